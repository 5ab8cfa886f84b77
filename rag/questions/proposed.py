"""What a question asks who is against, as something to be done: "opposed reopening the port".

Comes in: a question's words behind its stance, the names of those in it; sentences of a remark.
Goes out: whether sentences plainly call for that, back it or do it. Does not know: who speaks, or
what else is said of the matter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.questions.stance import NEAR, NOT, STANCES, Stance, shows
from rag.words import level, stem, terms, words

# Before what is opposed, not only found fault with.
_OPPOSED = re.compile(
    r"\b(?:oppos\w+(?: to)?|object\w*(?: to)?|reject\w*|resist\w*|"
    r"(?<!warn )(?<!warns )(?<!warned )(?<!caution )(?<!cautioned )against) "
    r"(?P<a>(?:the|an?|any) )?$"
)
# Who calls for a thing makes this of it: "the Chadian push to …", "calls for …".
_A_CALL = re.compile(
    r"(?:[\w'’-]+ ){0,4}?(?:calls?|push|bids?|moves?|efforts?|attempts?|demands?|requests?|plans?|"
    r"proposals?|ideas?|motions?|campaign|drive|appeals?|crusade) (?:for|to|of|that) "
)
# "Chad being expelled", "for Chad to dig", "digging", "Chad digging".
_BEING_DONE = re.compile(r"(?:[\w'’-]+ ){1,6}?being (?P<deed>[a-z]{3,})\b")
_TO_DO = re.compile(r"(?:[\w'’-]+ ){1,6}?to (?:be (?:\w+ly )?)?(?P<deed>[a-z]{3,})\b")
_DOING = re.compile(
    r"(?:(?!(?:the|an?|any)\b)[\w'’-]+ ){0,2}?(?P<deed>[a-z]{3,}ing)(?= (?!of\b)\w)"
)
# What is to be done, told by any of these; a thing by itself: "a truce", no "truce monitors".
_KNOWN = (
    "suspend suspension expel expulsion oust ouster exclude exclusion remove removal eject",
    "withdraw withdrawal leave pullout quit",
    "open opened opening reopen reopened reopening",
    "revive revival restore restoration",
    "recognise recognize recognition",
    "condemn condemnation",
    "ceasefire truce cessation pause armistice",
    "reform reforms",
    "investigate investigation inquiry probe",
    "deploy deployment",
)
_ALIKE = tuple(frozenset(map(stem, group.split())) for group in _KNOWN)
_ITSELF = re.compile(
    rf"(?:[\w'’-]+ ){{0,3}}?(?P<deed>{'|'.join(' '.join(_KNOWN).split())})"
    r"(?= (?:of|for|in|on|from|by|with|at|to)\b|\W*$)"
)
_VERB = re.compile(r"(?P<deed>[a-z]{3,})")
_PRO = frozenset(one for one, side in STANCES.items() if side is not Stance.AGAINST) | frozenset(
    map(stem, "seek seeks sought must should need needs require recommend propose suggest".split())
)
_AVOIDING = "against missing lack lacking absence regret refrain avoid reverse rescind revoke"
_CON = NOT | frozenset(one for one, side in STANCES.items() if side is Stance.AGAINST)
_CON |= frozenset(map(stem, _AVOIDING.split()))
_ENDING = frozenset(map(stem, "end stop halt".split()))
_CALLED_FOR = frozenset("for on upon to".split())
_OF_OTHERS = frozenset("who those some others whoever".split())
_CLAUSES = re.compile(r'[;:()"\u2013\u2014]')
_DID = re.compile(r"(?:ed|es|ns)$")
# Words before what is to be done in which a side is taken on it, and in which it is to end.
_WITHIN, _RIGHT_BEFORE = 14, 4


@dataclass(frozen=True)
class Proposed:
    """Something to be done: the stems of any word for it, of what else is named, and names."""

    deed: frozenset[str]
    rest: frozenset[str]
    names: Collection[str]

    def is_wanted(self, sentences: Iterable[str]) -> bool:
        """Whether sentences call for it, back it or do it, and none is against it."""
        sides = {side for one in sentences if self._is_on_it(one) for side in self._sides(one)}
        return sides == {Stance.FOR}

    def is_told_of(self, sentences: Iterable[str]) -> bool:
        """Whether sentences may be against it: any has a word of it, and, where it is told by
        words that are known, one of being against something.
        """
        of_it = self.deed | self.rest
        told = [
            one
            for one in sentences
            if not of_it.isdisjoint(terms(one)) or self._names_any(level(one))
        ]
        if self.deed not in _ALIKE:
            return bool(told)
        if any(Stance.AGAINST in self._sides(one) for one in told):
            return True
        if not self.deed.isdisjoint(STANCES):  # who condemns another is not against that
            told = [one for one in told if self._is_only_named_in(one)]
        others = ([word for word in words(one) if stem(word) not in self.deed] for one in told)
        return shows(Stance.AGAINST, map(" ".join, others))

    def _is_only_named_in(self, sentence: str) -> bool:
        """Whether a sentence names the deed ("to condemn"), and nobody does it there."""
        done = [bool(_DID.search(one)) for one in words(sentence) if stem(one) in self.deed]
        return bool(done) and not any(done)

    def _is_on_it(self, sentence: str) -> bool:
        said = set(terms(sentence))
        if self.deed.isdisjoint(said):
            return False
        alone = not (self.rest or self.names)
        return alone or not self.rest.isdisjoint(said) or self._names_any(level(sentence))

    def _names_any(self, plain: str) -> bool:
        return any(one in plain for one in self.names)

    def _sides(self, sentence: str) -> Iterator[Stance]:
        for clause in _CLAUSES.split(level(sentence)):
            stems = list(map(stem, words(clause)))
            for place, (word, one) in enumerate(zip(words(clause), stems, strict=True)):
                side = _side(stems, place, _DID.search(word)) if one in self.deed else None
                if side:
                    yield side


def proposed(text: str, at: int, named: Sequence[Collection[str]]) -> Proposed | None:
    """What is to be done that a question asks who opposed, which it tells from ``at`` on; None
    where that is a thing. ``named``: whom it names, by all that they are called.
    """
    plain = level(text)
    against = _OPPOSED.search(plain, 0, at)
    if against is None:
        return None
    a_thing, plain = against["a"] is not None, plain[at:]
    call = _A_CALL.match(plain)
    plain = plain[call.end() :] if call else plain
    found = _BEING_DONE.match(plain) or (call and _TO_DO.match(plain))
    found = found or (None if a_thing and not call else _DOING.match(plain))  # "the spring sale"
    itself = _VERB if call and call[0].endswith(" to ") else _ITSELF
    found = found or itself.match(plain)
    if found is None:
        return None
    deed, behind = stem(found["deed"]), plain[found.end("deed") :]
    names = frozenset(level(one) for some in named for one in some)
    rest = frozenset(terms(behind)).difference(*map(terms, names))
    return Proposed(_alike(deed) | {deed}, rest, names)


def _alike(one: str) -> frozenset[str]:
    """The stems that tell of the same to be done; none where it is no such thing."""
    return next((group for group in _ALIKE if one in group), frozenset())


def _side(stems: Sequence[str], place: int, did: re.Match[str] | None) -> Stance | None:
    """The side taken on what is to be done, told at a place: by the nearest word before it that
    takes one, turned round by one against it; doing it, as whoever ``did`` it, is being for it.
    """
    if did and stems[place] in STANCES:
        before = stems[max(0, place - NEAR) : place]
        if not _OF_OTHERS.isdisjoint(before):
            return None
        return Stance.FOR if NOT.isdisjoint(before) else Stance.AGAINST
    for at in range(place - 1, max(-1, place - 1 - _WITHIN), -1):
        between = stems[at + 1 : place]
        ends = stems[at] in _ENDING and len(between) < _RIGHT_BEFORE and "and" not in between
        if stems[at] == "call" and _CALLED_FOR.isdisjoint(between[:2]):
            continue  # named so
        if ends or stems[at] in _PRO or stems[at] in _CON:
            before = stems[max(0, at - NEAR) : at]
            if not _OF_OTHERS.isdisjoint(before):
                return None
            turned = not _CON.isdisjoint(before)
            return Stance.FOR if (stems[at] in _PRO) is not turned else Stance.AGAINST
    return Stance.FOR if stems[place] in STANCES else None
