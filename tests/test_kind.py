"""Of what kind a question is, by its wording and those it names."""

from __future__ import annotations

import pytest
from test_question import _asked

from rag.answer import Kind


def test_all_may_be_what_is_asked_about() -> None:
    assert _asked("who raised the leaks of them all?").text == "who raised the leaks of them all?"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What did Moyo say about wells?", Kind.STATEMENT),
        ("How many wells were dug?", Kind.STATEMENT),
        ("What is the return on each dollar put into wells?", Kind.STATEMENT),
        ("wells", Kind.STATEMENT),
        ("Who spoke about glaciers?", Kind.WHO),
        ("What was said of glaciers, and by whom?", Kind.WHO),
        ("When were the wells shut, and by whom?", Kind.STATEMENT),
        ("Which minister spoke of pumps?", Kind.WHO),
        ("Which Latin American countries spoke of pipes?", Kind.LIST),
        ("Which minister's delegate spoke of pumps?", Kind.WHO),
        ("Which Secretary-General's report was introduced?", Kind.STATEMENT),
        ("kenya v ghana on pipes", Kind.COMPARE),
        ("Who compared Kenya to Ghana?", Kind.WHO),
        ("Which country asked for engineers?", Kind.WHO),
        ("Which countries spoke about pipes?", Kind.LIST),
        ("List the speakers on rivers", Kind.LIST),
        ("Who else mentioned rivers?", Kind.LIST),
        ("How many countries support the pact?", Kind.LIST),
        ("How many countries does the pact cover?", Kind.STATEMENT),
        ("How many States did the fund reach?", Kind.STATEMENT),
        ("How many States still make herders pay for rain?", Kind.STATEMENT),
        ("How many Governments have restricted pumps?", Kind.STATEMENT),
        ("How many States backed the fund on 3 May?", Kind.STATEMENT),
        ("How many States backed the fund?", Kind.LIST),
        ("How many States have pledged not to dig wells?", Kind.STATEMENT),
        ("How many States pledged to give money?", Kind.LIST),
        ("How many NGOs got a permit?", Kind.STATEMENT),
        ("Which draft articles state the law of lakes?", Kind.STATEMENT),
        ("Which delegates state the law of lakes?", Kind.LIST),
        ("How many NGOs backed the fund?", Kind.LIST),
        ("How many States are against the fund?", Kind.LIST),
        ("How many States are in favour of the fund?", Kind.LIST),
        ("How many poorer States are in danger of floods?", Kind.STATEMENT),
        ("How many countries spoke of pumps?", Kind.LIST),
        ("Delegations that want hedges", Kind.LIST),
        ("any speakers worried about floods?", Kind.LIST),
        ("those calling for a fund", Kind.LIST),
        ("Name those who spoke of pipes", Kind.LIST),
        ("Everyone, by name, who spoke of pipes", Kind.LIST),
        ("Which statements dealt with pipes?", Kind.LIST),
        ("Which neighbours said that it floods?", Kind.LIST),
        ("European donors announcing new wells", Kind.LIST),
        ("Which ambassadors want wells?", Kind.LIST),
        ("Which leader said that it floods?", Kind.WHO),
        ("wells dug by hand, who spoke of them?", Kind.WHO),
        ("the new pipes: raised by which envoy", Kind.WHO),
        ("plan for a new pipe who objected", Kind.WHO),
        ("did anyone blame the pump?", Kind.WHO),
        ("Has any delegation offered pipes?", Kind.WHO),
        ("any speaker blaming the pump", Kind.WHO),
        ("pipes by the mile: whose idea", Kind.WHO),
        ("pushback against new pipes", Kind.LIST),
        ("worries about leaks", Kind.LIST),
        ("the demands of Kenya", Kind.STATEMENT),
        ("opposition to new pipes by Kenya", Kind.STATEMENT),
        ("does anyone know what Kenya said", Kind.STATEMENT),
        ("Moyo, who is the Zimbabwean minister, on pipes", Kind.STATEMENT),
        ("number of divers who drowned", Kind.STATEMENT),
        ("What did those who left say?", Kind.STATEMENT),
        ("How many of the men who work there fell ill?", Kind.STATEMENT),
        ("Who told everyone to mend their pipes?", Kind.WHO),
        ("Who knew what countries do with pipes?", Kind.WHO),
        ("Which participant spoke of pipes?", Kind.WHO),
        ("Who did Moyo thank for the wells?", Kind.STATEMENT),
        ("What did Ghana and Ireland say about water?", Kind.COMPARE),
        ("What did Kofi Addo of Ghana say about water?", Kind.STATEMENT),
        ("Compare Ghana and the Netherlands on pipes", Kind.COMPARE),
        ("How did Ghana and Ireland differ on pipes?", Kind.COMPARE),
        ("What was said about rivers?", Kind.THEME),
        ("Who was Obradek?", Kind.STATEMENT),  # whom no record has as a speaker
        ("Who was absent?", Kind.WHO),
        # Whom somebody blames or meets is in their words.
        ("Which countries did Moyo thank?", Kind.STATEMENT),
        ("Which ambassador did Ghana expel?", Kind.STATEMENT),
        ("Who did the representative of Ghana accuse?", Kind.STATEMENT),
        ("Which countries does the fund work in?", Kind.STATEMENT),
        ("Which countries has the fund reached?", Kind.STATEMENT),
        ("Which countries is the fund for?", Kind.STATEMENT),
        ("Which countries was the fund meant for?", Kind.STATEMENT),
        ("Which countries have thanked Moyo?", Kind.LIST),
        ("Which country has thanked Moyo?", Kind.WHO),
        ("Which countries did the most?", Kind.LIST),
        ("Which countries do you think will abstain?", Kind.LIST),
        ("Which countries is it that abstained?", Kind.LIST),
        ("Which countries was the text tabled by?", Kind.LIST),
        ("Which countries was Ghana condemned by?", Kind.LIST),
        ("From which countries did the Assembly hear blame of Ghana?", Kind.LIST),
        ("Moyo on her trip: who did she meet?", Kind.STATEMENT),
        ("Moyo's trip, and who has she met?", Kind.STATEMENT),
        ("Moyo's trip - whom would they meet?", Kind.STATEMENT),
        ("Which delegations asked Ghana who did they attack?", Kind.LIST),
        ("Who is it that condemned Ghana?", Kind.WHO),
        ("Moyo: who broke the pump?", Kind.STATEMENT),
        ("Moyo - whose fault was the leak?", Kind.STATEMENT),
        ("Moyo; who broke the pump?", Kind.STATEMENT),
        ("Moyo: who thanked her?", Kind.WHO),
        ("Ghana: who praised it?", Kind.WHO),
        ("In Moyo's view, who broke the pump?", Kind.STATEMENT),
        ("What worried Minister Moyo?", Kind.STATEMENT),
        ("Which minister for water spoke?", Kind.WHO),
        ("Which texts demand a truce?", Kind.STATEMENT),
    ],
)
def test_the_wording_tells_the_kind(text: str, kind: Kind) -> None:
    assert _asked(text).kind is kind


@pytest.mark.parametrize("before", "to with in from of on against for at about among under".split())
def test_with_whom_somebody_does_it_is_asked_of_them(before: str) -> None:
    question = _asked(f"{before.title()} which States has Ghana fought?")
    assert question.kind is Kind.STATEMENT
    assert [one.label for one in question.asked] == ["Ghana"]


@pytest.mark.parametrize("text", ["Compare the wells", "Compare Ghana"])
def test_a_comparison_needs_two_to_compare(text: str) -> None:
    assert _asked(text).kind is not Kind.COMPARE


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Which countries in Africa spoke of wells?", "african"),
        ("Which delegates from Africa spoke of wells?", "african"),
        ("Which African country spoke of wells?", "african"),
        ("Which Pacific delegate spoke of wells?", "pacific"),
        ("Which Latin American water minister spoke of wells?", "latin american"),
        ("Which European Union representative spoke of wells?", None),
        ("Which African minister did Chad praise?", None),
        ("Which countries in Africa are in need?", None),  # of which anybody may tell
        ("How many people in Africa are hungry?", None),
    ],
)
def test_a_part_of_the_world_is_that_of_those_who_speak(text: str, part: str | None) -> None:
    assert _asked(text).part == part


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who is Zarkov?", Kind.STATEMENT),
        ("Who is Ilya Zarkov?", Kind.STATEMENT),
        ("who's Zarkov?", Kind.STATEMENT),
        ("Who is against Zarkov?", Kind.WHO),
        ("Who was in favour of Zarkov?", Kind.WHO),
    ],
)
def test_who_a_stranger_is_is_told_by_what_is_said_of_them(text: str, kind: Kind) -> None:
    assert _asked(text).kind is kind


@pytest.mark.parametrize(
    ("text", "part", "seated"),
    [
        ("Which African members of the Security Council spoke?", "african", True),
        ("Which European Council members spoke?", "european", True),
        ("Which African countries spoke?", "african", False),
        ("Which Council of Europe members spoke?", "council of europe", False),
    ],
)
def test_those_of_a_part_of_the_world_who_sit_in_the_council(
    text: str, part: str, *, seated: bool
) -> None:
    asked = _asked(text)
    assert (asked.part, asked.seated) == (part, seated)
