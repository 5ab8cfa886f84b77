"""Names in capitals to ordinary case, and what counts as a name."""

import pytest
import regex

from rag.reading.names import CAPITALS, NAME, ordinary_case, without_honorific, without_styles


@pytest.mark.parametrize(
    ("printed", "ordinary"),
    [
        ("PRISCA MOYO", "Prisca Moyo"),
        ("MIROSLAV LAJČÁK", "Miroslav Lajčák"),
        ("MARI\u0301A LO\u0301PEZ", "Mari\u0301a Lo\u0301pez"),
        ("BENITA FERRERO-WALDNER", "Benita Ferrero-Waldner"),
        ("JEAN-CLAUDE MBA", "Jean-Claude Mba"),
        ("ISSA BIN SAAD AL-NUAIMI", "Issa bin Saad Al-Nuaimi"),
        ("JUAN DE LA CRUZ", "Juan de la Cruz"),
        ("DE LA CRUZ", "De la Cruz"),
        ("NORA TER BRAAK", "Nora ter Braak"),
        ("TER BRAAK", "Ter Braak"),
        ("LIN ZU MING", "Lin Zu Ming"),
        ("JOHN E HARTLEY", "John E Hartley"),
        ("ANA LIMA E CASTRO", "Ana Lima e Castro"),
        ("OMAR EL HADDAD", "Omar El Haddad"),
        ("SALMA AL HARIRI", "Salma Al Hariri"),
        ("AMIR BEN MANSUR", "Amir Ben Mansur"),
        ("LUIS van der BERG", "Luis van der Berg"),
        ("JANE McDONALD", "Jane McDonald"),
        ("JANE MacDONALD", "Jane MacDonald"),
        ("BRIAN O’BRIEN", "Brian O’Brien"),
        ("BRIAN O'BRIEN", "Brian O'Brien"),
        ("ADA V. MENSAH", "Ada V. Mensah"),
        ("T.S. MENSAH", "T.S. Mensah"),
        ("PAUL MENSAH II", "Paul Mensah II"),
        ("ADA PIUS IX", "Ada Pius IX"),
        ("Ms. HONG", "Ms. Hong"),
    ],
)
def test_a_name_in_capitals_comes_back_in_ordinary_case(printed: str, ordinary: str) -> None:
    assert ordinary_case(printed, "") == ordinary


@pytest.mark.parametrize(
    ("printed", "ordinary"),
    [
        ("MOHAMMED al-THANI", "Mohammed al-Thani"),
        ("VALÉRY d’ESTAING", "Valéry d’Estaing"),
        ("ÖZGE ŞAHİN", "Özge Şahin"),
        ("İBRAHİM MOYO", "İbrahim Moyo"),
        ("CARL XVI GUSTAF", "Carl XVI Gustaf"),
        ("LOUIS XXIII", "Louis XXIII"),
        ("XI MOYO", "Xi Moyo"),
        ("VI MOYO", "Vi Moyo"),
        ("FAʻAALI TUʻIPULOTU", "Faʻaali Tuʻipulotu"),
        ("TU‘I‘ONETOA", "Tu‘i‘onetoa"),
        ("J. MCALLISTER", "J. McAllister"),
        ("MCEBISI MOYO", "Mcebisi Moyo"),
    ],
)
def test_rare_forms_of_names_come_back_in_ordinary_case_too(printed: str, ordinary: str) -> None:
    assert ordinary_case(printed, "") == ordinary


@pytest.mark.parametrize(
    ("printed", "elsewhere", "ordinary"),
    [
        ("ANNA DE VRIES", "The chair, Anna De Vries, rose.", "Anna De Vries"),
        ("KOFI MCADOO", "It was Kofi McAdoo who rose.", "Kofi McAdoo"),
        ("ADA MENSAH", "Ada Mensahson rose.", "Ada Mensah"),
        ("ADA MENSAH", "ADA MENSAH (Ghana) rose.", "Ada Mensah"),
    ],
)
def test_a_name_is_written_as_the_record_writes_it_elsewhere(
    printed: str, elsewhere: str, ordinary: str
) -> None:
    assert ordinary_case(printed, elsewhere) == ordinary


@pytest.mark.parametrize(
    ("printed", "ordinary"),
    [
        ("JANE McDONALD", "Jane McDonald"),
        ("LUIS van der BERG", "Luis van der Berg"),
        ("MOHAMMED al-THANI", "Mohammed al-Thani"),
    ],
)
def test_a_name_half_in_capitals_is_not_its_own_ordinary_case(printed: str, ordinary: str) -> None:
    assert ordinary_case(printed, f"{printed} (Kenya) said that wells were deep.") == ordinary


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Ms. HONG", "HONG"),
        ("Mr HONG", "HONG"),
        ("Dr. Ada Mensah", "Ada Mensah"),
        ("Archbishop MENSAH", "MENSAH"),
        ("Ada Mensah", "Ada Mensah"),
        ("Drake Mensah", "Drake Mensah"),
        ("Msangi MENSAH", "Msangi MENSAH"),
    ],
)
def test_an_honorific_is_taken_off_and_nothing_that_only_looks_like_one(
    name: str, plain: str
) -> None:
    assert without_honorific(name) == plain


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Lieutenant-General Ada Mensah", "Ada Mensah"),
        ("Dr. Ada Mensah", "Ada Mensah"),
        ("His Excellency Bishop Ada Mensah", "Ada Mensah"),
        ("Dr. Mensah", "Dr. Mensah"),  # no whole name is left
        ("Ms. Mensah", "Ms. Mensah"),
        ("Msgr. Ada Mensah", "Ada Mensah"),
        ("Lord Ada Mensah", "Lord Ada Mensah"),
        ("Prince Ada Mensah", "Prince Ada Mensah"),
        ("General Mensah", "General Mensah"),
        ("Ada Chief Mensah", "Ada Chief Mensah"),
    ],
)
def test_styles_are_taken_off_a_whole_name_and_royal_ones_stay(name: str, plain: str) -> None:
    assert without_styles(name) == plain


@pytest.mark.parametrize(
    "name",
    ["PRISCA MOYO", "LAJČÁK", "AL-THANI", "al-THANI", "McDONALD", "O'BRIEN", "T.S. MENSAH",
     "JUAN de CRUZ", "JUAN de la CRUZ", "ISSA bin al-THANI", "ADA M. MENSAH"],
)  # fmt: skip
def test_capitals_cover_every_print_of_a_name_in_capitals(name: str) -> None:
    assert regex.fullmatch(CAPITALS, name)


@pytest.mark.parametrize("text", ["Prisca Moyo", "moyo", "PRISCA Moyo", "de la CRUZ", "42"])
def test_ordinary_words_are_no_name_in_capitals(text: str) -> None:
    assert not regex.fullmatch(CAPITALS, text)


@pytest.mark.parametrize(
    "name", ["Prisca Moyo", "Ada V. Mensah", "Juan de la Cruz", "Sheikh al-Thani", "Luis van Dam"]
)
def test_a_name_in_ordinary_case_is_two_words_or_more_with_particles_between(name: str) -> None:
    assert regex.fullmatch(NAME, name)


@pytest.mark.parametrize("text", ["Prisca", "Prisca moyo", "Juan de la", "prisca Moyo"])
def test_what_is_no_full_name_is_not_taken_for_one(text: str) -> None:
    assert not regex.fullmatch(NAME, text)


@pytest.mark.parametrize("pattern", [CAPITALS, NAME])
def test_a_stop_that_ends_a_sentence_is_no_part_of_a_name(pattern: str) -> None:
    for name in ("PRISCA MOYO", "Prisca Moyo"):
        found = regex.search(pattern, f"{name}.")
        assert found is None or found[0] == name


def test_a_word_in_ordinary_case_does_not_begin_with_a_name_in_capitals() -> None:
    assert not regex.match(CAPITALS, "Moyo said")
