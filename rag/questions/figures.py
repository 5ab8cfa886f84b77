"""Figures: what a figure in a text counts or measures.

Comes in: a text. Goes out: the Figures in it. Does not know: what a question wants one of.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from rag.questions.whereabouts import country_of_word, people_of
from rag.questions.wording import A_YEAR, MONTH, YEAR, any_case
from rag.words import NUMERALS, STOP_WORDS, even, fold, stem, words

# What bounds a figure is part of it: "no more than 4" is not "more than 4"; but "handed over 4".
_NOT_OVER = "".join(
    rf"(?<!\b{verb} )"
    for verb in "hand handed handing turn turned turning take taken taking took".split()
)
HEDGE = (
    r"(?:\b(?i:(?:not? )?(?:more|less|fewer) than|at (?:least|most)|almost|nearly|"
    rf"(?:just |well )?(?:{_NOT_OVER}over|under|above|below)|about|some|around|"
    r"roughly|approximately|an average(?: of)?|"
    r"close to|up to|as (?:many|much) as|exceeding|in excess of|upwards of) )?"
)
LARGE = "hundred|thousand|million|billion|trillion"
_IN_DIGITS = {
    word: str(place + 1 if place < 20 else 10 * (place - 17)) for place, word in enumerate(NUMERALS)
}
ONES = "|".join(sorted(NUMERALS, key=len, reverse=True))
# Between the ends of a range ("40 to 45"), not of what grew or shrank ("from 40 to 45").
_FROM = "".join(
    rf"(?<!from {digits}{rest})"
    for digits in (r"\d", r"\d\d", r"\d\d\d")
    for rest in ("", r",\d\d\d", r"\.\d")
) + "".join(rf"(?<!{word})" for word in (rf"in {YEAR}", *(f"from {one}" for one in NUMERALS)))
_TO = rf"(?:[-–]| or |{_FROM} to )"
_WORDED = rf"(?:{ONES})(?:(?:[- ]|{_TO})(?:{ONES}))?"  # "forty-two", "two to five"
_DIGITS = r"\d(?:,?\d)*+(?:\.\d++)?"
_COIN = r"(?:(?:[A-Z]{1,3}|Can)\$|[$€£]|\b(?:CHF|EUR|GBP|USD)\b)"
_CURRENCY = (
    "cents?|euros?|dollars?|pounds?|yen|yuan|francs?|roubles|rubles|rupees|rand|pesos|dirhams?|"
    "riyals?|dinars?|kron(?:er|or|a|e)|shillings?|"
    "lei|zlotys?|maloti|kwacha|naira|cedis?|birr|taka|baht|hryvnias?|lari|forints?|reais"
)
_MEASURE = (
    "(?:metric |cubic |square )?(?:tons?|tonnes?|litres?|hectares?|acres?|miles?|feet|degrees?|"
    "(?:kilo|centi|milli)?met(?:re|er)s?|(?:kilo|milli)?grams?|barrels?|gallons?|"
    "(?:kilo|mega|giga|tera)watts?(?:[- ]hours?)?)"
)
# What is part of a name is no figure: "L.26", "COVID-19", "7th", "4 May", "Goal 6", "10 a.m."
_NO_NAME = r"(?<![\w/])(?<!\w[.-])(?<!\bof units )(?<!\bof units \d and )" + "".join(
    rf"(?<!\b(?i:{name}){more} )"
    for more in ("", r" \d and", r" \d\d and")
    for name in (
        r"goal goals target targets item items rule rules article articles chapter chapters "
        r"resolution resolutions paragraph paragraphs section sections page pages law act "
        r"decree bill directive convention protocol recommendation no\.".split()
    )
    if not more or name.endswith("s")
)
_END = (
    rf"(?:{_COIN} ?)?(?!{YEAR}\b)(?:{_DIGITS}|(?:{ONES}))"
    rf"(?: (?:{LARGE}|per cent))?"
)
_RANGE = (  # "between 40 and 45", "ranges from 40 to 45"
    rf"(?:\b[Bb]etween {_END} and (?=[\d$€£]|(?:{ONES})\b)|"
    rf"(?:(?<=\brange )|(?<=\branged )|(?<=\branges )|(?<=\branging ))from {_END} to )?"
)
# "4 in 10", "one in every 22": a share; not "4 in 10 villages", "131 in 14 attacks".
_FEW = "|".join(sorted(NUMERALS[1:10], key=len, reverse=True))
_NOT_THERE = (
    r"(?![,.]?\d)(?! (?:[a-z]+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|"
    r"countries|States|cities|towns|villages|provinces|regions|districts|places|sites|areas|camps|"
    r"attacks|incidents|cases|languages|continents|rounds|sessions|meetings)\b)"
)
_LESS = "|".join(rf"(?<=\b(?i:{word}))" for word in (*NUMERALS[:9], r"\d"))
_RATIO = (
    rf"(?: in every (?:\d+|{ONES})\b|(?<=\b1)(?: [a-z]+)? in \d{{1,3}}\b{_NOT_THERE}|"
    rf"(?<=\b(?i:one)) in (?:\d{{1,3}}|{ONES})\b{_NOT_THERE}|"
    rf"(?:{_LESS}) in (?:[3-9]|10|12|20|100|{_FEW})\b{_NOT_THERE})"
)
_NTHS = "fifth|sixth|seventh|eighth|ninth|tenth"
_OF_A_WHOLE = (  # "cut by a fifth", "a fifth was paid"
    r"(?= of\b|[.,;]|$| (?:in|since|from|to|last|this|has|had|have|is|was|were)\b)"
)
_LENGTH = r"-(?:second|minute|hour|day|week|month|year)\b"  # "the four-day truce"
# Where a figure may begin, not within a word, and its number: told before all ways are tried.
_BEGINS = r"(?:(?<!\w)|(?=[A-Z]{0,3}[$€£]))"
_NUMBER = rf"(?=\d|(?i:{ONES}|half|hundred|an? ))"
_FIGURE = re.compile(
    rf"{_BEGINS}(?:{HEDGE}{_RANGE}(?:(?P<coin>{_COIN}) ?)?{_NUMBER}{_NO_NAME}"
    rf"(?:{_DIGITS}(?:{_TO}{_DIGITS})?(?! {MONTH}\b| [ap]\.m\.|/\w|[a-z]|"
    rf",? {YEAR}\b)|"
    rf"\b(?i:{ONES})(?={_LENGTH}(?!-))|"
    rf"\b(?i:half a)(?= (?:{LARGE}|{_MEASURE})\b)|"
    rf"\b(?P<part>(?i:half|an? (?:third|quarter|(?:{_NTHS}){_OF_A_WHOLE})|"
    rf"(?:one|{_FEW})[- ](?:third|quarter|{_NTHS})s?))\b|"
    rf"\b(?i:{_WORDED}|a hundred)(?![-\w])(?! (?:an)?other\b)(?<!\b[Oo]ne(?= of\b))"
    r"(?! and the same\b)(?<!\b[Nn]o one)(?<!\b[Tt]he one)(?<!\b(?:that|this) one(?! in\b))"
    r"(?<!\b[Oo]ne(?= another\b)))"
    rf"(?:[ -](?:{LARGE})\b)*(?:(?<=hundred) and {_WORDED})?(?: and a half\b(?: (?:{LARGE})\b)?)?"
    rf"(?:(?P<share> per cent| out of (?:every )?(?:\d+|{ONES})\b|{_RATIO})|"
    rf"(?P<money> (?:[A-Z][a-z]+ )?(?:{_CURRENCY})\b)|"
    rf"(?P<measure> {_MEASURE}\b))?|"
    r"(?P<vague>\b(?i:(?:(?:tens|hundreds) of )?(?:thousands|millions|billions)|dozens|scores|"
    r"hundreds)\b(?= of [a-z]| [a-z]+ed\b))|"
    r"(?P<none>\b(?i:not (?:a single )?one|not a single(?= [a-z])|(?<!\bto )none|nobody)\b"
    r"(?! (?:but|other|the)\b)))"
)
# What every figure has, by words: told before it is looked for.
_OF_FIGURES = frozenset({*NUMERALS, "hundred", "half", "third", "quarter", "none", "nobody"}).union(
    _NTHS.split("|"), "hundreds thousands millions billions dozens scores".split()
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
NTH = any_case(  # "the fourteenth session", "for a 2nd time"
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+ty-)?(?:second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|eleventh|twelfth)|[a-z]+teenth|[a-z]+tieth)\b"
)
_LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_AMOUNT = re.compile(
    rf"(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<worded>{ONES})(?![- ](?:{ONES}|and)\b))\b"
    rf"(?P<large>(?: (?:{LARGE})\b)*)"
)
# "12 of them were nurses", "7 of the 20 mills", "12 were nurses,"
_OF_THEM = re.compile(
    r"^ (?:were|are|was|is) (?=[a-z]+(?:$| and ))|"
    r"^ of (?:(?:them|whom|which|these|those)(?: (?:are|were|is|was))?\b|"
    rf"(?:(?:the|its|their|[\w-]+['’]s) )?(?=\d|(?:{ONES})\b))"
)
_DECIMAL = re.compile(r"\d\.\d+$")
_FROM_BEFORE = re.compile(rf"\bfrom {HEDGE}$")
_ON_TO = re.compile(" to ")
_FROM_TO = re.compile(r"\bfrom (?:[^,;:]|(?<=\d),(?=\d)){1,30} to $")
_NO_UNIT = re.compile(rf"{HEDGE}(?:{_COIN} ?)?(?:{_DIGITS}|(?i:{_WORDED}))")
A_LENGTH = re.compile(_LENGTH)
_NO_NOUN = re.compile(  # "exceeds the 10 million mark", "from 90 the year before"
    r" (?:(?:mark|threshold)\b|(?:the|last|this) (?:year|month|week|decade)\b)"
)
_LISTED = any_case(rf"(?: [\w-]+){{1,3}}(?:, (?:and )?| and ){HEDGE}(?:\d|(?:{ONES})\b)")
_BEFORE_NOUN = frozenset("more other further additional of the its their whose all".split())
_BEHIND_NOUN = frozenset("according go goes went come comes came ever".split())
_PHRASE = 5  # words of a noun phrase at most


class Unit(Enum):
    """What kind of figure it is."""

    SHARE = auto()
    MONEY = auto()
    MEASURE = auto()
    COUNT = auto()


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
        if self.found["measure"]:
            return Unit.MEASURE
        return self.grown_to.unit if self.grown_to else Unit.COUNT

    @cached_property
    def grown_to(self) -> Figure | None:
        """What it grew to, which tells the unit of both: "from 31 to 47 days"."""
        text, (start, end) = self.found.string, self.found.span()
        on_to = _FROM_BEFORE.search(text[:start]) and _ON_TO.match(text, end)
        found = _FIGURE.match(text, on_to.end()) if on_to else None
        return Figure(found) if found else None

    @cached_property
    def grown_from(self) -> re.Match[str] | None:
        """What is told before it of what it grew from: "from 31 to" 47 days."""
        return _FROM_TO.search(self.found.string, 0, self.found.start())

    @cached_property
    def unit_behind(self) -> str:
        """What is told once behind what it grew to, and is true of it: " million shillings"."""
        later = self.grown_to
        return _NO_UNIT.sub("", later.found[0], count=1) if later else ""

    @cached_property
    def digits(self) -> set[str]:
        """Its words, the numerals as digits: "thirteen" is 13."""
        return in_digits(self.found[0])

    @cached_property
    def numbers(self) -> set[str]:
        """Its numbers without what bounds them, or is large: of "over 4 million" 4."""
        return {word for word in self.digits if word[0].isdigit()}

    @cached_property
    def amount(self) -> float | None:
        """How many it is, "4.2 million" as 4,200,000, of a range the lower end; None where it is
        told in parts ("two thirds", "one in five") or in several numerals ("seventy-five").
        """
        number = re.sub(rf"{HEDGE}(?:{_COIN} ?)?", "", self.found[0]).lower()
        told = _AMOUNT.match(number.replace("half a ", "0.5 "))
        one = told and (told["digits"] or _IN_DIGITS.get(told["worded"], ""))
        shared = self.unit is Unit.SHARE and not self.found[0].endswith("cent")
        if not (told and one) or shared:
            return None
        return float(one.replace(",", "")) * math.prod(
            _LARGE[word] for word in told["large"].split()
        )

    @property
    def is_ratio(self) -> bool:
        """Whether it is so many of so many: "8 out of 10", "one in four"."""
        return bool(self.found["share"]) and self.found["share"] != " per cent"

    @property
    def is_half_a_thing(self) -> bool:
        """Whether it counts no things: "Alliance 8.7", not "8.7 million"."""
        bare = self.unit is Unit.COUNT and not self.unit_behind
        return bare and bool(_DECIMAL.search(self.found[0]))

    @property
    def country(self) -> str | None:
        """The ISO code of the country whose people it counts: no "95 Filipino ships"."""
        first = next(iter(self.after), "")
        one = people_of(first) if first.endswith("s") else ""
        return country_of_word(one) if one else None

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
        if self.grown_to:
            return self.grown_to.after
        rest = self.found.string[self.found.end() :]
        phrase = [] if _NO_NOUN.match(rest) else noun_phrase(rest)
        return words(self.found["measure"] or "") + phrase


def figures(text: str, *, none: bool = False, vague: bool = False) -> Iterator[Figure]:
    """The figures in an evened text, no years; with ``none`` "nobody", ``vague`` "dozens of"."""
    found = _FIGURE.finditer(text) if may_have_figures(text) else ()
    return (
        Figure(one)
        for one in found
        if not A_YEAR.fullmatch(one[0])
        and (none or not one["none"])
        and (vague or not one["vague"])
    )


def amount_in(text: str) -> float | None:
    """What the first figure of a text comes to; None where it has none."""
    figure = next(figures(even(text)), None)
    return figure.amount if figure else None


def may_have_figures(text: str) -> bool:
    """Whether a text has a digit, or a word that figures are made of: most have neither."""
    if _DIGIT.search(text):
        return True
    return not _OF_FIGURES.isdisjoint(_LETTERS.findall(text.casefold()))


def in_digits(text: str) -> set[str]:
    """The words of a text, the numerals as digits."""
    return {_IN_DIGITS.get(word, word) for word in words(text)}


def nouns_in(text: str) -> set[str]:
    """The stems of a text's words that may be what a figure counts: no "monitoring"."""
    return {stem(word) for word in words(text) if not word.endswith("ing")}


def noun_phrase(text: str) -> list[str]:
    """The words of the noun phrase that a text begins with, past an "of"."""
    near = _OF_THEM.sub("", re.split(r"[,;:.()—?]", fold(text), maxsplit=1)[0])
    phrase: list[str] = []
    for word in words(near):
        if not phrase and word in _BEFORE_NOUN:
            continue
        if word in STOP_WORDS or word in _BEHIND_NOUN or len(phrase) == _PHRASE:
            break
        phrase.append(word)
    return phrase
