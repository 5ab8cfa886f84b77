"""The product's one face to its doors (web, command line, evaluation): ask, search, verify, keep.

Comes in: settings. Goes out: values (Answer, Passage, SpeakerEntry, Record). Does not know: HTTP.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from functools import partial

from embeddings import Encoded, Encoder, EngineError, find_model, open_encoder
from rag.answer import Answer, Citation, Passage, Scope
from rag.asking import Asking
from rag.attest import asks_for_attestation, attest
from rag.behalf import on_behalf, said_on_behalf
from rag.between import between
from rag.compose import compose, passages, placed, side_by_side, unheld
from rag.directory import SpeakerEntry
from rag.doctor import Finding, examine
from rag.errors import (
    LibraryEmptyError,
    LibraryError,
    LibraryOutdatedError,
    ModelError,
    NotHeldError,
    QuestionError,
)
from rag.evidence import MANY, by_rule, gather, in_words_of
from rag.exchange import answered_to
from rag.followup import Cited, standing
from rag.library import Library, Version, near_ids
from rag.meeting import further
from rag.occasion import without_this
from rag.parted import parted
from rag.place import in_part, in_period, in_records, not_held
from rag.question import EVERYTHING, Filters, Question, understand
from rag.reading import read_address, read_bytes
from rag.records import Paragraph, Record
from rag.retrieve import Query, search
from rag.selection import Selection
from rag.settings import Settings, cores
from rag.shelf import Shelf
from rag.spelling import put_right
from rag.tally import tally
from rag.verify import Match, Verification, verify
from rag.words import even, fold

MOST_CITATIONS = 50
_CITATIONS = 10  # of an answer that is no list
_MOST_MEETINGS = 12  # compared where a question names none

_log = logging.getLogger("onrecord")

_Put = Callable[[str, Sequence[Record]], Answer]  # a question put to some records


class Service:
    """A library with what answers questions about it; safe to share between threads."""

    def __init__(self, shelf: Shelf, encoder: Encoder, settings: Settings) -> None:
        self._shelf, self._encoder, self._settings = shelf, encoder, settings
        self._lock = threading.Lock()
        self._library: Library | None = None
        spare = cores() // settings.workers - 1  # beside the one that an ask runs on
        self._beside = ThreadPoolExecutor(spare, "encode") if spare > 0 else None
        self._passed: Version | None = None  # a state on disk that only another version can read

    @property
    def library(self) -> Library:
        """The library as it stands; while one thread takes a change over, others go on with it as
        it stood.
        """
        held = self._library
        if held is not None and self._shelf.version() in (held.version, self._passed):
            return held
        if held is not None and self._lock.locked():
            return held
        with self._lock:
            return self._refreshed()

    def _refreshed(self) -> Library:
        held = self._library
        try:
            if held is None:
                self._library = held = self._shelf.open(self._encoder)
            elif held.version != self._shelf.version():
                self._library = held = self._shelf.refreshed(held, self._encoder)
        except LibraryOutdatedError as error:
            if held is None:
                raise
            _log.warning("going on with the library as it stood: %s", error)
            self._passed = self._shelf.version()
        except LibraryError:
            self._library = None  # nobody is answered from what is no longer held
            raise
        return held

    @property
    def encoder(self) -> Encoder:
        """What turns texts into vectors here."""
        return self._encoder

    @property
    def exists(self) -> bool:
        """Whether there is a library on disk, be it empty or damaged."""
        return self._shelf.version() is not None

    @property
    def records(self) -> tuple[Record, ...]:
        """The records held, by id; none where there is no library yet."""
        try:
            return self.library.records
        except LibraryEmptyError:
            return ()

    def ask(
        self,
        question: str,
        filters: Filters = EVERYTHING,
        limit: int | None = None,
        previous: Sequence[str] = (),
    ) -> Answer:
        """The answer to a question; QuestionError, NotHeldError, LibraryEmptyError.

        ``limit``: citations at most; None: as many as a list has, ten of others. ``previous``: the
        earlier questions of a conversation, in order, which the question may lean on.
        """
        if limit is not None:
            _check_limit(limit)
        asking = Asking(question, self._encoder, self._beside, filters, limit)
        library = self.library
        records = _records(library, filters)
        directory = library.directory_of(records)

        def answered(text: str, shown: Sequence[Citation] = ()) -> Answer:
            lacking = not_held(text, records)
            if lacking:
                near = near_ids(lacking, [record.id for record in records])
                return unheld(text, lacking, [library.record(name).symbol for name in near])

            def put(text: str, records: Sequence[Record]) -> Answer:
                text = without_this(text) if len(records) == 1 else text
                asked = understand(text, library.directory_of(records))
                remarks = in_part(asked.text, _narrow(library, records, filters))
                more = further(asked, remarks, shown) if shown else []
                more = more or answered_to(asked.text, library.directory_of(records), remarks)
                if more:
                    most = limit or _CITATIONS
                    return compose(asked, by_rule(more), _scope(asked, remarks, filters), most)
                return self._answer(asked, library, _besides(asked, remarks, shown), asking)

            parts = _parts_of(text, records, library, put)
            if parts:
                most = limit or min(MOST_CITATIONS, _CITATIONS * len(parts))
                scope = _scope(
                    understand(text, directory), _narrow(library, records, filters), filters
                )
                return side_by_side(text, [(label, told()) for label, told in parts], scope, most)
            return _of_its_time(*in_records(text, records), library, put)

        def cited(text: str) -> Cited:
            citations = answered(text).citations
            names = (one.speaker.name for one in citations if one.speaker)
            symbols = (one.paragraph.record.symbol for one in citations)
            return Cited(next(names, None), next(symbols, None))

        def narrowed(text: str) -> tuple[str, list[str]]:
            rest, named = in_records(text, records)
            return rest, [one.symbol for one in named] if len(named) < len(records) else []

        meant = standing(put_right(question, directory), previous, directory, cited, narrowed)
        answer = answered(meant.text, answered(meant.besides).citations if meant.besides else ())
        if meant.place:
            answer = placed(answer)
        asked = " ".join(question.split())
        answer = replace(answer, question=asked)
        if meant.text != asked:
            answer = replace(answer, rewritten=meant.text)
        trace = asking.trace
        return replace(answer, stages=trace.stages(), took_ms=trace.took_ms)

    def _answer(
        self, asked: Question, library: Library, remarks: Selection, asking: Asking
    ) -> Answer:
        scope = _scope(asked, remarks, asking.filters)
        most = asking.limit or (MOST_CITATIONS if asked.kind in MANY else _CITATIONS)
        attested = self._attested(asked, library, remarks)
        if attested is not None:
            return attest(asked, attested, scope, most)
        by_form = tally(asked, remarks, scope, most) or on_behalf(asked, remarks, scope, most)
        if by_form is not None:
            return by_form
        remarks = said_on_behalf(asked, remarks)
        narrowed = asking.filters.by_speaker
        with asking.trace.stage("search"):
            evidence = gather(asked, library, asking.encoded, remarks, narrowed=narrowed)
        with asking.trace.stage("compose"):
            return compose(asked, evidence, scope, most)

    def _attested(
        self, asked: Question, library: Library, remarks: Selection
    ) -> list[Verification] | None:
        """What the records say to each quotation in a question, where that is what it asks."""
        every: list[Verification] = []
        for quotation in asked.quotations:
            theirs = [remark for one in quotation.asked for remark in one.remarks]
            whose = theirs if quotation.asked or asked.unknown else None
            found = verify(library, quotation.text, whose)
            matches = tuple(one for one in found.matches if id(one.remark) in remarks.ids)
            if len(matches) < len(found.matches):
                found = Verification(found.verdict if matches else Match.NOT_FOUND, matches)
            every.append(found)
        return every if asks_for_attestation(asked, every) else None

    def search(
        self, query: str, filters: Filters = EVERYTHING, limit: int = 10
    ) -> tuple[Passage, ...]:
        """The passages nearest to a query, best first; no answer."""
        _check_limit(limit)
        library = self.library
        records = _records(library, filters)
        allowed = _narrow(library, records, filters).allowed
        asked = in_words_of(library, understand(query, library.directory_of(records)), allowed)
        sought = Query(asked.text, self.encode_question, asked.terms)
        return passages(search(library, sought, allowed)[:limit])

    def encode_question(self, text: str) -> Encoded:
        """A question as the encoder gives it."""
        return self._encoder.encode([even(text)])

    def speakers(self, record: str | None = None, q: str | None = None) -> tuple[SpeakerEntry, ...]:
        """Who spoke: in one record where given, and whose name, office or body matches ``q``."""
        library = self.library
        entries: Iterable[SpeakerEntry] = library.directory.entries
        if record is not None:
            held = library.record(record)
            mine = (
                replace(
                    entry,
                    remarks=tuple(one for one in entry.remarks if one.paragraph.record is held),
                )
                for entry in entries
            )
            entries = [entry for entry in mine if entry.remarks]
        if q and q.strip():
            wanted = fold(q.strip())
            named = {id(entry.speaker) for entry in library.directory.of(q)}
            entries = [
                entry
                for entry in entries
                if wanted in fold(" ".join((*entry.names, entry.speaker.title)))
                or id(entry.speaker) in named
            ]
        return tuple(entries)

    def examine(self) -> Iterator[Finding]:
        """The library checked against itself, with what to do where it is not whole."""
        return examine(self._shelf, self._encoder)

    def verify(self, quote: str, speaker: str | None = None) -> Verification:
        """Whether a quote stands in the records, and whether that speaker said it."""
        if not quote.strip():
            raise QuestionError("quote", "must not be empty: give the words to look up")
        library = self.library
        theirs = None
        if speaker is not None:
            whole = fold(speaker.strip())  # "The Prime Minister of Norway" is a name here
            entries = tuple(
                one for one in library.directory.entries if whole in map(fold, one.names)
            ) or library.directory.of(speaker)  # nobody: then it is another's quote
            theirs = [remark for entry in entries for remark in entry.remarks]
        return verify(library, quote, theirs)

    def record(self, record_id: str) -> Record:
        """The record of that id or symbol; NotHeldError."""
        return self.library.record(record_id)

    def paragraph(self, record_id: str, number: int) -> Paragraph:
        """Paragraph ``number`` of a record; NotHeldError."""
        return self.record(record_id).paragraph(number)

    def ingest(self, data: bytes) -> Record:
        """Add or replace the record that bytes hold; ReadingError, LibraryBusyError."""
        return self._kept(*read_bytes(data, self._settings.max_record_bytes))

    def ingest_address(self, url: str) -> Record:
        """Add or replace the record at a public address; ReadingError, LibraryBusyError."""
        return self._kept(*read_address(url, self._settings.max_record_bytes))

    def _kept(self, text: str, record: Record) -> Record:
        self.keep([(text, record)])
        return self.record(record.id)

    def only_writer(self) -> AbstractContextManager[None]:
        """Keep others from changing the library meanwhile; LibraryBusyError where one does."""
        return self._shelf.only_writer()

    def keep(
        self,
        records: Iterable[tuple[str, Record]],
        done: Callable[[int, int], None] | None = None,
    ) -> frozenset[str]:
        """Add or replace records, each with the text it was read from: one by one, each whole.
        The ids of those that were held before.

        ``done`` hears of passages embedded so far and in all. LibraryBusyError.
        """
        replaced = self._shelf.keep(self._encoder, records, done)
        self._take_over()
        return replaced

    def remove(self, record_id: str) -> str:
        """Take a record out, also of a library that cannot be opened; NotHeldError,
        LibraryBusyError.
        """
        name = self._shelf.remove(record_id)
        self._take_over()
        return name

    def reindex(self, done: Callable[[int, int], None] | None = None) -> None:
        """Make anew what another version or model made of the texts held; LibraryBusyError.

        ``done`` hears of records seen so far and in all.
        """
        self._shelf.reindex(self._encoder, done)
        self._take_over()

    def settle(self) -> None:
        """Open what was changed, so that of a large library the indexes are kept as files (see
        Shelf.open) and nobody who asks waits for them to be made. What is wrong with it, whoever
        asks is told.
        """
        with self._lock, suppress(LibraryError):
            self._library = self._shelf.open(self._encoder)

    def _take_over(self) -> None:
        """Let whoever made a change see it at once."""
        with self._lock, suppress(LibraryError):
            if self._library is not None:
                self._refreshed()


def open_service(settings: Settings) -> Service:
    """A service on the library in ``settings.data``; ModelError. The library opens when asked."""
    shelf = Shelf(settings.data)
    try:
        model = find_model(settings.model, settings.model_sha256)
        encoder = open_encoder(
            model, settings.encoder, settings.models or settings.data / "models", settings.threads
        )
    except EngineError as error:
        raise ModelError(str(error)) from error
    return Service(shelf, encoder, settings)


def _parts_of(
    text: str, records: Sequence[Record], library: Library, put: _Put
) -> list[tuple[str, Callable[[], Answer]]]:
    """The parts of a question that asks one speaker twice, or of several meetings, each with its
    label and its answer; nothing where it is one question, or asks for what all meetings tell
    together.
    """
    halves = parted(text, library.directory_of(records))
    if halves:
        return [
            (one.label, partial(_of_its_time, *in_records(one.question, records), library, put))
            for one in halves
        ]
    compared = between(text, records)
    if compared is None:
        return []
    asked = understand(
        compared.question,
        library.directory_of([record for one in compared.meetings for record in one.records]),
    )
    whose = {one.entries for one in asked.asked}
    if asked.kind in MANY or asked.value or asked.quotations or len(whose) > 1:
        return []
    if not compared.named and not any(whose):
        return []
    return [(one.label, partial(put, compared.question, one.records)) for one in compared.meetings]


def _of_its_time(
    text: str,
    records: Sequence[Record],
    library: Library,
    put: _Put,
) -> Answer:
    """The answer from the records of the time that a question names, if there are any.

    A time may also be what a question is about: where those records are silent, others may answer
    with words that name it.
    """
    period = in_period(text, records)
    if period is None or (
        not period.meeting and understand(text, library.directory_of(records)).value
    ):
        return put(text, records)
    then = put(period.rest, period.records) if period.records else None
    if then is not None and then.answered:
        return then
    whole = put(text, records)
    if any(year in one.quote for one in whole.citations for year in period.years):
        return whole
    if then is None and period.said:
        return unheld(text, f"a record of {period.name}", ())
    return then or whole


def _check_limit(limit: int) -> None:
    if not 1 <= limit <= MOST_CITATIONS:
        raise QuestionError("limit", f"must be 1 to {MOST_CITATIONS}, not {limit}")


def _records(library: Library, filters: Filters) -> tuple[Record, ...]:
    """The records that filters leave; one without a date is in no span of dates."""
    if filters.record:
        records: tuple[Record, ...] = (library.record(filters.record),)
    else:
        records = library.records
    if not filters.since and not filters.until:
        return records
    return tuple(
        one
        for one in records
        if one.date
        and (not filters.since or one.date >= filters.since)
        and (not filters.until or one.date <= filters.until)
    )


def _narrow(library: Library, records: Sequence[Record], filters: Filters) -> Selection:
    """The remarks that filters leave; QuestionError where a filter names nothing."""
    remarks = library.selection_of(records)
    if filters.section:
        wanted = fold(filters.section)
        titles = {one.title or "" for one in remarks.sections}
        if not any(fold(title) == wanted for title in titles):
            named = ", ".join(sorted(title for title in titles if title))
            raise QuestionError("section", f"no section {filters.section!r}; there are {named}")
        remarks = remarks.only(lambda one: fold(one.paragraph.section.title or "") == wanted)
    for name, value in (("speaker", filters.speaker), ("affiliation", filters.affiliation)):
        if value:
            remarks = remarks.by(_entries(library, name, value))
    return remarks


def _besides(asked: Question, remarks: Selection, shown: Sequence[Citation]) -> Selection:
    """The remarks without those of speakers whom the question leaves out and without those shown
    before; where it asks who, without all of their speakers.

    All of them where nothing would be left.
    """
    if asked.left_out:
        out = (entry for one in asked.left_out for entry in one.entries)
        remarks = remarks.without(out) or remarks
    if not shown:
        return remarks
    many = asked.kind in MANY  # the vote told before tells who else voted so
    held = {id(one.remark) for one in shown if one.speaker or not many}
    speakers = {one.speaker for one in shown if one.speaker} if many else set()
    left = remarks.only(lambda one: id(one) not in held and one.speaker not in speakers)
    asked_for = [entry for one in asked.asked for entry in one.entries]
    return left if (left.by(asked_for) if asked_for else left) else remarks


def _entries(library: Library, field: str, value: str) -> tuple[SpeakerEntry, ...]:
    """The speakers a filter means: by exact name or affiliation, else by any of their names."""
    wanted = fold(value.strip())
    entries = tuple(
        entry
        for entry in library.directory.entries
        if wanted in map(fold, (*entry.names, entry.speaker.affiliation or ""))
    )
    found = entries or library.directory.of(value)
    if not found:
        raise QuestionError(field, f"nobody named {value!r} spoke in the records held")
    return found


def _scope(question: Question, remarks: Selection, filters: Filters) -> Scope:
    names = {e.speaker.name: None for one in question.asked for e in one.entries}
    if filters.by_speaker:
        names |= {m.speaker.name: None for m in remarks if m.speaker}
    return Scope(
        tuple(record.symbol for record in remarks.records),
        remarks.statements,
        filters.since,
        filters.until,
        tuple(names),
        remarks.speakers,
    )


__all__ = ["NotHeldError", "Service", "SpeakerEntry", "Verification", "open_service"]
