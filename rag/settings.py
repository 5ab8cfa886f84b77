"""The settings: frozen, read once at a door, passed by hand; unknown names are refused."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from rag.errors import SettingsError

_PREFIX = "ONRECORD_"
_LAST_PORT = 65535
_LEAST = dict.fromkeys(("threads", "max_record_bytes", "at_work", "waiting", "patience"), 0)
_LEAST["workers"] = 1
_EACH = 32  # asks that may wait for each place: what is answered within the patience, by and large


@dataclass(frozen=True)
class Settings:
    """What an operator can set; each is an environment variable ``ONRECORD_`` + its name."""

    data: Path = Path("data")  # the library's folder
    model: str = "all-mpnet-base-v2"  # a model's name, or a folder in sentence-transformers layout
    model_sha256: str = ""  # what its weights must hash to; empty: known for carried models
    models: Path | None = None  # see ``exports``; None: ``models`` in ``data``
    encoder: str = "auto"  # auto, onnx or torch
    host: str = "127.0.0.1"
    port: int = 8000
    token: str = field(
        default="", repr=False
    )  # the operator's; empty: the library cannot be changed over HTTP
    max_record_bytes: int = 5_000_000
    threads: int = 0  # of the encoder; 0: as many as cores
    at_work: int = 0  # asks answered at once over HTTP; 0: two for each core
    waiting: int = 0  # asks that may wait to be answered; 0: 32 for each that is
    patience: int = 2  # seconds that an ask may wait
    workers: int = 1  # processes that serve

    @property
    def evaluation(self) -> Path:
        """Where the figures of the last ``onrecord eval`` are kept."""
        return self.data / "evaluation.json"

    @property
    def exports(self) -> Path:
        """Where exported models are kept."""
        return self.models or self.data / "models"

    def __post_init__(self) -> None:
        if not 0 <= self.port <= _LAST_PORT:
            raise SettingsError(f"{_PREFIX}PORT must be from 0 to {_LAST_PORT}, not {self.port}")
        for name, least in _LEAST.items():
            value = getattr(self, name)
            if value < least:
                raise SettingsError(f"{_PREFIX}{name.upper()} must be {least} or more, not {value}")
        if self.workers > 1 and self.token:
            raise SettingsError(
                f"several workers cannot tell each other of uploads: leave out {_PREFIX}TOKEN and "
                "add records with `onrecord ingest`, or serve with one worker"
            )

    @property
    def places(self) -> int:
        """Asks answered at once, by one worker."""
        return self.at_work or max(2, 2 * cores() // self.workers)

    @property
    def queue(self) -> int:
        """Asks that may wait at once."""
        return self.waiting or _EACH * self.places

    @property
    def environment(self) -> dict[str, str]:
        """The variables that say the same to another process."""
        given = ((_PREFIX + one.name.upper(), getattr(self, one.name)) for one in fields(self))
        return {name: str(value) for name, value in given if value is not None}


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def read_settings(environ: Mapping[str, str] | None = None, **given: object) -> Settings:
    """Settings from the environment, overridden by what is given (None counts as not given)."""
    environ = os.environ if environ is None else environ
    known = {one.name: one.type for one in fields(Settings)}
    values: dict[str, object] = {}
    for name, value in environ.items():
        if name.startswith(_PREFIX):
            values[name.removeprefix(_PREFIX).lower()] = value
    values |= {name: value for name, value in given.items() if value is not None}
    unknown = sorted(set(values) - set(known))
    if unknown:
        names = ", ".join(_PREFIX + name.upper() for name in known)
        raise SettingsError(f"unknown setting {_PREFIX}{unknown[0].upper()}; known are {names}")
    return Settings(**{name: _typed(name, known[name], value) for name, value in values.items()})  # type: ignore[arg-type]


def _typed(name: str, kind: object, value: object) -> object:
    try:
        if kind == "int":
            return int(str(value))
        if str(kind).startswith("Path"):
            return Path(str(value))
    except ValueError as error:
        raise SettingsError(f"{_PREFIX}{name.upper()} must be a number, not {value!r}") from error
    if name == "encoder" and value not in {"auto", "onnx", "torch"}:
        raise SettingsError(f"{_PREFIX}ENCODER must be auto, onnx or torch, not {value!r}")
    return value
