import json

import pytest

from eval.questions import Question, QuestionSetError, read_questions, read_questions_by_lines
from eval.sets import ON_SAMPLE
from rag.answer import Verdict

FULL = {
    "id": "x1", "question": "who?", "kind": "who", "record": "GA/11955", "paragraphs": [38, 40],
    "speakers": ["Priscah Mupfumira"], "facts": [["138", "one hundred"], ["two"]],
}  # fmt: skip


def write(path, *lines):
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines))
    return path


def test_a_question_is_read_field_by_field(tmp_path):
    (read,) = read_questions(write(tmp_path / "q.jsonl", FULL))
    assert read == Question(
        "x1", "who?", "who", "GA/11955", (38, 40), ("Priscah Mupfumira",),
        (("138", "one hundred"), ("two",)), None,
    )  # fmt: skip
    assert read.answerable


def test_earlier_questions_and_right_paragraphs_elsewhere_are_read(tmp_path):
    more = FULL | {"previous": ["Who spoke?"], "others": {"SC/1": [3], "SC/2": [4, 5]}}
    (read,) = read_questions(write(tmp_path / "q.jsonl", more))
    assert read.previous == ("Who spoke?",)
    assert read.others == (("SC/1", (3,)), ("SC/2", (4, 5)))
    assert read.right == 5
    with pytest.raises(QuestionSetError, match="others must be an object"):
        read_questions(write(tmp_path / "q.jsonl", FULL | {"others": [3]}))


def test_an_unanswerable_question_has_its_verdict(tmp_path):
    silent = FULL | {"paragraphs": [], "speakers": [], "facts": [], "verdict": "not_a_speaker"}
    (read,) = read_questions(write(tmp_path / "q.jsonl", silent))
    assert read.verdict is Verdict.NOT_A_SPEAKER
    assert not read.answerable


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"paragraphs": []}, "no paragraphs or verdict"),
        ({"verdict": "not_in_records"}, "both paragraphs and a verdict"),
        ({"paragraphs": [0]}, "counts from 1, not 0"),
        ({"paragraphs": [True]}, "counts from 1, not True"),
        ({"paragraphs": 38}, "paragraphs must be a list"),
        ({"facts": ["138"]}, "facts must hold lists of strings"),
        ({"question": ""}, "question must be a str"),
        ({"record": 5}, "record must be a str"),
        ({"paragraphs": [], "verdict": "silent"}, "verdict is 'silent', not one of answered"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path, change, told):
    path = write(tmp_path / "q.jsonl", FULL, "", FULL | {"id": "x2"} | change)
    with pytest.raises(QuestionSetError, match=told) as error:
        read_questions(path)
    assert str(error.value).startswith(f"{path}:3: ")


def test_a_line_that_is_not_json_is_told(tmp_path):
    with pytest.raises(QuestionSetError, match=r"q\.jsonl:2: not JSON"):
        read_questions(write(tmp_path / "q.jsonl", FULL, "{"))


def test_an_id_may_stand_once(tmp_path):
    with pytest.raises(QuestionSetError, match=r":2: a second question 'x1'"):
        read_questions(write(tmp_path / "q.jsonl", FULL, FULL))


def test_an_empty_or_missing_set_is_refused(tmp_path):
    with pytest.raises(QuestionSetError, match="no question"):
        read_questions(write(tmp_path / "q.jsonl", ""))
    with pytest.raises(QuestionSetError, match="cannot be read"):
        read_questions(tmp_path / "none.jsonl")


def test_the_bundled_sets_are_read_whole():
    sets = [read_questions(one.path) for one in ON_SAMPLE]
    for one, questions in zip(ON_SAMPLE, sets, strict=True):
        lines = one.path.read_text().splitlines()
        assert len(questions) == len([line for line in lines if line.strip()])
        assert sum(question.answerable for question in questions) == 80
    assert len({one.id for questions in sets for one in questions}) == sum(map(len, sets))


# A release made up: four lines of front matter, a summary of one line, a heading, two statements.
RELEASE = """GA/77

3 May 2021

General Assembly Opens Session on Lighthouses

The General Assembly today discussed lighthouses and those who keep them.

Statements

MARIA SILVA (Portugal) said lighthouses must be lit every night.

JOHN SMITH (Ireland) said his lamps were green.

"""


def by_lines(tmp_path, **fields):
    (tmp_path / "GA-77.txt").write_text(RELEASE)
    given = {"id": "d1", "record": "GA/77", "kind": "who-said", "question": "who?",
             "lines": [7], "speakers": ["JOHN SMITH"], "answer": "John"} | fields  # fmt: skip
    path = write(tmp_path / "questions.jsonl", given)
    return read_questions_by_lines(path, tmp_path)[0]


def test_lines_become_the_paragraphs_of_the_record(tmp_path):
    assert by_lines(tmp_path, lines=[6, 7]).paragraphs == (2, 3)


def test_front_matter_and_headings_drop_out(tmp_path):
    assert by_lines(tmp_path, lines=[1, 5, 4]).paragraphs == (1,)


def test_a_question_whose_lines_have_no_paragraph_is_refused(tmp_path):
    with pytest.raises(QuestionSetError, match=r":1: who-said, but its lines make 0 paragraphs"):
        by_lines(tmp_path, lines=[2])


@pytest.mark.parametrize(
    ("kind", "called"),
    [("who-said", "who"), ("list-all", "list"), ("what-did-X-say", "statement"),
     ("number", "number"), ("compare", "compare"), ("false-premise", "false-premise")],
)  # fmt: skip
def test_kinds_get_the_names_of_the_other_sets(tmp_path, kind, called):
    assert by_lines(tmp_path, kind=kind).kind == called


def test_an_unanswerable_question_by_lines_has_no_paragraph_and_no_known_verdict(tmp_path):
    read = by_lines(tmp_path, kind="unanswerable", lines=[], speakers=[])
    assert (read.answerable, read.verdict) == (False, None)


def test_representatives_of_two_countries_are_two_speakers(tmp_path):
    read = by_lines(tmp_path, speakers=["The representatives of France and Panama"])
    assert read.speakers == ("The representative of France", "The representative of Panama")


def test_a_record_that_is_not_there_is_told(tmp_path):
    with pytest.raises(QuestionSetError, match=r"GA-78\.txt is not there"):
        by_lines(tmp_path, record="GA/78")
