"""Who spoke, across the records held, and whom a text names.

Comes in: records; a text. Goes out: who spoke in them; whom the text names of those, by name,
surname, misspelling, office or body, and who else is named who did not speak.
Does not know: what is asked about them, the names of bodies.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, combinations
from typing import Any, TypeVar

import regex
from nicknames import NickNamer
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from rag.countries import capitals, capitals_of, demonyms, state_named, states_in
from rag.english import is_english
from rag.holdings.bodies import FUZZY_LETTERS, Bodies, Run
from rag.holdings.entries import SpeakerEntry, entries_of
from rag.holdings.facts import plain_words
from rag.holdings.officials import Officials
from rag.holdings.persons import PRIVATE, speaks_for_no_state
from rag.reading.names import HONORIFIC, PARTICLE
from rag.reading.offices import HAS_TITLE
from rag.records import Record, Remark
from rag.words import STOP_WORDS, TOKEN, even, first_large, fold, words

_PARTICLE = regex.compile(rf"{PARTICLE}$")
_NO_NAMES = STOP_WORDS | {"ga", "sc"}  # organs as people write them: no country's code
# "us" as the country: "the us", "us vs russia", "us on aid".
_STATES_BEFORE = re.compile(r"(?:^|\b(?:the|vs|v|versus|between|did|does) )$", re.IGNORECASE)
_STATES_AFTER = re.compile(r" (?:vs|v|versus)\b|(?<=\bcompare us) and\b", re.IGNORECASE)
# Between a body and its office, and the other way round.
_BESIDE, _OF = re.compile("(?:['\u2019]s?)? ?"), re.compile(",? ?(?:of|for|from) (?:the )?")
_ADDRESS = regex.compile(
    rf"{HONORIFIC}|Dato|Datuk|Sheikh|Prince|Princess|King|Queen|Father|Sister|Bishop|General"
)
# Before "American": a part of the world, not the United States.
_PART_OF_AMERICA = regex.compile(r"\b(?:Latin|Central|South|North)[ -]$", regex.IGNORECASE)
_LONGEST_PART = 20  # characters of it
# Behind a nationality: "the Kazakh survivor" is nobody's delegate.
_PRIVATE_PERSON = re.compile(
    rf" (?:[a-z-]+ ){{0,2}}?(?P<what>{PRIVATE})\b(?!-| (?:delegate|representative|minister|envoy))",
    re.IGNORECASE,
)
_SURVIVORS = frozenset({"survivor", "victim"})  # one and the same
_BETWEEN = rf"(?: (?!of )(?:{PARTICLE}|\p{{L}}\.?))*"  # names: particles, initials
_NEXT_NAME = regex.compile(
    _BETWEEN + r"[ -](\p{Lu}\p{Ll}[\p{L}-]+)(?!['’]s)(?:(?<=-\w+) \p{Lu}\p{Ll}[\p{L}-]+)?"
)
_NAME_BEFORE = regex.compile(r"(?<=\s)(\p{Lu}\p{Ll}[\p{L}-]+) $")
_NEXT_WORD = regex.compile(_BETWEEN + r" (\p{Ll}[\p{L}-]{2,})(?!['’]s)")
_GIVEN_BEFORE = regex.compile(r"\b(?:did|does|has|by|from|of|about|to) (\p{Ll}[\p{L}-]+) $")
_CALLED = re.compile(r"\b(?:m[rs]s?|dr|did|does)\.? $", re.IGNORECASE)  # a name comes next
_HYPHENATED = regex.compile(r"(?:\p{Lu}[\p{L}'’]*-)?$")
_WORD_BEFORE = regex.compile(r"(?<!\S)([\p{L}'’-]+\.?) $")
_LONGEST_NAME = 8  # words
Read = TypeVar("Read")  # from a text
_READ = 64  # readings of texts that are remembered
_LIKE = 73  # rapidfuzz ratio from which a name, as heard, is offered: Kislitsa for Kyslytsya
_MOST_LIKE = 3
_FUZZY = 84  # rapidfuzz ratio from which words are a body's name or a title misspelt
# Share of a name's letters that stay, from which a word is that name misspelt: alone (one letter
# of seven, two of eight), and beside another of the person's names. See docs/decisions/0015.
_MISSPELT, _MISSPELT_BESIDE = 0.75, 0.6
_GIVEN = 70  # the same for a given name beside the right surname
_FUZZY_BODY = 77  # the same for a body's name, which must also begin alike (icelandic, icelander)
_DEMONYM = re.compile(r"(?:an|ian|ic|ish|er|ese|i)s?$")
_LONGEST_SLIP = 4  # words
_TITLES = ("ambassador", "president", "minister", "secretary", "representative", "delegate")


@dataclass(frozen=True)
class Named:
    """Words ``text[start:end]`` of a question that name someone.

    ``entries`` are the speakers meant (none: nobody who spoke); ``spoke`` also counts those whom
    a record lists as having spoken without a word of theirs. ``forms`` are the folded names under
    which a passage may mention them.
    """

    start: int
    end: int
    label: str
    entries: tuple[SpeakerEntry, ...]
    spoke: bool
    forms: frozenset[str]
    person: bool
    guests: tuple[SpeakerEntry, ...] = ()  # of a State: who is from there and speaks for none

    @property
    def names(self) -> frozenset[str]:
        """All that sides are taken towards them by: a country's capitals stand for it."""
        return self.forms | {self.label, *capitals_of(self.label)}

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All that the speakers meant say."""
        return tuple(remark for entry in self.entries for remark in entry.remarks)


def nobody(text: str, start: int, end: int) -> Named:
    """That words ``text[start:end]`` name somebody who did not speak."""
    name = text[start:end]
    forms = frozenset([fold(name)])
    return Named(start, end, name, (), spoke=False, forms=forms, person=False)


@dataclass(frozen=True, slots=True)
class _Said:
    """Words ``text[start:end]``, folded as ``run``, that may name someone."""

    text: str
    start: int
    end: int
    run: Run

    @property
    def printed(self) -> str:
        """The words as they stand there."""
        return self.text[self.start : self.end]

    def of(self, people: Iterable[SpeakerEntry]) -> Named:
        """That they name some people."""
        entries = tuple(dict.fromkeys(people))
        forms = frozenset(name[-1] for entry in entries for name in _names(entry))
        return Named(self.start, self.end, self.printed, entries, bool(entries), forms, person=True)

    def of_nobody(self, forms: Iterable[str]) -> Named:
        """That they name somebody who did not speak."""
        return replace(nobody(self.text, self.start, self.end), forms=frozenset(forms))


class Directory:
    """The speakers of some records, found by any of their names."""

    def __init__(self, records: Iterable[Record]) -> None:
        records = tuple(records)
        self.entries = entries_of(records)
        self._plain_words = frozenset[str]().union(*(plain_words(one).split() for one in records))
        self.plain_words = sorted(self._plain_words)  # words of the language that they print
        self._bodies = Bodies(records, self.entries, self._plain_words)
        self._officials = Officials(records, self.entries)
        self._names: dict[Run, list[SpeakerEntry]] = {}
        for entry in self.entries:
            if entry.speaker.named:
                self._add(entry)
        runs = chain(self._names, self._officials.titles, self._bodies.known)
        every = frozenset(chain(runs, (tuple(one.split()) for one in (*demonyms(), *capitals()))))
        self._longer = frozenset(run for run in every if len(run) > 1)
        self._single = {run[0] for run in every if len(run) == 1} | self._bodies.parts.keys()
        # Words of the language that no longer name begins with.
        self._alone = STOP_WORDS.difference(run[0] for run in self._longer)
        self._read: dict[tuple[str, Any], Any] = {}  # what is read of the last texts
        names = (name for e in self.entries if e.speaker.named for name in _names(e))
        surnames = {part for name in names for part in (name[-1], *name[1:-1][-1:])}
        self._surnames = sorted(name for name in surnames if len(name) >= FUZZY_LETTERS)

    def named_in(self, text: str) -> list[Named]:
        """Everyone a text names, in order; the longest name wins where names overlap."""
        return list(self.reading(text, Directory._named_in))

    def reading(self, text: str, read: Callable[[Directory, str], Read]) -> Read:
        """What is read of a text, worked out once for the last ones: a question is looked through
        more than once on its way.
        """
        done, key = self._read, (text, read)
        if key not in done:
            if len(done) >= _READ:
                self._read = done = {}
            done[key] = read(self, text)
        found: Read = done[key]
        return found

    def _named_in(self, text: str) -> list[Named]:
        tokens = list(TOKEN.finditer(even(text)))
        every = tuple(fold(one[0]) for one in tokens)
        found: list[Named] = []
        i = 0
        while i < len(tokens):
            longest = 1 if every[i] in self._alone else _LONGEST_NAME
            for length in range(min(longest, len(tokens) - i), 0, -1):
                run = every[i : i + length]
                if not (self._may_name(run) if length > 1 else self._may_be_name(run[0])):
                    continue
                end = tokens[i + length - 1].end()
                named = self._match(_Said(text, tokens[i].start(), end, run))
                if named:
                    found.append(_addressed(named, text, found))
                    i += sum(one.start() < named.end for one in tokens[i:])
                    break
            else:
                i += 1
        return _merged(text, found)

    def is_plain(self, word: str) -> bool:
        """Whether a folded word is printed in small letters somewhere: no name."""
        return word in self._plain_words

    def is_office(self, words_: str) -> bool:
        """Whether some words are an office that anybody here holds, without its body."""
        return self._officials.is_held(words_)

    def of(self, name: str) -> tuple[SpeakerEntry, ...]:
        """The speakers a filter's value means: a name, a country, an organization; () for none.

        Every word of it must count: "Emmanuel Macron" is not whoever else is called Emmanuel.
        """
        name = unicodedata.normalize("NFC", name)
        named = self.named_in(name)
        if any(not self._is_known(word, set()) for word in TOKEN.findall(unnamed(name, named))):
            return ()
        return tuple(dict.fromkeys(entry for one in named for entry in one.entries))

    def _add(self, entry: SpeakerEntry) -> None:
        forms = [tuple(words(name)) for name in entry.names]
        for name in _names(entry):
            forms += [(word,) for word in name if len(word) > 2 and not _PARTICLE.match(word)]
            every = combinations(range(len(name) + 1), 2)
            forms += [tuple(name[i:j]) for i, j in every if j - i > 1]
        for form in dict.fromkeys(forms):
            self._names.setdefault(form, []).append(entry)

    def _may_name(self, run: Run) -> bool:
        """Whether several words may name anybody at all: most runs do not, which is told fast."""
        if run in self._longer or self._officials.in_titles.issuperset(run):
            return True
        inner = "s" in run or STOP_WORDS.isdisjoint((run[0], run[-1]))
        return len(run) <= _LONGEST_SLIP and inner and not self._plain_words.issuperset(run)

    def _may_be_name(self, word: str) -> bool:
        """Whether one word may name anybody at all."""
        if word in _NO_NAMES:
            return word == "us"
        return word in self._single or word not in self._plain_words

    def _match(self, said: _Said) -> Named | None:  # noqa: PLR0911 (one return a way of naming)
        text, run = said.text, said.run
        if len(run) == 1 and (run[0] in _NO_NAMES or len(run[0]) < 2):
            states = said.printed == "US" or (run[0] == "us" and _is_states(said))
            return self._of_body(said, ("US",)) if states else None
        people = self._names.get(run)
        if people and (len(run) > 1 or self._is_name(said)):
            return self._stranger(said, people) or self._with_surname(said, people)
        officials = self._officials.holders(text, run, said.start, said.end)
        if officials is not None:  # an office that nobody here holds is somebody's all the same
            person = self._of_another_name(said, officials) or said.of(officials)
            printed = self._officials.as_printed(run)
            return replace(person, forms=person.forms | {printed}) if printed else person
        if run[0].startswith("america") and _PART_OF_AMERICA.search(
            text, max(0, said.start - _LONGEST_PART), said.start
        ):
            return None
        keys = self._bodies.keys(run, said.printed, text[said.end :])
        if keys:
            body = self._of_body(said, keys)
            private = _PRIVATE_PERSON.match(text, said.end)
            one = private and text[: said.start].lower().endswith("the ")
            return self._compatriot(body, private) if private and one else body
        if len(run) > 1:
            return self._misspelt_body(said)
        single = run[0].removesuffix("s")
        if single != run[0] and not self.is_plain(run[0]) and len(run[0]) >= FUZZY_LETTERS:
            of_one = (single,) in self._names or (single,) in self._bodies.known
            bare = (of_one or single in demonyms()) and self._match(replace(said, run=(single,)))
            if bare:
                return bare
        return self._misspelt(said)

    def _stranger(
        self, said: _Said, people: list[SpeakerEntry], *, misspelt: bool = False
    ) -> Named | None:
        """Somebody else who shares a name with a speaker: "Emmanuel Macron" beside Kasongo.

        ``misspelt``: the name is a surname with a slip in it.
        """
        text, start, end = said.text, said.start, said.end
        theirs = _names_of(people)
        after, before = _NEXT_NAME.match(text, end), _NAME_BEFORE.search(text, 0, start)
        last = words(said.printed)[-1:]
        surname = misspelt or any(name[-1:] == last for e in people for name in _names(e))
        if text[1:] == text[1:].lower():  # typed without capitals
            after = _NEXT_WORD.match(text, end)
            if surname and after and (" " in said.printed or is_english(after[1])):
                after = None
            before = _GIVEN_BEFORE.search(text, 0, start) if surname else None
        if surname and before and _alike(fold(before[1]), people):
            before = None
        if after and not self._is_known(after[1], theirs, places=False):
            end = after.end()
        elif before and not self._is_known(before[1], theirs):
            start = before.start(1)
        else:
            return None
        start -= len(_HYPHENATED.search(text, 0, start)[0])  # "Jean-" of Jean-Paul
        return replace(said, start=start, end=end).of_nobody(words(text[start:end])[-1:])

    def _of_another_name(self, said: _Said, officials: list[SpeakerEntry]) -> Named | None:
        """Somebody else by the office of a speaker and a name behind it, none of theirs: "Special
        Rapporteur van der Berg" where another is one.
        """
        after = _NEXT_NAME.match(said.text, said.end) if officials else None
        theirs = _names_of(officials)
        if after is None or any(self._is_known(part, theirs) for part in after[1].split("-")):
            return None
        return replace(said, end=after.end()).of_nobody(words(after[1]))

    def _with_surname(self, said: _Said, people: list[SpeakerEntry]) -> Named:
        """People by one of their names, with the next where that is one too, if misspelt."""
        after = _NEXT_NAME.match(said.text, said.end) or _NEXT_WORD.match(said.text, said.end)
        surnames = {name[-1] for entry in people for name in _names(entry)}
        near = set(self._slip_of(fold(after[1]), surnames)) if after else set()
        if after is None or not near or self.is_plain(fold(after[1])):
            return said.of(people)
        people = [e for e in people if any(name[-1] in near for name in _names(e))]
        said = replace(said, end=after.end(1))
        return self._stranger(said, people, misspelt=True) or said.of(people)

    def _slip_of(self, word: str, names: set[str]) -> list[str]:
        """Of a person's names those that a word beside another of them is, with a slip in it or
        not; none where somebody else is so called.
        """
        others = word not in names and (word,) in self._names
        return [] if others else _nearest(word, names, _MISSPELT_BESIDE)

    def _is_known(self, word: str, theirs: set[str], *, places: bool = True) -> bool:
        """Whether a capitalized word beside a name is part of it, a title, or no name at all."""
        plain = fold(word)
        return (
            bool(self._slip_of(plain, theirs))
            or plain in STOP_WORDS
            or (places and ((plain,) in self._bodies.known or plain in demonyms()))
            or self.is_plain(plain)
            or _is_title(word)
        )

    def _is_name(self, said: _Said) -> bool:
        """Whether one word names a person rather than being a word of the language."""
        if not self.is_plain(said.run[0]):
            return True
        before = fold(said.text[: said.start]).rstrip(" .").rsplit(" ", 1)[-1]
        return before in {"mr", "ms", "mrs", "dr"} or (said.printed[0].isupper() and said.start > 0)

    def _misspelt(self, said: _Said) -> Named | None:
        (word,) = said.run
        if len(word) < FUZZY_LETTERS - 1 or self.is_plain(word) or word in STOP_WORDS:
            return None
        if body := self._misspelt_body(said):
            return body
        near = [] if _is_no_name(said) else _nearest(word, self._surnames, _MISSPELT)
        people = [entry for name in near for entry in self._names.get((name,), ())]
        return (self._stranger(said, people, misspelt=True) or said.of(people)) if people else None

    def like(self, name: str) -> tuple[SpeakerEntry, ...]:
        """The people whose surname is like the last word of a name, though not near enough to be
        taken for it: to be offered, best first.
        """
        near = process.extract(
            next(reversed(words(name)), ""),
            self._surnames,
            scorer=fuzz.ratio,
            processor=_as_heard,
            score_cutoff=_LIKE,
            limit=_MOST_LIKE,
        )
        found = (entry for surname, *_ in near for entry in self._names.get((surname,), ()))
        return tuple(dict.fromkeys(found))

    def _misspelt_body(self, said: _Said) -> Named | None:
        """A spoken body's name with a slip in it, or another form of a demonym."""
        run = said.run
        if len(run) > _LONGEST_SLIP or run[0] in STOP_WORDS or run[-1] in STOP_WORDS:
            return None
        if self._plain_words.issuperset(run):
            return None
        forms = self._bodies.heard_as(run)
        if len(run) > 1:
            near = _most_like(" ".join(run), forms.keys(), _FUZZY)
        else:
            near = self._misspelt_state(said, forms.keys())
        return self._of_body(said, (forms[near[0]],)) if near else None

    def _misspelt_state(self, said: _Said, forms: Collection[str]) -> list[str]:
        """The names that one word may be a slip or another demonym of; none where it is a part of
        some person's name ("Pope Francis").
        """
        (name,) = said.run
        before = _NAME_BEFORE.search(said.text, 0, said.start)
        neighbours = (before, _NEXT_NAME.match(said.text, said.end))
        if any(one and not self._is_known(one[1], set()) for one in neighbours):
            return []
        slips = [] if _is_no_name(said) else _nearest(name, forms, _MISSPELT)
        if slips or not _DEMONYM.search(name):
            return slips
        return [one for one in _most_like(name, forms, _FUZZY_BODY) if one[:4] == name[:4]]

    def _compatriot(self, of: Named, found: re.Match[str]) -> Named | None:
        """Those of a country who speak for no State and are printed as what a text calls them
        ("survivor"); None where nobody is.
        """
        what = found["what"].lower()
        called = _SURVIVORS if what in _SURVIVORS else {what}
        of_them = re.compile(rf"\b(?:{'|'.join(map(re.escape, of.forms))})\b")
        theirs = tuple(
            one
            for one in self.entries
            if speaks_for_no_state(one.speaker)
            and called.intersection(fold(one.speaker.role or "").split())
            and of_them.search(fold(f"{one.speaker.role} {one.speaker.affiliation or ''}"))
        )
        if not theirs:
            return None
        label = f"{of.label}{found[0]}"
        return replace(of, end=found.end(), label=label, entries=theirs, spoke=True, person=True)

    def _of_body(self, said: _Said, keys: Iterable[str]) -> Named:
        body = self._bodies.together(said.printed, keys)
        return Named(
            said.start, said.end, said.printed, tuple(body.entries), body.spoke,
            frozenset(body.forms), person=False,
        )  # fmt: skip


def unnamed(text: str, named: Iterable[Named]) -> str:
    """A text with blanks in place of whom it names."""
    for one in named:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text


def _addressed(one: Named, text: str, before: list[Named]) -> Named:
    """With the title or given name in front of a person's name, no subject of its own."""
    front = _WORD_BEFORE.search(text, before[-1].end if before else 0, one.start)
    if not one.person or front is None:
        return one
    given = fold(front[1])
    theirs = given in _names_of(one.entries)
    theirs = theirs or (given not in STOP_WORDS and _alike(given, one.entries))  # no "to" for "Tor"
    return replace(one, start=front.start(1)) if theirs or _is_title(front[1]) else one


def _is_states(said: _Said) -> bool:
    """Whether a small "us" is the United States."""
    before = _STATES_BEFORE.search(said.text, 0, said.start)
    return bool(before or _STATES_AFTER.match(said.text, said.end))


def _is_no_name(said: _Said) -> bool:
    """Whether a word that is near a name is English, and does not stand as a name."""
    return is_english(said.run[0]) and not _CALLED.search(said.text, 0, said.start)


def _is_title(word: str) -> bool:
    """Whether a word is a title or an address, in small letters or with a slip too."""
    near = _most_like(fold(word), _TITLES, _FUZZY)
    return bool(near or HAS_TITLE.fullmatch(word) or _ADDRESS.fullmatch(first_large(word)))


def _names(entry: SpeakerEntry) -> list[list[str]]:
    """The folded words of each of their names."""
    return [parts for parts in map(words, entry.names) if parts]


def _names_of(people: Iterable[SpeakerEntry]) -> set[str]:
    """The folded words of their names, and what people so named are called (Bob for Robert)."""
    theirs: set[str] = set()
    for name in (name for entry in people for name in _names(entry)):
        theirs.update(name)
        for given in name[:-1]:
            theirs |= _nicknamer().nicknames_of(given) | _nicknamer().canonicals_of(given)
    return theirs


def _nearest(word: str, names: Iterable[str], least: float) -> list[str]:
    """The names that a word is nearest to, none if none is as near as ``least``."""
    found = process.extract(
        word, names, scorer=OSA.normalized_similarity, score_cutoff=least, limit=None
    )
    return [name for name, near, _ in found if near == found[0][1]]


def _most_like(name: str, names: Collection[str], least: float) -> list[str]:
    """The one of some names that is most like another; none where none is as like."""
    found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=least)
    return [found[0]] if found else []


def _alike(given: str, people: Iterable[SpeakerEntry]) -> bool:
    """Whether a given name is another spelling of one of theirs: Dmitry, Dmytro; Tony, Antony."""
    names = {given for entry in people for name in _names(entry) for given in name[:-1]}
    return any(
        fuzz.ratio(given, name) >= _GIVEN and (given[0] == name[0] or given[-2:] == name[-2:])
        for name in names
    )


@cache
def _nicknamer() -> NickNamer:
    return NickNamer()


def _merged(text: str, found: list[Named]) -> list[Named]:
    """Neighbours that name the same person (a country, then its minister's name) made one."""
    merged: list[Named] = []
    for one in found:
        last = merged[-1] if merged else None
        between = text[last.end : one.start] if last else ""
        if last and _BESIDE.fullmatch(between) and _of_another(one, last):
            continue
        if last and _OF.fullmatch(between) and _of_another(last, one):
            merged.pop()
            last = None
        both = last and tuple(entry for entry in one.entries if entry in last.entries)
        if last and both and one.person and one.start - last.end <= 2:
            label = f"{last.label} {one.label}"
            merged[-1] = replace(one, start=last.start, label=label, entries=both, spoke=True)
        else:
            merged.append(one)
    return merged


def _of_another(office: Named, body: Named) -> bool:
    """Whether an office beside a body has a holder of another body: "Cuba's deputy foreign
    minister" where only another country's spoke, "the French envoy for wells" where France did not
    and the envoy is another body's.
    """
    names = {word for entry in office.entries for name in _names(entry) for word in name}
    by_office = office.person and not names & set(words(office.label))
    if body.person or not (by_office and office.entries):
        return False
    if body.entries:
        return not set(office.entries) & set(body.entries)
    states = {state_named(one) for one in (body.label, *body.forms)} - {None}
    held = [one.speaker for one in office.entries]
    return bool(states) and not any(
        one.affiliation is None or states & states_in(f"{one.role} {one.affiliation}")
        for one in held
    )


def _as_heard(name: str) -> str:
    """A name as those spell it who only heard it."""
    return name.replace("y", "i").replace("w", "v")
