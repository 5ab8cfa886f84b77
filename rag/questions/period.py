"""Which time a question names ("in July 2025", "from 2020 to 2022"), or how far it is from a
meeting: "ten months later", "at the previous meeting".

Comes in: a question, and the records searched. Goes out: a Period: the question without its time,
and the records of that time; Then: the records so far from another, or what one would be called.
Does not know: what a meeting was on.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rag.questions.occasion import family_of, is_meeting, left_out, of_body, tidied, without
from rag.questions.wording import MEETING, MONTHS, ORGAN, YEAR, any_case
from rag.records import Record
from rag.words import NUMERALS, level, words

MONTH = any_case(rf"(?<!\d )\b(?P<month>{MONTHS})(?:,| of)? (?P<year>{YEAR})\b")
_PERIOD = any_case(
    r",? ?\b(?:in|during|of|from|back in)(?: the year)?"
    rf" (?:(?P<month>{MONTHS})(?:,| of)? )?(?P<year>{YEAR})(?=\W*$|,? (?:about|on)\b)"
)
_AT_BODY = any_case(rf",? (?:in|at|before) (?:the )?{ORGAN}(?: (?:in|on|of))?(?=\W*$)")
_SPAN = any_case(
    rf",? ?\b(?:from|between) (?:(?P<month>{MONTHS})(?: of)? )?(?P<year>{YEAR})"
    rf" (?:to|and|until|through) (?:(?P<month2>{MONTHS})(?: of)? )?(?P<year2>{YEAR})\b"
)
_EITHER = any_case(
    rf",? ?\b(?:in|during|back in) (?:(?P<month>{MONTHS})(?: of)? )?(?P<year>{YEAR}),? (?:and|or)"
    rf"(?: in)? (?:(?P<month2>{MONTHS})(?: of)? )?(?P<year2>{YEAR})(?=\W*$|,? (?:about|on)\b)"
)
_MONTH_ALONE = any_case(
    rf",? ?\b(?:in|during|back in|(?:in|at|during) the) (?P<month>{MONTHS})"
    rf"(?: {MEETING})?(?=\W*$|[,;:]|,? (?:about|on)\b)"
)
# Where a month alone is not a meeting's: "since may 2021", "the may 2021 floods".
_TALKED_OF = any_case(r"\b(?:since|until|till|before|after|by|the|to) ?$")
_VOTE_OF = any_case(
    rf"(?<=the ){MONTH.pattern} "
    r"(?=(?:[\w-]+ ){0,2}?(?:vot|ballot|resolution|draft|text\b|amendment))"
)
# One more year that is a time, not what is talked about: "in 2016 and in 2017".
_A_TIME_TOO = any_case(
    r"\b(?:in|during|and|or|to|until|till|through|between|than|with|then) "
    rf"(?:the year )?(?:(?:\d\d? )?(?:{MONTHS}) )?{YEAR}\b|\b(?:and|or|to|than|with)(?= *\W*$)|"
    rf"\b{MEETING}\b"
)
_THEN_ASKED = any_case(r"\W*(?:back )?(?:in|during) ")
_AT_A_BREAK = any_case(r"\W*$|[,;:?)]| (?:about|on)\b")
_SAID_THEN = any_case(r"\b(?:say|said|speak|spoke|spoken|vote|voted|tell|told)$")


@dataclass(frozen=True)
class Period:
    """A time that a question names: the question without it, and the records of that time."""

    name: str
    rest: str
    records: tuple[Record, ...]
    said: bool  # what was said then is asked for: it is not what is talked about
    meeting: bool = False  # it says of a meeting when that was

    @property
    def years(self) -> set[str]:
        """The years it names."""
        return set(re.findall(YEAR, self.name))

    @property
    def of_month(self) -> bool:
        """Whether it is one month."""
        return MONTH.fullmatch(self.name) is not None

    def is_named(self, text: str) -> bool:
        """Whether a text names one of its years; for one month, that month, and no other year."""
        month = MONTH.fullmatch(self.name)
        if month is None:
            return any(year in text for year in self.years)
        told = set(re.findall(YEAR, text))
        spelt = month_name[month_number(month["month"]) or 0]
        return bool(re.search(rf"\b{spelt}\b", text)) and (not told or month["year"] in told)


def in_period(text: str, records: Sequence[Record]) -> Period | None:
    """The time that a question names, if one, and the body that then met."""
    period = _period(text, records)
    at = _AT_BODY.search(period.rest) if period else None
    if period is None or at is None:
        return period
    family = family_of(at[0])
    theirs = tuple(one for one in period.records if family and one.symbol.startswith(family))
    rest = left_out(period.rest, at)
    return replace(period, rest=rest, records=theirs) if theirs and words(rest) else period


def _period(text: str, records: Sequence[Record]) -> Period | None:
    either = _EITHER.search(text)
    if either:
        return _of_either(text, either, records)
    span = _SPAN.search(text)
    months = () if span else MONTH.finditer(text)
    held = [(one, then) for one in months if (then := of_then(one.groupdict(), records))]
    if held:
        meant = (_of_meeting(text, one, then) for one, then in held)
        return next(filter(None, meant), None)
    found = span or _PERIOD.search(text)
    if found is None:
        return _of_a_month(text, records)
    return _left(text, found, of_then(found.groupdict(), records))


def _left(text: str, found: re.Match[str], held: Iterable[Record]) -> Period | None:
    """The period found in a question, with the records held of it; None where that is all."""
    rest = left_out(text, found)
    if _of_more_times(text, found[0], rest) or not words(rest):
        return None
    name = re.sub(r"^\W*(?:back )?\w+ ", "", found[0], flags=re.IGNORECASE)  # without "in"
    return Period(name, rest, tuple(held), _is_said(text, found))


def _of_more_times(text: str, told: str, rest: str) -> bool:
    """Whether the rest of a question names one more year than the time told in it, that is a time
    asked for as well; none is beside a time told before or behind all else, where it is what is
    talked about ("in 2016 … about the vote of 2014").
    """
    if not re.search(YEAR, rest):
        return False
    before, after = text.split(told, 1)
    apart = not (words(before) and words(after)) and _THEN_ASKED.match(told)
    return not apart or bool(_A_TIME_TOO.search(f"{before} {after}"))


def _of_either(text: str, found: re.Match[str], records: Sequence[Record]) -> Period | None:
    """Two years or months, of which each will do ("in 2016 or 2017")."""
    first, other = ({"year": found[f"year{n}"], "month": found[f"month{n}"]} for n in ("", 2))
    held = {one.id: one for one in (*of_then(first, records), *of_then(other, records))}
    return _left(text, found, held.values())


def _is_said(text: str, found: re.Match[str]) -> bool:
    """Whether what was said at a time is asked for, so that it is not what is talked about."""
    return bool(_SAID_THEN.search(text[: found.start()]))


def _of_a_month(text: str, records: Sequence[Record]) -> Period | None:
    """A month without a year ("in April"), of which there are records."""
    found = _MONTH_ALONE.search(text)
    number = month_number(found["month"]) if found and not re.search(YEAR, text) else None
    held = tuple(one for one in records if one.about_when and one.about_when.month == number)
    if found is None or not held or not words(rest := left_out(text, found)):
        return None
    return Period(found["month"], rest, held, _is_said(text, found))


def _of_meeting(text: str, month: re.Match[str], held: Sequence[Record]) -> Period | None:
    """A month of which there are records, with what is said around it of their meeting."""
    if _VOTE_OF.match(text, month.start()):  # "the result of the May 2021 vote" is a vote's
        rest = tidied(text[: month.start()] + text[month.end() :])
        return Period(month[0], rest, tuple(held), said=False, meeting=True)
    left = without(text, month[0], alone=len(held) == 1)
    if left is None or _of_more_times(text, left[1], left[0]) or not words(left[0]):
        return None
    rest, told = left
    before, after = text.split(told, 1)
    alone = told.strip() == month[0]
    if alone and (_TALKED_OF.search(before) or not _AT_A_BREAK.match(after)):
        return None
    said = bool(_SAID_THEN.search(before))
    return Period(month[0], rest, tuple(of_body(told, held)), said, is_meeting(told))


def of_then(named: Mapping[str, str | None], records: Sequence[Record]) -> list[Record]:
    """The records of a time: of a ``year`` or a ``month`` of it, up to ``year2`` or ``month2``."""
    begins = (int(named["year"] or 0), month_number(named["month"]) or 1)
    last = month_number(named["month2"] if "month2" in named else named["month"]) or 12
    ends = (int(named.get("year2") or begins[0]), last)
    return [
        one
        for one in records
        if one.about_when and begins <= (one.about_when.year, one.about_when.month) <= ends
    ]


def month_number(name: str | None) -> int | None:
    """The month of that name, or of its first three letters; None for None."""
    short = [one[:3].lower() for one in month_name]
    return short.index(name[:3].lower()) if name else None


_COUNTS = NUMERALS[:12]
_COUNT = {"a": 1, "the": 1} | {word: place for place, word in enumerate(_COUNTS, 1)}
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_NEAR = 1 / 4  # of how far it is: so much nearer or farther is meant as well
_UNITS = r"(?P<unit>day|week|month|year)s?"
_MEETING = rf"(?:{ORGAN} )?{MEETING}"
AWAY = re.compile(
    rf"(?:(?:about|some|roughly|almost|nearly|just|exactly|only) )?"
    rf"(?:(?P<count>a|the|{'|'.join(_COUNTS)}|\d\d?)(?: (?:whole|full))? {_UNITS} "
    r"(?:(?:later|after(?:wards)?|on)|(?P<before>before|earlier|previously|prior))(?: that)?|"
    r"(?:(?:in|at|during) )?(?:the )?(?:next|following|(?P<last>previous|preceding)) "
    rf"(?:(?P<met>{_MEETING})|(?P<one>month|year))|"
    rf"(?:(?:in|at) )?the (?P<met2>{_MEETING}) (?:after|(?P<before2>before))(?: that)?)"
)
AWAY_LAST = re.compile(rf"^(?P<asks>.*?)(?:^|[ ,]+)(?P<away>{AWAY.pattern})\W*$")


@dataclass(frozen=True)
class Away:
    """So many units of time, or one ``meeting``, later; earlier where ``count`` is negative."""

    count: int
    unit: str

    @property
    def days(self) -> float:
        """How many days that is; none, of meetings."""
        return self.count * _DAYS.get(self.unit, 0)

    @property
    def within(self) -> float:
        """How many days more or less are meant as well."""
        half = 0 if self.unit == "year" else _DAYS.get(self.unit, 0) / 2
        return max(_NEAR * abs(self.days), half)


@dataclass(frozen=True)
class Then:
    """The symbols of the records of a time, nearest first; what one would be called, for none."""

    symbols: tuple[str, ...]
    name: str


def away(text: str) -> Away | None:
    """How far a text is from another time; None where it is something else."""
    found = AWAY.fullmatch(level(text))
    if found is None:
        return None
    said = found["count"]
    count = 1 if said is None else _COUNT.get(said) or int(said)
    back = found["before"] or found["last"] or found["before2"]
    unit = "meeting" if found["met"] or found["met2"] else found["unit"] or found["one"]
    return Away(-count if back else count, unit)


def then(far: Away, base: Record, records: Sequence[Record], heard: Collection[str]) -> Then | None:
    """The records so far from another one; of meetings at which whoever is asked was ``heard``."""
    day = base.about_when
    if day is None:
        return None
    others = [(one, one.about_when) for one in records if one.about_when and one.id != base.id]
    target = day + timedelta(days=far.days)
    if far.unit == "meeting":
        name = f"a meeting {'after' if far.count > 0 else 'before'} {base.symbol}"
        others = [
            (one, at)
            for one, at in others
            if _body(one) == _body(base) and at != day and (at > day) == (far.count > 0)
        ]
    else:
        name = f"a record of about {month_name[target.month]} {target.year}"
        others = [(one, at) for one, at in others if abs((at - target).days) <= far.within]
    near = sorted(others, key=lambda one: (abs((one[1] - target).days), one[0].id))
    symbols = [one.symbol for one, _ in near]
    found = [one for one in symbols if one in heard] or symbols
    return Then(tuple(found[:1] if far.unit == "meeting" else found), name)


def _body(record: Record) -> str:
    return record.symbol.rpartition("/")[0]
