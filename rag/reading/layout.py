"""The lines of a release to its parts: front matter, headings, paragraphs, closing line.

Comes in: text, one paragraph a line (how the press site's text is saved). Goes out: a Layout.
Does not know: who speaks.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from datetime import datetime

import regex

from rag.errors import ReadingError
from rag.reading.genre import ADVERBS, VERB
from rag.words import ORDINALS, UNSHOWN, even

SYMBOL = re.compile(
    r"^[A-Z]{1,8}(?:/[A-Z0-9&.-]{1,12})*/\d{1,6}[A-Za-z0-9.]*(?:[/-][A-Za-z0-9.]+)*\*?$"
)
DIGEST = re.compile(r"^Digest\b.*\bnot the official text$", re.IGNORECASE)
_OF_MEETING = (
    r"(?:(?:[a-z]+-)?[a-z]*(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)?|&|resumed|emergency|special|"
    r"annual|regular|substantive|organizational|general|assembly|session|meetings?|plenary)"
)
_MEETING = re.compile(
    rf"(?=.*\b(?:session|meetings?|plenary)\b){_OF_MEETING}(?:[ ,*]+{_OF_MEETING})*[ ,*]*"
    r"(?:\(.*\))?[ ,*]*",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"(?:united nations )?department of (?:public information|global communications)\b.*|"
    r"press releases?|meetings coverage|plenary|(?:[a-z-]+(?:st|nd|rd|th) )?general assembly|"
    r"(?:security|economic and social|human rights|trusteeship) council|high-level political forum|"
    r"(?:first|second|third|fourth|fifth|sixth) committee(?: \(.*\))?|"
    r"[a-z, ]+ committee \((?:first|second|third|fourth|fifth|sixth) committee\)|"
    r"permanent forum on indigenous issues|peacebuilding commission|"
    r"(?:special )?comm(?:ission|ittee) on (?:the )?(?:status of women|human rights|narcotic drugs|"
    r"(?:population and|social|sustainable) development|disarmament|information|decolonization|"
    r"peacekeeping operations|non-governmental organizations|contributions|rights of the child)",
    re.IGNORECASE,
)
# What a page puts above or below the text, beside what stands in front of the release too.
_PAGE = re.compile(
    r"[-–—] ?\d{1,3} ?[-–—]|page \d{1,3}|\((?:more|end|page \d+ follows)\)", re.IGNORECASE
)
_LONGEST_PAGE_LINE = 15  # words
_LONGEST_UNSURE = 6  # words of a line with a stop that may be a headline
_ACTS = regex.compile(
    rf"\w\W*(?<!\bas) {ADVERBS}(?:{VERB}|is|are)\b.*[.\"')\]]$"
)  # not "Now Is the Time!"
_WEEKDAY = re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ")
# As releases print it; those of around 2000 as 20000922 or 06/11/2003 (the day first).
_DATES = {
    re.compile(r"\d{1,2} [A-Z][A-Za-z]+ \d{4}"): "%d %B %Y",
    re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}"): "%B %d, %Y",
    re.compile(r"(?:19|20)\d{6}"): "%Y%m%d",
    re.compile(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d"): "%d/%m/%Y",
}
_PLACE = re.compile(r"[\W_]*(?:[A-Z][A-Za-z. ]*, )?")
# "Seventy-second Session", and the day on which the meeting goes on: of which year that is.
_SESSION = re.compile(
    r"(?:(?P<tens>[a-z]+ty)-)?(?P<ones>[a-z]+|\d+(?=st|nd|rd|th)) ?\w* session\b", re.IGNORECASE
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_GOES_ON = re.compile(
    rf"\b(?:reconvene|meet again|resume|continue)\b.{{0,60}}? (?P<weekday>{'|'.join(day_name)}),? "
    rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(month_name[1:])})\b"
)
_OPENS = (9, 11)  # about the earliest on which a session opens (rule 1 of the Assembly's rules)
_BEFORE_FIRST = 1945  # the Assembly's session of number n opens in September of 1945 + n
CLOSING = re.compile(
    r"^For information media\b\W*(?:[Nn]ot an official record\W*)?$|^#\w+$|^[\W_]*$|^\* .*\*$|"
    r"^\*+ ?The \d+\w+ Meeting was closed"
)
ENDED = re.compile(r"[.!?:;][\"')\]*]*$|[,.!?]\"$")
_SMALL = frozenset(
    "a an the of on in at to by for from with and or as into after before under over against among "
    "between beyond through towards upon within without".split()
)
# Headings that are not capitalized like titles.
_PLAIN_HEADING = re.compile(
    r"Agenda items? \d.*|.*\(continued\)|(?:Explanations?|Organizational|Rights?|Points?|General|"
    r"Other|Closing|Opening|Introductory|Interactive|Elections?|Adoption|Action|Introduction)"
    r"(?: [a-z-]+){0,3}? (?:votes?|position|matters|reply|order|debate|statements?|remarks|drafts?|"
    r"resolutions?|texts?|work|business|dialogue|officers|reports?|agenda)"
)
_UNSHOWN = "".join(UNSHOWN)
_LONGEST_HEADING = 40  # words


@dataclass(frozen=True)
class Part:
    """A heading and the texts of the paragraphs under it; the lead has no heading.

    ``above`` are the headings right above that one, outermost first.
    """

    heading: str | None
    texts: tuple[str, ...]
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """A release taken apart; nothing of a body paragraph's text is changed."""

    symbol: str
    date: Date | None
    headlines: tuple[str, ...]
    digest: bool
    parts: tuple[Part, ...]
    goes_on: Date | None = None  # the day on which it says that the meeting goes on


def lay_out(text: str) -> Layout:
    """Take a release apart; ReadingError where it has no symbol or no body."""
    lines = lines_of(text)
    first = next((i for i, line in enumerate(lines) if _is_prose(line, lines[:i])), len(lines))
    front, body = lines[:first], lines[first:]
    symbol = next(filter(None, map(_symbol, front)), None)
    if symbol is None:
        raise ReadingError(
            "it is no meeting record: no document symbol (such as GA/11955) stands on a line of "
            "its own before the first paragraph; put it there"
        )
    parts = _parts([line for line in body if not _is_of_page(line, front, symbol)])
    if not any(part.texts for part in parts):
        raise ReadingError(
            "it is no meeting record: no paragraph follows its headlines; give the whole release"
        )
    plain = [line for line in front if not _symbol(line)]
    return Layout(
        symbol=symbol.rstrip("*"),
        date=next(filter(None, map(_date, plain)), None) or _dateline(body[0]),
        headlines=tuple(dict.fromkeys(_joined(line for line in plain if _is_headline(line)))),
        digest=any(DIGEST.match(line) for line in plain),
        parts=parts,
        goes_on=_goes_on(front, body),
    )


def _goes_on(front: Sequence[str], body: Iterable[str]) -> Date | None:
    """The day on which the Assembly's meeting goes on, of the year of its session in which that is
    the weekday said; None where the release does not say.
    """
    session = next(filter(None, map(_SESSION.match, front)), None)
    said = next(filter(None, map(_GOES_ON.search, map(even, body))), None)
    number = _number(session) if session else None
    if number is None or said is None:
        return None
    month, weekday = list(month_name).index(said["month"]), list(day_name).index(said["weekday"])
    for year in (_BEFORE_FIRST + number, _BEFORE_FIRST + number + 1):
        with suppress(ValueError):
            day = Date(year, month, int(said["day"]))
            next_opens = Date(_BEFORE_FIRST + number + 1, *_OPENS)
            if day.weekday() == weekday and day < next_opens:
                return day
    return None


def _number(session: re.Match[str]) -> int | None:
    """72 of "Seventy-second Session" and of "72nd session"."""
    tens, ones = (session["tens"] or "").lower(), session["ones"].lower()
    if ones.isdigit():
        return int(ones)
    of_ten = next((number for name, number in _TENS.items() if ones == f"{name[:-1]}ieth"), None)
    unit = of_ten or (ORDINALS.index(ones) + 1 if ones in ORDINALS else None)
    return unit and unit + _TENS.get(tens, 0)


def lines_of(text: str) -> list[str]:
    """The lines that hold anything, without the blanks around them, also those of no width."""
    ends = r"\n" if "\n" in text else r"[\u2028\u2029]"
    bare = (line.strip().strip(_UNSHOWN).strip() for line in re.split(ends, text))
    return [line for line in bare if line]


def _parts(body: list[str]) -> tuple[Part, ...]:
    parts: list[Part] = []
    headings: list[str] = []
    texts: list[str] = []
    for line in body:
        if CLOSING.match(line):
            continue
        if not is_heading(line):
            texts.append(line)
        elif texts:
            parts.append(_part(headings, texts))
            headings, texts = [line], []
        else:
            headings.append(line)
    if texts:
        parts.append(_part(headings, texts))
    return tuple(parts)


def _part(headings: list[str], texts: list[str]) -> Part:
    return Part(headings[-1] if headings else None, tuple(texts), tuple(headings[:-1]))


def _is_prose(line: str, before: Sequence[str]) -> bool:
    """Whether a line is a paragraph of prose rather than front matter: headlines may end in !.

    A short one is where it has a verb and symbol and headline stand ``before``.
    """
    if DIGEST.match(line) or _is_titled(line, 1) or not ENDED.search(even(line)):
        return False
    if len(line.split()) > _LONGEST_UNSURE:
        return True
    told = _ACTS.search(even(line)) is not None and any(map(_symbol, before))
    return told and any(_is_headline(one) for one in before if not _symbol(one))


def _is_of_page(line: str, front: Collection[str], symbol: str) -> bool:
    """Whether a line of the body is a page's, not the text's: its number, the release's front."""
    if ENDED.search(even(line)) or len(line.split()) > _LONGEST_PAGE_LINE:
        return False
    return line in front or symbol in line.split() or bool(_PAGE.fullmatch(line))


def _symbol(line: str) -> str | None:
    """The symbol that stands on a line, alone or after an organ: ``Press Release GA/SHC/3512``."""
    before, _, last = line.rpartition(" ")
    named = SYMBOL.match(last) and (not before or _ORGAN.fullmatch(before.strip()))
    return last if named else None


def is_front_matter(line: str) -> bool:
    """Whether a line is a symbol or a date."""
    return _symbol(line) is not None or _date(line) is not None


def _is_headline(line: str) -> bool:
    return not (
        DIGEST.match(line)
        or CLOSING.match(line)
        or _date(line)
        or _ORGAN.fullmatch(line)
        or SYMBOL.match(line)
        or _MEETING.fullmatch(line)
    )


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Headlines, those that go on after a comma on the next line as one."""
    begun = ""
    for line in lines:
        begun = f"{begun} {line}".strip()
        if not begun.endswith(","):
            yield begun
            begun = ""
    if begun:
        yield begun


def is_heading(line: str) -> bool:
    """A short line that ends without a stop and is capitalized like a title, or known for one."""
    words = line.split()
    if ENDED.search(even(line)) or line.endswith(",") or len(words) > _LONGEST_HEADING:
        return False
    return line.isupper() or _is_titled(line) or bool(_PLAIN_HEADING.fullmatch(line))


def _is_titled(line: str, share: float = 0.75) -> bool:
    """Whether a line is capitalized like a title: at least that share of its longer words."""
    words = line.split()
    big = [word for word in words if word[0].isalpha() and word.lower() not in _SMALL]
    return bool(big) and sum(word[0].isupper() for word in big) >= share * len(big)


def date_in(line: str) -> Date | None:
    """The day that a line names among other words: "Monday, 8 July 2024, 10 a.m."."""
    words = next(iter(_DATES)).search(line)
    return _date(words[0]) if words else None


def _dateline(paragraph: str) -> Date | None:
    """The day that a paragraph begins with: "NEW HARBOUR, 5 May 2001 -- The Assembly met"."""
    before = _PLACE.match(even(paragraph))
    rest = even(paragraph)[before.end() :] if before else ""
    starts = (pattern.match(rest) for pattern in _DATES)
    return next((_date(found[0]) for found in starts if found), None)


def _date(line: str) -> Date | None:
    line = _WEEKDAY.sub("", even(line))
    for pattern, form in _DATES.items():
        if pattern.fullmatch(line):
            try:
                return datetime.strptime(line, form).date()  # noqa: DTZ007 (a day, no time)
            except ValueError:
                return None
    return None
