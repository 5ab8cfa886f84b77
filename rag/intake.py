"""Sources taken in one after another: each is read, then kept, or refused with the reason.

Comes in: a service, and sources that can read themselves. Goes out: what came of each, as soon as
it is known. Does not know: where a source is from, or who looks on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rag.errors import OnRecordError
from rag.records import Record

if TYPE_CHECKING:
    from rag.service import Service

Read = Callable[[], tuple[str, Record]]  # a source's text and record; OnRecordError


@dataclass(frozen=True)
class Kept:
    """A record that the library holds now."""

    record: Record
    replaced: bool


@dataclass(frozen=True)
class Refused:
    """A source that is no record that could be kept."""

    reason: str


def take_in(
    service: Service, sources: Iterable[Read], done: Callable[[int, int], None]
) -> Iterator[Kept | Refused]:
    """What comes of each source; where the library fails, what was kept before stays.

    ``done`` hears of the passages of the record at hand embedded so far and in all.
    LibraryBusyError.
    """
    for read in sources:
        try:
            text, record = read()
        except OnRecordError as error:
            yield Refused(str(error))
        else:
            yield Kept(record, bool(service.keep([(text, record)], done)))
