"""The answer to how a vote went: counts and names, with the sentence that tells them.

Comes in: a Question, the remarks searched. Goes out: an Answer, or None where it asks something
else or no ballot tells it. Does not know: how ballots are read.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rag.answer import BY_FORM, BY_RULE, Answer, Citation, Kind, Scope, Verdict
from rag.answering import counts
from rag.answering.phrases import called, limited, said, searched_in
from rag.countries import country_code, with_article
from rag.forms.backing import backing
from rag.forms.explanations import reasons, reasons_of, said_of_text, said_on_vote
from rag.forms.meeting import still_to_come
from rag.forms.own_votes import (
    ON_VOTING,
    is_failed,
    is_of_vote,
    on_subject,
    own_votes,
    telling_votes,
    vote_beside,
    whose,
)
from rag.forms.votes import asks_of_amendment, ballots_among, meant
from rag.holdings.ballots import (
    Ballot,
    Way,
    ballots,
    drafts_in,
    is_draft,
    leading_to,
    part_in,
    tellings,
)
from rag.holdings.passages import Span, Told, remark_sentences, told_text
from rag.holdings.persons import country_of
from rag.holdings.selection import Selection
from rag.questions import meetings, voting
from rag.questions.occasion import by_time, is_of_body
from rag.questions.question import Question, Value
from rag.questions.voting import AskedVote, asked_vote, voters_only
from rag.records import Paragraph, Record, Remark
from rag.words import even, level, stem, terms

_ON_DECIDING = [*ON_VOTING, *map(stem, ("consensus", "acclamation", "unanimous"))]
_ON_WITHDRAWING = [*map(stem, ("withdraw", "withdrew", "withdrawn"))]
_BY_NAME = AskedVote((), by_name=True, veto=False, by_word=True)


@dataclass(frozen=True)
class _Case:
    """What a question asks of which votes; what is searched, and how many citations are shown."""

    question: Question
    asks: AskedVote
    told: Sequence[Ballot]
    remarks: Selection
    scope: Scope
    limit: int


def tally(question: Question, remarks: Selection, scope: Scope, limit: int) -> Answer | None:
    """How the vote went that a question asks about; at most ``limit`` citations."""
    asks = asked_vote(question)
    if asks is None:
        return None
    case = _case(question, asks, remarks, scope, limit)
    asks = case.asks
    told_so = asks.by_word or not asks.by_name  # whether "adopted by consensus" answers it
    uncounted = _uncounted(case) if told_so and not asks.ways else None
    if uncounted:
        return _not_counted(case, uncounted)
    return _of_those_named(case) if asks.by_name else _of_those(replace(case, told=_wanted(case)))


def _case(
    question: Question, asks: AskedVote, remarks: Selection, scope: Scope, limit: int
) -> _Case:
    """The votes that are meant by what a question says of them, but for its "and why"."""
    question = voters_only(question)
    plain = voting.AND_WHY.sub("", question.plain)
    body = voting.decider(plain)
    asked = {*terms(plain)} - {*terms(body)}
    if body:
        remarks = remarks.only(lambda one: is_of_body(one.record.symbol, body))
    question = replace(question, terms=tuple(one for one in question.terms if one in asked))
    question, asks = _of_their_way(question, asks, remarks)
    year = voting.IN_YEAR.search(plain)
    told = meant(question, ballots_among(remarks), remarks)
    told = [one for one in told if not year or _is_of_year(one, year["year"])]
    return _Case(question, asks, told, remarks, scope, limit)


def _is_of_year(ballot: Ballot, year: str) -> bool:
    """Whether a vote was in a year, or its text is of that, as far as is told."""
    date = ballot.remark.record.about_when
    return date is None or str(date.year) == year or year in _with_leads(ballot)


def _of_their_way(
    question: Question, asks: AskedVote, remarks: Selection
) -> tuple[Question, AskedVote]:
    """A question who voted with somebody as one who voted the way that they are listed."""
    beside = asks.beside
    if beside is None:
        return question, asks
    cast = [one for ballot in ballots_among(remarks) for one in ballot.votes]
    listed = {one.way for one in cast if counts.goes_so(one.names, beside)}
    ways = tuple(way for way in Way if way in listed)
    told = voting.VOTED_WITH.findall(question.plain)
    named = {term for said in (beside.label, *beside.forms, *told) for term in terms(said)}
    asked = tuple(one for one in question.asked if one is not beside)
    left = tuple(term for term in question.terms if term not in named)
    return replace(question, asked=asked, terms=left), replace(asks, ways=ways)


def _of_those_named(case: _Case) -> Answer | None:
    """How those voted whom a question names."""
    question, told = case.question, case.told
    remarks = case.remarks.by(question.asked)
    case = replace(case, remarks=remarks)
    listed = any(counts.votes_told(one, question) for one in told)
    if told and case.asks.by_word and (not listed or len(_records(told)) > 1):
        return _by_record(case)
    own = remarks if case.asks.by_word else ()
    return _of_those(
        replace(case, told=[one for one in told if counts.votes_told(one, question, own)])
    )


def _of_those(case: _Case) -> Answer | None:
    """How the votes went, of the States that a question asks of where it does not ask of all."""
    question, asks, told = case.question, case.asks, case.told
    if asks.absent:
        told = [one for one in told if one.absent]
    if question.of_some:
        named = [one for one in told if counts.tells_part(one, asks)]
        theirs = case.remarks.only(question.asks_of)
        if told and not named and not counts.any_own(asks.ways or Way, theirs):
            says = f"The record does not say which of them voted so{counts.counted_only(told)}."
            return _reply(case, says, _sentences(told))
        part = [counts.part_of(one, question) for one in named]
        told = [one for one in part if any(cast.names for cast in one.votes)] or part
    if told:
        return _in_both(replace(case, told=told)) or _counts(replace(case, told=told))
    if not (case.remarks and asks.by_word):
        return None
    return _own_alone(case) if asks.ways or asks.by_name else _unvoted(case)


def _wanted(case: _Case) -> Sequence[Ballot]:
    """Of the votes meant, those that tell the ways asked; of what was adopted, none that failed."""
    asks, told = case.asks, counts.without(case.question, case.told, veto=case.asks.veto)
    told = [one for one in told if not asks.ways or counts.ways_in(one, asks)]
    if meetings.ADOPTED_WHAT.match(level(case.question.text)):
        return [one for one in told if not is_failed(one)] or told
    return told


def _uncounted(case: _Case) -> Told | None:
    """The sentence that tells of the decision asked about uncounted, if it tells more than one."""
    wanted = set(case.question.terms) - voting.VOTING
    plain = level(case.question.text)

    def tells(text: str) -> int:
        return len(wanted & set(terms(text)))

    best = max(_decisions(case), key=lambda one: tells(level(told_text(one))), default=None)
    if best is None or voting.ON_A_PARAGRAPH.search(plain):
        return None
    sentence, told = level(told_text(best)), case.told
    if asks_of_amendment(case.question) is False and not part_in(plain):  # on the text as a whole
        told = [one for one in told if not (one.on_amendment or one.part)]
    if not voting.WITHOUT_VOTE.search(sentence) and _is_the_one(told, best[0].paragraph):
        return None
    # Where nothing is asked of it and votes are told, a decision is told before none of them.
    whole = not (wanted or voting.on_amendment(plain))
    fewest = -1 if whole and ballots_among(case.remarks) else 0
    of_votes = max((tells(_with_leads(one, best[0])) for one in told), default=fewest)
    return best if tells(sentence) > of_votes else None


def _is_the_one(told: Sequence[Ballot], decided: Paragraph) -> bool:
    """Whether a vote is the only one on a whole text in the record, a summary of which tells of a
    decision.
    """
    cast = [one for one in ballots(decided.record) if not (one.part or one.on_amendment)]
    return decided.section.summary and len(cast) == 1 and cast == [*told] and cast[0].as_taken


def _decisions(case: _Case) -> Iterator[Told]:
    """The sentences that tell of a decision, on the texts named, if any, and count no votes."""
    drafts, part = drafts_in(case.question.text), part_in(case.question.text)
    counted = {(one.remark, one.start) for each in case.remarks.records for one in tellings(each)}
    of_amendment = asks_of_amendment(case.question)
    for remark, (start, end) in _narrated(case.remarks.holding(_ON_DECIDING)):
        text = remark.paragraph.slice(start, end)
        if of_amendment and not voting.on_amendment(level(text)):
            continue
        decided = (remark, start) not in counted and voting.DECIDED_SO.search(level(text))
        named = part_in(text) if part else None
        of_part = part is None or (named and named.may_be(part))
        if decided and of_part and (not drafts or _names_any(drafts, text)):
            yield remark, (start, end)


def _narrated(remarks: Iterable[Remark]) -> Iterator[Told]:
    """The sentences that nobody says: what the record itself tells."""
    silent = (one for one in remarks if one.speaker is None)
    return ((one, span) for one in silent for span in remark_sentences(one))


def _with_leads(ballot: Ballot, but: Remark | None = None) -> str:
    """The sentence that tells a vote, and the paragraphs that lead to it but for a remark's own."""
    leads = [one.text for one in leading_to(ballot) if not but or one is not but.paragraph]
    return f"{ballot.remark.paragraph.slice(ballot.start, ballot.end)} {' '.join(leads)}"


def _names_any(drafts: Iterable[str], text: str) -> bool:
    return any(is_draft(one, each) for one in drafts_in(text) for each in drafts)


def _not_counted(case: _Case, told: Told) -> Answer:
    """What the record tells of a decision without a count."""
    remark, span = told
    silent = voting.WITHOUT_VOTE.search(level(told_text(told)))
    whole = silent and silent[0].startswith("unanim")
    short = f"Adopted {'unanimously' if whole else 'without a vote'}" if silent else None
    says = f"{short or 'The record does not tell the count of this vote'}."
    spans = [(remark.paragraph, *span)]
    return _reply(replace(case, limit=1), says, spans, short=short, confidence=BY_FORM)


def _unvoted(case: _Case) -> Answer | None:
    """What became of a text that no vote is told on: adopted, still to come, or not told."""
    question, remarks = case.question, case.remarks
    withdrawn = [(one.paragraph, *span) for one, span in _withdrawn(case)]
    if withdrawn:
        return _reply(case, "Withdrawn.", withdrawn, short="Withdrawn", confidence=BY_FORM)
    amendment = voting.on_amendment(question.plain) and not ballots_among(remarks)
    if not (amendment or _asks_any_vote(question, remarks)) or _any_decision(remarks):
        named = drafts_in(question.text) and voting.OF_COUNT.search(question.plain)
        counts_it = named and not voting.WITHOUT_VOTE.search(question.plain)
        return _adopted(case) or (_untold(case, (), listed=False) if counts_it else None)
    coming = [(one.paragraph, *span) for one, span in still_to_come(remarks)]
    if not coming:
        return _untold(case, (), listed=False)
    says = "Not yet: the record tells that it is still to come."
    return _reply(case, says, coming, short="Not yet")


def _withdrawn(case: _Case) -> list[Told]:
    """Where a text or amendment asked about is withdrawn: by whose it is, or in its terms."""
    wanted = set(case.question.terms) - voting.VOTING_ON
    theirs = {m for one in case.question.topics for entry in one.entries for m in entry.remarks}
    of_amendment = asks_of_amendment(case.question)

    def is_of_it(told: Told) -> bool:
        plain = level(told_text(told))
        if not voting.WITHDRAWN.search(plain) or (voting.on_amendment(plain) and not of_amendment):
            return False
        return told[0] in theirs if theirs else bool(wanted) and wanted <= set(terms(plain))

    remarks = case.remarks.holding(_ON_WITHDRAWING)
    return [one for m in remarks for span in remark_sentences(m) if is_of_it(one := (m, span))]


def _own_alone(case: _Case) -> Answer | None:
    """What speakers tell of their own votes; None where one tells how many voted."""
    question, remarks = case.question, case.remarks
    wanted = set(question.terms) - voting.VOTING
    if question.value is Value.NUMBER and not case.asks.by_name:
        counted = (one.text for one in remarks if voting.SO_MANY_VOTED.search(one.text))
        if any(wanted & set(terms(text)) for text in counted):
            return None
    on_votes = telling_votes(remarks).only(question.asks_of)
    ways = Way if case.asks.by_name else case.asks.ways  # "did Chad abstain?": how it voted
    theirs = [one for way in ways for one in own_votes(way, on_votes)]
    drafts = drafts_in(question.text)
    if drafts:
        theirs = [one for one in theirs if _names_any(drafts, one[0].text)]
    spans = on_subject(wanted, theirs)
    if not spans and voting.TO_COME.search(question.plain):
        return None
    return _untold(case, spans, listed=bool(ballots_among(remarks)))


def _adopted(case: _Case) -> Answer | None:
    """That a text, or any without a vote, was adopted, as the record tells it, and no vote."""
    wanted = set(case.question.terms) - voting.VOTING_ON - voting.OF_THE_MEETING
    plain = level(case.question.text)
    if ballots_among(case.remarks) or not voting.OF_COUNT.search(plain):
        return None
    tells = voting.ADOPTED if wanted else voting.WITHOUT_VOTE
    texts = ((one, level(told_text(one))) for one in _narrated(case.remarks))
    told = (
        one
        for one, text in texts
        if wanted <= set(terms(text)) and tells.search(text) and not voting.AGENDA.search(text)
    )
    first = next(told, None)
    return _not_counted(case, first) if first else None


def _asks_any_vote(question: Question, remarks: Selection) -> bool:
    """Whether it asks how a vote went, and says no more of it than what the meeting is on."""
    on = set(question.terms) - voting.VOTING - voting.OF_THE_MEETING
    on.update(question.topic_names)
    return all(on <= set(terms(" ".join((one.title, *one.subtitles)))) for one in remarks.records)


def _any_decision(remarks: Selection) -> bool:
    """Whether a vote is told, or that something else than an agenda was decided without one."""
    texts = (level(told_text(one)) for one in _narrated(remarks.holding(_ON_DECIDING)))
    return bool(ballots_among(remarks)) or any(
        voting.WITHOUT_VOTE.search(one) and not voting.AGENDA.search(one) for one in texts
    )


def _counts(case: _Case) -> Answer:
    """How the votes went that are told, with what speakers say of their own."""
    short = "; ".join(_each_told(case))
    spans = [span for one in case.told for span in _spans(one, case.question, case.asks)]
    beside = [*_beside(case)]
    speakers = [one.remark_at(start).speaker for one, start, _ in beside]
    voters = ((one.affiliation or one.name).split("; ") for one in speakers if one)
    own = dict.fromkeys(name for each in voters for name in each)
    if own and counts.ends_unnamed(short):
        short += f"; who say so: {', '.join(own)}"
    return _reply(case, f"{short}.", [*spans, *beside], short=short, confidence=BY_FORM)


def _in_both(case: _Case) -> Answer | None:
    """Who went one way in both of two votes, if that is asked and they name whoever did."""
    told, ways = case.told, () if case.asks.by_name else case.asks.ways
    if not (ways and len(told) == 2 and voting.IN_BOTH.search(case.question.plain)):
        return None
    way = ways[0]
    one, other = (each.of(way) for each in told)
    if any(each.count > len(each.names) for each in (one, other)):
        return None
    codes = {*map(country_code, one.names)}.intersection(map(country_code, other.names))
    names = [name for name in one.names if country_code(name) in codes]
    theirs = [m for m in case.remarks if country_of(m) in codes]
    own = (span for span in own_votes(way, theirs) if "both" in span[0].slice(*span[1:]))
    short = f"{len(names) or 'none'} {way} in both votes{': ' if names else ''}{', '.join(names)}"
    return _reply(case, f"{short}.", [*_sentences(told), *own], short=short, confidence=BY_FORM)


def _each_told(case: _Case) -> list[str]:
    """How each vote went, in short: whether adopted, if that is asked, and which it is."""
    question, asks, told = case.question, case.asks, case.told
    counted = question.value is Value.NUMBER
    parts = [
        counts.votes_told(one, question, case.remarks)
        if asks.by_name
        else counts.counts_told(one, asks, counted=counted, part=question.of_some)
        for one in told
    ]
    decided = voting.decided_how(question.plain)
    if decided:
        none = voting.WITHOUT_VOTE.search(question.plain)
        whether = [
            counts.whether_unvoted(one, none[0]) if none else counts.whether_adopted(one, decided)
            for one in told
        ]
        parts = [f"{so}{part}" for so, part in zip(whether, parts, strict=True)]
    of_part = part_in(question.text) or voting.ON_A_PARAGRAPH.search(question.plain)
    placed = (len(told) > 1 or bool(one.part and not of_part) for one in told)
    return [
        f"{part} ({counts.place_of(one)})" if place else str(part)
        for one, part, place in zip(told, parts, placed, strict=True)
    ]


def _beside(case: _Case) -> Iterator[Span]:
    """What speakers say of their own votes beside those told, and, if asked, why they did; of who
    was for or against a text, whoever says so where no vote names any.
    """
    question, asks = case.question, case.asks
    why = voting.AND_WHY.search(question.plain)
    if asks.by_name:
        yield from counts.own_beside(question, case.told, case.remarks)
    if asks.by_name and why:
        told = (
            each
            for one in question.asked
            for each in reasons(question, one) or said_on_vote(question, one.remarks)
        )
        yield from ((m.paragraph, *span) for m, span in told if _is_of_same(case, m))
    if asks.ways and why:
        yield from _why_so(case)
    elif not (asks.by_name or asks.beside or question.value is Value.NUMBER):
        own = [*_own_so(case)]
        yield from own
        heard = {_whose(one) for one in own}
        yield from (one for one in _on_their_side(case) if _whose(one) not in heard)


def _on_their_side(case: _Case) -> Iterator[Span]:
    """Where whoever is for or against a text says so, if that is asked and no vote names them."""
    asks = case.asks
    if not asks.by_word and not any(one.of(way).names for one in case.told for way in asks.ways):
        yield from ((one.paragraph, *span) for one, span in backing(case.question, case.remarks))


def _whose(span: Span) -> Hashable:
    return whose(span[0].remark_at(span[1]))


def _own_so(case: _Case) -> Iterator[Span]:
    """Where those who went so tell it: where votes do not name them, or by the word alone."""
    amendment = _on_amendment(case.question, case.told)
    for way in case.asks.ways:
        if not case.asks.by_word or not all(one.of(way).names for one in case.told):
            other = [cast for one in case.told for cast in one.votes if cast.way is not way]
            codes = {country_code(name) for cast in other for name in cast.names} - {None}
            theirs = [
                one
                for one in case.remarks
                if _is_of_same(case, one) and country_of(one) not in codes
                if case.question.asks_of(one)
            ]
            yield from own_votes(way, theirs, amendment=amendment, of=case.told)


def _why_so(case: _Case) -> Iterator[Span]:
    """Why those who went the ways asked say that they did, beside any of the votes; of those listed
    against the one text, or abstaining, who tell no vote of theirs, what they say of it.
    """
    theirs = [one for one in case.remarks if one.speaker and _is_of_same(case, one)]
    for way in case.asks.ways:
        named = [name for one in case.told for name in one.of(way).names]
        codes = {country_code(name) for name in named} - {None}
        asked = [m for m in theirs if country_of(m) in codes] if named else theirs
        for remark, span in reasons_of(way, asked):
            if (named and _is_listed_alone(way, remark, span)) or is_of_vote(
                way, (remark.paragraph, *span), case.told
            ):
                codes.discard(country_of(remark))
                yield remark.paragraph, *span
        if named and way is not Way.IN_FAVOUR and len(case.told) == 1:
            left = (m for m in asked if country_of(m) in codes and _is_near(case.told[0], m))
            told = said_of_text(case.question, left)
            yield from ((m.paragraph, *span) for m, span in told)


def _is_near(ballot: Ballot, remark: Remark) -> bool:
    """Whether a statement, and no summary of it, may be on what was put to a vote: on a paragraph
    of a text none of a section before it.
    """
    here, vote = remark.paragraph, ballot.remark.paragraph
    ahead = here.section is not vote.section and here.number < vote.number
    return not here.section.summary and not (ballot.part and ahead)


def _is_listed_alone(way: Way, remark: Remark, span: tuple[int, int]) -> bool:
    """Whether somebody on the list of a vote tells it by no text's name, and the vote beside them
    lists nobody who voted so.
    """
    text, beside = even(remark.paragraph.slice(*span)), vote_beside(remark, span)
    named = drafts_in(text) or part_in(text) or voting.on_amendment(level(text))
    return not named and (beside is None or not beside.of(way).names)


def _is_of_same(case: _Case, remark: Remark) -> bool:
    """Whether a remark is of a record in which any of the votes was."""
    record = remark.record
    return any(one.remark.record is record for one in case.told)


def _spans(ballot: Ballot, question: Question, asks: AskedVote) -> list[Span]:
    """The lists of those who went so, or of those asked, and the sentence of the vote."""
    ways = () if question.value is Value.NUMBER else asks.ways
    asked = question.asked if asks.by_name else ()
    meant = [
        where
        for what, names, where in ballot.lists
        if (what in ways and not asks.by_name) or any(counts.goes_so(names, one) for one in asked)
    ]
    if asks.absent and ballot.absent_in:
        meant.append(ballot.absent_in)
    lists = [(one, 0, len(one.text)) for one in meant if one]
    return [*lists, *_sentences([ballot])]


def _records(told: Iterable[Ballot]) -> list[Record]:
    """The records of some ballots, in order of time."""
    found = {one.remark.record.id: one.remark.record for one in told}
    return sorted(found.values(), key=by_time)


@dataclass(frozen=True)
class _InRecord:
    """What a record tells of how those asked voted: in short, by what, and if by themselves."""

    shorts: Sequence[str] = ()
    spans: Sequence[Span] = ()
    own: bool = False


def _by_record(case: _Case) -> Answer:
    """How those asked voted, record by record: by list, else in their own words, else counts."""
    records = _records(case.told)
    each = [_in_record(case, record) for record in records]
    shorts = [short for one in each for short in one.shorts]
    spans = [span for one in each for span in one.spans]
    if len(records) == 1 and len(shorts) == 1:
        shorts = [shorts[0].rpartition(" (")[0]]
    if shorts:
        short = "; ".join(shorts)
        says = f"{short}, in its own words." if len(records) == 1 else f"{short}."
        return _reply(case, says, spans, short=short)
    if any(one.own for one in each):
        heard = {country_of(one[0].remark_at(one[1])) for one in spans}
        silent = [one for one in case.question.asked if country_code(one.label) not in heard]
        unheard = f" (of {' and '.join(map(called, silent))}, nothing)" if silent else ""
        says = f"The record does not list how {_voters(case)} voted; in their own words{unheard}:"
        return _reply(case, says, spans)
    return _not_listed(case)


def _in_record(case: _Case, record: Record) -> _InRecord:
    """How those asked voted in a record, by its list, else in their own words."""
    question = case.question
    here = [one for one in case.told if one.remark.record is record]
    theirs = [one for one in case.remarks if one.record is record]
    if any(counts.votes_told(one, question) for one in here):
        each = ((one, counts.votes_told(one, question, theirs)) for one in here)
        listed = [(one, votes) for one, votes in each if votes]
        spans = [span for one, _ in listed for span in _spans(one, question, _BY_NAME)]
        spans += counts.own_beside(question, [one for one, _ in listed], theirs)
        return _InRecord([f"{votes} ({counts.place_of(one)})" for one, votes in listed], spans)
    amendment = _on_amendment(question, here)
    own = [
        (way, span) for way in Way for span in own_votes(way, theirs, amendment=amendment, of=here)
    ]
    if not own:
        return _InRecord()
    on_one = len(here) == 1 or voting.OF_TEXT.search(question.plain)
    clear = len(own) == len(question.asked) == 1 and on_one
    shorts = [f"{_labels(case)}: {own[0][0]} ({record.symbol})"] if clear else []
    spans = [*dict.fromkeys(span for _, span in own), *_sentences(here)]
    return _InRecord(shorts, spans, own=True)


def _on_amendment(question: Question, told: Sequence[Ballot]) -> bool | None:
    """Whether votes are on amendments, as a question says, or else each of them."""
    each = {one.on_amendment for one in told}
    so = voting.on_amendment(level(question.text))
    return each.pop() if so is None and len(each) == 1 else so


def _not_listed(case: _Case) -> Answer:
    """Whom the votes count, where no record tells how those asked voted."""
    told, ways = case.told, case.asks.ways
    if told and all(counts.sits_out(one, told) for one in case.question.asked):
        short = f"{counts.NO_VOTE}: not among the Security Council's members then"
        says = f"{_labels(case)} had {short[0].lower()}{short[1:]}."
        return _reply(case, says, _sentences(told), short=short)
    so = told[0].of(ways[0]) if len(told) == len(ways) == 1 else None
    if so and so.names and len(so.names) == so.count:
        short = f"No: not among the {so.count} {so.way}"
        spans = _spans(told[0], case.question, replace(case.asks, by_name=False))
        return _reply(case, f"{short}.", spans, short=short)
    says = f"The record does not say how {_voters(case)} voted{counts.counted_only(told)}."
    return _reply(case, says, _sentences(told))


def _labels(case: _Case) -> str:
    return " and ".join(map(called, case.question.asked))


def _voters(case: _Case) -> str:
    return " and ".join(with_article(called(one)) for one in case.question.asked)


def _sentences(told: Iterable[Ballot]) -> list[Span]:
    """The sentences that tell some votes."""
    return [(one.remark.paragraph, one.start, one.end) for one in told]


def _untold(case: _Case, spans: Sequence[Span], *, listed: bool) -> Answer:
    """Where no ballot tells it, what speakers say of theirs; ``listed``: there are others."""
    where = "Within these filters the record" if case.scope.filtered else "The record"
    says = f"{where} lists no vote {'that tells this' if spans and listed else 'on this'}"
    says += "; in their own words:" if spans else f". Searched: {searched_in(case.scope)}."
    return _reply(case, says, spans)


def _reply(
    case: _Case,
    says: str,
    spans: Sequence[Span],
    *,
    short: str | None = None,
    confidence: float = BY_RULE,
) -> Answer:
    """What is said, with the spans it stands on; at most so many of them as are shown."""
    question = case.question
    every = [said([Citation(number, *span)]) for number, span in enumerate(spans, 1)]
    claims, left_out, lines = limited(every, case.limit)
    return Answer(
        question=question.text,
        kind=question.kind if question.kind is not Kind.WHO else Kind.LIST,
        verdict=Verdict.ANSWERED if claims else Verdict.NOT_IN_RECORDS,
        text="\n".join([says, *lines]),
        confidence=confidence,
        scope=case.scope,
        short=short,
        claims=claims,
        left_out=left_out,
    )
