"""What a question asks of a vote: which ways it went, how it ended, or how those voted whom it
names.

Comes in: a Question. Goes out: an AskedVote, or None where it asks something else. Does not know:
any vote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rag.holdings.ballots import Way
from rag.holdings.directory import Named
from rag.questions import voting
from rag.questions.question import Question, Value
from rag.words import level

_IMPLIED = {
    voting.NOT_VOTED_FOR: (Way.AGAINST, Way.ABSTAINING),
    voting.NOT_VOTED_AGAINST: (Way.IN_FAVOUR, Way.ABSTAINING),
    voting.NOT_SUPPORTED: (Way.AGAINST, Way.ABSTAINING),
    voting.OPPOSED: (Way.AGAINST,),
    voting.SUPPORTED: (Way.IN_FAVOUR,),
}
_WAYS = {
    Way.IN_FAVOUR: voting.VOTED_FOR,
    Way.AGAINST: voting.VOTED_AGAINST,
    Way.ABSTAINING: voting.ABSTAINED,
}
# Another way that "how many" asks of: "how many voted for it, how many against and abstaining?"
_ALSO = {
    way: re.compile(
        r"(?:,| and)(?: and)?(?: how many)?(?: (?:were|was|voted))? "
        rf"(?:{said})(?: (?:of )?(?:it|them|the (?:draft |oral )?\w+))?(?=\W*$|,| and\b)"
    )
    for way, said in (
        (Way.IN_FAVOUR, "for|in favou?r|yes"),
        (Way.AGAINST, "against|no|opposed"),
        (Way.ABSTAINING, r"abst\w+"),
    )
}


@dataclass(frozen=True)
class AskedVote:
    """What a question wants of a vote: the ways it went (none: how it ended), or how those voted
    whom it names. ``by_word``: it says so ("voted"); else speakers may tell it otherwise.
    """

    ways: tuple[Way, ...]
    by_name: bool
    veto: bool
    by_word: bool
    absent: bool = False  # who took no part
    beside: Named | None = None  # whoever went the same way


def asked_vote(question: Question) -> AskedVote | None:
    """What a question asks of a vote; None where it asks something else."""
    plain = voting.AND_WHY.sub("", level(question.text))
    for other in (
        voting.who_explained,
        voting.WHO_TOLD_VOTE.match,
        voting.WITH_RESERVE.search,
    ):
        if other(plain):
            return None
    veto = bool(voting.VETOED.search(plain))
    implied = next((ways for pattern, ways in _IMPLIED.items() if pattern.match(plain)), None)
    if implied and not question.asked:
        by_word = bool(voting.CAST_NO_VOTE.match(plain))
        return AskedVote(implied, by_name=False, veto=veto, by_word=by_word)
    if voting.ABSENT.search(plain):
        return AskedVote((), by_name=False, veto=False, by_word=False, absent=True)
    ways = tuple(way for way, said in _WAYS.items() if said.search(plain))
    if question.value is Value.NUMBER and ways:
        ways = tuple(way for way in _WAYS if way in ways or _ALSO[way].search(plain))
    else:
        ways = ways[:1]
    voted = bool(voting.HOW_ONE_VOTED.match(plain))
    if question.asked and (voted or voting.WHETHER_FOR_TEXT.match(plain)):
        return AskedVote(ways, by_name=True, veto=False, by_word=voted and not veto)
    of_group = question.part and voting.HOW_MEMBERS_VOTED.match(plain)
    asks = bool(of_group or (ways and voting.WHO_VOTED.match(plain)))
    if not asks and voting.asks_outcome(plain):
        asks, ways = True, ()  # "what was the tally, and who abstained?"
    of_texts = asks and all(
        text_of(question, one) or level(one.label).split()[-1] in voting.ORGANS
        for one in question.asked
    )
    beside = _voted_with(question)
    if not of_texts and beside is None:
        return None
    return AskedVote(ways, by_name=False, veto=veto, by_word=not veto, beside=beside)


@dataclass(frozen=True)
class TakenSo:
    """What a question takes for granted that asks why somebody voted so: whether they did, and how
    they voted and why, as questions; the ways that may be meant.
    """

    whether: str
    how: str
    ways: tuple[Way, ...]


def taken_so(question: Question) -> TakenSo | None:
    """What a question why somebody voted so takes for granted; None where it asks no such thing."""
    plain = level(question.text)
    why, sided = voting.WHY_VOTED.match(plain), voting.WHY_SIDED.match(plain)
    found = why or sided
    if found is None or not question.asked:
        return None
    one, said = question.asked[0].label, found.groupdict()
    rest = question.text[found.end() :]
    if said.get("abstaining"):
        ways, so = [Way.ABSTAINING], "abstain"
    elif sided:
        ways = [Way.IN_FAVOUR] if said["for"] else [Way.AGAINST]
        ways += [Way.ABSTAINING] if (said["against"] or "").startswith("not ") else []
        so = f"vote {'for' if said['for'] else 'against'}"
        rest = question.text[found.end("for" if said["for"] else "against") :]
    else:
        ways = [Way.IN_FAVOUR] if said["for"] else [Way.AGAINST] if said["against"] else [*Way]
        so = f"vote {said['for'] or said['against'] or ''}".strip()
    rest = rest.rstrip(" ?.!")
    on = re.sub(r"^ (?=the |that |this |its )", " on ", rest)
    return TakenSo(f"Did {one} {so}{rest}?", f"How did {one} vote{on}, and why?", tuple(ways))


def voters_only(question: Question) -> Question:
    """A question without those as asked whom only what was voted on names ("on Chad's wells")."""
    plain = level(question.text)
    on, why = voting.VOTED_ON.search(plain), voting.AND_WHY.search(plain)
    asked = tuple(
        one
        for one in question.asked
        if (not why or one.start < why.start())
        if not on or one.start < on.end() or voting.AND_OF.search(plain, 0, one.start)
    )
    return replace(question, asked=asked) if asked else question


def text_of(question: Question, one: Named) -> str | None:
    """As what a question asks about the text of one whom it names: "Chad's draft"."""
    plain = level(question.text)
    found = voting.WHOSE_TEXT.match(plain, one.end) or voting.TEXT_OF.search(plain, 0, one.start)
    return found["text"] if found else None


def _voted_with(question: Question) -> Named | None:
    """Whom a question asks who voted with."""
    plain = level(question.text)
    found = voting.VOTED_WITH.search(plain) if voting.WHO_VOTED.match(plain) else None
    named = (*question.asked, *question.topics)
    return next((one for one in named if found and one.start == found.end()), None)
