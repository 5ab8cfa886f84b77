"""Whether a sentence tells of the speaker's own country, government or body, and says what it is.

Comes in: a remark's sentence. Goes out: whether it names whose it is, or says that it is a thing.
Does not know: questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rag.countries import capitals_of, country_code, demonyms
from rag.holdings.persons import country_of
from rag.records import Remark
from rag.words import fold, level, terms

_OWN = (
    r"\b(?:his|her|its|their|our|whose) (?:own )?"
    r"(?:country|government|nation|delegation|people|union|bloc|organi[sz]ation|agency|fund|"
    r"territory|citizens|nationals|president|parliament)\b|"
    r"^(?:it|they)(?: (?:ha[sd]|have|will|would)\b|"
    r"(?= (?:is|was|are|were) (?:[\w-]+ ){0,4}(?:donor|contributor|supplier)s?\b))|"
    r"\b(?:his|hers|ours|theirs|we)(?= (?:is|was|are|were)\b)"
)
# Behind the name of what is told to be or do something: "Chad was", "Chad, a", "Chad also hosts".
_IS = re.compile(
    r"(?:,? (?:itself|too|also|now|long|still|which|who))*,? (?:is|was|are|were|being|"
    r"remain(?:s|ed)?|became|ha(?:[sd]|ve) (?:(?:now|long|also|itself) )*(?:been|become)|"
    r"consider(?:s|ed) itself|serve[sd] as|act(?:s|ed) as)(?! (?:\w+ly )?\w+ing\b)|"
    r",(?: itself| once)?(?= (?:an?|one of|both|the)\b)|, though\b"
)
_DOES = re.compile(
    r"(?:,? (?:which|who|also|still|long|for the \w+ \w+|ha(?:[sd]|ve)|continue[sd]? to))* [\w-]+"
)
# Of it: "her small, proud nation".
_OF_IT = re.compile(
    r"\b(?:his|her|its|their|our) \"?(?P<so>(?:[\w-]+,? ){1,4})(?:countr(?:y|ies)|nations?|states?|"
    r"islands?|governments?)\b"
)
# Before it: "as a donor, Chad", "speaking as a donor", "like other donors, Chad".
_AS = re.compile(r"\b(?:as|like (?:other|many|most|all))(?= (?!well|if|though|it|they))")
_SPEAKING = re.compile(r"\b(?:speak(?:s|ing)?|spoke|experiences?|perspective) $")
_THEN = re.compile(r"[^,;.]{0,60}, (?:(?:he|she) \w+,? )?(?:that )?(?:the )?")
_WHOEVER = re.compile(r"(?:he|she|it|they|we|his|her|its|their|our)\b")
_A_WORD = (  # of what that is
    r" (?!(?:not|no|with|for|from|by|to|in|on|at|as|that|which|who|whose|where|whom|but|when|while|"
    r"because|he|she|it|they|its|their)\b)[\w'’-]+"
)
_SO, _SO_BEFORE = re.compile(rf"(?:,?{_A_WORD}){{1,9}}"), re.compile(rf"(?:{_A_WORD}){{1,9}}")
_ALIKE = 6  # letters with which words of one stock begin: "contributors", "contributing"

_TOGETHER = (
    r"\bthe (?:two|three|four|five|six|eight|nordic|baltic|benelux|nordic-baltic) "
    r"(?:[a-z]+ )?(?:countries|states|members|delegations|nations)\b"
)
_PEOPLE = (
    r"(?:nationals|(?:citizen|student|compatriot|hostage|soldier|peacekeeper|worker|civilian|"
    r"diplomat|journalist)s?|troops|people|women|men|children|families|communit(?:y|ies))"
)
_COMPATRIOTS = r"(?:nationals|citizens|students|compatriots|people|soldiers|troops|peacekeepers)"
# Not "Chad and its people will help", who do as it does.
_ITS_PEOPLE = re.compile(rf"(?<!\band )\b(?:its|their) (?:own )?(?:\w+ )?{_COMPATRIOTS}\b")
_ANOTHER = re.compile(r"\b[A-Z]")  # between a country and "its": somebody else
# Of another country, or of a part of the world.
_NO_PART = r"(?<!north )(?<!south )(?<!latin )(?<!central )"
# A capital that acts is its government: "London, too, will spend", not "a shop in London will".
_NO_PLACE = (
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bto )(?<!\bfor )(?<!\bfrom )(?<!\bnear )(?<!\baround )"
    r"(?<!\boutside )(?<!\bagainst )(?<!\bcentral )(?<!\bgreater )"
)
_ACTS = (
    r"(?=(?:, d\.?c\.?)?(?:, (?:(?:he|she) \w+|therefore|too|in turn))?,? (?:is|was|ha[sd]|will|"
    r"would|also|itself|stands|remains|gives?|gave|sends?|sent|lends?|"
    r"offer(?:s|ed)|pledge[sd]|trains|hosts|pays|funds|provide[sd]|donate[sd])\b)"
)
_SHORT = 5  # letters of a country's name from which nothing else is told to be of it
_COUNTED = (
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|among them|"
    r"including)(?: \w+)?"
)


def tells_of_own(remark: Remark, sentence: str) -> bool:
    """Whether a sentence names its speaker's own country or body, or what is of it."""
    return any(True for _ in own_ends(remark, sentence))


def tells_of_own_people(remark: Remark, sentence: str) -> bool:
    """Whether a sentence tells of its speaker's own people: "her nationals", "Chadian students"."""
    code = country_of(remark)
    if code is None or remark.speaker is None:
        return False
    plain = level(sentence)
    if _people_of(remark.speaker.affiliation or "", code).search(plain):
        return True
    theirs = _ITS_PEOPLE.search(plain)
    return theirs is not None and any(
        end <= theirs.start() and not _ANOTHER.search(sentence[end : theirs.start()])
        for end in own_ends(remark, sentence)
    )


def says_it_is(
    remark: Remark, sentence: str, wanted: AbstractSet[str], *, any_of: bool = False
) -> bool:
    """Whether a sentence says of its speaker's own that it is, or does, a thing, by its stems."""
    plain, own = level(sentence), list(_own(remark, sentence))

    def has(so: re.Match[str] | None, group: str | int = 0) -> bool:
        said = terms(so[group]) if so else ()
        held = (any(one[:_ALIKE] == term[:_ALIKE] for one in said) for term in wanted)
        return any(held) if any_of else all(held)

    if any(has(one, "so") for one in _OF_IT.finditer(plain)):
        return True
    for one in own:
        told = _IS.match(plain, one.end())
        if (told and has(_SO.match(plain, told.end()))) or has(_DOES.match(plain, one.end())):
            return True
    starts = {one.start() for one in own}
    for found in _AS.finditer(plain):
        so = _SO_BEFORE.match(plain, found.end())
        then = _THEN.match(plain, so.end()) if so else None
        goes_on = then and (then.end() in starts or _WHOEVER.match(plain, then.end()))
        if has(so) and (goes_on or _SPEAKING.search(plain, 0, found.start())):
            return True
    return False


def own_ends(remark: Remark, sentence: str) -> Iterator[int]:
    """Where in a sentence, as ``rag.words.level`` gives it, each such name ends."""
    return (one.end() for one in _own(remark, sentence))


def _own(remark: Remark, sentence: str) -> Iterator[re.Match[str]]:
    bodies = (remark.speaker.affiliation if remark.speaker else None, *remark.on_behalf_of)
    called = _called(tuple(filter(None, bodies)), together=bool(remark.on_behalf_of))
    return called.finditer(level(sentence))


@lru_cache(maxsize=4096)
def _called(bodies: tuple[str, ...], *, together: bool) -> re.Pattern[str]:
    """How sentences call those bodies: "Chad", "Chadian", "the Union"; some ``together``, too."""
    names = [_OWN, _TOGETHER] if together else [_OWN]
    for body in bodies:
        name, code = level(body), country_code(body)
        names.append(rf"(?<!\()(?<!\( )\b{re.escape(name)}\b")  # but for "GRETA HOLM (Norway) said"
        if code is None:
            first, last = name.split()[0], name.split()[-1]
            names.append(rf"\bthe (?:bloc|{re.escape(last)})\b")
            names += [rf"\b{re.escape(first)}\b"] if "-" in first else []  # "Nordic-Baltic States"
        names += (rf"\b{re.escape(one)}s?\b" for one in _of(code)) if code else ()
        names += (rf"{_NO_PLACE}\b{re.escape(one)}{_ACTS}" for one in capitals_of(body))
    return re.compile("|".join(names))


@lru_cache(maxsize=512)
def _people_of(country: str, code: str) -> re.Pattern[str]:
    """How sentences tell of people of a country."""
    name = level(country)
    named = re.escape(name)
    ways = [
        rf"\b(?:his|her|our) (?:own |country['’]s (?:own )?)?{_COMPATRIOTS}\b",
        rf"\b(?:{named}|(?:his|her) country)['’]s? (?:own )?{_PEOPLE}\b",
        rf"\b{_PEOPLE} (?:of|from) (?:the )?(?:{named}|(?:his|her) country)(?![-\w])",
    ]
    theirs = [re.escape(one) for one in _of(code)]
    if " " not in name and len(name) > _SHORT:  # "Argentinian" beside "Argentine"
        begins = name[: -2 if len(name) > _SHORT + 2 else -1]
        other = [one for one in demonyms() if one.startswith(begins) and one not in theirs]
        but = rf"(?!(?:{'|'.join(other)})\b)" if other else ""
        theirs.append(f"{but}{begins}[a-z]{{1,5}}")
    if theirs:
        whose = "|".join(theirs)
        ways.append(rf"{_NO_PART}\b(?:{whose}) (?:\w+ )?(?:{_PEOPLE}|national)\b")
        ways.append(rf"{_COUNTED} (?:{whose})s?\b(?! \w+s\b)")
    return re.compile("|".join(ways))


@lru_cache(maxsize=512)
def _of(code: str) -> tuple[str, ...]:
    """What is of a country: ``chadian``."""
    return tuple(
        one for one, names in demonyms().items() if country_code(names[0]) == code and fold(one)
    )
