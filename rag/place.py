"""Which record, day and part of a meeting a question names ("in the second panel", "in GA/12404").

Comes in: a question and the records searched. Goes out: the remarks left. Does not know: speakers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.records import Record, Remark, Section, record_id
from rag.words import fold, level, words

_SYMBOL = re.compile(r"\b[A-Z]{2,}[/-]\d+(?:/[A-Z0-9.-]+)*", re.IGNORECASE)
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "1": 1, "2": 2, "3": 3, "4": 4, "one": 1, "two": 2, "three": 3, "four": 4, "last": -1,
}  # fmt: skip
_NTH = "|".join(_ORDINALS)
_PART = "panel|dialogue|meeting|segment|round"
_NUMBERED = re.compile(
    rf"\b(?:(?P<nth>{_NTH}) (?:\w+ )?(?P<part>{_PART})|"
    rf"(?P<part2>{_PART}) (?:\w+ )?(?P<nth2>{_NTH}))\b"
)
_WITHIN = (
    r"\b(?:in|during|under|from|at|exercising|in (?:the )?exercise of)"
    r"(?: (?:the|their|his|her))? "
)
_GENERAL = {"statements", "summary", "action"}  # titles that name no part a person would mean


def placed_in(text: str, remarks: Sequence[Remark]) -> Sequence[Remark]:
    """The remarks in the record, on the day and in the part named; all where none of them is."""
    records = list({id(m.paragraph.record): m.paragraph.record for m in remarks}.values())
    named = _records(text, records)
    left = [m for m in remarks if m.paragraph.record in named] if named else remarks
    sections = _sections(level(text), {id(m.paragraph.section): m.paragraph.section for m in left})
    return [m for m in left if id(m.paragraph.section) in sections] if sections else left


def _records(text: str, records: Sequence[Record]) -> list[Record]:
    """The records that a question names by symbol, or by their day where not all are of it."""
    ids = {record_id(found.upper()) for found in _SYMBOL.findall(text)}
    by_symbol = [one for one in records if one.id.upper() in ids]
    if by_symbol or len(records) < 2:
        return by_symbol
    plain = f" {' '.join(words(text))} "
    return [one for one in records if any(f" {' '.join(words(d))} " in plain for d in _days(one))]


def _days(record: Record) -> Iterable[str]:
    if record.date is None:
        return ()
    month, year = f"{record.date:%B}".lower(), record.date.year
    day = record.date.day
    return f"{day} {month} {year}", f"{month} {day} {year}", record.date.isoformat()


def _sections(plain: str, sections: dict[int, Section]) -> set[int]:
    found = _NUMBERED.search(plain)
    if found:
        nth = _ORDINALS[found["nth"] or found["nth2"]]
        part = found["part"] or found["part2"]
        of_kind = [key for key, one in sections.items() if part in fold(one.title or "").split()]
        place = nth - 1 if nth > 0 else nth
        if len(of_kind) > 1 and -len(of_kind) <= place < len(of_kind):
            return {of_kind[place]}
    return {
        key
        for key, one in sections.items()
        if one.title and fold(one.title) not in _GENERAL
        and re.search(_WITHIN + re.escape(fold(one.title)) + r"\b", plain)
    }  # fmt: skip
