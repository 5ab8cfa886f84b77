"""Who was elected: told by the names before "were elected", or behind "elected"."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.elections import elected
from rag.holdings.selection import Selection
from rag.questions.question import understand
from rag.service import Service

ELECTION = release(
    "GA/12701",
    "The Assembly elected members of the Well Board.",
    "Election",
    "The Assembly proceeded to elect four members of the Well Board.",
    "In the first round, Kenya obtained 90 votes.  Having obtained the majority, Kenya, Peru and "
    "Viet Nam were elected.",
    "A second round was held.  Tonga was duly elected, with 60 votes against 40 for Fiji.",
    "Statements",
    "IDA HOLM (Norway) said that women should be elected to boards, as Chad had been elected once.",
    "Closing",
    "The Committee on Rain then elected Ana Bako (Mali) as its Chair.",
    title="Assembly Holds Elections",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("election")), ELECTION)


@pytest.mark.parametrize(
    ("question", "short", "paragraphs"),
    [
        ("Which countries were elected to the Well Board?", "Kenya, Peru, Viet Nam, Tonga", [3, 4]),
        ("Who won seats on the Well Board?", "Kenya, Peru, Viet Nam, Tonga", [3, 4]),
        ("Who was elected by the Committee on Rain?", "Ana Bako", [6]),
    ],
)
def test_those_elected_are_named_first_with_the_sentences_that_tell_it(
    service: Service, question: str, short: str, paragraphs: list[int]
) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert [one.paragraph.number for one in answer.citations] == paragraphs


@pytest.mark.parametrize(
    "question",
    ["Which countries were elected to the Bridge Board?", "Who spoke of elections?", "Who spoke?"],
)
def test_of_another_election_or_none_nothing_is_told(service: Service, question: str) -> None:
    library = service.library
    every = [one for record in library.records for one in record.remarks]
    asked = understand(question, library.directory)
    assert elected(asked, Selection(library, every)) is None
