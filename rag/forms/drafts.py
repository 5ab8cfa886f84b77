"""A draft by its symbol or as the one draft of its kind: "L.7", "the draft resolution".

Comes in: a question, a record. Goes out: the same question by the other name, where the record has
no other draft of that kind. Does not know: search.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from rag.holdings.ballots import SYMBOL
from rag.records import Record, once
from rag.words import even, level

_KINDS = "resolution|decision|amendment"
_OPEN, _CLOSE = r"[\"“‘']?", r"[\"”’']?"
_TOLD = re.compile(
    rf"\b(?P<kind>{_KINDS})s? (?:contained in |in )?(?:the )?(?:document )?{_OPEN}"
    rf"(?P<symbol>{SYMBOL.pattern})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:\bthe )?(?:\b(?:draft|proposed) )?(?:\b(?:{_KINDS}|text|draft) )?"
    rf"{_OPEN}(?P<symbol>{SYMBOL.pattern}){_CLOSE}",
    re.IGNORECASE,
)
_OF_A_KIND = re.compile(
    rf"\b(?:the|this|that) (?:(?:draft|proposed) )?(?P<kind>{_KINDS}|draft|text)\b"
    rf"(?! (?:on|titled|entitled|{_OPEN}{SYMBOL.pattern}))",
    re.IGNORECASE,
)


@once
def _of_their_kind(record: Record) -> Mapping[str, str]:
    """The one draft of each kind of which a record tells no other, by its number ("L.7")."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for paragraph in record.paragraphs:
        for found in _TOLD.finditer(even(paragraph.text)):
            told[_number(found["symbol"])][level(found["kind"])] += 1
    of_kind: defaultdict[str, list[str]] = defaultdict(list)
    for number, kinds in told.items():
        of_kind[kinds.most_common(1)[0][0]].append(number)
    return {kind: one for kind, (one, *others) in of_kind.items() if not others}


def _number(symbol: str) -> str:
    return symbol[symbol.index("L.") :]


def by_kind(text: str, record: Record) -> str | None:
    """A question with "the draft resolution" for a draft's symbol; None where it names none, or
    one of several of its kind.
    """
    found = _NAMED.search(text)
    if found is None:
        return None
    kinds = {number: kind for kind, number in _of_their_kind(record).items()}
    kind = kinds.get(_number(found["symbol"]))
    if kind is None:
        return None
    named = kind if kind == "amendment" else f"draft {kind}"
    return f"{text[: found.start()]}the {named}{text[found.end() :]}"


def by_symbol(text: str, record: Record) -> str | None:
    """A question with a draft's symbol for "the draft resolution"; None where it names none, or
    the record tells of none or several.
    """
    found = _OF_A_KIND.search(text)
    if found is None:
        return None
    kind = level(found["kind"])
    number = _of_their_kind(record).get("resolution" if kind in {"draft", "text"} else kind)
    return f"{text[: found.start()]}{number}{text[found.end() :]}" if number else None
