"""The command line as a process: what it prints, what it leaves behind, how it ends."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fakes import BRIDGES, HARBOURS, HOLLOW, SMALL, WELLS, release

from rag.holdings.shelf import Shelf

pytestmark = pytest.mark.model

COMMAND = [sys.executable, "-m", "rag"]
Run = Callable[..., subprocess.CompletedProcess[str]]


def _environment(models: Path, **more: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    return plain | {"ONRECORD_MODEL": SMALL, "ONRECORD_MODELS": str(models)} | more


def _start(
    models: Path, *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)], env=_environment(models, **environment), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        cwd=cwd or Path(__file__).parent.parent,
    )  # fmt: skip


@pytest.fixture(scope="module")
def run(small_models: Path) -> Run:
    """Runs a command to its end."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        process = _start(small_models, *arguments, **environment)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    return run


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two records, one of them in a folder inside, and files that are none of ours."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "wells.txt").write_text(WELLS, "utf-8")
    (folder / "inside").mkdir()
    (folder / "inside" / "bridges.txt").write_text(BRIDGES, "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\x00")
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, run: Run, texts: Path) -> Path:
    """A library of the two records, for commands that do not change it."""
    data = tmp_path_factory.mktemp("made")
    done = run("ingest", "--data", data, texts)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["SC/880: 4 paragraphs", "GA/12001: 11 paragraphs"]
    assert done.stderr == ""
    return data


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """A copy of the library, to change."""
    shutil.copytree(made, tmp_path / "data")
    return tmp_path / "data"


def _held(run: Run, data: Path) -> list[str]:
    done = run("records", "--data", data, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return [record["symbol"] for record in json.loads(done.stdout)]


def _refused(done: subprocess.CompletedProcess[str], status: int = 1) -> str:
    """The one line in which a command says why it failed."""
    assert done.returncode == status
    (line,) = done.stderr.splitlines()
    assert line.startswith("onrecord: ")
    assert "Traceback" not in done.stderr
    return line


def test_a_question_is_answered_with_its_citations(run: Run, made: Path) -> None:
    done = run("ask", "--data", made, "How many wells had been dug in the dry districts?")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "412."
    assert lines[1].startswith("Prisca Moyo (Zimbabwe): “")
    assert "[1] GA/12001 ¶4 (reported)" in lines


def test_a_question_as_json_has_the_names_of_the_contract(run: Run, made: Path) -> None:
    done = run("ask", "--data", made, "--json", "How many wells had been dug in the dry districts?")
    reply = json.loads(done.stdout)
    assert set(reply) >= set(
        "question verdict answered kind answer confidence claims citations passages scope "
        "took_ms".split()
    )
    citation = reply["citations"][0]
    assert set(citation) >= set(
        "number record title date section paragraph speaker role affiliation on_behalf_of status "
        "quote start end url source_url".split()
    )
    assert (reply["verdict"], reply["answered"], reply["kind"]) == ("answered", True, "statement")
    assert (citation["record"], citation["paragraph"]) == ("GA/12001", 4)
    assert (citation["speaker"], citation["affiliation"]) == ("Prisca Moyo", "Zimbabwe")
    assert set(reply["passages"][0]) >= set(
        "record paragraph speaker affiliation text score".split()
    )
    assert set(reply["scope"]) == set(
        "records statements speakers since until speakers_matched".split()
    )
    assert reply["claims"][0]["citations"][0] == 1


def test_an_absence_is_said_with_the_nearest_and_is_no_failure(run: Run, made: Path) -> None:
    done = run("ask", "--data", made, "What did Brazil say about wells?")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Brazil is not recorded as speaking.")
    assert "Nearest, not an answer:" in done.stdout


def test_an_ask_is_narrowed_to_a_record_or_a_speaker(run: Run, made: Path) -> None:
    question = "How many wells had been dug in the dry districts?"
    assert "412" in run("ask", "--data", made, "--record", "GA/12001", question).stdout
    assert "412" not in run("ask", "--data", made, "--record", "SC/880", question).stdout
    assert "412" in run("ask", "--data", made, "--speaker", "Prisca Moyo", question).stdout
    assert "GA/9" in _refused(run("ask", "--data", made, "--record", "GA/9", question))
    assert "Nobody Atall" in _refused(
        run("ask", "--data", made, "--speaker", "Nobody Atall", "Wells?")
    )


def test_a_question_that_is_none_is_refused_in_one_line(run: Run, made: Path) -> None:
    assert "must not be empty" in _refused(run("ask", "--data", made, "  "))
    assert "1001 characters" in _refused(run("ask", "--data", made, "w" * 1001))


def test_records_are_listed_a_line_each(run: Run, made: Path) -> None:
    done = run("records", "--data", made)
    titles = ["Assembly Debates Wells and Rivers", "Council Takes Up Bridges"]
    assert [line.split("\t") for line in done.stdout.splitlines()] == [
        ["GA/12001", "2021-05-04", "11 paragraphs", "full text", titles[0]],
        ["SC/880", "2022-06-09", "4 paragraphs", "full text", titles[1]],
    ]


def test_records_as_json_have_symbol_id_title_and_size(run: Run, made: Path) -> None:
    held = json.loads(run("records", "--data", made, "--json").stdout)
    assert [(one["symbol"], one["id"], one["paragraphs"]) for one in held] == [
        ("GA/12001", "GA-12001", 11),
        ("SC/880", "SC-880", 4),
    ]


def test_the_data_folder_can_come_from_the_environment(run: Run, made: Path, tmp_path) -> None:
    done = run("records", "--json", ONRECORD_DATA=str(made))
    assert [one["symbol"] for one in json.loads(done.stdout)] == ["GA/12001", "SC/880"]
    over = run("records", "--json", "--data", tmp_path, ONRECORD_DATA=str(made))
    assert json.loads(over.stdout) == []


def test_an_unknown_setting_is_refused_with_those_there_are(run: Run, made: Path) -> None:
    line = _refused(run("records", "--data", made, ONRECORD_DATE="x"))
    assert "ONRECORD_DATE" in line
    assert "ONRECORD_DATA" in line


@pytest.mark.parametrize(
    "arguments", [[], ["ingest"], ["ask"], ["nonsense"], ["ask", "--limit", "3", "x"]]
)
def test_wrong_usage_ends_with_2_and_says_how_to_use_it(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage: onrecord" in done.stderr
    assert done.stdout == ""


@pytest.mark.alone
@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"]])
def test_help_comes_within_a_second(run: Run, arguments: list[str]) -> None:
    took = []
    for _ in range(3):
        began = time.perf_counter()
        done = run(*arguments)
        took.append(time.perf_counter() - began)
        assert done.returncode == 0
        assert done.stdout.startswith("usage: onrecord")
    assert min(took) < 1


def test_without_a_library_a_question_is_refused_and_records_are_none(
    run: Run, tmp_path: Path
) -> None:
    assert "onrecord ingest" in _refused(run("ask", "--data", tmp_path, "wells?"))
    done = run("records", "--data", tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "onrecord ingest" in done.stderr


def test_no_library_is_made_anew_where_there_is_none(run: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert "onrecord ingest" in _refused(run("reindex", "--data", nowhere))
    assert not nowhere.exists()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["records"], 0),
        (["records", "--json"], 0),
        (["ingest", "nowhere.txt"], 1),
        (["ingest", ""], 1),
        (["eval", "nowhere.jsonl"], 1),
        (["benchmark", "nowhere.jsonl"], 1),
    ],
)
def test_what_needs_no_model_does_not_prepare_one(
    run: Run, tmp_path: Path, arguments: list[str], status: int
) -> None:
    models = tmp_path / "models"
    done = run(*arguments, ONRECORD_DATA=str(tmp_path / "data"), ONRECORD_MODELS=str(models))
    assert done.returncode == status
    assert len(done.stderr.splitlines()) <= 1
    assert "Preparing" not in done.stderr
    assert not models.exists()


def test_a_damaged_library_is_refused_in_one_line_that_says_what_to_do(
    run: Run, data: Path
) -> None:
    with closing(sqlite3.connect(data / "library.sqlite")) as db, db:
        db.execute("UPDATE record SET vectors = zeroblob(8) WHERE id = 'SC-880'")
    assert "onrecord reindex" in _refused(run("ask", "--data", data, "wells?"))
    assert "onrecord reindex" in _refused(run("records", "--data", data))
    told = run("doctor", "--data", data)
    assert told.returncode == 1
    assert "onrecord reindex" in told.stdout
    done = run("reindex", "--data", data)
    assert (done.returncode, done.stderr) == (0, "")
    assert run("doctor", "--data", data).returncode == 0
    assert _held(run, data) == ["GA/12001", "SC/880"]


def test_a_library_without_its_count_is_told_to_be_damaged(run: Run, data: Path) -> None:
    with closing(sqlite3.connect(data / "library.sqlite")) as db, db:
        db.execute("DELETE FROM library")
    assert "is damaged" in _refused(run("ask", "--data", data, "wells?"))


BAD: dict[str, tuple[bytes | None, str]] = {
    "missing.txt": (None, "No such file"),
    "binary.txt": (b"GA/1\n\x00\x01\x02", "binary"),
    "empty.txt": (b" \n", "empty"),
    "latin.txt": ("GA/1\nGröße".encode("latin-1"), "not UTF-8"),
    "long.txt": (b"w" * 6000, "at most 5,000"),
    "hollow.docx": (HOLLOW, "damaged"),
    "note.txt": (b"Just a note about wells that is no record at all.", "no meeting record"),
}


def test_files_that_fail_are_named_with_their_reason_and_the_others_go_in(
    run: Run, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(HARBOURS)
    for name, (content, _) in BAD.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
    sources = [tmp_path / name for name in BAD]
    done = run(
        "ingest", "--data", data, *sources[:3], tmp_path / "good.txt", *sources[3:],
        ONRECORD_MAX_RECORD_BYTES="5000",
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == "GA/77: 1 paragraphs\n"
    lines = done.stderr.splitlines()
    assert len(lines) == len(BAD)
    for line, (name, (_, reason)) in zip(lines, BAD.items(), strict=True):
        assert line.startswith(f"onrecord: {tmp_path / name}: ")
        assert reason in line
    assert _held(run, data) == ["GA/12001", "GA/77", "SC/880"]


def test_where_every_file_fails_the_library_stays_as_it_was(
    run: Run, data: Path, tmp_path: Path
) -> None:
    before = Shelf(data).version()
    done = run("ingest", "--data", data, tmp_path / "missing.txt")
    assert "No such file" in _refused(done)
    assert done.stdout == ""
    assert Shelf(data).version() == before


def test_a_folder_without_a_text_is_not_passed_over_in_silence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done = run("ingest", "--data", tmp_path / "data", tmp_path / "none")
    assert "no text, HTML, PDF or DOCX file" in _refused(done)


def test_a_record_is_replaced_and_taken_out(run: Run, data: Path, tmp_path: Path) -> None:
    (tmp_path / "wells.txt").write_text(WELLS.replace("412", "413"))
    done = run("ingest", "--data", data, tmp_path / "wells.txt")
    assert (done.returncode, done.stdout) == (0, "GA/12001: 11 paragraphs, replaced\n")
    asked = run("ask", "--data", data, "How many wells had been dug in the dry districts?")
    assert asked.stdout.startswith("413.\n")
    done = run("remove", "--data", data, "ga/12001")
    assert (done.returncode, done.stdout, done.stderr) == (0, "removed GA/12001\n", "")
    assert _held(run, data) == ["SC/880"]


def test_an_unknown_record_is_not_taken_out_and_near_ones_are_named(run: Run, made: Path) -> None:
    line = _refused(run("remove", "--data", made, "GA/12002"))
    assert "GA/12002" in line
    assert "GA-12001" in line


def test_the_last_record_can_be_taken_out(run: Run, data: Path) -> None:
    run("remove", "--data", data, "GA/12001")
    done = run("remove", "--data", data, "SC/880")
    assert (done.returncode, done.stdout) == (0, "removed SC/880\n")


def test_a_file_in_the_folders_place_is_refused_in_one_line(run: Run, texts: Path) -> None:
    _refused(run("ingest", "--data", texts / "wells.txt", texts / "inside"))


def test_a_model_that_is_not_there_is_refused_in_one_line(run: Run, made: Path, tmp_path) -> None:
    line = _refused(run("ask", "--data", made, "wells?", ONRECORD_MODEL=str(tmp_path)))
    assert "all-MiniLM-L6-v2" in line


def test_two_ingests_at_once_leave_a_whole_library(
    run: Run, small_models: Path, data: Path, tmp_path: Path
) -> None:
    for i in range(2):
        lines = [f"IDA HOLM (Norway) said that harbour {n} of {i} was shut." for n in range(150)]
        (tmp_path / f"{i}.txt").write_text(release(f"GA/7{i}", *lines))
    both = [_start(small_models, "ingest", "--data", data, tmp_path / f"{i}.txt") for i in range(2)]
    errs = [process.communicate(timeout=60)[1] for process in both]
    codes = [process.returncode for process in both]
    assert set(codes) <= {0, 1}
    assert 0 in codes
    for code, err in zip(codes, errs, strict=True):
        assert err == "" if code == 0 else "being changed by another process" in err
        assert len(err.splitlines()) == code
    went_in = [f"GA/7{i}" for i in range(2) if codes[i] == 0]
    assert _held(run, data) == ["GA/12001", *went_in, "SC/880"]


def test_a_writer_killed_at_work_leaves_the_old_library(
    run: Run, small_models: Path, data: Path, tmp_path: Path
) -> None:
    lines = [f"IDA HOLM (Norway) said that harbour {n} was shut for good." for n in range(600)]
    (tmp_path / "long.txt").write_text(release("GA/70", *lines))
    process = _start(small_models, "ingest", "--data", data, tmp_path / "long.txt")
    time.sleep(1.5)
    process.kill()
    process.communicate()
    assert _held(run, data) in (["GA/12001", "SC/880"], ["GA/12001", "GA/70", "SC/880"])
    (tmp_path / "good.txt").write_text(HARBOURS)
    assert run("ingest", "--data", data, tmp_path / "good.txt").returncode == 0
    assert "GA/77" in _held(run, data)


def test_a_question_that_is_not_utf8_is_refused_in_one_line(run: Run, made: Path) -> None:
    _refused(run("ask", "--data", made, "\udcff wells"))


def test_a_reader_that_closes_early_is_no_failure_shown(small_models: Path, made: Path) -> None:
    process = _start(small_models, "records", "--data", made)
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert "Traceback" not in process.stderr.read()
    process.stderr.close()
    process.wait()
