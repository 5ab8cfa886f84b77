"""A question recast in the words by which it is understood: "by whom was it raised?" as "who raised
it?", "why did Chad abstain?" as "how did Chad explain its abstention?"

Comes in: a question, and who is known. Goes out: the same question, recast; as it is where it is so
worded. Does not know: what kind of answer it wants.
"""

from __future__ import annotations

import re
from functools import partial

from rag.agencies import SHORT_FORMS
from rag.countries import PLACES, country_code
from rag.holdings.directory import Directory, unnamed
from rag.questions.capacity import (
    BRIEFERS,
    CIVIL_SOCIETY,
    PANEL_CHAIRS,
    PANELLISTS,
    SURVIVORS,
    UNITED_NATIONS,
)
from rag.questions.comparison import as_comparison, first_match
from rag.questions.stance import STANCES
from rag.questions.whereabouts import countries_told, is_capital
from rag.questions.wording import (
    A_KIND,
    A_RANK,
    AN_OFFICE,
    ASKS,
    BODIES,
    BODY,
    DELEGATE,
    DID_NOT,
    EXPLANATION,
    GIVES,
    JUSTIFY,
    MEETING,
    NEGATION,
    PARTS,
    PLACE_NAMES,
    POLITE,
    SAT_OUT,
    SAYING,
    TEXT,
    UNWANTED,
    WAS_NOT,
    any_case,
    any_of,
)
from rag.reading.offices import HAS_TITLE
from rag.words import fold, level, stem, words

# "Who wants …", "who is accusing …": reported speech has it in the past.
_OF_NOW = (
    "accuse ask argue back blame call claim complain condemn criticise criticize defend demand "
    "denounce insist mention oppose praise propose reject suggest support thank urge want warn "
    "welcome"
).split()
_THEN = {
    "says": "said",
    "thinks": "thought",
    "denies": "denied",
    "is denying": "denied",
    "are denying": "denied",
} | {
    now: f"{one}d" if one.endswith("e") else f"{one}ed"
    for one in _OF_NOW
    for now in (f"{one}s", f"is {one.removesuffix('e')}ing", f"are {one.removesuffix('e')}ing")
}
_WHO = rf"\b(who(?: all| else)?|(?:which|what) (?:[\w-]+ )?(?:{BODY}|{BODIES}|{DELEGATE}))"
# How whoever did it did, which narrows nothing: "who openly backed it", "who spoke directly of it".
_HOW = (
    r"(?:(?:explicitly|expressly|specifically|directly|openly|publicly|clearly|plainly|personally|"
    r"actually|really) )+"
)
_DOING_SO = any_case(
    rf"(?P<who>{_WHO}|\b(?:those|every(?:one|body)|{BODIES}) (?:who|that)|"
    rf"\bany(?:one|body| (?:{BODY}|{DELEGATE})))"
    rf"(?P<has>(?: (?:has|have|had|also|did|were|was|is|are))*) {_HOW}(?:and by name )?"
    r"(?=[a-z])(?!sa(?:id|ys?) (?:that|this|it|so|no|yes)\W*$)|"
    rf"(?P<verb>\b{SAYING}) {_HOW}(?=(?:about|of|on|for|against|that)\b)"
)
_WHO_NOW = any_case(rf"{_WHO} ({'|'.join(_THEN)})\b")
# Who did not want a thing opposed it.
_UNWANTED = any_case(rf"{_WHO} {UNWANTED}(?= \w)")
_SAID_NO_TO = any_case(rf"{_WHO} (?:sa(?:id|ys?) (?:(?P<yes>yes)|no) to|turned down)(?= \w)")
# Who took a side by either of two words took it: "rejected or opposed it", "would vote for the text
# or support it".
_EITHER_WAY = any_case(rf"{_WHO} (?P<one>[a-z]+) or (?P<other>[a-z]+)(?= \w)")
_OF_TEXT = rf"[^?,;]*?\b{TEXT}s?\b[^?,;]*?"
_BACKING = r"(?:support|back|endorse)"
_VOTE_OR_BACK = any_case(
    rf"{_WHO} sa(?:id|ys?) (?:that )?(?:they|it|he|she) (?:would|will) "
    rf"(?:vote (?:for|in favou?r of) (?P<text>{_OF_TEXT}) or {_BACKING} (?:it|them)|"
    rf"{_BACKING} (?P<other>{_OF_TEXT}) or vote (?:for|in favou?r of) (?:it|them))(?=\W*$)"
)
# Who is yet to vote on it takes a side of it: "who will vote against the draft?".
_WILL_VOTE = any_case(
    rf"{_WHO} (?:will|would|(?:is|are) going to|(?:plan|intend|mean)(?:s|t|ed|ned)? to) vote "
    rf"(?:(?P<against>against)|for|in favou?r of) (?P<text>{_OF_TEXT})"
    rf"(?: or {_BACKING} (?:it|them))?(?=\W*$)"
)
# Who wants a plan that there is supports it: "who wants the harbour plan?".
_WANTED_PLAN = any_case(
    rf"{_WHO} (?:want|wanted)(?= (?:the|a(?= (?:one|two)-state)) (?:[\w'’-]+ ){{0,3}}?"
    r"(?:solution|plan|proposal|initiative|treaty|pact|convention|road ?map|formula|deal)\W*$)"
)
# Who gave a death toll, or a figure for the dead, said how many were killed.
_GAVE_TOLL = any_case(
    rf"{_WHO} (?:{GIVES}|put forward|presented|referred to) (?:(?:an?|any|the|some) )?"
    r"(?:death (?:toll|count|figure|number)s?|(?:figure|number|count|estimate|toll)s? "
    r"(?:for|of|on) (?:the )?(?:(?:people|those) )?(?:dead|deaths|killed|fatalities))\b"
)
_ATTACKED = any_case(rf"{_WHO} attack(?:s|ed|ing) (?P<whom>(?:the )?)")
# Members of the Council, as those who are asked for.
_COUNCIL = r"(?:(?:un |united nations )?security )?council(?:['’]s)?"
_MEMBERS = r"(?:member states?|members?|states|countries)"
_OF_COUNCIL = any_case(
    rf"^(?P<asks>{POLITE}*(?:(?:which|what|how many|name|list|who|did|do|does|has|have|all|any|"
    rf"every|each|those|the|other|among|amongst|of) )*)(?:(?:{_COUNCIL} (?P<of>{_MEMBERS})|"
    rf"(?P<those>{_MEMBERS}) of (?:the )?{_COUNCIL}|(?P<states>member states?))\b(?! of)|"
    rf"(?P<members>members)\b(?! of))"
)
_THE_SG = any_case(r"\b(the )(?:un ?)?sg\b")
# Offices as people call them, where no record prints them so.
_OFFICES = {
    "deputy premier": "deputy prime minister",
    "premier": "prime minister",
    "pm": "prime minister",
    "taoiseach": "prime minister",
    "tanaiste": "deputy prime minister",
}
_OFFICE = any_case(
    r"(?<=[\w.'’] )(?<!\d )(?P<office>deputy premier|premier|PM|taoiseach|t[aá]naiste)(?P<s>s?)\b"
    r"(?=\W*$|['’?,.]| (?!(?:league|division|cup)\b)[a-z])"
)
_THE_WHO = re.compile(
    r"(?<=[a-z] )WHO\b|"
    r"\bWHO(?= (?:counts?|figures?|data|tally|numbers?|estimates?|chief|head|director|officials?|"
    r"experts?|staff|reports?)\b)"
)
_A_COURT = re.compile(r"\bIC[CJ]\b")  # that people call by its initials
# A change to a text that was voted on: an amendment.
_CHANGE_VOTED_ON = re.compile(
    r"\bchanges?(?= (?:that )?(?:\w+ )?(?:proposed|moved|tabled|submitted|put forward|introduced)\b"
    r".*\b(?:vot\w+|rejected|defeated|adopted|carried|tally|lost)\b)"
)
# Which witness said so is which speaker.
_WITNESS = any_case(
    rf"^({POLITE}*(?:which|what)(?: \w+)?) (?:eye-?)?witness\b(?! (?:spoke|speaks?|talked)\W*$)"
)
# "The Moyo briefing: what did she say on wells?" is asked of Moyo.
_HIS_SPEECH = any_case(
    r"^(?:the )?(?!(?:opening|closing|introductory|final|joint|written|press|first|last|morning|"
    r"afternoon|in|on|at|after|from|her|his|their|its|a|an|this|that)\b)"
    r"(?P<who>[\w.-]+(?: [\w.’'-]+){0,3}?)['’]?s? "
    r"(?:briefing|speech|statement|remarks|address|intervention|testimony)\s*[-–—:,;]+\s*"
    r"(?P<asks>(?:what|why|how|when|where)(?: [\w-]+){0,2}? (?:did|does|has|had|is|was) )"
    r"(?:he|she|they)\b(?P<rest>.*)$"
)
# Why somebody voted so is how they explain it.
_VOTE = (
    rf"(?:(?P<abstain>abstain(?:ing|ed)?|abstention|{SAT_OUT}|"
    r"(?P<neutral>(?:not (?:tak|pick)(?:e|ing)?|(?:tak|pick)(?:e|ing)? no) (?:a )?sides?|"
    r"(?:stay(?:ed|ing)?|remain(?:ed|ing)?) neutral))|"
    r"(?P<veto>veto(?:ed|ing)?|(?:cast|us(?:e|ed|ing)|exercis(?:e|ed|ing)) (?:a|the|its|his|her) "
    r"veto)|(?P<before>no|yes|negative|positive|favou?rable)[ -]vote|"
    r"(?:(?:how|the way) (?:it|they|he|she) )?(?:vot(?:e|ed|ing))"
    r"(?: (?P<way>for|against|in favou?r of|in favou?r|yes|no))?)\b"
)
_ITS = r"(?:(?:its|their|his|her|the|that|this)(?: own)? )?"
_REASON = rf"{EXPLANATION} (?:for|of|behind)"
_COMPARED = r"(?P<compared>(?:compare|contrast|(?:the )?differences? (?:between|in)) (?:the )?)?"
_ASKED_WHY = (
    (
        r"^why (?:did|does|has|have|was|were|is|are|will|would) (?P<who>.+?)"
        r"(?: (?:say|announce|declare|state)s?(?: that)? (?:it|they|he|she) (?:would|will))?"
        rf"(?: (?:going|planning|about|intending) to)? {_VOTE}"
    ),
    rf"^how (?:did|does|do|has|have) (?P<who>.+?) {JUSTIFY} {_ITS}{_VOTE}",
    rf"^(?:what (?:was|were|is|are) )?{_COMPARED}(?P<who>[^,:;]+?)['’]?s? {_REASON} {_ITS}{_VOTE}",
    (
        rf"^(?:what )?{_COMPARED}{EXPLANATION} (?:that )?(?:did )?(?P<who>.+?) "
        rf"(?:give|gave|offer(?:ed)?)s? for {_ITS}{_VOTE}"
    ),
)
_WHY_SO = tuple(any_case(rf"{asks}(?P<rest>.*?)\W*$") for asks in _ASKED_WHY)
# After a vote of no way: "vote on the text", not "voting rights".
_OF_THE_VOTE = re.compile(r"(?: (?:on|in|at|over|for|against|during|about|when|as|that|to)\b.*)?$")
_OF_NEUTRAL = any_case(r"(?: .*\b(?:vot\w+|text|draft|resolution|amendment)\b.*)?$")
# What may stand beside names and offices where no more than these is told.
_BESIDE_NAMES = frozenset("and or each both the of for s prime foreign deputy delegation".split())
# "Who voted in favour among African States?": which African States did.
_VOTED_AMONG = any_case(
    rf"^{POLITE}*(?:who|which (?:{BODY}|{DELEGATE}))"
    r"(?P<did> (?:vot\w+|abst\w+)(?: [\w-]+){0,3}?) "
    rf"(?:(?:from|in) (?:the )?(?P<place>{PLACE_NAMES})|(?:from )?among (?:the )?(?P<part>{PARTS}) "
    r"(?:countries|states|members|ones))\b(?P<rest>.*)$"
)
_TWO_STATES = any_case(  # side by side, not those who did something
    r"\b(for|of|on|about|back(?:s|ed)?|support(?:s|ed)?|want(?:s|ed)?) (?:the )?two[ -]states\b"
    r"(?=\W*$|[?.!,;]| (?:living|side by side|in|as|on)\b)"
)
# "How many delegations took part in the debate?": how many spoke.
_HOW_MANY_TOOK_PART = any_case(
    rf"^(?P<many>{POLITE}*how many (?:[\w-]+ )??(?:{BODIES}|{DELEGATE})) (?:took part|participated)"
    rf"(?: in (?:the|this) (?:[\w-]+ )?(?:{MEETING}|dialogue))?\W*$"
)
# "How many took the floor?" counts speakers, "how many people briefed the Council?" briefers.
_HOW_MANY_SPOKE = any_case(
    rf"^(?P<many>{POLITE}*how many)(?: people)? "
    r"(?=(?:(?:(?:have|had) )?(?:taken|took) the floor|spoke|(?:have|had) spoken|"
    r"explained (?:their|its) votes?)\b)"
)
_HOW_MANY_BRIEFED = any_case(
    rf"^(?P<many>{POLITE}*how many)(?: (?:people|speakers))? (?:(?:have|had) )?briefed "
    r"(?:the )?(?:(?:security )?council|(?:council )?members)(?=\W*$)"
)
# "The testimony of the two survivors", "the briefers' remarks": what they said.
_STATEMENT = r"(?:testimon(?:y|ies)|statements?|remarks|words|speech(?:es)?|accounts?|briefings?)"
_SPEAKERS = (
    rf"(?:(?:all|both|two|three) )?(?:{BRIEFERS}|{PANEL_CHAIRS}|{PANELLISTS}|{SURVIVORS}|"
    rf"{CIVIL_SOCIETY}|{UNITED_NATIONS})"
)
_WORDS_OF = any_case(
    rf"^{POLITE}*(?:what (?:was|were) )?(?:the )?(?:{_STATEMENT} (?:of|by|from) (?:the )?"
    rf"(?P<who>{_SPEAKERS})|(?P<whose>{_SPEAKERS})['’] {_STATEMENT})\W*$"
)
# "What are the main points on wells?": what was said of them.
_MAIN_POINTS = any_case(
    rf"^{POLITE}*(?:(?:what (?:were|are|was|is)|give me|summari[sz]e|list) )?(?:the )?"
    r"(?:(?:main|key|principal|central|major) (?:points?|messages?|arguments?|themes?|takeaways?)|"
    r"highlights|gist|takeaways)(?: (?:made|raised))? (?:on|about|regarding) (?=\S)"
)
# The same of a meeting, or what happened there: what it was about.
_IN_SUM = any_case(
    rf"^{POLITE}*(?:(?:(?:what (?:were|are|was|is)|give me|show me|list) )?(?:an? |the |some )?"
    r"(?:(?:quick|brief|short) )?(?:(?:main|key|principal|central|major) (?:points?|messages?|"
    r"themes?|takeaways?)|highlights|gist|takeaways|overview|recap|summary|tl;? ?dr)(?: please)?"
    rf"(?: (?:of|from|at|in) (?:the|this|that|today['’]s) (?:{MEETING}|record|release))?|"
    r"what (?:happened|went on|took place)(?: (?:in|at) (?:the|this|that) (?:(?:un|united nations|"
    rf"security|general) )*(?:council|assembly|{MEETING}))?)\W*$"
)
# "Thrown out of the Council" is expelled from it, "throwing Chad out of" it expelling.
_THROWN_OUT = any_case(
    r"\b(?:(?:thrown|kicked|booted|chucked)|(?:throw|kick|boot|chuck)(?P<ing>ing)? "
    r"(?P<whom>(?:the )?[\w'’-]+(?: [\w'’-]+)?)) out of (?=(?:the )?(?:un\b|united nations|"
    r"security council|human rights council|council|assembly|commission|committee|union|"
    r"organi[sz]ation))"
)
# "Is Chad a party to the treaty?"
_A_PARTY = any_case(
    r"^(?:is|was) ([^,?]{2,40}?) (?:already |also |now )?(?:an? )?(?:state )?party to "
    r"(?=[^?]*\b(?:convention|protocol|treaty|statute|covenant|charter|agreement|accord)s?\b)"
)
# "How much did Kenya give?": how much aid, as others may tell it as well.
_SO_MUCH_GIVEN = any_case(
    rf"^(?P<much>{POLITE}*how much)(?P<gave> (?:did|does|has|have|will) [^?,]+? "
    r"(?:give[ns]?|contributed?|donated?|provided?|pledged?|offer(?:ed)?))(?=\W*$)"
)
# The same in words that say no more of it.
_PUT_UP = any_case(
    rf"^(?P<much>{POLITE}*how much (?:\w+ )?(?:did|does|will|(?P<has>has|have)) [^?,]+?) "
    r"(?:put (?:up|in|down|forward|on the table)|(?:chip|chipped|kick|kicked|throw|thrown) in|"
    r"(?:stump|cough)(?:ed)? up|(?:fork|shell)(?:ed)? out)"
    r"(?=\W*$| (?:for|to|towards)\b)"
)
# To take people in is to shelter them, which says more of it.
_TAKEN_IN = any_case(
    r"\bt(?P<so>ook|aken|akes?|aking) (?:(?P<whom>(?:[\w'’-]+ ){0,2}?(?:people|them|those|others|"
    r"anyone|refugees|families|children|civilians|strangers)) "
    r"in(?=\W*$| (?:from|after|since|when)\b)|"
    r"in (?P<who>(?:the )?(?:people|them|others|anyone|strangers))\b)"
)
_SHELTERED = {"ook": "ed", "aken": "ed", "ake": "", "akes": "s", "aking": "ing"}
# To get one's people out is to evacuate them, which records say.
_GOT_OUT = any_case(
    r"\b(?:(?P<ed>got|brought)|(?P<ing>getting|bringing)|get|bring) "
    r"(?P<whose>(?:its|their|his|her|our)(?: own)?) (?:people|citizens|nationals) (?:back )?out\b"
)
_HOW_MANY_FOR = any_case(  # "how many were for the amendment, and how many against (it)?"
    r"\b(?P<many>how many)(?: (?:states|countries|members))? (?:were|was) "
    rf"(?P<way>for|against|in favou?r of)(?= [^?]*\b{TEXT}s?\b)"
)
# "Who will abstain?", "who will vote against?": who says so.
_WHO_WILL_VOTE = any_case(
    rf"^(?P<who>{POLITE}*(?:who|(?:which|what) (?:{BODIES}|{DELEGATE}))(?: all| else)?) "
    r"(?:(?:will|would) (?:likely |also )?|(?:(?:is|are|was|were) )?"
    r"(?:going|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|mean(?:s|t)?|want(?:s|ed)?) to |"
    r"(?:is|are) (?=abstaining|voting))"
    r"(?=(?:vot(?:e|ing) (?:for|against|in favou?r|yes|no)\W*$|abstain(?:ing)?\b))"
)
_HOW_MANY_VOTED = any_case(rf"^{POLITE}*how many(?= (?:voted|abstained)\b)")
# "How did the wells vote go?": the vote on the wells.
_VOTE_ON = any_case(
    r"\b(?P<asks>how did|what was(?: the (?:result|outcome|tally|count) of)?) the "
    r"(?P<what>(?!(?:final|first|second|last|whole|recorded|roll-call|un|general|security|council|"
    r"assembly|committee)\b)[\w-]+(?: (?!(?:for|of|on|in|behind|the|a|to)\b)[\w-]+){0,2}?) "
    r"(?P<vote>vote|voting|ballot)"
    r"(?=(?: (?P<went>go|end|turn out|come out|split|divide|break down))?\W*$|"
    r" (?:go|end) (?:in|at) )"
)
# Who was of a side, of nothing that is told: who voted so.
_OF_A_SIDE = any_case(
    rf"^(?P<who>{POLITE}*(?:who|which (?:{BODIES}))(?: all| else)?) (?:(?:was|were|is|are|stood|"
    r"came out|went) )?(?:(?:all|actually) )?"
    r"(?:(?P<against>against|opposed|said no|says no)|(?P<favour>for|in favou?r|said yes|says yes))"
    r"(?: (?:of |to )?(?:it|that|this))?\W*$"
)
# A side taken, as it was and as "did" takes it; then why, asked behind ("they backed it because").
_TAKEN_SIDES = {
    "voted": "vote", "abstained": "abstain", "backed": "back", "supported": "support",
    "endorsed": "endorse", "opposed": "oppose", "rejected": "reject", "vetoed": "veto",
    "approved": "approve", "said yes": "say yes", "said no": "say no",
}  # fmt: skip
_DID_SO = rf"(?P<who>[^?,;:]+?) (?P<did>{'|'.join(_TAKEN_SIDES)})\b(?P<what>[^?;:]*?)"
_WHY_THEY_DID = any_case(
    rf"^(?:(?!{POLITE}*(?:{ASKS})\b){_DID_SO},? (?:because|why|for what reason)|"
    rf"how come {_DID_SO.replace('P<', 'P<c')})\W*$"
)
_WHAT_MADE = any_case(
    r"^(?:(?:on|for) what (?:grounds?|reasons?|basis) (?P<did>did|does|has)|"
    r"what (?:made|led|drove|prompted|moved)) (?P<who>.+?) (?:to )?"
    rf"(?P<do>{'|'.join(_TAKEN_SIDES.values())})\b"
)
_WHY_NOT = any_case(
    r"^why (?P<did>did|do|does|would|could)(?:n['’]?t (?P<who>.+?)| (?P<whom>.+?) not) "
    r"(?P<do>support|back|endorse|approve|accept)\b"
)
# Who neither backed nor opposed it in a vote abstained.
_NEITHER_WAY = any_case(
    rf"\b(?:(?:{DID_NOT} vote|voted neither) (?:either way|one way or (?:the|an)other|"
    r"for (?:n?or|and) against|yes n?or no)|"
    rf"(?:(?:{DID_NOT} (?:take|pick|choose)|(?:took|picked|chose) no) (?:a )?sides?|"
    r"(?:stayed|remained|was|were) neutral)(?= (?:in|on) (?:the|that|this) vote\b|\W*$)|"
    rf"neither (?:supported|backed) n?or (?:opposed|rejected)(?= (?:the |that |this )?{TEXT}\b))"
)
# "Who spoke that was not there for a government?": the speakers from outside governments.
_NOT = rf"(?:not|{DID_NOT}|{WAS_NOT})"
# "Who spoke for an organization or a company rather than a country?"
_FOR_OTHERS = any_case(
    rf"^{POLITE}*(?:who|(?:which|what) (?:speakers|participants))(?: all| else)? "
    r"(?:spoke|(?:was|were) speaking|represented)(?: (?:for|on behalf of))? "
    r"(?:an? |any |the )?(?:(?:organi[sz]ation|compan(?:y|ie)|business(?:e)?|firm|ngo|body|"
    r"agenc(?:y|ie)|institution)s?(?: or (?:an? |any )?)?)+"
    r"(?:,? (?:rather than|and not|not|instead of|and no) (?:for )?(?:an? |any )?"
    r"(?:country|countries|states?|governments?|nations?))\W*$"
)
_FOR_NO_STATE = any_case(
    rf"^{POLITE}*(?:who|(?:which|what)(?: of the)? (?:speakers|participants|people))(?: all| else)?"
    r"(?: (?:spoke|took the floor|took part|participated|(?:was|were) there))?"
    rf"(?P<at> (?:at|in|during)(?: (?!{_NOT}\b)[\w'’-]+){{1,8}}?)?"
    rf"(?:[ ,]+(?:but|and|that|who|which)\b)*[ ,]*{_NOT}(?: (?:there|here|speak|speaking))*"
    r"(?: (?:represent(?:ing|ed)?|for|from|as|on behalf of))?(?: (?:an?|any|the|one))? ?"
    r"(?:member )?(?:countr(?:y|ies)|states?|governments?|nations?)\W*$"
)
# "Raids by Chadian gangs - what was said about it?": it is asked of nobody's words alone.
_MATTER_FIRST = any_case(
    rf"^(?!{POLITE}*(?:{ASKS})\b)(?P<what>[^?]+?)\s*(?:[-–—:,;?]\s)\s*(?:and |so )?"
    r"what (?:(?:was|were|is|has been|have been|got) (?:said|told)|"
    r"(?:did|do|have|has) (?:people|anyone|anybody|speakers|delegates|delegations|countries|"
    r"states|members) (?:say|said|think))"
    r"(?: (?:about|of|on) (?:it|that|this|them|those|these))?"
    r"(?P<rest>(?: (?:in|at|during) [^?]+)?)\W*$"
)
# "The remark on taps, who made it?" asks who made it.
_WHO_LAST = any_case(
    rf"^(?!{POLITE}*(?:{ASKS})\b)(?P<what>[^?\"“”]+?)\s*(?:[-–—:,;?]+\s*|\s)(?:and |so )?who "
    r"(?P<did>(?:actually )?(?:said|made|used|coined|told|came up with)) "
    r"(?:it|that|this|so|those words|that one|the (?:remark|comment|quote|line))\W*$"
)
# That they do not is what some say they will never do.
_NOT_RECOGNIZED = any_case(rf"{_WHO} {DID_NOT} (?=recogni[sz]e\b)")
# Who is not convinced of a thing doubts it.
_UNCONVINCED = any_case(
    rf"{_WHO} (?:(?:{WAS_NOT} (?:really |quite |so |at all )*"
    r"(?:convinced|persuaded|sure)(?: (?:that|by|of|about))?)|"
    rf"{DID_NOT} (?:really |quite )?(?:believe|buy|trust)(?: (?:that|in))?) "
    r"(?=\w)"
)
# Who does not think that a thing is so disagrees; what somebody never wanted they say themselves.
_UNTHOUGHT = any_case(
    rf"{_WHO} {DID_NOT} (?:really |quite |actually )?"
    r"(?:think(?: that)?|feel that) (?=(?!(?:about|of|much|so|highly|twice|it necessary)\b)\w+ \w)"
)
_NEVER_WANTED = any_case(
    rf"{_WHO} (?:have |has |had )?(?P<so>never (?:wanted|desired|sought|chose|intended|meant|"
    rf"wished|started|provoked|attacked|invaded|threatened)|{DID_NOT} "
    r"(?:choose|seek|start|provoke|desire))(?= \w)"
)
_DID_NOT_VOTE = any_case(rf"\b(?P<did>did|do|does){NEGATION} (?:actually |even )?(?=vote\b)")
# Who thinks that a thing does harm warns against it.
_DOES_HARM = any_case(
    rf"{_WHO} (?:th(?:inks?|ought)|believe[sd]?|warn(?:s|ed)|argue[sd]?|sa(?:ys?|id)|fear(?:s|ed)|"
    r"f(?:eels?|elt)|caution(?:s|ed)|was worried|were worried) (?:that )?(?P<what>[^?,;]+?) "
    r"(?:(?:would|could|might|may|will|can|do(?:es)?|did|is|are|was|were) )?(?:(?:only|just) )?"
    r"(?:be |do(?:es|ing)? )?(?:more harm than good|backfir(?:e|es|ed|ing)|"
    r"ma(?:ke|kes|de) (?:things|matters|it) worse|counter-?productive)\b"
)
# Measures in other words: "sanctioning Chad", "economic measures against Chad".
_SANCTIONING = any_case(
    r"\b(?:(?P<only>sanctioning)|(?:punishing|penali[sz]ing)(?= [^?,;]{3,40}? economically\b)|"
    r"(?:economic|financial) (?:measures|reprisals|punishments?) (?:against|on)) "
    r"(?P<whom>(?:the )?[\w'’-]+(?: (?:of )?(?-i:[A-Z])[\w'’-]+){0,3})(?: economically\b)?"
)
_IN_CHAIR = any_case(
    rf"{_WHO} (?:(?:was|were|is|are|sat) in the chair (?:for|of|at|during|over)|ran|runs|headed) "
    r"(?=(?:the )?(?:[\w-]+ )?(?:panel|round ?table|interactive dialogue)s?\b)"
)
# What it is, told again: "is a place that ships pass, i.e. a transit country".
_THAT_IS = any_case(
    r"\b(?P<are>is|are|was|were) (?:an?|the) [^?]{3,80}?[ ,(-]+(?:i\. ?e\.|that is(?: to say)?,|"
    r"in other words),? (?=(?:an?|the) )"
)
# "Sitting out the vote" is abstaining.
_SITTING_OUT = any_case(
    r"\bs(?:it(?P<now>s?)|at|itt(?P<ing>ing)) out (?:of )?(?:the|that|this) vote\b"
)
_OF_THE_DISCUSSION = any_case(
    r"\b(?P<who>(?:panell?ists|moderators?) (?:of|in|on|at|for) the (?:\w+ )?)(?=discussion\b)"
)
_LAST_WORD = any_case(r"\bha[ds] the (last|first|final) (?:word|say)\b")
# "Ministers from Africa who spoke", "who from the EU spoke": of a part of the world, as its people
# are called.
_FROM = PLACES | {
    "gulf": "gulf", "arab world": "arab", "eu": "european union", "european union": "european union"
}  # fmt: skip
_SPEAKING = (
    r"(?: (?:who|that|have|had))*(?: (?:spoke|spoken|came|attended|took (?:the floor|part)|"
    r"(?:were|was) (?:there|present)))"
)
_ANY_OF_THEM = frozenset("who envoys leaders diplomats".split())
_OF_PART_WHO_SPOKE = any_case(
    rf"^{POLITE}*(?:(?:which|what|list|name|show|give me|all|the|any|every|how (?P<many>many)) )*"
    rf"(?P<who>who|envoys|leaders|diplomats|{A_RANK})(?P<there>{_SPEAKING})?(?: (?:are|were))? "
    r"from (?:the )?"
    rf"(?P<place>{'|'.join(sorted(_FROM, key=len, reverse=True))})"
    rf"(?P<here>{_SPEAKING})?(?:,? (?:please|pls))?\W*$"
)
_TWO_OF_A_NAME = any_case(r"\b(north|south) and (south|north) (korea)n?s?\b")
_REPRESENTS = any_case(  # "who represents Chad at the Council?" asks who Chad's delegate is
    rf"^{POLITE}*who (?:represents?|represented)(?P<of> [^?]+?)(?: (?:at|in|on|before) .*)?\W*$"
)
# "What is the name of Chad's delegate?", "what is the ambassador called?" ask who that is.
_BY_WHAT_NAME = any_case(
    rf"^{POLITE}*(?:what(?:['’]s| is| was)(?: the)?(?: full)? name of|what(?:['’]s| is| was)"
    r"(?=.* (?:called|named)\W*$|.*['’]s (?:full )?name\W*$)|who(?:['’]s| is| was)(?=.*['’]s )) "
    r"(?:the )?(?:(?P<whose>[^?]+?)['’]s )?"
    r"(?P<office>(?!name\b)(?:(?! (?:who|that|which) )[^?'’])+?)"
    r"(?:['’]s (?:full )?name| called| named)?\W*$"
)
# "Backers of the fund" are who backed it.
_DOERS = {
    "backed": "backers supporters proponents advocates defenders champions",
    "opposed": "opponents critics detractors",
    "sponsored": "sponsors co-sponsors cosponsors",
}
_HOW_MANY_DOERS = tuple(  # "how many co-sponsors did the draft have?"
    (
        any_case(
            rf"^{POLITE}*how many {any_of(who)} (?:(?:did|does|do|has|have|had) (?P<what>[^?]+?) "
            r"(?:have|had|got?|get|find|found|attract(?:ed)?)|"
            r"(?:were|are) there (?:for|of) (?P<of>[^?]+?))\W*$"
        ),
        did,
    )
    for did, who in _DOERS.items()
)
_NO_OBJECT = rf"\b(?:{ASKS}|sa(?:y|id)|where|killed|condemned|by)\b"  # a clause, no thing backed
_AGENTS = tuple(
    (
        any_case(
            rf"^{POLITE}*(?:the |all |any )*{any_of(who)} of (?P<what>(?:(?!{_NO_OBJECT}).)+?)\W*$"
        ),
        did,
    )
    for did, who in _DOERS.items()
)
# "By whom was it raised?" is "who raised it?".
_BY = rf"by (?P<who>whom|(?:which|what) {A_KIND}(?:{BODY}|{DELEGATE}))"
_BEEN = r"(?:was|were|is|are|(?:has|have|had) been)"
_DONE = r"(?P<done>[a-z]{2,}(?:ed|ought|aid|own)(?: (?:or|and) [a-z]{2,}ed)?)"
_PASSIVES = (
    any_case(
        rf"^{POLITE}*{_BY} {_BEEN} (?P<what>.+(?<! or)(?<! and)) "
        rf"{_DONE}(?P<rest>(?: (?:in|at|on|during|as|for|over|to) .*)?)\W*$"
    ),
    any_case(
        rf"^(?!(?:{ASKS})\b)(?P<what>.+?),? {_BEEN} {_DONE}"
        rf"(?P<rest>.*?) {_BY}\W*$"
    ),
)
# "Was it talked about?" asks whether anybody did.
_WAS_MENTIONED = any_case(
    r"^(?:was|were|is|has|have) (?P<what>.+?) (?:ever |even |also )?(?:been )?(?:mentioned|"
    r"discussed|"
    r"raised|brought up|talked about|spoken (?:of|about)|referred to|touched on|addressed)\b"
    r"(?P<rest>(?: (?:in|at|by|during) .*)?)\W*$"
)
# "What did Chad say about its vote?" is how it explained it.
_SAID_OF_VOTE = any_case(
    rf"^{POLITE}*what (?:did|does|do|had|has) (?P<who>[^?]+?) (?:say|said) (?:about|on|of) "
    r"(?:its|their|his|her) (?:own )?votes?(?P<rest>(?: (?:on|against|for|in) [^?]+?)?)\W*$"
)
# "Was Chad mentioned by Peru?" is whether Peru mentioned Chad.
_VERB_OF = {f"{one}d" if one.endswith("e") else f"{one}ed": one for one in _OF_NOW}
_WAS_DONE_BY = any_case(
    rf"^{POLITE}*(?:was|were|is|are|has|have) (?P<whom>[^?]+?) (?:ever |been |also |even )*"
    rf"(?P<done>{'|'.join(_VERB_OF)})"
    r"(?P<of> (?:of|for) [^?]+?)? by (?P<who>[^?]+?)\W*$"
)
# What is no one thing done: "it said that …", "aid promised and refugees".
_TWO_CLAUSES = any_case(r"^it\b|[a-z]{2}ed (?:and|or)\b")


# "Who backed it and is from Africa?", "… and is a member of the Council?": of those who are.
_AND_ARE_OF = any_case(
    rf"^(?P<lead>{POLITE}*)(?:who(?: all)?|(?:which|what) {A_KIND}(?:{BODIES}|{BODY}|{DELEGATE}))"
    r"(?P<did> .+?),? (?:and|but) (?:who )?(?:also )?(?:(?:is|are|was|were)(?: also)?|comes?|came) "
    rf"(?:from (?:the )?(?P<place>{PLACE_NAMES})|(?:an? |the )?(?P<part>{PARTS})"
    r"(?: (?:country|countries|state|states|members?|speakers?|delegations?))?|"
    r"(?:an? )?(?:members? (?:of|on) the (?:security )?)(?P<council>council))\W*$"
)


def recast(text: str, directory: Directory) -> str:
    """A question in the words by which it is understood: one rule reads what another makes."""
    text = _AND_ARE_OF.sub(_of_those_who_are, text)
    text = _DOING_SO.sub(lambda one: f"{one['verb'] or one['who'] + one['has']} ", text)
    text = _THAT_IS.sub(r"\g<are> ", text)
    text = _THE_SG.sub(r"\1Secretary-General", text)
    text = _THE_WHO.sub("World Health Organization", text)
    text = _A_COURT.sub(partial(_in_full, directory=directory), text)
    text = _CHANGE_VOTED_ON.sub("amendment", text)
    text = _WITNESS.sub(r"\1 speaker", text)
    text = _OFFICE.sub(partial(_as_printed, directory=directory), text)
    text = _TWO_OF_A_NAME.sub(r"\1 \3 and \2 \3", _A_PARTY.sub(r"Has \1 ratified ", text))
    text = _TWO_STATES.sub(r"\1 a two-State solution", _WORDS_OF.sub(_what_they_said, text))
    text = _MAIN_POINTS.sub("What was said about ", _IN_SUM.sub("Summarize the meeting", text))
    text = _THROWN_OUT.sub(_expelled, _WHO_WILL_VOTE.sub(r"\g<who> said they would ", text))
    text = _PUT_UP.sub(lambda one: f"{one['much']} {'given' if one['has'] else 'give'}", text)
    text = _SO_MUCH_GIVEN.sub(r"\g<much> aid\g<gave>", text)
    text = _TAKEN_IN.sub(
        lambda one: f"shelter{_SHELTERED[one['so'].lower()]} {one['whom'] or one['who']}", text
    )
    text = _GOT_OUT.sub(
        lambda one: (
            f"evacuat{'ed' if one['ed'] else 'ing' if one['ing'] else 'e'} {one['whose']} nationals"
        ),
        text,
    )
    text = _VOTE_ON.sub(partial(_on_the, directory=directory), text)
    text = _OF_A_SIDE.sub(
        lambda one: f"{one['who']} voted {'against' if one['against'] else 'in favour'}?", text
    )
    text = _plainly_why(text, directory)
    matter = _MATTER_FIRST.match(text)
    if matter and not _are_named(matter["what"], directory):
        text = f"What was said about {matter['what']}{matter['rest']}?"
    text = _WHO_LAST.sub(r"Who \g<did> \g<what>?", text)
    text = _NEITHER_WAY.sub("abstained", text)
    text = _of_no_state(text)
    text = _of_how_many(text)
    text = _OF_COUNCIL.sub(_by_kind, text)
    text = _WHO_NOW.sub(lambda one: f"{one[1]} {_THEN[one[2].lower()]}", text)
    text = _SAID_NO_TO.sub(lambda one: f"{one[1]} {'supported' if one['yes'] else 'opposed'}", text)
    text = _EITHER_WAY.sub(_in_one_word, text)
    text = _VOTE_OR_BACK.sub(lambda one: f"{one[1]} supported {one['text'] or one['other']}", text)
    text = _WILL_VOTE.sub(
        lambda one: f"{one[1]} {'opposed' if one['against'] else 'supported'} {one['text']}", text
    )
    text = _GAVE_TOLL.sub(r"\1 said how many people were killed", text)
    text = _WANTED_PLAN.sub(r"\1 supported", text)
    text = _NOT_RECOGNIZED.sub(r"\1 would not ", text)
    text = _UNCONVINCED.sub(r"\1 doubted ", text)
    text = _UNTHOUGHT.sub(r"\1 disagreed that ", text)
    text = _NEVER_WANTED.sub(r"\1 said that they \g<so>", text)
    text = _DID_NOT_VOTE.sub(r"\g<did> not ", text)
    text = _SANCTIONING.sub(_as_sanctions, text)
    text = _DOES_HARM.sub(r"\1 warned against \g<what>", text)
    text = _SITTING_OUT.sub(_abstaining, text)
    text = _IN_CHAIR.sub(r"\1 chaired ", text)
    text = _OF_THE_DISCUSSION.sub(r"\g<who>panel ", text)
    text = _LAST_WORD.sub(r"spoke \1", text)
    text = _OF_PART_WHO_SPOKE.sub(_of_part, text)
    text = _UNWANTED.sub(r"\1 opposed", text)
    text = _by_words(text, directory)
    return (
        _of_reasons(text, directory)
        or as_comparison(text, partial(_are_named, directory=directory))
        or _of_voters(text)
        or _of_agents(text)
        or _of_who_did(text)
    )


def _of_those_who_are(found: re.Match[str]) -> str:
    part = found["council"] or found["part"] or PLACES[found["place"].lower()]
    return f"{found['lead']}Which {part.title()} speakers{found['did']}?"


def _what_they_said(found: re.Match[str]) -> str:
    return f"What did the {found['who'] or found['whose']} say?"


def _in_full(short: re.Match[str], directory: Directory) -> str:
    """A court by its name, unless whoever is here is called by these initials."""
    return short[0] if directory.named_in(short[0]) else SHORT_FORMS[short[0]]


def _of_no_state(text: str) -> str:
    """Who spoke from outside governments, where that is asked in other words."""
    text = _FOR_OTHERS.sub("Which speakers from outside governments spoke?", text)
    return _FOR_NO_STATE.sub(r"Which speakers from outside governments spoke\g<at>?", text)


def _of_how_many(text: str) -> str:
    """How many speakers spoke, or briefers there were, where that is asked in other words."""
    text = _HOW_MANY_TOOK_PART.sub(r"\g<many> spoke?", text)
    text = _HOW_MANY_SPOKE.sub(r"\g<many> speakers ", text)
    return _HOW_MANY_BRIEFED.sub(r"\g<many> briefers were there", text)


def _in_one_word(found: re.Match[str]) -> str:
    """Who did the second of two things, where both take the same side."""
    side, other = (STANCES.get(stem(found[one].lower())) for one in ("one", "other"))
    return f"{found[1]} {found['other']}" if side and side is other else found[0]


def _abstaining(found: re.Match[str]) -> str:
    if found["now"] is None:
        return "abstaining" if found["ing"] else "abstained"
    return f"abstain{found['now']}"


def _as_sanctions(found: re.Match[str]) -> str:
    """Sanctions, where somebody is to be sanctioned; as it is where a thing is."""
    whom = found["whom"].removeprefix("the ")
    if found["only"] and not (country_code(whom) or is_capital(whom)):
        return found[0]
    return f"sanctions against {found['whom']}"


def _of_part(found: re.Match[str]) -> str:
    """Who spoke of a part of the world, as its people are called: "African ministers"."""
    if not (found["there"] or found["here"]):
        return found[0]
    who = "delegations" if level(found["who"]) in _ANY_OF_THEM else found["who"]
    head = "How many" if found["many"] else "Which"
    return f"{head} {_FROM[level(found['place'])]} {who} spoke?"


def _plainly_why(text: str, directory: Directory) -> str:
    """``Why did X back it?`` for "X backed it because?", "how come", "what made X back it?"."""
    done = _WHY_THEY_DID.match(text)
    if done:
        who, did, what = (done[one] or done[f"c{one}"] or "" for one in ("who", "did", "what"))
        does = _TAKEN_SIDES[did.lower()]
        return f"Why did {who} {does}{what}?" if _are_named(who, directory) else text
    made = _WHAT_MADE.match(text)
    if made and _are_named(made["who"], directory):
        return f"Why {made['did'] or 'did'} {made['who']} {made['do']}{text[made.end() :]}"
    withheld = _WHY_NOT.match(text)
    who = (withheld["who"] or withheld["whom"]) if withheld else ""
    if withheld and _are_named(who, directory):
        return f"Why {withheld['did']} {who} not {withheld['do']}{text[withheld.end() :]}"
    return text


def _of_reasons(text: str, directory: Directory) -> str | None:
    """``How did X explain its vote?`` for why X voted so, or what they say of it."""
    said = _SAID_OF_VOTE.match(text)
    if said:
        return f"How did {said['who']} explain its vote{said['rest']}?"
    why = first_match(_WHY_SO, text)
    if why is None:
        return None
    way = why["way"] or why["before"] or why["abstain"] or ("against" if why["veto"] else "")
    if not _is_of_vote(why, way) or not _are_named(why["who"], directory):
        return None
    vote = "abstention" if why["abstain"] else f"vote {way}".strip()
    return f"How did {why['who']} explain its {vote}{why['rest']}?"


def _on_the(vote: re.Match[str], directory: Directory) -> str:
    """A vote on a thing, told by it; not how somebody voted ("how did the Dutch vote?")."""
    theirs = vote["asks"].lower() == "how did" and not vote["went"]
    at_end = not vote.string[vote.end() :].strip(" ?.!")
    if (theirs and at_end) or _are_named(vote["what"], directory):
        return vote[0]
    return f"{vote['asks']} the {vote['vote']} on the {vote['what']}"


def _by_words(text: str, directory: Directory) -> str:
    """``Who criticized X?`` for who attacked X, if X is somebody who speaks: that is by words."""
    attacked = _ATTACKED.search(text)
    named = directory.named_in(text) if attacked else ()
    if attacked and any(
        one.person and one.entries and one.start in attacked.span("whom") for one in named
    ):
        return f"{attacked[1]} criticized {text[attacked.start('whom') :]}"
    return text


def _expelled(found: re.Match[str]) -> str:
    if found["whom"] is None:
        return "expelled from "
    return f"{'expelling' if found['ing'] else 'expel'} {found['whom']} from "


def _as_printed(office: re.Match[str], directory: Directory) -> str:
    """An office by the words that records print for it, unless one prints it as it is called."""
    called = fold(office["office"])
    roles = (words(entry.speaker.role or "") for entry in directory.entries)
    if any(called.split()[-1] in role for role in roles):
        return office[0]
    return f"{_OFFICES[called]}{office['s']}"


def _by_kind(members: re.Match[str]) -> str:
    """Members of the Council as States; of what is not said, as speakers."""
    if members["members"]:
        return f"{members['asks']}speakers"
    states = members["of"] or members["those"] or members["states"]
    whose = "" if members["states"] else "council "
    return f"{members['asks']}{whose}{'countries' if states.endswith('s') else 'country'}"


def _of_voters(text: str) -> str | None:
    """``Which African countries voted for it?`` for who did of them; how many countries did."""
    if _HOW_MANY_FOR.search(text):
        return _HOW_MANY_FOR.sub(r"\g<many> countries voted \g<way>", text)
    if many := _HOW_MANY_VOTED.match(text):
        return f"{text[: many.end()]} countries{text[many.end() :]}"
    among = _VOTED_AMONG.match(text)
    if among is None:
        return None
    whose = f"countries in {among['place']}" if among["place"] else f"{among['part']} countries"
    return f"Which {whose}{among['did']}{among['rest']}"


def _of_agents(text: str) -> str | None:
    """``Which speakers backed X?`` for the backers of X; whom somebody represents, by name."""
    for agents, did in _AGENTS:
        if of := agents.match(text):
            return f"Which speakers {did} {of['what']}?"
    for agents, did in _HOW_MANY_DOERS:
        if many := agents.match(text):
            return f"How many countries {did} {many['what'] or many['of']}?"
    represents = _REPRESENTS.match(text)
    if represents and country_code(represents["of"]):
        return f"Who is the delegate of{represents['of']}?"
    named = _BY_WHAT_NAME.match(text)
    theirs = named and countries_told(level(named["whose"] or named["office"]))
    if named and theirs and HAS_TITLE.search(named["office"]):
        return f"Who is the {named['office']}{f' of {whose}' if (whose := named['whose']) else ''}?"
    by = _WAS_DONE_BY.match(text)
    if by:
        return f"Did {by['who']} {_VERB_OF[by['done'].lower()]} {by['whom']}{by['of'] or ''}?"
    was = _WAS_MENTIONED.match(text)
    return f"Did anyone mention {was['what']}{was['rest']}?" if was else None


def _of_who_did(text: str) -> str:
    """A passive turned round, a speech named first turned to its speaker; else as it is."""
    his = _HIS_SPEECH.match(text)
    if his:
        return f"{his['asks']}{his['who']}{his['rest']}"
    found = first_match(_PASSIVES, text)
    if found is None or _TWO_CLAUSES.search(found["what"]):
        return text
    who = "who" if found["who"].lower() == "whom" else found["who"]
    return f"{who} {found['done']} {found['what']}{found['rest']}?"


def _is_of_vote(why: re.Match[str], way: str | None) -> bool:
    """Whether it is why somebody voted so: "neutral" in a vote, reasons of both compared."""
    found = why.groupdict()
    if found.get("compared") and not re.search(r"\band\b|&", why["who"]):
        return False
    if why["neutral"]:
        return bool(_OF_NEUTRAL.match(why["rest"]))
    return bool(way or _OF_THE_VOTE.match(why["rest"]))


def _are_named(text: str, directory: Directory) -> bool:
    """Whether a text is only names of speakers or States, and offices: "Chad and Fiji each"."""
    named = directory.named_in(text)
    beside = words(AN_OFFICE.sub(" ", level(unnamed(text, named))))
    return bool(named) and _BESIDE_NAMES.issuperset(beside)
