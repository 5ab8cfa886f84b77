"""Whose words a run of a remark is made of, by its quotation marks.

Comes in: a remark and a run of it. Goes out: a Status, or the words as a direct quotation.
Does not know: answers.
"""

from __future__ import annotations

import re

from rag.records import Remark, Speaker, Status
from rag.sentences import sentence_spans
from rag.words import STOP_WORDS, words

# Each opening mark with what closes it. A closing mark alone opens nothing.
_QUOTED = re.compile(r'“[^”"]*(?:[”"]|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"”]*(?:["”]|$)')
# What whoever reports another's words has them do.
_SAID = """said told stressed noted urged emphasized emphasised warned added underlined underscored
    stated reiterated recalled declared affirmed argued pointed insisted maintained observed
    cautioned highlighted asked replied responded explained wondered announced continued
    concluded asserted assured admitted acknowledged testified complained remarked quipped
    lamented exclaimed recounted reported agreed""".split()
SAID = f"(?:{'|'.join(_SAID)})"
# A press officer's own words: behind a quotation whose closing mark is forgotten they go on.
_REPORTS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?:Mr|Ms|Mrs)\. [\w’'-]+|(?:representative|delegate|speaker))"
    rf"(?: (?:also|then|further|again|\w+ly))* (?:{SAID}|called|expressed|went on|appealed|voiced|"
    r"welcomed|condemned)\b"
)
_MARKS = '“”„«»" '
_OPENING, _CLOSING = frozenset('“"'), frozenset('”"')
_SINGLE = str.maketrans('“”"', "‘’'")
_FEWEST = 3  # words that are quoted of a run which says whose they are too
# Small words that say something all the same.
_TELLING = frozenset("not no nor would could should can why if because all against".split())
# Words beside a quotation that only say whose it is: "she went on to say", "Peru's delegate added".
_SAYING = frozenset(_SAID) | frozenset(
    """spoke went going say adding saying stressing noting emphasizing warning asking continuing
    stating declaring however further furthermore also then instead again finally meanwhile mr mrs
    ms miss dr sir he she they representative delegate delegation speaker observer minister
    ambassador envoy country response turn part""".split()
)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each stretch in double quotation marks, marks included; of one that is never
    closed, up to the sentence that reports again.
    """
    found = (one.span() for one in _QUOTED.finditer(text))
    return [(start, _end_of(text, start, end)) for start, end in found]


def _end_of(text: str, start: int, end: int) -> int:
    """Where a quotation ends, be its closing mark forgotten."""
    if text[end - 1] in _MARKS:
        return end
    sentences = [(start + one, start + other) for one, other in sentence_spans(text[start:end])]
    again = (one for one, other in sentences[1:] if _REPORTS.search(text[one:other]))
    return len(text[: next(again, end)].rstrip())


def status_of(remark: Remark, start: int, end: int) -> Status:
    """Narrative without a speaker; quoted where words enough of ``text[start:end]`` are, and all
    else only says whose they are; else reported.
    """
    if remark.speaker is None:
        return Status.NARRATIVE
    if remark.record.verbatim:
        return Status.QUOTED
    quoted, beside = _parted(remark.paragraph.text, start, end)
    said = sum(len(words(remark.paragraph.text[a:b])) for a, b in quoted)
    whole = said >= _FEWEST or not words(" ".join(beside))
    own = whole and _says_whose(remark.speaker).issuperset(words(" ".join(beside)))
    return Status.QUOTED if own else Status.REPORTED


def _says_whose(speaker: Speaker) -> frozenset[str]:
    """The words with which a record says that words are a speaker's."""
    named = (speaker.name, speaker.role, speaker.affiliation)
    return _SAYING | (STOP_WORDS - _TELLING) | {*words(" ".join(filter(None, named)))}


def _parted(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[str]]:
    """Of ``text[start:end]`` where quotations stand, and what stands before, between and after."""
    runs = [(max(a, start), min(b, end)) for a, b in quoted_spans(text) if a < end and start < b]
    edges = [start, *(edge for run in runs for edge in run), end]
    return runs, [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def own_words(remark: Remark, start: int, end: int) -> str | None:
    """``“text[start:end]”`` where all its words are the speaker's own; None where there is no
    speaker, or words of the press officer's are among them.
    """
    text = remark.paragraph.text
    if remark.speaker is None:
        return None
    if remark.record.verbatim:
        return f"“{_plain(text[start:end])}”"
    runs, beside = _parted(text, start, end)
    if any(re.search(r"\w", rest) for rest in beside):
        return None
    own = (_plain(text[a:b].strip(_MARKS)) for a, b in runs)
    return " ".join(f"“{words}”" for words in own if words) or None


def in_marks(quote: str) -> str:
    """``“quote”`` as one prints it: as it stands where it begins and ends with marks of its own,
    with single ones inside where it but begins or ends so.
    """
    begins, ends = quote[:1] in _OPENING, quote[-1:] in _CLOSING
    if begins and ends:
        return quote
    return f"“{quote.translate(_SINGLE) if begins or ends else quote}”"


def _plain(text: str) -> str:
    return " ".join(text.split())
