"""On which day a text was decided on: that of the meeting that did."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import release, shelve

ASSEMBLY = release(
    "GA/12338",
    "Action",
    "On 1 May, the Council failed to adopt a text on wells, which the Assembly then took up.",
    "The Assembly rejected a draft amendment on tolls (document A/79/L.8) by a vote of 2 in favour "
    "to 9 against.",
    "The Assembly then adopted the draft resolution on wells (document A/79/L.7) by a recorded "
    "vote of 8 in favour to 1 against (Chad), with 2 abstentions (Fiji, Peru).",
    "Acting without a vote, the Assembly adopted a draft resolution on pipes.",
    "Statements",
    "ANA BAKO (Kenya) said the Treaty on Pumps had been adopted in 2015.",
    "The representative of Peru said its parliament had passed a text on rivers in 2019.",
    title="Assembly Acts on Wells",
    day="5 May 2022",
)
COUNCIL = release(
    "SC/15338",
    "Action",
    "The Council rejected a text on ferries by a vote of 11 in favour to 1 against (Chad), with 3 "
    "abstentions, owing to the negative vote of a permanent member.",
    "IDA HOLM (Norway) said that ferries were needed.",
    title="Council Fails to Adopt Text on Ferries",
    day="2 May 2022",
)


@pytest.mark.parametrize(
    ("question", "short", "at"),
    [
        ("When was the resolution on wells adopted?", "5 May 2022", "GA/12338 ¶3"),
        ("When was L.7 put to the vote?", "5 May 2022", "GA/12338 ¶3"),
        ("On what date did the Assembly adopt the text on wells?", "5 May 2022", "GA/12338 ¶3"),
        ("When was the amendment on tolls rejected?", "5 May 2022", "GA/12338 ¶2"),
        ("When was the draft on pipes adopted?", "5 May 2022", "GA/12338 ¶4"),
        ("What day did Chad veto the text on ferries?", "2 May 2022", "SC/15338 ¶1"),
        ("When did Chad cast its veto?", "2 May 2022", "SC/15338 ¶1"),
        ("When did the vote on ferries take place?", "2 May 2022", "SC/15338 ¶1"),
    ],
)
def test_a_text_was_decided_on_when_the_meeting_that_did_was_held(
    tmp_path: Path, question: str, short: str, at: str
) -> None:
    answer = shelve(tmp_path, ASSEMBLY, COUNCIL).ask(question)
    assert answer.short == short
    (cited,) = answer.citations
    assert f"{cited.paragraph.record.symbol} ¶{cited.paragraph.number}" == at


@pytest.mark.parametrize(
    "question",
    [
        "When was the resolution on lakes adopted?",
        "When was the Treaty on Pumps adopted?",
        "When did the Assembly first adopt a resolution on wells?",
        "When did Peru pass a text on rivers?",
        "When did Chad veto the resolution on wells?",
        "When did the Council adopt the resolution on wells?",
    ],
)
def test_what_no_meeting_held_is_told_to_have_decided_has_no_day_of_one(
    tmp_path: Path, question: str
) -> None:
    assert "May 2022" not in (shelve(tmp_path, ASSEMBLY, COUNCIL).ask(question).short or "")
