"""What is asked, of whom, and of which records.

Comes in: a person's words and filters. Goes out: a Question: its kind, whom it asks, what about.
Does not know: what the records answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from enum import StrEnum

import regex

from rag.answer import Kind
from rag.directory import Directory, Named, SpeakerEntry
from rag.errors import QuestionError
from rag.reading.offices import HAS_TITLE
from rag.words import STOP_WORDS, even, fold, stem, words

LONGEST = 1000  # characters


@dataclass(frozen=True)
class Filters:
    """What a search is narrowed to; None leaves that side open. Dates are inclusive."""

    record: str | None = None
    speaker: str | None = None
    affiliation: str | None = None
    section: str | None = None
    since: Date | None = None
    until: Date | None = None


class Value(StrEnum):
    """The kind of bare value a question wants first."""

    NUMBER = "number"
    DATE = "date"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Question:
    """``asked`` are those whose words are wanted, ``topics`` those who are only talked about.

    ``speech``: it asks for somebody's words, so that only theirs can answer. ``terms`` are the
    stems of the words that say what it is about, names and asking words left out.
    """

    text: str
    kind: Kind
    asked: tuple[Named, ...]
    topics: tuple[Named, ...]
    terms: tuple[str, ...]
    speech: bool
    value: Value | None = None
    quotation: str | None = None
    topic: str = ""  # the text without the names of those asked: what it is about
    unknown: str | None = None  # a name that is asked for its words, and that nobody bears


_DELEGATE = r"(?:representatives?|delegates?|delegations?|ministers?|ambassadors?|speakers?|envoys?|directors?|officials?|observers?|coordinators?|presidents?|secretary|undersecretary|under-secretary|chiefs?|heads?|chairs?|commissioners?|survivors?|activists?|experts?|spokes\w+)"
_SAYING = (
    r"(?:say|says|said|saying|tell|tells|told|think|thinks|thought|argue[sd]?|claim(?:s|ed)?|state[sd]?|"
    r"mention(?:s|ed)?|speak|spoke|talk(?:s|ed)?|repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?|"
    r"call(?:s|ed)?|urge[sd]?|ask(?:s|ed)?|propose[sd]?|suggest(?:s|ed)?|stress(?:es|ed)?|warn(?:s|ed)?|"
    r"recommend(?:s|ed)?|describe[sd]?|explain(?:s|ed)?|report(?:s|ed)?|express(?:es|ed)?|want(?:s|ed)?|"
    r"remark(?:s|ed)?|comment(?:s|ed)?|position|view|views|stance|take|message|opinion|statement|speech|"
    r"testimony|address|defend(?:s|ed)?|criticiz\w+|criticis\w+|condemn(?:s|ed)?|raise[sd]?|bring|brought)"
)
_ABOUT = re.compile(
    rf"\b{_SAYING}\b(?:(?! by ).)*?\b(?:about|bout|on|regarding|concerning|over|to|against|that|re)\b"
)
_OF = re.compile(rf"\b{_SAYING}\b(?:(?! by ).)*?\b(?:of|for)\b")
_TOPIC_BEFORE = re.compile(
    r"\b(?:about|regarding|concerning|against|in|to|towards?|over|when|after|before|between|on|within|with|like)\s+(?:the\s+)?$"
)
_OFFICE_BEFORE = re.compile(rf"\b{_DELEGATE}\s+(?:of|for|from)\s+(?:the\s+)?$")
_OFFICE_AFTER = re.compile(rf"^(?:'s|s'|')?\s+(?:[\w-]+\s+){{0,4}}?{_DELEGATE}\b")
_WHO = re.compile(
    r"^(?:so |and |but |please |tell me |do you know |can you tell me )*(?:who\b|whose\b|"
    rf"(?:which|what) (?:[\w-]+ )?(?:country|state|nation|person|agency|ngo|organi[sz]ation|body|group|"
    rf"{_DELEGATE}|man|woman|government)\b|(?:name|identify) the\b)"
)
_LIST = re.compile(
    r"^(?:please |can you |could you )*(?:list|enumerate|give me (?:a list|all)|name (?:all|every|the (?:countries|speakers|delegations)))\b|"
    r"\b(?:which|what|all(?: the)?|how many) (?:[\w-]+ )?(?:countries|states|speakers|delegations|delegates|nations|governments|ministers|"
    r"organi[sz]ations|representatives|agencies|ngos|groups|members|people|officials|panellists|panelists)\b|\b(?:who all|who else|everyone|everybody)\b"
)
_COMPARE = re.compile(
    r"\b(?:compare[ds]?|comparison|vs\.?|versus|differ(?:s|ence|ences|ent|ently)?|contrast|each|both|agree|disagree|same as|unlike|respectively)\b"
)
_THEME = re.compile(
    r"\bwhat (?:was|were|is|has been|got|else was) (?:said|proposed|discussed|raised|mentioned|suggested|the)|"
    r"\b(?:how|what) (?:was|were|did (?:the )?(?:speakers|delegates|members|participants|delegations|panel(?:lists)?))\b|\bany mention\b|came up|across the meeting"
)
_NUMBER = re.compile(r"\b(?:how many|how much|number of|what (?:share|percentage|proportion|number|amount|figure|sum|per cent)|percentage|total of|count)\b")
_DATE = re.compile(r"\b(?:when|what (?:year|date|day|period|time|month)|which year|since when|by when|how long ago)\b")
_DOCUMENT = re.compile(r"\b(?:symbol|document (?:number|symbol)|which (?:document|resolution)|resolution number|what (?:document|resolution))\b")
_QUOTATION = re.compile(r'"([^"]+)"')
_SUBJECT = re.compile(
    rf"^(?:so |and )*(?:what|how|why|where|when|did|does|was|is)\b.*?\b(?:did|does|do|was|is|were)\s+(?P<subject>(?:[^\s?]+\s+){{1,4}}?)(?={_SAYING}\b)"
)
_SHORTEST_QUOTATION = 3  # words

# Words that ask rather than say what about.
ASKING = frozenset(
    stem(word)
    for word in """say says said tell told speak spoke talk talked mention mentioned discuss discussed
    speaker speakers delegate delegates delegation delegations representative representatives minister
    ministers ambassador country countries state states person people organization organisations record
    meeting session remark remarks statement comment comments view views position opinion stance take
    message think thought want wanted ask asked call called bring brought raise raised describe described
    explain explained argue argued claim claimed name named list compare difference differ different
    versus vs number share figure figures exactly according per anyone anybody everyone someone thing
    things kind way role reply replied respond response answer answered come came get got put propose
    proposed suggest suggested stress stressed warn warned urge urged point pointed note noted refer
    referred include report reported across regard regarding concern concerning mean meant one two
    first second panel mister mr ms mrs dr dont didn doesn""".split()
)


def understand(text: str, directory: Directory) -> Question:
    """A question as the rest of the product sees it; QuestionError where it is none."""
    text = " ".join(text.split())
    if not text:
        raise QuestionError("question", "must not be empty: ask something")
    if len(text) > LONGEST:
        raise QuestionError("question", f"has {len(text)} characters; at most {LONGEST} are read")
    plain = fold(text)
    named = directory.named_in(text)
    kind = _kind(plain, named)
    asked, topics = _asked(plain, named, kind)
    quotation = next(
        (m[1] for m in _QUOTATION.finditer(even(text)) if len(m[1].split()) >= _SHORTEST_QUOTATION), None
    )
    if kind is Kind.STATEMENT and len(asked) > 1 and len({one.entries for one in asked}) > 1 and _COMPARE.search(plain):
        kind = Kind.COMPARE
    speech = any(_is_delegate(plain, one) for one in asked) or (bool(asked) and bool(re.search(rf"\b{_SAYING}\b", plain)))
    return Question(
        text=text,
        kind=kind,
        asked=tuple(_narrowed(one, plain) for one in asked),
        topics=tuple(topics),
        terms=_terms(text, [*asked, *topics], plain),
        speech=speech,
        value=_value(plain),
        quotation=quotation,
        topic=_topic(text, asked, plain),
        unknown=_unknown(text, plain, named, directory),
    )


def _kind(plain: str, named: list[Named]) -> Kind:
    if _LIST.search(plain) and not (named and _COMPARE.search(plain)):
        return Kind.LIST
    if _COMPARE.search(plain) and len(named) > 1:
        return Kind.COMPARE
    if _WHO.match(plain):
        return Kind.WHO
    return Kind.THEME if not named and _THEME.search(plain) else Kind.STATEMENT


def _asked(plain: str, named: list[Named], kind: Kind) -> tuple[list[Named], list[Named]]:
    about, of = _ABOUT.search(plain), _OF.search(plain)
    asked: list[Named] = []
    topics: list[Named] = []
    for one in named:
        before = plain[: one.start]
        delegate = _is_delegate(plain, one)
        if kind in (Kind.WHO, Kind.LIST):
            topic = kind is Kind.LIST or not (delegate and _OFFICE_BEFORE.search(before))
        elif about is not None and one.start >= about.end():
            topic = True
        elif delegate:
            topic = False
        else:
            after_of = of is not None and one.start >= of.end()
            topic = after_of or bool(_TOPIC_BEFORE.search(before))
        (topics if topic else asked).append(one)
    if kind is Kind.STATEMENT and not asked:  # "what is said of it by X": whoever is named last
        asked, topics = topics[-1:], topics[:-1] if topics and topics[-1].person else topics
        asked = [one for one in asked if one.person]
    return asked, topics


def _is_delegate(plain: str, one: Named) -> bool:
    return bool(
        one.person
        or _OFFICE_BEFORE.search(plain[: one.start])
        or _OFFICE_AFTER.match(plain[one.end :])
    )


def _narrowed(one: Named, plain: str) -> Named:
    """Of several speakers of a body, those whose office the question names beside it."""
    if one.person or len(one.entries) < 2:
        return one
    near = set(words(f"{plain[max(0, one.start - 40) : one.start]} {plain[one.end : one.end + 40]}"))
    if not any(HAS_TITLE.fullmatch(word) for word in near):
        return one
    near = {stem(word) for word in near}
    shared = {entry: len(near & _office_stems(entry)) for entry in one.entries}
    most = max(shared.values())
    if not most:
        return one
    return Named(one.start, one.end, one.label, tuple(e for e in one.entries if shared[e] == most), one.spoke, one.forms, one.person)


def _office_stems(entry: SpeakerEntry) -> set[str]:
    return {stem(word) for word in words(entry.speaker.role or "") if word not in STOP_WORDS}


def _topic(text: str, named: list[Named], plain: str) -> str:
    """The text without names and the offices beside them."""
    kept = list(text)
    for one in named:
        kept[one.start : one.end] = " " * (one.end - one.start)
        office = _OFFICE_AFTER.match(plain[one.end :])
        if office:
            kept[one.end : one.end + office.end()] = " " * office.end()
    return " ".join("".join(kept).split()) or text


def _terms(text: str, named: list[Named], plain: str) -> tuple[str, ...]:
    found = [stem(word) for word in words(_topic(text, named, plain)) if word not in STOP_WORDS]
    return tuple(dict.fromkeys(word for word in found if word not in ASKING))


def _value(plain: str) -> Value | None:
    for pattern, value in ((_DOCUMENT, Value.DOCUMENT), (_NUMBER, Value.NUMBER), (_DATE, Value.DATE)):
        if pattern.search(plain):
            return value
    return None


def _unknown(text: str, plain: str, named: list[Named], directory: Directory) -> str | None:
    """The subject of "what did X say" where X looks like a name and nobody bears it."""
    found = _SUBJECT.search(plain)
    if not found or any(found.start("subject") <= one.start < found.end("subject") for one in named):
        return None
    subject = text[found.start("subject") : found.end("subject")].strip()
    parts = [word for word in words(subject) if word not in STOP_WORDS]
    strange = [word for word in parts if not directory.is_plain(word) and stem(word) not in ASKING]
    printed = text[1:] != text[1:].lower()  # the question uses capitals, so a name would have one
    if printed:
        return subject if strange and regex.search(r"\b\p{Lu}\p{Ll}", subject) else None
    return subject if strange and strange == parts else None
