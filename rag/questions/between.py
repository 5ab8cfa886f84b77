"""What a question compares between meetings: "what changed in X's position on Y between A and B?"

Comes in: a question and the records searched. Goes out: the meetings compared, in order of time
(those without a date last), and the question to be put to each; or the meetings at which it asks
who spoke; None where it does neither.
Does not know: speakers, answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.questions import wording
from rag.questions.occasion import by_time
from rag.questions.period import in_period, month_number, of_then
from rag.questions.place import OF_ANY_MEETING, called, in_records
from rag.questions.wording import A_YEAR, YEAR, any_case
from rag.records import Record, day
from rag.words import level, terms

_MARK = "\0"  # where a meeting was named
_LINKED = re.compile(
    r"(?:,? ?\b(?:between|from|in|at|of|on|during|over|since)\b)?(?: the)?"
    rf"(?: (?:meetings?|records?))? ?{_MARK}"
    r"(?:,?(?: ?(?:,|and|to|vs\.?|versus|with|than|or|until|compared (?:to|with)))+"
    rf"(?: (?:in|at|on|the))* ?{_MARK})*"
)
_TIME = any_case(rf"\b(?:(?P<month>{wording.MONTHS})(?: of)? )?(?P<year>{YEAR})\b")
_CHANGE = r"(?:chang|shift|evolv|differ|develop)(?:e[sd]?|ed|s)?"
_OVER_TIME = (
    r"(?:\b(?:over|across|through(?:out)?|during|in) (?:(?:all|all of|each of|the|these|those|"
    r"various|different|many|several) ?)*(?:years|meetings|sessions|records|time)(?=\W*$))"
)
_CHANGED = re.compile(
    rf"\bwhat (?:has |have |had )?{_CHANGE}\b|"
    rf"\b(?:how|did|has|have) .+?(?<!climate )\b{_CHANGE}(?: over (?:time|the years))?"
    rf"(?=\W*$| (?:between|from|since|in|at|over|after)\b| {_MARK})|{_OVER_TIME}"
)
_APART = re.compile(
    r"how (?:do|does|did) [^?]+ and [^?]+ (?:differ|compare)\W*$"
)  # from each other
_ASKS_CHANGE = (
    any_case(rf"^\W*what (?:has |have |had )?{_CHANGE}(?: in| about| with| for| on)?\b"),
    any_case(r"^\W*(?:how|in what way)(?: much)? (?:has|have|had|did|do|does)\b"),
    any_case(r"^\W*(?:has|have|had|did|compare)\b"),
    any_case(_OVER_TIME),
    any_case(rf"(?<!climate )\b{_CHANGE}(?: over (?:time|the years))?\W*$"),
)
_STANCE = (
    r"(?:(?:position|stance|view|tone|line|message|statement|remark|opinion)s?|polic(?:y|ies)|"
    r"speech(?:es)?|language|rhetoric)"
)
_ABOUT = "on|about|towards?|regarding|concerning"
_ON = rf"(?P<on>(?:{_ABOUT}) .+)"
_POSITION = tuple(
    any_case(pattern)
    for pattern in (
        rf"^(?:the )?{_STANCE} (?:of|by) (?P<who>.+?) {_ON}$",
        rf"^(?:the )?{_STANCE} (?:of|by) (?P<who>.+)$",
        rf"^(?P<who>.+?)(?:['’]s?)? {_STANCE} (?P<on>(?:{_ABOUT}|of) .+)$",
        rf"^(?P<who>.+?)(?:['’]s?)? {_STANCE}$",
        rf"^(?:what )?(?:(?:has|have|had|did) )?(?P<who>.+?) (?:said|says|say) {_ON}$",
        r"^what (?:(?:has|have|had|did) )?(?P<who>.+?) (?:said|say)$",
    )
)
_ASKS = any_case(r"(?:what|how|who|whom|which|when|where)\b")
_SPOKE_IN_BOTH = any_case(
    rf"^(?P<asks>(?:which|what|who|list|name|how many)\b.*?\b{wording.SPOKE}) "
    r"(?P<one>(?:in|at|on|when|during) .+?),? and (?:(?:again|also|then) )?(?P<other>.+?)\W*$"
)
_SEVERAL = any_case(rf"( (?:{wording.MEETING}|vote|briefing))s$")
# Between two meetings at which one thing is asked: "at the wells debate and (what) in the vote".
_AND_AT = any_case(
    r",? (?:and|versus|vs\.?|(?:as )?compared? (?:to|with)|than|but)"
    r"(?: (?:again|also|then|later|what|how|about|that|those|(?:its|his|her|their) "
    r"(?:words|remarks|statement|speech)|what (?:it|he|she|they) (?:said|did)))*"
    r" (?=(?:(?:in|at|on|during|before|when|the)\b|to the\b))"
)
_ASKS_COMPARED = any_case(r"^(?:how (?:does|do|did) what|how (?:does|do)|compare)\b")
_WAS_SAID = "What was said"
_LED_TO = any_case(r" (?:in|at|on|of|during)$")
_A_TIME = any_case(rf"(?:in |during )?{_TIME.pattern}\W*")
_BOTH_AT = any_case(r" both (?:at|in|on)\b")
_BOTH = any_case(rf" (?:between|from)(?= the\b)|{_BOTH_AT.pattern}")
_DOES = any_case(rf"\b(?:did|does|has|have|was) (?:the )?{wording.ORGAN}\b")
_AN_ORGAN = any_case(rf"(?:the )?{wording.ORGAN}\b")
_FURTHER = any_case(r"(?:about|regarding|concerning)\b")  # "on" is of one of them
_LED_BY = any_case(r"(?:in|at|on|when|during)\b")


@dataclass(frozen=True)
class Meeting:
    """One side of such a comparison, by the name it goes by in the answer."""

    label: str
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Between:
    """``question`` is put to each of the ``meetings``; ``named``: the question names them."""

    question: str
    meetings: tuple[Meeting, ...]
    named: bool


def between(text: str, records: Sequence[Record]) -> Between | None:
    """What a question compares between some of the records."""
    marked, named = _by_name(text, records)
    changes = bool(_CHANGED.search(level(marked)))
    if len(named) < 2 and (changes or wording.COMPARE.search(level(marked))):
        marked, named = _by_time(text, records)
    asked = len(named) > 1
    if not asked and (named or not changes or _APART.match(level(marked))):
        return None
    every = sorted((one for one in records if one.about_when), key=by_time)
    meetings = named if asked else tuple(Meeting(_label(one), (one,)) for one in every)
    put = _put(marked)
    return Between(put, meetings, asked) if put and len(meetings) > 1 else None


def at_each(text: str, records: Sequence[Record]) -> Between | None:
    """What each of two meetings is asked alike: "said in the debate and at the May vote"."""
    spans = not (_CHANGED.search(level(text)) or wording.COMPARE.search(level(text)))
    text = _BOTH_AT.sub(" at", text) if spans else _BOTH.sub(" at", text)
    for found in _AND_AT.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if _DOES.search(before) and _AN_ORGAN.match(after):
            continue  # "what did the Council decide in May and the Assembly in June?"
        if _A_TIME.fullmatch(after) and in_records(before, records)[1] is records:
            continue  # of two years or months, and no more: ``parted``
        one = _narrowed(before, records)
        lead = "" if _LED_BY.match(after) else "at "
        other = _narrowed(f"{_WAS_SAID} {lead}{after}", records) if one else None
        if not (one and other) or {m.id for m in one[1]} & {m.id for m in other[1]}:
            continue
        more = other[0].removeprefix(_WAS_SAID).strip(" ?.,")
        put = f"{_LED_TO.sub('', one[0].strip(' ?.,'))} {more}".strip()
        if _ASKS_COMPARED.match(put) or _CHANGED.search(level(put)):
            put = _put(put)  # be it of nobody: then it is another comparison
            if not put.startswith("What did "):
                continue
        if not terms(more) or _FURTHER.match(more):
            sides = [Meeting("; ".join(map(_label, some)), tuple(some)) for _, some in (one, other)]
            sides.sort(key=lambda side: by_time(side.records[0]))
            return Between(f"{_LED_TO.sub('', put.rstrip('?'))}?", tuple(sides), named=True)
    return None


def _narrowed(text: str, records: Sequence[Record]) -> tuple[str, Sequence[Record]] | None:
    """A question without the meeting that it names, and the records of that."""
    rest, named = in_records(text, records)
    period = in_period(rest, named)
    if period and period.records:
        rest, named = period.rest, period.records
    return (rest, named) if len(named) < len(records) else None


def spoke_in_both(
    text: str, records: Sequence[Record]
) -> tuple[str, list[Sequence[Record]]] | None:
    """Who spoke, asked of each of two meetings that are held, and these."""
    found = _SPOKE_IN_BOTH.match(re.sub(r" both\b", "", " ".join(text.split())))
    if found is None:
        return None
    one, other = found["one"], found["other"]
    several = _SEVERAL.search(other)  # "the May and the June meetings"
    if several:
        one, other = f"{one}{several[1]}", f"{other[: several.start()]}{several[1]}"
    sides: list[Sequence[Record]] = []
    for said in (one, other):
        lead = "" if _LED_BY.match(said) else f"{one.split()[0]} "
        rest, named = in_records(f"Who spoke {lead}{said}?", records)
        period = in_period(rest, named)
        sides.append(period.records if period else named)
        more = set(terms(period.rest if period else rest)) - OF_ANY_MEETING
        if more != set(terms("spoke")):
            return None  # it asks more than who spoke
    told = all(0 < len(side) < len(records) for side in sides)
    return (f"{found['asks']}?", sides) if told else None


def _label(record: Record) -> str:
    return f"{record.symbol}, {day(record.date)}" if record.date else record.symbol


def _by_name(text: str, records: Sequence[Record]) -> tuple[str, tuple[Meeting, ...]]:
    """The text with a mark for each meeting named by symbol or day, and these."""
    found: dict[tuple[str, ...], Meeting] = {}
    for name, of_name in called(text, records).items():
        marked = re.sub(
            rf"(?<![\w/-]){re.escape(name)}(?![\w/-])", _MARK, text, flags=re.IGNORECASE
        )
        if marked != text:
            text = marked
            labels = tuple(map(_label, of_name))
            found.setdefault(labels, Meeting("; ".join(labels), tuple(of_name)))
    return text, tuple(sorted(found.values(), key=lambda one: by_time(one.records[0])))


def _by_time(text: str, records: Sequence[Record]) -> tuple[str, tuple[Meeting, ...]]:
    """The text with a mark for each year or month of which there are records, and these."""
    found: dict[tuple[int, int], Meeting] = {}

    def mark(named: re.Match[str]) -> str:
        held = tuple(of_then(named.groupdict(), records))
        if held:
            month = month_number(named["month"]) or 0
            found[int(named["year"]), month] = Meeting(named[0], held)
        return _MARK if held else named[0]

    text = _TIME.sub(mark, text)
    return text, tuple(found[when] for when in sorted(found))


def _put(marked: str) -> str:
    """The question without the meetings and without asking for a change; "" where none is left."""
    rest = _LINKED.sub(" ", marked).replace(_MARK, " ")
    for pattern in _ASKS_CHANGE:
        rest = pattern.sub(" ", rest.strip(" ?.,"))
    rest = re.sub(r"^(?:in|about|with|for|on) ", "", " ".join(rest.split()).strip(" ?.,"))
    for pattern in _POSITION:
        found = pattern.match(rest)
        if found:
            on = found.groupdict().get("on")
            return f"What did {found['who']} say {on}?" if on else f"What did {found['who']} say?"
    if not terms(A_YEAR.sub(" ", rest)):
        return ""
    return rest if _ASKS.match(rest) else f"What was said on {rest}?"
