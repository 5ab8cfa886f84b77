"""The parts of a question for several values in one breath, "how many died, and how many fled?",
or who did all of several things: "who mentioned both wells and mills?", "who named Chad and Mali?".

Comes in: a question. Goes out: its parts, each as a question of its own. Does not know: what kind
of value each wants.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import pairwise

from rag.questions.whereabouts import HOW_MANY
from rag.questions.wording import BODIES, MENTIONED, NO_MORE, WHOEVER, any_case
from rag.words import level, terms

_DEED = r"(?:[a-z]{2,}ed|dead|hurt|lost|slain|missing)"
_OTHER_DEED = r"(?:driven|fled|taken|held|born|told|freed)"
_ANY_DEED = rf"(?:{_DEED}|{_OTHER_DEED}|done|met|kept|built|left|shut|hit|sent|paid|made|found|let)"
TWO_DEEDS = any_case(rf"\b(?P<one>{_DEED}) (?:and|&|n) (?P<other>{_DEED})\b")
_PLURALS = r"(?:(?:[a-z-]+ )?[a-z-]+s|people|children|women|men|police|staff|troops|personnel)"
_AUXILIARY = "(?:has|does|was|is|his|its|as|this)"
_TWO_NOUNS = any_case(
    rf"\bhow many (?P<one>{_PLURALS}) (?:and|&|n) (?P<other>(?![a-z-]+ {_AUXILIARY}\b){_PLURALS})\b"
    r"(?! many)"
)
# "How many Chadians were in Mali and in Niger?": of each.
_TWO_PLACES = re.compile(
    r"\b[Hh]ow (?:many|much)\b[^?]*? (?P<one>in (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
    r",? and (?P<other>in (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
)
# "The number of the dead and of the missing", "symbols of the draft and of the amendment".
_OF_TWO = any_case(
    r"\b(?:numbers?|counts?|symbols?|shares?|costs?|prices?|sums?|amounts?|figures?|tolls?) "
    r"(?P<one>(?:of|for) [\w '’-]+?),? and (?P<other>(?:of|for) [^,?]+?)(?=\W*$)"
)
# Where another value is asked for: "and since when", ": how many", "and in which year".
_JOINT = r"(?:,? and|,? &|, but|[,:;/?]| \+| [–—-])"
_JOINT_LAST = re.compile(r"(?:,? (?:and|&|but)|[,;:]) *$")
_SPANS = r"(?:what|which) (?:(?:span|length|period) of )?time"
_LEAD = "(?:in|by|on|at|since|until|for|over|as of|within|under|to|with|from|across|among)"
_ASKS_VALUE = (
    rf"(?:(?:{_LEAD} )?how (?:many|much|long|often|late|deep|high|tall|wide|big|large)|"
    r"(?:(?:as of|since|by|until|from|to) )?when(?! and where)|"
    rf"(?:{_LEAD} )?(?:what|which) "
    r"(?:(?:is|was) the )?"
    r"(?:years?|dates?|days?|hours?|time|months?|share|part|percentage|proportion|majority|number|"
    r"sum|amount|total|document|symbol|resolution)|"
    r"what['’]?s (?:the|its|their) (?:total|share|cost|price)|"
    r"(?:the )?(?:number|symbol|total|share|cost) of)\b"
)
_ASKS = any_case(rf"\b(?:how|what|which|when)\b|{_ASKS_VALUE}")
_ANOTHER_VALUE = any_case(
    rf"{_JOINT} (?:in (?:all|total),? |out of |of (?:them|those|these),? )?(?={_ASKS_VALUE})"
)
# "When did it sit, what day and what time?": the day is when.
_SAME_DAY = any_case(r"\bwhen\b[^,?]*,$|\bwhen\b[^,?]*, (?:on )?$")
# The second without what it counts, or without its verb: "and how many hurt", "and what in May".
_BARE_DEED = any_case(
    r"(?P<asks>how many) (?=(?:(?:were|was|are|have been|had been|got|ever|actually) )*"
    rf"{_ANY_DEED}\b|(?:now|today|then|previously|in|on|at|by|from|since|after|last|this|next)\b)"
)
_LEADS = re.compile(r" (?:in|on|at|for|by|under|from|of|to|after|before) (?!whom\b|what\b)")
LIKEWISE = any_case(
    rf",? and what(?: (?:is|was|are|were) (?:it|that|they|those))?(?={_LEADS.pattern})"
)
# What a figure counts, and what was done with it: "how many [blue mills] [were shut]".
_HOW_MANY_OF = any_case(
    r"\bhow many (?P<noun>(?!of\b)(?:[\w'-]+ ){0,2}?(?:[\w'-]*[^s\W]s|people|children|women|men|"
    r"personnel|staff|police))\b"
)
_DONE = any_case(
    r" (?:have|has|had|were|was|are|is|did|do|does|will|would|got|died|fled|left)\b.*$"
)
_NO_MORE = re.compile(r"[\s,;:/&+–—-]*(?:and)?\s*")
# Put as other questions put the same.
_AS_PUT = (
    (any_case(rf"(?:(?<=\bin )|(?<=\bover ))(?:{_SPANS})\b"), "how long"),
    (any_case(r"\bbefore(?=\W*$|, )"), "previously"),
    (any_case(r"\bgot done\b"), "were carried out"),
    (any_case(r"\bhow late\b"), "how long late"),
    (any_case(r"\bhow (?=(?:deep|high|tall|wide)\b)"), "how many metres "),
    (any_case(r"\b(?:what|which) part\b"), "what share"),
    (re.compile(r"\bwhat['’]?s (?=(?:the|its|their) (?:total|cost|price|share))"), "how much is "),
)  # fmt: skip
# All of several things: "both wells and mills", "all three of …"; "wells, mills AND quays", "wells
# and mills, both".
_SO_MANY = r"all (?:the )?(?:two|three|four|five|six|seven)"
_ALL_OF = any_case(
    r"\b(?:both(?: of)?|each of(?: the (?:two|three|four|following))?|all of (?:these|the "
    rf"following)|{_SO_MANY}(?: (?:of|things|topics|issues|points|pillars|words|elements))*)[:,]? "
    r"(?=\w)"
)
_ALL_BEHIND = any_case(
    rf",? (?:[–—-] )?(?:both(?: of them)?|{_SO_MANY}(?: of (?:them|these))?)\W*$"
)
_LOUD_AND = re.compile(r"(?=.*[a-z]{3}).*\bAND\b")
_DEED_ON = re.compile(r"(?:(?:also|all) )*[\w-]+(?: (?:for|about|of|on|to|up|against))?(?: the)? ")
_APART = any_case(r",? and |, ")
_AT_END = any_case(rf"(?<=\w)(?={NO_MORE.pattern}).+")  # "today", "in the debate"
_OF_NAME = re.compile(r"the [A-Z]")  # of several: "the Lake Fund and the Mill Board"
_ELSEWHERE = re.compile(r"[.?!;]|\b(?:from|at|during|across) $")  # "from both panels"
_MOST_THINGS = 4  # asked for all together, a search each
_IS_SO = any_case(r"\b(?:is|are|was|were|been|be) (?:both|all) |\b(?:accus|charg)")
_A_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|should|must)\b")
_THEY_DID = re.compile(rf"(?>{WHOEVER}|^how many {BODIES} )(?!(?:are|is|were|was)\b)")
_ON_TWO = any_case(
    r"^(?P<asks>(?:and |so )?what (?:(?:was|were|is|has been) (?:said|told|heard)|"
    r"did (?:the )?(?:speakers|delegates|delegations|members|participants|they) say) (?:about|on) )"
    r"(?P<one>(?!both\b)[\w'’-]+) (?:(?P<and>and|or)|against) (?P<other>[\w'’-]+)"
    r"(?P<rest>(?: (?:in|at|when|during) [^?]*)?)\W*$"
)


def counted_apart(question: str) -> list[tuple[str, str]]:
    """The parts of a question for figures of two things done ("killed and wounded"), each as a
    question of its own with what was done; the same of two things counted ("mills and wells") or
    two places ("in Chad and in Mali"); of two asked for one after the other ("how many died, and
    since when"), without. None of these where it wants one value.
    """
    both = TWO_DEEDS.search(question) or _TWO_NOUNS.search(question) or _TWO_PLACES.search(question)
    both = both or _OF_TWO.search(question)
    if both:
        before, behind = question[: both.start("one")], question[both.end() :]
        of_two = both.re is _OF_TWO
        return [
            (f"{before}{part}{behind}", "" if of_two else part)
            for part in both.group("one", "other")
        ]
    likewise = LIKEWISE.search(question)
    if likewise:
        return _of_the_same(question[: likewise.start()], question[likewise.end() :])
    return _in_turn(question)


def _of_the_same(asked: str, behind: str) -> list[tuple[str, str]]:
    """A question and its like of another place: "what does it cost in the north and what on the
    coast?".
    """
    leads = [found.start() for found in _LEADS.finditer(asked)]
    return [(f"{asked}?", ""), (f"{asked[: leads[-1]]}{behind}", "")] if leads else []


def _in_turn(question: str) -> list[tuple[str, str]]:
    """The parts that are asked for one after the other."""
    for pattern, put in _AS_PUT:
        question = pattern.sub(put, question)
    first = _ASKS.search(question)
    if first is None:
        return []
    cuts = [0]
    for joint in _ANOTHER_VALUE.finditer(question, first.end()):
        if not _SAME_DAY.search(question[cuts[-1] : joint.end()]):
            cuts.append(joint.end())
    begins = [found.start() for found in HOW_MANY.finditer(question)]
    if len(cuts) == 1 and len(begins) > 1:
        cuts.append(begins[1])
    parts = [
        _JOINT_LAST.sub("", question[start:end])
        for start, end in zip(cuts, [*cuts[1:], None], strict=True)
    ]
    return [(part, "") for part in _each_whole(parts)] if len(parts) > 1 else []


def _each_whole(parts: list[str]) -> list[str]:
    """Parts with what one leaves out and another says: what is counted, and what was done."""
    noun = _HOW_MANY_OF.search(parts[0])
    if noun is None:
        return parts
    first, *later = parts
    done = _DONE.search(later[0])
    if done and _NO_MORE.fullmatch(first, noun.end()):
        first = f"{first[: noun.end()]}{done[0]}"
    return [first, *(_BARE_DEED.sub(rf"\g<asks> {noun['noun']} ", part) for part in later)]


def all_of(
    question: str,
    names: Collection[tuple[int, int]] = (),
    is_name: Callable[[str], bool] = lambda _: False,
) -> list[str]:
    """Who did each of the things all of which it is asked who did; ``names`` are not cut. Of those
    mentioned, several names are several things, by their first and last words.
    """
    plain = level(question)
    whoever = _THEY_DID.match(plain)
    if whoever is None or _IS_SO.search(question):
        return []  # "are both ready and able", "accused both Chad and Mali of it"
    behind = _ALL_BEHIND.search(question)
    told = None if behind else _ALL_OF.search(question, whoever.end())
    if told and _ELSEWHERE.search(question[: told.start()]):
        return []
    deed = _DEED_ON.match(question, whoever.end())
    mentioned = MENTIONED.match(plain, whoever.end())
    end = behind.start() if behind else len(question.rstrip(" ?.!"))
    if told:
        (head, begin), mentioned = told.span(), None
    elif deed and (behind or _LOUD_AND.match(question)):
        head, mentioned = deed.end(), None
        begin = head
    elif mentioned:
        head = begin = mentioned.end() - len("the " if mentioned[0].endswith(" the ") else "")
    else:
        return []
    joints = [
        one.span()
        for one in _APART.finditer(question, begin, end)
        if not any(start < one.end() and one.start() < stop for start, stop in names)
    ]
    if not any("and" in question[slice(*one)].lower() for one in joints):
        return []
    things = [
        question[start:stop] for (_, start), (stop, _) in pairwise([(0, begin), *joints, (end, 0)])
    ]
    known = {question[slice(*one)] for one in names}
    bare = [*things[:-1], _AT_END.sub("", things[-1])]
    if (
        len(things) > _MOST_THINGS
        or not all(map(terms, things))
        or any(map(_A_CLAUSE.search, things))
        # "Wells and mills" may be one thing, as may "the Food and Mill Fund".
        or (mentioned and not all(one in known or _is_named(one, is_name) for one in bare))
    ):
        return []
    return [f"{question[:head].strip()} {one}?" for one in _whole(things)]


def by_one_of_two(text: str) -> tuple[str, ...]:
    """A question of what is said on two things as one of each; on one against another, of it."""
    found = _ON_TWO.match(text)
    if found is None:
        return ()
    each = (found["one"], found["other"]) if found["and"] else (found["one"],)
    return tuple(f"{found['asks']}{one}{found['rest']}?" for one in each)


def _is_named(thing: str, is_name: Callable[[str], bool]) -> bool:
    """Whether a thing is a name of its own: an article tells it, or its first and last words."""
    said = thing.split()
    return bool(_OF_NAME.match(thing) or (is_name(said[0]) and is_name(said[-1])))


def _whole(things: list[str]) -> list[str]:
    """Things, the first with what the last is of too: "the use and production of mines"."""
    _, of, what = things[-1].partition(" of ")
    shared = of and things[0].startswith("the ") and not things[-1].startswith("the ")
    if not shared or " of " in things[0]:
        return things
    return [*(f"{one}{of}{what}" for one in things[:-1]), things[-1]]
