"""The bare value that a question wants first: a figure, a date, a document symbol.

Comes in: the question and the sentences that answer. Goes out: the value as printed, or None where
none of them is bound to what is asked: it counts or measures that, in a clause about it.
Does not know: how the sentences were found.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rag.countries import states_in
from rag.questions import wording
from rag.questions.figures import (
    ANYBODY,
    HARM,
    HEDGE,
    IN_ALL,
    LARGE,
    MONTH,
    OF_HARM,
    OF_SOME_OF_THEM,
    ONES,
    PLANS,
    REFUGEES,
    SPANS,
    Figure,
    Place,
    Sought,
    Tie,
    Unit,
    both_fates,
    fates,
    figures,
    nouns_in,
    places_told,
    sought,
    without_doers,
)
from rag.questions.question import Value
from rag.sentences import sentence_spans
from rag.words import STOP_WORDS, even, level, stem, words

# A figure of what the sentence before tells, for something else, or of what came of that.
_THE_FIGURE = re.compile(
    r"\b(?:the|that|this) (?:figure|share|proportion|rate|percentage|number|total|sum|amount)\b|"
    r"^(?:This|That|These|Those|Which|It|They)\b"
)
_ONE_DATE = (
    r"(?:(?:\d{1,2}(?::\d\d)? [ap]\.m\. on )?(?:[A-Z][a-z]+day, )?"
    rf"\d{{1,2}}(?:(?: to | and |-|–)\d{{1,2}})? {MONTH}(?: \d{{4}})?|"
    rf"\b(?:{MONTH} (?:\d{{1,2}},? )?)?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\b|"
    rf"\b{MONTH} \d{{1,2}}\b(?!-))"
)
_DATE = re.compile(rf"{_ONE_DATE}(?: (?:to|until) {_ONE_DATE})?")
_A_DAY = re.compile(
    rf"(?:[A-Z][a-z]+day, )?(?:\d{{1,2}} {MONTH}\b|{MONTH} \d{{1,2}}(?:,? (?:19|20)\d\d)?\b)"
)
_RANGE = re.compile(r"\b(?:to|until)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A figure of some days, or of one deed, alone.
_FOR_A_TIME = re.compile(
    r"\b(?:earlier (?:in the day|today)|today alone|yesterday|last night|overnight|"
    r"(?:on )?(?:that|the) same day|that day|in (?:one|a single) [a-z]+|"
    r"(?:in|over|during|within) (?:the )?(?:past|last) (?:[a-z\d]+ hours|(?:[a-z]+ )?day)|"
    r"an? (?:air )?(?:strike|attack|raid|explosion|blast|bombing|ambush)|"
    r"since (?:his|her|its|their|the) (?:last|previous)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_SINCE_DAY = re.compile(rf"\b(?:since|until|before|after|as of) \d{{1,2}} {MONTH.lower()}\b")
_OF_THEM = re.compile(r" of (?:them|whom|which|these|those)\b")
_A_DEED = re.compile(r"\b(?:strike|attack|raid|explosion|blast|bombing|ambush)\b[^,;:]*, $")
_TO_COME = re.compile(r"\b(?:will|would|could|might)\b")
_WILL_HAVE = re.compile(r"\bwill (?:have|be)\b")
_DONE_THERE = re.compile(r"[a-z] there\b(?! (?:is|are|was|were|has|have|had|will)\b)")
_IN_MONTH = re.compile(  # where no day or year is told
    rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\buntil )|(?<=\blast )|(?<=\bnext )){MONTH}\b"
    r"(?![-–]| [A-Z\d]| (?:of|and|to)\b)"
)
# How often: "twice", "three times a year", "for the fourth time", not "three times as many".
_SO_OFTEN = rf"{HEDGE}(?:{ONES}|\d+)(?: (?:or|to) (?:{ONES}|\d+))? times"
OFTEN = re.compile(
    rf"\b(?:(?:once|twice|thrice|{_SO_OFTEN}) (?:an?|each|every|per) [a-z]+|"
    rf"once in (?:{ONES}|\d+) [a-z]+|twice|thrice|{_SO_OFTEN}(?! (?:as|more|the)\b)|"
    rf"(?P<nth>{'|'.join(wording.ORDINALS[1:])}) time|"
    rf"every (?:(?:{ONES}|\d+) )?(?:second|minute|hour|day|week|month|year)s?)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:\d{1,2}(?:[:.]\d\d)? [ap]\.m\.|noon|midnight)")
_DOCUMENT = re.compile(
    r"\b[A-Z]{1,5}(?:/[A-Z0-9.-]+)+(?:/[A-Za-z0-9.]+)*\b|\bresolution \d+(?: \(\d{4}\))?"
)
_HARMED = frozenset[str]().union(*HARM) | frozenset(map(stem, "victims casualties toll".split()))
_WORD = 45  # characters that two words fit in
_FRONTED = re.compile(rf"{MONTH}|\d{{4}}$")  # a date, not a figure
_WHICH = 3  # what a year counts less where it tells which thing, not when
_ASKED_SOME = 3 / 2  # what a figure of some of those told of counts more, where it asks of such
_DONE = 2  # what the verb of the question counts in how well a value fits
# What is still to come, before a figure and behind it.
_PLANNED = re.compile(
    rf"\b(?:(?:{PLANS}|yet|still|ready|due|set) to|another|further|additional|will be)\b"
)
_ON_THE_WAY = re.compile(r"(?: [\w-]+){0,4}? (?:on (?:the|its|their) way|in the pipeline)\b")
# Where another clause begins, and what makes it a part of what is told before ("of which …").
_CUT = re.compile(
    rf"[,;:(—] ?|(?<=[a-z]) and (?={PLANS} to [a-z]+ )|"
    rf"(?<=[a-z]) and (?=(?:[a-z]+ ){{0,2}}{HEDGE}(?:[$€£]?\d|(?:{ONES})\b))"
)
# Where a list of figures goes on: ", 3 wells", " and four dams".
_NEXT_LISTED = re.compile(rf"(?:, (?:and )?| and )(?={HEDGE}(?:\d|(?:{ONES})\b))\S+")
# "7 of the 20 mills", "four of Chad's 12": not the whole; "from 40 to 19": not what was before.
_OUT_OF = re.compile(r"(?:\d|[a-z]) of (?:the|its|their|those|[A-Z][\w ]*['’]s?) $")
_EARLIER = frozenset(map(stem, "initially originally previously formerly earlier".split()))
_BEFORE = re.compile(r"\bfrom (?:\w+ )?$")
_CHANGE = re.compile(r"\bfrom [^,;:]{1,30} to $")  # "from 40 to 19": how much it fell
# "the 1999 Convention": which one, rather than when.
_YEAR_OF_A_THING = re.compile(r"\b(?:the|its|their|this|that|an?) (?:19|20)\d\d (?=[A-Za-z])")
# "the Lakeside Treaty of 1999" likewise.
_THING_OF_A_YEAR = re.compile(
    r"\b(?:Convention|Accords?|Protocol|Pact|Compact|Charter|Declaration|Act|Law|Constitution|"
    r"Summit|Conference|Plan|Programme|Framework|[Rr]esolution|[Tt]reaty|[Aa]greement) of $"
)
_THERE = re.compile(r"(?: [a-z]+)? in (?:the )?([A-Z][\w-]+)")
_INSERTED = re.compile(r", (?:including|among|mostly|mainly) [^,]*,")
_PART = re.compile(r"\b(?:including|among|of (?:them|which|whom|these|those))\b")
# Of the question's words, how many a sentence has to share that gives a figure of no noun:
_LEAST = 1 / 3
_FIRM = 1 / 2  # the same where it has not the question's noun, or stands beside another speaker's
_SURE = 3 / 4  # the same where what is nearest to the question gives no value


@dataclass(frozen=True)
class Bound:
    """A value as printed, and how well it fits; ``firm``: well enough beside another speaker's;
    ``sure``: well enough where what is nearest to the question gives none.
    """

    printed: str
    fit: float
    firm: bool
    sure: bool


@dataclass(frozen=True)
class Around:
    """What stands around sentences: their paragraph under its headlines, its year, and the ISO code
    of the country for which they are said.
    """

    text: str
    year: int | None
    own: str | None = None


def bound(
    value: Value,
    question: str,
    sentences: Sequence[str],
    implied: Collection[str] = (),
    around: Around | None = None,
) -> Bound | None:
    """The value of that kind that is bound to what is asked; None where none is. ``implied``: the
    stems of whoever is asked for it and says it, so that no sentence has to.
    """
    asked = sought(question)
    if value is Value.NUMBER and asked.utmost:
        return None  # nobody has put all figures told side by side
    asked = replace(asked, terms=asked.terms.difference(implied))
    best: Bound | None = None
    best_fit = (False, 0.0)
    said: set[str] = set()
    before = ""
    for sentence in (run[start:end] for run in sentences for start, end in sentence_spans(run)):
        plain = even(sentence)
        said |= nouns_in(plain)
        meant = asked.in_text(before) if _THE_FIGURE.search(plain) else frozenset[str]()
        elsewhere = _is_of_the_place_before(plain, before, asked)
        before = plain
        there = all(place.is_in(plain) for place in asked.where)
        wanted = _untold(asked, plain, around)
        for found, tie in _values(value, plain, asked, said):
            apart = tie and (elsewhere or _is_apart(found, asked, around))
            fit = None if apart else _fit(found, wanted, tie, meant)
            if fit and (best is None or (there, fit[0]) > best_fit):
                change = _CHANGE.search(plain, 0, found.start()) if asked.by else None
                printed = sentence[change.start() if change else found.start() : found.end()]
                printed = printed if printed.endswith(".m.") else printed.rstrip(".,")
                best, best_fit = Bound(printed, *fit), (there, fit[0])
    return best


def sole(question: str, sentences: Sequence[str], around: Around | None = None) -> Bound | None:
    """The only figure that some sentences tell of the kind that is asked for; None where they tell
    several, or one that counts something else. That it is no mere count, or that its sentence has
    one of the question's words, stands for what binds it.
    """
    asked = sought(question)
    if asked.utmost or not (asked.noun or asked.units < set(Unit)):
        return None
    said: set[str] = set()
    told: set[str] = set()
    for sentence in (run[start:end] for run in sentences for start, end in sentence_spans(run)):
        plain = even(sentence)
        said |= nouns_in(plain)
        for figure in figures(plain):
            if figure.unit not in asked.units:
                continue
            tie = asked.tie(figure, said)
            counts = Unit.COUNT in asked.units and asked.noun.isdisjoint(SPANS)
            if tie is None or _is_apart(figure.found, asked, around):
                return None
            if counts and not asked.in_text(plain):
                return None
            told.add(sentence[figure.found.start() : figure.found.end()].rstrip(".,"))
    return Bound(told.pop(), 0.0, firm=False, sure=True) if len(told) == 1 else None


def _untold(asked: Sought, plain: str, around: Around | None) -> Sought:
    """What is asked, without the places that a sentence need not name: its paragraph does."""
    if around is None:
        return asked
    named = (one for one in asked.where if one.proper and one.is_in(around.text))
    near = frozenset[str]().union(*(one.stems for one in named if not one.is_in(plain)))
    return replace(asked, terms=asked.terms - near) if near else asked


def _is_of_the_place_before(plain: str, before: str, asked: Sought) -> bool:
    """Whether a sentence tells of what was done "there", where the one before names other places
    than the question.
    """
    proper = [place for place in asked.where if place.proper]
    if any(place.is_in(plain) for place in proper):
        return False
    told = places_told(before) if proper and _DONE_THERE.search(plain) else []
    return bool(told) and not any(place.is_at(one) for place in proper for one in told)


def _is_apart(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of others than the question counts, elsewhere or at another time."""
    return (
        _is_of_some_of_them(found, asked)
        or _is_of_another_fate(found, asked)
        or _is_elsewhere(found, asked, around)
        or _is_of_another_time(found, asked, around)
    )


def _is_of_some_of_them(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is of some of those just told of ("12 of them"), by nothing that the
    question asks.
    """
    if not _OF_THEM.match(found.string, found.end()) or asked.noun.isdisjoint(ANYBODY):
        return False
    start, end = _clause(found)
    where = frozenset[str]().union(*(place.stems for place in asked.where if place.proper))
    which = asked.terms - asked.noun - where - {asked.verb}
    return which.isdisjoint(asked.in_text(found.string[start:end]))


def _is_of_another_fate(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is of those of whom something else is told than the question asks, or of
    those together with others.
    """
    if Unit.COUNT not in asked.units or Unit.MONEY in asked.units:
        return False
    start, end = _clause(found)
    clause = found.string[start:end]
    if not asked.fates:
        return _is_of_an_unasked_fate(found, asked, clause)
    both = both_fates(clause)
    if asked.together or not both <= asked.fates:
        return both != asked.together
    told = fates(clause)
    told = told if told or " who " in found.string[found.end() : end] else fates(found.string)
    return not told & asked.fates and bool(told or asked.fates & OF_HARM)


def _is_of_an_unasked_fate(found: re.Match[str], asked: Sought, clause: str) -> bool:
    """The same where it asks of none: "How many people are there?" (not "90 displaced people"),
    "How many hostages?" (not those released).
    """
    last = {stem(word) for word in words(found.string[: found.start()])[-1:]}
    if _HARMED & last and not _HARMED & (asked.terms | asked.noun):
        return True  # "killed 90": none of those who are left
    first, *others = Figure(found).after or [""]
    if fates(first) and not asked.noun.isdisjoint(map(stem, others)):
        return True
    return asked.bare and bool(fates(clause) & OF_SOME_OF_THEM)


def _is_elsewhere(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of another place than the question names: by its clause, its sentence,
    or, where that names none, what stands around it.
    """
    proper = [place for place in asked.where if place.proper]
    if not proper:
        return False
    sentence = found.string
    own = around.own if around else None
    if own and any(place.code == own for place in proper) and states_in(sentence) <= {own}:
        return False  # a province of theirs
    by_clause = _is_elsewhere_by_clause(found, asked, proper)
    if by_clause is not None:
        return by_clause
    told = places_told(_without_others(found))
    here = any(place.is_at(one) for place in proper for one in told)
    if here or any(place.is_in(without_doers(sentence)) for place in proper):
        return False
    near = around is None or any(place.is_in(around.text) for place in proper)
    of = Figure(found).country
    return bool(told) or not near or bool(of and any(place.is_land_but(of) for place in proper))


def _without_others(found: re.Match[str]) -> str:
    """The sentence of a figure without what its clauses tell of other figures before it."""
    sentence, (start, _) = found.string, _clause(found)
    text = sentence
    for other in figures(sentence[:start]):
        end = min(_clause(other.found)[1], start)
        at = other.found.end()
        text = text[:at] + " " * (end - at) + text[end:]
    return text


def _is_elsewhere_by_clause(
    found: re.Match[str], asked: Sought, proper: Sequence[Place]
) -> bool | None:
    """The same by what stands right behind it, or before its "where"; None where nothing does."""
    sentence = found.string
    start, end = _clause(found)
    clause = sentence[start:end]
    end += len(_listed(sentence, end))
    behind = next(iter(places_told(sentence, found.end(), end)), None)
    if behind:
        if any(place.is_at(behind) for place in proper):
            return "and" in behind and not behind - {"and"} <= asked.named  # "in Chad and Mali"
        foreign = asked.named.isdisjoint(behind)
        return foreign or not any(place.is_in(clause) for place in proper)
    if clause.startswith("where "):
        before = sentence[:start].rstrip(", ")
        cut = max((one.end() for one in _CUT.finditer(before)), default=0)
        return not any(place.is_in(before[cut:]) for place in proper)
    return None


def _is_of_another_time(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of another year than the question names, or of some days where it wants
    all that there has been; or no total where it wants one.
    """
    sentence = found.string
    if asked.whole and not IN_ALL.search(level(sentence)):
        return True
    if (asked.so_far and _is_for_a_time(found)) or _is_of_another_tense(found, asked):
        return True
    if (
        asked.day
        and _SINCE_DAY.search(level(sentence))
        and f"on {asked.day}" not in level(sentence)
    ):
        return True
    if not asked.years or any(year in sentence for year in asked.years):
        return False
    if around is None or _YEAR.search(sentence):
        return bool(_YEAR.search(sentence))
    told = any(year in around.text for year in asked.years)
    return not told and around.year is not None and str(around.year) not in asked.years


def _is_of_another_tense(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is of what will have become of people where it asks what has; or the other
    way round.
    """
    start, end = _clause(found)
    will = bool(_WILL_HAVE.search(level(found.string[start:end])))
    done = asked.fates and asked.noun.isdisjoint(REFUGEES)
    return bool(done) and will != asked.to_come


def _is_for_a_time(found: re.Match[str]) -> bool:
    """Whether a figure is of some days, or of one deed, alone, or is still to come."""
    sentence = level(found.string)
    start, end = _clause(found)
    goes_on = _listed(sentence, end) if sentence.startswith(" and ", end) else ""
    clause = sentence[start:end] + goes_on
    fronted = (one.end() for one in _FOR_A_TIME.finditer(sentence, 0, start))
    before = any(not sentence[at:start].strip(", ") for at in fronted)
    of_deed = sentence.startswith("which ", start) and _A_DEED.search(sentence[:start])
    return bool(before or of_deed or _FOR_A_TIME.search(clause) or _TO_COME.search(clause))


def times(text: str) -> list[str]:
    """The times of day in a text, as printed: ``10:05 a.m.``."""
    return [found[0] for found in _TIME.finditer(even(text))]


def unit(value: str) -> str:
    """What a value counts, as far as it says so: without figures and hedges (``per cent``)."""
    return re.sub(rf"{HEDGE}|[\d.,\s]+|\b(?:{LARGE})\b", "", value)


def _values(
    value: Value, plain: str, asked: Sought, said: set[str]
) -> Iterator[tuple[re.Match[str], Tie | None]]:
    """The values of that kind in a sentence, figures with how they are tied to what is asked."""
    if value is Value.NUMBER:
        if asked.times:
            yield from ((found, None) for found in OFTEN.finditer(plain))
        for figure in figures(plain):
            tie = asked.tie(figure, said)
            if tie:
                yield figure.found, tie
    else:
        pattern = _DOCUMENT
        if value is Value.DATE:
            pattern = _TIME if asked.time else _DATE
        dates = [*pattern.finditer(plain)]
        if asked.year and pattern is _DATE:  # no day's
            dates = [one for one in dates if not _A_DAY.match(one[0]) or _RANGE.search(one[0])]
        if asked.one_day and pattern is _DATE:
            dates = [one for one in dates if _A_DAY.search(one[0])]
        if pattern is _DATE and not (dates or asked.year or asked.one_day):
            dates = [*_IN_MONTH.finditer(plain)]
        yield from ((found, None) for found in dates)


def _fit(
    found: re.Match[str], asked: Sought, tie: Tie | None, meant: frozenset[str]
) -> tuple[float, bool, bool] | None:
    """How well a value fits: the more of the question's words its own clause shares, ``meant`` by
    "the figure" among them; and whether firmly, and surely. None where it does not.
    """
    sentence = found.string
    start, end = _clause(found)
    part = False
    if start and _PART.search(sentence, max(0, start - len("including ")), end):
        told = asked.in_text(sentence[start:end]) - asked.noun
        main = set(map(stem, words(sentence[:start])))
        done_before = asked.verb in main and asked.verb not in told  # "4 displaced, of whom 3 left"
        part = (not told or done_before) and not (asked.noun and asked.noun.isdisjoint(main))
        start = 0
    nouns = nouns_in(sentence)
    here, whole = asked.in_text(sentence[start:end]), asked.in_text(sentence)
    here, whole = (here | meant, whole | meant) if whole else (here, whole)
    share = len(whole) / max(1, len(asked.terms))
    near = {stem(word) for word in words(sentence[start:end])}
    done = asked.is_done(near) or asked.is_done(map(stem, words(_listed(sentence, end))))
    if tie is Tie.OPEN:  # "killed 12 guards and hurt 30": the noun said before holds
        carried = asked.noun & nouns_in(sentence[: found.start()])
        near |= carried
        here |= asked.terms & carried
    named = tie is not Tie.PEOPLE and (tie is Tie.NOUN or not asked.noun.isdisjoint(near & nouns))
    grew = _BEFORE.search(sentence[: found.start()]) and sentence[found.end() :].startswith(" to ")
    if (asked.terms and not whole) or (grew and _EARLIER.isdisjoint(asked.terms)):
        return None
    if tie is Tie.OPEN and not named:
        noun = not asked.noun.isdisjoint(nouns)
        if share < (_LEAST if noun else _FIRM) or not (noun or (here and not asked.of)):
            return None
    # "The north gave $50, the south $20": what a figure's clause leaves out stands before it.
    left = asked.in_text(sentence[:start]) - here if tie else ()
    fit = len(here) + len(left) / 8 + len(whole - here) / 2 + _DONE * done + named / 2
    before = sentence[: found.start()]
    fit += bool(asked.by and before.endswith("by ")) - bool(part or _OUT_OF.search(before))
    fit += _harm_told(found, asked) + _meant_apart(found, asked)
    fit += asked.time and bool(asked.in_text(" ".join(words(before)[-2:])))  # "ended at 6 p.m."
    of_thing = _YEAR_OF_A_THING.search(sentence, max(0, found.start() - len("their ")), end)
    before_thing = of_thing is not None and of_thing.end() == found.end() + 1
    behind_thing = found[0].isdigit() and _THING_OF_A_YEAR.search(before) is not None
    fit -= _WHICH * (before_thing or behind_thing)
    there = _THERE.match(sentence, found.end())  # "100 million in Africa"
    fit += bool(there and stem(there[1].lower()) in asked.terms) / 4
    fit += asked.due and before.lower().endswith(("by ", "before ", "until ", "than "))
    shared = asked.units == {Unit.SHARE} and not asked.noun.isdisjoint(whole)  # "of the capital"
    firm = share >= _FIRM and (named or shared or not asked.noun)
    return fit + _closeness(found, asked.terms) / 2, firm, firm and share >= _SURE


def _harm_told(found: re.Match[str], asked: Sought) -> float:
    """How far what stands right before or behind a figure tells the harm that is asked for, or
    another ("30 killed and 88 wounded", "12 fatalities", "the killing of 30").
    """
    before, behind = found.string[: found.start()], found.string[found.end() :][:_WORD]
    last = [stem(word) for word in words(before.removesuffix(" of "))[-1:]]
    told = sum(1 if harm & asked.terms else -1 for harm in HARM if harm.intersection(last))
    if not any(harm & asked.terms for harm in HARM):
        return told
    who = asked.noun.difference(*HARM)  # "230 were killed", "230 people were killed"
    said = (stem(word) for word in words(behind) if word not in STOP_WORDS)
    done_to = list(islice((one for one in said if one not in who), 1))
    same = [bool(harm & asked.terms) for harm in HARM if harm.intersection(done_to)]
    return told + sum(_DONE if one else -_DONE for one in same)


def _meant_apart(found: re.Match[str], asked: Sought) -> float:
    """What a figure counts more that is of some of those just told of, by what the question tells
    of them alone; or is still to come, where that is asked for.
    """
    sentence, (start, end) = found.string, _clause(found)
    fit = 0.0
    if _OF_THEM.match(sentence, found.end()):
        which = asked.in_text(sentence[start:end]) - asked.in_text(sentence[:start]) - asked.noun
        fit += _ASKED_SOME * bool(which)
    if asked.to_come:
        planned = _PLANNED.search(sentence, start, found.start())
        fit += _DONE * bool(planned or _ON_THE_WAY.match(sentence, found.end()))
    return fit


def _clause(found: re.Match[str]) -> tuple[int, int]:
    """Where the clause around a value begins and ends in its sentence, with what goes on behind an
    insertion (", including children, …").
    """
    sentence = found.string
    cuts = [cut.span() for cut in _CUT.finditer(sentence)]
    start = max((end for _, end in cuts if end <= found.start()), default=0)
    ends = [at for at, _ in cuts if at >= found.end()] or [len(sentence)]
    if not start and ends[0] == found.end() and len(ends) > 1 and _FRONTED.search(found[0]):
        return start, ends[1]  # "On 3 May 2021, the court found …"
    if len(ends) > 1 and _INSERTED.match(sentence, ends[0]):
        return start, ends[2] if len(ends) > 2 else len(sentence)
    return start, ends[0]


def _listed(sentence: str, at: int) -> str:
    """What goes on behind a clause with further figures ("2 mills, 3 wells and 4 dams are dry"), to
    the end of the last one's clause.
    """
    end = at
    while next_one := _NEXT_LISTED.match(sentence, end):
        cut = _CUT.search(sentence, next_one.end())
        end = cut.start() if cut else len(sentence)
    return sentence[at:end]


def _closeness(found: re.Match[str], terms: frozenset[str]) -> float:
    """Up to 1: the mean over the terms of 1 / (1 + words between them and the value)."""
    near: dict[str, float] = {}
    before, after = found.string[: found.start()], found.string[found.end() :]
    for side in (words(before)[::-1], words(after)):
        for place, term in enumerate(map(stem, side)):
            if term in terms:
                near[term] = max(near.get(term, 0), 1 / (1 + place))
    return sum(near.values()) / max(1, len(terms))
