"""Verbatim and summary records: a turn a speaker, as official records print them."""

from __future__ import annotations

import pytest

from rag.errors import ReadingError
from rag.holdings.ballots import Way, ballots
from rag.reading import read
from rag.records import Found, Paragraph, Record

VERBATIM = """
A/78/PV.95
General Assembly
Seventy-eighth session
95th plenary meeting
Monday, 8 July 2024, 10 a.m.
New York
President: Mr. Varga (Marenia)
The meeting was called to order at 10.05 a.m.
Agenda item 12 (continued)
The harbours of small island States
The President: I give the floor to Mr. Olaf Berg, Director of the Harbour Fund.
Mr. Berg: Cranes stand still: nine of twelve.
Nobody mends them.
Ms. Dahl (Norvia): I thank the Director. When a storm takes the pier, no medicine arrives.
Mr. Okoro (Belanda) (spoke in French): I speak on behalf of the Group of Coastal States.
Our Group asks for more: piers.
Mr. Varga (Marenia), Vice-President, left; Ms. Sand (Oslavia), Vice-President, took the Chair.
The Acting President: We shall now vote.
A recorded vote was taken.
In favour: Norvia, Belanda, Trinidad and Tobago
Against: Costaria
Abstaining: Pelagia
The draft resolution was adopted by 3 votes to 1, with 1 abstention (resolution 78/301).
The Secretary-General: I welcome this.
Mrs. Pérez Luna (Costaria): We voted against.
The meeting rose at 11.40 a.m.
"""
SUMMARY = """
A/C.3/78/SR.12
General Assembly
Third Committee
Summary record of the 12th meeting
Held at Headquarters, New York, on Tuesday, 3 October 2023, at 3 p.m.
Chair: Mr. Varga (Marenia)
The meeting was called to order at 3.05 p.m.
Agenda item 25: Advancement of lamplighters (A/78/38)
1. Ms. Rasheed (Observer for Palestine) said that lamps had gone out.
2. Generators were needed before winter.
3. Mr. Okoro (Belanda), speaking on behalf of the Group of Coastal States, said that piers leaked.
4. The Chair said that the list was closed.
5. Draft resolution A/C.3/78/L.4 was adopted.
6. Mr. Dahl (Special Rapporteur on light) asked who would pay.
The meeting rose at 5.55 p.m.
"""


def _holding(record: Record, words: str) -> Paragraph:
    return next(p for p in record.paragraphs if words in p.text)


@pytest.mark.parametrize(
    ("words", "name", "role", "affiliation"),
    [
        ("I give the floor", "Mr. Varga", None, "Marenia"),
        ("Cranes stand", "Olaf Berg", "Director", "Harbour Fund"),
        ("Nobody mends", "Olaf Berg", "Director", "Harbour Fund"),
        ("a storm", "Ms. Dahl", None, "Norvia"),
        ("Our Group", "Mr. Okoro", None, "Belanda"),
        ("shall now vote", "Ms. Sand", None, "Oslavia"),
        ("I welcome", "The Secretary-General", "Secretary-General", "United Nations"),
        ("We voted", "Pérez Luna", None, "Costaria"),
    ],
)
def test_a_turn_of_a_verbatim_record_is_its_speakers(
    words: str, name: str, role: str | None, affiliation: str
) -> None:
    speaker = _holding(read(VERBATIM), words).remarks[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize(
    "words", ["was called to order", "recorded vote", "In favour", "was adopted", "meeting rose"]
)
def test_what_the_meeting_did_is_narrative(words: str) -> None:
    assert _holding(read(VERBATIM), words).remarks[0].speaker is None


def test_a_turn_holds_whom_it_speaks_for_and_how_it_was_found() -> None:
    record = read(VERBATIM)
    remark = _holding(record, "Our Group").remarks[0]
    assert remark.on_behalf_of == ("Group of Coastal States",)
    assert remark.attribution is not None
    assert remark.attribution.how is Found.CARRIED
    assert record.paragraph(remark.attribution.paragraph or 0).text.startswith("Mr. Okoro")


def test_front_matter_and_headings_are_no_paragraphs() -> None:
    record = read(VERBATIM)
    assert (record.id, record.title) == ("A-78-PV.95", "General Assembly, 95th plenary meeting")
    assert str(record.date) == "2024-07-08"
    assert record.paragraphs[0].text.startswith("The meeting was called")
    section = _holding(record, "a storm").section
    assert (section.above, section.title) == (
        ("Agenda item 12 (continued)",),
        "The harbours of small island States",
    )


def test_words_of_a_verbatim_record_are_the_speakers_own_and_of_a_summary_record_reported() -> None:
    assert read(VERBATIM).verbatim
    assert not read(SUMMARY).verbatim


def test_names_before_a_count_are_its_votes() -> None:
    (ballot,) = ballots(read(VERBATIM))
    assert ballot.counts == (3, 1, 1)
    assert ballot.of(Way.IN_FAVOUR).names == ("Norvia", "Belanda", "Trinidad and Tobago")
    assert ballot.of(Way.ABSTAINING).names == ("Pelagia",)


@pytest.mark.parametrize(
    ("number", "name", "role", "affiliation"),
    [
        (2, "Ms. Rasheed", "Observer", "Palestine"),
        (3, "Ms. Rasheed", "Observer", "Palestine"),
        (4, "Mr. Okoro", None, "Belanda"),
        (5, "Mr. Varga", None, "Marenia"),
        (7, "Mr. Dahl", "Special Rapporteur on light", "United Nations"),
    ],
)
def test_a_numbered_paragraph_of_a_summary_record_is_its_speakers(
    number: int, name: str, role: str | None, affiliation: str
) -> None:
    remark = read(SUMMARY).paragraph(number).remarks[0]
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role, remark.speaker.affiliation) == (
        name,
        role,
        affiliation,
    )
    assert remark.on_behalf_of == (("Group of Coastal States",) if number == 4 else ())


def test_what_a_committee_did_is_narrative() -> None:
    assert read(SUMMARY).paragraph(6).remarks[0].speaker is None


def test_an_official_record_in_which_nobody_speaks_is_refused() -> None:
    with pytest.raises(ReadingError, match="begins with who speaks"):
        read("S/PV.1\nSecurity Council\nThe meeting was called to order at 3 p.m.\nIt rained.\n")


@pytest.mark.parametrize("symbol", ["S/PV.9512", "A/C.3/78/SR.12", "S/PV.9300 (Resumption 1)"])
def test_symbols_of_official_records_are_told(symbol: str) -> None:
    record = read(f"{symbol}\nThe meeting was called to order.\nMr. Ray (Chad) said: It rained.\n"
                  "Mr. Ray (Chad): It rained.\n")  # fmt: skip
    assert record.symbol == symbol
    assert " " not in record.id


def test_soft_hyphens_hide_nobody_and_stay_in_the_text() -> None:
    broken = VERBATIM.replace("Okoro", "Oko\u00adro").replace("more: piers", "mo\u00adre: piers")
    whole, there = read(VERBATIM), read(broken)
    assert [one.remarks[0].speaker for one in there.paragraphs] == [
        one.remarks[0].speaker for one in whole.paragraphs
    ]
    assert "Our Group asks for mo\u00adre: piers." in [one.text for one in there.paragraphs]


def test_a_turn_may_open_with_a_name_in_a_script_without_capitals() -> None:
    text = (
        "A/78/PV.5\nThe meeting was called to order at 10 a.m.\n"
        "Mr. Okoro (Ghana): Wells are dry.\n张军 (China) (spoke in Chinese): Pumps are late."
    )
    speaker = read(text).paragraphs[-1].remarks[0].speaker
    assert speaker
    assert (speaker.name, speaker.affiliation) == ("张军", "China")
