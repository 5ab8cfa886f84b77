"""Who gave or promised money, aid, arms or people: of their own, none needed or another's."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.pledges import order_of_sums
from rag.holdings.directory import Directory
from rag.questions.question import understand
from rag.service import Service

FUND = release(
    "GA/12301",
    "The Assembly heard of wells and of mills.",
    "Statements",
    "IDA HOLM (Norway) said that her country would contribute $2 million to the wells.",
    "EVA FARR (Peru), announcing a further €300,000 for mills, spoke of rain.",
    "CARL DORN (Kenya) said that repairs required $9 million, of which half had been received.",
    "ANA BAKO (Fiji) welcomed the $5 million that the Fund had allocated to wells.",
    "BEN COLE (Chad) said that a well cost his country $400 and gave water to many.",
    "GUS HOLT, Director of the Harbour Fund, said that the Fund had put £1 million into wells.",
    "JAN BERG (Togo) said that his country thanked Norway for giving $7 million, and that "
    "Oman had given Togo $6 million for wells.",
    "PAUL ROE (Oman) said that his country increased its army, and that others spent $900 million.",
    "LENA ODE (Mali) said that the land was dry.  It had provided 40 million francs for wells.",
    title="Assembly Hears of Water",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(Path(tmp_path_factory.mktemp("fund")), FUND)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who pledged money?", {2, 3, 7, 10}),
        ("Who told of aid of their own?", {2, 3, 7, 10}),
        ("Which speakers mentioned help they themselves give?", {2, 3, 7, 10}),
        ("Who gave or promised cash for wells?", {2, 7, 10}),
        ("Which countries announced funding for mills?", {3}),
        ("Which donors said they would contribute funds?", {2, 3, 7, 10}),
        ("Who is giving money for wells?", {2, 7, 10}),
        ("Which countries are providing cash for mills?", {3}),
        ("Which countries contributed money for wells?", {2, 10}),
    ],
)
def test_whoever_tells_of_a_sum_that_they_give(
    service: Service, question: str, paragraphs: set[int]
) -> None:
    cited = service.ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


OFFERED = release(
    "GA/12310",
    "The Assembly heard of wells",
    "Statements",
    "IDA HOLM (Norway) said that Oslo would make 3 million kroner available for wells.",
    "EVA FARR (Peru) said that rain was rare.  It would add $2 million to the fund.",
    "CARL DORN (Kenya) said that a fair in Nairobi would add $4 million of debt.",
    "ANA BAKO (Fiji) said that his Government spends $5 million on mills, adding that "
    "they were old.  It was adding $1 million in arrears.",
    "BEN COLE (Chad) said that N’Djamena will give $7 million; a campus at N’Djamena, $1.",
    "JAN BERG (United States) said that all was well.  Washington, D.C., would give $8 million.",
    "LEA POHL (Malta) said that Washington, D.C., would give $9 million; at Valletta, $1 was lost.",
)


def test_other_words_of_giving_and_a_capital_that_gives(tmp_path: Path) -> None:
    cited = shelve(tmp_path, OFFERED).ask("Which countries put new money on the table?").citations
    assert {one.paragraph.number for one in cited} == {1, 2, 5, 6}


GOODS = release(
    "GA/12303",
    "The Assembly heard of a flood and of those who helped.",
    "Statements",
    "IDA HOLM (Norway) said that her Government had sent 38 tons of food.",
    "EVA FARR (Peru) said that her country would send two helicopters, and 40 soldiers.",
    "CARL DORN (Kenya) said that his country called on all to provide aid.",
    "ANA BAKO (Fiji) thanked her Norwegian colleagues for the aid they had sent.",
    "BEN COLE (Chad) said that his delegation offered full support for the text.",
    "JAN BERG (Togo) announced 5 million kroner for tents.",
    "LEA POHL (Malta) said that her country had placed two ambulances at the disposal of all.",
    "UMA RAO, Head of the Well Fund, asked by Togo’s delegate who pays for her organization, said "
    "that it was $212,000, of which Togo gave a fifth.",
    "GUS HOLT, speaking on behalf of the Baltic-Nordic Eight, said that Baltic-Nordic States had "
    "been delivering medicine.",
    title="Assembly Hears of a Flood",
    day="6 May 2021",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which speakers announced relief goods or money of their own?", {2, 3, 7, 8, 10}),
        ("Who sent aid?", {2, 3, 7, 8, 10}),
        ("Who offered soldiers?", {3}),
        ("Who pledged money?", {7}),
        ("Name all the aid put on the table", {2, 3, 7, 8, 10}),
        ("Who sent goods, money or medical help?", {2, 7, 8, 10}),
    ],
)
def test_whoever_tells_of_what_else_they_give(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, GOODS).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


def test_military_aid_is_not_any_aid(tmp_path: Path) -> None:
    service = shelve(tmp_path, GOODS.replace("two helicopters", "military equipment"))
    for question in (
        "Who offered military assistance or weapons?",
        "Which countries said they would provide military aid?",
    ):
        assert {one.paragraph.number for one in service.ask(question).citations} == {3}


def test_who_gives_what_is_asked_after_need_not_say_how_much(tmp_path: Path) -> None:
    record = release(
        "GA/12306",
        "Statements",
        "IDA HOLM (Norway) said that her country would give $2 million to the Well Fund.",
        "EVA FARR (Peru) said that Peru would raise its contributions to the Well Fund.",
        "CARL DORN (Kenya) said that Kenya would raise its contributions.  The Well Fund was old.",
    )
    service = shelve(tmp_path, record)
    cited = service.ask("Which countries announced money for the Well Fund?").citations
    assert [one.paragraph.number for one in cited] == [1, 2]


def test_a_currency_asked_for_is_the_one_told(service: Service) -> None:
    cited = service.ask("Who gave an aid figure in euros?").citations
    assert {one.paragraph.number for one in cited} == {3}


FOES = release(
    "GA/12304",
    "The Assembly heard of a war and of those who fought it.",
    "Statements",
    "IDA HOLM (Norway) said that her country had never sent weapons.",
    "EVA FARR (Peru) said that Oman had sent missiles at her country.  It had sent tanks into it.",
    "CARL DORN (Kenya) said that his country had sent weapons to Peru.",
    "JAN BERG (Togo) said that his country was scaling up its support for the military capacity of "
    "Peru through a contribution of 3 million francs.",
    title="Assembly Hears of a War",
    day="7 May 2021",
)


def test_what_is_sent_against_others_or_by_others_is_no_gift(tmp_path: Path) -> None:
    service = shelve(tmp_path, FOES)
    assert {c.paragraph.number for c in service.ask("Who sent weapons?").citations} == {4, 5}


@pytest.mark.parametrize(
    "question", ["Who gave water?", "Who asked for money?", "Who announced or asked for money?"]
)
def test_other_questions_are_not_of_money_given(service: Service, question: str) -> None:
    assert {one.paragraph.number for one in service.ask(question).citations} != {2, 3, 7, 10}


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How much did Norway give?", "$2 million"),
        ("How much money will Norway contribute for wells?", "$2 million"),
        ("How much did Peru pledge?", "€300,000"),
    ],
)
def test_how_much_somebody_gave_is_their_own_sum(
    service: Service, question: str, short: str
) -> None:
    assert service.ask(question).short == short


def test_how_much_another_gave_is_asked_of_the_same_meeting(tmp_path: Path) -> None:
    other = release(
        "GA/12302",
        "The Assembly heard of dams",
        "Statements",
        "EVA FARR (Peru) said that her country would provide $7 million for dams.",
        title="Assembly Hears of Dams",
        day="5 May 2021",
    )
    service = shelve(tmp_path, FUND, other)
    answer = service.ask("And Peru?", previous=["How much did Norway give?"])
    assert answer.rewritten == "How much aid did Peru give in GA/12301?"
    assert answer.short == "€300,000"


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("How much did Palau give to the wells fund?",
         ["Palau would increase its contributions to the wells fund."]),
        ("How much did Niue pay for the mill?", ["Niue had contributed to the opening of a mill."]),
        ("How much did Niue give to the wells fund?", []),
        ("How much did Tuvalu give?", []),
        ("What did Palau pledge?", ["Palau would increase its contributions to the wells fund."]),
        ("What aid has Palau sent?", ["Palau would increase its contributions to the wells fund."]),
    ],
)  # fmt: skip
def test_what_somebody_gave_is_told_where_no_sum_is(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    record = release(
        "GA/12304",
        "Statements",
        "NIA PAZ (Palau) said that it rained.  Palau would increase its contributions to the wells "
        "fund.",
        "OLE TAU (Niue) spoke of rain.  Niue had contributed to the opening of a mill.",
        "SAM LUI (Tuvalu) thanked all who gave money.",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert [one.quote for one in answer.citations] == quotes
    assert answer.short is None


GIFTS = release(
    "GA/12303",
    "Statements",
    "IDA HOLM (Norway) said that her country had sent medicines to the islands.",
    "EVA FARR (Peru) said that her country had sent blankets and food to the islands.",
    "CARL DORN (Kenya) said that boats leaked.  It was also a major donor to the Harbour Fund.",
    "BEN COLE (Chad) said that his country had contributed to the Harbour Fund.",
    "ANA BAKO (Fiji) said that it was a poor country and that donors should do more.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which countries have sent aid to the islands?", {1, 2}),
        ("Which countries have sent medicines to the islands?", {1}),
        ("Which African countries have contributed to the Harbour Fund?", {3, 4}),
        ("Which European countries have sent aid to the islands?", {1}),
        ("Which countries contributed to the Harbour Fund?", {3, 4}),
    ],
)
def test_what_is_given_and_by_whom_is_what_is_asked(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, GIFTS).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


@pytest.mark.parametrize(
    ("question", "paragraphs", "short"),
    [
        ("Who gave the most money?", [2, 7, 3, 10], "the largest sum first: Ida Holm (Norway)"),
        ("Who pledged the least?", [3, 7, 2, 10], "the smallest sum first: Eva Farr (Peru)"),
        ("Which countries gave the most money?", [2, 3, 10], "the largest sum first: Ida Holm"),
    ],
)
def test_who_gave_the_most_is_told_in_the_order_of_the_sums(
    service: Service, question: str, paragraphs: list[int], short: str
) -> None:
    answer = service.ask(question)
    assert [one.paragraph.number for one in answer.citations] == paragraphs
    assert (answer.short or "").startswith(short)


def test_what_is_given_to_a_country_is_by_any_of_its_names_and_by_those_alone_who_give(
    tmp_path: Path,
) -> None:
    gone = release(
        "GA/12312",
        "Statements",
        "IDA HOLM (Norway) said that her country was sending food to Chad.",
        "EVA FARR (Peru) said that some States had not hesitated to send food to Chad.",
        "CARL DORN (Kenya) asked that food be let into Chad.",
    )
    answer = shelve(tmp_path, gone).ask("Who is sending food to N’Djamena?")
    assert [one.paragraph.number for one in answer.citations] == [1]


def test_what_somebody_pledged_for_a_thing_is_their_sum(tmp_path: Path) -> None:
    said = "IDA HOLM (Norway) spoke of wells.  Her country would give $3 million for wells."
    service = shelve(tmp_path, release("GA/12313", "Statements", said))
    told = service.ask("What did Norway pledge for wells?").citations
    assert [one.quote for one in told] == ["Her country would give $3 million for wells."]


def test_of_nothing_told_no_sum_is_the_largest() -> None:
    asked = understand("Who gave the most money?", Directory([]))
    assert order_of_sums(asked, []) is None


IN_KIND = release(
    "GA/12311",
    "The Assembly heard of a flood",
    "Statements",
    "IDA HOLM (Norway) said that Oslo will send two field kitchens at its own expense.",
    "EVA FARR (Peru) said that her country has set aside 40 pumps, free of charge.",
    "CARL DORN (Kenya) said that his country had offered three proposals and a path to peace.",
    "ANA BAKO (Fiji) said that donors should send 12 boats.  She thanked Oman for 30 tents.",
    "BEN COLE (Chad) said that N’Djamena trains 20 divers a year.",
    "GUS HOLT (Togo) said that his country will host a depot, rent-free.",
    "PAUL ROE (Oman) said that its Trust Fund is old, and that his country sent 900 soldiers.",
    "LENA ODE (Mali) said that the Committee had set a rule on sums above $10,000.",
    "SUE LANE (Nepal) said that her country would give $3 million.",
    "TOM REED (Ghana) recalled that Norway had given $5 million, and 30 tents.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which countries pledged help?", {1, 2, 5, 6, 9}),
        ("Which countries offered help in kind?", {1, 2, 5, 6}),
        ("Which countries offered help other than money?", {1, 2, 5, 6}),
        ("Which countries gave money?", {9}),
        ("Which countries sent goods such as food?", {1, 2, 5, 6}),
        ("What did Peru pledge?", {2}),
    ],
)
def test_help_in_kind_is_so_many_of_something_or_what_costs_nothing(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, IN_KIND).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


SUMS_AND_SKILLS = release(
    "GA/92",
    "Statements",
    "ANA BAKO (Kenya) said that her country would give €2 million to the fund.",
    "CARL DORN (Peru) said that his country would train 20 engineers.",
    "EVA FARR (Mali) said that her country could not give money this year.",
    title="Assembly Hears of Wells",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who pledged money?", [1]),
        ("Who announced contributions in kind?", [2]),
        ("Who said that they could not give money?", [3]),
    ],
)
def test_what_is_given_in_kind_is_no_money_and_who_gives_none_is_no_giver(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, SUMS_AND_SKILLS).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs
