"""Which country a name means, today's or of its time, by maintained lists (countryguess,
countryinfo; pycountry for what ISO 3166-3 withdrew).

Comes in: a country's name or demonym as anyone writes it. Goes out: its ISO 3166 code.
Does not know: which countries spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date as Date  # noqa: N812
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import pycountry
from countryguess import CountryData, guess_country
from countryinfo import all_countries
from rapidfuzz import fuzz, process

from rag.english import is_english
from rag.words import even, fold

_ARTICLE = re.compile(r"^\s*the\s+", re.IGNORECASE)
_DEMONYM_ENDS = ("i", "ian", "ese")  # Emirati, Norwegian, Maltese
# Bodies that have a country in their names and are none: the Sovereign Order of Malta.
BODY = re.compile(
    r"\b(?:Order|Group|Fund|Foundation|Committee|Council|Bank|Mission|Coalition|Network|Association|"
    r"Centre|Institute|Office|Organi[sz]ation|Movement|Alliance|Forum|Court|Commission|University|"
    r"Party|Friends|Ministry|Academy|Agency|League)\b"
)
_WORDS = {"island"}  # spellings (here Iceland's own) that are words of English
_SPOKEN_CODES = {"US", "USA", "UAE"}  # ISO codes that people write as names; others are words
# Words of formal names beside the country's own.
_FORMAL = frozenset(
    """of the and former republic kingdom state states great united democratic people's peoples
    federal federated federation islamic arab union plurinational bolivarian hashemite socialist
    jamahiriya yugoslav pdr dpr occupied territory territories authority province""".split()
)
# Names of members of the United Nations in their time that no list has, with their codes.
_OF_THEIR_TIME = {
    "Byelorussian Soviet Socialist Republic": "BY",
    "Byelorussian SSR": "BY",
    "Ceylon": "LK",
    "Democratic Kampuchea": "KH",
    "Kampuchea": "KH",
    "Libyan Arab Jamahiriya": "LY",
    "Macedonia": "MK",
    "former Yugoslav Republic of Macedonia": "MK",
    "Soviet Union": "SU",
    "USSR": "SU",
    "Ukrainian Soviet Socialist Republic": "UA",
    "Ukrainian SSR": "UA",
    "Union of Soviet Socialist Republics": "SU",
    "Western Samoa": "WS",
}
# What ISO 3166-3 has in a withdrawn code's place for the next one: none, or the same.
_NO_SUCCESSOR = "HH"
_OWN_CODE = ("AA", "XX")
_CAPITALIZED = re.compile(r"[A-Z][\w-]+(?:(?:'s)? (?:of |of the |and )?[A-Z][\w-]+)*")
_LIKE = 80  # how like a misspelt word is to the right one, of 100
# Names that take "the" in running text, told from their form.
_GROUP = re.compile(
    r"\b(?:Group|Movement|Union|Community|Alliance|League|States|[Cc]ountries|Friends|Coalition|"
    r"Association|Organi[sz]ation|Forum|Network|Initiative|Caucus|Conference|Members)\b|"
    r"\b(?:Secretary-General|President|Minister|Chair|Secretary|Commissioner)$"
)
_TAKES_ARTICLE = re.compile(
    r"^(?:(?:Former|United|Democratic|Republic|Russian|State|Federated|Holy|European|African|"
    r"Lao|League|Islamic)\b|(?:Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|"
    r"Seychelles|Niger)$|.*\b(?:Islands|Republic|Federation|Emirates|States|Kingdom|Union|"
    r"Organi[sz]ation|Office|Agency|Fund|Programme|Council|Court|Committee|Commission|Community)$|"
    r"(?:International|World) \w+ (?:Organi[sz]ation|Office|Committee|Agency|Court|Fund)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def country_code(name: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country's name, None where it is no country's."""
    plain = _ARTICLE.sub("", name).strip()
    if len(plain) < 3 or not plain[0].isalpha() or BODY.search(plain):
        return None
    withdrawn = _withdrawn().get(fold(plain))
    if withdrawn:
        return withdrawn
    if not _is_made_of(plain, _words_of_any()):
        return None  # told in a fifth of the time that guessing takes
    found = guess_country(plain, default=None)
    return str(found["iso2"]) if found and _is_made_of(plain, _own_words_of(found)) else None


_NOT_GUESSED = {"CS": "Serbia and Montenegro"}  # of codes withdrawn, by ISO 3166-3


@lru_cache(maxsize=512)
def short_name(code: str) -> str:
    """A country's name as it is commonly known: ``Bolivia`` for ``BO``."""
    found = guess_country(code)
    return str(found["name_short"]) if found else _NOT_GUESSED[code]


def _is_made_of(name: str, own: frozenset[str]) -> bool:
    """Whether a name is all of some words: of several, a person's may have one that is."""
    if " " not in name:
        return bool(own & _words(name)) or not is_english(fold(name))  # "Chief" is near Chile
    return all(
        word in own or process.extractOne(word, own, scorer=fuzz.ratio, score_cutoff=_LIKE)
        for word in _words(name)
    )


def _own_words_of(country: Mapping[str, str]) -> frozenset[str]:
    """The words of all names of a country, as countryguess tells of it."""
    own = _own_words().get(country["iso2"], frozenset()) | _words(country["name_short"])
    return own | _words(country["name_official"]) | _FORMAL


@cache
def _words_of_any() -> frozenset[str]:
    """The words of all names of all countries."""
    return frozenset().union(*map(_own_words_of, told_of_countries()))


@cache
def told_of_countries() -> tuple[Mapping[str, Any], ...]:
    """What countryguess tells of each country: its ``regex``, ``name_short``, ``iso2``, others."""
    return tuple(CountryData().countries)


@cache
def _withdrawn() -> dict[str, str]:
    """The folded names of countries that are so called no more, to the code they have now.

    ISO 3166-3 has "Yugoslavia, (Socialist) Federal Republic of": also without "Socialist".
    """
    known = {fold(name): code for name, code in _OF_THEIR_TIME.items()}
    after = {one.alpha_2: one.alpha_4[2:] for one in pycountry.historic_countries}
    for one in pycountry.historic_countries:
        code = one.alpha_4[2:]
        if code == _NO_SUCCESSOR:
            continue
        code = one.alpha_2 if code in _OWN_CODE else code
        later = after.get(code, _NO_SUCCESSOR)
        code = code if later in (*_OWN_CODE, _NO_SUCCESSOR) else later
        for whole in (re.sub(r"[()]", "", one.name), re.sub(r"\([^()]*\) ", "", one.name)):
            name, _, formal = whole.partition(", ")
            forms = (name, f"{formal} {name}") if formal.endswith(" of") else (name,)
            known.update(dict.fromkeys(map(fold, forms), code))
    return known


@cache
def _own_words() -> dict[str, frozenset[str]]:
    known: dict[str, frozenset[str]] = {}
    for name, code in country_names().items():
        known[code] = known.get(code, frozenset()) | _words(name)
    return known


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_](?:[^\W\d_]|'(?!s\b))+", fold(name)))


# Adjectives that what people are called does not tell (which is all that countryinfo has).
_ADJECTIVES = {
    "argentine": "AR", "basotho": "LS", "botswanan": "BW", "comorian": "KM", "czech": "CZ",
    "djiboutian": "DJ", "ecuadorian": "EC", "icelandic": "IS", "kazakh": "KZ", "kyrgyz": "KG",
    "lao": "LA", "luxembourgish": "LU", "nepali": "NP", "philippine": "PH", "slovakian": "SK",
    "slovenian": "SI", "surinamese": "SR", "tajik": "TJ", "timorese": "TL", "uzbek": "UZ",
    "vanuatuan": "VU",
    # The people, where no adjective with an s is their name.
    "dane": "DK", "danes": "DK", "swede": "SE", "swedes": "SE", "finn": "FI", "finns": "FI",
    "poles": "PL", "spaniard": "ES", "spaniards": "ES", "briton": "GB",
    "britons": "GB", "brits": "GB", "serb": "RS", "serbs": "RS", "croat": "HR", "croats": "HR",
    "aussies": "AU", "kiwis": "NZ",
}  # fmt: skip
_OF_TWO = frozenset({"dominican"})  # what those of two countries are called, one of them named so
# Capitals as they were spelt, or are still.
_ALSO_SPELT = {"kiev": "UA", "teheran": "IR", "peking": "CN", "rangoon": "MM", "djakarta": "ID"}


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """Folded demonyms to country names, the most populous first (``dutch`` → ``Netherlands``): of
    States and their territories (China, Macau) the States alone.
    """
    known: dict[str, list[tuple[int, str]]] = {}
    short: dict[str, list[tuple[int, str]]] = {}
    for country in all_countries():
        facts = country.info()
        for form in re.split(r",| or | and |/", facts.get("demonym") or ""):
            whole = fold(form.strip())
            own = not _words(form) <= _words(facts["name"])  # no "Heard and …"
            if whole and (own or whole in _OF_TWO):
                entry = (-int(facts.get("population") or 0), _ARTICLE.sub("", facts["name"]))
                known.setdefault(whole, []).append(entry)
                for part in _short_demonyms(whole, entry[1]):
                    short.setdefault(part, []).append(entry)
    other = {form: [(0, short_name(code))] for form, code in _ADJECTIVES.items()}
    forms = other | short | known  # a whole demonym goes before a part of one
    states = _members("unmember")
    named = ((form, [name for _, name in sorted(found)]) for form, found in forms.items())
    return {
        form: tuple(one for one in names if country_code(one) in states) or tuple(names)
        for form, names in named
    }


def _short_demonyms(form: str, country: str) -> Iterator[str]:
    """The word of a demonym of two that also stands alone: ``saudi arabian``, ``south korean``.

    The first where it ends like a demonym; the last where it is made from the last word of the
    country's name, and that alone is a country's name too (``Korea``, not ``Africa``).
    """
    first, *rest = form.split()
    if len(rest) != 1:
        return
    if len(first) > 3 and first.endswith(_DEMONYM_ENDS):
        yield first
    place = country.rsplit(maxsplit=1)[-1]
    if rest[0] != fold(place) and rest[0].startswith(fold(place)) and country_code(place):
        yield rest[0]


@cache
def capitals() -> dict[str, str]:
    """Folded capitals to ISO codes: ``Ankara`` stands for Turkey in news language."""
    known = dict(_ALSO_SPELT)
    for country in all_countries():
        facts = country.info()
        named = facts.get("capital") or ()
        for capital in (named,) if isinstance(named, str) else named:
            if facts.get("ISO"):
                known.setdefault(fold(capital).removesuffix(" d.c."), facts["ISO"]["alpha2"])
    return known


def state_named(name: str) -> str | None:
    """The ISO 3166-1 code of the country of a name, a demonym or a capital; None for others."""
    plain = fold(name.strip())
    of = demonyms().get(plain, ())
    return country_code(of[0]) if of else capitals().get(plain) or country_code(name.strip())


def states_in(text: str) -> set[str]:
    """The ISO 3166-1 codes of the countries that a text names, by their names, demonyms or
    capitals, each with a large letter.
    """
    return set(names_of_states(text).values())


def names_of_states(text: str) -> dict[str, str]:
    """These names, as they stand, each with its country's code."""
    runs = (run.split() for run in _CAPITALIZED.findall(even(text)))
    named = {name: state_named(name) for run in runs for name in _names_in(run)}
    return {name: code for name, code in named.items() if code}


def _names_in(run: Sequence[str]) -> Iterator[str]:
    """The names of countries among capitalized words, the longest of those that overlap."""
    start = 0
    while start < len(run):
        ends = range(len(run), start, -1)
        end = next((end for end in ends if fold(" ".join(run[start:end])) in _named_states()), 0)
        if end and run[start][0].isupper():
            yield " ".join(run[start:end])
        start = end or start + 1


@cache
def _named_states() -> frozenset[str]:
    """Every folded name of a country, of its people and of its capital."""
    return frozenset({*country_names(), *demonyms(), *capitals()})


def capitals_of(country: str) -> tuple[str, ...]:
    """The folded capitals of a country, by any of its names; none of what is no country."""
    code = country_code(country)
    return _capitals_by_code().get(code, ()) if code else ()


@cache
def _capitals_by_code() -> Mapping[str, tuple[str, ...]]:
    every = sorted(capitals().items(), key=itemgetter(1))
    return {code: tuple(one for one, _ in some) for code, some in groupby(every, itemgetter(1))}


# Parts of the world, as people call what is of them, by the lists' region or part of one.
_PARTS = {
    "african": "Africa", "north african": "Northern Africa",
    "sub-saharan african": "Sub-Saharan Africa", "european": "Europe",
    "eastern european": "Eastern Europe", "western european": "Western Europe",
    "asian": "Asia", "central asian": "Central Asia", "south asian": "Southern Asia",
    "southeast asian": "South-eastern Asia", "south-east asian": "South-eastern Asia",
    "latin american": "Latin America and the Caribbean", "pacific": "Oceania",
}  # fmt: skip
# Groups of States by what people call their members: as countryguess lists them,
_MEMBERS = {
    "european union": "eu", "eu": "eu", "g7": "g7", "g20": "g20", "oecd": "oecd", "cis": "cis",
    "council of europe": "coe", "schengen": "schengen",
}  # fmt: skip
# and the members of the European Union by the day from which on they were those (europa.eu).
_UNION_FROM = {
    Date(2020, 2, 1): "eu27", Date(2013, 7, 1): "eu28", Date(2007, 1, 1): "eu27_2007",
    Date(2004, 5, 1): "eu25", Date(1995, 1, 1): "eu15", Date(1986, 1, 1): "eu12",
}  # fmt: skip
# and what no list has: the League of Arab States' members (lasportal.org), the Gulf Cooperation
# Council's (gcc-sg.org), the Nordic Council's (norden.org), the three Baltic States, those of NATO
# (nato.int) and ASEAN (asean.org), small island developing States (un.org/ohrlls), those in the
# Caribbean (caricom.org, with Cuba and the Dominican Republic), and those of the
# Security Council by Article 23 of the Charter.
_GROUPS = {
    "arab": "DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE",
    "gulf": "BH KW OM QA SA AE",
    "nordic": "DK FI IS NO SE",
    "scandinavian": "DK NO SE",
    "baltic": "EE LV LT",
    "nato": (
        "AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK "
        "TR US"
    ),
    "asean": "BN ID KH LA MM MY PH SG TH VN",
    "small island": (
        "AG BB BS BZ CU CV DM DO FJ FM GD GW GY HT JM KI KM KN LC MH MU MV NR PG PW SB SC SG SR ST "
        "TL TO TT TV VC VU WS"
    ),
    "caribbean": "AG BB BS BZ CU DM DO GD GY HT JM KN LC SR TT VC",
    "permanent": "CN FR GB RU US",
}
_NATO_SINCE = {  # the latest to join (nato.int)
    "ME": Date(2017, 6, 5), "MK": Date(2020, 3, 27), "FI": Date(2023, 4, 4), "SE": Date(2024, 3, 7),
}  # fmt: skip
# Those elected to the Security Council for two years, by the first (un.org/securitycouncil); Italy
# and the Netherlands shared a term.
_ELECTED = {
    2009: "AT JP MX TR UG", 2010: "BA BR GA LB NG", 2011: "CO DE IN PT ZA",
    2012: "AZ GT MA PK TG", 2013: "AR AU KR LU RW",
    2014: "CL JO LT NG TD", 2015: "AO ES MY NZ VE", 2016: "EG JP SN UA UY", 2017: "BO ET IT KZ SE",
    2018: "CI GQ KW NL PE PL", 2019: "BE DE DO ID ZA", 2020: "EE NE TN VC VN",
    2021: "IE IN KE MX NO", 2022: "AE AL BR GA GH", 2023: "CH EC JP MT MZ", 2024: "DZ GY KR SI SL",
    2025: "DK GR PA PK SO", 2026: "BH CD CO LR LV",
}  # fmt: skip
_SHARED = {2018: frozenset({"IT"}), 2019: frozenset({"NL"})}  # who sat for one year
_OF_COUNCIL = ("elected", "non-permanent", "council")  # as people call these, and all its members
PERMANENT = frozenset(_GROUPS["permanent"].split())  # members of the Council, who can veto
PARTS_OF_WORLD = (*_PARTS, *_MEMBERS, *_GROUPS, *_OF_COUNCIL)
EITHER_PART = " or "  # between two parts, of whoever is of either
# Parts by their own names: ``africa`` → ``african``.
PLACES = {part.removesuffix("an" if part.endswith("ean") else "n"): part for part in _PARTS}
PLACES["caribbean"] = "caribbean"
_UNIONS = {"European Union": "european", "African Union": "african"}
_WITHOUT_PART = {"GB": ("Europe", "Northern Europe")}  # the lists tell none


def is_of(body: str, part: str, day: Date | None = None) -> bool:
    """Whether a country, or its part's union, is of a part of the world or a group in
    PARTS_OF_WORLD, or of either of two; of the European Union, or sitting in the Security Council,
    on a ``day``: any country sits in it where nothing tells who did.
    """
    if EITHER_PART in part:
        return any(is_of(body, one, day) for one in part.split(EITHER_PART))
    if part in _OF_COUNCIL:
        sat = _elected(day)
        every = (sat | PERMANENT) if sat and part == "council" else sat
        return country_code(body) in every or (part == "council" and not sat)
    list_ = _MEMBERS.get(part)
    if list_ == "eu":
        list_ = next((one for begin, one in _UNION_FROM.items() if not day or day >= begin), "")
    codes = _codes_of(part) if list_ is None else _members(list_)
    if part == "nato" and day:
        codes -= {code for code, since in _NATO_SINCE.items() if day < since}
    return country_code(body) in codes or _UNIONS.get(body) == part


@cache
def _elected(day: Date | None) -> frozenset[str]:
    """The ISO codes of those who sat in the Security Council by election on a day; none where that
    is not told.
    """
    if day is None or not {day.year - 1, day.year} <= _ELECTED.keys():
        return frozenset()
    sat = frozenset(f"{_ELECTED[day.year - 1]} {_ELECTED[day.year]}".split())
    return sat - _SHARED.get(day.year, frozenset())


@cache
def _members(list_: str) -> frozenset[str]:
    """The ISO codes of those that countryguess lists as members; none of a list without a name."""
    known = (guess_country(code) for code in country_names().values())
    return frozenset(one["iso2"] for one in known if list_ and one and one[list_])


@cache
def _codes_of(part: str) -> frozenset[str]:
    """The ISO codes of the countries of a part of the world, or of a group's members."""
    if part in _GROUPS:
        return frozenset(_GROUPS[part].split())
    wanted = _PARTS[part].lower()
    found: set[str] = set()
    for country in all_countries():
        facts = country.info()
        code = facts.get("ISO", {}).get("alpha2")
        parts = (facts.get("region"), facts.get("subregion"))
        parts = parts if any(parts) else _WITHOUT_PART.get(code, parts)
        if code and wanted in {one.lower() for one in parts if one}:
            found.add(code)
    return frozenset(found)


@cache
def country_names() -> dict[str, str]:
    """Every folded name and spelling of a country that the lists know, to its ISO code."""
    known: dict[str, str] = {}
    for country in all_countries():
        facts = country.info()
        iso = facts.get("ISO", {})
        codes = {*iso.values()} - _SPOKEN_CODES
        for form in (facts["name"], *facts.get("altSpellings", ())):
            plain = fold(_ARTICLE.sub("", form)).strip()
            if plain in _WORDS or form in codes:
                continue
            if iso and plain.isascii() and (len(plain) > 3 or form.isupper()):
                known.setdefault(plain, iso["alpha2"])
    for name, code in _withdrawn().items():
        known.setdefault(name, code)
    return known


def listed(names: str) -> list[str]:
    """The names of a list, one whose name has "and" in it whole: "Fiji, Trinidad and Tobago"."""
    parts = (part.strip() for part in re.split(r",\s(?:and )?", names))
    return [name for part in parts if part for name in _joined(part)]


def _joined(names: str) -> list[str]:
    ends = [found.span() for found in re.finditer(r" and (?=[A-Z])", names)]
    if not ends or fold(names) in country_names():
        return [names]
    head, tail = next(
        (span for span in reversed(ends) if fold(names[: span[0]]) in country_names()), ends[0]
    )
    return [names[:head], *_joined(names[tail:])]


def groups_named(names: Iterable[str]) -> str:
    """For whom somebody speaks, as it stands after "on behalf of": ``Chad, the African Group``."""
    return ", ".join(map(_group_named, names))


def _group_named(name: str) -> str:
    if name.startswith(("a ", "an ")):
        return name
    bare = _bare(name)
    takes = bare != name or (bare[:1].isupper() and _GROUP.search(bare))
    return f"the {bare}" if takes else with_article(bare)


def with_article(name: str) -> str:
    """The name as it stands after "of": ``the Netherlands``, ``Thailand``."""
    bare = _bare(name)
    return f"the {bare}" if _TAKES_ARTICLE.match(bare) else bare


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name)
