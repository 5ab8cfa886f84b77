"""Plots of a trial as inline SVG. matplotlib is of the extra ``report``, and imported here only.

Comes in: outcomes. Goes out: SVG elements. Does not know: the page they stand on.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any

from eval.measures import reliability, risk_coverage
from eval.outcome import Outcome
from eval.run import scored
from rag.errors import OnRecordError

_BLUE, _RED, _GREY = "#8ab4de", "#b3402f", "#9aa3ad"
_STYLE = {
    "svg.fonttype": "none",  # text stays text
    "svg.hashsalt": "onrecord",  # the same figures make the same file
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": _GREY,
}


class ReportError(OnRecordError):
    """The HTML report cannot be made."""


def plots(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Measures with intervals, reliability, risk by coverage, and latency."""
    with need_matplotlib():
        drawn = (_measures(outcomes), _reliability(outcomes), _risk(outcomes), _latency(outcomes))
        return tuple(_svg(figure, title) for figure, title in drawn)


def need_matplotlib() -> AbstractContextManager[None]:
    """The context to draw in; ReportError where matplotlib is not installed."""
    try:
        import matplotlib as mpl  # noqa: PLC0415 (an extra: the rest works without)
    except ImportError as error:
        raise ReportError(
            "the HTML report needs matplotlib, which is in the extra report:"
            " pip install 'onrecord[report]'"
        ) from error
    context: AbstractContextManager[None] = mpl.rc_context(_STYLE)
    return context


def _axes(width: float, height: float) -> tuple[Any, Any]:
    from matplotlib.figure import Figure  # noqa: PLC0415 (see above)

    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots()


def _measures(outcomes: Sequence[Outcome]) -> tuple[Any, str]:
    found = [one for one in scored(outcomes) if one.figure and not one.measure.lower_is_better]
    figure, axes = _axes(6.4, 0.9 + 0.28 * max(1, len(found)))
    for row, (measure, one) in enumerate((one.measure, one.figure) for one in found):
        if one:
            axes.barh(row, one.value, color=_BLUE, height=0.6)
            axes.plot([one.low, one.high], [row, row], color="black", linewidth=1.2)
            axes.text(1.02, row, f"{one.value:.3f}", va="center")
        axes.text(-0.02, row, repr(measure), va="center", ha="right")
    axes.set(xlim=(0, 1.0), yticks=[])
    axes.invert_yaxis()
    return figure, "Measures with 95 % intervals"


def _reliability(outcomes: Sequence[Outcome]) -> tuple[Any, str]:
    figure, axes = _axes(4.2, 3.8)
    axes.plot([0, 1], [0, 1], color=_GREY, linestyle="--", linewidth=1)
    found = reliability(outcomes)
    sizes = [12 + 8 * one.n for one in found]
    sure, right = [one.confidence for one in found], [one.accuracy for one in found]
    axes.scatter(sure, right, s=sizes, color=_BLUE, alpha=0.7)
    for one in found:
        axes.annotate(str(one.n), (one.confidence, one.accuracy), ha="center", va="center", size=8)
    axes.set(xlim=(0, 1.05), ylim=(0, 1.05), xlabel="confidence", ylabel="share right")
    return figure, "Reliability: answers by confidence, counted"


def _risk(outcomes: Sequence[Outcome]) -> tuple[Any, str]:
    figure, axes = _axes(4.2, 3.8)
    points = risk_coverage(outcomes)
    coverage, risk = [x for x, _ in points], [y for _, y in points]
    axes.plot(coverage, risk, color=_RED, marker="o", markersize=2.5)
    axes.set(xlim=(0, 1), ylim=(0, max([0.1, *risk]) * 1.1))
    axes.set(xlabel="coverage: share of questions answered", ylabel="risk: share of those wrong")
    return figure, "Risk by coverage, the surest answers first"


def _latency(outcomes: Sequence[Outcome]) -> tuple[Any, str]:
    figure, axes = _axes(4.2, 3.8)
    axes.hist([one.answer.took_ms for one in outcomes if one.answer], bins=24, color=_BLUE)
    axes.set(xlabel="milliseconds inside the service", ylabel="questions")
    return figure, "Latency"


def _svg(figure: Any, title: str) -> str:
    figure.axes[0].set_title(title, loc="left", fontsize=11, pad=10)
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Title": title})
    svg = text.getvalue()
    return svg[svg.index("<svg") :].replace("<svg", f'<svg role="img" aria-label="{title}"', 1)
