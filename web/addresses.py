"""The addresses of a question: the same one with something changed, as JSON, to be passed on.

Comes in: what a form asked. Goes out: addresses, and the filters in them as tags that drop them.
Does not know: what is answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from rag.records import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rag.records import Record
    from web.schemas import HomeRequest

FILTERS = {
    "record": "Record",
    "speaker": "Speaker",
    "affiliation": "Country or organization",
    "section": "Section",
    "since": "From",
    "until": "Until",
}

# The fields of pages as their forms call them.
LABELS = FILTERS | {
    "q": "Your question",
    "previous": "Earlier questions",
    "limit": "Citations at most",
    "quote": "The quote",
    "find": "Find in this record",
    "as": "Cite as",
}


def question_url(path: str = "/", **fields: object) -> str:
    """The form with these fields filled in; with ``q``, the answer. Empty fields are left out."""
    given = {name: value for name, value in fields.items() if value}
    return f"{path}?{urlencode(given, doseq=True)}" if given else path


def address(asked: HomeRequest, path: str = "/", **changed: str | None) -> str:
    """The address of what is asked, with fields changed; None drops a field."""
    given = asked.model_dump(mode="json", exclude_none=True, exclude=set(asked.unknown))
    return question_url(path, **(given | changed))


def other_question(asked: HomeRequest, question: str, **filters: str) -> str:
    """The address of another question, asked of the same records."""
    return address(asked, q=question, previous=None, sort=None, **filters)


def json_address(asked: HomeRequest) -> str:
    """Where a program finds the same answer."""
    return address(asked, "/ask", question=asked.q, q=None, sort=None)


def lasting(asked: HomeRequest, rewritten: str | None) -> str:
    """The address to pass on: earlier questions stand in it only where this one leans on them."""
    return address(asked) if rewritten else address(asked, previous=None)


@dataclass(frozen=True)
class Tag:
    """A filter in use; its address is the same question without it."""

    label: str
    value: str
    url: str


def tags(asked: HomeRequest, records: Iterable[Record]) -> Iterator[Tag]:
    """The filters in use."""
    symbols = {record.id: record.symbol for record in records}
    for name, label in FILTERS.items():
        value = getattr(asked.filters, name)
        if value:
            shown = day(value) if isinstance(value, Date) else symbols.get(value, value)
            yield Tag(label, shown, address(asked, "/", **{name: None}))
