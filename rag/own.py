"""Whether a sentence tells of the speaker's own country, government or body.

Comes in: a remark's sentence. Goes out: whether it names whose it is. Does not know: questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.countries import country_code, demonyms
from rag.records import Remark
from rag.words import fold, level

_OWN = (
    r"\b(?:his|her|its|their|our|whose) (?:own )?"
    r"(?:country|government|nation|delegation|people|union|bloc|organi[sz]ation|agency|fund|territory|citizens|nationals|president|parliament)\b|"
    r"^(?:it|they) (?:ha[sd]|have|will|would)\b"
)


def tells_of_own(remark: Remark, sentence: str) -> bool:
    """Whether a sentence of a remark names its speaker's own country or body: by a possessive, by
    its name, or by what is of it.
    """
    return any(True for _ in own_ends(remark, sentence))


def own_ends(remark: Remark, sentence: str) -> Iterator[int]:
    """Where in a sentence, as ``rag.words.level`` gives it, each such name ends."""
    bodies = (remark.speaker.affiliation if remark.speaker else None, *remark.on_behalf_of)
    called = _called(tuple(filter(None, bodies)))
    return (one.end() for one in called.finditer(level(sentence)))


@lru_cache(maxsize=4096)
def _called(bodies: tuple[str, ...]) -> re.Pattern[str]:
    """How sentences call those bodies: "Chad", "Chadian", "the European Union", "the Union"."""
    names = [_OWN]
    for body in bodies:
        name, code = level(body), country_code(body)
        names.append(rf"(?<!\()(?<!\( )\b{re.escape(name)}\b")  # but for "GRETA HOLM (Norway) said"
        if code is None:
            first, last = name.split()[0], name.split()[-1]
            names.append(rf"\bthe (?:bloc|{re.escape(last)})\b")
            names += [rf"\b{re.escape(first)}\b"] if "-" in first else []  # "Nordic-Baltic States"
        names += (rf"\b{re.escape(one)}s?\b" for one in _of(code)) if code else ()
    return re.compile("|".join(names))


@lru_cache(maxsize=512)
def _of(code: str) -> tuple[str, ...]:
    """What is of a country: ``chadian``."""
    return tuple(
        one for one, names in demonyms().items() if country_code(names[0]) == code and fold(one)
    )
