"""From hits to a verdict: each of the four, and which words are quoted, on a small record."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, WordEncoder, release, shelve

from embeddings import Encoded
from rag.answer import Kind, Verdict
from rag.holdings.library import Library
from rag.holdings.selection import Selection
from rag.questions.question import understand
from rag.retrieval.absence import asks_who_did_not, not_heard
from rag.retrieval.evidence import gather
from rag.retrieval.field import (
    HARDLY_HEARD,
    SURER,
    UNHEARD,
    Outlook,
    answering,
    confidence_of,
    look,
    of_anybody,
)
from rag.retrieval.judged import SIDE
from rag.retrieval.mentioned import named_rows, names_nothing
from rag.retrieval.quoted import BREADTH
from rag.retrieval.rules import Evidence

ENCODER = WordEncoder()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES, encoder=ENCODER).library


def all_remarks(library: Library) -> list:
    return [m for one in library.records for p in one.paragraphs for m in p.remarks]


def gathered(library: Library, text: str, *, narrowed: bool = False, key: str = "") -> Evidence:
    question = understand(text, library.directory)
    remarks = [m for m in all_remarks(library) if m.paragraph.key.startswith(key)]
    return gather(question, library, ENCODER.one, Selection(library, remarks), narrowed)


def cited(evidence: Evidence) -> list[str]:
    return [one.paragraph.key for side in evidence.sides for one in side.quoted]


VERDICTS = [
    ("How many wells had been dug in the dry districts?", Verdict.ANSWERED),
    ("What did Moyo say about pumps that rust?", Verdict.ANSWERED),
    ("Who spoke about glaciers melting?", Verdict.ANSWERED),
    ("What did Moyo say about opera singers?", Verdict.SPOKE_NOT_ON_THIS),
    ("What did Moyo say about glaciers?", Verdict.SPOKE_NOT_ON_THIS),
    ("What did Addo say about Myanmar?", Verdict.SPOKE_NOT_ON_THIS),
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
    evidence = gathered(library, text)
    assert evidence.verdict is verdict
    assert bool(evidence.sides) == (verdict is Verdict.ANSWERED)
    assert all(side.quoted for side in evidence.sides)


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_confidence_is_a_probability_and_the_nearest_are_always_shown(
    library: Library, text: str, verdict: Verdict
) -> None:
    evidence = gathered(library, text)
    assert 0 <= evidence.confidence <= 1
    assert evidence.hits
    scores = [hit.score for hit in evidence.hits]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "text", ["What did Ghana say about Myanmar?", "What did Kenya say about Brazil?"]
)
def test_whoever_never_mentions_a_country_did_not_speak_on_it(library: Library, text: str) -> None:
    assert gathered(library, text).verdict is Verdict.SPOKE_NOT_ON_THIS


def test_whoever_does_mention_the_country_is_quoted_on_it(library: Library) -> None:
    evidence = gathered(library, "What did Malaysia say about Myanmar?")
    assert cited(evidence) == ["GA-12001#p6"]


def test_whoever_never_speaks_of_a_veto_said_nothing_about_it(tmp_path: Path) -> None:
    mills = release(
        "SC/41",
        "Statements",
        "ANA BAKO (Kenya) said that her country had abstained from the vote on the mills.",
        "EVA FARR (Peru) said that the veto had stopped the mills.",
    )
    service = shelve(tmp_path, mills)
    silent = service.ask("What did Kenya say about the veto?")
    assert silent.verdict is Verdict.SPOKE_NOT_ON_THIS
    told = service.ask("What did Peru say about the use of the veto?")
    assert [one.paragraph.key for one in told.citations] == ["SC-41#p2"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("How many pandas did Malaysia send?", Verdict.SPOKE_NOT_ON_THIS),
        ("How many soldiers did Malaysia send?", Verdict.NOT_IN_RECORDS),
        ("How many pandas has Malaysia lost?", Verdict.NOT_IN_RECORDS),
        ("How many Malaysian pandas are there?", Verdict.NOT_IN_RECORDS),
        ("How many pandas have left Malaysia?", Verdict.NOT_IN_RECORDS),
    ],
)
def test_a_figure_of_what_befell_a_country_is_not_asked_of_it(
    library: Library, text: str, verdict: Verdict
) -> None:
    assert gathered(library, text).verdict is verdict


def test_a_gift_told_without_a_sum_is_told_without_one(tmp_path: Path) -> None:
    mills = release(
        "SC/42",
        "ANA BAKO (Kenya) said that her country had given to the Mills Fund, as a major donor.",
        "EVA FARR (Peru) said that her country had given $9 million to the Mills Fund.",
    )
    service = shelve(tmp_path, mills)
    asked = "How much did Kenya give to the Mills Fund?"
    told = service.ask(asked)
    assert (told.answered, told.short) == (True, None)
    assert service.ask(asked.replace("Kenya", "Peru")).short == "$9 million"


def test_somebody_asked_for_by_an_office_of_one_word_is_not_denied(library: Library) -> None:
    evidence = gathered(library, "What did the President say about the rain?")
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
    assert cited(gathered(library, text))[0] == key


def test_only_the_one_asked_is_quoted(library: Library) -> None:
    for text in ("What did Ghana say about leaking pipes?", "What did Addo say about pipes?"):
        sides = gathered(library, text).sides
        speakers = {one.remark.speaker.name for side in sides for one in side.quoted}
        assert speakers == {"Kofi Addo"}


def test_a_statement_is_preferred_to_the_summary_that_repeats_it(library: Library) -> None:
    for text in ("How many wells had been dug in the dry districts?", "What did Moyo say?"):
        assert cited(gathered(library, text))[0] == "GA-12001#p4"


def test_who_did_what_a_summary_alone_tells_is_cited_from_there(tmp_path: Path) -> None:
    bells = release(
        "GA/12010",
        "Delegates met today to talk about wells.",
        "Prisca Moyo (Zimbabwe) said that she rang a brass bell and 412 wells were dug by hand.",
        "Statements",
        "PRISCA MOYO (Zimbabwe) said that 412 wells were dug by hand.",
        "JOHN REED (Canada) said that a brass bell was dear.",
    )
    library = shelve(tmp_path, bells, encoder=ENCODER).library
    assert "GA-12010#p2" in cited(gathered(library, "Who rang a brass bell?"))
    assert cited(gathered(library, "Who said 412 wells were dug by hand?")) == ["GA-12010#p3"]


def test_of_what_somebody_said_no_summary_is_quoted_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BREADTH, Kind.STATEMENT, (4, 99.0))
    wells = release(
        "GA/12009",
        "Delegates met today to talk about wells.",
        "Prisca Moyo, Minister for Water of Zimbabwe, said that 412 wells were dug by hand.",
        "Statements",
        "PRISCA MOYO, Minister for Water of Zimbabwe, said that 412 wells were dug by hand.",
        "JOHN REED (Canada) said that glaciers melted.",
        "Ms. MOYO said that wells were dear.",
    )
    library = shelve(tmp_path, wells, encoder=ENCODER).library
    asked = "What did Moyo say about 412 wells dug by hand?"
    places = [key.rpartition("#p")[2] for key in cited(gathered(library, asked))]
    assert places == ["3", "5"]


def test_asked_why_the_sentence_that_goes_on_is_quoted_too(tmp_path: Path) -> None:
    tolls = release(
        "GA/12007",
        "Statements",
        "ANA BAKO (Kenya) said no to the toll on boats.  It was a tax on the poor.  Gulls flew.",
    )
    library = shelve(tmp_path, tolls, encoder=ENCODER).library
    (quoted,) = gathered(library, "Why did Kenya say no to the toll on boats?").sides[0].quoted
    assert quoted.texts[0].endswith("It was a tax on the poor.")


def test_asked_whether_the_sentence_with_the_deed_is_quoted_too(tmp_path: Path) -> None:
    tolls = release(
        "GA/12008",
        "Statements",
        "ANA BAKO (Kenya) said that the American toll was late.  The American toll on boats is "
        "old.  She could not support it.  The toll on American boats was a text.  Boats of the "
        "American fleet pay the toll.  The toll of the American boats is long.",
    )
    library = shelve(tmp_path, tolls, encoder=ENCODER).library
    asked = "Did Kenya support the American toll on boats?"
    (quoted,) = gathered(library, asked).sides[0].quoted
    assert "She could not support it." in " ".join(quoted.texts)


VOTES = release(
    "GA/12003",
    "Statements",
    "ANA BAKO (Kenya) said that rain was late.  Boats were old.  Tolls were a tax on the poor.  "
    "Her delegation would therefore abstain.  That was no surprise.  Pipes leaked.  Lakes froze.",
    "KOFI ADDO (Ghana) said that Ghana voted against the toll because it was late.",
    "IDA BRAND (Chad) said that boats were old.",
)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Why did Kenya abstain?", ["Tolls were"]),
        ("How did Kenya and Ghana each justify their vote?", ["Tolls were", "KOFI ADDO"]),
    ],
)
def test_why_somebody_voted_so_is_what_they_say_beside_their_vote(
    tmp_path: Path, text: str, sides: list[str]
) -> None:
    evidence = gathered(shelve(tmp_path, VOTES, encoder=ENCODER).library, text)
    said = [one.texts[0] for side in evidence.sides for one in side.quoted]
    assert [one[:10].rstrip() for one in said] == sides
    assert said[0].endswith("Her delegation would therefore abstain.  That was no surprise.")


def test_why_somebody_voted_so_who_tells_no_vote_is_not_told(tmp_path: Path) -> None:
    library = shelve(tmp_path, VOTES, encoder=ENCODER).library
    assert gathered(library, "Why did Chad abstain?").verdict is Verdict.SPOKE_NOT_ON_THIS
    assert gathered(library, "What did Chad say of boats?").verdict is Verdict.ANSWERED


@pytest.mark.parametrize("text", ["Why did Chad back the text?", "Why did Chad abstain?"])
def test_whoever_presides_over_the_assembly_explains_no_vote(tmp_path: Path, text: str) -> None:
    record = release(
        "GA/12011",
        "Statements",
        "IDA BRAND (Chad), General Assembly President, spoke of texts and resolutions on boats.",
        "ANA BAKO (Kenya) said that boats were old.",
        "The Assembly adopted the text by a vote of 9 in favour to 2 against, with 1 abstention.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    assert gathered(library, text).verdict is Verdict.SPOKE_NOT_ON_THIS


def test_a_short_explanation_of_vote_is_quoted_whole(tmp_path: Path) -> None:
    short = "ANA BAKO (Kenya) said she would abstain.  Boats were old."
    library = shelve(tmp_path, release("GA/12004", "Statements", short), encoder=ENCODER).library
    (quoted,) = gathered(library, "Why did Kenya abstain?").sides[0].quoted
    assert quoted.texts == (short,)


def test_asked_who_somebody_is_their_statement_is_shown(library: Library) -> None:
    evidence = gathered(library, "Who is Elena Núñez?")
    assert cited(evidence) == ["GA-12001#p7"]


def test_asked_what_somebody_said_each_of_their_statements_is_shown(library: Library) -> None:
    assert set(cited(gathered(library, "What did Kofi Addo say?"))) == {"GA-12001#p5", "SC-880#p3"}


def test_what_is_held_against_those_compared_is_encoded_beside_the_question(
    library: Library,
) -> None:
    asked: list[tuple[str, ...]] = []

    def encoded(*texts: str) -> Encoded:
        asked.append(texts)
        return ENCODER.one(*texts)

    text = "Compare what Ghana and the Netherlands said about leaking pipes"
    question, remarks = understand(text, library.directory), all_remarks(library)
    gather(question, library, encoded, Selection(library, remarks), narrowed=False)
    soon = of_anybody(question).text
    assert asked[0] == (text, soon)
    assert {one for one, *_ in asked} == {text, soon}


def test_a_comparison_has_a_side_for_each(library: Library) -> None:
    text = "Compare what Ghana and the Netherlands said about leaking pipes"
    sides = gathered(library, text).sides
    assert [side.label for side in sides] == ["Ghana", "Netherlands"]
    assert [side.quoted[0].paragraph.key for side in sides] == ["GA-12001#p5", "GA-12001#p10"]


def test_a_comparison_leaves_out_the_side_that_says_nothing_on_it(library: Library) -> None:
    text = "Compare what Ghana and Ireland said about leaking pipes"
    sides = gathered(library, text).sides
    assert [side.label for side in sides] == ["Ghana"]


def test_what_is_quoted_are_whole_sentences_of_one_remark(library: Library) -> None:
    for text, _ in VERDICTS:
        for side in gathered(library, text).sides:
            for one in side.quoted:
                held = [library.windows[row] for row in library.rows(one.remark)]
                starts, ends = {w.start for w in held}, {w.end for w in held}
                assert all(start in starts and end in ends for start, end in one.runs)
                assert list(one.runs) == sorted(one.runs)
                assert all(a[1] < b[0] for a, b in zip(one.runs, one.runs[1:], strict=False))


def test_an_account_of_somebody_unheard_is_looked_for_where_they_are_mentioned(
    library: Library,
) -> None:
    evidence = gathered(library, "Why should sluices open, according to Myanmar?")
    assert cited(evidence)[0] == "GA-12001#p6"
    evidence = gathered(library, "Why should sluices open, per Myanmar?")
    assert cited(evidence)[0] == "GA-12001#p6"
    evidence = gathered(library, "How many wells were dug, according to Peter Smith?")
    assert evidence.verdict is Verdict.NOT_A_SPEAKER


def test_narrowed_to_a_record_nothing_else_is_quoted_or_shown(library: Library) -> None:
    evidence = gathered(library, "What did Ghana say about bridges?", key="SC-880")
    assert cited(evidence) == ["SC-880#p3"]
    assert {hit.remark.paragraph.record.id for hit in evidence.hits} == {"SC-880"}


def test_narrowed_to_a_speaker_silence_is_theirs(library: Library) -> None:
    evidence = gathered(library, "opera singers", narrowed=True, key="GA-12001#p4")
    assert evidence.verdict is Verdict.SPOKE_NOT_ON_THIS
    evidence = gathered(library, "What did Peter Smith say?", narrowed=True, key="GA-12001#p4")
    assert evidence.verdict is not Verdict.NOT_A_SPEAKER


def test_among_no_remarks_nothing_is_found(library: Library) -> None:
    evidence = gathered(library, "How many wells had been dug?", key="none")
    assert (evidence.verdict, list(evidence.hits)) == (Verdict.NOT_IN_RECORDS, [])


def test_a_word_misspelt_is_looked_up_as_the_records_spell_it(library: Library) -> None:
    evidence = gathered(library, "Who watched rivers by sattelites?")
    assert evidence.hits[0].remark.paragraph.key == "GA-12001#p7"


def outlook(library: Library, text: str) -> Outlook:
    """How what is found for a question looks."""
    question = understand(text, library.directory)
    base, named = library.allowed(all_remarks(library)), named_rows(library, question)
    (field,) = look(question, library, ENCODER.one, base, named)
    assert field.outlook is not None
    return field.outlook


def test_a_question_the_record_answers_is_surer_than_one_it_does_not(library: Library) -> None:
    answered = outlook(library, "How many wells had been dug in the dry districts?")
    silent = outlook(library, "Who won the football championship?")
    assert confidence_of(answered) > 0.5 > confidence_of(silent)


def test_the_same_outlook_by_a_larger_model_is_less_likely_an_answer(library: Library) -> None:
    found = outlook(library, "How many wells had been dug in the dry districts?")
    (larger, surer), *_ = SURER.items()
    of_larger = replace(found, adapted=larger)
    assert of_larger.vector().tolist() == found.vector().tolist()
    odds = [chance / (1 - chance) for chance in (answering(found), answering(of_larger))]
    assert math.log(odds[0] / odds[1]) == pytest.approx(surer)


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


TAYLOR = release(
    "GA/12005",
    "Statements",
    "CHARLES BAKO (Kenya) said that Mr. Taylor was late.",
    "KOFI ADDO (Ghana) said that boats were old.",
    "IDA TAYLOR JAY (Chad) said that boats were new.",
)


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("Who mentioned Charles Taylor?", ["GA-12005#p1"]),  # nobody here, though called Charles
        ("Who mentioned Boris Taylor?", ["GA-12005#p1"]),
        ("Who mentioned Charles Brown?", []),
    ],
)
def test_whoever_is_mentioned_by_surname_only_is_found_by_the_full_name(
    tmp_path: Path, text: str, cites: list[str]
) -> None:
    assert cited(gathered(shelve(tmp_path, TAYLOR, encoder=ENCODER).library, text)) == cites


def test_of_a_part_of_the_world_only_its_countries_belong(tmp_path: Path) -> None:
    boats = release(
        "GA/12006",
        "Statements",
        "ANA BAKO (Kenya) said that boats were old and late.",
        "IDA HOLM (Norway) said that boats were old and late.",
        "RUI PAZ (Guatemala) said that boats were old and late.",
    )
    library = shelve(tmp_path, boats, encoder=ENCODER).library
    assert cited(gathered(library, "Which African countries said boats were old?")) == [
        "GA-12006#p1"
    ]
    assert cited(gathered(library, "European states that said boats were old")) == ["GA-12006#p2"]
    assert not cited(gathered(library, "Which Pacific states said boats were old?"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("What did Kenya ask for?", {"She asked for buoys."}),
        ("What did Kenya call for in its statement?", {"She asked for buoys."}),
        ("What did Norway want?", {"IDA HOLM (Norway) said that boats were new."}),  # nothing
    ],
)
def test_what_somebody_asked_for_is_told_by_the_sentences_that_ask(
    tmp_path: Path, text: str, said: set[str]
) -> None:
    boats = release(
        "GA/12009",
        "Statements",
        "ANA BAKO (Kenya) said that boats were old.  Gulls cried.  She asked for buoys.",
        "IDA HOLM (Norway) said that boats were new.",
    )
    library = shelve(tmp_path, boats, encoder=ENCODER).library
    (side,) = gathered(library, text).sides
    assert {quote for one in side.quoted for quote in one.texts} == said


def test_whoever_has_every_word_asked_about_is_not_silent_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    boats = release(
        "GA/12010",
        "Statements",
        "ANA BAKO (Kenya) said that boats were old.  A gale off Lamu had sunk three.",
        "IDA HOLM (Norway) said that boats were new.",
    )
    library = shelve(tmp_path, boats, encoder=ENCODER).library
    monkeypatch.setattr("rag.retrieval.field.ANSWERING", (0.0,) * 12 + (-5.0,))
    assert gathered(library, "What did Kenya say about Lamu?").verdict is Verdict.ANSWERED
    silent = gathered(library, "What did Norway say about Lamu?").verdict
    assert silent is Verdict.SPOKE_NOT_ON_THIS


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("What did Kenya say about the harbour levy?", Verdict.ANSWERED),
        ("What did Kenya say about the levy on harbours?", Verdict.SPOKE_NOT_ON_THIS),
        ("What did Peru say about a ban on sails?", Verdict.ANSWERED),
        ("What did Fiji say about the harbour levy?", Verdict.SPOKE_NOT_ON_THIS),
        ("What did Mali say about the harbour levy?", Verdict.SPOKE_NOT_ON_THIS),
    ],
)
def test_whoever_has_a_name_for_short_right_behind_the_name_in_full_is_not_silent_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, verdict: Verdict
) -> None:
    boats = release(
        "GA/12010",
        "Statements",
        "IDA HOLM (Norway) spoke of the harbour levy, and of a ban on sails.",
        "ANA BAKO (Kenya) said that the levy was too high.",
        "EVA FARR (Peru) said that a ban was welcome.",
        "BEN COLE (Chad) said that rain fell.",
        "ANA BAKO (Fiji) said that gulls cried, and that a wage levy was due.",
        "CARL DORN (Togo) said that boats were old.",
        "LENA ODE (Mali) said that the levy was low.",
    )
    library = shelve(tmp_path, boats, encoder=ENCODER).library
    monkeypatch.setattr("rag.retrieval.field.ANSWERING", (0.0,) * 12 + (-5.0,))
    assert gathered(library, text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("What did Kenya say about the bombing of a pier?", Verdict.ANSWERED),
        ("What did Norway say about the bombing of a pier?", Verdict.SPOKE_NOT_ON_THIS),
        ("What did Kenya say about the offensive at Lamu?", Verdict.ANSWERED),
        ("Which delegate complained of tar sand?", Verdict.ANSWERED),
        ("Which delegate complained of tar weed?", Verdict.NOT_IN_RECORDS),
    ],
)
def test_whoever_says_so_in_like_words_or_tells_of_what_is_bad_in_itself_is_not_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, verdict: Verdict
) -> None:
    boats = release(
        "GA/12010",
        "Statements",
        "ANA BAKO (Kenya) said that ships had shelled the pier.  An assault on Lamu came next.",
        "IDA HOLM (Norway) said that tar and sand lay on its boats.",
    )
    library = shelve(tmp_path, boats, encoder=ENCODER).library
    monkeypatch.setattr("rag.retrieval.field.ANSWERING", (0.0,) * 12 + (-5.0,))
    assert gathered(library, text).verdict is verdict


@pytest.mark.parametrize(
    ("whom", "verdict"), [("Peru", Verdict.ANSWERED), ("Norway", Verdict.SPOKE_NOT_ON_THIS)]
)
def test_whoever_says_most_on_a_subject_is_not_silent_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whom: str, verdict: Verdict
) -> None:
    record = release(
        "GA/12345",
        "EVA FARR (Peru) said that the ferry was old, slow and leaking on the lake.",
        "IDA HOLM (Norway) said that the road to the lake was long.",
        "BEN COLE (Chad) said that rain was rare.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.4)
    monkeypatch.setattr("rag.retrieval.judged.answering", lambda _: 0.4)
    answer = shelve(tmp_path, record).ask(
        f"What did {whom} say about slow old ferries in harbours?"
    )
    assert answer.verdict is verdict


@pytest.mark.parametrize(
    ("thing", "of_anybody", "verdict"),
    [
        ("barges", 0.4, Verdict.ANSWERED),  # nobody says so: Peru may, in other words
        ("tolls", 0.4, Verdict.SPOKE_NOT_ON_THIS),  # Chad does: Peru would, too
        ("barges", 0.05, Verdict.SPOKE_NOT_ON_THIS),  # nor does Peru on the subject by itself
    ],
)
def test_whoever_speaks_of_a_thing_in_words_that_nobody_there_uses_is_not_silent_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, thing: str, of_anybody: float, verdict: Verdict
) -> None:
    record = release(
        "GA/12345",
        "EVA FARR (Peru) said that flat boats carried the grain.",
        "BEN COLE (Chad) said that rain was rare.  Tolls were high.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.4)
    monkeypatch.setattr("rag.retrieval.judged.answering", lambda _: of_anybody)
    monkeypatch.setattr("rag.retrieval.judged.AHEAD", 0.0)
    monkeypatch.setattr("rag.retrieval.judged.MET", 0.0)
    answer = shelve(tmp_path, record).ask(f"What did Peru say about {thing}?")
    assert answer.verdict is verdict


@pytest.mark.parametrize(
    ("thing", "met", "verdict"),
    [
        ("football", 2.0, Verdict.SPOKE_NOT_ON_THIS),  # no words meet it so well
        ("football", -1.0, Verdict.ANSWERED),
        ("rain", 2.0, Verdict.ANSWERED),  # somebody has the word
    ],
)
def test_what_goes_with_a_name_alone_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, thing: str, met: float, verdict: Verdict
) -> None:
    record = release(
        "GA/12345",
        "EVA FARR (Peru) said that flat boats carried the grain.",
        "BEN COLE (Chad) said that rain was rare.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.9)
    monkeypatch.setattr("rag.retrieval.judged.MET", met)
    answer = shelve(tmp_path, record).ask(f"What did Peru say about {thing}?")
    assert answer.verdict is verdict
    assert answer.answered or answer.confidence >= 0.9


@pytest.mark.parametrize("chance", [0.05, 0.5])
def test_a_silence_is_as_sure_as_it_is_that_they_do_not_touch_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chance: float
) -> None:
    record = release("GA/12345", "EVA FARR (Peru) said that flat boats carried the grain.")
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.3)
    monkeypatch.setattr("rag.retrieval.judged.touches", lambda *_: chance)
    answer = shelve(tmp_path, record).ask("What did Peru say about barges?")
    assert math.isclose(answer.confidence, 1 - chance)
    assert ("It may be there in other words: GA/12345 ¶1." in answer.text) is (chance > 0.2)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Why is Peru against slow old ferries in harbours?", Verdict.ANSWERED),
        ("Why does Peru praise slow old ferries in harbours?", Verdict.SPOKE_NOT_ON_THIS),
        ("Why does Chad back slow old ferries in harbours?", Verdict.ANSWERED),
        ("Why is Chad against slow old dams in harbours?", Verdict.SPOKE_NOT_ON_THIS),
        ("What sum did Norway promise for slow old ferries in harbours?", Verdict.ANSWERED),
        ("What sum did Peru promise for slow old ferries in harbours?", Verdict.SPOKE_NOT_ON_THIS),
        ("In what year were the slow old harbours of Chad dug?", Verdict.ANSWERED),
        ("In what year were the slow old harbours of Peru dug?", Verdict.SPOKE_NOT_ON_THIS),
    ],
)
def test_whoever_has_what_a_question_takes_for_granted_is_not_silent_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, verdict: Verdict
) -> None:
    record = release(
        "GA/12345",
        "EVA FARR (Peru) said that her country was against slow old ferries on the lake.",
        "IDA HOLM (Norway) said that it would pay $4 million.",
        "BEN COLE (Chad) said that his slow old harbours had been dug in 1902.  He rejected "
        "boats.  He backed slow old ferries in harbours.",
        "ANA BAKO (Kenya) said that slow old ferries in harbours were slow old ferries.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.22)
    monkeypatch.setattr("rag.retrieval.judged.touches", lambda *_: 0.22)
    assert shelve(tmp_path, record).ask(text).verdict is verdict


@pytest.mark.parametrize(
    ("chance", "behind", "verdict"),
    [
        (0.3, 90.0, Verdict.ANSWERED),
        (0.3, -90.0, Verdict.SPOKE_NOT_ON_THIS),
        (0.2, 90.0, Verdict.SPOKE_NOT_ON_THIS),
    ],
)
def test_those_compared_answer_together_unless_others_are_far_ahead(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chance: float,
    behind: float,
    verdict: Verdict,
) -> None:
    record = release(
        "GA/12345",
        "EVA FARR (Peru) said that boats were slow.",
        "IDA HOLM (Norway) said that boats were quick.",
        "BEN COLE (Chad) said that boats sank.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: chance)
    monkeypatch.setattr("rag.retrieval.judged.touches", lambda *_: chance)
    monkeypatch.setattr("rag.retrieval.evidence.BEHIND", behind)
    assert shelve(tmp_path, record).ask("Peru vs Norway on boats").verdict is verdict


def test_of_many_compared_none_may_be_a_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = release(
        "GA/12345",
        "EVA FARR (Peru) said that boats were slow.",
        "IDA HOLM (Norway) said that boats were quick.",
        "BEN COLE (Chad) said that boats sank.",
        "ANA BAKO (Kenya) said that boats leak.",
    )
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: 0.18)
    monkeypatch.setattr("rag.retrieval.judged.touches", lambda *_: SIDE - 0.01)
    monkeypatch.setattr("rag.retrieval.evidence.BEHIND", 90.0)
    answer = shelve(tmp_path, record).ask("Compare Peru, Norway and Chad on boats")
    assert not answer.answered


@pytest.mark.parametrize(
    ("chance", "verdict"), [(0.6, Verdict.ANSWERED), (0.5, Verdict.NOT_IN_RECORDS)]
)
def test_somebody_may_be_talked_about_by_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chance: float, verdict: Verdict
) -> None:
    raids = release("GA/12345", "EVA FARR (Peru) urged an end to air raids by the Red Sashes.")
    monkeypatch.setattr("rag.retrieval.judged.chance_of", lambda *_: chance)
    service = shelve(tmp_path, raids)
    assert service.ask("Who urged an end to air raids by Chadian rebels?").verdict is verdict


@pytest.mark.parametrize(
    ("text", "nothing"),
    [("Who mentioned the UNX's unpaid dues?", False), ("Who mentioned the UNX?", True)],
)
def test_of_what_is_somebodys_the_thing_is_mentioned_not_they(
    tmp_path: Path, text: str, *, nothing: bool
) -> None:
    dues = release("GA/12345", "EVA FARR (Peru) said that unpaid dues left the house dark.")
    library = shelve(tmp_path, dues).library
    base = library.allowed(all_remarks(library))
    assert names_nothing(understand(text, library.directory), library, base) is nothing


def test_an_agency_is_asked_by_what_people_call_it(tmp_path: Path) -> None:
    record = release(
        "GA/12345",
        "The representative of the United Nations Children’s Fund (UNICEF) said that pumps rust.",
        "EVA FARR (Peru) said that pumps were dear.",
    )
    service = shelve(tmp_path, record)
    for text in ("What did the UN children's agency say?", "the un's children’s agency on pumps"):
        assert [one.paragraph.number for one in service.ask(text).citations] == [1]
    silent = service.ask("What did the head of the UN migration agency say about pumps?")
    assert silent.verdict is Verdict.NOT_A_SPEAKER


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("What did Special Rapporteur van der Berg say about pumps?", Verdict.NOT_A_SPEAKER),
        ("What did Special Rapporteur Bako-Moyo say about pumps?", Verdict.ANSWERED),
        ("What did the Special Rapporteur say about pumps?", Verdict.ANSWERED),
    ],
)
def test_another_name_behind_an_office_is_somebody_else(
    tmp_path: Path, text: str, verdict: Verdict
) -> None:
    record = release(
        "GA/12345",
        "ANA BAKO-MOYO, Special Rapporteur on Wells, said that pumps rust.",
        "EVA FARR (Peru) said that pumps were dear.",
    )
    assert shelve(tmp_path, record).ask(text).verdict is verdict


def test_a_country_is_meant_by_its_capital_and_its_full_name_too(tmp_path: Path) -> None:
    calls = release(
        "GA/12011",
        "Statements",
        "ANA BAKO (Kenya) urged Moscow to withdraw at once.",
        "IDA HOLM (Norway) called on the Russian Federation to withdraw at once.",
        "EVA FARR (Peru) asked all States to withdraw at once.",
        "IVAN IVANOV (Russian Federation) said that boats were old.",
    )
    library = shelve(tmp_path, calls, encoder=ENCODER).library
    question = understand("Who wanted Russia to withdraw?", library.directory)
    named = named_rows(library, question)
    (field,) = look(question, library, ENCODER.one, library.allowed(all_remarks(library)), named)
    held = {hit.remark.paragraph.number: hit.signs.coverage for hit in field.hits}
    assert held[1] == pytest.approx(1)
    assert held[2] == pytest.approx(1)
    assert held[3] < 1


NAMES = release(
    "GA/41",
    "Statements",
    "ANA BAKO (Kenya) said that Zubrovkan vessels were seen off the Zubrovka coast.",
    "BEN COLE (Chad) said that a Zubrowka treaty was due.",
    "ZHU LI (China) said that the Republic would wait, as would China.",
)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Who mentioned Zubrovka?", {1, 2}),
        ("Did anyone mention Zubrowka?", {1, 2}),
        ("Did anyone mention sanctions?", set()),
        ("Was Taiwan talked about?", set()),  # a republic beside China is not the Republic of China
        ("What was said about the Qarlug?", set()),
    ],
)
def test_a_name_is_mentioned_however_it_is_written_and_a_word_by_itself(
    tmp_path: Path, text: str, cited: set[int]
) -> None:
    answer = shelve(tmp_path, NAMES).ask(text)
    assert {one.paragraph.number for one in answer.citations} == cited


def test_an_office_and_its_body_are_one_and_nobody_else(tmp_path: Path) -> None:
    record = release(
        "GA/42",
        "Statements",
        "ANA BAKO, Secretary-General of the United Nations, said that it rained.",
        "BEN COLE, Secretary-General of the League of Wells, said that it poured.",
    )
    service = shelve(tmp_path, record)
    for text, name in (
        ("What did the Secretary-General of the League of Wells say?", "Ben Cole"),
        ("What did the head of the League of Wells say?", "Ben Cole"),
    ):
        speakers = {one.speaker.name for one in service.ask(text).citations if one.speaker}
        assert speakers == {name}
    silent = service.ask("What did the president of the World Bank say on rain?")
    assert silent.verdict is Verdict.NOT_A_SPEAKER


@pytest.mark.parametrize("text", ["zelwanik", "Zelwanik wells"])
def test_a_name_typed_alone_that_no_record_has_is_not_in_them(library: Library, text: str) -> None:
    assert gathered(library, text).verdict is Verdict.NOT_IN_RECORDS


def test_a_word_typed_alone_is_searched(library: Library) -> None:
    assert gathered(library, "pipes").verdict is Verdict.ANSWERED


def test_what_somebody_promised_is_told_by_the_sentences_that_promise(tmp_path: Path) -> None:
    record = release(
        "SC/90",
        "Statements",
        "IDA HOLM (Norway) said that snow fell.  Her country would lay 40 roads by 2025.",
        "EVA FARR (Peru) said that tides turned.",
    )
    held = shelve(tmp_path, record, encoder=ENCODER).library
    kept = gathered(held, "What did Norway promise?")
    assert kept.verdict is Verdict.ANSWERED
    assert [one.texts for side in kept.sides for one in side.quoted] == [
        ("Her country would lay 40 roads by 2025.",)
    ]
    assert gathered(held, "What did Peru promise?").verdict is Verdict.SPOKE_NOT_ON_THIS


@pytest.mark.parametrize(
    ("text", "absence"),
    [
        ("Who did not speak of rain?", True),
        ("Which countries never condemned it?", True),
        ("Which country did not condemn it: Peru or Norway?", True),
        ("Who doesn't buy the argument?", False),
        ("Which delegations do not want the toll?", False),
        ("Which delegations did not want to speak?", False),
        ("Who did not support the draft?", False),
        ("Which delegations did not agree on a toll?", True),
        ("Which delegations did not call for a toll?", True),
        ("Which speaker said people do not know when it rains?", False),
    ],
)
def test_who_is_not_of_a_mind_does_something(library: Library, text: str, *, absence: bool) -> None:
    assert asks_who_did_not(understand(text, library.directory)) == absence


DAMS = release(
    "GA/51",
    "IDA HOLM (Norway) said that Chad had signed the Dam Treaty.",
    "ADAM SALEH (Chad) said that glaciers were melting.",
    "EVA FARR (Peru) said that the Ferry League had sunk a barge, and that tolls were high.",
    "JOHN REED (Canada) praised the Ferry League.",
    "KOFI ADDO (Ghana) said that rivers were rising.",
)


def test_whether_somebody_did_a_thing_may_be_told_by_others_who_name_them(tmp_path: Path) -> None:
    library = shelve(tmp_path, DAMS, encoder=ENCODER).library
    found = gathered(library, "Was Chad a signatory of the Dam Treaty?")
    assert (found.verdict, cited(found)) == (Verdict.ANSWERED, ["GA-51#p1"])
    words = gathered(library, "Did Chad say that it signed the Dam Treaty?")
    assert words.verdict is Verdict.SPOKE_NOT_ON_THIS


def test_where_nobody_plainly_criticises_somebody_those_are_told_who_name_them(
    tmp_path: Path,
) -> None:
    library = shelve(tmp_path, DAMS, encoder=ENCODER).library
    found = gathered(library, "Who condemned the Ferry League?")
    assert found.verdict is Verdict.NOT_IN_RECORDS
    assert [hit.remark.paragraph.key for hit in found.others] == ["GA-51#p3"]


def test_a_value_of_a_body_that_did_not_speak_is_told_by_those_who_name_it(tmp_path: Path) -> None:
    counted = release(
        "GA/12008",
        "EVA FARR (Peru) said that the World Tide Office had counted 85 floods.",
        "IDA HOLM (Norway) said that 12 floods had come to the north, and that boats leaked.",
    )
    service = shelve(tmp_path, counted)
    for question in ("How many floods has the World Tide Office counted?",
                     "How many floods were there, per the World Tide Office?"):  # fmt: skip
        answer = service.ask(question)
        assert (answer.short, answer.citations[0].paragraph.number) == ("85", 1)


def test_who_mentioned_a_thing_in_full_is_told_by_its_short_form_too(tmp_path: Path) -> None:
    said = release(
        "GA/12013",
        "EVA FARR (Peru) said that artificial intelligence was a tide.",
        "IDA HOLM (Norway) said that AI was a flood.",
        "CARL DORN (Kenya) said that intelligence was rare.",
    )
    cited = shelve(tmp_path, said).ask("Who mentioned artificial intelligence?").citations
    assert [one.paragraph.number for one in cited] == [1, 2]


def test_brussels_is_the_union_where_it_spoke(tmp_path: Path) -> None:
    lines = ("OLA SKOG, of the European Union, said that tolls fell.",
             "EVA FARR (Belgium) said that tolls rose.")  # fmt: skip
    both = shelve(tmp_path / "both", release("GA/12009", *lines))
    alone = shelve(tmp_path / "alone", release("GA/12009", lines[1]))
    for service, name in ((both, "Ola Skog"), (alone, "Eva Farr")):
        cited = service.ask("What did Brussels say about tolls?").citations
        assert [one.speaker.name for one in cited if one.speaker] == [name]


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("What did Kenya say about the Lusaka process?", True),
        ("What did Kenya say about the Lusaka dam?", True),
        ("What did Norway say about the Lusaka process?", False),
        ("What did Kenya say about the Lusaka harbours?", False),
        # by what they say of what is named in what they are asked to have done
        ("Did Kenya condemn the killings in Lusaka?", True),
        ("Did Norway condemn the killings in Lusaka?", False),
        ("Did Norway raise the Kenyan minority?", False),
    ],
)
def test_a_named_matter_is_spoken_of_by_whatever_kind_of_thing_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, *, answered: bool
) -> None:
    monkeypatch.setattr("rag.retrieval.judged.answering", lambda _: 0.0)
    record = release(
        "GA/12342",
        "Statements",
        "ANA BAKO (Kenya) said that the Lusaka accords had stopped the fighting for a year.",
        "IDA HOLM (Norway) said that Kenyan harbours silted up, and that killings shocked her.",
    )
    assert shelve(tmp_path, record).ask(text).answered is answered


def test_of_a_matter_with_a_name_of_several_words_nothing_else_is_quoted(tmp_path: Path) -> None:
    record = release(
        "GA/12346",
        "Statements",
        "ANA BAKO (Kenya) said that the Lusaka Memorandum had settled who owns the harbour.",
        "ANA BAKO (Kenya) said that whoever owns the harbour had to settle its debts.",
    )
    service = shelve(tmp_path, record, encoder=ENCODER)
    for text, told in (
        ("What did Kenya say about who owns the harbour, and the Lusaka Memorandum?", [1]),
        ("What did Kenya say about who owns the harbour?", [1, 2]),
    ):
        assert sorted(one.paragraph.number for one in service.ask(text).citations) == told


def test_the_statement_is_cited_where_a_summary_tells_the_same_figure(tmp_path: Path) -> None:
    record = release(
        "GA/12343",
        "Ana Bako (Kenya) told the meeting that silted harbours cost the towns of the coast $307.",
        "Statements",
        "ANA BAKO (Kenya) said that much sand had come down.  The price of it was put at $307.",
    )
    answer = shelve(tmp_path, record).ask("What do silted harbours cost the towns of the coast?")
    assert {one.paragraph.number for one in answer.citations} == {2}


def test_a_statement_with_no_more_than_a_year_of_a_summary_is_not_its(tmp_path: Path) -> None:
    record = release(
        "GA/12344",
        "Ana Bako (Kenya) told the meeting that 12 harbours of the coast would be dredged by 2030.",
        "Statements",
        "ANA BAKO (Kenya) said that her country had promised to end hunger by 2030.",
    )
    answer = shelve(tmp_path, record).ask("How many harbours of the coast would be dredged?")
    assert answer.short == "12"


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("What was said about opera in Norway?", UNHEARD),
        ("What was said about nets in Norway?", 0.0),
        ("What was said about net silk?", 0.0),
        ("Who supports opera?", UNHEARD),
        ("Who is against the silk opera?", HARDLY_HEARD),
        ("Which countries mentioned net silk?", HARDLY_HEARD),
        ("Who supports silk nets?", 0.0),  # they may say no more than "nets"
        ("Who sang of silk nets in the opera house?", 0.0),  # words enough to know it otherwise
    ],
)
def test_what_nobody_has_a_word_for_has_to_be_surer(
    tmp_path: Path, text: str, least: float
) -> None:
    record = release(
        "GA/12345",
        "Statements",
        "ANA BAKO (Kenya) said that harbours of Norway silted up.",
        "IDA HOLM (Norway) said that nets of Norway were mended.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    base = library.allowed(all_remarks(library))
    asked = understand(text, library.directory)
    (field,) = look(asked, library, ENCODER.one, base, None)
    assert field.unheard == least


_WAR = release(
    "GA/12346",
    "Statements",
    "ANA BAKO (Kenya) said that the hostilities in Freedonia had emptied its towns.",
    "IDA HOLM (Norway) said that the war had to end, and that its harbours took in ships.",
    "EVA FARR (Peru) said that Freedonia had lost its harvest.",
    title="Assembly Meets on War in Freedonia, Warned of Hunger",
)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("What did Peru say about the invasion?", Verdict.ANSWERED),
        ("What did Peru say about the conflict in Freedonia?", Verdict.ANSWERED),
        ("What did Norway say about opera?", Verdict.SPOKE_NOT_ON_THIS),
        ("Did Norway condemn Freedonia?", Verdict.SPOKE_NOT_ON_THIS),
    ],
)
def test_of_a_meeting_on_a_war_whoever_speaks_speaks_of_it(
    tmp_path: Path, question: str, verdict: Verdict
) -> None:
    assert shelve(tmp_path, _WAR).ask(question).verdict is verdict


def test_of_a_meeting_on_one_text_whoever_speaks_near_it_speaks_of_what_that_is_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = release(
        "GA/12347",
        "Statements",
        "ANA BAKO (Kenya) said that nobody owned what lay below.",
        "IDA HOLM (Norway) said that the ships would wait.",
        title="Assembly Adopts Text on Amber Diving, as Delegates Trade Barbs",
    )
    service = shelve(tmp_path, record)
    assert not service.ask("What did Norway say about amber diving?").answered
    monkeypatch.setattr("rag.retrieval.judged.NEAR_TEXT", 0.0)
    assert service.ask("What did Norway say about amber diving?").answered
    assert not service.ask("What did Norway say about pearl diving?").answered


def test_of_a_meeting_that_begins_with_a_matter_whoever_speaks_speaks_of_it(tmp_path: Path) -> None:
    record = release(
        "SC/12346",
        "Members today disputed who had broken the Lima Accord.",
        "Statements",
        "The representative of Kenya said that Lima had been buried.",
        "The representative of Norway said that what had been agreed had brought hope.",
    )
    service = shelve(tmp_path, record)
    assert service.ask("What did Norway say about the Lima deal?").answered
    assert not service.ask("What did Norway say about the Oslo deal?").answered


def test_countries_that_mentioned_a_thing_are_those_that_somebody_speaks_for(
    tmp_path: Path,
) -> None:
    record = release(
        "GA/12347",
        "Statements",
        "ANA BAKO (Kenya), President of the General Assembly, recalled the Lima Accord.",
        "IDA HOLM (Norway), civil society representative, recalled the Lima Accord.",
        "EVA FARR, Director of the World Health Organization, recalled the Lima Accord.",
        "GUS HOLT (Fiji) recalled the Lima Accord.",
    )
    service = shelve(tmp_path, record)
    told = service.ask("Which countries mentioned the Lima Accord?").citations
    assert [one.speaker.name for one in told if one.speaker] == ["Gus Holt"]
    assert len(service.ask("Who mentioned the Lima Accord?").citations) == 4


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What did Norway's Prime Minister say?", [1]),
        ("What did the Prime Minister of Norway say about nets?", [1]),
        ("What did Fiji's Prime Minister say?", []),  # nobody tells of one
        ("What did Norway's Queen say?", []),
        ("What did Norway's Prime Minister say about glaciers?", []),
        ("Did Norway's Prime Minister speak?", []),
        ("What did Fiji's President say?", []),  # another's
    ],
)
def test_an_officer_who_did_not_speak_is_heard_through_the_countrys_delegate(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    record = release(
        "GA/12349",
        "Statements",
        "IDA HOLM (Norway) said that harbours silted up.  The Prime Minister had told her to ask "
        "for nets.",
        "EVA FARR (Fiji) said that tides turned.  She had met the President of Peru.",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert [one.paragraph.number for one in answer.citations] == paragraphs


def test_whoever_holds_two_offices_is_known_by_either(tmp_path: Path) -> None:
    record = release(
        "SC/12350",
        "Briefing",
        "TOM REED, Under-Secretary-General for Harbours and Tidal Relief Coordinator, said that "
        "nets were torn.",
        "EVA FARR (Fiji) said that tides turned.",
    )
    answer = shelve(tmp_path, record).ask("What did the Tidal Relief Coordinator say about nets?")
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Tom Reed"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("How many soldiers were killed?", Verdict.NOT_IN_RECORDS),
        ("How many journalists were hurt?", Verdict.NOT_IN_RECORDS),
        ("How many children were killed?", Verdict.ANSWERED),
        ("How many people were killed?", Verdict.ANSWERED),
    ],
)
def test_of_a_kind_of_people_that_nobody_names_no_count_is_told(
    tmp_path: Path, question: str, verdict: Verdict
) -> None:
    record = release(
        "GA/12351",
        "Statements",
        "IDA HOLM (Norway) said that the flood had killed 30 people, 12 children among them.",
        "EVA FARR (Fiji) said that reporters were killed by nobody.",
    )
    assert shelve(tmp_path, record).ask(question).verdict is verdict


def test_what_somebody_is_asked_of_is_looked_up_as_they_print_it(tmp_path: Path) -> None:
    record = release(
        "GA/12353",
        "Statements",
        "IDA HOLM (Norway) said that the ceasefire was a relief to fishers.",
        "EVA FARR (Fiji) said that the truce would not hold.",
    )
    answer = shelve(tmp_path, record).ask("What did Norway say about the truce?")
    assert [one.paragraph.number for one in answer.citations] == [1]


def test_beside_a_value_that_is_firm_stand_only_others_that_give_one(tmp_path: Path) -> None:
    record = release(
        "GA/12354",
        "Statements",
        "IDA HOLM (Norway) said that 30 wells were dug in the north.",
        "EVA FARR (Fiji) said that wells were dug in the north, as all knew.",
        "GUS HOLT (Chad) said that 40 wells were dug in the north.",
    )
    answer = shelve(tmp_path, record).ask("How many wells were dug in the north?")
    assert [one.paragraph.number for one in answer.citations] == [1, 3]
    assert answer.short == "30 (Ida Holm (Norway)); 40 (Gus Holt (Chad))"


def test_a_capital_that_is_talked_about_is_its_country(tmp_path: Path) -> None:
    record = release(
        "GA/12355",
        "Statements",
        "IDA HOLM (Norway) said that Iran had dredged its harbours.",
        "EVA FARR (Fiji) said that tides turned.",
    )
    service = shelve(tmp_path, record)
    answer = service.ask("What did Norway say about Tehran?")
    assert [one.paragraph.number for one in answer.citations] == [1]
    assert service.ask("What did Fiji say about Tehran?").verdict is Verdict.SPOKE_NOT_ON_THIS
    assert not service.ask("Who mentioned the Tehran Accord?").answered


def test_whom_nobody_else_mentions_is_mentioned_by_their_own_or_by_nobody(tmp_path: Path) -> None:
    record = release(
        "GA/9",
        "ANA BAKO (Kenya) said that tides turned.  The coast of Kenya had been closed.",
        "EVA FARR (Peru) said that boats leaked off Moldova’s neighbour.",
        "IDA HOLM (Mali) said that it rained.",
    )
    service = shelve(tmp_path, record)
    assert [one.quote for one in service.ask("who mentioned Kenya?").citations] == [
        "The coast of Kenya had been closed."
    ]
    assert not service.ask("who mentioned Mali?").citations


@pytest.mark.parametrize("question", ["Who mentioned Kenya first?", "Who first mentioned Kenya?"])
def test_who_mentioned_somebody_first_is_one_alone(tmp_path: Path, question: str) -> None:
    record = release(
        "GA/9",
        "EVA FARR (Peru) said that boats leaked off Kenya.",
        "IDA HOLM (Mali) said that Kenya had rain.",
    )
    cited = shelve(tmp_path, record).ask(question).citations
    assert [one.paragraph.number for one in cited] == [1]


def test_a_currency_names_no_country(tmp_path: Path) -> None:
    told = "LUC MARTIN (Mali) said that his Fund gave 90 million Swiss francs of aid for nets."
    own = "EVA FARR (Switzerland) said that aid for nets was slow."
    service = shelve(tmp_path, release("GA/9", told, own))
    assert service.ask("How much aid for nets did Switzerland give?").short is None


def test_what_the_united_nations_said_is_told_by_their_own(tmp_path: Path) -> None:
    record = release(
        "GA/9",
        "EVA FARR (Peru) said that 9,000 people were sheltering in the harbour schools.",
        "IDA HOLM, Under-Secretary-General for Harbours of the United Nations, said that 6,000 "
        "people were sheltering in the harbour schools.",
    )
    service = shelve(tmp_path, record)
    asked = "How many people did the UN say were sheltering in the harbour schools?"
    assert service.ask(asked).short == "6,000"


def test_a_sum_of_anothers_is_no_value_of_whoever_tells_it(tmp_path: Path) -> None:
    told = "LUC MARTIN (France) noted the African Union’s €90 million package of aid for nets."
    own = "EVA FARR (Peru) said that Peru’s €40 million package of aid for nets was ready."
    service = shelve(tmp_path, release("GA/9", told, own))
    assert service.ask("How much aid for nets did France give?").short is None
    assert service.ask("How much aid for nets did Peru give?").short == "€40 million"


def test_a_sum_by_another_name_of_the_own_country_is_its_own(tmp_path: Path) -> None:
    told = "IAN FARR (United Kingdom) noted Britain’s €70 million package of aid for nets."
    service = shelve(tmp_path, release("GA/9", told))
    short = service.ask("How much aid for nets did the United Kingdom give?").short
    assert short == "€70 million"


def test_whose_delegate_somebody_is_says_nothing_of_the_country(tmp_path: Path) -> None:
    record = release(
        "GA/9", "Kenya’s representative recounted that nets were torn.", "EVA FARR (Peru) said no."
    )
    assert not shelve(tmp_path, record).ask("Who mentioned Kenya?").citations


def test_a_name_is_mentioned_by_its_initials_too(tmp_path: Path) -> None:
    said = release(
        "GA/3",
        "EVA FARR (Peru) said that the Lake Harbour Foundation gave nets.",
        "IDA HOLM (Norway) said that LHF boats leaked.",
        "CARL DORN (Kenya) said that a foundation sank.",
    )
    cited = shelve(tmp_path, said).ask("Who mentioned the Lake Harbour Foundation?").citations
    assert [one.paragraph.number for one in cited] == [1, 2]


def test_of_what_kind_a_thing_is_adds_nothing_to_mentioning_it(tmp_path: Path) -> None:
    said = release(
        "GA/3",
        "EVA FARR (Peru) said that Lakeside was flooded.",
        "IDA HOLM (Norway) said that the northern city of Lakeside had dried.",
        "CARL DORN (Kenya) said that a northern city was dry.",
    )
    service = shelve(tmp_path, said)
    for question in ("Who mentioned the city of Lakeside?", "who spoke of the river port Lakeside"):
        assert [one.paragraph.number for one in service.ask(question).citations] == [1, 2]


def test_who_takes_a_side_on_a_body_is_not_who_it_is(tmp_path: Path) -> None:
    said = release(
        "GA/3",
        "EVA FARR (Peru) criticized the Lake Treaty Organization (LTO) for its tolls.",
        "IDA HOLM (Norway) said that LTO had dug wells.",
    )
    service = shelve(tmp_path, said)
    assert service.ask("Who was critical of LTO?").kind is Kind.WHO
    assert service.ask("Who is LTO?").kind is Kind.STATEMENT


def test_a_country_before_a_comma_is_mentioned_all_the_same(tmp_path: Path) -> None:
    said = release(
        "GA/3",
        "EVA FARR (Peru), welcoming boats sent with the help of Kenya, said that nets tore.",
        "The Minister for Water of Kenya, who spoke next, said that it rained.",
    )
    cited = shelve(tmp_path, said).ask("Who mentioned Kenya?").citations
    assert [one.paragraph.number for one in cited] == [1]


def test_who_is_mentioned_by_their_office_is_not_whoever_speaks(tmp_path: Path) -> None:
    said = release(
        "GA/3",
        "EVA FARR (Peru), mourning the late President of Kenya, said that nets tore.",
        "IDA HOLM (Norway) said that wells were dry.",
    )
    service = shelve(tmp_path, said)
    for question in ("Who mentioned Kenya?", "Who mentioned the President of Kenya?"):
        assert [one.paragraph.number for one in service.ask(question).citations] == [1]


def test_who_speaks_is_not_told_by_a_question_who_mentioned_them(tmp_path: Path) -> None:
    said = release(
        "GA/3", "AMA BAKO (Kenya) said that nets tore.", "EVA FARR (Peru) said that it rained."
    )
    assert not shelve(tmp_path, said).ask("Who mentioned the President of Kenya?").answered


CHARGES = release(
    "GA/12023",
    "Statements",
    "OLA BERG (Norway) said that Fiji plunders the reefs of Norway.",
    "IAN JOLY (Fiji) said that reefs grow. Norway spread baseless propaganda, he said.",
    "GITA RAO (Oman) mourned the dead, among them one student from her country.",
    "It is regrettable that Chad used its veto on the text that Peru put forward, said ANA BAKO "
    "(Mali).",
    "ADA ROJAS (Peru) said that Chad should be removed from the fund for reefs.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Did Fiji admit to plundering Norway's harvests?", [2]),
        ("Did Oman lose any citizens?", [3]),
        ("Did Fiji lose any citizens?", []),
        ("Who vetoed the Peruvian draft?", [4]),
        ("Who vetoed the Omani draft?", []),
        ("Who vetoed the Chadian draft?", []),
        ("Did Peru want Chad thrown out of the fund?", [5]),
    ],
)
def test_what_is_told_in_other_words_is_found(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, CHARGES).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


HEADED = """GA/12024

23 September 2024

Reefs Pay Tolls, Assembly Hears

The Assembly heard of boats in a dialogue today.

In the session, the President of Peru said that boats sink.

What speakers say:

Coral reefs, tolls included, must be harnessed for good

The Minister for Reefs of Fiji said that coral reefs and tolls matter.

The representative of Oman said that coral reefs and tolls harm boats.
"""


def test_the_main_points_are_a_theme_and_a_heading_is_none(tmp_path: Path) -> None:
    answer = shelve(tmp_path, HEADED).ask("What are the main points on coral reefs and tolls?")
    assert answer.kind is Kind.THEME
    assert [one.paragraph.number for one in answer.citations] == [5, 6]


@pytest.mark.parametrize(
    "question",
    ["key points", "Main takeaways?", "Give me the gist", "tl;dr", "summary please",
     "What are the highlights of the meeting?", "What happened at the meeting?"],
)  # fmt: skip
def test_what_a_meeting_came_to_is_how_its_record_begins(tmp_path: Path, question: str) -> None:
    service = shelve(tmp_path, HEADED)
    answer, whole = service.ask(question), service.ask("Summarize the meeting")
    assert answer.text == whole.text
    assert answer.rule == "meeting.spoken"


def test_what_was_proposed_to_end_the_war_a_meeting_is_on_is_told(tmp_path: Path) -> None:
    record = release(
        "GA/12025",
        "Statements",
        "IAN JOLY (Fiji) proposed a council of elders.",
        "GITA RAO (Oman) said that the war goes on. The war must end.",
        "LUZ VEGA (Peru) said that the war sank boats. To end the war is hard.",
    )
    answer = shelve(tmp_path, record).ask("What did Fiji propose to end the war?")
    assert [one.paragraph.number for one in answer.citations] == [1]


LED = release(
    "GA/12019",
    "Statements",
    "Several speakers condemned the raid on the harbour.  “This is shameful,” said the "
    "representative of Chad, who mended nets.",
    "The representative of Peru said that gulls nest on quays.",
)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("What did Chad say about the raid on the harbour?", True),
        ("What did Chad call the raid on the harbour?", True),
        ("Did Chad condemn the raid on the harbour?", True),
        ("What did Chad say about the price of onions?", False),
        ("What did Peru say about the raid on the harbour?", False),
    ],
)
def test_what_many_are_told_to_say_is_what_is_said_right_behind_it(
    tmp_path: Path, text: str, quoted: bool
) -> None:
    library = shelve(tmp_path, LED, encoder=ENCODER).library
    evidence = gathered(library, text)
    told = [one.texts[0] for side in evidence.sides for one in side.quoted]
    assert [one[:6] for one in told] == (["“This ", "Severa"] if quoted else [])
    assert quoted or evidence.verdict is Verdict.SPOKE_NOT_ON_THIS


def test_what_leads_up_to_a_summary_is_not_on_whoever_spoke_in_full(tmp_path: Path) -> None:
    record = release(
        "GA/12019",
        "Several speakers condemned the raid on the harbour.  “This is shameful,” said Chad’s "
        "delegate.",
        "Statements",
        "IDA HOLM (Chad) said that nets were mended.  “This is shameful,” she added.",
    )
    library = shelve(tmp_path, record, encoder=ENCODER).library
    evidence = gathered(library, "What did Chad say about the raid on the harbour?")
    assert evidence.verdict is Verdict.SPOKE_NOT_ON_THIS


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Who said wells are drivers?", Verdict.NOT_IN_RECORDS),
        ("Who said wells were dug?", Verdict.ANSWERED),
        ("Which delegate said wells are drivers?", Verdict.ANSWERED),
    ],
)
def test_who_makes_a_short_claim_meets_what_it_says(
    library: Library, text: str, verdict: Verdict
) -> None:
    assert gathered(library, text).verdict is verdict
