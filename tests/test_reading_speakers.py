"""Who speaks in a paragraph, in the many forms in which a release names them: on one made-up
meeting, with a paragraph or two more.
"""

from __future__ import annotations

from itertools import groupby

import pytest

from rag.reading import read
from rag.records import Remark

MEETING = (
    "GA/12345\n1 March 2024\nAssembly Debates Wells and Rivers\n"
    "Speakers in the hall spoke today of wells and of rivers.\n"
    "Statements\n"
    "PRISCA MOYO, Minister for Justice of Zimbabwe, said that wells were dug in every town.\n"
    "PAK MINJUNG, Permanent Representative of Japan, said that rain was rare.\n"
    "LENA HOLM (Sweden), Chair of the Committee, opened the meeting.\n"
    "CARL ROSS, Chair of the Advisory Committee on Wells and Dams (ACWD), presented its report.\n"
    "IDA BRUN, Executive Director of the River Office (UN-Rivers), said that dams leaked.\n"
    "HUGO STERN, President of the Security Council for March, said that time was short.\n"
    "ALI BIN SAAD, Crown Prince of Oman, said that dates were dear.\n"
    "KOFI ADDO (Ghana) said that every pipe in his town was new.\n"
)
PANEL = (
    "The panel featured Ida Rhys, Chief, Dam Board; and Gita Yusup, Judge of the High Court of "
    "Peru.  The discussants were Ada Mensah, Water Board (WB); and Jan Sadr, Open Wells (OW)."
)
ADDO = "Kofi Addo, Ghana"
NOBODY = "nobody"
CHAD = "The representative of Chad, Chad"
MALI = "The representative of Mali, Mali"
OPEN_WELLS = "The representative of Open Wells, Open Wells"
BRANCH = "The Chief of the Wells Branch, Wells Branch"
PERU = "The representative of Peru, Peru"
FOUNDATION = "Fondation pour les puits des villages"


def _told(remark: Remark) -> str:
    who = remark.speaker
    return f"{who.name}, {who.affiliation}" if who else NOBODY


def _remarks(*lines: str) -> list[Remark]:
    """The remarks of what is added to the meeting."""
    paragraphs = read(MEETING + "\n".join(lines)).paragraphs[-len(lines) :]
    return [remark for one in paragraphs for remark in one.remarks]


def _who(*lines: str) -> list[str]:
    """Who speaks in what is added, each once in a row."""
    return [told for told, _ in groupby(map(_told, _remarks(*lines)))]


@pytest.mark.parametrize(
    "told",
    [
        (
            "The representatives of Chad and Mali took the floor.  The representative of Chad said "
            "no.  The representative of Mali said that rain would come."
        ),
        (
            "The representatives of Chad and Mali took the floor a second time.  The former said "
            "that "
            "wells were dry.  The latter replied that they were not."
        ),
        (
            "The delegates of Chad and Mali exercised their right of reply.  Chad’s representative "
            "said that wells were dry, while his counterpart from Mali said that they were not."
        ),
        (
            "Both Chad and Mali had abstained on it.  The former’s delegate said that wells were "
            "dry; "
            "the latter’s, that they were full."
        ),
    ],
)
def test_those_who_are_first_listed_and_then_heard_speak_each_their_own_words(told: str) -> None:
    assert _who(told) == [NOBODY, CHAD, MALI]


@pytest.mark.parametrize(
    "told",
    [
        (
            "The delegations of Chad and Mali also took the floor to explain their abstentions, "
            "the "
            "former saying that wells were dry and the latter that nobody had asked."
        ),
        (
            "The representatives of Chad and Mali spoke in explanation of vote, the former saying "
            "that "
            "wells were dry, and the latter noting that nobody had asked."
        ),
    ],
)
def test_the_former_and_the_latter_of_a_sentence_are_two_speakers(told: str) -> None:
    assert _who(told) == [CHAD, MALI]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The representatives of Chad and Mali took the floor again.", NOBODY),
        ("The missions of Chad and Mali also took the floor to explain their votes.", NOBODY),
        (
            (
                "The representatives of Chad, Mali and Fiji requested the floor for further "
                "statements."
            ),
            NOBODY,
        ),
        ("The representative of Chad took the floor again.  She said that wells were dry.", CHAD),
        (
            (
                "The representatives of Chad and Mali, in a statement delivered by the "
                "representative of "
                "the former, called for wells."
            ),
            "The representatives of Chad and Mali, Chad; Mali",
        ),
        (
            "The representatives of Chad and Mali both asked for wells.",
            "The representatives of Chad and Mali, Chad; Mali",
        ),
        (
            "The delegates of Chad and Mali each said that wells were dry.",
            "The representatives of Chad and Mali, Chad; Mali",
        ),
        (
            (
                "Both Chad and Mali had wells.  The former said that they were deep and the "
                "latter that "
                "they were dry, he noted."
            ),
            ADDO,
        ),
    ],
)
def test_a_list_alone_is_nobodys_and_who_speaks_together_is_one(told: str, who: str) -> None:
    assert _who(told) == [who]


def test_who_takes_the_floor_again_is_whoever_spoke_for_the_country() -> None:
    told = (
        "The representatives of Ghana and Mali took the floor a second time.  The former said no."
    )
    assert _who(told) == [NOBODY, ADDO]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "The representative of Chile, Pedro Gomez, said that wells were dry.",
            "Pedro Gomez, Chile",
        ),
        ("Chile’s representative, Pedro Gomez, said that wells were dry.", "Pedro Gomez, Chile"),
        (
            "The observer of the League of Wells, Hani Zaki, said that wells were dry.",
            "Hani Zaki, League of Wells",
        ),
        (
            "The head of the delegation of Chile, PEDRO GOMEZ, said that wells were dry.",
            "Pedro Gomez, Chile",
        ),
        (
            "For the African Union, its Permanent Observer, HANI ZAKI, said that wells were dry.",
            "Hani Zaki, African Union",
        ),
        (
            "For Chad, its Minister for Wells, HANI ZAKI, said that wells were dry.",
            "Hani Zaki, Chad",
        ),
        (
            (
                "Speaking for the Organization of Wells (OW), its Assistant Secretary-General, "
                "Marie "
                "Touss, told the Assembly that wells were dry."
            ),
            "Marie Touss, Organization of Wells",
        ),
        (
            (
                "On behalf of the Group of Friends of Wells, comprising 27 States, Chad’s Deputy "
                "Minister, HANI ZAKI, wished to see wells."
            ),
            "Hani Zaki, Chad",
        ),
        (
            "Speaking next, Chad’s Ambassador for Wells, HANI ZAKI, drew attention to dry wells.",
            "Hani Zaki, Chad",
        ),
        (
            (
                "Secretary of the People’s Committee for Wells of the Libyan Arab Jamahiriya, "
                "HANI ZAKI, "
                "said that wells were dry."
            ),
            "Hani Zaki, Libyan Arab Jamahiriya",
        ),
        (
            "Minister for Foreign Affairs of Germany JAN VON HOHEN said that wells were dry.",
            "Jan von Hohen, Germany",
        ),
        ("Prime Minister of Portugal RUI CASTRO said that wells were dry.", "Rui Castro, Portugal"),
        ("Prime Minister of Portugal Rui Castro said that wells were dry.", "Rui Castro, Portugal"),
        (
            "Bahrain, said HANI ZAKI, its Special Envoy for Water, has few wells.",
            "Hani Zaki, Bahrain",
        ),
        (
            "Peru dug wells, said the judge, Gita Yusup; before that, it had none.",
            "Gita Yusup, High Court of Peru",
        ),
        ("Discussant Ada Mensah said that wells were dry.", "Ada Mensah, Water Board"),
        ("Ms. MENSAH said yes.", "Ada Mensah, Water Board"),
        ("Hinatea, a survivor of floods from Nepal, said that rain was near.", "Hinatea, Nepal"),
        (
            (
                "Hinatea, a survivor of floods from Nepal who asked to be called so, said that she "
                "ran."
            ),
            "Hinatea, Nepal",
        ),
        (
            (
                "On behalf of the Forum for Wells, a coalition of 61 bodies, Ada Thev called for "
                "pumps."
            ),
            "Ada Thev, Forum for Wells",
        ),
        (
            "The representative of Chile, Committee Chair, said that wells were dry.",
            "The representative of Chile, Chile",
        ),
        (
            "The representative of Chile, recalling Villa Grimaldi, said that wells were dry.",
            "The representative of Chile, Chile",
        ),
    ],
)
def test_the_name_beside_an_office_is_who_speaks(told: str, who: str) -> None:
    assert _who(PANEL, told)[1:] == [who]


@pytest.mark.parametrize(
    ("told", "role", "affiliation"),
    [
        ("JUAN PAZ, President of Guatemala:  The accords held.", "President", "Guatemala"),
        (
            "JUAN PAZ, Permanent Observer for the Water Board (WB): Rivers pass.",
            "Permanent Observer",
            "Water Board",
        ),
        ("JUAN PAZ (Peru):  The accords held.", None, "Peru"),
        ("Juan Paz (Peru):  The accords held.", None, "Peru"),
        (
            "JUAN PAZ, founder of Lantern: Light for All, said no.",
            "founder",
            "Lantern: Light for All",
        ),
        (
            "JUAN PAZ, Professor of Law, Lake University, Republic of Korea, said no.",
            "Professor of Law, Lake University",
            "Republic of Korea",
        ),
        (
            "JUAN PAZ, Director, Lake Institute, Federal Republic of Germany, said no.",
            "Director, Lake Institute",
            "Federal Republic of Germany",
        ),
    ],
)
def test_an_office_ends_where_the_words_begin_and_a_countrys_name_is_whole(
    told: str, role: str | None, affiliation: str
) -> None:
    (remark,) = _remarks(told)
    assert remark.speaker is not None
    assert (remark.speaker.role, remark.speaker.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (
            (
                "Ms. KWON Hae-rim (Republic of Korea) said yes.",
                "Ms. PAK (Japan) said no.",
                "Ms. KWON said maybe.",
            ),
            [
                "Kwon Hae-rim, Republic of Korea",
                "Pak Minjung, Japan",
                "Kwon Hae-rim, Republic of Korea",
            ],
        ),
        (
            (
                "Mr. GENG (China) said no.",
                "GENG MINGYU, Permanent Representative of China, said yes.",
            ),
            ["Geng Mingyu, China"],
        ),
        (("Mr. OUM (Chad) said no.",), ["Mr. Oum, Chad"]),
        (
            (PANEL, "Ms. MENSAH said yes.  Mr. SADR, speaking next, recalled that wells were dry."),
            [NOBODY, "Ada Mensah, Water Board", "Jan Sadr, Open Wells"],
        ),
    ],
)
def test_a_surname_is_whoevers_it_is_wherever_the_whole_name_stands(
    lines: tuple[str, ...], who: list[str]
) -> None:
    assert _who(*lines) == who


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Turning to the question raised by Ms. MOYO, he said that pumps were dear.", ADDO),
        ("On the point made by Ms. Moyo, he said that pumps were dear.", ADDO),
        ("On the concern voiced by Chad’s delegate, he said that pumps were dear.", ADDO),
        ("In the debate the concern was voiced by Chad’s delegate, the only one to do so.", CHAD),
        ("He welcomed the text, praised the delegate of Peru and urged all to join.", ADDO),
        ("In 2010, the head of UN-Rivers told members that dams leaked, which was true.", ADDO),
        ("For Ghana, its Minister for Wells, Ada Mensah, had signed the text, he said.", ADDO),
        ("Speaking of Ghana’s Foreign Minister, Ada Mensah, he said that she was right.", ADDO),
        ("He agreed with the head of UN-Rivers, who told the Council that dams leaked.", ADDO),
        ("The Council heard from Ms. Moyo in May, he recalled.", ADDO),
        ("Hunger, a scourge of our time, called for action.", ADDO),
        ("Wells were dug by Minister for Water of Chad Ada Thev, he said.", ADDO),
        ("He recalled that, according to the representative of Peru, wells were dry.", ADDO),
        ("“Wells are no luxury,” in the words of Ms. Moyo.", "Prisca Moyo, Zimbabwe"),
        (
            "In response to the question posed by Ms. Moyo, Ms. PAK said that pumps were dear.",
            "Pak Minjung, Japan",
        ),
        (
            "The Committee heard a statement by ADA MENSAH (Chad), who said that wells were dry.",
            "Ada Mensah, Chad",
        ),
        ("“Wells are no luxury,” according to the representative of Peru.", PERU),
        ("“L.18” — on wells — was tabled by the delegate of Peru, who regretted dear pumps.", PERU),
        (
            "Nigeria’s Minister for Wells informed the Committee that wells were dry.",
            "The Minister for Wells of Nigeria, Nigeria",
        ),
        (
            "Nigeria’s Minister for Wells informed the Council in 2019 of dry wells, he recalled.",
            ADDO,
        ),
        (
            "Also addressing the Assembly, the Crown Prince of Oman drew attention to dry wells.",
            "Ali bin Saad, Oman",
        ),
        (
            "UN-Rivers’ Executive Director told the Committee that wells were dry.",
            "Ida Brun, River Office",
        ),
        ("The head of UN-Rivers told the Committee that wells were dry.", "Ida Brun, River Office"),
        (
            "The Chair of ACWD, introducing its report, said that wells were dry.",
            "Carl Ross, Advisory Committee on Wells and Dams",
        ),
        (
            "The Council President, before adjourning the meeting, thanked the briefers.",
            "Hugo Stern, United Nations",
        ),
        ("The President of the General Assembly announced that the list was closed.", NOBODY),
        ("The Chair said that the list was closed.", "Lena Holm, Sweden"),
        (
            "Sri Lanka’s youth delegate said that wells were dry.",
            "The representative of Sri Lanka, Sri Lanka",
        ),
        (
            "Next, the Committee heard from ADA MENSAH, Special Rapporteur on wells, who said no.",
            "Ada Mensah, United Nations",
        ),
        (
            (
                "The Committee then heard from ADA MENSAH (Chad), Chair of the Board of Wells.  "
                "She gave "
                "an account of its session."
            ),
            "Ada Mensah, Chad",
        ),
        ("The Committee then heard from ADA MENSAH (Chad), Chair of the Board of Wells.", NOBODY),
        (
            (
                "Dina Tag, of the civil society organization Open Wells, and Tev Feil, Permanent "
                "Representative of Tonga to the United Nations, served as lead discussants."
            ),
            NOBODY,
        ),
    ],
)
def test_who_acts_in_a_sentence_speaks_and_not_who_is_told_of(told: str, who: str) -> None:
    assert _who(told) == [who]


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (
            (
                (
                    "JUAN PAZ, for the Lakes Group, said that wells were dry.  Pumps were dear, "
                    "too, added "
                    "the delegate of Chad."
                ),
            ),
            ["Juan Paz, Lakes Group", CHAD],
        ),
        (
            ("JUAN PAZ (Peru) said that wells were dry.  Chad’s delegate, Ada Thev, said no.",),
            ["Juan Paz, Peru", "Ada Thev, Chad"],
        ),
        (
            (
                (
                    "A youth delegate from Chad said that wells were dry.  She held up a cup.  "
                    "Another, from "
                    "Mali, said that rain was near."
                ),
            ),
            ["The youth delegate of Chad, Chad", MALI],
        ),
        (
            ("JUAN PAZ (Peru) said that wells were dry.  Ms. Moyo said that they were not.",),
            ["Juan Paz, Peru", "Prisca Moyo, Zimbabwe"],
        ),
        (
            ("JUAN PAZ (Peru) spoke of wells.  Ms. Moyo said that they were dry, he recalled.",),
            ["Juan Paz, Peru"],
        ),
        (
            ("Mali had wells.  JUAN PAZ, Minister of that country, said that they were dry.",),
            ["Juan Paz, Mali"],
        ),
        (
            ("Mali had wells.  JUAN PAZ, Minister of Peru, said that they were dry.",),
            [ADDO, "Juan Paz, Peru"],
        ),
        (
            (
                "The speaker for Open Wells said that wells were dry.",
                "The observer for Chad asked where.  The NGO’s representative said: in Chad.",
            ),
            [
                OPEN_WELLS,
                "The observer for Chad, Chad",
                OPEN_WELLS,
            ],
        ),
        (("Wells were dry.  Another, from Mali, said that rain was near.",), [ADDO]),
        (
            ("The Committee turned to wells.  Its Secretary read out a correction.",),
            [NOBODY, "The Secretary of the Committee, None"],
        ),
        (
            (
                "Dialogue",
                (
                    "Next, the Forum heard from JUAN PAZ (Peru), Chair of the Board on Dams, who "
                    "rose."
                ),
                "The representative of Chad asked how many.  The Chair said that there were two.",
            ),
            ["Juan Paz, Peru", CHAD, "Juan Paz, Peru"],
        ),
    ],
)
def test_who_speaks_next_in_a_paragraph_has_their_own_words(
    lines: tuple[str, ...], who: list[str]
) -> None:
    added = [line for line in lines if line != "Dialogue"]
    paragraphs = read(MEETING + "\n".join(lines)).paragraphs[-len(added) :]
    told = [_told(remark) for one in paragraphs for remark in one.remarks]
    assert [one for one, _ in groupby(told)] == who


def test_for_whom_somebody_spoke_is_told_by_a_clause_beside() -> None:
    beside = "Chad’s delegate, who spoke for the Group of 77 and China, said that wells were dry."
    before = (
        "On behalf of the Friends of Wells, comprising 27 States, Chad’s Minister, ADA THEV, rose."
    )
    named = "Speaking in the name of the Youth Caucus, ADA THEV said that wells were dry."
    assert [one.on_behalf_of for one in _remarks(beside)] == [("Group of 77 and China",)]
    assert [one.on_behalf_of for one in _remarks(named)] == [("Youth Caucus",)]
    assert [one.on_behalf_of for one in _remarks(before)] == [("Friends of Wells",)]


HOLM = "Lena Holm, Sweden"


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (("There being no further speakers, the meeting was adjourned.",), [NOBODY]),
        (("There was no speaker from Chad.  The list was read out.",), [NOBODY]),
        (("(annexes follow)",), [NOBODY]),
        (("Another expert noted that wells were dry.  She asked for pumps.",), [NOBODY]),
        (("Replying, the CONTROLLER said that it would be.  He thanked Chad.",), [NOBODY]),
        (("The CHAIR said that time was short.",), [HOLM]),
        (("Wells were dry.  The CHAIR asked for order.",), [ADDO, HOLM]),
        (("Wells were dry.  Some, he feared, would say others were to blame.",), [ADDO]),
        (
            ("Rains came late.  Some of the others were dry.  That was why dams were built.",),
            [ADDO],
        ),
        (
            ("Both the representative of Chad and the representative of Peru welcomed the vote.",),
            ["The representatives of Chad and Peru, Chad; Peru"],
        ),
        (
            ("He moved a vote.  It was seconded by the representative of Peru, who said no.",),
            [ADDO, PERU],
        ),
        (
            ("He moved a vote.  It was echoed by the representative of Peru, who said no.",),
            [ADDO, PERU],
        ),
        (
            (
                (
                    "Wells were dry.  At that, the representative of Chad, raising a point of "
                    "order, said that they were not."
                ),
            ),
            [ADDO, CHAD],
        ),
        (
            (
                (
                    "The representative of the United Nations Educational, Scientific and Cultural "
                    "Organization (UNESCO) said that schools had wells."
                ),
            ),
            [
                (
                    "The representative of the United Nations Educational, Scientific and Cultural "
                    "Organization, United Nations Educational, Scientific and Cultural Organization"
                )
            ],
        ),
        (
            ("A youth delegate of the River Parliament in Sweden wondered why.  He had a boat.",),
            ["The youth delegate of the River Parliament, River Parliament"],
        ),
        (
            ("On the same article, the expert from Turkey, AYSE KARACAN, wished to know why.",),
            ["Ayse Karacan, Turkey"],
        ),
        (
            ("Opening the panel, the moderator, Justice EDITH NGANDU of Zambia, said no.",),
            ["Edith Ngandu, Zambia"],
        ),
        (
            (
                (
                    "A statement by Monsignor PAUL LEROUX, who was ill, was read out by MOANA "
                    "ESTALL of the River Union.  He said that rain had come."
                ),
            ),
            ["Paul Leroux, None"],
        ),
        (
            ("The speech by the President of Peru, ADA MENSAH, was delivered by JAN NOVAK.",),
            ["Ada Mensah, None"],
        ),
        (("The president of Chad, ADA MENSAH said, had lied.",), ["Ada Mensah, None"]),
        (
            ("A message from the Mayor of Ubele was read out by JAN PETIT.  It asked for pumps.",),
            ["The Mayor of Ubele, Ubele"],
        ),
        (
            ("The representatives of Chad and Sierra Leone, the latter recalling rain, agreed.",),
            ["The representative of Sierra Leone, Sierra Leone"],
        ),
    ],
)
def test_who_speaks_by_office_for_another_or_by_no_name(
    lines: tuple[str, ...], who: list[str]
) -> None:
    assert _who(*lines) == who


def test_of_two_of_one_surname_it_is_who_goes_on_unless_of_the_other_sex() -> None:
    sara = "SARA ADDO (Chad) said that her country was dry.  She asked for pumps."
    kofi = "KOFI ADDO (Ghana) said that pipes were new.  He had seen them."
    assert _who(sara, kofi, "Mr. Addo therefore asked for rain.") == ["Sara Addo, Chad", ADDO]
    assert _who(sara, kofi, "Ms. Addo asked for rain.")[-1] == "Sara Addo, Chad"
    thanks = "SARA ADDO (Chad) thanked the Secretary-General for his report on wells."
    assert _who(kofi, thanks, "Ms. Addo also asked for rain.")[-1] == "Sara Addo, Chad"
    between = "IDA MOSS (Peru) asked for boats."
    assert _who(sara, kofi, between, "Mr. Addo asked for rain.")[-1] == ADDO
    assert _who(kofi, sara, "Mr. Addo had erred, she said.") == [ADDO, "Sara Addo, Chad"]


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (
            (
                "The Committee deferred the following:",
                "Open Wells (Fiji) — as the representative of Chad requested its accounts;",
                "Ferry Friends (Malta): because the delegate of Mali wished to see a map; and",
                "Lantern Union — after Peru’s delegate sought the names of its board.",
            ),
            [NOBODY, CHAD, MALI, PERU],
        ),
        (
            ("Open Wells — as the delegate of Chad asked why, and the delegate of Mali who paid;",),
            [CHAD, MALI],
        ),
        (
            ("An exchange followed, after which the representative of Chad called for calm.",),
            [CHAD],
        ),
        (("Tempers flared when the representative of Chad charged that wells were shut.",), [CHAD]),
        (
            ("The Council closed the wells, he said, when the representative of Chad left it.",),
            [ADDO],
        ),
        (
            (f"The representative of {FOUNDATION}, Mali, said that rain was near.",),
            [f"The representative of {FOUNDATION}, {FOUNDATION}"],
        ),
    ],
)
def test_who_speaks_in_a_clause_that_says_why_and_for_a_body_of_foreign_name(
    lines: tuple[str, ...], speakers: list[str]
) -> None:
    assert _who(*lines) == speakers


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (
            ("Next to speak was the delegate of Open Wells, a charity in Peru.  She said: dig.",),
            [OPEN_WELLS],
        ),
        (("The last speaker was from Open Wells, a Peruvian NGO.  She said: dig.",), [OPEN_WELLS]),
        (
            ("Then came Open Wells, an association in Chad.  Its representative said: dig.",),
            [NOBODY, OPEN_WELLS],
        ),
        (("The next speaker was from Chad.", "He said that wells were dry."), [NOBODY, CHAD]),
        (("Next to speak was the delegate of Chad, who said that wells were dry.",), [CHAD]),
        (("The last speaker was a digger of wells.  He said that they were dry.",), [NOBODY]),
        (("The last speaker was a digger of wells.", "He said that they were dry."), [NOBODY]),
        (
            ("Next up was a digger.  The delegate of Chad asked why.  He replied: dust.",),
            [NOBODY, CHAD, NOBODY],
        ),
        (("First came the rains.  He said that they were welcome.",), [ADDO]),
        (
            (
                "The speaker for Open Wells said that wells were dry.",
                "The delegate of Chad asked which.",
                "She replied that all were.  The delegate of Mali asked why.  She replied: rain.",
                "The association’s representative said more.",
            ),
            [OPEN_WELLS, CHAD, OPEN_WELLS, MALI, OPEN_WELLS],
        ),
        (
            (
                "The speaker for Open Wells said that wells were dry.",
                "The Committee took up the application of Ferry Friends.",
                "The delegate of Chad asked how many.  The NGO’s representative said: ten.",
            ),
            [
                OPEN_WELLS,
                NOBODY,
                CHAD,
                "The representative of Ferry Friends, Ferry Friends",
            ],
        ),
        (
            ("Right of Reply", "The delegate of Chad asked which.", "He replied that all were."),
            [ADDO, CHAD, NOBODY],
        ),
    ],
)
def test_who_is_brought_to_the_floor_or_asked_has_the_words_that_follow(
    lines: tuple[str, ...], speakers: list[str]
) -> None:
    assert _who(*lines) == speakers


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (
            (
                "The Chief of the Wells Branch, giving an update, said that wells were full.",
                "The representative of Chad asked which.",
                "The Chief said in reply that all were.",
            ),
            [BRANCH, CHAD, BRANCH],
        ),
        (
            ("The Committee Secretary, asked how, said that hands would be raised.",),
            ["The Committee Secretary, None"],
        ),
        (
            ("Before the vote, the Chair explained the rules.", "CARL ROSS said no."),
            ["Lena Holm, Sweden", "Carl Ross, Advisory Committee on Wells and Dams"],
        ),
        (
            ("Adjourning the meeting, the Chair congratulated delegates on their speed.",),
            ["Lena Holm, Sweden"],
        ),
    ],
)
def test_an_office_without_a_name_that_plainly_says_something_speaks(
    lines: tuple[str, ...], speakers: list[str]
) -> None:
    assert _who(*lines) == speakers


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Wells were dry, said Mali’s delegate, ADA MENSAH.  Rain was near.", "Ada Mensah, Mali"),
        ("In Mali, it rained, said that country’s delegate, ADA MENSAH.", "Ada Mensah, Mali"),
        ("The youth delegate of Chad said: dig.", "The youth delegate of Chad, Chad"),
    ],
)
def test_a_delegate_by_name_at_the_end_of_a_sentence_and_one_of_the_youth(
    line: str, speaker: str
) -> None:
    assert _who(line) == [speaker]


def test_somebody_who_speaks_for_a_body_may_be_told_by_their_country() -> None:
    said = "In the debate, Juan Paz of Peru, speaking on behalf of his guild, asked for rain."
    record = read(
        f"GA/1\nWells\n{said}\nStatements\nJUAN PAZ, Open Wells, said that it would come."
    )
    assert [_told(one) for one in record.paragraphs[0].remarks] == ["Juan Paz, Open Wells"]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("张军 (China) said that pumps were late.", "张军, China"),
        ("محمد علي (Egypt) said that pumps were late.", "محمد علي, Egypt"),
        ("अनिल कुमार (India) said that pumps were late.", "अनिल कुमार, India"),
        ("דוד כהן (Israel) said that pumps were late.", "דוד כהן, Israel"),
        ("สมชาย ใจดี (Thailand) said that pumps were late.", "สมชาย ใจดี, Thailand"),
        ("გიორგი ბერიძე (Georgia) said that pumps were late.", "გიორგი ბერიძე, Georgia"),
        ("ジョン・スミス (Japan) said that pumps were late.", "ジョン・スミス, Japan"),
        ("张军, Permanent Representative of China, said that pumps were late.", "张军, China"),
        ("张军 (Open Wells) said that pumps were late.", "张军, Open Wells"),
        ("平和, she said, was the word for it.", ADDO),
        ("平和 meant peace, she said.", ADDO),
    ],
)
def test_a_name_in_a_script_without_capitals_opens_a_turn_and_any_other_word_none(
    told: str, who: str
) -> None:
    assert _who(told, "Pipes had to be laid, she said.") == [who]


@pytest.mark.parametrize(
    ("of", "affiliation"),
    [
        ("the youth group Open Wells, aged 17,", "Open Wells"),
        ("the women’s union Open Wells", "Open Wells"),
        ("the think tank Open Wells (OW)", "Open Wells"),
        ("the European pump industry", "European pump industry"),
        ("the diggers of wells", "diggers of wells"),
        ("civil society", "civil society"),
        ("one of the sponsors", None),
        ("the former", None),
        ("the rival regime", None),
    ],
)
def test_who_speaks_for_a_body_in_small_letters_is_never_whoever_spoke_before(
    of: str, affiliation: str | None
) -> None:
    said = f"The representative of {of} said that rain fell."
    alone = _remarks("The delegate of Chad said no.", said)[-1]
    beside = _remarks(f"JUAN PAZ (Peru) said no.  {said}")[-1]
    told = [one.speaker and one.speaker.affiliation for one in (alone, beside)]
    assert told == [affiliation, affiliation]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Similarly, the representative of Chad said that rain fell.", [CHAD]),
        ("Taking a different view, Chad’s delegate wondered why.", [CHAD]),
        ("Asked for his view, the representative of Chad replied that rain fell.", [CHAD]),
        ("“No,” the representative of Chad said.", [CHAD]),
        ("He yielded his time to the representative of Chad, who said that rain fell.", [CHAD]),
        ("Joining him was the representative of Chad, who said that rain fell.", [CHAD]),
        ("In 2019, the representative of Chad said that rain fell.", []),
        ("Speaking in Rome last week, Chad’s delegate said that rain fell.", []),
        ("At that meeting, the representative of Chad said that rain fell.", []),
        ("However, the representative of Chad said that rain fell, he recalled.", []),
        ("According to him, the representative of Chad noted that rain fell.", []),
    ],
)
def test_another_may_be_led_in_behind_a_speaker_in_capitals_but_not_from_elsewhere(
    lead: str, who: list[str]
) -> None:
    assert _who(f"JUAN PAZ (Peru) said that wells were dry.  {lead}") == ["Juan Paz, Peru", *who]


BRUN = "Ida Brun, River Office"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Ms. MOYO asked Mr. Addo where.  He said that it was in Chad.", [ADDO]),
        ("Ms. MOYO asked Mr. Addo where.  She did not know.  He told her: in Chad.", [ADDO]),
        ("Ms. MOYO turned to Mr. Addo and asked where.  In reply, he named Chad.", [ADDO]),
        ("Ms. MOYO asked Ms. Brun where.  She replied that it was in Chad.", [BRUN]),
        ("Ms. MOYO asked Ms. Brun where.  She said that it was in Chad.", []),
        ("Ms. MOYO asked Ms. Brun and Mr. Addo where.  He said that it was in Chad.", []),
        ("Ms. MOYO said that she had asked Mr. Addo where.  He named Chad.", []),
    ],
)
def test_whoever_is_asked_by_name_has_the_answer_where_a_pronoun_tells(
    told: str, who: list[str]
) -> None:
    assert _who(told) == ["Prisca Moyo, Zimbabwe", *who]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The Committee deleted it, as proposed by Chad’s delegate, who said no.", [NOBODY, CHAD]),
        (
            "On a request by Chad’s delegate, who said that it was late, the Committee rose.",
            [NOBODY, CHAD, NOBODY],
        ),
        ("The Committee, at the request of the representative of Chad, decided so.", [NOBODY]),
        ("He welcomed the text proposed by Chad’s delegate, who said yes.", [ADDO]),
        ("The delegate of Mali backed it, as did that of rain.  He said yes.", [MALI]),
        ("The delegate of Mali said that Peru rose, as did the delegate of Chad.", [MALI]),
        (
            "The delegate of Mali backed it, as did the delegate of Chad.  He said yes.",
            ["The representatives of Mali and Chad, Mali; Chad", MALI],
        ),
        (
            "The delegate of Mali was in favour, and so was Chad’s delegate, who said so.",
            [MALI, CHAD],
        ),
        ("JUAN PAZ (Peru) backed it, as did Chad’s delegate.", ["Juan Paz, Peru"]),
        ("A digger from Mali, Awa Thev, said that wells were dry.", ["Awa Thev, None"]),
        ("Speaking for the diggers’ union Open Wells, Awa Thev said so.", ["Awa Thev, Open Wells"]),
    ],
)
def test_who_is_named_for_what_the_meeting_did_or_beside_another_speaks(
    told: str, who: list[str]
) -> None:
    assert _who(told) == who


def test_an_honorific_with_a_surname_introduces_nobody() -> None:
    turning = "Turning to Ms. Rhys, Mr. ADDO wished to know what rain cost."
    assert _who(PANEL, turning, "Ms. RHYS said that it cost nothing.") == [
        NOBODY,
        ADDO,
        "Ida Rhys, Dam Board",
    ]


def test_nobody_goes_on_for_a_delegate_of_whom_no_more_is_told() -> None:
    said = "The representative of one of the sponsors said yes.  She added that it was late."
    assert _who("The delegate of Chad said no.", said, "She went on to ask why.") == [CHAD, NOBODY]


def test_what_a_body_does_at_somebodys_request_is_nobodys() -> None:
    told = "The Committee, on a motion by the representative of Chad, who said no, decided to wait."
    assert "The Committee, Chad" not in _who(told)


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "The delegate of Chad asked what it cost; she replied that it was free.",
            [CHAD, "Ida Rhys, Dam Board"],
        ),
        (
            "Ms. HOLM (Sweden) asked what it cost; he replied that it was free.",
            ["Lena Holm, Sweden", "Ida Rhys, Dam Board"],
        ),
        ("The delegate of Chad asked why; the answer, he said, was late.", [CHAD]),
        ("The delegate of Chad said yes; he replied in kind to Mali.", [CHAD]),
    ],
)
def test_whoever_is_asked_replies_behind_a_semicolon(told: str, who: list[str]) -> None:
    assert _who("IDA RHYS, Director of the Dam Board, said that it leaked.", told)[1:] == who


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "The delegate of Chad backed it, as did Mali.  He said why.",
            ["The representatives of Chad and Mali, Chad; Mali", CHAD],
        ),
        (
            "The delegate of Chad, echoed by his counterpart from Mali, said yes.",
            ["The representatives of Chad and Mali, Chad; Mali"],
        ),
        ("The delegate of Chad said that Peru knew it, as did Mali.", [CHAD]),
        ("So did Chad's delegate, who asked for a vote.", [CHAD]),
        (
            "Delegates from Chad and Mali said yes.",
            ["The representatives of Chad and Mali, Chad; Mali"],
        ),
        ("Delegates from Chad, Mali and Peru also spoke.", [NOBODY]),
        (
            "Joining her was Luis Prado, Director of Open Wells, who said yes.",
            ["Luis Prado, Open Wells"],
        ),
        ("Joining the others was easy, the delegate of Chad said.", [CHAD]),
        (
            "Responding, the Director of Open Wells, Luis Prado, said yes.",
            ["Luis Prado, Open Wells"],
        ),
    ],
)
def test_who_did_as_another_did_or_joins_them_speaks(told: str, who: list[str]) -> None:
    assert _who(told) == who


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "Disagreeing, Luis Prado, an engineer at the Dam Board, said no.",
            "Luis Prado, Dam Board",
        ),
        ("In 2020, Luis Prado, an engineer, warned of it.", ADDO),
        ("Turning to rain, Luis Prado, an engineer, had been right, he said.", ADDO),
    ],
)
def test_a_panellist_may_be_named_first_within_anothers_paragraph(told: str, who: str) -> None:
    assert _who(f"KOFI ADDO (Ghana) said yes.  {told}")[-1] == who


def test_among_states_that_speak_by_their_names_all_they_do_is_said() -> None:
    said = [
        "Peru said that mining harmed rivers.",
        "Chad welcomed the report.",
        "Mali, in a second right of reply, rejected what had been said.",
        "For its part, Peru stressed that it had a law.",
        "International Federation of Divers said that divers drowned.",
    ]
    federation = "The representative of International Federation of Divers"
    assert _who(*said) == [PERU, CHAD, MALI, PERU, f"{federation}, {federation[22:].strip()}"]
    assert _who("The delegate of Peru said no.", "Chad welcomed refugees in 2019, he said.") == [
        PERU
    ]


_THE_WWO = "The representative of the World Wells Organization, World Wells Organization"
_BY_BARE_NAMES = ("Peru said that mining harmed rivers.", "Chad said no.", "Mali said yes.")


def _body(name: str) -> str:
    return f"The representative of {name}, {name}"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Peru was not persuaded of it. Limits worked, it said.", [PERU]),
        ("Peru would send pumps.", [PERU]),
        ("Peru, which had wells, had no objection.", [PERU]),
        ("In the ensuing dialogue, Peru called for pumps.", [PERU]),
        ("In exercise of the right of reply, Peru said no.", [PERU]),
        ("Taking the floor again, Peru denied that.", [PERU]),
        ("On behalf of a group of 14 States, Peru regretted it.", [PERU]),
        ("UNICEF wondered why.", [_body("UNICEF")]),
        ("Peru took a different view.", [PERU]),
        ("Peru came back to its wells.", [PERU]),
        ("The World Wells Organization (WWO) said no.", [_THE_WWO]),
        ("Save the Wells urged the Council to act.", [_body("Save the Wells")]),
        ("Chad said that rain fell.  Peru shared that view.", [CHAD, PERU]),
        ("Peru shared that view, as did Fiji.",
         ["The representatives of Peru and Fiji, Peru; Fiji"]),
        ("Chad doubted it.  Mali did not.  Chad, however, would pay.", [CHAD, NOBODY, CHAD]),
        ("Chad, too, spoke.  Peru, as one concerned, thanked the Minister.", [CHAD, PERU]),
        ("Wells Watch asked why.  Rivers International described a dam.",
         [_body("Wells Watch"), _body("Rivers International")]),
        ("Pumps, too, were dear there.  Peru asked why.", [MALI, PERU]),
        ("Chad said that rain fell.  Peru lent at 7 per cent.", [CHAD, NOBODY]),
    ],
)  # fmt: skip
def test_where_states_speak_by_their_bare_names_whoever_acts_first_speaks(
    told: str, who: list[str]
) -> None:
    assert _who(*_BY_BARE_NAMES, told)[-len(who) :] == who


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Peru was hit by a storm.  It was late, it said.", NOBODY),
        ("Peru voted against the text.", NOBODY),
        ("Chad said that rain fell.  Peru was hit by a storm.", CHAD),
        ("Chad said that rain fell.  Peru had lent at 7 per cent.", CHAD),
        ("Chad said that rain fell.  Peru lied about that, it said.", CHAD),
        ("Chad said that rain fell.  The World Bank Association regretted that.", CHAD),
        ("Wells Watch asked why.  Peru denied it.", _body("Wells Watch")),
        ("KOFI ADDO (Ghana) said no.  Peru asked for help.", ADDO),
    ],
)
def test_where_states_speak_by_their_bare_names_some_are_only_talked_about(
    told: str, who: str
) -> None:
    assert _who(*_BY_BARE_NAMES, told)[-1] == who


def test_a_bare_name_alone_changes_nothing_where_none_speaks_by_it() -> None:
    said = ("KOFI ADDO (Ghana) said no.  Peru asked for help.", "Chad would pay.")
    assert _who(*said) == [ADDO]


def test_what_she_had_done_goes_on_for_whoever_spoke_before() -> None:
    said = ("Ida Brun, Head of the River Office, said no.", "She had seen dams.", "Peru said yes.")
    assert _who(*said)[-2:] == ["Ida Brun, River Office", PERU]
