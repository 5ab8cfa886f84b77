"""Figures: requests by route and status for Prometheus, and how long an answer took.

Comes in: what was answered, and when. Goes out: text for Prometheus, a header for browsers.
Does not know: what the routes do.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.responses import Response

    from rag.answer import Answer

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_SHARED = "PROMETHEUS_MULTIPROC_DIR"  # where several processes keep their figures
_METHODS = frozenset({"GET", "HEAD", "POST", "DELETE"})


class Meters:
    """The counters of one app, in a registry of their own."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Counter(
            "onrecord_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "onrecord_request_seconds",
            "Time to answer a request.",
            ("route",),
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self.at_work = self._gauge("onrecord_asks_at_work", "Asks being answered now.")
        self.waiting = self._gauge("onrecord_asks_waiting", "Asks waiting for a place.")
        self.turned_away = Counter(
            "onrecord_asks_turned_away",
            "Asks told to come back, as none of the places came free.",
            registry=self._registry,
        )

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request more; a made-up method counts as OTHER, so that labels stay few."""
        method = method if method in _METHODS else "OTHER"
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def render(self) -> bytes:
        """The figures in Prometheus's text format, of all processes."""
        if _SHARED not in os.environ:
            return generate_latest(self._registry)
        for one in Path(os.environ[_SHARED]).glob("gauge_live*.db"):
            pid = int(one.stem.rpartition("_")[2])
            if not _is_running(pid):
                with suppress(FileNotFoundError):  # another process was first
                    mark_process_dead(pid)  # type: ignore[no-untyped-call]
        every = CollectorRegistry()
        MultiProcessCollector(every)  # type: ignore[no-untyped-call]
        return generate_latest(every)

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(name, about, registry=self._registry, multiprocess_mode="livesum")


def _is_running(pid: int) -> bool:
    """Whether there is a process of that number, as far as can be told."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


@contextmanager
def figures_shared() -> Iterator[None]:
    """Let the processes started meanwhile count together."""
    with TemporaryDirectory(prefix="onrecord-") as folder:
        os.environ[_SHARED] = folder
        try:
            yield
        finally:
            del os.environ[_SHARED]


def timed(response: Response, answer: Answer) -> None:
    """Tell the browser's tools how long the service took, in all and by stage."""
    spent = {"ask": answer.took_ms, **answer.stages}
    response.headers["Server-Timing"] = ", ".join(
        f"{name};dur={took:.1f}" for name, took in spent.items()
    )
