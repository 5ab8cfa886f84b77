"""The bare value that what is quoted gives, and by whom another is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import TUNNELS, release, shelve

from rag.answer import Kind, Scope, Verdict
from rag.answering.first import stands_first
from rag.answering.values import telling, values_told
from rag.holdings.passages import told_sentences
from rag.questions.question import understand
from rag.retrieval.quoted import Quoted
from rag.retrieval.rules import Side
from rag.service import Service

STATES = ["Norway", "Peru", "Kenya", "Oman", "Mali"]
MILLS = release(
    "GA/12301",
    "Delegates met today to take up wells and mills.",
    "Statements",
    *(f"{name} FARR ({land}) said that the water of the dam was stopped."
      for name, land in zip(["ANA", "EVA", "IDA", "UMA", "ORA"], STATES, strict=True)),
    "CARL DORN (Chile) said that the water of the dam was stopped in the spring, on 3 May.",
    "BEN COLE (Chad) said that the herders held in the old fort must be let go.",
    "JON LARK (Togo) spoke of the herders held in the fort, whose mothers weep.",
    "LEO BRAN (Laos) said that all of the divers in the old mill had left.",
    "ANA BAKO (Fiji), taking the floor for the second time, spoke of mills.",
    "ANA BAKO (Fiji), taking the floor for the third time, spoke of mills.",
    "UNA LIND (Latvia) thanked Malta.  Rain is late.  Crops fail.  The Union gave $90 for gold.",
    "RIA DAHL (Malta) said that her country gave $70 for silver.",
    title="Assembly Takes Up Wells",
    day="4 May 2021",
)  # fmt: skip


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), MILLS)


SPANS = release(
    "GA/34",
    "EVA FARR (Peru) said that the wait for a repair boat is 41 days, and not 14 boats.",
    "IDA HOLM (Norway) said that the plan for harbours covers 2 May 2021 to 31 August 2022.",
    "CARL DORN (Kenya) said that Chad recognized the harbour of Lusaka.",
    "ANA BAKO (Fiji) said that the court of Lusaka sat, Chad recognizing it on 21 May 2022.",
    "The Assembly will reconvene at 10 a.m. on Thursday, 6 May, to go on with its debate.",
    "EDO DIALLO (Mali) said that Mali had been dredging since 2007.",
    "GUS HOLT (Oman) said that Oman hosted the most refugees, 3.1 million Malians among them.",
    "JAN BERG (Togo) said that the diesel for the dredger was good for 17 more days.",
    "LEA POHL (Malta) said that divers had been lost off Malta, two within the past 24 hours.",
)


LOST = release(
    "GA/33",
    "EVA FARR (Peru) said that 230 guards were lost and 846 wounded at the dams.",
    "IDA HOLM (Norway) said that 57 divers had been killed and injured at the locks.",
    "CARL DORN (Kenya) said that 7 ferries had sunk and that hundreds of porters were displaced.",
    "GUS HOLT (Oman) said of children that 12 were killed and 30 wounded at the weirs.",
    "ANA BAKO (Chad) said that 64 nurses and 52 cooks are on the roll.",
    "LEO BAND (Fiji) said that 400 goats and sheep were lost.",
)


def test_a_further_passage_tells_what_none_that_is_quoted_does(service: Service) -> None:
    answer = service.ask("When was the water of the dam stopped?")
    assert answer.short == "3 May"
    assert answer.citations[0].paragraph.key == "GA-12301#p7"


def test_of_several_times_the_last_is_told(service: Service) -> None:
    assert service.ask("How many times did Fiji take the floor?").short == "third time"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("How many herders are held in the old fort?", Verdict.NOT_IN_RECORDS),
        ("How many herders did Chad say are held in the fort?", Verdict.SPOKE_NOT_ON_THIS),
        ("How much did Chad promise for the herders in the fort?", Verdict.SPOKE_NOT_ON_THIS),
        ("How many divers in the old mill had left?", Verdict.ANSWERED),
        ("What did Chad say of the herders in the fort?", Verdict.ANSWERED),
    ],
)
def test_where_nothing_has_a_figure_nothing_tells_how_many(
    service: Service, question: str, verdict: Verdict
) -> None:
    assert service.ask(question).verdict is verdict


def test_the_sum_of_another_is_not_theirs(service: Service) -> None:
    remarks = {one.paragraph.number: one for one in service.library.records[0].remarks}
    union = remarks[13]
    *_, (told, _) = told_sentences(union)
    quoted = Quoted(union, ((union.start, told[1]),))
    scope = Scope(("GA/12301",), len(remarks))
    for text, value in (
        ("How much did Malta give for gold?", None),
        ("How much did Latvia give for gold?", "$90"),
        ("How much was given for gold?", "$90"),
    ):
        question = understand(text, service.library.directory)
        assert stands_first(question, (Side(None, (quoted,)),), scope, 0.9) == value


def test_values_of_those_compared_are_told_with_each(tmp_path: Path) -> None:
    asked = "Do Peru and Norway agree on how many States joined the Tunnel Pact?"
    answer = shelve(tmp_path, TUNNELS).ask(asked)
    assert (answer.kind, answer.short) == (
        Kind.COMPARE,
        "171 (Eva Farr (Peru)); 165 (Ida Holm (Norway))",
    )


def test_each_of_several_givers_has_its_own_value(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12304",
            "Statements",
            "EVA FARR (Peru) said that her country holds five licences for pearls.",
            "IDA HOLM (Norway) said that Oslo holds two licences for pearls, and would contribute "
            "$3 million to the harbour.",
            "CARL DORN (Latvia) said that Latvia would make €300,000 available for the harbour.",
        ),
    )
    held = service.ask("How many licences do Peru and Norway each hold?").short
    assert held == "five (Eva Farr (Peru)); two (Ida Holm (Norway))"
    remarks = service.library.records[0].remarks[-2:]
    found = tuple(Quoted(one, (told_sentences(one)[0][0],)) for one in remarks)
    question = understand("How much did Norway and Latvia promise?", service.library.directory)
    short = stands_first(question, (Side(None, found),), Scope(("GA/12304",), 3), 0.9)
    assert short == "$3 million (Ida Holm (Norway)); €300,000 (Carl Dorn (Latvia))"
    half = understand(
        "How many licences do Latvia and Norway each hold?", service.library.directory
    )
    sides = tuple(Side(one.remark.speaker.affiliation, (one,)) for one in found[::-1])
    assert stands_first(half, sides, Scope(("GA/12304",), 3), 0.9) is None
    each = "How many licences are there according to Peru, and how many according to Norway?"
    assert service.ask(each).short == held


def test_values_of_several_records_are_told_with_each_in_order_of_time(tmp_path: Path) -> None:
    said = ("EVA FARR (Peru) said that {} guards had been lost at the dams.",)
    texts = [
        release(symbol, *(one.format(n) for one in said), day=f"{n} May 2021")
        for symbol, n in (("GA/32", 19), ("GA/31", 8))
    ]
    short = shelve(tmp_path, *texts).ask("How many guards have been lost at the dams?").short
    assert (
        short == "8 (Eva Farr (Peru), GA/31, 8 May 2021); 19 (Eva Farr (Peru), GA/32, 19 May 2021)"
    )


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How long is the wait for a repair boat?", "41 days"),
        ("What dates does the plan for harbours cover?", "2 May 2021 to 31 August 2022"),
        ("When does the debate resume?", "10 a.m. on Thursday, 6 May"),
        ("How long has Mali been dredging?", "since 2007"),
        ("How long is the diesel for the dredger good for?", "17 more days"),
        ("How long have divers been lost off Malta?", None),
        ("How many Malian refugees does Oman host?", "3.1 million"),
        ("When did Chad recognize the court of Lusaka?", "21 May 2022"),
        ("When did Chad recognize the harbour of Lusaka?", None),
    ],
)
def test_a_span_of_time_is_told_whole(tmp_path: Path, question: str, short: str | None) -> None:
    assert shelve(tmp_path, SPANS).ask(question).short == short


@pytest.mark.parametrize(
    "question",
    [
        "When will the Assembly meet again to finish its debate?",
        "When is it due to meet again?",
        "When did the Assembly plan to meet again after the vote on quays?",
        "When will the Assembly meet next, and on what?",
        "When does the Assembly sit next, and what's on the agenda?",
        "When will the Assembly convene again?",
        "When will they carry on?",
        "When do they pick this up again?",
    ],
)
def test_when_a_meeting_goes_on_may_be_asked_with_what_for(tmp_path: Path, question: str) -> None:
    answer = shelve(tmp_path, SPANS).ask(question)
    assert answer.short == "10 a.m. on Thursday, 6 May"


def test_the_only_day_that_is_told_near_the_best_is_the_day(tmp_path: Path) -> None:
    told = release(
        "GA/36",
        "Statements",
        "EVA FARR (Peru) said that harbour races at the old pier draw crowds.",
        "IDA HOLM (Norway) said that boats were painted for races due on 4 May.",
        "CARL DORN (Kenya) said that races ended on 9 June.",
    )
    library = shelve(tmp_path, told).library
    *two, other = (Quoted(one, ((one.start, one.end),)) for one in library.records[0].remarks)
    question = understand("When are the harbour races at the old pier?", library.directory)
    assert values_told(question, two) == "4 May"
    assert values_told(question, [two[0], replace(two[1], odds=-9.0)]) is None
    assert values_told(question, [*two, other]) is None


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How many guards were lost and wounded at the dams?", "230 lost; 846 wounded"),
        ("How many guards were lost and how many were wounded at the dams?", "230; 846"),
        ("How many divers were killed and injured at the locks?", "57"),
        ("How many porters were killed and displaced?", None),
        ("How many guards were wounded?", "846"),
        ("How many children were killed and hurt at the weirs?", "12 killed; 30 hurt"),
        ("How many nurses and cooks are on the roll?", "64 nurses; 52 cooks"),
        ("How many nurses and masons are on the roll?", None),
        ("How many goats and sheep were lost?", "400"),
    ],
)
def test_two_things_counted_are_told_apart(tmp_path: Path, question: str, short: str) -> None:
    assert shelve(tmp_path, LOST).ask(question).short == short


def test_two_values_of_one_speaker_are_both_told(tmp_path: Path) -> None:
    told = release(
        "GA/9",
        "EVA FARR (Peru) said that 230 divers had died.",
        "Ms. FARR said that 900 divers had died.",
        "She said that nets tore.",
    )
    answer = shelve(tmp_path, told).ask("How many divers died, according to Farr?")
    assert answer.short == "230 (¶1); 900 (¶2)"


TOLD = release(
    "GA/12303",
    "ANA FARR (Norway) said that, according to Chadian sources, 7,100 flares have been launched.",
    "BEN COLE (Chad) said that the mills of his country stand still.",
    "IDA HOLM (Kenya) said that almost 11 million people have been forced to flee by the flood, "
    "and that the envoys have worked for them.",
    "UMA DAHL (Oman) said that the number of people displaced by the flood exceeds 10 million.",
    "JAN BERG (Togo) said that the Council has not passed a text on reefs since 2016.",
    "LEO BRAN (Laos) said that the last time the Council passed a text on reefs was January 2009.",
    "ORA LIND (Peru) praised her Government’s Special Envoy for Salt Marsh Issues, Una Moss, "
    "and the Minister for Mills Ivo Kell and his Deputy, Lars Penn.",
    "EVA REED (Fiji) said that 60 ferries sank off the north and that 12 metric tons of rice were "
    "sent.  She spoke of 300 Fijian nationals in Togo and a further 13 in Mali.",
    "RIA BOND (Malta) said that 45 tons of rice were sent.",
    title="Assembly Takes Up Floods",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("According to Chadian sources, how many flares have been launched?", "7,100"),
        ("According to the Chadian army, how many flares have been launched?", "7,100"),
        (
            "How many people are displaced by the flood, according to Oman and to Holm?",
            "10 million (Uma Dahl (Oman)); almost 11 million (Ida Holm (Kenya))",
        ),
        (
            (
                "When did the Council last pass a text on reefs, according to Togo and "
                "according to Laos?"
            ),
            "2016 (Jan Berg (Togo)); January 2009 (Leo Bran (Laos))",
        ),
        (
            "How many tons of rice did Fiji and Malta each say were sent?",
            "12 metric tons (Eva Reed (Fiji)); 45 tons (Ria Bond (Malta))",
        ),
        ("How many Fijians are in Togo and in Mali?", "300 in Togo; 13 in Mali"),
        ("Who is the envoy for salt marsh issues?", "Una Moss"),
        ("Who is the Minister for Mills?", None),  # no deputy
    ],
)
def test_of_sources_told_of_and_of_each_of_two(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, TOLD).ask(question).short == short


RIVALS = release(
    "GA/36",
    "Statements",
    "EVA FARR (Peru) said that 15,000 divers had been killed at the locks.",
    *(f"{name} HOLT (Oman) spoke of the divers killed at the locks, whose kin weep at the locks."
      for name in ("GUS", "ADA", "IAN", "LIV", "OLE", "PIA")),
    "IDA HOLM (Norway) said that 14,000 divers had been killed at the locks.",
    "CARL DORN (Kenya) said that nearly 15,000 divers had been killed at the locks.",
    "BEN COLE (Chad) said that 16,000 divers at the locks had no boats.",
    "ANA BAKO (Fiji) said that 200 divers had been killed at the mills.",
)  # fmt: skip


def test_other_figures_of_the_same_are_told_with_whoever_gives_them(tmp_path: Path) -> None:
    service = shelve(tmp_path, RIVALS)
    answer = service.ask("How many divers have been killed?")
    assert answer.short is not None
    assert "15,000 (Eva Farr (Peru)" in answer.short
    assert "14,000 (Ida Holm (Norway))" in answer.short
    assert "16,000" not in answer.short
    assert "200" not in answer.short
    assert {"IDA HOLM", "EVA FARR"} <= {one.quote[:8] for one in answer.citations}
    peru = service.ask("How many divers did Peru say have been killed?")
    assert peru.short == "15,000"


RACES = release(
    "GA/38",
    "EVA FARR (Peru) said that in Lima, after rain, nine divers were lost on 4 May at a "
    "lock in Cusco.",
    "IDA HOLM (Norway) said that boats will race from 9 to 12 June in Bergen.",
    "CARL DORN (Kenya) said that a ferry sank near Mombasa, and a raft in Lamu.",
    "OLE TAU (Niue), noting that fog around Quito had thickened, said that pilots on the far side "
    "of Loja were stranded.",
    "SAM LUI (Tuvalu) said that kites were flown in Dutch skies.",
    "ADA MOYO (Chad) said that old drums were found at the ruins of Sirr and al-Hadd mills.",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Where were the nine divers lost?", "Cusco"),
        ("In which city will boats race?", "Bergen"),
        ("When and where will boats race?", "9 to 12 June; Bergen"),
        ("Where did boats and rafts sink?", None),
        ("Where were pilots found stranded?", None),
        ("In which country were kites flown?", None),
        ("Where were the old drums found?", None),
        ("Why will boats race in Bergen?", None),
    ],
)
def test_where_it_was_is_told_by_the_only_place(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, RACES).ask(question).short == short


@pytest.mark.parametrize(
    ("question", "told", "short"),
    [
        ("Where was the pact adopted?", "a pact on Trade in Persons was adopted", None),
        (
            "Where was the pact adopted?",
            "the pact, the “Rules for Locks in Lima”, was adopted",
            None,
        ),
        ("Where was the pact adopted?", "the pact, as in the Persons Act, was adopted", None),
        ("Where was the pact signed?", "the pact had kept the calm in Peru", None),
        ("Where was the pact signed?", "the pact was signed in Oslo", "Oslo"),
        ("Where was the pact signed?", "the pact was signed in Oslo del Sur", "Oslo del Sur"),
        ("Where is the fair held?", "he spoke of the fair, to be held in Oslo", "Oslo"),
        ("Where is the fair held?", "he spoke of the fair, and sold ore in Oslo", None),
        ("When was the pact signed?", "the pact ended as ferries sank in May 2012", None),
        ("When was the pact signed?", "the pact was signed in May 2012", "May 2012"),
    ],
)
def test_where_and_when_a_text_was_signed_is_told_with_that(
    tmp_path: Path, question: str, told: str, short: str | None
) -> None:
    service = shelve(tmp_path, release("GA/40", "Statements", f"LI NA (Chad) said that {told}."))
    assert service.ask(question).short == short


def test_where_that_was_is_told_by_the_sentence_that_told_how_many(tmp_path: Path) -> None:
    service = shelve(tmp_path, RACES)
    asked = ["How many divers were lost?"]
    assert (service.ask("where was that?", previous=asked).short or "").startswith("Cusco (GA/38")


def test_where_a_thing_told_was_is_told_by_the_sentence_that_has_it(tmp_path: Path) -> None:
    told = "LI NA (Chad) said that a summit would be held in Oslo.  She recalled a race in Turku."
    service = shelve(tmp_path, release("GA/39", "Statements", told))
    asked = ["What did Chad say about a summit and a race?"]
    where = service.ask("where is that summit to be held?", previous=asked)
    assert (where.short or "").startswith("Oslo (GA/39")


PLANS = release(
    "GA/37",
    "Statements",
    "EVA FARR (Peru) said that since the adoption of the global plan for deep wells in 2010 much "
    "was done.",
    "IDA HOLM (Norway) said that a global plan for deep wells is dear.  A plan of Norway for its "
    "wells was adopted in 2005.",
)


def test_another_date_is_told_only_where_it_surely_is_of_the_same(tmp_path: Path) -> None:
    library = shelve(tmp_path, PLANS).library
    quoted = [Quoted(one, ((one.start, one.end),)) for one in library.records[0].remarks]
    question = understand("When was the global plan for deep wells adopted?", library.directory)
    assert values_told(question, quoted) == "2010"


SHARES = release(
    "GA/38",
    "Statements",
    "EVA FARR (Peru) said that 96 per cent of divers lost off the coast were women.",
    "IDA HOLM (Norway) said that women and girls were 71 per cent of divers lost off the coast.",
    "ANA BAKO (Fiji) said that women were 12 per cent of cooks off the coast.",
)


def test_two_figures_that_fit_alike_are_both_told(tmp_path: Path) -> None:
    library = shelve(tmp_path, SHARES).library
    quoted = [Quoted(one, ((one.start, one.end),)) for one in library.records[0].remarks]
    asked = "What percentage of people lost off the coast are women and girls?"
    told = values_told(understand(asked, library.directory), quoted) or ""
    assert "96 per cent (Eva Farr (Peru))" in told
    assert "71 per cent (Ida Holm (Norway))" in told
    assert "12 per cent" not in told


def test_the_sentence_that_tells_the_value_is_quoted_first(tmp_path: Path) -> None:
    weirs = release(
        "GA/35",
        "EVA FARR (Peru) said that the weirs of the river trust shelter herders.  The river trust "
        "shelters 400 herders a year at its weirs.  She thanked the river trust for its weirs.",
        "IDA HOLM (Norway) said that mills grind.",
    )
    service = shelve(tmp_path, weirs)
    asked = "How many herders does the river trust shelter at its weirs each year?"
    answer = service.ask(asked)
    assert answer.short == "400"
    first, *others = (one.quote for one in answer.citations)
    assert first == "The river trust shelters 400 herders a year at its weirs."
    assert others[0].startswith("EVA FARR (Peru) said")
    assert service.ask(asked, limit=1).citations[0].quote == first
    remark = service.library.records[0].remarks[0]
    (start, cut), (middle, _), (_, end) = (span for span, _ in told_sentences(remark))
    led = Quoted(remark, ((start, end),)).led_by(lambda text: text.startswith("She thanked"))
    assert led.runs == ((middle, end), (start, cut))  # who "she" is stands with it
    plain = service.ask("What did Peru say of the river trust's weirs?")
    assert plain.citations[0].start == 0


TOLLS = release(
    "GA/41",
    "Statements",
    "EVA FARR (Peru) said that in the north 90 Chadians were killed.",
    "EVA FARR (Peru) said that in the south 4,000 Chadians were killed, of every age.",
    "IDA HOLM (Norway) said that 7,000 Chadians were killed.",
)


def test_of_all_the_harmed_whom_somebody_tells_of_the_most_stand_first(tmp_path: Path) -> None:
    library = shelve(tmp_path, TOLLS).library
    quoted = [Quoted(one, ((one.start, one.end),)) for one in library.records[0].remarks]
    for asked, value in (
        ("How many were killed according to Peru?", "4,000"),
        ("How many Chadians were killed according to Peru?", "4,000"),
        ("How many people were killed in the north, according to Peru?", "90"),
    ):
        told = values_told(understand(asked, library.directory), quoted[:2]) or ""
        assert told.startswith(value)
    every = understand("How many Chadians were killed?", library.directory)
    assert values_told(every, quoted) == "7,000"
    sides = telling(every, [Side(None, tuple(quoted))], ())
    assert sides[0].quoted[0].remark.speaker == quoted[2].remark.speaker


GIVERS = release(
    "GA/42",
    "Statements",
    "EVA FARR (European Union) said that it had released $90 million from its crisis fund.",
    "IDA HOLM, Under-Secretary-General for Wells, said that the United Nations had released "
    "$20 million from its crisis fund.",
)


def test_the_sum_of_another_body_is_not_the_united_nations(tmp_path: Path) -> None:
    library = shelve(tmp_path, GIVERS).library
    quoted = [Quoted(one, ((one.start, one.end),)) for one in library.records[0].remarks]
    asked = "How much cash did the UN free up from its crisis fund?"
    assert values_told(understand(asked, library.directory), quoted) == "$20 million"


@pytest.mark.parametrize(
    "question",
    [
        "How many of the weavers are women?",
        "How many weavers are women, according to Malta?",
        "How many weavers did Malta say are women?",
    ],
)
def test_how_many_of_some_are_so_may_be_told_as_a_share(tmp_path: Path, question: str) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12321",
            "RIA DAHL (Malta) said that women make up 64 per cent of the weavers.",
            "EVA FARR (Peru) said that the looms of the weavers are old.",
            "IDA HOLM (Norway) spoke of dams, wells and mills.",
        ),
    )
    assert service.ask(question).short == "64 per cent"


def test_how_many_voted_is_told_by_whoever_tells_it_not_by_how_many_speak_of_it(
    tmp_path: Path,
) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12322",
            "RIA DAHL (Malta) recalled that 131 Member States voted in the Assembly against dams.",
            "EVA FARR (Peru) said that her country voted against dams.",
            "IDA HOLM (Norway) spoke of dams, wells and mills.",
        ),
    )
    for asked in (
        "How many countries voted against dams in the Assembly?",
        "How many States backed the vote against dams?",
    ):
        assert service.ask(asked).short == "131"


def test_the_only_symbol_that_is_told_near_the_best_is_the_symbol(tmp_path: Path) -> None:
    told = release(
        "GA/37",
        "Statements",
        "EVA FARR (Peru) said that the report of the pier panel was before the Committee.",
        "IDA HOLM (Norway) put forward what the panel had written (document A/72/23).",
    )
    library = shelve(tmp_path, told).library
    first, other = (Quoted(one, ((one.start, one.end),)) for one in library.records[0].remarks)
    asked = "Which document symbol was on the report of the pier panel?"
    question = understand(asked, library.directory)
    assert values_told(question, [first, replace(other, odds=-2.0)]) == "A/72/23"
    assert values_told(question, [first, replace(other, odds=-9.0)]) is None


@pytest.mark.parametrize(
    "question",
    ["How many of the weavers are old?", "How many of the smiths are women?"],
)
def test_a_share_of_others_or_of_who_are_not_so_is_none_of_those_asked_for(
    tmp_path: Path, question: str
) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12321",
            "RIA DAHL (Malta) said that 64 per cent of the weavers were women.  Old smiths, too, "
            "had asked for looms.",
        ),
    )
    assert service.ask(question).short is None


RATIFIED = release(
    "GA/35",
    "EVA FARR (Peru) said that Peru had ratified the Lake Pact.",
    "IDA HOLM (Norway) said that Norway had ratified the Lake Pact, too.",
    "CARL DORN (Lake Fund) said that 90 States had acceded to the Pact of the lake.",
    "GUS HOLT (Oman) said that there had been 12 attacks on mills, and that bridges fell.",
    "ANA BAKO (Fiji) said that it was the fifth meeting on wells since 3 May.",
    "The meeting began at 10 a.m. and ended at 1 p.m.",
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many mills were attacked?", "12 attacks"),
        ("How many bridges were attacked?", None),
        ("How many meetings on wells have there been?", "fifth"),
        ("When was the meeting over?", "1 p.m."),
    ],
)
def test_a_value_is_told_in_other_words(tmp_path: Path, question: str, value: str) -> None:
    assert shelve(tmp_path, RATIFIED).ask(question).short == value


def test_that_others_did_it_too_tells_no_number_of_states(tmp_path: Path) -> None:
    library = shelve(tmp_path, RATIFIED).library
    remarks = library.records[0].remarks[:3]
    scores = (5.0, 4.0, 2.5)
    quoted = [Quoted(m, ((m.start, m.end),), s) for m, s in zip(remarks, scores, strict=True)]
    question = understand("How many countries have ratified the Lake Pact?", library.directory)
    assert values_told(question, quoted) == "90"
    assert values_told(question, quoted[:2]) is None


def test_a_value_of_a_month_is_that_of_its_meetings_where_they_have_one(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12016",
            "ANA BAKO (Kenya) said that 40 wells were dry in the north.",
            day="7 May 2021",
        ),
        release(
            "GA/12017",
            "EVA FARR (Peru) said that 70 wells were dry in the north, as in May 2021.",
            day="9 June 2021",
        ),
    )
    assert service.ask("How many wells did they say were dry in May 2021?").short == "40"
    assert service.ask("How many wells did they say were dry in June 2021?").short == "70"


def test_a_figure_that_another_denies_is_told_with_that(tmp_path: Path) -> None:
    lines = (
        "ANA MORA (Peru) said that there were 22 tolls on the road to the lake.",
        "BEN COLE (Chad) said that, as to tolls on the road, there were nine, not 22.",
        "IDA HOLM (Norway) said that 4,200 divers were at the lake.",
        "UMA FARR (Oman) spoke of herders.  The so-called 4,200 were mostly herders.",
        "JON LARK (Togo) said that the number of mills in Togo, 310, was inflated.",
    )
    service = shelve(tmp_path, release("GA/12302", "Statements", *lines))
    answer = service.ask("How many tolls are there on the road to the lake?")
    assert answer.short == "22 (Ana Mora (Peru)); nine (Ben Cole (Chad))"
    answer = service.ask("How many divers were at the lake?")
    assert answer.short == "4,200"
    assert [one.paragraph.number for one in answer.citations] == [3, 4]
    assert service.ask("How many mills are there in Togo?").short is None


def test_yesterday_is_the_day_before_the_meeting_also_of_what_a_text_includes(
    tmp_path: Path,
) -> None:
    lines = (
        "The Lake Pact on eels was adopted yesterday.  The Pact includes an Eel Compact.",
        "BEN COLE (Chad) said that herders had left.",
    )
    shelf = shelve(tmp_path, release("GA/12303", "Statements", *lines, day="1 March 2024"))
    assert shelf.ask("When was the Lake Pact adopted?").short == "29 February 2024"
    assert shelf.ask("On which day was the Lake Pact adopted?").short == "29 February 2024"
    assert shelf.ask("When was the Eel Compact adopted?").short == "29 February 2024"
    assert shelf.ask("When was the Mill Compact adopted?").short is None
