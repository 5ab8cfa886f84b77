"""Votes as data: how many voted which way, and who, as far as a record lists them.

Comes in: a record. Goes out: its Ballots, each with the sentence that tells it.
Does not know: questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from rag.countries import country_code, listed
from rag.records import Paragraph, Record, Remark, once
from rag.sentences import sentence_spans
from rag.words import NUMERALS, ORDINALS, even, level, terms


class Way(StrEnum):
    """Which way a vote goes."""

    IN_FAVOUR = "in favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"


@dataclass(frozen=True)
class Votes:
    """How many went one way, and their names as printed (none where the record has none);
    ``listed``: the paragraph that is a list of them, where one is.
    """

    way: Way
    count: int
    names: tuple[str, ...] = ()
    listed: Paragraph | None = None


@dataclass(frozen=True)
class Ballot:
    """One vote, told by ``remark.paragraph.text[start:end]``; ``absent``: who took no part, as far
    as a paragraph (``absent_in``) lists them. ``draft``: the text it is on, by its symbol, whole
    where the record has it so, told with it or last before it; ``part``: the paragraph of it.
    """

    remark: Remark
    start: int
    end: int
    votes: tuple[Votes, Votes, Votes]  # in the order of Way
    absent: tuple[str, ...] = ()
    absent_in: Paragraph | None = None
    draft: str | None = None
    part: Part | None = None
    clause: str = ""  # of its sentence, what is of it and no other

    @property
    def counts(self) -> tuple[int, ...]:
        """In favour, against, abstaining."""
        return tuple(one.count for one in self.votes)

    @property
    def on_amendment(self) -> bool:
        """Whether it is on an amendment, as its sentence calls it."""
        return subject_of(self) == "amendment"

    @property
    def as_taken(self) -> bool:
        """Whether the record tells it where it is taken: in no summary, and by nobody's words."""
        return self.remark.speaker is None and not self.remark.in_summary

    @property
    def lists(self) -> tuple[tuple[str, tuple[str, ...], Paragraph | None], ...]:
        """As what (a way, or absent) who is listed, and the paragraph that is the list."""
        voted = ((str(one.way), one.names, one.listed) for one in self.votes)
        return (*voted, ("absent", self.absent, self.absent_in))

    def of(self, way: Way) -> Votes:
        """The votes that went one way."""
        return next(one for one in self.votes if one.way is way)


class Part(NamedTuple):
    """A paragraph of a draft: its number, and of which kind ("operative") where that is told."""

    number: str
    kind: str | None

    def may_be(self, other: Part) -> bool:
        """Whether both may be one."""
        return self.number == other.number and (self.kind or other.kind) == (
            other.kind or self.kind
        )


# "L.19", "A/C.1/53/L.19": a draft by its symbol.
SYMBOL = re.compile(r"\b(?:[AES](?:/[\w.-]{1,12}){1,6}/)?L\.\d+(?:/Rev\.\d+)?\b")
_DOCUMENT = re.compile(rf"{SYMBOL.pattern}|\bS/\d{{4}}/\d+\b", re.IGNORECASE)
_NEXT = re.compile(r",? and (?:then |next )?(?:took up|turned to|moved to)\b")
_INSTEAD = re.compile(r"\b(?:replac|supersed|revis)\w+")
# A text told by what it is on is no draft named before.
_OTHER_TEXT = re.compile(
    r"^On \w|\b(?:texts?|drafts?|resolutions?|decisions?) (?:on|titled|entitled|concerning|about)\b"
)
_TITLE_ENDS = re.compile(r"[,;()“”\"]| (?:was|were|had|by|with|passed|fell|failed)\b")
_MENTIONED = re.compile(r"\b(?:just|already) mentioned\b|\baforementioned\b")
_A_PART = r"(?:(?:operative|preambular) )?para(?:graph)?s?\.? \d|[op]p\.? ?\d"
# Of a clause, the paragraph that is voted on: not "with paragraph 4 orally revised".
_PART_PUT = re.compile(
    r"\b(?:(?:retain|kept|keep|delet|maintain|vot|put|reject|adopt|approv)\w*|act(?:ed|ing|ion))"
    rf"(?: (?!by\b|in\b|against\b)\w+){{0,3}}?(?: on(?: its| the| their)?)? (?={_A_PART})|"
    rf"^(?:The |Its |That |Then )?(?=(?:{_A_PART})[^.;]*"
    r"\b(?:retained|kept|put|deleted|adopted|rejected|surviv\w+|maintained)\b)|"
    rf"^,? (?:and )?(?=(?:{_A_PART})\d* \()",  # "retained paragraph 6 (…) and paragraph 19 (…)"
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:(?P<kind>operative|preambular) )?para(?:graph)?s?\.? (?P<number>\d+)\b|"
    r"\b(?P<short>[op]p)\.? ?(?P<number2>\d+)\b|"
    rf"\b(?P<nth>{'|'.join(ORDINALS)}) (?P<kind2>operative|preambular) paragraph\b",
    re.IGNORECASE,
)
# Of a clause, that it is on what the sentence before tells: "It retained the paragraph".
_SAME_PART = re.compile(
    r"\b(?:the|that|this) paragraph\b(?! \d)|^(?:It|This|That) was (?:retained|kept|deleted)\b"
)
_WHOLE = re.compile(r"\bas a whole\b|\b[Tt]he whole of\b")
# "Paragraphs 5 and 9 were kept by … and by …": as many votes as paragraphs, one each.
_PARTS = re.compile(
    r"(?:(?P<kind>operative|preambular) )?paragraphs (?P<numbers>\d+(?:, \d+)*,? and \d+)\b",
    re.IGNORECASE,
)
_WORDED = ("none", *NUMERALS[:12])
_NUMBER = rf"(\d+|no|{'|'.join(_WORDED)})"
_NAMES = r"(?: \(([^()\d]*(?:\([^()]*\)[^()\d]*)*)\))?"  # no "(resolution 78/300)"
_BETWEEN = r",? (?:(?:to|and|with|while) )*"
_MEMBERS = r"(?: (?:members|delegations|states|countries))?"
_DO = rf"{_MEMBERS} (?:supported|backed|voted for) (?:it|the (?:text|draft|amendment))"
_DO_NOT = rf"{_MEMBERS} (?:opposed|rejected|voted against) (?:it|the (?:text|draft|amendment))"
_FOR = rf"{_NUMBER}(?:(?: votes?)? in favou?r|{_MEMBERS} voted in favou?r|{_DO}){_NAMES}"
_AGAINST = (
    rf"{_NUMBER}(?:{_DO_NOT}|{_MEMBERS} voted against|(?: votes?)? (?:against|opposed)){_NAMES}"
)
_ABSTAINING = rf"(?:{_BETWEEN}{_NUMBER} (?:abstentions?|abstaining|abstained){_NAMES})?"
_BALLOT = re.compile(rf"\b{_FOR}{_BETWEEN}{_AGAINST}{_ABSTAINING}", re.IGNORECASE)
_AGAINST_FIRST = re.compile(rf"\b{_AGAINST}{_BETWEEN}{_FOR}{_ABSTAINING}", re.IGNORECASE)
# As official records put it, the names in paragraphs of their own before it; an annex has them
# behind it.
_BY_VOTES = re.compile(
    r"\b(?:by(?= \w+ votes?\b| \d+ to \d+\b[^.;]*\babstentions?\b)|vote of(?= \d+ to \d)) "
    rf"{_NUMBER}(?: votes?)?{_NAMES} to {_NUMBER}\b{_NAMES}"
    rf"(?:{_BETWEEN}{_NUMBER} abstentions?{_NAMES})?",
    re.IGNORECASE,
)
# "11 votes in favour, with Chad voting against and Mali and Togo abstaining".
_BY_NAMES = re.compile(
    rf"\b{_NUMBER}(?: votes?)? in favou?r,? with (?P<names>[^.;()]{{2,300}}?) "
    r"(?P<way>voting against|abstaining)"
    r"(?:,? and (?P<more>[^.;()]{2,300}?) (?P<other>voting against|abstaining))?",
    re.IGNORECASE,
)
# "Rejected by 9 votes to 3": the greater number, against it, stands first.
_LOST = re.compile(
    r"\b(?:rejected|defeated|f[ae]ll(?:en)?|failed|lost|turned down|"
    r"not (?:adopted|approved|carried))\b[^.;]{0,40}$"
)
_LISTED = {
    Way.IN_FAVOUR: re.compile(r"In favou?r: "),
    Way.AGAINST: re.compile(r"Against: "),
    Way.ABSTAINING: re.compile(r"Abst(?:ain(?:ing|ed)?|entions?): "),
}
# The sentence behind the counts may name who went some way: "Among those abstaining were Chad …".
_WHO_WENT = re.compile(
    r"(?:(?:Among )?(?:[Tt]he )?(?:\w+ )?"
    r"(?:[Tt]hose|[Dd]elegations|[Cc]ountries|[Ss]tates|[Mm]embers) "
    r"(?:that |who |which )?(?:had )?)?"
    r"(?:(?P<favour>[Vv]ot(?:ed|ing) in favou?r|[Ii]n favou?r)|"
    r"(?P<against>[Vv]ot(?:ed|ing) against|[Aa]gainst|[Oo]pposed)|"
    r"(?P<abstaining>[Aa]bstain(?:ed|ing))) "
    r"(?:were|was|included)(?: the representatives of)? (?P<names>[^.;]+)\.?"
)
_NAMED_WENT = re.compile(  # "Chad and Peru abstained."
    r"(?P<names>(?:The |[A-Z])[^.;]+?) (?:(?P<favour>voted in favou?r)|(?P<against>voted against)|"
    r"(?P<abstaining>abstained))\.?"
)
_SUBJECTS = ("amendment", "decision", "resolution", "draft", "text")
_UP = (
    r"\b(?:t(?:ook|aking) up|turn(?:ed|ing) (?:\w+ )?to|"
    r"next before (?:it|the \w+) (?:was|were))\b"
)
_TAKES_UP = re.compile(rf"{_UP}.*\b(?:{'|'.join(_SUBJECTS)})\b")
_SEVERAL = re.compile(r"\b(?:drafts|texts|resolutions|decisions)\b")
_INTRODUCES = re.compile(r"\bintroduc(?:ing|ed) (?:the |a |an )?(?:[\w-]+ ){0,2}?(?:draft|text)\b")
_LED_BY = 6  # paragraphs before a vote, back to the last one, that may tell what it is on
_ABSENT = re.compile(r"Absent: ")
_LISTED_WITHIN = 6  # paragraphs from the one that tells the counts


@once
def ballots(record: Record) -> tuple[Ballot, ...]:
    """The votes a record tells, each once: by the statement that has most names."""
    found: list[Ballot] = []
    for one in tellings(record):
        at = next((i for i, before in enumerate(found) if is_same_vote(one, before)), None)
        if at is None:
            found.append(one)
        elif _worth(one) > _worth(found[at]):
            found[at] = _named(one, found[at])
        else:
            found[at] = _named(found[at], one)
    return tuple(found)


def drafts_in(text: str) -> list[str]:
    """The drafts that a text names by symbol ("A/C.1/79/L.9", "L.9"), revised or not, each once."""
    return list(dict.fromkeys(one.partition("/Rev")[0] for one in SYMBOL.findall(even(text))))


def documents_in(text: str) -> list[str]:
    """The symbols of drafts, and of the Security Council's documents, that a text names."""
    return _DOCUMENT.findall(even(text).upper())


def is_draft(one: str | None, other: str) -> bool:
    """Whether two symbols may be of one draft: the short form of a whole one is."""
    return one is not None and (
        one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")
    )


def part_in(text: str) -> Part | None:
    """The first paragraph of a draft that a text names: "operative paragraph 6", "OP6"."""
    found = PART.search(even(text))
    if found is None:
        return None
    short = {"o": "operative", "p": "preambular"}.get((found["short"] or "")[:1].lower())
    kind = (found["kind"] or found["kind2"] or short or "").lower() or None
    nth = str(ORDINALS.index(found["nth"].lower()) + 1) if found["nth"] else None
    return Part(nth or found["number"] or found["number2"], kind)


def is_same_vote(one: Ballot, other: Ballot) -> bool:
    """Whether two tellings in a record are of one vote: the same counts, on one draft or not each
    of them told as it is taken.
    """
    apart = one.remark is not other.remark or one.start != other.start
    on_one = one.draft is not None and (one.draft, one.part) == (other.draft, other.part)
    return one.counts == other.counts and (
        on_one or not (apart and one.as_taken and other.as_taken)
    )


def ballot_beside(remark: Remark, *, to_come: bool) -> Ballot | None:
    """The vote beside which a statement tells its own: the next of its section, if that is
    ``to_come``, else the last before it; None where the section has none.
    """
    here = remark.paragraph
    cast = [one for one in tellings(here.record) if one.remark.paragraph.section is here.section]
    behind = [
        one
        for one in cast
        if (one.remark.paragraph.number, one.start) < (here.number, remark.start)
    ]
    ahead = cast[len(behind) :]
    return next(iter(ahead if to_come else reversed(behind)), None)


def subject_of(ballot: Ballot) -> str | None:
    """What a vote is on, as its sentence calls it: an amendment, a draft."""
    sentence = even(ballot.remark.paragraph.slice(ballot.start, ballot.end)).lower()
    return next((word for word in _SUBJECTS if re.search(rf"\b{word}\b", sentence)), None)


def is_procedural(ballot: Ballot) -> bool:
    """Whether a vote is on how to proceed, on no text, as its sentence calls it."""
    sentence = ballot.remark.paragraph.slice(ballot.start, ballot.end)
    return subject_of(ballot) is None and "procedural vote" in even(sentence).lower()


def takes_up(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with what nobody says, and that takes up a text."""
    first = paragraph.remarks[0]
    return first.speaker is None and bool(_TAKES_UP.search(level(first.text)))


@once
def takes_up_one(record: Record) -> bool:
    """Whether a record takes up no more than one text, has no more introduced and votes on no more,
    as far as it tells, so that "the text" is that.
    """
    here = [one for one in record.paragraphs if not one.section.summary]
    votes = sum(
        not one.remark.in_summary and subject_of(one) is not None and not one.on_amendment
        for one in ballots(record)
    )
    taken_up = [one for one in here if takes_up(one)]
    several = any(_SEVERAL.search(level(one.text)) for one in taken_up)
    introduced = sum(bool(_INTRODUCES.search(level(one.text))) for one in here)
    return not several and max(len(taken_up), votes, introduced) <= 1


def wholes_of(ballot: Ballot) -> list[Ballot]:
    """Of a vote on a paragraph of a draft, those on the draft as a whole."""
    return [
        one
        for one in ballots(ballot.remark.record)
        if ballot.part and ballot.draft and one.draft == ballot.draft
        if not (one.part or one.on_amendment)
    ]


def leading_to(ballot: Ballot) -> list[Paragraph]:
    """What stands between the last vote and this one, from which it is known what this is on: what
    is nearest, and what nobody says; none of what is said before its text is taken up.
    """
    paragraph, of_amendment = ballot.remark.paragraph, ballot.on_amendment
    others = (  # but for those on its amendments and its paragraphs
        one.remark.paragraph.number
        for one in ballots(paragraph.record)
        if of_amendment or not (one.on_amendment or one.part)
    )
    last = max((one for one in others if one < paragraph.number), default=0)
    between = [one for one in paragraph.section.paragraphs if last < one.number < paragraph.number]
    taken = max((one.number for one in between if takes_up(one)), default=0)
    nearest = max(taken, paragraph.number - _LED_BY)
    return [
        one for one in between if one.number >= nearest or not any(m.speaker for m in one.remarks)
    ]


def told_of_draft(record: Record, draft: str) -> frozenset[str]:
    """The stems of the sentences that name a draft and no other, with its whole symbol or in
    nobody's words.
    """
    return _told_of_drafts(record).get(draft.rpartition("/")[2], frozenset())


@once
def _told_of_drafts(record: Record) -> Mapping[str, frozenset[str]]:
    """The stems that name each draft (``told_of_draft``), by what its symbol ends on ("L.9"), with
    the last sentence before one just mentioned.
    """
    told: dict[str, set[str]] = {}
    for i, remark in enumerate(record.remarks):
        before = record.remarks[i - 1].text if i else ""
        for start, end in sentence_spans(remark.text) if "L." in remark.text else ():
            sentence = remark.text[start:end]
            drafts = drafts_in(sentence)
            if len(drafts) == 1 and (remark.speaker is None or "/L." in sentence):
                found = told.setdefault(drafts[0].rpartition("/")[2], set())
                found.update(terms(sentence))
                if before and not start and _MENTIONED.search(sentence):
                    found.update(terms(before[slice(*sentence_spans(before)[-1])]))
    return {draft: frozenset(stems) for draft, stems in told.items()}


def _named(ballot: Ballot, other: Ballot | None) -> Ballot:
    """A ballot with the names that only another telling of it has (a summary's)."""
    if other is None or any(one.names for one in ballot.votes):
        return ballot
    if not any(one.names for one in other.votes):
        return ballot
    where = other.remark.paragraph
    favour, against, abstaining = (
        replace(one, listed=one.listed or where) if one.names else one for one in other.votes
    )
    return replace(ballot, votes=(favour, against, abstaining))


def _worth(ballot: Ballot) -> tuple[bool, int]:
    return not ballot.remark.in_summary, sum(len(v.names) for v in ballot.votes)


@once
def tellings(record: Record) -> tuple[Ballot, ...]:
    """The votes a record tells, as often as it tells them, in order."""
    return tuple(_each_told(record))


def _each_told(record: Record) -> Iterator[Ballot]:
    draft: str | None = None  # the one before the meeting
    every = (one for paragraph in record.paragraphs for one in _whole_in(paragraph.text))
    whole = {one.rpartition("/")[2]: one for one in every}
    for section in record.sections:
        draft = None if section.summary else draft
        for remark in (one for paragraph in section.paragraphs for one in paragraph.remarks):
            named = (_taken_up if remark.speaker is None else _whole_in)(remark.text)
            for ballot in map(_of_the_whole, _told_in(remark, draft)):
                if ballot.on_amendment:  # the text that it amends goes on
                    named = [one for one in named if one != ballot.draft]
                    draft = None if draft in drafts_in(ballot.clause) else draft
                else:
                    draft = ballot.draft
                yield replace(ballot, draft=whole.get(ballot.draft or "", ballot.draft))
            draft = named[-1] if named and not section.summary else draft


def _of_the_whole(ballot: Ballot) -> Ballot:
    """A vote on a paragraph of a draft that no word beside it names, as one on the draft that is
    put to the vote next as a whole.
    """
    paragraph = ballot.remark.paragraph
    if ballot.part is None or ballot.on_amendment or drafts_in(paragraph.text):
        return ballot
    behind = (one for one in _after(paragraph) if one.section is paragraph.section)
    silent = (remark for one in behind for remark in one.remarks if remark.speaker is None)
    told = (one.text[a:b] for one in silent for a, b in sentence_spans(one.text))
    whole = next((drafts_in(one) for one in told if _WHOLE.search(one)), [])
    return replace(ballot, draft=whole[0]) if len(whole) == 1 else ballot


def _whole_in(text: str) -> list[str]:
    """The drafts that a text names by their whole symbol."""
    return [one for one in drafts_in(text) if "/" in one]


def _taken_up(text: str) -> list[str]:
    """The drafts of a text that nobody speaks: of those in the place of others, those alone; none
    where it ends on several at once.
    """
    found: list[str] = []
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        drafts = drafts_in(sentence)
        instead = _INSTEAD.search(sentence)
        if instead:
            drafts = drafts_in(sentence[: instead.start()]) or drafts
        several = len(drafts) > 1 and re.search(_UP, level(sentence))
        found = [] if several else drafts or found
    return found


def _told_in(remark: Remark, before: str | None) -> list[Ballot]:
    """The votes that a remark tells; ``before``: the last draft named before it. A vote on a
    paragraph may come before the draft is named: "It retained paragraph 4, and approved L.9".
    """
    if not any(word in remark.text for word in ("vote", "favo", "opposed it")):
        return []
    plain = even(remark.text)
    spans = sentence_spans(plain)
    draft: str | None = None  # named here
    found: list[Ballot] = []
    for i, (start, end) in enumerate(spans):
        each = sorted(_counted(remark, plain, start, end), key=lambda one: one[-1])
        clauses = [*_clauses(plain[start:end], [(a - start, b - start) for *_, (a, b) in each])]
        parts = _parts_put(clauses)
        if i and len(clauses) == 1 and not parts[0] and _SAME_PART.search(clauses[0]):
            parts = [part_in(plain[slice(*spans[i - 1])])]
        told = zip(each, clauses, parts, strict=True)
        for (votes, absent, absent_in, _), clause, part in told:
            named = drafts_in(clause)[:1] or _titled(remark, clause)
            before_it, draft = draft, next(iter(named), draft)
            at, until = remark.start + start, remark.start + end
            ballot = Ballot(remark, at, until, votes, absent, absent_in, draft, part, clause)
            draft = before_it if ballot.on_amendment else draft
            found.append(_with_named(ballot, spans[i + 1 :]) if len(each) == 1 else ballot)
        if not each and remark.speaker is None:
            draft = next(reversed(_taken_up(plain[start:end])), draft)
    first = next((one.draft for one in found if one.draft and not one.on_amendment), None)
    for i, one in enumerate(found):
        of_first = first if one.part else None
        before = None if one.draft is None and _OTHER_TEXT.search(one.clause) else before
        found[i] = replace(one, draft=one.draft or of_first or before)
    return found


def _titled(remark: Remark, clause: str) -> list[str]:
    """The draft that a clause tells by what it is on, where the record names one alone with that;
    none in a summary, where a clause may tell of several.
    """
    record, section = remark.record, remark.paragraph.section
    found = None if section.summary else _OTHER_TEXT.search(clause)
    title = _TITLE_ENDS.split(clause[found.end() :].lstrip(' “"'))[0] if found else ""
    stems = set(terms(title))
    drafts = [one for one, told in _told_of_drafts(record).items() if stems <= told]
    return drafts if len(stems) > 1 and len(drafts) == 1 else []


def _parts_put(clauses: Sequence[str]) -> list[Part | None]:
    """The paragraph of a draft that each vote of a sentence is on, by its clause; of as many votes
    as paragraphs that are named at once, one each.
    """
    put = [one[found.end() :] if (found := _PART_PUT.search(one)) else "" for one in clauses]
    at_once = _PARTS.match(put[0]) if put else None
    numbers = re.findall(r"\d+", at_once["numbers"]) if at_once else []
    if at_once and len(numbers) == len(clauses) and not any(put[1:]):
        kind = at_once["kind"] and at_once["kind"].lower()
        return [Part(number, kind) for number in numbers]
    return list(map(part_in, put))


def _clauses(sentence: str, counts: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The part of a sentence around each of the counts that it tells."""
    begin = 0
    for (_, end), (start, _) in pairwise([*counts, (len(sentence), len(sentence))]):
        joined = [one.start() for one in _JOINS.finditer(sentence, end, start)]
        until = joined[-1] if joined and start < len(sentence) else start
        goes_on = _NEXT.search(sentence, end, until)
        yield sentence[begin : goes_on.start() if goes_on else until]
        begin = until


def _with_named(ballot: Ballot, behind: Sequence[tuple[int, int]]) -> Ballot:
    """A ballot with those whom the sentences right behind its counts name, told by these too."""
    remark, votes = ballot.remark, list(ballot.votes)
    for start, end in behind if remark.speaker is None else ():
        told = [_who_went(one.strip()) for one in even(remark.text[start:end]).split(";")]
        named = [one for one in told if one is not None]
        fits = all(not votes[way].names and len(names) <= votes[way].count for way, names in named)
        if len(named) < len(told) or not fits:
            break
        for way, names in named:
            votes[way] = replace(votes[way], names=names)
        ballot = replace(ballot, end=remark.start + end, votes=(votes[0], votes[1], votes[2]))
    return ballot


def _who_went(clause: str) -> tuple[int, tuple[str, ...]] | None:
    """Which way (its place among Way) those countries went whom a clause names; None where it names
    none.
    """
    found = _WHO_WENT.fullmatch(clause) or _NAMED_WENT.fullmatch(clause)
    if found is None:
        return None
    names = tuple(listed(_bare(found["names"])))
    way = next(i for i, part in enumerate(("favour", "against", "abstaining")) if found[part])
    return (way, names) if all(map(country_code, names)) else None


def _bare(names: str) -> str:
    """A list of countries without their articles."""
    return re.sub(r"(^|, | and )[Tt]he ", r"\1", names)


_JOINS = re.compile(r",? and\b|;|, (?:but|while|then)\b")
_Listed = tuple[tuple[Votes, Votes, Votes], tuple[str, ...], Paragraph | None]
_Counted = tuple[tuple[Votes, Votes, Votes], tuple[str, ...], Paragraph | None, tuple[int, int]]


def _counted(remark: Remark, plain: str, start: int, end: int) -> Iterator[_Counted]:
    """The votes told between two places of a remark, who is listed as absent from each, and where
    its counts stand.
    """
    paragraph = remark.paragraph
    straight = list(_BALLOT.finditer(plain, start, end))
    turned = [] if straight else list(_AGAINST_FIRST.finditer(plain, start, end))
    for found in straight or turned:
        behind = _list_in(_after(paragraph)[:1], _LISTED[Way.IN_FAVOUR])[1]
        near = _after(paragraph) if behind else ()
        yield *_listed(*_printed(remark, found, turned=bool(turned)), near), found.span()
    if not (straight or turned or paragraph.section.summary):  # which may leave some out
        yield from _by_names(remark, plain, start, end)
    for found in _BY_VOTES.finditer(plain, start, end):
        lost = bool(_LOST.search(plain, start, found.start()))
        yield *_listed(*_printed(remark, found, turned=lost), _before(paragraph)), found.span()


def _by_names(remark: Remark, plain: str, start: int, end: int) -> Iterator[_Counted]:
    """The votes of which those against and abstaining are named and not counted."""
    for found in _BY_NAMES.finditer(plain, start, end):
        went = [
            (found[way].lower(), name)
            for names, way in (("names", "way"), ("more", "other"))
            if found[way]
            for name in listed(_bare(remark.text[slice(*found.span(names))]))
        ]
        no = tuple(name for way, name in went if way == "voting against")
        none = tuple(name for way, name in went if way == "abstaining")
        if all(map(country_code, (*no, *none))):
            sides = (Votes(Way.AGAINST, len(no), no), Votes(Way.ABSTAINING, len(none), none))
            yield (_votes(Way.IN_FAVOUR, found[1], ""), *sides), (), None, found.span()


def _printed(
    remark: Remark, found: re.Match[str], *, turned: bool
) -> tuple[Sequence[str], Sequence[str]]:
    """The counts that a sentence has, those in favour first, and the names printed beside each;
    ``turned``: those against stand first.
    """
    told = [remark.text[a:b] if a >= 0 else "" for a, b in found.regs[1:]]
    told = [*told[2:4], *told[:2], *told[4:]] if turned else told
    return told[::2], told[1::2]


def _listed(counts: Sequence[str], names: Sequence[str], near: Sequence[Paragraph]) -> _Listed:
    """Votes with the names printed beside their counts; where there are none, with those that
    paragraphs near them list.
    """
    if any(names):
        favour, against, abstaining = map(_votes, Way, counts, names)
        return (favour, against, abstaining), (), None
    favour, against, abstaining = (
        _votes(way, count, *_list_in(near, _LISTED[way]))
        for way, count in zip(Way, counts, strict=True)
    )
    absent, where = _list_in(near, _ABSENT)
    return (favour, against, abstaining), tuple(listed(absent)), where


def _before(paragraph: Paragraph) -> Sequence[Paragraph]:
    """Those shortly before a paragraph, the nearest first."""
    return paragraph.record.paragraphs[: paragraph.number - 1][: -_LISTED_WITHIN - 1 : -1]


def _after(paragraph: Paragraph) -> Sequence[Paragraph]:
    """Those shortly after a paragraph."""
    return paragraph.record.paragraphs[paragraph.number :][:_LISTED_WITHIN]


def _list_in(near: Sequence[Paragraph], begins: re.Pattern[str]) -> tuple[str, Paragraph | None]:
    """The names in the first paragraph that begins so, and it."""
    found = next((one for one in near if begins.match(even(one.text))), None)
    return (found.text.partition(": ")[2].rstrip("."), found) if found else ("", None)


def _votes(way: Way, count: str, names: str, where: Paragraph | None = None) -> Votes:
    number = (count or "no").lower()
    worded = 0 if number == "no" else _WORDED.index(number) if number in _WORDED else int(number)
    return Votes(way, worded, tuple(listed(names)), where)
