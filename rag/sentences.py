"""Where the sentences of a text begin and end."""

from __future__ import annotations

from collections.abc import Iterator

import regex
import sentencex

from rag.words import even

# What the splitter does not know: it panics over some blanks that take several bytes.
_WIDE_BLANK = regex.compile(r"[^\S\x00-\x7f]")
# What the splitter takes for an end and is none: a title or an initial before a name.
_UNENDED = regex.compile(
    r"(?:^|[\s(\"-])(?:Mr|Mrs|Ms|Dr|Prof|St|ST|Sr|Jr|No|Nos|Gen|Col|Lt|Rev|Msgr|Hon|\p{Lu})\.$"
)
# A time before its day: "at 10 a.m. Tuesday, 4 May".
_AT_A_TIME = regex.compile(r"\d [ap]\.m\.\s*$")
_ITS_DAY = regex.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?=\d|\p{Lu})")
_LONGEST_UNENDED = 8  # characters looked at for it, blanks after it left out
_LONGEST_PIECE = 5000  # characters shown to the splitter at once: it takes quadratic time


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence, blanks between them left out; in order, none empty."""
    spans: list[tuple[int, int]] = []
    for start, end in _split(text):
        before = text[max(spans[-1][0], start - 100) : start] if spans else ""
        goes_on = _is_unended(before) or _is_timed(before, text[start:end])
        spans.append((spans.pop()[0] if goes_on else start, end))
    return [trimmed for span in spans if (trimmed := _trim(text, *span))]


def _split(text: str) -> Iterator[tuple[int, int]]:
    # The splitter is shown typographic quotes as printed; only blanks are evened for it.
    plain = _WIDE_BLANK.sub(" ", text)
    at = 0
    while at < len(plain):
        end = at + _LONGEST_PIECE
        if end < len(plain):
            cut = plain.rfind(". ", at, end) + 1 or plain.rfind(" ", at, end)
            end = cut if cut > at else end
        for piece in sentencex.get_sentence_boundaries("en", plain[at:end]):
            yield at + piece["start_index"], at + piece["end_index"]
        at = end


def _is_unended(piece: str) -> bool:
    return bool(_UNENDED.search(even(piece.rstrip()[-_LONGEST_UNENDED:])))


def _is_timed(before: str, piece: str) -> bool:
    return bool(_ITS_DAY.match(piece.lstrip()) and _AT_A_TIME.search(before))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
