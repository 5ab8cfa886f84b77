"""A person as a release prints them: the name, a country in brackets, the office beside it.

Comes in: a text and the roll. Goes out: Mentions and Speakers. Does not know: who else a sentence
names, and whether they speak in it (``mentions``).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from rag.countries import BODY
from rag.reading.delegates import Mention, places
from rag.reading.genre import ADVERBS, ASKED, DELEGATE, PLAYED, SAID, VERB
from rag.reading.names import (
    BODY_NAME,
    CAPITALS,
    CASED,
    HONORIFIC,
    IS_ROYAL,
    PARTICLES,
    STYLES,
    is_uncased,
    ordinary_case,
    without_honorific,
    without_styles,
)
from rag.reading.offices import HAS_TITLE, TITLE, is_state, split_office
from rag.reading.roll import Roll, same_body, together
from rag.records import Speaker
from rag.words import even, tidy

_IN_BRACKETS = r"\(\s*+([^()\s]++(?:\s++[^()\s]++)*+)\s*+\)"
BRACKET = regex.compile(rf"\s*+{_IN_BRACKETS}")
NAMED_IN_BRACKETS = _IN_BRACKETS.replace("([^", "(?P<body>[^", 1)
_HEAD = regex.compile(
    rf"^{STYLES}(?P<name>['ʻ]?{CAPITALS}(?P<given>(?: {CASED}){{1,3}}+(?= ?\())?+)"
    r"(?=\s*+[,(]| \p{Ll}+(?:ed|d|ke|id|ew|ve|t|w)\b)"
)
_IN_CAPITALS = regex.compile(
    rf"(?<![\p{{L}}('-]|{HONORIFIC} ){STYLES}(?P<name>{CAPITALS})"
    r"(?=\s*+[,(]| \p{Ll}|(?P<last>\.))"
)
_TITLE_BEFORE = regex.compile(rf"{TITLE}(?:-general|-elect)? $", regex.IGNORECASE)
_FOR_BODY = regex.compile(r"(?:also )?for (?:the )?(?=\p{Lu}|\d)")
_DATELINE = regex.compile(r", \d{1,2} \p{Lu}\p{Ll}+")
OF_BODY = regex.compile(r"^(?:of|from) (?:the )?(?=\p{Lu})")  # a name, of the Water Board
ACTS = regex.compile(
    r"[ ,]*+(?:among them, )?(?:who |both |each |all )?"
    rf"(?!(?:was|were) (?:not present|absent)|{PLAYED}|"
    r"(?:took|assumed) the [Cc]hair\b(?!,? and)|presided\b)"
    rf"{ADVERBS}(?:{VERB}|"
    r"(?:will|would|had|has|did|does|is)\b(?! be(?:en)? ))"
)
_SAYS = regex.compile(rf",? {ADVERBS}{SAID}(?!,)")  # "The report, AMNESTY INTERNATIONAL noted, was"
_ACTS_BESIDE = regex.compile(
    rf"(?:, (?!he\b|she\b)[^,.;:]{{1,100}}){{0,2}}, (?:who )?{ADVERBS}(?:{SAID}|{ASKED}|"
    r"(?:charged|recounted|recalled|argued|insisted|maintained|countered|lamented|declared|begged|"
    r"sighed|spoke|pointed out)\b)"
)
_SAID_BY = regex.compile(rf"[,\"?!] {ADVERBS}{SAID} {STYLES}$")
PUT_BY = regex.compile(r"\b(?:introduced|presented|submitted|tabled|moderated|chaired|led) by$")
# "The final panellist, ADA MENSAH, recounted", "Peru's delegate, ADA MORA, recounted": no country,
# no office, but the part they play.
_PLAYS = regex.compile(
    r"(?:^|[;:] |\b(?:and|while) )(?:The|the|Another|another|A|a) (?:[\p{Ll}-]+ ){0,3}"
    r"(?:panell?ist|"
    rf"speaker|petitioner|briefer|expert|witness|presenter|discussant|respondent), {STYLES}$|"
    rf"(?:'s?|\b[Tt]he) {DELEGATE}(?: (?:of|for|from) [^,]{{1,60}})?, {STYLES}$"
)
# "ADA MENSAH of the Water Network called for": a body without a comma.
_OF_NAMED = regex.compile(rf" (?:of|from) (?P<body>{BODY_NAME})(?: \([^()]+\))?")
OF_BODY_ACTS = regex.compile(rf"{_OF_NAMED.pattern},? {ADVERBS}{VERB}")
_PERSON_BESIDE = regex.compile(r", an? [^,.]{3,80}, (?:who|whose)\b")  # "said Hinatea, a poet, who"
_AND_ALSO = regex.compile(r",? and ")
# "NAME, President of Chad: Wells are dry", but not "founder of Lantern: Light for All, said".
_COLON = rf":(?=\s)(?![^,.;]*, (?:who )?{ADVERBS}{VERB})"
_PART = regex.compile(
    rf" ?, ?(?P<words>(?:(?!{_COLON})[^,();]|\([^()]*+\))+?)(?=\s*+(?:[,;]|{_COLON}|[.]?$|\.\s))"
)
_CLAUSE = regex.compile(
    r"(?:Mrs?|Ms|Miss)\b|(?:at|on|upon) (?:the|an?) (?:request|proposal)\b|"
    r"(?!(?:retired|registered|licensed|certified|accredited|displaced) "
    r"(?!with |to |by |in |at |from )\p{Ll})"
    rf"{ADVERBS}(?:{VERB}|\p{{Ll}}+ing\b|(?:also |and )?(?:speaking )?on behalf|"
    r"in (?:his|her|its|their|a|\p{Ll}+ing)\b|who\b|as\b|again\b|for (?:his|her|its|their)|with\b|"
    r"(?:whose|while|after|before|following|if|when|it|he|she|they|which|that|and \p{Ll}+ed)\b)"
)
_OFFICE = regex.compile(
    rf"\p{{Lu}}|(?:the|an?) |(?:[\p{{L}}'-]+ ){{0,6}}{TITLE}\b", regex.IGNORECASE
)
_MORE_OFFICE = regex.compile(r"(?:and )?(?:the )?\p{Lu}|and (?:\p{Ll}+ )?(?=\p{Lu})")
_AND_PERSON = regex.compile(
    rf"(?:and )?(?P<name>{CASED}(?: {CASED}){{1,5}}|{CAPITALS})(?: \((?P<place>[^()]+)\)|$)"
)
_OFFICE_ACTS = regex.compile(rf"(?<=\p{{Lu}}[\p{{L}}-]*) {ADVERBS}{VERB}")
# "Oman, said Prince ALI AL-TANI, its Envoy, has wells"; "ALI AL-TANI, Envoy of that country".
_ITS = regex.compile(r"^its (?=\p{Lu})| of that country$")
_LONGEST_OFFICE = 400  # characters looked at for the office beside a name
_LONGEST_TITLE = 40  # characters looked at for the title before a name
_SINGLE_NAME = 5  # letters from which a word in capitals beside an office is a name: no acronym
_ENDS_SENTENCE = ("", ".", "?", "!", '"')
_ACRONYM = 2  # letters of a word that may be one


def opening(text: str, roll: Roll, record_text: str) -> Mention | None:
    """The speaker in capitals who opens a paragraph ("NOA FURMAN (Israel)", "Ms. HONG").

    ``record_text`` may print the name in ordinary case elsewhere.
    """
    plain = even(text)
    head = _HEAD.match(plain)
    if head is None:
        return None
    honored = head.start("name") > 0
    bracket = BRACKET.match(plain, head.end())
    placed = _is_placed(text, head, bracket)
    single, known_office = _of_single(head["name"], record_text)
    single = single or (is_uncased(head["name"]) and _is_told(text, (bracket or head).end()))
    if not _is_name(head["name"], honored=honored or placed or single):
        return None
    if _DATELINE.match(plain, head.end()):
        return None
    if head["given"] and not (bracket and is_state(bracket[1])):
        return None  # "WHO Director (Africa)"
    office, end = office_after(text, bracket.end() if bracket else head.end())
    office = office or ("" if bracket else known_office)
    affiliation = text[bracket.start(1) : bracket.end(1)] if bracket else None
    printed = text[slice(*head.span("name"))]
    known = roll.by_name(printed, affiliation) if honored else None
    if known is not None:
        speaker, via = known.speaker, known.paragraph
    else:
        name = ordinary_case(printed, record_text)
        name = f"{text[: head.start('name')]}{name}"
        name = without_honorific(name) if head["given"] else name  # "Ms. KWON Hae-rim" is whole
        speaker, via = speaker_of(name, office, affiliation), None
    also = _AND_ALSO.match(plain, end)
    other = opening(text[also.end() :], roll, record_text) if also else None
    if also and other:
        return Mention(0, also.end() + other.end, together([speaker, other.speaker]), via)
    return Mention(0, end, speaker, via)


def _is_placed(text: str, name: regex.Match, bracket: regex.Match | None) -> bool:
    """Whether one word in capitals is a name: with a country in brackets, or a country's office
    beside, or what somebody is ("a clan chief").
    """
    if bracket is not None:
        return len(name["name"]) > 1 and is_state(bracket[1])
    office, _ = office_after(text, name.end())
    office = regex.split(r" who(?:se)?\b", office)[0]
    titled = HAS_TITLE.search(even(office))
    of = split_office(office).affiliation if titled else None
    someone = titled and office.startswith(("a ", "an "))  # "WAHEO, a clan chief from Lifou"
    return len(name["name"]) >= _SINGLE_NAME and bool(someone or (of and is_state(of)))


def _is_told(text: str, at: int) -> bool:
    """Whether what stands behind a word, from ``at`` on, is an office or says that they speak."""
    return bool(_SAYS.match(even(text), at) or HAS_TITLE.search(even(office_after(text, at)[0])))


def _of_single(name: str, record_text: str) -> tuple[bool, str]:
    """Whether one word in capitals is a person's single name, which the record prints in ordinary
    case where it introduces or addresses them; and the office that it gives there.
    """
    if len(name) < _SINGLE_NAME or " " in name:
        return False, ""
    plain, addressed = even(record_text), False
    for found in regex.finditer(
        rf"(?<![\p{{L}}-])(?:{HONORIFIC} )?{name.title()}(?![\p{{L}}-])", plain
    ):
        addressed = addressed or found[0] != name.title()
        office, _ = office_after(record_text, found.end())
        titled = HAS_TITLE.search(even(office)) or office.startswith(("a ", "an "))
        if titled or OF_BODY.match(office):
            return True, office
        addressed = addressed or _PERSON_BESIDE.match(plain, found.end()) is not None
    return addressed, ""


def in_capitals(sentence: str, roll: Roll, *, any_name: bool = False) -> Iterator[Mention]:
    """Persons in capitals, wherever they stand: ``recalling that, ADA MENSAH (Ghana) said``.

    ``any_name``: also such with nothing beside that tells a person from a body.
    """
    plain = even(sentence)
    for found in _IN_CAPITALS.finditer(plain):
        bracket = BRACKET.match(plain, found.end())
        office, end = office_after(sentence, bracket.end() if bracket else found.end())
        body = sentence[slice(*bracket.span(1))] if bracket else None
        placed = _is_placed(sentence, found, bracket)
        near = max(0, found.start() - _LONGEST_TITLE)
        office_first = _TITLE_BEFORE.search(plain, near, found.start())  # mentions has these
        alone = None if bracket or " " in found["name"] else roll.by_single(found["name"])
        if office_first or not (alone or _is_name(found["name"], honored=placed)):
            continue
        if found["last"] and not _PLAYS.search(plain, 0, found.start("name")):
            continue  # "said that country's delegate, ADA MENSAH.", and nobody else
        beside = _OF_NAMED if any_name else OF_BODY_ACTS
        of = beside.match(plain, found.end()) if not (bracket or office) else None
        if of and is_state(of["body"]) and not any_name:
            of = None
        if of:
            body, end = sentence[slice(*of.span("body"))], of.end("body")
            body = regex.sub("^the ", "", body)
            rank = found["name"].split(" ", 1)[0].title()
            office = rank if IS_ROYAL.fullmatch(rank) else office  # KING KOFI II of Ghana
        entry = alone or roll.by_name(found["name"], body) or roll.by_name(found["name"])
        known = entry.speaker.affiliation if entry else None
        if body and known and is_state(body) and is_state(known) and not same_body(body, known):
            entry = None  # another of that name
        placed = placed or of is not None or _PLAYS.search(plain, 0, found.start("name"))
        titled = HAS_TITLE.search(even(office))
        whole = _is_whole(found["name"])
        if not (placed or entry or titled or (whole and (any_name or _acts(found, plain, end)))):
            continue
        if its := _ITS.search(office):
            whose = places(plain[: found.start()])[-1:]
            office, body = office.replace(its[0], ""), body or next(iter(whose), None)
        name = ordinary_case(sentence[found.start() : found.end("name")], "")
        speaker = entry.speaker if entry else speaker_of(name, office, body)
        via = entry.paragraph if entry else None
        yield Mention(found.start(), end, speaker, via, capitals=True)


def _is_whole(name: str) -> bool:
    """Whether words in capitals are long enough for a person's name: no acronyms."""
    return all(len(word) > _ACRONYM or word.lower() in PARTICLES for word in name.split())


def _acts(name: regex.Match, plain: str, beside: int) -> bool:
    """Whether a name acts. Who opens a sentence, or put something forward, may do so behind what
    stands ``beside``: "ADA MENSAH, a midwife, wondered".
    """
    before = plain[max(0, name.start() - _LONGEST_TITLE) : name.start()]
    first = before.rstrip()[-1:] in _ENDS_SENTENCE or PUT_BY.search(before.rstrip())
    return bool(
        _SAYS.match(plain, name.end())
        or (first and _ACTS_BESIDE.match(plain, beside))
        or _SAID_BY.search(before)
    )


def introduced(text: str, start: int, end: int) -> Speaker:
    """The person whose name stands at ``text[start:end]``, with the office given beside it."""
    bracket = BRACKET.match(even(text), end)
    office, _ = office_after(text, bracket.end() if bracket else end)
    name, title = without_title(text[start:end])
    name = ordinary_case(name, "")
    body = text[slice(*bracket.span(1))] if bracket else None
    return speaker_of(name or title, office or (title if name else ""), body)


def office_after(text: str, at: int) -> tuple[str, int]:
    """The office that follows a name from ``at`` (empty where none does), and where it ends."""
    plain = even(text[: at + 2 * _LONGEST_OFFICE])
    end = at
    while (part := _PART.match(plain, end)) and part.end() - at < _LONGEST_OFFICE:
        words = part["words"]
        first = end == at
        if _CLAUSE.match(words) or not (_OFFICE if first else _MORE_OFFICE).match(words):
            break
        if _is_another(words, plain[part.end() :]):
            break
        acts = _OFFICE_ACTS.search(words)
        end = part.start("words") + acts.start() if acts else part.end()
        if acts:
            break
    return text[at:end].strip(" ,"), end


def _is_another(words: str, after: str) -> bool:
    """Whether words after an office are the next person's: "and Jan Novák, Chief of the Unit"."""
    person = _AND_PERSON.match(words)
    if person is None or HAS_TITLE.search(person["name"]) or BODY.search(person["name"]):
        return False
    office = _PART.match(after)
    placed = is_state(person["place"]) if person["place"] else False
    return placed or bool(office and HAS_TITLE.search(office["words"]))


def speaker_of(name: str, office: str, affiliation: str | None) -> Speaker:
    """``office`` stands beside the name; ``affiliation`` is what brackets give."""
    name = without_styles(tidy(name))
    for_body = _FOR_BODY.match(office)  # "ADA MENSAH (Chad), for the African Group" has no office
    office = "" if for_body and affiliation else office[for_body.end() if for_body else 0 :]
    office = tidy(regex.sub(r"^(?:the|a|an) ", "", OF_BODY.sub("", office, count=1)))
    if affiliation:
        return Speaker(name, office or None, tidy(affiliation))
    split = split_office(office)
    role = "Representative" if split.role == "representative" else split.role
    return Speaker(name, role, split.affiliation)


def _is_name(name: str, *, honored: bool) -> bool:
    words = name.split()
    whole = [word for word in words if len(word.strip(".")) > 1 and sum(map(str.isupper, word)) > 1]
    if honored:
        return bool(words)
    return len(words) >= 2 and bool(whole) and words[0] not in {"A", "THE", "IN", "ON", "UN", "AT"}


def without_title(name: str) -> tuple[str, str]:
    """``General Assembly President Miroslav Lajčák`` → the name, and the title before it."""
    titles = [
        one for one in HAS_TITLE.finditer(even(name)) if not IS_ROYAL.fullmatch(one[0].title())
    ]
    cut = titles[-1].end() if titles else 0
    cut += len(" of State") if name.startswith(" of State", cut) else 0
    return name[cut:].strip(), name[:cut].strip()
