"""Who did a deed of arms, of crime or of state, as somebody else tells it.

Comes in: a question of who did it, sentences. Goes out: whether it is such a deed, and whom a
sentence names as its doer. Does not know: search, who tells it.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from rag.countries import demonyms, states_in
from rag.english import is_english
from rag.questions import wording
from rag.questions.kinds import DEEDS
from rag.words import even, level, stem, terms

# Verbs alike that are of such a deed by their object.
_BY_OBJECT = {
    line.split()[0]: frozenset(map(stem, line.split()))
    for line in (
        "took taken take seize seized",
        "used use using",
        "fired fire launch launched lob lobbed",
        "freed free release released",
    )
}
_WEAPONS = (
    r"(?:phosphorus|weapons?|munitions?|bombs?|gas|mines?|missiles?|rockets?|drones?|starvation|"
    r"hunger|rape|force|shields?|poison|bullets|shells|explosives|mortars?|shots?)"
)
_CAPTIVES = r"(?:hostages?|captives?|prisoners?|control of|over)"
_OF_MEETINGS = (  # of which meetings and texts are the object
    r"[^?]*\b(?:meetings?|sessions?|debates?|resolutions?|texts?|drafts?|amendments?|proposals?|"
    r"motions?|consensus)\b"
)
_ASKED = re.compile(
    rf"^{wording.POLITE}*(?:who|(?:which|what) (?:country|state|nation|group|side)) "
    r"(?:(?:has|have|had|is|was|really|actually|first|also|all|wants? to|tried to) )*"
    rf"(?:(?P<took>took|takes?|taken) (?=[^?]*\b{_CAPTIVES}\b)|"
    rf"(?P<used>use[sd]?|using) (?=[^?]*\b{_WEAPONS}\b)|"
    rf"(?P<fired>fir(?:ed?|ing)|launch(?:ed|ing)?|lobbed|shot) (?=[^?]*\b{_WEAPONS}\b)|"
    rf"(?P<freed>releas(?:ed?|ing)|let go of) (?=[^?]*\b{_CAPTIVES}\b)|"
    rf"(?P<did>[a-z]+)\b(?! (?:on|at)\b|{_OF_MEETINGS}))"
)
_BREAKING = frozenset(map(stem, ("break", "broke")))
_BROKEN = re.compile(r"^[^?]*\b(?:break|broke|broken)\b(?! (?:up|down|into|ranks?|with|silence)\b)")
# A word of force: without any, whoever attacks somebody does so by words.
_OF_FORCE = re.compile(
    r"\b(?:attack|str(?:ike|uck)|rocket|missile|mortar|shell|bomb|raid|assault|offensive|operation|"
    r"troops|forces\b|soldier|militar|hostilit|aggression|gunm|terror)"
)
_GROUP = (
    r"(?:forces|authorit(?:y|ies)|army|troops|soldiers|government|military|militants?|fighters|"
    r"settlers|militias?|rebels|police|leaders|officials|navy|warplanes|regime|terrorists|"
    r"traffickers|gangs|pirates|gunmen)"
)
_ONE = r"[A-Z][\w’'-]*(?: (?:(?:of|for|the) )*[A-Z][\w’'-]*)*"
_DATES = "|".join([*month_name[1:], *day_name])
_NAME = rf"(?:(?:(?!{_DATES}){_ONE}, ){{0,3}}{_ONE} and (?:the )?{_ONE}|{_ONE})"
_DOER = rf"(?P<who>{_NAME}(?:(?:['’]s?)? (?:[a-z-]+ )??{_GROUP})?)"
_BEGUN = (  # before a subject: the sentence or its clause begins
    r"(?:^|[,;:—“‘\"(] ?|[,;:] [“‘\"]|\b(?:that|and|while|when|as|after|because|but|which|where|"
    r"whereas|said|although|though|if|since|how) )(?:[Tt]he )?"
)
_ADVERBS = r"(?:(?:also|then|again|later|now|recently|already|just|[a-z]+ly) )"
_ACTIVE = re.compile(
    rf"{_BEGUN}{_DOER},? (?:(?:has|had|have|will|would) |{_ADVERBS}){{0,3}}"
    r"(?:(?:continue[sd]?|began|begun|start(?:ed|s)|decided|sought|seeks|wants?|wanted|tried|tries|"
    r"threaten(?:ed|s)|chose) to )?$"
)
_GOING_ON = re.compile(
    rf"{_BEGUN}{_DOER},? (?:(?:has|had|have|is|was|are|were|been) |{_ADVERBS}){{1,4}}$"
)
_ACCUSED = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|suspect(?:s|ed|ing)?|blam(?:e[sd]?|ing)|condemn(?:s|ed|ing)?|"
    rf"denounc(?:e[sd]?|ing)) (?:the )?{_DOER} (?:of|for) (?:[a-z]+ly )?$"
)
_DECIDED = re.compile(
    rf"(?P<who>{_ONE})['’]s? (?:[a-z-]+ )?"
    r"(?:decisions?|attempts?|efforts?|plans?|threats?|bids?|intention) to $"
)
_WHOSE = re.compile(  # "Chad's attack on", "the Hamas seizure of"
    rf"(?P<who>{_ONE})(?:['’]s?)? "
    r"(?:(?!(?:an?|the|is|was|are|were|be|by|for|of|to|in|on|and|or|as|not)\b|[a-z]+ing\b)"
    r"[a-z-]+ ){0,2}$"
)
_BY = re.compile(rf"[^,.;]{{0,60}}? by (?:the )?{_DOER}")
# Behind a deed with no object: who is told of before it suffers it ("that guards killed in …").
_NO_OBJECT = re.compile(
    r"(?: (?:in|since|by|during|at|on|from|as|and|or|to|with|for)\b|[,.;:)”]|$)"
)
_ON = re.compile(r"s? (?:on|against|of) ")
_LED_BY_NONE = re.compile(
    r"^(?:[A-Z][a-z]+ing|These|Those|This|That|Its|His|Her|Their)\b (?:the )?"
)
_BODY_OF_STATE = (
    r"(?:[\w-]+ )?(?:country|state|nation|delegation|capital|organi[sz]ation|agency|office|"
    rf"mission|bureau|department|ministry|parliament|courts?|union|company|{_GROUP})"
)
_OWN = re.compile(
    rf"\b(?:he|she|I|we|(?:his|her|its|our|my) (?:own )?(?:{_BODY_OF_STATE}))"
    r"(?: (?!(?:been|was|were|be|being)\b)[\w-]+){0,2} $",
    re.IGNORECASE,
)
_NOBODY = frozenset({"He", "She", "I", "They", "It", "We", *month_name, *day_name})
_LACKING = 3  # of so many terms one may lack
_A_WORD = re.compile(r"\b[a-z][\w-]+")
_POSSESSED = re.compile(r"['’]s?$")


def deed_asked(question: str) -> frozenset[str]:
    """The stems of the verbs of the deed that a question asks who did, as it may be told."""
    plain = level(question)
    asked = _ASKED.match(plain)
    if asked is None:
        return frozenset()
    for name, alike in _BY_OBJECT.items():
        if asked[name]:
            return alike
    did = stem(asked["did"])
    if did in _BREAKING and not _BROKEN.match(plain):
        return frozenset()
    return next((group for group in DEEDS if did in group), frozenset())


def is_by_words(deed: AbstractSet[str], text: str) -> bool:
    """Whether whoever a text has attacking somebody may do so by words: it tells of no force."""
    return stem("attack") in deed and not _OF_FORCE.search(level(text))


def doers_told(deed: AbstractSet[str], about: AbstractSet[str], sentence: str) -> Iterator[str]:
    """Whom a sentence names as having done such a deed, where it has most of some terms."""
    if len(about - set(terms(sentence))) > len(about) // _LACKING:
        return
    plain = even(sentence)
    for found in _A_WORD.finditer(plain):
        if stem(found[0]) in deed:
            doer = _doer_of(plain[: found.start()], found[0], plain[found.end() :])
            name = _POSSESSED.sub("", _LED_BY_NONE.sub("", doer or ""))
            if name and _is_somebody(name, begins=plain.startswith(name)):
                yield name


def is_own(deed: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence tells such a deed of "he" or "his country"."""
    plain = even(sentence)
    return any(
        stem(one[0]) in deed and _OWN.search(plain, 0, one.start())
        for one in _A_WORD.finditer(plain)
    )


def _doer_of(before: str, verb: str, behind: str) -> str | None:
    accused = _ACCUSED.search(before)
    told = (_GOING_ON if verb.endswith("ing") else _ACTIVE).search(before)
    if told and (_NO_OBJECT.match(behind) or _POSSESSED.search(told["who"])):
        told = None
    told = accused or _DECIDED.search(before) or told
    if told is None and verb.endswith(("ed", "en", "own", "id")):
        told = _BY.match(behind)
    if told is None and _ON.match(behind):
        told = _WHOSE.search(before)
    return told["who"] if told else None


def _is_somebody(name: str, *, begins: bool) -> bool:
    """Whether it is somebody's name: no demonym, nor an English word that a sentence ``begins``."""
    first, *more = level(name).split()
    if level(name) in demonyms() or name in _NOBODY:
        return False
    return bool(states_in(name)) or bool(more) or not (begins and is_english(first))
