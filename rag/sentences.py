"""Where the sentences of a text begin and end."""

from __future__ import annotations

import regex
import sentencex

from rag.words import even

# What the splitter takes for an end and is none: a title or an initial before a name.
_UNENDED = regex.compile(
    r"(?:^|[\s(\"])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nos|Gen|Col|Lt|Rev|Msgr|Hon|\p{Lu})\.\s*$"
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence, blanks between them left out; in order, none empty."""
    # The splitter is shown typographic quotes as printed; hyphens and blanks are evened for it.
    plain = text.replace("\u00a0", " ")
    spans: list[tuple[int, int]] = []
    for piece in sentencex.get_sentence_boundaries("en", plain):
        start, end = piece["start_index"], piece["end_index"]
        if spans and _UNENDED.search(even(text[spans[-1][0] : start])):
            start = spans.pop()[0]
        spans.append((start, end))
    return [trimmed for span in spans if (trimmed := _trim(text, *span))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
