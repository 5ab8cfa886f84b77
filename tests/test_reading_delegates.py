"""Speakers named by country or body only, as the subjects of sentences."""

import pytest

from rag.reading.delegates import delegates
from rag.reading.mentions import mentions, others
from rag.reading.roll import Roll, apart
from rag.records import Speaker


@pytest.fixture
def roll() -> Roll:
    roll = Roll()
    roll.add(Speaker("Prisca Moyo", "Minister for Justice", "Zimbabwe"), 1)
    return roll


def _names(sentence: str, roll: Roll) -> list[str]:
    return [one.speaker.name for one in mentions(sentence, roll, offices=True)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The representative of Thailand said wells were deep.", "Thailand"),
        ("A representative of Thailand said wells were deep.", "Thailand"),
        ("Thailand’s delegate said wells were deep.", "Thailand"),
        ("Thailand’s representative also said wells were deep.", "Thailand"),
        ("The United States’ delegate said wells were deep.", "the United States"),
        ("The Syrian delegate said wells were deep.", "Syria"),
        ("The Dutch ambassador said wells were deep.", "the Netherlands"),
        ("The speaker for Chad said wells were deep.", "Chad"),
        ("The speaker from Fiji said wells were deep.", "Fiji"),
        ("The delegate of Bosnia and Herzegovina noted depth.", "Bosnia and Herzegovina"),
        ("The delegate of Trinidad and Tobago noted depth.", "Trinidad and Tobago"),
        (
            "Saint Vincent and the Grenadines’ delegate noted depth.",
            "Saint Vincent and the Grenadines",
        ),
        ("The representative of the Netherlands, for her part, noted depth.", "the Netherlands"),
        ("The representative of Peru (on a point of order) noted depth.", "Peru"),
        ("“Wells are deep,” said Thailand’s delegate.", "Thailand"),
        ("“Wells are deep”, said the representative of Laos, asking for pumps.", "Laos"),
        ("“Wells are deep,” Chad’s delegate stressed.", "Chad"),
        ("“Are wells deep?” asked the representative of Peru.", "Peru"),
        ("“Are wells deep?” asked the delegate of St. Lucia.", "St. Lucia"),
        ("The Saudi delegate said wells were deep.", "Saudi Arabia"),
        ("The Korean delegate said wells were deep.", "South Korea"),
        ("Meanwhile, Chad’s delegate said wells were deep.", "Chad"),
        ("Noting how deep the wells were, the representative of Mali asked for pumps.", "Mali"),
        ("In response, his counterpart from Mali said wells were deep.", "Mali"),
        ("Her Japanese counterpart said wells were deep.", "Japan"),
        ("That was echoed by the representative of Mali, who said wells were deep.", "Mali"),
        ("Support came from Chile’s delegate, who said wells were deep.", "Chile"),
        ("Among them was Chile, whose delegate said wells were deep.", "Chile"),
        ("While Chile’s delegate said wells were deep, all was dry.", "Chile"),
        ("Most members agreed while Chile’s delegate said wells were deep.", "Chile"),
        ("Chile’s delegate, taking the floor first, thanked Ms. Moyo.", "Chile"),
    ],
)
def test_a_delegate_named_by_country_alone_is_its_representative(
    sentence: str, name: str, roll: Roll
) -> None:
    assert _names(sentence, roll) == [f"The representative of {name}"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The representatives of Trinidad and Tobago, Fiji and the Water Board said no.",
         "Trinidad and Tobago, Fiji and the Water Board"),
        ("Peru’s and the Gambia’s delegates said wells were deep.", "Peru and the Gambia"),
        ("The Indian and Chinese delegates said wells were deep.", "India and China"),
    ],
)  # fmt: skip
def test_delegates_of_several_countries_speak_together(
    sentence: str, names: str, roll: Roll
) -> None:
    (one,) = mentions(sentence, roll, offices=False)
    assert one.speaker.name == f"The representatives of {names}"
    assert len((one.speaker.affiliation or "").split("; ")) == len(apart(one.speaker)) > 1


@pytest.mark.parametrize(
    ("sentence", "name", "role", "affiliation"),
    [
        ("The observer for the Holy See said wells were deep.",
         "The observer for the Holy See", "Observer", "Holy See"),
        ("The Permanent Observer of the State of Palestine noted depth.",
         "The Permanent Observer of the State of Palestine", "Permanent Observer",
         "State of Palestine"),
        ("A representative of the Water Board noted depth.",
         "The representative of the Water Board", "Representative", "Water Board"),
        ("The representatives of Peru and Chile noted depth.",
         "The representatives of Peru and Chile", "Representative", "Peru; Chile"),
    ],
)  # fmt: skip
def test_role_and_affiliation_of_an_unnamed_speaker_are_fields_of_their_own(
    sentence: str, name: str, role: str, affiliation: str, roll: Roll
) -> None:
    (one,) = mentions(sentence, roll, offices=False)
    assert one.speaker.name == name
    assert one.speaker.affiliation == affiliation
    assert (one.speaker.role or "").removesuffix("s") == role
    assert not one.speaker.named


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Malta, for its part, said that wells were deep.", "The representative of Malta"),
        ("The Gambia also noted that.", "The representative of the Gambia"),
        ("However, Fiji did not share that view, he said.", "The representative of Fiji"),
        ("Fiji dissociated itself from that, she said.", "The representative of Fiji"),
        ("Canada and Norway expressed doubt.", "The representatives of Canada and Norway"),
        ("India joined several others in calling for pumps.", "The representative of India"),
        ("Several States, such as Peru and Chile, called for pumps.",
         "The representatives of Peru and Chile"),
        ("In the debate, many delegations, among them the Gambia and Chile, also called for pumps.",
         "The representatives of the Gambia and Chile"),
    ],
)  # fmt: skip
def test_a_country_that_speaks_at_the_start_of_a_paragraph_is_its_delegate(
    sentence: str, names: str, roll: Roll
) -> None:
    (one,) = mentions(sentence, roll, offices=False, opens=True)
    assert (one.speaker.name, one.start, one.alone) == (names, 0, True)
    assert mentions(sentence, roll, offices=False) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad said it would dig, she noted.",
        "Chad dug wells.",
        "Chad and Mali have opened wells, and trains run daily, he said.",
        "Chad must not say so.",
        "Chad’s wells noted nothing.",
        "Chad, he said, had stressed it.",
        "Several towns, such as Lima and Cuzco, called for pumps.",
        "Wells Stressed called for pumps.",
    ],
)
def test_a_country_that_is_only_talked_about_does_not_speak(sentence: str, roll: Roll) -> None:
    assert mentions(sentence, roll, offices=False, opens=True) == []


def test_whoever_is_talked_about_is_named_too_and_a_plural_of_one_stays_one() -> None:
    sentence = "She thanked Chad’s delegate and the representatives of Mali."
    assert [(one.speaker.name, one.speaker.affiliation) for one in delegates(sentence)] == [
        ("The representatives of Mali", "Mali"), ("The representative of Chad", "Chad"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "name", "affiliation"),
    [
        ("Chad’s speaker, Ms. Addo, joining the Group, noted depth.", "Ms. Addo", "Chad"),
        ("The representative of Chad, Mr. Addo, introduced it.", "Mr. Addo", "Chad"),
        ("CHAD’s delegate, now for Chad alone, noted depth.", "The representative of Chad", "Chad"),
        (
            "The representative of Chad had also abstained, he said, since his country dug.",
            "The representative of Chad",
            "Chad",
        ),
        (
            "The representative of Peru, whose wells ran dry, and the delegate of Chad agreed.",
            "The representatives of Peru and Chad",
            "Peru; Chad",
        ),
    ],
)
def test_a_delegate_bears_name_country_and_whoever_joins(
    sentence: str, name: str, affiliation: str, roll: Roll
) -> None:
    (found,) = mentions(sentence, roll, offices=True, opens=True)
    assert (found.start, found.speaker.name, found.speaker.affiliation) == (0, name, affiliation)


def test_what_somebody_else_had_done_is_not_said_by_them(roll: Roll) -> None:
    sentence = "The representative of Chad had voted for it, she said, noting the depth."
    assert not mentions(sentence, roll, offices=True, opens=True)


def test_who_aligns_themselves_with_a_statement_speaks_within_it(roll: Roll) -> None:
    sentence = "Likewise, the representatives of Peru and Chad aligned themselves with that."
    (found,) = others(sentence, roll)
    assert found.speaker.affiliation == "Peru; Chad"


def test_whoever_would_do_the_same_and_says_why_speaks(roll: Roll) -> None:
    sentence = "Chad’s delegate would back it, as would the delegate of Peru, who said it was deep."
    assert [one.speaker.affiliation for one in mentions(sentence, roll, offices=True)] == [
        "Chad",
        "Peru",
    ]
