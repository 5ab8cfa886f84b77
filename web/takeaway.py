"""An answer to be taken elsewhere, with all its citations: as plain text, as Markdown.

Comes in: an answer, and the address it has. Goes out: text. Does not know: requests, pages.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rag.answering.phrases import may_be, not_shown
from web.answers import LESS_SURE, AnswerView
from web.cite import Reference, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rag.answer import Citation


def as_text(view: AnswerView, url: str, site: str) -> str:
    """The answer, its citations by number, and where it can be read again."""
    lines = [view.answer.question, *_first(view)]
    for heading, cited in _parts(view):
        lines += [heading, *(f"[{one.number}] {Reference.of(site, one).text}" for one in cited)]
    return "\n\n".join([*filter(None, lines), f"On Record: {site}{url}\n"])


def as_markdown(view: AnswerView, url: str, site: str) -> str:
    """The answer, its citations by number, and where it can be read again, each address a link."""
    lines = [f"## {plain(view.answer.question)}", *map(plain, _first(view))]
    for heading, cited in _parts(view):
        lines += [f"### {plain(heading)}"] if heading else []
        lines += [rf"\[{one.number}\] {Reference.of(site, one).markdown}" for one in cited]
    return "\n\n".join([*filter(None, lines), f"[On Record]({site}{url})\n"])


def _first(view: AnswerView) -> list[str]:
    """What stands above the citations."""
    answer = view.answer
    understood = [f"Understood as: {answer.rewritten}"] if answer.rewritten else []
    left = [not_shown(answer.left_out)] if answer.left_out else []
    meant = [may_be(answer.choices)] if answer.choices else []
    return [*understood, *meant, view.headline, *view.notes, *left, f"Searched: {view.searched}."]


def _parts(view: AnswerView) -> Iterator[tuple[str, list[Citation]]]:
    """The citations under their headings: of a meeting, of what may belong to the list."""
    answer = view.answer
    for meeting, claims in groupby(answer.claims, key=lambda claim: claim.meeting or ""):
        yield meeting, [one for claim in claims for one in claim.citations]
    if answer.borderline:
        yield LESS_SURE, [one for claim in answer.borderline for one in claim.citations]
