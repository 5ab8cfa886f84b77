"""Whether somebody gives a figure ("did she give a number?"), what a text costs, and figures that a
speaker corrects ("the share was 31 per cent, and not 13, as he had stated") or denies.

Comes in: a Question, the remarks searched; remarks quoted. Goes out: the sentences that have one,
and the figures. Does not know: search, what a figure counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from rag.forms.tabling import taken_up
from rag.holdings.ballots import SYMBOL
from rag.holdings.passages import Told, stated, told_sentences, with_most
from rag.holdings.selection import Selection, telling
from rag.questions.figures import HEDGE, ONES, Figure, Unit, figures
from rag.questions.question import Question
from rag.questions.voting import VOTING
from rag.questions.wording import ASKING, GAVE_A_FIGURE, LED_BY, TEXT, YEAR, stemmed
from rag.records import Record, Remark, once
from rag.words import even, level, stem, terms

_UNITS = {"percentage": Unit.SHARE, "share": Unit.SHARE, "sum": Unit.MONEY, "amount": Unit.MONEY}
_LARGE = re.compile(r"\d|hundred|thousand|million|billion|trillion|dozens|scores")
_MOST = 5  # sentences shown
_FEW = 3  # figures told first


def figuring(question: Question, remarks: Selection) -> list[Told] | None:
    """The first sentences with a figure, on the matter, of those asked whether they give one."""
    asked = GAVE_A_FIGURE.match(question.plain)
    theirs = [entry for one in question.asked for entry in one.entries]
    if asked is None or not theirs:
        return None
    on = set(terms(asked["on"] or "")) - ASKING

    def tells(text: str) -> bool:
        return any(_figures_of(asked["what"], text)) and (not on or bool(on & {*terms(text)}))

    return list(islice(telling(stated(remarks.by(theirs)), tells), _MOST))


def figures_in(question: Question, texts: Iterable[str]) -> str | None:
    """The figures asked for in some sentences, as printed, where they are few."""
    asked = GAVE_A_FIGURE.match(question.plain) if question.asked else None
    if asked is None:
        return None
    each = dict.fromkeys(
        text[slice(*one.found.span())] for text in texts for one in _figures_of(asked["what"], text)
    )
    return "; ".join(each) if 0 < len(each) <= _FEW else None


def _figures_of(what: str, text: str) -> Iterator[Figure]:
    """The figures that somebody would call one: no small number in words, but a share or sum."""
    unit = _UNITS.get(what)
    for one in figures(even(text), vague=True):
        large = _LARGE.search(one.found[0].lower()) or one.unit is Unit.MONEY or one.found["share"]
        if large and not one.is_half_a_thing and unit in {None, one.unit}:
            yield one


_A_TEXT = rf"\b(?:{TEXT}|l\.\d+)\b"
_WHOM = (
    r"(?: (?:the )?(?:un|united nations|organi[sz]ation)(?:'s)?)?(?: (?:the )?(?:[a-z]+ )?budget)?"
)
_ASKS_COST = re.compile(
    rf"^{LED_BY}(?:how much|what) (?:will|would|does|did|do)\b(?!.*\bsa(?:y|id)\b)"
    rf".*{_A_TEXT}.*\bcosts?{_WHOM}\W*$|^what (?:is|was|are|were) the costs? of\b.*{_A_TEXT}|"
    r"^what (?:is|was|are|were) the (?:programme )?"
    r"(?:(?:budget(?:ary)?|financial) implications?|additional (?:requirements|costs))\b"
)
_IMPLIED = re.compile(
    r"\b(?:(?:budget(?:ary)?|financial) implications?|(?:additional|resource) requirements?|"
    r"additional (?:resources|appropriations?|costs?|expenditures?)|requirements (?:for|of|in))\b"
)
# Of which stems each sentence that tells a text's cost has one.
_ON_COST = [*map(stem, "implication implications requirement requirements additional".split())]
_OF_COST = stemmed(
    "cost costs budget budgetary financial implication implications money "
    "additional requirements un united nations organization regular"
)


def costing(question: Question, remarks: Selection) -> list[Told]:
    """The sentences that tell what the text asked about costs; none where several may be meant."""
    if not _asks_cost(question):
        return []
    symbols = set(terms(" ".join(SYMBOL.findall(even(question.text)))))
    wanted = set(question.terms) - VOTING - _OF_COST - symbols
    found = [
        (one, span)
        for one in remarks.holding(_ON_COST)
        for span, text in told_sentences(one)
        if _sum_in(text) and symbols <= taken_up(one)
    ]
    told = (f"{one.paragraph.section.title or ''} {one.text}" for one, _ in found)
    shares = [
        len(wanted & (taken_up(one) | set(terms(text))))
        for (one, _), text in zip(found, told, strict=True)
    ]
    if not any(shares) if wanted else len(found) > 1:
        return []
    return with_most(found, shares)


def cost_in(question: Question, texts: Iterable[str]) -> str | None:
    """The first sum told as a text's cost in some sentences, as printed."""
    if not _asks_cost(question):
        return None
    return next(filter(None, map(_sum_in, texts)), None)


def _asks_cost(question: Question) -> bool:
    return not question.asked and bool(_ASKS_COST.search(question.plain))


def _sum_in(sentence: str) -> str | None:
    """The sum behind what a sentence tells of a text's cost, else before it; None without one."""
    implied = _IMPLIED.search(level(sentence))
    if implied is None:
        return None
    sums = [one.found for one in figures(even(sentence)) if one.unit is Unit.MONEY]
    if not sums:
        return None
    behind = (one for one in sums if one.start() >= implied.start())
    return sentence[slice(*next(behind, sums[0]).span())].rstrip(".,")


_CORRECTS = re.compile(
    r"\b(?:[Cc]orrect(?:s|ed|ing|ions?)?|[Cc]orrigend\w+|mis(?:spoke|stated|printed)|"
    r"should (?:have )?read)\b"
)
_NUMBER = r"[$€£]?\d++(?:,\d{3})*+(?:\.\d++)?(?: (?:per cent|million|billion))?"
_NOT = re.compile(
    rf"(?P<right>{_NUMBER}),? (?:(?:and|but) )?(?:not|rather than|instead of) (?P<wrong>{_NUMBER})"
)
# "“30 days” should read “60 days”", "2030 … should be corrected to read “by 2032”", "corrected the
# number from eleven to twelve".
_TO_READ = re.compile(
    r'"(?P<wrong>[^"]{1,40})" should (?:have )?read(?: as)? "(?P<right>[^"]{1,40})"'
)
_YEAR_TO_READ = re.compile(
    rf"\b(?P<wrong>{YEAR})\b[^.]* (?:to|should) read[^.\d]* (?P<right>{YEAR})\b"
)
_FROM_TO = re.compile(
    rf"\b[Cc]orrect(?:ed|ing|s) [^,.;]*?\bfrom (?P<wrong>{_NUMBER}|{ONES}) to "
    rf"(?P<right>{_NUMBER}|{ONES})\b"
)
_UNIT = re.compile(r" (?:per cent|million|billion)$")


_A_FIGURE = r"(?:figures?|numbers?|counts?|totals?|estimates?|tolls?|claims?)"
# "There are nine, not 90", "the so-called 90", "he rejected the figure of 90", "the number, 90, is
# inflated".
_NOT_SO = re.compile(
    rf"\b(?:not|rather than|instead of|so-called|alleged|supposed|"
    rf"(?:den|reject|refut|disput|contest|question|dismiss)\w* (?:(?:the|that) )?{_A_FIGURE} of) "
    rf"(?:the )?\"?{HEDGE}$"
)
_FIGURE_OF = re.compile(rf"\b{_A_FIGURE}\b[^.;]{{0,60}}(?<![\w.,])$")
_IS_FALSE = re.compile(
    r"[^.;]*? "
    r"(?:false|wrong|untrue|incorrect|mistaken|inflated|exaggerated|invented|fabricated)\b"
)


def denies(text: str, value: str) -> bool:
    """Whether a text says of a figure as printed that it is not so."""
    plain, number = even(text), re.escape(re.sub(HEDGE, "", even(value)))
    for found in re.finditer(rf"{number}(?!\w|[,.]\d)", plain):
        before = plain[: found.start()]
        if _NOT_SO.search(before):
            return True
        if _FIGURE_OF.search(before) and _IS_FALSE.match(plain, found.end()):
            return True
    return False


@dataclass(frozen=True)
class _Correction:
    """A sentence of a remark, the figure that it gives as printed, and that which it takes back."""

    remark: Remark
    span: tuple[int, int]
    right: str
    wrong: str


def corrections_of(remark: Remark, texts: Iterable[str]) -> list[Told]:
    """The other sentences in which a remark's speaker corrects a figure in some of its texts."""
    every = _corrections(remark.record)
    theirs = [one for one in every if is_of_the_same(one.remark, remark)]
    if not theirs:
        return []
    given = {number for text in texts for number in re.findall(rf"{_NUMBER}|{ONES}", even(text))}
    return [
        (one.remark, one.span) for one in theirs if one.wrong in given and one.right not in given
    ]


def is_of_the_same(one: Remark, other: Remark) -> bool:
    """Whether two remarks are of the same speaker, or of two of the same delegation alone."""
    return one.speaker == other.speaker or (len(one.bodies) == 1 and one.bodies == other.bodies)


def as_corrected(value: str, texts: Iterable[str]) -> str:
    """A value as printed, or what the correction of it among some texts puts in its place."""
    return next(
        (right for text in texts for right, wrong in _corrected(text) if wrong == value), value
    )


def _corrected(text: str) -> Iterator[tuple[str, str]]:
    """Each figure that a text gives in place of another, and that one, in the same unit."""
    for found in _NOT.finditer(even(text)) if _CORRECTS.search(text) else ():
        right, wrong = found.group("right", "wrong")
        unit = _UNIT.search(right)
        yield right, wrong if unit is None or _UNIT.search(wrong) else f"{wrong}{unit[0]}"
    for one in (_TO_READ, _YEAR_TO_READ, _FROM_TO) if _CORRECTS.search(text) else ():
        for found in one.finditer(even(text)):
            yield found["right"], found["wrong"]


@once
def _corrections(record: Record) -> tuple[_Correction, ...]:
    return tuple(
        _Correction(remark, span, right, wrong)
        for paragraph in record.paragraphs
        for remark in paragraph.remarks
        if remark.speaker
        for span, text in told_sentences(remark)
        for right, wrong in _corrected(text)
    )
