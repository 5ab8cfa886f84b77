"""What leans on when and where it was: "then", "a year later", "and in May?"

Comes in: a Turn. Goes out: the question that it means, or None where it is worded otherwise.
Does not know: the other ways of leaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rag.conversation import leaning
from rag.conversation.turn import Standing, Turn
from rag.questions import wording
from rag.questions.period import AWAY_LAST, Away, Then, away
from rag.questions.question import understand
from rag.questions.wording import any_case, stemmed
from rag.words import level, terms

_WHEN_WAS = re.compile(  # "when was the summit held?"
    rf"^{wording.LED_BY}when (?:was|were|did|is) (?:the|that|this) (?P<what>[\w' -]+?)"
    r"(?: (?:held|take place|happen|occur))?\W*$"
)
# "What was the turnout in Kherson?", "and in Donetsk?": the one place for the other.
_IN_A_PLACE = re.compile(
    r"^(?:in|at|from|within) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: as a whole| overall)?|"
    r"the (?:north|south|east|west|capital))$"
)
_PLACE_LAST = re.compile(
    r"\b(?:in|at|from) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?=\W*$| (?:are|is|was|were|have|has|had)\b)"
)
# At the meeting just told of: "at that meeting", "then".
_THERE = re.compile(
    rf",? (?:(?:at|in|during) (?:that|the same) (?:{wording.MEETING}|vote)|there|then)(?=\W*$)"
)
_IS_THERE = re.compile(r"\b(?:is|are|was|were|been) there\W*$")
# Where somebody went or was, of a place that was asked about: "when did he travel there?"
_GONE_THERE = re.compile(
    r"\b(?P<went>travel\w*|go(?:ne|ing)?|went|f(?:ly|lew|lown)|return\w*|c[oa]me|arriv\w*|head\w*|"
    r"move\w*)(?: back)? there(?=\W*$)|\b(?:was|were|been) (?:[\w.-]+ ){0,3}?there(?=\W*$)"
)
_A_TOWN = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_THAT_MEETING = re.compile(
    rf",? (?:(?:at|in|during|of) (?:that|this|the same) {wording.MEETING}\b|"
    rf"(?:that|this|the same) {wording.MEETING}(?=\W*$))"
)
# Whether the thing just told of is so: not "is it true that", which tells of another.
_WHETHER_IT = re.compile(
    rf"^{wording.LED_BY}(?:is|was|are|were|does|did|do|will|would|can|could|has|have) "
    r"(?:it|this|they|these|those)\b(?! [a-z]+ (?:that|to|for|if|whether)\b)"
)
# What a follow-up begins with that asks nothing.
_LEADS_ON = any_case(
    r"^(?:(?:and|but|or|so|what|how|about|the same|only|just)\b,? ?)+$|"
    r"^(?:and|but|so|then),? "
)
# Stems of what a question does, and not of what it is about: "how much did Chad give?"
_OF_NO_SUBJECT = leaning.AGREEING | stemmed(
    "give gave pledge pledged offer offered contribute contributed donate donated promise "
    "promised announce announced provide provided vote voted abstain abstained do did react "
    "want wanted mean moderate moderated chair chaired preside presided open opened close "
    "closed panel president unanimous extend extended long adopt adopted decide decided"
)


def kept(turn: Turn, found: Standing) -> Standing:
    """A question that leans, at the meeting that the earlier answer is mostly from."""
    pointed = found.text == turn.text and turn.points
    if found.place or found.who or found.lacking or not turn.lookup.several:
        return found
    placed = bool(turn.before.where) and not pointed
    if (placed and found.text != turn.text) or not _leans(turn, found):
        return found
    if placed:
        return _in_its_places(turn, found)
    cited = turn.cited
    if not (cited.mostly and cited.record) or turn.names_place(found.text):
        return found
    asked = understand(found.text, turn.directory).asked
    heard = {m.record.symbol for one in asked for m in one.remarks}
    if heard and cited.record not in heard:
        return found  # they spoke elsewhere only
    every = (found.text, *found.looser)
    there = tuple(f"{one.rstrip(' ?.!')} in {cited.record}?" for one in every)
    return replace(found, text=there[0], looser=(*there[1:], *every))


def _in_its_places(turn: Turn, found: Standing) -> Standing:
    """A question that leans, within the places of the earlier one where it asks of somebody, of a
    thing told of or of the meeting: "how much did Chad promise?", "who spoke?".
    """
    as_typed = found.text == turn.text
    if as_typed and turn.before.of_a_meeting:
        return turn.there(found.text)
    of_one = understand(found.text, turn.directory)
    of_it = as_typed and _WHETHER_IT.match(turn.plain)
    return turn.within_or_not(found.text) if (of_one.asked or of_it) and of_one.terms else found


def _leans(turn: Turn, found: Standing) -> bool:
    """Whether it means more than it says, or says hardly more than whom it asks."""
    if leaning.MORE.match(turn.plain) or (found.besides and found.text != turn.text):
        return False  # what else is said may be so anywhere
    if found.text != turn.text or turn.points or _WHETHER_IT.match(turn.plain):
        return True
    asked = understand(turn.text, turn.directory)
    return not asked.topics and _OF_NO_SUBJECT.issuperset(asked.terms)


def at_another_time(turn: Turn, read: Callable[[Turn], str]) -> Standing | None:
    """The earlier question at a meeting so long before or after; what is asked then is to be
    ``read``.
    """
    found = AWAY_LAST.match(turn.plain)
    far = away(found["away"]) if found else None
    held = _then(turn, far) if far else None
    if found is None or held is None:
        return None
    asks = _LEADS_ON.sub("", turn.words(found, "asks"))
    if turn.names_place(asks):
        return None
    text = turn.before.bare.text
    if asks:
        anywhere = replace(turn.before, where="")
        text = read(turn.reworded(f"{asks}?", anywhere))
    if not held.symbols:
        said = not asks or re.search(rf"\b{wording.SAYING}\b|\bvote", level(asks))
        place = turn.before.place(turn.words(found, "away"))
        return None if place or not said else Standing(text, lacking=held.name)
    there, *near = (f"{text.rstrip(' ?.!')} in {one}?" for one in held.symbols)
    return Standing(there, looser=tuple(near))


def _then(turn: Turn, far: Away) -> Then | None:
    """The record so far in time from the one that the earlier answer is told by."""
    symbols = turn.lookup.narrowed(turn.before.text)[1]
    symbol = symbols[0] if len(symbols) == 1 else turn.cited.record
    asked = turn.before.bare.asked
    heard = {m.record.symbol for one in asked for m in one.remarks}
    return turn.lookup.then(symbol, far, heard) if symbol else None


def asks_when_that_was(turn: Turn) -> re.Match[str] | None:
    """Whether it asks when that was, by name, which the earlier question is about."""
    found = _WHEN_WAS.match(turn.plain)
    named = set(terms(found["what"])) if found else set()
    return found if named and named <= set(terms(turn.before.subject)) else None


def of_its_hours(turn: Turn) -> Standing | None:
    """When the meeting began or ended that the conversation is at, or how long it was."""
    found = leaning.ITS_HOURS.match(turn.plain)
    if found is None or (found["it"] and not turn.before.of_a_meeting):
        return None
    asks = f"{turn.text[: found.start('what')]}the meeting{turn.text[found.end('what') :]}"
    at_one = turn.lookup.several and is_of_one_meeting(turn)
    return turn.there(asks) if at_one else Standing(asks)


def asks_of_the_meeting(plain: str) -> bool:
    """Whether it asks of the meeting just told of: "there", "at that meeting"."""
    return bool(
        _THAT_MEETING.search(plain) or _THERE.search(plain) or leaning.ITS_HOURS.match(plain)
    )


def is_of_one_meeting(turn: Turn) -> bool:
    """Whether the earlier question, or its answer, is of one meeting."""
    return bool(turn.before.where) or turn.cited.mostly


def there_too(turn: Turn) -> Standing | None:
    """A question of the meeting that the earlier answer tells of."""
    gone = _GONE_THERE.search(turn.plain)
    town = turn.before.subject if gone else ""
    if gone and _A_TOWN.fullmatch(town):
        at = gone.end() - len("there")
        text, filled = turn.with_name(f"{turn.text[:at]}{'to' if gone['went'] else 'in'} {town}?")
        if filled:
            return turn.within(text)
    meeting = _THAT_MEETING.search(turn.plain)
    found = meeting or _THERE.search(turn.plain)
    if found is None:
        return None
    rest = f"{turn.text[: found.start()]}{turn.text[found.end() :]}"
    text, filled = turn.with_name(rest)
    named = filled or turn.directory.named_in(turn.text)
    many = wording.WHO.match(turn.plain) and not _IS_THERE.search(turn.plain)
    if many and not (meeting or named or is_of_one_meeting(turn)) and turn.lookup.several:
        return Standing(text)  # at any of the meetings told of
    leans = meeting or named or many or understand(turn.text, turn.directory).bare
    return turn.there(text) if leans else None


def elsewhere(turn: Turn, rest: str) -> str | None:
    """The earlier question at another place or time; None where a text names none."""
    place = turn.before.place(rest)
    return f"{turn.before.bare.text.rstrip(' ?.!')}{place}?" if place else None


def in_place(turn: Turn, rest: str) -> str | None:
    """The earlier question of the place that a text names, for the one that it has."""
    asked = turn.before.bare.text
    last = _PLACE_LAST.search(asked) if _IN_A_PLACE.match(rest) else None
    if last is None:
        account = leaning.BY_ACCOUNT.search(asked)  # whose it may be that it is asked of
        counted = asked[: account.start() if account else None].rstrip(" ?.!")
        alone = not understand(counted, turn.directory).asked
        there = turn.before.is_count and alone and _IN_A_PLACE.match(rest)
        return f"{counted} {rest}{account[0] if account else ''}?" if there and counted else None
    behind = asked[last.end() :].rstrip(" ?.!")
    return f"{asked[: last.start()]}{rest}{behind}?"


def is_place(text: str) -> bool:
    """Whether a text is no more than a place or a time: "in the first panel", "a year later"."""
    bare = text.strip(" ?.")
    return not re.search(rf",? (?:{wording.ASKS})\b", bare, re.IGNORECASE) and bool(
        leaning.ONLY_PLACE.match(text)
        or leaning.EVERYWHERE.fullmatch(f" {bare}")
        or leaning.MONTH_ALONE.fullmatch(f" {bare}")
        or away(bare)
    )
