"""In what capacity those spoke whom a question asks of: as ministers, as briefers, for an NGO; and
what they say of themselves that they are.

Comes in: a question. Goes out: whom it asks of, and what it asks of them. Does not know: records.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rag.holdings.persons import PRIVATE
from rag.questions.meetings import PRESIDED
from rag.questions.wording import (
    BODIES,
    LEAVING_OUT,
    PARTS,
    POLITE,
    SAYING,
    SPEECH_ACT,
    SPOKE,
    WHOEVER,
    stemmed,
)
from rag.words import level, terms

# Those whom no office makes what they are: of each kind how people call them.
HEADS_OF = (  # "heads of state or government"
    r"(?:(?:world |national )?leaders|heads? of (?:states?|governments?)"
    r"(?: ?(?:and|or|/|&) ?(?:heads? )?(?:of )?(?:states?|governments?))?)"
)
# By what an office of a State begins that heads it, or its government.
OF_STATE = re.compile(
    r"^(?:(?:Interim|Transitional|Federal|State|Executive) )?President"
    r"(?=$|,| and\b| of the (?:\w+ )?(?:Republic|Confederation|Federation|State)\b)|"
    r"^(?:King|Queen|Emir|Amir|Sultan|(?:Sovereign|Crown) Prince|Grand Duke|Governor-General)\b|"
    r"^(?:Chair\w* of the Presidency|Head of State)\b"
)
OF_GOVERNMENT = re.compile(
    r"^(?:(?:Interim|Transitional|Federal) )?"
    r"(?:Prime Minister|Chancellor(?=$|,| and\b)|Taoiseach|Premier|Head of Government)\b"
)
BRIEFERS = r"briefers?"
_OF_PANELS = (
    r"(?: (?:of|on|in) (?:the |both )?(?:(?:two|three|first|second|third) )?"
    r"panels?(?: discussions?)?)"
)
PANELLISTS = rf"(?:panell?ists?{_OF_PANELS}?)"
PANEL_CHAIRS = (
    rf"(?:(?:chair(?:person|man|woman)?|moderator)s?{_OF_PANELS}|panel (?:chair|moderator)s?)"
)
CIVIL_SOCIETY = (
    r"(?:(?:ngos?|csos?|non-governmental (?:organi[sz]ations?|bod(?:y|ies)|groups?)|"
    r"civil society(?: (?:organi[sz]ations?|groups?))?)(?: (?:representatives?|speakers?))?)"
)
UNITED_NATIONS = (
    r"(?:(?:un|united nations)(?: system)? "
    r"(?:officials?|agenc(?:y|ies)|bod(?:y|ies)|entit(?:y|ies)|representatives?|organi[sz]ations?)|"
    r"(?:un|united nations)(?=\W*$))"
)
ORGANIZATIONS = (
    r"(?:(?:(?:international|regional|intergovernmental|indigenous) )*"
    r"(?:organi[sz]ations?|agenc(?:y|ies)|bodies))"
)
SURVIVORS = (
    r"(?:(?:former )?(?:(?!did|does?|ha[sd]|have|the|any\b)[\w-]+ )?(?:survivors?|victims?)"
    r"(?: of (?:[\w-]+ )?(?![a-z]+ed\b|(?:spoke|took|told|said|say|speak|were|are|was|who|that|"
    r"did)\b)\w+)?)"
)
OBSERVERS = r"(?:(?:permanent )?observers?)"
OUTSIDE = (  # whoever speaks for no State
    r"(?:non-(?:state|government(?:al)?) (?:speakers?|participants?)|"
    r"(?:speakers?|participants?|people)(?: (?:who|that))?(?: (?:came|come|were|are))? "
    r"(?:from )?outside (?:of )?(?:the )?governments?)"
)
IN_CAPACITY = (  # in which whoever presides, or sits as an expert, may speak
    r"speakers in a (?P<own>national|personal|private|individual|official) capacity"
)
WOMEN = r"(?:women|female(?: (?:speakers|delegates|participants))?)"
DIPLOMATS = r"(?:ambassadors?|diplomats?|permanent representatives?)"
_OFFICE = (
    r"(?:(?:(?:foreign|prime|vice|deputy|interior|defen[cs]e|justice|health|finance|environment|"
    r"labou?r|education|trade|home|special|independent|permanent|youth|high|crown)[ -]){0,2}"
    r"(?:minister|president|premier|chancellor|king|queen|prince|princess|envoy|commissioner|"
    r"rapporteur|coordinator|director|governor|mayor|judge|prosecutor|parliamentarian|senator|"
    rf"bishop|expert|observer|(?<=youth )delegate|{PRIVATE})s?"
    r"(?: (?:of|for) (?:(?:foreign|external|home) (?:affairs|relations)|the \w+|\w+))?)"
)
_ONE = (
    f"{OUTSIDE}|{HEADS_OF}|{BRIEFERS}|{PANEL_CHAIRS}|{PANELLISTS}|{CIVIL_SOCIETY}|"
    f"{UNITED_NATIONS}|{ORGANIZATIONS}|{SURVIVORS}|{OBSERVERS}|{WOMEN}|{DIPLOMATS}|{_OFFICE}"
)
_OF_A_BODY = (  # behind "commission", as in its name
    r"(?: (?:on|for) (?:the )?(?:status of women|population and development|social development|"
    r"elimination of (?:racial )?discrimination(?: against women)?|decoloni[sz]ation|"
    r"indigenous issues|sustainable development))?"
)
_THERE = (
    r"(?: (?:(?:in|at|during|to|before) )?(?:the |this |that )?(?:[\w-]+ ){0,2}?"
    r"(?:meeting|debate|session|summit|council|assembly|discussion|dialogue|conference|event|"
    rf"panel(?:['’]s)?|(?:forum|committee|commission){_OF_A_BODY}))?"
)
_SPEAKERS = (
    r"(?:speakers?|participants?|delegates|representatives|"
    r"those who (?:spoke|took part|took the floor)|people)"
)
_ASKS = re.compile(
    rf"^{POLITE}*(?:"
    r"(?P<which>(?:which|what|how many|(?:list|name|show)(?: me)?)(?: all)?(?: of)?(?: the)?)|"
    r"(?P<did>(?:(?:what|how|why) )?(?:did|do|does|have|has|had)"
    r"(?: (?:the|any|some|other))*)(?: (?:all|both|two|three|four|five)(?: the)?)?|"
    rf"(?P<are>(?:(?:which|what|how many)(?: of the)? {_SPEAKERS}|who|how many) (?:were|was|are|is)"
    r"(?: from)?(?: (?:the|an?|any))?|(?:were|was|are|is) there (?:an?|any|some)|"
    rf"(?:were|are) (?:any|some) of the {_SPEAKERS}|"
    rf"(?:who|(?:which|what) {_SPEAKERS}) (?:spoke|spoken|speaks|came|was|were) "
    r"(?:for|as|from|on behalf of)(?: (?:the|an?))?|"
    rf"(?:which|what) (?:{_SPEAKERS} )?represented(?: the)?|who represented(?: the)?))"
    rf" (?P<part>(?:(?:{PARTS}) )?)(?P<who>(?:{_ONE})(?:,? (?:and|or) (?:{_ONE}))?)\b"
    r"(?P<rest>(?!['’-]).*)$"
)
_FOR_THEM = re.compile(r"\brepresented\b|\bsp(?:oke|oken|eaks) (?:for|on behalf of)\b")
_LISTED = re.compile(  # "ministers who spoke", "a list of organizations that took the floor"
    rf"^{POLITE}*(?:(?:an? )?(?:list(?: of)?|all|the) )*(?:(?:{PARTS}) )?"
    rf"(?P<who>(?:{_ONE})(?:,? (?:and|or) (?:{_ONE}))?)(?P<rest> (?:who|that|which) .*)$"
)
_TOOK_PART = re.compile(
    rf"(?: (?:who|that|which|also|actually|have|has|had))*"
    rf" (?:{SPOKE}|speak|came|take (?:part|the floor)|participate|attend(?:ed)?|intervened?|"
    r"address(?:ed)?|(?:were|was) (?:present|there|heard)|(?:are|were|went) on (?:the )?record)"
    rf"(?: {_SPEAKERS})?{_THERE}{_THERE}\W*$"
)
_AMONG = re.compile(
    rf"(?: (?:(?:among|of|in) (?:the |those )?(?:{_SPEAKERS}|who spoke)|speaking|present|"
    rf"(?:who|that) (?:spoke|took part)))?{_THERE}\W*$"
)
_TOLD = re.compile(
    rf"(?: (?:who|that|also|have|has|had|else|all))* (?:{SAYING}\b|{SPEECH_ACT.pattern}|"
    r"(?:support|oppos|welcom|back|agree|disagree|feel|felt|see|saw|view|refer|cit|nam|promis|"
    r"pledg|announc|reject|emphasi[sz]|highlight|not|request|discuss|focus|shar|voic|"
    r"acknowledg|touch|point|draw|drew|prais|reaffirm|reiterat|underlin|underscor|object|"
    r"appeal|complain|plead|call|hop|deplor|regret|applaud|endors|address)(?:e?s|e|ed|d|t)?\b|"
    r"(?:ma[dk]e|g[ai]ve|put|posed?|offer(?:ed)?|rais(?:ed?)|voiced?|had) (?:[\w-]+ ){0,2}?"
    r"(?:recommendations?|proposals?|suggestions?|comments?|remarks|questions?|criticisms?|advice|"
    r"warnings?|objections?|appeals?)\b)"
)
_DONE = re.compile(r"(?: (?:who|that|also|have|has|had|else|all))* [a-z]+ed\b")
_BEHIND = re.compile(r" (?:of|for) .*$")
_LISTS = re.compile(r"(?:list|name|show)\b")
_ARE_SPEAKERS = re.compile(rf"\b(?!(?<=how many )people\b){_SPEAKERS}\b|(?<=.)\bwho spoke\b")
_OF_ONE = re.compile(r"who (?:was|is)(?: the)?$")
_WERE_THERE = re.compile(r" (?:were|was) (?:there|present)\b")
# Those of whom "who were the victims?" asks are no speakers; who does more than speak.
_OF_MATTERS = re.compile(rf"(?:{SURVIVORS}|{PANELLISTS}|{ORGANIZATIONS}|{HEADS_OF}|{WOMEN})$")
_ACT = re.compile(
    rf"(?:{CIVIL_SOCIETY}|{UNITED_NATIONS}|{ORGANIZATIONS}|{HEADS_OF}|{SURVIVORS}|{WOMEN})$"
)
# "Ministers, leaving out prime ministers": who is not asked of.
_BUT = re.compile(rf",? (?:taking out|{LEAVING_OUT}) (?:the |any )?(?P<but>{_ONE})\b,?")
_OF_A_NAME = re.compile(r"(?:\w+ )?(?:of|for|from|to|in) (?:the )?[A-Z]")
_BRIEFED = re.compile(
    rf"^{POLITE}*(?:who|which [\w-]+) (?:(?:all|else|has|have|had) )*(?:brief(?:ed|s)?\b(?: "
    r"(?:the )?(?:un |security )?(?:council|assembly|committee|members|meeting))?|"
    r"(?:were|was|are|is) (?:the )?brief(?:er|ing)s?|gave (?:the |a )?briefings?)"
    r"(?: (?:on|about) (?:the )?(?P<on>[^?]+?))?\W*$"
)
_WHO_BRIEFED = re.compile(  # of those of a kind: "which UN officials gave briefings?"
    rf"^{POLITE}*(?:which|what|how many) (?:(?:senior|top|high-level|high-ranking) )*"
    rf"(?P<who>{CIVIL_SOCIETY}|{UNITED_NATIONS})(?: (?:all|else|has|have|had))* (?:briefed|gave "
    r"(?:the |a )?briefings?)\b(?: (?:to )?(?:the )?(?:un |security )?(?:council|assembly|"
    r"committee|members|meeting))?\W*$"
)
_WOMEN_OF = re.compile(  # "which women spoke as ministers?", "which ministers were women?"
    rf"^{POLITE}*(?:which|what|how many|name|list|who)(?: of the| were the| are the)? "
    rf"(?:(?:women|female) (?:who )?(?:spoke as |are |were )?(?:the )?"
    rf"(?P<who>{DIPLOMATS}|{_OFFICE})(?: (?:who )?{SPOKE})?|"
    rf"(?P<those>{DIPLOMATS}|{_OFFICE}) (?:who spoke )?(?:were|are) (?:women|female))\W*$"
)
_IN_OWN_CAPACITY = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what|how many) (?:[\w-]+ )?{BODIES})"
    rf"(?: (?:all|also|had|has|have))* (?:{SPOKE}|speaks?)(?: there| here| only)* "
    r"in (?:an?|his|her|their)(?: own)? "
    r"(?P<own>national|personal|private|individual|official) capacit(?:y|ies)\W*$"
)
# What those asked for say of themselves that they are: "said they are a donor", "called themselves
# donors", "are both donor and host".
_THEIRS = r"their (?:own )?(?:countr(?:y|ies)|states?|nations?|governments?)"
_ARE = r"(?:are|is|were|was|had been|have been|has been)"
_THEMSELVES = re.compile(
    rf"{WHOEVER}(?:(?:said|says?|told|stated|noted|recalled|stressed|claim(?:s|ed)?|"
    rf"point(?:s|ed)? out)(?: that)? (?:they|theirs|{_THEIRS})(?: themselves)? {_ARE}|"
    r"(?P<called>describe[sd]?|call(?:s|ed)?|consider(?:s|ed)?|see|saw|regard(?:s|ed)?|"
    r"identif(?:y|ied)|present(?:s|ed)?|refer(?:s|red)? to|sp(?:eak|oke) of|"
    rf"characteri[sz]e[sd]?) (?:themselves|itself|{_THEIRS})(?: as| to be)?|(?<!who ){_ARE}"
    r"(?= (?:also )?(?:(?:an?|both|one of)\b|(?:[\w-]+ ){1,3}(?:countries|states|nations)\W*$)))"
    r"(?: (?:also|either|all|now))* (?P<one>(?:an?|both|both an?|one of the|among the|the) )?"
    r"(?P<what>[^?]+?)\W*$"
)
# Behind what they are, with or for what.
_WITH_WHAT = re.compile(r" (?:for|in|to|from|on|at|by|with|of|about|against|over|that|which|who)\b")
_ONE_OR_MORE = re.compile(r"(?:(?!\w*(?:ou|s)s$)\b[\w-]{3,}s|country|state|landlocked|neutral)$")
_OF_NO_KIND = stemmed("country state nation government point hub place")


@dataclass(frozen=True)
class Role:
    """What those asked for say that they are, by the stems of its words."""

    what: frozenset[str]
    besides: frozenset[str]  # with or for what they are so
    any_of: bool  # any of the first, not all


@dataclass(frozen=True)
class Capacity:
    """Whom a question asks of, as it calls them."""

    who: str
    asks: str | None = None  # of them, as a question of speakers; None: who spoke
    on: str = ""  # on what they spoke
    but: str | None = None  # who of them is left out
    of: str | None = None  # what those are besides who are asked of

    @property
    def called(self) -> str:
        """As what they are asked for: "women among the ministers"."""
        return f"{self.who} among the {self.of}" if self.of else self.who

    @property
    def casts_votes(self) -> bool:
        """Whether those so called vote for their States: a State's vote is theirs."""
        return re.fullmatch(DIPLOMATS, self.who) is not None

    def is_told_of_in(self, text: str) -> bool:
        """Whether those so called may only watch a vote, and a text tells of them."""
        watch = re.fullmatch(OBSERVERS, self.who) is not None
        return watch and re.search(rf"\b{OBSERVERS}\b", level(text)) is not None


def capacity_of(question: str) -> Capacity | None:
    """In what capacity those spoke whom a question asks of; None where it names none."""
    plain = level(question)
    left_out = _BUT.search(plain)
    if left_out and not _OF_A_NAME.search(question, left_out.start("but")):
        rest = f"{question[: left_out.start()]}{question[left_out.end() :]}"
        others = capacity_of(rest)
        return replace(others, but=left_out["but"]) if others else None
    of_two = _BRIEFED.match(plain) or _WHO_BRIEFED.match(plain) or _WOMEN_OF.match(plain)
    if of_two:
        told = of_two.groupdict()
        who = "women" if of_two.re is _WOMEN_OF else "briefers"
        return Capacity(who, on=told.get("on") or "", of=told.get("who") or told.get("those"))
    listed = _LISTED.match(plain)
    own = _IN_OWN_CAPACITY.match(plain)
    if own:
        return Capacity(f"speakers in a {own['own']} capacity")
    if listed and _TOOK_PART.match(listed["rest"]):
        return Capacity(listed["who"])
    found = _ASKS.match(plain)
    for_them = found and found["who"] == "women" and _FOR_THEM.search(found["are"] or "")
    if found is None or for_them or PRESIDED.match(plain):
        return None  # "which speakers represented women" asks who spoke of them
    return _who_are(found) if found["are"] else _told_so(found, question)


def role_of(question: str) -> Role | None:
    """What a question asks who say that they are; None where it asks no such thing."""
    found = _THEMSELVES.match(level(question))
    if found is None:
        return None
    what, *_ = _WITH_WHAT.split(found["what"], maxsplit=1)
    besides = found["what"][len(what) :]
    stems = frozenset(terms(what)) - _OF_NO_KIND
    if not stems:  # "a country of origin"
        stems, besides = frozenset(terms(besides)), ""
    told = found["called"] or found["one"] or _ONE_OR_MORE.search(what)
    either = bool(re.search(r"\bor\b", what))
    return Role(stems, frozenset(terms(besides)), either) if stems and told else None


def _who_are(found: re.Match[str]) -> Capacity | None:
    """The capacity in which a question asks who spoke; None where it asks of no speakers."""
    of_speakers = _ARE_SPEAKERS.search(found["are"]) or _ARE_SPEAKERS.search(found["rest"])
    if _OF_ONE.match(found["are"]) or (_OF_MATTERS.match(found["who"]) and not of_speakers):
        return None
    return Capacity(found["who"]) if _AMONG.match(found["rest"]) else None


def _told_so(found: re.Match[str], question: str) -> Capacity | None:
    """The capacity that the head of a question names; None where they do more than speak."""
    who, head, rest = found["who"], found["which"] or found["did"], found["rest"]
    if _OF_MATTERS.match(who) and _WERE_THERE.match(rest):
        return None
    asks_all = _LISTS.match(head) or (head == "which" and who.endswith("s"))
    alone = not rest.strip(" ?.!") and (
        re.fullmatch(OUTSIDE, who) or (asks_all and not _OF_MATTERS.match(who))
    )
    if alone or _TOOK_PART.match(rest):
        return Capacity(who)
    deeds = _DONE.match(rest) and not _ACT.match(who)
    if found["which"]:
        return Capacity(who, question) if deeds or _TOLD.match(rest) else None
    several = who.endswith(("society", "briefer")) or _BEHIND.sub("", who).endswith("s")
    if not _TOLD.match(rest) or not (several or head.endswith(" any")):
        return None  # "what did the minister say": one whom that names
    speakers = "speakers" if several else "speaker"
    return Capacity(who, f"{head} {found['part']}{speakers}{question[found.start('rest') :]}")
