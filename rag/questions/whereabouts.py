"""Where a question asks for something, and where a text tells that it is; the countries that words
name by their people, what is theirs, or their capital: Chadians, a Chadian mill, N'Djamena.

Comes in: a question, or a text. Goes out: Places, ISO codes, and what the words of a text name.
Does not know: what is asked for there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rag.countries import (
    PLACES,
    capitals,
    country_code,
    country_names,
    demonyms,
    short_name,
    told_of_countries,
)
from rag.questions.wording import KINDS_OF_MATTER, MONTH, any_case
from rag.words import STOP_WORDS, all_stems, even, fold, stem, words

_CAPITALIZED = re.compile(r"\b[A-Z]\w+\b(?! [A-Z])")  # not "the Lima Accord"
_LONGEST_CODE = 3  # letters, of ISO 3166
_OF_A_SAINT = re.compile(r"S(?:ain|in)?t\b")
_IS_A_MATTER = re.compile(rf" (?:{'|'.join(sorted(KINDS_OF_MATTER))})")


def people_of(head: str) -> str:
    """Whoever is counted as one of a country's people; "" where it is something else."""
    one = head.removesuffix("s")
    return one if one in demonyms() else ""


def countries_told(text: str) -> set[str | None]:
    """The ISO codes of the countries that a text names, or whose people."""
    told = (word.removesuffix("s") for word in words(text) if word not in STOP_WORDS)  # no "and"
    return {country_of_word(one) for one in told} - {None}


@lru_cache(maxsize=4096)
def lands(told: frozenset[str]) -> frozenset[str]:
    """The stems of the names of the countries whose people, or what is theirs, some words tell."""
    names = (demonyms()[one] for word in told if (one := word.removesuffix("s")) in demonyms())
    return frozenset(stem(word) for name, *_ in names for word in words(name))


@lru_cache(maxsize=4096)
def country_of_word(word: str) -> str | None:
    """The ISO code of the country that a word names, or whose people; None where it names none."""
    if word in demonyms():
        return country_code(demonyms()[word][0])
    return country_code(word) if _is_name(word) else None


def _is_name(word: str) -> bool:
    """Whether a word is a country's name or in it, not one that only sounds like it or that saints
    and people are called by: "Jenin", "union", "Martin" for Benin, Réunion, Saint Martin.
    """
    if not country_names().keys().isdisjoint({fold(word), f"{fold(word)}s"}):  # "Maldive"
        return True
    if len(word) <= _LONGEST_CODE:
        return False
    found = next((one for one in told_of_countries() if one["regex"].search(word)), None)
    return bool(found and found["regex"].match(word) and not _OF_A_SAINT.match(found["name_short"]))


def capitals_in(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The capitals of one word that a text names, with their countries; no "Minsk accords"."""
    for found in _CAPITALIZED.finditer(text):
        country = by_capital().get(stem(fold(found[0])))
        if country and not _IS_A_MATTER.match(text, found.end()):
            yield found, country


def is_capital(name: str) -> bool:
    """Whether a name is a capital of one word."""
    return stem(fold(name)) in by_capital()


@cache
def by_capital() -> dict[str, str]:
    """The countries of capitals of one word, by the stems of these."""
    named = ((one, code) for one, code in capitals().items() if code and one.isalpha())
    return {stem(one): short_name(code) for one, code in named}


BY_FORCES = re.compile(  # who did it, not to whom it was done
    r"\b[A-Z][\w-]+(?:'s?)? (?:[\w-]+ )?(?:forces?|army|military|troops|strikes?|attacks?|"
    r"shelling|bomb(?:s|ing|ardment)|missiles?|drones?|settlers|raids?|fire|aggression)\b"
)
_OF_DOERS = re.compile(r"\b[A-Z][\w-]+(?:'s\b|s'(?= ))")
# Where somebody asks for it: "in Chad", "at the market"; and where a text tells it.
_LOCATIVE = (
    r"\b(?i:in|inside|within|at|from|across|throughout|near|around|fled|left|reach(?:ed)?|"
    r"enter(?:ed)?|(?:down|downed|intercepted|dropped|flown|flew|fly|flying|flights?) over)"
)
_A_NAME = r"[A-Z][\w'-]*(?: (?:(?:of|the|and|de|da|del|di|es|el|la) )*[A-Z][\w'-]*)*"
_NO_PLACE = (
    rf"(?!{MONTH}\b|(?:them|it|these|those|according|back|exchange|return|addition|for|custody)\b|"
    r"(?:[\w'-]+ ){0,3}?(?:Council|Assembly|Committee|Nations?|UN|total|all|order|"
    r"meeting|session|debate|record|text|past|last|first|least|most|war|fact|terms?|need|response|"
    r"account|view|words|opinion|telling|estimate|remarks|speech|statement|paragraph)\b)"
)
_ASKED_WHERE = re.compile(
    rf"(?:{_LOCATIVE}|\b(?:fled|flee|gone|moved|escaped|crossed|come|came) (?:in)?to) "
    rf"(?P<the>(?:(?:the|an?|any|all|its|their) )*){_NO_PLACE}(?P<where>{_A_NAME}|[a-z][\w'-]+"
    r"(?: [a-z][\w'-]+){0,2}?(?=\W*$|[,;:?]| (?:and|or|of|by|that|who|for|to|after|before|on|in|"
    r"since|during|was|were|are|is|has|have|did|do|does|according|alone|today|now|so|as|yet|"
    r"already)\b))"
)
_OUT_OF_LAND = re.compile(rf"\bout of (?P<where>(?:the )?{_A_NAME}|[a-z]+)\b")
_OF_PART = re.compile(rf"\b(?:are|were|is|was) (?P<where>{'|'.join(PLACES.values())})s?\W*$")
_TOLD_WHERE = re.compile(  # not from where somebody speaks
    rf"(?<!conference )(?<!link )(?<![Ss]peaking )(?:{_LOCATIVE}|\b(?:into|to)|"
    r"\b(?:shelling|bombing|bombardment|strike|attack|raid|siege|assault|massacre)s? "
    r"(?:of|on|against)) (?:the )?(?:[a-z]+ )?"
    rf"{_NO_PLACE}(?P<where>{_A_NAME}(?: (?:[a-z]+ )?of (?:the )?{_A_NAME})*)"
)
# A question that wants the name of a place: "in which city was it?", "where is the summit held?"
A_SPOT = (
    r"(?:city|cities|town|village|country|province|region|district|camp|place|area|neighbou?rhood|"
    r"port|island|capital)"
)
_ASKS_A_SPOT = any_case(
    rf"^(?:and |so )?(?:(?:in|at|near) (?:which|what) (?:[\w-]+ )?{A_SPOT}\b|"
    r"where (?:exactly )?(?:was|were|is|are|will|did|has|have) [^?]*\b(?:held|hit|struck|killed|"
    r"attacked|bombed|shelled|built|located|based|signed|adopted|seized|takes? place|took place|"
    r"happen(?:ed)?|meet|met|opened?|launched|detained|found|buried|lost|sunk|drowned|arrested|born|died?|shot|"
    r"kidnapped)\b)"
)
# What was done to a text, which no place of another clause is that of; no place of a title's.
_DONE_TO_A_TEXT = any_case(r"\bwhere\b[^?]*\b(?:sign|adopt)ed\W*$")
_SIGNED_OR_ADOPTED = re.compile(
    r"\b(?:sign(?:ed|ing|ature)|adopt(?:ed|ing|ion)|conclu(?:ded|ding|sion))\b"
)
_IN_A_TITLE = re.compile(
    r"(?:Persons?|Wom[ae]n|Girls|Children|Arms|Weapons)\b|"
    r".*\b(?:Act|Law|Code|Bill|Plan|Pact|Treaty|Convention|Protocol|Agreements?|Declaration)$"
)
_PART_OF_LAND = re.compile(
    r"(?:(?:north|south|east|west)(?:ern)?|central|upper|lower) (?P<land>[a-z]+)$"
)
_A_WORD = re.compile(r"[^\W\d_]{4,}")
_TO_BE_HELD = re.compile(r"^ (?:(?:which )?(?:is|was|will|to) )?(?:be )?(?:held|located|based) $")
_CLAUSE = re.compile(r"(?:[^,;:.]|(?<=\d)[,.](?=\d))+")
_AT = re.compile(
    r"\b(?i:in|inside|at|near|around|outside) (?:the )?(?:[a-z]+ (?:of )?(?:the )?)?"
    rf"{_NO_PLACE}(?P<where>{_A_NAME})\b(?!['’]s?\b| (?:and|or) (?:al|el)-)"
)
# Who is asked to have taken people in, or where these are asked to have got to.
_REFUGE = r"(?:refuge|shelter|asylum)"  # which people take, and are given
_TAKES = (
    rf"(?:(?:already|now) )?(?:(?:tak(?:e[ns]?|ing)|took)(?! {_REFUGE}\b)|accept(?:ed|ing)?|"
    r"receiv(?:e[ds]?|ing)|admit(?:ted|ting)?|host(?:ed|ing)?|"
    r"(?<!\btaken )(?<!\btook )(?<!\btake )shelter(?:ed|ing)?|welcom(?:e[ds]?|ing)|let(?:ting)?|"
    r"absorb(?:ed|ing)?|accommodat(?:e[ds]?|ing)|house[ds]?|housing)\b"
)
_DID = r"(?:did|does|do|has|have|had|is|are|was|were|will|would)"
_TAKEN_IN_BY = re.compile(
    rf"\b{_DID} (?P<says>(?:[\w'’.-]+ ){{1,4}}?)(?:say|said|claim|claimed) (?:that )?"
    r"(?:it|they|we|he|she|(?:his|her|its|their) country) "
    rf"(?:(?:has|have|had|is|was|will|would) )?{_TAKES}|"
    rf"\b{_DID} (?P<it>it|they|we|he|she) {_TAKES}|"
    rf"\b{_DID} (?P<who>(?:[\w'’.-]+ ){{1,4}}?){_TAKES}|"
    r"\b(?:(?:fled|flee|escaped?|gone|went|go|moved?|crossed|came|come|got|evacuated|taken|brought|"
    r"deported|relocated|resettled) (?:in)?to|ended up in|"
    rf"(?:(?:taken?|took|found|find|sought|seek|given) )?{_REFUGE} in) (?:the )?"
    r"(?P<to>[A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*){0,3}?)(?=\W*$|[,;]| (?:in|from|since|during|"
    r"after|before|by|so|when|as|at|on|for|because|and|or|according)\b)"
)
_OWN_LAND = re.compile(r"(?:his|her|its|their|our) (?:own )?(?:country|nation|land)")
_TAKEN_AWAY = re.compile(r"\b(?:hostages?|captives?|prisoners?|by force)\b")
HOW_MANY = any_case(r"\bhow (?:many|much)(?: or how much)?\b")


@dataclass(frozen=True)
class Place:
    """Where a question asks for something: "Chad", "the market"; ``proper``: by a name."""

    stems: frozenset[str]
    keys: tuple[frozenset[str], ...]  # what its words name, by each way to call it
    proper: bool
    code: str | None  # a country's

    def is_in(self, text: str) -> bool:
        """Whether a text tells of it."""
        return self.is_at(named_in_words(text))

    def is_land_but(self, code: str) -> bool:
        """Whether it is a country, and not that of an ISO code."""
        return self.code is not None and self.code != code

    def is_at(self, told: frozenset[str]) -> bool:
        """Whether what some words name has it among that."""
        return any(one <= told for one in self.keys)


def without_doers(text: str) -> str:
    """An evened text without whoever did it: "Chadian forces", "Chad's"."""
    return _OF_DOERS.sub(" ", BY_FORCES.sub(" ", text))


def places_told(text: str, begin: int = 0, end: int | None = None) -> list[frozenset[str]]:
    """The names of where something is, in an evened text, in order: what their words name."""
    found = _TOLD_WHERE.finditer(text, begin, len(text) if end is None else end)
    return [
        named_in_words(one["where"])
        for one in found
        if not (
            one["where"].isupper()
            or (one[0].startswith("to ") and _is_theirs(one))
            or BY_FORCES.match(text, one.start("where"))  # "raids of the Chadian army"
        )
    ]


def asks_a_spot(question: str) -> bool:
    """Whether a question wants the name of the place where something is or was done."""
    return _ASKS_A_SPOT.match(question) is not None


def only_place(text: str, question: str) -> str | None:
    """The one place, but those that a question names, in which a text tells that something is, in
    a clause that has something of the question or at the beginning of one behind that; of these
    what is behind all that it has. None where it tells none, or several.
    """
    asked, plain = named_in_words(question), even(text)
    said = [one.end() for one in _A_WORD.finditer(plain) if _key(one[0].lower()) in asked]
    if _DONE_TO_A_TEXT.search(question):
        said = [one.end() for one in _SIGNED_OR_ADOPTED.finditer(plain)]
    told = [
        one
        for clause in _CLAUSE.finditer(plain)
        for one in _AT.finditer(plain, clause.start(), clause.end())
        if any(
            end <= clause.end() and (clause.start() < end or _begins(one, clause)) for end in said
        )
        if not (one["where"].isupper() or one["where"].lower() in demonyms())
        and not (named_in_words(one["where"]) <= asked or _is_of_a_title(one))
    ]
    behind = {one["where"] for one in told if one.start() >= max(said)}
    places = behind or {one["where"] for one in told}
    return places.pop() if len(places) == 1 else None


def _is_of_a_title(place: re.Match[str]) -> bool:
    """Whether what looks like a place is part of the name of a text, or of what one is on."""
    quoted = place.string.count('"', 0, place.start()) % 2 == 1
    return quoted or _IN_A_TITLE.match(place["where"]) is not None


def _begins(place: re.Match[str], clause: re.Match[str]) -> bool:
    return not _TO_BE_HELD.sub("", clause[0][: place.start() - clause.start()]).strip()


def _is_theirs(found: re.Match[str]) -> bool:
    """Whether a name tells whose something is, rather than where: "a cost to the Chadian mills"."""
    goes_on = found.string[found.end() :]
    return fold(found["where"]) in demonyms() and re.match(r" [a-z]", goes_on) is not None


def asked_where(question: str) -> tuple[Place, ...]:
    """Where a question asks for something: what stands before "how many" tells who says so."""
    begun = HOW_MANY.search(question)
    places = _ASKED_WHERE.finditer(question, begun.end() if begun else 0)
    lands = (one["where"].removeprefix("the ") for one in _OUT_OF_LAND.finditer(question))
    out_of = tuple(_place(one) for one in lands if country_code(one))
    of_part = _OF_PART.search(fold(question))  # "How many are Asian?"
    found = [
        _place(
            one["where"], small=question.islower() and not one["the"] and one["where"][-1] != "s"
        )
        for one in places
    ]
    return (*found, *out_of, *((_place(of_part["where"]),) if of_part else ()))


def asked_into(question: str) -> str | None:
    """The ISO code of the country asked to have taken people in; "" for whoever says so."""
    begun = HOW_MANY.search(question)
    found = _TAKEN_IN_BY.search(question, begun.end()) if begun else None
    if found is None or _TAKEN_AWAY.search(question):
        return None
    name = found["to"] or found["who"] or found["says"] or ""
    code = country_code(name.strip().removeprefix("the "))
    theirs = found["says"] or found["it"] or _OWN_LAND.fullmatch(name)
    return code or ("" if theirs else None)


def _place(name: str, *, small: bool = False) -> Place:
    """A place by its name, which ``small`` letters may hide: "in gaza"."""
    code = country_code(name)
    part = _PART_OF_LAND.match(name)
    hidden = small and (" " not in name or bool(part and country_code(part["land"])))
    proper = hidden or name[0].isupper() or bool(_NAMED & named_in_words(name)) or code is not None
    names = [one for one, of in country_names().items() if code and of == code]
    stems = frozenset(all_stems(name))
    proper = proper and (bool(code) or not name.isupper())
    return Place(stems, tuple(map(named_in_words, [name, *names])), proper, code)


@lru_cache(maxsize=4096)
def named_in_words(text: str) -> frozenset[str]:
    """What the words of a text name: a country by its code, "Asian" and "Asia" alike."""
    return frozenset(map(_key, words(text)))


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    if word in STOP_WORDS:
        return word
    one = word.removesuffix("s")
    return country_of_word(word) or country_of_word(one) or PLACES.get(one) or stem(word)


_NAMED = frozenset(PLACES.values())
