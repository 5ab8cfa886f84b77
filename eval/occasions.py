"""``python -m eval.occasions LIBRARY``: whether an answer stays when its meeting is told in words.

Comes in: a library's folder with the records of the open sets. Goes out: for each way to tell a
meeting, of how many questions the answer is the same as without it, asked of the one record and of
all at once. Does not know: whether the answers are right.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from eval.questions import Question, read_questions
from eval.sets import OPEN
from rag.answer import Answer
from rag.questions.filters import Filters
from rag.service import Service, open_service
from rag.settings import read_settings


class Meeting(NamedTuple):
    """What people call a meeting: by its matter, its body, what was discussed, and its time."""

    matter: str
    body: str
    subject: str
    month: str
    year: int


MEETINGS = {
    "GA/11955": Meeting("trafficking", "GA", "human trafficking", "sept", 2017),
    "GA/12404": Meeting("ukraine emergency", "GA", "ukraine", "feb", 2022),
    "GA/12458": Meeting("annexation", "GA", "the annexation", "oct", 2022),
    "GA/12548": Meeting("gaza truce", "GA", "gaza", "oct", 2023),
    "GA/12566": Meeting("gaza ceasefire", "GA", "gaza", "dec", 2023),
    "GA/12631": Meeting("digital future", "GA", "the digital future", "sept", 2024),
    "SC/14854": Meeting("bucha", "council", "bucha", "april", 2022),
    "SC/15588": Meeting("minsk agreements", "council", "the minsk agreements", "feb", 2024),
    "SC/15701": Meeting("rafah", "council", "rafah", "may", 2024),
    "SC/16023": Meeting("gaza", "council", "gaza", "march", 2025),
}
WAYS = (
    "{asks} at the {matter} meeting?",
    "{asks} on the opening day of the {matter} session?",
    "{asks}? {matter} meeting",
    "{asks}? {year} {matter} meeting",
    "{asks} ({matter} debate)",
    "{asks} ({month} {year})",
    "{asks} - {matter} meeting, {month} {year}",
    "{asks} when the {body} met on {subject} in {month} {year}?",
    "{asks} when {subject} was discussed?",
    "{asks} in that {matter} session back in {year}?",
    "{asks} ({symbol})",
    "{matter} meeting: {asks}?",
    "{matter} meeting {month} {year}: {asks}?",
    "in the {month} {year} {matter} debate, {asks}?",
    "re the {matter} meeting, {asks}?",
    "regarding the {month} {year} {matter} debate: {asks}?",
)
_KINDS = ("list", "who", "statement")
_LONGEST = 90  # characters of a question that people would put a meeting to
_ALIKE = 0.7  # share of the paragraphs cited by either that both cite


def asked() -> Iterator[Question]:
    """The questions of the open sets that name no time or meeting of their own."""
    for one in (question for group in OPEN for question in read_questions(group.path)):
        plain = one.text.endswith("?") and "," not in one.text and len(one.text) < _LONGEST
        if plain and one.kind in _KINDS and one.answerable and one.record in MEETINGS:
            yield one


def told(question: Question, way: str) -> str:
    """A question with its meeting told in some way."""
    meeting = MEETINGS[str(question.record)]
    return way.format(asks=question.text.rstrip("?"), symbol=question.record, **meeting._asdict())


def is_same(one: Answer, other: Answer) -> bool:
    """Whether two answers cite the same paragraph first, and by far the same ones."""
    first, second = (
        [(cited.paragraph.record.id, cited.paragraph.number) for cited in answer.citations]
        for answer in (one, other)
    )
    both, either = set(first) & set(second), set(first) | set(second)
    return first[:1] == second[:1] and len(both) >= _ALIKE * len(either)


def run(service: Service) -> Counter[tuple[str, str]]:
    """How often the answer stays, by the way its meeting is told and what is asked."""
    stays: Counter[tuple[str, str]] = Counter()
    for question in asked():
        alone = Filters(record=question.record)
        plain = service.ask(question.text, alone)
        if not plain.answered:
            continue
        stays["", ""] += 1
        for way in WAYS:
            for name, filters in (("one record", alone), ("all", Filters())):
                answer = service.ask(told(question, way), filters)
                stays[way, name] += is_same(plain, answer)
    return stays


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.occasions", description=__doc__)
    parser.add_argument("library", type=Path, help="a library's folder")
    stays = run(open_service(read_settings(data=parser.parse_args(given).library)))
    table = Table("a meeting told as", "asked of its record", "asked of all")
    for way in WAYS:
        shares = (stays[way, name] / stays["", ""] for name in ("one record", "all"))
        table.add_row(way, *(f"{share:.2f}" for share in shares))
    Console().print(f"{stays['', '']} questions; the answer stays", table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
