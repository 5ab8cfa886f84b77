import io
import json
import time

import psutil
import pytest
from fakes import BRIDGES, WELLS, release
from rich.console import Console

from eval.peers import __main__ as command
from eval.peers.__main__ import Found, contest, found, print_standings
from eval.peers.contest import PeerError, Turn, ask_in_turn, contestants
from eval.peers.places import PieceError, Places
from eval.peers.systems import SYSTEMS, Piece
from eval.questions import Question, QuestionSetError
from eval.sets import QuestionSet

LINES = (
    "IDA HOLM (Norway) said that 138 harbours were shut.",
    "Statements",
    "ANA BROOK (Chad) said that boats  were few.  She left.",
    "BEN OKRI (Mali) agreed.  She left.",
)


@pytest.fixture
def folder(tmp_path):
    """Two records, and one more whose paragraphs repeat each other."""
    for name, text in (
        ("GA-12001", WELLS),
        ("GA-12002", BRIDGES),
        ("GA-88", release("GA/88", *LINES)),
    ):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def numbers(folder, text, record="GA-88"):
    places = Places(sorted(folder.glob("*.txt")))
    return sorted(number for _, number in places.of(Piece(record, text)))


def test_a_piece_counts_as_every_paragraph_it_overlaps(folder):
    assert numbers(folder, "138 harbours were shut.") == [1]
    assert numbers(folder, "shut.\n\nStatements\n\nANA") == [1, 2]
    assert numbers(folder, "boats were\nfew. She left. B") == [2, 3]
    assert numbers(folder, "shut. Statements") == [1]


def test_a_piece_counts_wherever_its_words_stand(folder):
    assert numbers(folder, "She left.") == [2, 3]


def test_a_heading_is_no_paragraph(folder):
    assert numbers(folder, "Statements") == []


def test_what_stands_in_no_record_is_told(folder):
    for piece in (Piece("GA-88", "140 harbours"), Piece("GA-7", "boats"), Piece("GA-88", " ")):
        with pytest.raises(PieceError):
            Places(folder.glob("*.txt")).of(piece)


def test_shares_are_of_the_right_paragraphs_found(folder):
    places = Places(folder.glob("*.txt"))
    asked = [
        Question(str(n), "?", "who", "GA/88", right) for n, right in enumerate([(1, 2), (3,), (3,)])
    ]
    turns = [
        Turn((Piece("GA-88", "harbours"),), 1, 1),  # one of two
        Turn((Piece("GA-12001", "wells"), Piece("GA-88", "agreed")), 1, 1),  # the one, second
        Turn((Piece("GA-88", "boats"),), 1, 1),  # another
        Turn((Piece("GA-88", "agreed"),), 1, 1),  # of a question of another set
    ]
    assert found(asked, turns, places) == Found(3, pytest.approx(2 / 3), pytest.approx(1 / 2))


def steady(given):
    """A peer of two ways: it finds the first words of the record that a question names."""
    texts = {file.stem: file.read_text("utf-8") for file in given.files}
    (given.folder / "index").write_text("made")

    def quick(question):
        return [Piece(name, LINES[0]) for name in texts if name in question]

    def slow(question):
        time.sleep(0.05)
        return quick(question)

    return {"quick": quick, "slow": slow}


def broken(given):
    """A peer that fails at a question."""
    return {"broken": lambda question: 1 / len(question.strip("?"))}


def unbuilt(given):
    """A peer that cannot be built."""
    raise ImportError("no module of that name")


def test_each_is_asked_in_turn_in_a_process_of_its_own(folder, monkeypatch):
    with contestants([steady, steady], [folder / "GA-88.txt"], folder) as (one, other):
        assert one.ways == ("quick", "slow")
        assert one.index_s >= 0
        assert len(psutil.Process().children()) >= 2
        assert one.memory().resident > 10
        order = []

        def noted(peer, name):
            ask = peer.ask

            def asking(way, question):
                order.append((name, way, question))
                return ask(way, question)

            monkeypatch.setattr(peer, "ask", asking)

        noted(one, "one")
        noted(other, "other")
        ask_in_turn([one, other], ["a", "b"])
        turns = ask_in_turn([one], ["in GA-88", "elsewhere"])
    once = [(name, way) for name in ("one", "other") for way in one.ways]
    assert order[:16] == [(*who, text) for text in "abab" for who in once]  # once to warm up
    assert [len(turn.pieces) for turn in turns["slow"]] == [1, 0]
    assert turns["slow"][0].pieces == (Piece("GA-88", LINES[0]),)
    assert all(turn.took_ms >= 50 > turn.worked_ms for turn in turns["slow"])
    assert all(turn.took_ms < 50 for turn in turns["quick"])


def test_a_system_that_fails_is_named_and_the_others_leave(folder):
    files = [folder / "GA-88.txt"]
    late = contestants([steady, unbuilt], files, folder)
    with pytest.raises(PeerError, match="unbuilt: ImportError: no module of that name"), late:
        pass
    with contestants([broken], files, folder) as built, pytest.raises(PeerError, match="broken: Z"):
        ask_in_turn(built, ["?"])
    alive = [one for one in psutil.Process().children() if "spawn_main" in " ".join(one.cmdline())]
    assert alive == []


@pytest.fixture
def sets(tmp_path, monkeypatch):
    """Two question sets in the place of the bundled ones."""

    def made(name, *rows):
        path = tmp_path / f"{name}.jsonl"
        lines = [
            {"id": str(n), "question": text, "kind": kind, "record": record, "paragraphs": [right]}
            for n, (text, kind, record, right) in enumerate(rows)
        ]
        path.write_text("\n".join(map(json.dumps, lines)))
        return QuestionSet(name, path)

    unseen = made("unseen", ("in GA-88?", "who", "GA/88", 1), ("elsewhere?", "who", "GA/88", 1))
    seen = made(
        "seen",
        ("in GA-88?", "number", "GA/88", 1),
        ("all in GA-88?", "list", "GA/88", 2),  # no kind that five pieces answer
        ("in GA-99?", "who", "GA/99", 1),  # not held
    )
    monkeypatch.setattr(command, "_UNSEEN", (unseen,))
    monkeypatch.setattr(command, "_SEEN", (seen,))


def test_a_contest_tells_time_and_what_was_found(folder, sets):
    quick, slow = contest([steady], folder, 2)
    assert (quick.name, slow.name) == ("quick", "slow")
    assert slow.quiet.p50 > 50 > quick.quiet.p50
    assert slow.busy.p50 > 50
    assert quick.unseen == Found(2, 0.5, 0.5)
    assert quick.seen == Found(1, 1.0, 1.0)
    console = Console(file=io.StringIO(), width=160)
    print_standings([quick, slow], console)
    text = console.file.getvalue()
    for part in ("3 questions", "not seen: 2 questions", f"{slow.quiet.p50:.1f}", "0.500",
                 f"{slow.quiet.p50 / quick.quiet.p50:.1f}"):  # fmt: skip
        assert part in text


def test_the_command_writes_its_figures_and_says_what_failed(folder, sets, monkeypatch, capsys):
    shared = folder / "shared"
    (shared / "records").mkdir(parents=True)
    (shared / "records" / "GA-88.txt").write_text((folder / "GA-88.txt").read_text())
    monkeypatch.setattr(command, "SYSTEMS", [steady])
    out = folder / "out.json"
    assert command.main([str(shared), "--json", str(out), "--busy", "1"]) == 0
    data = json.loads(out.read_text())
    assert [one["name"] for one in data["systems"]] == ["quick", "slow"]
    assert data["systems"][0]["unseen"]["recall"] == 0.5
    monkeypatch.setattr(command, "SYSTEMS", [unbuilt])
    assert command.main([str(shared)]) == 1
    assert "unbuilt: ImportError" in capsys.readouterr().err


def test_records_without_questions_are_no_contest(tmp_path, sets):
    with pytest.raises(QuestionSetError):
        contest([steady], tmp_path / "nothing", 1)


@pytest.mark.model
def test_the_product_takes_part(folder, models, monkeypatch):
    monkeypatch.setenv("ONRECORD_MODELS", str(models))
    with contestants(SYSTEMS[:1], [folder / "GA-12001.txt"], folder) as built:
        turns = ask_in_turn(built, ["How many wells did Zimbabwe dig?"])
    places = Places([folder / "GA-12001.txt"])
    for way in ("On Record, search", "On Record, ask"):
        assert ("GA-12001", 4) in places.of(turns[way][0].pieces[0])
