"""Kinds of what figures count, and other words for these and for what is done; what becomes of
people, as questions and records tell it: killed, held, driven from home.

Comes in: the stem of a word, a text. Goes out: the stems that mean the same; the fates that a text
tells. Does not know: of how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache

from rag.questions.wording import stemmed

ANYBODY = stemmed("people persons individuals ppl")
PEOPLE = ANYBODY | stemmed(
    "dead injured wounded children kids minors boys girls women men civilians victims survivors "
    "refugees migrants displaced staff personnel workers employees soldiers troops fighters "
    "inhabitants residents citizens patients hostages detainees prisoners passengers"
)
_ARMED = "soldiers troops fighters combatants servicemen servicewomen peacekeepers"
# Of one kind, whom a figure of people, or of another kind, does not count.
KINDS_OF_PEOPLE = (
    "children child kids minors boys girls infants", "woman women female females girls mothers",
    "man men male males boys fathers", _ARMED, "civilians",
    "staff personnel workers employees", "journalists reporters correspondents media",
)  # fmt: skip
OF_A_KIND = tuple(map(stemmed, KINDS_OF_PEOPLE))
CIVILIANS = stemmed("civilians")
OF_ARMS = stemmed(_ARMED)
OF_SOME = frozenset[str]().union(*OF_A_KIND) - CIVILIANS - OF_ARMS  # part of whoever there is
SPANS = stemmed("seconds minutes hours days weeks months years decades centuries times")
TIMES = stemmed("times")
LENGTHS = SPANS - TIMES
# What is measured, not counted, as figures tells it.
UNITS_OF_MEASURE = stemmed(
    "litres liters gallons barrels tons tonnes kilograms hectares acres metres meters kilometres "
    "kilometers miles feet degrees kilowatts megawatts gigawatts terawatts grams"
)
REFUGEES = stemmed("refugees")
TAKEN_IN = REFUGEES | stemmed(  # and by which words people are
    "take taken took taking accept accepted receive received admit admitted host hosted shelter "
    "sheltered welcome welcomed let absorb absorbed accommodate house housed flee fled escape "
    "escaped go gone went move moved cross crossed come came evacuated brought deported relocated "
    "resettled"
)
STATES = stemmed("countries states nations")
AS_STATES = stemmed(  # counted where they are
    "governments members parties signatories delegations partners capitals ratifications signatures"
)
_ALIKE = (ANYBODY, STATES, *map(stemmed, (
    "dead die died killed deaths killings fatalities murder murders murdered slain",
    "injured wounded injuries hurt", "children kids minors",
    "staff personnel employees workers", "tons tonnes", "kilometres kilometers",
    "metres meters", "litres liters", "companies firms businesses",
    "woman women female females", "man men male males",
    "begin began begun start started open opened",
    "pledged committed promised announced contributed donated offered provided mobilized",
    "end ended finish finished close closed adjourn adjourned rose",
    "aid assistance relief supplies", "last past", "homes houses housing dwellings",
    "times twice thrice", "guns weapons firearms", "answers replies responses respond responded",
    "convictions verdicts", "online internet connected", "violations breaches",
    "observers monitors", "strikes attacks", "talks negotiations", "rings networks",
    "medicine medicines medical", "foreign international overseas outside",
    "poorer poorest developing",
)))  # fmt: skip
# Verbs alike, of deeds of arms, of crime and of state.
DEEDS = tuple(map(stemmed, (
    "attack storm assault", "bomb shell bombard", "target",
    "kill murder massacre slaughter slay slain", "seize capture occupy", "abduct kidnap",
    "shut close seal block", "besiege blockade", "break broke broken breach violate",
    "destroy demolish raze flatten ruined", "burn burnt torch", "loot steal stole stolen plunder",
    "arrest detain jail imprison", "expel deport evict displace uproot", "free freed",
    "beat beaten punch torture rape", "force coerce", "enslave traffic trafficked", "recruit",
    "rank classify rate grade", "arm", "train", "cut", "facilitate", "invade", "annex", "starve",
    "poison", "sink sank sunk", "freeze froze frozen withhold withheld",
)))  # fmt: skip
# Deeds of arms as nouns: a record calls the same one by any of these.
ARMS = stemmed(
    "offensive offensives operation operations assault incursion incursions invasion invasions "
    "attack attacks strike strikes raid raids storm storming bombardment bombing"
)
# A State's on another, from whichever of them it is told.
AT_WAR = stemmed("invade invasion attack aggression assault incursion war")
# What else is done, in other words: no figure is of one by the noun of another.
_DONE_ALIKE = DEEDS + tuple(map(stemmed, (
    "fled flee leave left displaced uprooted evacuated driven", "stuck stranded blocked trapped",
    "left leave withdrew withdrawn withdraw retreated", "troops soldiers forces army",
    "paid funded financed covered", "need require", "freed released rescued",
    "stop halt cease suspend block bar", "collapse collapsed failed end ended", "enter entry",
    "impose declare announce",
    "dismantle dismantling dismantled break broke broken bust busted",
    "hungry hunger starve starvation", "built build constructed",
    "sent send dispatched delivered shipped",
    "hit struck strike attacked bombed shelled targeted",
    "carried implemented fulfilled executed honoured completed realized",
    "host shelter welcome accommodate took taken received",
    ("gave give given grant allocated earmarked pledged committed promised contributed donated "
     "provided"),
    "grew grown rose risen increased climbed",
    "fell fallen fall dropped declined decreased slid slide slipped", "elections polls",
    "vote referendum referendums plebiscite ballot", "ratified acceded joined",
)))  # fmt: skip
KINDS_OF_AID = stemmed("food medical medicines water fuel cash military")


@cache
def alike(term: str) -> frozenset[str]:
    """A stem and those that mean the same."""
    return next((group for group in _ALIKE if term in group), frozenset({term}))


GIVEN, AID = alike("pledg"), alike("aid")
# What is done to people: a figure right behind one counts its victims.
HARM = alike("dead"), alike("injur")


@cache
def in_other_words(term: str) -> frozenset[str]:
    """A stem and those that mean the same or a like deed: to give and to donate."""
    return alike(term).union(*(group for group in _DONE_ALIKE if term in group))


def told_among(wanted: Iterable[str], stems: AbstractSet[str]) -> frozenset[str]:
    """Those of some terms that are among the stems of a text, be it by another word."""
    return frozenset(one for one in wanted if not in_other_words(one).isdisjoint(stems))


@cache
def of_same_deed(term: str) -> frozenset[str]:
    """A stem and those for a like deed of arms, however that is called."""
    return in_other_words(term) | (ARMS if term in ARMS else frozenset())


# What becomes of people: a figure of those of whom one is told tells nothing of another.
DEAD = (
    r"(?i:die[sd]?|dying|dead|kill(?:s|ed|ing|ings)?|deaths?(?! (?:penalt|row|sentence))|"
    r"fatalit(?:y|ies)|perish(?:ed)?|slain|murder(?:s|ed)?|los(?:e|t|ing) their lives|"
    r"(?:claim(?:s|ed|ing)?|cost|took|taken|loss of) (?:[\w,.-]+ ){0,5}?lives)"
)
_EXECUTED = r"(?i:executed|executions?|put(?:ting)? to death|hanged|beheaded)"
_HURT = r"(?i:injur\w+|wound(?:s|ed|ing)?|hurt|maim\w*)"
_MISSING = r"(?i:missing|disappear\w+)"
_HELD = (
    r"(?i:held|holds?|holding|captive|captivity|detain\w*|detention|imprison\w*|jailed|locked up)"
)
_RELEASED = r"(?i:releas\w+|freed|freeing|liberat\w+|rescued)"
_TAKEN = (
    r"(?i:(?:tak(?:en|ing)|took|take)(?= (?:hostage|captive|by)\b)|"
    r"hostages(?: [\w']+){0,5} (?:taken|take|took)|abduct\w*|"
    r"kidnap\w*|captur\w+)"
)
_FROM_HOME = (
    r"(?i:(?:fle[de]|flee(?:s|ing)|left|leav(?:e|es|ing)|driven (?:from|out of)|"
    r"forced (?:from|out of)) their homes?)"
)
_DISPLACED = rf"(?i:displac\w+|uprooted|forced to (?:flee|leave)|{_FROM_HOME})"
_WITHIN = r"(?i:internally displaced|(?:displaced|fled|flee) (?:inside|within)|IDPs?)"
_FLED = (
    r"(?i:fled|flee(?:s|ing)?|refugees?|(?:found|sought|seek(?:ing)?|taken|took) refuge|"
    r"(?:displaced|driven|forced|uprooted|evacuated) (?:from|out of))|"
    rf"(?:left|leave|leaving)(?= [A-Z])|{_FROM_HOME}"
)
_HOSTED = (
    r"(?i:host(?:s|ed|ing)?|shelter(?:s|ed|ing)?|welcom(?:es?|ed|ing)|accommodat\w+|"
    r"(?:tak(?:es?|en|ing)|took|let(?:s|ting)?) in)"
)
EVERY_FATE = {
    fate: re.compile(rf"\b(?:{fate})\b")
    for fate in (
        DEAD, _EXECUTED, _HURT, _MISSING, _HELD, _RELEASED, _TAKEN, _DISPLACED, _WITHIN, _FLED,
        _HOSTED,
    )
}  # fmt: skip
# Who leaves, and who gets somewhere, or is taken in there.
LEFT = re.compile(r"\b(?:fled|flee(?:s|ing)?|left|leav(?:e|es|ing)|escap\w+|displaced)\b")
ARRIVED = re.compile(
    rf"\b(?:{_HOSTED}|(?i:(?:(?:found|sought|taken|took) )?refuge (?:in|with)|"
    r"(?:arriv\w+|settled|resettled) (?:in|at)|"
    r"(?:evacuated|relocated|resettled|transferred|transported|deported|brought|taken|moved|fled|"
    r"flee(?:ing)?|c[ao]me|gone|went|cross(?:ed|ing)?|escaped|displaced) "
    r"(?:[\w-]+ ){0,3}?(?:in)?to|"
    r"(?:receiv|accept|admit|absorb)\w*))\b"
)
OF_SOME_OF_THEM = frozenset({_RELEASED, _HOSTED})  # by one, or some time
OF_HARM = frozenset({DEAD, _HURT})
_CAPTIVE = frozenset({_HELD, _TAKEN, _RELEASED, _MISSING})  # of one person, one after the other
_HOSTAGE = re.compile(r"\b(?i:hostages?|captives?)\b")
_BOTH_FATES = re.compile(r"\b([a-z]+)(?: and | or |-or-|/)([a-z]+)\b")  # "killed or injured"


def fates(text: str) -> frozenset[str]:
    """What becomes of people in an evened text."""
    return frozenset(fate for fate, told in EVERY_FATE.items() if told.search(text))


def asked_fates(question: str) -> frozenset[str]:
    """What became of the people a question asks of: the internally displaced are not all who are
    displaced.
    """
    found = fates(question)
    return found - {_DISPLACED} if _WITHIN in found else found


def fates_alike(text: str) -> frozenset[str]:
    """What becomes of people in an evened text, with all that may of whoever is taken captive."""
    found = fates(text)
    captive = not found.isdisjoint(_CAPTIVE) or _HOSTAGE.search(text)
    return found | _CAPTIVE if captive else found


def both_fates(text: str) -> frozenset[str]:
    """What becomes of people counted together: "killed or injured"."""
    found = ((fates(one), fates(other)) for one, other in _BOTH_FATES.findall(text))
    return frozenset().union(*(one | other for one, other in found if one and other))
