"""One question of two halves: what somebody said on one thing and on another, then and then.

Comes in: a question and the directory. Goes out: a Half for each ("Chad on wells and on mills", "in
2017 and in 2025", "in the Council and the Assembly"); none where it is one question.
Does not know: records, answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag import wording
from rag.directory import Directory, Named
from rag.place import YEAR
from rag.words import level


@dataclass(frozen=True)
class Half:
    """A question of its own, and what tells it from the other: ``on wells in 2017``."""

    label: str
    question: str


def parted(text: str, directory: Directory) -> tuple[Half, ...]:
    """The halves of a question that asks one speaker or body twice."""
    text = " ".join(text.split())
    named = directory.named_in(text)
    asks = wording.ASKED_TWICE.match(level(text))
    if not named or not asks or named[0].start > asks.end():
        return ()
    first = named[0]
    verb = wording.VERB_OF_HALF.match(level(text), first.end)
    start = verb.end() if verb else first.end
    cut = _cut(text, start, first, named[1:])
    if cut is None:
        return ()
    halves = [text[start : cut[0]].strip(" ,"), text[cut[1] :].strip(" ?.!,")]
    if not wording.BEGINS_HALF.match(level(halves[1])):  # "in 2017 and 2025"
        led = [one[0] for one in wording.BEFORE_TIME.finditer(halves[0])]
        if not led:
            return ()
        halves[1] = f"{led[-1].strip().split()[0]} {halves[1]}"
    if not wording.BEGINS_HALF.match(level(halves[0])):
        return ()
    year = re.search(rf"\b{YEAR}\b", halves[1])
    if year and wording.MONTH_LAST.search(halves[0]):  # "in March and in July 2025"
        halves[0] = f"{halves[0]} {year[0]}"
    halves[1] = _of_the_same(*halves)
    name = text[first.start : first.end]
    the = "the " if re.search(r"\bthe $", text[: first.start], re.IGNORECASE) else ""
    voted = (verb and wording.VOTING_VERB.search(verb[0])) or wording.VOTING_VERB.search(asks[0])
    put = f"How did {the}{name} vote" if voted else f"What did {the}{name} say"
    return tuple(Half(half, f"{put} {half}?") for half in halves)


def _cut(text: str, start: int, first: Named, others: list[Named]) -> tuple[int, int] | None:
    """Where the first half ends and the second begins, be it behind the same name again."""
    plain = level(text)
    for found in wording.BETWEEN_HALVES.finditer(plain, start + 1):
        end = found.end()
        again = next((one for one in others if end <= one.start <= end + len("what the ")), None)
        if again and set(again.entries) == set(first.entries):
            verb = wording.VERB_OF_HALF.match(plain, again.end)
            end = verb.end() if verb else again.end + 1
        elif again:
            continue
        rest = plain[end:]
        if wording.SECOND_HALF.match(rest) or wording.TIME_OR_BODY.fullmatch(rest.strip(" ?.!")):
            return found.start(), end
    return None


def _of_the_same(one: str, other: str) -> str:
    """The second half with the subject of the first, where both tell a time or place and only the
    first says what about: "about wells in 2017" and "in 2025".
    """
    about = wording.SUBJECT_OF_HALF.search(one)
    if about is None or wording.SUBJECT_OF_HALF.search(other):
        return other
    place = wording.BEFORE_TIME.search(one)
    if place is None:
        return other
    subject = (
        one[about.start() : place.start()]
        if about.start() < place.start()
        else one[about.start() :]
    )
    return f"{subject.strip()} {other}"
