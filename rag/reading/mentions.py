"""Who a sentence says is speaking: names and offices in the subject's place.

Comes in: a sentence and the roll. Goes out: Mentions, in order. A name that is only talked about
("a question by the representative of X", "that Y's delegate erred") is none.
Does not know: paragraphs before this one.

All offsets are into the sentence; ``rag.words.even`` keeps them true to the print.
"""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from rag.countries import BODY, listed
from rag.reading.delegates import OWNER, Mention, delegates, owner, places, states
from rag.reading.genre import ADVERBS, ASKED, DELEGATE, REPORTED, SAID, SPEAKS, VERB
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
    WORDS,
    ordinary_case,
)
from rag.reading.offices import HAS_TITLE, is_state, split_office
from rag.reading.printed import (
    ACTS,
    BRACKET,
    NAMED_IN_BRACKETS,
    OF_BODY,
    OF_BODY_ACTS,
    PUT_BY,
    in_capitals,
    office_after,
    speaker_of,
    without_title,
)
from rag.reading.roll import Entry, Roll, articled, same_body, together
from rag.records import Speaker
from rag.words import even, first_large

_HONORED = regex.compile(
    rf"\b(?:{HONORIFIC}|(?P<rank>{ROYAL}|{RANK})) "
    rf"(?P<name>(?:(?!of ){PARTICLE} ){{0,3}}+"
    rf"(?:{CAPITALS}|{CASED}(?:(?: (?!of ){PARTICLE}){{0,3}}+ {CASED}){{0,7}}+))"
    rf"(?: ?{NAMED_IN_BRACKETS})?+"
)
_OF_THAT_COUNTRY = " of that country"
_OF_PLACE = regex.compile(rf" of (?P<body>{BODY_NAME})")
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
_OFFICE_NAME = regex.compile(
    rf"^(?:The |{OWNER} )?(?P<office>{_TITLE_WORD}"
    rf"(?:,? (?:(?:for|of|and|the|on|in|at|to) ){{0,3}}+{_TITLE_WORD}(?:'s?)?(?: \([^()]*+\))?)"
    r"{0,24}), "
    rf"(?P<name>{NAME})(?: ?{NAMED_IN_BRACKETS.replace('<body>', '<place>')})?(?=,)"
)
_OFFICE_OF_THE = regex.compile(rf"^(?:The )?(?P<name>{NAME} of the {NAME})(?=,| \p{{Ll}})")
_TITLED_AS = (
    rf"(?P<office>{_TITLE_WORD}"
    rf"(?:,? (?:(?:for|of|and|the) ){{0,3}}+{_TITLE_WORD}(?:'s?(?= \p{{Lu}}))?){{0,24}}+)"
)
_TITLED = regex.compile(rf"\b[Tt]he {_TITLED_AS}")
_OWN_TITLED = regex.compile(rf"{OWNER} {_TITLED_AS}")
# "The Minister for Water of Chad, for his part, announced": another has the floor, whose office
# alone is given.
_IN_TURN = regex.compile(
    rf"(?:The |{OWNER} ){_TITLED_AS}, (?:(?:for|on) (?:his|her|its|their) part|"
    r"in (?:his|her|its|their) turn|by contrast|meanwhile|on the other hand|too|next|then), "
    rf"{ADVERBS}{VERB}"
)
_COULD = regex.compile(r" (?:had|has|have|will|would|could|did|does|is)\b")  # told of them
_ANSWERED = r"(?:answered|replied|responded|retorted|countered|rejoined|conceded)\b"
_OFFICE_ANSWERS = regex.compile(rf"The {_TITLED_AS} {ADVERBS}{_ANSWERED}")
# "The Secretary of the Committee read out a statement": whoever keeps its papers, unnamed.
_OF_SECRETARIAT = regex.compile(
    r"(?:The )?(?P<name>[Ss]ecretary of the (?:Committee|Commission|Council|Assembly|Conference)) "
    rf"{ADVERBS}(?:{SAID}|{ASKED}|read(?: out)?|made|informed|clarified|recalled|presented)\b"
)
# "Her point was taken up by the Minister for Water of Chad, who said".
_BY_OFFICE = regex.compile(
    rf"\b(?P<by>by )(?:the |{OWNER} ){_TITLED_AS}, who {ADVERBS}(?:{SAID}|{ASKED})"
)
_OFFICE_DOES = regex.compile(
    rf",? {ADVERBS}(?:both |{VERB})|,? and (?:the |{WORDS}'s? ){_TITLED_AS}|, for (?:his|her) part,"
)
_HAD = regex.compile(rf" had (?:also )?{VERB}")
_HAD_SAID = regex.compile(
    rf" had {ADVERBS}(?:just |earlier )?(?:referred|spoken|said|accused|claimed|alleged|mentioned|"
    r"argued|asked|called|described|told|suggested|stated|raised|quoted|implied|omitted|forgotten|"
    r"failed|attacked|tried)\b"
)
# Who presides here, or keeps the organ's papers: nobody who does so elsewhere.
_PRESIDING = regex.compile(
    r"(?:Acting |Vice-|Committee |Council |Assembly )*(?:Chair\p{L}*|President|Secretary)"
    r"(?: of the (?:General |Security )?"
    r"(?:Assembly|Council|Committee|Commission|Conference|Forum))?"
    rf"(?: for (?:the month of )?(?:{'|'.join(month_name[1:])}))?",
    regex.IGNORECASE,
)
# Not "President of Kenya", who is called President too.
_OF_AN_ORGAN = regex.compile(r"\b(?:Assembly|Council|Committee|Commission|Conference|Forum)\b")
_ASIDE = regex.compile(r" ?(?:,| —).*$")
_ACTS_LATER = regex.compile(rf"(?:[,—] |who |[\"'] ?){ADVERBS}(?:{VERB}|(?:would|could)\b)")
_ACTS_ALONE = regex.compile(rf"{_ACTS_LATER.pattern}(?! on behalf\b)")
_ACTING = regex.compile(r"(?:,[^,]*,)? (?:also )?\p{Ll}+ing\b")
_IS = regex.compile(rf"[ ,]*+{ADVERBS}(?:was|were)\b")
_INVERTED = regex.compile(rf"(?:^|[,\"?!—] ?){ADVERBS}(?!was |were ){VERB}$")
_ANSWERS = regex.compile(rf",? {ADVERBS}{_ANSWERED}")
_ANSWERED_BY = regex.compile(
    rf"(?:[,\"?!—] ?{ADVERBS}{_ANSWERED}|"
    r"\bcame (?:the|an?) (?:\p{Ll}+ )?(?:answer|reply|response) from)$"
)
_QUOTED_BY = regex.compile(rf"\" {ADVERBS}(?:{SAID}|{ASKED}|recalled|declared|recounted)$")
# "X's delegate, taking the floor, thanked Y" is no "…", said Y.
_THANKED = regex.compile(rf"(?<![\"?!]),? {ADVERBS}{VERB}$")
_ALSO_WAS = regex.compile(
    r"^(?:Also|Among (?:those|(?:the )?(?:many |several |other )?(?:speakers|delegat(?:es|ions))) "
    rf"(?:who {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS})|"
    r"(?:call|urg|express|ask|stress|emphasiz|warn|not|underlin|underscor|highlight|welcom|condemn|"
    r"deplor|voic|support|oppos|propos|point|caution|reject|regrett|echo)ing ))"
    r".*\b(?:was|were)$"
)
THEY_WITH = "They, along with", "They, together with"  # whom the paragraph before names, and others
_AND = regex.compile(r", |,? and ")
_AND_NAMED = regex.compile(r"[\p{L}.)],? and$")
_WAS_TOLD = regex.compile(r"(?:, [^,.]{1,100},)? (?:was|were|had been)\b")
# "A third briefer, NAME, who runs a shelter, asked".
_A_BRIEFER = regex.compile(
    r"^(?:The|An?|Another)(?: (?:first|second|third|fourth|fifth|next|last|final|other|only))?"
    r" (?:briefer|speaker|panell?ist|expert|witness|participant),|^The (?:first|second|third|next|"
    r"last|final) of the [\p{Ll} -]{3,40},"
)
# "A youth representative, NAME of BODY, asked": whoever takes part, for a body.
_A_GUEST = regex.compile(
    r"^(?:The|An?|Another) (?:(?!and )[\p{L}-]+ ){0,3}?(?:briefer|speaker|panell?ist|expert|"
    r"witness|participant|representative|survivor|advocate|activist|campaigner|discussant|"
    r"petitioner),"
)
_TOLD_HER = regex.compile(r"(?:, \p{Ll}[^,]*,)? told (?:her|him|them|us|me)\b")
# "Speaking on behalf of the Water Union, Jan Novák recalled".
_FOR_A_BODY = regex.compile(
    rf"(?:Also )?[Ss]peaking (?:on behalf of|for) (?:the )?(?P<body>{BODY_NAME})"
    r"(?: \([^()]+\))?(?:, in [^,.]{1,60})?,"
)
_LEADING = regex.compile(
    r"(?:^|[,;—:]|[,?!.]\"|[,;—] (?:and|but|including|among them|with|although)|"
    r"\b(?:while|whereas)|"
    r"^(?:Also )?[Aa]mong (?:them|these|those)(?: \p{Ll}+ing [^,]{1,80})? (?:was|were)|"
    r"^(?:Meanwhile|However|Then|Next|But|And|Yet|Today|Finally|Similarly|Likewise|"
    rf"Others?,? including)|{_A_BRIEFER.pattern}|{_A_GUEST.pattern}|"
    # "…", economist NAME declared; asked this, to which NAME replied
    r"[,?!.]\"(?: \p{Ll}[\p{Ll}-]*){1,3}|, to which)$"
)
WAS_JOINED = regex.compile(  # whoever spoke before, by others
    r"(?:He|She|They) (?:was|were) (?:also )?(?:joined|echoed|supported|backed|seconded) by"
)
# "was welcomed by NAME", "support came from X's delegate": who agrees speaks.
_AGREED = regex.compile(
    r"(?:\b(?:echoed|shared|welcomed|supported|backed|seconded|endorsed|joined|underscored|"
    r"stressed|highlighted|raised|voiced|expressed) by|"
    r"\b(?:question|query|point|concern) (?:put|raised|posed|made) by|"
    r"\bcame(?: (?:the|an?)(?: \p{Ll}+)? (?:answer|reply|response|retort))? from)$"
)
# "While Chad's delegate feared it, the representative of Fiji hoped for it": both speak.
_WHILE = frozenset({"While", "Whereas"})
_TOLD_BESIDE = regex.compile(
    rf"^(?!.*(?<!\bwhat )\b(?:he|she|they) {ADVERBS}{VERB}).*(?:, | — )"
    rf"(?:(?:the|his|her|their) {DELEGATE} (?:of|from)|(?:the )?{WORDS}'s? {DELEGATE})\b"
)
_TRADE = regex.compile(r"\p{Lu}\p{Ll}+(?:ist|er|or|ian|ant|ent) (?=\S+ )")
_FOR = "For"  # "For the delegate of Chad, the lesson was": who is told of in the first place
_WHO_SAYS = regex.compile(
    rf"(?:, [^,.;:]{{1,100}}){{0,2}}, who {ADVERBS}(?:{SAID}|{ASKED}|begged\b|answered\b|denied\b)"
)
# "The idea was dismissed by Chad's delegate, who said", "found no favour with": they speak; not
# "Asked by Chad's delegate, who wondered why, she said".
_WAS_DONE_BY = regex.compile(
    rf"\b(?:was|were|had been)(?: {ADVERBS}[\p{{Ll}} ]{{1,30}})? by$|"
    r"\b(?:no|little|much|some) (?:favour|support|sympathy|echo) (?:with|from)$"
)
_TO_WHOM = regex.compile(r"(?:He|She|They)\b")
# "…, a point taken up by the delegate of Chad, who said".
_REPLY_FROM = regex.compile(
    r"\b(?:reply|response|retort|rejoinder|rebuke|objection) from$|"
    r"\b(?:point|view|concern|call|sentiment|position|demand|plea|appeal)s? (?:also |then )?"
    r"(?:taken up|echoed|shared|made|backed|supported|repeated|seconded|endorsed) by$"
)
# "For the delegate of Chad, she had one question": she speaks.
_ANOTHER_SPEAKS = regex.compile(
    r"[^,(]*(?:\([^()]*\))?(?:, who [^,]*)?, "
    r"(?:(?:he|she|they|it|we)\b|[Tt]he (?:Assembly|Council|Committee)\b)"
)
# "Next came ADA MENSAH (Ghana), who called for", "It was for a fund that ADA MENSAH spoke".
_SPEAKS_LATER = regex.compile(
    rf"(?: ?\([^()]*\))?(?:[^.;:]{{0,240}}?(?:, who|,| who))? {ADVERBS}{VERB}"
)
_PRESIDES = regex.compile(r"[^.;]{0,80}\b(?:presiding|in the [Cc]hair)\b")  # "With NAME presiding"
# "JOHN ADDO (Ghana) was elected", "the Council elected JOHN ADDO": no words of theirs.
_IS_CHOSEN = regex.compile(
    r"\b(?:(?:re-?)?elected|appointed|nominated|acted as tellers|took the [Cc]hair)\b"
)
_JOINED = regex.compile(
    r"(?:, (?:and|but|with|although)|; ?(?:and|while)?|\b(?:and|while|whereas))$"
)
_ONE_REPORTED = regex.compile(rf"\b(?:[Hh]e|[Ss]he) {ADVERBS}{VERB}")
# A group that takes no capital: "the least developed countries".
_OF_SMALL = (
    r"(?:the )?(?:(?:least|land-?locked|small|island|low-lying|middle-income|developed|developing|"
    r"non-aligned|like-minded|coastal|upstream|downstream)(?: and |,? )){1,5}(?:countries|States)"
)
_WORDS_OF = rf"{WORDS}(?: of (?:the )?{WORDS})?"  # "Republic of Moldova"
_BEHALF = regex.compile(
    r"(?:\b[Oo]n behalf of|\b[Ss]peaking (?:also )?for|\bspeaks? for|"
    r"in (?:his|her|its|their) capacity as (?:Chair|Coordinator|representative) of) "
    rf"(?P<group>{_OF_SMALL}|{BODY_NAME}"
    rf"(?P<more>(?:, (?:the )?{_WORDS_OF}){{1,50}}+,? and (?:the )?{_WORDS_OF})"
    r"(?: \([\p{L}-]+\))?|"
    rf"(?:(?:the )?\"[^\"]{{1,60}}+\")?[^.;]*?)"
    rf"(?=,(?! and (?:the )?\p{{Lu}})|[.;)]|\"|—| {ADVERBS}{VERB}|$)"
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
    rf"(?:[Ss]peaking|[Tt]urning) (?:only |now |then )?(?:for|to|on behalf of) {_THEIR} own "
    r"(?:country|nation|delegation|Government|State)"
)
_OWN_CAPACITY = regex.compile(rf"\b(?:{OWN_CAPACITY})\b")
_MEMBERS = regex.compile(
    r"^(?:the )?(?:(?:(?:States )?[Mm]embers|[Mm]ember (?:[Ss]tates|[Cc]ountries)) of (?:the )?)?"
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
_SHORTEST_SINGLE = 5  # letters of a name that is all of it
_MOST_JOINT = 6  # persons who act together
_LONGEST_END = 200  # characters looked at for what leads to a name
_LONGEST = 2000  # characters of a sentence in which mentions are looked for


def mentions(
    sentence: str, roll: Roll, *, offices: bool, opens: bool = False, before: str = ""
) -> list[Mention]:
    """The speakers a sentence names as its subjects; ``offices``: also by office alone.

    ``opens``: the sentence opens a paragraph, and may name its speaker by honorific ("Ms. Moyo")
    where the roll has nobody of that name, or by country alone. ``before``: the sentence before.
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    candidates = list(_candidates(sentence, before, roll, offices=offices))
    if opens:
        candidates += _strangers(sentence, plain, roll)
        candidates += states(plain)
    else:  # "His counterpart had erred" is what somebody else says
        candidates = [one for one in candidates if not _HAD_SAID.match(_after(plain, one))]
    return _subjects(candidates, plain)


def others(sentence: str, roll: Roll) -> list[Mention]:
    """Who else speaks in a sentence of somebody's statement: a name in capitals, or a delegate
    who opens it.
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    found = [*_honored(sentence, plain, roll), *delegates(sentence), *in_capitals(sentence, roll)]
    found += _offices(sentence, plain, roll) if _IN_TURN.match(plain) else ()
    plainly = [
        one
        for one in found
        if (one.capitals or _opens(one, plain) or _answers(one, plain))
        and not _COULD.match(_after(plain, one))
    ]
    return _subjects(plainly, plain) if plainly else []


def one_in_capitals(sentence: str, after: str, roll: Roll) -> Mention | None:
    """The one person whom the first sentence of a paragraph names in capitals, wherever it does so:
    "Next came ADA MENSAH (Ghana), who called for"; where it, or the sentence ``after`` it, tells
    that they speak.
    """
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    honored = (*_honored(sentence, plain, roll), *_strangers(sentence, plain, roll))
    every = (*in_capitals(sentence, roll, any_name=True), *honored)
    found = [one for one in every if one.capitals and not _PRESIDES.match(_after(plain, one))]
    if len(found) != 1 or _IS_CHOSEN.search(plain):
        return None
    (one,) = found
    _, end = _with_state(sentence, one.start, one.end, one.speaker.affiliation)
    owner_before = _PLACES.search(plain, max(0, one.start - _LONGEST_END), one.start)
    if owner_before and not one.speaker.affiliation and is_state(owner_before["body"]):
        state = sentence[slice(*owner_before.span("body"))]  # "India's ADA MENSAH"
        one = replace(one, speaker=replace(one.speaker, affiliation=state))
    goes_on = REPORTED.search(even(after)) or REPORTED.search(plain, end)
    before = plain[: one.start].rstrip()
    told = goes_on or _SPEAKS_LATER.match(plain, end) or _ends(_INVERTED, before)
    told = told or before.endswith((_FOR, "n the view of", "n the opinion of"))
    return replace(one, start=0, end=end) if told else None


def introducer(sentence: str, roll: Roll) -> Mention | None:
    """Who a sentence says at its end to have put a text forward: "introduced by X's delegate"."""
    sentence = sentence[:_LONGEST]
    plain = even(sentence)
    for one in (
        *delegates(sentence),
        *in_capitals(sentence, roll),
        *_persons(sentence, plain, roll),
    ):
        if _ends(PUT_BY, plain[: one.start].rstrip()) and _after(plain, one).strip() == ".":
            return one
    return None


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


def _subjects(candidates: list[Mention], plain: str) -> list[Mention]:
    """Those of the candidates who act in the sentence, in order."""
    found: list[Mention] = []
    end = 0
    candidates += _joint(candidates, plain)
    for one in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if one.start < end:
            continue
        start = 0 if one.alone else _subject_start(plain, one, found)
        if start is not None:
            if found and start <= found[-1].start:
                start = one.start
            subject = replace(one, start=start, weak=one.weak and not _is_inverted(plain, one))
            if found and _is_apposition(found[-1], one, plain):
                subject = _by_name(found.pop(), subject)
            found.append(subject)
            end = one.end
    return found


def _by_name(office: Mention, person: Mention) -> Mention:
    """A delegate with the name beside: ``The representative of Peru, ADA MORA``."""
    speaker = person.speaker
    if speaker.affiliation is None:
        speaker = replace(office.speaker, name=speaker.name, named=True)
    return replace(person, start=office.start, speaker=speaker)


def _opens(one: Mention, plain: str) -> bool:
    """Whether it is a delegate at the start of a sentence."""
    return not one.speaker.named and plain[: one.start].rstrip() in ("", _FOR)


def _answers(one: Mention, plain: str) -> bool:
    """Whether it is somebody by name who answers: "Mr. Addo replied", "…, answered Mr. Addo"."""
    if not one.speaker.named:
        return False
    before = plain[: one.start].rstrip()
    if _ends(_ANSWERED_BY, before):
        return True
    return not before and _ANSWERS.match(_after(plain, one)) is not None


def _after(plain: str, one: Mention) -> str:
    """What follows a mention and the brackets beside it."""
    bracket = BRACKET.match(plain, one.end)
    return plain[bracket.end() if bracket else one.end :]


def _is_apposition(one: Mention, other: Mention, plain: str) -> bool:
    """Whether the other is the first by name: ``The representative of Peru, ADA MORA, said``."""
    beside = plain[one.end : other.start].strip() == ","
    theirs = other.capitals or same_body(one.speaker.affiliation, other.speaker.affiliation)
    return beside and theirs and not one.speaker.named


def reports(sentence: str, *, one: bool = False) -> bool:
    """Whether a sentence reports by a pronoun ("she went on"), so that it goes on for someone.

    ``one``: only by "he" or "she", as no plural does.
    """
    return bool((_ONE_REPORTED if one else REPORTED).search(even(sentence).lower()))


def on_behalf_of(clause: str) -> tuple[str, ...] | None:
    """The groups a clause says its speaker speaks for; () for "in her national capacity"."""
    plain = even(clause[:_LONGEST])
    spoken = (m for m in _BEHALF.finditer(plain) if not _ends(_ANOTHERS, plain[: m.start()]))
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


def first_clause(sentence: str, one: Mention) -> str:
    """What a sentence says of its subject before the subject acts."""
    acts = _ACTS_ALONE.search(even(sentence), one.end)
    return sentence[one.start : acts.end() if acts else len(sentence)]


def _candidates(sentence: str, before: str, roll: Roll, *, offices: bool) -> Iterator[Mention]:
    plain = even(sentence)
    yield from _honored(sentence, plain, roll)
    yield from delegates(sentence, before)
    yield from _office_first(sentence, plain)
    yield from _office_of_state(sentence, plain)
    yield from in_capitals(sentence, roll)
    yield from _persons(sentence, plain, roll)
    yield from _by_single_name(plain, roll)
    yield from _of_secretariat(plain, roll)
    by_office = _BY_OFFICE.search(plain)
    if offices or by_office or _OFFICE_ANSWERS.match(plain) or _IN_TURN.match(plain):
        yield from _offices(sentence, plain, roll)


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
        body = next((one for one in bodies if is_state(one) and same_body(one, state or one)), "")
        end = of.start("body") + len(body) if body else end
    before = plain[max(0, start - _LONGEST_END) : start]
    if owns := _PLACES.search(before):
        start -= len(before) - owns.start() if same_body(owns["body"], state) else 0
    return start, end


def _of_honorific(sentence: str, found: regex.Match, roll: Roll) -> Entry | None:
    name = sentence[found.start("name") : found.end("name")]
    return roll.by_name(name, found["body"]) or roll.by_name(name)


def _strangers(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    """Persons by honorific whom the roll lacks, under the name as printed."""
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


def _joint(candidates: Sequence[Mention], plain: str) -> Iterator[Mention]:
    """Persons who act together: ``Ada Mensah (Ghana) and Jan Novák (Poland) stressed``."""
    persons = sorted((one for one in candidates if one.speaker.named), key=lambda c: c.start)
    for i, first in enumerate(persons):
        several, whole = [first], 1
        for one in persons[i + 1 : i + _MOST_JOINT]:
            joined = _AND.fullmatch(plain, several[-1].end, one.start)
            if joined:
                several.append(one)
                whole = len(several) if "and" in joined[0] else whole
        if whole > 1:
            speaker = together([one.speaker for one in several[:whole]])
            yield Mention(first.start, several[whole - 1].end, speaker)


def _persons(sentence: str, plain: str, roll: Roll) -> Iterator[Mention]:
    for found in _CASED_NAME.finditer(plain):
        before = plain[: found.start()].strip()
        if (
            before
            and before != _FOR
            and not _ends(_INVERTED, before)
            and not _ends(_LEADING, before)
            and not _ends(_AGREED, before)
            and not _ends(_AND_NAMED, before)
            and not _ALSO_WAS.search(before)
        ):
            continue
        name, title = without_title(sentence[found.start("name") : found.end("name")])
        name, title = _of_state(name, title)
        bracket = sentence[found.start("body") : found.end("body")] if found["body"] else None
        office, end = office_after(sentence, found.end())
        placed = HAS_TITLE.search(even(office)) or OF_BODY.match(office)
        entry = roll.by_name(name) if len(name.split()) > 1 or title else None
        briefer = _A_BRIEFER.fullmatch(before) and not _WAS_TOLD.match(plain, found.end())
        guest = OF_BODY_ACTS.match(plain, found.end()) if _A_GUEST.fullmatch(before) else None
        guest = guest if guest and not _TOLD_HER.match(plain, guest.end("body")) else None
        behalf = _FOR_A_BODY.fullmatch(before)
        person, _, state = name.rpartition(" of ") if _ends(_QUOTED_BY, before) else ("", "", "")
        if " " in person and is_state(state):
            name = person  # "…", said Ada Mensah of Ghana
        else:
            state = ""
        trade = _TRADE.match(name)  # "Hydrologist Ada Mensah"
        entry = entry or (roll.by_name(name[trade.end() :]) if trade else None)
        person, _, of = name.rpartition(" of ")
        if not entry and " " in person and is_state(of):
            entry = roll.by_name(person, of)
        if entry:
            start, placed = _with_state(
                sentence, found.start(), found.end(), entry.speaker.affiliation
            )
            yield Mention(start, max(end, placed), entry.speaker, None)
        elif (
            len(name.split()) > 1
            and name[0].isupper()
            and not is_state(name)
            and (
                title
                or (bracket and is_state(bracket))
                or placed
                or briefer
                or guest
                or behalf
                or state
            )
        ):
            body = bracket or (behalf and sentence[slice(*behalf.span("body"))]) or None
            body = body or state or None
            if guest:
                end = guest.end("body")
                body = sentence[slice(*guest.span("body"))].removeprefix("the ")
            speaker = speaker_of(ordinary_case(name, ""), office or title, body)
            weak = not (bracket or placed or briefer or guest or behalf or state)
            yield Mention(found.start(), end, speaker, weak=weak)


def _by_single_name(plain: str, roll: Roll) -> Iterator[Mention]:
    """Those on the roll who have one name only: "Sulastri further remarked"."""
    for entry in roll.entries:
        name = entry.speaker.name
        if entry.speaker.named and len(name) >= _SHORTEST_SINGLE and " " not in name:
            for found in regex.finditer(rf"(?<![\p{{L}}-]){name}(?=[,:;.]| \p{{Ll}})", plain):
                yield Mention(found.start(), found.end(), entry.speaker, entry.paragraph)


def _office_first(sentence: str, plain: str) -> Iterator[Mention]:
    """``The Secretary-General of X, Doreen Bogdan-Martin, said``."""
    found = _OFFICE_NAME.match(plain)
    title = HAS_TITLE.search(found["office"]) if found else None
    if found and title and "," not in found["office"][: title.start()]:
        name = sentence[found.start("name") : found.end("name")]
        if HAS_TITLE.search(name) or BODY.search(name) or is_state(name):
            return  # "NAME, President of the Board, Body X"
        office = sentence[found.start("office") : found.end("office")]
        body = owner(sentence, found) if found["body"] or found["that"] else None
        office = f"{office} of {body}" if body else office
        place = sentence[slice(*found.span("place"))] if found["place"] else None
        yield Mention(0, found.end(), speaker_of(ordinary_case(name, ""), office, place))


def _office_of_state(sentence: str, plain: str) -> Iterator[Mention]:
    """``Foreign Minister of the Russian Federation Jan Novák said``."""
    found = _OFFICE_OF_THE.match(plain)
    name, title = without_title(sentence[slice(*found.span("name"))]) if found else ("", "")
    person, office = _of_state(name, title)
    if found and person != name and len(person.split()) > 1:
        yield Mention(0, found.end(), speaker_of(person, office, None))


def _of_state(name: str, title: str) -> tuple[str, str]:
    """``Ada Mensah of Ghana`` with the title before it → the name, and the whole office."""
    of_state = regex.match("of (?:the )?", even(name)) if title else None
    if of_state:
        words = name[of_state.end() :].split(" ")
        for i in range(len(words) - 1, 0, -1):
            if is_state(state := " ".join(words[:i])):
                return " ".join(words[i:]), f"{title} of {state}"
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
    for pattern in (_TITLED, _OWN_TITLED):
        for found in pattern.finditer(plain):
            printed = sentence[found.start("office") : found.end("office")]
            if not HAS_TITLE.search(even(printed)):
                continue
            if pattern is _OWN_TITLED:
                body = owner(sentence, found)
                if body is None or not is_state(body):
                    continue
                printed = f"{printed} of {articled(regex.sub('^[Tt]he ', '', body))}"
            start, end = found.span()
            if plain.startswith(_OF_THAT_COUNTRY, end):
                end += len(_OF_THAT_COUNTRY)
                for body in places(plain[:start])[-1:]:
                    printed = f"{printed} of {articled(body)}"
            office = split_office(printed)
            entry = roll.by_office(office.role, office.affiliation) or _presiding_here(
                printed, roll
            )
            if entry and not (_PRESIDING.fullmatch(printed) and _elsewhere(entry.speaker)):
                # "Mali's Minister for Health" is no topic
                of_topic = start > 0 or (pattern is _TITLED and not (in_turn or answers))
                weak = of_topic and start != taken_up
                yield Mention(start, end, entry.speaker, entry.paragraph, weak=weak)
            elif office.affiliation and is_state(office.affiliation):
                speaker = Speaker(f"The {printed}", office.role, office.affiliation, named=False)
                weak = (start > 0 or not in_turn) and start != taken_up
                yield Mention(start, end, speaker, weak=weak)


def _of_secretariat(plain: str, roll: Roll) -> Iterator[Mention]:
    found = _OF_SECRETARIAT.match(plain)
    if found:
        role = first_large(found["name"])
        office = split_office(role)
        entry = roll.by_office(office.role, office.affiliation)
        speaker = entry.speaker if entry else Speaker(f"The {role}", role, None, named=False)
        yield Mention(0, found.end("name"), speaker, entry.paragraph if entry else None)


def _presiding_here(office: str, roll: Roll) -> Entry | None:
    """The one on the roll who presides here: "The Council President" is its President for June."""
    if not _PRESIDING.fullmatch(office):
        return None
    title = office.partition(" of ")[0].split()[-1]
    found = [
        one
        for one in roll.entries
        if title in (one.speaker.role or "").split()
        and _OF_AN_ORGAN.search(one.speaker.role or "")
        and not _elsewhere(one.speaker)
    ]
    return found[0] if len(found) == 1 else None


def _elsewhere(speaker: Speaker) -> bool:
    """Whether somebody who presides does so over another body than the one that meets."""
    role, state = speaker.role or "", speaker.affiliation and is_state(speaker.affiliation)
    here = not speaker.affiliation or (state and role != "President")  # of that State
    return not (here and _PRESIDING.fullmatch(role))


def _subject_start(plain: str, one: Mention, earlier: list[Mention]) -> int | None:
    """Where the remark of a candidate begins, None where it is no subject of the main clause."""
    before = plain[: one.start].rstrip()
    after = _after(plain, one)
    inverted = _is_inverted(plain, one) and not (earlier and _THANKED.search(before))
    told_first = before == _FOR and (one.capitals or after.startswith(","))
    if inverted or (told_first and not _ANOTHER_SPEAKS.match(plain, one.start)):
        return 0
    if (_ends(PUT_BY, before) or _ends(_REPLY_FROM, before)) and _WHO_SAYS.match(after):
        return one.start
    with_others = before in THEY_WITH and _acts(after)
    done_by = _ends(_WAS_DONE_BY, before) and not _TO_WHOM.match(before)
    if with_others or (done_by and _WHO_SAYS.match(after)):
        return 0
    if before.endswith((" with", ",with")):
        return _joint_start(before, one, earlier) if _ACTING.match(after) else None
    if _ends(_AGREED, before) and (WAS_JOINED.fullmatch(before) or not REPORTED.search(before)):
        return _joint_start(before, one, earlier)
    told = REPORTED.search(before) and not (one.capitals or _JOINED.search(before))
    leads = _ends(_LEADING, before) or ", whose " in plain[one.start : one.end]
    leads = leads or (before in _WHILE and _TOLD_BESIDE.search(after))
    return _joint_start(before, one, earlier) if leads and not told and _acts(after) else None


def _acts(after: str) -> bool:
    """Whether what follows somebody tells what they do: not "had erred, she said"."""
    aside = _ASIDE.match(after)
    acts = ACTS.match(after) or (aside and _ACTS_LATER.search(aside[0]))
    return bool(acts) and not (_HAD.match(after) and REPORTED.search(after.partition(";")[0]))


def _ends(pattern: regex.Pattern, before: str) -> bool:
    """Whether what stands before a name ends so; only its end is looked at, for speed."""
    return bool(pattern.search(before, max(0, len(before) - _LONGEST_END)))


def _is_inverted(plain: str, one: Mention) -> bool:
    before = plain[: one.start].rstrip()
    return bool(_ends(_INVERTED, before) or _ALSO_WAS.search(before))


def _joint_start(before: str, one: Mention, earlier: list[Mention]) -> int:
    """The start of the sentence, or of the part joined to it where that has a subject already."""
    if not earlier and not _JOINED.search(before):
        return 0
    joined = regex.search(r"(?:and|but|while|whereas|with|although)$", before)
    return joined.start() if joined else one.start
