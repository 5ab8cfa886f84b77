"""Which of those whom a sentence names act in it: who is its subject.

Comes in: a sentence, evened, and Mentions. Goes out: those who speak, each with where their words
begin. Does not know: how they are named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from rag.reading.delegates import DESCRIBED, Mention, delegates_of
from rag.reading.genre import (
    ADVERBS,
    ASKED,
    DELEGATE,
    PLAYED,
    REPORTED,
    REPORTED_LAST,
    SAID,
    SPEAKS,
    VERB,
    ends,
)
from rag.reading.names import WORDS
from rag.reading.offices import TITLE
from rag.reading.printed import ACTS, BRACKET, PUT_BY
from rag.reading.roll import same_body, together

_HAD = regex.compile(rf" had (?:also )?{VERB}")
_ASIDE = regex.compile(r" ?(?:,| —).*$")
ACTS_LATER = regex.compile(
    rf"(?:[,—] |who |[\"'] ?){ADVERBS}(?!{PLAYED})(?:{VERB}|(?:would|could)\b)"
)
_ACTING = regex.compile(r"(?:,[^,]*,)? (?:also )?\p{Ll}+ing\b")
# Behind what was said: "…," said Mr. Addo; "…" according to him; said the judge, Ada Mensah.
INVERTED = regex.compile(
    rf"(?:(?:^|[,\"?!—] ?){ADVERBS}(?!was |were ){VERB}(?: the (?:[\p{{Ll}}-]+ ){{0,2}}{TITLE},)?|"
    r"\" (?:according to|in the words of))$"
)
# "X's delegate, taking the floor, thanked Y" is no "…", said Y.
_THANKED = regex.compile(rf"(?<![\"?!]),? {ADVERBS}{VERB}$")
# "She welcomed it, praised X's delegate and …": nobody's "…", praised X's delegate.
_PRAISED = regex.compile(
    rf", {ADVERBS}(?:praised|thanked|commended|welcomed|congratulated|supported|backed|criticized|"
    r"condemned|accused|blamed|dismissed|saluted|applauded|hailed|rebuked|denounced|attacked)$"
)
ALSO_WAS = regex.compile(
    r"^(?:Also|Among (?:those|(?:the )?(?:many |several |other )?(?:speakers|delegat(?:es|ions))) "
    rf"(?:who {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS})|"
    r"(?:call|urg|express|ask|stress|emphasiz|warn|not|underlin|underscor|highlight|welcom|condemn|"
    r"deplor|voic|support|oppos|propos|point|caution|reject|regrett|echo)ing ))"
    r".*\b(?:was|were)$"
)
THEY_WITH = "They, along with", "They, together with"  # whom the paragraph before names, and others
_AND = regex.compile(r", |,? and |, (?:who|whose|which)\b[^,.;:\"]{1,80}, and ")
# "A third briefer, NAME, who runs a shelter, asked".
A_BRIEFER = regex.compile(
    r"^(?:The|An?|Another)(?: (?:first|second|third|fourth|fifth|next|last|final|other|only))?"
    r" (?:briefer|speaker|panell?ist|expert|witness|participant),|^The (?:first|second|third|next|"
    r"last|final) of the [\p{Ll} -]{3,40},"
)
# "A youth representative, NAME of BODY, asked": whoever takes part, for a body.
A_GUEST = regex.compile(
    r"^(?:The|An?|Another) (?:(?!and )[\p{L}-]+ ){0,3}?(?:briefer|speaker|panell?ist|expert|"
    r"witness|participant|representative|survivor|advocate|activist|campaigner|discussant|"
    r"petitioner),"
)
# "Next, the Committee heard from NAME, who said".
HEARD_FROM = (
    r"^(?:\p{Lu}[\p{L} ]{2,40}, )?(?:[Tt]he|[Ii]ts) (?:\p{Lu}[\p{L}-]+ ){0,5}?"
    r"(?:Committee|Commission|Council|Assembly|Forum|Board|Conference|Meeting|members|delegates|it)"
    r"(?: (?:then|also|next|first|today))* heard (?:from|an? (?:\p{Ll}+ )?"
    r"(?:statement|presentation|briefing|report|address|update) (?:by|from))(?: [^,]{3,60},)?"
)
# "Open Wells (Chad) — as the representative of Mali asked": an item of a list that says why.
_ITEM = (
    r"^(?=\p{Lu})(?:[^.;:\"]{1,180}\([^()]+\)(?:,? —|[,:])|"
    rf"(?:(?!\b(?:{VERB}|which|who)\b)[^.;:\"]){{1,180}} —) (?:as|because|after|since|when)"
)
# "Differences emerged when the representative of Chad charged": what the meeting came to, and why.
_CAME_TO = (
    r"^(?!.*\b(?:he|she|they)\b)[^\".;]{0,60}?\b(?:[Dd]ifferences|[Dd]isagreements?|[Dd]ivisions|"
    r"[Dd]isputes?|[Ee]xchanges?|[Dd]ebate|[Dd]iscussion|[Tt]empers|[Vv]oices|[Tt]ensions?|"
    r"[Cc]onsensus|[Cc]ontroversy|[Ll]aughter|[Mm]eeting|[Ss]ession|[Mm]ood|[Pp]roceedings)\b"
    r"[^\".;]{3,90}?,? (?:when|(?:after|during|in)(?: which)?|as|because|whereupon)"
)
# "Next to take the floor was", "The last speaker was": who comes to the floor stands behind it.
_COMES_TO_SPEAK = (
    r"^(?:(?:Also |Then )?(?:[Nn]ext|[Ff]irst|[Ll]ast|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|"
    r"[Ff]inally|[Tt]hen) (?:(?:up|in line|on the list) )?(?:to \p{Ll}+ (?:[^,.;\"]{1,60} )?)?|"
    r"(?:The|An?) (?:first|next|last|final|second|third|fourth|fifth|only|other|following|closing) "
    r"(?:[\p{Ll}-]+ ){0,2}?(?:to \p{Ll}+|speaker|organi[sz]ation|NGO|applicant|petitioner|briefer|"
    r"witness|guest|panell?ist|one)(?: (?:(?!\b(?:was|were|came)\b)[^,.;\"]){1,60})? |"
    r"(?:Taking|Given|Granted) the floor (?:next|first|last|then|again|thereafter)? ?|"
    r"At the (?:podium|microphone|rostrum|lectern) (?:next )?)(?:was|came|stood|followed)"
    r"(?! (?:told|given|shown|sent|made|taken|left|\p{Ll}+ed|that|not|to)\b)"  # of no speaker
)
COMES_TO_SPEAK = regex.compile(_COMES_TO_SPEAK)
_TO_SPEAK = regex.compile(
    r"\b(?:up|in line|on the list|to (?:speak|take|address|respond|come|follow|make|ask|answer)|"
    r"floor|[Ss]peaker|NGO|organi[sz]ation|applicant|petitioner|briefer|witness|guest|panell?ist)\b"
)
_SOMEBODY = regex.compile(rf" (?:(?:the|an?) (?:\p{{Ll}}+ )?{DELEGATE}\b|(?:from )?{DESCRIBED})")
LEADING = regex.compile(
    r"(?:^(?:Both)?|[,;—:]|[,?!.]\"|[,;—] (?:and|but|including|among them|with|although)|"
    r"\b(?:while|whereas)|"
    r"^(?:Also )?[Aa]mong (?:them|these|those)(?: \p{Ll}+ing [^,]{1,80})? (?:was|were)|"
    r"^(?:Meanwhile|However|Then|Next|But|And|Yet|Today|Finally|Similarly|Likewise|"
    rf"Others?,? including)|{A_BRIEFER.pattern}|{A_GUEST.pattern}|"
    # "…", economist NAME declared; asked this, to which NAME replied
    rf"[,?!.]\"(?: \p{{Ll}}[\p{{Ll}}-]*){{1,3}}|, to which|{HEARD_FROM}|"
    rf"^Joining [^,.;]{{1,80}} (?:was|were)|{_ITEM}|{_CAME_TO}|{_COMES_TO_SPEAK})$"
)
WAS_JOINED = regex.compile(  # whoever spoke before, by others
    r"(?:He|She|They) (?:was|were) (?:also )?(?:joined|echoed|supported|backed|seconded) by"
)
# "was welcomed by NAME", "support came from X's delegate": who agrees speaks.
AGREED = regex.compile(
    r"(?:\b(?:echoed|shared|welcomed|supported|backed|seconded|endorsed|joined|underscored|"
    r"stressed|highlighted|raised|voiced|expressed) by|"
    r"\b(?:question|query|point|concern) (?:put|raised|posed|made) by|"
    r"\bcame(?: (?:the|an?)(?: \p{Ll}+)? (?:answer|reply|response|retort))? from)$"
)
# "The delegate of Nepal, echoed by his counterpart from Bhutan, said".
_ECHOED = regex.compile(r", (?:\p{Ll}+ )?(?:echoed|seconded|supported|backed|joined) by ")
# "While Chad's delegate feared it, the representative of Fiji hoped for it": both speak.
_WHILE = frozenset({"While", "Whereas"})
_TOLD_BESIDE = regex.compile(
    rf"^(?!.*(?<!\bwhat )\b(?:he|she|they) {ADVERBS}{VERB}).*(?:, | — )"
    rf"(?:(?:the|his|her|their) {DELEGATE} (?:of|from)|(?:the )?{WORDS}'s? {DELEGATE})\b"
)
FOR = "For"  # "For the delegate of Chad, the lesson was": who is told of in the first place
_WHO_SAYS = regex.compile(
    rf"(?:, [^,.;:]{{1,100}}){{0,2}}, who {ADVERBS}(?:{SAID}|{ASKED}|{SPEAKS}|"
    r"(?:begged|answered|denied|lamented|feared|complained|deplored|welcomed|wished|hoped|praised|"
    r"described|conceded|promised|recounted)\b)"
)
# "The idea was dismissed by Chad's delegate, who said", "found no favour with": they speak; not
# "Asked by Chad's delegate, who wondered why, she said".
_WAS_DONE_BY = regex.compile(
    rf"\b(?:was|were|had been)(?: {ADVERBS}[\p{{Ll}} ]{{1,30}})? by$|"
    r"\b(?:no|little|much|some) (?:favour|support|sympathy|echo) (?:with|from)$|"
    r"^Joining [^,.;]{1,80} (?:was|were)$"
)
_TO_WHOM = regex.compile(r"(?:He|She|They)\b")
# "Nor was it to the taste of Chad's delegate, who had hoped for more; it would do, he said":
# whoever thinks so of a thing speaks, where the sentence goes on for them.
_TO_THEIR_MIND = regex.compile(
    r"\b(?:(?:to|for) the (?:taste|liking|satisfaction|relief|surprise|dismay|regret|delight|"
    r"disappointment|annoyance|comfort) of|\p{Ll}+ enough for|"
    r"(?:sat|went down) (?:\p{Ll}+ )?(?:well|ill|badly|uneasily|easily) with|"
    r"(?:convinced?|pleased?|satisf(?:y|ied)|reassured?|appeased?|impress(?:ed)?|persuaded?|"
    r"troubled?|worried|alarmed|disappointed|displeased|puzzled|comfort(?:ed)?))$"
)
_WHO_GOES_ON = regex.compile(rf"^, who\b.*(?:{REPORTED_LAST.pattern})")
# What others take up, and how.
_VIEW = "point|view|concern|call|sentiment|position|demand|plea|appeal"
_SHARED = "echoed|shared|backed|supported|repeated|seconded|endorsed"
# "…, a point taken up by the delegate of Chad, who said".
_REPLY_FROM = regex.compile(
    r"\b(?:reply|response|retort|rejoinder|rebuke|objection) from$|"
    rf"\b(?:{_VIEW})s? (?:also |then )?(?:taken up|made|{_SHARED}) by$"
)
# "He feared for the wells, a concern that the delegate of Chad shared, adding".
_A_VIEW = regex.compile(
    rf", an? (?:\p{{Ll}}+ )?(?:{_VIEW}|request|worry|wish|hope|idea|proposal)(?: that| which)?$"
)
_SHARES_IT = regex.compile(rf" {ADVERBS}(?:{_SHARED}), (?:\p{{Ll}}+ing|who)\b")
# "It deleted the paragraph, as proposed by the delegate of Chad, who said".
PROPOSED_BY = regex.compile(
    r"\b(?:(?:proposed|requested|suggested|moved|sought|demanded) by|"
    r"(?:proposal|request|motion|suggestion|initiative|insistence|demand) "
    r"(?:(?:made )?by|of|from))$"
)
# "The delegate of Mali supported it, as did the delegate of Chad": both, and Mali's goes on.
_AS_DID = regex.compile(
    r"^(?!.*\b(?:that(?! [\p{Ll}-]+,)|whether|because)\b).*, "
    r"(?:as|(?:and )?(?:so|nor|neither)) (?:did|was|were|would|will|had|has)$"
)
# "So did the delegate of Chad, who paid", "So, too, the delegate of Mali, who".
SO_DID = regex.compile(
    r"(?:So|Nor|Neither),? (?:too,? )?(?:did|was|were|could|would|had)|So,? too,?|Less so"
)
_WHO_DID = regex.compile(rf"(?:, [^,.;:]{{1,100}}){{0,2}}, who {ADVERBS}{VERB}")
# "The delegate of Chad could not; he called it": they speak all the same.
COULD_NOT_AND = regex.compile(
    rf" (?:could|would|did|was|were|had) not\b[^.;]{{0,80}}; (?:he|she|they) {ADVERBS}{VERB}"
)
# "He yielded his time to the delegate of Chad, who said", "She was followed by".
GIVES_WAY = regex.compile(
    r"(?:\b(?:was|were) (?:then |immediately )?followed by|"
    r"\b(?:yielded|ceded|passed|handed|gave|put)\b[^,.;\"]{0,60} (?:floor|time|question|microphone)"
    r"\b[^,.;\"]{0,30} to)$"
)
# "For the delegate of Chad, she had one question": she speaks.
_ANOTHER_SPEAKS = regex.compile(
    r"[^,(]*(?:\([^()]*\))?(?:, who [^,]*)?, "
    r"(?:(?:he|she|they|it|we)\b|[Tt]he (?:Assembly|Council|Committee)\b)"
)
# "Turning to the question raised by Ms. Addo, she said": what somebody else is led to.
_LED_TO = regex.compile(
    r"(?:(?:Also|Then|Again),? )?(?:\p{Lu}?\p{Ll}+ing|On|To|As (?:for|to)|In|With|About|Of|For|"
    r"After|Like|Unlike)\b[^,]*"
)
_LEADS_ON = regex.compile(
    rf"[^,;.]*, (?!who\b|whose\b)(?:(?:he|she|they|it)\b|"
    rf"(?:(?:Mrs?|Ms|Dr)\.|[^,;.])* {ADVERBS}{VERB})"
)
_JOINED = regex.compile(
    r"(?:, (?:and|but|with|although)|; ?(?:and|while)?|\b(?:and|while|whereas))$"
)
# "asked about wells, and the delegate of Mali about dams": one verb for both.
_ASKED_TOO = regex.compile(
    r"\b(?:asked|[ei]nquired|questioned|wondered|wanted to know|wished to know)\b"
    r"[^;.]*, (?:and|while)$"
)
_ASKS_TOO = regex.compile(
    r" (?:about|whether|why|how|who|what|where|when)\b(?![^,;.]* (?:asked|said)\b)"
)
_IN_FULL = regex.compile(r":\s+[\p{Lu}\"]")  # "The representative of Chad: Wells are dry."
_MOST_JOINT = 6  # persons who act together


def subjects(candidates: list[Mention], plain: str) -> list[Mention]:
    """Those of the candidates who act in the sentence, in order."""
    found: list[Mention] = []
    end = 0
    candidates += _joint(candidates, plain)
    for one in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if one.start < end:
            continue
        start = 0 if one.alone else _subject_start(plain, one, found)
        beside = bool(found) and _is_apposition(found[-1], one, plain)
        if beside and one.capitals and behind(plain, one).startswith("."):
            start = one.start  # "…, said Chad's delegate, ADA MENSAH."
        if start is not None:
            if found and start <= found[-1].start:
                start = one.start
            subject = replace(one, start=start, weak=one.weak and not is_inverted(plain, one))
            if beside:
                subject = _by_name(found.pop(), subject)
            elif found and _does_too(found[-1], one, plain):
                subject = _with_first(found.pop(), subject)
            found.append(subject)
            end = one.end
    return found


def comes_to_speak(plain: str) -> bool:
    """Whether a sentence only brings somebody to the floor, whoever that is."""
    came = COMES_TO_SPEAK.match(plain)
    if came is None or REPORTED.search(plain):
        return False
    return bool(_TO_SPEAK.search(came[0]) or _SOMEBODY.match(plain, came.end()))


def _by_name(office: Mention, person: Mention) -> Mention:
    """A delegate with the name beside: ``The representative of Peru, ADA MORA``."""
    speaker = person.speaker
    if speaker.affiliation is None:
        speaker = replace(office.speaker, name=speaker.name, named=True)
    return replace(person, start=office.start, speaker=speaker)


def _does_too(first: Mention, one: Mention, plain: str) -> bool:
    """Whether no more is told of somebody than that they did as the first: "as did Mali's
    delegate.", "The delegate of Nepal, echoed by Bhutan's, said".
    """
    if did_too(plain[: one.start].rstrip()):
        return plain[one.end :] == "."
    echoed = _ECHOED.fullmatch(plain, first.end, one.start)
    unnamed = not (first.speaker.named or one.speaker.named)
    return bool(echoed and unnamed and plain.startswith(",", one.end))


def _with_first(first: Mention, other: Mention) -> Mention:
    """A delegate, and the other of whom no more is told than that they did so too."""
    speaker = delegates_of([*first.speaker.bodies, *other.speaker.bodies])
    return replace(first, end=other.end, speaker=speaker, first=first.speaker)


def behind(plain: str, one: Mention) -> str:
    """What follows a mention and the brackets beside it."""
    bracket = BRACKET.match(plain, one.end)
    return plain[bracket.end() if bracket else one.end :]


def _is_apposition(one: Mention, other: Mention, plain: str) -> bool:
    """Whether the other is the first by name: ``The representative of Peru, ADA MORA, said``."""
    beside = plain[one.end : other.start].strip() == ","
    theirs = other.capitals or same_body(one.speaker.affiliation, other.speaker.affiliation)
    return beside and theirs and not one.speaker.named


def _joint(candidates: Sequence[Mention], plain: str) -> Iterator[Mention]:
    """Those who act together, persons or delegates: ``Ada Mensah (Ghana) and Jan Novák (Poland)
    stressed``, ``the delegate of Peru and the delegate of Chad stressed``.
    """
    for named in (True, False):
        alike = [one for one in candidates if one.speaker.named is named and not one.alone]
        alike = alike if named else [one for one in alike if one.speaker.affiliation]
        yield from _in_a_row(sorted(alike, key=lambda c: c.start), plain)


def _in_a_row(alike: Sequence[Mention], plain: str) -> Iterator[Mention]:
    for i, first in enumerate(alike):
        several, whole = [first], 1
        for one in alike[i + 1 : i + _MOST_JOINT]:
            joined = _AND.fullmatch(plain, several[-1].end, one.start)
            if joined:
                several.append(one)
                whole = len(several) if "and" in joined[0] else whole
        if whole > 1:
            who = [one.speaker for one in several[:whole]]
            bodies = [body for one in who for body in one.bodies]
            speaker = together(who) if first.speaker.named else delegates_of(bodies)
            yield Mention(first.start, several[whole - 1].end, speaker)


def _subject_start(plain: str, one: Mention, earlier: list[Mention]) -> int | None:
    """Where the remark of a candidate begins, None where it is no subject of the main clause."""
    before = plain[: one.start].rstrip()
    after = behind(plain, one)
    inverted = is_inverted(plain, one) and not (earlier and _THANKED.search(before))
    inverted = inverted and not (REPORTED.search(before) and ends(_PRAISED, before))
    told_first = before == FOR and (one.capitals or after.startswith(","))
    in_full = not before and _IN_FULL.match(after)
    if inverted or in_full or (told_first and not _ANOTHER_SPEAKS.match(plain, one.start)):
        return 0
    with_others = before in THEY_WITH and _acts(after)
    of_them = not _TO_WHOM.match(before)
    done_by = of_them and ends(_WAS_DONE_BY, before) and _WHO_SAYS.match(after)
    to_mind = of_them and not REPORTED.search(before) and ends(_TO_THEIR_MIND, before)
    so_did = SO_DID.fullmatch(before) and _WHO_DID.match(after)
    if with_others or done_by or so_did or (to_mind and _WHO_GOES_ON.search(after)):
        return 0
    unnamed = earlier and not earlier[-1].speaker.named
    brought_in = _is_brought_in(before, after) or shares_view(one, plain)
    if brought_in or (unnamed and did_too(before)):
        return one.start
    if before.endswith((" with", ",with")):
        return _joint_start(before, one, earlier) if _ACTING.match(after) else None
    led_to = _LED_TO.fullmatch(before) and _LEADS_ON.match(after)
    joined = WAS_JOINED.fullmatch(before) or not (led_to or REPORTED.search(before))
    asks = earlier and _ASKED_TOO.search(before, earlier[-1].end) and _ASKS_TOO.match(after)
    if asks or (ends(AGREED, before) and joined):
        return _joint_start(before, one, earlier)
    told = REPORTED.search(before) and not (one.capitals or _JOINED.search(before))
    leads = ends(LEADING, before) or ", whose " in plain[one.start : one.end]
    leads = leads or (before in _WHILE and _TOLD_BESIDE.search(after))
    return _joint_start(before, one, earlier) if leads and not told and _acts(after) else None


def _is_brought_in(before: str, after: str) -> bool:
    """Whether somebody is named for what they put, replied or proposed, "who said" why."""
    leads = any(ends(by, before) for by in (PUT_BY, _REPLY_FROM, GIVES_WAY))
    leads = leads or (ends(PROPOSED_BY, before) and not REPORTED.search(before))
    return leads and _WHO_SAYS.match(after) is not None


def shares_view(one: Mention, plain: str) -> bool:
    """Whether somebody is named for sharing what was just told, and goes on."""
    before = plain[: one.start].rstrip()
    return ends(_A_VIEW, before) and _SHARES_IT.match(behind(plain, one)) is not None


def did_too(before: str) -> bool:
    """Whether what stands before somebody tells that they did as its subject did."""
    return _AS_DID.match(before) is not None and not REPORTED.search(before)


def _acts(after: str) -> bool:
    """Whether what follows somebody tells what they do: not "had erred, she said"."""
    aside = _ASIDE.match(after)
    acts = ACTS.match(after) or COULD_NOT_AND.match(after)
    acts = acts or (aside and ACTS_LATER.search(aside[0]))
    return bool(acts) and not (_HAD.match(after) and REPORTED.search(after.partition(";")[0]))


def is_inverted(plain: str, one: Mention) -> bool:
    """Whether somebody stands behind what they do: "…, said Mr. Addo"."""
    before = plain[: one.start].rstrip()
    return bool(ends(INVERTED, before) or ALSO_WAS.search(before))


def _joint_start(before: str, one: Mention, earlier: list[Mention]) -> int:
    """The start of the sentence, or of the part joined to it where that has a subject already."""
    if not earlier and not _JOINED.search(before):
        return 0
    joined = regex.search(r"(?:and|but|while|whereas|with|although)$", before)
    return joined.start() if joined else one.start
