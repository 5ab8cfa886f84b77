"""Which record, time and part of a meeting a question names ("in GA/12404", "in July 2025").

Comes in: a question, and the records or remarks searched. Goes out: those left, and the question
without the words that name a record or a time; or the record that is named and not held.
Does not know: speakers.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence

from rag.records import Record, Section, once
from rag.selection import Selection
from rag.words import fold, level, words

_RECORD = (
    r"(?:,? ?\b(?:in|from|at|of|during|on|according to|as per))?(?: the)?"
    r"(?: (?:record|meeting|document|release|session)(?: of| on)?)? ?(?<![\w/-]){}(?![\w/-])"
)
# A press release's or official record's symbol: letters, then a number; no resolution, no draft.
_SYMBOL = re.compile(
    r"(?<![\w/-])(?:[A-Z]{2,}(?:/[A-Z]{2,}){0,2}/\d{2,6}|[AS](?:/\w+)*/[PS][VR]\.\d+)(?![\w/-])"
)
_MONTHS = "|".join(month_name[1:])
_PERIOD = re.compile(
    r",? ?\b(?:in|during|of|from|back in)(?: the year)?"
    rf" (?:(?P<month>{_MONTHS})(?:,| of)? )?(?P<year>(?:19|20)\d\d)(?=\W*$|,| (?:about|on|to)\b)",
    re.IGNORECASE,
)
_DAY = rf"(?P<day>\d\d?) (?P<month>{_MONTHS}),? (?P<year>(?:19|20)\d\d)"
_MEETING_OF = re.compile(rf"\bmeeting (?:held )?(?:of|on) (?:the )?{_DAY}\b", re.IGNORECASE)
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


def in_records(text: str, records: Sequence[Record]) -> tuple[str, Sequence[Record]]:
    """The question without the records it names by symbol or day, and these; all where none."""
    rest, plain = text, text.lower()
    found: list[Record] = []
    for record in records:
        names = [name for name in names_of(record) if name in plain]
        patterns = [re.compile(_RECORD.format(re.escape(one)), re.IGNORECASE) for one in names]
        if any(pattern.search(text) for pattern in patterns):
            found.append(record)
            for pattern in patterns:
                rest = pattern.sub(" ", rest)
    if not found or (len(found) == len(records) > 1):
        return text, records
    rest = " ".join(re.sub(r" +(?=[?.,!])", "", rest).split())
    return (rest if words(rest) else text), found


def in_period(text: str, records: Sequence[Record]) -> tuple[str, Sequence[Record]]:
    """The question without the year or month it names, and the records of that time; all where it
    names none, or there is none of that time.
    """
    found = _PERIOD.search(text)
    if not found:
        return text, records
    year, month = int(found["year"]), _month(found["month"])
    of_then = [
        one
        for one in records
        if one.date and one.date.year == year and month in (None, one.date.month)
    ]
    rest = text[: found.start()] + text[found.end() :]
    return (rest, of_then) if of_then and words(rest) else (text, records)


def not_held(text: str, records: Sequence[Record]) -> str | None:
    """What a question calls a record that is not among those held; None where it names none.

    A symbol that a record's text has itself is a document that is talked about.
    """
    held = {name for one in records for name in names_of(one)}
    for found in _SYMBOL.finditer(text):
        talked_about = (p.text for one in records for p in one.paragraphs)
        if found[0].lower() not in held and not any(found[0] in one for one in talked_about):
            return found[0]
    day = _MEETING_OF.search(text)
    if day:
        named = f"{int(day['day'])} {day['month'].lower()} {day['year']}"
        if named not in held:
            return f"a meeting of {int(day['day'])} {day['month'].title()} {day['year']}"
    return None


def _month(name: str | None) -> int | None:
    return [one.lower() for one in month_name].index(name.lower()) if name else None


def in_part(text: str, remarks: Selection) -> Selection:
    """The remarks in the part of a meeting that a question names; all where none of them is."""
    sections = _sections(level(text), {id(one): one for one in remarks.sections})
    if not sections:
        return remarks
    return remarks.only(lambda one: id(one.paragraph.section) in sections)


@once
def names_of(record: Record) -> tuple[str, ...]:
    """What a question may call a record, in small letters: its symbol, its id, its day."""
    names = (record.symbol.lower(), record.id.lower())
    if record.date is None:
        return names
    month, day, year = f"{record.date:%B}".lower(), record.date.day, record.date.year
    return *names, f"{day} {month} {year}", f"{month} {day}, {year}", record.date.isoformat()


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
