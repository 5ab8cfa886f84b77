"""Who was elected to a body or an office: the names before "were elected".

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it, and the names in
them. Does not know: search, how an answer is worded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rag.countries import names_of_states
from rag.holdings.passages import Told, told_sentences
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.wording import WHOEVER, stemmed
from rag.records import Remark
from rag.words import even, terms

_ASKS = re.compile(
    rf"{WHOEVER}(?:(?:(?:was|were|is|are|been|got|gets?|newly) )*(?:re-?)?elected\b|"
    r"(?:won|gained|secured|obtained|got|took|lost) (?:(?:the|an?|its|their|new) )*"
    r"(?:seats?|elections?)\b)(?P<to>[^?]*)"
)
# Those before it are elected, or those behind it.
_WERE_ELECTED = re.compile(
    r"\b(?:was|were|(?:ha[sd]|have) been)(?: (?:also|then|duly|thus|[a-z]+ly))? (?:re-?)?elected\b"
)
_ELECTED = re.compile(r"\b(?:[Rr]e-?)?elect(?:ed|ing) (?=(?:the )?[A-Z])")
_A_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |de |al-|bin )?[A-Z][\w’'.-]+)+")
_OF_A_STATE = re.compile(r" \((?:the )?[A-Z]")  # behind a person
_SAME_MATTER = 3  # paragraphs before, in which it is told to what they were elected
_OF_ANY = stemmed("member members seat seats election elected won body term new board post")


def elected(question: Question, remarks: Selection) -> list[Told] | None:
    """The sentences that name who was elected to what it asks about; None where it asks nothing of
    that, or none does.
    """
    asked = _ASKS.match(question.plain) if question.kind.many else None
    if asked is None:
        return None
    wanted = set(terms(asked["to"])) - _OF_ANY
    told = [
        (one, span)
        for one in remarks.in_full
        for span, text in told_sentences(one)
        if any(True for _ in _names(text)) and wanted.issubset(_around(one))
    ]
    narrated = [one for one in told if one[0].speaker is None]
    return narrated or told or None


def elected_in(question: Question, texts: Iterable[str]) -> str | None:
    """The names of who was elected, as texts have them; None where it asks no such thing."""
    if not (question.kind.many and _ASKS.match(question.plain)):
        return None
    return ", ".join(dict.fromkeys(name for text in texts for name in _names(text))) or None


def _names(sentence: str) -> Iterator[str]:
    """The names of who a sentence tells to have been elected: persons of States, or else States,
    or else whoever has a name of several words.
    """
    text = even(sentence)
    passive, active = _WERE_ELECTED.search(text), _ELECTED.search(text)
    found = text[: passive.start()] if passive else text[active.end() :] if active else ""
    named = list(_A_NAME.finditer(found))
    persons = [one[0] for one in named if _OF_A_STATE.match(found, one.end())]
    yield from persons or names_of_states(found) or (one[0] for one in named)


def _around(remark: Remark) -> set[str]:
    """The terms of a remark's paragraph, of its heading and of those shortly before."""
    every, at = remark.record.paragraphs, remark.paragraph
    place = every.index(at)
    near = every[max(0, place - _SAME_MATTER) : place + 1]
    return set(terms(" ".join([at.section.title or "", *(one.text for one in near)])))
