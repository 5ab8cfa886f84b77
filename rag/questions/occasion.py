"""How people say at which meeting: "in the GA debate (feb 2022)", ", 12 october council meeting".

Comes in: a question and the words in it that name a record or a time. Goes out: the question
without them and what is said around them of where and when; of records, those of the body that is
named. Does not know: what a record says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812
from functools import cache

from rag.questions.wording import MEETING, MONTHS, ORDINALS, QUOTATION, YEAR, any_case
from rag.records import Record
from rag.words import even, first_large, words

# Words that are part of no meeting's name.
_OTHER = (
    r"(?!(?:a|an|the|this|that|its|and|or|to|of|on|in|at|by|for|from|about|with|after|before|during|"
    r"who|what|which|when|where|how|why|did|do|does|is|are|was|were|has|have|say|said|says|first|"
    r"second|third|fourth|last|next|previous|one|two|three|four)\b)"
)
_BODY = (
    r"(?:(?:un |united nations )?"
    r"(?:(?:security )?council|(?:general )?assembly|unsc|sc|unga|ga)(?:'s)?)(?![\w-])"
)
# How symbols of releases, and of verbatim records, begin.
COUNCIL_SYMBOLS, _ASSEMBLY_SYMBOLS = ("SC/", "S/"), ("GA/", "A/")
_FAMILY_OF = {
    "council": COUNCIL_SYMBOLS,
    "unsc": COUNCIL_SYMBOLS,
    "sc": COUNCIL_SYMBOLS,
    "assembly": _ASSEMBLY_SYMBOLS,
    "unga": _ASSEMBLY_SYMBOLS,
    "ga": _ASSEMBLY_SYMBOLS,
}
_GATHERING = "meeting|session|debate|briefing"
_HELD = f"{_GATHERING}|discussion|sitting|record|release"


def _meeting(held: str, least: int = 0) -> str:
    """A meeting as people call it: "emergency session", "GA annexation debate", "first emergency
    debate", but no "first session", which may be a part of one.
    """
    word = rf"(?:{_OTHER}|(?=(?:first|last) (?!(?:{held})\b)))[\w'-]+"
    return rf"(?:{word} ){{{least},4}}?(?:{held})\b"


_ANY = rf"(?:{_meeting(_HELD)}|{_BODY})"
_ANY_VOTE = rf"(?:{_meeting(f'{_HELD}|vote')}|{_BODY})"
_APART = r"(?:^|\s*[,;:?(]|\s[-\u2013\u2014])\s*(?:the )?"
_AT = (
    r",? ?\b(?:back in|in|from|at|(?<!president )(?<!presidency )(?<!chair )of|during|on|"
    r"according to|as per)(?: the year)?"
    r"(?:(?: the)? (?:record|document|release)(?: of| on)?)? "
)
# What a meeting was on, up to a break or its time: "in the debate on Palestine, who …".
_SUBJECT = (
    rf" (?:on|over|about|after|following) (?:(?:{_OTHER}[\w'-]+|of|the|and) ){{0,7}}?"
    rf"{_OTHER}[\w'-]+"
)
_MATTER = (
    rf"(?:{_SUBJECT}"
    r"(?=,? (?:in|on|from) |,? of \d|\W*$|[,;:?)]))?"
)
# "In the debate on wells on 3 May, on pumps, who …": no quotation, no "In what year".
_LED = any_case(
    r"^(?P<goes_on>(?:and|but|so|then) )?"
    r"(?P<lead>(?:(?:in|at|during|on)\b(?! (?:what|which|how|whose|\w+ing)\b)"
    r"[^,?\"“]{2,80}, ?){1,3})"
    r"(?P<asks>(?:who(?:se|m)?|which|what|how|why|when|where|did|does|was|were|name|list)\b"
    r"(?:(?!,| (?:and|but|that) )[^?\"“])+?)\s*\??$"
)
_THING_FIRST = any_case(
    r"^(?P<what>[^?\"“]{3,80}?)(?: [-–—]|[-–—:]) "
    r"(?P<asks>(?:who|which [a-z]+)(?: all| else)? (?:mentioned|raised|cited|named|invoked|"
    r"discussed|opposed|backed|criticized|criticised)) (?:it|them|that|this)\b(?P<rest>[^?]*\??)$"
)
# "Who opened the debate on wells?" asks who spoke first in it.
_OPENED = any_case(
    r"^(?P<who>(?:and )?(?:who|which (?:speaker|delegate|delegation|country|state))) "
    r"(?:(?P<first>opened|started|began|kicked off)"
    r"(?P<both>,? and (?:who )?(?:closed|ended|concluded))?|(?:closed|ended|concluded|wrapped up)) "
    r"(?P<where>(?:the|this|that) "
    rf"(?:{_BODY} )?(?:{_OTHER}[\w'-]+ ){{0,3}}?(?:{_GATHERING}|discussion)\b)"
)
# A meeting behind or before what is asked: "who spoke of wells? mill meeting, may 2021",
# "mill meeting: who …", "regarding the mill meeting, who …".
_A_TIME = rf",? (?:(?:back )?in |of |on |from )?(?:\d{{1,2}} )?(?:(?:{MONTHS}) )?{YEAR}"


def _told(name: str) -> str:
    """A meeting and its time, as a group of that name."""
    words = rf"(?:{_OTHER}[\w'/-]+ |of the |of |on |and ){{1,6}}?"
    return rf"(?:the |that )?(?P<{name}>{words}(?:{_GATHERING})\b{_MATTER}(?:{_A_TIME})?)"


_ASKS = (
    r"(?P<asks>(?:who|whose|whom|which|what|how|why|when|where|did|does|was|were|name|list)\b"
    r"[^?\"“]{8,}?)"
)
_TOLD_BEHIND = any_case(rf"^{_ASKS}(?:(?:[?,]| [-–—]) | ?\(){_told('at')}(?=\W*$)")
_TOLD_BEFORE = any_case(  # "Moyo's briefing - what did she say": whose it is, is asked
    r"^(?!.*\b(?:s?he|his|her|they|their)\b)"
    rf"(?:{_told('at')}(?::| [-–—])|(?:re|regarding|concerning|about|as to|(?:as )?for|from|"
    rf"looking (?:back )?at):? {_told('about')}[,:]) {_ASKS}(?=\W*$)"
)
_A_GATHERING = any_case(_GATHERING)
_THAT_ONE = any_case(  # "in that mill session back in 2021"
    rf"(?<=\b(?:in|at) )that (?P<one>{_meeting(_GATHERING, 1)})(?={_A_TIME}\b)"
)
# "When the mill session opened on 3 May, who …", "… the session that was held on 3 May": at it.
_MET = (
    r"(?:opened|began|started|met|sat|convened|(?:was|were) (?:held|opened|convened|called)|"
    r"took place)"
)
_ONE_MET = rf"(?:{_meeting(_GATHERING)}(?:{_SUBJECT})?|{_BODY})"
_WHEN_MET = any_case(
    rf"^(?:when|as) the (?P<one>{_ONE_MET}) {_MET}(?P<time>(?: [\w-]+){{0,5}}?), "
    r"(?P<asks>(?:who|which|what|how|did|name|list)\b[^?]*?)\W*$"
)
_ITS_TIME = rf"(?:\d{{1,2}} |the \d|(?:{MONTHS})\b|{YEAR})"
_MET_THEN = any_case(
    rf" (?:when the (?P<one>{_ONE_MET})|(?:in|at|from) the (?P<that>{_ONE_MET}) (?:that|which)) "
    rf"{_MET}(?=(?: (?:on|in|of) {_ITS_TIME}[^?,]*)?\W*$)"
)
# "At the Council when it voted on wells", "did the Council hear … when it met": when the Council.
_WHEN_IT = any_case(
    rf"(?: (?:in|at|before) the (?P<at>{_BODY})|(?P<asks> the (?P<body>{_BODY})\b[^?,]*?)) when it "
    r"(?=(?:voted|met|sat|debated|discussed|adopted|considered|rejected|took up)\b)"
)
# What is said when it voted at some time is said at it; of its vote, it is when.
_SAID_WHEN_VOTED = any_case(
    r"^(?P<asks>(?:(?!\b(?:vot|abs[et]|veto|happen|result|outcome|tall(?:y|ies)|how many))[^?])*?)"
    rf" when the (?P<one>{_BODY}) voted(?= (?:on|in|of) {_ITS_TIME})"
)
# "What did the mill summit hear about wells?": what was said about them at it. What the Council
# says, it decides.
_HEARD = any_case(
    r"^(?P<lead>(?:and |so )?what )(?:did|was) the (?P<met>(?:"
    rf"{_meeting(f'{_GATHERING}|discussion|summit|dialogue', 1)}|"
    rf"(?:{_BODY}|(?:[\w-]+ ){{1,2}}(?:committee|commission))"
    r"(?=[^?]*? (?:hear|learn|told) (?:about|of|on)\b))"
    r"(?: (?:of|in|on) [^?,]+?)?) (?:hear|learn|told|say) (?:about|of|on) (?P<on>[^?]+?)"
    rf"(?P<when>(?:,? (?:when|(?:in|on) {_ITS_TIME})[^?]*)?)\W*$"
)
# In brackets behind a meeting, beside its day, what else is told of it: "(3 May 2021, by video)".
_TOLD_BESIDE = any_case(
    rf"(?<=\()(?P<day>(?:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}}),? {YEAR})[,;] "
    r"[^()]+(?=\))"
)
_NUMBERS = "one|two|three|four|five"
_THAT_DAY = "|".join((*ORDINALS, "opening", "closing", "final"))
_ITS_DAY = rf"(?:day (?:\d|{_NUMBERS})|(?:the )?(?:{_THAT_DAY}) day)"
_ON_ITS_DAY = any_case(
    rf",? ?\b(?:on|during) {_ITS_DAY} of (?=(?:the |that )?{_meeting(_GATHERING, 1)})"
)
_DAY_BEHIND = any_case(rf"(\b(?:{_GATHERING}),?) (?:on )?{_ITS_DAY}(?=\W*$)")
_WEEKDAY = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LEADING = r"[ ,(]*(?:(?:of|on|in) (?:the )?)?"
_THIS_MEETING = {
    matter: any_case(
        rf",? ?\b(?:in|at|during) the (?:{_BODY} )?"
        rf"{_meeting(_GATHERING, 1)}{matter}|"
        rf"\s*[,(] ?(?:{_BODY} )?{_meeting(f'{_GATHERING}|vote', 1)}\)?(?=\W*$)"
    )
    for matter in (_MATTER, "")
}
_NAMED_MEETING = any_case(  # "when did the mill meeting end"
    rf"^((?:at )?(?:when|what (?:time|hour)|how long)\b.*? the )(?:{_OTHER}[\w'-]+ ){{1,3}}?"
    rf"(?={MEETING}\b)"
)
_SAID = any_case(r"\b(?:say|says|said|tell|told|speak|spoke|spoken|talk|talked)\W*$")
_LEFT_OVER = re.compile(r" and(?=\W*$)|^[\s,;:?)]+| +(?=[?.!,)])|,(?=\s*[?.!]|\s*$)")
_WHEN = "\0"  # stands for the words that name a record or a time


@cache
def _around(matter: str) -> re.Pattern[str]:
    when = rf"\(?(?:{_WEEKDAY},? )?{_WHEN}"
    a_vote, one = rf"{_ANY_VOTE}{matter}", rf"{_ANY}{matter}"
    return any_case(
        rf"(?:{_APART}(?:{a_vote}{_LEADING})?{when}(?: {a_vote})?|"
        rf"{_AT}(?:the )?(?:{one}{_LEADING}{when}(?: {one})?|{when} {one})|{_AT}{when}|"
        rf",? ?\b(?:to|before) (?:the )?{_BODY}{_LEADING}{when}|"
        rf"(?:\b{_BODY},? ?)?{when}(?: {one})?)(?: {_BODY})?\)?:?"
    )


def without(text: str, when: str, *, alone: bool) -> tuple[str, str] | None:
    """A question without a meeting told by ``when`` (words in it, in letters of any size), and what
    was said of it; None where it tells none.

    ``alone``: one meeting is left, so that what it is called adds nothing.
    """
    told = re.search(rf"(?<![\w/-]){re.escape(when)}(?![\w/-])", text, re.IGNORECASE)
    if told is None:
        return None
    marked = text[: told.start()] + _WHEN + text[told.end() :]
    found = _around(_MATTER).search(marked)
    if found and _is_matter(marked, found.start()):
        found = _around("").search(marked)
    if found is None:
        return None
    left = "" if alone else found[0].replace(_WHEN, "")
    rest = tidied(f"{marked[: found.start()]} {left} {marked[found.end() :]}")
    return rest, found[0].replace(_WHEN, told[0])


_THE_MEETING = any_case(
    rf",? (?:(?:in|at|during) (?:the|this) (?:{_GATHERING}|discussion)|(?:on )?that day)(?=\W*$)"
)


def asks_first(text: str) -> str:
    """A question with what stands before its asking words behind them: "In the debate on wells, who
    spoke?" as "who spoke in the debate on wells?", "The pact - who mentioned it?" as "who mentioned
    the pact?", "who opened the debate?" as "who spoke first in the debate?"; its meeting at the
    end, without the day of one of several days.
    """
    text = _at_its_end(_told_as_at(text))
    opened = _OPENED.match(text)
    if opened:
        order = "first" if opened["first"] else "last"
        order += " and who spoke last" if opened["both"] else ""
        return f"{opened['who']} spoke {order} in {opened['where']}{text[opened.end() :]}"
    thing = _THING_FIRST.match(text)
    if thing:
        return f"{thing['asks']} {thing['what']}{thing['rest']}"
    led = _LED.match(text)
    if led is None:
        return text
    asks, lead = led["asks"], led["lead"].rstrip(" ,")
    goes_on = led["goes_on"] or ""
    first = asks[0].lower() if goes_on else asks[0].upper()
    return _told_as_at(f"{goes_on}{first}{asks[1:]} {lead[0].lower()}{lead[1:]}?")


def _told_as_at(text: str) -> str:
    """A question with "at the mill session" for "when the mill session opened", and no more than
    its day in brackets behind it.
    """
    text = _TOLD_BESIDE.sub(r"\g<day>", text)
    text = _HEARD.sub(r"\g<lead>was said about \g<on> at the \g<met>\g<when>?", text)
    text = _WHEN_IT.sub(
        lambda one: f"{one['asks'] or ''} when the {one['at'] or one['body']} ", text
    )
    text = _MET_THEN.sub(lambda one: f" at the {one['one'] or one['that']}", text)
    text = _SAID_WHEN_VOTED.sub(r"\g<asks> at the \g<one>", text)
    when = _WHEN_MET.match(text)
    return f"{first_large(when['asks'])} at the {when['one']}{when['time']}?" if when else text


def _at_its_end(text: str) -> str:
    """A question with its meeting, told behind or before it, at its end, without the day of it."""
    if not _A_GATHERING.search(text):
        return text
    text = _DAY_BEHIND.sub(r"\1", _ON_ITS_DAY.sub(" at ", text))
    text = _THAT_ONE.sub(r"the \g<one>", text)
    told = _TOLD_BEHIND.match(text) or _TOLD_BEFORE.match(text)
    if told is None:
        return text
    at = told["at"] or told["about"]
    return f"{first_large(told['asks'])} at the {at}?"


def without_this(text: str) -> str:
    """A question without the words for the one meeting that there is, or "the meeting" for them;
    as it is where it quotes somebody, or nothing else is asked.
    """
    text = _THE_MEETING.sub("", _NAMED_MEETING.sub(r"\1", text))
    found = _THIS_MEETING[_MATTER].search(text)
    if not found or QUOTATION.search(even(text)):
        return text
    matter = "" if _is_matter(text, found.start()) else _MATTER
    rest = tidied(_THIS_MEETING[matter].sub(" ", text))
    return rest if words(rest) else text


def _is_matter(text: str, place: int) -> bool:
    """Whether what a meeting was on is what is asked: "what did he say in the debate on wells"."""
    return bool(_SAID.search(text, 0, place))


def tidied(text: str) -> str:
    """A text of single blanks, without the marks that what was taken out leaves."""
    return _LEFT_OVER.sub("", " ".join(text.split()))


def left_out(text: str, found: re.Match[str]) -> str:
    """A text without what was found in it, tidied."""
    return tidied(f"{text[: found.start()]} {text[found.end() :]}")


def family_of(said: str) -> tuple[str, ...] | None:
    """How symbols of the body begin that is named, one way or another; None where none is."""
    named = (
        _FAMILY_OF.get(word) for word in re.findall(r"(?<![\w/-])[a-z]+(?![\w/-])", said.lower())
    )
    return next((one for one in named if one), None)


def of_body(said: str, records: Sequence[Record]) -> Sequence[Record]:
    """Those of the body that is named, where there are any."""
    family = family_of(said)
    return [one for one in records if family and one.symbol.startswith(family)] or records


def by_time(record: Record) -> tuple[Date, str]:
    """By what records stand in order of time, those without a date last."""
    return record.about_when or Date.max, record.id


def is_of_body(symbol: str, said: str) -> bool:
    """Whether a symbol is of the body that is named; of one that no symbols tell, any is."""
    family = family_of(said)
    return family is None or symbol.startswith(family)


def is_meeting(said: str) -> bool:
    """Whether what is said of when is of a meeting: "grain deal feb 2022", not "in feb 2022"."""
    return names_meeting(said) or not re.match(_AT, said.lstrip(), re.IGNORECASE)


def names_meeting(said: str) -> bool:
    """Whether what is said of when and where names a meeting, or a body that meets."""
    return bool(re.search(_ANY_VOTE, said, re.IGNORECASE))
