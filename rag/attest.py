"""A quotation in a question, attested by the records or not: the answer to "did she really say".

Comes in: a Question with a quotation, its Verification, what was searched. Goes out: an Answer.
Does not know: how quotes are looked up.
"""

from __future__ import annotations

from rag import wording
from rag.answer import BY_FORM, BY_RULE, Answer, Claim, Kind, Scope, Verdict
from rag.compose import who
from rag.question import Question
from rag.verify import Match, Verification
from rag.words import level

# What a match says, with whose words they are and whom the question names.
_SAYS = {
    Match.EXACT: "The record has these words from {theirs}.",
    Match.NEAR: "The record has nearly these words, from {theirs}.",
    Match.MISATTRIBUTED: "The record has these words from {theirs}, not from {asked}.",
    Match.STITCHED: "The record has these words in different places, not as one quote.",
}
_NOT_FOUND = "The record does not have these words. Searched: {searched}."
_SURE = {Match.EXACT: BY_FORM, Match.MISATTRIBUTED: BY_FORM}


def asks_for_attestation(question: Question, found: Verification) -> bool:
    """Whether the quotation is what is asked about: it is found, or the question doubts it."""
    return found.verdict is not Match.NOT_FOUND or bool(wording.DOUBTS.search(level(question.text)))


def attest(question: Question, found: Verification, scope: Scope, limit: int) -> Answer:
    """The answer: whose words these are, or that they are nobody's; at most ``limit`` citations."""
    matches = found.matches[:limit]
    answered = found.verdict is not Match.NOT_FOUND
    names = list(dict.fromkeys(who(one.speaker) for one in matches))
    asked = " or ".join(one.label for one in question.asked) or question.unknown
    says = _SAYS.get(found.verdict, _NOT_FOUND).format(
        theirs=" and ".join(names),
        asked=asked,
        searched=f"{scope.statements} remarks in {', '.join(scope.records[:3])}",
    )
    spoke = any(one.entries for one in question.asked)
    silent = Verdict.SPOKE_NOT_ON_THIS if spoke else Verdict.NOT_IN_RECORDS
    claims = tuple(
        Claim(f"{who(one.speaker)}: “{one.quote}” [{one.number}]", (one,)) for one in matches
    )
    return Answer(
        question=question.text,
        kind=Kind.QUOTE,
        verdict=Verdict.ANSWERED if answered else silent,
        text="\n".join([says, *(claim.text for claim in claims)]),
        confidence=_SURE.get(found.verdict, BY_RULE),
        scope=scope,
        short=" and ".join(names) if answered and question.kind is Kind.WHO else None,
        claims=claims,
    )
