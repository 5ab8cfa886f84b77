"""UN meetings coverage (press releases of the Department of Global Communications) to a Record.

Comes in: a release's text. Goes out: a Record in which each remark has its speaker.
Does not know: where the text came from, or how it is kept.

The main path: lay out → call the roll → attribute paragraph by paragraph. A paragraph names its
speakers itself, or carries on for the one before, or is narrative.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import regex

from rag.errors import ReadingError
from rag.reading.arrivals import arrival, is_arrival
from rag.reading.delegates import (
    UNTOLD,
    Mention,
    opens_with_state,
    states,
    told_apart,
)
from rag.reading.genre import ADVERBS, ASKED, REPORTED_LAST, SAID, VERB
from rag.reading.introductions import Introductions
from rag.reading.labels import Labels, asks, goes_on, is_labelled
from rag.reading.layout import Layout, Part, lay_out
from rag.reading.mentions import (
    another_by_office,
    applicant,
    coming,
    introducer,
    mentions,
    office_first,
    office_in_turn,
    one_in_capitals,
    others,
    reports,
    spoken_for,
)
from rag.reading.names import (
    CAPITALS,
    NAME,
    STYLES,
)
from rag.reading.narrative import (
    breaks_off,
    is_another,
    is_anothers,
    is_of_many,
    is_the_speakers,
    lists_more,
    lists_panel,
    lists_speakers,
    tells_of_meeting,
)
from rag.reading.offices import HAS_TITLE, is_state
from rag.reading.presiding import presiding
from rag.reading.printed import introduced, office_after, opening
from rag.reading.replies import (
    BY_SURNAME,
    answerer,
    is_reply,
    organization,
    parts_of,
    replier,
    told_as_another_sex,
)
from rag.reading.reviews import Review, is_rapporteur
from rag.reading.roll import Entry, apart, same_body, together
from rag.reading.subjects import PROPOSED_BY, THEY_WITH, comes_to_speak
from rag.reading.turns import (
    Start,
    Turn,
    all_of,
    behind_proposer,
    beside,
    bridged,
    by_capacity,
    first_of,
    given_back,
    going_on,
    in_capacity,
    paragraph_of,
    with_one,
)
from rag.records import Attribution, Found, Record, Section, Speaker
from rag.sentences import sentence_spans
from rag.words import even, fold, shown

SUMMARY = "Summary"
_TO_THE_MEETING = (
    r"(?:(?:the )?(?:General |Security )?(?:Assembly|Council|Committee|Commission|Forum|Board|"
    r"Conference)|(?:the )?(?:members|delegates|delegations|briefers|speakers|panell?ists)|all)\b"
)
_SAYS = regex.compile(
    rf"(?:,[^,]{{0,200}},)? (?:also |then )?(?:{SAID}|drew (?:[\p{{L}}']+ ){{0,3}}attention to\b|"
    rf"(?:informed|briefed|reminded|assured|thanked|congratulated|welcomed) {_TO_THE_MEETING}|"
    r"explained (?:that|the|how|why|what)\b|"
    r"(?:stated|declared|recalled|announced|observed|reported|pointed out) that\b)"
)
_TELLS = regex.compile(rf" (?:also |then )?(?:{SAID}|{ASKED})")
_MODERATED = regex.compile(
    rf"\b(?:[Mm]oderated|[Ff]acilitated) by (?:{STYLES}(?P<name>{NAME}|{CAPITALS})|an?\b|the\b)"
)
# "Closing the panel, the moderator observed": whoever moderates, by no name.
_MODERATOR = regex.compile(
    rf"(?:[^.\",]{{1,80}}, )?[Tt]he (?:[\p{{L}}-]+(?:'s)? )?(?P<part>moderator|facilitator),? "
    rf"{ADVERBS}{VERB}"
)
# Asked this, the Mayor answered; "…", the expert responded: whoever had the floor and is that.
_HOLDER_SAYS = regex.compile(
    r"(?:(?:Asked|Pressed|Questioned|Replying|Responding|Closing|Concluding|Rounding off|"
    r"Summing up)\b(?:(?:Mrs?|Ms|Dr)\.|[^.\"]){0,200}, |\"[^\"]{1,400}\" )the "
    r"(?P<office>expert|mandate holder|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3}) "
    rf"{ADVERBS}(?:{SAID}|{ASKED}|answered\b|confirmed\b|concluded\b|stated\b)"
)
# "The Chief said in reply": an office that was heard by no name.
_UNNAMED_SAYS = regex.compile(
    rf"The (?P<office>\p{{Lu}}[\p{{L}}-]+) {ADVERBS}(?:{SAID}|{ASKED}|answered\b|confirmed\b)"
)
_EXPERT = regex.compile(r"\b(?:rapporteur|expert|working group|committee)\b")
_IT_SAYS = regex.compile(rf"\b(?:it|they) {ADVERBS}(?:{SAID}|{ASKED})")  # whoever has the floor
_GOES_ON = regex.compile(rf"(?:She|He|They) {ADVERBS}{VERB}")
_OF_HER = regex.compile(r"(?:She|He) (?:had|would|could|did)\b")
# "'Overdue', Says Envoy", and not "Action on 'Wells' Draft".
_QUOTES = regex.compile(
    r"(?:^|(?<!\p{L})(?=['\"][^'\"]+(?:[,.?!]['\"]|['\"],)|['\"]\p{L}+ \p{L}+ ))"
    r"['\"]\p{L}.*\p{L}[,.?!]?['\"](?!\p{L})"
)
# "The delegate of Finland, taking the floor again": whoever spoke for it.
_AGAIN = regex.compile(
    r"[ ,]+(?:(?:re)?taking the floor (?:again|anew|once more|a second time|for a second time)|"
    r"returning to the (?:floor|microphone|podium|rostrum)|speaking (?:again|a second time))\b"
)
_ANEW = regex.compile(r"\b(?:took the floor|spoke) (?:again|once more|(?:for )?a second time)\b")
# What an office said before this meeting is told by whoever speaks.
_LONG_AGO = regex.compile(
    r"(?:In|Since|By|On) (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}\b|"
    r"Last (?:year|month|week)\b|[^,]* ago,"
)
_THE_CHAIR = regex.compile(r"\b[Tt]he Chair(?:person|man|woman)?$")
_A_CHAIR = regex.compile(
    r"Chair\p{L}*\b.* (?:Committee|Commission|Board|Council|Panel|Forum|Bureau|Working Group)\b"
)
_OF_THAT = regex.compile(rf"{CAPITALS}, [^.;]{{1,200}} of that country,")
_STAYS = regex.compile(  # across a heading
    r"(?:Remaining|Staying|Still) at the (?:microphone|podium|rostrum|lectern)\b|"
    r"(?:Keeping|Retaining|Still having) the floor\b"
)
_JOINED = ("with ", "while ", "whereas ")  # before whoever speaks beside another
# A release may be what an organ states and no account of a meeting.
_STATEMENT = regex.compile(r"\b(?:press|presidential) statement\b", regex.IGNORECASE)
_ORGANS = (
    "Security Council",
    "General Assembly",
    "Human Rights Council",
    "Peacebuilding Commission",
)
_READ_OUT = regex.compile(
    r"(?:The )?[Ff]ollowing [^:]*?\bstatement\b[^:]*? by (?!the Spokes|Spokes)(?P<who>[^:(]+)"
)
_MANY_BARE = 3  # paragraphs opened by a country's name alone, in a release in which they speak so


def read_coverage(text: str) -> Record:
    """A release as a Record; ReadingError where the text is none."""
    layout = lay_out(text)
    attributor = _Attributor(layout)
    summary = attributor.parts_of_summary(layout.parts)
    sections = tuple(
        attributor.section(part, summary=i < summary) for i, part in enumerate(layout.parts)
    )
    spoken = any(r.speaker for s in sections for p in s.paragraphs for r in p.remarks)
    if not spoken and not attributor.of_an_organ:
        raise ReadingError(
            "it is no meeting record: no paragraph says who speaks; give a release that reports "
            "statements"
        )
    return Record(
        symbol=layout.symbol,
        title=layout.headlines[0] if layout.headlines else layout.symbol,
        subtitles=layout.headlines[1:],
        sections=sections,
        date=layout.date,
        goes_on=layout.goes_on,
        digest=layout.digest,
    )


class _Attributor:
    """Walks a release once, holding the roll and who has the floor."""

    def __init__(self, layout: Layout) -> None:
        self._texts = [shown(text) for part in layout.parts for text in part.texts]
        self._whole = "\n".join(self._texts)
        self._introductions = Introductions(self._texts)
        self._labels = Labels(self._texts)
        self._roll = self._introductions.call_roll()
        self._number = 0
        self._moderator: Entry | None = None
        self._spoke: Turn | None = None  # who spoke last in any section
        self._issued: Turn | None = None  # whose turn an organ's statement is
        told = " ".join((*layout.headlines, *self._texts[:1]))
        self.of_an_organ = _STATEMENT.search(told) is not None
        bare = (text for text in self._texts if any(states(even(first_of(text, 0)))))
        self._by_bare_names = len([*islice(bare, _MANY_BARE)]) == _MANY_BARE
        self._review = Review(layout.headlines, self._whole)
        self._organ = tuple(one for one in _ORGANS if fold(one) in fold(told))[:1]

    def parts_of_summary(self, parts: Sequence[Part]) -> int:
        """How many parts at the beginning sum up the others: the first, where it has no heading,
        and those behind it that are headed by somebody's words and opened by no name in capitals.
        """
        if len(parts) < 2 or parts[0].heading is not None:
            return 0
        spoken = [any(opening(text, self._roll, "") for text in part.texts) for part in parts]
        first = spoken.index(True) if True in spoken else 1
        quoting = (i for i in range(1, first) if not _QUOTES.search(even(parts[i].heading or "")))
        return next(quoting, max(first, 1))

    def section(self, part: Part, *, summary: bool) -> Section:
        """A part of the release with its remarks; the floor is nobody's at its start."""
        self._summary = summary
        self._turn: Turn | None = None  # who goes on speaking
        self._last: Turn | None = None  # who spoke last, narrative since then or not
        self._before: list[Speaker] = []  # who speaks in the paragraph before
        self._heard: list[Turn] = []  # everyone in it so far
        self._anew = False  # those whom a paragraph names speak again
        self._alone = self._by_bare_names  # countries speak by their names alone
        first = self._number + 1
        texts = self._texts[self._number : self._number + len(part.texts)]
        self._prose = not any(opening(text, self._roll, "") for text in texts)
        starts = [self._next(text) for text in texts]
        return Section(
            title=SUMMARY if summary and part.heading is None else part.heading,
            paragraphs=tuple(
                paragraph_of(number, text, begun)
                for number, (text, begun) in enumerate(
                    zip(part.texts, bridged(starts), strict=True), first
                )
            ),
            summary=summary,
            above=part.above,
        )

    def _next(self, text: str) -> list[Start]:
        self._number += 1
        self._anew = False
        starts = self._starts(text)
        moderated = _MODERATED.search(even(text))
        spoken = starts[0].turn.speaker.name if starts[0].turn else ""
        if moderated and (moderated["name"] or "").startswith(spoken):
            self._moderator = None
            if moderated["name"]:
                end = moderated.start("name") + len(spoken) if spoken else moderated.end("name")
                speaker = introduced(text, moderated.start("name"), end)
                self._moderator = self._roll.add(speaker, self._number)
        self._before = [one.turn.speaker for one in starts if one.turn]
        self._heard += [one.turn for one in starts if one.turn]
        self._turn = starts[-1].goes_on or starts[-1].turn
        begun = (one for one in reversed(starts) if one.goes_on or one.turn or one.untold)
        if last := next(begun, None):
            self._last = last.goes_on or last.turn
        self._spoke = self._last or self._spoke
        self._announced(text, starts)
        return starts

    def _announced(self, text: str, starts: Sequence[Start]) -> None:
        """Who is to speak after a paragraph, where it ends by bringing them to the floor; and the
        organization to whose application it turns.
        """
        if taken_up := applicant(text):
            self._heard.append(Turn(taken_up, self._number, ()))
        begin, end = (sentence_spans(text) or [(0, 0)])[-1]
        spoken = starts[-1].turn is not None and starts[-1].at >= begin
        if comes_to_speak(even(last := text[begin:end])) and not spoken:
            came = coming(last, self._roll)
            self._turn = None
            self._last = self._named(came, last, 0).turn if came else None
            self._heard.append(self._last or Turn(UNTOLD, self._number, ()))
        elif not spoken and (arrived := arrival(last, "", self._roll, opens=not begin)):
            self._last = self._named(arrived.who, last, 0).turn if arrived.who else None

    def _starts(self, text: str) -> list[Start]:
        if self.of_an_organ and (issued := self._read_out(text)):
            return [issued]
        if labelled := self._labelled(text):
            return [labelled]
        head = opening(text, self._roll, self._whole)
        if head:
            starts = [self._named(head, first_of(text, head.end), 0)]
            starts += self._others(text, head.end, starts[0])
        else:
            stays = self._turn if self._labels.transcript and goes_on(text) else None
            starts = self._mentioned(text)
            if stays and not any(one.turn for one in starts):
                starts = [going_on(stays)]
        return list(by_capacity([*given_back(starts, text)], text))

    def _labelled(self, text: str) -> Start | None:
        """Whoever a label says to speak in all of a paragraph; nobody, where that is not told."""
        if asks(text):
            return Start(0)
        if told := self._labels.speaker(text, self._roll):
            return self._named(told, text, 0)
        return Start(0) if is_labelled(text) else None

    def _others(self, text: str, at: int, now: Start) -> Iterator[Start]:
        """Who else speaks in a paragraph, from ``at`` on, that somebody in capitals opens."""
        spans = list(parts_of(text))
        beside = zip([(0, 0), *spans], [*spans[1:], (0, 0)], strict=False)
        for (begin, end), (before, after) in zip(spans, beside, strict=True):
            sentence = text[begin:end]
            found = others(sentence, self._roll, text[slice(*before)])
            answer = None
            if begin >= at and not found:
                answer = self._arrives(found, sentence, text[slice(*after)], begin)
            answer = answer or self._answer(text, now, begin) or self._delegation(sentence, begin)
            if answer is None and begin >= at and sentence[0].islower():
                answer = self._asked(sentence, text[:begin], [now], begin)
            if answer:
                now = answer
                yield now
            elif begin >= at and breaks_off(sentence) and not any(one.start == 0 for one in found):
                now = self._officer(sentence, begin)
                yield now
            for one in found:
                start = self._named(one, sentence, begin)
                if start.at >= at and start.turn and now.turn != start.turn:
                    now = start
                    yield start

    def _delegation(self, sentence: str, at: int) -> Start | None:
        """Where a State's delegation says something, or the rapporteur of those who consider its
        report; nobody's, where it is not told which, or an expert without a name does.
        """
        if self._review.by_nobody(sentence):
            return Start(at, untold=True)
        if self._review.rapporteur_says(sentence):
            known = [one for one in self._roll.entries if is_rapporteur(one.speaker)]
            if len({one.speaker.name for one in known}) != 1:
                return Start(at, untold=True)
            turn = Turn(known[0].speaker, self._number, ())
            return Start(at, turn, Attribution(Found.INTRODUCED, known[0].paragraph))
        says = self._review.delegation_says(sentence)
        speaker = self._review.delegation(says) if says else None
        if speaker:
            return Start(at, Turn(speaker, self._number, ()), Attribution(Found.NAMED))
        return Start(at) if says else None

    def _officer(self, sentence: str, at: int) -> Start:
        """Where whoever presides speaks by that office alone; nobody's, where they have no name."""
        entry = presiding(sentence, self._roll)
        if entry is None:
            return Start(at)
        introduced_in = Attribution(Found.INTRODUCED, entry.paragraph)
        return Start(at, Turn(entry.speaker, self._number, ()), introduced_in)

    def _read_out(self, text: str) -> Start | None:
        """What an organ states; where a paragraph says by whom it is read out, that speaker's."""
        told = _READ_OUT.match(even(text))
        names = list(regex.finditer(NAME, told["who"])) if told else []
        if told and names:
            first, last = names[-1].span()
            start = told.start("who")
            speaker = introduced(text, start + first, start + last)
            speaker = self._roll.add(speaker, self._number).speaker
            self._issued = Turn(speaker, self._number, self._organ)
            return Start(0)
        return going_on(self._issued) if self._issued else None

    def _mentioned(self, text: str) -> list[Start]:
        """The starts of a paragraph that nobody in capitals opens."""
        starts: list[Start] = []
        spans = list(parts_of(text))
        sentences = [text[begin:end] for begin, end in spans]
        listing = len(sentences) > 0 and self._lists(sentences)
        self._anew = _ANEW.search(even(first_of(text, 0))) is not None
        for i, ((begin, _), sentence) in enumerate(zip(spans, sentences, strict=True)):
            opens, before = begin == 0, sentences[i - 1] if i else ""
            after = sentences[i + 1] if i + 1 < len(sentences) else ""
            plain = even(sentence)
            lists = lists_panel(plain) or (listing and (opens or lists_more(plain)))
            offices = self._prose or opens
            found = mentions(
                sentence,
                self._roll,
                offices=offices,
                opens=opens,
                before=before,
                among=self._alone,
                deeds=not (self._turn and self._turn.speaker.named),
            )
            if begin and self._alone and any(states(plain, among=True)):
                found = [one for one in found if one.start]  # "Peru, too, thanked the Rapporteur"
            told = self._arrives([] if lists else found, sentence, after, begin)
            if lists and not told:
                continue
            told = (
                told
                or self._by_part_played(sentence, before, begin)
                or self._coming(sentence, after, begin)
                or self._answer(text, starts[-1] if starts else None, begin)
                or self._asked(sentence, before, starts, begin)
                or self._delegation(sentence, begin)
                or self._unnamed(found, sentence, after, begin)
            )
            if told:
                starts.append(told)
                continue
            if both := list(told_apart(sentence, sentences[:i])):
                starts += [self._named(one, sentence, begin) for one in both]
                continue
            if begin and breaks_off(sentence):
                starts.append(self._officer(sentence, begin))
            else:
                starts += self._within(starts, found, sentence, begin)
            self._alone = self._alone or any(one.alone for one in found)
            for one in found:
                if (
                    one.alone
                    and self._turn
                    and same_body(one.speaker.affiliation, self._turn.speaker.affiliation)
                ):
                    starts.append(going_on(self._turn))
                elif not one.weak or self._is_told(one, sentence, opens=opens, first=not starts):
                    spoke = next((s.turn for s in reversed(starts) if s.turn), self._turn)
                    start = beside(spoke, sentence, self._named(one, sentence, begin))
                    starts = [*with_one(starts, start), *behind_proposer(one, sentence, begin)]
        return self._from_the_first(starts, text, listing=listing)

    def _within(
        self, starts: Sequence[Start], found: Sequence[Mention], sentence: str, at: int
    ) -> list[Start]:
        """Who else speaks in a sentence within a paragraph, in which nobody ``found`` acts."""
        more = []
        if at and self._alone and all(one.weak for one in found):
            spoke = next((one.turn for one in reversed(starts) if one.turn), self._turn)
            more = self._one_more(spoke, sentence, at, ended=bool(starts) and not starts[-1].turn)
        if more or not starts:
            return [one for one in more if starts or one.turn]
        return _interrupting(starts, sentence, at, summary=self._summary)

    def _one_more(self, spoke: Turn | None, sentence: str, at: int, *, ended: bool) -> list[Start]:
        """Where, behind somebody who ``spoke`` by a bare name, another of their kind does so: a
        State behind a State, or the same one behind what ``ended`` its words. Nobody's, where what
        another State does may be told by either.
        """
        if spoke is None or spoke.speaker.named:
            return []
        plain = even(sentence)
        of_states = all(map(is_state, spoke.speaker.bodies))
        by_words = [*states(plain, among=True)]
        for one in states(plain, among=True, deeds=of_states):
            same = same_body(one.speaker.affiliation, spoke.speaker.affiliation)
            alike = all(map(is_state, one.speaker.bodies)) is of_states
            if (same and ended) or (not same and alike and one in by_words):
                return [self._named(one, sentence, at)]
            told = same or ended or one in by_words or _IT_SAYS.search(plain)
            return [] if told else [Start(at, untold=True)]
        return []

    def _lists(self, sentences: Sequence[str]) -> bool:
        """Whether a paragraph first only says who spoke, and goes on with nobody, or with somebody
        whom it names.
        """
        first, after = (*sentences, "")[:2]
        if lists_speakers(even(" ".join(sentences))):
            return True
        named = [*mentions(after, self._roll, offices=False), *told_apart(after, [first])]
        return bool(named) and lists_speakers(even(first))

    def _from_the_first(self, starts: list[Start], text: str, *, listing: bool) -> list[Start]:
        """The starts of a paragraph, and one at its beginning where none of them is there."""
        first, *later = [text[begin:end] for begin, end in sentence_spans(text)] or [text]
        if not listing and not any(one.at < len(first) for one in starts):
            found = one_in_capitals(first, later[0] if later else "", self._roll)
            starts = [self._named(found, first, 0), *starts] if found else starts
        lead = text[: starts[0].at] if starts else text
        if starts and len(first) >= len(lead.rstrip()) and _OF_THAT.match(text, starts[0].at):
            lead = ""  # "Oman has wells. ALI AL-TANI, Envoy of that country, said"
        if starts and not lead.strip():
            return [replace(starts[0], at=0), *starts[1:]]
        return [self._lead(lead), *starts]

    def _by_part_played(self, sentence: str, before: str, at: int) -> Start | None:
        """Where a sentence goes on about a text for who put it forward in the one ``before``, or
        is the moderator's: nobody's where it is not told who that is.
        """
        plain = even(sentence)
        put = introducer(before, self._roll) if _GOES_ON.match(plain) else None
        if put and tells_of_meeting(even(before)):
            return self._named(replace(put, start=0), sentence, at)
        holder = self._holder(plain, answers=is_another(even(before)))
        if holder:
            introduced_in = Attribution(Found.INTRODUCED, holder.paragraph)
            return Start(at, replace(holder, paragraph=self._number), introduced_in)
        moderates = _MODERATOR.match(plain)
        if moderates is None or breaks_off(sentence):
            return None
        if self._turn and moderates["part"] in fold(self._turn.speaker.role or ""):
            return None  # the Facilitator for some text, who has the floor
        if self._moderator is None:
            return Start(at)
        via = self._moderator.paragraph
        turn = Turn(self._moderator.speaker, self._number, ())
        return Start(at, turn, Attribution(Found.INTRODUCED, via))

    def _holder(self, plain: str, *, answers: bool) -> Turn | None:
        """The last who had the floor in the section and holds the office by which a sentence says
        that somebody answers; one without a name by nothing else. ``answers``: somebody unnamed
        asked right before.
        """
        found = _HOLDER_SAYS.match(plain) or _UNNAMED_SAYS.match(plain)
        if found is None:
            return None
        expert = found["office"].islower()
        holds = (
            _EXPERT if expert else regex.compile(rf"\b{regex.escape(fold(found['office']))}\b(?!-)")
        )
        if not (expert or HAS_TITLE.search(found["office"])):
            return None
        by_name = answers or found.re is _HOLDER_SAYS
        heard = (turn for turn in reversed(self._heard) if turn.speaker.named or not by_name)
        holder = next((one for one in heard if holds.search(fold(one.speaker.role or ""))), None)
        return holder if holder and holder.speaker.named is by_name else None

    def _is_told(self, one: Mention, sentence: str, *, opens: bool, first: bool) -> bool:
        """Whether an office alone is whoever speaks: in prose, or where it opens a paragraph."""
        if self._prose:
            known = one.speaker.named and _TELLS.match(sentence, one.end)
            return first or bool(known) or sentence.startswith(_JOINED, one.start)
        titles = HAS_TITLE.findall(even(sentence[one.start : one.end]))
        theirs = fold(self._turn.speaker.role or "") if self._turn else ""
        if (
            titles
            and sentence.endswith(f" the {titles[-1]}", 0, one.end)
            and fold(titles[-1]) in theirs.split()
        ):
            return False  # whoever has the floor is one too
        plain = even(sentence)
        told = REPORTED_LAST.search(plain) or _LONG_AGO.match(plain)
        says = _SAYS.match(sentence, one.end) is not None
        return first and opens and one.start == 0 and says and not told

    def _named(self, one: Mention, sentence: str, begin: int) -> Start:
        speaker, via = self._namesake(one, sentence) or self._fullest(one, sentence)
        if sentence.startswith(THEY_WITH) and not begin:
            speaker = all_of([*self._before, speaker])
        speaker = self._review.of_delegation(speaker)
        groups = spoken_for(sentence, one)
        how = Found.NAMED if via in (None, self._number) else Found.INTRODUCED
        attribution = Attribution(how, via if how is Found.INTRODUCED else None)
        turn = Turn(speaker, self._number, groups)
        first = replace(one, speaker=one.first, first=None) if one.first else None
        goes_on = self._named(first, sentence, begin).turn if first else None
        return Start(begin + one.start, turn, attribution, goes_on=goes_on)

    def _namesake(self, one: Mention, sentence: str) -> tuple[Speaker, int] | None:
        """Of several of one surname, the last who was heard ("Mr. Addo therefore appealed"), of
        those not told of as of the other sex; None where only one bears it.
        """
        printed = BY_SURNAME.fullmatch(even(sentence[one.start : one.end]))
        if printed is None or not self._turn or not self._turn.speaker.named:
            return None
        surname = fold(printed["name"]).split()
        known = [(one.speaker, one.paragraph) for one in self._roll.entries]
        known += [(turn.speaker, turn.paragraph) for turn in (*self._heard, self._turn)]
        bearers = [one for one in known if fold(one[0].name).split()[-len(surname) :] == surname]
        if len({bearer.name for bearer, _ in bearers}) < 2:
            return None
        told = ((one, self._texts[one[1] - 1]) for one in reversed(bearers))
        fitting = (one for one, text in told if not told_as_another_sex(printed["style"], text))
        return next(fitting, bearers[-1])

    def _meant(self, one: Mention, sentence: str) -> Turn | None:
        """Whom "the Chair" means in a section in which the chair of some body spoke first, and "the
        NGO's representative" where a body's was heard.
        """
        if one.speaker.affiliation == UNTOLD.affiliation:
            return organization(self._heard)
        if not _THE_CHAIR.search(even(sentence[: one.end])):
            return None
        named = next((turn for turn in self._heard if turn.speaker.named), None)
        return named if named and _A_CHAIR.match(named.speaker.role or "") else None

    def _coming(self, sentence: str, after: str, at: int) -> Start | None:
        """Where a sentence brings somebody to the floor whose words are in the one ``after`` it;
        nobody's where it does not tell who that is.
        """
        if not comes_to_speak(even(sentence)) or one_in_capitals(sentence, after, self._roll):
            return None
        came = coming(sentence, self._roll)
        if came is None:
            self._last = None
            self._heard.append(Turn(UNTOLD, self._number, ()))
        if not reports(after):
            return None
        return self._named(came, sentence, at) if came else Start(at)

    def _unnamed(
        self, found: Sequence[Mention], sentence: str, after: str, at: int
    ) -> Start | None:
        """Where a sentence in which nobody is ``found`` brings somebody without a name who speaks:
        nobody's.
        """
        came = not found and is_arrival(sentence, after, opens=not at)
        return Start(at, untold=True) if came else None

    def _arrives(
        self, found: Sequence[Mention], sentence: str, after: str, at: int
    ) -> Start | None:
        """Where a sentence in which nobody ``found`` acts brings somebody by name whose words are
        in it, or in the one ``after`` it; nobody's where these may be in the next paragraph.
        """
        if any(not one.weak for one in found):
            return None
        came = arrival(sentence, after, self._roll, opens=not at)
        if came is None or not (came.speaks or (not after and not at)):
            return None
        if came.speaks and came.who:
            return self._named(came.who, sentence, at)
        return Start(at, untold=True)

    def _answer(self, text: str, asker: Start | None, at: int) -> Start | None:
        """Where the sentence at ``at`` is the answer of whom the ``asker`` asked by name."""
        found = answerer(text, at, asker, self._roll, self._whole)
        return self._named(*found, at) if found else None

    def _asked(self, sentence: str, before: str, starts: Sequence[Start], at: int) -> Start | None:
        """Where a sentence is the reply of whoever a State asked ``before`` it; see ``replier``."""
        if not is_reply(sentence):
            return None
        asker = starts[-1].turn if starts else self._turn
        just = [turn for turn in (self._turn, *(one.turn for one in starts)) if turn]
        before = before or self._texts[self._number - 2]
        reply = replier(before, at, asker, just, self._heard)
        if reply and not reply.turn:
            self._last = None
        return reply

    def _fullest(self, one: Mention, sentence: str) -> tuple[Speaker, int | None]:
        """The speaker in the fullest form; a delegate in a summary is the one heard later."""
        several = apart(one.speaker)
        if len(several) > 1:
            each = [self._fullest(replace(one, speaker=who), "")[0] for who in several]
            whole = all(who.named for who in each)
            return together(each) if whole else one.speaker, one.via
        if meant := self._meant(one, sentence):
            return meant.speaker, meant.paragraph
        if one.speaker.named:
            known = self._introductions.whole_name(one.speaker, self._number)
            speaker, via = known or (one.speaker, one.via)
            return self._roll.add(speaker, self._number).speaker, via
        before = self._turn.speaker if self._turn and not one.start else None
        beside = (one.speaker.role or "").startswith("Youth")  # their country's own delegate
        if (
            before
            and not beside
            and before.named
            and not before.role
            and self._roll.is_of(before, one.speaker.affiliation or "")
        ):
            return before, self._turn.paragraph if self._turn else None
        again = self._anew or _AGAIN.match(even(sentence), one.end)
        if (self._summary or again) and one.speaker.affiliation and not beside:
            heard = self._roll.of_body(one.speaker.affiliation)
            if again:  # nor a Minister, who may be gone
                heard = [e for e in heard if e.paragraph < self._number and not e.speaker.role]
            if len(heard) > 1:  # "Malta's delegate, the Committee's Chair"
                titles = HAS_TITLE.findall(even(office_after(sentence, one.end)[0]))
                heard = [e for e in heard if {*titles} & {*(e.speaker.role or "").split()}]
            if len(heard) == 1:
                return heard[0].speaker, heard[0].paragraph
        return one.speaker, one.via

    def _lead(self, lead: str) -> Start:
        """What stands before any speaker is named: somebody going on, or narrative."""
        plain = even(lead)
        first = first_of(plain, 0)
        others = lists_speakers(first) or is_another(first) or comes_to_speak(first)
        if is_another(first):
            self._last = None  # who "she" is from here on is not said
        if others or breaks_off(lead):
            return self._officer(lead, 0)  # or one of those listed: "The last of these asked"
        of_all = tells_of_meeting(plain) and not reports(lead, one=True)  # "they", the members
        goes_on = (reports(lead) and not of_all) or (
            self._turn is not None and _OF_HER.match(plain) is not None
        )
        turn = self._turn or (self._last if goes_on else None)
        turn = turn or (self._spoke if goes_on and _STAYS.match(plain) else None)
        apart = turn and self._is_apart(lead, turn)
        if turn and (apart or is_anothers(plain, turn.speaker.role, goes_on=goes_on)):
            self._last = None  # who "she" is from here on is not said
            return Start(0)
        proposed = not goes_on and PROPOSED_BY.search(plain.rstrip())
        if turn is None or proposed or (is_of_many(plain) and not _of_one(lead)):
            return Start(0)
        if not goes_on and not is_the_speakers(plain, turn.speaker.role):
            if tells_of_meeting(plain):
                return Start(0)
            if self._summary or self._prose:
                return Start(0, doubtful=True)
        return going_on(in_capacity(turn, lead))

    def _is_apart(self, lead: str, turn: Turn) -> bool:
        """Whether a paragraph opens with another's office who has the floor in turn, or with one of
        another State, and its first sentence does not report that whoever spoke goes on.
        """
        first = first_of(lead, 0)
        if another_by_office(first, turn.speaker):
            return not reports(first)
        state = opens_with_state(even(first)) if self._alone else None
        if state and not same_body(state, turn.speaker.affiliation):
            return not reports(first)
        in_turn = office_in_turn(first)
        if in_turn and fold(in_turn) not in fold(turn.speaker.role or ""):
            return True
        office = next(iter(office_first(first)), None)
        theirs = office and office.speaker.affiliation
        return bool(
            theirs and not same_body(theirs, turn.speaker.affiliation) and not reports(first)
        )


def _of_one(lead: str) -> bool:
    """Whether the first sentence of a lead is one person's: "others must follow, she said"."""
    return reports(lead[slice(*sentence_spans(lead)[0])], one=True)


def _interrupting(starts: Sequence[Start], sentence: str, at: int, *, summary: bool) -> list[Start]:
    """What many say within somebody's remark, or where that goes on ("she said")."""
    if summary and _tells_of_many(sentence):
        return [Start(at)]
    spoke = next((one.turn for one in reversed(starts) if one.turn), None)
    if summary and spoke and starts[-1].turn is None and reports(sentence, one=True):
        return [replace(going_on(spoke), at=at)]
    return []


def _tells_of_many(sentence: str) -> bool:
    """Whether a sentence tells what many said, and nobody says it of them."""
    return is_of_many(even(sentence)) and not reports(sentence, one=True)
