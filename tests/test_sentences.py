"""Where sentences begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.sentences import sentence_spans

ODD = "Ab. ?!“”\"'()\u00a0\u2028\u2003\u0085\n…éΩ中—-1,"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Wells are deep. Pipes leak.", ["Wells are deep.", "Pipes leak."]),
        ("Wells are deep.  Pipes leak.", ["Wells are deep.", "Pipes leak."]),
        ("Ms. Moyo spoke. She sat.", ["Ms. Moyo spoke.", "She sat."]),
        ("Dr. A. B. Moyo (St. Lucia) left. It rained.",
         ["Dr. A. B. Moyo (St. Lucia) left.", "It rained."]),
        ("ADA BIRD-ST. JOHN left. It rained.", ["ADA BIRD-ST. JOHN left.", "It rained."]),
        ("Ada V. Mensah left. It rained.", ["Ada V. Mensah left.", "It rained."]),
        ("It rose 4.3 per cent. Then it fell.", ["It rose 4.3 per cent.", "Then it fell."]),
        ("No. 5 was dug. It is deep.", ["No. 5 was dug.", "It is deep."]),
        ("He left.\u00a0It rained.", ["He left.", "It rained."]),
        ("No.\u00a05 was dug. It is deep.", ["No.\u00a05 was dug.", "It is deep."]),
        ("“Wells are good.  They are deep.” He left.",
         ["“Wells are good.  They are deep.”", "He left."]),
        ("She asked: “Why?” He left.", ["She asked: “Why?”", "He left."]),
        ("It meets at 10 a.m. Tuesday, 4 May, to vote. It rained.",
         ["It meets at 10 a.m. Tuesday, 4 May, to vote.", "It rained."]),
        ("It rose at 6 p.m. Tuesday was wet.", ["It rose at 6 p.m.", "Tuesday was wet."]),
        ("See document A/78/35. It is long.", ["See document A/78/35.", "It is long."]),
        ("  Wells are deep.\u00a0 ", ["Wells are deep."]),
        ("Wells", ["Wells"]),
        ("", []),
        (" \u00a0 ", []),
    ],
)  # fmt: skip
def test_sentences_end_at_stops_and_not_at_titles_initials_figures_or_inside_quotations(
    text: str, sentences: list[str]
) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize(
    "blank", ["\u0085", "\u1680", "\u2003", "\u2009", "\u202f", "\u2028", "\u3000"]
)
def test_a_blank_of_any_kind_before_a_full_stop_does_no_harm(blank: str) -> None:
    text = f"It was plan A{blank}. It rained."
    assert [text[start:end] for start, end in sentence_spans(text)][-1] == "It rained."


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from(ODD) | st.characters(codec="utf-8")))
def test_sentences_are_in_order_and_leave_out_nothing_but_blanks(text: str) -> None:
    at = 0
    for start, end in sentence_spans(text):
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        at = end
    assert not text[at:].strip()


def test_a_text_too_long_for_the_splitter_is_split_at_the_ends_of_sentences_all_the_same() -> None:
    text = "Wells are deep.  Ms. Moyo spoke. " * 1000
    assert {text[start:end] for start, end in sentence_spans(text)} == {
        "Wells are deep.", "Ms. Moyo spoke.",
    }  # fmt: skip
