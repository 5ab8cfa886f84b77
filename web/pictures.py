"""Pictures as figures: where each bar stands and how long it is, in shares of the width.

Comes in: records, answers, counts. Goes out: values that templates draw as SVG, each beside a
table that says the same. Does not know: SVG, colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Self

from rag.holdings.persons import how_many
from rag.questions.filters import Filters
from rag.reading.roll import apart
from web.addresses import question_url
from web.people import Turn, by_date, heading, turns
from web.views import voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rag.answer import Answer, Citation, Claim
    from rag.records import Record, Section, Speaker
    from rag.service import Service

_ROWS = 3  # lines that a record's map is broken into, as a text is
_TONES = 5  # speakers who have a tone of their own
_THINNEST = 0.6  # per cent: a mark that can be seen, however short the paragraph
_HEIGHT = 160  # pixels of the highest column
_LOWEST = 4  # speakers for whom that height stands at least: one is not made to look like many
_LIKELY = 0.5  # confidence from which a list counts; under it nobody used the subject's words
_MOST = 100  # records that a subject is looked for in, the latest


@dataclass(frozen=True)
class Bar:
    """A bar in row ``row``, from ``x``, ``width`` wide, both in per cent."""

    row: int
    x: float
    width: float
    url: str
    label: str
    tone: str


@dataclass(frozen=True)
class Share:
    """A speaker's part of a record: words, and by section the runs of paragraphs they stand in."""

    speaker: Speaker
    words: int
    of: int
    parts: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    tone: str

    @property
    def voice(self) -> str:
        """Who that is."""
        return voice(self.speaker)

    @property
    def percent(self) -> str:
        """Their share of all words."""
        share = 100 * self.words / self.of
        return f"{share:.0f} %" if share >= 1 else "< 1 %"


@dataclass(frozen=True)
class RecordMap:
    """Who speaks how long on what in a record, in order; its table is the index of speakers."""

    record: Record

    @property
    def rows(self) -> range:
        """The rows its bars stand in."""
        return range(_ROWS)

    @cached_property
    def _turns(self) -> list[tuple[Turn, int]]:
        found = turns(self.record.remarks)
        return [(one, sum(_words(remark.text) for remark in one.remarks)) for one in found]

    @cached_property
    def words(self) -> int:
        """How many words the record has."""
        return sum(words for _, words in self._turns)

    @cached_property
    def shares(self) -> list[Share]:
        """The speakers in the order in which they first speak."""
        spoken: dict[Speaker, list[tuple[Turn, int]]] = {}
        for turn, words in self._turns:
            if turn.speaker:
                spoken.setdefault(turn.speaker, []).append((turn, words))
        total = {speaker: sum(words for _, words in said) for speaker, said in spoken.items()}
        longest = sorted(total, key=lambda one: -total[one])[:_TONES]
        tones = {speaker: f"tone{place}" for place, speaker in enumerate(longest, 1)}
        return [
            Share(
                speaker, total[speaker], self.words, _parts(turn for turn, _ in said),
                tones.get(speaker, "voiced"),
            )
            for speaker, said in spoken.items()
        ]  # fmt: skip

    @property
    def people(self) -> int:
        """How many speak, those together each by themselves."""
        return how_many(one.speaker for one in self.shares)

    @property
    def leading(self) -> list[Share]:
        """Those who have a tone of their own, the longest first."""
        return sorted((one for one in self.shares if one.tone != "voiced"), key=lambda s: s.tone)

    @property
    def tones(self) -> set[str]:
        """The tones that its bars have."""
        return {bar.tone for bar in self.bars}

    @cached_property
    def bars(self) -> list[Bar]:
        """A bar for each turn; one that does not end in its row goes on in the next."""
        tones = {share.speaker: share.tone for share in self.shares}
        bars: list[Bar] = []
        start = 0
        for turn, words in self._turns:
            number = turn.remarks[0].paragraph.number
            tone = tones[turn.speaker] if turn.speaker else "narrated"
            label = f"¶{number} {voice(turn.speaker)}: {words} words"
            bars += self._drawn(start, words, f"#p{number}", label, tone)
            start += words
        return bars

    @cached_property
    def sections(self) -> list[Bar]:
        """A band for each section, where there are several; cut as the bars are."""
        bands: list[Bar] = []
        start = 0
        for number, section in enumerate(self.record.sections, 1):
            words = sum(_words(one.text) for one in section.paragraphs)
            bands += self._drawn(start, words, f"#s{number}", heading(section), "section")
            start += words
        return bands if len({band.url for band in bands}) > 1 else []

    def _drawn(self, start: int, words: int, url: str, label: str, tone: str) -> Iterator[Bar]:
        """The pieces of a run of words, one in each row that it reaches into."""
        per_row = self.words / _ROWS
        for row in self.rows:
            left, right = max(start, row * per_row), min(start + words, (row + 1) * per_row)
            if right > left:
                x, width = (left - row * per_row) / per_row, (right - left) / per_row
                yield Bar(row, _percent(x), _percent(width), url, label, tone)


def _parts(turns: Iterable[Turn]) -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
    """By section, the runs of neighbouring paragraphs that turns stand in."""
    runs: dict[Section, list[tuple[int, int]]] = {}
    titles: dict[Section, str] = {}
    for turn in turns:
        first, last = (turn.remarks[at].paragraph for at in (0, -1))
        titles[first.section] = heading(first.section)
        here = runs.setdefault(first.section, [])
        if here and first.number <= here[-1][1] + 1:
            here[-1] = here[-1][0], last.number
        else:
            here.append((first.number, last.number))
    return tuple((titles[at], tuple(found)) for at, found in runs.items())


@dataclass(frozen=True)
class Strip:
    """A record from its first paragraph to its last, and where in it an answer's evidence lies."""

    record: Record
    citations: tuple[Citation, ...]

    @classmethod
    def of(cls, answer: Answer) -> list[Self]:
        """A strip for each record that an answer cites, in the answer's order."""
        cited: dict[str, list[Citation]] = {}
        for one in answer.citations:
            cited.setdefault(one.paragraph.record.id, []).append(one)
        return [cls(found[0].paragraph.record, tuple(found)) for found in cited.values()]

    @cached_property
    def _starts(self) -> list[int]:
        """The words before each paragraph, and in all."""
        lengths = (_words(one.text) for one in self.record.paragraphs)
        return list(accumulate(lengths, initial=0))

    @property
    def cited(self) -> list[Citation]:
        """The first citation of each paragraph that is cited, in the record's order."""
        first: dict[int, Citation] = {}
        for one in self.citations:
            first.setdefault(one.paragraph.number, one)
        return [one for _, one in sorted(first.items())]

    @property
    def bars(self) -> list[Bar]:
        """A bar for each paragraph that is cited, with its first citation's address."""
        return [self._bar(one.paragraph.number, one) for one in self.cited]

    def _bar(self, number: int, citation: Citation) -> Bar:
        total = self._starts[-1]
        x, width = self._starts[number - 1], self._starts[number] - self._starts[number - 1]
        label = f"¶{number} {voice(citation.speaker)}"
        wide = max(_percent(width / total), _THINNEST)
        return Bar(0, _percent(x / total), wide, citation.url, label, "certain")

    @property
    def sections(self) -> list[float]:
        """Where sections begin after the first, in per cent."""
        heads = [one.paragraphs[0].number for one in self.record.sections if one.paragraphs]
        return [_percent(self._starts[number - 1] / self._starts[-1]) for number in heads[1:]]


@dataclass(frozen=True)
class Column:
    """How many speakers of a record touch on a subject, for certain and perhaps."""

    record: Record
    subject: str
    certain: tuple[Citation, ...]
    perhaps: tuple[Citation, ...]
    speakers: int

    @property
    def url(self) -> str:
        """The answer that the figures are taken from."""
        return question_url(q=question_on(self.subject), record=self.record.id)

    @property
    def label(self) -> str:
        """The figures in words."""
        more = f", {len(self.perhaps)} more may" if self.perhaps else ""
        return f"{self.record.symbol}: {len(self.certain)} of {self.speakers} speakers{more}"

    @property
    def figure(self) -> str:
        """The figures as they stand over the column: ``2``, ``2+3``, ``+3``."""
        more = f"+{len(self.perhaps)}" if self.perhaps else ""
        return f"{len(self.certain) or ''}{more}"


@dataclass(frozen=True)
class Pillar:
    """A column as it is drawn: from ``x``, ``width`` wide, in per cent; heights in pixels."""

    column: Column
    x: float
    width: float
    certain: float
    perhaps: float

    @property
    def inner(self) -> tuple[float, float]:
        """From where, and how wide, it is filled: there is air between two."""
        return round(self.x + self.width * 0.15, 3), round(self.width * 0.7, 3)

    @property
    def middle(self) -> float:
        """Where its figure stands."""
        return round(self.x + self.width / 2, 3)

    @property
    def height(self) -> float:
        """How high it is in all."""
        return round(self.certain + self.perhaps, 1)


@dataclass(frozen=True)
class SubjectView:
    """A subject across records, in order of time, evenly apart. ``left_out``: earlier records not
    looked at.
    """

    subject: str
    columns: tuple[Column, ...]
    left_out: int

    @classmethod
    def of(cls, service: Service, subject: str) -> Self:
        """Each record asked who mentions the subject."""
        records = by_date(service.records)
        columns = []
        for record in records[-_MOST:]:
            answer = service.ask(question_on(subject), Filters(record=record.id))
            likely = answer.confidence >= _LIKELY
            certain = _voices(answer.claims if likely else ())
            borderline = _voices(answer.borderline if likely else ())
            perhaps = {who: one for who, one in borderline.items() if who not in certain}
            touching = tuple(certain.values()), tuple(perhaps.values())
            columns.append(Column(record, subject, *touching, answer.scope.speakers))
        return cls(subject, tuple(columns), max(0, len(records) - _MOST))

    @property
    def highest(self) -> int:
        """The highest column."""
        return max((len(one.certain) + len(one.perhaps) for one in self.columns), default=0)

    @property
    def found(self) -> bool:
        """Whether any record touches on it."""
        return self.highest > 0

    @property
    def pillars(self) -> list[Pillar]:
        """The columns as they are drawn."""
        share, step = 1 / len(self.columns), _HEIGHT / max(self.highest, _LOWEST)
        return [
            Pillar(
                one, _percent(place * share), _percent(share),
                round(len(one.certain) * step, 1), round(len(one.perhaps) * step, 1),
            )
            for place, one in enumerate(self.columns)
        ]  # fmt: skip

    @property
    def years(self) -> list[tuple[float, str]]:
        """Where the records of each year begin, in per cent, and the year (``n.d.``: no date)."""
        years: dict[str, int] = {}
        for place, one in enumerate(self.columns):
            years.setdefault(str(one.record.date.year) if one.record.date else "n.d.", place)
        return [(_percent(place / len(self.columns)), year) for year, place in years.items()]


def question_on(subject: str) -> str:
    """The question that a subject's figures answer."""
    return f"Which speakers mentioned {subject.rstrip('?. ')}?"


def _voices(claims: Iterable[Claim]) -> dict[Speaker, Citation]:
    """The first citation of each speaker, of those who speak together each by themselves."""
    found: dict[Speaker, Citation] = {}
    for claim in claims:
        for one in claim.citations:
            for speaker in apart(one.speaker) if one.speaker else ():
                found.setdefault(speaker, one)
    return found


def _words(text: str) -> int:
    return len(text.split())


def _percent(share: float) -> float:
    return round(100 * share, 3)
