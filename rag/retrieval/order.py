"""The forms of the genre that answer a question without a search, in the order they are tried.

Comes in: a Question, the library, the remarks searched. Goes out: what the first form that has it
tells, and the form's name, as an answer bears it (``Answer.rule``). Does not know: search; how a
vote went and for whom somebody spoke, which are told before these (``answering.ways``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rag.answer import BY_RULE, Kind, Verdict
from rag.forms import meeting
from rag.forms.backing import aligned, backing
from rag.forms.capacity import relayed
from rag.forms.documents import bearing_symbol, naming, titled
from rag.forms.doers import owned_up
from rag.forms.elections import elected
from rag.forms.exchange import commented
from rag.forms.explanations import all_told, announced, spoke_around, with_reserve
from rag.forms.figured import costing, figuring
from rag.forms.pledges import given, pledged
from rag.forms.provisions import provisions
from rag.forms.tabling import said_on_text, tabled
from rag.forms.targets import objects_of
from rag.forms.votes import decided_when, requested, vetoed
from rag.holdings.library import Library
from rag.holdings.passages import Told
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.wording import MENTIONED
from rag.retrieval.mentioned import mentioning
from rag.retrieval.rules import (
    Evidence,
    Side,
    by_rule,
    introduced,
    promised,
    side_of,
    why_voted_so,
)

Form = Callable[[Question, Selection], Sequence[Told] | None]
_Sides = Callable[[Question, Library, Selection], tuple[Side, ...]]


class Rule(NamedTuple):
    """A form by the name of what tells it (``pledges.pledged``), and what it tells."""

    name: str
    sides: _Sides


def name_of(form: Callable[..., object]) -> str:
    """What an answer by a form is told to be by: its module and its name."""
    return f"{form.__module__.rpartition('.')[2]}.{form.__name__}"


# Of the meeting itself: None where it asks no such thing, nothing where the record tells none.
OF_MEETING: tuple[Form, ...] = (
    meeting.numbered,
    meeting.presiding,
    meeting.called,
    meeting.on_motion,
    meeting.speaking_again,
    meeting.in_order,
    meeting.held,
    decided_when,
    meeting.decided,
    relayed,
    meeting.spoken_from,
    elected,
    given,
)
# Likewise; where the record tells none, nobody else does.
REPLIES: tuple[Form, ...] = (meeting.replying, figuring, announced)


def _rule(form: Form) -> Rule:
    return Rule(name_of(form), lambda question, _, remarks: side_of(form(question, remarks) or ()))


def _sided(form: Callable[[Question, Selection], tuple[Side, ...]]) -> Rule:
    return Rule(name_of(form), lambda question, _, remarks: form(question, remarks))


def _where(asked: Callable[[Question], bool], rule: Rule) -> Rule:
    """A rule that a question must ask for in some way."""
    return rule._replace(
        sides=lambda question, library, remarks: (
            rule.sides(question, library, remarks) if asked(question) else ()
        )
    )


# Before those whom somebody does something with.
_DONE_TO = re.compile(r"\bt(?:ook|akes?|aken|aking)(?: in)? (?:(?:the|any|some|more|all) )*$")


def _asks_of_many(question: Question) -> bool:
    return question.kind.many


def _names_alone(question: Question) -> bool:
    """Whether it names somebody, or asks who spoke, and no more."""
    if not question.bare or (question.topics and question.kind is not Kind.WHO):
        return False
    if question.kind is not Kind.WHO:
        return True
    # "who warned Chad" is not who Chad is, nor who took in Chadians who these are
    plain = question.plain
    done_to = any(_DONE_TO.search(plain, 0, one.start) for one in question.topics)
    return not (done_to or MENTIONED.search(plain) or objects_of(question))


BEFORE_SEARCH: tuple[Rule, ...] = (
    _rule(provisions),
    _rule(naming),
    _rule(bearing_symbol),
    _rule(titled),
    _rule(costing),
    Rule(name_of(mentioning), lambda *asked: side_of(mentioning(*asked))),
    *(
        _where(_asks_of_many, _rule(form))
        for form in (requested, all_told, with_reserve, spoke_around, tabled, backing)
    ),
    _sided(why_voted_so),
    _rule(pledged),
    _rule(aligned),
    _rule(meeting.unquoted),
    _rule(meeting.on_panel),
    _where(_names_alone, _sided(introduced)),
    _where(_names_alone, _rule(meeting.spoken)),
)
BY_THE_WAY = (_rule(commented),)  # of somebody not recorded as speaking
WHERE_NOTHING_IS_FOUND: tuple[Rule, ...] = (
    _sided(promised),
    _rule(said_on_text),
    *BY_THE_WAY,
    _rule(owned_up),
    _rule(vetoed),
)


def where_asked(forms: Iterable[Form], question: Question, remarks: Selection) -> Evidence | None:
    """What the first of some forms tells that a question asks for; None where it asks for none."""
    for form in forms:
        told = form(question, remarks)
        if told is not None:
            return by_rule(told, name_of(form))
    return None


def first_told(
    rules: Iterable[Rule], question: Question, library: Library, remarks: Selection
) -> Evidence | None:
    """What the first of some rules tells that tells anything; None where none does."""
    for rule in rules:
        sides = rule.sides(question, library, remarks)
        if sides:
            return Evidence(Verdict.ANSWERED, BY_RULE, (), sides, rule=rule.name)
    return None
