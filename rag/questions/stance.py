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
from functools import lru_cache
from itertools import pairwise

from rag.questions import sides, wording
from rag.words import STOP_WORDS, level, stem, words


class Stance(StrEnum):
    """What a verb takes up towards a thing."""

    FOR = "for"
    AGAINST = "against"
    CALLING = "calling"


OPPOSITE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR}


def by_stem(stances: Mapping[str, str]) -> dict[str, Stance]:
    """Stances with their words as the stances of the words' stems."""
    return {stem(word): Stance(one) for one, said in stances.items() for word in said.split()}


STANCES = by_stem(sides.STANCES)
_SHOWN = {
    stance: frozenset(stem(w) for w in f"{sides.STANCES[stance]} {sides.SHOWN[stance]}".split())
    for stance in Stance
}
_NOT = frozenset(
    map(stem, "not no never cannot neither nor without nobody refuse fail decline".split())
)
_LACKS = _NOT | frozenset(map(stem, "lack lacks lacking lacked devoid deprived".split()))
_IN_LAW = frozenset(map(stem, "valid legal lawful legitimate".split()))
_SO_IN_LAW = re.compile(r"(?P<turned>il|in|un|non-?)?(?:valid|legal|lawful|legitim)\w*$")
_VOID = re.compile(r"\b(?:void|sham|so-called|pseudo-?\w*)\b")  # what is so called is none of that
# What is so called is not acknowledged; unless somebody backs it ("supported the so-called plan").
_SO_CALLED = re.compile(r"(?P<before>\b\w+ (?:(?:the|an?|this|its|their) )?)so-called ")
_IN_A_WORD = {"for": "backed", "against": "opposed"}
# An end that is called for, or no more than a look at the thing.
_ENDING = re.compile(
    rf"{sides.ENDING}|\b(?:dissol|rethink|reconsider|reassess|review|scrap|abol|caution|refrain|"
    r"against|vote down|moratori)\w*"
)
_WORD = re.compile(r"\w+")
_SO = re.compile(r"\b(?:is|was|are|were|be) (?:\w+ly )?(?P<told>[a-z]{4,})\W*$")
_CALLED_SO = re.compile(  # "who called the vote legal", not "… a farce"
    rf"{wording.WHOEVER}(?:call(?:s|ed)|consider(?:s|ed)?|deem(?:s|ed)?|declare[sd]?|finds?|found) "
    r"(?!for\b|on\b)[^?]+?(?<! a)(?<! an)(?<! the) "
    r"(?P<told>[a-z]{2,}(?:al|ate|ble|ed|ful|id|ous))\W*$"
)
_DID = re.compile(
    rf"(?:who|(?:which|what) (?:[\w-]+ )?(?:{wording.BODY}))"
    r"(?: (?:all|else|also|has|have|had))* (?P<told>[a-z]{4,})\b"
)
_CLAUSES = re.compile(r"[,;:()\u2013\u2014]")
_TURNED = re.compile(r"il(?=l)|im(?=[mp])|ir(?=r)|in|un|non-?|dis")
_NEAR = 3  # words before a verb in which a "not" is its own


@dataclass(frozen=True)
class Asked:
    """The stance that a question asks for, and where in its text what it is towards begins."""

    stance: Stance
    end: int


def asked_stance(text: str) -> Asked | None:
    """The stance of a question's verb ("who rejected …", "who sided with …"); None where it has
    none.
    """
    plain = level(text)
    if wording.CALLED_SO.match(plain):
        return None  # says what it is
    whom = sides.WHOM_OF_MANY.match(plain)
    for found in _WORD.finditer(plain, whom.end() if whom else 0):
        word = stem(found[0])
        for side, pattern in sides.SIDED.items():
            sided = pattern.match(plain, found.start())
            if sided:
                return Asked(Stance(side), sided.end())
        for theirs in (sides.THEIR_SIDE, sides.GRANTED):
            whose = theirs.match(plain, found.start())
            if whose:
                return Asked(Stance.FOR, whose.start("whose"))
        if word in STANCES and sides.ALSO_DID.match(plain, found.end()):
            continue  # "defended or sided with": towards whom, the second tells
        if word in STANCES and not sides.CALLED_OUT.match(plain, found.start()):
            between = sides.TOWARDS.match(plain, found.end())
            return Asked(STANCES[word], between.end() if between else found.end())
        if found[0] not in STOP_WORDS and word not in wording.ASKING:
            break
    stood = sides.STOOD_AGAINST.search(plain)
    return Asked(Stance.AGAINST, stood.end()) if stood else None


def contradicts(wanted: Stance, terms: Sequence[str], sentences: Iterable[str]) -> bool:
    """Whether sentences take only the side opposite to the one wanted, towards what the terms say
    first and most; who calls for it is for it, and who is against it calls for none.
    """
    topic = [term for term in terms if term not in STANCES]
    found = {stance for one in sentences for stance in _sides(topic, one)}
    if wanted is Stance.CALLING:
        return found == {Stance.AGAINST}
    return wanted not in found and OPPOSITE[wanted] in found


def _sides(topic: Sequence[str], sentence: str) -> Iterator[Stance]:
    """The stances that a sentence takes towards the topic, a call for it, not for its end, too."""
    for stance in _towards(topic, sentence):
        yield stance
        if stance is Stance.CALLING and not _speaks_of_end(topic, sentence):
            yield Stance.FOR


def _speaks_of_end(topic: Sequence[str], sentence: str) -> bool:
    """Whether a sentence has a word for an end, other than what it is asked about."""
    ends = (found[0] for found in _ENDING.finditer(level(sentence)))
    return any(set(topic).isdisjoint(map(stem, words(one))) for one in ends)


def takes_side(wanted: Stance, terms: Sequence[str], sentence: str) -> bool:
    """Whether a clause of a sentence has all that the terms name, and takes the side wanted towards
    it.
    """
    topic = [term for term in terms if term not in STANCES]
    plain = level(sentence)

    def may_have(part: str) -> bool:  # asked of every sentence, before its stems are
        return all(term[:-2] in part for term in topic)

    return bool(topic and may_have(plain)) and any(
        wanted in _towards(topic, clause)
        for clause in _CLAUSES.split(plain)
        if may_have(clause) and set(topic) <= set(map(stem, words(clause)))
    )


def predicate(text: str) -> str | None:
    """The stem of what a question asks who did or called so ("who recognised …", "who said that …
    was legitimate?"); None where it has a "not", or asks otherwise.
    """
    plain = level(text)
    found = _CALLED_SO.match(plain) or _SO.search(plain) or _DID.match(plain)
    return stem(found["told"]) if found and _NOT.isdisjoint(map(stem, words(text))) else None


def denied(term: str, sentences: Iterable[str]) -> bool:
    """Whether sentences have a word only with a "not" ("lacks validity"), or turned round
    ("illegitimate", "null and void").
    """
    told: set[bool] = set()
    for one in sentences:
        said = words(one)
        stems = list(map(stem, said))
        each = {
            turned or not _LACKS.isdisjoint(stems[max(0, place - _NEAR) : place])
            for place, word in enumerate(said)
            if (turned := _is_turned(word, term)) is not None
        }
        void = term in _IN_LAW and _VOID.search(level(one))
        told |= {True} if void or True in each else each
    return told == {True}


def _is_turned(word: str, term: str) -> bool | None:
    """Whether a word is a term's turned round, by what stands before it; None where it is neither
    that nor the term's.
    """
    if term in _IN_LAW:
        found = _SO_IN_LAW.match(word)
        return bool(found["turned"]) if found else None
    before = _TURNED.match(word)
    if before and stem(word[before.end() :]) == term:
        return True
    return False if stem(word) == term else None


def shows(wanted: Stance, sentences: Iterable[str]) -> bool:
    """Whether sentences have any word of a stance; those without may only mention the thing."""
    return any(not _SHOWN[wanted].isdisjoint(map(stem, words(one))) for one in sentences)


@lru_cache(maxsize=4096)  # a sentence is asked about whatever a question names
def in_a_word(sentence: str) -> str:
    """A sentence, folded, with a verb for each side that it takes in several words: "stood with
    Chad" is "backed Chad".
    """
    plain = _SO_CALLED.sub(_opposed, level(sentence))
    for side, verb in _IN_A_WORD.items():
        plain = sides.SIDED[side].sub(f"{verb} ", plain)
    return plain


def _opposed(found: re.Match[str]) -> str:
    before = found["before"]
    sided = not STANCES.keys().isdisjoint(map(stem, words(before)))
    return before if sided else f"{before}opposed "


def _towards(topic: Sequence[str], sentence: str) -> Iterator[Stance]:
    """The stances that a sentence's verbs take towards the topic: each has the words up to the
    next.
    """
    stems = [stem(word) for word in words(in_a_word(sentence))]
    for stance, begin, end in stretches(stems, STANCES):
        held = set(topic).intersection(stems[begin:end])
        if held.issuperset(topic[:1]) and 2 * len(held) > len(topic):
            yield stance


def stretches(
    stems: Sequence[str], stances: Mapping[str, Stance]
) -> Iterator[tuple[Stance, int, int]]:
    """Of each verb with a stance: the stance, turned round by a "not" before it, and where the
    words up to the next such verb begin and end.
    """
    verbs = [place for place, word in enumerate(stems) if word in stances]
    for place, after in pairwise([*verbs, len(stems)]):
        stance = stances[stems[place]]
        denied = _NOT.intersection(stems[max(0, place - _NEAR) : place])
        yield OPPOSITE.get(stance, stance) if denied else stance, place + 1, after
