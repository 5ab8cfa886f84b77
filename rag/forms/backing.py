"""Who is for or against a text before the meeting, or associated themselves with a statement.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it. Votes cast are
read elsewhere (``tally``); this is what is said where none are. Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from rag.answer import Kind
from rag.forms.own import own_ends
from rag.forms.own_votes import is_of_vote, on_subject, votes_told, whose
from rag.forms.tabling import OWN_SPONSOR, putting, telling_of_text
from rag.holdings.ballots import Way, ballots, takes_up_one
from rag.holdings.directory import Named
from rag.holdings.entries import remarks_of
from rag.holdings.passages import Told, about, remark_sentences, stated, told_sentences
from rag.holdings.selection import Selection
from rag.questions.occasion import COUNCIL_SYMBOLS
from rag.questions.question import Question
from rag.questions.stance import STANCES, Stance
from rag.questions.voting import VOTING_ON, WHOSE_TEXT, WITH_RESERVE
from rag.questions.wording import BODIES, NOT_FOR, POLITE, TEXT, WHOEVER
from rag.records import Remark, Speaker
from rag.words import fold, level, stem, terms

_AMENDMENT = r"(?:amendment|change)s?\b"
_DRAFT = (
    r"(?:draft(?! a(?:mendments?)?\b)|resolution|text(?! messages?\b)|document)s?\b"
    r"(?! (?:\d|of (?:(?:the|this|that|all) )?(?:conflict|dispute|cris|question|problem)))"
)
_WORDS = r"(?:(?!(?:to|of|in|for|on|from|with|by|as|at)\b)[\w'’-]+ ){0,3}?"
_WHOSE = rf"(?:(?:the|this|that|those|these|today['’]s|its|his|her|any|all|and|both) )*{_WORDS}"
_STOOD = r"(?:came|comes?|spoke|speaks?|is|are|was|were|stood|stands?)(?: (?:out|up))? "
_ASKS = re.compile(
    rf"{WHOEVER}(?:(?P<for>{_STOOD}(?:in (?:support|favou?r) of|for)|(?:stood|stands?) behind|"
    r"(?:support|back|endors|welcom|defend|prais)(?:s|e|es|ed)?|(?:voiced|expressed) support for)|"
    rf"{_STOOD}(?:against|opposed to)|{NOT_FOR}|"
    r"(?:oppos|reject|criticiz|criticis|attack|denounc|condemn)(?:s|e|es|ed)?) "
    rf"(?:the|this|that|those|these|its|[\w-]+['’]s?) {_WORDS}"
    rf"(?:(?P<amendment>{_AMENDMENT})|{TEXT}s?\b)"
)
_OF_SIDES = frozenset(STANCES).union(
    map(stem, "come came speak spoke stand stood out up behind change voice express".split())
)
_CALLS = r"(?:call|urg|appeal|invit|encourag|exhort|plead|ask)\w*"
_BACK = r"(?:support|back|adopt|endorse|stand (?:firmly )?behind)"
_BIASED = (
    r"(?:biased|unbalanced|imbalanced|one-sided|politici[sz]ed|hostile|cynical|flawed|selective|"
    r"distorted|partisan|unacceptable|unfair|unjust|unequal)"
)
_NEEDED = r"(?:important|necessary|essential|vital|crucial|indispensable|justified)"
# Of a text that leaves out what it should have.
_LEAVES_OUT = r"(?:name|mention|condemn|refer|address|reflect|recogni[sz]e|acknowledge|identify)"
_LEFT_OUT = (
    r"(?:nam|mention|condemn|denounc|refer|address|reflect|recogni[sz]|acknowledg|identif)\w*"
)
_NOT = r"\b(?:not|never|without|fail\w*|refus\w*|cannot|neither|nor|no)(?: [\w'’-]+){0,3}?"
# What it asks who missed in a text: "regretted that the text does not name Chad".
_ASKS_WHO_MISSED = re.compile(
    rf"{WHOEVER}(?:regret|criticiz|criticis|complain|deplor|lament|bemoan|object|denounc|condemn|"
    rf"disappoint|fault|blame)\w*\b[^?]*?\b(?:{TEXT}|report|council|assembly)s?\b[^?]*?"
    rf"(?:(?:{_NOT}|n['’]t) (?:{_LEFT_OUT}(?: or|,)? )+|"
    r"\b(?:omit\w*|leav(?:es|ing) out|left out|silen\w+ (?:on|about)|"
    r"sa(?:id|ys?) nothing (?:of|on|about)) )(?P<what>[^?]+?)\W*$"
)
_MENTION_OF = re.compile(
    r"\b(?:(?:any|the|all) )?(?:condemnation|mention|reference|naming)s? (?:of|to) "
    r"(?:(?:it|them|him|this|what [^,?]+)$)?"
)
_OR = re.compile(r",? (?:or|and) |, ")
_MISSES = re.compile(
    rf"(?:{_NOT}|n['’]t) {_LEFT_OUT}|\b(?:missing|absent|absence|omit\w*|omissions?|left out|"
    r"excluded|exclusion|sa(?:id|ys?) nothing|lack\w*|silent|silence|ignor\w+|overlook\w*|"
    r"blind eye|(?:not|n['’]t|no|without|never)(?: \w+)? (?:an?|one|single|even|so much as)*"
    r" ?(?:line|word|sentence|mention|phrase)s?)\b"
)
# The forms, with "{text}" for whose and which text; of an amendment "it" is none.
_FORMS = {
    Stance.FOR: (
        r"\b(?<!\ba )(?:votes?|voting) (?:[\"“]?yes[\"”]? (?:on|to|for)|for|in favou?r of) {it}",
        r"\b(?:in favou?r|in support) of {text}",
        r"\b(?:speaking|spoke) for {text}",
        rf"\badoption of {{text}} (?:is|was|would be|remains) (?:\w+ ){{{{0,2}}}}?{_NEEDED}\b",
        rf"\b{{text}} (?:is|was|remains) (?:\w+ )?(?:{_NEEDED}|straightforward|balanced)\b",
        r"\bsupport(?:s|ed|ing)?(?: for| to)? {text}(?! should not)",
        r"\bagree(?:d|s|ing)? with {text}",
        r"\b(?:stand|stands|standing|stood) (?:firmly )?behind {text}",
        r"\b(?:endors|welcom|commend|applaud)(?:e|es|ed|ing|s)? {text}",
        rf"{{text}}[^.;]{{{{0,120}}}}\b{_CALLS} [^.;]{{{{0,60}}}}\bto {_BACK} (?:it|them)\b",
    ),
    Stance.AGAINST: (
        r"\b(?<!\ba )(?:vote|votes|voted|voting) (?:[\"“]?no[\"”]? on|against) {it}",
        r"\b(?:reject|oppos)(?:e|es|s|ing)? {text}",
        r"\b(?:speaking|spoke) (?:out )?against {text}",
        r"\b(?:he|she|delegation|country|government) (?:\w+ )?(?:rejected|opposed) {text}",
        r"\b(?:unable to|cannot|could not|not) support {text}",
        rf"\b{_BIASED}(?: and(?: \w+){{{{1,2}}}})? {{head}}",
        rf"{{text}} (?:is|are|was|were|remains?|as) \"?(?:\w+ ){{{{0,2}}}}?{_BIASED}\b",
    ),
}
_WHOLE = r"\b(?<!\bof )(?<!\bof the )(?<!\bof this )"  # "elements of the text" do not
# Against the text alone: what it lacks, which none who is for it says of it.
_LACKS = (
    r"\b(?:missing|absent|omitted|left out|excluded) from {text}",
    r"\bnot (?:even )?(?:mentioned|named|condemned|reflected|included|found) in {text}",
    rf"{_WHOLE}{{text}} (?:does|did|do) not (?:\w+ )?{_LEAVES_OUT}\b",
    rf"{_WHOLE}{{text}} (?:fails|failed|failing) to (?:\w+ )?{_LEAVES_OUT}\b",
    r"{text} (?:omits|omitted|ignores|ignored)\b",
)
# Of the text alone: "vote in favour", and what sponsors say of themselves.
_FOR_TEXT = (r"\bvote in favou?r\b(?! of)", OWN_SPONSOR.pattern.replace("?P<text>", "?:"))
# Before a form: it is not done, or by others.
_NOT_THEIRS = re.compile(
    r"\b(?:(?:not|no|cannot|never|unable|refus\w+|declin\w+|far from|hard|false|claim\w*|lack\w*|"
    r"some)(?: \w+){0,4}|in|who|that|those|states|"
    r"(?:states|members|membership|countries|delegations) (?:\w+ )?(?:voted)?) $"
)
# Told of somebody by name: the speaker, or another.
_OF_SOMEBODY = re.compile(
    r"\bthat (?!(?:he|she|it|they|his|her|its|their|the|all|every|member|we)\b)"
    r"(?P<whose>[\w ]{3,40}?) (?:will|would|had|has|should) $"
)
_WAYS = {Stance.FOR: Way.IN_FAVOUR, Stance.AGAINST: Way.AGAINST}
_ABSTAINS = re.compile(r"\babstain")
_LEAST = 2  # who are told to be against a text, before that is all
_COUNCIL = re.compile(r"\bsecurity council\b")


def backing(question: Question, remarks: Selection) -> list[Told]:
    """The first sentence of each who takes the side of a text that a question asks who took."""
    plain = question.plain
    asked = _ASKS.match(plain) if question.kind.many else None
    if asked is None or WITH_RESERVE.search(plain, asked.end()) or missed(question):
        return []
    side = Stance.FOR if asked["for"] else Stance.AGAINST
    amendment = bool(asked["amendment"])
    taken = _taking(side, amendment=amendment)
    anywhere = bool(_COUNCIL.search(plain))
    said = remarks.in_full
    owners = [one for one in question.topics if WHOSE_TEXT.match(plain, one.end)]
    theirs = remarks_of(owners) if owners else set(said)
    if question.kind is not Kind.LIST:  # who are they beside whoever is named?
        theirs -= remarks_of(question.topics)
    other = _otherwise(side, said, amendment=amendment)
    told = [
        (one.paragraph, *span)
        for one in said
        if whose(one) not in other
        and (
            span := _span(one, taken, anywhere=anywhere)
            or (_on_owners(one, owners) if side is Stance.AGAINST else None)
            or _own_span(one, side, amendment=amendment, theirs=theirs)
        )
    ]
    if owners and not any(
        True for one in owners for _ in telling_of_text(one, remarks, amendment=amendment)
    ):
        return []  # no text of theirs
    named = (term for one in owners for term in terms(one.label))
    wanted = set(question.terms) - VOTING_ON - _OF_SIDES - set(named)
    if wanted <= {term for one in owners for form in one.forms for term in terms(form)}:
        wanted = set()  # their other names: "America" of "the American draft"
    of_one = [one for one in told if takes_up_one(one[0].record)]
    found = [one for one in of_one if not wanted or wanted & about(one[0])]
    found += on_subject(wanted, [one for one in told if one not in of_one])
    of_all = side is Stance.AGAINST and not (amendment or question.of_some)
    if of_all and len(found) < _LEAST:
        return []  # the others are likely put otherwise
    return [(paragraph.remark_at(start), (start, end)) for paragraph, start, end in found]


def missed(question: Question) -> Sequence[AbstractSet[str]]:
    """The stems of each thing that it asks who found fault with a text for leaving out."""
    asked = _ASKS_WHO_MISSED.match(question.plain) if question.kind.many else None
    things = _OR.split(_MENTION_OF.sub("", asked["what"])) if asked else []
    return list(filter(None, map(set, map(terms, things))))


def misses(things: Sequence[AbstractSet[str]], remark: Remark, sentence: str) -> bool:
    """Whether a sentence of a remark on one of some things says that something is left out."""
    if not _MISSES.search(level(sentence)):
        return False
    told = set(terms(remark.text))
    return any(2 * len(one & told) > len(one) for one in things)


def _otherwise(
    side: Stance, said: Sequence[Remark], *, amendment: bool
) -> set[tuple[str, Speaker | None]]:
    """Who, in records of one text, voted otherwise by their account, or is for it, not against."""
    of_one = [one for one in said if takes_up_one(one.record)]
    ways = [way for way in Way if way is not _WAYS[side]]
    voted = [one for one in of_one if ballots(one.record)]
    other = {whose(one) for one, _ in votes_told(ways, voted, amendment=amendment)}
    if side is Stance.AGAINST:
        backs = _taking(Stance.FOR, amendment=amendment)
        other |= {whose(one) for one in of_one if _span(one, backs, anywhere=False)}
    return other


def _own_span(
    one: Remark, side: Stance, *, amendment: bool, theirs: AbstractSet[Remark]
) -> tuple[int, int] | None:
    """Where one of ``theirs`` puts the text, or a speaker says that they voted so on it."""
    may_put = side is Stance.FOR and one in theirs
    put = putting(one, amendment=amendment) if may_put else None
    record = one.record
    if put or not (ballots(record) and takes_up_one(record)):
        return put
    voted = votes_told((_WAYS[side],), [one], amendment=amendment)
    votes = [each for each in ballots(record) if each.on_amendment == amendment]
    for _, (start, end) in voted:
        if is_of_vote(_WAYS[side], (one.paragraph, start, end), votes):
            return start, end
    return None


def _on_owners(one: Remark, owners: Sequence[Named]) -> tuple[int, int] | None:
    """The sentence in which a speaker regrets what those try whose text it is."""
    if one.speaker is None or not owners:
        return None
    blames = _blames(tuple(form for each in owners for form in each.forms))
    spans = remark_sentences(one)
    return next((s for s in spans if blames.search(level(one.paragraph.slice(*s)))), None)


@lru_cache(maxsize=16)  # asked of every remark
def _blames(names: tuple[str, ...]) -> re.Pattern[str]:
    """How somebody regrets what those try who go by some names."""
    forms = "|".join(map(re.escape, names))
    return re.compile(
        rf"\b(?:regret|deplor|denounc|condemn|criticiz|criticis)\w* (?:that )?(?:the )?(?:{forms})"
        r"(?:['’]s?)?(?: (?:representative|delegate|delegation|attempt|efforts?))? "
        r"(?:(?:has|had|is|was) )?(?:tri(?:ed|es)|sought|seeks|attempt(?:ed|s)|wants|wanted|to)\b"
    )


def _span(one: Remark, taken: _Taking, *, anywhere: bool) -> tuple[int, int] | None:
    """Where a statement first takes a side, ``anywhere`` or of a text before its own organ."""
    if one.speaker is None:
        return None
    anywhere = anywhere or one.record.symbol.startswith(COUNCIL_SYMBOLS)
    for start, end in remark_sentences(one):
        sentence = level(one.paragraph.slice(start, end))
        if "?" in sentence or _ABSTAINS.search(sentence):
            continue
        if _COUNCIL.search(sentence) and not anywhere:
            continue
        if any(_is_theirs(one, sentence, at) for at in taken.starts(sentence)):
            return start, end
    return None


def _is_theirs(one: Remark, sentence: str, at: int) -> bool:
    """Whether what stands before a form leaves it to be told, and of the speaker."""
    before = sentence[:at]
    if _NOT_THEIRS.search(before):
        return False
    told = _OF_SOMEBODY.search(before)
    return told is None or any(end >= told.start("whose") for end in own_ends(one, before))


class _Taking(NamedTuple):
    """How sentences take a side."""

    hint: re.Pattern[str]  # what every form has, quick to look for
    forms: re.Pattern[str]

    def starts(self, sentence: str) -> Iterator[int]:
        """Where a sentence does."""
        ways = self.forms.finditer(sentence) if self.hint.search(sentence) else ()
        return (found.start() for found in ways)


@lru_cache(maxsize=4)
def _taking(side: Stance, *, amendment: bool) -> _Taking:
    """How sentences take a side of the text, or of its amendments."""
    head = _AMENDMENT if amendment else _DRAFT
    text = _WHOSE + head
    it = text if amendment else rf"(?:it\b|{text})"
    forms = [one.format(text=text, it=it, head=head) for one in _FORMS[side]]
    if side is Stance.FOR and not amendment:
        forms += _FOR_TEXT
    if side is Stance.AGAINST and not amendment:
        forms += [one.format(text=text) for one in _LACKS]
    return _Taking(re.compile(rf"{head}|\bvot|sponsor"), re.compile("|".join(forms)))


_ALIGN = r"\b(?:associat|align)(?:e[sd]?|ed|s|ing)?"
_WHO = rf"(?:{WHOEVER}|^{POLITE}*how many (?:of the )?{BODIES} (?:(?:have|had) )?)"
_ASKS_WITH = re.compile(
    rf"{_WHO}(?:(?:merely|only|just|simply|formally) )?"
    r"(?:whose (?:speakers?|delegates?|representatives?|envoys?|ambassadors?) )?"
    rf"{_ALIGN}(?: (?:or|and) {_ALIGN})?(?: (?:themselves|itself|himself|herself))? with (?:the )?"
    r"(?:(?:statements?|positions?|remarks) (?:of|by|made by|on behalf of) (?:the )?)?"
    r"(?P<whom>[^?]+?)(?: (?:in|at|during) (?:the|its|this|that) [^?]*)?\W*$"
)
# "Who lined up behind Chad's statement?"
_ASKS_BEHIND = re.compile(
    rf"{WHOEVER}(?:(?:lined up|fell in|stood|got) behind|subscribed to|signed up to|joined|backed|"
    r"endorsed|(?:agree[ds]?|concur(?:s|red)?) with) (?:the )?"
    r"(?P<whom>[^?]+?)(?:['’]s?)? (?:joint |group )?(?:statement|position)\W*$"
)
_SAYS = re.compile(
    rf"(?<!\bnot ){_ALIGN} (?:(?:him|her|it|them)sel(?:f|ves) )?with\b(?P<whom>[^.;]{{0,200}})"
)
# With any group, whichever it is; and how a record names one.
_ANY_GROUP = re.compile(
    r"(?:(?:an?|any|some|other|another|one of|the) )*(?:(?:regional |negotiating |political |"
    r"larger |international )*(?:groups?|groupings?|blocs?|bod(?:y|ies)|organi[sz]ations?|"
    r"alliances?|one)(?:['’]s?)?(?: (?:or|and) )?)+"
    r"(?: (?:statement|position|remarks)s?)?"
)
_A_GROUP = re.compile(
    r"(?: the| an?| (?:joint )?(?:statements?|positions?)| [a-z]+(?= (?:by|of|for))| by| of| for)* "
    r"(?:[A-Z]|[\w-]+ of [\w-]+ (?:countries|states))(?![^,.;]*['’]s (?!statement|position))"
)
_OF_ALIGNING = [stem(word) for word in "associate associated align aligned".split()]
_NEXT = re.compile(r",(?! (?:the|and) )")  # what they say themselves, behind whom they join
_NOT_WITH = re.compile(r"\b(?:not|rather than|but|unlike|except)\b")


def aligned(question: Question, remarks: Selection) -> list[Told]:
    """How each who aligned themselves with whom it asks, or any group, says so, once each."""
    plain = question.plain
    asked = _ASKS_WITH.match(plain) or _ASKS_BEHIND.match(plain)
    if asked is None or not question.kind.many:
        return []
    start, end = asked.span("whom")
    named = (one for one in (*question.topics, *question.asked) if start <= one.start < end)
    forms = {form for one in named for form in one.forms} or {fold(asked["whom"])}
    whom = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
    told: dict[Speaker, Told] = {}
    any_group = _ANY_GROUP.fullmatch(asked["whom"])
    for one in stated(remarks.holding(_OF_ALIGNING)):
        for span, text in told_sentences(one) if one.speaker else ():
            said = _SAYS.search(fold(text))
            told_of = _NEXT.split(_NOT_WITH.split(said["whom"])[0])[0] if said else ""
            of_any = any_group and said and _A_GROUP.match(text, said.start("whom"))
            if one.speaker and (of_any or whom.search(told_of)):
                told.setdefault(one.speaker, (one, span))
    return list(told.values())
