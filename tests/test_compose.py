"""Answers in words: quotes to the letter, numbered, attributed; absences that say what is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fakes import BRIDGES, TUNNELS, WELLS, release, shelve
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.answer import Answer, Citation, Kind, Verdict
from rag.answering.phrases import limited, said, who
from rag.questions.filters import Filters
from rag.quotation import in_marks
from rag.reading import read
from rag.records import Speaker
from rag.retrieval.judged import SIDE, TOUCHING
from rag.service import Service
from rag.words import NUMERALS


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES)


def _check(answer: Answer, limit: int) -> None:
    """What holds of any answer: citations to the letter and within one remark, in order."""
    numbers = [one.number for claim in answer.claims for one in claim.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) <= limit
    for claim in answer.claims:
        for one in claim.citations:
            assert one.quote == one.paragraph.text[one.start : one.end]
            assert one.remark.start <= one.start < one.end <= one.remark.end
            assert f"{in_marks(one.quote)} [{one.number}]" in claim.text
        assert claim.text in answer.text
        assert len({who(one.speaker) for one in claim.citations}) == 1
    assert (answer.verdict is Verdict.ANSWERED) == bool(numbers)
    assert 0 <= answer.confidence <= 1
    for passage in answer.passages:
        assert passage.text == passage.paragraph.text[passage.start : passage.end]
    if answer.short and answer.kind is Kind.LIST:
        counted = re.fullmatch(
            r"\d+ (?:of \d+ )?speakers?(?:: .+)?|\d+ countr(?:y|ies)", answer.short
        )
        assert counted or who(answer.citations[0].speaker) in answer.short
    elif answer.short and answer.kind is Kind.WHO:
        names, more = re.fullmatch(r"(.+?)(?: and (\d+) more)?", answer.short).groups()
        told = {who(one.speaker) for claim in answer.claims for one in claim.citations}
        assert len(told - {"The record"}) <= len(names.split("; ")) + int(more or 0)
    elif answer.short and "when" not in answer.question.lower():  # the record's own date
        assert answer.short in answer.citations[0].quote or any(
            answer.short in one.quote for one in answer.claims[0].citations
        )


WORDS = sorted(
    {
        *re.findall(r"[\w’/-]+", WELLS + BRIDGES),
        *"who what how many when did say about compare list which countries and both was".split(),
    }
)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), st.integers(1, 50))
def test_every_citation_is_verbatim_and_within_one_remark_whatever_is_asked(
    service: Service, words: list[str], limit: int
) -> None:
    answer = service.ask(" ".join(words), limit=limit)
    _check(answer, limit)
    again = service.ask(" ".join(words), limit=limit)
    assert (again.text, again.confidence) == (answer.text, answer.confidence)


def test_an_answer_opens_with_the_bare_value(service: Service) -> None:
    answer = service.ask("How many wells had been dug in the dry districts?")
    assert answer.short == "412"
    assert answer.text.startswith("412.\nPrisca Moyo (Zimbabwe): “")


def test_an_answer_to_who_opens_with_the_name(service: Service) -> None:
    answer = service.ask("Who spoke about glaciers melting?")
    assert answer.short == "John Reed (Canada)"
    assert answer.text.startswith("John Reed (Canada).\n")


def test_an_answer_to_who_with_many_heads_none_as_if_alone(service: Service) -> None:
    answer = service.ask("Who spoke of rivers?")
    assert answer.short
    assert answer.short.endswith(" more") or len(answer.short.split("; ")) > 1


def test_a_claim_says_on_whose_behalf_it_is_made(service: Service) -> None:
    answer = service.ask("What did Ghana say about leaking pipes?")
    assert answer.claims[0].text.startswith("Kofi Addo (Ghana), on behalf of the African Group: “")


def test_a_claim_cut_to_the_limit_still_says_on_whose_behalf_it_is_made(service: Service) -> None:
    answer = service.ask("What did Kofi Addo say?", limit=1)
    assert answer.citations[0].remark.on_behalf_of == ("African Group",)
    assert "on behalf of the African Group" in answer.text


def test_one_speakers_remarks_make_one_claim(tmp_path: Path) -> None:
    twice = release(
        "GA/12013",
        "Statements",
        "PRISCA MOYO, Minister for Water of Zimbabwe, said that 412 wells were dug.",
        "JOHN REED (Canada) said that glaciers melted.",
        "Ms. MOYO said that the 412 wells were dear.",
    )
    (claim,) = shelve(tmp_path, twice).ask("What did Moyo say about the 412 wells?").claims
    assert {one.paragraph.number for one in claim.citations} == {1, 3}


def test_a_summary_is_not_quoted_beside_the_statement_it_repeats(service: Service) -> None:
    (claim,) = service.ask("How many wells had been dug in the dry districts?").claims
    assert [one.paragraph.key for one in claim.citations] == ["GA-12001#p4"]


def test_what_a_speaker_says_for_a_group_is_a_claim_apart(service: Service) -> None:
    claims = service.ask("What did Kofi Addo say?").claims
    assert [
        ("on behalf of" in claim.text, [one.paragraph.key for one in claim.citations])
        for claim in claims
    ] == [(True, ["GA-12001#p5"]), (False, ["SC-880#p3"])]


def test_a_comparison_quotes_both_sides(service: Service) -> None:
    answer = service.ask("Compare what Ghana and the Netherlands said about leaking pipes")
    assert answer.kind is Kind.COMPARE
    assert [claim.text.split(":")[0] for claim in answer.claims] == [
        "Kofi Addo (Ghana), on behalf of the African Group",
        "The representative of the Netherlands",
    ]
    assert "Nothing on this" not in answer.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Compare Ghana and Ireland on leaking pipes", "Ireland spoke, but not on this."),
        (
            "Compare the Ghanaian and Irish views on leaking pipes",
            "Ireland spoke, but not on this.",
        ),
        ("Compare what Ghana and Qatar said about leaking pipes", "Qatar spoke, but not on this."),
        ("Compare Ghana and Brazil on leaking pipes", "Brazil is not recorded as speaking."),
    ],
)
def test_a_comparison_says_how_a_side_is_silent(service: Service, text: str, says: str) -> None:
    answer = service.ask(text)
    assert answer.text.endswith(f"\n{says}")
    assert {one.speaker.affiliation for one in answer.citations if one.speaker} == {"Ghana"}


@pytest.mark.parametrize(
    ("touching", "sides", "says"),
    [
        (
            {"Ghana": SIDE, "Netherlands": TOUCHING},
            [("Netherlands", True), ("Ghana", False)],
            "Less",
        ),
        (
            {"Ghana": 1.0, "Netherlands": SIDE - 0.01},
            [("Ghana", True)],
            "Netherlands spoke, but not",
        ),
    ],
)
def test_who_hardly_touches_on_what_is_compared_stands_behind_or_is_told_to_be_silent(
    service: Service,
    monkeypatch: pytest.MonkeyPatch,
    touching: dict[str, float],
    sides: list[tuple[str, bool]],
    says: str,
) -> None:
    monkeypatch.setattr("rag.retrieval.judged.touches", lambda *seen: touching[seen[-1].label])
    answer = service.ask(
        "Compare what Ghana and the Netherlands said about leaking pipes in the capital"
    )
    told = [(one.citations[0].speaker, one.sure) for one in answer.claims]
    assert [(speaker.affiliation, sure) for speaker, sure in told if speaker] == sides
    assert answer.text.split("\n")[-1].startswith(says)


def test_a_comparison_on_which_no_side_has_a_word_is_an_absence(service: Service) -> None:
    answer = service.ask("Compare what Ghana and Ireland said about opera singers")
    assert (answer.verdict, answer.claims) == (Verdict.SPOKE_NOT_ON_THIS, ())
    assert answer.text.startswith("Ghana and Ireland spoke, but not on this.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What did Moyo say about opera singers?", "Prisca Moyo (Zimbabwe) spoke, but"),
        ("What did Qatar say about wells?", "Qatar spoke; the record gives no words"),
        ("What did Brazil say about wells?", "Brazil is not recorded as speaking."),
        ("What did Honduras say about wells?", "Honduras is not recorded as speaking."),
        (
            "What did the World Health Organization say?",
            "The World Health Organization is not recorded as speaking.",
        ),
        ("the Brazilian view on wells", "Brazil is not recorded as speaking."),
        ("what did nigerias delegate say about wells", "Nigeria is not recorded as speaking."),
        ("When did Brazil close the wells?", "Nobody is found to answer this. Brazil is not"),
        ("What did Brazil's former president say about wells?", "Brazil's former president is not"),
        ("What did Peter Smith say about wells?", "Peter Smith is not recorded as speaking."),
        ("Who won the football championship?", "The records do not answer this."),
    ],
)
def test_an_absence_says_which_and_what_was_searched(
    service: Service, text: str, name: str
) -> None:
    answer = service.ask(text)
    assert answer.text.startswith(name)
    assert answer.text.endswith("Searched: 12 statements in GA/12001, SC/880.")
    assert (answer.claims, answer.short) == ((), None)
    assert answer.passages


def test_of_somebody_who_spoke_on_other_things_it_says_where(service: Service) -> None:
    answer = service.ask("What did Ghana say about opera singers?")
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert re.search(r" They spoke at GA/12001 ¶\d+(?:, ¶\d+)*; SC/880 ¶\d+\.", answer.text)


def test_of_somebody_who_did_not_speak_it_says_who_names_them(tmp_path: Path) -> None:
    told = release(
        "GA/12007",
        "OBI UCHE (Nigeria) said that Lena Brandt had warned of floods.",
        "ANA SOUSA (Portugal) thanked Ms. Brandt for her report, and Chile for its boats.",
        "JAN DE WIT (Netherlands) said that dikes had held.",
    )
    service = shelve(tmp_path, told)
    answer = service.ask("What did Lena Brandt say about floods?")
    assert answer.verdict is Verdict.NOT_A_SPEAKER
    assert "Named by: Obi Uche (Nigeria) (GA/12007 ¶1). Searched" in answer.text
    both = (
        "Named by: Ana Sousa (Portugal) (GA/12007 ¶2); Obi Uche (Nigeria) (GA/12007 ¶1). Searched"
    )
    for asked in ("What did Brandt say?", "What did Ms. Brandt say?"):
        assert both in service.ask(asked).text
    assert "Named by" not in service.ask("What did Ana Brandt say?").text
    assert "Named by" not in service.ask("What did Chile say about boats?").text


def test_an_absence_under_a_speaker_filter_names_the_speaker(service: Service) -> None:
    answer = service.ask("opera singers", Filters(speaker="Prisca Moyo"))
    says = "Within these filters the record has nothing from Prisca Moyo on this."
    assert answer.text.startswith(says)


def test_an_absence_among_no_records_is_a_sentence(service: Service) -> None:
    answer = service.ask("pipes", Filters(speaker="Kofi Addo", affiliation="Ireland"))
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    assert answer.text.endswith(".")
    assert " in ." not in answer.text


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_the_limit_on_citations_is_kept(service: Service, limit: int) -> None:
    for text in ("What was said about rivers?", "What did Kofi Addo say?", "rivers wells pipes"):
        answer = service.ask(text, limit=limit)
        _check(answer, limit)
        assert answer.answered


def test_more_room_gives_more_citations_up_to_what_there_is(service: Service) -> None:
    counts = [
        len(service.ask("What was said about rivers?", limit=n).citations) for n in (1, 3, 50)
    ]
    assert counts == sorted(counts)
    assert counts[0] == 1 < counts[-1]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (Speaker("Prisca Moyo", "Minister", "Zimbabwe"), "Prisca Moyo (Zimbabwe)"),
        (Speaker("The representative of Thailand", None, "Thailand", named=False),
         "The representative of Thailand"),
        (Speaker("Ana Brook"), "Ana Brook"),
        (None, "The record"),
    ],
)  # fmt: skip
def test_a_speaker_is_named_with_the_body_once(speaker: Speaker | None, expected: str) -> None:
    assert who(speaker) == expected


def test_whom_a_name_and_a_country_fit_is_named_once_where_silent(tmp_path: Path) -> None:
    answer = shelve(tmp_path, TUNNELS).ask("What did Peru's Eva Farr say about glaciers?")
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert answer.text.startswith("Eva Farr (Peru) spoke, but the record has nothing from them")
    assert "They spoke at" in answer.text


def test_beside_a_value_that_stands_first_few_are_quoted(tmp_path: Path) -> None:
    record = release(
        "GA/31",
        "Statements",
        "EVA FARR (Peru) said that 412 wells had been dug in the north.",
        *(
            f"The representative of {name} said that wells dug in the north were deep.  Wells "
            "there were dug by hand.  More wells ought to be dug in the north."
            for name in ("Chad", "Fiji", "Oman", "Mali", "Cuba", "Iran")
        ),
    )
    answer = shelve(tmp_path, record).ask("How many wells were dug in the north?")
    assert (answer.short, len(answer.citations), answer.left_out) == ("412", 4, ())


def test_how_many_of_somebodys_there_are_others_might_tell(service: Service) -> None:
    of_theirs = service.ask("How many wells has Ghana dug?").text
    by_them = service.ask("How many glaciers did Ghana say it had?").text
    assert of_theirs.startswith("Nobody, Kofi Addo (Ghana) included, is found to answer")
    assert by_them.startswith("Kofi Addo (Ghana) spoke, but")


def test_how_many_is_not_told_to_be_done_by_nobody(service: Service) -> None:
    text = service.ask("how many ships has Kiribati lost").text
    assert text.startswith("The records do not answer this. Nearest to it: ")


@pytest.mark.parametrize("question", ["Who mentioned IT?", "Which speakers mentioned WILL?"])
def test_a_name_that_is_a_common_word_too_is_asked_like_any_other(
    tmp_path: Path, question: str
) -> None:
    assert shelve(tmp_path, WELLS).ask(question).text


def test_an_absence_within_filters_is_said_to_be_one_of_these(service: Service) -> None:
    answer = service.ask("What did Moyo say about wells?", Filters(speaker="Kofi Addo"))
    assert answer.verdict is Verdict.SPOKE_NOT_ON_THIS
    assert answer.text.startswith("Within these filters the record has nothing from Prisca Moyo")


@given(st.lists(st.integers(1, 6), max_size=9), st.integers(1, 50))
def test_a_limit_gives_each_its_first_words_before_any_its_second(
    wanted: list[int], limit: int
) -> None:
    paragraph = read(WELLS).paragraphs[2]
    every = [said([Citation(1, paragraph, 0, end + 1) for end in range(size)]) for size in wanted]
    kept, left, lines = limited(every, limit)
    sizes = [len(claim.citations) for claim in kept]
    assert sum(sizes) == min(limit, sum(wanted))
    assert len(kept) + len(left) == len(every)
    assert not left or max(sizes) == 1
    assert all(a <= b for a, b in zip(sizes, wanted, strict=False))
    cut = [size for size, whole in zip(sizes, wanted, strict=False) if size < whole]
    assert not cut or max(sizes) - min(cut) <= 1
    numbers = [one.number for claim in kept for one in claim.citations]
    assert numbers == [*range(1, len(numbers) + 1)]
    assert len(lines) == len(kept) + bool(left)


def test_those_who_speak_together_are_told_by_their_countries_once() -> None:
    several = Speaker(
        "The representatives of Chad, Peru and Fiji",
        "Representative",
        "Chad; Peru; Fiji",
        named=False,
    )
    assert who(several) == "The representatives of Chad, Peru and Fiji"


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Did Ghana or Brazil speak?", "Brazil is not recorded as speaking."),
        (
            "Did Brazil or Chad speak?",
            "Brazil is not recorded as speaking. Chad is not recorded as speaking.",
        ),
    ],
)
def test_whether_several_spoke_is_told_of_each(service: Service, question: str, says: str) -> None:
    assert says in service.ask(question).text


def test_who_did_it_is_quoted_before_what_it_did(tmp_path: Path) -> None:
    told = release(
        "GA/12030",
        "CARL DORN (Peru) said that Chad signed the pact.  But it obstructed river patrols.",
        "BEN COLE (Fiji) said that nets tore.",
    )
    (one,) = shelve(tmp_path, told).ask("What did Peru say of obstructed river patrols?").citations
    assert one.quote.startswith("CARL DORN")


def test_of_a_statement_it_is_told_how_much_is_not_quoted(tmp_path: Path) -> None:
    long = " ".join(f"He spoke of well {word}." for word in NUMERALS[:7])
    service = shelve(
        tmp_path, release("GA/9", f"JON LARK (Togo) rose.  {long}", "EVA FARR (Peru) sat.")
    )
    answer = service.ask("What did Togo say?")
    assert "well five" in answer.citations[0].quote
    assert answer.text.endswith("They said more: 2 further sentences, at GA/9 ¶1.")
    assert "They said more" not in service.ask("What did Peru say?").text


def test_a_vote_that_a_question_takes_for_granted_is_told_to_be_none(service: Service) -> None:
    answer = service.ask("Why did Zimbabwe vote against the resolution on pumps?")
    assert answer.text.startswith("The record lists no vote on this.")


def test_what_somebody_proposed_is_told_by_such_a_verb(tmp_path: Path) -> None:
    said = (
        "JON LARK (Togo) said that wells must be dug.  He asked who would pay.  He proposed a fund."
    )
    answer = shelve(tmp_path, release("GA/9", said)).ask("What did Togo propose?")
    assert [one.quote for one in answer.citations] == ["He proposed a fund."]


def test_that_the_words_quoted_give_no_such_value_is_told(tmp_path: Path) -> None:
    told = release(
        "GA/9",
        "GUS HOLT (Oman) said that there had been 12 attacks on mills.",
        "JAN BERG (Togo) said that Togo had given to the well fund.",
        "LEO BAND (Mali) said that boats crossed the lake in the rain.",
        "ADA MOYO (Chad) said that 90 people had lost their homes.",
        "EVA FARR (Peru) said that a heavy levy on nets would come.",
    )
    service = shelve(tmp_path, told)
    assert "no figure of it" in service.ask("How much did Togo give to the well fund?").text
    assert "no date of it" in service.ask("When did boats cross the lake in the rain?").text
    assert "no figure of it" not in service.ask("How many attacks on mills were there?").text
    elderly = service.ask("How many elderly people lost their homes?")
    assert elderly.short is None
    assert "no figure of it" in elderly.text
    assert service.ask("How many people lost their homes?").short == "90"
    assert "no figure of it" in service.ask("How high is the levy on nets?").text


@pytest.mark.parametrize(
    ("question", "clear"),
    [
        ("Why so few?", False),
        ("And the other one?", False),
        ("Where not?", False),
        ("What was the reply?", False),
        ("What will be done about it?", False),
        ("What did Ghana say about the other one?", False),
        ("What was it about?", True),
        ("What was said?", True),
        ("Who spoke?", True),
    ],
)
def test_what_only_goes_on_from_something_unsaid_is_told_to_be_unclear(
    tmp_path: Path, question: str, *, clear: bool
) -> None:
    answer = shelve(tmp_path, WELLS).ask(question)
    assert (answer.answered, "not clear" in answer.text) == (clear, not clear)


def test_of_a_text_adopted_some_time_no_date_of_another_deed_is_told(tmp_path: Path) -> None:
    eels = release("GA/915", "Statements", "IDA HOLM (Norway) ratified the Eel Convention in 2005.")
    answer = shelve(tmp_path, eels).ask("In which year was the Eel Convention adopted?")
    assert answer.short is None
    assert not answer.answered or "no date of it" in answer.text
