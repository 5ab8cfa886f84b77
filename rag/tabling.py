"""Who put a text before a meeting: who introduced, tabled or drafted a resolution or an amendment.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it, in order.
Does not know: votes, search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.answer import Kind
from rag.passages import Told, about, remark_sentences, stated
from rag.question import Question
from rag.records import Remark, Speaker
from rag.selection import Selection
from rag.voting import VOTING
from rag.wording import POLITE, TEXT, WHOEVER
from rag.words import level, stem

_PUT = (
    r"(?:introduced|tabled|submitted|presented|proposed|put forward|drafted|authored|sponsored|"
    r"co-?sponsored|wrote)"
)
_THEIRS = r"(?:(?:the|an?|its|his|her|their|two|three|several|some|this|that|today[’']s) )*"
_ASKS = re.compile(
    rf"{WHOEVER}{_PUT} {_THEIRS}(?:[\w-]+ ){{0,3}}?(?P<text>{TEXT})s?\b|"
    rf"^{POLITE}*by whom (?:was|were) (?:the )?(?:[\w-]+ ){{0,3}}?(?P<text2>{TEXT})s? {_PUT}\b"
)
_OPENING = 300  # characters in which whoever puts a text before a meeting says so
# Of a text of one's own: "introducing the text", "had tabled two amendments", "co-sponsored it".
_OWN = re.compile(
    r"(?<!\bthe )(?<!\bthis )\b(?:introduc|tabl|submitt|present|propos)(?:ing|ed) "
    rf"{_THEIRS}(?:[\w-]+ ){{0,2}}?(?P<text>{TEXT})s?\b|"
    rf"\b(?P<text2>{TEXT})s? (?:that|which) (?:his|her|their|its) "
    r"(?:country|delegation|government)\b[^.;]{0,40}?\b(?:put|tabled|submitted|introduced|presented|proposed)\b"
)
_SPONSOR = re.compile(r"\bco-?sponsor")
_SPONSORS = re.compile(
    rf"\bco-?sponsor(?:ed|ing| of)? {_THEIRS}(?:[\w-]+ ){{0,2}}?(?P<text>{TEXT})s?\b|"
    rf"\bco-?sponsorship\b"
)
# In the record's own words: "the draft, submitted by Chad".
_PUT_BY = re.compile(
    rf"\b(?P<text>{TEXT})s?\b[^.;]{{0,80}}?\b(?:introduced|tabled|submitted|presented|proposed|"
    r"put forward|sponsored|drafted) by\b"
)
_NOT_OWN = re.compile(r"\b(?:not|opportunity to|to be) \W*$")
_OF_PUTTING = frozenset(
    map(
        stem,
        "introduce introduced table tabled submit submitted present presented propose proposed put "
        "forward draft drafted author authored sponsor sponsored cosponsor cosponsored co "
        "wrote".split(),
    )
)


def tabled(question: Question, remarks: Selection) -> list[Told]:
    """What each who put a text, or an amendment, before the meeting says of it, once each, and the
    record of who did; nothing where it asks something else.
    """
    asked = _ASKS.match(level(question.text)) if question.kind in {Kind.WHO, Kind.LIST} else None
    if asked is None:
        return []
    amendment = (asked["text"] or asked["text2"]) == "amendment"
    own = _SPONSORS if _SPONSOR.search(asked[0]) else _OWN
    wanted = set(question.terms) - VOTING - _OF_PUTTING
    found = _told(stated(remarks), own, wanted, amendment=amendment)
    return found or _told(remarks, own, wanted, amendment=amendment)


def _told(
    remarks: Iterable[Remark], own: re.Pattern[str], wanted: set[str], *, amendment: bool
) -> list[Told]:
    told: dict[Speaker | None, Told] = {}
    narrated: list[Told] = []
    for one in remarks:
        if wanted and not wanted & about(one.paragraph):
            continue
        pattern = own if one.speaker else _PUT_BY
        span = _saying(pattern, one, amendment=amendment)
        if span and one.speaker:
            told.setdefault(one.speaker, (one, span))
        elif span:
            narrated.append((one, span))
    return [*told.values(), *narrated]


def _saying(pattern: re.Pattern[str], remark: Remark, *, amendment: bool) -> tuple[int, int] | None:
    """The first sentence of a remark that matches, of a statement in its opening, on an amendment
    or on another text.
    """
    for start, end in remark_sentences(remark):
        if remark.speaker and start - remark.start > _OPENING and pattern is _OWN:
            return None
        sentence = level(remark.paragraph.slice(start, end))
        for found in pattern.finditer(sentence):
            text = next(filter(None, found.groups()), None)
            if (text == "amendment") == amendment and not _NOT_OWN.search(
                sentence[: found.start()]
            ):
                return start, end
    return None
