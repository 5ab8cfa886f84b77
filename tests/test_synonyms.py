"""What records print for what people say."""

from __future__ import annotations

import pytest

from rag.questions.synonyms import LOOSELY, PRINTED_FOR


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("kids", ("children",)),
        ("minors", ("children",)),  # any of several that are said
        ("pier", ("dock",)),
        ("dock", ("pier",)),  # each for the other,
        ("ban", ("moratorium", "prohibition")),  # the likeliest first
        ("moratorium", ("ban", "prohibition")),
        ("cops", ("police",)),
        ("daesh", ("Da'esh", "ISIL", "ISIS", "Islamic State")),  # by several names
    ],
)
def test_what_is_said_is_printed_so(said: str, printed: tuple[str, ...]) -> None:
    assert PRINTED_FOR[said] == printed


def test_what_is_said_loosely_has_something_printed_for_it() -> None:
    assert PRINTED_FOR.keys() >= LOOSELY
