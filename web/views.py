"""What a page shows, worked out: groups, phrases and examples, so that templates only lay out.

Comes in: the product's values. Goes out: values for templates. Does not know: HTML, requests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Self
from urllib.parse import urlencode

from rag.answer import Kind, Verdict, passage_url
from rag.compose import LESS_SURE, MAY_BE
from rag.countries import with_article
from rag.records import Status
from rag.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date as Date  # noqa: N812

    from rag.answer import Answer, Citation, Claim, Passage, Scope
    from rag.records import Record, Speaker
    from rag.service import Service, SpeakerEntry

_EXAMPLES = 4
_LARGE = 240  # characters of a quote that can be set large

STATUS_MEANS = {
    Status.QUOTED: "The speaker’s own words, in quotation marks in the record.",
    Status.REPORTED: "What the speaker said, in the words of the press officer.",
    Status.NARRATIVE: "What happened, in the words of the press officer; nobody is speaking.",
}
_SILENT = {
    Verdict.SPOKE_NOT_ON_THIS: "Spoke, but not about this",
    Verdict.NOT_A_SPEAKER: "Not a speaker in these records",
    Verdict.NOT_IN_RECORDS: "Not in the records",
}
# From this confidence on: the phrase, and what it stands for.
_SURE = ((0.9, "very likely right"), (0.75, "likely right"), (0.5, "more likely right than not"))


def titled(speaker: Speaker) -> str:
    """Role and affiliation as far as the name does not say them already."""
    parts = [part for part in (speaker.role, speaker.affiliation) if part]
    return ", ".join(part for part in parts if part.lower() not in speaker.name.lower())


def place_of(speaker: Speaker) -> str:
    """Affiliation, or else role, where the name does not say it already."""
    place = speaker.affiliation or speaker.role or ""
    return "" if place.lower() in speaker.name.lower() else place


def voice(speaker: Speaker | None) -> str:
    """A speaker in one line, ``Narrative`` for none."""
    if speaker is None:
        return "Narrative"
    place = place_of(speaker)
    return f"{speaker.name}, {place}" if place else speaker.name


def in_text(name: str) -> str:
    """A name as it stands within a sentence: ``the representative of Thailand``."""
    return re.sub(r"^The ", "the ", name)


def day(date: Date | None) -> str:
    """``27 September 2017``; empty without a date."""
    return f"{date.day} {date:%B %Y}" if date else ""


@dataclass(frozen=True)
class LibraryView:
    """What the library holds, for the form and the line under it."""

    records: tuple[Record, ...]
    entries: tuple[SpeakerEntry, ...]

    @classmethod
    def of(cls, service: Service) -> Self:
        """The library of a service, the latest record first."""
        by_date = sorted(service.records, key=lambda one: (str(one.date or ""), one.symbol))
        return cls(tuple(reversed(by_date)), service.speakers())

    @property
    def paragraphs(self) -> int:
        """How many paragraphs it holds."""
        return sum(len(record.paragraphs) for record in self.records)


@dataclass(frozen=True)
class Example:
    """A question to start with, and its page."""

    text: str

    @property
    def url(self) -> str:
        """The answer page."""
        return "/?" + urlencode({"q": self.text})


@dataclass(frozen=True)
class HomeView:
    """Questions to start with, made of speakers that the library has."""

    examples: tuple[Example, ...]

    @classmethod
    def of(cls, library: LibraryView) -> Self:
        """Examples spread over the library's speakers."""
        return cls(tuple(map(Example, dict.fromkeys(_examples(library.entries)))))


def _examples(entries: tuple[SpeakerEntry, ...]) -> Iterator[str]:
    named = [entry for entry in entries if entry.speaker.named]
    placed = [entry for entry in named if entry.speaker.affiliation]
    for entry in _spread(named, _EXAMPLES // 2):
        yield f"What did {entry.speaker.name} say?"
    for entry in _spread(placed, 3)[1:2]:
        yield f"Who spoke for {with_article(entry.speaker.affiliation or '')}?"
    behalves = dict.fromkeys(chain.from_iterable(entry.on_behalf_of for entry in entries))
    groups = (one if one.startswith("the ") else with_article(one) for one in behalves)
    for group in [one for one in groups if one.startswith("the ")][:1]:
        yield f"Who spoke on behalf of {group}?"


def _spread(entries: list[SpeakerEntry], wanted: int) -> list[SpeakerEntry]:
    """Up to ``wanted`` of the entries, evenly apart."""
    step = max(1, len(entries) // wanted)
    return entries[step // 2 :: step][:wanted]


@dataclass(frozen=True)
class Evidence:
    """A citation, and the claim made of it where that says more than the quote."""

    citation: Citation
    claim: str | None

    @property
    def means(self) -> str:
        """What its label says about whose words these are."""
        return STATUS_MEANS[self.citation.status]


@dataclass(frozen=True)
class Group:
    """The evidence from one speaker, or from the narrative."""

    number: int
    speaker: Speaker | None
    on_behalf_of: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    meeting: str | None = None  # where meetings are compared: which one it is from

    @property
    def name(self) -> str:
        """Who speaks."""
        return self.speaker.name if self.speaker else "The record itself"

    @property
    def voice(self) -> str:
        """Who speaks, and for whom or as what, in one line."""
        return voice(self.speaker)

    @property
    def title(self) -> str:
        """Role and affiliation."""
        return titled(self.speaker) if self.speaker else "narrative"


@dataclass(frozen=True)
class Nearest:
    """A passage near the question, on its page."""

    passage: Passage

    @property
    def voice(self) -> str:
        """Who speaks."""
        return voice(self.passage.remark.speaker)

    @property
    def url(self) -> str:
        """The paragraph with the passage marked."""
        return passage_url(self.passage.paragraph, self.passage.start, self.passage.end)


@dataclass(frozen=True)
class Choice:
    """One of the speakers whom a name may mean."""

    speaker: Speaker
    question: str

    @property
    def voice(self) -> str:
        """Who that is."""
        return voice(self.speaker)

    @property
    def url(self) -> str:
        """The same question, asked of this speaker only."""
        return "/?" + urlencode({"q": self.question, "speaker": self.speaker.name})


@dataclass(frozen=True)
class AnswerView:
    """An answer or an absence, as its page tells it."""

    answer: Answer
    json_url: str
    groups: tuple[Group, ...]
    borderline: tuple[Group, ...]
    nearest: tuple[Nearest, ...]

    @classmethod
    def of(cls, answer: Answer, json_url: str) -> Self:
        """The view of an answer; passages that are cited already are not shown again."""
        nearest = tuple(
            Nearest(one)
            for one in answer.passages
            if not any(_overlap(one, citation) for citation in _shown(answer))
        )
        groups, borderline = _groups(answer.claims), _groups(answer.borderline)
        return cls(answer, json_url, tuple(groups), tuple(borderline), nearest)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Whom a name may mean, each with the page that asks that speaker only."""
        return tuple(Choice(one, self.standing) for one in self.answer.choices)

    @property
    def standing(self) -> str:
        """The question as it stands alone, for a follow-up to lean on."""
        return self.answer.rewritten or self.answer.question

    @property
    def headline(self) -> str:
        """The bare answer, or the verdict of an absence; empty where the quotes must say it."""
        if not self.answer.scope.statements:
            return "Nothing was searched"
        return (self.answer.short or "") if self.answer.answered else _SILENT[self.answer.verdict]

    @property
    def spoken(self) -> str:
        """What has come, in a sentence for those who hear the page."""
        cited = len(self.answer.citations)
        number = f"{cited} citation{'' if cited == 1 else 's'}" if cited else ""
        parts = (self.headline or "Answered", number)
        return "".join(f"{part}. " for part in parts if part).strip()

    @property
    def listed(self) -> bool:
        """Whether the answer is a list of several, shown as a table."""
        return self.answer.kind is Kind.LIST and len(self.groups) > 1

    @property
    def sides(self) -> tuple[tuple[Group, ...], ...]:
        """Of a comparison: the groups by meeting or by whom they speak for, side by side."""
        if self.answer.kind is not Kind.COMPARE:
            return ()
        sides: dict[str, list[Group]] = {}
        places = {group.speaker and group.speaker.affiliation for group in self.groups}
        for group in self.groups:
            place = group.speaker and group.speaker.affiliation
            side = group.meeting or (place if place and len(places) > 1 else group.name)
            sides.setdefault(side, []).append(group)
        return tuple(map(tuple, sides.values())) if len(sides) > 1 else ()

    @property
    def only(self) -> str:
        """Of an absence: the one speaker from whom all that comes near is; empty for several."""
        names = {one.passage.remark.speaker for one in self.nearest}
        one = names.pop() if len(names) == 1 else None
        silent = self.answer.verdict is Verdict.SPOKE_NOT_ON_THIS
        return in_text(one.name) if one and silent else ""

    @property
    def all_of_only(self) -> Example:
        """The question for all that this one speaker said."""
        return Example(f"What did {self.only} say?")

    @property
    def leads(self) -> bool:
        """Whether the first quote is set large, since nothing stands above it."""
        return not self.headline and len(self.answer.citations[0].quote) <= _LARGE

    @property
    def lines(self) -> list[str]:
        """What the answer's text says beyond the headline and the quotes under it."""
        told = {_bare(self.headline), *(_bare(claim.text) for claim in self.answer.claims)}
        text = self.answer.text.partition(" Searched: ")[0]  # the ledger says it
        lines = [line for line in text.splitlines() if _bare(line) not in told]
        return [line for line in lines if not line.startswith((LESS_SURE, MAY_BE))]

    @property
    def confidence(self) -> str:
        """How likely the answer is right, in words."""
        share = self.answer.confidence
        phrase = next((words for least, words in _SURE if share >= least), "uncertain")
        return phrase.capitalize()

    @property
    def confidence_means(self) -> str:
        """What the confidence stands for."""
        of_hundred = min(99, round(self.answer.confidence * 100))  # nothing is certain
        return f"of 100 replies given with this confidence, about {of_hundred} are right"

    @property
    def digests(self) -> list[Record]:
        """The records quoted here that are digests, each once."""
        cited = [one.paragraph.record for one in self.answer.citations]
        shown = cited or [one.passage.paragraph.record for one in self.nearest]
        return list({record.id: record for record in shown if record.digest}.values())

    @property
    def labels(self) -> dict[Status, str]:
        """What each label on a quote means."""
        return STATUS_MEANS

    @property
    def searched(self) -> str:
        """What was searched, as a sentence."""
        return _searched(self.answer.scope)


def _shown(answer: Answer) -> list[Citation]:
    return [one for claim in (*answer.claims, *answer.borderline) for one in claim.citations]


def _groups(claims: tuple[Claim, ...]) -> Iterator[Group]:
    """The citations by meeting and speaker, in the order of the answer, each once."""
    found: dict[tuple[str, tuple[str, ...], str | None], dict[int, Evidence]] = {}
    for claim in claims:
        for citation in claim.citations:
            whose = (fold(voice(citation.speaker)), citation.remark.on_behalf_of, claim.meeting)
            evidence = found.setdefault(whose, {})
            evidence.setdefault(citation.number, Evidence(citation, _beyond(claim)))
    for number, ((_, behalf, meeting), evidence) in enumerate(found.items(), 1):
        every = tuple(evidence.values())
        yield Group(number, every[0].citation.speaker, behalf, every, meeting)


def _overlap(passage: Passage, citation: Citation) -> bool:
    same = passage.paragraph is citation.paragraph
    return same and passage.start < citation.end and citation.start < passage.end


def _beyond(claim: Claim) -> str | None:
    """A claim's text where it says more than whose the quotes in it are."""
    rest = claim.text
    for citation in claim.citations:
        rest = rest.replace(citation.quote, "")
    rest = _bare(rest)
    return claim.text if rest and not rest.endswith(":") else None


def _bare(text: str) -> str:
    """A text for comparing: without [1] marks, end stops, quotation marks and spare blanks."""
    return re.sub(r"\[\d+\]|[\s.;“”\"]+", " ", text).strip()


def _searched(scope: Scope) -> str:
    statements = f"{scope.statements:,} statement{'' if scope.statements == 1 else 's'}"
    few = len(scope.records) <= 3
    where = ", ".join(scope.records) if few else f"{len(scope.records):,} records"
    parts = [f"{statements} in {where}" if where else statements]
    if scope.speakers_matched:
        parts.append(f"(asked about: {', '.join(map(in_text, scope.speakers_matched))})")
    if scope.since:
        parts.append(f"from {day(scope.since)}")
    if scope.until:
        parts.append(f"until {day(scope.until)}")
    return " ".join(parts)
