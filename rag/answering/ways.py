"""The ways to an answer, and which of them a question takes that is put to some records: by
quotation, by vote, by whom somebody spoke for, by the forms of the genre, or by search.

Comes in: a question that stands alone, records. Goes out: an Answer. Does not know: conversations,
which records or how many parts a question means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from rag.answer import Answer, Citation, Kind, Scope, Verdict
from rag.answering.asking import Asking
from rag.answering.attest import asks_for_attestation, attest, of_their_kin
from rag.answering.behalf import on_behalf, said_on_behalf
from rag.answering.compose import (
    compose,
    headed,
    in_months,
    met,
    none_of_all,
    none_such,
    nothing_more,
    on_days,
    said_at,
    so_often,
    unheaded,
)
from rag.answering.given import is_counted_near, of_states, told_count, told_of_deed
from rag.answering.phrases import who_within
from rag.answering.relayed import told_by_others
from rag.answering.tally import tally
from rag.answering.verify import Match, Verification, nearest_of, verify
from rag.countries import country_code, with_article
from rag.forms.backing import aligned
from rag.forms.capacity import roster, speaking_as
from rag.forms.documents import asks_documents, by_kind, by_symbol
from rag.forms.exchange import (
    agreeing,
    answered_to,
    asked_by,
    asked_in_answers,
    asked_whom,
    of_repliers,
)
from rag.forms.explanations import reasons
from rag.forms.meeting import discussing, further, heard_at, heard_when, how_often, presided_when
from rag.holdings.ballots import SYMBOL as DRAFT
from rag.holdings.ballots import Way
from rag.holdings.directory import Directory, unnamed
from rag.holdings.entries import SpeakerEntry
from rag.holdings.library import Library
from rag.holdings.passages import Told, in_runs, remark_sentences
from rag.holdings.persons import Key
from rag.holdings.selection import Selection
from rag.questions import meetings
from rag.questions.capacity import capacity_of
from rag.questions.filters import narrow
from rag.questions.occasion import without_this
from rag.questions.place import in_part, speaking_in_part, without_its_place
from rag.questions.question import Question, Value, done_by_both, understand
from rag.questions.several import all_of
from rag.questions.stance import asked_stance
from rag.questions.voting import asked_vote, taken_so
from rag.records import Record, Remark
from rag.retrieval.evidence import gather
from rag.retrieval.order import name_of
from rag.retrieval.quoted import Quoted
from rag.retrieval.rules import Evidence, Side, by_rule
from rag.words import enumerated, fold, level, stem, terms

# Behind those compared, what on.
_SAID_OF = re.compile(
    r"(?:say|said|says|think|thought|want|wanted)?\b ?(?:about|on|of|regarding|concerning|over) "
    r"(?P<what>[^?]+?)\W*$",
    re.IGNORECASE,
)

_HOW_MANY = re.compile(r"^how many(?= )", re.IGNORECASE)


@dataclass(frozen=True)
class Ways:
    """The ways of one ask; ``among``: whose remarks alone are searched, where given."""

    library: Library
    asking: Asking
    among: frozenset[SpeakerEntry] | None = None

    def put(self, text: str, records: Sequence[Record], shown: Sequence[Citation]) -> Answer:
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
        text = speaking_in_part(without_this(text), records[0]) if len(records) == 1 else text
        directory = self.library.directory_of(records)
        asked = understand(text, directory)
        if asked.kind is Kind.LIST and len(records) == 1:
            text, place = without_its_place(text, records[0])
            asked = replace(understand(text, directory), at=place)
        remarks = in_part(asked.text, narrow(self.library, records, self.asking.filters))
        if asked.those is not None:
            picked = [one for one in directory.entries if not asked.those.isdisjoint(one.keys)]
            remarks = remarks.by(picked)
        if self.among is not None:
            votes = self._voted_among(self.among, asked, remarks)
            if votes is not None:
                return votes
            remarks = remarks.by(self.among)
            asked = replace(asked, those=_keys(self.among))
        at_each = self._of_meetings(asked, remarks)
        if at_each is not None:
            return at_each
        told: list[Told] = further(asked, remarks, shown) if shown else []
        if shown and not told and _asks_of_one(asked, remarks):
            return nothing_more(asked, self.scope(asked, remarks))
        rule = name_of(further)
        for ask in (answered_to, agreeing, asked_by, asked_in_answers, asked_whom):
            if not told:
                rule, told = name_of(ask), ask(asked.text, directory, remarks)
        if told:
            return compose(asked, by_rule(told, rule), self.scope(asked, remarks), self.asking.few)
        answer = self._of_others(asked, directory, remarks, shown)
        return said_at(answer) if meetings.AT_WHICH_SAID.match(level(text)) else answer

    def _of_others(
        self, asked: Question, directory: Directory, remarks: Selection, shown: Sequence[Citation]
    ) -> Answer:
        """The answer without what was shown; who takes a side is judged beside those first."""
        heard = _keys(_entries_of(shown, directory)) if asked.kind.many else frozenset[Key]()
        if heard:
            asked = replace(asked, those=_keys(directory.entries) - heard)
        sided = len(heard) > 1 and asked_stance(asked.text) is not None
        others = _besides(asked, remarks, () if sided else shown)
        repliers = of_repliers(asked.text, directory, others)
        nobody_else = shown and aligned(asked, remarks) and not aligned(asked, others)
        if nobody_else or (not repliers and remarks):
            return compose(asked, by_rule(()), self.scope(asked, remarks), 1)
        counted = self._counted(asked, repliers)
        answer = counted or self._of_those(asked, directory, repliers)
        if sided and not all(map(asked.is_by_those, (one.remark for one in answer.citations))):
            return self.only(asked, answer, lambda one: asked.is_by_those(one.remark))
        return answer

    def _of_meetings(self, asked: Question, remarks: Selection) -> Answer | None:
        """At which meetings, or when, somebody spoke or presided, or something was discussed."""
        scope = self.scope(asked, remarks)
        most = self.asking.most
        value = asked.value
        if asked.value:  # the record's own date, none that is talked of
            asked = replace(asked, value=None)
        # One meeting by itself does not tell how many there have been on a thing.
        no_count = value is Value.NUMBER and len(remarks.records) == 1
        asks = (
            (how_often, so_often),
            (heard_at, met),
            (heard_when, on_days),
            (discussing, met),
        )
        for ask, head in asks:
            told = None if no_count and ask is discussing else ask(asked, remarks)
            if told:
                records = [remark.record for remark, _ in told]
                return head(compose(asked, by_rule(told, name_of(ask)), scope, most), records)
            if told is not None and ask is heard_when:
                silent = by_rule((), name_of(ask))
                silent = replace(silent, verdict=Verdict.SPOKE_NOT_ON_THIS)
                return compose(asked, silent, scope, 1)
        presided = presided_when(asked, remarks)
        if not presided:
            return None
        said = ((one.remark, (one.start, one.end)) for one in presided)
        evidence = by_rule(said, name_of(presided_when))
        return in_months(compose(asked, evidence, scope, most), presided)

    def _of_those(self, asked: Question, directory: Directory, remarks: Selection) -> Answer:
        """The answer from those who speak in the capacity that a question names, from all where it
        names none: how each of them began, where it asks no more; where nobody spoke so, that. What
        one of them says more plainly than all others answers as well.
        """
        scope = self.scope(asked, remarks)
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
            return compose(asked, by_rule(told, name_of(roster)), scope, self.asking.most)
        part = f"{asked.part.title()} " if asked.part else ""
        nobody = none_such(asked, f"{part}{capacity.called}", scope)
        return self._counted_near(asked, remarks, scope) or nobody

    def _counted(self, asked: Question, remarks: Selection) -> Answer | None:
        """How many did a thing, by the record's own count of these; None where it tells none."""
        if asked.value is not Value.NUMBER or asked_vote(asked):
            return None
        if not (asked.kind.many or capacity_of(asked.text)):
            return None  # is asked for as any other figure is
        for put in of_states(asked.text):
            counts = replace(asked, text=put, kind=Kind.STATEMENT)
            if told := told_count(counts, remarks):
                found = by_rule(told, name_of(told_count))
                return compose(counts, found, self.scope(asked, remarks), self.asking.few)
        return None

    def _counted_near(self, asked: Question, remarks: Selection, scope: Scope) -> Answer | None:
        """What tells, if by no value, how many did a thing of those as whom nobody speaks."""
        if not is_counted_near(asked, (one.paragraph.text for one in remarks)):
            return None
        told = self._found(replace(asked, kind=Kind.STATEMENT), remarks, scope)
        return told if is_counted_near(asked, (one.quote for one in told.citations)) else None

    def _voted_among(
        self, among: Collection[SpeakerEntry], asked: Question, remarks: Selection
    ) -> Answer | None:
        """How those of some speakers' countries voted; None where it is not asked."""
        bodies = (body for one in among for body in one.speaker.bodies)
        codes = frozenset(filter(None, map(country_code, bodies)))
        theirs = remarks.by(among)
        votes = remarks.only(lambda one: one.speaker is None or one in theirs)
        return tally(
            replace(asked, among=codes), votes, self.scope(asked, remarks), self.asking.most
        )

    def _found(self, asked: Question, remarks: Selection, scope: Scope) -> Answer:
        """The answer for all of several things together, or else for what is asked as it stands."""
        return self._of_all(asked, remarks, scope) or self._told_of(asked, remarks, scope)

    def _told_of(self, asked: Question, remarks: Selection, scope: Scope) -> Answer:
        """The answer by quotation, by vote, by whom somebody spoke for, or by search."""
        asking = self.asking
        lists = asked.kind.many or asks_documents(asked)
        most = asking.most if lists else asking.few
        asked = of_their_kin(asked)
        attested = self._attested(asked, remarks)
        if attested is not None:
            return _by(attest, attest(asked, attested, scope, most))
        votes = tally(asked, remarks, scope, most) or self._not_so(asked, remarks, scope, most)
        if votes is not None:
            return _by(tally, votes)
        every = remarks
        if asked.of_some:
            remarks = remarks.only(lambda one: one.speaker is None or asked.asks_of(one))
        spoken_for = on_behalf(asked, remarks, scope, most)
        if spoken_for is not None:
            return _by(on_behalf, spoken_for)
        remarks = said_on_behalf(asked, remarks)
        narrowed = asking.filters.by_speaker
        with asking.trace.stage("search"):
            sought = self._as_list(asked, remarks)
            evidence = gather(sought, self.library, asking.encoded, remarks, narrowed=narrowed)
            evidence = self._of_their_own(asked, evidence, remarks)
            if evidence.verdict is not Verdict.ANSWERED and asked.of_some:
                evidence = self._of_part(asked, said_on_behalf(asked, every)) or evidence
            if evidence.verdict is not Verdict.ANSWERED and done_by_both(asked):
                asked = replace(asked, kind=Kind.STATEMENT)
                evidence = gather(asked, self.library, asking.encoded, remarks, narrowed=narrowed)
            told = told_of_deed(asked, remarks, evidence.sides)
            evidence = by_rule(told, name_of(told_of_deed)) if told else evidence
        with asking.trace.stage("compose"):
            answer = compose(asked, evidence, scope, most)
        if answer.answered:
            untold = self._untold_vote(asked, remarks, scope)
            return replace(answer, text=f"{untold}\n{answer.text}") if untold else answer
        return (
            self._no_vote(asked, remarks, scope) or self._by_others(asked, every, scope) or answer
        )

    def _by_others(self, asked: Question, remarks: Selection, scope: Scope) -> Answer | None:
        """What others tell that somebody said who is not heard on it, headed by who tells it."""
        told = [] if scope.filtered else told_by_others(asked, self.library, remarks)
        if not told:
            return None
        found = by_rule(told, name_of(told_by_others))
        answer = compose(asked, found, scope, self.asking.few)
        tellers = (who_within(one.remark.speaker) for one in answer.citations)
        return headed(answer, [f"According to {enumerated(list(dict.fromkeys(tellers)))}"])

    def _of_part(self, asked: Question, every: Selection) -> Evidence | None:
        """Of a list, those of some countries that belong to it beside all others: what tells, tells
        by how the others say it; None where nobody does.
        """
        found = gather(asked, self.library, self.asking.encoded, every, narrowed=False)
        quoted = [one for side in found.sides for one in side.quoted if asked.asks_of(one.remark)]
        is_list = asked.kind.many and found.verdict is Verdict.ANSWERED
        return replace(found, sides=(Side(None, tuple(quoted)),)) if is_list and quoted else None

    def _as_list(self, asked: Question, remarks: Selection) -> Question:
        """A question how many speakers did so, as the one which did: who they are is the same."""
        which = _HOW_MANY.sub("Which", asked.text) if asked.kind is Kind.LIST else asked.text
        if which == asked.text:
            return asked
        listed = understand(which, self.library.directory_of(remarks.records))
        return replace(listed, value=asked.value, among=asked.among, those=asked.those, at=asked.at)

    def _of_their_own(self, asked: Question, found: Evidence, remarks: Selection) -> Evidence:
        """What is found, and what those compared say of what is their own ("the Chadian draft")."""
        heard = {side.label for side in found.sides}
        silent = [one for one in asked.asked if one.entries and one.label not in heard]
        if asked.kind is not Kind.COMPARE or heard == {None}:
            return found
        sides = list(found.sides)
        for one in silent:
            own = [each for each in asked.topics if set(each.entries) == set(one.entries)]
            behind = unnamed(asked.text, own)[asked.asked[-1].end :]
            said = _SAID_OF.match(" ".join(behind.split()))
            if not (own and said and terms(said["what"])):
                continue
            alone = f"What did {with_article(one.label)} say about {said['what']}?"
            put = understand(alone, self.library.directory_of(remarks.records))
            theirs = gather(put, self.library, self.asking.encoded, remarks, narrowed=False)
            if theirs.verdict is Verdict.ANSWERED:
                sides += [replace(side, label=one.label) for side in theirs.sides]
                found = theirs if not found.sides else found
        order = [one.label for one in asked.asked]
        sides.sort(key=lambda side: order.index(side.label or ""))
        return replace(found, sides=tuple(sides)) if silent else found

    def _of_all(self, asked: Question, remarks: Selection, scope: Scope) -> Answer | None:
        """Who did all of several things: who is listed for each, or else may be."""
        directory = self.library.directory_of(remarks.records)
        names = [(one.start, one.end) for one in asked.named]
        apart = all_of(asked.text, names, self._is_name)
        each = [understand(one, directory) for one in apart]
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
        listed = [speakers_of(one, directory) for one in told]
        near = [speakers_of(one, directory, borderline=True) for one in told]
        whoever, may = set.intersection(*listed), set.intersection(*near)
        if not may:
            return _by(none_of_all, none_of_all(asked, scope))
        members, others = (whoever, may - whoever) if whoever else (may, set[SpeakerEntry]())
        quoted, borderline = (
            _quoted_of(things, [one for one in directory.entries if one in some], told)
            for some in (members, others)
        )
        sure = min(one.confidence for one in told)
        found = Evidence(Verdict.ANSWERED, sure, (), (Side(None, quoted),), borderline)
        return compose(replace(asked, those=_keys(members)), found, scope, self.asking.most)

    def _is_name(self, word: str) -> bool:
        """Whether a word is typed or printed with a capital, and never printed without."""
        if self.library.directory.is_plain(level(word)):
            return False
        written = self.library.written(stem(level(word)))
        return word[0].isupper() or any(map(self.library.words.holds, written))

    def _not_so(
        self, asked: Question, remarks: Selection, scope: Scope, most: int
    ) -> Answer | None:
        """How somebody voted who is asked why they voted another way; None where they may have."""
        taken = taken_so(asked)
        if taken is None:
            return None
        directory = self.library.directory_of(remarks.records)
        told = tally(understand(taken.whether, directory), remarks, scope, 1)
        short = (told.short if told else None) or ""
        ways = {way for way in Way if re.search(rf": {way}\b", short)}
        if ways and ways.isdisjoint(taken.ways):
            return tally(understand(taken.how, directory), remarks, scope, most)
        return told if short.startswith("No") else None

    def _untold_vote(self, asked: Question, remarks: Selection, scope: Scope) -> str | None:
        """That the record does not tell the vote which a question why takes for granted; None where
        it does, if by who cast it.
        """
        taken = taken_so(asked)
        if taken is None or any(reasons(asked, one) for one in asked.asked):
            return None
        whether = understand(taken.whether, self.library.directory_of(remarks.records))
        told = tally(whether, remarks, scope, 1)
        if told is None or told.short or any(one.speaker for one in told.citations):
            return None
        return told.text.partition("\n")[0]

    def _no_vote(self, asked: Question, remarks: Selection, scope: Scope) -> Answer | None:
        """That no vote is told of which a question takes for granted; None where one is."""
        taken = taken_so(asked)
        if taken is None:
            return None
        directory = self.library.directory_of(remarks.records)
        told = tally(understand(taken.whether, directory), remarks, scope, 1)
        return replace(told, question=asked.text) if told and not told.answered else None

    def _attested(self, asked: Question, remarks: Selection) -> list[Verification] | None:
        """What the records say to each quotation in a question, where that is what it asks."""
        every: list[Verification] = []
        for quotation in asked.quotations:
            theirs = [remark for one in quotation.asked for remark in one.remarks]
            whose = theirs if quotation.asked or asked.unknown else None
            names = {form for one in quotation.asked for form in (fold(one.label), *one.forms)}
            names |= {fold(asked.unknown).removeprefix("the ")} if asked.unknown else set()
            found = verify(self.library, quotation.text, whose, names)
            matches = tuple(one for one in found.matches if one.remark in remarks)
            if len(matches) < len(found.matches):
                verdict = found.verdict if matches else Match.NOT_FOUND
                nearest = () if matches else nearest_of(quotation.text, theirs)
                found = replace(found, verdict=verdict, matches=matches, nearest=nearest)
            every.append(found)
        return every if asks_for_attestation(asked, every) else None

    def scope(self, question: Question, remarks: Selection) -> Scope:
        """What a question is put to, and whom it asks."""
        filters = self.asking.filters
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

    def only(self, asked: Question, answer: Answer, stays: Callable[[Citation], bool]) -> Answer:
        """The answer to a question with those citations alone of which something holds."""
        quoted = tuple(
            Quoted(one.remark, ((one.start, one.end),))
            for claim in (*answer.claims, *answer.left_out)
            for one in filter(stays, claim.citations)
        )
        verdict = Verdict.ANSWERED if quoted else Verdict.NOT_IN_RECORDS
        sides = (Side(None, quoted),) if quoted else ()
        return compose(
            asked, Evidence(verdict, answer.confidence, (), sides), answer.scope, self.asking.most
        )


def _by(way: Callable[..., object], answer: Answer) -> Answer:
    """An answer that bears the name of what gave it, where it bears none yet."""
    return replace(answer, rule=answer.rule or name_of(way))


def _entries_of(shown: Iterable[Citation], directory: Directory) -> list[SpeakerEntry]:
    """Those whose words were shown, be it together with others."""
    remarks = {one.remark for one in shown}
    return [one for one in directory.entries if not remarks.isdisjoint(one.remarks)]


def _quoted_of(
    things: Sequence[AbstractSet[str]], whom: Iterable[SpeakerEntry], told: Sequence[Answer]
) -> tuple[Quoted, ...]:
    """What several answers quote of some speakers: those first who tell of most in one sentence."""
    every = [_sentences_of(one) for one in told]

    def place(one: SpeakerEntry) -> tuple[int, int]:
        theirs = set(one.remarks)
        said = (terms(text) for each in every for key in theirs & each.keys() for text in each[key])
        together = max(sum(not thing.isdisjoint(text) for thing in things) for text in said)
        return -together, sum(
            next(at for at, key in enumerate(each) if key in theirs) for each in every
        )

    return tuple(
        Quoted(remark, in_runs(remark_sentences(remark), sorted(chosen)))
        for one in sorted(whom, key=place)
        for remark in one.remarks
        if (chosen := {i for each in every for i in each.get(remark, {}).values()})
    )


def _sentences_of(answer: Answer) -> dict[Remark, dict[str, int]]:
    """Each sentence that an answer quotes, be it shown or not, by remark, with its place."""
    quoted: dict[Remark, dict[str, int]] = {}
    for claim in (*answer.claims, *answer.left_out, *answer.borderline):
        for one in claim.citations:
            text = one.paragraph.text
            quoted.setdefault(one.remark, {}).update(
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
    held = {one.remark for one in shown if not many}
    left = remarks.only(lambda one: one not in held and asked.is_by_those(one))
    asked_for = [entry for one in asked.asked for entry in one.entries]
    return left if (left.by(asked_for) if asked_for else left) else remarks


def speakers_of(
    answer: Answer, directory: Directory, *, borderline: bool = False
) -> set[SpeakerEntry]:
    """Whom an answer lists, be they shown or not; with those who may belong, if ``borderline``."""
    claims = (*answer.claims, *answer.left_out, *(answer.borderline if borderline else ()))
    every = (one for claim in claims for one in claim.citations)
    return set(_entries_of(every, directory))
