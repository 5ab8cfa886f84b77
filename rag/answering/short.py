"""The bare value that a question wants first: a figure, a date, a document symbol.

Comes in: the question and the sentences that answer. Goes out: the value as printed, or None where
none of them is bound to what is asked: it counts or measures that, in a clause about it.
Does not know: how the sentences were found.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rag.answering.apart import (
    OF_THEM,
    Around,
    is_apart,
    is_denied,
    is_for_a_time,
    is_of_any,
    is_of_the_day_before,
    is_of_the_people_before,
    is_of_the_place_before,
    is_taken_in,
)
from rag.answering.beside import PER_TIME, is_beside, is_of_the_side
from rag.answering.clauses import PART, clause_of, clause_told, listed_behind
from rag.questions import wording
from rag.questions.figures import (
    HEDGE,
    LARGE,
    NTH,
    ONES,
    Figure,
    Unit,
    figures,
    may_have_figures,
    nouns_in,
)
from rag.questions.kinds import (
    AID,
    GIVEN,
    HARM,
    LENGTHS,
    OF_SOME_OF_THEM,
    REFUGEES,
    SPANS,
    TAKEN_IN,
    fates,
    told_among,
)
from rag.questions.question import Value
from rag.questions.sought import AN_AGE, AT_WHAT_AGE, EXTENDS, NOT_DONE, PLANS, sought
from rag.questions.ties import OF_A_NUMBER, Sought, Tie
from rag.questions.wording import A_YEAR, MONTH, YEAR
from rag.sentences import sentence_spans
from rag.words import all_stems, even, level, stem, terms, words

# A figure of what the sentence before tells, for something else, or of what came of that.
_THE_FIGURE = re.compile(
    r"\b(?:the|that|this) (?:figure|share|proportion|rate|percentage|number|total|sum|amount)\b|"
    r"^(?:This|That|These|Those|Which|It|They)\b"
)
_OF_SUBJECT_BEFORE = re.compile(
    r"(?:it|they) (?!(?:is|was) (?:said|clear|hoped))"
)  # "…; it stood at"
_ONE_DATE = (
    r"(?:(?:(?:(?:first|second) half|end|beginning|middle) of |\b(?:early|late|mid)[- ])?"
    rf"{YEAR}\b(?![-–])|"
    r"(?:\d{1,2}(?::\d\d)? [ap]\.m\. on )?(?:[A-Z][a-z]+day, )?"
    rf"\d{{1,2}}(?:(?: to | and |-|–)\d{{1,2}})? {MONTH}(?: \d{{4}})?|"
    rf"\b(?:{MONTH} (?:\d{{1,2}},? )?)?{YEAR}(?:[-–](?:19|20)?\d\d)?\b|"
    rf"\b{MONTH} \d{{1,2}}\b(?!-))"
)
_DATE = re.compile(rf"{_ONE_DATE}(?: (?:to|until) {_ONE_DATE})?")
_A_DAY = re.compile(
    rf"(?:[A-Z][a-z]+day, )?(?:\d{{1,2}} {MONTH}\b|{MONTH} \d{{1,2}}(?:,? {YEAR})?\b)"
)
_WILL_BE = re.compile(r"\b(?:will|would)\b(?! (?:\w+ )*?(?:have|had)\b)", re.IGNORECASE)
_RANGE = re.compile(r"\b(?:to|until)\b")
_IN_MONTH = re.compile(  # where no day or year is told
    rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\buntil )|(?<=\blast )|(?<=\bnext )|(?<=\bby )|"
    rf"(?<=\bbefore )){MONTH}\b(?![-–]| [A-Z\d]| (?:of|and|to)\b)"
)
_FROM_NOW = re.compile(  # where no month is told either
    r"\b(?:the (?:end|beginning|start|middle) of (?:the|this|next|last)|(?:last|next)) "
    r"(?:week|month|year|decade|century|spring|summer|autumn|winter)\b"
)
YESTERDAY = re.compile(r"\byesterday\b")  # of the meeting's day
# Since when, where no date is told: "since the Second World War".
_SINCE_EVENT = re.compile(
    r"(?<=\b[Ss]ince )the (?:(?:end|start|beginning|outbreak|fall) of (?:the )?)?"
    r"[A-Z][\w’'-]*(?: (?:of |the )*[A-Z][\w’'-]*)*"
)
# A share told as so many of so many: "for every four mills, one"; "of the 90 mills, 12".
_OF_EVERY = re.compile(
    rf"\b(?:[Ff]or|[Oo]f|[Ii]n|[Oo]ut of) every (?:{ONES}|\d+) [^,;:]{{1,60}}?,? (?:only |just )?"
    rf"(?:{ONES}|\d+)\b(?! [a-z]+ (?:per cent|years?)\b)"
)
_ON_WEEKDAY = re.compile(
    r"(?:\d{1,2}(?::\d\d)? [ap]\.m\. on |(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore )|"
    r"(?<=\bsince ))(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
# How often: "twice", "three times a year", "for the fourth time", not "three times as many".
_SO_OFTEN = rf"{HEDGE}(?:{ONES}|\d+)(?: (?:or|to) (?:{ONES}|\d+))? times"
OFTEN = re.compile(
    rf"\b(?:(?:once|twice|thrice|{_SO_OFTEN}) (?:an?|each|every|per) [a-z]+|"
    rf"once in (?:{ONES}|\d+) [a-z]+|twice|thrice|{_SO_OFTEN}(?! (?:as|more|the)\b)|"
    rf"on (?:{ONES}|\d+) (?:[a-z]+ )?occasions|(?P<nth>{'|'.join(wording.ORDINALS[1:])}) time|"
    rf"every (?:(?:{ONES}|\d+) )?(?:second|minute|hour|day|week|month|year)s?)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:\d{1,2}(?:[:.]\d\d)? [ap]\.m\.|noon|midnight)")
_A_RESOLUTION = r"\bresolution \d+(?:/\d+)?[A-Z]?(?: ?\((?:\d{4}|[A-Z]+)\))?"
_RESOLUTION = re.compile(_A_RESOLUTION)
_DOCUMENT = re.compile(
    r"\b[A-Z]{1,5}(?:/[A-Z0-9.-]+)+(?:/[A-Za-z0-9.]+)*\b|\b[A-Z]{2,5}\d+\.\d+\b|"
    rf"\bL\.\d+(?:/Rev\.\d+)?\b|{_A_RESOLUTION}"
)
_ANY_TIME = (
    _DATE, _TIME, _IN_MONTH, _ON_WEEKDAY, _FROM_NOW, _SINCE_EVENT,
    re.compile(r"\b(?:today|yesterday|tomorrow|ago|now|soon|immediately|since|until|after|before|when)\b"),
)  # fmt: skip
_HAS_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")  # so a list does not go on
_WORD = 45  # characters that two words fit in
_WHICH = 3  # what a year counts less where it tells which thing, not when
_ASKED_SOME = 3 / 2  # what a figure of some of those told of counts more, where it asks of such
_DONE = 2  # what the verb of the question counts in how well a value fits
# What is still to come, before a figure and behind it.
_PLANNED = re.compile(
    rf"\b(?:(?:{PLANS}|yet|still|ready|due|set) to|another|further|additional|"
    r"(?:will|would|to)(?: not)? be)\b"
)
_ON_ITS_OWN = re.compile(  # a clause with a thing of its own
    r"\W*(?:and|but|while|whereas)(?: that)? (?:the|an?|no|its|their|all|any|every|some)\b"
)
_ON_THE_WAY = re.compile(r"(?: [\w-]+){0,4}? (?:on (?:the|its|their) way|in the pipeline)\b")
# "7 of the 20 mills", "four of Chad's 12": not the whole; "from 40 to 19": not what was before.
_OUT_OF = re.compile(
    rf"(?:(?:\d|[a-z]) of (?:the|its|their|those|[A-Z][\w ]*['’]s?)|(?:\d|\b(?i:{ONES})) of) $"
)
_OF_SOME_NUMBER = re.compile(
    rf"(?:\d|\b(?i:{ONES}|none|half)) of (?:the|its|their|those|[A-Z][\w ]*['’]s?) $"
)
_OF_SO_MANY = re.compile(rf" of (?:(?:the|its|their|those|[A-Z][\w ]*['’]s?) )?(?:\d|(?:{ONES})\b)")
# "Of the 90 mills, 12 stood": the whole, before its part.
_OF_THE_WHOLE = re.compile(r"\b(?:Of|[Oo]ut of)(?: (?:all|the|its|their|those|some))* $")
_PART_OF_IT = re.compile(
    rf"[^,;:]*,? (?:of (?:whom|which|these|those|them)|including|among (?:whom|them)) {HEDGE}"
    rf"(?P<which>(?:\d|(?:{ONES})\b)[^;:]*)"
)
_AMONG_SO_MANY = re.compile(rf"(?: [a-z-]+){{1,3}},? among {HEDGE}(?:\d|(?:{ONES})\b)")
_LEFT_OVER = re.compile(
    r"\b(?:no|none|without|remain\w*|still|yet|fail\w*|lack\w*|un\w+ed|depriv\w+|out of(?! the)|"
    r"ceased|cannot|unable|others?)\b"
)
_BEFORE = re.compile(r"\bfrom (?:\w+ )?$")
_OF_ANY_WHOLE = re.compile(r"\b(?:Of|[Oo]ut of)\b")
_ON_TO = re.compile(
    rf"(?: (?!in\b)[a-z-]+){{0,2}}?(?: in (?P<year>{YEAR}))? to "
    rf"{HEDGE}(?=[$€£\d]|(?:{ONES})\b)"
)
_IN_YEAR = re.compile(rf" in (?P<year>{YEAR})\b")
# Asked of several, of each of whom a figure is told.
_OF_SEVERAL = re.compile(r"\bhow old (?:are|were)\b|\bat what ages\b|\b(?:two|three|four|both)\b")
_IS_THERE = re.compile(
    r"\b(?:[Tt]here|t(?:ake|ook|aken) place|occur\w*|happen\w*|record\w*|register\w*|seen|"
    r"suffer\w*)\b"
)
# "the 1999 Convention": which one, rather than when.
_YEAR_OF_A_THING = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Aa]n?) {YEAR} (?=[A-Za-z])"
)
# "the Lakeside Treaty of 1999" likewise.
_THING_OF_A_YEAR = re.compile(
    r"\b(?:Convention|Accords?|Protocol|Pact|Compact|Charter|Declaration|Act|Law|Constitution|"
    r"Summit|Conference|Plan|Programme|Framework|[Rr]esolution|[Tt]reaty|[Aa]greement) of $"
)
_THERE = re.compile(r"(?: [a-z]+)? in (?:the )?([A-Z][\w-]+)")
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


def dated_as(thing: str, sentence: str) -> str | None:
    """The date by which a sentence tells which of a thing it is: "the 3 May report"."""
    named = re.compile(rf"(?P<date>{_DATE.pattern}) (?:[\w'-]+ ){{0,3}}?(?i:{re.escape(thing)})\b")
    found = named.search(even(sentence))
    return found["date"] if found else None


def bound(
    value: Value,
    question: str,
    sentences: Sequence[str],
    implied: Collection[str] = (),
    around: Around | None = None,
) -> Bound | None:
    """The value of that kind that is best bound to what is asked; None where none is."""
    return next(iter(ranked(value, question, sentences, implied, around)), None)


def ranked(
    value: Value,
    question: str,
    sentences: Sequence[str],
    implied: Collection[str] = (),
    around: Around | None = None,
) -> list[Bound]:
    """The values of that kind that are bound to what is asked, the best first. ``implied``: the
    stems of whoever is asked for it and says it, so that no sentence has to.
    """
    asked = sought(question)
    if value is Value.NUMBER and asked.utmost:
        return []  # nobody has put all figures told side by side
    if not asked.terms.isdisjoint(implied):
        asked = replace(asked, terms=asked.terms.difference(implied))
    fitting: list[tuple[bool, Bound]] = []
    said: set[str] = set()
    plain = ""
    for sentence in (run[start:end] for run in sentences for start, end in sentence_spans(run)):
        before, plain = plain, even(sentence)
        said |= nouns_in(plain) if value is Value.NUMBER else set()
        told = list(_values(value, plain, asked, said))
        if not told:
            continue
        meant = asked.in_text(before) if _THE_FIGURE.search(plain) else frozenset[str]()
        elsewhere = _is_led_elsewhere(sentence, before, asked, around)
        there = all(place.is_in(plain) for place in asked.where)
        wanted = _untold(asked, plain, around)
        for found, tie in told:
            apart = tie and (elsewhere or is_apart(found, asked, around))
            apart = apart or (value is Value.DATE and _is_past(found, question, around))
            apart = apart or is_denied(found, asked)
            apart = apart or bool(tie and is_beside(found, asked, question))
            untied = not asked.terms and _FROM_NOW.match(found[0])  # "and when?": not "last year"
            taken_in = value is Value.NUMBER and is_taken_in(found, asked, around)
            fit = None if apart or untied else _fit(found, wanted, tie, meant, taken_in=taken_in)
            if fit:
                printed = _printed(value, found, sentence, question)
                of_side = _DONE * bool(tie and is_of_the_side(found, question))
                fitting.append((there, Bound(printed, fit[0] + of_side, *fit[1:])))
    fitting.sort(
        key=lambda one: (one[0], not _FROM_NOW.match(one[1].printed), one[1].fit), reverse=True
    )
    return [one for _, one in fitting]


def may_tell(value: Value, question: str, texts: Iterable[str]) -> bool:
    """Whether some texts may have a value of that kind, as far as that is told fast."""
    if value is not Value.NUMBER or sought(question).times or sought(question).been:
        return True
    return any(may_have_figures(even(text)) for text in texts)


def may_be_told(value: Value, question: str, texts: Iterable[tuple[str, Around]]) -> bool:
    """Whether some texts have any value of the kind that is asked for, be it of other things, but
    for figures of any where some of a kind are asked for ("elderly people").
    """
    if value is Value.DATE:
        return any(one.search(even(text)) for text, _ in texts for one in _ANY_TIME)
    asked = sought(question)
    if AT_WHAT_AGE.search(level(question)):
        return any(AN_AGE.search(level(text)) for text, _ in texts)
    if asked.times and any(OFTEN.search(even(text)) for text, _ in texts):
        return True
    return any(
        one.unit in asked.units or asked.is_change(one)
        for text, around in texts
        if not is_of_any(text, asked, around)
        for one in figures(even(text), none=True, vague=True)
    )


def sole(
    value: Value,
    question: str,
    sentences: Sequence[str],
    around: Around | None = None,
    told_before: Collection[str] = (),
) -> Bound | None:
    """The only value that some sentences tell of the kind that is asked for, but those told before,
    or the only one of the sentence that shares most with what is asked; None where they tell
    several, or one that counts something else.
    """
    asked = sought(question)
    if value is Value.NUMBER and (asked.utmost or not (asked.noun or asked.units < set(Unit))):
        return None
    said: set[str] = set()
    each: list[tuple[int, set[str | None]]] = []
    ahead = value is Value.DATE and _WILL_BE.search(question) is not None
    besides = ahead or bool(told_before)
    plain = ""
    for sentence in (run[start:end] for run in sentences for start, end in sentence_spans(run)):
        before, plain = plain, even(sentence)
        said |= nouns_in(plain)
        elsewhere = _is_led_elsewhere(sentence, before, asked, around)
        told: set[str | None] = set()
        for found, tied in _of_kind(value, plain, asked, said, besides=besides):
            if value is Value.NUMBER and _is_outgrown(found, asked):
                continue
            printed = _printed(value, found, sentence, question)
            apart = value is Value.NUMBER and (elsewhere or is_apart(found, asked, around))
            past = ahead and _is_past(found, question, around)
            beside = value is Value.NUMBER and is_beside(found, asked, question)
            if not (past or is_denied(found, asked)):
                told.add(printed if tied and not (apart or beside) else None)
        near = len(asked.in_text(plain)) + len(told.intersection(told_before))
        if told.difference(told_before):
            each.append((near, told.difference(told_before)))
    nearest = max((near for near, _ in each), default=0)
    best = [told for near, told in each if near == nearest]
    for told in (set().union(*(told for _, told in each)), best[0] if len(best) == 1 else set()):
        one = told.pop() if len(told) == 1 else None
        if one:
            return Bound(one, 0.0, firm=False, sure=True)
    return None


def _printed(value: Value, found: re.Match[str], sentence: str, question: str) -> str:
    """A value as printed; with what it grew from, if it is asked by how much; of what was before
    with its unit; of several that are asked of with those beside it: "aged 19 and 24".
    """
    start, end = found.span()
    if value is not Value.NUMBER or "none" not in found.groupdict():
        printed = sentence[start:end]
        return printed if printed.endswith(".m.") else printed.rstrip(".,")
    asked, figure = sought(question), Figure(found)
    change = figure.grown_from if asked.by else None
    if change:
        start = change.start()
    elif _OF_SEVERAL.search(level(question)):
        start, end = _with_its_like(found)
    if (found["none"] or "").lower() == "not a single":  # and of what
        named = [at for at, one in enumerate(figure.after) if stem(one) in asked.noun]
        return " ".join((sentence[start:end], *figure.after[: min(named, default=0) + 1]))
    length = [
        one for one in figure.after[:1] if (change or figure.grown_to) and stem(one) in LENGTHS
    ]
    return " ".join((f"{sentence[start:end].rstrip('.,')}{figure.unit_behind}", *length))


def _with_its_like(found: re.Match[str]) -> tuple[int, int]:
    """From where to where figures stand in a row with it, nothing but "and" and commas between."""
    run = next(one for one in _rows(found.string) if one[0] <= found.start() < one[1])
    return run if " and " in found.string[slice(*run)] else found.span()


def _rows(text: str) -> list[tuple[int, int]]:
    """Where the figures of an evened text stand, those in a row as one: "19, 21 and 24"."""
    rows: list[tuple[int, int]] = []
    for start, end in (one.found.span() for one in figures(text, none=True, vague=True)):
        if rows and text[rows[-1][1] : start] in {", ", " and "}:
            rows[-1] = (rows[-1][0], end)
        else:
            rows.append((start, end))
    return rows


def _is_past(found: re.Match[str], question: str, around: Around | None) -> bool:
    """Whether a date is of a year before the meeting's where a question asks what will be."""
    if around is None or around.year is None or not _WILL_BE.search(question):
        return False
    return any(int(year[0]) < around.year for year in A_YEAR.finditer(found[0]))


def _of_kind(
    value: Value, plain: str, asked: Sought, said: set[str], *, besides: bool
) -> Iterator[tuple[re.Match[str], bool]]:
    """All values of that kind in a sentence but figures of other things, and whether each may be
    the one asked for: where the sentence has one of the question's words, of a date where half of
    them are ``said`` up to its end, or it is told ``besides``.
    """
    has_term = bool(asked.in_text(plain))
    if value is Value.NUMBER:
        lengths = bool(asked.noun) and asked.noun <= LENGTHS
        for figure in figures(plain):
            if lengths and LENGTHS.isdisjoint(map(stem, figure.after[:2])):
                continue  # no length of time
            if figure.unit in asked.units and asked.tie(figure, said):
                counts = figure.unit is Unit.COUNT and asked.noun.isdisjoint(SPANS)
                # what was not done is told by more than a word of it
                about = besides or not counts or (has_term and not asked.undone)
                yield figure.found, about and not _is_whole(figure.found, asked)
    else:
        has_term = has_term and 2 * len(asked.in_stems(said)) >= len(asked.terms)
        for found, _ in _values(value, plain, asked, said):
            if not _tells_which(found, len(plain)):
                beside = besides and not _FROM_NOW.match(found[0])
                yield found, beside or has_term


def _untold(asked: Sought, plain: str, around: Around | None) -> Sought:
    """What is asked, without the places and doers that only a sentence's paragraph names."""
    if around is None:
        return asked
    named = (one for one in asked.where if one.proper and one.is_in(around.text))
    near = frozenset[str]().union(*(one.stems for one in named if not one.is_in(plain)))
    if asked.doer <= set(all_stems(around.text)):
        near |= asked.doer - asked.in_text(plain)
    return replace(asked, terms=asked.terms - near) if near else asked


def _is_led_elsewhere(sentence: str, before: str, asked: Sought, around: Around | None) -> bool:
    """Whether a sentence goes on to tell of another place, people or day than a question asks of,
    by the one before it.
    """
    if not (asked.where or asked.of or asked.day):
        return False
    plain, led = even(sentence), _before(sentence, around) or before
    return (
        is_of_the_place_before(plain, led, asked)
        or is_of_the_people_before(plain, led, asked, around)
        or is_of_the_day_before(plain, led, asked)
    )


def _before(sentence: str, around: Around | None) -> str:
    """The sentence before one, evened; "" where what stands around has none."""
    text = around.text.partition(sentence)[0] if around and sentence in around.text else ""
    last = list(sentence_spans(text))[-1:]
    return even(text[last[0][0] :]) if last else ""


def times(text: str) -> list[str]:
    """The times of day in a text, as printed: ``10:05 a.m.``."""
    return [found[0] for found in _TIME.finditer(even(text))]


def unit(value: str) -> str:
    """What a value counts, as far as it says so: without figures and hedges (``per cent``)."""
    if NTH.fullmatch(value):
        return ""
    return re.sub(rf"{HEDGE}|\bmetric\b|[\d.,\s]+|\b(?:{LARGE})\b", "", value)


def _values(
    value: Value, plain: str, asked: Sought, said: set[str]
) -> Iterator[tuple[re.Match[str], Tie | None]]:
    """The values of that kind in a sentence, figures with how they are tied to what is asked."""
    if value is Value.NUMBER:
        if asked.times:
            yield from ((found, None) for found in OFTEN.finditer(plain))
        yield from ((one, None) for one in asked.nths_in(plain))
        for figure in figures(plain, none=asked.many, vague=asked.many):
            tie = asked.tie(figure, said)
            if tie:
                yield figure.found, tie
        if asked.units == {Unit.SHARE}:
            yield from ((found, None) for found in _OF_EVERY.finditer(plain))
    elif value is Value.DATE:
        yield from ((found, None) for found in _dates(plain, asked))
    else:
        pattern = _RESOLUTION if asked.resolution else _DOCUMENT
        yield from ((one, None) for one in pattern.finditer(plain) if asked.may_be_on(one))


def _dates(plain: str, asked: Sought) -> list[re.Match[str]]:
    """The dates in a sentence that may be of what is asked; where it has none, in other words."""
    pattern = _TIME if asked.time else _DATE
    dates = [one for one in pattern.finditer(plain) if asked.may_be_on(one)]
    if asked.time:
        return dates
    if asked.year:  # no day's
        return [one for one in dates if not _A_DAY.match(one[0]) or _RANGE.search(one[0])]
    if asked.one_day:
        dates = [one for one in dates if _A_DAY.search(one[0])]
    dates = dates or [*YESTERDAY.finditer(plain)]
    if not (dates or asked.one_day):
        others = ([*one.finditer(plain)] for one in (_IN_MONTH, _ON_WEEKDAY, _FROM_NOW))
        dates = [one for one in next(filter(None, others), []) if asked.may_be_on(one)]
        dates = dates or [*(_SINCE_EVENT.finditer(plain) if asked.since else ())]
    return dates


def _fit(
    found: re.Match[str], asked: Sought, tie: Tie | None, meant: frozenset[str], *, taken_in: bool
) -> tuple[float, bool, bool] | None:
    """How well a value fits: the more of the question's words its own clause shares, ``meant`` by
    "the figure" among them; and whether firmly, and surely. None where it does not. ``taken_in``:
    it is of people who got where the question asks for.
    """
    sentence = found.string
    start, end = clause_of(found)
    part = _is_part(found, asked)
    start = start if part is None else 0
    clause, nouns = sentence[start:end], nouns_in(sentence)
    here, whole = asked.in_text(clause), asked.in_text(sentence)
    here, whole = (here | meant, whole | meant) if whole else (here, whole)
    here |= asked.in_text(sentence[:start]) if _OF_SUBJECT_BEFORE.match(clause) else here
    told = fates(sentence[found.start() : end])
    people = tie is Tie.PEOPLE or asked.is_of_their_fate(Figure(found))
    fled = tie is not None and people and bool(asked.noun & REFUGEES and asked.fates & told)
    given = tie is not None and bool(asked.noun & AID) and _is_given(found, clause)
    # "4 million people left Chad", "30 found refuge": the refugees; "Chad pledged $90": aid
    so_told = ((REFUGEES, fled), (TAKEN_IN, taken_in), (AID, given))
    otherwise = frozenset(one for kind, so in so_told if so for one in kind & asked.terms)
    here, whole = here | otherwise, whole | otherwise
    near = set(all_stems(clause)) | (otherwise & AID)
    nouns |= otherwise & AID
    share = len(whole) / max(1, len(asked.terms)) if asked.terms or not taken_in else 1.0
    told_alone = _HAS_VERB.search(sentence, found.end(), end)
    listed = "" if told_alone else listed_behind(sentence, end)
    done = asked.is_done(near) or asked.is_done(all_stems(listed))
    if asked.doer and whole - here - asked.noun:  # "the north closed 12 mills, the south 30"
        done = False
    if tie is Tie.OPEN:  # "killed 12 guards and hurt 30": the noun said before holds
        carried = asked.noun & nouns_in(sentence[: found.start()])
        near |= carried
        here |= asked.terms & carried
    named = tie is not Tie.PEOPLE and (tie is Tie.NOUN or not asked.noun.isdisjoint(near & nouns))
    if (asked.terms and not whole) or _is_besides(found, asked, clause):
        return None
    if tie and not (asked.terms or taken_in) and not _is_so_alone(asked, told, named=named):
        return None
    if tie is Tie.OPEN and not named:
        noun = not asked.noun.isdisjoint(nouns)
        if share < (_LEAST if noun or (done and not Figure(found).after) else _FIRM) or not (
            noun or (here and not asked.of)
        ):
            return None
    # "The north gave $50, the south $20": what a figure's clause leaves out stands before it.
    left = asked.in_text(sentence[:start]) - here if tie else ()
    fit = len(here) + len(left) / 8 + len(whole - here) / 2 + _DONE * done + named / 2
    fit += _told_around(found, asked, part=bool(part)) - _WHICH * _tells_which(found, end)
    fit += _harm_told(found, asked) + _meant_apart(found, asked)
    fled = fled or taken_in
    shared = asked.units == {Unit.SHARE} and not asked.noun.isdisjoint(whole)  # "of the capital"
    vague = bool(found.groupdict().get("vague"))  # "dozens": another may tell how many
    enough = _SURE if vague else _FIRM
    firm = share >= enough and (named or shared or fled or not asked.noun)
    firm = firm and not (asked.bare and asked.is_of_all_harmed and is_for_a_time(found))
    fit -= _DONE * vague
    if asked.bare and asked.fates and not asked.where:  # some of them, where all are sought
        fit -= _DONE * bool(OF_SOME_OF_THEM & fates(sentence[start:end]) - asked.fates)
    return fit + _closeness(found, asked.terms) / 2, firm, firm and share >= _SURE


def _is_given(found: re.Match[str], clause: str) -> bool:
    """Whether a sum is told to be given: "Chad pledged $90"."""
    return Figure(found).unit is Unit.MONEY and not GIVEN.isdisjoint(all_stems(clause))


def _is_so_alone(asked: Sought, told: frozenset[str], *, named: bool) -> bool:
    """Whether a figure's clause by itself tells what has become of them, or who they are."""
    return bool(asked.fates & told) if asked.fates else named or not asked.noun


def _is_besides(found: re.Match[str], asked: Sought, clause: str) -> bool:
    """Whether a value is of what its sentence tells besides: before, another year, the whole."""
    sentence = found.string
    if _is_outgrown(found, asked):
        return True
    year = _IN_YEAR.match(sentence, found.end())
    if year and year["year"] not in asked.years and any(one in sentence for one in asked.years):
        return True
    if asked.longer and not EXTENDS.search(clause):
        return True
    if asked.undone and not (NOT_DONE.search(sentence) or _LEFT_OVER.search(sentence)):
        return True  # "only two were mended", where those never mended are asked for
    none = bool(found.groupdict().get("none")) and not _is_none(found, clause, asked)
    return none or _is_whole(found, asked)


def _is_outgrown(found: re.Match[str], asked: Sought) -> bool:
    """Whether a value is what was before ("from 40 to 19"), where that is not asked; or what
    something fell to, told alone where it is asked by how much.
    """
    before = found.string[: found.start()]
    if asked.by and not asked.longer and before.endswith(" to ") and not Figure(found).grown_from:
        return True
    grew = _BEFORE.search(before) and _ON_TO.match(found.string, found.end())
    return bool(grew and grew["year"] not in asked.years and not asked.earlier)


def _is_whole(found: re.Match[str], asked: Sought) -> bool:
    """Whether a value is the whole ("of the 90, 12 stood") where its part is asked; or reversed."""
    sentence, before = found.string, found.string[: found.start()]
    if asked.out_of:
        part_of_it = _PART_OF_IT.match(sentence, found.end())  # "90 smiths, of whom 12 left"
        of_part_told = part_of_it and asked.in_text(part_of_it["which"]) - asked.noun
        if of_part_told or _OF_SOME_NUMBER.search(before) or _OF_THE_WHOLE.search(before):
            return True
    if not _OF_ANY_WHOLE.search(sentence):
        return False
    told = [one.found for one in figures(sentence)]
    whole = next((one for one in told if _OF_THE_WHOLE.search(sentence[: one.start()])), None)
    behind = told[told.index(whole) + 1 :] if whole else []
    if whole is None or not behind:
        return False
    part, *others = behind
    of_others = asked.noun and asked.noun.isdisjoint(map(stem, Figure(whole).after))
    of_others = of_others and not asked.noun.isdisjoint(map(stem, Figure(part).after))
    if of_others or (asked.undone and _LEFT_OVER.search(sentence, part.end())):
        return found.start() == whole.start()  # "of 90 people, 12 were women", "12 went unpaid"
    which, cut = (asked.terms - asked.noun) | {asked.verb}, part.start()
    of_whole, of_part = (
        told_among(which, set(all_stems(text)))
        for text in (sentence[:cut], sentence[cut : others[0].start() if others else None])
    )
    if found.start() == part.start():
        return not asked.out_of and bool(of_whole) and not of_part
    told_more = len(of_part - of_whole) >= max(1, len(of_whole - of_part))
    return found.start() == whole.start() and told_more


def _is_none(found: re.Match[str], clause: str, asked: Sought) -> bool:
    """Whether a clause that says "none" says it of what is asked: no "not one mill worker"."""
    sentence, after = found.string, [stem(one) for one in Figure(found).after]
    if after and asked.noun and asked.noun.isdisjoint(after[:2]):
        return False
    if after and not asked.verb and not _IS_THERE.search(sentence):
        return False  # "not one mill was mended", where it is asked how many there are
    told = bool(asked.in_text(clause) - asked.noun)
    return told and len(asked.in_text(sentence)) >= _SURE * len(asked.terms)


def _is_part(found: re.Match[str], asked: Sought) -> bool | None:
    """Whether a value is of a part alone of what its sentence tells before ("90, including 12
    children"), where what is told before goes for its clause too; None where it does not.
    """
    sentence = found.string
    start, end = clause_of(found)
    if not (start and PART.search(sentence, max(0, start - len("including ")), end)):
        return None
    told = asked.in_text(sentence[start:end]) - asked.noun
    told -= AID.difference(all_stems(sentence[start:end]))  # no "medical supplies" are all
    main = set(all_stems(sentence[:start]))
    done_before = asked.verb in main and asked.verb not in told  # "4 displaced, of whom 3 left"
    return (not told or done_before) and not (asked.noun and asked.noun.isdisjoint(main))


def _told_around(found: re.Match[str], asked: Sought, *, part: bool) -> float:
    """What a value counts more, or less, for what stands right around it."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    there = _THERE.match(behind)  # "100 million in Africa"
    among = _AMONG_SO_MANY.match(behind)  # "two boys, among fifteen people"
    return (
        bool(asked.by and before.endswith("by "))
        - _DONE * bool(asked.bare and PER_TIME.match(behind))
        - bool(among and asked.noun.isdisjoint(all_stems(among[0])))
        - bool(part or (_OF_SO_MANY.match(behind) if asked.bare else _OUT_OF.search(before)))
        + bool(asked.time and asked.in_text(" ".join(words(before)[-2:])))  # "ended at 6 p.m."
        + bool(there and stem(there[1].lower()) in asked.terms) / 4
        + bool(asked.due and before.lower().endswith(("by ", "before ", "until ", "than ")))
    )


def _tells_which(found: re.Match[str], end: int) -> bool:
    """Whether a year tells which thing rather than when: "the 1999 Pact", "Pact of 1999"."""
    sentence = found.string
    of_thing = _YEAR_OF_A_THING.search(sentence, max(0, found.start() - len("their ")), end)
    if of_thing is not None and of_thing.end() == found.end() + 1:
        return True
    before = sentence[: found.start()]
    return found[0].isdigit() and bool(
        _THING_OF_A_YEAR.search(before) or OF_A_NUMBER.search(before)
    )


def _harm_told(found: re.Match[str], asked: Sought) -> float:
    """How far what is beside a figure tells the harm asked for, or another ("88 wounded")."""
    before, behind = found.string[: found.start()], found.string[found.end() :][:_WORD]
    last = all_stems(before.removesuffix(" of "))[-1:]
    told = sum(1 if harm & asked.terms else -1 for harm in HARM if harm.intersection(last))
    if not any(harm & asked.terms for harm in HARM):
        return told
    who = asked.noun.difference(*HARM)  # "230 were killed", "230 people were killed"
    done_to = [one for one in terms(behind) if one not in who][:1]
    same = [bool(harm & asked.terms) for harm in HARM if harm.intersection(done_to)]
    return told + sum(_DONE if one else -_DONE for one in same)


def _meant_apart(found: re.Match[str], asked: Sought) -> float:
    """What a figure counts more of some just told of, by what is told of them, or still to come."""
    sentence, (start, end) = found.string, clause_of(found)
    fit = 0.0
    if found.groupdict().get("none"):  # of what no other clause tells
        others = sentence[:start] + sentence[end:]
        fit += _DONE * bool(asked.in_text(sentence[start:end]) - asked.in_text(others))
    if OF_THEM.match(sentence, found.end()):
        which = asked.in_text(sentence[start:end]) - asked.in_text(sentence[:start]) - asked.noun
        fit += _ASKED_SOME * bool(which)
    if asked.to_come:
        planned = _PLANNED.search(sentence, start, found.start())
        fit += _DONE * bool(
            (planned and not _is_of_another(found, asked))
            or _ON_THE_WAY.match(sentence, found.end())
        )
    return fit


def _is_of_another(found: re.Match[str], asked: Sought) -> bool:
    """Whether the clause of a date is on another thing than is asked about, which that of another
    date has: "the fund opens in 2028, and no claim will be paid before 2032".
    """
    clause = clause_told(found)
    if not (_DATE.match(found[0]) and _ON_ITS_OWN.match(clause)) or asked.in_text(clause):
        return False
    return any(asked.in_text(clause_told(one)) for one in _DATE.finditer(found.string))


def _closeness(found: re.Match[str], terms: frozenset[str]) -> float:
    """Up to 1: the mean over the terms of 1 / (1 + words between them and the value)."""
    near: dict[str, float] = {}
    before, after = found.string[: found.start()], found.string[found.end() :]
    for side in (words(before)[::-1], words(after)):
        for place, term in enumerate(map(stem, side)):
            if term in terms:
                near[term] = max(near.get(term, 0), 1 / (1 + place))
    return sum(near.values()) / max(1, len(terms))
