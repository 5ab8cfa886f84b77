"""Where a library lies: a SQLite file, in which every record is wholly there or not at all.

Comes in: records, each with the text it was read from. Goes out: a Library of those that are held.
Does not know: questions.

The file keeps of each record its text, which is the truth, and what was made of it: the record as
it was read, and its windows' vectors, tokens and terms, from which the indexes in memory are built.
Each record names the model and the recipe it was made by; a library of others is refused, and made
anew by `onrecord reindex`. One writer at a time; readers go on meanwhile (write-ahead log).
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
import weakref
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date as Date  # noqa: N812
from functools import cached_property, partial
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from pydantic import TypeAdapter

from embeddings import Encoder, TermRows, TokenRows, Vectors
from rag.errors import (
    LibraryBusyError,
    LibraryEmptyError,
    LibraryError,
    LibraryOutdatedError,
    NotHeldError,
    OnRecordError,
)
from rag.holdings import generations, snapshot
from rag.holdings.facts import facts_of, remember
from rag.holdings.library import Holding, Kept, Library, Version, near_ids, term_rows
from rag.holdings.passages import embedded, windows
from rag.holdings.recipe import recipe
from rag.reading import read
from rag.records import Record, record_id

if TYPE_CHECKING:
    from filelock import FileLock

Done = Callable[[int, int], None]

REBUILD = "run `onrecord reindex` (the records' texts are kept)"
_PATIENCE = 30.0  # seconds that a reader or writer waits for the other's short moments
_GROWN = 1.1  # times the rows of before, from which the indexes are kept as files anew
_KEY = 16  # bytes by which a window is known again
_RECORD = TypeAdapter(Record)
# The schema, change by change; PRAGMA user_version counts those that a file has seen.
MIGRATIONS = (
    """
    CREATE TABLE library (change INTEGER NOT NULL) STRICT;
    INSERT INTO library VALUES (0);
    CREATE TABLE record (
        id TEXT PRIMARY KEY,
        change INTEGER NOT NULL UNIQUE,
        text TEXT NOT NULL,
        date TEXT,
        source_url TEXT,
        text_sum INTEGER NOT NULL,
        model TEXT NOT NULL,
        model_name TEXT NOT NULL,
        recipe TEXT NOT NULL,
        record BLOB NOT NULL,
        keys BLOB NOT NULL,
        vectors BLOB NOT NULL,
        terms BLOB NOT NULL,
        made_sum INTEGER NOT NULL
    ) STRICT;
    """,
    "ALTER TABLE record ADD COLUMN symbol TEXT NOT NULL DEFAULT '';",
    """
    ALTER TABLE record ADD COLUMN facts BLOB NOT NULL DEFAULT x'';
    ALTER TABLE record ADD COLUMN told_sum INTEGER NOT NULL DEFAULT 0;
    """,
    "ALTER TABLE record ADD COLUMN tokens BLOB NOT NULL DEFAULT x'';",
)


class Shelf:
    """The folder in which a library lies; opens it, and changes it one writer at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "library.sqlite"
        self._watch: tuple[int, sqlite3.Connection] | None = None  # of the file of that inode
        self._watching = threading.Lock()

    def version(self) -> Version | None:
        """The library's state, None where there has been none yet.

        LibraryError where the file cannot be read; LibraryOutdatedError where it is an older one.
        """
        try:
            inode = self.file.stat().st_ino
        except FileNotFoundError:
            inode = 0
        except OSError as error:
            raise LibraryError(f"{self.folder} cannot be read: {error.strerror}") from error
        with self._watching, self._explained():
            if self._watch is None or self._watch[0] != inode:
                if generations.are_in(self.folder):
                    raise LibraryOutdatedError(f"{self.folder} has an older form; {REBUILD}")
                if not inode:
                    return None
                if self._watch:
                    self._watch[1].close()
                watch = self._connected()
                weakref.finalize(self, watch.close)
                self._watch = (inode, watch)
            change = _changes(self._watch[1])
        return Version(inode, change) if change else None

    def is_outdated(self, fingerprint: str | None = None) -> bool:
        """Whether another version made it, or some of it, so that it is to be made anew; or another
        model than the one of that fingerprint, where it is given.
        """
        try:
            if self.version() is None:
                return False
        except LibraryOutdatedError:
            return True
        with self._reading() as db:
            others = db.execute(
                "SELECT 1 FROM record WHERE recipe <> ? OR model NOT LIKE ?",
                (recipe(), f"{fingerprint or ''}%"),
            )
            return others.fetchone() is not None

    def open(self, encoder: Encoder) -> Library:
        """The library as it stands; LibraryEmptyError, or LibraryError saying what to do.

        Of a large one the indexes are kept as files, where they can be written, and taken as they
        are the next time, but for what changed meanwhile.
        """
        version = self.version()
        made_by = f"{_model(encoder)} {recipe()}"
        before = version and snapshot.load(
            self.folder, version, made_by, encoder.dimensions, partial(self._holdings, encoder)
        )
        library = self.refreshed(before or Library.empty(encoder.dimensions), encoder)
        if before is None or len(library.vectors) > _GROWN * len(before.vectors):
            snapshot.save(self.folder, library, made_by)
        return library

    def refreshed(self, library: Library, encoder: Encoder) -> Library:
        """The library as it stands, given as it stood: what did not change is taken over."""
        version = self.version()
        held: dict[int, str] = {}
        if version is not None:
            if version.file != library.version.file:  # another library was put in its place
                library = Library.empty(encoder.dimensions)
            known = {one.change for one in library.holdings}
            with self._reading() as db:
                version = Version(version.file, _changes(db))
                held = dict(db.execute("SELECT change, id FROM record ORDER BY change").fetchall())
                more = [self._kept(db, change, encoder) for change in held if change not in known]
        if version is None or not held:
            raise self._empty()
        gone = [one for one in library.holdings if one.change not in held]
        changed = library.changed(version, more, gone)
        used = sum(map(len, changed.holdings))
        if (
            library.holdings and len(changed.vectors) > 2 * used
        ):  # most are of records that are gone
            return self.refreshed(Library.empty(encoder.dimensions), encoder)
        return changed

    def _holdings(self, encoder: Encoder, changes: Iterable[int]) -> dict[int, Holding]:
        """Those of the records that are still held, by the changes that brought them."""
        wanted = set(changes)
        query = "SELECT change, record, facts, told_sum FROM record WHERE model = ? AND recipe = ?"
        found: dict[int, Holding] = {}
        with self._reading() as db:
            for change, record, facts, told in db.execute(query, (_model(encoder), recipe())):
                if change in wanted:
                    if _sum(record, facts) != told:
                        raise self._changed()
                    found[change] = _holding(record, facts, change)
        return found

    def texts(self) -> Iterator[tuple[str, str]]:
        """The id of each record and the text it was read from; LibraryError for an altered one."""
        with self._reading() as db:
            for row in db.execute(f"SELECT {_TRUTH} FROM record ORDER BY id"):
                truth = _Truth(*row)
                self._check(truth)
                yield truth.id, truth.text

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing where it is whole."""
        with self._reading() as db:
            found = [line for (line,) in db.execute("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    def keep(
        self, encoder: Encoder, records: Iterable[tuple[str, Record]], done: Done | None = None
    ) -> frozenset[str]:
        """Add or replace records, each with the text it was read from: one by one, each whole.
        The ids of those that were held before.

        ``done`` hears of the windows embedded so far and in all; those whose text is held already
        are not among them. LibraryBusyError where another process is changing the library.
        """
        self.version()  # a library in its older form is not passed over
        with self._writing() as db:
            last = {record.id: (text, record) for text, record in records}
            work = [_work(db, encoder, *one) for one in last.values()]
            total, so_far = sum(len(one.fresh) for one in work), 0

            def count(more: int) -> None:
                nonlocal so_far
                so_far += more
                if done:
                    done(so_far, total)

            for one in work:
                _put(db, encoder, one, count)
        return frozenset(one.record.id for one in work if one.held)

    def remove(self, name: str) -> str:
        """Take out the record of that id or symbol, whatever state the others are in; its symbol.

        NotHeldError with near ids, LibraryBusyError.
        """
        if self.version() is None:
            raise self._empty()
        with self._writing() as db, db:
            db.execute("BEGIN IMMEDIATE")
            gone = "DELETE FROM record WHERE id = ? RETURNING iif(symbol = '', id, symbol)"
            row = db.execute(gone, (record_id(name),)).fetchone()
            if row is None:
                ids = [one for (one,) in db.execute("SELECT id FROM record ORDER BY id")]
                raise NotHeldError(f"no record {name!r} is held.", near_ids(name, ids))
            _count_change(db)
            return str(row[0])

    def reindex(self, encoder: Encoder, done: Done | None = None) -> None:
        """Make anew, from its text, what another model or recipe made, or what is damaged.

        ``done`` hears of the records seen so far and in all. LibraryBusyError; LibraryError at the
        end, naming the records that could not be made anew and why.
        """
        failed: list[str] = []
        with self._writing() as db:
            for old in generations.records(self.folder):
                _put(db, encoder, _work(db, encoder, *old))
            generations.remove(self.folder)
            held = db.execute("SELECT id FROM record ORDER BY change").fetchall()
            for so_far, name in enumerate(held, 1):
                row = db.execute(f"SELECT {_TRUTH} FROM record WHERE id = ?", name).fetchone()
                truth = _Truth(*row)
                try:
                    self._check(truth)
                    work = _work(db, encoder, truth.text, truth.record, instead_of=truth.id)
                    _put(db, encoder, work)
                except OnRecordError as error:
                    failed.append(f"{truth.id}: {error}")
                if done:
                    done(so_far, len(held))
        if failed:
            raise LibraryError(
                f"{len(failed)} of {len(held)} records cannot be made anew; ingest them again or "
                f"`onrecord remove` them: {'; '.join(failed)}"
            )

    def _kept(self, db: sqlite3.Connection, change: int, encoder: Encoder) -> Kept:
        """A record and its rows, looked at before they are used."""
        made = _made(db, "change", change)
        another = made.model != _model(encoder)
        if another and made.model_name != encoder.model.name:
            raise LibraryOutdatedError(
                f"{self.folder} was made with another model ({made.model_name}); set "
                f"ONRECORD_MODEL to it, or {REBUILD}"
            )
        if another or made.recipe != recipe():
            raise LibraryOutdatedError(f"{self.folder} was made by another version; {REBUILD}")
        if not made.is_whole:
            raise self._changed()
        holding = _holding(made.record, made.facts, change)
        tokens, terms = TokenRows.from_bytes(made.tokens), TermRows.from_bytes(made.terms)
        return Kept(holding, made.matrix(encoder.dimensions), tokens, terms)

    def _changed(self) -> LibraryError:
        return LibraryError(f"{self.folder} is damaged: a record's indexes changed; {REBUILD}")

    def _empty(self) -> LibraryEmptyError:
        return LibraryEmptyError(f"{self.folder} holds no record; add one with `onrecord ingest`")

    def _check(self, truth: _Truth) -> None:
        if _sum(truth.text.encode()) != truth.text_sum:
            raise LibraryError(
                f"{self.folder} is damaged: the text of {truth.id} was changed; ingest it again"
            )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """What SQLite says, as a LibraryError that says what to do."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise LibraryError(
                f"{self.folder} cannot be used: {error}; see that its disk has room and that its "
                "files can be read and written"
            ) from error
        except sqlite3.Error as error:
            raise LibraryError(
                f"{self.folder} is damaged ({error}); stop what uses it, remove "
                f"{self.file.name}-wal and {self.file.name}-shm and put a copy of "
                f"{self.file.name} back, or ingest its records again into another folder (--data)"
            ) from error

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the library, whatever is written meanwhile."""
        with self._explained(), closing(self._connected()) as db:
            db.execute("BEGIN")
            yield db

    @contextmanager
    def only_writer(self) -> Iterator[None]:
        """Keep others from changing the library; LibraryBusyError where one of them does."""
        from filelock import Timeout  # noqa: PLC0415 (see _alone)

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._alone.acquire()
        except Timeout as error:
            raise LibraryBusyError(
                f"{self.folder} is being changed by another process; try again when it is done"
            ) from error
        except OSError as error:
            raise LibraryError(f"{self.folder} cannot be written: {error.strerror}") from error
        try:
            yield
        finally:
            self._alone.release()

    @cached_property
    def _alone(self) -> FileLock:
        from filelock import FileLock  # noqa: PLC0415 (it listens to every ``id()`` from then on)

        return FileLock(self.folder / "lock", timeout=0)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """The library for its one writer, made where there is none yet."""
        with (
            self.only_writer(),
            self._explained(),
            closing(sqlite3.connect(self.file, isolation_level=None, timeout=_PATIENCE)) as db,
        ):
            db.execute("PRAGMA journal_mode = WAL")
            self._migrate(db)
            yield db

    def _connected(self) -> sqlite3.Connection:
        """A connection to a library of today's schema."""
        writable = os.access(self.folder, os.W_OK)
        try:
            return self._connection("rw" if writable else "ro")
        except sqlite3.OperationalError:
            log = self.file.with_name(f"{self.file.name}-wal")
            if writable or (log.exists() and log.stat().st_size):
                raise  # what stands in the log only must not be passed over
            return self._connection("ro&immutable=1")

    def _connection(self, how: str) -> sqlite3.Connection:
        db = sqlite3.connect(
            f"{self.file.absolute().as_uri()}?mode={how}",
            uri=True, isolation_level=None, timeout=_PATIENCE, check_same_thread=False,
        )  # fmt: skip
        try:
            self._migrate(db)
        except BaseException:
            db.close()
            raise
        return db

    def _migrate(self, db: sqlite3.Connection) -> None:
        """Bring the schema up to today's, in one step; LibraryError where it is a later one."""
        (seen,) = db.execute("PRAGMA user_version").fetchone()
        if seen > len(MIGRATIONS):
            raise LibraryError(f"{self.folder} was made by a later version; install that one")
        if seen < len(MIGRATIONS):
            with db:
                db.execute("BEGIN IMMEDIATE")
                (seen,) = db.execute("PRAGMA user_version").fetchone()  # another may have done it
                for statement in "".join(MIGRATIONS[seen:]).split(";"):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


@dataclass(frozen=True)
class _Truth:
    """What is kept of a record and not made of its text, and the text with its checksum."""

    id: str
    text: str
    date: str | None
    source_url: str | None
    text_sum: int

    @property
    def record(self) -> Record:
        """The record, read from its text anew."""
        date = Date.fromisoformat(self.date) if self.date else None
        return replace(read(self.text), date=date, source_url=self.source_url)


_TRUTH = ", ".join(field.name for field in fields(_Truth))


@dataclass(frozen=True)
class _Made:
    """What was made of a record, by what, and a checksum of it."""

    model: str
    model_name: str
    recipe: str
    record: bytes
    facts: bytes
    keys: bytes
    vectors: bytes
    tokens: bytes
    terms: bytes
    told_sum: int
    made_sum: int

    @property
    def is_whole(self) -> bool:
        """Whether it is as it was written."""
        told = _sum(self.record, self.facts)
        rows = _sum(self.keys, self.vectors, self.tokens, self.terms)
        return (self.told_sum, self.made_sum) == (told, rows)

    def matrix(self, dimensions: int) -> Vectors:
        """The vectors, (windows, dimensions)."""
        return np.frombuffer(self.vectors, "<f4").reshape(-1, dimensions)

    @property
    def each_key(self) -> list[bytes]:
        """The keys of the windows, in order."""
        return [self.keys[i : i + _KEY] for i in range(0, len(self.keys), _KEY)]

    def rows(self, dimensions: int) -> Iterator[tuple[Vectors, Vectors]]:
        """Of each window its vector and its tokens, these to the nearest 127th."""
        return zip(self.matrix(dimensions), TokenRows.from_bytes(self.tokens).each(), strict=True)


_MADE = ", ".join(field.name for field in fields(_Made))


@dataclass(frozen=True)
class _Work:
    """A record to be put, and what is there of it already."""

    text: str
    record: Record
    windows: tuple[tuple[str, int], ...]  # what is embedded of each, and from where on matched
    made: _Made | None  # what the same model made of it
    held: bool  # be it in another text
    same: bool  # nothing to do
    instead_of: str | None = None  # the id it was held by, where it reads another one now

    @property
    def fresh(self) -> list[tuple[str, int]]:
        """The windows still to be embedded."""
        held = set(self.made.each_key) if self.made else set[bytes]()
        return [one for one in dict.fromkeys(self.windows) if _key(*one) not in held]


def _work(
    db: sqlite3.Connection,
    encoder: Encoder,
    text: str,
    record: Record,
    instead_of: str | None = None,
) -> _Work:
    """What there is to do to hold a record; one without a date keeps the one it had."""
    instead_of = instead_of if instead_of != record.id else None
    row = db.execute(f"SELECT {_TRUTH} FROM record WHERE id = ?", (record.id,)).fetchone()
    cut = tuple(zip(*embedded(windows([record])), strict=True))
    if row is None:
        return _Work(text, record, cut, None, held=False, same=False, instead_of=instead_of)
    before, made = _Truth(*row), _made(db, "id", record.id)
    if record.date is None and before.date:
        record = replace(record, date=Date.fromisoformat(before.date))
    of_model = made.is_whole and made.model == _model(encoder) and bool(made.tokens)
    told = (text, _day(record), record.source_url) == (before.text, before.date, before.source_url)
    same = of_model and told and made.recipe == recipe()
    same = same and not instead_of
    kept = made if of_model else None
    return _Work(text, record, cut, kept, held=True, same=same, instead_of=instead_of)


def _put(
    db: sqlite3.Connection,
    encoder: Encoder,
    work: _Work,
    count: Callable[[int], None] | None = None,
) -> None:
    """Embed what is fresh, and put the record in place of what was there, in one transaction."""
    if work.same:
        return
    fresh = work.fresh
    encoded = encoder.encode([text for text, _ in fresh], [begin for _, begin in fresh], count)
    rows = zip(encoded.vectors, encoded.tokens, strict=True)
    known = dict(zip(starmap(_key, fresh), rows, strict=True))
    if work.made:
        known |= zip(work.made.each_key, work.made.rows(encoder.dimensions), strict=True)
    keys = [_key(*one) for one in work.windows]
    of_each, tokens_of_each = zip(*(known[key] for key in keys), strict=True)
    vectors = np.stack(of_each).astype("<f4").tobytes()
    tokens = TokenRows.of(tokens_of_each).to_bytes()
    terms = term_rows(work.record, [text for text, _ in work.windows]).to_bytes()
    record, text = work.record, work.text
    told = _RECORD.dump_json(record), facts_of(record)
    made = b"".join(keys), vectors, tokens, terms
    with db:
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM record WHERE id = ?", (work.instead_of,))
        db.execute(
            f"REPLACE INTO record (symbol, change, {_TRUTH}, {_MADE}) VALUES (?{', ?' * 17})",
            (record.symbol, _count_change(db), record.id, text, _day(record), record.source_url,
             _sum(text.encode()), _model(encoder), encoder.model.name, recipe(), *told, *made,
             _sum(*told), _sum(*made)),
        )  # fmt: skip


def _holding(record: bytes, facts: bytes, change: int) -> Holding:
    held = _RECORD.validate_json(record)
    remember(held, facts)
    return Holding(held, change)


def _made(db: sqlite3.Connection, column: str, value: object) -> _Made:
    row = db.execute(f"SELECT {_MADE} FROM record WHERE {column} = ?", (value,)).fetchone()
    return _Made(*row)


def _changes(db: sqlite3.Connection) -> int:
    """How many changes there have been; the last one's number. sqlite3.DatabaseError where that is
    not told.
    """
    row = db.execute("SELECT change FROM library").fetchone()
    if row is None:
        raise sqlite3.DatabaseError("the count of its changes is missing")
    return int(row[0])


def _count_change(db: sqlite3.Connection) -> int:
    """The number of the change that is being made."""
    row = db.execute("UPDATE library SET change = change + 1 RETURNING change").fetchone()
    return int(row[0])


def _model(encoder: Encoder) -> str:
    return f"{encoder.model.fingerprint}/{encoder.dimensions}"


def _day(record: Record) -> str | None:
    return record.date.isoformat() if record.date else None


def _key(text: str, matched: int) -> bytes:
    """By what a window is known again."""
    return hashlib.blake2b(f"{matched} {text}".encode(), digest_size=_KEY).digest()


def _sum(*parts: bytes) -> int:
    total = 0
    for part in parts:
        total = zlib.crc32(part, total)
    return total
