"""Reading: a source to a Record. One file a format; ``read`` is the front door."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from rag.errors import OnRecordError, ReadingError
from rag.reading.source import text_of
from rag.records import Record

_log = logging.getLogger("onrecord.reading")


def read(text: str) -> Record:
    """The record that a text is; ReadingError where it is none."""
    from rag.reading.coverage import read_coverage  # noqa: PLC0415 (asking needs none of these)
    from rag.reading.official import is_official, read_official  # noqa: PLC0415

    return read_official(text) if is_official(text) else read_coverage(text)


def read_bytes(data: bytes, limit: int) -> tuple[str, Record]:
    """The text and the record of a source of at most ``limit`` bytes; ReadingError."""
    with _refusing():
        text = text_of(data, limit)
        return text, read(text)


def read_address(url: str, limit: int) -> tuple[str, Record]:
    """The text and the record of what stands at a public address; ReadingError."""
    from rag.reading.address import fetch  # noqa: PLC0415

    with _refusing():
        data = fetch(url, limit)
    text, record = read_bytes(data, limit)
    return text, replace(record, source_url=url)


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever a library raises on a source is a ReadingError: one bad file stops no others."""
    try:
        yield
    except (OnRecordError, MemoryError):
        raise
    except Exception as error:
        _log.info("a source cannot be read", exc_info=True)  # the command line names it, no more
        raise ReadingError("it is damaged, or of a kind that cannot be read") from error


__all__ = ["read", "read_address", "read_bytes", "text_of"]
