"""Which documents are named: resolutions and articles by number, treaties and such by title.

Comes in: a Question, the remarks searched. Goes out: the sentences that name such documents, and
what they are called there. Does not know: search.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.holdings.passages import Told, about, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.wording import POLITE
from rag.records import Remark, Speaker
from rag.words import even, fold, level, stem, terms

_TREATIES = "convention covenant treaty protocol statute charter agreement accord pact memorandum"
_DECLARED = "declaration final_act compact plan_of_action agenda"
_LAWS = "act law"
_RESOLUTION, _ARTICLE, _SYMBOL = "resolution", "article", "symbol"
# What each noun of a question asks for: names of a kind, and titles by the noun they end on.
_SOUGHT = {
    noun: frozenset(kinds.split())
    for noun, kinds in (
        ("resolution", _RESOLUTION),
        ("article|chapter|provision", _ARTICLE),
        ("treat(?:y|ie)", _TREATIES),
        ("convention", "convention covenant"),
        ("agreement|accord|deal", "agreement accord memorandum pact compact"),
        ("pact|compact", "pact compact"),
        ("protocol", "protocol"),
        ("covenant", "covenant"),
        ("charter", "charter"),
        ("declaration", "declaration final_act"),
        ("law|act", _LAWS),
        ("instrument|text", f"{_TREATIES} {_DECLARED} {_RESOLUTION}"),
        ("document", f"{_TREATIES} {_DECLARED} {_LAWS} {_RESOLUTION} {_SYMBOL}"),
    )
}
_KIND = rf"(?:{'|'.join(_SOUGHT)})s?"
_UN = r"(?:un |united nations )?"
_WHICH = (
    r"(?:(?:un|united nations|international|legal|relevant|previous|earlier|past|other|specific|"
    r"different|existing|binding|regional|peace|individual) )*"
)
_NAMED = (
    r"(?:mention|cit|nam|quot|invok|referenc|recall|refer|brought|bring|rais|evok|reli|rely|point)"
    r"(?:e?d|s|ing|es|e)?(?: up| to| on)?"
)
_LEFT = (
    r"(?:,? (?:explicitly|specifically|directly|by name|here|so far|at all|"
    r"(?:in|during|at) (?:it|(?:this|the) (?:debate|meeting|record|session|discussion))|"
    r"(?:and )?by whom|and who (?:named|cited|mentioned) \w+))*"
)
_ASKS = re.compile(
    rf"^{POLITE}*(?:which|what|how many|(?:(?:list|name|give|show)(?: me)? )?"
    rf"(?:(?:all|every|each|of|the) ?)+) {_WHICH}"
    rf"(?P<organ>{_UN}(?:security council|council|general assembly|assembly) )?{_WHICH}"
    rf"(?P<kinds>{_KIND}(?:(?:,| and| or|, and) {_WHICH}{_KIND})*)"
    rf"(?: (?:of|from|in) (?:the )?(?P<charter>{_UN}charter))?"
    r"(?: (?:were|was|are|is|get|got|have been|has been|that|being|ever)\b.*?|"
    rf" (?:did|does|do|has|have)\b.*?)? {_NAMED}(?P<by> by .+?)?{_LEFT}"
    rf"(?: (?:in|on|about|regarding|concerning) (?P<on>.+?))?{_LEFT}\W*$"
)
_BY_WHOM = re.compile(r"\bwho(?:m)?\b")
_COUNT = re.compile(rf"^{POLITE}*how many\b")

_YEAR = r"\((?:19|20)\d\d\)"
_NUMBER = (
    rf"(?:\d{{1,4}} ?{_YEAR}|\d{{1,4}} ?[A-Z]? ?\([IVXLC-]+\)|(?:ES|S)-\d+/\d+|"
    r"\d{1,3}/\d{1,4}(?: [A-Z]\b)?|\d{2,4}(?![\d/]|[.,]\d))"
)
_PART = r"(?:\d+[A-Za-z]?(?: ?\(\w{1,3}\))*|[IVX]+\b)"
_NEXT = r"(?:, (?:and )?| and | or | to |; )"
_RESOLUTIONS = re.compile(
    rf"(?P<council>\bCouncil )?\b[Rr]esolutions? (?P<numbers>{_NUMBER}(?:{_NEXT}{_NUMBER})*)"
)
_ARTICLES = re.compile(
    rf"\b(?P<what>Article|Chapter)s? (?P<numbers>{_PART}(?:{_NEXT}{_PART})*)"
    r"(?:,? paragraphs? \d+,?)?"
    r"(?P<of> of the (?:[A-Z]\w+ ){0,4}[A-Z]\w+(?: of the [A-Z]\w+(?: [A-Z]\w+)*)?)?"
)
_SYMBOLS = re.compile(r"\b[A-Z]{1,5}(?:/[A-Z0-9.-]+)+\b")
_LARGE = r"(?:[A-Z][\w'-]*|(?:19|20)\d\d)"
_ENDS = (
    "Convention|Covenant|Treat(?:y|ies)|Protocol|Statute|Charter|Agreement|Accord|Pact|Memorandum|"
    "Declaration|Compact|Final Act|Act|Law|Plan of Action|Agenda|agreement|accord|protocol|"
    "convention|memorandum"
)
# The front and the end of a title, and what goes on behind it, not as far as another title.
_TITLE = re.compile(
    rf"(?<![\w-])(?P<front>(?:Council of )?(?:{_LARGE} )*?)(?P<end>{_ENDS})s?\b(?! Organi[sz]ation)"
)
_GOES_ON = re.compile(
    rf" (?:of|on|for|against|to|relating to|concerning) (?:(?:the|its|their|all|a|an) )?{_LARGE}"
    rf"(?:(?! and (?:(?:the|its|their) )?(?:{_LARGE} )*(?:{_ENDS})\b)"
    rf"(?:,? (?:of|on|and|the|in|to|for|their|its|against|a|an))*,? {_LARGE})*"
)
_NO_FRONT = frozenset("the this that these those its his her their under all both".split())
_SMALL = frozenset("of on for the and against to in its their a an relating concerning".split())
_ALIKE = {"accord": "agreement", "accords": "agreement", "un": "united nations"}
_FEW = 3  # speakers quoted of each document, where it is not asked who they are


@dataclass(frozen=True)
class _Wanted:
    """Which documents are asked for; ``every``: with all who name them."""

    kinds: frozenset[str]
    council: bool | None  # whose resolutions: the Council's, others'; None: anybody's
    charter: bool  # articles of the Charter alone
    on: frozenset[str]  # the stems of what they are to be about
    every: bool
    by: int  # where it is said by whom, if it is


@dataclass(frozen=True)
class _Name:
    """A document as printed, and the words that tell it from others."""

    printed: str
    key: frozenset[str]


_Keys = Mapping[frozenset[str], _Name]


def asks_documents(question: Question) -> bool:
    """Whether a question asks which documents are named."""
    return _wanted(question.text) is not None


def naming(question: Question, remarks: Selection) -> list[Told]:
    """The sentences that name documents of the kind that a question asks for: the first of each
    document, then those of its other speakers; nothing where it asks something else.
    """
    wanted = _wanted(question.text)
    if wanted is None or question.unknown:
        return []
    whose = question.asked or [one for one in question.topics if 0 <= wanted.by < one.start]
    if whose:
        remarks = remarks.by(entry for one in whose for entry in one.entries)
    found = [
        (one, span, name)
        for one in stated(remarks)
        if wanted.on <= about(one.paragraph)
        for span, text in told_sentences(one)
        for name in _names(text, wanted)
    ]
    whole = _whole([name for *_, name in found])
    speaking: dict[frozenset[str], dict[Speaker | None, Told]] = {}
    for one, span, name in found:
        speaking.setdefault(whole[name.key].key, {}).setdefault(one.speaker, (one, span))
    each = [list(told.values())[: None if wanted.every else _FEW] for told in speaking.values()]
    told = [some[0] for some in each] + [one for some in each for one in some[1:]]
    return list({(id(one), span): (one, span) for one, span in told}.values())


def names_one(question: Question, remark: Remark) -> bool:
    """Whether a remark names a document of the kind that a question asks for."""
    wanted = _wanted(question.text)
    return wanted is not None and any(_names(remark.text, wanted))


def documents_in(question: Question, texts: Iterable[str]) -> str | None:
    """The documents of the kind that a question asks for, as some texts print them, with their
    number where it asks how many; None where it asks something else.
    """
    wanted = _wanted(question.text)
    if wanted is None:
        return None
    whole = _whole([name for text in texts for name in _names(text, wanted)])
    every = list(dict.fromkeys(one.printed for one in whole.values()))
    count = f"{len(every)}: " if _COUNT.match(level(question.text)) else ""
    return count + "; ".join(every)


@lru_cache(maxsize=1024)
def _wanted(text: str) -> _Wanted | None:
    plain = level(even(text))
    asks = _ASKS.match(plain)
    if asks is None:
        return None
    kinds = (those for noun, those in _SOUGHT.items() if re.search(rf"\b(?:{noun})", asks["kinds"]))
    return _Wanted(
        kinds=frozenset[str]().union(*kinds),
        council="council" in asks["organ"] if asks["organ"] else None,
        charter=bool(asks["charter"]),
        on=frozenset(terms(asks["on"] or "")),
        every=bool(_BY_WHOM.search(plain)),
        by=asks.start("by"),
    )


def _names(text: str, wanted: _Wanted) -> Iterator[_Name]:
    """The documents asked for that a text names."""
    plain = even(text)
    ways: dict[str, Callable[[str, _Wanted], Iterator[_Name]]] = {
        _RESOLUTION: _resolutions, _ARTICLE: _articles, _SYMBOL: _symbols,
    }  # fmt: skip
    for kind, way in ways.items():
        if kind in wanted.kinds:
            yield from way(plain, wanted)
    yield from _titles(plain, wanted)


def _resolutions(plain: str, wanted: _Wanted) -> Iterator[_Name]:
    for found in _RESOLUTIONS.finditer(plain):
        for number in re.findall(_NUMBER, found["numbers"]):
            council = bool(found["council"] or re.search(_YEAR, number))
            if wanted.council in (None, council):
                yield _Name(f"resolution {number}", frozenset({number.split("(")[0].strip()}))


def _articles(plain: str, wanted: _Wanted) -> Iterator[_Name]:
    for found in _ARTICLES.finditer(plain):
        of = found["of"] or ""
        if wanted.charter and of and "Charter" not in of:
            continue
        for number in re.findall(_PART, found["numbers"]):
            called = f"{found['what']} {number}"
            key = {called, *(word for word in of.split() if word in ("Charter", "Convention"))}
            yield _Name(called + of, frozenset(key))


def _symbols(plain: str, _wanted: _Wanted) -> Iterator[_Name]:
    for found in _SYMBOLS.finditer(plain):
        yield _Name(found[0], frozenset({found[0]}))


def _titles(plain: str, wanted: _Wanted) -> Iterator[_Name]:
    at = 0
    while found := _TITLE.search(plain, at):
        goes_on = _GOES_ON.match(plain, found.end())
        at = goes_on.end() if goes_on else found.end()
        end = fold(found["end"]).replace(" ", "_").replace("treaties", "treaty")
        front = found["front"].split()
        while front and (fold(front[0]) in _NO_FRONT or front[0].endswith("ing")):
            front.pop(0)
        small = found["end"][0].islower()  # "the 2015 agreements", "the agreement on Libya"
        named = any(not word.isdigit() for word in front) if small else front or goes_on
        if end in wanted.kinds and (named or found["end"] == "Charter"):
            printed = " ".join([*front, plain[found.start("end") : at]])
            said = " ".join(_ALIKE.get(word, word) for word in fold(printed).split()).split()
            key = frozenset(stem(word.strip(",'")) for word in said if word not in _SMALL)
            yield _Name(printed, key)


def _whole(names: Sequence[_Name]) -> _Keys:
    """By each name's key the fullest name that it may be short for, which has all its words and
    more; of several, the one named most.
    """
    often = Counter(one.key for one in names)
    longest: dict[frozenset[str], _Name] = {}
    for one in names:
        held = longest.get(one.key, one)
        longest[one.key] = max(held, one, key=lambda name: len(name.printed))

    def fullest(one: _Name) -> _Name:
        wider = [key for key in longest if one.key < key]
        return fullest(longest[max(wider, key=lambda key: often[key])]) if wider else one

    return {key: fullest(one) for key, one in longest.items()}
