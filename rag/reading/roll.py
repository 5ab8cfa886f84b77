"""The roll of a record: every speaker it names, so that later short forms find the person.

Comes in: names and offices as they are met. Goes out: the fullest Speaker and where it stands.
Does not know: grammar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rag.countries import country_code, with_article
from rag.reading.names import WOMEN, without_honorific
from rag.reading.offices import is_state
from rag.records import Speaker
from rag.words import fold

_LEADS = re.compile(
    r"(?:Executive (?:Director|Secretary)|Director(?:-General)?|Secretary-General|President|"
    r"Administrator|High Commissioner|Commissioner-General|Chair\w*|Chief|Head)\b(?!,? \S*Deputy)"
)


_MEN, _WOMEN = frozenset({"mr"}), frozenset(map(fold, WOMEN))
_OTHERS = dict.fromkeys(_MEN, _WOMEN) | dict.fromkeys(_WOMEN, _MEN)


@dataclass(frozen=True)
class Entry:
    """A named speaker, and the paragraph that introduces it."""

    speaker: Speaker
    paragraph: int


@dataclass
class Roll:
    """Named speakers in the order of their introduction; one entry a person.

    ``text`` is the whole record's, in which a body's short form stands behind its name.
    """

    entries: list[Entry] = field(default_factory=list)
    text: str = ""

    def add(self, speaker: Speaker, paragraph: int) -> Entry:
        """Enter a speaker, or complete the entry that is there, and return it."""
        for i, entry in enumerate(self.entries):
            known = entry.speaker
            if fold(known.name) == fold(speaker.name) and not _of_two_states(known, speaker):
                fuller = replace(
                    known,
                    role=known.role or speaker.role,
                    affiliation=known.affiliation or speaker.affiliation,
                )
                self.entries[i] = Entry(fuller, entry.paragraph)
                return self.entries[i]
        self.entries.append(Entry(speaker, paragraph))
        return self.entries[-1]

    def by_name(self, name: str, affiliation: str | None = None, style: str = "") -> Entry | None:
        """The person whose name ends with, else starts with, else holds these words, and who has no
        honorific of the other sex than ``style`` ("Ms.").
        """
        wanted = fold(name).split()
        if not wanted:
            return None
        others = _OTHERS.get(fold(style).strip("."), frozenset())
        known = ((entry, fold(entry.speaker.name).split()) for entry in self.entries)
        found = [
            entry
            for entry, theirs in known
            if holds(theirs, wanted) and theirs[0].strip(".") not in others
        ]
        if affiliation:
            found = [entry for entry in found if same_body(entry.speaker.affiliation, affiliation)]
            bare = [e for e in found if fold(without_honorific(e.speaker.name)).split() == wanted]
            found = [e for e in found if e not in bare] or found  # "Geng Mingyuan", not "Mr. Geng"
        ends = [e for e in found if fold(e.speaker.name).split()[-len(wanted) :] == wanted]
        nearest = ends or found
        return nearest[-1] if nearest else None

    def by_single(self, name: str) -> Entry | None:
        """The person who has this one name, and no other name."""
        return next((one for one in self.entries if fold(one.speaker.name) == fold(name)), None)

    def of_body(self, affiliation: str) -> list[Entry]:
        """The named speakers of a country or organization."""
        return [e for e in self.entries if self.is_of(e.speaker, affiliation)]

    def is_of(self, speaker: Speaker, body: str) -> bool:
        """Whether somebody is of a country or organization, also by its short form."""
        theirs = speaker.affiliation
        return same_body(theirs, body) or (f"{theirs} ({body})" in self.text and not is_state(body))

    def head_of(self, body: str) -> Entry | None:
        """The one named speaker who leads an organization."""
        found = [e for e in self.of_body(body) if _LEADS.match(e.speaker.role or "")]
        return found[0] if len(found) == 1 else None

    def by_office(self, role: str | None, affiliation: str | None) -> Entry | None:
        """The one person who holds an office, by role and (where given) affiliation."""
        found = [
            entry
            for entry in self.entries
            if role
            and _plain_role(entry.speaker.role).startswith(_plain_role(role))
            and (not affiliation or self.is_of(entry.speaker, affiliation))
        ]
        return found[0] if len(found) == 1 else None


def together(speakers: Sequence[Speaker]) -> Speaker:
    """Named speakers who speak together, as one: ``Ada Mensah and Jan Novák``."""
    *names, last = (one.name for one in speakers)
    roles = [one.role for one in speakers]
    bodies = [one.affiliation for one in speakers]
    return Speaker(
        f"{', '.join(names)} and {last}",
        role="; ".join(map(str, roles)) if all(roles) else None,
        affiliation="; ".join(map(str, bodies)) if all(bodies) else None,
    )


def apart(speaker: Speaker) -> tuple[Speaker, ...]:
    """Those who speak together, one by one; whoever speaks alone is the only one."""
    bodies = (speaker.affiliation or "").split("; ")
    if not speaker.named:
        names = [f"The representative of {articled(body)}" for body in bodies]
        roles = [speaker.role or ""] * len(names)
    else:
        names = re.split(r", | and ", speaker.name) if " and " in speaker.name else [speaker.name]
        roles = (speaker.role or "").split("; ")
    if len(names) < 2:
        return (speaker,)
    each = zip(names, _one_each(roles, names), _one_each(bodies, names), strict=True)
    return tuple(Speaker(*one, named=speaker.named) for one in each)


def _one_each(told: list[str], names: list[str]) -> Sequence[str | None]:
    return told if len(told) == len(names) else [None] * len(names)


def articled(body: str) -> str:
    """A body's name as it stands after "of": a country's may take "the"."""
    return with_article(body) if is_state(body) else body


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two affiliations name the same country or organization."""
    if not one or not other:
        return False
    if _plain(one) == _plain(other):
        return True
    code = country_code(one)
    return code is not None and code == country_code(other)


def _of_two_states(one: Speaker, other: Speaker) -> bool:
    codes = [country_code(each.affiliation or "") for each in (one, other)]
    return all(codes) and codes[0] != codes[1]


def _plain_role(role: str | None) -> str:
    return fold(role or "").replace(" of the secretary-general", "")


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ")


def holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether some words stand among others in a row."""
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words) - len(wanted) + 1))
