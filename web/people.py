"""Speakers, and the countries and bodies they speak for: their addresses, and what they said.

Comes in: a service's speakers. Goes out: values for the templates. Does not know: HTML, requests.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Self

from rag.answer import passage_url
from rag.countries import country_code, country_names, short_name, with_article
from rag.holdings.passages import by_record
from rag.holdings.persons import people
from rag.words import fold
from web.addresses import question_url
from web.views import in_text, voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rag.records import Paragraph, Record, Remark, Section, Speaker
    from rag.service import SpeakerEntry

_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_APART = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def slug(name: str) -> str:
    """A name as a part of an address: ``Miroslav Lajčák`` → ``miroslav-lajcak``."""
    return _APART.sub("-", fold(name)).strip("-")


def person_url(speaker: Speaker) -> str:
    """``/people/ida-holm-norway``: the name, and whom that is for where it does not say so."""
    name, place = slug(speaker.name), slug(speaker.affiliation or "")
    return f"/people/{name if place in name else f'{name}-{place}'}"


def each_of(speaker: Speaker) -> list[Speaker]:
    """Those who speak together, one by one, each with a page; who speaks alone is the only one."""
    return list(people(speaker).values())


def body_url(name: str) -> str:
    """``/countries/zimbabwe``, whichever way a record prints the country's name."""
    code = country_code(name)
    return f"/countries/{slug(short_name(code) if code else _ARTICLE.sub('', name))}"


def any_country(name: str) -> str | None:
    """The code of a country by any name or short form of it: ``UK``, ``Holland``."""
    return country_code(name) or country_names().get(fold(_ARTICLE.sub("", name)).strip())


def by_date(records: Iterable[Record]) -> list[Record]:
    """Records in order of time; those without a date come last."""
    return sorted(records, key=lambda one: (one.date is None, str(one.date), one.symbol))


def heading(section: Section) -> str:
    """A section's title, or what it is."""
    return section.title or ("Summary" if section.summary else "Proceedings")


@dataclass(frozen=True)
class Turn:
    """Remarks that follow one another in a record, of one speaker for the same groups."""

    remarks: tuple[Remark, ...]

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks."""
        return self.remarks[0].speaker

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """For whom."""
        return self.remarks[0].on_behalf_of

    @property
    def part(self) -> str:
        """The part of the record it stands in; a summary says in short what others say later."""
        section = self.remarks[0].paragraph.section
        return section.title or ("Summary" if section.summary else "")

    @property
    def lines(self) -> list[tuple[Paragraph, str, str]]:
        """Each remark: its paragraph, its address with the words marked, and its words."""
        return [
            (one.paragraph, passage_url(one.paragraph, one.start, one.end), one.text)
            for one in self.remarks
        ]


def turns(remarks: Iterable[Remark]) -> Iterator[Turn]:
    """Remarks in order, cut where somebody else begins or a section does."""
    for _, group in groupby(
        remarks, key=lambda one: (one.speaker, one.on_behalf_of, one.paragraph.section)
    ):
        yield Turn(tuple(group))


@dataclass(frozen=True)
class Sitting:
    """What somebody said in one record. ``repeats``: paragraphs of its summary that say in short
    what stands in the turns, so their words are left out.
    """

    record: Record
    turns: tuple[Turn, ...]
    repeats: tuple[Paragraph, ...]


def sittings(remarks: Sequence[Remark]) -> list[Sitting]:
    """Remarks by record, in order of time and of the record."""
    held = by_record(remarks)
    found = []
    for record in by_date(said[0].paragraph.record for said in held.values()):
        here = sorted(held[record.id], key=lambda one: (one.paragraph.number, one.start))
        stated = {one.speaker for one in here if not one.paragraph.section.summary}
        said, repeats = [], {}
        for one in here:
            if one.paragraph.section.summary and one.speaker in stated:
                repeats[one.paragraph.number] = one.paragraph
            else:
                said.append(one)
        found.append(Sitting(record, tuple(turns(said)), tuple(repeats.values())))
    return found


@dataclass(frozen=True)
class PersonView:
    """A speaker's page; ``entries`` are more than one where different people share an address."""

    entries: tuple[SpeakerEntry, ...]

    @classmethod
    def find(cls, entries: Iterable[SpeakerEntry], address: str) -> Self | None:
        """The speaker at that address; None where there is none."""
        found = tuple(one for one in entries if address in _urls(one))
        return cls(found) if found else None

    @property
    def speaker(self) -> Speaker:
        """Who that is, by the fullest name that a record prints."""
        return self.entries[0].speaker

    @property
    def also(self) -> list[str]:
        """The other ways in which records print the name."""
        return list(dict.fromkeys(name for one in self.entries for name in one.also))

    @property
    def roles(self) -> list[str]:
        """The offices in which they spoke."""
        roles = (m.speaker.role for one in self.entries for m in one.remarks if m.speaker)
        return list(dict.fromkeys(role for role in roles if role))

    @property
    def on_behalf_of(self) -> list[str]:
        """The groups they spoke for."""
        return list(dict.fromkeys(name for one in self.entries for name in one.on_behalf_of))

    @property
    def bodies(self) -> tuple[str, ...]:
        """The countries and organizations they belong to."""
        return self.speaker.bodies

    @cached_property
    def sittings(self) -> list[Sitting]:
        """What they said, record by record."""
        return sittings([remark for one in self.entries for remark in one.remarks])

    @property
    def ask_url(self) -> str:
        """The form, narrowed to this speaker."""
        return question_url(speaker=self.speaker.name)

    @property
    def question(self) -> str:
        """A question about all they said."""
        return f"What did {in_text(self.speaker.name)} say?"


def _urls(entry: SpeakerEntry) -> set[str]:
    """The addresses of a speaker: by each way in which the name is printed."""
    return {person_url(replace(entry.speaker, name=name)) for name in entry.names}


@dataclass(frozen=True)
class PersonLine:
    """A speaker in the index."""

    entry: SpeakerEntry

    @property
    def url(self) -> str:
        """Their page."""
        return person_url(self.entry.speaker)

    @property
    def records(self) -> int:
        """In how many records they speak."""
        return len({one.record.id for one in self.entry.paragraphs})


@dataclass(frozen=True)
class PeopleView:
    """The index of speakers: those known by name, under their letters, then the others."""

    named: tuple[tuple[str, tuple[PersonLine, ...]], ...]
    unnamed: tuple[PersonLine, ...]

    @classmethod
    def of(cls, entries: Iterable[SpeakerEntry]) -> Self:
        """The index of these speakers, by name as printed."""
        lines = sorted(map(PersonLine, entries), key=lambda one: fold(one.entry.speaker.name))
        named = [one for one in lines if one.entry.speaker.named]
        letters = groupby(named, key=lambda one: fold(one.entry.speaker.name)[:1].upper())
        return cls(
            tuple((letter, tuple(group)) for letter, group in letters),
            tuple(one for one in lines if not one.entry.speaker.named),
        )

    @property
    def count(self) -> int:
        """How many speakers it lists."""
        return sum(len(lines) for _, lines in self.named) + len(self.unnamed)


@dataclass(frozen=True)
class Body:
    """A country, an organization or a group: whoever speaks for it, or on its behalf."""

    url: str
    code: str | None
    names: Counter[str]
    remarks: tuple[Remark, ...]
    speakers: tuple[Speaker, ...]

    @property
    def name(self) -> str:
        """The name that the records print most often."""
        return _ARTICLE.sub("", self.names.most_common(1)[0][0])

    @property
    def other_names(self) -> list[str]:
        """Other ways in which records print it."""
        return sorted({_ARTICLE.sub("", name) for name in self.names} - {self.name})

    @property
    def records(self) -> int:
        """In how many records it is spoken for."""
        return len({one.paragraph.record.id for one in self.remarks})

    @property
    def voices(self) -> list[tuple[str, str]]:
        """Who speaks for it, each with their page."""
        named = {person_url(one): self._called(one) for one in self.speakers}
        return [(name, url) for url, name in named.items()]

    def _called(self, speaker: Speaker) -> str:
        own = self.url in map(body_url, speaker.bodies)
        return speaker.name if own else voice(speaker)

    @cached_property
    def sittings(self) -> list[Sitting]:
        """What is said for it, record by record."""
        return sittings(self.remarks)

    @property
    def ask_url(self) -> str:
        """The form, narrowed to it."""
        return question_url(affiliation=self.name)

    @property
    def question(self) -> str:
        """A question about all that is said for it."""
        return f"What did {with_article(self.name)} say?"

    def matches(self, wanted: str) -> bool:
        """Whether that may be part of its name, or another name of the country."""
        named = any(fold(wanted) in fold(one) for one in self.names)
        return named or (self.code is not None and any_country(wanted) == self.code)


@dataclass(frozen=True)
class BodiesView:
    """The index of countries, and of organizations and groups."""

    bodies: tuple[Body, ...]

    @classmethod
    def of(cls, entries: Iterable[SpeakerEntry]) -> Self:
        """The index of all whom these speakers speak for, by name."""
        spoken: dict[str, list[tuple[str, Remark, Speaker]]] = {}
        for entry in entries:
            for remark in entry.remarks:
                for name in (*entry.speaker.bodies, *remark.on_behalf_of):
                    spoken.setdefault(body_url(name), []).append((name, remark, entry.speaker))
        bodies = [
            Body(
                url,
                country_code(found[0][0]),
                Counter(name for name, _, _ in found),
                tuple(dict.fromkeys(remark for _, remark, _ in found)),
                tuple(dict.fromkeys(speaker for _, _, speaker in found)),
            )
            for url, found in spoken.items()
        ]
        return cls(tuple(sorted(bodies, key=lambda one: fold(one.name))))

    def find(self, address: str) -> Body | None:
        """The body at that address, or at that of another of its names; None for none."""
        own = next((one for one in self.bodies if one.url == address), None)
        last = address.rsplit("/", 1)[1]
        code = any_country(last.replace("-", " "))
        return own or next(
            (
                one for one in self.bodies
                if last in map(slug, one.names) or (code is not None and code == one.code)
            ),
            None,
        )  # fmt: skip

    def named(self, wanted: str) -> BodiesView:
        """Those that a name, or a part of one, may mean."""
        return BodiesView(tuple(one for one in self.bodies if one.matches(wanted)))

    @property
    def countries(self) -> list[Body]:
        """The countries."""
        return [one for one in self.bodies if one.code]

    @property
    def others(self) -> list[Body]:
        """Organizations and groups."""
        return [one for one in self.bodies if not one.code]
