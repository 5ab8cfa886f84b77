"""Times told by how far they are from a meeting: "ten months later", "at the previous meeting".

Comes in: how a text words it, the record of that meeting, all that are held. Goes out: the one of
the time meant, or what the one is called that is not held. Does not know: conversations.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rag.questions.wording import MEETING, ORGAN
from rag.records import Record
from rag.words import NUMERALS, level

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
    """The records that are so far from another one: of those at whose meetings whoever is asked was
    ``heard``, else of all. None where that one has no date.
    """
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
    """The body whose meeting a record is of, as its symbol begins."""
    return record.symbol.rpartition("/")[0]
