"""Who belongs to a list: every hit is judged, not the nearest few.

Comes in: a Question that asks who, and what was found. Goes out: those who belong, with their
words, and those who may. Does not know: whether the records answer at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import pairwise

from embeddings import Vectors
from rag.answer import Kind
from rag.countries import states_in
from rag.forms.backing import missed, misses
from rag.forms.doers import asks_who_imposed, defends, doers_defended, imposes
from rag.forms.exchange import agreed_in
from rag.forms.neutral import OF_NO_SIDE, asks_who_is_neutral, takes_no_side
from rag.forms.own import says_it_is, tells_of_own_people
from rag.forms.self_defence import defence_asked
from rag.forms.towards import Target
from rag.forms.urging import side_urged, urges
from rag.holdings.library import Library
from rag.holdings.passages import (
    all_said_with,
    remark_sentences,
    said_before,
    sentences_of,
    stems_of_title,
    unrepeated,
)
from rag.questions import contrary, denial, wording
from rag.questions.capacity import Role, role_of
from rag.questions.denial import Claim, Doubt, Predicate
from rag.questions.kinds import fates_alike
from rag.questions.question import Question
from rag.questions.stance import STANCES, Stance, declines_to_call
from rag.questions.wording import stemmed
from rag.reading.narrative import is_of_many
from rag.records import Record, Remark, once
from rag.retrieval.membership import judged
from rag.retrieval.quoted import Quoted, Shown, is_headline, quotes, rows_where
from rag.retrieval.retrieve import ALL_TERMS, Hit, Hits
from rag.retrieval.siding import Runs, SideAsked, runs_that, side_asked
from rag.retrieval.unfit import (
    counted,
    done_otherwise,
    is_labelled,
    label_of,
    of_no_state,
    tells,
    turning_down,
    unfit,
    untold,
)
from rag.words import even, level, terms

BORDERLINE = 0.1  # from here on shown apart
WITHIN_REACH = 0.05  # below it a figure, or whoever tells of their own people, is of another matter
_AS_LIKELY = 0.5  # below it nobody surely belongs to a list
_NEAREST = 10  # hits among which somebody's words are looked for
# Shown of those that may belong: of lists 106 of the 108 that did were among so few (0027); asked
# who, all 16 of 1,132.
_MOST_BORDERLINE = {Kind.LIST: 8, Kind.WHO: 6}
_BESIDE_ONE = 3  # the same beside one alone: 7 of the 9 of 553 that did were among these
# Of a list: what befell people of those asked, or what they did for them.
_OF_OWN_PEOPLE = re.compile(
    r"\b(?:their own (?:\w+ )?(?=people)|(?:their (?:own )?|(?:ha[sd]|have) own )"
    r"(?:countr(?:y|ies)['’]s? )?(?!people)|"
    r"(?:(?:ha[sd]|have) (?:any |some )?|whose )"
    r"(?=nationals|citizens|compatriots))"
    r"(?P<who>nationals|citizens|compatriots|people|students|soldiers|peacekeepers)\b"
    r"(?P<others> ?(?:and|or|/) ?\w+)?"
)
_COMPATRIOTS = frozenset({"nationals", "citizens", "compatriots", "people"})
# Of a list: how many there are, as whoever asks knows.
_SO_MANY = re.compile(
    rf"^{wording.POLITE}*(?:(?:list|name) )?(?:the |(?:which|what) )(?P<many>two|three|four|five) "
    rf"(?:[\w-]+ ){{0,2}}?(?:{wording.BODIES}|{wording.DELEGATE})\b"
)
_MANY = {"two": 2, "three": 3, "four": 4, "five": 5}
_OF_PEOPLE = stemmed(f"{' '.join(_COMPATRIOTS)} students soldiers peacekeepers countries")
_OF_A_CLAIM, _OF_NONE = 3, 2  # words of a claim, and of one that there is none, told by all of them
_A_SAYING_BY_WHOM = re.compile(
    rf"^{wording.POLITE}*who sa(?:id|ys) (?!(?:so|about|anything|what)\b)"
)
_OF_A_SAYING = 4  # words by which a saying is known
# Whoever begins so says what was said right before.
_ECHOES = re.compile(
    r"\W*(?:Echoing|Sharing|Endorsing|Repeating) (?:this|that|these|those)"
    r"(?: (?:sentiment|view|position|concern|point|call|criticism|regret|stance|appeal|assessment|"
    r"opinion)s?)?,"
)


@dataclass(frozen=True)
class _Chances:
    """Each hit's chance of belonging to a list, and that from which on it likely does, by rows."""

    of: Mapping[int, float]
    least: Mapping[int, float]

    @cached_property
    def likely(self) -> frozenset[int]:
        """The rows of those that likely belong."""
        return frozenset(row for row, chance in self.of.items() if chance >= self.least[row])

    def besides(self, rows: AbstractSet[int]) -> _Chances:
        """These chances with the least as the surest of other rows sets it."""
        surest = max(self.of.values())
        others = max((one for row, one in self.of.items() if row not in rows), default=surest)
        low = {row: max(BORDERLINE, one * others / surest) for row, one in self.least.items()}
        return replace(self, least=low) if others < surest else self

    def may_be(self, row: int) -> bool:
        """Whether one that is not likely to belong may."""
        return row not in self.likely and self.of[row] >= BORDERLINE


@dataclass(frozen=True)
class _Telling:
    """The sentences by which hits tell it; ``alone``: whoever has none does not belong."""

    runs: Runs
    alone: bool = False


@dataclass(frozen=True)
class _Near:
    """Who is near a list: the hits that likely belong, then others that tell what is asked for, and
    what is quoted of each; ``side``: the one that is asked for, if any is.
    """

    hits: Sequence[Hit]
    shown: Shown
    chances: _Chances
    telling: _Telling
    side: SideAsked | None

    @cached_property
    def said(self) -> Mapping[int, Sequence[str]]:
        """The sentences quoted, by rows."""
        return {row: one.sentences for row, one in self.shown.items()}

    @property
    def silent(self) -> AbstractSet[int]:
        """The rows of those who do not tell what all do who belong."""
        return self.shown.keys() - self.telling.runs.keys() if self.telling.alone else set[int]()

    def others(self, rows: AbstractSet[int]) -> list[Hit]:
        """Those of other rows."""
        return [hit for hit in self.hits if hit.row not in rows]


def listed(
    question: Question, library: Library, vector: Vectors, found: Hits
) -> tuple[tuple[Quoted, ...], tuple[Quoted, ...]]:
    """All that belong to a list, and those that may: every remark is judged, not the nearest few.

    Of those near, whoever is doubted belongs only where nobody else does, and whoever is opposed
    not even then. They may, as may who is not so near. Whoever agrees with one that belongs does.
    """
    asked_of = list(found)
    if question.of_some:
        asked_of = [hit for hit in asked_of if question.asks_of(hit.remark)]
    every, chances = _as_led_up_to(asked_of, _chances(question, library, found))
    hits = _of_speakers(every, chances.likely)
    if not hits:
        return (), ()
    side = side_asked(question, hits)
    if side and side.proposed:
        chances = chances.besides({hit.row for hit in hits if side.is_wanted(hit.remark)})
    denied = _denied_so(question, hits)
    telling = _echoed(_telling(question, side, every, hits, chances), hits)
    telling = replace(telling, runs={**telling.runs, **denied})
    likely = [hit for hit in hits if hit.row in chances.likely]
    if not likely and len(asked_of) == len(found):  # not of some countries beside others
        likely = [hits[0]]
    hits = _with_rows(hits, every, telling.runs.keys())
    nearest = _with_rows(likely, hits, telling.runs.keys())
    if not nearest:
        return (), ()
    quoted = quotes(question, library, vector, nearest)
    shown = _shown(quoted, nearest, {hit.row for hit in likely}, telling.runs)
    near = _Near(nearest, shown, chances, telling, side)

    opposed = _opposed(question, near)
    if side is None:
        opposed |= _contested(question, hits, shown) - telling.runs.keys()
    unfitting = _doubted(question, library, near)
    opposed -= denied.keys()
    surely = telling.runs if telling.alone else denied
    unsure = opposed | (unfitting - surely.keys())
    members = near.others(unsure)
    if not members and _may_be_anyone(near, opposed):
        members = near.others(opposed)
    surplus = _beyond(question, members, chances) | _with_half_of_it(question, members)
    unsure |= surplus
    members = [hit for hit in members if hit.row not in surplus]
    members, agreeing = _with_agreeing(question, members, every, shown)
    added = [hit for hit in members if hit.row in agreeing]
    shown = {**shown, **_shown(quotes(question, library, vector, added), added, set(), agreeing)}
    within = {hit.remark.speaker for hit in members}
    further = [
        hit
        for hit in hits
        if (chances.may_be(hit.row) or hit.row in unsure) and hit.remark.speaker not in within
    ]
    borderline = _that_may(question, side, further)
    only_one = question.kind is Kind.WHO and len(within) == 1
    most = _BESIDE_ONE if only_one else _MOST_BORDERLINE[question.kind]
    return (
        tuple(shown[hit.row] for hit in members),
        quotes(question, library, vector, borderline[:most]),
    )


def _beyond(question: Question, members: Iterable[Hit], chances: _Chances) -> set[int]:
    """The rows of who are less likely than as many as it says there are: "which two countries"."""
    asked = _SO_MANY.match(question.plain)
    if asked is None or wording.MENTIONED.search(question.plain):
        return set()  # whose words have it are sure, however many
    likeliest = sorted(members, key=lambda hit: -chances.of[hit.row])
    first = list(dict.fromkeys(hit.remark.speaker for hit in likeliest))[: _MANY[asked["many"]]]
    return {hit.row for hit in likeliest if hit.remark.speaker not in first}


def _with_half_of_it(question: Question, members: Sequence[Hit]) -> set[int]:
    """The rows of who have less than half the words of a saying that another has all of: "who said
    that wells are cheap but pumps are dear?"
    """
    said = question.kind is Kind.WHO and _A_SAYING_BY_WHOM.match(question.plain)
    whole = any(hit.reach > ALL_TERMS for hit in members)
    if not said or len(question.terms) < _OF_A_SAYING or not whole:
        return set()
    asked = set(question.terms)
    has = {hit.row: asked.intersection(terms(hit.remark.text)) for hit in members}
    return {row for row, told in has.items() if 2 * len(told) < len(asked)}


def _echoed(telling: _Telling, hits: Sequence[Hit]) -> _Telling:
    """Who tells it, and whoever begins by saying what one of them says right before."""
    told = {hit.remark for hit in hits if hit.row in telling.runs}
    echoing = (hit for hit in hits if told and _ECHOES.match(hit.remark.text))
    theirs = [hit for hit in echoing if said_before(hit.remark) in told]
    runs = runs_that(theirs, lambda _, one: bool(_ECHOES.match(one)))
    return replace(telling, runs={**runs, **telling.runs})


def _with_agreeing(
    question: Question, members: Sequence[Hit], hits: Iterable[Hit], shown: Shown
) -> tuple[list[Hit], Runs]:
    """Members with whoever agrees with them, behind what these point to, and where they do; to the
    last that is said right before, if that is ``shown``.
    """
    every, runs = {hit.remark: hit for hit in members}, Runs()
    heard = {None, *(one.speaker for one in every)}
    listed = list(members)
    for hit in sorted(hits, key=lambda hit: hit.row):
        one = hit.remark
        span = agreed_in(one, every, question.terms) if one.speaker not in heard else None
        if span is None:
            continue
        last = said_before(one)
        quoted = shown.get(every[last].row) if last in every else None
        if quoted is None or quoted.holds(remark_sentences(quoted.remark)[-1]):
            behind = listed.index(every[last]) + 1 if last in every else len(listed)
            listed.insert(behind, hit)
            every[one], runs[hit.row] = hit, (span,)
    return listed, runs


def _chances(question: Question, library: Library, found: Hits) -> _Chances:
    rows = found.rows.tolist()
    chances, from_here = (one.tolist() for one in judged(question, library, found))
    return _Chances(dict(zip(rows, chances, strict=True)), dict(zip(rows, from_here, strict=True)))


def _telling(
    question: Question,
    side: SideAsked | None,
    every: Iterable[Hit],
    hits: Sequence[Hit],
    chances: _Chances,
) -> _Telling:
    """The sentences by which hits tell what is asked for, or that they take the side."""
    left_out = missed(question)
    missing = runs_that(hits, partial(misses, left_out)) if left_out else {}
    failed = side.failing(hits) if side else {}
    alone = missing if left_out else failed or _alone(question, side, hits, chances)
    if alone is not None:
        return _Telling(alone, alone=True)
    untrue = _dismissing(question, hits)
    if untrue:
        return _Telling(untrue, alone=True)
    false = denial.called_false(question.text)
    if false:
        so = runs_that(hits, lambda _, one: false.is_told_in(one))
        on_it = {hit.row for hit in hits if hit.row in so and _is_on(question, false, hit.remark)}
        return _Telling({row: so[row] for row in on_it or so}, alone=bool(so))
    unwanted = denial.never_wanted(question.text)
    denied = _denied_in_law(question, hits)
    if unwanted or denied:
        never = runs_that(hits, lambda _, one: bool(unwanted and unwanted.is_told_in(one)))
        return _Telling(never or denied, alone=True)
    if side is None:
        told = _labelling(question, hits) or _claiming(question, hits)
        return _Telling(told or _counting(question, hits, chances))
    taken = side.taken(hits)
    only = bool(side.on_it and taken) and max(chances.of.values()) < _AS_LIKELY
    leads = {} if only else side.taken_in_leads(filter(_of_summary, every), hits, taken)
    return _Telling(taken | leads, alone=only)


def _denied_so(question: Question, hits: Iterable[Hit]) -> Runs:
    """The sentences that have every word of what it asks who did not do, or said not to be so, and
    the "not" before the same verb.
    """
    negated, asked = denial.negated(question.text), set(question.terms)
    if negated is None or negated.told not in asked or len(asked) < _OF_NONE:
        return {}
    return runs_that(hits, lambda _, one: asked <= set(terms(one)) and negated.is_told_in(one))


def _labelling(question: Question, hits: Iterable[Hit]) -> Runs:
    """The sentences that have the one word by which it asks who called a thing, right before it."""
    label = label_of(question)
    things = [one for one in question.terms if one not in label]
    if len(label) != 1 or not things or not wording.CALLED_SO.match(question.plain):
        return {}
    return runs_that(hits, lambda _, one: is_labelled(label, things[-1:], one))


def _claiming(question: Question, hits: Iterable[Hit]) -> Runs:
    """The sentences that have every word of what it asks who said to be so, or that there is none
    of, and do not say the reverse.
    """
    none = contrary.said_to_be_none(question.text)
    if none:
        denied = runs_that(hits, lambda _, one: contrary.is_plainly_denied(none, [one]))
        if denied:
            return denied
    claim, told_so = denial.claimed(question.text), denial.predicate(question.text)
    said = set(claim.content) if claim else set[str]()
    so = contrary.said_so(question.text)
    told = claim and len(said) >= (_OF_NONE if claim.lacking else _OF_A_CLAIM)
    if claim is None or not told or claim.denied or claim.no_longer:
        return {}

    def is_made(sentence: str) -> bool:
        if not said <= set(terms(sentence)):
            return False
        if claim.lacking:
            return claim.has_none_in(sentence)
        turned = told_so is not None and told_so.is_reversed([sentence])
        opposite = so is not None and so.is_contrary_to([sentence])
        opposite = opposite or contrary.is_disowned(question.text, [sentence])
        return not (turned or opposite or claim.is_reversed([sentence]))

    return runs_that(hits, lambda _, one: is_made(one))


def _contested(question: Question, hits: Iterable[Hit], shown: Shown) -> set[int]:
    """Where what it asks who said to be so is denied, and plainly said by nobody: the rows of those
    who do not say it by half its words.
    """
    text, so = question.text, contrary.said_so(question.text)
    if not (so or contrary.said_of(text)):
        return set()
    said = [sentences_of(hit.remark) for hit in hits]
    if any(contrary.is_disowned(text, one) for one in said):
        return rows_where(shown, lambda one: not contrary.is_told(text, sentences_of(one.remark)))
    if so is None or not so.is_denied_by(text for some in said for text in some):
        return set()
    return rows_where(shown, lambda one: not any(map(so.is_made_in, sentences_of(one.remark))))


def _counting(question: Question, hits: Iterable[Hit], chances: _Chances) -> Runs:
    """The sentences that have a figure of what it asks who said how many there are."""
    wanted = counted(question.plain)
    if wanted is None:
        return {}
    within_reach = (hit for hit in hits if chances.of[hit.row] >= WITHIN_REACH)
    return runs_that(
        within_reach, lambda _, one: any(map(str.isdigit, one)) and tells(wanted, [one])
    )


def _with_rows(hits: Sequence[Hit], every: Iterable[Hit], rows: AbstractSet[int]) -> list[Hit]:
    """Some hits, and behind them those of some further rows."""
    further = rows - {hit.row for hit in hits}
    return [*hits, *(hit for hit in every if hit.row in further)]


def _opposed(question: Question, near: _Near) -> set[int]:
    """The rows of those who never belong: for no State, denying it or its name, or not
    taking the side.
    """
    telling = near.telling.runs.keys()
    found = of_no_state(question, near.shown) | _denying(question, near.shown, telling)
    found |= _asserting(question, near.shown) | untold(question, near.shown)
    found |= turning_down(question, near.shown)
    if near.side is None:
        unwanted = denial.never_wanted(question.text)
        said_alone = bool(unwanted or defence_asked(question) or missed(question))
        return found | (near.silent if said_alone else set())
    if near.telling.alone:
        return found | near.silent
    if near.side.stance is Stance.CALLING:
        found |= rows_where(
            near.shown, lambda one: declines_to_call(question.terms, sentences_of(one.remark))
        )
    remarks = {hit.row: hit.remark for hit in near.hits}
    not_taken = near.side.not_taken(remarks, near.said, telling)
    return found | (not_taken - telling if near.side.charge else not_taken)


def _doubted(question: Question, library: Library, near: _Near) -> set[int]:
    """The rows of those who belong only where nobody else does: unfit, or showing nothing of it."""
    found = unfit(question, library, near.shown) | near.silent
    found |= done_otherwise(question, near.shown)
    if near.side:
        found |= near.side.unshown(near.said, near.chances.of) - near.telling.runs.keys()
    return found


def _may_be_anyone(near: _Near, opposed: AbstractSet[int]) -> bool:
    """Whether those doubted belong where nobody else does: not on a side that nobody shows."""
    side = near.side
    said = {row: one for row, one in near.said.items() if row not in opposed}
    return side is None or (side.target is None and not side.is_shown_by_nobody(said))


def _that_may(question: Question, side: SideAsked | None, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Those that may take the side asked for towards somebody, and tell the number asked for."""
    if side and (side.towards_somebody or side.proposed):
        hits = [hit for hit in hits if side.may_be_taken(hit.remark)]
    wanted = counted(question.plain)
    if wanted is None:
        return hits
    texts = ((hit, sentences_of(hit.remark)) for hit in hits)
    return [hit for hit, said in texts if tells(wanted, said)]


def _alone(
    question: Question, side: SideAsked | None, hits: Sequence[Hit], chances: _Chances
) -> Runs | None:
    """Where no others belong: the sentences by which hits tell of people of their own, say what
    they are themselves, or that they imposed sanctions, ask others to take a side on a text, or
    defend a deed of arms; None where it asks nothing of these.
    """
    role = role_of(question.text)
    so = runs_that(hits, partial(_is_said_of_own, role)) if role else None
    told = _by_set_phrases(question, side)
    so = so or (runs_that(hits, told) if told else None)
    if so:
        return so
    defence = defence_asked(question)
    if defence:
        return runs_that(hits, defence.is_told_in)
    own_people = _OF_OWN_PEOPLE.search(question.plain)
    if own_people:
        matter = set(question.terms) - _OF_PEOPLE
        near = {
            hit.remark
            for hit in hits
            if hit.row in chances.likely
            or (chances.of[hit.row] >= WITHIN_REACH and _has_any(matter, hit.remark))
        }
        return _of_own_people(question, hits, near, own_people)
    asked = side.asked if side else None
    doers = doers_defended(question, asked, (hit.remark.text for hit in hits))
    if doers is None:
        return side.defending(hits) or None if side else None
    return runs_that(hits, lambda remark, sentence: defends(remark, sentence, doers))


def _by_set_phrases(
    question: Question, side: SideAsked | None
) -> Callable[[Remark, str], bool] | None:
    """Whether a sentence tells by set phrases what it asks who did; None where it asks for none."""
    plain = question.plain
    urged = side_urged(plain)
    if urged:
        return lambda _, sentence: urges(urged, sentence)
    if asks_who_is_neutral(plain):
        matter = set(question.terms) - STANCES.keys() - OF_NO_SIDE
        return lambda _, one: takes_no_side(one) and (not matter or bool(matter & set(terms(one))))
    return imposes if side is None and asks_who_imposed(plain) else None


def _shown(
    quoted: Iterable[Quoted], hits: Iterable[Hit], likely: AbstractSet[int], telling: Runs
) -> Shown:
    """What is quoted of hits, by their rows: of those ``telling``, the sentences by which they do,
    unless it has any of these, and they are ``likely`` without.
    """
    shown = dict(zip((hit.row for hit in hits), quoted, strict=True))
    for row, runs in telling.items():
        if row not in likely or not any(map(shown[row].holds, runs)):
            shown[row] = replace(shown[row], runs=runs)
    return shown


def _denying(question: Question, shown: Shown, telling: AbstractSet[int]) -> set[int]:
    """The rows of who deny what it asks who said, or do not deny what it asks who denied."""
    claim, told_so = denial.claimed(question.text), denial.predicate(question.text)
    doubt = denial.doubted(question.text)
    if doubt:
        return rows_where(shown, lambda one: not _is_doubted(doubt, one.remark))
    if claim and claim.denied:
        found = rows_where(shown, lambda one: not _denies(question, claim, told_so, one))
        return found - telling
    reverse = rows_where(shown, lambda one: claim is not None and claim.is_reversed(one.sentences))
    so, not_so = contrary.said_so(question.text), contrary.said_not(question.text)
    if so:
        reverse |= rows_where(shown, lambda one: so.is_contrary_to(one.sentences))
    reverse |= rows_where(
        shown, lambda one: contrary.is_disowned(question.text, sentences_of(one.remark))
    )
    if not_so:
        reverse |= rows_where(shown, lambda one: not_so.is_affirmed_by(one.sentences))
    whoever = {shown[row].remark.speaker for row in reverse}
    reverse |= rows_where(shown, lambda one: one.remark.speaker in whoever)
    reverse -= telling
    found = reverse
    if told_so:
        on_it = {row: _on_it(question, told_so, one) for row, one in shown.items()}
        turned = {
            row
            for row, said in on_it.items()
            if told_so.is_reversed(said) or told_so.is_disapproved_in(said)
        }
        if told_so.by_word:
            turned |= {row for row, said in on_it.items() if not told_so.is_told_in(said)}
        found |= turned - telling
    return found


def _denies(question: Question, claim: Claim, told_so: Predicate | None, one: Quoted) -> bool:
    """Whether what is quoted denies what it asks who denied."""
    if told_so and not told_so.so:
        return replace(told_so, so=True).is_reversed(_on_it(question, told_so, one))
    return not claim.is_reversed(one.sentences)


def _dismissed(question: Question) -> Claim | None:
    """The claim that it asks who denied, if that is not that something is as the law has it."""
    told_so = denial.predicate(question.text)
    of_law = told_so is not None and not told_so.so and told_so.of_law
    return None if of_law else denial.dismissed(question.text)


def is_told_plainly(question: Question, hits: Sequence[Hit]) -> bool:
    """Whether a sentence with half of a claim that it asks who denied does so, or, where it asks
    who said that a thing is not so or is left out of a text, or who did what is told by set
    phrases, tells that.
    """
    claim = _dismissed(question)
    if claim is None:
        none, left_out = contrary.said_to_be_none(question.text), missed(question)
        phrased = _by_set_phrases(question, None)
        said = ((hit.remark, text) for hit in hits for text in sentences_of(hit.remark))
        return any(
            (bool(none) and contrary.is_plainly_denied(none, [text]))
            or (bool(left_out) and misses(left_out, remark, text))
            or (phrased is not None and phrased(remark, text))
            for remark, text in (said if none or left_out or phrased else ())
        )
    told = _dismissing(question, hits)
    spans = ((hit.remark.paragraph, run) for hit in hits for run in told.get(hit.row, ()))
    return any(claim.is_on_it(paragraph.slice(*run)) for paragraph, run in spans)


def _dismissing(question: Question, hits: Sequence[Hit]) -> Runs:
    """The sentences by which hits deny the claim that it asks who denied, or rejected as one."""
    claim = _dismissed(question)
    if claim is None:
        return {}
    pivot = claim.pivot(question.topic_names, (hit.remark.text for hit in hits))
    return runs_that(hits, lambda _, one: _is_denied(claim, pivot, one))


def _is_denied(claim: Claim, pivot: str, sentence: str) -> bool:
    """Whether a sentence denies a claim, be it as what is not said."""
    if claim.is_denied_in(sentence, pivot):
        return True
    return contrary.is_plainly_denied(claim.content, [sentence])


def _asserting(question: Question, shown: Shown) -> set[int]:
    """The rows of who say what it asks who denied, or rejected as a claim, and never deny it."""
    claim = _dismissed(question)
    if claim is None:
        return set()
    pivot = claim.pivot(question.topic_names, (one.remark.text for one in shown.values()))

    def asserts(one: Quoted) -> bool:
        on_it = [text for text in sentences_of(one.remark) if claim.is_told_in(text, pivot)]
        return bool(on_it) and not any(_is_denied(claim, pivot, text) for text in on_it)

    return rows_where(shown, asserts)


def _denied_in_law(question: Question, hits: Iterable[Hit]) -> Runs:
    """The sentences by which hits deny what it asks who denied to be as the law has it."""
    told_so = denial.predicate(question.text)
    if told_so is None or told_so.so or not told_so.of_law:
        return {}
    of_it = told_so.of_it or set(question.terms) - told_so.told - question.topic_names
    return runs_that(hits, lambda _, one: told_so.is_denied_of(of_it, one))


def _is_on(question: Question, false: Doubt, remark: Remark) -> bool:
    """Whether a remark has a term of what is called false, or else names whom it is of."""
    on = false.of_it - denial.OF_CHARGES - question.topic_names
    them = (Target(one.names, proper=True) for one in question.topics)
    return bool(on & set(terms(remark.text))) or (
        not on and any(one.mentioned(remark.text) for one in them)
    )


def _is_doubted(doubt: Doubt, remark: Remark) -> bool:
    """Whether whoever speaks doubts a thing in a remark that is on it."""
    return any(
        doubt.is_told_in(text)
        for one in all_said_with(remark)
        if doubt.is_on(one.text)
        for text in sentences_of(one)
    )


def _as_led_up_to(hits: Sequence[Hit], chances: _Chances) -> tuple[Sequence[Hit], _Chances]:
    """In place of what many are said to say, what somebody says right behind it, as likely."""
    leading = [(hit, after) for hit in hits if (after := led_by(hit.remark))]
    if not leading:
        return hits, chances
    said = {hit.remark: hit for hit in hits}
    led = {
        hit.row: said[after]._replace(score=hit.score) for hit, after in leading if after in said
    }
    as_much = {after.row: max(chances.of[after.row], chances.of[row]) for row, after in led.items()}
    first: dict[int, Hit] = {}
    for hit in (led.get(hit.row, hit) for hit in hits):
        first.setdefault(hit.row, hit)
    return list(first.values()), replace(chances, of={**chances.of, **as_much})


def led_by(remark: Remark) -> Remark | None:
    """What somebody says right behind what many are told to say, in the same paragraph."""
    return None if remark.speaker else _led(remark.record).get(remark)


@once
def _led(record: Record) -> dict[Remark, Remark]:
    """That by all in a record which lead up to it."""
    pairs = (pair for paragraph in record.paragraphs for pair in pairwise(paragraph.remarks))
    return {
        one: after
        for one, after in pairs
        if after.speaker and not one.speaker and is_of_many(even(one.text.strip()))
    }


def _on_it(question: Question, told_so: Predicate, one: Quoted) -> Sequence[str]:
    """The sentences of a remark on what is said to be so, or that say so; else those quoted."""
    of_it = (told_so.so and told_so.of_it) or set(question.terms) - told_so.told
    every = sentences_of(one.remark)
    on_it = [text for text in every if not of_it.isdisjoint(terms(text))]
    if told_so.said and not told_so.is_told_in(on_it):
        on_it += [text for text in every if told_so.is_told_in([text])]
    return on_it or one.sentences


def _of_speakers(hits: Sequence[Hit], likely: AbstractSet[int]) -> Sequence[Hit]:
    """Without what nobody says, unless that is the nearest and tells of somebody, and no summary's
    beside others' ``likely`` rows, and what a summary repeats of what is as ``likely`` in full.
    """
    said = any(hit.remark.speaker and hit.row in likely for hit in hits[:_NEAREST])
    if said:
        each = [(hit, hit.remark) for hit in hits]
        hits = [hit for hit, m in each if m.speaker or m not in _of_nobody(m.record)]
    if not hits or not (hits[0].remark.speaker or (said and _of_summary(hits[0]))):
        return hits
    spoken = [hit for hit in hits if hit.remark.speaker]
    surest = [hit for hit in spoken if hit.row in likely]
    told = {
        hit.row for some in (spoken, surest) for hit in unrepeated(some, lambda one: one.remark)
    }
    return [hit for hit in spoken if hit.row in told]


@once
def _of_nobody(record: Record) -> frozenset[Remark]:
    """What nobody says in a record and tells of nobody: a heading."""
    found: set[Remark] = set()
    for remark in record.remarks:
        if remark.speaker is None:
            text = even(remark.text.strip())
            alone = len(remark.paragraph.remarks) == 1  # else it leads up to somebody's words
            of_many = alone and is_of_many(text) and not states_in(text)
            if of_many or is_headline(remark):
                found.add(remark)
    return frozenset(found)


def _of_summary(hit: Hit) -> bool:
    return hit.remark.in_summary


def _is_said_of_own(role: Role, remark: Remark, sentence: str) -> bool:
    """Whether a speaker says that their own country is so, with what it is asked with."""
    told = set(terms(sentence)) | stems_of_title(remark.record)
    return role.besides <= told and says_it_is(remark, sentence, role.what, any_of=role.any_of)


def _has_any(matter: AbstractSet[str], remark: Remark) -> bool:
    """Whether a remark has any of some terms, if there are any."""
    return not matter or not matter.isdisjoint(terms(remark.text))


def _of_own_people(
    question: Question, hits: Iterable[Hit], near: AbstractSet[Remark], asked: re.Match[str]
) -> Runs:
    """The sentences by which hits tell of people of their own, such as are asked for: of just the
    fate that it asks for, or, where ``near``, of none.
    """
    anybody = asked["others"] or asked["who"] in _COMPATRIOTS
    named = "" if anybody else asked["who"].removesuffix("s")
    wanted = fates_alike(question.text)

    def tells(remark: Remark, sentence: str) -> bool:
        told = fates_alike(even(sentence)) if wanted else wanted
        fitting = not told.isdisjoint(wanted) or (remark in near and not told)
        return fitting and named in level(sentence) and tells_of_own_people(remark, sentence)

    return runs_that(hits, tells)
