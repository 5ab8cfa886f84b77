"""Many askers at once: `/ask` of a server of its own process, over HTTP.

Comes in: a server's address and questions. Goes out: a Load: how many were answered, how fast, and
how many were turned away. Does not know: the service.

Over HTTP, since that is what askers meet: the server's queue, its JSON, and the honest 429 or 503
of one that has too much to do. A server in a process of its own has its memory told apart, and the
askers do not share its interpreter; what they cost is theirs, though, and on the same cores: some
0.2 ms of a processor for each request.
"""

from __future__ import annotations

import http.client
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from eval.run import Latency
from rag.errors import OnRecordError

_BUSY = {429, 503}
_PATIENCE = 60.0  # seconds for a server to be ready, and for an answer
_LONGEST_REST = 5.0  # seconds that an asker turned away stays away, whatever it is told


class LoadError(OnRecordError):
    """The server could not be put under load; the message says why."""


@dataclass(frozen=True)
class Load:
    """What so many askers met, each asking again as soon as it is answered.

    ``turned_away``: by 429 or 503; ``failed``: by anything else. ``latency``: of the answers.
    """

    askers: int
    answered: int
    turned_away: int
    failed: int
    seconds: float
    latency: Latency | None

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answered / self.seconds


@dataclass(frozen=True)
class Serving:
    """A server that is ready: its address, its process, and how long it took to be."""

    url: str
    process: int
    ready_s: float


@contextmanager
def serving(command: Sequence[str], port: int) -> Iterator[Serving]:
    """The server that a command starts on that port, from when it is ready; LoadError."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:  # noqa: S603 (our own)
        try:
            while _status(port, "/readyz") != 200:
                if process.poll() is not None or time.perf_counter() - start > _PATIENCE:
                    raise LoadError(f"{' '.join(command)} did not become ready")
                time.sleep(0.01)
            yield Serving(f"http://127.0.0.1:{port}", process.pid, time.perf_counter() - start)
        finally:
            process.terminate()


def ask_at_once(url: str, questions: Sequence[str], askers: int, seconds: float) -> Load:
    """So many askers, each with a connection of its own, for so many seconds."""
    address = urlsplit(url).netloc
    paths = ["/ask?" + urlencode({"question": question}) for question in questions]
    start = time.perf_counter()
    end = start + seconds
    crowd = [_Asker(address, paths[i % len(paths) :] + paths, end) for i in range(askers)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    took = [ms for one in crowd for ms in one.took_ms]
    return Load(
        askers,
        len(took),
        sum(one.turned_away for one in crowd),
        sum(one.failed for one in crowd),
        time.perf_counter() - start,
        Latency.of(took) if took else None,
    )


class _Asker(threading.Thread):
    """One who asks until the time is up, going round the questions from a place of its own."""

    def __init__(self, address: str, paths: Sequence[str], end: float) -> None:
        super().__init__(daemon=True)
        self._connection = http.client.HTTPConnection(address, timeout=_PATIENCE)
        self._paths, self._end = paths, end
        self.took_ms: list[float] = []
        self.turned_away = self.failed = 0

    def run(self) -> None:
        asked = 0
        while time.perf_counter() < self._end:
            start = time.perf_counter()
            status, rest = self._ask(self._paths[asked % len(self._paths)])
            asked += 1
            if status == 200:
                self.took_ms.append((time.perf_counter() - start) * 1000)
            elif status in _BUSY:
                self.turned_away += 1
            else:
                self.failed += 1
            time.sleep(max(0.0, min(rest, self._end - time.perf_counter())))
        self._connection.close()

    def _ask(self, path: str) -> tuple[int, float]:
        """The status, 0 where there was no answer, and how long to stay away."""
        try:
            self._connection.request("GET", path)
            reply = self._connection.getresponse()
            reply.read()
        except (OSError, http.client.HTTPException):
            self._connection.close()  # the next request opens it anew
            return 0, 0.1
        if reply.status not in _BUSY:
            return reply.status, 0.0
        told = reply.headers.get("Retry-After", "1")
        return reply.status, min(float(told) if told.isdecimal() else 1.0, _LONGEST_REST)


def _status(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()
