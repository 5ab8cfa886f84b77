"""The countries that words name by their people, what is theirs, or their capital: Chadians, a
Chadian mill, N'Djamena.

Comes in: words. Goes out: ISO codes, or names' stems. Does not know: any other body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rag.countries import (
    capitals,
    country_code,
    country_names,
    demonyms,
    short_name,
    told_of_countries,
)
from rag.questions.wording import KINDS_OF_MATTER
from rag.words import STOP_WORDS, fold, stem, words

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
    """The capitals of one word that a text names, and of which country each is: not where a thing
    has its name ("the Minsk accords").
    """
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
