"""Whom a question leaves out ("besides Chad, who …"), or picks from ("which of Chad and Peru …").

Comes in: a question. Goes out: the question without these words, and whom they name. Does not know:
what it asks of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.countries import PLACES, country_code
from rag.holdings.directory import Directory, Named
from rag.questions.kind import kind_of
from rag.questions.wording import (
    AUXILIARY,
    BODIES,
    BODY,
    DELEGATE,
    EXCEPT,
    LEAVING_OUT,
    PARTS,
    PLACE_NAMES,
    POLITE,
    SAYING,
    STATES,
    TOGETHER,
    WAS_NOT,
)
from rag.words import first_large, level

# "Besides Chad, who …", "leaving Chad aside, who …", "who other than Chad …", "who … apart from
# Chad?": who is left out; not "backed States other than Chad".
_APART_FROM = rf"(?:besides|in addition to|{EXCEPT}|leaving out|not including) (?:the )?"
_BESIDES = re.compile(
    rf"^{POLITE}*(?:{_APART_FROM}|(?:leav|sett|putt)ing (?:the )?(?=[^,]+ aside,))|"
    rf"^(?P<head>{POLITE}*(?:who|(?:which|what) (?:[\w-]+ )?(?:{BODY}|{DELEGATE})|"
    rf"(?:did|has|have) (?:any(?:one|body)|any (?:{BODY}|{DELEGATE})))),? {_APART_FROM}|"
    rf"^(?P<all>.*(?<!countries)(?<!states)(?<!members)(?<!nations)(?<!anyone)),? {_APART_FROM}"
)
# Where the question begins behind it; what stands between those left out; and behind each, unless a
# thing of theirs is.
_BEHIND_BESIDES = re.compile(r",\s*(?=(?:who|which|what|list|name|did|do|does|has|have|any|all)\b)")
_BETWEEN_LEFT_OUT = re.compile(
    rf"(?:{TOGETHER.pattern})?(?:the )?(?:{DELEGATE} (?:of|for|from) (?:the )?)?"
)
OWN_DELEGATE = re.compile(
    rf"['’]s? (?:own )?(?:{DELEGATE}|delegation)\b| (?:it|him|her)self\b| themselves\b|"
    r"(?!['’]s? \w)(?:['’]s?)?"
)
# "Which countries outside the European Union", "…, except the Arab ones", "non-Arab countries":
# of which part of the world nobody is asked for.
_OUT = (
    r"(?:the |any |all )?"
    r"(?:(?:members?|member states|countries|those|(?:the )?ones) (?:of|in|from) (?:the )?)?"
    rf"(?P<part>(?!council\b){PARTS}|{PLACE_NAMES})"
    rf"(?:s\b| (?:member )?(?:{STATES}|ones|members|delegat(?:es|ions)|speakers))?\b(?!['’-])"
    rf"(?! (?:{DELEGATE}|union|group|league|bank|fund|court|commission|parliament)\b)"
)
_BUT = rf"(?:besides|{LEAVING_OUT})"
_PART_LEFT_OUT = (
    re.compile(rf"(?P<head>[a-z]),? {_BUT} {_OUT}(?:,|(?=\W*$| (?:who|that)\b))"),
    re.compile(
        rf"(?P<head>\b(?:who|{BODIES}|{DELEGATE}))(?:,| (?:from|that are|who are))? "
        rf"(?:{_BUT}|outside(?: of)?|not (?:in|from|of)|(?:(?:that|who|which) )?"
        rf"{WAS_NOT}(?: in| from| of| part of)?) {_OUT},?"
    ),
    re.compile(rf"^(?P<head>)(?:{_BUT}|outside(?: of)?) {_OUT},(?= (?:who|which|what|did)\b)"),
    re.compile(rf"(?P<head>\b)non[ -](?!permanent)(?P<part>{PARTS}) (?=(?:{STATES}|{DELEGATE}\b))"),
)
# "Which of Chad, Peru and Fiji asked for a truce?", "of Chad and Peru, who …", "Chad or Peru: who
# …?", "who asked for a truce, Chad or Peru?": whom a question picks from.
_WHICH_OF = re.compile(rf"^{POLITE}*(?:which|who)(?: ones?)? (?:of|among|out of) (?:the )?")
_GOES_ON_DOING = re.compile(r"[,;:]? [a-z]+\b")
_OF_THESE = re.compile(rf"^{POLITE}*(?P<of>(?:of|out of|among|between) )?(?:the )?")
_WHO = rf"(?:who|which|what)(?: ones?| {BODIES})?(?: of (?:them|these|those|the two))?"
_SAID_OR_SIDED = (  # what is told by who did it; what else they did, others may tell
    rf"(?:(?:{AUXILIARY}) )?(?:[a-z]+ly )?(?:{SAYING}|welcom|support|back|oppos|reject|endors|"
    r"accus|blam|prais|vot|abstain|demand|insist|denounc|deplor|applaud|"
    r"(?:for|against|in favou?r)\b)"
)
_ASKS = rf"{_WHO}(?= {_SAID_OR_SIDED})"
_WHO_OF_THEM = re.compile(rf"(?:,|:| [-–—]|\?) ?{_ASKS}")
_WHO_ASKED = re.compile(rf"^{POLITE}*{_ASKS}")
_ASKED = re.compile(r"[a-z](?:,|:| [-–—]|\?) (?:the )?$")
_SEVERAL = 2


def which_of_these(text: str, directory: Directory) -> tuple[str, tuple[Named, ...]] | None:
    """For a question that picks from those it names ("which of Chad and Peru asked?", "who asked,
    Chad or Peru?"): what is asked ("Which countries asked?"), and those; None where it picks from
    none. Names joined by "and" before a colon are what it is about, unless "of" is before them.
    """
    named = directory.named_in(text)
    if len(named) < _SEVERAL:
        return None
    for form in (_which_of, _named_before, _named_last):
        these, rest = form(text, level(text), named)
        if len(these) >= _SEVERAL:
            states = all(country_code(text[one.start : one.end]) for one in these)
            return f"Which {'countries' if states else 'speakers'}{rest}", tuple(these)
    return None


def _which_of(text: str, plain: str, named: Iterable[Named]) -> tuple[list[Named], str]:
    """Those of "which of Chad and Peru asked?", and what is asked behind them."""
    these, end = _at(_WHICH_OF.match(plain), plain, named)
    return (these, text[end:]) if _GOES_ON_DOING.match(plain, end) else ([], "")


def _named_before(text: str, plain: str, named: Iterable[Named]) -> tuple[list[Named], str]:
    """Those of "Chad or Peru: who asked?", and what is asked behind them."""
    found = _OF_THESE.match(plain)
    these, end = _at(found, plain, named)
    who = _WHO_OF_THEM.match(plain, end)
    either = found and (found["of"] or " or " in plain[:end])
    return (these, text[who.end() :]) if who and either else ([], "")


def _named_last(text: str, plain: str, named: Sequence[Named]) -> tuple[list[Named], str]:
    """Those of "who asked, Chad or Peru?", and what is asked before them."""
    who = _WHO_ASKED.match(plain)
    for at, one in enumerate(named if who else ()):
        asked = _ASKED.search(text[: one.start])
        these, end = _side_by_side_from(one.start, plain, named[at:]) if asked else ([], 0)
        if who and asked and " or " in plain[one.start : end] and not text[end:].strip(" ?.!"):
            return these, f"{text[who.end() : asked.start() + 1]}?"
    return [], ""


def _at(found: re.Match[str] | None, plain: str, named: Iterable[Named]) -> tuple[list[Named], int]:
    """Those named side by side behind what is found, and where they end."""
    behind = [one for one in named if found and one.start >= found.end()]
    return _side_by_side_from(found.end(), plain, behind) if found else ([], 0)


def without_part_left_out(text: str) -> tuple[str, str | None]:
    """A question without the words that leave out a part of the world, and that part."""
    plain = level(text)
    found = next(filter(None, (one.search(plain) for one in _PART_LEFT_OUT)), None)
    if found is None or re.match(r" [A-Z]", text[found.end() :]):  # "the Asian Development Bank"
        return text, None
    behind = text[found.end() :]
    alone = len(found["head"]) > 1 and not behind.strip(" ?.!")  # "Which speakers are not Arab?"
    spoke = " spoke" if alone else ""
    rest = f"{text[: found.end('head')]}{spoke} {behind}"
    rest = " ".join(rest.split()).replace(" ?", "?")
    return first_large(rest), PLACES.get(found["part"], found["part"])


def without_those_left_out(text: str, directory: Directory) -> tuple[str, tuple[Named, ...]]:
    """A question of who or of a list without the words that leave somebody or something out, and
    whom: "Besides Chad, who …", "besides wells, who …", "who other than Chad …". A thing of
    somebody's leaves nobody out.
    """
    plain = level(text)
    found = _BESIDES.search(plain)
    if found is None:
        return text, ()
    every = directory.named_in(text)
    named = [one for one in every if one.start >= found.end()]
    head = found["head"] or found["all"]
    if head is None:
        ends = _BEHIND_BESIDES.search(plain, found.end())
        inside = [one for one in named if ends and one.end <= ends.start()]
        out = [one for one in inside if OWN_DELEGATE.match(plain, one.end)]
        rest = text[ends.end() :] if ends else ""
    else:
        out, end = _side_by_side_from(found.end(), plain, named)
        beside = any(one.end == len(head) for one in every) and plain[len(head)] != ","
        if found["all"] and (beside or text[end:].strip(" ,?.!")):
            return text, ()  # "named Peru besides Chad", "no State other than Chad mends pipes"
        rest = f"{text[: len(head)].rstrip(' ,')} {text[end:].strip(' ,')}" if out else ""
    rest = " ".join(rest.split())
    if not kind_of(level(rest), directory.named_in(rest)).many:
        return text, ()
    return rest, tuple(out)


def _side_by_side_from(start: int, plain: str, named: Iterable[Named]) -> tuple[list[Named], int]:
    """Those named side by side from a place on, and where they end; no thing of theirs."""
    found: list[Named] = []
    end = start
    for one in named:
        own = OWN_DELEGATE.match(plain, one.end)
        if not _BETWEEN_LEFT_OUT.fullmatch(plain[end : one.start]):
            break
        if own is None:
            return [], start
        found.append(one)
        end = own.end()
    return found, end
