"""What leans on the answer given: where it stands, who said it, why, in which words, once more.

Comes in: a Turn. Goes out: the question that it means, or None where it is worded otherwise.
Does not know: the other ways of leaning.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answer import Kind
from rag.conversation import leaning, on_count, on_place, on_vote, on_whom
from rag.conversation.turn import Standing, Turn
from rag.questions import wording
from rag.questions.question import understand
from rag.questions.stance import asked_stance
from rag.questions.whereabouts import A_SPOT, asks_a_spot
from rag.words import first_large, level

# By another's account: "and according to Chad?"
_BY_ACCOUNT = re.compile(
    r"^(?:(?:and|or|but|what|how about|what about),? )*"
    r"(?:(?:how (?:long|many|much|often|far|big|large|old)|when|where|why|who|which),? )?"
    r"according to (?P<who>[^,?]+?)\s*\??$"
)
# Where the answer given stands in time and place, and who says it: asked of nothing else.
_AS_OF = r"(?:(?:by|until|till|since|from|as of|as at) )?"
_OF_ITS_TIME = re.compile(
    rf"^{wording.LED_BY}(?:{_AS_OF}when|"
    rf"(?:(?:in|on|at) |{_AS_OF})(?:what|which) (?:year|date|day|month|time)s?|"
    r"(?:in )?(?:what|which) meetings?|what(?: was|'s| is) the date)"
    r"(?: (?:was|is|were|did) (?:that|this|it|they|the (?:meeting|latter|former)|he|she)"
    r"(?: (?:said|say (?:that|this|so|it)|held|take place|happen|occur))?| of the meeting|"
    r" exactly)?\W*$"
)
# Where it was that the earlier question is about, by the name of a place.
_OF_ITS_PLACE = re.compile(
    rf"^{wording.LED_BY}(?:where (?:exactly )?(?:did|does|has) (?:that|this|it|they) "
    r"(?:happen(?:ed)?|take place|occur(?:red)?)|"
    r"where (?:exactly )?(?:was|is|were|are|will) (?:that|this|those|these) "
    r"(?!(?:quote|quotation|words?|sentence|line|passage|paragraph|section|record|source|meeting|"
    r"said|stated|written|recorded|reported)\b)"
    r"(?P<what>[\w-]+)(?: (?:to (?:be|take place)|be|take place))?(?: held)?|"
    rf"(?:in|at|near) (?:which|what) {A_SPOT}(?: (?:was|is|were|did|does) (?:that|this|it|they)"
    r"(?: (?:happen|take place|occur|held))?)?|"
    rf"(?:which|what) {A_SPOT} (?:was|is|were|did) (?:that|this|it|they)(?: (?:in|happen in))?)\W*$"
)
_WHERE_WAS_IT = re.compile(
    rf"^{wording.LED_BY}where(?: exactly)?(?: (?:(?:was|is|were) (?:that|this|it|they)|"
    r"will (?:that|this|it|they) be))?\W*$"
)
_WHERE_IS_IT = re.compile(  # a thing that is told of: what was told of it "was" said somewhere
    rf"^{wording.LED_BY}where (?:exactly )?(?:is it|will it be)\W*$"
)
_OF_SAYING = re.compile(r"\b(?:said|say|meetings?)\b")  # when that was said, not when it was
_TELLING = re.compile(rf"\b(?:{wording.SAYING}|{wording.SPOKE})\b")
_HELD = re.compile(r"\bheld\b")
_WHO = re.compile(rf"^{wording.LED_BY}(?:by )?whom?\W*$")  # of those counted, or who said it
_WHICH_ONES = re.compile(
    rf"^{wording.LED_BY}(?:which(?: ones?| of them| exactly)?|"
    rf"(?:who|(?:which|what)(?: {leaning.STATES})?) (?:are|were) (?:they|those|these)|"
    r"who exactly|"
    r"(?:please )?(?:name|list|give me|show(?: me)?) (?:them|all)(?: all| of them)?)\W*$"
)
# "Anything on pipes?" of whoever was asked before.
_ANYTHING_ON = re.compile(
    rf"^{wording.LED_BY}(?:any(?:thing)?|nothing|something)(?: (?:said|word|mention))?"
    r" (?:on|about|of|regarding) (?P<rest>[^?]+?)\s*\??$"
)
_WORDING = r"(?:words?|quotes?|quotations?|wording|passage|text)"
_VERY = r"(?:exact|precise|full|actual|literal|verbatim|direct|very)"
_EXACT_WORDS = re.compile(
    rf"^{wording.LED_BY}(?:please )?(?:(?:can|could) you )?"
    r"(?:(?:(?:give|show) me |quote |what (?:are|were) )(?:the |their |his |her |its )?"
    rf"(?:{_VERY} )*{_WORDING}|(?:the |their |his |her |its )?(?:{_VERY} )+{_WORDING})"
    r"(?: (?:on|about) (?P<rest>[^?]+?))??(?: of (?:that|it|this))?(?: exactly| precisely)?"
    r"(?:,? please)?\s*\??$"
)
# The words of somebody who was quoted, or a saying: "what was the poet's line?"
_THE_LINE = re.compile(
    rf"^{wording.LED_BY}(?:what (?:was|were|is|are)|how (?P<goes>did|does|do)) "
    r"(?:(?:the|that|his|her|their|its) |(?:the )?(?P<whose>[\w-]+(?: [\w-]+){0,2}?)['’]s? )"
    r"(?P<what>line|quote|quotation|words?|saying|phrase|proverb|motto|slogan|adage|verse)s?"
    r"(?(goes) (?:go|run|read))\W*$"
)
_IN_OWN_WORDS = re.compile(
    rf"^{wording.LED_BY}"
    r"(?:please )?(?:(?:can|could) you )?(?:(?:quote|cite) (?:it|that|this|him|her|them)"
    r"(?: (?:exactly|in full|precisely))?|"
    r"(?:(?:quote|cite|say|give) (?:(?:me )?(?:it|that|this|him|her|them) )?)?"
    r"(?:in (?:its|his|her|their) (?:own|exact) words|verbatim|literally|word for word)|"
    r"(?:was|is) (?:that|this|it) (?:a |an )?(?:(?:direct|verbatim|exact|real) )?quot(?:e|ation)|"
    r"(?:were|are|was|is) (?:those|these|they|that|this|it) (?:its|his|her|their) "
    r"(?:own |exact |very |actual )*words)(?:,? please)?\W*$"
)
# The same told again, or shorter.
_AGAIN = re.compile(
    rf"^{wording.LED_BY}(?:(?:please )?(?:(?:can|could) you )?(?:(?:summari[sz]e|sum up|shorten|"
    r"repeat|recap|condense|restate|paraphrase) (?:it|that|this|them)|sum (?:it|that|this) up|"
    r"(?:say|tell me) (?:it|that|this) again|(?:say|put) (?:it|that|this) (?:briefly|simply|in "
    r"(?:short|brief|a nutshell)))(?: (?:briefly|in (?:one|a) sentence|in short|simply))?|"
    r"in (?:short|brief|a nutshell|one sentence|a sentence)|briefly)(?:,? please)?\W*$"
)
# What the earlier question may have said behind it: "with which organization?"
_FRAGMENT = re.compile(
    rf"^{wording.LED_BY}(?P<rest>(?:with|by|for|through|under|from|in|at|on|against|to|of) "
    r"(?:which|what|whom)\b"
    r"(?: [\w-]+){0,3}?)(?: (?:was|is) (?:that|this|it))?\W*$"
)
_WHERE_WAS_THAT = re.compile(
    r"^(?:(?:and )?(?:where(?: exactly)?|source|sources|citation|(?:in )?(?:which|what) "
    rf"(?:paragraph|record|meeting|section))\s*\??$)|^{wording.LED_BY}"
    r"(?:where|when|in (?:which|what) \w+|(?:which|what) (?:paragraph|record|meeting|"
    r"section))\s+(?:was|is|were|did|does|do|can i find)\s*(?:that|this|it|they|he|she)?\s*"
    r"(?:said|stated|say that|say this|say it|from|in the record|stand)?\s*\??$"
)
_IN_ALL = re.compile(rf"^{wording.LED_BY}(?:in total|in all|overall|altogether|all told)\W*$")
_WHY = re.compile(
    rf"^{wording.LED_BY}(?:(?:why not|why|what for|how come)"
    r"(?: (?:is|was|did|do|does)(?: (?:it|that|this|they|he|she|so))?"
    r"(?: (?:do it|do (?:so|that)|vote (?:so|that way)|so|say (?:so|that|this)|think so))?)?|"
    r"(?:(?:what (?:was|were|is|are)|for what|what about|and) )?(?:the |their |his |her |its )?"
    r"(?:reason|grounds|motive|rationale)s?(?: (?:for (?:that|this|it)|behind (?:that|this|it)))?|"
    r"(?:for|on) what (?:reason|ground)s?|what reasons? (?:did (?:he|she|they|it) give|"
    r"(?:was|were) given)|(?:did|do|does) (?:he|she|they|it) (?:say|tell|explain|give|state) "
    r"(?:why|(?:a|any|the|their|his|her) reasons?))\s*\??$"
)
# "How much?" after "Did Chad pay?", "Which countries paid?".
_HOW_MUCH = re.compile(
    rf"^{wording.LED_BY}(?:(?:what (?:was|is|were) |what about |give me )?"
    r"(?:the |its |their |his |her |exact |precise |actual |total |overall )*"
    r"(?:(?P<figure>figure|number)s?|(?P<sum>amounts?|sums?))|"
    r"how (?P<how>much|many)(?: exactly| precisely| in (?:all|total)|"
    r" (?:was|is|were|are) (?:that|this|it|they))?)(?:,? please)?\W*$"
)
_WHO_SAID = re.compile(
    rf"^{wording.LED_BY}(?:who (?:said|says|reported|reports|stated) (?:that|this|so|it)|"
    r"who (?:told|tells|informed) (?:us|you|them) (?:of )?(?:that|this|so)|"
    rf"(?:who|which \w+) {wording.GIVES} (?:that|this|those|these) {wording.FIGURE}s?|"
    rf"whose (?:are|is) (?:that|this|those|these) {wording.FIGURE}s?|"
    rf"whose {wording.FIGURE}s? (?:are|is) (?:that|this|it|those|these|they)|"
    rf"where (?:did|does|do) (?:that|this|those|these) {wording.FIGURE}s? come from|"
    r"(?:what['’]?s?(?: is| was)? )?(?:the|its|their) source(?: (?:of|for) "
    rf"(?:that|this|it|those|these)(?: {wording.FIGURE}s?)?)?|"
    r"(?:according )?to whom|says who)\W*$"
)
# Who put what the earlier answer quotes as a question.
_WHO_ASKED = re.compile(
    rf"^{wording.LED_BY}who (?:asked|wondered|wanted to know|(?:put|raised) (?:the|that) question)"
    r"(?: (?:that|this|it|so))?\W*$"
)
_HOW_VOTED_ON = re.compile(
    rf"^{wording.LED_BY}how (?:was|were|did) (?:it|that|this|they|the vote) "
    r"(?:voted on|voted upon|put to (?:the|a) vote|decided)\W*$"
)
# What goes on from what was just told: "and how many boats?", "for how many people?"
_GOES_ON = re.compile(
    r"^(?:(?:and|but|so)\b|(?:for|with|of|to|by|in|from|at) (?:how|what|which)\b)"
)


def _of_its_number(turn: Turn) -> Standing | None:
    """How much or many of the earlier answer, or how many in all."""
    before, plain = turn.before, turn.plain
    if _IN_ALL.match(plain) and leaning.HOW_MANY.match(before.text):
        return turn.within(f"{before.text.rstrip(' ?.!')} in total?")
    how = _HOW_MUCH.match(plain)
    if how and (how["how"] or not before.bare.kind.many) and not _counts_who_said(turn):
        return Standing(on_count.how_much(before, how))
    return None


def repeated(turn: Turn) -> Standing | None:
    """Of the earlier answer: where it stands, why, who said it, which ones it counts."""
    asked, plain = turn.before.text, turn.plain
    bare = turn.before.bare
    of_event = bare.value is not None and not bare.speech
    its_place = _OF_ITS_PLACE.match(plain)
    spot = its_place or (of_event and _WHERE_WAS_IT.match(plain)) or _WHERE_IS_IT.match(plain)
    time = _OF_ITS_TIME.match(plain) or on_place.asks_when_that_was(turn)
    if spot or time or _WHERE_WAS_THAT.match(plain):
        held = _HELD.search(plain) and not turn.before.subject  # the meeting was
        event = time and not (held or _OF_SAYING.search(plain))
        return Standing(
            asked,
            place=True,
            time=bool(event),
            spot=bool(spot),
            what=(its_place and its_place["what"]) or "",
        )
    if _WHY.match(plain):
        before, voted = turn.before, turn.before.asks_how_one_voted
        said = f"What did {before.label} say{before.about}?" if voted and before.label else None
        of_those = None if voted or not before.bare.kind.many else before.text
        looser = (before.within(said),) if said else ()
        return Standing(on_vote.why(before), looser=looser, among=of_those)
    number = _of_its_number(turn)
    if number:
        return number
    if _HOW_VOTED_ON.match(plain):
        return turn.within(on_vote.the_vote(turn))
    counted = leaning.HOW_MANY.match(asked)
    by_whom = on_count.BY_WHOM.match(plain)
    if _WHICH_ONES.match(plain) or (counted and _WHO.match(plain) and not by_whom):
        as_listed = turn.lookup.stood.get(asked, Standing(asked))
        return replace(as_listed, text=leaning.HOW_MANY.sub("Which ", asked))
    asked_it = bool(_WHO_ASKED.match(plain)) and turn.cited.asking and not bare.kind.many
    who = asked_it or on_whom.asks_who_that_was(turn)
    who_said = _WHO_SAID.match(plain) or _WHO.match(plain)
    first = who or bool(_WHO_SAID.match(plain) and not turn.before.bare.kind.many)
    return Standing(asked, who=first) if first or who_said else None


def _counts_who_said(turn: Turn) -> bool:
    """Whether it asks how many they are who are listed, not of what they have or gave."""
    before, asks = turn.before, leaning.HOW_MANY_ARE_THEY.match(turn.plain)
    if not (asks and before.bare.kind.many):
        return False
    said = _TELLING.search(before.plain) or asked_stance(before.bare.text)
    return bool(asks["they"] or said or not on_count.lists_who_has_many(before))


def added(turn: Turn) -> Standing | None:
    """The earlier question with what is asked behind it ("with which organization?"), or by
    another's account.
    """
    asked, found = turn.before.text, _FRAGMENT.match(turn.plain)
    account = _BY_ACCOUNT.match(turn.plain)
    if account:
        bare = leaning.BY_ACCOUNT.sub("", asked).rstrip(" ?.!")
        return Standing(f"{first_large(bare)}, according to {turn.words(account, 'who')}?")
    if found and not leaning.SOMEBODY.search(found["rest"]):
        return Standing(f"{asked.rstrip(' ?.!')}, {found['rest']}?")
    if _AGAIN.match(turn.plain):
        return Standing(asked)
    line = _THE_LINE.match(turn.plain)
    if line and not turn.directory.named_in(line["whose"] or ""):
        return Standing(asked, own=True, what=line["whose"] or line["what"])
    own = _IN_OWN_WORDS.match(turn.plain)
    return Standing(asked, own=True) if own else None


def anything_on(turn: Turn) -> Standing | None:
    """Whether whoever was asked says anything on something; the exact words."""
    found = _ANYTHING_ON.match(turn.plain) or _EXACT_WORDS.match(turn.plain)
    if found is None:
        return None
    if not found["rest"]:
        return Standing(turn.before.text, own=True)
    if turn.before.label is None:
        return None
    about = turn.before.about_another(turn.words(found, "rest"))
    return replace(turn.within(about), own=found.re is _EXACT_WORDS)


def beside(turn: Turn, found: Standing) -> Standing:
    """A question of a value or place that what the earlier answer quotes may give."""
    again = found.text.startswith(turn.before.text.rstrip(" ?.!"))
    of_other = found.besides or found.among or found.lacking or again
    asked = understand(found.text, turn.directory)
    value = asked.value and asked.kind is Kind.STATEMENT
    if of_other or not (value or asks_a_spot(level(found.text))):
        return found
    own = set(understand(turn.text, turn.directory).terms)
    told = any(own <= one for one in turn.cited.told)
    goes_on = told or _GOES_ON.match(turn.plain) or turn.points
    return replace(found, near=turn.before.text) if goes_on and turn.cited.told else found
