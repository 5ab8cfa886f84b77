"""Whether sentences say what a question asks who said, or the contrary of it.

Comes in: a question; sentences of a remark. Goes out: whether these have it as being so, or turn it
round by a "not" before what it says, by a word contrary to that, or by calling it false. Does not
know: who speaks, or what is denied outright (``denial``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rag.questions import wording
from rag.questions.denial import (
    CHARGES_FALSE,
    LACKS,
    NO_EXCUSE,
    OF_A_CLAIM,
    ROOT,
    SEEN_AS,
    before_but,
    has_akin,
    roots_of,
    turned_in,
)
from rag.questions.wording import stemmed
from rag.words import STOP_WORDS, all_stems, level, placed_terms, terms, words

_SAYS = r"(?:sa(?:id|ys?)|thinks?|thought|believe[sd]?|argue[sd]?|claim(?:s|ed)?)"
_WISHES = r"(?:wants?|wanted|wish(?:es|ed)?|hopes?|hoped|would like)(?: to (?:see|have))?"
# "Who acknowledged that …", "who said that it works", "who wants to see …".
_HELD_THAT = re.compile(
    rf"{wording.WHOEVER}(?:(?:acknowledg|recogni[sz]|accept|admit|agree|conced|declar|stat|assert|"
    r"maintain|suggest|warn|affirm|hold|held|assum|feel|felt)\w* that|"
    rf"{_SAYS}(?: that)?(?= \w+ \w+\W*$)|"
    rf"{_WISHES}) (?P<what>(?!to\b)\S+ \S.*)$"
)
# Before what it says of what it is of; and of what is not yet so.
_BEING = re.compile(
    r"it (?:is|was) [^?]+? (?:that|who) |"
    r"\b(?:is|was|are|were|has|have|had|can|could|should|must|ought|will|would|may|might|does|do|did)\b"
)
_WISHED = re.compile(rf"{wording.WHOEVER}{_WISHES} ")
_WANTED = re.compile(r"\b(?:should|must|ought|needs? to|has to|have to)\b")
_OF_WISHES = re.compile(
    r"\b(?:must|should|ought|cannot|can|may|want|seek|sought|intend|intent|intention|wish|desire|need|"
    r"would|will|reject|oppose|refuse)(?:s|e?d|ing)?\b"
)
# Verbs that say little of what is done: "commit theft".
_LITTLE = stemmed("commit carry make take have pose hold give be")
# What is so and what is not, told at once; what is not so but on a condition.
_NOT = r"(?:not|never|cannot|nothing|nobody|no|no one|none)\b"
_N_T = re.compile(
    r"(?<=is|do|ca|wo)n['’]?t\b|(?<=are|was|did|has|had|can)n['’]?t\b|"
    r"(?<=were|does|have|must)n['’]?t\b|(?<=ould)n['’]?t\b"
)
_DOUBLE = re.compile(rf"\b(?:or|than|instead|beats?|prefer\w*|{_NOT})\b")
_UNLESS = re.compile(
    r"\b(?:without|until|unless|except|but|only|just|merely|longer|anymore|any more)\b"
)
_ASIDE = re.compile(r"[,;:(]|\b(?:so|because|if|who|which|that|when|while)\b")
_OF_OWN = re.compile(r"(?:they|their|he|she|it(?! is\b| was\b)|its|his|her|we|our)\b")
_NEVER = re.compile(rf"\b{_NOT}")
# What turns round what stands behind it, and what may stand between: "did not intend to dig", "had
# no role in digging"; some words more, of which kind it is.
_TURNING = LACKS | stemmed("nothing none missing absent absence omit omission")
_NOT_DONE = stemmed("refuse fail decline lack lacking missing absent omit")
_BETWEEN = stemmed(
    "seek sought want intend intent intention wish plan hope aim desire mean think believe call "
    "consider see regard describe represent constitute amount serve role place substitute true able"
)
_OF_WHICH_KIND = {"no": 2, "without": 2, "neither": 2}
# What is not so taken is there all the same: "did not recognize the raid", "did not stop it".
_TAKEN_SO = stemmed(
    "recognize accept tolerate condone acknowledge endorse support legitimize allow ignore forget "
    "forgive hide conceal deny doubt stop cease prevent end excuse"
)
_EXCUSING = stemmed("justify justification excuse warrant condone tolerate accept acceptable")
_NOT_ALONE = re.compile(r"\bnot (?=(?:only|merely|just|simply|solely)\b)")
_REJECTED_AS = re.compile(
    r"\b(?:reject|dismiss|refut|disput)\w* (?P<it>(?:[\w'’-]+ ){1,6}?)as (?:being )?(?:an? )?"
)
# What is claimed and called false, or no claim of one's own.
_FALSE = re.compile(
    rf"{CHARGES_FALSE.pattern}|\b{OF_A_CLAIM}|\bden(?:y|ies|ied|ying) (?:that\b|(?=\w+ing\b))|"
    r"\b(?:is|are|was|were) (?:\w+ ){0,3}?(?:slander|lies?|false|untrue|(?:base|ground)less|"
    r"unfounded|fabricat\w+)\b|"
    r"\b(?:reject|dismiss|refut|disput)\w* (?:[\w-]+ ){0,3}?characteri[sz]ations?\b|"
    r"\b(?:illusion|delusion|myth|fallacy|slander|lie|falsehood|pretence|pretense|guise|pretext)s? "
    r"(?:that|of)\b"
)
# What is not claimed, or is told not to be so, and what is asked and denied in a word or two.
_NOT_CLAIMED = re.compile(
    r"\b(?:(?:did|do|does|had|has|have|would|was|were|is|are|am) (?:not|never) (?:\w+ly )?"
    r"(?:suggest|claim|say|argu|assert|alleg|impl|pretend|maintain|contend|propos|mean)\w*|"
    r"(?:is|was|be|been) (?:not|never|hardly|scarcely) (?:\w+ly )?(?:true|correct|so|the case)|"
    r"untrue)(?:, (?:as|though|contrary)\b[^,;]*,)? that\b"
)
_DENIAL = r"(?:not (?:one|a single|any|yet|once|ever|at all|so)|none|never|nobody|no(?= ?[^\w ]))\b"
_ASKED_WHETHER = re.compile(
    r"\bwhether (?P<what>.*?)\b(?:said|says|repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s))\b"
    rf"(?:\W+that)?\W+{_DENIAL}"
)
_MAY_DISOWN = re.compile(r"\?|\bwhether\b|\b(?:not|never|hardly|scarcely|untrue)\b.*\bthat\b")
_DENIED_AT_ONCE = re.compile(rf"\W*{_DENIAL}")
_NOT_FALSE = re.compile(r"\b(?:not|never)\b")
_CONTRARIES = tuple(
    (stemmed(one), stemmed(other))
    for one, other in (
        ("accept agree recognize acknowledge", "reject rejection refuse refusal decline deny"),
        ("succeed success work effective help", "fail failure collapse worsen hinder hamper"),
        ("enough sufficient adequate", "insufficient inadequate"),
        ("win prevail", "lose defeat"),
        ("stay remain", "leave withdraw"),
    )
)
_THE_SAME = re.compile(r"\W*(?:they|it|he|she|we|this|these|those) (?:are|is|was|were)\b(?! not\b)")
_PARTS = re.compile(r"[,;]")
_CLAUSES = re.compile(
    r"[,;:()\u2013\u2014]|\b(?:and|but|because|until|unless|while|although|except|who|which|only|"
    r"(?:as|so) long as)\b"
)
_FEWEST = 2  # words of what is said by which a sentence is on it
_NEAR = 6  # words up to the other of two that tell of one thing


@dataclass(frozen=True)
class Said:
    """What a question asks who said to be so, or to be not so."""

    content: tuple[str, ...]  # the stems of its words
    told: tuple[str, ...]  # of these, what it says of what it is of
    at: int = 0  # where in the question that begins
    wanted: bool = False  # it is to be so
    own: bool = False  # of who says it: what another denies is of their own

    def is_contrary_to(self, sentences: Iterable[str]) -> bool:
        """Whether of some sentences those that have most words of it all turn it round."""
        sentences = (before_but(self.content, one) for one in sentences)
        stands = [one for one in map(self._stands, sentences) if one]
        most = max((held for held, _ in stands), default=0)
        return 2 * most >= len(self.content) and not any(so for held, so in stands if held == most)

    def is_denied_by(self, sentences: Iterable[str]) -> bool:
        """Whether any of some sentences has all words of it but one of several, and turns it round,
        and none has all and does not.
        """
        if self.own:
            return False
        every = len(self.content)
        nearly = every - (every > _FEWEST)
        stands = ((self._stands(text, nearly), text) for text in sentences)
        near = [(one, text) for one, text in stands if one]
        made = any(one == (every, True) and self.is_made_in(text) for one, text in near)
        return not made and any(not so for (_, so), _ in near)

    def is_made_in(self, sentence: str) -> bool:
        """Whether a sentence has half the words of it, two near each other, and does not turn it
        round.
        """
        stands = self._stands(sentence)
        if stands is None or not stands[1] or 2 * stands[0] < len(self.content):
            return False
        several = len(self.content) != _FEWEST
        return several or any(map(self._is_told_at_once, _CLAUSES.split(level(sentence))))

    def is_affirmed_by(self, sentences: Sequence[str]) -> bool:
        """Whether some sentences have the word that it is said not to be as it stands, and none
        denies it.
        """
        head = next((one for one in self.told if one not in _LITTLE), None)
        if head is None or turned_in(self.content, sentences):
            return False
        on_it = [text for text in sentences if has_akin(head, terms(text))]
        stands = (self._stands(text, 1) for text in sentences)
        return bool(on_it) and all(so for _, so in filter(None, stands))

    def _stands(self, sentence: str, least: int = _FEWEST) -> tuple[int, bool] | None:
        """How many words of it a sentence has, and whether it has it as being so; None of one that
        has too few, or nothing of what it says.
        """
        stems = frozenset(terms(sentence))
        held, contrary = self._held(stems), bool(self._contrary & stems)
        many = len(held) + contrary
        if many < min(least, len(self.content)) or not (contrary or held.intersection(self.told)):
            return None
        plain = _NOT_ALONE.sub("", _N_T.sub(" not", level(sentence)))
        plain = plain if _EXCUSING.intersection(self.told) else NO_EXCUSE.sub("", plain)
        plain = _REJECTED_AS.sub(r"\g<it>not ", SEEN_AS.sub(r"\g<be> ", plain))
        false = any(map(self._is_called_false, _PARTS.split(plain)))
        return many, not (contrary or false or self._is_turned_in(plain))

    def _held(self, stems: frozenset[str]) -> set[str]:
        begun = {one[:ROOT] for one in stems}
        return {one for one in self.content if one in stems or not roots_of(one).isdisjoint(begun)}

    @cached_property
    def _contrary(self) -> frozenset[str]:
        """The stems of what is contrary to the first word of what it says."""
        first = set() if self.wanted else set(self.told[:1])
        pairs = (pair for one, other in _CONTRARIES for pair in ((one, other), (other, one)))
        return next((contrary for one, contrary in pairs if first & one), frozenset())

    def _is_called_false(self, part: str) -> bool:
        """Whether a part of a sentence says that a claim with what it says is false."""
        false = _FALSE.search(part)
        if false is None or _NOT_FALSE.search(part, false.end()):
            return False
        stems = all_stems(part)
        return any(has_akin(one, stems) for one in self.told)

    def _is_turned_in(self, plain: str) -> bool:
        """Whether a clause turns round a word that none behind has of the same: "are not dry, they
        are being dried".
        """
        each = [(self._turned_round(one), one) for one in _CLAUSES.split(plain)]
        again = {its for _, one in each if _THE_SAME.match(one) for its in all_stems(one)}
        return any(turned and not has_akin(turned, again) for turned, _ in each)

    def _turned_round(self, clause: str) -> str | None:
        """The stem of what it says that a "not" in a clause turns round."""
        said, stems = words(clause), all_stems(clause)
        turning = _TURNING - _NOT_DONE if self.wanted else _TURNING
        if self.wanted and not _OF_WISHES.search(clause):  # what is not yet so may be wanted
            return None
        for place, one in enumerate(stems):
            spare = _OF_WHICH_KIND.get(said[place], 1) if one in turning else -1
            for word, its in zip(said[place + 1 :], stems[place + 1 :], strict=True):
                if spare < 0 or its in _TAKEN_SO - set(self.told):
                    break
                if has_akin(its, self.told):
                    return its
                passed = word in STOP_WORDS or word.endswith("ly") or its in self.content
                spare -= not (passed or its in _BETWEEN)
        return None

    def _is_told_at_once(self, clause: str) -> bool:
        """Whether a clause has its first word and its last: "dug the well", "digging of a well"."""
        stems = all_stems(clause)
        first, last = (
            [place for place, its in enumerate(stems) if has_akin(one, [its])]
            for one in (self.content[0], self.content[-1])
        )
        return any(
            0 <= b - a <= _NEAR or "of" in stems[b + 1 : min(a, b + _NEAR)]
            for a in first
            for b in last
        )


@lru_cache(maxsize=64)
def said_so(text: str) -> Said | None:
    """What a question asks who said to be so; None where it asks otherwise, or of a "not" too."""
    what = _what(text)
    content = _content(what)
    if not content or _DOUBLE.search(what) or not LACKS.isdisjoint(all_stems(what)):
        return None
    being = _BEING.search(what)
    told = _content(what[being.end() :]) if being else content[1:]
    wanted = _WANTED.search(what) or _WISHED.match(level(text))
    own = _OF_OWN.match(what) is not None
    behind = being.end() if being else placed_terms(what)[len(content) > 1][0]
    at = len(text) - len(what) + behind
    return Said(content, told or content, at=at, wanted=wanted is not None, own=own)


@lru_cache(maxsize=64)
def said_not(text: str) -> Said | None:
    """What a question asks who said to be not so; None where it asks otherwise, or but for some."""
    what = _what(text)
    never = _NEVER.search(what)
    aside = never and _ASIDE.search(what, 0, never.start())
    if never is None or aside or _UNLESS.search(what) or _NEVER.search(what, never.end()):
        return None
    told = _content(what[never.end() :])
    if not told:
        return None
    return Said(_content(what), told)


def is_disowned(text: str, sentences: Sequence[str]) -> bool:
    """Whether some sentences say of what a question asks who said that it is not claimed, or not
    so, or only ask it and deny that, and none has all words of it and does not.
    """
    content = said_of(text)
    if not content:
        return False
    disowned = dict(_disowned(content, sentences))
    if not any(2 * held >= len(content) for held in disowned.values()):
        return False
    others = (one for at, one in enumerate(sentences) if at not in disowned)
    return not any(_held_of(content, level(one)) == len(content) for one in others)


def is_told(text: str, sentences: Sequence[str]) -> bool:
    """Whether a sentence has all words of what a question asks who said, but one of several."""
    content = said_of(text)
    nearly = len(content) - (len(content) > _FEWEST)
    return any(_held_of(content, level(one)) >= nearly for one in sentences)


def is_plainly_denied(content: Sequence[str], sentences: Sequence[str]) -> bool:
    """Whether some sentences disown what has all of some words."""
    wanted = tuple(set(content))
    return any(held == len(wanted) for _, held in _disowned(wanted, sentences))


def _disowned(content: Sequence[str], sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which of some sentences disown what they say, and how many words of a saying are in that:
    also in the one before, or, of a question, where what is right behind it denies it.
    """
    if not any(map(_MAY_DISOWN.search, sentences)):  # a quick look
        return
    said = list(map(level, sentences))
    for at, (before, one, after) in enumerate(
        zip(["", *said], said, [*said[1:], ""], strict=False)
    ):
        denied = _NOT_CLAIMED.search(one)
        asked = _ASKED_WHETHER.search(one)
        if denied and _held_of(content, one[denied.end() :]):
            yield at, _held_of(content, f"{before} {one}")
        elif asked:
            yield at, _held_of(content, asked["what"])
        elif one.rstrip("'\" ").endswith("?") and _DENIED_AT_ONCE.match(after):
            yield at, _held_of(content, one)


def _held_of(content: Sequence[str], plain: str) -> int:
    stems = all_stems(plain)
    return sum(has_akin(one, stems) for one in content)


@lru_cache(maxsize=64)
def said_of(text: str) -> tuple[str, ...]:
    """The stems of what a question asks who said to be so; none of what it asks otherwise."""
    what = _what(text)
    return () if _NEVER.search(what) else _content(what)


@lru_cache(maxsize=64)
def said_to_be_none(text: str) -> tuple[str, ...]:
    """The stems of what a question asks who said not to be so, or never; none of any else."""
    what = _what(text)
    return _content(what) if _NEVER.search(what) else ()


def _content(what: str) -> tuple[str, ...]:
    """The stems of words that say something, but for "not" and such."""
    return tuple(one for one in terms(what) if one not in LACKS)


def _what(text: str) -> str:
    """What a question asks who said, folded; "" where it asks otherwise."""
    plain = level(text)
    found = wording.SAID_THAT.match(plain) or _HELD_THAT.match(plain)
    return _N_T.sub(" not", found["what"]) if found else ""
