"""Who put a text before a meeting: told by themselves, by the record, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

from rag.forms.tabling import tabled
from rag.holdings.selection import Selection
from rag.questions import voting
from rag.questions.question import understand
from rag.service import Service

DRAFTS = release(
    "GA/12201",
    "Delegates met today to take up wells and mills.",
    "Introduction of Drafts",
    "IDA HOLM (Norway) introduced the draft resolution on wells (document A/76/L.4), saying that "
    "water had waited long enough.",
    "EVA FARR (Peru), tabling two amendments, said that mills had been forgotten.",
    "CARL DORN (Kenya) said that he would vote for the proposed draft.  It was wrong to put "
    "forward amendments so late.",
    "ANA BAKO (Fiji) said that her country had co-sponsored the draft.",
    "BEN COLE (Chad) said that the co-sponsors of the draft had not listened.",
    title="Assembly Takes Up Wells",
    day="4 May 2021",
)
TOLD = release(
    "GA/12202",
    "The Assembly adopted the draft resolution on gold, submitted by Oman and Togo.",
    "Statements",
    "IDA HOLM (Norway) said that gold was heavy.",
    title="Assembly Adopts Text on Gold",
    day="5 May 2021",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), DRAFTS, TOLD)


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Who introduced the draft resolution on wells?", {"GA-12201#p2"}),
        ("Who tabled the amendments?", {"GA-12201#p3"}),
        ("Who was behind the amendments?", {"GA-12201#p3"}),
        ("By whom were the amendments submitted?", {"GA-12201#p3"}),
        ("Which countries co-sponsored the draft on wells?", {"GA-12201#p5"}),
        ("Which delegations said that they were co-sponsors of the draft?", {"GA-12201#p5"}),
        ("Who submitted the draft on gold?", {"GA-12202#p1"}),
    ],
)
def test_who_put_a_text_is_told_by_their_own_words_or_the_records(
    service: Service, question: str, cited: set[str]
) -> None:
    assert {one.paragraph.key for one in service.ask(question).citations} == cited


@pytest.mark.parametrize(
    "question",
    ["Who was the penholder?", "Which country held the pen on the text?", "Who drafted the text?"],
)
def test_whose_country_drafted_a_text_holds_the_pen(tmp_path: Path, question: str) -> None:
    told = release(
        "SC/12203",
        "The Security Council adopted resolution 2700 (2023) on wells.",
        "Norway's Minister for Water, whose country drafted the text, said that wells were dry.",
        "Statements",
        "CARL DORN (Kenya) said that the pen-holder had not listened.",
        "IDA HOLM, Minister for Water of Norway, said that wells were deep.",
        "The Council then adopted the draft resolution by 15 votes in favour to none against.",
        title="Security Council Adopts Resolution 2700 (2023) on Wells",
        day="5 May 2023",
    )
    assert shelve(tmp_path, told).ask(question).short == "Norway"


def test_a_sponsor_of_something_else_sponsors_no_text(service: Service) -> None:
    remarks = [m for one in service.records for p in one.paragraphs for m in p.remarks]
    selected = Selection(service.library, remarks)
    for text, told in (("sponsors of the draft", 1), ("sponsors of terrorism", 0)):
        asked = understand(f"Which countries are {text}?", service.library.directory)
        assert len(tabled(asked, selected)) == told


def test_who_put_it_stands_first(service: Service) -> None:
    assert service.ask("Who tabled the amendments?").short == "Eva Farr (Peru)"


TEXTS = release(
    "GA/12203",
    "The Committee took up four texts",
    "Background",
    "A draft resolution on deep mines (document A/C.1/76/L.5), sponsored by Fiji and Togo, would "
    "have mines lit.",
    "Introduction of Drafts",
    "IDA HOLM (Norway) introduced the draft on the repair of old wells (document A/C.1/76/L.4).",
    "EVA FARR (Peru), introducing the draft on mills (document A/C.1/76/L.14), spoke of wells too.",
    "CARL DORN (Kenya) said that he was a sponsor of “L.14” for want of mills.",
    "Action on Drafts",
    "The draft on mills was then approved.  The Secretary announced that Oman had joined as a "
    "sponsor of it.",
    title="Committee Takes Up Texts",
    day="6 May 2021",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who introduced the well repair draft?", {2}),
        ("Who introduced L.4?", {2}),
        ("Who introduced L.14?", {3}),
        ("Who introduced the drafts?", {2, 3}),
        ("Which countries sponsored L.14?", {4}),
        ("Who are the sponsors of L.5?", {1}),
        ("Which countries joined late as sponsors of the draft on mills?", {5}),
    ],
)
def test_of_several_texts_the_one_that_is_named_is_told(
    tmp_path: Path, question: str, paragraphs: set[int]
) -> None:
    cited = shelve(tmp_path, TEXTS).ask(question).citations
    assert {one.paragraph.number for one in cited} == paragraphs


ACTION = release(
    "GA/12204",
    "The Committee approved texts on wells and on mills.",
    "Action on Drafts",
    "The Committee then took up the draft on the repair of wells (document A/C.1/76/L.4).",
    "EVA FARR (Peru) said she would abstain, as nobody had been asked.",
    "The draft was approved by a recorded vote of 20 in favour to none against, with 1 abstention.",
    "Taking up next the draft on mills, the Committee approved it without a vote.",
    "CARL DORN (Kenya) said it left much to be desired.",
    title="Committee Approves Texts",
    day="6 May 2021",
)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("What did Peru say about the wells text?", 3),
        ("What did Peru say about the draft on wells?", 3),
        ("What did Kenya say on the vote on mills?", 6),
        ("What did Kenya say about the draft on wells?", None),
        ("What did Peru say about the draft on mines?", None),
    ],
)
def test_what_was_said_on_a_text_is_told_by_where_it_is_taken_up(
    tmp_path: Path, question: str, paragraph: int | None
) -> None:
    answer = shelve(tmp_path, ACTION).ask(question)
    assert answer.answered == (paragraph is not None)
    assert {one.paragraph.number for one in answer.citations} <= {paragraph}


@pytest.mark.parametrize(
    ("behind", "amendment"),
    [
        ("'s draft amendment", True),
        ("'s amendments", True),
        ("'s rival draft resolution", False),
        ("'s draft resolutions", False),
    ],
)
def test_a_draft_amendment_is_an_amendment(behind: str, amendment: bool) -> None:
    found = voting.WHOSE_TEXT.match(behind)
    assert found
    assert voting.is_amendment(found["text"]) is amendment


ON_IT = release(
    "GA/12205",
    "Action",
    "The Assembly then took up a draft resolution on wells.",
    "EVA FARR (Peru) said that rain was rare.  The text confuses two rivers.  She would not join.",
    "CARL DORN (Kenya) said that rain was rare.",
    "ANA BAKO (Fiji) said that the amendment came late.",
    "IDA HOLM (Norway), abstaining from the vote, said that rain was rare.",
)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("What did Peru think of the draft?", 2),
        ("What did Peru have against the text?", 2),
        ("What did Peru think of the amendment?", None),
        ("What was Fiji's view of the amendment?", 4),
        ("What did Kenya think of the draft?", None),
        ("What did Norway think of the draft?", 5),
    ],
)
def test_what_is_made_of_the_text_is_what_names_it(
    tmp_path: Path, question: str, paragraph: int | None
) -> None:
    answer = shelve(tmp_path, ON_IT).ask(question)
    assert answer.answered == (paragraph is not None)
    assert {one.paragraph.number for one in answer.citations} <= {paragraph}


JOINT = release(
    "SC/12204",
    "The Council failed to adopt a draft on the salt road, which its President called overdue.",
    "The draft, put forward by Togo and the Niger, drew nine votes.",
    "Statements before Vote",
    "IDA HOLM (Niger) said that the draft resolution that her country and Togo have put before "
    "the Council would open the salt road.",
    "ANA BAKO (Fiji) said that a proposal submitted by Chad had been shelved.",
    title="Council Fails to Adopt Text on Salt Road",
    day="7 May 2021",
)


@pytest.mark.parametrize(
    "question",
    [
        "Who tabled the draft on the salt road?",
        "Who submitted the draft resolution?",
        "Who put the text forward?",
        "Which countries were behind the draft?",
    ],
)
def test_all_who_put_a_text_together_are_named(tmp_path: Path, question: str) -> None:
    answer = shelve(tmp_path, JOINT).ask(question)
    assert answer.short == "Togo; Niger"
    assert {one.paragraph.number for one in answer.citations} == {2, 3}


def test_a_text_is_put_by_its_number_or_its_title_too(tmp_path: Path) -> None:
    record = release(
        "GA/DIS/3998",
        "EVA FARR (Peru) said that rain was rare.  Introducing “Deep wells” (document "
        "A/C.1/79/L.9), she recalled the drought.",
        "CARL DORN (Kenya) introduced “L.22” on wells.",
        "“L.18” — on rain — was tabled by the delegate of Fiji, who regretted the drought.",
        "IDA HOLM (Norway) said that “L.22” had been introduced by a friend.",
    )
    answer = shelve(tmp_path, record).ask("Which delegations introduced draft resolutions?")
    assert {one.speaker.affiliation for one in answer.citations if one.speaker} == {
        "Peru",
        "Kenya",
        "Fiji",
    }


SPONSORED = release(
    "GA/12206",
    "The Assembly took up a draft on wells.",
    "IDA HOLM (Norway) introduced the draft resolution on wells, on behalf also of Ghana and Mali."
    "  It is also sponsored by Iceland, Fiji and Chad.",
    "EVA FARR (Peru), introducing an amendment, sponsored also by Egypt, said that rain was rare.",
    "ANA BAKO (Samoa), a co-sponsor, called for water.",
    "CARL DORN (Kenya) joined the list of co-sponsors.",
    "BEN COLE (Togo) said that the co-sponsors had not listened.",
)


@pytest.mark.parametrize(
    ("question", "short", "paragraphs"),
    [
        (
            "Who sponsored the draft resolution?",
            "Norway; Ghana; Mali; Iceland; Fiji; Chad; Samoa; Kenya",
            {2, 4, 5},
        ),
        (
            "Which countries co-sponsored the draft?",
            "Norway; Ghana; Mali; Iceland; Fiji; Chad; Samoa; Kenya",
            {2, 4, 5},
        ),
        ("Who sponsored the amendment?", "Peru; Egypt", {3}),
        ("Who introduced the draft resolution?", "Norway; Ghana; Mali", {2}),
    ],
)
def test_all_who_are_told_to_sponsor_a_text_are_named(
    tmp_path: Path, question: str, short: str, paragraphs: set[int]
) -> None:
    answer = shelve(tmp_path, SPONSORED).ask(question)
    assert answer.short == short
    assert {one.paragraph.number for one in answer.citations} == paragraphs


RIVALS = release(
    "SC/12204",
    "The Council adopted resolution 2701 (2023) by 12 votes in favour to none against, with 3 "
    "abstentions.",
    "A competing draft, tabled by the Russian Federation (document S/2023/12), failed, receiving 3 "
    "votes in favour to 10 against, with 2 abstentions.",
    "Action",
    "The Council first took up the draft contained in document S/2023/9, submitted by France.",
    "ANNE DUBOIS (France), introducing the text, said that wells were deep.",
    "The Council then adopted the draft as resolution 2701 (2023) by a vote of 12 in favour "
    "(Chad, Peru) to none against, with 3 abstentions (China, Fiji, Russian Federation).",
    "It next turned to the draft in document S/2023/12, which it rejected by a recorded vote of 10 "
    "against (France, Peru) to 3 in favour (Chad, China, Russian Federation), with 2 abstentions "
    "(Fiji, Mali).",
    title="Security Council Adopts Text on Wells, Rejects Another",
    day="5 May 2023",
)


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("Which country submitted draft S/2023/12?", "Russian Federation"),
        ("who tabled s/2023/12?", "Russian Federation"),
        ("Which country submitted draft S/2023/9?", "France"),
        ("Who tabled the rejected draft?", "Russian Federation"),
        ("Who put forward the text that failed?", "Russian Federation"),
        ("Who tabled the rival text?", "Russian Federation"),
        ("Who tabled the second draft?", "Russian Federation"),
        ("who submitted the russian draft?", "Russian Federation"),
        ("Who tabled the adopted resolution?", "France"),
        ("Who introduced the first draft?", "France"),
    ],
)
def test_of_several_texts_who_put_the_one_that_is_named(
    tmp_path: Path, question: str, whose: str
) -> None:
    assert shelve(tmp_path, RIVALS).ask(question).short == whose


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("who voted against the russian draft", "10 against, among them France, Peru"),
        ("Who opposed the Russian Federation's draft?", "10 against, among them France, Peru"),
        ("Who abstained on the French text?", "3 abstaining: China, Fiji, Russian Federation"),
        ("Who abstained on the rejected draft?", "2 abstaining: Fiji, Mali"),
        ("Who abstained on the rival text?", "2 abstaining: Fiji, Mali"),
        ("How many voted for the adopted resolution?", "12 in favour"),
        ("How did China vote on the text that was rejected?", "China: in favour"),
        ("How did Fiji vote on the second?", "Fiji: abstaining"),
    ],
)
def test_of_several_texts_the_vote_on_the_one_that_is_named(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, RIVALS).ask(question).short == short


@pytest.mark.parametrize(
    ("question", "short", "cited"),
    [
        ("Which members voted in favour of both drafts?", "1 in favour in both votes: Chad", []),
        ("Who abstained on both?", "1 abstaining in both votes: Fiji", [7]),
        ("Who voted against both texts?", "none against in both votes", []),
    ],
)
def test_of_two_votes_who_went_one_way_in_both(
    tmp_path: Path, question: str, short: str, cited: list[int]
) -> None:
    whole = RIVALS.replace("12 votes", "2 votes").replace("of 12", "of 2").replace("10", "2")
    said = "The representative of Fiji said he had abstained on both drafts for want of rain."
    answer = shelve(tmp_path, f"{whole}\n{said}\n").ask(question)
    assert answer.short == short
    assert [one.paragraph.number for one in answer.citations] == [5, 6, *cited]


ALTERNATIVE = release(
    "SC/12205",
    "The Council met on wells.",
    "Procedural Vote",
    "The Council approved the invitation by a procedural vote of 9 in favour (Chad, Fiji) to 2 "
    "against (China, Peru), with 4 abstentions (Mali).",
    "Statements before Vote",
    "ANNE DUBOIS (France), introducing the draft contained in document S/2023/9, said that wells "
    "were deep.",
    "IVAN ORLOV (Russian Federation), presenting his country’s alternative (document S/2023/12), "
    "said that it was short.",
    "Votes",
    "The Council then adopted the draft contained in document S/2023/9 by a vote of 3 in favour "
    "(Chad, Fiji, France) to none against, with 1 abstention (Mali).",
    "Put to the vote, the draft contained in document S/2023/12 received 2 votes in favour (Chad, "
    "Peru) to 1 against (France), with 1 abstention (Mali).  It was not adopted.",
    title="Security Council Meets on Wells",
    day="5 May 2023",
)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Who tabled the rejected draft?", "Ivan Orlov (Russian Federation)"),
        ("Who voted against the Russian draft?", "1 against: France"),
        ("Who voted for the text that failed?", "2 in favour: Chad, Peru"),
        ("Who voted for the second draft?", "2 in favour: Chad, Peru"),
        ("Who voted for both texts?", "1 in favour in both votes: Chad"),
    ],
)
def test_a_text_is_known_by_the_document_that_is_put_and_put_to_the_vote(
    tmp_path: Path, question: str, short: str
) -> None:
    assert shelve(tmp_path, ALTERNATIVE).ask(question).short == short


def test_where_one_text_alone_is_voted_on_whatever_became_of_it_tells_no_other(
    tmp_path: Path,
) -> None:
    record = release(
        "SC/12206",
        "The text, put forward by Fiji and Peru, was not adopted.",
        "Action",
        "IDA HOLM (Chad) introduced an oral amendment on pumps.",
        "The oral amendment was then rejected.  Four members supported it (Chad, China, Mali, "
        "Oman), 8 opposed it and 3 abstained.",
        "The draft received 11 votes in favour to 1 against (China), with 3 abstentions.  It was "
        "not adopted.",
        title="Security Council Fails to Adopt Text on Wells",
        day="5 May 2023",
    )
    assert shelve(tmp_path, record).ask("Who tabled the failed draft?").short == "Fiji; Peru"
