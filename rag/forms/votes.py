"""Which of a meeting's votes a question asks about; who asked for one; whose veto it was, untold.

Comes in: a Question, the remarks searched. Goes out: the Ballots that it means, or the sentences
that tell it. Does not know: what it wants of them, nor how that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import islice

from rag.countries import state_named
from rag.forms.own_votes import BY_FATE, named_so, on_same_text, told_with
from rag.forms.tabling import putting, taken_up, telling_of_text
from rag.holdings.ballots import (
    PART,
    SYMBOL,
    Ballot,
    Part,
    Way,
    ballots,
    drafts_in,
    is_draft,
    is_procedural,
    is_same_vote,
    leading_to,
    part_in,
    subject_of,
    tellings,
    told_of_draft,
    wholes_of,
)
from rag.holdings.directory import Named
from rag.holdings.passages import Told, stated, stems_in, told_sentences, told_text, with_most
from rag.holdings.selection import Selection, telling
from rag.questions import meetings, voting
from rag.questions.occasion import COUNCIL_SYMBOLS, is_of_body
from rag.questions.question import Question
from rag.questions.voting import VETOED, VOTING, text_of
from rag.questions.wording import A_DAY, WHOEVER, stemmed
from rag.reading.roll import same_body
from rag.records import Record, Remark, once
from rag.words import even, level, stem, terms

_OF_DAYS = stemmed("date day month year cast take took taken place held")
_SO_MANY = stemmed("two three four")
_FEW = 3  # terms of what a text is on
_LEAD = 3  # paragraphs that tell what a meeting decided on
_Stems = tuple[tuple[float, AbstractSet[str]], ...]  # by which something is known, by their weight


def ballots_among(remarks: Selection) -> list[Ballot]:
    """The votes that some remarks tell."""
    found = (ballot for record in remarks.records for ballot in ballots(record))
    return [ballot for ballot in found if ballot.remark in remarks]


def meant(question: Question, found: Sequence[Ballot], remarks: Selection) -> list[Ballot]:
    """Of several ballots, those that share most with the question; none where none does."""
    wanted = set(question.terms) - voting.VOTING - _of_places(question)
    for one in question.named:
        theirs = _of_their_text(question, one, found, remarks)
        if theirs is not None:
            found = theirs
            start = voting.JOINT.search(question.text, 0, one.start)  # "the French-Fijian text"
            whose = question.text[start.start() if start else one.start : one.end]
            wanted -= {*terms(whose), *voting.OF_PUTTING}
    if voting.EVERY_VOTE.search(question.plain):
        wanted -= _SO_MANY
    if len(remarks.records) == 1:  # "the first draft"
        named = named_so(even(question.text), remarks.records[0])
        found = [one for one in found if any(is_same_vote(one, each) for each in named)] or found
        fate = BY_FATE.search(even(question.text)) if named else None
        wanted -= {*terms(fate[0])} if fate else set()
    found = _on_part(question, _on_document(question, found))
    of_text = asks_of_amendment(question) is False or voting.IN_BOTH.search(question.plain)
    if of_text:  # a vote on who may speak is on no text
        found = [one for one in found if not is_procedural(one)] or found
    shared = _shares(wanted, found)
    most = max(shared, default=0)
    if wanted and (not most or _is_on_else(question, remarks.records)):
        return []
    least = most
    if voting.EVERY_VOTE.search(question.plain):
        least = min((size for size in shared if size), default=most)
    near = [one for one, size in zip(found, shared, strict=True) if size >= least]
    of_amendment = asks_of_amendment(question)
    alike = [one for one in near if one.on_amendment == of_amendment]
    if of_amendment:  # another text's vote is none on it; one that does not say may be
        return alike or [one for one in near if subject_of(one) is None]
    if of_amendment is False:  # a summary may tell both in a sentence
        drafts = drafts_in(question.text)
        near = [one for one in near if not one.as_taken or _is_numbered(one, drafts)]
    return _as_told_anywhere(alike or near, found)


def _is_on_else(question: Question, records: Sequence[Record]) -> bool:
    """Whether it asks who voted on a thing of a few words, and some records have none of half of
    these: no vote is on a "wealth tax".
    """
    voted = question.kind.many and voting.VOTED_ON.search(question.plain)
    wanted = {*terms(question.plain[voted.end() :])} if voted else set[str]()
    if not 1 <= len(wanted) <= _FEW:
        return False
    heard = [one for one in wanted if any(one in stems_in(record) for record in records)]
    return 2 * len(heard) <= len(wanted)


def _is_numbered(ballot: Ballot, drafts: Iterable[str]) -> bool:
    """Whether a vote is on an amendment by its own number; an oral one has none."""
    return "oral" not in ballot.clause and any(is_draft(ballot.draft, one) for one in drafts)


def asks_of_amendment(question: Question) -> bool | None:
    """Whether a question is on an amendment (True) or on another text (False: "L.9"); None where it
    does not say.
    """
    told = voting.on_amendment(question.plain)
    return False if told is None and drafts_in(question.text) else told


def _as_told_anywhere(some: Sequence[Ballot], found: Sequence[Ballot]) -> list[Ballot]:
    """Some ballots, and those that are the same draft's, whose counts a summary tells otherwise."""

    def of(one: Ballot) -> tuple[str, str | None, Part | None, str | None]:
        return one.remark.record.id, one.draft, one.part, subject_of(one)

    taken = {of(one): one.as_taken for one in some if one.draft}
    held = set(some)
    return [one for one in found if one in held or taken.get(of(one), one.as_taken) != one.as_taken]


def _of_their_text(
    question: Question, one: Named, found: Sequence[Ballot], remarks: Selection
) -> Sequence[Ballot] | None:
    """The votes on somebody's text that a question is about; None where it is about none."""
    text = text_of(question, one)
    if not text:
        return None
    amendment = voting.is_amendment(text)
    telling = list(telling_of_text(one, remarks, amendment=amendment))
    telling += [m for m in one.remarks if m in remarks and putting(m, amendment=amendment)]
    told = {remark.record for remark in telling}
    theirs = [
        ballot
        for ballot in found
        if ballot.remark.record in told and ballot.on_amendment == amendment
    ]
    here = set(telling)
    drafts = drafts_in(" ".join(one.text for one in telling))
    theirs = (
        [ballot for ballot in theirs if ballot.remark in here]
        or [ballot for ballot in theirs if any(is_draft(ballot.draft, one) for one in drafts)]
        or [
            ballot
            for ballot in theirs
            if any(one.paragraph in on_same_text(ballot) for one in here)
        ]
        or theirs
    )
    plain = question.plain
    owned = voting.OWN_TEXT_OF.match(plain, one.end) or voting.TEXT_OF.search(plain, 0, one.start)
    return theirs if theirs or owned else None


def _shares(wanted: AbstractSet[str], found: Sequence[Ballot]) -> list[float]:
    """How much of what is asked about each ballot is told with: what one alone is, tells most."""
    known = [_stems_of(one.remark.record)[one] for one in found]
    rare = {
        term: 1 / max(1, sum(any(term in some for _, some in one) for one in known))
        for term in wanted
    }
    return [
        sum(weight * sum(rare[term] for term in wanted & some) for weight, some in one)
        for one in known
    ]


@once
def _stems_of(record: Record) -> Mapping[Ballot, _Stems]:
    """By what each vote of a record is known, by its ballot, and how much that
    weighs: its paragraph (of several texts' votes its clause), how else it, or the vote on the
    whole of its draft, is told and what names that; what its record is on (its headline and, where
    that tells of a decision, its lead); what leads to it.
    """
    told = set(terms(record.title))
    weight = 1
    if voting.DECIDED_IN_TITLE.search(record.title):
        weight = 2
        told |= {stem for one in record.paragraphs[:_LEAD] for stem in terms(one.text)}
    of_paragraph: dict[int, set[str | None]] = {}  # the drafts that it tells votes on
    for one in ballots(record):
        of_paragraph.setdefault(one.remark.paragraph.number, set()).add(one.draft)
    found: dict[Ballot, _Stems] = {}
    for one in ballots(record):
        paragraph = one.remark.paragraph
        led = (paragraph.section.title or "", *(led.text for led in leading_to(one)))
        several = len(of_paragraph[paragraph.number]) > 1
        here = set(terms(one.clause if several else paragraph.text))
        here |= told_of_draft(record, one.draft or "")
        again = (
            each.clause
            for each in tellings(record)
            if any(is_same_vote(vote, each) for vote in (one, *wholes_of(one)))
        )
        here |= set(terms(" ".join(again)))
        found[one] = (2, here), (weight, told), (0.5, set(terms(" ".join(led))))
    return found


def _of_places(question: Question) -> set[str]:
    """The stems by which a question names documents and paragraphs of them."""
    plain = even(question.text)
    parts = (found[0] for found in PART.finditer(plain))
    return set(terms(" ".join((*SYMBOL.findall(plain), *parts))))


def _on_document(question: Question, found: Sequence[Ballot]) -> Sequence[Ballot]:
    """Those on the drafts that a question names by symbol ("L.19"); all where it names none."""
    drafts = drafts_in(question.text)
    if not drafts:
        return found
    told_beside = (
        (one, set(drafts_in(" ".join(led.text for led in leading_to(one))))) for one in found
    )
    return [one for one in found if any(is_draft(one.draft, each) for each in drafts)] or [
        one for one, beside in told_beside if one.draft is None and not beside.isdisjoint(drafts)
    ]


def _on_part(question: Question, found: Sequence[Ballot]) -> Sequence[Ballot]:
    """Those on the paragraph (or any) that a question is on; where on none, on whole texts."""
    part = part_in(question.text)
    if part:
        return [one for one in found if one.part and one.part.may_be(part)]
    if voting.ON_A_PARAGRAPH.search(question.plain):
        return [one for one in found if one.part or "paragraph" in one.clause]
    return [one for one in found if one.part is None] or found


def decided_when(question: Question, remarks: Selection) -> list[Told] | None:
    """The votes, or else the sentences without one, by which dated meetings decided on the text
    that it asks when; None where it asks no such thing, or none is told with all of it.
    """
    plain = question.plain
    veto = VETOED.search(plain)
    of_meeting = veto or all(text_of(question, one) for one in question.asked)
    if not voting.DECIDED_WHEN.match(plain) or not of_meeting:
        return None
    question = replace(question, terms=tuple(one for one in question.terms if one not in _OF_DAYS))
    here = remarks.only(lambda one: bool(one.record.date) and is_of_body(one.record.symbol, plain))
    wanted = set(question.terms) - VOTING - voting.OF_THE_MEETING - question.names
    every = ballots_among(here)
    if veto:
        every = [one for one in every if _may_be_vetoed(one, question.named)]
    told = [
        one
        for one in meant(question, every, here)
        if wanted <= set().union(*(some for _, some in _stems_of(one.remark.record)[one]))
    ]
    told = [one for one in told if one.as_taken] or told
    if told or veto:
        return [(one.remark, (one.start, one.end)) for one in told] or None
    narrated = here.only(lambda one: one.speaker is None)
    return list(telling(narrated, partial(_decides, wanted))) or None


def _may_be_vetoed(ballot: Ballot, by: Sequence[Named]) -> bool:
    """Whether a text is told to have failed in the Council, with any of some States against it, as
    far as it tells who was.
    """
    failed = voting.NOT_ADOPTED.search(told_text((ballot.remark, (ballot.start, ballot.end))))
    in_council = ballot.remark.record.symbol.startswith(COUNCIL_SYMBOLS)
    against = ballot.of(Way.AGAINST).names
    theirs = {state_named(one.label) for one in by}.intersection(map(state_named, against))
    return bool(failed and in_council and (theirs or not (by and against)))


def _decides(wanted: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence tells that a text with some terms is decided, on no other day."""
    plain = level(sentence)
    decided = meetings.DECIDED.search(plain) and voting.OF_TEXT.search(plain)
    return bool(decided) and wanted <= set(terms(sentence)) and not re.search(A_DAY, sentence)


_A_VOTE = (
    r"(?:an? |the |that |this )?(?:(?:separate|recorded|roll-call) ){0,2}vote\b"
    r"(?! (?:of|against|for|in favou?r|explanations?)\b)"
)
_TO_VOTE = r"\bbe (?:put|taken|brought) to (?:an? |the )?(?:(?:separate|recorded) )?vote\b"
_REQUESTS = (
    r"(?:(?:request|demand)(?:s|ed|ing)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|"
    r"insist(?:s|ed|ing)? on)"
)
_ASKS = re.compile(
    rf"{WHOEVER}(?:(?:had|has|have) )?(?:(?:{_REQUESTS}|(?:want|force)(?:s|ed|d)?) {_A_VOTE}|"
    rf"(?:ask|request|want|call|demand|insist)\w*(?: for| that)? [^?]*?{_TO_VOTE})"
)
# Not "had not requested", "asked who had requested", "regretted that a vote had been called for".
_TELLS = re.compile(
    rf"(?<!\bnot )(?<!\bnever )(?<!\bwho )(?<!\bwho had )\b{_REQUESTS} {_A_VOTE}|"
    rf"\brequest(?:s|ed|ing)? that (?:[^.;]|\.(?=\d)){{1,80}}?{_TO_VOTE}|"
    r"^[^.;]{0,60}\bvote\b[^.;]{0,60}\b(?:was|were|had been) "
    r"(?:requested|called for|asked for) by\b"
)
# "said that Chad had asked for a vote": somebody else did.
_ANOTHER = re.compile(r"\bthat (?P<who>(?:the )?[A-Z][\w ]+?)(?:'s \w+)? (?:had|has) (?:also )?$")
_OF_REQUESTS = VOTING | stemmed(
    "separate recorded roll call request requested ask demand insist want put"
)


def requested(question: Question, remarks: Selection) -> list[Told]:
    """The sentences in which the vote is requested that most of the question is told with."""
    plain = question.plain
    if not _ASKS.match(plain):
        return []
    part = part_in(question.text)
    wanted = set(question.terms) - _OF_REQUESTS
    wanted -= set(terms(" ".join(found[0] for found in PART.finditer(plain))))
    every = [
        (one, span, part_in(text))
        for one in remarks.holding([stem("vote")])
        if not one.in_summary
        for span, text in told_sentences(one)
        if _is_theirs(one, text)
    ]
    of_part = [each for each in every if part and each[2] and each[2].may_be(part)]
    told = [(one, span) for one, span, _ in of_part or every]
    shared = [len(wanted & (told_with(*each) | taken_up(each[0]))) for each in told]
    return [] if wanted and not any(shared) else with_most(told, shared)


def _is_theirs(remark: Remark, sentence: str) -> bool:
    """Whether a sentence tells a request of whoever says it, or is nobody's words."""
    found = _TELLS.search(level(sentence))
    if found is None:
        return False
    another = _ANOTHER.search(even(sentence), 0, found.start())
    speaker = remark.speaker
    return another is None or bool(
        speaker and same_body(speaker.affiliation, another["who"].removeprefix("the "))
    )


# "Chad used its veto", "vetoed by Chad".
_VETO_OF = re.compile(
    r"(?:[A-Z][\w'-]+ )+(?:(?:had|has|again|then|also|recently) )*"
    r"(?:vetoed|(?:used?|cast|exercised) (?:its|the|a|their) (?:right of |power of )?veto)|"
    r"\b(?:vetoed|veto(?: \w+)?) by (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*"
)


def vetoed(question: Question, remarks: Selection) -> list[Told]:
    """The first sentence in which a speaker tells whose veto it was, with all that is asked."""
    plain = question.plain
    if not (VETOED.search(plain) and voting.WHO_VOTED.match(plain)):
        return []
    named = question.named
    wanted = set(question.terms) - voting.VOTING - question.names
    if not (named or wanted):
        return []

    def tells(sentence: str) -> bool:
        veto = _VETO_OF.search(even(sentence))
        if veto is None or any(form in level(veto[0]) for one in named for form in one.forms):
            return False
        whose = all(any(form in level(sentence) for form in one.forms) for one in named)
        return whose and wanted <= set(terms(sentence))

    return list(islice(telling(stated(remarks.holding([stem("veto")])), tells), 1))
