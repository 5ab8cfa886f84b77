"""Who asked that something be put to a vote."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

REQUESTS = release(
    "GA/SHC/90",
    "The Committee approved two texts today",
    "Action on Drafts",
    "The Committee took up the draft resolution on wells (document A/C.3/79/L.4).",
    "The representative of Chad, requesting that “L.4” be put to the vote, said that it was thin.",
    "The representative of Peru said that her delegation had asked for a separate vote on "
    "operative paragraph 6.",
    "IDA HOLM (Norway) regretted that a vote had been called, and asked members to vote yes.",
    "The Committee then took up the draft resolution on pumps (document A/C.3/79/L.9).",
    "A recorded vote was requested by the representative of Mali.",
    "The representative of Fiji said that pumps mattered more than votes.",
    "The representative of Peru said that her delegation had not requested a vote on “L.9”.",
    "The representative of Fiji asked who had requested a vote on “L.9”.",
    "The representative of Togo said that Chad had asked for a vote on “L.9”.",
    "The representative of Iran asked for vote explanations to be short.",
    "The representative of Oman called for a vote against “L.9”.",
)


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("Who requested a vote on L.4?", [2, 3]),
        ("Who asked for the text on wells to be put to a vote?", [2, 3]),
        ("Which country asked for a separate vote on paragraph 6?", [3]),
        ("Which delegation called for the recorded vote on pumps?", [6]),
    ],
)
def test_who_asked_for_a_vote_is_told_by_who_did(
    tmp_path: Path, question: str, paragraphs: list[int]
) -> None:
    cited = shelve(tmp_path, REQUESTS).ask(question).citations
    assert [one.paragraph.number for one in cited] == paragraphs
