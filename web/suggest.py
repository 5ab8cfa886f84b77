"""What a field may offer while somebody types: speakers, countries and records of the library.

Comes in: a service, and what is typed so far. Goes out: suggestions, and which end of the typed
text they replace. Does not know: how a field shows them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rag.countries import country_code
from rag.words import STOP_WORDS, fold
from web.people import any_country
from web.views import titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rag.service import Service

SPEAKER, AFFILIATION, RECORD = "speaker", "affiliation", "record"
_WORD = re.compile(r"\S+\s*")
_LONGEST = 4  # words at the end of what is typed that may begin a name
_LEAST = 2  # letters, from which something is offered
_OFFERED = 8


@dataclass(frozen=True)
class Suggestion:
    """A name, what it names, what helps to know it, and in how many paragraphs it counts."""

    text: str
    kind: str
    note: str
    weight: int
    code: str | None = None  # of a country


@dataclass(frozen=True)
class Offer:
    """Suggestions to put in the place of ``replaces``, the end of what is typed."""

    replaces: str
    suggestions: tuple[Suggestion, ...]


def offer(service: Service, typed: str, kind: str | None = None) -> Offer:
    """What completes the end of a question; of one kind: what completes the whole text."""
    every = [one for one in _all(service) if kind in (None, one.kind)]
    for end in [typed] if kind else _ends(typed):
        begun = _begun(every, end)
        if begun:  # a name that stands there in full is not offered, nor another for its end
            whole = fold(end.strip())
            found = tuple(one for one in begun if fold(one.text) != whole)[:_OFFERED]
            return Offer(end if found else "", found)
    return Offer("", ())


def _all(service: Service) -> Iterator[Suggestion]:
    countries: Counter[str] = Counter()
    for entry in service.speakers():
        speaker, weight = entry.speaker, len(entry.paragraphs)
        if speaker.affiliation:
            countries[speaker.affiliation] += weight
        if speaker.named:
            yield Suggestion(speaker.name, SPEAKER, titled(speaker), weight)
    for name, weight in countries.items():
        yield Suggestion(name, AFFILIATION, "", weight, country_code(name))
    for record in service.records:
        yield Suggestion(record.symbol, RECORD, record.title, len(record.paragraphs))


def _ends(typed: str) -> Iterator[str]:
    """The last words of a text, four first, then three…; a stop word alone begins no name."""
    words = list(_WORD.finditer(typed))
    for word in words[-_LONGEST:]:
        end = typed[word.start() :]
        if fold(end.strip()) not in STOP_WORDS:
            yield end


def _begun(every: list[Suggestion], typed: str) -> list[Suggestion]:
    """Those with a word that begins as typed: first a country by another of its names ("UK"), then
    where the name itself begins so.
    """
    wanted = " ".join(fold(typed).split()) + (" " if typed[-1:].isspace() else "")
    if len(wanted.strip()) < _LEAST:
        return []
    meant = None if wanted.startswith("the ") else any_country(wanted.strip())  # "the" stays

    def rank(one: Suggestion) -> tuple[bool, bool, int, str]:
        named = meant is not None and one.code == meant
        return not named, not fold(one.text).startswith(wanted), -one.weight, one.text

    begun = (
        one
        for one in every
        if f" {wanted}" in f" {fold(one.text)} " or (meant is not None and one.code == meant)
    )
    return sorted(begun, key=rank)
