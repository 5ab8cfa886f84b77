"""One question on its way to its answer: what it leans on, which records and remarks it is put to,
in how many parts, and which of the ways to an answer it takes.

Comes in: a library, an ask. Goes out: an Answer. Does not know: how each way finds its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial

from rag.answer import Answer, Citation, Kind, Scope, Verdict
from rag.answering.asking import Asking
from rag.answering.attest import asks_for_attestation, attest
from rag.answering.behalf import on_behalf, said_on_behalf
from rag.answering.compose import (
    by_name,
    compose,
    dated,
    headed,
    in_months,
    in_own_words,
    located,
    met,
    none_of_all,
    none_such,
    nothing_more,
    on_days,
    own_words_of,
    placed,
    said_at,
    side_by_side,
    spoken_by,
    unheaded,
    unheld,
)
from rag.answering.misquoted import claimed_in
from rag.answering.nearby import told_nearby
from rag.answering.tally import tally
from rag.answering.verify import Match, Verification, nearest_of, verify
from rag.countries import country_code
from rag.forms.capacity import roster, speaking_as
from rag.forms.documents import asks_documents
from rag.forms.drafts import by_kind, by_symbol
from rag.forms.exchange import answered_to, asked_in_answers, of_repliers
from rag.forms.meeting import further, spoken_in_each
from rag.forms.questioners import asked_by, asked_whom
from rag.forms.sittings import discussing, heard_at, heard_when, presided_when
from rag.holdings.ballots import SYMBOL as DRAFT
from rag.holdings.ballots import Way
from rag.holdings.directory import Directory
from rag.holdings.entries import SpeakerEntry
from rag.holdings.library import Library, near_ids
from rag.holdings.passages import Told, in_runs, remark_sentences
from rag.holdings.persons import Key
from rag.holdings.selection import Selection
from rag.questions import meetings, wording
from rag.questions.between import Between, at_each, between, spoke_in_both
from rag.questions.capacity import capacity_of
from rag.questions.denial import told_of_none
from rag.questions.figures import amount_in
from rag.questions.followup import standing
from rag.questions.instruction import asked_plainly, of_the_draft
from rag.questions.later import Away, Then, then
from rag.questions.narrowing import narrow, records_of
from rag.questions.occasion import asks_first, without_this
from rag.questions.parted import asked_and_answered, parted, two_questions
from rag.questions.period import in_period
from rag.questions.place import in_part, in_records, not_held, without_its_place
from rag.questions.question import LONGEST, Question, Value, understand
from rag.questions.several import all_of
from rag.questions.spelling import put_right
from rag.questions.stance import Stance, asked_stance, contradicts, shows
from rag.questions.turn import Cited, Lookup, Standing
from rag.questions.vote import asked_vote, taken_so
from rag.records import Record
from rag.retrieval.evidence import gather
from rag.retrieval.quoted import Quoted
from rag.retrieval.rules import Evidence, Side, by_rule
from rag.sentences import sentence_spans
from rag.words import even, first_large, fold, level, terms

MOST_CITATIONS = 50
_CITATIONS = 10  # of an answer that is no list
# Of whoever is asked what is around a thing: on which side of it they are is another matter.
_AROUND_IT = re.compile(
    r"\b(?:about|on|of) (?:the )?(?:[\w-]+ )?(?:background|context|causes?|roots?|origins?|"
    r"reasons?|history|consequences?|impacts?|effects?|extent|scale|state|status) "
    r"(?:to|of|behind|for|on)\b"
)
_TWO = 2  # values, of which one is more than the other
_MOST_MEETINGS = 12  # compared where a question names none


class Answering:
    """One ask of a library, from the question as typed to its answer."""

    def __init__(self, library: Library, asking: Asking) -> None:
        self._library, self._asking = library, asking
        self._among: set[SpeakerEntry] | None = None  # whose remarks alone are searched
        self._records = records_of(library, asking.filters)
        self._told: dict[str, Answer] = {}  # to earlier questions

    def answer(self, question: str, previous: Sequence[str]) -> Answer:
        """The answer to a question that may lean on earlier ones; QuestionError."""
        meant = self._meant(question, previous)
        shown = self._shown(meant.besides)
        if meant.among and not meant.of_some:
            listed = self._earlier(meant.among)
            self._among = self._speakers_of(listed) or self._voters_of(listed) or None
        put, answer = meant.text, self._of_list(meant)
        if meant.lacking:
            answer = unheld(put, meant.lacking, ())
        if answer is None and meant.near and not self._several_count(meant):
            answer = self._beside(meant.text, meant.near)
        if answer is None:
            put, answer = self._first_answered((meant.text, *meant.looser), shown)
        if not answer.answered:
            put, answer = self._by_another_figure(put, answer)
        answer = self._told_as(meant, put, answer)
        rewritten = put if put != " ".join(question.split()) else None
        trace = self._asking.trace
        return replace(
            answer,
            question=question,
            rewritten=rewritten,
            stages=trace.stages(),
            took_ms=trace.took_ms,
        )

    def _told_as(self, meant: Standing, put: str, answer: Answer) -> Answer:
        """An answer headed by what alone is asked of it: when, where, by whom, in which words."""
        if meant.time:
            answer = dated(answer, put)
        elif meant.spot:
            answer = located(answer, put, meant.what)
        elif meant.place:
            answer = placed(answer)
        if meant.who:
            answer = spoken_by(answer)
        if meant.own:
            told = own_words_of(answer, meant.what)
            answer = self._with(put, answer, told) if told else in_own_words(answer)
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
        directory = self._library.directory_of(self._records)
        text = asks_first(asked_plainly(put_right(question, directory)))
        text = text if previous else of_the_draft(text)
        previous = [asks_first(asked_plainly(put_right(one, directory))) for one in previous]
        lookup = Lookup(
            self._cited,
            self._narrowed,
            self._library.mentions,
            self._reading,
            self._then,
            several=len(self._records) > 1,
        )
        meant = standing(text, previous, directory, lookup)
        return meant if len(meant.text) <= LONGEST else Standing(text)

    def _leaning_on(self, question: str, previous: Sequence[str]) -> Answer:
        """The answer to a part of a question that leans on the part before it."""
        meant = self._meant(question, previous)
        return self._first_answered((meant.text, *meant.looser), ())[1]

    def _first_answered(
        self, texts: Sequence[str], shown: Sequence[Citation]
    ) -> tuple[str, Answer]:
        """The first of some readings of a question that is answered, and its answer; the first one,
        where none is.
        """
        first = self._answered(texts[0], shown)
        if first.answered:
            return texts[0], first
        others = ((text, self._answered(text, shown)) for text in texts[1:])
        return next(((text, one) for text, one in others if one.answered), (texts[0], first))

    def _several_count(self, meant: Standing) -> bool:
        """Whether a question of how many, behind another asked of nobody, is answered by several
        with a value each.
        """
        directory = self._library.directory_of(self._records)
        before = understand(in_records(meant.near or "", self._records)[0], directory)
        if before.value is not Value.NUMBER or before.asked:
            return False
        return "; " in (self._earlier(meant.text).short or "")

    def _beside(self, text: str, earlier: str) -> Answer | None:
        """The value or the place that a question asks for, by what the answer to an earlier one
        quotes; None where that gives none.
        """
        rest, within = in_records(text, self._records)
        asked = understand(rest, self._library.directory_of(within))
        given = told_nearby(asked, self._earlier(earlier).citations[:_CITATIONS])
        if given is None:
            return None
        told, value = given
        scope = self._scope(asked, narrow(self._library, within, self._asking.filters))
        return headed(compose(asked, by_rule([told]), scope, _CITATIONS), [value])

    def _furthest(self, text: str, answer: Answer, *, most: bool) -> Answer:
        """The answer to how many by whoever tells the most, or the least; as it is where all tell
        the same.
        """
        told = (answer.short or "").split("; ")
        amounts = {one: amount for one in told if (amount := amount_in(one)) is not None}
        if len(set(amounts.values())) < _TWO:
            return answer
        utmost = (max if most else min)(amounts, key=amounts.__getitem__)
        return self._with(text, answer, even(utmost).partition(" (")[0], head=utmost)

    def _with(self, text: str, answer: Answer, told: str, head: str | None = None) -> Answer:
        """The answer by those citations alone that have some words, headed by them."""
        asked = understand(text, self._library.directory_of(self._records))
        theirs = self._only(asked, answer, lambda one: told in even(one.quote) or told in one.quote)
        return headed(theirs if theirs.answered else answer, [head or told])

    def _by_another_figure(self, text: str, absence: Answer) -> tuple[str, Answer]:
        """How many there are, where a question that is not answered asks whether somebody told so
        many and they tell of some; else the question and its answer.
        """
        claim = claimed_in(text)
        answer = self._answered(claim.asks) if claim else absence
        if claim is None or not claim.told_in(one.quote for one in answer.citations):
            return text, absence
        right = claim.put_right(answer.short) if answer.short else None
        return claim.asks, headed(answer, [right]) if right else answer

    def _reading(self, texts: Sequence[str]) -> str:
        """The first of some readings of an earlier question that is answered; the first one, where
        none is.
        """
        return next((one for one in texts if self._earlier(one).answered), texts[0])

    def _earlier(self, text: str) -> Answer:
        """The answer to an earlier question; it may be asked after more than once."""
        if text not in self._told:
            self._told[text] = self._answered(text)
        return self._told[text]

    def _speakers_of(self, answer: Answer, *, borderline: bool = False) -> set[SpeakerEntry]:
        """Whom an answer lists, be they shown or not; those who may belong are not among them
        unless they are asked for.
        """
        claims = (*answer.claims, *answer.left_out, *(answer.borderline if borderline else ()))
        every = (one for claim in claims for one in claim.citations)
        return set(_entries_of(every, self._library.directory_of(self._records)))

    def _voters_of(self, answer: Answer) -> set[SpeakerEntry]:
        """Those of them who spoke whom an answer names without a word of theirs, as a vote does."""
        named = self._library.directory_of(self._records).named_in(answer.short or "")
        return {entry for one in named for entry in one.entries}

    def _of_list(self, meant: Standing) -> Answer | None:
        """Of an answer that lists speakers, those of a part of the world, or the one whom a
        question names; None where it asks for neither, or that one is not listed.
        """
        if not (meant.among and meant.of_some):
            return None
        earlier = self._earlier(meant.among)
        if not any(one.speaker for one in earlier.citations):
            return None  # told by nobody, as a vote is
        directory = self._library.directory_of(self._records)
        asks, named = understand(meant.text, directory), directory.named_in(meant.whom or "")
        theirs = {id(remark) for one in named for remark in one.remarks}

        def stays(one: Citation) -> bool:
            return asks.asks_of(one.remark) if asks.of_some else id(one.remark) in theirs

        found = self._only(asks, earlier, stays)
        return None if meant.whom and not found.answered else found

    def _only(self, asked: Question, answer: Answer, stays: Callable[[Citation], bool]) -> Answer:
        """The answer to a question with those citations alone of which something holds."""
        quoted = tuple(
            Quoted(one.remark, ((one.start, one.end),), 0.0)
            for claim in (*answer.claims, *answer.left_out)
            for one in filter(stays, claim.citations)
        )
        verdict = Verdict.ANSWERED if quoted else Verdict.NOT_IN_RECORDS
        sides = (Side(None, quoted),) if quoted else ()
        most = self._asking.limit or MOST_CITATIONS
        return compose(asked, Evidence(verdict, answer.confidence, (), sides), answer.scope, most)

    def _cited(self, text: str) -> Cited:
        """Whom and which record the answer to an earlier question cites first."""
        answer = self._earlier(text)
        citations = answer.citations
        names = [one.speaker.name for one in citations if one.speaker]
        if answer.kind.many and not names:  # the record tells of them
            named = self._library.directory_of(self._records).named_in
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
            named = self._library.directory_of(self._records).named_in
            every = tuple(dict.fromkeys(one.label for one in named(answer.short or "")))
        speakers = [one.speaker for one in citations if one.speaker]
        alone = len({one.affiliation or one.name for one in speakers}) == 1
        quoted = {id(one.paragraph): one.paragraph.text for one in citations[:_CITATIONS]}
        stems = tuple(frozenset(terms(text)) for text in quoted.values())
        return Cited(name, first, most, alone=alone, names=every, against=against, told=stems)

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
        about = understand(text, self._library.directory_of(self._records)).terms
        said = [quote[start:end] for quote in quotes for start, end in sentence_spans(quote)]
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
                asked, by_rule(()), self._scope(asked, self._library.selection_of(())), 1
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
            return self._of_its_time(rest, within, shown)
        asked = understand(text, self._library.directory_of(self._records))
        scope = self._scope(asked, narrow(self._library, self._records, self._asking.filters))
        most = self._asking.limit or min(MOST_CITATIONS, _CITATIONS * len(parts))
        return side_by_side(text, [(label, told()) for label, told in parts], scope, most)

    def _in_each(self, text: str, sides: Sequence[Sequence[Record]]) -> Answer:
        """Who spoke at every one of some meetings."""
        records = list(dict.fromkeys(record for side in sides for record in side))
        filters = self._asking.filters
        asked = understand(text, self._library.directory_of(records))
        told = spoken_in_each(asked, [narrow(self._library, side, filters) for side in sides])
        scope = self._scope(asked, narrow(self._library, records, filters))
        most = self._asking.limit or MOST_CITATIONS
        answer = compose(asked, by_rule(told), scope, most)
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
        halves = parted(text, library.directory_of(self._records), library.words.go_together)
        if halves:
            return [
                (
                    one.label,
                    partial(self._of_its_time, *in_records(one.question, self._records), shown),
                )
                for one in halves
            ]
        exchange = asked_and_answered(text)
        if exchange:
            return [
                (first_large(one[:-1]), partial(self._leaning_on, one, before))
                for one, before in zip(exchange, ((), exchange[:1]), strict=True)
            ]
        both = two_questions(rest, self._library.directory_of(self._records))
        if both:
            return [
                (first_large(one.rstrip("?. ")), partial(self._of_its_time, one, within, shown))
                for one in both
            ]
        compared = between(text, self._records)
        return self._of_each(compared, shown) if compared else []

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
            heard = {m.paragraph.record.id for some in whose for one in some for m in one.remarks}
            meetings = tuple(one for one in meetings if one.records[0].id in heard)
            meetings = meetings[-_MOST_MEETINGS:]
        return [
            (one.label, partial(self._put, compared.question, one.records, shown))
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
            return self._put(text, records, shown)
        asked = understand(text, self._library.directory_of(records))
        of_meeting = period.meeting or meetings.asks_of_meetings(level(text))
        if not of_meeting and asked.value and not asked.kind.many:
            whole = self._put(text, records, shown)  # what was so then, others may tell
            if whole.answered or not period.records:
                return whole
        then = self._put(period.rest, period.records, shown) if period.records else None
        if then is not None and then.answered:
            return then
        whole = self._put(text, records, shown)
        said = any(year in one.quote for one in whole.citations for year in period.years)
        if said and not of_meeting:
            return whole
        if then is None and period.said:
            return unheld(text, f"a record of {period.name}", ())
        return then or whole

    def _put(self, text: str, records: Sequence[Record], shown: Sequence[Citation]) -> Answer:
        """The answer to a question from some records, or from the one that tells of the draft it
        names, of which who takes a side is asked by its kind; where whoever is asked of a draft has
        nothing on it, by its symbol.
        """
        put = text
        if DRAFT.search(text) and asked_stance(text):
            telling = [(plain, [one]) for one in records if (plain := by_kind(text, one))]
            put, records = telling[0] if len(telling) == 1 else (text, records)
        answer = self._put_so(put, records, shown)
        silent = answer.verdict is Verdict.SPOKE_NOT_ON_THIS and len(records) == 1
        named = by_symbol(text, records[0]) if silent else None
        again = self._put_so(named, records, shown) if named else answer
        return again if again.answered else answer

    def _put_so(self, text: str, records: Sequence[Record], shown: Sequence[Citation]) -> Answer:
        """The answer to a question in its own words."""
        text = without_this(text) if len(records) == 1 else text
        directory = self._library.directory_of(records)
        asked = understand(text, directory)
        if asked.kind is Kind.LIST and len(records) == 1:
            text, place = without_its_place(text, records[0])
            asked = replace(understand(text, directory), at=place)
        remarks = in_part(asked.text, narrow(self._library, records, self._asking.filters))
        if self._among is not None:
            votes = self._voted_among(self._among, asked, remarks)
            if votes is not None:
                return votes
            remarks = remarks.by(self._among)
            asked = replace(asked, those=_keys(self._among))
        at_each = self._of_meetings(asked, remarks)
        if at_each is not None:
            return at_each
        told: list[Told] = further(asked, remarks, shown) if shown else []
        if shown and not told and _asks_of_one(asked, remarks):
            return nothing_more(asked, self._scope(asked, remarks))
        for ask in (answered_to, asked_by, asked_in_answers, asked_whom):
            told = told or ask(asked.text, directory, remarks)
        if told:
            most = self._asking.limit or _CITATIONS
            return compose(asked, by_rule(told), self._scope(asked, remarks), most)
        answer = self._of_others(asked, directory, remarks, shown)
        return said_at(answer) if meetings.AT_WHICH_SAID.match(level(text)) else answer

    def _of_others(
        self, asked: Question, directory: Directory, remarks: Selection, shown: Sequence[Citation]
    ) -> Answer:
        """The answer without what was shown before; who takes a side is judged beside a list of
        whom was shown, and then left out if they are on it.
        """
        heard = _keys(_entries_of(shown, directory)) if asked.kind.many else frozenset[Key]()
        if heard:
            asked = replace(asked, those=_keys(directory.entries) - heard)
        sided = len(heard) > 1 and asked_stance(asked.text) is not None
        others = _besides(asked, remarks, () if sided else shown)
        repliers = of_repliers(asked.text, directory, others)
        if not repliers and remarks:
            return compose(asked, by_rule(()), self._scope(asked, remarks), 1)
        answer = self._of_those(asked, directory, repliers)
        if sided and not all(map(asked.is_by_those, (one.remark for one in answer.citations))):
            return self._only(asked, answer, lambda one: asked.is_by_those(one.remark))
        return answer

    def _of_meetings(self, asked: Question, remarks: Selection) -> Answer | None:
        """At which meetings, or when, somebody spoke or presided, or something was discussed; None
        where it asks something else.
        """
        scope = self._scope(asked, remarks)
        most = self._asking.limit or MOST_CITATIONS
        if asked.value:  # the record's own date, none that is talked of
            asked = replace(asked, value=None)
        for ask, head in ((heard_at, met), (heard_when, on_days), (discussing, met)):
            told = ask(asked, remarks)
            if told:
                records = [remark.paragraph.record for remark, _ in told]
                return head(compose(asked, by_rule(told), scope, most), records)
            if told is not None and ask is heard_when:
                silent = replace(by_rule(()), verdict=Verdict.SPOKE_NOT_ON_THIS)
                return compose(asked, silent, scope, 1)
        presided = presided_when(asked, remarks)
        if not presided:
            return None
        said = by_rule((one.remark, (one.start, one.end)) for one in presided)
        return in_months(compose(asked, said, scope, most), presided)

    def _of_those(self, asked: Question, directory: Directory, remarks: Selection) -> Answer:
        """The answer from those who speak in the capacity that a question names, from all where it
        names none: how each of them began, where it asks no more; where nobody spoke so, that. What
        one of them says more plainly than all others answers as well.
        """
        scope = self._scope(asked, remarks)
        capacity = capacity_of(asked.text)
        theirs = speaking_as(capacity, remarks) if capacity else None
        of_vote = capacity is not None and capacity.casts_votes and asked_vote(asked)
        if capacity is None or theirs is None or of_vote:
            return self._found(asked, remarks, scope)
        if theirs and capacity.asks:
            answer = self._found(understand(capacity.asks, directory), theirs, scope)
            if answer.answered:
                return answer
            of_all = self._found(asked, remarks, scope)
            first = {one.speaker for claim in of_all.claims[:1] for one in claim.citations}
            theirs_first = first & {one.speaker for one in theirs}
            nearest = of_all.citations[0].quote if of_all.citations else ""
            if theirs_first or not capacity.is_told_of_in(nearest):
                return of_all if theirs_first else answer
            return of_all if asked.value else unheaded(of_all)
        told = roster(capacity, asked, remarks, theirs)
        if told:
            asked = asked if asked.kind.many else replace(asked, kind=Kind.LIST)
            return compose(asked, by_rule(told), scope, self._asking.limit or MOST_CITATIONS)
        return none_such(asked, capacity.who, scope)

    def _voted_among(
        self, among: Collection[SpeakerEntry], asked: Question, remarks: Selection
    ) -> Answer | None:
        """How those of some speakers' countries voted; None where it is not asked."""
        bodies = (body for one in among for body in one.speaker.bodies)
        codes = frozenset(filter(None, map(country_code, bodies)))
        theirs = remarks.by(among).ids
        votes = remarks.only(lambda one: one.speaker is None or id(one) in theirs)
        most = self._asking.limit or MOST_CITATIONS
        return tally(replace(asked, among=codes), votes, self._scope(asked, remarks), most)

    def _found(self, asked: Question, remarks: Selection, scope: Scope) -> Answer:
        """The answer for all of several things together, or else for what is asked as it stands."""
        return self._of_all(asked, remarks, scope) or self._told_of(asked, remarks, scope)

    def _told_of(self, asked: Question, remarks: Selection, scope: Scope) -> Answer:
        """The answer by quotation, by vote, by whom somebody spoke for, or by search."""
        asking = self._asking
        lists = asked.kind.many or asks_documents(asked)
        most = asking.limit or (MOST_CITATIONS if lists else _CITATIONS)
        attested = self._attested(asked, remarks)
        if attested is not None:
            return attest(asked, attested, scope, most)
        votes = tally(asked, remarks, scope, most) or self._not_so(asked, remarks, scope, most)
        if asked.of_some:
            remarks = remarks.only(lambda one: one.speaker is None or asked.asks_of(one))
        by_form = votes or on_behalf(asked, remarks, scope, most)
        if by_form is not None:
            return by_form
        remarks = said_on_behalf(asked, remarks)
        narrowed = asking.filters.by_speaker
        with asking.trace.stage("search"):
            evidence = gather(asked, self._library, asking.encoded, remarks, narrowed=narrowed)
        with asking.trace.stage("compose"):
            return compose(asked, evidence, scope, most)

    def _of_all(self, asked: Question, remarks: Selection, scope: Scope) -> Answer | None:
        """Who did all of several things: who is listed for each, or else may be; None where it asks
        no such thing, or anything of it is told by a vote or no speakers.
        """
        directory = self._library.directory_of(remarks.records)
        names = [(one.start, one.end) for one in (*asked.asked, *asked.topics)]
        each = [understand(one, directory) for one in all_of(asked.text, names)]
        if not (each and asked.kind.many) or asked.quotations or any(map(asked_vote, each)):
            return None
        shared = set.intersection(*(set(one.terms) for one in each))
        things = [set(one.terms) - shared for one in each]
        told = [
            self._told_of(replace(one, those=asked.those, at=asked.at), remarks, scope)
            for one in each
        ]
        if any(one.answered and not any(c.speaker for c in one.citations) for one in told):
            return None
        listed = [self._speakers_of(one) for one in told]
        near = [self._speakers_of(one, borderline=True) for one in told]
        whoever, may = set.intersection(*listed), set.intersection(*near)
        if not may:
            return none_of_all(asked, scope)
        members, others = (whoever, may - whoever) if whoever else (may, set[SpeakerEntry]())
        found = Evidence(
            Verdict.ANSWERED,
            min(one.confidence for one in told),
            (),
            (Side(None, _quoted_of(things, members, told)),),
            _quoted_of(things, others, told),
        )
        most = self._asking.limit or MOST_CITATIONS
        return compose(replace(asked, those=_keys(members)), found, scope, most)

    def _not_so(
        self, asked: Question, remarks: Selection, scope: Scope, most: int
    ) -> Answer | None:
        """How somebody voted who is asked why they voted another way, and why; that they are not
        listed as having voted so; None where they may have.
        """
        taken = taken_so(asked)
        if taken is None:
            return None
        directory = self._library.directory_of(remarks.records)
        told = tally(understand(taken.whether, directory), remarks, scope, 1)
        short = (told.short if told else None) or ""
        ways = {way for way in Way if re.search(rf": {way}\b", short)}
        if ways and ways.isdisjoint(taken.ways):
            return tally(understand(taken.how, directory), remarks, scope, most)
        return told if short.startswith("No") else None

    def _attested(self, asked: Question, remarks: Selection) -> list[Verification] | None:
        """What the records say to each quotation in a question, where that is what it asks."""
        every: list[Verification] = []
        for quotation in asked.quotations:
            theirs = [remark for one in quotation.asked for remark in one.remarks]
            whose = theirs if quotation.asked or asked.unknown else None
            names = {form for one in quotation.asked for form in (fold(one.label), *one.forms)}
            names |= {fold(asked.unknown).removeprefix("the ")} if asked.unknown else set()
            found = verify(self._library, quotation.text, whose, names)
            matches = tuple(one for one in found.matches if id(one.remark) in remarks.ids)
            if len(matches) < len(found.matches):
                verdict = found.verdict if matches else Match.NOT_FOUND
                nearest = () if matches else nearest_of(quotation.text, theirs)
                found = replace(found, verdict=verdict, matches=matches, nearest=nearest)
            every.append(found)
        return every if asks_for_attestation(asked, every) else None

    def _scope(self, question: Question, remarks: Selection) -> Scope:
        """What a question is put to, and whom it asks."""
        filters = self._asking.filters
        names = {e.speaker.name: None for one in question.asked for e in one.entries}
        if filters.by_speaker:
            names |= {m.speaker.name: None for m in remarks if m.speaker}
        return Scope(
            tuple(record.symbol for record in remarks.records),
            remarks.statements,
            filters.since,
            filters.until,
            tuple(names),
            remarks.speakers_of(question.those) if question.those else remarks.speakers,
            filters.within_records,
        )


def _entries_of(shown: Iterable[Citation], directory: Directory) -> list[SpeakerEntry]:
    """Those whose words were shown, be it together with others."""
    remarks = {id(one.remark) for one in shown}
    return [one for one in directory.entries if not remarks.isdisjoint(map(id, one.remarks))]


def _quoted_of(
    things: Sequence[AbstractSet[str]], whom: Iterable[SpeakerEntry], told: Sequence[Answer]
) -> tuple[Quoted, ...]:
    """What answers about several things quote of some speakers, no sentence twice: those first who
    tell of most of these in one sentence, and who stand far up in each answer.
    """
    every = [_sentences_of(one) for one in told]

    def place(one: SpeakerEntry) -> tuple[int, int]:
        theirs = set(map(id, one.remarks))
        said = (terms(text) for each in every for key in theirs & each.keys() for text in each[key])
        together = max(sum(not thing.isdisjoint(text) for thing in things) for text in said)
        return -together, sum(
            next(at for at, key in enumerate(each) if key in theirs) for each in every
        )

    return tuple(
        Quoted(remark, in_runs(remark_sentences(remark), sorted(chosen)), 0.0)
        for one in sorted(whom, key=place)
        for remark in one.remarks
        if (chosen := {i for each in every for i in each.get(id(remark), {}).values()})
    )


def _sentences_of(answer: Answer) -> dict[int, dict[str, int]]:
    """Each sentence of each remark that an answer quotes, be they shown or not, or of those who may
    belong, with its place; the likeliest first.
    """
    quoted: dict[int, dict[str, int]] = {}
    for claim in (*answer.claims, *answer.left_out, *answer.borderline):
        for one in claim.citations:
            text = one.paragraph.text
            quoted.setdefault(id(one.remark), {}).update(
                (text[start:end], i)
                for i, (start, end) in enumerate(remark_sentences(one.remark))
                if start < one.end and one.start < end
            )
    return quoted


def _keys(entries: Iterable[SpeakerEntry]) -> frozenset[Key]:
    return frozenset[Key]().union(*(one.keys for one in entries))


def _asks_of_one(asked: Question, remarks: Selection) -> bool:
    """Whether a question asks no more than what those whom it names say, and they spoke."""
    theirs = [entry for one in asked.asked for entry in one.entries]
    return asked.bare and not asked.kind.many and bool(theirs) and bool(remarks.by(theirs))


def _besides(asked: Question, remarks: Selection, shown: Sequence[Citation]) -> Selection:
    """The remarks without those of speakers whom the question leaves out and without those shown
    before; where it asks who, without all of their speakers.

    All of them where nothing would be left.
    """
    if asked.left_out:
        out = (entry for one in asked.left_out for entry in one.entries)
        remarks = remarks.without(out) or remarks
    if not shown:
        return remarks
    many = asked.kind.many  # the vote told before tells who else voted so
    held = {id(one.remark) for one in shown if not many}
    left = remarks.only(lambda one: id(one) not in held and asked.is_by_those(one))
    asked_for = [entry for one in asked.asked for entry in one.entries]
    return left if (left.by(asked_for) if asked_for else left) else remarks
