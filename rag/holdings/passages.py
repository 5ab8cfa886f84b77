"""Records cut for search: windows of one and of two sentences, never across two speakers.

Comes in: records. Goes out: Windows, in order, and the text of each as the indexes see it.
Does not know: vectors. Why windows and not paragraphs: docs/decisions/0002.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from rag.holdings.persons import Key, people
from rag.records import Paragraph, Record, Remark, once
from rag.sentences import sentence_spans
from rag.words import even, terms

Found = TypeVar("Found")  # whatever has a remark
Some = TypeVar("Some")
Told = tuple[Remark, tuple[int, int]]  # a sentence text[start:end] of a remark's paragraph
Span = tuple[Paragraph, int, int]  # the same, or any words, of whichever remark there


@dataclass(frozen=True, slots=True)
class Window:
    """A run ``paragraph.text[start:end]`` of whole sentences of one remark."""

    remark: Remark
    start: int
    end: int
    sentences: int  # 1 or 2

    @property
    def text(self) -> str:
        """The run, to the letter."""
        return self.remark.paragraph.slice(self.start, self.end)

    @property
    def indexed(self) -> str:
        """What is embedded: who speaks, in which section, and the words (evened)."""
        return even(f"{heading(self.remark)}: {self.text}")

    @property
    def begins(self) -> int:
        """Where in ``indexed`` the words themselves begin."""
        return len(heading(self.remark)) + len(": ")

    @property
    def matched(self) -> int:
        """From where on the tokens of ``indexed`` are matched: of a pair of sentences none are."""
        return self.begins if self.sentences == 1 else len(self.indexed)


def heading(remark: Remark) -> str:
    """Speaker, role, affiliation, group and section of a remark, for the indexes."""
    speaker, section = remark.speaker, remark.paragraph.section
    parts: list[str] = []
    if speaker:
        parts += [speaker.name, speaker.role or "", speaker.affiliation or "", *remark.on_behalf_of]
    parts.append(section.title or "")
    return ", ".join(part for part in parts if part)


def windows(records: Iterable[Record]) -> Iterator[Window]:
    """The windows of records, remark by remark: each sentence, and each with the next."""
    for record in records:
        for remark in record.remarks:
            for place in range(count(remark)):
                yield window(remark, place)


def embedded(some: Iterable[Window]) -> tuple[list[str], list[int]]:
    """What an encoder is given of windows: each text, and from where on its tokens are matched."""
    each = [(one.indexed, one.matched) for one in some]
    return [text for text, _ in each], [begin for _, begin in each]


def count(remark: Remark) -> int:
    """How many windows a remark has."""
    return max(0, 2 * len(remark_sentences(remark)) - 1)


def window(remark: Remark, place: int) -> Window:
    """The window in that place of a remark's: a sentence in each even one, then it and the next."""
    spans = remark_sentences(remark)
    number, pair = divmod(place, 2)
    return Window(remark, spans[number][0], spans[number + pair][1], 1 + pair)


def stated(said: Iterable[Remark]) -> list[Remark]:
    """Those that stand in no summary of what its speaker states in others of them, or, where it is
    narrative, anybody in its record.
    """
    said = tuple(said)
    told = {one.record.id for one in said if not one.in_summary}
    return [
        one
        for one in unrepeated(said, lambda one: one)
        if one.speaker or not (one.in_summary and one.record.id in told)
    ]


def by_record(said: Iterable[Remark]) -> dict[str, list[Remark]]:
    """Remarks by the names of their records; in order."""
    found: dict[str, list[Remark]] = {}
    for one in said:
        found.setdefault(one.record.id, []).append(one)
    return found


def unrepeated(some: Sequence[Found], remark: Callable[[Found], Remark]) -> list[Found]:
    """Those whose remark stands in no summary of what its speaker states in others of them, of the
    same record.
    """
    said = [(one, its, its.paragraph.section) for one in some for its in (remark(one),)]
    led = {one.record.id: _speaking(one.record) for *_, one in said if one.summary}
    if not led:
        return [one for one, *_ in said]
    heard = {
        who
        for _, its, section in said
        if not section.summary and (speaking := led.get(section.record.id))
        for who in speaking[its]
    }
    return [
        one
        for one, its, section in said
        if not (section.summary and led[section.record.id][its] <= heard)
    ]


@once
def _speaking(record: Record) -> dict[Remark, frozenset[tuple[str, Key | None]]]:
    """By a record's remarks: each who speaks in it, in that record; None for nobody."""
    return {
        one: frozenset(
            (record.id, key) for key in (people(one.speaker) if one.speaker else (None,))
        )
        for one in record.remarks
    }


@once
def stems_of(record: Record) -> tuple[frozenset[str], ...]:
    """The stems of each paragraph of a record."""
    return tuple(frozenset(terms(one.text)) for one in record.paragraphs)


@once
def stems_in(record: Record) -> frozenset[str]:
    """The stems of all of a record's paragraphs."""
    return frozenset().union(*stems_of(record))


@once
def stems_of_title(record: Record) -> frozenset[str]:
    """The stems of a record's title."""
    return frozenset(terms(record.title))


def about(paragraph: Paragraph) -> frozenset[str]:
    """The stems of a paragraph and of its record's title."""
    record = paragraph.record
    return stems_of(record)[paragraph.number - 1] | stems_of_title(record)


def said_before(remark: Remark) -> Remark | None:
    """What is said right before a remark, in its paragraph or the one before; None where nobody
    says it.
    """
    pairs = pairwise(remark.record.remarks)
    return next((before for before, one in pairs if one is remark and before.speaker), None)


def in_runs(spans: Sequence[tuple[int, int]], chosen: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Those of some sentences that are chosen (in order), neighbours as one run."""
    runs: list[tuple[int, int]] = []
    last = None
    for i in chosen:
        start, end = spans[i]
        if runs and last == i - 1:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        last = i
    return tuple(runs)


def remark_sentences(remark: Remark) -> tuple[tuple[int, int], ...]:
    """(start, end) in the paragraph of each sentence of a remark."""
    return _by_remark(remark.record)[remark]


def told_text(told: Told) -> str:
    """The sentence itself."""
    remark, span = told
    return remark.paragraph.slice(*span)


def told_sentences(remark: Remark) -> tuple[tuple[tuple[int, int], str], ...]:
    """(start, end) in the paragraph of each sentence of a remark, with the sentence itself."""
    return _told_by_remark(remark.record)[remark]


def sentences_of(remark: Remark) -> list[str]:
    """The sentences of a remark."""
    return [text for _, text in told_sentences(remark)]


def all_said_with(remark: Remark) -> list[Remark]:
    """All that whoever speaks in a remark says in its record."""
    return [one for one in remark.record.remarks if one.speaker == remark.speaker]


def beginnings(said: Iterable[Remark]) -> list[Told]:
    """The first sentence of each of some remarks."""
    return [(one, remark_sentences(one)[0]) for one in said]


def once_each(told: Iterable[Told]) -> list[Told]:
    """Some sentences, those that are told again left out; in order."""
    return list(dict.fromkeys(told))


def with_most(found: Sequence[Some], shared: Iterable[int]) -> list[Some]:
    """Those of some that share most with what is wanted, by how much each does."""
    sizes = tuple(shared)
    most = max(sizes, default=0)
    return [one for one, size in zip(found, sizes, strict=True) if size == most]


@once
def sentence_cuts(record: Record) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Where the sentences of all remarks of a record stand, in order."""
    return tuple(
        tuple((one.start + start, one.start + end) for start, end in sentence_spans(one.text))
        for one in record.remarks
    )


@once
def _by_remark(record: Record) -> dict[Remark, tuple[tuple[int, int], ...]]:
    """Those of each remark."""
    return dict(zip(record.remarks, sentence_cuts(record), strict=True))


@once
def _told_by_remark(record: Record) -> dict[Remark, tuple[tuple[tuple[int, int], str], ...]]:
    """Those of each remark, with the sentences themselves."""
    return {
        remark: tuple((span, remark.paragraph.slice(*span)) for span in cuts)
        for remark, cuts in _by_remark(record).items()
    }
