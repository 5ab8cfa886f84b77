"""A release's text to a Record in which each remark has its speaker, on made-up releases."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from operator import mul
from types import FrameType

import pytest
from fakes import release
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from rag.errors import ReadingError
from rag.reading import read
from rag.records import Attribution, Found, Paragraph, Record, Remark, Speaker

FRONT = "GA/12345\n1 March 2024\nAssembly Debates Wells and Rivers\n"
MOYO = "PRISCA MOYO, Minister for Justice of Zimbabwe, said that wells were dug in every town."
ADDO = "KOFI ADDO (Ghana) said that every pipe in his town was new."
LEAD = "Speakers in the hall spoke today of wells and of rivers."


def _read(*lines: str) -> Record:
    return read(FRONT + "\n".join(lines))


def _only(paragraph: Paragraph) -> Remark:
    (remark,) = paragraph.remarks
    return remark


def _names(record: Record) -> list[list[str | None]]:
    return [
        [remark.speaker.name if remark.speaker else None for remark in paragraph.remarks]
        for paragraph in record.paragraphs
    ]


def test_a_release_has_symbol_title_date_and_numbered_paragraphs() -> None:
    record = _read(MOYO, ADDO)
    assert (record.symbol, record.title) == ("GA/12345", "Assembly Debates Wells and Rivers")
    assert record.date == date(2024, 3, 1)
    assert [(one.number, one.text) for one in record.paragraphs] == [(1, MOYO), (2, ADDO)]


def test_a_release_without_a_headline_goes_by_its_symbol() -> None:
    assert read(f"SC/9999\n{MOYO}").title == "SC/9999"


def test_further_headlines_are_subtitles_and_a_digest_is_marked() -> None:
    record = read(f"GA/1\nWells\nDeep Wells\nDigest of mine; not the official text\n{MOYO}")
    assert (record.title, record.subtitles, record.digest) == ("Wells", ("Deep Wells",), True)
    assert not _read(MOYO).digest


def test_headings_front_matter_and_the_closing_line_have_no_number() -> None:
    record = _read(LEAD, "Statements", MOYO, "Right of Reply", ADDO,
                   "For information media. Not an official record.")  # fmt: skip
    assert [(one.number, one.text, one.section.title) for one in record.paragraphs] == [
        (1, LEAD, "Summary"), (2, MOYO, "Statements"), (3, ADDO, "Right of Reply"),
    ]  # fmt: skip


def test_the_lead_before_the_first_heading_is_the_summary_and_the_rest_is_not() -> None:
    record = _read(LEAD, "Statements", MOYO, "Action", ADDO)
    assert [(one.title, one.summary) for one in record.sections] == [
        ("Summary", True), ("Statements", False), ("Action", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("lines", "title"), [((MOYO, ADDO), None), (("Statements", MOYO), None)])
def test_a_release_of_one_part_has_no_summary(lines: tuple[str, ...], title: str | None) -> None:
    (section,) = _read(*lines).sections
    assert (section.title, section.summary) == (title, False)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", r"no document symbol \(such as GA/11955\)"),
        (f"Wells\n{MOYO}", r"no document symbol \(such as GA/11955\)"),
        ("GA/12345\nWells", "no paragraph follows its headlines"),
        (FRONT + LEAD, "no paragraph says who speaks"),
    ],
)
def test_a_text_that_is_no_meeting_record_is_refused_with_what_it_lacks(
    text: str, says: str
) -> None:
    with pytest.raises(ReadingError, match=f"it is no meeting record: .*{says}"):
        read(text)


def test_role_affiliation_and_group_are_fields_of_their_own() -> None:
    record = _read(MOYO, "ADA MENSAH (Ghana), speaking on behalf of the African Group, noted it.")
    first, second = map(_only, record.paragraphs)
    assert first.speaker is not None
    assert second.speaker is not None
    assert (first.speaker.name, first.speaker.role, first.speaker.affiliation) == (
        "Prisca Moyo", "Minister for Justice", "Zimbabwe",
    )  # fmt: skip
    assert (second.speaker.role, second.speaker.affiliation) == (None, "Ghana")
    assert (first.on_behalf_of, second.on_behalf_of) == ((), ("African Group",))


@pytest.mark.parametrize(
    "line",
    [
        "She went on to thank the crews.",
        "She also said that pipes were laid.",
        "Turning to rivers, she said that dams were shared.",
        "Ending on hope, she called for rain.",
        "“Wells are for all”, she said.",
        "“Wells are for all.",
        "Wells were for all, and pumps were cheap.",
        "Some towns in dry States are moving upstream, and rain is rare, she said.",
        "Many States had wells, she noted.",
        "Others must follow, she added.",
        "The draft was fair, she said.",
        "Her crews agreed with the delegate of Peru, she said.",
        "The floor of the well was cleaned by hand.",
        "The resolution of quarrels was taken seriously in her town.",
        "The President had spoken of wells.",
        "Before the Council was formed, wells were dry.",
        "Taking all into account, wells were deep.",
        "A new Parliament was elected in May.",
        "The text was fair and had the backing of many towns.",
        "The draft resolution was a modest step.",
        "The Council failed to dig while wells ran dry.",
        "The Committee was founded to dig wells.",
        "The Council has kept silent.",
        "Zimbabwe stressed that every town needed wells.",
        "Zimbabwe, for its part, called for rain.",
        "Malta had signed every text, she said.",
        "Malta’s delegate had asked the right question, she said.",
    ],
)
def test_a_paragraph_that_goes_on_belongs_to_the_speaker_before(line: str) -> None:
    remark = _only(_read(MOYO, line, ADDO).paragraph(2))
    assert remark.speaker is not None
    assert remark.speaker.name == "Prisca Moyo"
    assert remark.attribution == Attribution(Found.CARRIED, 1)


def test_what_is_carried_on_points_to_the_paragraph_that_named_the_speaker() -> None:
    record = _read(ADDO, MOYO, "She went on to thank them.", "She also noted the rain.")
    assert [_only(one).attribution for one in record.paragraphs] == [
        Attribution(Found.NAMED), Attribution(Found.NAMED),
        Attribution(Found.CARRIED, 2), Attribution(Found.CARRIED, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "The Council then adopted the text.",
        "The Assembly will meet again on Monday.",
        "By a recorded vote, the text was kept.",
        "Also speaking were the representatives of Mali, Togo and Benin.",
        "Speakers in the hall spoke of pumps.",
        "Several delegates spoke of pumps.",
        "The meeting began at noon.",
        "The panel featured Ada Mensah, Director of the River Division, Lakes Union.",
        "The first interactive panel also heard from Jan Novák.",
        "Chaired by Ada Mensah, it featured Jan Novák, Chief of the River Unit, Danube Board.",
        "Moderated by Ada Mensah of the Lakes Union, the discussion addressed deep wells.",
        "The Committee then heard a statement by Mali.",
        "The Council proceeded to the vote.",
        "Speaking in explanation of vote before the vote were representatives of Mali and Togo.",
        "Taking the floor in right of reply were Mali and Togo.",
        "The full text of resolution 9999 (2023) reads as follows:",
        "The result of the vote was 100 in favour to none against.",
        "A recorded vote was requested.",
        "Operative paragraph 3 was retained by 90 votes to 3.",
        "It also decided to keep the item.",
        "The Chair announced that the list was closed.",
        "Before the Committee was a draft on wells.",
        "Questions were then posed by the delegates of Mali and Togo.",
        "Mali introduced a draft resolution on wells.",
        "Ms. Lee was elected Rapporteur.",
        "* Previously recorded as absent.",
        "As night fell, many ministers and senior officials voiced doubt, as they held firm.",
        "Many speakers urged haste.  One said she was late.",
        "A representative of the Water Board also spoke.",
        "The observer for the Holy See made a statement in exercise of the right of reply.",
        "The draft resolution would have the Assembly dig wells.",
        "The text was submitted by Mali.",
        "The text on wells (document A/C.1/53/L.26/Rev.1) was then approved without a vote.",
        "Taking up the text (document A/C.1/53/L.41), the Committee approved it, as revised.",
        "Mali, Peru and Togo joined as co-sponsors.",
        "The representative of Mali was not present in the room.",
        "The CHAIRMAN announced that the list was closed.",
        "The representatives of Mali and Togo took part in the discussion.  Peru also spoke.",
        "The representatives of Mali and Togo acted as tellers.",
        "The Head of Mission of the Lakes Union also took the floor.",
        "The Director of Wells said that she had admitted it.",
        "On pumps, another member of the delegation said that she had none.",
        "The expert from Mali, speaking once more, said that pumps leaked.",
    ],
)
def test_narrative_has_no_speaker_even_after_a_statement(line: str) -> None:
    remark = _only(_read(MOYO, line).paragraph(2))
    assert (remark.speaker, remark.attribution, remark.on_behalf_of) == (None, None, ())


def test_someone_goes_on_after_narrative_where_a_pronoun_says_so() -> None:
    record = _read(MOYO, "The Council then adopted the text.", "She said that it was short.")
    assert _names(record) == [["Prisca Moyo"], [None], ["Prisca Moyo"]]


@pytest.mark.parametrize(
    "line", ["The CHAIRMAN thanked him.", "Another expert asked whether pumps leaked."]
)
@pytest.mark.parametrize("opening", ["KOFI ADDO (Ghana) said no.", "Mali’s delegate said no."])
def test_what_the_chair_or_somebody_unnamed_says_is_not_the_speakers_before(
    opening: str, line: str
) -> None:
    remarks = _read(MOYO, f"{opening}  {line}").paragraph(2).remarks
    assert [one.speaker and one.speaker.affiliation for one in remarks] == [
        "Ghana" if "ADDO" in opening else "Mali",
        None,
    ]


@pytest.mark.parametrize(
    "more",
    [
        "On Sunday, BOKO HARAM attacked a well.",
        "Today, OPERATION RAIN would end.",
        "Then WELLS FACILITY had failed.",
        "The report, LAKES INTERNATIONAL noted, was late.",
        "The representative of Mali had lied, and that was a shame.",
        "The PRESIDENT of his country had been wounded, he said.",
        "The SECRETARY-GENERAL had been right to warn of it.",
        "One expert warned that pumps would leak, and he agreed.",
    ],
)
def test_whoever_is_only_told_of_in_a_statement_does_not_speak(more: str) -> None:
    assert _names(_read(MOYO, f"{ADDO}  {more}"))[1] == ["Kofi Addo"]


@pytest.mark.parametrize(
    "line",
    [
        "Women were absent from the talks of old.",
        "In the past decade, political will was absent.",
        "In Gaza, a doctor stressed that babies were dying.",
    ],
)
def test_a_speaker_goes_on_who_tells_of_others(line: str) -> None:
    assert _names(_read(ADDO, line))[1] == ["Kofi Addo"]


def test_a_speaker_goes_on_after_the_chair_and_by_their_own_office() -> None:
    record = _read(MOYO, f"{ADDO}  The CHAIR thanked him.", "He went on to say that pipes leaked.")
    assert _names(record)[1:] == [["Kofi Addo", None], ["Kofi Addo"]]
    chair = "KOFI ADDO, Chair of the Committee on Wells, said that all was well."
    assert _names(_read(MOYO, chair, "The Chair said that pipes leaked."))[2] == ["Kofi Addo"]


@pytest.mark.parametrize(
    ("told", "line", "speaker"),
    [
        ("She lauded Ali Hamad, President of Qatar.", "HAMAD (Oman)", "Hamad"),
        ("She cited Kofi Annan, former Secretary-General.", "ANNAN (Ghana)", "Annan"),
        ("She thanked Ana Lopez, Minister for Water of Peru.", "Mr. LOPEZ (Chile)", "Mr. Lopez"),
        ("She thanked Ana Lopez, Minister for Water of Peru.", "Ms. LOPEZ (Peru)", "Ana Lopez"),
    ],
)
def test_a_short_name_is_nobody_of_another_country(told: str, line: str, speaker: str) -> None:
    record = _read(f"{MOYO}  {told}", f"{line} said that it rained a lot.")
    assert _names(record)[1] == [speaker]


@pytest.mark.parametrize(
    "line",
    [
        "UNESCO, Director-General of the organization, said that pipes leaked.",
        "OXFAM, Director of Programmes, said that pipes leaked.",
    ],
)
def test_a_body_in_capitals_is_no_person(line: str) -> None:
    record = _read(MOYO, line)
    assert not {"Unesco", "Oxfam"} & {name for names in _names(record) for name in names}


def test_nobody_goes_on_after_somebody_whom_no_name_is_given_for() -> None:
    record = _read(MOYO, "The Director of Wells said so.", "As for pumps, she said, all leaked.")
    assert _names(record) == [["Prisca Moyo"], [None], [None]]


@pytest.mark.parametrize("line", ["The Minister said so.", "The speaker said so."])
def test_a_speaker_may_go_on_by_office(line: str) -> None:
    assert _names(_read(MOYO, line))[1] == ["Prisca Moyo"]


def test_the_floor_is_nobodys_at_the_start_of_a_section() -> None:
    record = _read(LEAD, "Statements", MOYO, "Action", "Pumps were cheap.", ADDO)
    assert _names(record)[2] == [None]


def test_an_honorific_is_resolved_through_a_panels_introduction() -> None:
    record = _read(
        LEAD, "Statements", MOYO, "Panel Discussion",
        "The panel heard from Ada Mensah, Director of the River Division, Lakes Union; and "
        "Jan Novák, Chief of the River Unit, Danube Board.",
        "Mr. NOVÁK said that the river ran clean.",
        "Ms. MENSAH said that wells were tested.",
    )  # fmt: skip
    speakers = [_only(one) for one in record.paragraphs[3:]]
    assert [one.speaker and one.speaker.name for one in speakers] == ["Jan Novák", "Ada Mensah"]
    assert [one.speaker and one.speaker.affiliation for one in speakers] == [
        "Danube Board", "Lakes Union",
    ]  # fmt: skip
    assert {one.attribution for one in speakers} == {Attribution(Found.INTRODUCED, 3)}
    assert _only(record.paragraph(3)).speaker is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Professor VON TROTTA", "Ines von Trotta"),
        ("Ms. VON TROTTA", "Ines von Trotta"),
        ("Ms. PAK", "Pak Sung-hee"),  # the family's name is first
        ("Mr. ADDO", "Kofi Addo"),  # named in capitals further on only
    ],
)
def test_part_of_a_name_is_whoever_is_named_in_full(printed: str, name: str) -> None:
    panel = (
        "The panel featured Ines von Trotta, Director of the River Division, and Pak Sung-hee, "
        "Chief of the Well Unit."
    )
    line = f"{printed} said that wells were dug."
    later = "Prisca Moyo denied that.  As to wells, KOFI ADDO (Ghana) said no."
    assert _names(_read(panel, MOYO, line, later))[2] == [name]


@pytest.mark.parametrize(
    ("printed", "name", "role", "of"),
    [
        ("ADA MENSAH", "Ada Mensah", "Director", "Lakes Union"),
        ("Ms. ADA MENSAH", "Ada Mensah", "Director", "Lakes Union"),
        ("Father RICCI", "Paolo Ricci", "chaplain", "Caritas Turin"),
        ("Imam DIALLO", "Yusuf Diallo", "midwife", "Ghana"),
    ],
)
def test_a_panellist_has_the_office_of_the_introduction(
    printed: str, name: str, role: str, of: str
) -> None:
    panel = (
        "The panel featured Ada Mensah, Director of the Lakes Union; Father Paolo Ricci, chaplain, "
        "Caritas Turin; and Imam Yusuf Diallo, a midwife from Ghana."
    )
    remark = _only(_read(MOYO, panel, f"{printed} said that wells were dug.").paragraph(3))
    speaker = remark.speaker
    assert speaker
    assert (speaker.name, speaker.role, speaker.affiliation) == (name, role, of)
    assert remark.attribution == Attribution(Found.INTRODUCED, 2)


def test_a_single_name_in_capitals_is_the_panellists() -> None:
    panel = "The panel heard from Suryani, a swimming teacher from Lombok, Indonesia."
    record = _read(MOYO, panel, "SURYANI said no.", "To that, SURYANI replied that it rained.")
    assert _names(record)[2:] == [["Suryani"], ["Suryani"]]
    speaker = _only(record.paragraph(3)).speaker
    assert speaker
    assert (speaker.role, speaker.affiliation) == ("swimming teacher from Lombok", "Indonesia")


def test_who_is_on_a_panel_says_nothing_yet() -> None:
    panel = (
        "The panellists were Ada Mensah, Director of the Lakes Union; Mr. Jan Novák, ferry "
        "inspector, Peru; and Captain Lars Berg, retired pilot, Sailors' Aid."
    )
    record = _read(MOYO, panel, "Captain BERG said that it rained.", "Mr. JAN NOVÁK said no.")
    assert _names(record)[1:] == [[None], ["Lars Berg"], ["Jan Novák"]]
    speaker = _only(record.paragraph(3)).speaker
    assert speaker
    assert (speaker.role, speaker.affiliation) == ("retired pilot", "Sailors' Aid")


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        (
            "IDA HOLM, Minister for Ports of Chad, for the Lakes Community (LAKECOM), said no.",
            ("Lakes Community",),
        ),
        (
            "IDA HOLM (Oman), speaking also for the dry countries Chad, Mali and Peru, said no.",
            ("Chad", "Mali", "Peru"),
        ),
        (
            "IDA HOLM (Oman), speaking also for Chad, Mali and Peru (the “Dry Three” group), said.",
            ("Chad", "Mali", "Peru"),
        ),
        (
            "IDA HOLM (Oman), on behalf of Chad, Mali and Peru — the “Dry Three” — said no.",
            ("Chad", "Mali", "Peru"),
        ),
    ],
)
def test_groups_behind_an_office_or_a_word_for_countries(
    line: str, groups: tuple[str, ...]
) -> None:
    assert _only(_read(LEAD, line).paragraph(2)).on_behalf_of == groups


def test_a_people_for_a_group_is_no_capacity() -> None:
    line = "IDA HOLM (Norway) said that the people of Chad, for the African Union, mattered."
    assert _only(_read(LEAD, line).paragraph(2)).on_behalf_of == ()


def test_what_a_plan_included_is_no_panel() -> None:
    record = _read(LEAD, "IDA HOLM (Norway) set out a plan.", "It also included five wells.")
    assert _names(record)[2] == ["Ida Holm"]


def test_who_speaks_for_their_own_country_no_longer_speaks_for_the_group() -> None:
    record = _read(
        LEAD,
        "IDA HOLM (Norway), speaking for the Nordic countries, said no.",
        "Speaking for Norway, she said that it rained.",
    )
    assert [_only(record.paragraph(n)).on_behalf_of for n in (2, 3)] == [("Nordic countries",), ()]


def test_an_honorific_that_nothing_resolves_stays_as_printed_in_ordinary_case() -> None:
    assert _names(_read(MOYO, "Ms. HONG (Singapore) said no."))[1] == ["Ms. Hong"]


def test_an_introduction_by_honorific_and_full_name_gives_the_name_alone() -> None:
    line = "The panel heard from Ms. Ada Mensah, Director of Wells, Lakes Union."
    record = _read(MOYO, line, "Ms. MENSAH said no.", "Mr. OJEDA PAZ (Chile) said no.")
    assert _names(record)[2:] == [["Ada Mensah"], ["Mr. Ojeda Paz"]]


def test_an_honorific_is_resolved_through_an_earlier_statement() -> None:
    record = _read(MOYO, ADDO, "Ms. MOYO said that the pumps were sound.")
    assert _only(record.paragraph(3)).attribution == Attribution(Found.INTRODUCED, 1)
    assert _names(record)[2] == ["Prisca Moyo"]


def test_an_honorific_with_a_name_in_ordinary_case_is_not_the_speaker_before() -> None:
    assert _names(_read(MOYO, ADDO, "Ms. Moyo said that pumps were sound."))[2] == ["Prisca Moyo"]


def test_a_person_whom_the_record_does_not_introduce_is_a_speaker_and_may_go_on() -> None:
    record = _read(ADDO, "Ms. Nobody said that pumps were sound.", "She spoke of rain, she said.")
    assert _names(record) == [["Kofi Addo"], ["Ms. Nobody"], ["Ms. Nobody"]]


def test_an_honorific_in_ordinary_case_is_resolved_through_a_panels_introduction() -> None:
    record = _read(
        ADDO, "The panel heard from Ada Mensah, Director of the River Division, Lakes Union.",
        "Ms. Mensah said that wells were tested.",
    )  # fmt: skip
    remark = _only(record.paragraph(3))
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.affiliation) == ("Ada Mensah", "Lakes Union")
    assert remark.attribution == Attribution(Found.INTRODUCED, 2)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("MIROSLAV LAJČÁK", "Miroslav Lajčák"),
        ("BENITA FERRERO-WALDNER", "Benita Ferrero-Waldner"),
        ("T.S. MENSAH", "T.S. Mensah"),
        ("ADA V. MENSAH", "Ada V. Mensah"),
        ("ISSA BIN SAAD AL-THANI", "Issa bin Saad Al-Thani"),
        ("JUAN DE LA CRUZ", "Juan de la Cruz"),
        ("JUAN de la CRUZ", "Juan de la Cruz"),
        ("JANE McDONALD", "Jane McDonald"),
        ("LUIS van der BERG", "Luis van der Berg"),
        ("ISSA al-THANI", "Issa al-Thani"),
    ],
)
def test_a_speaker_in_capitals_is_named_in_ordinary_case(printed: str, name: str) -> None:
    assert _names(_read(f"{printed} (Kenya) said that wells were deep in all towns.")) == [[name]]


@pytest.mark.parametrize(
    "printed",
    ["\u200bADA MENSAH", "A\u00adDA MEN\u00adSAH", "A\u200bDA MENSAH\u200b", "\ufeffADA MENSAH"],
)
def test_marks_that_do_not_show_are_no_part_of_a_name(printed: str) -> None:
    line = f"{printed} (Kenya) said that wells were deep in all towns."
    record = _read(line)
    assert _names(record) == [["Ada Mensah"]]
    assert record.paragraph(1).text in line


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("A\u00adda Men\u00adsah (Ken\u00adya) said that wells were deep.", ["Ada Mensah"]),
        ("Ada Men\u00adsah, Minister for Dams of Ken\u00adya, said no.", ["Ada Mensah"]),
        ("The representative of Mau\u00adri\u200bta\u00adnia stres\u00adsed that it was deep.",
         ["The representative of Mauritania"]),
        ("Pe\u00adru’s dele\u00adgate said dams leaked, while Chi\u00adle’s delegate denied it.",
         ["The representative of Peru", "The representative of Chile"]),
    ],
)  # fmt: skip
def test_soft_hyphens_hide_nobody_and_stay_in_the_text(line: str, names: list[str]) -> None:
    paragraph = _read(MOYO, line).paragraph(2)
    assert [one.speaker and one.speaker.name for one in paragraph.remarks] == names
    assert paragraph.text == line
    assert paragraph.remarks[-1].text.startswith(("while ", line[:9]))


def test_a_national_capacity_drops_the_group_and_keeps_the_speaker() -> None:
    record = _read(
        "KOFI ADDO (Ghana), speaking on behalf of the African Group, said pipes mattered.",
        "He said that the Group was ready.",
        "Speaking in his national capacity, he said that Ghana laid pipes.",
        "He added that more would come.",
    )
    assert _names(record) == [["Kofi Addo"]] * 4
    assert [_only(one).on_behalf_of for one in record.paragraphs] == [
        ("African Group",), ("African Group",), (), (),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "The delegates of Peru and Chad spoke for it, while those of Mali and Fiji opposed it.",
            ["The representatives of Peru and Chad", "The representatives of Mali and Fiji"],
        ),
        (
            "The delegates of Peru and Chad backed it, and that of Mali opposed it.",
            ["The representatives of Peru and Chad", "The representative of Mali"],
        ),
        (
            "The delegate of Peru said that delegates of Chad came, while those of Mali were late.",
            ["The representative of Peru"],
        ),
        (
            "Peru’s delegate feared for wells, a concern the delegate of Mali shared, adding it.",
            ["The representative of Peru", "The representative of Mali"],
        ),
        (
            "KOFI ADDO (Ghana) feared for wells, a concern Mali’s delegate shared, adding more.",
            ["Kofi Addo", "The representative of Mali"],
        ),
        (
            "KOFI ADDO (Ghana) spoke of Mali.  The delegate of that country retorted it leaked.",
            ["Kofi Addo", "The representative of Mali"],
        ),
    ],
)
def test_others_are_told_by_what_stands_before(line: str, names: list[str]) -> None:
    assert _names(_read(MOYO, line))[-1] == names


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("introduced the draft (A/1/L.2), also on behalf of Chad and Mali", ("Chad", "Mali")),
        ("introduced the draft, on behalf of the Lake Group", ("Lake Group",)),
        ("introduced the draft submitted on behalf of the Lake Group", ()),
        ("said that it was introduced on behalf of the Lake Group", ()),
    ],
)
def test_a_text_may_be_introduced_for_others(line: str, groups: tuple[str, ...]) -> None:
    record = _read(MOYO, f"KOFI ADDO, Minister for Wells of Ghana, {line}.")
    assert _only(record.paragraph(2)).on_behalf_of == groups


@pytest.mark.parametrize(
    "turn", ["In his national capacity, he said", "Speaking in her own national capacity, she said"]
)
def test_a_national_capacity_taken_up_within_a_paragraph_drops_the_group_from_there(
    turn: str,
) -> None:
    record = _read(
        "KOFI ADDO (Ghana), speaking on behalf of the African Group, said pipes mattered.  "
        f"{turn} that Ghana laid pipes.  More would come.",
        "He also said that more would come.",
    )
    first, second = record.paragraph(1).remarks
    assert (first.on_behalf_of, second.on_behalf_of) == (("African Group",), ())
    assert second.text == f"{turn} that Ghana laid pipes.  More would come."
    assert second.speaker == first.speaker
    assert _only(record.paragraph(2)).on_behalf_of == ()


def test_a_group_spoken_for_within_a_paragraph_is_spoken_for_from_there() -> None:
    paragraph = _read(
        "KOFI ADDO (Ghana) said that pipes mattered.  Speaking on behalf of the African Group, he "
        "said that rain was rare."
    ).paragraph(1)
    assert [one.on_behalf_of for one in paragraph.remarks] == [(), ("African Group",)]


@pytest.mark.parametrize(
    "line",
    [
        "JAN TH. NOVAK (Ghana), on behalf of the African Group, said that pipes mattered.",
        "The delegate of Ghana, who spoke on behalf of the African Group, said no.",
    ],
)
def test_a_group_is_found_beside_a_shortened_name_and_where_who_spoke_for_it_is_told(
    line: str,
) -> None:
    assert _only(_read(line).paragraph(1)).on_behalf_of == ("African Group",)


@pytest.mark.parametrize(
    ("line", "name", "affiliation"),
    [
        ("The representative of Thailand said wells were deep.",
         "The representative of Thailand", "Thailand"),
        ("Malta’s delegate said wells were deep.", "The representative of Malta", "Malta"),
        ("The Syrian delegate said wells were deep.", "The representative of Syria", "Syria"),
        ("The speaker for Chad said wells were deep.", "The representative of Chad", "Chad"),
        ("“Wells are deep,” said Laos’ delegate.", "The representative of Laos", "Laos"),
        ("“Wells are deep”, said the representative of Togo, asking for pumps.",
         "The representative of Togo", "Togo"),
        ("The observer for the Holy See said wells were deep.",
         "The observer for the Holy See", "Holy See"),
    ],
)  # fmt: skip
def test_a_delegate_is_named_by_country_where_the_record_gives_no_name(
    line: str, name: str, affiliation: str
) -> None:
    remark = _only(_read(MOYO, line).paragraph(2))
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.affiliation) == (name, affiliation)
    assert not remark.speaker.named
    assert remark.attribution == Attribution(Found.NAMED)


@pytest.mark.parametrize(
    ("line", "affiliation"),
    [
        ("Mali’s delegate will vote in favour, he said.", "Mali"),
        ("The representative of Peru had no doubt, she said.", "Peru"),
        ("Likewise, the Head of the European Union delegation, in its own capacity, hailed it.",
         "European Union"),
        ("The plan was welcomed by Ada Mensah, Founder of Deep Wells.  It is good, she said.",
         "Deep Wells"),
        ("A youth delegate from Togo shared her story.", "Togo"),
    ],
)  # fmt: skip
def test_a_paragraph_that_names_somebody_else_is_not_carried_on(
    line: str, affiliation: str
) -> None:
    remarks = [_only(one) for one in _read(MOYO, line, "“We dug,” she recalled.").paragraphs[1:]]
    assert [one.speaker and one.speaker.affiliation for one in remarks] == [affiliation] * 2


@pytest.mark.parametrize(
    ("line", "name", "role", "affiliation"),
    [
        ("Secretary-General ADA MENSAH said no.",
         "Ada Mensah", "Secretary-General", "United Nations"),
        ("Deputy Secretary-General Ada J. Mensah said no.",
         "Ada J. Mensah", "Deputy Secretary-General", "United Nations"),
        ("President ADA MENSAH of Ghana said no.", "Ada Mensah", "President", "Ghana"),
        ("KING KOFI II of Ghana said no.", "King Kofi II", "King", "Ghana"),
        ("Board President ADA MENSAH (Ghana) said no.", "Ada Mensah", "Board President", "Ghana"),
        ("The Minister for Dams of Ghana said no.",
         "The Minister for Dams of Ghana", "Minister for Dams", "Ghana"),
        ("Ada Mensah, of the Frente Lakes, said no.", "Ada Mensah", None, "Frente Lakes"),
        ("Also speaking before the vote, the delegate of Peru said no.",
         "The representative of Peru", "Representative", "Peru"),
        ("Noting that they were one, ADA MENSAH (Ghana) said no.", "Ada Mensah", None, "Ghana"),
        ("For the Lakes Union, ADA MENSAH said no.", "Ada Mensah", None, None),
        ("The final panellist, Grand Chief ADA MENSAH, said no.", "Ada Mensah", None, None),
        ("Lieutenant-Colonel ADA MENSAH (Ghana) said no.", "Ada Mensah", None, "Ghana"),
        ("Archbishop ADA MENSAH, Envoy of Ghana, said no.", "Ada Mensah", "Envoy", "Ghana"),
        ("MENSAH (Ghana) said no.", "Mensah", None, "Ghana"),
        ("MENSAH, Vice-President of Ghana, said no.", "Mensah", "Vice-President", "Ghana"),
        ("The representative of Ghana, ADA MENSAH, said no.",
         "Ada Mensah", "Representative", "Ghana"),
    ],
)  # fmt: skip
def test_a_title_before_a_name_or_alone_opens_a_statement_among_names_in_capitals(
    line: str, name: str, role: str | None, affiliation: str
) -> None:
    remark = _only(_read(MOYO, line).paragraph(2))
    assert remark.speaker is not None
    found = remark.speaker
    assert (found.name, found.role, found.affiliation) == (name, role, affiliation)


def test_a_minister_who_adds_to_what_another_said_has_a_remark_too() -> None:
    line = "Mali’s Minister for Dams said no, with Chad’s Minister for Wells adding that all did."
    remarks = _read(LEAD, line).paragraph(2).remarks
    assert [one.speaker and one.speaker.affiliation for one in remarks] == ["Mali", "Chad"]


def test_a_country_that_speaks_for_itself_takes_the_floor_and_goes_on() -> None:
    record = _read(MOYO, "Malta, for its part, said that pumps were dear.", "She asked for rain.",
                   "Fiji does not share that view, he said.", MOYO)  # fmt: skip
    malta, fiji = "The representative of Malta", "The representative of Fiji"
    assert _names(record) == [["Prisca Moyo"], [malta], [malta], [fiji], ["Prisca Moyo"]]


def test_in_the_summary_several_who_speak_together_are_those_heard_later() -> None:
    record = _read(
        LEAD, "Ghana’s and Zimbabwe’s delegates spoke of pipes.", "Ghana and Peru stressed no.",
        "Statements", MOYO, ADDO,
    )  # fmt: skip
    assert _names(record)[1:3] == [
        ["Kofi Addo and Prisca Moyo"], ["The representatives of Ghana and Peru"],
    ]  # fmt: skip


def test_in_the_summary_of_two_of_a_country_the_one_whose_office_is_told_is_meant() -> None:
    record = _read(
        LEAD, "Ghana’s delegate, the Committee’s Chair, spoke of pipes.", "Statements",
        "AMA OSEI (Ghana), Chair of the Committee on Wells, said no.", ADDO,
    )  # fmt: skip
    assert _names(record)[1] == ["Ama Osei"]


def test_its_delegate_is_of_the_country_that_the_sentence_before_names_first() -> None:
    record = _read(LEAD, "Fiji took another view than Mali. Its delegate asked for pumps.", MOYO)
    assert _names(record)[1] == [None, "The representative of Fiji"]


def test_an_office_that_is_only_talked_about_among_names_in_capitals_takes_no_floor() -> None:
    assert _names(_read(MOYO, "The Minister for Dams of Ghana erred, she said."))[1] == [
        "Prisca Moyo"
    ]


def test_whoever_answers_a_question_speaks_and_not_whoever_asked_it() -> None:
    line = "Responding to a question by the delegate of Norway, Ms. MOYO said yes."
    assert _names(_read(MOYO, ADDO, line))[2] == ["Prisca Moyo"]


def test_a_delegate_who_is_only_talked_about_takes_no_floor() -> None:
    line = "She rejected the claim by the representative of Fiji that wells were foul."
    assert _names(_read(MOYO, line))[1] == ["Prisca Moyo"]


@pytest.mark.parametrize(
    ("line", "second"),
    [
        ("Peru’s delegate said dams leaked.  Chile’s delegate said they did not.", "Chile’s"),
        ("Peru’s delegate said dams leaked, while Chile’s delegate denied it.", "while"),
        ("Peru’s delegate said dams leaked.  “They do not,” said Chile’s delegate.", "“They"),
        ("ADA MORA (Peru) said dams leaked.  KOFI ADDO (Chile) said they did not.", "KOFI"),
        ("ADA MORA (Peru) said dams leaked.  The representative of Chile denied it.", "The rep"),
        ("ADA MORA (Peru) said dams leaked, while KOFI ADDO (Chile) said they did not.", "while"),
        ("ADA MORA (Peru) said dams leaked.  As he knew, KOFI ADDO (Chile) denied it.", "As he"),
    ],
)
def test_two_speakers_in_a_paragraph_make_two_remarks_that_meet(line: str, second: str) -> None:
    paragraph = _read(MOYO, line).paragraph(2)
    assert [one.speaker and one.speaker.affiliation for one in paragraph.remarks] == [
        "Peru", "Chile",
    ]  # fmt: skip
    assert paragraph.remarks[1].start == paragraph.remarks[0].end == line.index(second)


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ("Several speakers wondered whether pumps leaked.", ["Prisca Moyo", None]),
        ("Several speakers wondered whether pumps leaked, she said.", ["Prisca Moyo"]),
        ("A third briefer, Ada Mora, who digs wells, asked why.", ["Prisca Moyo", "Ada Mora"]),
        ("A third well, Lake Mora, was asked for.", ["Prisca Moyo"]),
        ("A third briefer, Ada Mora, who digs wells, was thanked.", ["Prisca Moyo"]),
        (
            "Several speakers wondered whether pumps leaked. She replied that they did not.",
            ["Prisca Moyo", None, "Prisca Moyo"],
        ),
    ],
)
def test_a_sentence_of_the_summary_may_be_anothers(more: str, names: list[str | None]) -> None:
    lead = f"Prisca Moyo, Minister for Justice of Zimbabwe, told of wells. {more}"
    assert _names(_read(lead, "Statements", ADDO))[0] == names


def test_in_the_summary_a_country_is_whoever_speaks_for_it_later() -> None:
    record = _read(LEAD, "Ghana’s delegate spoke of pipes.", "Statements", MOYO, ADDO)
    remark = _only(record.paragraph(2))
    assert remark.speaker == _only(record.paragraph(4)).speaker
    assert remark.attribution == Attribution(Found.INTRODUCED, 4)


def test_in_the_summary_a_country_that_two_speak_for_stays_its_representative() -> None:
    record = _read(
        LEAD, "Ghana’s delegate spoke of pipes.", "Statements", ADDO, "AMA OSEI (Ghana) said no."
    )
    assert _names(record)[1] == ["The representative of Ghana"]


@pytest.mark.parametrize(
    ("after", "speaker"),
    [("She also spoke of rain, she said.", "Prisca Moyo"), ("Chad’s delegate said no.", None)],
)
def test_a_doubtful_line_of_the_summary_is_a_speakers_only_between_two_of_that_speakers(
    after: str, speaker: str | None
) -> None:
    record = _read(
        LEAD, "Prisca Moyo, Minister for Justice of Zimbabwe, spoke of wells.",
        "Pumps were cheap in every town.", after, "Statements", MOYO,
    )  # fmt: skip
    assert _names(record)[1:3] == [["Prisca Moyo"], [speaker]]


def test_a_heading_right_under_another_loses_neither() -> None:
    section = _read(MOYO, "Statements", "Wells", ADDO).sections[-1]
    assert (section.above, section.title) == (("Statements",), "Wells")


PERU, CHAD = "The representative of Peru", "The representative of Chad"
STYLES: dict[str, list[tuple[str | None, str]]] = {
    "in ordinary case, without headings": [
        (
            None,
            "The Council today kept the item.  By 14 votes in favour to none, it took the text.",
        ),
        ("Mona Dahl", "Mona Dahl ( Norway ) said that wells were deep."),
        ("Mona Dahl", "She thanked the crews."),
        ("Ivan A. Orlov", "Also speaking before the vote was Ivan A. Orlov ( Chad ), who said no."),
        (
            "Omar Hadi",
            "Omar Hadi (Jordan), Council President for May, in his own capacity, said yes.",
        ),
        (None, "Also speaking were representatives of Fiji and Mali."),
    ],
    "turns taken again": [
        (
            PERU,
            "Speaking in explanation of vote after it, the delegate of Peru said no.",
        ),
        (CHAD, "Chad’s delegate, in exercise of the right of reply, said that wells were Chad’s."),
        (PERU, "Taking the floor a second time, the representative of Peru said they were not."),
        (
            CHAD,
            "The representative of Chad , took the floor for the third time, and said they were.",
        ),
        (None, "Representatives of several countries, among them Fiji and Mali, also spoke."),
    ],
    "a list in a speech": [
        ("Kofi Addo", "KOFI ADDO (Ghana), for the African Group, asked for three things:"),
        ("Kofi Addo", "• lower fees;"),
        ("Kofi Addo", "• pumps; and"),
        ("Kofi Addo", "China and Peru have opened wells, and crews dig daily, he said."),
        ("Kofi Addo", "China is a partner in that work."),
    ],
    "prose of late, few named": [
        (None, "Delegates today called for rain, as wells ran dry in many towns."),
        ("Ada Mensah", "“We drink dust,” Ada Mensah, Director of Wells, Lakes Union, told them."),
        (CHAD, "Pumps have a part to play: Chad’s delegate described how his towns share theirs."),
        (PERU, "“Rain is no right,” the delegate of Peru said, as he urged thrift."),
        (None, "Several delegations pointed to cost.  Others called for a fund."),
        ("Ada Mensah", "Ms. Mensah asked them to hurry."),
    ],
    "a press conference": [
        (None, "A report on wells was presented at a Headquarters press conference this morning."),
        ("Ada Mensah", "Ada Mensah, Director of the Well Programme, told correspondents of leaks."),
        ("Ada Mensah", "Asked about prices, Ms. Mensah said the poor paid most."),
        ("Ada Mensah", "In response to another question, she said that meters were stolen."),
        ("Jan Novák", "Also there, Jan Novák, author of the report, said that cities lie."),
    ],
}


@pytest.mark.parametrize("style", STYLES)
def test_releases_of_many_styles_are_read(style: str) -> None:
    record = _read(*(text for _, text in STYLES[style]), "#Wells")
    read_as = [(_only(one).speaker, one.text) for one in record.paragraphs]
    assert [(who and who.name, text) for who, text in read_as] == STYLES[style]


CONDEMNED = (
    "The members of the Security Council condemned the theft of pumps in three towns.",
    "They expressed regret that wells were dry.",
    "No well is to be harmed.",
)


@pytest.mark.parametrize(
    "told",
    [
        (
            "The following Security Council press statement was issued today by Council President "
            "Ada Mensah (Ghana):"
        ),
        (
            "The following press statement was read out by the President of the Security Council, "
            "Ada Mensah (Ghana), this morning:"
        ),
        "Following is today’s press statement on wells by Council President Ada Mensah (Ghana):",
    ],
)
def test_what_the_council_states_is_its_presidents_who_reads_it_out(told: str) -> None:
    front = "SC/99\n9 January 2024\nSecurity Council Press Statement on Wells"
    record = read("\n".join((front, told, *CONDEMNED)))
    first, *rest = map(_only, record.paragraphs)
    assert first.speaker is None
    assert [(one.speaker and one.speaker.name, one.on_behalf_of) for one in rest] == [
        ("Ada Mensah", ("Security Council",))
    ] * 3
    assert {one.speaker and one.speaker.affiliation for one in rest} == {"Ghana"}
    assert {one.attribution for one in rest} == {Attribution(Found.CARRIED, 1)}


@pytest.mark.parametrize(
    "told",
    [(), ("The following Security Council press statement was issued today:",),
     ("The following press statement was issued by the Spokesperson for Ada Mensah:",)],
)  # fmt: skip
def test_what_the_council_states_is_narrative_where_nobody_is_said_to_read_it_out(
    told: tuple[str, ...],
) -> None:
    record = read("\n".join(("SC/99", "Security Council Press Statement", *told, *CONDEMNED)))
    assert _names(record) == [[None]] * (3 + len(told))


# What holds of any text.

ODD = "“”\"'‘’«»()[]{}—–-\u2011\u00a0\u202f\u2028\u0085\u200b\ufeff,;:.?!*_/\\\tİßſǅ中ع\u0301"
ANY = st.characters(codec="utf-8", exclude_characters="\n")
SCRAPS = [
    "KOFI", "ADDO", "(Ghana)", "Ms.", "Mr. MOYO", "said", "the", "The", "representative", "of",
    "Peru", "Chile’s", "delegate", ",", "and", "while", "she", "Council", "“wells”",
    "on behalf of", "Minister", "for", "Also", "speaking", ".", "—", "That country’s",
    "in her national capacity", "[", "]", "U.S.", "Syrian", "observer", "with", "noting",
    "Ada Mensah", "were", "asked", "her", "Others, including",
]  # fmt: skip
LINES = st.lists(
    st.one_of(
        st.text(st.sampled_from(ODD + "AbcÉ 1") | ANY),
        st.lists(st.sampled_from(SCRAPS), max_size=30).map(" ".join),
        st.builds(mul, st.text(ODD + "Ab ", max_size=6), st.integers(1, 60)),
    ),
    max_size=6,
)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(str.__add__, st.sampled_from(["", FRONT]), st.text() | LINES.map("\n".join)))
def test_no_text_does_worse_than_to_be_refused(text: str) -> None:
    try:
        record = read(text)
    except ReadingError as error:
        assert str(error).startswith("it is no meeting record")  # noqa: PT017
    else:
        assert record.paragraphs


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_every_line_of_a_body_comes_back_to_the_letter_in_order_covered_by_its_remarks(
    lines: list[str],
) -> None:
    body = [MOYO, *(f"{line}." for line in lines)]
    assume(all(any(char.isalnum() for char in line) for line in body))
    assume(not any(line.strip().startswith("*") for line in body))
    record = read(FRONT + "\n".join(body))
    bare = [line.strip().strip("\u200b\u200c\u200d\u2060\ufeff\u00ad").strip() for line in body]
    assert [one.text for one in record.paragraphs] == bare
    assert [one.number for one in record.paragraphs] == list(range(1, len(body) + 1))
    for paragraph in record.paragraphs:
        assert "".join(remark.text for remark in paragraph.remarks) == paragraph.text
        assert all(remark.text for remark in paragraph.remarks)


def test_a_very_long_line_comes_back_to_the_letter() -> None:
    line = "Wells were deep, and pumps were cheap, and rain was rare. " * 2000 + "So it went."
    assert _read(MOYO, line).paragraph(2).text == line


# No input may hold the reader up: each of these is some 100,000 characters in one line.

SECONDS = 3
NEEDS_ALARM = pytest.mark.skipif(
    not hasattr(signal, "SIGVTALRM"), reason="needs an alarm to cut a hang short"
)


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not read within {seconds} s")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)  # of the processor, whatever runs beside
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@NEEDS_ALARM
@pytest.mark.parametrize(
    "unit",
    [
        "a", "A", ", ", "a,", "(", "()", "“ ", "said ", "the ", "on behalf of ", "— ", "al-", "; ",
        "“, said ", "she said ", "1,", "slowly ", "of ", "[(“", "-", "'s ", "A ", "KOFI ADDO ",
        "Kofi Addo ", "Kenya’s ", "The ", "Mr. ", "Also ", "The representative of Kenya, ", "U.S. ",
        "Alliance pour la vie ", "Next up was from Open, a b ", "Wells (Chad) — as ",
        "she additionally ", "Kofi Addo ( ", "“Ms. Moyo said, ", "Ada Mensah, Director of A, ",
    ],
)  # fmt: skip
def test_a_long_line_of_one_repeated_scrap_is_read_in_seconds(unit: str) -> None:
    with _at_most(SECONDS):
        assert _read(MOYO, unit * (100_000 // len(unit)) + "a.").paragraphs


@NEEDS_ALARM
def test_a_release_of_lines_of_ten_thousand_characters_is_read_in_seconds() -> None:
    units = ["Kofi Addo ", "A. ", "Mr. ", "and the Kenya ", "The ", "Also ", "of A ", "Several ",
             "Minister ", "In the Assembly ", "while Kenya’s delegate said "]  # fmt: skip
    with _at_most(SECONDS):
        assert _read(MOYO, *(unit * (10_000 // len(unit)) + "a." for unit in units)).paragraphs


def test_a_country_in_brackets_later_is_that_of_whoever_came_without_one() -> None:
    record = _read(
        "OMAR BAKO, speaking on a point of order, asked for order.",
        "The representative of Chad said that it rained.",
        "Mr. BAKO (Kenya), taking the floor again, said that it was late.",
    )
    speakers = [remark.speaker for one in record.paragraphs for remark in one.remarks]
    assert [(one.name, one.affiliation) for one in speakers if one and one.named] == [
        ("Omar Bako", "Kenya"),
        ("Omar Bako", "Kenya"),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("KOFI ADDO (Ghana) spoke of pipes.  ADA MENSAH, a midwife from Tema, wondered at it.",
         ["Kofi Addo", "Ada Mensah"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  ADA MENSAH, of the River Guild, said no.",
         ["Kofi Addo", "Ada Mensah"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  ADA MENSAH (Togo), for her part, dwelt on wells.",
         ["Kofi Addo", "Ada Mensah"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  Rain would fall, said ADA MENSAH, who smiled.",
         ["Kofi Addo", "Ada Mensah"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  For ADA MENSAH (Togo), the lesson was rain.",
         ["Kofi Addo", "Ada Mensah"]),
        ("Speakers of guilds then took the floor.  ADA MENSAH of the River Guild (RG) said no.",
         [None, "Ada Mensah"]),
        ("The Assembly then held a panel, moderated by ADA MENSAH, science writer, who begged.",
         [None, "Ada Mensah"]),
        ("The delegate of Togo said no.  Her colleague from Mali predicted rain.",
         ["The representative of Togo", "The representative of Mali"]),
        ("The delegate of Togo said no.  For the delegate of Mali, the lesson was rain.",
         ["The representative of Togo", "The representative of Mali"]),
        ("While Togo’s delegate deplored what he called a joke, the representative of Mali smiled.",
         ["The representative of Togo", "The representative of Mali"]),
        ("Togo’s delegate blamed Mali, drawing a reply from the delegate of Fiji, who said no.",
         ["The representative of Togo", "The representative of Fiji"]),
        ("The delegate of Togo said that no reply had come from the delegate of Mali.",
         ["The representative of Togo"]),
        ("The delegate of Togo thanked the Committee, chaired by the delegate of Mali, who left.",
         ["The representative of Togo"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  For the representative of Togo, he had one question.",
         ["Kofi Addo"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  BOKO HARAM, an armed group, had destroyed ten.",
         ["Kofi Addo"]),
        ("KOFI ADDO (Ghana) spoke of pipes.  ADA MENSAH (Togo) and others were then elected.",
         ["Kofi Addo"]),
        ("The delegate of Mali had also voted yes; he nevertheless doubted it.",
         ["The representative of Mali"]),
    ],
)  # fmt: skip
def test_a_second_speaker_of_a_paragraph_is_told_by_the_forms_of_the_genre(
    line: str, names: list[str | None]
) -> None:
    assert _names(_read("Statements", MOYO, line))[1] == names


def test_a_person_by_trade_is_who_stands_in_capitals_later() -> None:
    lead = "Hydrologist Ada Mensah thought the estimate low."
    panel = "ADA MENSAH, of the River Guild, said that wells were deep."
    assert _names(_read(lead, "Panel", panel)) == [["Ada Mensah"], ["Ada Mensah"]]


def test_the_last_speakers_are_told_of_by_the_record() -> None:
    line = "The last two speakers on the list both spoke of rain."
    assert _names(_read("Statements", MOYO, line))[1] == [None]


def test_who_put_a_text_forward_is_who_goes_on_about_it() -> None:
    put = "Finally, the Committee approved a draft resolution on wells, introduced by the "
    record = _read(ADDO, f"{put}representative of Malta. She corrected a date in it.")
    assert _names(record)[1] == [None, "The representative of Malta"]


def test_an_office_alone_takes_the_floor_in_its_turn() -> None:
    first = "The Minister for Water of Chad said that wells were dug."
    second = "The Minister for Climate of Fiji, for his part, announced a fund."
    record = _read(ADDO, f"{first} {second}", f"{ADDO} {second}")
    chad, fiji = "The Minister for Water of Chad", "The Minister for Climate of Fiji"
    assert _names(record)[1:] == [[chad, fiji], ["Kofi Addo", fiji]]


def test_an_office_after_what_many_say_in_a_summary_is_who_holds_it() -> None:
    others = "Others were less sure: the Minister for Justice of Zimbabwe wondered who would pay."
    record = _read(f"Many speakers welcomed the wells. {others}", "Statements", MOYO)
    assert _names(record)[0] == [None, "Prisca Moyo"]


def test_they_and_others_are_whom_the_paragraph_before_names_and_those() -> None:
    chad = "The representative of Chad asked for wells. Peru's delegate agreed."
    they = "They, along with the representatives of Fiji and Malta, were among many who asked why."
    wanted = ["The representatives of Chad, Peru, Fiji and Malta"]
    assert _names(_read(chad, they))[1] == wanted
    named = _names(_read(ADDO, they))[1]
    assert named == ["The representatives of Fiji and Malta"]


def test_those_who_are_among_many_speak_and_those_who_are_present_do_not() -> None:
    among = "Among those calling for wells were the representatives of Chad and Peru."
    record = _read(among)
    assert _names(record) == [["The representatives of Chad and Peru"]]
    for doing in ("attending", "who were absent", "arriving late", "who died"):
        present = f"Among those {doing} were the representatives of Chad and Peru."
        assert _names(_read(present, ADDO))[0] == [None]


def test_so_many_countries_are_a_group() -> None:
    record = _read("The representative of Chad, speaking for a group of 42 countries, said no.")
    assert _only(record.paragraphs[0]).on_behalf_of == ("a group of 42 countries",)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "While Chad's delegate rejected it — “no” — his counterpart from Peru saw no better.",
            ["The representative of Chad", "The representative of Peru"],
        ),
        (
            "The proposal found no favour with the speaker for Fiji, who said that it was late.",
            ["The representative of Fiji"],
        ),
        (
            "That idea was dismissed by the speaker for Fiji, who said that it was late.",
            ["The representative of Fiji"],
        ),
        (
            "Nor was it to the taste of Fiji's delegate, who had sought wells; so be it, he said.",
            ["The representative of Fiji"],
        ),
        (
            "That was not fast enough for Fiji's delegate, who had hoped for May, she said.",
            ["The representative of Fiji"],
        ),
        (
            "He had not convinced Fiji's delegate, who wanted more; that was sad, he said.",
            ["The representative of Malta"],
        ),
        (
            "Her point was taken up by the Minister for Water of Nepal, who said that ice melts.",
            ["The Minister for Water of Nepal"],
        ),
        (
            "Speaking on behalf of the Water Union, in its capacity, Jan Novák recalled a well.",
            ["Jan Novák"],
        ),
        (
            "Also participating were the representatives of Chad and Peru. “Yes”, she answered.",
            [None],
        ),
        ("The Superintendent, for his part, conceded that wells had dried up.", [None]),
        (
            "The Minister for Women's Affairs of Chad and the Premier of Peru both told of it.",
            [None],
        ),
        ("Civil society also took the floor.", [None]),
        (
            "The speaker for Friends through Water asked for a decade of wells.",
            ["The representative of Friends through Water"],
        ),
    ],
)
def test_what_opens_otherwise_is_not_whoever_spoke_before(
    sentence: str, names: list[str | None]
) -> None:
    before = "The representative of Malta said that every pipe in his town was new."
    assert _names(_read(ADDO, before, sentence))[2] == names


def test_whoever_is_joined_by_others_speaks_with_them() -> None:
    first = "The representative of Chad asked for wells."
    joined = "She was joined by the representatives of Peru and Fiji in calling for pipes."
    assert _names(_read(ADDO, f"{first} {joined}"))[1] == [
        "The representative of Chad",
        "The representatives of Chad, Peru and Fiji",
    ]


PANEL = (
    "The Assembly held a panel. Moderated by Siobhán Moyo, an editor, it featured presentations by "
    "Marijke van den Broeck, Director of the Water Union; Sukarwati, Professor at Lakeside; and "
    "Jean Mukendi wa Mukendi, Head of the Well Fund."
)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("SUKARWATI described a survey of wells.", ["Sukarwati"]),
        ("Responding, Ms. Sukarwati said that wells were deep.", ["Sukarwati"]),
        ("To that, Ms. van den Broeck retorted that pipes leak.", ["Marijke van den Broeck"]),
        ("Mr. Mukendi wa Mukendi replied that wells dry up.", ["Jean Mukendi wa Mukendi"]),
        ("Closing the panel, the moderator observed that nobody had named a price.",
         ["Siobhán Moyo"]),
        ("A civil society representative, Ada Mensah of the Pipe Alliance, asked why.",
         ["Ada Mensah"]),
        ("The representative of Chad asked why. The moderator asked whether he knew.",
         ["The representative of Chad", "Siobhán Moyo"]),
        ("The moderator then closed the panel.", [None]),
    ],
)  # fmt: skip
def test_who_is_on_a_panel_is_known_by_every_form_of_their_name(
    sentence: str, names: list[str | None]
) -> None:
    record = _read("Panel", PANEL, ADDO, sentence, "SUKARWATI said that wells were deep.")
    assert _names(record)[2] == names


def test_the_office_of_a_single_name_is_the_one_it_is_introduced_by() -> None:
    record = _read("Panel", PANEL, "SUKARWATI described a survey of wells.")
    assert _only(record.paragraphs[1]).speaker == Speaker("Sukarwati", "Professor", "Lakeside")


def test_a_moderator_whom_nobody_names_is_not_whoever_spoke_before() -> None:
    closing = "Closing the panel, the moderator observed that nobody had named a price."
    assert _names(_read("Panel", ADDO, closing))[1] == [None]


def test_what_a_counterpart_had_said_is_told_by_whoever_speaks() -> None:
    first = "The representative of Chad said that the dam was late."
    had = "His counterpart from Peru had referred to rain; he might have mentioned the notice."
    assert _names(_read(ADDO, f"{first} {had}"))[1] == ["The representative of Chad"]
    voted = "Peru's delegate had voted against, as she had no instructions."
    assert _names(_read(ADDO, f"{first} {voted}"))[1][1:] == ["The representative of Peru"]


def test_who_presides_answers_by_office() -> None:
    chair = "SIR DESMOND PULO (Tonga), President of the General Assembly, opened the meeting."
    order = "The representative of Chad asked whether it was in order."
    reply = "The President replied that it was."
    names = _names(_read("Action", chair, f"{order} {reply}"))
    assert names[1] == ["The representative of Chad", "Desmond Pulo"]
    council = "ADA MORA (Peru), Council President for June, opened the meeting."
    names = _names(_read("Action", council, f"{order} The Council President replied that it was."))
    assert names[1] == ["The representative of Chad", "Ada Mora"]


def test_the_secretary_of_the_organ_speaks_unnamed() -> None:
    line = "The Secretary of the Committee read out a statement of budget implications."
    assert _names(_read("Action", ADDO, line))[1] == ["The Secretary of the Committee"]


def test_a_survivor_quoted_first_is_named_with_her_country() -> None:
    line = "“It is not a cure,” said Nomvula Khumalo of South Africa, who fell ill at 19."
    record = _read(line, "Statements", ADDO)
    assert _only(record.paragraphs[0]).speaker == Speaker("Nomvula Khumalo", None, "South Africa")


@pytest.mark.parametrize(
    "opening",
    [
        "Turning to her own country, she",
        "Speaking for her own country, she",
        "In her own name, she",
    ],
)
def test_what_is_said_for_ones_own_country_is_on_nobodys_behalf(opening: str) -> None:
    first = "ADA MORA (Peru), speaking on behalf of the Andean Union, said that wells were dug."
    record = _read("Statements", first, f"{opening} said that pipes were laid.")
    assert [_only(one).on_behalf_of for one in record.paragraphs] == [("Andean Union",), ()]


def test_whoever_speaks_meanwhile_speaks_for_their_own_group() -> None:
    line = (
        "Chad’s delegate said that wells were deep, while the representative of Peru, speaking on "
        "behalf of the Andean Union, said that they were dry."
    )
    first, second = _read("Statements", line).paragraphs[0].remarks
    assert (first.on_behalf_of, second.on_behalf_of) == ((), ("Andean Union",))


@pytest.mark.parametrize(
    ("group", "told"),
    [
        ("the least developed countries", "least developed countries"),
        ("landlocked developing countries", "landlocked developing countries"),
        ("14 countries of Latin America and the Caribbean",
         "14 countries of Latin America and the Caribbean"),
        ("the 61 members of the Group of Friends of Women, Peace and Security",
         "Group of Friends of Women, Peace and Security"),
    ],
)  # fmt: skip
def test_a_group_may_have_no_capitals_or_an_and_in_its_name(group: str, told: str) -> None:
    line = f"ADA MORA (Peru), speaking on behalf of {group}, said that wells were dug."
    assert _only(_read("Statements", line).paragraphs[0]).on_behalf_of == (told,)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Chair, opening the meeting, welcomed Ada Mensah of Ghana.", ["Kofi Addo"]),
        ("An activist, Berta Flores, told her that dams kill.", ["Kofi Addo"]),
        ("A young activist, Nadia Rahman, called for help before she was shot, he said.",
         ["Kofi Addo"]),
        ("The President replied that it was.", ["Kofi Addo"]),
    ],
)  # fmt: skip
def test_who_is_told_of_has_not_the_floor(sentence: str, names: list[str | None]) -> None:
    head = "WILLIAM RUTO, President of Kenya, said that wells were dug."
    told = _names(_read("Statements", head, ADDO, f"He said that pipes were laid. {sentence}"))[2]
    assert told == names


def test_who_moderated_elsewhere_moderates_no_panel_here() -> None:
    past = "ADA MORA (Peru) recalled a dialogue moderated by Jean Mukendi in Geneva."
    closing = "Closing the panel, the moderator observed that nobody had named a price."
    assert _names(_read("Panel", past, closing))[1] == [None]
    again = "The Assembly held another panel, moderated by a journalist."
    assert _names(_read("Panel", PANEL, ADDO, again, ADDO, closing))[4] == [None]


def test_two_groups_are_two_though_one_is_of_asia() -> None:
    line = "ADA MORA (Peru), speaking on behalf of Central Asia and the Arab Group, said no."
    told = _only(_read("Statements", line).paragraphs[0]).on_behalf_of
    assert told == ("Central Asia", "Arab Group")


def test_the_secretary_who_is_named_is_known_by_the_office() -> None:
    first = "JAN NOVAK, Secretary of the Committee, read out a statement."
    then = "The Secretary of the Committee said that there was more."
    assert _names(_read("Action", first, ADDO, then))[2] == ["Jan Novak"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Next came ADA MENSAH (Chad), who called for wells.", ["Ada Mensah"]),
        ("Rounding off the list, ADA MENSAH, a midwife at Lakeside, regretted it.", ["Ada Mensah"]),
        ("Less serene was ADA MENSAH of the Front for Rivers (FR), who stated that pipes leaked.",
         ["Ada Mensah"]),
        ("A new voice was next, in the person of ADA MENSAH of the Forum.  Two, she said, failed.",
         ["Ada Mensah"]),
        ("It was in another key that ADA MENSAH (Chad) spoke.", ["Ada Mensah"]),
        ("In the view of ADA MENSAH, Chair of the Presidency of Chad, water was peace.",
         ["Ada Mensah"]),
        ("Chad’s ADA MENSAH said that wells were deep.", ["Ada Mensah"]),
        ("The representative of Chad, ADA MENSAH, recounted how wells had failed.", ["Ada Mensah"]),
        ("WAHEO, a clan chief from the hills, addressed the Assembly.", ["Waheo"]),
        ("The Assembly elected ADA MENSAH (Chad) as Vice-President.", [None]),
        ("The meeting heard of ADA MENSAH (Chad).", [None]),
        ("Assembly Vice-President Ada Mensah (Chad) took the Chair.", [None]),
        ("Some ten delegations left the Hall.", [None]),
        ("Mr. Addo of Ghana, again in his national capacity, voiced regret.", ["Kofi Addo"]),
        ("Ghana’s Mr. Addo, in contrast, commended it.", ["Kofi Addo"]),
        ("Kofi Addo of Ghana dismissed the fund.", ["Kofi Addo"]),
        ("“It is no gift.”  Not so, countered Kofi Addo of Ghana: it was one.",
         ["Prisca Moyo", "Kofi Addo"]),
        ("Ms. Mensah of Chad said that wells were deep.", ["Ms. Mensah"]),
        ("The representative of Ghana, taking the floor a second time, thanked all.",
         ["Kofi Addo"]),
        ("The representative of Chad threw her weight behind it.", ["The representative of Chad"]),
        ("The representative of Chad, by contrast, would have wished for more.",
         ["The representative of Chad"]),
        ("N’Djamena’s delegate said that wells were deep.", ["The representative of Chad"]),
        ("Between them stood Chad, home to 26 rivers, whose speaker declined to choose.",
         ["The representative of Chad"]),
        ("For the representative of Chad, who had abstained, the difficulty was one of method.",
         ["The representative of Chad"]),
        ("On Chad, the Minister said that wells were deep.", ["Prisca Moyo"]),
        ("The Assembly paid tribute to its late Secretary.", [None]),
        ("‘ANA MENSAH (Tonga) said that wells were deep.", ["‘Ana Mensah"]),
        ("In ships, was the reply of Ms. MENSAH, who reckoned that it was late.", ["Ms. Mensah"]),
        ("With JO BELL (Chad) presiding, the floor went to ADA MENSAH, of the Office, who read on.",
         ["Ada Mensah"]),
        ("Her Icelandic colleague said that wells were deep.", ["The representative of Iceland"]),
        ("Speaking for the Water Board (WB), a representative pointed out that it was late.",
         ["The representative of the Water Board"]),
        ("The representative of the workers and trade unions major group said no.",
         ["The representative of the workers and trade unions major group"]),
        ("That was the question put by the representative of Chad, where wells are deep.",
         ["The representative of Chad"]),
        ("Put to the vote, the draft received 11 votes in favour.", [None]),
        ("Paragraph 27 was put to a recorded vote and kept by 34 in favour to 2 against.", [None]),
        ("Also taking the floor this afternoon were representatives of Chad and Mali.", [None]),
        ("The representatives of Chad and Mali also took part, joined by the Board’s observer.",
         [None]),
    ],
)  # fmt: skip
def test_the_floor_is_taken_in_many_ways(told: str, names: list[str | None]) -> None:
    assert _names(_read(LEAD, "Statements", ADDO, MOYO, told))[3] == names


def test_the_delegate_of_whoever_spoke_just_before_is_the_same() -> None:
    on = "Turning to pipes, the speaker from Ghana said that they leaked."
    assert _names(_read(LEAD, "Statements", MOYO, ADDO, on))[3] == ["Kofi Addo"]
    told = _read(LEAD, "Statements", ADDO, MOYO, on)
    assert _names(told)[3] == ["The representative of Ghana"]


def test_whoever_stays_at_the_microphone_speaks_under_the_next_heading_too() -> None:
    stays = "Remaining at the microphone to introduce a second text, he said it was short."
    assert _names(_read(LEAD, "Statements", MOYO, ADDO, "Action", stays))[3] == ["Kofi Addo"]


def test_those_who_are_asked_answer_in_the_paragraph_of_whoever_asks() -> None:
    asks = "PRISCA MOYO (Zimbabwe) asked how many wells there were.  "
    for answers in (
        "Fewer than 80, came the answer from Mr. Addo, of which ten were dry.",
        "Mr. Addo replied that ten were dry.",
        "On that, replied Mr. Addo, nobody knew.",
    ):
        assert _names(_read(LEAD, ADDO, asks + answers))[2] == ["Prisca Moyo", "Kofi Addo"]
    assert _names(_read(LEAD, ADDO, asks + "Mr. Addo had been wrong."))[2] == ["Prisca Moyo"]


def test_an_office_that_two_hold_is_whose_turn_it_is() -> None:
    other = "ADA MENSAH, President of Chad, said that rivers fell."
    on = "Turning to peace, the President said that it was late."
    chair = "JO BELL, President of the General Assembly, opened the debate and said it was due."
    assert _names(_read(LEAD, "Statements", chair, other, on))[3] == ["Ada Mensah"]


def test_a_summary_may_have_headings_in_the_words_of_its_speakers() -> None:
    record = _read(
        LEAD, "‘Wells Are Dry’, Says Envoy", "Ghana’s delegate called for wells.", "Statements",
        MOYO, ADDO,
    )  # fmt: skip
    assert _names(record)[1] == ["Kofi Addo"]
    assert [section.summary for section in record.sections] == [True, True, False]


def test_a_name_is_printed_as_it_is_behind_an_honorific() -> None:
    record = _read(LEAD, "SOLANGE D’ARTIGUES (Chad) spoke of wells.", "Ms. d’Artigues said so.")
    assert _names(record)[1:] == [["Solange d’Artigues"]] * 2


def test_an_honorific_in_capitals_is_whoever_holds_the_office_named_before() -> None:
    lead = "Ndeye Mensah, Co-Chair of the Commission, told delegates that wells were few."
    here = "Ms. MENSAH (Senegal), Co-Chair of the Commission at its session, introduced the report."
    remark = _only(_read(LEAD + "  " + lead, "Statements", here, ADDO).paragraphs[1])
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.affiliation) == ("Ndeye Mensah", "Senegal")


@pytest.mark.parametrize(
    ("beside", "role", "body"),
    [
        (
            "member of the Government of Chad in charge of wells,",
            "member of the Government",
            "Chad",
        ),
        ("president of the association Shore Home,", "president", "Shore Home"),
    ],
)
def test_an_office_of_a_government_or_an_association_is_that_bodys(
    beside: str, role: str, body: str
) -> None:
    remark = _only(_read(LEAD, "Statements", f"ADA MENSAH, {beside} said so.").paragraphs[1])
    assert remark.speaker is not None
    assert (remark.speaker.role, remark.speaker.affiliation) == (role, body)


def test_whoever_has_one_name_is_known_by_it_later() -> None:
    opens = "WAHEO, a clan chief from the hills, addressed the Assembly."
    record = _read(LEAD, opens, ADDO, "To Ghana, WAHEO said no.", "Wells, Waheo added, ran dry.")
    assert _names(record)[1:] == [["Waheo"], ["Kofi Addo"], ["Waheo"], ["Waheo"]]


def test_an_expert_or_an_office_that_answers_is_who_had_the_floor() -> None:
    expert = "ADA MENSAH, Special Rapporteur on wells, said that wells were few."
    mayor = "JO BELL, Mayor of Lakeside, said that pumps were late."
    asks = "The representative of Ghana asked how few."
    for answer, name in (
        ("“Very few,” the expert responded.  There were ten.", "Ada Mensah"),
        ("“Very few,” the Special Rapporteur answered.", "Ada Mensah"),
        ("Asked by the moderator how late, the Mayor answered that it was years.", "Jo Bell"),
    ):
        assert _names(_read(LEAD, "Dialogue", expert, mayor, asks, answer))[4] == [name]


@pytest.mark.parametrize(
    ("opens", "role", "body", "groups"),
    [
        ("ADA MENSAH (Chad), for the African Group, said no.", None, "Chad", ("African Group",)),
        ("ADA MENSAH (Chad), also for Mali and Togo, said no.", None, "Chad", ("Mali", "Togo")),
        ("ADA MENSAH, for the European Union, said no.", None, "European Union", ()),
        ("ADA MENSAH (Chad), for her part, said no.", None, "Chad", ()),
    ],
)
def test_a_group_beside_a_name_is_whom_it_speaks_for_and_no_office(
    opens: str, role: str | None, body: str, groups: tuple[str, ...]
) -> None:
    remark = _only(_read(LEAD, "Statements", MOYO, opens).paragraphs[2])
    assert remark.speaker is not None
    found = (remark.speaker.role, remark.speaker.affiliation, remark.on_behalf_of)
    assert found == (role, body, groups)


@pytest.mark.parametrize(
    "told",
    [
        "She thanked KOFI ADDO (Ghana), who introduced the draft resolution.",
        "Echoing the words of KOFI ADDO (Ghana), she said that pipes leaked.",
        "Turning to the draft tabled by ADA MENSAH (Chad), she said that it was weak.",
        "She then welcomed the appointment of ADA MENSAH (Chad), who brought long experience.",
        "Among the dead was ADA MENSAH, a midwife, who stayed with her patients.",
        "The report of ADA MENSAH, Special Rapporteur on wells, noted that wells failed.",
        "According to the WORLD BANK, growth slowed.  She said that debt was high.",
        "Moreover, the report by AMNESTY INTERNATIONAL documented the abuse.",
        "The film HOTEL RWANDA showed what had happened.  She said that it moved her.",
        "The group BOKO HARAM killed many.",
        "Also, ANSAR ALLAH attacked ships in the Red Sea.",
        "The operation IRON SWORDS, launched in October, killed many.",
        "She said that the ship MARY CELESTE drifted for years.",
        "WAGNER, a mercenary group whose leader had died, took the village, she said.",
        "When her father took the chair.  That was wrong.",
        "Two proposals were presented in her country last year.",
    ],
)
def test_whoever_is_only_named_has_not_the_floor(told: str) -> None:
    assert _names(_read(LEAD, "Statements", ADDO, MOYO, told))[3] == ["Prisca Moyo"]


@pytest.mark.parametrize(
    "told",
    [
        "The Committee took up a text tabled by ADA MENSAH (Chad), who withdrew it.",
        "Her National Assembly colleague was late.",
    ],
)
def test_what_the_meeting_did_is_no_statement_of_whom_it_names(told: str) -> None:
    names = _names(_read(LEAD, "Statements", ADDO, told))[2]
    assert "Ada Mensah" not in names
    assert "The representative of National Assembly" not in names


def test_people_of_one_name_from_two_states_are_two() -> None:
    lead = "Ndeye Mensah, Minister for Health of Senegal, told delegates that wells were few."
    here = "Ms. MENSAH (Chad), Minister for Water, said no."
    told = _read(LEAD + "  " + lead, "Statements", here, ADDO)
    remark = _only(told.paragraphs[1])
    assert remark.speaker is not None
    assert remark.speaker.affiliation == "Chad"
    assert remark.speaker.name != "Ndeye Mensah"
    of_chad = "Chad’s KOFI ADDO said that wells were dry."
    other = _only(_read(LEAD, "Statements", ADDO, MOYO, of_chad).paragraphs[3]).speaker
    assert other is not None
    assert other.affiliation == "Chad"


def test_a_minister_is_not_taken_for_the_delegate_who_speaks_next() -> None:
    on = "The representative of Zimbabwe, introducing the draft, said that it was short."
    told = _read(LEAD, "Statements", ADDO, MOYO, on)
    assert _names(told)[3] == ["The representative of Zimbabwe"]


def test_a_heading_that_quotes_a_word_is_no_summarys() -> None:
    told = _read(
        LEAD, "Action on ‘Wells’ Draft", "Fiji’s delegate said no.", "Statements", MOYO
    )  # fmt: skip
    assert [section.summary for section in told.sections][1:] == [False, False]


@pytest.mark.parametrize("whom", [" the Minister", " the representative of Mali", " him", ""])
def test_a_reply_of_somebody_told_by_name_or_office_is_no_organizations(whom: str) -> None:
    record = read(
        "GA/12345\n\nStatements\n\n"
        "ANA BAKO (World Bank) said that wells were dry.\n\n"
        "OMAR TRAORE, Minister for Water of Mali, presented the report of his country.\n\n"
        f"The representative of Chad asked{whom} when the dam would open. He replied that it would "
        "open in May.\n"
    )
    *_, reply = record.remarks
    assert reply.text.startswith("He replied")
    assert reply.speaker is None


def test_the_first_of_whom_somebody_tells_is_not_brought_to_the_floor() -> None:
    record = read(
        "GA/12345\n\nStatements\n\n"
        "ANA BAKO (Mali) said that wells were dry. The first diver to come was told that there "
        "was rain.\n\n"
        "She waited for years, she said, until the rain came.\n"
    )
    assert [one.speaker.name for one in record.remarks if one.speaker] == ["Ana Bako"] * 2


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "ADA MORA (Peru) saw dry wells.  So, too, did Togo’s delegate, who asked for pumps.",
            ["Ada Mora", "The representative of Togo"],
        ),
        (
            "ADA MORA (Peru) saw dry wells.  So did Chad’s delegate, heard since 2024, who paid.",
            ["Ada Mora", "The representative of Chad"],
        ),
        (
            "ADA MORA (Peru) backed tolls.  The delegate of Chad could not; he called them a tax.",
            ["Ada Mora", "The representative of Chad"],
        ),
        ("ADA MORA (Peru) said that Chad’s delegate could not come; he was ill.", ["Ada Mora"]),
        ("ADA MORA (Peru) backed tolls.  So did many others, who paid for them.", ["Ada Mora"]),
    ],
)
def test_who_did_so_too_or_could_not_speaks(line: str, names: list[str]) -> None:
    assert _names(_read("Statements", line)) == [names]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Under-Secretary-General for Economic and Social Affairs Jan Holt presented it.", None),
        ("Nurse-midwife Jan Holt, speaking for the nurses, told delegates of her walk.", None),
        ("President Jan Holt said the same, she recalled.", "Prisca Moyo"),
        ("United Nations engineers opened a well.", "Prisca Moyo"),
    ],
)
def test_a_paragraph_that_opens_with_anothers_office_and_name_is_not_carried_on(
    line: str, name: str | None
) -> None:
    assert _names(_read("Statements", MOYO, line))[1] == [name]


def test_what_members_did_is_no_words_of_who_spoke_before() -> None:
    record = read(
        release(
            "GA/12704",
            "Kenya’s delegate spoke of wells, while her counterpart from Peru spoke of rain.",
            "In the afternoon, Members turned to roads, adopting a text by a recorded vote.  They "
            "retained its paragraph 7.",
            "Statements",
            "ANA BAKO (Kenya) said that wells were deep.",
            "EVA FARR (Peru) said that rain fell.",
        )
    )
    told = [one.speaker for one in record.paragraphs[1].remarks]
    assert told == [None]
