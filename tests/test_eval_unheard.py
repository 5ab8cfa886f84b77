"""Things that no record speaks of, and how often something is told of them."""

from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, shelve

from eval.unheard import FORMS, THINGS, answered, is_told_of, main
from rag.reading import read


def test_a_thing_is_told_of_where_every_word_of_it_is() -> None:
    record = read(WELLS)
    assert is_told_of("the leaking pipe", record)
    assert not is_told_of("leaking boats", record)


def test_each_form_is_asked_of_each_record_that_has_no_words_for_a_thing(tmp_path: Path) -> None:
    service = shelve(tmp_path, WELLS, BRIDGES)
    found = answered(service, ("leaking pipes", "bitcoin"), ("Who supports {}?",))
    assert found.total() == 3  # the pipes are told of in one record
    assert found["Who supports {}?", True] == 0


def test_what_is_answered_is_counted_by_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    service = shelve(tmp_path, BRIDGES)
    monkeypatch.setattr("eval.unheard.open_service", lambda _: service)
    main([str(tmp_path)])
    printed = capsys.readouterr().out
    assert printed.count("Who ") >= sum(one.startswith("Who") for one in FORMS)
    assert str(len(THINGS)) in printed
