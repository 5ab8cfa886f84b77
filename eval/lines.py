"""Which paragraph a line of a record's text became.

Comes in: a text and the Record read from it. Goes out: line numbers to paragraph numbers.
Does not know: how the record was read; it compares the words.
"""

from __future__ import annotations

from collections.abc import Mapping

from rag.records import Record
from rag.words import fold


def paragraphs_of_lines(text: str, record: Record) -> Mapping[int, int]:
    """Non-empty lines of ``text``, counted from 1, to paragraph numbers.

    A line that became no paragraph (front matter, a heading) is not in it. Of lines alike, the
    first is the first paragraph so worded.
    """
    waiting: dict[str, list[int]] = {}
    for paragraph in record.paragraphs:
        waiting.setdefault(_bare(paragraph.text), []).append(paragraph.number)
    placed: dict[int, int] = {}
    full = (line for line in text.splitlines() if line.strip())
    for number, line in enumerate(full, start=1):
        if same := waiting.get(_bare(line)):
            placed[number] = same.pop(0)
    return placed


def _bare(text: str) -> str:
    return " ".join(fold(text).split())
