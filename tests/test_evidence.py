"""From hits to a verdict: each of the four, and which words are quoted, on a small record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, WELLS, WordEncoder, release, shelve

from rag.answer import Verdict
from rag.evidence import (
    MEMBER,
    MENTIONED,
    NOT_MENTIONED,
    OF_ONE,
    OF_SUREST,
    Evidence,
    confidence_of,
    echoes,
    gather,
    in_words_of,
    listed_from,
    look,
    membership,
    named_rows,
    not_heard,
)
from rag.library import Library
from rag.question import understand
from rag.retrieve import Hit
from rag.selection import Selection
from rag.words import terms

ENCODER = WordEncoder()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES, encoder=ENCODER).library


def _remarks(library: Library) -> list:
    return [m for one in library.records for p in one.paragraphs for m in p.remarks]


def _gather(library: Library, text: str, *, narrowed: bool = False, key: str = "") -> Evidence:
    question = understand(text, library.directory)
    remarks = [m for m in _remarks(library) if m.paragraph.key.startswith(key)]
    return gather(question, library, ENCODER.one, Selection(library, remarks), narrowed)


def _cited(evidence: Evidence) -> list[str]:
    return [one.paragraph.key for side in evidence.sides for one in side.quoted]


VERDICTS = [
    ("How many wells had been dug in the dry districts?", Verdict.ANSWERED),
    ("What did Moyo say about pumps that rust?", Verdict.ANSWERED),
    ("Who spoke about glaciers melting?", Verdict.ANSWERED),
    ("What did Moyo say about opera singers?", Verdict.SPOKE_NOT_ON_THIS),
    ("What did Moyo say about glaciers?", Verdict.SPOKE_NOT_ON_THIS),
    ("What did Qatar say about wells?", Verdict.SPOKE_NOT_ON_THIS),
    ("What did Brazil say about wells?", Verdict.NOT_A_SPEAKER),
    ("What did Myanmar's delegate say about the dam?", Verdict.NOT_A_SPEAKER),
    ("What did Peter Smith say about wells?", Verdict.NOT_A_SPEAKER),
    ("Who won the football championship?", Verdict.NOT_IN_RECORDS),
    ("opera singers in Vienna", Verdict.NOT_IN_RECORDS),
    ("???", Verdict.NOT_IN_RECORDS),
]


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_the_verdict(library: Library, text: str, verdict: Verdict) -> None:
    evidence = _gather(library, text)
    assert evidence.verdict is verdict
    assert bool(evidence.sides) == (verdict is Verdict.ANSWERED)
    assert all(side.quoted for side in evidence.sides)


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_confidence_is_a_probability_and_the_nearest_are_always_shown(
    library: Library, text: str, verdict: Verdict
) -> None:
    evidence = _gather(library, text)
    assert 0 <= evidence.confidence <= 1
    assert evidence.hits
    scores = [hit.score for hit in evidence.hits]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "text", ["What did Ghana say about Myanmar?", "What did Kenya say about Brazil?"]
)
def test_whoever_never_mentions_a_country_did_not_speak_on_it(library: Library, text: str) -> None:
    assert _gather(library, text).verdict is Verdict.SPOKE_NOT_ON_THIS


def test_whoever_does_mention_the_country_is_quoted_on_it(library: Library) -> None:
    evidence = _gather(library, "What did Malaysia say about Myanmar?")
    assert _cited(evidence) == ["GA-12001#p6"]


def test_somebody_asked_for_by_an_office_of_one_word_is_not_denied(library: Library) -> None:
    evidence = _gather(library, "What did the President say about the rain?")
    assert evidence.verdict is not Verdict.NOT_A_SPEAKER


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("What did Moyo say about pumps that rust?", "GA-12001#p4"),
        ("What did the IBR say about satellites that watch rivers?", "GA-12001#p7"),
        ("What did Reed say about lakes?", "GA-12001#p9"),
        ("What did Reed say about glaciers?", "GA-12001#p8"),
        ("Who spoke about glaciers melting?", "GA-12001#p8"),
    ],
)
def test_the_one_asked_is_quoted_first(library: Library, text: str, key: str) -> None:
    assert _cited(_gather(library, text))[0] == key


def test_only_the_one_asked_is_quoted(library: Library) -> None:
    for text in ("What did Ghana say about leaking pipes?", "What did Addo say about pipes?"):
        sides = _gather(library, text).sides
        speakers = {one.remark.speaker.name for side in sides for one in side.quoted}
        assert speakers == {"Kofi Addo"}


def test_a_statement_is_preferred_to_the_summary_that_repeats_it(library: Library) -> None:
    for text in ("How many wells had been dug in the dry districts?", "What did Moyo say?"):
        assert _cited(_gather(library, text))[0] == "GA-12001#p4"


def test_asked_why_the_sentence_that_goes_on_is_quoted_too(tmp_path: Path) -> None:
    tolls = release(
        "GA/12007",
        "Statements",
        "ANA BAKO (Kenya) said that Kenya had voted against the toll on boats.  It was a tax on "
        "the poor.  Boats were old.",
    )
    library = shelve(tmp_path, tolls, encoder=ENCODER).library
    (quoted,) = _gather(library, "Why did Kenya vote against the toll on boats?").sides[0].quoted
    assert quoted.texts[0].endswith("It was a tax on the poor.")


def test_asked_who_somebody_is_their_statement_is_shown(library: Library) -> None:
    evidence = _gather(library, "Who is Elena Núñez?")
    assert _cited(evidence) == ["GA-12001#p7"]


def test_asked_what_somebody_said_each_of_their_statements_is_shown(library: Library) -> None:
    assert set(_cited(_gather(library, "What did Kofi Addo say?"))) == {"GA-12001#p5", "SC-880#p3"}


def test_a_comparison_has_a_side_for_each(library: Library) -> None:
    text = "Compare what Ghana and the Netherlands said about leaking pipes"
    sides = _gather(library, text).sides
    assert [side.label for side in sides] == ["Ghana", "Netherlands"]
    assert [side.quoted[0].paragraph.key for side in sides] == ["GA-12001#p5", "GA-12001#p10"]


def test_a_comparison_leaves_out_the_side_that_says_nothing_on_it(library: Library) -> None:
    text = "Compare what Ghana and Ireland said about leaking pipes"
    sides = _gather(library, text).sides
    assert [side.label for side in sides] == ["Ghana"]


def test_what_is_quoted_are_whole_sentences_of_one_remark(library: Library) -> None:
    for text, _ in VERDICTS:
        for side in _gather(library, text).sides:
            for one in side.quoted:
                held = [library.windows[row] for row in library.rows(one.remark)]
                starts, ends = {w.start for w in held}, {w.end for w in held}
                assert all(start in starts and end in ends for start, end in one.runs)
                assert list(one.runs) == sorted(one.runs)
                assert all(a[1] < b[0] for a, b in zip(one.runs, one.runs[1:], strict=False))


def test_an_account_of_somebody_unheard_is_looked_for_where_they_are_mentioned(
    library: Library,
) -> None:
    evidence = _gather(library, "Why should sluices open, according to Myanmar?")
    assert _cited(evidence)[0] == "GA-12001#p6"
    evidence = _gather(library, "How many wells were dug, according to Peter Smith?")
    assert evidence.verdict is Verdict.NOT_A_SPEAKER


def test_narrowed_to_a_record_nothing_else_is_quoted_or_shown(library: Library) -> None:
    evidence = _gather(library, "What did Ghana say about bridges?", key="SC-880")
    assert _cited(evidence) == ["SC-880#p3"]
    assert {hit.remark.paragraph.record.id for hit in evidence.hits} == {"SC-880"}


def test_narrowed_to_a_speaker_silence_is_theirs(library: Library) -> None:
    evidence = _gather(library, "opera singers", narrowed=True, key="GA-12001#p4")
    assert evidence.verdict is Verdict.SPOKE_NOT_ON_THIS
    evidence = _gather(library, "What did Peter Smith say?", narrowed=True, key="GA-12001#p4")
    assert evidence.verdict is not Verdict.NOT_A_SPEAKER


def test_among_no_remarks_nothing_is_found(library: Library) -> None:
    evidence = _gather(library, "How many wells had been dug?", key="none")
    assert (evidence.verdict, list(evidence.hits)) == (Verdict.NOT_IN_RECORDS, [])


def test_a_word_misspelt_is_looked_up_as_the_records_spell_it(library: Library) -> None:
    evidence = _gather(library, "Who watched rivers by sattelites?")
    assert evidence.hits[0].remark.paragraph.key == "GA-12001#p7"


def test_a_question_the_record_answers_is_surer_than_one_it_does_not(library: Library) -> None:
    def sure(text: str) -> float:
        question = understand(text, library.directory)
        (field,) = look(
            question,
            library,
            ENCODER.one,
            library.allowed(_remarks(library)),
            named_rows(library, question),
        )
        assert field.outlook is not None
        return confidence_of(field.outlook)

    answered = sure("How many wells had been dug in the dry districts?")
    assert answered > 0.5 > sure("Who won the football championship?")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("What did Qatar say?", Verdict.SPOKE_NOT_ON_THIS),
        ("What did Brazil say?", Verdict.NOT_A_SPEAKER),
        ("What did Peter Smith say?", Verdict.NOT_A_SPEAKER),
        ("What did Moyo say?", None),
        ("Brazil's wells", None),
        ("Did Moyo or Brazil say more?", None),
    ],
)
def test_somebody_without_a_word_of_theirs_is_told_before_any_search(
    library: Library, text: str, verdict: Verdict | None
) -> None:
    assert not_heard(understand(text, library.directory)) is verdict


RAIN = release(
    "GA/12002",
    "The Assembly met to talk about rain.",
    "Statements",
    *(
        f"{name} ({country}) said that {what}."
        for name, country, what in (
            ("ANA BAKO", "Kenya", "barrels that catch rain at schools must be paid for"),
            ("BEN COLE", "Chad", "schools need barrels that catch rain from tin roofs"),
            ("CARL DORN", "Peru", "rain which barrels catch waters gardens at schools"),
            ("DINA EBEL", "Fiji", "tin roofs and barrels had come to all schools"),
            ("EVA FARR", "Cuba", "barrels that catch rain stood at schools, under tin roofs"),
            ("FAY GOTT", "Iraq", "rain in barrels was what schools asked for"),
            ("GUS HOLT", "Oman", "camels crossed the desert by night"),
        )
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def rain(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("rain"), RAIN, encoder=ENCODER).library


def test_who_may_be_more_than_a_few(rain: Library) -> None:
    who = _cited(_gather(rain, "Who spoke of rain at schools?"))
    assert len(who) > 4
    assert set(who) <= {f"GA-12002#p{number}" for number in range(2, 8)}


def test_a_hit_echoes_the_surest_in_words_the_question_lacks(rain: Library) -> None:
    question = understand("Who spoke of barrels that catch rain at schools?", rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(_remarks(rain)), None)
    echo = dict(
        zip(
            (hit.remark.speaker and hit.remark.speaker.name for hit in field.hits),
            echoes(rain, field.hits),
            strict=True,
        )
    )
    assert echo["Dina Ebel"] > echo["Gus Holt"]  # tin roofs
    assert all(0 <= share <= 1 for share in echo.values())
    chances = membership(rain, field.hits)
    assert chances.shape == (len(field.hits),)
    assert chances.min() >= 0
    assert chances.max() <= 1


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Which countries want barrels that catch rain?", {MEMBER}),
        ("Who wants barrels that catch rain?", {0.8 * OF_SUREST}),
        ("Who said that barrels catch rain?", {0.8 * OF_ONE}),
        ("Which delegate wants barrels that catch rain?", {0.8 * OF_ONE}),
        ("Which delegates want barrels that catch rain?", {MEMBER}),
        ("Who mentioned barrels?", {MENTIONED, NOT_MENTIONED}),
        ("Who mentioned jellyfish?", {0.8 * OF_SUREST}),  # nobody has the word
    ],
)
def test_from_where_on_a_hit_is_listed(rain: Library, text: str, least: set[float]) -> None:
    question = understand(text, rain.directory)
    (field,) = look(question, rain, ENCODER.one, rain.allowed(_remarks(rain)), None)
    chances = np.linspace(0.8, 0, len(field.hits))
    from_here = listed_from(question, rain, field.hits, chances)
    assert sorted(set(from_here.tolist())) == pytest.approx(sorted(least))


FUND = release(
    "GA/12003",
    "The Assembly met to talk about the harbour fund.",
    "Statements",
    "ANA BAKO (Kenya) criticized the harbour fund of Norway, which pays for no dredging.",
    "BEN COLE (Chad) criticized the harbour fund of Norway for its rules.",
    "CARL DORN (Peru) praised the harbour fund of Norway.",
    "IDA HOLM (Norway) said that whoever criticized the harbour fund of Norway had not read it.",
    "EVA FARR, Director of the United Nations Children’s Fund, criticized the harbour fund of "
    "Norway.",
)


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("fund"), FUND, encoder=ENCODER).library


def _listed(library: Library, text: str) -> tuple[set[str], set[str]]:
    evidence = _gather(library, text)
    listed = [one for side in evidence.sides for one in side.quoted]
    return tuple({q.remark.speaker.name for q in some} for some in (listed, evidence.borderline))


def test_whoever_takes_the_other_side_is_not_among_those_listed(fund: Library) -> None:
    listed, less_sure = _listed(fund, "Who criticized the harbour fund of Norway?")
    assert {"Ana Bako", "Ben Cole", "Eva Farr"} <= listed
    assert "Carl Dorn" not in listed
    assert "Carl Dorn" in less_sure


def test_whoever_is_criticized_is_no_critic(fund: Library) -> None:
    listed, less_sure = _listed(fund, "Who criticized Norway for its harbour fund?")
    assert "Ida Holm" not in listed | less_sure


SIDES = release(
    "GA/12005",
    "Statements",
    "ANA BAKO (Kenya) condemned the raid on Fiji.  Fiji was at peace.",
    "BEN COLE (Chad) condemned Tonga, whose boats raided Fiji.",
    "CARL DORN (Peru) denounced Tonga for the raid on Fiji.",
    "IDA HOLM (Norway) spoke of Fiji and of Tonga.",
    "EVA FARR (Fiji) told of the raid.",
    "GUS HOLT (Tonga) told of fishing.",
    "LENA ODE (Niger) condemned every raid.",
)


@pytest.mark.parametrize(
    ("text", "listed", "others"),
    [
        ("Who condemned Tonga?", {"Ben Cole", "Carl Dorn", "Ida Holm"}, {"Lena Ode"}),
        ("Who condemned Fiji?", set(), {"Ana Bako", "Carl Dorn", "Ida Holm"}),
        ("Who supported Fiji?", {"Ana Bako", "Carl Dorn"}, {"Ida Holm"}),
        ("Who supported Tonga?", set(), {"Ben Cole", "Carl Dorn", "Ida Holm"}),
    ],
)
def test_who_is_for_or_against_someone_is_who_says_so_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str], others: set[str]
) -> None:
    library = shelve(tmp_path, SIDES, encoder=ENCODER).library
    for one in ("THRESHOLD", "EITHER"):  # of silence, which is not looked at here
        monkeypatch.setattr(f"rag.evidence.{one}", 0.0)
    monkeypatch.setattr("rag.evidence.membership", lambda _, hits: [0.9] * len(hits))
    shown, _ = _listed(library, text)
    assert listed <= shown
    assert not shown & others


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "who asked the icc to look at it",
            "who asked the International Criminal Court to look at it",
        ),
        ("who told NGOs of boats", "who told NGOs of boats"),  # the record has the short form
        ("who spoke of the SDGs", "who spoke of the SDGs"),  # and of these it has nothing
    ],
)
def test_a_short_form_that_a_record_never_uses_is_read_in_full(
    tmp_path: Path, text: str, meant: str
) -> None:
    courts = release(
        "GA/12008",
        "Statements",
        "ANA BAKO (Kenya) asked the International Criminal Court to look at it.",
        "IDA HOLM (Norway) said that NGOs had boats.",
    )
    library = shelve(tmp_path, courts, encoder=ENCODER).library
    asked = understand(text, library.directory)
    read_so = in_words_of(library, asked, library.allowed(_remarks(library)))
    assert read_so.text == meant
    assert set(read_so.terms) >= set(terms(meant)) & set(terms("criminal court"))


def test_whoever_is_addressed_does_not_answer(fund: Library) -> None:
    for text in (
        "Who warned Norway about its harbour fund?",
        "which delegate told Norway of a fund",
    ):
        listed, less_sure = _listed(fund, text)
        assert "Ida Holm" not in listed | less_sure
    for text in (
        "Who spoke for Norway about the harbour fund?",
        "Who said Norway had not read it?",
        "Who warned Norway's critics about the harbour fund?",
    ):
        listed, less_sure = _listed(fund, text)
        assert "Ida Holm" in listed | less_sure
    listed, less_sure = _listed(fund, "Who warned Ireland or Norway about the harbour fund?")
    assert "Ida Holm" not in listed | less_sure


def test_who_mentioned_somebody_is_everybody_else_who_names_them(tmp_path: Path) -> None:
    library = shelve(tmp_path, SIDES, encoder=ENCODER).library
    for text in ("Who mentioned Fiji?", "which delegations referred to Fiji in the debate"):
        listed, less_sure = _listed(library, text)
        assert listed == {"Ana Bako", "Ben Cole", "Carl Dorn", "Ida Holm"}
        assert not less_sure
    assert "Eva Farr" not in set().union(*_listed(library, "who refused to mention Fiji?"))
    evidence = _gather(library, "Who mentioned Fiji?")
    assert evidence.sides[0].quoted[0].texts == ("ANA BAKO (Kenya) condemned the raid on Fiji.",)


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Who mentioned the Court of Rivers?", False),
        ("Who mentioned Atlantis?", False),
        ("Who mentioned the Harbour Fund?", True),
    ],
)
def test_a_name_that_no_passage_has_is_mentioned_by_nobody(
    fund: Library, text: str, *, answered: bool
) -> None:
    assert (_gather(fund, text).verdict is Verdict.ANSWERED) is answered


def test_where_nobody_is_plainly_against_someone_who_speaks_of_them_is_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = release(
        "GA/12006",
        "Statements",
        "ANA BAKO (Kenya) praised Fiji for its boats.",
        "IDA HOLM (Norway) said that a raid by Fiji had emptied the harbour.",
        "EVA FARR (Peru) told of fishing.",
    )
    library = shelve(tmp_path, quiet, encoder=ENCODER).library
    for one in ("THRESHOLD", "EITHER"):  # of silence, which is not looked at here
        monkeypatch.setattr(f"rag.evidence.{one}", 0.0)
    monkeypatch.setattr("rag.evidence.membership", lambda _, hits: [0.9] * len(hits))
    evidence = _gather(library, "Who condemned Fiji?")
    assert evidence.verdict is Verdict.NOT_IN_RECORDS
    near = [hit.remark.speaker and hit.remark.speaker.name for hit in evidence.others]
    assert near == ["Ida Holm"]
    assert not _gather(library, "Who supported Norway?").others


def test_an_agency_is_no_country(fund: Library) -> None:
    listed, less_sure = _listed(fund, "Which countries criticized the harbour fund of Norway?")
    assert {"Ana Bako", "Ben Cole"} <= listed
    assert "Eva Farr" not in listed
    assert "Eva Farr" in less_sure


PIERS = release(
    "GA/12004",
    "Statements",
    "ANA BAKO (Kenya) called for a pier at Mombasa.",
    "BEN COLE (Chad) deplored a pier.",
    "CARL DORN (Peru) deplored a pier at Callao.",
    "IDA HOLM (Norway) told of a pier.",
)


@pytest.mark.parametrize(
    ("text", "sure", "listed"),
    [
        ("Who deplored a pier?", 0.2, False),
        ("Who deplored a pier?", 0.3, True),
        ("Who welcomed a pier?", 0.28, True),  # nobody here shows it: it is put in other words
        ("Who called for a pier?", 0.3, False),
        ("Who called for a pier?", 0.4, True),
        ("Who spoke of a pier?", 0.2, True),
    ],
)
def test_whoever_shows_nothing_of_the_stance_has_to_be_surer_than_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, sure: float, *, listed: bool
) -> None:
    library = shelve(tmp_path, PIERS, encoder=ENCODER).library
    chances = {"Ben Cole": 0.9, "Carl Dorn": 0.9, "Ida Holm": sure}

    def told(_: Library, hits: Sequence[Hit]) -> list[float]:
        return [chances.get(getattr(hit.remark.speaker, "name", ""), 0.0) for hit in hits]

    monkeypatch.setattr("rag.evidence.membership", told)
    for one in ("THRESHOLD", "EITHER"):  # of silence, which is not looked at here
        monkeypatch.setattr(f"rag.evidence.{one}", 0.0)
    shown, less_sure = _listed(library, text)
    assert ("Ida Holm" in shown) is listed
    assert ("Ida Holm" in less_sure) is not listed
