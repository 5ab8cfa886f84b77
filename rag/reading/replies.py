"""Who answers, where a delegate or somebody by name is asked and "he replied".

Comes in: the sentences of a paragraph, who has been heard. Goes out: whose turn the answer is.
Does not know: who has the floor otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

import regex

from rag.reading.delegates import UNTOLD, Mention
from rag.reading.genre import ADVERBS, VERB
from rag.reading.mentions import asked
from rag.reading.names import CAPITALS, CASED, NAME, WOMEN
from rag.reading.offices import is_state
from rag.reading.roll import Roll
from rag.reading.turns import CAPACITY, Start, Turn, going_on
from rag.records import Speaker
from rag.sentences import sentence_spans
from rag.words import even, fold

BY_SURNAME = regex.compile(rf"(?P<style>Mrs|Mr|Ms|Miss)\.? (?P<name>{CAPITALS}|{NAME}|{CASED})")
_ASIDE = r"(?:(?:In|To|Responding|Replying|Answering)\b[^,.\"]{0,60}, )?"
_REPLIED = rf"{ADVERBS}(?:replied|responded|answered|said in (?:reply|response))\b"
# "Chad's delegate asked when. He replied that": whoever was asked.
_REPLIES = regex.compile(rf"{_ASIDE}(?:[Hh]e|[Ss]he) {_REPLIED}")
# "Chad's delegate asked when; he replied that it was late": a sentence of its own.
_REPLIES_WITHIN = regex.compile(
    rf"(?<=\b(?:asked|[ei]nquired|wondered|questioned|know)\b[^;]*); (?=(?:he|she) {_REPLIED})"
)
# "He said that", "In reply, she told him".
_BY_PRONOUN = regex.compile(rf"{_ASIDE}(?P<who>[Hh]e|[Ss]he) {ADVERBS}(?={VERB})")
_TOLD_THEM = regex.compile(r"(?:told|assured|reminded|informed) (?:him|her)\b")
_ASKS = regex.compile(
    r"\b(?:asked|[ei]nquired|wondered|questioned|(?:wanted|wished|like) to know|"
    r"sought (?:to know|clarification|details|information))\b"
)
# "Asked the Minister when": one who is told, and no organization.
_ASKS_ONE = regex.compile(
    r"\b(?:asked|questioned) (?:him|her|Mrs?\b|Ms\b|(?:the|his|her) "
    r"(?!(?:\p{L}+ )?(?:NGO|organi[sz]ation|group|foundation|association|network|federation|"
    r"institute|applicant)\b)|\p{Lu})"
)
_FOR_BODY = frozenset({None, "Representative"})  # roles of those who speak for one, and no more
_OF_STATES = regex.compile(r"\b(?:Nations|League|Group|Community|Secretariat|Department|Office)\b")
_STYLE = regex.compile(r"Mrs?(?=\b)|Ms|Miss")
_HE_SAYS, _SHE_SAYS = (  # "He had seen them"; "that he must go" may be said of another
    regex.compile(rf"[.?!]\s+{one}\b|\b(?i:{one}) {ADVERBS}{VERB}") for one in ("He", "She")
)


def told_as_another_sex(style: str, text: str) -> bool:
    """Whether a text tells somebody to speak by the pronoun that ``style`` ("Ms") does not bear."""
    return (_HE_SAYS if style in WOMEN else _SHE_SAYS).search(text) is not None


def answerer(
    text: str, at: int, asker: Start | None, roll: Roll, whole: str
) -> tuple[Mention, str] | None:
    """Whom the sentence at ``at`` is the answer of, and the question: one whom the ``asker`` asked
    by name, told of as of the other sex, or told to answer in the next sentence. ``whole``: the
    release, in which an honorific may tell of which sex the asker is.
    """
    plain = even(text[at : at + CAPACITY])
    found = _BY_PRONOUN.match(plain)
    if found is None or asker is None or asker.turn is None:
        return None
    spoken = [text[begin:end] for begin, end in sentence_spans(text) if asker.at < end <= at]
    questions = ((asked(one, roll), one) for one in reversed(spoken))
    whom, question = next(((who, one) for who, one in questions if who), (None, ""))
    style = _STYLE.match(even(question), whom.start) if whom else None
    is_woman = found["who"].lower() == "she"
    if whom is None or style is None or (style[0] in WOMEN) is not is_woman:
        return None
    answers = _REPLIES.match(plain) or _TOLD_THEM.match(plain, found.end())
    other = _is_woman(asker.turn.speaker, spoken, whole) is (not is_woman)
    if not (other or (answers and question == spoken[-1])):
        return None
    return replace(whom, start=0), question


def _is_woman(speaker: Speaker, spoken: Sequence[str], whole: str) -> bool | None:
    """Whether somebody is told of as a woman, by what they have ``spoken``, or by an honorific
    elsewhere; None where neither tells.
    """
    for acts in filter(None, map(_BY_PRONOUN.match, map(even, spoken))):
        return acts["who"].lower() == "she"
    surname = fold(speaker.name).split()[-1]
    styles = {
        one["style"] in WOMEN
        for one in BY_SURNAME.finditer(even(whole))
        if speaker.named and fold(one["name"]).split()[-1] == surname
    }
    return styles.pop() if len(styles) == 1 else None


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text, those in which somebody is asked and replies in two."""
    for begin, end in sentence_spans(text):
        found = _REPLIES_WITHIN.search(even(text[begin:end]))
        if found:
            yield begin, begin + found.start() + 1
        yield begin + (found.end() if found else 0), end


def is_reply(sentence: str) -> bool:
    """Whether a sentence says that "he replied", "in response, she answered"."""
    return _REPLIES.match(even(sentence)) is not None


def replier(
    before: str, at: int, asker: Turn | None, just: Sequence[Turn], heard: Sequence[Turn]
) -> Start | None:
    """Whose reply begins ``at``, where a State's delegate asked in the last sentence of ``before``:
    of whoever was heard ``just`` before, or in the section; nobody's where that may be one of
    several, or is told to be somebody. None where no State asked.
    """
    question = even(before[slice(*sentence_spans(before)[-1])])
    if asker is None or not is_state(asker.speaker.affiliation or "") or not _ASKS.search(question):
        return None
    here = next((one for one in reversed(just) if _is_no_states(one.speaker)), None)
    others = {turn.speaker.name: turn for turn in heard if _is_no_states(turn.speaker)}
    only = next(iter(others.values())) if len(others) == 1 else None
    replies = here or organization(heard) or only
    told = _ASKS_ONE.search(question)
    told = told or (replies and not here and _officer_was_heard_since(replies, heard))
    if replies is None or told or replies.speaker == UNTOLD:
        return Start(at)
    return replace(going_on(replies), at=at)


def organization(heard: Sequence[Turn]) -> Turn | None:
    """The last who was heard, or is to be heard, for an organization that is no State's."""
    for_one = (turn for turn in reversed(heard) if turn.speaker.role in _FOR_BODY)
    return next((one for one in for_one if _is_no_states(one.speaker)), None)


def _officer_was_heard_since(asked: Turn, heard: Sequence[Turn]) -> bool:
    """Whether a State's own officer by name was heard since, who may be the one asked."""
    since: Iterable[Turn] = takewhile(lambda one: one.speaker != asked.speaker, reversed(heard))
    return any(
        turn.speaker.named and turn.speaker.role and is_state(turn.speaker.affiliation or "")
        for turn in since
    )


def _is_no_states(speaker: Speaker) -> bool:
    """Whether somebody speaks for a body that is neither a State nor one of States."""
    body = speaker.affiliation or ""
    return bool(body) and not (is_state(body.partition("; ")[0]) or _OF_STATES.search(body))
