"""Whether words take the side that a question asks about: for a thing, against it, calling for it.

Comes in: a question; sentences of a remark. Goes out: how they stand to the thing. Verbs of the
language by their stems, turned round by a "not" before them; what else is said is not parsed.
Does not know: who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rag import wording
from rag.words import STOP_WORDS, level, stem, words


class Stance(StrEnum):
    """What a verb takes up towards a thing."""

    FOR = "for"
    AGAINST = "against"
    CALLING = "calling"


_OPPOSITE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR}


def _by_stem(stances: Mapping[str, str]) -> dict[str, Stance]:
    return {stem(word): Stance(one) for one, said in stances.items() for word in said.split()}


_STANCES, _TOWARDS = _by_stem(wording.STANCES), _by_stem(wording.TOWARDS_SOMEONE)
_SHOWN = {
    stance: frozenset(stem(w) for w in f"{wording.STANCES[stance]} {wording.SHOWN[stance]}".split())
    for stance in Stance
}
_NOT = frozenset("not no never cannot neither nor without".split())
_WORD = re.compile(r"\w+")
_OF_BODIES = frozenset("people peoples government delegation nation".split())
_ARTICLES = frozenset("the a an its his her their".split())
_HARMING = frozenset("against on upon".split())  # what is condemned harms who comes after
# What before a name tells that a stance is not towards it.
_OFF = {
    Stance.FOR: frozenset("against in on at from by over into".split()),
    Stance.AGAINST: frozenset("against in on upon at to for over into towards with".split()),
    Stance.CALLING: frozenset[str](),
}
_WITHIN = 8  # words after a verb in which whom it is towards is named
_NEAR = 3  # words before a verb in which a "not" is its own


@dataclass(frozen=True)
class Asked:
    """The stance that a question asks for, and where in its text what it is towards begins."""

    stance: Stance
    end: int


def asked_stance(text: str) -> Asked | None:
    """The stance of a question's verb ("who rejected …"); None where it has no such verb."""
    plain = level(text)
    whom = wording.WHOM_OF_MANY.match(plain)
    for found in _WORD.finditer(plain, whom.end() if whom else 0):
        word = stem(found[0])
        if word in _STANCES and not wording.CALLED_OUT.match(plain, found.start()):
            between = wording.TOWARDS.match(plain, found.end())
            return Asked(_STANCES[word], between.end() if between else found.end())
        if found[0] not in STOP_WORDS and word not in wording.ASKING:
            break
    return None


def contradicts(wanted: Stance, terms: Sequence[str], sentences: Iterable[str]) -> bool:
    """Whether sentences take only the side opposite to the one wanted, towards what the terms say
    first and most.
    """
    topic = [term for term in terms if term not in _STANCES]
    found = {stance for one in sentences for stance in _towards(topic, one)}
    return wanted not in found and _OPPOSITE.get(wanted) in found


def towards_name(names: Iterable[str], sentences: Iterable[str]) -> frozenset[Stance]:
    """The stances that sentences take towards someone by any of these names: against "condemned the
    attack of Chad", for "condemned the attack on Chad" and "backed Chad", not "backed Chadian law".
    """
    stems = _stems_of(names)
    return frozenset(stance for one in sentences for stance in _towards_name(stems, one))


def mentions(names: Iterable[str], text: str) -> bool:
    """Whether a text has any of the names."""
    found, stems = [stem(word) for word in words(text)], _stems_of(names)
    return any(_is_at(found, place, one) for place in range(len(found)) for one in stems)


def _stems_of(names: Iterable[str]) -> set[tuple[str, ...]]:
    said = [words(name) for name in names]
    return {tuple(map(stem, one)) for one in said if not STOP_WORDS.issuperset(one)}


def shows(wanted: Stance, sentences: Iterable[str]) -> bool:
    """Whether sentences have any word of a stance; those without may only mention the thing."""
    return any(not _SHOWN[wanted].isdisjoint(map(stem, words(one))) for one in sentences)


def _towards_name(names: Iterable[tuple[str, ...]], sentence: str) -> Iterator[Stance]:
    said = words(sentence)
    stems = [stem(word) for word in said]
    for stance, begin, end in _stretches(said, stems, _STANCES | _TOWARDS):
        for place in range(begin, min(end, begin + _WITHIN)):
            size = max((len(one) for one in names if _is_at(stems, place, one)), default=0)
            before = next((one for one in reversed(said[begin:place]) if one not in _ARTICLES), "")
            after = said[place + size] if place + size < len(said) else ""
            whole = stance is not Stance.FOR or not after or after in STOP_WORDS | _OF_BODIES
            if size and stance is Stance.AGAINST and before in _HARMING:
                yield Stance.FOR
                break
            if size and whole and before not in _OFF[stance]:
                yield stance
                break


def _is_at(stems: Sequence[str], place: int, name: tuple[str, ...]) -> bool:
    return tuple(stems[place : place + len(name)]) == name


def _towards(topic: Sequence[str], sentence: str) -> Iterator[Stance]:
    """The stances that a sentence's verbs take towards the topic: each has the words up to the
    next.
    """
    said = words(sentence)
    stems = [stem(word) for word in said]
    for stance, begin, end in _stretches(said, stems, _STANCES):
        held = set(topic).intersection(stems[begin:end])
        if held.issuperset(topic[:1]) and 2 * len(held) > len(topic):
            yield stance


def _stretches(
    said: Sequence[str], stems: Sequence[str], stances: Mapping[str, Stance]
) -> Iterator[tuple[Stance, int, int]]:
    """Of each verb with a stance: the stance, and where the words of its own begin and end."""
    verbs = [place for place, word in enumerate(stems) if word in stances]
    for place, after in pairwise([*verbs, len(said)]):
        stance = stances[stems[place]]
        denied = _NOT.intersection(said[max(0, place - _NEAR) : place])
        yield _OPPOSITE.get(stance, stance) if denied else stance, place + 1, after
