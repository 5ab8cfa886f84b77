"""A person as a release prints them: name, country in brackets, office beside."""

import pytest

from rag.reading.printed import in_capitals, introduced, office_after, opening
from rag.reading.roll import Roll
from rag.records import Speaker

MOYO = Speaker("Prisca Moyo", "Minister for Justice", "Zimbabwe")


@pytest.fixture
def roll() -> Roll:
    roll = Roll()
    roll.add(MOYO, 1)
    return roll


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("PRISCA MOYO, Minister for Justice of Zimbabwe, said wells were deep.",
         "Prisca Moyo", "Minister for Justice", "Zimbabwe"),
        ("ADA MENSAH (Ghana) said wells were deep.", "Ada Mensah", None, "Ghana"),
        ("ADA MENSAH ( Ghana ) said wells were deep.", "Ada Mensah", None, "Ghana"),
        ("ADA MENSAH (Ghana), Chair of the Board, said wells were deep.",
         "Ada Mensah", "Chair of the Board", "Ghana"),
        ("ADA MENSAH, Founder of Clean Wells, said wells were deep.",
         "Ada Mensah", "Founder", "Clean Wells"),
        ("ADA MENSAH, of Ghana, said wells were deep.", "Ada Mensah", None, "Ghana"),
        ("ADA MENSAH, representative of the Water Board, said wells were deep.",
         "Ada Mensah", "Representative", "Water Board"),
        ("ADA-MAE (Ghana) said wells were deep.", "Ada-Mae", None, "Ghana"),
        ("ADA MENSAH, a survivor, told her story.", "Ada Mensah", "survivor", None),
        ("BENITA FERRERO-WALDNER (Austria) noted depth.",
         "Benita Ferrero-Waldner", None, "Austria"),
        ("ADA MENSAH, Under\u2011Secretary\u2011General for Dams, noted depth.",
         "Ada Mensah", "Under-Secretary-General for Dams", "United Nations"),
        ("Ms. HONG (Singapore) noted depth.", "Ms. Hong", None, "Singapore"),
        ("ADA MENSAH (Ghana) and JAN NOVÁK (Poland), co-chairs, noted depth.",
         "Ada Mensah and Jan Novák", None, "Ghana; Poland"),
        ("ADA MENSAH, Minister for Dams of Ghana, and JAN NOVÁK (Poland) noted depth.",
         "Ada Mensah and Jan Novák", None, "Ghana; Poland"),
    ],
)  # fmt: skip
def test_a_name_in_capitals_opens_a_statement_with_role_and_affiliation(
    text: str, name: str, role: str | None, affiliation: str | None
) -> None:
    found = opening(text, Roll(), text)
    assert found is not None
    assert found.speaker == Speaker(name, role, affiliation)
    assert found.start == 0


@pytest.mark.parametrize(
    "text",
    [
        "Prisca Moyo said wells were deep.",
        "UNICEF said wells were deep.",
        "THE ASSEMBLY said wells were deep.",
        "She thanked PRISCA MOYO.",
        "A B said wells were deep.",
        "NEW HARBOUR, 5 May (River News) — The hall met on wells.",
        "",
    ],
)
def test_a_paragraph_that_no_full_name_in_capitals_opens_has_no_opening(text: str) -> None:
    assert opening(text, Roll(), text) is None


def test_an_honorific_in_capitals_opens_for_the_person_on_the_roll(roll: Roll) -> None:
    found = opening("Ms. MOYO said wells were deep.", roll, "")
    assert found is not None
    assert (found.speaker, found.via) == (MOYO, 1)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ada Mensah, Minister for Dams of Ghana, said so.", "Minister for Dams of Ghana"),
        ("Ada Mensah, noting depth, said so.", ""),
        ("Ada Mensah said so.", ""),
        ("Ada Mensah, speaking on behalf of the Board, said so.", ""),
        ("Ada Mensah, Head of the Unit, Danube Board, said so.", "Head of the Unit, Danube Board"),
    ],
)
def test_the_office_beside_a_name_ends_where_the_speaker_acts(text: str, office: str) -> None:
    assert office_after(text, len("Ada Mensah"))[0] == office


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Noting that, ADA MENSAH (Ghana) said no.", "Ada Mensah"),
        ("Noting that, MENSAH (Ghana) said no.", "Mensah"),
        ("SUHARYONO, Vice-President of Ghana, said no.", "Suharyono"),
        ("For the Union, ADA MENSAH said no.", "Ada Mensah"),
        ("The final panellist, Grand Chief ADA MENSAH, recounted deeds.", "Ada Mensah"),
        ("The book, THE DEEP WELLS, recounted deeds.", None),
        ("ADA MENSAH of the Deep Water Network called for wells.", "Ada Mensah"),
        ("For the Union, PRISCA MOYO left.", "Prisca Moyo"),  # who is on the roll
        ("ADA, Vice-President of Ghana, said no.", None),  # too short, may be an acronym
        ("OXFAM, Director of Wells, said no.", None),
        ("For the Union, UN WELLS said no.", None),
        ("For the Union, ADA MENSAH left.", None),
        ("The report, LAKES WATCH noted, was late.", None),
        ("A (Ghana) said no.", None),
    ],
)
def test_a_person_in_capitals_is_found_wherever_they_stand(
    sentence: str, name: str | None, roll: Roll
) -> None:
    assert [one.speaker.name for one in in_capitals(sentence, roll)] == ([name] if name else [])


def test_whoever_is_introduced_has_the_office_and_body_beside_the_name() -> None:
    text = "It featured Ada Mensah, Director of the River Division, Lakes Union, and others."
    start = text.index("Ada")
    speaker = introduced(text, start, start + len("Ada Mensah"))
    assert speaker == Speaker("Ada Mensah", "Director of the River Division", "Lakes Union")
