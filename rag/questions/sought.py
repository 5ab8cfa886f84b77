"""What a question wants a figure of, and whether anything tells one of such a kind.

Comes in: a question; texts. Goes out: the Sought of the question. Does not know: how a figure is
tied to it, which of them answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rag.countries import PLACES, country_code
from rag.questions import meetings, wording
from rag.questions.figures import A_LENGTH, ONES, Unit, figures, noun_phrase
from rag.questions.kinds import (
    AID,
    ANYBODY,
    GIVEN,
    HARM,
    KINDS_OF_PEOPLE,
    LENGTHS,
    OF_ARMS,
    PEOPLE,
    STATES,
    TIMES,
    alike,
    asked_fates,
    both_fates,
    fates,
)
from rag.questions.ties import THINGS, Sought, lands_of, of_kind
from rag.questions.whereabouts import (
    HOW_MANY,
    asked_into,
    asked_where,
    country_of_word,
    named_in_words,
    people_of,
)
from rag.questions.wording import MONTH, YEAR, any_case, stemmed
from rag.words import STOP_WORDS, even, fold, level, stem, terms, words

_COUNTED = re.compile(
    r"\b(?:how (?:many|much)|(?:number|percentage|per cent|share|proportion|part|count|total) of)"
    r"(?: of)?(?: (?:the|those|these|all|its|their))*(?: \d[\d,]*)? "
)
# "How many lost clean water?" counts people, "how many lost children were found" children.
_OF_NOBODY = any_case(
    r"\bhow many (?=(?:lack(?:ed)?|need(?:ed)?|lost"
    r"(?! (?:[\w-]+ )?(?:[a-z-]*[^us\W]s|people|children|women|men)\b))\b)"
)
_LAND_OF = {of_it: land for land, of_it in PLACES.items()}
_OF_A_PART = any_case(rf"\bhow many ({'|'.join(_LAND_OF)})s\b")  # "how many Asians"
# "How many of those hurt were women?" counts women.
_SAYS_WHO = r"(?:,? according to .*)?\W*$"
_OF_WHICH = re.compile(
    rf"\bhow many of (?P<whom>.+) (?:were|are) (?:[a-z-]+ )?(?P<noun>[a-z-]+){_SAYS_WHO}"
)
# "How many people in the camps are female?" does, too.
_OF_WHAT_KIND = re.compile(
    r"\bhow many (?:(?:(?:people|persons|victims) )?(?:of|in|from|among|at) .+ )?"
    rf"(?:were|are) (?P<noun>[a-z-]+)(?: and)?{_SAYS_WHO}"
)
# No share: "the countries that share rivers".
_SHARE = re.compile(
    r"\b(?:percentage|per cent|proportion|"
    r"(?<!\bthat )(?<!\bwho )(?<!\bwhich )(?<!\bto )(?<!s )share)\b|\b(?:what|which) part of\b|"
    r"\b(?:what|which) (?:[\w-]+ )?rate (?:of|did|does|do|is|was|has|will|would)\b"
)
_PRICE = (
    r"what (?:does|did|do|would|will|has|have) (?:[\w-]+,? ){1,6}?cost(?![\w-])|"
    rf"{wording.RETURNED}|"
    r"what (?:is|was|are|were|did) the (?:\w+ )?(?:cost\b|price\b|(?:fine|fee|fare)s? (?:for|of)\b)"
)
_HOW_MUCH = re.compile(
    rf"\b(?:how much|sum|amount|{_PRICE}|what (?:is|was|are|were) the (?:\w+ )?budget)\b"
)
_MEASURED = re.compile(
    rf"^{wording.POLITE}*(?:the )?(?:tonnage|tons|tonnes|hectares|acres|litres|barrels) of\b"
)
_OF_MONEY = re.compile(
    r"\bhow much of (?:[\w'’$£€,.-]+ ){0,4}?(?:dollars?|euros?|pounds?|million|billion|"
    r"money)\b|\bhow much of (?:[\w'’]+ )?[$£€]"
)
_A_SUM = re.compile(  # "how much is he asking for"
    rf"\b{_PRICE}|"
    r"\bhow much (?:more )?(?:is|are|was|were|did|does|do|has|have|had|will|would) .*\b(?:"
    r"ask(?:ed|ing)?|appeal(?:ing)?|request(?:ed)?|pledged?|gave|giv(?:e|en|ing)|len[dt]|donated?|"
    r"contributed?|promised?)\b"
)
_HOW_MUCH_OF = re.compile(r"\bhow much of (?!(?:it|that|this|which)\b)")
_TIME_OF_DAY = re.compile(r"\b(?:what|which) (?:time|hour)\b(?! (?:frame|span|period|line))")
_HOW_LONG = re.compile(r"\bhow long\b")
_OF_SO_MANY_ASKED = re.compile(  # "of the 90 mills, how many stood"
    r"^(?:[Oo]ut )?[Oo]f (?P<what>(?:(?:the|all|its|their|these|those) )*[^,?]+), "
    r"(?P<many>how many)\b(?: of (?:them|those|these))?"
)
_HOW_OFTEN = any_case(r"\bhow often\b")
_YEARS = re.compile(r"\byears?\b")
_SPAN = re.compile(wording.SPAN_OF_YEARS)
_WHICH_DAY = re.compile(r"\b(?:which|what) (?:day|date)\b")
_DUE = re.compile(r"\b(?:by|until|before) (?:when|what|which)\b|\bdeadlines?\b|\bdue\b")
_BY = re.compile(  # not "how much did it rise to"
    r"\bby (?:how (?:much|many)|what)\b|\bhow far (?:did|does|do|has|have|had)\b|"
    rf"\bhow much (?:did|has|have|had|will) (?=[^?]*\b(?:{wording.ROSE_OR_FELL}|cut|lower(?:ed)?|"
    r"reduced?|raised? (?:its|their|his|her))\b)(?![^?]*\b(?:to|from)\W*$)"
)
_MAJORITY = re.compile(wording.MAJORITY_NEEDED)
_OF_ONE_UNIT = (
    (re.compile(r"\bhow (?:heavy|tall|deep|wide) (?:is|was|are|were)\b"), Unit.MEASURE),
    (re.compile(rf"\bturnout\b|{_MAJORITY.pattern}"), Unit.SHARE),
    (
        re.compile(
            r"\bhow (?:big|large) (?:is|was|are|were) (?:the|that|this|its|their) (?:[\w-]+ )?"
            r"(?:area|territory|region|land|zone|park|reserve|site|plot)\b"
        ),
        Unit.MEASURE,
    ),
    (
        re.compile(
            r"\bhow (?:big|large|high) (?:is|was|are|were) (?:the|that|this|its|their|[\w-]+['’]s) "
            r"(?:[\w-]+ )?(?:contribution|donation|pledge|package|grant|fund|budget|loan|bill)\b"
        ),
        Unit.MONEY,
    ),
)
_BROKE_DOWN = re.compile(r"\b(?:(?:break|broke)s? down|(?:fall|fell)s? (?:apart|through))\b")
_BROKE_UP = re.compile(r"\b(?:(?:break|broke|breaks|wrap|wrapped|wind|wound) up|over)\b")
EXTENDS = re.compile(r"\b(?:extend|extension|prolong|lengthen)[a-z]*\b")
_OUT_OF_THEM = re.compile(r"\bhow many of (?:those|these|them)\b")
_OUT_OF_SOME = re.compile(r"\bhow many of\b")
_SINCE_WHEN = re.compile(r"\bsince (?:when|what|which)\b")
_UNTIL_WHEN = re.compile(r"\b(?:until|till) (?:when|what|which)\b")
_RESOLUTION = re.compile(r"\bnumber of the (?:[a-z]+ )?resolution\b|\bresolution (?:number|no)\b")
_INITIALS = re.compile(r"\b[A-Z]{2,}\b")
_PAID = re.compile(r"\b(?:cost|pay|paid|spend|spent)\b")
_MONEY = frozenset("money cash funding funds dollars euros".split())
_PLURAL = re.compile(r"[^su]s$|^(?:people|ppl|children|women|men|staff|personnel|police|dead)$")
_ALSO = re.compile(r",? and (?:of (?:them|those) )?(?:how|what|which|when|where|who|why)\b")
_VERB = re.compile(
    r"(?: (?:has|have|had|was|were|is|are|been|being|be|got|never|ever|not|"
    r"(?:(?:forced|made|obliged) )?to))* ([a-z]{3,})\b"
)
_DONE_TO = re.compile(  # "how many mills of the north were shut"
    r" of(?: [\w'’-]+){1,7}?(?: (?:was|were|been|never|not|[a-z]+ly))+ ([a-z]{3,})\b"
)
NOT_DONE = re.compile(r"\b(?:not|never|yet to|nor|no longer|(?:got|had|received) no)\b|n['’]t\b")
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|reject|refut|fail|refus)")
_DID = re.compile(  # "how many mills did Chad close"
    r" (?:did|does|do|has|have|had|will|would|can|could) (?P<who>(?:[\w'’-]+ ){1,4}?)"
    r"(?P<deed>[a-z]{3,})\W*$"
)
_VOTED = r"\bvot\w+(?: (?:(?:were )?cast|were there|there were))?"
_STATES_VOTED = (  # "90 States voted at the lake against"
    r"(?: (?:member )?(?:states|countries|nations))? (?:(?:had|have) )?voted(?: [\w'-]+){0,5}?"
)
_WAYS = (  # of voting: in a question, and after the count
    (re.compile(rf"{_VOTED} (?:for|in favou?r|yes)\b"),
     any_case(rf"(?: votes|{_STATES_VOTED})? (?:in favou?r|for)\b")),
    (re.compile(rf"{_VOTED} (?:against|no)\b"),
     any_case(rf"(?: votes|{_STATES_VOTED})? against\b")),
    (re.compile(r"\babst"), re.compile(r" abst")),
)  # fmt: skip
_TOLL = any_case(
    r"\b(?:death toll|toll of (?:the )?dead|number of (?:the )?dead(?! (?:\w+ )?(?:were|are)\b)|"
    r"(?<=which )toll|(?<=what )toll)\b(?!.*\b(?:charg|pay|paid|lev|impos|ship|boat|cars?\b))"
)
# "the Chadian toll", "Chad's toll": of whom, or where.
_TOLL_OF = any_case(
    r"\b(?P<of>[A-Za-z]+)(?P<s>['’]s)? (?:(?:total|overall|official) )?(?:death )?toll\b"
)
IN_ALL = re.compile(r"\b(?:in (?:total|all)|altogether|total|overall|combined)\b")
_WERE_THERE = re.compile(rf"\bthere {IN_ALL.pattern}")  # of one kind, told of no total
_SO_FAR = re.compile(r"\bha(?:s|ve)\b")
_BEEN = re.compile(r"\bha(?:s|ve|d)\b")
_A_TIME = re.compile(
    rf"\b(?:since|today|yesterday|day|week|month|year|night|weekend|{MONTH.lower()}|\d{{4}})s?\b"
)
_UTMOST = re.compile(
    r"\b(?:largest|highest|biggest|greatest|smallest|lowest|maximum|minimum) "
    r"(?:number|figure|count|total|toll)\b"
)
_WHOSE = re.compile(  # "Chad's mills", "the small lake states' mills" are mills
    r"^(?: (?!(?:did|do|does|has|have|had|will|was|were|is|are|can|in|of|from|by|at|on)\b)[\w-]+)"
    r"{1,3}?(?:['’]s|(?<=s)['’]) (?=[a-z])"
)
_BARE = re.compile(
    r"^(?:how many|(?:what (?:is|was) )?(?:the )?number of) [\w-]+(?: [\w-]+)?"
    r"(?: (?:are|were) there)?(?: (?:in|from) [\w ]+)?(?:,? according to .*)?\W*$"
)
_ASKED_DAY = re.compile(
    rf"\bon (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH.lower()})|"
    rf"(?P<first>{MONTH.lower()}) (?P<too>\d{{1,2}}))\b"
)
SINCE_THEN = re.compile(  # in small letters
    rf"\bsince (?:the )?(?P<then>(?:(?:start|beginning|end|middle) of )?(?:the )?"
    rf"(?:(?:\d{{1,2}} )?{MONTH.lower()}(?: \d{{1,2}}\b)?(?: \d{{4}})?|{YEAR}|year))\b"
)
_ASKED_YEAR = re.compile(rf"\b(?:in|during|by|since|for|of|until) ({YEAR})\b")
# What is still to come: in a question, and before what is to be done.
PLANS = r"(?:will|would|plan(?:s|ned)?|hope[sd]?|aim(?:s|ed)?|intend(?:s|ed)?|expect(?:s|ed)?)"
TO_COME = re.compile(r"\b(?:will|would|could|might)\b")
_ASKS_TO_COME = re.compile(
    rf"\b(?:will|(?!will|would){PLANS}(?= to\b|\W*$)|on (?:the|its|their) way|"
    r"(?:still|yet|due|supposed|going) to|next(?! (?:door|to)\b)|due(?=\W*$))\b"
)
_SAYING_NOTHING = stemmed(
    "far inside time times often long big large let"
)  # "so far", "by the time of"
_EARLIER = re.compile(  # what was before
    r"\b(?:initially|originally|previously|formerly|earlier|previous (?:year|month|decade)|"
    rf"(?:{ONES}|\d+|an?) (?:year|month|week|decade)s? (?:ago|before)|"
    r"before(?: in [\w ]+)?\W*$|use to (?=[a-z])|"
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )"
    r"used to (?:be|have|cost|last|take|live|stand|get))"
)
_WHICH_PEOPLE = frozenset(  # which of many: "how many elderly people"
    "elderly old older aged young younger adult teenage teenaged adolescent underage unaccompanied "
    "orphaned disabled deaf blind pregnant indigenous rural urban female male".split()
)
_IN_THE_NORTH = re.compile(r"(?<=\bin )(north|south|east|west)ern (?=[A-Z])")
_SHARE_IN_WORDS = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|most|majority|minority|all|none|every|few|"
    r"hardly|times)\b"
)
_BY_OFFICE = any_case(  # "according to the Chair of the Lake Fund"
    rf"\baccording to (?:the )?(?P<who>(?=[^,?]*\b{wording.DELEGATE}\b)[^,?]+)"
)
_WHICH_TIME = re.compile(r"\b(?:what|which) (?P<what>years?|months?|days?|dates?)\b")
_HOW_OLD = re.compile(r"\bhow old (?:is|was|are|were|will)\b")
AT_WHAT_AGE = re.compile(rf"{_HOW_OLD.pattern}|\bat what age\b")
AN_AGE = re.compile(
    rf"\b(?:aged?|years? old|year-old|years of age|born|(?:at|only|just|turn(?:s|ed|ing)?|for) "
    rf"(?:\d{{1,3}}|{ONES})|(?:\d{{1,3}}|{ONES}) (?:years|months|decades|centuries)|founded|"
    r"established|since|anniversary|birthday|teen\w*|twenties|thirties|forties|fifties|sixties)\b"
)
# "How many of the smiths are old?", "how many smiths did she say are women?"
_OF_SOME_ASKED = any_case(
    r"\bhow many (?:of (?!them\b|(?:these|those) (?:are|were|is|was|have|had|did|do)\b)|"
    r"(?=(?:[\w'’-]+ ){1,3}?(?:(?:did|does|do|has|have) (?:[\w'’.-]+ ){1,4}?(?:say|said) )?"
    rf"(?:are|were) (?:[\w-]+ (?:and|or) )?(?:{'|'.join(' '.join(KINDS_OF_PEOPLE).split())})\b))"
)
_EITHER_KIND = re.compile(r"^ [a-z]+ (?:or|and)(?= [a-z]+ (?:people|[a-z]+s)\b)")
_OR_OTHERS = re.compile(r"^ [a-z]+ or ([a-z]+s|women|men|children)\b")


def as_share(question: str) -> str | None:
    """A question how many of some are or do a thing as one what share of them."""
    share, made = _OF_SOME_ASKED.subn("what share of ", question, count=1)
    return share if made else None


# "How many mills were attacked?": records count the attacks; not "were hit by drought".
_ATTACKED = any_case(
    r"\bhow many (?:of )?(?P<what>[^?,]+?) (?:were|was|have been|has been|had been|got) "
    r"(?:attacked|bombed|shelled|struck|hit|raided|targeted)\b(?! (?:by|with)\b)"
)


def as_attacks(question: str) -> tuple[str, str] | None:
    """A question how many things were attacked as one how many attacks on them there were, and
    what they are.
    """
    attacked = _ATTACKED.search(question)
    things = _stems(attacked["what"]) if attacked else frozenset()
    if attacked is None or not things or things & PEOPLE:
        return None
    many = f"how many attacks on {attacked['what']} were there"
    return f"{question[: attacked.start()]}{many}{question[attacked.end() :]}", attacked["what"]


def _tells_share(text: str) -> bool:
    """Whether a text tells a share of anything, be it "most" of it."""
    shares = any(figure.unit is Unit.SHARE for figure in figures(even(text)))
    return shares or bool(_SHARE_IN_WORDS.search(level(text)))


def is_uncounted(
    question: str, told: Iterable[str], near: Iterable[str], *, of_anybody: bool = True
) -> bool:
    """Whether a question asks how many there are, how much was given, what share or how old, and
    nothing ``told`` has a figure, or another word for how many, of such a kind; nor ``near`` one of
    that. Not ``of_anybody``, any figure of the unit may be somebody's word for it.
    """
    begun = HOW_MANY.search(question)
    asked = sought(question)
    if _HOW_OLD.search(level(question)):
        return not any(AN_AGE.search(level(text)) for text in (*told, *near))
    if asked.units == {Unit.SHARE} and not (begun or _MAJORITY.search(level(question))):
        return not (
            any(_tells_share(text) for text in told)
            or any(_tells_share(text) and asked.is_half_in(text) for text in near)
        )
    given = asked.units == {Unit.MONEY} or asked.terms & GIVEN or asked.noun & AID
    if not (begun and (given if "much" in begun[0].lower() else asked.noun)):
        return False
    return not (
        any(asked.may_be_counted_in(text, by_kind=of_anybody) for text in told)
        or any(asked.is_counted_in(text) for text in near)
    )


@lru_cache(maxsize=256)  # asked of every sentence that may tell it
@lru_cache(maxsize=64)
def sought(question: str) -> Sought:
    """What a question wants a figure of; of several in one breath, the first."""
    asked = _IN_THE_NORTH.sub(r"the \1 of ", even(question))
    question, toll = _put_plainly(asked)
    plain = fold(question)
    counted = _COUNTED.search(plain)
    rest = _WHOSE.sub(" ", plain[counted.end() - 1 :]) if counted else ""
    of_any = bool(_EITHER_KIND.match(rest))
    rest = _EITHER_KIND.sub("", rest)
    phrase = noun_phrase(rest)
    head = _head_of(phrase, plain)
    asks = plain if counted else fold(asked)  # "did Chad pay them, and how much?"
    many = "how many" in asks or "number of" in asks
    single = len(phrase) < 2 and not (many and _PLURAL.search(head))
    plain_word = single and stem(head) in wording.ASKING - ANYBODY - STATES
    of_money = _OF_MONEY.search(plain)
    counts = head and head not in _MONEY and not (plain_word or of_money)
    way = next((way for asks, way in _WAYS if many and asks.search(plain)), None)
    behind = phrase[phrase.index(head) + 1 :] if head in phrase and stem(head) in STATES else []
    verb = stem(behind[0]) if behind else _verb(rest, phrase)  # "how many countries depend on"
    times = "how many times" in plain
    noun = frozenset[str]() if way or times or not counts else _counted(head, phrase)
    other = _OR_OTHERS.match(rest)
    noun |= _counted(other[1], ()) if other and noun else frozenset()
    noun = LENGTHS if _HOW_LONG.search(plain) and not noun else noun
    alone = (frozenset({unit}) for pattern, unit in _OF_ONE_UNIT if pattern.search(plain))
    units = next(alone, None) or _units(asks, head, many=many)
    longer = bool(noun & LENGTHS and EXTENDS.search(plain) and not A_LENGTH.search(plain))
    harmed = next((group for group in HARM if verb in group), None)
    theirs = counts and (noun & OF_ARMS or harmed)  # the country's of "Chadian"
    of = next(filter(None, map(people_of, phrase)), "") if theirs else ""
    if harmed and (not noun or noun & ANYBODY):  # "how many people were killed": the fatalities
        noun |= harmed | ANYBODY
    did = _DID.search(plain)
    narrowed = noun and not of_any and _PLURAL.search(head)
    body = {one.lower() for one in _INITIALS.findall(question)}.intersection(phrase)
    terms = _stems(question) - wording.ASKING - (_SAYING_NOTHING - (TIMES if times else noun))
    of_asking = (one[1] for at in (_BY_OFFICE, _WHICH_TIME) for one in at.finditer(asked))
    return Sought(
        terms=terms - (_stems(" ".join(of_asking)) - noun) or terms,
        noun=noun,
        kind=frozenset(map(stem, phrase)) - noun - {verb} if noun else frozenset(),
        which=_which(phrase, head, plain, body) if narrowed else (),
        verb=verb,
        units=frozenset(units),
        given=tuple(figures(question)),
        by=longer or bool(_BY.search(plain)),
        doer=_stems(did["who"]) if verb and did else frozenset(),
        undone=bool((verb or many) and NOT_DONE.search(plain)),
        denied=bool(NOT_DONE.search(plain) or _DENIES.search(plain)),
        many=many,
        out_of=bool(_OUT_OF_SOME.search(plain)),
        longer=longer,
        since=bool(_SINCE_WHEN.search(plain)),
        until=bool(_UNTIL_WHEN.search(plain)),
        resolution=bool(_RESOLUTION.search(plain)),
        body=frozenset(map(stem, body)),
        way=way,
        of=of or (people_of(head) if counts else ""),
        peoples=lands_of(phrase) if counts else frozenset(),
        due=bool(_DUE.search(plain)),
        year=bool(_YEARS.search(plain)),
        span=bool(_SPAN.search(plain)),
        one_day=bool(_WHICH_DAY.search(plain)),
        time=bool(_TIME_OF_DAY.search(plain) or meetings.WHEN_SAT.match(plain)),
        fates=asked_fates(question),
        together=both_fates(question),
        where=asked_where(question),
        into=asked_into(question) if not noun or noun & PEOPLE else None,
        named=named_in_words(question),
        day=_asked_day(plain),
        from_then=next((one["then"] for one in SINCE_THEN.finditer(plain)), ""),
        bare=not verb and phrase[-1:] == [head] and bool(_BARE.search(plain)),
        years=frozenset(_ASKED_YEAR.findall(plain)),
        earlier=bool(_EARLIER.search(plain)),
        whole=bool(IN_ALL.search(_WERE_THERE.sub(" ", plain))),
        so_far=(toll or bool(_SO_FAR.search(plain)))
        and not (_A_TIME.search(plain) or TO_COME.search(plain)),
        been=many and bool(_BEEN.search(plain)),
        to_come=_ASKS_TO_COME.search(plain) is not None,
        things=bool(noun and THINGS.search(head)),
        times=times,
        utmost=bool(_UTMOST.search(plain)),
    )  # fmt: skip


def _put_plainly(question: str) -> tuple[str, bool]:
    """What a question wants first, as other questions put the same, and whether that is a toll."""
    question = _ALSO.split(question, maxsplit=1)[0]
    question = _OF_SO_MANY_ASKED.sub(r"\g<many> of \g<what>", question)
    question = _HOW_OFTEN.sub("how many times", question)
    question = _OF_NOBODY.sub("how many people ", question)
    question = _OF_A_PART.sub(
        lambda found: f"how many people in {_LAND_OF[found[1].lower()].title()}", question
    )
    question = _BROKE_DOWN.sub("collapse", question)
    if _TIME_OF_DAY.search(question) or meetings.WHEN_SAT.match(level(question)):
        question = _BROKE_UP.sub("end", question)
    toll = bool(_TOLL.search(question))
    question = _TOLL_OF.sub(_whose_toll, question)
    return _TOLL.sub("number of people killed", question), toll


def _head_of(phrase: Sequence[str], plain: str) -> str:
    """The noun that says what is counted: of a phrase, or what it is part or a kind of."""
    head = next((word for word in phrase if _PLURAL.search(word)), phrase[-1] if phrase else "")
    part = _OF_WHICH.search(plain)
    head = part["noun"] if part and _PLURAL.search(part["noun"]) else head
    kind = _OF_WHAT_KIND.search(plain)
    return kind["noun"] if kind and len(alike(stem(kind["noun"]))) > 1 else head


def _which(phrase: Sequence[str], head: str, plain: str, body: Iterable[str]) -> tuple[str, ...]:
    """The words that say which of those counted, but whose they are, or what became of them."""
    part = _OF_WHICH.search(plain)
    before = phrase[: phrase.index(head)] if head in phrase else ()
    each = [*words(part["whom"]), part["noun"]] if part else before
    nothing = STOP_WORDS.union({head}, body)
    return tuple(
        one
        for one in each
        if one not in nothing
        and (one in _WHICH_PEOPLE or one in PLACES or country_of_word(one.removesuffix("s")))
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _whose_toll(found: re.Match[str]) -> str:
    """``number of Chadian people killed``, or ``… in Chad``; of nobody else, as it was told."""
    of = found["of"]
    if found["s"]:
        return f"number of people killed in {of}" if country_code(of) else found[0]
    return f"number of {of} people killed" if people_of(of.lower()) else found[0]


def people_harmed(question: str) -> frozenset[str]:
    """The words for the people that it asks how many were hurt of: "soldiers"."""
    asked = sought(question)
    return of_kind(asked.noun) if any(harm & asked.terms for harm in HARM) else frozenset()


def _units(plain: str, head: str, *, many: bool) -> frozenset[Unit]:
    if many and head in _MONEY:  # "how many dollars"
        return frozenset({Unit.MONEY})
    units = {Unit.COUNT, Unit.MEASURE} if many else set()
    if _OUT_OF_THEM.search(plain):  # "half of them"
        units.add(Unit.SHARE)
    of_it = _HOW_MUCH_OF.search(plain) is not None
    if _SHARE.search(plain):
        units.add(Unit.SHARE)
    elif _MEASURED.match(plain):
        units.add(Unit.MEASURE)
    elif _HOW_MUCH.search(plain):
        money = head in _MONEY or _PAID.search(plain) or _OF_MONEY.search(plain)
        if not of_it and _A_SUM.search(plain):
            return frozenset({Unit.MONEY})
        if money and of_it:  # "how much of the appeal has been paid"
            units.add(Unit.SHARE)
        if money or not of_it:
            units.add(Unit.MONEY)
        if not money:
            units |= {Unit.MEASURE} if stem(head) in AID else {Unit.SHARE, Unit.MEASURE}
    return frozenset(units or Unit)


def _verb(rest: str, phrase: Sequence[str]) -> str:
    """The stem of what is done to what is counted: "were killed", "had died", "wounded guards"."""
    last = phrase[-1] if phrase else ""
    if len(phrase) > 1 and not last.endswith("ed") and fates(phrase[0]) & fates(" ".join(phrase)):
        return stem(phrase[0])
    if len(phrase) > 1 and last.endswith("ed"):  # "how many people arrested in Chad"
        return stem(last)
    found = _VERB.match(rest, rest.find(last) + len(last))
    found = found or _DONE_TO.match(rest, rest.find(last) + len(last))
    if phrase and found and (found[1] in STOP_WORDS or country_of_word(found[1])):
        found = _DID.match(rest, rest.find(last) + len(last))
    verb = found[found.lastindex or 1] if found else ""
    return stem(verb) if verb not in STOP_WORDS | {"", "according"} else ""


def _counted(head: str, phrase: Iterable[str]) -> frozenset[str]:
    """The stems of what is counted and of other words for it; those of a country are people."""
    noun = alike(stem(head)) | (ANYBODY if people_of(head) else frozenset())
    if noun & PEOPLE:
        noun |= {stem(f"{one}s") for one in phrase if people_of(one)}  # of Chad
    return noun


def _asked_day(plain: str) -> str:
    found = _ASKED_DAY.search(plain)
    return f"{found['day'] or found['too']} {found['month'] or found['first']}" if found else ""
