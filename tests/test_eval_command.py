import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from test_eval_fakes import RECORD, FakeService, answer

from eval import run_command
from eval.command import Outputs, official_truths
from eval.questions import QuestionSetError, read_questions
from eval.sets import ON_SAMPLE, OPEN
from rag.reading import read

SAMPLE = Path(__file__).parents[1] / "rag" / "sample" / "GA-11955.txt"

OTHER = """GA/77

3 May 2021

General Assembly Opens Session on Lighthouses

The General Assembly today discussed lighthouses and those who keep them.

Statements

JOHN SMITH (Ireland) said his lamps were green.

"""


class Services:
    """Opens the operator's library and, for any other folder, an empty one."""

    def __init__(self, service):
        self.service, self.folders, self.others = service, [], []

    def __call__(self, folder):
        if folder is None:
            return self.service
        assert list(folder.iterdir()) == []
        self.folders.append(folder)
        self.others.append(FakeService())
        return self.others[-1]


def evaluate(services, **given):
    console = Console(file=io.StringIO(), width=250)
    code = run_command(services, console=console, **given)
    return code, console.file.getvalue()


def one_set(path, **change):
    fields = {"id": "x1", "question": "what?", "kind": "who", "record": "GA/1",
              "paragraphs": [1]} | change  # fmt: skip
    path.write_text(json.dumps(fields))
    return path


def test_a_given_set_is_asked_of_the_library(tmp_path):
    path = one_set(tmp_path / "mine.jsonl")
    services = Services(FakeService(RECORD, answers={"what?": answer(1)}))
    code, text = evaluate(services, questions=path)
    assert code == 0
    assert "mine (1)" in text
    assert "1 record, without GA/11955" in text
    assert services.service.asked == [("what?", "GA-1")]
    assert services.folders == []


def test_the_bundled_sets_are_asked_of_the_digest_which_is_said():
    service = FakeService(read(SAMPLE.read_text()))
    code, text = evaluate(Services(service))
    count = [len(read_questions(one.path)) for one in ON_SAMPLE]
    assert code == 0
    assert "GA/11955 is the digest" in text
    for column in (f"a ({count[0]})", f"b ({count[1]})", f"all ({sum(count)})"):
        assert column in text
    assert len(service.asked) == sum(count)
    assert "GA/11955, the digest" in text


def test_a_run_in_which_nothing_could_be_asked_fails(tmp_path):
    path = one_set(tmp_path / "mine.jsonl", record="GA/2")
    with pytest.raises(QuestionSetError, match="holds none of their records"):
        evaluate(Services(FakeService(RECORD)), questions=path)


def shared_folder(path):
    (path / "records" / "truth").mkdir(parents=True)
    (path / "records" / "GA-11955.txt").write_text(
        SAMPLE.read_text().replace("Digest in On Record’s own words; not the official text\n", "")
    )
    (path / "records" / "GA-77.txt").write_text(OTHER)
    (path / "records" / "bad.txt").write_bytes(b"\x00")
    (path / "records" / "truth" / "GA-77.tsv").write_text(
        "line\tsection\tspeaker\taffiliation\talso_named\n6\tStatements\tJohn Smith\tIreland\t\n"
    )
    (path / "records" / "truth" / "questions.jsonl").write_text(
        json.dumps(
            {
                "id": "d1",
                "record": "GA/77",
                "kind": "who-said",
                "question": "green lamps?",
                "lines": [6],
                "speakers": ["JOHN SMITH"],
                "answer": "Smith",
            }
        )
    )
    return path


def test_picked_paragraphs_of_other_records_are_judged_beside_their_questions(
    tmp_path, monkeypatch
):
    shared = shared_folder(tmp_path)
    monkeypatch.setattr("eval.command.OTHER_TRUTHS", shared / "records" / "truth")
    services = Services(FakeService(read(SAMPLE.read_text())))
    _, text = evaluate(services, shared=shared, outputs=Outputs(json=tmp_path / "x.json"))
    trials = json.loads((tmp_path / "x.json").read_text())["trials"]
    (judged,) = trials[2]["attribution"]
    assert (judged["record"], judged["paragraphs"]) == ("GA/77", 1)
    assert (judged["speaker"]["value"], judged["affiliation"]["value"]) == (1.0, 1.0)
    assert text.count("Attribution: share of paragraphs right") == 4


def test_official_texts_are_asked_in_a_library_of_their_own_which_is_gone_after(tmp_path):
    services = Services(FakeService(read(SAMPLE.read_text())))
    shared = shared_folder(tmp_path)
    code, text = evaluate(services, shared=shared, outputs=Outputs(json=tmp_path / "f" / "x.json"))
    assert code == 0
    assert not services.folders[0].exists()
    assert [record.id for record in services.service.records] == ["GA-11955"]
    assert [record.id for record in services.others[0].records] == ["GA-11955", "GA-77"]
    assert ("green lamps?", "GA-77") in services.others[0].asked
    assert "2 records; GA/11955 is the official text" in text
    assert "bad.txt left out: it is a binary file" in text
    trials = json.loads((tmp_path / "f" / "x.json").read_text())["trials"]
    assert [trial["name"] for trial in trials] == [
        "The library",
        "Official texts",
        "Other records",
        "Other records, held back",
        "Held back, lists by meaning",
        "As people type",
        "To all records, in conversation",
        "Comparisons, half with a silent side",
        "Everyday subjects, of which nobody spoke",
        "Invented releases",
        "Invented, lists by meaning",
        "Invented, comparisons",
    ]
    assert [one["name"] for one in trials[1]["sets"]] == ["a", "b", "c", "all"]
    others = [one.name for one in OPEN]
    assert [one["name"] for one in trials[2]["sets"]][: len(others) + 1] == [*others, "by lines"]
    asked = [(one["set"], one["id"]) for one in trials[2]["questions"]]
    assert [one for one in asked if one[0] == "by lines"] == [("by lines", "d1")]
    assert [one["record"] for one in trials[1]["attribution"]] == ["GA/11955", "GA/77", "all"]


def test_a_shared_folder_without_records_is_told(tmp_path):
    with pytest.raises(QuestionSetError, match=r"records has no \*\.txt"):
        evaluate(Services(FakeService(read(SAMPLE.read_text()))), shared=tmp_path)


def test_what_was_asked_before_a_run_is_cut_off_is_written(tmp_path):
    outputs = Outputs(json=tmp_path / "x.json", kept=tmp_path / "kept.json")
    services = Services(FakeService(read(SAMPLE.read_text())))
    with pytest.raises(QuestionSetError):
        evaluate(services, shared=tmp_path / "empty", outputs=outputs)
    (trial,) = json.loads(outputs.json.read_text())["trials"]
    assert trial["name"] == "The library"
    assert not outputs.kept.exists()


def test_failures_and_the_page_are_written_where_asked_for(tmp_path):
    path = one_set(tmp_path / "mine.jsonl", paragraphs=[2])
    services = Services(FakeService(RECORD, answers={"what?": answer(1)}))
    outputs = Outputs(kept=tmp_path / "data" / "evaluation.json", failures=True)
    _, text = evaluate(services, questions=path, outputs=outputs)
    assert "first ¶1, not ¶2" in text
    (kept,) = (tmp_path / "data").iterdir()
    assert json.loads(kept.read_text())["trials"][0]["failures"][0]["id"] == "x1"


def test_truth_tables_are_those_bundled_and_those_shared(tmp_path):
    bundled = [path.stem for path in official_truths()]
    assert bundled == ["GA-11955", "GA-12631", "SC-15701", "SC-16023"]
    shared = shared_folder(tmp_path)
    assert sorted([*bundled, "GA-77"]) == [path.stem for path in official_truths(shared)]
