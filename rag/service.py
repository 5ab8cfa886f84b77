"""The product's one face to its doors (web, command line, evaluation): ask, search, verify, keep.

Comes in: settings. Goes out: values (Answer, Passage, SpeakerEntry, Record). Does not know: HTTP.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import replace

from embeddings import Encoded, Encoder, EngineError, find_model, open_encoder
from rag.answer import Answer, Passage
from rag.answering.ask import Answering
from rag.answering.asking import MOST_CITATIONS, Asking
from rag.answering.compose import passages
from rag.answering.verify import Verification, verify
from rag.errors import (
    LibraryEmptyError,
    LibraryError,
    LibraryOutdatedError,
    ModelError,
    NotHeldError,
    QuestionError,
)
from rag.holdings.doctor import Finding, examine
from rag.holdings.entries import SpeakerEntry
from rag.holdings.library import Library, Version
from rag.holdings.shelf import Shelf
from rag.questions.filters import EVERYTHING, Filters, narrow, records_of
from rag.questions.question import checked, understand
from rag.reading import read_address, read_bytes
from rag.records import Paragraph, Record
from rag.retrieval.retrieve import Query, search
from rag.retrieval.rewording import in_words_of
from rag.settings import Settings, cores
from rag.words import even, fold

_log = logging.getLogger("onrecord")


class Service:
    """A library with what answers questions about it; safe to share between threads."""

    def __init__(self, shelf: Shelf, encoder: Encoder, settings: Settings) -> None:
        self._shelf, self._encoder, self._settings = shelf, encoder, settings
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._passed: Version | None = None  # a state on disk that only another version can read

    @property
    def library(self) -> Library:
        """The library as it stands; while one thread takes a change over, others go on with it as
        it stood.
        """
        held = self._library
        now = self._shelf.version()  # None once the library is gone
        if held is not None and now is not None and now in (held.version, self._passed):
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
        checked(question)
        for one in filter(str.strip, previous):
            checked(one, "previous")
        asking = Asking(self._encoder, filters, limit)
        return Answering(self.library, asking).answer(question, previous)

    def search(
        self, query: str, filters: Filters = EVERYTHING, limit: int = 10
    ) -> tuple[Passage, ...]:
        """The passages nearest to a query, best first; no answer."""
        _check_limit(limit)
        checked(query, "q")
        library = self.library
        records = records_of(library, filters)
        allowed = narrow(library, records, filters).allowed
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
                    remarks=tuple(one for one in entry.remarks if one.record is held),
                )
                for entry in entries
            )
            entries = [entry for entry in mine if entry.remarks]
        if q and q.strip():
            wanted = fold(q.strip())
            named = {entry.speaker for entry in library.directory.of(q)}
            entries = [
                entry
                for entry in entries
                if wanted in fold(" ".join((*entry.names, entry.speaker.title)))
                or entry.speaker in named
            ]
        return tuple(entries)

    def examine(self) -> Iterator[Finding]:
        """The library checked against itself, with what to do where it is not whole."""
        return examine(self._shelf, self._encoder)

    def verify(self, quote: str, speaker: str | None = None) -> Verification:
        """Whether a quote stands in the records, and whether that speaker said it; of a word that
        stands everywhere, the first places.
        """
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
        names = {fold(speaker)} if speaker else set[str]()
        names |= {form for one in library.directory.named_in(speaker or "") for form in one.forms}
        found = verify(library, quote, theirs, names)
        left_out = max(0, len(found.matches) - MOST_CITATIONS)
        matches, others = found.matches[:MOST_CITATIONS], found.elsewhere[:MOST_CITATIONS]
        return replace(found, matches=matches, elsewhere=others, left_out=left_out)

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
            model, settings.encoder, settings.exports, settings.threads or cores()
        )
    except EngineError as error:
        raise ModelError(str(error)) from error
    return Service(shelf, encoder, settings)


def _check_limit(limit: int) -> None:
    if not 1 <= limit <= MOST_CITATIONS:
        raise QuestionError("limit", f"must be 1 to {MOST_CITATIONS}, not {limit}")


__all__ = [
    "MOST_CITATIONS",
    "NotHeldError",
    "Service",
    "SpeakerEntry",
    "Verification",
    "open_service",
]
