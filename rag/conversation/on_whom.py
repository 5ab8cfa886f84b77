"""What leans on whoever was heard: "who else?", "who disagreed?", "what was the answer?"

Comes in: a Turn. Goes out: the question that it means, or None where it is worded otherwise.
Does not know: the other ways of leaning.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answer import Kind
from rag.conversation import leaning
from rag.conversation.earlier import Earlier
from rag.conversation.turn import Standing, Turn, all_but, in_a_sentence
from rag.english import is_english
from rag.questions import meetings, wording
from rag.questions.question import Value, understand
from rag.questions.stance import Asked, Stance, asked_stance
from rag.questions.wording import any_case
from rag.words import first_small, level, terms

_SEVERAL = 4  # who are asked for more, of those who were listed
_SPEAKS = re.compile(r"\b(?:say|said|sp(?:eak|oke))\b")
_WHOM = r"(?:it|them|(?P<{}>[a-z][^?]*?))"
# For whom whoever was just heard spoke.
_FOR_WHOM = re.compile(
    rf"^{wording.LED_BY}(?:(?:on|in) whose (?:behalf|name)|(?P<alone>for whom?)|(?:speaking )?"
    r"(?:on behalf of|for|in the name of) whom?|who (?:was|is) (?:he|she|it) speaking for)\W*$"
)
_THEIR_OWN = r"(?:his|her|their|the (?:speaker|delegate|representative|ambassador|minister)['’]s)"
_WHO_WAS_THAT = re.compile(
    rf"^{wording.LED_BY}who(?:(?: was| is|['’]s) (?:(?:the|that|this) )?"
    r"(?:speaking|speaker|it|that|this|he|she|they)(?: exactly)?|"
    rf" (?:(?P<spoke>spoke)(?: for {_WHOM.format('of')})?|represent(?:s|ed) {_WHOM.format('body')})"
    r"(?: then| there)?)\W*$|"
    # by name, or office
    rf"^{wording.LED_BY}(?P<which>which (?:minister|delegate|ambassador|speaker|representative|"
    r"official|president|envoy|one|person) (?:was|is) (?:that|this|it|he|she))\W*$|"
    rf"^{wording.LED_BY}(?:(?:tell|give) me )?(?:what(?:['’]s| is| was| are| were) )?"
    rf"(?P<whose>{_THEIR_OWN}) (?:(?:full|last|first|own|exact) )*(?:family )?names?\W*$"
)
# What office whoever was heard holds.
_OFFICE = re.compile(
    rf"^{wording.LED_BY}(?:what(?:['’]s| is| was) {_THEIR_OWN} (?:(?:exact|official|current) )*"
    r"(?:job(?: title)?|title|post|office|function)|"
    r"what (?:job|title|post|office|function) (?:does|did|has|had) (?:he|she|they) "
    r"(?:hold|have|held))\W*$"
)
_WHO_IS_THAT = re.compile(
    rf"^{wording.LED_BY}who(?: is| was|['’]s) (?:he|she|that|this)(?: person)?\W*$"
)
# From where whoever was heard spoke, where the record tells it.
_WHERE_ONE_WAS = re.compile(
    rf"^{wording.LED_BY}(?:(?:from )?where (?:is|was) (?:he|she)(?: (?:speaking|talking|calling|"
    r"joining|reporting)(?: from)?)?|"
    r"(?:from )?where did (?:he|she) (?:speak|talk|join|call|report)(?: from)?)\W*$"
)
# What somebody said, and no more: of what was asked about before.
_WHAT_ONE_SAID = re.compile(
    r"^what (?:exactly )?(?:did|does|has|had) .+? (?:say|said|think|thought|tell|told)"
    r"(?: (?:the )?(?:council|assembly|committee|meeting))?(?: (?:exactly|precisely))?\W*$"
)
# What whoever was asked why gave, as others may.
_A_REASON = (
    r"(?:give|gave|given|have|offer|state|cite)(?:s|d|ed)? (?:an?|any|its|their|his|her) (?:own )?"
    r"(?:reasons?|explanations?)(?: for (?:that|this|it|its (?:vote|abstention)))?"
)
# The earlier question of somebody else, in "did Chad too" and "why did Chad".
_DID_TOO = re.compile(
    rf"^{wording.LED_BY}(?P<why>why )?(?:did|does|do|has|have|was|is|were|will|would) (?P<who>.+?)"
    rf"(?: {_A_REASON})?(?: (?:(?:bring|brought) (?:that|this|it) up|(?:mention|raise|address) "
    r"(?:that|this|it)))?(?: (?:too|as well|also|(?P<agree>(?:dis)?agree)|do (?:so|that|the same)|"
    r"(?P<so>say|think) (?:so|the same(?: thing)?|that|as much)(?: too)?))?\W*$"
)
# Whose delegate somebody is.
_WHERE_FROM = re.compile(
    rf"^{wording.LED_BY}(?:(?P<one>where (?:is|was|does|do) (?:he|she|they)(?: come)? from)|"
    r"(?:from |for )?(?:which|what) country(?: (?:is|was|does|did) (?:he|she|they|that)"
    r"(?: (?:from|represent|speak(?:ing)? for|come from))?)?)\W*$"
)
_THEY_COME = re.compile(rf"^{wording.LED_BY}where (?:do|did) they come\b")
# What was replied, and by whom: to what was said before, at that meeting.
_ANYBODY = re.compile(
    r"(?:the )?(?:other )?(?:world|others|everyone|everybody|anyone|people|members|states|"
    r"countries|delegations|delegates|speakers|international community)"
)
_REPLIED = re.compile(
    rf"^{wording.LED_BY}(?:(?:what|how) )?did (?P<who>.+?) (?:then )?"
    r"(?:reply|answer|respond|retort|react|rule|decide|(?:say|hit|fire|shoot|come) back|"
    r"say(?= (?:to (?:that|this|it|him|her|them)|in (?:reply|response))\b))"
    r"(?: (?:(?:to |on )?(?:that|this|it|him|her|them|this charge|the charge)|in (?:reply|"
    r"response)))?\s*\??$"
)
# Who charged somebody with a thing, to which they may reply.
_CHARGED = re.compile(rf"{wording.WHOEVER}(?:accuse[ds]?|blame[ds]?|denounce[ds]?)\b")
_OF_WHAT = re.compile(r"(?P<whom>.+?) of (?P<what>(?P<doing>[a-z]{2,}ing\b)?.+)")
_ASKED = re.compile(r"\b(?:ask(?:ed)?|want(?:ed)? to know|wonder(?:ed)?|question(?:ed)?)\b")
_A_REPLY = r"(?:answer|reply|response|comeback|come-back|retort|rejoinder|riposte|rebuttal)"
_THE_REPLY = re.compile(
    rf"^{wording.LED_BY}(?:what (?:was|were) (?:the|their|his|her|its) {_A_REPLY}s?|"
    rf"(?:what about )?the {_A_REPLY}|"
    r"what (?:answer|reply|response) did (?:he|she|it|they) (?:get|receive)|"
    r"what (?:was|were) (?:he|she|it|they) told|how was (?:it|that|this) (?:received|answered|met)|"
    r"(?P<who>who (?:answered|replied|responded))(?: to)?(?: that| this| it| him| her| them)?)\W*$"
)
# What somebody named said back to whoever was heard: "what was Chad's comeback?"
_THEIR_REPLY = re.compile(
    rf"^{wording.LED_BY}(?:(?:what (?:was|were)|what about|how about) )?"
    rf"(?P<who>(?!(?:the|their|his|her|its)\b {_A_REPLY})[^,?]+?)(?:['’]s?)? {_A_REPLY}s?"
    r"(?: to (?:that|this|it|him|her|them))?\W*$"
)
_COMPARED_WITH = re.compile(
    rf"^{wording.LED_BY}(?:how (?:does|did|do) (?:that|this|it|they|he|she) compare|"
    r"(?:how is (?:that|this|it) )?compared?(?: (?:that|this|it|them|him|her))?)"
    r" (?:with|to|against) (?:what )?(?P<rest>[^?]+?)(?: (?:said|says))?\s*\??$"
)
# As in: how does the American position differ from that?
_DIFFERS = re.compile(
    rf"^{wording.LED_BY}how (?:does|do|did) (?P<rest>[^?]+?)(?:['’]s?)? "
    r"(?:(?:position|view|stance|line|tone|message|approach)s? )?(?:differ|diverge)s?"
    r"(?: from (?:that|this|it|him|her|them|his|hers|theirs))?\W*$"
)
DO_THEY_AGREE = re.compile(
    rf"^{wording.LED_BY}(?:where |how far )?(?:do|did) (?:they|both|the two)(?: (?:both|really))?"
    r" (?:(?:dis)?agree|differ|diverge)(?: (?:on|about|over) (?P<on>[^?]+?))?\W*$"
)
_OTHERS = (
    r"(?:the )?(?:others|rest|everyone else|everybody else|"
    r"other (?:speakers|countries|delegations|delegates|members|states))"
)
_WHAT_OTHERS_SAID = re.compile(
    rf"^{wording.LED_BY}(?:(?:what about )?{_OTHERS}[,:]? what (?:did|do|does) they|"
    rf"what (?:did|do|does) {_OTHERS}) (?:say|think|want|call for|ask for|propose|suggest)"
    r"(?: (?:about|on|of) (?:it|that|this))?(?: instead| then)?\W*$"
)
# Whoever spoke next to whoever was just heard.
_NEXT_SPEAKER = re.compile(
    r"^(?:and |so |then |but )*(?:"
    r"(?:what (?:did|does) |what about |how about |who (?:was|is) )?the "
    r"(?P<next>next|following|previous|preceding) "
    r"(?:speaker|delegate|delegation|one)(?: (?:say|think|argue))?|"
    r"who (?:spoke|came|went|took the floor) (?:right |immediately |directly |just )?"
    r"(?P<then>next|after|before)(?: (?:that|this|him|her|them|it))?|"
    r"(?P<only>after|before) (?:that|this|him|her|them)|"  # behind who spoke after another
    r"what (?:did|does) the (?:speaker|delegate|one) "
    r"(?P<beside>after|before) (?:that|this|him|her|them|it) say)\W*$"
)
# What somebody had said, and what was said in reply: "what had Chad said on that?"
_IN_REPLY = any_case(
    r"^what (?:did|does|had|has) .+? (?:say|said) in (?:(?:the )?exercise of )?"
    r"(?:its|their|his|her|the|a) right of reply\W*$"
)
_HAD_SAID = any_case(
    rf"^{wording.LED_BY}what (?:did|had|has) (?P<who>.+?) (?:say|said) (?:about|on|of) "
    r"(?:it|that|this)(?: before)?\W*$"
)
_EARLIER = frozenset("previous preceding before".split())
_WHAT_ELSE = re.compile(
    rf"^{wording.LED_BY}what else (?:did|does|do|has|have) (?P<who>.+?) (?:say|said)\W*$"
)
_WHO_ELSE = re.compile(
    rf"^{wording.LED_BY}(?:(?:did|does|do|has|have|is|was|will|would) )?"
    r"(?:(?:who|anyone|anybody|any other \w+) else|any others?|any other \w+|which others?|"
    r"(?:what|how) about (?:the )?(?:others|rest)|the others)"
    r"(?: (?:said|says|say|thinks?|thought|agreed|did|does|is|was|has|will|would|spoke|"
    r"asked for|called for)"
    r"(?: (?:about |of )?(?:that|this|so|it|the same(?: thing)?)|likewise|too)?)?"
    r"(?P<why>,? and why)?\s*\??$"
)
# Who spoke of what somebody was asked about.
_WHO_DID = re.compile(
    rf"^{wording.LED_BY}(?P<who>who|which (?:countr(?:y|ies)|states?|speakers?|delegations?|"
    r"delegates?|members?|others?|ones?)) (?:did|does|do|has|have|is|are|was|were|will|would)"
    r"(?: then| instead)?\W*$"
)
_WHICH_ONE = any_case(  # of which one is asked, as "who"
    r"which (?:speaker|delegate|delegation|country|state|member|representative) (?=[a-z]+ )"
)
# "Who sided with Chad?" is who agreed with it.
_SIDED = any_case(
    rf"^{wording.LED_BY}(?:who|which [\w-]+|(?:did|does|do|has) (?:any(?:one|body)|any [\w-]+))"
    r"(?: else)? (?:side[sd]?|t(?:ake|ook) sides|st(?:an|oo)d(?:s|ing)?) with "
    r"(?P<whom>[^,?]+?)\W*$"
)
# Who says that it is not so, of what somebody said.
_DENIED = re.compile(
    rf"^{wording.LED_BY}(?:who(?: else)?|(?:did|has|does) (?:anyone|anybody|any \w+)(?: else)?|"
    r"which \w+) (?:(?P<denied>den(?:y|ied|ies))|(?P<turned>dismiss|reject)(?:e?[ds])*) "
    r"(?:it|that|this|them|(?P<claim>(?:the|that|this) (?:charge|claim|accusation|allegation|"
    r"report)s?))\W*$"
)
# Behind whom it is asked of: the vote, and which way it went ("Did Chad vote for it?").
_CAST_SO = any_case(r" (?P<cast>vote|abstain)\b(?P<way>.*?)\W*$")
# "How did Chad explain its vote against …?", as a question why is put.
_EXPLAINED_VOTE = re.compile(
    r"\bexplain its (?:(?P<abstained>abstention)|vote(?P<way> (?:for|against|in favou?r))?)\b"
)
_DISAGREES = re.compile(r"^who disagreed(?: with (?:that|this|it|them))?\W*$")
# What others are asked to want: "the wells to be dug", "Chad thrown out", "Chad to dig", "that Chad
# dig", "Chad out of it".
_TO_BE = re.compile(
    r"(?P<whom>.+?) (?:to be|being) (?P<done>[a-z]+)\b(?P<rest>.*)$|"
    r"(?P<one>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) (?P<so>[a-z]+(?:ed|own|ent))\b"
    r"(?P<more>.*)$"
)
_PARTS = (("whom", "one"), ("done", "so"), ("rest", "more"))
_TO_DO = re.compile(r"(?:that .|.+? to (?!(?:the|an?|this|that|its|their|his|her)\b)[a-z])")
_OUT_OF = re.compile(r"(?<=\w) out of ")
_DOING = {"thrown": "throwing", "withdrawn": "withdrawing", "sent": "sending"}
_REGULAR = re.compile(r"(?<!e)ed$")
_ARTICLE = any_case(r"\b(?:the|an?) $")
_AGREED = re.compile(r"^who (?:dis)?agreed with\b")
# What a thing that was told of costs, or how long it takes.
_WHAT_IT_TAKES = re.compile(
    rf"^{wording.LED_BY}how (?:much|long|many [\w-]+) (?:would|will|does|did|is|has|had) "
    r"(?:it|that|this) (?:cost|take|last|amount to|come to)\b"
)
_AGREED_WITH = any_case(r"did .+? (?P<how>(?:dis)?agree) (?P<rest>with .+)$")


def for_whom(turn: Turn) -> Standing | None:
    """On whose behalf, for which country or in what office whoever was heard spoke."""
    before = turn.before.bare
    where = _WHERE_FROM.match(turn.plain)
    if where and _THEY_COME.match(turn.plain) and turn.before.subject and not before.kind.many:
        return turn.within(f"Where do {turn.before.subject} come from?")
    if where and (where["one"] or not turn.before.is_count) and turn.cited.name:
        return turn.within(f"Which country does {in_a_sentence(turn.cited.name)} represent?")
    by_name = turn.before.named is not None and turn.before.named.person
    office = _OFFICE.match(turn.plain) or (by_name and _WHO_IS_THAT.match(turn.plain))
    if office and turn.cited.name and not before.kind.many:
        return turn.within(f"Who is {in_a_sentence(turn.cited.name)}?")
    if _WHERE_ONE_WAS.match(turn.plain) and turn.cited.name and not before.kind.many:
        return turn.there(f"From where did {in_a_sentence(turn.cited.name)} speak?")
    on_behalf = _FOR_WHOM.match(turn.plain)
    if not on_behalf or (on_behalf["alone"] and not _SPEAKS.search(turn.before.plain)):
        return None
    heard = before.speech or (before.kind.many and turn.cited.alone)
    name = (turn.cited.name if before.kind.many else turn.name) if heard else None
    return turn.within_or_not(f"On whose behalf did {name} speak?") if name else None


def next_in_turn(turn: Turn) -> Standing | None:
    """Who spoke right after, or before, whoever was just heard."""
    found, before = _NEXT_SPEAKER.match(turn.plain), turn.before
    if found is None or (found["next"] and "one" in turn.plain.split() and before.bare.kind.many):
        return None
    of_one = before.bare.speech and before.label and not before.bare.kind.many
    if found["only"] and not (of_one or meetings.BESIDE_IN_ORDER.match(before.plain)):
        return None
    heard = before.bare.kind.many or not before.bare.asked
    name = turn.cited.name if heard else turn.name
    side = found["next"] or found["then"] or found["only"] or found["beside"]
    beside = "before" if side in _EARLIER else "after"
    name = in_a_sentence(name) if name else None
    return turn.there(f"Who spoke {beside} {name}?") if name else None


def asks_who_that_was(turn: Turn) -> bool:
    """Whether it asks who said what the earlier answer tells: of a body, who spoke."""
    found, before = _WHO_WAS_THAT.match(turn.plain), turn.before
    if found and (found["whose"] or found["which"]):
        return turn.cited.name is not None
    if found is None or before.bare.kind.many:
        return False
    if found["spoke"] and (before.named is None or before.named.person):
        return False
    whom = found["of"] or found["body"]
    if whom and turn.cited.name is None:
        return False  # nobody was heard
    theirs = {e for one in turn.directory.named_in(whom or "") for e in one.entries}
    return not whom or any(theirs & set(one.entries) for one in before.bare.asked)


def did_too(turn: Turn) -> Standing | None:
    """The earlier question of somebody else: "did Chad too?", "why did Chad?"."""
    found = _DID_TOO.match(turn.plain)
    who = turn.words(found, "who") if found else ""
    if found is None or not turn.is_name(who) or (found["why"] and found["so"]):
        return None
    before = turn.before
    if found["agree"] and before.label and not before.bare.kind.many:
        agree = found["agree"]
        asked = turn.within(f"Did {who} {agree} with {before.label}{before.about}?")
        return replace(asked, looser=(turn.within(f"What did {who} say{before.about}?").text,))
    if before.bare.kind.many and not before.bare.asked:  # "who backed Mali?", "did Chad?"
        vote = before.asks_who_voted
        if vote and found["why"]:
            return turn.within(f"How did {who} explain its vote{before.on}?")
        turned = f"How did {who} vote{before.on}?" if vote else turn.of_the_same(who)
    else:
        turned = turn.asked_of(who)
    return turn.within(f"{turned.rstrip(' ?.!')}, and why?" if found["why"] else turned)


def _what_they_want(text: str, stance: Asked) -> str:
    """What others may be for or against: "digging the wells" for "the wells to be dug"."""
    article = _ARTICLE.search(text, 0, stance.end)
    what = text[article.start() if article else stance.end :].strip(" ?.!")
    if stance.stance is not Stance.CALLING:
        return what
    done = _TO_BE.match(what)
    if done:
        whom, verb, rest = (done[a] or done[b] or "" for a, b in _PARTS)
        doing = _DOING.get(verb) or _REGULAR.sub("ing", verb)
        return f"{whom} being {verb}{rest}" if doing == verb else f"{doing} {whom}{rest}"
    if _TO_DO.match(what):
        return f"the call {'' if what.startswith('that ') else 'for '}{what}"
    return _OUT_OF.sub(" leaving ", what)


def sided(turn: Turn) -> Standing | None:
    """Who agreed with somebody named, whoever was heard or another, on what was talked of."""
    found, before = _SIDED.match(turn.text), turn.before
    if found is None or not turn.is_name(found["whom"]):
        return None
    heard = set(before.named.entries) if before.named else set()
    if any(heard & set(one.entries) for one in turn.directory.named_in(found["whom"])):
        return siding(turn, "Who agreed?", named=False)
    if not before.about or _SIDED.match(before.text):
        return None
    asked = turn.within(f"Who agreed with {found['whom']}{before.about}?")
    return replace(asked, besides=(before.text,))


def on_a_claim(turn: Turn) -> Standing | None:
    """Who denied what the earlier question asks who said is so."""
    claim = turn.before.claim
    if not (claim and (_DISAGREES.match(turn.plain) or _DENIED.match(turn.plain))):
        return None
    return replace(turn.within(f"Who denied that {claim}?"), besides=(turn.before.text,))


def denied(turn: Turn) -> Standing | None:
    """Who said that what was told is not so: others than who told it."""
    subject, found = turn.before.subject, _DENIED.match(turn.plain)
    if found is None or not subject:
        return None
    did = "denied" if found["denied"] or found["claim"] else f"{found['turned']}ed"
    called = wording.CALLED_SO.match(turn.before.plain)
    label = turn.before.bare.text[slice(*called.span("label"))] if called else ""
    asks = f"Who {did} {label or subject}?"
    charge = _OF_WHAT.fullmatch(subject) if _CHARGED.match(turn.before.plain) else None
    if charge:  # "Chad of theft"
        is_ = "is" if charge["doing"] else "is guilty of"
        asks = f"Who denied that {charge['whom']} {is_} {charge['what']}?"
    return replace(turn.within(asks), besides=(turn.before.text,))


def others_than_listed(turn: Turn) -> Standing | None:
    """Who else spoke on what a list is about: "and the others, what did they want?"."""
    subject, before = turn.before.subject, turn.before
    if not (_WHAT_OTHERS_SAID.match(turn.plain) and before.bare.kind.many and subject):
        return None
    if wording.MENTIONED.search(before.plain):
        return None  # the others did not
    return replace(turn.within(f"Who spoke about {subject}?"), besides=(turn.before.text,))


def who_else(turn: Turn) -> Standing | None:
    """Who else said or did that; who took the other side."""
    agreed = _AGREED_WITH.match(turn.before.text)
    if agreed and leaning.TAKES_A_SIDE.match(turn.plain):  # with whom, and on what, as before
        return Standing(f"Who {agreed['how']}d {agreed['rest']}", besides=(turn.before.text,))
    stance = asked_stance(turn.before.bare.text) if turn.before.bare.kind.many else None
    if stance and _DISAGREES.match(turn.plain):
        other = "defended" if stance.stance is Stance.AGAINST else "opposed"
        asked = turn.within(f"Who {other} {_what_they_want(turn.before.bare.text, stance)}?")
        return replace(asked, besides=(turn.before.text,))  # who wants it is not against it
    subject = turn.before.subject
    label, side = turn.before.label, leaning.SIDES.match(turn.plain)
    if side and side["to"] and subject:  # "who objects to it?"
        opposed = replace(turn.within(f"Who opposed {subject}?"), besides=(turn.before.text,))
        to_theirs = label and turn.cited.against is not False
        return siding(turn, "Who disagreed?", named=False) if to_theirs else opposed
    others = _who_did_so(turn)
    if others:
        return others
    else_ = _WHO_ELSE.match(turn.plain)
    if else_ or asks_whether_alone(turn.plain, turn.before):
        asks = _of_others(turn.before)
        asks = f"{asks.rstrip('?')}, and why?" if else_ and else_["why"] else asks
        return Standing(asks, besides=(turn.before.text,), looser=_as_much_against(turn))
    return None


def _who_did_so(turn: Turn) -> Standing | None:
    """Who does what somebody is asked to do; who spoke of what they are asked about."""
    before, did = turn.before, _WHO_DID.match(turn.plain)
    does = who_did(before) if did else None
    if did and does:
        return turn.within(f"{did['who'].capitalize()}{does.removeprefix('who')}?")
    if not (before.subject and before.label and (did or _WHAT_OTHERS_SAID.match(turn.plain))):
        return None
    who = did["who"].capitalize() if did else f"{all_but(before.label)}who"
    asked = turn.within(f"{who} spoke about {before.subject}?")
    return asked if did else replace(asked, besides=(before.text,))


def _as_much_against(turn: Turn) -> tuple[str, ...]:
    """Who else is against what somebody is asked to be for, for "who else?", where they are not."""
    asks = who_did(turn.before)
    stance = asked_stance(asks) if asks else None
    if not (asks and stance and turn.plain.rstrip(" ?.!").endswith(" else")):
        return ()
    if stance.stance is Stance.AGAINST or not turn.cited.against:
        return ()
    opposed = f"{_besides(turn.before)} opposed {_what_they_want(asks, stance)}?"
    return (turn.before.within(opposed),)


def on_their_part(turn: Turn, rest: str) -> str | None:
    """What another said, behind who agreed; what is said of another, behind one by name."""
    before, named = turn.before, turn.directory.named_in(rest)
    if len(named) != 1 or named[0].person:
        return None
    heard = bool(named[0].entries)
    if heard and before.bare.kind.many and _AGREED.match(before.plain):
        return turn.of_the_same(rest)
    by_name = before.bare.asked and before.subject[:1].isupper()
    return before.about_another(rest) if by_name and not heard else None


def compared_names(turn: Turn) -> str:
    """Those whom the earlier question compares, in a row."""
    return " and ".join(one.label for one in turn.before.bare.asked)


def compared(turn: Turn) -> Standing | None:
    """Whoever was asked about, beside somebody else; whether those compared agree."""
    before = turn.before
    compared = _COMPARED_WITH.match(turn.plain)
    found = compared or _DIFFERS.match(turn.plain)
    other = turn.words(found, "rest") if found else ""
    if before.label and other and (compared or turn.directory.named_in(other)):
        return turn.within(f"Compare {before.label} and {other}{before.on}?")
    agree = DO_THEY_AGREE.match(turn.plain)
    if agree and before.bare.kind is Kind.COMPARE:
        on = turn.words(agree, "on") if agree["on"] else ""
        if on:
            return turn.within(f"Compare {compared_names(turn)} on {on}?")
        return Standing(before.text)
    return None


def replied(turn: Turn) -> Standing | None:
    """What somebody said to it, or what was answered, at the same meeting."""
    before = turn.before
    back = _said_back(turn)
    if back:
        return back
    had = _HAD_SAID.match(turn.text) if _IN_REPLY.match(before.bare.text) else None
    if had and turn.name and _is_of_others(turn, had["who"]):
        return turn.within_or_not(
            f"What did {had['who']} say that {in_a_sentence(turn.name)} replied to?",
            turn.within(f"What did {had['who']} say?").text,
        )
    replied = _REPLIED.match(turn.plain)
    who = turn.words(replied, "who") if replied else ""
    stood = turn.lookup.stood.get(before.text)
    if stood and stood.to and leaning.SOMEBODY.fullmatch(level(who)):
        who = stood.to  # to whom that was a reply, and who may reply in turn
    if turn.directory.named_in(who):
        return _replied_by(who, turn, in_turn=bool(stood and stood.to))
    reply = _THE_REPLY.match(turn.plain)
    somebody = replied and leaning.SOMEBODY.fullmatch(level(who))
    anybody = replied and _ANYBODY.fullmatch(level(who))
    of_office = replied and not (somebody or anybody or level(who) == "it")
    asked = somebody and _ASKED.search(before.plain)  # "he" is whoever was asked
    name = turn.name if reply or of_office or asked or anybody else None
    if reply and name and before.bare.asked and not before.label and _ASKED.search(before.plain):
        return Standing(before.text, who=bool(reply["who"]))  # whoever answered them told it
    if name is None:
        return None
    asks = f"What did {who} reply to" if of_office else "What was the reply to"
    if reply and reply["who"]:
        asks = "Who answered"
    return turn.there(f"{asks} {in_a_sentence(name)}{before.about}?")


def _replied_by(who: str, turn: Turn, *, in_turn: bool) -> Standing:
    """What somebody named said to what was said, be it ``in_turn`` to a reply."""
    before, subject = turn.before, turn.before.subject
    for one in reversed(turn.directory.named_in(subject)):  # of whoever replies
        rest = re.sub(r"^['’]s?\b", "", subject[one.end :])
        subject = f"{subject[: one.start]}{rest}"
    of_it = before.about or before.is_claim
    about = f" about {' '.join(subject.split())}" if of_it and terms(subject) else ""
    if not about and _CHARGED.match(before.plain):
        about = " about the accusations"
    said = f"What did {who} say"
    told = [f"{said}{about}?", *((f"{said}?",) if about else ())]
    to = in_a_sentence(turn.name) if turn.name and _is_of_others(turn, who) else None
    heard = {entry for one in turn.directory.named_in(who) for entry in one.entries}
    topics = before.bare.topics if before.bare.asked else ()
    accused = any(heard.intersection(one.entries) for one in topics)
    if to and (in_turn or accused):
        told.insert(0, f"What did {who} reply to {to}?")
    elif to and before.named and before.named.person:
        told.insert(bool(about), f"How did {who} respond to {to}?")
    asks, *others = (turn.there(one).text for one in told)
    return Standing(asks, looser=tuple(others), to=to)


def of_whoever_did(turn: Turn) -> Standing | None:
    """What "he" said who took up what somebody had said; who did so, where nobody is found."""
    he, before = leaning.SOMEBODY.search(turn.plain), turn.before
    if he is None or he[0] not in {"he", "she"} or turn.directory.named_in(turn.text):
        return None
    if turn.of_nobody:
        return Standing(before.text)
    if not (turn.took_up and turn.cited.name and before.label and _WHAT_ONE_SAID.match(turn.plain)):
        return None
    text, _ = turn.with_name(turn.text)
    about = turn.about_the_same(text)
    replied = f"What did {in_a_sentence(turn.cited.name)} reply to {before.label}?"
    asks = (*((about,) if about != text else ()), replied, text)
    meant, *others = map(before.within, asks)
    return Standing(meant, looser=tuple(others))


def _said_back(turn: Turn) -> Standing | None:
    """What somebody named replied to whoever was heard, another than they."""
    found = _THEIR_REPLY.match(turn.plain)
    who = turn.words(found, "who") if found else ""
    if not (who and turn.is_name(who)):
        return None
    if not _is_of_others(turn, who):
        return None
    there = turn.there(f"What did {who} reply to {in_a_sentence(turn.name or '')}?")
    said = turn.there(f"What did {who} say{turn.before.about}?")
    return replace(there, looser=(said.text,))


def _is_of_others(turn: Turn, who: str) -> bool:
    """Whether somebody named is another than whoever was heard."""
    theirs, heard = (
        {e for one in turn.directory.named_in(name or "") for e in one.entries}
        for name in (who, turn.name)
    )
    return turn.name is not None and not theirs & heard


def besides(turn: Turn, found: Standing) -> Standing:
    """The question without what was shown of the same, where it asks for more or who else."""
    more = leaning.MORE.match(turn.plain) or leaning.ELSE.search(turn.plain)
    if not more or found.text.startswith("Besides "):  # told so already
        return found
    before = turn.before
    about = set(understand(found.text, turn.directory).terms)
    same = not about or about & set(understand(before.text, turn.directory).terms)
    if same and before.where and not turn.names_place(found.text):
        found = turn.within(found.text)
    who, anyone = wording.WHO.match(level(found.text)), found.text
    if not who:  # "did anyone else"
        anyone = leaning.ANYONE_ELSE.sub(r"\g<who>", anyone)
        who = wording.WHO.match(level(anyone))
    if same and anyone == found.text:
        return replace(found, besides=(before.text,))
    shown = (before.text,) if same else ()
    label = before.label if before.named in before.bare.asked else None
    if not (label or before.bare.kind.many) and turn.cited.alone:
        label = turn.cited.name  # whoever was heard
    if who and label:
        return Standing(f"{all_but(label)}{first_small(anyone)}", besides=shown)
    anyone = leaning.ANYONE_ELSE.sub(r"\g<who>", anyone)
    return replace(found, text=anyone, besides=shown)


def more_of_one(turn: Turn) -> Standing | None:
    """What else somebody named, or meant by "she", said: at the meeting told of, else anywhere."""
    asked = _WHAT_ELSE.match(turn.plain)
    if asked is None or asked["who"] == "they":
        return None
    text, filled = turn.with_name(turn.text)
    if not (turn.cited.mostly if filled else turn.directory.named_in(turn.words(asked, "who"))):
        return None
    there = turn.there(text).text
    found = besides(turn, Standing(text)) if filled else Standing(text)
    return replace(found, text=there, looser=(text,) if there != text else ())


def more(turn: Turn) -> str | None:
    """What else whoever was heard said."""
    whole = _WHAT_ELSE.match(turn.plain)
    names = list(turn.cited.names[:_SEVERAL]) if whole and whole["who"] == "they" else []
    if turn.before.bare.kind.many and len(names) > 1:
        *some, last = map(in_a_sentence, names)
        return turn.before.within(f"What else did {', '.join(some)} and {last} say?")
    if not leaning.MORE.match(turn.plain):
        return None
    name = turn.name
    return turn.before.within(f"What else did {name} say?") if name else turn.text


def siding(turn: Turn, text: str, *, named: bool) -> Standing:
    """Who agreed or disagreed with whoever was asked, if nobody is ``named``, or on the subject."""
    text = re.sub(r" with (?:it|that|this)(?=\W*$)", "", text)
    if turn.before.label is None:
        found = turn.within(turn.about_the_same(text))
        return replace(found, besides=(turn.before.text,))
    whom = text if named else f"{text.rstrip(' ?.!')} with {turn.before.label}?"
    found = turn.within(turn.about_the_same(whom))
    looser, subject = [turn.about_the_same(text)], turn.before.subject
    told = turn.before.is_claim or turn.before.is_count  # no side: that it is so, or how many
    if "disagreed" not in text or turn.cited.against is None or told:
        looser = []  # whoever speaks of it need not agree, nor be on another side than is unclear
    elif subject and turn.cited.against:  # whoever disagrees with that is for it
        looser = [f"Who defended {subject}?"]
    elif subject:
        looser.insert(0, f"Who opposed {subject}?")
    wider = tuple(map(turn.before.within, looser))
    return replace(found, besides=(turn.before.text,), looser=wider)


def by_the_same(turn: Turn, text: str) -> Standing | None:
    """What another said of the same ("what did Chad say?"); how many, of whoever was asked."""
    asked, before = understand(text, turn.directory), turn.before
    if asked.bare and asked.asked and _WHAT_ONE_SAID.match(level(text)):
        turned = turn.about_the_same(text)
        if turned == text or not before.subject:
            return None
        return replace(turn.within(turned), looser=(before.within(text),))
    if asked.bare and asked.asked and before.where and not turn.names_place(text):
        elsewhere = () if wording.WHETHER.match(level(text)) else (text,)
        return replace(turn.within(text), looser=elsewhere)
    if asked.value and not asked.asked and _WHAT_IT_TAKES.match(level(text)):
        name = turn.cited.name or before.label  # nobody else's figure is of that
        told = f"{text.rstrip(' ?.!')}, according to {in_a_sentence(name)}?" if name else text
        return turn.there(told)
    counts = asked.value is Value.NUMBER and asked.kind is Kind.STATEMENT and not asked.asked
    name = before.label if counts and before.bare.kind is Kind.STATEMENT else None
    if name is None or leaning.HOW_MANY_WERE.match(before.text) or before.is_count:
        return None
    bare = text.rstrip(" ?.!")
    return replace(turn.within(f"{bare}, according to {name}?"), looser=(text,))


def _of_others(before: Earlier) -> str:
    """The earlier question, asked of those besides whom it brought up."""
    who = leaning.WHO_FIRST.match(before.bare.text)
    one = _WHICH_ONE.match(before.bare.text)
    if (one or who) and before.bare.kind.many:
        other = f"Which other {who['body']}" if who and who["body"] else "Who else"
        rest = before.bare.text[one.end() - 1 if one else who.end() if who else 0 :]
        return before.within(f"{other}{rest}")
    voted = _who_voted_so(before)
    if voted:
        return before.within(voted)
    did = who_did(before)
    if did:
        return before.within(f"{_besides(before)}{did.removeprefix('who')}?")
    about = before.subject
    return before.within(f"Who else spoke about {about}?" if about else "Who else spoke?")


def _besides(before: Earlier) -> str:
    """``Besides Ghana, who``; ``Who else``, where whoever was asked did not speak."""
    return f"{all_but(before.label)}who" if before.label else "Who else"


def _who_voted_so(before: Earlier) -> str | None:
    """Who voted as somebody did of whom the earlier question asks that; None where it does not."""
    if before.asks_how_one_voted and before.bare.asked:
        cast = _CAST_SO.match(before.bare.text, before.bare.asked[-1].end)
        if cast and (cast["way"] or cast["cast"].lower() == "abstain"):
            return f"Who else {past(cast['cast'].lower())}{cast['way']}?"
    asked = next(iter(before.bare.asked), None)
    explained = _EXPLAINED_VOTE.search(before.bare.text)
    of_any = explained and not (explained["abstained"] or explained["way"])
    if asked and (before.asks_how_one_voted or of_any):
        return f"Who voted with {asked.label}?"
    if explained is None:
        return None
    cast_ = "abstained" if explained["abstained"] else f"voted{explained['way'] or ''}"
    return f"Who else {cast_}?"


# Whether somebody did it alone: "was she the only one?", "is Chad alone in that?", "were there
# others?"
_SOME = r"(?:he|she|it|they|that|this|(?P<who>(?!there\b)[^,?]+?))"
_IN_IT = r"(?: in (?:that|this|it|saying (?:that|this|so|it)|doing (?:that|this|so|it)))?"
_ALONE = re.compile(
    rf"^{wording.LED_BY}(?:(?:was|is|were|are) {_SOME} (?:(?:really |quite )?alone|the only "
    r"(?:one|speaker|country|state|delegate|delegation|member|person)s?(?: (?:who|that|to) "
    rf"(?:sa(?:y|id)|th(?:ink|ought)|d(?:o|id)) (?:that|this|so|it))?){_IN_IT}|"
    r"(?:was|is) (?:that|this|it) (?:only|just) (?:him|her|them|(?P<only>[^,?]+?))|"
    r"(?:were|are|was|is) there (?:(?:any|some) )?(?:others?|(?:any|some)(?:one|body) else)"
    rf"{_IN_IT})\W*$"
)
# Whether somebody does a thing, or is so, up to what: "did the Chadian delegate ask for …".
_DID = any_case(
    r"^(?:so |and |but )*(?P<did>did|do(?:es)?|is|are|was|were|has|have|will|would) (?:the )?$"
)
_THEIR_OFFICE = re.compile(rf"(?:(?:['’]s?)? (?:(?:foreign|prime) )?{wording.DELEGATE})?(?= )")
_AT_ALL = re.compile(r"^ (?:(?:really|still|also|even|ever|actually|now) )+")
_OF_ONE = {"do": "does", "are": "is", "were": "was", "have": "has"}
_THIRD_PERSON = (
    (re.compile(r"(?<![aeiou])y$"), "ies"),
    (re.compile(r"(?<=[sxzo])$|(?<=[cs]h)$"), "es"),
)
_PAST = {
    "say": "said", "speak": "spoke", "think": "thought", "tell": "told", "give": "gave",
    "make": "made", "take": "took", "bring": "brought", "put": "put", "see": "saw", "go": "went",
    "come": "came", "get": "got", "have": "had", "do": "did", "lay": "laid", "find": "found",
    "hold": "held", "set": "set", "send": "sent", "pay": "paid", "call": "called",
    "stand": "stood", "meet": "met", "leave": "left", "know": "knew", "keep": "kept",
    "write": "wrote", "show": "showed", "lead": "led", "draw": "drew", "rise": "rose",
    "deny": "denied", "justify": "justified", "identify": "identified", "reply": "replied",
    "refer": "referred", "admit": "admitted", "commit": "committed", "plan": "planned",
    "let": "let", "cut": "cut", "quit": "quit", "withdraw": "withdrew", "begin": "began",
}  # fmt: skip
_DID_ANYONE = (
    r"(?:did|has|have|does)(?:n['’]?t)? (?:any(?:one|body)|some(?:one|body)|any (?!other)\w+)"
)
# Whether anybody else tells how many or how much: "who else gave a toll?"
_A_FIGURE = re.compile(
    rf"^{wording.LED_BY}(?:(?:(?:who|{_DID_ANYONE}) (?P<else>else)|(?P<others>which others?)|who|"
    rf"which \w+|{_DID_ANYONE}) (?:{wording.GIVES}|had|has|put|told of) |"
    rf"(?:is|was|are|were)(?:n['’]?t)? there (?=.*\b{wording.ANOTHER}\b))"
    rf"(?:(?:an?|any|(?P<another>{wording.ANOTHER})|more|some|their own|such|one|death|casualty)"
    r"(?: |$))*"
    rf"{wording.FIGURE}s?(?: (?:for|of|on) (?:it|that|this|them))?(?: too| as well)?\W*$"
)
# Who else tells the same: "who else gave that figure?"
_THAT_FIGURE = re.compile(
    rf"^{wording.LED_BY}(?:who|{_DID_ANYONE}|which \w+)(?: else|(?= [a-z]+ the same\b)) "
    rf"(?:{wording.GIVES}|sa(?:id|y)|put) (?:that|this|the same|such an?) {wording.FIGURE}"
    r"(?: too| as well)?\W*$"
)
_WHAT_FIGURE = any_case(
    rf"^what (?P<what>(?:[\w-]+ )*?{wording.FIGURE})s? (?:did|does|do|has|have|had) "
)
_AMOUNT = re.compile(r"^.*?(?P<sum>[$€£]?\d.*)$")
_HOW_MANY = any_case(r"\b(?:how (?:many|much)|what (?:share|percentage|proportion))\b")
_DID_WHO = any_case(r"how (?:many|much)\b[^?,]*?\b(?P<did>did )")
_VERB = re.compile(r"(?:['’]s?)? (?P<verb>[a-z]+)")


def past(verb: str) -> str:
    """What somebody did who did "verb": ``asked``; ``did dig``, where its past is not known."""
    if verb in _PAST:
        return _PAST[verb]
    regular = f"{verb}d" if verb.endswith("e") else f"{verb}ed"
    return regular if is_english(regular) else f"did {verb}"


def asks_whether_alone(plain: str, before: Earlier) -> bool:
    """Whether a text asks whether whoever did it did so alone: whom it names is who was asked."""
    found = _ALONE.match(plain)
    who = found and (found["who"] or found["only"])
    return bool(found) and (not who or level(who) in level(before.text))


def other_figures(turn: Turn) -> Standing | None:
    """Who tells how many, how much or what share it is, behind a question of that."""
    found, before = _A_FIGURE.match(turn.plain), turn.before
    same = _THAT_FIGURE.match(turn.plain)
    asked = leaning.BY_ACCOUNT.sub("", before.bare.text).strip(" ?.!")
    counts = _HOW_MANY.match(asked)
    if not (found or same) or not (before.is_count or counts) or before.bare.kind.many:
        return None
    others = same or (found and (found["else"] or found["others"] or found["another"]))
    theirs = leaning.BY_ACCOUNT.search(before.bare.text) or _DID_WHO.match(asked)
    theirs = theirs or _WHAT_FIGURE.match(asked)
    heard = before.label if theirs and before.named in before.bare.asked else None
    heard = heard or (turn.cited.name if turn.cited.alone else None)
    who = f"{all_but(heard)}who" if others and heard else "Who"
    value = turn.cited.value if same else ""
    if same:
        said = value and _said_so_many(asked, value, turn)
    else:
        said = f"said {first_small(_in_order(asked, turn))}" if counts else ""
    if not said:
        return None
    told = replace(turn.within(f"{who} {said}?"), having=_AMOUNT.sub(r"\g<sum>", value))
    return replace(told, besides=(before.text,)) if others else told


def _said_so_many(asked: str, value: str, turn: Turn) -> str:
    """``said 400 wells were dug``: a value of what a question counts, as told."""
    value = _AMOUNT.sub(r"\g<sum>", value)
    if many := _HOW_MANY.match(asked):
        counted = _in_order(asked, turn)[many.end() :].split()
        units = value.lower().split()
        while counted and counted[0].lower() in units:  # "82,000 tons" of "how many tons"
            counted = counted[1:]
        return f"said {value} {' '.join(counted)}"
    what = _WHAT_FIGURE.match(asked)
    return f"gave a {what['what']} of {value}" if what else f"cited the figure of {value}"


def _in_order(asked: str, turn: Turn) -> str:
    """``how many wells Chad did dig`` for "how many wells did Chad dig"."""
    did = _DID_WHO.match(asked)
    behind = [one for one in turn.directory.named_in(asked) if did and one.start >= did.end()]
    verb = _VERB.match(asked, behind[0].end) if behind else None
    if did is None or verb is None:
        return asked
    who = asked[did.end() : verb.start()]
    return f"{asked[: did.start('did')]}{who} {past(verb['verb'])}{asked[verb.end() :]}"


def who_did(before: Earlier) -> str | None:
    """Who does that of which it is asked whether somebody named does: ``who asked for a fund``."""
    bare = before.bare
    one = bare.asked[0] if len(bare.asked) == 1 else None
    did = _DID.match(bare.text[: one.start]) if one else None
    if one is None or did is None:
        return None
    office = _THEIR_OFFICE.match(bare.text, one.end)
    behind = _AT_ALL.sub("", bare.text[office.end() if office else one.end :])
    verb, _, rest = behind.strip(" ?.!").partition(" ")
    if not (rest and verb.isalpha() and verb.islower()) or leaning.SOMEBODY.search(level(rest)):
        return None
    return f"who {_of_whoever(did['did'].lower(), verb)} {rest}"


def _of_whoever(did: str, verb: str) -> str:
    """What is asked of one by a verb behind "did", "does" or "is", as told of whoever did it."""
    if verb == "not" or did not in {"did", "do", "does"}:
        return f"{_OF_ONE.get(did, did)} {'in favour of' if verb == 'for' else verb}"
    return past(verb) if did == "did" else _present(verb)


def _present(verb: str) -> str:
    """What somebody does who does "verb": ``denies``."""
    if verb == "have":
        return "has"
    ends = (end.sub(with_, verb) for end, with_ in _THIRD_PERSON if end.search(verb))
    return next(ends, f"{verb}s")
