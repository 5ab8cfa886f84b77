"""Each measure against ir_measures, numpy, scipy, or a case computed by hand."""

import random
from dataclasses import replace

import ir_measures
import numpy as np
import pytest
from test_eval_fakes import ADA, BEN, RECORD, SUDAN, answer, make_record, outcome, question

from eval.measures import (
    ANSWERS_REFUSED,
    BOTH_SIDES,
    BRIER,
    BY_CHANCE,
    CALIBRATION_ERROR,
    FACT_FIRST,
    FACTS,
    LIST_PRECISION,
    LIST_RECALL,
    MEASURES,
    NDCG_10,
    RECALL_5,
    REFUSAL_PRECISION,
    REFUSAL_RECALL,
    RR_10,
    SILENT_SIDES,
    SPEAKER_CITED,
    SPEAKER_RIGHT,
    SUCCESS_1,
    SUCCESS_5,
    VALUE_FIRST,
    VALUE_RIGHT,
    VERBATIM,
    VERDICT_RIGHT,
    WHO_PRECISION,
    Bin,
    figure,
    is_right,
    missing_facts,
    reliability,
    risk_coverage,
)  # fmt: skip
from eval.measures.measure import area, difference
from eval.outcome import Outcome
from rag.answer import Verdict

FAILED = "the service was asked in vain"


def failed(asked):
    return Outcome(asked, None, error=FAILED)


def test_a_measure_prints_as_its_name():
    assert [repr(m) for m in MEASURES[:5]] == ["Success@1", "Success@5", "R@5", "nDCG@10", "RR@10"]
    assert len({repr(measure) for measure in MEASURES}) == len(MEASURES)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("measure", [SUCCESS_1, SUCCESS_5, RECALL_5, NDCG_10, RR_10], ids=repr)
def test_ranking_measures_are_those_of_ir_measures(measure, seed):
    draw = random.Random(seed)
    ranked = draw.sample(range(1, 13), draw.randint(1, 12))
    right = draw.sample(range(1, 13), draw.randint(1, 5 if measure is RECALL_5 else 12))
    cited = draw.randint(0, len(ranked))
    ours = outcome(question(*right), answer(*ranked[:cited], found=ranked[cited:]))
    run = {"q1": {str(number): 100.0 - rank for rank, number in enumerate(ranked)}}
    qrels = {"q1": {str(number): 1 for number in right}}
    name, _, cutoff = repr(measure).partition("@")
    theirs = getattr(ir_measures, name) @ int(cutoff)  # parse_measure fails on 3.14
    assert measure.of(ours) == pytest.approx(
        ir_measures.calc_aggregate([theirs], qrels, run)[theirs]
    )


def test_a_paragraph_cited_twice_or_found_again_has_one_rank():
    ours = outcome(question(3), answer(1, 1, 2, found=(2, 1, 3)))
    assert [paragraph.number for paragraph in ours.ranked] == [1, 2, 3]
    assert RR_10.of(ours) == pytest.approx(1 / 3)


def test_the_same_number_in_another_record_is_not_right():
    other = make_record(("Elsewhere it is said.", ADA), symbol="GA/2")
    assert SUCCESS_1.of(outcome(question(1), answer(1, record=other))) == 0
    assert SUCCESS_1.of(outcome(question(1, record="ga/2"), answer(1, record=other))) == 1
    assert SUCCESS_1.of(outcome(question(1, record=None), answer(1, record=other))) == 1


def test_recall_at_5_leaves_out_what_5_cannot_hold():
    assert RECALL_5.of(outcome(question(*range(1, 7)), answer(1))) is None
    assert RECALL_5.of(outcome(question(*range(1, 6)), answer(1))) == 0.2


def test_ranking_does_not_apply_where_the_record_is_silent():
    silent = outcome(question(), answer(1))
    assert [m.of(silent) for m in (SUCCESS_1, SUCCESS_5, RECALL_5, NDCG_10, RR_10)] == [None] * 5


def test_a_question_that_failed_scores_zero_and_never_vanishes():
    asked = question(1, kind="list", speakers=["Ada"], facts=[("x",)])
    applying = (SUCCESS_1, SUCCESS_5, RECALL_5, NDCG_10, RR_10, FACTS, SPEAKER_RIGHT,
                SPEAKER_CITED, LIST_RECALL, LIST_PRECISION)  # fmt: skip
    assert [measure.of(failed(asked)) for measure in applying] == [0.0] * 10
    assert REFUSAL_RECALL.of(failed(question())) == VERDICT_RIGHT.of(failed(question())) == 0
    assert REFUSAL_PRECISION.of(failed(asked)) is None


@pytest.mark.parametrize(
    ("text", "fact", "held"),
    [
        ("It was 138 people.", "138", True),
        ("It was 1,138 people.", "138", False),
        ("It was 138,000 people.", "138", False),
        ("It was 13.8 people", "13", False),
        ("In 2014.", "14", False),
        ("There were 14.", "14", True),
        ("As said [14].", "14", False),
        ("A POLÍTICAL will", "political", True),
        ("multi\u2011\u00a0 stakeholder", "multi- stakeholder", True),
        ("“quoted”", '"quoted"', True),
        ("prosecution", "prosecut", True),
        ("nothing", "something", False),
    ],
)
def test_a_fact_is_held_whatever_its_print_but_figures_whole(text, fact, held):
    asked = question(1, facts=[(fact,)])
    assert FACTS.of(outcome(asked, answer(1, text=text))) == float(held)


def test_facts_count_by_inner_list_over_text_short_answer_and_quotes():
    asked = question(1, facts=[("no", "alpha"), ("beta",), ("sentence",), ("delta",)])
    ours = outcome(asked, answer(1, text="Alpha", short="beta"))
    assert FACTS.of(ours) == 0.75
    assert missing_facts(ours) == (("delta",),)


@pytest.mark.parametrize(
    ("short", "first", "right"),
    [
        ("2 July 2019", 1, 1),
        ("on 2 July", 1, 1),
        ("3 July 2019", 0, 0),
        ("July", 0, 0),
        ("2019", 0, 0),
        (None, 0, None),
    ],
)
def test_a_value_asked_for_stands_first_or_not(short, first, right):
    asked = question(1, kind="date", facts=[("2 July 2019", "2 July")])
    ours = outcome(asked, answer(1, text="It was 2 July 2019", short=short))
    assert (VALUE_FIRST.of(ours), VALUE_RIGHT.of(ours)) == (first, right)
    other = outcome(question(1, kind="who", facts=[("2 July",)]), answer(1, short=short))
    assert VALUE_FIRST.of(other) is VALUE_RIGHT.of(other) is None


def test_the_first_quote_holds_a_fact_or_not():
    asked = question(1, facts=[("zeta", "beta"), ("gamma",)])
    first = answer(1, 2).citations[0].quote
    word = first.split()[0]
    held = replace(asked, facts=(("zeta", word),))
    assert [FACT_FIRST.of(outcome(one, answer(1, 2))) for one in (asked, held)] == [0, 1]
    assert FACT_FIRST.of(outcome(held, answer())) == 0
    assert FACT_FIRST.of(outcome(replace(held, kind="list"), answer(1, 2))) is None
    assert FACT_FIRST.of(outcome(question(1), answer(1))) is None


def test_facts_said_in_a_refusal_do_not_count():
    asked = question(1, facts=[("alpha",)])
    assert FACTS.of(outcome(asked, answer(text="It does not say alpha"))) == 0
    assert FACTS.of(outcome(question(1), answer(1))) is None


def test_speaker_right_looks_at_the_first_one_cited():
    asked = question(1, speakers=["ADA ODEGARD"])
    assert SPEAKER_RIGHT.of(outcome(asked, answer(1, 2))) == 1
    assert SPEAKER_RIGHT.of(outcome(asked, answer(2, 1))) == 0
    assert SPEAKER_CITED.of(outcome(asked, answer(2, 1))) == 1
    assert SPEAKER_CITED.of(outcome(replace(asked, kind="who"), answer(2, 1))) == 0
    assert SPEAKER_RIGHT.of(outcome(asked, answer())) is None


def test_narrative_cited_first_is_nobody():
    record = make_record(("The meeting began.", None), ("She said so.", ADA))
    ours = outcome(question(2, speakers=[ADA.name]), answer(1, 2, record=record))
    assert (SPEAKER_RIGHT.of(ours), SPEAKER_CITED.of(ours)) == (0, 1)


def test_lists_have_recall_and_precision_over_speakers():
    asked = question(1, 2, kind="list", speakers=[ADA.name, "The representative of Peru"])
    ours = outcome(asked, answer(1, 2, 3))
    assert (LIST_RECALL.of(ours), LIST_PRECISION.of(ours)) == (0.5, 0.5)
    nigeria = question(1, kind="list", speakers=["The representative of Nigeria"])
    assert (LIST_RECALL.of(outcome(nigeria, answer(2))),
            LIST_PRECISION.of(outcome(nigeria, answer(2)))) == (1, 1)  # fmt: skip
    assert LIST_RECALL.of(outcome(replace(asked, kind="who"), answer(1))) is None


def test_who_is_asked_for_by_name_stands_for_no_office_beside():
    minister = replace(SUDAN, name="Abd Elkarim", named=True)
    record = make_record(("He said so.", minister), ("She said so.", SUDAN))
    asked = question(1, 2, kind="list", speakers=[minister.name, SUDAN.name])
    assert LIST_RECALL.of(outcome(asked, answer(1, record=record))) == 0.5
    assert LIST_RECALL.of(outcome(asked, answer(1, 2, record=record))) == 1


def test_whom_a_list_may_leave_out_counts_neither_way():
    asked = replace(question(1, kind="list", speakers=[ADA.name]), also=(BEN.name,))
    assert LIST_PRECISION.of(outcome(asked, answer(1, 2))) == 1
    assert LIST_RECALL.of(outcome(asked, answer(1))) == 1
    assert LIST_PRECISION.of(outcome(replace(asked, also=()), answer(1, 2))) == 0.5


def test_where_one_is_asked_for_strangers_beside_them_count() -> None:
    asked = question(1, kind="who", speakers=[ADA.name])
    assert WHO_PRECISION.of(outcome(asked, answer(1, 2))) == 0.5
    assert WHO_PRECISION.of(outcome(asked, answer(1))) == 1
    assert WHO_PRECISION.of(outcome(asked, answer())) is None
    assert WHO_PRECISION.of(outcome(replace(asked, kind="list"), answer(1))) is None


def test_a_comparison_is_whole_with_both_sides():
    asked = question(1, 2, kind="compare", speakers=[ADA.name, BEN.name])
    assert BOTH_SIDES.of(outcome(asked, answer(1, 2))) == 1
    assert BOTH_SIDES.of(outcome(asked, answer(1))) == 0
    assert BOTH_SIDES.of(outcome(question(1, speakers=[ADA.name]), answer(1))) is None


def test_who_says_nothing_on_it_is_no_side_of_a_comparison() -> None:
    asked = replace(question(1, kind="compare", speakers=[ADA.name]), silent=(BEN.name,))
    assert SILENT_SIDES.of(outcome(asked, answer(1, 2))) == 0
    assert SILENT_SIDES.of(outcome(asked, answer(1))) == 1
    assert SILENT_SIDES.of(outcome(replace(asked, silent=()), answer(1))) is None


def test_refused_is_what_is_answerable_and_not_answered():
    assert ANSWERS_REFUSED.of(outcome(question(1), answer())) == 1
    assert ANSWERS_REFUSED.of(outcome(question(1), answer(1))) == 0
    assert ANSWERS_REFUSED.of(outcome(question(), answer())) is None


def test_a_difference_is_paired():
    found = difference([1, 1, 0, 1], [0, 1, 0, 0])
    assert (found.value, found.n) == (0.5, 4)
    assert 0 <= found.low <= 0.5 <= found.high <= 1
    assert difference([1, 0], [1, 0]).high == 0


def test_the_area_is_the_chance_that_right_is_above_wrong():
    scores = np.array([3.0, 1.0, 2.0, 1.0])
    assert area(scores, np.array([True, True, False, False])) == pytest.approx(0.625)


def test_a_list_refused_has_no_recall_and_no_precision_to_speak_of():
    asked = question(1, kind="list", speakers=[ADA.name])
    assert LIST_RECALL.of(outcome(asked, answer())) == 0
    assert LIST_PRECISION.of(outcome(asked, answer())) is None


def test_verbatim_compares_each_quote_with_the_record_read_again():
    given = answer(1, 2)
    assert VERBATIM.of(outcome(question(1), given)) == 1
    assert VERBATIM.of(Outcome(question(1), given, ("Sentence", "sentence"))) == 0
    assert VERBATIM.of(Outcome(question(1), given, ("Sentence", None))) == 0
    assert VERBATIM.of(outcome(question(1), answer())) is None


def test_refusals_have_precision_recall_and_a_verdict():
    # Four silent: refused rightly, refused with the wrong verdict, answered twice. One refused
    # although the record answers.
    outcomes = [
        outcome(question(), answer()),
        outcome(question(verdict=Verdict.NOT_A_SPEAKER), answer()),
        outcome(question(), answer(1)),
        outcome(replace(question(), verdict=None), answer(1)),
        outcome(question(1), answer()),
        outcome(question(1), answer(1)),
    ]
    values = {m: m.figure(outcomes) for m in (REFUSAL_PRECISION, REFUSAL_RECALL, VERDICT_RIGHT)}
    assert (values[REFUSAL_PRECISION].value, values[REFUSAL_PRECISION].n) == (2 / 3, 3)
    assert (values[REFUSAL_RECALL].value, values[REFUSAL_RECALL].n) == (0.5, 4)
    assert (values[VERDICT_RIGHT].value, values[VERDICT_RIGHT].n) == (1 / 3, 3)


def given(confidence, *, right):
    return outcome(question(1), answer(1 if right else 2, confidence=confidence))


def test_an_answer_is_right_with_the_first_paragraph_and_half_the_facts():
    asked = question(1, facts=[("alpha",), ("beta",), ("gamma",)])
    assert is_right(outcome(asked, answer(1, text="alpha beta")))
    assert not is_right(outcome(asked, answer(1, text="alpha")))
    half = question(1, facts=[("alpha",), ("beta",)])
    assert is_right(outcome(half, answer(1, text="alpha")))
    assert not is_right(outcome(asked, answer(2, 1, text="alpha beta gamma")))
    assert is_right(outcome(question(1), answer(1)))
    assert not is_right(outcome(question(), answer(1)))


def test_calibration_error_and_brier_of_a_case_by_hand():
    # (.6, .7]: .7 right, .65 wrong: |1 - 1.35|/4. (.9, 1]: 1 wrong. (0, .1]: 0 right.
    outcomes = [given(0.7, right=True), given(0.65, right=False), given(1.0, right=False),
                given(0.0, right=True), outcome(question(1), answer())]  # fmt: skip
    assert CALIBRATION_ERROR.figure(outcomes).value == pytest.approx((0.35 + 1 + 1) / 4)
    assert BRIER.figure(outcomes).value == pytest.approx((0.09 + 0.65**2 + 1 + 1) / 4)
    assert CALIBRATION_ERROR.figure(outcomes).n == 4


@pytest.mark.parametrize("seed", range(10))
def test_calibration_error_is_that_of_the_formula(seed):
    draw = np.random.default_rng(seed)
    pairs = [(float(c), bool(r)) for c, r in zip(
        np.round(draw.random(60), 2), draw.random(60) < 0.5, strict=True)]  # fmt: skip
    error = 0.0
    for low in range(10):  # Guo et al. 2017, equation 5, in integers of a hundredth
        inside = [(c, r) for c, r in pairs if low * 10 < round(c * 100) <= low * 10 + 10
                  or (low == 0 and c == 0)]  # fmt: skip
        if inside:
            accuracy = sum(r for _, r in inside) / len(inside)
            error += len(inside) / 60 * abs(accuracy - sum(c for c, _ in inside) / len(inside))
    outcomes = [given(confidence, right=right) for confidence, right in pairs]
    assert CALIBRATION_ERROR.figure(outcomes).value == pytest.approx(error)


def test_what_calibration_error_comes_to_by_chance_is_what_answers_drawn_by_their_confidence_have():
    draw = np.random.default_rng(1)
    sure = draw.choice([0.75, 0.85, 0.93, 0.97], 200)
    drawn = [
        CALIBRATION_ERROR.figure(
            [given(p, right=bool(hit)) for p, hit in zip(sure, hits, strict=True)]
        )
        for hits in draw.random((40, 200)) < sure
    ]
    expected = BY_CHANCE.figure([given(p, right=True) for p in sure]).value
    assert expected == pytest.approx(np.mean([one.value for one in drawn]), rel=0.15)
    assert BY_CHANCE.figure([given(1.0, right=True)]).value == 0


def test_reliability_has_the_bins_that_hold_answers():
    outcomes = [given(0.3, right=True), given(0.25, right=False), given(0.9, right=True)]
    assert reliability(outcomes) == (Bin(pytest.approx(0.275), 0.5, 2), Bin(0.9, 1.0, 1))
    assert reliability([outcome(question(1), answer())]) == ()


def test_risk_grows_by_coverage_and_equal_confidence_comes_in_together():
    outcomes = [given(0.9, right=True), given(0.5, right=False), given(0.5, right=True),
                outcome(question(1), answer())]  # fmt: skip
    assert risk_coverage(outcomes) == ((0.25, 0.0), (0.75, pytest.approx(1 / 3)))
    assert risk_coverage([]) == ()


def test_the_interval_is_the_percentile_bootstrap_of_scipy():
    bootstrap = pytest.importorskip("scipy.stats").bootstrap
    values = np.random.default_rng(5).random(80)
    ours = figure(values)
    theirs = bootstrap(
        (values,), np.mean, method="percentile", n_resamples=20000, rng=np.random.default_rng(1)
    ).confidence_interval
    assert (ours.value, ours.n) == (pytest.approx(values.mean()), 80)
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.01)


def test_the_interval_is_the_same_each_time_and_none_over_nothing():
    assert figure([0.0, 1.0, None, 1.0]) == figure([0.0, 1.0, 1.0])
    assert figure([None]) is None
    assert figure([1.0, 1.0]).low == 1.0


def test_a_speaker_cited_in_several_paragraphs_counts_once():
    assert outcome(question(1), answer(1, 2, 3)).speakers == (ADA, BEN)
    assert RECORD.paragraph(3).remarks[0].speaker == ADA
