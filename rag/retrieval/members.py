"""Who belongs to a list: every hit is judged, not the nearest few.

Comes in: a Question that asks who, and what was found. Goes out: those who belong, with their
words, and those who may. Does not know: whether the records answer at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from embeddings import Vectors
from rag.answer import Kind
from rag.countries import country_code, states_in
from rag.forms.defending import defends, doers_defended
from rag.forms.own import tells_of_own, tells_of_own_people
from rag.forms.questioners import asks_who_asked, puts_question
from rag.forms.towards import (
    Target,
    accuses_only,
    did_wrong,
    is_accused,
    is_put_to,
    otherwise,
    stances_towards,
    takes_other_side,
    takes_side_on,
    target_of,
)
from rag.holdings.directory import Named
from rag.holdings.library import Library
from rag.holdings.passages import remark_sentences, told_sentences, unrepeated
from rag.holdings.persons import for_a_delegation, for_a_state
from rag.questions import wording
from rag.questions.figures import Sought, figures, nouns_in, sought
from rag.questions.question import Question
from rag.questions.stance import (
    OPPOSITE,
    STANCES,
    Asked,
    Stance,
    asked_stance,
    contradicts,
    denied,
    predicate,
    says_otherwise,
    shows,
    takes_side,
)
from rag.reading.narrative import is_of_many
from rag.records import Remark
from rag.retrieval.mentioned import FEW_TERMS, names_in, rows_naming, rows_written
from rag.retrieval.quoted import Quoted, quotes
from rag.retrieval.retrieve import ALL_TERMS, Hit, Hits, Signs, starts_of
from rag.sentences import sentence_spans
from rag.words import STOP_WORDS, even, level, stem, terms, words

# Logistic regression on member_signs(), by `python -m eval.fit`: that a hit belongs to the list
# asked for.
MEMBERSHIP = (
    2.302, 0.178, 1.052, 1.679, 2.733, 2.577, -0.522, 1.937, -0.088, -0.302,
    -0.202, -0.466, 1.554, -6.336,
)  # fmt: skip
# From here on it is listed; asked who, from that share of the surest's chance on, and from more
# where one alone is likely meant (docs/decisions/0014).
MEMBER, OF_SUREST, OF_FEW, OF_ONE = 0.15, 0.3, 0.5, 0.7
# The first of these for other models than the one that all was fitted on; by Model.adapted.
MEMBER_BY_MODEL = {"all-mpnet-base-v2": 0.25}
# Asked who mentioned a thing of so many terms at most: of a hit that holds them all, of others,
# and of others where some have it by that very name.
MENTIONED, NOT_MENTIONED, NOT_NAMED = 0.05, 0.35, 0.7
# The same where its words show nothing of the stance asked for; in all lists, or in those where at
# least that share of the members so sure do show it.
UNSHOWN = {Stance.CALLING: (0.35, 0.0), Stance.FOR: (0.25, 0.6), Stance.AGAINST: (0.25, 0.6)}
BORDERLINE = 0.1  # from here on shown apart
WITHIN_REACH = 0.05  # below it whoever tells of their own people tells of another matter
_COVERAGE = Signs._fields.index("coverage")
_NUMBERED = re.compile(r"\b[Rr]esolutions? (?:\d|[A-Z]/)|\b[AS]/RES/\d")
_PER_CENT = re.compile(r"\bper ?cent\b|%")
_ENDS = tuple(".!?:;\"')")  # of a sentence; a heading has none
_NEAREST = 10  # hits among which somebody's words are looked for
_SUREST = 3  # hits whose words those of the others are held against
# Shown of those that may belong: of lists 106 of the 108 that did were among so few (0027); asked
# who, all 16 of 1,132.
_MOST_BORDERLINE = {Kind.LIST: 8, Kind.WHO: 6}
_BESIDE_ONE = 3  # the same beside one alone: 7 of the 9 of 553 that did were among these
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_IN_YEAR = re.compile(r"\b(?:in|since|until|by) ((?:1[89]|20)\d\d)\b")
_DAY = re.compile(rf"\b{wording.A_DAY}")
_IN_A_PLACE = re.compile(r"\b(?:in|across|inside|to) (?:the )?((?:[A-Z][\w'-]+ ?){1,3})")
_OF_MATTER = 2  # terms from which on a matter is told from what shares a word with it
ON_A_MATTER = 0.03  # share of a record's passages that mention what it is on, at least (0032)
_OF_DEEDS = frozenset(
    map(stem, "military ground large-scale large scale ongoing current new".split())
)
_MOST_TAKING = 2  # sentences quoted by which somebody takes a side


def listed(
    question: Question, library: Library, vector: Vectors, found: Hits
) -> tuple[tuple[Quoted, ...], tuple[Quoted, ...]]:
    """All that belong to a list, and those that may: every remark is judged, not the nearest few.

    None belong where it is asked who is for or against someone, and all that are near are not.
    """
    chances, from_here = _judged(question, library, found)
    belong = dict(zip(found.rows.tolist(), chances, strict=True))
    least = dict(zip(found.rows.tolist(), from_here, strict=True))
    every = _as_led_up_to([hit for hit in found if question.asks_of(hit.remark)], belong)
    hits = _of_speakers(every, {row for row in belong if belong[row] >= least[row]})
    if not hits:
        return (), ()
    near = [hit for hit in hits if belong[hit.row] >= least[hit.row]] or [hits[0]]
    asked = asked_stance(question.text)
    target = target_of(question, asked, (hit.remark.text for hit in hits))
    alone = _alone(question, asked, hits, belong)
    taking = _taking(question, asked, target, hits) if alone is None else alone
    if alone is None:
        led = _led(every, hits, taking) if asked and target and target.proper else []
        taking |= _taking(question, asked, target, led)
        hits = [*hits, *(hit for hit in led if hit.row in taking)]
    nearby = {hit.row for hit in near}
    near += [hit for hit in hits if hit.row in taking and hit.row not in nearby]
    shown = dict(
        zip((hit.row for hit in near), quotes(question, library, vector, near), strict=True)
    )
    for row, runs in taking.items():
        kept = row in nearby and any(_overlap(a, b) for a in runs for b in shown[row].runs)
        if not kept:
            shown[row] = replace(shown[row], runs=runs)
    said = {row: _sentences(one) for row, one in shown.items()} if asked else {}
    doubted = _of_others(question, near, shown)
    doubted |= {hit.row for hit in near if alone is not None and hit.row not in alone}
    doubted |= _of_other_matters(question, library, near) | _of_no_delegation(question, near)
    opposed = _of_no_state(question, near)
    if asked:
        sided = _on_no_side(question, asked, target, near, said)
        opposed |= sided if alone is None else said.keys() - alone.keys()
    reverse = {
        row
        for row, one in shown.items()
        if row not in taking and says_otherwise(question.text, _sentences(one))
    }
    opposed |= reverse if len(reverse) < len(shown) else set()
    told_so = predicate(question.text)
    if told_so:
        opposed |= {
            row for row, one in shown.items() if denied(told_so, _on_it(question, told_so, one))
        }
    doubted |= opposed
    if asked:
        doubted |= _unshown(asked.stance, said, belong) - taking.keys()
    members = [hit for hit in near if hit.row not in doubted]
    if not members and target is None and not (asked and _nobody_shows(asked.stance, said)):
        members = [hit for hit in near if hit.row not in opposed]
    within = {hit.remark.speaker for hit in members}
    counted = _counted(level(question.text))
    borderline = [
        hit
        for hit in hits
        if (BORDERLINE <= belong[hit.row] < least[hit.row] or hit.row in doubted)
        and hit.remark.speaker not in within
        and (not (asked and target and target.proper) or may_take_side(target, asked, hit.remark))
        and (counted is None or _tells(counted, [text for _, text in told_sentences(hit.remark)]))
    ]
    only_one = question.kind is Kind.WHO and len(within) == 1
    most = _BESIDE_ONE if only_one else _MOST_BORDERLINE[question.kind]
    return (
        tuple(shown[hit.row] for hit in members),
        quotes(question, library, vector, borderline[:most]),
    )


def _alone(
    question: Question, asked: Asked | None, hits: Sequence[Hit], belong: Mapping[int, float]
) -> dict[int, tuple[tuple[int, int], ...]] | None:
    """Where no others belong: the sentences by which hits tell of people of their own, or defend a
    deed of arms, by the hits' rows; None where it asks neither.
    """
    own_people = wording.OF_OWN_PEOPLE.search(level(question.text))
    if own_people:
        within_reach = (hit for hit in hits if belong[hit.row] >= WITHIN_REACH)
        return _of_own_people(within_reach, own_people)
    doers = doers_defended(question, asked, (hit.remark.text for hit in hits))
    if doers is None:
        return None
    return _runs_that(hits, lambda remark, sentence: defends(remark, sentence, doers))


def _as_led_up_to(hits: Sequence[Hit], belong: dict[int, float]) -> Sequence[Hit]:
    """In place of what many are said to say right before somebody's words in the same paragraph,
    these, which belong as much: "Several condemned it.  “It is illegal,” said Chad’s delegate".
    """
    said = {id(hit.remark): hit for hit in hits}
    led = {
        hit.row: said[id(after)]._replace(score=hit.score)
        for hit in hits
        if hit.remark.speaker is None and is_of_many(even(hit.remark.text.strip()))
        for before, after in pairwise(hit.remark.paragraph.remarks)
        if before is hit.remark and after.speaker and id(after) in said
    }
    for row, after in led.items():
        belong[after.row] = max(belong[after.row], belong[row])
    in_place = (led.get(hit.row, hit) for hit in hits)
    first: dict[int, Hit] = {}
    for hit in in_place:
        first.setdefault(hit.row, hit)
    return list(first.values())


def _on_it(question: Question, told_so: str, one: Quoted) -> Sequence[str]:
    """The sentences of a remark that have a word of what is said to be so, else those quoted."""
    of_it = set(question.terms) - {told_so}
    every = (text for _, text in told_sentences(one.remark))
    return [text for text in every if not of_it.isdisjoint(terms(text))] or _sentences(one)


def may_take_side(target: Target, asked: Asked, remark: Remark) -> bool:
    """Whether a remark may take the side asked for: it names whom or what that is towards, and does
    not take the other side alone.
    """
    sentences = [text for _, text in told_sentences(remark)]
    return target.mentioned(remark.text) and not takes_other_side(target, asked.stance, sentences)


def _of_speakers(hits: Sequence[Hit], likely: AbstractSet[int]) -> Sequence[Hit]:
    """Without what nobody says, unless that is the nearest and tells of somebody, and no summary's
    beside others' ``likely`` rows, and what a summary repeats of what is as ``likely`` in full.
    """
    said = any(hit.remark.speaker and hit.row in likely for hit in hits[:_NEAREST])
    if said:
        hits = [hit for hit in hits if not _tells_nobody(hit.remark)]
    if not hits or not (hits[0].remark.speaker or (said and _of_summary(hits[0]))):
        return hits
    spoken = [hit for hit in hits if hit.remark.speaker]
    surest = [hit for hit in spoken if hit.row in likely]
    told = {
        hit.row for some in (spoken, surest) for hit in unrepeated(some, lambda one: one.remark)
    }
    return [hit for hit in spoken if hit.row in told]


def _tells_nobody(remark: Remark) -> bool:
    """Whether nobody says it, and it tells of nobody: a heading, or "Delegates also advocated"."""
    text = even(remark.text.strip())
    alone = len(remark.paragraph.remarks) == 1  # else it leads up to somebody's words
    of_many = alone and is_of_many(text) and not states_in(text)
    return remark.speaker is None and (of_many or not text.endswith(_ENDS))


def _of_summary(hit: Hit) -> bool:
    return hit.remark.paragraph.section.summary


def _of_others(question: Question, near: Sequence[Hit], shown: Mapping[int, Quoted]) -> set[int]:
    """The rows of those who are not of the kind asked for: without a figure or label that others
    have, who turn an accusation or label down, who put no question, or who tell of others' things
    where their own are asked for.
    """
    label = _label(question)
    doubted = _without_figures(question, near) | _without_label(label, near)
    doubted |= _without_mark(question, near, shown)
    charge = set(question.terms) if question.accusers else label
    if charge:
        doubted |= {row for row, one in shown.items() if _turns_down(one, charge)}
    accused = _accused(question)
    if accused:
        doubted |= _accusing_nobody_else(accused, near, shown)
    if asks_who_asked(question.text):
        doubted |= {hit.row for hit in near if not puts_question(hit.remark.text)}
    plain = level(question.text)
    if wording.HAVE_DONE.match(plain):
        wanted = set(question.terms)
        doubted |= {row for row, one in shown.items() if _is_demanded(one, wanted)}
    if wording.OF_THEIR_OWN.search(plain) or wording.DID_THEMSELVES.match(plain):
        doubted |= {row for row, one in shown.items() if not _is_of_own(one)}
    if question.at:
        doubted |= {row for row, one in shown.items() if _is_elsewhere(one, question.at)}
    return doubted


def _accusing_nobody_else(
    accused: Named, near: Sequence[Hit], shown: Mapping[int, Quoted]
) -> set[int]:
    """The rows of the accused themselves, and of those who accuse only one who accuses them."""
    whom = Target(accused.forms | {accused.label}, proper=True)
    theirs = {id(one) for one in accused.remarks}
    accusers = {
        country_code(body)
        for hit in near
        for body in hit.remark.bodies
        if any(is_accused(whom.names, text) for _, text in told_sentences(hit.remark))
    }
    rivals = {code for code in accusers if code}
    found = {hit.row for hit in near if id(hit.remark) in theirs}
    return found | {
        row for row, one in shown.items() if accuses_only(rivals, whom, _sentences(one))
    }


def _accused(question: Question) -> Named | None:
    """Whom a question asks who accused of a thing, said to have done one as none should, or has
    measures in place against.
    """
    text, asked = question.text, asked_stance(question.text)
    said = wording.SAID_THAT.match(level(text))
    against = asked is not None and asked.stance is Stance.AGAINST

    def is_accused_in_it(one: Named) -> bool:
        if question.accusers:
            return asked is not None and one.start == asked.end
        wrong = bool(said) and did_wrong(text, one.start, one.end)
        return wrong or (is_put_to(text, one.start) and not against)

    return next(filter(is_accused_in_it, question.topics), None)


def _is_elsewhere(quoted: Quoted, place: str) -> bool:
    """Whether the sentences quoted tell of what is in another country, and never of that place."""
    said = list(map(even, _sentences(quoted)))
    return not any(place in one for one in said) and any(
        states_in(found[1]) for one in said for found in _IN_A_PLACE.finditer(one)
    )


def _without_label(label: set[str], near: Sequence[Hit]) -> set[int]:
    """Where some have all words of a label: the rows of those who have not."""
    having = {hit.row for hit in near if label <= set(terms(hit.remark.text))}
    return {hit.row for hit in near} - having if label and having else set()


def _label(question: Question) -> set[str]:
    """The stems of what it asks who called something ("a bottomless well"); of what it asks whom
    accused of, where that is one word; none where it asks something else.
    """
    asked = wording.CALLED_SO.match(level(question.text))
    if asked is None:
        accused = wording.ACCUSED_OF_ONE.search(level(question.text)) if question.accusers else None
        return set(terms(accused["what"])) if accused else set()
    label = set(terms(asked["label"]))
    if asked["alike"]:  # "compared Lakeside to Venice"
        names = wording.NAME.findall(question.text, *asked.span("what"))
        label.update(terms(" ".join(names)))
    return label


def _on_no_side(
    question: Question,
    asked: Asked,
    target: Target | None,
    near: Sequence[Hit],
    said: Mapping[int, Sequence[str]],
) -> set[int]:
    """The rows of those whose sentences take another side than the one asked for, or, towards
    somebody, none.
    """
    if target is None:
        names = {term for one in question.topics for term in terms(one.label)}
        matter = [one for one in question.terms if one not in names] or question.terms
        return {
            row
            for row, one in said.items()
            if contradicts(asked.stance, matter, one)
            or (asked.stance is Stance.FOR and _shows_other(asked.stance, one))
        }
    mention = {hit.row for hit in near if target.mentioned(hit.remark.text)}
    others = otherwise(target, asked.stance, {row: said[row] for row in mention})
    return others | (said.keys() - mention)


def _taking(
    question: Question, asked: Asked | None, target: Target | None, hits: Iterable[Hit]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """The sentences by which hits take the side asked for towards somebody, or towards a matter of
    several words with all of these, by the hits' rows.
    """
    if asked is None:
        return {}
    somebody = target if target and target.proper else None
    matter = target if target and not target.proper and _is_all(question, target) else None
    if not (somebody or matter) and len(question.terms) < _OF_MATTER:
        return {}

    def takes(_: Remark, sentence: str) -> bool:
        if somebody and somebody.right and asked.stance is Stance.FOR:
            return somebody.granted(sentence)
        if somebody:
            towards = stances_towards(somebody.names, [sentence])
            return somebody.whole and asked.stance in towards
        if matter and takes_side_on(matter, asked.stance, sentence):
            return True
        return len(question.terms) >= _OF_MATTER and takes_side(
            asked.stance, question.terms, sentence
        )

    return _runs_that(hits, takes)


def _is_all(question: Question, matter: Target) -> bool:
    """Whether a question asks who takes a side on a matter, and of no more of it."""
    said = {term for one in matter.names for term in terms(one)} | matter.at | _OF_DEEDS
    said |= {term for one in question.topics for term in terms(one.label)}
    return not set(question.terms) - said - STANCES.keys()


def _led(every: Iterable[Hit], hits: Sequence[Hit], taking: Collection[int]) -> list[Hit]:
    """The hits in leads by those who take no side in what they say in full: a lead may tell by its
    verb what they do ("blamed").
    """
    in_full = {hit.row for hit in hits}
    settled = {hit.remark.speaker for hit in hits if hit.row in taking}
    return [
        hit
        for hit in every
        if _of_summary(hit)
        and hit.row not in in_full
        and hit.remark.speaker
        and hit.remark.speaker not in settled
    ]


def _of_own_people(
    hits: Iterable[Hit], asked: re.Match[str]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """The sentences by which hits tell of people of their speaker's own country, by their rows; of
    soldiers or students only what tells of such.
    """
    anybody = asked["others"] or asked["who"] in wording.COMPATRIOTS
    named = "" if anybody else asked["who"].removesuffix("s")

    def tells(remark: Remark, sentence: str) -> bool:
        return named in level(sentence) and tells_of_own_people(remark, sentence)

    return _runs_that(hits, tells)


def _runs_that(
    hits: Iterable[Hit], tells: Callable[[Remark, str], bool]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """The first sentences of hits that tell what is wanted, by the hits' rows."""
    runs = {
        hit.row: tuple(span for span, text in told_sentences(hit.remark) if tells(hit.remark, text))
        for hit in hits
    }
    return {row: told[:_MOST_TAKING] for row, told in runs.items() if told}


def _is_of_own(quoted: Quoted) -> bool:
    """Whether what is quoted, or a sentence beside it, tells of the speaker's own country."""
    spans = remark_sentences(quoted.remark)
    beside = (
        span
        for before, span, after in zip((None, *spans), spans, (*spans[1:], None), strict=False)
        if any(_overlap(one, run) for one in (before, span, after) if one for run in quoted.runs)
    )
    return any(tells_of_own(quoted.remark, quoted.paragraph.slice(*span)) for span in beside)


def _is_demanded(quoted: Quoted, wanted: set[str]) -> bool:
    """Whether each sentence quoted that has a term only says that others should do so."""
    about = [one for one in map(level, _sentences(quoted)) if wanted & set(terms(one))]

    def is_demand(sentence: str) -> bool:
        demand = wording.DEMANDED.search(sentence)
        before = set(terms(sentence[: demand.start()])) if demand else wanted
        return not wanted & before and not tells_of_own(quoted.remark, sentence)

    return bool(about) and all(map(is_demand, about))


def _turns_down(quoted: Quoted, asked: set[str]) -> bool:
    """Whether a sentence quoted says of an accusation with all terms asked that it is false."""
    return any(
        wording.TURNED_DOWN.search(level(one)) and asked <= set(terms(one))
        for one in _sentences(quoted)
    )


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def likely(question: Question, library: Library, hits: Hits) -> list[Hit]:
    """Those that belong to a list, as far as their signs tell."""
    judged = zip(hits, *_judged(question, library, hits), strict=True)
    return [hit for hit, chance, least in judged if chance >= least]


def _judged(
    question: Question, library: Library, hits: Hits
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each hit's chance of belonging, and that from which on it is listed."""
    chances = membership(library, hits)
    return chances, listed_from(question, library, hits, chances)


def membership(library: Library, hits: Hits) -> NDArray[np.float64]:
    """The probability of each hit (best first) that it belongs to the list asked for."""
    odds = member_signs(hits, echoes(library, hits)) @ np.array(MEMBERSHIP)
    return np.asarray(1.0 / (1.0 + np.exp(-odds)))


def listed_from(
    question: Question, library: Library, hits: Hits, chances: NDArray[np.float64]
) -> NDArray[np.float64]:
    """For each hit the chance of belonging to the list asked for from which on it is listed."""
    held, unheld = _held_where_mentioned(question, library, hits)
    if held is not None:
        return np.where(held, MENTIONED, unheld)
    member = MEMBER_BY_MODEL.get(hits.adapted, MEMBER)
    if question.kind is not Kind.WHO:
        return np.full(len(hits), member)
    plain = level(question.text)
    several = OF_FEW if wording.WHO_OR_SEVERAL.match(plain) else OF_SUREST
    share = OF_ONE if wording.WHO_ALONE.match(plain) else several
    return np.full(len(hits), max(member, share * float(np.max(chances))))


def _held_where_mentioned(
    question: Question, library: Library, hits: Hits
) -> tuple[NDArray[np.bool_] | None, float]:
    """Which hits have what it asks who mentioned: the name of several words as it stands, where any
    has it, or else all its few terms; and the chance from which on others are listed. None where it
    asks no such thing, or none has.
    """
    plain = level(question.text)
    mentioned = wording.MENTIONED.search(plain)
    asked = terms(plain[mentioned.end() :]) if mentioned else ()
    said = [term for term in question.terms if term in asked]
    if mentioned is None or not 0 < len(said) <= FEW_TERMS:
        return None, NOT_MENTIONED
    name = level(_bare_name(question.text[mentioned.end() :].strip(" ?.!")))
    said = [term for term in said if term in terms(name)] or said
    one_name = len(said) > 1 and STOP_WORDS.isdisjoint(set(words(name)) - {"of", "and", "the"})
    is_said = _name_said(name)
    named = np.array([one_name and bool(is_said.search(level(hit.remark.text))) for hit in hits])
    if named.any():  # "the Court of Justice", not a court and justice
        return named, NOT_NAMED
    every, starts = library.whole(hits.rows)
    alike = wording.ALIKE.match(name)
    parts = [name] if "neither" in name else name.split(" or ")
    parts = [f"{alike['what']}{alike[one]}" for one in ("one", "other")] if alike else parts
    either = [[term for term in said if term in of_part] for of_part in map(terms, parts)]
    held = np.zeros(len(hits), np.bool_)
    for wanted in either if all(either) else [said]:
        has = library.words.presence(wanted, every)
        held |= np.logical_or.reduceat(has, starts, axis=1).all(axis=0)
    return (held if held.any() else None), NOT_MENTIONED


def _bare_name(name: str) -> str:
    """A name without the word before it that says what kind of thing it is ("the tanker Orion")."""
    first, _, rest = re.sub("^(?:the|an?) ", "", name).partition(" ")
    return rest if rest[:1].isupper() and stem(first) in wording.KINDS_OF_MATTER else name


def _name_said(name: str) -> re.Pattern[str]:
    """How texts have a name of several words: as it stands; of what kind of thing it is, be it by
    another word for that ("the Minsk agreements", "Minsk’s process").
    """
    front, _, last = name.rpartition(" ")
    if stem(last) not in wording.KINDS_OF_MATTER or " " in front:
        return re.compile(re.escape(name))
    kinds = "|".join(sorted(wording.KINDS_OF_MATTER))
    return re.compile(rf"\b{re.escape(front)}(?:['’]s)? (?:[\w-]+ )?(?:{kinds})")


def member_signs(hits: Hits, echo: NDArray[np.float64]) -> NDArray[np.float64]:
    """A row for each hit in the order of MEMBERSHIP: its signs, how far (log-odds) it is behind
    the first, whether it holds every term asked about, and its echo.
    """
    every = hits.signs[:, _COVERAGE] > ALL_TERMS
    behind = hits.scores.max() - hits.scores
    return np.column_stack([hits.signs, behind, every, echo, np.ones(len(hits))])


def echoes(library: Library, hits: Hits) -> NDArray[np.float64]:
    """What share (by idf) of the words of the surest hits a pair of sentences of each has.

    The surest are likely members, and say in the record's words what the question says in its own.
    One of them is held against the others only.
    """
    spoken = (i for i, hit in enumerate(hits) if hit.remark.speaker)
    surest = list(islice(spoken, _SUREST)) or [0]
    texts = [set(terms(hits[i].window.text)) for i in surest]
    words = sorted(set().union(*texts))
    idf = np.array([library.words.idf(word) for word in words])
    weights = np.array([[word in text for word in words] for text in texts]) * idf
    every_row, _ = library.whole(hits.rows)
    searched = every_row[library.searched[every_row]]  # no sentence has more than a pair with it
    starts = starts_of(library.first[searched])
    held = library.words.presence(words, searched)
    every = weights.sum(axis=0)
    against = np.array([every, *(every - weights)])  # all of them; and all but each
    of_all = np.maximum(against.sum(axis=1, keepdims=True), 1e-9)
    shares = np.maximum.reduceat(against @ held / of_all, starts, axis=1)
    found: NDArray[np.float64] = shares[0]
    found[surest] = shares[1:][range(len(surest)), surest]
    return found


def _without_figures(question: Question, hits: Sequence[Hit]) -> set[int]:
    """The rows of hits that lack a figure of the question which another has; a year where it tells
    when, not which ("the 1994 treaty").
    """
    doubted: set[int] = set()
    plain = level(question.text)
    of_things = set(_YEAR.findall(plain)) - set(_IN_YEAR.findall(plain))
    of_things.update(word for day in _DAY.findall(plain) for word in day.split())
    for figure in filter(str.isdigit, set(question.terms) - of_things):
        lacking = {hit.row for hit in hits if figure not in terms(hit.remark.text)}
        doubted |= lacking if len(lacking) < len(hits) else set()
    return doubted


def _without_mark(question: Question, hits: Sequence[Hit], shown: Mapping[int, Quoted]) -> set[int]:
    """The rows of hits that lack what their words are asked to have, a resolution's number, a
    share or a figure, which another has.
    """
    plain = level(question.text)
    if wording.CITED_BY_NUMBER.search(plain):
        having = {hit.row for hit in hits if _NUMBERED.search(even(hit.remark.text))}
    elif wording.CITED_SHARE.search(plain):
        having = {hit.row for hit in hits if _PER_CENT.search(hit.remark.text)}
    elif wording.CITED_FIGURE.search(plain):
        having = {row for row, one in shown.items() if any(map(_has_figure, one.texts))}
    elif wanted := _counted(plain):
        having = {row for row, one in shown.items() if _tells(wanted, _sentences(one))}
    else:
        return set()
    return {hit.row for hit in hits} - having if having else set()


def _has_figure(text: str) -> bool:
    return next(figures(even(text)), None) is not None


def _counted(plain: str) -> Sought | None:
    """What a question asks who said how many or how much of; None where it asks something else."""
    counted = wording.SAID_HOW_MANY.search(plain)
    return sought(counted["counted"]) if counted else None


def _tells(wanted: Sought, sentences: Iterable[str]) -> bool:
    """Whether some sentences have a figure of what is wanted, in a sentence that is about it."""
    said: set[str] = set()
    for one in map(even, sentences):
        said |= nouns_in(one)
        about = wanted.in_text(one)
        if about and any(wanted.tie(figure, said) for figure in figures(one)):
            return True
    return False


def _of_no_state(question: Question, hits: Iterable[Hit]) -> set[int]:
    """The rows of hits that speak for no State, where States are asked for."""
    if not wording.WHICH_STATES.match(level(question.text)):
        return set()
    return {hit.row for hit in hits if hit.remark.speaker and not for_a_state(hit.remark)}


def _of_no_delegation(question: Question, near: Sequence[Hit]) -> set[int]:
    """The rows of hits by officials and guests, where delegations are asked for; of none, where all
    are such.
    """
    if not wording.WHICH_DELEGATIONS.search(level(question.text)):
        return set()
    guests = {hit.row for hit in near if not for_a_delegation(hit.remark)}
    return guests if len(guests) < len(near) else set()


def _of_other_matters(question: Question, library: Library, near: Sequence[Hit]) -> set[int]:
    """The rows of hits that do not mention what the question names (a country, a body, a place), in
    records of which hardly any passage does; of none, where all are such.
    """
    namings = [rows_naming(library, one) for one in question.topics if not one.person]
    namings += [rows_written(library, [one]) for one in names_in(question, library)]
    if not namings:
        return set()
    rows = np.array([hit.row for hit in near])
    every, starts = library.whole(rows)
    records = {hit.remark.paragraph.record.id: hit.remark.paragraph.record for hit in near}
    passages = {id_: library.selection_of((one,)).allowed.marks for id_, one in records.items()}
    found: set[int] = set()
    for naming in namings:
        named = np.logical_or.reduceat(naming[every], starts)
        on_it = {id_: np.mean(naming[marks]) >= ON_A_MATTER for id_, marks in passages.items()}
        on_it_too = [on_it[hit.remark.paragraph.record.id] for hit in near]
        others = rows[~(named | on_it_too)].tolist()
        found |= set(others if len(others) < len(rows) else ())
    return found


def _unshown(
    stance: Stance, said: Mapping[int, Sequence[str]], belong: Mapping[int, float]
) -> set[int]:
    """The rows whose sentences show nothing of a stance and that do not surely ``belong``."""
    least, share = UNSHOWN[stance]
    shown = {row for row, sentences in said.items() if shows(stance, sentences)}
    surest = {row for row in said if belong[row] >= least}
    if len(surest & shown) >= share * len(surest) and (surest or not share):
        return said.keys() - surest - shown
    return set()


def _shows_other(stance: Stance, sentences: Sequence[str]) -> bool:
    """Whether sentences have a word of the side opposite to a stance, and none of its own."""
    return shows(OPPOSITE[stance], sentences) and not shows(stance, sentences)


def _nobody_shows(stance: Stance, said: Mapping[int, Sequence[str]]) -> bool:
    """Whether nobody has a word of the stance asked for, be it for or against."""
    sides = stance is not Stance.CALLING
    return sides and not any(shows(stance, sentences) for sentences in said.values())


def _sentences(quoted: Quoted) -> list[str]:
    """The sentences that are quoted."""
    return [text[start:end] for text in quoted.texts for start, end in sentence_spans(text)]
