from dataclasses import replace

import pytest
from test_eval_fakes import ADA, RECORD, FakeService, answer, make_record, outcome, question

from eval.measures import SUCCESS_1, VERBATIM
from eval.outcome import Outcome
from eval.run import by_kind, failures, latency, run, scored
from rag.answer import Verdict


def test_questions_on_records_that_are_not_held_are_skipped_by_name():
    service = FakeService(RECORD)
    found = run("a", [question(1), question(1, name="q2", record="GA/2")], service)
    assert [one.question.id for one in found.outcomes] == ["q1"]
    assert [one.id for one in found.skipped] == ["q2"]
    assert service.asked == [("what?", "GA-1")]


def test_a_question_on_no_record_is_asked_of_all():
    service = FakeService(RECORD)
    run("a", [question(record=None)], service)
    run("a", [question(1)], service, narrow=False)
    assert service.asked == [("what?", None), ("what?", None)]


def test_a_conversation_is_put_to_all_records_after_its_earlier_questions():
    heard = []

    class Talking(FakeService):
        def ask(self, question, filters=None, limit=10, previous=()):
            heard.append((question, filters.record, previous))
            return super().ask(question, filters, limit)

    asked = replace(question(1), previous=("who?",), others=(("GA/2", (4,)),))
    (found,) = run("talk", [asked], Talking(RECORD), narrow=False).outcomes
    assert heard == [("what?", None, ("who?",))]
    assert asked.answered_in(RECORD.paragraph(1))
    assert not asked.answered_in(RECORD.paragraph(2))
    assert found.question.right == 2


def test_a_question_that_cannot_be_asked_is_an_outcome_without_an_answer():
    (found,) = run("a", [question(1, text=" ")], FakeService(RECORD)).outcomes
    assert (found.answer, found.error) == (None, "the question is empty")
    assert SUCCESS_1.of(found) == 0


def test_quotes_are_read_again_from_the_service_not_from_the_answer():
    changed = make_record(("Sentenze number 1", ADA))
    answers = {"what?": answer(1)}
    held = run("a", [question(1)], FakeService(RECORD, answers=answers))
    other = run("a", [question(1)], FakeService(changed, answers=answers))
    gone = run("a", [question(1)], FakeService(changed, answers={"what?": answer(2)}))
    assert [VERBATIM.of(one.outcomes[0]) for one in (held, other)] == [1, 0]
    assert gone.outcomes[0].reread == (None,)


def test_outcomes_by_kind_are_all_of_them():
    outcomes = [outcome(question(1, kind=kind), answer(1)) for kind in ("who", "list", "who")]
    assert [(kind, len(some)) for kind, some in by_kind(outcomes)] == [("who", 2), ("list", 1)]


def test_latency_is_of_the_answers_there_are():
    asked = question(1)
    outcomes = [outcome(asked, answer(1, took_ms=float(ms))) for ms in range(1, 102)]
    found = latency([*outcomes, Outcome(asked, None, error="no")])
    assert (found.p50, found.p95, found.p99) == (51, 96, 100)
    assert latency([Outcome(asked, None, error="no")]) is None


def test_scores_are_those_of_the_outcomes():
    outcomes = [outcome(question(1), answer(1)), outcome(question(1), answer(2))]
    first = scored(outcomes)[0]
    assert (repr(first.measure), first.figure.value, first.figure.n) == ("Success@1", 0.5, 2)


ASKED = question(1, speakers=[ADA.name], facts=[("alpha", "al"), ("beta",)])


@pytest.mark.parametrize(
    ("outcome", "reasons"),
    [
        (outcome(ASKED, answer(1, text="alpha beta")), ()),
        (outcome(ASKED, answer(2, 1, text="beta")),
         ("first ¶2, not ¶1 (right one at rank 2)", "1 of 2 facts missing: alpha or al",
          "first cited Ben Okri, not Ada Ødegård")),
        (outcome(question(1, 3), answer(5)), ("first ¶5, not ¶1, ¶3 (right one not found)",)),
        (outcome(ASKED, answer()), ("not_in_records, but ¶1 answers",)),
        (outcome(question(), answer(4)), ("answered from ¶4, but not_in_records",)),
        (outcome(question(), answer()), ()),
        (outcome(question(verdict=Verdict.NOT_A_SPEAKER), answer()),
         ("not_in_records, not not_a_speaker",)),
        (outcome(replace(question(), verdict=None), answer()), ()),
        (outcome(replace(question(), verdict=None), answer(1)),
         ("answered from ¶1, but the record does not say",)),
        (Outcome(ASKED, None, error="too long"), ("failed: too long",)),
        (Outcome(question(1), answer(1), ("sentence",)), ("a quote is not the record's text",)),
    ],
)  # fmt: skip
def test_a_failure_says_what_went_wrong(outcome, reasons):
    found = failures([outcome])
    assert (found[0].reasons if found else ()) == reasons
