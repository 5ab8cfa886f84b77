"""The lines of a release: front matter, headings, paragraphs, closing line."""

import time
from datetime import date

import pytest

from rag.errors import ReadingError
from rag.reading.layout import lay_out

FIRST = "Speakers in the hall spoke today of wells and of rivers."
MORE = "Pipes were laid."


def _texts(*lines: str) -> list[tuple[str | None, tuple[str, ...]]]:
    layout = lay_out("\n".join(["GA/12345", "Wells", *lines]))
    return [(part.heading, part.texts) for part in layout.parts]


@pytest.mark.parametrize(
    "symbol",
    ["GA/12345", "SC/1", "A/C.3/72/5", "GA/SHC/4321", "ECOSOC/7000", "A/72/PV.24", "GA/DIS/3700"],
)
def test_a_symbol_on_a_line_of_its_own_is_the_records(symbol: str) -> None:
    assert lay_out(f"{symbol}\nWells\n{FIRST}").symbol == symbol


def test_a_footnote_mark_is_no_part_of_the_symbol() -> None:
    assert lay_out(f"GA/12345*\nWells\n{FIRST}").symbol == "GA/12345"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wells",
        FIRST,
        f"Wells\n{FIRST}",
        f"See GA/12345\n{FIRST}",
        f"ga/12345\n{FIRST}",
        f"GA 12345\n{FIRST}",
        f"{FIRST}\nGA/12345\n{FIRST}",
    ],
)
def test_a_text_without_a_symbol_before_its_body_is_refused_and_told_what_a_symbol_is(
    text: str,
) -> None:
    with pytest.raises(ReadingError, match=r"no document symbol \(such as GA/11955\) stands on a"):
        lay_out(text)


@pytest.mark.parametrize(
    "text", ["GA/12345", "GA/12345\n1 March 2024\nWells and Rivers", "GA/12345\nToo short."]
)
def test_a_release_without_a_paragraph_is_refused_as_such(text: str) -> None:
    with pytest.raises(ReadingError, match="no paragraph follows its headlines"):
        lay_out(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1 March 2024", date(2024, 3, 1)),
        ("29 February 2024", date(2024, 2, 29)),
        ("31 December 1999", date(1999, 12, 31)),
        ("30 February 2024", None),
        ("1 Marchember 2024", None),
        ("March 2024", None),
        ("Friday, 1 March 2024", date(2024, 3, 1)),
        ("March 1, 2024", date(2024, 3, 1)),
        ("1\u00a0March\u00a02024", date(2024, 3, 1)),
        ("1 MARCH 2024", date(2024, 3, 1)),
    ],
)
def test_the_date_is_read_as_printed_and_is_absent_where_no_day_is_meant(
    line: str, expected: date | None
) -> None:
    assert lay_out(f"GA/12345\n{line}\nWells\n{FIRST}").date == expected


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        ("5 May 2001 -- ", date(2001, 5, 5)),
        ("NEW HARBOUR, 5 May 2001 — ", date(2001, 5, 5)),
        ("(New Harbour, 5 May 2001) ", date(2001, 5, 5)),
        ("20010505 ", date(2001, 5, 5)),
        ("Until 5 May 2001, ", None),
    ],
)
def test_a_date_may_run_into_the_first_sentence_which_keeps_it(
    begins: str, expected: date | None
) -> None:
    layout = lay_out(f"GA/12345\nWells\n{begins}{FIRST}")
    assert (layout.date, layout.parts[0].texts) == (expected, (f"{begins}{FIRST}",))


@pytest.mark.parametrize(
    "line",
    [
        "Press Release", "Meetings Coverage", "Second Committee", "Human Rights Council",
        "Commission on the Status of Women", "Fifty-sixth General Assembly", "5 May 2023",
        "Friday, 5 May 2023", "Seventy-eighth Session, 14th & 15th Meetings (AM & PM)",
        "2022 Session, 30th & 31st Meetings (AM & PM)", "9876th Meeting* (AM)",
        "SPECIAL POLITICAL COMMITTEE (FOURTH COMMITTEE)", "Press Release GA/SPD/300",
        "Department of Public Information • News and Media Division • New York",
    ],
)  # fmt: skip
def test_who_met_and_when_is_no_headline(line: str) -> None:
    assert lay_out(f"GA/12345\n{line}\nTowns Need Wells\n{FIRST}").headlines == (
        "Towns Need Wells",
    )


def test_a_headline_that_goes_on_after_a_comma_is_one() -> None:
    layout = lay_out(f"GA/12345\nTOWNS NEED WELLS,\nSPEAKERS SAY\nRivers, Too\n{FIRST}")
    assert layout.headlines == ("TOWNS NEED WELLS, SPEAKERS SAY", "Rivers, Too")


@pytest.mark.parametrize(
    "line",
    [
        "‘We Must Dig Now, or It Will Be Too Late for the Wells!’",
        "Assembly Adopts Text on Wells and Rivers in the U.S.",
        "Committee Opens Session", "Second Committee Takes Up Wells",
    ],
)  # fmt: skip
def test_a_headline_is_one_whatever_it_ends_in_and_whatever_met(line: str) -> None:
    layout = lay_out(f"GA/12345\n{line}\n{FIRST}")
    assert (layout.headlines, layout.parts[0].texts) == ((line,), (FIRST,))


@pytest.mark.parametrize("line", ["Press Release GA/SPD/300", "Security Council SC/15000"])
def test_a_symbol_may_stand_after_who_met(line: str) -> None:
    assert lay_out(f"{line}\nWells\n{FIRST}").symbol == line.rsplit(" ", 1)[1]


@pytest.mark.parametrize("line", ["The Assembly met today.", "Pipes are dry, she said."])
def test_a_short_first_paragraph_with_a_verb_is_no_headline(line: str) -> None:
    layout = lay_out(f"GA/12345\nWells\n{line}\nStatements\n{FIRST}")
    assert layout.headlines == ("Wells",)
    assert [(one.heading, one.texts) for one in layout.parts] == [
        (None, (line,)),
        ("Statements", (FIRST,)),
    ]


@pytest.mark.parametrize(
    "line", ["Tuesday, 4 May, 10 a.m.", "3 p.m. to 6 p.m.", "Issued as received."]
)
def test_a_short_line_without_a_verb_is_no_paragraph_before_the_first(line: str) -> None:
    layout = lay_out(f"GA/12345\nWells\n{line}\nRivers\n{FIRST}")
    assert layout.headlines == ("Wells", line, "Rivers")


def test_front_matter_may_come_in_any_order_and_only_headlines_are_kept_as_such() -> None:
    layout = lay_out(
        "Eightieth Session,\n3rd Meeting (AM & PM)\nGA/12345\n2 May 2025\nGeneral Assembly\n"
        f"Plenary\nTowns Need Wells\nPipes ‘Leak Daily’\nTowns Need Wells\n{FIRST}"
    )
    assert layout.headlines == ("Towns Need Wells", "Pipes ‘Leak Daily’")
    assert (layout.symbol, layout.date) == ("GA/12345", date(2025, 5, 2))
    assert layout.parts[0].texts == (FIRST,)


@pytest.mark.parametrize(
    ("line", "digest"),
    [
        ("Digest in our own words; not the official text", True),
        ("DIGEST of the release; not the official text", True),
        ("Digest of Wells", False),
        ("Wells", False),
    ],
)
def test_a_digest_says_so_on_a_line_of_its_own(line: str, digest: bool) -> None:
    layout = lay_out(f"GA/12345\n{line}\nWells and Rivers\n{FIRST}")
    assert layout.digest is digest
    assert (line in layout.headlines) is not digest


@pytest.mark.parametrize(
    "line",
    [
        "Wells against Drought",
        "Statements",
        "Opening Remarks",
        "Panel Discussion I",
        "RIGHT OF REPLY",
        "“WELLS”",
        "Action on Draft Resolution",
        "Statements before the Vote",
        "Introduction of Report of the Committee on Wells",
        "Explanation of vote",
        "Organizational matters",
        "Agenda item 5",
        "Wells and their crews (continued)",
    ],
)
def test_a_short_title_without_a_stop_is_a_heading_and_no_paragraph(line: str) -> None:
    assert _texts(FIRST, line, MORE) == [(None, (FIRST,)), (line, (MORE,))]


@pytest.mark.parametrize(
    "line",
    [
        "Pipes Leak.",
        "Do Pipes Leak?",
        "Pipes Leak:",
        "“Pipes Leak.”",
        "She spoke of pipes that leak",
        "The pipes of the town were all laid by hand",
        "the wells",
        "“The Security Council,",
        "General rules of order matter in a vote on text that many read",
        " ".join(["Wells"] * 41),
    ],
)
def test_a_line_of_prose_is_a_paragraph_and_no_heading(line: str) -> None:
    assert _texts(FIRST, line) == [(None, (FIRST, line))]


@pytest.mark.parametrize(
    "line",
    [
        "For information media. Not an official record.", "For information media", "* *** *",
        "***", "* The text follows. *", "#Water2023",
        "__________", "_ _ _",
    ],
)  # fmt: skip
def test_the_closing_line_and_rules_are_no_paragraphs(line: str) -> None:
    assert _texts(FIRST, line) == [(None, (FIRST,))]


def test_a_paragraph_that_begins_like_the_closing_line_stays() -> None:
    line = "For information media were once a channel, he said."
    assert _texts(FIRST, line) == [(None, (FIRST, line))]


def test_the_lead_has_no_heading_and_each_part_keeps_its_order() -> None:
    assert _texts(FIRST, MORE, "Statements", FIRST, "Action", MORE, MORE) == [
        (None, (FIRST, MORE)),
        ("Statements", (FIRST,)),
        ("Action", (MORE, MORE)),
    ]


def test_of_headings_in_a_row_the_last_is_the_title_and_the_others_stand_above_it() -> None:
    text = f"GA/1\n{FIRST}\nStatements\nWells\nDeep Wells\n{MORE}\nAction\n{MORE}"
    assert [(part.above, part.heading) for part in lay_out(text).parts] == [
        ((), None), (("Statements", "Wells"), "Deep Wells"), ((), "Action"),
    ]  # fmt: skip


def test_a_rule_before_the_first_paragraph_is_no_headline() -> None:
    assert lay_out(f"GA/1\n______\nWells\n* *** *\n{FIRST}").headlines == ("Wells",)


def test_a_heading_at_the_end_makes_no_empty_part() -> None:
    assert _texts(FIRST, "Statements") == [(None, (FIRST,))]


def test_blank_lines_and_blanks_at_the_ends_of_lines_do_not_count() -> None:
    assert _texts("", f"  {FIRST}\u00a0", "\t", MORE) == [(None, (FIRST, MORE))]


def test_lines_may_end_in_the_line_separator_where_nothing_else_ends_them() -> None:
    layout = lay_out(f"GA/12345\u2028Wells\u2028{FIRST}\u2028{MORE}")
    assert (layout.symbol, layout.parts[0].texts) == ("GA/12345", (FIRST, MORE))


def test_blanks_and_marks_within_a_paragraph_are_kept_to_the_letter() -> None:
    line = "She  said\u00a0that “pipes” [were]\u2011laid — 1,500 of them."
    assert _texts(FIRST, line)[0][1][1] == line


@pytest.mark.parametrize(
    "line",
    [
        "- 2 -", "— 12 —", "Page 3", "(more)", "(page 2 follows)", "Wells", "GA/12345",
        "General Assembly - 2 - Press Release GA/12345", "Press Release GA/12345 Page 2",
    ],
)  # fmt: skip
def test_what_a_page_repeats_or_numbers_is_neither_a_paragraph_nor_a_heading(line: str) -> None:
    assert _texts(FIRST, "Statements", MORE, line, FIRST) == [
        (None, (FIRST,)), ("Statements", (MORE, FIRST)),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["See also GA/12345.", "2.", "The wells of GA/12346"])
def test_what_a_line_of_the_text_has_in_common_with_a_page_line_does_not_lose_it(line: str) -> None:
    assert _texts(FIRST, line) == [(None, (FIRST, line))]


@pytest.mark.parametrize(
    ("session", "said", "expected"),
    [
        ("Seventy-second Session,", "on Thursday, 28 September", date(2017, 9, 28)),
        ("72nd session", "on Thursday, 28 September", date(2017, 9, 28)),
        ("Sixtieth Session", "on Monday, 6 February", date(2006, 2, 6)),  # it opened in 2005
        ("Seventy-second Session,", "on Friday, 28 September", None),  # no such day in it
        ("Tenth Emergency Meeting", "on Thursday, 28 September", None),
    ],
)
def test_the_day_on_which_the_assembly_goes_on_is_of_its_session(
    session: str, said: str, expected: date | None
) -> None:
    goes_on = f"The Assembly will reconvene at 10 a.m. {said}, to conclude."
    assert lay_out(f"{session}\nGA/12345\nWells\n{FIRST}\n{goes_on}").goes_on == expected


@pytest.mark.parametrize("line", ["GA/1" + "a" * 4000 + "!", "meeting " + "and " * 1000 + "!"])
def test_a_line_that_is_nearly_a_symbol_or_a_meeting_takes_no_time(line: str) -> None:
    began = time.perf_counter()
    assert _texts(line, FIRST)
    assert time.perf_counter() - began < 5.0
