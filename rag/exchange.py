"""Questions and answers among speakers: who put a question, and what was answered.

Comes in: a question, and the remarks searched. Goes out: the sentences that answer whoever asked
about something; whether a remark puts a question or says that it answers.
Does not know: search.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rag.directory import Directory, Named
from rag.passages import Told, remark_sentences
from rag.records import Record, Remark, once
from rag.selection import Selection
from rag.wording import WHOEVER
from rag.words import even, level, terms, words

# What was answered to whom, and by whom: "what was the reply to Chad on wells".
_REPLY = r"(?:answer|reply|response)s?"
_REPLIED = r"(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|say in (?:reply|response))"
_TO_THEIRS = r"(?: to)? (?:the )?(?:(?:question|query|concern|point)s? (?:of|by|from) (?:the )?)?"
_TO = rf"{_TO_THEIRS}(?!(?:about|on|regarding|concerning|over|in|at) )(?P<to>.+?)"
_THEIRS = r"(?:['’]s?)?(?: (?:questions?|quer(?:y|ies)|concerns?|complaints?|points?|remarks?))?"
_ON = r"(?: (?:about|on|regarding|concerning|over) (?P<on>.+?))?"
_OF_THEIRS = r"(?:the )?(?:questions? (?:of|by|from) (?:the )?)?"
_ANSWERED = rf"\b(?:{_REPLY}|{_REPLIED}|addressed|taken up|told)\b"
_BY = r"(?: (?:of|from|by) (?:the )?(?P<who>.+?))?"
_TO_WHOM = rf"(?:{_TO}{_THEIRS})?{_ON}"
_REPLIES_TO = tuple(
    re.compile(rf"^(?:and |so |but )*{asks}\W*$")
    for asks in (
        rf"what (?P<also>did) (?:the )?(?P<to>.+?) ask{_ON},? and (?:what|how|who) .*{_ANSWERED}.*",
        rf"what (?:was|were|is) (?:the |their |his |her )?{_REPLY}{_BY}{_TO_WHOM}",
        rf"what {_REPLY} did (?:the )?(?P<to>.+?) (?:get|receive|have){_BY}{_ON}",
        rf"what did (?:the )?(?P<to>.+?) (?:get|receive) (?:as|for|by way of) an? {_REPLY}{_ON}",
        rf"(?:what|how) did (?:the )?(?P<who>.+?) {_REPLIED}{_TO_WHOM}",
        rf"what did (?:the )?(?P<who>.+?) say to (?P<to>.+?){_THEIRS}{_ON}",
        rf"(?:who|which [\w-]+) {_REPLIED}{_TO_WHOM}",
        rf"how (?:was|were) {_OF_THEIRS}(?P<to>.+?){_THEIRS}{_ON} {_ANSWERED}",
        rf"what (?:was|were) (?:the )?(?P<to>.+?) told{_ON}{_BY}",
    )
)
# Who put a question, not: who asked for something.
_WHO_ASKED = re.compile(
    rf"{WHOEVER}(?:asked(?! for\b)|put (?:a |the |any )?(?:\w+ )?questions?|questioned|enquired|"
    rf"inquired|"
    r"wondered|wanted to know|(?:had|raised|posed) (?:a |the |any )?(?:\w+ )?questions?)\b"
)


_PUTS = re.compile(
    r"\bask(?:ed|s|ing)\b(?! for (?!clarif|inform|detail|figures|data|examples|instances|"
    r"an? update))|"
    r"\b(?:wondered|enquired|inquired|queried|questioned)\b|"
    r"\b(?:wanted|wished|would like) to know\b|\b(?:requested|sought) (?:clarif|inform|detail|"
    r"data)|"
    r"\b(?:posed|put|raised) (?:a |the |several |some |two |three )?(?:\w+ )?questions?\b|\?"
)
_ANSWERS = re.compile(
    r"\b(?:[Rr]eply(?:ing)?|[Rr]eplied|[Rr]espond(?:ing|ed)|[Aa]nswer(?:ing|ed)|[Ii]n response|"
    r"[Ii]n reply|[Tt]o (?:that|those|these|the) questions?|[Tt]aking up the questions?|"
    r"[Oo]n (?:that|the) (?:question|point)|[Tt]urning to (?:that|the) question)\b"
)
_OPENING = 220  # characters in which a remark says that it answers
_AFTER = 30  # paragraphs after a question in which it is answered
_NEXT = 2  # remarks of others behind it that put no question themselves
_TITLE = 40  # characters at its beginning in which an office is printed
_STEM = 5  # letters by which the words of an office are known
_RARE = 0.08  # of a record's paragraphs: stems of more of them tell no answer from another
_MOST = 3  # sentences told of an answer that shares no word with the question
# What tells an answer: each stem asked about, the rare ones of the question (so many at most), that
# it says so, that it is by whoever is to answer, that it comes next, that they spoke before the
# question was put; and that it asks itself.
_ABOUT, _MOST_SHARED, _SAYS_SO, _BY_WHOM, _IS_NEXT, _ASKS = 2, 4, 2, 3, 2, -3
_SPOKE_BEFORE = 2
_LEAST = 4  # of one that has none of the stems asked about; so near the best, another is told too
_NEAR = 1


def asks_who_asked(text: str) -> bool:
    """Whether a question asks who put one."""
    return bool(_WHO_ASKED.match(level(text)))


def puts_question(text: str) -> bool:
    """Whether words put a question to somebody."""
    return bool(_PUTS.search(even(text)))


def answers(remark: Remark) -> bool:
    """Whether a remark says at its beginning that it answers."""
    return bool(_ANSWERS.search(even(remark.text[:_OPENING])))


def answered_to(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What was answered, where a question asks for it ("what was the reply to Chad on wells");
    nothing where it asks something else, or nothing of the kind is found.
    """
    plain = level(text)
    asked = next((found for one in _REPLIES_TO if (found := one.match(plain))), None)
    if asked is None:
        return []
    said = {
        name: text[asked.start(name) : asked.end(name)]
        for name, has in asked.groupdict().items()
        if has
    }
    about = frozenset(terms(said.get("on", "")))
    to = [entry for one in directory.named_in(said.get("to", "")) for entry in one.entries]
    named = directory.named_in(said.get("who", ""))
    replier = _Replier.of(said.get("who", ""), named)
    if not (to or about) or (named and not replier.theirs):
        return []
    told: dict[tuple[int, int, int], Told] = {}
    for question in _questions(remarks.by(to) if to else remarks, about, by_name=bool(to)):
        if asked.groupdict().get("also"):
            start, end = _putting(question)
            told[id(question), start, end] = (question, (start, end))
        for one, (start, end) in _answer(question, replier, about):
            told.setdefault((id(one), start, end), (one, (start, end)))
    return list(told.values())


@dataclass(frozen=True)
class _Replier:
    """Whoever is to answer: those named, else by the words of an office; anybody where neither."""

    theirs: frozenset[int]
    office: frozenset[str]

    @classmethod
    def of(cls, name: str, named: Sequence[Named]) -> _Replier:
        office = frozenset() if named else frozenset(word[:_STEM] for word in words(name))
        return cls(frozenset(id(remark) for one in named for remark in one.remarks), office)

    def is_one(self, remark: Remark) -> bool:
        """Whether a remark is theirs."""
        role = remark.speaker.role if remark.speaker else ""
        told = {word[:_STEM] for word in words(f"{role} {remark.text[:_TITLE]}")}
        return id(remark) in self.theirs or bool(self.office and self.office <= told)


def _questions(remarks: Selection, about: frozenset[str], *, by_name: bool) -> list[Remark]:
    """The remarks that put a question, those about something where any is; else, by whoever is
    named, each of them.
    """
    puts = [
        one
        for one in remarks
        if one.speaker and not one.paragraph.section.summary and puts_question(one.text)
    ]
    near = [one for one in puts if about & set(terms(one.text))]
    return near or (puts if by_name else [])


def _answer(question: Remark, replier: _Replier, about: frozenset[str]) -> list[Told]:
    """The sentences of the remarks behind a question that answer it best."""
    behind = question.paragraph.record.paragraphs[question.paragraph.number - 1 :][:_AFTER]
    others = [
        one
        for paragraph in behind
        for one in paragraph.remarks
        if one.speaker is not None
        and one.speaker != question.speaker
        and (one.paragraph is not question.paragraph or one.start > question.start)
    ]
    others = [one for one in others if not replier.theirs or replier.is_one(one)]
    before = {
        one.speaker
        for paragraph in question.paragraph.section.paragraphs
        if paragraph.number < question.paragraph.number
        for one in paragraph.remarks
    }
    wanted = about | (_rare(question.paragraph.record) & set(terms(question.text)))
    scores: dict[int, int] = {}
    told = [i for i, one in enumerate(others) if answers(one) or not puts_question(one.text)]
    for place, one in enumerate(others):
        here = set(terms(one.text))
        score = (
            _ABOUT * len(about & here)
            + min(_MOST_SHARED, len((wanted - about) & here))
            + _SAYS_SO * answers(one)
            + _BY_WHOM * replier.is_one(one)
            + _IS_NEXT * (place in told[:_NEXT])
            + _SPOKE_BEFORE * (one.speaker in before)
            + _ASKS * (place not in told)
        )
        if about & here or score >= _LEAST:
            scores[place] = score
    best = max(scores.values(), default=0)
    return [
        told
        for place, score in scores.items()
        if score >= best - _NEAR
        for told in _taking_up(wanted, others[place])
    ]


def _putting(question: Remark) -> tuple[int, int]:
    """The sentence in which a remark puts its question."""
    spans = remark_sentences(question)
    asks = (span for span in spans if puts_question(question.paragraph.slice(*span)))
    return next(asks, spans[0])


@once
def _rare(record: Record) -> frozenset[str]:
    """The stems that few of a record's paragraphs have."""
    counts = Counter(stem for one in record.paragraphs for stem in set(terms(one.text)))
    most = max(3, _RARE * len(record.paragraphs))
    return frozenset(stem for stem, count in counts.items() if count <= most)


def _taking_up(wanted: frozenset[str], answer: Remark) -> list[Told]:
    """The sentences of an answer from the first to the last that has a word of the question; its
    opening where none has.
    """
    spans = remark_sentences(answer)
    shares = [
        i for i, (a, b) in enumerate(spans) if wanted & set(terms(answer.paragraph.slice(a, b)))
    ]
    kept = spans[shares[0] : shares[-1] + 1] if shares else spans[:_MOST]
    return [(answer, (kept[0][0], kept[-1][1]))]
