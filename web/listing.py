"""A list answer as a table: a row a speaker, in the order that the reader chose.

Comes in: the groups of an answer, what is asked. Goes out: columns and sorted groups. Does not
know: HTML, how a list is found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rag.words import fold
from web.addresses import address

if TYPE_CHECKING:
    from web.schemas import HomeRequest
    from web.views import Group

_KEYS: dict[str, tuple[str, Callable[[Group], str]]] = {
    "speaker": ("Speaker", lambda group: group.name),
    "office": ("Office", lambda group: (group.speaker and group.speaker.role) or ""),
    "country": ("Country", lambda group: (group.speaker and group.speaker.affiliation) or ""),
    "behalf": ("On behalf of", lambda group: ", ".join(group.on_behalf_of)),
    "citation": ("Citation", lambda group: _place(group)),  # noqa: PLW0108 (defined below)
}
SORTS = frozenset(sign + name for name in _KEYS for sign in ("", "-"))


@dataclass(frozen=True)
class Column:
    """A heading; its address sorts by it, and the other way where that is so already."""

    name: str
    label: str
    url: str
    order: str | None  # ascending, descending


@dataclass(frozen=True)
class Listing:
    """The table: columns that hold anything, by name, and the groups in order."""

    columns: dict[str, Column]
    groups: tuple[Group, ...]

    @classmethod
    def of(cls, groups: tuple[Group, ...], asked: HomeRequest) -> Self:
        """The groups sorted as asked; else in the order of the answer."""
        columns = {
            name: _column(name, label, asked)
            for name, (label, key) in _KEYS.items()
            if any(key(group) for group in groups)
        }
        return cls(columns, _sorted(groups, asked.sort) if asked.sort else groups)


def _column(name: str, label: str, asked: HomeRequest) -> Column:
    order = {name: "ascending", f"-{name}": "descending"}.get(asked.sort or "")
    to = f"-{name}" if order == "ascending" else name
    return Column(name, label, address(asked, sort=to), order)


def _sorted(groups: tuple[Group, ...], sort: str) -> tuple[Group, ...]:
    """Sorted by a column; those who have nothing in it come last, either way."""
    _, key = _KEYS[sort.lstrip("-")]
    some = [one for one in groups if key(one)]
    some.sort(key=lambda one: fold(key(one)), reverse=sort.startswith("-"))
    return (*some, *(one for one in groups if not key(one)))


def _place(group: Group) -> str:
    paragraph = group.evidence[0].citation.paragraph
    return f"{paragraph.record.symbol} {paragraph.number:06}"
