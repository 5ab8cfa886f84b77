"""How likely a hit belongs to the list asked for, and from what chance on it is listed.

Comes in: a Question, the hits with their signs. Goes out: a probability for each, and the least
that lists it. Does not know: which side a hit takes, or what is quoted of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from operator import ge

import numpy as np
from numpy.typing import NDArray

from rag.answer import Kind
from rag.holdings.library import Library
from rag.questions import wording
from rag.questions.question import Question
from rag.questions.synonyms import SAME_MATTER
from rag.questions.wording import A_KIND, BODIES, BODY, DELEGATE, POLITE
from rag.records import Speaker
from rag.retrieval.mentioned import FEW_TERMS
from rag.retrieval.retrieve import ALL_TERMS, Hit, Hits, Signs, starts_of
from rag.words import STOP_WORDS, level, stem, terms, words

# Logistic regression on member_signs(), by `python -m eval.fit`: that a hit belongs to the list
# asked for.
MEMBERSHIP = (
    2.302, 0.178, 1.052, 1.679, 2.733, 2.577, -0.522, 1.937, -0.088, -0.302,
    -0.202, -0.466, 1.554, -6.336,
)  # fmt: skip
# From here on it is listed; asked who, from that share of the surest's chance on, and from more
# where one alone is likely meant, unless the next two speakers have those chances: then several are
# meant (docs/decisions/0014, 0045). Whoever has that many times all others' odds is listed alone.
MEMBER, OF_SUREST, OF_ONE = 0.15, 0.3, 0.8
OF_SEVERAL, FEW_LIKE, ONE_LIKE = 0.4, (0.4, 0.3), (0.5, 0.5)
APART = 12.0
# The first of these for other models than the one that all was fitted on; by Model.adapted.
MEMBER_BY_MODEL = {"all-mpnet-base-v2": 0.25}
# Asked who mentioned a thing of so many terms at most: of a hit that holds them all, of others,
# and of others where some have it by that very name.
MENTIONED, NOT_MENTIONED, NOT_NAMED = 0.05, 0.35, 0.7
_COVERAGE = Signs._fields.index("coverage")
_SUREST = 3  # hits whose words those of the others are held against
_LIKELIEST = 3  # speakers by whom it is told whether one alone or several are meant
# Where one alone is likely meant: "who said".
_WHO_ALONE = re.compile(
    rf"^{POLITE}*(?:who (?:actually )?(?:sa(?:id|ys)|told|argue[sd]|insist(?:s|ed)|likened|"
    r"compared|admit(?:s|ted)|claim(?:s|ed)|joked|quoted|recalled|presented|described|proposed|reckons|"
    r"thinks|grumbled|asked(?! for)|warn(?:s|ed)|suggest(?:s|ed)|cited|"
    r"pointed out|confessed|boasted|bragged|lamented|floated|recounted|revealed|conceded|"
    r"predicted|threatened|remarked|confided|reminded|alleg(?:es|ed)|assure[sd]|maintain(?:s|ed)|"
    r"mocked|hope[sd] that|worr(?:ies|ied) that|wonder(?:s|ed)|remembered|"
    r"read out|delivered|presided|moderated|chaired|made (?:the|that|an?|fun)|cracked|drew|moaned|"
    r"(?:made|used|coined|drew|told) (?:[\w'’-]+ ){0,4}?(?:remark|comment|joke|quip|line|analogy|"
    r"comparison|metaphor|phrase|image|simile|saying|proverb)\b|"
    r"brushed|retold|relayed|stated|noted|observed|contend(?:s|ed)|retorted|countered|commented|"
    r"offer(?:s|ed) to)\b)"
)
# Where the asker knows that it is one: "which delegate", "who was it".
_WHICH_ONE = re.compile(
    rf"^{POLITE}*(?:who (?:actually )?(?:was|is) "
    r"(?:it|the (?:one|man|woman|guy|person|speaker|delegate))\b|"
    r"whose (?:delegate|ambassador|envoy|minister|representative)\b|"
    rf"(?:which|what) {A_KIND}(?!{BODIES}\b)(?:{BODY}|{DELEGATE})(?<!s)\b)"
)
# Where one alone is meant as often as several: "whose country".
_WHO_OR_SEVERAL = re.compile(
    rf"^{POLITE}*(?:whose (?![\w-]+s\b|(?:own )?people\b)|"
    r"who (?:(?:actually|flatly) )?(?:wants|wanted|asked for|announced|promised|"
    r"complain(?:s|ed)|blame[sd]|accuse[sd]|den(?:ies|ied)|"
    r"disagree[sd]|dismiss(?:es|ed)|dispute[sd]|contest(?:s|ed)|charge[sd]|"
    r"reject(?:s|ed) the (?:idea|claim|notion|stor(?:y|ies)))\b)"
)
# Where all are meant, however far apart: "who replied to Chad", "who is for it".
_WHO_ALL = re.compile(
    rf"^{POLITE}*who (?:repl|respon|answer|react|(?:is|was|are|were) (?:for|against|in favou?r)\b)"
)
# Behind a thing, some of what it is: "wells, e.g. their pumps".
_EXAMPLES = re.compile(
    r"\W+(?:e\.?g\b|for (?:example|instance)\b|such as\b|(?:not least|including|especially) ).*$",
    re.IGNORECASE,
)
# Behind a thing, whose it is or where: "war crimes by Chad".
_BY_WHOM = re.compile(r" (?:by|of|in|from|at|against|for) .*$")
# What may be so called as well as what stands before it: "faith-based organizations or groups".
_ALIKE = re.compile(
    rf"^(?P<what>(?:[\w-]+ )+?)(?P<one>{BODIES}) or (?P<other>{BODIES})$", re.IGNORECASE
)


def likely(question: Question, library: Library, hits: Hits) -> list[Hit]:
    """Those that belong to a list, as far as their signs tell."""
    of_each = zip(hits, *judged(question, library, hits), strict=True)
    return [hit for hit, chance, least in of_each if chance >= least]


def judged(
    question: Question, library: Library, hits: Hits
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each hit's chance of belonging, and that from which on it is listed."""
    chances = membership(library, hits)
    return chances, listed_from(question, library, hits, chances)


def membership(library: Library, hits: Hits) -> NDArray[np.float64]:
    """The probability of each hit (best first) that it belongs to the list asked for."""
    odds = member_signs(hits, echoes(library, hits)) @ np.array(MEMBERSHIP)
    return np.asarray(1.0 / (1.0 + np.exp(-odds)))


def listed_from(
    question: Question, library: Library, hits: Hits, chances: NDArray[np.float64]
) -> NDArray[np.float64]:
    """For each hit the chance of belonging to the list asked for from which on it is listed."""
    held, unheld = _held_where_mentioned(question, library, hits)
    if held is not None:
        return np.where(held, MENTIONED, unheld)
    member = MEMBER_BY_MODEL.get(hits.adapted, MEMBER)
    if question.kind is not Kind.WHO:
        return np.full(len(hits), member)
    plain, surest = question.plain, float(np.max(chances))
    first, *others = _of_the_likeliest(hits, chances) or [0.0]
    apart = bool(others) and not _WHO_ALL.match(plain)
    apart = apart and _odds(first) > APART * _odds(others[0])
    alone = surest if apart else 0.0
    return np.full(len(hits), max(member, _share(plain, others) * surest, alone))


def _share(plain: str, others: Sequence[float]) -> float:
    """The share of the surest's chance from which on who did it is listed, by the others'."""
    if _WHICH_ONE.match(plain):
        return OF_ONE
    if _WHO_ALONE.match(plain):
        like = ONE_LIKE
    elif _WHO_OR_SEVERAL.match(plain):
        like = FEW_LIKE
    else:
        return OF_SUREST
    several = len(others) == len(like) and all(map(ge, others, like))
    return OF_SEVERAL if several else OF_ONE


def _of_the_likeliest(hits: Hits, chances: NDArray[np.float64]) -> list[float]:
    """The chances of the three likeliest speakers."""
    each: dict[Speaker, float] = {}
    for at in np.argsort(-chances, kind="stable").tolist():
        speaker = hits[at].remark.speaker
        if speaker:
            each.setdefault(speaker, float(chances[at]))
        if len(each) == _LIKELIEST:
            break
    return list(each.values())


def _odds(chance: float) -> float:
    return chance / max(1.0 - chance, 1e-9)


def _held_where_mentioned(
    question: Question, library: Library, hits: Hits
) -> tuple[NDArray[np.bool_] | None, float]:
    """Which hits have what it asks who mentioned: the name of several words as it stands, where any
    has it, or else all its few terms; and the chance from which on others are listed. None where it
    asks no such thing, or none has.
    """
    mentioned = wording.MENTIONED.search(question.plain)
    thing = _EXAMPLES.sub("", question.text[mentioned.end() :]) if mentioned else ""
    asked = terms(level(thing))
    said = [term for term in question.terms if term in asked]
    if mentioned is None or not 0 < len(said) <= FEW_TERMS:
        return None, NOT_MENTIONED
    name = level(_bare_name(thing.strip(" ?.!")))
    said = [term for term in said if term in terms(name)] or said
    one_name = len(said) > 1 and STOP_WORDS.isdisjoint(set(words(name)) - {"of", "and", "the"})
    is_said = _name_said(name)
    named = np.array([one_name and bool(is_said.search(level(hit.remark.text))) for hit in hits])
    if named.any():  # "the Court of Justice", not a court and justice
        return named, NOT_NAMED
    every, starts = library.whole(hits.rows)
    alike = _ALIKE.match(name)
    parts = [name] if "neither" in name else name.split(" or ")
    parts = [f"{alike['what']}{alike[one]}" for one in ("one", "other")] if alike else parts
    either = [[term for term in said if term in of_part] for of_part in map(terms, parts)]
    either += [list(map(SAME_MATTER.get, one, one)) for one in either]
    held = np.zeros(len(hits), np.bool_)
    for wanted in either if all(either) else [said]:
        has = library.words.presence(wanted, every)
        held |= np.logical_or.reduceat(has, starts, axis=1).all(axis=0)
    head = _BY_WHOM.sub("", name)
    if head != name and " " in head:
        of_that = _name_said(head)
        so_called = np.array([bool(of_that.search(level(hit.remark.text))) for hit in hits])
        held &= so_called | ~(held & so_called).any()
    return (held if held.any() else None), NOT_MENTIONED


def _bare_name(name: str) -> str:
    """A name without the word before it that says what kind of thing it is ("the tanker Orion")."""
    first, _, rest = re.sub("^(?:the|an?) ", "", name).partition(" ")
    return rest if rest[:1].isupper() and stem(first) in wording.KINDS_OF_MATTER else name


def _name_said(name: str) -> re.Pattern[str]:
    """How texts have a name of several words, be it by another word for what kind it is."""
    front, _, last = name.rpartition(" ")
    if stem(last) not in wording.KINDS_OF_MATTER or " " in front:
        return re.compile(re.escape(name))
    kinds = "|".join(sorted(wording.KINDS_OF_MATTER))
    return re.compile(rf"\b{re.escape(front)}(?:['’]s)? (?:[\w-]+ )?(?:{kinds})")


def member_signs(hits: Hits, echo: NDArray[np.float64]) -> NDArray[np.float64]:
    """A row for each hit in the order of MEMBERSHIP: signs, odds behind, all terms, echo."""
    every = hits.signs[:, _COVERAGE] > ALL_TERMS
    behind = hits.scores.max() - hits.scores
    return np.column_stack([hits.signs, behind, every, echo, np.ones(len(hits))])


def echoes(library: Library, hits: Hits) -> NDArray[np.float64]:
    """What share (by idf) of the words of the surest hits a pair of sentences of each has.

    The surest are likely members, and say in the record's words what the question says in its own.
    One of them is held against the others only.
    """
    spoken = (i for i, row in enumerate(hits.rows) if hits.windows[row].remark.speaker)
    surest = list(islice(spoken, _SUREST)) or [0]
    texts = [set(terms(hits.windows[hits.rows[i]].text)) for i in surest]
    words = sorted(set().union(*texts))
    idf = np.array([library.words.idf(word) for word in words])
    weights = np.array([[word in text for word in words] for text in texts]) * idf
    every_row, _ = library.whole(hits.rows)
    searched = every_row[library.searched[every_row]]  # no sentence has more than a pair with it
    starts = starts_of(library.first[searched])
    held = library.words.presence(words, searched)
    every = weights.sum(axis=0)
    against = np.array([every, *(every - weights)])  # all of them; and all but each
    of_all = np.maximum(against.sum(axis=1, keepdims=True), 1e-9)
    shares = np.maximum.reduceat(against @ held / of_all, starts, axis=1)
    found: NDArray[np.float64] = shares[0]
    found[surest] = shares[1:][range(len(surest)), surest]
    return found
