"""How people word questions in English: patterns and word lists that several modules read.

Comes in: nothing. Goes out: compiled patterns over folded text. Does not know: any record.
"""

from __future__ import annotations

import re
from calendar import month_name

from rag import words
from rag.countries import PARTS_OF_WORLD, PLACES
from rag.words import level, stem


def any_of(words: str) -> str:
    """Any of some words or regular expressions, divided by blanks (``_`` for a blank in one)."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


def any_case(pattern: str) -> re.Pattern[str]:
    """A pattern that matches letters of any size."""
    return re.compile(pattern, re.IGNORECASE)


def stemmed(text: str) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(map(stem, text.split()))


# What may lead a question that goes on from the one before it.
LED_BY = r"(?:and |but |so )*"
DELEGATE = any_of(
    r"representatives? delegates? delegations? ministers? ambassadors? speakers? envoys? "
    r"directors? officials? observers? coordinators? presidents? secretary undersecretary "
    r"under-secretary chiefs? heads? chairs? commissioners? survivors? activists? experts? "
    r"leaders? diplomats? premiers? pm spokes\w+"
)
AN_OFFICE = re.compile(rf"\b{DELEGATE}\b")
SAYING = any_of(
    r"say says said saying tells? told thinks? thought argue[sd]? claim(?:s|ed)? state[sd]? "
    r"mention(?:s|ed)? speak spoke talk(?:s|ed)? repl(?:y|ies|ied) respond(?:s|ed)? "
    r"answer(?:s|ed)? call(?:s|ed)? urge[sd]? ask(?:s|ed)? propose[sd]? suggest(?:s|ed)? "
    r"stress(?:es|ed)? warn(?:s|ed)? recommend(?:s|ed)? describe[sd]? explain(?:s|ed)? "
    r"report(?:s|ed)? express(?:es|ed)? want(?:s|ed)? remark(?:s|ed)? comment(?:s|ed)? position "
    r"views? viewpoint stance stand_on take_on lines?_on thoughts_on attitude message opinion "
    r"statement speech testimony address defend(?:s|ed)? "
    r"critici[sz]\w+ condemn(?:s|ed)? raise[sd]? bring brought reactions?"
)
# What somebody does by words alone, and what they said called by it; not where it is done to them.
SPEECH_ACT = re.compile(
    r"\b"
    + any_of(
        "accus(?:es?|ed|ing|ations?) blam(?:es?|ed|ing) thank(?:s|ed|ing)? prais(?:es?|ed|ing) "
        "commend(?:s|ed|ing)? denounc(?:es?|ed|ing) insist(?:s|ed|ing)? "
        "complain(?:s|ed|ing)? complaints? allegations? pleas? objections? warnings? "
        "admit(?:s|ted)? acknowledge[sd]? demand(?:s|ed)?"
    )
    + r"\b"
)
# What somebody did, said to be theirs, not what: "for its part in it".
THEIR_PART = r"(?:its|his|her|their) (?:part|role|involvement|actions?|conduct|deeds?|behaviou?r)\b"
# Of whoever takes no side.
NO_SIDE = (
    r"(?:(?:(?:did|do|does|would|will|could|can) ?(?:not|n['’]t)|declin(?:ed|es|ing) to|"
    r"(?:not|without) (?:\w+ )?)"
    r" ?(?:(?:wish|want|yet) )?(?:to )?(?:tak(?:e|en|ing)|hav(?:e|ing)|express) "
    r"(?:an?|any|either|sides?) ?(?:\w+ )?(?:position|side|stand|view)?s?\b|"
    r"(?:tak(?:e[sn]?|ing)|took|ha[sd]|hav(?:e|ing)) no (?:\w+ )?(?:position|side|stand)s?\b|"
    r"reserv(?:e[ds]?|ing) (?:its|his|her|their|the) (?:\w+ )?(?:position|judge?ment)s?\b|"
    r"(?:is|was|are|were|be|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?) (?:\w+ )?(?:neutral|undecided|"
    r"on the fence)\b|sat on the fence\b)"
)
# What somebody tells who gives a figure, and how they give it.
FIGURE = r"(?:figure|number|estimate|statistic|sum|amount|value|percentage|share|count|toll|total)"
ANOTHER = r"(?:other|another|different|higher|lower|larger|bigger|smaller)"  # figure
GIVES = (
    r"(?:g(?:ave|ive[ns]?)|cite[ds]?|quote[ds]?|mention(?:ed|s)?|use[ds]?|name[ds]?|offer(?:ed|s)?|"
    r"provide[ds]?|report(?:ed|s)?)"
)
# "What figures did she give?": what is given so is words.
GIVES_WORDS = re.compile(
    r"\b(?:figures?|statistics?|numbers?|estimates?|(?:death )?tolls?|examples?|reasons?|"
    r"explanations?|arguments?|justifications?|percentages?|excuses?) "
    r"(?:did|does|do|has|have|had) (?P<subject>(?:[\w.'’-]+ ){1,8}?)"
    rf"(?P<given>{GIVES}|put forward|presented?|advanced?)\b"
)
# Whether somebody gave a figure, of what or at all: "did she give a number?"
GAVE_A_FIGURE = re.compile(
    rf"^{LED_BY}(?:did|does|do|has|have|had)(?:n['’]?t)? .+? "
    rf"(?:(?:actually|really|ever|also|even) )?(?:{GIVES}|put forward|stated?|have|"
    r"tell(?: us)?|told(?: us)?) "
    r"(?:(?:an?|any|the|his|her|their|its|some|specific|exact|precise|actual|concrete|that|this|"
    rf"same|{ANOTHER}) )*(?P<what>{FIGURE})s?"
    r"(?: (?:for|on|about) (?P<on>[^?]+?))?(?: (?:at all|there|then))?\W*$"  # "a number of mills"
)
# What somebody complained about, or accused somebody of: whatever it is.
WHAT_ABOUT = re.compile(rf"^{LED_BY}what (?:did|does|do|has|had|have|was|is|were|are)\b")
BODY = any_of(
    r"countr(?:y|ies) states? nations? governments? agenc(?:y|ies) ngos? organi[sz]ations? groups? "
    r"body bodies participants? members? people persons? man woman officials? panell?ists? "
    r"speakers delegates delegations ministers representatives"
)
_SPEAKERS = (
    "countries states nations governments delegations delegates representatives ministers members "
    "participants speakers people"
)
BODIES = any_of(
    rf"{_SPEAKERS} agencies ngos organi[sz]ations groups officials panell?ists ambassadors envoys "
    r"diplomats leaders donors blocs"
)
# Words of a capitalized subject that is many, or the meeting itself: no one who is or is not there.
MANY = frozenset(
    f"{_SPEAKERS} member assembly council committee commission record meeting security general "
    "united folk folks".split()
)
SPOKE = r"(?:spoke|spoken|took the floor|took part|participated|testified|made (?:a )?statements?)"
POLITE = any_of(r"so_ and_ but_ please_ tell_me_ can_you_ could_you_ do_you_know_ can_you_tell_me_")

# Who or what comes after: "said about …" (a topic), "the view of …" (its holder, or a topic).
ABOUT = re.compile(
    rf"\b{SAYING}\b(?:(?! by ).)*?\b"
    + any_of("about bout on(?!_behalf) regarding concerning over to against that re")
    + r"\b"
)
DELEGATE_BEHIND = re.compile(rf"(?:['’]s?)? {DELEGATE}\b")
OFFICE_BEFORE = re.compile(rf"\b{DELEGATE}\s+(?:of|for|from)\s+(?:the\s+)?$")
OFFICE_AFTER = re.compile(
    rf"^(?:'s|s'|')?\s+(?:(?!(?:{SAYING}|about|on|of|for|to|with|from|regarding|that|did)\b)"
    rf"[\w-]+\s+){{0,4}}?{DELEGATE}\b"
)
# "The mill man", "the woman from UNICEF": whoever speaks for a body, and no matter.
SOMEBODY = r"(?:(?:wo)?man|guy|lady|gentleman|chap|person|spokes(?:wo)?man|spokesperson|rep)"
SOMEBODY_BEFORE = re.compile(rf"\b{SOMEBODY} (?:of|from|for|at) (?:the )?$")
SOMEBODY_AFTER = re.compile(rf"^(?:['’]s?)? {SOMEBODY}\b(?![-'’])")
# "Canada's draft amendment": what is talked about, not who is asked.
TEXT_AFTER = re.compile(
    r"^(?:'s|s'|')? "
    r"(?:(?!(?:on|about|in|for|of|and|or|to|with|the|that|this|across|all|voted?)\b)[\w-]+ ){0,2}?"
    r"(?:amendment|draft|resolution|text|proposal|motion)s?\b"
)
# An office that each country calls otherwise.
FOREIGN = frozenset({"foreign minister", "foreign secretary", "secretary of state"})
# What stands before a subject ("what did …"), and between those named together.
AUXILIARY = "did|does|do|has|have|had|is|was|were|are|will|would|can|could|should"
TOGETHER = re.compile(r"(?:'s)?\s*(?:,|and|or|&|vs?\.?|versus|,\s*and)\s*(?:the\s+)?")
# Before who is left out: "apart from Chad".
EXCEPT = r"apart from|aside from|other than|except(?:ing)?(?: for)?|excluding|not counting"
LEAVING_OUT = rf"{EXCEPT}|leaving out|not including|but not"

ACCOUNT = re.compile(
    r"\b(?:according to|(?:as )?per(?! cent\b)) (?P<subject>(?:[^\s?,]+ ?){1,4}?)(?=[,?]|$)"
)
ASKS = f"what|which|who|whom|whose|how|why|when|where|{AUXILIARY}"
# A word between "which" and whom it asks for, but no verb: "which small States", not "what did".
A_KIND = rf"(?:(?!(?:{AUXILIARY})\b)[\w-]+ )?"
# "Which States does the fund reach?": to whom it is done; not "did the most", "do you think will".
_TO_STATES = (
    r"(?!(?! .*\b(?:by|from)\W*$)"
    r"(?: (?:does|has|is|was)\b(?! it (?:that|who)\b| (?:the )?(?:most|least)\b)|"
    r" (?:do|did|will|would|can|could|should|must) "
    r"(?:(?:the|these|those|its)\b(?! (?:most|least|best|worst|right|same|heavy|work|job)\b)|"
    r"(?:they|he|she|we|you|i)\b(?! (?:think|say|know|have|find|believe|expect)\b))))"
)
# "Which Secretary-General's report" asks for a thing of somebody's.
_NO_THING = r"(?![\w-]*'s? (?:[\w-]+ )?(?:report|letter|text|draft|resolution|document|plan)s?\b)"
_WHETHER_ANY = (
    rf"^{POLITE}*(?:(?:{AUXILIARY}) )?"
    rf"(?:any(?:one|body)|some(?:one|body)|any (?:{BODY}|{DELEGATE}))\b"
    r"(?! (?:else|knows?|remembers?|happen)\b)"
)
WHETHER_ANY = re.compile(_WHETHER_ANY)
WHETHER = re.compile(rf"^{POLITE}*(?:did|do|does|has|have|had)\b")
WHO = re.compile(
    rf"^{POLITE}*(?:who\b|whose\b|(?:which|what) {A_KIND}(?:{BODY}|{DELEGATE})\b{_NO_THING}"
    rf"(?:(?<!s)|{_TO_STATES})|(?:name|identify) the\b)|"
    # as in: did anyone speak of it; any speaker blaming it; a fund: whose idea
    rf"{_WHETHER_ANY}|(?:[,;:?]| -) ?(?:anyone|anybody|from whom|whose idea)\b|"
    # as in: by whom was it raised; raised by which envoy
    # but not: when was it, and by whom
    r"^(?!when\b).*\bby whom\b|"
    rf"\bby (?:which|what) {A_KIND}(?:{BODY}|{DELEGATE})\b|"
    # as in: grain deal, who raised it; the new plan who objected; but not: those who objected
    rf"^(?!(?:{ASKS})\b)(?:[^\"]*(?:[,;:?]| -) who\b(?! (?:is|was) (?:the|an?)\b)|"
    r"(?:(?!\bwho\b)[^\"])*(?<!s)(?<!those)(?<!people)(?<!men)(?<!ren)(?<!one)(?<!body) who "
    r"(?:else )?[a-z]+\W*$)"
)
# Who did, or to whom was done, what is told of: whoever says so did not.
_FEELINGS = (
    "concerned worried alarmed opposed interested satisfied disappointed pleased convinced "
    "troubled shocked outraged appalled horrified dismayed encouraged committed prepared united "
    "relieved disturbed saddened heartened honoured determined"
)
_DEEDS = (
    "invaded bombed shelled annexed occupied kidnapped abducted captured brokered mediated hijacked"
)
# The same of a list: which countries did what others tell of them.
WHICH_ACTED = re.compile(
    rf"^{POLITE}*(?:which|what) {BODIES} (?:(?:has|have|had|actually|really|first) )*"
    rf"{any_of(_DEEDS)}\b"
)
# What is asked of a country or a leader is told of them, by whoever: "which country did the tool
# come from?", "who is the president whom Chad warned?"
WHOSE_COUNTRY = re.compile(
    rf"^{POLITE}*(?:from |in |to |by |for |with )?(?:which|what) (?:other )?"
    r"(?:country|state|nation|president|leader|minister|king|queen|person|official|city)"
    r"(?:['’]s [\w-]+(?: [\w-]+)?)? (?:did|does|do)\b|"
    rf"^{POLITE}*who (?:is|was) the [\w -]+? whom\b"
)
# "Which country built the pier?": what it does is no act of speech.
WHICH_DID = re.compile(
    rf"^{POLITE}*(?:which|what) (?:other )?(?:country|state|nation|government) "
    r"(?:(?:has|have|had|will|would|is|was|actually|really|first|also) )*"
    rf"(?!(?:{SAYING}|{any_of(_FEELINGS)})\b|{SPEECH_ACT.pattern})"
    r"(?!(?:see|saw|view|feel|felt|believe|hope|fear|doubt|agree|disagree|regret|note|refer|cite|"
    r"recall|quote|point|voice|reject|den(?:y|ie)|promise|pledge|offer|thank|welcome)(?:s|d|ed)?\b)"
    r"[a-z]+"
)
# "Who trained them?": whoever tells it need not have.
WHO_DID = re.compile(
    rf"^{POLITE}*who (?:(?:all|else|has|have|had|is|was|actually|really|first|also) )*"
    rf"(?!(?:{SAYING}|{any_of(_FEELINGS)})\b|{SPEECH_ACT.pattern})"
    r"(?!(?:fear|worr|hop|regret|welcom|promis|pledg|offer)[a-z]*\b)(?P<did>[a-z]{4,})\b|"
    rf"^{POLITE}*who (?P<did2>brought)\b(?! up\b|[^?]* into\b)"
)
# Verbs of speaking, seeing and feeling: whoever is told to have is the one speaking.
BY_WORDS = re.compile(
    any_of(
        "announc argu ask assur attack believ blam call chair charg cit claim commend condemn "
        "critici describ emphas feel felt link mention moderat not nota prais prefer presid "
        "question rais read rec refer reg remember repeat saw se(?:e|es|en)$ send sent sooner "
        "stress tell thought think told urg use view vot want warn worr"
    )
)
# Deeds that another word for them, said by anybody, does not show to be theirs.
DONE = re.compile(
    any_of(
        "brought pass(?:es|ed) block(?:s|ed) approv(?:es|ed) free[sd] host(?:s|ed) issue[sd] "
        "recogni[sz]e[sd] restart(?:s|ed) rearm(?:s|ed) signed launched"
    )
    + "$"
)
WHO_ACTED = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what) (?:country|state|nation)) "
    r"(?:(?:has|have|had|actually|really|first) )*(?:"
    + any_of(
        f"{_DEEDS} won lost killed murdered shot built founded "
        "elected died passed_away fought started caused destroyed paid owns? governs? "
        "rules? controls? pays funds finances supplies sells buys runs commands profits"
    )
    + r"\b|(?:was|were|is|are|(?:must|should|can|could|will|would|cannot)(?: not)? be) (?:not )?"
    rf"(?!{any_of(_FEELINGS)}\b)[a-z]{{2,}}ed\b)|"
    rf"^{POLITE}*by whom (?:was|were|is|are) [^?]*\b"
    r"(?:driven|cut|hit|struck|shot|beaten|stolen|torn|broken|taken)\b"
)
# Which of these state a thing is asked of no speakers.
_PARTS_OF_TEXTS = "articles|paragraphs|provisions|clauses|chapters|sections|laws|treaties|rules"
# "How many States are party to it" counts States, no speakers.
_NO_FACT_OF_STATES = (
    r"(?! (?:are|is|were|was) "
    r"(?!(?:there|against|for|in favou?r|calling|asking|opposed|worried)\b))"
    r"(?! (?:(?:have|has|had) )?(?:signed|ratified|acceded|joined|become|been|belong\w*|took part|"
    r"taken part|take part)\b)"
    r"(?! (?:in|of|from|on) (?:the )?[^?,]{3,60}? (?:are|were|is|was|come|came) (?:from|in|of)\b)"
)
LIST = re.compile(
    rf"^{POLITE}*(?:list|enumerate|give me (?:a list|all)|everyone|everybody|"
    r"name (?:all|every\w*|those|speakers|the (?:countries|speakers|delegations)))\b|"
    # "Delegations that want …", "any speakers who …", "all those against …"
    rf"^{POLITE}*(?:(?:all|any|every|those|the|other) )*(?!people\b|members of\b){BODIES}\b|"
    rf"^{POLITE}*(?!(?:{ASKS})\b)[\w-]+ {BODIES} (?:who|that|which|[a-z]+ing)\b|"
    rf"^{POLITE}*(?:all|any|those)(?: those|one|body)? "
    r"(?:who|that|against|in favou?r|[a-z]+ing)\b|"
    rf"^(?!{POLITE}*who\b).*?\b(?:which|what) {A_KIND}{BODIES}\b{_TO_STATES}|"
    rf"^{POLITE}*from (?:which|what) {A_KIND}{BODIES}\b|"
    rf"^{POLITE}*(?:which|what) women (?:also )?{SPOKE}\b|"
    rf"\bwhich (?:[\w-]+ )?(?:(?!(?:has|is|was|does|{_PARTS_OF_TEXTS})\b)[a-z]+s|ones|"
    rf"of (?:them|the \w+)) {SAYING}\b|"
    r"\b(?:which|all|every) (?:interventions|statements|contributions)\b|"
    r"\bevery (?:speaker|delegat\w+|countr\w+|mention)\b|"
    rf"\bhow many {A_KIND}(?!people\b|members\b|officials\b){BODIES}\b"
    rf"{_NO_FACT_OF_STATES}{_TO_STATES}|"
    rf"\bhow many (?:people|persons|members|officials) {SPOKE}\b|"
    r"\b(?:who all|who else)\b|\b(?:everyone|everybody) (?:who|that)\b"
)
# What was given, whoever did: "all the aid put on the table".
GIVEN = re.compile(
    rf"^{POLITE}*(?:(?:i (?:need|want) |give me |list |name |show me )(?:(?:all|every|the) )*|"
    r"all (?:the )?)"
    r"(?:[\w-]+ )*?(?:money|cash|fund(?:s|ing)|aid|help|relief|assistance|equipment|arms|weapons|"
    r"supplies|goods|contributions?|donations?) (?!workers)(?:[\w-]+ )*?"
    r"(?:put on the table|on offer|promised|pledged|announced|offered)\b"
)
# Stems of those who speak, so that how many did something is told by how many say so.
OF_SPEAKERS = stemmed(_SPEAKERS)
STATES = r"(?:countr(?:y|ies)|(?:member )?states|nations|governments)\b"
OF_STATES = re.compile(rf"(?<!outside )(?<!outside of )\b{STATES}")
WHICH_STATES = re.compile(  # as speakers: of those that "were said to have paid", others tell
    rf"^{POLITE}*(?:which|what|how many|list|name)(?: (?:of|the|all|those))* (?:[\w-]+ )?{STATES}"
    r"(?! (?:(?:that|which|who) )?(?:are|is|was|were|(?:has|have|had) been)\b)"
)
# "Which African countries": of that part of the world only. The nuclear-weapon States of the Treaty
# (NPT, article IX) are the permanent members.
PARTS = "|".join(sorted(PARTS_OF_WORLD, key=len, reverse=True))
PLACE_NAMES = "|".join(sorted(PLACES, key=len, reverse=True))
A_PART = re.compile(rf"\b(?:{PARTS}|{PLACE_NAMES})\b")
_OR_ALSO = r",? (?:and|or) (?:the )?"  # of two, whoever is of either
_PARTS = rf"(?:{PARTS})(?:{_OR_ALSO}(?:{PARTS}))?"
OF_PLACE = (
    r"(?:in|from|of|across) (?:the )?"
    rf"(?P<place>(?:{PLACE_NAMES})(?:{_OR_ALSO}(?:{PLACE_NAMES}))?)\b"
)
_REGIONS = any_of(
    " ".join(
        one.replace(" ", "_")
        for one in sorted({*PLACES.values(), "arab", "gulf", "nordic", "baltic"}, key=len)[::-1]
    )
)
# Those of a rank, or any who speak: "foreign ministers", "heads of State".
A_RANK = (
    r"(?:(?:(?:foreign|prime|deputy|justice|health|interior|defen[cs]e) )?ministers|"
    r"heads of (?:state|government)|presidents|ambassadors|delegates|delegations|representatives|"
    r"speakers)"
)
# The same of one of them: "which African minister", "which European Union member".
ONE_OF_PART = re.compile(
    rf"^{POLITE}*(?:which|what|did any) (?:(?P<part>{PARTS}) (?:island )?(?:(?:member )?"
    rf"(?:country|state|nation|government)|member)|(?P<region>{_REGIONS}) "
    r"(?:(?!union|group|league|commission|council|bloc)[a-z]+ )?"
    r"(?:delegat(?:e|ion)|representative|minister|ambassador|envoy|diplomat|premier))\b"
    r"(?!['’])(?! (?:did|do|does|had) (?!not\b|n['’]t))"
)
_WHAT_DID = r"(?:what|how|why) (?:did|do|does|have|has|had|would|will)"
PART_OF_WORLD = re.compile(
    rf"^{POLITE}*(?:(?:{_WHAT_DID}|which|what|list|name|how many|did)\b)?"
    r"(?: ?(?:of|the|all|any|other|ten|five(?= permanent)|small(?! island)))* ?\b"
    rf"(?:(?P<part>{_PARTS})(?: developing| island| member| council)? (?:{BODIES}|{A_RANK})"
    r"(?: of the (?:un )?(?:security )?council)?"
    r"(?! (?:did|do|does|had) (?!not\b|n['’]t))|"  # whom somebody praised
    rf"(?:(?:members|member states|countries) of|who among) the (?P<group>{PARTS})s?|"
    rf"(?:{STATES}|{DELEGATE}|who) (?:(?:were|are|came|come) )?{OF_PLACE}"
    r"(?! (?:are|is|was|were|(?:has|have|had) been)\b)|"
    r"(?P<permanent>(?:five )?nuclear(?:[ -]weapon)? (?:powers|states)|big five|p-?5))\b"
)
# "What did African countries say?", "how have they voted?"
WHAT_THEY_SAY = re.compile(rf"^{POLITE}*{_WHAT_DID}\b")
COMPARE = re.compile(
    r"\b"
    + any_of(
        r"compare[ds]? comparison vs?\.? versus differ(?:s|ence|ences|ent|ently)? contrast "
        r"each(?!_of_the) both agree disagree same_as unlike respectively"
    )
    + r"\b"
)
HOW_MUCH_GAVE = re.compile(
    r".*\bhow much\b.*\b(?:g[ai]ve|giv(?:en|ing)|grant|pledge|promise|contribute|donate|provide|"
    r"offer|pay|paid|sen[dt]|commit|allocate|spen[dt]|put|freed?\b|releas|mobili[sz]e)"
)
# How something moved that is counted or measured.
BIG = "(?:big|large|long|old|high|heavy|tall|wide|deep)"
ROSE_OR_FELL = (
    r"(?:fall|fell|fallen|drop|dropped|slide|slid|slip|slipped|sink|sank|sunk|shrink|shrank|shrunk|"
    r"decline|declined|decrease|decreased|rise|rose|risen|climb|climbed|grow|grew|grown|increase|"
    r"increased|tumble|tumbled)"
)
# What comes back for each that is put in: "what is the return on each dollar".
EACH_COIN = r"(?:each|every|one|a|an) (?:us )?(?:dollar|euro|pound|franc|yen|cent)\b"
RETURNED = (
    rf"what (?:is|was|are|were) the (?:\w+ )?returns? (?:on|for|of|from) {EACH_COIN}|"
    rf"what (?:does|did|do|will|would) {EACH_COIN}"
)
# How large a majority it takes; by which something passed is told by its votes.
MAJORITY_NEEDED = r"\b(?:what|which) majority\b(?=.*\b(?:need|require|necessary))"
# "Which years does the plan cover?": from one to another.
SPAN_OF_YEARS = r"\b(?:which|what) y(?:ea)?rs\b(?=[^?]*\b(?:cover|span|run)(?:s|ned|ed)?\b)"
WHEN_AND_WHERE = re.compile(r"\b(?:when and where|where and when)\b")
QUOTATION = re.compile(r'"([^"]+)"')

# How a sentence begins that goes on with the one before it.
GOES_ON = re.compile(r"(?:It|This|That|These|Those|Such|Therefore|Thus|Hence)\b")

# How a meeting is called, whatever it is on.
MEETING = r"(?:meeting|session|debate|sitting|discussion)"
# The Council or the Assembly.
ORGAN = (
    r"(?:(?:un |united nations )?(?:security council|general assembly|council|assembly|"
    r"(?<=the )(?:ga|unga|unsc)\b))"
)
YEAR = r"(?:19|20)\d\d"
A_YEAR = re.compile(rf"\b{YEAR}\b")
ANY_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")  # of the nineteenth century, too
MONTH = f"(?:{'|'.join(month_name[1:])})"  # in full
MONTHS = "|".join(f"{name}|{name[:3]}" for name in month_name[1:]) + "|sept"

A_DAY = rf"(?i:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}})\b"  # "7 October"
# Behind whom or what a question asks of: no more but where or when.
NO_MORE = re.compile(
    r"\W*(?:(?:today|now|so far|here|as well|too|also|by name|directly|openly|publicly|explicitly|"
    rf"most|first)\W*)*(?:(?:of|on|in) (?:the )?(?:{A_DAY}|(?i:{MONTHS}))(?:,? \d{{4}})?\b\W*)?"
    r"(?:(?:in|at|during|on|before|after|for|over) (?:the|this|that|its|their|his|her)\b.*|"
    r"(?:in|on|of|during)\W*)?$"  # that day or month, which narrows the search
)

# Under which condition those asked for do something.
ONLY_IF = re.compile(
    r"^[^?]*\b(?:would|will|could|can|accept|agree)\b[^?]* "
    r"(?:only (?:if|when|with (?!(?:\w+ )?(?:reserv|misgiv|doubt|caveat|qualm)))|unless\b)"
)

_ASKING_WORDS = """
say says said tell told speak spoke talk talked mention mentioned discuss discussed speaker speakers
delegate delegates delegation delegations representative representatives minister ministers
ambassador country countries state states person people organization organisations record meeting
session remark remarks statement comment comments view views position opinion stance take message
think thought want wanted ask asked call called bring brought raise raised describe described
explain explained argue argued claim claimed name named list compare difference differ different
versus vs v number share figure figures exactly according per anyone anybody everyone someone thing
things kind way role reply replied respond response answer answered come came get got put propose
proposed suggest suggested recommend recommended stress stressed warn warned urge urged point
pointed note noted refer referred include report reported across regard regarding concern concerning
mean meant one two first second panel mister mr ms mrs dr dont didn doesn behalf pls plz
please took floor dealt gave sum summarize summarise summary outline
"""
# What is called by any of several names, as records print them, beside their short forms.
_SAME = (("Da'esh", "ISIL", "ISIS", "Daesh", "Islamic State"), ("Al-Qaida", "Al-Qaeda", "al Qaeda"))
ALSO_CALLED = {level(one): same for same in _SAME for one in same}
# Stems of words that say what kind of thing something named is, and no more of it.
KINDS_OF_MATTER = stemmed(
    "process issue situation matter question topic subject case affair text deal agreement "
    "agreements accord accords conflict crisis war problem talks negotiations dispute "
    "dam river lake basin canal island islands province region city town village valley strait "
    "sea gulf peninsula tanker ship vessel ferry aircraft satellite company firm group"
)
ARTICLES = frozenset({"al", "el"})  # of Arabic names
# Words that questions are made of, whatever a record prints.
OF_QUESTIONS = frozenset(_ASKING_WORDS.split()) | {*"president secretary general".split()}
# Stems of words that ask rather than say what about.
ASKING = stemmed(_ASKING_WORDS)

# What is talked about: "the talks"; no verb ("who talks of it").
TALKS = re.compile(
    r"(?<!\bwho )(?<!\bthat )(?<!one )(?<!body )\btalks\b"
    r"(?! (?:about|of|on|like|(?:the )?(?:most|least|longest))\b)|"
    r"\b(?:about|the|in|of|for|to|peace|these|those|any|further|new) talks\b"
)

KINDS_OF_TEXT = "resolution|text|amendment"
TEXT = rf"(?:(?:draft )?(?:{KINDS_OF_TEXT})|draft)"

ORDINALS = words.ORDINALS[:8]
PLACES_IN_ORDER = {one: place for place, one in enumerate(ORDINALS)} | {"last": -1}
THE_PARAGRAPH = r"(?:the|that|this) (?:[\w-]+ ){0,3}?paragraph\b"
SAT_OUT = r"(?:sat|sits?|sitting) (?:out|on the fence)"
JUSTIFY = r"(?:justif(?:y|ied)|explain(?:ed)?|account(?:ed)? for|defend(?:ed)?|motivated?)"
EXPLANATION = r"(?:explanation|reason(?:ing)?|justification|rationale|argument|ground)s?"
_OF_A_KIND = rf"(?:of (?:the |these |those )?)?(?:(?!(?:{AUXILIARY})\b)[\w'’-]+ ){{0,3}}?"
WHOEVER = (
    rf"^{POLITE}*(?:(?:list|name|give me|show|enumerate) )?(?:(?:all|every|the|those) )*"
    rf"(?:who|which|what(?= {_OF_A_KIND}{BODIES}\b)|{BODIES}(?: (?:and|or) {BODIES})?|"
    rf"every(?:one|body)|(?:(?:did|has|have) )?any(?:one|body))"
    rf"(?: {_OF_A_KIND}(?:{BODY}|{DELEGATE}))?"
    r"(?: (?:who|that|which|else|all|has|have|had))* "
)

# That something is not done or not so.
NEGATION = r"(?: not|n['’]?t)"
DID_NOT = rf"(?:did|do|does){NEGATION}"
WAS_NOT = rf"(?:was|were|is|are){NEGATION}"
_WOULD_NOT = (
    rf"(?:{DID_NOT}|(?:would|will|could|can){NEGATION}|(?:wo|ca)n['’]?t|cannot) (?:really )?"
)
_WANT = r"want|like|accept|agree(?: with| to)?"
_NOT_TO_DO = r"(?! (?:to|on|when|how|what|why|whether|if|as|enough)\b)"
# Not for a thing, and so against it; not "did not want to go".
NOT_FOR = (
    rf"(?:{_WOULD_NOT}(?:{_WANT}|"
    r"approve(?: of)?|favou?r|go along with|support|back|endorse)|"
    r"(?:refused|declined) to (?:accept|approve|support|back|endorse)|"
    rf"{WAS_NOT} (?:\w+ )?(?:(?:happy|pleased|satisfied|comfortable|"
    rf"impressed)(?: with| about| by| at)|in favou?r(?: of)?)){_NOT_TO_DO}"
)
# The same of those who speak against it, be it no text.
UNWANTED = rf"{DID_NOT} (?:really )?(?:{_WANT}){_NOT_TO_DO}"
# Who said that something is so, whatever words that is put in.
SAID_THAT = re.compile(
    rf"{WHOEVER}(?:sa(?:id|ys?)|thinks?|thought|believe[sd]?|argue[sd]?|claim(?:s|ed)?|"
    r"stress(?:es|ed)?|insist(?:s|ed)?) (?:that )?(?!(?:some|any)thing\b)(?P<what>\S+ \S+ \S.*)$"
)

SAID_HOW_MANY = re.compile(  # "who said how many wells are dry?"
    r"\b(?:say|said|told|reported|stated|mentioned|indicated) (?P<counted>how (?:many|much) .+)$"
)

# Who called somebody or something so.
CALLED_SO = re.compile(
    rf"{WHOEVER}(?:(?:call(?:s|ed)(?! (?:for|on|upon|out)\b)|labell?ed|brand(?:s|ed)|term(?:s|ed)) "
    r"(?:.+) (?:an?|the) |(?:describ(?:es|ed)|characteri[sz](?:es|ed)|refer(?:s|red) to|"
    r"labell?ed|brand(?:s|ed)) (?:.+) as (?:an? |the )?|"
    r"(?P<alike>likened|compared) (?P<what>.+) (?:to|with) (?:an? |the )?|"
    # as in: called Chad's actions robbery, called what is happening there robbery
    r"call(?:s|ed) (?:[\w-]+['’]s? [\w-]+|(?:what|the) [^?]+?(?<! the)|it|this|that) "
    r"(?=[\w-]+\W*$))(?P<label>[\w'’-]+(?: [\w'’-]+){0,4})\W*$"
)
# What was answered, and that somebody answered.
REPLY = r"(?:answer|reply|response)s?"
REPLIED = r"(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|say in (?:reply|response))"

WHO_IS = any_case(  # somebody, by a name
    rf"^{LED_BY}who(?:['’]s| is| was) (?!(?:against|for|behind|with)\b)(?:the (?:late|former) )?"
    r"(?P<before>(?:[\w.'’-]+ ){0,3}?)"
    r"(?P<name>[\w'’-]+)\W*$"
)
_USED = r"(?:use[sd]?|quote[sd]?|repeat(?:s|ed)?|invoke[sd]?|cite[sd]?)"
A_SAYING = r"(?:words?|term|phrase|expression|saying|slogan|line|maxim)"
# Who had a word for a thing, be it for or against it.
_MENTIONED = (
    r"(?:mention(?:s|ed|ing)?|refer(?:s|red)? to|(?:brings?|brought) up|raise[sd]?|name[sd]?|"
    rf"cite[sd]?|{_USED} the {A_SAYING}|sp(?:oke|eaks?) (?:of|about|on)|"
    r"talk(?:s|ed)? (?:of|about)|touch(?:ed)? on|discuss(?:ed)?|address(?:ed)?|alluded to|"
    r"invoke[sd]?|evoke[sd]?|recall(?:ed)?|(?:takes?|took) up|(?:deals?|dealt) with|"
    r"comment(?:s|ed) on|made (?:mention|reference)s? (?:of|to)|"
    r"(?:ha[sd]|have) (?:something|anything|things|a lot|much|a word|words) to say "
    r"(?:about|on|of)) (?:the )?"
)
# "Who wants it used to raise awareness" asks who wants it.
MENTIONED = re.compile(rf"(?<!\bto )(?<!\bmust )(?<!\bshould )\b{_MENTIONED}")
# A name of some words with capitals: "European Court of Human Rights".
NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|for|on|and|the) )*[A-Z][\w'’-]*)*")

FIRST_OR_LAST = re.compile(
    r"\b(?:spoke|speak|speaking|took the floor) (?:first|(?P<last>last))\b|"
    r"\b(?:first|(?P<last2>last)) (?:speaker|to (?:speak|take the floor))\b"
)
# What somebody undertakes to do, asked for by the stems of its verbs.
OF_PROMISING = stemmed("promise promised pledge pledged commit committed offer offered vow vowed")
