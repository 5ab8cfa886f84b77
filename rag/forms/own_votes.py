"""What speakers say of their own votes.

Comes in: remarks, the votes beside which it is said. Goes out: the sentences that tell it. Does not
know: why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rag.countries import capitals, country_code, state_named
from rag.holdings.ballots import (
    Ballot,
    Part,
    Way,
    ballot_beside,
    ballots,
    documents_in,
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
from rag.holdings.passages import Span, Told, about, remark_sentences, with_most
from rag.holdings.selection import Selection
from rag.questions import voting, wording
from rag.records import Paragraph, Record, Remark, Speaker, once
from rag.words import even, level, stem, terms

# Stems of words for votes.
OF_VOTES = [stem(word) for word in "vote abstain abstention abstentions favour favor".split()]
# Stems of words, of which each who tells a vote of their own uses some ("would reject the text").
ON_VOTING = [*OF_VOTES, *map(stem, "support reject oppose".split())]
_ON_VOTING = re.compile(r"[Vv]ot(?:e|ing)|[Aa]bst|in favo|\b(?:support(?:ed)?|reject|opposed?)\b")
# Behind a vote, another of theirs, or what else they did, or why.
_NEXT = re.compile(
    rf"{_ON_VOTING.pattern}|\b(?:but|while|because|since|dis(?:as)?sociat\w+|as(?! a whole\b))\b"
)
# Another vote told with this one: "voted in favour of the text and against the amendment".
_ALSO = r"(?:[\w'’-]+ ){1,8}?(?:and|but)"
_ALSO_FOR = rf" (?:for|in favou?r of) {_ALSO}(?= against [^.;]*?{wording.TEXT})"
_ALSO_AGAINST = rf" against {_ALSO}(?= (?:for|in favou?r) [^.;]*?{wording.TEXT})"
_VOTED = {
    Way.IN_FAVOUR: rf"(?:vot(?:e|es|ed|ing)(?:{_ALSO_AGAINST})?"
    r"(?: in favou?r| yes| for(?! (?:that|this|the same)))\b"
    r"(?!(?: of)? (?:all|every|each|many|several|previous|earlier|past)\b)|"
    rf"(?:be|is|was|been) in favou?r of the(?= {wording.TEXT})|"
    r"(?:will|would)(?: also)? support(?! [^,.;]* (?:when|if|once|unless)\b)"
    rf"(?= it\b| [^,.;]*\b(?:{wording.TEXT}|both))|"
    rf"supported(?= the {wording.TEXT}\b)|joined (?:those|the [a-z]+)(?: voting)? in favou?r\b)",
    Way.AGAINST: rf"(?:vot(?:e|es|ed|ing)(?:{_ALSO_FOR})? (?:against|no)|veto(?:ed|es)|"
    rf"opposed(?= (?:the {wording.TEXT}|(?:operative )?paragraph)\b)|"
    r"cast (?:a|its|his|her|their) negative vote|(?:cast|used|exercised) "
    r"(?:a|the|its|his|her|their) (?:right of )?veto|(?:will|would) (?:reject|oppose)"
    rf"(?= [^,.;]*\b{wording.TEXT}))\b",
    Way.ABSTAINING: r"abst(?:ain|en)\w*+(?! from (?!the vote\b|voting\b))"
    r"(?! (?:is|was) (?:not|no|never|an?)\b)",  # "abstaining is not an option"
}
# Quick to look for, whoever it is.
_VOTED_SO = {way: re.compile(rf"\b{voted}") for way, voted in _VOTED.items()}
# Not behind a vote of another time: "abstained until 2022", "voted against it last year".
_ELSEWHEN = (
    r"(?!(?: (?:of |on |from )?(?:it|(?:the|this|that) \w+))?"
    rf" (?:(?:until|up to|before|in) {wording.YEAR}|last year|previously|in the past)\b)"
)
_ON_TEXT = re.compile(
    rf"(?:(?!\b(?:because|since|due|as|given|owing)\b)[^,.;]){{0,40}}?\b(?P<text>{wording.TEXT})"
)
_AS_A_WHOLE = re.compile(r"(?:(?!\b(?:and|paragraph)\b)[^,.;])*\bas a whole\b")
# Between whoever speaks and a vote: it is not cast, or others are to cast it.
_OF_OTHERS = (
    r"\b(?:not|cannot|urg\w+|call\w*|appeal\w*|ask\w*|invit\w+|encourag\w+|thank\w*|others|members|"
    rf"states|countries|delegations|who|those(?! {wording.TEXT}s\b)|all)\b|"
    r"\b(?:(?:had|have) (?:wished|hoped|intended|meant|wanted|planned|liked|preferred) to|"
    r"would have) "
    r"(?:\w+ )?(?:vot|abst|support)"
)
_A_TEXT = r"(?:draft(?: resolution)?|text|resolution|proposal)"
_A_GROUP = r"(?:community|union|group|bloc|forum|alliance|movement|league)"
_ON_MATTER = re.compile(
    r" (?:on|of|for|against) (?:the|this|that) (?P<what>[\w-]+(?: [\w-]+)??)\b(?=\W|$)"
)
_NTH_TEXT = re.compile(  # not "the first resolution on wells"
    rf"\b(?P<nth>{'|'.join(wording.ORDINALS)})(?: (?:of the )?{_A_TEXT}s?\b"
    r"(?! (?:on|of its|to|that)\b)|(?: one)?(?=\W*$))"
)
_WHOSE_TEXT = re.compile(
    rf"\b[Tt]he (?P<whose>\w+(?:(?:[-–]| and )\w+)*)(?:'s)? {_A_TEXT}\b|"
    rf"\b{_A_TEXT}\b[^.;]{{0,60}}? {voting.PUT} by (?:the )?"
    r"(?P<by>[A-Z]\w+(?: [A-Z]\w+)*(?:(?:, | and )(?:the )?[A-Z]\w+(?: [A-Z]\w+)*)*)"
)
_LOST, _WON = "rejected|defeated|failed|vetoed|unsuccessful", "adopted|approved|successful"
_RIVAL = r"(?:competing|rival|alternative)"
BY_FATE = re.compile(  # "the rejected draft", "the text that failed", "the rival text"
    rf"\b(?:(?P<lost>{_LOST})|(?P<won>{_WON})|{_RIVAL}) (?:[\w-]+ )?{_A_TEXT}\b|"
    rf"\b{_A_TEXT} (?:that|which) (?:(?:was|had been) )?(?:(?P<lost2>{_LOST})|(?P<won2>{_WON}))\b"
)
_IS_RIVAL = re.compile(rf"\b{_RIVAL} (?:[\w-]+ )?{_A_TEXT}\b")
# Behind what else somebody does, before their vote: "he stood with others and would abstain".
_THEN = (
    r"(?:(?:[^.;]*?,|(?:(?!\bwho\b|\bthat\b)[^.;])*?) and (?=(?:would|will|had|was|therefore)\b))?"
)
_OF_NO_TEXT = re.compile(r"\b(?:amendment|motion)s?\b")
_SO_TOO = re.compile(r"So (?:would|will|did|had) (?:the )?")


def own_votes(
    way: Way,
    remarks: Iterable[Remark],
    *,
    amendment: bool | None = None,
    of: Sequence[Ballot] | None = None,
) -> Iterator[Span]:
    """Where speakers say that they voted that way, once each; in any of some votes, if given."""
    heard: set[Speaker | None] = set()
    for remark, (start, end) in votes_told((way,), remarks, amendment=amendment):
        span = (remark.paragraph, start, end)
        if remark.speaker not in heard and (of is None or is_of_vote(way, span, of)):
            heard.add(remark.speaker)
            yield span


def telling_votes(remarks: Selection) -> Selection:
    """The remarks that may tell a vote of their speakers' own."""
    held = remarks.holding(ON_VOTING)
    return remarks.only(lambda one: one in held or bool(_SO_TOO.match(one.text)))


def on_subject(wanted: AbstractSet[str], spans: Sequence[Span]) -> list[Span]:
    """Of votes told, those beside most of some terms; where none has any, in a record on them."""
    shared = in_common(wanted, [(one.remark_at(start), (start, end)) for one, start, end in spans])
    if not any(shared):
        return [one for one in spans if not wanted or wanted & about(one[0])]
    return with_most(spans, shared)


def is_of_vote(way: Way, span: Span, votes: Iterable[Ballot]) -> bool:
    """Whether a vote somebody tells may be any of some: by its draft, else by the one beside it."""
    paragraph, start, end = span
    remark = paragraph.remark_at(start)
    here = [one for one in votes if one.remark.record is paragraph.record]
    drafts, part, as_whole = _voted_on(way, remark, (start, end))
    here = [one for one in here if part is None or (one.part and one.part.may_be(part))]
    here = [one for one in here if one.part is None or not as_whole]
    of_drafts = [one for one in here if one.draft]
    if drafts and of_drafts:
        cast = (one for one in ballots(paragraph.record) if not one.on_amendment)
        texts = [one.draft for one in cast if one.draft and _is_any(one.draft, drafts)]
        if not voting.on_amendment(level(paragraph.slice(start, end))):  # to "L.41", but not on it
            of_drafts = [o for o in of_drafts if not (o.on_amendment and _is_any(o.draft, texts))]
        whole = (one for one in of_drafts if part or one.part is None)
        return any(_is_any(one.draft, drafts) for one in whole)
    named = () if drafts else named_so(even(paragraph.slice(start, end)), paragraph.record)
    if named:
        return any(is_same_vote(one, other) for one in named for other in here)
    beside = vote_beside(remark, (start, end))
    if part and not named:
        return any(beside is None or one.draft == beside.draft for one in here)
    apart = beside and beside.remark.paragraph.section is not paragraph.section
    if beside is None or apart:
        on = _on_its_matter(way, remark, (start, end))
        if on:
            return any(is_same_vote(each, one) for each in on for one in here)
    if beside is None or (apart and "paragraph" in paragraph.slice(start, end)):
        return bool(here) and len({one.draft for one in ballots(paragraph.record)}) <= 1
    to_come = (beside.remark.paragraph.number, beside.start) > (paragraph.number, start)
    on_part = part_in(paragraph.slice(start, end))
    wholes = wholes_of(beside) if to_come and not on_part else []
    return any(is_same_vote(each, one) for each in wholes or [beside] for one in here)


def _on_its_matter(way: Way, remark: Remark, span: tuple[int, int]) -> Sequence[Ballot]:
    """The votes on texts that alone tell of what somebody says that they voted so on: "abstained
    on the fund".
    """
    found = _vote_in(way, remark, span)
    on = _ON_MATTER.match(found.string, found.end()) if found else None
    matter = set(terms(on["what"])) - voting.VOTING_ON if on else set[str]()
    cast = on_texts(remark.record) if matter else ()
    each = ((one, one.remark.paragraph.slice(one.start, one.end)) for one in cast)
    of_it = [one for one, told in each if matter <= set(terms(told))]
    of_it = of_it or [one for one in cast if matter <= set(terms(_told_around(one)))]
    return of_it if len(cast) == 1 or len(of_it) < len(cast) else []


def _is_any(draft: str | None, drafts: Iterable[str]) -> bool:
    return any(is_draft(draft, one) for one in drafts)


def named_so(sentence: str, record: Record) -> Sequence[Ballot]:
    """The votes on the text named by its place ("the first draft"), by whose it is or by what
    became of it.
    """
    cast = on_texts(record)
    nth = _NTH_TEXT.search(sentence)
    if nth and len(cast) > 1:
        place = wording.ORDINALS.index(nth["nth"])
        return cast[place : place + 1]
    owners = next(filter(None, _owners(sentence)), None)
    if owners:
        own = (_owners_in(one.remark.paragraph.text) for one in cast)
        theirs = [one for one, whose in zip(cast, own, strict=True) if owners <= whose]
        return theirs or [one for one in cast if owners <= _owners_in(_told_around(one))]
    fate = BY_FATE.search(sentence)
    if fate is None:
        return []
    if not any(fate.groups()):
        rivals = [one for one in cast if _IS_RIVAL.search(_told_around(one))]
        return rivals or [one for one in cast if is_failed(one)]
    lost = bool(fate["lost"] or fate["lost2"])
    return [one for one in cast if is_failed(one) is lost]


def on_same_text(ballot: Ballot) -> list[Paragraph]:
    """The paragraphs that tell of a text put to the vote: those of its vote, what leads to it, and
    those that name its document alone.
    """
    documents = {*documents_in(ballot.clause)}
    named = (p for p in ballot.remark.record.paragraphs if {*documents_in(p.text)} == documents)
    return [*_telling(ballot), *(named if documents else ())]


def _telling(ballot: Ballot) -> list[Paragraph]:
    """The paragraphs that tell a vote, and what leads to it."""
    told = (one for one in tellings(ballot.remark.record) if is_same_vote(ballot, one))
    return [*(one.remark.paragraph for one in told), *leading_to(ballot)]


def is_failed(ballot: Ballot) -> bool | None:
    """Whether what was voted on was not adopted, by its sentence or the next; None if unsaid."""
    remark = ballot.remark
    spans = [
        (ballot.start, ballot.end),
        *(o for o in remark_sentences(remark) if o > (ballot.end,)),
    ]
    for start, end in spans[:2]:
        sentence = level(remark.paragraph.slice(start, end))
        failed = bool(voting.NOT_ADOPTED.search(sentence))
        if failed or voting.ADOPTED.search(sentence):
            return failed
    return None


def _told_around(ballot: Ballot) -> str:
    return " ".join(one.text for one in on_same_text(ballot))


@once
def on_texts(record: Record) -> tuple[Ballot, ...]:
    """The votes on whole texts, where they are taken: on no amendment, motion or paragraph."""
    cast = (one for one in tellings(record) if one.as_taken and one.part is None)
    return tuple(one for one in cast if not (_is_of_no_text(one) or is_procedural(one)))


def _is_of_no_text(ballot: Ballot) -> bool:
    """Whether a vote is on an amendment or motion, by its sentence or else what is before it."""
    begins = ballot.start if subject_of(ballot) else ballot.remark.start
    return bool(_OF_NO_TEXT.search(level(ballot.remark.paragraph.slice(begins, ballot.end))))


def _owners(text: str) -> Iterator[frozenset[str]]:
    """Of each text of somebody's that is named, the countries whose it is."""
    for told in _WHOSE_TEXT.finditer(text):
        names = re.split(r"[-–]|,? and |, ", told["whose"] or told["by"])
        yield frozenset(filter(None, map(state_named, names)))


@lru_cache(maxsize=1024)
def _owners_in(text: str) -> frozenset[str]:
    """The countries whose texts a paragraph tells of."""
    return frozenset[str]().union(*_owners(even(text)))


def _voted_on(
    way: Way, remark: Remark, span: tuple[int, int]
) -> tuple[Sequence[str], Part | None, bool]:
    """The drafts on which somebody says that they voted so, the paragraph of these, and whether
    they say that it was on all of it.
    """
    sentence = even(remark.paragraph.slice(*span))
    found = _vote_in(way, remark, span)
    at = found.end() if found else 0
    other = _NEXT.search(sentence, at)
    behind = sentence[at : other.start() if other else None]
    votes = [one.end() for one in _ON_VOTING.finditer(sentence, 0, at)]  # the last is this one
    before = "" if len(votes) > 1 else sentence[:at]
    as_whole = _AS_A_WHOLE.match(behind) is not None
    return drafts_in(behind) or drafts_in(before), part_in(behind), as_whole


def vote_beside(remark: Remark, span: tuple[int, int]) -> Ballot | None:
    """The vote beside which a remark tells its speaker's own; in a section to come where that is
    yet to be taken, by what stands before the last word of it.
    """
    told = level(remark.paragraph.slice(*span))
    side = voting.ON_WHICH_SIDE.search(told)
    last = max((one.end() for one in _ON_VOTING.finditer(told)), default=None)
    to_come = bool(side["before"] if side else voting.YET_TO_VOTE.search(told[:last]))
    beside = ballot_beside(remark, to_come=to_come)
    return beside or (_next_on_text(remark) if to_come else None)


def _next_on_text(remark: Remark) -> Ballot | None:
    """The vote on a whole text in the next section that tells any votes, where that is one."""
    here = remark.paragraph.number
    ahead = (one.remark.paragraph for one in tellings(remark.record))
    section = next((one.section for one in ahead if one.number > here), None)
    cast = [o for o in on_texts(remark.record) if o.remark.paragraph.section is section]
    return cast[0] if len(cast) == 1 else None


def tells_other_vote(remark: Remark, span: tuple[int, int]) -> bool:
    """Whether a vote told is on something else: the one beside it lists its speaker otherwise."""
    beside, own = vote_beside(remark, span), state_named(_body(remark) or "")
    if beside is None or own is None:
        return False
    cast = next((one.way for one in beside.votes if own in map(state_named, one.names)), None)
    told = level(remark.paragraph.slice(*span))
    return cast is not None and not _own(cast, remark).search(told)


def in_common(wanted: AbstractSet[str], told: Sequence[Told]) -> list[int]:
    """How many of some terms each is told with."""
    return [len(wanted & told_with(*each)) for each in told]


def told_with(remark: Remark, span: tuple[int, int]) -> set[str]:
    """The stems by which it is known what a vote of a speaker's own is on."""
    paragraph, (start, end) = remark.paragraph, span
    before = drafts_in(remark.text[: start - remark.start])[-1:]
    drafts = drafts_in(paragraph.slice(start, end)) or before
    of_drafts = [told_of_draft(paragraph.record, one) for one in drafts]
    if any(of_drafts):
        return set(terms(paragraph.text)).union(*of_drafts)
    named = voting.TEXT_ON.search(level(paragraph.slice(start, end)))
    beside = None if named else vote_beside(remark, span)
    leading = _telling(beside) if beside else []
    return {one for telling in (paragraph, *leading) for one in terms(telling.text)}


def votes_told(
    ways: Sequence[Way], remarks: Iterable[Remark], *, amendment: bool | None = None
) -> list[Told]:
    """Where speakers tell such votes of theirs; in summaries, what no statement of theirs tells."""
    remarks = tuple(remarks)
    told = [(one, span) for one in remarks for span in _of_itself(ways, one, amendment)]
    repeated = {whose(one) for one, _ in told if one.in_summary}
    in_full = (m for m in remarks if not m.in_summary and whose(m) in repeated)
    stated = {whose(one) for one in in_full if any(_of_itself(tuple(Way), one))}
    return [(one, span) for one, span in told if not (one.in_summary and whose(one) in stated)]


def whose(remark: Remark) -> tuple[str, Speaker | None]:
    """Whose words a remark is, in which record."""
    return remark.record.id, remark.speaker


def _of_itself(
    ways: Iterable[Way], remark: Remark, amendment: bool | None = None
) -> Iterator[tuple[int, int]]:
    """The sentences of a remark that tell its speaker's own vote."""
    speaker, paragraph = remark.speaker, remark.paragraph
    before = _voting_alike(remark)
    if before and remark_sentences(before)[-1] in _of_itself(ways, before, amendment):
        yield remark_sentences(remark)[0]
    if speaker is None or remark not in _on_voting(paragraph.record):
        return
    for start, end in remark_sentences(remark):
        sentence = level(paragraph.slice(start, end))
        told = (
            _own(way, remark).search(sentence) for way in ways if _VOTED_SO[way].search(sentence)
        )
        if any(one and _is_on(amendment, sentence[one.end() :]) for one in told):
            yield start, end


@once
def _on_voting(record: Record) -> frozenset[Remark]:
    """The remarks of a record that have a word of voting."""
    return frozenset(one for one in record.remarks if _ON_VOTING.search(one.text))


def _voting_alike(remark: Remark) -> Remark | None:
    """The remark right before one that says that its speaker votes alike: "So would Chad, …"."""
    body = _body(remark)
    so_too = _SO_TOO.match(remark.text)
    if not (body and so_too and remark.text.startswith(body, so_too.end())):
        return None
    before = (one for one in remark.paragraph.remarks if one.end == remark.start and one.speaker)
    return next(before, None)


def _is_on(amendment: bool | None, rest: str) -> bool:
    """Whether what stands behind a vote leaves it one on an amendment, or on another text."""
    on = _ON_TEXT.match(rest)
    return amendment is None or on is None or amendment == voting.is_amendment(on["text"])


def _body(remark: Remark) -> str | None:
    return remark.speaker.affiliation if remark.speaker else None


def _own(way: Way, remark: Remark) -> re.Pattern[str]:
    """How the speaker of a remark tells their vote that way."""
    return _of_own(way, _body(remark), for_others=bool(remark.on_behalf_of))


def _vote_in(way: Way, remark: Remark, span: tuple[int, int]) -> re.Match[str] | None:
    """Where a sentence tells that vote of its speaker's own."""
    return _own(way, remark).search(level(remark.paragraph.slice(*span)))


@lru_cache(maxsize=4096)
def _of_own(way: Way, affiliation: str | None, *, for_others: bool) -> re.Pattern[str]:
    """How somebody of a country or body tells their vote that way, or that of theirs."""
    ours = r"(?:his|her|their|our|the) (?:delegation|country|government)|he|she|we"
    ours += rf"|the {_A_GROUP}" if for_others else ""
    turned = ""
    if affiliation:
        code = country_code(affiliation)
        capital = [one for one, of in capitals().items() if of == code] if code else []
        names = "|".join(map(re.escape, (level(affiliation), *capital)))
        ours += rf"|(?:{names})(?:['’]s? [\w-]+)?(?:, who)?"
        ours += "|they" if for_others or ";" in affiliation else ""  # several at once
        turned = (  # "Abstaining, too, was Chad, whose delegate …"
            rf"^(?:also |likewise )?{_VOTED[way]},?(?: too,?| as well,?)? (?:was|were|had been) "
            rf"(?:the )?(?:[\w]+ ){{0,4}}?(?:{names})\b|"
        )
    # "Regretted that Chad voted".
    told = rf"\bthat (?!(?:{ours}|it w(?:ill|ould))\b)[\w ]*?(?=\b{_VOTED[way]})"
    told += r"|\b(?:when|because|after|since|as) it (?=veto)"  # another whom they speak of
    return re.compile(
        rf"{turned}(?:^it|\b(?:{ours}))\b{_THEN}"
        rf"(?:(?!{_OF_OTHERS}|{told})(?:[^.;]|\.(?=\d)))*?"
        rf"\b{_VOTED[way]}{_ELSEWHEN}"
    )
