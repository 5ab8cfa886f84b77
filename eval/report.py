"""Reports of trials: tables for a terminal, and plain data for JSON.

Comes in: Trials. Goes out: rich tables; one dict, versioned. Does not know: HTML; the web app draws
a page from the JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.against import Changed
from eval.attribution import Attributed, together
from eval.measures import MEASURES, Figure, figure, is_right, reliability, risk_coverage
from eval.outcome import Outcome
from eval.public import Compared
from eval.run import by_kind, by_rule, failures, latency, scored
from eval.trial import Trial

VERSION = 1
NONE = "–"
_Column = tuple[str, Sequence[str]]  # its head and its cells


def print_trial(trial: Trial, console: Console, *, with_failures: bool) -> None:
    """A trial as tables, and its failures as a list where they are asked for."""
    console.print(f"\n[bold]{escape(trial.name)}[/bold]: {escape(trial.about)}")
    for note in trial.notes:
        console.print(escape(note), highlight=False)
    for table in _tables(trial, console.width):
        console.print(table)
    if with_failures:
        _print_failures(trial, console)


def print_public(public: Sequence[Compared], console: Console) -> None:
    """Public sets: ours, BM25, and the difference."""
    table = Table("measure", title="Public sets")
    for column in ("ours", "BM25", "difference"):
        table.add_column(column, justify="right")
    for one in public:
        table.add_row(one.name, *map(figure_text, (one.ours, one.bm25, one.difference)))
    console.print(table)


def print_changes(changed: Sequence[Changed], console: Console) -> None:
    """What changed since an earlier run, trial by trial."""
    table = Table("trial", "measure", title="Since the earlier run")
    table.add_column("change", justify="right")
    table.add_column("questions", justify="right")
    for one in changed:
        table.add_row(one.trial, repr(one.measure), figure_text(one.change), str(one.change.n))
    console.print(table)


def figure_text(figure: Figure | None) -> str:
    """``0.912 [0.85, 0.96]``."""
    return f"{figure.value:.3f} [{figure.low:.2f}, {figure.high:.2f}]" if figure else NONE


def as_data(
    trials: Iterable[Trial], when: datetime, public: Iterable[Compared] = ()
) -> dict[str, object]:
    """Trials and public sets as JSON holds them."""
    return {
        "version": VERSION,
        "created": when.isoformat(timespec="seconds"),
        "intervals": "95 % percentile bootstrap",
        "measures": {
            repr(one): {"about": one.about, "lower_is_better": one.lower_is_better}
            for one in MEASURES
        },
        "trials": [_trial_data(trial) for trial in trials],
        "public": [asdict(one) for one in public],
    }


def with_total(attributed: Sequence[Attributed]) -> Sequence[Attributed]:
    """Judged records and, where there are several, all together."""
    return [*attributed, together(attributed)] if len(attributed) > 1 else attributed


def _tables(trial: Trial, width: int) -> Iterator[Table]:
    if trial.outcomes:
        yield from _side_by_side("Figures with 95 % intervals", _figures(trial), width)
        yield from _side_by_side("By kind of question", _kinds(trial), width)
        yield _rules(trial)
    if trial.attributed:
        yield _attribution(trial)


def _figures(trial: Trial) -> Iterator[_Column]:
    yield "measure", [*map(repr, MEASURES), "p50 / p95 ms"]
    for name, outcomes in trial.columns:
        figures = [figure_text(one.figure) for one in scored(outcomes)]
        yield f"{name} ({len(outcomes)})", [*figures, _latency_text(outcomes)]


def _kinds(trial: Trial) -> Iterator[_Column]:
    yield "measure", [*map(repr, MEASURES)]
    for kind, outcomes in by_kind(trial.outcomes):
        figures = (one.figure for one in scored(outcomes))
        cells = [f"{figure.value:.3f}" if figure else NONE for figure in figures]
        yield f"{kind} ({len(outcomes)})", cells


def _rules(trial: Trial) -> Table:
    table = Table("rule", title="By the rule that gave the answer: share right")
    for column in ("answers", "right"):
        table.add_column(column, justify="right")
    for rule, outcomes in by_rule(trial.outcomes):
        table.add_row(rule, str(len(outcomes)), figure_text(_right(outcomes)))
    return table


def _right(outcomes: Sequence[Outcome]) -> Figure | None:
    return figure(float(is_right(one)) for one in outcomes)


def _side_by_side(title: str, columns: Iterable[_Column], width: int) -> Iterator[Table]:
    """Tables with the first column and as many of the others as go into a terminal's width."""
    names, *others = columns
    left = width
    some: list[_Column] = []
    for column in others:
        wide = _wide(column)
        if some and wide > left:
            yield _table(title, names, some)
            some = []
        left = (left if some else width - _wide(names) - 1) - wide
        some.append(column)
    yield _table(title, names, some)


def _wide(column: _Column) -> int:
    """How many characters a column takes, with its border and the blanks around what it holds."""
    return max(map(len, (column[0], *column[1]))) + 3


def _table(title: str, names: _Column, columns: Sequence[_Column]) -> Table:
    table = Table(names[0], title=title)
    for head, _ in columns:
        table.add_column(head, justify="right")
    for row in zip(names[1], *(cells for _, cells in columns), strict=True):
        table.add_row(*row)
    return table


def _attribution(trial: Trial) -> Table:
    table = Table("record", title="Attribution: share of paragraphs right")
    for column in ("paragraphs", "speaker", "affiliation", "on behalf of"):
        table.add_column(column, justify="right")
    for one in with_total(trial.attributed):
        figures = (one.speaker, one.affiliation, one.on_behalf_of)
        table.add_row(one.name, str(len(one.judged)), *map(figure_text, figures))
    return table


def _latency_text(outcomes: Sequence[Outcome]) -> str:
    found = latency(outcomes)
    return f"{found.p50:.1f} / {found.p95:.1f}" if found else NONE


def _print_failures(trial: Trial, console: Console) -> None:
    for failure in failures(trial.outcomes):
        question = failure.question
        console.print(f"[bold]{escape(question.id)}[/bold] {escape(question.text)}")
        for reason in failure.reasons:
            console.print(f"    {escape(reason)}", highlight=False)
    for one in trial.attributed:
        for line in one.wrong:
            console.print(escape(line), highlight=False)


def _trial_data(trial: Trial) -> dict[str, object]:
    return {
        "name": trial.name,
        "about": trial.about,
        "notes": list(trial.notes),
        "skipped": [question.id for run in trial.runs for question in run.skipped],
        "sets": [_set_data(name, outcomes) for name, outcomes in trial.columns],
        "kinds": [_set_data(kind, outcomes) for kind, outcomes in by_kind(trial.outcomes)],
        "rules": [
            {"name": rule, "answers": len(found), "right": _figure_data(_right(found))}
            for rule, found in by_rule(trial.outcomes)
        ],
        "questions": [
            {"set": run.name, **_outcome_data(outcome)}
            for run in trial.runs
            for outcome in run.outcomes
        ],
        "failures": [
            {
                "set": run.name,
                "id": failure.question.id,
                "question": failure.question.text,
                "reasons": list(failure.reasons),
            }
            for run in trial.runs
            for failure in failures(run.outcomes)
        ],
        "reliability": [asdict(one) for one in reliability(trial.outcomes)],
        "risk": [
            {"coverage": coverage, "risk": risk} for coverage, risk in risk_coverage(trial.outcomes)
        ],
        "attribution": [_attributed_data(one) for one in with_total(trial.attributed)],
    }


def _set_data(name: str, outcomes: Sequence[Outcome]) -> dict[str, object]:
    found = latency(outcomes)
    return {
        "name": name,
        "questions": len(outcomes),
        "figures": {repr(one.measure): _figure_data(one.figure) for one in scored(outcomes)},
        "took_ms": asdict(found) if found else None,
    }


def _outcome_data(outcome: Outcome) -> dict[str, object]:
    answer = outcome.answer
    return {
        "id": outcome.question.id,
        "verdict": answer.verdict.value if answer else None,
        "confidence": answer.confidence if answer else None,
        "took_ms": answer.took_ms if answer else None,
        "error": outcome.error,
        "paragraphs": [paragraph.key for paragraph in outcome.ranked],
        "scores": {repr(measure): measure.of(outcome) for measure in MEASURES},
    }


def _attributed_data(one: Attributed) -> dict[str, object]:
    return {
        "record": one.name,
        "paragraphs": len(one.judged),
        "speaker": _figure_data(one.speaker),
        "affiliation": _figure_data(one.affiliation),
        "on_behalf_of": _figure_data(one.on_behalf_of),
        "wrong": list(one.wrong),
    }


def _figure_data(figure: Figure | None) -> dict[str, float] | None:
    return asdict(figure) if figure else None
