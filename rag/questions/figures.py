"""Figures: what a figure in a text counts or measures, and what a question wants one of.

Comes in: a question, or a text. Goes out: the Sought of the question, the Figures in the text.
Does not know: which of them answers.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, cached_property, lru_cache

from rag.countries import PLACES, country_code, country_names, demonyms
from rag.questions import meetings, wording
from rag.words import NUMERALS, STOP_WORDS, even, fold, level, stem, words

# What bounds a figure is part of it: "no more than 4" is not "more than 4".
HEDGE = (
    r"(?:\b(?i:(?:not? )?(?:more|less|fewer) than|at (?:least|most)|almost|nearly|"
    r"(?:just |well )?(?:over|under|above|below)|about|some|around|roughly|approximately|"
    r"close to|up to|as (?:many|much) as) )?"
)
LARGE = "hundred|thousand|million|billion|trillion"
MONTH = f"(?:{'|'.join(month_name[1:])})"
_IN_DIGITS = {
    word: str(place + 1 if place < 20 else 10 * (place - 17)) for place, word in enumerate(NUMERALS)
}
_OF_THESE = re.compile(r" of (?:these|those|them)\b")
ONES = "|".join(sorted(NUMERALS, key=len, reverse=True))
_WORDED = rf"(?:{ONES})(?:(?:[- ]| to | or )(?:{ONES}))?"  # "forty-two", "two to five"
_CURRENCY = (
    "euros?|dollars?|pounds?|yen|yuan|francs?|roubles|rubles|rupees|rand|pesos|dirhams?|riyals?|"
    "dinars?|kron(?:er|or|a|e)|shillings?"
)
_MEASURE = (
    "(?:metric |cubic )?(?:tons?|tonnes?|litres?|hectares?|(?:kilo)?met(?:re|er)s?|miles?|"
    "degrees?|kilograms?|barrels?|gallons?|megawatts?)"
)
# What is part of a name is no figure: "L.26", "COVID-19", "7th", "4 May", "Goal 6", "10 a.m."
_NO_NAME = r"(?<![\w/])(?<!\w[.-])" + "".join(
    rf"(?<!\b(?i:{name}) )"
    for name in (
        r"goal goals target targets item rule article chapter resolution paragraph law act decree "
        r"bill directive convention protocol recommendation no\.".split()
    )
)
# Between the ends of a range ("40 to 45"), not of what grew or shrank ("from 40 to 45").
_TO = r"(?:[-–]| or |(?<!from \d)(?<!from \d\d)(?<!from \d\d\d) to )"
_LENGTH = r"-(?:second|minute|hour|day|week|month|year)\b"  # "the four-day truce"
_FIGURE = re.compile(
    rf"{HEDGE}(?:(?P<coin>[$€£]) ?)?{_NO_NAME}"
    rf"(?:\d[\d,]*+(?:\.\d++)?(?:{_TO}\d[\d,]*+(?:\.\d++)?)?(?! {MONTH}\b| [ap]\.m\.|/\w|[a-z]|"
    r",? (?:19|20)\d\d\b)|"
    rf"\b(?i:{ONES})(?={_LENGTH}(?!-))|"
    rf"\b(?P<part>(?i:half|an? (?:third|quarter)|(?:{ONES}) (?:third|quarter|fifth|tenth)s?))\b|"
    rf"\b(?i:{_WORDED}|(?<=a )hundred)(?![-\w])(?! (?:an)?other\b)(?<!\b[Oo]ne(?= of\b))"
    r"(?<!\b[Nn]o one)(?<!\b[Tt]he one)(?<!\b(?:that|this) one)(?<!\b[Oo]ne(?= another\b)))"
    rf"(?:[ -](?:{LARGE})\b)*(?:(?<=hundred) and {_WORDED})?"
    r"(?: and a half\b)?"
    rf"(?:(?P<share> per cent| out of (?:every )?(?:\d+|{ONES})\b)|(?P<money> (?:{_CURRENCY})\b)|"
    rf"(?P<measure> {_MEASURE}\b))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d[.,]*")

_COUNTED = re.compile(
    r"\b(?:how (?:many|much)|(?:number|percentage|per cent|share|proportion|count|total) of)"
    r"(?: of)?(?: (?:the|those|these|all|its|their))*(?: \d[\d,]*)? "
)
# "How many of those hurt were women?" counts women.
_OF_WHICH = re.compile(r"\bhow many of .+ (?:were|are) (?:[a-z-]+ )?(?P<noun>[a-z-]+)\W*$")
_SHARE = re.compile(r"\b(?:percentage|per cent|share|proportion)\b")
_HOW_MUCH = re.compile(
    r"\b(?:how much|sum|amount|"
    r"what (?:does|did|do|would|will|has|have) (?:[\w-]+,? ){1,6}?cost(?![\w-])|"
    r"what (?:is|was|are|were) the (?:\w+ )?(?:cost|price|budget))\b"
)
_TIME_OF_DAY = re.compile(r"\b(?:what|which) (?:time|hour)\b(?! (?:frame|span|period|line))")
_HOW_LONG = re.compile(r"\bhow long\b")
_HOW_OFTEN = re.compile(r"\bhow often\b", re.IGNORECASE)
_YEARS = re.compile(r"\byears?\b")
_WHICH_DAY = re.compile(r"\b(?:which|what) (?:day|date)\b")
_DUE = re.compile(r"\b(?:by|until|before) (?:when|what|which)\b|\bdeadlines?\b|\bdue\b")
_BY = re.compile(r"\bby (?:how much|what)\b")
_PAID = re.compile(r"\b(?:cost|pay|paid|spend|spent)\b")
_MONEY = frozenset("money cash funding funds dollars euros".split())
_PLURAL = re.compile(r"[^su]s$|^(?:people|ppl|children|women|men|staff|personnel|police|dead)$")
_THINGS = re.compile(r"[^su]s$")
_ALSO = re.compile(r",? and (?:of (?:them|those) )?(?:how|what|which|when|where|who|why)\b")
_VERB = re.compile(
    r"(?: (?:has|have|had|was|were|is|are|been|being|be|got|(?:(?:forced|made|obliged) )?to))*"
    r" ([a-z]{3,})\b"
)
# "12 of them were nurses", "7 of the 20 mills", "12 were nurses,"
_OF_THEM = re.compile(
    r"^ (?:were|are|was|is) (?=[a-z]+(?:$| and ))|"
    r"^ of (?:(?:them|whom|which|these|those)(?: (?:are|were|is|was))?\b|"
    r"(?:the|its|their|[\w-]+['’]s) (?=\d))"
)
_OF_ALL = re.compile(r" of (?:all )?(?:the |its |their )?(?P<what>[a-z][^,;:.]*)")
_WAYS = (  # of voting: in a question, and after the count
    (re.compile(r"\bvot\w+ (?:for|in favou?r|yes)\b"), re.compile(r"(?: votes)? (?:in fav|for)")),
    (re.compile(r"\bvot\w+ (?:against|no)\b"), re.compile(r"(?: votes)? against\b")),
    (re.compile(r"\babst"), re.compile(r" abst")),
)  # fmt: skip
_DECIMAL = re.compile(r"\d\.\d+$")
_OF_VOTES = re.compile(r" (?:votes?|in favou?r|against|abstentions?)\b")
_FOR_EVERY = re.compile(rf"\b(?:for|of|in|out of) every (?:{ONES}|\d+)\b", re.IGNORECASE)
_VOTERS = "votes states countries nations members delegations abstentions"
_TOLL = re.compile(
    r"\b(?:death toll|toll of (?:the )?dead|number of (?:the )?dead(?! (?:\w+ )?(?:were|are)\b)|"
    r"(?<=which )toll|(?<=what )toll)\b(?!.*\b(?:charg|pay|paid|lev|impos|ship|boat|cars?\b))",
    re.IGNORECASE,
)
IN_ALL = re.compile(r"\b(?:in (?:total|all)|altogether|total|overall|combined)\b")
_SO_FAR = re.compile(r"\bha(?:s|ve)\b")
_A_TIME = re.compile(
    rf"\b(?:since|today|yesterday|day|week|month|year|night|weekend|{MONTH.lower()}|\d{{4}})s?\b"
)
_UTMOST = re.compile(
    r"\b(?:largest|highest|biggest|greatest|smallest|lowest|maximum|minimum) "
    r"(?:number|figure|count|total|toll)\b"
)
_A_LENGTH = re.compile(_LENGTH)
_A_MARK = re.compile(r" (?:mark|threshold)\b")  # "exceeds the 10 million mark"
_BY_FORCES = re.compile(  # who did it, not to whom it was done
    r"\b[A-Z][\w-]+(?:'s?)? (?:[\w-]+ )?(?:forces?|army|military|troops|strikes?|attacks?|"
    r"shelling|bomb(?:s|ing|ardment)|missiles?|drones?|settlers|raids?|fire|aggression)\b"
)
_OF_DOERS = re.compile(r"\b[A-Z][\w-]+(?:'s\b|s'(?= ))")
_WHOSE = re.compile(r"^ [\w-]+(?:['’]s|(?<=s)['’]) (?=[a-z])")  # "Chad's mills" are mills
_ONE_OF = re.compile(r"\bone of (?:the )?(?:\w+ )?$")
# Where somebody asks for it: "in Chad", "at the market"; and where a text tells it.
_LOCATIVE = r"\b(?i:in|inside|within|at|from|across|throughout|near|around|fled|left)"
_A_NAME = r"[A-Z][\w'-]*(?: (?:(?:of|the|and) )*[A-Z][\w'-]*)*"
_LISTED = re.compile(
    rf"(?: [\w-]+){{1,3}}(?:, (?:and )?| and ){HEDGE}(?:\d|(?:{ONES})\b)", re.IGNORECASE
)
_NO_PLACE = (
    rf"(?!{MONTH}\b|(?:[\w'-]+ )*?(?:Council|Assembly|Committee|Nations?|UN|total|all|order|"
    r"meeting|session|debate|record|text|past|last|first|least|most|war|fact|terms?|need|response|"
    r"account|view|words|opinion|telling|estimate|remarks|speech|statement|paragraph)\b)"
)
_ASKED_WHERE = re.compile(
    rf"(?:{_LOCATIVE}|\b(?:fled|flee|gone|moved|escaped|crossed|come|came) (?:in)?to) "
    rf"(?P<the>(?:(?:the|an?|any|all|its|their) )*){_NO_PLACE}(?P<where>{_A_NAME}|[a-z][\w'-]+"
    r"(?: [a-z][\w'-]+){0,2}?(?=\W*$|[,;:?]| (?:and|or|of|by|that|who|for|to|after|before|on|in|"
    r"since|during|was|were|are|is|has|have|did|do|does|alone|today|now|so|as|yet|already)\b))"
)
_OF_PART = re.compile(rf"\b(?:are|were|is|was) (?P<where>{'|'.join(PLACES.values())})s?\W*$")
_TOLD_WHERE = re.compile(  # not from where somebody speaks
    rf"(?<!conference )(?<!link )(?<![Ss]peaking )(?:{_LOCATIVE}|\b(?:into|to)|"
    r"\b(?:shelling|bombing|bombardment|strike|attack|raid|siege|assault|massacre)s? "
    r"(?:of|on|against)) (?:the )?(?:[a-z]+ )?"
    rf"{_NO_PLACE}(?P<where>{_A_NAME}(?: (?:[a-z]+ )?of (?:the )?{_A_NAME})*)"
)
_BARE = re.compile(
    r"^(?:how many|(?:what (?:is|was) )?(?:the )?number of) [\w-]+(?: [\w-]+)?"
    r"(?: (?:in|from) [\w ]+)?\W*$"
)
_ASKED_DAY = re.compile(
    rf"\bon (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH.lower()})|"
    rf"(?P<first>{MONTH.lower()}) (?P<too>\d{{1,2}}))\b"
)
_ASKED_YEAR = re.compile(r"\b(?:in|during|by|since|for|of|until) ((?:19|20)\d\d)\b")
# What is still to come: in a question, and before what is to be done.
PLANS = r"(?:will|would|plan(?:s|ned)?|hope[sd]?|aim(?:s|ed)?|intend(?:s|ed)?|expect(?:s|ed)?)"
_ASKS_TO_COME = re.compile(
    rf"\b(?:will|(?!will|would){PLANS}(?= to\b|\W*$)|on (?:the|its|their) way|(?:still|yet) to)\b"
)
_BEFORE_NOUN = frozenset("more other further additional of the its their whose all".split())
_PHRASE = 5  # words of a noun phrase at most


def _stemmed(text: str) -> frozenset[str]:
    return frozenset(map(stem, text.split()))


ANYBODY = _stemmed("people persons individuals ppl")
_PEOPLE = ANYBODY | _stemmed(
    "dead injured wounded children kids minors boys girls women men civilians victims survivors "
    "refugees migrants displaced staff personnel workers employees soldiers troops fighters "
    "inhabitants residents citizens"
)
# Of one kind, whom a figure of people, or of another kind, does not count.
_KINDS_OF_PEOPLE = (
    "children child kids minors boys girls", "woman women female females girls",
    "man men male males boys", "soldiers troops fighters combatants", "civilians",
    "staff personnel workers employees", "journalists reporters",
)  # fmt: skip
_OF_A_KIND = tuple(map(_stemmed, _KINDS_OF_PEOPLE))
_CIVILIANS = _stemmed("civilians")
_SOLDIERS = _stemmed("soldiers troops fighters combatants")
_OF_SOME = frozenset[str]().union(*_OF_A_KIND) - _CIVILIANS - _SOLDIERS  # part of whoever there is
SPANS = _stemmed("seconds minutes hours days weeks months years decades centuries times")
_TIMES = _stemmed("times")
_LENGTHS = SPANS - _TIMES
REFUGEES = _stemmed("refugees")
_STATES = _stemmed("countries states nations")
_SAYING_NOTHING = _stemmed("far inside time times often long let")  # "so far", "by the time of"
_AS_STATES = _stemmed(  # counted where they are
    "governments members parties signatories delegations partners capitals ratifications signatures"
)
_ALIKE = (
    ANYBODY,
    _stemmed("dead die died killed deaths killings fatalities"),
    _stemmed("injured wounded injuries hurt"),
    _stemmed("children kids minors"),
    _stemmed("staff personnel employees"),
    _STATES,
    _stemmed("tons tonnes"),
    _stemmed("kilometres kilometers"),
    _stemmed("metres meters"),
    _stemmed("litres liters"),
    _stemmed("companies firms businesses"),
    _stemmed("woman women female females"),
    _stemmed("man men male males"),
    _stemmed("begin began begun start started open opened"),
    _stemmed("pledged committed promised announced contributed donated offered provided mobilized"),
    _stemmed("end ended finish finished close closed adjourn adjourned rose"),
    _stemmed("aid assistance relief supplies"),
    _stemmed("last past"),
    _stemmed("homes houses housing dwellings"),
    _stemmed("times twice thrice"),
)
# Of what is done, in other words: no figure is of one by the noun of another.
_DONE_ALIKE = tuple(map(_stemmed, (
    "fled flee leave left displaced uprooted evacuated driven", "stuck stranded blocked trapped",
    "left leave withdrew withdrawn withdraw retreated", "troops soldiers forces army",
    "paid funded financed covered", "need needed require required", "freed released rescued",
    "stop stopped halt halted cease ceased suspend suspended block blocked bar barred",
    "enter entered entry", "impose imposed declare declared announce announced",
    "hungry hunger starve starving starvation", "built build constructed",
    "sent send dispatched delivered shipped", "destroyed demolished razed flattened ruined",
    "hit struck attacked bombed shelled targeted", "arrested detained jailed imprisoned",
    "host shelter sheltered welcome accommodate took taken received",
    "gave given grant allocated earmarked pledged committed promised contributed donated provided",
    "grew grown rose risen increased climbed", "fell fallen dropped declined decreased",
)))  # fmt: skip


_GIVEN = next(group for group in _ALIKE if "pledg" in group)
_AID = next(group for group in _ALIKE if "aid" in group)

HARM = _ALIKE[1:3]  # what is done to people: a figure right behind one counts its victims


# What becomes of people: a figure of those of whom one is told tells nothing of another.
_DEAD = (
    r"(?i:die[sd]?|dying|dead|kill(?:s|ed|ing|ings)?|deaths?|fatalit(?:y|ies)|perish(?:ed)?|slain|"
    r"murder(?:s|ed)?|los(?:e|t|ing) their lives)"
)
_HURT = r"(?i:injur\w+|wound(?:s|ed|ing)?|hurt|maim\w*)"
_MISSING = r"(?i:missing|disappear\w+)"
_HELD = (
    r"(?i:held|holds?|holding|captive|captivity|detain\w*|detention|imprison\w*|jailed|"
    r"locked up)"
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
_DISPLACED = rf"(?i:displac\w+|uprooted|{_FROM_HOME})"
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
_EVERY_FATE = {
    fate: re.compile(rf"\b(?:{fate})\b")
    for fate in (
        _DEAD, _HURT, _MISSING, _HELD, _RELEASED, _TAKEN, _DISPLACED, _WITHIN, _FLED, _HOSTED
    )
}  # fmt: skip
OF_SOME_OF_THEM = frozenset({_RELEASED, _HOSTED})  # by one, or some time
OF_HARM = frozenset({_DEAD, _HURT})
# Who else is among them, told beside: "34,000, including 14,000 children, had been killed".
_INSERTED = re.compile(
    r",? (?:including|among them|(?:(?:many|most|some|half) )?of (?:them|whom))\b[^,;]*,"
)
_BOTH_FATES = re.compile(r"\b([a-z]+)(?: and | or |-or-|/)([a-z]+)\b")  # "killed or injured"
_DEED = r"(?:[a-z]{2,}ed|dead|hurt|lost|slain|missing)"
TWO_DEEDS = re.compile(rf"\b(?P<one>{_DEED}) (?:and|&|n) (?P<other>{_DEED})\b", re.IGNORECASE)
_PLURALS = r"(?:(?:[a-z-]+ )?[a-z-]+s|people|children|women|men)"
_IN_THE_NORTH = re.compile(r"(?<=\bin )(north|south|east|west)ern (?=[A-Z])")
_TWO_NOUNS = re.compile(
    rf"\bhow many (?P<one>{_PLURALS}) (?:and|&|n) (?P<other>{_PLURALS})\b(?! many)", re.IGNORECASE
)
_NUMBER_IN_WORDS = re.compile(
    r"\b(?:(?:hundred|thousand|million|billion|trillion|dozen|score|ten)s|several|majority|none|"
    r"nobody|zero|couple|pair|twice|thrice|half|third|quarter|not a single)\b"
)
_SUM_IN_WORDS = re.compile(r"\b(?:thousand|million|billion|trillion)s\b")
_ALL_OR_NONE = re.compile(
    r"\b(?:all|both|no|most|many|few|fewer|every|each|only|some)(?: (?:of|the|those|these))*"
    r"(?: [\w-]+){1,4}"
)
_HOW_MANY = re.compile(r"\bhow (?:many|much)(?: or how much)?\b", re.IGNORECASE)


class Unit(Enum):
    """What kind of figure it is."""

    SHARE = auto()
    MONEY = auto()
    MEASURE = auto()
    COUNT = auto()


class Tie(Enum):
    """How a figure is tied to what a question counts."""

    NOUN = auto()  # by the noun after it
    PEOPLE = auto()  # the noun after it says people in other words
    OPEN = auto()  # by nothing after it


@dataclass(frozen=True)
class Figure:
    """A figure where it stands in an evened text."""

    found: re.Match[str]

    @property
    def unit(self) -> Unit:
        """What kind of figure it is."""
        if self.found["share"] or self.found["part"]:
            return Unit.SHARE
        if self.found["coin"] or self.found["money"]:
            return Unit.MONEY
        return Unit.MEASURE if self.found["measure"] else Unit.COUNT

    @cached_property
    def digits(self) -> set[str]:
        """Its words, the numerals as digits: "thirteen" is 13."""
        return {_IN_DIGITS.get(word, word) for word in words(self.found[0])}

    @property
    def is_half_a_thing(self) -> bool:
        """Whether it counts no things: "Alliance 8.7", not "8.7 million"."""
        return self.unit is Unit.COUNT and bool(_DECIMAL.search(self.found[0]))

    @property
    def country(self) -> str | None:
        """The ISO code of the country whose people it counts: "95 Filipinos", not "95 Filipino
        ships"; None where it counts others.
        """
        first = next(iter(self.after), "")
        return _country(_people_of(first)) if first.endswith("s") and _people_of(first) else None

    @property
    def is_listed(self) -> bool:
        """Whether it is one of several, each with what it counts: "3 mills and 12 wells"."""
        sentence = self.found.string
        lists = (_LISTED.match(sentence, one.found.end()) for one in figures(sentence))
        begin, end = self.found.span()
        return any(one and (one.start() == end or begin < one.end() <= end) for one in lists)

    @cached_property
    def after(self) -> list[str]:
        """The words of the noun phrase after it, its measure among them."""
        rest = self.found.string[self.found.end() :]
        phrase = [] if _A_MARK.match(rest) else _phrase(rest)
        return words(self.found["measure"] or "") + phrase


@dataclass(frozen=True)
class Place:
    """Where a question asks for something: "Chad", "the market"; ``proper``: by a name."""

    stems: frozenset[str]
    keys: tuple[frozenset[str], ...]  # what its words name, by each way to call it
    proper: bool
    code: str | None  # a country's

    def is_in(self, text: str) -> bool:
        """Whether a text tells of it."""
        return self.is_at(_keys(text))

    def is_land_but(self, code: str) -> bool:
        """Whether it is a country, and not that of an ISO code."""
        return self.code is not None and self.code != code

    def is_at(self, told: frozenset[str]) -> bool:
        """Whether what some words name has it among that."""
        return any(one <= told for one in self.keys)


@dataclass(frozen=True)
class Sought:
    """What a question wants a figure of.

    ``terms``: the stems of its words; ``noun``: of what it counts, and of other words for that;
    ``kind``: of what says which of these ("hospital beds" are no hospitals); ``verb``: what is done
    to it; ``given``: the figures that it names itself.
    """

    terms: frozenset[str]
    noun: frozenset[str]
    kind: frozenset[str]
    verb: str
    units: frozenset[Unit]
    given: tuple[Figure, ...]
    by: bool  # by how much something grew or shrank
    way: re.Pattern[str] | None  # what follows the count of a vote that went that way
    time: bool  # whether a time of day is wanted
    of: str  # the people of a country that it counts, as one of them is called ("chadian")
    due: bool  # by when something is to be done
    year: bool  # whether a year is wanted, not a month
    one_day: bool  # whether nothing less than a day is wanted
    fates: frozenset[str]  # what has become of those whom it counts
    together: frozenset[str]  # the same, of those counted together: "killed or injured"
    where: tuple[Place, ...]
    named: frozenset[str]  # what its words name
    day: str  # on which it was, "7 october"
    bare: bool  # whether no more is asked of them than where
    years: frozenset[str]  # in which it was, or by which
    whole: bool  # whether a total is wanted
    so_far: bool  # whether all is wanted that there has been
    to_come: bool  # whether it is of what is to come
    things: bool  # whether what it counts is several things
    times: bool  # whether it is how often something is done
    utmost: bool  # whether the largest, or smallest, of all figures is wanted

    def in_text(self, text: str) -> frozenset[str]:
        """Those of the terms that a text has, or another word for."""
        stems = {stem(word) for word in words(text)}
        stems |= _lands(frozenset(words(text)))
        return frozenset(term for term in self.terms if not _in_other_words(term).isdisjoint(stems))

    def is_counted_in(self, text: str) -> bool:
        """Whether a text has a figure by the noun of what is sought, or without one of its kind."""
        return any(
            figure.unit in self.units and not self.noun.isdisjoint(map(stem, figure.after))
            for figure in figures(even(text))
        )

    def is_all_or_none(self, text: str) -> bool:
        """Whether a folded text says that it is true of all, many or none of what is sought."""
        told = (words(found[0]) for found in _ALL_OR_NONE.finditer(text))
        return any(not self.noun.isdisjoint(map(stem, one)) for one in told)

    def is_done(self, stems: Iterable[str]) -> bool:
        """Whether some stems have what is done to what it counts, or another word for that."""
        return not _in_other_words(self.verb).isdisjoint(stems)

    def tie(self, figure: Figure, said: set[str]) -> Tie | None:
        """How a figure is tied to what is counted; None where it is a figure of something else.
        ``said``: the stems of all that is said up to its sentence, with it.
        """
        after = [stem(word) for word in figure.after]
        named = not self.noun.isdisjoint(after)
        fits = figure.unit in self.units or (
            named and figure.unit is Unit.COUNT and Unit.MEASURE in self.units
        )
        fits &= named or not (figure.unit is Unit.MEASURE and Unit.COUNT in self.units)
        fits &= not (Unit.COUNT in self.units and figure.is_half_a_thing)
        fits &= not self.times or not (self.terms - _TIMES).isdisjoint(after)  # "two visits"
        # "A three-day conference" is one.
        length = _A_LENGTH.match(figure.found.string, figure.found.end())
        fits &= not length or not self.noun or not self.noun.isdisjoint(SPANS)
        if not self.way and _OF_VOTES.match(figure.found.string, figure.found.end()):
            fits &= not self.noun or not (self.noun | self.kind).isdisjoint(_stemmed(_VOTERS))
        digits = figure.digits
        given = [(one, one.digits) for one in self.given]
        ratio = _FOR_EVERY.search(figure.found.string[: figure.found.end()])
        fits &= not ratio or (ratio.end() < figure.found.start() and bool(given or self.where))
        others = (
            self._is_of_untold_kind(said)
            or self._is_of_others(figure)
            or self._is_of_another_kind(figure)
            or self._is_of_some(figure, after)
            or self._is_a_share_of_others(figure)
        )
        if not fits or any(digits & theirs for _, theirs in given) or others:
            return None
        if any(one.unit is not Unit.COUNT and not theirs <= said for one, theirs in given):
            return None  # "in 14 per cent of the land": not of another share
        if self.way:
            return Tie.NOUN if self.way.match(figure.found.string, figure.found.end()) else None
        of_these = _OF_THESE.match(figure.found.string, figure.found.end()) and self.noun & said
        if named or of_these or not self.noun:
            return Tie.NOUN
        spans = not SPANS.isdisjoint(after[:1]) and self.noun.isdisjoint(SPANS)  # "two decades"
        people = _PEOPLE.intersection(after)
        anybody = not any(kind & self.noun for kind in _OF_A_KIND)
        if anybody and figure.country:
            people |= ANYBODY
        if people and self.noun & _PEOPLE and (self.noun | people) & ANYBODY:
            return Tie.PEOPLE
        done = len(after) == 1 and figure.after[0].endswith("ed")  # "30 wounded"
        # "300,000 found refuge", not "20 mills ready"
        asked = len(after) > 1 and self.terms.issuperset(after) and figure.after[0][-1] != "s"
        of_terms = after and after[-1] in self.terms and not _THINGS.search(figure.after[-1])
        verb = asked or (after and after[0] not in self.kind and (of_terms or done))
        verb = verb or self._is_of_their_fate(figure)
        # No country is among "two of its Protocols", whether or not the sentence names countries.
        apart = self.noun & said or (self.noun & _STATES and _AS_STATES.isdisjoint(after))
        apart = apart or (self.noun.isdisjoint(ANYBODY) and figure.is_listed)
        other = figure.unit is Unit.COUNT and after and not verb and apart
        before = set(words(figure.found.string[: figure.found.start()]))
        of_so_many = any(  # "of the 90 rivers": "30 towns" before them are others
            not theirs <= before and not self.noun.isdisjoint(map(stem, one.after))
            for one, theirs in given
        )
        return None if other or of_so_many or spans else Tie.OPEN

    def _is_of_their_fate(self, figure: Figure) -> bool:
        """Whether what becomes of those sought stands right behind a figure: "90 found refuge"."""
        text, at = figure.found.string, figure.found.end() + 1
        return not self.of and any(_EVERY_FATE[fate].match(text, at) for fate in self.fates)

    def _is_of_another_kind(self, figure: Figure) -> bool:
        """Whether people of one kind are sought, and those after a figure are others, or all of a
        country's; anybody may be a civilian.
        """
        people = _PEOPLE.difference(*HARM).intersection(map(stem, figure.after))
        people |= ANYBODY if figure.country else frozenset()
        kinds = [kind for kind in _OF_A_KIND if not kind.isdisjoint(self.noun)]
        civil = not ANYBODY.isdisjoint(people) and not self.noun.isdisjoint(_CIVILIANS)
        apart = all(kind.isdisjoint(people) for kind in kinds)
        return bool(people and kinds) and apart and not civil

    def _is_of_untold_kind(self, said: set[str]) -> bool:
        """Whether children, or others of a kind, are sought, and nothing said is of them."""
        kinds = [kind for kind in _OF_A_KIND if not kind.isdisjoint(self.noun & _OF_SOME)]
        return bool(kinds) and all(kind.isdisjoint(said) for kind in kinds)

    def _is_of_some(self, figure: Figure, after: Iterable[str]) -> bool:
        """Whether people are sought, and a figure is of the children, or others, among them: by the
        noun behind it, or, without one, by the last before it.
        """
        people = self.fates or self.noun & ANYBODY
        if not people or self.terms & _OF_SOME:
            return False
        kinds = _PEOPLE.difference(*HARM)
        behind = kinds.intersection(after)
        if figure.after and not figure.after[0].endswith("ed"):
            return not _OF_SOME.isdisjoint(behind)
        led = _INSERTED.sub(" ", figure.found.string[: figure.found.start()]).rpartition(";")[2]
        before = map(stem, reversed(words(led)))
        return next((one for one in before if one in kinds), "") in _OF_SOME

    def _is_a_share_of_others(self, figure: Figure) -> bool:
        """Whether a figure is a share of other things than are sought, of which its sentence has
        none: "half of the mills" where wells are.
        """
        of = _OF_ALL.match(figure.found.string, figure.found.end())
        things = of and any(_THINGS.search(word) for word in _phrase(of["what"]))
        if not (things and self.things and figure.unit is Unit.SHARE):
            return False
        return self.noun.isdisjoint(map(stem, words(figure.found.string)))

    def _is_of_others(self, figure: Figure) -> bool:
        """Whether the people of a country are counted, and the figure's sentence names others', or
        theirs only as those who did it.
        """
        if not self.of:
            return False
        sentence = figure.found.string
        if _ONE_OF.search(sentence[: figure.found.start()]):
            return True  # "a Filipino, one of the first 24 hostages"
        others = _countries(_BY_FORCES.sub(" ", sentence))
        return bool(others or _countries(sentence)) and _country(self.of) not in others


def is_uncounted(question: str, told: Iterable[str], near: Iterable[str]) -> bool:
    """Whether a question asks how many there are, or how much was given, and nothing ``told`` has a
    figure, or another word for how many, of such a kind; nor ``near`` one of that.
    """
    begun = _HOW_MANY.search(question)
    asked = sought(question)
    given = asked.units == {Unit.MONEY} or asked.terms & _GIVEN or asked.noun & _AID
    if not (begun and (given if "much" in begun[0].lower() else asked.noun)):
        return False
    in_words = _SUM_IN_WORDS if asked.units == {Unit.MONEY} else _NUMBER_IN_WORDS
    plain = [level(text) for text in told]
    if any(in_words.search(text) or asked.is_all_or_none(text) for text in plain):
        return False
    return not (
        any(figure.unit in asked.units for text in told for figure in figures(even(text)))
        or any(asked.is_counted_in(text) for text in near)
    )


def figures(text: str) -> Iterator[Figure]:
    """The figures in an evened text; years are dates."""
    return (Figure(one) for one in _FIGURE.finditer(text) if not _YEAR.fullmatch(one[0]))


def nouns_in(text: str) -> set[str]:
    """The stems of a text's words that may be what a figure counts: no "monitoring"."""
    return {stem(word) for word in words(text) if not word.endswith("ing")}


def without_doers(text: str) -> str:
    """An evened text without whoever did it: "Chadian forces", "Chad's"."""
    return _OF_DOERS.sub(" ", _BY_FORCES.sub(" ", text))


def fates(text: str) -> frozenset[str]:
    """What becomes of people in an evened text."""
    return frozenset(fate for fate, told in _EVERY_FATE.items() if told.search(text))


def _asked_fates(question: str) -> frozenset[str]:
    """The same in a question: the internally displaced are not all who are displaced."""
    found = fates(question)
    return found - {_DISPLACED} if _WITHIN in found else found


def both_fates(text: str) -> frozenset[str]:
    """What becomes of people counted together: "killed or injured"."""
    found = ((fates(one), fates(other)) for one, other in _BOTH_FATES.findall(text))
    return frozenset().union(*(one | other for one, other in found if one and other))


def places_told(text: str, begin: int = 0, end: int | None = None) -> list[frozenset[str]]:
    """The names of where something is, in an evened text, in order: what their words name."""
    found = _TOLD_WHERE.finditer(text, begin, len(text) if end is None else end)
    return [
        _keys(one["where"])
        for one in found
        if not (one["where"].isupper() or (one[0].startswith("to ") and _is_theirs(one)))
    ]


def _is_theirs(found: re.Match[str]) -> bool:
    """Whether a name tells whose something is, rather than where: "a cost to the Chadian mills"."""
    goes_on = found.string[found.end() :]
    return fold(found["where"]) in demonyms() and re.match(r" [a-z]", goes_on) is not None


def counted_apart(question: str) -> list[tuple[str, str]]:
    """The parts of a question for figures of two things done ("killed and wounded"), each as a
    question of its own with what was done; the same of two things counted ("mills and wells"); of
    two counted one after the other ("how many died, and how many fled"), without. None where it
    wants one figure.
    """
    both = TWO_DEEDS.search(question) or _TWO_NOUNS.search(question)
    if both:
        before, behind = question[: both.start("one")], question[both.end() :]
        return [(f"{before}{part}{behind}", part) for part in both.group("one", "other")]
    begins = [found.start() for found in _HOW_MANY.finditer(question)]
    return [(question[: begins[1]], ""), (question[begins[1] :], "")] if len(begins) == 2 else []


def sought(question: str) -> Sought:
    """What a question wants a figure of; of several in one breath, the first."""
    question = _IN_THE_NORTH.sub(r"the \1 of ", even(question))
    whole, question = fold(question), _ALSO.split(question, maxsplit=1)[0]
    question = _HOW_OFTEN.sub("how many times", question)
    toll = bool(_TOLL.search(question))
    question = _TOLL.sub("number of people killed", question)
    plain = fold(question)
    counted = _COUNTED.search(plain)
    rest = _WHOSE.sub(" ", plain[counted.end() - 1 :]) if counted else ""
    phrase = _phrase(rest)
    head = next((word for word in phrase if _PLURAL.search(word)), phrase[-1] if phrase else "")
    part = _OF_WHICH.search(plain)
    head = part["noun"] if part and _PLURAL.search(part["noun"]) else head
    asks = plain if counted else whole  # "did Chad pay them, and how much?"
    many = "how many" in asks or "number of" in asks
    single = len(phrase) < 2 and not (many and _PLURAL.search(head))
    plain_word = single and stem(head) in wording.ASKING - ANYBODY - _STATES
    counts = head and head not in _MONEY and not plain_word
    way = next((way for asks, way in _WAYS if many and asks.search(plain)), None)
    behind = phrase[phrase.index(head) + 1 :] if head in phrase and stem(head) in _STATES else []
    verb = stem(behind[0]) if behind else _verb(rest, phrase)  # "how many countries depend on"
    noun = _counted(head) if counts and not way else frozenset[str]()
    noun |= {stem(f"{one}s") for one in phrase if noun & _PEOPLE and _people_of(one)}  # of Chad
    times = "how many times" in plain
    noun = frozenset() if times else noun
    noun = _LENGTHS if _HOW_LONG.search(plain) and not noun else noun
    units = {Unit.SHARE} if "turnout" in words(plain) else _units(asks, head, many=many)
    harmed = next((group for group in HARM if verb in group), frozenset[str]())
    if not noun or noun & ANYBODY:  # "how many people were killed": the fatalities
        noun |= harmed | (ANYBODY if harmed else frozenset())
    return Sought(
        terms=frozenset(
            stem(word) for word in words(question) if word not in STOP_WORDS
        ) - wording.ASKING - (_SAYING_NOTHING - (_TIMES if times else noun)),
        noun=noun,
        kind=frozenset(map(stem, phrase)) - noun - {verb} if noun else frozenset(),
        verb=verb,
        units=frozenset(units),
        given=tuple(figures(question)),
        by=bool(_BY.search(plain)),
        way=way,
        of=_people_of(head) if counts else "",
        due=bool(_DUE.search(plain)),
        year=bool(_YEARS.search(plain)),
        one_day=bool(_WHICH_DAY.search(plain)),
        time=bool(_TIME_OF_DAY.search(plain) or meetings.WHEN_SAT.match(plain)),
        fates=_asked_fates(question),
        together=both_fates(question),
        where=_asked_where(question),
        named=_keys(question),
        day=_asked_day(plain),
        bare=not verb and phrase[-1:] == [head] and bool(_BARE.search(plain)),
        years=frozenset(_ASKED_YEAR.findall(plain)),
        whole=bool(IN_ALL.search(plain)),
        so_far=(toll or bool(_SO_FAR.search(plain)))
        and not (_A_TIME.search(plain) or " will " in plain),
        to_come=_ASKS_TO_COME.search(plain) is not None,
        things=bool(noun and _THINGS.search(head)),
        times=times,
        utmost=bool(_UTMOST.search(plain)),
    )  # fmt: skip


def people_harmed(question: str) -> frozenset[str]:
    """The words for the kind of people that a question asks how many were killed or hurt of
    ("soldiers"), whom no figure of others counts; none where it asks anything else.
    """
    asked = sought(question)
    harmed = any(harm & asked.terms for harm in HARM)
    return frozenset(
        form
        for kind, stems in zip(_KINDS_OF_PEOPLE, _OF_A_KIND, strict=True)
        if harmed and stems & asked.noun and stems != _CIVILIANS
        for word in kind.split()
        for form in (word, word.removesuffix("s"))
    )


def _units(plain: str, head: str, *, many: bool) -> frozenset[Unit]:
    units = {Unit.COUNT, Unit.MEASURE} if many else set()
    of_it = "how much of " in plain
    if _SHARE.search(plain):
        units.add(Unit.SHARE)
    elif _HOW_MUCH.search(plain):
        money = head in _MONEY or _PAID.search(plain)
        if money and of_it:  # "how much of the appeal has been paid"
            units.add(Unit.SHARE)
        if money or not of_it:
            units.add(Unit.MONEY)
        if not money:
            units |= {Unit.SHARE, Unit.MEASURE}
    return frozenset(units or Unit)


def _verb(rest: str, phrase: Sequence[str]) -> str:
    """The stem of the verb after the noun counted: "were killed", "had died"; or of what becomes
    of them before it ("wounded guards"); or nothing.
    """
    last = phrase[-1] if phrase else ""
    if len(phrase) > 1 and not last.endswith("ed") and fates(phrase[0]):
        return stem(phrase[0])
    if len(phrase) > 1 and last.endswith("ed"):  # "how many people arrested in Chad"
        return stem(last)
    found = _VERB.match(rest, rest.find(last) + len(last))
    return stem(found[1]) if found and found[1] not in STOP_WORDS else ""


def _phrase(text: str) -> list[str]:
    """The words of the noun phrase that a text begins with, past an "of"."""
    near = _OF_THEM.sub("", re.split(r"[,;:.()—?]", fold(text), maxsplit=1)[0])
    phrase: list[str] = []
    for word in words(near):
        if not phrase and word in _BEFORE_NOUN:
            continue
        if word in STOP_WORDS or len(phrase) == _PHRASE:
            break
        phrase.append(word)
    return phrase


def _counted(head: str) -> frozenset[str]:
    """The stems of what is counted and of other words for it; those of a country are people."""
    noun = _alike(stem(head))
    return noun | ANYBODY if _people_of(head) else noun


def _people_of(head: str) -> str:
    """Whoever is counted as one of a country's people; "" where it is something else."""
    one = head.removesuffix("s")
    return one if one in demonyms() else ""


def _countries(text: str) -> set[str | None]:
    """The ISO codes of the countries that a text names, or whose people."""
    return {_country(word.removesuffix("s")) for word in words(text)} - {None}


@lru_cache(maxsize=4096)
def _lands(told: frozenset[str]) -> frozenset[str]:
    """The stems of the names of the countries whose people, or what is theirs, some words tell."""
    names = (demonyms()[one] for word in told if (one := word.removesuffix("s")) in demonyms())
    return frozenset(stem(word) for name, *_ in names for word in words(name))


@lru_cache(maxsize=4096)
def _country(word: str) -> str | None:
    """The ISO code of the country that a word names, or whose people; None where it names none."""
    return country_code(demonyms().get(word, (word,))[0])


def _asked_day(plain: str) -> str:
    found = _ASKED_DAY.search(plain)
    return f"{found['day'] or found['too']} {found['month'] or found['first']}" if found else ""


def _asked_where(question: str) -> tuple[Place, ...]:
    """Where a question asks for something: what stands before "how many" tells who says so."""
    begun = _HOW_MANY.search(question)
    places = _ASKED_WHERE.finditer(question, begun.end() if begun else 0)
    of_part = _OF_PART.search(fold(question))  # "How many are Asian?"
    found = [
        _place(
            one["where"], small=question.islower() and not one["the"] and one["where"][-1] != "s"
        )
        for one in places
    ]
    return (*found, _place(of_part["where"])) if of_part else tuple(found)


def _place(name: str, *, small: bool = False) -> Place:
    """A place by its name, which ``small`` letters may hide: "in gaza"."""
    code = country_code(name)
    hidden = small and " " not in name
    proper = hidden or name[0].isupper() or bool(_NAMED & _keys(name)) or code is not None
    names = [one for one, of in country_names().items() if code and of == code]
    stems = frozenset(map(stem, words(name)))
    proper = proper and (bool(code) or not name.isupper())
    return Place(stems, tuple(map(_keys, [name, *names])), proper, code)


@lru_cache(maxsize=4096)
def _keys(text: str) -> frozenset[str]:
    """What the words of a text name: a country by its code, "Asian" and "Asia" alike."""
    return frozenset(map(_key, words(text)))


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    if word in STOP_WORDS:
        return word
    one = word.removesuffix("s")
    return _country(word) or _country(one) or PLACES.get(one) or stem(word)


_NAMED = frozenset(PLACES.values())


@cache
def _alike(term: str) -> frozenset[str]:
    """A stem and those that mean the same."""
    return next((group for group in _ALIKE if term in group), frozenset({term}))


@cache
def _in_other_words(term: str) -> frozenset[str]:
    """The same, with those for a like deed."""
    return _alike(term).union(*(group for group in _DONE_ALIKE if term in group))
