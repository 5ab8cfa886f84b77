"""When two names mean one speaker, or one country or organization.

Comes in: names as sets, truth tables and records print them. Goes out: whether they are the same.
Does not know: questions or answers.
"""

from __future__ import annotations

import re

import regex

from rag.countries import country_code
from rag.reading.names import STYLES
from rag.reading.roll import apart
from rag.records import Speaker
from rag.words import words

_KIND_OF_BODY = re.compile(r"\b(?:civil society|non-governmental) (?:organization|group) ")
_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_OFFICE = re.compile(r"(?:permanent )?(?:representative|observer|delegate) (?:of|for) (.+)")
_STYLES = regex.compile(STYLES)
_SEVERAL = re.compile(r"The representatives of (.+) and (.+)")


def plain(name: str) -> str:
    """A name for comparing: no accents, case, hyphens, stops, "the" or kind of body before it."""
    return " ".join(word for word in words(_KIND_OF_BODY.sub("", name)) if word != "the")


def same_name(one: str, other: str) -> bool:
    """Whether two names of speakers are the same, whatever style stands before them ("Sir")."""
    return plain(_STYLES.sub("", one, 1)) == plain(_STYLES.sub("", other, 1))


def same_body(one: str, other: str) -> bool:
    """Whether two names of countries or organizations are the same.

    What stands in parentheses does not count. Of two organizations, one may hold the other's name
    ("United Nations", "United Nations Children's Fund"); of countries not: Guinea is not
    Equatorial Guinea.
    """
    first, second = (_PARENTHESES.sub("", name) for name in (one, other))
    if plain(first) == plain(second):
        return True
    shorter, longer = sorted((plain(first), plain(second)), key=len)
    within = bool(shorter) and f" {shorter} " in f" {longer} "
    return within and not (country_code(first) or country_code(second))


def is_speaker(wanted: str, speaker: Speaker) -> bool:
    """Whether ``wanted`` is that speaker, by name, or as an office by affiliation."""
    if any(same_name(wanted, one.name) for one in apart(speaker)):
        return True
    office = _OFFICE.fullmatch(plain(wanted))
    return bool(office and speaker.affiliation and same_body(office[1], speaker.affiliation))


def people(cell: str) -> tuple[str, ...]:
    """The speakers in a name or a cell of a truth table.

    ``A; B`` are two, "The representatives of X and Y" too; ``-`` and nothing are none.
    """
    found: list[str] = []
    for part in cell.split(";"):
        name = part.strip()
        if several := _SEVERAL.fullmatch(name):
            found += [f"The representative of {body}" for body in several.groups()]
        elif name not in {"", "-"}:
            found.append(name)
    return tuple(found)
