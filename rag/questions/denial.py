"""Whether what a question asks who did, said or called so is told to be otherwise.

Comes in: a question; sentences of a remark. Goes out: whether these deny it: by a "not" before a
word, by the word turned round, or by calling it false. Does not know: which side anybody takes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

from rag.questions import wording
from rag.questions.stance import (
    CLAUSE_ENDS,
    NEAR,
    NOBODY_ELSE,
    NOT,
    STANCES,
    Stance,
    shows,
)
from rag.questions.wording import stemmed
from rag.words import STOP_WORDS, all_stems, level, stem, terms, words

LACKS = NOT | stemmed("lack lacks lacking lacked devoid deprived")
_OF_LAW = {
    "validity": "valid",
    "legality": "legal",
    "lawfulness": "lawful",
    "legitimacy": "legitimate",
}
_IN_LAW = frozenset(map(stem, _OF_LAW.values()))
_SO_IN_LAW = re.compile(r"(?P<turned>il|in|un|non-?)?(?:valid|legal|lawful|legitim)\w*$")
# How somebody is told to see a thing, and words for a "not": "cannot be seen as legal", "far from",
# "rejects their decision to".
SEEN_AS = re.compile(
    r"\b(?P<be>be|been|being|is|are|was|were) (?:\w+ly )?(?:perceiv|consider|see|regard|view|treat|"
    r"accept|recogni[sz]|deem|call|describ|portray|present)\w+ (?:as (?:being )?|to be )?(?:an? )?"
)
_NOT_SO = re.compile(
    rf"\b(?:{NOBODY_ELSE}|"
    r"(?:far|hardly) from(?: being)?|anything but|in no way|not in any way|"
    r"fail(?:s|ed)? to be|f(?:a|e)ll(?:s|en)? short of(?: being)?|hardly|scarcely|"
    r"den(?:y|ies|ied|ying)(?= [a-z]+ing)|"
    r"(?:reject|revers|revok|rescind|retract|condemn|denounc|deplor|oppos)\w* (?:[\w'’-]+ ){1,6}?"
    r"(?:decision|attempt|move|plan|intention|bid|effort|threat)s? to)\b"
)
# What is so called, or not recognized, is none of that.
_VOID = re.compile(
    r"\b(?:void|sham|so-called|pseudo-?\w*|(?:not|never|cannot|non-?) ?(?:be )?recogni\w+)\b"
)
# By nobody who speaks: borders are recognized, and others' recognition is told of.
_BY_ALL = re.compile(r"\b\w+ly recogni[sz]ed\b|\brecognition\b")
_SO = re.compile(
    r"\b(?:is|was|are|were|be) (?P<not>not |never )?(?:(?:\w+ly|an?|all) )?"
    r"(?P<told>[a-z]{4,}(?: (?:or|and) [a-z]{4,})?)\W*$"
)
_CALLED_SO = re.compile(  # "who called the vote legal", not "… a farce"; "recognised it as valid"
    rf"{wording.WHOEVER}"
    r"(?:(?:call(?:s|ed)|consider(?:s|ed)?|deem(?:s|ed)?|declare[sd]?|finds?|found) "
    r"(?!for\b|on\b)(?P<what>[^?]+?)(?<! a)(?<! an)(?<! the)|"
    r"(?:recogni[sz]e[sd]?|accept(?:s|ed)?|acknowledge[sd]?|regard(?:s|ed)?|sees?|saw|"
    r"view(?:s|ed)?|treat(?:s|ed)?|describe[sd]?) (?P<what2>[^?]+?) as(?: being)?) "
    r"(?P<told>[a-z]{2,}(?:al|ate|ble|ed|ful|id|ous))\W*$"
)
# "Who contested the legality of the vote?"
_CONTESTED = re.compile(
    rf"{wording.WHOEVER}(?:contest|challeng|question|disput|doubt|den|reject)"
    r"(?:e?s|e?d|y|ies|ied)? (?:the )?(?P<told>validity|legality|lawfulness|legitimacy) of "
    r"(?P<what>[^?]+)"
)
_HEADS = re.compile(
    r"([\w'’-]+)(?: (?:and|or|of|in|on|by|at|to|for|from|that|which|held)\b|[,.]|\W*$)"
)
# What somebody did, wants to do or says that they would, or not: "said they would not dig".
_DID = re.compile(
    rf"(?:who|(?:which|what) (?:[\w-]+ )?(?:{wording.BODY}))"
    r"(?: (?:all|else|also))*"
    r"(?: (?:sa(?:id|ys?)|announced|declared|insisted|vowed) (?:that )?(?:they|it|he|she))?"
    r"(?: (?:has|have|had|would|will|wo|could|can|ca|did|do|does|"
    r"(?:want|wish|intend|plan|choose|chose|decide|is|was|are|were)\w*(?: going)? to))*"
    r"(?P<not>(?:n['’]t| not| never)|(?: (?:refuse|decline)[sd]?| (?:un|not )willing) to)? "
    r"(?P<told>[a-z]{4,})\b"
)
# What it asks who said that somebody did not do or is not: "said that Chad does not commit theft";
# whoever says that it must not be may tell that it is.
_NOT_DONE = re.compile(
    r"(?<!must )(?<!should )(?<!may )(?<!let )(?<!can )(?:\b(?:not|never)|n['’]t) "
    r"(?:[a-z]+ly )?(?:be(?:en)? )?(?:an? )?"
    r"(?:(?:commit|make|made|making|have|had|having|carr[yi]|take|taking|pose|posing|try|trying)"
    r"[a-z]* (?:(?:out|an?|any|the|to) )*(?:[\w-]+ ){0,2}?(?P<thing>[a-z]{4,})"
    r"(?= (?:in|on|at|against|of|to|by|for|from|with)\b|\W*$)|(?P<told>[a-z]{4,})\b)"
    r"(?!.*\bany ?(?:more|longer)\b)"
)
# What approves or excuses a deed: whoever is against that, and does not say so, does not.
_APPROVING = _IN_LAW | stemmed(
    "justified justifiable justification necessary proportionate proportional right rightful fair "
    "acceptable reasonable provoked defensive humane"
)
_OF_RIGHT = _IN_LAW | stemmed("justified justifiable justification")
_BY_ANY_WORD = (_APPROVING - stemmed("right acceptable humane")) | stemmed(
    "rightful accordance compliance consistent"
)
_HAS_RIGHT = re.compile(r"\bright (?:to|of)\b")
_RECOGNIZING = frozenset([stem("recognize")])
# Whoever does not recognize what was decided does not accept it, nor does who rejects it.
_ACCEPTING = stemmed("accept recognize acknowledge")
_REJECTS = re.compile(r"\breject(?:s|ed|ing)?\b")
# Whom, or what that is so in law, it asks who recognised: whoever does says so by that word.
_RECOGNIZED = re.compile(
    r" (?:(?:the )?(?:independence|statehood|secession|annexation|sovereignty|State|Republic) of )?"
    r"(?:the )?[A-Z](?![\w -]*['’])|"
    r" (?:the |this |that |their |its )?(?:[\w'’-]+ ){0,4}?(?:annexations?|referend(?:ums?|a)|"
    r"elections?|results?|independence|statehood|secession|republics?|borders?|annexed [\w ]+)"
    r"(?: (?:of|in) [^?]+)?\W*$"
)
_TURNED = re.compile(r"il(?=l)|im(?=[mp])|ir(?=r)|in|un|non-?|dis")
ROOT = 5  # letters that words of one family begin with
_NONE = re.compile(r"(?:none|no one|not (?:a|one|any))\b")  # behind a verb: "holds not one of"
_FEWEST = 2  # words of what is said to be so by which a sentence is on it
_DENY = (
    r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|doubt(?:s|ed)?|question(?:s|ed)?|"
    r"cast(?:s|ing)? doubts? (?:on|over|upon))"
)
_CHARGE = "allegation|accusation|assertion|claim|charge"
# "Who dismissed the idea that …"
OF_A_CLAIM = (
    r"(?:reject|dismiss|refut|rebut|disput|den[iy])\w* (?:(?:the|any|all|this) )?"
    rf"(?:{_CHARGE}|idea|notion|argument|suggestion|narrative|theory|story|pretext|excuse)s? that\b"
)
_DISMISSED_THAT = re.compile(rf"{wording.WHOEVER}{OF_A_CLAIM} (?P<what>\S+ \S+ \S.*)$")
_DENIED_THAT = re.compile(
    rf"{wording.WHOEVER}(?:(?P<flatly>den(?:y|ies|ied))|{_DENY}|disagree[sd]?) that "
    r"(?P<what>\S+ \S+ \S.*)$"
)
# What is told as having been is doubted, or that anything is wrong with it: "denied the pictures of
# the leak"; whoever doubts a plan needs no such words.
_TOLD = (
    r"(?:pictures?|images?|photo(?:graph)?s?|videos?|footage|recordings?|reports?|accounts?|evidence|"
    r"proof|facts?|figures?|truth|existence|authenticity|massacres?|killings?|murders?|atrocit\w+|"
    r"crimes?|attacks?|bombings?|genocide|famine|hunger|torture|abuses?|events?)\b"
)
# "Who rejected the pictures as fake?"
_CALLED_FAKE = re.compile(
    rf"{wording.WHOEVER}(?!{OF_A_CLAIM})"
    r"(?:(?:reject|dismiss|call|label|describ|brand|denounc|portray|brush)\w* "
    rf"(?:off )?|(?:sa(?:id|ys?)|claim(?:s|ed)?|th(?:inks?|ought)|believe[sd]?|insist(?:s|ed)?|"
    rf"argue[sd]?) (?:that )?)(?P<what>[^?]*?\b{_TOLD}[^?]*?) (?:as (?:being )?)?"
    r"(?:(?:is|are|was|were|had|have|has|been|being|all|an?|mere|pure|western) )*"
    r"(?:fakes?d?|staged|fabricat\w+|hoax(?:es)?|forger\w+)\b"
)
_DOUBTED = re.compile(
    rf"{wording.WHOEVER}(?P<denied>{_DENY}(?: (?:or|and) {_DENY})*) "
    r"(?:that (?:there (?:is|was) )?anything (?:is |was )?(?:wrong|happened)\b|"
    rf"(?:that|whether|if) [^?]*?\b{_TOLD}[^?]* (?:real|genuine|authentic|true|accurate)\W*$|"
    rf"(?:(?!that\b|whether\b|if\b)[\w'’-]+ ){{0,4}}?{_TOLD})"
)
# "Who rejected the accusations against Chad?"
_REJECTED = re.compile(
    rf"{wording.WHOEVER}(?:reject|dismiss|refut|den[iy])\w* (?:(?:the|all|any|these|those|such) )?"
    rf"(?P<what>(?:{_CHARGE}|report)s?\b.*)$"
)
OF_CHARGES = frozenset(map(stem, f"{_CHARGE}|report".split("|")))
# What doubts whatever is told of beside it, and what may where it is told of.
_FAKE = re.compile(
    r"\b(?:fake[ds]?|stag(?:ed|ing(?! (?:ground|area|post)))|fabricat\w+|hoax\w*|forge[dr]\w*|"
    r"(?<!without )(?<!no )provocations?|"
    r"inconsistenc(?:y|ies)|hard to believe)\b"
)
_IN_DOUBT = re.compile(
    r"\b(?:false\w*|so-called|alleged\w*|allegations?|un(?:proven|verified|true|founded)|sham|"
    r"verif\w+|doubt\w*|dubious|disput\w+|den(?:y|ies|ied|ying)|reject\w*|refut\w+|dismiss\w*|"
    r"baseless|groundless|illegal\w*|illegitima\w+|unlawful|(?:no|without) (?:evidence|proof))\b"
)
# What others are told to say, or nobody can: no claim of one's own.
_CLAIM = r"(?:convince|persuade|believe|claim|say|deny|doubt|dispute|contest|suggest|pretend|argue)"
_OF_OTHERS = re.compile(
    r"\b(?:they|others|some|many|those) (?:\w+ ){0,2}?(?:say|said|(?:claim|pretend|allege|insist|"
    rf"argue)(?:e?d|s)?)\b|"
    rf"\b(?:impossible|absurd|ridiculous|cynical|shameful|outrageous|wrong) to {_CLAIM}\b|"
    rf"\b(?:no ?one|nobody|none|who) (?:can|could|will|would) (?:\w+ )?{_CLAIM}\b|"
    r"\b(?:cannot|could not) (?:be )?(?:den|doubt|disput|hid|obscur)\w*"
)
# What is told to be done all the same: "no excuse for it", "cannot tolerate it".
NO_EXCUSE = re.compile(
    r"\b(?:no|without) (?:justification|excuse|reason|pretext|doubt|question|matter)\b|"
    r"\b(?:not|never|cannot) (?:be )?"
    r"(?=(?:justif|excus|warrant|condon|tolerat|accept|ignor|forg)\w)"
)
_FALSE = (
    r"\b(?:false\w*|untrue|baseless|groundless|ungrounded|unfounded|unsubstantiated|slander\w*|fake\w*|"
    r"fabricat\w+|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)"
    r"(?! (?:(?:the|their|its|his|her|them) )?(?:rights?|access|entry)\b)|"
    r"refut\w+|dismiss(?:es|ed|ing)?)\b"
)
_CALLED_FALSE = re.compile(
    rf"{_FALSE}|\blies?\b(?! (?:\w+ly )?(?:in|at|on|with|within|behind|ahead|between|beyond)\b)"
)
# "The allegations were false", "rejected claims that …".
_CHARGES = rf"\b(?:{_CHARGE})s?\b"
CHARGES_FALSE = re.compile(rf"{_CHARGES}[^.;]*{_FALSE}|{_FALSE}[^.;]*{_CHARGES}")
# "Who said that they never wanted war?", and how that is told.
_WISHES = r"(?:want|wish|desir|s(?:eek|ought)|cho(?:ose|se)|intend|meant)\w*"
_NEVER_WANTED = re.compile(
    rf"{wording.WHOEVER}sa(?:id|ys?) (?:that )?(?:they|he|she|it|their \w+) (?:(?:had|have|has) )?"
    rf"(?:never|{wording.DID_NOT}) {_WISHES} (?P<what>(?!to\b)\S.*)$"
)
_WANTED_NONE = re.compile(rf"\b(?:never|not|n't|no) (?:\w+ )?{_WISHES}")
# "Who will not pay?", "who said that it does not help?"
_NEGATED = re.compile(
    rf"{wording.WHOEVER}[^?]*?(?:\b(?:not|never)|n['’]t) (?:[a-z]+ly )?(?:be(?:en)? )?"
    r"(?P<told>[a-z]{4,})\b"
)
_LASTING = re.compile(  # no longer so is not still so
    r"(?<!no longer )(?<!not )\b(?:remain(?:s|ed|ing)?|still|continu(?:e|es|ed|ing)|stay(?:s|ed)?) "
    r"(?:to be )?(?!to be seen\b)"
)
_NOT_SAID = re.compile(r"\b(?:not|never)\b|n['’]t\b")
_OF_A_VERB = frozenset({"not", "never", "cannot"})
_BESIDE = 6  # words around what a thing is told to be in which the thing is named
_WIDELY = 2 * NEAR  # the same where it asks who did not: "will not be able to dig"
_RIGHT_BEFORE = 4  # words before another in which a "not" is right before it


@dataclass(frozen=True)
class Claim:
    """What a question asks who said to be so or not ("that it has no right to dig"), or denied."""

    content: tuple[str, ...]  # the stems of its words
    lacking: frozenset[str] | None  # what there is none of, or was doubted; None: it is so
    denied: bool = False  # flatly
    no_longer: bool = False  # it was so before

    def is_reversed(self, sentences: Iterable[str]) -> bool:
        """Whether sentences that have half its words say the reverse: in all a "not" stands right
        before the last of these, or, where it says that there is none, none has one in their
        clause. What was denied is denied by one at least, be it of few of its words.
        """
        sentences = [before_but(self.content, one) for one in sentences]
        on_it = [one for one in sentences if self.is_on_it(one)]
        if self.denied:
            near = on_it or [one for one in sentences if set(self.content) & set(terms(one))]
            own = (_OF_OTHERS.sub("", NO_EXCUSE.sub("", level(one))) for one in near)
            return not any(_says_not(self.content, one) for one in own)
        if self.lacking is not None:
            return bool(on_it) and not any(_says_not(self.content, one) for one in on_it)
        if self.no_longer:
            on_it = [one for one in sentences if not set(self.content).isdisjoint(terms(one))]
            return any(_LASTING.search(level(one)) for one in on_it)
        if turned_in(self.content, sentences):
            return True
        last = self.content[-1:]
        return bool(on_it) and all(_says_not(last, one, _RIGHT_BEFORE) for one in on_it)

    def has_none_in(self, sentence: str) -> bool:
        """Whether a clause with what there is none of has a "not"."""
        each = (set(map(stem, words(one))) for one in CLAUSE_ENDS.split(level(sentence)))
        return any(not (NOT.isdisjoint(one) or one.isdisjoint(self.lacking or ())) for one in each)

    def pivot(self, names: AbstractSet[str], texts: Iterable[str]) -> str:
        """The stem of the word of it, no name, that fewest texts have: what denies it has that."""
        said = [set(all_stems(text)) for text in texts]
        no_matter = names | wording.ASKING
        rest = [one for one in self.content if one not in no_matter] or self.content
        return min(rest, key=lambda term: sum(has_akin(term, one) for one in said))

    def is_denied_in(self, sentence: str, pivot: str) -> bool:
        """Whether a sentence denies it, by the pivot turned round or by calling it false."""
        own = _OF_OTHERS.sub("", NO_EXCUSE.sub("", level(sentence))).replace(", not ", ", ")
        said = words(own)  # "talk to them, not attack" denies no attack
        stems = list(map(stem, said))
        if any(_is_turned(one, its, pivot) for one, its in zip(said, stems, strict=True)):
            return True
        at = [place for place, one in enumerate(stems) if has_akin(pivot, [one])]
        if any(not LACKS.isdisjoint(stems[max(0, place - NEAR) : place]) for place in at):
            return not _CALLED_FALSE.search(own)
        false = _CALLED_FALSE.search(own) if at else None
        others = [one for one in self.content if one != pivot and has_akin(one, stems)]
        return false is not None and bool(others) and not _NOT_SAID.search(own, false.end())

    def is_told_in(self, sentence: str, pivot: str) -> bool:
        """Whether a sentence is on it and has the pivot, as it stands."""
        return self.is_on_it(sentence) and pivot in terms(sentence)

    def is_on_it(self, sentence: str) -> bool:
        """Whether a sentence has half its words, and one of what there is none of."""
        stems = set(all_stems(sentence))
        held = stems.intersection(self.content)
        half = len(held) >= _FEWEST and 2 * len(held) >= len(set(self.content))
        return half and (self.lacking is None or not self.lacking.isdisjoint(stems))


@lru_cache(maxsize=64)
def claimed(text: str) -> Claim | None:
    """The claim that a question asks who made or denied; None for what was not done."""
    plain = level(text)
    found = wording.SAID_THAT.match(plain) or _DENIED_THAT.match(plain)
    if found is None:
        return None
    said = words(found["what"])
    first = next((place for place, word in enumerate(said) if stem(word) in LACKS), None)
    if first is not None and said[first] in _OF_A_VERB:
        return None
    content = tuple(_content(said))
    if first is not None and said[first + 1 : first + 2] == ["longer"]:
        return Claim(tuple(_content(said[:first])), None, no_longer=True)
    if first is not None:
        return Claim(content, frozenset(_content(said[first:])[:1]))
    if found.re is _DENIED_THAT:
        return Claim(content, frozenset(content[-2:]), denied=bool(found["flatly"]))
    return Claim(content, None)


@lru_cache(maxsize=64)
def dismissed(text: str) -> Claim | None:
    """The claim that a question asks who denied, or who "dismissed the idea that …"."""
    found = _DISMISSED_THAT.match(level(text))
    if found is None:
        denied = claimed(text)
        return denied if denied and denied.denied else None
    content = tuple(_content(words(found["what"])))
    return Claim(content, frozenset(content[-2:]), denied=True) if content else None


@dataclass(frozen=True)
class Predicate:
    """What a question asks who did or called so ("who said that … was fake or staged?")."""

    told: frozenset[str]  # the stems of its words
    so: bool = True  # whether it asks who did, or said that it is
    said: bool = False  # whether it asks who said so
    of_it: frozenset[str] = frozenset()  # of what it asks who contested or called so, if it does
    by_word: bool = False  # whether whoever did says so by that word: "recognised Chad"

    def is_reversed(self, sentences: Iterable[str]) -> bool:
        """Whether sentences have a word of it only as it is not asked for: with a "not" ("lacks
        validity"), turned round ("illegitimate", "null and void"), or as what others say.
        """
        said = [before_but(self.told, one) for one in sentences] if self.so else sentences
        return self._denied(said) == {self.so}

    def is_disapproved_in(self, sentences: Collection[str]) -> bool:
        """Whether sentences are against what it asks who approved of, or have no word by which it
        may be right, and none tells it so.
        """
        approves = self.so and self.said and not self.told.isdisjoint(_APPROVING)
        if not approves or False in self._denied(sentences):
            return False
        of_right = not self.told.isdisjoint(_OF_RIGHT)
        by_any = replace(self, told=_BY_ANY_WORD)
        said = any(
            _HAS_RIGHT.search(level(one))
            or (by_any.is_told_in([one]) and not by_any.is_reversed([one]))
            for one in sentences
        )
        return (of_right and not said) or shows(Stance.AGAINST, sentences)

    def is_told_in(self, sentences: Iterable[str]) -> bool:
        """Whether sentences have a word of it, be it turned round."""
        return bool(self._denied(sentences))

    @property
    def of_law(self) -> bool:
        """Whether it is that something is as the law has it."""
        return bool(self.told & _IN_LAW)

    def is_denied_of(self, of_it: AbstractSet[str], sentence: str) -> bool:
        """Whether a sentence says near a term of a thing that it is not so."""
        stems = all_stems(sentence)
        denied = [
            place
            for place, one in enumerate(words(sentence))
            if any(_is_turned(one, stems[place], term) is not None for term in self.told)
        ]
        near = {one for at in denied for one in stems[max(0, at - _BESIDE) : at + _BESIDE + 1]}
        near = near if denied else set(stems)
        return not of_it.isdisjoint(near) and True in self._denied_in(sentence)

    def _denied(self, sentences: Iterable[str]) -> set[bool]:
        return {one for said in sentences for one in self._denied_in(said)}

    def _denied_in(self, sentence: str) -> set[bool]:
        plain = _NOT_SO.sub("not", SEEN_AS.sub(r"\g<be> ", level(sentence)))
        plain = _BY_ALL.sub("", plain) if self.by_word else plain
        plain = plain if self.so else NO_EXCUSE.sub("", plain)
        said = words(plain)
        stems = list(map(stem, said))
        accepted = not (self.by_word or self.told.isdisjoint(_ACCEPTING))
        near = NEAR if self.so else _WIDELY
        told = [
            (
                turned,
                not LACKS.isdisjoint(stems[max(0, place - near) : place])
                or bool(self.so and _NONE.match(" ".join(said[place + 1 :]))),
            )
            for term in (_ACCEPTING if accepted else self.told)
            for place, (word, its) in enumerate(zip(said, stems, strict=True))
            if (turned := _is_turned(word, its, term)) is not None
        ]
        if (False, False) in told and not self.of_law:  # "paid them, who are unpaid elsewhere"
            told = [one for one in told if not one[0]]
        each = {any(one) for one in told}
        rejected = self.so and accepted and _REJECTS.search(plain)
        void = rejected or (self.of_law and _VOID.search(plain))
        of_others = self.said and each and _OF_OTHERS.search(plain)
        return {True} if void or True in each or of_others else each


@dataclass(frozen=True)
class Doubt:
    """A thing that a question asks who doubted, by its terms, and ``how`` that is told."""

    of_it: frozenset[str]
    how: re.Pattern[str]

    def is_on(self, text: str) -> bool:
        """Whether a text has one of its terms."""
        return not self.of_it.isdisjoint(terms(text))

    def is_told_in(self, sentence: str) -> bool:
        """Whether a sentence doubts it, and not as others do or nobody can."""
        plain = level(sentence)
        fake = _FAKE.search(plain) and not (self.of_it >= OF_CHARGES and not self.is_on(sentence))
        found = fake or (self.how.search(plain) and self.is_on(sentence))
        return bool(found) and not _OF_OTHERS.search(plain)


@lru_cache(maxsize=64)
def predicate(text: str) -> Predicate | None:
    """What a question asks who did or called so, or not so; None where it asks otherwise."""
    plain = level(text)
    contested = _CONTESTED.match(plain)
    if contested:
        told = frozenset([stem(_OF_LAW[contested["told"]])])
        heads = frozenset(map(stem, _HEADS.findall(contested["what"]))) - STOP_WORDS
        return Predicate(told, so=False, said=True, of_it=heads)
    so = _SO.search(plain)
    undone = frozenset[str]() if so else _undone(plain)
    found = _CALLED_SO.match(plain) or so or _DID.match(plain)
    if found is None or undone:
        return Predicate(undone, so=False) if undone else None
    told = frozenset(all_stems(found["told"])) - STOP_WORDS
    if so and (so["not"] or _DENIED_THAT.match(plain) or _DISMISSED_THAT.match(plain)):
        return Predicate(told, so=False, said=True)
    if not NOT.isdisjoint(all_stems(text)) or wording.ONLY_IF.search(plain):
        return None
    called = (found["what"] or found["what2"]) if found.re is _CALLED_SO else ""
    by_word = told == _RECOGNIZING and bool(_RECOGNIZED.match(text, found.end("told")))
    return Predicate(told, said=found is so, of_it=frozenset(terms(called)), by_word=by_word)


def _undone(plain: str) -> frozenset[str]:
    """The stem of what a folded question asks who did not do, or said that somebody did not."""
    said_that, did = wording.SAID_THAT.match(plain), _DID.match(plain)
    said = _NOT_DONE.search(said_that["what"]) if said_that else None
    if said is None and not (did and did["not"]):
        return frozenset()
    told = said["thing"] or said["told"] if said else did["told"] if did else ""
    return frozenset([stem(told)]) - STANCES.keys() - STOP_WORDS


@lru_cache(maxsize=64)
def doubted(text: str) -> Doubt | None:
    """What a question asks who doubted or denied, or that anything is wrong with."""
    plain = level(text)
    found = _DOUBTED.match(plain)
    return Doubt(frozenset(terms(plain[found.end("denied") :])), _IN_DOUBT) if found else None


@lru_cache(maxsize=64)
def called_false(text: str) -> Doubt | None:
    """What a question asks who called fake, or accusations that it asks who rejected."""
    plain = level(text)
    fake = _CALLED_FAKE.match(plain)
    of_claim = _DISMISSED_THAT.match(plain) and _SO.search(plain)  # see predicate
    found = fake or (None if of_claim else _REJECTED.match(plain))
    of_it = frozenset(terms(found["what"])) if found else frozenset[str]()
    return Doubt(of_it if fake else of_it | OF_CHARGES, _CALLED_FALSE) if found else None


@dataclass(frozen=True)
class Unwanted:
    """What a question asks who said that they never wanted, by its terms."""

    of_it: frozenset[str]

    def is_told_in(self, sentence: str) -> bool:
        """Whether a sentence with one of these says that it was not wanted."""
        return bool(_WANTED_NONE.search(level(sentence))) and not self.of_it.isdisjoint(
            terms(sentence)
        )


@lru_cache(maxsize=64)
def never_wanted(text: str) -> Unwanted | None:
    """What a question asks who said that they never wanted; None where it asks something else."""
    found = _NEVER_WANTED.match(level(text))
    return Unwanted(frozenset(terms(found["what"]))) if found else None


@dataclass(frozen=True)
class Negated:
    """What a question asks who did not do, or said not to be so, by the stem of its verb."""

    told: str

    def is_told_in(self, sentence: str) -> bool:
        """Whether a sentence has a "not" of its own before the verb, or calls it false."""
        return _says_not([self.told], sentence, NEAR) or bool(
            _CALLED_FALSE.search(level(sentence)) and self.told in terms(sentence)
        )


@lru_cache(maxsize=64)
def negated(text: str) -> Negated | None:
    """What a question asks who did not do, or said not to be so; None where it asks otherwise."""
    found = _NEGATED.match(level(text))
    return Negated(stem(found["told"])) if found else None


def turned_in(content: Iterable[str], sentences: Iterable[str]) -> bool:
    """Whether sentences have one of some stems only turned round ("unprovoked")."""
    said = [(one, stem(one)) for text in sentences for one in words(text)]
    ways = ({_is_turned(one, its, term) for one, its in said} for term in content)
    return any(True in way and False not in way for way in ways)


def told_of_none(of_it: Sequence[str], sentence: str) -> bool:
    """Whether a sentence says that there is none of a thing of some terms: "no such wells"."""
    said = all_stems(sentence)
    return any(
        not set(of_it).isdisjoint(said[place + 1 : place + NEAR])
        for place, one in enumerate(said)
        if one in {"no", "without"}
    )


def turns_down(charge: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence says of an accusation with all stems of a charge that it is false."""
    return bool(CHARGES_FALSE.search(level(sentence))) and charge <= set(terms(sentence))


def before_but(content: Iterable[str], sentence: str) -> str:
    """A sentence up to its "but", where it says all of some stems before that: "the door is open,
    but will not stay open".
    """
    before, but, _ = sentence.partition(", but ")
    return before if but and set(content) <= set(terms(before)) else sentence


@lru_cache(maxsize=1024)
def roots_of(term: str) -> frozenset[str]:
    """What stems of a term's family begin with: "invade" and "invasion"; none of a short one."""
    noun = f"{term[:-1]}s" if term.endswith("d") else term
    return frozenset({term[:ROOT], noun[:ROOT]} if len(term) >= ROOT else ())


def has_akin(term: str, stems: Iterable[str]) -> bool:
    """Whether stems have one, or another of the same family ("provoked" and "provocation")."""
    roots = roots_of(term)
    return any(one == term or one[:ROOT] in roots for one in stems)


def _content(said: Sequence[str]) -> list[str]:
    """The stems of words that say something, but for "not" and such."""
    return [one for one in map(stem, said) if one not in LACKS and one not in STOP_WORDS]


def _says_not(content: Sequence[str], sentence: str, near: int | None = None) -> bool:
    """Whether a "not" stands before one of some stems in its clause, or so ``near``; or, wherever,
    something is called false.
    """
    if near is None and _CALLED_FALSE.search(level(sentence)):
        return True
    for clause in CLAUSE_ENDS.split(level(sentence)):
        stems = all_stems(clause)
        last = max((place for place, one in enumerate(stems) if one in content), default=0)
        if not LACKS.isdisjoint(stems[max(0, last - near) if near else 0 : last]):
            return True
    return False


def _is_turned(word: str, its: str, term: str) -> bool | None:
    """Whether a word is a term's turned round; None where it is neither that nor the term's."""
    if term in _IN_LAW:
        found = _SO_IN_LAW.match(word)
        return bool(found["turned"]) if found else None
    if its == term or its.startswith(term[: max(ROOT, len(term) - 1)]):  # "no provocation"
        return False
    before = _TURNED.match(word)
    return True if before and stem(word[before.end() :]) == term else None
