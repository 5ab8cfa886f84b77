"""Whose words a run of a remark is made of, by its quotation marks.

Comes in: a remark and a run of it. Goes out: a Status, or the words as a direct quotation.
Does not know: answers.
"""

from __future__ import annotations

import re

from rag.records import Remark, Status

# Each opening mark with what closes it. A closing mark alone opens nothing.
_QUOTED = re.compile(r'“[^”"]*(?:[”"]|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"”]*(?:["”]|$)')
_MARKS = '“”„«»" '
_OPEN_PART = 0.5  # a run at least half of which is quoted speech is the speaker's own words


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each stretch in double quotation marks, marks included."""
    return [found.span() for found in _QUOTED.finditer(text)]


def status_of(remark: Remark, start: int, end: int) -> Status:
    """Narrative without a speaker; quoted where most of ``text[start:end]`` is; else reported."""
    if remark.speaker is None:
        return Status.NARRATIVE
    if remark.paragraph.record.verbatim:
        return Status.QUOTED
    inside = sum(
        max(0, min(b, end) - max(a, start)) for a, b in quoted_spans(remark.paragraph.text)
    )
    return Status.QUOTED if inside >= _OPEN_PART * (end - start) else Status.REPORTED


def own_words(remark: Remark, start: int, end: int) -> str | None:
    """``“text[start:end]”`` where all its words are the speaker's own; None where there is no
    speaker, or words of the press officer's are among them.
    """
    text = remark.paragraph.text
    if remark.speaker is None:
        return None
    if remark.paragraph.record.verbatim:
        return f"“{_plain(text[start:end])}”"
    runs = [(max(a, start), min(b, end)) for a, b in quoted_spans(text) if a < end and start < b]
    edges = [start, *(edge for run in runs for edge in run), end]
    between = (text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    if any(re.search(r"\w", rest) for rest in between):
        return None
    own = (_plain(text[a:b].strip(_MARKS)) for a, b in runs)
    return " ".join(f"“{words}”" for words in own if words) or None


def _plain(text: str) -> str:
    return " ".join(text.split())
