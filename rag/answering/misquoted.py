"""A figure that a question says somebody told, held against their own words.

Comes in: a Question, the best of what is quoted; a question alone. Goes out: the figure as told, or
put right, or None; as what it is claimed. Does not know: what else is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rag.answering.clauses import PART, clause_of, clause_told
from rag.answering.given import ranked_by, sole_by
from rag.answering.short import OFTEN, Bound
from rag.holdings.passages import sentences_of
from rag.questions import wording
from rag.questions.figures import Figure, Unit, figures
from rag.questions.kinds import ANYBODY, PEOPLE, TIMES, alike, fates, told_among
from rag.questions.question import Question, Value
from rag.questions.sought import sought
from rag.questions.wording import MONTH
from rag.retrieval.quoted import Quoted
from rag.words import all_stems, even, level, stem, terms

_ASKS_WHAT = re.compile(rf"\b(?:{wording.ASKS})\b")
_HEDGES = frozenset(
    "at least almost about nearly over more than around some up to close no fewer less "
    "approximately roughly just under".split()
)
_OF_IT = re.compile(r"^ of(?= )")
_TO_DAY_OR_SPAN = re.compile(  # no claim of how many: "7 October", "24 hours"
    rf" (?:{MONTH.lower()}\b|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)"
)
_IN_DIGITS = re.compile(r"\d")
_DENIES = re.compile(r"\b(?:not|never|no)\b|n't\b")
_BY_WORDS = re.compile(
    rf"^{wording.POLITE}*(?:did|does|do|has|have) (?P<who>.+?) (?:say|said|claim(?:ed)?|state[d]?|"
    r"report(?:ed)?|mention(?:ed)?|confirm(?:ed)?)(?: that)? (?=\S)",
    re.IGNORECASE,
)
_BY_DEED = re.compile(
    rf"^{wording.POLITE}*(?P<did>did|does|do|has|have) (?P<who>.+?) (?P<deed>[a-z]+) $",
    re.IGNORECASE,
)
_SO_MANY = {
    Unit.MONEY: "How much",
    Unit.COUNT: "How many",
    Unit.MEASURE: "How many",
    Unit.SHARE: "What share",
}


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
    """So many that a question asks whether somebody told: "Did Chad say that 40 wells ran dry?"."""
    plain = even(question)
    figure = next((one for one in figures(plain) if one.unit in _SO_MANY), None)
    if figure is None or _TO_DAY_OR_SPAN.match(level(plain), figure.found.end()):
        return None
    many, start = _SO_MANY[figure.unit], figure.found.start()
    what = _what(figure, plain).rstrip(" ?.!")
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
    """``$37 million, not $37 billion``: what they tell where it asks whether they told so much."""
    plain = even(question.text)
    whether = wording.WHETHER.match(level(plain)) or not _ASKS_WHAT.search(level(plain))
    theirs = any(one.entries for one in question.asked) or _is_by_whom(plain, best)
    if not (whether and theirs):
        return None
    for claimed in figures(plain):
        many = _SO_MANY.get(claimed.unit, "").lower()
        start, end = claimed.found.span()
        if not many or _TO_DAY_OR_SPAN.match(level(plain), end):
            continue
        asked = f"{plain[:start]}{many}{_what(claimed, plain)}"
        best_told = ranked_by(question, best, asked, Value.NUMBER)[:1]
        firmly = [one for one in best_told if one.firm]
        told = firmly[0] if firmly else sole_by(question, best, asked, Value.NUMBER)
        if told and _is_plainly(claimed, told.printed, plain):
            return told.printed
        if _is_told(claimed, best.remark.text):
            worded = _DENIES.search(plain) or not _IN_DIGITS.search(claimed.found[0])
            return None if worded else _confirmed(claimed, asked, set(question.terms), best)
        if told is None:
            return None
        alone = _only_one_told(claimed, told, asked, set(question.terms), best)
        return f"{told.printed}, not {question.text[start:end].strip()}" if alone else None
    return None


def _is_by_whom(plain: str, best: Quoted) -> bool:
    """Whether whoever is said to have told it, not by name, is by office who speaks."""
    said, speaker = _BY_WORDS.match(plain), best.remark.speaker
    if said is None or speaker is None:
        return False
    whose = set(terms(said["who"]))
    office = set(terms(f"{speaker.role or ''} {speaker.affiliation or ''}"))
    return 2 * len(whose & office) > len(whose)


def _confirmed(claimed: Figure, asked: str, content: set[str], best: Quoted) -> str | None:
    """The figure claimed as told in a clause with half of the question's words, or of the fate."""
    content = content - set(terms(claimed.found[0]))
    noun = set(map(stem, claimed.after[:2])) | content
    for one in (one for text in best.sentences for one in figures(even(text))):
        clause = set(all_stems(clause_told(one.found)))
        held = told_among(content, clause)
        of_these = not one.after or not noun.isdisjoint(map(stem, one.after))
        told = (of_these and 2 * len(held) >= len(content) > 0) or sought(asked).is_of_their_fate(
            one
        )
        if told and _is_told(claimed, one.found[0]):
            return one.found[0]
    return None


def _what(claimed: Figure, plain: str) -> str:
    """What a question goes on with behind a figure: a share is "of" something."""
    behind = plain[claimed.found.end() :]
    of_it = claimed.unit in {Unit.SHARE, Unit.MEASURE}
    return (claimed.found["measure"] or "") + (behind if of_it else _OF_IT.sub("", behind))


def _is_plainly(claimed: Figure, printed: str, asked: str) -> bool:
    """Whether a value is the figure that is claimed, in digits, by a question without a "not"."""
    digits = _IN_DIGITS.search(claimed.found[0]) and wording.WHETHER.match(level(asked))
    return bool(digits) and not _DENIES.search(asked) and _is_told(claimed, printed)


def _only_one_told(
    claimed: Figure, told: Bound, asked: str, content: set[str], best: Quoted
) -> bool:
    """Whether a value is the one figure of such things as are claimed that its speaker tells there
    in a sentence with half of what the question says: of people by that word, else of any kind of
    them; of a whole, else of a part of it.
    """
    noun = [alike(stem(word)) for word in claimed.after[:2]]
    any_kind = [one | PEOPLE if ANYBODY & one else one for one in noun]
    times = any(TIMES & one for one in noun)
    content -= set(terms(claimed.found[0])) | TIMES
    theirs: list[str] = []
    for text in sentences_of(best.remark):
        said = set(all_stems(text))
        held = told_among(content, said)
        of_noun = times or not any(map(said.isdisjoint, any_kind))
        if of_noun and 2 * len(held) >= len(content):
            theirs.append(even(text))
    if times:
        ways = [[found[0] for text in theirs for found in OFTEN.finditer(text)]]
    else:
        ways = [
            _so_many(claimed, some, asked, theirs, part=part)
            for some, part in ((noun, False), (any_kind, False), (noun, True))
        ]
    return any(len(one) == 1 and even(told.printed) in one[0] for one in ways)


def _so_many(
    claimed: Figure, noun: Sequence[frozenset[str]], asked: str, texts: Sequence[str], *, part: bool
) -> list[str]:
    """The figures of the same kind and fate as one claimed: those of a ``part``, or of no part."""
    wanted = sought(asked).fates
    return [
        one.found[0]
        for text in texts
        for one in figures(text)
        if one.unit is claimed.unit
        and bool(PART.match(text, clause_of(one.found)[0])) is part
        and not _is_of_another_fate(one, wanted)
        and (
            one.unit in {Unit.MONEY, Unit.SHARE}
            or any(each.intersection(map(stem, one.after)) for each in noun)
        )
    ]


def _is_of_another_fate(one: Figure, wanted: frozenset[str]) -> bool:
    """Whether a figure's clause tells of another fate than is wanted, and not of that."""
    told = fates(clause_told(one.found))
    return bool(wanted and told) and told.isdisjoint(wanted)


def _is_told(claimed: Figure, text: str) -> bool:
    """Whether a text has the same figure, be it "at least" or "almost" so many."""
    bare = claimed.digits - _HEDGES
    return any(one.digits - _HEDGES == bare for one in figures(even(text)))
