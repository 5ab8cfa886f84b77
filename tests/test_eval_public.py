"""Public sets, on small files of their shapes: what is found and told, beside BM25."""

from __future__ import annotations

import json
from pathlib import Path

from fakes import WordEncoder

from eval.public import CLAPNQ, QMSUM, public_sets


def _write(path: Path, *lines: object) -> None:
    path.write_text("\n".join(json.dumps(one) for one in lines) + "\n", "utf-8")


TURNS = [
    {
        "speaker": "Ms. Ada Moyo",
        "content": "The wells are deep. {vocalsound} They were dug by hand.",
    },
    {"speaker": "Mr. Ben Okri", "content": "The bridge is closed to lorries."},
    {"speaker": "The Chair", "content": "Thank you."},
]
MEETING = {
    "meeting_transcripts": TURNS,
    "specific_query_list": [
        {"query": "What was said about wells?", "relevant_text_span": [["0", "0"]]},
        {"query": "What did Okri say about the bridge?", "relevant_text_span": [["1", "2"]]},
    ],
}


def _asked(text: str, *sentences: str, evidence: tuple[str, ...] = ()) -> dict:
    return {
        "input": text,
        "passages": [{"title": "x", "text": " ".join(sentences), "sentences": list(sentences)}],
        "output": [{"selected_sentences": list(evidence)}],
    }


def test_turns_are_found_meeting_by_meeting(tmp_path: Path) -> None:
    _write(tmp_path / QMSUM, MEETING, MEETING)
    found = {one.name: one for one in public_sets(tmp_path, WordEncoder())}
    assert list(found) == ["QMSum recall@10", "QMSum hit@10", "QMSum MRR"]
    assert {one.ours.n for one in found.values()} == {4}
    assert found["QMSum MRR"].ours.value == 1
    assert found["QMSum recall@10"].ours.value == 1
    assert found["QMSum recall@10"].difference.value == 0


def test_silence_and_evidence_are_told(tmp_path: Path) -> None:
    wells = ("Wells were dug in the north.", "Lorries are slow.", "Rivers froze.")
    asked = _asked("where were wells dug", *wells, evidence=wells[:1])
    _write(tmp_path / CLAPNQ.format("answerable"), asked, asked)
    _write(tmp_path / CLAPNQ.format("unanswerable"), _asked("who sang opera in Vienna", *wells))
    found = {one.name: one for one in public_sets(tmp_path, WordEncoder())}
    assert list(found) == ["ClapNQ answerable told (AUC)", "ClapNQ evidence F1"]
    assert found["ClapNQ answerable told (AUC)"].ours.value == 1
    assert found["ClapNQ evidence F1"].bm25.value > 0.6
    assert found["ClapNQ evidence F1"].ours.n == 2


def test_sets_that_are_not_there_are_left_out(tmp_path: Path) -> None:
    assert list(public_sets(tmp_path, WordEncoder())) == []
