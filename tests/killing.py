"""Kills a writer of a library at random moments and looks at what is left, round after round.

`python tests/killing.py FOLDER ROUNDS SEED` prints what it found, as JSON. A round: a process
changes the library as fast as it can and tells of each change that is done; it is killed with
SIGKILL within the time that a few changes take; what is then held has to be what was told, or that
and the one change that was under way, and every record of it whole.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from fakes import WordEncoder, release

from rag.errors import LibraryEmptyError, NotHeldError
from rag.holdings.shelf import Shelf
from rag.reading import read
from rag.records import Record

ENCODER = WordEncoder()
SYMBOLS = [f"GA/{number}" for number in range(1, 7)]
_LINES = 12
_CHANGES = 4  # how many might be made until the kill

State = dict[str, int]  # symbols to the versions held


def text_of(symbol: str, version: int) -> str:
    """A release that says its version in every paragraph."""
    lines = [
        f"IDA HOLM (Norway) said that dam {n} let {version} boats pass." for n in range(_LINES)
    ]
    return release(symbol, *lines)


def work(folder: Path, seed: int, told: int) -> None:
    """Change the library for ever, telling of each change before and after."""
    dice = random.Random(seed)
    shelf = Shelf(folder)
    while True:
        symbol, version = dice.choice(SYMBOLS), dice.randrange(1, 10_000)
        gone = dice.random() < 0.2
        change = json.dumps({symbol: 0 if gone else version})
        os.write(told, f"begin {change}\n".encode())
        if gone:
            with suppress(LibraryEmptyError, NotHeldError):
                shelf.remove(symbol)
        else:
            text = text_of(symbol, version)
            shelf.keep(ENCODER, [(text, read(text))])
        os.write(told, f"done {change}\n".encode())


def held(folder: Path) -> State:
    """What the library holds; AssertionError where something of it is not whole."""
    shelf = Shelf(folder)
    try:
        library = shelf.open(ENCODER)
    except LibraryEmptyError:
        return {}
    assert shelf.faults() == []
    texts = dict(shelf.texts())
    assert list(texts) == [record.id for record in library.records]
    expected = ENCODER.encode([window.indexed for window in library.windows]).vectors
    assert (library.vectors.vectors() == expected).all()
    return {record.symbol: _version(record, texts[record.id]) for record in library.records}


def _version(record: Record, text: str) -> int:
    versions = {one.text.split(" let ")[1].split()[0] for one in record.paragraphs}
    assert len(versions) == 1
    assert len(record.paragraphs) == _LINES
    version = int(versions.pop())
    assert text == text_of(record.symbol, version)
    return version


def applied(state: State, change: State) -> State:
    """A state after a change."""
    return {name: version for name, version in (state | change).items() if version}


def one_round(folder: Path, seed: int, before: State, longest: float) -> tuple[State, int, bool]:
    """The state after a kill within ``longest`` seconds, how many changes were told as done, and
    whether one was under way.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        work(folder, seed, writer)
    os.close(writer)
    select.select([reader], [], [], 10)  # it has begun
    time.sleep(random.Random(seed).uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    _, ended = os.waitpid(child, 0)
    assert os.WIFSIGNALED(ended), f"seed {seed}: the writer ended by itself"
    with os.fdopen(reader) as told:
        lines = [line.split(" ", 1) for line in told.read().splitlines()]
    state, under_way, done = before, None, 0
    for word, change in lines:
        if word == "begin":
            under_way = json.loads(change)
        else:
            state, under_way, done = applied(state, json.loads(change)), None, done + 1
    now = held(folder)
    allowed = [state] + ([applied(state, under_way)] if under_way else [])
    assert now in allowed, f"seed {seed}: {now} is none of {allowed}"
    return now, done, under_way is not None


def seconds_a_change(folder: Path) -> float:
    """How long a change takes here and now, the second one of a library."""
    shelf = Shelf(folder)
    for symbol in SYMBOLS[:2]:
        began = time.perf_counter()
        text = text_of(symbol, 1)
        shelf.keep(ENCODER, [(text, read(text))])
    return time.perf_counter() - began


def main(folder: Path, rounds: int, seed: int) -> None:
    """Run the rounds and print what they came to."""
    state: State = {}
    done = cut = 0
    longest = _CHANGES * seconds_a_change(folder.with_name(f"{folder.name}-timed"))
    for i in range(rounds):
        state, changes, under_way = one_round(folder, seed + i, state, longest)
        done, cut = done + changes, cut + under_way
    print(json.dumps({"kills": rounds, "changes done": done, "cut off in a change": cut}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
