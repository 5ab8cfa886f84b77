"""``python -m eval.slips FOLDER``: how often a misspelt name is taken for whose it is.

Comes in: a folder of records. Goes out: for each kind of slip, the share of names and of countries
that are read as meant, and as somebody else; and how often a name of another record is taken for a
speaker's. Does not know: how names are matched.

Slips are made at random, the same ones on every run: letters swapped, dropped, doubled, another
vowel, another letter, two of these.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from rag.holdings.directory import Directory
from rag.holdings.entries import SpeakerEntry
from rag.reading import read
from rag.records import Record
from rag.words import words

_SEED = 11955
_VOWELS, _LETTERS = "aeiou", "abcdefghijklmnopqrstuvwxyz"
_LEAST = 5  # letters of a name that slips are made in
RIGHT, WRONG, NOBODY = "right", "somebody else", "nobody"
_FORMS: dict[str, Callable[[str, str], str]] = {
    "given name and surname": lambda given, name: f"what did {given} {name} say about money",
    "surname": lambda _, name: f"what did {name} say about money",
}


def _swapped(word: str, at: int, _: random.Random) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _dropped(word: str, at: int, _: random.Random) -> str:
    return word[:at] + word[at + 1 :]


def _doubled(word: str, at: int, _: random.Random) -> str:
    return word[:at] + word[at] + word[at:]


def _other_vowel(word: str, at: int, drawn: random.Random) -> str:
    return word[:at] + drawn.choice(_VOWELS) + word[at + 1 :]


def _other_letter(word: str, at: int, drawn: random.Random) -> str:
    return word[:at] + drawn.choice(_LETTERS) + word[at + 1 :]


_ONE = {
    "swapped": _swapped,
    "dropped": _dropped,
    "doubled": _doubled,
    "another vowel": _other_vowel,
    "another letter": _other_letter,
}


def slips(word: str, drawn: random.Random) -> Iterator[tuple[str, str]]:
    """A word with each kind of slip in it, never in the first letter; none where it stays."""

    def made(text: str, slip: Callable[[str, int, random.Random], str]) -> str:
        return slip(text, drawn.randrange(1, len(text) - 1), drawn)

    for kind, slip in _ONE.items():
        yield kind, made(word, slip)
    first, second = drawn.sample(tuple(_ONE.values()), 2)
    yield "two of these", made(made(word, first), second)


def taken_for(directory: Directory, text: str, meant: Iterable[SpeakerEntry]) -> str:
    """Whom a question is read as asking: those meant, somebody else, or nobody."""
    wanted = set(meant)
    named = [one for one in directory.named_in(text) if one.entries]
    if any(wanted & set(one.entries) for one in named):
        return RIGHT
    return WRONG if named else NOBODY


def of_people(records: Sequence[Record], drawn: random.Random) -> Counter[tuple[str, str, str]]:
    """Of each record's named speakers: how often (form, kind of slip, whom it is taken for)."""
    found: Counter[tuple[str, str, str]] = Counter()
    for record in records:
        directory = Directory([record])
        for entry in (one for one in directory.entries if one.speaker.named):
            parts = words(entry.speaker.name)
            if len(parts) < len(_FORMS) or len(parts[-1]) < _LEAST:
                continue
            for kind, slip in slips(parts[-1], drawn):
                for form, asked in _FORMS.items():
                    if slip != parts[-1]:
                        told = taken_for(directory, asked(parts[0], slip), [entry])
                        found[form, kind, told] += 1
    return found


def of_countries(records: Sequence[Record], drawn: random.Random) -> Counter[tuple[str, str, str]]:
    """Of the countries and bodies of one word that speakers are of: as ``of_people``."""
    found: Counter[tuple[str, str, str]] = Counter()
    for record in records:
        directory = Directory([record])
        bodies: dict[str, list[SpeakerEntry]] = {}
        for entry in directory.entries:
            bodies.setdefault((entry.speaker.affiliation or "").lower(), []).append(entry)
        for name, entries in bodies.items():
            if not name.isalpha() or len(name) < _LEAST:
                continue
            for kind, slip in slips(name, drawn):
                if slip != name:
                    told = taken_for(directory, f"what did {slip} say about money", entries)
                    found["country", kind, told] += 1
    return found


def of_strangers(records: Sequence[Record]) -> Iterator[tuple[str, int, int]]:
    """How often a name of nobody here is taken for somebody's, of how often it is looked for:
    full names of other records' speakers, and their surnames with a given name from here. Who
    shares a surname with a speaker is left out.
    """
    directories = [Directory([record]) for record in records]
    names = sorted(
        {one.speaker.name for d in directories for one in d.entries if one.speaker.named}
    )
    full, crossed = Counter[bool](), Counter[bool]()
    for directory in directories:
        spoken = [words(one.speaker.name) for one in directory.entries if one.speaker.named]
        theirs = {word for one in directory.entries for name in one.names for word in words(name)}
        given = sorted({name[0] for name in spoken if len(name) > 1 and len(name[0]) >= _LEAST})
        for name in names:
            surname = words(name)[-1]
            if surname not in theirs and len(surname) >= _LEAST:
                full[_taken(directory, name)] += 1
                for first in given:
                    crossed[_taken(directory, f"what did {first} {surname} say")] += 1
    yield "full names", full[True], full.total()
    yield "surnames with a given name from here", crossed[True], crossed.total()


def _taken(directory: Directory, text: str) -> bool:
    return any(one.person and one.entries for one in directory.named_in(text))


def main(given: Sequence[str] | None = None) -> int:
    """Print the figures; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.slips", description=__doc__)
    parser.add_argument("folder", type=Path, help="records as *.txt")
    files = sorted(parser.parse_args(given).folder.glob("*.txt"))
    records = [read(file.read_text("utf-8-sig")) for file in files]
    drawn = random.Random(_SEED)  # noqa: S311 (no secret)
    found = of_people(records, drawn) + of_countries(records, drawn)
    table = Table("name", "slip", title="Misspelt names")
    for column in ("names", RIGHT, WRONG):
        table.add_column(column, justify="right")
    for form, kind in dict.fromkeys((form, kind) for form, kind, _ in found):
        count = sum(found[form, kind, told] for told in (RIGHT, WRONG, NOBODY))
        shares = (f"{found[form, kind, told] / count:.3f}" for told in (RIGHT, WRONG))
        table.add_row(form, kind, str(count), *shares)
    console = Console()
    console.print(table)
    for what, taken, asked in of_strangers(records):
        console.print(f"strangers taken for a speaker, {what}: {taken} of {asked}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
