"""Who is meant: every way in which a question may name those who spoke, and no other word."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.answer import Verdict
from rag.holdings.directory import Directory, Named
from rag.questions.question import understand
from rag.reading import read
from rag.service import Service

DIRECTORY = Directory([read(WELLS), read(BRIDGES)])
_MINISTERS = ("ADA MENSAH", "BEN COLE", "EVA FARR", "IDA HOLM", "OLA PETIT")


def _one(text: str, directory: Directory = DIRECTORY) -> Named:
    (named,) = directory.named_in(text)
    return named


def _speakers(named: Named) -> set[str]:
    return {entry.speaker.name for entry in named.entries}


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("Prisca Moyo", "Prisca Moyo"),
        ("PRISCA MOYO", "Prisca Moyo"),
        ("prisca moyo", "Prisca Moyo"),
        ("Moyo", "Prisca Moyo"),
        ("moyo", "Prisca Moyo"),
        ("Prisca", "Prisca Moyo"),
        ("Moyo's", "Prisca Moyo"),
        ("Moyo’s", "Prisca Moyo"),
        ("Elena Núñez", "Elena Núñez"),
        ("Elena Nunez", "Elena Núñez"),
        ("nunez", "Elena Núñez"),
        ("Zimbabwe", "Prisca Moyo"),
        ("zimbabwe", "Prisca Moyo"),
        ("the Zimbabwean minister", "Prisca Moyo"),
        ("Harare", "Prisca Moyo"),
        ("Netherlands", "The representative of the Netherlands"),
        ("the Dutch", "The representative of the Netherlands"),
        ("International Bureau for Rivers", "Elena Núñez"),
        ("IBR", "Elena Núñez"),
        ("the Bureau for Rivers", "Elena Núñez"),
        ("Special Envoy for Bridges", "Tomás Vega"),
        ("the Minister for Water", "Prisca Moyo"),
        ("African Group", "Kofi Addo"),
        ("Malaysian", "The representative of Malaysia"),
        ("John Reed", "John Reed"),
        ("Martha Reed", "Martha Reed"),
        ("Mr. Addo", "Kofi Addo"),
    ],
)  # fmt: skip
def test_a_speaker_is_found_by_any_of_their_names(name: str, speaker: str) -> None:
    named = _one(f"So what did {name} say on it?")
    assert _speakers(named) == {speaker}
    assert named.spoke


def test_the_first_of_two_surnames_may_have_a_slip() -> None:
    record = release("GA/12017", "Statements", "JOSÉ BARRETO LINARES (Peru) spoke of tides.")
    (named,) = Directory([read(record)]).named_in("What did Bareto say?")
    assert _speakers(named) == {"José Barreto Linares"}


@pytest.mark.parametrize(
    ("misspelt", "speaker"), [("Martha", "Martha Reed"), ("Nuñezz", "Elena Núñez"), ("Bruck", None)]
)
def test_a_name_misspelt_a_little_is_read_and_one_misspelt_much_is_not(
    misspelt: str, speaker: str | None
) -> None:
    found = DIRECTORY.named_in(f"What of {misspelt}?")
    assert [_speakers(one) for one in found] == ([{speaker}] if speaker else [])


@pytest.mark.parametrize(
    ("asked", "speaker"),
    [
        ("what did prisca mooy say", "Prisca Moyo"),  # beside the given name a short one too
        ("what did elena nunyes say", "Elena Núñez"),
        ("what did nunyez say", "Elena Núñez"),
        ("what did ada sokolowa say", "Ada Sokolova"),
        ("Sokollova, on wells", "Ada Sokolova"),
        ("what did sokolva say", "Ada Sokolova"),
        ("what did sokolov say", "Ada Sokolova"),
        ("what did skoolova say", "Ada Sokolova"),
        ("what did sakalova say", "Ada Sokolova"),  # two of eight letters
        ("what did sakalvoa say", None),
        ("what did ada sakalvoa say", "Ada Sokolova"),
        ("was there a brawl over wells", None),  # English, whoever is called Brall
        ("what did brawl say", "Ida Marie Brall"),  # but here it stands as a name
        ("what did ida brawl say", "Ida Marie Brall"),
        ("what did brll say", "Ida Marie Brall"),
        ("what did ida braun say", None),
        ("what did ida marie brall say", "Ida Marie Brall"),
        ("what did ida griffiths say", None),
        ("what did brall griffiths say", None),
        ("what did Ada M. Petrova say", None),
        ("what did Ada bin Petrova say", None),
        ("what did Sokolova of Kenya say", "Ada Sokolova"),
    ],
)
def test_a_misspelt_name_is_read_the_more_freely_the_more_of_it_is_right(
    asked: str, speaker: str | None
) -> None:
    lines = ("ADA SOKOLOVA (Kenya) said so.", "IDA MARIE BRALL (Chad) said so.")
    directory = Directory([read(f"{WELLS}\n" + "\n".join(lines))])
    named = [one for one in directory.named_in(asked) if one.person]
    assert {name for one in named for name in _speakers(one)} == ({speaker} if speaker else set())


def test_a_name_read_in_full_is_named_once() -> None:
    named = _one("what did prisca mooyo say of wells")
    assert (named.label, _speakers(named)) == ("prisca mooyo", {"Prisca Moyo"})


def test_a_long_surname_with_two_letters_swapped_is_read() -> None:
    directory = Directory([read(release("GA/1", "ADA MUPFUMBA (Kenya) said that it rained."))])
    assert _speakers(_one("What did Mufpumba say?", directory)) == {"Ada Mupfumba"}


@pytest.mark.parametrize("spelt", ["Núñez", "Nuñez", "Tomás"])
def test_letters_typed_in_decomposed_form_are_the_same_letters(spelt: str) -> None:
    assert _speakers(_one(unicodedata.normalize("NFD", spelt))) == _speakers(_one(spelt))


def test_a_name_that_two_people_bear_means_both() -> None:
    named = _one("What did Reed say?")
    assert _speakers(named) == {"John Reed", "Martha Reed"}
    assert named.person


def test_a_country_means_all_its_speakers() -> None:
    text = release(
        "GA/1",
        "ANA MOYO (Kenya) said that it rained.",
        "IDA BALA, Minister for Rain of Kenya, said that it rained more.",
    )
    assert _speakers(_one("Kenya", Directory([read(text)]))) == {"Ana Moyo", "Ida Bala"}


@pytest.mark.parametrize("country", ["Qatar", "Kiribati"])
def test_a_country_listed_as_speaking_spoke_though_no_word_is_held(country: str) -> None:
    named = _one(f"What did {country} say?")
    assert (named.entries, named.spoke, named.person) == ((), True, False)


@pytest.mark.parametrize("country", ["Brazil", "Brazilian", "Myanmar", "Brasília"])
def test_a_country_that_did_not_speak_is_known_and_did_not_speak(country: str) -> None:
    found = DIRECTORY.named_in(f"What of {country}?")
    assert all((one.entries, one.spoke) == ((), False) for one in found)
    assert found or country == "Brasília"


@pytest.mark.parametrize(
    "text",
    ["", "?", "What was said about wells?", "opera singers in the hall", "a pump, a lake, a dike"],
)
def test_words_that_name_nobody_name_nobody(text: str) -> None:
    assert DIRECTORY.named_in(text) == []


def test_a_surname_that_is_a_word_of_the_language_names_its_bearer_with_a_capital_only() -> None:
    text = release(
        "GA/1",
        "JOHN WATER (Canada) said that water was dear.",
        "IDA HOLM (Norway) said that it was not.",
    )
    directory = Directory([read(text)])
    assert directory.is_plain("water")
    assert directory.named_in("What was said about water?") == []
    assert _speakers(_one("What did Water say?", directory)) == {"John Water"}
    assert _speakers(_one("what did mr. water say?", directory)) == {"John Water"}


def test_where_a_name_stands_is_told_in_the_question_as_typed() -> None:
    text = "So: Prisca Moyo and  Elena Núñez?"
    assert [text[one.start : one.end] for one in DIRECTORY.named_in(text)] == [
        "Prisca Moyo",
        "Elena Núñez",
    ]


def test_the_longest_name_wins() -> None:
    assert _speakers(_one("What did Martha Reed say?")) == {"Martha Reed"}
    assert _one("the International Bureau for Rivers").label == "International Bureau for Rivers"


def test_a_country_and_its_ministers_name_beside_it_are_one() -> None:
    named = _one("What did Ireland, Martha Reed, say?")
    assert (_speakers(named), named.person) == ({"Martha Reed"}, True)


def test_several_who_are_named_come_in_order() -> None:
    found = DIRECTORY.named_in("Did Kenya, Ghana and Qatar agree?")
    assert [one.label for one in found] == ["Kenya", "Ghana", "Qatar"]


def test_an_entry_has_all_remarks_of_a_speaker_across_records() -> None:
    (addo,) = [entry for entry in DIRECTORY.entries if entry.speaker.name == "Kofi Addo"]
    assert [one.key for one in addo.paragraphs] == ["GA-12001#p5", "SC-880#p3"]
    assert addo.on_behalf_of == ("African Group",)


def test_a_directory_of_no_records_names_nobody_as_speaking() -> None:
    empty = Directory([])
    assert empty.entries == ()
    assert all(not one.spoke for one in empty.named_in("What did Kenya and Moyo say?"))


@pytest.mark.parametrize(
    ("value", "speakers"),
    [
        ("Ghana", {"Kofi Addo"}),
        ("Reed", {"John Reed", "Martha Reed"}),
        ("Qatar", set()),
        ("nobody at all", set()),
    ],
)
def test_a_filters_value_means_whom_it_names(value: str, speakers: set[str]) -> None:
    assert {entry.speaker.name for entry in DIRECTORY.of(value)} == speakers


def test_a_short_form_is_known_by_the_records_that_expand_it() -> None:
    assert _speakers(_one("What did the IBR say?")) == {"Elena Núñez"}
    bare = Directory([read(WELLS.replace(" (IBR)", ""))])
    assert bare.named_in("What did the IBR say?") == []


def test_the_forms_of_a_body_hold_what_passages_may_call_it() -> None:
    forms = _one("What about the Dutch?").forms
    assert {"netherlands", "dutch"} <= forms


def test_a_speaker_is_found_by_what_people_of_that_name_are_called() -> None:
    directory = Directory([read(release("GA/1", "ROBERT RAY (Canada) said that it rained."))])
    assert _speakers(_one("What did Bob Ray say?", directory)) == {"Robert Ray"}
    assert not _one("What did Walter Ray say?", directory).spoke


def test_one_name_of_a_stranger_is_no_speakers() -> None:
    directory = Directory([read(release("GA/1", "JEAN MBALA (Gabon) said that it rained."))])
    assert not any(one.entries for one in directory.named_in("What did Jean-Paul Marat say?"))


@pytest.mark.parametrize("text", ["Latin American countries", "small island States"])
def test_a_part_of_the_world_is_no_country(text: str) -> None:
    assert DIRECTORY.named_in(f"What did {text} say?") == []


@pytest.mark.parametrize("name", ["Priska Moyo", "Thomas Vega", "tomas vega"])
def test_a_given_name_spelt_otherwise_is_the_same_persons(name: str) -> None:
    assert _one(f"What did {name} say?").spoke


@pytest.mark.parametrize(
    "name", ["Victor Moyo", "victor moyo", "prisca dlamini", "Elena Nunes Park"]
)
def test_who_shares_one_name_with_a_speaker_is_somebody_else(name: str) -> None:
    assert not any(one.entries for one in DIRECTORY.named_in(f"What did {name} say?"))


def test_an_office_beside_another_country_is_not_its_holders() -> None:
    named = DIRECTORY.named_in("What did Ghana's Minister for Water say?")
    assert {name for one in named for name in _speakers(one)} == {"Kofi Addo"}


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("the UN's ferries chief", {"Ada Mensah"}),
        ("UN tidal waters boss", {"Ben Cole"}),
        ("the UN tides chief", set()),
        ("the UN harbours head", set()),  # there are two
    ],
)
def test_a_chief_at_the_united_nations_is_who_has_such_an_office(
    asked: str, names: set[str]
) -> None:
    text = release(
        "GA/1",
        "ADA MENSAH, Under-Secretary-General for Ferries and Harbours, spoke.",
        "BEN COLE, High Commissioner for Tidal Waters, spoke.",
        "EVA FARR, Secretary for Tides of Peru, spoke.",
        "IDA HOLM, Special Envoy for Harbours, spoke.",
    )
    named = Directory([read(text)]).named_in(f"What did {asked} say?")
    assert {name for one in named for name in _speakers(one)} == names


@pytest.mark.parametrize("office", ["Bridges Envoy", "envoy for bridges"])
def test_an_office_is_found_whatever_the_order_of_its_words(office: str) -> None:
    assert _speakers(_one(f"What did the {office} say?")) == {"Tomás Vega"}


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("Zaire", "Democratic Republic of the Congo"),
        ("Democratic Republic of the Congo", "Zaire"),
        ("The former Yugoslav Republic of Macedonia", "North Macedonia"),
        ("North Macedonia", "the former Yugoslav Republic of Macedonia"),
        ("Turkey", "Türkiye"),
        ("Türkiye", "Turkey"),
        ("Swaziland", "Eswatini"),
        ("Eswatini", "Swaziland"),
        ("Burma", "Myanmar"),
        ("Myanmar", "Burma"),
        ("Czech Republic", "Czechia"),
        ("Czechia", "the Czech Republic"),
        ("Cape Verde", "Cabo Verde"),
        ("Cabo Verde", "Cape Verde"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Libyan Arab Jamahiriya", "Libya"),
        ("Libya", "the Libyan Arab Jamahiriya"),
        ("East Timor", "Timor-Leste"),
        ("Timor-Leste", "East Timor"),
        ("Yugoslavia", "Serbia and Montenegro"),
    ],
)
def test_a_country_is_found_by_todays_name_and_that_of_its_time(printed: str, asked: str) -> None:
    text = f"GA/1\nWells\nADA MENSAH ({printed}) said that every well was deep."
    named = _one(f"What did {asked} say of wells?", Directory([read(text)]))
    assert {(one.speaker.name, one.speaker.affiliation) for one in named.entries} == {
        ("Ada Mensah", printed)
    }


@pytest.mark.parametrize("asked", ["O’Hara", "O'Hara’s delegate", "Nuala O’Hara", "Côte d’Ivoire"])
def test_an_apostrophe_within_a_name_parts_no_words(asked: str) -> None:
    text = "GA/1\nWells\nNUALA O’HARA (Côte d’Ivoire) said that every well was deep."
    assert _speakers(_one(f"What did {asked} say?", Directory([read(text)]))) == {"Nuala O’Hara"}


def test_an_office_told_once_is_the_entrys_whoever_speaks_with_them_before() -> None:
    record = read(
        "GA/1\nWells\nADA MENSAH (Ghana) and JAN NOVÁK (Poland) introduced the text.\n"
        "ADA MENSAH (Ghana), Chair of the Committee, said that it rained in every town."
    )
    entries = Directory([record]).entries
    assert [(one.speaker.name, one.speaker.role) for one in entries] == [
        ("Ada Mensah", "Chair of the Committee"), ("Jan Novák", None),
    ]  # fmt: skip


@pytest.mark.parametrize("asked", ["Ada Mensah", "Jan Novák", "Fiji", "Peru", "Ghana"])
def test_those_who_speak_together_are_each_found_once(asked: str) -> None:
    record = read(
        "GA/1\nWells\nADA MENSAH (Ghana) said that it rained in every town.\n"
        "ADA MENSAH (Ghana) and JAN NOVÁK (Poland) introduced the text.\n"
        "Peru’s and Fiji’s delegates said that every well was deep."
    )
    (entry,) = _one(f"What did {asked} say?", Directory([record])).entries
    assert len(entry.remarks) == 1 + (asked in {"Ada Mensah", "Ghana"})
    assert " and " not in entry.speaker.name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("what did brooke want the hall to do?", "Ana Brook"),
        ("what did ms brooke want?", "Ana Brook"),
        ("What did Minster Núñez want?", "Elena Núñez"),
        ("irland on hedges", "Martha Reed"),
    ],
)
def test_a_slip_in_a_name_or_title_makes_nobody_else(text: str, speaker: str) -> None:
    assert _speakers(_one(text)) == {speaker}


@pytest.mark.parametrize("name", ["OCHA", "ocha"])
def test_an_agency_that_speaks_is_known_by_the_short_form_that_no_record_expands(name: str) -> None:
    said = (
        "ANA BAKO, Director of the United Nations Office for the Coordination of Humanitarian "
        "Affairs, said that tents were torn."
    )
    directory = Directory([read(release("SC/9", "Statements", said))])
    assert _speakers(_one(f"What did {name} say of tents?", directory)) == {"Ana Bako"}


def test_an_agency_that_does_not_speak_is_no_name() -> None:
    assert not DIRECTORY.named_in("What was said about OCHA?")


SLIPS = Directory(
    [
        read(
            release(
                "GA/12006",
                "Statements",
                "SERGIY MARCHENKO (Chad) spoke of harbours and of the wells beside them.",
                "ANA MARSHENKA (Peru) spoke of harbours and of the wells beside them.",
                "CARL DORN (Fiji) spoke of harbours and of the wells beside them.",
            )
        )
    ]
)


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Martschenko", ["Sergiy Marchenko", "Ana Marshenka"]),
        ("Mr. Marshenkas", ["Ana Marshenka", "Sergiy Marchenko"]),
        ("Peter Smith", []),
        ("", []),
    ],
)
def test_a_name_like_those_of_speakers_is_offered_the_nearest_first(
    name: str, offered: list[str]
) -> None:
    assert [entry.speaker.name for entry in SLIPS.like(name)] == offered


def test_a_small_word_before_a_surname_is_no_slip_in_a_given_name() -> None:
    said = "TOR MARSH, Special Coordinator, said that it rained."
    directory = Directory([read(release("GA/12010", "Statements", said))])
    text = "How much did it rain, according to Marsh?"
    (one,) = directory.named_in(text)
    assert text[one.start : one.end] == "Marsh"


CHIEFS = release(
    "GA/12009",
    "Statements",
    "ADA MUP, Under-Secretary-General for Humanitarian Affairs and Emergency Relief Coordinator, "
    "said that it rained.",
    "BEN COLE (Peru) spoke.",
)


@pytest.mark.parametrize(
    "text",
    [
        "What did the UN aid chief say?",
        "whom did the un relief chief see in Lima",
        "the UN humanitarian chief on Peru",
    ],
)
def test_an_office_is_found_by_what_people_call_it(text: str) -> None:
    directory = Directory([read(CHIEFS)])
    assert _speakers(directory.named_in(text)[0]) == {"Ada Mup"}


def test_an_office_that_nobody_here_holds_is_somebody_who_did_not_speak() -> None:
    named = _one("UN rights chief on rain", Directory([read(CHIEFS)]))
    assert (named.label, named.entries, named.spoke, named.person) == (
        "UN rights chief",
        (),
        False,
        True,
    )
    assert not Directory([read(CHIEFS)]).named_in("the chief on rain")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("us vs Peru on rain", ["us", "Peru"]),
        ("what did the us say", ["us"]),
        ("us on rain", ["us"]),
        ("what they told us", []),
        ("rain, said the GA", []),
    ],
)
def test_a_small_us_is_a_country_where_it_stands_like_one(text: str, named: list[str]) -> None:
    assert [one.label for one in Directory([read(CHIEFS)]).named_in(text)] == named


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("the Assistant Secretary-General", {"Ada Mensah", "Ben Cole"}),
        ("the Assistant Secretary-General for Ferries", {"Ada Mensah"}),
        ("Assistant Secretary-General Eva Farr", set()),
        ("the Assistant Secretary-General of the Lakes Union", set()),
    ],
)
def test_an_office_that_several_hold_is_any_of_theirs(asked: str, names: set[str]) -> None:
    text = release(
        "GA/1",
        "ADA MENSAH, Assistant Secretary-General for Ferries, spoke.",
        "BEN COLE, Assistant Secretary-General for Tidal Waters, spoke.",
    )
    named = Directory([read(text)]).named_in(f"What did {asked} say?")
    assert {name for one in named for name in _speakers(one)} == names


def test_an_office_of_so_many_that_it_tells_nobody_is_no_strangers_name() -> None:
    ministers = [f"{name}, Minister for Water of Peru, spoke." for name in _MINISTERS]
    directory = Directory([read(release("GA/1", *ministers))])
    assert understand("What did the Minister for Water say of rain?", directory).unknown is None
    assert understand("What did the Minister for Fire say of rain?", directory).unknown


def test_a_deputy_is_not_the_holder_of_the_office() -> None:
    text = release("GA/1", "KOFI ADDO, Secretary-General of the Lakes Union, said it rained.")
    directory = Directory([read(text)])
    asked = "What did the Secretary-General of the Lakes Union say?"
    assert {"Kofi Addo"} in [_speakers(one) for one in directory.named_in(asked)]
    assert not any(one.entries for one in directory.named_in("the Deputy Secretary-General"))


@pytest.mark.parametrize(
    ("asked", "speakers"),
    [
        ("What did the Secretary-General say?", {"Ida Holm"}),
        ("What did the UN Secretary-General say?", {"Ida Holm"}),
        ("What did the Secretary-General of the United Nations say?", {"Ida Holm"}),
        ("What did the Deputy Secretary-General of the United Nations say?", set()),
        ("What did the Lakes Union's Secretary-General say?", {"Kofi Addo"}),
    ],
)
def test_the_secretary_general_is_the_united_nations_own(
    tmp_path: Path, asked: str, speakers: set[str]
) -> None:
    two = release(
        "GA/1",
        "KOFI ADDO, Secretary-General of the Lakes Union, said it rained.",
        "IDA HOLM, Secretary-General of the United Nations, said it snowed.",
    )
    cited = shelve(tmp_path, two).ask(asked).citations
    assert {one.speaker.name for one in cited if one.speaker} == speakers


def test_where_only_another_body_s_secretary_general_speaks_the_un_s_does_not(
    tmp_path: Path,
) -> None:
    text = release("GA/1", "KOFI ADDO, Secretary-General of the Lakes Union, said it rained.")
    answer = shelve(tmp_path, text).ask("What did the Secretary-General say?")
    assert answer.verdict is Verdict.NOT_A_SPEAKER


def test_the_envoy_of_an_office_is_not_its_holder() -> None:
    text = release("GA/1", "KOFI ADDO, Special Envoy of the Secretary-General, said it rained.")
    directory = Directory([read(text)])
    assert not any(one.entries for one in directory.named_in("the Secretary-General"))
    assert _speakers(_one("What did the Special Envoy say?", directory)) == {"Kofi Addo"}


def test_a_body_that_nobody_names_is_told_by_who_heads_it() -> None:
    text = release(
        "GA/1",
        "KOFI ADDO, Under-Secretary-General for Wet Well Services, said it rained.",
        "ADA MUP (Kenya) asked what the Office of Wet Well Services (OWWS) had done.",
    )
    directory = Directory([read(text)])
    assert _speakers(_one("What did OWWS say?", directory)) == {"Kofi Addo"}


def test_a_name_that_is_somebody_elses_is_no_slip_of_ones() -> None:
    lines = ("GRETA HANSEN (Fiji) said that it rained.", "LARS JENSEN (Chad) said that it poured.")
    directory = Directory([read(release("GA/1", *lines))])
    assert not any(one.entries for one in directory.named_in("what did greta jensen say"))
    assert _speakers(_one("what did greta hanson say", directory)) == {"Greta Hansen"}


def test_a_text_that_bears_the_name_of_a_capital_is_no_country(tmp_path: Path) -> None:
    said = release("GA/12350", "IDA HOLM (Norway) said that Oslo had wells.")
    named = shelve(tmp_path, said).library.directory.named_in
    assert [one.label for one in named("What did Oslo say?")] == ["Oslo"]
    assert [one.label for one in named("Was the plan Oslo’s?")] == ["Oslo"]
    assert [one.label for one in named("Who said Oslo violated agreements?")] == ["Oslo"]
    for text in ("the Oslo Accords", "the oslo agreement", "the Oslo Final Act"):
        assert named(f"Who mentioned {text}?") == []


def test_a_word_remembered_to_name_nobody_never_would(monkeypatch: pytest.MonkeyPatch) -> None:
    directory = Directory([read(WELLS), read(BRIDGES)])
    said = [word for name in directory._names for word in name]
    said += [*directory.plain_words, "us", "president", "america", "oslo", "Kenyan", "WHO"]
    texts = [f"So what of {one}, {other}?" for one, other in pairwise(said)]
    found = [directory.named_in(text) for text in texts]
    again = [directory.named_in(text) for text in texts]  # with what is remembered by now
    monkeypatch.setattr(Directory, "_may_be_name", lambda *_: True)
    directory._read = {}
    assert found == again == [directory.named_in(text) for text in texts]


SURVIVORS = release(
    "GA/4",
    "The panel featured Ada Mensah, victim of a flood from Kazakhstan; Rui Sousa, health worker "
    "from Mozambique; and Lin Park, survivor.",
    "ADA MENSAH said that wells were dug.",
    "RUI SOUSA said that pipes were laid.",
    "LIN PARK, founder of Women Worldwide, said that it rained.",
    "ANA BAKO (Mozambique) said that dams were built.",
)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("what did the Kazakh survivor say?", {"Ada Mensah"}),
        ("what did the Mozambican health worker say?", {"Rui Sousa"}),
        ("what did the Mozambican delegate say?", {"Rui Sousa", "Ana Bako"}),
    ],
)
def test_a_nationality_before_what_somebody_is_names_no_delegate(
    text: str, speakers: set[str]
) -> None:
    assert _speakers(_one(text, Directory([read(SURVIVORS)]))) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "according to the Somali campaigner's survey",
        "what did the Kazakh journalist say?",
        "how many people are hungry worldwide",
    ],
)
def test_what_names_none_of_those_who_spoke_names_nobody(text: str) -> None:
    assert not Directory([read(SURVIVORS)]).named_in(text)


def test_a_people_is_known_by_what_it_is_called_in_talk() -> None:
    (brits,) = DIRECTORY.named_in("what did the Brits say?")
    assert not brits.spoke
    assert "united kingdom" in brits.forms


def test_a_capitals_envoy_is_the_countrys_whether_one_spoke_or_not() -> None:
    (named,) = DIRECTORY.named_in("what did beirut's envoy say?")
    assert not named.spoke
    assert not DIRECTORY.named_in("what was said of beirut?")


def test_a_text_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    directory = Directory([read(WELLS)])
    found = [directory.named_in(text) for text in ("What did Moyo say?", "And Kenya?")]
    monkeypatch.delattr("rag.holdings.directory.TOKEN")
    assert [directory.named_in(text) for text in ("What did Moyo say?", "And Kenya?")] == found


def test_a_states_delegate_is_heard_before_a_survivor_from_there() -> None:
    record = release(
        "GA/12018",
        "Statements",
        "GITA HUDA, a flood survivor from Fiji, said that tolls drowned boats.",
        "IAN JOLY (Fiji) said that boats pay.",
    )
    (named,) = Directory([read(record)]).named_in("What did Fiji say?")
    assert [one.speaker.name for one in named.entries] == ["Ian Joly", "Gita Huda"]


def test_an_office_that_people_call_otherwise_is_named_as_printed_where_nobody_holds_it() -> None:
    (chief,) = DIRECTORY.named_in("Who thanked the UN chief?")
    assert not chief.entries
    assert "secretary-general" in chief.forms


def test_the_office_of_a_state_that_did_not_speak_is_not_another_s() -> None:
    text = release(
        "GA/9",
        "EVA FARR, Special Envoy of the Lake Fund for the Wells of Mali, said that it rained.",
        "ANA BAKO, civil society representative and well repair survivor from Kenya, spoke.",
        "IDA HOLM (Norway) spoke.",
    )
    directory = Directory([read(text)])

    def heard(question: str) -> set[str]:
        named = directory.named_in(question)
        return {entry.speaker.name for one in named for entry in one.entries}

    assert heard("what did the French special envoy say?") == set()
    assert heard("what did the special envoy of France say?") == set()
    assert heard("what did the Malian special envoy say?") == {"Eva Farr"}
    assert heard("what did the special envoy say?") == {"Eva Farr"}
    assert heard("what did the French representative say about well repair?") == set()
    assert heard("what did the representative say about well repair?") == set()


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Service:
    heard = release(
        "HR/12",
        "Statements",
        "ADA MOYO (Kenya), Executive Director of the Shepherds' Land Trust, said that fences rose.",
        "IDA HOLM (Norway), President of the Sámi Parliament, said that fences were high.",
        "The representative of Norway said that fences were lawful.",
        "LINDA BORG, Founder of the Fence Hub, said that fences were dear.",
        title="Forum Hears of Fences",
        day="6 May 2023",
    )
    return shelve(tmp_path_factory.mktemp("forum"), heard)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What did Norway say?", [3]),
        ("What did the Sámi president from Norway say?", [2]),
        ("What did the director from Kenya say?", [1]),
        ("What did Kenya's Ada Moyo say?", [1]),
        ("What did the Fence Hub woman say?", [4]),
        ("What did the man from the Fence Hub say?", [4]),
    ],
)
def test_a_state_asked_for_is_whoever_speaks_for_it(
    forum: Service, question: str, paragraphs: list[int]
) -> None:
    assert [one.paragraph.number for one in forum.ask(question).citations] == paragraphs


def test_a_state_from_which_only_a_guest_came_did_not_speak(forum: Service) -> None:
    answer = forum.ask("What did Kenya say about fences?")
    assert answer.verdict is Verdict.NOT_A_SPEAKER
    assert "Kenya is not recorded as speaking. From there, but not for it, spoke Ada Moyo" in (
        answer.text
    )


def test_a_list_names_a_guest_with_the_state_they_are_from(forum: Service) -> None:
    short = forum.ask("Which speakers mentioned fences?").short
    assert short
    assert "Ada Moyo (Executive Director of the Shepherds' Land Trust, Kenya)" in short
