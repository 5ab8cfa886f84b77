"""On which side of a matter a sentence stands, by the words around the matter's own.

Comes in: a Question; sentences of remarks. Goes out: the matter that it asks who is for or against,
and who calls it just or not, seeks it, turns down calls for it, or doubts it. Verbs of the
language; what else is said is not parsed. Does not know: who speaks, or of whom a list is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from rag.questions.question import Question
from rag.questions.stance import NOT, STANCES, Asked, Stance, in_a_word, root
from rag.words import TOKEN, level, stem, terms

# What is pushed for is the matter, not that it is.
_PUSHES = frozenset(
    map(
        stem,
        "use push call bid move drive campaign crusade effort attempt plan idea proposal notion "
        "suggestion demand decision request appeal step initiative".split(),
    )
)
_SEEKS = frozenset(map(stem, "seek sought must should need join recognize recognise".split()))
_ENDS = frozenset(
    map(
        stem,
        "end lift stop halt cease remove removal repeal reverse abolish abolition cancel prevent "
        "limit restrict restrain refrain curb renounce attack threat violation violence breach "
        "disregard undermine smear".split(),
    )
)
_OF_OTHERS = re.compile(
    r"\b(?:who|those|which|whose|others|(?:country|countries|states|one) that)\b"
)
_OWN = frozenset(
    "country government delegation people union his her its their he she it they".split()
)
_NEXT = 2  # words from a verb to one beside it
_MANY = 3  # words of a matter beside its first, of which half will do
_BEFORE, _BEHIND = 9, 90  # words before a matter, and characters behind it, that tell a side
_BREAK = re.compile(
    r"[;:]|, (?:and )?(?:he|she|they|it)\b|"
    r"\b(?:adding|saying|noting|stressing|while|but|although|because)\b"
)
_ILL = (
    r"(?:manipulati\w+|unacceptable|illegal|unlawful|illegitimate|unjust\w*|provocati\w+|wrong|"
    r"mistake\w*|counter-?productive|null|void|invalid|unwarranted|harmful|baseless|false|fake\w*|"
    r"staged|propaganda|farce|politici[sz]ed|ineffective|inhumane|dangerous|condemnable)"
)
_WELL = r"(?:legitimate|lawful|legal|valid|just|justified|necessary|welcome|right|free|democratic)"
_NO_THING = re.compile(r" as (?:an?|the|any|no) ")  # "rejected it as a pretext"
_IS = r"\b(?:is|are|was|were|be|being|been|as|remains?|constitut\w+|amounts? to)"
_CALLED_ILL = re.compile(rf"{_IS} (?!not\b|no\b|neither\b)(?:[\w-]+ ){{0,2}}?{_ILL}\b")
_CALLED_WELL = re.compile(rf"{_IS} (?!not\b|no\b|neither\b)(?:[\w-]+ ){{0,2}}?{_WELL}\b")
_RIGHT_USED = re.compile(r"\bexercis\w+ (?:their|its|the) (?:[\w-]+ ){0,2}?right\w* [^.;]{0,40}$")
_UNSURE = re.compile(
    r"\b(?:must|should|need\w*|ha(?:s|ve)) (?:first |yet )?(?:to )?be (?:\w+ )?(?:verified|"
    r"established|confirmed|investigated)\b[^.;]{0,40}\bbefore\b|"
    r"\b(?:fake\w*|staged|staging|fabricat\w+|hoax\w*|falsified|hard to believe|unverified|"
    r"inconsistenc\w+|doubt\w*|disinformation)\b"
)
_NOT_DOUBTED = re.compile(r"\b(?:not|no|nobody|none|never|cannot|impossible)\b[^.;,]*$")
_SO_CALLED = re.compile(r"\bso-called\b")
_FALSELY = re.compile(rf"\b(?:{_ILL}|sham|pseudo\S*) (?:[\w-]+ )?$")
_CALLING = frozenset("for on upon to".split())  # behind "call", which else names a thing


@dataclass(frozen=True)
class Matter:
    """What a question asks who is for or against, by the roots of its words, the first foremost."""

    roots: tuple[str, ...]

    def is_in(self, sentence: str) -> bool:
        """Whether a sentence has its first word and half of the others; all, where they are few."""
        held = set(map(root, terms(sentence)))
        rest = self.roots[1:]
        if len(rest) < _MANY:
            return held.issuperset(self.roots)
        return self.roots[0] in held and 2 * len(held.intersection(rest)) >= len(rest)

    def sides(self, sentences: Iterable[str]) -> set[Stance | None]:
        """The sides on which sentences that have it stand; None for one that is told of others."""
        return set().union(*(_sides(self.roots[0], one) for one in sentences if self.is_in(one)))


def matter_of(question: Question, asked: Asked) -> Matter | None:
    """The matter that a question asks who is for or against; None where that is no thing, or what
    is called another.
    """
    plain = level(question.text)
    if asked.stance is Stance.CALLING or question.accusers:
        return None
    if plain.startswith("that ", asked.end) or _NO_THING.search(plain, asked.end):
        return None
    named = {term for one in question.topics for term in terms(one.label)}
    named |= {term for one in question.topics for form in one.forms for term in terms(form)}
    said = terms(plain[asked.end :])
    roots = [root(one) for one in said if one not in named | _PUSHES | STANCES.keys()]
    return Matter(tuple(dict.fromkeys(roots))) if roots else None


def doubts(sentence: str) -> bool:
    """Whether a sentence says of something that it may not be so."""
    plain = level(sentence)
    return any(not _NOT_DOUBTED.search(plain[: one.start()]) for one in _UNSURE.finditer(plain))


@lru_cache(maxsize=4096)
def _sides(head: str, sentence: str) -> frozenset[Stance | None]:
    """The sides on which a sentence stands wherever it has a word of that root."""
    plain = in_a_word(_SO_CALLED.sub("sham", level(sentence)))
    found = list(TOKEN.finditer(plain))
    sides: set[Stance | None] = set()
    for place, one in enumerate(found):
        if root(stem(one[0])) != head:
            continue
        begin = max(0, place - _BEFORE)
        breaks = [one.end() for one in _BREAK.finditer(plain, 0, one.start())]
        first = breaks[-1] if breaks else 0
        before = [word[0] for word in found[begin:place] if word.start() >= first]
        behind = plain[one.end() : one.end() + _BEHIND]
        sides |= _by_verbs(before) or _as_called(plain[: one.start()], behind)
    return frozenset(sides)


def _by_verbs(before: list[str]) -> set[Stance | None]:
    """The side that the verbs before a matter take together: "rejected calls to end it"."""
    signs: list[int] = []
    last = -_NEXT  # where the last verb is; no "not" is one
    for place, word in enumerate(before):
        sign = _sign(word, before[place + 1 : place + 2])
        beside = place - last == _NEXT and before[place - 1] in {"and", "or"}
        if not sign or beside:  # "rejected and condemned" is one
            continue
        owner = before[max(0, place - 2) : place]
        of_another = owner[-1:] == ["s"] and _OWN.isdisjoint(owner)
        if of_another or _OF_OTHERS.search(" ".join(before[max(0, place - 4) : place])):
            return {None}
        signs.append(sign)
        last = last if stem(word) in NOT else place
    if last < 0:
        return set()
    return {Stance.FOR if prod(signs) > 0 else Stance.AGAINST}


def _sign(word: str, behind: list[str]) -> int:
    """1 for a verb that is for what follows, -1 for one that is against it and for a "not"."""
    one = stem(word)
    if one in NOT or one in _ENDS:
        return -1
    if one == "call" and _CALLING.isdisjoint(behind):
        return 0
    stance = STANCES.get(one) or (Stance.CALLING if one in _SEEKS else None)
    return 0 if stance is None else -1 if stance is Stance.AGAINST else 1


def _as_called(before: str, behind: str) -> set[Stance | None]:
    """The side of a sentence that calls a matter just, or not, behind it or right before."""
    if _CALLED_ILL.search(behind) or _FALSELY.search(before):
        return {Stance.AGAINST}
    if _CALLED_WELL.search(behind) or _RIGHT_USED.search(before):
        return {Stance.FOR}
    return set()
