"""Whom a question leaves out, or picks from."""

from __future__ import annotations

import pytest
from test_question import _asked

from rag.answer import Kind


def test_which_of_some_countries_asks_of_these_alone() -> None:
    found = _asked("Which of Ghana, Canada and Kenya asked for pumps?")
    assert (found.kind, found.among) == (Kind.LIST, frozenset({"GH", "CA", "KE"}))
    assert (found.text, found.asked) == ("Which countries asked for pumps?", ())
    assert _asked("Which of Ghana's pumps leak?").among is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Of Ghana and Kenya, who asked for pumps?", "Which countries asked for pumps?"),
        ("Ghana or Kenya: which of the two asked for pumps?", "Which countries asked for pumps?"),
        ("Who asked for pumps, Ghana or Kenya?", "Which countries asked for pumps?"),
        ("Ghana and Kenya: who asked for pumps?", None),
        ("Who blamed Ghana or Kenya?", None),
        ("Ghana or Kenya: who did they blame?", None),
        ("Who was harder on pumps, Ghana or Kenya?", None),
    ],
)
def test_a_question_picks_from_those_it_names_before_or_behind(text: str, rest: str | None) -> None:
    found = _asked(text)
    assert found.among == (frozenset({"GH", "KE"}) if rest else None)
    assert rest in {None, found.text}


def test_which_of_some_persons_asks_of_these_alone() -> None:
    found = _asked("Prisca Moyo or Elena Núñez: who spoke of satellites?")
    assert (found.text, found.among) == ("Which speakers spoke of satellites?", None)
    assert {name for name, _ in found.those or ()} == {"prisca moyo", "elena nunez"}


@pytest.mark.parametrize(
    ("text", "left", "out"),
    [
        ("Besides Kenya, who raised leaks?", "who raised leaks?", {"Kenya"}),
        ("besides leaks, who spoke of rain?", "who spoke of rain?", set()),
        ("Besides Kenya, has anyone raised leaks?", "has anyone raised leaks?", {"Kenya"}),
        ("Who, apart from Kenya and Ghana, raised leaks?", "Who raised leaks?", {"Kenya", "Ghana"}),
        ("which States raised leaks, other than Ghana?", "which States raised leaks ?", {"Ghana"}),
        ("which States raised leaks other than Ghana?", "which States raised leaks ?", {"Ghana"}),
        ("Who raised leaks, leaving out Ghana?", "Who raised leaks ?", {"Ghana"}),
        ("Leaving Ghana itself aside, who raised leaks?", "who raised leaks?", {"Ghana"}),
        ("who besides Ghana's representative raised leaks?", "who raised leaks?", {"Ghana"}),
        (
            "Who other than the delegate of Ghana raised leaks?",
            "Who raised leaks?",
            {"Ghana"},
        ),
        ("Besides rivers, lakes and Kenya, who raised leaks?", "who raised leaks?", {"Kenya"}),
        ("Besides Ghana's pipes, who spoke of rivers?", "who spoke of rivers?", set()),
        ("Who criticised countries other than Ghana?", None, set()),
        ("who said that no state other than Ghana mends pipes?", None, set()),
        ("who wanted observers in addition to Ghana's troops?", None, set()),
        ("who mentioned Ghana besides Kenya?", None, set()),
        ("who else raised leaks besides Kenya?", "who else raised leaks ?", {"Kenya"}),
        ("Who apart from Ghana's troops was late?", None, set()),
        ("Which countries want aid other than loans?", None, set()),
        ("What, other than aid, did Kenya want?", None, set()),
        ("Besides Kenya, what was said of leaks?", None, set()),
        (
            "Who, besides Kenya itself, said Kenya may mend pipes?",
            "Who said Kenya may mend pipes?",
            {"Kenya"},
        ),
        (
            "Who spoke of leaks, apart from Kenya, Ghana and Ireland?",
            "Who spoke of leaks ?",
            {"Kenya", "Ghana", "Ireland"},
        ),
    ],
)
def test_who_is_left_out_of_a_list_is_no_part_of_what_it_asks(
    text: str, left: str | None, out: set[str]
) -> None:
    question = _asked(text)
    assert question.text == (left or text)
    assert {one.label for one in question.left_out} == out


@pytest.mark.parametrize(
    ("text", "rest", "outside"),
    [
        ("Which countries backed wells, leaving out the EU members?", "backed wells?", "eu"),
        ("Which countries outside Europe backed wells?", "backed wells?", "european"),
        ("Which countries, other than those in Europe, backed wells?", "backed wells?", "european"),
        ("Which non-Arab countries backed wells?", "backed wells?", "arab"),
        ("Which countries that are not Arab backed wells?", "backed wells?", "arab"),
        ("Which speakers aren't European?", "Which speakers spoke?", "european"),
        ("Which countries besides the Arab states backed wells?", "backed wells?", "arab"),
        ("Who, apart from the Europeans, backed wells?", "backed wells?", "european"),
        ("Which countries backed wells, except the Arab ones?", "backed wells?", "arab"),
        ("Outside the European Union, who backed wells?", "Who backed wells?", "european union"),
        ("Who besides the Asian Reef Bank backed wells?", "Bank backed wells?", None),
        ("Who besides the Council president backed wells?", "backed wells?", None),
        ("Which countries backed wells outside Europe?", "backed wells outside Europe?", None),
    ],
)
def test_the_countries_of_a_part_of_the_world_are_left_out(
    text: str, rest: str, outside: str | None
) -> None:
    asked = _asked(text)
    assert asked.outside == outside
    assert asked.text.endswith(rest)
    assert asked.asks_of_body("Ghana", None)
    assert asked.asks_of_body("France", None) is not (outside and outside.startswith("eu"))
