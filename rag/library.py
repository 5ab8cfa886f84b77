"""What is held, and where: the records' texts and the indexes made of them, on disk as one whole.

Comes in: texts as read from sources. Goes out: a Library, a snapshot that never changes.
Does not know: questions.

A library is a folder. ``CURRENT`` names the generation in use, a folder with ``records.json``
(texts as they came), the vectors and the word index; a new generation is written beside it, and
the switch is one rename, so that a reader or a crash sees the old one or the new one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from embeddings import Encoder, IndexFileError, VectorIndex, Vectors, WordIndex, sha256_of
from rag.directory import Directory
from rag.errors import LibraryBusyError, LibraryEmptyError, LibraryError, NotHeldError
from rag.glossary import Glossary
from rag.passages import SCHEME, Window, windows
from rag.reading import read
from rag.records import Record, Remark, record_id

FORMAT = 1
_FUZZY = 86  # rapidfuzz ratio from which a stem is another one misspelt
_FUZZY_LETTERS = 6
_RECORDS = "records.json"
_VECTORS = "vectors.faiss"
_GENERATION = re.compile(r"generation-\d+")
_MANIFEST = {"format", "scheme", "model", "model_name", "dimensions", "windows", "files"}
_TEXTS_CHANGED = (
    "{} is damaged: its records' texts were changed; ingest them again into another folder (--data)"
)
REBUILD = "run `onrecord reindex` (the records' texts are kept)"


@dataclass(frozen=True)
class Source:
    """A record with the text it was read from."""

    text: str
    record: Record

    def dated(self, before: Source | None) -> Source:
        """With the date of the source it replaces, if it gives none itself."""
        if self.record.date or before is None or before.record.date is None:
            return self
        return Source(self.text, replace(self.record, date=before.record.date))


@dataclass(frozen=True)
class Library:
    """The records held and their indexes; row i of both indexes is ``windows[i]``."""

    generation: str
    sources: tuple[Source, ...]
    windows: tuple[Window, ...]
    vectors: VectorIndex
    words: WordIndex

    @property
    def records(self) -> tuple[Record, ...]:
        """The records, by id."""
        return tuple(source.record for source in self.sources)

    @cached_property
    def searched(self) -> NDArray[np.bool_]:
        """Whether each window is searched: pairs of sentences, and sentences without another."""
        return np.array(
            [w.sentences > 1 or len(self._rows[id(w.remark)]) == 1 for w in self.windows], np.bool_
        )

    @cached_property
    def in_summary(self) -> NDArray[np.bool_]:
        """Whether each window stands in a summary that repeats later statements."""
        return np.array([w.remark.paragraph.section.summary for w in self.windows], np.bool_)

    @cached_property
    def _rows(self) -> dict[int, range]:
        rows: dict[int, range] = {}
        for row, window in enumerate(self.windows):
            first = rows.get(id(window.remark), range(row, row))
            rows[id(window.remark)] = range(first.start, row + 1)
        return rows

    def rows(self, remark: Remark) -> range:
        """The rows of a remark's windows, sentences and pairs; none where it has no sentence."""
        return self._rows.get(id(remark), range(0))

    def spelt(self, term: str) -> str:
        """The stem the records use for a misspelt one; the stem itself where none is near."""
        if len(term) < _FUZZY_LETTERS or self.words.holds(term):
            return term
        near = process.extractOne(
            term, self.words.vocabulary, scorer=fuzz.ratio, score_cutoff=_FUZZY
        )
        return str(near[0]) if near else term

    @property
    def directory(self) -> Directory:
        """Who spoke in any of the records."""
        return self.directory_of(self.records)

    def directory_of(self, records: Sequence[Record]) -> Directory:
        """Who spoke in some of the records; made once for each choice of records."""
        key = tuple(record.id for record in records)
        if key not in self._directories:
            self._directories[key] = Directory(records)
        return self._directories[key]

    @cached_property
    def _directories(self) -> dict[tuple[str, ...], Directory]:
        return {}

    def record(self, name: str) -> Record:
        """The record of that id or symbol; NotHeldError with near ids where there is none."""
        wanted = record_id(name)
        for record in self.records:
            if record.id == wanted:
                return record
        ids = [record.id for record in self.records]
        near = tuple(found[0] for found in process.extract(wanted, ids, limit=3, score_cutoff=50))
        raise NotHeldError(f"no record {name!r} is held.", near)


class Shelf:
    """The folder in which a library lies; opens it, and changes it one writer at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._current = folder / "CURRENT"

    def generation(self) -> str | None:
        """The name of the generation in use, None for an empty folder."""
        try:
            name = self._current.read_text("utf-8").strip()
        except FileNotFoundError:
            name = ""
            if not any(self.folder.glob("generation-*")):
                return None
        except (OSError, UnicodeDecodeError) as error:
            raise LibraryError(f"{self.folder} cannot be read: {error}") from error
        if not _GENERATION.fullmatch(name):
            raise LibraryError(
                f"{self.folder} is damaged: CURRENT does not name a generation; write the name of "
                "the newest generation folder into it"
            )
        return name

    def leftovers(self) -> list[Path]:
        """Folders of a writer that was killed, or that is at work now."""
        return sorted(self.folder.glob(".new-*"))

    def open(self, encoder: Encoder) -> Library:
        """The library as it stands; LibraryEmptyError, or LibraryError saying what to do."""
        name = self.generation()
        try:
            return self._open(name, encoder)
        except LibraryEmptyError:
            raise
        except LibraryError:
            if self.generation() == name:
                raise
            return self.open(encoder)  # it was replaced meanwhile

    def _open(self, name: str | None, encoder: Encoder) -> Library:
        if name is None:
            raise LibraryEmptyError(
                f"{self.folder} holds no library; add a record with `onrecord ingest`"
            )
        folder = self.folder / name
        manifest = self._manifest(folder)
        if (manifest["model"], manifest["dimensions"]) != (
            encoder.model.fingerprint,
            encoder.dimensions,
        ):
            raise LibraryError(
                f"{self.folder} was made with another model ({manifest['model_name']}); set "
                f"ONRECORD_MODEL to it, or {REBUILD}"
            )
        sources = _sources(folder)
        cut = tuple(windows(source.record for source in sources))
        if (manifest["scheme"], manifest["windows"]) != (SCHEME, _digest(w.indexed for w in cut)):
            raise LibraryError(f"{self.folder} was made by another version; {REBUILD}")
        try:
            vectors = VectorIndex.open(folder / _VECTORS)
            index = WordIndex.open(folder / "words")
        except IndexFileError as error:
            raise LibraryError(f"{self.folder} is damaged: {error}; {REBUILD}") from error
        return Library(name, sources, cut, vectors, index)

    def change(
        self,
        encoder: Encoder,
        add: Iterable[tuple[str, Record]] = (),
        remove: Iterable[str] = (),
        done: Callable[[int, int], None] | None = None,
    ) -> Library:
        """A new generation with records added or replaced (text, record) and removed (ids).

        ``done`` hears of windows embedded so far and in all. LibraryBusyError where another
        process is changing the library; the library stays as it was where anything fails.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock", timeout=0):
                for left in self.leftovers():
                    shutil.rmtree(left, ignore_errors=True)
                held = {source.record.id: source for source in self._held()}
                for name in remove:
                    held.pop(name, None)
                for text, record in add:
                    held[record.id] = Source(text, record).dated(held.get(record.id))
                sources = tuple(held[name] for name in sorted(held))
                return self._write(encoder, sources, done)
        except Timeout as error:
            raise LibraryBusyError(
                f"{self.folder} is being changed by another process; try again when it is done"
            ) from error

    def _held(self) -> tuple[Source, ...]:
        """The sources in use; LibraryError where their texts are not as they were written."""
        name = self.generation()
        if name is None:
            return ()
        folder = self.folder / name
        manifest = _read_manifest(folder)
        texts = folder / _RECORDS
        if not texts.is_file() or manifest["files"].get(_RECORDS) != sha256_of(texts):
            raise LibraryError(_TEXTS_CHANGED.format(self.folder))
        return _sources(folder)

    def _write(
        self,
        encoder: Encoder,
        sources: tuple[Source, ...],
        done: Callable[[int, int], None] | None,
    ) -> Library:
        if not sources:
            return self._emptied(encoder)
        cut = tuple(windows(source.record for source in sources))
        vectors = self._embedded(encoder, cut, done)
        name = f"generation-{int((self.generation() or '-0').rsplit('-', 1)[1]) + 1:06}"
        with tempfile.TemporaryDirectory(dir=self.folder, prefix=".new-") as folder:
            made = Path(folder) / name
            made.mkdir()
            texts = [_as_data(source) for source in sources]
            (made / _RECORDS).write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
            index = VectorIndex.build(vectors)
            index.save(made / _VECTORS)
            word_index = WordIndex.build(_term_rows(cut))
            word_index.save(made / "words")
            manifest = {
                "format": FORMAT,
                "scheme": SCHEME,
                "model": encoder.model.fingerprint,
                "model_name": encoder.model.name,
                "dimensions": encoder.dimensions,
                "windows": _digest(window.indexed for window in cut),
                "files": {str(path.relative_to(made)): sha256_of(path) for path in _files(made)},
            }
            (made / "manifest.json").write_text(json.dumps(manifest, indent=1), "utf-8")
            for path in _files(made):
                _sync(path)
            shutil.rmtree(self.folder / name, ignore_errors=True)
            made.rename(self.folder / name)
            pointer = Path(folder) / "CURRENT"
            pointer.write_text(name, "utf-8")
            _sync(pointer)
            pointer.replace(self._current)
        _sync(self.folder)
        for old in self.folder.glob("generation-*"):
            if old.name != name:
                shutil.rmtree(old, ignore_errors=True)
        return Library(name, sources, cut, index, word_index)

    def _emptied(self, encoder: Encoder) -> Library:
        """The folder without a library; what is left is a value without windows."""
        for old in self.folder.glob("generation-*"):
            shutil.rmtree(old, ignore_errors=True)
        self._current.unlink(missing_ok=True)
        none = VectorIndex.build(np.zeros((0, encoder.dimensions), np.float32))
        return Library("", (), (), none, WordIndex.build([[]]))

    def _embedded(
        self,
        encoder: Encoder,
        cut: tuple[Window, ...],
        done: Callable[[int, int], None] | None,
    ) -> Vectors:
        """The windows' vectors; those of the present generation are taken over, not made anew."""
        known: dict[str, Vectors] = {}
        try:
            before = self.open(encoder)
            known = dict(
                zip((w.indexed for w in before.windows), before.vectors.vectors(), strict=True)
            )
        except LibraryError:
            pass  # none yet, or not of this model or version: everything is embedded
        texts = [window.indexed for window in cut]
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        so_far = 0

        def count(more: int) -> None:
            nonlocal so_far
            so_far += more
            if done:
                done(so_far, len(fresh))

        made = encoder.encode(fresh, count)
        known |= dict(zip(fresh, made, strict=True))
        return np.stack([known[text] for text in texts]) if texts else made

    def _manifest(self, folder: Path) -> dict[str, object]:
        """The manifest of a generation whose files are whole."""
        manifest = _read_manifest(folder)
        if not manifest["files"].keys() >= {_RECORDS, _VECTORS}:
            raise LibraryError(f"{self.folder} is damaged: its manifest names no files; {REBUILD}")
        for name, sha in manifest["files"].items():
            path = folder / name
            if not path.is_file() or sha256_of(path) != sha:
                damage = f"{self.folder} is damaged: {name} was changed; {REBUILD}"
                raise LibraryError(
                    _TEXTS_CHANGED.format(self.folder) if name == _RECORDS else damage
                )
        return manifest


def _read_manifest(folder: Path) -> dict[str, Any]:
    """What a generation says of itself; LibraryError where it says it badly."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LibraryError(
            f"{folder.parent} is damaged ({folder.name} has no manifest); ingest its records "
            "again into another folder (--data)"
        ) from error
    known = isinstance(manifest, dict) and manifest.keys() >= _MANIFEST
    if not known or manifest["format"] != FORMAT:
        raise LibraryError(
            f"{folder.parent} has another format; ingest its records again into another folder"
        )
    return dict(manifest)


def _sources(folder: Path) -> tuple[Source, ...]:
    try:
        held = json.loads((folder / _RECORDS).read_text("utf-8"))
        return tuple(_as_source(one) for one in held)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LibraryError(
            f"{folder.parent} is damaged: its records cannot be read; ingest them again into "
            "another folder (--data)"
        ) from error


def _as_data(source: Source) -> dict[str, str | None]:
    date = source.record.date
    return {
        "text": source.text,
        "date": date.isoformat() if date else None,
        "source_url": source.record.source_url,
    }


def _as_source(data: dict[str, str | None]) -> Source:
    """The record is read from its text anew, so that no second form of it can be out of step."""
    text, date = data["text"] or "", data.get("date")
    record = replace(read(text), source_url=data.get("source_url"))
    return Source(text, replace(record, date=Date.fromisoformat(date)) if date else record)


def _term_rows(cut: Iterable[Window]) -> list[list[str]]:
    """The terms of each window, with those of the other names its record has for what it names."""
    rows: list[list[str]] = []
    for record, group in groupby(cut, key=lambda window: window.remark.paragraph.record):
        glossary = Glossary(record)
        rows += [glossary.terms(window.indexed) for window in group]
    return rows


def _digest(texts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _sync(path: Path) -> None:
    """Have the operating system write a file or folder to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
