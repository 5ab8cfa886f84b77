"""A State's delegation, which speaks as one, also before the experts who consider its report.

Comes in: a release's headlines and text, and a sentence. Goes out: whether a delegation says it,
and which State's. Does not know: who has the floor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import regex

from rag.countries import country_code, short_name, states_in
from rag.reading.delegates import delegate_of
from rag.reading.genre import ADVERBS, ASKED, REPORTED_LAST, SAID, SPEAKS, VERB
from rag.reading.names import BODY_NAME, WORDS
from rag.reading.offices import is_state
from rag.reading.roll import articled
from rag.records import Speaker
from rag.words import even

_STATE = rf"(?P<state>{WORDS}(?: of(?: the)? {WORDS})?)"
_OF_STATE = regex.compile(
    rf"\b(?:reports? (?:of|from|submitted by)|delegation (?:of|from)) (?:the )?{_STATE}"
)
_BY_EXPERTS = regex.compile(
    r"\b(?:[Ee]xperts? (?:from|asked|also|wondered|noted|said)|State [Pp]arty|periodic report|"
    r"[Cc]ommittee (?:[Ee]xpert|[Mm]ember)s?|Country Rapporteur)\b"
)
_DOES = (
    rf"{ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|(?:answered|confirmed|clarified|promised|remarked)\b)"
)
_SAYS = regex.compile(
    r"(?:[^.\",;]{1,60}, )?(?:[Tt]he delegation|"
    r"(?:(?:[Aa]|[Aa]nother|[Oo]ne)(?: \p{Ll}+)? member|(?:[Oo]ther )?[Mm]embers) of the delegation"
    rf"(?:,? (?:from|of|representing) the (?P<office>{BODY_NAME}))?)"
    rf"(?: (?:of|from) (?:the )?{_STATE})?(?:, [^,.;\"]{{1,60}},|,)? {_DOES}"
)
# "Clinics were free, another member of the delegation remarked, and open".
_SAID_BY = regex.compile(
    r"[^\";]*, (?:a|another|one)(?: \p{Ll}+)? member of the delegation"
    rf"(?:,? from the (?P<office>{BODY_NAME}),?)?(?P<state>) {_DOES}(?=[,.])"
)
_MINISTRY = regex.compile(r"(?:\p{Lu}[\p{L}-]+ )*(?:Vice-)?Ministry\b")
# What a State has an officer or a service for, told of without the State.
_SUBJECT = regex.compile(
    r"(?!.* (?:Fund|Foundation|Network|Union|Association|International)\b)(?:.* )?(?:Affairs|"
    r"Agriculture|Children|Development|Education|Employment|Finance|Gender|Health|Immigration|"
    r"Justice|Labour|Planning|Police|Prisons?|Prosecutions?|Protection|Statistics|Welfare|Women|"
    r"Youth)$"
)
_SERVICE = regex.compile(
    r"(?:National|Federal|State|Royal|Metropolitan) (?:\p{Lu}[\p{L}-]+ )*(?:Police|Guard|Service)$|"
    r"Office of the (?:Attorney|Prosecutor|Public Prosecutor|Director of Public)\b|"
    r"(?:Supreme|High|Constitutional) Court$"
)
_UNNAMED = (
    r"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Oo]ther)(?: \p{Ll}+)? "
    r"(?:[Cc]ommittee )?(?:[Ee]xperts?|(?<=[Cc]ommittee )[Mm]embers?)|(?:Committee )?Experts)"
)
# "An Expert, noting that, asked", "The dialogue then moved to articles 10 to 14".
_NOBODY_SAYS = regex.compile(
    rf"(?:[^.\",;]{{1,60}}, )?{_UNNAMED}(?:, \p{{Ll}}[^;.\"]{{1,200}},)? {ADVERBS}{VERB}|"
    r"The (?:dialogue|discussion|debate|exchange|Committee) (?:then |next |also )*"
    r"(?:moved|turned|passed|proceeded) (?:on )?to\b|The Committee's next (?:\p{Ll}+ )?meeting\b"
)
_RAPPORTEUR_SAYS = regex.compile(
    r"(?:[^.\",;]{1,60}, )?[Tt]he (?:Country |Committee )?Rapporteur(?:, \p{Ll}[^,.;]{1,100},)? "
    rf"{ADVERBS}{VERB}"
)
_IS_RAPPORTEUR = regex.compile(r"(?<!Special )\bRapporteur\b")
_OWNS = regex.compile(r"'s?(?= )")
_OWN_BODY = regex.compile(rf"(?P<body>.+) of (?:the )?{_STATE}")


class Review:
    """Whether experts consider a State's report in a release, and which State's."""

    def __init__(self, headlines: Iterable[str], text: str) -> None:
        self._by_experts = _BY_EXPERTS.search(text) is not None
        self._state = _state_told_most(headlines, text) if self._by_experts else None

    def delegation_says(self, sentence: str) -> regex.Match | None:
        """Where a sentence is told of as a delegation's: "In reply, the delegation said"."""
        says = _SAYS.match(plain := even(sentence)) or _SAID_BY.match(plain)
        if says is None or REPORTED_LAST.search(plain):
            return None
        return says if self._by_experts or is_state(says["state"] or "") else None

    def delegation(self, says: regex.Match) -> Speaker | None:
        """Whose delegation that is; None where it is not told."""
        state = says["state"] or self._state
        if state is None or not is_state(state):
            return None
        if not self._by_experts:
            return delegate_of(state)
        if says["office"]:
            return delegate_of(f"the {says['office']}")
        return Speaker(f"The delegation of {articled(state)}", "Delegation", state, named=False)

    def by_nobody(self, sentence: str) -> bool:
        """Whether a sentence is an expert's of whom no more is told, or the record's own."""
        return self._by_experts and _is_told(_NOBODY_SAYS, sentence)

    def rapporteur_says(self, sentence: str) -> bool:
        """Whether a sentence is told of as the rapporteur's: "The Rapporteur observed"."""
        return self._by_experts and _is_told(_RAPPORTEUR_SAYS, sentence)

    def of_delegation(self, speaker: Speaker) -> Speaker:
        """Somebody by name of a ministry, or of a body or service of the State whose report is
        considered, as that State's; who has no name is known by the ministry alone.
        """
        body = even(speaker.affiliation or "")
        own = _OWN_BODY.fullmatch(body)
        theirs = own and self._state and country_code(own["state"]) == country_code(self._state)
        if self._state is None or not speaker.named:
            return speaker
        if speaker.role and _SUBJECT.match(body):  # "Commissioner of Police"
            return replace(speaker, role=f"{speaker.role} of {body}", affiliation=self._state)
        if not (theirs or _MINISTRY.match(body) or _SERVICE.match(body)):
            return speaker
        office = (speaker.affiliation or "")[: own.end("body")] if own and theirs else body
        role = f"{speaker.role} of the {office}" if speaker.role else office
        return replace(speaker, role=role, affiliation=self._state)


def _is_told(says: regex.Pattern[str], sentence: str) -> bool:
    """Whether a sentence is told of as somebody's, and no report of somebody else ends it."""
    plain = even(sentence)
    return says.match(plain) is not None and not REPORTED_LAST.search(plain)


def is_rapporteur(speaker: Speaker) -> bool:
    """Whether somebody is a committee's rapporteur."""
    return speaker.named and _IS_RAPPORTEUR.search(speaker.role or "") is not None


def _state_told_most(headlines: Iterable[str], text: str) -> str | None:
    """The State whose report or delegation is named most, the headlines' States too."""
    codes = [code for line in headlines for code in states_in(_OWNS.sub("", even(line)))]
    for found in _OF_STATE.finditer(even(text)):
        words = found["state"].split(" ")
        names = (" ".join(words[:i]) for i in range(len(words), 0, -1))
        codes += filter(None, [next(filter(None, map(country_code, names)), None)])
    first, second = [*Counter(codes).most_common(2), ("", 0), ("", 0)][:2]
    return short_name(first[0]) if first[1] > second[1] else None
