"""How people ask who takes a side, and the verbs by which speakers take one.

Comes in: nothing. Goes out: compiled patterns over folded text, word lists. Does not know: any
record.
"""

from __future__ import annotations

import re

from rag.questions.wording import A_DAY, BODIES, BODY, DELEGATE, KINDS_OF_TEXT, POLITE
from rag.words import stem

OWN_TEXT = re.compile(rf" (?P<text>(?:{KINDS_OF_TEXT}|draft)s?)$")
# Verbs that take a side, as questions and records have them.
STANCES = {
    "for": "support back defend welcome praise thank commend endorse favour favor accept applaud "
    "hail laud approve appreciate embrace",
    "against": "oppose opposition object objection reject criticize criticise criticism condemn "
    "condemnation deplore denounce accuse accusation blame decry rebuke refute deny dismiss "
    "censure",
    "calling": "call urge demand appeal request advocate plead insist want",
}
# The same, of someone.
TOWARDS_SOMEONE = {"for": "solidarity stand side grateful gratitude thankful assist help"}
# A stance in several words: "who sided with …", "who pointed the finger at …".
SIDED = {
    "for": re.compile(
        r"\b(?:sid(?:e|es|ed|ing) with|(?:t(?:ake|akes|ook|aking)|on) the side of|"
        r"st(?:ands?|ood|anding) (?:with|by|behind|beside|up for)|sticking up for|stuck up for|"
        r"(?:c[ao]mes?|rushed|leapt) (?:out )?(?:in support|to the (?:aid|defen[cs]e)) of|"
        r"(?:express|voic|declar|offer|show|pledg)(?:e?s|ed|ing)? (?:\w+ )?"
        r"(?:support|solidarity|sympathy) (?:for|with|to|towards)|"
        r"sp(?:oke|eaks?|oken) (?:out )?(?:in (?:support|favou?r|defen[cs]e) of|up for|well of)|"
        r"(?:vouch(?:es|ed|ing)?|w[ae]nt to bat|"
        r"(?:has|have|had|full of) (?:\w+ ){0,2}(?:good|kind|warm|nice) words|"
        r"(?:is|was|were) full of praise) for|(?:got|rall(?:y|ied)|threw \w+ weight) behind|"
        r"sympathi[sz]e[sd]? with|(?:is|was|were|are|be) in favou?r of|"
        r"(?:go(?:es|ing)?|went) along with|(?:can|could) live with|agree[sd]? with) "
        r"(?:(?:the|an?|any) )?"
    ),
    "against": re.compile(
        r"\b(?:point(?:s|ed|ing)? (?:the|a) finger at|"
        r"(?:puts?|la(?:y|id|ys)|pin(?:s|ned)?|cast|placed?) (?:\w+ ){0,3}"
        r"(?:blame|fault|responsibility) (?:on|at|with)|sp(?:oke|eaks?|oken) out against|"
        r"(?:hold(?:s|ing)?|held) (?:accountable|responsible)|"
        r"t(?:akes?|ook) (?:issue with|aim at)|lash(?:es|ed) out at|hit out at|"
        r"(?:w[ae]nt|goes|going) after|(?:laid|lays?|tore|tears?) into|rounded on|ganged up on|"
        r"(?:came|comes?) down (?:hard |heavily )?on|rail(?:s|ed|ing)? (?:against|at)|"
        r"(?:ha[sd]|have) (?:harsh|hard|strong|tough|sharp|angry) words for|"
        r"(?:found|finds?) fault with|(?:ha[sd]|have) a (?:problem|go) (?:with|at)|"
        r"(?:was|were|is|are) (?:angry|furious|unhappy|annoyed|cross) (?:at|with|about|over)|"
        r"(?:warn|caution|advis|argu)(?:s|es|ed|ing)? against|critical of|"
        r"pushed back (?:against|on|at)|object(?:s|ed|ing)? to|complain(?:s|ed|ing)? (?:about|of)|"
        r"slam(?:s|med|ming)?|blast(?:s(?= (?:the|an?|any)\b)|ed|ing)|bash(?:es|ed|ing)?|"
        r"chid(?:es?|ed|ing)|disagree[sd]? with|"
        r"s(?:ees?|aw) no (?:\w+ )?(?:value|merit|need|point|use|sense|reason) (?:in|for)|"
        r"t(?:akes?|ook) exception to|"
        r"(?:is|was|were|are) (?:sceptical|skeptical|wary) (?:of|about)|"
        r"(?:ha[sd]|have) (?:\w+ )?(?:doubts|misgivings|qualms) (?:about|over|on|regarding)|"
        r"(?:lambast|reproach|scold|vilif|berat|rebuk)\w*) "
        r"(?:(?:the|an?|any) )?"
    ),
}
# "Who took Chad's side".
THEIR_SIDE = re.compile(
    r"\b(?:t(?:ake|akes|ook|aking)|(?:is|was|were|are) on) (?:the )?(?P<whose>[^?]+?)['’]s? side\b"
)
# "Who argued against …", "those against …": a stance without a verb of it.
STOOD_AGAINST = re.compile(
    rf"(?:\b(?:argu\w+|sp(?:oke|eaks?)|came|come|stood|stands?|was|were|is|are)(?: out| up)?|"
    rf"^{POLITE}*(?:(?:all|any|those|{BODIES}) ?)+) against (?:(?:the|an?|any) )?"
)
# Behind somebody's name: they are to stop; before it, where "to" alone says so.
TO_STOP = re.compile(
    r"(?: and (?:the )?[\w ]{3,30}?)? (?:(?P<must>must|should|has to|needs to)|to) (?:\w+ly )?"
    r"(?:stop|cease|end|halt|refrain|desist|withdraw|lift|reverse|release)\b"
)
CALLED_ON = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:\w+ )?(?:on|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|"
    r"appeal(?:s|ed|ing)? to) (?:(?:the|both) )?(?:[\w-]+(?: [\w-]+){0,3} and (?:the )?)?$"
)
OF_WHOM = re.compile(  # before the name of whoever it is done to
    r"\b(?:of|in|on|at|against|to|for|with|from|into|over|by|between|and) (?:(?:the|all) )?$"
)
# What before a verb tells that it is somebody else's ("those who back it").
OF_OTHERS = frozenset("who which whose those countries others".split())
OF_OTHERS_THAT = frozenset("country countries state states delegation member nation one".split())
# Whose own support, condemnation and the like it is: "his country's support".
OWN_SIDE = frozenset(
    "country government nation delegation people union organization organisation bloc "
    "he she it they his her its their".split()
)
ARTICLES = frozenset("the a an its his her their".split())
# Behind what is condemned, before who is harmed by it; of whom what is condemned is done; and what
# of theirs is harmed.
HARMING = frozenset(
    "against on upon across throughout inside into targeting attacking attack annex annexing "
    "divide dividing destroy destroying invade invading occupy occupying seize seizing bomb "
    "bombing".split()
)
HARMS = frozenset(
    "invasion occupation blockade siege bombardment bombing shelling killing annexation violation "
    "violations partition isolation expulsion people territory territories part parts integrity "
    "sovereignty independence".split()
)
HARMED = frozenset(
    "civilians citizens hostages children sovereignty integrity independence territory territories "
    "regions land lands".split()
)
# What before a name tells that a stance is not towards it.
ELSEWHERE = {
    "for": frozenset(
        "against in on at from by over into between inside outside neighbouring neighboring "
        "including resist resisting fight fighting defeat defeating deter deterring counter "
        "countering".split()
    ),
    "against": frozenset("in at to for over towards with between".split()),
    "calling": frozenset[str](),
}
# Between a verb and a name: what follows is no longer what the verb is towards.
CLAUSE = {
    "for": re.compile(
        r'[";]|\b(?:that|who|which|whose|whether|because|since|while|noting|saying)\b'
    ),
    "against": re.compile(r'[";]|\b(?:that|whether|because|since|while)\b'),
    "calling": re.compile(";"),
}
# Behind a name: others, who are near to them.
OF_NEIGHBOURS = frozenset("neighbours neighbors adversaries enemies victims".split())
# What is said against someone, and what turns it round: who dismisses it is on their side.
REBUTTING = frozenset(map(stem, "dismiss reject deny refute".split()))
CHARGE = re.compile(
    r"\b(?:allegation|accusation|charge|claim|criticism|assertion|suggestion|notion|idea|report)s? "
    r"(?:that|about|(?:(?:levelled|made) )?against|of (?!$))\b"
)
# Before a matter that is to end: "an end to the blockade", "to lift the sanctions".
ENDING = (
    r"\b(?:end(?:ing)?|lift(?:ing)?|stop(?:ping)?|halt(?:ing)?|ceas(?:e|ing)|remov(?:e|al|ing)|"
    r"withdraw(?:al|ing)?|repeal(?:ing)?|revers(?:e|al|ing)|abolish(?:ing)?|abolition|suspen(?:d|sion)|"
    r"cancel\w*|reject(?:ing|ion)?|prevent(?:ing)?) (?:(?:to|of|on|for) )?(?:(?:the|this|that|"
    r"its|any|all) )*"
)
# Before a matter that does harm, or is not as it should be: "regretted that the text".
DISAPPROVING = (
    r"\b(?:(?:warn|caution|regret)\w* that|(?:regret|bemoan)(?:s|ted|ting|ed|ing)?|"
    r"(?:disappoint|frustrat|dismay)ed (?:by|at|with|that)|"
    r"(?:adverse|negative|harmful|devastating|detrimental) (?:impact|effect|consequence)s? of|"
    r"(?:dis(?:as)?sociat|distanc)\w+ \w+ from|reservations? (?:about|on|over|to|regarding)) "
    r"(?!(?:[\w-]+ ){0,3}?(?:lift|end|absen|lack|no\b|without|remov|fail)\w*)(?:the )?"
)
# Right before a matter that is not as it should be; behind one: it does no good, or harm.
UNJUST = r"\b(?:illegal|unlawful|unjust|unfair|unilateral|coercive|inhumane|cruel) (?:[\w-]+ )?"
DOING_HARM = (
    r"[^.;,]{0,40}? (?:(?:not|never|neither|hardly|cannot|no) (?:[\w-]+ ){0,2}?"
    r"(?:effective|help\w*|work\w*|re?solve|bring|achieve|answer|solutions?|way|good|use|"
    r"legitimate|justified|legal)|ineffective|counter-?productive|"
    r"harmful|unjust|inhumane|cruel|wors(?:en|e)\w*|exacerbat\w+|illegal|unlawful)\b"
)
# What States put in place against others, and before it that somebody, as a rule the speaker's own,
# has.
MEASURES = re.compile(
    r"\b(?:sanctions?|embargo(?:es)?|measures?|penalt(?:y|ies)|restrictions?|tariffs?)\b"
)
PUTTING_IN_PLACE = (
    r"\b(?:(?:his|her|its|their|our|the) (?:own |european )?(?:country|government|union|bloc)|we|"
    r"join\w*|ha(?:s|ve|d))\b[^.;]{0,50}?\b"
    r"(?:impos(?:ed|ing)|adopt(?:ed|ing)|appl(?:ied|ying)|enact(?:ed|ing)|implement(?:ed|ing)) "
    r"(?!.*\b(?:on|against) (?:his|her|their|its|our)\b)"
)
# Before and behind whom it is said that they have a right.
_GRANT = (
    r"(?:(?:re)?affirm|recogni[sz]|acknowledg|underscor|underlin|uph[eo]ld|emphasi[sz]|stress)\w*"
)
GRANTING = (
    rf"\b(?:{_GRANT}|(?:support|respect|recall)\w*) (?:(?:that|for) )?"
    r"(?:the )?(?P<of>(?:[\w-]+ )?rights? of )?(?:the )?$"
)
HAVING_RIGHT = r"['’]s? (?:[\w-]+ ){0,2}rights?\b"
GRANTED = re.compile(  # of a question
    rf"{_GRANT} (?:the )?(?P<whose>[\w' -]{{2,40}}?){HAVING_RIGHT}"
)
HAS_RIGHT = r" (?:ha[sd]|have) (?:the|a|an|every|its) (?:[\w-]+ ){0,2}right\b"
# Behind a name that is all of somebody.
OF_BODIES = frozenset("people peoples government delegation nation".split())
# The same stances are also put in these.
SHOWN = {
    "for": "gratitude grateful thankful cosponsor sponsor solidarity stand glad pleased proud join "
    "agree align associate hope look appreciation positive encourage vote committed seek",
    "against": "unacceptable illegal unlawful illegitimate sham flagrant brutal violate violation "
    "breach blatant outrage outraged appalled appalling shocked disgrace shame shameful "
    "unjustified unprovoked regret lament alarmed concern guilty fault hypocrisy lie false "
    "propaganda responsible responsibility warn caution",
    "calling": "must should need ask invite press push exhort implore recommend propose suggest "
    "require want encourage",
}
# Whom a question asks for ("which of the African countries"), before its verb.
WHOM_OF_MANY = re.compile(rf"^(?!who\b)(?:[\w-]+ ){{1,4}}?(?<!united ){BODIES}\b")
TOWARDS = re.compile(r"\s*(?:(?:on|upon|to|for|with) )?(?:(?:the|an?|any) )?")
# After whom a stance is towards: no more but where or when.
_NO_MORE = (
    r"\W*(?:(?:today|now|so far|here|as well|too|also|by name|directly|openly|publicly|explicitly|"
    r"most)\W*)*"
    rf"(?:(?:of|on|in) (?:the )?(?:{A_DAY})(?:,? \d{{4}})?\b\W*)?"
    r"(?:(?:in|at|during|on|before|after|for|over) (?:the|this|that|its|their|his|her)\b.*)?$"
)
NO_MORE = re.compile(_NO_MORE)
# The same behind somebody, of whom it says that they did something, not what.
FOR_THEIR_PART = re.compile(
    rf"(?: (?:for|over) (?:its|his|her|their) (?:part|role|involvement|actions?|conduct|deeds?|"
    r"behaviou?r)(?: in (?:the|this|it)(?: \w+)?)?|['’]s? side|"
    r" for (?:(?:all )?(?:of )?(?:it|this)|what (?:is|was|has|had)(?: been)? "
    r"(?:happening|going on|happened)|"
    r"the (?:current )?(?:situation|crisis|conflict|war|violence|escalation)))?"
    rf"{_NO_MORE}"
)
# Behind whom a stance is towards, what of theirs: "Chad's bombardment", "of anything".
OF_THEIRS = re.compile(
    rf"(?:['’]s?(?: [\w'-]+){{1,2}}?|['’]s? (?:[\w-]+ )?(?P<right>rights?)(?: (?:to|of) [^?]+?)?|"
    rf" of (?:[\w'-]+ ){{0,2}}?[\w'-]+){_NO_MORE}"
)
# Who did what a stance is towards: "the attacks by Hamas", "Hamas's violence", "the Hamas attack".
_DEED = (
    r"(?:attacks?|assaults?|violence|terror(?:ism)?|crimes?|acts?|actions?|aggression|strikes?|"
    r"raids?|abuses|atrocit(?:y|ies)|massacres?)"
)
DEED_OF = re.compile(
    rf"(?:[\w-]+ ){{0,2}}?(?:{_DEED}(?: (?:carried out|committed|launched|perpetrated))?"
    rf"(?: (?:by|of)) (?:the )?(?!{A_DAY})(?P<by>[\w-]+(?: [\w-]+)?)|"
    rf"(?P<whose>[\w-]+(?: [\w-]+)?)(?:['’]s?)? (?:[\w-]+ )?{_DEED}){_NO_MORE}"
)
# The same of somebody's part in it: who condemns that condemns them for it.
_PART = (
    r"(?:involvement|role|part|complicity|conduct|behaviou?r|participation|interference|meddling)"
)
PART_OF = re.compile(
    rf"(?:[\w-]+ )??(?:{_PART}(?: played)? (?:by|of) (?:the )?(?P<by>[\w-]+(?: [\w-]+)?)|"
    rf"(?P<whose>[\w-]+(?: [\w-]+)?)['’]s? (?:[\w-]+ )?{_PART})(?: in [^?]+)?{_NO_MORE}"
)
MATTER = re.compile(rf"(?P<matter>[\w'-]+(?: [\w'-]+){{0,2}}?){_NO_MORE}")
# Before whom a verb is towards ("who warned …"): they are no answer.
TOWARDS_ONE = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what) (?:[\w-]+ )?(?:{BODY}|{DELEGATE}))"
    r"(?: (?:all|else|also|has|have|had))* "
    r"(?!represent|sp(?:oke|eak)|sa(?:id|ys?)\b|th(?:ink|ought)|claim|argu|believe|kn(?:ow|ew)|like\b|is\b|are\b|was\b|were\b|came\b|from\b|in\b|of\b|for\b|at\b|by\b)"
    r"[a-z]+(?: (?:to|at|with|against|on|upon))? (?:the )?$"
)
ALSO_DID = re.compile(
    r" (?:or|and) (?:(?:also|even) )?[a-z]+(?:ed|s|d)(?: (?:with|by|for|against))? "
)
CALLED_OUT = re.compile(r"call(?:s|ed)? (?:out|it|this|the)\b")  # to name, not to call for
