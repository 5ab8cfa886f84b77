"""Question sets: what is asked, and where the record answers it.

Comes in: a JSONL file, one question a line. Goes out: Questions, or an error naming file and line.
Does not know: who answers, and how well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from eval.lines import paragraphs_of_lines
from eval.names import people
from rag.answer import Kind, Verdict
from rag.errors import OnRecordError
from rag.reading import read
from rag.records import Paragraph, record_id

FALSE_PREMISE = "false-premise"
UNANSWERABLE = "unanswerable"
# The kinds that questions by lines are told by, as the other sets call them.
_KINDS = {
    "who-said": Kind.WHO,
    "list-all": Kind.LIST,
    "what-did-X-say": Kind.STATEMENT,
    "compare": Kind.COMPARE,
    "number": "number",
    UNANSWERABLE: UNANSWERABLE,
    FALSE_PREMISE: FALSE_PREMISE,
}
_Value = TypeVar("_Value")


class QuestionSetError(OnRecordError):
    """A question set cannot be used; the message names the file and the line."""


@dataclass(frozen=True)
class Question:
    """A question with its right paragraphs, speakers and facts; none where the record is silent.

    ``facts``: an answer holds one string of each inner tuple. ``verdict`` says in which way the
    record is silent, None where it answers or where the set does not tell. ``previous``: the
    earlier questions of a conversation; ``others``: right paragraphs in further records, by symbol.
    ``silent``: of those compared, who says nothing on it.
    """

    id: str
    text: str
    kind: str
    record: str | None = None
    paragraphs: tuple[int, ...] = ()
    speakers: tuple[str, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    verdict: Verdict | None = None
    also: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    others: tuple[tuple[str, tuple[int, ...]], ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether the record answers it."""
        return bool(self.paragraphs)

    def answered_in(self, paragraph: Paragraph) -> bool:
        """Whether that is one of its right paragraphs."""
        here = self.record is None or paragraph.record.id == record_id(self.record)
        return (here and paragraph.number in self.paragraphs) or any(
            paragraph.record.id == record_id(record) and paragraph.number in numbers
            for record, numbers in self.others
        )

    @property
    def right(self) -> int:
        """How many paragraphs are right."""
        return len(self.paragraphs) + sum(len(numbers) for _, numbers in self.others)


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a set in the shape of the contract; QuestionSetError where one is not."""
    return _unique(path, ((where, _question(where, fields)) for where, fields in _lines(path)))


def read_questions_by_lines(path: Path, folder: Path) -> tuple[Question, ...]:
    """The questions of a set that counts non-empty ``lines`` of the records in ``folder``.

    Lines without a number (front matter, headings) drop out. Such a set does not tell in which
    way a record is silent.
    """
    placed: dict[str, Mapping[int, int]] = {}
    found: list[tuple[str, Question]] = []
    for where, fields in _lines(path):
        symbol = _field(where, fields, "record", str)
        if symbol not in placed:
            placed[symbol] = _numbers(where, folder / f"{record_id(symbol)}.txt")
        found.append((where, _question_by_lines(where, fields, placed[symbol])))
    return _unique(path, iter(found))


def _question(where: str, fields: Mapping[str, object]) -> Question:
    verdict = _verdict(where, fields.get("verdict"))
    paragraphs = _numbers_in(where, fields, "paragraphs")
    silent = verdict not in {None, Verdict.ANSWERED}
    if silent == bool(paragraphs):
        wrong = "both paragraphs and a verdict of silence" if silent else "no paragraphs or verdict"
        raise QuestionSetError(f"{where}: the question has {wrong}")
    record = fields.get("record")
    return Question(
        id=_field(where, fields, "id", str),
        text=_field(where, fields, "question", str),
        kind=_field(where, fields, "kind", str),
        record=None if record is None else _field(where, fields, "record", str),
        paragraphs=paragraphs,
        speakers=_strings(where, "speakers", fields.get("speakers", [])),
        facts=tuple(_strings(where, "facts", one) for one in _list(where, fields, "facts")),
        verdict=verdict if silent else None,
        also=_strings(where, "also", fields.get("also", [])),
        previous=_strings(where, "previous", fields.get("previous", [])),
        others=_others(where, fields),
        silent=_strings(where, "silent", fields.get("silent", [])),
    )


def _question_by_lines(
    where: str, fields: Mapping[str, object], placed: Mapping[int, int]
) -> Question:
    kind = _field(where, fields, "kind", str)
    if kind not in _KINDS:
        raise QuestionSetError(f"{where}: kind is {kind!r}, not one of {', '.join(_KINDS)}")
    lines = _numbers_in(where, fields, "lines")
    paragraphs = tuple(placed[line] for line in lines if line in placed)
    if (kind == UNANSWERABLE) == bool(paragraphs):
        raise QuestionSetError(f"{where}: {kind}, but its lines make {len(paragraphs)} paragraphs")
    speakers = _strings(where, "speakers", fields.get("speakers", []))
    return Question(
        id=_field(where, fields, "id", str),
        text=_field(where, fields, "question", str),
        kind=str(_KINDS[kind]),
        record=_field(where, fields, "record", str),
        paragraphs=paragraphs,
        speakers=tuple(one for speaker in speakers for one in people(speaker)),
    )


def _numbers(where: str, path: Path) -> Mapping[int, int]:
    if not path.is_file():
        raise QuestionSetError(f"{where}: {path} is not there to count lines in")
    text = path.read_text("utf-8-sig")
    return paragraphs_of_lines(text, read(text))


def _lines(path: Path) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionSetError(f"{path}: cannot be read: {error}") from error
    # Not splitlines: JSON strings may hold what Python takes for the end of a line.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            fields = json.loads(line)
        except json.JSONDecodeError as error:
            raise QuestionSetError(f"{where}: not JSON: {error}") from error
        if not isinstance(fields, dict):
            raise QuestionSetError(f"{where}: not a JSON object")
        yield where, fields


def _unique(path: Path, found: Iterator[tuple[str, Question]]) -> tuple[Question, ...]:
    questions: dict[str, Question] = {}
    for where, question in found:
        if question.id in questions:
            raise QuestionSetError(f"{where}: a second question {question.id!r}")
        questions[question.id] = question
    if not questions:
        raise QuestionSetError(f"{path}: no question in it")
    return tuple(questions.values())


def _field(where: str, fields: Mapping[str, object], name: str, kind: type[_Value]) -> _Value:
    value = fields.get(name)
    if not isinstance(value, kind) or not value:
        raise QuestionSetError(f"{where}: {name} must be a {kind.__name__}, not {value!r}")
    return value


def _list(where: str, fields: Mapping[str, object], name: str) -> list[object]:
    value = fields.get(name, [])
    if not isinstance(value, list):
        raise QuestionSetError(f"{where}: {name} must be a list, not {value!r}")
    return value


def _strings(where: str, name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise QuestionSetError(f"{where}: {name} must hold lists of strings, not {value!r}")
    return tuple(value)


def _numbers_in(where: str, fields: Mapping[str, object], name: str) -> tuple[int, ...]:
    found: list[int] = []
    for one in _list(where, fields, name):
        if not isinstance(one, int) or isinstance(one, bool) or one < 1:
            raise QuestionSetError(f"{where}: {name} counts from 1, not {one!r}")
        found.append(one)
    return tuple(dict.fromkeys(found))


def _others(where: str, fields: Mapping[str, object]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    others = fields.get("others", {})
    if not isinstance(others, dict):
        raise QuestionSetError(f"{where}: others must be an object of records, not {others!r}")
    return tuple((record, _numbers_in(where, others, record)) for record in others)


def _verdict(where: str, value: object) -> Verdict | None:
    if value is None:
        return None
    try:
        return Verdict(str(value))
    except ValueError as error:
        known = ", ".join(Verdict)
        raise QuestionSetError(f"{where}: verdict is {value!r}, not one of {known}") from error
