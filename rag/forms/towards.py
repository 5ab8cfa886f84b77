"""Whom or what is backed or condemned: a name behind a verb that takes a side.

Comes in: a target, somebody or a matter by their names; sentences of remarks. Goes out: the sides
that these take towards it, and who is on another than is asked for. Verbs of the language (as
``questions.stance`` has them) and where the name stands; a matter told in other words than by a
name is that module's. Does not know: who speaks, or what a question asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, pairwise, takewhile

from rag.countries import country_code, names_of_states
from rag.questions.denial import CHARGES_FALSE
from rag.questions.stance import (
    CLAUSE_ENDS,
    ENDING,
    GRANT,
    HAVING_RIGHT,
    NO_GOOD,
    OPPOSITE,
    STANCES,
    TO_STOP,
    Stance,
    by_stem,
    in_a_word,
    shows,
    stretches,
)
from rag.questions.wording import stemmed
from rag.words import REMEMBERED, STOP_WORDS, TOKEN, level, stem, terms, words

# Verbs that take a side, as these do of someone.
_OF_SOMEONE = STANCES | by_stem(
    {"for": "solidarity stand side grateful gratitude thankful assist help"}
)
_ACCUSATION = stem("accusation")
_WITHIN = {Stance.FOR: 8, Stance.AGAINST: 12, Stance.CALLING: 8}  # words from a verb to the name
_VOTED_ON = 5  # words from "vote against" to what is voted on
_OTHERS, _RELATIVE = 3, 6  # words before a verb in which it is told to be somebody else's
_LONGER = 3  # words before a name with which it may be another's
_ENOUGH = 4  # who are told to be against someone, before that is taken for all
_MANY = 8  # where more mention someone, one in so many at least is to take the side asked for
# What somebody says that another's envoy claimed is no stance of theirs.
_CLAIMED = re.compile(
    r"(?:['’]s|\b[Tt]he [A-Z]\w+) (?:envoy|[Aa]mbassador|[Rr]epresentative|delegate|[Mm]inister)"
    r"(?: (?:also|has|had|today))* (?:assert|claim|alleg|pretend)\w*(?: (?:also|today))* "
    r"(?:that|[“\"])"
)
# Behind somebody's name: they are to stop; before it, where "to" alone says so.
_TO_STOP = re.compile(
    r"(?: and (?:the )?[\w ]{3,30}?)?(?: (?:once )?(?:again|more))? "
    r"(?:(?P<must>must|should|has to|needs to)|to) "
    rf"(?:\w+ly )?{TO_STOP}"
)
_CALLED_ON = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:\w+ )?(?:on|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|"
    r"appeal(?:s|ed|ing)? to) (?:(?:the|both) )?(?:[\w-]+(?: [\w-]+){0,3} and (?:the )?)?$"
)
_OF_WHOM = re.compile(  # before the name of whoever it is done to
    r"\b(?:of|in|on|at|against|to|for|with|from|into|over|by|between|and) (?:(?:the|all) )?$"
)
# What before a verb tells that it is somebody else's ("those who back it").
_OF_OTHERS = frozenset("who which whose those countries others".split())
_OF_OTHERS_THAT = frozenset("country countries state states delegation member nation one".split())
# Whose own support, condemnation and the like it is: "his country's support".
_OWN_SIDE = frozenset(
    "country government nation delegation people union organization organisation bloc "
    "he she it they his her its their".split()
)
_ARTICLES = frozenset("the a an its his her their".split())
# Behind what is condemned, before who is harmed by it; of whom what is condemned is done; and what
# of theirs is harmed.
_HARMING = frozenset(
    "against on upon across throughout inside into targeting attacking attack annex annexing "
    "divide dividing destroy destroying invade invading occupy occupying seize seizing bomb "
    "bombing".split()
)
_HARMS = frozenset(
    "lives deaths death murder murders invasion occupation blockade siege bombardment bombing "
    "shelling killing annexation violation violations partition isolation expulsion people "
    "territory territories part parts integrity sovereignty independence".split()
)
# The same of what is theirs: "condemned the damage to the schools of" them.
_HARM_DONE = re.compile(
    r"\b(?:damage|attacks?|assaults?|strikes?|raids?|bomb\w+|shelling|killings?|destruction)\b"
    r"(?: \w+)* (?:to|on|against) (?:\w+ )+of$"
)
HARMED = frozenset(
    "civilians citizens hostages children women people population cities towns villages "
    "sovereignty integrity independence territory territories regions land lands".split()
)
# What before a name tells that a stance is not towards it.
_ELSEWHERE = {
    "for": frozenset(
        "against in on at from by over into between inside outside neighbouring neighboring "
        "including resist resisting fight fighting defeat defeating deter deterring counter "
        "countering".split()
    ),
    "against": frozenset("in at to for over towards with between".split()),
    "calling": frozenset[str](),
}
# What of somebody's is welcomed for their sake: "the efforts by" them.
_DONE_WELL = frozenset(
    "efforts effort role initiative initiatives work mediation facilitation contribution "
    "contributions leadership commitment support steps".split()
)
# Between a verb and a name: what follows is no longer what the verb is towards.
_CLAUSE = {
    "for": re.compile(
        r'[";]|\b(?:that|who|which|whose|whether|because|since|while|noting|saying)\b'
    ),
    "against": re.compile(
        r'[";]|\b(?:that|whose|whether|because|since|while)\b|'
        r"(?<=, )(?:he|she|it|they) (?:\w+ly )?(?:said|[a-z]+ed)\b"
    ),
    "calling": re.compile(";"),
}
_QUOTED = re.compile(r'"[^"]*"')  # "condemned “in the strongest terms” Chad"
# Behind a name: others, who are near to them.
NEIGHBOURS = frozenset("neighbours neighbors adversaries enemies victims".split())
# What is said against someone, and what turns it round: who dismisses it is on their side.
_REBUTTING = stemmed("dismiss reject deny refute")
_CHARGE = re.compile(
    r"\b(?:allegation|accusation|charge|claim|criticism|assertion|suggestion|notion|idea|report)s? "
    r"(?:that|about|(?:(?:levelled|made) )?against|of (?!$))\b"
)
# Before whom a charge is against, and behind them that it is false.
_CHARGED = re.compile(
    r"\b(?:allegation|accusation|charge|claim|assertion)s? (?:that|(?:(?:levelled|made) )?against) "
    r"(?:the )?$"
)
_FALSE = re.compile(
    r"\b(?:false\w*|untrue|baseless|groundless|unfounded|unsubstantiated|slander\w*|fabricat\w+)\b"
)
# Before a matter that does harm, or is not as it should be: "regretted that the text".
_DISAPPROVING = (
    r"\b(?:(?:warn|caution|regret|fear)\w* that|(?:regret|bemoan)(?:s|ted|ting|ed|ing)?|"
    r"(?:disappoint|frustrat|dismay)ed (?:by|at|with|that)|"
    r"(?:adverse|negative|harmful|devastating|detrimental) (?:impact|effect|consequence)s? of|"
    r"(?:dis(?:as)?sociat|distanc)\w+ \w+ from|reservations? (?:about|on|over|to|regarding)) "
    r"(?!(?:[\w-]+ ){0,3}?(?:lift|end|absen|lack|no\b|without|remov|fail)\w*)(?:the )?"
)
# Right before a matter that is not as it should be; behind one: it does no good, or harm.
_UNJUST = r"\b(?:illegal|unlawful|unjust|unfair|unilateral|coercive|inhumane|cruel) (?:[\w-]+ )?"
_DOING_HARM = rf"[^.;,]{{0,90}}? {NO_GOOD}"
# Beside a matter or a body, no State, that is held up to scorn.
_SCORN = re.compile(
    r"\b(?:outrageous\w*|absurd\w*|farc(?:e|ical)|travesty|charade|circus|ridiculous\w*|laughable|"
    r"moral bankruptcy|kangaroo|witch-?hunt|smear\w*|biased|one-sided)\b"
)
# Whom none should arm, as meetings call them.
_ARMED_GROUPS = (
    r"(?:terror\w*|militias?|armed groups?|rebels?|insurgents?|prox(?:y|ies)|mercenaries|hamas|"
    r"hi[zs]bullah|hezbollah|houthis|taliban|da['’]?esh|isil|al-qaida|al-shabaab|boko haram|m23)"
)
# Behind somebody's name: what they did as none should.
_MISDEED = (
    r"(?:(?:has|have|had|which|who|that|then|also|[\w-]+ly) )*"
    rf"(?:(?!(?:since|after|before|during|until|amid|from|by|{'|'.join(sorted(HARMED))})\b)"
    r"[\w-]+ ){0,2}?"
    r"(?:aggression|invasion|war|attacks?|assaults?|violations?|sabotage|genocide|massacres?|"
    r"(?:violat|sabotag|destroy|kill|target|bomb|shell|occup|besieg|br[eo]k|scrap|flout|breach|betray|tor[en]|undermin|abandon|"
    r"disregard|ignor|refus|trampl|start|unleash|attack|invad|derail)(?:ed|es|s|e|en|ing)?|"
    rf"(?:financ|fund|arm|harbou?r|shelter)(?:ed|e?s|ing) (?:[\w-]+ ){{0,3}}?{_ARMED_GROUPS})\b"
)
_THEIR_FORCES = (
    r"(?: (?:[\w-]+ ){0,2}?(?:forces|army|troops|soldiers|settlers|government|authorities))?"
)
_OF_THEIRS = (
    r"['’]s? (?:(?:[\w-]+ ){0,3}?(?:violence|abuses?|crimes?|brutality|impunity)|"
    r"(?:[\w-]+ ){0,2}?use of (?:[\w-]+,? ){0,9}?(?:violence|force|weapons|starvation|hunger)|"
    r"(?:[\w-]+ ){0,2}?(?:support|backing|aid|arms) (?:of|for|to) "
    rf"(?:[\w-]+ ){{0,3}}?{_ARMED_GROUPS})\b"
)
_ANSWERABLE = (  # "Chad must be held to account for it"
    r" (?:must|should|to|had to|has to|needs to) (?:also )?(?:be (?:held|brought|called) "
    r"(?:fully )?(?:accountable|responsible|to (?:account|justice))|answer) for\b"
)
# Before who did it.
_DONE_BY = (
    r"\b(?:attacks?|assaults?|aggression|crimes?|violence|atrocit(?:y|ies)|massacres?|genocide|"
    r"bombing|bombardment|killings?|siege|violations?|abuses)"
    r"(?: (?:[\w-]+ ){0,3}?(?:committed|perpetrated|carried out|launched|waged))? by (?:the )?"
)
# Before whom it is done to.
DONE_TO = (
    r"\b(?:attacks?|assaults?|aggression|war|violence|crimes?|strikes?|raids?|atrocit(?:y|ies)|"
    r"massacres?|offensives?|shelling|bombing|bombardment|invasion|occupation|annexation|"
    r"killings?|murders?|deaths?|siege)(?: \w+){0,4}? "
    r"(?:on|against|upon|across|throughout|(?<=invasion )of|(?<=occupation )of|(?<=annexation )of|"
    r"(?<=bombing )of|(?<=shelling )of|(?<=bombardment )of|(?<=killing )of|(?<=killings )of|"
    r"(?<=murder )of|(?<=massacre )of|(?<=deaths )of|(?<=siege )of) (?:the )?"
)
DID_WRONG = re.compile(  # not the "Chad war", which may be waged on it
    rf"(?:(?:['’]s?|,(?= which | who )) | (?!war\b)){_MISDEED}"
)
# What States put in place against others, and before it that somebody, as a rule the speaker's own,
# has.
MEASURES = re.compile(
    r"\b(?:sanctions?|embargo(?:es)?|measures?|penalt(?:y|ies)|restrictions?|tariffs?)\b"
)
_PUTTING_IN_PLACE = (
    r"\b(?:(?:his|her|its|their|our|the) (?:own |european )?(?:country|government|union|bloc)|we|"
    r"join\w*|ha(?:s|ve|d))\b[^.;]{0,50}?\b"
    r"(?:impos(?:ed|ing)|adopt(?:ed|ing)|appl(?:ied|ying)|enact(?:ed|ing)|implement(?:ed|ing)) "
    r"(?!.*\b(?:on|against) (?:his|her|their|its|our)\b)"
)
_TO_RECONSIDER = r"\b(?:reassess|reconsider|rethink|revisit)\w*\b[^.;]{0,80}?\b"
_IN_REPLY = r"\b(?:response|reply|respond\w*)\b[^.;]{0,20}? (?:including|with|through|by) "
_PUT_IN_PLACE = (
    r"(?: (?:which|that))? (?:have|has) (?:now |also |already )?been "
    r"(?:imposed|adopted|applied|enacted|implemented|put in place)(?! (?:unilaterally|illegally))"
)
# Before and behind whom it is said that they have a right, and before whom that they have not.
_GRANTING = re.compile(
    rf"\b(?:{GRANT}|(?:support|respect|recall)\w*) (?:(?:that|for) )?"
    r"(?:the )?(?P<of>(?:[\w-]+ )?rights? of )?(?:the )?$"
)
_RIGHT = re.compile(HAVING_RIGHT)
_HAS_RIGHT = re.compile(
    r" (?:(?:ha[sd]|have) (?:the|a|an|every|its)|exercis(?:es?|ed|ing) (?:its|their)) "
    r"(?:[\w-]+ ){0,2}right\b"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|cannot|claim\w*|reject\w*|den(?:y|ied)\w*|doubt\w*|question\w*|whether|only|"
    r"assert\w*|alleg\w*|pretext|guise|so-called|notion|excuse|invok\w*)\b"
)
# Before and behind whoever had a part in a wrong: "the complicity of", "was an accomplice".
_PARTY = r"(?:complicity|collusion|connivance)"
_WITH_PART = re.compile(rf"\b{_PARTY} (?:of|by) (?:the )?$")
_HAD_PART = re.compile(
    rf"(?:['’]s?)? (?:[\w-]+ )?{_PARTY}\b|"
    r"(?: (?:is|are|was|were|be|being|has|have|had|been|stop|to|as|also|too|[a-z]+ly)){1,5} "
    r"(?:an? )?(?:accomplice|complicit|"
    r"(?:involved in|party to) (?:the|this|that|its) "
    r"(?:[\w-]+ )?(?:aggression|invasion|attack|assault|war|crime|violence|massacre)s?)\b"
)
# Behind whoever is held to be a danger, and behind and before whoever is none: "poses no threat".
_DANGER = r"(?:threat|danger|menace)s?\b"
_ENDANGERS = re.compile(
    r" (?:(?:is|was|are|were|remains?|poses?|posed|constitutes?|represents?) (?:an?|the) "
    rf"(?:(?!(?:in|of|to|under|from|by)\b)[\w-]+ ){{0,2}}?{_DANGER}|"
    r"threatens\b|(?:has|have|had) threatened\b|(?:is|was|are|were) threatening\b)"
)
_NO_DANGER = re.compile(
    r" (?:(?:is|was|are|were|has been) (?:not|never) an?|(?:poses?|posed|is|represents?) no) "
    rf"(?:[\w-]+ )?{_DANGER}"
)
_NO_DANGER_FROM = re.compile(
    rf"\b(?:no|not (?:an?|any)|without) (?:[\w-]+ )?{_DANGER} (?:posed )?(?:from|by) "
    r"(?:[\w ]{2,40} (?:or|nor|and) )?(?:the )?$"
)
# Before whoever is told to be wronged by others' hostility: "a text hostile towards them".
_ILL_WILL_TO = re.compile(
    r"\b(?:hostil(?:e|ity)|bias(?:ed)?|prejudiced|unfair|smear|slander)\b"
    r"(?: (?!and\b|or\b)[\w-]+){0,2}? (?:to|towards?|against) (?:the )?$"
)
# The same of whoever has a just cause: "their legitimate concerns".
_CAUSE = r"(?:legitimate|rightful|justified) (?:[\w-]+ )?(?:concern|interest|aspiration|demand)s?"
_WITH_CAUSE = re.compile(rf"\b{_CAUSE} of (?:the )?$")
_HAS_CAUSE = re.compile(
    rf"['’]s? {_CAUSE}\b|"
    r"(?: [\w-]+){0,4}? (?:is|are|was|were|(?:has|have|had) been) (?:(?!not\b)[\w-]+ ){0,3}?"
    r"in (?:(?:full|strict|complete) )?(?:conformity|accordance|compliance|keeping) with "
    r"(?:the )?(?:international law|law|charter)\b"
)
# Before a body of which others are told to have turned it down, to the speaker's regret; behind one
# that does not do what it should.
_SHUNNED = re.compile(
    r"\b(?:unfortunate|regret\w*|deplor\w+|disappoint\w+|wrong) that [^.;]{2,40}? "
    r"(?:turn(?:s|ed)? down|shun(?:s|ned)?|boycott(?:s|ed)?|refuse[sd]? to work with) (?:the )?$"
)
_FALLS_SHORT = re.compile(r"(?:['’]s?)?(?: [\w-]+){0,2} (?:falls?|fell|falling) short\b")
_NEAR = 60  # characters before a name in which a right is granted or denied
_SINCE = re.compile(r"\b(?:since|after|before|until|from) (?:the )?$")  # before a day
_BOTH = re.compile(r"\bboth\b|\bas well as\b")
# Behind a name that is all of somebody.
_OF_BODIES = frozenset("people peoples government delegation nation".split())


@dataclass(frozen=True)
class Target:
    """Whom or what a stance is towards, and no more: its names; whether they are proper ones.
    ``whole``: towards them, not only towards a thing of theirs; ``right``: towards their right;
    ``harmed``: towards a deed done to them; ``dated``: what happened on a day; ``at``: the stems of
    where a deed is done; ``on``: of what they are sided with on.
    """

    names: frozenset[str]
    proper: bool
    whole: bool = True
    right: bool = False
    harmed: bool = False
    dated: bool = False
    at: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()

    def granted(self, text: str) -> bool:
        """Whether a text says that they have a right."""
        plain = level(text).replace('"', "")
        for found in self._named.finditer(plain):
            before, behind = plain[: found.start()], plain[found.end() :]
            near = before[-_NEAR:]
            granting = _GRANTING.search(near)
            granted = granting and (granting["of"] or _RIGHT.match(behind))
            if granted or _HAS_RIGHT.match(behind):
                return not _DENIED.search(near)
        return False

    def is_harmed_alone(self, text: str) -> bool:
        """Whether a text tells of a deed done to them, and not of others' beside it."""
        return is_harmed(self.names, text) and not _BOTH.search(level(text))

    def is_condemned(self, text: str) -> bool:
        """Whether a text is against something, and tells of that deed, or of that day itself."""
        if self.harmed:
            return is_harm_condemned(self.names, text)
        days = self._named.finditer(level(text)) if self.dated else ()
        on_day = any(not _SINCE.search(one.string, 0, one.start()) for one in days)
        return on_day and shows(Stance.AGAINST, [text])

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_alternatives(self.names)})\b")

    @cached_property
    def told_of(self) -> tuple[re.Pattern[str], ...]:
        """A matter's end, what is held against it, and that it is put in place, with its name."""
        names = rf"(?:{_alternatives(one.removesuffix('s') for one in self.names)})s?\b"
        ends, warns, puts, replies = (
            rf"{before}(?:[\w'’-]+ ){{0,3}}?{names}"
            for before in (ENDING, _DISAPPROVING, _PUTTING_IN_PLACE, _IN_REPLY)
        )
        return (
            re.compile(rf"{ends}|{_TO_RECONSIDER}{names}"),
            re.compile(rf"{warns}|{_UNJUST}{names}|{names}{_DOING_HARM}"),
            re.compile(rf"{puts}|{replies}|{names}{_PUT_IN_PLACE}"),
        )

    def may_be_in(self, text: str) -> bool:
        """Whether a text may have any of the names: told before its words are."""
        return _may_name(_stems(self.names), text)

    def mentioned(self, text: str) -> bool:
        """Whether a text has any of the names; of measures, not only whom they are put to."""
        if any(map(MEASURES.search, self.names)) and not MEASURES.search(level(text)):
            return False
        named = self.may_be_in(text) and any(True for _ in _said(text).places(_stems(self.names)))
        return named and (not self.at or self.at <= set(terms(text)))


def takes_other_side(target: Target, asked: Stance, sentences: Iterable[str]) -> bool:
    """Whether sentences take the side opposite to the one asked for, and never that one."""
    said = list(sentences)
    if target.harmed:
        return accuses_harmed(target, said)
    taken = stances_towards(target.names, said)
    other = OPPOSITE.get(asked) in taken
    if asked is Stance.AGAINST and target.proper:
        other = other or any(map(target.is_harmed_alone, said))
    return other and asked not in taken


def otherwise(target: Target, asked: Stance, said: Mapping[int, Sequence[str]]) -> set[int]:
    """The keys of those who take the other side; towards somebody, mostly of who take none, too."""
    if target.harmed:
        return {key for key, sentences in said.items() if accuses_harmed(target, sentences)}
    if target.dated:
        condemned = {key for key, one in said.items() if any(map(target.is_condemned, one))}
        return said.keys() - condemned if condemned else set()
    taken = {key: stances_towards(target.names, sentences) for key, sentences in said.items()}
    leaning = set[int]()
    if not target.proper:
        taken = {key: _of_matter(target, stances, said[key]) for key, stances in taken.items()}
        leaning = {key for key, one in said.items() if _leans_other_way(target, asked, one)}
    shown = {key for key, stances in taken.items() if asked in stances}
    if target.proper and asked is Stance.AGAINST:
        shown |= {
            key
            for key, one in said.items()
            if not taken[key] and any(tells_misdeed(target.names, text) for text in one)
        }
    other = leaning | {key for key, stances in taken.items() if stances - {asked, Stance.CALLING}}
    if target.right:
        shown |= {key for key, sentences in said.items() if any(map(target.granted, sentences))}
        other -= shown
    if target.proper and asked is Stance.FOR:
        return said.keys() - (shown - other)
    other -= shown
    rare = target.proper and _MANY * len(shown) < len(said) - _MANY
    enough = target.proper and len(shown) >= _ENOUGH
    if target.whole and (rare or enough or len(other) > len(shown)):
        return said.keys() - shown
    harmed = {  # who tell of harm done to somebody by name are not against them
        key for key, one in said.items() if target.proper and any(map(target.is_harmed_alone, one))
    }
    return other | (harmed - shown)


def _leans_other_way(target: Target, asked: Stance, sentences: Iterable[str]) -> bool:
    """Whether sentences on a matter have verbs of the other side alone."""
    naming = [one for one in sentences if target.mentioned(one)]
    sides = {STANCES.get(stem(word)) for one in naming for word in words(one)}
    return OPPOSITE.get(asked) in sides and not shows(asked, naming)


def accuses_only(others: Collection[str], whom: Target, sentences: Iterable[str]) -> bool:
    """Whether sentences have nothing against someone, but against a State of some (ISO codes)."""
    said = list(sentences)
    return not any(is_accused(whom.names, one) for one in said) and any(
        code in others and is_accused(frozenset([name]), one)
        for one in said
        for name, code in names_of_states(one).items()
    )


def is_harmed(names: frozenset[str], sentence: str) -> bool:
    """Whether a sentence tells of a deed of arms or a crime done to somebody."""
    return _harm_to(names).search(level(sentence)) is not None


@lru_cache(maxsize=256)  # asked of every sentence of whoever may belong to a list
def _harm_to(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"{DONE_TO}(?:{_alternatives(names)})s?\b")


def accuses_harmed(whom: Target, sentences: Collection[str]) -> bool:
    """Whether sentences have something against somebody, none against a deed done to them."""
    return any(is_accused(whom.names, one) for one in sentences) and not any(
        is_harm_condemned(whom.names, one) for one in sentences
    )


def is_harm_condemned(names: frozenset[str], sentence: str) -> bool:
    """Whether a sentence that tells of a deed done to somebody is against something."""
    return is_harmed(names, sentence) and shows(Stance.AGAINST, [sentence])


def is_accused(names: frozenset[str], sentence: str) -> bool:
    """Whether a sentence is against someone, or tells of what they did as none should."""
    return Stance.AGAINST in stances_towards(names, [sentence]) or tells_misdeed(names, sentence)


def tells_misdeed(names: frozenset[str], sentence: str) -> bool:
    """Whether a sentence tells of what they did as none should, and does not call that false."""
    plain = level(sentence)
    return bool(_misdeed_of(names).search(plain)) and not CHARGES_FALSE.search(plain)


@lru_cache(maxsize=256)
def _misdeed_of(names: frozenset[str]) -> re.Pattern[str]:
    them = rf"(?:{_alternatives(names)})"
    did = rf"{_THEIR_FORCES}(?:{DID_WRONG.pattern}|{_ANSWERABLE})|{_OF_THEIRS}"
    return re.compile(rf"\b{them}(?:{did})|{_DONE_BY}{them}\b")


def sides_with_one(asked: Stance, both: Iterable[Target], sentences: Collection[str]) -> bool:
    """Whether sentences take the side asked for towards one of two, and none towards the other."""

    def takes_it(one: Target) -> bool:
        if asked is Stance.AGAINST:
            return any(is_accused(one.names, said) for said in sentences)
        return asked in stances_towards(one.names, sentences)

    return len({takes_it(one) for one in both}) > 1


def takes_side_on(matter: Target, asked: Stance, sentence: str) -> bool:
    """Whether a sentence takes the side asked for on a matter, and no other."""
    if not matter.mentioned(sentence):
        return False
    taken = _of_matter(matter, stances_towards(matter.names, [sentence]), [sentence])
    return taken - {Stance.CALLING} == {asked}


def _of_matter(
    target: Target, stances: frozenset[Stance], sentences: Iterable[str]
) -> frozenset[Stance]:
    """The stances towards a matter: for it who calls for it, against it who calls for its end."""
    ends, warns, puts = target.told_of
    plain = [level(one) for one in sentences]
    calling = (one for one in plain if ends.search(one))
    if shows(Stance.CALLING, calling) or any(map(warns.search, plain)):
        return stances | {Stance.AGAINST}
    measures = any(map(MEASURES.search, target.names)) and any(map(puts.search, plain))
    called_for = Stance.CALLING in stances and Stance.AGAINST not in stances
    return stances | {Stance.FOR} if called_for or measures else stances


def _alternatives(names: Iterable[str]) -> str:
    """A pattern for any of some names, the longest first."""
    return "|".join(sorted(map(re.escape, map(level, names)), key=lambda one: (-len(one), one)))


def stances_towards(names: Iterable[str], sentences: Iterable[str]) -> frozenset[Stance]:
    """The stances towards someone: for "condemned the attack on Chad", against "… of Chad"."""
    stems = _stems(frozenset(names))
    naming = (one for one in sentences if _may_name(stems, one) and not _CLAIMED.search(one))
    return frozenset(stance for one in naming for stance in _said(one).towards(stems))


@lru_cache(maxsize=16)  # asked of every sentence
def _stems(names: frozenset[str]) -> frozenset[tuple[str, ...]]:
    said = [words(name) for name in names]
    return frozenset(tuple(map(stem, one)) for one in said if not STOP_WORDS.issuperset(one))


def _may_name(stems: Iterable[tuple[str, ...]], text: str) -> bool:
    """Whether a text has what a name's words begin with; a stem may end otherwise ("itali")."""
    plain = level(text)
    return any(all(part[:-2] in plain for part in name) for name in stems)


class _Said:
    """The words of a sentence, and what stands between them."""

    def __init__(self, sentence: str) -> None:
        self._plain = in_a_word(sentence)
        self._found = list(TOKEN.finditer(self._plain))
        self.words = [found[0] for found in self._found]
        self.stems = [stem(word) for word in self.words]

    def places(self, names: Collection[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
        """Where a name begins and ends (in words): the longest, and no part of another's."""
        firsts = {one[0] for one in names}
        for begin in (place for place, one in enumerate(self.stems) if one in firsts):
            sizes = [
                len(one) for one in names if tuple(self.stems[begin : begin + len(one)]) == one
            ]
            if sizes and not self._is_of_longer(begin, begin + max(sizes)):
                yield begin, begin + max(sizes)

    def towards(self, names: Collection[tuple[str, ...]]) -> Iterator[Stance]:
        """The stances taken towards whoever has the names."""
        named = list(self.places(names))
        if not named:
            return
        if any(self._is_to_stop(first, after) for first, after in named):
            yield Stance.AGAINST
        yield from self._told_of(named)
        states = (self._country(first, after) for first, after in named)
        if not all(states) and _SCORN.search(self._plain):
            yield Stance.AGAINST
        verbs = stretches(self.stems, _OF_SOMEONE)
        for stance, begin, end in chain(verbs, self._votes()):
            if self._is_of_others(begin - 1):
                continue
            if self.words[begin : begin + 1] == ["by"]:
                continue  # "condemned by" them
            near = (
                self._taken(stance, begin, first, after)
                for first, after in named
                if begin <= first < min(end, begin + _WITHIN[stance])
                and not self._is_apart(stance, self._between(begin - 1, first))
            )
            taken = next(filter(None, near), None)
            if taken:
                yield taken

    def _told_of(self, named: Iterable[tuple[int, int]]) -> Iterator[Stance]:
        """The stances that it takes to tell of somebody's part in a wrong, or just cause."""
        for first, after in named:
            before = self._plain[: self._found[first].start()]
            end = self._found[after - 1].end()
            charged = _CHARGED.search(before) and _FALSE.search(self._plain, end)
            if charged or _NO_DANGER_FROM.search(before) or _NO_DANGER.match(self._plain, end):
                yield Stance.FOR
            if _DENIED.search(before[-_NEAR:]):
                continue
            if _ENDANGERS.match(self._plain, end):
                yield Stance.AGAINST
            if _ILL_WILL_TO.search(before):
                yield Stance.FOR
            short = _FALLS_SHORT.match(self._plain, end)
            if short or _WITH_PART.search(before) or _HAD_PART.match(self._plain, end):
                yield Stance.AGAINST
            shunned = _SHUNNED.search(before) and not self._country(first, after)
            if shunned or _WITH_CAUSE.search(before) or _HAS_CAUSE.match(self._plain, end):
                yield Stance.FOR

    @staticmethod
    def _is_apart(stance: Stance, between: str) -> bool:
        """Whether another clause, or a right of theirs, begins between a verb and a name."""
        granted = stance is Stance.AGAINST and _GRANTING.search(between)
        return bool(granted or _CLAUSE[stance].search(_QUOTED.sub("", between).lstrip(' "')))

    def _is_to_stop(self, first: int, after: int) -> bool:
        """Whether somebody, named from a word up to another, is told to stop what they do."""
        told = _TO_STOP.match(self._plain, self._found[after - 1].end())
        if told is None:
            return False
        before = self._plain[: self._found[first].start()]
        if told["must"]:
            return not _OF_WHOM.search(before)
        return bool(_CALLED_ON.search(before))

    def _is_of_others(self, verb: int) -> bool:
        """Whether a verb is others': "those who back it", "Chad's support for it"."""
        before = self.words[max(0, verb - _RELATIVE) : verb]
        if before[-1:] == ["s"] and not _OWN_SIDE.intersection(before[-2:-1]):
            return True
        return not _OF_OTHERS.isdisjoint(before[-_OTHERS:]) or any(
            word == "that" and last in _OF_OTHERS_THAT for last, word in pairwise(before)
        )

    def _votes(self) -> Iterator[tuple[Stance, int, int]]:
        """Where it is told what a vote is for or against, as ``stretches`` tells it of verbs."""
        for place, word in enumerate(self.words, 1):
            if word.startswith("vot"):
                way = self.words[place : place + 3]
                if way[:1] == ["against"]:
                    yield Stance.AGAINST, place + 1, place + 1 + _VOTED_ON
                elif way[:1] == ["for"] or way[:2] in (["in", "favour"], ["in", "favor"]):
                    begin = place + (1 if way[0] == "for" else 2)
                    yield Stance.FOR, begin, begin + _VOTED_ON

    def _taken(self, stance: Stance, begin: int, first: int, after: int) -> Stance | None:
        """The stance towards the name from ``first`` to ``after``, of a verb before ``begin``."""
        between = self.words[begin:first]
        if self.stems[begin - 1] in _REBUTTING and _CHARGE.search(" ".join(between)):
            return Stance.FOR
        before = [one for one in between if one not in _ARTICLES and not one.isdigit()]
        last = before[-1] if before else ""
        next_ = self.words[after] if after < len(self.words) else ""
        theirs = self.words[after + 1 : after + 2] if next_ == "s" else [next_]
        if NEIGHBOURS.intersection(theirs):
            return None
        harmed = last in {"and", "or"} and HARMED.intersection(theirs)
        if harmed or (last == "against" and self.stems[begin - 1] == _ACCUSATION):
            return None  # both sides' civilians; "accusations against"
        if stance is Stance.AGAINST and (
            last in _HARMING
            or (last == "of" and before[-2:-1] and before[-2] in _HARMS)
            or _HARM_DONE.search(" ".join(before))
            or next_ in HARMED
        ):
            return Stance.FOR
        done_by = last == "by" and not _DONE_WELL.isdisjoint(before[-_LONGER:-1])
        if last in _ELSEWHERE[stance] and not done_by:
            return None
        alone = (
            not next_
            or next_ in STOP_WORDS | _OF_BODIES
            or CLAUSE_ENDS.search(self._between(after - 1, after))
        )
        return stance if alone or stance is not Stance.FOR else None

    def _between(self, one: int, other: int) -> str:
        """What stands between two words."""
        return self._plain[self._found[one].end() : self._found[other].start()]

    def _is_of_longer(self, begin: int, end: int) -> bool:
        """Whether a country's name is part of another country's ("South Sudan")."""
        code = self._country(begin, end)
        if code is None:
            return False
        before = takewhile(
            lambda start: self.words[start] not in STOP_WORDS - {"s"},  # "People's Republic"
            range(begin - 1, max(-1, begin - 1 - _LONGER), -1),
        )
        return any(self._country(start, end) not in {None, code} for start in before)

    def _country(self, begin: int, end: int) -> str | None:
        return country_code(self._plain[self._found[begin].start() : self._found[end - 1].end()])


@lru_cache(maxsize=REMEMBERED)  # a sentence is asked about whoever a question names
def _said(sentence: str) -> _Said:
    return _Said(sentence)
