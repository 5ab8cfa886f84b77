"""What speakers say of their own votes, and why they voted so.

Comes in: remarks, a Question, the votes beside which it is said. Goes out: the sentences that tell
it. Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from rag.countries import state_named
from rag.forms.tabling import is_of_the_one
from rag.holdings.ballots import (
    Ballot,
    Part,
    Way,
    ballot_beside,
    ballots,
    drafts_in,
    is_draft,
    is_same_vote,
    leading_to,
    part_in,
    takes_up,
    tellings,
    told_of_draft,
)
from rag.holdings.directory import Named
from rag.holdings.passages import Told, about, beginnings, once_each, remark_sentences, stated
from rag.holdings.presidency import chairs
from rag.holdings.selection import Selection
from rag.questions import voting, wording
from rag.questions.question import Question
from rag.records import Paragraph, Record, Remark, Section, Speaker, once
from rag.words import even, level, stem, terms

_OF_VOTES = [stem(word) for word in "vote abstain abstention abstentions favour favor".split()]
# Stems of words, of which each who tells a vote of their own uses some ("would reject the text").
ON_VOTING = [*_OF_VOTES, *map(stem, "support reject oppose".split())]
# And of what is voted on: whoever has none of them tells no reason for a vote either.
_ON_A_VOTE = [*_OF_VOTES, *map(stem, "veto draft text resolution amendment".split())]
_ON_VOTING = re.compile(r"[Vv]ot(?:e|ing)|[Aa]bst|in favo|\b(?:support(?:ed)?|reject|oppose)\b")
_VOTED = {
    Way.IN_FAVOUR: r"(?:vot(?:e|es|ed|ing)(?: in favou?r| yes| for(?! (?:that|this|the same)))\b"
    r"(?!(?: of)? (?:all|every|each|many|several|previous|earlier|past)\b)|"
    rf"(?:be|is|was|been) in favou?r of the(?= {wording.TEXT})|"
    rf"(?:will|would)(?: also)? support(?= it\b| [^,.;]*\b(?:{wording.TEXT}|both))|"
    rf"supported(?= the {wording.TEXT}\b))",
    Way.AGAINST: r"(?:vot(?:e|es|ed|ing) (?:against|no)|veto(?:ed|es)|"
    r"cast (?:a|its|his|her|their) negative vote|(?:cast|used|exercised) "
    r"(?:a|the|its|his|her|their) (?:right of )?veto|(?:will|would) (?:reject|oppose)"
    rf"(?= [^,.;]*\b{wording.TEXT}))\b",
    Way.ABSTAINING: r"abst(?:ain|en)\w*+(?! from (?!the vote\b|voting\b))",
}
_ON_TEXT = re.compile(rf"[^,.;]{{0,40}}?\b(?P<text>{wording.TEXT})")
# Between whoever speaks and a vote: it is not cast, or others are to cast it.
_OF_OTHERS = (
    r"\b(?:not|cannot|urg\w+|call\w*|appeal\w*|ask\w*|invit\w+|encourag\w+|thank\w*|others|members|"
    rf"states|countries|delegations|who|those(?! {wording.TEXT}s\b)|all)\b|"
    r"\b(?:(?:had|have) (?:wished|hoped|intended|meant|wanted|planned) to|would have) "
    r"(?:\w+ )?(?:vot|abst|support)"
)
_A_TEXT = r"(?:draft(?: resolution)?|text|resolution|proposal)"
_NTH_TEXT = re.compile(  # not "the first resolution on wells"
    rf"\b(?P<nth>{'|'.join(wording.ORDINALS)}) (?:of the )?{_A_TEXT}s?\b"
    r"(?! (?:on|of its|to|that)\b)"
)
_WHOSE_TEXT = re.compile(
    rf"\b[Tt]he (?P<whose>[A-Z]\w+(?:(?:[-–]| and )[A-Z]\w+)*)(?:'s)? {_A_TEXT}\b|"
    rf"\b{_A_TEXT},? {voting.PUT} by (?:the )?"
    r"(?P<by>[A-Z]\w+(?: [A-Z]\w+)*(?:(?:, | and )(?:the )?[A-Z]\w+(?: [A-Z]\w+)*)*)"
)
_OF_NO_TEXT = re.compile(r"\b(?:amendment|motion)s?\b")
_ASKED = {Way.IN_FAVOUR: "for", Way.AGAINST: "against", Way.ABSTAINING: "abstaining"}  # groups
_SO_TOO = re.compile(r"So (?:would|will|did|had) (?:the )?")
_OPENING = 250  # characters in which a statement says that it explains a vote
_SHORT = 6  # sentences of a remark that is an explanation of vote as a whole
_BY_ITSELF = re.compile(r"\b(?:because|since|due to|as (?:it|the|they|this)|given|owing to)\b")
Span = tuple[Paragraph, int, int]  # where somebody says something


def own_votes(
    way: Way,
    remarks: Iterable[Remark],
    *,
    amendment: bool | None = None,
    of: Sequence[Ballot] | None = None,
) -> Iterator[Span]:
    """Where speakers say of themselves that they voted that way, once each, in any of some votes
    if these are given; not where they say it of an amendment and another text is asked about,
    or the reverse.
    """
    heard: set[Speaker | None] = set()
    for remark, (start, end) in _told((way,), remarks, amendment=amendment):
        span = (remark.paragraph, start, end)
        if remark.speaker not in heard and (of is None or is_of_vote(way, span, of)):
            heard.add(remark.speaker)
            yield span


def telling_votes(remarks: Selection) -> Selection:
    """The remarks that may tell a vote of their speakers' own."""
    held = remarks.holding(ON_VOTING).ids
    return remarks.only(lambda one: id(one) in held or bool(_SO_TOO.match(one.text)))


def on_subject(wanted: AbstractSet[str], spans: Sequence[Span]) -> list[Span]:
    """Of what speakers say of their votes, what is told beside most of some terms; where none has
    any, what stands in a record on them.
    """
    shared = _shared(wanted, [(one.remark_at(start), (start, end)) for one, start, end in spans])
    most = max(shared, default=0)
    if not most:
        return [one for one in spans if not wanted or wanted & about(one[0])]
    return [one for one, size in zip(spans, shared, strict=True) if size == most]


def is_of_vote(way: Way, span: Span, votes: Iterable[Ballot]) -> bool:
    """Whether what somebody says of having voted some way may be of any of some votes: by the draft
    and the paragraph of it that they name, else by the vote beside which they say it.
    """
    paragraph, start, end = span
    remark = paragraph.remark_at(start)
    here = [one for one in votes if one.remark.paragraph.record is paragraph.record]
    drafts, part = _voted_on(way, remark, (start, end))
    here = [one for one in here if part is None or (one.part and one.part.may_be(part))]
    of_drafts = [one for one in here if one.draft]
    if drafts and of_drafts:
        whole = (one for one in of_drafts if part or one.part is None)
        return any(is_draft(one.draft, draft) for one in whole for draft in drafts)
    named = () if drafts else named_so(even(paragraph.slice(start, end)), paragraph.record)
    if named:
        return any(is_same_vote(one, other) for one in named for other in here)
    beside = _beside(remark, (start, end))
    if beside is None:
        return bool(here) and len({one.draft for one in ballots(paragraph.record)}) <= 1
    return any(is_same_vote(beside, one) for one in here)


def named_so(sentence: str, record: Record) -> Sequence[Ballot]:
    """The votes on the text that a sentence names by its place among several ("the first draft") or
    by whose it is ("the French-Fijian text"); none where it names none so.
    """
    nth = _NTH_TEXT.search(sentence)
    if nth and len(_on_texts(record)) > 1:
        place = wording.ORDINALS.index(nth["nth"])
        return _on_texts(record)[place : place + 1]
    owners = next(filter(None, _owners(sentence)), None)
    if not owners:
        return []
    return [one for one in _on_texts(record) if owners <= _owners_in(one.remark.paragraph.text)]


@once
def _on_texts(record: Record) -> tuple[Ballot, ...]:
    """The votes on whole texts, where they are taken: on no amendment, motion or paragraph."""
    cast = (one for one in tellings(record) if one.as_taken and one.part is None)
    return tuple(
        one
        for one in cast
        if not _OF_NO_TEXT.search(level(one.remark.paragraph.slice(one.start, one.end)))
    )


def _owners(text: str) -> Iterator[frozenset[str]]:
    """Of each text of somebody's that is named, the countries whose it is."""
    for told in _WHOSE_TEXT.finditer(text):
        names = re.split(r"[-–]|,? and |, ", told["whose"] or told["by"])
        yield frozenset(filter(None, map(state_named, names)))


@lru_cache(maxsize=1024)
def _owners_in(text: str) -> frozenset[str]:
    """The countries whose texts a paragraph tells of."""
    return frozenset[str]().union(*_owners(even(text)))


def _voted_on(way: Way, remark: Remark, span: tuple[int, int]) -> tuple[Sequence[str], Part | None]:
    """The drafts on which somebody says that they voted some way, and the paragraph: those named
    behind the vote, else before it in its sentence.
    """
    sentence = even(remark.paragraph.slice(*span))
    affiliation = remark.speaker.affiliation if remark.speaker else None
    found = _of_own(way, affiliation).search(level(sentence))
    at = found.end() if found else 0
    other = _ON_VOTING.search(sentence, at)  # another vote of theirs
    behind = sentence[at : other.start() if other else None]
    votes = [one.end() for one in _ON_VOTING.finditer(sentence, 0, at)]  # the last is this one
    before = "" if len(votes) > 1 else sentence[:at]
    return drafts_in(behind) or drafts_in(before), part_in(behind)


def _beside(remark: Remark, span: tuple[int, int]) -> Ballot | None:
    """The vote beside which a remark tells its speaker's own."""
    told = level(remark.paragraph.slice(*span))
    side = voting.ON_WHICH_SIDE.search(told)
    to_come = side["before"] if side else voting.YET_TO_VOTE.search(told)
    return ballot_beside(remark, to_come=bool(to_come))


def reasons(question: Question, one: Named) -> list[Told]:
    """Where one whom a question asks why they voted so tells their vote: a short remark whole, of
    a longer one the sentence before too, unless the reason stands with the vote; of several votes,
    those told beside most of what it is about. If none went the way asked, those of any way.
    """
    asked = voting.WHY_VOTED.match(level(question.text))
    told = _told(_ways(asked), one.remarks) or _told(tuple(Way), one.remarks)
    shared = _shared(set(question.terms) - voting.VOTING, told)
    most = max(shared, default=0)
    return _with_reasons(one for one, size in zip(told, shared, strict=True) if size == most)


def said_on_vote(one: Named) -> list[Told]:
    """What somebody who tells no vote of their own says of what is voted on, where it is: each such
    statement, of a long one the beginning.
    """
    on_a_vote = set(_ON_A_VOTE)
    said = (
        (remark, remark_sentences(remark))
        for remark in stated(one.remarks)
        if ballots(remark.paragraph.record) and not on_a_vote.isdisjoint(terms(remark.text))
    )
    return [(remark, (spans[0][0], spans[:_SHORT][-1][1])) for remark, spans in said]


def reasons_of(way: Way, remarks: Iterable[Remark]) -> list[Told]:
    """Where any who voted that way tell it, as ``reasons`` does."""
    return _with_reasons(_told((way,), remarks))


def tells_no_vote(question: Question, remarks: Selection) -> bool:
    """Whether it asks why somebody voted so who says nothing of a vote, nor of what is voted on."""
    if not (question.asked and voting.WHY_VOTED.match(level(question.text))):
        return False
    theirs = remarks.by(entry for one in question.asked for entry in one.entries)
    return not theirs.holding(_ON_A_VOTE)


def all_told(question: Question, remarks: Selection) -> list[Told]:
    """Where it asks who explained their votes of a way or of any: each that does, as ``reasons``
    tells it, or says that they explain one, beside half as much of what it is about at least; and
    before or after the vote, where it asks so. Where it asks who said that they would vote so: the
    sentences that say it.
    """
    plain, why = voting.AND_WHY.subn("", level(question.text))
    explained = voting.who_explained(plain)
    asked = explained or voting.WHO_TOLD_VOTE.match(plain)
    if asked is None:
        return []
    when = voting.ON_WHICH_SIDE.search(plain)
    rest = plain[asked.end() : when.start() if when and when.start() > asked.end() else None]
    wanted = set(question.terms).intersection(terms(rest)) - voting.VOTING_ON
    remarks = remarks.only(question.asks_of)
    ways, on_votes = _ways(asked), telling_votes(remarks)
    told = [each for each in _told(ways or tuple(Way), on_votes) if _is_on_text(plain, each)]
    if explained and not ways:
        heard = {id(remark) for remark, _ in told}
        told += beginnings(one for one in remarks if id(one) not in heard and _says_why(one))
        told.sort(key=lambda each: (each[0].paragraph.record.id, each[0].paragraph.number))
    if explained and when and when["before"]:  # announced in the debate, it is not explained
        told = [each for each in told if _says_why(each[0])]
    if when:
        told = [each for each in told if _is_beside_vote(each[0], after=bool(when["after"]))]
    drafts = drafts_in(question.text)
    near = [each for each in told if _is_on_any(drafts, *each)] if drafts else _on_it(wanted, told)
    return _with_reasons(near) if explained or why else near


def _is_on_any(drafts: Iterable[str], remark: Remark, span: tuple[int, int]) -> bool:
    """Whether a vote told is on any of some drafts: by those that its remark names, else by the
    vote beside which it is told.
    """
    beside = _beside(remark, span)
    named: Sequence[str | None] = drafts_in(remark.text) or [beside.draft if beside else None]
    return any(is_draft(one, draft) for one in named for draft in drafts)


def _on_it(wanted: AbstractSet[str], told: Sequence[Told]) -> list[Told]:
    """Of votes told, those told beside half as much of some terms at least as any, and in the same
    records those on "the text" where that is one.
    """
    shared = _shared(wanted, told)
    most = max(shared, default=0)
    if wanted and not most:
        return []
    near = [2 * size >= most for size in shared]
    records = {
        id(one.paragraph.record) for (one, _), is_near in zip(told, near, strict=True) if is_near
    }
    return [
        one
        for one, is_near in zip(told, near, strict=True)
        if is_near or (id(one[0].paragraph.record) in records and is_of_the_one(*one))
    ]


def spoke_around(question: Question, remarks: Selection) -> list[Told]:
    """How each began who spoke before or after a vote, where a question asks who did: from where
    its text is taken up to the vote, or from there to the next; nothing where it asks something
    else.
    """
    plain = level(question.text)
    when = voting.ON_WHICH_SIDE.search(plain)
    asked = voting.WHO_SPOKE_AROUND.match(plain) if when else None
    if when is None or asked is None:
        return []
    wanted = set(terms(plain[when.end() :])) - voting.VOTING_ON
    votes = [one for record in remarks.records for one in _votes_of(record)]
    shared = [len(wanted & {s for p in one.telling for s in terms(p.text)}) for one in votes]
    most = max(shared, default=0)
    if wanted and not most:
        return []
    near = (one for one, size in zip(votes, shared, strict=True) if size == most)
    sides = (one.after if when["after"] else one.before for one in near)
    begun = {one.speaker: one for side in sides for one in reversed(side) if id(one) in remarks.ids}
    told = sorted(
        begun.values(),
        key=lambda one: (one.paragraph.record.id, one.paragraph.number, one.start),
    )
    return beginnings(filter(question.asks_of, told))


@dataclass(frozen=True)
class _Vote:
    """A vote and the statements before it, from where its text is taken up, and after it."""

    telling: tuple[Paragraph, ...]
    before: tuple[Remark, ...]
    after: tuple[Remark, ...]


@once
def _votes_of(record: Record) -> tuple[_Vote, ...]:
    """The votes of a record that statements stand beside: in its section, or in one that is titled
    so ("Statements after Vote", "Explanations of Vote").
    """
    here = [one for one in record.paragraphs if not one.section.summary]
    said = [m for p in here for m in p.remarks if m.speaker and not chairs(m.speaker)]
    cast = [one for one in tellings(record) if one.as_taken]
    bounds = {one.remark.paragraph.number for one in cast} | {p.number for p in here if takes_up(p)}
    found: list[_Vote] = []
    for ballot in cast:
        section, at = ballot.remark.paragraph.section, ballot.remark.paragraph.number
        first = max((one for one in bounds if one < at), default=0)
        last = min((one for one in bounds if one > at), default=len(record.paragraphs) + 1)
        before, after = (
            tuple(
                one
                for one in said
                if start <= one.paragraph.number <= end
                and (one.paragraph.section is section or _is_titled(one.paragraph.section, side))
            )
            for start, end, side in ((first, at - 1, "before"), (at, last, "after"))
        )
        found.append(_Vote((ballot.remark.paragraph, *leading_to(ballot)), before, after))
    return tuple(one for one in found if one.before or one.after)


def _is_titled(section: Section, side: str) -> bool:
    """Whether a section is on that side of a vote ("before" or "after") by its title, which may
    leave it to where it stands ("Explanations of Vote").
    """
    title = level(section.title or "")
    found = voting.ON_WHICH_SIDE.search(title)
    return bool(found[side] if found else voting.EXPLAINS.search(title))


@once
def _explaining(record: Record) -> frozenset[int]:
    """The statements around a record's votes from the first that says it explains one on."""
    found: set[int] = set()
    for vote in _votes_of(record):
        for side in (vote.before, vote.after):
            begun = next((i for i, one in enumerate(side) if _says_so(one)), len(side))
            found.update(id(one) for one in side[begun:] if not _is_on_order(one))
    return frozenset(found)


def _is_on_order(remark: Remark) -> bool:
    """Whether a statement is on the conduct of the meeting."""
    return bool(voting.POINT_OF_ORDER.search(level(remark.text[:_OPENING])))


def _says_so(remark: Remark) -> bool:
    title = remark.paragraph.section.title or ""
    return any(
        voting.EXPLAINS.search(text) or voting.SPEAKS_AROUND.search(text)
        for text in (level(remark.text[:_OPENING]), level(title))
    )


def _says_why(remark: Remark) -> bool:
    """Whether a statement is an explanation of vote by its own account, or follows one."""
    stated = remark.speaker is not None and not remark.paragraph.section.summary
    explicit = voting.EXPLAINS.search(level(remark.text[:_OPENING]))
    return stated and bool(explicit or id(remark) in _explaining(remark.paragraph.record))


def _is_beside_vote(remark: Remark, *, after: bool) -> bool:
    """Whether a remark is made before or after a vote that statements stand beside, else the first
    of its record; by its own account, where it gives one.
    """
    said = voting.ON_WHICH_SIDE.search(level(remark.text[:_OPENING]))
    if said:
        return bool(said["after"]) == after
    votes = _votes_of(remark.paragraph.record)
    ahead = any(one is remark for vote in votes for one in vote.before)
    behind = any(one is remark for vote in votes for one in vote.after)
    if ahead != behind:
        return behind == after
    cast = [
        one.remark.paragraph.number
        for one in ballots(remark.paragraph.record)
        if not one.remark.paragraph.section.summary
    ]
    return bool(cast) and (remark.paragraph.number > min(cast)) == after


def _is_on_text(plain: str, told: Told) -> bool:
    """Whether a vote told may be on what is asked: an amendment, by what its speaker says or the
    vote beside it; or the text to be amended.
    """
    remark, span = told
    sentence = level(remark.paragraph.slice(*span))
    if voting.on_amendment(plain):
        beside = _beside(remark, span)
        on_one = beside is not None and beside.on_amendment
        return on_one or bool(voting.on_amendment(level(remark.text)))
    return not voting.on_amendment(sentence) or bool(re.search(voting.OF_TEXT, sentence))


def _ways(asked: re.Match[str] | None) -> tuple[Way, ...]:
    said = asked.groupdict() if asked else {}
    return tuple(
        way for way in Way if any(said.get(f"{_ASKED[way]}{place}") for place in ("", 2, 3))
    )


def _shared(wanted: AbstractSet[str], told: Sequence[Told]) -> list[int]:
    """How many of some terms the paragraph of each has, or what tells of the draft that it names,
    else of the vote it is beside.
    """
    return [len(wanted & told_with(*each)) for each in told]


def told_with(remark: Remark, span: tuple[int, int]) -> set[str]:
    """The stems by which it is known what a vote of a speaker's own is on."""
    paragraph, (start, end) = remark.paragraph, span
    before = drafts_in(remark.text[: start - remark.start])[-1:]
    drafts = drafts_in(paragraph.slice(start, end)) or before
    of_drafts = [told_of_draft(paragraph.record, one) for one in drafts]
    if any(of_drafts):
        return set(terms(paragraph.text)).union(*of_drafts)
    return {one for telling in _telling(remark, span) for one in terms(telling.text)}


def _telling(remark: Remark, span: tuple[int, int]) -> list[Paragraph]:
    """The paragraphs that tell what a vote of a speaker's own is on: the vote's own too, unless
    they name the text themselves.
    """
    named = voting.TEXT_ON.search(level(remark.paragraph.slice(*span)))
    beside = None if named else _beside(remark, span)
    return [remark.paragraph, *([beside.remark.paragraph, *leading_to(beside)] if beside else [])]


def _told(
    ways: Sequence[Way], remarks: Iterable[Remark], *, amendment: bool | None = None
) -> list[Told]:
    """Where remarks tell their speakers' own votes, if they went one of those ways; those of a
    summary only where no statement in the record has a vote of the speaker's.
    """
    remarks = tuple(remarks)
    told = [(one, span) for one in remarks for span in _of_itself(ways, one, amendment)]
    repeated = {_whose(one) for one, _ in told if one.paragraph.section.summary}
    stated = {
        _whose(one)
        for one in remarks
        if not one.paragraph.section.summary
        and _whose(one) in repeated
        and any(_of_itself(tuple(Way), one))
    }
    return [
        (one, span)
        for one, span in told
        if not (one.paragraph.section.summary and _whose(one) in stated)
    ]


def _whose(remark: Remark) -> tuple[str, Speaker | None]:
    return remark.paragraph.record.id, remark.speaker


def _with_reasons(told: Iterable[Told]) -> list[Told]:
    return once_each((remark, _with_reason(remark, span)) for remark, span in told)


def _with_reason(remark: Remark, span: tuple[int, int]) -> tuple[int, int]:
    spans = remark_sentences(remark)
    if len(spans) <= _SHORT:
        return spans[0][0], spans[-1][1]
    at = spans.index(span)
    alone = at == 0 or _BY_ITSELF.search(level(remark.paragraph.slice(*span)))
    after = at + 1 < len(spans) and wording.GOES_ON.match(remark.paragraph.slice(*spans[at + 1]))
    return spans[at if alone else at - 1][0], spans[at + 1 if after else at][1]


def _of_itself(
    ways: Iterable[Way], remark: Remark, amendment: bool | None = None
) -> Iterator[tuple[int, int]]:
    """The sentences of a remark that tell its speaker's own vote."""
    speaker, paragraph = remark.speaker, remark.paragraph
    before = _voting_alike(remark)
    if before and remark_sentences(before)[-1] in _of_itself(ways, before, amendment):
        yield remark_sentences(remark)[0]
    if speaker is None or not _ON_VOTING.search(remark.text):
        return
    for start, end in remark_sentences(remark):
        sentence = level(paragraph.slice(start, end))
        told = (_of_own(way, speaker.affiliation).search(sentence) for way in ways)
        if any(one and _is_on(amendment, sentence[one.end() :]) for one in told):
            yield start, end


def _voting_alike(remark: Remark) -> Remark | None:
    """The remark right before one that says that its speaker votes alike: "So would Chad, …"."""
    body = remark.speaker.affiliation if remark.speaker else None
    so_too = _SO_TOO.match(remark.text)
    if not (body and so_too and remark.text.startswith(body, so_too.end())):
        return None
    before = (one for one in remark.paragraph.remarks if one.end == remark.start and one.speaker)
    return next(before, None)


def _is_on(amendment: bool | None, rest: str) -> bool:
    """Whether what stands behind a vote leaves it one on an amendment, or on another text."""
    on = _ON_TEXT.match(rest)
    return amendment is None or on is None or amendment == voting.is_amendment(on["text"])


@lru_cache(maxsize=4096)
def _of_own(way: Way, affiliation: str | None) -> re.Pattern[str]:
    """How somebody of a country or body tells their vote that way."""
    ours = r"(?:his|her|their|our|the) (?:delegation|country|government)|he|she|we"
    if affiliation:
        ours += rf"|{re.escape(level(affiliation))}(?:['’]s? [\w-]+)?(?:, who)?"
    # "Regretted that Chad voted".
    told = rf"\bthat (?!(?:{ours}|it w(?:ill|ould))\b)[\w ]*?(?=\b{_VOTED[way]})"
    return re.compile(
        rf"(?:^it|\b(?:{ours}))\b(?:(?!{_OF_OTHERS}|{told})(?:[^.;]|\.(?=\d)))*?"
        rf"\b{_VOTED[way]}"
    )
