"""Sides told in plain words, and whether their speakers are found by these."""

from pathlib import Path

import pytest
from fakes import release, shelve

from eval.echoed import echoed, main, sides_told
from rag.reading import read

TOLLS = release(
    "GA/12909",
    "Statements",
    "ANA BAKO (Kenya) welcomed the river toll.  She spoke of it.",
    "IDA HOLM (Norway) condemned the river toll, and welcomed it as a lesson.",
)


def test_a_side_is_told_of_a_thing_by_name() -> None:
    told = [(one.name, did, what) for one, did, what in sides_told(read(TOLLS))]
    assert told == [
        ("Ana Bako", "welcomed", "the river toll"),
        ("Ida Holm", "condemned", "the river toll"),
    ]


def test_who_takes_a_side_is_counted_by_what_they_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    service = shelve(tmp_path, TOLLS)
    found = echoed(service)
    assert found["welcomed", "asked"] == found["condemned", "asked"] == 1
    assert found["welcomed", "otherwise"] == found["condemned", "otherwise"] == 0
    monkeypatch.setattr("eval.echoed.open_service", lambda _: service)
    main([str(tmp_path)])
    assert "called for" in capsys.readouterr().out
