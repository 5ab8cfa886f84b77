"""Who a sentence says is speaking, and the roll that finds a person by a short form."""

import pytest

from rag.reading.behalf import on_behalf_of
from rag.reading.mentions import mentions, reports
from rag.reading.roll import Roll, same_body
from rag.records import Speaker

MOYO = Speaker("Prisca Moyo", "Minister for Justice", "Zimbabwe")
ADDO = Speaker("Kofi Addo", "Director of Studies", "Water Board")


@pytest.fixture
def roll() -> Roll:
    roll = Roll()
    roll.add(MOYO, 1)
    roll.add(ADDO, 2)
    return roll


def _names(sentence: str, roll: Roll, *, offices: bool = True) -> list[str]:
    return [one.speaker.name for one in mentions(sentence, roll, offices=offices)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He rejected the claim by the representative of Fiji that wells were poor.",
        "She thanked Chad’s delegate for his words.",
        "It was a reply to the Syrian delegate.",
        "She said that Ms. Moyo had erred.",
        "The wells of Kenya were deep.",
        "In Chad, wells were deep.",
        "He said that the representative of Fiji was wrong.",
        "",
    ],
)
def test_whoever_is_only_talked_about_does_not_speak(sentence: str, roll: Roll) -> None:
    assert _names(sentence, roll) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Responding to a question by the delegate of Peru, Ms. MOYO said yes.",
         "Prisca Moyo"),
        ("Responding to Peru’s delegate, Mr. ADDO said no.", "Kofi Addo"),
        ("Responding to Peru’s delegate, Mr. Addo said no.", "Kofi Addo"),
        ("Asked by the representative of Cuba about pumps, Togo’s delegate said no.",
         "The representative of Togo"),
    ],
)  # fmt: skip
def test_the_one_who_answers_speaks_and_not_the_one_who_asked(
    sentence: str, name: str, roll: Roll
) -> None:
    assert _names(sentence, roll) == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ms. Moyo said wells were deep.", "Prisca Moyo"),
        ("Ms. MOYO said wells were deep.", "Prisca Moyo"),
        ("“Wells are deep,” said Ms. Moyo.", "Prisca Moyo"),
        ("“Wells are deep,” said Ms. MOYO, rising.", "Prisca Moyo"),
        ("“Wells are deep,” said Ms. MOYO.", "Prisca Moyo"),
        ("Prisca Moyo said wells were deep.", "Prisca Moyo"),
        ("Ada Mensah, Minister for Dams of Ghana, said wells were deep.", "Ada Mensah"),
        ("Ada Mensah (Ghana) said wells were deep.", "Ada Mensah"),
        ("“Wells are deep”, said Ada Mensah, Minister for Dams of Ghana.", "Ada Mensah"),
        ("The Secretary of the League, Ada Mensah, said wells were deep.", "Ada Mensah"),
        ("Ada Mensah, President of the Danube Council, European Union, said no.", "Ada Mensah"),
        ("Ada Mensah, Under-Secretary for River Affairs, Chief Relief Coordinator, said no.",
         "Ada Mensah"),
        ("Ada Mensah, President of the Board, Crews Without Pumps, said no.", "Ada Mensah"),
        ("Sheikh Mensah, Prime Minister of Ghana, said no.", "Sheikh Mensah"),
        ("Ghana’s Foreign Minister, Ada Mensah, said no.", "Ada Mensah"),
        ("River Secretary of State Ada Mensah said no.", "Ada Mensah"),
        ("Ghana’s Head of State called for wells.", "The Head of State of Ghana"),
    ],
)  # fmt: skip
def test_a_person_is_known_by_honorific_by_office_or_by_country(
    sentence: str, name: str, roll: Roll
) -> None:
    assert _names(sentence, roll) == [name]


def test_an_honorific_points_to_the_paragraph_that_gives_the_full_name(roll: Roll) -> None:
    (one,) = mentions("Mr. ADDO said wells were deep.", roll, offices=False)
    assert (one.speaker, one.via) == (ADDO, 2)


@pytest.mark.parametrize(
    "sentence", ["Deep Wells said more.", "Red Cross workers said more.", "Ms. Nobody said more."]
)
def test_a_name_that_nothing_makes_a_person_is_no_speaker(sentence: str, roll: Roll) -> None:
    assert _names(sentence, roll) == []


@pytest.mark.parametrize(
    ("sentence", "name", "affiliation"),
    [
        ("Ms. Nobody said more.", "Ms. Nobody", None),
        ("Dr. Nobody (Ghana) also said more.", "Dr. Nobody", "Ghana"),
        ("Mr. Nobody, Director of the River Unit, Danube Board, said more.", "Mr. Nobody",
         "Danube Board"),
        ("Turning to wells, Ms. Nobody said more.", "Ms. Nobody", None),
        ("“Wells are deep,” said Ms. Nobody.", "Ms. Nobody", None),
    ],
)  # fmt: skip
def test_a_stranger_by_honorific_speaks_where_strangers_count(
    sentence: str, name: str, affiliation: str | None, roll: Roll
) -> None:
    (one,) = mentions(sentence, roll, offices=False, opens=True)
    assert (one.speaker.name, one.speaker.affiliation) == (name, affiliation)


@pytest.mark.parametrize(
    "sentence",
    [
        "She said that Ms. Nobody had erred.",
        "She noted that, in Chad, Ms. Nobody stated it.",
        "Ms. Nobody was beaten.",
        "Ms. Nobody’s wells were deep.",
    ],
)
def test_a_stranger_who_is_only_talked_about_does_not_speak(sentence: str, roll: Roll) -> None:
    assert mentions(sentence, roll, offices=False, opens=True) == []


@pytest.mark.parametrize(
    ("sentence", "name", "affiliation"),
    [
        ("Ms. Moyo and Mr. Addo stressed it.", "Prisca Moyo and Kofi Addo",
         "Zimbabwe; Water Board"),
        ("“Wells are deep,” said Mr. Addo and Ms. Moyo.", "Kofi Addo and Prisca Moyo",
         "Water Board; Zimbabwe"),
        ("Ada Mensah (Ghana), Jan Novák (Poland) and Lena Holm (Sweden) called for pumps.",
         "Ada Mensah, Jan Novák and Lena Holm", "Ghana; Poland; Sweden"),
        ("Ada Mensah, Minister for Dams of Ghana, and Jan Novák, Chief, Danube Board, said no.",
         "Ada Mensah and Jan Novák", "Ghana; Danube Board"),
    ],
)  # fmt: skip
def test_persons_who_speak_together_are_one_speaker_of_several(
    sentence: str, name: str, affiliation: str, roll: Roll
) -> None:
    (one,) = mentions(sentence, roll, offices=False)
    assert (one.speaker.name, one.speaker.affiliation) == (name, affiliation)


def test_persons_of_whom_one_acts_on_the_other_do_not_speak_together(roll: Roll) -> None:
    assert _names("Ms. Moyo thanked Mr. Addo and said that it rained.", roll) == ["Prisca Moyo"]
    assert "and" not in " ".join(_names("Ms. Moyo, Mr. Addo said, had erred.", roll)).split()
    assert _names("Ms. Moyo said no, and Mr. Addo agreed.", roll) == ["Prisca Moyo", "Kofi Addo"]


@pytest.mark.parametrize(
    ("sentence", "role", "affiliation"),
    [
        ("United States Secretary of State Ada Mensah said no.", "Secretary of State",
         "United States"),
        ("French President Ada Mensah said no.", "President", "France"),
        ("“No,” said British Foreign Secretary Ada Mensah.", "Foreign Secretary",
         "United Kingdom"),
        ("Foreign Minister Ada Mensah of Ghana said no.", "Foreign Minister", "Ghana"),
        ("President of Ghana Ada Mensah said no.", "President", "Ghana"),
        ("The Foreign Minister of the Russian Federation Ada Mensah said no.", "Foreign Minister",
         "Russian Federation"),
    ],
)  # fmt: skip
def test_an_office_before_a_name_tells_whose_it_is(
    sentence: str, role: str, affiliation: str, roll: Roll
) -> None:
    (one,) = mentions(sentence, roll, offices=True)
    assert one.speaker == Speaker("Ada Mensah", role, affiliation)


def test_an_office_of_that_country_is_the_country_named_last(roll: Roll) -> None:
    sentence = "After Chad’s note on Zimbabwe’s wells, the Minister of that country said no."
    assert _names(sentence, roll) == ["Prisca Moyo"]


def test_two_people_of_one_surname_are_told_apart_by_what_brackets_say(roll: Roll) -> None:
    roll.add(Speaker("Tendai Moyo", None, "Malawi"), 4)
    assert _names("Ms. Moyo (Zimbabwe) said wells were deep.", roll) == ["Prisca Moyo"]
    assert _names("Mr. Moyo (Malawi) said wells were deep.", roll) == ["Tendai Moyo"]


def test_an_office_alone_speaks_only_where_offices_count(roll: Roll) -> None:
    sentence = "The President of Malta said wells were deep."
    assert _names(sentence, roll, offices=True) == ["The President of Malta"]
    assert _names(sentence, roll, offices=False) == []


def test_an_office_of_a_state_that_acts_is_no_mere_topic(roll: Roll) -> None:
    (found,) = mentions("Zimbabwe’s Minister for Justice said so.", roll, offices=True)
    assert found.speaker.name == "Prisca Moyo"
    assert not found.weak


def test_an_office_that_one_person_holds_is_that_person(roll: Roll) -> None:
    assert _names("The Minister for Justice of Zimbabwe said so.", roll) == ["Prisca Moyo"]


@pytest.mark.parametrize(
    ("sentence", "starts"),
    [
        ("Peru’s delegate said dams leaked, while Chile’s delegate said canals did.",
         ["Peru’s", "while Chile’s"]),
        ("Peru’s delegate said dams leaked, and the representative of Chile denied it.",
         ["Peru’s", "and the representative of Chile"]),
        ("Peru’s delegate said dams leaked; Chile’s delegate denied it.", ["Peru’s", "Chile’s"]),
        ("While Peru’s delegate feared leaks, the representative of Chile hoped for none.",
         ["While", "the representative of Chile"]),
        ("While the delegate of Peru feared leaks, he said that all were mended.", []),
    ],
)  # fmt: skip
def test_two_speakers_in_a_sentence_each_begin_at_their_own_clause(
    sentence: str, starts: list[str], roll: Roll
) -> None:
    found = mentions(sentence, roll, offices=False)
    assert [one.start for one in found] == [sentence.index(start) for start in starts]


@pytest.mark.parametrize(
    ("clause", "groups"),
    [
        ("Ada, speaking on behalf of the African Group, said", ("African Group",)),
        ("Ada, speaking for the Group of 77 and the Small Islands, said",
         ("Group of 77", "Small Islands")),
        ("Ada, on behalf of the Island Community (ISCOM), said", ("Island Community",)),
        ("Ada, on behalf of the States members of the Danube Board, said", ("Danube Board",)),
        ("Ada, on behalf of the member States of the Danube Board, said", ("Danube Board",)),
        ("Ada, on behalf of the Member States of the Danube Board, said", ("Danube Board",)),
        ("Ada, in her capacity as Chair of the Danube Board, said", ("Danube Board",)),
        ("Ada, also on behalf of Chad, Fiji and Oman, said", ("Chad", "Fiji", "Oman")),
        ("Ada, speaking for Chad and Trinidad and Tobago, said", ("Chad", "Trinidad and Tobago")),
        ("Ada, on behalf of Fiji, Republic of Moldova and Oman (FMO), said",
         ("Fiji", "Republic of Moldova", "Oman")),
        ("On behalf of Chad, Fiji and the Water Board, Ada said", ("Chad", "Fiji", "Water Board")),
        ("Speaking on behalf of the Arab Group, Ada Mensah and Jan Novák said", ("Arab Group",)),
        ("Ada, on behalf of the Lakes Union and associated States, said", ("Lakes Union",)),
        ("Ada, on behalf of the “Group of 9” developing countries and Chad, said",
         ("Group of 9 and Chad",)),
    ],
)  # fmt: skip
def test_the_groups_spoken_for_are_named_without_article_or_short_form(
    clause: str, groups: tuple[str, ...]
) -> None:
    assert on_behalf_of(clause) == groups


@pytest.mark.parametrize(
    "clause",
    ["Speaking in her national capacity, she said", "in his own national capacity",
     "In a personal capacity, they said"],
)  # fmt: skip
def test_in_a_national_capacity_nobody_else_is_spoken_for(clause: str) -> None:
    assert on_behalf_of(clause) == ()


@pytest.mark.parametrize(
    "clause",
    [
        "She said wells were deep",
        "on behalf of her mother, she said",
        "on behalf of its Executive Secretary, she said",
        "aligning herself with the statement to be made by Chad on behalf of the Lakes Union, she",
        "Ada, who associated herself with what was told on behalf of the Lakes Union, said",
        "",
    ],
)
def test_a_clause_that_names_no_capacity_leaves_it_open(clause: str) -> None:
    assert on_behalf_of(clause) is None


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("She went on to speak of wells.", True),
        ("Turning to dams, he said they leaked.", True),
        ("“Wells are deep”, they also noted.", True),
        ("The Council adopted the text.", False),
        ("Wells are deep.", False),
        ("She will rise.", False),
    ],
)
def test_a_pronoun_that_reports_goes_on_for_someone(sentence: str, goes_on: bool) -> None:
    assert reports(sentence) is goes_on


def test_the_roll_completes_a_person_it_has_and_keeps_where_it_stands() -> None:
    roll = Roll()
    roll.add(Speaker("Ada Mensah"), 3)
    entry = roll.add(Speaker("ADA MENSAH", "Minister", "Ghana"), 9)
    assert entry.speaker == Speaker("Ada Mensah", "Minister", "Ghana")
    assert entry.paragraph == 3
    assert len(roll.entries) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [("Moyo", "Prisca Moyo"), ("Prisca", "Prisca Moyo"), ("kofi addo", "Kofi Addo"),
     ("Oyo", None), ("Kofi Moyo", None)],
)  # fmt: skip
def test_a_person_is_found_on_the_roll_by_whole_words_of_the_name(
    words: str, name: str | None, roll: Roll
) -> None:
    entry = roll.by_name(words)
    assert (entry.speaker.name if entry else None) == name


def test_two_people_of_one_name_are_told_apart_by_affiliation(roll: Roll) -> None:
    roll.add(Speaker("Tendai Moyo", None, "Malawi"), 4)
    found = roll.by_name("Moyo", "Zimbabwe")
    assert found is not None
    assert found.speaker is MOYO


def test_an_office_that_two_hold_is_nobodys(roll: Roll) -> None:
    assert roll.by_office("Minister", "Zimbabwe") is not None
    roll.add(Speaker("Tendai Ncube", "Minister for Dams", "Zimbabwe"), 5)
    assert roll.by_office("Minister", "Zimbabwe") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Russia", "Russian Federation", True),
        ("the Gambia", "Gambia", True),
        ("Water Board", "the water board", True),
        ("Niger", "Nigeria", False),
        ("Water Board", "River Board", False),
        (None, None, False),
        ("Kenya", None, False),
    ],
)
def test_two_names_of_a_body_are_the_same_body(
    one: str | None, other: str | None, same: bool
) -> None:
    assert same_body(one, other) is same
