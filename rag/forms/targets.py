"""Towards whom or what a question asks who takes a side: somebody by name, or a matter.

Comes in: a question; texts that may have its matter. Goes out: its target, and whom it names
otherwise than as whoever takes the side. Does not know: which side a sentence takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.forms.towards import (
    DID_WRONG,
    DONE_TO,
    HARMED,
    MEASURES,
    NEIGHBOURS,
    Target,
    stances_towards,
)
from rag.holdings.directory import Named
from rag.questions import wording
from rag.questions.question import Question, names_some
from rag.questions.stance import Asked, Stance, asked_stance, up_to_another
from rag.questions.wording import YEAR
from rag.words import STOP_WORDS, even, level, terms, words

# Whose text is asked about: what it is, behind them.
_OWN_TEXT = re.compile(rf" (?P<text>(?:{wording.KINDS_OF_TEXT}|draft)s?)$")
# Before and behind whose deed or text a stance is against; not who is harmed by it.
_BY = re.compile(r"\bby (?:the )?$")
_THEIR_DEED = re.compile(rf"['’]s? (?!(?:[\w-]+ )?(?:{'|'.join(sorted(HARMED))})\b)\w")
_WHAT = re.compile(r"(?:against )?what (?:the )?$")  # before whose words or deed it is
# Before whom it is to be done: "to expel Chad".
_DONE_TO = re.compile(
    r"\b(?:expel|suspend|oust|remov|exclud|punish|sanction|isolat|prosecut)\w* (?:the )?$"
)
_IS_DONE_TO = re.compile(
    r"(?: (?:[\w'’-]+ ){0,2}?being [a-z]+(?:ed|own|ut)\b|"
    r"['’]s? (?:expul|suspen|exclu|remov|isolat)\w+)"
)
# Not somebody, but others near to them.
_NEIGHBOURS = re.compile(rf"(?:the )?[\w -]{{2,40}}?['’]s? (?:{'|'.join(sorted(NEIGHBOURS))})\b")
_NO_MORE = wording.NO_MORE.pattern
# Behind somebody, of whom it says that they did something, not what.
FOR_THEIR_PART = re.compile(
    rf"(?: (?:for|over) {wording.THEIR_PART}(?: in (?:the|this|it)(?: \w+)?)?|['’]s? side|"
    r" for (?:(?:all )?(?:of )?(?:it|this)|what (?:is|was|has|had)(?: been)? "
    r"(?:happening|going on|happened)|"
    r"the (?:current )?(?:situation|crisis|conflict|war|violence|escalation)))?"
    rf"{_NO_MORE}"
)
# The same of what they say of something, or of something at all.
_ON_A_MATTER = re.compile(
    r"(?:['’]s? (?:own )?(?:view|position|stance|claim|argument|reading|account|interpretation|"
    r"narrative|version|opinion)s?)?(?: (?:about|over|on|of|regarding|that) (?P<matter>[^?]+))?\W*$"
)
# Behind whom a stance is towards, what of theirs: "Chad's bombardment", "of anything".
_OF_THEIRS = re.compile(
    rf"(?:['’]s?(?: [\w'-]+){{1,2}}?|['’]s? (?:[\w-]+ )?(?P<right>rights?)(?: (?:to|of) [^?]+?)?|"
    rf" of (?:[\w'-]+ ){{0,2}}?[\w'-]+){_NO_MORE}"
)
_WITH_ITS = re.compile(r" (?:and|or) (?:its|his|her|their) [\w-]+(?= (?:for|of)\b|\W*$)")
# Whom it asks who accused of something.
_ACCUSED = re.compile(
    r"\baccus\w+ (?:the )?(?P<whom>(?!(?:it|him|her|them|each)\b)[\w'’-]+(?: [\w'’-]+)??)(?= of )"
)
# "Condemned both Chad and Mali".
_BOTH = re.compile(
    rf"both (?:the )?(?P<one>[\w'’-]+(?: [\w'’-]+){{0,2}}?) and (?:the )?"
    rf"(?P<other>[\w'’-]+(?: [\w'’-]+){{0,2}}?){_NO_MORE}"
)
# Who did what a stance is towards: "the attacks by Hamas", "Hamas's violence", "the Hamas attack".
_DEED = (
    r"(?:attacks?|assaults?|violence|terror(?:ism)?|crimes?|acts?|actions?|aggression|strikes?|"
    r"raids?|abuses|atrocit(?:y|ies)|massacres?|veto(?:es)?)"
)
_DEED_OF = re.compile(
    rf"(?:[\w-]+ ){{0,2}}?(?:{_DEED}(?: (?:carried out|committed|launched|perpetrated))?"
    rf"(?: (?:by|of)) (?:the )?(?!{wording.A_DAY})(?P<by>[\w-]+(?: [\w-]+)?)|"
    rf"(?!{wording.A_DAY}|(?i:{wording.MONTHS})\b)(?P<whose>[\w-]+(?: [\w-]+)?)(?:['’]s?)? "
    rf"(?:[\w-]+ )?{_DEED}){_NO_MORE}"
)
# The same of somebody's part in it: who condemns that condemns them for it.
_PART = (
    r"(?:involvement|role|part|complicity|conduct|behaviou?r|participation|interference|meddling)"
)
_PART_OF = re.compile(
    rf"(?:[\w-]+ )??(?:{_PART}(?: played)? (?:by|of) (?:the )?(?P<by>[\w-]+(?: [\w-]+)?)|"
    rf"(?P<whose>[\w-]+(?: [\w-]+)?)['’]s? (?:[\w-]+ )?{_PART})(?: in [^?]+)?{_NO_MORE}"
)
# A deed of arms, by whichever word; one done to somebody: "the attacks on Chad".
ARMS = "offensive|operation|incursion|invasion|assault|campaign|attack|strike|raid|military action"
_HARM_TO = re.compile(rf"(?:[\w'’-]+ ){{0,4}}?{DONE_TO}")
# A deed by its day: "the raid of 4 May", "what happened on 4 May".
_DATED = (
    rf"(?:{ARMS}|massacre|killing|atrocit(?:y|ie)|event|violence|terror(?:ism)?|crime|bombing|"
    r"explosion|murder)s?"
)
_ON_DAY = re.compile(
    rf"(?:(?:[\w'’-]+ ){{0,3}}?{_DATED}(?: [\w-]+){{0,2}}? (?:of|on) (?:the )?|"
    rf"what happened on )(?P<day>{wording.A_DAY})(?: {YEAR})?{_NO_MORE}|"
    rf"(?P<before>{wording.A_DAY}) (?:[\w-]+ ){{0,2}}?{_DATED}{_NO_MORE}"
)
_THEIR_PEOPLE = re.compile(rf"(?: (?:people|civilians|population|soil|territory))?{_NO_MORE}")
# The same at a place: "the ground offensive in Lakeside", "storming Lakeside"; of a meeting on that
# place, without its name.
_OF_ARMS = re.compile(
    rf"(?:(?:[\w'’-]+ ){{0,4}}?(?P<deed>{ARMS}|bombardment|siege)s? "
    r"(?:in|on|into|against|across|at|of) |"
    r"(?P<doing>(?:storm|invad|attack|assault|raid|bomb|shell|enter)ing) )(?:the )?"
    rf"(?P<place>[\w'’-]+(?: [\w'’-]+){{0,2}}?){_NO_MORE}"
)
_OF_ARMS_THERE = re.compile(rf"(?:[\w'’-]+ ){{0,3}}?(?P<deed>{ARMS}|bombardment|siege)s?{_NO_MORE}")
# War by one State on another, and no more said of it: "who condemned the invasion?".
_OF_WAR = frozenset(
    "invasion|aggression|incursion|military offensive|military operation|military action|"
    "military attack|use of force".split("|")
)
_BARE_WAR = re.compile(
    rf"(?:(?:military|armed|unprovoked|ongoing|current|illegal) )?"
    rf"(?:{'|'.join(sorted(_OF_WAR))})s?{_NO_MORE}"
)
_CALLED_ARMS = frozenset(f"{ARMS}|bombardment|bombing|shelling|explosion|incident".split("|"))
_IS_ARMED = re.compile(  # behind somebody's name: a deed of arms is theirs
    rf"(?:['’]s)?(?: [\w-]+){{0,2}}? (?:{ARMS}|aggression|bombardment|annexation|intervention)s?\b"
)
_PUT_TO = re.compile(r" (?:against|on|upon) (?:the )?$")  # before whom: "sanctions on Chad"
_A_BODY = re.compile(
    r"\b(?:court|tribunal|commission|committee|agency|organi[sz]ation|bank|foundation)"
    r"(?: (?:of|for|on) .+)?$"
)
_CALLED_IN_SHORT = re.compile(r"\b(?:foundation|agency|bank)$")  # "the Foundation"
_INITIALS = 3  # of a body, by which it may be called, at least
_OF_BODY = re.compile(  # "the Court's prosecutor", "the Court going after those"
    rf"(?:['’]s?)?(?:(?: [a-z-]+){{1,3}}?{_NO_MORE}| (?:for|over|in|[a-z-]+ing) .)"
)
_MATTER = re.compile(rf"(?P<matter>[\w'-]+(?: [\w'-]+){{0,2}}?){_NO_MORE}")
_WESTERN = "countries states nations powers governments capitals partners colleagues"
_ALSO_CALLED = {
    "sanctions": ["coercive measures"],
    "truce": ["humanitarian pause", "pause"],
    "humanitarian pause": ["pause", "truce"],
    "pause": ["truce"],
    "west": [f"western {one}" for one in _WESTERN.split()],
    "two-state solution": ["existence of two states", "two states living", "two states side"],
}
# Before whom a verb is towards ("who warned …"): they are no answer.
_TOWARDS_ONE = re.compile(
    rf"^{wording.POLITE}*(?:who|(?:which|what) (?:[\w-]+ )?(?:{wording.BODY}|{wording.DELEGATE}))"
    r"(?: (?:all|else|also|has|have|had))* "
    r"(?!represent|sp(?:oke|eak)|sa(?:id|ys?)\b|th(?:ink|ought)|claim|argu|believe|kn(?:ow|ew)|like\b|is\b|are\b|was\b|were\b|came\b|from\b|in\b|of\b|for\b|at\b|by\b)"
    r"[a-z]+(?: (?:to|at|with|against|on|upon))? (?:the )?$"
)


def objects_of(question: Question) -> set[int]:
    """Where those begin whom a question's verb is towards, or whose text or deed it is against."""
    plain, stance = question.plain, asked_stance(question.text)
    found = {stance.end} if stance else set[int]()
    last = None
    for one in question.topics:
        beside = (
            last and last.start in found and wording.TOGETHER.fullmatch(plain[last.end : one.start])
        )
        theirs = stance and stance.stance is Stance.AGAINST
        if (
            (stance and _WHAT.match(plain[stance.end : one.start]))
            or (theirs and _is_done_by(plain, one.start, one.end))
            or (stance and not theirs and _DONE_TO.search(plain, stance.end, one.start))
            or beside
            or (_TOWARDS_ONE.match(plain[: one.start]) and plain[one.end :][:2] != "'s")
        ):
            found.add(one.start)
        if not theirs and _IS_ARMED.match(plain, one.end):
            found.discard(one.start)  # who backs that may be whose it is
        if theirs and _IS_DONE_TO.match(plain, one.end):
            found.discard(one.start)  # who is against it may be whom it is done to
        last = one
    return found


def _is_done_by(plain: str, start: int, end: int) -> bool:
    """Whether somebody is named as whoever did it or whose it is: "the veto by", "Chad's text"."""
    theirs = _THEIR_DEED.match(plain, end) or wording.TEXT_AFTER.match(plain[end:])
    return bool(_BY.search(plain, 0, start) or theirs)


def target_of(question: Question, asked: Asked | None, texts: Iterable[str]) -> Target | None:
    """What a question asks who is for or against, a matter only as any of the texts has it."""
    plain = question.plain
    if asked is None or asked.stance is Stance.CALLING or _NEIGHBOURS.match(plain, asked.end):
        return None
    part = _PART_OF.match(plain, asked.end)
    harm = _HARM_TO.match(plain, asked.end) if asked.stance is Stance.AGAINST else None
    for one in question.topics:
        if harm and one.start == harm.end() and _THEIR_PEOPLE.match(plain, one.end):
            return Target(one.names, proper=True, whole=False, harmed=True)
        if one.start == asked.end and not _deed_there(question, asked, plain):
            end = with_its.end() if (with_its := _WITH_ITS.match(plain, one.end)) else one.end
            whole = bool(part or FOR_THEIR_PART.match(plain, end))
            theirs = _OF_THEIRS.match(plain, end)
            if whole or theirs:
                right = bool(theirs and theirs["right"])
                sided = _sided_with_on(plain, asked, one)
                on = frozenset(terms(sided["matter"] or "")) if sided else frozenset[str]()
                return Target(one.names, proper=True, whole=whole, right=right, on=on)
    texts = tuple(texts)
    accused = _ACCUSED.search(plain) if question.accusers else None
    if accused and _OF_THEIRS.match(plain, accused.end()):  # who is no State: "the militia"
        them = Target(frozenset([accused["whom"]]), proper=True, whole=False)
        return them if any(map(them.mentioned, texts)) else None
    doer = _doer(question, part, asked.end, texts)
    day = _ON_DAY.match(plain, asked.end) if asked.stance is Stance.AGAINST else None
    if doer or not day:
        return doer or _matter(question, asked, texts)
    dated = Target(frozenset([day["day"] or day["before"]]), proper=False, dated=True)
    return dated if any(map(dated.mentioned, texts)) else None


def _deed_there(question: Question, asked: Asked, plain: str) -> bool:
    """Whether it is asked who is against a deed of arms at the place that a meeting is on."""
    against = asked.stance is Stance.AGAINST and bool(question.at)
    return against and bool(_deed_of_arms(plain, asked.end, question.at)[0])


def both_asked(question: Question, asked: Asked) -> tuple[Target, ...]:
    """The two towards both of whom a question asks who takes a side."""
    both = _BOTH.match(question.plain, asked.end)
    if both is None:
        return ()
    named = {one.start: one.names for one in question.topics}
    spans = (both.span("one"), both.span("other"))
    each = [named.get(at, frozenset([question.text[at:end]])) for at, end in spans]
    return tuple(Target(names, proper=True) for names in each)


def sided_with(question: Question, asked: Asked) -> frozenset[str]:
    """The names of whom a question asks who agrees with on a matter."""
    plain = question.plain
    them = (one for one in question.topics if one.start == asked.end)
    named = (one.names for one in them if _sided_with_on(plain, asked, one))
    return next(named, frozenset())


def _sided_with_on(plain: str, asked: Asked, one: Named) -> re.Match[str] | None:
    """On what a folded question asks who agrees with somebody; None where it does not."""
    return _ON_A_MATTER.match(plain, one.end) if asked.stance is Stance.FOR else None


def _matter(question: Question, asked: Asked, texts: Sequence[str]) -> Target | None:
    """The matter that it asks who is for or against, as any of some texts has it."""
    plain = up_to_another(question.plain, asked.end)
    deed, place = _deed_of_arms(plain, asked.end, question.at)
    if deed:
        target = Target(_CALLED_ARMS | {deed}, proper=False, at=frozenset(terms(place)))
        return target if any(map(target.mentioned, texts)) else None
    if _BARE_WAR.match(plain, asked.end):
        return Target(_OF_WAR, proper=False)
    name = wording.NAME.match(question.text, asked.end)
    called = even(name[0]).removesuffix("'s") if name else ""
    if name and _A_BODY.search(level(called)):
        end = asked.end + len(called)
        whole = bool(wording.NO_MORE.match(plain, end))
        body = Target(_names_of_body(called), proper=True, whole=whole)
        told = (whole or _OF_BODY.match(plain, end)) and any(map(body.mentioned, texts))
        return body if told else None
    found = _MATTER.match(_without_whom(question, plain, asked.end), asked.end)
    if found is None or not (STOP_WORDS - {"s"}).isdisjoint(words(found["matter"])):
        return None
    # "Chad's amendments" are "the amendments" there
    text = _OWN_TEXT.search(found["matter"])
    for names in filter(None, (found["matter"], text and text["text"])):
        capital = question.text[asked.end].isupper() or _is_name(names, texts)
        somebody = capital and " " not in names  # "Hamas", no treaty
        every = frozenset([names, *_ALSO_CALLED.get(names, ())])
        target = Target(every, proper=bool(somebody))
        if any(map(target.mentioned, texts)):
            return target
    return None


def _names_of_body(called: str) -> frozenset[str]:
    """A body's name, and short forms of one of several words: "the Foundation", "LRF"."""
    initials = "".join(re.findall(r"\b[A-Z]", called))
    short = _CALLED_IN_SHORT.search(level(called))
    if len(initials) < _INITIALS or not short:
        return frozenset([called])
    return frozenset([called, initials, f"the {short[0]}"])


def side_on_named(question: Question, sentences: Sequence[str]) -> Stance | None:
    """The one side that sentences take on what a question is about by a name of several words, be
    it nobody who is heard; None where there is none.
    """
    named = (
        found[0]
        for found in wording.NAME.finditer(question.text, 1)
        if " " in found[0] and not names_some(found, question.named)
    )
    each = (_names_of_body(even(one).removesuffix("'s")) for one in named)
    sides = {side for names in each for side in stances_towards(names, sentences)}
    sides.discard(Stance.CALLING)
    return sides.pop() if len(sides) == 1 else None


def _deed_of_arms(plain: str, at: int, of_meeting: str) -> tuple[str, str]:
    """The word for a deed of arms that begins there, and its place, be it the meeting's."""
    found = _OF_ARMS.match(plain, at)
    if found:
        return found["deed"] or found["doing"], found["place"]
    there = _OF_ARMS_THERE.match(plain, at) if of_meeting else None
    return (there["deed"], of_meeting) if there else ("", "")


def _without_whom(question: Question, plain: str, at: int) -> str:
    """A question without whom measures are put to: "opposed sanctions on Chad" as "… sanctions"."""
    for one in question.topics:
        before = _PUT_TO.search(plain, at, one.start)
        if before and is_put_to(plain, one.start) and wording.NO_MORE.match(plain, one.end):
            return plain[: before.start()] + plain[one.end :]
    return plain


def _doer(
    question: Question, part: re.Match[str] | None, at: int, texts: Sequence[str]
) -> Target | None:
    """Whoever, by a proper name, did the deed that begins ``at`` a place, or had a part in it."""
    found = part or _DEED_OF.match(question.plain, at)
    if found is None:
        return None
    begin, end = found.span("by" if found["by"] else "whose")
    for one in question.topics:
        if one.start == begin:
            return Target(one.names, proper=True, whole=part is not None)
    name = question.text[begin:end].removesuffix("'s")
    target = Target(frozenset([name]), proper=True, whole=False)
    return target if any(map(_with_capitals(name).search, texts)) else None


def _with_capitals(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{re.escape(name.title())}|{re.escape(name.upper())})\b")


def _is_name(typed: str, texts: Sequence[str]) -> bool:
    """Whether what is typed in small letters is printed with capitals alone: "hamas"."""
    small = re.compile(rf"\b{re.escape(typed)}\b")
    return any(map(_with_capitals(typed).search, texts)) and not any(map(small.search, texts))


def did_wrong(text: str, start: int, end: int) -> bool:
    """Whether a text tells of whoever it names from ``start`` to ``end`` what none should do."""
    return bool(DID_WRONG.match(level(text), end)) and not _BY.search(level(text), 0, start)


def is_put_to(text: str, start: int) -> bool:
    """Whether a text tells of measures put in place against whoever it names from ``start`` on."""
    before = _PUT_TO.search(level(text), 0, start)
    return bool(before and MEASURES.search(before.string, 0, before.start()))
