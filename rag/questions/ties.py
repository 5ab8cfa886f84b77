"""How a figure is tied to what a question counts.

Comes in: the Sought of a question; figures with the sentences they stand in. Goes out: a Tie, or
that a figure is of something else. Does not know: how a question is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto

from rag.countries import states_in
from rag.questions.figures import A_LENGTH, NTH, ONES, Figure, Unit, figures, in_digits, noun_phrase
from rag.questions.kinds import (
    AID,
    ANYBODY,
    ARRIVED,
    AS_STATES,
    CIVILIANS,
    DEAD,
    EVERY_FATE,
    HARM,
    KINDS_OF_AID,
    KINDS_OF_PEOPLE,
    LENGTHS,
    OF_A_KIND,
    OF_HARM,
    OF_SOME,
    PEOPLE,
    SPANS,
    STATES,
    TIMES,
    UNITS_OF_MEASURE,
    fates,
    in_other_words,
    told_among,
)
from rag.questions.whereabouts import (
    BY_FORCES,
    Place,
    countries_told,
    country_of_word,
    lands,
    people_of,
)
from rag.questions.wording import any_case, stemmed
from rag.sentences import sentence_spans
from rag.words import all_stems, even, level, stem, words

_OF_THESE = re.compile(r" of (?:these|those|them)\b")
_OF_SO_MANY = re.compile(
    rf"(?:[\w ]{{1,60}}, )?(?:[Oo]f|[Oo]ut of) (?:(?:the|its|their|all|those|some) )*"
    rf"(?:\d[\d,.]*|{ONES})"
    r"(?P<what>(?: [^\s,;:]+){1,6})[^;:]*, (?:(?:and|but) )?(?:(?:only|just) )?$"
)
_TO_THEN = re.compile(r"\b(?:until|till|by|before) $")
_YEARS_BETWEEN = re.compile(r"\d(?:[-–]| to | until )\d")
_FROM_THEN = re.compile(r"\b(?:since|from|after) $")
OF_A_NUMBER = re.compile(r"\b(?:resolution|decision|statement) [A-Z\d/]+ ?\($|/[\d]+ ?\($")
_PASSED = stemmed("adopted passed")
# A year that is the name of a line ("the 1967 borders", "borders of 4 June 1967") dates nothing.
_LINES = stemmed("border borders frontier frontiers line lines boundary boundaries borderline")
_A_LINE = r"(?:borders?|border-?lines?|frontiers?|lines?|boundar(?:y|ies))\b"
_NAMES_A_LINE = re.compile(rf"[ -](?:[\w-]+ )?{_A_LINE}")
_OF_A_LINE = re.compile(rf"\b{_A_LINE} (?:of|from|before) (?:the )?$")
_DRAFTS = stemmed("drafts")  # "draft resolutions" are drafts
_SOME_PEOPLE = OF_SOME - stemmed("staff personnel workers employees")
_NO_SINGLE = re.compile(r"(?:s|ing)$")
THINGS = re.compile(r"[^su]s$")
_OF_ALL = re.compile(r" of (?:all )?(?:the |its |their )?(?P<what>[a-z][^,;:.]*)")
_OF_VOTES = re.compile(r" (?:votes?|in favou?r|against|abstentions?)\b")
_FOR_EVERY = any_case(rf"\b(?:for|of|in|out of) every (?:{ONES}|\d+)\b")
_AGO = re.compile(r" (?:hour|day|week|month|year|decade)s? (?:ago|earlier)\b")
_DEED = re.compile(r"ed$|^(?:left|went|came|fell|sank|stood|broke|lost|lived)$")
_HOW_DONE = re.compile(r" (?:alive|dead|open|shut|intact|unharmed|empty|unpaid|[a-z]+ly)$")
_VOTERS = stemmed("votes states countries nations members delegations abstentions")
_ONE_OF = re.compile(r"\bone of (?:the )?(?:\w+ )?$")
# Who else is among them, told beside: "34,000, including 14,000 children, had been killed".
_INSERTED = re.compile(
    r",? (?:including|among them|(?:(?:many|most|some|half) )?of (?:them|whom))\b[^,;]*,"
)
_AMONG_THEM = re.compile(r"\b(?:including|among (?:them|whom)) (?:[a-z]+ )?$")
_NUMBER_IN_WORDS = re.compile(
    r"\b(?:(?:hundred|thousand|million|billion|trillion|dozen|score|ten)s|several|majority|none|"
    r"nobody|zero|couple|pair|twice|thrice|half|third|quarter|not a single)\b"
)
_SUM_IN_WORDS = re.compile(r"\b(?:thousand|million|billion|trillion)s\b")
_OF_SO_LARGE = re.compile(
    r"(?: of (?:hundreds|thousands|millions|billions))* of (?:(?:the|its|their|these|those) )*"
)
_OWNER = re.compile(r"^ ?(?:[\w-]+ )?[\w-]+['’]s? ")  # "dozens of the agency's cooks"
_AND_MORE = re.compile(r"^ ?[\w-]+,? (?:and|or|as well as) ([\w-]+)")  # "of cooks and bakers"
_ALL_OR_NONE = re.compile(  # "all wells", not "the release of all", "many offers to refugees"
    r"(?<!\bof )(?<!\bfor )(?<!\bto )(?<!\bwith )(?<!\bagainst )"
    r"\b(?:all|both|no|not one|most|many|few|fewer|every|each|only|some)"
    r"(?: (?:of|the|those|these))*"
    r"(?: (?!(?:to|for|in|on|from|with|by|at)\b)[\w-]+){1,4}"
)
_HARMING = re.compile(
    r"\b(?:kill|wound|injur|hurt|maim)\w* (?:(?:at least|over|some|about) )?$"
)  # before how many people were
_MOST_STATES = 200  # there are no more


class Tie(Enum):
    """How a figure is tied to what a question counts."""

    NOUN = auto()  # by the noun after it
    PEOPLE = auto()  # the noun after it says people in other words
    OPEN = auto()  # by nothing after it


@dataclass(frozen=True)
class Sought:
    """What a question wants a figure of."""

    terms: frozenset[str]  # the stems of its words
    noun: frozenset[str]  # of what it counts, and of other words for that
    kind: frozenset[str]  # of what says which of these: "hospital beds" are no hospitals
    which: tuple[str, ...]  # the words that narrow it: "elderly people", "the dead at the market"
    verb: str  # what is done to it
    units: frozenset[Unit]
    given: tuple[Figure, ...]  # that it names itself
    by: bool  # by how much something grew or shrank
    doer: frozenset[str]  # of whoever is named to do that to it
    undone: bool  # whether it is not done
    denied: bool  # whether it tells of anything that is not so
    many: bool  # whether it asks how many there are
    out_of: bool  # whether it asks how many of some
    longer: bool  # whether it asks how much longer something lasts
    since: bool  # whether it asks since when
    until: bool  # whether it asks until when
    resolution: bool  # whether the number of a resolution is wanted
    body: frozenset[str]  # the initials of whose they are: "UN staff"
    way: re.Pattern[str] | None  # what follows the count of a vote that went that way
    time: bool  # whether a time of day is wanted
    of: str  # the people of a country that it counts, as one of them is called ("chadian")
    peoples: frozenset[str | None]  # the countries whose people, or things, it counts
    due: bool  # by when something is to be done
    year: bool  # whether a year is wanted, not a month
    span: bool  # whether years are, from one to another
    one_day: bool  # whether nothing less than a day is wanted
    fates: frozenset[str]  # what has become of those whom it counts
    together: frozenset[str]  # the same, of those counted together: "killed or injured"
    where: tuple[Place, ...]
    into: str | None  # the country that took them in, by its code; "" whoever's says so
    named: frozenset[str]  # what its words name
    day: str  # on which it was, "7 october"
    from_then: str  # since when, "7 october"
    bare: bool  # whether no more is asked of them than where
    years: frozenset[str]  # in which it was, or by which
    earlier: bool  # whether it is asked what was before, "two years ago"
    whole: bool  # whether a total is wanted
    so_far: bool  # whether all is wanted that there has been
    been: bool  # whether it is how many there have been, which the last one's place tells
    to_come: bool  # whether it is of what is to come
    things: bool  # whether what it counts is several things
    times: bool  # whether it is how often something is done
    utmost: bool  # whether the largest, or smallest, of all figures is wanted

    def in_text(self, text: str) -> frozenset[str]:
        """Those of the terms that a text has, or another word for."""
        stems = set(all_stems(text))
        return self.in_stems(stems | lands(frozenset(words(text))))

    def in_stems(self, stems: AbstractSet[str]) -> frozenset[str]:
        """Those of the terms that are among some stems, or another word for."""
        return told_among(self.terms, stems)

    def is_half_in(self, text: str) -> bool:
        """Whether a text has half of what is asked, be it by another word."""
        return 2 * len(self.in_text(text)) >= len(self.terms)

    def nths_in(self, text: str) -> Iterator[re.Match[str]]:
        """The ordinals in an evened text that tell how many there have been of what it counts, if
        it asks that: "the ninth lake session".
        """
        for found in NTH.finditer(text) if self.been and self.noun else ():
            counted = noun_phrase(text[found.end() :])[-1:]
            if not self.noun.isdisjoint(map(stem, counted)):
                yield found

    def is_counted_in(self, text: str) -> bool:
        """Whether a text has a figure by the noun of what is sought, and half of what is asked; of
        those hurt, in a sentence that tells it.
        """
        if not self.is_half_in(text):
            return False
        if self.noun <= ANYBODY and self._is_of_other_fate(text):
            return False
        hurt = bool(self.fates) and self.fates <= OF_HARM
        counted = (
            set(map(stem, figure.after))
            for start, end in sentence_spans(text)
            for figure in figures(even(text[start:end]))
            if figure.unit in self.units
            and not (hurt and self._is_of_other_fate(figure.found.string))
        )
        return any(self.noun & one and not self._are_others(one, set()) for one in counted)

    def may_be_counted_in(self, text: str, *, by_kind: bool) -> bool:
        """Whether a text may tell how many, by a figure or a word; ``by_kind``: of such things."""
        said: set[str] = set()
        for start, end in sentence_spans(text):
            sentence = even(text[start:end])
            said |= set(all_stems(sentence))
            if any(self.nths_in(sentence)) or self._is_counted_in_words(level(sentence), said):
                return True
            if any(
                (figure.unit in self.units and not by_kind) or self._may_count(figure, said)
                for figure in figures(sentence)
            ):
                return True
        return False

    def _may_count(self, figure: Figure, said: set[str]) -> bool:
        """Whether a figure may be of what is sought, by its kind and by what stands behind it."""
        tie, after = self.tie(figure, said), set(map(stem, figure.after))
        if self._is_of_else(figure, after):
            return False
        if tie is not Tie.OPEN:  # its staff: "4,000 people worked there", "30 employees"
            of_some = not (self.fates or self.of or self.noun.isdisjoint(OF_SOME))
            others = (ANYBODY if of_some else frozenset()) | (of_kind(self.noun) - self.noun)
            return tie is not None or not others.isdisjoint(after)
        told = words(figure.found.string)
        people = of_kind(self.noun)
        if people and self.fates:
            return not people.isdisjoint(told)
        # "Two countries" are no summits, whatever summits are called.
        well_known = self.things and not after.isdisjoint(STATES | SPANS | ANYBODY)
        return not (well_known and self.noun.isdisjoint(map(stem, told)))

    def _is_of_else(self, figure: Figure, after: set[str]) -> bool:
        """Whether a figure is of whom a deed hurt, of a time, or of people who fared otherwise."""
        sentence = figure.found.string
        if not after.isdisjoint(SPANS) and self.noun.isdisjoint(SPANS):
            return True
        if self.noun.isdisjoint(PEOPLE):
            return bool(_HARMING.search(sentence, 0, figure.found.start()))
        anybody = self.noun.isdisjoint(after) or self.noun <= ANYBODY
        return anybody and self._is_of_other_fate(sentence)

    def _is_of_other_fate(self, text: str) -> bool:
        """Whether a text tells nothing of what has become of those counted, where that is asked."""
        return bool(self.fates) and self.fates.isdisjoint(fates(even(text)))

    @property
    def is_of_all_harmed(self) -> bool:
        """Whether it asks how many, be it of a people, were killed or hurt, by no place or time."""
        told = self.where or self.day or self.from_then or self.years or self.given
        all_of_them = ANYBODY.union(*HARM)
        whole = self.noun.isdisjoint(PEOPLE - all_of_them) if self.of else self.noun <= all_of_them
        return bool(self.fates & OF_HARM) and not told and whole

    def _is_counted_in_words(self, text: str, said: set[str]) -> bool:
        """Whether a levelled sentence says that it is many, all or none of what is sought."""
        in_words = _SUM_IN_WORDS if self.units == {Unit.MONEY} else _NUMBER_IN_WORDS
        for found in in_words.finditer(text):
            of = _OF_SO_LARGE.match(text, found.end())
            rest = _OWNER.sub("", text[of.end() if of else found.end() :])
            more = _AND_MORE.match(rest)
            counted = set(map(stem, [*noun_phrase(rest), *(more.groups() if more else ())]))
            if not self._are_others(counted, said):
                return True
        told = (words(found[0]) for found in _ALL_OR_NONE.finditer(text))
        done = not self.verb or self.is_done(all_stems(text))
        return done and any(not self.noun.isdisjoint(map(stem, one)) for one in told)

    def _are_others(self, counted: set[str], said: set[str]) -> bool:
        """Whether something else is counted than is sought, by the stems of its noun phrase."""
        kinds = [kind for kind in OF_A_KIND if not kind.isdisjoint(self.noun - CIVILIANS)]
        if kinds and counted and not (counted.isdisjoint(PEOPLE) and self.noun & said):
            return all(kind.isdisjoint(counted) for kind in kinds)
        return bool(counted and self.noun & said) and self.noun.isdisjoint(counted)

    def may_be_on(self, found: re.Match[str]) -> bool:
        """Whether a date is not the end of what is asked since when, or its beginning where it is
        asked until when; nor one year of a span; nor the year of a resolution that is told by its
        number, or of a line.
        """
        before = found.string[: found.start()]
        if self.span and not _YEARS_BETWEEN.search(found[0]):
            return False
        line = _OF_A_LINE.search(before) or _NAMES_A_LINE.match(found.string, found.end())
        if line and self.terms.isdisjoint(_LINES):
            return False
        if (self.since and _TO_THEN.search(before)) or (self.until and _FROM_THEN.search(before)):
            return False
        passed = self.year or not _PASSED.isdisjoint(self.terms)
        return passed or not OF_A_NUMBER.search(before)

    def is_done(self, stems: Iterable[str]) -> bool:
        """Whether some stems have what is done to what it counts, or another word for that."""
        return not in_other_words(self.verb).isdisjoint(stems)

    def tie(self, figure: Figure, said: set[str]) -> Tie | None:
        """How a figure is tied to what is counted; None where it is a figure of something else.
        ``said``: the stems of all that is said up to its sentence, with it.
        """
        after = [stem(word) for word in figure.after]
        if not self._may_be_so_told(figure, after) or self._is_of_others(figure, after, said):
            return None
        end = figure.found.end()
        if self.way:
            return Tie.NOUN if self.way.match(figure.found.string, end) else None
        of_these = _OF_THESE.match(figure.found.string, end) and self.noun & said
        if of_these and self.noun & UNITS_OF_MEASURE:
            return None  # "two of them" are no litres
        of_some = bool(of_these) or self._is_of_so_many(figure)
        if not self.noun or of_some or not self.noun.isdisjoint(after):
            return None if self._is_of_things_named_after_it(figure, after) else Tie.NOUN
        if self._is_of_people(figure, after):
            return Tie.PEOPLE
        return None if self._is_of_another_noun(figure, after, said) else Tie.OPEN

    def _is_of_things_named_after_it(self, figure: Figure, after: Sequence[str]) -> bool:
        """Whether a figure counts what is named after the things sought: "90 mill workers"."""
        if not self.things or self.noun & (PEOPLE | STATES | SPANS | _DRAFTS):
            return False
        told = [at for at, one in enumerate(after) if one in self.noun]
        behind = (figure.after[at : at + 2] for at in told)
        return bool(told) and all(
            len(two) > 1 and not _NO_SINGLE.search(two[0]) and THINGS.search(two[1])
            for two in behind
        )

    def _may_be_so_told(self, figure: Figure, after: Sequence[str]) -> bool:
        """Whether a figure is of a kind that may tell it, by its unit and what is around it."""
        text, end = figure.found.string, figure.found.end()
        named, counts = not self.noun.isdisjoint(after), Unit.COUNT in self.units
        measures = named and figure.unit is Unit.COUNT and Unit.MEASURE in self.units
        measures = measures or (named and self.many and figure.is_ratio)  # "8 in 10 mills"
        ratio = None if figure.unit is Unit.SHARE else _FOR_EVERY.search(text[:end])
        told_beside = bool(self.given or self.where)
        no_length = self.noun and (self.by or self.noun.isdisjoint(SPANS))
        no_votes = self.noun and not self.way and (self.noun | self.kind).isdisjoint(_VOTERS)
        return not (
            not (figure.unit in self.units or measures or self.is_change(figure))
            or (counts and figure.unit is Unit.MEASURE and not named)
            or (counts and figure.is_half_a_thing)
            or (self.many and self.out_of and figure.found["share"] == " per cent")
            or (self.noun and self.noun <= LENGTHS and LENGTHS.isdisjoint(after))
            or (self.times and (self.terms - TIMES).isdisjoint(after))  # "two visits"
            # "A three-day conference" is one.
            or (no_length and A_LENGTH.match(text, end))
            or (self.noun.isdisjoint(SPANS) and _AGO.match(text, end))
            or (no_votes and _OF_VOTES.match(text, end))
            or (ratio and not (ratio.end() < figure.found.start() and told_beside))
        )

    def is_change(self, figure: Figure) -> bool:
        """Whether a figure of any unit tells what was before ("from 9 to 5 per cent") where it is
        asked how many, or what that grew to, where by how much.
        """
        return bool((self.many and figure.grown_to) or (self.by and figure.grown_from))

    def _is_of_others(self, figure: Figure, after: Sequence[str], said: set[str]) -> bool:
        """Whether a figure is one that the question names itself, or is of others."""
        return (
            any(_is_given(figure, one) for one in self.given)
            # "in 14 per cent of the land": not of another share
            or any(one.unit is not Unit.COUNT and not one.digits <= said for one in self.given)
            or self._is_of_untold_kind(said)
            or self._is_of_other_people(after, said)
            or self._is_of_another_people(figure)
            or self._is_of_another_kind(figure)
            or self._is_of_some(figure, after)
            or self._is_a_share_of_others(figure)
            or self._is_of_other_aid(figure)
            or self._is_of_another_body(figure, said)
        )

    def _is_of_other_people(self, after: Sequence[str], said: AbstractSet[str]) -> bool:
        """Whether people are told by a word of which the noun sought is none: "90 women" where
        nothing said is of the widows sought.
        """
        told = not _SOME_PEOPLE.isdisjoint(after)
        return told and bool(self.noun) and self.noun.isdisjoint(said | PEOPLE)

    def _is_of_another_body(self, figure: Figure, said: set[str]) -> bool:
        """Whether people of a body are sought, and those told are anybody: no "UN people"."""
        if not self.body or ANYBODY.isdisjoint(map(stem, figure.after)):
            return False
        at_un = "un" in self.body and "United Nations" in figure.found.string
        return self.body.isdisjoint(said) and not at_un

    def _is_of_other_aid(self, figure: Figure) -> bool:
        """Whether aid of one kind is sought, and none of it told: medicine is no food aid."""
        kinds = self.kind & KINDS_OF_AID if self.noun & AID else frozenset[str]()
        return bool(kinds) and kinds.isdisjoint(all_stems(figure.found.string))

    def _is_of_so_many(self, figure: Figure) -> bool:
        """Whether a figure is of some of those sought, told first: "of 90 mills, 12 stood"."""
        whole = _OF_SO_MANY.match(figure.found.string[: figure.found.start()])
        return whole is not None and not self.noun.isdisjoint(all_stems(whole["what"]))

    def _is_of_people(self, figure: Figure, after: Sequence[str]) -> bool:
        """Whether people are counted, and the noun after a figure says people in other words."""
        people = PEOPLE.intersection(after)
        anybody = not any(kind & self.noun for kind in OF_A_KIND)
        if anybody and (figure.country or (DEAD in self.fates and figure.after[:1] == ["lives"])):
            people |= ANYBODY
        return bool(people and self.noun & PEOPLE and (self.noun | people) & ANYBODY)

    def _is_of_another_noun(self, figure: Figure, after: Sequence[str], said: set[str]) -> bool:
        """Whether a figure counts something by another noun than is sought."""
        too_many = self.noun & STATES and (figure.amount or 0) > _MOST_STATES
        if too_many or (not SPANS.isdisjoint(after[:1]) and self.noun.isdisjoint(SPANS)):
            return True  # "two decades"
        # "of the 90 rivers": "30 towns" before them are others
        before = in_digits(figure.found.string[: figure.found.start()])
        for one in self.given:
            if not one.digits <= before and not self.noun.isdisjoint(map(stem, one.after)):
                return True
        if figure.unit is not Unit.COUNT or not after:
            return False
        if after[-1] in self.terms and THINGS.search(figure.after[-1]):
            return True  # "two lake wars", where those are asked for who died in them
        if self._is_done_to(figure, after):
            return False
        # No country is among "two of its Protocols", whether or not the sentence names countries.
        apart = self.noun & said or (self.noun & STATES and AS_STATES.isdisjoint(after))
        return bool(apart) or (self.noun.isdisjoint(ANYBODY) and figure.is_listed)

    def _is_done_to(self, figure: Figure, after: Sequence[str]) -> bool:
        """Whether a deed, not a thing, is behind a figure: "30 wounded", not "20 mills ready"."""
        done = len(_HOW_DONE.sub("", " ".join(figure.after)).split()) == 1 and bool(
            _DEED.search(figure.after[0])
        )
        done = done or after[0] == self.verb
        asked = len(after) > 1 and self.terms.issuperset(after) and figure.after[0][-1] != "s"
        of_terms = after[-1] in self.terms and not THINGS.search(figure.after[-1])
        of_no_kind = after[0] not in self.kind and (of_terms or done)
        return asked or of_no_kind or self.is_of_their_fate(figure)

    def is_of_their_fate(self, figure: Figure) -> bool:
        """Whether what becomes of those sought stands right behind a figure: "90 found refuge"."""
        text, at = figure.found.string, figure.found.end() + 1
        told = [EVERY_FATE[fate] for fate in self.fates] + [ARRIVED] * (self.into is not None)
        return not self.of and any(one.match(text, at) for one in told)

    def _is_of_another_kind(self, figure: Figure) -> bool:
        """Whether people of one kind are sought, and others told; anybody may be civilian."""
        people = PEOPLE.difference(*HARM).intersection(map(stem, figure.after))
        people |= ANYBODY if figure.country else frozenset()
        # "How many herders died?": not "30 Chadians", where no herders are told of
        told = figure.country and self.fates and self.noun.isdisjoint(PEOPLE)
        if told and self.noun and self.noun.isdisjoint(all_stems(figure.found.string)):
            return True
        kinds = [kind for kind in OF_A_KIND if not kind.isdisjoint(self.noun)]
        civil = not ANYBODY.isdisjoint(people) and not self.noun.isdisjoint(CIVILIANS)
        apart = all(kind.isdisjoint(people) for kind in kinds)
        return bool(people and kinds) and apart and not civil

    def _is_of_untold_kind(self, said: set[str]) -> bool:
        """Whether children, or others of a kind, are sought, and nothing said is of them."""
        kinds = [kind for kind in OF_A_KIND if not kind.isdisjoint(self.noun & OF_SOME)]
        return bool(kinds) and all(kind.isdisjoint(said) for kind in kinds)

    def _is_of_some(self, figure: Figure, after: Iterable[str]) -> bool:
        """Whether people are sought, and a figure is of the children, or such, among them."""
        people = self.fates or self.noun & ANYBODY
        if not people or self.terms & OF_SOME or not self.body.isdisjoint(after):
            return False
        before = figure.found.string[: figure.found.start()]
        among = figure.country and not self.of and _AMONG_THEM.search(before)
        if among and any(figures(before)):
            return True  # "90 people, including 12 Chadians"
        kinds = PEOPLE.difference(*HARM)
        behind = kinds.intersection(after)
        if figure.after and not figure.after[0].endswith("ed"):
            return not OF_SOME.isdisjoint(behind)
        led = _INSERTED.sub(" ", before).rpartition(";")[2]
        last = map(stem, reversed(words(led)))
        return next((one for one in last if one in kinds), "") in OF_SOME

    def _is_a_share_of_others(self, figure: Figure) -> bool:
        """Whether a figure is a share of others: "half of the mills" where wells are sought."""
        of = _OF_ALL.match(figure.found.string, figure.found.end())
        things = of and any(THINGS.search(word) for word in noun_phrase(of["what"]))
        if not (things and self.things and figure.unit is Unit.SHARE):
            return False
        return self.noun.isdisjoint(all_stems(figure.found.string))

    def _is_of_another_people(self, figure: Figure) -> bool:
        """Whether the people of a country are counted, and others, or only doers, told."""
        theirs = lands_of(figure.after) if self.peoples else frozenset()
        if theirs:  # "90 Chadian divers"
            return self.peoples.isdisjoint(theirs)
        if not self.of:
            return False
        sentence = figure.found.string
        if _ONE_OF.search(sentence[: figure.found.start()]):
            return True  # "a Filipino, one of the first 24 hostages"
        start, where = sentence.rfind(", where ", 0, figure.found.start()), ""
        if start > 0:  # "the mills of Chad, where 90 died": there
            where = re.split(r"[,;] ", sentence[:start])[-1]
        told = where if countries_told(where) or states_in(where) else sentence
        harmed = BY_FORCES.sub(" ", told)
        others = countries_told(harmed) | states_in(harmed)  # "the Lake Republic of Chad"
        return bool(others or countries_told(sentence)) and country_of_word(self.of) not in others


def _is_given(figure: Figure, one: Figure) -> bool:
    """Whether a figure is one that a question names, a share only where all of it is."""
    if figure.unit is Unit.SHARE:
        return figure.numbers == one.numbers
    return not figure.numbers.isdisjoint(one.numbers)


def lands_of(phrase: Iterable[str]) -> frozenset[str | None]:
    """The ISO codes of the countries whose people, or what is theirs, a noun phrase tells of."""
    return frozenset(country_of_word(one) for one in map(people_of, phrase) if one)


def of_kind(noun: frozenset[str]) -> frozenset[str]:
    """The words for the kinds of people that some stems name; anybody may be a civilian."""
    return frozenset(
        form
        for kind, stems in zip(KINDS_OF_PEOPLE, OF_A_KIND, strict=True)
        if stems & noun and stems != CIVILIANS
        for word in kind.split()
        for form in (word, word.removesuffix("s"))
    )
