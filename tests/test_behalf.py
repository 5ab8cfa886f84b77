"""Who spoke on whose behalf: for a group, for a body of their own, or for nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import BY_FORM, Kind, Verdict
from rag.service import Service

SPRING = release(
    "GA/31",
    "Delegates spoke of harbours.",
    "Statements",
    "IDA MARIE HOLM (Norway), speaking on behalf of the Lakes Union (LU), said that harbours "
    "silted up.  The Union asked for dredgers.",
    "CARL DORN (Kenya), associating himself with the Lakes Union, said that dredgers cost much.",
    "EVA FARR, Envoy of the Lakes Union, said that the Union would pay for dredgers.",
    "BEN COLE (Peru), speaking on behalf of the Group of 77 and China, said that tides turned.",
    "ANA BAKO (Malawi) said that her country had no harbour.  She spoke for fishermen.",
    title="Assembly Debates Harbours",
    day="4 May 2021",
)
AUTUMN = release(
    "GA/32",
    "Delegates spoke of lamps.",
    "Statements",
    "IDA HOLM (Norway), speaking for the Lakes Union, said that lamps went out.",
    "BEN COLE (Peru) said that Peru had lamps of its own.",
    "LEA MOSS (Chad) said that the Lakes Union had no lamps.",
    "OLGA REN (Fiji), speaking for the Friends of Lamps in the North, said that oil was dear.",
    title="Assembly Debates Lamps",
    day="9 October 2022",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), SPRING, AUTUMN)


UNION = "Ida Marie Holm (Norway); Eva Farr (Lakes Union)"


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who spoke on behalf of the Lakes Union?", UNION),
        ("who spoke on the LU's behalf", UNION),
        ("Who spoke in the name of the Lakes Union?", UNION),
        ("Which delegates took the floor on behalf of the Lakes Union?", UNION),
        ("Who represented the Lakes Union in 2022?", "Ida Holm (Norway)"),
        ("Who spoke for the G77?", "Ben Cole (Peru)"),
        ("Did anyone speak for the Group of 77?", "Ben Cole (Peru)"),
        ("Who spoke for the Friends of Lamps?", "Olga Ren (Fiji)"),
        ("Who spoke for the friends' group on lamps?", "Olga Ren (Fiji)"),
        (
            "Who spoke on behalf of the lake countries?",
            "Ida Marie Holm (Norway); Eva Farr (Lakes Union)",
        ),
        ("Who spoke on behalf of Malawi?", "Ana Bako (Malawi)"),
        (
            "Who spoke for the Friends of Lamps and the Group of 77 and China?",
            "Ben Cole (Peru); Olga Ren (Fiji)",
        ),
        (
            "Which countries spoke on behalf of a group?",
            "Ida Marie Holm (Norway); Ben Cole (Peru); Olga Ren (Fiji)",
        ),
        (
            "Who took the floor in the name of a bloc or for other countries too?",
            "Ida Marie Holm (Norway); Ben Cole (Peru); Olga Ren (Fiji)",
        ),
        (
            "Who was speaking for a group of countries on 4 May?",
            "Ida Marie Holm (Norway); Ben Cole (Peru)",
        ),
        ("On whose behalf did Ida Holm speak?", "Lakes Union"),
        (
            "Who spoke for several countries rather than just their own?",
            "Ida Marie Holm (Norway); Ben Cole (Peru); Olga Ren (Fiji)",
        ),
        ("Who spoke for the Lakes Union rather than just their own country?", UNION),
        ("Whom did Peru speak for?", "Group of 77 and China"),
        ("Which groups did delegates speak for in GA/32?",
         "Lakes Union; Friends of Lamps in the North"),
        ("For whom did Ana Bako speak?", "Malawi"),
        ("Did Norway speak on behalf of the Lakes Union?", "Yes"),
        ("Was Peru representing the G-77?", "Yes"),
    ],
)  # fmt: skip
def test_by_what_the_record_reads(service: Service, question: str, short: str) -> None:
    answer = service.ask(question)
    assert (answer.short, answer.confidence) == (short, BY_FORM)


def test_one_person_under_two_spellings_has_one_line_with_the_words_that_say_so(
    service: Service,
) -> None:
    answer = service.ask("Who spoke on behalf of the Lakes Union?")
    assert answer.kind is Kind.WHO
    assert [len(claim.citations) for claim in answer.claims] == [2, 1]
    assert all("Lakes Union" in one.quote for one in answer.citations)
    assert answer.claims[0].text.startswith(
        "Ida Marie Holm (Norway), on behalf of the Lakes Union: "
    )


def test_an_official_for_whom_somebody_reads_is_no_group(tmp_path: Path) -> None:
    record = release(
        "GA/33",
        "Delegates spoke.",
        "Statements",
        "ANA BAKO (Kenya), speaking on behalf of the Secretary-General, said that it rained.",
        "IDA HOLM (Norway), speaking on behalf of the Lakes Union, said that it poured.",
    )
    service = shelve(tmp_path, record)
    assert service.ask("Who spoke on behalf of a group?").short == "Ida Holm (Norway)"
    assert service.ask("Who spoke on behalf of the Secretary-General?").short == "Ana Bako (Kenya)"


def test_a_list_cut_by_the_limit_names_those_left_out(service: Service) -> None:
    answer = service.ask("Who spoke on behalf of a group?", limit=2)
    assert len(answer.citations) == 2
    assert "Not shown, for the limit on citations: Olga Ren (Fiji)" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Who spoke on behalf of that union by the lakes?", "Who spoke in the name of peace?"],
)
def test_a_group_told_of_and_a_thing_are_no_group_by_its_name(
    service: Service, question: str
) -> None:
    assert "is recorded as speaking on behalf of" not in service.ask(question).text


@pytest.mark.parametrize(
    ("question", "verdict", "says"),
    [
        (
            "Who spoke on behalf of the Mountain Union?",
            Verdict.NOT_A_SPEAKER,
            "Nobody is recorded as speaking on behalf of the Mountain Union. Spoken for here: ",
        ),
        ("Who spoke for the Non-Aligned Movement?", Verdict.NOT_A_SPEAKER, "Nobody is recorded"),
        (
            "Did Chad speak on behalf of the Lakes Union?",
            Verdict.SPOKE_NOT_ON_THIS,
            "Chad spoke, but not on behalf of the Lakes Union: for Chad. For the Lakes Union: Ida",
        ),
        (
            "Did Peru represent the Lakes Union?",
            Verdict.SPOKE_NOT_ON_THIS,
            "Peru spoke, but not on behalf of the Lakes Union: for Group of 77 and China; Peru.",
        ),
        (
            "For whom did the representative of Malawi speak?",
            Verdict.SPOKE_NOT_ON_THIS,
            "The representative of Malawi spoke, but not on behalf of a group: for Malawi.",
        ),
    ],
)
def test_where_nobody_did_it_is_said_for_whom_somebody_did(
    service: Service, question: str, verdict: Verdict, says: str
) -> None:
    answer = service.ask(question)
    assert (answer.verdict, answer.claims) == (verdict, ())
    assert answer.text.startswith(says)


def test_who_else_is_nobody_else(service: Service) -> None:
    earlier = "Who spoke on behalf of the Lakes Union?"
    answer = service.ask("Who else?", previous=[earlier])
    assert answer.text.startswith(
        "Nobody else is recorded as speaking on behalf of the Lakes Union."
    )


def test_what_was_said_for_a_group_follows_from_who_spoke_for_it(service: Service) -> None:
    answer = service.ask("What did they say?", previous=["Who spoke for the Group of 77?"])
    assert answer.rewritten == "What did the Group of 77 say in GA/31?"
    assert {one.speaker.name for one in answer.citations if one.speaker} == {"Ben Cole"}


def test_what_a_delegate_says_for_the_own_country_is_not_the_group_s(service: Service) -> None:
    answer = service.ask("What did the Group of 77 say?")
    assert [one.remark.on_behalf_of for one in answer.citations] == [("Group of 77 and China",)]
    assert len(service.ask("What did Peru say?").citations) == 2


def test_an_absence_shows_who_mentions_the_group(service: Service) -> None:
    answer = service.ask("Did Chad speak on behalf of the Lakes Union?")
    assert all("Lakes Union" in one.text for one in answer.passages)


def test_words_for_any_group_are_those_of_who_speaks_for_one(service: Service) -> None:
    answer = service.ask("Which speakers on behalf of a group mentioned dredgers?")
    assert all(one.remark.on_behalf_of for one in answer.citations)


def test_words_on_behalf_of_a_group_are_those_of_who_speaks_for_it(service: Service) -> None:
    answer = service.ask("Who spoke on behalf of the Lakes Union about dredgers?")
    assert {one.speaker.name for one in answer.citations if one.speaker} <= {
        "Ida Marie Holm", "Ida Holm", "Eva Farr",
    }  # fmt: skip


@pytest.mark.parametrize(
    "question",
    ["Who spoke for dredgers?", "Did Ana Bako speak for fishermen?", "Who represented Norway?"],
)
def test_what_is_no_group_is_answered_by_search(service: Service, question: str) -> None:
    assert service.ask(question).confidence != BY_FORM


def test_who_spoke_for_a_group_on_something_did_so_where_it_is_told_of(service: Service) -> None:
    answer = service.ask("Who spoke for the Lakes Union on dredgers?")
    assert answer.confidence == BY_FORM
    speakers = [one.speaker.name for one in answer.citations if one.speaker]
    assert speakers
    assert set(speakers) <= {"Ida Marie Holm", "Ida Holm", "Eva Farr"}
    assert not service.ask("Who spoke on behalf of the Hills Union on dredgers?").answered


def test_who_is_listed_without_words_spoke_for_a_group_too(tmp_path: Path) -> None:
    spoke = shelve(
        tmp_path,
        release(
            "GA/33",
            "Statements",
            "ADA MOYO (Kenya), also speaking for Malawi, said that wells ran dry.",
            "LEA BANDA (Malawi) said that wells were deep.",
            "Also speaking were the representatives of Chad, Fiji (also on behalf of the Wells "
            "Forum) and Peru.",
        ),
    )
    listed = spoke.ask("Who spoke on behalf of the Wells Forum?")
    assert (listed.short, listed.citations[0].speaker) == ("Fiji", None)
    assert spoke.ask("Who spoke on behalf of the Lakes Union?").verdict is Verdict.NOT_A_SPEAKER
    assert spoke.ask("Who spoke for Malawi besides itself?").short == "Ada Moyo (Kenya)"
