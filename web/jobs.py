"""Work that takes longer than a reply: one thread does it, job after job, and tells how far it is.

Comes in: work. Goes out: a Job to look at while it runs and a while after, by an id that nobody
can guess. Does not know: what the work is, requests, pages.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from queue import Full, Queue
from typing import TYPE_CHECKING

from rag.errors import LibraryBusyError, OnRecordError

if TYPE_CHECKING:
    from rag.records import Record

_WAITING = 4  # jobs that may wait; what was uploaded for them is kept in memory
_REMEMBERED = 3600.0  # seconds that a job can be looked at after its end

_log = logging.getLogger("onrecord.web")


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Step:
    """What a job is at: ``so_far`` of ``total`` (0: not known), and the seconds that took; and of
    which part of the job that is.
    """

    name: str
    so_far: int
    total: int
    seconds: float
    part: int = 1
    parts: int = 1

    @property
    def rate(self) -> float | None:
        """How many a second; None while there is nothing to tell it by."""
        return self.so_far / self.seconds if self.so_far and self.seconds else None

    @property
    def left(self) -> float | None:
        """The seconds that the rest will take at that rate."""
        return (self.total - self.so_far) / self.rate if self.rate else None

    @property
    def share(self) -> float:
        """How much of the whole job is done; its parts count alike."""
        within = self.so_far / self.total if self.total else 0.0
        return round((self.part - 1 + within) / self.parts, 4)


@dataclass
class Job:
    """One piece of work. Only the thread that does it writes; whoever has it may look."""

    id: str
    title: str
    state: State = State.WAITING
    step: Step | None = None
    added: list[Record] = field(default_factory=list)
    replaced: frozenset[str] = frozenset()  # the ids of those added that were held before
    removed: list[str] = field(default_factory=list)  # symbols
    refused: list[tuple[str, str]] = field(default_factory=list)  # what, and why
    error: str | None = None
    ended: float | None = None
    parts: int = 1
    part: int = 1  # the one at hand
    _began: float = 0.0

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.ended is not None

    def at(self, name: str, so_far: int = 0, total: int = 0) -> None:
        """Tell that the work is at ``so_far`` of ``total`` of a step."""
        now = time.monotonic()
        if self.step is None or (self.step.name, self.step.part) != (name, self.part):
            self._began = now
        self.step = Step(name, so_far, total, now - self._began, self.part, self.parts)

    def run(self, work: Work) -> None:
        """Do the work; whatever happens in it, the job ends."""
        self.state = State.RUNNING
        try:
            work(self)
            self.state = State.DONE
        except OnRecordError as error:
            self.state, self.error = State.FAILED, str(error)
        except Exception:  # noqa: BLE001 (the thread lives on, and the page says so)
            _log.exception("%s failed", self.title)
            self.state = State.FAILED
            self.error = "Something went wrong here, and it has been logged."
        self.ended = time.monotonic()


Work = Callable[[Job], None]


class Jobs:
    """The jobs of one app."""

    def __init__(self, waiting: int = _WAITING, remembered: float = _REMEMBERED) -> None:
        self._queue: Queue[tuple[Job, Work]] = Queue(waiting)
        self._remembered = remembered
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self, title: str, work: Work) -> Job:
        """Queue work; LibraryBusyError where too much waits already."""
        job = Job(secrets.token_urlsafe(16), title)
        with self._lock:
            self._forget()
            try:
                self._queue.put_nowait((job, work))
            except Full as error:
                raise LibraryBusyError("Other changes wait; send this one later.") from error
            self._jobs[job.id] = job
            if self._thread is None:  # a daemon: a library is changed whole or not at all
                self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
                self._thread.start()
        return job

    def get(self, job_id: str) -> Job | None:
        """The job of that id; None for one made up or long over."""
        with self._lock:
            self._forget()
            return self._jobs.get(job_id)

    @property
    def running(self) -> Job | None:
        """The job that is being done now."""
        with self._lock:
            found = (one for one in self._jobs.values() if one.state is State.RUNNING)
            return next(found, None)

    def _forget(self) -> None:
        oldest = time.monotonic() - self._remembered
        gone = [one.id for one in self._jobs.values() if one.ended and one.ended < oldest]
        for job_id in gone:
            del self._jobs[job_id]

    def _work(self) -> None:
        while True:
            job, work = self._queue.get()
            job.run(work)
            del work  # and with it the uploads, while the thread waits for the next
