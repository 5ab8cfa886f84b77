"""Whether words take the side that a question asks about: for a thing, against it, calling for it;
for something to be done that it asks who is against ("opposed reopening the port").

Comes in: a question; sentences of a remark. Goes out: how they stand to the thing, by its words
behind a verb wherever these stand. Verbs of the language by their stems, turned round by a "not"
before them; what else is said is not parsed. Does not know: who speaks, or where a name stands
(``forms.towards``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from rag.questions import wording
from rag.questions.becoming import becoming, done_away_with, wanted_of_it
from rag.questions.wording import stemmed
from rag.words import REMEMBERED, STOP_WORDS, all_stems, level, stem, terms

# Nobody, or nobody else, of such as meet: "not a single other member", "no country".
_A_MEMBER = r"(?:[\w-]+ )?(?:countr(?:y|ies)|states?|members?|nations?|delegations?|governments?)"
NOBODY_ELSE = rf"(?:not a single|no|none of the)(?: other)? {_A_MEMBER}(?: ha(?:s|ve|d))?"
# Verbs that take a side, as questions and records have them.
_VERBS = {
    "for": "support back defend welcome praise thank commend endorse favour favor accept applaud "
    "hail laud approve appreciate embrace",
    "against": "oppose opposition object objection reject criticize criticise criticism condemn "
    "condemnation deplore denounce accuse accusation blame decry rebuke refute deny dismiss "
    "censure fault",
    "calling": "call urge demand appeal request advocate plead insist want",
}
# The same stances are also put in these.
_OTHER_WORDS = {
    "for": "gratitude grateful thankful cosponsor sponsor solidarity stand glad pleased proud join "
    "agree align associate hope look appreciation positive encourage vote committed seek",
    "against": "unacceptable illegal unlawful illegitimate sham flagrant brutal violate violation "
    "breach blatant outrage outraged appalled appalling shocked disgrace shame shameful "
    "unjustified unprovoked regret lament alarmed concern guilty fault hypocrisy lie false "
    "propaganda responsible responsibility warn caution outrageous absurd absurdity farce travesty "
    "null invalid",
    "calling": "must should need ask invite press push exhort implore recommend propose suggest "
    "require want encourage",
}
# Who is at ease with a thing is for it.
AT_EASE_WITH = r"(?:ok(?:ay)?|happy|fine|comfortable|content|satisfied|pleased) with"
# A stance in several words: "who sided with …", "who pointed the finger at …".
_SIDED = {
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
        r"(?:go(?:es|ing)?|went) along with|(?:can|could) live with|agree[sd]? with|"
        rf"{AT_EASE_WITH}|(?:is|was|are|were) pro|lik(?:es|ed)|"
        r"s(?:ees?|aw) (?:no alternative to|nothing against|(?:\w+ )?merit in)|"
        r"(?:ha[sd]|have|saw) no (?:\w+ )?(?:objections?|difficulty|problem|quarrel) (?:to|with)|"
        r"(?:argue[sd]?|made|makes|put) the case for|argu(?:e[sd]?|ing) in favou?r of|"
        r"commitment[\"”]? to|ma(?:ke|kes|de|king) no apolog(?:y|ies) for) "
        r"(?:(?:the|an?|any) )?"
    ),
    "against": re.compile(
        r"\b(?:point(?:s|ed|ing)? (?:the|a) finger at|"
        r"(?:puts?|la(?:y|id|ys)|pin(?:s|ned)?|cast|placed?) (?:\w+ ){0,3}"
        r"(?:blame|fault|responsibility) (?:on|at|with)|sp(?:oke|eaks?|oken) out against|"
        r"(?<!\bbe )(?<!\bbeing )(?<!\bare )(?:hold(?:s|ing)?|held)"
        r"(?: (?:accountable|responsible)|(?= (?:[\w'’-]+ ){1,4}(?:accountable|responsible)\b))|"
        r"(?:roots?|causes?|source|origin|fault|blame|responsibility|crime|crisis|conflict|war)\b"
        r"(?: \w+){0,5}? (?:lies?|lay|rest(?:s|ed)?|originat(?:es|ed)|stem(?:s|med)) (?:\w+ly )?"
        r"(?:in|with|on|at|from)(?: the (?:feet|shoulders|door) of)?|"
        r"t(?:akes?|ook) (?:issue with|aim at|(?:an? |several )?(?:swipe|dig|(?:pot-?)?shot)s? at)|"
        r"lash(?:es|ed) out at|hit out at|"
        r"(?:w[ae]nt|goes|going) after|(?:laid|lays?|tore|tears?) into|rounded on|ganged up on|"
        r"(?:came|comes?) down (?:hard |heavily )?on|rail(?:s|ed|ing)? (?:against|at)|"
        r"(?:ha[sd]|have) (?:harsh|hard|strong|tough|sharp|angry) words for|"
        r"(?:found|finds?) fault with|(?:ha[sd]|have) a (?:problem|go) (?:with|at)|"
        r"(?:was|were|is|are) (?:angry|furious|unhappy|annoyed|cross) (?:at|with|about|over)|"
        r"(?:warn|caution|advis|argu)(?:s|es|ed|ing)? against|critical of|"
        r"pushed back (?:against|on|at)|object(?:s|ed|ing)? to|complain(?:s|ed|ing)? (?:about|of)|"
        r"slam(?:s|med|ming)?|blast(?:s(?= (?:the|an?|any)\b)|ed|ing)|bash(?:es|ed|ing)?|"
        r"chid(?:es?|ed|ing)|disagree[sd]? with|"
        r"(?:s(?:ees?|aw)|f(?:inds?|ound)) (?:no|little|scant) (?:\w+ )?"
        r"(?:value|merit|need|point|use|sense|reason|benefit|virtue) (?:in|for)|"
        r"(?:question|doubt|disput|contest)(?:s|ed|ing) (?:the )?(?:\w+ )?"
        r"(?:need|necessity|wisdom|value|merits?|usefulness|utility|point|sense) (?:for|of|in)|"
        r"(?:is|was|were|are|had been) (?:not|un)[ -]?(?:\w+ )?(?:convinced|persuaded) "
        r"(?:that|of|by)|"
        r"(?:(?:time|moment) (?:is|was|had|would be) (?:\w+ )?not (?:yet )?(?:ripe|right|come)|"
        r"(?:is|was|would be) (?:too early|too soon|premature)|"
        r"there (?:is|was) (?:\w+ )?(?:no|little) (?:need|case|reason|room)) for|"
        r"t(?:akes?|ook) exception to|"
        r"(?:is|was|were|are) (?:sceptical|skeptical|wary) (?:of|about)|"
        r"(?:ha[sd]|have) (?:\w+ )?(?:doubts|misgivings|qualms|reservations) "
        r"(?:about|over|on|regarding)|(?:argue[sd]?|made|makes|put) the case against|"
        rf"attack(?:s|ed|ing)?(?= (?:the |an? |that )?(?:[\w-]+ ){{0,2}}?"
        rf"(?:{wording.TEXT}s?|court|tribunal|council|commission)\b)|"
        r"push-?backs? (?:against|on|to)|backlash (?:against|over|to)|refus(?:es|ed)(?! to\b)|"
        r"(?:is|was|are|were) anti|dis(?:as)?sociat(?:e[sd]?|ing) (?:[\w'’-]+ ){1,3}?from|"
        r"(?:refus|declin)(?:es?|ed|ing) to (?:impose|introduce|enact|adopt|apply)|"
        r"(?:ke(?:eps?|eping|pt)|shut(?:s|ting)?)(?= (?:(?!from\b)[\w'’-]+ ){1,5}out of\b)|"
        rf"urg(?:e[sd]?|ing) caution (?:on|about|over|in|with|regarding)|{wording.NOT_FOR}|"
        r"(?:lambast|reproach|scold|vilif|berat|rebuk)\w*) "
        r"(?:(?:the|an?|any) )?"
    ),
    "calling": re.compile(
        r"\b(?:push(?:es|ed|ing)?|press(?:es|ed|ing)?|lobb(?:y|ies|ied|ying)|campaign(?:s|ed|ing)?)"
        r" for (?:(?:the|an?|any) )?"
    ),
}
# "Who took Chad's side".
_THEIR_SIDE = re.compile(
    r"\b(?:t(?:ake|akes|ook|aking)|(?:is|was|were|are) on) (?:the )?(?P<whose>[^?]+?)['’]s? side\b"
)
_ANYONE = rf"any(?:one|body| {wording.BODY})"
# "Who argued against …", "those against …": a stance without a verb of it.
_STOOD_AGAINST = re.compile(
    rf"(?:\b(?:argu\w+|sp(?:oke|eaks?)|came|come|stood|stands?|was|were|is|are|who['’]s"
    rf"|{_ANYONE})(?: out| up)?|"
    rf"^{wording.POLITE}*(?:(?:all|any|those|{wording.BODIES}) ?)+) against "
    r"(?:(?:or|and) (?:[a-z]+ ){1,3}?(?:against|on|about|over|of|with) )?(?:(?:the|an?|any) )?"
)
_STOOD_FOR = re.compile(
    rf"^{wording.POLITE}*(?:(?:who|which [\w-]+) (?:all )?(?:was|were|is|are)|who['’]s|"
    rf"(?:(?:was|were|is|are) )?{_ANYONE}) for "
    rf"(?:(?:the|an?|any) |"
    rf"(?=[a-z]{{3,}}ing \w|(?:it|them)\b|[\w-]+['’]s? (?:[\w-]+ ){{0,2}}?{wording.TEXT}s?\b))"
)
# Verbs by which somebody is told to end what they do ("Chad must stop it"), with their forms before
# a matter that is to end.
_STOPPING = {
    "stop": "stop(?:ping)?",
    "cease": "ceas(?:e|ing)",
    "end": "end(?:ing)?",
    "halt": "halt(?:ing)?",
    "withdraw": "withdraw(?:al|ing)?",
    "lift": "lift(?:ing)?",
    "reverse": "revers(?:e|al|ing)",
}
TO_STOP = (
    rf"(?:{'|'.join(_STOPPING)}|refrain|desist|release|abandon|renounce|give up|awaken|wake up)\b"
)
# Before such a matter: "an end to the blockade", "to lift the sanctions".
ENDING = (
    rf"\b(?:{'|'.join(_STOPPING.values())}|remov(?:e|al|ing)|repeal(?:ing)?|abolish(?:ing)?|"
    r"do(?:ing)? away with|abolition|suspen(?:d|sion)|cancel\w*|reject(?:ing|ion)?|"
    r"prevent(?:ing)?|scrap(?:ping)?|"
    r"abandon(?:ing|ment)?) "
    r"(?:(?:to|of|on|for) )?(?:(?:the|this|that|its|any|all) )*"
)
# The same anywhere in what is called for, or no more than a look at the thing.
_END_OR_REVIEW = re.compile(
    rf"{ENDING}|\b(?:dissol|rethink|reconsider|reassess|review|scrap|abol|caution|refrain|"
    r"against|vote down|moratori)\w*"
)
# Before and behind whom it is said that they have a right.
GRANT = (
    r"(?:(?:re)?affirm|recogni[sz]|acknowledg|underscor|underlin|uph[eo]ld|emphasi[sz]|stress)\w*"
)
HAVING_RIGHT = r"['’]s? (?:[\w-]+ ){0,2}rights?\b"
_GRANTED = re.compile(  # of a question
    rf"{GRANT} (?:the )?(?P<whose>[\w' -]{{2,40}}?){HAVING_RIGHT}"
)
# Whom a question asks for ("which of the African countries"), before its verb.
_WHOM_OF_MANY = re.compile(
    rf"^(?:(?!who\b)(?:[\w-]+ ){{1,4}}?(?<!united ){wording.BODIES}|"
    rf"(?:which|what) (?:[\w-]+ ){{0,3}}?(?:{wording.BODY}|{wording.DELEGATE}))\b"
)
_TOWARDS = re.compile(r"\s*(?:(?:on|upon|to|for|with|of) )?(?:(?:the|an?|any) )?")
_ALSO_DID = re.compile(
    r" (?:or|and) (?:(?:also|even) )?[a-z]+(?:ed|s|d)(?: (?:with|by|for|against|to|about))? "
)
# What else whoever takes a side may have done ("… or warned that"), or that it asks by whom it was.
_ANOTHER = re.compile(
    r"(?:,|,? (?:or|and|but))(?: (?:or|and|also|even|who|that|they))* [a-z]{3,}ed\b|"
    r"(?:[,:;]| -)? ?(?:from|by) whom\b"
)
_CALLED_OUT = re.compile(r"call(?:s|ed)? (?:out|it|this|the)\b")  # to name, not to call for


class Stance(StrEnum):
    """What a verb takes up towards a thing."""

    FOR = "for"
    AGAINST = "against"
    CALLING = "calling"


OPPOSITE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR}


def by_stem(stances: Mapping[str, str]) -> dict[str, Stance]:
    """Stances with their words as the stances of the words' stems."""
    return {stem(word): Stance(one) for one, said in stances.items() for word in said.split()}


STANCES = by_stem(_VERBS)
_SHOWN = {stance: stemmed(f"{_VERBS[stance]} {_OTHER_WORDS[stance]}") for stance in Stance}
NOT = stemmed("not no never cannot neither nor without nobody refuse fail decline")
_NOT_ALONE = re.compile(r"\bnot (?=(?:only|merely|just|simply|solely) )")  # "not only backs it"
# "Did not call for it", "nobody had proposed it".
_NOT_CALLED = re.compile(
    r"\b(?:(?:did|do|does|was|were|is|are|had|has|have) not|never|(?:nobody|no one)\b[^.;]{0,30}? "
    r"ha[sd]) (?:\w+ly |been )?(?:call|ask|plead|push|press|propos|demand|request|seek)\w*"
)
_WHY_NOT = re.compile(r"(?<=[\"“'])why not (?!all\b|every)")  # "asked “why not money?”"
# What is so called is not acknowledged; unless somebody backs it ("supported the so-called plan").
_SO_CALLED = re.compile(r"(?P<before>\b\w+ (?:(?:the|an?|this|its|their) )?)so-called ")
# Of whom else alone, or of nobody, it is told that they are for a thing: "no country backed it".
_FOR_NONE = re.compile(
    r"(?P<own>\b(?:country|government|mine|ours|he|she|we|they|to) (?:is|was|were|be) )?"
    rf"\b(?:the only {_A_MEMBER}(?: (?:that|which|who|to))?|{NOBODY_ELSE}) "
    r"(?:(?:of|the|council|has|have|had|would|will|could|can|ever|yet|\w+ly) )*"
    r"(?P<verb>\w+)\b(?! (?:more|as|enough)\b)(?![^,;.]* (?:without|as|enough)\b)"
)
_IN_A_WORD = {"for": "backed", "against": "opposed", "calling": "urged"}
# What somebody else wants, to which whoever speaks objects: "opposed calls for", "could not agree
# with those who preferred", "wondered why some favoured".
_OBJECTED = re.compile(
    r"\b(?:opposed|(?:reject|dismiss|resist|criticis|criticiz|deplor)\w*|"
    r"(?:not|cannot|never)(?: \w+){0,2}? (?:backed|shar\w+|understand|see)(?: why)?|"
    r"(?:wonder|question)\w* why|failed to (?:see|understand) why) (?:the )?"
    r"(?:(?:[\w-]+ ){0,2}?(?:calls?|demands?|appeals?|pleas?|enthusiasm)(?: \w+){0,3}? for|"
    r"(?:view of )?(?:those|some|others|many|members|delegations|countries|states)(?: \w+)??"
    r"(?: who| which| that)?(?: had| would)? (?:(?:call|press|push|plead|ask)\w* for|"
    r"(?:want|favour|favor|prefer|support|back|advocat|demand|propos|seek|sought)\w*)) "
    rf"(?!(?:(?:the|an?) )?{ENDING})(?:(?:the|an?|any) )?"
)
# What is said of what does no good, or harm.
NO_GOOD = (
    r"(?:(?:not|never|neither|hardly|cannot|no) (?:[\w-]+ ){0,2}?"
    r"(?:effective|help\w*|work\w*|re?solve|bring|achieve|answer|solutions?|way|good|use|"
    r"legitimate|justified|legal|needed|necessary|warranted|remedy)|"
    r"more (?:harm|damage|problems?|trouble|confusion) than|"
    r"(?:in|counter-?)(?:effective|productive)|"
    r"un(?:necessary|needed|warranted|justified|workable|realistic|wise|helpful|just)|"
    r"superfluous|redundant|premature|pointless|misguided|ill-advised|harmful|inhumane|cruel|"
    r"lack(?:s|ed|ing)? (?:any |all )?(?:\w+ )?(?:validity|legitimacy|merit)|null|void|invalid|"
    r"wors(?:en|e)\w*|exacerbat\w+|illegal|unlawful|mistake|luxury|distraction|dead end|"
    r"(?:catastrophic|disastrous|devastating|dire) (?:[\w-]+ )?(?:consequence|effect|impact)s?)\b"
)
_WOULD_HARM = (
    r"(?:(?:shut|lock|price|squeeze|push)s? out|stifle|hamper|hinder|penali[sz]e|undermine|hurt|"
    r"harm|discriminate|burden|discourage|jeopardi[sz]e|reward|embolden)s?\b"
)
# The same of a thing, or what it is called: "called a levy a luxury".
_NO_GOOD_IT_IS = re.compile(
    r"\b(?P<how>that|(?P<called>(?:call|describ|term|label|brand|deem|consider|dismiss)(?:ed|ing)))"
    rf" (?!(?:for|on|upon) |(?:(?:the|any|all) )*(?:{ENDING}|(?:attack|critic|opponent|opposi|"
    r"oppos|reject|without)\w*))(?P<it>(?:(?!(?:that|which|who|if|unless)\b)[\w'’-]+ ){1,8}?)"
    r"(?P<is>(?(called)(?:as )?|"
    r"(?:(?:would|will|might|may|could|can|was|were|is|are|be|been|has|had|remained) ){1,3}"
    r"(?:(?:only|also|clearly|therefore|do|cause|create) ){0,2})"
    rf"(?:(?:(?:an?|the) (?:[\w-]+ )?)?\"?{NO_GOOD}|{_WOULD_HARM}))"
)
# Another thing rather than it: "preferred targets to a quota".
_PREFERRED = re.compile(
    r"\b(?:prefer(?:s|red)?|would rather have|favou?r(?:s|ed)) (?P<other>(?:[\w-]+ ){1,5}?)"
    r"(?:over|rather than|instead of|(?:to|than)(?= (?:the|an?|any|such)\b)) "
)
# Of whoever takes no side yet.
_OPEN = re.compile(
    r"\b(?:(?:asked|enquired|inquired|wondered|w(?:ished|anted) to know) "
    r"(?:how|when|who|what|which|where)|t(?:ook|aking) note of|for and against|"
    r"(?:still |now |currently )?(?:studying|examining|considering|reflecting on|weighing)|"
    r"(?:not|yet) (?:yet )?(?:to )?(?:taken? a (?:position|side|stance)|decided?|made up)|"
    r"would (?:consult|study|examine|consider|reflect|see)|"
    r"had (?:\w+ )?been (?:discussed|debated|raised|considered|on the agenda))\b"
)
_WORD = re.compile(r"\w+")
CLAUSE_ENDS = re.compile(r"[,;:()\u2013\u2014]")
NEAR = 3  # words before a verb in which a "not" is its own


@dataclass(frozen=True)
class Asked:
    """The stance that a question asks for."""

    stance: Stance
    end: int  # where in its text what it is towards begins
    telling: bool = False  # whoever tells of it takes it: "complained of noise"


@lru_cache(maxsize=64)  # whoever looks for a side asks it of one question
def asked_stance(text: str) -> Asked | None:
    """The stance of a question's verb: "who rejected …", "who sided with …"."""
    plain = level(text)
    if wording.CALLED_SO.match(plain):
        return None  # says what it is
    return _against_a_side(plain) or _first(_stood(plain), _of_verb(plain))


def _first(one: Asked | None, other: Asked | None) -> Asked | None:
    """Which of two stances that a question has stands first: "spoke against or warned of"."""
    return min(filter(None, (one, other)), key=lambda asked: asked.end, default=None)


def up_to_another(plain: str, at: int) -> str:
    """A folded question up to what else it asks of whoever takes a side on what begins there."""
    another = _ANOTHER.search(plain, at)
    return plain[: another.start()] if another else plain


def _against_a_side(plain: str) -> Asked | None:
    """The stance of a folded question who is against what itself takes a side: "… condemning"."""
    against = _STOOD_AGAINST.search(plain)
    verb = against and _WORD.match(plain, against.end())
    return Asked(Stance.AGAINST, verb.start()) if verb and stem(verb[0]) in STANCES else None


def _of_verb(plain: str) -> Asked | None:
    """The stance of a folded question's first verb, if that has one."""
    whom = _WHOM_OF_MANY.match(plain)
    begin = whom.end() if whom else 0
    for found in _WORD.finditer(plain, begin):
        if found.start() < begin:
            continue
        word = stem(found[0])
        sides = ((side, pattern.match(plain, found.start())) for side, pattern in _SIDED.items())
        side, sided = next((one for one in sides if one[1]), ("", None))
        if sided and _ALSO_DID.match(plain, sided.end() - 1):
            begin = sided.end()  # "warned against or opposed": towards what, the second tells
            continue
        if sided:
            return Asked(Stance(side), sided.end(), sided[0].startswith("complain"))
        for theirs in (_THEIR_SIDE, _GRANTED):
            whose = theirs.match(plain, found.start())
            if whose:
                return Asked(Stance.FOR, whose.start("whose"))
        if word in STANCES and not _CALLED_OUT.match(plain, found.start()):
            between = _TOWARDS.match(plain, found.end())
            end = between.end() if between else found.end()
            if any(_ALSO_DID.match(plain, at) for at in (found.end(), end - 1)):
                begin = end
                continue
            return Asked(STANCES[word], end)
        if found[0] not in STOP_WORDS and word not in wording.ASKING:
            break
    return None


def _stood(plain: str) -> Asked | None:
    """The stance that a folded question has without its verb: "who was for …", "… against …"."""
    against, for_ = _STOOD_AGAINST.search(plain), _STOOD_FOR.match(plain)
    if against:
        return Asked(Stance.AGAINST, against.end())
    return Asked(Stance.FOR, for_.end()) if for_ else None


def contradicts(wanted: Stance, terms: Sequence[str], sentences: Iterable[str]) -> bool:
    """Whether sentences take only the side opposite to the one wanted; a call is for it."""
    topic = [term for term in terms if term not in STANCES]
    stays, thing = wanted_of_it(topic) if wanted is Stance.CALLING else (None, topic)
    found = {stance for one in sentences for stance in _sides(thing, one)}
    if stays is not None:
        wanted = Stance.FOR if stays else Stance.AGAINST
    if wanted is Stance.CALLING:
        return found == {Stance.AGAINST}
    return wanted not in found and OPPOSITE[wanted] in found


def _sides(topic: Sequence[str], sentence: str) -> Iterator[Stance]:
    """The stances that a sentence takes towards the topic, a call for it, not for its end, too."""
    for stance in _taken(topic, sentence):
        yield stance
        if stance is Stance.CALLING and not speaks_of_end(topic, sentence):
            yield Stance.FOR
    for stays in _becoming_of(topic, sentence):
        yield Stance.FOR if stays else Stance.AGAINST


def _becoming_of(topic: Sequence[str], sentence: str, *, done: bool = True) -> Iterator[bool]:
    """Whether a sentence tells the topic, or what kind of thing that is, to stay or to go, or to
    have been ``done`` away with.
    """
    plain = level(sentence)
    if not any(may_name(one, plain) for one in (topic[:1], topic[-1:])):
        return  # spares the forms
    for stays, it in (*becoming(plain), *(done_away_with(plain) if done else ())):
        wider = len(it) > 1 and it == tuple(topic[: len(it)])  # "the boat toll" is of any boats
        if wider or _is_of(topic, frozenset(it)) or (it and it[-1:] == tuple(topic[-1:])):
            yield stays


def becomes_otherwise(wanted: Stance, topic: Sequence[str], sentences: Iterable[str]) -> bool:
    """Whether sentences tell the topic to go, where who is for it is wanted, or to stay."""
    told = {stays for one in sentences for stays in _becoming_of(topic, one)}
    return wanted in OPPOSITE and told == {wanted is Stance.AGAINST}


def speaks_of_end(topic: Collection[str], sentence: str) -> bool:
    """Whether a sentence has a word for an end, other than what it is asked about."""
    ends = (found[0] for found in _END_OR_REVIEW.finditer(level(sentence)))
    return any(set(topic).isdisjoint(all_stems(one)) for one in ends)


def takes_side(wanted: Stance, terms: Sequence[str], sentence: str) -> bool:
    """Whether a clause of a sentence has all terms, and takes the side wanted towards them, or of
    what is called for to stay or go, tells that.
    """
    topic = [term for term in terms if term not in STANCES]
    stays, thing = wanted_of_it(topic) if wanted is Stance.CALLING else (None, topic)
    if stays is not None and stays in _becoming_of(thing, sentence, done=False):
        return True
    plain = level(sentence)
    return bool(topic) and any(
        wanted in _sides(topic, clause)
        for clause in (CLAUSE_ENDS.split(plain) if may_name(topic, plain) else ())
        if may_name(topic, clause) and set(topic) <= set(all_stems(clause))
    )


def may_name(terms: Iterable[str], plain: str) -> bool:
    """Whether a folded text may have all terms, but verbs of a side: told without stems."""
    return all(term[:-2] in plain for term in terms if term not in STANCES)


def shows(wanted: Stance, sentences: Iterable[str]) -> bool:
    """Whether sentences have any word of a stance; those without may only mention the thing."""
    return any(not _SHOWN[wanted].isdisjoint(all_stems(in_a_word(one))) for one in sentences)


def declines_to_call(terms: Sequence[str], sentences: Iterable[str]) -> bool:
    """Whether sentences with most of some terms say that a thing is not called for, or that nobody
    does, and none calls.
    """
    topic = {term for term in terms if term not in STANCES}
    on_it = [one for one in sentences if 2 * len(topic & set(all_stems(one))) > len(topic)]
    plain = [_NOT_ALONE.sub("", level(one)) for one in on_it]
    others = [_NOT_CALLED.sub("", one) for one in plain]
    return plain != others and not shows(Stance.CALLING, others)


def is_open(sentence: str) -> bool:
    """Whether a sentence asks, takes note or studies, and has no verb of a side."""
    return bool(_OPEN.search(level(sentence))) and not _stances_in(sentence)


@lru_cache(maxsize=REMEMBERED)  # a sentence is asked about whatever a question names
def in_a_word(sentence: str) -> str:
    """A sentence, folded, with one verb for several words: "backed" for "stood with"."""
    plain = _sided(sentence)
    plain = _SO_CALLED.sub(_opposed, plain) if "so-called " in plain else plain
    plain = _FOR_NONE.sub(lambda found: "" if _is_for(found) else found[0], plain)
    plain = _PREFERRED.sub(r"backed \g<other>opposed ", plain)
    plain = _NO_GOOD_IT_IS.sub(r"\g<how> opposed \g<it>; \g<is>", _OBJECTED.sub("opposed ", plain))
    return _WHY_NOT.sub("backed ", plain)


@lru_cache(maxsize=REMEMBERED)
def _sided(sentence: str) -> str:
    plain = _NOT_ALONE.sub("", level(sentence))
    for side, verb in _IN_A_WORD.items():
        plain = _SIDED[side].sub(f"{verb} ", plain)
    return plain


def is_backed_by_none(topic: Collection[str], sentence: str) -> bool:
    """Whether a sentence tells that nobody, or only somebody else, is for what has most terms."""
    plain = _sided(sentence)
    behind = (plain[one.end() :] for one in _FOR_NONE.finditer(plain) if _is_for(one))
    held = (set(topic).intersection(terms(CLAUSE_ENDS.split(one)[0])) for one in behind)
    return any(2 * len(one) > len(topic) for one in held)


def _is_for(found: re.Match[str]) -> bool:
    verb = found["verb"]
    is_for = STANCES.get(stem(verb)) is Stance.FOR or verb.startswith("recogni")
    return is_for and not found["own"]


def _opposed(found: re.Match[str]) -> str:
    before = found["before"]
    sided = not STANCES.keys().isdisjoint(all_stems(before))
    return before if sided else f"{before}opposed "


def _taken(topic: Sequence[str], sentence: str) -> Iterator[Stance]:
    """The stances that a sentence's verbs take towards the topic, each up to the next."""
    for stance, stretch in _stances_in(sentence):
        if _is_of(topic, stretch):
            yield stance


def _is_of(topic: Sequence[str], stems: frozenset[str]) -> bool:
    """Whether most of the topic, its first word among it, is among some stems."""
    held = stems & set(topic)
    return held.issuperset(topic[:1]) and 2 * len(held) > len(topic)


@lru_cache(maxsize=REMEMBERED)  # a sentence is asked about each term of a question
def _stances_in(sentence: str) -> tuple[tuple[Stance, frozenset[str]], ...]:
    """The stances of a sentence's verbs, each with the stems of the words up to the next."""
    stems = all_stems(in_a_word(sentence))
    return tuple(
        (stance, frozenset(stems[begin:end])) for stance, begin, end in stretches(stems, STANCES)
    )


def stretches(
    stems: Sequence[str], stances: Mapping[str, Stance]
) -> Iterator[tuple[Stance, int, int]]:
    """Each verb's stance, turned by a "not" before it, and the words up to the next verb."""
    verbs = [place for place, word in enumerate(stems) if word in stances]
    for place, after in pairwise([*verbs, len(stems)]):
        stance = stances[stems[place]]
        denied = NOT.intersection(stems[max(0, place - NEAR) : place])
        yield OPPOSITE.get(stance, stance) if denied else stance, place + 1, after
