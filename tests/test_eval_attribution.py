from itertools import pairwise

import pytest
from test_eval_fakes import ADA, BEN, make_record

from eval.attribution import (
    TruthError,
    attribute_folder,
    attribute_held,
    attribute_record,
    attribute_text,
    read_truth,
    together,
)  # fmt: skip
from eval.sets import INVENTED_TRUTHS, OTHER_TRUTHS, TRUTHS
from rag.records import Speaker

COLUMNS = ("line", "section", "speaker", "affiliation", "on_behalf_of", "also_named", "note")

RELEASE = """GA/77

3 May 2021

General Assembly Opens Session on Lighthouses

The General Assembly today discussed lighthouses and those who keep them.

Statements

MARIA SILVA (Portugal) said lighthouses must be lit every night.

JOHN SMITH (Ireland) said his lamps were green.

"""


def table(path, *rows, columns=COLUMNS):
    lines = ["\t".join(columns), *("\t".join([*row, *[""] * (len(columns) - len(row))])
                                   for row in rows)]  # fmt: skip
    path.write_text("\n".join(lines) + "\n")
    return path


def judged(tmp_path, paragraphs, *rows, columns=COLUMNS):
    lines = [(str(number), "SUMMARY", *row) for number, row in enumerate(rows, 1)]
    path = table(tmp_path / "GA-1.tsv", *lines, columns=columns)
    return attribute_record(path, make_record(*paragraphs))


def rights(found):
    return [(one.speaker_right, one.affiliation_right, one.on_behalf_of_right)
            for one in found.judged]  # fmt: skip


def test_speakers_affiliations_and_groups_are_judged_apart(tmp_path):
    found = judged(
        tmp_path,
        [("She said.", ADA), ("He said.", BEN), ("It began.", None), ("For us.", ADA, "Group A")],
        ("ADA ODEGARD", "Norway"), ("Ada Ødegård", "Nigeria"), ("-", "-"), (ADA.name, "Norway"),
    )  # fmt: skip
    assert rights(found) == [
        (True, True, True), (False, True, True), (True, True, True), (True, True, False)
    ]  # fmt: skip
    assert (found.speaker.value, found.affiliation.value) == (0.75, 1.0)
    assert (found.on_behalf_of.value, found.on_behalf_of.n) == (0.75, 4)
    assert found.wrong == (
        "GA/1 ¶2: Ben Okri (Nigeria), not Ada Ødegård (Nigeria)",
        "GA/1 ¶4: on behalf of Group A, not -",
    )


def test_two_speakers_must_both_be_found_in_whatever_order(tmp_path):
    both = [("He said.", BEN), ("She said.", ADA), ("He added.", BEN)]
    cell = (f"{ADA.name}; {BEN.name}", "Norway; Nigeria")
    found = judged(tmp_path, [both, both[:1], ("It began.", None)], cell, cell, cell)
    assert rights(found) == [(True, True, True), (False, False, True), (False, False, True)]


def test_a_speaker_too_many_is_wrong(tmp_path):
    found = judged(tmp_path, [[("He said.", BEN), ("She said.", ADA)], ("She.", ADA)],
                   (BEN.name, "Nigeria"), ("-", "-"))  # fmt: skip
    assert rights(found) == [(False, False, True), (False, False, True)]


def test_another_name_that_the_record_gives_is_accepted_for_that_speaker_only(tmp_path):
    row = ("The representative of Norway; The representative of Nigeria", "Norway; Nigeria", "",
           "-; Ben Okri")  # fmt: skip
    office = Speaker("The representative of the Norway", affiliation="Norway", named=False)
    found = judged(tmp_path, [[("She said.", office), ("He said.", BEN)],
                              [("She said.", ADA), ("He said.", BEN)]], row, row)  # fmt: skip
    assert [one.speaker_right for one in found.judged] == [True, False]


def test_a_speaker_for_two_is_both_of_them(tmp_path):
    both = Speaker(
        "The representatives of France and Panama", affiliation="France; Panama", named=False
    )
    found = judged(tmp_path, [("They said.", both)] * 2,
                   ("The representatives of France and Panama", "France; Panama"),
                   ("The representative of France", "France"))  # fmt: skip
    assert rights(found) == [(True, True, True), (False, False, True)]


def test_a_speaker_without_an_affiliation_is_wrong_where_the_table_has_one(tmp_path):
    found = judged(tmp_path, [("She said.", Speaker("Ada"))], ("Ada", "Norway"))
    assert rights(found) == [(True, False, True)]


def test_a_speaker_of_no_body_is_right_where_the_table_has_none_and_none_is_found(tmp_path):
    paragraphs = [("She said.", Speaker("Ada")), ("She said.", ADA)]
    found = judged(tmp_path, paragraphs, ("Ada", "-"), (ADA.name, "-"))
    assert rights(found) == [(True, True, True), (True, False, True)]


def test_without_the_column_nobody_is_judged_on_whose_behalf(tmp_path):
    columns = ("line", "section", "speaker", "affiliation", "also_named")
    found = judged(tmp_path, [("She said.", ADA)], (ADA.name, "Norway"), columns=columns)
    assert found.on_behalf_of is None
    assert rights(found) == [(True, True, None)]


def test_front_matter_and_headings_are_no_paragraphs(tmp_path):
    path = table(tmp_path / "GA-1.tsv", ("1", "HEADER", "-", "-"), ("2", "HEADING", "-", "-"),
                 ("3", "Statements", ADA.name, "Norway"), ("4", "CLOSING", "-", "-"))  # fmt: skip
    assert len(attribute_record(path, make_record(("She said.", ADA))).judged) == 1


def test_a_record_of_another_length_cannot_be_compared_and_is_told(tmp_path):
    path = table(tmp_path / "GA-1.tsv", ("1", "SUMMARY", "-", "-"))
    record = make_record(("One.", None), ("Two.", None))
    with pytest.raises(TruthError, match=r"GA-1\.tsv tells of 1 paragraphs, GA/1 .* has 2"):
        attribute_record(path, record)
    found, left_out = attribute_held([path, tmp_path / "GA-2.tsv"], [record])
    assert found == ()
    assert "tells of 1 paragraphs" in left_out[0]


def test_the_digest_is_called_that(tmp_path):
    path = table(tmp_path / "GA-1.tsv", ("1", "SUMMARY", "-", "-"))
    (found,), _ = attribute_held([path], [make_record(("One.", None), digest=True)])
    assert found.name == "GA/1, the digest"


def test_a_text_is_read_and_its_lines_matched_by_wording(tmp_path):
    rows = [("3", "HEADER", "-", "-"), ("4", "SUMMARY", "-", "-"), ("5", "HEADING", "-", "-"),
            ("6", "Statements", "Maria Silva", "Portugal"),
            ("7", "Statements", "John Smith", "Iceland")]  # fmt: skip
    found = attribute_text(table(tmp_path / "GA-77.tsv", *rows), RELEASE)
    assert [(one.row.line, one.paragraph.number) for one in found.judged] == [
        (4, 1), (6, 2), (7, 3)
    ]  # fmt: skip
    assert (found.speaker.value, found.affiliation.value) == (1.0, pytest.approx(2 / 3))


def test_a_statement_that_became_no_paragraph_is_wrong_and_a_heading_is_not(tmp_path):
    rows = [("4", "SUMMARY", "-", "-"), ("5", "Statements", "-", "-"),
            ("8", "Statements", "Eve Lost", "Malta")]  # fmt: skip
    found = attribute_text(table(tmp_path / "GA-77.tsv", *rows), RELEASE)
    assert [one.speaker_right for one in found.judged] == [True, False]
    assert found.wrong == ("GA/77 line 8: no paragraph, but Eve Lost",)


def test_a_folder_gives_the_records_that_have_a_table(tmp_path):
    (tmp_path / "GA-77.txt").write_text(RELEASE)
    tables = [table(tmp_path / f"GA-{n}.tsv", ("4", "SUMMARY", "-", "-")) for n in (77, 78)]
    found = attribute_folder(tables, tmp_path)
    assert [one.name for one in found] == ["GA/77"]
    assert len(together([*found, *found]).judged) == 2


def test_a_table_without_its_columns_or_with_an_odd_line_is_told(tmp_path):
    with pytest.raises(TruthError, match=r"t\.tsv: no column also_named"):
        read_truth(table(tmp_path / "t.tsv", columns=("line", "section", "speaker")))
    with pytest.raises(TruthError, match=r"t\.tsv: a line is counted by a number, not 'x'"):
        read_truth(table(tmp_path / "t.tsv", ("x", "SUMMARY", "-", "-")))


@pytest.mark.parametrize(
    ("name", "lines", "numbered"),
    [("GA-11955", 103, 92), ("GA-12631", 24, 21), ("SC-15701", 48, 42), ("SC-16023", 26, 23)],
)
def test_the_bundled_tables_tell_of_every_line(name, lines, numbered):
    rows = read_truth(TRUTHS / f"{name}.tsv")
    assert [row.line for row in rows] == list(range(1, lines + 1))
    assert sum(row.numbered for row in rows) == numbered
    assert all(len(row.speakers) == len(row.affiliations) for row in rows)


def test_a_table_may_not_tell_affiliations(tmp_path):
    columns = ("line", "section", "speaker", "also_named")
    path = table(tmp_path / "t.tsv", ("7", "BODY", "John Smith", ""), columns=columns)
    (one,) = attribute_text(path, RELEASE).judged
    assert (one.row.affiliations, one.affiliation_right, one.speaker_right) == (None, None, True)


def test_invented_releases_are_read_as_those_who_wrote_them_say():
    releases = attribute_folder(sorted(INVENTED_TRUTHS.glob("*.tsv")), INVENTED_TRUTHS)
    assert len(releases) == 59
    speaker = together(releases).speaker
    assert (speaker.n, speaker.value >= 0.95) == (3485, True)


def test_the_tables_of_other_records_tell_of_paragraphs_picked():
    rows = {path.stem: read_truth(path) for path in OTHER_TRUTHS.glob("*.tsv")}
    assert len(rows) == 7
    assert sum(map(len, rows.values())) == 247
    for picked in rows.values():
        assert all(row.numbered for row in picked)
        assert all(len(row.speakers) == len(row.affiliations) for row in picked)
        assert all(one.line < after.line for one, after in pairwise(picked))
