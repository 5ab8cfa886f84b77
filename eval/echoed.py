"""``python -m eval.echoed FOLDER``: whether who takes a side in plain words is found by those very
words, and not among those on the other side.

Comes in: a library's folder. Goes out: for each side, of how many remarks that tell of a thing that
it is welcomed, condemned and so on the speaker is named by a question in these words, and by one
for the other side. Does not know: how sides are told.

The things are what stands behind the verb, up to the end of a phrase; a few are no things, or told
of somebody else, so that not every one can be right.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.table import Table

from rag.holdings.passages import sentences_of
from rag.questions.filters import Filters
from rag.records import Record, Speaker
from rag.service import Service, open_service
from rag.settings import read_settings

FOR = ("welcomed", "supported", "praised", "endorsed", "commended", "backed")
AGAINST = ("condemned", "rejected", "opposed", "deplored", "denounced", "criticized", "regretted")
CALLED = ("called for", "demanded", "appealed for", "proposed")
VERBS = (*FOR, *AGAINST, *CALLED)
# Asked of whoever takes the one: they are not among those who take the other.
_OTHERWISE = {
    **dict.fromkeys(FOR, ("opposed", "criticized")),
    **dict.fromkeys(AGAINST, ("supported", "defended")),
}
_POINTING = r"(?:he|she|they|it|his|her|their|its|this|that|these|those)"
_THING = re.compile(
    rf"\b(?P<did>{'|'.join(VERBS)}) "
    rf"(?P<what>(?:(?!(?:and|as|by|with|that|which|who|while|but|including|through|at|on|from|when|"
    rf"because|if|both|{_POINTING})\b)[\w’'-]+ ?){{2,7}})(?=[,.;]| and| with| in| to| by)"
)
_LOOSE = re.compile(r"\b(?:to|for|of|in|the|a|an)$")


def sides_told(record: Record) -> Iterator[tuple[Speaker, str, str]]:
    """Who did what to which thing, by their own remark: ``welcomed``, ``the truce``."""
    for remark in record.remarks:
        if remark.speaker is None:
            continue
        for found in chain.from_iterable(map(_THING.finditer, sentences_of(remark))):
            what = found["what"].strip()
            if not _LOOSE.search(what):
                yield remark.speaker, found["did"], what


def echoed(service: Service) -> Counter[tuple[str, str]]:
    """By what somebody did how many there are ("asked"), are named for it ("found"), and for the
    other side ("otherwise").
    """
    found: Counter[tuple[str, str]] = Counter()
    for record in service.records:
        for speaker, did, what in sides_told(record):
            found[did, "asked"] += 1
            found[did, "found"] += speaker.name in _named(service, record, did, what)
            found[did, "otherwise"] += any(
                speaker.name in _named(service, record, other, what)
                for other in _OTHERWISE.get(did, ())
            )
    return found


def _named(service: Service, record: Record, did: str, what: str) -> set[str]:
    answer = service.ask(f"Who {did} {what}?", Filters(record=record.symbol))
    told = [*answer.citations, *(one for claim in answer.left_out for one in claim.citations)]
    return {one.speaker.name for one in told if one.speaker}


def main(arguments: Sequence[str] | None = None) -> None:
    """See the module."""
    parser = argparse.ArgumentParser(prog="python -m eval.echoed", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="the library's folder")
    found = echoed(open_service(read_settings(data=parser.parse_args(arguments).folder)))
    columns = ("asked", "found", "otherwise")
    table = Table("who", *columns)
    for did in VERBS:
        table.add_row(did, *(str(found[did, one]) for one in columns))
    table.add_row("all", *(str(sum(found[did, one] for did in VERBS)) for one in columns))
    Console().print(table)


if __name__ == "__main__":
    main()
