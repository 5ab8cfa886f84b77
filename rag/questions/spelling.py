"""Slips of the pen in a question, put right as the records spell the word.

Comes in: a question and the directory of the records it is asked of. Goes out: the question with
words that are no English, and one or two letters from a word of the records, in that spelling.
Does not know: whose a misspelt name is; a directory does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import month_name
from collections.abc import Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from rag.countries import country_names, demonyms
from rag.english import is_english
from rag.holdings.directory import Directory, Named
from rag.questions import wording
from rag.questions.wording import YEAR, any_case
from rag.words import STOP_WORDS, even, fold, words

_WORD = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")
_SHORTENED = any_case(  # "they'd voted" is "had"
    r"\b(they|we|you|who|i|he|she|it)['’](ve|re|ll|"
    r"d(?= (?:\w+ly )?(?!\w+ed\b|(?:been|had|gone|seen|done|made|taken|given|said)\b)\w))\b"
)
_IN_FULL = {"ve": "have", "re": "are", "ll": "will", "d": "would"}
_WHAT_IS = any_case(  # "who's been there" is "has"
    r"\b(who|what|when|where|why|how)['’]s "
    r"(?!(?:been|had|got|gone|seen|done|made|taken|given|said|\w+ed)\b)"
)
# The same, and "didn't" and "what's", typed without the apostrophe; what is also a word of its own
# ("were", "well", "its", "ill", "their wont") stays.
_UNMARKED = any_case(
    r"(?<![\w'’-])(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?P<head>"
    r"(?:d(?:id|oes|o)|ha(?:s|ve|d)|is|are|w(?:as|ere)|(?:w|c|sh)ould|might|must|need|ca|"
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!['’]s )wo)n(?=t\b)|"
    r"(?:what|who|where|when|why|how|that|there|here)(?=s\b)|"
    r"(?:they|you)(?=(?:re|ve|ll|d)\b)|(?:we|i)(?=ve\b)|(?:it|that|there)(?=ll\b)|"
    r"(?-i:i)(?=(?-i:m)\b))(?P<end>\w+)(?!['’-]\w)"
)
# A country by letters that look like a pronoun, where it may be what is talked about.
_US = re.compile(r"(?<![\w-])(?:(?:the )?(?:US|U\.S\.|USA|U\.S\.A\.)|the us)(?![\w-])")
_EITHER = re.compile(r"(?<=\w) / (?=\w)")
_WHAT_PER_CENT = any_case(
    r"\b(?:(what|which) (?:%|pct\.?|fraction)|how many (?:%|pct\.?|per ?cent))(?=\W)"
    r"(?! (?:\w+ )?points\b)"
)
_PER_CENT = any_case(r"(?<=\d)(?:\s?%|\s?pct\b\.?| percent\b)")  # as records have it
# "They mustn't"; not where whoever does so stands behind: "why didn't Chad vote?".
_NOT = any_case(
    r"[\"“][^\"“”]*[\"”]|\b(?:why|how|what|when|where|whom|and) \w+n['’]t\b|"
    r"(?<=\w )(?P<verb>is|are|was|were|do|does|did|has|have|had|ca|wo|could|would|should|might|"
    r"must|need)n['’]t\b"
)
_VERBS = {"ca": "can", "wo": "will"}
# Words in single quotation marks, three or more.
_SINGLE = re.compile(
    r"(?<!\w)['\u2018]((?:[^'\"\u2018\u2019?]|['\u2019](?=\w)){8,300})['\u2019](?!\w)"
)
_A_QUOTE = 3  # words, at least
# What people type in a hurry, in full.
_HURRIED = {
    short: full
    for full, shorts in {
        "about": "abt",
        "according to": "acc to, acc. to, accdg to, accdg. to",
        "because": "b/c, bc",
        "document": "doc",
        "documents": "docs",
        "government": "govt",
        "governments": "govts",
        "international": "intl",
        "people": "ppl",
        "North Korea": "n korea, n. korea",
        "and how": "n how",
        "and what": "n what",
        "and who": "n who",
        "and why": "n why, n y",
        "Papua New Guinea": "png",
        "resolution": "res",
        "South Africa": "s africa, s. africa",
        "South Korea": "s korea, s. korea",
        "the": "teh, hte",
        "that": "taht",
        "what": "waht, whta, wat",
        "when": "wen, whn",
        "which": "wich",
        "with": "w/",
        "why did": "y did",
        "without": "w/o",
    }.items()
    for short in shorts.split(", ")
}
_LONGEST_FIRST = map(re.escape, sorted(_HURRIED, key=len, reverse=True))
_TYPED = re.compile(rf"(?<![\w/])(?:{'|'.join(_LONGEST_FIRST)})(?![\w/])")
_AND_TYPED = re.compile(r"^[nN] (?=\w)")  # "n France?"
# What stands before a word in one that no list of words has: "demining".
_PREFIX = re.compile(
    r"^(?:anti|bio|co|counter|cyber|de|dis|eco|geo|hydro|inter|mis|multi|non|over|pre|post|re|semi|sub|"
    r"super|trans|ultra|un|under)(?=[a-z]{4})"
)
# Words of offices and organs, which are put right with a large letter too.
_OF_OFFICES = sorted(
    "ambassador assembly chairperson commissioner committee council delegation general minister "
    "president representative secretary security".split()
)
_TYPED_OFFICE = re.compile(r"(?<![\w'’])(?<!\b[MD][rs]\. )(?<!\bMrs\. )[A-Za-z][a-z]{5,}(?![\w'’])")
# A month before its year, with a slip and a large letter too.
_TYPED_MONTH = re.compile(rf"(?<![\w'’])[A-Za-z]{{4,}}(?=,? (?:of )?{YEAR}\b)")
_MONTHS = [one.lower() for one in month_name[1:]]
_SAYS = re.compile(rf" {wording.SAYING}\b")  # what stands before it may be a name
_OF_QUESTIONS = sorted(wording.OF_QUESTIONS)
_SEVERAL = any_case(r"\b(?:the|two|three|both) $")
_THING = re.compile(r" ([a-z]{3,})\b")
_LAST = re.compile(r"[^\W\d_]+$")
_SHORTEST = 4  # letters of a name that is put right
# Share of the letters that stay: as the directory reads them (docs/decisions/0015).
_OF_A_PERSON, _OF_A_BODY = 0.6, 0.75
_LONG = 8  # letters from which two may be wrong


def in_full(text: str) -> str:
    """A question with "must not" for "mustn't", but within quotation marks."""

    def told(short: re.Match[str]) -> str:
        verb = short["verb"]
        return f"{_VERBS.get(verb.lower(), verb)} not" if verb else short[0]

    return _NOT.sub(told, text)


def put_right(text: str, directory: Directory) -> str:
    """The question with its slips put right, in names too; no other capitals, no quotations."""
    text = _EITHER.sub(" or ", text)
    text = _WHAT_PER_CENT.sub(lambda one: f"{one[1] or 'what'} percentage", text)
    text = _SINGLE.sub(
        lambda one: f'"{one[1]}"' if len(one[1].split()) >= _A_QUOTE else one[0], text
    )
    if not wording.QUOTATION.search(even(text)):
        text = _PER_CENT.sub(" per cent", text)
        text = _US.sub("the United States", text)
        text = _UNMARKED.sub(r"\g<head>'\g<end>", text)
        text = _WHAT_IS.sub(r"\1 is ", text)
        text = _SHORTENED.sub(lambda one: f"{one[1]} {_IN_FULL[one[2].lower()]}", text)
        text = _AND_TYPED.sub("and ", _TYPED.sub(lambda one: _HURRIED[one[0]], text))
    quoted = [found.span() for found in wording.QUOTATION.finditer(even(text))]
    if not quoted:
        text = _TYPED_OFFICE.sub(lambda one: _office(one[0], directory), text)
        text = _TYPED_MONTH.sub(lambda one: _month(one[0]), text)
    for one in reversed(directory.named_in(text)):
        if not any(start <= one.start < end for start, end in quoted):
            text = _named_right(text, one)
    left = [(one.start, one.end) for one in directory.named_in(text)]
    left += [found.span() for found in wording.QUOTATION.finditer(even(text))]

    def spelt(found: re.Match[str]) -> str:
        word = found[0]
        inside = any(start <= found.start() < end for start, end in left)
        if inside or directory.is_plain(word) or is_english(word):
            return word
        subject = _SAYS.match(text, found.end())
        near = _nearest(word, () if subject else directory.plain_words) or word
        swapped = sorted(near) == sorted(word)  # "destory"
        if word == f"{near}s" and not near.endswith("s"):
            return word  # several of them
        built = is_english(_PREFIX.sub("", word, count=1))
        return word if built and not swapped else near

    return _WORD.sub(spelt, text)


def _named_right(text: str, one: Named) -> str:
    """A text with the last word of a name in it as a speaker's surname or country is spelt."""
    last = _LAST.search(text, one.start, one.end)
    if last is None:
        return text
    typed = fold(last[0])
    if _is_owner(typed, text[: one.start], text[one.end :]):
        return f"{text[: last.end() - 1]}’s{text[last.end() :]}"
    if one.person:
        names = [words(name) for entry in one.entries for name in entry.names]
        meant, least = {name[-1] for name in names if name}, _OF_A_PERSON
        spelt = any(typed in name for name in names)
    else:
        forms = {typed, typed.removesuffix("s")}
        meant, least = {form for form in one.forms - {typed} if " " not in form}, _OF_A_BODY
        spelt = (
            " " in one.label
            or is_english(typed)
            or not all(known.keys().isdisjoint(forms) for known in (country_names(), demonyms()))
        )
    if spelt or len(typed) < _SHORTEST:
        return text
    closeness = OSA.normalized_similarity
    near = process.extractOne(typed, sorted(meant), scorer=closeness, score_cutoff=least)
    if near is None:
        return text
    right = near[0].capitalize() if last[0][0].isupper() else near[0]
    return f"{text[: last.start()]}{right}{text[last.end() :]}"


def _office(word: str, directory: Directory) -> str:
    """A word as an office or organ is spelt, where it is that with a slip, and nothing else."""
    plain = fold(word)
    if directory.is_plain(plain) or plain in _OF_OFFICES or is_english(plain):
        return word
    if directory.named_in(word):
        return word
    most = 2 if len(plain) >= _LONG else 1
    near = process.extractOne(plain, _OF_OFFICES, scorer=OSA.distance, score_cutoff=most)
    if near is None or near[0][0] != plain[0]:
        return word
    return near[0].capitalize() if word[0].isupper() else near[0]


def _month(word: str) -> str:
    """A word before a year as a month is spelt, where it is that with a slip."""
    plain = fold(word)
    near = process.extractOne(plain, _MONTHS, scorer=OSA.distance, score_cutoff=1)
    if near is None or is_english(plain) or near[0][0] != plain[0]:
        return word
    return near[0].capitalize()


def _is_owner(typed: str, before: str, after: str) -> bool:
    """Whether a name is a country's with an "s" too many: "Chads seat", not "two Congos"."""
    bare, thing = typed.removesuffix("s"), _THING.match(after)
    if _SEVERAL.search(before):
        return False
    known = country_names()
    return bool(
        thing
        and bare in known
        and not {typed, bare} & demonyms().keys()
        and typed not in known
        and bare != typed
        and thing[1] not in STOP_WORDS
    )


def _nearest(word: str, plain: Sequence[str]) -> str | None:
    """The word that differs least and begins alike; None if none is near. ``plain`` is in order."""
    most = 2 if len(word) >= _LONG else 1
    begins, ends = bisect_left(plain, word[0]), bisect_left(plain, chr(ord(word[0]) + 1))
    alike = [*plain[begins:ends], *(one for one in _OF_QUESTIONS if one[0] == word[0])]
    found = process.extract_iter(word, alike, scorer=OSA.distance, score_cutoff=most)
    near = [one for one, *_ in found]
    return max(near, key=lambda one: (fuzz.ratio(word, one), one), default=None)
