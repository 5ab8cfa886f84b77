"""What an operator's job does: reads sources and keeps their records, or takes a record out.

Comes in: a service, and sources or a record's id. Goes out: work for web.jobs. Does not know:
threads, requests, pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rag.errors import OnRecordError
from rag.reading import read_address, read_bytes

if TYPE_CHECKING:
    from rag.records import Record
    from rag.service import Service
    from web.jobs import Job, Work

READING, EMBEDDING = "Reading", "Embedding"


@dataclass(frozen=True)
class Source:
    """A file as uploaded, or a public address (without data) to fetch."""

    name: str
    data: bytes | None = None

    def read(self, most: int) -> tuple[str, Record]:
        """Its text and record, of at most ``most`` bytes; ReadingError."""
        return read_address(self.name, most) if self.data is None else read_bytes(self.data, most)


def adding(service: Service, sources: Sequence[Source], most: int) -> Work:
    """Work that keeps the records of all sources in one step and names those that are none."""

    def work(job: Job) -> None:
        read: dict[str, tuple[str, Record]] = {}
        for so_far, source in enumerate(sources):
            job.at(READING, so_far, len(sources))
            try:
                text, record = source.read(most)
            except OnRecordError as error:
                job.refused.append((source.name, str(error)))
            else:
                if record.id in read:
                    job.refused.append((source.name, f"{record.symbol} was given before."))
                read.setdefault(record.id, (text, record))
        if read:
            job.at(EMBEDDING, 0, 0)  # how many there are is told once it is known
            job.replaced = service.keep(
                read.values(), lambda so_far, total: job.at(EMBEDDING, so_far, total)
            )
        job.added += [record for _, record in read.values()]

    return work


def removing(service: Service, record_id: str) -> Work:
    """Work that takes a record out."""

    def work(job: Job) -> None:
        job.removed.append(service.remove(record_id))

    return work
