"""What documents a text names: resolutions and articles by number, treaties and such by title.

Comes in: a text, the kinds of documents sought. Goes out: each as printed, with what tells it from
others. Does not know: questions, records.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rag.english import is_english
from rag.questions.wording import YEAR
from rag.words import even, first_large, fold, stem

RESOLUTION, ARTICLE, SYMBOL = "resolution", "article", "symbol"

_YEAR = rf"\({YEAR}\)"
_WHOLE = (
    rf"(?:\d{{1,4}} ?{_YEAR}|\d{{1,4}} ?[A-Z]? ?\([IVXLC-]+\)|(?:ES|S)-\d+/\d+|"
    rf"A/(?:RES/)?(?:ES-|S-)?\d+/\d+|S/RES/\d+(?: ?{_YEAR})?|"
    r"\d{1,3}/\d{1,4}(?: [A-HJ-Z]\b)?)"
)
_BARE = r"\d{2,4}(?![\d/]|[.,]\d)"
_NUMBER = rf"(?:{_WHOLE}|{_BARE})"
_PART = r"(?:\d++[A-Za-z]?(?: ?\(\w{1,3}\))*|[IVX]+\b)"
# Further ones of a row: "resolutions 242 and 338 of", not "resolution 2254 (2015), 10 years ago".
_STANDS = r"(?! (?!(?:and|or|of|on|in)\b)[a-z])"
_NEXT = r"(?:, (?:and )?| and | or | to |; )"
_RESOLUTIONS = re.compile(
    r"(?P<organ>\b(?:Council|Assembly)(?:'s)? )?\b[Rr]esolutions? "
    rf"(?P<numbers>{_NUMBER}(?:{_NEXT}(?:{_WHOLE}|{_BARE}{_STANDS}))*)"
    r"(?P<of> of the (?:Security )?Council\b)?"
)
_OTHER_COUNCIL = re.compile(r"\b(?:Human Rights|Economic and Social) $")
_LONGEST_COUNCIL = len("Economic and Social ")
_ARTICLES = re.compile(
    rf"\b(?P<what>[Aa]rticle|Chapter)s? (?P<numbers>{_PART}(?:{_NEXT}{_PART}{_STANDS})*)"
    r"(?:,? paragraphs? \d+,?)?"
    r"(?P<of> of the (?:[A-Z]\w+ ){0,4}[A-Z]\w+(?: of the [A-Z]\w+(?: [A-Z]\w+)*)?)?"
)
_SYMBOLS = re.compile(r"\b(?=\S*\d)[A-Z]{1,5}(?:/[A-Z0-9.-]+)+(?:/(?:Rev|Add|Corr)\.\d+)*\b")
_LARGE = rf"(?:[A-Z][\w'-]*|{YEAR})"
_ENDS = (
    "Convention|Covenant|Treat(?:y|ies)|Protocol|Statute|Charter|Agreement|Accord|Pact|Memorandum|"
    "Declaration|Compact|Final Act|Act|Law|Rule|Principle|Guideline|Plan of Action|Agenda|"
    "agreement|accord|protocol|convention|memorandum"
)
# The front and the end of a title, no part of a longer name ("Treaty Organization"); within that
# of an act "in" and "of" ("Trafficking in Persons Act").
_WITHIN_AN_ACT = r"(?:(?:in|of|and) (?=(?:[A-Z]\w+ (?:(?:in|of|and) )?){1,5}(?:Act|Law)\b))?"
_TITLE = re.compile(
    r"(?<![\w-])(?P<front>(?:Council of )?"
    rf"(?:{_LARGE} {_WITHIN_AN_ACT}){{0,8}}?)"
    rf"(?P<end>{_ENDS})s?\b(?! (?!Against|On|For|To|Of)[A-Z])"
)
# What goes on behind it: on what, or a row of such, not as far as another title.
_SMALL_WORDS = r"(?:(?:of|on|the|in|to|for|their|its|against|a|an) )*"
_THING = rf"{_LARGE}(?: {_SMALL_WORDS}{_LARGE})*"
_NO_TITLE = (
    rf"(?! ?(?:(?:of|on|to|with|by) )?(?:the |its |their )?(?:{_LARGE} ){{0,6}}?(?:{_ENDS})\b)"
)
_GOES_ON = re.compile(
    rf" (?:of|on|for|against|to|relating to|concerning) (?:(?:the|its|their|all|a|an) )?{_THING}"
    rf"(?:(?:,{_NO_TITLE} {_SMALL_WORDS}{_THING}){{0,6}},? (?:and|or){_NO_TITLE} "
    rf"{_SMALL_WORDS}{_THING}(?:, Especially {_THING}(?: and {_THING})?)?){{0,2}}"
)
_NO_FRONT = frozenset("the this that these those its his her their under all both".split())
_BY_NUMBER = frozenset({RESOLUTION, ARTICLE, SYMBOL})
_SMALL = frozenset("of on for the and or against to in its their a an relating concerning".split())
_ALIKE = {"accord": "agreement", "accords": "agreement", "un": "united nations"}


@dataclass(frozen=True)
class Sought:
    """``kinds``: RESOLUTION, ARTICLE, SYMBOL, and the nouns that titles end on ("final_act")."""

    kinds: frozenset[str]
    council: bool | None = None  # whose resolutions: the Security Council's, others'; None: any
    charter: bool = False  # articles of the Charter alone


@dataclass(frozen=True)
class Title:
    """A document as printed, and the words that tell it from others."""

    printed: str
    key: frozenset[str]


def titles_in(text: str, sought: Sought) -> Iterator[Title]:
    """The documents sought that a text names."""
    plain = even(text)
    if RESOLUTION in sought.kinds:
        yield from _resolutions(plain, sought)
    if ARTICLE in sought.kinds:
        yield from _articles(plain, sought)
    if SYMBOL in sought.kinds:
        yield from (Title(one[0], frozenset({one[0]})) for one in _SYMBOLS.finditer(plain))
    if not sought.kinds <= _BY_NUMBER:
        yield from _by_title(plain, sought)


def fullest(titles: Sequence[Title]) -> Mapping[frozenset[str], Title]:
    """By each one's key the fullest title that it may be short for; of several, the commonest."""
    often = Counter(one.key for one in titles)
    longest: dict[frozenset[str], Title] = {}
    for one in titles:
        held = longest.get(one.key, one)
        longest[one.key] = max(held, one, key=lambda title: len(title.printed))

    def of(one: Title) -> Title:
        wider = [key for key in longest if one.key < key]
        return of(longest[max(wider, key=lambda key: often[key])]) if wider else one

    return {key: of(one) for key, one in longest.items()}


def _resolutions(plain: str, sought: Sought) -> Iterator[Title]:
    for found in _RESOLUTIONS.finditer(plain):
        before = plain[max(0, found.start() - _LONGEST_COUNCIL) : found.start()]
        organ = f"{found['organ'] or ''}{found['of'] or ''}"
        other = "Assembly" in organ or ("Council" in organ and _OTHER_COUNCIL.search(before))
        for number in re.findall(_NUMBER, found["numbers"]):
            by_form = re.fullmatch(rf"(?:S/RES/)?\d+(?: ?{_YEAR})?", number)  # the others: "61/12"
            council = not other and bool("Council" in organ or by_form)
            if sought.council in (None, council):
                yield Title(f"resolution {number}", frozenset({number.split("(")[0].strip()}))


def _articles(plain: str, sought: Sought) -> Iterator[Title]:
    for found in _ARTICLES.finditer(plain):
        of = found["of"] or ""
        if sought.charter and of and "Charter" not in of:
            continue
        for number in re.findall(_PART, found["numbers"]):
            called = f"{first_large(found['what'])} {number}"
            yield Title(called + of, frozenset({called, *_stems_of(of)}))


def _by_title(plain: str, sought: Sought) -> Iterator[Title]:
    at = 0
    while found := _TITLE.search(plain, at):
        goes_on = _GOES_ON.match(plain, found.end())
        at = goes_on.end() if goes_on else found.end()
        end = fold(found["end"]).replace(" ", "_").replace("treaties", "treaty")
        front = found["front"].split()
        if _begins(plain, found.start(), front):
            front.pop(0)
        while front and fold(front[0]) in _NO_FRONT:
            front.pop(0)
        small = found["end"][0].islower()  # "the 2015 agreements", "the agreement on Libya"
        named = any(not word.isdigit() for word in front) if small else front or goes_on
        if end in sought.kinds and (named or found["end"] == "Charter"):
            printed = " ".join([*front, plain[found.start("end") : at]])
            yield Title(printed, frozenset({f"{_ALIKE.get(end, end)}:", *_stems_of(printed)}))


def _begins(plain: str, start: int, front: Sequence[str]) -> bool:
    """Whether a word is large since a sentence begins with it: "Recalling Geneva Conventions"."""
    first = not start or plain[:start].rstrip(' "').endswith(".")
    return first and len(front) > 1 and front[0].endswith("ing") and is_english(fold(front[0]))


def _stems_of(printed: str) -> set[str]:
    said = " ".join(_ALIKE.get(word, word) for word in fold(printed).split()).split()
    return {stem(word.strip(",'")) for word in said if word not in _SMALL}
