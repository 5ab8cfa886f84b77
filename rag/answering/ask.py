"""One question on its way to its answer: what it leans on, which records it is put to, and in how
many parts.

Comes in: a library, an ask. Goes out: an Answer. Does not know: by which way that is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial

from rag.answer import Answer, Citation, Kind
from rag.answering.apart import is_share_of, is_told_of
from rag.answering.asking import FEW_CITATIONS, MOST_CITATIONS, Asking
from rag.answering.compose import (
    by_name,
    compose,
    dated,
    headed,
    in_own_words,
    located,
    none_of_list,
    own_words_of,
    passages_cited,
    placed,
    side_by_side,
    spoken_by,
    unheld,
)
from rag.answering.counts import names_none
from rag.answering.given import told_nearby
from rag.answering.misquoted import claimed_in
from rag.answering.ways import Ways, speakers_of
from rag.conversation.followup import standing
from rag.conversation.turn import Cited, Lookup, Standing
from rag.forms.capacity import called_she
from rag.forms.exchange import puts_question
from rag.forms.meeting import spoken_in_each
from rag.forms.targets import side_on_named
from rag.holdings.directory import Directory
from rag.holdings.entries import SpeakerEntry, remarks_of
from rag.holdings.library import Library, near_ids
from rag.questions import meetings, wording
from rag.questions.between import Between, at_each, between, spoke_in_both
from rag.questions.denial import told_of_none
from rag.questions.figures import amount_in, figures
from rag.questions.filters import narrow, records_of
from rag.questions.instruction import asked_plainly, of_the_draft
from rag.questions.occasion import asks_first
from rag.questions.parted import asked_and_answered, parted, two_questions
from rag.questions.period import Away, Period, Then, in_period, then
from rag.questions.place import in_records, not_held
from rag.questions.question import LONGEST, Question, Value, understand
from rag.questions.several import by_one_of_two, counted_apart
from rag.questions.sought import as_attacks, as_share
from rag.questions.spelling import in_full, put_right
from rag.questions.stance import Stance, contradicts, shows
from rag.records import Record
from rag.retrieval.order import name_of
from rag.retrieval.rules import by_rule
from rag.sentences import sentence_spans
from rag.words import even, first_large, level, stem, terms

# Before a time at which a thing was done, not said: "did Chad say were shut in May".
_DONE_THEN = re.compile(
    r"\b(?:sa(?:y|ys|id)|claim|report)(?:ed)? (?:that )?(?:[\w-]+ ){0,4}?(?:was|were|ha[ds]|have) "
)
# Of whoever is asked what is around a thing: on which side of it they are is another matter.
_AROUND_IT = re.compile(
    r"\b(?:about|on|of) (?:the )?(?:[\w-]+ )?(?:background|context|causes?|roots?|origins?|"
    r"reasons?|history|consequences?|impacts?|effects?|extent|scale|state|status) "
    r"(?:to|of|behind|for|on)\b"
)
_TWO = 2  # values, of which one is more than the other
# So many speakers are no value of one of two parts, each of which asks how many.
_HOW_MANY_SPEAKERS = re.compile(r"(?:\d+ countr(?:y|ies), )?\d+ of \d+ speakers\b")
_HOW_MANY_TWICE = re.compile(rf"{wording.POLITE}*how many\b.*[ ,;]how many\b")
_MOST_VALUES = 3  # asked for one after the other, each by a search of its own
_MOST_MEETINGS = 12  # compared where a question names none


class Answering:
    """One ask of a library, from the question as typed to its answer."""

    def __init__(self, library: Library, asking: Asking) -> None:
        self._library, self._asking = library, asking
        self._all = self._ways = Ways(library, asking)
        self._records = records_of(library, asking.filters)
        self._told: dict[str, Answer] = {}  # to earlier questions
        self._stood: dict[str, Standing] = {}  # what these meant
        self._open: set[str] = set()  # those whose answer is under way

    def answer(self, question: str, previous: Sequence[str]) -> Answer:
        """The answer to a question that may lean on earlier ones; QuestionError."""
        meant = self._meant(question, previous)
        put, answer = self._put(meant)
        answer = self._told_as(meant, put, answer)
        rewritten = put if _in_words(put) != _in_words(" ".join(question.split())) else None
        trace = self._asking.trace
        return replace(
            answer,
            question=question,
            rewritten=rewritten,
            passages=answer.passages or passages_cited(answer),
            stages=trace.stages(),
            took_ms=trace.took_ms,
        )

    def _put(self, meant: Standing) -> tuple[str, Answer]:
        """The reading of a question that is answered, and its answer: of those alone whom an
        earlier answer lists, where it asks of them.
        """
        outer, self._ways = self._ways, self._all
        try:
            return self._put_among(self._past_none(meant))
        finally:
            self._ways = outer

    def _put_among(self, meant: Standing) -> tuple[str, Answer]:
        shown = self._shown(meant.besides)
        put, answer = meant.text, self._of_list(meant)
        if meant.among and not meant.of_some:
            listed = self._earlier(meant.among)
            among = speakers_of(listed, self._directory) or self._voters_of(listed)
            self._ways = replace(self._all, among=frozenset(among) or None)
        if meant.lacking:
            answer = unheld(put, meant.lacking, ())
        if answer is None and meant.near and not self._several_count(meant):
            answer = self._beside(meant.text, meant.near)
        if answer is None:
            readings = (meant.text, *meant.looser)
            # "Mustn't" is a word that no record has: where it keeps all silent, "must not" may not.
            readings = tuple(dict.fromkeys((*readings, *map(in_full, readings))))
            readings += by_one_of_two(meant.text)
            put, answer = self._first_answered(readings, shown)
        if not answer.answered and meant.listed:
            answer = self._of_list(replace(meant, among=meant.listed)) or answer
        if not answer.answered:
            put, answer = self._by_another_figure(put, answer)
        if answer.short is None:
            put, answer = self._by_share(put, answer)
        if answer.short is None:
            put, answer = self._by_attacks(put, answer)
        return put, answer

    @cached_property
    def _directory(self) -> Directory:
        return self._library.directory_of(self._records)

    def _told_as(self, meant: Standing, put: str, answer: Answer) -> Answer:
        """An answer headed by what alone is asked of it: when, where, by whom, in which words."""
        if meant.time:
            answer = dated(answer, put)
        elif meant.spot:
            answer = located(answer, put, meant.what)
        elif meant.place:
            answer = placed(answer)
        if meant.who:
            answer = spoken_by(self._with_figures(put, answer))
        if meant.own:
            told = own_words_of(answer, meant.what)
            answer = self._with(put, answer, told) if told else in_own_words(answer)
        if meant.having and answer.answered:
            asked = understand(put, self._directory)
            answer = self._ways.only(asked, answer, lambda one: meant.having in even(one.quote))
        if meant.utmost:
            answer = self._furthest(put, answer, most=meant.utmost == "most")
        return answer

    def _shown(self, texts: Sequence[str]) -> list[Citation]:
        """What the answers to some earlier questions, the latest first, have shown in turn."""
        shown: list[Citation] = []
        for text in reversed(texts):
            answer = self._answered(text, shown) if shown else self._earlier(text)
            shown += answer.citations
        return shown

    def _meant(self, question: str, previous: Sequence[str]) -> Standing:
        """The question that one means which may lean on earlier ones."""
        text = asks_first(asked_plainly(put_right(question, self._directory)))
        text = text if previous else of_the_draft(text)
        previous = [asks_first(asked_plainly(put_right(one, self._directory))) for one in previous]
        lookup = Lookup(
            self._cited,
            self._narrowed,
            self._library.mentions,
            self._reading,
            self._then,
            several=len(self._records) > 1,
            stood=self._stood,
        )
        meant = standing(text, previous, self._directory, lookup)
        return meant if len(meant.text) <= LONGEST else Standing(text)

    def _leaning_on(self, question: str, previous: Sequence[str]) -> Answer:
        """The answer to a part of a question that leans on the part before it."""
        meant = self._meant(question, previous)
        return self._first_answered((meant.text, *meant.looser), ())[1]

    def _first_answered(
        self, texts: Sequence[str], shown: Sequence[Citation]
    ) -> tuple[str, Answer]:
        """The first reading of a question that is answered, else the first, and its answer."""
        first = self._answered(texts[0], shown)
        if first.answered:
            return texts[0], first
        others = ((text, self._answered(text, shown)) for text in texts[1:])
        return next(((text, one) for text, one in others if one.answered), (texts[0], first))

    def _several_count(self, meant: Standing) -> bool:
        """Whether how many, behind another such question, is answered by several values."""
        before = understand(in_records(meant.near or "", self._records)[0], self._directory)
        if before.value is not Value.NUMBER or before.asked:
            return False
        return "; " in (self._answered(meant.text).short or "")

    def _beside(self, text: str, earlier: str) -> Answer | None:
        """The value or place asked for, by what the earlier answer quotes, where that gives one."""
        rest, within = in_records(text, self._records)
        asked = understand(rest, self._library.directory_of(within))
        given = told_nearby(asked, self._earlier(earlier).citations[:FEW_CITATIONS])
        if given is None:
            return None
        told, value = given
        scope = self._ways.scope(asked, narrow(self._library, within, self._asking.filters))
        return headed(compose(asked, by_rule([told]), scope, FEW_CITATIONS), [value])

    def _furthest(self, text: str, answer: Answer, *, most: bool) -> Answer:
        """The answer to how many by whoever tells the most, or least, unless all tell the same."""
        told = (answer.short or "").split("; ")
        amounts = {one: amount for one in told if (amount := amount_in(one)) is not None}
        if len(set(amounts.values())) < _TWO:
            return answer
        utmost = (max if most else min)(amounts, key=amounts.__getitem__)
        return self._with(text, answer, even(utmost).partition(" (")[0], head=utmost)

    def _with_figures(self, text: str, answer: Answer) -> Answer:
        """Of an answer to how many, what tells its values, or else a figure of what is counted."""
        asked = understand(text, self._directory)
        values = [one.partition(" (")[0] for one in even(answer.short or "").split("; ") if one]
        if asked.value is not Value.NUMBER:
            return answer

        def counts(one: Citation) -> bool:
            if values:
                return any(value in even(one.quote) for value in values)
            told = figures(even(one.quote), vague=True)
            return any(not set(map(stem, each.after)).isdisjoint(asked.terms) for each in told)

        theirs = self._ways.only(asked, answer, counts)
        return theirs if theirs.answered else answer

    def _with(self, text: str, answer: Answer, told: str, head: str | None = None) -> Answer:
        """The answer by those citations alone that have some words, headed by them."""
        asked = understand(text, self._directory)
        theirs = self._ways.only(
            asked, answer, lambda one: told in even(one.quote) or told in one.quote
        )
        return headed(theirs if theirs.answered else answer, [head or told])

    def _by_another_figure(self, text: str, absence: Answer) -> tuple[str, Answer]:
        """How many, where whether somebody told so many is not answered; else as it was."""
        claim = claimed_in(text)
        answer = self._answered(claim.asks) if claim else absence
        if claim is None or not claim.told_in(one.quote for one in answer.citations):
            return text, absence
        right = claim.put_right(answer.short) if answer.short else None
        return claim.asks, headed(answer, [right]) if right else answer

    def _by_share(self, text: str, answer: Answer) -> tuple[str, Answer]:
        """What share it is, where how many of some are so has no value; else as it was."""
        share = as_share(text)
        told = self._answered(share) if share else answer
        quotes = (one.quote for one in told.citations)
        tells = share and told.answered and told.short and is_share_of(share, told.short, quotes)
        return (share, told) if share and tells else (text, answer)

    def _by_attacks(self, text: str, answer: Answer) -> tuple[str, Answer]:
        """How many attacks on some things, where how many were attacked has no value."""
        attacks, what = as_attacks(text) or (text, "")
        told = self._answered(attacks) if what else answer
        value = told.short or ""
        quotes = (one.quote for one in told.citations)
        if not (value and told.answered and is_told_of(what, value, quotes)):
            return text, answer
        return attacks, headed(told, [f"{value} attacks"])

    def _reading(self, texts: Sequence[str]) -> str:
        """The first reading of an earlier question that is answered, else the first."""
        return next((one for one in texts if self._earlier(one).answered), texts[0])

    def _earlier(self, text: str) -> Answer:
        """The answer to an earlier question; it may be asked after more than once."""
        if text not in self._told:
            meant = self._stood.get(text)
            leans = meant and (meant.among or meant.besides or meant.near)
            if meant and leans and text not in self._open:  # what it leans on may be itself
                self._open.add(text)
                self._told[text] = self._put(meant)[1]
            else:
                self._told[text] = self._answered(text)
        return self._told[text]

    def _voters_of(self, answer: Answer) -> set[SpeakerEntry]:
        """Those of them who spoke whom an answer names without a word of theirs, as a vote does."""
        named = self._directory.named_in(answer.short or "")
        return {entry for one in named for entry in one.entries}

    def _of_list(self, meant: Standing) -> Answer | None:
        """Of the speakers listed, those of a part of the world, or the one named, or how many they
        are; of a list of nobody, that; else None.
        """
        if not meant.among:
            return None
        earlier = self._earlier(meant.among)
        if not (earlier.answered or meant.whom):
            return self._of_whole(meant) or (earlier if earlier.kind.many else None)
        if not (meant.of_some and any(one.speaker for one in earlier.citations)):
            return None  # told by nobody, as a vote is
        asks = understand(meant.text, self._directory)
        if meant.counted:
            return self._counted(earlier, asks)
        asks = replace(asks, part=meant.part, outside=meant.outside) if meant.of_part else asks
        named = self._directory.named_in(meant.whom or "")
        theirs = remarks_of(named)

        def stays(one: Citation) -> bool:
            return asks.asks_of(one.remark) if asks.of_some else one.remark in theirs

        found = self._ways.only(asks, earlier, stays)
        unnamed = names_none(earlier.short)  # whoever did may be among those asked for
        if found.answered or meant.whom or unnamed:
            return found if found.answered else None
        listed = len(speakers_of(earlier, self._directory))
        none = none_of_list(asks, listed, earlier.scope)
        return self._of_whole(meant) or replace(none, rule=name_of(none_of_list))

    def _past_none(self, meant: Standing) -> Standing:
        """A question of those of a list of a part of the world, where none is of it, as one of all
        who are listed; as it is where it asks of some of them again.
        """
        whole = None if meant.of_some else self._widened(meant)
        return whole if whole and not self._earlier(meant.among or "").answered else meant

    def _of_whole(self, meant: Standing) -> Answer | None:
        """Of the whole list those asked for, behind those of it of another part of the world."""
        whole = self._widened(meant) if meant.of_part else None
        return self._of_list(whole) if whole else None

    def _widened(self, meant: Standing) -> Standing | None:
        """A question of those of a list of a part of the world as one of the whole list."""
        listed = self._stood.get(meant.among or "")
        if not (listed and listed.of_part and listed.among):
            return None
        return replace(meant, among=listed.among)

    def _counted(self, earlier: Answer, asks: Question) -> Answer:
        """An answer to who did so, led by how many they are."""
        asks = replace(asks, kind=Kind.LIST)
        listed = self._ways.only(asks, earlier, lambda one: one.speaker is not None)
        return replace(headed(earlier, [listed.short or ""]), kind=Kind.LIST)

    def _cited(self, text: str) -> Cited:
        """Whom and which record the answer to an earlier question cites first."""
        answer = self._earlier(text)
        citations = answer.citations
        names = [one.speaker.name for one in citations if one.speaker]
        if answer.kind.many and not names:  # the record tells of them
            named = self._directory.named_in
            told = (person for one in citations for person in named(one.quote) if person.person)
            names = [entry.speaker.name for one in told for entry in one.entries[:1]]
        records = [one.paragraph.record.symbol for one in citations]
        first = records[0] if records else None
        most = len(self._records) > 1 and 2 * records.count(first or "") > len(records)
        name = names[0] if names else None
        said = [one.quote for one in citations if one.speaker and one.speaker.name == name]
        against = self._speaks_against(text, said)
        every = tuple(dict.fromkeys(names))
        if answer.kind.many and not every:  # a vote's
            named = self._directory.named_in
            every = tuple(dict.fromkeys(one.label for one in named(answer.short or "")))
        speakers = [one.speaker for one in citations if one.speaker]
        alone = len({one.affiliation or one.name for one in speakers}) == 1
        quoted = dict.fromkeys(one.paragraph for one in citations[:FEW_CITATIONS])
        stems = tuple(frozenset(terms(one.text)) for one in quoted)
        value = (answer.short or "").split("; ")[0].partition(" (")[0]
        amounts = {one.found[0] for one in figures(even(citations[0].quote if citations else ""))}
        value = value or (amounts.pop() if len(amounts) == 1 else "")
        women = self._women_of(answer) if answer.kind.many else ()
        asking = bool(citations) and puts_question(citations[0].quote)
        return Cited(name, first, most, alone, every, against, stems, women, value, asking)

    def _women_of(self, answer: Answer) -> tuple[str, ...]:
        """The names of those cited whom the records that cite them call "she"."""
        records = {one.paragraph.record.id for one in answer.citations}
        theirs = (one for entry in speakers_of(answer, self._directory) for one in entry.remarks)
        she = called_she(one for one in theirs if one.record.id in records)
        return tuple(dict.fromkeys(one.speaker.name for one, _ in she if one.speaker))

    def _then(self, symbol: str, far: Away, heard: Collection[str]) -> Then | None:
        """The record so far in time from another; None where no other is searched."""
        base = next((one for one in self._records if one.symbol == symbol), None)
        several = base is not None and len(self._records) > 1
        return then(far, base, self._records, heard) if base and several else None

    def _speaks_against(self, text: str, quotes: Sequence[str]) -> bool | None:
        """Whether most sentences that take a side are against what an earlier question is about;
        where none does, whether those on it are against something and neither for nor calling for
        anything. None where that is unclear, or they say that there is none of it.
        """
        if _AROUND_IT.search(level(text)):
            return None
        asked = understand(text, self._directory)
        about = asked.terms
        said = [quote[start:end] for quote in quotes for start, end in sentence_spans(quote)]
        side = side_on_named(asked, said)
        if side:
            return side is Stance.AGAINST
        if any(told_of_none(about, one) for one in said):
            return None
        against, backed = (
            sum(any(contradicts(side, [term], [one]) for term in about) for one in said)
            for side in (Stance.FOR, Stance.AGAINST)
        )
        if against != backed:
            return against > backed
        on_it = [one for one in said if not set(about).isdisjoint(terms(one))]
        shown = {side for side in Stance if shows(side, on_it)}
        return next(iter(shown)) is Stance.AGAINST if len(shown) == 1 else None

    def _narrowed(self, text: str) -> tuple[str, list[str]]:
        """A question without the meeting that it names, and the symbols of its records."""
        rest, named = in_records(text, self._records)
        every = len(named) == len(self._records)
        return rest, [] if every else [one.symbol for one in named]

    def _answered(self, text: str, shown: Sequence[Citation] = ()) -> Answer:
        """The answer to a question that stands alone, besides what was ``shown`` before."""
        if not self._records:
            asked = understand(text, self._library.directory_of(()))
            return compose(
                asked, by_rule(()), self._ways.scope(asked, self._library.selection_of(())), 1
            )
        lacking = not_held(text, self._records)
        if lacking:
            near = near_ids(lacking, [record.id for record in self._records])
            return unheld(text, lacking, [self._library.record(name).symbol for name in near])
        both = spoke_in_both(text, self._records)
        if both:
            return self._in_each(*both)
        rest, within = in_records(text, self._records)
        parts = self._parts(text, rest, within, shown)
        if not parts:
            whole = self._of_its_time(rest, within, shown)
            shared = _HOW_MANY_SPEAKERS.match(whole.short or "")
            told = whole.short and not (shared and _HOW_MANY_TWICE.match(level(rest)))
            parts = [] if told else self._of_each_value(rest, within, shown)
            if not parts:
                return whole
        asked = understand(text, self._directory)
        scope = self._ways.scope(asked, narrow(self._library, self._records, self._asking.filters))
        most = self._asking.limit or min(MOST_CITATIONS, FEW_CITATIONS * len(parts))
        return side_by_side(text, [(label, told()) for label, told in parts], scope, most)

    def _in_each(self, text: str, sides: Sequence[Sequence[Record]]) -> Answer:
        """Who spoke at every one of some meetings."""
        records = list(dict.fromkeys(record for side in sides for record in side))
        filters = self._asking.filters
        asked = understand(text, self._library.directory_of(records))
        told = spoken_in_each(asked, [narrow(self._library, side, filters) for side in sides])
        scope = self._ways.scope(asked, narrow(self._library, records, filters))
        answer = compose(asked, by_rule(told), scope, self._asking.most)
        return answer if wording.OF_STATES.search(level(text)) else by_name(answer)

    def _parts(
        self, text: str, rest: str, within: Sequence[Record], shown: Sequence[Citation]
    ) -> list[tuple[str, Callable[[], Answer]]]:
        """The parts of a question that asks one speaker twice, what was asked and what was
        answered, two things, or of several meetings, each with its label and its answer; nothing
        where it is one question, or asks for what all meetings tell together. ``rest``: the
        question without the meeting it names, whose records are ``within``.
        """
        each = at_each(text, self._records)
        told = self._of_each(each, shown) if each else []
        if told:
            return told
        library = self._library
        halves = parted(text, self._directory, library.words.go_together)
        if halves:
            put = ((one.label, in_records(one.question, self._records)) for one in halves)
            return [(label, partial(self._of_its_time, *one, shown)) for label, one in put]
        exchange = asked_and_answered(text)
        if exchange:
            return [
                (first_large(one[:-1]), partial(self._leaning_on, one, before))
                for one, before in zip(exchange, ((), exchange[:1]), strict=True)
            ]
        both = two_questions(rest, self._directory)
        if both:
            return [
                (first_large(one.rstrip("?. ")), partial(self._of_its_time, one, within, shown))
                for one in both
            ]
        compared = between(text, self._records)
        return self._of_each(compared, shown) if compared else []

    def _of_each_value(
        self, rest: str, within: Sequence[Record], shown: Sequence[Citation]
    ) -> list[tuple[str, Callable[[], Answer]]]:
        """The parts of a question for several values asked for one after the other, each by itself;
        nothing where it is no such question, or no part has a value.
        """
        each = [part for part, done in counted_apart(rest) if not done][:_MOST_VALUES]
        if len(each) < _TWO:
            return []
        told = [self._of_its_time(one, within, shown) for one in each]
        if not any(one.answered and one.short for one in told):
            return []
        labels = (first_large(one.strip(" ?.,")) for one in each)
        return [(label, partial(replace, one)) for label, one in zip(labels, told, strict=True)]

    def _of_each(
        self, compared: Between, shown: Sequence[Citation]
    ) -> list[tuple[str, Callable[[], Answer]]]:
        """What is asked of each of some meetings; nothing where that is told by all together."""
        records = [record for one in compared.meetings for record in one.records]
        asked = understand(compared.question, self._library.directory_of(records))
        whose = {one.entries for one in asked.asked}
        if asked.kind.many or asked.value or asked.quotations or len(whose) > 1:
            return []
        meetings = compared.meetings
        if not compared.named:  # the latest at which whoever is asked spoke
            heard = {m.record.id for some in whose for one in some for m in one.remarks}
            meetings = tuple(one for one in meetings if one.records[0].id in heard)
            meetings = meetings[-_MOST_MEETINGS:]
        return [
            (one.label, partial(self._ways.put, compared.question, one.records, shown))
            for one in meetings
        ]

    def _of_its_time(
        self, text: str, records: Sequence[Record], shown: Sequence[Citation]
    ) -> Answer:
        """The answer from the records of the time that a question names, if there are any.

        A time may also be what a question is about: where those records are silent, others may
        answer with words that name it.
        """
        period = in_period(text, records)
        if period is None:
            return self._ways.put(text, records, shown)
        asked = understand(text, self._library.directory_of(records))
        of_meeting = period.meeting or meetings.asks_of_meetings(level(text))
        said_then = asked.speech and not _DONE_THEN.search(level(asked.text))
        whole = cache(partial(self._ways.put, text, records, shown))
        then = cache(partial(self._ways.put, period.rest, period.records, shown))
        if not (of_meeting or said_then) and asked.value and not asked.kind.many:
            # Of a month its meetings tell the value, where they do; of a year others may, too.
            of_month = period.records and period.of_month
            told = then if of_month and then().answered and then().short else whole
            if told().answered or not period.records:
                return told()
        if period.records and then().answered:
            return then()
        if not of_meeting and not period.said:
            named = [one.quote for one in whole().citations if period.is_named(one.quote)]
            about = frozenset(understand(period.rest, self._directory).terms)
            if any(not period.records or about.intersection(terms(one)) for one in named):
                return whole()
        spoken = said_then or bool(wording.MENTIONED.search(level(text)))
        if period.records or self._is_unheld(period, records, spoken=spoken):
            return then() if period.records else unheld(text, f"a record of {period.name}", ())
        return whole()

    def _is_unheld(self, period: Period, records: Sequence[Record], *, spoken: bool) -> bool:
        """Whether a time of which no record is held is when something is asked to be said: the
        question says so, or a month stands beside what was ``spoken`` of, at other times too.
        """
        of_month = period.of_month and spoken
        return period.said or (of_month and self._ways.put(period.rest, records, ()).answered)


def _in_words(text: str) -> str:
    """A question however it begins and ends: a capital or its mark is no rewording."""
    return first_large(text).rstrip(" ?.!")
