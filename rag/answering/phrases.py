"""Phrases that every answer is put together from: who speaks, what was searched, what is left out.

Comes in: speakers, claims, scopes. Goes out: text, and claims within a limit. Does not know: how
they answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count

from rag.answer import BY_RULE, Answer, Citation, Claim, Passage, Scope, Verdict
from rag.countries import country_names, demonyms, groups_named, short_name
from rag.holdings.directory import Named
from rag.holdings.persons import is_guest
from rag.questions.question import Question
from rag.quotation import in_marks
from rag.records import Paragraph, Speaker
from rag.words import first_large, fold

_RECORDS = 3  # named of those searched
FEW = 3  # names, records and paragraphs that fit a line


def who(speaker: Speaker | None) -> str:
    """``Priscah Mupfumira (Zimbabwe)``; a body's nameless delegate without brackets."""
    if speaker is None:
        return "The record"
    of = speaker.affiliation
    told = not speaker.named and all(fold(one) in fold(speaker.name) for one in speaker.bodies)
    return f"{speaker.name} ({of})" if of and not told else speaker.name


def who_from_there(speaker: Speaker) -> str:
    """Somebody with what they are, where no State speaks by them: ``Ada Moyo (farmer, Chad)``."""
    if not is_guest(speaker):
        return who(speaker)
    return f"{speaker.name} ({speaker.title})"


def who_within(speaker: Speaker | None) -> str:
    """Who speaks, within a sentence: ``the representative of Denmark``."""
    called = who(speaker)
    nameless = speaker is None or not speaker.named
    return f"the {called.removeprefix('The ')}" if nameless and called[:4] == "The " else called


def said(citations: Sequence[Citation], meeting: str | None = None, *, sure: bool = True) -> Claim:
    """``Name (Country), on behalf of …: “…” [1]``, of one speaker, the ``meeting`` before it."""
    remark = citations[0].remark
    groups = groups_named(remark.on_behalf_of)
    behalf = f", on behalf of {groups}" if groups else ""
    words = " ".join(f"{in_marks(one.quote)} [{one.number}]" for one in citations)
    at = f"{first_large(meeting)}: " if meeting else ""
    return Claim(f"{at}{who(remark.speaker)}{behalf}: {words}", tuple(citations), meeting, sure)


def absent(
    question: Question, verdict: Verdict, says: str, scope: Scope, near: Iterable[Passage] = ()
) -> Answer:
    """An answer, told by rule, that what is asked is not there, and where it was looked for."""
    return Answer(
        question=question.text,
        kind=question.kind,
        verdict=verdict,
        text=f"{says} Searched: {searched_in(scope)}.",
        confidence=BY_RULE,
        scope=scope,
        passages=tuple(near),
    )


def limited(
    every: Sequence[Claim], limit: int
) -> tuple[tuple[Claim, ...], tuple[Claim, ...], list[str]]:
    """The claims that the limit on citations has room for, each with its first words before any has
    its second; those left out; and the lines that tell both, so that part of a list never looks
    like all of it.
    """
    kept, left = every[:limit], every[limit:]
    room = _shared_out([len(claim.citations) for claim in kept], limit)
    numbers = count(1)
    cut: list[Claim] = []
    for claim, share in zip(kept, room, strict=True):
        shown = tuple(
            one if one.number == number else replace(one, number=number)
            for one, number in zip(claim.citations[:share], numbers, strict=False)
        )
        as_it_is = shown == claim.citations
        cut.append(claim if as_it_is else said(shown, claim.meeting, sure=claim.sure))
    lines = [claim.text for claim in cut] + ([not_shown(left)] if left else [])
    return tuple(cut), tuple(left), lines


def _shared_out(wanted: Sequence[int], limit: int) -> list[int]:
    """How many of its citations each of several claims, no more than ``limit``, may keep."""
    shares = [0] * len(wanted)
    while limit and (short := [i for i, one in enumerate(wanted) if shares[i] < one]):
        for i in short[:limit]:
            shares[i] += 1
        limit -= len(short[:limit])
    return shares


def may_be(choices: Sequence[Speaker]) -> str:
    """Those who bear a name that is asked for."""
    return f"That may be {' or '.join(map(who, choices))}."


def not_shown(left: Sequence[Claim]) -> str:
    """Those whom the limit left no room for, so that part of a list never looks like all of it."""
    names = dict.fromkeys(who(claim.citations[0].speaker) for claim in left)
    return f"Not shown, for the limit on citations: {'; '.join(names)}."


def less_sure(borderline: Sequence[Claim]) -> str:
    """Those who may belong to a list, and where: a mark in brackets would promise a citation."""
    named = [
        f"{who(claim.citations[0].speaker)} ({places(one.paragraph for one in claim.citations)})"
        for claim in borderline
    ]
    return f"Less sure: {'; '.join(named)}."


def called(one: Named) -> str:
    """Whom a question names: a country, be it asked for as "Peruvian"; a person as printed."""
    bodies = {entry.speaker.affiliation for entry in one.entries}
    only = next(iter(bodies)) if len(bodies) == 1 and not one.person else None
    if only:
        return only
    printed = next((body for body in bodies if body and fold(body) == fold(one.label)), None)
    if printed and not one.person:
        return printed
    names = {entry.speaker.name for entry in one.entries}
    if one.person and one.label.islower() and len(names) == 1:
        return names.pop()
    return _country(one.label)


def _country(label: str) -> str:
    """``Poland`` for "Polish", ``Nigeria`` for "Nigerias" or "nigeria"; anything else as it is."""
    people = ("United States",) if label == "us" else demonyms().get(fold(label), ())
    if len(people) == 1:
        return people[0]
    bare = label if fold(label) in country_names() else label.removesuffix("s")
    code = country_names().get(fold(bare))
    if code is None:
        return label
    return short_name(code) if bare.islower() else bare


def places(paragraphs: Iterable[Paragraph]) -> str:
    """``GA/12404 ¶71, ¶72; SC/15046 ¶3 and more``."""
    places: dict[str, set[int]] = {}
    for one in paragraphs:
        places.setdefault(one.record.symbol, set()).add(one.number)
    told = [
        f"{symbol} {', '.join(f'¶{number}' for number in sorted(some)[:FEW])}"
        for symbol, some in places.items()
    ]
    all_told = len(told) <= FEW and all(len(some) <= FEW for some in places.values())
    return "; ".join(told[:FEW]) + ("" if all_told else " and more")


def searched_in(scope: Scope) -> str:
    """``863 statements in GA/11955, GA/12404, GA/12458 and others``."""
    more = " and others" if len(scope.records) > _RECORDS else ""
    return f"{statements(scope)} in {', '.join(scope.records[:_RECORDS])}{more}"


def statements(scope: Scope) -> str:
    """``1,863 statements``: how many were searched."""
    return f"{scope.statements:,} statement{'' if scope.statements == 1 else 's'}"
