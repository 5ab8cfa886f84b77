"""How people ask about a meeting itself, and how records tell of one: who led it, when it sat.

Comes in: nothing. Goes out: compiled patterns over folded text. Does not know: any record.
"""

from __future__ import annotations

import re

from rag.questions.wording import (
    DELEGATE,
    MEETING,
    ORDINALS,
    POLITE,
    SPOKE,
    TEXT,
    WHOEVER,
    YEAR,
    stemmed,
)
from rag.words import stem

# Who replied by right, asked of a meeting.
IN_REPLY = re.compile(r"\brights? (?:of|to) reply\b")
OF_REPLYING = stemmed(
    "right rights reply exercise exercised use used make made invoke invoked claim claimed"
)
# Of a meeting itself: who presided, who spoke first or last, who in each of several.
_AN_ORGAN = (
    r"(?:(?:(?:un )?security |(?:un )?general |economic and social |human rights |"
    r"(?:first|second|third|fourth|fifth|sixth) )?"
    r"(?:(?P<{0}council>council)|(?P<{0}assembly>assembly)|(?P<{0}committee>committee|commission|"
    r"forum)|(?:(?:morning|afternoon|evening)(?:['’]s)? )?(?:meeting|session|debate|sitting)))"
)
_NO_DEPUTY = r"(?<!vice[ -])(?<!deputy[ -])"
_OFFICE = rf"{_NO_DEPUTY}(?:president|presidency|chair(?:man|woman|person|ing)?|presiding)"
PRESIDED = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what)(?: of the)? \w+) "
    r"(?!.*\b(?:say|said|says|about|panels?|dialogues?|round ?tables?|groups?)\b)(?:"
    r"(?:is|was|were|held|holds|had|has|served|spoke as)\b[^?]*?\b(?:"
    rf"{_AN_ORGAN.format('a')}(?:['’]s)? {_OFFICE}|"
    r"the presidency(?=\W*$| (?:in|for|that|this|of|at)\b)|"
    rf"{_OFFICE} (?:of |over )?(?:the )?{_AN_ORGAN.format('b')}|in the chair|presiding|chairing|"
    rf"(?:the )?{_NO_DEPUTY}chair(?:man|woman|person)?(?=\W*$))|"
    rf"(?:presid|chair)(?:ed|es|s)(?: over)?(?=\W*$|(?: the)? {_AN_ORGAN.format('c')}|"
    r" (?:when|in|at|on|during)\b))(?! of | on )"
)
# Of a meeting that goes on after a break, where another may preside.
LATER_ON = re.compile(
    r"\b(?:afternoon|(?<!previous )evening|after (?:the |its )?(?:lunch|break|recess|suspension)|"
    r"resum(?:ed|ption|ing)|second (?:half|part)|[1-9](?::\d\d)? p\.m\.)"
)
TOOK_THE_CHAIR = re.compile(
    r"\b(?:took|assumed) the chair\b|\bpresid(?:ed|ing)\b(?! officer)|, in the chair\b"
)
# Who asked that the meeting be held, and how a record tells of it.
_MEETING = rf"(?:{MEETING}|briefing)"
_THIS_MEETING = (
    r"(?:the|this|that|an?|today['’]s) "
    rf"(?:(?:emergency|urgent|special|present|council|closed|open) )*{_MEETING}"
)
_CALLED = r"(?:called(?: for)?|requested|asked for|convened|sought|initiated|demanded|summoned)"
CALLED = re.compile(
    rf"^{POLITE}*(?:(?:who|which [\w-]+) (?:(?:had|has) )?{_CALLED} {_THIS_MEETING}|"
    rf"(?:at|on) (?:whose|which [\w-]+['’]s?) (?:request|initiative) (?:was|is) {_THIS_MEETING}\b"
    rf"[^?]{{0,30}}|(?:by whom|by which [\w-]+) was {_THIS_MEETING} {_CALLED}|"
    rf"who was {_THIS_MEETING} {_CALLED} by)\W*$"
)
_WHOSE = r"(?:the )?(?P<{}>[A-Z][\w’'-]+(?:(?:,|,? and| of| the)* [A-Z][\w’'-]+)*)"
# From where somebody spoke, and what tells it: "speaking via video link from Hilltown".
FROM_WHERE = re.compile(
    r"^(?:and |so )?(?:from )?where (?:did|does|was|is) [^?]+? "
    r"(?:sp(?:eak|oke)|speaking|talk(?:ing)?|join(?:ing)?|address(?:ing)? (?:the )?\w+|"
    r"brief(?:ing)? (?:the )?\w+)(?: from)?\W*$"
)
SPEAKS_FROM = re.compile(
    r"\b(?:speaking|addressing|briefing|joining|appearing|reporting|participating|"
    r"video[ -]?conference|(?:video|tele|satellite)[ -]?link)\b(?: (?!from\b)[\w-]+){0,7} "
    r"from (?:the )?(?:[a-z]+ of )?[A-Z]"
)
CALLED_BY = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]oday['’]s|[Tt]he present) {_MEETING},?(?: [-–—‑])?"
    r"(?: (?:was|had been|is|which was|that was))? "
    rf"(?:{_CALLED}|held|convened) (?:at the (?:request|initiative) of|by) {_WHOSE.format('who')}"
    rf"(?! in [A-Z0-9])|^[Aa]t the (?:request|initiative) of {_WHOSE.format('whose')}, the [A-Z]"
)
CALLED_THEMSELVES = re.compile(
    r"\b(?:requested|called(?: for)?|convened|initiated) (?:this|today['’]s|the present) "
    rf"(?:[\w-]+ )?{_MEETING}\b|"
    rf"\b{_MEETING},? (?:that|which) (?:it|his|her|their|she|he)\b[^.;]{{0,30}} (?:had )?"
    r"(?:requested|called for)\b"
)
OF_CALLING = tuple(  # a passage that tells it has one of these, and one of those
    tuple(map(stem, words.split()))
    for words in (
        "meeting session debate discussion briefing sitting",
        "called requested asked convened sought initiated demanded summoned held initiative",
    )
)
# Who spoke for or against a motion, and how a record tells of it.
ON_MOTION = re.compile(
    rf"{WHOEVER}(?:(?:sp(?:oke|eak)|argued?|took the floor|made statements?|were|was|came out) )?"
    r"(?:for|against|in (?:favou?r|support) of|opposed|supported|backed|objected to)\b"
    r"(?: (?:the|a|an|this|that|[\w-]+['’]s?|no-action|procedural|\w+ese|\w+i?an)){0,3} "
    r"(?:motion|adjourn\w*|no-action)"
)
MOTION_TOLD = re.compile(
    r"\b(?:sp(?:oke|eaking|oken)|took the floor|made statements?)\b.{0,80}?"
    r"\b(?:in favou?r|in support|against)\b"
)
AGAINST_MOTION = re.compile(r"\b(?:against|oppos\w+|objected)\b")
SIDE_OF_MOTION = {  # told so, by whether it is against
    False: re.compile(r"\bin (?:favou?r|support)\b"),
    True: re.compile(r"\bagainst\b"),
}
OF_MOTION = tuple(map(stem, "motion motions adjourn adjourned adjournment action".split()))
A_MOTION = re.compile(r"\b(?:motion|adjourn\w+|no-action)\b")
_A_PANEL = r"(?:\w+ )?(?:panels?|dialogues?|round ?tables?)(?: discussions?)?"
ON_PANEL = re.compile(  # "who was on the second panel?", "who moderated?"
    rf"^{POLITE}*(?:who(?: else| all)?|which \w+|what \w+) "
    rf"(?:(?:was|were|is|are|sat|appeared|(?:was |were )?featured) (?:all )?(?:on|in) (?:the )?"
    rf"{_A_PANEL}|"
    rf"(?:was|were|is|are) (?:the )?(?:panell?ists?|moderators?|chairs?)"
    rf"(?: (?:of|on|in) (?:the )?(?:two |both )?{_A_PANEL})?|"
    rf"moderated(?: (?:the )?{_A_PANEL})?|"
    r"(?:chaired|led|presided over|(?:was|is) in the chair (?:for|of|at)|was chairing) "
    rf"(?:the )?{_A_PANEL})\W*$"
)
# Who led it, as printed behind: "Chaired by Ada Moyo (Chad)".
MODERATED = re.compile(r"\b(?:moderat(?:ed|ing|ors?)|chair(?:ed|ing)|led)\b|\bin the chair\b")
_LED_BY = r"(?:moderated|chaired|facilitated) by"
LED_BY = re.compile(
    rf"\b(?i:{_LED_BY}) (?P<who>"
    r"(?:(?:[A-Z][a-z]{0,3}\.|[^\W\da-z_][\w’'‑-]+|(?:al|bin|de|del|der|da|dos|el|van|von))[ ‑-])*"
    r"[^\W\da-z_][\w’'‑-]+(?: \([^()]+\))?)"
)
PANEL_TOLD = re.compile(
    rf"\b{_LED_BY}\b|\bit (?:featured|heard|included)\b|"
    r"\bpanell?ists (?:were|included)\b|\bpanel\b[^.]*\b(?:featured|included|comprised)\b"
)
UNQUOTED = re.compile(  # "who spoke without being quoted?"
    r"\b(?:sp(?:oke|eak|oken|eaking)|took (?:the floor|part)|participated|listed)\b.*\b"
    r"(?:without (?:(?:their |any |a )?words?|being quoted)|not (?:quoted|reported|recorded)|"
    r"no words|un(?:quoted|recorded))|"
    r"\bonly (?:listed|mentioned) as (?:speaking|speakers)\b|\balso spoke\W*$"
)
_BODY = (
    r"(?:the )?(?:(?:un |united nations )?(?:security council|general assembly|council|assembly|"
    rf"committee|commission)|unsc|unga|(?:emergency |special )*{MEETING})"
)
_SPEAKS = (
    r"(?:speak|take (?:part|the floor)|participate|intervene|make (?:a|its|his|her) statement)"
)
_ADDRESS = r"(?:address|brief)"
# "At which meetings did Moyo speak?", "how many meetings did she speak at?"
_SOME_MEETINGS = r"(?:meetings?|sessions?|debates?|records?|releases?|press releases?|sittings?)"
AT_WHICH = re.compile(
    rf"^(?!.*(?:\b(?:not|never|without|neither)\b|n't)){POLITE}*(?:(?:(?:at|in|during) )?"
    r"(?:which|what|how many|(?:list|name|show)(?: me)?(?: all)?"
    rf"(?: the)?) (?:of the )?{_SOME_MEETINGS}\b"
    rf"(?:.*\b(?:{SPOKE}|speak|take (?:part|the floor)|participate|attend(?:ed)?|"
    r"intervened?|address(?:ed)?|brief(?:ed)?|heard)(?: (?:at|in))?|"
    r" (?:heard|heard from|featured) [^,]+)|"
    rf"(?:how (?:often|many times)|on how many occasions) (?:did|has|had) .+? "
    rf"(?:{_ADDRESS}(?:ed)?|(?:{_SPEAKS}|{SPOKE}) (?:in|at|to|before|during)) {_BODY})\W*$"
)
# "When did Moyo address the Council?", "has she spoken in the Assembly, and when?", "when was the
# meeting that she spoke at?"
_WHICH_DAY = r"(?:when|(?:on |in )?(?:what|which) (?:date|day|month|year))"
WHEN_SPOKE = re.compile(
    rf"^{POLITE}*(?:{_WHICH_DAY} (?:did|has|had) .+? (?:{_ADDRESS}(?:ed)? {_BODY}|"
    rf"(?:{_SPEAKS}|{SPOKE})(?: (?:in|at|to|before|during) {_BODY})?)"
    r"(?: (?:about|on|of) (?:the )?(?P<on>[^?,]+?))?|"
    rf"(?:has|had|did) .+? (?:ever )?(?:{_ADDRESS}(?:ed)? {_BODY}|"
    rf"(?:{_SPEAKS}|{SPOKE})(?: (?:in|at|to|before|during) {_BODY})?),? (?:and|but) "
    r"(?:if so,? )?(?:when|(?:on )?(?:what|which) (?:date|day))|"
    rf"{_WHICH_DAY} was {_BODY}(?: {MEETING})? "
    r"(?:(?:that|which|where|when|at which|in which) )?(?!of |on |about )[^,]+? "
    rf"(?:{SPOKE}(?: (?:at|in))?|{_ADDRESS}ed))\W*$"
)
# "When did Chad preside over the Council?"
_PRESIDE = r"(?:preside|presiding|presided|chair(?:ed)?)(?: over)?"
_OVER = r"(?:the )?(?:un |united nations )?(?:security |general )?"
WHEN_PRESIDED = re.compile(
    rf"^{POLITE}*(?:(?:{_WHICH_DAY}|for which month) (?:did|was|is|has|had) (?:it that )?|"
    r"(?:has|had|did) (?=.*(?:presid|chair))).+? (?:ever )?(?:"
    rf"{_PRESIDE} {_OVER}(?:(?P<council>council)|(?P<assembly>assembly)|"
    r"(?P<committee>committee|commission)|meeting)|"
    r"(?:(?:hold|held|have|had) the (?:rotating )?|(?:the )?)(?:president|presidency|chair)"
    rf"(?: of {_OVER}(?:(?P<council2>council)|(?P<assembly2>assembly)|"
    r"(?P<committee2>committee|commission)))?|"
    rf"{_OVER}(?:(?P<council3>council)|(?P<assembly3>assembly)) president)"
    rf"(?: (?:in|of|during) {YEAR})?\W*$"
)
# "Which meetings were on wells?", "how many Council meetings about wells are in the records?"
_VERB_OF_SUBJECT = (
    r"(?:about|on|over|concern(?:ed|ing)?|regarding|deal(?:s|t|ing)? with|discuss(?:ed|es|ing)?|"
    r"cover(?:ed|s|ing)?|focus(?:ed|es|ing)? on|devoted to|dedicated to|took up|looked at|"
    r"touch(?:ed)? on|mention(?:ed|s|ing)?|rais(?:ed|es|ing)|nam(?:ed|es|ing))"
)
NAMED_THERE = re.compile(r"^(?:touch|mention|rais|nam)")
ON_WHAT = re.compile(
    rf"^{POLITE}*(?:(?:in|at|during) )?(?:which|what|how many|(?:list|name|show)(?: me)?(?: all)?"
    r"(?: the)?|are there any|is there an?y?|do you have any) (?:of the )?"
    r"(?:(?P<organ>(?:(?:un )?security )?council|(?:general )?assembly|unsc|unga) )?"
    rf"{_SOME_MEETINGS} (?:(?:was|were|are|is|that|which|there|do you have|have you got|held|"
    rf"mainly|you have) )*(?P<verb>{_VERB_OF_SUBJECT}) (?:the )?"
    r"(?P<subject>(?:(?!(?:who|what|when|did|does|said|says|is|are|was|were|do|have|held)\b)"
    r"[\w’'-]+ ?){1,8}?)"
    r" ?(?:(?:are|were|is|do you have|have you got|exist)(?: (?:there|here|held|included|covered|"
    r"available))*)?"
    r"(?: ?(?:in|among) (?:the|these|your|this|all) (?:records?|library|collection|releases?|"
    r"press releases?|archives?))?\W*$"
)
# "At which meeting did Chad say that wells ran dry?"
AT_WHICH_SAID = re.compile(
    rf"^{POLITE}*(?:at|in|during) (?:which|what) (?:of the )?(?:(?:(?:security )?council|"
    rf"(?:general )?assembly) )?{_SOME_MEETINGS} (?:did|does|has|had|was|were)\b"
)


def asks_of_meetings(plain: str) -> bool:
    """Whether a question asks at which meetings, or when: a time in it is theirs."""
    ways = (AT_WHICH, WHEN_SPOKE, ON_WHAT, AT_WHICH_SAID, WHEN_A_MEETING)
    return any(one.match(plain) for one in ways)


OF_MEETINGS = stemmed(
    "meeting meetings session debate debates record records release attend "
    "address intervene sitting brief briefed emergency special un unsc unga hear heard "
    "featured time times occasion occasions often"
)
# When the meeting was held, or goes on.
_THE_MEETING = (
    r"(?:the|this|that) (?:(?:security|general|un|emergency|special|urgent|high-level) )*"
    rf"(?:(?:assembly|council|committee|commission) {MEETING}|"
    r"meeting|session|debate|record|assembly|council|committee|commission)"
)
# "When was the meeting on wells held?"
_ON_SUBJECT = re.compile(
    r"(?:(?<=\bmeeting)|(?<=\bsession)|(?<=\bdebate)) (?:on|about|over) (?P<subject>[^?]+?)"
    r"(?= (?:held|take place|happen|convened?|last|take|run|go on|begin|start|open|end|finish|"
    r"close|adjourn|rise|over)\b|\W*$)"
)
# "When was the wells meeting held?"
_SUBJECT_BEFORE = re.compile(
    r"(?<=\bthe )(?!(?:next|last|first|second|third|previous|earlier|latest|opening|closing|same|"
    r"whole|special|emergency|urgent|resumed|plenary|formal|informal|open|closed|morning|afternoon|"
    r"security|general|un|council|assembly|committee|commission|high-level)\b)"
    rf"(?P<subject>[\w'’-]+(?: [\w'’-]+){{0,2}}?) (?={MEETING}\b)"
)


def without_subject(plain: str) -> tuple[str, str]:
    """A question of a meeting without what that was on, and what that is."""
    found = _ON_SUBJECT.search(plain) or _SUBJECT_BEFORE.search(plain)
    return (
        (plain[: found.start()] + plain[found.end() :], found["subject"]) if found else (plain, "")
    )


KIND_OF_MEETING = re.compile(r"\b(?:emergency|special|high-level)\b")  # as headlines call it
WHEN_HELD = re.compile(
    rf"^{POLITE}*(?:(?:when|(?:on )?(?:what|which) (?:date|day)) (?:was|is|did) {_THE_MEETING}"
    r"(?: (?:held|take place|taking place|happen|meet|convened?))?|"
    rf"(?:what (?:is|was) )?(?:the )?(?:date(?: of {_THE_MEETING})?|day of {_THE_MEETING}))\W*$"
)
WHEN_A_MEETING = re.compile(
    rf"^{POLITE}*{_WHICH_DAY} was (?:the|this|that) (?:(?:un |united nations )?"
    rf"(?:(?:security |general )?(?:council|assembly)) )?(?:{MEETING}|vote) "
    r"(?:on|about|over|where|at which|in which)\b"
)
WHEN_NEXT = re.compile(
    rf"^{POLITE}*(?:when|(?:on )?(?:what|which) (?:date|day)|(?:the )?date of|at what time)"
    rf"(?: (?:is|was|are|were|will|does|do|did|scheduled|due|set|to|be|held|plan(?:ning|ned)?|"
    rf"intend(?:ed)?|expect(?:ed)?|{_THE_MEETING}|the|it|they|(?:general )?assembly|"
    r"(?:security )?council|committee|commission))* "
    r"(?:(?:meet|meeting|sit|sitting|conven(?:e|ing)) (?:again|next)|"
    r"next (?:meet|meeting|session|sit|sitting|convene)|reconvened?|resumed?|"
    r"(?:pick(?:s|ed)?|tak(?:es?|en)) (?:(?:this|it|that) )?up(?: again)?|"
    r"(?:go(?:es)?|carry|carries) on|continue[sd]?)"
    r"(?: (?:scheduled|held|to be held|take place))?(?: to (?:finish|conclude|complete|end|wind up|"
    r"go on|continue|vote|resume)\b[^?,]*| after\b[^?,]*)?"
    r"(?:,? and (?:(?:on|about|for) what|what(?: is|['’]s)? on (?:the|its) agenda))?\W*$"
)
_SAT = (
    r"(?:begin|beg[au]n|start|open|end|finish|close|adjourn|suspend|resume|rise|rose|over|break)"
    r"(?:ed|d|ped)?"
)
WHEN_SAT = re.compile(
    rf"^{POLITE}*(?:(?:when|(?:at )?(?:what|which) (?:time|hour)) (?:did|was) "
    rf"(?:{_THE_MEETING}|it) {_SAT}(?: up)?(?: and {_SAT})?|"
    rf"how long (?:did|was) (?:{_THE_MEETING}|it)(?: (?:last|take|run|go on))?)\W*$"
)
FROM_TO = re.compile(rf"\b{_SAT} (?:and|or) {_SAT}\b")  # "when did it start and end"
# "What did Chad say about the other one?", of one nobody has named.
ABOUT_ANOTHER = re.compile(r" about (?:the )?(?:other|first|second|third|last|next) ones?\W*$")
# What points at something said before and says nothing else: "why so few?", "and the other one?"
POINTS_BACK = re.compile(
    rf"^{POLITE}*(?:(?:and|but|or|so|then|what about|how about) )*(?:"
    r"(?:why|how)(?: so)?(?: (?:few|many|much|little|late|long|often|not|come))*|"
    r"(?:where|when) not|"
    r"(?:why|how) (?:is|was|are|were|did|does|do|has|had|will|would|can|could|should) "
    r"(?:it|that|this|these|those)(?! (?:(?:all )?(?:go|end|turn out|come (?:up|out)|called))\b)"
    r"(?: [^?]*)?|"
    r"what (?:is|was|were|are|will|would|can|could|should|has|had|have|did|does|do) "
    r"(?!(?:it|that|this|these|those|they)\b)(?:the )?[^?]*\b(?:it|that|this|them|these|those)|"
    r"(?:what|who) (?:was|were|is|are) (?:the|their|his|her) "
    r"(?:repl(?:y|ies)|answers?|responses?|reactions?)|"
    r"(?:the |that |this |an)?(?:other|first|second|third|last|next|same)(?: ones?)?|"
    r"(?:the |that |this |these |those )ones?|"
    r"then|there|it|that|this|them|these|those"
    r")\W*$"
)
SAT = re.compile(
    r"\b(?:began|started|opened|called to order|ended|closed|adjourned|rose|suspended|resumed)\b"
    r"[^.]{0,20}? (?:\d{1,2}(?:[:.]\d\d)? [ap]\.m\.|noon|midnight)"
)
MEETS_NEXT = re.compile(r"\bwill (?:reconvene|resume|meet again|next meet|meet next)\b")
MORE_THAN_ONCE = re.compile(
    r"\b(?:spoke|took the floor|intervened|speak) (?:(?:at least )?(?:"
    r"(?P<thrice>more than twice|(?:three|3) times|thrice|(?:for )?(?:a|the) third time)|"
    r"more than once|twice|again|(?:for )?(?:a|the) second time|several times))\b"
)
# A paragraph of a record by its number, and words that ask no more than what it says or whose.
PARAGRAPH = re.compile(
    r"(?:\b(?:paragraph|para)\.? ?(?:no\.? ?|number )?|¶ ?)(?P<number>\d{1,4})\b"
)
OF_READING = stemmed("paragraph para say read quote show text words content contain number no")
# In which order they spoke: "who spoke right after Chad?", "who was the third speaker?"
_SPEAKING = (
    r"(?:(?:the )?(?:speaker|delegate|delegation|country|one)|sp(?:oke|eaking)|took the floor|"
    r"came|was heard)"
)
# "Taking the floor a third time"
ONE_MORE_TIME = re.compile(
    rf"\b(?:floor|sp(?:oke|eaking)) (?:for )?(?:a|the) ({'|'.join(ORDINALS)}) time\b"
)
# "How often did Chad take the floor?": at one meeting.
HOW_OFTEN_SPOKE = re.compile(
    rf"^{POLITE}*how (?:often|many times) (?:did|has|had) (?:the )?(?P<who>[^?]+?) "
    r"(?:speak|spoken|talk|take the floor|taken the floor|intervened?)"
    rf"(?: (?:in|at|during) (?:the|this|that) (?:{MEETING}|debate|session))?\W*$"
)
BESIDE_IN_ORDER = re.compile(
    rf"^{POLITE}*(?:who|which [\w-]+)(?: (?:was|is|had|has))? (?:{_SPEAKING} )?(?:next )?"
    r"(?:(?:right|immediately|directly|just|straight|first) )?"
    r"(?:(?P<after>after|followed|following)|before|preceded|preceding) (?:the |that of )?"
    rf"(?:{DELEGATE} (?:of|for|from) (?:the )?)?"
)
BETWEEN_IN_ORDER = re.compile(
    rf"^{POLITE}*(?:who|which [\w-]+) (?:(?:all|else) )*(?:{_SPEAKING} )between (?:the )?"
)
_NOT_FIRST = "|".join(ORDINALS[1:])
IN_ORDER = re.compile(
    rf"^{POLITE}*(?:who|which [\w-]+)(?: (?:was|is))?(?: (?:the )?"
    rf"(?P<nth>{_NOT_FIRST})(?: (?:one )?to (?:speak|take the floor)| speaker)|"
    rf" (?:spoke|took the floor) (?P<nth2>{_NOT_FIRST}))\W*$"
)
IN_EACH = re.compile(r"\b(?:in|at) (?:both|each|all)\b|\bboth (?:meetings|records)\b")
# Whether, or what, a meeting decided at all.
_A_TEXT = (
    r"(?:(?:draft |new )?(?:resolutions?|texts?|drafts?|decisions?|declarations?|votes?|"
    r"outcome documents?)|anything|something)"
)
_ORGAN = (
    r"(?:(?:the|this) (?P<{}>(?:(?:security|general) )?"
    r"(?:council|assembly|committee|commission)|meeting|session)|they)"
)
_THERE = (
    rf"(?: (?:at|in|during|by|of|from) (?:the (?:(?:security|general) )?(?P<of>council|assembly)|"
    rf"{_THE_MEETING})| today| here)?"
)
DECIDED_AT_ALL = re.compile(
    rf"^{POLITE}*(?:(?:was|were|is) (?:there )?(?:(?:a|an|any) )?{_A_TEXT}"
    r"(?: (?:adopted|rejected|decided|passed|approved|taken|agreed(?: on)?|voted on|"
    r"put to (?:a|the) vote|held))?|"
    rf"did {_ORGAN.format('did')} (?:adopt|reject|approve|pass|decide|agree|vote|take)(?: on)?"
    rf"(?: (?:a|an|any))?(?: {_A_TEXT})?|"
    rf"(?:what|which)(?: {_A_TEXT})? "
    rf"(?:did {_ORGAN.format('decided')} (?:decide|adopt|pass|approve|reject|agree(?: on)?|"
    r"vote on)|(?:was|were) (?:decided|adopted|approved|passed|rejected|agreed|voted on|"
    r"the (?:outcome|result|decision))))"
    rf"{_THERE}(?: (?:(?P<unvoted>without (?:a|any) vote|by (?:consensus|acclamation)|"
    r"unanimously)|(?P<voted>by (?:a )?(?:recorded |roll-call )?vote)))?"
    r"(?:,? and (?:how|(?:by|with) (?:what|which) (?:vote|margin|count)|what was the vote))?\W*$"
)
# When a text is to be decided on, and how a record tells that it is, at a later day.
WHEN_DECIDED = re.compile(
    rf"^{POLITE}*(?:when|(?:on )?(?:what|which) (?:date|day)) (?:will|is|are|does|do) "
    rf"(?:(?:the|that|this|its?) (?:[\w-]+ ){{0,3}}?{TEXT}s?(?: on [^?]+?)? (?:going )?(?:to )?be "
    r"(?:voted on|put to (?:a|the) vote|decided(?: on)?|adopted|taken up|acted on)|"
    rf"{_ORGAN.format('decides')} (?:(?:going|to) )*(?:vote|act|take action|decide|take (?:a|the) "
    r"vote)(?: on [^?]+?)?|the vote(?: on [^?]+?)?(?: (?:to )?(?:be|take place|held|happen))*)\W*$"
)
_DECIDING = r"(?:take action|taking action|act|vot(?:e|ing)|decid(?:e|ing))"
TO_BE_DECIDED = re.compile(
    rf"\b{TEXT}s?\b[^.;]{{0,80}}?\b(?:to|will|would|shall) be (?:taken up|voted on|acted (?:up)?on|"
    r"put to (?:a|the) vote|considered|decided(?: on)?|adopted)\b|"
    rf"\b(?:will|would|shall|to)(?: (?:then|also|continue|continue to))? {_DECIDING} (?:up)?on\b"
    rf"[^.;]{{0,80}}?\b{TEXT}s?\b|"
    rf"\b(?:postpone|deferr?)(?:e?d|ing)? (?:its |the )?(?:action|vote|decision|voting)\b|"
    r"\b(?:action|vote|decision|voting)\b[^.;]{0,80}? (?:was|were) (?:postponed|deferred)\b"
)
LATER = re.compile(
    r"\b(?:later (?:this|in|on)|at a later|tomorrow|next|in the coming|postponed|deferred|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_THEN = r"(?:,[^,]{1,60},)? (?:(?:then|also|further|today|first|next|therefore|thus|unanimously) )*"
ADOPTED_WHAT = re.compile(r"^(?:what|which)\b.*\b(?:adopt|pass|approve)")
REJECTED_WHAT = re.compile(r"^(?:what|which)\b.*\breject")
ADOPTED = re.compile(r"(?<!not )\b(?:adopted|approved|passed|endorsed)\b")
DECIDED = re.compile(
    rf"\b(?:assembly|council|committee|commission|conference|body|organ|it){_THEN}"
    r"(?:adopted|approved|decided|elected|endorsed|failed\b[^.]{0,60}\bto adopt|"
    r"took (?:a )?(?:recorded |separate )?(?:vote|action)|"
    r"rejected (?:(?:the|that|this|a|an|its) )?"
    r"(?:draft|text|resolution|amendment|motion|proposal))\b|"
    r"\b(?:was|were) (?:\w+ )?(?:not )?(?:adopted|approved|rejected (?=by (?:a|\d)))\b"
)
