"""Libraries in the form they had before they were SQLite files: a folder a generation.

Comes in: a library's folder. Goes out: the records in it, read anew from their texts. Does not
know: today's form.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from pathlib import Path

from rag.errors import LibraryError
from rag.reading import read
from rag.records import Record

_CURRENT = "CURRENT"  # the file that names the folder in use


def are_in(folder: Path) -> bool:
    """Whether a folder holds such a library."""
    return (folder / _CURRENT).is_file()


def records(folder: Path) -> Iterator[tuple[str, Record]]:
    """Each record with its text, where there is such a library; LibraryError if it is damaged."""
    if not are_in(folder):
        return
    try:
        name = (folder / _CURRENT).read_text("utf-8").strip()
        held = json.loads((folder / name / "records.json").read_text("utf-8"))
        texts = [(one["text"], one.get("date"), one.get("source_url")) for one in held]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LibraryError(
            f"{folder} is damaged: its records cannot be read; ingest them again into another "
            "folder (--data)"
        ) from error
    for text, day, url in texts:
        record = replace(read(text), source_url=url)
        yield text, replace(record, date=Date.fromisoformat(day)) if day else record


def remove(folder: Path) -> None:
    """Take such a library away."""
    (folder / _CURRENT).unlink(missing_ok=True)
    for old in folder.glob("generation-*"):
        shutil.rmtree(old, ignore_errors=True)
