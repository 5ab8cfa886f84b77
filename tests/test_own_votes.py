"""What speakers say of their own votes, and what only looks like it."""

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.answer import Verdict
from rag.forms.own_votes import own_votes
from rag.holdings.ballots import Way, ballots
from rag.questions import voting
from rag.reading import read


def _ways(said: str) -> set[Way]:
    record = read(release("GA/1", "Statements", f"ANA MOYO (Kenya) spoke of rain.  {said}"))
    remarks = [one for paragraph in record.paragraphs for one in paragraph.remarks]
    return {way for way in Way if list(own_votes(way, remarks))}


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("Her delegation would vote in favour, she said.", {Way.IN_FAVOUR}),
        ("Kenya voted for the text.", {Way.IN_FAVOUR}),
        ("Kenya was in favour of the draft.", {Way.IN_FAVOUR}),
        ("Her delegation would support both.", {Way.IN_FAVOUR}),
        ("She supported the resolution.", {Way.IN_FAVOUR}),
        ("Kenya’s delegate, who voted in favour, sat down.", {Way.IN_FAVOUR}),
        ("Her delegation abstained from the vote for that reason.", {Way.ABSTAINING}),
        ("She voted against it.", {Way.AGAINST}),
        ("She had opposed paragraph 6.", {Way.AGAINST}),
        ("She had joined those in favour.", {Way.IN_FAVOUR}),
        ("Kenya spoke of a veto in favour of a friend.", set()),
        ("She appealed to all to vote in favour.", set()),
        ("Kenya would not vote against it.", set()),
        ("She asked States to abstain from the use of force.", set()),
        ("She regretted that Ghana had voted against the draft.", set()),
        ("She said that she had wished to vote in favour but had been out.", set()),
        ("She said that Kenya would have voted against it.", set()),
        ("She said that, all told, Kenya would vote against it.", {Way.AGAINST}),
        ("She said that it was late and that Kenya would abstain.", {Way.ABSTAINING}),
        ("She noted that many would abstain.", set()),
        ("Kenya abstains from the use of force.", set()),
        ("Kenya abstained, though it would support it when it came back.", {Way.ABSTAINING}),
    ],
)
def test_a_vote_is_the_speakers_own_where_they_say_so_of_themselves(
    said: str, ways: set[Way]
) -> None:
    assert _ways(said) == ways


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("Kenya’s delegate, also on behalf of Ghana, said that they abstained.", {"abstaining"}),
        ("ANA MOYO (Kenya), for the Lake Union, said the Union voted for it.", {"in favour"}),
        ("ANA MOYO (Kenya) said that the Union voted for it.", set()),
    ],
)
def test_whoever_speaks_for_others_tells_the_vote_of_all(said: str, ways: set[str]) -> None:
    record = read(release("GA/1", "Statements", said))
    remarks = [one for paragraph in record.paragraphs for one in paragraph.remarks]
    assert {str(way) for way in Way if list(own_votes(way, remarks))} == ways


@pytest.mark.parametrize(("amendment", "ways"), [(True, {Way.IN_FAVOUR}), (False, {Way.AGAINST})])
def test_a_vote_on_an_amendment_is_none_on_the_text(amendment: bool, ways: set[Way]) -> None:
    said = "Her country would support the amendment and, failing that, vote against the draft."
    record = read(release("GA/1", "Statements", f"ANA MOYO (Kenya) spoke of rain.  {said}"))
    remarks = [one for paragraph in record.paragraphs for one in paragraph.remarks]
    found = {way for way in Way if list(own_votes(way, remarks, amendment=amendment))}
    assert found == ways


TWO_TEXTS = release(
    "GA/12901",
    "The Committee heard of mines and of space.",
    "Action on Drafts",
    "The Committee then took up the draft resolution on mines.",
    "The draft was adopted by a recorded vote of 170 in favour to 1 against, with 3 abstentions.",
    "IDA HOLM, President of the General Assembly, said that the floor was open.",
    "The representative of Chad, in explanation of vote, said that her delegation had abstained as "
    "they were cheap.",
    "The Committee next took up the draft resolution on space.",
    "The draft was adopted by a recorded vote of 160 in favour to 2 against, with 9 abstentions.",
    "The representative of Fiji, in explanation of vote, said that his delegation had abstained "
    "since rockets were dear.",
    title="Committee Approves Drafts",
    day="6 May 2021",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who explained their vote on mines?", [5]),
        ("Who explained their vote on space?", [8]),
        ("Who spoke after the vote on mines?", [5]),
        ("Who spoke after the vote on space?", [8]),
        ("Who explained their vote?", [5, 8]),
        ("Which African countries abstained on mines?", [5]),
        ("Which Pacific countries abstained on space?", [8]),
    ],
)
def test_each_of_several_votes_has_its_own_explanations(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, TWO_TEXTS).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


TITLED = """SC/12902

Security Council Rejects Text on Wells

The Security Council rejected a text on wells today.

Statements before Vote

IDA HOLM (Norway) said that wells were dry.

Action

The Council voted it down by 10 in favour to 1 against, with 4 abstentions.

Statements after Vote

EVA FARR (Peru) said that wells would stay dry.

IDA HOLM (Norway) said that it was a pity.
"""


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who spoke before the vote?", [2]),
        ("Who spoke after the vote?", [4, 5]),
        ("Who spoke first after the vote?", [4]),
        ("Who spoke last after the vote?", [5]),
        ("Who explained their vote before the vote?", [2]),
    ],
)
def test_a_section_may_be_titled_by_the_side_of_the_vote_on_which_it_is(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, TITLED).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


@pytest.mark.parametrize(
    "text", ["who told members to abstain", "which states said they would sit out the talks"]
)
def test_what_others_should_do_and_talks_are_no_votes_of_ones_own(text: str) -> None:
    assert not voting.WHO_TOLD_VOTE.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "which countries explained that they had abstained",
        "who noted that they would vote against it",
        "which delegates confirmed they voted in favour",
    ],
)
def test_whoever_tells_their_vote_says_so_in_many_words(text: str) -> None:
    assert voting.WHO_TOLD_VOTE.match(text)


def test_where_it_is_asked_too_why_they_voted_so_the_reason_is_told_with_it(
    tmp_path: Path,
) -> None:
    text = release(
        "GA/1",
        "Statements",
        "IDA HOLM (Norway) said that wells were deep.  Pumps would be dear.  Ropes were worn.  Oil "
        "was short.  Rain was late.  None had been built.  Her delegation would therefore abstain.",
    )
    ask = shelve(tmp_path, text).ask
    (cited,) = ask("Who said that they would abstain?").citations
    assert cited.quote == "Her delegation would therefore abstain."
    (cited,) = ask("Who said that they would abstain, and for what reason?").citations
    assert cited.quote.startswith("None had been built.")


AROUND = release(
    "GA/12962",
    "ADA MORA (Peru) said that wells were dug.",
    "Action",
    "The Assembly then took up a draft resolution on wells.",
    "Sir IAN PULO (Tonga), Vice-President of the General Assembly, in the Chair, said that the "
    "vote was open.",
    "By a vote of 12 in favour to 1 against (Chad), with 2 abstentions, it adopted the text.",
    "In explanations of vote afterwards, the representative of Chad said that he had voted against "
    "since wells leak.",
    "The representative of Mali, who had abstained, said that she had no instructions.",
    "The representative of Fiji said that he had voted in favour.",
    title="Assembly Adopts Text on Wells",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who explained their vote afterwards?", {5, 6, 7}),
        ("Which delegations explained why they didn't support the text on wells?", {5, 6}),
        ("Who explained why they opposed the text on wells?", {5}),
    ],
)
def test_who_explains_why_they_did_not_support_a_text(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, AROUND).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


BEHIND = release(
    "GA/DIS/60",
    "The Committee met to vote.",
    "General Debate",
    "ADA MORA (Peru) said that she would vote for whatever was good.",
    "Action on Drafts",
    "The delegate of Oman introduced “L.7” on gold.",
    "Speaking before the vote, the delegate of Chad said that he would abstain.",
    "It approved draft “L.7” by a recorded vote of 90 in favour to 8 against, with 6 abstentions.",
    "It approved draft “L.8” by a recorded vote of 91 in favour to 7 against, with 6 abstentions.",
    "Explanations of Vote",
    "The delegate of Fiji, explaining the vote he had cast against “L.7”, said that gold glitters.",
    "The delegate of Mali said that ropes wear.",
    "Right of Reply",
    "The delegate of Togo said that it had voted for gold, and replied to Mali.",
    title="Committee Approves Drafts",
    day="6 May 2021",
)
ELSEWHERE = release(
    "GA/12963",
    "The delegate of Niger said that she had voted for the text on 22 wells.",
    "The Assembly adopted the resolution by a vote of 9 in favour to 2 against.",
    "The delegate of Palau, explaining her vote, said that she had voted for the text.",
    title="Assembly Adopts Text",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Which countries’ representatives spoke after the vote?", [7, 8]),
        ("Which delegates spoke before the vote on gold?", [3, 4]),
        ("Which delegations explained their vote on L.7?", [4, 7]),
        ("Who explained their vote on gold?", [4, 7]),
    ],
)
def test_explanations_may_have_a_section_of_their_own_behind_the_votes(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, BEHIND, ELSEWHERE).ask(question).citations
    told = [one for one in cited if one.paragraph.record.symbol == "GA/DIS/60"]
    assert [one.paragraph.number for one in told] == paragraphs
    if "gold" in question or "L.7" in question:
        assert told == list(cited)


def test_who_is_in_the_chair_for_a_vote_presides(tmp_path: Path) -> None:
    answer = shelve(tmp_path, AROUND).ask("Who was in the chair during the vote?")
    assert answer.short == "Ian Pulo (Tonga)"


def test_a_meeting_on_the_right_to_vote_is_no_vote(tmp_path: Path) -> None:
    record = release(
        "GA/12964",
        "ADA MORA (Peru), President of the General Assembly, opened the meeting.",
        "BEN COLE (Chad) said that, with Mr. Pulo in the Chair, all was well.",
        title="Assembly Debates Right to Vote",
    )
    answer = shelve(tmp_path, record).ask("Who was in the chair during the vote?")
    assert answer.short == "Ada Mora (Peru)"


def test_nobody_abstains_who_does_not_say_so(tmp_path: Path) -> None:
    record = release(
        "GA/12966",
        "Statements",
        "ADA MORA (Peru) said that “abstention is not a choice” for her country on the text.",
        "BEN COLE (Chad) said that abstaining was never an answer to the want of wells.",
        title="Assembly Debates Wells",
    )
    service = shelve(tmp_path, record)
    assert not service.ask("Which countries said they would abstain?").answered
    (cited,) = service.ask("Who said abstaining was never an answer to the want?").citations
    assert cited.quote.startswith("BEN COLE")


def test_who_will_vote_so_says_it_of_this_text(tmp_path: Path) -> None:
    record = release(
        "GA/12965",
        "Statements",
        "ADA MORA (Peru) said that her country tabled the text, and that it will vote for it.",
        "BEN COLE (Chad) said that his delegation would oppose those texts and vote for the text.",
        "EVA FARR (Mali) said that her country voted in favour of all relevant texts.",
        title="Assembly Debates Wells",
    )
    service = shelve(tmp_path, record)
    answer = service.ask("Who announced that they would vote for the text?")
    assert [one.paragraph.number for one in answer.citations] == [1, 2]
    answer = service.ask("How did the vote on the amendments to the Mali text go?")
    assert answer.verdict is Verdict.NOT_IN_RECORDS


DEBATE = release(
    "GA/12339",
    "Statements",
    "ANA BAKO (Kenya) said that her country would vote in favour of the draft on wells.",
    "BEN COLE (Chad) said that abstaining was not an option.",
    "CARL DORN (Peru) said that his country had voted against such a draft in May.",
    "EVA FARR (Mali) said that her delegation will abstain.",
    title="Assembly Debates Wells",
)
NO_VOTES = release(
    "GA/12340",
    "Statements",
    "ANA BAKO (Kenya) called on all to vote against the draft on wells.",
    "BEN COLE (Chad) said that abstaining was not an option.",
    title="Assembly Debates Wells",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who will vote in favour?", [1]),
        ("Which countries said they would vote for the draft?", [1]),
        ("Who will abstain?", [4]),
        ("Which States plan to abstain on the draft?", [4]),
        ("Who is going to vote against?", []),
    ],
)
def test_who_will_vote_so_is_who_says_so_of_their_own(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, DEBATE).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs


@pytest.mark.parametrize("question", ["Who will abstain?", "Who will vote against?"])
def test_where_nobody_says_how_they_will_vote_nobody_is_named(
    tmp_path: Path, question: str
) -> None:
    assert not shelve(tmp_path, NO_VOTES).ask(question).answered


def test_an_amendment_that_is_only_the_reason_is_not_what_was_voted_on(tmp_path: Path) -> None:
    text = release(
        "SC/12963",
        "Action",
        "The Council rejected an oral amendment by a vote of 1 in favour (Chad) to 9 against, with "
        "2 abstentions (Fiji, Peru).",
        "The Council then adopted the draft resolution on wells as resolution 9 (2022), by a vote "
        "of 11 in favour to none against, with 2 abstentions (Chad, Mali).",
        "ADA MORA (Chad) said that he had abstained as his amendment had been brushed aside.",
        "IDA HOLM (Fiji) said that she had abstained on the amendment because it came late.",
        "EVA FARR (Mali) said that he had abstained because wells leak.",
    )
    cited = shelve(tmp_path, text).ask("Who explained why they abstained on the resolution?")
    assert [one.paragraph.number for one in cited.citations] == [3, 5]


DEBATED = release(
    "GA/12902",
    "Moratorium on Tolls",
    "ANA MOYO (Kenya) said that tolls were old.  Nairobi would vote against the text.",
    "The representatives of Fiji and Samoa said that they would vote in favour of the draft and "
    "against both amendments.",
    "ABEL OKORO (Chad) said that roads were long.  It would vote in favour for the fourth time.",
    "Action",
    "The Assembly then rejected, by a recorded vote of 30 in favour to 80 against, with 9 "
    "abstentions, the amendment contained in document A/80/L.31.",
    "It then adopted the resolution on a moratorium on tolls as a whole by a recorded vote of 90 "
    "in favour to 30 against, with 12 abstentions.",
    "The representative of Mali said that his country had voted in favour for the second time, "
    "having abstained until 2022.",
    "Togo’s representative, explaining her abstention, said that a new law would cut the tolls.",
    "The representative of Peru said that she had voted against it, as roads were long.",
    title="Assembly Renews Call for Moratorium on Tolls",
    day="16 December 2025",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who abstained on the moratorium?", "12 abstaining, not named; who say so: Togo"),
        ("Who voted against the moratorium?", "30 against, not named; who say so: Kenya, Peru"),
        (
            "Who voted for the moratorium?",
            "90 in favour, not named; who say so: Fiji, Samoa, Chad, Mali",
        ),
        ("How did Togo vote on the moratorium?", "Togo: abstaining"),
        ("How did Kenya vote on the moratorium?", "Kenya: against"),
        ("How did Samoa vote on the moratorium?", "Samoa: in favour"),
        (
            "Which delegations said they would vote against the moratorium?",
            "2 of 7 speakers: Kenya, Peru",
        ),
    ],
)
def test_a_vote_told_in_the_debate_is_on_the_text_that_is_put_to_the_vote_behind_it(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, DEBATED).ask(question).short == short


def test_a_vote_until_some_year_is_none_of_now_and_the_other_is_quoted_once(tmp_path: Path) -> None:
    answer = shelve(tmp_path, DEBATED).ask("How did Mali vote on the moratorium?")
    assert answer.short == "Mali: in favour"
    assert [one.paragraph.number for one in answer.citations] == [6, 5]


def test_a_vote_told_in_the_debate_on_the_paragraph_is_on_the_one_put_behind_it(
    tmp_path: Path,
) -> None:
    record = release(
        "GA/12903",
        "Statements",
        "ANA MOYO (Kenya) said that her delegation would vote against the paragraph.",
        "Action",
        "By a recorded vote of 90 in favour to 14 against, with 3 abstentions, it decided "
        "to retain operative paragraph 9.",
        "It then adopted the draft resolution on tolls by a recorded vote of 99 in favour to 2 "
        "against, with 1 abstention.",
        title="Assembly Adopts Text on Tolls",
        day="16 December 2025",
    )
    answer = shelve(tmp_path, record).ask("Who voted against paragraph 9?")
    assert answer.short == "14 against, not named; who say so: Kenya"


def test_a_vote_on_all_of_a_text_is_none_on_a_paragraph_of_it() -> None:
    record = read(
        release(
            "GA/2",
            "Statements",
            "The Assembly decided, by a vote of 9 in favour to 2 against, to retain paragraph 6.",
            "It adopted the resolution as a whole by a vote of 11 in favour to none against.",
            "ANA MOYO (Kenya) said that she voted for the resolution as a whole and had opposed "
            "paragraph 6.",
        )
    )
    (remark,) = record.paragraphs[-1].remarks
    part, *_ = [one for one in ballots(record) if one.part]
    told = {way for way in Way if list(own_votes(way, [remark], of=[part]))}
    assert told == {Way.AGAINST}


def test_a_vote_on_a_draft_is_none_on_the_amendment_to_it_nor_on_a_paragraph_left(
    tmp_path: Path,
) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/SHC/4600",
            "Action",
            "The Committee rejected the oral amendment by Peru to draft “L.41” on wells by a "
            "recorded vote of 44 in favour to 79 against, with 35 abstentions.",
            "The Committee then approved draft “L.41” on wells by a recorded vote of 118 in favour "
            "to 7 against, with 41 abstentions.",
            "ANA MOYO (Kenya) said that she had voted in favour of “L.41”.",
            "EVA FARR (Fiji) said that she had voted in favour, but dissociated herself from "
            "paragraph 4.",
            "BEN COLE (Peru) said that he voted in favour as paragraph 9 was clear.",
        ),
    )
    assert "Kenya" not in (service.ask("Who supported Peru’s amendment?").short or "")
    told = service.ask("Who voted in favour of L.41?").short or ""
    assert told.endswith("who say so: Kenya, Fiji, Peru")


def test_a_vote_told_in_the_debate_is_on_the_text_whose_matter_it_names(tmp_path: Path) -> None:
    service = shelve(
        tmp_path,
        release(
            "GA/12620",
            "The Assembly spoke of rain.",
            "Action",
            "The Assembly adopted draft “L.72” on a well fund by a recorded vote of 118 in favour "
            "to 7 against, with 41 abstentions.",
            "The Assembly adopted draft “L.73” on tolls by a recorded vote of 90 in favour to 9 "
            "against, with 60 abstentions.",
            "Debate",
            "ANA MOYO (Kenya) said that rain was rare.  Kenya abstained on the fund, she added.",
        ),
    )
    assert service.ask("How did Kenya vote on the well fund?").short == "Kenya: abstaining"
    assert service.ask("How did Kenya vote on tolls?").short is None
