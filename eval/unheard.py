"""``python -m eval.unheard FOLDER``: how often something is answered on what no record speaks of.

Comes in: a library's folder. Goes out: for each form of a question, of how many things that a
record has no words for the service tells something all the same. Does not know: how that is judged.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from rag.questions.filters import Filters
from rag.records import Record, once
from rag.service import Service, open_service
from rag.settings import read_settings
from rag.words import fold, words

# What is spoken of elsewhere, in one word or several of which a record may have some.
THINGS = (
    "sugar taxes", "whaling", "nuclear fusion", "space stations", "plastic bags", "minimum wages",
    "bitcoin", "organ donation", "school uniforms", "deep-sea mining", "carbon taxes",
    "autonomous weapons", "the death penalty", "vaccines", "wealth taxes", "fishing quotas",
    "coral reefs", "malaria nets", "debt relief", "visa waivers", "landmines", "cluster munitions",
    "airports", "polio", "locusts", "steel tariffs", "the seabed treaty", "glaciers",
    "pension reform", "artificial intelligence",
)  # fmt: skip
FORMS = (
    "Who supports {}?",
    "Who is against {}?",
    "Which countries called for {}?",
    "Which delegations mentioned {}?",
    "Who proposed {}?",
    "Who voted against {}?",
    "Who said that {} must be banned?",
    "How many countries mentioned {}?",
    "What was said about {}?",
    "Did anyone mention {}?",
)
_ROOT = 6  # letters by which a word is looked for, whatever its ending


def is_told_of(thing: str, record: Record) -> bool:
    """Whether a record has every word of a thing, by its first letters."""
    named = (one.removesuffix("s") for one in words(thing) if one != "the")
    return all(one[:_ROOT] in _text_of(record) for one in named)


@once
def _text_of(record: Record) -> str:
    return fold(" ".join(one.text for one in record.paragraphs))


def answered(
    service: Service, things: Iterable[str] = THINGS, forms: Sequence[str] = FORMS
) -> Counter[tuple[str, bool]]:
    """By form how often something is told, and nothing, of things asked of each record apart that
    has no words for them.
    """
    found: Counter[tuple[str, bool]] = Counter()
    for record in service.records:
        filters = Filters(record=record.symbol)
        for thing in (one for one in things if not is_told_of(one, record)):
            for form in forms:
                found[form, service.ask(form.format(thing), filters).answered] += 1
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """See the module."""
    parser = argparse.ArgumentParser(prog="python -m eval.unheard", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="the library's folder")
    found = answered(open_service(read_settings(data=parser.parse_args(arguments).folder)))
    table = Table("question", "answered", "asked")
    for form in FORMS:
        told, silent = found[form, True], found[form, False]
        table.add_row(form.format("…"), str(told), str(told + silent))
    Console().print(table)


if __name__ == "__main__":
    main()
