"""UN meetings coverage (press releases of the Department of Global Communications) to a Record.

Comes in: a release's text. Goes out: a Record in which each remark has its speaker.
Does not know: where the text came from, or how it is kept.

The main path: lay out → call the roll → attribute paragraph by paragraph. A paragraph names its
speakers itself, or carries on for the one before, or is narrative.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from rag.errors import ReadingError
from rag.reading.layout import Layout, Part, lay_out
from rag.reading.mentions import (
    VERB, Mention, first_clause, introduced, mentions, on_behalf_of, opening, reports,
)  # fmt: skip
from rag.reading.names import CASED, NAME, PARTICLE, without_honorific
from rag.reading.roll import Roll
from rag.records import Attribution, Found, Paragraph, Record, Remark, Section, Speaker
from rag.sentences import sentence_spans
from rag.words import even

SUMMARY = "Summary"
_BODY = r"(?:General )?(?:Assembly|Council|Committee|Commission|Conference|Board|Meeting|Forum|Group|Body|Panel)"
_NARRATIVE = regex.compile(
    rf"(?:Also (?:speaking|participating|delivering|making|taking part|addressing|contributing)\b|"
    rf"(?:The )?[Rr]epresentatives of\b.*\b(?:spoke|participated|statements?|took part)\b|"
    rf"(?:In|During) the (?:ensuing|subsequent|interactive) |"
    rf"(?:Many|Several|Some|Numerous|Most|Other|Others|Various|A number of|Dozens of|Both)\b[^.]{{0,60}}?"
    rf"(?:speakers|delegates|delegations|representatives|members|participants|States|countries|{VERB})|"
    rf"(?:Speakers|Delegates|Delegations|Member States|Council members|Participants|Panellists)\b|"
    rf"(?:The|Today's) (?:[\p{{L}}'-]+ ){{0,4}}?(?:meeting|panel discussion|session) (?:began|was|were|rose|ended|opened|closed|heard)|"
    rf"(?:In the (?:morning|afternoon|evening)|At the outset|Earlier|Next|Then)\b[^.]* (?:the )?(?:Assembly|Council|Committee|Commission)\b|"
    rf"(?:The|Its|That) (?:[\p{{L}}-]+ )*?{_BODY}(?:'s)? (?:first |second |third |next |[\p{{L}}-]+ )?"
    rf"(?:then |also |next |will |today |had before it |next |further )*(?:{VERB}|will|panel|meeting)|"
    rf"By (?:a |an |other |further )?(?:recorded |roll-call )?(?:vote|terms)|By the terms|"
    rf"(?:The|A) (?:draft )?(?:resolution|text|decision|amendment|report|motion)s? (?:was|were|would|is)\b|"
    rf"[^.]*\b(?:made|delivered) (?:a )?statements?(?: in exercise)?)"
)
_TURNS_TO = regex.compile(rf"[^.]*, the {_BODY} (?:then |also |next |today )*{VERB}")
_PLURAL = regex.compile(
    r"(?:In the ensuing|Many|Several|Some|Others?|Numerous|Most|Speakers|Delegates|Council members|"
    r"Member States|[^.,]*, (?:many|several|some|most|numerous) )"
)

_ALSO = regex.compile(
    r"Also (?:speaking|participating|delivering|making|taking part|addressing|contributing)\b"
    r"(?!.*, who )"
)
_UNNAMED = regex.compile(
    rf"\b(?:(?:many|several|some|numerous|most|others)(?: (?:other )?(?:speakers|delegates|"
    rf"delegations|members|representatives))?|speakers|delegates|delegations) (?:also )?{VERB}"
)
_SPEAKING = regex.compile(r"(?:Also |Then )?(?:[Ss]peaking|Addressing|Taking the floor)\b")
_CAPACITY = 200  # characters of a paragraph in which its speaker's capacity is told


@dataclass(frozen=True)
class _Turn:
    """Who has the floor, since which paragraph, on whose behalf."""

    speaker: Speaker
    paragraph: int
    on_behalf_of: tuple[str, ...]


@dataclass(frozen=True)
class _Start:
    """Where in a paragraph somebody starts to speak, or (without a turn) narrative starts."""

    at: int
    turn: _Turn | None = None
    attribution: Attribution | None = None
    doubtful: bool = False  # taken for narrative only because nothing says otherwise


def read_coverage(text: str) -> Record:
    """A release as a Record; ReadingError where the text is none."""
    layout = lay_out(text)
    attributor = _Attributor(layout)
    summary = len(layout.parts) > 1 and layout.parts[0].heading is None
    sections = tuple(
        attributor.section(part, summary=summary and part is layout.parts[0])
        for part in layout.parts
    )
    if not any(r.speaker for s in sections for p in s.paragraphs for r in p.remarks):
        raise ReadingError("it is no meeting record: no paragraph says who speaks")
    return Record(
        symbol=layout.symbol,
        title=layout.headlines[0] if layout.headlines else layout.symbol,
        subtitles=layout.headlines[1:],
        sections=sections,
        date=layout.date,
        digest=layout.digest,
    )


class _Attributor:
    """Walks a release once, holding the roll and who has the floor."""

    def __init__(self, layout: Layout) -> None:
        self._texts = [text for part in layout.parts for text in part.texts]
        self._whole = "\n".join(self._texts)
        self._roll = self._call_roll()
        self._number = 0

    def _call_roll(self) -> Roll:
        """Everyone who opens a paragraph in capitals, completed from introductions."""
        roll = Roll()
        for number, text in enumerate(self._texts, 1):
            found = opening(text, roll, self._whole)
            if found is None or found.via is not None:
                continue
            short = without_honorific(found.speaker.name)
            known = self._introduced(short, number) if short != found.speaker.name else None
            roll.add(*(known or (found.speaker, number)))
        return roll

    def _introduced(self, short: str, before: int) -> tuple[Speaker, int] | None:
        """The person whose name ends in ``short``, from the nearest introduction before."""
        name = rf"(?:(?:{CASED}|{PARTICLE}) )+{regex.escape(even(short))}(?![\p{{L}}-])"
        pattern = regex.compile(name, regex.IGNORECASE)
        for number in range(before - 1, 0, -1):
            text = self._texts[number - 1]
            for found in regex.finditer(rf"{NAME}", even(text)):
                if pattern.fullmatch(found[0]):
                    return introduced(text, *found.span()), number
        return None

    def section(self, part: Part, *, summary: bool) -> Section:
        """A part of the release with its remarks; the floor is nobody's at its start."""
        self._summary = summary
        self._turn: _Turn | None = None  # who goes on speaking
        self._last: _Turn | None = None  # who spoke last, narrative since then or not
        self._prose = not any(opening(text, self._roll, "") for text in part.texts)
        first = self._number + 1
        starts = [self._next(text) for text in part.texts]
        return Section(
            title=SUMMARY if summary else part.heading,
            paragraphs=tuple(
                _paragraph(number, text, begun)
                for number, (text, begun) in enumerate(
                    zip(part.texts, _bridged(starts), strict=True), first
                )
            ),
            summary=summary,
            above=part.above,
        )

    def _next(self, text: str) -> list[_Start]:
        self._number += 1
        starts = self._starts(text)
        self._turn = starts[-1].turn
        self._last = self._turn or self._last
        return starts

    def _starts(self, text: str) -> list[_Start]:
        head = opening(text, self._roll, self._whole)
        if head is not None:
            return [self._named(head, text, 0)]
        starts: list[_Start] = []
        for begin, end in sentence_spans(text) if _ALSO.match(even(text)) is None else []:
            sentence = text[begin:end]
            for one in mentions(sentence, self._roll, offices=self._prose):
                if not (one.weak and starts):
                    starts.append(self._named(one, sentence, begin))
        if not starts or starts[0].at > 0:
            lead = text[: starts[0].at] if starts else text
            if starts and not lead.strip():
                starts[0] = replace(starts[0], at=0)
            else:
                starts.insert(0, self._lead(lead))
        return starts

    def _named(self, one: Mention, sentence: str, begin: int) -> _Start:
        speaker, via = self._fullest(one)
        groups = on_behalf_of(first_clause(sentence, one)) or ()
        how = Found.NAMED if via in (None, self._number) else Found.INTRODUCED
        attribution = Attribution(how, via if how is Found.INTRODUCED else None)
        return _Start(begin + one.start, _Turn(speaker, self._number, groups), attribution)

    def _fullest(self, one: Mention) -> tuple[Speaker, int | None]:
        """The speaker as fully as the record has it; a summary's delegate is the one heard later."""
        if one.speaker.named:
            entry = self._roll.add(one.speaker, self._number)
            return entry.speaker, one.via
        if self._summary and one.speaker.affiliation:
            heard = self._roll.of_body(one.speaker.affiliation)
            if len(heard) == 1:
                return heard[0].speaker, heard[0].paragraph
        return one.speaker, one.via

    def _lead(self, lead: str) -> _Start:
        """What stands before any speaker is named: somebody going on, or narrative."""
        goes_on = reports(lead)
        turn = self._turn or (self._last if goes_on else None)
        plain = even(lead)
        if turn is None or _PLURAL.match(plain):
            return _Start(0)
        if not goes_on:
            if _NARRATIVE.match(plain) or _TURNS_TO.match(plain) or _UNNAMED.search(plain):
                return _Start(0)
            if self._summary or self._prose:
                return _Start(0, doubtful=True)
        groups = on_behalf_of(lead[:_CAPACITY]) if _SPEAKING.match(plain) else None
        if groups is not None:
            turn = replace(turn, on_behalf_of=groups)
        return _Start(0, turn, Attribution(Found.CARRIED, turn.paragraph))


def _paragraph(number: int, text: str, starts: list[_Start]) -> Paragraph:
    ends = [start.at for start in starts[1:]] + [len(text)]
    remarks = (
        Remark(start.at, end, start.turn.speaker, start.turn.on_behalf_of, start.attribution)
        if start.turn
        else Remark(start.at, end)
        for start, end in zip(starts, ends, strict=True)
    )
    return Paragraph(number, text, tuple(remarks))


def _bridged(paragraphs: list[list[_Start]]) -> list[list[_Start]]:
    """Doubtful paragraphs between two of the same speaker's are that speaker's too."""
    bridged = list(paragraphs)
    for i in range(1, len(bridged) - 1):
        before, here, after = bridged[i - 1][-1], bridged[i], paragraphs[i + 1][0]
        carried = after.attribution is not None and after.attribution.how is Found.CARRIED
        if len(here) == 1 and here[0].doubtful and carried and before.turn == after.turn:
            found = Attribution(Found.CARRIED, before.turn.paragraph) if before.turn else None
            bridged[i] = [_Start(0, before.turn, found)]
    return bridged
