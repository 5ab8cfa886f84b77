"""Votes as data: counts, names, and the sentence that tells them."""

from __future__ import annotations

import pytest
from fakes import release

from rag.holdings.ballots import Ballot, Way, ballots, takes_up, tellings
from rag.reading import read


def _only(*lines: str) -> Ballot:
    (ballot,) = ballots(read(release("GA/1", "ADA MOYO (Kenya) said that it rained.", *lines)))
    return ballot


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("It was adopted by 90 votes in favour to 3 against, with 20 abstentions.", (90, 3, 20)),
        ("It passed by a vote of 12 in favour to none against, with 3 abstentions.", (12, 0, 3)),
        ("It fell: four in favour, ten against and one abstention.", (4, 10, 1)),
        ("It passed with 9 votes in favor and 2 opposed.", (9, 2, 0)),
        ("Put to a vote, it passed by 90 to 5 (Chad), with 21 abstentions.", (90, 5, 21)),
        ("It passed by a recorded vote of 90 to 1, Mali abstaining.", (90, 1, 0)),
        ("It fell by 88 against to 52 in favour, with 24 abstentions.", (52, 88, 24)),
        ("It fell by 9 votes against (Chad) to four in favour.", (4, 9, 0)),
        ("Four members supported it (Chad, Mali), 8 opposed it (Peru) and 3 abstained.", (4, 8, 3)),
        ("Nine delegations voted in favour, two voted against and one abstained.", (9, 2, 1)),
    ],
)
def test_counts_are_read_in_figures_and_words(sentence: str, counts: tuple[int, ...]) -> None:
    assert _only(sentence).counts == counts


@pytest.mark.parametrize(
    ("told", "against", "abstaining"),
    [
        ("with the Russian Federation voting against and China and Mali abstaining",
         ("Russian Federation",), ("China", "Mali")),
        ("with China abstaining", (), ("China",)),
    ],
)  # fmt: skip
def test_those_named_and_not_counted_are_counted(
    told: str, against: tuple[str, ...], abstaining: tuple[str, ...]
) -> None:
    ballot = _only(f"Put to the vote, the draft received 12 votes in favour, {told}.")
    assert ballot.counts == (12, len(against), len(abstaining))
    assert (ballot.of(Way.AGAINST).names, ballot.of(Way.ABSTAINING).names) == (against, abstaining)


def test_names_are_those_printed_beside_a_count() -> None:
    ballot = _only(
        "It passed by 9 votes in favour to 2 against (Chad, Micronesia (Federated States of)), "
        "with 3 abstentions (Oman, Fiji and Trinidad and Tobago)."
    )
    assert ballot.of(Way.IN_FAVOUR).names == ()
    assert ballot.of(Way.AGAINST).names == ("Chad", "Micronesia (Federated States of)")
    assert ballot.of(Way.ABSTAINING).names == ("Oman", "Fiji", "Trinidad and Tobago")


@pytest.mark.parametrize(
    ("sentence", "favour", "against", "abstaining"),
    [
        ("It passed by 3 votes (Fiji, Mali and Oman) to 1 (Chad), with 1 abstention (Peru).",
         ("Fiji", "Mali", "Oman"), ("Chad",), ("Peru",)),
        ("It fell by 2 votes (Fiji, Mali) to none, with 1 abstention.", (), ("Fiji", "Mali"), ()),
        ("It passed by 9 votes to none, with 2 abstentions (document A/79/L.3).", (), (), ()),
    ],
)  # fmt: skip
def test_names_stand_beside_votes_to_votes_too(
    sentence: str, favour: tuple[str, ...], against: tuple[str, ...], abstaining: tuple[str, ...]
) -> None:
    assert [one.names for one in _only(sentence).votes] == [favour, against, abstaining]


def test_the_sentence_told_is_the_one_that_counts() -> None:
    ballot = _only("Rain fell.  It passed by 9 votes in favour to 2 against.  It was noon.")
    told = ballot.remark.paragraph.text[ballot.start : ballot.end]
    assert told == "It passed by 9 votes in favour to 2 against."


def test_one_vote_told_twice_is_one_ballot_by_the_fuller_telling() -> None:
    ballot = _only(
        "It passed by 9 votes in favour to 1 against.",
        "By 9 votes in favour to 1 against (Chad), the text passed.",
    )
    assert ballot.of(Way.AGAINST).names == ("Chad",)


def test_numbers_that_are_no_ballot_are_none() -> None:
    record = read(release("GA/1", "ADA MOYO (Kenya) said that 9 were in favour of rain."))
    assert ballots(record) == ()


def test_an_annex_lists_who_voted_which_way_behind_the_counts() -> None:
    went = "by a recorded vote of 3 in favour to 1 against, with 2 abstentions"
    ballot = _only(
        f"The Committee approved the draft {went}.  (See annex.)",
        "Annex",
        f"The draft was approved {went}, as follows:",
        "In favour: Chad, Kenya, Micronesia (Federated States of).",
        "Against: Fiji.",
        "Abstain: Oman, Peru.",
        "Absent: Ghana, Mali.",
    )
    assert [one.names for one in ballot.votes] == [
        ("Chad", "Kenya", "Micronesia (Federated States of)"),
        ("Fiji",),
        ("Oman", "Peru"),
    ]
    first = ballot.remark.paragraph.number
    assert [one.listed.number - first for one in ballot.votes if one.listed] == [1, 2, 3]
    assert ballot.absent == ("Ghana", "Mali")
    assert ballot.absent_in is not None
    assert ballot.absent_in.number == first + 4


def test_two_votes_of_the_same_counts_are_two_and_one_told_again_is_one() -> None:
    record = read(
        release(
            "GA/1",
            "It adopted a text on wells by 12 in favour to 2 against, with 1 abstention.",
            "Action",
            "It adopted the text on wells by 12 in favour to 2 against (Chad, Mali), with 1 "
            "abstention.",
            "ADA MOYO (Kenya) recalled the 12 in favour to 2 against, with 1 abstention.",
            "The Assembly then adopted the text on mills by 12 in favour to 2 against (Peru, "
            "Fiji), with 1 abstention.",
        )
    )
    names = [one.of(Way.AGAINST).names for one in ballots(record)]
    assert names == [("Chad", "Mali"), ("Peru", "Fiji")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The Committee then turned to the draft on wells.", True),
        ("Next before the Committee was a draft on wells.", True),
        ("The Committee took up a draft, introduced by Peru’s delegate, who said no.", True),
        ("IDA HOLM (Norway) said that the Committee took up a draft on wells.", False),
        ("The Committee heard of wells.", False),
    ],
)
def test_a_text_is_taken_up_by_what_nobody_says(line: str, *, told: bool) -> None:
    record = read(release("GA/1", "ADA MOYO (Kenya) said that it rained.", line))
    assert takes_up(record.paragraphs[1]) == told


def test_a_vote_is_on_the_draft_named_last_unless_it_tells_of_another() -> None:
    told = release(
        "GA/1",
        "Delegates met today to vote on wells and on pumps, and to hear how dry districts fared.",
        "Introduction",
        "ADA MOYO (Kenya) introduced the draft resolution on wells (document A/79/L.31).",
        "Oral Amendment",
        "The oral amendment was rejected by 97 votes against to 34 in favour, with 41 abstentions.",
        "Other Items",
        "The text on pumps was adopted by 149 votes in favour to 3 against, with 4 abstentions.",
        title="Assembly Votes on Wells",
        day="4 May 2021",
    )
    assert [one.draft for one in ballots(read(told))] == ["A/79/L.31", None]


LEAD = "Delegates met today to vote on wells and on pumps, and to hear how dry districts fared."


def _of_committee(*lines: str) -> list[tuple[str | None, object, tuple[int, ...]]]:
    told = release(
        "GA/DIS/1", LEAD, "Action on Drafts", *lines, title="Votes on Wells", day="4 May 2021"
    )
    record = read(told + "ADA MOYO (Kenya) said that it rained.\n")
    return [(one.draft, one.part and one.part.number, one.counts) for one in tellings(record)]


@pytest.mark.parametrize(
    ("lines", "votes"),
    [
        (
            ("It kept paragraph 4 of “L.9” by 9 votes to 3, and adopted “L.10” by 50 votes to 2.",),
            [("L.9", "4", (9, 3, 0)), ("L.10", None, (50, 2, 0))],
        ),
        (
            ("It took up the draft (document A/C.1/79/L.9), which replaces A/C.1/78/L.40.",
             "It approved it by 168 votes in favour to 4 against."),
            [("A/C.1/79/L.9", None, (168, 4, 0))],
        ),
        (
            ("The Committee took up the draft (document A/C.1/79/L.51/Rev.1).",
             "By 100 votes in favour to 20 against, it rejected an amendment contained in “L.60”.",
             "It then adopted the draft resolution, as a whole, by 120 in favour to 2 against."),
            [("L.60", None, (100, 20, 0)), ("A/C.1/79/L.51", None, (120, 2, 0))],
        ),
        (
            ("It approved the draft on ropes by 70 votes to 2, and then took up “L.13”.",),
            [(None, None, (70, 2, 0))],
        ),
        (
            ("The Committee took up “L.9” and “L.10”, both drafts on wells.",
             "It approved the first by 70 in favour to 2 against."),
            [(None, None, (70, 2, 0))],
        ),
        (
            ("A vote was asked on its paragraph 5.  It kept the paragraph by 60 votes to 8.",
             "CARL DORN (Peru) spoke of the draft on ropes (document A/C.1/L.3).",
             "The Committee then adopted “L.9” as a whole without a vote."),
            [("L.9", "5", (60, 8, 0))],
        ),
        (
            ("A vote came on the fourteenth preambular paragraph.  It was kept by 60 votes to 8.",),
            [(None, "14", (60, 8, 0))],
        ),
        (
            ("CARL DORN (Peru), introducing “No ropes in open water” (document A/C.1/L.3), spoke.",
             "ADA MOYO (Kenya), who tabled a text on nets and buoys (document A/C.1/L.4), spoke.",
             "The draft resolution on no ropes in open water passed by 60 votes to 8."),
            [("A/C.1/L.3", None, (60, 8, 0))],
        ),
        (
            ("It approved “L.9”, by paragraph 5 of which wells are counted, by 160 votes to 2.",),
            [("L.9", None, (160, 2, 0))],
        ),
        (
            ("It acted on operative paragraph 5 of “L.9”, which it kept by 60 votes to 8.",
             "It took action on paragraph 7, which stayed by 50 in favour to 9 against.",
             "Through its activities in paragraph 6, it said, “L.9” passed by 90 votes to 1."),
            [("L.9", "5", (60, 8, 0)), ("L.9", "7", (50, 9, 0)), ("L.9", None, (90, 1, 0))],
        ),
        (
            ("Votes had been asked on its paragraphs 3 and 5: by 6 votes to 8, by 7 votes to 9.",),
            [(None, "3", (6, 8, 0)), (None, "5", (7, 9, 0))],
        ),
        (
            ("It kept paragraphs 3 and 5 by 60 votes to 8.",),
            [(None, "3", (60, 8, 0))],
        ),
        (
            ("The draft received 11 votes in favour, with Chad abstaining and Mali abstaining.",),
            [(None, None, (11, 0, 2))],
        ),
    ],
)  # fmt: skip
def test_each_vote_is_on_its_own_draft_and_paragraph(
    lines: tuple[str, ...], votes: list[tuple[str | None, str | None, tuple[int, ...]]]
) -> None:
    assert _of_committee(*lines) == votes
