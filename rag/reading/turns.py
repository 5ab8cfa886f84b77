"""Where in a paragraph somebody starts to speak, and what follows from that for its remarks.

Comes in: the starts told of a paragraph, its text. Goes out: more starts where who speaks, or for
whom, changes within it; Paragraphs with their remarks. Does not know: who is on the roll, or how a
sentence tells that somebody speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from rag.reading.behalf import OWN_CAPACITY, on_behalf_of
from rag.reading.delegates import Mention, delegates_of
from rag.reading.narrative import back_to_meeting
from rag.reading.offices import is_state
from rag.reading.roll import same_body
from rag.reading.subjects import PROPOSED_BY, WAS_JOINED
from rag.records import Attribution, Found, Paragraph, Remark, Speaker
from rag.sentences import sentence_spans
from rag.words import UNSHOWN, even

CAPACITY = 200  # characters of a text in which its speaker's capacity, or who "she" is, is told
_SPEAKING = regex.compile(
    rf"(?:Also |Then )?(?:[Ss]peaking|Addressing|Taking the floor)\b|(?:{OWN_CAPACITY})\b"
)


@dataclass(frozen=True)
class Turn:
    """Who has the floor, since which paragraph, on whose behalf."""

    speaker: Speaker
    paragraph: int
    on_behalf_of: tuple[str, ...]


@dataclass(frozen=True)
class Start:
    """Where in a paragraph somebody starts to speak, or (without a turn) narrative starts."""

    at: int
    turn: Turn | None = None
    attribution: Attribution | None = None
    doubtful: bool = False  # taken for narrative only because nothing says otherwise
    goes_on: Turn | None = None  # who alone has the floor behind the sentence
    untold: bool = False  # somebody else has the floor, of whom no more is told


def all_of(speakers: Sequence[Speaker]) -> Speaker:
    """Delegates of several States as who speak together; the last alone where any has a name."""
    each = list(dict.fromkeys(body for one in speakers for body in one.bodies))
    unnamed = not any(one.named for one in speakers) and all(map(is_state, each))
    return delegates_of(each) if unnamed and len(each) > 1 else speakers[-1]


def beside(spoke: Turn | None, sentence: str, start: Start) -> Start:
    """The start of those by whom whoever ``spoke`` was joined, as one with them."""
    if spoke is None or start.turn is None or not WAS_JOINED.match(even(sentence)):
        return start
    return replace(
        start, turn=replace(start.turn, speaker=all_of([spoke.speaker, start.turn.speaker]))
    )


def behind_proposer(one: Mention, sentence: str, at: int) -> Iterator[Start]:
    """Where a sentence tells of the meeting again behind who proposed what it did."""
    plain = even(sentence)
    proposed = PROPOSED_BY.search(plain[: one.start].rstrip())
    back = back_to_meeting(plain, one.end) if proposed else None
    if back is not None:
        yield Start(at + back)


def with_one(starts: list[Start], one: Start) -> list[Start]:
    """One start more, in the place of what began there: "Others differed: Chad's Minister said"."""
    return [*(start for start in starts if start.at != one.at), one]


def going_on(turn: Turn) -> Start:
    """The start of a paragraph in which whoever had the floor before goes on."""
    return Start(0, turn, Attribution(Found.CARRIED, turn.paragraph))


def first_of(text: str, at: int) -> str:
    """The text up to the end of the first sentence that goes beyond ``at``."""
    return text[: next((end for _, end in sentence_spans(text) if end > at), len(text))]


def in_capacity(turn: Turn, text: str, at: int = 0) -> Turn:
    """The turn as it goes on from a sentence ``at`` some place, which may say for whom."""
    clause = text[at : at + CAPACITY]
    groups = _spoken_for(clause, turn.speaker) if _SPEAKING.match(even(clause)) else None
    return turn if groups is None else replace(turn, on_behalf_of=groups)


def _spoken_for(clause: str, speaker: Speaker) -> tuple[str, ...] | None:
    """On whose behalf a clause says that somebody speaks: "for Chad" of its own minister is for no
    group.
    """
    groups = on_behalf_of(clause)
    own = speaker.affiliation if is_state(speaker.affiliation or "") else None
    return groups and tuple(one for one in groups if not same_body(one, own))


def given_back(starts: Sequence[Start], text: str) -> Iterator[Start]:
    """The starts, and one more behind a sentence in which another does so too, for who goes on:
    "… backed it, as did the delegate of Chad. He added".
    """
    ends = [*(start.at for start in starts[1:]), len(text)]
    for start, end in zip(starts, ends, strict=True):
        yield start
        after = next((begin for begin, _ in sentence_spans(text) if begin > start.at), end)
        if start.goes_on and after < end:
            yield replace(start, at=after, turn=start.goes_on, goes_on=None)


def by_capacity(starts: list[Start], text: str) -> Iterator[Start]:
    """The starts, and one more wherever a sentence says that its speaker's capacity changes."""
    spans = sentence_spans(text) if _SPEAKING.search(even(text), 1) else []
    for i, start in enumerate(starts):
        yield start
        turn = start.turn
        end = starts[i + 1].at if i + 1 < len(starts) else len(text)
        for begin, _ in spans:
            if turn is None or not start.at < begin < end:
                continue
            now = in_capacity(turn, text, begin)
            if now != turn:
                turn = now
                yield replace(start, at=begin, turn=turn)


def paragraph_of(number: int, text: str, starts: list[Start]) -> Paragraph:
    """``starts`` count the characters that show; the paragraph keeps them all."""
    places: Sequence[int] = range(len(text))
    if not UNSHOWN.isdisjoint(text):
        places = [i for i, char in enumerate(text) if char not in UNSHOWN]
    cuts = [0, *(places[start.at] for start in starts[1:]), len(text)]
    remarks = (
        Remark(begin, end, start.turn.speaker, start.turn.on_behalf_of, start.attribution)
        if start.turn
        else Remark(begin, end)
        for start, (begin, end) in zip(starts, pairwise(cuts), strict=True)
    )
    return Paragraph(number, text, tuple(remarks))


def bridged(paragraphs: list[list[Start]]) -> list[list[Start]]:
    """Doubtful paragraphs between two of the same speaker's are that speaker's too."""
    found = list(paragraphs)
    for i in range(1, len(found) - 1):
        before, here, after = found[i - 1][-1], found[i], paragraphs[i + 1][0]
        carried = after.attribution is not None and after.attribution.how is Found.CARRIED
        if len(here) == 1 and here[0].doubtful and carried and before.turn == after.turn:
            found[i] = [going_on(before.turn) if before.turn else Start(0)]
    return found
