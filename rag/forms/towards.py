"""Whom or what is backed or condemned: a name behind a verb that takes a side.

Comes in: a question; sentences of remarks. Goes out: what a question asks who is for or against,
and who is on another side of it. Verbs of the language and where the name stands; what else is said
is not parsed. Does not know: who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, pairwise, takewhile

from rag.countries import country_code, names_of_states
from rag.questions import wording
from rag.questions.question import Question
from rag.questions.stance import (
    CLAUSE_ENDS,
    ENDING,
    GRANT,
    HAVING_RIGHT,
    OPPOSITE,
    STANCES,
    TO_STOP,
    Asked,
    Stance,
    asked_stance,
    by_stem,
    in_a_word,
    shows,
    stretches,
)
from rag.words import STOP_WORDS, TOKEN, level, stem, terms, words

# Verbs that take a side, as these do of someone.
_VERBS = STANCES | by_stem({"for": "solidarity stand side grateful gratitude thankful assist help"})
_ACCUSATION = stem("accusation")
_WITHIN = {Stance.FOR: 8, Stance.AGAINST: 12, Stance.CALLING: 8}  # words from a verb to the name
_VOTED_ON = 5  # words from "vote against" to what is voted on
_OTHERS, _RELATIVE = 3, 6  # words before a verb in which it is told to be somebody else's
_LONGER = 3  # words before a name with which it may be another's
_ENOUGH = 4  # who are told to be against someone, before that is taken for all
_MANY = 8  # where more mention someone, one in so many at least is to take the side asked for
_OWN_TEXT = re.compile(rf" (?P<text>(?:{wording.KINDS_OF_TEXT}|draft)s?)$")
# Behind somebody's name: they are to stop; before it, where "to" alone says so.
_TO_STOP = re.compile(
    r"(?: and (?:the )?[\w ]{3,30}?)? (?:(?P<must>must|should|has to|needs to)|to) "
    rf"(?:\w+ly )?{TO_STOP}"
)
_CALLED_ON = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:\w+ )?(?:on|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|"
    r"appeal(?:s|ed|ing)? to) (?:(?:the|both) )?(?:[\w-]+(?: [\w-]+){0,3} and (?:the )?)?$"
)
_OF_WHOM = re.compile(  # before the name of whoever it is done to
    r"\b(?:of|in|on|at|against|to|for|with|from|into|over|by|between|and) (?:(?:the|all) )?$"
)
# What before a verb tells that it is somebody else's ("those who back it").
_OF_OTHERS = frozenset("who which whose those countries others".split())
_OF_OTHERS_THAT = frozenset("country countries state states delegation member nation one".split())
# Whose own support, condemnation and the like it is: "his country's support".
_OWN_SIDE = frozenset(
    "country government nation delegation people union organization organisation bloc "
    "he she it they his her its their".split()
)
_ARTICLES = frozenset("the a an its his her their".split())
# Behind what is condemned, before who is harmed by it; of whom what is condemned is done; and what
# of theirs is harmed.
_HARMING = frozenset(
    "against on upon across throughout inside into targeting attacking attack annex annexing "
    "divide dividing destroy destroying invade invading occupy occupying seize seizing bomb "
    "bombing".split()
)
_HARMS = frozenset(
    "invasion occupation blockade siege bombardment bombing shelling killing annexation violation "
    "violations partition isolation expulsion people territory territories part parts integrity "
    "sovereignty independence".split()
)
_HARMED = frozenset(
    "civilians citizens hostages children sovereignty integrity independence territory territories "
    "regions land lands".split()
)
# Before and behind whose deed or text a stance is against; not who is harmed by it.
_BY = re.compile(r"\bby (?:the )?$")
_THEIR_DEED = re.compile(rf"['’]s? (?!(?:[\w-]+ )?(?:{'|'.join(sorted(_HARMED))})\b)\w")
# Before whom it is to be done: "to expel Chad".
_DONE_TO = re.compile(
    r"\b(?:expel|suspend|oust|remov|exclud|punish|sanction|isolat|prosecut)\w* (?:the )?$"
)
# What before a name tells that a stance is not towards it.
_ELSEWHERE = {
    "for": frozenset(
        "against in on at from by over into between inside outside neighbouring neighboring "
        "including resist resisting fight fighting defeat defeating deter deterring counter "
        "countering".split()
    ),
    "against": frozenset("in at to for over towards with between".split()),
    "calling": frozenset[str](),
}
# Between a verb and a name: what follows is no longer what the verb is towards.
_CLAUSE = {
    "for": re.compile(
        r'[";]|\b(?:that|who|which|whose|whether|because|since|while|noting|saying)\b'
    ),
    "against": re.compile(r'[";]|\b(?:that|whether|because|since|while)\b'),
    "calling": re.compile(";"),
}
# Behind a name: others, who are near to them.
_OF_NEIGHBOURS = frozenset("neighbours neighbors adversaries enemies victims".split())
_NEIGHBOURS = re.compile(
    rf"(?:the )?[\w -]{{2,40}}?['’]s? (?:{'|'.join(sorted(_OF_NEIGHBOURS))})\b"
)
# What is said against someone, and what turns it round: who dismisses it is on their side.
_REBUTTING = frozenset(map(stem, "dismiss reject deny refute".split()))
_CHARGE = re.compile(
    r"\b(?:allegation|accusation|charge|claim|criticism|assertion|suggestion|notion|idea|report)s? "
    r"(?:that|about|(?:(?:levelled|made) )?against|of (?!$))\b"
)
# Before a matter that does harm, or is not as it should be: "regretted that the text".
_DISAPPROVING = (
    r"\b(?:(?:warn|caution|regret)\w* that|(?:regret|bemoan)(?:s|ted|ting|ed|ing)?|"
    r"(?:disappoint|frustrat|dismay)ed (?:by|at|with|that)|"
    r"(?:adverse|negative|harmful|devastating|detrimental) (?:impact|effect|consequence)s? of|"
    r"(?:dis(?:as)?sociat|distanc)\w+ \w+ from|reservations? (?:about|on|over|to|regarding)) "
    r"(?!(?:[\w-]+ ){0,3}?(?:lift|end|absen|lack|no\b|without|remov|fail)\w*)(?:the )?"
)
# Right before a matter that is not as it should be; behind one: it does no good, or harm.
_UNJUST = r"\b(?:illegal|unlawful|unjust|unfair|unilateral|coercive|inhumane|cruel) (?:[\w-]+ )?"
_DOING_HARM = (
    r"[^.;,]{0,40}? (?:(?:not|never|neither|hardly|cannot|no) (?:[\w-]+ ){0,2}?"
    r"(?:effective|help\w*|work\w*|re?solve|bring|achieve|answer|solutions?|way|good|use|"
    r"legitimate|justified|legal)|ineffective|counter-?productive|"
    r"harmful|unjust|inhumane|cruel|wors(?:en|e)\w*|exacerbat\w+|illegal|unlawful)\b"
)
# What States put in place against others, and before it that somebody, as a rule the speaker's own,
# has.
# Behind somebody's name: what they did as none should.
_MISDEED = (
    r"(?:(?:has|have|had|which|who|that|then|also|[\w-]+ly) )*(?:[\w-]+ ){0,2}?"
    r"(?:aggression|invasion|war|attacks?|assaults?|violations?|sabotage|"
    r"(?:violat|sabotag|destroy|kill|br[eo]k|scrap|flout|breach|betray|tor[en]|undermin|abandon|"
    r"disregard|ignor|refus|trampl|start|unleash|attack|invad|derail)(?:ed|es|s|e|en|ing)?)\b"
)
_DID_WRONG = re.compile(rf"(?:['’]s?)? {_MISDEED}")
_MEASURES = re.compile(
    r"\b(?:sanctions?|embargo(?:es)?|measures?|penalt(?:y|ies)|restrictions?|tariffs?)\b"
)
_PUTTING_IN_PLACE = (
    r"\b(?:(?:his|her|its|their|our|the) (?:own |european )?(?:country|government|union|bloc)|we|"
    r"join\w*|ha(?:s|ve|d))\b[^.;]{0,50}?\b"
    r"(?:impos(?:ed|ing)|adopt(?:ed|ing)|appl(?:ied|ying)|enact(?:ed|ing)|implement(?:ed|ing)) "
    r"(?!.*\b(?:on|against) (?:his|her|their|its|our)\b)"
)
# Before and behind whom it is said that they have a right, and before whom that they have not.
_GRANTING = re.compile(
    rf"\b(?:{GRANT}|(?:support|respect|recall)\w*) (?:(?:that|for) )?"
    r"(?:the )?(?P<of>(?:[\w-]+ )?rights? of )?(?:the )?$"
)
_RIGHT = re.compile(HAVING_RIGHT)
_HAS_RIGHT = re.compile(r" (?:ha[sd]|have) (?:the|a|an|every|its) (?:[\w-]+ ){0,2}right\b")
_DENIED = re.compile(
    r"\b(?:not|no|never|cannot|claim\w*|reject\w*|den(?:y|ied)\w*|doubt\w*|question\w*|whether|only|"
    r"assert\w*|alleg\w*|pretext|guise|so-called|notion|excuse|invok\w*)\b"
)
_NEAR = 60  # characters before a name in which a right is granted or denied
# Behind a name that is all of somebody.
_OF_BODIES = frozenset("people peoples government delegation nation".split())
_NO_MORE = wording.NO_MORE.pattern
# Behind somebody, of whom it says that they did something, not what.
_FOR_THEIR_PART = re.compile(
    rf"(?: (?:for|over) (?:its|his|her|their) (?:part|role|involvement|actions?|conduct|deeds?|"
    r"behaviou?r)(?: in (?:the|this|it)(?: \w+)?)?|['’]s? side|"
    r" for (?:(?:all )?(?:of )?(?:it|this)|what (?:is|was|has|had)(?: been)? "
    r"(?:happening|going on|happened)|"
    r"the (?:current )?(?:situation|crisis|conflict|war|violence|escalation)))?"
    rf"{_NO_MORE}"
)
# Behind whom a stance is towards, what of theirs: "Chad's bombardment", "of anything".
_OF_THEIRS = re.compile(
    rf"(?:['’]s?(?: [\w'-]+){{1,2}}?|['’]s? (?:[\w-]+ )?(?P<right>rights?)(?: (?:to|of) [^?]+?)?|"
    rf" of (?:[\w'-]+ ){{0,2}}?[\w'-]+){_NO_MORE}"
)
# Who did what a stance is towards: "the attacks by Hamas", "Hamas's violence", "the Hamas attack".
_DEED = (
    r"(?:attacks?|assaults?|violence|terror(?:ism)?|crimes?|acts?|actions?|aggression|strikes?|"
    r"raids?|abuses|atrocit(?:y|ies)|massacres?)"
)
_DEED_OF = re.compile(
    rf"(?:[\w-]+ ){{0,2}}?(?:{_DEED}(?: (?:carried out|committed|launched|perpetrated))?"
    rf"(?: (?:by|of)) (?:the )?(?!{wording.A_DAY})(?P<by>[\w-]+(?: [\w-]+)?)|"
    rf"(?P<whose>[\w-]+(?: [\w-]+)?)(?:['’]s?)? (?:[\w-]+ )?{_DEED}){_NO_MORE}"
)
# The same of somebody's part in it: who condemns that condemns them for it.
_PART = (
    r"(?:involvement|role|part|complicity|conduct|behaviou?r|participation|interference|meddling)"
)
_PART_OF = re.compile(
    rf"(?:[\w-]+ )??(?:{_PART}(?: played)? (?:by|of) (?:the )?(?P<by>[\w-]+(?: [\w-]+)?)|"
    rf"(?P<whose>[\w-]+(?: [\w-]+)?)['’]s? (?:[\w-]+ )?{_PART})(?: in [^?]+)?{_NO_MORE}"
)
# A deed of arms at a place, by whichever word: "the ground offensive in Lakeside".
ARMS = "offensive|operation|incursion|invasion|assault|campaign|attack|strike|raid|military action"
_OF_ARMS = re.compile(
    rf"(?:[\w'’-]+ ){{0,4}}?(?P<deed>{ARMS}|bombardment|siege)s? "
    r"(?:in|on|into|against|across|at) (?:the )?"
    rf"(?P<place>[\w'’-]+(?: [\w'’-]+){{0,2}}?){_NO_MORE}"
)
_CALLED_ARMS = frozenset(f"{ARMS}|bombardment|bombing|shelling".split("|"))
_IS_ARMED = re.compile(  # behind somebody's name: a deed of arms is theirs
    rf"(?:['’]s)?(?: [\w-]+){{0,2}}? (?:{ARMS}|aggression|bombardment|annexation|intervention)s?\b"
)
_PUT_TO = re.compile(r" (?:against|on|upon) (?:the )?$")  # before whom: "sanctions on Chad"
_MATTER = re.compile(rf"(?P<matter>[\w'-]+(?: [\w'-]+){{0,2}}?){_NO_MORE}")
# Before whom a verb is towards ("who warned …"): they are no answer.
_TOWARDS_ONE = re.compile(
    rf"^{wording.POLITE}*(?:who|(?:which|what) (?:[\w-]+ )?(?:{wording.BODY}|{wording.DELEGATE}))"
    r"(?: (?:all|else|also|has|have|had))* "
    r"(?!represent|sp(?:oke|eak)|sa(?:id|ys?)\b|th(?:ink|ought)|claim|argu|believe|kn(?:ow|ew)|like\b|is\b|are\b|was\b|were\b|came\b|from\b|in\b|of\b|for\b|at\b|by\b)"
    r"[a-z]+(?: (?:to|at|with|against|on|upon))? (?:the )?$"
)


@dataclass(frozen=True)
class Target:
    """Whom or what a stance is towards, and no more: its names; whether they are proper ones.
    ``whole``: towards them, not only towards a thing of theirs; ``right``: towards their right;
    ``at``: the stems of where a deed is done.
    """

    names: frozenset[str]
    proper: bool
    whole: bool = True
    right: bool = False
    at: frozenset[str] = frozenset()

    def granted(self, text: str) -> bool:
        """Whether a text says that they have a right."""
        plain = level(text)
        for found in self._named.finditer(plain):
            before, behind = plain[: found.start()], plain[found.end() :]
            near = before[-_NEAR:]
            granting = _GRANTING.search(near)
            granted = granting and (granting["of"] or _RIGHT.match(behind))
            if granted or _HAS_RIGHT.match(behind):
                return not _DENIED.search(near)
        return False

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_alternatives(self.names)})\b")

    @cached_property
    def told_of(self) -> tuple[re.Pattern[str], ...]:
        """A matter's end, what is held against it, and that it is put in place, with its name."""
        names = rf"(?:{_alternatives(one.removesuffix('s') for one in self.names)})s?\b"
        ends, warns, puts = (
            rf"{before}(?:[\w'’-]+ ){{0,3}}?{names}"
            for before in (ENDING, _DISAPPROVING, _PUTTING_IN_PLACE)
        )
        return (
            re.compile(ends),
            re.compile(rf"{warns}|{_UNJUST}{names}|{names}{_DOING_HARM}"),
            re.compile(puts),
        )

    def mentioned(self, text: str) -> bool:
        """Whether a text has any of the names."""
        stems = _stems(self.names)
        named = _may_name(stems, text) and any(True for _ in _said(text).places(stems))
        return named and (not self.at or self.at <= set(terms(text)))


def objects_of(question: Question) -> set[int]:
    """Where those begin whom a question's verb is towards ("who criticized …", "mentioned …"), or
    whose text or deed it is against.
    """
    plain, stance = level(question.text), asked_stance(question.text)
    found = {stance.end} if stance else set[int]()
    last = None
    for one in question.topics:
        beside = (
            last and last.start in found and wording.TOGETHER.fullmatch(plain[last.end : one.start])
        )
        theirs = stance and stance.stance is Stance.AGAINST
        if (
            (theirs and _is_done_by(plain, one.start, one.end))
            or (stance and not theirs and _DONE_TO.search(plain, stance.end, one.start))
            or beside
            or (_TOWARDS_ONE.match(plain[: one.start]) and plain[one.end :][:2] != "'s")
        ):
            found.add(one.start)
        if not theirs and _IS_ARMED.match(plain, one.end):
            found.discard(one.start)  # who backs that may be whose it is
        last = one
    return found


def _is_done_by(plain: str, start: int, end: int) -> bool:
    """Whether a folded question names somebody, from ``start`` to ``end``, as whoever did a thing
    or whose it is: "the veto by Chad", "Chad's amendments".
    """
    theirs = _THEIR_DEED.match(plain, end) or wording.TEXT_AFTER.match(plain[end:])
    return bool(_BY.search(plain, 0, start) or theirs)


def target_of(question: Question, asked: Asked | None, texts: Iterable[str]) -> Target | None:
    """What a question asks who is for or against ("who backed Chad?", "who opposed the toll?"), a
    matter only where any of the texts has it in these words; None where it asks no such thing.
    """
    plain = level(question.text)
    if asked is None or asked.stance is Stance.CALLING or _NEIGHBOURS.match(plain, asked.end):
        return None
    part = _PART_OF.match(plain, asked.end)
    for one in question.topics:
        if one.start == asked.end:
            whole = bool(part or _FOR_THEIR_PART.match(plain, one.end))
            theirs = _OF_THEIRS.match(plain, one.end)
            if whole or theirs:
                right = bool(theirs and theirs["right"])
                return Target(one.forms | {one.label}, proper=True, whole=whole, right=right)
    texts = tuple(texts)
    return _doer(question, part, asked.end, texts) or _matter(question, asked, texts)


def _matter(question: Question, asked: Asked, texts: Sequence[str]) -> Target | None:
    """The matter that it asks who is for or against, as any of some texts has it."""
    plain = level(question.text)
    arms = _OF_ARMS.match(plain, asked.end)
    if arms:
        at = frozenset(terms(arms["place"]))
        target = Target(_CALLED_ARMS | {arms["deed"]}, proper=False, at=at)
        return target if any(map(target.mentioned, texts)) else None
    found = _MATTER.match(_without_whom(question, plain, asked.end), asked.end)
    if found is None or not (STOP_WORDS - {"s"}).isdisjoint(words(found["matter"])):
        return None
    # "Chad's amendments" are "the amendments" there
    text = _OWN_TEXT.search(found["matter"])
    for names in filter(None, (found["matter"], text and text["text"])):
        somebody = question.text[asked.end].isupper() and " " not in names  # "Hamas", no treaty
        target = Target(frozenset([names]), proper=somebody)
        if any(map(target.mentioned, texts)):
            return target
    return None


def _without_whom(question: Question, plain: str, at: int) -> str:
    """A question without whom measures are put to: "opposed sanctions on Chad" as "… sanctions"."""
    for one in question.topics:
        before = _PUT_TO.search(plain, at, one.start)
        if before and is_put_to(plain, one.start) and wording.NO_MORE.match(plain, one.end):
            return plain[: before.start()] + plain[one.end :]
    return plain


def _doer(
    question: Question, part: re.Match[str] | None, at: int, texts: Sequence[str]
) -> Target | None:
    """Whoever did the deed that a question asks who is for or against, or had a part in it, if that
    is a proper name. ``at``: where what the stance is towards begins.
    """
    found = part or _DEED_OF.match(level(question.text), at)
    if found is None:
        return None
    begin, end = found.span("by" if found["by"] else "whose")
    for one in question.topics:
        if one.start == begin:
            return Target(one.forms | {one.label}, proper=True, whole=part is not None)
    name = question.text[begin:end].removesuffix("'s")
    proper = re.compile(rf"\b(?:{re.escape(name.title())}|{re.escape(name.upper())})\b")
    target = Target(frozenset([name]), proper=True, whole=False)
    return target if any(map(proper.search, texts)) else None


def takes_other_side(target: Target, asked: Stance, sentences: Iterable[str]) -> bool:
    """Whether sentences take the side opposite to the one asked for, and never that one."""
    taken = stances_towards(target.names, sentences)
    return OPPOSITE.get(asked) in taken and asked not in taken


def otherwise(target: Target, asked: Stance, said: Mapping[int, Sequence[str]]) -> set[int]:
    """Of those that mention it, the keys of those whose sentences take the other side; and, where
    it is asked who is for someone, hardly any is on the side asked for, or more are on the other,
    those that take none.
    """
    taken = {key: stances_towards(target.names, sentences) for key, sentences in said.items()}
    if not target.proper:
        taken = {key: _of_matter(target, stances, said[key]) for key, stances in taken.items()}
    shown = {key for key, stances in taken.items() if asked in stances}
    other = {key for key, stances in taken.items() if stances - {asked, Stance.CALLING}}
    if target.right:
        shown |= {key for key, sentences in said.items() if any(map(target.granted, sentences))}
        other -= shown
    if target.proper and asked is Stance.FOR:
        return said.keys() - (shown - other)
    other -= shown
    if not target.whole:
        return other
    rare = target.proper and _MANY * len(shown) < len(said) - _MANY
    enough = target.proper and len(shown) >= _ENOUGH
    return said.keys() - shown if rare or enough or len(other) > len(shown) else other


def accuses_only(others: Collection[str], whom: Target, sentences: Iterable[str]) -> bool:
    """Whether sentences that have nothing against someone have something against a State of some,
    by their ISO codes.
    """
    said = list(sentences)
    return not any(is_accused(whom.names, one) for one in said) and any(
        code in others and is_accused(frozenset([name]), one)
        for one in said
        for name, code in names_of_states(one).items()
    )


def did_wrong(text: str, start: int, end: int) -> bool:
    """Whether a text tells of whoever it names from ``start`` to ``end`` what none should do."""
    return bool(_DID_WRONG.match(level(text), end)) and not _BY.search(level(text), 0, start)


def is_put_to(text: str, start: int) -> bool:
    """Whether a text tells of measures put in place against whoever it names from ``start`` on."""
    before = _PUT_TO.search(level(text), 0, start)
    return bool(before and _MEASURES.search(before.string, 0, before.start()))


def is_accused(names: frozenset[str], sentence: str) -> bool:
    """Whether a sentence is against someone, or tells of what they did as none should."""
    if Stance.AGAINST in stances_towards(names, [sentence]):
        return True
    named = rf"\b(?:{_alternatives(names)})"
    return bool(re.search(rf"{named}{_DID_WRONG.pattern}", level(sentence)))


def takes_side_on(matter: Target, asked: Stance, sentence: str) -> bool:
    """Whether a sentence takes the side asked for on a matter, and no other."""
    if not matter.mentioned(sentence):
        return False
    taken = _of_matter(matter, stances_towards(matter.names, [sentence]), [sentence])
    return taken - {Stance.CALLING} == {asked}


def _of_matter(
    target: Target, stances: frozenset[Stance], sentences: Iterable[str]
) -> frozenset[Stance]:
    """The stances towards a matter: who calls for it is for it, or puts such measures in place; who
    calls for its end against it, or warns of what it does.
    """
    ends, warns, puts = target.told_of
    plain = [level(one) for one in sentences]
    calling = (one for one in plain if ends.search(one))
    if shows(Stance.CALLING, calling) or any(map(warns.search, plain)):
        return stances | {Stance.AGAINST}
    measures = any(map(_MEASURES.search, target.names)) and any(map(puts.search, plain))
    return stances | {Stance.FOR} if Stance.CALLING in stances or measures else stances


def _alternatives(names: Iterable[str]) -> str:
    """A pattern for any of some names, the longest first."""
    return "|".join(sorted(map(re.escape, map(level, names)), key=lambda one: (-len(one), one)))


def stances_towards(names: Iterable[str], sentences: Iterable[str]) -> frozenset[Stance]:
    """The stances that sentences take towards someone by any of these names: against "condemned the
    attack of Chad", for "condemned the attack on Chad" and "backed Chad", not "backed Chadian law".
    """
    stems = _stems(frozenset(names))
    naming = (one for one in sentences if _may_name(stems, one))
    return frozenset(stance for one in naming for stance in _said(one).towards(stems))


@lru_cache(maxsize=16)  # asked of every sentence
def _stems(names: frozenset[str]) -> frozenset[tuple[str, ...]]:
    said = [words(name) for name in names]
    return frozenset(tuple(map(stem, one)) for one in said if not STOP_WORDS.issuperset(one))


def _may_name(stems: Iterable[tuple[str, ...]], text: str) -> bool:
    """Whether a text has what the words of any name begin with; a stem may end in another letter
    than its word ("itali").
    """
    plain = level(text)
    return any(all(part[:-1] in plain for part in name) for name in stems)


class _Said:
    """The words of a sentence, and what stands between them."""

    def __init__(self, sentence: str) -> None:
        self._plain = in_a_word(sentence)
        self._found = list(TOKEN.finditer(self._plain))
        self.words = [found[0] for found in self._found]
        self.stems = [stem(word) for word in self.words]

    def places(self, names: Collection[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
        """Where a name begins and ends (in words): the longest, and no part of another's."""
        firsts = {one[0] for one in names}
        for begin in (place for place, one in enumerate(self.stems) if one in firsts):
            sizes = [
                len(one) for one in names if tuple(self.stems[begin : begin + len(one)]) == one
            ]
            if sizes and not self._is_of_longer(begin, begin + max(sizes)):
                yield begin, begin + max(sizes)

    def towards(self, names: Collection[tuple[str, ...]]) -> Iterator[Stance]:
        """The stances taken towards whoever has the names."""
        named = list(self.places(names))
        if not named:
            return
        if any(self._is_to_stop(first, after) for first, after in named):
            yield Stance.AGAINST
        verbs = stretches(self.stems, _VERBS)
        for stance, begin, end in chain(verbs, self._votes()):
            if self._is_of_others(begin - 1):
                continue
            if self.words[begin : begin + 1] == ["by"]:
                continue  # "condemned by" them
            for first, after in named:
                near = begin <= first < min(end, begin + _WITHIN[stance])
                between = self._between(begin - 1, first) if near else ""
                if near and not _CLAUSE[stance.value].search(between.lstrip(' "')):
                    taken = self._taken(stance, begin, first, after)
                    if taken:
                        yield taken
                        break

    def _is_to_stop(self, first: int, after: int) -> bool:
        """Whether it is said that somebody, named from a word up to another, is to stop what they
        do; not of what is done to them.
        """
        told = _TO_STOP.match(self._plain, self._found[after - 1].end())
        if told is None:
            return False
        before = self._plain[: self._found[first].start()]
        if told["must"]:
            return not _OF_WHOM.search(before)
        return bool(_CALLED_ON.search(before))

    def _is_of_others(self, verb: int) -> bool:
        """Whether a verb is others': "those who back it", "the only country that has backed it",
        "Chad's support for it".
        """
        before = self.words[max(0, verb - _RELATIVE) : verb]
        if before[-1:] == ["s"] and not _OWN_SIDE.intersection(before[-2:-1]):
            return True
        return not _OF_OTHERS.isdisjoint(before[-_OTHERS:]) or any(
            word == "that" and last in _OF_OTHERS_THAT for last, word in pairwise(before)
        )

    def _votes(self) -> Iterator[tuple[Stance, int, int]]:
        """Where it is told what a vote is for or against, as ``stretches`` tells it of verbs."""
        for place, word in enumerate(self.words, 1):
            if word.startswith("vot"):
                way = self.words[place : place + 3]
                if way[:1] == ["against"]:
                    yield Stance.AGAINST, place + 1, place + 1 + _VOTED_ON
                elif way[:1] == ["for"] or way[:2] in (["in", "favour"], ["in", "favor"]):
                    begin = place + (1 if way[0] == "for" else 2)
                    yield Stance.FOR, begin, begin + _VOTED_ON

    def _taken(self, stance: Stance, begin: int, first: int, after: int) -> Stance | None:
        """The stance towards the name from ``first`` to ``after``, of a verb before ``begin``."""
        between = self.words[begin:first]
        if self.stems[begin - 1] in _REBUTTING and _CHARGE.search(" ".join(between)):
            return Stance.FOR
        before = [one for one in between if one not in _ARTICLES and not one.isdigit()]
        last = before[-1] if before else ""
        next_ = self.words[after] if after < len(self.words) else ""
        theirs = self.words[after + 1 : after + 2] if next_ == "s" else [next_]
        if _OF_NEIGHBOURS.intersection(theirs):
            return None
        harmed = last in {"and", "or"} and _HARMED.intersection(theirs)
        if harmed or (last == "against" and self.stems[begin - 1] == _ACCUSATION):
            return None  # both sides' civilians; "accusations against"
        if stance is Stance.AGAINST and (
            last in _HARMING
            or (last == "of" and before[-2:-1] and before[-2] in _HARMS)
            or next_ in _HARMED
        ):
            return Stance.FOR
        if last in _ELSEWHERE[stance.value]:
            return None
        alone = (
            not next_
            or next_ in STOP_WORDS | _OF_BODIES
            or CLAUSE_ENDS.search(self._between(after - 1, after))
        )
        return stance if alone or stance is not Stance.FOR else None

    def _between(self, one: int, other: int) -> str:
        """What stands between two words."""
        return self._plain[self._found[one].end() : self._found[other].start()]

    def _is_of_longer(self, begin: int, end: int) -> bool:
        """Whether a country's name is part of another country's ("South Sudan")."""
        code = self._country(begin, end)
        if code is None:
            return False
        before = takewhile(
            lambda start: self.words[start] not in STOP_WORDS - {"s"},  # "People's Republic"
            range(begin - 1, max(-1, begin - 1 - _LONGER), -1),
        )
        return any(self._country(start, end) not in {None, code} for start in before)

    def _country(self, begin: int, end: int) -> str | None:
        return country_code(self._plain[self._found[begin].start() : self._found[end - 1].end()])


@lru_cache(maxsize=4096)  # a sentence is asked about whoever a question names
def _said(sentence: str) -> _Said:
    return _Said(sentence)
