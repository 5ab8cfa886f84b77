"""A library checked against itself: its files, its texts, its indexes, its model.

Comes in: a Shelf and an Encoder. Goes out: Findings, each with what to do where it is bad.
Does not know: questions. Changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from embeddings import Encoder
from rag.errors import LibraryEmptyError, LibraryError
from rag.library import REBUILD, Library, Shelf
from rag.words import terms

_TRIED = 16  # windows embedded again and searched for
_ALIKE = 0.999  # cosine of a vector with the same text's, embedded again


@dataclass(frozen=True)
class Finding:
    """What was checked, and what to do; nothing where it is as it should be."""

    checked: str
    advice: str | None = None


def examine(shelf: Shelf, encoder: Encoder) -> Iterator[Finding]:
    """The library's findings, most basic first; a library that cannot be opened has one."""
    try:
        library = shelf.open(encoder)
    except (LibraryError, LibraryEmptyError) as error:
        yield Finding(f"{shelf.folder} opens", str(error))
        return
    yield Finding(
        f"{shelf.folder} opens: {library.generation}, {len(library.records)} records, "
        f"{len(library.windows)} windows, files as they were written"
    )
    yield _texts(library)
    sizes = len(library.windows), len(library.vectors), len(library.words)
    yield Finding(
        "windows, vectors and word index: {}, {}, {} rows".format(*sizes),
        None if len(set(sizes)) == 1 else REBUILD,
    )
    if len(set(sizes)) == 1:
        yield from _indexes(library, encoder)
    left = shelf.leftovers()
    yield Finding(
        f"left behind by a writer that was stopped: {len(left)} folders",
        "any change of the library clears them away: run `onrecord reindex`" if left else None,
    )


def _texts(library: Library) -> Finding:
    """Whether every paragraph stands in the text its record was read from."""
    lost = [
        f"{source.record.symbol} ¶{paragraph.number}"
        for source in library.sources
        for paragraph in source.record.paragraphs
        if paragraph.text not in source.text
    ]
    count = sum(len(record.paragraphs) for record in library.records)
    advice = f"ingest these again: {', '.join(lost[:5])}" if lost else None
    return Finding(f"paragraphs in their texts: {count - len(lost)} of {count}", advice)


def _indexes(library: Library, encoder: Encoder) -> Iterator[Finding]:
    vectors = library.vectors.vectors()
    lengths = np.linalg.norm(vectors, axis=1)
    whole = bool(np.isfinite(vectors).all()) and float(np.abs(lengths - 1).max()) < 1 - _ALIKE
    yield Finding("vectors of length 1", None if whole else REBUILD)
    rows = np.linspace(0, len(library.windows) - 1, min(_TRIED, len(library.windows)), dtype=int)
    again = encoder.encode([library.windows[row].indexed for row in rows])
    alike = int(((again * vectors[rows]).sum(1) >= _ALIKE).sum())
    yield Finding(
        f"windows embedded again with the same outcome: {alike} of {len(rows)}",
        None if alike == len(rows) else REBUILD,
    )
    found = sum(_found(library, int(row)) for row in rows)
    yield Finding(
        f"windows found by their own words: {found} of {len(rows)}",
        None if found == len(rows) else REBUILD,
    )


def _found(library: Library, row: int) -> bool:
    """Whether the word index knows the window by its own terms, if it has any."""
    own = terms(library.windows[row].indexed)
    return not own or bool(library.words.scores(own)[row] > 0)
