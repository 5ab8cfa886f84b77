"""How people word what leans on an earlier question: "And Malaysia?", "did it abstain?"

Comes in: nothing. Goes out: compiled patterns over folded text, each read by several ways of
leaning. Does not know: any record, or what one way alone reads.
"""

from __future__ import annotations

import re

from rag.questions.wording import (
    ASKS,
    BODIES,
    DID_NOT,
    LED_BY,
    MEETING,
    MONTHS,
    NOT_FOR,
    OF_PLACE,
    ORGAN,
    PARTS,
    WHOEVER,
    YEAR,
    any_case,
    stemmed,
)

# Follow-ups: what leans on an earlier question.
AND_WHAT_OF = re.compile(
    rf"^(?:and|or|but)?,?\s*(?:what about|how about|the same for|same for|and|also)\s+(?!.*, "
    rf"(?:{ASKS})\b)(?!(?:(?:in|at|on|by|for|with|from|to|of|under|since|until) )?"
    rf"(?:what|which|whom|whose)\b|(?:{ASKS}|may|might|must)\b)"
    r"(?P<on>(?:about|on|regarding|concerning) )?"
    r"(?:(?:of|from|for|by|according to) )*(?P<rest>[^?]+?)(?:'s?)?\s*\??$"
)
WHO_MENTIONED = re.compile(
    rf"{WHOEVER}(?:mention(?:s|ed)?|(?:talk(?:s|ed)?|sp(?:oke|eak)) (?:about|of)|raised?)\b"
)
# Of nobody before, anyone else is anyone.
ANYONE_ELSE = any_case(r"^(?P<who>(?:(?:did|has|have|does) )?(?:any(?:one|body)|who)) else\b")
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|last)\b")
# Of those of the list just given.
WHICH_OF_THEM = re.compile(
    rf"^{LED_BY}(?P<all>(?:which|who|how many) (?:of|among) (?:them|these|those|the (?:two|three|"
    r"four|five))|which ones)(?P<rest> .+)$"
)
STATES = r"(?:countr(?:y|ies)|states?|ones?|members?|delegations?|speakers?|delegates?)"
_ANY = rf"any(?:one|body|thing)?(?: {STATES})?(?: else)?"
_DO_SO = (  # "did anybody from Africa say so too?"
    r"(?:(?: (?:do|say|think))? (?:so|that|it|the same)| did| do| have)?(?: too| as well)?\W*$"
)
AND_OF_PLACE = re.compile(
    rf"^(?:and |but |or |what about )*(?P<many>how many(?: of (?:them|these|those))? )?"
    rf"(?:(?:the ones|those|are|were|is|was|there|did|do|does|have|has|which(?: ones)?|{_ANY}) )*"
    rf"{OF_PLACE}{_DO_SO}|"
    rf"^(?:and |but |or )*(?:(?:did|do|does|have|has|are there|were there) )?"
    rf"(?:(?:{_ANY}|which) )+(?P<part>{PARTS})(?: {STATES})?{_DO_SO}"
)
GIVING = (
    r"(?:g(?:ive[ns]?|ave)|pledge[ds]?|donate[ds]?|contribute[ds]?|provide[ds]?|sen[dt]s?|"
    r"spen[dt]s?)"
)
# By whose account an earlier question asks.
BY_ACCOUNT = any_case(
    r"^according to [^,?]+, |,? according to [^,?]+|,? in the (?:words|view) of [^,?]+"
)
_IN_ALL = r"(?: (?:in (?:all|total)|all told|altogether|overall|exactly|precisely))?"
HOW_MANY_ARE_THEY = re.compile(  # "how many is that?", "how many countries in total?"
    rf"^{LED_BY}how many(?: (?:exactly|precisely))?\W*$|"
    rf"^{LED_BY}(?P<they>(?:that(?:['’]s| is| makes) )?how many"
    rf"(?: {STATES}(?! (?:are|were|is|was) there)| (?:of|among) (?:them|these|those)|"
    rf" {BODIES}(?= (?:are|were|is|was) (?!there)))?"
    rf"(?: (?:are|were|is|was) (?:there|they|that|those|these|it))?{_IN_ALL}|"
    rf"(?:what(?: is|'s| was) )?(?:the |their )?(?:total |exact )?(?:number|count|total)|"
    r"count (?:them|these|those)(?: all)?(?:,? (?:for me|please))?)\W*$"
)
HOW_MANY = any_case(rf"^{LED_BY}how many ")
TEXTS = re.compile(
    r"(?P<the>\b(?:the|those|these|this|that|both|its) (?:[\w-]+ ){0,2}?)?(?<!\ba )(?<!\ban )"
    r"\b(?P<text>(?:amendment|draft|resolution|text|proposal|motion|decision)s?)\b"
)
# A body of an earlier question: "did it abstain", not "did it pass".
_IT = (
    r"(?:(?<=\bdid )|(?<=\bhas )|(?<=\bhad )|(?<=\bdoes )|(?<=\bwill )|(?<=\bwould )|(?<=\bhave "
    r"))it(?! (?:pass|fail|get|go|happen|mean|work|come|end|matter|change|cost|last|amount|"
    r"been|be|take (?:place|effect|to))\b)|"
    r"(?:(?<=\bwas )|(?<=\bis ))it(?= (?:the|an?) (?:[\w-]+ ){0,3}(?:country|state|"
    r"nation|government|member|party)\b)"
)
_ITS = (
    r"its(?= (?:own )?(?:[a-z]+ )?(?:delegat(?:es?|ion)|representative|ambassador|envoy|minister|"
    r"government|president)\b)"
)
SOMEBODY = re.compile(
    rf"\b(?:(?P<whose>his|her(?= \w)(?! say)|their|{_ITS})|he|she|they|him|her|them|{_IT}|"
    r"th(?:at|is) (?:speaker|delegate|representative|minister|country|person|ambassador))\b"
)
MORE = re.compile(
    rf"^{LED_BY}(?:(?:(?:can|could) you )?(?:tell me |say )?more|anything (?:else|more)|what else|"
    r"go on)(?: (?:about|on) (?:that|this|it))?(?: please)?\s*\??$"
)
ELSE = re.compile(
    r"\b(?:who|whom|what|which \w+|anyone|anybody|anything) else\b|\b(?:any|which) other\b"
)
# Where an earlier question looks: the record or day ("when"), the part of the meeting.
_SYMBOL = r"(?:[a-z]{1,4}/(?:[a-z0-9.-]+/)*(?:pv\.|sr\.)?\d+|[a-z]{2}-\d{3,})"
WHEN = rf"(?:{_SYMBOL}|(?:(?:\d{{1,2}} )?(?:{MONTHS}) )?{YEAR})"
MONTH_ALONE = any_case(
    rf",? (?:in|during|at)(?: the)? (?P<month>{MONTHS})(?: (?:{MEETING}|vote|one))?"
)
PLACE = any_case(
    r",? (?:(?:in|at|on|during|from)(?: the)?(?: (?:record|meeting|release|session)(?: of| on)?)?|"
    rf"of(?= {_SYMBOL})) "
    rf"(?:(?P<when>{WHEN}(?:(?:,| and| or)(?: in)? {WHEN})*)(?![\w/-]| (?:to|until) )"
    rf"(?:(?: {ORGAN})? {MEETING}(?=\W*$|,))?|"
    r"(?P<part>(?:first|second|third|fourth|last) (?:\w+ )?"
    r"(?:panel|dialogue|meeting|segment|round)\b)|"
    rf"(?P<month>{MONTHS})(?=\W*$|,)|"
    r"(?P<body>" + ORGAN + r")(?=\W*$|[,;]| in\b))"
)
EVERYWHERE = any_case(
    r",? (?:in|across|over|at) (?:(?:all|any)(?: of)?(?: the)?|the whole(?: set of)?) "
    r"(?:records?|meetings?|releases?|debates?|sessions?)\b|,? (?:anywhere|everywhere)(?=\W*$)"
)
ONLY_PLACE = any_case(
    r"^(?P<only>(?:and |only |just |but )*)(?:in|at|on|during) (?=the (?:first|second|third|last|"
    r"(?:un |security |general )?(?:council|assembly))|"
    rf"[a-z]{{1,4}}[/-]|\d|(?:the )?(?:{MONTHS})\b|[a-z]+ {YEAR})"
)
WHO_FIRST = any_case(r"(?:who(?: else)?|which (?:other )?(?P<body>[\w-]+s))(?= )")
HOW_MANY_WERE = any_case(
    r"how many (?P<noun>.+?) (?:have been|had been|has been|were|was|are) (?P<done>[a-z]+\b[^?.]*)"
)
A_TEXT = re.compile(
    r"\bthe (?:[\w-]+ ){0,2}?(?:resolution|text|amendment|decision|draft(?! resolution))\b"
)
# When the meeting talked of began or ended: "when did it start?", "how long was the session?"
ITS_HOURS = re.compile(
    rf"^{LED_BY}(?:when|(?:at )?what time|how long)(?: exactly)? (?:did|was|does|is) "
    rf"(?P<what>(?:the|that|this|the whole) {MEETING}|(?P<it>it))"
    r"(?: (?:start|begin|open|end|close|finish|rise|adjourn|break up|last|take|go on|run)"
    r"(?: on| for)?|(?: called to order| opened| closed| adjourned)?)\W*$"
)
# What was done: "adopted", "thrown out", "paid for".
PARTICIPLE = (
    r"(?:[a-z]+[^e\W]ed|[a-z]+reed|(?:sh|kn|gr|thr|fl|dr|bl)own|[a-z]+ught|"
    r"(?:tak|giv|chos|froz|brok|spok|writt|driv|hidd|stol|beat|fall|se|be)en|laid|paid|held|told|"
    r"sold|sent|spent|lent|built|made|found|won|lost|left|cut|set|put|hit|shut|struck|begun|dug|"
    r"shot|born|met|led)\b"
)
MANY_OF_THEM = frozenset("they them their".split())
# Stems of words that take sides and name no subject.
AGREEING = stemmed("agree agreed disagree disagreed support supported oppose")
# Of who sides with whoever was asked before, or against them, and no more.
SIDES = re.compile(
    rf"^{LED_BY}(?:who|(?:(?:does|did|do) )?(?:anyone|anybody|any [a-z]+)|which [\w-]+)"
    r"(?: else)?(?: (?:does|did|do))? "
    r"(?:(?P<against>disagree[ds]?|object(?:s|ed)?|dissent(?:s|ed)?|"
    r"push(?:es|ed)? back(?: (?:on|against) (?:it|that|this|them))?|"
    r"(?:contest|dispute|challenge|contradict|rebut|refute)(?:e?[ds])? "
    r"(?:it|that|this|them|him|her)|"
    r"(?:oppose|reject|contest|dispute|challenge|counter|rebut|(?:disagree[ds]?|took issue) with)"
    r"(?:e?[ds])? (?:that|this|his|her|their|its) "
    r"(?:view|position|stance|opinion|line|assessment|reading|account|argument|analysis)|"
    r"(?:thinks?|thought|says?|said|argue[ds]?|sees? (?:it|this|that)) "
    r"(?:otherwise|differently|the (?:opposite|contrary|reverse))|"
    r"(?P<thing>(?:(?:is|are|was|were) )?(?:against|opposed)(?= to (?:it|that|this)|\W*$))|"
    rf"(?P<not>(?:{NOT_FOR}|{DID_NOT} welcome)"
    r"(?: (?:it|that|this|them|these|those))?(?=\W*$)))|"
    r"(?P<for>agree[ds]?|concur(?:s|red)?|(?:echo(?:e[ds])?|second(?:s|ed)?) "
    r"(?:it|that|this|him|her|them)|t(?:akes?|ook) the same (?:line|view|position)|"
    r"(?:thinks?|thought) (?:so too|the same|likewise)|"
    r"share[ds]? (?:that|this|his|her|their|its|the same) (?:view|position|opinion|assessment)))"
    r"(?:(?P<whom> with (?:him|her|them|it|that|this))|(?P<to> to (?:it|that|this)))?\W*$"
)
TAKES_A_SIDE = re.compile(r"^who (?:dis)?agreed(?: with (?:him|her|them|it|that|this))?\W*$")
