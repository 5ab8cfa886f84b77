"""Whom a sentence of the record's own brings to the floor: "The Council also heard from Ada Mensah,
who runs a shelter", "Rounding out the panel was Jan Novák, a pilot, who said".

Comes in: a sentence, the one behind it, and the roll. Goes out: an Arrival.
Does not know: who spoke before.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from rag.countries import BODY
from rag.reading.delegates import DESCRIBED, Mention
from rag.reading.genre import ADVERBS, ASKED, DELEGATE, REPORTED, SAID, SPEAKS, VERB
from rag.reading.names import BODY_NAME, CASED, HONORIFIC, NAME, ordinary_case
from rag.reading.offices import HAS_TITLE, is_state
from rag.reading.printed import BRACKET, office_after, speaker_of, without_title
from rag.reading.roll import Roll
from rag.words import even

# What is told of the floor and of those who take it; of a meeting, or of other things too.
_FLOOR = regex.compile(
    r"\b(?:floor|podium|microphone|rostrum|lectern|(?:video|satellite)[ -]?link|videoconference|"
    r"briefed|to (?:brief|speak|testify|address)|[Bb]riefers?|[Pp]anell?ists?|[Ss]peakers?|"
    r"[Pp]etitioners?|[Dd]iscussants?|[Ff]ollowing (?:him|her|them)|"
    r"(?:^|[Tt]hen |[Aa]nd )[Nn]ext (?:was|came)|(?:[Cc]ommittee|[Cc]ouncil|[Cc]ommission|"
    r"[Aa]ssembly|[Ff]orum|[Bb]oard|[Cc]onference|[Mm]embers|[Dd]elegat(?:es|ions))\b.*"
    r"(?:heard|listen(?:ed)? to)|(?:dialogue|discussion|exchange|debate|conversation) with|"
    r"panel discussion)\b|"
    r"\b(?:introduced|presented|tabled) by$|"
    r"^(?:He|She|They) (?:was|were) (?:then |next |immediately )?(?:followed|joined) by$"
)
_PERHAPS = regex.compile(
    r"\b(?:heard|listened to|[Bb]riefings?|panel|(?:^|[Aa]lso |[Nn]ext )[Ss]peaking|[Aa]ddressing|"
    r"(?:^|[Aa]lso )[Jj]oining|[Ww]itness|[Gg]uests?|[Mm]essage|[Rr]epresentative|[Pp]articipant|"
    r"[Ss]tatements?|[Pp]resentations?|[Ii]nterventions?|[Rr]emarks|[Tt]estimony|dialogue|"
    r"discussion|conversation|turn of)\b"
)
# "More hopeful was": what somebody is stands first, as where they are brought in.
_INVERTED = regex.compile(
    r"(?!(?:The|An?|It|He|She|They|We|There|This|That|These|His|Her|Its|One|Among|What|Who)\b)"
    r"\p{Lu}\p{Ll}[^,.;\"]{2,60} (?:was|were|came)"
)
_LEADS_TO = regex.compile(r"(?:\b(?:was|were|came|stood|followed|by|from|with|to|of)|,)$")
# What is no sentence of the record's own: somebody reports or quotes, or tells of earlier times.
_NOT_ITS_OWN = regex.compile(
    rf"{REPORTED.pattern}(?<!^(?:He|She|They) (?:was|were))|[\";:(]|"
    r"\b(?:that|had|has|have|would|will|if|because|[Ww]hen)\b|"
    rf"{DELEGATE}s? (?:of|for|from)\b|'s? {DELEGATE}\b|\b{HONORIFIC} |\b(?:19|20)\d\d\b"
)
_LIFE = (
    r"(?:was|were|led|founded|worked|served|survived|lived|fled|escaped|won|lost|grew|held|made)"
)
_WHO_ACTS = regex.compile(rf",? (?:and )?who {ADVERBS}(?!{_LIFE}\b)(?:{VERB}|would\b|could\b)")
_SAYS = regex.compile(
    rf"(?<!\b(?:was|were|be|been|had|and|to|not|he|she|they|it)),? {ADVERBS}"
    rf"(?:{SAID}|{ASKED}|{SPEAKS}|(?:spoke|described|recounted|pleaded|reported|deplored|welcomed|"
    r"demanded|complained|lamented|recommended|promised|feared|hoped)\b)"
)
_WHO_SAYS = regex.compile(rf",? (?:and )?who{_SAYS.pattern}")
_TOLD_HER = regex.compile(r"(?:, who|,)? told (?:her|him|them|us|me)\b")
_BESIDE = regex.compile(r"(?:,|—| from| of| \()(?:[^.;:\"]|\.(?=\S))*\.?|\.?")  # what they are
# "who heads the Wells Union": of what they are.
_WHO_HEADS = regex.compile(
    r",? who (?:\p{Ll}+ )?(?:heads|leads|chairs|directs|runs|manages|represents|coordinates|"
    rf"works (?:for|at|with)|is (?:with|from|of)) (?:the )?(?P<body>{BODY_NAME})"
)
_AND_ONE = regex.compile(
    rf",? (?:and|as well as|with) (?:from |by )?(?:the )?(?P<other>{NAME})(?:,|\.?$)"
)
_ONE_BEFORE = regex.compile(rf"{NAME}, (?:who|an?) ")
_OF_BODY = regex.compile(rf" (?:of|from) (?:the )?(?P<body>{BODY_NAME})(?=[,.]| \p{{Ll}})")
_BY_PRONOUN = regex.compile(rf"(?:[^.;\"]{{1,80}}, )?(?:[Hh]e|[Ss]he) {ADVERBS}(?:{VERB}|would\b)")
_PERSON = regex.compile(rf"(?<!\p{{L}})(?:{NAME}|{CASED}(?=, an? \p{{Ll}}))")
_SOMEBODY = regex.compile(r" an? \p{Ll}[^,.;:\"]{2,100}")
# "The Independent Expert on wells, Ada Mensah, said": an office before the name.
_OFFICE_FIRST = regex.compile(r"(?:.* )?(?:[Tt]he|[Aa]n?) (?P<office>[^,]{3,120}),$")
_PART = regex.compile(r"(?:The|An?|Another) [^,]*,")  # "A civil society briefer, Ada Mensah, said"
_HONORED = regex.compile(HONORIFIC)
_NO_PERSON = regex.compile(r"\b(?:Nations|States|Member|Head)\b")
_DESCRIBED = regex.compile(DESCRIBED)
_LONGEST_LEAD = 240  # characters before the name


@dataclass(frozen=True)
class Arrival:
    """Who is brought to the floor, None where that is not told; ``speaks``: in that sentence or in
    the one behind it.
    """

    who: Mention | None
    speaks: bool


def arrival(sentence: str, after: str, roll: Roll, *, opens: bool) -> Arrival | None:
    """Whom a sentence brings to the floor by name; ``after``: the sentence behind it; ``opens``: it
    opens a paragraph, and is no part of what somebody says.
    """
    plain = even(sentence)
    for found in _PERSON.finditer(plain, 0, _LONGEST_LEAD):
        if _is_lead(plain[: found.start()].rstrip(), opens=opens):
            return _of_person(sentence, found, after, roll)
    return None


def is_arrival(sentence: str, after: str, *, opens: bool) -> bool:
    """Whether a sentence brings somebody without a name to the floor, who speaks: "The floor was
    given to a farmer, who said".
    """
    plain = even(sentence)
    for found in _SOMEBODY.finditer(plain, 0, _LONGEST_LEAD, overlapped=True):
        lead = plain[: found.start()]
        if not lead.endswith(",") and _is_lead(lead, opens=opens):
            ends = plain[found.end() :] in ("", ".") and _BY_PRONOUN.match(even(after))
            return bool(ends or _WHO_SAYS.match(plain, found.end()))
    return False


def _is_lead(lead: str, *, opens: bool) -> bool:
    """Whether what stands before somebody brings them to the floor."""
    if not _LEADS_TO.search(lead) or _NOT_ITS_OWN.search(lead):
        return False
    perhaps = opens and (_PERHAPS.search(lead) or _INVERTED.fullmatch(lead))
    return bool(perhaps or _FLOOR.search(lead))


def _of_person(sentence: str, found: regex.Match, after: str, roll: Roll) -> Arrival | None:
    """Who bears a name, where no more is told of them than what they are, and that they speak."""
    plain, lead = found.string, found.string[: found.start()].rstrip()
    printed = sentence[slice(*found.span())].partition(" of ")[0]
    end = found.start() + len(printed)
    name, title = without_title(printed)
    if (
        not name
        or found[0].isupper()
        or _HONORED.match(found[0])
        or _is_body(printed, plain, found.start())
    ):
        return None
    beside = lead.endswith(",")
    sure = _FLOOR.search(lead) or _INVERTED.fullmatch(lead)
    who_says = (_WHO_ACTS if sure else _WHO_SAYS).search(plain, end)
    says = who_says or (_SAYS.search(plain, end) if beside else None)
    told = plain[end : says.start() if says else len(plain)]
    if (
        not _BESIDE.fullmatch(told)
        or REPORTED.search(told)
        or _TOLD_HER.match(plain, says.start() if says else end)
    ):
        return None
    named_alone = beside and not (who_says or (says and (told or _PART.fullmatch(lead))))
    if named_alone or (not (says or sure) and _WHO_ACTS.search(told)):
        return None
    speaks = says is not None or _BY_PRONOUN.match(even(after)) is not None
    other = _AND_ONE.search(told)
    if _ONE_BEFORE.search(lead) or (other and not _is_body(other["other"], plain, len(plain))):
        return Arrival(None, speaks)
    bracket = BRACKET.match(plain, end)
    office, at = office_after(sentence, bracket.end() if bracket else end)
    body = sentence[slice(*bracket.span(1))] if bracket else None
    first = _OFFICE_FIRST.fullmatch(lead)
    if not office and first and HAS_TITLE.search(first["office"]):
        office = sentence[slice(*first.span("office"))]
    of = _OF_BODY.match(plain, end) or _WHO_HEADS.match(plain, at)
    if of and not body and not HAS_TITLE.search(office):
        body = sentence[slice(*of.span("body"))]
    known = roll.by_name(name) if " " in name else None
    if known and (known.speaker.role or known.speaker.affiliation):
        return Arrival(Mention(0, at, known.speaker, known.paragraph), speaks)
    speaker = speaker_of(ordinary_case(name, ""), office or title, body)
    return Arrival(Mention(0, at, speaker), speaks)


def _is_body(name: str, plain: str, at: int) -> bool:
    """Whether capitalized words, which stand ``at`` some place, are no person's name."""
    told = BODY.search(name) or _NO_PERSON.search(name) or HAS_TITLE.search(without_title(name)[0])
    return bool(told or is_state(name) or _DESCRIBED.match(plain, at))
