from test_eval_fakes import make_record

from eval.lines import paragraphs_of_lines


def test_lines_are_found_by_wording_whatever_the_blanks_and_hyphens():
    record = make_record(("One well-known line.", None), ("Another  line.", None))
    text = "Title\n\nOne well\u2011known\u00a0line.\n\nHeading\n \nAnother line.\n"
    assert paragraphs_of_lines(text, record) == {2: 1, 4: 2}


def test_lines_alike_are_paragraphs_in_order():
    record = make_record(("Same.", None), ("Other.", None), ("Same.", None))
    assert paragraphs_of_lines("Same.\nOther.\nSame.\nSame.", record) == {1: 1, 2: 2, 3: 3}
