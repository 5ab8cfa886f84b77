"""Official records of a meeting, verbatim (A/78/PV.5, S/PV.9300) or summary (A/C.3/78/SR.12).

Comes in: such a record's text, one paragraph a line. Goes out: a Record. A paragraph that begins
with a name opens a turn; those after it go on for that speaker until another turn, a heading or
what the meeting did. Does not know: meetings coverage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from rag.errors import ReadingError
from rag.reading.behalf import on_behalf_of
from rag.reading.genre import VERB
from rag.reading.layout import ENDED, date_in, lines_of
from rag.reading.names import BIG, CASED, HONORIFIC, NAME, PARTICLE, without_honorific
from rag.reading.offices import HAS_TITLE, split_office
from rag.reading.printed import introduced
from rag.records import Attribution, Found, Paragraph, Record, Remark, Section, Speaker
from rag.words import even, fold, shown

_SYMBOL = regex.compile(
    r"[A-Z]{1,4}(?:/[A-Z0-9.&-]{1,12})*/(?:PV|SR)\.\d+"
    r"(?:/[A-Z][a-z]+\.\d+)?(?: ?\(Resumption ?\d*\))?"
)
_NUMBER = r"(?:\d{1,3}\. ?)?"
_CHAIR = (
    r"The (?:Acting |Temporary |Vice-|Co-)?(?:President|Chairperson|Chairman|Chairwoman|Chair)\b"
)
_HONORED = rf"{HONORIFIC} {CASED}(?:(?: {PARTICLE}){{0,3}}+ {CASED}){{0,7}}+"
_WHO = (
    rf"(?P<who>{_CHAIR}|{_HONORED}|(?:The )?[{BIG}][\p{{L}}\p{{M}}'・-]*+"
    rf"(?:(?: (?:of the|of|for|and|{PARTICLE})){{0,2}}+ [{BIG}][\p{{L}}\p{{M}}'・-]*+){{0,9}}+)"
)
_BODY = r"(?: ?\((?!spoke|interp|deliv)(?P<body>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\))?"
_TONGUE = r"(?: ?\((?:spoke|interpretation|delivered)[^()]*+\))?"
_TURN = {
    "PV": regex.compile(rf"{_WHO}{_BODY}{_TONGUE}: "),
    "SR": regex.compile(
        rf"{_NUMBER}{_WHO}{_BODY}(?P<aside>,[^.]{{0,300}}?,)? (?:also |then )?{VERB}"
    ),
}
_PRESIDING = regex.compile(
    rf"^(?:Acting |Temporary |Co-)?(?:President|Chair\w*): *"
    rf"(?P<who>{_HONORED})[ .\t]*\((?P<body>[^()]+)\)"
)
_TAKES_CHAIR = regex.compile(
    rf"(?P<who>{_HONORED}) \((?P<body>[^()]+)\),? (?:Vice-)?(?:President|Chair\w*),? "
    r"(?:took|in|presided|resumed)"
)
_OPENED = regex.compile(r"The meeting (?:was called to order|resumed|was resumed|was opened)\b")
# What the meeting did, printed between turns.
_PROCEDURE = regex.compile(
    rf"{_NUMBER}(?:The (?:meeting|sitting) (?:rose|was|resumed)\b|"
    r"(?:A|The) (?:recorded |roll-call |separate )?vote was\b|"
    r"(?:In favou?r|Against|Abstaining|Present|Absent): |It was so decided\b|"
    r"There being no objection\b|At the invitation of\b|"
    r"(?:The )?(?:(?:[Dd]raft|[Oo]perative|[Pp]reambular|[Pp]rovisional) )?"
    r"(?:[Rr]esolution|[Dd]ecision|[Aa]mendment|[Aa]genda|[Mm]otion|[Pp]aragraph|[Rr]ecommendation)s?"
    r"\b.{0,200}? (?:was|were) (?:adopted|rejected|retained|approved|carried|deleted)\b|"
    r"The (?:members|representatives) of [^.:]*observed\b|"
    r".{0,160}?(?:was escorted|took (?:the|a|his|her|their) (?:Chair|places?|seats?))\b|"
    r"(?:The|That) (?:General )?(?:Assembly|Council|Committee|Commission) \p{Ll}+)"
)
_MEETING = regex.compile(r"\b\d+(?:st|nd|rd|th) (?:[\w()]+ )*meeting\b", regex.IGNORECASE)
_ORGAN = regex.compile(
    r"^(?:General Assembly|Security Council|Economic and Social Council|"
    r"(?:[\p{L}-]+ )*(?:Committee|Commission|Council|Conference)\b[^.:]*)$"
)
_FOR_OTHERS = regex.compile(
    r"\b(?:speak|speaking|statement|honou?r|deliver\w*|address\w*|following|brief)\b[^.]{0,120}?"
    r"(?P<for>\bon behalf of [^.]*)|(?<=: )(?P<for>On behalf of [^.]*?, (?:I|we)\b)"
)
_LONGEST_HEADING = 60  # words
_FRONT = 12  # lines among which the symbol stands
_LOOKED_AT = 600  # characters of a turn in which it is told for whom it speaks


@dataclass(frozen=True)
class _Floor:
    speaker: Speaker
    paragraph: int
    on_behalf_of: tuple[str, ...]


def is_official(text: str) -> bool:
    """Whether a text is an official record, by the symbol on a line before its first paragraph."""
    return _symbol(lines_of(text)) is not None


def read_official(text: str) -> Record:
    """An official record as a Record; ReadingError where nobody speaks in it."""
    printed = lines_of(text)
    lines = [shown(line) for line in printed]
    symbol = _symbol(lines) or ""
    kind = "PV" if "/PV." in symbol else "SR"
    reader = _Reader(kind, lines)
    first = reader.first()
    sections = tuple(reader.sections(first, printed))
    if not any(r.speaker for s in sections for p in s.paragraphs for r in p.remarks):
        raise ReadingError(
            "it is no meeting record: no paragraph begins with who speaks; give the whole record, "
            "one paragraph a line"
        )
    front = lines[:first]
    organ = next((line for line in reversed(front) if _ORGAN.match(line)), None)
    meeting = next((line for line in front if _MEETING.search(line)), None)
    return Record(
        symbol=symbol,
        title=", ".join(part for part in (organ, meeting) if part) or symbol,
        sections=sections,
        date=next(filter(None, map(date_in, front)), None),
        verbatim=kind == "PV",
    )


class _Reader:
    """Walks the body once, holding who presides, who has the floor, and full names met."""

    def __init__(self, kind: str, lines: Sequence[str]) -> None:
        self._turn = _TURN[kind]
        self._lines = lines
        self._presiding: Speaker | None = None
        self._known: dict[str, Speaker] = {}
        self._floor: _Floor | None = None
        self._number = 0

    def first(self) -> int:
        """The line at which the body begins."""
        for i, line in enumerate(self._lines):
            presiding = _PRESIDING.match(even(line))
            if presiding:
                self._presiding = _delegate(presiding["who"], presiding["body"])
            elif _OPENED.match(line) or self._opens(line):
                return i
        return len(self._lines)

    def sections(self, first: int, printed: Sequence[str]) -> Iterator[Section]:
        """The body from line ``first`` by its headings; nobody has the floor under a new one."""
        headings: list[str] = []
        made: list[Paragraph] = []
        for line, whole in zip(self._lines[first:], printed[first:], strict=True):
            told = bool(_PROCEDURE.match(even(line)))
            if not told and not self._opens(line) and _is_heading(line):
                if made:
                    yield _section(headings, made)
                    headings, made = [], []
                headings.append(line)
                self._floor = None
            else:
                made.append(self._paragraph(line, whole, told=told))
        if made:
            yield _section(headings, made)

    def _opens(self, line: str) -> regex.Match | None:
        found = self._turn.match(even(line))
        if found is None:
            return None
        who = found["who"]
        sure = found["body"] or regex.match(rf"{_CHAIR}|{HONORIFIC} ", who)
        return found if sure or HAS_TITLE.search(who) else None

    def _paragraph(self, line: str, printed: str, *, told: bool) -> Paragraph:
        self._number += 1
        takes = _TAKES_CHAIR.search(even(line)) if told else None
        if takes:
            self._presiding = _delegate(takes["who"], takes["body"])
        found = None if told else self._opens(line)
        how = Attribution(Found.NAMED)
        if found:
            self._floor = _Floor(self._speaker(found), self._number, self._groups(found, line))
        elif told:
            self._floor = None
        elif self._floor:
            how = Attribution(Found.CARRIED, self._floor.paragraph)
        if self._floor is None:
            return Paragraph(self._number, printed, (Remark(0, len(printed)),))
        floor = self._floor
        remark = Remark(0, len(printed), floor.speaker, floor.on_behalf_of, how)
        return Paragraph(self._number, printed, (remark,))

    def _groups(self, turn: regex.Match, line: str) -> tuple[str, ...]:
        """Whom the turn says it speaks for: beside the name, or in its first sentences."""
        aside = turn.groupdict().get("aside")
        if aside:
            return on_behalf_of(aside) or ()
        found = _FOR_OTHERS.search(even(line[: turn.end() + _LOOKED_AT]), turn.end())
        return (on_behalf_of(line[slice(*found.span("for"))]) or ()) if found else ()

    def _speaker(self, found: regex.Match) -> Speaker:
        who, body = found["who"], found["body"]
        if regex.fullmatch(_CHAIR, who):
            return self._presiding or Speaker(who, named=False)
        if who.startswith("The "):  # the Secretary-General
            office = split_office(who.removeprefix("The "))
            return Speaker(who, office.role, office.affiliation, named=False)
        spoken = _delegate(who, body)
        key = fold(f"{without_honorific(spoken.name)} {spoken.affiliation or ''}")
        if key not in self._known:
            self._known[key] = self._fullest(spoken)
        return self._known[key]

    def _fullest(self, speaker: Speaker) -> Speaker:
        """With the full name and office that another line gives: "Address by Mr. A B, …"."""
        if speaker.affiliation:
            return speaker
        end = fold(without_honorific(speaker.name)).split()[-1]
        for line in self._lines:
            for name in regex.finditer(NAME, even(line)):
                if fold(name[0]).split()[-1] != end or name[0].startswith("The "):
                    continue
                full = introduced(line, *name.span())
                if full.role or full.affiliation:
                    return replace(full, name=without_honorific(full.name))
        return speaker


def _delegate(who: str, body: str | None) -> Speaker:
    """``Mr. Okoro (Belanda)``, ``Ms. Rasheed (Observer for Palestine)``."""
    office = split_office(body or "")
    name = who if len(without_honorific(who).split()) < 2 else without_honorific(who)
    return Speaker(name, office.role, office.affiliation)


def _section(headings: Sequence[str], made: Iterable[Paragraph]) -> Section:
    title = headings[-1] if headings else None
    return Section(title, tuple(made), above=tuple(headings[:-1]))


def _is_heading(line: str) -> bool:
    """Whether a line is no sentence: what is said or done ends with a stop in these records."""
    return not ENDED.search(even(line)) and len(line.split()) <= _LONGEST_HEADING


def _symbol(lines: Sequence[str]) -> str | None:
    return next((line for line in lines[:_FRONT] if _SYMBOL.fullmatch(line)), None)
