"""Whether what was found answers, for the question as a whole or a side of it.

Comes in: a Question, Fields. Goes out: chances, and the fields that stand above theirs.
Does not know: what is quoted.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

import numpy as np

from embeddings import Allowed
from rag.answer import Kind
from rag.holdings.directory import Named
from rag.holdings.entries import remarks_of
from rag.holdings.facts import plain_words
from rag.holdings.library import Library
from rag.holdings.passages import sentences_of, stems_of
from rag.questions import wording
from rag.questions.contrary import said_so
from rag.questions.denial import called_false
from rag.questions.figures import Unit, figures
from rag.questions.kinds import of_same_deed
from rag.questions.question import Question, Value
from rag.questions.sought import sought
from rag.questions.stance import STANCES, Stance, asked_stance, shows
from rag.questions.synonyms import PRINTED_FOR
from rag.questions.wording import stemmed
from rag.records import Record, Remark, once
from rag.retrieval.field import Field, answering, of_anybody, of_them
from rag.retrieval.mentioned import stems_of_named
from rag.retrieval.retrieve import ALL_TERMS, MOST_JUDGED, Encoding, Hits
from rag.retrieval.siding import complained_of
from rag.words import TOKEN, all_stems, even, level, stem, terms, words

# Stems of words for what two sides at war are in: a meeting that has the first of them throughout
# is on it as a whole, by whichever of them it is asked for.
_AT_WAR = stemmed("war wars warfare conflict invasion aggression hostilities")
_ARMED_CONFLICT = _AT_WAR | stemmed("fighting crisis situation")
# To end one.
_ENDING = stemmed("end stop settle resolve solve resolution")
_ASKS_WHAT_IS_SAID = re.compile(
    r"\b(?:propose[sd]?|suggest(?:s|ed)?|say|said|says|think|thought|position|view|views|stance|stand|compare|difference)\b|"
    r"\b(?:vs|versus)\b"
)
# Why somebody did a thing: whoever asks so knows that they did.
_ASKS_WHY = re.compile(
    rf"^{wording.LED_BY}(?:why|on what grounds|how come)\b|"
    rf"\b(?:{wording.EXPLANATION}|case) (?:for|of|behind|against|on)\b|"
    rf"^{wording.LED_BY}how (?:did|does|do|has|have|is|was)\b.*\b{wording.JUSTIFY}\b"
)
_IN_A_VOTE = {
    Stance.FOR: frozenset({"favour", "yes"}),
    Stance.AGAINST: frozenset({"against"}),
    Stance.CALLING: frozenset[str](),
}
# What a meeting was on that adopted, or did not adopt, one text, as its headline tells.
_ON_ONE_TEXT = re.compile(
    r"\b(?:Adopt|Approv|Reject|Fail)\w*\b[^,;0-9]*? (?:Resolution|Text|Draft|Declaration) "
    r"(?P<on>[^,;]+)"
)
THRESHOLD = 0.57  # below it the records count as silent; the trade is in docs/decisions/0013
ANYONE = 0.4  # the same where anybody may be meant, or any of those compared (docs/decisions/0031)
_OFTEN, _OF_A_WAR = 1 / 2, 1 / 3  # of a record's paragraphs, as what it is about
_BORNE_OUT = 0.2  # the same where what is found has what the question takes for granted
# Those asked, whose words would not answer by themselves, touch on what they are asked about by
# these log-odds: TOUCHED, the mean of those that their words answer it as asked of them and as
# asked of anybody, AHEAD times their lead (log-odds, FAR at most) on all others, less the share of
# what is asked about that the records searched have words for: whoever speaks of it would use them
# (docs/decisions/0042).
TOUCHED, AHEAD, FAR = 1.8, 0.15, 12.0
# Before what was told of in full, and in how many paragraphs before.
_THE, _SHORTLY = frozenset("the this that such a an any its".split()), 3
_OF_WHAT = frozenset("on of against for".split())  # between what is short for a name, and the rest
_SEVERAL = 2  # terms by which, told in other words, a matter is known
TOUCHING = 0.69  # the chance of it from which on they answer
SIDE = 0.15  # the chance from which on each of those compared may (docs/decisions/0049)
# Where nothing searched has a word of what is asked about: how well (Signs.content) their words
# meet it, without their name, where they touch on it; and the chance of it at most where they meet
# it less (docs/decisions/0043).
MET, UNMET = 0.51, 0.1
# A short claim, of so many words, nobody makes where no sentence of those listed for it meets what
# it says (as Signs.tokens) so well; where so many are listed, better: of several one says it so.
# From that chance on that what was found answers, it is told in quite other words.
_SHORT, _CLAIMED, _MANY, _CLAIMED_BY_MANY = 3, 0.56, 4, 0.69
SURELY = 0.93
_OF_NO_WEIGHT = frozenset("a an the and or of to be been being have has this that it its".split())
NEAR_TEXT = 0.48  # how well (Signs.together) words on the one text put to a vote meet what it is on


def chance_of(question: Question, field: Field) -> float:
    """The probability that what was found answers; 0 where nothing was."""
    if field.outlook is None:
        return 0.0
    chance = answering(field.outlook)
    return THRESHOLD if chance < THRESHOLD and _says_it(question, field) else chance


def either(chances: Iterable[float]) -> float:
    """The chance that any of some answers, each by itself."""
    return 1 - math.prod(1 - chance for chance in chances)


def least(question: Question, field: Field) -> float:
    """The chance from which on what was found answers."""
    if question.asked:
        return THRESHOLD
    return max(field.unheard, ANYONE if question.kind.many else THRESHOLD)


def touches(
    question: Question, library: Library, base: Allowed, of_all: Field | None, field: Field
) -> float:
    """The chance that those asked, or those of them whose field it is, touch on what they are asked
    about, be it in other words; ``of_all``: what anybody says of that. Of a list, or where nobody
    is asked, the chance that what was found answers.
    """
    if of_all is None or question.kind.many:
        return chance_of(question, field)
    if field.outlook is None:
        return 0.0
    own = _own_of(question, library, base, of_all, field)
    of_anybodys = answering(own.outlook) if own.outlook else 0.0
    odds = (_log_odds(chance_of(question, field)) + _log_odds(of_anybodys)) / 2
    ahead = AHEAD * min(FAR, max(-FAR, lead(_asked_in(question, field), of_all)))
    found = 1.0 / (1.0 + math.exp(-(TOUCHED + odds + ahead - field.outlook.known)))
    return min(found, UNMET) if is_unknown(field) and not _meets(own) else found


def is_unknown(field: Field) -> bool:
    """Whether nothing searched has a word of what is asked about."""
    return field.outlook is not None and field.outlook.known == 0.0


def is_foreign(
    question: Question,
    library: Library,
    base: Allowed,
    of_all: Field | None,
    fields: Iterable[Field],
) -> bool:
    """Whether none of those asked has words near what only goes with their names."""
    if of_all is None:
        return False
    own = (_own_of(question, library, base, of_all, field) for field in fields)
    return not any(map(_meets, own))


def _asked_in(question: Question, field: Field) -> list[Named]:
    """Those asked whose field it is."""
    return [one for one in question.asked if field.label in {None, one.label}]


def _own_of(
    question: Question, library: Library, base: Allowed, of_all: Field, field: Field
) -> Field:
    """What those asked whose field it is say of what is asked about, as asked of anybody."""
    remarks = [remark for one in _asked_in(question, field) for remark in one.remarks]
    return of_them(of_anybody(question), library, base, of_all, remarks)


def _meets(own: Field) -> bool:
    return bool(own.hits) and own.hits[0].signs.content >= MET


def lead(asked: Iterable[Named], of_all: Field) -> float:
    """How far (log-odds) the best remark of those asked is ahead of anybody else's statement."""
    theirs = remarks_of(asked)
    hits = of_all.hits[:MOST_JUDGED]
    own = next((hit.score for hit in hits if hit.remark in theirs), -math.inf)
    others = (hit for hit in hits if hit.remark not in theirs and hit.remark.speaker)
    stated = (hit.score for hit in others if not hit.remark.in_summary)
    return own - next(stated, own) if own > -math.inf else own


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 1e-3), 1 - 1e-3)
    return math.log(chance / (1 - chance))


def is_unclaimed(
    question: Question, library: Library, encoded: Encoding, by: Iterable[Remark]
) -> bool:
    """Whether no sentence of remarks comes near what a short claim says of what it is of."""
    so = said_so(question.text)
    if so is None or len(so.content) > _SHORT or called_false(question.text):
        return False
    if "who" not in words(question.text[: so.at]):  # "which delegate said": somebody did
        return False
    remarks = list(by)
    rows = np.array([row for one in remarks for row in library.rows(one)], np.int64)
    asked, plain = encoded(question.text), level(question.text)
    near = library.tokens.nearest(asked.tokens[0], rows[library.single[rows]])
    met = [
        near[:, (one.start() <= asked.places[0]) & (asked.places[0] < one.end())]
        for one in TOKEN.finditer(plain, so.at)
        if one[0] not in _OF_NO_WEIGHT
    ]
    of_each = [one.mean(axis=1) for one in met if one.size]
    if not of_each:
        return False
    several = len({one.speaker for one in remarks}) >= _MANY
    least = _CLAIMED_BY_MANY if several else _CLAIMED
    return float(np.mean(of_each, axis=0).max()) < least


def bears_out(question: Question, field: Field) -> bool:
    """Whether what may be an answer has what a question takes for granted: where it asks why
    somebody took a side, that side in a sentence on the matter, or as in a vote; where it
    asks for a sum, one; for a day or year, one told with most of what it says.
    """
    own = remarks_of(question.asked)
    best = next((hit.remark for hit in field.hits[:MOST_JUDGED] if hit.remark in own), None)
    if best is None or chance_of(question, field) < _BORNE_OUT:
        return False
    told = sentences_of(best)
    if _ASKS_WHY.search(question.plain):
        side, matter = asked_stance(question.topic), set(question.terms) - STANCES.keys()
        on_it = [one for one in told if not matter.isdisjoint(terms(one))]
        return side is not None and (
            shows(side.stance, on_it)
            or any(not _IN_A_VOTE[side.stance].isdisjoint(words(one)) for one in told)
        )
    if question.value is Value.DATE:
        wanted = set(question.terms)
        dated = (set(terms(one)) for one in told if wording.ANY_YEAR.search(one))
        return any(2 * len(wanted & said) > len(wanted) for said in dated)
    units = sought(question.text).units if question.value is Value.NUMBER else frozenset[Unit]()
    of_money = Unit.MONEY in units and Unit.COUNT not in units
    return of_money and any(one.unit is Unit.MONEY for text in told for one in figures(even(text)))


def _says_it(question: Question, field: Field) -> bool:
    """Whether a passage of theirs has every term asked about, or any a charge or complaint."""
    speech = question.speech and question.kind is Kind.STATEMENT
    theirs = question.asked and (speech or question.kind is Kind.COMPARE)
    whole = field.outlook is not None and field.outlook.coverage > ALL_TERMS
    if whole and question.terms and (theirs or question.accusers):
        return True
    if theirs:
        ways = (_names_it, _says_it_otherwise, _says_it_for_short)
        return any(says(question, field) for says in ways)
    asked = asked_stance(question.text) if question.kind.many else None
    matter = complained_of(question) if asked and asked.telling else frozenset[str]()
    return bool(matter) and any(matter <= said for said in _terms_found(field))


def _says_it_otherwise(question: Question, field: Field) -> bool:
    """Whether a sentence of theirs has every term or another word for it, one as it stands."""
    wanted = set(question.terms)
    return len(wanted) >= _SEVERAL and any(
        wanted & said and all(map(said.intersection, map(of_same_deed, wanted)))
        for said in _terms_found(field)
    )


def _says_it_for_short(question: Question, field: Field) -> bool:
    """Whether a sentence of theirs has what they are asked about by one word alone, behind
    another's paragraph with all of it: "the penalty" for the death penalty or capital punishment,
    "a moratorium" for one on mining.
    """
    wanted = set(question.terms)
    for names, heads in _longer_names(words(question.plain)):
        asked = set(names[0]) - _OF_WHAT
        if not asked <= wanted or not heads.isdisjoint(wording.KINDS_OF_MATTER):
            continue
        rest = wanted.difference(names[0])
        for one in (hit.remark for hit in field.hits[:MOST_JUDGED]):
            called = rest.issubset(terms(one.text)) and any(
                _has_the(heads, text) for text in sentences_of(one)
            )
            if called and any(_is_led_up_to(name, one) for name in names):
                return True
    return False


def _longer_names(said: Sequence[str]) -> Iterator[tuple[list[tuple[str, ...]], set[str]]]:
    """The stems of names of a thing that some words may be, and of the one that is short for it."""
    for phrase in map(" ".join, pairwise(said)):
        names = [tuple(map(stem, one.split())) for one in (phrase, *PRINTED_FOR.get(phrase, ()))]
        yield names, {one[-1] for one in names}
    for thing, of, what in zip(said, said[1:], said[2:], strict=False):
        if of in _OF_WHAT:
            yield [(stem(thing), stem(of), stem(what))], {stem(thing)}


def _has_the(heads: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence has one of some stems right behind "the" or the like."""
    return any(stem(one) in heads and the in _THE for the, one in pairwise(words(sentence)))


def _is_led_up_to(name: tuple[str, ...], remark: Remark) -> bool:
    """Whether stems stand in a row shortly before a remark."""
    every = remark.record.paragraphs
    at = every.index(remark.paragraph)
    before = [*all_stems(" ".join(one.text for one in every[max(0, at - _SHORTLY) : at]))]
    return name in zip(*(before[i:] for i in range(len(name))), strict=False)


def _terms_found(field: Field) -> Iterator[set[str]]:
    """The terms of each sentence of the nearest of what was found."""
    for hit in field.hits[:MOST_JUDGED]:
        yield from (set(terms(text)) for text in sentences_of(hit.remark))


def _names_it(question: Question, field: Field) -> bool:
    """Whether a passage of those asked has the name, no country's, of what they are asked about,
    which says no more of it than what kind of thing it is ("the Minsk process"); or the names in
    what they are asked to have done ("Did Chad condemn the killings in Bucha?").
    """
    names = set(question.terms) - wording.KINDS_OF_MATTER - stems_of_named(question)
    whether = wording.WHETHER.match(question.plain)
    if len(names) == len(question.terms) and not whether:
        return False
    for hit in field.hits[:MOST_JUDGED]:
        plain = _plain_stems(hit.remark.record)
        wanted = names - plain if whether else names
        if wanted and wanted.isdisjoint(plain) and wanted.issubset(terms(hit.remark.text)):
            return True
    return False


def on_its_subject(question: Question, field: Field) -> Field:
    """The hits in records that are as a whole about what is asked, whether they say so or not: a
    name in their title or first paragraph, a war ("the invasion"), what the one text was on that
    was put to a vote; where it asks what somebody said, not whether or whom they blamed. All of
    them, where what they complained of or the like is all it asks.
    """
    if question.speech and not question.terms and wording.WHAT_ABOUT.match(question.plain):
        return field
    names = set(question.terms) - _ARMED_CONFLICT
    war = len(names) < len(set(question.terms))
    names -= _ENDING if war else frozenset()
    names -= wording.KINDS_OF_MATTER if names - wording.KINDS_OF_MATTER else frozenset()
    if not (names or war) or not _ASKS_WHAT_IS_SAID.search(question.plain):
        return replace(field, hits=Hits.none())
    records = [hit.remark.record for hit in field.hits]
    together = max((hit.signs.together for hit in field.hits[:MOST_JUDGED]), default=0.0)
    of_text = len(names) >= _SEVERAL and not war and together >= NEAR_TEXT
    about = {
        one.id: (of_text and names <= _decided_on(one))
        or (
            names <= _titled(one) - _plain_stems(one)
            and (not war or _share(one, _AT_WAR) >= _OF_A_WAR)
            and all(_share(one, frozenset([name])) >= _OFTEN for name in names)
        )
        for one in {record.id: record for record in records}.values()
    }
    return replace(field, hits=field.hits.only(np.flatnonzero([about[one.id] for one in records])))


@once
def _titled(record: Record) -> frozenset[str]:
    """The stems of a record's title and of the first paragraph of its summary."""
    first = [one.text for one in record.paragraphs[:1] if one.section.summary]
    return frozenset(all_stems(" ".join([record.title, *first])))


@once
def _decided_on(record: Record) -> frozenset[str]:
    """The stems of what the one text was on which a record's title says was put to a vote."""
    found = _ON_ONE_TEXT.search(record.title)
    return frozenset(terms(found["on"])) if found else frozenset()


def _share(record: Record, stems: frozenset[str]) -> float:
    """The share of a record's paragraphs that have any of some stems."""
    having = [not stems.isdisjoint(one) for one in stems_of(record)]
    return sum(having) / max(1, len(having))


@once
def _plain_stems(record: Record) -> frozenset[str]:
    """The stems of the words that a record has in small letters: names are none of them."""
    return frozenset(map(stem, plain_words(record).split()))
