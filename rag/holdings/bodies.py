"""Countries and organizations, by every name that they go by, and who spoke for them.

Comes in: records and who spoke in them. Goes out: the bodies that words name, by their keys: of a
country its ISO code, of another body its name, folded. Does not know: people's names, offices.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import chain

from rag.agencies import AGENCIES, CALLED
from rag.countries import capitals, country_code, country_names, demonyms
from rag.holdings.entries import SpeakerEntry
from rag.holdings.floor import others_heard
from rag.holdings.glossary import short_forms
from rag.holdings.persons import speaks_for_no_state
from rag.records import Record
from rag.words import STOP_WORDS, TOKEN, fold, words

Run = tuple[str, ...]  # words, folded

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
# Cities that stand for a body rather than for their country, where it spoke.
_SEATS = {"brussels": "European Union"}
# The Nordic countries are the Nordics.
_GROUP = re.compile(r"(?P<who>nordic|baltic|arab|african) (?:countries|states|group)")
_OFFICES_OF = frozenset("office department division united nations".split())
_FEW_HEADS = 2  # who may head one body in several records
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
_REGIONAL = frozenset(
    "african american arab asian atlantic baltic caribbean european islamic latin nordic pacific "
    "persian gulf".split()
)
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
# What a State is called beside its name: "Chad, the occupying Power".
_AS_POWER = r"(?P<{}>[a-z]+ing Power)\b"
_STATE = r"(?P<{}>[A-Z][\w’-]+(?: (?:of (?:the )?)?[A-Z][\w’-]+)*)"
_POWER = re.compile(
    rf"\b{_STATE.format('state')},? (?:as )?(?:the|an?) {_AS_POWER.format('power')}|"
    rf"\b[Tt]he {_AS_POWER.format('before')}, {_STATE.format('behind')}\b"
)
FUZZY_LETTERS = 5  # shorter names: exact only


@dataclass
class Body:
    """A country or organization: its label, its speakers, and the names it goes by."""

    label: str
    entries: list[SpeakerEntry] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    spoke: bool = False


class Bodies:
    """The bodies of some records, and those that people know anyway."""

    def __init__(
        self, records: Sequence[Record], entries: Sequence[SpeakerEntry], plain: Collection[str]
    ) -> None:
        self._plain = plain  # words of the language
        self._held: dict[str, Body] = {}
        self._wider: dict[str, str] = {}  # a key's end, or what it has before "and"
        self.known: dict[Run, str] = {}  # words of a body's name to its key
        self._short = _USUAL_SHORT | dict(chain.from_iterable(map(short_forms, records)))
        for entry in entries:
            self._add(entry)
        self.known = _gazetteer() | self.known
        self._add_short_forms()
        for short, full in self._short.items():
            self._add_headed(short, full, entries)
        for record in records:
            self._add_listed(record)
        self._powers = _powers(records)
        self._add_regional()
        for seat, full in _SEATS.items():
            if self._office_of(full) in self._held:
                self.known[(seat,)] = self._office_of(full)
        for key, held in self._held.items():
            for ending in _endings(held.label):
                self.known.setdefault(ending, key)
        self.parts = self._name_parts()
        self._heard = self._heard_forms()

    def keys(self, run: Run, printed: str, after: str) -> tuple[str, ...]:
        """The bodies that a run of words names; of several, those that spoke."""
        part = self.parts.get(run[0]) if len(run) == 1 else None
        key = self.known.get(run)
        if key and (
            len(run) > 1 or len(run[0]) > 3 or printed.isupper() or run[0] in _short_names()
        ):
            same_kind = part is not None and len(part) == len(key)  # two letters: a country's code
            return (part if part and same_kind and key not in self._held else key,)
        name = " ".join(run)
        people = demonyms().get(name, ())
        if people:
            keys = tuple(country_code(one) or fold(one) for one in people)
            return tuple(k for k in keys if k in self._held and self._held[k].spoke) or keys[:1]
        capital = None if part or _OF_A_PLACE.match(after) else capitals().get(name)
        meant = capital in self._held or _ITS_DELEGATE.match(after)
        if capital and meant and not all(word in self._plain for word in run):
            return (capital,)
        return (part,) if part else ()

    def heard_as(self, run: Run) -> dict[str, str]:
        """Names, spellings and demonyms of the bodies that spoke, of as many words and the same
        first letter, to their keys.
        """
        return self._heard.get((run[0][0], len(run)), {})

    def together(self, label: str, keys: Iterable[str]) -> Body:
        """Some bodies as one, by a name that a text has for them. Whoever speaks for the State
        itself is heard before a survivor or guest from there.
        """
        made = Body(label, forms={" ".join(words(label))})
        for key in keys:
            made.forms |= _spellings().get(key, frozenset()) | self._short_of.get(key, set())
            made.forms |= {power for power, state in self._powers.items() if state == key}
            if body := self._held.get(key):
                made.forms |= body.forms
                made.entries += body.entries
                made.spoke |= body.spoke
        every = dict.fromkeys(made.entries)
        made.entries = sorted(every, key=lambda one: speaks_for_no_state(one.speaker))
        return made

    def _add(self, entry: SpeakerEntry) -> None:
        for name in entry.speaker.bodies:
            self._spoken_for(name, entry)
        for group in entry.on_behalf_of:  # what else its speaker says is not the group's
            key = _key(group)
            theirs = (one for one in entry.remarks if key in map(_key, one.on_behalf_of))
            self._spoken_for(group, replace(entry, remarks=tuple(theirs)))

    def _spoken_for(self, name: str, entry: SpeakerEntry) -> None:
        held = self._body(name)
        held.spoke = True
        if not any(one.speaker == entry.speaker for one in held.entries):
            held.entries.append(entry)

    def _body(self, name: str) -> Body:
        key = _key(name)
        if key not in self._held:
            self._held[key] = Body(name)
            parts = words(key)
            for i in range(1, len(parts)):
                self._wider.setdefault(" ".join(parts[i:]), key)
                if parts[i] == "and":
                    self._wider.setdefault(" ".join(parts[:i]), key)
        run = tuple(words(_without_article(name)))
        form = " ".join(run)
        self._held[key].forms.add(form)
        self.known[run] = key
        if group := _GROUP.fullmatch(form):
            self.known.setdefault((f"{group['who']}s",), key)
        return self._held[key]

    def _add_short_forms(self) -> None:
        for short, full in self._short.items():
            key = self.known.setdefault(tuple(TOKEN.findall(fold(short))), self._office_of(full))
            self.known.setdefault(tuple(words(full)), key)
        for short, full in (AGENCIES | CALLED).items():
            key, form = self._office_of(full), tuple(words(short))
            told = key in self._held or short in CALLED
            if told and self.known.get(form) not in self._held:
                self.known[form] = key

    def _add_headed(self, short: str, full: str, entries: Iterable[SpeakerEntry]) -> None:
        """A body that nobody speaks for by name, by who heads it: of the Office of Internal
        Oversight Services the Under-Secretary-General for Internal Oversight Services.
        """
        named = set(words(full)) - STOP_WORDS - _OFFICES_OF
        if _key(full) in self._held or len(named) < 2:
            return
        heads = [one for one in entries if named <= set(words(one.speaker.role or ""))]
        if 0 < len(heads) <= _FEW_HEADS:
            body = self._body(full)
            body.entries += heads
            body.spoke = True
            self.known[tuple(TOKEN.findall(fold(short)))] = _key(full)

    def _add_listed(self, record: Record) -> None:
        """The bodies that a record lists as having spoken without a word of theirs."""
        for name in others_heard(record):
            head = name.partition(" for ")[0]  # "the European Union for Foreign Affairs"
            body = head if tuple(words(head)) in self.known else name
            held = self._held.get(self.known.get(tuple(words(body)), ""))
            (held or self._body(body)).spoke = True

    def _add_regional(self) -> None:
        """The one body that spoke with a part of the world in its name, as its group or bloc."""
        of_region: dict[str, set[str]] = {}
        for key, held in self._held.items():
            for word in _REGIONAL.intersection(words(held.label)) if held.spoke else ():
                of_region.setdefault(word, set()).add(key)
        for word, keys in of_region.items():
            for group in ("group", "bloc") if len(keys) == 1 else ():
                self.known.setdefault((word, group), min(keys))

    def _name_parts(self) -> dict[str, str]:
        """Words that stand in the name of only one body that spoke (``congo``), to its key."""
        general = _shared_words() | _GENERIC
        heard = [(key, body.forms) for key, body in self._held.items() if body.spoke]
        parts = {(word, key) for key, forms in heard for form in forms for word in form.split()}
        names = Counter(word for word, _ in parts)
        return {
            word: key
            for word, key in parts
            if names[word] == 1 and len(word) > 3 and word.isalpha() and word not in general
            if not (word in self._plain or f"{word}s" in self._plain)
        }

    def _heard_forms(self) -> dict[tuple[str, int], dict[str, str]]:
        """What ``heard_as`` tells, by the first letter and how many words."""
        heard: dict[tuple[str, int], dict[str, str]] = {}
        for key, body in self._held.items():
            for form in (*body.forms, *_spellings().get(key, ())) if body.spoke else ():
                if len(form) >= FUZZY_LETTERS:
                    heard.setdefault((form[0], 1 + form.count(" ")), {})[form] = key
        return heard

    @cached_property
    def _short_of(self) -> dict[str, set[str]]:
        """By a body's key: its short forms, and the full names they stand for."""
        found: dict[str, set[str]] = {}
        for short, full in (*self._short.items(), *AGENCIES.items(), *CALLED.items()):
            found.setdefault(self._office_of(full), set()).update((fold(short), fold(full)))
        return found

    def _office_of(self, full: str) -> str:
        """The key of a body, also where it speaks as "Office of the …" or "Group of 77 and …"."""
        key = _key(full)
        return key if key in self._held else self._wider.get(" ".join(words(full)), key)


def _powers(records: Iterable[Record]) -> dict[str, str]:
    """By what records call one State alone beside its name ("occupying power"): its key."""
    called: dict[str, set[str]] = {}
    for text in (one.text for record in records for one in record.paragraphs):
        for found in _POWER.finditer(text) if "ing Power" in text else ():
            key = country_code(found["state"] or found["behind"])
            if key:
                called.setdefault(fold(found["power"] or found["before"]), set()).add(key)
    return {power: min(keys) for power, keys in called.items() if len(keys) == 1}


def _without_article(name: str) -> str:
    return re.sub(r"^the ", "", name, flags=re.IGNORECASE)


def _key(name: str) -> str:
    name = _without_article(name)
    return country_code(name) or fold(name).replace("organisation", "organization")


def _endings(name: str) -> Iterator[Run]:
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
def _gazetteer() -> dict[Run, str]:
    return {tuple(words(name)): code for name, code in country_names().items()}


@cache
def _shared_words() -> frozenset[str]:
    """Words that stand in several countries' names (``republic``, ``states``)."""
    parts = {(word, code) for name, code in _gazetteer().items() for word in name}
    countries = Counter(word for word, _ in parts)
    return frozenset(word for word, count in countries.items() if count > 2)


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
