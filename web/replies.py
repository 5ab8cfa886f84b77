"""The shapes of replies, with the names that other programs rely on.

Comes in: the product's values. Goes out: the same as JSON. Does not know: requests, pages.
"""

from datetime import date as Date  # noqa: N812 (the field below is called date)
from typing import Self

from pydantic import BaseModel, ConfigDict

from rag.answer import Answer, Citation, Passage, passage_url
from rag.holdings.persons import how_many
from rag.records import Found, Paragraph, Record, Remark, Section
from rag.service import SpeakerEntry, Verification


class ClaimReply(BaseModel):
    """One line of an answer and the numbers of its citations; where meetings are compared, the
    one it is from. Not ``sure`` where it may be on another matter, as one side of a comparison may.
    """

    text: str
    citations: list[int]
    meeting: str | None = None
    sure: bool = True


class CitationReply(BaseModel):
    """A verbatim quote, whose it is, and where it stands; whether that is a digest."""

    number: int
    record: str
    title: str
    date: Date | None
    section: str | None
    paragraph: int
    speaker: str | None
    role: str | None
    affiliation: str | None
    on_behalf_of: list[str]
    status: str
    quote: str
    start: int
    end: int
    url: str
    source_url: str | None
    digest: bool

    @classmethod
    def of(cls, citation: Citation) -> Self:
        """The reply for a citation."""
        paragraph, speaker = citation.paragraph, citation.speaker
        return cls(
            number=citation.number,
            record=paragraph.record.symbol,
            title=paragraph.record.title,
            date=paragraph.record.date,
            section=paragraph.section.title,
            paragraph=paragraph.number,
            speaker=speaker.name if speaker else None,
            role=speaker.role if speaker else None,
            affiliation=speaker.affiliation if speaker else None,
            on_behalf_of=list(citation.remark.on_behalf_of),
            status=citation.status.value,
            quote=citation.quote,
            start=citation.start,
            end=citation.end,
            url=citation.url,
            source_url=citation.source_url,
            digest=paragraph.record.digest,
        )


class PassageReply(BaseModel):
    """A passage that search found."""

    record: str
    paragraph: int
    speaker: str | None
    affiliation: str | None
    text: str
    score: float
    start: int
    end: int
    url: str
    digest: bool

    @classmethod
    def of(cls, passage: Passage) -> Self:
        """The reply for a passage."""
        paragraph, speaker = passage.paragraph, passage.remark.speaker
        return cls(
            record=paragraph.record.symbol,
            paragraph=paragraph.number,
            speaker=speaker.name if speaker else None,
            affiliation=speaker.affiliation if speaker else None,
            text=passage.text,
            score=round(passage.score, 4),
            start=passage.start,
            end=passage.end,
            url=passage_url(paragraph, passage.start, passage.end),
            digest=paragraph.record.digest,
        )


class ScopeReply(BaseModel):
    """What was searched."""

    model_config = ConfigDict(from_attributes=True)

    records: list[str]
    statements: int
    since: Date | None
    until: Date | None
    speakers_matched: list[str]
    speakers: int


class ChoiceReply(BaseModel):
    """One of the speakers who bear a name that was asked for."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    role: str | None
    affiliation: str | None


class AnswerReply(BaseModel):
    """The reply to a question.

    ``rewritten``: the question that a follow-up was taken for. ``borderline``: of a list, what may
    belong to it, numbered on from ``citations``. ``choices``: who bears a name, where there are
    several, or whose names are like it, where nobody does.
    """

    question: str
    rewritten: str | None
    verdict: str
    answered: bool
    kind: str
    short: str | None
    answer: str
    confidence: float
    claims: list[ClaimReply]
    citations: list[CitationReply]
    borderline: list[CitationReply]
    choices: list[ChoiceReply]
    passages: list[PassageReply]
    scope: ScopeReply
    took_ms: float

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The reply for an answer."""
        return cls(
            question=answer.question,
            rewritten=answer.rewritten,
            verdict=answer.verdict.value,
            answered=answer.answered,
            kind=answer.kind.value,
            short=answer.short,
            answer=answer.text,
            confidence=round(answer.confidence, 4),
            claims=[
                ClaimReply(
                    text=claim.text,
                    citations=[one.number for one in claim.citations],
                    meeting=claim.meeting,
                    sure=claim.sure,
                )
                for claim in answer.claims
            ],
            citations=[CitationReply.of(citation) for citation in answer.citations],
            borderline=[
                CitationReply.of(one) for claim in answer.borderline for one in claim.citations
            ],
            choices=[ChoiceReply.model_validate(one) for one in answer.choices],
            passages=[PassageReply.of(passage) for passage in answer.passages],
            scope=ScopeReply.model_validate(answer.scope),
            took_ms=answer.took_ms,
        )


class SearchReply(BaseModel):
    """Passages, the best first."""

    q: str
    passages: list[PassageReply]


class RecordReply(BaseModel):
    """One record of the library in a line."""

    symbol: str
    id: str
    title: str
    date: Date | None
    digest: bool
    paragraphs: int
    url: str

    @classmethod
    def of(cls, record: Record) -> Self:
        """The line for a record."""
        return cls(
            symbol=record.symbol,
            id=record.id,
            title=record.title,
            date=record.date,
            digest=record.digest,
            paragraphs=len(record.paragraphs),
            url=f"/records/{record.id}",
        )


class RecordsReply(BaseModel):
    """The library."""

    records: list[RecordReply]


class SectionReply(BaseModel):
    """A section and the numbers of its first and last paragraph."""

    title: str | None
    summary: bool
    first: int | None
    last: int | None

    @classmethod
    def of(cls, section: Section) -> Self:
        """The reply for a section; without paragraphs it has no range."""
        numbers = [paragraph.number for paragraph in section.paragraphs]
        return cls(
            title=section.title,
            summary=section.summary,
            first=min(numbers, default=None),
            last=max(numbers, default=None),
        )


class CountsReply(BaseModel):
    """How much a record holds."""

    sections: int
    paragraphs: int
    remarks: int
    speakers: int

    @classmethod
    def of(cls, record: Record) -> Self:
        """The counts of a record; narrative counts among remarks, not among speakers."""
        return cls(
            sections=len(record.sections),
            paragraphs=len(record.paragraphs),
            remarks=len(record.remarks),
            speakers=how_many(one.speaker for one in record.remarks if one.speaker),
        )


class AttributionReply(BaseModel):
    """How a speaker was found, and in which paragraph where that is another one."""

    how: Found
    paragraph: int | None


class RemarkReply(BaseModel):
    """A run of a paragraph, who speaks in it and on whose behalf, and how that was found."""

    speaker: str | None
    role: str | None
    affiliation: str | None
    on_behalf_of: list[str]
    attribution: AttributionReply | None
    start: int
    end: int

    @classmethod
    def of(cls, remark: Remark) -> Self:
        """The reply for a remark."""
        speaker, found = remark.speaker, remark.attribution
        return cls(
            speaker=speaker.name if speaker else None,
            role=speaker.role if speaker else None,
            affiliation=speaker.affiliation if speaker else None,
            on_behalf_of=list(remark.on_behalf_of),
            attribution=AttributionReply(how=found.how, paragraph=found.paragraph)
            if found
            else None,
            start=remark.start,
            end=remark.end,
        )


class ParagraphReply(BaseModel):
    """A paragraph; its speaker is the first in it, and ``remarks`` tells of all."""

    record: str
    number: int
    section: str | None
    text: str
    speaker: str | None
    role: str | None
    affiliation: str | None
    on_behalf_of: list[str]
    remarks: list[RemarkReply]
    url: str

    @classmethod
    def of(cls, paragraph: Paragraph) -> Self:
        """The reply for a paragraph."""
        spoken = [remark for remark in paragraph.remarks if remark.speaker]
        first = spoken[0] if spoken else paragraph.remarks[0]
        speaker = first.speaker
        return cls(
            record=paragraph.record.symbol,
            number=paragraph.number,
            section=paragraph.section.title,
            text=paragraph.text,
            speaker=speaker.name if speaker else None,
            role=speaker.role if speaker else None,
            affiliation=speaker.affiliation if speaker else None,
            on_behalf_of=list(first.on_behalf_of),
            remarks=[RemarkReply.of(remark) for remark in paragraph.remarks],
            url=f"/read/{paragraph.key}",
        )


class HeldParagraphReply(ParagraphReply):
    """A paragraph among those of its record: ``url`` has it alone, ``read`` is its page."""

    read: str

    @classmethod
    def of(cls, paragraph: Paragraph) -> Self:
        """The reply for a paragraph of a record."""
        alone = ParagraphReply.of(paragraph)
        url = f"/records/{paragraph.record.id}/paragraphs/{paragraph.number}"
        return cls(**{**dict(alone), "url": url, "read": alone.url})


class RecordDetailReply(BaseModel):
    """A record: what it is, its sections and its paragraphs."""

    symbol: str
    id: str
    title: str
    subtitles: list[str]
    date: Date | None
    digest: bool
    source_url: str | None
    sections: list[SectionReply]
    counts: CountsReply
    paragraphs: list[HeldParagraphReply]

    @classmethod
    def of(cls, record: Record) -> Self:
        """The reply for a record."""
        return cls(
            symbol=record.symbol,
            id=record.id,
            title=record.title,
            subtitles=list(record.subtitles),
            date=record.date,
            digest=record.digest,
            source_url=record.source_url,
            sections=[SectionReply.of(section) for section in record.sections],
            counts=CountsReply.of(record),
            paragraphs=[HeldParagraphReply.of(paragraph) for paragraph in record.paragraphs],
        )


class SpeakerReply(BaseModel):
    """Who spoke: ``count`` paragraphs, by number and (across records) by key; ``also``: the other
    ways in which records print the name.
    """

    name: str
    also: list[str]
    role: str | None
    affiliation: str | None
    named: bool
    on_behalf_of: list[str]
    count: int
    paragraphs: list[int]
    keys: list[str]

    @classmethod
    def of(cls, entry: SpeakerEntry) -> Self:
        """The reply for a speaker."""
        return cls(
            name=entry.speaker.name,
            also=list(entry.also),
            role=entry.speaker.role,
            affiliation=entry.speaker.affiliation,
            named=entry.speaker.named,
            on_behalf_of=list(entry.on_behalf_of),
            count=len(entry.paragraphs),
            paragraphs=[paragraph.number for paragraph in entry.paragraphs],
            keys=[paragraph.key for paragraph in entry.paragraphs],
        )


class SpeakersReply(BaseModel):
    """Who spoke."""

    speakers: list[SpeakerReply]


class SuggestionReply(BaseModel):
    """A name to complete what is typed: of a ``speaker``, an ``affiliation`` or a ``record``."""

    model_config = ConfigDict(from_attributes=True)

    text: str
    kind: str
    note: str


class OfferReply(BaseModel):
    """Suggestions to put in the place of ``replaces``, the end of what is typed."""

    model_config = ConfigDict(from_attributes=True)

    replaces: str
    suggestions: list[SuggestionReply]


class VerifyReply(BaseModel):
    """Whether a quote is the record's, and where it stands; ``left_out``: in how many further
    places. Of one not found, the ``nearest`` there is. ``relayed``: whoever says it gives it as
    somebody else's, or, of a misattributed one, as the speaker's own; ``others``: a stitched one of
    which no part is the speaker's; ``elsewhere``: where others have one to the word that is nearly
    the speaker's.
    """

    verdict: str
    matches: list[CitationReply]
    left_out: int
    nearest: list[CitationReply]
    relayed: bool = False
    others: bool = False
    elsewhere: list[CitationReply] = []

    @classmethod
    def of(cls, verification: Verification) -> Self:
        """The reply for a verification."""
        return cls(
            verdict=verification.verdict,
            matches=[CitationReply.of(match) for match in verification.matches],
            left_out=verification.left_out,
            nearest=[CitationReply.of(one) for one in verification.nearest],
            relayed=verification.relayed,
            others=verification.others,
            elsewhere=[CitationReply.of(one) for one in verification.elsewhere],
        )


class StatusReply(BaseModel):
    """Whether the server lives, or is ready (with how many records)."""

    status: str
    records: int | None = None
