"""A question set asked of a service, and what came of it.

Comes in: Questions and a service. Goes out: a Run, its figures overall and by kind, its failures.
Does not know: how they are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from eval.measures import FACTS, MEASURES, SPEAKER_RIGHT, SUCCESS_1, VERBATIM, missing_facts
from eval.measures.measure import Figure, Measure
from eval.outcome import Outcome
from eval.questions import Question
from rag.answer import Answer
from rag.errors import NotHeldError, OnRecordError
from rag.questions.filters import Filters
from rag.records import Paragraph, Record, record_id

SEARCHED = "searched"  # what no rule gave
ABSENCE = "absence"  # the kind of a question that its record does not answer


class Asked(Protocol):
    """What a run needs of the product's Service."""

    @property
    def records(self) -> tuple[Record, ...]:
        """What the library holds."""

    def ask(
        self,
        question: str,
        filters: Filters = ...,
        limit: int = ...,
        previous: Sequence[str] = ...,
    ) -> Answer:
        """The answer to a question, after earlier ones."""

    def paragraph(self, record_id: str, number: int) -> Paragraph:
        """A paragraph, read again."""


@dataclass(frozen=True)
class Latency:
    """How long something took, in milliseconds: the median, the 95th and the 99th centile."""

    p50: float
    p95: float
    p99: float

    @classmethod
    def of(cls, took_ms: Sequence[float]) -> Latency:
        """The latency of what took so many milliseconds each."""
        return cls(*map(float, np.percentile(took_ms, (50, 95, 99))))


@dataclass(frozen=True)
class Scored:
    """A measure and what it comes to; None where it applies to no question."""

    measure: Measure
    figure: Figure | None


@dataclass(frozen=True)
class Run:
    """One set, asked; ``skipped`` are the questions on records that the library does not hold."""

    name: str
    outcomes: tuple[Outcome, ...]
    skipped: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Failure:
    """A question that went wrong, and in which ways."""

    question: Question
    reasons: tuple[str, ...]


def run(name: str, questions: Iterable[Question], service: Asked, *, narrow: bool = True) -> Run:
    """Ask what the library can be asked.

    ``narrow``: a question on a record is asked of that record only, since a set knows the truth
    of its record and not of whatever else a library holds.
    """
    held = {record.id for record in service.records}
    outcomes: list[Outcome] = []
    skipped: list[Question] = []
    for question in questions:
        if question.record is None or record_id(question.record) in held:
            outcomes.append(_ask(question, service, narrow=narrow))
        else:
            skipped.append(question)
    return Run(name, tuple(outcomes), tuple(skipped))


def scored(outcomes: Sequence[Outcome]) -> tuple[Scored, ...]:
    """Every measure over outcomes."""
    return tuple(Scored(measure, measure.figure(outcomes)) for measure in MEASURES)


def by_kind(outcomes: Iterable[Outcome]) -> tuple[tuple[str, tuple[Outcome, ...]], ...]:
    """Outcomes by the kind of their question, absences apart, in the order of appearance."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        question = outcome.question
        kinds.setdefault(question.kind if question.answerable else ABSENCE, []).append(outcome)
    return tuple((kind, tuple(found)) for kind, found in kinds.items())


def by_rule(outcomes: Iterable[Outcome]) -> tuple[tuple[str, tuple[Outcome, ...]], ...]:
    """Outcomes that are answered by the rule that read the answer (``Answer.rule``), or SEARCHED;
    those that gave most answers first.
    """
    rules: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.answer and outcome.answered:
            rules.setdefault(outcome.answer.rule or SEARCHED, []).append(outcome)
    ranked = sorted(rules.items(), key=lambda rule: (-len(rule[1]), rule[0]))
    return tuple((rule, tuple(found)) for rule, found in ranked)


def latency(outcomes: Iterable[Outcome]) -> Latency | None:
    """The latency of the answers there are."""
    took = [outcome.answer.took_ms for outcome in outcomes if outcome.answer]
    return Latency.of(took) if took else None


def failures(outcomes: Iterable[Outcome]) -> tuple[Failure, ...]:
    """The questions that went wrong."""
    found = (Failure(outcome.question, _reasons(outcome)) for outcome in outcomes)
    return tuple(failure for failure in found if failure.reasons)


def _ask(question: Question, service: Asked, *, narrow: bool) -> Outcome:
    where = record_id(question.record) if narrow and question.record else None
    try:
        answer = service.ask(question.text, Filters(record=where), previous=question.previous)
    except OnRecordError as error:
        return Outcome(question, None, error=str(error))
    return Outcome(question, answer, _reread(answer, service))


def _reread(answer: Answer, service: Asked) -> tuple[str | None, ...]:
    found: list[str | None] = []
    for citation in answer.citations:
        try:
            cited = citation.paragraph
            text = service.paragraph(cited.record.id, cited.number).text
        except NotHeldError:
            found.append(None)
        else:
            found.append(text[citation.start : citation.end])
    return tuple(found)


def _reasons(outcome: Outcome) -> tuple[str, ...]:
    if outcome.answer is None:
        return (f"failed: {outcome.error}",)
    reasons = _absence(outcome) if not _both_answer(outcome) else _content(outcome)
    if VERBATIM.of(outcome) == 0:
        reasons.append("a quote is not the record's text")
    return tuple(reasons)


def _both_answer(outcome: Outcome) -> bool:
    return outcome.answered and outcome.question.answerable


def _absence(outcome: Outcome) -> list[str]:
    question, verdict = outcome.question, outcome.answer.verdict if outcome.answer else None
    if outcome.refused and question.answerable:
        return [f"{verdict}, but {_numbers(question.paragraphs)} answers"]
    if outcome.answered:
        first = outcome.citations[0].paragraph.number
        return [f"answered from ¶{first}, but {question.verdict or 'the record does not say'}"]
    wrong = question.verdict is not None and verdict is not question.verdict
    return [f"{verdict}, not {question.verdict}"] if wrong else []


def _content(outcome: Outcome) -> list[str]:
    question, reasons = outcome.question, list[str]()
    if not SUCCESS_1.of(outcome):
        first = outcome.ranked[0].number
        rank = next((rank for rank, hit in enumerate(outcome.hits, 1) if hit), None)
        place = f"right one at rank {rank}" if rank else "right one not found"
        reasons.append(f"first ¶{first}, not {_numbers(question.paragraphs)} ({place})")
    if (FACTS.of(outcome) or 0) < 1 and (missing := missing_facts(outcome)):
        named = "; ".join(" or ".join(fact) for fact in missing)
        reasons.append(f"{len(missing)} of {len(question.facts)} facts missing: {named}")
    if SPEAKER_RIGHT.of(outcome) == 0:
        first_cited = outcome.citations[0].speaker
        name = first_cited.name if first_cited else "narrative"
        reasons.append(f"first cited {name}, not {' or '.join(question.speakers)}")
    return reasons


def _numbers(paragraphs: Sequence[int]) -> str:
    return ", ".join(f"¶{number}" for number in paragraphs)
