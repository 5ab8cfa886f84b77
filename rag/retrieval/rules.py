"""What evidence is made of, and the forms that tell it with a side for each of those asked: why
they voted so, what they promised, how they began.

Comes in: a Question, the remarks searched. Goes out: Sides of Evidence, none where no form fits.
Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from rag.answer import BY_RULE, Kind, Verdict
from rag.forms.explanations import reasons, said_on_vote
from rag.holdings.passages import Told, remark_sentences, stated, told_sentences
from rag.holdings.selection import Selection, telling
from rag.questions import voting, wording
from rag.questions.question import Question
from rag.questions.stance import STANCES, Stance, shows
from rag.records import Remark
from rag.retrieval.quoted import Quoted
from rag.retrieval.retrieve import Hit
from rag.words import all_stems, level, stem

# Somebody undertakes to do something, as a sentence tells it.
_PROMISES = re.compile(
    r"\b(?:pledg|promis|commit(?:s|ted|ting|ment)|vow|offer(?:s|ed|ing)\b)\w*|"
    r"\b(?:(?:was|is|are|were|stands?|stood) ready|continues? to support)\b|"
    r"\b(?:country|government|delegation|organization|company|office|agency|it|he|she|they) "
    r"(?:will|would|plans? to|intends? to)\b"
)


@dataclass(frozen=True)
class Side:
    """What was found for one of those compared (or for the whole question: no label)."""

    label: str | None
    quoted: tuple[Quoted, ...]
    sure: bool = True  # whether it would be an answer by itself


@dataclass(frozen=True)
class Evidence:
    """``hits`` are the nearest in any case; ``sides`` hold quotes only where it is an answer."""

    verdict: Verdict
    confidence: float
    hits: Sequence[Hit]
    sides: tuple[Side, ...]
    borderline: tuple[Quoted, ...] = ()  # of a list: those that may belong to it
    others: tuple[Hit, ...] = ()  # in an absence: who does touch on it
    rule: str | None = None  # which form tells it (``retrieval.order``); None where search does


# What somebody is asked to be for or against; "ask" and such are no stance of who-questions.
_ASKING_FOR = "ask want need seek propose suggest recommend".split()
_PROPOSING = wording.stemmed("propose suggest recommend")  # one by any of these
_SIDES = STANCES | dict.fromkeys(map(stem, _ASKING_FOR), Stance.CALLING)
_BEGINNING, _FEWEST = 6, 2  # sentences by which all statements, and each, are told to begin
_STATEMENTS = 5  # shown of a speaker whom a question names without a subject


def side_of(told: Iterable[Told]) -> tuple[Side, ...]:
    """The one side that some sentences make; none where there are none."""
    quoted = tuple(Quoted(remark, (span,)) for remark, span in told)
    return (Side(None, quoted),) if quoted else ()


def by_rule(said: Iterable[Told], rule: str | None = None) -> Evidence:
    """The evidence of sentences that answer by a rule; none where nobody said any."""
    sides = side_of(said)
    verdict = Verdict.ANSWERED if sides else Verdict.NOT_IN_RECORDS
    return Evidence(verdict, BY_RULE, (), sides, rule=rule)


def promised(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """Where it asks what those named promised, and no more: the first sentences that promise."""
    if not question.asked or not wording.OF_PROMISING.issuperset(question.terms or [""]):
        return ()
    theirs = stated(remarks.by(question.asked))
    told = telling(theirs, lambda text: _PROMISES.search(level(text)))
    return side_of(islice(told, _STATEMENTS))


def why_voted_so(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """Where it asks why somebody voted so, or compares some on a text: what each of those asked
    says with their own vote; nothing where one of them does not tell it.
    """
    if question.kind.many:
        return ()
    plain = question.plain
    compared = question.kind is Kind.COMPARE and voting.ON_A_TEXT.search(plain)
    if not (compared or voting.why_so(plain)):
        return ()
    told: list[tuple[str, list[Told]]] = []
    for one in question.asked:
        each = reasons(question, one) or ([] if compared else said_on_vote(question, one.remarks))
        told.append((one.label, [said for said in each if said[0] in remarks]))
    if not all(found for _, found in told):
        return ()
    several = len(told) > 1
    return tuple(
        replace(side, label=label if several else None)
        for label, found in told
        for side in side_of(found)
    )


def introduced(question: Question, remarks: Selection) -> tuple[Side, ...]:
    """How each statement of theirs begins, or the sentences that call for what is asked."""
    if question.kind is Kind.COMPARE:
        each_of = (
            (one, replace(question, kind=Kind.STATEMENT, asked=(one,))) for one in question.asked
        )
        return tuple(
            replace(side, label=one.label)
            for one, alone in each_of
            for side in introduced(replace(alone, topics=()), remarks)
        )
    named = [entry for one in question.named for entry in one.entries]
    said = [
        stated([one for one in entry.remarks if one in remarks]) for entry in dict.fromkeys(named)
    ]
    side = _side_asked(question)
    if side and not _PROPOSING.isdisjoint(_behind_asked(question)):
        told = telling(chain(*said), lambda text: not _PROPOSING.isdisjoint(all_stems(text)))
        proposed = side_of(islice(told, _STATEMENTS))
        if proposed:
            return proposed
    quoted = list(islice(_taking(side, chain(*said)), _STATEMENTS)) if side else []
    if not quoted:
        each = 1 if question.kind is Kind.WHO else _STATEMENTS
        begun = [one for theirs in said for one in theirs[:each]]
        many = max(_FEWEST, 0 if question.kind is Kind.WHO else _BEGINNING // max(1, len(begun)))
        for remark in begun:
            spans = remark_sentences(remark)[:many]
            quoted.append(Quoted(remark, ((spans[0][0], spans[-1][1]),)))
    return (Side(None, tuple(quoted)),) if quoted else ()


def _side_asked(question: Question) -> Stance | None:
    """The stance of the verb behind those asked: "what did Chad ask for?"."""
    if question.kind is not Kind.STATEMENT or not question.asked:
        return None
    return next((_SIDES[word] for word in _behind_asked(question) if word in _SIDES), None)


def _behind_asked(question: Question) -> tuple[str, ...]:
    """The stems of the words behind those asked."""
    return all_stems(question.text[question.asked[-1].end :])


def _taking(side: Stance, said: Iterable[Remark]) -> Iterator[Quoted]:
    """The sentences of remarks that take a side, the first of each."""
    for remark in said:
        spans = tuple(span for span, text in told_sentences(remark) if shows(side, [text]))
        if spans:
            yield Quoted(remark, spans[:_STATEMENTS])
