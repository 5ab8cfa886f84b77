"""The countries that words name by their people or by what is theirs: Chadians, a Chadian mill.

Comes in: words. Goes out: ISO codes, or names' stems. Does not know: any other body.
"""

from __future__ import annotations

from functools import lru_cache

from rag.countries import country_code, demonyms
from rag.words import stem, words


def people_of(head: str) -> str:
    """Whoever is counted as one of a country's people; "" where it is something else."""
    one = head.removesuffix("s")
    return one if one in demonyms() else ""


def countries_told(text: str) -> set[str | None]:
    """The ISO codes of the countries that a text names, or whose people."""
    return {country_of_word(word.removesuffix("s")) for word in words(text)} - {None}


@lru_cache(maxsize=4096)
def lands(told: frozenset[str]) -> frozenset[str]:
    """The stems of the names of the countries whose people, or what is theirs, some words tell."""
    names = (demonyms()[one] for word in told if (one := word.removesuffix("s")) in demonyms())
    return frozenset(stem(word) for name, *_ in names for word in words(name))


@lru_cache(maxsize=4096)
def country_of_word(word: str) -> str | None:
    """The ISO code of the country that a word names, or whose people; None where it names none."""
    return country_code(demonyms().get(word, (word,))[0])
