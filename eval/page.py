"""The report of trials as one HTML file that needs nothing beside it.

Comes in: Trials. Goes out: HTML; everything that is not ours is escaped. Does not know: the web
app (its templates are the web room's; a report is read without a server).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from eval.measures import MEASURES
from eval.plots import plots
from eval.public import Compared
from eval.report import NONE, figure_text, with_total
from eval.run import by_kind, failures, latency, scored
from eval.trial import Trial

_STYLE = """
:root { color-scheme: light; --ink: #1d2733; --soft: #5b6773; --line: #dfe4ea; --blue: #2563a8; }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #fff;
       max-width: 68rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.7rem; margin-bottom: 0; }
h2 { font-size: 1.3rem; margin-top: 3rem; border-top: 2px solid var(--blue); padding-top: 1rem; }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p.about { color: var(--soft); margin-top: .25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { padding: .3rem .75rem; border-bottom: 1px solid var(--line); text-align: right;
         vertical-align: top; font-variant-numeric: tabular-nums; }
th { color: var(--soft); font-weight: 600; }
th:first-child, td:first-child, table.text th, table.text td { text-align: left; }
.plots { display: flex; flex-wrap: wrap; gap: 1.5rem; margin-top: 1.5rem; }
figure { margin: 0; }
svg { max-width: 100%; height: auto; }
ul { margin: 0; padding-left: 1.1rem; }
"""


def html_report(trials: Iterable[Trial], when: datetime, public: Sequence[Compared] = ()) -> str:
    """The page; ReportError without matplotlib."""
    body = "\n".join([*(_trial(trial) for trial in trials), _public(public)])
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>On Record: evaluation</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>On Record: evaluation</h1>
<p class="about">{escape(f"{when:%d %B %Y, %H:%M}")}. In brackets: 95 % intervals by the bootstrap.
{_lower()}: the lower the better; all others: the higher.</p>
{body}
</body>
</html>
"""


def _lower() -> str:
    return ", ".join(repr(measure) for measure in MEASURES if measure.lower_is_better)


def _trial(trial: Trial) -> str:
    notes = "".join(f"<p>{escape(note)}</p>" for note in trial.notes)
    parts = [
        f'<h2>{escape(trial.name)}</h2>\n<p class="about">{escape(trial.about)}</p>{notes}',
        _asked(trial) if trial.outcomes else "",
        _attribution(trial) if trial.attributed else "",
        _failures(trial) if trial.outcomes else "",
    ]
    return f"<section>{''.join(parts)}</section>"


def _asked(trial: Trial) -> str:
    drawn = "".join(f"<figure>{svg}</figure>" for svg in plots(trial.outcomes))
    return f'{_figures(trial)}<div class="plots">{drawn}</div>{_kinds(trial)}'


def _public(public: Sequence[Compared]) -> str:
    if not public:
        return ""
    rows = [[one.name, *map(figure_text, (one.ours, one.bm25, one.difference))] for one in public]
    table = _table("Found and told", ["measure", "ours", "BM25", "difference"], rows)
    return f"<section><h2>Public sets</h2>{table}</section>"


def _figures(trial: Trial) -> str:
    columns = [(name, some, scored(some)) for name, some in trial.columns]
    rows = [
        [repr(measure), *(figure_text(figures[row].figure) for *_, figures in columns)]
        for row, measure in enumerate(MEASURES)
    ]
    times = [latency(some) for _, some, _ in columns]
    rows.append(["p50 / p95 ms", *(f"{t.p50:.1f} / {t.p95:.1f}" if t else NONE for t in times)])
    return _table("Figures", ["measure", *(f"{name} ({len(n)})" for name, n, _ in columns)], rows)


def _kinds(trial: Trial) -> str:
    columns = [(kind, len(some), scored(some)) for kind, some in by_kind(trial.outcomes)]
    rows = [[repr(measure)] for measure in MEASURES]
    for *_, figures in columns:
        for row, one in zip(rows, figures, strict=True):
            row.append(f"{one.figure.value:.3f}" if one.figure else NONE)
    head = ["measure", *(f"{kind} ({count})" for kind, count, _ in columns)]
    return _table("By kind of question", head, rows)


def _attribution(trial: Trial) -> str:
    rows = [
        [one.name, str(len(one.judged))]
        + [figure_text(figure) for figure in (one.speaker, one.affiliation, one.on_behalf_of)]
        for one in with_total(trial.attributed)
    ]
    head = ["record", "paragraphs", "speaker", "affiliation", "on behalf of"]
    wrong = "".join(f"<li>{escape(line)}</li>" for one in trial.attributed for line in one.wrong)
    return _table("Attribution: share of paragraphs right", head, rows) + f"<ul>{wrong}</ul>"


def _failures(trial: Trial) -> str:
    found = failures(trial.outcomes)
    if not found:
        return "<h3>Failures</h3><p>None.</p>"
    rows = [
        [failure.question.id, failure.question.kind, failure.question.text,
         "; ".join(failure.reasons)]
        for failure in found
    ]  # fmt: skip
    title = f"Failures: {len(found)} of {len(trial.outcomes)} questions"
    return _table(title, ["id", "kind", "question", "what went wrong"], rows, kind="text")


def _table(
    title: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, kind: str = "figures"
) -> str:
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    lines = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in rows
    )
    return (
        f'<h3>{escape(title)}</h3>\n<div class="wide"><table class="{kind}">'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>{lines}</tbody></table></div>"
    )
