"""Deeds of arms, of crime or of state: who did them, as somebody else tells it, and what speakers
tell of theirs: arms that they defend, sanctions put in place, charges owned up to, people lost.

Comes in: a question; remarks and their sentences. Goes out: what it asks of such deeds, whom a
sentence names as its doer, and whether one tells it. Does not know: search, who tells it.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice

from rag.countries import country_code, demonyms, names_of_states, states_in
from rag.english import is_english
from rag.forms.own import tells_of_own, tells_of_own_people
from rag.forms.targets import ARMS
from rag.forms.towards import Target
from rag.holdings.passages import Told, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.denial import CHARGES_FALSE
from rag.questions.kinds import DEEDS
from rag.questions.question import Question
from rag.questions.stance import CLAUSE_ENDS, Asked, Stance
from rag.records import Remark
from rag.words import even, level, stem, terms

# Verbs alike that are of such a deed by their object.
_BY_OBJECT = {
    line.split()[0]: frozenset(map(stem, line.split()))
    for line in (
        "took taken take seize seized",
        "used use using",
        "fired fire launch launched lob lobbed",
        "freed free release released",
    )
}
_WEAPONS = (
    r"(?:phosphorus|weapons?|munitions?|bombs?|gas|mines?|missiles?|rockets?|drones?|starvation|"
    r"hunger|rape|force|shields?|poison|bullets|shells|explosives|mortars?|shots?)"
)
_CAPTIVES = r"(?:hostages?|captives?|prisoners?|control of|over)"
_OF_MEETINGS = (  # of which meetings and texts are the object
    r"[^?]*\b(?:meetings?|sessions?|debates?|resolutions?|texts?|drafts?|amendments?|proposals?|"
    r"motions?|consensus)\b"
)
_MEETINGS_ASKED = re.compile(_OF_MEETINGS)
_ASKED = re.compile(
    rf"^{wording.POLITE}*(?:who|(?:which|what) (?:country|state|nation|group|side)) "
    r"(?:(?:has|have|had|is|was|really|actually|first|also|all|wants? to|tried to) )*"
    rf"(?:(?P<took>took|takes?|taken) (?=[^?]*\b{_CAPTIVES}\b)|"
    rf"(?P<used>use[sd]?|using) (?=[^?]*\b{_WEAPONS}\b)|"
    rf"(?P<fired>(?:fir(?:ed?|ing)|launch(?:ed|ing)?|lobbed|shot) (?=[^?]*\b{_WEAPONS}\b)|"
    r"(?:fired|shot|opened fire) (?=(?:at|on|upon)\b(?! \d)))|"
    rf"(?P<freed>releas(?:ed?|ing)|let go of) (?=[^?]*\b{_CAPTIVES}\b)|"
    rf"(?P<did>[a-z]+)\b(?! (?:on|at)\b|{_OF_MEETINGS}))"
)
_SET_UP = re.compile(
    rf"^{wording.POLITE}*who (?:(?:has|have|had|actually|really|first) )*set (?=[^?]*\bup\b)"
    rf"(?!{_OF_MEETINGS})"
)
_MADE = frozenset(map(stem, "set build built construct establish install".split()))
_BREAKING = frozenset(map(stem, ("break", "broke")))
_BROKEN = re.compile(r"^[^?]*\b(?:break|broke|broken)\b(?! (?:up|down|into|ranks?|with|silence)\b)")
# A word of force: without any, whoever attacks somebody does so by words.
_OF_FORCE = re.compile(
    r"\b(?:attack|str(?:ike|uck)|rocket|missile|mortar|shell|bomb|raid|assault|offensive|operation|"
    r"troops|forces\b|soldier|militar|hostilit|aggression|gunm|terror)"
)
_GROUP = (
    r"(?:forces|authorit(?:y|ies)|army|troops|soldiers|government|military|militants?|fighters|"
    r"settlers|militias?|rebels|police|leaders|officials|navy|warplanes|regime|terrorists|"
    r"traffickers|gangs|pirates|gunmen)"
)
_ONE = r"[A-Z][\w’'-]*(?: (?:(?:of|for|the) )*[A-Z][\w’'-]*)*"
_DATES = "|".join([*month_name[1:], *day_name])
_NAME = rf"(?:(?:(?!{_DATES}){_ONE}, ){{0,3}}{_ONE} and (?:the )?{_ONE}|{_ONE})"
_DOER = rf"(?P<who>{_NAME}(?:(?:['’]s?)? (?:[a-z-]+ )??{_GROUP})?)"
_BEGUN = (  # before a subject: the sentence or its clause begins
    r"(?:^|[,;:—“‘\"(] ?|[,;:] [“‘\"]|\b(?:that|and|while|when|as|after|because|but|which|where|"
    r"whereas|said|although|though|if|since|how) )(?:[Tt]he )?"
)
_ADVERBS = r"(?:(?:also|then|again|later|now|recently|already|just|[a-z]+ly) )"
_ACTIVE = re.compile(
    rf"{_BEGUN}{_DOER},? (?:(?:has|had|have|will|would) |{_ADVERBS}){{0,3}}"
    r"(?:(?:continue[sd]?|began|begun|start(?:ed|s)|decided|sought|seeks|wants?|wanted|tried|tries|"
    r"threaten(?:ed|s)|chose) to )?$"
)
_GOING_ON = re.compile(
    rf"{_BEGUN}{_DOER},? (?:(?:has|had|have|is|was|are|were|been) |{_ADVERBS}){{1,4}}$"
)
_ACCUSED = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|suspect(?:s|ed|ing)?|blam(?:e[sd]?|ing)|condemn(?:s|ed|ing)?|"
    rf"denounc(?:e[sd]?|ing)) (?:the )?{_DOER} (?:of|for) (?:[a-z]+ly )?$"
)
_DECIDED = re.compile(
    rf"(?P<who>{_ONE})['’]s? (?:[a-z-]+ )?"
    r"(?:decisions?|attempts?|efforts?|plans?|threats?|bids?|intention) to $"
)
_WHOSE = re.compile(  # "Chad's attack on", "the Hamas seizure of"
    rf"(?P<who>{_ONE})(?:['’]s?)? "
    r"(?:(?!(?:an?|the|is|was|are|were|be|by|for|of|to|in|on|and|or|as|not)\b|[a-z]+ing\b)"
    r"[a-z-]+ ){0,2}$"
)
_BY = re.compile(rf"[^,.;]{{0,60}}? by (?:the )?{_DOER}")
# Behind a deed with no object: who is told of before it suffers it ("that guards killed in …").
_NO_OBJECT = re.compile(
    r"(?: (?:in|since|by|during|at|on|from|as|and|or|to|with|for)\b|[,.;:)”]|$)"
)
_ON = re.compile(r"s? (?:on|against|of) ")
_LED_BY_NONE = re.compile(
    r"^(?:[A-Z][a-z]+ing|These|Those|This|That|Its|His|Her|Their)\b (?:the )?"
)
_BODY_OF_STATE = (
    r"(?:[\w-]+ )?(?:country|state|nation|delegation|capital|organi[sz]ation|agency|office|"
    rf"mission|bureau|department|ministry|parliament|courts?|union|company|{_GROUP})"
)
_OWN = re.compile(
    rf"\b(?:he|she|I|we|(?:his|her|its|our|my) (?:own )?(?:{_BODY_OF_STATE}))"
    r"(?: (?!(?:been|was|were|be|being)\b)[\w-]+){0,2} $",
    re.IGNORECASE,
)
_NOBODY = frozenset({"He", "She", "I", "They", "It", "We", *month_name, *day_name})
_LACKING = 3  # of so many terms one may lack
_A_WORD = re.compile(r"\b[a-z][\w-]+")
_POSSESSED = re.compile(r"['’]s?$")


def deed_asked(question: str) -> frozenset[str]:
    """The stems of the verbs of the deed that a question asks who did, as it may be told."""
    plain = level(question)
    asked = _ASKED.match(plain)
    if asked is None:
        return frozenset()
    for name, alike in _BY_OBJECT.items():
        if asked[name]:
            return alike
    did = stem(asked["did"])
    if did in _BREAKING and not _BROKEN.match(plain):
        return frozenset()
    return next((group for group in DEEDS if did in group), frozenset())


def made_asked(question: str) -> frozenset[str]:
    """The stems by which what else a question asks who did may be told, by no words ("who set up
    the pier?"); none where it asks no such thing.
    """
    plain = level(question)
    if _SET_UP.match(plain):
        return _MADE
    asked = wording.WHO_DID.match(plain)
    did = (asked["did"] or asked["did2"]) if asked else None
    if did is None or wording.BY_WORDS.match(did) or _MEETINGS_ASKED.match(plain):
        return frozenset()
    return _MADE if stem(did) in _MADE else frozenset({stem(did)})


def is_by_words(deed: AbstractSet[str], text: str) -> bool:
    """Whether whoever a text has attacking somebody may do so by words: it tells of no force."""
    return stem("attack") in deed and not _OF_FORCE.search(level(text))


def doers_told(deed: AbstractSet[str], about: AbstractSet[str], sentence: str) -> Iterator[str]:
    """Whom a sentence names as having done such a deed, where it has most of some terms."""
    if len(about - set(terms(sentence))) > len(about) // _LACKING:
        return
    plain = even(sentence)
    for found in _A_WORD.finditer(plain):
        if stem(found[0]) in deed:
            doer = _doer_of(plain[: found.start()], found[0], plain[found.end() :])
            name = _POSSESSED.sub("", _LED_BY_NONE.sub("", doer or ""))
            if name and _is_somebody(name, begins=plain.startswith(name)):
                yield name


def is_own(deed: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence tells such a deed of "he" or "his country"."""
    plain = even(sentence)
    return any(
        stem(one[0]) in deed and _OWN.search(plain, 0, one.start())
        for one in _A_WORD.finditer(plain)
    )


def _doer_of(before: str, verb: str, behind: str) -> str | None:
    accused = _ACCUSED.search(before)
    told = (_GOING_ON if verb.endswith("ing") else _ACTIVE).search(before)
    if told and (_NO_OBJECT.match(behind) or _POSSESSED.search(told["who"])):
        told = None
    told = accused or _DECIDED.search(before) or told
    if told is None and verb.endswith(("ed", "en", "own", "id", "set", "uilt")):
        told = _BY.match(behind)
    if told is None and _ON.match(behind):
        told = _WHOSE.search(before)
    return told["who"] if told else None


def _is_somebody(name: str, *, begins: bool) -> bool:
    """Whether it is somebody's name: no demonym, nor an English word that a sentence ``begins``."""
    first, *more = level(name).split()
    if level(name) in demonyms() or name in _NOBODY:
        return False
    return bool(states_in(name)) or bool(more) or not (begins and is_english(first))


_DEED = rf"(?:{ARMS}|aggression|intervention)s?\b"
_OF_DEED = re.compile(
    rf"(?:the )?(?:(?!(?:who|that|which|against|of|in|on|for|and|to)\b)[\w'’-]+ ){{0,4}}?{_DEED}"
)
_WHOSE_DEED = re.compile(  # "Chad's ground offensive", "the Chadian army's operation"
    rf"(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)(?:['’]s?)? (?:[a-z-]+ ){{0,2}}?{_DEED}"
)
_DEED_BY = re.compile(rf"{_DEED}(?: [a-z]+)? by (?:the )?(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)")
_NO_NAME = re.compile(  # with which a sentence begins, or a date
    rf"(?:The|This|These|That|And|But|An?|In|Its|His|Her|\w+ing|\w+ly|{wording.MONTHS})\b.*"
)
_OF_A_PLACE = 10  # of texts that name a place, one in so many at least tells of what is there
_ON_A_DAY = re.compile(r" (?:of|on) \d")
# Of a sentence that justifies by a word that may be of anything.
_OF_ARMS = re.compile(
    r"\b(?:operat|militar|forces?\b|troop|strike|attack|army|soldier|weapon|defen|target|war\b)"
)
_SAYS_SO = re.compile(
    r"self-defen[cs]e|right to (?:defend|protect)|defend(?:s|ed|ing)? (?:itself|its)"
)
_JUSTIFIES = re.compile(
    r"\b(?:self-defen[cs]e|(?:right|duty|obligation) to (?:defend|protect|respond)|"
    r"defend(?:s|ed|ing)? (?:itself|its|our|his|her|their|themselves)\b|justified|legitimate|"
    r"(?:no|little|without) (?:other |any )?(?:choice|option|alternative)|"
    r"(?:compelled|forced|obliged) to (?:act|defend|launch|take|respond|go|protect)|"
    r"in response to|to protect|carefully|surgical(?:ly)?|precise(?:ly)?|precautions?|"
    r"necessary|necessity|to (?:save|free|rescue|liberate|demilitari[sz]e)\b)"
)
_NOT_SO = re.compile(r"\b(?:not|no|nothing|never|cannot|nor|without|pretext|under the guise)\b")
# Behind a right that is granted: it does not speak for what was done by it.
_BUT = re.compile(
    r"\bdefen[cds]\w*\b.*\b(?:however|but|yet|must|alarm\w*|"
    r"(?:grave|serious|deep|profound) concern)\b"
)
_BEFORE = 40  # characters before what justifies in which it is denied


def doers_defended(
    question: Question, asked: Asked | None, texts: Iterable[str]
) -> frozenset[str] | None:
    """The States whose deed of arms a question asks who defended, be it as most texts tell it; none
    where they tell it of a group as well.
    """
    if asked is None or asked.stance is not Stance.FOR or not question.kind.many:
        return None
    plain = question.plain
    deed = _OF_DEED.match(plain, asked.end)
    if deed is None or _ON_A_DAY.match(plain, deed.end()):
        return None
    behind = even(question.text[asked.end :])
    named = {one["who"] for pattern in (_WHOSE_DEED, _DEED_BY) for one in pattern.finditer(behind)}
    codes = frozenset(code for who in named for code in names_of_states(who).values())
    texts = list(texts)
    if codes or any(not _is_place(who, texts) for who in named):
        return codes or None  # of no State
    harmed = set(names_of_states(question.text).values())
    told = [one for text in texts for one in _WHOSE_DEED.finditer(even(text))]
    same = [one for one in told if _word_for(one) == _word_for(deed)]
    return _state_of_most([one["who"] for one in same or told], harmed)


def _word_for(deed: re.Match[str]) -> str:
    return stem(level(deed[0]).split()[-1])


def _state_of_most(whose: Sequence[str], harmed: AbstractSet[str]) -> frozenset[str] | None:
    """The State that most of some names are of; none where many are of no State, as of a group."""
    states = [code for who in whose for code in names_of_states(who).values()]
    doers = Counter(code for code in states if code not in harmed).most_common(1)
    groups = Counter(o for o in whose if not (names_of_states(o) or _NO_NAME.fullmatch(o)))
    if groups and 2 * max(groups.values()) >= sum(often for _, often in doers):
        return frozenset()
    return frozenset(code for code, _ in doers) or None


@lru_cache(maxsize=256)
def _there(name: str) -> re.Pattern[str]:
    """How what is in a place of a name is told."""
    return re.compile(rf"\b(?:in|into|from|across|around|inside) {re.escape(name)}\b(?!['’])")


def _is_place(name: str, texts: Collection[str]) -> bool:
    """Whether texts tell of what is there: one in some that name it, at least."""
    there = _there(name)
    named = [one for one in texts if name in one]
    return bool(named) and _OF_A_PLACE * sum(map(bool, map(there.search, named))) >= len(named)


def defends(remark: Remark, sentence: str, doers: Collection[str]) -> bool:
    """Whether a sentence defends what States did, its own, or says that they have the right, and
    has no reserve behind that.
    """
    if any(country_code(body) in doers for body in remark.bodies):
        return _justifies(sentence)
    names = {name for name, code in names_of_states(sentence).items() if code in doers}
    granted = bool(names) and Target(frozenset(names), proper=True).granted(sentence)
    return granted and not _BUT.search(level(sentence))


def _justifies(sentence: str) -> bool:
    plain = level(sentence)
    if not (_SAYS_SO.search(plain) or _OF_ARMS.search(plain)):
        return False
    found = _JUSTIFIES.finditer(plain)
    return any(
        not _NOT_SO.search(plain, max(0, one.start() - _BEFORE), one.start()) for one in found
    )


_KINDS_OF_SANCTION = (
    r"(?:sanctions?|penalt(?:y|ies)|embargo(?:es)?|(?:restrictive|punitive|coercive) measures?|"
    r"travel bans?|asset freezes?|restrictions?)\b"
)
_WHO_IMPOSED = re.compile(
    rf"{wording.WHOEVER}(?:(?:sa(?:id|ys?)|announce[sd]?|stated?|reported) (?:that )?"
    r"(?:they|it|their \w+) (?:(?:had|have|has|already|also) )*)?"
    r"(?:impos|adopt|announc|slap|introduc|enact|appl(?:y|ied)|put|plac|join)[a-z]* "
    rf"(?:[\w-]+ ){{0,3}}?{_KINDS_OF_SANCTION}"
)
_SANCTIONS = re.compile(
    rf"\b{_KINDS_OF_SANCTION}|\bmeasures against\b|\bfreez\w+ (?:of )?(?:the )?(?:\w+ )?assets\b"
)
_PUT_IN_PLACE = re.compile(
    r"\b(?:impos|adopt|appl(?:ied|ying)|enact|implement|introduc|join|subscrib|respon[ds]|"
    r"t(?:ak(?:en|ing)|ook)\b|clos(?:ed|ing)\b)"
)
_YET_TO = re.compile(r"\b(?:should|must|call|urg|caution|favou?r|oppos|victim|lift)\w*")
_ON_OWN = re.compile(r"\b(?:on|against) (?:his|her|its|their|my)\b")
# Put in place by nobody named: by those for whom it is told.
_ARE_IN_PLACE = re.compile(
    rf"{_KINDS_OF_SANCTION} (?:have|has|had) (?:\w+ )?been (?:impos|adopt|appli|enact|introduc)ed\b"
    rf"(?! (?:by|unilaterally|illegally|unlawfully)\b| ?{_ON_OWN.pattern})"
)


def asks_who_imposed(plain: str) -> bool:
    """Whether a folded question asks who put sanctions in place."""
    return bool(_WHO_IMPOSED.match(plain))


def imposes(remark: Remark, sentence: str) -> bool:
    """Whether a sentence tells that the speaker's own country or bloc put sanctions in place."""
    plain = level(sentence)
    told = (
        _SANCTIONS.search(part)
        and _PUT_IN_PLACE.search(part)
        and not (_YET_TO.search(part) or _ON_OWN.search(part))
        for part in (plain, *CLAUSE_ENDS.split(plain))
    )
    return bool(_ARE_IN_PLACE.search(plain)) or (any(told) and tells_of_own(remark, sentence))


_ADMITTED = re.compile(
    rf"^{wording.POLITE}*(?:did|does|do|has|have) .+? (?:admit|acknowledge|confess|concede|own up)"
    r"(?:t?ed|d)?\b"
)
_TURNS_DOWN = re.compile(
    rf"{CHARGES_FALSE.pattern}|\b(?:baseless|groundless|unfounded|false)\b[^.;]*"
    r"\b(?:propaganda|lies|remarks|statements?|narratives?)\b"
)
_LOST_PEOPLE = re.compile(
    rf"^{wording.POLITE}*(?:did|does|do|has|have) .+? (?:lose|lost) (?:any |some )?(?:of its )?"
    r"(?:own )?(?:citizens|nationals|people|compatriots|students|soldiers|peacekeepers|workers)\b"
)
_PERISHED = re.compile(r"\b(?:kill|die[ds]?\b|dead|death|lost\b|lives\b|perish|murder)")
_MOST = 5  # sentences told


def owned_up(question: Question, remarks: Selection) -> list[Told]:
    """Where those asked turn down what others charge them with, or tell of people they lost."""
    plain = question.plain
    lost = _LOST_PEOPLE.match(plain)
    if not (lost or _ADMITTED.match(plain)):
        return []
    names = {form for one in question.topics for form in (one.label.lower(), *one.forms)}

    def tells(remark: Remark, sentence: str) -> bool:
        text = level(sentence)
        if lost:
            return bool(_PERISHED.search(text)) and tells_of_own_people(remark, sentence)
        return bool(_TURNS_DOWN.search(text)) and any(name in text for name in names)

    told = (
        (one, span)
        for one in stated(remarks.by(question.asked))
        for span, text in told_sentences(one)
        if tells(one, text)
    )
    return list(islice(told, _MOST))
