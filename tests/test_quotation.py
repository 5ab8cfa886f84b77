"""Whose words a run is made of, told from its quotation marks."""

import pytest

from rag.quotation import in_marks, own_words, quoted_spans, status_of
from rag.records import Paragraph, Record, Remark, Section, Speaker, Status

ADA = Speaker("Ada Mensah")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Wells are deep.", []),
        ("“Wells are deep”, she said.", ["“Wells are deep”"]),
        ('"Wells are deep", she said.', ['"Wells are deep"']),
        ("She said “wells” and “pipes”.", ["“wells”", "“pipes”"]),
        ("She said: “Wells are deep.", ["“Wells are deep."]),
        ("«Wells», „pipes“ she said.", ["«Wells»", "„pipes“"]),
        ("are deep”, she said, “and wide”.", ["“and wide”"]),
        ("«Wells are deep", ["«Wells are deep"]),
        ("It was Kenya’s ‘well’, she said.", []),
        ("“”", ["“”"]),
        ("“Wells dry. Tides turn. Also, she called for pumps.", ["“Wells dry. Tides turn."]),
        ("“Wells dry. Also, she called for pumps”", ["“Wells dry. Also, she called for pumps”"]),
        ("", []),
    ],
)
def test_quoted_spans_are_the_stretches_in_double_marks_of_any_print(
    text: str, quoted: list[str]
) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


def test_a_closing_mark_alone_does_not_turn_what_follows_into_quoted_speech() -> None:
    text = "are deep”, she said, adding that pipes leak."
    assert all(end <= text.index("”") + 1 for _, end in quoted_spans(text))


def _remark(text: str, *, verbatim: bool = False) -> Remark:
    paragraph = Paragraph(1, text, (Remark(0, len(text), ADA),))
    Record("A/1", "Wells", (Section(None, (paragraph,)),), verbatim=verbatim)
    return paragraph.remarks[0]


def test_in_a_verbatim_record_all_words_are_the_speakers_own() -> None:
    assert status_of(_remark("Wells are deep.", verbatim=True), 0, 5) is Status.QUOTED


@pytest.mark.parametrize(
    ("text", "run", "status"),
    [
        ("“Wells are deep”, she said.", "Wells are deep", Status.QUOTED),
        ("“Wells are deep”, she said.", "“Wells are deep”, she said.", Status.QUOTED),
        ("“Wells are deep”, she said.", "she said.", Status.REPORTED),
        ("She said that “wells” were deep everywhere.", "that “wells” were deep", Status.REPORTED),
        (
            "“Wells are deep”, Ms. Mensah went on.",
            "“Wells are deep”, Ms. Mensah went on.",
            Status.QUOTED,
        ),
        (
            "“Wells are deep”, she said, asking for pipes.",
            "“Wells are deep”, she said, asking for pipes.",
            Status.REPORTED,
        ),
        (
            "Two wells, she added, “are deep and wide and clean”.",
            "Two wells, she added, “are deep and wide and clean”.",
            Status.REPORTED,
        ),
        ("She said wells were deep.", "wells were deep", Status.REPORTED),
        (
            "She said that it would not be “dry” here.",
            "She said that it would not be “dry” here.",
            Status.REPORTED,
        ),
        ("She asked why they said “no”.", "She asked why they said “no”.", Status.REPORTED),
    ],
)
def test_a_run_is_the_speakers_own_words_where_all_else_says_whose_they_are(
    text: str, run: str, status: Status
) -> None:
    remark = _remark(text)
    start = text.index(run)
    assert status_of(remark, start, start + len(run)) is status


def test_a_quotation_in_narrative_is_narrative() -> None:
    text = "The text, “Wells for all”, was adopted."
    remark = Paragraph(1, text, (Remark(0, len(text)),)).remarks[0]
    assert status_of(remark, 10, 25) is Status.NARRATIVE


@pytest.mark.parametrize(
    ("text", "run", "printed"),
    [
        ("“Wells are deep,” she said.", "“Wells are deep,”", "“Wells are deep,”"),
        ("“Wells are deep,” she said.", "Wells are", "“Wells are”"),
        ("“Wells are deep,” she said.", "“Wells are", "“Wells are”"),
        ("“Wells are deep,” she said.", "“Wells are deep,” she", None),
        ("She said that wells were deep.", "wells were deep", None),
        ("She said that “wells” were deep.", "“wells” were", None),
        ("She said “wells” were deep.", "said “wells", None),
        ("“Wells.”  “And  pipes.” So she said.", "Wells.”  “And  pipes.”", "“Wells.” “And pipes.”"),
        ('"Wells", she said.', '"Wells",', "“Wells”"),
        ("“Wells”, she said.", "”", None),
    ],
)
def test_only_words_that_are_all_the_speakers_own_are_a_direct_quotation(
    text: str, run: str, printed: str | None
) -> None:
    start = text.index(run)
    assert own_words(_remark(text), start, start + len(run)) == printed


def test_a_verbatim_record_is_all_direct_quotation_and_narrative_none_of_it() -> None:
    assert own_words(_remark("Wells  are deep.", verbatim=True), 0, 10) == "“Wells are”"
    text = "The text, “Wells for all”, was adopted."
    narrative = Paragraph(1, text, (Remark(0, len(text)),)).remarks[0]
    assert own_words(narrative, 10, 25) is None


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("She said that wells were dry.", "“She said that wells were dry.”"),
        ("“Wells are dry.”", "“Wells are dry.”"),
        ("“Wells,” she said, “are dry.”", "“Wells,” she said, “are dry.”"),
        ("“Wells are dry,” she said.", "“‘Wells are dry,’ she said.”"),
        ("She called it “dry”", "“She called it ‘dry’”"),
        ("She called it “dry” land.", "“She called it “dry” land.”"),
    ],
)
def test_a_quote_is_never_doubly_marked(quote: str, printed: str) -> None:
    assert in_marks(quote) == printed
