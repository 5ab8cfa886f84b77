"""Whether what a question asks who did, said or called so is told to be otherwise.

Comes in: a question; sentences of a remark. Goes out: whether these deny it: by a "not" before a
word, by the word turned round, or by calling it false. Does not know: which side anybody takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rag.questions import wording
from rag.questions.stance import CLAUSE_ENDS, NEAR, NOT, root
from rag.words import STOP_WORDS, level, stem, terms, words

_LACKS = NOT | frozenset(map(stem, "lack lacks lacking lacked devoid deprived impossible".split()))
_IN_LAW = frozenset(map(stem, "valid legal lawful legitimate".split()))
_SO_IN_LAW = re.compile(r"(?P<turned>il|in|un|non-?)?(?:valid|legal|lawful|legitim)\w*$")
_VOID = re.compile(r"\b(?:void|sham|so-called|pseudo-?\w*)\b")  # what is so called is none of that
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
_TURNED = re.compile(r"il(?=l)|im(?=[mp])|ir(?=r)|in|un|non-?|dis")
_FEWEST = 2  # words of what is said to be so by which a sentence is on it
_DENIED_THAT = re.compile(
    rf"{wording.WHOEVER}"
    r"(?:(?:den(?:y|ies|ied)|disput(?:es?|ed)|disagree[sd]?) that |"
    r"(?:(?:did|do|does)(?: not|n't)|never|refuse[sd]? to) (?:really )?(?:believed?|thinks?|"
    r"thought|accept(?:ed)?(?= that\b)) (?:that )?(?!in\b)|"
    r"disagree[sd]? with (?=[^?]+ being called )|"
    r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?|refute[sd]?) "
    r"(?:(?:the|any|all|these) )?(?:allegation|accusation|charge)s? (?:of|that) )"
    r"(?P<what>\S.*)$"
)
_FALSE = (
    r"\b(?:false\w*|untrue|baseless|groundless|unfounded|unsubstantiated|slander\w*|fake\w*|"
    r"fabricat\w+|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refut\w+|dismiss(?:es|ed|ing)?)\b"
)
_CALLED_FALSE = re.compile(rf"{_FALSE}|\blies?\b")
# "The allegations were false", "rejected claims that …".
_CHARGES = r"\b(?:allegations?|accusations?|claims?|charges?)\b"
CHARGES_FALSE = re.compile(rf"{_CHARGES}[^.;]*{_FALSE}|{_FALSE}[^.;]*{_CHARGES}")
_UNDONE = re.compile(
    r"\b(?:not|no|never|cannot|nor|neither|nobody|none|without|fail\w*|refus\w+|declin\w+|lack\w*|"
    r"short|only|hardly|barely|scarcely|little|few|too|far|yet|un\w+|in(?:adequa|suffic|action|"
    r"abil|effect)\w*|absen\w+|miss\w+|ignor\w+|false\w*|myth|deni\w+|reject\w*|impossible|"
    r"instead|rather|stop\w*|unable|neglect\w*|omit\w*|avoid\w*|refrain\w*)\b"
)
_NAME = re.compile(r"\b[A-Z][\w'’-]*")
_JUST_BEFORE, _JUST_BEHIND = 20, 30  # characters in which that is told
_OF_A_VERB = frozenset({"not", "never", "cannot"})
_RIGHT_BEFORE = 4  # words before another in which a "not" is right before it


@dataclass(frozen=True)
class Claim:
    """What a question asks who said to be so or not ("that Chad has no right to dig"), or denied.

    ``content``: the roots of its words; ``lacking``: of what it says that there is none of, or that
    was denied, None where it says that something is so; ``of_denial``: whether it asks who denied
    it; ``undone``: whether it says that something was not done, which other words tell, too.
    """

    content: tuple[str, ...]
    lacking: frozenset[str] | None
    of_denial: bool = False
    undone: bool = False

    def is_reversed(self, sentences: Iterable[str]) -> bool:
        """Whether sentences that have half its words say the reverse: in all a "not" stands right
        before the last of these, or, where it says that there is none, none has one in their
        clause.
        """
        on_it = [one for one in sentences if self._is_on_it(one)]
        if self.lacking is not None:
            return bool(on_it) and not any(map(self._says_none, on_it))
        last = self.content[-1:]
        return bool(on_it) and all(_says_not(last, one, _RIGHT_BEFORE) for one in on_it)

    def is_made(self, sentences: Iterable[str]) -> bool:
        """Whether sentences say that there is none of what it says so of, and never the reverse."""
        on_it = [one for one in sentences if self._is_on_it(one)]
        return bool(on_it) and all(map(self._says_none, on_it))

    def _says_none(self, sentence: str) -> bool:
        return any(
            _is_undone(self.lacking, clause) if self.undone else _says_not(self.content, clause)
            for clause in CLAUSE_ENDS.split(level(sentence))
            if self.lacking and not self.lacking.isdisjoint(_roots(clause))
        )

    def _is_on_it(self, sentence: str) -> bool:
        stems = _roots(sentence)
        held = stems.intersection(self.content)
        every = set(self.content)
        fewest = 1 if self.of_denial else min(_FEWEST, len(every))
        half = len(held) >= fewest and 2 * len(held) >= len(every)
        return half and (self.lacking is None or not self.lacking.isdisjoint(stems))


def claimed(text: str) -> Claim | None:
    """The claim that a question asks who made or denied; None where it asks of none."""
    plain = level(text)
    denial = _DENIED_THAT.match(plain)
    found = denial or wording.SAID_THAT.match(plain)
    if found is None:
        return None
    said = words(found["what"].replace(" being called ", " "))
    first = next((place for place, word in enumerate(said) if stem(word) in _LACKS), None)
    content = tuple(_content(said))
    if denial:
        told = content[-2:] if len(content) > _FEWEST else content[-1:]
        return None if first is not None else Claim(content, frozenset(told), of_denial=True)
    if first is None:
        return Claim(content, None)
    lacking = frozenset(_content(said[first:])[:1])
    if said[first] not in _OF_A_VERB:
        return Claim(content, lacking)
    # "the Chadian raid" is Chad's
    names = map(level, _NAME.findall(text, *found.span("what")))
    unnamed = set(content) - {root(stem(word)) for name in names for word in words(name)}
    return Claim(tuple(unnamed) or content, lacking, undone=True)


def predicate(text: str) -> str | None:
    """The stem of what a question asks who did or called so ("who recognised …", "who said that …
    was legitimate?"); None where it has a "not", or asks otherwise.
    """
    plain = level(text)
    found = _CALLED_SO.match(plain) or _SO.search(plain) or _DID.match(plain)
    return stem(found["told"]) if found and NOT.isdisjoint(map(stem, words(text))) else None


def denied(term: str, sentences: Iterable[str]) -> bool:
    """Whether sentences have a word only with a "not" ("lacks validity"), or turned round
    ("illegitimate", "null and void").
    """
    told: set[bool] = set()
    for one in sentences:
        said = words(one)
        stems = list(map(stem, said))
        each = {
            turned or not _LACKS.isdisjoint(stems[max(0, place - NEAR) : place])
            for place, word in enumerate(said)
            if (turned := _is_turned(word, term)) is not None
        }
        void = term in _IN_LAW and _VOID.search(level(one))
        told |= {True} if void or True in each else each
    return told == {True}


def turns_down(charge: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence says of an accusation with all stems of a charge that it is false."""
    return bool(CHARGES_FALSE.search(level(sentence))) and charge <= set(terms(sentence))


def _content(said: Sequence[str]) -> list[str]:
    """The stems of words that say something, but for "not" and such."""
    stems = (one for one in map(stem, said) if one not in _LACKS and one not in STOP_WORDS)
    return [root(one) for one in stems]


def _roots(text: str) -> set[str]:
    return {root(stem(word)) for word in words(text)}


def _is_undone(lacking: AbstractSet[str], clause: str) -> bool:
    """Whether a clause has, near what is said not to be done, any word for that."""
    return any(
        root(stem(one[0])) in lacking
        and _UNDONE.search(clause[max(0, one.start() - _JUST_BEFORE) : one.end() + _JUST_BEHIND])
        for one in re.finditer(r"[a-z]+", clause)
    )


def _says_not(content: Sequence[str], sentence: str, near: int | None = None) -> bool:
    """Whether a "not" stands before one of some stems in its clause, or so ``near``; or, wherever,
    something is called false.
    """
    if near is None and _CALLED_FALSE.search(level(sentence)):
        return True
    for clause in CLAUSE_ENDS.split(level(sentence)):
        stems = [root(stem(word)) for word in words(clause)]
        last = max((place for place, one in enumerate(stems) if one in content), default=0)
        if not _LACKS.isdisjoint(stems[max(0, last - near) if near else 0 : last]):
            return True
    return False


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
