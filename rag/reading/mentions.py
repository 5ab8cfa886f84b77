"""Who a sentence says is speaking: names and offices in the subject's place.

Comes in: a sentence and the roll. Goes out: Mentions, in order. A name that is only talked about
("a question by the representative of X", "that Y's delegate erred") is none.
Does not know: paragraphs before this one.

All offsets are into the sentence; ``rag.words.even`` keeps them true to the print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from rag.countries import BODY
from rag.reading.behalf import on_behalf_of
from rag.reading.delegates import (
    DESCRIBED,
    FOR_BODY,
    NOUN_BEFORE,
    OWNER,
    Mention,
    delegate_of,
    delegates,
    owner,
    places,
    states,
)
from rag.reading.genre import (
    ADVERBS,
    ASKED,
    DELEGATE,
    LONGEST_END,
    REPORTED,
    REPORTED_LAST,
    SAID,
    SPEAKS,
    VERB,
    ends,
)
from rag.reading.names import (
    BODY_NAME,
    CAPITALS,
    CASED,
    HONORIFIC,
    IS_ROYAL,
    NAME,
    PARTICLE,
    RANK,
    ROYAL,
    STYLES,
    WORDS,
    ordinary_case,
)
from rag.reading.offices import HAS_TITLE, Office, is_state, split_office
from rag.reading.presiding import of_secretariat, presides_elsewhere, presiding_here
from rag.reading.printed import (
    NAMED_IN_BRACKETS,
    OF_BODY,
    OF_BODY_ACTS,
    PUT_BY,
    in_capitals,
    office_after,
    speaker_of,
    without_title,
)
from rag.reading.roll import Entry, Roll, articled, same_body
from rag.reading.subjects import (
    A_BRIEFER,
    A_GUEST,
    ACTS_LATER,
    AGREED,
    ALSO_WAS,
    COMES_TO_SPEAK,
    COULD_NOT_AND,
    FOR,
    GIVES_WAY,
    HEARD_FROM,
    INVERTED,
    LEADING,
    SO_DID,
    behind,
    did_too,
    shares_view,
    subjects,
)
from rag.records import Speaker
from rag.words import even, first_large, fold

_HONORED = regex.compile(
    rf"\b(?:{HONORIFIC}|(?P<rank>{ROYAL}|{RANK})) "
    rf"(?P<name>(?:(?!of ){PARTICLE} ){{0,3}}+"
    rf"(?:{CAPITALS}|{CASED}(?:(?: (?!of ){PARTICLE}){{0,3}}+ {CASED}){{0,7}}+))"
    rf"(?: ?{NAMED_IN_BRACKETS})?+"
)
_OF_THAT_COUNTRY = " of that country"
_OF_PLACE = regex.compile(rf" of (?P<body>{BODY_NAME})")
_OF_MINISTRY = regex.compile(r" (?:of|from) the (?:\p{Lu}[\p{L}-]+ )*Ministry\b")
_PLACES = regex.compile(rf"(?P<body>(?:[Tt]he )?{WORDS})'s? $")
_NO_SUBJECT = (  # "On Myanmar, the Minister said"
    "(?!(?:On|In|At|As|To|For|With|From|By|Of|Under|After|Before|Since|During|Regarding|About|"
    "Concerning|Despite|Amid|Through|Upon|Within|Without|Like|Unlike|Against|Over) )"
)
_CASED_NAME = regex.compile(
    rf"(?<!\p{{L}}){_NO_SUBJECT}(?P<name>{NAME})(?: ?{NAMED_IN_BRACKETS})?"
    r"(?=[,:;.]| \p{Ll}|\s*+$)"
)
_TITLE_WORD = r"\p{Lu}[\p{L}-]*+"
_OFFICE_WORDS = (
    rf"{_TITLE_WORD}(?:,? (?:(?:for|of|and|the|on|in|at|to) ){{0,3}}+{_TITLE_WORD}(?:'s?)?"
    r"(?: \([^()]*+\))?){0,24}"
)
_OFFICE_NAME = (
    rf"(?P<office>{_OFFICE_WORDS}), "
    rf"(?P<name>{NAME})(?: ?{NAMED_IN_BRACKETS.replace('<body>', '<place>')})?(?=,)"
)
# "On behalf of the Group of Friends of Wells, comprising 27 States, Chad's Minister, ADA MENSAH".
_LED_IN = (
    r"(?:(?:(?:Also|Then),? )?(?:[Ss]peaking|[Aa]ddressing|[Tt]aking the floor|[Oo]n behalf of|"
    r"Responding|Replying|Answering|In (?:reply|response)|For (?:his|her|their) part|"
    r"In (?:his|her|their) turn|Next|Then|Finally|Meanwhile)\b"
    r"[^\".;]{0,160}?, )"
)
_OFFICES_NAMED = (
    regex.compile(rf"^(?:The |{OWNER} )?{_OFFICE_NAME}"),
    regex.compile(rf"^(?:The )?{_OFFICE_NAME}"),  # "Secretary of the People's Committee"
)
_OFFICES_LED_IN = (
    regex.compile(rf"^{FOR_BODY}its {_OFFICE_NAME}"),
    regex.compile(rf"^{_LED_IN}(?:the |{OWNER} ){_OFFICE_NAME}"),
)
_OFFICE_OF = regex.compile(
    rf"^(?:The )?(?P<whole>{_TITLE_WORD}(?:,? (?:(?:for|and|the) |(?:{PARTICLE}) ){{0,3}}+"
    rf"{_TITLE_WORD}(?:'s)?){{3,24}}+)(?=,| \p{{Ll}}| ?\()"
)
_ACTS_BY_NAME = regex.compile(
    rf"^(?:The )?(?P<office>{_TITLE_WORD}(?:,? (?:(?:for|of|and|the|on) ){{0,3}}+{_TITLE_WORD}"
    rf"){{0,24}}?) (?P<name>{_TITLE_WORD} (?:{PARTICLE} )?{_TITLE_WORD})(?:,[^,.]{{1,120}},)?"
    rf"(?: of (?:the )?{_TITLE_WORD}(?: (?:for )?{_TITLE_WORD}){{0,4}})? "
    r"(?=(?:\p{Ll}+ed|told|gave|spoke|drew|began|said|took|brought|put) )"
)
_TITLED_AS = (
    rf"(?P<office>{_TITLE_WORD}"
    rf"(?:,? (?:(?:for|of|and|the) ){{0,3}}+{_TITLE_WORD}(?:'s?(?= \p{{Lu}}))?){{0,24}}+)"
)
_TITLED = regex.compile(rf"\b[Tt]he {_TITLED_AS}")
_HEAD_OF = regex.compile(rf"\b[Tt]he [Hh]ead of (?:the )?(?P<body>{BODY_NAME})")
_OWN_TITLED = regex.compile(rf"{OWNER} {_TITLED_AS}")
# "The Minister for Water of Chad, for his part, announced": another has the floor, whose office
# alone is given.
_IN_TURN = regex.compile(
    rf"(?:The |{OWNER} ){_TITLED_AS}, (?:(?:for|on) (?:his|her|its|their) part|"
    r"in (?:his|her|its|their) turn|by contrast|meanwhile|on the other hand|too|next|then), "
    rf"{ADVERBS}{VERB}"
)
_ASIDE = regex.compile(r"([^,]*, )the ")
_COULD = regex.compile(r" (?:had|has|have|will|would|could|did|does|is)\b")  # told of them
_ANSWERED = r"(?:answered|replied|responded|retorted|countered|rejoined)\b"
_OFFICE_ANSWERS = regex.compile(rf"The {_TITLED_AS} {ADVERBS}{_ANSWERED}")
# "Her point was taken up by the Minister for Water of Chad, who said".
_BY_OFFICE = regex.compile(
    rf"\b(?P<by>by )(?:the |{OWNER} ){_TITLED_AS}, who {ADVERBS}(?:{SAID}|{ASKED})"
)
_OFFICE_DOES = regex.compile(
    rf",? {ADVERBS}(?:both |{VERB})|,? and (?:the |{WORDS}'s? ){_TITLED_AS}|, for (?:his|her) part,"
)
# "The Chief of the Wells Branch, providing an update, said": nobody's by name.
_OFFICE_SAYS = regex.compile(
    rf"(?:, \p{{Ll}}+(?:ing|ed) [^,.;]{{1,100}},)? {ADVERBS}(?:{SAID}|{ASKED})"
)
_PART_OF_BODY = regex.compile(r"\b(?:Branch|Department|Division|Office|Section|Service|Unit)\b")
_NO_OWN_OFFICE = regex.compile(
    rf"(?:[\p{{L}}-]+ ){{0,2}}(?:{DELEGATE}|Chair\p{{L}}*|President|Secretary(?!-)|Minister)\b"
)
_HAD_SAID = regex.compile(
    rf" had {ADVERBS}(?:just |earlier )?(?:referred|spoken|said|accused|claimed|alleged|mentioned|"
    r"argued|asked|called|described|told|suggested|stated|raised|quoted|implied|omitted|forgotten|"
    r"failed|attacked|tried)\b"
)
# "The delegate of Chad had also abstained, he said, since his country": how their own vote is told.
_HAD_VOTED = regex.compile(
    rf" had {ADVERBS}(?:abstained|voted|joined (?:the )?consensus|(?:co-?)?sponsored)\b"
    rf"[^.;\"]{{0,80}}?, (?:he|she) {ADVERBS}{VERB}(?=.*\b(?:his|her|its) "
    r"(?:own )?(?:country|delegation|Government|nation|capital)\b)"
)
_ACTS_ALONE = regex.compile(rf"{ACTS_LATER.pattern}(?! on behalf\b|(?<=spoke) (?:also )?for\b)")
_MEANWHILE = regex.compile(r"(?:,| —)? while (?!\p{Ll}+ing\b)|; ")
_IS = regex.compile(rf"[ ,]*+{ADVERBS}(?:was|were)\b")
_ANSWERS = regex.compile(rf",? {ADVERBS}(?:{_ANSWERED}|{SAID}|{SPEAKS})")
_ANSWERED_BY = regex.compile(
    rf"(?:[,\"?!—] ?{ADVERBS}{_ANSWERED}|"
    r"\bcame (?:the|an?) (?:\p{Ll}+ )?(?:answer|reply|response) from)$"
)
_QUOTED_BY = regex.compile(rf"\" {ADVERBS}(?:{SAID}|{ASKED}|recalled|declared|recounted)$")
_INTERRUPTS = regex.compile(
    r"(?:At (?:that|this)(?: point)?|Thereupon|Interrupting|Interjecting|"
    r"(?:Rising |Speaking )?[Oo]n a point of order|Raising a point of order),"
)
# "Similarly, the delegate of Chad said", "Taking a different view, …", "'No,' …": not what was said
# at another time or place.
_LEADS_ON = regex.compile(
    r"(?:(?:Similarly|Likewise|However|Meanwhile|Conversely|Nevertheless|Nonetheless|Next|Then|"
    r"Finally|(?:By|In) contrast|At the same time|On the (?:other hand|contrary)|"
    r"(?:For|On) (?:his|her|its|their) part|"
    r"In (?:(?:his|her|its|their) )?(?:turn|response|reply|agreement)|"
    r"(?:In|On|To|Along) (?:(?:the same|that|this|a (?:different|related|similar)) )?(?:similar )?"
    r"(?:lines?|vein|spirit|note|subject|topic|theme|issue|matter|point|question|score|regard|"
    r"proposal|idea))|(?:Also |Then )?(?!According\b|During\b|"
    r"[Ss]peaking (?!for|on behalf|in (?:ex|re|fav|su)))"
    r"(?:Asked|Pressed|(?:\p{Lu}|(?<= )\p{Ll})\p{Ll}+ing)\b"
    r"(?:(?!\b(?:ago|yesterday|earlier|last|previous|\d{4})\b)[^.;\"]){0,160}),|"
    r"\"[^\"]{1,400}[,?!]\""
)
_SPEAKS_ON = regex.compile(
    rf"(?:, [^,.;]{{1,100}},|,)? {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|{_ANSWERED}|(?:(?:dis)?agreed|"
    r"objected|disputed|contested|supported|opposed|welcomed|rejected|described|complained|"
    r"(?:align|dissociat|disassociat|associat)ed (?:him|her|it|them)sel(?:f|ves))\b)"
)
_SECONDED_BY = regex.compile(
    r"\b(?:was|were) (?:also |then )?(?:seconded|supported|backed|endorsed|echoed|opposed) by$|"
    rf"{GIVES_WAY.pattern}|^Joining [^,.;]{{1,80}} (?:was|were)$"
)
_ASKS_WHOM = regex.compile(  # not "She recalled that they had asked Mr. Addo"
    r"(?:(?!\b(?:that|had)\b).)*\b(?:asked|questioned|invited|pressed|challenged|requested|"
    r"(?:turn(?:ed|ing)|question) to)"
)
_AND_ONE = regex.compile(rf",? and (?:{HONORIFIC}|the) ")
_WHO_SAYS = regex.compile(rf", who {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS})")
_SAID_BY = regex.compile(rf"[,\"?!—] ?{ADVERBS}(?:{SAID}|{ASKED})$")
_SAID_THE = regex.compile(rf"{INVERTED.pattern[:-1]}(?<=,)$")  # "…, said the by_part,"
_AND_NAMED = regex.compile(r"[\p{L}.)],? and$")
_LEADS_TO_NAME = (INVERTED, LEADING, AGREED, _AND_NAMED)
_WAS_TOLD = regex.compile(r"(?:, [^,.]{1,100},)? (?:was|were|had been)\b")
_TOLD_HER = regex.compile(r"(?:, \p{Ll}[^,]*,)? told (?:her|him|them|us|me)\b")
# "Speaking on behalf of the Water Union, Jan Novák recalled".
_FOR_A_BODY = regex.compile(
    r"(?:(?:Also )?[Ss]peaking (?:on behalf of|for)|On behalf of) (?:the )?"
    rf"(?:{NOUN_BEFORE})?(?P<body>{BODY_NAME})(?: \([^()]+\))?"
    r"(?:, (?:in|an?|comprising|representing) [^,.]{1,80})?,"
)
_PARTS = {"Discussant", "Presenter", "Petitioner", "Respondent", "Briefer", "Panellist", "Panelist"}
_IS_BODY = regex.compile(r"The (?:\p{Lu}\p{L}+ )*(?:Assembly|Council|Committee|Commission|Forum)\b")
_TRADE = regex.compile(r"\p{Lu}\p{Ll}+(?:ist|er|or|ian|ant|ent) (?=\S+ )")
# What leads up to the words of somebody in capitals: "Next came ADA MENSAH", "the floor passed to".
_LEADS_UP = regex.compile(
    r"(?:^(?!Among (?!those who spoke|the speakers))[^,;]*\b(?:came|was|were|rose|followed)|"
    r"\bin the person of|\b(?:reply|answer|response) (?:of|from)|"
    r"\b(?:floor|microphone|word|rostrum|podium)\b[^,.;]{0,30}\bto|"
    r"\b(?:dialogue|discussion|exchange|conversation|began|opened|resumed|ended|closed) with|"
    rf", for whom|{HEARD_FROM}|"
    r"\b(?:moderated|chaired|opened|led) by|^It was\b[^.;]*\bthat|"
    r"\b[Ii]n the (?:view|opinion) of|^For) $"
)
_VIEWS = regex.compile(r"(?:\b[Ii]n the (?:view|opinion) of|^For) $")
# Nothing but a rank, or what somebody does meanwhile: "Rounding off the list, ADA MENSAH …".
_BEGINS = regex.compile(
    r"(?:\p{Lu}+\. ){0,3}|"
    r"(?!(?:(?:Also|Then),? )?(?:He|She|They|It|We|Resolution|Document)\b).*, "
)
_SPEAKS_LATER = regex.compile(
    rf"(?: ?\([^()]*\))?(?:[^.;:]{{0,240}}?(?:, who|,| who))? {ADVERBS}{VERB}"
)
# Behind a comma: what they do behind what they are; without that, that they say something.
_ACTS_BESIDE = regex.compile(
    rf"(?: ?\([^()]*\))?(?:, [^.;:]{{1,200}}?)??,? {ADVERBS}(?!was |were )"
    rf"(?:{VERB}|(?:would|could)\b)"
)
_SAYS_ALONE = regex.compile(
    rf"(?:, an? [^.;:]{{1,160}}?,)? {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|regretted\b|thanked\b)"
)
_PRESIDES = regex.compile(r"[^.;]{0,80}\b(?:presiding|in the [Cc]hair)\b")  # "With NAME presiding"
# "A message from ADA MENSAH, Mayor of Ubele, was read out by": whose words they are.
_READ_FOR = regex.compile(
    r"(?:A|The|Her|His) (?:\p{Ll}+ )?(?:statement|message|letter|address|text|speech) "
    r"(?:by|from|of|on behalf of) "
    r"(?P<office>the [^,;]{3,80}? (?=(?:was|were)\b))?(?=[^;]{0,300}?\b(?:was|were) "
    r"(?:then |also )?"
    r"(?:read(?: out| aloud)?|delivered|presented|conveyed) by\b)"
)
_STYLED = regex.compile(rf"(?:the [^,;]{{3,80}}, )?{STYLES}")  # an office may stand before it
# "On that article, the expert from Peru, ADA MENSAH, asked".
_OFFICE_BEFORE = regex.compile(r"(?:^|, )[Tt]he (?P<office>\p{Ll}[^,.;]{2,80}), $")
# "JOHN ADDO (Ghana) was elected", "the Council elected JOHN ADDO": no words of theirs.
_IS_CHOSEN = regex.compile(
    r"\b(?:(?:re-?)?elected|appointed|nominated|acted as tellers|took the [Cc]hair)\b"
)
_ONE_REPORTED = regex.compile(rf"\b(?:[Hh]e|[Ss]he) {ADVERBS}{VERB}")
# "Sunita, a survivor of trafficking from Nepal, said": somebody of one name.
_SINGLE = regex.compile(
    rf"(?P<name>{CASED}), (?P<office>an? \p{{Ll}}[^,.;]{{2,100}}?)"
    rf"(?: (?:who|whose|known|identified)\b[^,.;]{{1,100}})?"
    rf"(?=, {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|recounted\b|described\b|testified\b))"
)
# "A farmer from Mali, Ada Mensah, said": somebody who speaks for no State.
_FROM_HOME = regex.compile(
    rf"(?P<office>An? \p{{Ll}}[^,.;\"]{{2,60}} from (?:the )?(?P<place>{WORDS})), (?P<name>{NAME})"
    rf"(?=, {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|recounted\b|described\b|testified\b|recited\b)"
    r"(?<!told) )"
)
# "The last speaker was from Open Wells, a Chadian organization", "Next came Open Wells, an NGO".
_COMES_FROM = regex.compile(
    rf"{COMES_TO_SPEAK.pattern}(?: from)? (?:the )?"
    rf"(?:{DESCRIBED}|(?<=from (?:the )?)(?P<place>{BODY_NAME})(?=[,.]))"
)
_TAKEN_UP = regex.compile(
    r"\b(?:(?:took|tak(?:en|ing)) up|(?:turn|return)(?:ed|ing) to|consider(?:ed|ing)|"
    r"resum(?:ed|ing) (?:its )?consideration of)\b[^.;]{0,60}? application "
    rf"(?:(?:submitted|made) )?(?:of|by|from) (?P<body>{BODY_NAME})"
)
_SHORTEST_SINGLE = 5  # letters of a name that is all of it
_LONGEST = 2000  # characters of a sentence in which mentions are looked for


def mentions(  # noqa: PLR0913 (a sentence, who may be meant, and where it stands)
    sentence: str,
    roll: Roll,
    *,
    offices: bool,
    opens: bool = False,
    before: str = "",
    among: bool = False,
    deeds: bool = False,
) -> list[Mention]:
    """The speakers a sentence names as its subjects; ``offices``: also by office alone.

    ``opens``: the sentence opens a paragraph, and may name its speaker by honorific ("Ms. Moyo")
    where the roll has nobody of that name, or by country alone. ``before``: the sentence before.
    ``among``: countries speak so in the record; ``deeds``: whatever one does that opens it.
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    candidates = list(_candidates(sentence, before, roll, offices=offices))
    if opens:
        for one in candidates:
            if one.start == 0 and _HAD_VOTED.match(behind(plain, one)):
                return [one]
        candidates += _strangers(sentence, plain, roll)
        candidates += states(plain, among=among, deeds=deeds)
    else:  # "His counterpart had erred" is what somebody else says
        candidates = [one for one in candidates if not _HAD_SAID.match(behind(plain, one))]
    return subjects(candidates, plain)


def others(sentence: str, roll: Roll, before: str = "") -> list[Mention]:
    """Who else speaks in a sentence of somebody's statement, behind the one ``before``: a name in
    capitals, or a delegate who opens it, or stands behind what was said ("…, added the delegate of
    Chad").
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    theirs = [
        one
        for one in delegates(sentence, before)
        if _opens(one, plain)
        or _is_quoted(one, plain)
        or _is_led_in(one, plain)
        or shares_view(one, plain)
    ]
    found = [*_honored(sentence, plain, roll), *in_capitals(sentence, roll)]
    theirs += _led_in(sentence, plain, roll)
    offices = _offices(sentence, plain, roll) if _IN_TURN.match(plain) else ()
    theirs += [one for one in offices if not one.speaker.named and _opens(one, plain)]
    plainly = [
        one
        for one in (*theirs, *(one for one in found if one.capitals or _answers(one, plain)))
        if not _COULD.match(after := behind(plain, one)) or COULD_NOT_AND.match(after)
    ]
    return subjects(plainly, plain) if plainly else []


def one_in_capitals(sentence: str, after: str, roll: Roll) -> Mention | None:
    """The one person whom the first sentence of a paragraph names in capitals, where it leads up to
    their words ("Next came ADA MENSAH (Ghana), who called for"), and it, or the sentence ``after``
    it, tells that they speak. Not whom somebody else thanks, quotes or tells of.
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    honored = (*_honored(sentence, plain, roll), *_strangers(sentence, plain, roll))
    every = (*in_capitals(sentence, roll, any_name=True), *honored)
    if theirs := _read_for(sentence, plain, every, roll):
        return theirs
    found = [one for one in every if one.capitals and not _PRESIDES.match(behind(plain, one))]
    if len(found) != 1 or _IS_CHOSEN.search(plain):
        return None
    (one,) = found
    before = plain[: one.start]
    owns = _PLACES.search(before, max(0, one.start - LONGEST_END))
    state = sentence[slice(*owns.span("body"))] if owns and is_state(owns["body"]) else None
    if state and not same_body(state, one.speaker.affiliation):  # "India's ADA MENSAH"
        one = replace(one, speaker=Speaker(one.speaker.name, None, state))
    _, end = _with_state(sentence, one.start, one.end, one.speaker.affiliation)
    begins = state is not None or _BEGINS.fullmatch(before) is not None
    apart = not state and plain.startswith(",", end)
    office = _OFFICE_BEFORE.search(before) if apart else None
    if office and HAS_TITLE.search(office["office"]) and not one.speaker.affiliation:
        printed = sentence[slice(*office.span("office"))]
        one = replace(one, speaker=speaker_of(one.speaker.name, printed, None))
    acts = _ACTS_BESIDE if one.speaker.role or one.speaker.affiliation else _SAYS_ALONE
    told = (begins and acts.match(plain, end)) or (
        _LEADS_UP.search(before)
        and (
            _SPEAKS_LATER.match(plain, end)
            or REPORTED.search(plain, end)
            or REPORTED.search(even(after))
            or _VIEWS.search(before)
        )
    )
    return replace(one, start=0, end=end) if told or ends(INVERTED, before.rstrip()) else None


def _read_for(sentence: str, plain: str, every: Sequence[Mention], roll: Roll) -> Mention | None:
    """Whose words are read out: "A statement by ADA MENSAH was read out by JAN NOVÁK"; ``every``:
    whom the sentence names.
    """
    read_for = _READ_FOR.match(plain)
    if read_for is None:
        return None
    first = min(every, key=lambda one: one.start, default=None)
    if first and _STYLED.fullmatch(plain, read_for.end(), first.start):
        return replace(first, start=0)
    printed = sentence[slice(*read_for.span("office"))].strip() if read_for["office"] else ""
    if not HAS_TITLE.search(printed):
        return None
    held = split_office(printed.removeprefix("the "))
    known = roll.by_office(held.role, held.affiliation)
    unnamed = Speaker(first_large(printed), held.role, held.affiliation, named=False)
    return Mention(0, read_for.end(), known.speaker if known else unnamed)


def coming(sentence: str, roll: Roll) -> Mention | None:
    """Whom a sentence brings to the floor and no more, in ordinary case ("Next to speak was the
    delegate of Chad", "The last speaker was from Open Wells, an NGO"): their words follow it.
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    if COMES_TO_SPEAK.match(plain) is None:
        return None
    for one in _candidates(sentence, "", roll, offices=False):
        if COMES_TO_SPEAK.fullmatch(plain[: one.start].rstrip()):
            return None if one.capitals else replace(one, start=0)
    found = _COMES_FROM.match(plain)
    if found is None:
        return None
    part = "body" if found["body"] else "place"
    body = sentence[slice(*found.span(part))]
    told = part == "body" or is_state(body) or BODY.search(body)
    return Mention(0, found.end(part), delegate_of(body)) if told else None


def applicant(text: str) -> Speaker | None:
    """Who speaks for the organization to whose application a meeting turns."""
    found = _TAKEN_UP.search(even(text[:_LONGEST]))
    return delegate_of(text[slice(*found.span("body"))]) if found else None


def introducer(sentence: str, roll: Roll) -> Mention | None:
    """Who a sentence says at its end to have put a text forward: "introduced by X's delegate"."""
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    named = (*delegates(sentence), *in_capitals(sentence, roll), *_persons(sentence, plain, roll))
    put = (one for one in named if ends(PUT_BY, plain[: one.start].rstrip()))
    return next((one for one in put if behind(plain, one).strip() == "."), None)


def asked(sentence: str, roll: Roll) -> Mention | None:
    """The one person by honorific whom a sentence asks: "turned to Mr. Addo and asked whether"."""
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    every = (*_honored(sentence, plain, roll), *_strangers(sentence, plain, roll))
    whom = [one for one in every if _ASKS_WHOM.fullmatch(plain[: one.start].rstrip())]
    return whom[0] if len(whom) == 1 and not _AND_ONE.match(plain, whom[0].end) else None


def office_in_turn(sentence: str) -> str | None:
    """The office of whoever takes the floor: "The Superintendent, for his part, conceded"."""
    found = _IN_TURN.match(even(sentence[:_LONGEST]))
    return found["office"] if found and HAS_TITLE.search(found["office"]) else None


def office_first(sentence: str) -> Iterator[Mention]:
    """The office of a State with which a sentence begins, as its subject or one of its subjects."""
    plain = even(sentence[:_LONGEST])
    for one in _offices(sentence[:_LONGEST], plain, Roll()):
        if one.start == 0 and _OFFICE_DOES.match(plain, one.end):
            yield one


def _opens(one: Mention, plain: str) -> bool:
    """Whether somebody stands at the start of a sentence, be it behind "so did"."""
    before = plain[: one.start].rstrip()
    return before in ("", FOR) or SO_DID.fullmatch(before) is not None


def _is_quoted(one: Mention, plain: str) -> bool:
    """Whether somebody stands behind what they said, and nobody else says it of them."""
    before = plain[: one.start].rstrip()
    return ends(_SAID_BY, before) and not REPORTED.search(before)


def _is_led_in(one: Mention, plain: str) -> bool:
    """Whether somebody takes the floor within another's statement ("At that, the delegate of Chad,
    raising a point of order, said", "Similarly, Chad's delegate said"), or is told to have seconded
    it, or been given way to, and to say so.
    """
    before = plain[: one.start].rstrip()
    if did_too(before):
        return True
    if ends(_SECONDED_BY, before):
        return _WHO_SAYS.match(behind(plain, one)) is not None
    leads_on = _LEADS_ON.fullmatch(before) and _SPEAKS_ON.match(behind(plain, one))
    told = REPORTED_LAST.search(plain)
    return bool(_INTERRUPTS.fullmatch(before) or (leads_on and not told))


def _answers(one: Mention, plain: str) -> bool:
    """Whether it is somebody by name who says something ("Mr. Addo replied", "…, answered Mr.
    Addo"), and nobody else says it of them.
    """
    if not one.speaker.named or REPORTED_LAST.search(plain):
        return False
    before = plain[: one.start].rstrip()
    if ends(_ANSWERED_BY, before):
        return True
    return not before and _ANSWERS.match(behind(plain, one)) is not None


def reports(sentence: str, *, one: bool = False) -> bool:
    """Whether a sentence reports by a pronoun ("she went on"), so that it goes on for someone.

    ``one``: only by "he" or "she", as no plural does.
    """
    return bool((_ONE_REPORTED if one else REPORTED).search(even(sentence).lower()))


# "Introduced the draft on wells, also on behalf of Chad".
_INTRODUCES_FOR = regex.compile(
    r",? (?:(?:also|then|\p{Ll}+ly),? )*(?:introduc(?:ed|ing)|tabl(?:ed|ing))\b"
    r"(?:(?!\b(?:submitted|statement|made|that|who|which|whose)\b)(?:[^.;]|\.(?=\S)))*?"
    r"(?=\bon behalf of\b)"
)


def first_clause(sentence: str, one: Mention) -> str:
    """What a sentence says of its subject before the subject acts, or another does meanwhile."""
    plain = even(sentence)
    acts = _ACTS_ALONE.search(plain, one.end)
    end = acts.end() if acts else len(sentence)
    meanwhile = _MEANWHILE.search(plain, one.end, end)
    return sentence[one.start : meanwhile.start() if meanwhile else end]


def spoken_for(sentence: str, one: Mention) -> tuple[str, ...]:
    """The groups for which the subject of a sentence speaks, or introduces a text."""
    introduces = _INTRODUCES_FOR.match(even(sentence), one.end)
    groups = on_behalf_of(first_clause(sentence, one))
    return groups or (introduces and on_behalf_of(sentence[introduces.end() :])) or ()


def _candidates(sentence: str, before: str, roll: Roll, *, offices: bool) -> Iterator[Mention]:
    plain = even(sentence)
    yield from _honored(sentence, plain, roll)
    yield from delegates(sentence, before)
    yield from _office_first(sentence, plain)
    yield from _office_of_state(sentence, plain)
    yield from in_capitals(sentence, roll)
    yield from _persons(sentence, plain, roll)
    yield from _by_single_name(plain, roll)
    if secretary := of_secretariat(plain, before, roll):
        yield secretary
    by_office = _BY_OFFICE.search(plain)
    if offices or by_office or _OFFICE_ANSWERS.match(plain) or _IN_TURN.match(plain):
        yield from _offices(sentence, plain, roll)


def honored_speakers(sentence: str) -> Iterator[str]:
    """The names behind an honorific that are in capitals, or open a sentence and say something."""
    plain = even(sentence)
    for found in _HONORED.finditer(plain):
        says = found.start() == 0 and _SAYS_ALONE.match(plain, found.end())
        if says or found["name"].isupper():
            yield sentence[slice(*found.span("name"))]


def _honored(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    for found in _HONORED.finditer(plain):
        entry = _of_honorific(sentence, found, roll)
        if entry:
            capitals = found["name"].isupper()
            start, end = _with_state(
                sentence, found.start(), found.end(), entry.speaker.affiliation
            )
            yield Mention(start, end, entry.speaker, entry.paragraph, capitals=capitals)


def _with_state(sentence: str, start: int, end: int, state: str | None) -> tuple[int, int]:
    """Where a name stands with its State beside it: "Mr. Addo of Ghana", "Ghana's Mr. Addo"."""
    plain = even(sentence)
    if of := _OF_PLACE.match(plain, end):
        words = of["body"].split(" ")
        bodies = (" ".join(words[:i]) for i in range(len(words), 0, -1))
        theirs = (
            one for one in bodies if same_body(one, state) or (state is None and is_state(one))
        )
        body = next(theirs, "")
        end = of.start("body") + len(body) if body else end
    before = plain[max(0, start - LONGEST_END) : start]
    if owns := _PLACES.search(before):
        start -= len(before) - owns.start() if same_body(owns["body"], state) else 0
    return start, end


def _of_honorific(sentence: str, found: regex.Match, roll: Roll) -> Entry | None:
    name = sentence[found.start("name") : found.end("name")]
    style = found[0].partition(" ")[0]
    return roll.by_name(name, found["body"], style) or roll.by_name(name, style=style)


def _strangers(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    """Persons by honorific, or by a name with what they are beside it and no office, whom the roll
    lacks, under the name as printed.
    """
    single = _SINGLE.match(plain)
    if single and not (is_state(single["name"]) or REPORTED_LAST.search(plain)):
        office = sentence[slice(*single.span("office"))]
        speaker = speaker_of(sentence[: single.end("name")], office, None)
        if HAS_TITLE.search(office) or speaker.affiliation:
            yield Mention(0, single.end(), speaker)
    home = _FROM_HOME.match(plain)
    if home and is_state(home["place"]) and not REPORTED_LAST.search(plain):
        office = regex.sub("^An? ", "", sentence[slice(*home.span("office"))])
        yield Mention(0, home.end(), Speaker(sentence[slice(*home.span("name"))], office, None))
    for found in _HONORED.finditer(plain):
        if found["rank"] or _of_honorific(sentence, found, roll) or _IS.match(plain, found.end()):
            continue
        office, end = office_after(sentence, found.end())
        printed = sentence[found.start() : found.end("name")]
        body = sentence[found.start("body") : found.end("body")] if found["body"] else None
        _, placed = _with_state(sentence, found.start(), found.end(), None)
        if placed > found.end():
            end, body = placed, sentence[found.end() + len(" of ") : placed]
            body = body.removeprefix("the ")
        speaker = speaker_of(ordinary_case(printed, ""), office, body)
        yield Mention(found.start(), end, speaker, capitals=found["name"].isupper())


def _persons(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    """Persons by a name of several words where a subject may stand."""
    for found in _CASED_NAME.finditer(plain):
        before = plain[: found.start()].strip()
        led = any(ends(pattern, before) for pattern in _LEADS_TO_NAME)
        if before in ("", FOR) or led or ALSO_WAS.search(before):
            one = _person(sentence, found, before, roll)
            yield from () if one is None else (one,)


def _person(sentence: str, found: regex.Match, before: str, roll: Roll) -> Mention | None:
    """Who is so named behind some words: somebody on the roll, or, where what stands beside the
    name tells that it is a person's, somebody else.
    """
    plain = found.string
    name, title = _of_state(*without_title(sentence[slice(*found.span("name"))]))
    entry = roll.by_name(name) if len(name.split()) > 1 or title else None
    person, _, state = name.rpartition(" of ")
    state = state if " " in person and is_state(state) else ""
    quoted = state and ends(_QUOTED_BY, before)  # "…", said Ada Mensah of Ghana
    trade = _TRADE.match(name)  # "Hydrologist Ada Mensah"
    by_part = ends(_SAID_THE, before) or (
        _LEADS_ON.fullmatch(before) and plain.startswith((", a ", ", an ", ", the "), found.end())
    )
    if trade:
        entry = entry or roll.by_name(name[trade.end() :])
        if trade[0].strip() in _PARTS and not before:
            name, by_part = name[trade.end() :], True
    if state:
        person = name.removesuffix(f" of {state}")
        entry = entry or roll.by_name(person, state) or _of_no_state(roll.by_name(person))
        name = person if quoted else name
    office, end = office_after(sentence, found.end())
    if entry:
        start, placed = _with_state(sentence, found.start(), found.end(), entry.speaker.affiliation)
        return Mention(start, max(end, placed), entry.speaker, None)
    briefer = A_BRIEFER.fullmatch(before) and not _WAS_TOLD.match(plain, found.end())
    placed_so = A_GUEST.fullmatch(before) or _OF_MINISTRY.match(plain, found.end())
    guest = OF_BODY_ACTS.match(plain, found.end()) if placed_so else None
    guest = guest if guest and not _TOLD_HER.match(plain, guest.end("body")) else None
    behalf = _FOR_A_BODY.fullmatch(before)
    placed = HAS_TITLE.search(even(office)) or OF_BODY.match(office)
    told = placed or briefer or guest or behalf or quoted or by_part
    bracket = sentence[slice(*found.span("body"))] if found["body"] else None
    if len(name.split()) < 2 or not name[0].isupper() or is_state(name) or _IS_BODY.match(name):
        return None
    if not (title or told or (bracket and is_state(bracket))):
        return None
    body = bracket or (state if quoted else None)
    if guest or (behalf and not bracket):
        end = guest.end("body") if guest else end
        body = sentence[slice(*(guest or behalf).span("body"))].removeprefix("the ")
    speaker = speaker_of(ordinary_case(name, ""), office or title, body)
    return Mention(found.start(), end, speaker, weak=not (bracket or told))


def _led_in(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    """Who by name and what they are takes the floor within another's statement: "Disagreeing, Ada
    Mensah, an engineer at the Water Board, said".
    """
    for found in _CASED_NAME.finditer(plain) if _LEADS_ON.match(plain) else ():
        before = plain[: found.start()].rstrip()
        one = _person(sentence, found, before, roll) if _LEADS_ON.fullmatch(before) else None
        if one and not one.weak and _is_led_in(one, plain):
            yield one


def _of_no_state(entry: Entry | None) -> Entry | None:
    """Somebody who speaks for a body that is no State, whatever State they are from."""
    body = entry and entry.speaker.affiliation
    return entry if body and not is_state(body) else None


def _by_single_name(plain: str, roll: Roll) -> Iterator[Mention]:
    """Those on the roll who have one name only: "Sulastri further remarked"."""
    for entry in roll.entries:
        name = entry.speaker.name
        if entry.speaker.named and len(name) >= _SHORTEST_SINGLE and " " not in name:
            for found in regex.finditer(rf"(?<![\p{{L}}-]){name}(?=[,:;.]| \p{{Ll}})", plain):
                yield Mention(found.start(), found.end(), entry.speaker, entry.paragraph)


def _office_first(sentence: str, plain: str) -> Iterator[Mention]:
    """``The Secretary-General of X, Doreen Bogdan-Martin, said``."""
    led_in = () if REPORTED_LAST.search(plain) else _OFFICES_LED_IN
    for found in filter(None, (pattern.match(plain) for pattern in (*_OFFICES_NAMED, *led_in))):
        whose = found.groupdict()
        title = HAS_TITLE.search(found["office"])
        if title is None or "," in found["office"][: title.start()]:
            continue
        name = sentence[slice(*found.span("name"))]
        if not _is_person(name):
            return  # "NAME, President of the Board, Body X"
        office = sentence[slice(*found.span("office"))]
        body = owner(sentence, found) if whose.get("body") or whose.get("that") else None
        if body and HAS_TITLE.search(body):
            continue
        office = f"{office} of {body}" if body else office
        place = sentence[slice(*found.span("place"))] if found["place"] else None
        yield Mention(0, found.end(), speaker_of(ordinary_case(name, ""), office, place))
        return


def _is_person(name: str) -> bool:
    """Whether capitalized words are no office, body or country."""
    return not (HAS_TITLE.search(name) or BODY.search(name) or is_state(name))


def another_by_office(sentence: str, speaker: Speaker) -> bool:
    """Whether a sentence opens with somebody else's office and name and what they did, be it by no
    verb of speech: "Under-Secretary-General for Water Ada Mensah presented".
    """
    found = _ACTS_BY_NAME.match(even(sentence))
    if found is None or not HAS_TITLE.search(found["office"]) or not _is_person(found["name"]):
        return False
    known = {*fold(speaker.name).split()}
    return known.isdisjoint(fold(found["name"]).split())


def _office_of_state(sentence: str, plain: str) -> Iterator[Mention]:
    """``Minister for Wells of the Russian Federation JAN NOVÁK said``."""
    found = _OFFICE_OF.match(plain)
    whole = sentence[slice(*found.span("whole"))] if found else ""
    for cut in regex.finditer(r" of (?:the )?", even(whole)):
        if not HAS_TITLE.search(office := whole[: cut.start()]):
            continue
        for state, person in _behind_state(whole[cut.end() :]):
            if regex.fullmatch(NAME, even(person)) and _is_person(person):
                speaker = speaker_of(ordinary_case(person, ""), f"{office} of {state}", None)
                yield Mention(0, found.end() if found else 0, speaker)
                return


def _behind_state(text: str) -> Iterator[tuple[str, str]]:
    """Each State with which a text begins, and what stands behind it; the longest name first."""
    words = text.split(" ")
    for i in range(len(words) - 1, 0, -1):
        if is_state(state := " ".join(words[:i])):
            yield state, " ".join(words[i:])


def _of_state(name: str, title: str) -> tuple[str, str]:
    """``Ada Mensah of Ghana`` with the title before it → the name, and the whole office."""
    of_state = regex.match("of (?:the )?", even(name)) if title else None
    for state, person in _behind_state(name[of_state.end() :]) if of_state else ():
        return person, f"{title} of {state}"
    name, of, state = name.partition(" of ")
    rank = title or name.split(" ", 1)[0].title()
    if of and (title or IS_ROYAL.fullmatch(rank)) and is_state(state):
        return name, f"{rank} of {state}"
    return f"{name}{of}{state}", title


def _offices(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    in_turn = _IN_TURN.match(plain) is not None
    answers = _OFFICE_ANSWERS.match(plain) is not None
    by_office = _BY_OFFICE.search(plain)
    taken_up = by_office.end("by") if by_office else None  # where who did so is named
    for found in _HEAD_OF.finditer(plain):
        if head := roll.head_of(found["body"]):
            yield Mention(found.start(), found.end(), head.speaker, head.paragraph, weak=True)
    for found in (*_TITLED.finditer(plain), *_OWN_TITLED.finditer(plain)):
        start, end, printed = _office_named(sentence, plain, found)
        office = split_office(printed)
        entry = roll.by_office(office.role, office.affiliation)
        if entry is None or presides_elsewhere(entry.speaker, printed):
            entry = presiding_here(printed, roll)
        if entry:
            # "Mali's Minister for Health" is no topic
            of_topic = start > 0 or (found.re is _TITLED and not (in_turn or answers))
            weak = of_topic and start != taken_up
            yield Mention(start, end, entry.speaker, entry.paragraph, weak=weak)
        elif office.affiliation and is_state(office.affiliation):
            speaker = Speaker(f"The {printed}", office.role, office.affiliation, named=False)
            weak = (start > 0 or not in_turn) and start != taken_up
            yield Mention(start, end, speaker, weak=weak)
        elif start == 0 and _is_of_body(office) and _OFFICE_SAYS.match(plain, end):
            speaker = Speaker(f"The {printed}", office.role, office.affiliation, named=False)
            yield Mention(start, end, speaker, weak=True)


def _is_of_body(office: Office) -> bool:
    """Whether an office is one of a body's own, and neither of its delegates nor who presides."""
    role, body = office.role or "", office.affiliation or ""
    own = BODY.search(body) or _PART_OF_BODY.search(body)
    return bool(role and own) and not _NO_OWN_OFFICE.match(role)


def _office_named(sentence: str, plain: str, found: regex.Match) -> tuple[int, int, str]:
    """Where an office stands, and the office with whose it is; "" where it is none."""
    start, end = found.span()
    printed = sentence[slice(*found.span("office"))]
    if not HAS_TITLE.search(even(printed)):
        return start, end, ""
    aside = _ASIDE.match(printed)  # "the Assembly, the Crown Prince of Oman"
    if aside and not HAS_TITLE.search(aside[0]):
        start, printed = found.start("office") + aside.end(1), printed[aside.end() :]
    if found.re is _OWN_TITLED:
        body = owner(sentence, found)
        if body is None:
            return start, end, ""
        printed = f"{printed} of {articled(regex.sub('^[Tt]he ', '', body))}"
    if plain.startswith(_OF_THAT_COUNTRY, end):
        end += len(_OF_THAT_COUNTRY)
        for body in places(plain[:start])[-1:]:
            printed = f"{printed} of {articled(body)}"
    return start, end, printed
