"""When a document or body reached a point of its life: was adopted, signed, ratified, set up.

Comes in: a question, a sentence and the place of a date in it. Goes out: whether that date is of
another such point, or of another document or body. Does not know: who tells it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.questions import wording
from rag.words import all_stems, level, stem

# Each with the words that tell it; and, of those that a question may ask for, how it does.
_POINTS = tuple(
    re.compile(rf"\b(?:{one})\b")
    for one in (
        r"adopt(?:ed|s|ing|ion)?|pass(?:ed|age|ing)?|approv(?:ed|al|ing)|agreed|endorse(?:d|ment)",
        r"sign(?:ed|s|ing|ature)?|conclu(?:ded?|ding|sion)",
        r"ratif(?:y|ied|ies|ying|ication)|accession|acced(?:ed?|es|ing)|join(?:ed|s|ing)?",
        r"ent(?:er(?:ed|s|ing)?|ry) into force|in(?:to)? (?:force|effect)|t(?:ake|ook) effect",
        (
            r"establish(?:ed|es|ing|ment)?|found(?:ed|ing)|creat(?:ed?|ion|ing)|set up|formed|"
            r"launch(?:ed|es|ing)?|inaugurat(?:ed?|ion)|beg[au]n|start(?:ed|s)?"
        ),
        r"expir(?:ed?|es|y|ing|ation)|end(?:ed|s|ing)?|ran out|runs? out|laps(?:ed?|es)",
        r"renew(?:ed|s|al|ing)?|exten(?:d(?:ed|s|ing)?|sion)|prolong(?:ed|s|ing|ation)?",
    )
)
_SET_UP = _POINTS[4]
_SET_UP_OR_ADOPTED = re.compile(f"{_POINTS[0].pattern}|{_SET_UP.pattern}")  # of a plan
# Those that a year by which a document is called may tell, and of which others mostly tell.
_AT_FIRST = (*_POINTS[:2], _SET_UP_OR_ADOPTED)
_ASKED = (
    r"(?:adopt(?:ed)?|signed|ratif(?:y|ied)|acceded? to|join(?:ed)?|ent(?:er|ered) into force|"
    r"(?:come|came) into force|take effect|established|founded|created|set up|launched|expired?|"
    r"renewed|extended|concluded|end(?:ed)?|beg[ai]n|start(?:ed)?)"
)
_THINGS = (
    "convention|treaty|agreement|protocol|compact|pact|declaration|covenant|statute|charter|accord|"
    "resolution|draft|programme|plan|strategy|agenda|framework|law|constitution|fund|commission|mission|"
    "register|institute|court|tribunal|mechanism|moratorium|mandate|ceasefire|truce|sanction|"
    "embargo|initiative|network|forum|union|facility|observatory"
)
_A_THING = (  # "a framework agreement" is an agreement
    rf"\b(?:(?:{_THINGS})[ -])*(?P<thing>{_THINGS}|treatie|strategie|facilitie)s?\b"
)
_THING = re.compile(_A_THING)
_INCLUDES = re.compile(
    rf"\b[Tt]he (?i:{_A_THING}) (?:also )?(?:includes?|contains?|comprises?)\b"
    r"(?P<what>[^.;]+)"
)
_BY_ITS_YEAR = re.compile(rf"\d{{4}} (?:[\w'’-]+ ){{0,3}}?{_A_THING}")  # "the 1997 Lake Convention"
_NAMED = re.compile(  # "the Lake Convention", not "the Convention"
    r"(?:[A-Z][\w'’-]* (?:(?:of|on|for|and|the|in|against|to) )*)+$"
)
_OF_ANY = wording.stemmed(  # words that name no document by themselves
    "a an the this that its their united nations un security council general assembly new global "
    "international special joint of on for and in against to"
)
_PLANS = wording.stemmed("programme plan strategy agenda framework declaration compact")
_ROOT = 5  # letters that words of one family have alike: "Sudan", "Sudanese"
_NOT_DONE = re.compile(r"\b(?:fail\w*|not|never|without|refus\w+|unable) (?:to |be |been )?$")
_BREAK = re.compile(r"[;,] (?:and|but|which|while|when|although)\b|;")
_ASIDE = re.compile(rf"{_BREAK.pattern}|\b(?:since|after|before)\b")  # "it is 30 years since"
_WHEN = re.compile(
    rf"^{wording.LED_BY}(?:when|(?:in |on |by |of )?(?:what|which) (?:year|month|day|date)) "
    rf"(?:{wording.AUXILIARY})\b[^?]*\b(?P<point>{_ASKED})\b[^?]*"
)


@lru_cache(maxsize=64)
def point_asked(question: str) -> tuple[re.Pattern[str], str] | None:
    """By which words a sentence tells the point that a question asks when a document or body
    reached, and the stem of what that is; None where it asks no such thing.
    """
    asked = _WHEN.match(level(question))
    thing = _THING.search(asked[0]) if asked else None
    if asked is None or thing is None:
        return None
    point = next((one for one in _POINTS if one.search(asked["point"])), None)
    if point is _SET_UP and _kind(thing) in _PLANS:
        point = _SET_UP_OR_ADOPTED
    return (point, _kind(thing)) if point else None


def is_of_another(question: str, sentence: str, at: int) -> bool:
    """Whether a date at some place of a sentence is of another point than a question asks for, or
    of another document or body, by what is named between these, or else before.
    """
    asked = point_asked(question)
    if asked is None:
        return False
    point, thing = asked
    plain = level(sentence)
    by_year = _BY_ITS_YEAR.match(plain, at) if point in _AT_FIRST else None
    if by_year and _kind(by_year) == thing:
        return by_year[0][:4] in question  # no agenda for 2030 is of that year
    told = _told_of(plain, at)
    if told is None or not point.fullmatch(told[0]) or _NOT_DONE.search(plain, 0, told.start()):
        return True
    start, end = sorted((told.start(), at))
    every = [*_THING.finditer(plain)]
    between = [one for one in every if start <= one.start() < end]
    named = between or [one for one in every if one.start() < start][-1:]
    named = named or [one for one in every if one.start() >= end][:1]
    alike = [one for one in named if _kind(one) == thing]
    by_name = point in _AT_FIRST  # others are mostly told of one document
    if by_name and alike:
        return all(_is_named_otherwise(one, sentence, question) for one in alike)
    return bool(named) and not alike


def is_of_whole(question: str, sentence: str, at: int, text: str) -> bool:
    """Whether a date is of that point of a document of which a text says that it includes the one
    asked: "the Pact was signed on 4 May; the Pact includes a Lake Compact".
    """
    asked, point = _WHEN.match(level(question)), point_asked(question)
    if asked is None or point is None:
        return False
    for found in _INCLUDES.finditer(text):
        parts = [one for one in _THING.finditer(level(found["what"])) if _kind(one) == point[1]]
        if all(_is_named_otherwise(one, found["what"], question) for one in parts):
            continue
        for whole in _THING.finditer(level(sentence)):
            name = _NAMED.search(sentence, 0, whole.start())
            so_called = f"{name[0] if name else ''}{whole['thing']}"
            of_it = f"when was the {so_called} {asked['point']}"
            if _kind(whole) == stem(level(found["thing"])) and not is_of_another(
                of_it, sentence, at
            ):
                return True
    return False


def _is_named_otherwise(thing: re.Match[str], sentence: str, question: str) -> bool:
    """Whether a document or body is named by words of which a question has none."""
    name = _NAMED.search(sentence, 0, thing.start())
    which = {one[:_ROOT] for one in all_stems(name[0] if name else "") if one not in _OF_ANY}
    return bool(which) and which.isdisjoint(one[:_ROOT] for one in all_stems(question))


def _told_of(plain: str, at: int) -> re.Match[str] | None:
    """The word of the point that a date is of: the last before it, in its clause, or the next."""
    told = sorted((one for way in _POINTS for one in way.finditer(plain)), key=re.Match.start)
    before = [one for one in told if one.end() <= at and not _BREAK.search(plain, one.end(), at)]
    behind = [one for one in told if one.start() > at and not _ASIDE.search(plain, at, one.start())]
    return next(iter(before[-1:] or behind[:1]), None)


def _kind(thing: re.Match[str]) -> str:
    """The stem of what a document or body is called; of a draft, that of a resolution."""
    return stem("resolution" if thing["thing"] == "draft" else thing["thing"])
