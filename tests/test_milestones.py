"""A date is of the point in a document's or body's life that is told with it, and of no other."""

from __future__ import annotations

import pytest

from rag.answering.milestones import is_of_another, point_asked


@pytest.mark.parametrize(
    ("question", "sentence", "date", "another"),
    [
        ("When was the Lake Pact adopted?", "Chad ratified the Lake Pact in 2005.", "2005", True),
        ("When did Chad ratify the Lake Pact?", "Chad ratified the Pact in 2005.", "2005", False),
        ("When was the Pact adopted?", "The Eel Charter was adopted in 2001.", "2001", True),
        ("When was the Pact adopted?", "It was adopted in 2001.", "2001", False),
        ("When was the pact adopted?", "The Eel Pact, adopted in 2001, holds.", "2001", True),
        ("When did they adopt the pact?", "The Eel Pact, adopted in 2001, holds.", "2001", True),
        ("When was the Eel Pact adopted?", "The Eel Pact, adopted in 2001, holds.", "2001", False),
        (
            "When was the pact adopted?",
            "The United Nations Pact was adopted in 2001.",
            "2001",
            False,
        ),
        (
            "When did the Sudan ceasefire begin?",
            "The Sudanese ceasefire began on 4 May.",
            "4 May",
            False,
        ),
        (
            "When was the resolution adopted?",
            "After a 4 May vote, it failed to adopt the resolution.",
            "4 May",
            True,
        ),
        ("When was the resolution adopted?", "The draft was adopted on 4 May.", "4 May", False),
        ("When was the plan adopted?", "Chad ratified the Pact in 2005.", "2005", True),
        ("When was the Eel Plan set up?", "Since the Eel Plan's adoption in 2001,", "2001", False),
        ("When was the Eel Court set up?", "It adopted the Court's rules in 2001.", "2001", True),
        ("When was the 2030 Eel Plan set up?", "The 2030 Eel Plan, he said, holds.", "2030", True),
        (
            "When was the Pact adopted?",
            "The Pact, adopted in 1979 and ratified by Chad in 1985, holds.",
            "1979",
            False,
        ),
        (
            "When was the Pact adopted?",
            "The Pact, adopted in 1979 and ratified by Chad in 1985, holds.",
            "1985",
            True,
        ),
        ("When did the Pact enter into force?", "The Pact, signed in 2001, holds.", "2001", True),
        ("When did the Pact enter into force?", "In force since 2001, it holds.", "2001", False),
        (
            "When did Chad join the Eel Convention?",
            "Chad joined the Eel Convention, in 2003, and has since signed a pact.",
            "2003",
            False,
        ),
        (
            "When was the framework agreement signed?",
            "Chad, of the Eel Convention, concluded an agreement, signed on 4 May 2004.",
            "4 May 2004",
            False,
        ),
        (
            "When was the Eel Convention adopted?",
            "He quoted the 1997 Eel Convention.",
            "1997",
            False,
        ),
        ("When was the Eel Fund launched?", "The Eel Fund met in 1997.", "1997", True),
    ],
)
def test_a_date_is_of_the_point_told_with_it(
    question: str, sentence: str, date: str, *, another: bool
) -> None:
    assert is_of_another(question, sentence, sentence.index(date)) is another


@pytest.mark.parametrize(
    "question", ["When was the raid launched?", "When did Chad speak of the Pact?"]
)
def test_what_is_no_point_of_a_document_or_body_is_no_such_question(question: str) -> None:
    assert point_asked(question) is None
