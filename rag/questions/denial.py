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
from rag.questions.stance import CLAUSE_ENDS, NEAR, NOT
from rag.words import STOP_WORDS, level, stem, terms, words

_LACKS = NOT | frozenset(map(stem, "lack lacks lacking lacked devoid deprived".split()))
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
    rf"{wording.WHOEVER}(?:den(?:y|ies|ied)|disput(?:es?|ed)|disagree[sd]?) that "
    r"(?P<what>\S+ \S+ \S.*)$"
)
_FALSE = (
    r"\b(?:false\w*|untrue|baseless|groundless|unfounded|unsubstantiated|slander\w*|fake\w*|"
    r"fabricat\w+|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refut\w+|dismiss(?:es|ed|ing)?)\b"
)
_CALLED_FALSE = re.compile(rf"{_FALSE}|\blies?\b")
# "The allegations were false", "rejected claims that …".
_CHARGES = r"\b(?:allegations?|accusations?|claims?|charges?)\b"
CHARGES_FALSE = re.compile(rf"{_CHARGES}[^.;]*{_FALSE}|{_FALSE}[^.;]*{_CHARGES}")
_OF_A_VERB = frozenset({"not", "never", "cannot"})
_RIGHT_BEFORE = 4  # words before another in which a "not" is right before it


@dataclass(frozen=True)
class Claim:
    """What a question asks who said to be so or not ("that Chad has no right to dig"), or denied.

    ``content``: the stems of its words; ``lacking``: of what it says that there is none of, or that
    was denied, None where it says that something is so.
    """

    content: tuple[str, ...]
    lacking: frozenset[str] | None

    def is_reversed(self, sentences: Iterable[str]) -> bool:
        """Whether sentences that have half its words say the reverse: in all a "not" stands right
        before the last of these, or, where it says that there is none, none has one in their
        clause.
        """
        on_it = [one for one in sentences if self._is_on_it(one)]
        if self.lacking is not None:
            return bool(on_it) and not any(_says_not(self.content, one) for one in on_it)
        last = self.content[-1:]
        return bool(on_it) and all(_says_not(last, one, _RIGHT_BEFORE) for one in on_it)

    def _is_on_it(self, sentence: str) -> bool:
        stems = set(map(stem, words(sentence)))
        held = stems.intersection(self.content)
        half = len(held) >= _FEWEST and 2 * len(held) >= len(set(self.content))
        return half and (self.lacking is None or not self.lacking.isdisjoint(stems))


def claimed(text: str) -> Claim | None:
    """The claim that a question asks who made or denied; None where it asks of none, or what was
    not done, which may be told by other words.
    """
    plain = level(text)
    found = wording.SAID_THAT.match(plain) or _DENIED_THAT.match(plain)
    if found is None:
        return None
    said = words(found["what"])
    first = next((place for place, word in enumerate(said) if stem(word) in _LACKS), None)
    if first is not None and said[first] in _OF_A_VERB:
        return None
    content = tuple(_content(said))
    if first is not None:
        return Claim(content, frozenset(_content(said[first:])[:1]))
    return Claim(content, frozenset(content[-2:]) if found.re is _DENIED_THAT else None)


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
            for place, (word, its) in enumerate(zip(said, stems, strict=True))
            if (turned := _is_turned(word, its, term)) is not None
        }
        void = term in _IN_LAW and _VOID.search(level(one))
        told |= {True} if void or True in each else each
    return told == {True}


def turns_down(charge: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence says of an accusation with all stems of a charge that it is false."""
    return bool(CHARGES_FALSE.search(level(sentence))) and charge <= set(terms(sentence))


def _content(said: Sequence[str]) -> list[str]:
    """The stems of words that say something, but for "not" and such."""
    return [one for one in map(stem, said) if one not in _LACKS and one not in STOP_WORDS]


def _says_not(content: Sequence[str], sentence: str, near: int | None = None) -> bool:
    """Whether a "not" stands before one of some stems in its clause, or so ``near``; or, wherever,
    something is called false.
    """
    if near is None and _CALLED_FALSE.search(level(sentence)):
        return True
    for clause in CLAUSE_ENDS.split(level(sentence)):
        stems = list(map(stem, words(clause)))
        last = max((place for place, one in enumerate(stems) if one in content), default=0)
        if not _LACKS.isdisjoint(stems[max(0, last - near) if near else 0 : last]):
            return True
    return False


def _is_turned(word: str, its: str, term: str) -> bool | None:
    """Whether a word, by its stem, is a term's turned round, by what stands before it; None where
    it is neither that nor the term's.
    """
    if term in _IN_LAW:
        found = _SO_IN_LAW.match(word)
        return bool(found["turned"]) if found else None
    if its == term:
        return False
    before = _TURNED.match(word)
    return True if before and stem(word[before.end() :]) == term else None
