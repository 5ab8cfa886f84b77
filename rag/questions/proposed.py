"""What is to be done, which a question asks who is for or against: "to expel Chad", "the siege".

Comes in: a question; sentences of a remark. Goes out: whether these want it done, or not. Does not
know: other things that may be backed or opposed (``stance``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.questions import wording
from rag.questions.stance import ENDING, NEAR, NOT, OPPOSITE, STANCES, Stance, shows
from rag.questions.wording import stemmed
from rag.words import STOP_WORDS, all_stems, level, stem, terms, words

_TO_END = re.compile(ENDING)  # "an end to the siege"
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
# What is done to others, which nobody backs by only telling of it.
_WRONGS = (
    "annexation annex",
    "displacement displace relocation relocate resettlement deportation",
    "siege blockade",
    "occupation occupy",
    "invasion invade",
)
_ANNEXED = re.compile(r"\b(?:integration|incorporation|reunification)(?= (?:(?:in)?to|with)\b)")
# What is to be done, told by any of these; a thing by itself: "a truce", no "truce monitors".
_BANNED = (
    "ban bans banned banning prohibit prohibited prohibiting prohibition outlaw outlawed outlawing "
    "forbid forbidden"
)
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
    _BANNED,
    *_WRONGS,
)
_ALIKE = tuple(stemmed(group) for group in _KNOWN)
_BANS = stemmed(_BANNED)
# What is to be, and what is to stay lawful, which is not to be banned.
_TO_BE_BANNED = re.compile(
    r"(?P<what>(?:[\w'’-]+ ){1,6}?)(?:should|must|ought to|needs? to|to) (?P<not>not )?"
    rf"be (?:\w+ly )?(?P<deed>{'|'.join(_BANNED.split())})\b"
)
_WHO_SAYS = re.compile(
    rf"{wording.WHOEVER}(?:(?:think|believe|argue|insist)[sd]?|sa(?:id|ys?)|thought) (?:that )?"
)
# The same in law: to be a crime, or to stay lawful, which is not to be banned.
_IN_LAW = (
    (re.compile(r"\b(?:de-?criminal|legal)i[sz](?:es?|ed|ing|ation)\b"), "not banned"),
    (re.compile(r"\bcriminali[sz](?:es?|ed|ation)\b"), "banned"),
    (re.compile(r"\bcriminali[sz]ing\b"), "banning"),
    (
        re.compile(
            r"\b(?P<be>should|must|ought to|to) (?:stay|remain|be|be kept|continue to be) "
            r"(?:legal|lawful|allowed|permitted|tolerated)\b(?! to\b)"
        ),
        r"\g<be> not be banned",
    ),
    (re.compile(r"\bnot (?:hesitate|fail|delay|wait) (?:to|in)\b"), "to"),
)
# Before what others hold, and whoever speaks does not.
_NOT_HELD = re.compile(
    r"\b(?:disagree\w* with|(?:reject|dismiss|oppos|disput|contest)\w*|"
    r"(?:not|never|cannot) (?:share|accept|agree with|support|subscribe to)) (?:the|any|this) "
    r"(?:\w+ )?(?:view|idea|notion|argument|suggestion|opinion|position|proposition|claim) that "
)
_BEHIND_IT = r"(?= (?:of|for|in|on|from|by|with|at|to)\b|\W*$)"
_ITSELF = re.compile(
    rf"(?:[\w'’-]+ ){{0,3}}?(?P<deed>{'|'.join(' '.join(_KNOWN).split())}){_BEHIND_IT}"
)
_WRONG = re.compile(
    r"(?:[\w'’-]+ ){0,3}?(?P<deed>annexation|occupation|invasion|siege|blockade|displacement)"
    rf"{_BEHIND_IT}"
)
_VERB = re.compile(r"(?P<deed>[a-z]{3,})")
_PRO = frozenset(one for one, side in STANCES.items() if side is not Stance.AGAINST) | stemmed(
    "seek seeks sought must should need needs require recommend propose suggest"
)
_AVOIDING = (
    "against missing lack lacking absence regret refrain avoid reverse reversal rescind revoke "
    "obliterate diminish lessen negate preclude replace"
)
_CON = NOT | frozenset(one for one, side in STANCES.items() if side is Stance.AGAINST)
_CON |= stemmed(_AVOIDING)
_ENDING = stemmed("end stop halt illegal illegally unlawful")
_ANEW = frozenset({"and", "by"})  # behind an end: what is to be done else, or to end it
_CALLED_FOR = frozenset("for on upon to".split())
_OF_OTHERS = frozenset("who those some others whoever".split())
# "Crimes against humanity": no side.
_HARM_TO = re.compile(
    r"\b(?P<harm>(?:crime|attack|raid|strike|war|threat|act|offence|offense|violation|campaign|"
    r"discrimination|violence|aggression|hatred|use of force|reprisal)s?) against\b"
)
_CLAUSES = re.compile(r'[;:()"\u2013\u2014]')
_DID = re.compile(r"(?:ed|es|ns)$")
# Words before what is to be done in which a side is taken on it, and those with a meaning in which
# it is to end.
_WITHIN, _RIGHT_BEFORE = 14, 3


@dataclass(frozen=True)
class Proposed:
    """Something to be done: the stems of any word for it, of what else is named, and names."""

    deed: frozenset[str]
    rest: frozenset[str]
    names: Collection[str]
    wrong: bool = False  # whether it is done to others

    def is_wanted(self, sentences: Iterable[str]) -> bool:
        """Whether sentences call for it, back it or do it, and none is against it."""
        return self._taken(sentences) == {Stance.FOR}

    def is_unwanted(self, sentences: Iterable[str]) -> bool:
        """Whether sentences are against it, and none is for it."""
        return self._taken(sentences) == {Stance.AGAINST}

    def _taken(self, sentences: Iterable[str]) -> set[Stance]:
        plain = map(self._plain, sentences)
        return {side for one in plain if self._is_on_it(one) for side in self._sides(one)}

    def _plain(self, sentence: str) -> str:
        if self.wrong:
            return _ANNEXED.sub("annexation", level(sentence))
        return _in_law(sentence) if self.deed >= _BANS else sentence

    def is_told_of(self, sentences: Iterable[str]) -> bool:
        """Whether sentences may be against it: they have a word of it, or of being against."""
        of_it = self.deed | self.rest
        told = [
            one
            for one in map(self._plain, sentences)
            if not of_it.isdisjoint(terms(one)) or self._names_any(level(one))
        ]
        if self.deed not in _ALIKE or self.deed >= _BANS:
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
        alone = self.wrong or not (self.rest or self.names)
        return alone or not self.rest.isdisjoint(said) or self._names_any(level(sentence))

    def _names_any(self, plain: str) -> bool:
        return any(one in plain for one in self.names)

    def _sides(self, sentence: str) -> Iterator[Stance]:
        cut = "; " if self.wrong else ", and "  # "stop the raids, leave the port"
        plain = _HARM_TO.sub(r"\g<harm> on", level(sentence).replace(", ", cut))
        for clause in _CLAUSES.split(plain):
            own, *others = _NOT_HELD.split(clause)
            yield from self._sides_in(own)
            yield from (OPPOSITE[side] for one in others for side in self._sides_in(one))

    def _sides_in(self, clause: str) -> Iterator[Stance]:
        stems = all_stems(clause)
        for place, (word, one) in enumerate(zip(words(clause), stems, strict=True)):
            did = _DID.search(word)
            told = one in self.deed and not (self.wrong and did)  # "the displaced"
            side = _side(stems, place, did) if told else None
            if side:
                yield side


def _in_law(text: str) -> str:
    """A text, folded, with one word for what is to be banned, be a crime or not stay lawful."""
    plain = level(text)
    for said, banned in _IN_LAW:
        plain = said.sub(banned, plain)
    return plain


def proposed(text: str, at: int, named: Sequence[Collection[str]]) -> Proposed | None:
    """What is to be done that a question asks who opposed, which it tells from ``at`` on; None
    where that is a thing. ``named``: whom it names, by all that they are called.
    """
    plain = level(text)
    against, plain = _OPPOSED.search(plain, 0, at), _in_law(plain[at:])
    if against is None:
        return None
    call = _A_CALL.match(plain)
    plain = plain[call.end() :] if call else plain
    to_do = call and call[0].endswith(" to ")
    a_thing = against["a"] is not None and not call  # "the spring sale"
    ways = (
        _BEING_DONE,
        _TO_DO if call else None,
        _TO_BE_BANNED,
        None if a_thing else _DOING,
        _VERB if to_do else _ITSELF,
    )
    return _told_by(filter(None, ways), plain, named)


@lru_cache(maxsize=64)
def said_of_ban(text: str) -> tuple[Proposed, Stance] | None:
    """What a question asks who thinks should be banned, or should not; None where it asks another
    thing.
    """
    plain = _in_law(text)
    says = _WHO_SAYS.match(plain)
    plain = plain[says.end() :] if says else ""
    found = _TO_BE_BANNED.match(plain)
    side = Stance.AGAINST if found and found["not"] else Stance.FOR
    return (_of_deed(found, []), side) if found else None


def backed(text: str, at: int, named: Sequence[Collection[str]]) -> Proposed | None:
    """The same that a question asks who is for; None of what is to end ("an end to the siege")."""
    if _TO_END.match(level(text), at):
        return None
    return _told_by(
        [_WRONG, _BEING_DONE, _TO_BE_BANNED, _DOING, _ITSELF], _in_law(text[at:]), named
    )


def _told_by(
    ways: Iterable[re.Pattern[str]], plain: str, named: Sequence[Collection[str]]
) -> Proposed | None:
    """What is to be done, by the first of some ways to tell it that a text begins with."""
    found = next(filter(None, (way.match(plain) for way in ways)), None)
    return _of_deed(found, named) if found else None


def _of_deed(found: re.Match[str], named: Sequence[Collection[str]]) -> Proposed:
    deed, behind = stem(found["deed"]), found.string[found.end("deed") :]
    names = frozenset(level(one) for some in named for one in some)
    before = found["what"] if found.re is _TO_BE_BANNED else ""
    rest = frozenset(terms(f"{before} {behind}")).difference(*map(terms, names))
    return Proposed(_alike(deed) | {deed}, rest, names, found.re is _WRONG)


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
        content = [one for one in between if one not in STOP_WORDS]
        near = len(content) < _RIGHT_BEFORE and _ANEW.isdisjoint(between)
        ends = stems[at] in _ENDING and near
        if stems[at] == "call" and _CALLED_FOR.isdisjoint(between[:2]):
            continue  # named so
        if ends or stems[at] in _PRO or stems[at] in _CON:
            before = stems[max(0, at - NEAR) : at]
            if stems[place] in _BANS and stems[at] in NOT and _PRO.isdisjoint(before):
                return None  # "the law does not ban it"
            if not _OF_OTHERS.isdisjoint(before):
                return None
            if "and" in before:  # "without delay and called for it"
                before = before[before.index("and") + 1 :]
            turned = len(_CON.intersection(before)) % 2 == 1  # "does not lessen the need"
            return Stance.FOR if (stems[at] in _PRO) is not turned else Stance.AGAINST
    return Stance.FOR if stems[place] in STANCES else None
