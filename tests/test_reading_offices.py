"""An office as printed to role and affiliation."""

import pytest

from rag.reading.offices import Office, is_state, split_office


@pytest.mark.parametrize(
    ("printed", "role", "affiliation"),
    [
        ("Minister for Justice of Luxembourg", "Minister for Justice", "Luxembourg"),
        ("Permanent Representative of the United Kingdom",
         "Permanent Representative", "United Kingdom"),
        ("Minister of State of the Republic of Korea", "Minister of State", "Republic of Korea"),
        ("Secretary of State of the Holy See", "Secretary of State", "Holy See"),
        ("Deputy Minister for Wells of Trinidad and Tobago",
         "Deputy Minister for Wells", "Trinidad and Tobago"),
        ("Minister for Wells of Bosnia and Herzegovina",
         "Minister for Wells", "Bosnia and Herzegovina"),
        ("Minister for Trade, Wells and Dams of Argentina",
         "Minister for Trade, Wells and Dams", "Argentina"),
        ("Minister for Health of Côte d’Ivoire", "Minister for Health", "Côte d’Ivoire"),
        ("Minister for Dams of the Democratic Republic of the Congo",
         "Minister for Dams", "Democratic Republic of the Congo"),
        ("Chair of the Expert Mechanism on the Rights of Herders",
         "Chair", "Expert Mechanism on the Rights of Herders"),
        ("Director, New York Office of the High Commissioner for Wells", "Director",
         "Office of the High Commissioner for Wells"),
        ("Vice-Minister for Wells of Chad and head of the delegation",
         "Vice-Minister for Wells and head of the delegation", "Chad"),
        ("Committee Expert from Mali and Country Rapporteur for Chad",
         "Committee Expert and Country Rapporteur for Chad", "Mali"),
        ("Committee Expert and Country Rapporteur for Chad",
         "Committee Expert and Country Rapporteur for Chad", None),
        ("Head of the Dam Unit at Chad’s Ministry of Wells",
         "Head of the Dam Unit at the Ministry of Wells", "Chad"),
        ("Chad’s delegate", "Representative", "Chad"),
        ("Chad’s Minister for Wells", "Minister for Wells", "Chad"),
        ("Chad’s Permanent Representative to the United Nations",
         "Permanent Representative", "Chad"),
        ("Head of the European Union’s mission", "Head", "European Union’s mission"),
        ("midwife in Malawi", "midwife", "Malawi"),
        ("paramount chief in Malawi", "paramount chief", "Malawi"),
        ("Head of the European Union delegation", "Head of Delegation", "European Union"),
        ("Deputy Head of the Chad Delegation", "Deputy Head of Delegation", "Chad"),
        ("European Union Delegation", None, "European Union"),
        ("Water Board delegation", None, "Water Board delegation"),
        ("Deputy Emergency Relief Coordinator", "Deputy Emergency Relief Coordinator",
         "United Nations"),
        ("Professor, Lake University, Republic of Korea", "Professor, Lake University",
         "Republic of Korea"),
        ("Observer for the State of Palestine", "Observer", "State of Palestine"),
        ("Member of Parliament of Japan", "Member of Parliament", "Japan"),
        ("Permanent Representative of Peru to the United Nations",
         "Permanent Representative", "Peru"),
        ("Amir of Qatar", "Amir", "Qatar"),
        ("Head of Delegation of the World Harbour Committee", "Head of Delegation",
         "World Harbour Committee"),
        ("Global Director for Ferries of the World Harbour Bank", "Global Director for Ferries",
         "World Harbour Bank"),
        ("Director of Night Ferries of the World Harbour Fund", "Director of Night Ferries",
         "World Harbour Fund"),
        ("Co-Director of Doctors of the World", "Co-Director", "Doctors of the World"),
        ("Director for the Centre for Studies of the Sea", "Director",
         "Centre for Studies of the Sea"),
        ("ship's surgeon at Lakeside Hospital", "ship's surgeon", "Lakeside Hospital"),
        ("Director-General of the United Nations Office at Nairobi", "Director-General",
         "United Nations Office at Nairobi"),
        ("Minister for Wells of Chad and Council President for May",
         "Minister for Wells and Council President for May", "Chad"),
        ("French President", "President", "France"),
        ("United States Secretary of State", "Secretary of State", "United States"),
        ("Spanish Deputy Foreign Minister", "Deputy Foreign Minister", "Spain"),
        ("American River Board President", "American River Board President", None),
        ("community health worker from Mozambique", "community health worker", "Mozambique"),
        ("a midwife from the Lakes Union", "midwife", "Lakes Union"),
        ("pilot, Andes Air Rescue", "pilot", "Andes Air Rescue"),
        ("of the charity Night Ferries", None, "Night Ferries"),
        ("Professor of Law, University of the Lakes", "Professor of Law",
         "University of the Lakes"),
        ("Vice-Minister, Ministry of Wells, China", "Vice-Minister, Ministry of Wells", "China"),
    ],
)  # fmt: skip
def test_an_office_of_a_country_is_a_role_there(
    printed: str, role: str | None, affiliation: str
) -> None:
    assert split_office(printed) == Office(role, affiliation)


@pytest.mark.parametrize(
    ("printed", "role", "affiliation"),
    [
        ("Secretary-General", "Secretary-General", "United Nations"),
        ("Secretary-General of the United Nations", "Secretary-General", "United Nations"),
        ("Under-Secretary-General for Dams", "Under-Secretary-General for Dams", "United Nations"),
        ("Special Envoy for Wells", "Special Envoy for Wells", "United Nations"),
        ("Special Coordinator for Lebanon", "Special Coordinator for Lebanon", "United Nations"),
        ("Humanitarian Coordinator for Chad",
         "Humanitarian Coordinator for Chad", "United Nations"),
        ("Resident Coordinator in Chad", "Resident Coordinator in Chad", "United Nations"),
        ("Special Envoy for Yemen", "Special Envoy for Yemen", "United Nations"),
        ("Special Representative for Chad", "Special Representative for Chad", "United Nations"),
    ],
)  # fmt: skip
def test_an_office_of_the_united_nations_is_theirs_also_where_they_are_not_named(
    printed: str, role: str, affiliation: str
) -> None:
    assert split_office(printed) == Office(role, affiliation)


@pytest.mark.parametrize(
    ("printed", "role", "affiliation"),
    [
        ("Secretary-General of the League of Wells", "Secretary-General", "League of Wells"),
        ("President of the General Assembly", "President", "General Assembly"),
        ("Executive Director of the Office on Wells (OOW)",
         "Executive Director", "Office on Wells"),
        ("Director of the Policy Division, Water Board",
         "Director of the Policy Division", "Water Board"),
        ("Director of Studies, Water Board", "Director of Studies", "Water Board"),
        ("Head of Training, River Institute", "Head of Training", "River Institute"),
        ("Founder of Clean Wells", "Founder", "Clean Wells"),
        ("Permanent Observer of the Order of Malta to the United Nations",
         "Permanent Observer", "Order of Malta"),
        ("Head of Programme for Chad at Wells International",
         "Head of Programme for Chad", "Wells International"),
        ("Country Director for Yemen, Save the Wells",
         "Country Director for Yemen", "Save the Wells"),
    ],
)  # fmt: skip
def test_an_office_of_an_organization_is_a_role_there_without_its_short_form(
    printed: str, role: str, affiliation: str
) -> None:
    assert split_office(printed) == Office(role, affiliation)


@pytest.mark.parametrize(
    ("printed", "role"),
    [("survivor", "survivor"), ("Journalist", "Journalist"),
     ("Council President for March", "Council President for March"),
     ("Secretary of State", "Secretary of State"),
     ("Director and Deputy to the High Representative for Wells",
      "Director and Deputy to the High Representative for Wells"),
     ("High Representative for Bosnia and Herzegovina",
      "High Representative for Bosnia and Herzegovina")],
)  # fmt: skip
def test_an_office_held_for_nobody_named_has_no_affiliation(printed: str, role: str) -> None:
    assert split_office(printed) == Office(role, None)


@pytest.mark.parametrize(
    ("printed", "affiliation"), [("Kenya", "Kenya"), ("the Water Board", "Water Board")]
)
def test_a_name_without_a_title_is_an_affiliation_alone(printed: str, affiliation: str) -> None:
    assert split_office(printed) == Office(None, affiliation)


@pytest.mark.parametrize("printed", ["", " ", ",", "(UNX)"])
def test_nothing_printed_is_neither_role_nor_affiliation(printed: str) -> None:
    assert split_office(printed) == Office(None, None)


def test_a_second_office_as_chair_stays_with_the_role_and_the_country_with_the_first() -> None:
    assert split_office("Minister for Dams of Kenya, and Chair of the Group of 77") == Office(
        "Minister for Dams and Chair of the Group of 77", "Kenya"
    )


@pytest.mark.parametrize(
    ("printed", "role", "affiliation"),
    [
        ("High Representative of the European Union for Dams",
         "High Representative for Dams", "European Union"),
        ("Special Envoy of Kenya for Wells and Dams", "Special Envoy for Wells and Dams", "Kenya"),
        ("Special Representative of the Secretary-General for Chad",
         "Special Representative of the Secretary-General for Chad", "United Nations"),
    ],
)  # fmt: skip
def test_a_subject_after_the_country_or_union_belongs_to_the_role(
    printed: str, role: str, affiliation: str
) -> None:
    assert split_office(printed) == Office(role, affiliation)


@pytest.mark.parametrize(
    ("printed", "role", "affiliation"),
    [
        ("Director of the non-governmental organization Women of the Plain", "Director",
         "Women of the Plain"),
        ("founder of the women's network Sisters", "founder", "Sisters"),
        ("of the youth organization Young Wells", None, "Young Wells"),
        ("Independent Expert on wells", "Independent Expert on wells", "United Nations"),
        ("Special Envoy of the Secretary-General and Head of the Water Office (WO)",
         "Special Envoy of the Secretary-General and Head of the Water Office", "Water Office"),
        ("Vice-Chair of the Board (Peru)", "Vice-Chair of the Board", "Peru"),
        ("Programme Lead at Water International in Nairobi", "Programme Lead",
         "Water International"),
        ("Superintendent of Wells of Chile", "Superintendent of Wells", "Chile"),
    ],
)  # fmt: skip
def test_a_kind_of_body_a_place_or_a_second_title_is_no_part_of_whose_office_it_is(
    printed: str, role: str | None, affiliation: str
) -> None:
    assert split_office(printed) == Office(role, affiliation)


@pytest.mark.parametrize(
    ("name", "state"),
    [("Kenya", True), ("the Gambia", True), ("Holy See", True), ("State of Palestine", True),
     ("European Union", True), ("Water Board", False), ("General Assembly", False)],
)  # fmt: skip
def test_countries_and_the_bodies_that_sit_like_one_are_told_from_organizations(
    name: str, state: bool
) -> None:
    assert is_state(name) is state
