"""On whose behalf a clause says that its speaker speaks.

Comes in: a clause. Goes out: the groups it names. Does not know: who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from rag.countries import listed
from rag.reading.genre import ADVERBS, VERB, ends
from rag.reading.names import BODY_NAME, WORDS
from rag.reading.offices import is_state
from rag.words import even

_LONGEST = 2000  # characters of a clause that are looked at
# A group that takes no capital: "the least developed countries".
_OF_SMALL = (
    r"(?:the )?(?:(?:least|land-?locked|small|island|low-lying|middle-income|developed|developing|"
    r"non-aligned|like-minded|coastal|upstream|downstream)(?: and |,? )){1,5}(?:countries|States)"
)
# An agenda of the Council that bears a comma: "Group of Friends of Women, Peace and Security".
_OF_AN_AGENDA = (
    r"(?:the )?(?:[\p{L}\d'-]+ ){0,10}?(?:Women|Youth|Children|Climate), Peace,? and Security"
)
_WORDS_OF = rf"{WORDS}(?: of (?:the )?{WORDS})?"  # "Republic of Moldova"
# "ADA MENSAH (Chad), for the African Group, said", "Minister for Wells of Chad, for …": a group by
# its name.
_FOR_GROUP = (
    r"(?<=\)|(?<! that .*)\bof (?:the )?\p{Lu}[\p{L}' -]{2,40}), "
    r"(?:also for(?= (?:the )?\p{Lu}[^.;]{0,160},)|"
    r"for(?= the (?:[\p{L}\d'-]+ ){0,8}?"
    r"(?:Group|Community|Union|Forum|Movement|States|[Cc]ountries|Alliance|League|Coalition|"
    r"Association|Organi[sz]ation|Friends)\b[^,.;]{0,80},))"
)
_BEHALF = regex.compile(
    rf"(?:{_FOR_GROUP}|"
    r"\b[Oo]n behalf of|\b[Ss]peaking (?:also )?(?:for|in the name of)|"
    r"\bsp(?:eaks?|oke) (?:also )?for|"
    r"in (?:his|her|its|their) capacity as (?:Chair|Coordinator|representative) of) "
    r"(?:the (?:\p{Ll}+ ){0,3}(?:countries|States|nations):? (?=\p{Lu}))?"
    rf"(?P<group>{_OF_SMALL}|{_OF_AN_AGENDA}|{BODY_NAME}"
    rf"(?P<more>(?:, (?:the )?{_WORDS_OF}){{1,50}}+,? and (?:the )?{_WORDS_OF})"
    r"(?: ?\([^()]{1,80}\))?|"
    rf"(?:(?:the )?\"[^\"]{{1,60}}+\")?[^.;]*?)"
    rf"(?=,(?! and (?:the )?\p{{Lu}})|[.;)]|\"| ?—| {ADVERBS}{VERB}|$)"
)
# "aligned himself with the statement to be made on behalf of": somebody else speaks for them.
_ANOTHERS = regex.compile(
    r"\b(?:statements?|remarks|intervention|message)\b[^.;]{0,80}\b(?:made|delivered|given|read)\b"
    r"[^.;]{0,80}$|\b(?:align|associat)\w+ (?:him|her|it|them)sel\w+ with\b[^.;]{0,120}$"
)
_THEIR = "(?:his|her|its|their)"
OWN_CAPACITY = (
    rf"[Ii]n (?:{_THEIR}|a) (?:own )?(?:national|personal|individual) capacity|"
    rf"[Ii]n {_THEIR} own name|"
    r"(?:[Ss]peaking|[Tt]urning|[Cc]hanging|[Ss]witching|[Mm]oving) (?:only |now |then )?"
    rf"(?:for|to|on behalf of) {_THEIR} own (?:country|nation|delegation|Government|State)"
)
_OWN_CAPACITY = regex.compile(rf"\b(?:{OWN_CAPACITY})\b")
_MEMBERS = regex.compile(
    r"^(?:the )?(?:(?:\d+ )?(?:(?:States )?[Mm]embers|[Mm]ember (?:[Ss]tates|[Cc]ountries)) of "
    r"(?:the )?)?"
)
_SO_MANY = regex.compile(  # "a cross-regional group of 63 countries"
    r"(?:an? )?(?:[\p{L}-]+ )?(?:group|coalition|alliance) of "
    r"(?:\d+ |\p{L}+-\p{L}+ |\p{L}+ (?=island|developing)|(?:small|island|developing) )*"
    r"(?:countries|States|delegations|nations)\b"
)
_ONE_REGION = r"(?!(?<=Latin America) and the Caribbean)(?!(?<=Asia) and the Pacific)"
_HIS = regex.compile(r"(?:its|his|her|their|our) ")  # "on behalf of its Executive Secretary"
_NO_NAME = regex.compile(r"[\"“”]| developing countries| and$|\s*\([^()]*\)?$")
_PRESIDED = regex.compile(r"(?:(?:General )?Assembly|(?:Security )?Council|Committee)")


def on_behalf_of(clause: str) -> tuple[str, ...] | None:
    """The groups a clause says its speaker speaks for; () for "in her national capacity"."""
    plain = even(clause[:_LONGEST])
    spoken = (m for m in _BEHALF.finditer(plain) if not ends(_ANOTHERS, plain[: m.start()]))
    found = [clause[slice(*_of_list(m))] for m in spoken]
    groups = tuple(dict.fromkeys(group for part in found for group in _groups(part)))
    if groups:
        return groups
    return () if _OWN_CAPACITY.search(plain) else None


def _of_list(found: regex.Match) -> tuple[int, int]:
    """Where the group or the list of them stands: after a comma may also stand who speaks."""
    more = regex.split(r",? and |, ", found["more"] or "")[1:]
    whole = all(name.startswith("the ") or is_state(name) for name in more)
    return found.start("group"), found.end("group") if whole else found.start("more")


def _groups(phrase: str) -> Iterator[str]:
    for part in regex.split(rf"{_ONE_REGION},? and (?=the \p{{Lu}})|, (?=the \p{{Lu}})", phrase):
        name = _MEMBERS.sub("", part.strip())
        if regex.fullmatch(_OF_SMALL, name):
            yield name
            continue
        name = "" if _HIS.match(name) else _NO_NAME.sub("", name).strip(" ,")
        names = [] if is_state(name) else listed(name)
        if names and all(map(is_state, names)):
            yield from names
        elif (
            any(char.isupper() for char in name) or _SO_MANY.match(name)
        ) and not _PRESIDED.fullmatch(name):
            yield name
