"""Who speaks by a label before a colon, in releases that print words as they were said."""

from __future__ import annotations

import pytest

from rag.reading import read

_HEAD = "SC/12345\n1 March 2024\nEnvoy Meets the Press on Wells and Rivers of the North\n"


def _who(*lines: str) -> list[str | None]:
    """Who speaks in each line, at its beginning."""
    paragraphs = read(_HEAD + "\n".join(lines)).paragraphs
    speakers = (one.remarks[0].speaker for one in paragraphs)
    return [who.name if who else None for who in speakers]


def test_a_name_in_capitals_is_who_speaks_whether_met_before_or_not() -> None:
    assert _who(
        "The Committee met this morning to consider its work.",
        "JANE SMITH: I move that the item be deferred.",
        "OMAR DIALLO (Guinea): I second that, and ask for a vote.",
        "The motion was adopted without a vote.",
        "JANE SMITH: It will be taken up in June.",
    ) == [None, "Jane Smith", "Omar Diallo", None, "Jane Smith"]


def test_a_question_is_nobodys_and_an_office_is_whoever_holds_it() -> None:
    assert _who(
        "Ada Mensah, Special Envoy for Wells, said that the Council had sent for engineers.",
        "Special Envoy: We shall send more of them.",
        "Q: How many are needed in the north?",
        "SG: At least forty.",
        "I have asked the donors for them.",
        "Correspondent: Will they come?",
        "Ms. Mensah: They will, and soon.",
        "CHAD: We thank the Envoy.",
        "The Moderator: There is time for one more.",
    ) == [
        "Ada Mensah",
        "Ada Mensah",
        None,
        "The Secretary-General",
        "The Secretary-General",
        None,
        "Ada Mensah",
        "The representative of Chad",
        None,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Mali: The mandate of the mission there was renewed until June.",
        "The CHAIRMAN: The vote will be taken at noon.",
        "Question: Who pays for it?",
    ],
)
def test_what_another_is_labelled_with_is_not_whoevers_spoke_before(line: str) -> None:
    assert _who("ADA MENSAH (Ghana) said that wells were dug.", line) == ["Ada Mensah", None]


@pytest.mark.parametrize(
    "line",
    [
        "Water Is Life: We Are Water was the motto, she said.",
        "Paragraph 2: Our wells shall be open, she read out.",
        "Her motto was simple: we dig, or we die.",
    ],
)
def test_a_colon_alone_is_no_label(line: str) -> None:
    assert _who("ADA MENSAH (Ghana) said that wells were dug.", line)[1] in {"Ada Mensah", None}


def test_a_name_in_ordinary_case_is_a_label_in_a_transcript_only() -> None:
    lines = ["Helga Brandt: The wells are dry.", "John Okello: I agree with that."]
    assert _who(*lines, lines[0]) == ["Helga Brandt", "John Okello", "Helga Brandt"]
    assert "Helga Brandt" not in _who("LENA HOLM (Sweden) said that rain was rare.", lines[0])


def test_whoever_speaks_in_the_first_person_goes_on_where_a_paragraph_names_nobody_else() -> None:
    assert _who(
        "SEYDOU TRAORÉ (Mali): I thank the Chair.",
        "We dug ten wells last year, and shall dig more.",
        "The representative of Chad said that we must all dig.",
    ) == ["Seydou Traoré", "Seydou Traoré", "The representative of Chad"]
