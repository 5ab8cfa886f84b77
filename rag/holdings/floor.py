"""Who else took the floor: those a record lists as speaking without a word of theirs.

Comes in: a Record. Goes out: names of countries and bodies as printed. Does not know: whose words
are whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from rag.countries import country_code, country_names
from rag.reading.behalf import on_behalf_of
from rag.reading.offices import HAS_TITLE
from rag.records import Record, Remark, once
from rag.sentences import sentence_spans
from rag.words import even, fold

_FLOOR = regex.compile(
    r"(?:[Rr]epresentatives? of )?[Tt]he following (?:non-governmental |civil society )?"
    r"(?:organi[sz]ations|entities|bodies|groups|States|countries) [^.;:]*"
    r"\b(?:spoke|speaking|statements?|floor|part)\b[^.;:]*: (?P<list>[^.]*)|"
    r"(?<!Special )(?:(?:[Rr]epresentatives?|[Dd]elegates?|[Mm]inisters) (?:of|for|from)|"
    r"(?<!\d )(?<!\b(?:international|election|hundred|thousand) )[Oo]bservers? (?:of|for|"
    r"from(?=[^.;:]*\b(?:spoke|speaking|took|statements?|participat\w+|addressed)\b)))"
    r" (?P<bodies>[^.;:]*)|"  # not those who watched a vote
    r"Also (?:speaking|participating)[^.]*?\b(?:was|were) (?P<others>[^.;:]*)"
)
# A sentence that lists who else spoke, quoted or not.
_TAKING_PART = re.compile(
    r"^Also (?:speaking|participating|taking part|taking the floor|making statements?)\b|"
    r"^(?=.*\b(?:[Rr]epresentatives?|[Dd]elegates|[Mm]inisters|[Ss]peakers|[Oo]bservers)\b)"
    r".*\b(?:participated|took part|spoke|made (?:a )?statements?|took the floor)\b"
)
_ALSO_SPOKE = re.compile(
    r"\balso (?:spoke|speaking|participat\w+|made|took|taking|delivered|addressed|contributed)\b|"
    r"\bspoke(?: too)?[.,]|\balso [^.]{0,60}\b(?:statements?|floor)\b",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"\b(?:said|who|that|[a-z]+(?:ing|ed))\b")
_OFFICE_OF = regex.compile(
    r"^(?:\p{Lu}[\p{L}-]+ )*(?:Presidents?|Ministers?|Chancellors?|Premiers?|Secretar(?:y|ies)) "
    r"(?:of|for) (?:the )?"
)
_EXCEPT = re.compile(r",? (?:with the exception of|except(?: for)?|excluding|other than)\b")
_IN_LIST = regex.compile(
    r"(?:(?:civil society|non-governmental) (?:group|organization)s? )?(?P<name>(?:former )?"
    r"\p{Lu}[\p{L}'-]+(?: (?:of |of the |for |in |on )?\p{Lu}[\p{L}'-]+)*)"
)
_BEFORE_NAME = re.compile(
    r"^(?:the |and )*(?:(?:an? )?(?:[a-z]+|Representatives|Ministers) (?:of|from) )?(?:the )?"
)
# "Fiji (also for the Lakes Union)": for whom else one of those listed spoke.
_FOR_OTHERS = re.compile(r" \((?:[a-z]+ )*?(?:for|on behalf of) (?P<groups>[^()]+)\)")
_SHORT_FORM = regex.compile(r"\((\p{Lu}{2,})\)")
_CAPITALIZED = regex.compile(r"\p{Lu}[\p{L}'-]+(?: (?:of |of the |and )?\p{Lu}[\p{L}'-]+)*")


@once
def others_heard(record: Record) -> tuple[str, ...]:
    """Countries and bodies that a record lists as speaking, quoted or not."""
    return tuple(dict.fromkeys(_heard(record)))


@dataclass(frozen=True)
class AlsoSpoke:
    """A sentence that nobody says, ``remark.paragraph.text[start:end]``, and whom it lists as
    having spoken.
    """

    remark: Remark
    start: int
    end: int
    bodies: tuple[str, ...]


@once
def also_spoke(record: Record) -> tuple[AlsoSpoke, ...]:
    """The sentences of a record that list who else spoke, without their words."""
    return tuple(_also_spoke(record))


def _also_spoke(record: Record) -> Iterator[AlsoSpoke]:
    for remark, start, sentence in _listing(record):
        bodies = tuple(dict.fromkeys(_in_sentence(sentence)))
        if bodies and not remark.in_summary:
            yield AlsoSpoke(remark, start, start + len(sentence), bodies)


@once
def spoke_for(record: Record) -> tuple[tuple[AlsoSpoke, tuple[str, ...]], ...]:
    """Where a record lists who else spoke, each body that did so for others, and for whom."""
    return tuple(_spoke_for(record))


def _spoke_for(record: Record) -> Iterator[tuple[AlsoSpoke, tuple[str, ...]]]:
    for remark, start, sentence in _listing(record):
        for found in _FOR_OTHERS.finditer(sentence):
            before = sentence[: found.start()]
            bodies = [one for one in _in_sentence(before) if before.endswith(one)]
            groups = on_behalf_of(f"on behalf of {found['groups']}")
            if bodies and groups:
                body = max(bodies, key=len)
                yield AlsoSpoke(remark, start, start + len(sentence), (body,)), groups


def _listing(record: Record) -> Iterator[tuple[Remark, int, str]]:
    """The sentences that nobody says and that list who else spoke, with where each begins."""
    for paragraph in record.paragraphs:
        for remark in paragraph.remarks:
            plain = even(remark.text) if remark.speaker is None else ""
            for start, end in sentence_spans(plain):
                if _ALSO_SPOKE.search(plain, start, end):
                    yield remark, remark.start + start, plain[start:end]


def _in_sentence(sentence: str) -> Iterator[str]:
    """The countries and bodies that a sentence says to have spoken."""
    for names in _CAPITALIZED.findall(sentence):
        yield from _countries(names)
    for found in _FLOOR.finditer(sentence):
        yield from _listed(_bodies_in(found))


def _bodies_in(found: re.Match[str]) -> str:
    """Those that a sentence lists, without what stands in brackets."""
    listed = found["bodies"] or found["others"] or found["list"] or ""
    return re.sub(r"\([^()]*\)", "", _EXCEPT.split(listed, maxsplit=1)[0])


def _heard(record: Record) -> Iterator[str]:
    for paragraph in record.paragraphs:
        plain = even(paragraph.text)
        if paragraph.remarks[0].speaker is None:
            for start, end in sentence_spans(plain):
                if _TAKING_PART.search(plain[start:end]):
                    for names in _CAPITALIZED.findall(plain[start:end]):
                        yield from _countries(names)
        for found in _FLOOR.finditer(plain):
            bodies = found["bodies"] or found["others"] or found["list"] or ""
            yield from _SHORT_FORM.findall(_PREDICATE.split(bodies, maxsplit=1)[0])
            yield from _listed(_bodies_in(found))


def _countries(names: str) -> Iterator[str]:
    """Of capitalized words the countries: one whose name has "and" in it, or those between;
    whoever holds an office there before them ("Presidents of Kiribati").
    """
    names = _of_office(names)
    if fold(names) in country_names():
        yield names
    else:
        yield from filter(country_code, names.split(" and "))


def _of_office(name: str) -> str:
    """The country whose office a name is ("Presidents of Kiribati"); else the name."""
    office = _OFFICE_OF.match(name)
    return name[office.end() :] if office and country_code(name[office.end() :]) else name


def _listed(bodies: str) -> Iterator[str]:
    """The names of a list, up to where what the last one said or did begins."""
    for part in re.split(r"[,;]| and (?:the )?| as well as | as did ", bodies):
        name = _of_office(_BEFORE_NAME.sub("", part.lstrip()).strip())
        found = _IN_LIST.match(name)
        if found and _names_body(found["name"]):
            yield found["name"]
        if _PREDICATE.search(name[found.end("name") :] if found else name):
            return


def _names_body(name: str) -> bool:
    """Whether a name in a list of speakers is a country's or a body's: no city, no office."""
    if HAS_TITLE.search(name):
        return False
    return " " in name or name.isupper() or country_code(name) is not None
