"""Questions that compare without the word, as plain comparisons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes import release, shelve

from rag.answer import Answer, Kind
from rag.answering import ways
from rag.questions.comparison import as_comparison
from rag.questions.question import Question
from rag.retrieval.evidence import gather
from rag.retrieval.rules import Evidence

_NAMES = {"Chad", "Peru", "Fiji", "the Lakes Union", "the Peruvian minister", "Chad and Peru"}


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Do Chad and Peru agree on wells?", "Compare Chad and Peru on wells."),
        ("where do Chad and Peru disagree", "Compare Chad and Peru."),
        ("How do Chad and Peru differ on wells?", "Compare Chad and Peru on wells."),
        (
            "Does Chad agree with the Lakes Union about how wells are dug?",
            "Compare Chad and the Lakes Union on how wells are dug.",
        ),
        (
            "Does Chad agree with Peru that wells help?",
            "Compare Chad and Peru on wells help.",
        ),
        ("Does Chad side with Peru on wells?", "Compare Chad and Peru on wells."),
        ("Is Chad at odds with Peru over wells?", "Compare Chad and Peru on wells."),
        ("Did Chad share Peru's view of the wells?", "Compare Chad and Peru on the wells."),
        (
            "Is Chad closer to Peru than to Fiji on wells?",
            "Compare Chad and Peru and Fiji on wells.",
        ),
        ("Was Chad more critical of tolls than Peru?", "Compare Chad and Peru on tolls."),
        (
            "Who was more worried about wells, Chad or the Peruvian minister?",
            "Compare Chad and the Peruvian minister on wells.",
        ),
        ("Who was harsher on tolls, Chad or Peru?", "Compare Chad and Peru on tolls."),
        ("Whose view of tolls was harsher, Chad's or Peru's?", "Compare Chad and Peru on tolls."),
        ("Which was more critical of tolls: Chad or Peru?", "Compare Chad and Peru on tolls."),
        ("tolls at ports: Chad vs Peru", "Compare Chad and Peru on tolls at ports."),
        ("How does Chad's view of wells differ from Peru's?", "Compare Chad and Peru on wells."),
        ("How is Chad's line on tolls different from Peru's?", "Compare Chad and Peru on tolls."),
        ("How does Chad's case compare with Peru's on tolls", "Compare Chad and Peru on tolls."),
        (
            "what's the difference between Chad's and Peru's account of who dug the wells?",
            "Compare Chad and Peru on who dug the wells.",
        ),
        ("Chad against Peru on what to dig", "Compare Chad and Peru on what to dig."),
        ("Chad compared with Peru on wells", "Compare Chad and Peru on wells."),
        ("is Chad of the same mind as Peru about tolls", "Compare Chad and Peru on tolls."),
        ("Are Chad and Peru of one mind on tolls?", "Compare Chad and Peru on tolls."),
        ("Does Chad think the same as Peru about tolls?", "Compare Chad and Peru on tolls."),
        ("on the one hand Chad, on the other Peru: is it theft", "Compare Chad and Peru on theft."),
    ],
)
def test_what_it_compares(question: str, plain: str) -> None:
    assert as_comparison(question, _NAMES.__contains__) == plain


@pytest.mark.parametrize(
    "question",
    [
        "Who was worse affected by floods, women or children?",
        "Does Chad agree with the draft on wells?",
        "Does Chad agree that wells help?",
        "Do they agree on wells?",
        "How does the drought in Chad compare with that in Peru?",
        "votes against wells in Peru",
        "Who vetoed the draft, Chad or Peru?",
        "growth in this year: exports vs imports",
        "Who was leader of the fleet, Chad or Peru?",
        "Which country lost power over the port, Chad or Peru?",
    ],
)
def test_what_compares_no_speakers_stays(question: str) -> None:
    assert as_comparison(question, _NAMES.__contains__) is None


@pytest.mark.parametrize(
    "question",
    [
        "Does Chad agree with Peru about tolls at ports?",
        "Does the Chadian minister agree with the representative of Peru about tolls at ports?",
        "Who was harsher on tolls at ports, Chad or Peru?",
        "How does the Chadian position on tolls at ports compare with the Peruvian one?",
        "the Chadian minister against the Peruvian delegate on tolls at ports",
    ],
)
def test_both_sides_are_heard(tmp_path: Path, question: str) -> None:
    held = shelve(
        tmp_path,
        release(
            "GA/12010",
            "Statements",
            "ANA BAKO, Minister for Ports of Chad, said that boats pay tolls at each port.",
            "CARL DORN (Peru) said that tolls at ports drown trade.",
            "EVA FARR (Fiji) said that nets tore.",
        ),
    )
    cited = [one.paragraph.number for one in held.ask(question).citations]
    assert cited == [1, 2]


DRAFTS = release(
    "GA/171",
    "Statements",
    "IDA HOLM (Norway) said that she had put forward a draft with plain steps on ferries.",
    "KOFI ADDO (Ghana) said that the Norwegian draft was lopsided, and that his country pledged "
    "$3 million.",
    "EVA FARR (Peru) said that her country pledged $5 million for ferries.",
)


def _bodies(answer: Answer) -> set[str | None]:
    return {one.speaker.affiliation for one in answer.citations if one.speaker}


def test_who_put_a_draft_forward_need_not_call_it_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_name(asked: Question, *rest: Any, **more: Any) -> Evidence:
        found = gather(asked, *rest, **more)
        named = (one for one in found.sides if one.label != "Norway")
        return replace(found, sides=tuple(named)) if asked.kind is Kind.COMPARE else found

    monkeypatch.setattr(ways, "gather", by_name)
    ask = shelve(tmp_path, DRAFTS).ask
    own = ask("Compare what Norway and Ghana say of the Norwegian draft")
    assert _bodies(own) == {"Norway", "Ghana"}
    assert _bodies(ask("Compare what Norway and Ghana say of the draft")) == {"Ghana"}


def test_who_pledges_more_is_told_by_what_each_does(tmp_path: Path) -> None:
    answer = shelve(tmp_path, DRAFTS).ask("who pledges more, Ghana or Peru")
    assert "$3 million" in answer.text
    assert "$5 million" in answer.text
    assert _bodies(answer) == {"Ghana", "Peru"}
