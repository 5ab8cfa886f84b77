"""A question recast in the words by which it is understood: "by whom was it raised?" as "who raised
it?", "why did Chad abstain?" as "how did Chad explain its abstention?"

Comes in: a question, and who is known. Goes out: the same question, recast; as it is where it is so
worded. Does not know: what kind of answer it wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from rag.countries import country_code
from rag.holdings.directory import Directory, unnamed
from rag.questions import wording
from rag.questions.comparison import as_comparison
from rag.words import level, words


def recast(text: str, directory: Directory) -> str:
    """A question of who did what, asked by what was done by whom, the other way round; of why
    somebody voted so, by how they explain it; of how two differ, by comparing them; of a speech
    named first, by name; of "North and South Korea", by both names; of who says so now, by who said
    so; of members of the Council, by States; of the SG and of WHO, by their full names.
    """
    text = wording.THE_SG.sub(r"\1Secretary-General", text)
    text = wording.THE_WHO.sub("World Health Organization", text)
    text = wording.TWO_OF_A_NAME.sub(r"\1 \3 and \2 \3", text)
    text = wording.TWO_STATES.sub(r"\1 a two-State solution", text)
    text = wording.OF_COUNCIL.sub(_by_kind, text)
    text = wording.WHO_NOW.sub(lambda one: f"{one[1]} {wording.THEN[one[2].lower()]}", text)
    return (
        _of_reasons(text, directory)
        or as_comparison(text, partial(_are_named, directory=directory))
        or _of_voters(text)
        or _of_agents(text)
        or _of_who_did(text)
    )


def _of_reasons(text: str, directory: Directory) -> str | None:
    """``How did X explain its vote?`` for why X voted so."""
    why = _matched(wording.WHY_SO, text)
    if why is None:
        return None
    way = why["way"] or why["before"] or why["abstain"] or ("against" if why["veto"] else "")
    if not _is_of_vote(why, way) or not _are_named(why["who"], directory):
        return None
    vote = "abstention" if why["abstain"] else f"vote {way}".strip()
    return f"How did {why['who']} explain its {vote}{why['rest']}?"


def _by_kind(members: re.Match[str]) -> str:
    """Members of the Council, who are asked for, as States; members of what is not said, as
    speakers.
    """
    if members["members"]:
        return f"{members['asks']}speakers"
    states = members["of"] or members["those"] or members["states"]
    whose = "" if members["states"] else "council "
    return f"{members['asks']}{whose}{'countries' if states.endswith('s') else 'country'}"


def _of_voters(text: str) -> str | None:
    """``Which African countries voted for it?`` for who voted so among them; ``How many countries
    voted`` for how many did.
    """
    if many := wording.HOW_MANY_VOTED.match(text):
        return f"{text[: many.end()]} countries{text[many.end() :]}"
    among = wording.VOTED_AMONG.match(text)
    if among is None:
        return None
    whose = f"countries in {among['place']}" if among["place"] else f"{among['part']} countries"
    return f"Which {whose}{among['did']}{among['rest']}"


def _of_agents(text: str) -> str | None:
    """``Which speakers backed X?`` for the backers of X; whom somebody represents, by name."""
    for agents, did in wording.AGENTS:
        if of := agents.match(text):
            return f"Which speakers {did} {of['what']}?"
    represents = wording.REPRESENTS.match(text)
    if represents and country_code(represents["of"]):
        return f"Who is the delegate of{represents['of']}?"
    was = wording.WAS_MENTIONED.match(text)
    return f"Did anyone mention {was['what']}{was['rest']}?" if was else None


def _of_who_did(text: str) -> str:
    """A passive turned round, a speech named first turned to its speaker; else as it is."""
    his = wording.HIS_SPEECH.match(text)
    if his:
        return f"{his['asks']}{his['who']}{his['rest']}"
    found = _matched(wording.PASSIVES, text)
    if found is None or wording.TWO_CLAUSES.search(found["what"]):
        return text
    who = "who" if found["who"].lower() == "whom" else found["who"]
    return f"{who} {found['done']} {found['what']}{found['rest']}?"


def _is_of_vote(why: re.Match[str], way: str | None) -> bool:
    """Whether it is why somebody voted so: "neutral" in a vote, reasons of both compared."""
    found = why.groupdict()
    if found.get("compared") and not re.search(r"\band\b|&", why["who"]):
        return False
    if why["neutral"]:
        return bool(wording.OF_NEUTRAL.match(why["rest"]))
    return bool(way or wording.OF_THE_VOTE.match(why["rest"]))


def _are_named(text: str, directory: Directory) -> bool:
    """Whether a text is names of speakers or States, and offices, and no more: "Chad and Fiji
    each", "the Peruvian minister".
    """
    named = directory.named_in(text)
    beside = words(wording.AN_OFFICE.sub(" ", level(unnamed(text, named))))
    return bool(named) and wording.BESIDE_NAMES.issuperset(beside)


def _matched(patterns: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    """The match of the first of some patterns that matches a text's beginning."""
    return next((found for one in patterns if (found := one.match(text))), None)
