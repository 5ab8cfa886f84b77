"""What the tests of lists share: libraries of one record, who is listed, and how sure each is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from fakes import release, shelve
from numpy.typing import NDArray
from test_evidence import ENCODER, gathered

from rag.holdings.library import Library
from rag.retrieval.retrieve import Hits

MEMBERSHIP = "rag.retrieval.membership"
FUND = (
    "ANA BAKO (Kenya) criticized the harbour fund of Norway, which pays for no dredging.",
    "BEN COLE (Chad) criticized the harbour fund of Norway for its rules.",
    "CARL DORN (Peru) praised the harbour fund of Norway.",
    "IDA HOLM (Norway) said that whoever criticized the harbour fund of Norway had not read it.",
    "EVA FARR, Director of UNICEF, criticized the harbour fund of Norway.",
)
SIDES = (
    "ANA BAKO (Kenya) condemned the raid on Fiji.  Fiji was at peace.",
    "BEN COLE (Chad) condemned Tonga, whose boats raided Fiji.",
    "CARL DORN (Peru) denounced Tonga for the raid on Fiji.",
    "IDA HOLM (Norway) spoke of Fiji and of Tonga.",
    "EVA FARR (Fiji) told of the raid.",
    "GUS HOLT (Tonga) told of fishing.",
    "LENA ODE (Niger) condemned every raid.",
)


def heard(
    folder: Path, *said: str, symbol: str = "GA/12003", title: str = "Assembly Debates"
) -> Library:
    """A library of one record in which some speak."""
    record = release(symbol, "Statements", *said, title=title)
    return shelve(folder, record, encoder=ENCODER).library


def listed_in(library: Library, text: str) -> tuple[set[str], set[str]]:
    """The names of those listed, and of those less sure."""
    evidence = gathered(library, text)
    listed = [one for side in evidence.sides for one in side.quoted]
    return tuple({q.remark.speaker.name for q in some} for some in (listed, evidence.borderline))


def never_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the records answer is not looked at here."""
    for one in ("THRESHOLD", "ANYONE", "SIDE", "SURELY"):
        monkeypatch.setattr(f"rag.retrieval.judged.{one}", 0.0)
    for one in ("UNHEARD", "HARDLY_HEARD"):
        monkeypatch.setattr(f"rag.retrieval.field.{one}", 0.0)


def as_likely(
    monkeypatch: pytest.MonkeyPatch, others: float = 0.9, chances: Mapping[str, float] | None = None
) -> None:
    """How likely each speaker belongs is told here."""

    def told(_: Library, hits: Hits) -> NDArray[np.float64]:
        names = (getattr(hit.remark.speaker, "name", "") for hit in hits)
        return np.array([(chances or {}).get(name, others) for name in names], np.float64)

    monkeypatch.setattr(f"{MEMBERSHIP}.membership", told)


def all_near(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody likely belongs here, and the records answer: who is left out is told by rule."""
    never_silent(monkeypatch)
    as_likely(monkeypatch)
