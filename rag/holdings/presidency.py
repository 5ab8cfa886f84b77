"""Who presides over a meeting, as its record says it of who speaks: over the Council for a month,
over the Assembly, over a committee.

Comes in: a record. Goes out: the remarks that say it, each with its sentence, organ and month.
Does not know: questions.
"""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass

from rag.holdings.passages import told_sentences
from rag.records import Record, Remark, Speaker, once
from rag.words import even, fold

COUNCIL, ASSEMBLY, COMMITTEE = "council", "assembly", "committee"
_CHAIR = r"(?:Acting )?Chair(?:man|woman|person)?"
_OWN = r"(?:Committee|Commission|(?:Permanent )?Forum)"
# Behind who speaks: "IDA HOLM (Norway), Council President for May, said".
_A_COUNCIL = r"(?:(?:Security|Economic and Social|Human Rights) )?Council"
_OF_COUNCIL = rf"(?:Council President|President of the {_A_COUNCIL})"
_MONTH = rf" for (?P<month>{'|'.join(month_name[1:])})\b"
_FOR_MONTH = re.compile(_MONTH)
_BEHIND = {
    COUNCIL: rf"(?:,(?: and)? )?{_OF_COUNCIL}(?:{_MONTH}|(?=[,.]))",
    ASSEMBLY: r"(?:President of the General Assembly|(?:General )?Assembly President)\b",
    COMMITTEE: (
        rf"(?:{_CHAIR} of the (?:(?:First|Second|Third|Fourth|Fifth|Sixth|Main) )?{_OWN}(?=[,.])|"
        rf"{_OWN}(?:['’]s)? {_CHAIR}\b)"
    ),
}
# Before a name in capitals, or without one: "The Committee Chairman, IDA HOLM (Norway), said".
_BEFORE = {
    COUNCIL: r"(?:The )?Council(?:['’]s)? President",
    ASSEMBLY: r"(?:The )?(?:General )?Assembly(?:['’]s)? President",
    COMMITTEE: rf"(?:The (?:{_OWN}(?:['’]s)? )?|{_OWN}(?:['’]s)? ){_CHAIR}",
}
_PRESIDES = {
    organ: re.compile(
        r"(?:^(?:[^,]*\([^)]*\)|[^,]*)|\" [a-z]+ (?:the )?(?:representative|delegate) of [^,]*),"
        rf"(?: [^,]*,)?(?: and| [^,]* and)? {_BEHIND[organ]}|"
        rf"\b{_BEFORE[organ]},? (?P<named>)"
    )
    for organ in _BEHIND
}
# The office of whoever presides over the Assembly, and offices in which any meeting is chaired.
_OF_ASSEMBLY = r"(?:President of the (?:General )?Assembly|(?:General )?Assembly President)"
_OVER_ASSEMBLY = re.compile(rf"(?<!Vice[- ])(?<!Acting )(?<!General ){_OF_ASSEMBLY}")
_CHAIRS = re.compile(rf"\bChair|\b{_OF_ASSEMBLY}|(?:Acting|Vice-)President")


def over_assembly(speaker: Speaker | None) -> bool:
    """Whether somebody presides over the Assembly, and so speaks for no country."""
    return bool(speaker and _OVER_ASSEMBLY.search(speaker.role or ""))


def chairs(speaker: Speaker) -> bool:
    """Whether somebody is called by an office in which meetings are chaired."""
    role = speaker.role or ""
    return bool(_CHAIRS.search(f"{role} of the {speaker.affiliation}" if role else ""))


@dataclass(frozen=True)
class Presidency:
    """A remark whose speaker presides over an organ (the Council: ``month``, where it says so), by
    the sentence ``text[start:end]`` of its paragraph.
    """

    remark: Remark
    start: int
    end: int
    organ: str
    month: str | None


@once
def presidencies(record: Record) -> tuple[Presidency, ...]:
    """Where a record says of a speaker that they preside, in order."""
    return tuple(
        Presidency(remark, start, end, organ, month["month"] if month else None)
        for remark in record.remarks
        if remark.speaker
        for (start, end), sentence in told_sentences(remark)
        for organ, pattern in _PRESIDES.items()
        if (said := pattern.search(even(sentence)))
        and (said["named"] is None or _is_named(remark.speaker, said))
        for month in [_FOR_MONTH.search(said[0])]
    )


def _is_named(speaker: Speaker, said: re.Match[str]) -> bool:
    """Whether the speaker's name stands behind the office."""
    return fold(said.string[said.end() :]).startswith(fold(speaker.name))
