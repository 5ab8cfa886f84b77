"""Settings: frozen, read once, unknown names refused."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from rag.errors import SettingsError
from rag.settings import Settings, read_settings


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read_settings({}) == Settings()


@pytest.mark.parametrize(
    ("variable", "value", "name", "expected"),
    [
        ("ONRECORD_DATA", "/var/lib/onrecord", "data", Path("/var/lib/onrecord")),
        ("ONRECORD_PORT", "9000", "port", 9000),
        ("ONRECORD_MAX_RECORD_BYTES", "100", "max_record_bytes", 100),
        ("ONRECORD_HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("ONRECORD_TOKEN", "a b", "token", "a b"),
        ("ONRECORD_ENCODER", "onnx", "encoder", "onnx"),
        ("ONRECORD_THREADS", "2", "threads", 2),
        ("ONRECORD_AT_WORK", "3", "at_work", 3),
        ("ONRECORD_WAITING", "9", "waiting", 9),
        ("ONRECORD_PATIENCE", "5", "patience", 5),
    ],
)
def test_each_setting_is_read_from_its_variable_in_its_type(
    variable: str, value: str, name: str, expected: object
) -> None:
    assert getattr(read_settings({variable: value}), name) == expected


def test_what_is_given_overrides_the_environment_and_none_counts_as_not_given() -> None:
    environ = {"ONRECORD_PORT": "9000", "ONRECORD_HOST": "::1"}
    settings = read_settings(environ, port=9001, host=None)
    assert (settings.port, settings.host) == (9001, "::1")


def test_the_process_environment_is_read_where_none_is_handed_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ONRECORD_PORT", "9002")
    assert read_settings().port == 9002


def test_variables_of_other_programs_are_left_alone() -> None:
    assert read_settings({"PORT": "1", "RECORD_PORT": "2", "MYONRECORD_PORT": "3"}) == Settings()


@pytest.mark.parametrize(
    ("environ", "given"), [({"ONRECORD_COLOUR": "red"}, {}), ({}, {"colour": "red"})]
)
def test_an_unknown_setting_is_refused_and_the_known_ones_are_named(
    environ: dict[str, str], given: dict[str, object]
) -> None:
    with pytest.raises(SettingsError, match=r"unknown setting ONRECORD_COLOUR; .*ONRECORD_PORT"):
        read_settings(environ, **given)


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("ONRECORD_PORT", "eighty", r"ONRECORD_PORT must be a number, not 'eighty'"),
        ("ONRECORD_PORT", "", r"ONRECORD_PORT must be a number, not ''"),
        ("ONRECORD_THREADS", "1.5", r"ONRECORD_THREADS must be a number, not '1.5'"),
        ("ONRECORD_ENCODER", "magic", r"ONRECORD_ENCODER must be auto, onnx or torch, not 'magic'"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_and_the_right_kind_is_named(
    variable: str, value: str, says: str
) -> None:
    with pytest.raises(SettingsError, match=says):
        read_settings({variable: value})


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("ONRECORD_PORT", "65536", "must be from 0 to 65535, not 65536"),
        ("ONRECORD_PORT", "-1", "must be from 0 to 65535, not -1"),
        ("ONRECORD_THREADS", "-1", "must be 0 or more, not -1"),
        ("ONRECORD_MAX_RECORD_BYTES", "-1", "must be 0 or more, not -1"),
    ],
)
def test_a_number_out_of_range_is_refused(variable: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError, match=f"{variable} {says}"):
        read_settings({variable: value})


@pytest.mark.parametrize("port", [0, 65535])
def test_the_first_and_the_last_port_are_ports(port: int) -> None:
    assert Settings(port=port).port == port


def test_the_operators_token_is_not_shown_where_settings_are_printed() -> None:
    assert "sesame" not in repr(Settings(token="sesame"))


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]
