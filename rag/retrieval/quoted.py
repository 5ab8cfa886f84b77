"""Which hits are quoted, and which of their words: whole sentences of one remark, to the letter.

Comes in: a Question, hits. Goes out: Quoted runs. Does not know: whether they answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, islice, pairwise
from operator import itemgetter, or_

import numpy as np

from embeddings import Vectors
from rag.answer import Kind
from rag.forms.figured import corrections_of
from rag.holdings.library import Library
from rag.holdings.passages import Window, in_runs, remark_sentences, sentences_of, unrepeated
from rag.questions import voting, wording
from rag.questions.question import Question, names_some
from rag.questions.wording import A_YEAR
from rag.records import Paragraph, Remark
from rag.retrieval.retrieve import ALL_TERMS, MOST_JUDGED, Hit
from rag.sentences import sentence_spans
from rag.words import even, level, terms, words

_WHY_AT_ALL = re.compile(
    rf"^{wording.POLITE}*(?:why|for what reasons?|what (?:was|is|were|are) .*\breasons?)\b"
)
# How many sentences of one remark are quoted at most, and from which share of the best one's score
# on. What somebody says is found, and quoted, by two that follow one another; of narrative each
# stands by itself (docs/decisions/0038).
_OF_SPEECH, _OF_NARRATIVE = (4, 0.6), (3, 0.5)
_MOST = {Kind.LIST: 2, Kind.THEME: 2}  # whatever it is of
# Of two by which somebody belongs to a list, one below that share of the best one's score shows
# nothing of why.
_BESIDE = 0.3
# Where no list is asked for: how many remarks at most, and how far (log-odds) behind the best one
# (docs/decisions/0023).
BREADTH = {Kind.STATEMENT: (5, 4.0), Kind.COMPARE: (2, 2.0), Kind.THEME: (10, 8.0)}
# Of a theme that some name in its own words: how well (Signs.together) those who have less than
# half of these meet them, where what they say is on it in other words, not by sounding alike.
_HALF_NAMED, _MEANT = 0.5, 0.6
# A sentence of somebody told of in the one before: "But it obstructed them". Not "It is time".
_LEANS = re.compile(
    r"(?:(?:But|And|Yet|However|Further(?:more)?|Moreover|Also|Nevertheless|Instead|Meanwhile|Then|"
    r"Later|Rather),? )?(?:[Ii]t|[Tt]hey)\b"
    r"(?! (?:is|was|were|will be|would be|had been|has been|must be|should be|remain(?:s|ed)|"
    r"seem(?:s|ed)|appear(?:s|ed)|follow(?:s|ed)|call(?:s|ed)|urge[sd]?|welcome[sd]?|support(?:s|ed)?|"
    r"take[s]?|took|became|become)\b)"
)
_OF_BEFORE = re.compile(r"(?:These|Those|They|It|He|She)\b")
# What somebody calls something, as a question asks it, and as they do: "called it robbery", "it was
# a theft"; or by the way: an "open wound".
_CALLED_WHAT = re.compile(
    rf"^{wording.POLITE}*(?:what|how) (?:did|does|do|has|have|had) [^?]+? (?:call(?:ed)?"
    r"(?! (?:for|on|upon|in|out|to)\b)|term(?:ed)?|label(?:led)?|brand(?:ed)?|dub(?:bed)?|"
    r"describe[d]?|characteri[sz]ed?) (?=\w)"
)
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)?(?! (?:for|on|upon|in|out|to|into)\b)|"
    r"(?:describ|characteri[sz])\w+(?=.* as\b)|(?:term|label|brand|dub)(?:s|l?ed|l?ing|bed|bing)) "
    r"(?P<it>(?:it|this|that|these|those|them|such)\b)?"
)
_IS_A = re.compile(
    r" (?:(?:is|was|are|were|remain(?:s|ed)|constitute[sd]?|became) (?:an?|one of)|"
    r"amount(?:s|ed) to|equal(?:s|led))\b"
)
_BY_A_WORD = re.compile(r"\b(?:an?|this|that|such) \"[a-z][^\",.]{3,50}\"")
_SUBJECT = 60  # characters before "is a" in which what that is of stands
_ENDED = re.compile(r"[.!?;][\"')]*\s*$")


@dataclass(frozen=True)
class Quoted:
    """Runs ``paragraph.text[start:end]`` of one remark that answer, in order. ``odds``: the score
    of the hit that it is of (log-odds); None where a form tells it.
    """

    remark: Remark
    runs: tuple[tuple[int, int], ...]
    odds: float | None = None

    @property
    def by_rule(self) -> bool:
        """Whether a form tells it, and no search found it."""
        return self.odds is None

    @property
    def score(self) -> float:
        """By which the quotes of one answer are near to each other, or far; those by rule alike."""
        return self.odds or 0.0

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph quoted."""
        return self.remark.paragraph

    @property
    def texts(self) -> tuple[str, ...]:
        """The runs, to the letter."""
        return tuple(self.paragraph.slice(start, end) for start, end in self.runs)

    @property
    def in_order(self) -> tuple[str, ...]:
        """The runs in the order of the record, whichever stands first."""
        return tuple(self.paragraph.slice(start, end) for start, end in sorted(self.runs))

    @cached_property
    def sentences(self) -> list[str]:
        """The sentences of the runs."""
        return [text[start:end] for text in self.texts for start, end in sentence_spans(text)]

    def holds(self, span: tuple[int, int]) -> bool:
        """Whether any of a span of its paragraph is quoted."""
        return any(span[0] < end and start < span[1] for start, end in self.runs)

    def led_by(self, tells: Callable[[str], bool]) -> Quoted:
        """The quote, its sentences first of which something holds, behind what "they" are."""
        first: list[tuple[int, int]] = []
        rest: list[tuple[int, int]] = []
        for (begin, _), text in zip(self.runs, self.texts, strict=True):
            spans = sentence_spans(text)
            told = [tells(text[start:end]) for start, end in spans]
            leans = [bool(_OF_BEFORE.match(text, start)) for start, _ in spans]
            behind = [one and leaning for one, leaning in zip(told, leans, strict=True)]
            leads = map(or_, told, [*behind[1:], False])
            for leading, some in groupby(zip(leads, spans, strict=True), itemgetter(0)):
                each = [span for _, span in some]
                (first if leading else rest).append((begin + each[0][0], begin + each[-1][1]))
        as_it_is = not first or first[0][0] == self.runs[0][0]
        return self if as_it_is else replace(self, runs=(*first, *rest))


Shown = Mapping[int, Quoted]  # what is quoted of hits, by their rows


def rows_where(shown: Shown, holds: Callable[[Quoted], bool]) -> set[int]:
    """The rows of those of whom something holds."""
    return {row for row, one in shown.items() if holds(one)}


def quotes(
    question: Question, library: Library, vector: Vectors, hits: Sequence[Hit]
) -> tuple[Quoted, ...]:
    """What is quoted of each hit: the sentences that answer, its best window's and as good ones."""
    if not hits:
        return ()
    every, starts = library.whole(np.array([hit.row for hit in hits]))
    single = library.single[every]
    rows = every[single]
    ends = np.cumsum(np.add.reduceat(single, starts, dtype=np.int64)).tolist()
    covered = library.words.shares(question.terms) @ library.words.presence(question.terms, rows)
    scores = (library.vectors.cosines(vector, rows) + 0.5 * covered).tolist()
    sentences = [library.windows[row] for row in rows]
    return tuple(
        Quoted(hit.remark, _runs(question, hit, sentences[start:end], scores[start:end]), hit.score)
        for hit, (start, end) in zip(hits, pairwise([0, *ends]), strict=True)
    )


def _runs(
    question: Question, hit: Hit, sentences: Sequence[Window], scores: Sequence[float]
) -> tuple[tuple[int, int], ...]:
    """The sentences of a remark that are quoted, those side by side as one run, first the one with
    the best (docs/decisions/0040): a few, and before each that tells only what "it" did, unless a
    bare value is wanted, who that is.
    """
    said = hit.remark.speaker is not None
    most, share = _OF_SPEECH if said else _OF_NARRATIVE
    highest = max(scores)
    least = share * highest
    beside = _BESIDE * highest if question.kind.many and highest > 0 else min(scores)
    chosen = {
        i
        for i, one in enumerate(sentences)
        if scores[i] >= least
        or (said and hit.window.start <= one.start < hit.window.end and scores[i] >= beside)
    }
    if _WHY_AT_ALL.match(question.plain):  # "It is too late." may be the reason
        goes_on = [bool(wording.GOES_ON.match(one.text)) for one in sentences]
        chosen |= {i + 1 for i in chosen if i + 1 < len(sentences) and goes_on[i + 1]}
    called, by_a_word = _calling_it(question, sentences)
    chosen |= called or {i for i in by_a_word if not chosen.isdisjoint((i - 1, i + 1))}
    does, bare = called | _doing_it(question, sentences), _saying_no_more(question, sentences)
    most = _MOST.get(question.kind, most)
    best, *others = sorted(chosen, key=lambda i: (i not in does, i in bare, -scores[i]))[:most]
    kept = {best, *others}
    if question.value is None:
        kept |= {i - 1 for i in kept if i and _LEANS.match(sentences[i].text)}
    runs = in_runs([(one.start, one.end) for one in sentences], sorted(kept))
    return tuple(sorted(runs, key=lambda run: not run[0] <= sentences[best].start < run[1]))


def _doing_it(question: Question, sentences: Sequence[Window]) -> set[int]:
    """The places of sentences with the verb that it asks whether somebody did."""
    plain, asked = question.plain, question.asked
    if len(asked) != 1 or not wording.WHETHER.match(plain):
        return set()
    verb = next(iter(terms(plain[asked[0].end :])), None)
    return {i for i, one in enumerate(sentences) if verb in terms(one.text)} if verb else set()


def _calling_it(question: Question, sentences: Sequence[Window]) -> tuple[set[int], set[int]]:
    """The places of sentences that call a thing so, as asked, and of those that call anything."""
    what = _asked_what_called(question)
    if not what:
        return set(), set()
    said = {i for i, one in enumerate(sentences) if _calls(what, level(one.text))}
    return said, {i for i, one in enumerate(sentences) if _BY_A_WORD.search(even(one.text))}


def _asked_what_called(question: Question) -> set[str]:
    """The stems of what a question asks what somebody called; none where it asks something else."""
    asked = _CALLED_WHAT.match(question.plain)
    return set(terms(question.text[asked.end() :])) if asked else set()


def _calls(what: AbstractSet[str], plain: str) -> bool:
    """Whether a sentence calls a thing something, or says that it is one."""
    on_it = not what.isdisjoint(terms(plain))
    if any(on_it or one["it"] for one in _CALLS.finditer(plain)):
        return True
    ahead = (plain[max(0, one.start() - _SUBJECT) : one.start()] for one in _IS_A.finditer(plain))
    return any(not what.isdisjoint(terms(one)) for one in ahead)


def _saying_no_more(question: Question, sentences: Sequence[Window]) -> set[int]:
    """The places of sentences that say no more than a question why does: "It abstained"."""
    if not _WHY_AT_ALL.match(question.plain):
        return set()
    whose = (one.label for one in question.named)
    said = {*terms(question.text), *terms(" ".join(whose))} | voting.VOTING | wording.ASKING
    return {i for i, one in enumerate(sentences) if said.issuperset(terms(one.text))}


def best_quoted(
    question: Question, library: Library, vector: Vectors, hits: Sequence[Hit]
) -> tuple[Quoted, ...]:
    """What is quoted of hits, best first, of the few about as good as the best; of no list."""
    most, behind = BREADTH[question.kind]
    if question.kind is Kind.THEME:
        told = (hit for hit in hits if _goes_on(hit.remark.text) or not is_headline(hit.remark))
        hits = list(islice(told, MOST_JUDGED)) or hits
    near = [hit for hit in hits[: 2 * most] if hit.score >= hits[0].score - behind]
    one_word = question.kind is Kind.THEME and len(question.terms) == 1
    near = _on_theme(near) if one_word else near
    stated = list(_stated_of(question, hits[0], hits))
    full = {hit.remark for hit in stated}
    near = [*stated, *(hit for hit in near if hit.remark not in full)]
    kept = unrepeated(_naming_it(question, near), lambda hit: hit.remark)[:most]
    return _to_its_end(quotes(question, library, vector, _in_its_words_first(question, kept)))


def _to_its_end(quoted: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """What is quoted, behind half a sentence that no one says the half by whoever goes on with it:
    "Rain was rare, many said," and "with Chad adding that wells were dry."
    """
    shown = {one.remark for one in quoted}
    found: list[Quoted] = []
    for one in quoted:
        found.append(one)
        if one.remark.speaker is None and _goes_on(one.in_order[-1]):
            goes_on = (it for it in one.paragraph.remarks if it.start == one.remark.end)
            further = [it for it in goes_on if it not in shown]
            found += (Quoted(it, remark_sentences(it)[:1], one.odds) for it in further)
    return tuple(found)


def _goes_on(text: str) -> bool:
    """Whether a text ends within a sentence."""
    return text.rstrip().endswith(",")


def _on_theme(near: list[Hit]) -> list[Hit]:
    """Of what is near a theme of one word, where some of it has that: what has it, or means it, or
    is by or about whom the theme names.
    """
    if not any(hit.reach > ALL_TERMS for hit in near):
        return near
    return [
        hit
        for hit in near
        if hit.reach >= _HALF_NAMED or hit.signs.together >= _MEANT or hit.signs.named
    ]


def is_headline(remark: Remark) -> bool:
    """Whether a line that nobody says ends as no sentence does: a heading, not anybody's point."""
    return remark.speaker is None and not _ENDED.search(even(remark.text))


def _in_its_words_first(question: Question, kept: Sequence[Hit]) -> Sequence[Hit]:
    """First what calls a thing so, where that is asked, or has all its words."""
    what = _asked_what_called(question)
    if what:
        return sorted(kept, key=lambda hit: not _calls_all(what, hit.remark))
    wanted = set(question.terms) if question.speech and question.asked else set()
    if not (wanted and kept) or not wanted.isdisjoint(terms(kept[0].remark.text)):
        return kept
    return sorted(kept, key=lambda hit: not wanted.issubset(terms(hit.remark.text)))


def _naming_it(question: Question, near: Sequence[Hit]) -> Sequence[Hit]:
    """What has the name of several words that a matter is asked with, where the best has it."""
    if not (near and question.speech and question.asked):
        return near
    names = (
        set(terms(found[0]))
        for found in wording.NAME.finditer(question.text, 1)
        if not names_some(found, question.named)
    )
    name = next((one for one in names if len(one) > 1), set[str]())
    if not name.issubset(terms(near[0].remark.text)):
        return near
    return [hit for hit in near if name.issubset(terms(hit.remark.text))]


def _calls_all(what: AbstractSet[str], remark: Remark) -> bool:
    """Whether a sentence with every word of a thing calls it something."""
    return any(
        what <= set(terms(text)) and _calls(what, level(text)) for text in sentences_of(remark)
    )


def as_corrected(quoted: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """What is quoted, each with the sentence by which its speaker corrects a figure in it."""
    shown = {one.remark for one in quoted}
    found: list[Quoted] = []
    for one in quoted:
        found.append(one)
        for remark, span in corrections_of(one.remark, one.texts):
            if remark not in shown:
                shown.add(remark)
                found.append(Quoted(remark, (span,), one.odds))
    return tuple(found)


def _stated_of(question: Question, best: Hit, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The statement that a summary's passage, if best, tells of, by its speaker and figures."""
    if not best.remark.in_summary or best.remark.speaker is None:
        return
    told = {one for one in words(best.window.text) if any(map(str.isdigit, one))}
    figures = {one for one in told - {*words(question.text)} if not A_YEAR.fullmatch(one)}
    if not figures:
        return
    stated = (
        hit
        for hit in hits[:MOST_JUDGED]
        if hit.remark.speaker == best.remark.speaker
        and hit.remark.record is best.remark.record
        and not hit.remark.in_summary
        and figures.issubset(words(hit.remark.text))
    )
    yield from islice(stated, 1)
