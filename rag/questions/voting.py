"""How people word questions of votes, and records what was put to them and decided; what a question
asks of a vote: which ways it went, how it ended, or how those voted whom it names.

Comes in: a Question. Goes out: compiled patterns over folded text; an AskedVote, or None where it
asks something else. Does not know: any vote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rag.holdings.ballots import Way
from rag.holdings.directory import Named
from rag.questions.question import Question, Value
from rag.questions.wording import (
    BODIES,
    BODY,
    DELEGATE,
    DID_NOT,
    EXPLANATION,
    JUSTIFY,
    LED_BY,
    OF_PLACE,
    POLITE,
    SAT_OUT,
    TEXT,
    THE_PARAGRAPH,
    WHOEVER,
    YEAR,
    stemmed,
)
from rag.words import level

# Votes: which way, and the questions that ask who or how many went that way, or how it ended.
_VOTED = r"\bvot(?:e|es|ed|ing)(?: (?:(?:were|was|had been|there were) )?cast| were there)?"
_YES = r"(?:yes|positive|favou?rable|affirmative)"
_NO = r"(?:negative|(?<=\bhow many )no|(?<=\bthe )no|(?<=\ba )no)"  # not "it got no votes"
VOTED_FOR = re.compile(
    rf"{_VOTED} (?:in favou?r|for|yes)\b|\bin favou?r\b.*\bvote|\b{_YES} votes?\b"
)
VOTED_AGAINST = re.compile(
    rf"{_VOTED} (?:against|no)\b|\bagainst\b.*\bvote|\b{_NO} votes?\b|\bveto(?:ed|es)?\b"
)
VETOED = re.compile(r"\bveto(?:ed|es)?\b")
_THE_TEXT = (  # "the text", not "the text messages"; "draft L.4", "paragraph 9"
    r"(?:(?:the|that|this|its?|[\w.-]+['’]s?) "
    r"(?:(?!(?:of|in|to|for|on|by|with|from|about|behind)\b)[\w'’-]+ ){0,4}?"
    rf"(?:{TEXT}|motion|paragraph(?! \d))\b"
    r"(?! (?!(?:on|in|of|by|from|at|that|which|and|or|to|for|with|about|concerning|before|after|"
    r"during|when|as|put|moved|tabled|proposed|submitted|because|despite|but)\b)[a-z])|"
    rf"{TEXT} [\w./]*l\.\d|(?:(?:the )?(?:operative|preambular) )?paragraph \d)"
)
# On which day a text was decided on, or put to the vote.
DECIDED_WHEN = re.compile(
    rf"^{POLITE}*(?:when|(?:on |in )?(?:what|which) (?:date|day|month|year)) "
    r"(?:was|were|did|has|have|had)(?![^?]* (?:first|last|again|previously|earlier)\b)"
    rf"(?=[^?]* (?:(?:{TEXT}|declaration|decision|motion|vote|veto)(?:s|ed)?\b|[\w./]*\bl\.\d))"
    r"[^?]* (?:adopt|approv|pass|reject|endors|defeat|vot(?:e|ing)|veto|fail|carried|cast|"
    r"turned down|decided)"
)
_BEHIND_WHOSE = (
    r"(?: (?:draft|revised|proposed|own|oral|new|first|second|rival|failed))??"
    rf" (?P<text>{TEXT})s?\b"
)
OWN_TEXT_OF = re.compile(r"['’]")  # right behind whose it is
# Behind whose text a question asks about: "Chad's draft amendment"; the same in a remark, behind a
# country and behind who is of it.
WHOSE_TEXT = re.compile(rf"['’]?s?{_BEHIND_WHOSE}")
TEXT_OF_COUNTRY = re.compile(rf"['’]s?{_BEHIND_WHOSE}")
TEXT_OF_THEIRS = re.compile(_BEHIND_WHOSE)
# To put a text before a meeting.
_PUTTING = "introduced tabled submitted presented proposed sponsored".split()
PUT = rf"(?:{'|'.join(_PUTTING)}|put forward)"
_PUT = rf"(?:{PUT}|presenting|introducing|mov(?:ed|ing))"
PUT_TEXT = re.compile(
    rf"\)?,? (?:(?:had|has|have|who|also) )*{_PUT} (?:the |an? |its )?(?:[\w“\"-]+ ){{0,2}}?"
    rf"(?P<text>{TEXT})\b"
)
TEXT_PUT_BY = re.compile(
    rf"\b(?P<text>{TEXT})\b[^.;]{{0,60}}?\b{_PUT} by (?:the )?"
    r"(?:(?:representative|delegation|delegate)s? of (?:the )?)?"
    r"(?:[\w, -]{1,60}?(?:and|,) (?:the )?)?$"
)
TEXT_OF = re.compile(  # "the amendment that was put forward by"
    rf"\b(?P<text>{TEXT})s? (?:(?:that|which|was|had been|is|{_PUT}) )*(?:by|of|from) (?:the )?$"
)
AMENDMENT = re.compile(r"\bamendments?\b")
# A paragraph of a text, put to the vote, by what it is on: "who abstained on the cash paragraph?"
ON_A_PARAGRAPH = re.compile(
    r"\b(?:on|over|about|against|for|of|support(?:ed)?|back(?:ed)?|oppose[sd]?|reject(?:ed)?|keep) "
    rf"{THE_PARAGRAPH}(?! \d)"
)
OF_TEXT = re.compile(r"\b(?:resolution|text|draft(?! amendment))\b")
# Who took a side, or how many States, whose votes are counted; not how many speakers.
_VOTERS = (
    rf"(?:{WHOEVER}|^{POLITE}*how many (?:of the )?(?:(?:[\w-]+ )??(?:countries|states|nations|"
    r"members|governments|delegations) (?:of the [\w-]+ )?)?(?:(?:have|had|actually) )*)"
)
# Of a text put to the vote, without the word: "who opposed the resolution?"
OPPOSED = re.compile(
    rf"{_VOTERS}(?:oppose[sd]?|reject(?:s|ed)?|sa(?:id|ys?) no to|(?:turned|voted|shot) down|"
    rf"(?:is|are|was|were|stood|came out) (?:against|opposed to)) {_THE_TEXT}"
)
SUPPORTED = re.compile(
    rf"{_VOTERS}(?:support(?:s|ed)?|back(?:s|ed)?|approved?|sa(?:id|ys?) yes to) {_THE_TEXT}"
)
NOT_SUPPORTED = re.compile(rf"{_VOTERS}{DID_NOT} (?:support|back|approve) {_THE_TEXT}")
# Who cast no such vote, of which a vote may tell: whoever went either of the other ways.
CAST_NO_VOTE = re.compile(rf"{_VOTERS}(?:{DID_NOT}|refused to|declined to) vote ")
NOT_VOTED_FOR = re.compile(rf"{CAST_NO_VOTE.pattern}(?:for|in favou?r|yes)\b(?! (?:or|n?or|and) )")
NOT_VOTED_AGAINST = re.compile(rf"{CAST_NO_VOTE.pattern}(?:against|no)\b(?! (?:or|n?or|and) )")
ABSTAINED = re.compile(rf"\babst(?:ain|ention)\w*|\bon the fence\b|\b{SAT_OUT}\b.*\b(?:vot|ballot)")
# "Who voted …", not "who explained voting …" or "who thanked those who voted …".
WHO_VOTED = re.compile(
    rf"^(?!{POLITE}*who (?!voted|abstained|vetoed)[a-z]+ed (?:the|those|all|any)\b){POLITE}*"
    rf"(?:who|which|what|how many|list|name|(?={BODIES}\b))(?: all| else)?(?: of)?"
    rf"(?: the| all)?(?: ?(?:(?!who\b|that\b)[\w-]+ ){{0,3}}?(?:{BODY}|{DELEGATE}|powers))?"
    rf"(?: (?:of|among) the (?:\w+ )?\w+| (?:(?:who|that) )?(?:(?:were|are|came) )?{OF_PLACE})?"
    r"(?: (?:who|that|which))?(?: (?:have|has|had|did|actually|then|also))* "
    rf"(?:(?:{_YES}|{_NO}) (?=votes?\b))?"
    r"(?:vote|voted|votes|abstain|abstained|abstentions?|abstainers|cast|veto|vetoed|"
    rf"{SAT_OUT}|used (?:the|its|a) veto)\b"
)
# What somebody said of a vote, or of a right to it, is no vote of theirs.
_NO_REASON = (
    r"(?!.*\b(?:say|explain|why|tell|describe)\b)"
    r"(?!(?:(?!\b(?:vot|abst|veto|support|back|oppos|reject|approv|endors)).)*"
    r"\b(?:argue|think|believe|claim|insist|suggest|feel|urge|call (?:for|on)|complain|mention|"
    r"question|regret|object|warn|right to|ought|should|critici[sz]e|condemn|denounce|deplore|"
    r"welcome|praise|defend|discuss|address|refer|comment|speak|talk|respond|react)\b)"
)
HOW_ONE_VOTED = re.compile(
    rf"^{LED_BY}(?:did|has|have|will|(?:how|which way) (?:did|has|will|would|does))\b"
    rf"{_NO_REASON}.*\b(?:vote|voted|abstain(?:ed)?|veto(?:ed)?)\b"
)
# The same of a text put to the vote, without the word: "did Chad back the resolution?"
WHETHER_FOR_TEXT = re.compile(
    rf"^{LED_BY}(?:did|do|does|has|have|had)\b{_NO_REASON}"
    r".*\b(?:support|back|oppose|reject|approve|endorse)(?:e?d)? "
    rf"(?:the|that|this|its) (?:[\w'’-]+ ){{0,5}}?{TEXT}\b"
)
# A decision of which no count stands there.
_ADOPTING = r"\b(?:adopt|approv|pass|endors)(?:e|ed|es|ing)?\b"
_HOW_DECIDED = r"\b(?:without a vote|by (?:consensus|acclamation)|unanimous(?:ly)?|recorded vote)\b"
DECIDED_SO = re.compile(rf"{_ADOPTING}.*{_HOW_DECIDED}|{_HOW_DECIDED}.*{_ADOPTING}")
IN_YEAR = re.compile(rf"\bin (?P<year>{YEAR})\W*$")
AND_OF = re.compile(r",? and (?:what about |how about )?(?:the )?$")
VOTED_ON = re.compile(r"\bvot(?:e|ed|es|ing)(?: (?:in favou?r of|for|against|on))+ (?:the )?")
# "Who voted with Chad?": whoever went its way.
VOTED_WITH = re.compile(
    r"\bvot(?:ed?|es|ing) "
    r"(?:together with|with|alongside|like|(?:in )?the same (?:way )?as) (?:the )?"
)
TO_COME = re.compile(rf"^{LED_BY}(?:(?:how|which way) )?(?:will|would)\b")
AND_WHY = re.compile(
    r",? in (?:their|its|his|her) own words\W*$|"
    r",? (?:just |only )?because\b(?! of (?:whom|what)\b).*$|"
    r",? and what (?:did|do) (?:they|it|he|she|these|those) (?:all |each )?say(?: about it)?\W*$|"
    r",? (?:and |but )?(?:why(?: not)?|for what reasons?|(?:and|but) (?:what|how) [\w ]*\b"
    r"(?:reason|reasons|reasoning|explain|justify) ?[\w ]*)\W*$"
)
_DECIDED = (
    r"(?:was|were|did|has|have|is) (?:(?:the|that|this|(?:the )?[\w.-]+['’]s?) (?:[\w-]+ ){0,3}?"
    r"(?:resolution|text|decision|amendment|draft|proposal)s?\b|(?:draft )?[\w./]*\bl\.\d+)"
    r".*?\b(?P<how>adopted|pass(?:ed)?|approved|carried|rejected|vetoed|defeated|fail(?:ed)?|"
    r"(?:voted|turned) down)\b"
)
_WAS_DECIDED = re.compile(rf"^{LED_BY}{_DECIDED}")
# The same of who decided: "did the Council reject the text?"
_DECIDING = re.compile(
    rf"^{LED_BY}(?:did|has|have) (?:the )?(?P<body>(?:security |general )?(?:council|"
    r"assembly|committee|members)) (?:(?:really|actually|ever|finally|also) )*"
    r"(?P<how>adopt|pass|approve|reject|veto|defeat|vote down|turn down|carry)(?:e?d)? "
    rf"(?:the|that|this|an?|any) (?:(?!that\b|which\b)[\w'’.-]+ ){{0,5}}?{TEXT}s?\b"
)
_HAS_VOTED = re.compile(
    rf"^{LED_BY}(?:has|have) the (?P<body>(?:security |general )?(?:council|assembly|"
    r"committee|members)) (?:(?:already|yet|ever|now) )*(?:voted|taken a vote)\b"
)
TO_ADOPT = re.compile(r"adopt(?:ed)?|pass(?:ed)?|approved?|carr(?:ied|y)")  # of a question
ADOPTED = re.compile(r"\b(?:adopted|pass(?:ed)?|approved|carried)\b")
SO_MANY_VOTED = re.compile(  # as speakers tell it, as printed
    r"\b\d+ (?:of \d+ )?(?:(?:United Nations )?Member )?(?:States|countries|nations) "
    r"(?:(?:had|have) )?voted\b"
)
NOT_ADOPTED = re.compile(
    r"\b(?:reject\w*|fail(?:s|ed)|defeated|vetoed|owing to the negative vote|"
    r"unable to (?:adopt|pass|approve)|(?:did|could) not (?:adopt|pass|approve|carry)|"
    r"(?:not|nor|never)(?: \w+)? (?:adopt\w*|approve\w*|pass\w*|carried))\b"
)
_OUTCOME = re.compile(
    r"\bhow many votes (?:(?:were|was|went|had been) )?(?:cast )?(?:in favou?r|for|against)\b|"
    r"\b(?:result|outcome|tally|count|margin)s? (?:of|in|on) (?:the |that |its )?(?:[\w-]+ )?"
    r"(?:votes?|voting|ballot)\b|\b(?:vote|voting|ballot) (?:result|tally|count|outcome)s?\b|"
    r"\bby (?:what|which) (?:vote|margin|count|tally|score)\b|"
    r"\bwhat was the (?:tally|count|score|result|outcome) when [^?]*"
    r"\b(?:put to (?:a|the) (?:[\w-]+ )?vote|voted on)\b|"
    rf"\bby how many votes (?:did|was|were|had) (?:[\w.'’-]+ ){{1,4}}?{TEXT}s?\b|"
    rf"^{POLITE}*what (?:happened to|became of|was the fate of) (?:[\w.'’-]+ ){{1,4}}?{TEXT}s?"
    r"(?: (?:in|at) [^?]+)?\W*$|"
    r"\bhow did the (?:[\w'’-]+['’]s? |ga |unga |sc |assembly |council )?(?:vote|voting|ballot)"
    r"(?: (?:on|over|about) [^?]{1,80}?)? "
    r"(?:go|end|turn out|come out|split|divide|break down)(?= (?:in|at|on|over)\b|\W*$)|"
    rf"^{POLITE}*(?:what(?: was| is|['’]?s) )?(?:the )?"
    r"(?:(?:final|vote|voting) tally\b|tally on\b)|"
    r"\bwhat was the (?:vote|final vote|ballot)\b|"
    r"^(?:was|were) there (?:a |any )?votes?\b|\bvote on anything\b|"
    rf"^{LED_BY}(?:was|were|is|has|have) (?:(?:the|that|this) (?:[\w-]+ ){{0,3}}?{TEXT}s?"
    rf"(?: (?:on|about) [^?]{{1,80}}?)?|(?:draft )?(?:{TEXT} )?[\w./]*\bl\.\d+) "
    r"(?:(?:already|yet|ever|been) )*(?:put to (?:a|the) vote|voted on)\b|"
    r"^(?:(?:which|what) (?:[\w-]+ ){0,3}?(?:resolution|text|draft|amendment|proposal|motion)s?|"
    r"what) (?:was|were) (?:voted (?:up)?on|put to (?:a|the) vote)\b|"
    r"^(?:was|were) (?:a|any) (?:draft )?(?:resolution|text|draft)s? "
    r"(?:adopted|passed|approved|voted on|put to (?:the|a) vote)\b|"
    r"^(?:how )?did (?:the )?(?:security |general )?(?:council|assembly|committee|"
    r"(?:council )?(?:members|speakers|countries|states|delegations|delegates)) vote\b|"
    rf"\bhow did (?:[\w.'’-]+ ){{1,4}}?{TEXT}s?(?: [\w.'’/-]+){{0,9}}? "
    r"(?:do|fare|go|end up|turn out)"
    r"(?= (?:in|at|when)\b[^?]*\bvot|\W*$)|"
    rf"^{POLITE}*(?:(?:what|how)(?: was| is|['’]?s) )?(?:the )?(?:final )?(?:vote )?"
    rf"(?:tally|vote|score|count|result|outcome) (?:of|on|for) "
    rf"(?:(?:[\w.'’-]+ ){{1,4}}?{TEXT}\b|(?:[\w.'’-]+ ){{0,2}}?"
    r"(?:para(?:graph)?\.? |[op]p ?|l\.)\d)|"
    rf"\bhow many votes did (?:[\w.'’-]+ ){{1,4}}?{TEXT}s?\b[^?]*"
    r"\b(?:get|receive|win|have|obtain)\b"
)
OF_COUNT = re.compile(r"\b(?:votes?|voting|ballot|tally|count|margin|score)\b")
WITHOUT_VOTE = re.compile(
    r"\bwithout a vote\b|\bby (?:consensus|acclamation)\b|\bunanimous(?:ly)?\b"
)
AGENDA = re.compile(r"\bagenda\b")
# A headline that tells of a decision.
DECIDED_IN_TITLE = re.compile(
    r"\b(?:Adopt|Approv|Reject|Fail|Veto|Vot|Endors|Condemn|Decid|Elect|Renew|Extend|Authoriz)\w*"
)
# "Who voted for it but …": what they said beside their vote is asked.
_RESERVES = (
    r"(?:reservations?|misgivings?|caveats?|qualms?|doubts?|concerns?|regrets?|criticisms?|"
    r"objections?|reserve)"
)
WITH_RESERVE = re.compile(
    r"\b(?:but|although|though|while|yet(?!\W*$)|despite|even if|"
    rf"with (?:\w+ )?{_RESERVES})\b"
)
# The same where no more is asked: "who voted for the text despite reservations?"
VOTED_WITH_RESERVE = re.compile(
    rf"{WHOEVER}(?:vot(?:e|ed) (?:(?P<for>for|in favou?r(?: of)?|yes)|(?P<against>against|no))|"
    r"(?P<for2>supported|backed|approved)|(?P<abstaining>abstained))\b[^?]*?"
    r"\b(?:despite|with|(?:but|though|although|while|yet) (?:still |also |had |with |they |it )*"
    r"(?:having|had|expressed|expressing|voiced|voicing|entered|with)) "
    rf"(?:(?:some|any|their|its|his|her|the|of|having|voicing|expressing|several) )*{_RESERVES}"
    rf"(?: (?:about|on|over|regarding) (?:it|(?:the|its) (?:{TEXT}|wording|language)))?\W*$"
)
# By which somebody has reserves about a text: anywhere, and beside a vote of theirs.
RESERVES = re.compile(
    r"(?<!\bno )(?<!\bwithout )\b(?:reservations?|misgivings?|caveats?|shortcomings?|imperfect|"
    r"not perfect)\b|\bw(?:ould|ished to) have (?:liked|preferred|wished|wanted|welcomed)\b|"
    r"\b(?:could|should) have (?:been|gone|said|condemned|mentioned|included)\b"
)
RESERVES_BESIDE = re.compile(
    r"\b(?:but|although|though|despite|however|nevertheless|notwithstanding)\b[^.;]*?"
    r"\b(?:regret\w*|concern\w*|lack\w*|missing|omission\w*|absence|fail\w*|weak\w*|wish\w*|"
    r"disagree\w*|unhappy|dissatisf\w*|object\w*|disappoint\w*|does not|did not|not (?:\w+ )?"
    r"(?:reflect|address|balanced|agree))\b|"
    # "While his country voted in favour, it deplored the lack of wells."
    r"\bwhile\b[^.;]*?\bvot(?:ed?|ing) [^.;]*?\b(?:regret|concern|deplor|lament|critici|warn|"
    r"caution|disagree|object|disappoint|reject)\w*|"
    r"\bregret\w* (?:the|its|this) (?:\w+ ){0,2}?"
    r"(?:omissions?|absence|lack|missing|wording|language)\b"
)
ABSENT = re.compile(
    rf"^{POLITE}*(?:who|which|what|how many)\b.*\b(?:(?:was|were) absent|"
    r"did not (?:vote(?! (?:for|in favou?r|against|yes|no)\b)|"
    r"(?:take part|participate)(?:\W*$| in (?:the|that) (?:[\w.-]+ ){0,4}?(?:vote|ballot)))|"
    r"took no part\b|stayed away\b|absent from the vote\b)"
)
# How the members of a group voted.
HOW_MEMBERS_VOTED = re.compile(
    rf"^{LED_BY}(?:how|did|which way)\b.*\b(?:vote|voted|abstain(?:ed)?)\b"
)
EVERY_VOTE = re.compile(
    r"\b(?:ever|each of|across|(?:on|in) (?:all|every|each|both|the (?:various|two|three|four))\b)"
)
IN_BOTH = re.compile(rf"\bboth(?: (?:of )?(?:the )?(?:{TEXT}s|votes))?\W*$")
JOINT = re.compile(r"[A-Z]\w+(?:[-–]| and )$")  # before whose text it is, too
# The organ that votes, by the last word of its name.
ORGANS = frozenset({"committee", "council", "assembly"})
OF_THE_MEETING = stemmed(
    "council assembly committee members go went today final overall exact "
    "remaining rest other meeting session put result"
)
VOTING = stemmed(
    "vote votes voted voting favour favor against yes abstain abstained abstention "
    "split divide divided final exact result outcome tally count score margin ballot draft text "
    "resolution veto vetoed oppose "
    "opposed reject support absent part took stayed away many get receive win obtain back "
    "keep keeping kept retain retaining retained maintain retention "
    "turn turned shot stood down fence sit sat approve adopt pass carry defeat fail fare "
    "amendment proposal decision go went end come out happened happen became become fate "
    "already yet cast positive negative favourable affirmative"
)
# By which a question says whose a text is.
OF_PUTTING = stemmed(
    f"{' '.join(_PUTTING)} put forward draft drafted author authored cosponsor cosponsored co "
    "wrote join joined late later sign signed behind move moved pen penholder penholders holder"
)
VOTING_ON = VOTING | {"l"}  # and of "L.4"
WHY_VOTED = re.compile(
    r"^how did .+ explain (?:its|their|his|her) (?:own )?(?:(?P<abstaining>abstention)|vote"
    r"(?: (?:(?P<against>against|no|negative)|"
    r"(?P<for>for|in favou?r|yes|positive|favou?rable)))?)\b"
)
# The same of a text put to the vote, without the word: "why did Chad back the draft?"
WHY_SIDED = re.compile(
    r"^why (?:did|does|has|have|was|were|is|are) (?:.+?) (?:(?P<for>(?:support|back|endorse|"
    r"approve|favou?r)(?:e?d)?(?: of)?|sa(?:y|id) yes to|in favou?r of)|"
    r"(?P<against>(?:oppose|reject)(?:e?d)?|opposed to|sa(?:y|id) no to|"
    r"(?:turn(?:ed)?|voted?) down|against|not (?:support|back|endorse|approve|accept)))"
    rf" (?:the|that|this|its|[\w-]+['’]s?) (?:[\w'’.-]+ ){{0,6}}?{TEXT}\b"
    r"(?: (?:on|in|about|at|put|tabled|submitted|of|for)\b.*?)?\W*$"
)
# On what several are compared: a text put to the vote, and no more.
ON_A_TEXT = re.compile(rf"\bon (?:{_THE_TEXT}|(?:the|their) votes?)(?: on [^?.]+?)?[\s?.]*$")
_WHO_EXPLAINED = re.compile(  # who gave reasons for a vote of theirs
    rf"{WHOEVER}(?:{JUSTIFY}|(?:gave|give|offered) (?:an |a |the |its |their )?{EXPLANATION} "
    r"(?:for|of)|sp(?:oke|eak) in explanation of) "
    r"(?:(?:its|their|his|her|an?|the) (?:own )?"
    r"(?:(?P<abstaining>abstentions?)|(?:(?P<against>negative|no) )?votes?)|"
    r"(?:having )?(?:(?P<abstaining2>abstain(?:ing|ed))|vot(?:ing|ed|e))|"
    r"(?:why|how) (?:they|it|he|she) (?:had )?(?:(?P<abstaining3>abstain(?:ed)?)|voted?))"
    r"(?: (?:(?P<against2>against|no)|(?P<for>for|in favou?r(?: of)?|yes))\b|"
    r"(?=(?: (?:on|in|at|over|during|about|before|after|ahead of|prior to|following|once)\b.*|"
    r" (?:afterwards?|beforehand|later|too|as well))?\W*$))"
)
# The same of who was not for a text: "who explained why they didn't support the draft?"
_WHO_EXPLAINED_WHY_NOT = re.compile(
    rf"{WHOEVER}{JUSTIFY} why (?:they|it|he|she) (?:(?P<abstaining>(?P<against>"
    r"(?:(?:did|could|would|do|does|can) ?not|(?:did|could|would|do|does|ca)n't) "
    r"(?:support|back|vote for|vote in favou?r of|join)))|"
    r"(?P<against2>were against|was against|(?:had )?(?:opposed|rejected))) "
    rf"(?=(?:[\w'’.-]+ ){{0,6}}?{TEXT}\b)"
)
WHO_SPOKE_AROUND = re.compile(
    rf"{WHOEVER}(?:sp(?:oke|eak|oken)|t(?:ook|ake|aken) the floor|made (?:a )?statements?|"
    r"intervened|commented)\b"
)
SPEAKS_AROUND = re.compile(
    r"\b(?:speaking|statements?|remarks)\b[^.;]{0,40}\b"
    r"(?:before|ahead of|prior to|after|following) (?:the |that )?(?:vote|voting|action|adoption)\b"
)
POINT_OF_ORDER = re.compile(r"\bpoints? of order\b")
TEXT_ON = re.compile(rf"\b{TEXT}s? (?:on|about|concerning|regarding)\b")
YET_TO_VOTE = re.compile(r"\b(?:would|will|shall|intend\w*|going to|plan\w*)\b")
_THE_VOTE = r"(?:the )?(?:vote|voting|ballot|action|adoption)"
ON_WHICH_SIDE = re.compile(
    rf"\b(?:(?P<before>(?:before|ahead of|prior to) {_THE_VOTE}|beforehand)|"
    rf"(?P<after>(?:after|following) {_THE_VOTE}|once (?:it|the vote|voting) was "
    r"(?:over|done|taken)|afterwards?(?!,)))\b"
)
EXPLAINS = re.compile(
    r"\bexplanations? of (?:its |his |her |their )?(?:vote|position)|"
    r"\bexplain(?:ing|ed) (?:(?:its|his|her|their) (?:\w+ )?(?:vote|position)|"
    r"the (?:\w+ )?vote (?:that )?(?:it|he|she|they) (?:had )?cast)"
)
TO_COME = re.compile(r"(?:\b(?:would|will|going|intend\w*|planned)|['’]d)\b")
WHO_TOLD_VOTE = re.compile(  # who said which way they would vote, or did
    rf"{WHOEVER}(?:t(?:ook|aken|ake) the floor to )?"
    r"(?:said|says?|announced|declared|indicated|stated|made clear|explained|noted|"
    r"recalled|mentioned|confirmed|reported|"
    r"(?:told|informed) (?:the )?[\w'’]+(?: [\w'’]+)?(?=(?: [\w-]+){0,6} (?:they|he|she|it)\b)|"
    r"signalled|promised|vowed)"
    r"(?:, (?:or|and) [^,]{3,40},)?"
    r"(?: (?:before|ahead of|prior to) (?:the )?(?:vote|voting|ballot))?"
    r"(?: in (?:their|its|his|her) (?:own )?(?:statements?|words|remarks))?"
    r"(?:(?: that)? (?:they|he|she|it)"
    r"(?:(?: voted| abstained) (?:or|and))?"
    r"(?:'d| would| will| had| were| was| have| intend\w*| planned| be)*(?: going)?)?"
    rf"(?: to)? (?:(?P<abstaining>abstain(?:ed|ing(?! (?:is|was)\b))?|"
    rf"(?:sit out|{SAT_OUT})(?= (?:of )?(?:the|this|that) (?:[\w-]+ )?(?:vote|ballot)))|"
    r"(?:cast )?(?:an? )?"
    r"(?:vot(?:e|ed|ing) (?:(?P<against>against|no)|(?P<for>for|in favou?r(?: of)?|yes))|"
    rf"(?:(?P<for2>{_YES})|(?P<against2>no|negative)) votes?))\b"
)


def why_so(plain: str) -> re.Match[str] | None:
    """By which a question asks why somebody voted so, or was of that side of a text."""
    return WHY_VOTED.match(plain) or WHY_SIDED.match(plain)


def who_explained(plain: str) -> re.Match[str] | None:
    """By which a question asks who explained their votes; the groups' names tell of which ways."""
    return _WHO_EXPLAINED.match(plain) or _WHO_EXPLAINED_WHY_NOT.match(plain)


def decided_how(plain: str) -> str | None:
    """The word by which a question asks what became of a text: "was it adopted"."""
    found = _WAS_DECIDED.match(plain) or _DECIDING.match(plain)
    return found["how"] if found else None


def decider(plain: str) -> str:
    """The body that a question asks to have decided ("general assembly"), or ""."""
    found = _DECIDING.match(plain) or _HAS_VOTED.match(plain)
    return found["body"] if found else ""


def asks_of_vote(plain: str) -> bool:
    """Whether a question asks how a vote went, or who or how many voted so."""
    return bool(asks_outcome(plain) or WHO_VOTED.match(plain) or HOW_ONE_VOTED.match(plain))


def asks_outcome(plain: str) -> bool:
    """Whether a question asks how a vote went, or what became of a text."""
    return bool(_OUTCOME.search(plain) or decided_how(plain) or _HAS_VOTED.match(plain))


# A text or amendment that is put to no vote: "she was withdrawing it", "the draft was withdrawn".
_PROPOSED = rf"(?:amendment|motion|{TEXT})s?\b"
WITHDRAWN = re.compile(
    r"\bwithdr(?:ew|awn?|awing) "
    rf"(?:it\b|(?:the|that|this|his|her|its|their) (?:[\w-]+ ){{0,3}}?{_PROPOSED})|"
    rf"\b{_PROPOSED}[^.;]{{0,60}} (?:was|were|had been|has been|been) withdrawn\b"
)


def on_amendment(plain: str) -> bool | None:
    """Whether a text speaks of an amendment or of another text; None where of neither."""
    if "amendment" in plain:
        return True
    return False if OF_TEXT.search(plain) else None


def is_amendment(text: str | None) -> bool:
    """Whether a text is one by what it is called ("draft amendment")."""
    return (text or "").endswith("amendment")


_IMPLIED = {
    NOT_VOTED_FOR: (Way.AGAINST, Way.ABSTAINING),
    NOT_VOTED_AGAINST: (Way.IN_FAVOUR, Way.ABSTAINING),
    NOT_SUPPORTED: (Way.AGAINST, Way.ABSTAINING),
    OPPOSED: (Way.AGAINST,),
    SUPPORTED: (Way.IN_FAVOUR,),
}
_WAYS = {Way.IN_FAVOUR: VOTED_FOR, Way.AGAINST: VOTED_AGAINST, Way.ABSTAINING: ABSTAINED}
# Another way that "how many" asks of: "how many voted for it, how many against and abstaining?"
_ALSO = {
    way: re.compile(
        r"(?:,| and)(?: and)?(?: how many)?(?: (?:were|was|voted))? "
        rf"(?:{said})(?: (?:of )?(?:it|them|the (?:draft |oral )?\w+))?(?=\W*$|,| and\b)"
    )
    for way, said in (
        (Way.IN_FAVOUR, "for|in favou?r|yes"),
        (Way.AGAINST, "against|no|opposed"),
        (Way.ABSTAINING, r"abst\w+"),
    )
}


@dataclass(frozen=True)
class AskedVote:
    """What a question wants of a vote."""

    ways: tuple[Way, ...]  # that it went; none: how it ended
    by_name: bool  # how those voted whom it names
    veto: bool
    by_word: bool  # it says so ("voted"); else speakers may tell it otherwise
    absent: bool = False  # who took no part
    beside: Named | None = None  # whoever went the same way


def asked_vote(question: Question) -> AskedVote | None:
    """What a question asks of a vote; None where it asks something else."""
    plain = AND_WHY.sub("", question.plain)
    for other in (who_explained, WHO_TOLD_VOTE.match, WITH_RESERVE.search):
        if other(plain):
            return None
    veto = bool(VETOED.search(plain))
    implied = next((ways for pattern, ways in _IMPLIED.items() if pattern.match(plain)), None)
    if implied and all(text_of(question, one) for one in question.asked):
        by_word = bool(CAST_NO_VOTE.match(plain))
        return AskedVote(implied, by_name=False, veto=veto, by_word=by_word)
    if ABSENT.search(plain):
        return AskedVote((), by_name=False, veto=False, by_word=False, absent=True)
    ways = tuple(way for way, said in _WAYS.items() if said.search(plain))
    if question.value is Value.NUMBER and ways:
        ways = tuple(way for way in _WAYS if way in ways or _ALSO[way].search(plain))
    else:
        ways = ways[:1]
    voted = bool(HOW_ONE_VOTED.match(plain))
    if question.asked and (voted or WHETHER_FOR_TEXT.match(plain)):
        return AskedVote(ways, by_name=True, veto=False, by_word=voted and not veto)
    of_group = question.part and HOW_MEMBERS_VOTED.match(plain)
    asks = bool(of_group or (ways and WHO_VOTED.match(plain)))
    if not asks and asks_outcome(plain):
        asks, ways = True, ()  # "what was the tally, and who abstained?"
    of_texts = asks and all(
        text_of(question, one) or level(one.label).split()[-1] in ORGANS for one in question.asked
    )
    beside = _voted_with(question)
    if not of_texts and beside is None:
        return None
    return AskedVote(ways, by_name=False, veto=veto, by_word=not veto, beside=beside)


@dataclass(frozen=True)
class TakenSo:
    """What a question why somebody voted so takes for granted, as questions."""

    whether: str  # they did
    how: str  # they voted and why
    ways: tuple[Way, ...]  # that may be meant


def taken_so(question: Question) -> TakenSo | None:
    """What a question why somebody voted so takes for granted; None where it asks no such thing."""
    plain = question.plain
    why, sided = WHY_VOTED.match(plain), WHY_SIDED.match(plain)
    found = why or sided
    if found is None or not question.asked:
        return None
    one, said = question.asked[0].label, found.groupdict()
    rest = question.text[found.end() :]
    if said.get("abstaining"):
        ways, so = [Way.ABSTAINING], "abstain"
    elif sided:
        ways = [Way.IN_FAVOUR] if said["for"] else [Way.AGAINST]
        ways += [Way.ABSTAINING] if (said["against"] or "").startswith("not ") else []
        so = f"vote {'for' if said['for'] else 'against'}"
        rest = question.text[found.end("for" if said["for"] else "against") :]
    else:
        ways = [Way.IN_FAVOUR] if said["for"] else [Way.AGAINST] if said["against"] else [*Way]
        so = f"vote {said['for'] or said['against'] or ''}".strip()
    rest = rest.rstrip(" ?.!")
    on = re.sub(r"^ (?=the |that |this |its )", " on ", rest)
    return TakenSo(f"Did {one} {so}{rest}?", f"How did {one} vote{on}, and why?", tuple(ways))


def voters_only(question: Question) -> Question:
    """A question without those as asked whom only what was voted on names ("on Chad's wells")."""
    plain = question.plain
    on, why = VOTED_ON.search(plain), AND_WHY.search(plain)
    asked = tuple(
        one
        for one in question.asked
        if (not why or one.start < why.start())
        if not on or one.start < on.end() or AND_OF.search(plain, 0, one.start)
    )
    return replace(question, asked=asked) if asked else question


def text_of(question: Question, one: Named) -> str | None:
    """As what a question asks about the text of one whom it names: "Chad's draft"."""
    plain = question.plain
    found = WHOSE_TEXT.match(plain, one.end) or TEXT_OF.search(plain, 0, one.start)
    return found["text"] if found else None


def _voted_with(question: Question) -> Named | None:
    plain = question.plain
    found = VOTED_WITH.search(plain) if WHO_VOTED.match(plain) else None
    named = question.named
    return next((one for one in named if found and one.start == found.end()), None)
