"""Who is for or against a text that nobody has voted on: by the forms in which they say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve
from hypothesis import given
from hypothesis import strategies as st

from rag.forms.backing import _taking, backing
from rag.holdings.selection import Selection
from rag.questions.question import understand
from rag.questions.stance import Stance
from rag.service import Service

DEBATE = release(
    "GA/12601",
    "The Assembly debated a draft on wells.",
    "Statements",
    "IDA HOLM (Norway) said that her country would vote in favour of the draft.",
    "EVA FARR (Peru), voicing support for today’s draft resolution, spoke of rain.",
    "CARL DORN (Kenya) said that wells were deep.  He urged all States to vote against the text "
    "and in favour of the amendments by Oman.",
    "ANA BAKO (Fiji) called it a one-sided text.  She could not support the amendments.",
    "BEN COLE (Chad) recalled that he had voted for a Security Council draft.",
    "GUS HOLT (Togo) said that the countries that voted against the text were far away.",
    "PAUL ROE (Oman) hoped for a peaceful resolution of the conflict, and asked: “Who would "
    "support such a draft?”",
    "EDA VINE (Cuba) described Oman’s amendments as “clearly unfair”.",
    "SUE LANE (Nepal) said that a vote against the text would be a vote against the thirsty, and "
    "that it was far from a one-sided text.",
    "TOM REED (Ghana) welcomed the draft, but would abstain.",
    "LENA ODE (Mali) said that through the draft States could dig, calling on all to support it.",
    title="Assembly Debates Wells",
    day="4 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), DEBATE)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who came out in favour of the draft?", {2, 3, 12}),
        ("Which delegations support the draft resolution on wells?", {2, 3, 12}),
        ("Who was against the draft that the Assembly will vote on?", {4, 5}),
        ("Who did not support the draft?", {4, 5}),
        ("Which African delegates are against the draft?", {4}),
        ("Which Latin American ambassadors back the draft?", {3}),
        ("Who spoke up for Oman's amendments?", {4}),
        ("Who came out against the changes to the text?", {5, 9}),
    ],
)
def test_whoever_takes_the_side_is_told_and_nobody_else(
    service: Service, question: str, paragraphs: set[int]
) -> None:
    cited = service.ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


def test_a_side_taken_with_reserve_is_looked_for_and_so_is_one_of_another_text(
    service: Service,
) -> None:
    directory = service.library.directory
    remarks = [m for one in service.records for p in one.paragraphs for m in p.remarks]
    selected = Selection(service.library, remarks)
    for text, told in (
        ("Who backed the draft?", 3),
        ("Who backed the draft on wells?", 3),
        ("Who backed the draft but spoke of it?", 0),
        ("Who backed the draft on camels?", 0),
        ("Who backed Chad's amendments?", 0),
    ):
        assert len(backing(understand(text, directory), selected)) == told, text


def test_whose_text_it_is_may_be_told_by_another_of_their_names(tmp_path: Path) -> None:
    lines = (
        "IDA HOLM (Norway) voiced support for the United States draft resolution on wells.",
        "EVA FARR (Peru) said that the draft of the United States was long.",
    )
    service = shelve(tmp_path, release("SC/9998", "Statements", *lines, title="Wells"))
    told = service.ask("Who supports the American draft?").citations
    assert [one.speaker.name for one in told if one.speaker] == ["Ida Holm"]


@pytest.mark.parametrize("amendment", [False, True])
@pytest.mark.parametrize("side", [Stance.FOR, Stance.AGAINST])
@given(data=st.data())
def test_what_is_looked_for_first_stands_in_whatever_takes_a_side(
    data: st.DataObject, side: Stance, amendment: bool
) -> None:
    taking = _taking(side, amendment=amendment)
    assert taking.hint.search(data.draw(st.from_regex(taking.forms)))


SIDES = release(
    "GA/12602",
    "The Assembly adopted a resolution on wells.",
    "GUS HOLT (Togo) said that this resolution does not even name those who dug them dry.",
    "Action",
    "The representative of Peru, presenting resolution “L.7”, said that wells were dry.",
    "The representative of Oman, presenting amendment “L.8”, asked for facts.  Not mentioned in "
    "draft resolution “L.7” is whoever owns the pumps.",
    "The representative of Cuba described Oman’s amendment as unfair.",
    "The Assembly rejected amendment “L.8” by a vote of 8 in favour to 9 against, with 3 "
    "abstentions.",
    "It then adopted draft resolution “L.7” by a vote of 12 in favour to 6 against, with 2 "
    "abstentions.",
    "The representative of Fiji said that her country voted for the resolution but that pumps are "
    "missing from the text, and regretted that Oman’s delegate tried to hide them.",
    "The representative of Mali said that his country abstained on the resolution, since it does "
    "not name the wells.  Pumps are missing from the text.",
    "The representative of Chad said that the adoption of the resolution is very important.",
    "The representative of Kenya said that Oman’s amendment was straightforward.",
    title="Assembly Adopts Resolution on Wells",
    day="4 May 2021",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who spoke in favour of the resolution?", {3, 8, 10}),
        ("Who spoke against the resolution?", {2, 4}),
        ("Which delegations were for Oman's amendment?", {4, 11}),
        ("Which delegations spoke against Oman's amendment?", {5, 8}),
        ("Who spoke against the resolution and who for it?", {2, 3, 4, 8, 10}),
        (
            "Which delegations were for Oman's amendment and which spoke against it?",
            {4, 5, 8, 11},
        ),
    ],
)
def test_who_puts_or_votes_for_a_text_is_for_it_and_who_says_what_it_lacks_against(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, SIDES).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


SPOKE = release(
    "GA/12606",
    "The Assembly took up an amendment to a draft on wells.",
    "Speaking against the amendment, the representative of Peru said that wells were deep.",
    "The representative of Kenya, speaking in support of the amendment, spoke of rain.",
    "The representative of Fiji said that she would not speak against the amendment.",
    "The representative of Chad recalled those speaking against the amendment.",
    "Speaking against it, the representative of Togo said that rain was rare.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who spoke against the amendment?", {2}),
        ("Who spoke in favour of the amendment?", {3}),
    ],
)
def test_whoever_speaks_for_or_against_an_amendment_says_so(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, SPOKE).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs
