"""What leans on a figure: "and how much?", "and wounded?", "how many of them?"

Comes in: a Turn. Goes out: the question that it means, or None where it is worded otherwise.
Does not know: the other ways of leaning.
"""

from __future__ import annotations

import re

from rag.answer import Kind
from rag.conversation import leaning
from rag.conversation.earlier import Earlier
from rag.conversation.turn import Lookup, Standing, Turn, in_a_sentence
from rag.questions import wording
from rag.questions.question import understand
from rag.questions.wording import MONTH, any_case
from rag.words import first_large, first_small, level

_HOW_MANY_OR_MUCH = re.compile(r"\b[Hh]ow (?P<how>many|much)\b")
_AND_HOW_MUCH = re.compile(r", and how (?P<how>many|much)(?: or how much)?(?=\W*$)")
_DID_ONE = re.compile(rf"^{wording.LED_BY}(?=(?:did|does|do|has|have|had|will|would) )")
# "How many of them were children?" after "How many sailors were lost at sea?"
_PEOPLE = (
    r"(?:children|minors|kids|women|girls|men|boys|civilians|soldiers|staff|workers|journalists|"
    r"doctors|nurses|teachers|students|refugees|babies)"
)
_SO = rf"(?:were|are) (?:also )?{_PEOPLE}"
_HOW_MANY_OF_THEM = re.compile(
    rf"(?:and |so )?how many(?: of (?:them|these|those)\b|(?= {_SO}\W*$))"
)
_WERE_SO = re.compile(rf"(?:and |so )?how many of (?:them|these|those) (?P<so>{_SO})\W*$")
# "How many of them did she count?" after "What did Chad say about boats?"
_THINGS = re.compile(r"(?:the )?(?:[\w-]+ )?[\w-]{2,}[^\Ws]s")
_BY_THEM = re.compile(r"\b(?P<did>did|does|do|has|have|had|will|would) (?:it|they|he|she) ")
_HOW_MANY_DONE = any_case(
    rf"^{wording.LED_BY}how many (?:have been|had been|were|was|are) (?P<done>[a-z]+\b[^?.,]*)"
)
_HOW_MANY_DID = any_case(
    rf"^{wording.LED_BY}how many (?P<noun>(?:[a-z-]+ )??(?:people|persons|[a-z-]+s)) "
    r"(?P<did>(?:fled|left|died|lost|came|went|got|[a-z]{2,}ed)\b[^?.,]*)"
)
# Of the values told, by more speakers than one: the furthest of them, or all again.
_GAVE = rf"(?:who|which \w+) {wording.GIVES}"
_OF_THESE = rf"(?: (?:{wording.FIGURE}s?|one|of (?:them|these|those|the two)))"
_HIGH, _LOW = r"(?:highe(?:r|st))", r"(?:lowe(?:r|st))"
_LARGE = r"(?:large(?:r|st)|bigge(?:r|st)|greate(?:r|st))"
_DISPUTES = (  # who says otherwise, of what was counted
    r"(?:who|(?:(?:does|did|has|do) )?any(?:one|body)|which [a-z]+)(?: else)? "
    r"(?:disput|den|question|contest|challeng|contradict|correct|reject|disagree)"
    rf"(?:e?[sd]?|y|ies|ied)(?: with)? (?:that|it|this|(?:the|that|this) {wording.FIGURE}s?)|"
    r"who disagree[ds]?"
)
_OF_THE_VALUES = re.compile(
    rf"^{wording.LED_BY}(?:{_GAVE} the (?:other|first|second) (?:{wording.FIGURE}s?|one)|"
    rf"{_DISPUTES}|"
    rf"(?:{_GAVE}|(?:which|whose|what)(?: (?:one|{wording.FIGURE}s?))? (?:is|was)) (?:the )?"
    rf"(?:(?P<most>{_HIGH}|{_LARGE})|(?P<least>{_LOW}|smalle(?:r|st))){_OF_THESE}*|"
    rf"(?:(?:what|how) about )?(?:the )?(?:(?P<more>{_HIGH}|{_LARGE}(?={_OF_THESE}))|"
    rf"(?P<less>{_LOW}|smalle(?:r|st)(?={_OF_THESE}))){_OF_THESE}*)\W*$"
)
# "What figure did Chad give?"
_WHAT_FIGURE_DID = re.compile(
    rf"^{wording.LED_BY}(?:what|which) (?:(?:death|exact|total) )?{wording.FIGURE}s? "
    rf"(?:did|does|do|has|have|had) (?P<who>.+?) (?:{wording.GIVES}|put|have)\W*$"
)
# "Who has wells?", "which countries sent troops?": what may be counted beside those who did.
_HAS_MANY = re.compile(
    rf"\b(?:{leaning.GIVING}|ha(?:s|ve|d)|own(?:s|ed)?|h[eo]lds?|host(?:s|ed)?|los[et]s?|"
    r"receive[ds]?|t(?:ake[ns]?|ook) in|shelter(?:s|ed)?|buil[dt]s?|deploy(?:s|ed)?|"
    r"pa(?:ys?|id)(?: for)?|train(?:s|ed)?) $"
)
# "And wounded?", "how many were wounded?", "and children?": the same count of another deed or kind.
_DEED = (
    r"(?:killed|dead|wounded|injured|hurt|displaced|missing|detained|arrested|abducted|kidnapped|"
    r"rescued|evacuated|released|freed|lost|drowned|saved|deported|trafficked|repatriated)"
)
# What they were or did, by its own verb: "how many of them are safe", "… survived"; not "… hurt".
_IS_OR_DID = re.compile(
    r" (?:were|was|are|is|have|had|did|do|fled|left|came|went|got|fell|"
    rf"(?!{_DEED}\b)[a-z]{{2,}}ed)\b"
)
_COUNTED_TOO = re.compile(
    rf"^{wording.LED_BY}(?:how many )?(?:of (?:them|these|those) )?"
    rf"(?:(?:were|was|are|is|have been) )?(?:(?P<done>{_DEED})|"
    rf"(?P<who>{_PEOPLE}))\W*$"
)
_DONE_TO_PEOPLE = re.compile(rf"{_DEED}\b(?! and\b)")
# Of whom "killed" is no part of what they are counted by: "How many refugees are there?"
_OF_ANOTHER_FATE = any_case(
    r"\b(?:refugees?|displaced|hostages?|asylum[- ]seekers?|returnees?|evacuees?|migrants?)\b"
)
_HARMED = re.compile(r"(?:killed|dead|wounded|injured|hurt|displaced|missing)")
# "How many people are in Ghent?": where those counted are.
_STAYING = re.compile(
    r"(?:[a-z]+ ){0,2}?(?P<where>(?:in|inside|at|near|within|across|around) (?:the )?"
    rf"(?i:(?!{MONTH}\b))[A-Z].*)"
)
# "How many of the guards killed in Chad were women?": the guards killed in Chad.
_OF_THE_DONE = any_case(
    rf"^how many of the (?P<noun>[^?]+?) (?P<done>{_DEED}\b[^?]*?) (?:were|are) [a-z]+\W*$"
)
# How many it is of what somebody was asked about, and no more: "how many died?", "how many of
# them?", "how many people do they cover?"
_OF_WHAT_WAS_SAID = re.compile(
    rf"^{wording.LED_BY}how (?:many|much(?= of))(?: of (?:them|these|those|it|that|this))?"
    r"(?P<whom>(?: people| persons)?)(?P<did>(?: (?:(?:now|already|then|exactly) )?"
    r"(?:were|was|are|is|has|had|have|did|does|do|will|would|can|could|left|got|went|"
    r"came|lost|live|remain|[a-z]{2,}ed)\b[^?,]*)?)\W*$"
)
_ARE_THERE = re.compile(r"(?: (?:were|was|are|is) there)?")
_THEY_SAY = re.compile(r" (?:did|does|do|has|have) (?:he|she|it|they) (?:say|said|claim(?:ed)?)\b")
_ARTICLE = re.compile(r"^(?:the|its|their|his|her) ")
_DOES_IT = re.compile(r" (?:did|does|do|has|have|had|will|would|can|could) (?:he|she|it|they) ")
# Of whom it is asked how many were freed or killed: "what did Chad say about hostages?"
_WHO_IS_COUNTED = re.compile(
    rf"\b(?:{_PEOPLE}|hostages|prisoners|captives|refugees|migrants|victims|survivors|people)$"
)
_SEVERAL_THINGS = re.compile(
    r"(?:the )?(?:[a-z-]+ )*?[a-z-]*(?:[^su\W]s|people|children|women|men)"
)
# "By whom?", of what was done to those counted.
BY_WHOM = re.compile(rf"^{wording.LED_BY}by (?:whom|who)\W*$")
# "When will the fund be launched?": it is done by somebody.
_WHEN_DONE = any_case(
    rf"^{wording.LED_BY}(?:when|where|why|how) (?P<done>(?:was|were|is|are|will|has|have|had) "
    rf"(?:the|its|their|this|that) [^?]+? {leaning.PARTICIPLE})\W*$"
)
_WHAT_HAPPENED = any_case(r"^what happened\b.*?(?P<there> (?:at|in|near|on) [A-Z0-9][^?]*?)\W*$")


def counted_too(turn: Turn) -> Standing | None:
    """The count asked for before of another deed or kind of people, or of what happened."""
    too, before = _COUNTED_TOO.match(turn.plain), turn.before.text
    if _HOW_MANY_OF_THEM.match(turn.plain):
        return None
    counted, event = _counted_done(before), _WHAT_HAPPENED.match(before)
    text = None
    if too and counted and (too["done"] or _DONE_TO_PEOPLE.match(counted["done"])):
        harmed = _DONE_TO_PEOPLE.match(counted["done"])
        staying = _STAYING.match(counted["done"])
        _, _, where = counted["done"].partition(" ") if harmed else ("", "", "")
        where = staying["where"] if staying and not harmed else where
        deed = f"{too['done']} {where}".strip() if too["done"] else counted["done"]
        other = not harmed and too["done"] and _HARMED.fullmatch(too["done"])
        other = other and _OF_ANOTHER_FATE.search(counted["noun"])
        text = f"How many {too['who'] or ('people' if other else counted['noun'])} were {deed}?"
    elif too and event:
        done = too["done"] or "there"
        text = f"How many {too['who'] or 'people'} were {done}{event['there']}?"
    whole = too and too["done"] and leaning.HOW_MANY.match(turn.text)
    alone = (turn.text,) if whole else ()
    return turn.within_or_not(text, *alone) if text else None


def _counted_done(text: str) -> re.Match[str] | None:
    """Whom a question counts and what was done to them."""
    return _OF_THE_DONE.match(text) or leaning.HOW_MANY_WERE.match(text)


def by_whom(turn: Turn) -> Standing | None:
    """Who did what was done to those counted before, or to what it was asked when or where."""
    counted, done = _counted_done(turn.before.text), _WHEN_DONE.match(turn.before.bare.text)
    if not ((counted or done) and BY_WHOM.match(turn.plain)):
        return None
    if counted is None:
        return turn.within(f"By whom {done['done']}?") if done else None
    return turn.within(f"By whom were {counted['noun']} {counted['done'].rstrip(' .')}?")


def of_the_values(turn: Turn) -> Standing | None:
    """Who gave the most or the least of the values that the earlier answer tells, or another."""
    found, before = _OF_THE_VALUES.match(turn.plain), turn.before
    if found is None or not before.is_count or before.bare.kind.many:
        return None
    least = "least" if found["least"] or found["less"] else ""
    return Standing(before.text, utmost="most" if found["most"] or found["more"] else least)


def whether_told(turn: Turn) -> Standing | None:
    """Whether somebody gave a figure of what is counted before, or of what was asked of them; which
    one they gave, of what is counted.
    """
    found, before = wording.GAVE_A_FIGURE.match(turn.plain), turn.before
    figure = _WHAT_FIGURE_DID.match(turn.plain) if _HOW_MANY_OR_MUCH.match(before.text) else None
    if not figure and (found is None or found["on"]):
        return None
    text, named = turn.with_name(turn.text)
    who = understand(text, turn.directory).asked
    if before.is_count and not before.bare.kind.many and len(who) == 1:
        asked = leaning.BY_ACCOUNT.sub("", before.text).rstrip(" ?.!")
        alone = (text,) if figure else ()  # whatever they count
        return Standing(f"{asked}, according to {who[0].label}?", looser=alone)
    if not (named and before.subject):
        return None
    return turn.within_or_not(f"{text.rstrip(' ?.!')} about {before.subject}?")


def counted_by(text: str, last: str, lookup: Lookup) -> str:
    """The list that "how many is that?" counts, behind a question of one on it; else as it was."""
    asks, meant = leaning.HOW_MANY_ARE_THEY.match(level(text)), lookup.stood.get(last)
    return meant.among if asks and asks["they"] and meant and meant.whom and meant.among else last


def lists_who_has_many(before: Earlier) -> bool:
    """Whether an earlier question lists those who have or gave several of a kind."""
    start = before.subject_at
    several = start and _SEVERAL_THINGS.match(level(before.subject))
    return bool(several and _HAS_MANY.search(before.plain[:start]))


def asks_of_people(plain: str) -> bool:
    """Whether it asks how many of those counted or told of were children, women, civilians."""
    return bool(_WERE_SO.match(plain))


def of_those_told(turn: Turn) -> Standing | None:
    """How many of those told of were children or such, as whoever was asked has it."""
    found, before = _WERE_SO.match(turn.plain), turn.before
    if found is None or leaning.HOW_MANY_WERE.match(before.text):
        return None
    bare = leaning.BY_ACCOUNT.sub("", before.bare.text)
    counted, did = _HOW_MANY_DONE.match(bare), _HOW_MANY_DID.match(bare)
    of = f"those {counted['done'].strip()}" if counted else ""
    of = f"the {did['noun']} who {did['did'].strip()}" if did and not counted else of
    if not of and _DONE_TO_PEOPLE.search(level(before.subject)):
        of = before.subject
    if not (of or before.label):
        return None
    asks = f"How many {f'of {of} ' if of else ''}{found['so']}"
    if before.label is None:
        return turn.within(f"{asks}?")
    return turn.within_or_not(f"{asks}, according to {before.label}?", f"{asks}?")


def of_what_was_said(turn: Turn) -> Standing | None:
    """How many it is of what whoever was asked spoke of, as they or others have it."""
    found, before = _OF_WHAT_WAS_SAID.match(turn.plain), turn.before
    asks_one = before.bare.asked and before.bare.kind is Kind.STATEMENT and before.label
    told_by_one = before.bare.kind.many and turn.cited.alone and found and found["whom"]
    label = before.label if asks_one else turn.cited.name if told_by_one else None
    if found is None or before.of_a_vote or not (label and before.subject):
        return None
    if turn.directory.named_in(turn.text):
        return None
    subject, did = before.subject, found["did"]
    several = _SEVERAL_THINGS.fullmatch(level(subject))
    if several and not found["whom"] and _DOES_IT.match(did):
        return None  # "how many wells did they dig?"
    if _DONE_TO_PEOPLE.search(level(subject)) and _DONE_TO_PEOPLE.search(did):
        return None
    asks = _THEY_SAY.sub("", turn.text[turn.plain.index("how") :].rstrip(" ?.!"))
    there, account = _ARE_THERE.fullmatch(did), f"according to {in_a_sentence(label)}"
    if there and (several or not did) and not found["whom"]:
        return turn.within_or_not(f"How many {_ARTICLE.sub('', subject)}, {account}?")
    alone = f"{first_large(asks)}, {account}"
    typed = () if _DOES_IT.match(did) else (turn.text,)
    every = (f"{alone} on {subject}?", *(() if there else (f"{alone}?", *typed)))
    if several and did and not found["whom"] and _WHO_IS_COUNTED.search(level(subject)):
        every = (f"How many {_ARTICLE.sub('', subject)} did {label} say{did}?", *every)
    return turn.within_or_not(*every)


def of_a_count(turn: Turn) -> str | None:
    """How many of those counted before."""
    before = turn.before.text
    of_them = _HOW_MANY_OF_THEM.match(turn.plain)
    counted = leaning.HOW_MANY_WERE.match(before)
    if of_them and counted:
        rest = turn.text[of_them.end() :]
        verb = "" if _IS_OR_DID.match(rest) else " were"
        done = "" if counted["done"].strip() == "there" else f" {counted['done']}"
        return f"How many of the {counted['noun']}{done}{verb}{rest}"
    subject, whose = turn.before.subject, turn.before.label
    if of_them and whose and subject and _THINGS.fullmatch(subject):
        rest = _BY_THEM.sub(rf"\g<did> {whose} ", turn.text[of_them.end() :])
        return f"How many {subject}{rest}" if rest else None
    return None


def how_much(before: Earlier, found: re.Match[str]) -> str:
    """The earlier question, of how many or how much it was: of the other, where it asked of one."""
    many = "many" if found["figure"] == "number" else None
    how = found["how"] or ("much" if found["sum"] else many)
    also = _AND_HOW_MUCH.search(before.text)
    asked = (before.text[: also.start()] if also else before.text).rstrip(" ?.!")
    first = None if also else _HOW_MANY_OR_MUCH.search(asked)
    if before.is_count and (how is None or how == (also or first or {"how": how})["how"]):
        return before.text
    if first and how == "many":  # how many they were of whom it asks how much
        return f"{asked[: first.start('how')]}many{asked[first.end('how') :]}?"
    did = _DID_ONE.match(level(asked))
    if did and how == "much":
        rest = asked[did.end() :]
        return f"How much {first_small(rest)}?"
    return f"{asked}, and how {'many or how much' if found['figure'] else how}?"
