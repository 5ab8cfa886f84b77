"""Who is the same person: one name printed in several ways.

Comes in: speakers as records print them. Goes out: for each who speaks, the person it is. Only
speakers of one affiliation are ever the same; where two candidates compete, neither is taken.
Does not know: records, questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from rag.countries import country_code
from rag.reading.names import without_honorific
from rag.reading.offices import is_state
from rag.reading.roll import apart
from rag.records import Remark, Speaker
from rag.words import fold, words

Key = tuple[str, str]  # a name and an affiliation, folded
_SLIP_LETTERS = 4  # shorter given names that differ are two names
# What somebody is who speaks for themselves or a body of citizens, whatever their nationality.
PRIVATE = (
    r"(?:survivor|victim|activist|journalist|advocate|campaigner|broadcaster|worker|midwife|nurse|"
    r"doctor|surgeon|farmer|fisher(?:man|woman)?|herder|teacher|student|researcher|scholar|academic|"
    r"lecturer|professor|founder|actor|actress|writer|artist|singer|lawyer|entrepreneur|"
    r"economist|panell?ist|briefer|volunteer)"
)
# Who is printed with a country and does not speak for it: who presides, and who tells their own.
_FOR_NO_STATE = re.compile(
    r"\b(?:President of the General Assembly|Assembly President|Committee Chair|Special Rapporteur|"
    r"(?:Chair\w*|Rapporteur) of the (?!State |National |Federal )(?:\w+ )?"
    r"(?:Committee|Commission|Forum)\b)"
)
# Who is printed with the country they are from without speaking for it. Whoever has a word of
# _OF_CITIZENS may still have an office of their State's, of which _STATE_OFFICE tells; one of
# _FROM_THERE has none.
_FROM_THERE = re.compile(
    r"civil society|\b(?:victim|survivor|(?:Permanent )?Forum member|member of the (?:Permanent )?"
    r"Forum|(?:S[áa]{1,2}mi|Indigenous|Tribal) Parliament|(?:paramount|grand|tribal|hereditary|"
    r"village) chief)\b",
    re.IGNORECASE,
)
_OF_CITIZENS = re.compile(
    r"\b(?:Trust|Foundation|Network|Coalition|Collective|Alliance|Caucus|First Nations?|NGO|"
    r"non-governmental|University)\b"
)
_PRIVATE = re.compile(rf"\b{PRIVATE}\b(?!-| general)", re.IGNORECASE)
_STATE_OFFICE = re.compile(
    r"\b(?:minist\w+|secretar\w+|ambassador|representative|delegat\w+|governor|commissioner|envoy|"
    r"president)\b",
    re.IGNORECASE,
)
_DELEGATE = re.compile(r"\b(?:[Oo]bserver|[Rr]epresentative|[Dd]elegat)")


@lru_cache(maxsize=1 << 16)
def people(speaker: Speaker) -> dict[Key, Speaker]:
    """Those who speak as one, each by name and affiliation."""
    return {(fold(one.name), fold(one.affiliation or "")): one for one in apart(speaker)}


def persons(speakers: Iterable[Speaker]) -> dict[Key, Key]:
    """Each who speaks, to the one key of all spellings of that person's name."""
    held = {key: one for speaker in speakers for key, one in people(speaker).items()}
    fits = _fitting(tuple(key for key, one in held.items() if one.named))
    clear = {
        key
        for key, near in fits.items()
        if all(other in fits[one] for one, other in combinations(near, 2))
    }
    first: dict[Key, Key] = {}
    for key in held:
        same = (first[one] for one in fits.get(key, ()) if {key, one} <= clear and one in first)
        first[key] = next(same, key)
    return first


def how_many(speakers: Iterable[Speaker]) -> int:
    """How many persons speak, those together each by themselves."""
    return len(set(persons(speakers).values()))


def same_name(one: str, other: str) -> bool:
    """Whether two printed names may be one person's: "R. L. P. Marsudi", "Retno Marsudi".

    Their words are the same in any order, or the same but for one slip; or the shorter has the
    surname and given names that fit the longer's; or it is the longer without some later names.
    """
    fewer, more = sorted((_parts(one), _parts(other)), key=len)
    if not fewer:
        return False
    return (
        sorted(fewer) == sorted(more)
        or (fewer[-1] == more[-1] and (_in_order(fewer, more) or _a_slip(fewer, more)))
        or (len(fewer) > 1 and fewer[0] == more[0] and _in_order(fewer, more, whole=True))
    )


@lru_cache(maxsize=1 << 16)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(words(without_honorific(name)))


def _in_order(fewer: tuple[str, ...], more: tuple[str, ...], *, whole: bool = False) -> bool:
    """Whether each word of one name stands in the other, in order, an initial for a word."""
    left = iter(more)
    return all(
        any(
            word == full or (not whole and 1 in (len(word), len(full)) and word[0] == full[0])
            for full in left
        )
        for word in fewer
    )


def _a_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names of three words or more differ by one letter, or two that changed places."""
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return (
        len(one) == len(other) > 2
        and len(unlike) == 1
        and min(map(len, unlike[0])) >= _SLIP_LETTERS
        and OSA.distance(*unlike[0]) == 1
    )


def _fitting(keys: tuple[Key, ...]) -> dict[Key, list[Key]]:
    """Each name to those of the same affiliation that may be the same person's.

    Only names with a word in common are compared, so that a large library takes no longer a name.
    """
    sharing: dict[tuple[str, str], list[Key]] = {}
    for key in keys:
        for word in set(_parts(key[0])):
            if len(word) > 1:
                sharing.setdefault((word, key[1]), []).append(key)
    pairs = {pair for some in sharing.values() for pair in combinations(some, 2)}
    fits: dict[Key, list[Key]] = {}
    for one, other in sorted(pairs):
        if one[1] and same_name(one[0], other[0]):
            fits.setdefault(one, []).append(other)
            fits.setdefault(other, []).append(one)
    return fits


def country_of(remark: Remark) -> str | None:
    """The ISO code of the country, of several the first, for which a remark is made; None where it
    is made for none.
    """
    return next(filter(None, map(country_code, remark.bodies)), None)


def for_a_state(remark: Remark) -> bool:
    """Whether a remark is made for a State: by nobody who presides, or tells what befell them."""
    office = (remark.speaker and remark.speaker.role) or ""
    return country_of(remark) is not None and not _is_for_no_state(office)


def _is_for_no_state(role: str) -> bool:
    return bool(_FOR_NO_STATE.search(role)) or _is_for_themselves(role)


def _is_for_themselves(role: str) -> bool:
    """Whether somebody with such a role speaks for no State that they are printed with."""
    own = _PRIVATE.search(role) or _OF_CITIZENS.search(role)
    return bool(_FROM_THERE.search(role) or (own and not _STATE_OFFICE.search(role)))


def is_guest(speaker: Speaker) -> bool:
    """Whether somebody is printed with the State they are from, and neither speaks for it nor
    presides.
    """
    return (
        speaker.named
        and any(map(is_state, speaker.bodies))
        and _is_for_themselves(speaker.role or "")
    )


def speaks_for_no_state(speaker: Speaker) -> bool:
    """Whether somebody who is named speaks for no State."""
    state = any(map(is_state, speaker.bodies))
    return speaker.named and (not state or _is_for_no_state(speaker.role or ""))


def for_a_delegation(remark: Remark) -> bool:
    """Whether a remark is made for a delegation: a State's, or an observer's."""
    speaker = remark.speaker
    if speaker is None:
        return False
    if _is_for_no_state(speaker.role or ""):
        return False
    return any(map(is_state, speaker.bodies)) or bool(
        _DELEGATE.search(f"{speaker.role} {speaker.name}")
    )
