"""Which figures are of others than a question counts: elsewhere, of another time or fate."""

from __future__ import annotations

import pytest
from test_short import printed

from rag.answering.apart import Around
from rag.answering.short import bound, sole
from rag.questions.question import Value

HARBOUR = "The storm fell on children too: 12 were killed and 40 wounded."


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many wounded children?", HARBOUR, "40"),
        ("How many killed children?", HARBOUR, "12"),
        ("How many children were wounded?", HARBOUR, "40"),
        ("How many have died?", HARBOUR, None),  # children are not all
        ("How many wounded sailors?", HARBOUR, None),
        ("How many divers are held?", "She hailed the release of four divers.", None),
        ("How many divers were released?", "She hailed the release of four divers.", "four"),
        ("How many divers died?", "The storm took ships and nine divers are missing.", None),
        ("How many divers are missing?", "In it 30 divers died and nine are missing.", "nine"),
        ("How many divers died?", "In it 30 divers died and nine are missing.", "30"),
        ("How many divers died?", "Some 90 divers were killed or injured.", None),
        ("How many people has it killed?", "They share one lake: who could end the killing waits.",
         None),
        ("How many people has it killed?", "The storm spared nobody: it killed one person.", "one"),
        ("How many divers were killed or injured?", "Some 90 divers were killed or injured.",
         "Some 90"),
        ("How many divers were killed?", "Of 90 divers, 12 were killed and wounded 30.", "12"),
        ("How many herders have fled?", "Oman is welcoming 100 herders.", None),
        ("How many herders has Oman welcomed?", "Oman is welcoming 100 herders.", "100"),
        ("How many herders are internally displaced?", "Some 90 herders were displaced.", None),
        ("How many herders were displaced?", "Some 90 herders are internally displaced.",
         "Some 90"),
        ("How many people are there?", "There are 90 displaced people.", None),
        ("How many people are there?", "There are 90 people.", "90"),
        ("How many did it take?", "It is the fifth to take herders, with 90 sheltered.", "90"),
        ("How many Omani children died?", "It killed 46 Omanis, including 18 children.", "18"),
        ("How many Omanis died?", "It killed 46 Omanis, including 18 children.", "46"),
        ("How many people have died?", "He mourned 90 divers; 30 of them died at sea.", None),
        ("How many women are trafficked?", "Of the people trafficked, some 90 are poor.", None),
        ("How many children are trafficked?", "She named target 8.7 on children trafficked.", None),
        ("Number of divers?", "He hailed the release of four divers.", None),
        ("How many people died on 7 June?", "Since 7 June 90 people have died.", None),
        ("How many people died on 7 June?", "On 7 June 90 people died.", "90"),
        ("How many people died on 8 June?", "On 7 June 90 people died.", None),
        ("How many people died on 8 June?", "On 7 to 9 June 90 people died.", "90"),
        ("How many people died on 8 June?", "On 7 June 90 people died, on 8 June 12 died.", "12"),
        ("How many people died on 8 June?", "He spoke of 7 June, when 90 people died.", "90"),
        ("How many women in Oman will it train?",
         "It reached 90 people, including 30 in Oman, and will train 12 women in Mali.", None),
        ("How many women in Oman will it train?", "It will train 90 women, including 30 in Oman.",
         "30"),
        ("How many people live in Oman?", "He saw many; 30 of them sleep in tents in Oman.", None),
        ("How many people died at sea?", "He mourned 90 divers; 30 of them died at sea.", "30"),
        ("How many people died?", "Two died, and 90 people who remain are at sea.", "Two"),
        ("How many died in the flood?", "The flood went on displacing 90 people and causing death.",
         None),
        ("How many people died in the war?", "It took two lake wars and the loss of 90 lives.",
         None),
        ("How many people died in the wars?", "It took two lake wars and the loss of 90 lives.",
         "90"),
        ("How many starved to death?",
         "She told of deaths by starvation of two toddlers, among 15 people dying of hunger.",
         "15"),
        ("How many toddlers died?",
         "She told of deaths by hunger of two toddlers, among 15 people dying.",
         "two"),
        ("How many countries joined the war?", "Some 81 States backed a text to end the war.",
         None),
        ("How many countries are behind the text?", "Some 81 States backed a text to end the war.",
         "Some 81"),
        ("How many countries backed the text?", "Some 81 States backed a text to end the war.",
         "Some 81"),
        ("What is the death toll?", "With many dead, 90 people who remain sail on.", None),
        ("What is the death toll?", "Some 90 people live by the lake.", None),
        ("What is the death toll?", "The storm killed 90 people by the lake.", "90"),
        ("What is the death toll?", "The storm killed 90 children by the lake.", None),
        ("How many Omani refugees are there in Asia?",
         "Some 90 refugees are spread across Asia and 30 are internally displaced.", "Some 90"),
        ("How many people were robbed in Oman?", "Some 90 people were killed in Oman.", None),
        ("How many people did Oman say had taken shelter in its land?",
         "Some 70 people left Chad and 30 found refuge in Oman.", "30"),
        ("How many people were given asylum in Oman?",
         "Some 70 people left Chad and 30 found refuge in Oman.", "30"),
        ("How many people were seized in Mora?",
         "Some 90 people were seized by raids of the Chadian army across Mora.", "Some 90"),
        ("How many people fled to Oman?", "Some 70 people left Chad and 30 found refuge in Oman.",
         "30"),
        ("How many people have had to leave Sur?", "So far 90 people have been displaced from Sur.",
         "90"),
        ("How many people have had to leave Sur?", "So far 90 people are displaced within Sur.",
         None),
        ("How many people are displaced?", "Some 90 people fled their homes.", "Some 90"),
        ("How many refugees does Oman say it will let in?", "Oman is welcoming 90 refugees.", "90"),
        *((asks, "Some 70 people left Chad and 30 found refuge in Oman.", "30")
          for asks in ("How many refugees did Oman take?", "How many people has Oman received?",
                       "how many people escaped to oman", "How many refugees did Oman accept?")),
        ("How many refugees did Mali take?", "Some 30 found refuge in Oman.", None),
        ("How many refugees did Oman take in?", "Some 90 left Chad for other shores.", None),
        ("How many refugees has Oman taken?", "Some 90 have been evacuated to Oman since May.",
         "Some 90"),
        ("how many people did chad take in according to it", "Some 90 were fed in Chad.", None),
    ],
)  # fmt: skip
def test_what_became_of_those_counted_fits(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "own", "value"),
    [
        ("How many refugees did Chad take?", "PE", None),
        ("How many refugees did Peru take?", "PE", "90"),
        ("How many people did Peru say it took in?", "PE", "90"),
        ("How many is it taking in?", "PE", "90"),
    ],
)
def test_those_whom_one_country_takes_in_are_no_others(
    question: str, own: str, value: str | None
) -> None:
    sentence = "Hers is welcoming 90 refugees from Mali to her country."
    around = Around(f"Told in Lima. {sentence}", None, own)
    found = bound(Value.NUMBER, question, [sentence], {"peru"}, around)
    assert (found and found.printed) == value


def test_a_question_without_words_of_its_own_wants_who_it_counts() -> None:
    spoken = "Peru asked for two meetings on mills."
    asked = "How many people does Peru say it took in?"
    assert bound(Value.NUMBER, asked, [spoken], {"peru"}) is None


@pytest.mark.parametrize(
    ("question", "sentences", "value"),
    [
        ("How many died in the mill?", ["In it 90 were killed.", "In the mill 12 were killed."],
         "12"),
        ("How many divers died in Oman?", ["In Chad 90 divers died."], None),
        ("How many divers died in Oman?", ["Speaking from Bonn, she said 90 divers died."], "90"),
        ("How many divers died in Oman?", ["In Oman 90 divers died."], "90"),
        ("How many divers died in Oman?", ["Some 90 divers died in Oman and Chad."], None),
        ("How many divers died in Oman?", ["Some 90, mostly men, died in Oman and Chad."], None),
        ("How many Chadians fled to Oman?", ["Some 90 left Chad and 30 found refuge in Oman."],
         None),
        ("how many divers died in port lu", ["In Port Lu 90 divers died."], "90"),
        ("how many divers died in mora", ["In Mora 90 divers died."], "90"),
        ("how many divers died in mora", ["In Lakeside 90 divers died."], None),
        ("how many divers died at the mill", ["In Lakeside 90 divers died."], "90"),
        ("How many people died in Oman?", ["A storm fell. 90 Chadians died."], None),
        ("How many people died in Oman?", ["A storm fell. 90 Omanis died."], "90"),
        ("How many divers died in Oman?", ["Oman's raid on Mali killed 90 divers."], None),
        ("How many divers died in Mali?", ["Oman's raid on Mali killed 90 divers."], "90"),
        ("How many herders fled to Oman?", ["Some 90 herders left Chad, and 30 reached Oman."],
         "30"),
        ("How many herders are there?", ["For every four herders, one was from Oman."], None),
        ("How many divers died in Oman?", ["He said 90 divers died."], "90"),
        ("How many divers died in Oman?", ["Oman was hit, and 90 divers died in Chad."], None),
        ("How many divers died in Chad?", ["Oman was hit, and 90 divers died in Chad."], "90"),
        ("How many divers died in Oman?", ["Oman weeps, not Chad, where 90 divers died."], None),
        ("How many divers died in Chad?", ["Oman weeps, not Chad, where 90 divers died."], "90"),
        ("How many were displaced in Oman?", ["Some 90 were displaced from Port Lu to Oman."],
         None),
        ("How many drones were shot down over Oman?", ["Some 90 drones were shot down over Chad."],
         None),
        ("How many drones were shot down over Oman?", ["Some 90 drones were shot down over Oman."],
         "Some 90"),
        ("How much do storms cost in Oman?",
         ["Storms come at a cost to the Chadian mills of $90."], "$90"),
        ("How many divers come from Asia?",
         ["For every four divers, one was from Africa and two were from Asia."], "two"),
        ("How many of the divers are Asian?",
         ["For every four divers, one was from Africa and two were from Asia."], "two"),
    ],
)  # fmt: skip
def test_where_they_are_fits(question: str, sentences: list[str], value: str | None) -> None:
    assert printed(Value.NUMBER, question, sentences) == value


@pytest.mark.parametrize(
    ("text", "year", "value"),
    [
        ("Oman was hit by a storm.", 2022, "90"),
        ("Divers left Oman for good.", None, "90"),
        ("Chad was hit by a storm.", 2022, None),
        ("Oman was hit by a storm.", 2021, None),
        ("In 2022 Oman was hit by a storm.", 2021, "90"),
    ],
)
def test_what_stands_around_a_figure_tells_where_and_when(
    text: str, year: int | None, value: str | None
) -> None:
    question = "How many divers died in Oman in 2022?"
    said = bound(Value.NUMBER, question, ["He said 90 divers died."], around=Around(text, year))
    assert (said and said.printed) == value


def test_what_a_sentence_tells_of_others_is_not_where_a_figure_is() -> None:
    told = "Some 90 divers are spread across Asia and 30 are internally displaced."
    asked = "How many divers are displaced inside Oman?"
    around = Around("Oman is at war. " + told, None)
    found = bound(Value.NUMBER, asked, [told], around=around)
    assert found
    assert (found.printed, found.firm) == ("30", True)
    assert bound(Value.NUMBER, asked, [told], around=Around(told, None)) is None


def test_a_province_is_of_the_country_of_who_tells_it() -> None:
    told = ["In Sindh 90 divers were displaced."]
    asked = "How many divers were displaced in Pakistan?"
    for own, value in (("PK", "90"), (None, None), ("IN", None)):
        around = Around("Floods came.", None, own)
        said = bound(Value.NUMBER, asked, told, around=around)
        assert (said and said.printed) == value


def test_whoever_names_no_people_tells_of_none_but_their_own() -> None:
    told = ["In the town 25 people were killed."]
    asked = "How many Omanis were killed?"
    for own, value in (("OM", "25"), (None, "25"), ("TD", None)):
        said = bound(Value.NUMBER, asked, told, around=Around("Floods came.", None, own))
        assert (said and said.printed) == value


def test_the_only_figure_is_not_of_the_people_before() -> None:
    told = ["It bombs the north of Chad.", "This has led to the murder of 100 people."]
    assert sole(Value.NUMBER, "How many Omanis were killed?", told) is None
    assert sole(Value.NUMBER, "How many Chadians were killed?", told)


def test_the_same_day_is_that_of_the_sentence_before() -> None:
    before, told = "On 7 June, rockets fell on the quay.", "Raids killed 19 divers the same day."
    around = Around(f"{before} {told}", 2024)
    for day, value in (("7 June", "19"), ("8 June", None)):
        asked = f"How many divers were killed on {day}?"
        found = bound(Value.NUMBER, asked, [told], around=around)
        assert (found and found.printed) == value


def test_there_is_where_the_sentence_before_tells() -> None:
    told = ["It raids towns in the West Bank.", "So far, 200 people have been killed there."]
    assert printed(Value.NUMBER, "How many people were killed in the West Bank?", told) == "200"
    assert printed(Value.NUMBER, "How many people were killed in Peru?", told) is None


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("When did the war begin?", "It did not start on 3 May, but the war was on in 1974.",
         "1974"),
        ("When did the war begin?", "The war didn't start in 2019.", None),
        ("When did the drought start?", "The drought began not in 2019 but in 2011.", "2011"),
        ("When was the dam opened?", "The dam was never opened in 1999, he said.", None),
        ("When was the dam opened?", "The dam was not opened until 4 May 1999.", "4 May 1999"),
        ("When did the Council meet?", "The Council has not met since 12 June 2004.",
         "12 June 2004"),
        ("When did Chad not pay?", "Chad did not pay in 2004.", "2004"),
        ("When were the floods?", "The north has not recovered from the floods of 2010.", "2010"),
        ("When did the war begin?",
         "It is wrong to say that the war began on 3 May; it began in June.", None),
        ("When did the harbour close?", "He denied that the harbour had closed on 4 May.", None),
    ],
)  # fmt: skip
def test_a_date_that_is_denied_is_none(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.DATE, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many mills were closed?", "Not 12 but 30 mills were closed.", "30"),
        ("How many mills were closed?", "No more than 12 mills were closed.", "No more than 12"),
        ("How many mills did Chad close?", "Chad did not close 30 mills, he said.", None),
    ],
)
def test_a_figure_that_is_denied_is_none(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


def test_a_date_that_is_denied_is_not_the_only_one() -> None:
    told = ["The quarrel did not begin in 2019."]
    assert sole(Value.DATE, "When did the quarrel begin?", told) is None
    assert sole(Value.DATE, "When did the quarrel end?", told) is not None


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("What was the Chadian death toll?", "Over 90 Malians were killed.", None),
        ("What was the Chadian toll?", "It killed over 90 Chadians and 30 Malians.", "over 90"),
        ("What was the Malian death toll?", "It killed over 90 Chadians and 30 Malians.", "30"),
        ("What was Mali's death toll?", "In Mali it killed 30 people, in Chad 90.", "30"),
        ("How many Malian divers were killed?", "The storm killed 90 Chadian divers.", None),
        ("How many fishermen were killed?", "The storm killed 12 Chadians.", None),
        ("How many Omani herders does Chad host?", "Chad hosts 90 Malian herders.", None),
        ("How many people died in the storm?",
         "Many died in the storm; thousands of people stayed; it was late.", None),
        ("How many Malians died?", "Much goes to Mali, none to Chad, where 90 people died.", None),
        ("How many Congolese died?",
         "In Mali all lived; in the Democratic Republic of the Congo 90 people died.", "90"),
        ("How many people came to Oman?", "Oman let in people of 70 isles, including 12 Malians.",
         None),
        ("how many people were killed in north mali", "Some 90 people were killed in Chad.", None),
        ("How many refugees reached Oman?", "Some 70 people left Chad and 30 found refuge in Oman.",
         "30"),
        ("How many Chadians lost their lives?", "It led to the loss of some 90 Chadian lives.",
         "some 90"),
        ("How many people were killed?", "It led to the murder of 90 people.", "90"),
    ],
)  # fmt: skip
def test_whose_a_figure_is_fits(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "value"),
    [("How many Malians were killed?", None), ("How many Chadians were killed?", "90")],
)
def test_a_sentence_that_names_no_people_is_of_those_of_the_one_before(
    question: str, value: str | None
) -> None:
    told = ["The storm hit Chad.", "It killed 90 people and sheep."]
    around = Around(" ".join(told), None)
    found = bound(Value.NUMBER, question, told[1:], around=around)
    assert (found and found.printed) == value


TWO_TIMES = (
    "So far, over 90 Chadians have been killed there since 7 June and more than 120 have been "
    "killed since the beginning of 2021."
)
ARRESTS = "The 30 divers caught in six weeks bring the number of those arrested to 90 divers."
ON_TOP = "Chad closed 12 mills, on top of the 30 mills closed since 2019."


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many people were killed since 7 June?", TWO_TIMES, "over 90"),
        ("How many people were killed since the start of 2021?", TWO_TIMES, "more than 120"),
        ("How many divers were arrested in six weeks?", ARRESTS, "30"),
        ("How many divers were arrested?", ARRESTS, "90"),
        ("How many mills were closed since 2019?", ON_TOP, "30"),
        ("How many mills will run in 2030?", "Mills ran 40 wheels in 2024, 90 by 2030.", "90"),
        ("How many mills ran in 2030?", "Some 40 mills ran in 2024, as few would by 2030.", None),
        ("How many divers are there in total?", "Of the 90 divers, 12 are women.", "90"),
    ],
)
def test_of_which_time_a_figure_is_fits(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "around", "value"),
    [
        ("How many elderly people are offline?", "Some 90 people are offline.", "", None),
        ("How many people are offline?", "Some 90 people are offline.", "", "Some 90"),
        ("How many elderly people are offline?", "Some 90 people are offline.",
         "She spoke of older persons.", "Some 90"),
        ("How many different people are offline?", "Some 90 people are offline.", "", "Some 90"),
        ("How many disabled divers sailed?", "Some 90 divers sailed.",
         "He spoke of disability.", "Some 90"),
        ("How many Omani divers sailed?", "Some 90 divers sailed from Oman.", "", "Some 90"),
        ("How many Omani divers sailed?", "Some 90 divers sailed.", "", None),
        ("How many of the divers were Omani?", "Some 90 divers from Oman, Chad and Mali sailed.",
         "", None),
        ("How many Asians will the mill feed?", "The mill will feed 90 people, 30 in Africa.",
         "", None),
        ("How many Africans will the mill feed?",
         "The mill will feed 90 people, including 30 in Africa.", "", "30"),
        ("How many smiths struck?", "It hurt 90 people, including 17 children.",
         "Dozens of smiths struck.", None),
        ("How long did the truce last?", "One year after the truce, she spoke.", "", "One"),
        ("How long did the truce last?", "On the truce, it is one year since the court ruled.", "",
         None),
    ],
)  # fmt: skip
def test_what_is_counted_is_of_the_kind_asked_for(
    question: str, sentence: str, around: str, value: str | None
) -> None:
    found = bound(Value.NUMBER, question, [sentence], (), Around(f"{around} {sentence}", None))
    assert (found and found.printed) == value
