"""Quotations in a question, attested by the records or not: the answer to "did she really say".

Comes in: a Question with quotations, the Verification of each, what was searched. Goes out: an
Answer.
Does not know: how quotes are looked up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer import BY_FORM, BY_RULE, Answer, Citation, Claim, Kind, Passage, Scope, Verdict
from rag.answering.phrases import called, places, said, searched_in, who, who_within
from rag.answering.verify import SHORT, Match, Verification, alterations, nearest_of
from rag.holdings.directory import Named
from rag.holdings.passages import remark_sentences
from rag.questions import wording
from rag.questions.question import Question, Quotation
from rag.quotation import in_marks
from rag.words import enumerated, even, level, words

_ASKS_MORE = re.compile(rf"\b(?:{wording.ASKS}|mean|about|explain)\b")
_DOUBTS = re.compile(
    rf"^{wording.POLITE}*(?:did|has|is it|was it|does|is there|"
    r"who (?:said|used|(?:spoke|talked) of)|whose words|verify|check)\b|^i (?:read|heard)\b|"
    r"\b(?:right|correct|true|real|genuine|accurate)\s*\?*$|"
    r"\b(?:say|says|said|saying)[,:]? ?[\"“]|"
    r"\"\W*(?:so |and )?who(?:se words)? (?:said|says|was|is|were|are|told|wrote)\b[^\"]*$|"
    # as in: can I quote him as saying that it "…"; a real quote?; the quote "…"
    r"\bquot(?:e|es|ed|ing|ations?)\b(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)"
)
# What a match says, with whose words they are and whom the question names.
_SAYS = {
    Match.EXACT: "The record has {these} from {theirs}.",
    Match.NEAR: "The record has nearly {these}, from {theirs}{altered}.",
    Match.MISATTRIBUTED: (
        "The record has {these} from {theirs}, not from {asked}{altered}.{nearest}"
    ),
    Match.STITCHED: "The record has {these} in different places, not as one quote.{nearest}",
}
_OTHERS = "{says} None of them is from {asked}."
_RELAYED = "The record has {these} from {theirs}, as those of {asked}."
_OF_ANOTHER = "They are given there as somebody else’s."
_TO_THE_WORD = "To the word they are from {theirs}."
AS_REPORTED = "They are the record’s report of what was said: not in quotation marks there."
# What a question says of words beside whose they are: "did he say that he was “at the mercy …”".
_SAID_THAT = re.compile(rf"\b{wording.SAYING}\b(?P<frame>[^\"]*)\W*$")
_NO_FRAME = frozenset(
    """that it this the a an word words phrase term terms sentence line exact exactly very precise
    literally actually really quote quoted following in or and as of about""".split()
)
# Behind somebody's name: who is another; not what they said, or who speaks for them.
_WHOSE_KIN = re.compile(
    r"['’]s? (?P<who>(?!(?:own|statement|speech|remarks?|words|address|testimony|comments?|letter|"
    r"briefing|message|delegation|team|government|country|office|"
    rf"{wording.DELEGATE})\b)[a-z]+)(?= (?:really |actually |ever )?{wording.SAYING}\b)"
)
_IN_PIECES = re.compile(r"…|\.\.\.|[.!?] ")
_MAY_DIFFER = frozenset({Match.NEAR, Match.MISATTRIBUTED})
_NOT_FOUND = "{where} does not have {these}.{nearest} Searched: {searched}."
_MOST_NAMED = 5  # of those who have the words
_NO_MORE = 4  # words beside a quotation that only say whose it may be
_TOLD = 3  # differences; more are no alteration
_SURE = {Match.EXACT: BY_FORM, Match.MISATTRIBUTED: BY_FORM}


def asks_for_attestation(question: Question, found: Sequence[Verification]) -> bool:
    """Whether the quotations are what is asked about: one is found, or the question doubts them."""
    beside = wording.QUOTATION.sub("", even(question.text)).split()
    alone = len(beside) <= _NO_MORE and not _ASKS_MORE.search(level(" ".join(beside)))
    doubts = bool(found) and (alone or bool(_DOUBTS.search(question.plain)))
    return doubts or any(one.verdict is not Match.NOT_FOUND for one in found)


def attest(question: Question, found: Sequence[Verification], scope: Scope, limit: int) -> Answer:
    """The answer: whose words each quotation is, or nobody's; at most ``limit`` citations."""
    lines: list[str] = []
    claims: list[Claim] = []
    names: list[str] = []
    for quotation, one in zip(question.quotations, found, strict=True):
        theirs_by_others = one.relayed and one.verdict is Match.MISATTRIBUTED
        anothers = one.of_another and not theirs_by_others
        framed = anothers or _is_framed(question, quotation)
        whole = framed or len(quotation.text.split()) <= SHORT
        cited = _in_sentences(one.matches) if whole else one.matches
        said_by = sorted(one.matches, key=lambda match: match.speaker is None)  # narrative last
        theirs = list(dict.fromkeys(who(match.speaker) for match in said_by))
        asked = " or ".join(called(named) for named in quotation.asked) or question.unknown
        way = _RELAYED if theirs_by_others else _SAYS.get(one.verdict, _NOT_FOUND)
        altered = _altered(quotation.text, one.matches) if one.verdict in _MAY_DIFFER else ""
        nearly = "nearly " if altered and one.verdict is Match.MISATTRIBUTED else ""
        says = way.format(
            these=nearly + ("these words" if " " in quotation.text.strip() else "this word"),
            theirs=_listed(list(dict.fromkeys(who_within(match.speaker) for match in said_by))),
            asked=asked,
            altered=altered,
            nearest=_near(quotation.text, _nearest(quotation.text, scope, one)),
            searched=searched_in(scope),
            where="Within these filters the record" if scope.filtered else "The record",
        )
        says = _OTHERS.format(says=says, asked=asked) if one.others and asked else says
        says = f"{says} {_OF_ANOTHER}" if anothers else says
        says = " ".join(filter(None, (says, to_the_word(_within(scope, one.elsewhere)))))
        says = f"{says} {AS_REPORTED}" if one.reported else says
        lines.append(says if len(found) == 1 else f"“{quotation.text}”: {says}")
        room = limit - len(claims)
        if len(cited) > room:
            lines.append(f"Not shown: {len(cited) - room} further places.")
        for match in cited[:room]:
            claims.append(said([replace(match, number=len(claims) + 1)]))
            lines.append(claims[-1].text)
        names += theirs
    return Answer(
        question=question.text,
        kind=Kind.QUOTE,
        verdict=Verdict.ANSWERED if claims else Verdict.NOT_IN_RECORDS,
        text="\n".join(lines),
        confidence=min(_SURE.get(one.verdict, BY_RULE) for one in found),
        scope=scope,
        short=" and ".join(dict.fromkeys(names)) if claims and question.kind is Kind.WHO else None,
        claims=tuple(claims),
        passages=tuple(
            Passage(near.remark, near.start, near.end, 1.0)
            for one in found
            for near in _within(scope, one.nearest)
        ),
    )


def _listed(names: Sequence[str]) -> str:
    """``A, B and C``; of many, the first few and how many more."""
    more = len(names) - _MOST_NAMED
    named = [*names[:_MOST_NAMED], f"{more} more"] if more > 1 else list(names)
    return enumerated(named)


def _is_framed(question: Question, quotation: Quotation) -> bool:
    """Whether a question says more than whose the words are: "did he say that he was “…”?"."""
    plain = question.plain
    head = plain[: max(0, plain.find(level(quotation.text)))]
    for one in quotation.asked:
        head = head.replace(level(one.label), " ")
    saying = _SAID_THAT.search(head)
    return bool(saying and not _NO_FRAME.issuperset(words(saying["frame"])))


def _in_sentences(matches: Sequence[Citation]) -> Sequence[Citation]:
    """The sentences in which a quote's matches stand, once each."""
    sentences = (
        replace(one, start=start, end=end)
        for one in matches
        for start, end in remark_sentences(one.remark)
        if start <= one.start < end
    )
    return list({(one.remark, one.start): one for one in sentences}.values())


def _nearest(quote: str, scope: Scope, found: Verification) -> Sequence[Citation]:
    """What comes nearest to a quote that is nowhere, or that two runs make which stand apart."""
    if found.verdict is not Match.STITCHED or _IN_PIECES.search(even(quote)):
        return _within(scope, found.nearest)
    return nearest_of(quote, list(dict.fromkeys(one.remark for one in found.matches)))


def of_their_kin(question: Question) -> Question:
    """A question whether somebody's predecessor, mother or friend said so, asked of these."""
    told = []
    for one in question.quotations:
        persons = (who for who in one.asked if who.person)
        each = ((who, _WHOSE_KIN.match(question.text, who.end)) for who in persons)
        kin = tuple(_kin_of(who, found) for who, found in each if found)
        told.append(replace(one, asked=kin or one.asked))
    return replace(question, quotations=tuple(told))


def _kin_of(named: Named, kin: re.Match[str]) -> Named:
    label = kin.string[named.start : kin.end("who")]
    return replace(named, label=label, entries=(), spoke=False, forms=frozenset({kin["who"]}))


def to_the_word(elsewhere: Sequence[Citation]) -> str:
    """``To the word they are from Ada Moyo (Chad) (GA/9 ¶3).``; nothing where nobody has them."""
    each: dict[str, str] = {}  # where each has them first
    for one in elsewhere:
        each.setdefault(who_within(one.speaker), places([one.paragraph]))
    theirs = _listed([f"{name} ({place})" for name, place in each.items()])
    return _TO_THE_WORD.format(theirs=theirs) if theirs else ""


def _within(scope: Scope, some: Sequence[Citation]) -> list[Citation]:
    """What is in what is searched."""
    return [one for one in some if one.paragraph.record.symbol in scope.records]


def _near(quote: str, nearest: Sequence[Citation]) -> str:
    """What stands nearest to words that the records do not have, with what differs."""
    told = (
        f" Nearest: {who(one.speaker)} ({places([one.paragraph])}): "
        f"{in_marks(one.quote)}{_altered(quote, [one])}."
        for one in nearest
    )
    return "".join(told)


def _altered(quote: str, printed: Sequence[Citation]) -> str:
    """`` (“a”, not “the”; without “ever”)``: what is printed otherwise, where it is little."""
    told = []
    for quoted, held in alterations(quote, printed[0].quote):
        if quoted and held:
            told.append(f"“{held}”, not “{quoted}”")
        else:
            told.append(f"with “{held}”" if held else f"without “{quoted}”")
    return f" ({'; '.join(told)})" if 0 < len(told) <= _TOLD else ""
