"""In which way the records are silent, and who comes near.

Comes in: a Question, what was found. Goes out: verdicts of silence with the nearest. Does not know:
prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from embeddings import Allowed
from rag.answer import Kind, Verdict
from rag.countries import country_code
from rag.forms.documents import asks_documents, names_one
from rag.forms.neutral import asks_who_is_neutral
from rag.forms.towards import Target
from rag.holdings.entries import remarks_of
from rag.holdings.facts import plain_words
from rag.holdings.library import Library
from rag.questions import meetings, wording
from rag.questions.kinds import OF_ARMS
from rag.questions.question import Question, Value
from rag.questions.sought import people_harmed, sought
from rag.questions.whom import DOES
from rag.reading.names import HONORIFIC
from rag.records import Record, Speaker
from rag.retrieval.field import Field, answering, look, of_anybody
from rag.retrieval.judged import THRESHOLD
from rag.retrieval.membership import likely
from rag.retrieval.mentioned import rows_holding
from rag.retrieval.retrieve import MOST_JUDGED, Encoding, Hit, Hits
from rag.retrieval.rules import Evidence
from rag.retrieval.siding import side_asked
from rag.words import fold, terms

# Who did nothing of the kind is told by no words.
_DID_NOT = re.compile(
    rf"^{wording.POLITE}*(?:who|"
    rf"(?:which|what) (?:(?!(?:{wording.SAYING}|that)\b)[\w-]+ ){{0,3}}?"
    rf"(?:{wording.BODIES}|{wording.BODY}))"
    # a stance is told
    rf"(?: else)? (?!{wording.UNWANTED} \w|"
    rf"{wording.NOT_FOR} (?:(?:the|this|that|its) )?(?:[\w-]+ )?{wording.TEXT}s?\b)"
    rf"(?:(?:(?:did|do|does|has|have|had|was|were){wording.NEGATION}|never)\b|"
    r"(?:sa(?:id|ys?) (?:nothing(?! (?:can|could|will|would|must|should|is|was|ha[sd]|may|but|"
    r"more than|justif))|not a word)|made no mention|(?:kept|stayed|remained|was|were) "
    r"(?:silent|quiet|mum)|(?:refused|refuses|declined|declines|failed|fails) to "
    r"(?:mention|name|condemn|denounce|criticize|criticise|blame|acknowledge|speak|say|call))\b)"
    r"(?! (?:really )?(?:buy|believe|trust|(?:want|wish|intend|plan) to)\b)"
    r"(?! (?:yet |really |quite )*(?:made up (?:their|its|his|her) minds?|decided?|"
    r"(?:taken|reached) a (?:position|side|stance|view|decision)))"
)
_MOST_OTHERS = 5
# What befalls a country, or it has, behind its name: "how many tanks has Chad lost".
_BEFALLS = re.compile(r" (?:los[et]|suffer(?:ed)?|ha(?:ve|d)|got|get|need(?:ed)?|face[sd]?)\b")
_HONORED = re.compile(rf"^(?:{HONORIFIC})\s+")


def absent(  # noqa: PLR0913 (what was asked, looked through and found)
    question: Question,
    library: Library,
    encoded: Encoding,
    base: Allowed,
    fields: Sequence[Field],
    *,
    of_all: Field | None,
    chance: float,
    narrowed: bool,
) -> Evidence:
    """The silence on what is asked, with who comes near. ``of_all``: what anybody says of the
    subject, where it asks somebody; ``chance``: that they are not silent.
    """
    if of_all and not (of_all.outlook and answering(of_all.outlook) >= THRESHOLD):
        of_all = None
    near = _others(question, library, of_all) if of_all else not_opposed(question, fields[0].hits)
    if asks_documents(question):
        near = tuple(hit for hit in near if names_one(question, hit.remark))
    verdict = silence(question, narrowed=narrowed)
    if verdict is Verdict.NOT_A_SPEAKER:  # they are told as those who name them
        names = frozenset().union(*(one.forms | {one.label} for one in question.asked))
        target = Target(names, proper=True)
        near = tuple(hit for hit in near if target.mentioned(hit.remark.text))
        near = near or naming_them(question, library, encoded, base)
    return Evidence(verdict, 1.0 - chance, (), (), others=near)


def silence(question: Question, *, narrowed: bool) -> Verdict:
    """In which way the records are silent: on a figure of a country's as on anybody's."""
    if question.asked and not narrowed and asks_figure_of(question):
        return Verdict.NOT_IN_RECORDS
    if narrowed or any(one.spoke for one in question.asked):
        return Verdict.SPOKE_NOT_ON_THIS
    return Verdict.NOT_A_SPEAKER if question.asked else Verdict.NOT_IN_RECORDS


def asks_figure_of(question: Question) -> bool:
    """Whether it wants a figure of what befell whom it names: "how many tanks has Chad lost"."""
    plain = question.plain
    told_of = question.value is Value.NUMBER and not question.speech
    if not told_of or any(one.person for one in question.asked):
        return False
    of_forces = not sought(question.text).noun.isdisjoint(OF_ARMS)
    return of_forces or not any(
        DOES.search(plain[: one.start]) and not _BEFALLS.match(plain, one.end)
        for one in question.asked
    )


def not_heard(question: Question) -> Verdict | None:
    """The verdict where someone is asked for words that no record has."""
    if question.unknown:
        return Verdict.NOT_A_SPEAKER
    compared = question.kind is Kind.COMPARE and any(one.entries for one in question.asked)
    if compared or not question.speech:
        return None
    first = question.asked[0] if question.asked else None
    if first is None or first.entries or any(one.person for one in question.asked):
        return None
    return Verdict.SPOKE_NOT_ON_THIS if first.spoke else Verdict.NOT_A_SPEAKER


def counts_nobody(question: Question, records: Iterable[Record]) -> bool:
    """Whether it asks how many of some people were hurt of whom nothing searched has a word."""
    people = people_harmed(question.text) if question.value is Value.NUMBER else frozenset[str]()
    return bool(people) and all(people.isdisjoint(plain_words(one).split()) for one in records)


def is_unclear(question: Question) -> bool:
    """Whether a question says no more than that it goes on from something said before."""
    if not question.bare or question.kind.many:
        return False
    alone = None if question.named else meetings.POINTS_BACK.match(question.plain)
    return bool(alone or meetings.ABOUT_ANOTHER.search(question.plain))


def asks_who_did_not(question: Question) -> bool:
    """Whether it asks who did nothing of a kind, which no words tell."""
    plain = question.plain
    told = asks_who_is_neutral(plain)
    return question.kind.many and not told and bool(_DID_NOT.match(plain))


def _others(question: Question, library: Library, field: Field) -> tuple[Hit, ...]:
    """Who touches on what those asked are silent on: the best remark of each, the nearest few."""
    theirs = remarks_of(question.asked)
    hits = field.hits[:MOST_JUDGED]  # they are told to be silent: not at once that they are not
    by_name = wording.MENTIONED.search(question.plain) and not question.topics
    wanted = set(question.terms) if by_name else set[str]()
    return _best_of_each(
        hit
        for hit in likely(of_anybody(question), library, hits)
        if hit.remark not in theirs and (not wanted or wanted.issubset(terms(hit.remark.text)))
    )


def naming_them(
    question: Question, library: Library, encoded: Encoding, base: Allowed
) -> tuple[Hit, ...]:
    """Who names somebody not recorded as speaking, the nearest few; nobody, of a country."""
    unheard = [one for one in question.asked if not one.spoke and country_code(one.label) is None]
    called = [question.unknown] if question.unknown else [one.label for one in unheard]
    names = {_HONORED.sub("", one) for one in called}.union(
        *(one.forms for one in unheard if fold(one.label) in one.forms)  # not a surname's bearers
    )
    rows = np.zeros(len(library.windows), np.bool_)
    for name in names:
        rows |= rows_holding(library, terms(name))
    within = base.among(rows)
    if not len(within):
        return ()
    target = Target(frozenset(names), proper=True)
    of_all = replace(question, kind=Kind.LIST, asked=(), unknown=None, speech=False)
    (field,) = look(of_all, library, encoded, within, None)
    return _best_of_each(hit for hit in field.hits if target.mentioned(hit.remark.text))


def not_opposed(question: Question, hits: Hits) -> tuple[Hit, ...]:
    """Who names whom nobody plainly is for or against, and does not take the other side."""
    side = side_asked(question, hits) if question.kind.many else None
    if side is None or side.target is None:
        return ()
    others = {hit.remark.speaker for hit in hits if side.is_taken_otherwise(hit.remark)}
    return _best_of_each(
        hit for hit in hits if hit.remark.speaker not in others and side.may_be_taken(hit.remark)
    )


def _best_of_each(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The best remark of each speaker, the first few."""
    by_speaker: dict[Speaker, Hit] = {}
    for hit in hits:
        if hit.remark.speaker:
            by_speaker.setdefault(hit.remark.speaker, hit)
    return tuple(by_speaker.values())[:_MOST_OTHERS]
