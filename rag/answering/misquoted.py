"""A figure that a question says somebody told, held against their own words.

Comes in: a Question, the best of what is quoted; a question alone. Goes out: the figure as told, or
put right, or None; as what it is claimed. Does not know: what else is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rag.answering.short import Bound, bound
from rag.holdings.passages import told_sentences
from rag.questions import wording
from rag.questions.figures import Figure, Unit, figures
from rag.questions.question import Question, Value
from rag.questions.wording import MONTH
from rag.retrieval.quoted import Quoted
from rag.words import even, level, stem, terms, words

_ASKS_WHAT = re.compile(rf"\b(?:{wording.ASKS})\b")
_HEDGES = frozenset(
    "at least almost about nearly over more than around some up to close no fewer less "
    "approximately roughly just under".split()
)
_OF_IT = re.compile(r"^ of(?= )")
_TO_DAY_OR_SPAN = re.compile(  # no claim of how many: "7 October", "24 hours"
    rf" (?:{MONTH.lower()}\b|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times)\b)"
)


_BY_WORDS = re.compile(
    rf"^{wording.POLITE}*(?:did|does|do|has|have) (?P<who>.+?) (?:say|said|claim(?:ed)?|state[d]?|"
    r"report(?:ed)?|mention(?:ed)?|confirm(?:ed)?)(?: that)? (?=\S)",
    re.IGNORECASE,
)
_BY_DEED = re.compile(
    rf"^{wording.POLITE}*(?P<did>did|does|do|has|have) (?P<who>.+?) (?P<deed>[a-z]+) $",
    re.IGNORECASE,
)
_SO_MANY = {Unit.MONEY: "How much", Unit.COUNT: "How many"}


class Claim(NamedTuple):
    """So many that a question asks whether somebody told or did, and the question how many."""

    figure: Figure
    asks: str

    def told_in(self, texts: Iterable[str]) -> bool:
        """Whether some texts have a figure of its unit."""
        return any(one.unit is self.figure.unit for text in texts for one in figures(even(text)))

    def put_right(self, told: str) -> str:
        """``$500,000, not $5 million``; the figure alone where it is the same."""
        claimed = self.figure.found[0].strip()
        return told if _is_told(self.figure, told) else f"{told}, not {claimed}"


def claimed_in(question: str) -> Claim | None:
    """So many that a question asks whether somebody told or did ("Did Chad say that 40 wells ran
    dry?"); None where it claims no figure of theirs.
    """
    plain = even(question)
    figure = next((one for one in figures(plain) if one.unit in _SO_MANY), None)
    if figure is None or _TO_DAY_OR_SPAN.match(level(plain), figure.found.end()):
        return None
    many, start, end = _SO_MANY[figure.unit], *figure.found.span()
    what = _OF_IT.sub("", plain[end:]).rstrip(" ?.!")
    said, did = _BY_WORDS.match(plain), _BY_DEED.match(plain[:start])
    if said and said.end() == start:
        return Claim(figure, f"{many}{what}, according to {said['who']}?")
    if did is None:
        return None
    asks = f"{did['did'].lower()} {did['who']} {did['deed']}"
    return Claim(
        figure, f"{many} {asks}{what}?" if figure.unit is Unit.MONEY else f"{many}{what} {asks}?"
    )


def held_against(question: Question, best: Quoted) -> str | None:
    """``$37 million, not $37 billion``: where it asks whether somebody told or gave so many, and
    their own words firmly tell another figure of that; the figure itself where they firmly tell it.
    """
    plain = even(question.text)
    whether = wording.WHETHER.match(level(plain)) or not _ASKS_WHAT.search(level(plain))
    if not (whether and any(one.entries for one in question.asked)):
        return None
    for claimed in figures(plain):
        many = _SO_MANY.get(claimed.unit, "").lower()
        start, end = claimed.found.span()
        if not many or _TO_DAY_OR_SPAN.match(level(plain), end):
            continue
        asked = f"{plain[:start]}{many}{_OF_IT.sub('', plain[end:])}"
        told = bound(Value.NUMBER, asked, best.texts)
        if told and told.firm and _is_plainly(claimed, told.printed, plain):
            return told.printed
        if told is None or not told.firm or _is_told(claimed, best.remark.text):
            return None
        alone = _only_one_told(claimed, told, set(question.terms), best)
        return f"{told.printed}, not {question.text[start:end].strip()}" if alone else None
    return None


def _is_plainly(claimed: Figure, printed: str, asked: str) -> bool:
    """Whether a value is the figure that is claimed, in digits, by a question without a "not"."""
    digits = re.search(r"\d", claimed.found[0]) and wording.WHETHER.match(level(asked))
    denied = re.search(r"\b(?:not|never|no)\b|n't\b", asked)
    return bool(digits) and not denied and _is_told(claimed, printed)


def _only_one_told(claimed: Figure, told: Bound, content: set[str], best: Quoted) -> bool:
    """Whether a value is the one figure of such things as are claimed in all that its speaker says
    there, in a sentence with half of what the question says.
    """
    noun = {stem(word) for word in claimed.after[:2]}
    content -= set(terms(claimed.found[0]))
    alike = [
        (one, text)
        for _, text in told_sentences(best.remark)
        for one in figures(even(text))
        if one.unit is claimed.unit
        and (one.unit is Unit.MONEY or not noun.isdisjoint(map(stem, one.after)))
    ]
    if len(alike) != 1 or even(told.printed) not in alike[0][0].found[0]:
        return False
    held = content.intersection(terms(alike[0][1]))
    return noun <= set(map(stem, words(alike[0][1]))) and 2 * len(held) >= len(content)


def _is_told(claimed: Figure, text: str) -> bool:
    """Whether a text has the same figure, be it "at least" or "almost" so many."""
    bare = claimed.digits - _HEDGES
    return any(one.digits - _HEDGES == bare for one in figures(even(text)))
