"""Reading: a source to a Record. One file a format; ``read`` is the front door."""

from dataclasses import replace

from rag.reading.address import fetch
from rag.reading.coverage import read_coverage
from rag.reading.official import is_official, read_official
from rag.reading.source import text_of
from rag.records import Record


def read(text: str) -> Record:
    """The record that a text is; ReadingError where it is none."""
    return read_official(text) if is_official(text) else read_coverage(text)


def read_bytes(data: bytes, limit: int) -> tuple[str, Record]:
    """The text and the record of a source of at most ``limit`` bytes; ReadingError."""
    text = text_of(data, limit)
    return text, read(text)


def read_address(url: str, limit: int) -> tuple[str, Record]:
    """The same of what stands at a public address."""
    text, record = read_bytes(fetch(url, limit), limit)
    return text, replace(record, source_url=url)


__all__ = ["fetch", "read", "read_address", "read_bytes", "text_of"]
