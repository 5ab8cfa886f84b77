"""Jobs: one at a time, told of while they run, ended whatever happens, forgotten in the end."""

from __future__ import annotations

import threading
import time

import pytest

from rag.errors import LibraryBusyError, ReadingError
from web.jobs import Job, Jobs, State, Step


def ended(job: Job) -> Job:
    deadline = time.monotonic() + 5
    while not job.over:
        assert time.monotonic() < deadline, "the job never ends"
        time.sleep(0.005)
    return job


def test_a_job_tells_how_far_it_is_and_ends():
    gate, there = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        job.at("Counting", 3, 10)
        there.set()
        gate.wait(5)

    jobs = Jobs()
    job = jobs.start("Counting to ten", work)
    assert there.wait(5)
    assert (job.state, job.step.name, job.step.so_far, job.step.total) == (
        "running",
        "Counting",
        3,
        10,
    )
    assert jobs.running is job
    gate.set()
    assert ended(job).state is State.DONE
    assert jobs.running is None
    assert jobs.get(job.id) is job


def test_jobs_are_done_one_after_another_in_order():
    gate, order = threading.Event(), []

    def first(job: Job) -> None:
        gate.wait(5)
        order.append("first")

    jobs = Jobs()
    one = jobs.start("one", first)
    two = jobs.start("two", lambda job: order.append("second"))
    assert two.state is State.WAITING
    gate.set()
    ended(two)
    assert ended(one).over
    assert order == ["first", "second"]


def test_what_fails_ends_with_its_reason_and_the_next_job_is_done():
    def refuses(job: Job) -> None:
        raise ReadingError("It is no record.")

    def breaks(job: Job) -> None:
        raise ZeroDivisionError("a secret of the machine")

    jobs = Jobs()
    refused, broken = jobs.start("refused", refuses), jobs.start("broken", breaks)
    last = jobs.start("last", lambda job: None)
    ended(last)
    assert (refused.state, refused.error) == (State.FAILED, "It is no record.")
    assert broken.state is State.FAILED
    assert "logged" in broken.error
    assert "secret" not in broken.error
    assert last.state is State.DONE


def test_no_more_jobs_wait_than_may():
    gate, begun = threading.Event(), threading.Event()

    def waits(job: Job) -> None:
        begun.set()
        gate.wait(5)

    jobs = Jobs(waiting=1)
    jobs.start("runs", waits)
    assert begun.wait(5)
    last = jobs.start("waits", lambda job: None)
    with pytest.raises(LibraryBusyError, match="later"):
        jobs.start("is too many", lambda job: None)
    gate.set()
    ended(last)


def test_an_ended_job_is_forgotten_after_a_while_and_ids_differ():
    jobs = Jobs(remembered=0.05)
    one, two = (jobs.start(name, lambda job: None) for name in ("one", "two"))
    ended(two)
    assert one.id != two.id
    assert min(len(one.id), len(two.id)) >= 20
    time.sleep(0.1)
    assert jobs.get(one.id) is None
    assert jobs.get("made up") is None


def test_rate_and_time_left_follow_from_what_is_done():
    step = Step("Embedding", 30, 120, 6.0)
    assert (step.rate, step.left) == (5.0, 18.0)
    assert Step("Embedding", 0, 120, 0.0).rate is None
    assert Step("Embedding", 0, 120, 2.0).left is None


def test_the_parts_of_a_job_count_alike():
    assert Step("embedding", 30, 120, 6.0).share == 0.25
    assert Step("embedding", 30, 120, 6.0, 2, 4).share == 0.3125
    assert Step("reading", 0, 0, 1.0, 3, 4).share == 0.5


def test_the_same_step_of_the_next_part_begins_anew(monkeypatch):
    now = iter((0.0, 8.0, 10.0))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    job = Job("id", "Adding", parts=2)
    job.at("embedding", 0, 4)
    job.part = 2
    job.at("embedding", 0, 4)
    job.at("embedding", 2, 4)
    assert (job.step.seconds, job.step.rate, job.step.share) == (2.0, 1.0, 0.75)
