"""The bare value: the figure, date or symbol nearest to the question's words, as printed."""

from __future__ import annotations

import pytest

from rag.answering.apart import Around
from rag.answering.short import bound, sole
from rag.questions.question import Value


def printed(value: Value, question: str, sentences: list[str]) -> str | None:
    found = bound(value, question, sentences)
    return found and found.printed


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many wells were dug?", "She said that 412 wells had been dug.", "412"),
        ("How many people were executed in 2019?", "Some 90 people were put to death in 2019.",
         "Some 90"),
        ("How many people were executed?", "In the raid 90 people were killed.", None),
        ("How many death row smiths did Chad pardon?",
         "The sentences of 12 smiths in Chad were pardoned.", "12"),
        ("How many mills are shut in law according to Chad?",
         "A hundred and four mills are shut in law.", "A hundred and four"),
        ("How many smiths would the draft have sent?", "It would have sent 40 young smiths.", "40"),
        ("How many mills has Chad lost?", "Chad has lost 90 mills that would have ground salt.",
         "90"),
        ("How much aid did Chad give?", "She announced Can$12 million for Chad.", "Can$12 million"),
        ("How long was the truce before?", "The truce had grown from 31 to 47 days.", "31 days"),
        ("By how much did the truce grow?", "The truce had grown from 31 to 47 days.",
         "from 31 to 47 days"),
        ("How heavy was the ring?", "A ring weighing half a ton fell.", "half a ton"),
        ("How long did a truce use to last?", "A truce had grown from 31 to 47 days.", "31 days"),
        ("What did a bag of salt cost before?",
         "The price of a bag of salt was cut from 6,500 to 2,500 shillings.", "6,500 shillings"),
        ("How much does a bag of salt cost?",
         "The price of a bag of salt was cut from 6,500 to 2,500 shillings.", "2,500 shillings"),
        ("How much did the price of salt fall?",
         "The price of salt was cut from 6,500 to 2,500 shillings.",
         "from 6,500 to 2,500 shillings"),
        ("How much did the price of salt fall?", "The price of salt fell by 40 shillings.",
         "40 shillings"),
        ("How much did the price of salt fall?", "The price of salt fell to 40 shillings.", None),
        ("What share of mills stood idle before?",
         "The share of mills that stood idle fell from 9 to 5 per cent.", "9 per cent"),
        ("How many mills were there before?", "Before the flood, Chad had 30 mills.", "30"),
        ("How many mills were there before?", "Chad has 30 mills.", None),
        ("How many guards are used to watch mills?", "It uses 30 guards to watch mills.", "30"),
        ("How old were the two smiths?", "The two smiths were brothers, aged 19 and 24.",
         "19 and 24"),
        ("How old were the smiths?", "The smiths, aged 19, 21 and 24, fled.", "19, 21 and 24"),
        ("How old were the two smiths?", "The two smiths, aged 19, had 24 goats.", "19"),
        ("How many other countries do lunch?",
         "Lunch was given to 4 million children, and the aim was to reach 10 million.", None),
        ("How many countries have signed the pact?", "The pact had been signed by 120.", "120"),
        ("What is the return on each dollar put into wells?",
         "Wells, with 40 pumps, return $4 for each dollar.", "$4"),
        ("How many raids were there in 2023?", "Not one armed raid had taken place in 2023.",
         "Not one"),
        ("What does each dollar put into wells return?", "He put $4 into wells.", None),
        ("How much will Chad raise its tax?", "Chad will raise its tax from 8 to 12 per cent.",
         "from 8 to 12 per cent"),
        ("How many mills were there before in Chad?",
         "The number of mills in Chad was cut from 40 to 19.", "40"),
        ("How many raids were there in 2023?", "There was not a single armed raid in 2023.",
         "not a single armed raid"),
        ("How many raids were there in 2023?", "Not one raid in 2023 had been punished.", None),
        ("How many mills were shut?", "Not one smith wanted mills to be shut.", None),
        ("How many smuggling rings have been broken up?",
         "It has laws on all smuggling, dismantling 14 smuggling networks and three gangs.", "14"),
        ("How many sailors will the firm link in total?",
         "It will link 250 sailors, including 100 in Chad, and arm 25 sailors.", "250"),
        ("How many smiths are there?",
         "It feeds an average 90 smiths per year.  In its books are 400 smiths.", "400"),
        ("How many smiths does it feed a year?", "It feeds an average 90 smiths per year.",
         "an average 90"),
        ("How many smiths are there, according to the Chair of the Lake Fund?",
         "There are, in all, 400 smiths.  The Lake Fund has fed 90 smiths.", "400"),
        ("How many sailors are there?", "It mourns, the number of sailors exceeding 900.",
         "exceeding 900"),
        ("What is the number of mills?", "Mills, half of them idle, number 46.", "46"),
        ("How many countries depend on rain for half of their water?",
         "Countries that depend on rain for half of their water are 46.", "46"),
        ("How many oars did Chad hand in back in 2004?", "In 2004, Chad handed in 40 oars.", "40"),
        ("How many people live in Chad?", "The population of Chad is 1,600 people.", "1,600"),
        ("How many sick or wounded people did Chad say it had taken in?",
         "Chad has moved 80 patients to its hospitals.", "80"),
        ("How many wells were dug?", "In 2019, 412 wells had been dug.", "412"),
        ("How many tons of rice are still on the way?",
         "More than 180 tons of rice came, with another 470 tons on the way.", "470 tons"),
        ("How many people does the Fund plan to reach?",
         "The Fund has reached 13,000 people and plans to reach 25,000 people.", "25,000"),
        ("How many people has the Fund reached?",
         "The Fund has reached 13,000 people and plans to reach 25,000 people.", "13,000"),
        ("How many sailors were killed since 7 May?",
         "Over 20 sailors have been killed since 7 May and 400 have been killed since 2003.",
         "Over 20"),
        ("How many sailors were killed while mending nets?",
         "It told of the killing of 91 sailors; 29 of them were killed while mending nets.", "29"),
        ("How many people drink from wells?",
         "Those who drink from wells were 39, and that half of them were old.", "39"),
        ("How many days did the truce last?",
         "He welcomed the four-day truce, extended by two more days.", "four"),
        ("How many people were killed in Peru?",
         "Chad fights. In Peru 40 people were killed, and none was killed there after.", "40"),
        ("How many of the States that replied named a mill?",
         "Of 62 States that had sent replies, only 17 named a mill.", "17"),
        ("How many in the camps are female?",
         "Of the 25 people in the camps, 16 were female, 9 male and 4 children.", "16"),
        ("How many of the camps' people are children, according to Chad?",
         "Of the 25 people in the camps, 16 were female, 9 male and 4 children.", "4"),
        ("How many of the smiths moved to mills?",
         "Over 90 smiths were out of work, of whom 12 moved to mills.", "12"),
        ("How many tons of medicine are on the way?",
         "Some 18 tons of medical supplies came, and 40 tons are on the way.", "40 tons"),
        ("how many people did peru get out of mali", "Some 90 people left Chad.", None),
        ("How many people in the camps are male?",
         "Of the 25 people in the camps, 16 were female, 9 male and 4 children.", "9"),
        ("How many of the draft rules are agreed?",
         "Of the 107 articles in the draft, 64 have been agreed.", "64"),
        ("How many times was the mill shut?", "The mill was shut on eight occasions.",
         "on eight occasions"),
        ("How many conferences were held?", "A three-day conference was held.", None),
        ("How many letters got no answer?", "Of the 58 letters that went out, 21 are unanswered.",
         "21"),
        ("How many letters went out?", "Of the 58 letters that went out, 21 are unanswered.", "58"),
        ("What majority do the wells need?", "Wells need a two-thirds majority of 30 votes.",
         "two-thirds"),
        ("What share of smiths come from Chad?",
         "For every four smiths, one came from Chad and two from Mali.",
         "For every four smiths, one"),
        ("How far did the dollar slide against the yen?",
         "The dollar fell against the yen by 11 per cent in 9 weeks.", "11 per cent"),
        ("How many breaches of the truce were seen?", "Since May 214 violations were seen.", "214"),
        ("How many monitors watched the polls?", "Some 90 observers watched the polls.", "Some 90"),
        ("How many sailors were freed?", "During the four-day truce sailors were freed.", None),
        ("What toll does Chad charge ships?",
         "Chad charges ships a toll of 40 dollars, though 300 people were killed.", "40 dollars"),
        ("How many leaders signed it?", "Leaders signed it on May 3 2022.", None),
        ("How many smiths died?", "Some 140 smiths died, 9 in every 10 of them young.", "Some 140"),
        ("What share of smiths are young?", "Some 140 smiths died, 9 in 10 of them young.",
         "9 in 10"),
        ("How many of the towns that share wells have pumps on them?",
         "Of 90 towns that share wells, 43 have pumps on 80 per cent of them.", "43"),
        ("How many towns share wells?", "Of the 90 towns that share wells, 43 have pumps.", "90"),
        ("How many mills were burned?", "In her town 62 of 140 mills had been burned.", "62"),
        ("How many judges were women?", "6 of 110 judges were women.", "6"),
        ("How many judges are there?", "6 of 110 judges were women.", "110"),
        ("How many members of the lake group sailed to Lima?",
         "Of the 32 members of the group, none has a mill, and 11 could sail to Lima.", "11"),
        ("How many permits for pumping were issued?",
         "The office issued 31 permits for drilling and none for pumping.", "none"),
        ("How many permits for drilling were issued?",
         "The office issued 31 permits for drilling and none for pumping.", "31"),
        ("How many mills burned when it struck?", "When it struck, not one mill burned.",
         "not one"),
        ("How many mills did the board reject?",
         "The board was not convinced that eight mills were needed and rejected three.", "three"),
        ("How many of the mills burned?", "Of the 11 mills in Oman, none had a roof.", None),
        ("How many of those were new?", "Some 90 mills burned, four in five of them new.",
         "four in five"),
        ("How many of those were new?", "Some 90 mills burned, 80 per cent of them new.", None),
        ("What share of girls was named in 2014?",
         "Of girls, the share named had risen from 31 per cent in 2014 to 85 per cent in 2017.",
         "31 per cent"),
        ("What share of girls is named now?",
         "Of girls, the share named had risen from 31 per cent in 2014 to 85 per cent in 2017.",
         "85 per cent"),
        ("Of the 31 mills, how many burned?", "Nine of the 31 mills in Oman burned.", "Nine"),
        ("How many of the eight new mills were sold?",
         "Eight new mills were built and five were sold.", "five"),
        ("How much is Mora asking for?",
         "The plan of Ms. Mora needs $54 million, of which 24 per cent came.", "$54 million"),
        ("How much of each dollar reached a town?",
         "Of each dollar pledged, three cents had reached a town.", "three cents"),
        ("How much of the 30 million asked for mills came?",
         "Of the $30 million asked for mills, $12 million came.", "$12 million"),
        ("How many teams are there now?", "The teams had been cut from 1,040 to 319, they said.",
         "319"),
        ("How many votes were there against it?", "It fell by 19 votes in favour to 63 against.",
         "63"),
        ("By how many days was the truce extended?",
         "He welcomed the four-day truce, extended by two more days.", "two"),
        ("How long was the truce extended?", "The truce came after 50 days of war.", None),
        ("What share of children under 5 are named?", "Two in five children under 5 are named.",
         "Two in five"),
        ("How many UN people were killed?", "Over 350 people were killed.", None),
        ("How many UN people were killed?", "193 UN staff were killed.", "193"),
        ("To what was the fee cut?", "The fee was cut from 15 to 10 per cent.", "10 per cent"),
        ("Which toll did he give?", "He told of 14,000 people killed.", "14,000"),
        ("How many boats came?", "Of 90 rivers, 1,500 boats came.", "1,500"),
        ("How much did pumps cost?", "The pumps cost $4.3 million.", "$4.3 million"),
        ("How much did pumps cost?", "The pumps cost €7,000.", "€7,000"),
        ("What share of water was lost?", "He said 35 per cent was lost.", "35 per cent"),
        ("How many bridges stand?", "Nine bridges stood.", "Nine"),
        ("How many guards died?", "They fired on guards, killing four and wounding 10.", "four"),
        ("How many of the thirteen mills are dry?", "Of 13 mills some leak.  Two of these are dry.",
         "Two"),
        ("How many people found refuge in Peru?",
         "Nearly 500 people left Chad and 300 found refuge in Peru.", "300"),
        ("How many people in Asia got water?",
         "Water went to 250 million people, including 100 million in Asia.", "100 million"),
        ("How many women were killed?", "95 Filipinos were killed, 17 women among them.", "17"),
        ("How many people died?", "In 5 Syrian towns many people died.", None),
        ("How many people died?", "No one can doubt that people died.", None),
        ("How many people were killed?", "95 Filipinos were killed, including 17 children.", "95"),
        ("How many guards were hurt?", "They fired on guards, killing four and wounding 10.", "10"),
        (
            "How many mills are dry in the north?",
            "In the south, four mills are dry.  In the north, five mills and two dams are dry.",
            "five",
        ),
        ("How many times did it break?", "It broke four or five times.", "four or five times"),
        ("How many bridges stand?", "No bridge stood.", None),
        ("How many monitors came?", "Two of these steps were taken, the monitoring too.", None),
        ("How many of the 90 rivers flooded?", "Of the 90 rivers, 12 flooded.", "12"),
        ("How many of the 90 rivers flooded?", "Now 500 strong, they saw all 90 rivers.", None),
        ("How many goats came?", "In all 78 goats came, and some 23 cows rested.", "78"),
        ("How many litres are left?", "The 40 litres are good for two and a half more days.",
         "40 litres"),
        ("How many gigawatts did Chad build?", "Chad built 1.9 gigawatts.", "1.9 gigawatts"),
        ("How much power do mills use?", "Mills use 90 terawatt-hours, a tenth of the growth.",
         "90 terawatt-hours"),
        ("How many women came?", "It took in 600 women, of whom not 10 had paid.", "600"),
        (
            "How many tonnes of oats are stuck in Chad?",
            "Around 82,000 metric tons of oats are left on the Chadian side.",
            "Around 82,000 metric tons",
        ),
        ("How many tons came?", "70 tons of goods came, including 16.5 tons of oats.", "70 tons"),
        ("How many Chadians left?", "He said 300 of its citizens left for two decades.", "300"),
        ("By how much did spending fall?", "Spending fell from 28 to 19 per cent.",
         "from 28 to 19 per cent"),
        ("How much did Chad pledge?", "Chad had committed $4 million.", "$4 million"),
        ("How many Chadians fell?", "He spoke of Mali, where over 60 children fell.", None),
        ("How many Chadians fell?", "In Chad over 60 children fell.", None),
        ("How many Chadians were killed?", "Chadian forces shelled the mill, killing 27 people.",
         None),
        ("How many Omanis were killed?", "Chadian forces killed 27 people in Oman.", "27"),
        ("How many Chadians were freed?", "A Chadian was one of the first 24 freed.", None),
        (
            "What percentage of exports goes on debt in small islands?",
            "Debt takes 16 per cent of all exports.  In small islands the figure is 34 per cent.",
            "34 per cent",
        ),
        (
            "How many people died in Lakeside?",
            "Thirty civilians were killed and 88 wounded in Lakeside.",
            "Thirty",
        ),
        (
            "How many people were killed in the raids on mills?",
            "The Fund told of 85 raids on mills causing at least 72 fatalities and 43 injuries.",
            "at least 72",
        ),
        (
            "How many were injured in the raids on mills?",
            "The Fund told of 85 raids on mills causing at least 72 fatalities and 43 injuries.",
            "43",
        ),
        ("How many violins play?", "There were 412 wells.", None),
        (
            "How many mill wheels has Chad got ready for flooded towns?",
            "Chad kept 700 mill wheels in 20 mills ready to serve flooded towns.",
            "700",
        ),
        ("How many wells?", "One of the wells was dry.", None),
        ("How many soldiers were killed?", "Forces of Chad killed 12 civilians.", None),
        ("how many children were hurt?", "More than 700 people were hurt in the floods.", None),
        (
            "how many children were hurt?",
            "More than 700 people, 35 minors among them, were hurt in the floods.",
            "35",
        ),
        ("How many journalists have been killed?", "Some 193 staff have been killed.", None),
        ("How many civilians were killed?", "Some 300 people were killed.", "Some 300"),
        (
            "How many people were hurt?",
            "More than 700 people, at least 35 of whom were children, were hurt.",
            "More than 700",
        ),
    ],
)  # fmt: skip
def test_a_number(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("What time did the meeting end?", "It began at 10 a.m. and ended at 1 p.m.", "1 p.m."),
        ("When did the meeting begin?", "It began at 10 a.m. and ended at 1 p.m.", "10 a.m."),
        ("When were wells dug?", "Wells had been dug since March 2019.", "March 2019"),
        ("When does the hall open?", "The hall opens on 4 May 2021 again.", "4 May 2021"),
        (
            "By when are ideas on polls due?",
            "He wants ideas on the 2010 polls by 31 May 2009.",
            "31 May 2009",
        ),
        ("Since when were wells dug?", "Wells were dug from 1998.", "1998"),
        (
            "When did the court rule on the wells treaty?",
            "In a judgment of 3 May 2021, the court ruled against the 1999 Wells Treaty.",
            "3 May 2021",
        ),
        (
            "When did the court rule on wells?",
            "Wells ran dry on 1 June 2020.  On 3 May 2021, the court ruled on wells.",
            "3 May 2021",
        ),
        ("When was the wells treaty?", "He praised the 1999 Wells Treaty.", "1999"),
        ("In what year did it first go online?",
         "It said that, in 1999, it took in the Internet.  By 2023 it had codes, this year more.",
         "1999"),
        ("Which years was it?", "The plan for wells runs over 2019-2023.", None),
        ("Which years does the plan cover?", "The plan of 2005 on wells covers 2010.", None),
        ("Which years does the plan cover?", "The plan of 2005 covers 2010–2014.", "2010–2014"),
        ("Which years was the plan for?", "The plan ran over 2019–2023.", "2019–2023"),
        (
            "When will the Council meet?",
            "The Council will meet at 10 a.m. on Thursday, 3 June.",
            "10 a.m. on Thursday, 3 June",
        ),
        ("What time did the meeting end?", "The meeting of 2004 ended at 12.50 p.m.", "12.50 p.m."),
        ("What time did the meeting end?", "The meeting of 2004 ended.", None),
        ("When were wells dug?", "Wells were dug long ago.", None),
        ("When were wells dug?", "Wells were dug in March, and may be deep.", "March"),
        ("When were wells dug?", "Wells were dug in March 2019.", "March 2019"),
        ("When were wells dug?", "Wells were dug in Marching weather; none may be.", None),
        ("When were wells dug?", "Wells were dug in June Lake.", None),
        ("When were wells dug?", "Wells were dug in January and March 2019.", "March 2019"),
        ("In what year were wells dug?", "Wells were dug in March.", None),
        ("At what hour did the meeting on wells break up?",
         "The meeting on wells began at 9.05 a.m. and ended at 1.10 p.m.", "1.10 p.m."),
        ("Since when has no such frost been seen?", "No such frost since the Great Fire of Oslo.",
         "the Great Fire of Oslo"),
        ("Since when has no such frost been seen?", "No such frost since the Great Fire, in 1970.",
         "1970"),
        ("When will the well open?",
         "The well will open on 1 July 2028, and no new mill will be built before 3 May 2032.",
         "1 July 2028"),
        ("When will the well be open?", "A pump was dug in 2006; it would be open in 2020.",
         "2020"),
        ("When was the mill at Oskol hit?", "Rain fell.  The strike on the mill was on 4 May.",
         "4 May"),
    ],
)  # fmt: skip
def test_a_date(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.DATE, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("Which document went to schools?", "Document A/RES/70/9 went to schools.", "A/RES/70/9"),
        ("Which document is on wells?", "The text on wells (document A/72/L.5).", "A/72/L.5"),
        (
            "Which resolution is on pipes?",
            "The Council adopted resolution 2388 (2017) on pipes.",
            "resolution 2388 (2017)",
        ),
        ("Which document is on wells?", "A text on wells went round.", None),
    ],
)
def test_a_document(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.DOCUMENT, question, [sentence]) == value


def test_of_several_the_one_nearest_to_the_questions_words() -> None:
    sentence = "The 90 rivers fed 412 wells and, far away in the hills, 7 lakes."
    assert printed(Value.NUMBER, "How many wells?", [sentence]) == "412"
    assert printed(Value.NUMBER, "How many lakes?", [sentence]) == "7"


def test_of_several_sentences_the_one_about_it() -> None:
    sentences = ["There were 90 rivers.", "There were 412 wells."]
    assert printed(Value.NUMBER, "How many wells?", sentences) == "412"
    assert printed(Value.NUMBER, "How many wells?", sentences[::-1]) == "412"


@pytest.mark.parametrize("value", Value)
def test_without_sentences_there_is_none(value: Value) -> None:
    assert printed(value, "How many wells?", []) is None


def test_the_value_is_printed_as_the_record_prints_it() -> None:
    sentence = "He said 35\u00a0per cent of wells were dry."
    assert printed(Value.NUMBER, "What share of wells were dry?", [sentence]) == (
        "35\u00a0per cent"
    )


def test_a_value_is_printed_with_what_qualifies_it() -> None:
    assert printed(Value.NUMBER, "How many wells?", ["At least 35 wells."]) == "At least 35"


def test_the_end_of_a_word_is_no_hedge() -> None:
    sentences = ["She named the troublesome 35 wells."]
    assert printed(Value.NUMBER, "How many wells?", sentences) == "35"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Half of the port's wells are ruined.", None),
        ("Half of all wells in Oman are ruined.", None),
        ("Half of all mills in Oman are ruined.", "Half"),
        ("Of the mills in Oman half are ruined.", "half"),
    ],
)
def test_a_share_of_other_things_is_none(sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, "What share of Oman's mills is ruined?", [sentence]) == value


def test_a_share_of_what_stands_elsewhere_in_the_sentence_is_firm() -> None:
    said = "Gangs held 90 per cent of the capital, and wells ran dry on the docks of Port Mora."
    found = bound(Value.NUMBER, "What share of Port Mora do gangs control?", [said])
    assert found
    assert (found.printed, found.firm) == ("90 per cent", True)


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How much of the well fund has been paid?", "The well fund is 46 per cent funded.",
         "46 per cent"),
        ("How much aid is stuck in Oman?", "Some 90 tons of supplies are stranded in Oman.",
         "Some 90 tons"),
        ("When was the siege of the port imposed?",
         "A siege of the port was declared on May 3, they said.", "May 3"),
        ("How much aid is stuck in Oman?", "Some 90 tons of cement are sold in Oman.", None),
        ("When had the troops left the port?",
         "All forces withdrew on 3 March from the port. On 4 March a clerk saw no more soldiers.",
         "3 March"),
    ],
)  # fmt: skip
def test_what_is_done_may_be_told_in_other_words(
    question: str, sentence: str, value: str | None
) -> None:
    kind = Value.DATE if question.startswith("When") else Value.NUMBER
    assert printed(kind, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How often did he visit the port?", "She recalled his two visits to the port.", "two"),
        ("How often did he visit the port?", "He visited the port in its two worst years.", None),
        ("How many times did he visit the port?", "He visited the port twice.", "twice"),
        ("How often is the port dredged?", "The port is dredged once in three years.",
         "once in three years"),
        ("How many times did he speak of it?", "He spoke of it for the third time.", "third time"),
        ("How many times was the port hit?", "The port was hit at least 24 times.",
         "at least 24 times"),
        ("How many times was the port hit?", "The port is hit by three times as many.", None),
    ],
)  # fmt: skip
def test_how_often(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How much money are they giving?", "Some $90 will go to the mills.", "Some $90"),
        ("How much money are they giving?", "Some $90 will go to mills, $30 to wells.", None),
        ("What share of its trade is in tin?", "It has set aside 1 per cent of all.", "1 per cent"),
        ("How big is the area taken?", "At 90 square miles, it is the third such loss.",
         "90 square miles"),
        ("How long was it shut?", "In May 31 guards shut the gate for three days.", "three"),
        ("How long was it shut?", "In May the gate was shut for three days, then two days.", None),
        ("How many foreign clerks watched the polls?", "Some 90 aides saw the polls.", "Some 90"),
        ("How many did not vote?", "A referendum was held in four ports.", None),
        ("How many people live there?", "Some 90 residents were displaced.", None),
        ("How many foreign clerks watched the vote?", "Some 90 aides saw it all.", None),
        ("How many divers watched the polls?", "The divers saw 90 aides at the polls.", None),
        ("What did they give?", "Some $90 will go to the mills.", None),
        ("What share of the youngsters told of thirst?",
         "Half of the mill owners drowned, and 8 out of 10 young divers had told of thirst.",
         "8 out of 10"),
        ("What share of its capacity has Chad lost?",
         "Nine mills, or half of what the country could grind, are gone.", "half"),
        ("By how much was the fee cut?", "The fee was cut by a fifth.", "a fifth"),
        ("What share of salt comes from the sea?", "The sea now gives 70 per cent of it.",
         "70 per cent"),
    ],
)  # fmt: skip
def test_the_only_figure_of_its_kind(question: str, sentence: str, value: str | None) -> None:
    found = sole(Value.NUMBER, question, [sentence])
    assert (found and found.printed) == value


@pytest.mark.parametrize(
    ("value", "question", "sentence", "printed_"),
    [
        (Value.DATE, "When did Chad outlaw it?", "In March it was shut by Chad.", "March"),
        (Value.DATE, "When do islanders get to vote?",
         "She spoke of islanders.  They would have a referendum in the first half of 2013.",
         "first half of 2013"),
        (Value.DATE, "When did Chad outlaw wells?", "In March it became an offence.", None),
        (Value.DATE, "When did Chad outlaw it?", "From May to July Chad did in 2004.", "2004"),
        (Value.DATE, "When did it sign?", "The 1999 Convention was late.", None),
        (Value.DATE, "When were mills shut?", "Mills shut along 1967 border lines.", None),
        (Value.DATE, "When were mills shut?", "Mills shut within the pre-1967 lines.", None),
        (Value.DATE, "When were mills shut?", "Mills shut on the line of 4 June 1967.", None),
        (Value.DATE, "Which year's borders are asked for?", "They ask for 1967 borders.", "1967"),
        (Value.DATE, "When did the negotiations on mills break down?",
         "Talks on mills, begun in June, ended on 9 May.", "9 May"),
        (Value.DATE, "When did it sign?", "Chad came on 3 May and on 4 May.", None),
        (Value.DATE, "When were mills shut?", "On 3 May rain fell.  Mills, on 4 May.", "4 May"),
        (Value.DOCUMENT, "Which text was cited?", "She held up a text, S/RES/1540.", "S/RES/1540"),
    ],
)  # fmt: skip
def test_the_only_value_of_its_kind(
    value: Value, question: str, sentence: str, printed_: str | None
) -> None:
    found = sole(value, question, [sentence])
    assert (found and found.printed) == printed_


@pytest.mark.parametrize(
    ("value", "question", "sentence", "printed_"),
    [
        (Value.DATE, "When is the vote on wells?",
         "The vote on wells comes in the first half of 2013.", "first half of 2013"),
        (Value.DATE, "deadline for the plan on wells?",
         "The plan on wells comes by the end of the year.", "the end of the year"),
        (Value.DATE, "By which month are wells due?", "The wells are due by October.", "October"),
        (Value.DATE, "When does the pact on wells end?",
         "The pact on wells ends in December 2026.  The pact on wells was made last year.",
         "December 2026"),
        (Value.DATE, "When is the next survey of wells?",
         "The last survey of wells was in 2006; it would be made again in 2020.", "2020"),
        (Value.DATE, "When is the note on wells due?",
         "He asked for a note on the wells dug since 1994, to be issued by 15 June 2027.",
         "15 June 2027"),
        (Value.DOCUMENT, "Which resolution was cited on wells?",
         "On wells she cited resolution 377A(V).", "resolution 377A(V)"),
        (Value.DOCUMENT, "Which resolution was cited on wells?",
         "On wells she cited resolution WHA72.8.", "WHA72.8"),
        (Value.DOCUMENT, "doc symbol of Chad's amendment?",
         "Chad put its amendment “L.26” first.", "L.26"),
    ],
)  # fmt: skip
def test_dates_and_symbols_of_other_forms(
    value: Value, question: str, sentence: str, printed_: str
) -> None:
    assert printed(value, question, [sentence]) == printed_


def test_what_is_northern_is_in_the_north() -> None:
    told = [
        "In Port Lu, 21 wells and four mills are shut.",
        "In the north, five wells and two mills.",
    ]
    asked = "How many mills in northern Oman are shut?"
    assert printed(Value.NUMBER, asked, told) == "two"


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many divers have died in all?", "In June 90 divers died.", None),
        ("How many divers have died in all?", "In all 90 divers died.", "90"),
        ("What is the largest number of divers named?", "The number of divers is 90.", None),
        ("How many divers have died?", "In the past 24 hours 90 divers died.", None),
        ("How many divers have died?", "Some 90 divers died, six in the last 24 hours.", "Some 90"),
        ("How many divers have died?", "By noon 90 divers will have died.", None),
        ("How many divers have died?", "He mourned the raid on a mill, which killed two divers.",
         None),
        ("How many divers died?", "He mourned the raid on a mill, which killed two divers.", "two"),
        ("How many divers have died?", "Earlier in the day 90 divers died.", None),
        ("How many divers have died in the past day?", "In the past day 90 divers died.", "90"),
        ("How many divers have died?", "Since the war began 90 divers died.", "90"),
        ("How many divers were lost in 2021?", "In 2020, 90 divers were lost.", None),
        ("How many divers died?", "By noon 90 divers will have died.", None),
        ("How many divers will have died by noon?", "By noon 90 divers will have died.", "90"),
        ("How many people were wounded?",
         "In all 90 people, including 14 children, had been killed and 78 wounded.", "78"),
    ],
)  # fmt: skip
def test_a_part_is_not_the_whole(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("Since when is it shut?", "Since April it is shut, until 2050.", "April"),
        ("Until when is it shut?", "Since 2021 it is shut, until 2050.", "2050"),
        ("When was resolution 28 passed on?", "He passed resolution 28 (2024) on, on 5 May.",
         "5 May"),
        ("When did Chad quote resolution 28?", "Chad quoted resolution 28 (2024).", None),
        ("By when are texts due?", "Texts are due by 6 p.m. on Wednesday.", "6 p.m. on Wednesday"),
    ],
)  # fmt: skip
def test_a_date_is_of_what_is_asked(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.DATE, question, [sentence]) == value


def test_a_resolution_is_told_by_its_whole_number() -> None:
    told = ["Peru recalled resolution 46/43 on wells."]
    assert printed(Value.DOCUMENT, "Which resolution on wells did Peru recall?", told) == (
        "resolution 46/43"
    )


@pytest.mark.parametrize("question", ["On which day was it signed?", "When was it signed?"])
def test_a_day_may_stand_behind_its_month(question: str) -> None:
    assert printed(Value.DATE, question, ["It was signed on January 3 2022."]) == "January 3 2022"


def test_of_what_will_be_the_only_year_to_come_is_told() -> None:
    told = ["Wells held 16 per cent, against 11 in 1995.  Parity would not come before 2068."]
    around = Around("Wells Taken Up", 2005)
    found = sole(Value.DATE, "In what year would half of them be new?", told, around)
    assert found
    assert found.printed == "2068"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("In what year will wells be dry?", None),
        ("In what year were wells dry?", "1995"),
        ("In what year would wells have been dry?", "1995"),
    ],
)
def test_what_will_be_is_not_told_by_a_year_gone_by(question: str, value: str | None) -> None:
    around = Around("Wells Taken Up", 2005)
    found = bound(Value.DATE, question, ["Wells were dry in 1995."], (), around)
    assert (found and found.printed) == value


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many divers were lost?", "Some tens of thousands of divers were lost.",
         "tens of thousands"),
        ("How many wells were dug?", "Dozens of old wells were dug.", "Dozens"),
        ("How many wells were dug?", "Dozens of wells were dug.  In May 31 wells were dug.", "31"),
        ("How many wells were dug?", "Dozens of mills stood by as wells were dug.", None),
        ("What share of wells is dry?", "Dozens of wells are dry.", None),
    ],
)  # fmt: skip
def test_many_may_be_told_in_words(question: str, sentence: str, value: str | None) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


GOODS = "Oman sent 90 tons of goods, including 12 tons of medical supplies."
BUSES = "In it 90 school buses and four schools were hit."


@pytest.mark.parametrize(
    ("question", "sentence", "value"),
    [
        ("How many tons of aid did Oman send?", GOODS, "90 tons"),
        ("How many tons of medical supplies did Oman send?", GOODS, "12 tons"),
        ("How many schools were hit?", BUSES, "four"),
        ("How many school buses were hit?", BUSES, "90"),
        ("How many mills are there?", "There are 90 mill workers.", None),
        ("What share of homes is lost?", "Of all housing units 12 per cent are lost.",
         "12 per cent"),
        ("Over how many days were kites shot down?", "Some 90 shot down in just five days.",
         "five"),
        ("In how many schools are the beds?", "Some 90 school beds in 12 schools are free.", "12"),
        ("How many days did it take?", "It was slow: 90 took it.", None),
        ("How many people died in the lake wars?", "It took two lake wars and 90 lives.", "90"),
        ("How many dollars will the mills give?", "The 12 mills will give $90.", "$90"),
    ],
)  # fmt: skip
def test_what_a_figure_counts_is_what_is_asked(
    question: str, sentence: str, value: str | None
) -> None:
    assert printed(Value.NUMBER, question, [sentence]) == value


def test_whoever_did_it_may_be_named_around() -> None:
    told, asked = "Some 90 divers were taken.", "How many divers did the Fort take?"
    for text, firm in (("The Fort is near.", True), ("The sea is near.", False)):
        found = bound(Value.NUMBER, asked, [told], (), Around(f"{text} {told}", None))
        assert found
        assert found.sure is firm


def test_what_one_deed_took_is_not_firmly_all_that_were_killed() -> None:
    told = ["He condemned the strike on the mill, which killed three."]
    of_all, of_mill = (
        bound(Value.NUMBER, asked, told)
        for asked in ("How many died?", "How many died at the mill?")
    )
    assert of_all
    assert (of_all.printed, of_all.firm) == ("three", False)
    assert of_mill
    assert of_mill.firm
