"""On which side of a matter a sentence stands, and who doubts something."""

from __future__ import annotations

import pytest
from lists import SIDES, heard

from rag.forms.standing import Matter, doubts, matter_of
from rag.holdings.library import Library
from rag.questions.question import understand
from rag.questions.stance import Stance, asked_stance

FOR, AGAINST = Stance.FOR, Stance.AGAINST


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return heard(tmp_path_factory.mktemp("standing"), *SIDES)


def of(library: Library, text: str) -> Matter | None:
    asked = asked_stance(text)
    assert asked is not None
    return matter_of(understand(text, library.directory_of(())), asked)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("She supported the call to suspend Fiji from the Harbour Board.", {FOR}),
        ("Tonga seeks the suspension of Fiji from the Harbour Board.", {FOR}),
        ("He rejected calls to suspend Fiji from the Harbour Board.", {AGAINST}),
        ("He rejected and condemned the suspension from the Harbour Board.", {AGAINST}),
        ("The push to expel Fiji from the Harbour Board was a manipulation.", {AGAINST}),
        ("She opposed lifting the suspension from the Harbour Board.", {FOR}),
        ("Tonga was the only country that supported suspension from the Harbour Board.", {None}),
        ("Peru’s support for the suspension from the Harbour Board was noted.", {None}),
        ("The illegal suspension from the Harbour Board went on.", {AGAINST}),
        ("The suspension from the Harbour Board was legitimate.", {FOR}),
        ("Not one suspension from the Harbour Board was recorded.", set()),
        ("The suspension from the Harbour Board lasted a year.", set()),
        ("She supported the suspension of tolls.", set()),
    ],
)
def test_a_sentence_stands_on_a_side_of_the_matter_whose_words_it_has(
    library: Library, sentence: str, sides: set[Stance | None]
) -> None:
    matter = of(library, "Who opposed Fiji’s suspension from the Harbour Board?")
    assert matter is not None
    assert matter.sides([sentence]) == sides


def test_what_is_so_called_is_not_backed_and_what_is_called_a_thing_is_not_called_for() -> None:
    matter = Matter(("ballot",))
    assert matter.sides(["He did not recognize the so-called ballot."]) == {AGAINST}
    assert matter.sides(["They exercised their right through a ballot."]) == {FOR}
    assert matter.sides(["She called the ballot a joke."]) == set()
    assert matter.sides(["She called for a ballot."]) == {FOR}


@pytest.mark.parametrize(
    "text",
    [
        "Who called for a ballot?",
        "Who rejected the ballot as a pretext?",
        "Who denied that Fiji has the right?",
        "Who opposed Fiji?",
    ],
)
def test_there_is_no_matter_where_it_asks_of_no_thing(library: Library, text: str) -> None:
    assert of(library, text) is None


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("The pictures must be verified before anybody draws conclusions.", True),
        ("It is hard to believe that the mayor saw nothing.", True),
        ("No one can doubt the pictures.", False),
        ("It is impossible to say that the pictures were staged.", False),
        ("The pictures shocked her.", False),
    ],
)
def test_who_says_that_something_may_not_be_so_doubts_it(sentence: str, *, doubted: bool) -> None:
    assert doubts(sentence) is doubted
