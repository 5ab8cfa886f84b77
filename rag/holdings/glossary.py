"""Other names: what a record itself says is called otherwise, so that one name finds the other.

Comes in: records. Goes out: the short forms they expand, and for a text of one of them the terms of
the other names of what it names. Does not know: what the names stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from rag.records import Record, once
from rag.words import even, terms

_SMALL = (
    "of|on|for|and|the|in|to|against|"
    "de|del|des|du|da|do|dos|di|la|le|les|el|los|las|et|e|y|pour|para|por|für|der|und"
)
_SHORT_FORM = regex.compile(
    rf"((?:\p{{Lu}}[\p{{L}}'-]*|{_SMALL})(?: (?:\p{{Lu}}[\p{{L}}'-]*|{_SMALL}))*)"
    r" \((\p{Lu}[\p{Lu}\p{Ll}&-]*\p{Lu}[\p{L}-]*)\)"
)
_PLAIN_SHORT_FORM = regex.compile(r"((?:\p{L}+[ -]){2,9})\((\p{Lu}{2,})s?\)")
_LARGE_WORD = regex.compile(rf"\b(?!(?:{_SMALL})\b)\p{{L}}+")
_NAME = rf"\p{{Lu}}[\p{{L}}'-]*(?: (?:(?:{_SMALL}) )*\p{{Lu}}[\p{{L}}'-]*)*"
_KNOWN_AS = regex.compile(
    r"(?:also|otherwise|better|commonly|formerly) (?:known|called|referred to) (?:as )?"
    rf'(?:the )?"?(?P<name>{_NAME})"?(?:(?:,| or| and) (?:the )?"?(?P<name>{_NAME})"?)*'
)
# Where the name begins that ends before "also known as": not "the Child" of "Rights of the Child".
_NAME_BEGINS = re.compile(r"(?<!\bof )(?<!\bon )(?<!\bin )(?<!\bto )(?<!\bfor )\bthe (?=[A-Z])")
_LONGEST_NAME = 160  # characters
_FEWEST_TERMS = 2  # that a name has which is told by its terms and not by its letters


class _Other(NamedTuple):
    """A name: a short form by its letters, a full one by its terms, in whatever order."""

    name: str
    terms: tuple[str, ...]

    @property
    def is_short(self) -> bool:
        return len(self.terms) < _FEWEST_TERMS

    def is_in(self, text: str, held: Sequence[str]) -> bool:
        if self.is_short:
            return bool(re.search(rf"\b{re.escape(self.name)}\b", text))
        size = len(self.terms)
        wanted = set(self.terms)
        return any(set(held[i : i + size]) == wanted for i in range(len(held) - size + 1))


class Glossary:
    """The names of one record that stand for the same."""

    def __init__(self, record: Record) -> None:
        same = [*short_forms(record), *_plain_short_forms(record), *_known_as(record)]
        self._same = tuple(
            tuple(_Other(name, terms(name)) for name in names) for names in dict.fromkeys(same)
        )

    def terms(self, text: str) -> list[str]:
        """The terms of a text of the record, and those of the other names of what it names."""
        plain, held = even(text), terms(text)
        more = [
            term
            for names in self._same
            if any(name.is_in(plain, held) for name in names)
            for name in names
            for term in name.terms
        ]
        return [*held, *(term for term in dict.fromkeys(more) if term not in held)]


@once
def short_forms(record: Record) -> tuple[tuple[str, str], ...]:
    """(short form, full name) as a record expands them: (``IOM``, ``International …``)."""
    found = (
        (one[2], _fitting(one[1], one[2]))
        for paragraph in record.paragraphs
        for one in _SHORT_FORM.finditer(even(paragraph.text))
    )
    return tuple((short, full) for short, full in found if full)


def _fitting(phrase: str, short: str) -> str | None:
    """The end of a phrase whose initials the short form is made of."""
    parts = re.sub(r"^(?:the|of|for|and|in|on) ", "", phrase).split(" ")
    letters = [char.lower() for char in short if char.isupper()]
    for i in range(len(parts) - 1, -1, -1):
        if parts[i][0].isupper() and parts[i][0].lower() == letters[0]:
            initials = [part[0].lower() for part in parts[i:] if part[0].isupper()]
            if initials[: len(letters)] == letters or len(initials) >= len(letters):
                return " ".join(parts[i:])
    return " ".join(parts) if len(parts) > 1 else None


def _plain_short_forms(record: Record) -> Iterator[tuple[str, str]]:
    """Short forms of what has no capitals: (``AI``, ``artificial intelligence``), each letter that
    begins a word.
    """
    for paragraph in record.paragraphs:
        for one in _PLAIN_SHORT_FORM.finditer(even(paragraph.text)):
            phrase, short = one.groups()
            begins = [word.start() for word in _LARGE_WORD.finditer(phrase)][-len(short) :]
            if short.lower() == "".join(phrase[start] for start in begins):
                yield short, phrase[begins[0] :].rstrip()


def _known_as(record: Record) -> Iterator[tuple[str, ...]]:
    """Names said to be of one thing: "the Protocol to …, also known as the Palermo Protocol"."""
    for paragraph in record.paragraphs:
        plain = even(paragraph.text)
        for found in _KNOWN_AS.finditer(plain):
            before = re.split(r"[.;:()]", plain[: found.start()].rstrip(" ,(-—–"))[-1]
            begins = list(_NAME_BEGINS.finditer(before[-_LONGEST_NAME:]))
            if begins:
                full = before[-_LONGEST_NAME:][begins[-1].end() :]
                yield (
                    full.rsplit(", ", 1)[0],
                    *found.captures("name"),
                )  # without "…, Especially …"
