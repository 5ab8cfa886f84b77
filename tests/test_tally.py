"""Votes: read as data, and told when a question asks who or how many."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.holdings.ballots import Way, ballots
from rag.questions import meetings
from rag.reading import read
from rag.service import Service

RECORD = """GA/12003

Assembly Votes on Wells

The Assembly adopted the text on wells by a vote of 12 in favour to 3 against, with 1 abstention.

Action

The Assembly adopted the text on wells by a recorded vote of 12 in favour to 3 against (Chad, \
Côte d’Ivoire and Mali), with 1 abstention (Fiji).

It rejected the amendment on pumps, with 4 votes in favour to none against, with 11 abstentions.

Explanations of Vote

The representative of Peru said that her delegation abstained on the amendment for want of a map.

The representative of Oman said he could not abstain; others should abstain if they must.

The representative of Chad said that pumps needed valves and that wells needed stone.
"""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), RECORD)


def _cited(folder: Path, record: str, question: str) -> set[int]:
    cited = shelve(folder, record).ask(question).citations
    return {one.paragraph.number for one in cited}


def test_each_vote_is_read_once_with_its_names_as_printed() -> None:
    wells, pumps = ballots(read(RECORD))
    assert wells.counts == (12, 3, 1)
    assert wells.of(Way.AGAINST).names == ("Chad", "Côte d’Ivoire", "Mali")
    assert wells.of(Way.ABSTAINING).names == ("Fiji",)
    assert (pumps.counts, pumps.of(Way.IN_FAVOUR).names) == ((4, 0, 11), ())
    assert wells.remark.paragraph.number == 2  # the statement, not the summary


@pytest.mark.parametrize(
    ("question", "short", "paragraph"),
    [
        ("Who voted against the text on wells?", "3 against: Chad, Côte d’Ivoire, Mali", 2),
        ("Which countries abstained on the wells?", "1 abstaining: Fiji", 2),
        ("countries that voted no on wells", "3 against: Chad, Côte d’Ivoire, Mali", 2),
        ("How many voted for the wells text?", "12 in favour", 2),
        ("How many voted for the wells text and how many against?", "12 in favour; 3 against", 2),
        (
            "How many votes against and how many abstentions did the wells text get?",
            "3 against; 1 abstaining",
            2,
        ),
        ("Who voted against the amendment on pumps?", "none against", 3),
        ("How many votes were cast against the amendment on pumps?", "none against", 3),
        ("How many no votes did the amendment on pumps get?", "none against", 3),
        ("How many yes votes did the wells text receive?", "12 in favour", 2),
        ("Who abstained on the pumps amendment?", "11 abstaining, not named; who say so: Peru", 3),
        ("What was the result of the vote on wells?", "12 in favour, 3 against, 1 abstaining", 2),
        ("How did Mali vote on wells?", "Mali: against", 2),
        ("How did Mali vote on wells and the right to them?", "Mali: against", 2),
        ("Did Mali back the text on wells?", "Mali: against", 2),
        ("Did Fiji reject the text on wells, and why not?", "Fiji: abstaining", 2),
        ("Did Fiji abstain?", "Fiji: abstaining", 2),
        ("Did Mali vote against the text on wells because of pumps?", "Mali: against", 2),
        ("Is it true that Mali voted against the text on wells?", "Mali: against", 2),
        ("Who voted with Mali on wells?", "3 against: Chad, Côte d’Ivoire, Mali", 2),
        ("Did Fiji vote with Mali on wells?", "Fiji: abstaining, Mali: against", 2),
        ("which countries sat out the vote on wells", "1 abstaining: Fiji", 2),
        ("who sat on the fence over wells?", "1 abstaining: Fiji", 2),
        (
            "who sat on the fence over wells, and what reasons did they give?",
            "1 abstaining: Fiji",
            2,
        ),
    ],
)
def test_a_vote_is_told_first_with_its_sentence(
    service: Service, question: str, short: str, paragraph: int
) -> None:
    answer = service.ask(question)
    assert answer.short == short
    assert answer.citations[0].paragraph.number == paragraph


def test_what_a_form_reads_is_the_nearest_there_is(service: Service) -> None:
    answer = service.ask("Who voted against the text on wells?")
    assert answer.citations
    assert [(one.paragraph, one.text) for one in answer.passages] == [
        (one.paragraph, one.quote) for one in answer.citations
    ]


def test_where_nobody_is_named_those_are_quoted_who_say_it_of_themselves(service: Service) -> None:
    cited = service.ask("Who abstained on the pumps amendment?").citations
    assert [one.paragraph.number for one in cited] == [3, 4]
    cut = service.ask("Who abstained on the pumps amendment?", limit=1)
    assert [one.paragraph.number for claim in cut.left_out for one in claim.citations] == [4]
    assert "Not shown, for the limit on citations: The representative of Peru." in cut.text


def test_a_text_got_no_votes_in_another_year_nor_by_a_procedural_vote(tmp_path: Path) -> None:
    record = """SC/12006

3 May 2024

Council Votes on Harbours

The Council, by a procedural vote of 9 in favour to 2 against (Chad and Mali), with 4 abstentions, \
invited the mayor to speak.

The representative of Peru said that harbours silted up.

The Council adopted the draft resolution by a vote of 11 in favour to 1 against (Peru), with 3 \
abstentions.
"""
    service = shelve(tmp_path, record)
    assert service.ask("How many votes did the Chad draft get?").short == (
        "11 in favour, 1 against, 3 abstaining"
    )
    assert service.ask("How many yes votes did the draft get in 2024?").short == "11 in favour"
    assert service.ask("How many yes votes did the draft get in 2009?").short is None


def test_of_several_votes_each_is_told_with_its_place(service: Service) -> None:
    answer = service.ask("Who voted against?")
    assert (
        answer.short == "3 against: Chad, Côte d’Ivoire, Mali (text, GA/12003 ¶2); "
        "none against (amendment, GA/12003 ¶3)"
    )


@pytest.mark.parametrize(
    "question",
    ["Did Peru argue that Chad should not vote?", "Did Peru think it had the right to vote?",
     "Did Mali criticize the veto?",
     "Did Mali comment on the vote on wells?",
     "Why did Peru abstain?", "Who said that others should abstain?", "How did Peru vote?",
     "What did Chad say about pumps?", "Who regretted that Mali voted against?"],
)  # fmt: skip
def test_what_asks_for_somebodys_words_is_no_question_about_a_count(
    service: Service, question: str
) -> None:
    short = service.ask(question).short or ""
    assert "against" not in short
    assert "abstaining" not in short


VETO = """SC/12004

Council Fails to Adopt Text on Harbours

The Council failed to adopt the text on harbours by a vote of 11 in favour to 2 against \
(Mali and China), with 2 abstentions (Chad and Fiji).

Statements

The representative of Peru said that harbours silted up.

ANA BAKO (Kenya) said Kenya voted in favour for the sake of its fishermen.
"""


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who vetoed the text?", "1 against: China"),
        ("Who voted against the text?", "2 against: Mali, China"),
        ("Who opposed the resolution?", "2 against: Mali, China"),
        ("Who did not support the text?", "2 against: Mali, China; 2 abstaining: Chad, Fiji"),
        ("Which countries supported the draft text?", "11 in favour, not named; who say so: Kenya"),
        ("How many countries backed the harbours text?", "11 in favour"),
        ("How many of the countries rejected the text on harbours?", "2 against"),
        ("How many delegations did not support the text?", "2 against; 2 abstaining"),
        ("How many speakers opposed the text?", None),
        ("Which African ambassador opposed the text?", "1 against: Mali"),
        ("Which Latin American envoy opposed the text?", "none against"),
        ("What Asian diplomats opposed the text?", "1 against: China"),
        ("Who besides China vetoed the text?", None),
        (
            "Was the text on harbours adopted unanimously?",
            "No: 11 in favour, 2 against, 2 abstaining",
        ),
    ],
)
def test_who_stood_where_is_told_also_without_the_word_vote(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, VETO).ask(question).short == short


@pytest.mark.parametrize(
    ("told", "short"),
    [
        ("adopted the text on wells unanimously, by 15 votes to none",
         "Yes: 15 in favour, none against, none abstaining"),
        ("unanimously adopted the text on wells", "Adopted unanimously"),
    ],
)  # fmt: skip
def test_whoever_is_unanimous_voted_for_it(tmp_path: Path, told: str, short: str) -> None:
    spoke = "EVA DIAZ (Peru) said that wells ran dry."
    record = release("SC/12040", "It met on wells", "Action", f"The Council {told}.", spoke)
    answer = shelve(tmp_path, record).ask("Was the text on wells adopted unanimously?")
    assert answer.short == short


def test_a_vote_against_is_no_veto_where_nobody_can_veto(service: Service) -> None:
    assert "against" not in (service.ask("Who vetoed the text on wells?").short or "")


def test_the_vote_on_another_subject_is_not_told(tmp_path: Path) -> None:
    answer = shelve(tmp_path, VETO).ask("Who voted against the camels?")
    assert (answer.verdict, answer.short) == (Verdict.NOT_IN_RECORDS, None)
    assert answer.text.startswith("The record lists no vote on this")


def test_where_nothing_was_voted_on_the_meetings_own_text_has_no_tally(tmp_path: Path) -> None:
    debate = release(
        "GA/12901",
        "The Assembly debated a draft on camels all morning.",
        "Statements",
        "ADA MOYO (Kenya) said that the vote on the draft on camels would be close.",
        title="Assembly Debates Draft on Camels",
    )
    answer = shelve(tmp_path, debate).ask("What was the final tally on the camels draft?")
    assert answer.verdict is Verdict.NOT_IN_RECORDS


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Was the text on wells adopted?", "Yes: adopted, 12 in favour, 3 against, 1 abstaining"),
        ("Was the amendment rejected?",
         "Yes: not adopted, 4 in favour, none against, 11 abstaining"),
        ("Did the Assembly adopt the text on wells?",
         "Yes: adopted, 12 in favour, 3 against, 1 abstaining"),
        ("Did the General Assembly reject the amendment?",
         "Yes: not adopted, 4 in favour, none against, 11 abstaining"),
        ("How many voted for the text?", "12 in favour"),
    ],
)  # fmt: skip
def test_whether_a_text_was_adopted_and_which_of_the_votes_was_on_it(
    service: Service, question: str, short: str
) -> None:
    assert service.ask(question).short == short


def test_the_vote_of_another_body_is_not_told(service: Service) -> None:
    for question in (
        "Did the Security Council adopt the text on wells?",
        "Did the Council reject the text on wells?",
    ):
        assert service.ask(question).short is None


def test_what_a_body_was_unable_to_adopt_was_not_adopted(tmp_path: Path) -> None:
    failed = "The Council was unable to adopt the text on wells, by a vote of 7 in favour to 2 "
    spoke = "EVA DIAZ (Peru) said that wells ran dry."
    record = release("SC/12041", "It met", "Action", f"{failed}against, with 6 abstentions.", spoke)
    answer = shelve(tmp_path, record).ask("Was the text on wells adopted?")
    assert answer.short == "No: not adopted, 7 in favour, 2 against, 6 abstaining"


def test_a_text_that_failed_was_not_adopted(tmp_path: Path) -> None:
    answer = shelve(tmp_path, VETO).ask("Was the draft resolution on harbours adopted?")
    assert answer.short == "No: not adopted, 11 in favour, 2 against, 2 abstaining"


def test_whoever_no_list_names_is_told_by_their_own_words(tmp_path: Path) -> None:
    service = shelve(tmp_path, VETO)
    answer = service.ask("How did Kenya vote on harbours?")
    assert answer.short == "Kenya: in favour"
    assert [one.paragraph.number for one in answer.citations] == [3, 1]
    assert 3 in [one.paragraph.number for one in service.ask("Who voted for the text?").citations]


def test_of_whoever_is_silent_too_the_count_is_told(tmp_path: Path) -> None:
    answer = shelve(tmp_path, VETO).ask("How did Peru vote on harbours?")
    assert answer.short is None
    assert answer.text.startswith("The record does not say how Peru voted: it counts 11 in favour")


OWNED = """GA/12004

Assembly Votes on Roads

Action

The representative of Oman presented the draft resolution tabled by Peru and Fiji.

The representative of Chad spoke for his country's amendment.

The representative of Mali said that the Chadian amendment was needed.

It rejected amendment “L.2” by a vote of 4 in favour to 9 against, with 2 abstentions.

The Assembly adopted the resolution by a vote of 11 in favour to 1 against, with 3 abstentions.
"""


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("how did chads amendment do in the vote?", "4 in favour, 9 against, 2 abstaining"),
        (
            "What was the result of the vote on the Chadian amendment?",
            "4 in favour, 9 against, 2 abstaining",
        ),
        (
            "By what count was the amendment that was moved by Chad voted down?",
            "4 in favour, 9 against, 2 abstaining",
        ),
        ("Who turned down the amendment of Chad?", "9 against, not named"),
        ("Was Chad's amendment adopted?", "No: not adopted, 4 in favour, 9 against, 2 abstaining"),
        ("How did Fiji's draft resolution fare?", "11 in favour, 1 against, 3 abstaining"),
    ],
)
def test_whose_text_a_vote_is_on_may_be_told_elsewhere(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, OWNED).ask(question).short == short


@pytest.mark.parametrize(
    "question",
    [
        "How did Oman's amendment fare?",
        "How did Chad's draft resolution fare?",  # his is the amendment
        "how did Peru's amendment do?",
        "How did the amendment moved by Oman fare?",
        "How did the draft by Mali fare?",
        "How many voted for the resolution from Kenya?",
        "who voted against the amendment of Peru?",
        "Who shot down the text messages?",
        "How did the resolution end the war?",
        "Why was there no vote on the text?",
        "Who asked for a recorded vote on the amendment?",
    ],
)
def test_what_nobody_tells_of_a_text_is_no_outcome(tmp_path: Path, question: str) -> None:
    assert shelve(tmp_path, OWNED).ask(question).short is None


def test_the_vote_on_a_draft_is_none_on_its_amendment(tmp_path: Path) -> None:
    record = release(
        "GA/12015",
        "EVA FARR (Peru) said that roads were long.",
        "The Assembly rejected the amendment by a show of hands.",
        "The Assembly adopted the resolution by a vote of 11 in favour to 1 against.",
    )
    for question in ("Was the amendment adopted?", "How many voted for the amendment?"):
        assert "11" not in (shelve(tmp_path, record).ask(question).short or "")


def test_whoever_speaks_on_a_text_does_not_own_it(tmp_path: Path) -> None:
    record = release(
        "GA/12006",
        "The draft resolution was criticized by Chad and by Mali.",
        "The representative of Chad opposed resolution 1325 and the text on refugees from Chad.",
        "The Assembly adopted the resolution by a vote of 11 in favour to 1 against.",
    )
    assert shelve(tmp_path, record).ask("How did Chad's draft resolution fare?").short is None


EXPLAINED = """SC/12005

Council Votes on Wells

The representative of Mali said that her country abstained, since no map was attached.

Action

It rejected the text on wells by a vote of 4 in favour to 9 against, with 2 abstentions.

The representative of Peru said her delegation voted against the text on wells, which had no budget.

The representative of Fiji said that he had voted against the text on pumps, for want of valves.

The representative of Oman abstained because no one had asked the villages.

The representative of Chad urged all to vote against such texts.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Who explained their vote on harbours?",
        "Who explained voting procedures?",
        "who defended the voting rights of refugees?",
        "Which countries gave grounds for a vote of no confidence?",
        "why did Mali remain neutral during the cold war?",
    ],
)
def test_other_votes_than_their_own_explain_none(tmp_path: Path, question: str) -> None:
    said = shelve(tmp_path, EXPLAINED).ask(question).text
    assert not any(word in said for word in ("no map", "no budget", "for want of"))


def test_a_summary_repeats_the_votes_of_its_own_record_only(tmp_path: Path) -> None:
    dams = EXPLAINED.replace("SC/12005", "SC/12006").replace("no map was attached", "dams leak")
    wells = EXPLAINED.replace(
        "Chad urged all to vote against such texts",
        "Mali said that her country abstained, since wells dry up",
    )
    answer = shelve(tmp_path, dams, wells).ask("Why did Mali abstain on dams?")
    assert "dams leak" in answer.citations[0].quote


def test_who_is_left_out_is_not_counted_in_a_vote(service: Service) -> None:
    answer = service.ask("Who besides Mali voted against the text on wells?")
    assert answer.short == "2 against: Chad, Côte d’Ivoire"


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Who explained their vote against the text?", {3, 4}),
        ("Which delegations gave reasons for voting against the text on pumps?", {4}),
        ("give me all delegations that justified abstaining", {1, 5}),
        ("which members explained their vote", {1, 3, 4, 5}),
        ("Did anyone explain why they abstained?", {1, 5}),
        ("Who spoke in explanation of their vote on the text?", {1, 3, 4, 5}),
        ("Which delegations explained their no vote?", {3, 4}),
        ("which speakers said they had voted against the text on wells?", {3}),
        ("Which delegations told the Assembly they sat out the vote?", {1, 5}),
        ("Which delegations told us that they abstained?", {1, 5}),
        ("Which delegations said they would sit out the vote?", {1, 5}),
        ("why did Mali stay neutral?", {1}),
    ],
)
def test_who_explained_a_vote_is_told_by_their_own(
    tmp_path: Path, question: str, numbers: set[int]
) -> None:
    assert _cited(tmp_path, EXPLAINED, question) == numbers


ANNEX = release(
    "GA/SHC/2",
    "KOFI ADDO (Ghana) said that wells were dry.",
    "The draft on wells was approved by a recorded vote of 2 in favour to 1 against, with 1 "
    "abstention, as follows:",
    "In favour: Chad, Kenya.",
    "Against: Fiji.",
    "Abstain: Oman.",
    "Absent: Ghana, Mali.",
)


@pytest.mark.parametrize(
    ("question", "short", "numbers"),
    [
        ("How did Oman vote on the wells draft?", "Oman: abstaining", [5, 2]),
        ("Who voted in favour of the draft on wells?", "2 in favour: Chad, Kenya", [3, 2]),
        ("Did Mali vote for it?", "Mali: absent", [6, 2]),
        ("How many voted against the draft on wells?", "1 against", [2]),
    ],
)
def test_where_a_list_has_the_names_it_is_cited_first(
    tmp_path: Path, question: str, short: str, numbers: list[int]
) -> None:
    answer = shelve(tmp_path, ANNEX).ask(question)
    assert answer.short == short
    assert [one.paragraph.number for one in answer.citations] == numbers


def test_whether_somebody_backed_a_text_whose_vote_is_not_told_their_words_tell(
    tmp_path: Path,
) -> None:
    answer = shelve(tmp_path, RECORD).ask("Did Peru back the amendment?")
    assert "for want of a map" in answer.citations[0].quote


@pytest.mark.parametrize("question", ["How did the Assembly vote?", "How did the vote go?"])
def test_where_nothing_was_decided_no_vote_is_made_up(tmp_path: Path, question: str) -> None:
    talk = release("GA/12011", "KOFI ADDO (Ghana) said that the vote of 2015 had been a mistake.")
    answer = shelve(tmp_path, talk).ask(question)
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    agreed = "The Assembly adopted the draft on wells without a vote."
    told = shelve(tmp_path, release("GA/12012", talk.split("\n\n")[2], agreed)).ask(question)
    assert "lists no vote" not in told.text


SIDES_OF_A_VOTE = release(
    "GA/12013",
    "The representative of Oman said that she would vote for the text.",
    "The representative of Peru, in explanation of vote before the vote, spoke of maps.",
    "The Assembly adopted the text by a vote of 9 in favour to 2 against.",
    "The representative of Fiji, speaking in explanation of position, spoke of stone.",
    "The representative of Chad said that he voted against the text, for want of valves.",
)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Who explained their vote before the vote?", {2}),
        ("Who spoke in explanation of vote after the vote?", {4, 5}),
        ("Who explained their vote?", {1, 2, 4, 5}),
        ("Who explained their vote after the adoption, besides Chad?", {4}),
    ],
)
def test_before_and_after_a_vote_are_told_apart(
    tmp_path: Path, question: str, numbers: set[int]
) -> None:
    assert _cited(tmp_path, SIDES_OF_A_VOTE, question) == numbers


@pytest.mark.parametrize(
    ("question", "short", "numbers"),
    [
        ("How did Fiji vote on wells and why?", "Fiji: abstaining", [1, 2]),
        ("How did Fiji vote, and how did it explain its vote?", "Fiji: abstaining", [1, 2]),
        ("How did Fiji vote on wells?", "Fiji: abstaining", [1]),
        ("Did Chad veto the text on wells?", "Chad: against", [1]),
        ("Which way will Fiji vote on wells?", "Fiji: abstaining", [1]),
    ],
)
def test_why_somebody_voted_so_stands_behind_the_vote(
    tmp_path: Path, question: str, short: str, numbers: list[int]
) -> None:
    record = release(
        "SC/12015",
        "The Council rejected the text on wells by 9 votes in favour to 1 against (Chad), with 1 "
        "abstention (Fiji).",
        "The representative of Fiji said that she had abstained for want of a map.",
        "The representative of Chad spoke of stone.",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert answer.short == short
    assert [one.paragraph.number for one in answer.citations] == numbers


def test_how_somebody_will_vote_is_told_by_them(tmp_path: Path) -> None:
    record = release(
        "GA/12016",
        "The representative of Fiji said that she would vote for the text on wells.",
        "The representative of Chad said that wells were dry.",
    )
    service = shelve(tmp_path, record)
    cited = service.ask("How will Fiji vote on wells?").citations
    assert [one.paragraph.number for one in cited] == [1]
    assert "lists no vote" not in service.ask("How will Chad vote on wells?").text


TRUCE = release(
    "GA/12101",
    "Calling for a truce at the dams of Zed, the Assembly met today.",
    "By a recorded vote of 119 in favour to 13 against, with 44 abstentions, it adopted the text.",
    "Statements",
    "IDA HOLM (Norway) said that her delegation had voted in favour of the resolution.",
    "EVA FARR (Peru) said that her delegation would abstain.",
    title="Assembly Adopts Resolution Calling for Truce",
    day="27 October 2023",
)
GOLD = release(
    "GA/12102",
    "Delegates spoke of the truce at Zed.",
    "Action",
    "The Assembly adopted the text on gold by a recorded vote of 93 in favour to 8 against (Chad, "
    "Fiji, Mali, Nauru, Niger, Oman, Palau, Togo), with 62 abstentions.",
    "Statements",
    "IDA HOLM (Norway) said that her delegation voted against the resolution.",
    title="Truce at Zed Told by Many",
    day="28 November 2023",
)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("two"), TRUCE, GOLD)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What was the vote on the Zed truce?", "119 in favour, 13 against, 44 abstaining"),
        ("How did Norway vote on the truce?", "Norway: in favour"),
        ("How did Peru vote on the truce?", "Peru: abstaining"),
        ("How did Norway vote on gold?", "Norway: against"),
        ("How did Chad vote on gold?", "Chad: against"),
        (
            "How did Norway vote across the resolutions?",
            "Norway: in favour (GA/12101); Norway: against (GA/12102)",
        ),
        ("How did Oman vote on the truce?", None),  # its vote on gold tells nothing of it
        ("How did Peru vote on gold?", None),
        (
            "What was the result of the October 2023 vote?",
            "119 in favour, 13 against, 44 abstaining",
        ),
    ],
)
def test_a_vote_is_that_of_its_own_record(two: Service, question: str, short: str | None) -> None:
    assert two.ask(question).short == short


def test_a_vote_whose_explanations_are_asked_for_names_its_meeting(two: Service) -> None:
    cited = two.ask("Who explained their vote at the truce vote?").citations
    assert {one.paragraph.record.symbol for one in cited} == {"GA/12101"}
    assert two.ask("How did Peru vote at the truce vote?").short == "Peru: abstaining"


def test_who_voted_so_with_a_reserve_is_asked_for_what_they_said(two: Service) -> None:
    answer = two.ask("Who voted in favour of the truce but said that her delegation had doubts?")
    assert answer.short is None or "in favour" not in answer.short


GROUPS = release(
    "GA/DIS/50",
    "The Committee met to vote",
    "Action on Drafts",
    "The Committee took up the draft on fissile matter (document A/C.1/53/L.19).",
    "IDA HOLM (Norway) said that her delegation would vote for it.",
    "It was approved by a recorded vote of 155 in favour to 1 against (India), with 2 abstentions "
    "(Cuba, Israel).",
    "The Committee then took up the draft on alert (document A/C.1/53/L.33).",
    "It was approved by a recorded vote of 4 in favour to 3 against, with 1 abstention:",
    "In favour: Cuba, Egypt, Kenya, Qatar.",
    "Against: France, Germany, Poland.",
    "Abstaining: Sweden.",
    "Absent: Chad, Fiji.",
    title="First Committee Approves Drafts",
    day="5 November 1998",
)


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("groups"), GROUPS)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who abstained on L.19?", "2 abstaining: Cuba, Israel"),
        ("Who abstained on L.33?", "1 abstaining: Sweden"),
        ("Who abstained on L.40?", None),
        ("Who voted against the fissile draft?", "1 against: India"),
        ("How did Cuba vote on alert?", "Cuba: in favour"),
        ("Which Arab states voted in favour of the alert draft?", "2 in favour: Egypt, Qatar"),
        ("Which EU members voted against the alert draft?", "2 against: France, Germany"),
        ("How many African countries voted for the alert draft?", "2 in favour"),
        (
            "How did the EU countries vote on alert?",
            "2 against: France, Germany; 1 abstaining: Sweden",
        ),
        ("How many votes did the alert draft get?", "4 in favour, 3 against, 1 abstaining"),
        ("Vote count on the alert draft", "4 in favour, 3 against, 1 abstaining"),
        ("Which countries were absent?", "2 absent: Chad, Fiji"),
        ("Who besides Chad was absent?", "1 absent: Fiji"),
        (
            "Which countries did not vote in favour of the alert draft?",
            "3 against: France, Germany, Poland; 1 abstaining: Sweden",
        ),
        (
            "Who didn't vote for L.33, in their own words?",
            "3 against: France, Germany, Poland; 1 abstaining: Sweden",
        ),
        (
            "Which countries did not vote against the alert draft?",
            "4 in favour: Cuba, Egypt, Kenya, Qatar; 1 abstaining: Sweden",
        ),
        ("Which African countries were absent from the vote?", "1 absent: Chad"),
        ("Which countries in Africa voted for the alert draft?", "2 in favour: Egypt, Kenya"),
        ("Who in Europe voted against the alert draft?", "3 against: France, Germany, Poland"),
        ("Who among the Europeans abstained on the alert draft?", "1 abstaining: Sweden"),
        ("Which States from Latin America voted against the alert draft?", "none against"),
        ("Did any African country vote against the alert draft?", "none against"),
        ("How many African countries voted for the fissile draft?", None),
    ],
)  # fmt: skip
def test_a_vote_on_a_document_and_of_a_group(
    groups: Service, question: str, short: str | None
) -> None:
    assert groups.ask(question).short == short


def test_names_that_only_the_summary_has_are_told(tmp_path: Path) -> None:
    record = release(
        "GA/60",
        "The text was adopted by 9 in favour to 2 against (Chad, Fiji), with 1 abstention.",
        "Action",
        "IDA HOLM (Norway) said that her delegation would vote for it.",
        "The text was adopted by a vote of 9 in favour to 2 against, with 1 abstention.",
    )
    answer = shelve(tmp_path, record).ask("Who voted against the text?")
    assert answer.short == "2 against: Chad, Fiji"


def test_of_several_votes_own_words_are_told_as_such(tmp_path: Path) -> None:
    record = release(
        "GA/12103",
        "By a recorded vote of 119 in favour to 13 against, with 44 abstentions, it adopted the "
        "resolution on wells.",
        "By a recorded vote of 87 in favour to 54 against, with 24 abstentions, it did not adopt "
        "the amendment on mills.",
        "Statements",
        "IDA HOLM (Norway) said that her delegation abstained from the vote.",
    )
    answer = shelve(tmp_path, record).ask("how did norway vote")
    assert answer.short is None
    assert answer.text.startswith("The record does not list how Norway voted; in their own words:")
    assert [one.paragraph.number for one in answer.citations] == [3, 1, 2]


def test_what_was_adopted_without_a_vote_is_not_told_by_anothers_vote(tmp_path: Path) -> None:
    record = release(
        "GA/12104",
        "Action",
        "IDA HOLM (Norway) said that it rained.",
        "The Assembly first adopted the resolution on lighthouses without a vote.",
        "It then adopted, by a recorded vote, the resolution on harbours.",
        "The resolution on mills was adopted by a recorded vote of 93 in favour to 2 against "
        "(Chad, Fiji), with 4 abstentions.",
    )
    service = shelve(tmp_path, record)
    silent = "Was the resolution on lighthouses adopted by a vote?"
    assert service.ask(silent).short == "Adopted without a vote"
    harbours = service.ask("How did Chad vote on harbours?")
    assert harbours.text.startswith("The record does not tell the count of this vote.")
    assert service.ask("How did Chad vote on mills?").short == "Chad: against"
    assert service.ask("Was the text on mills adopted without a vote?").short == (
        "No: 93 in favour, 2 against, 4 abstaining"
    )


SEVERAL = """GA/12010

Committee Votes on Wells and Mines

The Committee approved drafts on wells and on mines today.

Action on Drafts

The Committee then took up the draft on mines (document A/C.1/76/L.5).

The representative of Peru said that her delegation would vote against it, for want of light.

It was approved by a recorded vote of 20 in favour to 2 against, with 3 abstentions.

The Committee next turned to the draft on wells (document A/C.1/76/L.4).

The representative of Oman said that she would vote in favour.

The representative of China said that he would vote against the text, as water was not at issue.

The representative of Fiji said that he would vote against, but thanked the authors.

It was approved by a recorded vote of 4 in favour to 3 against, with 1 abstention (Annex).

The representative of Chad said that she had voted against, as there was no map.

Annex: Vote on Wells

The draft on wells (document A/C.1/76/L.4) was approved by a recorded vote of 4 in favour to 3 \
against, with 1 abstention, as follows:

In favour: France, Oman, Togo, United Kingdom.

Against: Chad, China, Fiji.

Abstaining: Mali.

Absent: Kenya, Niger.
"""


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How did Peru vote on L.4?", None),  # who spoke of the other text
        ("How did Peru vote on L.5?", "Peru: against"),
        ("Which nuclear powers voted against L.4?", "1 against: China"),
        (
            "How did the five nuclear-weapon States vote on wells?",
            "2 in favour: France, United Kin",
        ),
        ("Which countries did not take part in the vote on wells?", "2 absent: Kenya, Niger"),
    ],
)
def test_of_several_votes_the_one_asked_about_is_told(
    tmp_path: Path, question: str, short: str | None
) -> None:
    told = shelve(tmp_path, SEVERAL).ask(question).short
    assert told is None if short is None else (told or "").startswith(short)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Who said they would vote against L.4?", {7, 8, 10}),
        ("Which delegations said they would vote no on wells?", {7, 8, 10}),
        ("Who said they would vote against the draft on mines?", {3}),
    ],
)
def test_who_would_vote_so_is_told_of_the_text_their_vote_is_beside(
    tmp_path: Path, question: str, numbers: set[int]
) -> None:
    assert _cited(tmp_path, SEVERAL, question) == numbers


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Who spoke before the vote on wells?", {6, 7, 8}),
        ("Which countries took the floor after the vote on wells?", {10}),
        ("Who made a statement before the vote on mines?", {3}),
        ("Which Asian countries said they would vote against L.4?", {7}),
        ("Which African countries voted against the draft on wells?", {11, 13}),
    ],
)
def test_who_spoke_around_a_vote_and_of_which_part_of_the_world(
    tmp_path: Path, question: str, numbers: set[int]
) -> None:
    assert _cited(tmp_path, SEVERAL, question) == numbers


UNLISTED = """GA/12011

Assembly Votes on Wells

The Assembly adopted a text on wells today.

Action

Explaining his vote before the vote, the representative of Peru said that wells were dry.

The representative of Nepal said that water was scarce.

The Assembly adopted the text on wells by a recorded vote of 20 in favour to 2 against, with 9 \
abstentions.

The representative of Brazil said that her country abstained for want of a map.

The representative of India said that he abstained for want of time.

On a point of order, the representative of Chad asked when lunch was.
"""


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Who explained their vote before the vote?", {2, 3}),
        ("Who explained their vote?", {2, 3, 5, 6}),
        ("Which Latin American countries abstained?", {5}),
        ("Who abstained among Asian countries?", {6}),
    ],
)
def test_an_explanation_of_vote_goes_on_to_the_vote_and_a_region_is_asked_its_own_votes(
    tmp_path: Path, question: str, numbers: set[int]
) -> None:
    assert _cited(tmp_path, UNLISTED, question) == numbers


def test_why_is_told_by_those_who_voted_so(tmp_path: Path) -> None:
    chinas = "FENG LI (China) said that her delegation voted against the text since tides turn."
    others = "OLA DIA (Mali) said that his delegation voted against the text, which was late."
    service = shelve(tmp_path, VETO + f"\n{chinas}\n\n{others}\n")
    for question, numbers in (
        ("Who vetoed the text and why?", [1, 4]),
        ("Who voted against the text, and why?", [1, 4, 5]),
        ("Why did China veto the text?", [4]),
    ):
        answer = service.ask(question)
        assert [one.paragraph.number for one in answer.citations] == numbers


def test_of_those_listed_against_it_what_they_say_of_the_text_tells_why(tmp_path: Path) -> None:
    said = "FENG LI (China) said that the draft was written in haste, and nobody had read it."
    of_else = "FENG LI (China) said that tides turn."
    for number, (text, numbers) in enumerate(((said, [1, 4]), (of_else, [1]))):
        service = shelve(tmp_path / str(number), VETO + f"\n{text}\n")
        cited = service.ask("Who vetoed the text and why?").citations
        assert [one.paragraph.number for one in cited] == numbers
        assert len(service.ask("Who vetoed the text?").citations) == 1


def test_when_and_where_is_not_half_answered(tmp_path: Path) -> None:
    said = "ANA BAKO (Kenya) said that the next fair of nets would be held in Lagos in May 2026."
    service = shelve(tmp_path, release("GA/9", "Delegates spoke", "Statements", said))
    assert service.ask("When is the next fair of nets?").short == "May 2026"
    asked = "When and where is the next fair of nets?"
    assert service.ask(asked).short == "May 2026; Lagos"
    said = "ANA BAKO (Kenya) said that the next fair of nets would be held in May 2026."
    other = shelve(tmp_path / "other", release("GA/9", "Delegates spoke", "Statements", said))
    assert (other.ask(asked).answered, other.ask(asked).short) == (True, None)


@pytest.mark.parametrize(
    "question",
    [
        "By what vote did the Committee retain operative paragraph 3?",
        "What was the tally when paragraph 3 of the draft was put to a separate vote?",
        "By what count was the change proposed by Chad voted down?",
    ],
)
def test_how_a_vote_went_may_be_asked_in_other_words(tmp_path: Path, question: str) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/10",
            "The Committee met",
            "Action",
            "The Committee rejected an oral amendment by Chad by 9 votes in favour to 31 against, "
            "with 2 abstentions.",
            "By a separate vote, it retained operative paragraph 3 of the draft by 31 to 9, with 2 "
            "abstentions.",
            "EVA DIAZ (Peru) said that the Committee was tired.",
        ),
    )
    short = "9 in favour, 31" if "change" in question else "31 in favour, 9"
    assert service.ask(question).short == f"{short} against, 2 abstaining"


def test_members_of_a_part_of_the_world_who_are_not_named_are_not_said_to_have_had_no_vote(
    tmp_path: Path,
) -> None:
    told = "The Assembly adopted the text on wells by a recorded vote of 9 in favour to 1 against "
    spoke = "EVA DIAZ (Peru) said that wells ran dry."
    record = release("GA/12042", "It met", "Action", f"{told}(Chad), with 5 abstentions.", spoke)
    service = shelve(tmp_path, record)
    answer = service.ask("Which African countries abstained?")
    assert "it counts 9 in favour, 5 abstaining without naming them" in answer.text
    assert service.ask("Did Peru vote against the text on wells?").short == (
        "No: not among the 1 against"
    )


NAMED_BEHIND = release(
    "GA/12960",
    "The Assembly voted on wells and on pumps.",
    "Action",
    "ADA MORA (Peru) said that wells were dug.",
    "By a recorded vote of 112 in favour to 3 against, with 35 abstentions, the Assembly kept "
    "paragraph 9 on pumps. Those voting against were Chad, the Sudan and Mali. It was noon.",
    "The Assembly adopted the text on wells by a vote of 141 in favour to 1 against (Chad), with "
    "22 abstentions. Among those abstaining were the Russian Federation and the United States.",
)


def test_those_whom_the_sentence_behind_a_vote_names_voted_so(tmp_path: Path) -> None:
    service = shelve(tmp_path, NAMED_BEHIND)
    against = service.ask("Which countries voted against keeping paragraph 9 on pumps?")
    assert against.short == "3 against: Chad, Sudan, Mali"
    assert against.citations[0].quote.endswith("and Mali.")
    abstained = service.ask("Who abstained on the text on wells?")
    assert abstained.short == "22 abstaining, among them Russian Federation, United States"
    assert service.ask("Did Sudan vote against paragraph 9 on pumps?").short == "Sudan: against"


@pytest.mark.parametrize(
    "question", ["How many votes were in favour of the text on wells?", "Who opposed draft L.7?"]
)
def test_a_vote_may_be_asked_for_by_its_count_or_its_symbol(tmp_path: Path, question: str) -> None:
    action = (
        "ADA MORA (Peru) said that wells were dug.",
        "The Assembly then took up draft L.7 on wells.",
        "By a vote of 12 in favour to 1 against (Chad), with 2 abstentions, it adopted the text.",
    )
    service = shelve(tmp_path, release("GA/12961", "The Assembly voted", "Action", *action))
    assert "1 against" in (service.ask(question).short or "")


@pytest.mark.parametrize(
    ("behind", "short"),
    [
        ("Voting against were Chad and Mali; abstaining was Peru.", "2 against: Chad, Mali"),
        ("Those voting against were Chad, Mali, Peru and Togo.", "2 against, not named"),
        ("Chad and Mali opposed the amendment.", "2 against, not named"),
        ("Chad and the bloc voted against.", "2 against, not named"),
    ],
)
def test_names_that_do_not_fit_the_count_are_none_of_the_votes(
    tmp_path: Path, behind: str, short: str
) -> None:
    lines = (
        "ADA MORA (Peru) said that wells were dug.",
        f"The Assembly adopted it by 100 votes in favour to 2 against, with 1 abstention. {behind}",
    )
    service = shelve(tmp_path, release("GA/12963", "Action", *lines))
    assert service.ask("Which countries voted against it?").short == short


CLUSTERS = """GA/DIS/4001
28 October 2024

First Committee Votes on Wells, Orbits

The Committee approved drafts today.

Action on Drafts

The Committee took up the draft resolution on the legacy of wells (document A/C.1/79/L.9).  It \
first voted to retain preambular paragraph 16 by a recorded vote of 152 in favour to 3 \
against, with 20 abstentions.

The representative of Peru said that she would abstain on “L.9”, but cast a negative vote on \
“L.50”.

The Committee next decided to retain operative paragraph 6, by a recorded vote of 141 in \
favour to 4 against (Chad, France, Mali, Togo), with 32 abstentions.

The representative of Japan said that he had abstained on paragraph 6.

It then approved “L.9” as a whole by a recorded vote of 168 in favour to 4 against (Chad, \
France, Mali, Togo), with 9 abstentions.

Acting without a vote, the Committee approved the draft decision on experts (document \
A/C.1/79/L.41).

Orbits

The representative of Chad, introducing the draft resolution “No first placement of \
interceptors” (document A/C.1/79/L.50), said that it was time.

The Committee decided, by a recorded vote of 115 in favour to 53 against, with 8 abstentions, \
to retain paragraph 5 of “L.50”, and, by 119 in favour to 52 against, with 10 abstentions, \
approved the draft as a whole.  It then approved “L.51” by a recorded vote of 160 in favour to \
9 against, with 11 abstentions.

The representative of Fiji said that he had abstained on “L.50”, as it came late, and voted in \
favour of “L.51”.

By a recorded vote of 139 in favour to 2 against, with 34 abstentions, the Committee retained \
preambular paragraph 14, and approved “L.22” by 172 in favour to none against, with 8 \
abstentions.
"""


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How did the vote on L.9 go?", "168 in favour, 4 against, 9 abstaining"),
        ("vote count on operative para 6 of L.9", "141 in favour, 4 against, 32 abstaining"),
        ("How did the vote on preambular paragraph 16 of L.9 go?", "152 in favour, 3 against"),
        ("What was the vote on paragraph 5 of L.50?", "115 in favour, 53 against, 8 abstaining"),
        ("What was the vote on PP14 of L.22?", "139 in favour, 2 against, 34 abstaining"),
        ("Who abstained on L.50?", "10 abstaining, not named"),
        ("Who abstained on the interceptors draft?", "10 abstaining, not named"),
        ("How did Fiji vote on L.51?", "Fiji: in favour"),
        ("How did Peru vote on L.50?", "Peru: against"),
        ("How did Peru vote on L.9?", "Peru: abstaining"),
        ("Was L.41 adopted by consensus?", "Adopted without a vote"),
    ],
)
def test_of_drafts_and_their_paragraphs_the_vote_asked_about_is_told(
    tmp_path: Path, question: str, short: str
) -> None:
    assert (shelve(tmp_path, CLUSTERS).ask(question).short or "").startswith(short)


WHOLE = release(
    "GA/DIS/4002",
    "The Committee approved drafts today, among them a new one on drifting buoys, by a recorded "
    "vote of 140 in favour to 2 against (Chad, Mali), with 20 abstentions.",
    "The Committee will meet again on Friday.",
    "Open Waters",
    "EVA DIAZ (Peru), introducing a text on no anchoring in open waters, said that anchors drag.",
    "Action on Drafts",
    "Its Secretary read out what draft resolution “L.3” would cost.",
    "ADA MOYO (Kenya) introduced “L.3” on drifting buoys.",
    "Acting first on preambular paragraph 7, the Committee kept it by a recorded vote of 120 in "
    "favour to 4 against (Chad, Fiji, Mali, Togo), with 27 abstentions.",
    "The whole of “L.3” was then approved by a recorded vote of 140 in favour to 2 against (Chad, "
    "Mali), with 20 abstentions.",
    "It approved the text on no anchoring in open waters by a recorded vote of 110 in favour to "
    "30 against, with 19 abstentions.  Peru having asked for votes on its preambular paragraphs 4 "
    "and 7, these stayed by 100 votes to 40, with 10 abstentions, and by 101 votes to 41, with 9 "
    "abstentions.",
    title="First Committee Approves Texts on Drifting Buoys, Anchoring",
    day="29 October 2024",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Which countries voted against the draft on drifting buoys?", "2 against: Chad, Mali"),
        ("Who voted against the drifting buoys draft as a whole?", "2 against: Chad, Mali"),
        ("Did Togo vote against the draft on drifting buoys?", "No: not among the 2 against"),
        ("Did Togo vote against preambular paragraph 7 of “L.3”?", "Togo: against"),
        ("What was the vote on keeping preambular paragraph 7 of the draft on drifting buoys?",
         "120 in favour, 4 against, 27 abstaining"),
        ("Who voted against paragraph 7 of the buoys draft?", "4 against: Chad, Fiji, Mali, Togo"),
        ("How many abstained on preambular paragraph 4 of the text on no anchoring?",
         "10 abstaining"),
        ("What was the vote on paragraph 7 of the anchoring text?",
         "101 in favour, 41 against, 9 abstaining"),
        ("What was the vote on no anchoring in open waters?",
         "110 in favour, 30 against, 19 abstaining"),
        ("What was the tally on no anchoring in open waters?",
         "110 in favour, 30 against, 19 abstaining"),
        ("What was the tally of drifting buoys?", None),
    ],
)  # fmt: skip
def test_where_no_paragraph_is_named_the_whole_text_is_meant(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, WHOLE).ask(question).short == short


def test_a_sentence_that_counts_is_not_said_to_tell_no_count(tmp_path: Path) -> None:
    asked = "What was the vote on paragraph 12 of the drifting buoys draft?"
    text = shelve(tmp_path, WHOLE).ask(asked).text
    assert not text.startswith("The record does not tell the count")


def test_what_was_said_in_a_part_of_a_meeting_is_still_told_of_that_part(tmp_path: Path) -> None:
    cited = shelve(tmp_path, WHOLE).ask("Who spoke in open waters?").citations
    assert [one.paragraph.number for one in cited] == [3]


def test_who_is_against_a_motion_is_told_by_its_vote(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/SHC/4602",
            "Action",
            "By a recorded vote of 71 in favour to 58 against, with 31 abstentions, the Committee "
            "decided to postpone action on “L.23” on wells.",
            "ANA MOYO (Kenya) said that she had voted against.",
        ),
    )
    told = service.ask("Who opposed the motion to postpone action?").short
    assert told == "58 against, not named; who say so: Kenya"


def test_an_amendment_withdrawn_was_neither_adopted_nor_put_to_the_vote(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/SHC/4601",
            "Action",
            "KOFI ADDO (Ghana) had drafted an amendment on wells.  He was withdrawing it.",
            "ANA MOYO (Kenya) said that she withdrew nothing.",
            "The Committee then approved draft “L.58” on wells, as orally revised, without a vote.",
        ),
    )
    for question, short in (
        ("What happened to Ghana’s amendment?", "Withdrawn"),
        ("Was the Ghanaian amendment adopted?", "Withdrawn"),
        ("What happened to Kenya’s amendment?", None),
        ("Was draft L.58 adopted?", "Adopted without a vote"),
    ):
        assert service.ask(question).short == short


def test_who_tells_a_vote_on_another_draft_or_its_paragraph_is_left_out(tmp_path: Path) -> None:
    service = shelve(tmp_path, CLUSTERS)

    def voters(question: str) -> set[str]:
        cited = service.ask(question).citations
        return {one.speaker.affiliation or "" for one in cited if one.speaker}

    assert voters("Who abstained on L.50?") == {"Fiji"}
    assert voters("Who abstained on L.9?") == {"Peru"}
    assert voters("Who abstained on paragraph 6 of L.9?") == {"Japan"}
    assert voters("Who voted in favour of L.50?") == set()


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("Why did Fiji say it would abstain on the text about interceptors?", 10),
        ("Why was Peru going to vote no on L.50?", 3),
    ],
)
def test_why_somebody_voted_so_is_told_of_the_draft_asked_about(
    tmp_path: Path, question: str, paragraph: int
) -> None:
    cited = shelve(tmp_path, CLUSTERS).ask(question).citations
    assert [one.paragraph.number for one in cited] == [paragraph]


@pytest.mark.parametrize(
    "question",
    [
        "How did the vote on A/C.3/79/L.9 go?",
        "What was the vote on paragraph 3 of L.9?",
        "How did the vote on wells end up dividing the members?",
    ],
)
def test_no_vote_is_told_for_another_draft_paragraph_or_question(
    tmp_path: Path, question: str
) -> None:
    short = shelve(tmp_path, CLUSTERS).ask(question).short or ""
    assert "in favour" not in short


def test_who_voted_on_a_draft_that_nobody_names_is_not_told(tmp_path: Path) -> None:
    cited = shelve(tmp_path, CLUSTERS).ask("Who abstained on L.77?").citations
    assert not [one for one in cited if one.speaker]


def test_of_two_asked_together_whoever_is_not_listed_tells_their_own_vote(tmp_path: Path) -> None:
    told = release(
        "GA/12008",
        "Action",
        "The text was adopted by a recorded vote of 9 in favour to 2 against (Chad, Mali).",
        "The representative of Oman said that he had abstained, as pumps were dear.",
    )
    answer = shelve(tmp_path, told).ask("Did Oman vote with Chad?")
    assert answer.short == "Oman: abstaining (in its own words), Chad: against"
    assert [one.paragraph.number for one in answer.citations] == [1, 2]


def test_who_voted_with_somebody_is_told_of_the_votes_that_list_them(tmp_path: Path) -> None:
    told = release(
        "GA/12008",
        "Action",
        "The text on wells was adopted by a vote of 9 in favour to 2 against (Chad, Mali).",
        "The text on pumps was adopted by a recorded vote of 8 in favour to 1 against (Fiji).",
        "The text on ropes was adopted by a recorded vote of 7 in favour to none against, with 2 "
        "abstentions (Chad, Togo).",
        "The representative of Oman said that it rained.",
    )
    short = shelve(tmp_path, told).ask("Who voted with Chad?").short or ""
    assert "2 against: Chad, Mali (text, GA/12008 ¶1)" in short
    assert "2 abstaining: Chad, Togo (text, GA/12008 ¶3)" in short
    assert "Fiji" not in short


def test_counts_that_a_summary_tells_otherwise_are_of_the_same_vote(tmp_path: Path) -> None:
    record = release(
        "GA/12013",
        "The Assembly called for a truce, adopting draft resolution “A/79/L.25” by a recorded vote "
        "of 80 in favour to 9 against, with 5 abstentions.",
        "Action",
        "The Assembly adopted draft resolution “A/79/L.25” by a recorded vote of 81 in favour to "
        "9 against, with 4 abstentions.",
        "Explanations of Vote",
        "The representative of Peru said that his delegation voted in favour of the resolution.",
    )
    service = shelve(tmp_path, record)
    told = service.ask("What was the tally on the truce resolution?").short or ""
    assert "80 in favour" in told
    assert "81 in favour" in told
    assert service.ask("what's the tally on the truce text").short == told
    assert service.ask("Did Peru vote for the truce resolution?").short == "Peru: in favour"


SYMBOLS = release(
    "GA/12014",
    "The Assembly adopted a text titled “Wells” (document A/79/L.3), rejecting an amendment to it "
    "(document A/79/L.4).",
    "Action",
    "The representative of Chad, presenting amendment “A/79/L.4”, said that wells ran dry.",
    "The Assembly rejected the amendment “A/79/L.4” by a recorded vote of 40 in favour to 55 "
    "against, with 12 abstentions.",
    "The Assembly adopted draft resolution “A/79/L.3” by a vote of 90 in favour to 2 against, with "
    "7 abstentions.",
    "The representative of Peru said that his delegation had spoken of wells.",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("By how many votes did Chad's amendment fail?", "40 in favour, 55 against, 12 abstaining"),
        ("What happened to Chad's amendment?", "40 in favour, 55 against, 12 abstaining"),
        ("What became of the draft resolution?", "90 in favour, 2 against, 7 abstaining"),
        ("Which document was the amendment?", "A/79/L.4"),
        ("Under what symbol was Chad's amendment circulated?", "A/79/L.4"),
        ("What's the number of the draft resolution?", "A/79/L.3"),
        ("What is the symbol of the Charter?", None),
        ("What is the number of the resolution on harbours?", None),
    ],
)
def test_what_became_of_a_text_and_what_it_is_filed_under(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, SYMBOLS).ask(question).short == short


TWO_WAYS = release(
    "GA/34",
    "Action",
    "The Assembly adopted the resolution on wells by a recorded vote of 9 in favour to 1 against.",
    "The delegate of Mali said that she had voted for it.  Rain is rare.  Goats drink "
    "much.  Sand blows.  Salt stings.  Nobody digs.",
    "The delegate of Chad, explaining his vote, said that he had voted against it, as wells run "
    "dry.",
    title="Assembly Adopts Text on Wells",
)
ALIKE = release(
    "GA/AB/50",
    "The Committee met to vote",
    "Action",
    "The delegate of Cuba introduced an amendment on wells.",
    "The delegate of Chad, explaining his position before the vote, said that his Government would "
    "vote in favour.  So would Peru, whose representative said that wells ran dry.",
    "The delegate of Oman said that his Government would vote against it, as it was late.  It was "
    "late.  So would Fiji have been, whose delegate spoke next.",
    "The amendment was rejected by a recorded vote of 2 in favour to 82 against.",
    "The Committee next adopted the draft resolution by a recorded vote of 138 in favour to 1 "
    "against (Cuba), with 2 abstentions (Chad, Mali).",
    title="Committee Adopts Text on Wells",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How did Peru vote on the amendment?", "Peru: in favour"),
        ("How did Fiji vote on the amendment?", None),
        ("How did Chad vote?",
         ("Chad: in favour (in its own words) (amendment, GA/AB/50 ¶4); "
         "Chad: abstaining (resolution, GA/AB/50 ¶5)")),
        ("How did Chad vote on the resolution?", "Chad: abstaining"),
        ("How did Mali vote?", "Mali: abstaining"),
    ],
)  # fmt: skip
def test_whoever_votes_like_the_one_before_and_on_more_than_is_listed(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, ALIKE).ask(question).short == short


@pytest.mark.parametrize(
    ("previous", "question"),
    [
        ((), "Why did Fiji vote against the text on wells?"),
        ((), "Why was Fiji against the text on wells?"),
        (("How did Fiji vote on wells?",), "Why?"),
    ],
)
def test_a_vote_is_not_explained_by_another_one_elsewhere(
    tmp_path: Path, previous: tuple[str, ...], question: str
) -> None:
    record = release(
        "GA/33",
        "Action",
        "The Assembly adopted the resolution on wells by a recorded vote of 9 in favour to 1 "
        "against (Fiji), with 2 abstentions (Chad, Mali).",
        "The delegate of Fiji said that wells are deep.  That is why Fiji has voted in favour of "
        "the other text on wells in the First Committee.  However, this one is old.  It is long.",
        "The delegate of Chad said that his delegation abstained as it was late.",
        title="Assembly Adopts Text on Wells",
    )
    answer = shelve(tmp_path, record).ask(question, previous=previous)
    assert [one.quote for one in answer.citations] == ["However, this one is old.  It is long."]


def test_who_backs_a_text_explains_a_vote(tmp_path: Path) -> None:
    answer = shelve(tmp_path, TWO_WAYS).ask("Why did Mali back the text on wells?")
    assert [one.quote for one in answer.citations] == [
        TWO_WAYS.split("\n\n")[4],
    ]


def test_who_would_vote_for_an_amendment_may_leave_it_unnamed(tmp_path: Path) -> None:
    service = shelve(tmp_path, ALIKE)
    cited = service.ask("Who said they would vote in favour of the amendment?").citations
    assert [one.speaker and one.speaker.affiliation for one in cited] == ["Chad", "Peru"]


AMENDED = release(
    "GA/31", "Action",
    "The delegate of Chad, proposing an oral amendment, said that wells mattered.",
    "The delegate of Peru submitted a further oral amendment, on pipes.",
    "By a vote of 3 in favour to 9 against, with 2 abstentions, the Assembly rejected the oral "
    "amendment proposed by Chad.",
    "It then rejected, by a vote of 5 in favour to 7 against, with 2 abstentions, the oral "
    "amendment proposed by Peru.",
    "The Assembly decided, by a vote of 8 in favour to 4 against (Chad, Mali, Oman, Fiji), with 2 "
    "abstentions, to retain operative paragraph 9.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("result of the vote on the Chadian amendment", "3 in favour, 9 against, 2 abstaining"),
        ("Was Peru's amendment adopted?", "No: not adopted, 5 in favour, 7 against, 2 abstaining"),
        ("what was the outcome of the Peruvian amendment?", "5 in favour, 7 against, 2 abstaining"),
        ("Who voted against keeping paragraph 9?", "4 against: Chad, Mali, Oman, Fiji"),
    ],
)
def test_an_amendment_is_its_movers_and_a_paragraph_may_be_kept(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, AMENDED).ask(question).short == short


def test_of_several_sections_each_has_its_own_before_and_after(tmp_path: Path) -> None:
    record = release(
        "GA/32",
        "Motion",
        "The Assembly decided, by a vote of 9 in favour to 2 against, to adjourn its debate.",
        "Action on Draft “L.1”",
        "The delegate of Chad, explaining his vote, said that he would vote against “L.1”.",
        "The delegate of Peru, explaining hers, said that she would abstain on “L.1”.",
        "The Assembly adopted “L.1” by a vote of 9 in favour to 1 against, with 1 abstention.",
        "The delegate of Mali, explaining his vote, said that he had voted for “L.1”.",
    )
    assert _cited(tmp_path, record, "Who explained their vote after the vote?") == {5}


def test_who_spoke_for_a_motion_is_told_by_the_record(tmp_path: Path) -> None:
    record = release(
        "GA/33", "Action",
        "The delegate of Chad moved to adjourn the debate on nets.",
        "The representatives of Peru and Mali spoke in favour of the motion; that of Oman against.",
        "The delegate of Oman spoke against the nets.",
    )  # fmt: skip
    service = shelve(tmp_path, record)
    for question in ("Who opposed the motion to adjourn?", "who spoke for adjourning the debate?"):
        assert [one.paragraph.number for one in service.ask(question).citations] == [2]
    assert not meetings.ON_MOTION.match("who supported nets before the adjournment?")


THREE = release(
    "SC/34", "Action",
    "The Council took up the draft submitted by Chad and Peru.  It failed to adopt it by a vote of "
    "7 in favour to 2 against (Mali, Oman), with 1 abstention (Fiji).",
    "It then rejected the draft submitted by Oman by a vote of 2 in favour (Oman, Mali) to 8 "
    "against.",
    "Finally, by a vote of 9 in favour to none against, with 1 abstention (Oman), the Council "
    "adopted the text sponsored by Fiji.",
    "The delegate of Cuba said that he had voted against the first draft, since it was too long.",
    "The delegate of Kenya said that she had voted in favour of the Chadian-Peruvian draft.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How did Cuba vote on the text sponsored by Fiji?", None),
        ("How did Kenya vote on the Fijian text?", None),
        ("How did Kenya vote on the Chadian-Peruvian draft?", "Kenya: in favour"),
        ("How did Cuba vote on the first draft?", "Cuba: against"),
        ("Who voted against the Chadian-Peruvian draft?", "2 against: Mali, Oman"),
        ("Who voted against the first draft?", "2 against: Mali, Oman"),
    ],
)
def test_of_several_texts_own_words_are_of_the_one_they_name(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, THREE).ask(question).short == short


def test_amendments_are_no_drafts_and_voters_no_owners(tmp_path: Path) -> None:
    record = release(
        "SC/35", "Action",
        "It rejected the draft amendment of Chad by a vote of 1 in favour (Chad) to 8 against.",
        "By a vote of 8 in favour to 1 against (Chad), the Council adopted the draft submitted by "
        "Peru.",
        "It then adopted the draft submitted by Oman by a vote of 9 in favour to none against.",
        "The delegate of Cuba said that he had voted against the Chadian draft.",
    )  # fmt: skip
    service = shelve(tmp_path, record)
    assert service.ask("How did Chad vote on the first draft?").short == "Chad: against"
    assert service.ask("How did Cuba vote on the Peruvian draft?").short is None


def test_what_was_adopted_is_nothing_that_failed(tmp_path: Path) -> None:
    record = release(
        "GA/36", "Action",
        "The Assembly rejected the draft amendment by a vote of 2 in favour to 9 against.",
        "By a vote of 8 in favour to 1 against (Chad), the Assembly adopted the draft on wells.",
        "The delegate of Chad said that it rained.",
    )  # fmt: skip
    service = shelve(tmp_path, record)
    found = service.ask("What resolution did the Assembly adopt?")
    assert [one.paragraph.number for one in found.citations] == [2]
    short = service.ask("What was adopted, and by what vote?").short
    assert short == "8 in favour, 1 against, none abstaining"


def test_how_one_voted_on_all_of_several_texts_is_told_of_each(tmp_path: Path) -> None:
    short = shelve(tmp_path, THREE).ask("How did Oman vote on the three texts?").short or ""
    assert [short.count(way) for way in ("against", "in favour", "abstaining")] == [1, 1, 1]


UNSEATED = "not among the Security Council's members then"
COUNCIL = release(
    "SC/12401",
    "The Council rejected a text on wells.",
    "Action",
    "The Council then rejected the draft resolution by 10 votes in favour to 1 against "
    "(Russian Federation) and 4 abstentions (China, India, Kenya, Viet Nam).",
    "Statements after Vote",
    "IDA HOLM (Sweden) said that wells were dry.",
    title="Security Council Rejects Text on Wells",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How did Sweden vote on the draft?", f"No vote: {UNSEATED}"),
        ("Did Fiji abstain?", f"No vote: {UNSEATED}"),
        ("How did Sweden and China vote?", "Sweden: no vote, China: abstaining"),
        ("How did Norway vote?", None),
    ],
)  # fmt: skip
def test_who_did_not_sit_in_the_council_had_no_vote(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, COUNCIL).ask(question).short == short


def test_counts_of_several_votes_are_told_apart(tmp_path: Path) -> None:
    several = release(
        "GA/12402",
        "By a recorded vote of 20 in favour to 4 against, with 5 abstentions, the Assembly adopted "
        "the resolution titled “Wells” (document A/78/L.41).",
        "Action",
        "The Assembly then voted on amendment “L.42”.  With 8 votes in favour to 9 against, with "
        "3 abstentions, the amendment was not adopted.",
        "By 21 votes in favour to 4 against, with 4 abstentions, the Assembly then adopted draft "
        "resolution “L.41”.",
        "IDA HOLM (Norway) said that wells were dry.",
        title="Assembly Adopts Resolution on Wells",
        day="4 May 2021",
    )
    answer = shelve(tmp_path, several).ask("Did Fiji vote in favour?")
    assert answer.text.startswith(
        "The record does not say how Fiji voted: it counts, without naming them, 20 in favour, "
        "4 against, 5 abstaining (resolution, GA/12402 ¶1) or 21 in favour, 4 against, 4 "
        "abstaining (resolution, GA/12402 ¶3); 8 in favour, 9 against, 3 abstaining (amendment, "
        "GA/12402 ¶2)."
    )


REASONS = release(
    "SC/12403",
    "Urging calm, the representative of Peru said that, as wells are scarce, her country abstained "
    "on the draft resolution.  Mali’s delegate also abstained, his "
    "speech stating that pumps would not help.",
    "Action",
    "The Council rejected the draft resolution by a vote of 8 in favour to 1 against, with 6 "
    "abstentions.",
    "The representative of Oman said that he voted in favour but regretted that valves were left "
    "out.  Echoing this concern, the representative of Mali said that his country abstained, in "
    "part for this reason.  He said that valves save water.",
    title="Council Rejects Text on Wells",
    day="4 May 2021",
)


def test_a_reason_that_another_gave_before_is_quoted_too(tmp_path: Path) -> None:
    cited = shelve(tmp_path, REASONS).ask("Why did Mali abstain?").citations
    said = [(one.speaker.affiliation if one.speaker else None, one.quote) for one in cited]
    assert [who for who, _ in said] == ["Mali", "Oman"]
    assert "valves were left out" in said[1][1]


def test_a_reason_does_not_end_in_anothers_vote(tmp_path: Path) -> None:
    (cited,) = shelve(tmp_path, REASONS).ask("Why did Peru abstain?").citations
    assert cited.quote.endswith("abstained on the draft resolution.")


RESERVED = release(
    "GA/12404",
    "The Assembly adopted a resolution on wells.",
    "Action",
    "The Assembly adopted the draft resolution by a vote of 12 in favour to 1 against, with 6 "
    "abstentions.",
    "The representative of Oman said that his country voted for the resolution.  He voiced "
    "reservations over some of its language.",
    "The representative of Peru said that she voted in favour because wells matter, but regretted "
    "that pumps were missing.",
    "The representative of Mali said that his country abstained, with reservations on pumps.",
    "The representative of Fiji said that her country voted in favour of the text, and she "
    "regretted that Mali’s delegate spoke of floods.",
    "The representative of Togo said that he would have liked to vote in favour, but pumps lack "
    "valves.",
    "The representative of Chad, who voted in favour, regretted the same omission.",
    "The representative of Cuba said that while her country voted for it, it deplored haste.",
    title="Assembly Adopts Resolution on Wells",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("who voted for the resolution despite reservations?", {3, 4, 8, 9}),
        ("Who voted in favour of the resolution but expressed misgivings about it?", {3, 4, 8, 9}),
        ("Who abstained with reservations?", {5}),
        ("Who voted against it with reservations?", set()),
    ],
)
def test_who_votes_with_reserve_tells_the_vote_and_the_reserve(
    tmp_path: Path, question: str, cited: set[int]
) -> None:
    assert _cited(tmp_path, RESERVED, question) == cited


@pytest.mark.parametrize(
    "question",
    [
        "Which draft resolution was put to the vote and what was the result?",
        "What was voted on?",
        "How did members vote?",
        "How did the Council members vote?",
        "Did the Council adopt a resolution that day?",
    ],
)
def test_where_no_vote_is_told_none_is_however_it_is_asked(tmp_path: Path, question: str) -> None:
    record = release(
        "SC/880",
        "Statements",
        "ADA MENSAH (Ghana) said that the Council adopted no resolution on wells last year.",
        "LUIS VEGA (Peru) said that members vote on a draft by its result.",
        title="Security Council Hears Of Wells",
    )
    answer = shelve(tmp_path, record).ask(question)
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    assert "The record lists no vote on this." in answer.text


@pytest.mark.parametrize(
    "question", ["Which text was put to the vote?", "How did States vote?", "What was voted on?"]
)
def test_what_was_put_to_the_vote_is_told_by_the_vote(service: Service, question: str) -> None:
    short = service.ask(question).short
    assert short is not None
    assert "12 in favour, 3 against, 1 abstaining" in short


def test_of_what_was_adopted_without_a_count_that_is_said(tmp_path: Path) -> None:
    record = release(
        "GA/12022",
        "Statements",
        "The Wells Compact was adopted at the summit yesterday.",
        "ADA MENSAH (Ghana) said that the Wells Compact matters.",
    )
    answer = shelve(tmp_path, record).ask("What was the vote on the Wells Compact?")
    assert "The record does not tell the count of this vote." in answer.text
    assert [one.paragraph.number for one in answer.citations] == [1]


def test_why_somebody_voted_so_who_did_not_is_told_by_the_list(service: Service) -> None:
    answer = service.ask("Why did Kenya vote against the text on wells?")
    assert answer.short == "No: not among the 3 against"
    silent = service.ask("Why did Mali vote against the text on wells?")
    assert silent.verdict is Verdict.NOT_A_SPEAKER


LISTED = release(
    "GA/AB/51",
    "Action",
    "The amendment of Cuba was rejected by a recorded vote of 2 in favour to 82 against.",
    "The Committee next adopted the draft resolution by a recorded vote of 9 in favour to 2 "
    "against (Oman, Fiji), with 2 abstentions (Chad, Mali).",
    "Explanations",
    "The representative of Oman said that he voted against the text, which was late.",
    "The representative of Chad, who abstained, said that wells ran dry.",
    "The representative of Fiji said that he voted against the amendment too.",
    "The representative of Togo said that she voted against the amendment.",
    title="Committee Adopts Text on Wells",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How did Oman vote?", "Oman: against"),
        ("How did Chad vote?", "Chad: abstaining"),
        ("How did Togo vote on the amendment?", "Togo: against"),
    ],
)
def test_what_a_list_tells_of_a_vote_is_said_of_no_other(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, LISTED).ask(question).short == short


def test_who_says_so_of_an_amendment_is_told_in_both(tmp_path: Path) -> None:
    short = shelve(tmp_path, LISTED).ask("How did Fiji vote?").short or ""
    assert short.count("Fiji: against") == 2


ONE_VOTE = release(
    "GA/12051",
    "The Assembly met to talk about wells and rivers.",
    "Rivers",
    "The representative of Mali said that rivers ran dry each summer.  Fish were dying in them.  "
    "Regarding the resolution before the Assembly, he said that half a promise mended nothing.",
    "Wells",
    "The representative of Peru introduced the draft resolution on wells.",
    "The Assembly then adopted the resolution on wells by a recorded vote of 12 in favour to 3 "
    "against (Chad, Ghana, Mali), with 1 abstention (Fiji).",
    "By the text, the Assembly demanded that every pump be mended.",
    "The representative of Chad said that his delegation voted against the resolution because "
    "stone was dear.",
    "The representative of Oman said that she voted in favour of the resolution because pumps "
    "rust.",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("who was against?", "3 against: Chad, Ghana, Mali"),
        ("who said no?", "3 against: Chad, Ghana, Mali"),
        ("who is against the resolution?", "3 against: Chad, Ghana, Mali"),
        ("who was for it?", "12 in favour, not named; who say so: Oman"),
        ("How did the wells vote go?", "12 in favour, 3 against, 1 abstaining"),
        ("how did the ga vote split over wells", "12 in favour, 3 against, 1 abstaining"),
        (
            "who was against the resolution on wells and what did they say?",
            "3 against: Chad, Ghana, Mali",
        ),
        ("Why did Ghana abstain on the resolution on wells?", "Ghana: against"),
        ("Why did Chad back the resolution on wells?", "Chad: against"),
        ("Why did Oman vote against the resolution?", "Oman: in favour"),
        ("Why did Fiji vote against it?", "Fiji: abstaining"),
        ("Why did Togo oppose the resolution?", "No: not among the 3 against"),
        ("Why did Chad vote against the resolution?", None),
        ("Why did Fiji not back the resolution?", None),
    ],
)
def test_who_was_of_a_side_is_who_voted_so_and_a_vote_taken_for_granted_is_put_right(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, ONE_VOTE).ask(question).short == short


def test_why_one_voted_so_stands_behind_their_vote_and_in_what_they_said_of_the_text(
    tmp_path: Path,
) -> None:
    service = shelve(tmp_path, ONE_VOTE)

    def cited(question: str) -> list[int]:
        return [one.paragraph.number for one in service.ask(question).citations]

    assert cited("Why did Chad back the resolution on wells?") == [4, 6]
    said = service.ask("Why did Mali vote against the resolution on wells?").citations
    assert [one.quote.split(",")[0] for one in said] == [
        "Regarding the resolution before the Assembly"
    ]
    assert cited("who was for it?") == [4, 7]  # not who is listed against it


def test_whether_one_voted_so_is_told_by_their_own_vote_of_another_way(tmp_path: Path) -> None:
    told = "The representative of Peru said that his country voted in favour of the draft on wells."
    other = (
        "ANA MOYO (Chad), hoping for rain, said the League failed its duty when it vetoed a draft "
        "on pumps before any voting."
    )
    service = shelve(tmp_path, release("GA/12052", "The Assembly met", "Statements", told, other))
    for question in ("Did Peru abstain?", "Did Peru vote against the draft on wells?"):
        assert [one.paragraph.number for one in service.ask(question).citations] == [1]
    assert service.ask("who was against?").verdict is Verdict.NOT_IN_RECORDS


@pytest.mark.parametrize(
    ("question", "short", "paragraphs"),
    [
        ("Was it adopted?", "Yes: adopted, 12 in favour, 3 against, 1 abstaining", [4]),
        ("who said no?", "3 against: Chad, Ghana, Mali", [4]),
        ("and the Malians?", "Mali: against", [4]),
        ("why did they?", None, [6, 7]),
        ("which of them spoke?", "2 of 2 speakers: Mali, Chad", [2, 6]),
        ("What did it demand?", None, [5]),
    ],
)
def test_what_leans_on_how_a_vote_went_is_asked_of_that_vote(
    tmp_path: Path, question: str, short: str | None, paragraphs: list[int]
) -> None:
    answer = shelve(tmp_path, ONE_VOTE).ask(question, previous=["How did the wells vote go?"])
    assert [one.paragraph.number for one in answer.citations][: len(paragraphs)] == paragraphs
    if short:
        assert answer.short == short


def test_who_thanked_those_who_voted_so_is_asked_of_no_vote(tmp_path: Path) -> None:
    answer = shelve(tmp_path, ONE_VOTE).ask("Who thanked the countries that voted for the draft?")
    assert answer.rule is None


def test_those_compared_on_a_text_are_told_by_their_explanations(tmp_path: Path) -> None:
    answer = shelve(tmp_path, ONE_VOTE).ask("How do Chad and Oman differ on the resolution?")
    assert [one.quote.rpartition(" because ")[2] for one in answer.citations] == [
        "stone was dear.",
        "pumps rust.",
    ]


SIDED = release(
    "GA/12962",
    "The Assembly voted",
    "Action",
    "The representative of Chad introduced an amendment to the draft resolution on wells.",
    "CARL DORN (Kenya) called it an unfair amendment.",
    "By a vote of 4 in favour to 9 against, with 2 abstentions, the Assembly rejected the "
    "amendment.",
    day="4 May 2021",
)


def test_where_no_vote_names_them_whoever_speaks_against_a_text_stands_beside_it(
    tmp_path: Path,
) -> None:
    service = shelve(tmp_path, SIDED)
    against = service.ask("Who opposed the amendment?")
    assert against.short == "9 against, not named; who say so: Kenya"
    assert [one.paragraph.number for one in against.citations] == [3, 2]
    assert len(service.ask("Who voted against the amendment?").citations) == 1


PARAGRAPH = release(
    "ECOSOC/7778",
    "The Council adopted without a vote a resolution on wells today, keeping by recorded vote a "
    "paragraph on buckets.",
    "Action",
    "ADA MOYO (Kenya) said that it rained.",
    "By a recorded vote of 11 in favour to 22 against, with 9 abstentions, the Council rejected "
    "the amendment on pumps.",
    "A recorded vote was then requested on operative paragraph 22, on buckets.  The Council kept "
    "the paragraph by a vote of 34 in favour to 2 against (Chad, Mali), with 2 abstentions (Fiji, "
    "Peru).",
    "The Council then adopted draft resolution E/2023/L.19 as a whole without a vote.",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What was the vote on operative paragraph 22?", "34 in favour, 2 against, 2 abstaining"),
        ("How did Peru vote on the paragraph on buckets?", "Peru: abstaining"),
        ("Who sat on the fence in the vote about the buckets paragraph?",
         "2 abstaining: Fiji, Peru"),
        ("Which countries opposed the paragraph on buckets?", "2 against: Chad, Mali"),
        ("Was the resolution put to a vote?", "Adopted without a vote"),
        ("What was the vote on paragraph 7?", None),
    ],
)  # fmt: skip
def test_a_paragraphs_vote_is_told_as_no_other(
    tmp_path: Path, question: str, short: str | None
) -> None:
    assert shelve(tmp_path, PARAGRAPH).ask(question).short == short


COUNTED_LATER = release(
    "GA/12970",
    "The Assembly today adopted, by recorded vote, a resolution on ropes.",
    "Action",
    "The representative of Peru said that Lima had stood with seafarers and would vote in favour "
    "of the text and against the amendment.",
    "The Assembly rejected the amendment by 9 votes in favour to 60 against, with 8 abstentions.",
    "It then adopted the draft by a recorded vote of 71 in favour to 12 against, with 24 "
    "abstentions.",
    "The representative of Chad said that the draft came late.",
    "Abstaining, too, had been Mali, whose delegate explained that ropes were dear.",
    title="Assembly Adopts Text on Ropes",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How many votes did the ropes resolution get?", "71 in favour, 12 against, 24 abstaining"),
        ("Which delegations came out against the amendment?",
         "60 against, not named; who say so: Peru"),
        ("Who abstained on the draft?", "24 abstaining, not named; who say so: Mali"),
    ],
)  # fmt: skip
def test_a_count_without_names_is_told_with_those_who_say_so(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, COUNTED_LATER).ask(question).short == short


def test_why_somebody_voted_so_is_told_with_that_no_vote_of_theirs_is(tmp_path: Path) -> None:
    answer = shelve(tmp_path, COUNTED_LATER).ask("Why did Chad abstain on the draft?")
    assert answer.text.startswith("The record does not say how Chad voted")


def test_of_two_asked_who_is_silent_is_told(tmp_path: Path) -> None:
    both = shelve(tmp_path, COUNTED_LATER).ask("Did Mali and Chad vote yes on the draft?")
    assert "in their own words (of Chad, nothing):" in both.text


FIVE = release(
    "SC/17102",
    "The Council adopted a resolution on wells.",
    "Action",
    "The Council adopted resolution 2811 (2025) by a vote of 12 in favour to none against, with 3 "
    "abstentions (China, Pakistan, Russian Federation).",
    "GENG MING (China), speaking after the vote, said that her delegation abstained.",
    "The representative of Algeria said that his delegation voted in favour.",
)


def test_the_five_permanent_members_are_those_who_can_veto(tmp_path: Path) -> None:
    answer = shelve(tmp_path, FIVE).ask("Which of the five permanent members abstained?")
    assert answer.short == "2 abstaining: China, Russian Federation"


def test_how_many_voted_so_counts_those_listed_last(tmp_path: Path) -> None:
    turns = ["Who spoke after the vote?", "Which of them had voted in favour?"]
    counted = shelve(tmp_path, FIVE).ask("How many is that?", previous=turns)
    assert counted.short == "1 of 2 speakers: Algeria"


def test_where_most_are_not_named_those_who_say_so_are_not_all(tmp_path: Path) -> None:
    turns = ["Who abstained on the draft?"]
    service = shelve(tmp_path, COUNTED_LATER)
    answer = service.ask("Which of them were European?", previous=turns)
    assert answer.text.startswith("The record does not say which of them voted so")
