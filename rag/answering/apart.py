"""Whether a figure is of others than a question counts: of another place, time or fate.

Comes in: a figure in its sentence, what is sought, what stands around. Goes out: whether it is of
others. Does not know: how well it fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answering.clauses import CUT, PART, clause_of, clause_told, listed_behind
from rag.countries import demonyms, names_of_states, states_in
from rag.forms.figured import denies
from rag.questions.figures import HEDGE, ONES, Figure, Unit, figures
from rag.questions.kinds import (
    ANYBODY,
    ARRIVED,
    HARM,
    LEFT,
    LENGTHS,
    OF_A_KIND,
    OF_HARM,
    OF_SOME,
    OF_SOME_OF_THEM,
    PEOPLE,
    REFUGEES,
    STATES,
    both_fates,
    fates,
    in_other_words,
    told_among,
)
from rag.questions.sought import IN_ALL, SINCE_THEN, TO_COME
from rag.questions.ties import Sought
from rag.questions.whereabouts import (
    Place,
    countries_told,
    country_of_word,
    named_in_words,
    places_told,
    without_doers,
)
from rag.questions.wording import A_YEAR, MONTH, stemmed
from rag.retrieval.rewording import printed_for
from rag.sentences import sentence_spans
from rag.words import STOP_WORDS, all_stems, even, fold, level, stem, terms, words

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
# The days on which a thing was: "on 5 and 6 May", in small letters.
_ON_DAYS = re.compile(
    rf"\bon (?:the )?(?:night of )?(?:(?P<day>\d{{1,2}})"
    rf"(?:(?P<to>-| to )?(?: and )?(?P<last>\d{{1,2}}))? (?P<month>{MONTH.lower()})|"
    rf"(?P<first>{MONTH.lower()}) (?P<too>\d{{1,2}}))\b"
)
_WHICH = re.compile(r" (?:that|which|who) ")
_THE_SAME_DAY = re.compile(r"\b(?:the same|that(?: same| very)?) day\b")
OF_THEM = re.compile(r" of (?:them|whom|which|these|those)\b")
_A_DEED = re.compile(r"\b(?:strike|attack|raid|explosion|blast|bombing|ambush)\b[^,;:]*, $")
_OF_ALL = re.compile(r"\b[Oo]f (?:all )?the $")  # "of the 90 mills, 12 stood"
_WITH_A_PART = re.compile(  # "90 mills, including 12 in Chad"
    rf"(?: [\w-]+){{1,4}}, (?:including|of (?:whom|which|them)|among (?:whom|them)) {HEDGE}"
    rf"(?:\d|(?:{ONES})\b)"
)
# What a figure of some time adds up to: "in May 12 were shut, bringing their number to 90".
_BRINGING = re.compile(
    r"\b(?:bring|brought|rais|tak)\w* (?:[\w'’-]+ ){0,4}?(?:number|total|toll|count|figure|sum)\b"
    r"(?: [\w'’-]+){0,6}? to $"
)
_BESIDES = re.compile(r"\b(?:on top of|in addition to|besides|apart from|as well as) (?=.*\d)")
_WILL_HAVE = re.compile(r"\bwill (?:have|be)\b")
# What a negation, told not of a beginning alone ("not until"), denies: "did not begin on".
_DENIED = re.compile(
    r"(?:(?<!\bif )(?<!\bor )(?<!\bwhy )\b(?:not|never)|\w[nN]['’]t|\b(?:rather than|instead of))"
    r"(?P<what>(?: (?!(?:only|just|merely|simply|solely|until|till|before|but|since|that|who|which|"
    r"if|because)\b)[\w'’-]+){0,6}?)(?: (?:on|in|at|during|by|for|from))?(?: the)? $"
)
_SAID_TO_BE_FALSE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*|(?:wrong|false|untrue|incorrect|mistaken|a lie|"
    r"a myth)(?: to \w+)?)(?: the \w+)? that [^,;:]*$"
)
_WHENCE = re.compile(
    r"\b(?:from|left|leaving|fled|fleeing|out of) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*"
)
_OWN_COUNTRY = re.compile(r"\b(?:his|her|its|our|my) (?:own )?(?:country|Government|nation)\b")
_HAPPENS = stemmed("take takes taken took happen happened occur occurred")
_DONE_THERE = re.compile(r"[a-z] there\b(?! (?:is|are|was|were|has|have|had|will)\b)")
_TO_AN_END = re.compile(r" to (?!the |an? |its |their |this |that |all |be )[a-z]+ ")
_DOING = re.compile(rf"\b[a-z]+ing {HEDGE}$")  # "displacing some 90"
_LOST = stemmed("lose lost losing")
_FROM_SEVERAL = re.compile(
    r"(?: [\w-]+){1,4}? from (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*(?:,| and| or) "
    r"(?:(?:and|or) )?(?:the )?(?=[A-Z]|other)"
)
_SO_LONG_SINCE = re.compile(
    r" (?:more |full )?(?:second|minute|hour|day|week|month|year|decade)s? "
    r"(?:since|after|before|from) (?P<what>[^,;:]+)"
)
_ROOT = 5  # letters that words of one family have alike: "disabled", "disability"
_HARMED = frozenset[str]().union(*HARM) | stemmed("victims casualties toll")

# "what share of the smiths did she say are old"
_WHAT_OF_THEM = re.compile(
    r"\bwhat share of (?P<whom>.+?) (?:(?:did|does|do|has|have) .+? (?:say|said) )?"
    r"(?:are|were|is|was|be|been|have|had|has) (?P<so>.+?)(?:,? according to .*)?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Around:
    """What stands around sentences: paragraph, headlines, year, and the country they are for."""

    text: str
    year: int | None
    own: str | None = None


def is_of_the_place_before(plain: str, before: str, asked: Sought) -> bool:
    """Whether it tells of what was done "there", where other places than asked were just told."""
    proper = [place for place in asked.where if place.proper]
    if any(place.is_in(plain) for place in proper):
        return False
    told = places_told(before) if proper and _DONE_THERE.search(plain) else []
    return bool(told) and not any(place.is_at(one) for place in proper for one in told)


def is_of_the_day_before(plain: str, before: str, asked: Sought) -> bool:
    """Whether it tells of "the same day", and that just told is another than asked."""
    told = _days_told(before) if asked.day and _THE_SAME_DAY.search(plain) else set()
    return bool(told) and asked.day not in told and asked.day not in level(plain)


def _days_told(text: str) -> set[str]:
    """The days on which a text tells that something was: "5 may"."""
    told = set[str]()
    for found in _ON_DAYS.finditer(level(text)):
        first = int(found["day"] or found["too"])
        last = int(found["last"] or first)
        days = range(first, last + 1) if found["to"] else (first, last)
        told.update(f"{day} {found['month'] or found['first']}" for day in days)
    return told


def is_apart(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of others than the question counts, elsewhere or at another time."""
    return (
        _is_of_some_of_them(found, asked)
        or (_is_of_another_fate(found, asked) and not is_taken_in(found, asked, around))
        or _is_taken_elsewhere(found, asked, around)
        or _is_of_anothers_people(found, asked, around)
        or _is_elsewhere(found, asked, around)
        or _is_of_another_time(found, asked, around)
        or _is_since_something_else(found, asked)
        or is_of_any(found.string, asked, around)
        or _is_of_several_peoples(found, asked)
        or _is_of_another_deed(found, asked)
        or _is_counted_behind(found, asked)
    )


def _is_counted_behind(found: re.Match[str], asked: Sought) -> bool:
    """Whether some of a kind are counted, and a figure without a noun is of people told before it,
    of that kind only another behind it: "90 people, 12 in Chad, and 30 women".
    """
    kind = frozenset[str]().union(*(one for one in OF_A_KIND if one & asked.noun & OF_SOME))
    if not kind or Figure(found).after:
        return False
    start, end = clause_of(found)
    before, clause, behind = (
        set(map(stem, words(text)))
        for text in (found.string[:start], clause_told(found), found.string[end:])
    )
    return bool(before & ANYBODY and kind & behind) and kind.isdisjoint(before | clause)


def _is_since_something_else(found: re.Match[str], asked: Sought) -> bool:
    """Whether a length of time is told since, or after, what is not asked how long it lasts."""
    since = _SO_LONG_SINCE.match(found.string, found.end()) if asked.noun <= LENGTHS else None
    return since is not None and not asked.in_text(since["what"]) - LENGTHS


def _is_of_several_peoples(found: re.Match[str], asked: Sought) -> bool:
    """Whether those of one country are counted, and a figure is of them with others: "90 divers
    from Chad, Mali and Peru".
    """
    one = asked.peoples or set(map(country_of_word, asked.which)) - {None}
    return bool(one) and _FROM_SEVERAL.match(found.string, found.end()) is not None


def _is_of_another_deed(found: re.Match[str], asked: Sought) -> bool:
    """Whether States are counted that did something, and a sentence tells what they did to another
    end alone: "90 States backed a text to end the war", where it is asked how many joined that.
    """
    if not asked.verb or asked.way or asked.noun.isdisjoint(STATES):
        return False
    sentence = found.string
    end = _TO_AN_END.search(sentence, found.end())
    to_what = asked.in_text(sentence[end.start() :]) if end else frozenset[str]()
    own = asked.in_text(sentence[: end.start() if end else None]) - asked.noun
    return bool(to_what) and not own and not asked.is_done(all_stems(sentence))


def is_of_any(sentence: str, asked: Sought, around: Around | None) -> bool:
    """Whether some of a kind are counted ("elderly people"), and nothing in or around a sentence
    tells of such: its figures are of any.
    """
    if around is None:
        return False
    text = f"{around.text} {sentence}"
    told = (_is_kind_in(one, text) or around.own in named_in_words(one) for one in asked.which)
    return not all(told)


@lru_cache(maxsize=1024)
def _is_kind_in(word: str, text: str) -> bool:
    """Whether a text has a word, one of its family, or another for it: "Italy" for "Italian"."""
    told, one = frozenset(all_stems(text)), stem(word)
    alike = told_among((one,), told) or not named_in_words(word).isdisjoint(named_in_words(text))
    family = len(one) > _ROOT and any(other.startswith(one[:_ROOT]) for other in told)
    return bool(alike) or family or any(every <= told for every in printed_for(one))


def _is_of_anothers_people(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether the people of a country are counted, and a delegate of another tells a figure in a
    sentence that names neither.
    """
    of = country_of_word(asked.of) if asked.of else None
    if of is None or around is None or around.own in {None, of}:
        return False
    return of not in countries_told(found.string) | states_in(found.string)


def is_share_of(question: str, told: str, texts: Iterable[str]) -> bool:
    """Whether a share that some texts tell is of those of whom a question asks what share is so."""
    asked = _WHAT_OF_THEM.search(even(question))
    if asked is None:
        return True
    sentences = (
        text[start:end] for text in map(even, texts) for start, end in sentence_spans(text)
    )
    shares = (one for text in sentences for one in figures(text) if one.unit is Unit.SHARE)
    return any(
        one.found[0].strip() in even(told)
        and _is_half_told(asked["so"], _clause_with_alias(one.found))
        and _is_half_told(asked["whom"], one.found.string)
        for one in shares
    )


def is_told_of(what: str, told: str, texts: Iterable[str]) -> bool:
    """Whether half of some words, or others for them, stand right behind a value in some texts."""
    behind = (text.partition(told) for text in texts if told in text)
    return any(_is_half_told(what, re.split(r"[,;:.]", rest)[0]) for _, _, rest in behind)


def _clause_with_alias(found: re.Match[str]) -> str:
    """A figure's clause; where it is another name of one before it, their sentence."""
    clause = clause_told(found)
    return found.string if clause.startswith("or ") else clause


def _is_half_told(part: str, text: str) -> bool:
    """Whether a text has half of the words of a part of a question, or others for them."""
    wanted = terms(part)
    told = told_among(wanted, set(all_stems(text)))
    return 2 * sum(one in told for one in wanted) >= len(wanted)


def is_of_the_people_before(plain: str, before: str, asked: Sought, around: Around | None) -> bool:
    """Whether a sentence that names no country goes on to tell of others' people than asked."""
    of = country_of_word(asked.of) if asked.of else None
    if of is None or countries_told(plain) or (around and around.own == of):
        return False
    told = countries_told(without_doers(before))
    return bool(told) and of not in told


def is_denied(found: re.Match[str], asked: Sought) -> bool:
    """Whether what a question asks is denied of a value: "did not begin on 4 May", "not 12"."""
    before = found.string[: found.start()]
    if asked.denied or _SAID_TO_BE_FALSE.search(before) or denies(found.string, found[0]):
        return not asked.denied
    told = _DENIED.search(before)
    if told is None:
        return False
    what = next((stem(one) for one in words(told["what"]) if one not in STOP_WORDS), "")
    return not what or what in _HAPPENS or not in_other_words(what).isdisjoint(asked.terms)


def _is_of_some_of_them(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is of some just told of ("12 of them"), by nothing that is asked."""
    if not OF_THEM.match(found.string, found.end()) or asked.noun.isdisjoint(ANYBODY):
        return False
    start, end = clause_of(found)
    where = frozenset[str]().union(*(place.stems for place in asked.where if place.proper))
    which = asked.terms - asked.noun - where - {asked.verb}
    return which.isdisjoint(asked.in_text(found.string[start:end]))


def _is_of_another_fate(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is of another fate than is asked, or of those together with others."""
    if Unit.COUNT not in asked.units or Unit.MONEY in asked.units:
        return False
    start, end = clause_of(found)
    clause = found.string[start:end]
    if not asked.fates:
        return _is_of_an_unasked_fate(found, asked, clause)
    both = both_fates(clause)
    if asked.together or not both <= asked.fates:
        return both != asked.together
    told = fates(clause)
    if not told and " who " not in found.string[found.end() : end] and _may_be_people(found, asked):
        told = fates(_led_by(found))
    led = _DOING.search(found.string[: found.start()])
    told = (led and fates(led[0])) or told  # "displacing 90 people and causing death"
    return not told & asked.fates and bool(told or (asked.fates and asked.fates <= OF_HARM))


def _may_be_people(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is not of a thing that is named behind it: "one feature"."""
    figure = Figure(found)
    people = asked.noun | PEOPLE | {"live"}  # "90 lives"
    told = bool(figure.country) or not people.isdisjoint(map(stem, figure.after))
    return told or not figure.after


def _led_by(found: re.Match[str]) -> str:
    """The sentence of a value, of several joined by semicolons its own."""
    sentence = found.string
    end = sentence.find("; ", found.end())
    return sentence[sentence.rfind("; ", 0, found.start()) + 1 : end if end > 0 else None]


def _is_of_an_unasked_fate(found: re.Match[str], asked: Sought, clause: str) -> bool:
    """Whether it is of a fate nobody asks for: "How many people?", not "90 displaced people"."""
    last = set(all_stems(found.string[: found.start()])[-1:])
    if _HARMED & last and not _HARMED & (asked.terms | asked.noun):
        return True  # "killed 90": none of those who are left
    first, *others = Figure(found).after or [""]
    if fates(first) and not asked.noun.isdisjoint(map(stem, others)):
        return True
    if asked.verb and asked.noun & ANYBODY and fates(clause) & OF_HARM:  # "how many were robbed?"
        told = {*all_stems(clause)}
        return not asked.is_done(told) and asked.verb not in _LOST
    return asked.bare and bool(fates(clause) & OF_SOME_OF_THEM)


def is_taken_in(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of people who got to, or were taken in by, the country asked of."""
    if asked.into is None:
        return False
    start, end = clause_of(found)
    clause, own = found.string[start:end], around.own if around else None
    into, hosts = asked.into or own, _hosts_told(clause)
    here = into is None or into in hosts or (into == own and not hosts)
    return here and ARRIVED.search(clause) is not None


def _is_taken_elsewhere(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether people taken in are sought, and a figure is of who left, or whom others took in."""
    if not (asked.into or (asked.into == "" and around)) or is_taken_in(found, asked, around):
        return False
    start, end = clause_of(found)
    clause, own = found.string[start:end], around.own if around else None
    into = asked.into or own
    left = LEFT.search(clause) and not ARRIVED.search(clause)
    taken_in = ARRIVED.search(found.string) or REFUGEES & set(all_stems(found.string))
    if left or not taken_in:
        return True
    told = _hosts_told(clause) or ({own} if own and _OWN_COUNTRY.search(clause) else set())
    if told:
        return into not in told
    return into != own and into not in states_in(around.text if around else found.string)


def _hosts_told(clause: str) -> set[str]:
    """The countries that a clause names, but those that people come from, and their people."""
    named = names_of_states(_WHENCE.sub(" ", clause)).items()
    return {code for name, code in named if fold(name).removesuffix("s") not in demonyms()}


def _is_elsewhere(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of another place, by its clause, its sentence or what is around it."""
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
    sentence, (start, _) = found.string, clause_of(found)
    text = sentence
    for other in figures(sentence[:start]):
        end = min(clause_of(other.found)[1], start)
        at = other.found.end()
        text = text[:at] + " " * (end - at) + text[end:]
    return text


def _is_elsewhere_by_clause(
    found: re.Match[str], asked: Sought, proper: Sequence[Place]
) -> bool | None:
    """Whether a figure is of another place, by what stands right behind it, or before its "where";
    None where nothing does.
    """
    sentence = found.string
    start, end = clause_of(found)
    clause = sentence[start:end]
    end += len(listed_behind(sentence, end))
    behind = next(iter(places_told(sentence, found.end(), end)), None)
    if behind:
        if any(place.is_at(behind) for place in proper):
            return "and" in behind and not behind - {"and"} <= asked.named  # "in Chad and Mali"
        foreign = asked.named.isdisjoint(behind)
        return foreign or not any(place.is_in(clause) for place in proper)
    if clause.startswith("where "):
        before = sentence[:start].rstrip(", ")
        cut = max((one.end() for one in CUT.finditer(before)), default=0)
        return not any(place.is_in(before[cut:]) for place in proper)
    return None


def _is_of_another_time(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is of another year than is asked, or of some days where all is wanted."""
    if _is_of_another_total(found, asked) or _is_of_another_tense(found, asked):
        return True
    if (asked.so_far and is_for_a_time(found)) or (
        asked.from_then and _is_since_another_time(found, asked.from_then)
    ):
        return True
    if asked.day and _is_of_another_day(found, asked.day):
        return True
    return bool(asked.years) and _is_of_another_year(found, asked, around)


def _is_of_another_year(found: re.Match[str], asked: Sought, around: Around | None) -> bool:
    """Whether a figure is told of another year than those asked: by its clause ("90 in 2021, which
    doubled by 2025"), its sentence, or else by what stands around it.
    """

    def has(text: str) -> bool:
        return any(year in text for year in asked.years)

    sentence = found.string
    if has(sentence):
        clause = clause_told(found)
        return A_YEAR.search(clause) is not None and not has(clause)
    if around is None or A_YEAR.search(sentence):
        return bool(A_YEAR.search(sentence))
    return not has(around.text) and around.year is not None and str(around.year) not in asked.years


def _is_of_another_day(found: re.Match[str], day: str) -> bool:
    """Whether a figure is told since or until some day, or on another, by its clause or else what
    stands before it, and not on the day asked.
    """
    sentence = level(found.string)
    told = _days_told(clause_told(found)) or _days_told(sentence[: clause_of(found)[0]])
    told = told or (set() if day in sentence else _days_told(sentence))
    since = _SINCE_DAY.search(sentence) and f"on {day}" not in sentence
    return bool(since or told) and day not in told


def _is_of_another_total(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is no total where one is wanted, or one where some time's is."""
    before = found.string[: found.start()]
    told_whole = _WITH_A_PART.match(found.string, found.end()) or _OF_ALL.search(before)
    if asked.whole and not (told_whole or IN_ALL.search(level(found.string))):
        return True
    of_a_time = asked.from_then or any(
        not LENGTHS.isdisjoint(map(stem, one.after[:1])) for one in asked.given
    )
    return bool(of_a_time and _BRINGING.search(before))


def _is_since_another_time(found: re.Match[str], then: str) -> bool:
    """Whether a figure is told since another time, or is not that which is told since then."""
    sentence = found.string
    start, end = clause_of(found)
    own = SINCE_THEN.search(level(sentence[start:end]))
    if own:
        return not _is_same_time(own["then"], then)
    besides = _BESIDES.search(sentence, end)
    told = SINCE_THEN.search(level(sentence[besides.end() :])) if besides else None
    return told is not None and _is_same_time(told["then"], then)


def _is_same_time(one: str, other: str) -> bool:
    """Whether two times may be the same: "7 May", "7 May 2023"; "2023", "the start of 2023"."""
    first, second = (set(words(text.replace("start", "beginning"))) for text in (one, other))
    return first <= second or second <= first


def _is_of_another_tense(found: re.Match[str], asked: Sought) -> bool:
    """Whether a figure is of what will become of people where it asks what has, or reversed."""
    start, end = clause_of(found)
    if PART.match(found.string, start):  # "150 will have been killed, including 60 children"
        start = max((cut.end() for cut in CUT.finditer(found.string, 0, start - 2)), default=0)
    will = bool(_WILL_HAVE.search(level(found.string[start:end])))
    done = asked.fates and asked.noun.isdisjoint(REFUGEES)
    return bool(done) and will != asked.to_come


def is_for_a_time(found: re.Match[str]) -> bool:
    """Whether a figure is of some days, or of one deed, alone, or is still to come."""
    sentence = level(found.string)
    start, end = clause_of(found)
    goes_on = listed_behind(sentence, end) if sentence.startswith(" and ", end) else ""
    clause = sentence[start:end].partition(" of what ")[0] + goes_on  # "half of what it could"
    fronted = (one.end() for one in _FOR_A_TIME.finditer(sentence, 0, start))
    before = any(not sentence[at:start].strip(", ") for at in fronted)
    of_deed = sentence.startswith("which ", start) and _A_DEED.search(sentence[:start])
    which = _WHICH.search(sentence, found.end(), end)  # "90 mills that would be dear to mend"
    to_come = TO_COME.search(clause) and TO_COME.search(
        sentence, start, which.start() if which else end
    )
    return bool(before or of_deed or _FOR_A_TIME.search(clause) or to_come)
