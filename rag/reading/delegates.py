"""Whoever a sentence names by country or body only: "Chile's delegate", "Malta, too, stressed".

Comes in: a sentence. Goes out: Mentions of unnamed speakers, whether they act in it or not.
Does not know: the roll.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from rag.countries import BODY, capitals, country_code, demonyms, listed, short_name
from rag.reading.genre import (
    ADVERBS,
    ASKED,
    DELEGATE,
    REPORTED,
    REPORTED_LAST,
    SAID,
    SPEAKS,
    VERB,
)
from rag.reading.names import (
    BODY_NAME,
    HONORIFIC,
    NAME,
    STYLES,
    WORD,
    WORDS,
    ordinary_case,
)
from rag.reading.offices import HAS_TITLE, is_state
from rag.reading.roll import articled
from rag.records import Speaker
from rag.words import even, first_large, fold, tidy

_OF = regex.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:(?P<youth>youth )|\p{Ll}+ )?|"
    r"(?:^|^[^,.;]{1,60}, )(?=(?:[Dd]elegate|[Rr]epresentative)s (?:of|for|from) "
    rf"\p{{Lu}}[^.;]{{1,160}}? {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|questioned\b|welcomed\b)))"
    rf"(?P<office>{DELEGATE}|Delegate|colleague)"
    rf"(?P<many>s?) (?P<of>of|for|from) (?P<body>{BODY_NAME}"
    rf"(?P<more>(?:, (?:the )?{WORDS}){{0,50}}+(?:,? and (?:the )?{WORDS})?))"
    r"(?: ?\([^()]*+\))?(?P<within> in (?:the )?\p{Lu}[\p{L}-]+(?=[, ]))?"
)
OWNER = (
    rf"(?<!{HONORIFIC} )(?!{HONORIFIC} )"
    rf"(?:(?P<that>[Tt]hat country's|\b[Ii]ts)|(?P<body>(?:[Tt]he )?{WORD}"
    rf"(?:(?: of the| of| and the| and)? {WORD}){{0,9}})'s?)"
)
# A group without capitals: "the representative of the workers and trade unions major group".
_OF_SMALL = regex.compile(
    rf"\b(?:[Tt]he|[Aa]n?) (?P<office>{DELEGATE}) (?:of|for|from) "
    r"(?P<body>the (?:[\p{Ll}'-]+ ){1,6}(?:major group|constituency|caucus))\b"
)
# "The NGO's representative", "the representative of that organization": its name is elsewhere.
_KIND = (
    r"(?:NGO|non-governmental organi[sz]ation|organi[sz]ation|association|foundation|federation|"
    r"charity|applicant|group|network|coalition|collective)"
)
_BODY_NOUN = (
    rf"(?:{_KIND}|union|cooperative|council|alliance|institute|society|league|movement|campaign|"
    r"think tank|non-profit|committee|club|company|industry|sector|parliament|authorit(?:y|ies)|"
    r"fund)"
)
NOUN_BEFORE = rf"(?:[\p{{Ll}}'’-]+ ){{0,4}}{_BODY_NOUN} (?=\p{{Lu}})"  # "youth group Open Wells"
_NOUN_BEFORE = regex.compile(f"^{NOUN_BEFORE}")
# Whatever else speaks by its representative: "the youth group Open Wells", "civil society".
_OF_WHATEVER = regex.compile(
    rf"(?:^|, )(?P<at>(?:[Tt]he|An?) (?P<office>{DELEGATE}) (?:of|for|from) (?P<body>(?:the )?"
    r"(?!(?:the|an?|one|another|each|every|some|many|most|all|both|its|his|her|their|that|"
    r"this|these|those|same|former|latter|other|occupying)\b|"
    r"(?:[\p{L}-]+ ){0,3}(?:regime|aggressor|junta)\b)"
    rf"(?:(?:\p{{Lu}}[\p{{L}}'-]+ ){{1,4}}"
    rf"(?=(?:(?!{VERB})\p{{Ll}}[\p{{Ll}}'-]+ ){{0,2}}{_BODY_NOUN}\b))?\p{{Ll}}[^,.;:\"()]{{2,90}}?)"
    r"(?<! (?:of|for|and|the|in|on|from|with))(?: \([^()]*\))?)"
    rf"(?=(?:, [^.;]{{1,120}},)? {ADVERBS}{VERB})"
)
_OF_KIND = regex.compile(
    rf"\b[Tt]h(?:e|at) {_KIND}'s (?P<office>{DELEGATE})\b|"
    rf"\b[Tt]he (?P<office>{DELEGATE}) (?:of|for|from) (?:the|that|this) {_KIND}\b(?! \p{{Lu}})"
)
# "Open Wells, a Chadian organization": a body's name, and that it is one.
DESCRIBED = (
    rf"(?P<body>{BODY_NAME})(?: \([^()]*\))?, an? (?:[^\s,.;]+ ){{0,5}}?"
    r"(?:NGO|organi[sz]ation|association|foundation|federation|charity|network|group|union)\b"
)
_DESCRIBED = regex.compile(DESCRIBED)
_INITIALS = 3  # letters at most of a country's name that stays in capitals, as "USA" does
_BRACKETS = regex.compile(r"\([^()]*\)")  # whose the speaker is who tells of another
_LONGEST = 400  # characters of the sentence before in which it is looked for
# "Speaking for the Water Board (WB), a representative pointed out".
FOR_BODY = (
    r"(?:(?:Also )?[Ss]peaking (?:for|on behalf of)|On behalf of|For) "
    rf"(?P<body>(?:the )?{BODY_NAME})(?: \([^()]+\))?, "
)
_FOR_BODY = regex.compile(rf"{FOR_BODY}(?:an?|the|its) (?P<office>{DELEGATE})\b")
# "The representative of Chile, Pedro Gomez, said", or "Mr. Gomez": the name, in ordinary case.
_NAMED_BESIDE = regex.compile(
    rf"(?: ?\([^()]*\))?, (?:(?P<name>{HONORIFIC} {WORDS})|{STYLES}(?P<name>{NAME}))"
    rf"(?=:\s|, (?:{ADVERBS}{VERB}|\p{{Ll}}+ing\b|on behalf\b|also\b))"
)
_WHILE = regex.compile(r"^(?:While|Whereas|Although|Though|As|When|But|And|Yet) (?=\p{Lu}|the )")
_ENDS_IN_BODY = regex.compile(rf"\b{BODY.pattern}$")
_OF_PLACE = regex.compile(rf"{WORD}(?:(?: of)? {WORD}){{0,9}}+")
_HEAD_OF = regex.compile(
    rf"\b[Tt]he [Hh]ead of (?:(?P<body>(?:the )?{WORD}(?: {WORD}){{0,9}}) "
    rf"(?P<office>[Dd]elegation)\b|(?:the )?(?P<office>[Dd]elegation) of (?P<body>{BODY_NAME}))"
)
_OWN = regex.compile(
    rf"{OWNER} (?:youth |deputy |alternate )?(?P<office>{DELEGATE})\b(?! (?:of|for|from|to) )"
)
# "The representative of that country", of the one named before.
_OF_THAT = regex.compile(
    rf"\b[Tt]he (?P<office>{DELEGATE}) (?:of|for|from) (?P<that>that) (?:country|State|nation)\b"
)
# "A youth delegate from Kenya said … Another, from Fiji, said".
_ONE = regex.compile(rf"An? (?:\p{{Ll}}+ )?{DELEGATE} (?:of|from)\b").match
_ANOTHER = regex.compile(
    rf"(?:Another|A second|A third), (?:of|from) (?P<body>(?:the )?{WORDS})"
    rf"(?=, {ADVERBS}(?:{SAID}|{ASKED}))"
)
_WHOSE = regex.compile(
    rf"(?P<body>{BODY_NAME})(?:, (?!which\b|who\b)[^,.;]{{1,80}})?, whose (?P<office>{DELEGATE})\b"
)
_MANY = regex.compile(r"(?<=[\p{L}'] )(?:representatives|delegates|counterparts)\b")
_OWN_MANY = regex.compile(
    rf"(?P<body>(?:[Tt]he )?{WORDS}(?:'s?)?(?:(?:,|,? and) (?:the )?{WORDS}(?:'s?)?){{1,20}}+) "
    r"(?P<office>representatives|delegates|counterparts)\b"
)
_ADJECTIVE = regex.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er) (?P<body>"
    rf"(?!Permanent|Special|Deputy|Acting|High|Resident|Personal){WORD}(?:(?: of| and)? {WORD})"
    rf"{{0,9}}) (?P<office>{DELEGATE}|colleague)\b(?! (?:of|for|from|to) )"
)
_DIFFERS = (
    r"(?:(?:do|does|did) not (?:share|agree)|(?:dis)?agree[sd]?|shares? (?:this|that|these|those)|"
    r"(?:(?:dis)?associate[sd]?|dissociate[sd]?|align(?:s|ed)?) (?:itself|themselves))\b"
)
# "Republic of Korea", "Iran (Islamic Republic of)".
_STATE = rf"(?:[Tt]he )?{WORDS}(?: of(?: the)? {WORDS}| \(\p{{L}}[\p{{L}} -]+ of\))?"
_STATES = rf"(?P<body>{_STATE}(?:(?:,|,? and) {_STATE}){{0,20}}+)"
_TELLS_OF = regex.compile(rf"(?<!\bthat ){REPORTED.pattern}")
# "Fiji, speaking as the country concerned, rejected it": whatever it does, its delegate speaks.
_TAKES_FLOOR = (
    r",(?: also)? (?:speaking|taking the floor|in (?:an?|its|the) (?:\p{Ll}+ )?right of reply|"
    r"in a (?:joint|further|general) statement|on behalf of)\b[^,.;]{0,80},"
)
_STATES_ALONE = regex.compile(
    rf"(?:(?:Meanwhile|However|Similarly|Likewise|Finally|Then|But|And|Yet|For its part|"
    r"In (?:(?:its )?turn|contrast)|By contrast|On the (?:other hand|contrary)|"
    rf"(?:Also )?[Ss]peaking (?:for|on behalf of) [^,.;]{{1,80}}),? )?{_STATES}"
    rf"(?=(?:(?: ?,[^,.]{{1,80}},)? {ADVERBS}(?:{SPEAKS}|(?P<differs>{_DIFFERS}))|"
    rf"{_TAKES_FLOOR} {ADVERBS}{VERB}))"
)
# "Chad's delegate backed it, as did Mali and Niger.", and no more of these.
_STATES_TOO = regex.compile(
    rf", (?:as|(?:and )?(?:so|nor|neither)) (?:did|was|were) {_STATES}(?=\.$)"
)
# "The delegates of Chad and Mali spoke for it, while those of Peru and Fiji spoke against."
_THOSE_OF = regex.compile(
    r"(?:[^,.;]{0,60}, )?[Tt]he (?:representative|delegate|delegation)(?P<many>s?)\b[^.]*? "
    rf"(?:and|while|whereas|but) (?P<who>(?:(?P<those>those)|that) (?:of|from|for) {_STATES})"
    rf"(?= {ADVERBS}{VERB})"
)
# What whoever has the floor does, and says by it.
_BY_WORDS = (
    rf"(?:{SPEAKS}|{_DIFFERS}|(?:thanked|welcomed|supported|opposed|rejected|acknowledged|commended|"
    r"condemned|deplored|appreciated|recogni[sz]ed|believed|considered|encouraged|congratulated|"
    r"shared|requested|recommended|reaffirmed|took note|remained|spoke|doubted|wondered|described|"
    r"drew (?:\p{Ll}+ )?attention|held that|thought|backed|endorsed|praised|questioned|objected|"
    r"disputed|denied|replied|responded|countered|conceded|feared|hoped|favou?red|preferred|"
    r"suggested|lamented|complained|announced|pledged|offered|promised|undertook|reported that|"
    r"explained|saw (?:no|little|much|some|great) \p{Ll}+ in|"
    r"took (?:the floor|issue|exception|an? [\p{Ll} ]{0,20}(?:view|position|stand))|"
    r"decried|bemoaned|associated itself|could not (?:agree|accept|support|see)|"
    r"did not (?:see|believe|think|want|wish|accept|support)|put (?:its|their) weight|"
    r"had (?:no|some|many|grave|serious|several)? ?(?:objections?|reservations?|doubts?|concerns?|"
    r"questions?|difficult(?:y|ies)|misgivings)|was (?:not |no longer |still |\p{Ll}+ly )*"
    r"(?:concerned|alarmed|convinced|persuaded|grateful|pleased|appalled|worried|troubled|"
    r"disappointed|dismayed|opposed|ready|willing|prepared|of the (?:same )?(?:view|opinion|mind)|"
    r"in (?:favou?r|agreement)|against|glad|happy|sorry|sure))\b)"
)
# Whatever else it did or would do, but for what happened to it and how it voted.
_BY_DEEDS = (
    r"(?!(?:was|were|voted|abstained|joined|became|withdrew|(?:co-?)?sponsored)\b)"
    rf"(?:{VERB}|(?:came|would|will|could|did not)\b)"
)
# "In the ensuing discussion,", "On behalf of 14 States,", "Exercising its right of reply,".
_LEADS = (
    r"(?:(?:(?:Also )?[Ss]peaking (?:for|on behalf of)|On behalf of)\b[^,.;\"]{1,100}, |"
    r"(?:In|During|As part of) (?:[\p{Ll}-]+ ){0,5}?(?:discussion|dialogue|debate|exchange|reply|"
    r"response|closing|conclusion|statement|intervention|remarks|turn|contrast|vein|spirit|note),?"
    r" |(?!According|Following|During|Including|Regarding|Concerning)"
    r"(?:Also \p{Ll}|\p{Lu})\p{Ll}+ing\b[^,.;:\"\d]{0,100}, |"
    r"(?:Meanwhile|However|Similarly|Likewise|Finally|Then|But|And|Yet|For its part),? )?"
)
_CLAUSE = r"(?: ?\([^()]*\))?(?: ?,[^,.;]{1,120},)? "
_STATES_ACT = regex.compile(rf"{_LEADS}{_STATES}(?={_CLAUSE}{ADVERBS}{_BY_WORDS})")
_STATES_DO = regex.compile(rf"{_LEADS}{_STATES}(?={_CLAUSE}{ADVERBS}{_BY_DEEDS})")
_SUBJECT = regex.compile(
    rf"{_LEADS}{_STATES}(?={_CLAUSE}{ADVERBS}(?:{VERB}|(?:would|will|could|did|had|has|is)\b))"
)
# "International Federation of Divers, in a joint statement, said", "UNICEF wondered".
_BODY_ALONE = regex.compile(
    rf"{_LEADS}(?P<body>(?:Save the )?{BODY_NAME})(?=(?: \([^()]*\))?"
    rf"(?:, (?:in|on behalf|speaking|also|jointly|represented|for its)\b[^.;]{{1,200}},)? "
    rf"{ADVERBS}{_BY_WORDS})"
)
# The meeting's own, what a State has, and whoever speaks for a body.
_NO_SPEAKER = regex.compile(
    r"(?:The |An? )(?!United Nations |World |International )(?:\p{Lu}\p{L}+$|Group of |"
    r"(?:\p{Lu}\p{L}+ ){0,3}(?:Council|Committee|Assembly|Commission|Government|Conference|Board|"
    r"Forum|Secretariat|Office|Mission|Court|Ministry|Group|Party)$|"
    r"(?:Council|Committee|Assembly|Commission|Government|Conference|Board|Secretariat|Office|"
    r"Mission|Court|Ministry)\b)"
)
_IS_BODY = regex.compile(
    rf"{BODY.pattern}|\b(?:Federation|Union|Society|Watch|International|Trust|Initiative|Congress|"
    r"Service|Consortium|Organi[sz]ations?|Action|Programme|Center)\b|^Save the |^\p{Lu}{3,}$"
)
# "Several delegations, such as Brazil and India, expressed".
_STATES_AMONG = regex.compile(
    r"(?:[^.,]{1,60}, )?(?:Many|Several|Some|Numerous|Most|Other|A number of|many|several|some)\b"
    rf"[^.,]{{0,60}}, (?:such as|including|among (?:them|others),?) {_STATES},? {ADVERBS}{SPEAKS}"
)

# "The delegations of Chad and Fiji also took the floor, the former saying": two told apart.
_TWO = regex.compile(
    rf"(?:[Tt]he (?:representatives|delegates|delegations|missions|observers|speakers) "
    rf"(?:of|for|from) |Both )(?P<body>(?:the )?{WORDS}(?: and (?:the )?{WORDS}){{1,3}})"
    r"(?=[ ,])"
)
_EACH = regex.compile(
    rf"(?:^|[,:;—] |(?<=\p{{Ll}}) (?=and |while |but |whereas ))"
    rf"(?P<at>(?:(?:and|while|but|whereas|with) )?"
    rf"(?P<who>[Tt]he (?P<which>former|latter)(?:'s(?: {DELEGATE})?)?)),? "
    rf"(?:that\b|{ADVERBS}(?:{VERB}|\p{{Ll}}+ing\b))"
)


# Of an organization whose name is told before, or never.
UNTOLD = Speaker("The representative of the NGO", "Representative", "NGO", named=False)


@dataclass(frozen=True)
class Mention:
    """A speaker in the subject's place; its remark starts at ``start`` of the sentence.

    ``via`` is the number of the paragraph that gives the fuller name, None where this one does.
    """

    start: int
    end: int
    speaker: Speaker
    via: int | None = None
    weak: bool = False  # an office alone, before its verb: may be only talked about
    alone: bool = False  # a country alone, in its delegate's place
    capitals: bool = False  # a name in capitals, as a release prints who speaks
    first: Speaker | None = None  # who goes on of those who do a thing together ("as did Chad's")


def delegates(sentence: str, before: str = "") -> Iterator[Mention]:
    """Everyone named by country or body with a word such as "delegate".

    "Its delegate" may mean a country that the sentence ``before`` names.
    """
    for one in _unnamed(sentence, before):
        yield _by_name_beside(one, sentence)


def _by_name_beside(one: Mention, sentence: str) -> Mention:
    """A delegate with the name beside in ordinary case: no country's, office or body's name."""
    found = _NAMED_BESIDE.match(even(sentence), one.end)
    name = sentence[slice(*found.span("name"))] if found else ""
    if found is None or name.isupper() or "; " in (one.speaker.affiliation or ""):
        return one
    if is_state(name) or HAS_TITLE.search(name) or BODY.search(name):
        return one
    role = one.speaker.role if one.speaker.role != "Representative" else None
    speaker = Speaker(ordinary_case(tidy(name), ""), role, one.speaker.affiliation)
    return replace(one, end=found.end("name"), speaker=speaker)


def _unnamed(sentence: str, before: str) -> Iterator[Mention]:
    plain = even(sentence)
    for found in _OF.finditer(plain):
        yield from _of_body(sentence, found)
    for found in _OF_KIND.finditer(plain):
        yield Mention(found.start(), found.end(), UNTOLD)
    small = (*_OF_SMALL.finditer(plain), *filter(None, (_FOR_BODY.match(plain),)))
    for found in (*small, *_OF_WHATEVER.finditer(plain)):
        start, _ = found.span("at" if found.re is _OF_WHATEVER else 0)
        of = sentence[slice(*found.span("body"))]
        yield Mention(start, found.end(), _delegate(found["office"], of))
    whose = (_WHOSE,) if ", whose " in plain else ()
    for pattern in (_OWN, _OF_THAT, _ADJECTIVE, _HEAD_OF, *whose):
        for found in pattern.finditer(plain):
            if pattern is _ADJECTIVE and (
                found["office"] == "Ambassador" or HAS_TITLE.search(found["body"])
            ):
                continue  # how speakers call one another; the record says "the Dutch delegate"
            body = owner(sentence, found, before)
            body = _of_capital(body) if body and pattern is _OWN else body
            if body and (found["office"] != "colleague" or _is_of_state(body)):
                yield Mention(found.start(), found.end(), _delegate(found["office"], body))
    yield from _those_of(plain)
    many = _OWN_MANY.finditer(plain) if _MANY.search(plain) else ()
    for found in (*many, *_STATES_TOO.finditer(plain)):
        start, end = found.span("body" if found.re is _STATES_TOO else 0)
        bodies = _bodies(sentence[slice(*found.span("body"))])
        if all(map(is_state, bodies)):
            yield Mention(start, end, delegates_of(bodies))


def _those_of(plain: str) -> Iterator[Mention]:
    """Those of other countries than the ones whose delegates are named before."""
    found = _THOSE_OF.match(plain)
    bodies = _bodies(found["body"]) if found and (found["many"] or not found["those"]) else []
    if found and bodies and all(map(is_state, bodies)):
        yield Mention(found.start("who"), found.end("who"), _one_or_several(bodies))


def told_apart(sentence: str, before: Sequence[str]) -> Iterator[Mention]:
    """Two who are told apart as "the former" and "the latter", where a sentence, or the last
    ``before`` that does, names two countries; or "another, from Fiji", behind one from elsewhere.
    """
    plain = even(sentence)
    if REPORTED_LAST.search(plain):
        return
    another = _ANOTHER.match(plain) if any(map(_ONE, map(even, before))) else None
    if another and is_state(another["body"]):
        yield Mention(0, another.end(), delegate_of(another["body"]))
    told = list(_EACH.finditer(plain))
    pairs = map(_TWO.match, (plain, *map(even, reversed(before)))) if told else iter(())
    pair = next(filter(None, pairs), None)
    bodies: list[str] = _bodies(pair["body"]) if pair else []
    if len(bodies) != 2 or not all(map(is_state, bodies)):
        return
    for i, found in enumerate(told):
        body = bodies[found["which"] == "latter"]
        start = 0 if i == 0 else found.start("at")
        yield Mention(start, found.end("who"), delegate_of(body))


def states(plain: str, *, among: bool = False, deeds: bool = False) -> Iterator[Mention]:
    """Countries that speak, for their delegates: ``Malta, for its part, said``.

    ``among``: others in the record speak so, as do organizations, and what one does by words is
    said there; ``deeds``: whatever it does.
    """
    patterns = (_STATES_ALONE, *[_STATES_ACT] * among, *[_STATES_DO] * (among and deeds))
    found = next(filter(None, (pattern.match(plain) for pattern in patterns)), None)
    body = _BODY_ALONE.match(plain) if among else None
    if body and _is_speaking(body["body"]) and not REPORTED_LAST.search(plain):
        name = body["body"].replace("The ", "the ", 1)
        yield Mention(0, body.end("body"), delegate_of(name), alone=True)
    if found and found.groupdict().get("differs") is None and _TELLS_OF.search(plain):
        found = None  # "Chad said it would, he noted": somebody else tells of it
    for one in (found, _STATES_AMONG.match(plain)):
        bodies = _bodies(one["body"]) if one else []
        if one and all(map(is_state, bodies)):
            yield Mention(0, one.end("body"), _one_or_several(bodies), alone=True)


def _is_speaking(body: str) -> bool:
    """Whether a name is an organization's that may take the floor, and no State's."""
    named = _IS_BODY.search(body) and not (_NO_SPEAKER.match(body) or is_state(body))
    return bool(named) and not regex.match(rf"(?:The )?{DELEGATE}\b|(?:The )?Speaker\b", body)


def opens_with_state(plain: str) -> str | None:
    """The country that is the subject with which a sentence begins, behind what leads up to it."""
    found = _SUBJECT.match(plain)
    return found["body"] if found and all(map(is_state, _bodies(found["body"]))) else None


def _of_capital(body: str) -> str:
    """The country of a capital ("Abuja's delegate"); any other body as it is."""
    code = None if is_state(body) else capitals().get(fold(body))
    return short_name(code) if code else body


def _is_of_state(body: str) -> bool:
    return is_state(body) or fold(body) in demonyms()


def _of_body(sentence: str, found: regex.Match) -> Iterator[Mention]:
    body = sentence[found.start("body") : found.end("body")]
    if found["office"] == "colleague" and not is_state(body):
        return
    if not found["many"] and found["more"]:
        whole = body
        body = sentence[found.start("body") : found.start("more")]
        one_name = found["more"].startswith(" and ") or _ENDS_IN_BODY.search(even(whole))
        if one_name and not is_state(body):
            body = whole  # with "and" in it
        if country_code(whole) not in (None, country_code(body)):
            body = whole  # Bosnia and Herzegovina
    speaker = _delegate(found["office"] + found["many"], body, found["of"])
    if found["youth"] and not found["many"]:  # beside the country's own
        name = speaker.name.replace(" representative ", f" youth {found['office']} ", 1)
        speaker = replace(speaker, name=name, role=f"Youth {found['office']}")
    end = found.start("body") + len(body)
    within = found["within"] and found.end("within") if body.endswith(found["body"]) else None
    yield Mention(found.start(), within or end, speaker)


def delegate_of(body: str) -> Speaker:
    """Someone who speaks for a body, named by that only."""
    return _delegate("delegate", body)


def _delegate(office: str, body: str, of: str = "for") -> Speaker:
    """Someone named by a body only: ``The representative of Thailand``."""
    if office.endswith("s") and "observer" not in office.lower():
        return delegates_of(_bodies(body))
    bare = regex.sub(r"^[Tt]he ", "", body).strip()
    bare = demonyms().get(fold(bare), (bare,))[0]
    bare = ordinary_case(bare, "") if len(bare) > _INITIALS and is_state(bare) else bare
    observer = "observer" in office.lower()
    role = office.removesuffix("s") if observer or "Permanent" in office else "representative"
    where = f"the {bare}" if body.startswith("the ") else articled(bare)
    name = f"The {role} {of if observer else 'of'} {where}"
    affiliation = _NOUN_BEFORE.sub("", tidy(bare))
    return Speaker(tidy(name), first_large(role), affiliation, named=False)


def _one_or_several(bodies: Sequence[str]) -> Speaker:
    return delegates_of(bodies) if len(bodies) > 1 else delegate_of(bodies[0])


def delegates_of(bodies: Sequence[str]) -> Speaker:
    """Who speak together for countries: ``The representatives of Peru, Chile and the Gambia``."""
    bare = [_NOUN_BEFORE.sub("", tidy(body.removeprefix("the "))) for body in bodies]
    *names, last = (body if body.startswith("the ") else articled(body) for body in bodies)
    name = f"The representatives of {', '.join(names)}{' and ' if names else ''}{last}"
    return Speaker(tidy(name), "Representative", "; ".join(bare), named=False)


def _bodies(names: str) -> list[str]:
    """The countries or bodies of a list, without possessives, "the" as printed."""
    parts = regex.split(r",? and (?=the )|, (?=the )", regex.sub("^The ", "the ", names))
    bare = (regex.sub(r"['’]s?$", "", one) for part in parts for one in listed(part))
    return [demonyms().get(fold(one.removeprefix("the ")), (one,))[0] for one in bare]


def owner(sentence: str, found: regex.Match, before: str = "") -> str | None:
    """Whose delegate it is; "its" and "that country's" mean the first country named, "its" also an
    organization that is told to be one.
    """
    if not found.groupdict().get("that"):
        return str(_WHILE.sub("", sentence[slice(*found.span("body"))]))
    told = _DESCRIBED.search(even(before[:_LONGEST])) if found["that"].lower() == "its" else None
    if told:
        return before[slice(*told.span("body"))]
    named = places(even(sentence[: found.start()])) or places(_BRACKETS.sub("", even(before)))
    return named[0] if named else None


def places(plain: str) -> list[str]:
    """The countries that a text names, also by their people."""
    found: list[str] = []
    for name in _OF_PLACE.findall(plain):
        bare = regex.sub("^(?:In|On|For|From|To|With|While|Across|Like) |'s?$", "", name)
        people = demonyms().get(fold(bare).removesuffix("s"))
        if people or is_state(bare):
            found.append(people[0] if people else bare)
    return found
