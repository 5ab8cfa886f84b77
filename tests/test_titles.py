"""What documents a text names: each as printed, no figure or body taken for one."""

from __future__ import annotations

import time

import pytest

from rag.forms.titles import ARTICLE, RESOLUTION, SYMBOL, Sought, fullest, titles_in

TREATIES = frozenset("convention covenant treaty protocol statute charter agreement".split())
ALL = TREATIES | frozenset(
    "declaration final_act rule act law plan_of_action memorandum compact pact".split()
)


def named(text: str, kinds: frozenset[str], council: bool | None = None) -> list[str]:
    found = list(titles_in(text, Sought(kinds, council)))
    return list(dict.fromkeys(one.printed for one in fullest(found).values()))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("She recalled the Beijing Declaration.", ["Beijing Declaration"]),
        ("Beijing Declaration goals were far.", ["Beijing Declaration"]),
        ("Recalling Geneva Conventions, he sat.", ["Geneva Conventions"]),
        (
            "The Charter of the United Nations, the Helsinki Final Act and the Lima Memorandum.",
            ["Charter of the United Nations", "Helsinki Final Act", "Lima Memorandum"],
        ),
        ("The Charter of the United Nations, Ukraine recalled.", ["Charter of the United Nations"]),
        (
            "The Optional Protocol to the Convention on Herders; the Convention on Herders.",
            ["Optional Protocol to the Convention on Herders", "Convention on Herders"],
        ),
        (
            "Use of the Convention on Rafts and of the Protocol to Mend Ferries.",
            ["Convention on Rafts", "Protocol to Mend Ferries"],
        ),
        ("The Trafficking in Persons Act held.", ["Trafficking in Persons Act"]),
        ("The International Law Commission and a Charter Committee met.", []),
        ("The Harbour Rules, the Pact for the Future, the UN Charter.",
         ["Harbour Rules", "Pact for the Future", "UN Charter"]),
        ("The Geneva Conventions; the 1949 Geneva Conventions.", ["1949 Geneva Conventions"]),
        ("The United Nations Charter; the Charter.", ["United Nations Charter"]),
        ("The North Atlantic Treaty Organization, the convention, an agreement on wells.", []),
    ],
)  # fmt: skip
def test_titles_are_as_printed(text: str, titles: list[str]) -> None:
    assert named(text, ALL) == titles


@pytest.mark.parametrize(
    ("text", "council", "numbers"),
    [
        ("Resolution 2254 (2015), 10 years ago.", None, ["2254 (2015)"]),
        ("Resolution 2728 (2024) and 14 votes.", None, ["2728 (2024)"]),
        ("Resolution 61/12 I call plain.", None, ["61/12"]),
        ("Resolutions 242 and 338 of the Security Council.", True, ["242", "338"]),
        ("The Security Council’s resolution 2334 held.", True, ["2334"]),
        ("Human Rights Council resolution 49/1.", True, []),
        ("General Assembly resolution 1514 (1960), resolution 61/12.", True, []),
        ("General Assembly resolution 46/43, Council resolution 1325 (2000).", False, ["46/43"]),
        ("Resolution 377A(V), “Uniting”.", None, ["377A(V)"]),
    ],
)
def test_resolutions_are_told_by_their_numbers(
    text: str, council: bool | None, numbers: list[str]
) -> None:
    assert named(text, frozenset({RESOLUTION}), council) == [f"resolution {n}" for n in numbers]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("Chapter VII, and I call for calm.", ["Chapter VII"]),
        ("Article 51, 20 countries said.", ["Article 51"]),
        (
            "Article 6 of the Charter; Article 6 of the Rome Statute.",
            ["Article 6 of the Charter", "Article 6 of the Rome Statute"],
        ),
        ("Article 51; Article 51 of the Charter.", ["Article 51 of the Charter"]),
    ],
)
def test_articles_are_told_with_what_they_are_of(text: str, articles: list[str]) -> None:
    assert named(text, frozenset({ARTICLE})) == articles


def test_symbols_have_figures() -> None:
    text = "A/ES-11/L.5 on HIV/AIDS, of WFP/FAO, and A/79/L.9/Rev.1."
    assert named(text, frozenset({SYMBOL})) == ["A/ES-11/L.5", "A/79/L.9/Rev.1"]


@pytest.mark.parametrize(
    "scrap",
    ["A ", "Alpha Beta ", "Convention on Alpha and ", "resolution 242 (1967), 338 and ",
     "Convention of the Alpha, the ", "Article 5, 6 and "],
)  # fmt: skip
def test_a_long_text_costs_no_more_than_its_length(scrap: str) -> None:
    began = time.perf_counter()
    named((scrap * 5000)[:10_000], ALL | {RESOLUTION, ARTICLE, SYMBOL})
    assert time.perf_counter() - began < 2
