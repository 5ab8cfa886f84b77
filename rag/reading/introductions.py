"""Who is introduced, before or where they speak: "The panel featured Mia Hong, Director of …", of
whom a release goes on as "Ms. HONG".

Comes in: a release's paragraphs. Goes out: the roll; the person whom a short name means, in full.
Does not know: who speaks where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from rag.reading.genre import SAID
from rag.reading.mentions import honored_speakers, one_in_capitals
from rag.reading.names import NAME, PARTICLES, without_honorific, without_rank
from rag.reading.offices import is_state
from rag.reading.printed import in_capitals, introduced, opening
from rag.reading.roll import Roll, apart, holds, same_body
from rag.records import Speaker
from rag.sentences import sentence_spans
from rag.words import even, fold

_OPENS_IN_FULL = regex.compile(rf"(?P<name>{NAME}) {SAID}")
_NAMES = 4000  # characters of a paragraph in which names in capitals are looked for


@dataclass(frozen=True)
class _Name:
    """A full name, folded, and where it stands."""

    words: list[str]
    paragraph: int
    span: tuple[int, int]


class Introductions:
    """The full names in a release, each with what is printed beside it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._names = _by_word(texts)

    def call_roll(self) -> Roll:
        """Everyone who opens a paragraph in capitals, completed from introductions."""
        release = "\n".join(self._texts)
        roll = Roll(text=even(release))
        for number, text in enumerate(self._texts, 1):
            found = opening(text, roll, release)
            if found is None or found.via is not None:
                continue
            for one in apart(found.speaker):
                roll.add(*(self.whole_name(one, number) or (one, number)))
        for number, text in enumerate(self._texts, 1):
            for known in self._within(text, number, roll):
                roll.add(*known)
        return roll

    def whole_name(self, one: Speaker, before: int) -> tuple[Speaker, int] | None:
        """The person whom a short name (``Ms. Hong``, ``von Trotta``) was introduced as before."""
        short = without_rank(one.name)
        whole = sum(word.lower() not in PARTICLES for word in short.split()) > 1
        known = self._introduced(short, before) if short != one.name or not whole else None
        if known is None and whole and not (one.role or one.affiliation):
            same = self._introduced(short, before, whole=True)
            if same is None or not (same[0].role or same[0].affiliation):
                return None
            return replace(same[0], name=without_honorific(same[0].name)), same[1]
        if known is None or not _may_be(one, known[0]):
            return None
        full, number = known
        if fold(without_honorific(full.name)) == fold(one.name):
            return None  # "Ms. Moyo" tells no more than "MOYO"
        state = one.affiliation if one.affiliation and is_state(one.affiliation) else None
        body = state or full.affiliation or one.affiliation
        name = without_honorific(full.name) if full.role and whole else full.name
        return replace(full, name=name, affiliation=body), number

    def _within(self, text: str, number: int, roll: Roll) -> Iterator[tuple[Speaker, int]]:
        """Who is told within a paragraph to speak, and where they are introduced."""
        first, *later = [text[begin:end] for begin, end in sentence_spans(text)] or [text]
        beside = one_in_capitals(first, later[0] if later else "", roll)
        if beside and beside.via is None:
            yield beside.speaker, number
        full = _OPENS_IN_FULL.match(even(text))
        known = self._introduced(full["name"], number, whole=True) if full else None
        if known and known[0].role:
            yield known
        for name in (name for one in (first, *later) for name in honored_speakers(one[:_NAMES])):
            known = None if roll.by_name(name) else self._introduced(name, number)
            if known and (known[0].role or known[0].affiliation):
                yield known
        for found in in_capitals(text[:_NAMES], roll):
            if found.via is None and " " in without_honorific(found.speaker.name):
                yield found.speaker, number

    def _introduced(
        self, short: str, before: int, *, whole: bool = False
    ) -> tuple[Speaker, int] | None:
        """The person whose name ends with ``short``, else holds it (or, ``whole``, is no longer),
        from the nearest introduction before.
        """
        wanted = fold(short).split(" ")
        least = len(wanted) + (not whole)
        known = [
            one
            for one in self._names.get(wanted[0], ())
            if one.paragraph < before and len(one.words) >= least and holds(one.words, wanted)
        ]
        ends = [one for one in known if one.words[-len(wanted) :] == wanted]
        for one in reversed(ends or known):
            speaker = introduced(self._texts[one.paragraph - 1], *one.span)
            if not ends and not speaker.role:
                continue
            bare = without_honorific(speaker.name)  # unless it is all there is: Ms. Ojeda Paz
            full = speaker.name if fold(bare) == fold(short) else bare
            return replace(speaker, name=full), one.paragraph
        return None


def _by_word(texts: Sequence[str]) -> dict[str, list[_Name]]:
    """The full names in the texts, by each of their words, folded."""
    names: dict[str, list[_Name]] = {}
    for number, text in enumerate(texts, 1):
        for found in regex.finditer(NAME, even(text)):
            if " " not in without_honorific(found[0]):
                continue  # "Ms. Hong" tells no more than "HONG"
            name = _Name(fold(found[0]).split(" "), number, found.span())
            for word in dict.fromkeys(name.words):
                names.setdefault(word, []).append(name)
    return names


def _may_be(short: Speaker, full: Speaker) -> bool:
    """Whether a short name may be that person's by what stands beside it: no country that is not
    theirs, unless the office is. Of the United Nations one may be by several bodies' names.
    """
    told = [one.affiliation for one in (short, full) if one.affiliation]
    alike = len(told) < 2 or same_body(*told) or not any(map(is_state, told))
    offices = [fold(one.role or "") for one in (short, full)]
    same = (
        all(offices) and offices[0].startswith(offices[1]) and not is_state(full.affiliation or "")
    )
    return alike or same
