"""How people word questions in English: patterns and word lists for all who read a question.

Comes in: nothing. Goes out: compiled patterns over folded text. Does not know: any record.
"""

from __future__ import annotations

import re
from calendar import month_name

from rag.agencies import SHORT_FORMS
from rag.countries import PARTS_OF_WORLD, PLACES
from rag.words import level, stem


def _any(words: str) -> str:
    """Any of some words or regular expressions, divided by blanks (``_`` for a blank in one)."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


# What may lead a question that goes on from the one before it.
LED_BY = r"(?:and |but |so )*"
DELEGATE = _any(
    r"representatives? delegates? delegations? ministers? ambassadors? speakers? envoys? "
    r"directors? officials? observers? coordinators? presidents? secretary undersecretary "
    r"under-secretary chiefs? heads? chairs? commissioners? survivors? activists? experts? "
    r"leaders? diplomats? premiers? pm spokes\w+"
)
AN_OFFICE = re.compile(rf"\b{DELEGATE}\b")
SAYING = _any(
    r"say says said saying tells? told thinks? thought argue[sd]? claim(?:s|ed)? state[sd]? "
    r"mention(?:s|ed)? speak spoke talk(?:s|ed)? repl(?:y|ies|ied) respond(?:s|ed)? "
    r"answer(?:s|ed)? call(?:s|ed)? urge[sd]? ask(?:s|ed)? propose[sd]? suggest(?:s|ed)? "
    r"stress(?:es|ed)? warn(?:s|ed)? recommend(?:s|ed)? describe[sd]? explain(?:s|ed)? "
    r"report(?:s|ed)? express(?:es|ed)? want(?:s|ed)? remark(?:s|ed)? comment(?:s|ed)? position "
    r"views? stance take_on message opinion statement speech testimony address defend(?:s|ed)? "
    r"critici[sz]\w+ condemn(?:s|ed)? raise[sd]? bring brought reactions?"
)
# What somebody does by words alone, and what they said called by it; not where it is done to them.
SPEECH_ACT = re.compile(
    r"\b"
    + _any(
        "accus(?:es?|ed|ing|ations?) blam(?:es?|ed|ing) thank(?:s|ed|ing)? prais(?:es?|ed|ing) "
        "commend(?:s|ed|ing)? denounc(?:es?|ed|ing) insist(?:s|ed|ing)? "
        "complain(?:s|ed|ing)? complaints? allegations? pleas? objections? warnings? "
        "admit(?:s|ted)? acknowledge[sd]? demand(?:s|ed)?"
    )
    + r"\b"
)
_ACTS = "accuse blame thank praise commend denounce insist complain admit acknowledge"
SPEECH_ACTS = frozenset(map(stem, _ACTS.split()))
ACCUSED_OF = re.compile(
    r"\b(?:accus(?:es?|ed|ing)\b.{2,60}? of|"
    r"(?:blam(?:es?|ed|ing)|denounc(?:es?|ed|ing))\b.{2,60}? for|"
    r"(?:lays?|laid|puts?|pin(?:s|ned)?) (?:the )?blame (?:on|at)\b.{2,60}? for) \w"
)
# What is told of those asked about, by whoever: "were reported killed", "are said to be missing".
SAID_OF = re.compile(
    r"\b(?:was|were|is|are|been) (?:reported|said|claimed|stated|believed|thought) "
    r"(?:to (?:be|have)|as|(?:[a-z]+ed|dead|hurt|missing|slain|lost|held|taken))\b"
)
# What somebody complained about, or accused somebody of: whatever it is.
WHAT_ABOUT = re.compile(rf"^{LED_BY}what (?:did|does|do|has|had|have|was|is|were|are)\b")
# The same of one thing by one word ("of apartheid").
ACCUSED_OF_ONE = re.compile(r"\baccus(?:es?|ed|ing)\b.{2,60}? of (?P<what>[\w-]{5,})\W*$")
# An accusation turned down: "the allegations were false", "rejected claims that …".
_CHARGES = r"\b(?:allegations?|accusations?|claims?|charges?)\b"
_FALSE = (
    r"\b(?:false(?:hoods?)?|baseless|groundless|unfounded|unsubstantiated|fabricat\w+|"
    r"reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?)\b"
)
TURNED_DOWN = re.compile(rf"{_CHARGES}[^.;]*{_FALSE}|{_FALSE}[^.;]*{_CHARGES}")
DONE_TO = re.compile(r"\b(?:was|were|is|are|been|be) (?:[\w'’-]+ ){1,4}?[a-z]+ed\b|\bto blame\b")
BODY = _any(
    r"countr(?:y|ies) states? nations? governments? agenc(?:y|ies) ngos? organi[sz]ations? groups? "
    r"body bodies participants? members? people persons? man woman officials? panell?ists? "
    r"speakers delegates delegations ministers representatives"
)
BODIES = _any(
    r"countries states nations governments agencies ngos organi[sz]ations groups participants "
    r"members people officials panell?ists speakers delegates delegations ministers "
    r"representatives ambassadors envoys diplomats leaders donors blocs"
)
# Words of a capitalized subject that is many, or the meeting itself: no one who is or is not there.
MANY = frozenset(
    "states nations countries governments members member delegations delegates speakers ministers "
    "representatives participants assembly council committee commission record meeting security "
    "general united people folk folks".split()
)
# Whoever speaks for a country, whatever the office printed beside the name.
ANY_DELEGATE = frozenset(
    "representative representatives delegate delegates delegation ambassador ambassadors envoy "
    "speaker speakers".split()
)
SPOKE = r"(?:spoke|spoken|took the floor|took part|participated|testified|made (?:a )?statements?)"
POLITE = _any(r"so_ and_ but_ please_ tell_me_ can_you_ could_you_ do_you_know_ can_you_tell_me_")

# Whose view is asked for: "position of Poland on".
VIEW_OF = re.compile(
    r"\b(?:position|view|stance|take|opinion|statement|reaction|remark|word|speech|message)s? "
    r"(?:of|by|from) (?:the )?$"
)
# Who or what comes after: "said about …" (a topic), "the view of …" (its holder, or a topic).
ABOUT = re.compile(
    rf"\b{SAYING}\b(?:(?! by ).)*?\b"
    + _any("about bout on(?!_behalf) regarding concerning over to against that re")
    + r"\b"
)
OF = re.compile(rf"\b{SAYING}\b(?:(?! by ).)*?\b(?:of|for)\b")
TOPIC_BEFORE = re.compile(
    r"\b"
    + _any(
        "about regarding concerning against in to towards? over when after before between on "
        "within with like inside outside across throughout fled flee fleeing leave leaving enter "
        "entered entering reach reached reaching hit hitting struck crossed"
    )
    + r"\s+(?:the\s+)?$"
)
DELEGATE_BEHIND = re.compile(rf"(?:['’]s?)? {DELEGATE}\b")
# Before whoever is spoken to or against: "what did Moyo accuse Addo of".
SPOKEN_TO = re.compile(
    r"\b(?:"
    + _any(
        r"accus\w* blam\w* critici[sz]\w* thank\w* prais\w* commend\w* denounc\w* condemn\w* "
        r"reproach\w* challeng\w* attack\w* rebuk\w* answer\w* remind\w* warn\w* urg\w* ask\w* "
        r"tell told"
    )
    + r"|(?:reply|replied|respond\w*|sa(?:y|id)) to|call(?:ed)? (?:up)?on) (?:the )?$"
)
# What stands before whose account is wanted: "according to the Holy See".
ACCORDING = re.compile(
    r"\b(?:according to|in the (?:view|words|opinion|account|eyes) of|in the opinion of|as told "
    r"by|per)"
    r"\s+(?:(?:the\s+)?[\w-]+(?: [\w-]+)? and )?(?:the\s+)?$"
)
# Behind whose account is wanted, named first: "Moyo: who broke the truce?"; not "who thanked her?".
LABEL_AFTER = re.compile(
    r"^ ?(?:[:;]|[-–—]) ?(?:and |so )?who(?:m|se)?\b"
    r"(?!.*\b(?:him|her|his|she|he|it|them|their|they|else|idea)\b)"
)
# The same behind the name: "in Moyo's view".
IN_VIEW_BEFORE = re.compile(r"\b(?:in|by) (?:the )?$")
IN_VIEW_AFTER = re.compile(r"^['’]s? (?:own )?(?:view|words|opinion|account|eyes|telling)\b")
# Between "what" and a title and name: "what worried Ambassador Moyo" asks for no ambassador.
WHAT_DID = re.compile(rf"^{POLITE}*(?:what|which) [a-z]+ $")
# Behind a name: whom he or she met, or blamed.
WHOM_THEY = re.compile(
    r"(?:[,:;]| [-–—]) ?(?:and |so )?whom? (?:did|does|has|have|had|would|will) (?:he|she|they)\b"
)
OFFICE_BEFORE = re.compile(rf"\b{DELEGATE}\s+(?:of|for|from)\s+(?:the\s+)?$")
OF_THE = re.compile(r",? (?:of|for|from|at) (?:the )?")
# The office of a body that nobody here speaks for; not the Council's or the meeting's own.
OFFICE_OF_BODY = re.compile(
    r"(?:[Tt]he )?(?:(?:[Dd]eputy|[Vv]ice)[- ])?(?:[Pp]resident|[Hh]ead|[Cc]hief|[Dd]irector|"
    r"[Cc]hair\w*|"
    r"[Ss]ecretary(?:[- ][Gg]eneral)?|[Mm]anaging [Dd]irector|[Dd]irector[- ][Gg]eneral|[Pp]rime "
    r"[Mm]inister|"
    r"[Mm]inister) of (?:the )?(?!(?:UN |United Nations )?(?:Security |General )?"
    r"(?:Council|Assembly|Committee|Commission)\b)[A-Z][\w’'-]+(?: (?:of |for |the "
    r")*[A-Z][\w’'-]+)*"
)
OFFICE_AFTER = re.compile(
    rf"^(?:'s|s'|')?\s+(?:(?!(?:{SAYING}|about|on|of|for|to|with|from|regarding|that)\b)"
    rf"[\w-]+\s+){{0,4}}?{DELEGATE}\b"
)
# "How many convoys did the": what is counted, up to whose.
COUNTED_OF = re.compile(
    rf"^{LED_BY}how (?:many|much) [^?,]+? (?:did|does|do|has|have|had|will) (?:the )?"
)
# "Canada's draft amendment": what is talked about, not who is asked.
TEXT_AFTER = re.compile(
    r"^(?:'s|s'|')? "
    r"(?:(?!(?:on|about|in|for|of|and|or|to|with|the|that|this|across|all|voted?)\b)[\w-]+ ){0,2}?"
    r"(?:amendment|draft|resolution|text|proposal|motion)s?\b"
)
# Before whom somebody is compared with: "compare Chad with …".
BEFORE_COMPARED = re.compile(
    r"^(?:please |can you |could you )*(?:compare|contrast)\b[^,;]*?\b(?:with|to|against) "
    r"(?:the )?(?:(?:position|view|stance|statement|remark)s? of (?:the )?|those of (?:the )?|"
    r"that of (?:the )?)?$"
)
SPEECH_AFTER = re.compile(r"^(?:'s|s'|')? (?:remarks|statements?|speech(?:es)?|interventions?)\b")
_HIGH = (
    r"(?P<office>(?:deputy |vice[- ]?)?(?:president|prime minister|foreign minister|"
    r"foreign secretary|chancellor|premier|secretary of state|king|queen|emir))"
)
HIGH_OFFICE_AFTER = re.compile(rf"^(?:'s|s'|')?\s+{_HIGH}\b")
HIGH_OFFICE_BEFORE = re.compile(rf"\b{_HIGH}\s+(?:of|for)\s+(?:the\s+)?$")
# "The head of UNODC", "UNODC's chief": whoever's office heads a body, not a part of it.
_AT_THE_HEAD = r"(?:head|chief|boss|leader)"
AT_THE_HEAD_BEFORE = re.compile(rf"\b{_AT_THE_HEAD} (?:of|at) (?:the )?$")
AT_THE_HEAD_AFTER = re.compile(rf"(?:'s|s'|')? {_AT_THE_HEAD}\b")
HEADS_A_BODY = re.compile(
    r"(?:(?:Acting|Executive|Managing) )?(?:Director(?:-General)?|Secretary(?:-General)?|President|"
    r"Commissioner(?:-General)?|Administrator|High Commissioner|Under-Secretary-General|Head|Chief|"
    r"Chair\w*)\b"
    r"(?!.*\b(?:Division|Branch|Section|Unit|Department|Programme|Operations|Regional)\b)"
)
# An office that each country calls otherwise, and the stems of what whoever holds it is called.
FOREIGN = frozenset({"foreign minister", "foreign secretary", "secretary of state"})
OF_RANK = frozenset({stem("minister"), stem("secretary")})
# What stands before a subject ("what did …"), and between those named together.
AUXILIARY = "did|does|do|has|have|had|is|was|were|are|will|would|can|could|should"
DID = re.compile(rf"\b(?:{AUXILIARY})\s+(?:the\s+)?$")
TOGETHER = re.compile(r"(?:'s)?\s*(?:,|and|or|&|vs?\.?|versus|,\s*and)\s*(?:the\s+)?")
# "Besides Chad, who …", "who other than Chad …", "who …, apart from Chad?": who is left out.
_EXCEPT = r"apart from|aside from|other than|except(?:ing)?(?: for)?|excluding|not counting"
LEAVING_OUT = rf"{_EXCEPT}|leaving out|not including|but not"
_BESIDES = rf"(?:besides|in addition to|{_EXCEPT}) (?:the )?"
BESIDES = re.compile(
    rf"^{POLITE}*{_BESIDES}|"
    rf"^(?P<head>{POLITE}*(?:who|(?:which|what) (?:[\w-]+ )?(?:{BODY}|{DELEGATE})|"
    rf"(?:did|has|have) (?:any(?:one|body)|any (?:{BODY}|{DELEGATE})))),? {_BESIDES}|"
    rf"^(?P<all>.*(?=, )|.*\belse\b.*?),? {_BESIDES}(?=[^,?]*\W*$)"
)
# Where the question begins behind it; what stands between those left out; and behind each, unless a
# thing of theirs is.
BEHIND_BESIDES = re.compile(r",\s*(?=(?:who|which|what|list|name|did|do|does|has|have|any|all)\b)")
BETWEEN_LEFT_OUT = re.compile(
    rf"(?:{TOGETHER.pattern})?(?:the )?(?:{DELEGATE} (?:of|for|from) (?:the )?)?"
)
OWN_DELEGATE = re.compile(rf"['’]s? (?:own )?(?:{DELEGATE}|delegation)\b|(?!['’]s? \w)(?:['’]s?)?")
SUBJECT = re.compile(
    rf"^{LED_BY}(?:(?:what|how|why|where|when|did|does|was|is)\b.*?\b)?"
    r"(?:did|does|do|was|is|were|has|have)"
    rf"\s+(?P<subject>(?:(?!(?:what|who|how|did)\b)[^\s?…,]+\s+){{1,7}}?)(?={SAYING}\b(?!\s+{SAYING}\b))"
)

ACCOUNT = re.compile(
    r"\b(?:according to|(?:as )?per(?! cent\b)) (?P<subject>(?:[^\s?,]+ ?){1,4}?)(?=[,?]|$)"
)
ASKS = f"what|which|who|whom|whose|how|why|when|where|{AUXILIARY}"
# A word between "which" and whom it asks for, but no verb: "which small States", not "what did".
_KIND = rf"(?:(?!(?:{AUXILIARY})\b)[\w-]+ )?"
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
YES_OR_NO = re.compile(rf"^{POLITE}*(?:{AUXILIARY})\b")
WHETHER = re.compile(rf"^{POLITE}*(?:did|do|does|has|have|had)\b")
WHO = re.compile(
    rf"^{POLITE}*(?:who\b|whose\b|(?:which|what) {_KIND}(?:{BODY}|{DELEGATE})\b{_NO_THING}"
    rf"(?:(?<!s)|{_TO_STATES})|(?:name|identify) the\b)|"
    # as in: did anyone speak of it; any speaker blaming it; a fund: whose idea
    rf"{_WHETHER_ANY}|(?:[,;:?]| -) ?(?:anyone|anybody|from whom|whose idea)\b|"
    # as in: by whom was it raised; raised by which envoy
    rf"\bby whom\b|\bby (?:which|what) {_KIND}(?:{BODY}|{DELEGATE})\b|"
    # as in: grain deal, who raised it; the new plan who objected; but not: those who objected
    rf"^(?!(?:{ASKS})\b)(?:[^\"]*(?:[,;:?]| -) who\b(?! (?:is|was) (?:the|an?)\b)|"
    r"(?:(?!\bwho\b)[^\"])*(?<!s)(?<!those)(?<!people)(?<!men)(?<!ren)(?<!one)(?<!body) who "
    r"(?:else )?[a-z]+\W*$)"
)
# Where one alone is likely meant: "which delegate", "who said".
WHO_ALONE = re.compile(
    rf"^{POLITE}*(?:who (?:sa(?:id|ys)|told|was it|argue[sd]|insist(?:s|ed)|likened|compared|"
    r"admit(?:s|ted)|claim(?:s|ed)|joked|quoted|recalled|presented|described|proposed|reckons|"
    r"thinks|grumbled|asked(?! for)|warn(?:s|ed)|suggest(?:s|ed)|cited|"
    r"pointed out|confessed|boasted|bragged|lamented|floated|recounted|revealed|conceded|"
    r"predicted|threatened|remarked|confided|reminded)\b|"
    rf"(?:which|what) {_KIND}(?!{BODIES}\b)(?:{BODY}|{DELEGATE})(?<!s)\b)"
)
# Where one alone is meant as often as several.
WHO_OR_SEVERAL = re.compile(
    rf"^{POLITE}*who (?:wants|wanted|asked for|announced|promised|complain(?:s|ed)|blame[sd])\b"
)
# "Who wants …", "who is accusing …": reported speech has it in the past.
_OF_NOW = (
    "accuse ask argue back blame call claim complain condemn criticise criticize defend demand "
    "denounce insist mention oppose praise propose reject suggest support thank urge want warn "
    "welcome"
).split()
THEN = {
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
WHO_NOW = re.compile(
    rf"\b(who(?: all| else)?|(?:which|what) (?:[\w-]+ )?(?:{BODY}|{BODIES}|{DELEGATE})) "
    rf"({'|'.join(THEN)})\b",
    re.IGNORECASE,
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
    rf"^{POLITE}*(?:which|what) {BODIES} (?:(?:has|have|had|actually|really|first) )*{_any(_DEEDS)}"
    r"\b"
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
    rf"(?!(?:{SAYING}|{_any(_FEELINGS)})\b|{SPEECH_ACT.pattern})"
    r"(?!(?:see|saw|view|feel|felt|believe|hope|fear|doubt|agree|disagree|regret|note|refer|cite|"
    r"recall|quote|point|voice|reject|den(?:y|ie)|promise|pledge|offer|thank|welcome)(?:s|d|ed)?\b)"
    r"[a-z]+"
)
# "Who trained them?": whoever tells it need not have.
WHO_DID = re.compile(
    rf"^{POLITE}*who (?:(?:all|else|has|have|had|is|was|actually|really|first|also) )*"
    rf"(?!(?:{SAYING}|{_any(_FEELINGS)})\b|{SPEECH_ACT.pattern})"
    r"(?!(?:fear|worr|hop|regret|welcom|promis|pledg|offer)[a-z]*\b)(?P<did>[a-z]{4,})\b|"
    rf"^{POLITE}*who (?P<did2>brought)\b(?! up\b|[^?]* into\b)"
)
# Verbs of speaking, seeing and feeling: whoever is told to have is the one speaking.
BY_WORDS = re.compile(
    _any(
        "announc argu ask assur attack believ blam call chair charg cit claim commend condemn "
        "critici describ emphas feel felt link mention moderat not nota prais prefer presid "
        "question rais read rec refer reg remember repeat saw se(?:e|es|en)$ send sent sooner "
        "stress tell thought think told urg use view vot want warn worr"
    )
)
# Deeds that another word for them, said by anybody, does not show to be theirs.
DONE = re.compile(
    _any(
        "brought pass(?:es|ed) block(?:s|ed) approv(?:es|ed) free[sd] host(?:s|ed) issue[sd] "
        "recogni[sz]e[sd] restart(?:s|ed) rearm(?:s|ed) signed launched"
    )
    + "$"
)
WHO_ACTED = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what) (?:country|state|nation)) "
    r"(?:(?:has|have|had|actually|really|first) )*(?:"
    + _any(
        f"{_DEEDS} won lost killed murdered shot built founded "
        "elected died passed_away fought started caused destroyed paid owns? governs? "
        "rules? controls? pays funds finances supplies sells buys runs commands profits"
    )
    + r"\b|(?:was|were|is|are|(?:must|should|can|could|will|would|cannot)(?: not)? be) (?:not )?"
    rf"(?!{_any(_FEELINGS)}\b)[a-z]{{2,}}ed\b)"
)
# Before the name of whoever said or did it: "who did …", "with which countries does …".
_BEFORE_WHOM = r"(?:(?:to|with|in|from|of|on|against|for|at|about|among|under) )?"
_DOING = r"(?:did|does|do|has|had|would|will|may|might|can|could|should|must)"
WHOM = re.compile(
    rf"^{POLITE}*{_BEFORE_WHOM}(?:whom? (?:{_DOING}|have)|"
    rf"(?:which|what|how many) (?:[\w-]+ ){{0,2}}?(?:{BODY}|{BODIES}|{DELEGATE}) "
    rf"(?:{_DOING}|is|was|were)) "
    rf"(?:the )?(?:{DELEGATE} (?:of|for|from) (?:the )?)?$"
)
# Behind whom it is done by: "which countries was it tabled by?", "… has Chad's backing?".
BY_WHOM = re.compile(r"\b(?:by|from)\W*$")
# "How many States are party to it" counts States, no speakers.
_NO_FACT_OF_STATES = (
    r"(?! (?:are|is|were|was) (?!(?:there|against|for|in|calling|asking|opposed|worried)\b))"
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
    rf"^(?!{POLITE}*who\b).*?\b(?:which|what) {_KIND}{BODIES}\b{_TO_STATES}|"
    rf"^{POLITE}*from (?:which|what) {_KIND}{BODIES}\b|"
    rf"\bwhich (?:[\w-]+ )?(?:(?!(?:has|is|was|does)\b)[a-z]+s|ones|of (?:them|the \w+)) "
    rf"{SAYING}\b|"
    r"\b(?:which|all|every) (?:interventions|statements|contributions)\b|"
    r"\bevery (?:speaker|delegat\w+|countr\w+|mention)\b|"
    rf"\bhow many {_KIND}(?!people\b|members\b|officials\b){BODIES}\b"
    rf"{_NO_FACT_OF_STATES}{_TO_STATES}|"
    rf"\bhow many (?:people|persons|members|officials) {SPOKE}\b|"
    r"\b(?:who all|who else)\b|\b(?:everyone|everybody) (?:who|that)\b"
)
# Support for a thing, worries about it: whose, where nobody is named.
NOUN_LED = re.compile(
    rf"^{POLITE}*(?:the )?(?:(?:any|all|most) )?"
    r"(?:support|backing|opposition|pushback|objections?|resistance|praise|thanks|criticism|"
    r"condemnation|worr(?:y|ies)|concerns?|calls?|pledges?|promises|demands?|doubts?) "
    r"(?:for|to|against|on|about|over|that)\b"
)
# What was given, whoever did: "all the aid put on the table".
GIVEN = re.compile(
    rf"^{POLITE}*(?:(?:i (?:need|want) |give me |list |name |show me )(?:(?:all|every|the) )*|"
    r"all (?:the )?)"
    r"(?:[\w-]+ )*?(?:money|cash|fund(?:s|ing)|aid|help|relief|assistance|equipment|arms|weapons|"
    r"supplies|goods|contributions?|donations?) (?!workers)(?:[\w-]+ )*?"
    r"(?:put on the table|on offer|promised|pledged|announced|offered)\b"
)
OWNED = re.compile(r"\b(?:of|by|from) (?:the )?$")
# Stems of those who speak, so that how many did something is told by how many say so.
OF_SPEAKERS = frozenset(
    map(
        stem,
        "countries states nations delegations delegates speakers representatives members ministers "
        "people participants".split(),
    )
)
_STATES = r"(?:countr(?:y|ies)|(?:member )?states|nations|governments)\b"
OF_STATES = re.compile(rf"(?<!outside )(?<!outside of )\b{_STATES}")
HOW_MANY_STATES = re.compile(
    rf"^{POLITE}*how many (?:of (?:the|these|those) |other |different )*{_STATES}"
)
# What States do at a meeting, so that its speakers are all who did.
BY_SPEAKING = re.compile(
    rf"\b(?:{SPOKE}|vot\w+|abst\w+|there|present|attend\w*|agree[sd]?|disagree[sd]?|promis\w+|"
    r"pledg\w+|commit\w*|offer\w*|discuss\w*|refer\w*|thank\w*|named?|touch\w*|address\w*|"
    r"against|in favou?r)\b"
)
WHICH_STATES = re.compile(  # as speakers: of those that "were said to have paid", others tell
    rf"^{POLITE}*(?:which|what|how many|list|name)(?: (?:of|the|all|those))* (?:[\w-]+ )?{_STATES}"
    r"(?! (?:(?:that|which|who) )?(?:are|is|was|were|(?:has|have|had) been)\b)"
)
WHICH_DELEGATIONS = re.compile(
    r"\b(?:which|what|any) (?:(?:\w+ ){0,2}?(?:delegations?|delegates?)|(?:council )?members)\b"
)
# "Which African countries": of that part of the world only. The nuclear-weapon States of the Treaty
# (NPT, article IX) are the permanent members.
PARTS = "|".join(sorted(PARTS_OF_WORLD, key=len, reverse=True))
PLACE_NAMES = "|".join(sorted(PLACES, key=len, reverse=True))
OF_PLACE = rf"(?:in|from|of|across) (?:the )?(?P<place>{PLACE_NAMES})\b"
_WHAT_DID = r"(?:what|how|why) (?:did|do|does|have|has|had|would|will)"
PART_OF_WORLD = re.compile(
    rf"^{POLITE}*(?:(?:{_WHAT_DID}|which|what|list|name|how many|did)\b)?"
    r"(?: ?(?:of|the|all|any|other|ten|small(?! island)))* ?\b"
    rf"(?:(?P<part>{PARTS})(?: developing| island| member| council)? {BODIES}"
    r"(?: of the (?:un )?(?:security )?council)?"
    r"(?! (?:did|do|does|had) (?!not\b|n['’]t))|"  # whom somebody praised
    rf"(?:members|member states|countries) of the (?P<group>{PARTS})|"
    rf"(?:{_STATES}|{DELEGATE}) (?:(?:were|are|came|come) )?{OF_PLACE}"
    r"(?! (?:are|is|was|were|(?:has|have|had) been)\b)|"
    r"(?P<permanent>(?:five )?nuclear(?:[ -]weapon)? (?:powers|states)|big five|p-?5))\b"
)
# "What did African countries say?", "how have they voted?"
WHAT_THEY_SAY = re.compile(rf"^{POLITE}*{_WHAT_DID}\b")
# "Which countries outside the European Union", "…, except the Arab ones", "non-Arab countries":
# of which part of the world nobody is asked for.
_OUT = (
    r"(?:the |any |all )?(?:(?:members?|member states|countries) (?:of|in|from) (?:the )?)?"
    rf"(?P<part>(?!council\b){PARTS}|{PLACE_NAMES})"
    rf"(?:s\b| (?:member )?(?:{_STATES}|ones|members|delegat(?:es|ions)|speakers))?\b(?!['’-])"
    rf"(?! (?:{DELEGATE}|union|group|league|bank|fund|court|commission|parliament)\b)"
)
_BUT = rf"(?:besides|{LEAVING_OUT})"
PART_LEFT_OUT = (
    re.compile(rf"(?P<head>[a-z]),? {_BUT} {_OUT}(?:,|(?=\W*$| (?:who|that)\b))"),
    re.compile(
        rf"(?P<head>\b(?:who|{BODIES}|{DELEGATE}))(?:,| (?:from|that are|who are))? "
        rf"(?:{_BUT}|outside(?: of)?|not (?:in|from|of)|(?:(?:that|who|which) )?"
        rf"(?:are|were|is|was)(?: not|n't)(?: in| from| of| part of)?) {_OUT},?"
    ),
    re.compile(rf"^(?P<head>)(?:{_BUT}|outside(?: of)?) {_OUT},(?= (?:who|which|what|did)\b)"),
    re.compile(
        rf"(?P<head>\b)non[ -](?!permanent)(?P<part>{PARTS}) (?=(?:{_STATES}|{DELEGATE}\b))"
    ),
)
# What those asked for are to have in their words: a resolution's number, a share, a figure.
_CITED = (
    r"\b(?:cite[ds]?|gave|give[ns]?|quote[ds]?|mention(?:ed|s)?|use[ds]?|name[ds]?|offer(?:ed|s)?|"
    r"provide[ds]?|shared?|put|told of|had|refer(?:red|s)? to)(?! forward)(?: (?!public|political|"
    r"key|leading|forward)[\w-]+){0,4}? (?!(?<= a )number\b)"
)
CITED_BY_NUMBER = re.compile(
    rf"{_CITED}(?:resolutions?|documents?)\b(?:.*\bby (?:number|symbol)\b| numbers?\b)"
)
CITED_SHARE = re.compile(rf"{_CITED}(?:percentages?|per ?cents?)\b")
CITED_FIGURE = re.compile(
    rf"{_CITED}(?:figures?|statistics|numbers?|estimates?|death tolls?)"
    r"(?= (?:for|of|on|about)\b|\W*$)"
)
COMPARE = re.compile(
    r"\b"
    + _any(
        r"compare[ds]? comparison vs?\.? versus differ(?:s|ence|ences|ent|ently)? contrast "
        r"each(?!_of_the) "
        r"both agree disagree same_as unlike respectively"
    )
    + r"\b"
)
# Members of the Council, as those who are asked for.
_COUNCIL = r"(?:(?:un |united nations )?security )?council(?:['’]s)?"
_MEMBERS = r"(?:member states?|members?|states|countries)"
OF_COUNCIL = re.compile(
    rf"^(?P<asks>{POLITE}*(?:(?:which|what|how many|name|list|who|did|do|does|has|have|all|any|"
    rf"every|each|those|the|other|among|amongst|of) )*)(?:(?:{_COUNCIL} (?P<of>{_MEMBERS})|"
    rf"(?P<those>{_MEMBERS}) of (?:the )?{_COUNCIL}|(?P<states>member states?))\b(?! of)|"
    rf"(?P<members>members)\b(?! of))",
    re.IGNORECASE,
)
THEME = re.compile(
    r"\bwhat (?:was|were|is|has been|got|else was) "
    + _any("said proposed discussed raised mentioned suggested the")
    + r"|\b(?:how|what) (?:was|were|did (?:the )?"
    + _any(r"speakers delegates members participants delegations countries panel(?:l?ists)?")
    + r")\b|\bany mention\b|came up|across the meeting|"
    r"\b(?:did|do) (?:\w+ )?(?:speakers|delegates|delegations|members|participants|countries)\b"
)
# The same though something is named: "what was said about the fighting in Chad", "overview of …".
OVERALL = re.compile(
    r"\bwhat (?:was|were|is|has been|got|else was) "
    + _any("said discussed raised mentioned suggested")
    + rf"|^{LED_BY}what (?:did|do|have) (?:the |other )?"
    + _any("speakers delegates members participants delegations countries panel(?:l?ists)? states")
    + r" (?:say|said|think|thought)\b"
    r"|^(?:an? |the |give (?:me )?(?:an? |the )?|can you |please |pls )*"
    r"(?:overview|summar(?:y|i[sz]e)|recap|sum up|outline)\b|"
    r"\bhow did (?:it|this|that|they) (?:all )?come up\b"
)
NUMBER = re.compile(
    r"\b(?:what|which) (?:death )?tolls? (?:did|does|do|has|had|have|is|was|of)\b|"
    r"\b(?:how many|how much|how (?:big|large|long|old)(?= (?:is|was|were|are|do|does|did|has|have|"
    r"will|would|the)\b)|number of|percentage|total of|count|turnout|"
    r"(?<!old )(?<!public )(?<!key )(?<!leading )figures?(?= (?:for|on)\b|\W*$)|what "
    + _any("share percentage proportion number amount figure sum per_cent")
    + r")\b|"
    r"\bwhat (?:does|did|do|would|will|has|have) (?:(?!say|said|think|about|of)[\w-]+,? ){1,6}?"
    r"cost(?![\w-])|"
    r"\bwhat (?:is|was|are|were) the (?:\w+ ){0,2}?"
    r"(?:cost|price|toll|rate|budget|population|total|number|percentage|share)"
    r"(?= (?:of|in|at)\b|\W*$)"
)
WHEN_AND_WHERE = re.compile(r"\b(?:when and where|where and when)\b")
DATE = re.compile(
    r"\b(?:when|which year|since when|by when|how long ago|"
    r"(?:on|by|until|since|from) which (?:day|date|month)|what "
    + _any("years? dates? yrs? days? period time hour month")
    + r")\b"
)
DOCUMENT = re.compile(
    r"\b(?:symbol|document (?:number|symbol)|resolution number|(?:which|what) "
    r"(?:document|resolution))\b"
)
ASKS_MORE = re.compile(rf"\b(?:{ASKS}|mean|about|explain)\b")
DOUBTS = re.compile(
    rf"^{POLITE}*(?:did|has|is it|was it|does|is there|who (?:said|used|(?:spoke|talked) of)|"
    r"whose words|verify|check)\b|^i (?:read|heard)\b|"
    r"\b(?:right|correct|true|real|genuine|accurate)\s*\?*$|"
    r"\b(?:say|says|said|saying)[,:]? ?[\"“]|"
    r"\"\W*(?:so |and )?who(?:se words)? (?:said|says|was|is|were|are|told|wrote)\b[^\"]*$|"
    # as in: can I quote him as saying that it "…"; a real quote?; the quote "…"
    r"\bquot(?:e|es|ed|ing|ations?)\b(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)"
)
QUOTATION = re.compile(r'"([^"]+)"')
# Before a text's name in quotation marks: "voted no on “The Syrian Golan”", "the draft entitled …".
TITLE_BEFORE = re.compile(
    r"\b(?:(?:en)?titled|(?:vot(?:e|es|ed|ing)|abstain\w*|abstentions?|resolutions?|drafts?|texts?|"
    r"items?|motions?|amendments?)(?: [\w-]+){0,3} (?:on|about|against|for|of|called|named))\W*$"
)
# Before a word in quotation marks: whether or by whom that very word is said.
IN_WORDS = re.compile(
    rf"^{POLITE}*(?:(?:did|does|has|have) .*\b(?:say|said|utter(?:ed)?|call(?:ed)?|describe[d]? "
    r"[^\"]*as|speak|spoken|mention(?:ed)?|use[d]?)\b"
    r"(?: (?:it|this|that|him|her|them|of|the|an?|exact|very|words?|terms?|phrase|expression|about|"
    r"literally))*|"
    r"who .*\b(?:said|used|uttered|called it)(?: (?:the|an?|exact|very))*"
    r"(?: (?:words?|terms?|phrase|expression))?) ?$"
)

WHY_AT_ALL = re.compile(
    rf"^{POLITE}*(?:why|for what reasons?|what (?:was|is|were|are) .*\breasons?)\b"
)
# How a sentence begins that goes on with the one before it.
GOES_ON = re.compile(r"(?:It|This|That|These|Those|Such|Therefore|Thus|Hence)\b")

# The Council or the Assembly.
ORGAN = (
    r"(?:(?:un |united nations )?(?:security council|general assembly|council|assembly|"
    r"(?<=the )(?:ga|unga|unsc)\b))"
)
MONTHS = "|".join(f"{name}|{name[:3]}" for name in month_name[1:]) + "|sept"

A_DAY = rf"(?i:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}})\b"  # "7 October"
# Behind whom or what a question asks of: no more but where or when.
NO_MORE = re.compile(
    r"\W*(?:(?:today|now|so far|here|as well|too|also|by name|directly|openly|publicly|explicitly|"
    r"most)\W*)*"
    rf"(?:(?:of|on|in) (?:the )?(?:{A_DAY})(?:,? \d{{4}})?\b\W*)?"
    r"(?:(?:in|at|during|on|before|after|for|over) (?:the|this|that|its|their|his|her)\b.*)?$"
)

_ASKING_WORDS = """
say says said tell told speak spoke talk talked mention mentioned discuss discussed speaker speakers
delegate delegates delegation delegations representative representatives minister ministers
ambassador country countries state states person people organization organisations record meeting
session remark remarks statement comment comments view views position opinion stance take message
think thought want wanted ask asked call called bring brought raise raised describe described
explain explained argue argued claim claimed name named list compare difference differ different
versus vs number share figure figures exactly according per anyone anybody everyone someone thing
things kind way role reply replied respond response answer answered come came get got put propose
proposed suggest suggested recommend recommended stress stressed warn warned urge urged point
pointed note noted refer referred include report reported across regard regarding concern concerning
mean meant one two first second panel mister mr ms mrs dr dont didn doesn behalf pls plz
please took floor dealt gave sum summarize summarise summary outline
"""
# What is no matter asked about: and spoke; outside the panels.
NO_MATTER = re.compile(
    r"\b(?:t(?:ake|ook|aken) part|participate[ds]?)\b|"
    r"\b(?:in|at|during) (?:the )?plenary(?: (?:session|meeting|debate|segment))?\b|"
    r"\b(?:(?<=whose )|(?<=which ))envoys?\b"
)
SHORT_FORM = re.compile(rf"\b({'|'.join(SHORT_FORMS)})s?\b", re.IGNORECASE)
# What such a form stands for, in full.
IN_FULL = {level(full): short for short, full in SHORT_FORMS.items()}
# What is called by any of several names, as records print them, beside what they expand.
_SAME = (("Da'esh", "ISIL", "ISIS", "Daesh", "Islamic State"), ("Al-Qaida", "Al-Qaeda", "al Qaeda"))
ALSO_CALLED = {level(one): same for same in _SAME for one in same}
A_FULL_NAME = re.compile(rf"(?:{'|'.join(map(re.escape, IN_FULL))})\b")
# Stems of words that say what kind of thing something named is, and no more of it.
KINDS_OF_MATTER = frozenset(
    map(
        stem,
        "process issue situation matter question topic subject case affair text deal agreement "
        "agreements accord accords conflict crisis war problem talks negotiations dispute "
        "dam river lake basin canal island islands province region city town village valley strait "
        "sea gulf peninsula tanker ship vessel ferry aircraft satellite company firm group".split(),
    )
)
# Stems of words for what two sides at war are in: a meeting that has the first of them throughout
# is on it as a whole, by whichever of them it is asked for.
AT_WAR = frozenset(map(stem, "war wars warfare conflict invasion aggression hostilities".split()))
ARMED_CONFLICT = AT_WAR | frozenset(map(stem, "fighting crisis situation".split()))
ASKS_WHAT_IS_SAID = re.compile(
    r"\b(?:say|said|says|think|thought|position|view|views|stance|stand|compare|difference)\b|"
    r"\b(?:vs|versus)\b"
)
ARTICLES = frozenset({"al", "el"})  # of Arabic names
# Words that questions are made of, whatever a record prints.
OF_QUESTIONS = frozenset(_ASKING_WORDS.split()) | {*"president secretary general".split()}
# Stems of words that ask rather than say what about.
ASKING = frozenset(map(stem, _ASKING_WORDS.split()))

# Stems of words that say only that a thing goes on: left out beside others.
GOING_ON = frozenset(map(stem, "still remain remains remaining currently presently yet".split()))
# "The two-State solution", "a three-party deal": of so many of a kind, which asks nothing.
SO_MANY_FOLD = re.compile(r"\b(?:one|two|three|four|five|six)-[a-z]+\b")
THE_SG = re.compile(r"\b(the )(?:un ?)?sg\b", re.IGNORECASE)
THE_WHO = re.compile(r"(?<=[a-z] )WHO\b")
CAPITALIZED = re.compile(r"[A-Z][a-z]")

KINDS_OF_TEXT = "resolution|text|amendment"
TEXT = rf"(?:(?:draft )?(?:{KINDS_OF_TEXT})|draft)"

# Of an ordinal, its place among several.
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
PLACES_IN_ORDER = {one: place for place, one in enumerate(ORDINALS)} | {"last": -1}
SAT_OUT = r"(?:sat|sits?|sitting) (?:out|on the fence)"

# Of a list: what those asked tell of themselves.
OF_THEIR_OWN = re.compile(
    r"\b(?:(?:their|its) own|they (?:themselves |all )?(?:have|had|are|were|will|"
    r"would|team|host|train|give|gave|offer|run)|their (?:countr(?:y|ies)|territor(?:y|ies)|"
    r"students|citizens|nationals|soil|governments?))\b"
)
# The same by its verb: what States do themselves, and tell of.
DID_THEMSELVES = re.compile(
    rf"^{POLITE}*(?:which|what) (?:[\w-]+ )?{BODIES}"
    r"(?: (?:who|that|all|have|had|also|said|say|they|will|would|it|are|were))* "
    + _any(
        r"offer(?:s|ed|ing)? announc(?:e|ed|ing) pledg(?:e|ed|ing) promis(?:e|ed|ing) "
        r"g(?:ave|ive|iven|iving) donat(?:e|ed|ing) contribut(?:e|ed|ing) host(?:s|ed|ing)? "
        r"sen(?:t|d|ding) deploy(?:ed|ing)? deliver(?:ed|ing)? evacuat(?:e|ed|ing) "
        r"repatriat(?:e|ed|ing) open(?:ed|ing)? ratif(?:y|ied|ying) sign(?:ed|ing)? "
        r"impos(?:e|ed|ing) introduc(?:e|ed|ing) launch(?:ed|ing)? establish(?:ed|ing)? "
        r"provid(?:e|ed|ing) train(?:ed|ing)? financ(?:e|ed|ing) fund(?:ed|ing)? "
        r"t(?:ake|ook|aken|aking)_in"
    )
    + r"\b"
)
# What they have or have done, and what only says that others should: "urged all to ratify it".
HAVE_DONE = re.compile(
    rf"^{POLITE}*(?:which|what) (?:[\w-]+ )?{BODIES}(?: (?:who|that|all|already|also))* "
    r"(?:have|has|had|operate|run|adopted|ratified|enacted|established|created|signed|opened|"
    r"criminali[sz]ed|introduced|launched)\b(?! (?:said|called|urged|asked|mentioned|spoken|raised|"
    r"demanded|warned|proposed|expressed|condemned|criticised|criticized|welcomed|supported)\b)"
)
DEMANDED = re.compile(
    r"\b(?:call(?:ed|s|ing)? (?:up)?on|call(?:ed|s|ing)? for|urg(?:e|ed|es|ing)|encourag\w+|"
    r"appeal(?:ed|s|ing)? (?:to|for)|invit(?:e|ed|es|ing)|should|must|need(?:ed|s)? to)\b"
)
# Of a list: what befell people of those asked, or what they did for them.
OF_OWN_PEOPLE = re.compile(
    r"\b(?:their own (?:\w+ )?(?=people)|(?:their (?:own )?|(?:ha[sd]|have) own )"
    r"(?:countr(?:y|ies)['’]s? )?(?!people))"
    r"(?P<who>nationals|citizens|compatriots|people|students|soldiers|peacekeepers)\b"
    r"(?P<others> ?(?:and|or|/) ?\w+)?"
)
COMPATRIOTS = frozenset({"nationals", "citizens", "compatriots", "people"})
# "The Moyo briefing: what did she say on wells?" is asked of Moyo.
HIS_SPEECH = re.compile(
    r"^(?:the )?(?!(?:opening|closing|introductory|final|joint|written|press|first|last|morning|"
    r"afternoon|in|on|at|after|from|her|his|their|its|a|an|this|that)\b)"
    r"(?P<who>[\w.-]+(?: [\w.’'-]+){0,3}?)['’]?s? "
    r"(?:briefing|speech|statement|remarks|address|intervention|testimony)\s*[-–—:,;]+\s*"
    r"(?P<asks>(?:what|why|how|when|where)(?: [\w-]+){0,2}? (?:did|does|has|had|is|was) )"
    r"(?:he|she|they)\b(?P<rest>.*)$",
    re.IGNORECASE,
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
JUSTIFY = r"(?:justif(?:y|ied)|explain(?:ed)?|account(?:ed)? for|defend(?:ed)?|motivated?)"
EXPLANATION = r"(?:explanation|reason(?:ing)?|justification|rationale|argument|ground)s?"
_REASON = rf"{EXPLANATION} (?:for|of|behind)"
_COMPARED = r"(?P<compared>(?:compare|contrast|(?:the )?differences? (?:between|in)) (?:the )?)?"
_WHY_SO = (
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
WHY_SO = tuple(re.compile(rf"{asks}(?P<rest>.*?)\W*$", re.IGNORECASE) for asks in _WHY_SO)
# After a vote of no way: "vote on the text", not "voting rights".
OF_THE_VOTE = re.compile(r"(?: (?:on|in|at|over|for|against|during|about|when|as|that|to)\b.*)?$")
OF_NEUTRAL = re.compile(r"(?: .*\b(?:vot\w+|text|draft|resolution|amendment)\b.*)?$", re.IGNORECASE)
# What may stand beside names and offices where no more than these is told.
BESIDE_NAMES = frozenset("and or each both the of for s prime foreign deputy delegation".split())
WHOEVER = (
    rf"^{POLITE}*(?:(?:list|name|give me|show) )?(?:(?:all|every|the|those) )*"
    rf"(?:who|which|what(?= {BODIES}\b)|{BODIES}(?: (?:and|or) {BODIES})?|every(?:one|body)|"
    rf"(?:(?:did|has|have) )?any(?:one|body))(?: (?:[\w'’]+ )?(?:of the )?(?:{BODY}|{DELEGATE}))?"
    r"(?: (?:who|that|which|else|all|has|have|had))* "
)

# Who said that something is so, whatever words that is put in.
SAID_THAT = re.compile(
    rf"{WHOEVER}(?:sa(?:id|ys?)|thinks?|thought|believe[sd]?|argue[sd]?|claim(?:s|ed)?|"
    r"stress(?:es|ed)?|insist(?:s|ed)?) (?:that )?(?!(?:some|any)thing\b)(?P<what>\S+ \S+ \S.*)$"
)
# Who called somebody or something so.
CALLED_SO = re.compile(
    rf"{WHOEVER}(?:(?:call(?:s|ed)(?! (?:for|on|upon|out)\b)|labell?ed|brand(?:s|ed)|term(?:s|ed)) "
    r"(?:.+) (?:an?|the) |(?:describ(?:es|ed)|characteri[sz](?:es|ed)|refer(?:s|red) to|"
    r"labell?ed|brand(?:s|ed)) (?:.+) as (?:an? |the )?|"
    r"(?P<alike>likened|compared) (?P<what>.+) (?:to|with) (?:an? |the )?|"
    # as in: called Chad's actions robbery, called what is happening there robbery
    r"call(?:s|ed) (?:[\w-]+['’]s? [\w-]+|(?:what|the) [^?]+?(?<! the)|it|this|that) "
    r"(?=[\w-]+\W*$))"
    r"(?P<label>[\w'’-]+(?: [\w'’-]+){0,4})\W*$"
)
# What was answered, and that somebody answered.
REPLY = r"(?:answer|reply|response)s?"
REPLIED = r"(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|say in (?:reply|response))"

# "Who voted in favour among African States?": which African States did.
VOTED_AMONG = re.compile(
    rf"^{POLITE}*(?:who|which (?:{BODY}|{DELEGATE}))"
    r"(?P<did> (?:vot\w+|abst\w+)(?: [\w-]+){0,3}?) "
    rf"(?:(?:from|in) (?:the )?(?P<place>{PLACE_NAMES})|(?:from )?among (?:the )?(?P<part>{PARTS}) "
    r"(?:countries|states|members|ones))\b(?P<rest>.*)$",
    re.IGNORECASE,
)
TWO_STATES = re.compile(  # side by side, not those who did something
    r"\b(for|of|on|about|back(?:s|ed)?|support(?:s|ed)?|want(?:s|ed)?) (?:the )?two[ -]states\b"
    r"(?=\W*$|[?.!,;]| (?:living|side by side|in|as|on)\b)",
    re.IGNORECASE,
)
HOW_MANY_VOTED = re.compile(rf"^{POLITE}*how many(?= (?:voted|abstained)\b)", re.IGNORECASE)
TWO_OF_A_NAME = re.compile(r"\b(north|south) and (south|north) (korea)n?s?\b", re.IGNORECASE)
WHO_IS = re.compile(  # somebody, by a name
    rf"^{LED_BY}"
    r"who(?:['’]s| is| was) (?:the (?:late|former) )?(?P<before>(?:[\w.'’-]+ ){0,3}?)"
    r"(?P<name>[\w'’-]+)\W*$",
    re.IGNORECASE,
)
REPRESENTS = re.compile(  # "who represents Chad at the Council?" asks who Chad's delegate is
    rf"^{POLITE}*who (?:represents?|represented)(?P<of> [^?]+?)(?: (?:at|in|on|before) .*)?\W*$",
    re.IGNORECASE,
)
# "Backers of the fund" are who backed it.
_AGENTS = {
    "backed": "backers supporters proponents advocates defenders champions",
    "opposed": "opponents critics detractors",
    "sponsored": "sponsors co-sponsors cosponsors",
}
_NO_OBJECT = rf"\b(?:{ASKS}|sa(?:y|id)|where|killed|condemned|by)\b"  # a clause, no thing backed
AGENTS = tuple(
    (
        re.compile(
            rf"^{POLITE}*(?:the |all |any )*{_any(who)} of (?P<what>(?:(?!{_NO_OBJECT}).)+?)\W*$",
            re.IGNORECASE,
        ),
        did,
    )
    for did, who in _AGENTS.items()
)
# "By whom was it raised?" is "who raised it?".
_BY = rf"by (?P<who>whom|(?:which|what) {_KIND}(?:{BODY}|{DELEGATE}))"
_BEEN = r"(?:was|were|is|are|(?:has|have|had) been)"
_DONE = r"(?P<done>[a-z]{2,}(?:ed|ought|aid|own)(?: (?:or|and) [a-z]{2,}ed)?)"
PASSIVES = (
    re.compile(
        rf"^{POLITE}*{_BY} {_BEEN} (?P<what>.+(?<! or)(?<! and)) "
        rf"{_DONE}(?P<rest>(?: (?:in|at|on|during|as|for|over|to) .*)?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?!(?:{ASKS})\b)(?P<what>.+?),? {_BEEN} {_DONE}"
        rf"(?P<rest>.*?) {_BY}\W*$",
        re.IGNORECASE,
    ),
)
# "Was it talked about?" asks whether anybody did.
WAS_MENTIONED = re.compile(
    r"^(?:was|were|is|has|have) (?P<what>.+?) (?:ever |even |also )?(?:been )?(?:mentioned|"
    r"discussed|"
    r"raised|brought up|talked about|spoken (?:of|about)|referred to|touched on|addressed)\b"
    r"(?P<rest>(?: (?:in|at|by|during) .*)?)\W*$",
    re.IGNORECASE,
)
# What is no one thing done: "it said that …", "aid promised and refugees".
TWO_CLAUSES = re.compile(r"^it\b|[a-z]{2}ed (?:and|or)\b", re.IGNORECASE)
_USED = r"(?:use[sd]?|quote[sd]?|repeat(?:s|ed)?|invoke[sd]?|cite[sd]?)"
_A_SAYING = r"(?:words?|term|phrase|expression|saying|slogan|line|maxim)"
# Who had a word for a thing, be it for or against it.
_MENTIONED = (
    r"(?:mention(?:s|ed|ing)?|refer(?:s|red)? to|(?:brings?|brought) up|raise[sd]?|name[sd]?|"
    rf"cite[sd]?|{_USED} the {_A_SAYING}|sp(?:oke|eaks?) (?:of|about|on)|"
    r"talk(?:s|ed)? (?:of|about)|touch(?:ed)? on|discuss(?:ed)?|address(?:ed)?|alluded to|"
    r"invoke[sd]?|evoke[sd]?|recall(?:ed)?|(?:takes?|took) up|(?:deals?|dealt) with|"
    r"comment(?:s|ed) on|made (?:mention|reference)s? (?:of|to)) (?:the )?"
)
# Before a name, what adds nothing to mentioning it: "the war in Chad".
_AFFAIRS = (
    r"(?:(?:war|conflict|fighting|situation|crisis|question|issue|case|events|developments)s? "
    r"(?:in|of|over|on|regarding|concerning) (?:the )?)?"
)
MENTIONED = re.compile(rf"\b{_MENTIONED}")
# The same of all who speak, and no more: not "African countries", not "refused to mention".
ALL_WHO_MENTIONED = re.compile(
    rf"^{POLITE}*(?:(?:did|has|have) )?(?:who|any(?:one|body)|(?:which|what|any) "
    rf"(?:{BODY}|{DELEGATE})|(?:(?:list|name|give me|show me) )?(?:(?:all|every|the|those) )*"
    rf"(?:{BODY}|{DELEGATE}|those|everyone|everybody) (?:who|that))"
    rf"(?: (?:all|else|also|has|have|had))* {_MENTIONED}{_AFFAIRS}"
)
USED_THE_WORD = re.compile(rf"\b{_A_SAYING} (?:the )?$")
A_WORD = re.compile(r"[\w'’-]+")
A_PHRASE = re.compile(r".+")
# Behind what is asked, that it wants all of them.
ALL_OF_THEM = re.compile(
    r"(?<![\s?.,;:(])(?:\s*+[?.,;:(]|\s++[–—-]\s)[\s?.,;:(–—-]*+"
    r"(?:(?:pls|please|i|we|need|want|give me|list|and) )*"
    r"(?:all of (?:them|those)|every ?(?:one|body)|(?:the |a )?(?:full|complete|whole) list|"
    r"(?:them )?all(?: the)?(?: names)?)(?: of [\w-]+)?"
    r"(?:,? (?:pls|please|if possible|with \w+|\w+ and \w+))*\W*$",
    re.IGNORECASE,
)
# What may be so called as well as what stands before it: "faith-based organizations or groups".
ALIKE = re.compile(
    rf"^(?P<what>(?:[\w-]+ )+?)(?P<one>{BODIES}) or (?P<other>{BODIES})$", re.IGNORECASE
)
# A name of some words with capitals: "European Court of Human Rights".
NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|for|on|and|the) )*[A-Z][\w'’-]*)*")
# What was said on something by its name: "what was said about the Hague Conference?"
NAMED_SUBJECT = re.compile(
    rf"^(?:[Ww]hat|[Aa]nything|[Hh]ow)\b.*\b(?:about|on|regarding|concerning) (?:the "
    rf")?({NAME.pattern})"
    r"(?:['’]s?)?\W*$"
)
TWO_NAMES = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
# Who did nothing of the kind is told by no words.
DID_NOT = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what) (?:[\w-]+ ){{0,3}}?{BODIES})"
    r"(?: else)? (?:(?:(?:did|do|does|has|have|had|was|were)(?: not|n't)|never)\b|"
    r"(?:sa(?:id|ys?) (?:nothing|not a word)|made no mention|(?:kept|stayed|remained|was|were) "
    r"(?:silent|quiet|mum)|failed to mention)\b)"
    # a stance is told
    r"(?! (?:really )?(?:buy|believe|trust|(?:want|wish|intend|plan) to)\b)"
    r"(?! (?:yet |really |quite )*(?:made up (?:their|its|his|her) minds?|decided?|"
    r"(?:taken|reached) a (?:position|side|stance|view|decision)))"
)

FIRST_OR_LAST = re.compile(
    r"\b(?:spoke|speak|speaking|took the floor) (?:first|(?P<last>last))\b|"
    r"\b(?:first|(?P<last2>last)) (?:speaker|to (?:speak|take the floor))\b"
)
# What somebody undertakes to do: asked for, by the stems of its verbs; and as a sentence tells it.
OF_PROMISING = frozenset(
    map(stem, "promise promised pledge pledged commit committed offer offered vow vowed".split())
)
PROMISES = re.compile(
    r"\b(?:pledg|promis|commit(?:s|ted|ting|ment)|vow|offer(?:s|ed|ing)\b)\w*|"
    r"\b(?:(?:was|is|are|were|stands?|stood) ready|continues? to support)\b|"
    r"\b(?:country|government|delegation|organization|company|office|agency|it|he|she|they) "
    r"(?:will|would|plans? to|intends? to)\b"
)
