"""One text that asks twice: what somebody said on one thing and on another, then and then; what was
asked and what was answered; two questions, or who is for a thing and who is not.

Comes in: a question, and the directory. Goes out: a Half for each ("Chad on wells and on mills",
"in 2017 and in 2025", "in the Council and the Assembly"), or the two questions; none where it is
one.
Does not know: records, answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rag.countries import country_code, country_names, with_article
from rag.holdings.directory import Directory, Named
from rag.questions.question import understand, value_wanted
from rag.questions.several import LIKEWISE
from rag.questions.stance import Stance, asked_stance
from rag.questions.voting import VOTING
from rag.questions.whereabouts import HOW_MANY
from rag.questions.wording import (
    A_YEAR,
    BODIES,
    DELEGATE_BEHIND,
    DID_NOT,
    MONTHS,
    ORGAN,
    POLITE,
    REPLIED,
    REPLY,
    WAS_NOT,
    YEAR,
    any_case,
)
from rag.words import even, first_large, fold, level, terms

# One question of two halves: "what did Chad say on wells and on mills", "compare Chad on …".
_TIME = rf"(?:(?:{MONTHS}) )?{YEAR}"
_A_TIME = rf"(?:(?:(?:{MONTHS})\b(?: of)?(?: {YEAR})?)|{YEAR})"
_TIMES_LAST = any_case(
    rf" ?\b(?:in|during) (?P<times>{_A_TIME}(?:, (?:in )?{_A_TIME})+,? (?:and|or) "
    rf"(?:in )?{_A_TIME})\W*$"
)
_A_BODY = rf"(?:the )?{ORGAN}"
_ASKED_TWICE = re.compile(
    rf"^{POLITE}*(?:(?:compare|contrast)(?: (?:what|how))?|(?:what|how) (?:did|does|has|have|had|"
    rf"was)|(?:what|how) (?:is|was|are) the differences? (?:between|in)(?: (?:what|how))?|"
    r"did|has) (?:the )?(?:(?:position|view|stance|statement|remark)s? of (?:the )?)?"
)
_VERB_OF_HALF = re.compile(
    r"(?:['’]s?)?(?: (?:own )?(?:statements?|positions?|views?|stances?|remarks|words|votes?))? ?"
    r"(?:(?:ever|also|actually) )?(?:(?:say|said|says|tell|told|think|thought|speak|spoke|spoken|"
    r"talk|talked|vote|voted|take|took) )?(?:the same line )?"
)
_VOTING_VERB = re.compile(r"\bvot(?:e|ed|es)\b")
_LEADS = r"(?:on|about|regarding|concerning|over|in|at|during|from|before)"
_BEGINS_HALF = re.compile(rf"(?:{_LEADS}) ")
_SECOND_HALF = any_case(
    rf"(?:on|about|regarding|concerning|over) |(?:in|at|during|from) (?:{_TIME}|(?:{MONTHS})\b|"
    rf"{_A_BODY}|"
    r"the (?:[\w'’-]+ ){0,4}?(?:meeting|debate|session|discussion|vote|dialogue|summit|panel|"
    r"plenary)\b)"
)
_MONTH_LAST = any_case(rf"\b(?:{MONTHS})$")
_AGAIN = (
    r"(?:(?:also|again|then|later) )?"
    r"(?:what (?:it|he|she|they) (?:said|say) |(?:its|his|her|their|that|those) (?=on |in |at |"
    r"about ))?"
)
_BETWEEN_HALVES = re.compile(rf",? (?:and|versus|vs\.?|than|compared (?:to|with)) {_AGAIN}")
_ON_TWO = re.compile(
    r"(?P<on> (?:on|about|regarding|concerning) (?:the )?)(?P<one>[A-Z][\w’-]+) and "
    r"(?P<other>[A-Z][\w’-]+)(?=\W*$)"
)
_BEGINS_WITH_NAME = any_case(r"(?:the )?")
_BARE_TIME = any_case(rf"(?P<before>\S*?)(?P<mark>[:,;]?) (?P<time>{_TIME})$")
_BEFORE_A_TIME = frozenset("in at of on during from since until by the early mid late".split())
_COMPARES = re.compile(r"\b(?:compare|contrast|differences?|differ)\b")
_WITH = re.compile(rf",? (?:with|to|against) {_AGAIN}")  # between halves that are compared
_TIME_OR_BODY = any_case(rf"(?:{_TIME}|{_A_BODY})")
_BEFORE_TIME = any_case(rf" ?\b(?:in|at|during|from) (?:{_TIME}|{_A_BODY}|the )")
_SUBJECT_OF_HALF = any_case(r"\b(?:on|about|regarding|concerning|over) ")
# A question of both: "what did Chad ask about wells, and what was the answer?"
_ASKED_AND_ANSWERED = re.compile(
    r"^(?P<asked>.*?\b(?:who|what|which|how|did|why)\b.+?),? (?:and|but) "
    r"(?P<answered>(?:then )?(?:what|how|who|which|the) .*?"
    rf"(?:\b(?:{REPLY}|{REPLIED}|addressed|taken up|told|rul(?:ed?|ing)|decided?|"
    r"say (?:to|in reply))\b|"
    r"(?<=did) .+? (?P<says>say|explain)(?=\W*$)).*?)\W*$"
)
# Who else said what is quoted: 'Did Chad say "…"? And did anyone else?'
_AND_ANYONE_ELSE = re.compile(
    r"^(?P<asked>(?:did|has|does) [^?]*\"[^\"]+\")\?? (?P<answered>(?:and )?(?:did|has|does) "
    r"(?:anyone|anybody|any other [a-z]+)(?: else)?(?: (?:say|said) (?:it|that|so|the same))?|"
    r"(?:and )?who else(?: (?:said|says|did) (?:it|that|so|the same))?)\W*$"
)
_ASK_WORD = r"(?:who|which|what|how many|how much|when|where|why)"
_ALSO_ASKS = re.compile(r",? and (?=(?:who|which|what|when|where|why) )")  # figures: counted_apart
_ALSO_DID = re.compile(  # of another: "what did Chad say, and what did Mali say?"
    r",? and (?=(?:what|why|how(?: many| much)?)(?: [\w-]+){0,3}? (?:did|does|do|has|have|is|was) )"
)
_NEXT_SENTENCE = re.compile(rf"\? (?=(?:{_ASK_WORD}|did|does|name|list) )")
_WHO = re.compile(rf"{POLITE}*(?:who|which [\w-]+)\b")
_DEED = r"(?:(?:is|was|are|were) )?[a-z]+(?: (?:on|against|for|from|with|in favou?r of))?"
_FOR_AND_AGAINST = re.compile(
    rf"(?P<who>{POLITE}*(?:who|which [\w-]+)) (?P<one>{_DEED}),? and "
    rf"(?:who|which(?: ones?| [\w-]+)??) (?P<other>{_DEED}) (?P<what>.+)$"
)
_AND_WHO = re.compile(  # "who wanted tolls and who warned against them?"
    rf"(?P<who>{POLITE}*(?:who|which [\w-]+)) (?P<one>.+?),? (?:and|but) "
    rf"(?:who|which(?: ones?)?) (?P<other>{_DEED})(?: (?:it|them|that|this|such [\w-]+))?\W*$"
)
# "Who spoke first and who last in the debate?": each at both.
_FIRST_AND_LAST = re.compile(
    rf"^(?P<who>{POLITE}*(?:who|which [\w-]+)) (?:"
    r"(?P<spoke>spoke|took the floor) (?P<one>first|last)(?:,? and|,) (?:(?:who|which [\w-]+) )?"
    r"(?:(?:spoke|took the floor) )?(?P<other>first|last)|"
    r"(?:was|were) the (?P<one2>first|last)(?: speakers?)?(?:,? and|,) (?:(?:who|which [\w-]+) )?"
    r"(?:(?:was|were) )?(?:the )?(?P<other2>first|last) (?:speakers?|to (?:speak|take the floor)))"
    r"(?P<rest>(?: (?:in|at|during|on|to) [^?]+)?)\W*$"
)
# "Who chaired it in May and who in July?": the second without its verb.
_AND_WHO_THEN = re.compile(
    rf"^(?P<asks>{POLITE}*(?P<who>who|which [\w-]+) (?P<did>(?:(?!,| and ).)+?)) "
    rf"(?P<one>(?:in|at|during|on) (?:(?!,| and ).)+?),? and "
    r"(?:who|which(?: ones?| [\w-]+)?) (?P<other>(?:in|at|during|on) (?:(?!,| and ).)+?)\W*$"
)
# "Who said that Chad lost ships, and which other States lost some?"
_AND_OTHERS = re.compile(
    rf",? and (?:who|which|what) (?:other|else) ?(?P<who>{BODIES})? "
    r"(?P<did>(?!(?:say|said|agree[ds]?|did|do|does|are|is|was|were)\b)[^?]+?)\W*$"
)
_AND_WHOM_ELSE = re.compile(  # "who blames Chad for the leak and who blames Mali?"
    rf"(?P<who>{POLITE}*(?:who|which [\w-]+)) (?P<deed>[a-z]+(?: (?:to|of|about|up|on|for))??) "
    r"(?P<one>[^,?]{2,40}?)(?P<on> (?:for|over) [^?]+?)?,? and (?:who|which(?: ones?| [\w-]+)??) "
    r"(?P=deed) (?P<other>[\w'’ -]{2,40}?)\W*$"
)
# "How many fled according to Chad, and how many according to Mali?": of each by whom it is told.
_ACCORDING = any_case(
    r"^(?P<asks>[^?]+?),? according to (?P<one>(?:(?!,| and ).)+),? (?:and|but|versus|vs\.?) "
    r"(?:(?:what|which|how many|how much|when)(?: (?:is|was|are|were) (?:it|that|they))? |"
    r"(?P<other>(?:what|which|how many|how much|when) (?:(?! according to ).)+?),? )"
    r"according to (?P<whom>[^,?]+?)\W*$"
)
_ARTICLE_LAST = any_case(r"(?:the|an?) $")
_VOTED = re.compile(r"\b(?:vot|abst|veto)")
_WANTED = re.compile(r" (?:want(?:s|ed)?|seeks?|sought|favou?r(?:s|ed)?|would like) ")
_AND_NOT = re.compile(rf",? (?:and|but|or) (?:who|which(?: ones?)?) (?:{DID_NOT}|{WAS_NOT})\W*$")
_TWO_OF_A_VOTE = re.compile(
    rf"{POLITE}*(?P<one>(?:(?:how many|who|which [\w-]+)(?: [\w-]+)? (?:voted|abstained)|"
    r"what (?:was|were) the (?:final )?(?:votes?|result|tally|count|outcome|score))\b"
    r"(?:(?!,| and (?:who|which|how many)\b).)*)(?:,? and|,) "
    r"(?P<other>(?:who|which(?: ones?| [\w-]+)?|how many) "
    r"(?:abstained|voted (?P<way>against|for|no|yes|in favou?r))(?: it)?)\W*$"
)
# "Why did Chad vote yes and Mali abstain?", "why did Chad abstain, and why did Mali?"
_WAY_OF = (
    r"(?:abstain(?:ed)?|vote[ds]?(?: (?:yes|no|for|against|in favou?r)\b)?|veto(?:ed)?|"
    r"oppose[ds]?|reject(?:ed)?|support(?:ed)?|back(?:ed)?)\b"
)
_SIDE_LAST = any_case(r"\b(?:for|against)$")
_WHY_EACH = any_case(
    rf"^(?P<why>{POLITE}*why (?:did|does|has|would) )(?P<one>(?:(?!\band\b)[\w'’.-]+ ){{1,5}}?)"
    rf"(?P<way>{_WAY_OF})(?P<on> (?:of|on|the|it|this|that)\b[^,?]*?)?,? (?:and|but|while|whereas) "
    rf"(?:(?:why )?(?:did |does |has |would )?(?P<other>(?:[\w'’.-]+ ){{1,5}}?)(?P<also>{_WAY_OF}"
    rf"(?P<rest>[^?]*))|why (?:did|does|has|would) (?P<alike>(?:[\w'’.-]+ ?){{1,5}}?))\W*$"
)
# "Which got more abstentions, the text on wells or the one on mills?"
_A_VOTE = r"(?:one|of (?:them|the two)|vote|resolution|text|draft|amendment)"
_MORE_VOTES = any_case(
    rf"^{POLITE}*(?:which|what)(?: {_A_VOTE})? (?:got|had|has|received|won|drew|attracted|saw) "
    r"(?:the )?(?:more|fewer|most|fewest) "
    r"(?P<what>abstentions|votes? (?:in favou?r|against)|(?:yes|no)[ -]votes|support|votes)"
    r"[,:]? (?P<one>[^,?]+?),? or (?P<other>[^?]+?)\W*$"
)
_BOTH_VOTES = re.compile(
    r"^(?:compare|contrast) (?:the )?votes on (?P<one>(?:(?! by )[^,?])+?) and "
    r"(?:on |(?=the ))(?P<other>(?:(?! by )[^?])+?)\W*$",  # "on peace and security" is one vote
    re.IGNORECASE,
)
_CAST = {"abst": "How many abstained on"} | dict.fromkeys(
    ("against", "no"), "How many voted against"
)
_THE_ONE = any_case(r"^(?:the|that) (?:one|vote) ")
_OF_WAY = {"against": "", "for": "", "in favour": "of ", "in favor": "of "}
# What somebody did of which there may be more: the verb, by each of its forms.
_TO_DO = {
    form: verb
    for verb, forms in {
        "give": "give, gives, giving, given, gave",
        "pledge": "pledge, pledges, pledging, pledged",
        "send": "send, sends, sending, sent",
        "spend": "spend, spends, spending, spent",
        "pay": "pays, paying, paid",
        "donate": "donates, donating, donated",
        "contribute": "contributes, contributing, contributed",
        "promise": "promises, promising, promised",
        "provide": "provides, providing, provided",
        "offer": "offers, offering, offered",
        "lose": "loses, losing, lost",
        "take in": "takes in, taking in, taken in, took in",
        "host": "hosts, hosting, hosted",
        "shelter": "shelters, sheltering, sheltered",
    }.items()
    for form in forms.split(", ")
}
# "Who gives more, Chad or Peru?", "who took in more children: Chad or Peru?": each a value.
_WHO_MORE = any_case(
    rf"^{POLITE}*(?:who|which(?: \w+| of (?:them|the two))?) (?:(?:is|was|has|had|will) )?"
    rf"(?P<did>{'|'.join(_TO_DO)}) (?:the )?(?:more|most|less|least|fewer|fewest)"
    r"(?: (?P<what>(?!than\b)[^,?:]+?))?(?:,|:| [-–—]) ?(?P<one>[^,?]+?) or (?P<other>[^,?]+?)\W*$"
)
_MANY = re.compile(r"(?:[\w-]+ )*(?:[\w-]+[^su\W]s|people|children|women|men)(?: .*)?")
_MASS = re.compile(r"(?:[\w-]+ )*(?:money|aid|help|relief|assistance|funding|support|cash)(?: .*)?")
_DEED_AND_WHAT = 2  # words
_SHORTEST = 4  # words of a question that says by itself what it asks
_IS_QUESTION = re.compile(rf"{POLITE}*(?:{_ASK_WORD}|did|does|do|has|have|is|was|name|list) ")
# What may be said, asked or known: "what did Chad say of who pays and who is paid".
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|ask(?:s|ed)?|t(?:ell|old)|think|thought|kn(?:ow|ew)|explain\w*|describ\w*|"
    r"argu\w*|claim\w*|wonder\w*)\b"
)
# "who abstained on the tolls, and who voted against it": what the first is on, and "it".
_WHAT_FIRST = re.compile(
    r"\b(?:on|against|for|of|to|about|vetoed|opposed|backed|supported|rejected) "
    r"(?P<what>(?:the|a|an|this|that) [^?]+)$"
)
_IT_LAST = re.compile(r"\b(?:it|them)(?=\W*$)")
# What points at the question before.
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|those|these|this|that (?:one|country)|"
    r"the (?:same|former|latter|others?)|else|too|also|instead|then|there|so)\b"
)
_ASKS_ANYTHING = re.compile(r"\b(?:ask|want(?:ed)? to know|wonder|question|enquire|inquire)")


@dataclass(frozen=True)
class Half:
    """A question of its own, and what tells it from the other: ``on wells in 2017``."""

    label: str
    question: str


def parted(
    text: str, directory: Directory, go_together: Callable[[Sequence[str]], bool]
) -> tuple[Half, ...]:
    """What is asked twice, each half; ``go_together``: whether terms are one name's."""
    votes = _of_two_votes(text)
    if votes:
        return votes
    text = " ".join(text.split())
    two = _ON_TWO.search(text)
    if two and not go_together(terms(f"{two['one']} {two['other']}")):
        text = _ON_TWO.sub(_on_each, text)
    named = directory.named_in(text)
    asks = _ASKED_TWICE.match(level(text)) or _BEGINS_WITH_NAME.match(text)
    if not named or not asks or named[0].start > asks.end():
        return ()
    first = named[0]
    verb, start = _behind(level(text), first)
    times = _TIMES_LAST.search(text, start)
    cut = None if times else _cut(text, start, first, named[1:])
    if times:
        halves = _at_each_time(text[start : times.start()], times)
    elif cut:
        halves = _at_two(text[start : cut[0]], text[cut[1] :])
    else:
        return ()
    if not halves:
        return ()
    name = text[first.start : _named_to(level(text), first)]
    the = "the " if re.search(r"\bthe $", text[: first.start], re.IGNORECASE) else ""
    voted = _VOTING_VERB.search(verb) or _VOTING_VERB.search(asks[0])
    put = f"How did {the}{name} vote" if voted else f"What did {the}{name} say"
    return tuple(Half(half, f"{put} {half}?") for half in halves)


def _at_two(one: str, other: str) -> list[str]:
    """Both halves, each with its time and subject; none where either has neither."""
    halves = [_in_time(one), _in_time(other)]
    if not _BEGINS_HALF.match(level(halves[1])):  # "in 2017 and 2025"
        led = [one[0] for one in _BEFORE_TIME.finditer(halves[0])]
        if not led:
            return []
        halves[1] = f"{led[-1].strip().split()[0]} {halves[1]}"
    if not _BEGINS_HALF.match(level(halves[0])):
        return []
    year = A_YEAR.search(halves[1])
    if year and _MONTH_LAST.search(halves[0]):  # "in March and in July 2025"
        halves[0] = f"{halves[0]} {year[0]}"
    halves[1] = _of_the_same(*halves)
    return halves


def _at_each_time(about: str, times: re.Match[str]) -> list[str]:
    """What is asked about, at each of several years or months: "in 2016, 2017 and 2019"."""
    every = re.findall(_A_TIME, times["times"], re.IGNORECASE)
    last = re.search(YEAR, every[-1])
    dated = (one if re.search(YEAR, one) or not last else f"{one} {last[0]}" for one in every)
    return [f"{about.strip()} in {one}".strip() for one in dated]


def _of_two_votes(text: str) -> tuple[Half, ...]:
    """How two votes went that are compared, each by what was put to it; none where none are."""
    found = _MORE_VOTES.match(text) or _BOTH_VOTES.match(text)
    if found is None:
        return ()
    asks = "What was the vote on"
    if found.re is _MORE_VOTES:
        way = found["what"].lower().removeprefix("votes ").removeprefix("vote ")
        cast = (put for begins, put in _CAST.items() if way.startswith(begins))
        asks = next(cast, "How many voted in favour of")
    texts = [_THE_ONE.sub("the resolution ", found[one]) for one in ("one", "other")]
    return tuple(Half(first_large(one), f"{asks} {one}?") for one in texts)


def _on_each(found: re.Match[str]) -> str:
    """``on Chad and on Peru`` for "on Chad and Peru"; a name with "and" in it stays whole."""
    both = f"{found['one']} and {found['other']}"
    if fold(both) in country_names():
        return found[0]
    return f"{found['on']}{found['one']} and{found['on']}{found['other']}"


def _behind(plain: str, one: Named) -> tuple[str, int]:
    """The verb behind whom a question names, if there is one, and where it ends."""
    end = _named_to(plain, one)
    found = _VERB_OF_HALF.match(plain, end)
    return (found[0], found.end()) if found else ("", end)


def _named_to(plain: str, one: Named) -> int:
    """Where it ends to say whom: "the American ambassador"."""
    delegate = DELEGATE_BEHIND.match(plain, one.end)
    return delegate.end() if delegate else one.end


def _cut(text: str, start: int, first: Named, others: list[Named]) -> tuple[int, int] | None:
    """Where the first half ends and the second begins, be it behind the same name again."""
    plain = level(text)
    between = [*_BETWEEN_HALVES.finditer(plain, start + 1)]
    between += _WITH.finditer(plain, start + 1) if _COMPARES.search(plain) else ()
    for found in between:
        end = found.end()
        again = next((one for one in others if end <= one.start <= end + len("what the ")), None)
        if again and set(again.entries) == set(first.entries):
            end = _behind(plain, again)[1]
        elif again:
            continue
        rest = plain[end:]
        if _SECOND_HALF.match(rest) or _TIME_OR_BODY.fullmatch(rest.strip(" ?.!")):
            return found.start(), end
    return None


def _in_time(half: str) -> str:
    """A half with "in" before a time that stands bare at its end: "on wells: July 2025"."""
    half = half.strip(" ?.!,:;")
    found = _BARE_TIME.search(f" {half}")
    if found is None or found["before"].lower() in _BEFORE_A_TIME:
        return half
    return f"{half[: -len(found['time'])].rstrip(' :,;')} in {found['time']}".strip()


def _of_the_same(one: str, other: str) -> str:
    """The second half with the subject of the first, where it has only a time or place."""
    about = _SUBJECT_OF_HALF.search(one)
    if about is None or _SUBJECT_OF_HALF.search(other):
        return other
    place = _BEFORE_TIME.search(one)
    if place is None:
        return other
    subject = (
        one[about.start() : place.start()]
        if about.start() < place.start()
        else one[about.start() :]
    )
    return f"{subject.strip()} {other}"


def two_questions(text: str, directory: Directory) -> tuple[str, str] | None:
    """The two questions of a text that asks both, neither leaning on the other."""
    alone = (
        _why_each(text, directory)
        or _each_so_much(text, directory)
        or _according_to_each(text, directory)
        or _in_turn(text)
        or _of_a_vote(text)
        or _both_sides(text)
        or _asked_alike(text)
        or _in_sentences(text)
    )
    return alone or _of_two(text, directory) or _of_others(text, directory)


def _in_turn(text: str) -> tuple[str, str] | None:
    """Who was the first and who the last to speak; who did a thing then and who did then."""
    plain = level(text)
    order = _FIRST_AND_LAST.match(plain)
    if order:
        who = text[slice(*order.span("who"))]
        rest = text[slice(*order.span("rest"))]
        one, other = (order[part] or order[f"{part}2"] for part in ("one", "other"))
        if one == other:
            return None
        return f"{who} spoke {one}{rest}?", f"{first_large(who)} spoke {other}{rest}?"
    then = _AND_WHO_THEN.match(plain)
    if then is None or _SAYING.search(then["did"]):
        return None
    asks, one, other = (text[slice(*then.span(part))] for part in ("asks", "one", "other"))
    year = A_YEAR.search(other)
    if year and _MONTH_LAST.search(one):
        one = f"{one} {year[0]}"
    return f"{asks} {one}?", f"{first_large(asks)} {other}?"


def _why_each(text: str, directory: Directory) -> tuple[str, str] | None:
    """Why one voted so, and why another did, or voted otherwise: the first on the same."""
    found = _WHY_EACH.match(text)
    if found is None:
        return None
    why, one, other = found["why"], found["one"], found["other"] or f"{found['alike'].strip()} "
    whose = [{each.entries for each in directory.named_in(name)} for name in (one, other)]
    if not all(whose) or whose[0] == whose[1]:
        return None
    on = found["on"] or found["rest"] or ""
    goes_on = not found["on"] and on.startswith(" on ") and not _SIDE_LAST.search(found["way"])
    way = f"{found['way']}{on}" if goes_on else f"{found['way']}{found['on'] or ''}"
    return f"{why}{one}{way}?", f"{first_large(why)}{other}{(found['also'] or way).rstrip()}?"


def _each_so_much(text: str, directory: Directory) -> tuple[str, str] | None:
    """How much, or how many of what, each of two gives of whom it is asked who gives more."""
    found = _WHO_MORE.match(text)
    if found is None or not all(directory.named_in(found[one]) for one in ("one", "other")):
        return None
    does, what = _TO_DO[found["did"].lower()], found["what"] or ""
    many = "many" if _MANY.fullmatch(level(what)) and not _MASS.fullmatch(level(what)) else "much"
    asks = f"How {many} {what}".rstrip()
    return f"{asks} did {found['one']} {does}?", f"{asks} did {found['other']} {does}?"


def _according_to_each(text: str, directory: Directory) -> tuple[str, str] | None:
    """A value according to one, and the same, or something else, according to another."""
    found = _ACCORDING.match(text)
    if found is None or not value_wanted(level(found["asks"])):
        return None
    whose = [{one.entries for one in directory.named_in(found[name])} for name in ("one", "whom")]
    if not all(whose) or whose[0] == whose[1]:
        return None
    one, other = (f"according to {found[name].strip()}?" for name in ("one", "whom"))
    return f"{found['asks']}, {one}", f"{first_large(found['other'] or found['asks'])}, {other}"


def _of_a_vote(text: str) -> tuple[str, str] | None:
    """How a vote went and who went another way, the second on what the first is on."""
    both = _TWO_OF_A_VOTE.match(level(text))
    if both is None:
        return None
    one, other = (text[slice(*both.span(part))] for part in ("one", "other"))
    thing, other = _WHAT_FIRST.search(one), first_large(other)
    if thing is None:  # "how many voted for L.26": what on is not told apart
        return (f"{one}?", f"{other}?") if set(terms(one)) <= VOTING else None
    way = _OF_WAY.get(both["way"], "on ")
    return f"{one}?", f"{_IT_LAST.sub('', other).rstrip()} {way}{thing['what']}?"


def _asked_alike(text: str) -> tuple[str, str] | None:
    """Two that begin with the same word; "it" at the end of the second is what the first is on."""
    cut = _cut_once(_ALSO_ASKS, text)
    if cut is None or _SAYING.search(level(cut[0])) or LIKEWISE.search(level(text)):
        return None
    one, other = cut
    thing = _WHAT_FIRST.search(one)
    other = _IT_LAST.sub(thing["what"], other) if thing else other
    alike = level(one).split()[:1] == level(other).split()[:1]
    return _each_alone(one, other) if alike else None


def _of_two(text: str, directory: Directory) -> tuple[str, str] | None:
    """What one said or did, and what another: the second on the same, where it says not on what."""
    cut = _cut_once(_ALSO_DID, text)
    if cut is None:
        return None
    one, other = (understand(half, directory) for half in cut)
    whom = [half.asked[0].entries for half in (one, other) if len(half.asked) == 1]
    if len(whom) < len(cut) or not all(whom) or whom[0] == whom[1]:
        return None
    about = _SUBJECT_OF_HALF.search(cut[0]) if other.bare else None
    rest = f" {cut[0][about.start() :].rstrip(' ?.,')}" if about else ""
    return f"{cut[0]}?", f"{first_large(cut[1].rstrip(' ?.'))}{rest}?"


def _of_others(text: str, directory: Directory) -> tuple[str, str] | None:
    """Who said something of one country, and which others did a thing, but for that one."""
    plain = level(text)
    found = _AND_OTHERS.search(plain)
    if found is None or not _WHO.match(plain) or _LEANS.search(found["did"]):
        return None
    one, did = text[: found.start()], text[slice(*found.span("did"))]
    named = directory.named_in(one)
    if len(named) != 1 or country_code(named[0].label) is None or len(did.split()) < _DEED_AND_WHAT:
        return None
    who = text[slice(*found.span("who"))] if found["who"] else "countries"
    return f"{one}?", f"Besides {with_article(named[0].label)}, which {who} {did}?"


def _in_sentences(text: str) -> tuple[str, str] | None:
    cut = _cut_once(_NEXT_SENTENCE, text)
    return None if cut is None or _ALSO_ASKS.search(level(cut[0])) else _each_alone(*cut)


def _cut_once(joint: re.Pattern[str], text: str) -> tuple[str, str] | None:
    """What stands before and behind a joint; None where there is none, or more."""
    cuts = list(joint.finditer(level(text)))
    return (text[: cuts[0].start()], text[cuts[0].end() :]) if len(cuts) == 1 else None


def _each_alone(one: str, other: str) -> tuple[str, str] | None:
    """Both as questions; None where one says too little, or the second leans on the first."""
    short = min(len(one.split()), len(other.split())) < _SHORTEST
    if short or not _IS_QUESTION.match(level(one)):
        return None
    leans = _LEANS.search(level(other)) or "?" in other[:-1]
    return None if leans else (f"{one}?", first_large(other))


def _both_sides(text: str) -> tuple[str, str] | None:
    """Who is for a thing, and who is not, in full: "who backed and who opposed tolls?"."""
    plain = level(text)
    both = _FOR_AND_AGAINST.match(plain)
    if both and all(_takes_side(both[deed]) for deed in ("one", "other")):
        asked, what = (text[slice(*both.span(part))] for part in ("who", "what"))
        return f"{asked} {both['one']} {what}", f"{first_large(asked)} {both['other']} {what}"
    also = _AND_WHO.match(plain)
    towards = asked_stance(text[: also.end("one")]) if also else None
    if also and towards and _takes_side(also["other"]):
        asked, what = text[slice(*also.span("who"))], text[towards.end : also.end("one")]
        article = _ARTICLE_LAST.search(text[: towards.end])
        what = f"{article[0] if article else ''}{what}"
        were = "were " if also["other"] in {"for", "against"} else ""
        return f"{text[: also.end('one')]}?", f"{first_large(asked)} {were}{also['other']} {what}?"
    whom = _AND_WHOM_ELSE.match(plain)
    alike = whom and (_takes_side(whom["deed"]) if whom["on"] else not _LEANS.search(whom["other"]))
    if whom and alike:
        asked, on = text[slice(*whom.span("who"))], text[slice(*whom.span("on"))]
        one, other = (
            f"{whom['deed']} {text[slice(*whom.span(part))]}" for part in ("one", "other")
        )
        return f"{asked} {one}{on}?", f"{first_large(asked)} {other}{on}?"
    who, rest = _WHO.match(plain), _AND_NOT.search(plain)
    if who is None or rest is None:
        return None
    one = text[: rest.start()]
    stance, wanted = asked_stance(one), _WANTED.match(plain, who.end())
    if stance is not None and stance.stance is not Stance.AGAINST:
        what = one[stance.end :]
    elif wanted and wanted.end() < len(one):
        what = one[wanted.end() :]
    else:
        return None
    return f"{one}?", f"{text[: who.end()]} opposed {what}?"


def _takes_side(deed: str) -> bool:
    ways = (f"who {deed} it", f"who were {deed} it")
    return bool(_VOTED.match(deed) or any(map(asked_stance, ways)))


def asked_and_answered(text: str) -> tuple[str, str] | None:
    """What it asks that somebody said, and what was answered to it, as two questions."""
    plain = level(even(text))
    found = _AND_ANYONE_ELSE.match(plain) or _ASKED_AND_ANSWERED.match(plain)
    if found and found.re is _AND_ANYONE_ELSE:
        return f"{text[slice(*found.span('asked'))]}?", f"{text[slice(*found.span('answered'))]}?"
    counts = found and HOW_MANY.match(found["answered"]) and HOW_MANY.search(found["asked"])
    if found is None or counts or _ASKED_AND_ANSWERED.match(found["answered"]):
        return None  # more than two
    if found["says"] and not _ASKS_ANYTHING.search(found["asked"]):
        return None  # "what did Chad say, and what did Mali say?" are two
    asked, answered = (text[slice(*found.span(part))] for part in ("asked", "answered"))
    return f"{asked}?", f"{answered}?"
