"""Hits to evidence: whether the records answer, how sure that is, and which words to quote.

Comes in: a Question and a Library. Goes out: Evidence: a verdict, a confidence, quoted runs.
Does not know: prose.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from embeddings import Allowed, Marks, Vectors
from rag.answer import BY_RULE, Kind, Verdict
from rag.forms.documents import asks_by_number
from rag.forms.exchange import answered_elsewhere, commented, replies_of
from rag.forms.explanations import tells_no_vote
from rag.forms.tabling import said_on_text
from rag.holdings.entries import remarks_of
from rag.holdings.library import Library
from rag.holdings.passages import beginnings, stated
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.question import Question, Value
from rag.questions.sought import is_uncounted
from rag.retrieval import absence, judged, mentioned, order
from rag.retrieval.field import Field, answering, confidence_of, look, of_anybody, of_them, widened
from rag.retrieval.members import is_told_plainly, led_by, listed
from rag.retrieval.order import first_told, where_asked
from rag.retrieval.quoted import Quoted, as_corrected, best_quoted
from rag.retrieval.retrieve import MOST_JUDGED, Encoding, Hit, Hits
from rag.retrieval.rewording import also_printed, in_words_of
from rag.retrieval.rules import Evidence, Side, side_of
from rag.retrieval.siding import side_asked

BEHIND = 6.0  # as far (log-odds) others may be ahead of those compared, who answer together
NEAR = 10  # of the nearest, in which a figure is looked for where nothing found has one


def gather(
    question: Question, library: Library, encoded: Encoding, remarks: Selection, narrowed: bool
) -> Evidence:
    """Evidence among ``remarks`` (what the filters leave; ``narrowed`` by speaker or not)."""
    base = remarks.allowed
    untold = absence.counts_nobody(question, remarks.records)
    asked = [one for one in question.asked if one.entries]
    theirs = base.among(mentioned.rows_of(library, asked)) if asked and question.speech else base
    question = in_words_of(library, question, theirs)
    silent = absence.not_heard(question) if not narrowed else None
    if silent is Verdict.NOT_A_SPEAKER:
        told_of = base.among(mentioned.of_account(question, library))
        base, silent = (told_of, None) if len(told_of) else (base, silent)
    base = _told_of_deed(question, library, base)
    named = mentioned.named_rows(library, question)
    fields = _looked_up(question, library, encoded, base, named)
    nearest = _nearest(fields)
    of_meeting = where_asked(order.OF_MEETING, question, remarks)
    if of_meeting:
        return replace(of_meeting, hits=nearest)
    replies = where_asked(order.REPLIES, question, remarks)
    nothing = untold or (replies and not replies.sides) or absence.asks_who_did_not(question)
    nothing = nothing or absence.is_unclear(question)
    if silent is None and (nothing or _is_unmentioned(question, library, base, named, fields)):
        silent = absence.silence(question, narrowed=narrowed)
    if silent is not None:
        unheard = silent is Verdict.NOT_A_SPEAKER
        told = _unheard(question, library, encoded, base, remarks) if unheard else None
        return replace(told or Evidence(silent, BY_RULE, (), ()), hits=nearest)
    told = replies or first_told(order.BEFORE_SEARCH, question, library, remarks)
    no_vote = not told and tells_no_vote(question, remarks)
    never = not told and (
        mentioned.never_name(question, library)
        or mentioned.never_speak_of_veto(question, library)
        or no_vote
        or asks_by_number(question)
        or mentioned.mentioned_alone(question) is not None
    )
    of_all = None if told else _of_strange(question, library, encoded, base, fields)
    foreign = judged.is_foreign(question, library, base, of_all, fields)
    touching: list[float] | None = None
    if not (told or never or foreign):
        touching = _touching(question, library, encoded, base, fields)
        found = _searched(question, library, encoded, fields, touching)
        if found:
            found = _counted(question, found, nearest, narrowed=narrowed)
            sides = (*found.sides, *_other_sides(question, found.sides, remarks))
            return replace(found, hits=nearest, sides=sides)
    if not (told or no_vote):
        told = first_told(order.WHERE_NOTHING_IS_FOUND, question, library, remarks)
    if told:
        return replace(_counted(question, told, nearest, narrowed=narrowed), hits=nearest)
    if question.asked and of_all is None:
        (of_all,) = look(of_anybody(question), library, encoded, base, None)
    touches = partial(judged.touches, question, library, base, of_all)
    chances = touching or list(map(touches, fields))
    silence = (
        _foremost(question, library, encoded, fields, chances, of_all)
        or _led_up_to(question, library, base, of_all)
        if of_all and not never
        else None
    )
    likeliest = max(chances, default=0.0)
    silence = silence or absence.absent(
        question, library, encoded, base, fields, of_all=of_all, chance=likeliest, narrowed=narrowed
    )
    return replace(silence, confidence=BY_RULE if never else silence.confidence, hits=nearest)


def _unheard(
    question: Question, library: Library, encoded: Encoding, base: Allowed, remarks: Selection
) -> Evidence:
    """Of one not recorded as speaking: where they agree with others, else who names them."""
    told = first_told(order.BY_THE_WAY, question, library, remarks)
    others = () if told else absence.naming_them(question, library, encoded, base)
    return told or Evidence(Verdict.NOT_A_SPEAKER, BY_RULE, (), (), others=others)


def _looked_up(
    question: Question, library: Library, encoded: Encoding, base: Allowed, named: Marks | None
) -> Sequence[Field]:
    """What is found, of a list by each of the words that records use for what it is of. Encoded
    beside the question: those, and what those compared are held against.
    """
    others = list(also_printed(library, question, base))
    soon = [one.text for one in others]
    if question.kind is Kind.COMPARE and sum(bool(one.entries) for one in question.asked) > 1:
        soon.append(of_anybody(question).text)
    encoded(question.text, *soon)
    fields = look(question, library, encoded, base, named)
    for one in others:
        fields = widened(library, fields, look(one, library, encoded, base, named))
    return fields


def _of_strange(
    question: Question, library: Library, encoded: Encoding, base: Allowed, fields: Sequence[Field]
) -> Field | None:
    """What anybody says of what somebody is asked of which nothing has a word; else None."""
    heard = any(one.entries for one in question.asked) and not question.kind.many
    if not heard or not all(map(judged.is_unknown, fields)):
        return None
    if any(judged.on_its_subject(question, one).hits for one in fields):
        return None
    (field,) = look(of_anybody(question), library, encoded, base, None)
    return field


def _touching(
    question: Question, library: Library, encoded: Encoding, base: Allowed, fields: Sequence[Field]
) -> list[float] | None:
    """The chance of each of those compared that they touch on it; None where none are compared."""
    if len(fields) == 1:
        return None
    (of_all,) = look(of_anybody(question), library, encoded, base, None)
    return [judged.touches(question, library, base, of_all, one) for one in fields]


def _is_unmentioned(
    question: Question,
    library: Library,
    base: Allowed,
    named: Marks | None,
    fields: Sequence[Field],
) -> bool:
    """Whether nothing searched has the names in a question; where it asks nobody, what is found may
    answer all the same by another name: "the UN chief", "Yemeni rebels".
    """
    unnamed = named is not None and not (named & base.marks).any()
    if unnamed and (
        question.asked or all(judged.chance_of(question, one) < judged.THRESHOLD for one in fields)
    ):
        return True
    return mentioned.names_nothing(question, library, base)


def _counted(
    question: Question, found: Evidence, nearest: Sequence[Hit], *, narrowed: bool
) -> Evidence:
    """What is found; that nothing tells it, where that and what is near have no such figure."""
    if question.kind is not Kind.STATEMENT or question.value is not Value.NUMBER:
        return found
    told = [text for side in found.sides for one in side.quoted for text in one.texts]
    near = (hit.remark.text for hit in nearest[:NEAR])
    if not is_uncounted(question.text, told, near, of_anybody=not question.asked):
        return found
    return Evidence(absence.silence(question, narrowed=narrowed), BY_RULE, nearest, ())


def _told_of_deed(question: Question, library: Library, base: Allowed) -> Allowed:
    """Where it asks whether somebody did something, what is by or about them; else all."""
    whether = wording.WHETHER.match(question.plain) and not question.speech
    about = mentioned.by_or_about(library, question.asked) if whether else None
    return base if about is None else base.among(about)


def _searched(
    question: Question,
    library: Library,
    encoded: Encoding,
    fields: Sequence[Field],
    touching: Sequence[float] | None,
) -> Evidence | None:
    """The evidence of what was found; None where none of it is likely an answer."""
    chances = [judged.chance_of(question, field) for field in fields]
    answers = any(c >= judged.least(question, one) for one, c in zip(fields, chances, strict=True))
    of_each = list(zip(fields, touching or chances, strict=True))
    found = [one for one, c in of_each if answers and (touching is None or c >= judged.SIDE)]
    alone = {one.label for one, c in of_each if c >= judged.TOUCHING}
    if not found and question.asked and not question.kind.many:
        found = [one for one in map(partial(judged.on_its_subject, question), fields) if one.hits]
    if not found and question.kind.many:
        found = [
            one
            for one in fields
            if _sides_plainly(question, one.hits) or is_told_plainly(question, one.hits)
        ]
    if not found:
        return None
    if question.kind.many:
        return _list(question, library, encoded, found[0], _sure_of(found))
    return _answered(question, library, encoded(question.text).vectors[0], found, alone)


def _sides_plainly(question: Question, hits: Hits) -> bool:
    """Whether any of what was found plainly takes the side asked for towards somebody, or on a
    matter that is named.
    """
    side = side_asked(question, hits)
    return side is not None and side.is_plain_in(hits)


def _sure_of(found: Sequence[Field]) -> float:
    """That any answers: a comparison is right where one of its sides is."""
    return judged.either(confidence_of(field.outlook) for field in found if field.outlook)


def _answered(
    question: Question,
    library: Library,
    vector: Vectors,
    found: Sequence[Field],
    alone: Collection[str | None] = (),
) -> Evidence:
    """What was found that answers, for each compared; ``alone``: labels of what would by itself."""
    best_remark = found[0].hits[0].remark
    elsewhere = (
        [] if question.asked else answered_elsewhere(question.text, best_remark, question.terms)
    )
    sides = side_of(elsewhere) or tuple(
        Side(
            field.label,
            as_corrected(best_quoted(question, library, vector, field.hits)),
            sure=field.label is None or field.label in alone,
        )
        for field in found
    )
    surest_first = tuple(sorted(sides, key=lambda side: not side.sure))
    return Evidence(Verdict.ANSWERED, _sure_of(found), (), surest_first)


def _foremost(  # noqa: PLR0913, PLR0917 (what was found, how likely that is, beside what)
    question: Question,
    library: Library,
    encoded: Encoding,
    fields: Sequence[Field],
    chances: Sequence[float],
    of_all: Field,
) -> Evidence | None:
    """What those asked say, where they so likely touch on the subject, or have what the question
    takes for granted, that it is taken for an answer which it would not be by itself
    (docs/decisions/0027, 0042); of those compared, what any of them says so, and what may be a side
    beside it, or what both say together, where others are not too far ahead.
    """
    if question.kind.many:
        return None
    of_each = list(zip(fields, chances, strict=True))
    ahead = [
        field.label
        for field, chance in of_each
        if chance >= judged.TOUCHING or judged.bears_out(question, field)
    ]
    found = [one for one, chance in of_each if one.label in ahead or chance >= judged.SIDE]
    together = len(fields) > 1 and judged.lead(question.asked, of_all) >= -BEHIND
    together = (
        together
        and judged.either(judged.chance_of(question, one) for one in fields) >= judged.ANYONE
    )
    if not found or not (ahead or together):
        return None
    return _answered(question, library, encoded(question.text).vectors[0], found, ahead)


def _led_up_to(
    question: Question, library: Library, base: Allowed, of_all: Field
) -> Evidence | None:
    """What those asked begin to say right behind what many are told to say, on that."""
    if question.kind is not Kind.STATEMENT:
        return None
    theirs = set(stated(remarks_of(question.asked)))
    led = {
        hit.remark: after
        for hit in of_all.hits[:MOST_JUDGED]
        if (after := led_by(hit.remark)) and after in theirs
    }
    leads = [hit.remark for hit in of_all.hits if hit.remark in led]
    found = of_them(of_anybody(question), library, base, of_all, leads)
    if found.outlook is None or answering(found.outlook) < judged.TOUCHING:
        return None
    lead = found.hits[0].remark
    told = side_of(beginnings([led[lead], lead]))
    return Evidence(Verdict.ANSWERED, confidence_of(found.outlook), (), told)


def _other_sides(question: Question, sides: Sequence[Side], remarks: Selection) -> Iterator[Side]:
    """Of those compared found silent on it, what they replied, or said where it was taken up."""
    if question.kind is not Kind.COMPARE:
        return
    heard = {side.label for side in sides}
    for one in question.asked:
        if one.entries and one.label not in heard:
            others = [other for other in question.asked if other.label in heard]
            told = replies_of(one, others, remarks)
            of_them = replace(question, asked=(one,), speech=True)
            told = told or said_on_text(of_them, remarks, named=False)
            told = told or commented(of_them, remarks)
            yield from (replace(side, label=one.label, sure=False) for side in side_of(told))


def _nearest(fields: Sequence[Field]) -> Sequence[Hit]:
    """What is found in any of some fields, best first."""
    if len(fields) == 1:
        return fields[0].hits
    hits = (hit for field in fields for hit in field.hits)
    return sorted(hits, key=lambda hit: (-hit.score, hit.row))


def _list(
    question: Question, library: Library, encoded: Encoding, field: Field, sure: float
) -> Evidence:
    """The evidence for a list: who belongs to it, or, where nobody does, who comes near."""
    vector = encoded(question.text).vectors[0]
    members, borderline = listed(question, library, vector, field.hits)
    if field.wider:
        more, less_sure = listed(question, library, vector, field.wider)
        members = (*members, *_by_others(more, members))
        borderline = tuple(_by_others((*borderline, *_by_others(less_sure, borderline)), members))
    by = [one.remark for one in members]
    unclaimed = sure < judged.SURELY and judged.is_unclaimed(question, library, encoded, by)
    if members and not unclaimed:
        return Evidence(Verdict.ANSWERED, sure, field.hits, (Side(None, members),), borderline)
    others = absence.not_opposed(question, field.hits)
    return Evidence(Verdict.NOT_IN_RECORDS, 1.0 - sure, field.hits, (), others=others)


def _by_others(quoted: Iterable[Quoted], than: Iterable[Quoted]) -> Iterator[Quoted]:
    """What is quoted of speakers who are not among others."""
    heard = {one.remark.speaker for one in than}
    return (one for one in quoted if one.remark.speaker not in heard)
