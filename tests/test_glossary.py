"""Other names: what a record says is called otherwise."""

from __future__ import annotations

import pytest

from rag.holdings.glossary import Glossary
from rag.reading import read

TEXT = """GA/12002

Opening

GRETA HOLM (Norway) said the Treaty to Mend the Wells, Mainly Villages' — also known as the \
Harbour Treaty or Wells Treaty — bound all. The International Well Drillers' Union (IWDU) helped.

OMAR BAH (Gambia) said others relied on the Treaty for the Dry Lands, its wells apart. The \
cost of repair of village-level wells (RVLW) rose, like that of a pump at home (PM).

LUC ADOU of the Front des Puits et Sources du Nord (FPSN) said that his front helped too.
"""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(read(TEXT))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Many had joined the Harbour Treaty.", {"well", "treati"}),
        ("Many had joined a treaty on wells.", {"harbor"}),
        ("He thanked the IWDU.", {"internat", "driller", "union"}),
        ("He thanked the International Well Drillers’ Union.", {"iwdu"}),
        ("He thanked the FPSN.", {"front", "puit", "sourc", "nord"}),
        ("He paid for RVLW.", {"repair", "villag", "level", "well"}),
        ("He paid for repair of village-level wells.", {"rvlw"}),
    ],
)
def test_one_name_brings_the_terms_of_the_others(
    glossary: Glossary, text: str, found: set[str]
) -> None:
    assert found <= set(glossary.terms(text))


@pytest.mark.parametrize(
    "text",
    ["A harbour was built by treaty partners.", "He thanked the union.", "iwdu?", "PM spoke."],
)
def test_words_that_are_not_the_name_bring_nothing(glossary: Glossary, text: str) -> None:
    assert not {"well", "driller"} & set(glossary.terms(text))


def test_what_a_name_is_said_to_specify_is_not_part_of_it(glossary: Glossary) -> None:
    assert "villag" not in glossary.terms("Many had joined the Harbour Treaty.")
