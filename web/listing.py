"""A list answer as a table: a row a person, in the order that the reader chose.

Comes in: the groups of an answer, what is asked. Goes out: columns and sorted rows. Does not
know: HTML, how a list is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from rag.holdings.persons import people, persons
from rag.words import fold
from web.addresses import address

if TYPE_CHECKING:
    from web.answers import Group
    from web.schemas import HomeRequest

_KEYS: dict[str, tuple[str, Callable[[Group], str]]] = {
    "speaker": ("Speaker", lambda group: group.name),
    "office": ("Office", lambda group: group.office),
    "country": ("Country", lambda group: group.country),
    "behalf": ("On behalf of", lambda group: ", ".join(group.on_behalf_of)),
    "citation": ("Words and citation", lambda group: _place(group)),  # noqa: PLW0108 (defined below)
}


@dataclass(frozen=True)
class Column:
    """A heading; its address sorts by it, and the other way where that is so already."""

    name: str
    label: str
    url: str
    order: str | None  # ascending, descending


@dataclass(frozen=True)
class Listing:
    """The table: columns that hold anything, by name, and the rows in order."""

    columns: dict[str, Column]
    rows: tuple[Group, ...]

    @classmethod
    def of(cls, groups: tuple[Group, ...], asked: HomeRequest) -> Self:
        """A row for each person, sorted as asked; else in the order of the answer."""
        rows = tuple(_by_person(groups))
        columns = {
            name: _column(name, label, asked)
            for name, (label, key) in _KEYS.items()
            if any(map(key, rows))
        }
        return cls(columns, _sorted(rows, asked.sort) if asked.sort else rows)


def _by_person(groups: tuple[Group, ...]) -> Iterator[Group]:
    """The groups of one person made one, whichever way the name is printed, for whomever."""
    person = persons(one.speaker for one in groups if one.speaker)
    rows: dict[tuple[object, ...], list[Group]] = {}
    for one in groups:
        keys = map(person.__getitem__, people(one.speaker)) if one.speaker else ()
        rows.setdefault(tuple(keys), []).append(one)
    for same in rows.values():
        behalf = dict.fromkeys(name for one in same for name in one.on_behalf_of)
        evidence = tuple(each for one in same for each in one.evidence)
        yield replace(same[0], on_behalf_of=tuple(behalf), evidence=evidence)


def _column(name: str, label: str, asked: HomeRequest) -> Column:
    order = {name: "ascending", f"-{name}": "descending"}.get(asked.sort or "")
    to = f"-{name}" if order == "ascending" else name
    return Column(name, label, address(asked, sort=to), order)


def _sorted(rows: tuple[Group, ...], sort: str) -> tuple[Group, ...]:
    """Sorted by a column; those who have nothing in it come last, either way."""
    _, key = _KEYS[sort.lstrip("-")]
    some = [one for one in rows if key(one)]
    some.sort(key=lambda one: fold(key(one)), reverse=sort.startswith("-"))
    return (*some, *(one for one in rows if not key(one)))


def _place(group: Group) -> str:
    paragraph = group.evidence[0].citation.paragraph
    return f"{paragraph.record.symbol} {paragraph.number:06}"
