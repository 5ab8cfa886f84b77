"""Who presides over the organ that meets, or keeps its papers, by that office alone.

Comes in: a sentence or an office, and the roll. Goes out: who on the roll that is. Does not know:
paragraphs, names.
"""

from __future__ import annotations

from calendar import month_name

import regex

from rag.reading.delegates import Mention
from rag.reading.genre import ADVERBS, ASKED, SAID
from rag.reading.offices import is_state, split_office
from rag.reading.roll import Entry, Roll
from rag.records import Speaker
from rag.words import even

_ORGAN = r"(?P<organ>Assembly|Council|Committee|Commission|Conference|Forum)"
_AN_ORGAN = regex.compile(rf"\b{_ORGAN}\b")  # not "President of Kenya"
_THE_ORGAN = regex.compile(rf"\b[Tt]he {_ORGAN}\b")
# "The Secretary of the Committee read out a statement": whoever keeps its papers, unnamed.
_OF_SECRETARIAT = regex.compile(
    rf"(?P<name>(?:The )?[Ss]ecretary of the {_ORGAN}|"
    rf"The {_ORGAN.replace('organ', 'its')} Secretary|Its Secretary)(?:, [^,.;]{{1,80}},)? "
    rf"{ADVERBS}(?:{SAID}|{ASKED}|read(?: out)?|made|informed|clarified|recalled|presented)\b"
)
# Who presides here, or keeps the organ's papers: nobody who does so elsewhere.
_PRESIDING = regex.compile(
    r"(?:Acting |Vice-|Committee |Council |Assembly )*(?:Chair\p{L}*|President|Secretary)"
    rf"(?: of the (?:General |Security )?{_ORGAN})?"
    rf"(?: for (?:the month of )?(?:{'|'.join(month_name[1:])}))?",
    regex.IGNORECASE,
)
_PRESIDES_IN_CAPITALS = regex.compile(
    r"The (?:(?:Committee|Council|Assembly|Commission) )?(?P<office>CHAIR\p{Lu}*|PRESIDENT)\b"
)


def of_secretariat(plain: str, before: str, roll: Roll) -> Mention | None:
    """Whoever keeps the papers of an organ that a sentence, or the one before it, names."""
    found = _OF_SECRETARIAT.match(plain)
    if found is None:
        return None
    named = found["organ"] or found["its"]
    organ = None if named else _THE_ORGAN.search(even(before))
    if not (named or organ):
        return None
    role = f"Secretary of the {named or (organ and organ['organ'])}"
    office = split_office(role)
    entry = roll.by_office(office.role, office.affiliation)
    name = found["name"] if found["its"] else f"The {role}"
    speaker = entry.speaker if entry else Speaker(name, role, None, named=False)
    return Mention(0, found.end("name"), speaker, entry.paragraph if entry else None)


def presiding(sentence: str, roll: Roll) -> Entry | None:
    """Whoever presides here, where a sentence is theirs by that office in capitals: "The CHAIR
    said"; None where the roll has none such, or several.
    """
    found = _PRESIDES_IN_CAPITALS.match(even(sentence))
    return presiding_here(found["office"].title(), roll) if found else None


def presiding_here(office: str, roll: Roll) -> Entry | None:
    """The one on the roll who presides here: "The Council President" is its President for June."""
    if not _PRESIDING.fullmatch(office):
        return None
    title = office.partition(" of ")[0].split()[-1]
    organs = _AN_ORGAN.findall(office)
    found = [
        one
        for one in roll.entries
        if title in (one.speaker.role or "").split()
        and _AN_ORGAN.search(one.speaker.role or "")
        and all(organ in (one.speaker.role or "") for organ in organs)
        and not _is_elsewhere(one.speaker, office)
    ]
    return found[0] if len(found) == 1 else None


def presides_elsewhere(speaker: Speaker, office: str) -> bool:
    """Whether an office is of presiding, and somebody presides over another body by it."""
    return _PRESIDING.fullmatch(office) is not None and _is_elsewhere(speaker, office)


def _is_elsewhere(speaker: Speaker, office: str) -> bool:
    """Whether somebody who presides does so over another body than the one that meets, or that an
    office names.
    """
    role, state = speaker.role or "", speaker.affiliation and is_state(speaker.affiliation)
    here = not speaker.affiliation or (state and role != "President")  # of that State
    here = here or (speaker.affiliation == "United Nations" and bool(_AN_ORGAN.search(office)))
    *_, last = role.split(" and ")  # "Minister for Wells and Council President for June"
    return not (here and (_PRESIDING.fullmatch(role) or _PRESIDING.fullmatch(last)))
