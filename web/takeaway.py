"""An answer to be taken elsewhere, with all its citations: as plain text, as Markdown.

Comes in: an answer, and the address it has. Goes out: text. Does not know: requests, pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from web.views import day, voice

if TYPE_CHECKING:
    from rag.answer import Answer, Citation

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_DIGEST = "On Record’s own summary of the release, not the official text"


def as_text(answer: Answer, url: str, site: str) -> str:
    """The answer's text, its citations by number, and where it can be read again."""
    lines = [answer.question, "", answer.text, ""]
    for one in _cited(answer):
        about = ", ".join((_whose(one), _symbol(one), _about(one)))
        lines += [f"[{one.number}] {about}", f"    {site}{one.url}"]
    return "\n".join([*lines, "", f"On Record: {site}{url}", ""])


def as_markdown(answer: Answer, url: str, site: str) -> str:
    """The same with each quote a block, and its citation a link under it."""
    first = answer.text if not answer.answered else answer.short
    lines = [f"## {plain(answer.question)}", *(["", plain(first)] if first else [])]
    for one in _cited(answer):
        link = f"[{plain(_symbol(one))}]({site}{one.url})"
        source = f"**{plain(_whose(one))}**, {link}, {plain(_about(one))}"
        lines += ["", f"> {plain(one.quote)}", ">", f"> {source}"]
    return "\n".join([*lines, "", f"[On Record]({site}{url})", ""])


def _cited(answer: Answer) -> Iterator[Citation]:
    yield from answer.citations
    for claim in answer.borderline:
        yield from claim.citations


def _whose(one: Citation) -> str:
    behalf = ", ".join(one.remark.on_behalf_of)
    return voice(one.speaker) + (f", on behalf of {behalf}" if behalf else "")


def _symbol(one: Citation) -> str:
    return f"{one.paragraph.record.symbol} ¶{one.paragraph.number}"


def _about(one: Citation) -> str:
    record = one.paragraph.record
    parts = [day(record.date), one.status.value, _DIGEST if record.digest else ""]
    return ", ".join(part for part in parts if part)


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)
