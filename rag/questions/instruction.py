"""How people and their agents put a question as an instruction: "please identify which panellist
spoke of wells, name the wells, and state why".

Comes in: a question. Goes out: what it asks first, as a question. Does not know: any record.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rag.countries import PLACES, country_names
from rag.questions.whereabouts import is_capital
from rag.questions.wording import A_KIND, AUXILIARY, BODIES, BODY, DELEGATE, MEETING, TEXT, any_case
from rag.words import first_large, level

_DO = (
    r"(?:(?:please|kindly|can you|could you) )*"
    r"(?:identify|determine|find(?: out)?|indicate|specify|establish|tell us|report)"
)
# "Identify the speaker who …": which speaker did.
_THE_ONE = any_case(rf"(?P<lead>^|, ){_DO} (?:the )?(?P<one>{DELEGATE}|{BODY}) (?:who|that|which) ")
_WHICH = any_case(rf"(?P<lead>^|, ){_DO} (?=(?:who|whose|which|what|how|why|when|where)\b)")
_TELL = (
    r"(?:name|state|give|specify|describe|explain|list|indicate|provide|quote|cite|identify|note|"
    r"mention|summari[sz]e|include)"
)
# What else is to be told: behind who did it, it is told by the same words.
_AND_TELL = any_case(
    rf"(?:[,;.?] (?:and |then |also )*(?:please )?{_TELL}|,? and (?:also |please )*"
    r"(?:state|give|specify|explain|describe|indicate|provide|quote))"
    r" (?:the|both|all|each|any|its|their|his|her|what|which|why|how|when|where|who)\b[^?]*\??$"
)
# "List the criticisms that Chad made of Peru", "the demands put by Chad", "enumerate Chad's
# reasons": what it said, be it one thing or many.
_ENUMERATE = (
    r"^(?:(?:please|kindly|can you|could you) )*(?:identify|list|enumerate|outline|describe|give|"
    r"state|name|provide|summari[sz]e|specify|set out|explain)(?: me)?(?: all)?(?: of)? "
)
_GIVEN = {
    "made": "make", "gave": "give", "given": "give", "put": "put", "laid": "lay", "set": "set",
} | {
    f"{one.removesuffix('e')}ed": one
    for one in (
        "raise express mention cite offer propose list voice advance present describe announce use "
        "call"
    ).split()
}  # fmt: skip
# No preposition, nor a clause with another subject: "resolutions on Peru that were put to a vote".
_WHOSE = (
    r"(?!(?:on|to|from|against|of|for|in|about|besides|except|who|that|which|over|with)\b)"
    r"(?![^,?]*\b(?:who|that|which|were|was|are|is)\b)"
)
_THINGS = rf"(?:the )?(?P<what>(?:[\w-]+ )?(?!{BODY}\b)[\w-]+s)"
_THINGS_OF = tuple(
    any_case(_ENUMERATE + rest)
    for rest in (
        (
            rf"{_THINGS} (?:(?:that|which) )?{_WHOSE}(?P<who>[^,?]{{2,80}}?) (?:had |has |have )?"
            rf"(?P<did>{'|'.join(_GIVEN)})\b(?P<rest>[^?]*?)[.?\s]*$"
        ),
        (
            rf"{_THINGS} (?:that (?:were|was) )?(?P<did>{'|'.join(_GIVEN)})"
            r"(?P<on> forward| out)? by "
            r"(?P<who>[^,?]{2,80}?)(?P<rest> (?:against|for|on|about|to|regarding|concerning|in|at|"
            r"during)\b[^?]*?)?[.?\s]*$"
        ),
    )
)
# What is said to a machine and asks nothing of the records.
_TO_A_MACHINE = any_case(
    r"^(?:please )?(?:ignore|disregard|forget|override) (?:all |any )?(?:of )?(?:the |your |my )?"
    r"(?:previous|prior|above|earlier|other|system) (?:instruction|prompt|rule)s?\b"
    r"(?: (?:and|then)|[,.;:])*\s*(?=\w)"
)
# "Who is Ada Moyo and what did she say?": whoever answers is told by name and office.
_WHO_IS_AND = any_case(
    r"^who(?:['’]s| is| was) (?!(?:against|for|in favou?r|opposed|behind|not|to|on)\b)"
    r"(?P<who>[^,?]{3,80}?),? and "
    r"(?P<asks>(?:what|how|why|when|where|which) (?:\w+ )?(?:did|does|do|has|had|is|was) )"
    r"(?:he|she|they)\b(?P<rest>.*)$"
)
# "Who spoke for Chad, and what figures did he give?": whoever tells that is named with it.
_WHO_FOR_AND = any_case(
    r"^(?:who|which \w+) (?:(?:spoke|was speaking|speaks) (?:for|on behalf of)|represent(?:s|ed)) "
    r"(?P<who>[^,?]+?)(?P<at> (?:at|in|during) [^,?]+)?,? and "
    r"(?:(?P<asks>(?:what|how|why|when|where|which)\b(?: [\w-]+){0,3}?"
    r" (?:did|does|do|has|had|is|was)) (?:he|she|they)\b(?P<rest> [^?]+)|"
    r"(?P<plainly>(?:how many|how much|when|in which year)\b[^?]+))\??$"
)
# "Is it true that Chad backed it?" asks what it did.
_IS_IT_TRUE = any_case(
    r"^(?:is|was|isn['’]t) it (?:really |actually |also )?"
    r"(?:true|correct|right|accurate|the case|so) that "
    r"(?P<what>(?P<who>[^,?]+?) (?P<votes>vote|abstain|veto)e?d\b)?"
)
# "Did Chad vote with Peru?": how both of them did.
_VOTED_WITH = any_case(
    r"^did (?P<one>[^,?]+?) vote "
    r"(?:together with|with|alongside|like|(?:in )?the same (?:way )?as) "
    r"(?P<other>[^,?]+?)(?P<on> (?:on|in|at|over|during) [^?]*)?\W*$"
)
# "Did Chad come up?", "any mention of Chad?": who mentioned it.
_ANY_MENTION = any_case(
    r"^(?:(?:is|was|are|were) there )?any (?:mention|word|reference)s? (?:of|on|about|to) "
    r"(?P<what>[^?]+?)\W*$"
)
# "Was anything said about wells?", "did anything on them come up?": what was said.
_ANYTHING = r"(?:there )?(?:been )?(?:anything|something|nothing|much)"
_ABOUT = r"(?:about|on|of|regarding|concerning)"
_ANYTHING_SAID = any_case(
    rf"^(?:so |and |but )?(?:(?:is|was|has|have|had) {_ANYTHING} (?:ever |actually )?(?:been )?"
    rf"(?:said|mentioned|raised|discussed|brought up)(?: at all)? {_ABOUT} (?P<what>[^?]+?)|"
    rf"(?:did|does) {_ANYTHING} (?:(?:come up|get (?:said|mentioned|raised)) {_ABOUT} "
    rf"(?P<what2>[^?]+?)|{_ABOUT} (?P<what3>[^?]+?) (?:come up|get (?:said|mentioned|raised))"
    r"(?: at all)?))\W*$"
)
_ANYBODY_USED = any_case(
    r"^(?:did|has|have) (?:anyone|anybody|any [a-z]+) (?:ever |actually )?used? the "
    r"(?P<term>phrase|term|words?|expression)"
)
_CAME_UP = any_case(
    r"^(?:did|was|were|has|have|is|are) (?:the (?:issue|topic|question|subject|matter) of )?"
    r"(?P<what>[^,?]+?) (?:ever |even |also )?"
    r"(?:c[ao]me up|feature|get (?:a mention|mentioned|raised|discussed|brought up)|"
    r"(?:been )?(?:mentioned|brought up))"
    r"(?: (?:at all|here|anywhere))?(?P<on> (?:in|at|during) [^?]*)?\W*$"
)
# "Was Chad criticised?": who did so.
_DONE_TO = any_case(
    r"^(?:was|were|is|are|has|have|had) (?P<whom>[^,?]{2,60}?) (?:ever |also |been )*"
    r"(?P<did>critici[sz]ed|condemned|praised|blamed|accused|thanked|denounced|commended|defended|"
    r"attacked|rebuked|challenged|singled out)"
    r"(?: by (?:anyone|anybody|any [a-z]+))?(?P<at> (?:in|at|during|for|over) [^?]*)?\W*$"
)
# "Thanks or praise for Chad's efforts - list them", "blame put on Chad, by whom": who did so.
_SIDE_TAKEN = {
    "thanks": "thanked", "gratitude": "thanked", "appreciation": "praised", "praise": "praised",
    "criticism": "criticized", "criticisms": "criticized", "condemnation": "condemned",
    "blame": "blamed",
}  # fmt: skip
_A_SIDE = "|".join(_SIDE_TAKEN)
_NOUN_OF_SIDE = any_case(
    r"^(?:(?:list|give me|show me|name|any|all|every|the|words?|expressions?|of) )*"
    rf"(?P<side>{_A_SIDE})(?:(?: (?:and|or) |, ?)(?:{_A_SIDE}))* "
    r"(?:(?:that was |which was )?(?:put|laid|placed|pinned|heaped|directed|levelled|expressed|"
    r"voiced|aimed) )?(?:for|to|of|on|at|against|towards) (?:the efforts (?:of|by) )?"
    r"(?P<whom>[^,:;?]+?)(?P<at> (?:in|at|during) (?:the |this |that )?(?:[\w-]+ )?"
    rf"(?:{MEETING}|council|assembly|committee))?"
    r"(?P<asks>(?:\W+(?:and )?)(?:list (?:them|all)(?: all)?|(?:by|from) whom|who from|"
    r"who (?:did|said|expressed|voiced|gave|made) (?:it|so|that|this|them)|"
    r"(?:(?:by|from) )?(?P<who>which [\w-]+)))?\W*$"
)
_OWNED = any_case(r"['’]s?(?: [^?]+)?$|['’]? (?:for|over) [^?]+$")
# "Has Chad taken the floor?", "Did we hear from Chad?": whether it spoke.
_ANYONE_OF = r"(?:(?:anyone|anybody|someone|somebody) (?:from|of|for|representing) )?"
_AT_A_MEETING = (
    r" (?:in|at|during) (?:the |this |that )?(?:[\w-]+ ){0,4}"
    rf"(?:{MEETING}|assembly|council|committee|dialogue|event)"
)
_AT_ALL = r"(?: at all)?(?P<at> (?:in|at|during) [^?]*)?\W*$"
_STILL = r"(?:actually |ever |even |also )*"
_SPOKE = tuple(
    any_case(rf"^{asks}{_AT_ALL}")
    for asks in (
        (
            rf"(?:did|has|have|had) {_ANYONE_OF}(?P<who>[^,?]+?) {_STILL}"
            r"(?:(?:speak|spoken|(?:say|said) (?:anything|something))(?= at all|\W*$)|"
            r"(?:take|taken|have|had|get|gotten) the floor|"
            r"(?:make|made|deliver|delivered|give|given) (?:a|any) "
            r"(?:statement|speech|intervention)\b(?! (?:on|about|in favou?r|against))|"
            r"address(?:ed)? (?:the )?(?:general assembly|security council|assembly|council|"
            r"committee|commission|meeting|members)|"
            rf"(?:interven|participat|contribut)ed?(?={_AT_A_MEETING}|\W*$))"
        ),
        (
            rf"(?:was|were) (?P<name>[^,?]+?) {_STILL}"
            r"(?:heard(?: from)?|represented|(?:among|one of) (?:the|those) (?:speakers|who spoke))"
        ),
        (
            r"(?:did|have) (?:we|they|members|the (?:assembly|council|committee)) (?:ever |also )?"
            r"hea(?:r|rd) (?:anything )?from (?P<name>[^,?]+?)"
        ),
        (
            r"(?:was|is) there (?:anything|something|a word|any word|"
            r"a (?:statement|speech|intervention)) (?:from|by) (?P<name>[^,?]+?)"
        ),
    )
)
# "What did the speaker after Chad say?": who spoke next.
_SPEAKER_BESIDE = any_case(
    r"^what (?:did|does) the (?:speaker|delegate|delegation|one) (?:right |immediately |directly )?"
    r"(?P<beside>after|before) (?P<who>(?!(?:that|this|him|her|them|it)\b)[^,?]+?) say\W*$"
)
# "Where does Chad stand on wells?": what it says of them.
_ON = r"(?:on|over|about|regarding|concerning|as regards|with regard to|when it comes to)"
_STANDS = any_case(
    rf"^where (?:do|does|did|is|are) (?P<one>[^,?]+?) (?:stand|standing) {_ON} (?P<on>.+)$"
)
# "Who voted for it, in their own words?": who said so.
_BY_OWN_ACCOUNT = any_case(
    r"^(?P<who>(?:who|which|what)(?: [\w-]+){0,2}) "
    r"(?P<did>(?:voted|abstained|opposed|supported)\b[^,?]*?)"
    r",? (?:in|by|according to|from) their own (?:words|account|accounts|statements?|telling)\W*$"
)
# "Neither Chad nor Peru spoke, right?"
_NEITHER = any_case(
    r"^(?:did )?neither (?P<one>[^,?]+?) nor (?P<other>[^,?]+?) (?:speak|spoke)"
    r"(?: (?:here|at all))?"
    r"(?:, (?:right|did they|correct))?\W*$"
)
_CAPITAL = re.compile(r"[A-Z]")
_ON_WHAT = re.compile(r" (?:on|about|regarding|concerning) ")
_BOTH_DO = any_case(r"^(?P<both>(?:did|do|does|have|has|were|are) [^,?]+? and [^,?]+?) both (?=\w)")
# "What post does Moyo hold?": who she is.
_POST = any_case(
    r"^(?:what|which) (?:is|was) (?P<whose>[^,?]+?)['’]s? "
    r"(?:(?:job |official )?(?:title|post|office|job)|(?:job|official) position)\W*$|"
    r"^(?:what|which) (?:job |official )?(?:title|post|position|office|job) (?:does|did) "
    r"(?P<who>[^,?]+?) (?:hold|have|occupy)(?: (?:at|in) [^?]+)?\W*$"
)
# "Did Chad call for it? Looking for her own words from the March debate.": her words are quoted.
_WANTS_WORDS = any_case(
    r"(?<=\w)[.?!;]+ (?:(?:i am|i['’]m|we are|we['’]re) )?(?:looking for|after|want|need) "
    r"(?:the |his |her |its |their )(?:own |exact |actual )?(?:words?|quotes?|wording|phrasing)"
    r"(?P<at> (?:from|in|at|during) [^?.]+)?\W*$"
)
# "What was Chad's defence?", "what did Chad tell the Council?": what it said.
_ARGUMENT = any_case(
    r"^what (?:was|were|is|are) (?:the )?(?P<who>[^,?]+?)['’]s? (?:main |own |only )?"
    r"(?:arguments?|defen[cs]e|reasoning|justifications?|excuses?)"
    r"(?: (?:on|about) (?P<on>[^?]+?))?\W*$"
)
_TOLD_BODY = any_case(
    r"^(?P<asks>(?:(?:and|so),? )*what (?:did|does|has|had) "
    r"(?-i:(?!the [a-z]+s ))(?:(?! say)[^?])+?) (?:tell|told) (?:the )?"
    r"(?:(?:security |general )?(?:council|assembly|committee|commission)|meeting|members|press)"
    r"(?= (?:about|on|of|at|in|during)\b|\W*$)"
)
# "How many wells are dry, says Moyo?": by whose account. "Did Moyo say anything about wells?"
# No words between, of whoever is asked for: "who, besides Chad, said Moyo was right?"
_SAYS_WHO = any_case(
    r"^(?P<asks>(?!(?:who|(?:which|what)(?: [\w-]+){1,2}),).*), (?:says|said) "
    r"(?P<who>(?:the )?\w[^,?\"“”]{2,60}?)[\s.?!]*$"
)
# The same told as a thing that they said: ", as Moyo said?", "as Moyo put it, which wells …?".
_TOLD = (
    r"(?:sa(?:id|ys)|stated?s?|put|puts|tells?|told|sees?|saw|argued?s?|claim(?:s|ed)?|alleged?s?|"
    r"not(?:es|ed)|recall(?:s|ed)|report(?:s|ed)|explain(?:s|ed)|mention(?:s|ed)|"
    r"point(?:s|ed) out|put forward)"
)
_SOMEBODY = (
    r"(?!(?:I|you|we|it|they|people|some|many|others|everyone|both|one|that|this)\b)"
    r"(?:the )?\w[^,?\"“”]{1,60}?"
)
_AS_TOLD = rf"as (?:{_TOLD} by (?P<whom>{_SOMEBODY})|(?P<who>{_SOMEBODY}) {_TOLD}(?: it)?)"
_AS_THEY_SAID = any_case(rf", {_AS_TOLD}[\s.?!]*$")
_AS_SAID_FIRST = any_case(rf"^{_AS_TOLD}, ")
# The same told to a body, by nobody named: "as the Council was told in May", at its meeting.
_AS_HEARD = (
    r"as (?P<body>(?:the )?(?:[\w'’-]+ ){0,5}?(?:(?P<sits>council|assembly|committee)|meeting|"
    r"debate|dialogue|briefing|session|summit)) (?:(?:was|had been) (?:told|informed)|heard)"
    r"(?P<at> (?:in|on) [^,?]+)?"
)
_AS_A_BODY_HEARD = any_case(rf", {_AS_HEARD}[\s.?!]*$")
_AS_HEARD_FIRST = any_case(rf"^{_AS_HEARD}, (?P<asks>[^?]+)\??$")
# As whom they did it, when that is all that is asked: "when did Chad, as Chair, open it?"
_DONE_AS = any_case(
    r"^(?P<asks>(?:when|(?:in|on) (?:what|which) (?:year|date|day|month)) (?:did|has|had) [^,?]+), "
    r"(?:in (?:its|their) (?:role|capacity) )?as (?:[\w'’-]+ ){0,3}?"
    r"(?:president|presidency|chair|host|depositary)\b[^,?]*, "
)
# In which document a text is, or under which it was decided on: its symbol.
_IN_WHICH_DOCUMENT = any_case(
    r"^(?:in|under|by|as) (?:what|which) (?:document(?: symbol| number)?|symbol) (?:is|was) "
    rf"(?P<text>the (?:[\w'’-]+ ){{0,3}}?{TEXT}\b)(?P<on>[^?]*?)"
    r"(?:(?P<decided> (?:adopted|approved|passed|rejected))|"
    r" (?:contained|found|set out|circulated|issued|submitted|tabled))?\W*$"
)
# Why several did so in a vote, compared: why they did.
_COMPARED_WHY = any_case(
    r"^(?:compare|contrast) (?P<one>[^,?:]+?) (?:and|with|to) (?P<other>[^,?:]+?),? "
    r"(?:on|as to|over) why (?:they|each|both)(?: of them)?(?: both| each)? "
    r"(?P<did>abstain|vote|veto|back|support|oppose|reject)e?d(?P<rest>\b[^?]*?)\W*$"
)
_HIM = {"he": "him", "she": "her"}
_SAID_ANYTHING = any_case(
    r"^did (?P<who>(?!any)[^,?]+?) say (?:anything|something) "
    r"(?:about|regarding|on (?!behalf|\w+day\b)) ?"
)
# The very words are what is given in any case.
_VERBATIM = any_case(
    r"^(?P<asks>(?:(?:and|so),? )*what (?:did|does|has|had) [^?]+? (?:say|said|tell|told)\b[^?]*?)"
    r",? (?:exactly|precisely|verbatim|literally|word for word)(?=\W*$)"
)
# Whoever rejects the calls for something is against it.
_CALLS_FOR = any_case(
    r"^(?P<who>(?:who|which [\w-]+)(?: (?:has|have|had))?) "
    r"(?:rejected|rejects?|rebuffed|dismissed) (?:the |any |all )?"
    r"(?:calls?|demands?|appeals?|pleas?) for (?=\w)"
)
# "Which States want the draft voted down?": who is against it.
_WANT_IT_SO = any_case(
    r"^(?P<who>(?:who|which [\w-]+)(?: (?:all|else))*) "
    r"(?:wants?|wanted|would like|likes?|asked for|hoped to see|wish(?:es|ed)?) "
    r"(?:to (?:see|have) )?(?P<what>(?:the|this|that|[\w-]+['’]s) (?:[\w-]+ ){0,4}?"
    rf"{TEXT}s?(?: (?:on|about) [^?]+?)?) (?:to be |being )?(?:(?P<down>voted down|rejected|"
    r"defeated|thrown out|turned down|withdrawn|dropped|vetoed)|adopted|passed|approved)\W*$"
)
_JUSTIFIED = any_case(
    r"^(?P<who>(?:who|which [\w-]+)(?: (?:all|else|has|have|had))*) "
    r"(?:(?:tried|sought|attempted) to )?(?:justif(?:y|ies|ied)|excuse[sd]?) (?=\w)"
)
_WOULD_OPPOSE = any_case(
    r"^(?P<who>(?:who|which [\w-]+)(?: (?:all|else))*) "
    r"(?:said|says|announced|declared|indicated)(?: that)? "
    r"(?:they|he|she|it|their (?:own )?(?:country|delegation)) (?:would|will|were going to) "
    r"(?:vote down|reject|oppose|turn down) (?=\w)"
)
# "Who had a go at the draft?"
_HAD_A_GO = any_case(
    r"^(?P<who>(?:who|which [\w-]+)(?: (?:all|else))*) "
    r"(?:(?:ha[sd]|have) a go at|(?:laid|tore) into|"
    r"t(?:akes?|ook) (?:an? |several )?(?:swipe|dig|(?:pot-?)?shot)s? at) (?=\w)"
)
# "Who took in villagers?", "which States would take them in?": who hosted them.
_TOOK_IN = any_case(
    r"^(?P<who>(?:who|which [\w-]+)(?: (?:all|else|has|have|had|would|will|could|can|"
    r"sa(?:id|ys)(?: that)? (?:they|it|he|she) (?:would|will|could|can)))*) "
    r"(?P<did>takes?|took|taken) (?:in (?P<whom>(?:[\w-]+ ){0,2}?(?:[a-z-]+[^\Ws]s|people))|"
    r"(?!(?:them|him|her|us|it)\b)(?P<whom2>[\w-]+(?: [\w-]+){0,2}) in)\W*$"
)
_HOSTED = {"take": "host", "takes": "hosts", "took": "hosted", "taken": "hosted"}
# What is brought up is mentioned.
_BROUGHT_UP = re.compile(r"\b(?P<did>brings?|brought) (?P<what>it|that|this|them|those) up\b")
_MENTIONED = {"bring": "mention", "brings": "mentions", "brought": "mentioned"}
# A matter named first, as in: the two-State solution: who spoke of it? What about tides, who
# mentioned them?
_IT = r"(?:it|that|this|them|these|those)\W*$"
_ASKS_WHO_DID = r"(?P<{}>(?:who|which [\w-]+|did any(?:one|body))\b[^?]*?) "
_NAMED_FIRST = any_case(
    rf"^(?P<what>(?!\w+:)[^:?]{{3,80}}?)(?::| [-–—]) {_ASKS_WHO_DID.format('asks')}{_IT}|"
    r"^(?:(?:and|but|so|ok|okay),? )*(?:(?:what|how) about (?P<what2>[^,?]{2,60})|"
    r"(?P<what3>(?:(?:the|a|an|its|their|this) |(?<=\band )|(?<=\bbut ))[^,?]{2,60})), "
    rf"{_ASKS_WHO_DID.format('asks2')}{_IT}"
)
_OPENED = any_case(
    r"^who (?:(?P<first>opened)|closed|concluded) (?:the )?(?:debate|discussion)\W*$"
)
# "I need a list of everyone who …".
_WANTED_LIST = any_case(
    r"^(?:i(?:['’]d| would)? (?:need|want|like)(?: to (?:have|see|get))?|(?:can|could|may) i "
    r"(?:have|get|see)|(?:(?:can|could|would) you )?(?:please )?(?:give|show|get|compile|provide|"
    r"draw up)(?: me)?) (?:an? |the )?"
    r"(?:(?:full|complete|whole) )?(?:list|names?) of (?:all |every )?(?:of )?(?:the )?"
    r"(?:everyone|everybody|anyone|those) (?:who|that) "
)
# What leads to a question, or thanks for its answer, and asks nothing: "can you tell me which …?"
_LEAD = (
    r"(?:(?:hi|hello|hey|ok|okay|well|please|pls|kindly)\b[,!.]? )*"
    r"(?:(?:(?:can|could|would|will) (?:you|u) (?:please |kindly )?|please |pls |kindly )?"
    r"(?:tell|show|remind)(?: me| us)|do you know|i(?:['’]d| would) like to know|"
    r"i (?:just )?(?:want|need|wanted) to know|"
    r"i(?:['’]m| am)? (?:wonder(?:ing)?|curious)|any idea)"
    r"(?: exactly)? "
)
_LED_UP = any_case(
    rf"^{_LEAD}(?=(?:who|whose|which|what (?:{BODIES})(?! \w+ (?:about|on)\b)|how (?:many|much))\b)"
)
# "Tell me what Chad said of it", "what the delegate of Chad said": what did Chad say of it?
_SAID = {
    "said": "say", "told": "tell", "thought": "think",
} | {
    f"{one.removesuffix('e')}ed": one
    for one in (
        "want propose ask call warn suggest mention announce pledge demand promise offer request "
        "recommend urge stress claim argue"
    ).split()
}  # fmt: skip
_WHAT_THEY_SAID = any_case(
    rf"^(?:{_LEAD}what (?P<who>(?!{AUXILIARY}\b)[^?,]{{2,80}}?)|what (?P<has>has |have |had )?"
    rf"(?P<name>(?!{AUXILIARY}\b)[^?,]{{2,80}}?)) (?:has |had |have )?"
    rf"(?P<did>{'|'.join(_SAID)})\b(?P<rest>[^?]*?)[ .?!]*$"
)
_THANKS = any_case(
    r"(?<=\w)[,.!?]* (?:please|pls|plz|thanks|thank you|thx|ta|cheers)(?: (?:in advance|a lot))?"
    r"(?P<end>[?.!]*)$"
)
# "List all countries that …", "delegations which …": which ones.
_LISTED = any_case(
    r"^(?:(?:"
    rf"(?:{_DO}|(?:(?:please|kindly|can you|could you) )*(?:{_TELL}|tell|show|find|get|compile))"
    r"(?: me| us)? |i(?:['’]d| would)? (?:need|want|like)(?: to (?:have|see|get))? |"
    r"(?:can|could|may) i (?:have|get|see) )?"
    r"(?:(?:an? |the )?(?:(?:full|complete|whole) )?(?:list|names?) (?=of\b))?"
    r"(?:of |all |the |(?P<each>every|each|any) )*)"
    rf"(?P<whom>(?:{A_KIND}){{0,3}}?(?:{BODIES}|(?<= )(?:{BODY}|{DELEGATE}))) (?:who|that|which) "
    r"(?=(?P<did>(?-i:[a-z])[\w-]*))(?!(?:of|did|does|do|the|an?|they|he|she|it|we|you|i|their|his|her|"
    r"its|these|those|this|some|many|most)\b)"
)
_CLAUSE = re.compile(rf"\b(?:who|that|which|{AUXILIARY})\b")  # somebody told by what they did
_SO_MUCH_OF = re.compile(r"(?!the\b)[a-z]+ (?:of|per)\b")  # "what share of them said so"
_IS_NAME = re.compile(r"the |[A-Z]")
_WHAT_BODIES = any_case(rf"^what (?={BODIES}\b)")
# One question, however it ends: as typed or as a sentence.
_ASKS = any_case(
    r"^(?P<what>(?:who|whose|which|what|how|when|where|why|did|does|do|is|was|were|are|has|have)\b"
    r"[^?!]*?)[ .!?]*$"
)
_ASKS_WHO = any_case(r"(?:^|, )(?:who|which|whose)\b")
# Asked of nothing before: "was it adopted?"
_OF_THE_DRAFT = any_case(
    r"^(?P<asks>was|is|has|did) (?:it|this|that) "
    r"(?P<did>(?:been )?(?:adopted|rejected|passed|approved|vetoed|voted on|put to (?:a|the) vote)|"
    r"pass|fail)\W*$"
)


def of_the_draft(text: str) -> str:
    """A question of what became of "it", which leans on none before, as one of the draft."""
    return _OF_THE_DRAFT.sub(r"\g<asks> the draft resolution \g<did>?", text)


def _given_by(found: re.Match[str]) -> str:
    who = found["who"]
    if who.islower() and level(who.removeprefix("the ")) not in country_names():
        return found[0]
    on = found.groupdict().get("on") or ""
    return f"what {found['what']} did {who} {_GIVEN[level(found['did'])]}{on}{found['rest'] or ''}?"


def _what_they_said(found: re.Match[str]) -> str:
    who, name = found["who"] or found["name"], found["name"]
    known = not name or found["has"] or level(name) in country_names() or _IS_NAME.match(name)
    if not known or _CLAUSE.search(level(who)) or _SO_MUCH_OF.match(level(who)):
        return found[0]
    return f"what did {who} {_SAID[level(found['did'])]}{found['rest']}?"


def _which_ones(found: re.Match[str]) -> str:
    """Which ones did it; as it is where it is done to them: "countries that Chad described"."""
    whom = found["whom"]
    if level(found["did"]) in country_names():
        return found[0]
    if found["each"] and not whom.endswith("s"):  # "every country that": all that do
        whom = f"{whom[:-1]}ies" if whom.endswith("y") else f"{whom}s"
    return f"which {whom} "


def _in_its_place(found: re.Match[str]) -> str:
    what = found["what"] or found["what2"] or found["what3"]
    return f"{found['asks'] or found['asks2']} {what}?"


def _whether_spoke(found: re.Match[str]) -> str:
    groups = found.groupdict()
    who, at = groups.get("who") or groups["name"], found["at"] or ""
    said = _ON_WHAT.search(who)
    if said:
        return f"what did {who[: said.start()]} say about {who[said.end() :]}{at}?"
    if level(who) in PLACES:
        return f"which countries in {who} spoke{at}?"
    known = "who" in groups or level(who.removeprefix("the ")) in country_names()
    if who.islower() and not known:
        return found[0]  # no one's name: "was a shot heard?"
    return f"did {who} speak{at}?"


def _told_by_them(found: re.Match[str]) -> str:
    at = found["at"] or ""
    if found["who"].islower() or _CAPITAL.search(found["plainly"] or ""):
        return found[0]  # of nobody, or of another
    if found["asks"]:
        return f"{found['asks']} {found['who']}{found['rest']}{at}?"
    return f"according to {found['who']}, {found['plainly']}{at}?"


def _by_account(found: re.Match[str]) -> str:
    who = found["who"] or found["whom"]
    return f"according to {_HIM.get(who.lower(), who)}"


def _at_its_meeting(found: re.Match[str]) -> str:
    meets = "'s meeting" if found["sits"] else ""
    return f"at {found['body']}{meets}{found['at'] or ''}"


def _taking_side(found: re.Match[str]) -> str:
    """Who took a side: towards a country where it does not say that it asks who."""
    whom = level(_OWNED.sub("", found["whom"])).removeprefix("the ")
    if not (found["asks"] or whom in country_names() or is_capital(whom)):
        return found[0]
    did = _SIDE_TAKEN[level(found["side"])]
    return f"{found['who'] or 'who'} {did} {found['whom']}{found['at'] or ''}?"


# How each is put plainly, one after the other: what one makes of it, a later one may read.
_PLAINLY: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_TO_A_MACHINE, ""),
    (_THANKS, r"\g<end>"),
    (_LED_UP, ""),
    (_WHAT_THEY_SAID, _what_they_said),
    (_LISTED, _which_ones),
    (_WHAT_BODIES, "which "),
    (_WANTED_LIST, "list everyone who "),
    *((things, _given_by) for things in _THINGS_OF),
    (_IS_IT_TRUE, lambda one: f"did {one['who']} {one['votes']}" if one["what"] else ""),
    (_WANTS_WORDS, r"\g<at>?"),
    (_SAYS_WHO, r"\g<asks>, according to \g<who>?"),
    (_AS_A_BODY_HEARD, lambda one: f" {_at_its_meeting(one)}?"),
    (_AS_HEARD_FIRST, lambda one: f"{one['asks']} {_at_its_meeting(one)}?"),
    (_AS_THEY_SAID, lambda one: f", {_by_account(one)}?"),
    (_IN_WHICH_DOCUMENT, r"what is the symbol of \g<text>\g<decided>\g<on>?"),
    (_COMPARED_WHY, r"why did \g<one> and \g<other> \g<did>\g<rest>?"),
    (_DONE_AS, r"\g<asks> "),
    (_AS_SAID_FIRST, lambda one: f"{_by_account(one)}, "),
    (_SAID_ANYTHING, r"did \g<who> mention "),
    (
        _ARGUMENT,
        lambda one: f"what did {one['who']} say{' about ' + one['on'] if one['on'] else ''}?",
    ),
    (_TOLD_BODY, r"\g<asks> say"),
    (_VERBATIM, r"\g<asks>"),
    (_BROUGHT_UP, lambda one: f"{_MENTIONED[one['did']]} {one['what']}"),
    (_NOUN_OF_SIDE, _taking_side),
    (_NAMED_FIRST, _in_its_place),
    (_VOTED_WITH, r"how did \g<one> and \g<other> vote\g<on>?"),
    (_BY_OWN_ACCOUNT, r"\g<who> said that they \g<did>?"),
    (_SPEAKER_BESIDE, r"who spoke right \g<beside> \g<who>?"),
    (_STANDS, r"what did \g<one> say about \g<on>"),
    (_POST, lambda one: f"who is {one['whose'] or one['who']}?"),
    (_BOTH_DO, r"\g<both> "),
    (_NEITHER, r"did \g<one> or \g<other> speak?"),
    *((spoke, _whether_spoke) for spoke in _SPOKE),
    (_ANYBODY_USED, r"who used the \g<term>"),
    (
        _ANYTHING_SAID,
        lambda one: f"what was said about {one['what'] or one['what2'] or one['what3']}?",
    ),
    (_ANY_MENTION, r"who mentioned \g<what>?"),
    (_CAME_UP, r"who mentioned \g<what>\g<on>?"),
    (
        _WANT_IT_SO,
        lambda one: f"{one['who']} {'opposed' if one['down'] else 'supported'} {one['what']}?",
    ),
    (_JUSTIFIED, r"\g<who> defended "),
    (_CALLS_FOR, r"\g<who> opposed "),
    (_WOULD_OPPOSE, r"\g<who> opposed "),
    (_HAD_A_GO, r"\g<who> criticized "),
    (
        _TOOK_IN,
        lambda one: f"{one['who']} {_HOSTED[one['did'].lower()]} {one['whom'] or one['whom2']}?",
    ),
    (_OPENED, lambda one: f"who spoke {'first' if one['first'] else 'last'}?"),
    (_DONE_TO, r"who \g<did> \g<whom>\g<at>?"),
    (_THE_ONE, r"\g<lead>which \g<one> "),
    (_WHICH, r"\g<lead>"),
    (_WHO_IS_AND, r"\g<asks>\g<who>\g<rest>"),
    (_WHO_FOR_AND, _told_by_them),
)


def asked_plainly(text: str) -> str:
    """What an instruction asks first, as a question; as it is where it is none: "Which speaker
    spoke of wells?" for "Identify the speaker who spoke of wells and state the reason", "What did
    Moyo say?" for "Who is Moyo and what did she say?".
    """
    plain = text
    for pattern, put in _PLAINLY:
        if pattern.search(plain):  # as few do: a template is told only then
            plain = pattern.sub(put, plain)
    if _ASKS_WHO.search(plain):
        told = _AND_TELL.search(plain)
        plain = f"{plain[: told.start()]}?" if told and told.start() else plain
    asks = _ASKS.match(plain)
    plain = f"{asks['what']}?" if asks else plain
    return text if plain == text else first_large(plain)
