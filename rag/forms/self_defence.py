"""Who says that somebody has the right of self-defence, or turns it down.

Comes in: a Question; sentences of remarks. Goes out: whose right it asks of, and whether a sentence
grants it or turns it down. Does not know: search, whether a deed was one of defence.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rag.countries import country_code, names_of_states, states_in
from rag.forms.towards import Target
from rag.holdings.passages import all_said_with
from rag.questions.question import Question
from rag.questions.stance import GRANT, NOT
from rag.questions.wording import WHOEVER
from rag.records import Remark
from rag.words import level, words

# "Who said that Chad has the right to defend itself?", and who turned such a right down.
_OF_LAW = r"(?:legitimate|lawful) defen[cs]e"
_DEFENCE = (
    rf"\b(?:self[- ]defen[cs]e|{_OF_LAW}|"
    r"(?:defend|protect)(?:s|ing)? (?:to )?(?:itself|themselves|its|their)\b)"
)
_FIGHTING = rf"(?:{_DEFENCE}|(?:fight|hit|strike) back\b)"
_IN_DEFENCE = re.compile(rf"\b(?:self-defen[cs]e|{_OF_LAW})\b")
_RIGHT = re.compile(
    rf"\b(?P<theirs>(?:its|their|that (?:country|state|nation)['’]s) )?(?:[\w-]+ ){{0,2}}rights?\b"
    rf"[^.;]{{0,60}}?{_FIGHTING}|\b{_OF_LAW}\b"
)
_SAID_RIGHT = re.compile(
    rf"{WHOEVER}(?:sa(?:id|ys?)|stat(?:es?|ed)|acknowledge[sd]?|recogni[sz]e[sd]?|accept(?:s|ed)?|"
    r"agree[sd]?|(?:re)?affirm(?:s|ed)?|admit(?:s|ted)?|conceded?s?|stress(?:es|ed)?|"
    r"insist(?:s|ed)?|argue[sd]?|maintain(?:s|ed)?|noted?s?|recall(?:s|ed)?|asserted|upheld|"
    r"emphasi[sz]ed|underlined|underscored|believe[sd]?|th(?:inks?|ought))(?: that)? (?:the )?"
    rf"(?P<whose>[\w '’-]{{2,40}}?)(?:['’]s?| ha[sd]| have) (?:[\w-]+ ){{0,2}}rights? "
    rf"(?:to|of) (?:an? )?{_FIGHTING}"
)
_TURNED_DOWN_RIGHT = re.compile(
    rf"{WHOEVER}(?:reject|disput|den[iy]|question|challeng|contest|dismiss|doubt|refus)\w* "
    r"(?:(?!(?:help|aid|arms|weapons|force|supply|supplying|sending)\b)[\w'’-]+ ){0,8}?"
    rf"{_DEFENCE}"
)
_TURNS_DOWN = re.compile(
    r"\b(?:not|no|nor|nothing|never|cannot|reject\w*|den(?:y|ied|ies|ying)|guise|pretext|excuse|"
    r"so-called|claims?|assertions?|alleg\w+|twist\w+|justify|invok\w+|absolv\w+|call|under the "
    r"name|in the name|misus\w+|abus\w+)\b"
)
_UPHELD = re.compile(rf"\b(?:{GRANT}|reiterat\w*|recall\w*|exercis\w+|support\w*|voic\w+)")
_IN_SAME_BREATH = 120  # characters before self-defence in which it is turned down
_NEAR = 50  # characters around a right in which it is told whose it is
_CONTRAST = re.compile(r",? but ")  # between a right turned down and another's granted
_APART = re.compile(r"[,;]| and (?!its |their )")  # between a right and what else is told before it
_OF_WHOM = re.compile(r"defen[cs]e (?:for|of) ([^.;]+)")
_AGAINST_WHOM = re.compile(r"\b(?:against|from|by) ")


@dataclass(frozen=True)
class DefenceAsked:
    """The right of self-defence of which a question asks who said that somebody has it, or, with
    ``whose`` None, who turned it down.
    """

    whose: Target | None
    codes: frozenset[str] = frozenset()

    def is_told_in(self, remark: Remark, sentence: str) -> bool:
        """Whether a sentence says so: of somebody, or of the speaker's own country."""
        plain = level(sentence)
        right = _RIGHT.search(plain)
        told = right or re.search(_DEFENCE, plain)
        if told is None:
            return False
        before = plain[max(0, told.start() - _IN_SAME_BREATH) : told.end()]
        turned_down = bool(_TURNS_DOWN.search(before) and not _UPHELD.search(before))
        own = any(country_code(body) in self.codes for body in remark.bodies)
        if self.whose is None:
            of_them = not self.codes or any(
                self.codes & states_in(said.text) for said in all_said_with(remark)
            )
            return bool(turned_down and not own and of_them)  # what others are told to say
        if turned_down:
            parts = _CONTRAST.split(sentence)
            return len(parts) > 1 and any(self.is_told_in(remark, one) for one in parts)
        if own or not right:
            return self.whose.granted(sentence) or (
                own and bool(right or _IN_DEFENCE.search(plain))
            )
        theirs = self.whose.granted(sentence) or self._is_for_them(plain)
        return theirs or self._is_near(remark, sentence, right)

    def _is_near(self, remark: Remark, sentence: str, right: re.Match[str]) -> bool:
        """Whether they are named beside a right of a sentence, which is told of no other State."""
        plain, whose = right.string, self.whose
        others = states_in(sentence) - self.codes - set(map(country_code, remark.bodies))
        before, behind = plain[: right.end()], _AGAINST_WHOM.split(plain[right.end() :])[0]
        near = _APART.split(before[max(0, right.start() - _NEAR) :])[-1] + behind[:_NEAR]
        told_of = remark.text if right["theirs"] else before + behind
        if whose is None or _granted_to(others, sentence):
            return False
        return whose.mentioned(near if others else told_of)

    def _is_for_them(self, plain: str) -> bool:
        """Whether a folded sentence tells of the self-defence "for" or "of" them."""
        return any(self.whose and self.whose.mentioned(one) for one in _OF_WHOM.findall(plain))


def _granted_to(others: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence says of any State of some (ISO codes) that it has a right."""
    names = (name for name, code in names_of_states(sentence).items() if code in others)
    return any(Target(frozenset([name]), proper=True).granted(sentence) for name in names)


def defence_asked(question: Question) -> DefenceAsked | None:
    """The right of self-defence of which a question asks who said that somebody it names has it, or
    who turned it down; None where it asks no such thing.
    """
    plain = question.plain
    if not question.kind.many:
        return None
    said, named = _SAID_RIGHT.match(plain), (*question.topics, *question.asked)
    whose = next((one for one in named if said and one.start == said.start("whose")), None)
    somebody = said and question.text[said.start("whose")].isupper()  # "Hamas", no State
    if not (whose or somebody) and (said or not _TURNED_DOWN_RIGHT.match(plain)):
        return None
    codes = (country_code(one.label) for one in ([whose] if whose else [] if said else named))
    none = said and ("n't" in said[0] or not NOT.isdisjoint(words(said[0])))  # "has no right"
    if none and not whose:
        return None  # of no State
    names = whose.names if whose else frozenset([said["whose"]] if said else [])
    target = Target(names, proper=True) if names and not none else None
    return DefenceAsked(target, frozenset(filter(None, codes)))
