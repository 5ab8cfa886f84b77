"""What an answer's page shows, worked out: groups and phrases, so that templates only lay out.

Comes in: an answer, and what was asked. Goes out: values for templates. Does not know: HTML.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rag.answer import Citation, Kind, Verdict
from rag.answering.phrases import less_sure, may_be, not_shown, searched_in, statements
from rag.quotation import in_marks
from rag.records import Status, day
from rag.service import MOST_CITATIONS
from rag.words import fold
from web.addresses import address, json_address, other_question
from web.views import in_text, titled, voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rag.answer import Answer, Claim, Passage, Scope
    from rag.records import Record, Speaker
    from web.schemas import HomeRequest

_LARGE = 240  # characters of a quote that can be set large
_SHORT = 90  # characters of a headline that can be set large
_FEW = 2  # speakers that can be seen at once
_CARDS = {Kind.LIST: 1, Kind.WHO: 3}  # speakers at most whose words are no table

LESS_SURE = "Less sure: these may belong to the list"
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


@dataclass(frozen=True)
class Evidence:
    """A citation, and the claim made of it where that says more than the quote."""

    citation: Citation
    claim: str | None


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
    def office(self) -> str:
        """The role, where the name does not say it already."""
        role = (self.speaker and self.speaker.role) or ""
        return "" if role.lower() in self.name.lower() else role

    @property
    def country(self) -> str:
        """The affiliation."""
        return (self.speaker and self.speaker.affiliation) or ""

    @property
    def title(self) -> str:
        """Role and affiliation."""
        return titled(self.speaker) if self.speaker else "narrative"


@dataclass(frozen=True)
class Choice:
    """A speaker, and the address that asks the same of this one only."""

    speaker: Speaker
    url: str

    @property
    def voice(self) -> str:
        """Who that is."""
        return voice(self.speaker)


@dataclass(frozen=True)
class LeftOut:
    """Those whom the limit on citations left no room for, and where they are shown: each alone,
    those of a record (its symbol, how many, the address), or with as many citations as may be.
    """

    people: tuple[Choice, ...]
    records: tuple[tuple[str, int, str], ...]
    more: str | None

    @classmethod
    def of(cls, answer: Answer, asked: HomeRequest) -> Self:
        """Of an answer, those whom it leaves out."""
        first = [claim.citations[0] for claim in answer.left_out]
        speakers = dict.fromkeys(one.speaker for one in first if one.speaker)
        records = [one.paragraph.record for one in first]
        counts = Counter((one.symbol, one.id) for one in records)
        limit = asked.limit or (MOST_CITATIONS if answer.kind.many else 0)
        return cls(
            tuple(Choice(one, address(asked, speaker=one.name, limit=None)) for one in speakers),
            tuple(
                (symbol, number, address(asked, record=record, limit=None))
                for (symbol, record), number in sorted(counts.items())
                if len(counts) > 1
            ),
            address(asked, limit=str(MOST_CITATIONS)) if limit < MOST_CITATIONS else None,
        )


@dataclass(frozen=True)
class AnswerView:
    """An answer or an absence, as its page tells it."""

    answer: Answer
    asked: HomeRequest
    groups: tuple[Group, ...]
    borderline: tuple[Group, ...]
    nearest: tuple[Citation, ...]

    @classmethod
    def of(cls, answer: Answer, asked: HomeRequest) -> Self:
        """The view of an answer; passages that are cited already are not shown again."""
        nearest = tuple(
            Citation(number, one.paragraph, one.start, one.end)
            for number, one in enumerate(answer.passages, 1)
            if not any(_overlap(one, citation) for citation in _shown(answer))
        )
        groups, borderline = _groups(answer.claims), _groups(answer.borderline)
        return cls(answer, asked, tuple(groups), tuple(borderline), nearest)

    @property
    def json_url(self) -> str:
        """Where a program finds the same answer."""
        return json_address(self.asked)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Whom a name may mean."""
        return tuple(
            Choice(one, other_question(self.asked, self.standing, speaker=one.name))
            for one in self.answer.choices
        )

    @property
    def left_out(self) -> LeftOut | None:
        """Those whom the limit left no room for."""
        return LeftOut.of(self.answer, self.asked) if self.answer.left_out else None

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
    def points(self) -> list[str]:
        """The headline in parts, where it is too long for one."""
        return self.headline.split("; ") if len(self.headline) > _SHORT else []

    @property
    def spoken(self) -> str:
        """What has come, in a sentence for those who hear the page."""
        cited = len(self.answer.citations)
        number = f"{cited} citation{'' if cited == 1 else 's'}" if cited else ""
        parts = (self.headline or "Answered", number)
        return "".join(f"{part}. " for part in parts if part).strip()

    @property
    def listed(self) -> bool:
        """Whether the answer is of so many that it is shown as a table."""
        return len(self.groups) > _CARDS.get(self.answer.kind, len(self.groups))

    @property
    def indexed(self) -> bool:
        """Whether there are many speakers to go to, and nothing else names them."""
        many = len(self.groups) > _FEW and self.answer.kind is not Kind.WHO
        return many and not self.listed and not self.sides

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
        names = {one.speaker for one in self.nearest}
        one = names.pop() if len(names) == 1 else None
        silent = self.answer.verdict is Verdict.SPOKE_NOT_ON_THIS
        return in_text(one.name) if one and silent else ""

    @property
    def all_of_only(self) -> tuple[str, str]:
        """The question for all that this one speaker said, and its address."""
        question = f"What did {self.only} say?"
        return question, other_question(self.asked, question)

    @property
    def leads(self) -> bool:
        """Whether the first quote is set large, since nothing stands above it."""
        return not self.headline and len(self.answer.citations[0].quote) <= _LARGE

    @property
    def notes(self) -> list[str]:
        """What the answer's text says beyond what the page shows apart."""
        return notes(self.answer)

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
        shown = cited or [one.paragraph.record for one in self.nearest]
        return list({record.id: record for record in shown if record.digest}.values())

    @property
    def searched(self) -> str:
        """What was searched, as a sentence."""
        return _searched(self.answer.scope)


def notes(answer: Answer) -> list[str]:
    """The lines of an answer's text that are not its short form, its claims, whom it means, leaves
    out or is less sure of, or what was searched.
    """
    apart = [answer.short or "", *(claim.text for claim in answer.claims)]
    apart += [may_be(answer.choices), not_shown(answer.left_out), less_sure(answer.borderline)]
    known = {_bare(one) for one in apart}
    searched = f" Searched: {searched_in(answer.scope)}."
    lines = (line.removesuffix(searched) for line in answer.text.splitlines())
    return [line for line in lines if _bare(line) not in known]


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
        rest = rest.replace(in_marks(citation.quote), "").replace(citation.quote, "")
    rest = _bare(rest)
    return claim.text if rest and not rest.endswith(":") else None


def _bare(text: str) -> str:
    """A text for comparing: without [1] marks, end stops, quotation marks and spare blanks."""
    return re.sub(r"\[\d+\]|[\s.;“”\"]+", " ", text).strip()


def _searched(scope: Scope) -> str:
    few = len(scope.records) <= 3
    where = ", ".join(scope.records) if few else f"{len(scope.records):,} records"
    parts = [f"{statements(scope)} in {where}" if where else statements(scope)]
    if scope.speakers_matched:
        parts.append(f"(asked about: {', '.join(map(in_text, scope.speakers_matched))})")
    if scope.since:
        parts.append(f"from {day(scope.since)}")
    if scope.until:
        parts.append(f"until {day(scope.until)}")
    return " ".join(parts)
