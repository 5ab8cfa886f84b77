"""Hits to evidence: whether the records answer, how sure that is, and which words to quote.

Comes in: a Question and a Library. Goes out: Evidence: a verdict, a confidence, quoted runs.
Does not know: prose.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from embeddings import Allowed, Marks, Vectors
from rag.answer import BY_RULE, Kind, Verdict
from rag.countries import country_code
from rag.forms.aligning import aligned
from rag.forms.backing import backing
from rag.forms.budget import costing
from rag.forms.corrected import corrections_of
from rag.forms.documents import (
    asks_by_number,
    asks_documents,
    bearing_symbol,
    names_one,
    naming,
)
from rag.forms.exchange import answered_elsewhere, replies_of
from rag.forms.meeting import (
    briefing,
    decided,
    held,
    in_office,
    on_panel,
    presiding,
    replying,
    speaking_again,
    spoken,
    unquoted,
)
from rag.forms.own_votes import all_told, reasons, said_on_vote, spoke_around, tells_no_vote
from rag.forms.pledges import pledged
from rag.forms.requested import requested
from rag.forms.tabling import said_on_text, tabled
from rag.forms.towards import Target, target_of
from rag.holdings.facts import plain_words
from rag.holdings.library import Library
from rag.holdings.passages import Told, remark_sentences, stated, told_sentences, unrepeated
from rag.holdings.selection import Selection
from rag.questions import sides, voting, wording
from rag.questions.question import Question
from rag.questions.rewording import in_words_of
from rag.questions.stance import STANCES, Stance, asked_stance, shows
from rag.reading.names import HONORIFIC
from rag.records import Record, Remark, Speaker, once
from rag.retrieval.members import ALL_TERMS, likely, listed, may_take_side
from rag.retrieval.mentioned import (
    by_or_about,
    mentioning,
    named_rows,
    names_nothing,
    never_name,
    of_account,
    rows_called,
    rows_holding,
    rows_of,
)
from rag.retrieval.quoted import Quoted, quotes
from rag.retrieval.retrieve import Encoding, Hit, Hits, Query, Signs, search
from rag.words import fold, level, stem, terms, words


@dataclass(frozen=True)
class Side:
    """What was found for one of those compared (or for the whole question: no label)."""

    label: str | None
    quoted: tuple[Quoted, ...]
    sure: bool = True  # whether it would be an answer by itself


@dataclass(frozen=True)
class Outlook:
    """What the decision to answer looks at, each about 0 to 1."""

    cosine: float  # of the best hit with a pair of sentences
    sentence: float  # with one sentence
    tokens: float  # how well any hit meets the question's tokens
    content: float  # the same of its content's
    together: float  # the same of its topic's
    least: float  # the same of that token of its topic which it meets worst
    coverage: float  # share of the topic's terms, by idf, in one window of the best hits
    reach: float  # the same in a whole remark
    known: float  # the same in what is searched at all
    named: float  # whether the best hit is by or about whom the question names (1 if no one)
    lead: float  # how far the best hit is ahead of the tenth, in tens of log-odds
    many: float  # 1 where it asks who, so that anyone may answer
    adapted: str = ""  # by what it was found, no sign: Model.adapted

    def vector(self) -> NDArray[np.float64]:
        """In the order of ANSWERING and CALIBRATION."""
        signs = [value for name, value in vars(self).items() if name != "adapted"]
        return np.array([*signs, 1.0])


@dataclass(frozen=True)
class Field:
    """What was found for one of those compared (or for all: no label), and how it looks.

    ``unheard``: of what is asked about nothing searched has a word.
    """

    label: str | None
    hits: Hits
    outlook: Outlook | None
    unheard: bool = False


@dataclass(frozen=True)
class Evidence:
    """``hits`` are the nearest in any case; ``sides`` hold quotes only where it is an answer."""

    verdict: Verdict
    confidence: float
    hits: Sequence[Hit]
    sides: tuple[Side, ...]
    borderline: tuple[Quoted, ...] = ()  # of a list: those that may belong to it
    others: tuple[Hit, ...] = ()  # in an absence: who does touch on it


# Logistic regressions on Outlook.vector(), by `python -m eval.fit`: that the records answer at all,
ANSWERING = (
    4.759, 3.614, 4.569, 2.681, 2.611, 4.521, 1.387, 0.257, -0.103, 0.766, 0.391, 0.849, -10.976,
)  # fmt: skip
# and that the best hit does.
CALIBRATION = (
    1.399, 1.712, 4.425, 2.749, 2.768, 0.772, 0.935, 0.207, -0.312, 0.479, 1.191, -0.483, -7.58,
)  # fmt: skip
# By how much (log-odds) more like answers all looks to other models than to the one that ANSWERING
# was fitted on (docs/decisions/0021, 0023); by Model.adapted.
SURER = {"all-mpnet-base-v2": 2.0}
_MOST_OTHERS = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_HONORED = re.compile(rf"^(?:{HONORIFIC})\s+")
_MOST_JUDGED = 50  # hits among which others are sought
THRESHOLD = 0.57  # below it the records count as silent; the trade is in docs/decisions/0013
ANYONE = 0.4  # the same where anybody may be meant (docs/decisions/0031)
UNHEARD = 0.9  # the same of who spoke of one thing, by a word that nobody uses ("hello", "xyz")
# What somebody is asked of answers where the log-odds that it does, and how far (log-odds) they are
# ahead of all others on its subject times AHEAD, make FOREMOST.
AHEAD, FOREMOST = 0.2, -0.15
EITHER = 0.2  # the same for each of those compared, where one of them answers
# Of the other kinds: how many remarks at most, and how far (log-odds) behind the best one
# (docs/decisions/0023).
BREADTH = {
    Kind.STATEMENT: (5, 4.0),
    Kind.COMPARE: (2, 2.0),
    Kind.THEME: (10, 8.0),
}
# What somebody is asked to be for or against; "ask" and such are no stance of who-questions.
_ASKING_FOR = "ask want need seek propose suggest recommend".split()
_SIDES = STANCES | dict.fromkeys(map(stem, _ASKING_FOR), Stance.CALLING)
_STATEMENTS = 5  # shown of a speaker whom a question names without a subject


def gather(
    question: Question,
    library: Library,
    encoded: Encoding,
    remarks: Selection,
    narrowed: bool,
) -> Evidence:
    """Evidence among ``remarks`` (what the filters leave; ``narrowed`` by speaker or not)."""
    base = remarks.allowed
    question = in_words_of(library, question, base)
    silent = not_heard(question) if not narrowed else None
    if silent is Verdict.NOT_A_SPEAKER:
        told_of = base.among(of_account(question, library))
        base, silent = (told_of, None) if len(told_of) else (base, silent)
    named = named_rows(library, question)
    fields = look(question, library, encoded, base, named)
    nearest = _nearest(fields)
    asked_of_meeting = (
        ask(question, remarks) for ask in (presiding, speaking_again, held, decided)
    )
    of_meeting = next((told for told in asked_of_meeting if told is not None), None)
    if of_meeting is not None:
        return replace(by_rule(of_meeting), hits=nearest)
    replies = replying(question, remarks)
    unmentioned = named is not None and not (named & base.marks).any()
    unmentioned = unmentioned or replies == [] or names_nothing(question, library, base)
    if silent is None and (unmentioned or asks_who_did_not(question)):
        silent = _silence(question, narrowed=narrowed)
    if silent is not None:
        unheard = silent is Verdict.NOT_A_SPEAKER
        others = _naming(question, library, encoded, base) if unheard else ()
        return Evidence(silent, BY_RULE, nearest, (), others=others)
    sides = (
        _told(replies or ())
        or _told(naming(question, remarks) or bearing_symbol(question, remarks))
        or _told(costing(question, remarks))
        or _told(mentioning(question, library, remarks))
        or _of_votes(question, remarks)
        or _told(pledged(question, remarks) or aligned(question, remarks))
        or _of_meeting(question, remarks)
    )
    never = not sides and (
        never_name(question, library)
        or tells_no_vote(question, remarks)
        or asks_by_number(question)
    )
    if not (sides or never):
        found = _searched(question, library, encoded(question.text).vectors[0], fields)
        if found:
            sides = (*found.sides, *_other_sides(question, found.sides, remarks))
            return replace(found, hits=nearest, sides=sides)
    if not sides:
        sides = _promised(question, remarks) or _told(said_on_text(question, remarks))
    if sides:
        return Evidence(Verdict.ANSWERED, BY_RULE, nearest, sides)
    of_all = None
    if question.asked:
        (of_all,) = look(_of_anybody(question), library, encoded, base, None)
    told = _foremost(question, library, encoded, fields, of_all) if of_all and not never else None
    told = told or _absent(
        question, library, encoded, base, fields, of_all=of_all, narrowed=narrowed
    )
    return replace(told, confidence=BY_RULE if never else told.confidence, hits=nearest)


def _absent(  # noqa: PLR0913 (what was asked, looked through and found)
    question: Question,
    library: Library,
    encoded: Encoding,
    base: Allowed,
    fields: Sequence[Field],
    *,
    of_all: Field | None,
    narrowed: bool,
) -> Evidence:
    """The silence on what is asked, with who comes near; or the answer of others to whether
    somebody did a thing. ``of_all``: what anybody says of the subject, where it asks somebody.
    """
    if of_all and not (of_all.outlook and answering(of_all.outlook) >= THRESHOLD):
        of_all = None
    told = _told_of(question, library, encoded, of_all) if of_all and not narrowed else None
    if told:
        return told
    near = _others(question, library, of_all) if of_all else _not_opposed(question, fields[0].hits)
    if asks_documents(question):
        near = tuple(hit for hit in near if names_one(question, hit.remark))
    chance = max((_chance_of(question, field) for field in fields), default=0.0)
    verdict = _silence(question, narrowed=narrowed)
    if verdict is Verdict.NOT_A_SPEAKER:  # they are told as those who name them
        names = frozenset().union(*(one.forms | {one.label} for one in question.asked))
        target = Target(names, proper=True)
        near = tuple(hit for hit in near if target.mentioned(hit.remark.text))
        near = near or _naming(question, library, encoded, base)
    return Evidence(verdict, 1.0 - chance, (), (), others=near)


def _searched(
    question: Question, library: Library, vector: Vectors, fields: Sequence[Field]
) -> Evidence | None:
    """The evidence of what was found; None where none of it is likely an answer."""
    chances = [(field, _chance_of(question, field)) for field in fields]
    answers = any(chance >= _least(question, field) for field, chance in chances)
    found = [field for field in fields if answers and _may_be_a_side(question, field)]
    alone = {field.label for field, chance in chances if chance >= THRESHOLD}
    if not found and question.asked and not question.kind.many:
        found = [one for one in map(partial(_on_its_subject, question), fields) if one.hits]
    if not found:
        return None
    if question.kind.many:
        return _list(question, library, vector, found[0].hits, _sure_of(found))
    return _answered(question, library, vector, found, alone)


def _sure_of(found: Sequence[Field]) -> float:
    """That any answers: a comparison is right where one of its sides is."""
    return 1 - math.prod(1 - confidence_of(field.outlook) for field in found if field.outlook)


def _answered(
    question: Question,
    library: Library,
    vector: Vectors,
    found: Sequence[Field],
    alone: Collection[str | None] = (),
) -> Evidence:
    """The evidence of what was found that answers, for each of those compared; ``alone``: the
    labels of what would by itself.
    """
    best_remark = found[0].hits[0].remark
    elsewhere = (
        [] if question.asked else answered_elsewhere(question.text, best_remark, question.terms)
    )
    sides = _told(elsewhere) or tuple(
        Side(
            field.label,
            _as_corrected(_quoted(question, library, vector, field.hits)),
            sure=len(found) == 1 or field.label in alone,
        )
        for field in found
    )
    return Evidence(Verdict.ANSWERED, _sure_of(found), (), sides)


def _foremost(
    question: Question, library: Library, encoded: Encoding, fields: Sequence[Field], of_all: Field
) -> Evidence | None:
    """What those asked say, where they say so much more on the subject than anybody else that it is
    taken for an answer which it would not be by itself (docs/decisions/0027); of those compared,
    what any of them says so, and what may be a side beside it.
    """
    if question.kind.many:
        return None
    every = {id(remark) for one in question.asked for remark in one.remarks}
    hits = list(of_all.hits[:_MOST_JUDGED])
    others = next(
        (
            hit.score
            for hit in hits
            if id(hit.remark) not in every
            and hit.remark.speaker
            and not hit.remark.paragraph.section.summary
        ),
        None,
    )

    def is_ahead(field: Field) -> bool:
        asked = [one for one in question.asked if field.label in {None, one.label}]
        theirs = {id(remark) for one in asked for remark in one.remarks}
        own = next((hit.score for hit in hits if id(hit.remark) in theirs), None)
        if own is None or others is None or field.outlook is None:
            return False
        chance = _chance_of(question, field)
        odds = math.log(chance / (1 - chance)) if 0 < chance < 1 else -math.inf
        return odds + AHEAD * (own - others) >= FOREMOST

    ahead = [field.label for field in fields if is_ahead(field)]
    found = [one for one in fields if one.label in ahead or _may_be_a_side(question, one)]
    return (
        _answered(question, library, encoded(question.text).vectors[0], found, ahead)
        if ahead
        else None
    )


def _other_sides(question: Question, sides: Sequence[Side], remarks: Selection) -> Iterator[Side]:
    """Of those compared who were not found to say anything on it: what they replied to the others,
    or said where it was taken up.
    """
    if question.kind is not Kind.COMPARE:
        return
    heard = {side.label for side in sides}
    for one in question.asked:
        if one.entries and one.label not in heard:
            others = [other for other in question.asked if other.label in heard]
            told = replies_of(one, others, remarks)
            told = told or said_on_text(replace(question, asked=(one,)), remarks, named=False)
            yield from (replace(side, label=one.label, sure=False) for side in _told(told))


def _chance_of(question: Question, field: Field) -> float:
    """The probability that what was found answers; 0 where nothing was."""
    if field.outlook is None:
        return 0.0
    return max(answering(field.outlook), THRESHOLD if _says_it(question, field) else 0.0)


def _least(question: Question, field: Field) -> float:
    """The chance from which on what was found answers."""
    if question.asked:
        return THRESHOLD
    return UNHEARD if field.unheard else ANYONE if question.kind.many else THRESHOLD


def _may_be_a_side(question: Question, field: Field) -> bool:
    """Whether what was found may answer, where it does for another of those compared: by the odds
    as fitted, whatever the model, since lowered ones cost sides (docs/decisions/0021).
    """
    if field.outlook is None:
        return False
    return _says_it(question, field) or _chance(field.outlook.vector(), ANSWERING) >= EITHER


def _promised(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """Where it asks what those named promised, and no more: the first sentences that promise."""
    if not question.asked or not wording.OF_PROMISING.issuperset(question.terms or [""]):
        return ()
    theirs = stated(remarks.by(entry for one in question.asked for entry in one.entries))
    told = (
        (one, span)
        for one in theirs
        for span, text in told_sentences(one)
        if wording.PROMISES.search(level(text))
    )
    return _told(islice(told, _STATEMENTS))


def _says_it(question: Question, field: Field) -> bool:
    """Whether a passage of those asked has every term of what they are asked about, or any has all
    of what somebody is accused of.
    """
    theirs = question.speech and question.asked and question.kind is Kind.STATEMENT
    whole = field.outlook is not None and field.outlook.coverage > ALL_TERMS
    if whole and question.terms and (theirs or question.accusers):
        return True
    return bool(theirs) and _names_it(question, field)


def _names_it(question: Question, field: Field) -> bool:
    """Whether a passage of those asked has the name, no country's, of what they are asked about,
    which says no more of it than what kind of thing it is ("the Minsk process"); or the names in
    what they are asked to have done ("Did Chad condemn the killings in Bucha?").
    """
    names = set(question.terms) - wording.KINDS_OF_MATTER
    whether = wording.WHETHER.match(level(question.text))
    for one in (*question.asked, *question.topics):
        names.difference_update(term for name in (one.label, *one.forms) for term in terms(name))
    if len(names) == len(question.terms) and not whether:
        return False
    for hit in field.hits[:_MOST_JUDGED]:
        plain = _plain_stems(hit.remark.paragraph.record)
        wanted = names - plain if whether else names
        if wanted and wanted.isdisjoint(plain) and wanted.issubset(terms(hit.remark.text)):
            return True
    return False


def by_rule(said: Iterable[Told]) -> Evidence:
    """The evidence of sentences that answer by rule; none where nobody said any."""
    sides = _told(said)
    return Evidence(Verdict.ANSWERED if sides else Verdict.NOT_IN_RECORDS, BY_RULE, (), sides)


def _nearest(fields: Sequence[Field]) -> Sequence[Hit]:
    """What is found in any of some fields, best first."""
    if len(fields) == 1:
        return fields[0].hits
    hits = (hit for field in fields for hit in field.hits)
    return sorted(hits, key=lambda hit: (-hit.score, hit.row))


def _silence(question: Question, *, narrowed: bool) -> Verdict:
    """In which way the records are silent on what is asked."""
    if narrowed or any(one.spoke for one in question.asked):
        return Verdict.SPOKE_NOT_ON_THIS
    return Verdict.NOT_A_SPEAKER if question.asked else Verdict.NOT_IN_RECORDS


def _on_its_subject(question: Question, field: Field) -> Field:
    """The hits in records that are as a whole about what is asked, whether they say so or not."""
    wanted = set(question.terms)
    if not wanted:
        return replace(field, hits=Hits.none())
    about = [wanted <= _subject(hit.remark.paragraph.record) for hit in field.hits]
    return replace(field, hits=field.hits.only(np.flatnonzero(about)))


@once
def _subject(record: Record) -> frozenset[str]:
    """The stems of the names in a record's title."""
    return frozenset(map(stem, words(record.title))) - _plain_stems(record)


@once
def _plain_stems(record: Record) -> frozenset[str]:
    """The stems of the words that a record has in small letters: names are none of them."""
    return frozenset(map(stem, plain_words(record).split()))


def _told_of(
    question: Question, library: Library, encoded: Encoding, field: Field
) -> Evidence | None:
    """Where it asks whether somebody did a thing, and not for their words: what others say of the
    thing who name them.
    """
    if question.speech or not wording.YES_OR_NO.match(level(question.text)):
        return None
    names = Target(frozenset().union(*(one.forms for one in question.asked)), proper=True)
    naming = np.flatnonzero([names.mentioned(hit.remark.text) for hit in field.hits[:_MOST_JUDGED]])
    if not len(naming) or field.outlook is None:
        return None
    told = _quoted(question, library, encoded(question.text).vectors[0], field.hits.only(naming))
    return Evidence(Verdict.ANSWERED, confidence_of(field.outlook), (), (Side(None, told),))


def _others(question: Question, library: Library, field: Field) -> tuple[Hit, ...]:
    """Who touches on what those asked are silent on: the best remark of each, the nearest few."""
    theirs = {id(remark) for one in question.asked for remark in one.remarks}
    hits = field.hits[:_MOST_JUDGED]  # they are told to be silent: not at once that they are not
    return _best_of_each(
        hit for hit in likely(_of_anybody(question), library, hits) if id(hit.remark) not in theirs
    )


def _of_anybody(question: Question) -> Question:
    """A question asked of all, without those whom it names."""
    return replace(question, text=question.topic, kind=Kind.LIST, asked=(), speech=False)


def _naming(
    question: Question, library: Library, encoded: Encoding, base: Allowed
) -> tuple[Hit, ...]:
    """Who names somebody who is not recorded as speaking: the best remark of each, the nearest few.
    Nobody where that is a country: they name it for other reasons.
    """
    unheard = [one for one in question.asked if not one.spoke and country_code(one.label) is None]
    called = [question.unknown] if question.unknown else [one.label for one in unheard]
    names = {_HONORED.sub("", one) for one in called}.union(
        *(one.forms for one in unheard if fold(one.label) in one.forms)  # not a surname's bearers
    )
    rows = np.zeros(len(library.windows), np.bool_)
    for name in names:
        rows |= rows_holding(library, terms(name))
    within = base.among(rows)
    if not len(within):
        return ()
    target = Target(frozenset(names), proper=True)
    of_all = replace(question, kind=Kind.LIST, asked=(), unknown=None, speech=False)
    (field,) = look(of_all, library, encoded, within, None)
    return _best_of_each(hit for hit in field.hits if target.mentioned(hit.remark.text))


def _not_opposed(question: Question, hits: Hits) -> tuple[Hit, ...]:
    """Where nobody plainly is for or against someone: who names them, and takes not the other side
    only.
    """
    asked = asked_stance(question.text) if question.kind.many else None
    target = target_of(question, asked, (hit.remark.text for hit in hits))
    if asked is None or target is None:
        return ()

    return _best_of_each(hit for hit in hits if may_take_side(target, asked, hit.remark))


def _best_of_each(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The best remark of each speaker, the first few."""
    by_speaker: dict[Speaker, Hit] = {}
    for hit in hits:
        if hit.remark.speaker:
            by_speaker.setdefault(hit.remark.speaker, hit)
    return tuple(by_speaker.values())[:_MOST_OTHERS]


def _of_meeting(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """What the meeting itself tells: which of an office spoke, who did, how those named began."""
    holders = _told(
        briefing(question, remarks)
        or in_office(question, remarks)
        or unquoted(question, remarks)
        or on_panel(question, remarks)
    )
    if holders or not question.bare or (question.topics and question.kind is not Kind.WHO):
        return holders
    if question.kind is Kind.WHO and _objects(question):  # "who warned Chad" is not who Chad is
        return ()
    return _introduced(question, remarks) or _told(spoken(question, remarks))


def _of_votes(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """Where it asks why somebody voted so: what each of those asked says with their own vote;
    nothing where one of them does not tell it. Where it asks who explained or announced a vote, or
    put a text to it: all who do.
    """
    if question.kind.many:
        every = requested(question, remarks) or all_told(question, remarks)
        every = every or spoke_around(question, remarks)
        return _told(every or tabled(question, remarks) or backing(question, remarks))
    if not voting.WHY_VOTED.match(level(question.text)):
        return ()
    told = [
        (
            one.label,
            [
                each
                for each in reasons(question, one) or said_on_vote(one)
                if id(each[0]) in remarks.ids
            ],
        )
        for one in question.asked
    ]
    if not all(found for _, found in told):
        return ()
    several = len(told) > 1
    return tuple(
        replace(side, label=label if several else None)
        for label, found in told
        for side in _told(found)
    )


def _introduced(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """For a question that says no more than whom: how each statement of theirs begins; where it
    asks what they call for, the sentences that do.
    """
    named = [entry for one in (*question.asked, *question.topics) for entry in one.entries]
    said = [
        stated([one for one in entry.remarks if id(one) in remarks.ids])
        for entry in dict.fromkeys(named)
    ]
    side = _side_asked(question)
    quoted = list(islice(_taking(side, chain(*said)), _STATEMENTS)) if side else []
    if not quoted:
        each = 1 if question.kind is Kind.WHO else _STATEMENTS
        for remark in (one for theirs in said for one in theirs[:each]):
            spans = remark_sentences(remark)[:2]
            quoted.append(Quoted(remark, ((spans[0][0], spans[-1][1]),), 0.0))
    return (Side(None, tuple(quoted)),) if quoted else ()


def _side_asked(question: Question) -> Stance | None:
    """The stance of the verb behind those asked: "what did Chad ask for?"."""
    if question.kind is not Kind.STATEMENT or not question.asked:
        return None
    behind = map(stem, words(question.text[question.asked[-1].end :]))
    return next((_SIDES[word] for word in behind if word in _SIDES), None)


def _taking(side: Stance, said: Iterable[Remark]) -> Iterator[Quoted]:
    """The sentences of remarks that take a side, the first of each."""
    for remark in said:
        spans = tuple(span for span, text in told_sentences(remark) if shows(side, [text]))
        if spans:
            yield Quoted(remark, spans[:_STATEMENTS], 0.0)


def _told(told: Iterable[Told]) -> tuple[Side, ...]:
    quoted = tuple(Quoted(remark, (span,), 0.0) for remark, span in told)
    return (Side(None, quoted),) if quoted else ()


def look(
    question: Question,
    library: Library,
    encoded: Encoding,
    base: Allowed,
    named: Marks | None,
) -> list[Field]:
    """What is found in each part of the records that the question has to be looked up in.

    ``base`` are the rows that filters leave, ``named`` as ``named_rows`` gives it.
    """
    objects = _objects(question) if question.kind.many else ()
    theirs = {  # "who criticised Hong" is not answered by Hong
        id(remark)
        for one in question.topics
        if (question.kind is Kind.WHO and one.person and not question.bare) or one.start in objects
        for remark in one.remarks
    }
    called = rows_called(library, question)
    query = Query(question.text, encoded, question.terms, named, base, called)
    fields: list[Field] = []
    for label, rows in _parts(question, library, base):
        hits = search(library, query, rows)
        if theirs:
            hits = hits.only(np.flatnonzero([id(hit.remark) not in theirs for hit in hits]))
        outlook = _outlook(question, library, base, hits) if hits else None
        fields.append(Field(label, hits, outlook, _is_unheard(question, library, base)))
    return fields


def _is_unheard(question: Question, library: Library, base: Allowed) -> bool:
    """Whether of what is asked about, one thing, nothing searched has a word: where it does not
    ask who, beside names ("sanctions on Chad").
    """
    topics = () if question.kind.many else question.topics
    names = {term for one in topics for term in terms(one.label)}
    about = [term for term in question.terms if term not in names]
    return len(about) == 1 and not library.words.counts(about, base).any()


def _objects(question: Question) -> set[int]:
    """Where those begin whom a question's verb is towards ("who criticized …", "mentioned …"), or
    whose text or deed it is against.
    """
    plain, stance = level(question.text), asked_stance(question.text)
    found = {stance.end} if stance else set[int]()
    last = None
    for one in question.topics:
        beside = (
            last and last.start in found and wording.TOGETHER.fullmatch(plain[last.end : one.start])
        )
        theirs = stance and stance.stance is Stance.AGAINST
        if (
            (theirs and sides.is_done_by(plain, one.start, one.end))
            or beside
            or (sides.TOWARDS_ONE.match(plain[: one.start]) and plain[one.end :][:2] != "'s")
        ):
            found.add(one.start)
        last = one
    return found


def answering(outlook: Outlook) -> float:
    """The probability that the records answer."""
    return _chance(outlook.vector(), ANSWERING, SURER.get(outlook.adapted, 0.0))


def confidence_of(outlook: Outlook) -> float:
    """The calibrated probability that the best hit answers."""
    return _chance(outlook.vector(), CALIBRATION)


def _chance(signs: NDArray[np.float64], coefficients: Sequence[float], surer: float = 0.0) -> float:
    return 1.0 / (1.0 + math.exp(surer - float(signs @ np.array(coefficients))))


def not_heard(question: Question) -> Verdict | None:
    """The verdict where someone is asked for words that no record has."""
    if question.unknown:
        return Verdict.NOT_A_SPEAKER
    compared = question.kind is Kind.COMPARE and any(one.entries for one in question.asked)
    if compared or not question.speech:
        return None
    first = question.asked[0] if question.asked else None
    if first is None or first.entries or any(one.person for one in question.asked):
        return None
    return Verdict.SPOKE_NOT_ON_THIS if first.spoke else Verdict.NOT_A_SPEAKER


def _parts(question: Question, library: Library, base: Allowed) -> list[tuple[str | None, Allowed]]:
    """The rows to search: those of whom the question asks, one field a side of a comparison."""
    if question.kind.many:
        return [(None, base)]
    asked = [one for one in question.asked if one.entries]
    if question.kind is Kind.COMPARE and len(question.asked) > 1 and asked:
        return [(one.label, base.among(rows_of(library, [one]))) for one in asked]
    if not question.speech or not asked:
        about = by_or_about(library, question.asked)
        rows = base if about is None else base.among(about)
        return [(None, rows if len(rows) else base)]
    shared = set(asked[0].entries).intersection(*(one.entries for one in asked))
    meant = [replace(asked[0], entries=tuple(shared))] if shared else asked
    return [(None, base.among(rows_of(library, meant)))]


def _outlook(question: Question, library: Library, base: Allowed, hits: Hits) -> Outlook:
    best = Signs._make(hits.signs[:3].max(axis=0).tolist())
    any_ = Signs._make(hits.signs.max(axis=0).tolist())
    shares = library.words.shares(question.terms)
    known = library.words.counts(question.terms, base) > 0
    asks_for_someone = bool(question.asked or question.topics)
    return Outlook(
        cosine=best.cosine,
        sentence=best.sentence,
        tokens=any_.tokens,
        content=any_.content,
        together=any_.together,
        least=float(hits.least.max()),
        coverage=best.coverage,
        reach=float(hits.reach[:3].max()),
        known=float(shares @ known) if len(shares) else 1.0,
        named=hits[0].signs.named if asks_for_someone else 1.0,
        lead=float(hits.scores[0] - hits.scores[:10][-1]) / 10,
        many=float(question.kind.many and not wording.WHETHER_ANY.match(level(question.text))),
        adapted=hits.adapted,
    )


def _quoted(
    question: Question, library: Library, vector: Vectors, hits: Sequence[Hit]
) -> tuple[Quoted, ...]:
    most, behind = BREADTH[question.kind]
    near = [hit for hit in hits[: 2 * most] if hit.score >= hits[0].score - behind]
    near = [*_stated_of(question, hits[0], hits), *near]
    kept = unrepeated(_naming_it(question, near), lambda hit: hit.remark)[:most]
    return quotes(question, library, vector, kept)


def _naming_it(question: Question, near: Sequence[Hit]) -> Sequence[Hit]:
    """Of what somebody is asked on a matter with a name of several words, what has that name, where
    the best does.
    """
    if not (near and question.speech and question.asked):
        return near
    taken = [(one.start, one.end) for one in (*question.asked, *question.topics)]
    names = (
        set(terms(found[0]))
        for found in wording.NAME.finditer(question.text, 1)
        if not any(found.start() < end and start < found.end() for start, end in taken)
    )
    name = next((one for one in names if len(one) > 1), set[str]())
    if not name.issubset(terms(near[0].remark.text)):
        return near
    return [hit for hit in near if name.issubset(terms(hit.remark.text))]


def _as_corrected(quoted: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """What is quoted, each with the sentence by which its speaker corrects a figure in it."""
    shown = {id(one.remark) for one in quoted}
    found: list[Quoted] = []
    for one in quoted:
        found.append(one)
        for remark, span in corrections_of(one.remark, one.texts):
            if id(remark) not in shown:
                shown.add(id(remark))
                found.append(Quoted(remark, (span,), one.score))
    return tuple(found)


def _stated_of(question: Question, best: Hit, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The statement that a summary's passage tells of, where that is the best: by the same speaker,
    with all its figures that are no years and not asked with.
    """
    if not best.remark.paragraph.section.summary or best.remark.speaker is None:
        return
    told = {one for one in words(best.window.text) if any(map(str.isdigit, one))}
    figures = {one for one in told - {*words(question.text)} if not _YEAR.fullmatch(one)}
    if not figures:
        return
    yield from islice(
        (
            hit
            for hit in hits[:_MOST_JUDGED]
            if hit.remark.speaker == best.remark.speaker
            and hit.remark.paragraph.record is best.remark.paragraph.record
            and not hit.remark.paragraph.section.summary
            and figures.issubset(words(hit.remark.text))
        ),
        1,
    )


def _list(
    question: Question, library: Library, vector: Vectors, found: Hits, sure: float
) -> Evidence:
    """The evidence for a list: who belongs to it, or, where nobody does, who comes near."""
    members, borderline = listed(question, library, vector, found)
    if members:
        return Evidence(Verdict.ANSWERED, sure, found, (Side(None, members),), borderline)
    others = _not_opposed(question, found)
    return Evidence(Verdict.NOT_IN_RECORDS, 1.0 - sure, found, (), others=others)


def asks_who_did_not(question: Question) -> bool:
    """Whether it asks who did nothing of a kind, which no words tell."""
    return question.kind.many and bool(wording.DID_NOT.match(level(question.text)))
