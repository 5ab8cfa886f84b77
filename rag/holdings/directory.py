"""Who spoke, across the records held, and how a question may name them.

Comes in: records. Goes out: who spoke in them, and the names a text uses for them: full name,
surname, misspelling, country, demonym, organization, short form, office, group.
Does not know: what is asked about them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import chain

import regex
from nicknames import NickNamer
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from rag.agencies import AGENCIES, CALLED
from rag.countries import capitals, capitals_of, country_code, country_names, demonyms
from rag.english import is_english
from rag.holdings.entries import SpeakerEntry, entries_of
from rag.holdings.facts import plain_words
from rag.holdings.floor import others_heard
from rag.holdings.glossary import short_forms
from rag.holdings.officials import Officials
from rag.holdings.persons import PRIVATE, speaks_for_no_state
from rag.reading.names import HONORIFIC, PARTICLE
from rag.reading.offices import HAS_TITLE
from rag.records import Record, Remark
from rag.words import STOP_WORDS, TOKEN, even, first_large, fold, words

_OFFICES_OF = frozenset("office department division united nations".split())
_FEW_HEADS = 2  # who may head one body in several records
_PARTICLE = regex.compile(rf"{PARTICLE}$")
# Short forms that people use and records seldom expand.
_USUAL_SHORT = {
    "EU": "European Union",
    "AU": "African Union",
    "DPRK": "North Korea",
    "ROK": "Republic of Korea",
    "UK": "United Kingdom",
    "Britain": "United Kingdom",
    "Brits": "United Kingdom",
    "Yanks": "United States",
    "Aussies": "Australia",
    "America": "United States",
    "Holland": "Netherlands",
    "DRC": "Democratic Republic of the Congo",
    "UAE": "United Arab Emirates",
    "Arab League": "League of Arab States",
    "AOSIS": "Alliance of Small Island States",
    "ASEAN": "Association of Southeast Asian Nations",
    "CARICOM": "Caribbean Community",
    "G-77": "Group of 77",
    "G77": "Group of 77",
    "GCC": "Gulf Cooperation Council",
    "LDCs": "Least Developed Countries",
    "LLDCs": "Landlocked Developing Countries",
    "NAM": "Non-Aligned Movement",
    "OIC": "Organization of Islamic Cooperation",
    "Vatican": "Holy See",
    "Kremlin": "Russian Federation",
    "White House": "United States",
    "Downing Street": "United Kingdom",
}
_NO_NAMES = STOP_WORDS | {"ga", "sc"}  # organs as people write them: no country's code
# "us" as the country: "the us", "us vs russia", "us on aid".
_STATES_BEFORE = re.compile(r"(?:^|\b(?:the|vs|v|versus|between|did|does) )$", re.IGNORECASE)
_STATES_AFTER = re.compile(r" (?:vs|v|versus)\b|(?<=\bcompare us) and\b", re.IGNORECASE)
# The Nordic countries are the Nordics.
_GROUP = re.compile(r"(?P<who>nordic|baltic|arab|african) (?:countries|states|group)")
# Between a body and its office, and the other way round.
_BESIDE, _OF = re.compile("(?:['\u2019]s?)? ?"), re.compile(",? ?(?:of|for|from) (?:the )?")
# Cities that stand for a body rather than for their country, where it spoke.
_SEATS = {"brussels": "European Union"}
# Words of bodies' names that name a kind of body, a part of the world or an office: no one body.
_GENERIC = frozenset(
    "council assembly committee commission conference organization organisation union group "
    "office fund programme agency movement community alliance forum league network association "
    "foundation institute secretariat court security general united nations international "
    "global world human rights women children africa african europe european asia asian america "
    "american americas arab pacific caribbean islands north south east west northern southern "
    "eastern western central republic kingdom federation president secretary minister order "
    "society worldwide".split()
)
_ADDRESS = regex.compile(
    rf"{HONORIFIC}|Dato|Datuk|Sheikh|Prince|Princess|King|Queen|Father|Sister|Bishop|General"
)
# Before "American": a part of the world, not the United States.
_PART_OF_AMERICA = regex.compile(r"\b(?:Latin|Central|South|North)[ -]$", regex.IGNORECASE)
_LONGEST_PART = 20  # characters of it
# Behind the capital in whose name it is, and nobody's but that: "the Budapest Memorandum".
_OF_A_PLACE = re.compile(
    r" (?:(?-i:[A-Z])[\w-]+ )?(?:convention|covenant|treaty|protocol|statute|charter|agreement|"
    r"accord|pact|memorandum|declaration|principle|(?-i:P)rocess|format|summit|conference|"
    r"framework|final act|(?-i:R)ule|consensus|compact|package|platform)s?\b",
    re.IGNORECASE,
)
# Behind a capital: "Beirut's envoy" is Lebanon's, whether one spoke or not.
_ITS_DELEGATE = re.compile(
    r"['’]s? (?:\w+ )?(?:envoy|ambassador|delegat|representative|minister|president|diplomat)",
    re.IGNORECASE,
)
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
_READ = 32  # texts for which it is remembered whom they name
_LIKE = 73  # rapidfuzz ratio from which a name, as heard, is offered: Kislitsa for Kyslytsya
_MOST_LIKE = 3
_FUZZY = 84  # rapidfuzz ratio from which words are a body's name or a title misspelt
_FUZZY_LETTERS = 5  # shorter names: exact only; typed, one may be missing
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

    @property
    def names(self) -> frozenset[str]:
        """All that sides are taken towards them by: a country's capitals stand for it."""
        return self.forms | {self.label, *capitals_of(self.label)}

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All that the speakers meant say."""
        return tuple(remark for entry in self.entries for remark in entry.remarks)


@dataclass
class _Body:
    """A country or organization: its label, its speakers, and the names it goes by."""

    label: str
    entries: list[SpeakerEntry] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    spoke: bool = False


class Directory:
    """The speakers of some records, found by any of their names."""

    def __init__(self, records: Iterable[Record]) -> None:
        records = tuple(records)
        self._records = records
        self.entries = entries_of(records)
        self._bodies: dict[str, _Body] = {}
        self._wider: dict[str, str] = {}  # a key's end, or what it has before "and"
        self._names: dict[tuple[str, ...], list[SpeakerEntry]] = {}
        self._known: dict[tuple[str, ...], str] = {}  # words of a body's name to its key
        self._plain_words = frozenset[str]().union(*(plain_words(one).split() for one in records))
        self._in_order = sorted(self._plain_words)
        self._short = _USUAL_SHORT | {
            short: full for r in records for short, full in short_forms(r)
        }
        self._officials = Officials(records, self.entries)
        for entry in self.entries:
            self._add(entry)
        for words_, name in _gazetteer().items():
            self._known.setdefault(words_, name)
        for short, full in self._short.items():
            key = self._known.setdefault(tuple(TOKEN.findall(fold(short))), self._office_of(full))
            self._known.setdefault(tuple(words(full)), key)
        for short, full in (AGENCIES | CALLED).items():
            key, form = self._office_of(full), tuple(words(short))
            told = key in self._bodies or short in CALLED
            if told and self._known.get(form) not in self._bodies:
                self._known[form] = key
        self._add_unnamed()
        for seat, full in _SEATS.items():
            if self._office_of(full) in self._bodies:
                self._known[(seat,)] = self._office_of(full)
        for key, held in self._bodies.items():
            for ending in _endings(held.label):
                self._known.setdefault(ending, key)
        known = chain(self._names, self._officials.titles, self._known)
        known = chain(known, (tuple(one.split()) for one in chain(demonyms(), capitals())))
        self._longer = frozenset(run for run in known if len(run) > 1)
        # Words of the language that no longer name begins with.
        self._alone = STOP_WORDS.difference(run[0] for run in self._longer)
        self._parts = self._name_parts()
        self._forms = self._spoken_forms()
        self._by_beginning = _by_beginning(self._forms)
        self._read: dict[str, list[Named]] = {}  # whom the last texts name
        self._nobody: set[str] = set()  # words of the language that are known to be no name
        names = (name for e in self.entries if e.speaker.named for name in _names(e))
        surnames = {part for name in names for part in (name[-1], *name[1:-1][-1:])}
        self._surnames = sorted(name for name in surnames if len(name) >= _FUZZY_LETTERS)

    def named_in(self, text: str) -> list[Named]:
        """Everyone a text names, in order; the longest name wins where names overlap."""
        named = self._read.get(text)  # a question is looked through more than once on its way
        if named is None:
            if len(self._read) >= _READ:
                self._read = {}
            named = self._read[text] = self._named_in(text)
        return list(named)

    def _named_in(self, text: str) -> list[Named]:
        tokens = list(TOKEN.finditer(even(text)))
        every = tuple(fold(one[0]) for one in tokens)
        found: list[Named] = []
        i = 0
        while i < len(tokens):
            longest = 1 if every[i] in self._alone else _LONGEST_NAME
            for length in range(min(longest, len(tokens) - i), 0, -1):
                said = every[i : i + length]
                if not (self._may_name(said) if length > 1 else self._may_be_name(said[0])):
                    continue
                named = self._match(text, said, tokens[i].start(), tokens[i + length - 1].end())
                if named:
                    found.append(_addressed(named, text, found))
                    i += sum(one.start() < named.end for one in tokens[i:])
                    break
            else:
                i += 1
        return _merged(text, found)

    @property
    def plain_words(self) -> Sequence[str]:
        """The folded words of the language that the records print, in order."""
        return self._in_order

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
        speaker = entry.speaker
        if speaker.named:
            forms = [tuple(words(name)) for name in entry.names]
            for name in _names(entry):
                for i, word in enumerate(name):
                    if len(word) > 2 and not _PARTICLE.match(word):
                        forms.append((word,))
                    forms += [tuple(name[i:j]) for j in range(i + 2, len(name) + 1)]
            for form in dict.fromkeys(forms):
                self._names.setdefault(form, []).append(entry)
        for body in speaker.bodies:
            self._spoken_for(body, entry)
        for group in entry.on_behalf_of:  # what else its speaker says is not the group's
            key = self._key(group)
            theirs = (one for one in entry.remarks if key in map(self._key, one.on_behalf_of))
            self._spoken_for(group, replace(entry, remarks=tuple(theirs)))

    def _spoken_for(self, name: str, entry: SpeakerEntry) -> None:
        held = self._body(name)
        held.spoke = True
        if not any(one.speaker == entry.speaker for one in held.entries):
            held.entries.append(entry)

    def _body(self, name: str) -> _Body:
        key = self._key(name)
        if key not in self._bodies:
            self._bodies[key] = _Body(name)
            parts = words(key)
            endings = [parts[i:] for i in range(1, len(parts))]
            before_and = [parts[:i] for i, part in enumerate(parts) if part == "and" and i]
            for some in (*endings, *before_and):
                self._wider.setdefault(" ".join(some), key)
        body = self._bodies[key]
        form = " ".join(words(re.sub(r"^the ", "", name, flags=re.IGNORECASE)))
        body.forms.add(form)
        self._known[tuple(form.split())] = key
        if group := _GROUP.fullmatch(form):
            self._known.setdefault((f"{group['who']}s",), key)
        return body

    def _add_unnamed(self) -> None:
        """Bodies that nobody speaks for by name: by who heads them, and those listed to speak."""
        for short, full in self._short.items():
            self._add_headed(short, full)
        for record in self._records:
            for body in others_heard(record):
                head = body.partition(" for ")[0]  # "the European Union for Foreign Affairs"
                name = head if tuple(words(head)) in self._known else body
                held = self._bodies.get(self._known.get(tuple(words(name)), ""))
                (held or self._body(name)).spoke = True

    def _add_headed(self, short: str, full: str) -> None:
        """A body that nobody speaks for by name, by who heads it: of the Office of Internal
        Oversight Services the Under-Secretary-General for Internal Oversight Services.
        """
        named = set(words(full)) - STOP_WORDS - _OFFICES_OF
        if self._key(full) in self._bodies or len(named) < 2:
            return
        heads = [one for one in self.entries if named <= set(words(one.speaker.role or ""))]
        if 0 < len(heads) <= _FEW_HEADS:
            body = self._body(full)
            body.entries += heads
            body.spoke = True
            self._known[tuple(TOKEN.findall(fold(short)))] = self._key(full)

    def _name_parts(self) -> dict[str, str]:
        """Words that stand in one body's name only (``congo``, ``tronie``), to its key."""
        parts: dict[str, set[str]] = {}
        for key, body in self._bodies.items():
            for word in {word for form in body.forms for word in form.split()}:
                plain = {word, f"{word}s"} & self._plain_words
                if (
                    body.spoke
                    and len(word) > 3
                    and word.isalpha()
                    and not plain
                    and word not in _shared_words() | _GENERIC
                ):
                    parts.setdefault(word, set()).add(key)
        return {word: min(keys) for word, keys in parts.items() if len(keys) == 1}

    def _spoken_forms(self) -> dict[str, str]:
        """Names, spellings and demonyms of the bodies that spoke, to their keys."""
        return {
            form: key
            for key, body in self._bodies.items()
            if body.spoke
            for form in (*body.forms, *_spellings().get(key, ()))
            if len(form) >= _FUZZY_LETTERS
        }

    def _key(self, name: str) -> str:
        name = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
        return country_code(name) or fold(name).replace("organisation", "organization")

    @cached_property
    def _short_of(self) -> dict[str, set[str]]:
        """By a body's key: its short forms, and the full names they stand for."""
        found: dict[str, set[str]] = {}
        for short, full in (*self._short.items(), *AGENCIES.items(), *CALLED.items()):
            found.setdefault(self._office_of(full), set()).update((fold(short), fold(full)))
        return found

    def _office_of(self, full: str) -> str:
        """The key of a body, also where it speaks as "Office of the …" or "Group of 77 and …"."""
        key = self._key(full)
        if key in self._bodies:
            return key
        return self._wider.get(" ".join(words(full)), key)

    def _may_name(self, run: tuple[str, ...]) -> bool:
        """Whether several words may name anybody at all: most runs do not, which is told fast."""
        return (
            run in self._longer
            or self._officials.in_titles.issuperset(run)
            or (
                len(run) <= _LONGEST_SLIP
                and ("s" in run or STOP_WORDS.isdisjoint((run[0], run[-1])))
                and not self._plain_words.issuperset(run)
            )
        )

    def _may_be_name(self, word: str) -> bool:
        """The same of one word: most are of the language, and are remembered to name nobody."""
        if word in self._nobody:
            return False
        run = (word,)
        named = (
            run in self._names
            or run in self._known
            or run in self._officials.titles
            or word in _NO_NAMES
            or word in self._parts
            or word in demonyms()
            or word in capitals()
            or word.startswith(("america", "president"))
            or not (word in self._plain_words or word in STOP_WORDS)
        )
        if not named:
            self._nobody.add(word)
        return named

    def _match(  # noqa: PLR0911 (one return a way of naming)
        self, text: str, run: tuple[str, ...], start: int, end: int
    ) -> Named | None:
        if len(run) == 1 and (run[0] in _NO_NAMES or len(run[0]) < 2):
            states = text[start:end] == "US" or (run[0] == "us" and _is_states(text, start, end))
            return self._of_body(text[start:end], start, end, ("US",)) if states else None
        people = self._names.get(run)
        if people and (len(run) > 1 or self._is_name(run[0], text, start)):
            stranger = self._stranger(text, start, end, people)
            return stranger or self._with_surname(text, start, end, people)
        officials = self._officials.holders(text, run, start, end)
        if officials is not None:  # an office that nobody here holds is somebody's all the same
            person = self._of_another_name(text, start, end, officials)
            person = person or self._person(text[start:end], start, end, officials)
            printed = self._officials.as_printed(run)
            return replace(person, forms=person.forms | {printed}) if printed else person
        if run[0].startswith("america") and _PART_OF_AMERICA.search(
            text, max(0, start - _LONGEST_PART), start
        ):
            return None
        keys = self._keys(run, text[start:end], text[end:])
        if keys:
            body = self._of_body(text[start:end], start, end, keys)
            private = _PRIVATE_PERSON.match(text, end)
            one = private and text[:start].lower().endswith("the ")
            return self._compatriot(body, private) if private and one else body
        if len(run) > 1:
            return self._misspelt_body(text, run, start, end)
        single = (run[0].removesuffix("s"),)
        of_one = single in self._names or single in self._known or single[0] in demonyms()
        plural = single != run and of_one and run[0] not in self._plain_words
        if plural and len(run[0]) >= _FUZZY_LETTERS:
            bare = self._match(text, single, start, end)
            if bare:
                return bare
        return self._misspelt(text, run[0], start, end)

    def _keys(self, run: tuple[str, ...], printed: str, after: str) -> tuple[str, ...]:
        """The bodies that a run of words names; of several, those that spoke."""
        key = self._known.get(run)
        if key and (
            len(run) > 1 or len(run[0]) > 3 or printed.isupper() or run[0] in _short_names()
        ):
            part = self._parts.get(run[0]) if len(run) == 1 and key not in self._bodies else None
            same_kind = part is not None and len(part) == len(key)  # two letters: a country's code
            return (part if part and same_kind else key,)
        people = demonyms().get(" ".join(run), ())
        if people:
            keys = tuple(country_code(name) or fold(name) for name in people)
            return tuple(k for k in keys if k in self._bodies and self._bodies[k].spoke) or keys[:1]
        part = self._parts.get(run[0]) if len(run) == 1 else None
        capital = None if _OF_A_PLACE.match(after) else capitals().get(" ".join(run))
        meant = capital in self._bodies or _ITS_DELEGATE.match(after)
        if not part and capital and meant and not all(map(self.is_plain, run)):
            part = capital
        return (part,) if part else ()

    def _stranger(
        self, text: str, start: int, end: int, people: list[SpeakerEntry], *, misspelt: bool = False
    ) -> Named | None:
        """Somebody else who shares a name with a speaker: "Emmanuel Macron" beside Kasongo.

        ``misspelt``: the name is a surname with a slip in it.
        """
        theirs = _names_of(people)
        after, before = _NEXT_NAME.match(text, end), _NAME_BEFORE.search(text, 0, start)
        last = words(text[start:end])[-1:]
        surname = misspelt or any(name[-1:] == last for e in people for name in _names(e))
        if text[1:] == text[1:].lower():  # typed without capitals
            after = _NEXT_WORD.match(text, end)
            ends = surname and (after is None or " " in text[start:end] or is_english(after[1]))
            after = None if ends else after
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
        called = frozenset(words(text[start:end])[-1:])  # how passages may mention them
        return Named(start, end, text[start:end], (), spoke=False, forms=called, person=False)

    def _of_another_name(
        self, text: str, start: int, end: int, officials: list[SpeakerEntry]
    ) -> Named | None:
        """Somebody else by the office of a speaker and a name behind it, none of theirs: "Special
        Rapporteur van der Berg" where another is one.
        """
        after = _NEXT_NAME.match(text, end) if officials else None
        theirs = _names_of(officials)
        if after is None or any(self._is_known(part, theirs) for part in after[1].split("-")):
            return None
        end = after.end()
        called = frozenset(words(after[1]))
        return Named(start, end, text[start:end], (), spoke=False, forms=called, person=False)

    def _with_surname(self, text: str, start: int, end: int, people: list[SpeakerEntry]) -> Named:
        """People by one of their names, with the next where that is one too, if misspelt."""
        after = _NEXT_NAME.match(text, end) or _NEXT_WORD.match(text, end)
        surnames = {name[-1] for entry in people for name in _names(entry)}
        near = set(self._slip_of(fold(after[1]), surnames)) if after else set()
        stranger = None
        if after and near and not self.is_plain(fold(after[1])):
            people = [e for e in people if any(name[-1] in near for name in _names(e))]
            end = after.end(1)
            stranger = self._stranger(text, start, end, people, misspelt=True)
        return stranger or self._person(text[start:end], start, end, people)

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
            or (places and ((plain,) in self._known or plain in demonyms()))
            or self.is_plain(plain)
            or _is_title(word)
        )

    def _is_name(self, word: str, text: str, start: int) -> bool:
        """Whether one word names a person rather than being a word of the language."""
        if word in self._plain_words:
            before = fold(text[:start]).rstrip(" .").rsplit(" ", 1)[-1]
            return before in {"mr", "ms", "mrs", "dr"} or (text[start].isupper() and start > 0)
        return True

    def _misspelt(self, text: str, word: str, start: int, end: int) -> Named | None:
        if len(word) < _FUZZY_LETTERS - 1 or word in self._plain_words or word in STOP_WORDS:
            return None
        body = self._misspelt_body(text, (word,), start, end)
        if body:
            return body
        if self._is_no_name(text, word, start):
            return None
        near = _nearest(word, self._surnames, _MISSPELT)
        people = [entry for name in near for entry in self._names.get((name,), ())]
        if not people:
            return None
        return self._stranger(text, start, end, people, misspelt=True) or self._person(
            text[start:end], start, end, people
        )

    def _is_no_name(self, text: str, word: str, start: int) -> bool:
        """Whether a word that is near a name is English, and does not stand as a name."""
        return is_english(word) and not _CALLED.search(text, 0, start)

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

    def _misspelt_body(self, text: str, run: tuple[str, ...], start: int, end: int) -> Named | None:
        """A spoken body's name with a slip in it, or another form of a demonym."""
        if len(run) > _LONGEST_SLIP or run[0] in STOP_WORDS or run[-1] in STOP_WORDS:
            return None
        if all(word in self._plain_words for word in run):
            return None
        name = " ".join(run)
        forms = self._by_beginning.get((name[0], len(run)), ())
        if len(run) > 1:
            found = process.extractOne(name, forms, scorer=fuzz.ratio, score_cutoff=_FUZZY)
            near = [found[0]] if found else []
        else:
            near = self._misspelt_state(text, name, forms, start, end)
        return self._of_body(text[start:end], start, end, (self._forms[near[0]],)) if near else None

    def _misspelt_state(
        self, text: str, name: str, forms: Sequence[str], start: int, end: int
    ) -> list[str]:
        """The names that one word may be a slip or another demonym of; none where it is a part of
        some person's name ("Pope Francis").
        """
        neighbours = (_NAME_BEFORE.search(text, 0, start), _NEXT_NAME.match(text, end))
        if any(one and not self._is_known(one[1], set()) for one in neighbours):
            return []
        slips = [] if self._is_no_name(text, name, start) else _nearest(name, forms, _MISSPELT)
        if slips or not _DEMONYM.search(name):
            return slips
        found = process.extractOne(name, forms, scorer=fuzz.ratio, score_cutoff=_FUZZY_BODY)
        return [found[0]] if found and found[0][:4] == name[:4] else []

    def _person(self, label: str, start: int, end: int, people: list[SpeakerEntry]) -> Named:
        entries = tuple(dict.fromkeys(people))
        forms = frozenset(name[-1] for entry in entries for name in _names(entry))
        return Named(start, end, label, entries, bool(entries), forms, person=True)

    def _compatriot(self, of: Named, found: re.Match[str]) -> Named | None:
        """Those of a country who speak for no State and are printed as what a text calls them
        ("survivor"); None where nobody is.
        """
        what = found["what"].lower()
        called = _SURVIVORS if what in _SURVIVORS else {what}
        theirs = []
        for entry in self.entries:
            role, body = (
                fold(one or "") for one in (entry.speaker.role, entry.speaker.affiliation)
            )
            of_them = any(re.search(rf"\b{re.escape(one)}\b", f"{role} {body}") for one in of.forms)
            if of_them and speaks_for_no_state(entry.speaker) and called & set(role.split()):
                theirs.append(entry)
        if not theirs:
            return None
        label = f"{of.label}{found[0]}"
        return replace(
            of, end=found.end(), label=label, entries=tuple(theirs), spoke=True, person=True
        )

    def _of_body(self, label: str, start: int, end: int, keys: tuple[str, ...]) -> Named:
        bodies = [self._bodies[key] for key in keys if key in self._bodies]
        forms = {form for body in bodies for form in body.forms} | {" ".join(words(label))}
        for key in keys:
            forms |= _spellings().get(key, frozenset())
            forms |= self._short_of.get(key, set())
        every = tuple(dict.fromkeys(entry for body in bodies for entry in body.entries))
        # Whoever speaks for the State itself is heard before a survivor or guest from there.
        entries = tuple(sorted(every, key=lambda one: speaks_for_no_state(one.speaker)))
        spoke = any(body.spoke for body in bodies)
        return Named(start, end, label, entries, spoke, frozenset(forms), person=False)


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
    if (
        not _is_title(front[1])
        and given not in _names_of(one.entries)
        and not _alike(given, one.entries)
    ):
        return one
    return replace(one, start=front.start(1))


def _is_states(text: str, start: int, end: int) -> bool:
    """Whether a small "us" is the United States."""
    return bool(_STATES_BEFORE.search(text, 0, start) or _STATES_AFTER.match(text, end))


def _is_title(word: str) -> bool:
    """Whether a word is a title or an address, in small letters or with a slip too."""
    near = process.extractOne(fold(word), _TITLES, scorer=fuzz.ratio, score_cutoff=_FUZZY)
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
            merged[-1] = Named(
                last.start, one.end, f"{last.label} {one.label}", both, spoke=True,
                forms=one.forms, person=True,
            )  # fmt: skip
        else:
            merged.append(one)
    return merged


def _of_another(office: Named, body: Named) -> bool:
    """Whether an office beside a body has a holder of another body: "Cuba's deputy foreign
    minister" where only another country's spoke.
    """
    names = {word for entry in office.entries for name in _names(entry) for word in name}
    by_office = office.person and not names & set(words(office.label))
    both = bool(office.entries and body.entries)
    shared = set(office.entries) & set(body.entries)
    return by_office and both and not shared and not body.person


def _as_heard(name: str) -> str:
    """A name as those spell it who only heard it."""
    return name.replace("y", "i").replace("w", "v")


def _endings(name: str) -> Iterator[tuple[str, ...]]:
    """A body's name without its first words ("Order of Malta"); a country's has other meanings."""
    parts = words(name)
    if country_code(name) is None:
        for i in range(1, len(parts) - 1):
            if parts[i] not in STOP_WORDS and len(set(parts[i:]) - STOP_WORDS) > 1:
                yield tuple(parts[i:])


@cache
def _short_names() -> frozenset[str]:
    """Short forms that are no words of the language, so that small letters do for them."""
    return frozenset({"usa", *map(fold, _USUAL_SHORT | AGENCIES)} - {"au"})


@cache
def _gazetteer() -> dict[tuple[str, ...], str]:
    return {tuple(words(name)): code for name, code in country_names().items()}


@cache
def _shared_words() -> frozenset[str]:
    """Words that stand in several countries' names (``republic``, ``states``)."""
    count: dict[str, set[str]] = {}
    for name, code in _gazetteer().items():
        for word in name:
            count.setdefault(word, set()).add(code)
    return frozenset(word for word, codes in count.items() if len(codes) > 2)


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """ISO code to the folded names and demonyms of the country."""
    forms: dict[str, set[str]] = {}
    for name, code in country_names().items():
        forms.setdefault(code, set()).add(name)
    for demonym, countries in demonyms().items():
        meant = country_code(countries[0])
        if meant:
            forms.setdefault(meant, set()).add(demonym)
    return {code: frozenset(found) for code, found in forms.items()}


def _by_beginning(forms: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """Names by their first letter and how many words they have, in order."""
    alike: dict[tuple[str, int], list[str]] = {}
    for form in forms:
        alike.setdefault((form[0], 1 + form.count(" ")), []).append(form)
    return alike
