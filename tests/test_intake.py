"""Sources taken in: what comes of each is told once it is so, and one that fails stops no other."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from fakes import BRIDGES, HARBOURS, HOLLOW, WELLS, shelve

from rag.intake import Kept, Refused, take_in
from rag.reading import read_bytes


def unwatched(so_far: int, total: int) -> None:
    """Hears of the passages and says nothing."""


def test_each_source_is_held_when_it_is_told_of_and_the_bad_ones_stop_none(tmp_path: Path) -> None:
    service = shelve(tmp_path, WELLS)
    sources = [BRIDGES.encode(), HOLLOW, b"eggs, milk", WELLS.replace("412", "413").encode()]
    reads = [partial(read_bytes, data, 1_000_000) for data in sources]
    told = []
    for one in take_in(service, reads, unwatched):
        if isinstance(one, Kept):
            assert service.record(one.record.id).title == one.record.title
        told.append(one.reason[:13] if isinstance(one, Refused) else one.replaced)
    assert told == [False, "it is damaged", "it is no meet", True]


def test_what_was_kept_before_stays_where_the_machine_fails(tmp_path: Path) -> None:
    def fails() -> tuple:
        raise MemoryError

    service = shelve(tmp_path, WELLS)
    reads = [partial(read_bytes, BRIDGES.encode(), 1_000_000), fails]
    with pytest.raises(MemoryError):
        list(take_in(service, [*reads, partial(read_bytes, HARBOURS.encode(), 1000)], unwatched))
    assert [one.symbol for one in service.records] == ["GA/12001", "SC/880"]
