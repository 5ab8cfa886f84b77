"""Words that a speaker gives as somebody else's: whose they are, and who tells them."""

from __future__ import annotations

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.answering.verify import Match
from rag.service import Service

FERRY = release(
    "GA/9",
    "ANA BAKO (Kenya) said that tides are rising.  Mr. Falk’s envoy also claimed that the panel "
    "“refused to blame the ferry for the sunken pier”.  Quoting paragraphs 7 and 8 of that ruling, "
    "she stated that “the panel finds the ferry liable”.  She recalled that Orlov "
    "had declared that "
    "the harbour pact no longer bound anybody, and the gulls agreed.",
    "IDA HOLM (Norway) quoted the poet, Eva Farr, who said: “The rich sail and the "
    "poor swim.”  The "
    "smugglers had been told on landing that “fresh salt is on the quay”.  Norway’s "
    "envoy said that "
    "lamps burn low.  The Assembly was told that “nets are cheap”, she added.",
    "LENA ODE (Peru), echoing concern for Chad, declared: “No anchor will save us.”  "
    "She was as loud "
    "as Mr. Falk, and said that “masts break”.",
    "JAN BERG (Togo) spoke of the ferry.  Citing the Harbour Warden Tove Lind, he underscored that "
    "no berth is safe.  According to WFP, he added, one sailor in nine goes hungry.  According to "
    "the Rules of the Lantern Guild, every lamp is lit.",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("relayed"), FERRY)


@pytest.mark.parametrize("speaker", [None, "Kenya"])
@pytest.mark.parametrize(
    ("quote", "relayed"),
    [
        ("refused to blame the ferry", True),
        ("the panel finds the ferry liable", True),
        ("the harbour pact no longer bound anybody", True),
        ("the gulls agreed", False),
        ("tides are rising", False),
    ],
)
def test_what_another_is_said_to_have_said_is_no_word_of_whoever_tells_it(
    service: Service, quote: str, speaker: str | None, relayed: bool
) -> None:
    found = service.verify(quote, speaker)
    assert (found.verdict, found.relayed) == (Match.EXACT, relayed)


@pytest.mark.parametrize(
    ("quote", "relayed"),
    [
        ("the rich sail and the poor swim", True),
        ("fresh salt is on the quay", True),
        ("lamps burn low", False),
        ("nets are cheap", False),
        ("masts break", False),
    ],
)
def test_what_a_delegation_says_or_its_hearers_are_told_is_the_speakers_own(
    service: Service, quote: str, relayed: bool
) -> None:
    assert service.verify(quote).relayed is relayed


def test_of_another_s_words_it_is_told_that_they_are_nobody_s_here(service: Service) -> None:
    found = service.verify("refused to blame the ferry", "Togo")
    assert (found.verdict, found.relayed) == (Match.MISATTRIBUTED, False)
    assert found.of_another


def test_whose_name_stands_before_what_somebody_else_declares_said_none_of_it(
    service: Service,
) -> None:
    assert not service.verify("no anchor will save us", "Chad").relayed


@pytest.mark.parametrize(
    ("question", "short"),
    [
        (
            "Who said the panel refused to blame the ferry for the sunken pier?",
            "Mr. Falk’s envoy, according to Ana Bako (Kenya)",
        ),
        (
            "Who said that the rich sail and the poor swim?",
            "Eva Farr, according to Ida Holm (Norway)",
        ),
        (
            "Who said that fresh salt is on the quay?",
            "Somebody else, according to Ida Holm (Norway)",
        ),
        (
            "Who said Falk's envoy claimed the panel refused to blame the ferry?",
            "Ana Bako (Kenya)",
        ),
        ("Who quoted Eva Farr?", "Ida Holm (Norway)"),
        (
            "Who asked whether the rich sail and the poor swim?",
            "Eva Farr, according to Ida Holm (Norway)",
        ),
    ],
)
def test_whoever_relays_words_does_not_head_the_answer_to_who_said_them(
    service: Service, question: str, short: str
) -> None:
    assert service.ask(question).short == short


@pytest.mark.parametrize(
    ("question", "teller"),
    [
        ("What did Eva Farr say about the poor?", "Ida Holm (Norway)"),
        ("What did Falk's envoy say about the pier?", "Ana Bako (Kenya)"),
        ("What did President Orlov say about the harbour pact?", "Ana Bako (Kenya)"),
        ("What did Lind say?", "Jan Berg (Togo)"),
        ("What does the World Food Programme say about sailors?", "Jan Berg (Togo)"),
    ],
)
def test_what_somebody_unheard_said_is_told_by_whoever_gives_it(
    service: Service, question: str, teller: str
) -> None:
    answer = service.ask(question)
    assert (answer.short, len(answer.citations)) == (f"According to {teller}", 1)


@pytest.mark.parametrize(
    "question",
    [
        "What did Eva Farr say about the pier?",
        "What did Falk say about the pier?",
        "What did Mr. Falk say about masts?",
        "What did Lind say about sailors?",
        "What did the Lantern Guild say about lamps?",
        "What did the Food and Agriculture Organization say about sailors?",
        "What did the former president of Chad say about anchors?",
    ],
)
def test_what_nobody_plainly_gives_as_theirs_is_not_told(service: Service, question: str) -> None:
    assert service.ask(question).verdict is Verdict.NOT_A_SPEAKER
