"""Reading the real records beside the repository, against who speaks in them by reading.

Nothing here is taken from the evaluation: lines, names and shares are reckoned anew.
"""

import csv
import re
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest

from rag.reading import read, text_of
from rag.records import Record

RECORDS = [
    "GA-11955", "GA-12404", "GA-12458", "GA-12491", "GA-12548", "GA-12566", "GA-12631",
    "SC-14854", "SC-15046", "SC-15462", "SC-15588", "SC-15701", "SC-16023", "SC-16126",
]  # fmt: skip
KIND_OF_BODY = re.compile(
    r"^(The representative of )(?:the )?(?:civil society|non-governmental) organization "
)
OWN_TRUTH = Path(__file__).resolve().parent.parent / "eval" / "data" / "truth"


def _lines(folder: Path, record: str) -> list[str]:
    text = (folder / f"{record}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.split("\n") if line.strip()]


def _read(folder: Path, record: str) -> Record:
    return read(text_of((folder / f"{record}.txt").read_bytes(), 5_000_000))


def _is_front(line: str, record: Record) -> bool:
    if line in {record.symbol, record.title, *record.subtitles, "General Assembly", "Plenary"}:
        return True
    try:
        return datetime.strptime(line, "%d %B %Y").date() == record.date  # noqa: DTZ007
    except ValueError:
        return bool(re.search(r"(Session,|Meeting \([APM &]+\))$", line))


@pytest.mark.parametrize("name", RECORDS)
def test_every_line_of_a_record_is_accounted_for_and_none_is_invented(
    name: str, records: Path
) -> None:
    record = _read(records, name)
    lines = _lines(records, name)
    paragraphs = [paragraph.text for paragraph in record.paragraphs]
    headings = [
        title for section in record.sections for title in (*section.above, section.title) if title
    ]
    first = lines.index(paragraphs[0])
    assert record.id == name
    assert [line for line in lines[:first] if not _is_front(line, record)] == []
    assert record.symbol in lines[:first]

    rest = [line for line in lines[first:] if not line.startswith("For information media.")]
    if record.sections[0].summary:
        assert headings.pop(0) == "Summary"
    marked = [("paragraph" if line in paragraphs else "heading", line) for line in rest]
    assert [line for kind, line in marked if kind == "paragraph"] == paragraphs
    assert [line for kind, line in marked if kind == "heading"] == headings
    assert [paragraph.number for paragraph in record.paragraphs] == list(
        range(1, len(paragraphs) + 1)
    )


@pytest.mark.parametrize("name", RECORDS)
def test_every_paragraph_of_a_record_is_covered_to_the_letter_by_its_remarks(
    name: str, records: Path
) -> None:
    for paragraph in _read(records, name).paragraphs:
        assert "".join(remark.text for remark in paragraph.remarks) == paragraph.text


@pytest.mark.parametrize("name", RECORDS)
def test_every_speaker_of_a_record_is_named_without_capitals_and_brackets(
    name: str, records: Path
) -> None:
    speakers = {
        remark.speaker
        for paragraph in _read(records, name).paragraphs
        for remark in paragraph.remarks
        if remark.speaker
    }
    assert speakers
    for speaker in speakers:
        if speaker.named:
            assert not speaker.name.isupper()
        for part in (speaker.name, speaker.role or "", speaker.affiliation or ""):
            assert part == part.strip(" ,;")
            assert part.count("(") == part.count(")")


def _plain(name: str) -> str:
    """A name for comparing: no accents, case, marks, brackets, articles or kind of body."""
    name = re.sub(r"\([^)]*\)", " ", name)
    name = KIND_OF_BODY.sub(r"\1", name)
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(word for word in re.findall(r"[^\W_]+", letters) if word != "the")


def _same(got: list[str], want: list[str], also: list[str]) -> bool:
    """Whether the names are those wanted, each once, by its first or its other name."""
    accepted = {_plain(name): _plain(name) for name in want if name != "-"}
    for name, other in zip(want, also, strict=False):
        if other.strip() not in {"", "-"}:
            accepted[_plain(other)] = _plain(name)
    return {accepted.get(_plain(name)) for name in got} == {
        _plain(name) for name in want if name != "-"
    }


def _compared(folder: Path, truth: Path, name: str) -> tuple[list[bool], list[str]]:
    """Of each body line of a record whether its speakers are right, and a list of what is not."""
    lines = _lines(folder, name)
    paragraphs = list(_read(folder, name).paragraphs)
    right: list[bool] = []
    wrong: list[str] = []
    with (truth / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [int(row["line"]) for row in rows] == list(range(1, len(lines) + 1))
    for row in rows:
        line = lines[int(row["line"]) - 1]
        if not paragraphs or paragraphs[0].text != line:
            if row["speaker"] != "-":
                right.append(False)
                wrong.append(f"line {row['line']} is lost")
            continue
        paragraph = paragraphs.pop(0)
        got = [remark.speaker.name for remark in paragraph.remarks if remark.speaker]
        want = [part.strip() for part in row["speaker"].split(";")]
        also = [part.strip() for part in (row["also_named"] or "").split(";")]
        in_body = row["section"] not in {"HEADER", "HEADING", "CLOSING"}
        right.append(in_body and _same(got, want, also))
        if not right[-1]:
            wrong.append(f"¶{paragraph.number} is {want}, read as {got}")
    assert not paragraphs
    return right, wrong


@pytest.mark.parametrize("name", ["SC-15046", "GA-12548", "SC-16126"])
def test_at_least_nineteen_paragraphs_of_twenty_have_the_right_speaker(
    name: str, records: Path
) -> None:
    right, wrong = _compared(records, records / "truth", name)
    assert sum(right) / len(right) >= 0.95, wrong


def test_every_paragraph_of_the_record_we_know_best_has_the_right_speaker(records: Path) -> None:
    right, wrong = _compared(records, OWN_TRUTH, "GA-11955")
    assert (sum(right), len(right)) == (92, 92), wrong


@pytest.mark.parametrize("name", ["GA-12631", "SC-15701", "SC-16023"])
def test_nine_paragraphs_of_ten_have_the_right_speaker_where_few_are_named(
    name: str, records: Path
) -> None:
    right, wrong = _compared(records, OWN_TRUTH, name)
    assert sum(right) / len(right) >= 0.9, wrong


@pytest.mark.parametrize(
    ("got", "want", "also", "same"),
    [
        (["Ada Mensah"], ["ADA MENSAH"], [""], True),
        (["Jan Novak"], ["Jan Novák"], [""], True),
        ([], ["-"], [""], True),
        (["Ada Mensah"], ["-"], [""], False),
        ([], ["Ada Mensah"], [""], False),
        (["Ada Mensah"], ["The representative of Ghana"], ["Ada Mensah"], True),
        (["The representative of the civil society organization Clean Wells"],
         ["The representative of Clean Wells"], [""], True),
        (["The representative of Clean Wells"],
         ["The representative of the non-governmental organization Clean Wells"], [""], True),
        (["The representative of Deep Wells"], ["The representative of Clean Wells"], [""], False),
        (["B", "A"], ["A", "B"], [""], True),
        (["A"], ["A", "B"], [""], False),
        (["A", "C"], ["A", "B"], ["-", "C"], True),
        (["A", "C"], ["A", "B"], [""], False),
    ],
)  # fmt: skip
def test_the_comparison_accepts_the_same_people_and_nobody_else(
    got: list[str], want: list[str], also: list[str], *, same: bool
) -> None:
    assert _same(got, want, also) is same
