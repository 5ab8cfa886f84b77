"""A large library's indexes as files, so that it opens without making them anew.

Comes in: a library, and what its records are kept as. Goes out: the same library, its indexes on
disk until they are looked at; nothing where there are no such files, or they are of another
library, another model or recipe, or not as they were written. Does not know: SQLite.

A folder a state, written beside and put in its place in one step. They can be taken away at any
time: the library makes them anew.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ValidationError

from embeddings import TokenIndex, VectorIndex, WordIndex, checksum_of
from rag.holdings.library import Holding, Library, Version

LEAST = 50_000  # rows from which indexes are kept as files
_NAME = "indexes"  # a folder's name begins so; then its library and the state
_ABOUT = "about.json"


class _About(BaseModel):
    """Of what state the files are, by what they were made, and what they sum to."""

    made_by: str
    changes: list[int]  # of its records, in order
    starts: list[int]
    sizes: list[int]  # how many rows each has: those of records gone before lie between
    sums: dict[str, int]


def save(folder: Path, library: Library, made_by: str) -> None:
    """Write a library's indexes into its folder, in place of those of an earlier state; nothing
    where they cannot be written, or are few.
    """
    if len(library.vectors) < LEAST:
        return
    with suppress(OSError), tempfile.TemporaryDirectory(prefix=f".{_NAME}-", dir=folder) as beside:
        made = Path(beside) / "made"
        made.mkdir()
        library.vectors.save(made)
        library.tokens.save(made)
        library.words.save(made)
        about = _About(
            made_by=made_by,
            changes=[one.change for one in library.holdings],
            starts=list(library.starts),
            sizes=list(map(len, library.holdings)),
            sums={file.name: checksum_of(file) for file in sorted(made.iterdir())},
        )
        (made / _ABOUT).write_text(about.model_dump_json(), encoding="utf-8")
        for number, old in enumerate(folder.glob(f"{_NAME}-*")):
            old.rename(Path(beside) / str(number))  # whoever reads it goes on reading it
        made.rename(folder / _name(library.version))


def load(
    folder: Path,
    version: Version,
    made_by: str,
    dimensions: int,
    held: Callable[[Iterable[int]], Mapping[int, Holding]],
) -> Library | None:
    """The latest state of the library of that version that there is.

    ``held`` gives the records that still are, by the changes that brought them.
    """
    for place in sorted(folder.glob(f"{_NAME}-{version.file}-*"), key=_change, reverse=True):
        with suppress(OSError, ValidationError, ValueError):
            about = _About.model_validate_json((place / _ABOUT).read_bytes())
            if about.made_by != made_by or _change(place) > version.change:
                continue
            if any(checksum_of(place / name) != there for name, there in about.sums.items()):
                continue
            indexes = (
                VectorIndex.load(place, dimensions),
                TokenIndex.load(place),
                WordIndex.load(place),
            )
            state = Version(version.file, _change(place))
            return _library(state, about, indexes, held(about.changes))
    return None


def _library(
    state: Version,
    about: _About,
    indexes: tuple[VectorIndex, TokenIndex, WordIndex],
    held: Mapping[int, Holding],
) -> Library:
    """The library of that state without the records that are held no longer."""
    placed = list(zip(about.changes, about.starts, about.sizes, strict=True))
    gone = [start + np.arange(size) for change, start, size in placed if change not in held]
    stays = [(held[change], start) for change, start, _ in placed if change in held]
    library = Library(
        state,
        tuple(start for _, start in stays),
        tuple(holding for holding, _ in stays),
        *indexes,
    )
    return replace(library, words=library.words.without(np.concatenate(gone))) if gone else library


def _name(version: Version) -> str:
    return f"{_NAME}-{version.file}-{version.change}"


def _change(place: Path) -> int:
    """The state that a folder's name says; -1 where it says none."""
    number = place.name.rsplit("-", 1)[-1]
    return int(number) if number.isdigit() else -1
