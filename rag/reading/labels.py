"""Who speaks by a label: "JANE SMITH: I move", "Q: Will you go?", "Secretary-General: I will".

Comes in: a release's paragraphs, and the roll. Goes out: whether they are labelled so, and whose
words stand behind a label. Does not know: releases that report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from rag.countries import BODY, country_code, short_name
from rag.english import is_english
from rag.reading.delegates import Mention, delegate_of
from rag.reading.mentions import reports
from rag.reading.names import CAPITALS, CASED, HONORIFIC, NAME, STYLES, ordinary_case
from rag.reading.offices import HAS_TITLE, is_state, split_office
from rag.reading.presiding import presiding_here
from rag.reading.printed import without_title
from rag.reading.roll import Roll
from rag.records import Speaker
from rag.words import even, fold

_LABEL = regex.compile(
    rf"(?P<who>{STYLES}(?:{CAPITALS}|{NAME})|{HONORIFIC} {CASED}|"
    r"(?:(?:THE|The) )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,4})"
    r"(?: ?\((?P<body>[^()]+)\))?:\s+(?=[\p{Lu}\d\".—])"
)
_QUESTION = regex.compile(r"(?:Q|Question|QUESTION|Reporter|Correspondent|Journalist)[:.]\s")
_FIRST_PERSON = regex.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b(?![.'])")
_QUOTED = regex.compile(r'"[^"]*"')
_ARTICLE = regex.compile(r"^(?:THE|The) ")
_HONORED = regex.compile(rf"{HONORIFIC} ", regex.IGNORECASE)
_SHORT = {"SG": "Secretary-General", "DSG": "Deputy Secretary-General"}
_ANYBODY = regex.compile(
    r"(?:[\p{L}-]+ )*(?:Student|Youth|Resident|Witness|Survivor|Activist|Member|Expert|Delegate|"
    r"Representative|Speaker|Observer)"
)
_PRESIDES = regex.compile(r"(?:Vice-|Acting )*(?:Chair\p{L}*|President|Moderator|Facilitator)")


class Labels:
    """The labels of a release's paragraphs.

    ``transcript``: they are labelled with who says them, a question so, or words of the first
    person.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._times = Counter(fold(found["who"]) for found in map(_label, texts) if found)
        self.transcript = any(map(_says_i, texts)) or any(map(asks, texts))

    def speaker(self, text: str, roll: Roll) -> Mention | None:
        """Who says a paragraph by its label: in a transcript, or by an honorific."""
        found = _label(text)
        if found is None or not (self.transcript or _HONORED.match(found["who"])):
            return None
        who = text[slice(*found.span("who"))]
        sure = self._times[fold(found["who"])] > 1 or _says_i(text)
        one = _of_state(who) or _by_office(who, roll) or _by_name(who, found["body"], roll, sure)
        return Mention(0, found.end("who"), one) if one else None


def goes_on(text: str) -> bool:
    """Whether a paragraph without a label has words of the first person."""
    return _FIRST_PERSON.search(_QUOTED.sub("", even(text))) is not None


def is_labelled(text: str) -> bool:
    """Whether a paragraph is labelled with a State or an office, whoever that is."""
    found = _label(text)
    return bool(found and (_state(found["who"]) or _office(found["who"])))


def asks(text: str) -> bool:
    """Whether a paragraph is a question of somebody unnamed: "Q: Will you go back?"."""
    return _QUESTION.match(even(text)) is not None


def _label(text: str) -> regex.Match | None:
    return _LABEL.match(even(text))


def _says_i(text: str) -> bool:
    found = _label(text)
    return found is not None and goes_on(said := text[found.end() :]) and not reports(said)


def _state(who: str) -> str | None:
    """The State of a label, in ordinary case."""
    name = who.title() if who.isupper() else who
    code = country_code(name) if is_state(name) else None
    return short_name(code) if code else None


def _of_state(who: str) -> Speaker | None:
    state = _state(who)
    return delegate_of(state) if state else None


def _office(who: str) -> str:
    """The office of a label ("THE PRESIDENT", "SG"); "" where it is none."""
    bare = _ARTICLE.sub("", who)
    printed = _SHORT.get(bare, bare.title() if bare.isupper() else bare)
    titles = list(HAS_TITLE.finditer(printed))
    whole = titles and titles[-1].end() == len(printed) and not _HONORED.match(printed)
    return printed if whole else ""


def _by_office(who: str, roll: Roll) -> Speaker | None:
    """Whoever on the roll holds an office, or is told by it alone; nobody unknown who presides,
    or is one of many.
    """
    printed = _office(who)
    if not printed:
        return None
    office = split_office(printed)
    entry = roll.by_office(office.role, office.affiliation) or presiding_here(printed, roll)
    if entry or _PRESIDES.fullmatch(printed) or _ANYBODY.fullmatch(printed):
        return entry.speaker if entry else None
    return Speaker(f"The {printed}", office.role, office.affiliation, named=False)


def _by_name(who: str, body: str | None, roll: Roll, sure: bool) -> Speaker | None:
    """Somebody by name: one known, with an honorific or a State, or ``sure``, or of words that
    are not all English.
    """
    honored = _HONORED.match(who)
    bare, title = without_title(who[honored.end() :] if honored else who)
    if known := roll.by_name(bare, body) or roll.by_name(bare):
        return known.speaker
    words = bare.split()
    sure = sure or not all(is_english(word.lower()) for word in words)
    told = honored or body or ((title or len(words) > 1) and sure)
    if not bare or BODY.search(bare) or not told:
        return None
    style = honored[0].capitalize() if honored and len(words) == 1 else ""
    return Speaker(f"{style}{ordinary_case(bare, '')}", title or None, body)
