"""Who gave or promised money, aid, arms or people: told by a sentence of giving of their own.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it.
Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rag.forms.own import own_ends, tells_of_own
from rag.holdings.passages import Told, about, once_each, told_sentences, told_text
from rag.holdings.persons import for_a_state
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.figures import ONES, Unit, figures
from rag.questions.question import Question
from rag.questions.wording import stemmed
from rag.records import Remark
from rag.words import even, level, stem, terms

_GIVE = (
    r"(?:pledg|promis|announc|offer|contribut|donat|g[ai]v|provid|commit|sen[dt]|earmark|deploy|"
    r"dispatch|mobili[sz]|allocat|deliver|suppl[iy])\w*"
)
_MONEY = "money|cash|funds?|funding|financ\\w+|contributions?|donations?|dollars|euros"
_GOODS = (
    "suppl(?:y|ies)|goods|tons?|tonnes|"
    "medicines?|medical|food|fuel|grain|wheat|vaccines?|equipment|generators?|materiel|"
    "vessels?|vehicles?|ambulances?|flights?|shipments?|shelters?|scholarships?|cans|kits|"
    "parcels|doses|trucks|beds"
)
_AID = rf"aid|help|relief|assistance|support(?! (?:for|of)\b)|{_GOODS}"
# "Goods such as food": any goods, and no money.
_ASKS_GOODS = re.compile(
    r"\b(?:goods|supplies)\b(?:,? (?:such as|like|including|e\.?g\.?)"
    r"(?P<such>(?: [\w-]+,?)+?)(?= (?:to|for|in|into|of their)\b|\W*$))?"
)
_ANY_AID = re.compile(r"(?:aid|help|relief|assistance|support|suppl(?:y|ies)|goods|equipment)")
_ARMS = (
    "arms|weapons?|weaponry|ammunition|missiles?|tanks|lethal|defence equipment|"
    "military (?:aid|assistance|equipment|support|hardware|help|capacit(?:y|ies))"
)
_PEOPLE = "troops|soldiers|peacekeepers|police|personnel|officers|contingents?|reinforcements"
# Help in kind, be it no aid by any of these words: so many of something, or what costs nothing.
_NOT_GIVEN = (
    "letter|example|idea|refugee|famil(?:y|ie)|proposal|reason|way|measure|step|recommendation|"
    "point|question|amendment|draft|"
    "resolution|suggestion|statement|option|year|month|week|day|time|principle|report|message|"
    "warning|speech|commitment|candidate|meeting|conference|summit|framework|plan|strategy|law|bill|"
    "session|talk|mission|venue|seat|chance"
)
_SO_MANY = (
    rf"(?:\d[\d,]*|(?!one\b)(?:{ONES})) (?:of the )?"
    rf"(?!(?:[a-z-]+ )?(?:(?:{_NOT_GIVEN})s?|{_PEOPLE}|people)\b|per cent|million|billion)"
    r"[a-z-]{3,}"
)
_AT_NO_COST = (
    r"free of charge|free training|rent-free|at (?:its|his|her|their|no) (?:own )?(?:expense|cost)"
)
_FREE = re.compile(rf"\b(?:{_AT_NO_COST})\b")
_ASKS_IN_KIND = re.compile(
    rf"\bin[ -]kind\b|\b(?:other than|not|besides|beyond|rather than|apart from) (?:{_MONEY})\b"
)
_IN_KIND = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|lend(?:s|ing)?|lent|donat\w+|second(?:s|ed|ing)?(?= \w+ [a-z])|"
    r"sen(?:ds?|t|ding)|set(?:s|ting)? aside|train(?:s|ed)?|host(?:s|ed)?|giv(?:es?|en|ing)|gave|"
    r"pledg\w+|fund(?:s|ed)?|dispatch\w*|ship(?:s|ped|ping)|airlift\w*)\b"
)
_GIVEN_SO = re.compile(
    rf" (?:(?:up to|about|some|over|another) )?{_SO_MANY}|[^.;]{{0,80}}\b(?:{_AT_NO_COST})\b"
)
_OF_MONEY = re.compile(rf"\b(?:{_MONEY})\b")  # where no sum is told
_KINDS = (_MONEY, _AID, _ARMS, _PEOPLE)
_ANY_THING = rf"(?:{'|'.join(_KINDS)})"
# Who gave the most or the least of it.
_UTMOST = (
    r"(?:the )?(?:(?P<most>most|largest|biggest|highest|greatest)|"
    r"least|smallest|lowest)\b(?: (?:sum|amount|contribution|donation|pledge))?"
)
_ASKS = re.compile(
    rf"{wording.WHOEVER}(?:donors? )?"
    rf"(?:(?:is|are) (?=[a-z]+ing (?:[\w-]+ ){{0,3}}?{_ANY_THING}\b))?"
    r"(?:(?:said|says|told \w+) (?:that )?(?:they|it|he|she) (?:\w+ ){0,3}?)?"
    rf"(?:(?:{_GIVE}|put(?= (?:[\w-]+ ){{0,3}}?(?:money|cash|funds)\b))"
    rf"(?: (?:or|and) {_GIVE})* (?:(?:[\w-]+ ){{0,3}}?{_ANY_THING}\b|{_UTMOST}\W*$)|"
    r"(?:pledged|donated)\b|"
    rf"[a-z]+ .*?\b{_ANY_THING} (?:of their own|they (?:themselves )?"
    rf"(?:are |were |had |have |will )?{_GIVE}))"
)
_HOW_MUCH = re.compile(
    rf"^{wording.POLITE}*how (?:much|many)(?: \w+)? (?:did|does|has|have|will|would|is|was) "
    rf"(?:the )?.+? (?:{_GIVE}|pa(?:y|id|ying)\b|spen[dt]\b|add\b)"
)
# "What did Chad pledge?", "what aid has Chad sent?" is what it gave or promised too.
_WHAT = re.compile(
    rf"^{wording.POLITE}*what(?: (?:aid|help|support|relief|assistance))? "
    r"(?:did|does|has|have) .+? (?:pledge|donate|contribute)[sd]?"
    r"(?: (?:for|to|towards) [^?]+?)?\W*$|"
    rf"^{wording.POLITE}*what (?:humanitarian )?(?:aid|help|relief|assistance|money|funds|funding) "
    rf"(?:did|does|has|have|is|was|will|would) .+? {_GIVE}(?: to (?:the )?[^?]+?)?\W*$"
)
_GIVING = re.compile(
    r"\b(?:contribut|pledg|provid|provision|donat|allocat|announc|offer|commit(?!tee)|grant|"
    r"g[ai]v(?:e|es|en|ing)\b(?! up)|mobili[sz]|disburs|earmark|made available|put(?:s|ting)?\b|"
    r"donor|funder|sen(?:d|t|ding)\b|deliver|"
    r"add(?:s|ing)?\b(?! that)|"
    r"ma(?:kes?|king|de)\b [^.;]{1,60}? available\b|"
    r"plac(?:es?|ed|ing)\b [^.;]{1,60}? at the disposal\b|"
    r"dispatch|ship(?:s|ped|ping)\b|airlift|charter(?:ed|ing)\b|suppl(?:ied|ying)\b|deploy|"
    r"(?:increas|tripl|doubl|boost|rais|step|scal|prioriti)\w+ (?:[^.;]|\.\d){0,90}"
    r"\b(?:contribut|fund|aid|support|assist|donor|contingent|response))"
)
# "Chad recalled that Norway had given".
_ANOTHER_DID = re.compile(
    r"\bthat (?:the )?(?:[A-Z][\w’'-]*(?: (?:of|and) (?:the )?| )){1,4}"
    r"(?:had |has |have |will |would )?\w+$"
)
_REACH = 120  # characters from giving on in which stands what is given
# What a speaker does in person: "he has allocated $20 million".
_IN_PERSON = re.compile(
    r"(?:^(?:[^,()]{0,40}, )?(?:he|she)|^[^()]{3,80}\( ?[^()]{3,60}\),?(?: [^,.;]{0,80},)?) "
    r"(?:(?:ha[sd]|would|will|also|further|recently|already) ){0,3}"
    r"(?=(?:allocat|pledg|donat|earmark|announc|contribut))"
)
# Sums that nobody gives.
_NEEDED = re.compile(
    r"\b(?:requir|receiv|sought|costs?\b|worth\b|withh|gap\b|generat(?!or)|shortfall|appeal|"
    r"lost\b|loss|contracts?\b|arrears\b|debts?\b|bills?\b|no more than\b)"
)
# Between whose it is and the giving: others are to give, or somebody is not to.
_WISHED = re.compile(
    r"\b(?:call|urg(?:es?|ed|ing)\b|appeal|demand|request|ask|hop(?:e|ing)|want|need|must|"
    r"should|welcom|commend|thank|prais|applaud|encourag|expect|await|recogni|"
    r"acknowledg|concern|condemn|denounc|regret|allow|ensur|facilitat|permit|guarantee|enabl|not\b|cannot|unable|stop|block|prevent|accus|"
    r"consider|option|examin|never|refus|oppos|declin|reject|without|when|while|since|if\b|as\b|"
    r"neither|nor\b|of which\b|lack|depend|grateful|stopped|partners?\b|neighbou?rs?\b|others\b|"
    r"donors\b)\w*"
)
_NEAR = 50  # characters before a country's name in which others are told what they must do
_DUE = re.compile(r"\b(?:must|should|ought|needs? to)\b")
_CURRENCY = r"(?:dollars?|euros?|francs?|pounds?)"
_A_SUM = re.compile(  # no "20 million nets"
    rf"[$€£¥]|\b{_CURRENCY}\b|\b(?:[mb]illion|thousand)\b"
    rf"(?! (?!{_CURRENCY})(?:[a-z-]+ )?(?:[a-z]{{2,}}[^su]s|people|children)\b)"
)
_AN_AMOUNT = re.compile(r"\b(?:figures?|sums?|amounts?|how much|euros|dollars)\b")
_ALIKE = re.compile(r"[$€£]|\b(?:CHF|EUR|GBP|USD|dollars?|euros?|pounds?|Swiss francs)\b")
_CURRENCIES = {"euros": re.compile(r"€|\beuros?\b"), "dollars": re.compile(r"\$|\bdollars?\b")}
_CLAUSES = re.compile(r"; |, (?:(?:and|but) that|while) ")
_FROM = re.compile(r"\b(?:from|by)\b")
_GIVER = 30  # characters behind that, in which the giver is named
# What others gave.
_OF_OTHERS = re.compile(
    r"\b(?:thank|grateful|gratitude|appreciat|welcom|commend|applaud|prais)\w*\b[^.;]*?"
    r"(?:\bfor \w+ing\b|\b(?:colleagues|partners|efforts|work)\b)"
)
_ANNOUNCED = re.compile(r"\bannounc(?:ing|ed) (?:[\w-]+ ){0,4}?(?:[$€£¥]|\d)")
_OR_ASKED = re.compile(r"\b(?:or|and) (?:asked|called|appealed|begged) (?:for|to)\b")  # as well
_CANNOT = re.compile(r"\b(?:not|cannot|unable|never|no)\b|n['’]t\b")  # who gives none
# "Missiles at cities", "troops into Chad": no gift; "gave police officers training": no police.
_HOSTILE = re.compile(
    rf"\b(?:{_ARMS}|{_PEOPLE}) (?:[\w-]+ )?(?:at|into|against|on|inside|across)\b"
)
_GAVE_PEOPLE = re.compile(rf"\bg[ai]v\w* (?:{_PEOPLE})\b(?! (?:to|for)\b)")
# One of several things that are asked for: "money or medical help".
_BESIDE = re.compile(rf"(?:,|\bor|\band) (?P<kind>[a-z]+) {_ANY_AID.pattern}\b")
_MOST = 2  # sentences of a remark that are quoted
_OF_GIVING = stemmed(
    "pledge pledged promise promised announce announced offer offered contribute contributed "
    "contribution contributions donate donated donation donations gave given give provide provided "
    "commit committed sent send put earmark mobilize mobilise allocate allocated pay paid paying "
    "tell told sending giving deliver delivered supply supplied table new more fresh extra "
    "additional said money cash fund funds funding finance financial dollars euros donor donors "
    "aid help assistance support own relief supplies goods arms weapons equipment military troops "
    "police personnel soldiers humanitarian government governments most least largest biggest "
    "highest greatest smallest lowest sum amount pledge"
)
_GAVE_UTMOST = re.compile(rf"{_GIVE} (?:the )?{_UTMOST}")


@dataclass(frozen=True)
class _Things:
    """What may be given: how it is told, and what a sum has that counts by itself."""

    told: re.Pattern[str]
    sums: re.Pattern[str] | None
    in_kind: bool = False  # whatever it is that is given

    def may_be_in(self, plain: str) -> bool:
        """Whether a text has any of it."""
        found = self.told.search(plain) or (self.sums and self.sums.search(plain))
        return bool(found or (self.in_kind and _IN_KIND.search(plain)))


def given(question: Question, remarks: Selection) -> list[Told] | None:
    """What those asked gave or promised: sums, or, where they tell none for that, what else."""
    plain = question.plain
    how_much = _HOW_MUCH.match(plain) and "how much" in plain
    if not (question.asked and (how_much or _WHAT.match(plain))):
        return None
    of_them = remarks.by(question.asked)
    theirs, wanted = _theirs_on(question, of_them)
    begins = "|".join(map(re.escape, sorted(wanted))) or "(?!)"  # words with any of the stems
    kinds = (_OF_MONEY, re.compile(rf"\b(?:{_AID})\b"), re.compile(rf"\b(?:{begins})"))
    each = (
        [one for one in told if not wanted or wanted & set(terms(told_text(one)))]
        for told in (
            *(_told(theirs, _Things(kind, None)) for kind in kinds),
            _told(theirs, _Things(kinds[1], None, in_kind=True)),
        )
    )
    return _told(theirs, _Things(_A_SUM, _A_SUM)) or next(filter(None, each), None)


def pledged(question: Question, remarks: Selection) -> list[Told]:
    """The first sentences of each who gave or promised what is asked, or how much they did."""
    plain = question.plain
    if question.asked and _HOW_MUCH.match(plain):
        things = _Things(_A_SUM, _A_SUM)
        remarks = remarks.by(question.asked)
    elif (
        question.kind.many
        and (_ASKS.match(plain) or wording.GIVEN.match(plain))
        and not any(one.search(plain) for one in (_HOSTILE, _CANNOT, _OR_ASKED))
    ):
        things = _things_asked(plain)
    else:
        return []
    theirs, wanted = _theirs_on(question, remarks)
    sums = _told(theirs, things)
    if things.told is not things.sums:
        return sums
    utmost = _GAVE_UTMOST.search(plain)
    if utmost:
        return _by_amount(sums, most=bool(utmost["most"]))
    if sums and not wanted:
        return sums
    unsaid = _told(theirs, _Things(_OF_MONEY, None))  # how much
    if not sums:
        return unsaid
    unsaid = [told for told in unsaid if wanted.issubset(terms(told_text(told)))]
    place = {one: at for at, one in enumerate(theirs)}
    return sorted(once_each([*sums, *unsaid]), key=lambda told: place[told[0]])


def _by_amount(told: Sequence[Told], *, most: bool) -> list[Told]:
    """What each tells of giving, the largest sum first, or the smallest: dollars, euros, pounds and
    Swiss francs as they stand, behind them what is told in another currency, or of no sum.
    """
    return sorted(told, key=lambda one: _amount_told(told_text(one), most=most))


def _amount_told(text: str, *, most: bool) -> tuple[bool, float]:
    sums = [each for each in figures(even(text)) if each.unit is Unit.MONEY]
    alike = [each.amount or 0.0 for each in sums if _ALIKE.search(each.found[0])]
    return not alike, max(alike, default=0.0) * (-1 if most else 1)


def order_of_sums(question: Question, texts: Sequence[str]) -> str | None:
    """How what each gave is put in order, where it asks who gave the most or the least, and some
    texts tell sums in that order; None where not.
    """
    utmost = _GAVE_UTMOST.search(question.plain)
    if utmost is None:
        return None
    most = bool(utmost["most"])
    told = [_amount_told(text, most=most) for text in texts]
    in_order = len(told) > 1 and told == sorted(told) and not told[0][0]
    return f"the {'largest' if most else 'smallest'} sum first" if in_order else None


def _theirs_on(question: Question, remarks: Selection) -> tuple[list[Remark], set[str]]:
    """The statements of those who may be asked for on what it is given for, and its terms."""
    beside = (one["kind"] for one in _BESIDE.finditer(question.plain))
    goods = _ASKS_GOODS.search(question.plain)
    such = terms(goods["such"] or "") if goods else ()
    wanted = set(question.terms) - _OF_GIVING - set(map(stem, beside)) - set(such)
    names = (name for one in question.topics for name in one.names)
    on_it = wanted.union(*map(terms, names))  # "Kyiv" is Ukraine
    states = wording.WHICH_STATES.match(question.plain)
    theirs = [
        one
        for one in remarks.in_full
        if (not states or for_a_state(one)) and (not wanted or on_it & about(one.paragraph))
    ]
    return theirs, wanted


def _told(remarks: Sequence[Remark], things: _Things) -> list[Told]:
    return [(one, span) for one in remarks for span in islice(_giving(one, things), _MOST)]


def _things_asked(plain: str) -> _Things:
    """What a question asks who gave: sums where it asks for money or does not say, both for aid."""
    plain, arms = re.subn(rf"\b(?:{_ARMS})\b", "", plain)  # "military assistance" is no aid
    asked = [kind for kind in _KINDS if re.search(rf"\b(?:{kind})\b", plain)]
    asked += [_ARMS] if arms else []
    if _ASKS_IN_KIND.search(plain):
        return _Things(re.compile(rf"\b(?:{_AID})\b"), None, in_kind=True)
    if _AN_AMOUNT.search(plain) or set(asked) <= {_MONEY}:
        sums = next((sum_ for name, sum_ in _CURRENCIES.items() if name in plain), _A_SUM)
        return _Things(sums, sums)
    kinds = [found for found in re.findall(rf"\b(?:{_AID})\b", plain) if _AID in asked]
    of_a_kind = [re.escape(one) for one in kinds if not _ANY_AID.fullmatch(one)]
    goods = _ASKS_GOODS.search(plain)
    if asked == [_AID] and goods and (goods["such"] or not of_a_kind):
        return _Things(re.compile(rf"\b(?:{_GOODS})\b"), None, in_kind=True)
    if asked == [_AID] and of_a_kind:  # "medicines": no other aid
        return _Things(re.compile(rf"\b(?:{'|'.join(of_a_kind)})\b"), None)
    told = "|".join([*asked, *([_MONEY] if _AID in asked and _MONEY not in asked else [])])
    in_kind = bool(kinds and not of_a_kind)
    return _Things(re.compile(rf"\b(?:{told})\b"), _A_SUM if _AID in asked else None, in_kind)


def _giving(remark: Remark, things: _Things) -> Iterator[tuple[int, int]]:
    """The sentences of a remark that tell of what its speaker gives."""
    if remark.speaker and things.may_be_in(level(remark.text)):
        for span, text in told_sentences(remark):
            clauses = _CLAUSES.split(even(text))
            if any(_is_given(remark, clause, things) for clause in clauses):
                yield span


def _is_given(remark: Remark, clause: str, things: _Things) -> bool:
    """Whether a clause tells of what its speaker gives: they before the giving, it behind."""
    plain = _OF_OTHERS.sub("", level(clause))
    giving = list(_GIVING.finditer(plain))
    in_kind = list(_IN_KIND.finditer(plain)) if things.in_kind else []
    if not (giving or in_kind) or _NEEDED.search(_FREE.sub("", plain)):
        return False
    sums = things.sums and things.sums.search(level(clause))
    summed = bool(sums) and any(one.unit is Unit.MONEY for one in figures(clause))
    ends = [*own_ends(remark, plain), *(one.end() for one in _IN_PERSON.finditer(plain))]
    for one in (*giving, *in_kind):
        before = [end for end in ends if end <= one.start()]
        last = max(before, default=0)
        theirs = before and not (
            _WISHED.search(plain, last, one.start())
            or _DUE.search(plain, max(0, last - _NEAR), one.start())
        )
        if _ANOTHER_DID.search(even(clause)[last : one.end()]):
            continue
        if one.re is _IN_KIND:
            of_those = bool(_GIVEN_SO.match(plain, one.end()))
        else:
            of_those = summed or _is_of(things, plain, one)
        if theirs and of_those:
            return True
    return summed and bool(
        _ANNOUNCED.search(plain)
        or any(tells_of_own(remark, plain[one.end() :][:_GIVER]) for one in _FROM.finditer(plain))
    )


def _is_of(things: _Things, plain: str, giving: re.Match[str]) -> bool:
    """Whether any of some things stands behind the giving as what is given."""
    found = things.told.search(plain, giving.start(), giving.start() + _REACH)
    if found is None or _WISHED.search(plain, giving.end(), found.start()):
        return False
    gave = _GAVE_PEOPLE.match(plain, giving.start())
    return not (_HOSTILE.match(plain, found.start()) or (gave and found.start() < gave.end()))
