"""Which country a name means, as anyone writes it."""

from datetime import date

import pytest

from rag.countries import (
    capitals_of,
    country_code,
    country_names,
    demonyms,
    groups_named,
    is_of,
    listed,
    short_name,
    states_in,
    with_article,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kenya", "KE"),
        ("the Netherlands", "NL"),
        ("The Gambia", "GM"),
        ("Russian Federation", "RU"),
        ("Russia", "RU"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Swaziland", "SZ"),
        ("Eswatini", "SZ"),
        ("Burma", "MM"),
        ("Cape Verde", "CV"),
        ("Cabo Verde", "CV"),
        ("Côte d’Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Republic of Korea", "KR"),
        ("Democratic People’s Republic of Korea", "KP"),
        ("Congo", "CG"),
        ("Democratic Republic of the Congo", "CD"),
        ("the former Yugoslav Republic of Macedonia", "MK"),
        ("Bosnia and Herzegovina", "BA"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("State of Palestine", "PS"),
        ("Holy See", "VA"),
        ("Libyan Arab Jamahiriya", "LY"),
        ("Occupied Palestinian Territory", "PS"),
        ("Islamic Republic of Iran", "IR"),
        ("Equatorial Guinee", "GQ"),
        ("Zaire", "CD"),
        ("Czech Republic", "CZ"),
        ("Czechia", "CZ"),
        ("East Timor", "TL"),
        ("Upper Volta", "BF"),
        ("Western Samoa", "WS"),
        ("Yugoslavia", "CS"),
        ("Federal Republic of Yugoslavia", "CS"),
        ("Serbia and Montenegro", "CS"),
        ("USSR", "SU"),
        ("Union of Soviet Socialist Republics", "SU"),
    ],
)
def test_a_country_is_known_by_todays_older_formal_and_short_names(name: str, code: str) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [("Niger", "Nigeria"), ("Dominica", "Dominican Republic"), ("Guinea", "Equatorial Guinea"),
     ("Sudan", "South Sudan"), ("Congo", "Democratic Republic of the Congo")],
)  # fmt: skip
def test_countries_with_like_names_are_told_apart(one: str, other: str) -> None:
    assert None not in {country_code(one), country_code(other)}
    assert country_code(one) != country_code(other)


@pytest.mark.parametrize(
    "name",
    ["", "the", "  ", "X", "77", "Water Board", "United Nations", "Security Council",
     "African Group", "Group of 77", "European Union", "Europe", "Office", "Ada Isabel Salvador",
     "Kofi Jordan", "Chad Mensah", "Ada Mensah-Martin", "Mali and Chad", "Wells of Peru",
     "Chief", "Child", "Plan", "Nigel"],
)  # fmt: skip
def test_what_is_no_country_has_no_code(name: str) -> None:
    assert country_code(name) is None


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("syrian", "Syria"),
        ("dutch", "Netherlands"),
        ("danes", "Denmark"),
        ("british", "United Kingdom"),
        ("american", "United States"),
        ("chinese", "China"),
        ("french", "France"),
        ("congolese", "Democratic Republic of the Congo"),
        ("palestinian", "Palestine"),
        ("south african", "South Africa"),
    ],
)
def test_a_demonym_leads_to_its_most_populous_country_first(form: str, country: str) -> None:
    assert demonyms()[form][0] == country


@pytest.mark.parametrize(
    ("form", "country"), [("saudi", "SA"), ("korean", "KR"), ("emirati", "AE")]
)
def test_a_demonym_in_daily_use_at_the_council_is_known(form: str, country: str) -> None:
    assert country_code(demonyms().get(form, ("",))[0]) == country


@pytest.mark.parametrize(
    "word", ["south", "north", "new", "sri", "central", "african", "islander", "georgia", "costa"]
)
def test_a_part_of_a_demonym_that_means_no_country_alone_is_none(word: str) -> None:
    assert word not in demonyms()


def test_a_demonym_is_of_states_before_their_territories() -> None:
    assert demonyms()["chinese"] == ("China",)
    assert demonyms()["french"] == ("France",)
    assert len(demonyms()["congolese"]) == 2


def test_demonyms_are_folded_and_lead_to_names() -> None:
    assert all(form == form.lower() and names for form, names in demonyms().items())


@pytest.mark.parametrize(
    ("name", "code"),
    [("kenya", "KE"), ("burma", "MM"), ("usa", "US"), ("uk", "GB"), ("syria", "SY"),
     ("cote d'ivoire", "CI"), ("netherlands", "NL"), ("zaire", "CD"), ("macedonia", "MK"),
     ("yugoslavia", "CS"), ("soviet union", "SU")],
)  # fmt: skip
def test_every_folded_spelling_leads_to_its_country(name: str, code: str) -> None:
    assert country_names()[name] == code


@pytest.mark.parametrize("word", ["in", "it", "no", "be", "to", "so", "me", "is"])
def test_no_everyday_word_is_taken_for_a_country(word: str) -> None:
    assert word not in country_names()


@pytest.mark.parametrize(
    ("name", "running"),
    [
        ("Netherlands", "the Netherlands"),
        ("the Gambia", "the Gambia"),
        ("The Bahamas", "the Bahamas"),
        ("United States", "the United States"),
        ("Russian Federation", "the Russian Federation"),
        ("Marshall Islands", "the Marshall Islands"),
        ("Dominican Republic", "the Dominican Republic"),
        ("State of Palestine", "the State of Palestine"),
        ("Niger", "the Niger"),
        ("Nigeria", "Nigeria"),
        ("Thailand", "Thailand"),
        ("Dominica", "Dominica"),
    ],
)
def test_a_name_takes_its_article_in_running_text_and_only_then(name: str, running: str) -> None:
    assert with_article(name) == running


@pytest.mark.parametrize(
    ("names", "each"),
    [
        ("Chad, Fiji and Oman", ["Chad", "Fiji", "Oman"]),
        ("Chad, and Fiji", ["Chad", "Fiji"]),
        ("Trinidad and Tobago and Fiji", ["Trinidad and Tobago", "Fiji"]),
        ("Fiji and Antigua and Barbuda", ["Fiji", "Antigua and Barbuda"]),
        ("Saint Vincent and the Grenadines", ["Saint Vincent and the Grenadines"]),
        ("", []),
    ],
)
def test_a_list_of_countries_keeps_names_with_and_in_them(names: str, each: list[str]) -> None:
    assert listed(names) == each


def test_a_part_of_a_name_is_no_demonym() -> None:
    assert "heard" not in demonyms()  # Heard and McDonald Islander


@pytest.mark.parametrize(
    ("body", "part", "of"),
    [
        ("Kenya", "african", True),
        ("Kenya", "european", False),
        ("Guatemala", "latin american", True),
        ("United States", "latin american", False),
        ("United Kingdom", "european", True),
        ("European Union", "european", True),
        ("Egypt", "north african", True),
        ("Kenya", "north african", False),
        ("Nauru", "pacific", True),
        ("Viet Nam", "southeast asian", True),
        ("Water Board", "asian", False),
        ("France", "eu", True),
        ("United Kingdom", "european union", False),
        ("Croatia", "eu", True),
        ("Norway", "nordic", True),
        ("Qatar", "gulf", True),
        ("Egypt", "arab", True),
        ("Chad", "arab", False),
        ("Estonia", "baltic", True),
        ("Russian Federation", "permanent", True),
        ("Canada", "g7", True),
        ("Egypt", "asian or arab", True),
        ("Norway", "asian or arab", False),
    ],
)
def test_a_country_is_of_a_part_of_the_world(body: str, part: str, of: bool) -> None:
    assert is_of(body, part) == of


@pytest.mark.parametrize(
    ("body", "day", "of"),
    [
        ("United Kingdom", date(2019, 10, 7), True),
        ("United Kingdom", date(2023, 10, 7), False),
        ("Poland", date(1998, 11, 5), False),
        ("Sweden", date(1998, 11, 5), True),
        ("Croatia", date(2012, 1, 1), False),
        ("France", date(1983, 6, 1), False),
    ],
)
def test_the_european_union_has_the_members_of_the_day(body: str, day: date, of: bool) -> None:
    assert is_of(body, "eu", day) == of


@pytest.mark.parametrize(
    ("names", "named"),
    [
        (["African Group", "Chad"], "the African Group, Chad"),
        (["the Nordic countries"], "the Nordic countries"),
        (["Netherlands"], "the Netherlands"),
        (["a group of Latin American countries"], "a group of Latin American countries"),
        (["Médecins Sans Frontières", "CARICOM"], "Médecins Sans Frontières, CARICOM"),
        ([], ""),
    ],
)
def test_groups_are_named_with_their_article(names: list[str], named: str) -> None:
    assert groups_named(names) == named


def test_a_country_that_is_no_more_has_a_name() -> None:
    assert short_name(country_code("Yugoslavia") or "") == "Serbia and Montenegro"


def test_an_official_for_whom_somebody_reads_takes_an_article() -> None:
    assert groups_named(["Secretary-General", "Chad"]) == "the Secretary-General, Chad"
    assert groups_named(["a group of 14 African States"]) == "a group of 14 African States"


def test_the_countries_that_a_text_names() -> None:
    text = (
        "Chad thanked the Peruvian delegation, not Cairo, for turkey and Trinidad and Tobago’s oil."
    )
    assert states_in(text) == {"TD", "PE", "EG", "TT"}
    assert states_in("The Dominican Republic and Papua New Guinea spoke.") == {"DO", "PG"}
    assert states_in("the Democratic People’s Republic of Korea") == {"KP"}


@pytest.mark.parametrize(
    ("body", "year", "of"),
    [
        ("Norway", 2021, True),
        ("Norway", 2022, True),
        ("Norway", 2023, False),
        ("Italy", 2017, True),
        ("Italy", 2018, False),
        ("Netherlands", 2018, True),
        ("Netherlands", 2019, False),
        ("France", 2021, False),
        ("Japan", 2010, True),
        ("Norway", 2009, False),
    ],
)
def test_who_was_elected_to_the_council(body: str, year: int, *, of: bool) -> None:
    assert is_of(body, "elected", date(year, 5, 1)) == of
    assert is_of(body, "non-permanent", date(year, 5, 1)) == of
    assert not is_of(body, "elected")


def test_the_council_is_who_sat_in_it_then_where_that_is_known() -> None:
    assert is_of("France", "council", date(2021, 5, 1))
    assert is_of("Norway", "council", date(2021, 5, 1))
    assert not is_of("Chad", "council", date(2021, 5, 1))
    assert is_of("Chad", "council")


def test_nato_has_the_members_of_the_day() -> None:
    assert is_of("Finland", "nato", date(2023, 5, 1))
    assert not is_of("Finland", "nato", date(2022, 2, 28))
    assert is_of("Finland", "nato")


def test_what_is_no_country_has_no_capital() -> None:
    assert capitals_of("the Netherlands") == ("amsterdam",)
    assert not capitals_of("Harbour Fund")
