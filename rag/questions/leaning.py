"""How people word what leans on an earlier question: "And Malaysia?", "did it abstain?"

Comes in: nothing. Goes out: compiled patterns over folded text. Does not know: any record.
"""

from __future__ import annotations

import re

from rag.questions.wording import (
    ASKS,
    MONTHS,
    OF_PLACE,
    ORGAN,
    PARTS,
    PLACE_NAMES,
    PLACES_IN_ORDER,
    POLITE,
    SAYING,
    SPOKE,
    WHOEVER,
)
from rag.words import stem

# Follow-ups: what leans on an earlier question.
AND_WHAT_OF = re.compile(
    rf"^(?:and|or|but)?,?\s*(?:what about|how about|the same for|same for|and|also)\s+(?!.*, "
    rf"(?:{ASKS})\b)(?!(?:{ASKS}|may|might|must)\b)"
    r"(?P<on>(?:about|on|regarding|concerning) )?"
    r"(?:(?:of|from|for|by|according to) )*(?P<rest>[^?]+?)(?:'s?)?\s*\??$"
)
# By another's account: "and according to Chad?"
BY_ACCOUNT = re.compile(
    r"^(?:(?:and|or|but|what|how about|what about),? )*according to (?P<who>[^,?]+?)\s*\??$"
)
AN_ACCOUNT = re.compile(r"^according to [^,?]+, |,? according to [^,?]+", re.IGNORECASE)
# Where the answer given stands in time and place, and who says it: asked of nothing else.
_AS_OF = r"(?:(?:by|until|till|since|from|as of|as at) )?"
OF_ITS_TIME = re.compile(
    rf"^(?:and |but |so )*(?:{_AS_OF}when|"
    rf"(?:(?:in|on|at) |{_AS_OF})(?:what|which) (?:year|date|day|month|time)s?|"
    r"(?:in )?(?:what|which) meetings?|what(?: was|'s| is) the date)"
    r"(?: (?:was|is|were|did) (?:that|this|it|they|the (?:meeting|latter|former)|he|she)"
    r"(?: (?:said|say (?:that|this|so|it)|held|take place|happen|occur))?| of the meeting|"
    r" exactly)?\W*$"
)
OF_SAYING = re.compile(r"\b(?:said|say|meetings?)\b")  # when that was said, not when it was
TELLING = re.compile(rf"\b(?:{SAYING}|{SPOKE})\b")
SPEAKS = re.compile(r"\b(?:say|said|sp(?:eak|oke))\b")
WHEN_WAS = re.compile(  # "when was the summit held?"
    r"^(?:and |but |so )*when (?:was|were|did|is) (?:the|that|this) (?P<what>[\w' -]+?)"
    r"(?: (?:held|take place|happen|occur))?\W*$"
)
HELD = re.compile(r"\bheld\b")
_WHOM = r"(?:it|them|(?P<{}>[a-z][^?]*?))"
# For whom whoever was just heard spoke.
FOR_WHOM = re.compile(
    r"^(?:and |but |so )*(?:(?:on|in) whose (?:behalf|name)|(?P<alone>for whom?)|(?:speaking )?"
    r"(?:on behalf of|for|in the name of) whom?|who (?:was|is) (?:he|she|it) speaking for)\W*$"
)
WHO_WAS_THAT = re.compile(
    r"^(?:and |but |so )*who (?:(?:was|is) (?:(?:the|that|this) )?"
    r"(?:speaking|speaker|it|that|this|he|she|they)(?: exactly)?|"
    rf"(?:(?P<spoke>spoke)(?: for {_WHOM.format('of')})?|represent(?:s|ed) {_WHOM.format('body')})"
    r"(?: then| there)?)\W*$"
)
# What somebody said, and no more: of what was asked about before.
WHAT_ONE_SAID = re.compile(
    r"^what (?:exactly )?(?:did|does|has|had) .+? (?:say|said|think|thought|tell|told)"
    r"(?: (?:the )?(?:council|assembly|committee|meeting))?(?: (?:exactly|precisely))?\W*$"
)
# Whose view is asked, whoever is named before: "what must Israel do in her view?"
IN_THE_VIEW = re.compile(
    r",? (?:in (?P<whose>his|her|their) (?:own )?(?:view|opinion|eyes)|"
    r"according to (?P<whom>him|her|them))(?=\W*$)"
)
IN_THERE = re.compile(r"^(?:in|at) (?=(?:the )?[A-Z])")
A_PERSON = re.compile(r"^ (?:lady|gentleman|guy|man|woman|chap|lot)\b")
WHO_MENTIONED = re.compile(
    rf"{WHOEVER}(?:mention(?:s|ed)?|(?:talk(?:s|ed)?|sp(?:oke|eak)) (?:about|of)|raised?)\b"
)
# "Anyone else on pumps?", "did others mention pumps?"
ELSE_ON = re.compile(
    r"^(?:and |but |so )*(?:anyone|anybody|who|any others?|others?)(?: else)? "
    r"(?:on|about|regarding)(?= \S)(?! (?:that|this|it)\W*$)",
    re.IGNORECASE,
)
WHICH_OTHERS = re.compile(
    r"^(?:and |but |so )*(?:which|what) other (?:speakers?|delegat(?:ions?|es?)|people)(?= [a-z])",
    re.IGNORECASE,
)
DID_OTHERS = re.compile(
    r"^(?:and |but |so )*(?P<did>did|do|have|has|does) (?:(?:any|some|the) )?"
    r"(?:others?|other (?:speakers?|countr(?:y|ies)|delegations?|delegates?|members?|states?))\b",
    re.IGNORECASE,
)
# Of nobody before, anyone else is anyone.
ANYONE_ELSE = re.compile(
    r"^(?P<who>(?:(?:did|has|have|does) )?(?:any(?:one|body)|who)) else\b", re.IGNORECASE
)
# What was meant instead: "no, I meant Bhutan", "not Jordan, Egypt".
CORRECTED = re.compile(
    r"^(?:(?:(?:no|sorry|oops|wait|actually|pardon|hm+|ah|oh)[,.!]* )*"
    r"(?:i (?:really |actually )?(?:meant|mean)(?: to say)?|make that|i was asking about)|"
    r"(?:no,? )?not (?!(?:quite|really|sure|yet|exactly|only|at all|that|so)\b)(?:the )?[^,?]{2,40}"
    r"(?:,? but|,)) (?P<meant>[^?]+?)\W*$"
)
AND_THE_QUOTE = re.compile(
    r"(?<=[\w.?!])(?<! he)(?<! she)(?<! they)(?<! it) (?:please )?(?:give|show|quote) "
    r"(?:me )?(?:the |its |his |her |their )?"
    r"(?:exact )?(?:quote|words)\W*$",
    re.IGNORECASE,
)
# One of several things of a kind: "and the Saudi one?" behind "the American amendment".
THE_OTHER_ONE = re.compile(r"the (?P<which>[\w'’-]+(?: [\w'’-]+)?) ones?")
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|last)\b")
# A question that ends in what it asks of: "what did she warn against?"
ASKS_OF_WHAT = re.compile(
    r"^(?:what|who|whom|which)\b.* (?:against|for|about|of|on|to|with|at|over|from)\W*$"
)
# Of several asked one after the other, or listed: "did any of them mention pipes?"
ANY_OF_THEM = re.compile(
    r"^(?:and |but |so )*(?:did|does|do|has|have) (?:any|either|some|all|both)(?: one)? of "
    r"(?=(?:them|these|those|the (?:two|three|four|five))\b)",
    re.IGNORECASE,
)
# Of whoever was talked of some time ago, "back to Chad": what they say.
BACK_TO = re.compile(
    r"^(?:ok(?:ay)?,? )?(?:going |coming )?back to (?P<who>[^:,;?]+?)(?:[:,;] (?P<asks>.+))?\??$"
)
# The earlier question of somebody else, in "did Chad too" and "why did Chad".
DID_TOO = re.compile(
    r"^(?:and |but |so )*(?P<why>why )?(?:did|does|do|has|have|was|is|were|will|would) (?P<who>.+?)"
    r"(?: (?:(?:bring|brought) (?:that|this|it) up|(?:mention|raise|address) "
    r"(?:that|this|it)))?"
    r"(?: (?:too|as well|also|(?P<agree>(?:dis)?agree)|do (?:so|that|the same)|"
    r"(?P<so>say|think) (?:so|the same(?: thing)?|that|as much)(?: too)?))?\W*$"
)
# Of those of the list just given.
WHICH_OF_THEM = re.compile(
    r"^(?:and |but |so )*"
    r"(?P<all>(?:which|who|how many) (?:of|among) (?:them|these|those|the (?:two|three|"
    r"four|five))|which ones)(?P<rest> .+)$"
)
ITS_OR_IT = re.compile(r"\b(?:(?P<its>its)(?= [a-z])|it(?=\W*$))")
OF_PEOPLE = re.compile(r".* (?:them|the (?:two|three|four|five))")  # no things: "which of these"
ALL_WHO = re.compile(WHOEVER)
OF_PART = re.compile(  # of the rest of it: of which part of the world or group they are
    rf" (?:(?:(?:are|were|is|come|comes|came|sit|lie)(?: based)? )?{OF_PLACE}|"
    rf"(?:are|were|is) (?:the |an? )?(?P<part>{PARTS})(?: (?:countr(?:y|ies)|states?|ones?|"
    r"members?(?: of the (?:security )?council)?))?|"
    rf"(?:are|were|is|belong) (?:in|to|members of) the (?P<group>{PARTS}))\W*$"
)
_STATES = r"(?:countr(?:y|ies)|states?|ones?|members?|delegations?|speakers?|delegates?)"
_ANY = rf"any(?:one|body|thing)?(?: {_STATES})?(?: else)?"
A_PART = re.compile(
    rf"(?:the |any )?(?:(?P<part>{PARTS})(?:s| {_STATES})?|(?P<alone>{PLACE_NAMES}))"
)
AND_OF_PLACE = re.compile(
    rf"^(?:and |but |or |what about )*(?P<many>how many(?: of (?:them|these|those))? )?"
    rf"(?:(?:the ones|those|are|were|is|{_ANY}) )*{OF_PLACE}\W*$|"
    rf"^(?:and |but |or )*(?:{_ANY} )+(?P<part>{PARTS})(?: {_STATES})?\W*$"
)
HOW_MANY_SPOKE = re.compile(
    r"^how many (?:countries|states|speakers|people|delegations|members) "
    rf"(?:{SPOKE}|(?:were|are) there)\W*$"
)
# "What was the turnout in Kherson?", "and in Donetsk?": the one place for the other.
IN_A_PLACE = re.compile(
    r"^(?:in|at|from|within) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: as a whole| overall)?|"
    r"the (?:north|south|east|west|capital))$"
)
PLACE_LAST = re.compile(
    r"\b(?:in|at|from) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?=\W*$| (?:are|is|was|were|have|has|had)\b)"
)
HOW_MANY_ARE_THEY = re.compile(
    r"^(?:and |but |so )*how many(?: (?:(?:of them )?(?:are (?:there|they)|were (?:there|they|"
    r"those)|in all|(?:is|was) (?:that|it)(?: in all)?)|exactly|precisely))?\W*$|"
    r"^(?:and |but |so )*"
    r"(?:what(?: is|'s| was) )?(?:the |their )?(?:total |exact )?(?:number|count)\W*$"
)
# Whose delegate somebody is.
WHERE_FROM = re.compile(
    r"^(?:and |but |so )*(?:(?P<one>where (?:is|was|does|do) (?:he|she|they)(?: come)? from)|"
    r"(?:from |for )?(?:which|what) country(?: (?:is|was|does|did) (?:he|she|they|that)"
    r"(?: (?:from|represent|speak(?:ing)? for|come from))?)?)\W*$"
)
# At the meeting just told of: "at that meeting", "then".
THERE = re.compile(
    r",? (?:(?:at|in|during) (?:that|the same) (?:meeting|debate|session|vote|discussion)|there|"
    r"then)(?=\W*$)"
)
IS_THERE = re.compile(r"\b(?:is|are|was|were|been) there\W*$")
THAT_MEETING = re.compile(
    r",? (?:(?:at|in|during|of) (?:that|this|the same) (?:meeting|debate|session|sitting|"
    r"discussion)\b|(?:that|this|the same) (?:meeting|debate|session|sitting|discussion)(?=\W*$))"
)
OF_THAT_YEAR = re.compile(r"\b(?P<lead>of|in) (?:that|the same) year\b")
# "Anything on pipes?" of whoever was asked before.
ANYTHING_ON = re.compile(
    r"^(?:and |but |so )*(?:any(?:thing)?|nothing|something)(?: (?:said|word|mention))?"
    r" (?:on|about|of|regarding) (?P<rest>[^?]+?)\s*\??$"
)
# "And Chad on pipes?", "and he about the fund?"
AND_ON = re.compile(r" (?:about|on|regarding|concerning) (?P<on>.+)$")
# What was replied, and by whom: to what was said before, at that meeting.
ANYBODY = re.compile(
    r"(?:the )?(?:other )?(?:world|others|everyone|everybody|anyone|people|members|states|"
    r"countries|delegations|delegates|speakers|international community)"
)
REPLIED = re.compile(
    r"^(?:and |but |so )*(?:(?:what|how) )?did (?P<who>.+?) (?:then )?"
    r"(?:reply|answer|respond|retort|react|rule|decide|(?:say|hit|fire|shoot) back|"
    r"say(?= (?:to (?:that|this|it|him|her|them)|in (?:reply|response))\b))"
    r"(?: (?:(?:to |on )?(?:that|this|it|him|her|them|this charge|the charge)|in (?:reply|"
    r"response)))?\s*\??$"
)
ASKED = re.compile(r"\b(?:ask(?:ed)?|want(?:ed)? to know|wonder(?:ed)?|question(?:ed)?)\b")
THE_REPLY = re.compile(
    r"^(?:and |but |so )*(?:what (?:was|were) (?:the|their|his|her|its) (?:answer|reply|"
    r"response)s?|"
    r"(?:what about )?the (?:answer|reply|response)|"
    r"what (?:answer|reply|response) did (?:he|she|it|they) (?:get|receive)|"
    r"what (?:was|were) (?:he|she|it|they) told|"
    r"(?P<who>who (?:answered|replied|responded))(?: to)?(?: that| this| it| him| her| them)?)\W*$"
)
# What somebody is asked to have put forward stands by itself.
PUT_FORWARD = re.compile(
    r"^what (?:else )?(?:did|does|has|had|would) .+? (?:propose[sd]?|suggest(?:ed)?|demand(?:ed)?|"
    r"announce[sd]?|promised?|pledge[sd]?|offer(?:ed)?|recommend(?:ed)?|want(?:ed)?|ask(?:ed)? for|"
    r"call(?:ed)? for)(?: instead| then| next)?\W*$"
)
# "How many had it received?" counts what was asked about.
HOW_MANY_NO_NOUN = re.compile(
    r"^(?:and |but |so )*how many (?=(?:had|has|have|did|does|do|were|was|are|is)\b)"
)
# What an earlier question counts, up to what became of it.
COUNTED_NOUN = re.compile(
    r"^(?:and |but |so )*how many "
    r"(?P<noun>(?:[a-z-]+ ){0,2}?(?:[a-z-]*[^us\W]s|people|children|women|men))"
    r"(?= (?:left|fled|died|are|were|was|have|has|had|did|do|does|will|would|[a-z]+ed)\b)",
    re.IGNORECASE,
)
HOW_MANY = re.compile(r"^(?:and |but |so )*how many ", re.IGNORECASE)
WHO = re.compile(r"^(?:and |but |so )*(?:by )?whom?\W*$")  # of those counted, or who said it
WHICH_ONES = re.compile(
    r"^(?:and |but |so )*(?:which(?: ones?| of them| exactly)?|(?:who|which) (?:are|were) they|"
    r"who exactly|"
    r"(?:please )?(?:name|list|give me|show(?: me)?) (?:them|all)(?: all| of them)?)\W*$"
)
_WORDING = r"(?:words?|quotes?|quotations?|wording|passage|text)"
_VERY = r"(?:exact|precise|full|actual|literal|verbatim|direct|very)"
EXACT_WORDS = re.compile(
    r"^(?:and |but |so )*(?:please )?(?:(?:can|could) you )?"
    r"(?:(?:(?:give|show) me |quote |what (?:are|were) )(?:the |their |his |her |its )?"
    rf"(?:{_VERY} )*{_WORDING}|(?:the |their |his |her |its )?(?:{_VERY} )+{_WORDING})"
    r"(?: (?:on|about) (?P<rest>[^?]+?))??(?: of (?:that|it|this))?(?: exactly| precisely)?"
    r"(?:,? please)?\s*\??$"
)
IN_OWN_WORDS = re.compile(
    r"^(?:and |but |so )*"
    r"(?:please )?(?:(?:can|could) you )?(?:(?:quote|cite) (?:it|that|this|him|her|them)"
    r"(?: (?:exactly|in full|precisely))?|"
    r"(?:(?:quote|cite|say|give) (?:(?:me )?(?:it|that|this|him|her|them) )?)?"
    r"(?:in (?:its|his|her|their) (?:own|exact) words|verbatim|literally|word for word)|"
    r"(?:was|is) (?:that|this|it) (?:a |an )?(?:(?:direct|verbatim|exact|real) )?quot(?:e|ation)|"
    r"(?:were|are|was|is) (?:those|these|they|that|this|it) (?:its|his|her|their) "
    r"(?:own |exact |very |actual )*words)"
    r"(?:,? please)?\W*$"
)
# What the earlier question may have said behind it: "with which organization?"
FRAGMENT = re.compile(
    r"^(?:and |but |so )*(?P<rest>(?:with|by|for|through|under|from|in|at|on|against|to|of) "
    r"(?:which|what|whom)\b"
    r"(?: [\w-]+){0,3}?)(?: (?:was|is) (?:that|this|it))?\W*$"
)
EXPLAINED_THAT = re.compile(
    r"^(?:and |but |so )*how did (?P<who>.+?) (?:explain|justify|defend) (?:that|this|it)\W*$"
)
# What somebody wanted or put forward: "what changes did Chad want" are Chad's changes.
OWNED_THING = re.compile(
    r"^(?:and |but |so )*(?:what|which) (?P<thing>[\w-]+s) (?:did|does|has|had) .+? "
    r"(?:want|propose|submit|table|demand|make|suggest|seek|present)\w*\b",
    re.IGNORECASE,
)
COMPARED_WITH = re.compile(
    r"^(?:and |but |so )*(?:how (?:does|did|do) (?:that|this|it|they|he|she) compare|"
    r"(?:how is (?:that|this|it) )?compared?(?: (?:that|this|it|them|him|her))?)"
    r" (?:with|to|against) (?:what )?(?P<rest>[^?]+?)(?: (?:said|says))?\s*\??$"
)
# As in: how does the American position differ from that?
DIFFERS = re.compile(
    r"^(?:and |but |so )*how (?:does|do|did) (?P<rest>[^?]+?)(?:['’]s?)? "
    r"(?:(?:position|view|stance|line|tone|message|approach)s? )?(?:differ|diverge)s?"
    r"(?: from (?:that|this|it|him|her|them|his|hers|theirs))?\W*$"
)
DO_THEY_AGREE = re.compile(
    r"^(?:and |but |so )*(?:where |how far )?(?:do|did) (?:they|both|the two)(?: (?:both|really))?"
    r" (?:dis)?agree(?: (?:on|about|over) (?P<on>[^?]+?))?\W*$"
)
WHAT_OTHERS_SAID = re.compile(
    r"^(?:and |but |so )*what (?:did|do|does) (?:the )?(?:others|rest|everyone else|everybody else|"
    r"other (?:speakers|countries|delegations|delegates|members|states)) (?:say|think)"
    r"(?: (?:about|on|of) (?:it|that|this))?\W*$"
)
# One of those just cited, by their place: "the second one", "what did the second say?"
NTH = re.compile(
    rf"\bthe (?P<nth>{'|'.join(PLACES_IN_ORDER)})"
    r"(?: (?:one|of (?:them|these|those))\b|(?= (?:say|think|want|on|about)\b))"
)
# Whoever spoke next to whoever was just heard.
NEXT_SPEAKER = re.compile(
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
EARLIER = frozenset("previous preceding before".split())
# What became of texts asked about before: "were they adopted?"
THEIR_FATE = re.compile(
    r"^(?:and |but |so )*(?P<were>were|are|have|did) they (?P<done>(?:all |both |ever |also )*"
    r"(?:(?:been )?(?:adopted|rejected|approved|passed|accepted|withdrawn|defeated|"
    r"put to (?:the|a) vote|voted (?:on|down))|pass|fail)\b(?! (?:it|the|them|that|this)\b).*)$"
)
TEXTS = re.compile(
    r"(?P<the>\b(?:the|those|these|this|that|both|its) (?:[\w-]+ ){0,2}?)?(?<!\ba )(?<!\ban )"
    r"\b(?P<text>(?:amendment|draft|resolution|text|proposal|motion|decision)s?)\b"
)
# The word that was asked about, pointed at: "who else used that word?"
THAT_WORD = re.compile(
    r"\b(?:use[ds]?|using|sa(?:y|id)|utter(?:ed)?|employ(?:ed)?) (?P<the>(?:the(?= same)|that|this)"
    r"(?: same)?) (?P<term>word|term|phrase|expression)(?=\W*$)"
)
# What is given: how much of it is asked of nothing that was talked of before.
GIVING = re.compile(
    r"\b(?:g(?:ive[ns]?|ave)|pledge[ds]?|donate[ds]?|contribute[ds]?|provide[ds]?|sen[dt]s?|"
    r"spen[dt]s?)\b"
)
WHERE_WAS_THAT = re.compile(
    r"^(?:(?:and )?(?:where(?: exactly)?|source|sources|citation|(?:in )?(?:which|what) "
    r"(?:paragraph|record|meeting|section))\s*\??$)|"
    r"^(?:and |but |so )*"
    r"(?:where|when|in (?:which|what) \w+|(?:which|what) (?:paragraph|record|meeting|"
    r"section))\s+(?:was|is|were|did|does|do|can i find)\s*(?:that|this|it|they|he|she)?\s*"
    r"(?:said|stated|say that|say this|say it|from|in the record|stand)?\s*\??$"
)
# A body of an earlier question: "did it abstain", not "did it pass".
_IT = (
    r"(?:(?<=\bdid )|(?<=\bhas )|(?<=\bhad )|(?<=\bdoes )|(?<=\bwill )|(?<=\bwould )|(?<=\bhave "
    r"))it"
    r"(?! (?:pass|fail|get|go|happen|mean|work|come|end|matter|change|been|be|take (?:place|"
    r"effect))\b)"
)
_ITS = (
    r"its(?= (?:own )?(?:[a-z]+ )?(?:delegat(?:es?|ion)|representative|ambassador|envoy|minister|"
    r"government|president)\b)"
)
SOMEBODY = re.compile(
    rf"\b(?:(?P<whose>his|her(?= \w)(?! say)|their|{_ITS})|he|she|they|him|her|them|{_IT}|"
    r"th(?:at|is) (?:speaker|delegate|representative|minister|country|person|ambassador))\b"
)
# The subject of an earlier question: "who criticized that?", "who else wants one?"
ABOUT_THAT = re.compile(
    r"(?<!\bis)(?<!\bwas)(?<!\bare)(?<!\bwere)(?<!\bdid)(?<!\bdoes)(?<!\bsaid)(?<!\bsay)(?<!^who) "
    r"(?P<that>it|that|this|one|the same(?: (?:subject|topic|issue|matter|thing|point))?|"
    r"(?:that|this) (?:subject|topic|issue|matter|point|proposal|idea)|(?<!of )(?:them|these|"
    r"those))"
    r"(?=\s*\??$| (?:in|at|during|too|as well)\b)"
)
WHAT_ELSE = re.compile(
    r"^(?:and |but |so )*what else (?:did|does|do|has|have) (?P<who>.+?) (?:say|said)\W*$"
)
MORE = re.compile(
    r"^(?:and |but |so )*(?:(?:tell me |say )?more|anything (?:else|more)|what else|go on)"
    r"(?: please)?\s*\??$"
)
WHY = re.compile(
    r"^(?:and |but |so )*(?:why not|why|what for|how come)"
    r"(?: (?:is|was|did|do|does)(?: (?:it|that|this|they|he|she|so))?"
    r"(?: (?:so|say (?:so|that|this)|think so))?)?\s*\??$"
)
# "How much?" after "Did Chad pay?", "Which countries paid?".
HOW_MUCH = re.compile(
    r"^(?:and |but |so )*(?:(?:what (?:was|is|were) |what about |give me )?"
    r"(?:the |its |their |his |her |exact |precise |actual |total |overall )*"
    r"(?:(?P<figure>figure|number)s?|(?P<sum>amounts?|sums?))|"
    r"how (?P<how>much|many)(?: exactly| precisely| in (?:all|total))?)(?:,? please)?\W*$"
)
HOW_MANY_OR_MUCH = re.compile(r"\b[Hh]ow (?P<how>many|much)\b")
AND_HOW_MUCH = re.compile(r", and how (?P<how>many|much)(?: or how much)?(?=\W*$)")
DID_ONE = re.compile(r"^(?:and |but |so )*(?=(?:did|does|do|has|have|had|will|would) )")
# What somebody is asked to have spoken of stands by itself: "did she mention Chad?".
OF_ANOTHER = re.compile(
    r"\b(?:did|does|do|has|have) (?:[\w.'’-]+ ){1,6}?"
    r"(?:mention|discuss|name|raise|cite|bring up|refer to|critici[sz]e|condemn|blame|accuse|"
    r"denounce|attack|praise|thank|"
    r"(?:talk|speak|say|think) (?:about|of)|say (?:anything )?(?:about|on))\b"
)
ONE_PERSON = frozenset("he she him his her".split())
ASKS_WHY = re.compile(r"^(?:and |but |so )*why\b|.*,? and why\W*$")
ELSE = re.compile(
    r"\b(?:who|whom|what|which \w+|anyone|anybody|anything) else\b|\b(?:any|which) other\b"
)
WHO_ELSE = re.compile(
    r"^(?:and |but |so )*(?:(?:did|does|do|has|have) )?"
    r"(?:(?:who|anyone|anybody|any other \w+) else|any others?|any other \w+|which others?)"
    r"(?: (?:said|says|say|thinks?|thought|agreed|did|spoke|asked for|called for)"
    r"(?: (?:about |of )?(?:that|this|so|it|the same))?)?\s*\??$"
)
AND_SO = re.compile(r"(?:and|but|so|then|also),? +")
# Where an earlier question looks: the record or day ("when"), the part of the meeting.
_SYMBOL = r"(?:[a-z]{1,4}/(?:[a-z0-9.-]+/)*(?:pv\.|sr\.)?\d+|[a-z]{2}-\d{3,})"
_WHEN = rf"(?:{_SYMBOL}|(?:(?:\d{{1,2}} )?(?:{MONTHS}) )?(?:19|20)\d\d)"
OF_A_TIME = re.compile(
    rf"(?:in|at|on|during) the (?P<when>{_WHEN}) (?:meeting|session|debate|vote|one)", re.IGNORECASE
)
MONTH_ALONE = re.compile(
    rf",? (?:in|during|at)(?: the)? (?P<month>{MONTHS})(?: (?:vote|meeting|session|debate|one))?",
    re.IGNORECASE,
)
PLACE = re.compile(
    r",? (?:(?:in|at|on|during|from)(?: the)?(?: (?:record|meeting|release|session)(?: of| on)?)?|"
    rf"of(?= {_SYMBOL})) "
    rf"(?:(?P<when>{_WHEN}(?:(?:,| and| or)(?: in)? {_WHEN})*)(?![\w/-]| (?:to|until) )|"
    r"(?P<part>(?:first|second|third|fourth|last) (?:\w+ )?"
    r"(?:panel|dialogue|meeting|segment|round)\b)|"
    rf"(?P<month>{MONTHS})(?=\W*$|,)|"
    r"(?P<body>" + ORGAN + r")(?=\W*$|[,;]| in\b))",
    re.IGNORECASE,
)
# What a follow-up begins with that asks nothing.
LEADS_ON = re.compile(
    r"^(?:(?:and|but|or|so|what|how|about|the same|only|just)\b,? ?)+$|"
    r"^(?:and|but|so|then),? ",
    re.IGNORECASE,
)
EVERYWHERE = re.compile(
    r",? (?:in|across|over|at) (?:(?:all|any)(?: of)?(?: the)?|the whole(?: set of)?) "
    r"(?:records?|meetings?|releases?|debates?|sessions?)\b|,? (?:anywhere|everywhere)(?=\W*$)",
    re.IGNORECASE,
)
COURTESY = re.compile(r"^(?:thanks|thank you|ok|okay|great|i see)\b[.,!]* (?=\S)", re.IGNORECASE)
ONLY_PLACE = re.compile(
    r"^(?P<only>(?:and |only |just |but )*)(?:in|at|on|during) (?=the (?:first|second|third|last|"
    r"(?:un |security |general )?(?:council|assembly))|"
    rf"[a-z]{{1,4}}[/-]|\d|(?:the )?(?:{MONTHS})\b|[a-z]+ (?:19|20)\d\d)",
    re.IGNORECASE,
)
_FIGURE = r"(?:figure|number|estimate|statistic|sum|amount|value|percentage|share|count|toll)s?"
# Of the values told, by more speakers than one: all of them are told again.
WHICH_FIGURE = re.compile(
    r"^(?:and |but |so )*(?:who|which \w+) (?:gave|gives|cited|used|quoted|mentioned) the "
    rf"(?:lower|lowest|higher|highest|smaller|smallest|larger|largest|bigger|biggest|other|first|"
    rf"second) {_FIGURE}\W*$"
)
WHO_SAID = re.compile(
    r"^(?:and |but |so )*(?:who (?:said|says|reported|reports|stated) (?:that|this|so|it)|"
    r"who (?:told|tells|informed) (?:us|you|them) (?:of )?(?:that|this|so)|"
    rf"(?:who|which \w+) (?:gave|gives|cited|used|quoted|mentioned) (?:that|this|those|these) "
    rf"{_FIGURE}|"
    r"(?:according )?to whom|says who)\W*$"
)
A_WAY = re.compile(r"in favou?r|for|against|(?:the )?abst(?:ain(?:ed|ing|ers?)?|entions?)")
DAY = re.compile(r"\d{1,2} [A-Z]")
# "And the number of children?" is how many they are.
NUMBER_OF = re.compile(
    r"^(?:and |but |so |what about )*the (?:total )?number of (?P<whom>[^?]+?)\W*$"
)
# Who says that it is not so, of what somebody said.
DENIED = re.compile(
    r"^(?:and |but |so )*(?:who(?: else)?|(?:did|has|does) (?:anyone|anybody|any \w+)(?: else)?|"
    r"which \w+) (?:(?P<denied>den(?:y|ied|ies))|(?P<turned>dismiss|reject)(?:e?[ds])*) "
    r"(?:it|that|this|them|(?P<claim>(?:the|that|this) (?:charge|claim|accusation|allegation|"
    r"report)s?))\W*$"
)
# One of those listed and no more: "and the second one?"
NTH_ALONE = re.compile(
    r"(?:and |but |so |what about |how about )*the (?:first|second|third|fourth|fifth|last) "
    r"(?:one|of (?:them|these|those))\W*"
)
# What an earlier question is about, where it has no "about": what stands after its verb.
SUBJECT_AFTER = re.compile(
    rf"^{POLITE}*(?:who|which [\w-]+)(?: (?:all|else|has|have|had|also|did|not))* "
    r"(?!vot|abst|spoke|said|(?:is|are|was|were)\b)"
    r"(?:(?:dis)?agreed with [^?]+? (?:about|on|over) |"
    r"[a-z]+(?: (?:for|to|against|with|on|of))? )(?P<subject>.+)$"
)
AN_ORGAN = re.compile(rf"(?:the )?{ORGAN}\W*", re.IGNORECASE)
WHO_FIRST = re.compile(r"(?:who(?: else)?|which (?:other )?(?P<body>[\w-]+s))(?= )", re.IGNORECASE)
# "How many of them were children?" after "How many sailors were lost at sea?"
HOW_MANY_OF_THEM = re.compile(
    r"(?:and |so )?how many(?: of (?:them|these|those)\b|"
    r"(?= (?:were|are) (?:also )?(?:children|minors|kids|women|girls|men|boys|civilians|soldiers|"
    r"staff|workers|journalists|doctors|nurses|teachers|students|refugees|babies)\W*$))"
)
IS = re.compile(r" (?:were|was|are|is|have|had|did|do)\b")
HOW_MANY_WERE = re.compile(
    r"how many (?P<noun>.+?) (?:have been|had been|has been|were|was|are) (?P<done>[a-z]+\b[^?.]*)",
    re.IGNORECASE,
)
# "And wounded?", "how many were wounded?", "and children?": the same count of another deed or kind.
_DEED = (
    r"(?:killed|dead|wounded|injured|hurt|displaced|missing|detained|arrested|abducted|kidnapped|"
    r"rescued|evacuated|released|freed|lost|drowned|saved|deported|trafficked|repatriated)"
)
COUNTED_TOO = re.compile(
    r"^(?:and |but |so )*(?:how many )?(?:of (?:them|these|those) )?"
    rf"(?:(?:were|was|are|is|have been) )?(?:(?P<done>{_DEED})|"
    r"(?P<who>children|minors|women|girls|men|boys|civilians|soldiers|staff|journalists))\W*$"
)
DONE_TO_PEOPLE = re.compile(rf"{_DEED}\b(?! and\b)")
WHAT_HAPPENED = re.compile(
    r"^what happened\b.*?(?P<there> (?:at|in|near|on) [A-Z0-9][^?]*?)\W*$", re.IGNORECASE
)
HOW_VOTED_ON = re.compile(
    r"^(?:and |but |so )*how (?:was|were|did) (?:it|that|this|they|the vote) "
    r"(?:voted on|voted upon|put to (?:the|a) vote|decided)\W*$"
)
WHO_WAS_OF_A_SIDE = re.compile(
    r"^(?:and |but |so )*(?:(?:who|which(?: ones?| countries| states)?) (?:all )?"
    r"(?:was|were|is|are|voted) )?"
    r"(?P<way>against|for|in favou?r)(?: it)?\W*(?:(?:and )?(?:which ones?|who|name them)\W*)?$|"
    r"^(?:and |but |so )*(?:who|which(?: ones?| countries| states)?) (?:all )?abstained"
    r"(?: on (?:it|that))?\W*$"
)
# Which way those voted of whom an earlier question asks, up to what they voted on.
VOTED_SO = re.compile(
    r"\b(?:voted|votes|vote) (?:for|against|in favou?r(?: of)?|yes|no)"
    r"(?: (?:and|or) (?:for|against))?\b(?: (?:on|to))?|"
    r"\babstain(?:ed)?\b(?: (?:on|from|in)(?: voting on| the vote on)?)?",
    re.IGNORECASE,
)
CAST_ON = re.compile(r" (?:of|to|(?:on|from|in)(?: voting on| the vote on)?)$", re.IGNORECASE)
THE_VOTE = re.compile(r"(?:the |its )?(?:final )?(?:vote|votes|voting|ballot|result|outcome)")
A_TEXT = re.compile(
    r"\bthe (?:[\w-]+ ){0,2}?(?:resolution|text|amendment|decision|draft(?! resolution))\b"
)
MANY_OF_THEM = frozenset("they them their".split())
# Behind whom it is asked of: the vote, and which way it went ("Did Chad vote for it?").
CAST_SO = re.compile(r" (?P<cast>vote|abstain)\b(?P<way>.*?)\W*$", re.IGNORECASE)
# Stems of words that take sides and name no subject.
AGREEING = frozenset(map(stem, "agree agreed disagree disagreed support supported oppose".split()))
# Stems of what a question does, and not of what it is about: "how much did Chad give?"
OF_NO_SUBJECT = AGREEING | frozenset(
    map(
        stem,
        "give gave pledge pledged offer offered contribute contributed donate donated promise "
        "promised announce announced provide provided vote voted abstain abstained do did react "
        "want wanted mean moderate moderated chair chaired preside presided open opened close "
        "closed panel unanimous extend extended long adopt adopted decide decided".split(),
    )
)
# Of who sides with whoever was asked before, or against them, and no more.
SIDES = re.compile(
    r"^(?:and |but |so )*(?:who|(?:(?:does|did|do) )?(?:anyone|anybody|any [a-z]+)|which [\w-]+)"
    r"(?: else)?(?: (?:does|did|do))? "
    r"(?:(?P<against>disagree[ds]?|object(?:s|ed)?|dissent(?:s|ed)?|"
    r"push(?:es|ed)? back(?: (?:on|against) (?:it|that|this|them))?|"
    r"(?:contest|dispute|challenge|contradict|rebut|refute)(?:e?[ds])? "
    r"(?:it|that|this|them)|"
    r"(?:thinks?|thought|says?|said|argue[ds]?|sees? (?:it|this|that)) (?:otherwise|differently)|"
    r"(?:is|are|was|were) (?:against|opposed)(?= to (?:it|that|this)|\W*$))|"
    r"(?P<for>agree[ds]?|concur(?:s|red)?|t(?:akes?|ook) the same (?:line|view|position)|"
    r"(?:thinks?|thought) (?:so too|the same|likewise)|"
    r"share[ds]? (?:that|this|his|her|their|its|the same) (?:view|position|opinion|assessment)))"
    r"(?:(?P<whom> with (?:him|her|them|it|that|this))|(?P<to> to (?:it|that|this)))?\W*$"
)
# "Does Chad agree with it?", "did Chad contradict her?"
AGREES_WITH_THAT = re.compile(
    r"^(?P<does>(?:and |but )?(?:do|does|did) [^?]+?) "
    r"(?:(?P<agree>agree)|disagree|contradict(?= )|dispute(?= )) ?"
    r"(?:with )?(?:it|that|this|him|her|them)(?: view| point| claim)?\W*$",
    re.IGNORECASE,
)
TAKES_A_SIDE = re.compile(r"^who (?:dis)?agreed(?: with (?:him|her|them|it|that|this))?\W*$")
# "How did Chad explain its vote against …?", as a question why is put.
EXPLAINED_VOTE = re.compile(
    r"\bexplain its (?:(?P<abstained>abstention)|vote(?P<way> (?:for|against|in favou?r))?)\b"
)
EXPLAINED_ANY = re.compile(r"\bexplain voting or abstaining\b")  # as a why is put behind a vote
DISAGREES = re.compile(r"^who disagreed(?: with (?:that|this|it|them))?\W*$")
AGREED = re.compile(r"^who (?:dis)?agreed with\b")
AGREED_WITH = re.compile(r"did .+? (?P<how>(?:dis)?agree) (?P<rest>with .+)$", re.IGNORECASE)
