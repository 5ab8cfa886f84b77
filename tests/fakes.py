"""A service that really works, over two small records in our own words: no model, no index; and
an encoder of words, with which the real service runs without a model.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings import Encoded, Encoder, Model
from rag.answer import Answer, Citation, Claim, Kind, Passage, Scope, Verdict
from rag.answering.verify import Match
from rag.errors import LibraryEmptyError, NotHeldError, QuestionError, ReadingError
from rag.holdings.shelf import Shelf
from rag.questions.filters import Filters
from rag.quotation import in_marks
from rag.reading import read
from rag.records import Attribution, Found, Paragraph, Record, Remark, Section, Speaker
from rag.service import Service, SpeakerEntry, Verification
from rag.settings import Settings
from rag.words import even, fold, placed_terms, terms

NAMED = Attribution(Found.NAMED)
CHAIR = Speaker("Ana Brook", "President of the Assembly", None)
NORD = Speaker("Ida Holm", "Minister for Fisheries", "Norway")
PERU = Speaker("Luis Cárdenas", None, "Peru")
THAI = Speaker("The representative of Thailand", None, "Thailand", named=False)

_BROOK = (
    "ANA BROOK, President of the Assembly, said that nets came up empty in 40 per cent of hauls.  "
    "“The sea is not a warehouse,” she added."
)
_HOLM = (
    "IDA HOLM (Norway), speaking on behalf of the Nordic countries, said that 138 harbours had "
    "been closed to unlicensed ships.  “We count every fish,” she said, & meant "
    "<em>every</em> one."
)
_YEARS = " ".join(
    f"In year {year} the fleet had reported {year - 1900} landings, and inspectors had followed "
    f"each of them from the quay to the market."
    for year in range(2001, 2019)
)
_CARDENAS = (
    "LUIS CÁRDENAS (Peru) went through the figures of his coast guard.  "
    f"{_YEARS}  At the end he asked for a tribunal of the seas."
)


def paragraph(
    number: int,
    *runs: tuple[Speaker | None, str],
    behalf: tuple[str, ...] = (),
    carried: int | None = None,
) -> Paragraph:
    """A paragraph of runs, each with its speaker; of the first it is ``carried`` from another."""
    remarks, at = [], 0
    for speaker, text in runs:
        on_behalf_of = behalf if speaker else ()
        found = Attribution(Found.CARRIED, carried) if carried and not at else NAMED
        remarks.append(
            Remark(at, at + len(text), speaker, on_behalf_of, found if speaker else None)
        )
        at += len(text)
    return Paragraph(number, "".join(text for _, text in runs), tuple(remarks))


_SUMMARY = (
    paragraph(1, (None, "The Assembly met today about fishing in the high seas.")),
    paragraph(2, (NORD, "Norway’s minister asked for catch limits.")),
)
_OPENING = (
    paragraph(3, (CHAIR, _BROOK)),
    paragraph(
        4,
        (CHAIR, "She thanked the delegations. "),
        (PERU, "Luis Cárdenas (Peru), on a point of order, asked for the floor."),
        carried=3,
    ),
)
_STATEMENTS = (
    paragraph(5, (NORD, _HOLM), behalf=("the Nordic countries",)),
    paragraph(6, (PERU, _CARDENAS)),
    paragraph(
        7,
        (
            THAI,
            "The representative of Thailand said that his country trained 25 inspectors a year.",
        ),
    ),
    paragraph(8, (None, "The Assembly then adjourned.")),
)


def sea_record() -> Record:
    """A digest of eight paragraphs in three sections, one of them long, one with two speakers."""
    return Record(
        "GA/100",
        "Assembly Takes Up Empty Nets, <b>Boldly</b>",
        (
            Section(None, _SUMMARY, summary=True),
            Section("Opening Remarks", _OPENING),
            Section("Statements", _STATEMENTS),
        ),
        date=date(2017, 9, 27),
        digest=True,
        source_url="https://press.example/ga100",
    )


def air_record() -> Record:
    """One paragraph, no date, no source."""
    spoken = paragraph(1, (THAI, "The representative of Thailand spoke of smoke."))
    return Record("SC/7", "Council Hears of Clean Air", (Section(None, (spoken,)),))


class FakeService:
    """The service's face; a passage is a remark, its score the share of words it has in common."""

    def __init__(self, *records: Record) -> None:
        self._held = {record.id: record for record in records or (sea_record(), air_record())}
        self.page = b""  # what stands at every public address

    @property
    def library(self) -> FakeService:
        """What holds the records: here, the service itself."""
        if not self._held:
            raise LibraryEmptyError("The library holds no record yet.")
        return self

    @property
    def records(self) -> tuple[Record, ...]:
        return tuple(self._held.values())

    def ask(
        self,
        question: str,
        filters: Filters = Filters(),  # noqa: B008
        limit: int | None = None,
        previous: Sequence[str] = (),
    ) -> Answer:
        limit = limit or 10
        found = self.search(question, filters, limit)
        remarks = self._remarks(filters)
        matched = self._matched(question)
        scope = Scope(
            tuple(dict.fromkeys(r.paragraph.record.symbol for r in remarks)),
            len(remarks),
            filters.since,
            filters.until,
            matched,
        )
        good = [one for one in found if one.score >= 0.5]
        if good:
            claims, short = self._claims(good)
            text = "\n".join([f"{short}."] * bool(short) + [claim.text for claim in claims])
            return Answer(
                question,
                Kind.STATEMENT,
                Verdict.ANSWERED,
                text,
                0.83,
                scope,
                short,
                claims,
                found,
                4.2,
            )
        verdict, text = Verdict.NOT_IN_RECORDS, "No statement in the library is about this."
        if matched:
            verdict, text = Verdict.SPOKE_NOT_ON_THIS, f"{matched[0]} spoke of other things."
        elif "Mr." in question:
            verdict, text = Verdict.NOT_A_SPEAKER, "No speaker of that name is on the record."
        return Answer(
            question, Kind.STATEMENT, verdict, text, 0.95, scope, passages=found, took_ms=3.1
        )

    def _claims(self, found: list[Passage]) -> tuple[tuple[Claim, ...], str | None]:
        claims = []
        for number, one in enumerate(found, 1):
            text = one.paragraph.text
            end = min(one.end, text.find(".  ", one.start) + 1 or one.end)
            citation = Citation(number, one.paragraph, one.start, end)
            citations = [citation]
            open_quote = text.find("“", end, one.end)
            if open_quote >= 0:
                close = text.find("”", open_quote) + 1
                citations.append(Citation(number + 10, one.paragraph, open_quote, close))
            who = one.remark.speaker.name if one.remark.speaker else "The record"
            words = " ".join(f"{in_marks(each.quote)} [{each.number}]" for each in citations)
            claims.append(Claim(f"{who}: {words}", tuple(citations)))
        return tuple(claims), "138 harbours" if "138" in claims[0].text else None

    def search(
        self,
        query: str,
        filters: Filters = Filters(),  # noqa: B008
        limit: int = 10,
    ) -> tuple[Passage, ...]:
        wanted = set(terms(query))
        found = [
            Passage(remark, remark.start, remark.end, score)
            for remark in self._remarks(filters)
            if (score := len(wanted & set(terms(remark.text))) / (len(wanted) or 1)) > 0.2
        ]
        return tuple(sorted(found, key=lambda one: -one.score)[:limit])

    def speakers(self, record: str | None = None, q: str | None = None) -> tuple[SpeakerEntry, ...]:
        found: dict[Speaker, list[Remark]] = {}
        for remark in self.library._remarks(Filters(record=record)):
            if remark.speaker and fold(q or "") in fold(remark.speaker.name):
                found.setdefault(remark.speaker, []).append(remark)
        return tuple(SpeakerEntry(speaker, tuple(remarks)) for speaker, remarks in found.items())

    def verify(self, quote: str, speaker: str | None = None) -> Verification:
        for remark in self._remarks(Filters()):
            at = remark.text.find(quote)
            if at >= 0:
                start = remark.start + at
                match = Citation(1, remark.paragraph, start, start + len(quote))
                right = speaker in (None, remark.speaker and remark.speaker.name)
                return Verification(Match.EXACT if right else Match.MISATTRIBUTED, (match,))
        return Verification(Match.NOT_FOUND, ())

    def record(self, record_id: str) -> Record:
        if record_id not in self._held:
            raise NotHeldError(f"No record {record_id} is held.", tuple(self._held))
        return self._held[record_id]

    def paragraph(self, record_id: str, number: int) -> Paragraph:
        return self.record(record_id).paragraph(number)

    def ingest(self, data: bytes) -> Record:
        lines = data.decode().split("\n")
        if len(lines) != 3:
            raise ReadingError("It is not three lines: symbol, title, text.")
        record = Record(lines[0], lines[1], (Section(None, (paragraph(1, (None, lines[2])),)),))
        self._held[record.id] = record
        return record

    def ingest_address(self, url: str) -> Record:
        if "127.0.0.1" in url:
            raise ReadingError("127.0.0.1 is a private, local or reserved address")
        record = replace(self.ingest(self.page), source_url=url)
        self._held[record.id] = record
        return record

    def remove(self, record_id: str) -> str:
        record = self.record(record_id)
        del self._held[record_id]
        return record.symbol

    def _remarks(self, filters: Filters) -> list[Remark]:
        if filters.record and filters.record not in self._held:
            raise NotHeldError(f"No record {filters.record} is held.", tuple(self._held))
        remarks = [r for record in self.records for p in record.paragraphs for r in p.remarks]
        if filters.speaker and not any(_is(filters.speaker, r) for r in remarks):
            raise QuestionError("speaker", f"nobody named {filters.speaker!r} spoke")
        return [
            r
            for r in remarks
            if (not filters.record or r.paragraph.record.id == filters.record)
            and (not filters.speaker or _is(filters.speaker, r))
            and filters.affiliation in (None, r.speaker and r.speaker.affiliation)
        ]

    def _matched(self, question: str) -> tuple[str, ...]:
        names = dict.fromkeys(entry.speaker.name for entry in self.speakers())
        return tuple(name for name in names if fold(name.split()[-1]) in fold(question))


def _is(name: str, remark: Remark) -> bool:
    return remark.speaker is not None and fold(name) in fold(remark.speaker.name)


# What follows lets the real service run without a model: an encoder of words, and releases to read.


class WordEncoder(Encoder):
    """A real encoder, of words only: each stem a fixed direction, their sum made a unit row."""

    dimensions = 192

    def __init__(self, name: str = "words", dimensions: int = 192) -> None:
        self.model = Model(name, Path(name), hashlib.sha256(name.encode()).hexdigest())
        self.dimensions = dimensions
        self.encoded: list[str] = []  # every text it was given, in order

    def encode(
        self,
        texts: Sequence[str],
        begins: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
    ) -> Encoded:
        self.encoded += texts
        rows = np.array([self._row(text) for text in texts], np.float32)
        if done:
            done(len(texts))
        begins = begins or [0] * len(texts)
        said = [
            [(start, stem) for start, _, stem in placed_terms(text) if start >= begin]
            for text, begin in zip(texts, begins, strict=True)
        ]
        return Encoded(
            rows.reshape(len(texts), self.dimensions),
            tuple(self._tokens([stem for _, stem in one]) for one in said),
            tuple(np.array([start for start, _ in one], np.int32) for one in said),
        )

    def one(self, text: str, *_: str) -> Encoded:
        """A question encoded."""
        return self.encode([even(text)])

    def _tokens(self, stems: Sequence[str]) -> NDArray[np.float32]:
        rows = [self._row(stem) for stem in stems]
        return np.array(rows, np.float32).reshape(-1, self.dimensions)

    def _row(self, text: str) -> NDArray[np.float64]:
        stems = sorted(set(terms(text))) or ["nothing"]
        row = np.sum([_direction(stem, self.dimensions) for stem in stems], axis=0)
        return row / np.linalg.norm(row)


@cache
def _direction(stem: str, dimensions: int) -> NDArray[np.float64]:
    return np.random.default_rng(zlib.crc32(stem.encode())).standard_normal(dimensions)


def release(symbol: str, *lines: str, title: str = "Assembly Debates", day: str = "") -> str:
    """The text of a release: its front matter, then a line a paragraph or heading."""
    return "\n\n".join([symbol, *([day] if day else []), title, *lines]) + "\n"


SMALL = "all-MiniLM-L6-v2"  # a model that is exported in seconds, and answers sooner

HARBOURS = release(
    "GA/77", "IDA HOLM (Norway) said that 138 harbours were shut.  Gulls complained."
)
TUNNELS = release(
    "GA/32",
    "EVA FARR (Peru) said that 171 States had joined the Tunnel Pact.",
    "IDA HOLM (Norway) said that 165 States had joined the Tunnel Pact.",
)
WELLS = release(
    "GA/12001",
    "Delegates met today to talk about wells and rivers, and to hear how dry districts fared.",
    "Prisca Moyo, Minister for Water of Zimbabwe, said that 412 wells had been dug in the dry "
    "districts of her country.",
    "Opening Remarks",
    "ANA BROOK, President of the General Assembly, said that water was older than every border.  "
    "“Nobody owns the rain,” she told the hall.",
    "Statements",
    "PRISCA MOYO, Minister for Water of Zimbabwe, said that 412 wells had been dug in the dry "
    "districts since March 2019.  Each well was looked after by a council of neighbours.  “A pump "
    "without a neighbour rusts,” she said.  The Government had also passed document "
    "A/RES/70/9 on to every school.",
    "KOFI ADDO (Ghana), speaking on behalf of the African Group, said that leaking pipes lost 35 "
    "per cent of the water in his capital.  The Group asked for a fund to mend pipes.",
    "The representative of Malaysia said that a dam upstream worried fishing villages, and "
    "appealed to Myanmar to open its sluices.  Her country measured the river each week.",
    "ELENA NÚÑEZ, Executive Director of the International Bureau for Rivers (IBR), said that "
    "satellites now watched 90 rivers.  Every flood of the decade had been seen from above.",
    "JOHN REED (Canada) said that glaciers fed his country’s rivers, and that they were melting.",
    "MARTHA REED, Secretary of State for Lakes of Ireland, said that lakes turned green in summer "
    "because of spilt manure.  Farmers were paid to plant hedges.",
    "The representative of the Netherlands said that dikes alone kept no delta dry, and that his "
    "country gave room to its rivers.  Leaking pipes were mended within a day there.",
    "Also speaking were the representatives of Kiribati and Qatar.",
    "For information media. Not an official record.",
    title="Assembly Debates Wells and Rivers",
    day="4 May 2021",
)
BRIDGES = release(
    "SC/880",
    "The Council met this morning to take up bridges over the border.",
    "Briefing",
    "TOMÁS VEGA, Special Envoy for Bridges, said that nine bridges had been rebuilt after the war."
    "  Masons from both banks had laid the stones.",
    "Statements",
    "KOFI ADDO (Ghana) said that a bridge was the cheapest embassy.  He asked for engineers.",
    "The representative of Kenya said that lorries waited two days at each bridge.",
    title="Council Takes Up Bridges",
    day="9 June 2022",
)


def _hollow() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        for name in ("word/document.xml", "[Content_Types].xml"):
            folder.writestr(name, "<x/>")
    return file.getvalue()


HOLLOW = _hollow()  # a Word file by its names alone, on which python-docx stumbles


def shelve(folder: Path, *texts: str, encoder: WordEncoder | None = None) -> Service:
    """The real service over a new library of some releases, with an encoder of words."""
    service = Service(Shelf(folder), encoder or WordEncoder(), Settings(data=folder))
    if texts:
        service.keep([(text, read(text)) for text in texts])
    return service
