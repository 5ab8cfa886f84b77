"""The lines of a release to its parts: front matter, headings, paragraphs, closing line.

Comes in: text, one paragraph a line (how the press site's text is saved). Goes out: a Layout.
Does not know: who speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from datetime import datetime

from rag.errors import ReadingError
from rag.words import even

SYMBOL = re.compile(r"^[A-Z]{1,8}(?:/[A-Z0-9&.-]{1,12})*/\d{1,6}(?:[/.-]?[A-Za-z0-9.]+)*\*?$")
DIGEST = re.compile(r"^Digest\b.*\bnot the official text$", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:Session|Meetings?|Plenary)\b[^a-z]*(?:\(.*\))?[,*]*$", re.IGNORECASE)
_ORGAN = re.compile(r"^(?:General Assembly|Security Council|Economic and Social Council|Plenary)$")
# As releases print it; those of around 2000 as 20000922 or 06/11/2003 (the day first).
_DATES = {
    re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}"): "%d %B %Y",
    re.compile(r"(?:19|20)\d{6}"): "%Y%m%d",
    re.compile(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d"): "%d/%m/%Y",
}
CLOSING = re.compile(
    r"^For information media\b|^[\W_]*$|^\* .*\*$|^\*+ ?The \d+\w+ Meeting was closed"
)
ENDED = re.compile(r"[.!?:;][\"')\]*]*$|[,.!?]\"$")
_SMALL = frozenset(
    "a an the of on in at to by for from with and or as into after before under over".split()
)
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


def lay_out(text: str) -> Layout:
    """Take a release apart; ReadingError where it has no symbol or no body."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    first = next((i for i, line in enumerate(lines) if _is_sentence(line)), len(lines))
    front, body = lines[:first], lines[first:]
    symbol = next((line for line in front if SYMBOL.match(line)), None)
    if symbol is None:
        raise ReadingError(
            "it is no meeting record: no document symbol (such as GA/11955) stands on a line of "
            "its own before the first paragraph; put it there"
        )
    parts = _parts(body)
    if not any(part.texts for part in parts):
        raise ReadingError(
            "it is no meeting record: no paragraph follows its headlines; give the whole release"
        )
    plain = [line for line in front if line != symbol]
    return Layout(
        symbol=symbol.rstrip("*"),
        date=next(filter(None, map(_date, plain)), None),
        headlines=tuple(dict.fromkeys(line for line in plain if _is_headline(line))),
        digest=any(DIGEST.match(line) for line in plain),
        parts=parts,
    )


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


def _is_sentence(line: str) -> bool:
    """Whether a line is a paragraph of prose rather than front matter."""
    return bool(ENDED.search(even(line))) and len(line.split()) > 6 and not DIGEST.match(line)


def is_front_matter(line: str) -> bool:
    """Whether a line is a symbol or a date."""
    return bool(SYMBOL.match(line)) or _date(line) is not None


def _is_headline(line: str) -> bool:
    return not (
        DIGEST.match(line)
        or CLOSING.match(line)
        or _date(line)
        or _ORGAN.match(line)
        or SYMBOL.match(line)
        or (_MEETING.search(line) and len(line.split()) <= 8)
    )


def is_heading(line: str) -> bool:
    """A short line that ends without a stop and is capitalized like a title."""
    words = line.split()
    if ENDED.search(even(line)) or len(words) > _LONGEST_HEADING:
        return False
    if line.isupper():
        return True
    big = [word for word in words if word[0].isalpha() and word.lower() not in _SMALL]
    return bool(big) and sum(word[0].isupper() for word in big) >= 0.75 * len(big)


def date_in(line: str) -> Date | None:
    """The day that a line names among other words: "Monday, 8 July 2024, 10 a.m."."""
    words = next(iter(_DATES)).search(line)
    return _date(words[0]) if words else None


def _date(line: str) -> Date | None:
    for pattern, form in _DATES.items():
        if pattern.fullmatch(line):
            try:
                return datetime.strptime(line, form).date()  # noqa: DTZ007 (a day, no time)
            except ValueError:
                return None
    return None
