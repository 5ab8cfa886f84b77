"""What an operator's job does: has sources taken in, or takes a record out.

Comes in: a service, and sources or a record's id. Goes out: work for web.jobs. Does not know:
threads, requests, pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from rag.errors import ReadingError
from rag.intake import Refused, take_in
from rag.reading import read_address, read_bytes

if TYPE_CHECKING:
    from rag.records import Record
    from rag.service import Service
    from web.jobs import Job, Work

READING, EMBEDDING = "reading", "embedding"


@dataclass(frozen=True)
class Source:
    """A file as uploaded, or a public address (without data) to fetch."""

    name: str
    data: bytes | None = None

    def read(self, most: int) -> tuple[str, Record]:
        """Its text and record, of at most ``most`` bytes; ReadingError."""
        return read_address(self.name, most) if self.data is None else read_bytes(self.data, most)


def adding(service: Service, sources: Sequence[Source], most: int) -> Work:
    """Work that keeps the record of each source as it is read, and names those that are none."""

    def work(job: Job) -> None:
        job.parts = len(sources)

        def read(part: int, source: Source) -> tuple[str, Record]:
            job.part = part
            job.at(READING)
            text, record = source.read(most)
            if record.id in {one.id for one in job.added}:
                raise ReadingError(f"{record.symbol} was given before.")
            job.at(EMBEDDING)  # how many passages there are is told once it is known
            return text, record

        reads = [partial(read, part, source) for part, source in enumerate(sources, 1)]
        embedding = partial(job.at, EMBEDDING)
        for source, came in zip(sources, take_in(service, reads, embedding), strict=True):
            if isinstance(came, Refused):
                job.refused.append((source.name, came.reason))
                continue
            if came.replaced:
                job.replaced |= {came.record.id}
            job.added.append(came.record)

    return work


def removing(service: Service, record_id: str) -> Work:
    """Work that takes a record out."""

    def work(job: Job) -> None:
        job.removed.append(service.remove(record_id))

    return work
