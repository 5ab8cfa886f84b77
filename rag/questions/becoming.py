"""What is to become of a thing, which tells who is for it and who against.

Comes in: a sentence, levelled. Goes out: things, each with whether it is to stay or to go. Does not
know: what a question asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rag.questions.wording import stemmed
from rag.words import REMEMBERED, terms

_THING = r"\b(?:(?!(?:that|which|who|whose|and|but|if|to|of)\b)[\w'’-]+ ){1,4}?"
_NOT = r"(?P<not>not |never |no longer )?"
_MUST = r"(?:should|must|ought to|needs? to|ha[sd] to|have to|would have to)"
_ENDED = (
    r"be (?:\w+ly )?(?:lifted|ended|removed|scrapped|repealed|abolished|dismantled|terminated|"
    r"dissolved|revoked|rescinded|reversed|closed|shut|discontinued|phased out|dropped)\b"
)
_KEPT = (
    r"be (?:\w+ly )?(?:kept|maintained|retained|renewed|extended|preserved|upheld|continued|"
    r"prolonged|left in place)\b(?! (?:from|out|away|under|to|closed|shut)\b)"
)
_ENDS = stemmed(
    "lift lifting end remove removal scrap repeal abolish abolition close closure gone go"
)
_KEEPS = stemmed("keep kept maintain retain renew extend preserve stay remain")
_NO_MORE = r"(?=\W*$|[,;:.]| (?:now|today|immediately|forthwith|at once|and|without|before)\b)"
_GOES = rf"(?:go|end|close){_NO_MORE}"
_STAYS = rf"(?:stay|remain|continue)(?: in (?:place|force))?{_NO_MORE}"
_ENDING = r"(?:lifting|ending|removing|closing|abolishing|removal|closure|abolition)(?: of)?"
_WOULD_HARM = r"would (?:only |merely )?(?:reward|embolden|undermine|harm|hurt|jeopardi[sz]e)\b"
_IT = r"(?P<it>(?:(?!and\b|of\b|in\b|on\b)[\w'’-]+ ?){1,4})"
_CALLS_TO_END = (
    rf"\b(?:call|demand|urg|ask|appeal|insist|plead|advocat|propos|want)\w* {_NOT}"
    r"(?:(?!not\b)[\w'’-]+ ){0,5}?"
    r"(?:to (?:lift|end|remove|close|abolish|scrap|repeal|do away with)|end to|"
    rf"{_ENDING}) {_IT}"
)
_KEEPING_IS = (
    r"\b(?:keeping|maintaining|retaining|renewing|extending|preserving) "
    rf"(?P<it>{_THING})(?:in (?:place|force) )?(?:is|was|remained|would be) {_NOT}"
)
# "The toll should be lifted", "asked that the toll be kept", "called for the toll to be kept".
_TOLD = [
    (stays, re.compile(pattern))
    for stays, passive, active in ((False, _ENDED, _GOES), (True, _KEPT, _STAYS))
    for pattern in (
        rf"(?P<it>{_THING}){_MUST} {_NOT}(?:{passive}|{active})",
        rf"\bthat (?P<it>{_THING}){_NOT}{passive}",
        rf"\bfor (?P<it>{_THING})to {_NOT}{passive}",
    )
]
# "Would see the toll go", "the toll has outlived its use", "asked the Council to lift the toll".
_TOLD += [
    (False, re.compile(pattern))
    for pattern in (
        rf"\b(?:see|want(?:s|ed)?) (?P<it>{_THING}){_NOT}(?:gone|go|lifted|closed)\b",
        rf"(?P<it>{_THING}){_NOT}(?:ha[sd]|have) out(?:lived|lasted|grown)\b",
        _CALLS_TO_END,
    )
]
# "Keeping the toll is vital", "lifting the toll would harm".
_TOLD += [
    (True, re.compile(pattern))
    for pattern in (
        _KEEPING_IS,
        rf"\b{_ENDING} (?P<it>{_THING}){_NOT}{_WOULD_HARM}",
    )
]

_DONE = re.compile(
    rf"\b{_NOT}(?:d(?:id|one|oing) away with|(?:abolish|scrapp|end)(?:ed|ing)) {_IT}"
)


@lru_cache(maxsize=REMEMBERED)  # a sentence is asked about each term of a question
def done_away_with(plain: str) -> tuple[tuple[bool, tuple[str, ...]], ...]:
    """The same of what a sentence tells to be done away with already, or not to be."""
    found = _DONE.finditer(plain)
    return tuple((bool(one["not"]), tuple(terms(one["it"]))) for one in found)


@lru_cache(maxsize=REMEMBERED)  # a sentence is asked about each term of a question
def becoming(plain: str) -> tuple[tuple[bool, tuple[str, ...]], ...]:
    """The terms of what a sentence tells to stay or to go, each with whether it stays."""
    return tuple(_becoming(plain))


def _becoming(plain: str) -> Iterator[tuple[bool, tuple[str, ...]]]:
    for stays, pattern in _TOLD:
        for found in pattern.finditer(plain):
            yield stays is not bool(found["not"]), tuple(terms(found["it"]))


def wanted_of_it(topic: Iterable[str]) -> tuple[bool | None, list[str]]:
    """Whether of what is called for the stems of some words say that it stay or go, None where they
    do not, and those of the thing: of "keep the toll" and "the toll lifted".
    """
    asked = list(topic)
    for stays, verbs in ((False, _ENDS), (True, _KEEPS)):
        rest = [one for one in asked if one not in verbs]
        if 0 < len(rest) < len(asked):
            return stays, rest
    return None, asked
