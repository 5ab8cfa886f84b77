"""What a question wants a figure of: the noun, the unit, the clause; and none rather than one of
something else.
"""

from __future__ import annotations

import pytest

from rag.answering.short import bound
from rag.questions.figures import Unit
from rag.questions.question import Value
from rag.questions.several import counted_apart
from rag.questions.sought import as_attacks, is_uncounted, sought
from rag.words import stem


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        (
            "By how much have ferry fares risen?",
            "After 61 wrecks, ferry fares had risen by 340 per cent.",
            "340 per cent",
        ),
        ("By how much did tolls fall?", "Tolls on the 12 bridges fell by €3.", "€3"),
        (
            "By what percentage did catches fall?",
            "The 40 trawlers saw catches fall by 15 per cent.",
            "15 per cent",
        ),
        ("What share of homes have a tap?", "Of 900 homes, 30 per cent have a tap.", "30 per cent"),
        ("What percentage of farms have a well?", "The 70 farms have a well.", None),
        (
            "What percentage of herders live on 12 per cent of the pasture?",
            "Nearly 80 per cent of the lamps were lit by oil.",
            None,
        ),
        (
            "How many lorries crossed the pass?",
            "Lorries crossed the pass with 4 per cent of the grain.",
            None,
        ),
        ("How many lorries crossed the pass?", "Lorries worth $5 million crossed the pass.", None),
        (
            "How many lorries crossed the pass?",
            "In a week 310 lorries crossed the pass, 4 per cent of those needed.",
            "310",
        ),
        (
            "How many rangers were hurt in the fire?",
            "The fire hurt 12 rangers and 45 hikers.",
            "12",
        ),
        ("How many hikers were hurt in the fire?", "The fire hurt 12 rangers and 45 hikers.", "45"),
        (
            "How many rangers were lost in the valley?",
            "In the valley 30 injured shepherds were found.",
            None,
        ),
        ("How many UN drivers were hurt?", "He said 193 UN drivers had been hurt.", "193"),
        (
            "What share of small lake States' exports goes to tolls?",
            (
                "Tolls take up some 16 per cent of mountain countries’ export earnings.  In small "
                "lake States, the figure is 34 per cent and rising."
            ),
            "34 per cent",
        ),
        (
            "How much food aid has the Fund delivered?",
            (
                "The Fund reached 300 herders with food assistance. Others delivered 180 tons of "
                "medical supplies."
            ),
            None,
        ),
        (
            "How many refugees are there according to Chad?",
            (
                "Of 9 million people displaced, about 4 million people left Mali, and she said her "
                "country is welcoming 100,000 refugees."
            ),
            "about 4 million",
        ),
        (
            "How many children were killed?",
            (
                "By tonight, 150 herders will have been killed, including 60 children, and, in two "
                "weeks, over 5,000 herders have been killed, including over 2,300 children."
            ),
            "over 2,300",
        ),
        (
            "How many people died in the mill?",
            "She told of the blast at the mill, which claimed 500 lives.",
            "500",
        ),
        (
            "How much of it goes to mills?",
            "She pledged €10 million, of which €8 million is for mills.",
            "€8 million",
        ),
        (
            "How many displaced people are there?",
            "Almost 11 million people have been forced to flee.",
            "Almost 11 million",
        ),
        (
            "How much money has been received for the dike?",
            "She asked for $190 million for the dike, of which $38 million had been received.",
            "$38 million",
        ),
        (
            "How much money was asked for the dike?",
            "She asked for $190 million for the dike, of which $38 million had been received.",
            "$190 million",
        ),
        (
            "How many divers died while mending nets since 3 May?",
            "Citing 1,891 divers dead since 3 May, he said 294 of them died while mending nets.",
            "294",
        ),
        (
            "How many islanders in the north will the firm bring cables to?",
            "It will bring cables to 250 million islanders, including 100 million in the north.",
            "100 million",
        ),
        (
            "How many voted for the Norwegian amendment?",
            "The Norwegian amendment “L.26” was put to the vote.",
            None,
        ),
        (
            "How many voted for the Norwegian amendment?",
            "The Norwegian amendment (A/ES-10/L.26) failed by 88 in favour to 55 against.",
            "88",
        ),
        (
            "How many voted against the Norwegian amendment?",
            "The Norwegian amendment failed by 88 in favour to 55 against.",
            "55",
        ),
        ("How many seats has the panel?", "Document A/77/L.5 gives the panel its seats.", None),
        (
            "How many seats has the panel?",
            "Under resolution 2388 (2017) the panel has its seats.",
            None,
        ),
        ("How many seats has the panel?", "Article 12 gives the panel 9 seats.", "9"),
        ("How many wells were dug?", "Wells were dug under Goal 6 from 4 May on.", None),
        ("How many wells were dug?", "Since 10 a.m. on 4 May, 7 wells were dug.", "7"),
        (
            "How many shepherds were killed?",
            "More than 70 villagers, at least 35 of whom were shepherds, were killed.",
            "at least 35",
        ),
        ("How many people drowned?", "The flood drowned 40 sailors and 12 goats.", "40"),
        ("How many goats drowned?", "The flood drowned 40 sailors and 12 goats.", "12"),
        (
            "How many children caught fever?",
            "Fever spread to 300 people, among them 45 children.",
            "45",
        ),
        (
            "How many people caught fever?",
            "Fever spread to 300 people, among them 45 children.",
            "300",
        ),
        (
            "How many kids caught fever?",
            "Fever spread to 300 people, among them 45 children.",
            "45",
        ),
        (
            "How many tents were sent?",
            "In 2021 the depot sent 60 trucks with 4,000 tents.",
            "4,000",
        ),
        ("How many tents were burnt?", "Of the 4,000 tents sent, 250 were burnt.", "250"),
        (
            "How many of the 4,000 tents were burnt?",
            "Of the 4,000 tents sent, 250 were burnt.",
            "250",
        ),
        (
            "How much did the harbour cost?",
            "Built by 900 masons, the harbour cost 12 million euros.",
            "12 million euros",
        ),
        ("How much money did the masons get?", "The 900 masons got £40 each.", "£40"),
        ("How much rice was stored?", "The 3 barns stored 700 tons of rice.", "700 tons"),
        ("How much of the rice was spoilt?", "Of 700 tons of rice, a third was spoilt.", "a third"),
        (
            "What proportion of nets were torn?",
            "He counted 60 nets; 8 out of 10 nets were torn.",
            "8 out of 10",
        ),
        ("How many members has the board?", "A 15-member board sits in the old mill.", "15"),
        (
            "How many tons of rice were stored and how much was sold?",
            "The barns stored 700 tons of rice and sold it for $90,000.",
            "700 tons",
        ),
        (
            "How many lamps were lit in 2019?",
            "In 2018, 90 lamps were lit; in 2019, 140 lamps were lit.",
            "140",
        ),
        ("How many patients had COVID-19?", "Patients with COVID-19 filled the ward.", None),
        (
            "How many abstained on the Norwegian amendment?",
            "The Norwegian amendment failed by 88 to 55, with 23 abstentions.",
            "23",
        ),
        (
            "How many islands has the league?",
            "The Group of 77 met on the islands of the league.",
            None,
        ),
        ("What was the number of wrecks?", "He put the number of wrecks at 61.", "61"),
        ("How many mills stand?", "Twenty-five mills stand by the river.", "Twenty-five"),
        ("How many nurses were trained?", "She thanked the 12 donors for training nurses.", None),
        (
            "By how much has the lake shrunk?",
            "The lake, fished by 70 boats, has shrunk by half.",
            "half",
        ),
        (
            "How many States have ratified the pact?",
            "So far 45 States have signed the pact, and 12 have ratified it.",
            "12",
        ),
        (
            "How many refugees from Ruritania are in the camp?",
            "The camp hosts 1.3 million refugees, 650,000 of them from Ruritania.",
            "650,000",
        ),
        (
            "How much has the south pledged?",
            "The north has pledged $50 million, and the south $20 million.",
            "$20 million",
        ),
        ("How many guards were wounded?", "The fire killed 12 guards and wounded 30.", "30"),
        ("How many guards were killed?", "The fire killed 12 guards and wounded 30.", "12"),
        (
            "By how much did exports rise?",
            "Exports rose from $3 million to $9 million, by 200 per cent.",
            "200 per cent",
        ),
        (
            "How many of the divers hurt at sea were women?",
            "At sea 90 divers were hurt, including 12 women.",
            "12",
        ),
        ("How many mills still work?", "Only 7 of the 20 mills still work.", "7"),
        ("How many mills still work?", "Six of Chad’s 20 mills still work.", "Six"),
        ("How many mills still work?", "Mills at work fell from 40 to 19.", "19"),
        ("How many mills worked originally?", "Mills at work fell from 40 to 19.", "40"),
        (
            "What share of supplies gets in?",
            "Supplies that get in are no more than 4 per cent.",
            "no more than 4 per cent",
        ),
        ("How many were placed?", "Fewer than 12,000 were placed.", "Fewer than 12,000"),
        ("By how much is it cut?", "It is cut by 40 to 45 per cent.", "40 to 45 per cent"),
        (
            "How many tests were made?",
            "One hundred and ninety-three tests were made.",
            "One hundred and ninety-three",
        ),
        (
            "How many villagers would be displaced?",
            "A one-metre rise would drown one fifth of it and displace 30 million villagers.",
            "30 million",
        ),
        (
            "How many vendors registered?",
            "More than 1,100 vendors had come and 94 had since been registered.",
            "94",
        ),
        (
            "How many people were arrested?",
            "Some 230 people were killed, and 3,000 civilians, including children, were arrested.",
            "3,000",
        ),
        (
            "How many authors were in prison?",
            "In 2020, 32 authors were killed, while 274 were in prison.",
            "274",
        ),
        (
            "How many countries have signed the Pact?",
            "Chad had signed the Pact and two of its annexes in 2005.",
            None,
        ),
        (
            "How many countries have signed the Pact?",
            "The goals — three of whose targets are its own — aside, Chad had signed the Pact.",
            None,
        ),
        ("How many countries have signed the Pact?", "Chad signed it and two of its Pacts.", None),
        ("How many countries have signed the Pact?", "Some 30 had signed the Pact.", "Some 30"),
        ("How many countries have signed it?", "Convention 189 was signed by all countries.", None),
        (
            "How many water works in the delta are shut?",
            "In the delta 21 wells, four upper water gates and four mills are shut.",
            None,
        ),
        (
            "How many mills in the delta are shut?",
            "In the delta 21 wells, four upper water gates and three mills are shut.",
            "three",
        ),
        ("How many members does the panel have?", "A panel shares 61 cubic metres.", None),
        ("How many mills are shut?", "Alliance 8.7 spoke of mills being shut.", None),
        ("How many mills are shut?", "Some 8.7 million mills are shut.", "Some 8.7 million"),
        ("How many members does the panel have?", "Two wells fed the panel.", None),
        ("How many members does the panel have?", "The panel has nine members.", "nine"),
        ("How many texts were approved by vote?", "By 173 in favour the text was approved.", None),
        ("How many texts were approved by vote?", "It was approved by 173 votes to none.", None),
        ("How many votes were cast?", "It was approved by 173 votes to none.", "173"),
        ("How many States were in favour?", "It passed with 173 in favour.", "173"),
        (
            "How many countries have signed the Pact?",
            "Thirty of the Governments had signed the Pact and two of its annexes.",
            "Thirty",
        ),
    ],
)
def test_a_figure_is_bound_to_what_is_counted(
    question: str, sentence: str, value: str | None
) -> None:
    found = bound(Value.NUMBER, question, [sentence])
    assert (found and found.printed) == value


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("How many mills burnt?", {Unit.COUNT, Unit.MEASURE}),
        ("How much money was paid?", {Unit.MONEY}),
        ("How much rice was lost?", {Unit.MONEY, Unit.MEASURE, Unit.SHARE}),
        ("What share of rice was lost?", {Unit.SHARE}),
        ("What number did he give?", set(Unit)),
        ("How much of the harbour is held by Chad?", {Unit.SHARE, Unit.MEASURE}),
        ("What did Chad do for divers, and how much?", {Unit.MONEY, Unit.SHARE, Unit.MEASURE}),
        ("What did Chad do for divers, and how many?", {Unit.COUNT, Unit.MEASURE}),
        (
            "What did Chad pay, and how many or how much?",
            {Unit.COUNT, Unit.MEASURE, Unit.MONEY},
        ),
        ("How many divers did Chad pay, and how much?", {Unit.COUNT, Unit.MEASURE}),
    ],
)
def test_a_question_wants_a_unit(question: str, units: set[Unit]) -> None:
    assert sought(question).units == units


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("He said 190 river guards were killed.", True),
        ("He said 30 river nurses were killed.", False),
        ("He said 30 guards slept.", False),
    ],
)
def test_only_what_is_firm_stands_beside_another_speakers_value(sentence: str, firm: bool) -> None:
    found = bound(Value.NUMBER, "How many river guards were killed?", [sentence])
    assert (found is not None and found.firm) is firm


@pytest.mark.parametrize(
    ("question", "told", "value"),
    [
        ("How many women or girls dig?", "Of 90 who dig, 40 were female, 50 male.", "40"),
        ("How many old or young people dig?", "He said 40 people dig with 7 spades.", "40"),
        ("How many dig a year?", "An average of 40 dig a year.", "An average of 40"),
        ("How many millers were robbed?", "8 out of 10 millers were robbed.", "8 out of 10"),
        ("How many Chadian fighters died?", "Mali's attack killed four fighters of Mali.", None),
    ],
)
def test_who_is_counted_is_told_by_another_word_or_out_of_so_many(
    question: str, told: str, value: str | None
) -> None:
    found = bound(Value.NUMBER, question, [told])
    assert (found.printed if found else None) == value


_WORKS = "He told of a plan of 13 works for the mills. Only two of these have been carried out."


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many works of the plan for mills were fulfilled?", "two"),
        ("How many of the 13 works were implemented?", "two"),
        ("How many works does the plan have?", "13"),
        ("How many of the works were never carried out?", None),
    ],
)
def test_the_part_that_was_done_is_not_all_that_was_planned(
    question: str, value: str | None
) -> None:
    found = bound(Value.NUMBER, question, [_WORKS])
    assert (found.printed if found else None) == value


def test_a_noun_of_the_sentence_before_holds() -> None:
    sentences = ["The mills had been shut for good. Of them, 12 were burnt."]
    found = bound(Value.NUMBER, "How many mills were burnt?", sentences)
    assert found
    assert found.printed == "12"


@pytest.mark.parametrize(
    ("question", "told", "uncounted"),
    [
        ("How many divers are at sea?", "The divers at sea are cold.", True),
        ("How many divers are at sea?", "He told of 90 at sea.", False),
        ("How many divers are at sea?", "He told of dozens at sea.", False),
        ("How many divers are at sea?", "No more of the divers are at sea.", False),
        ("How many divers are at sea?", "All are cold, and pay $90.", True),
        ("How many divers are at sea?", "Two countries have boats at sea.", True),
        ("How many divers are at sea?", "Boats at sea: 90 swimmers.", False),
        ("How many divers have died?", "All divers fear the sea.", True),
        ("How many Chadian troops were killed?", "Dozens of people were killed in Chad.", True),
        ("How many Chadian troops were killed?", "Dozens of troops were killed.", False),
        ("How many Chadian troops were killed?", "Mali lost 90 troops.", True),
        ("How many Chadian troops were killed?", "Chad lost 90 troops.", False),
        ("How many reporters were killed?", "It is reported that 90 died.", True),
        ("How many reporters were killed?", "He told of 90 media workers killed.", False),
        ("How many troops were killed?", "Mali's 90 peacekeepers were killed.", False),
        ("How many cooks are vetted?", "Dozens of the mill's cooks are vetted.", False),
        ("How many bakers are dead?", "Thousands of cooks and bakers are dead.", False),
        ("How many workers were at the mill?", "90 people worked there.", False),
        ("How much does a mill cost?", "Half of the 90 mills are dear.", True),
        ("How much does a mill cost?", "It costs millions.", False),
        ("How much did Chad promise?", "Chad will help.", True),
        ("How much do divers matter to Chad?", "Chad said that divers matter.", False),
        ("Why are divers at sea?", "The divers at sea are cold.", False),
        ("How old is the diver?", "The diver is from Chad.", True),
        ("How old is the diver?", "The diver, aged 19, is from Chad.", False),
        ("How old was she when she dived?", "At seven she dived.", False),
        ("What tax rate does Chad want on mills?", "Chad wants high taxes on mills.", True),
        ("What tax rate does Chad want on mills?", "Chad wants 80 per cent on mills.", False),
        ("What share of the mills is shut?", "Most of the mills are shut.", False),
        ("How many divers are held?", "She asked for the release of all divers held.", True),
        ("How many divers are held?", "All divers are held.", False),
        ("How many divers took part?", "He told of many offers to divers.", True),
        ("How many hostages are held?", "Hostages fear.  It killed 4, wounding 10 of them.", True),
        ("How many hostages are held?", "They took hostages, and hold 12 of them.", False),
        ("How many hostages are held?", "Hostages had been held for 225 days.", True),
        ("How many people are held?", "In all, 90 people drank tea.", True),
        ("How many people are held?", "In all, 90 people are captive.", False),
        ("How many dives were there?", "Not one free dive had taken place.", False),
        ("How many dives were there?", "Not one long swim had taken place.", True),
        ("How many dropped out before?", "The number fell from 9 to 5 per cent.", False),
        ("How many nets were fired?", "He fired nets at them, killing four.", True),
        ("How many nets were fired?", "He fired nets at them, and four more.", False),
    ],
)
def test_nothing_tells_how_many_without_a_figure(question: str, told: str, uncounted: bool) -> None:
    assert is_uncounted(question, [told], []) is uncounted


def test_a_figure_of_that_noun_near_by_may_tell_how_many() -> None:
    asked, told = "How many divers are at sea?", ["The divers at sea are cold."]
    assert not is_uncounted(asked, told, ["She counted 90 divers."])
    assert is_uncounted(asked, told, ["She counted 90 mills."])
    asked, told = "How many countries have signed the Lake Accord?", ["Sign the Lake Accord."]
    assert not is_uncounted(asked, told, ["The Lake Accord binds 90 countries."])
    assert is_uncounted(asked, told, ["Guests of 90 countries came."])


def test_a_figure_of_them_near_by_tells_nothing_of_how_many_were_killed() -> None:
    asked, told = "How many soldiers died at the lake?", "At the lake 212 civilians died."
    near = "Chad has 90 soldiers at the lake.  A smith died there."
    assert is_uncounted(asked, [told], [near])
    assert not is_uncounted(asked, [told], ["At the lake 90 soldiers died."])


def test_of_those_asked_any_figure_may_be_their_word_for_it() -> None:
    asked, told = "How many divers did Chad send to sea?", ["Chad sent two countries' boats."]
    assert is_uncounted(asked, told, [])
    assert not is_uncounted(asked, told, [], of_anybody=False)


def test_a_share_told_near_by_is_of_that_where_it_has_half_of_the_words() -> None:
    asked, told = "What share of Chad's mills is shut?", ["Mills are shut in Chad."]
    assert not is_uncounted(asked, told, ["In Chad 90 per cent of the mills are shut."])
    assert is_uncounted(asked, told, ["In Chad 90 per cent drink tea."])


def test_workers_are_staff() -> None:
    asked, told = "How many UN relief fort workers have died?", "He said 35 Fort personnel died."
    found = bound(Value.NUMBER, asked, [told])
    assert found is not None
    assert found.firm


def test_two_places_are_counted_apart() -> None:
    parts = counted_apart("How many Chadians were in Mali and in Niger in May?")
    assert parts == [
        ("How many Chadians were in Mali in May?", "in Mali"),
        ("How many Chadians were in Niger in May?", "in Niger"),
    ]


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("How many wells are there, and how many are dry?", "how many are dry?"),
        ("how many wells are there + since when", "since when"),
        ("How many wells did Chad dig, and in what year?", "in what year?"),
        ("How many claims were heard, out of how many filed?", "how many claims filed?"),
    ],
)
def test_two_values_are_asked_for_in_turn(question: str, second: str) -> None:
    _, (part, done) = counted_apart(question)
    assert (part, done) == (second, "")


def test_when_and_where_is_one_value() -> None:
    assert counted_apart("How many wells are there, and when and where were they dug?") == []


def test_how_big_a_contribution_is_wants_a_sum() -> None:
    asked = sought("How big is the contribution to the fund?")
    assert asked.units == {Unit.MONEY}
    assert asked.terms == {stem("contribution"), stem("fund")}


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("How many lost clean water?", True),
        ("How many need a doctor?", True),
        ("How many lost ferries were found?", False),
    ],
)
def test_who_is_counted_without_a_noun_are_people(question: str, people: bool) -> None:
    assert (stem("people") in sought(question).noun) is people


@pytest.mark.parametrize(
    ("question", "attacks"),
    [
        ("How many mills were attacked?", ("how many attacks on mills were there?", "mills")),
        (
            "how many mills have been hit so far",
            ("how many attacks on mills were there so far", "mills"),
        ),
        ("How many of them were hit?", None),
        ("how many mills were hit by drought?", None),
        ("how many women were attacked?", None),
    ],
)
def test_things_attacked_are_told_by_attacks_on_them(question: str, attacks) -> None:
    assert as_attacks(question) == attacks


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many lake meetings have there been?", "fourteenth"),
        ("How many lake meetings were there?", None),
        ("How many lake mills have there been?", None),
    ],
)
def test_the_place_of_the_last_tells_how_many_there_have_been(question: str, value) -> None:
    told = bound(Value.NUMBER, question, ["This was the fourteenth meeting on the lake mills."])
    assert (told and told.printed) == value


def test_how_many_ratified_is_surely_told_by_how_many_acceded() -> None:
    asked = "How many countries have ratified the Lake Pact?"
    told = bound(Value.NUMBER, asked, ["90 States had acceded to the Pact of the lake."])
    assert told is not None
    assert told.sure
