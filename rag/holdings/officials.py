"""Who is meant by an office: "the UN aid chief", "the Council President for May".

Comes in: records and who spoke in them; an office, and the text that it stands in. Goes out: who
holds it. Does not know: names of people and bodies.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain

from rag.holdings.entries import SpeakerEntry
from rag.holdings.presidency import COUNCIL, over_assembly, presidencies
from rag.reading.offices import HAS_TITLE
from rag.records import Record
from rag.words import STOP_WORDS, words

_OF_OFFICE = re.compile(r" (?:of|for|to|on) ")  # behind an office: of what, or of whom
# What may join the words of an office: no "representative say about trafficking".
_JOINS = frozenset("of for to on in at from the an a and against with s as its their".split())
# Offices as people call them, by the words of the office.
_USUAL_OFFICES = {
    tuple(called.split()): tuple(printed.split())
    for called, printed in {
        "un chief": "secretary general",
        "un secretary general": "secretary general",
        "united nations secretary general": "secretary general",
        "secretary general of the un": "secretary general",
        "secretary general of the united nations": "secretary general",
        "deputy secretary general of the un": "deputy secretary general",
        "deputy secretary general of the united nations": "deputy secretary general",
        "un aid chief": "under secretary general for humanitarian affairs",
        "un relief chief": "under secretary general for humanitarian affairs",
        "un humanitarian chief": "under secretary general for humanitarian affairs",
        "un rights chief": "high commissioner for human rights",
        "un human rights chief": "high commissioner for human rights",
        "un refugee chief": "high commissioner for refugees",
    }.items()
}
# "The UN's communications chief": whoever has such a title, and these words in their office.
_UN_CHIEF = re.compile(r"(?:un|united nations)(?: s)? (?P<of>(?:\w+ ){1,3})(?:chief|boss|head)")
_CHIEFS = frozenset("secretary commissioner director administrator coordinator envoy".split())
_HYPHENED = re.compile(r"\b(under|secretary) (?=secretary|general)")
_SECRETARY_GENERAL = ("secretary", "general")  # the United Nations' where no other body is named
_OF_A_BODY = re.compile(r" (?:of|for|from|at) (?!\b(?:the )?(?:UN|United Nations)\b)")
_A_BODY_S = re.compile(r"(?:['’]s?|\b[A-Z][\w-]*[A-Za-z]) $")
_GOES_ON = re.compile(r"-| [A-Z][a-z]")  # behind an office: it, or who bears it
_IN_CHIEFS = frozenset("un united nations s chief boss head".split())
# Who presides over an organ, as people call them and as their offices are printed.
_PRESIDENT = re.compile(
    r"(?:(?:security )?(?P<council>council)|(?:general )?assembly|(?:un)?ga) president|"
    r"president of the (?:(?:security )?(?P<council2>council)|(?:general )?assembly|(?:un)?ga)"
)
_IN_PRESIDENTS = frozenset("security council general assembly ga unga president of the".split())
_FOR_MONTH = re.compile(rf" for (?P<month>{'|'.join(month_name[1:])})\b", re.IGNORECASE)
_LOWER = frozenset("under assistant deputy vice former acting associate".split())
_LOWER_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(_LOWER))})[- ]$", re.IGNORECASE)
_LONGEST_BEFORE = 20  # characters of such a word
_COMMON_ROLE = 4  # holders from which a role names no one; so many, by the office alone, all


class Officials:
    """Those who hold an office, found by it."""

    def __init__(self, records: Sequence[Record], entries: Sequence[SpeakerEntry]) -> None:
        self._records = records
        self._entries = entries
        self._roles: dict[tuple[str, ...], list[SpeakerEntry]] = {}
        held = [(one, one.speaker.role) for one in entries if one.speaker.named]
        for entry, role in held:
            for office in _offices_in(role or ""):
                self._roles.setdefault(office, []).append(entry)
        self._offices = [
            (
                frozenset(words(role)),
                [*words(_OF_OFFICE.split(role)[0]), *chain.from_iterable(_further_offices(role))],
                entry,
            )
            for entry, role in held
            if role
        ]
        self._of_offices = frozenset[str]().union(*(office for office, *_ in self._offices))

    @cached_property
    def titles(self) -> frozenset[tuple[str, ...]]:
        """The offices held here and those that people call otherwise, by their words."""
        return frozenset(chain(self._roles, _USUAL_OFFICES))

    @cached_property
    def in_titles(self) -> frozenset[str]:
        """Every word that a way to call an office may be made of, also those usual anywhere."""
        return self._of_offices | _IN_PRESIDENTS | _IN_CHIEFS | STOP_WORDS

    @cached_property
    def _every_office(self) -> frozenset[tuple[str, ...]]:
        roles = (one.speaker.role or "" for one in self._entries)
        return frozenset(chain.from_iterable(map(_offices_in, roles)))

    def holders(
        self, text: str, run: tuple[str, ...], start: int, end: int
    ) -> list[SpeakerEntry] | None:
        """Who holds the office that ``text[start:end]`` names, by its words: nobody where none is
        held here that is sure to be meant; None where it names no office.
        """
        usual = _usual(run)
        if not (usual or self.in_titles.issuperset(run)):
            return None
        found = self._holders(usual or run, text[:start], text[end:])
        if found and _LOWER_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start):
            found = []  # "Deputy" of no Secretary-General
        return found if found or usual else None

    @staticmethod
    def as_printed(run: tuple[str, ...]) -> str | None:
        """An office that people call otherwise ("the UN chief"), as records print it."""
        usual = _usual(run)
        return _HYPHENED.sub(r"\g<1>-", " ".join(usual)) if usual else None

    def is_held(self, office: str) -> bool:
        """Whether an office is anybody's here, be it that of several, named or not: of whatever
        body, but for a Secretary-General.
        """
        held = tuple(words(office))
        return held != _SECRETARY_GENERAL and held in self._every_office

    def _holders(self, run: tuple[str, ...], before: str, after: str) -> list[SpeakerEntry]:
        """The speakers that an office names: not more than a few, unless they preside."""
        holders = self._roles.get(run, [])
        whole = any(tuple(words(one.speaker.role or "")) == run for one in holders)
        few = 0 < len(holders) < (_COMMON_ROLE if whole else 2)
        of_nations = not (_OF_A_BODY.match(after) or _A_BODY_S.search(before))
        if run == _SECRETARY_GENERAL and of_nations:
            return self._of_nations(holders)
        alone = of_nations and not (few or _GOES_ON.match(after))
        if alone and 1 < len(holders) <= _COMMON_ROLE:
            return holders  # "the Assistant Secretary-General"
        presidents = self._presidents(" ".join(run), after)
        return presidents or (holders if few else self._holder(run))

    @staticmethod
    def _of_nations(holders: Iterable[SpeakerEntry]) -> list[SpeakerEntry]:
        """Those of them who hold their office at the United Nations."""
        return [one for one in holders if "United Nations" in (one.speaker.affiliation or "")]

    def _presidents(self, office: str, after: str) -> list[SpeakerEntry]:
        """Those who preside over the organ that an office names, with what they say as such."""
        found = _PRESIDENT.fullmatch(office) if "president" in office else None
        if found is None:
            return []
        if not (found["council"] or found["council2"]):
            return [e for e in self._entries if over_assembly(e.speaker)]
        month = _FOR_MONTH.match(after)
        presided = {  # where, by the remark that says so
            one.remark: record
            for record in self._records
            for one in presidencies(record)
            if one.organ == COUNCIL
            and (month is None or (one.month or "").lower() == month["month"].lower())
        }
        entries: list[SpeakerEntry] = []
        for entry in self._entries:
            over = [presided[one] for one in entry.remarks if one in presided]
            theirs = tuple(one for one in entry.remarks if one.record in over)
            entries += [replace(entry, remarks=theirs)] if over else []
        return entries

    def _holder(self, run: tuple[str, ...]) -> list[SpeakerEntry]:
        """The one speaker whose office has all the words of a title: "the Assembly President"."""
        if len(run) < 2 or run[0] in STOP_WORDS or run[-1] in STOP_WORDS:
            return []
        if not STOP_WORDS.intersection(run) <= _JOINS:
            return []
        chief = _UN_CHIEF.fullmatch(" ".join(run))
        if chief:
            return self._chief(set(chief["of"].split()))
        wanted = set(run) - STOP_WORDS
        if len(wanted) < 2 or not wanted <= self._of_offices:
            return []
        # Neither an under-secretary-general nor the envoy of one is a secretary-general.
        titles = set(filter(_is_titled, wanted))
        found = [
            entry
            for office, head, entry in self._offices
            if wanted <= office and office & _LOWER <= set(run) and not titles.isdisjoint(head)
        ]
        return found if len(found) == 1 else []

    def _chief(self, wanted: set[str]) -> list[SpeakerEntry]:
        """The one who heads something at the United Nations: whose office has these words."""
        found = [
            entry
            for office, head, entry in self._offices
            if wanted <= office
            and not _CHIEFS.isdisjoint(head)
            and "United Nations" in (entry.speaker.affiliation or "United Nations")
        ]
        return found if len(found) == 1 else []


def _offices_in(role: str) -> Iterator[tuple[str, ...]]:
    """The offices by which a role is known: what it begins with, from a title on, and what stands
    behind an "and".
    """
    whole = tuple(words(role))
    for length in range(2, len(whole) + 1):
        titled = length == len(whole) or any(map(HAS_TITLE.fullmatch, whole[:length]))
        if titled and whole[length - 1] not in STOP_WORDS:
            yield whole[:length]
    yield from map(tuple, _further_offices(role))


def _further_offices(role: str) -> list[list[str]]:
    """The words of each office that stands behind an "and", of those of several words: what begins
    or ends with a title.
    """
    offices = map(words, re.split(r",? and ", role)[1:])
    return [one for one in offices if len(one) > 1 and (_is_titled(one[0]) or _is_titled(one[-1]))]


@lru_cache(maxsize=65536)
def _is_titled(word: str) -> bool:
    """Whether a folded word is an office's ("minister")."""
    return bool(HAS_TITLE.fullmatch(word))


def _usual(run: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words of an office as records print it, where people call it otherwise."""
    return _USUAL_OFFICES.get(tuple(word for word in run if word != "s") if "s" in run else run)
