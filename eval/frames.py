"""``python -m eval.frames --data LIBRARY``: how often a question has the same answer put otherwise.

Comes in: a library of the evaluation's records. Goes out: for each frame that a question of the
sets is put into ("can you tell me …", "list all … that …", without its mark), of how many questions
the answer is the same: kind, verdict, value and passages cited. Does not know: what is right.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval.questions import Question, read_questions
from eval.sets import HELD_BACK, ON_SAMPLE, OPEN
from rag.questions.filters import Filters
from rag.records import record_id
from rag.service import Service, open_service
from rag.settings import read_settings

_SAID = {"say": "said", "propose": "proposed", "ask": "asked", "announce": "announced"}
_MANY = re.compile(r"^(?:which|what) (?P<k>countries|delegations|speakers) (?!of\b)(?P<r>.+?)\??$")
_WHO = re.compile(r"^who (?P<r>.+?)\??$")
_SAYS = re.compile(rf"^what did (?P<who>.+?) (?P<do>{'|'.join(_SAID)})\b(?P<r>.*?)\??$")
_ANY = re.compile(r"^(?:how many|how much|when|where|why) .+?\??$")
# By how a question begins: the frames, with its parts; "every" stands for one alone.
_FRAMES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        _MANY,
        (
            "list all {k} that {r}.",
            "name every {one} that {r}",
            "can you tell me which {k} {r}?",
            "{k} that {r}",
            "give me a list of the {k} which {r}",
            "I need to know what {k} {r}",
            "please tell me all the {k} who {r}",
        ),
    ),
    (_WHO, ("can you tell me who {r}?", "tell me who {r}", "do you know who {r}?")),
    (
        _SAYS,
        ("can you tell me what {who} {said}{r}?", "I'd like to know what {who} {said}{r}"),
    ),
)
_ALWAYS = ("{q}", "{q}, please")  # without its mark, and with thanks


def frames(text: str) -> Iterator[tuple[str, str]]:
    """The frames that a question may be put into, and it in each; none where none fits."""
    asked = text[:1].lower() + text[1:]
    for pattern, ways in (*_FRAMES, (_ANY, ())):
        found = pattern.match(asked)
        if found:
            parts = {"q": asked.rstrip("?"), **found.groupdict()}
            parts["one"] = re.sub("ie$", "y", parts.get("k", "").removesuffix("s"))
            parts["said"] = _SAID.get(parts.get("do", ""), "")
            yield from ((way, way.format(**parts)) for way in (*ways, *_ALWAYS))
            return


def alike(
    questions: Iterable[Question], ask: Callable[[Question, str], object]
) -> Counter[tuple[str, bool]]:
    """By frame, how many questions have the same answer in it as by themselves, and not."""
    found: Counter[tuple[str, bool]] = Counter()
    for question in questions:
        framed = list(frames(question.text))
        own = ask(question, question.text) if framed else None
        found.update((way, ask(question, text) == own) for way, text in framed)
    return found


def _answer(service: Service, question: Question, text: str) -> object:
    where = record_id(question.record) if question.record else None
    answer = service.ask(text, Filters(record=where))
    cited = {(one.paragraph.key, one.speaker) for one in answer.citations}
    return answer.kind, answer.verdict, answer.short, cited


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.frames", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the library")
    service = open_service(read_settings(data=parser.parse_args(given).data))
    every = (
        one
        for of in (ON_SAMPLE, OPEN, HELD_BACK)
        for each in of
        for one in read_questions(each.path)
    )
    single = (one for one in every if not one.previous)
    found = alike(single, lambda question, text: _answer(service, question, text))
    table = Table("frame", title="Questions put otherwise")
    for column in ("questions", "the same answer"):
        table.add_column(column, justify="right")
    for way in dict.fromkeys(way for way, _ in found):
        table.add_row(way, str(found[way, True] + found[way, False]), str(found[way, True]))
    same = sum(count for (_, is_same), count in found.items() if is_same)
    table.add_row("all", str(found.total()), str(same), style="bold")
    Console().print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
