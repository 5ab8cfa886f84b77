"""Whom a question asks, and who is only talked about: by what stands around the names in it.

Comes in: a folded question, those named in it. Goes out: those whose words are wanted, the others;
of a body's speakers those whose office it names; a name that nobody bears. Does not know: what is
asked of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rag.answer import Kind
from rag.holdings.directory import Directory, Named, SpeakerEntry
from rag.holdings.presidency import OVER_ASSEMBLY
from rag.questions import wording
from rag.reading.offices import HAS_TITLE
from rag.words import STOP_WORDS, fold, level, stem, terms, words


def with_bodies(text: str, named: Sequence[Named]) -> list[Named]:
    """Those named, an office and the body it is of as one: "the Secretary-General of the Arab
    League", or its "Secretary-General", is not every Secretary-General.
    """
    found: list[Named] = []
    for one in named:
        last = found[-1] if found else None
        between = level(text[last.end : one.start]) if last else ""
        if last and (last.person if wording.OF_THE.fullmatch(between) else between == "'s "):
            office, body = (last, one) if last.person else (one, last)
            theirs = {entry.speaker for entry in body.entries}
            both = tuple(entry for entry in office.entries if entry.speaker in theirs)
            if both:
                label = text[last.start : one.end]
                found[-1] = replace(
                    office, start=last.start, end=one.end, entries=both, label=label
                )
                continue
        found.append(one)
    return found


def asked_and_topics(plain: str, named: list[Named], kind: Kind) -> tuple[list[Named], list[Named]]:
    """Of those named, whose words a question of a kind wants, and who is only talked about."""
    counted = wording.COUNTED_OF.match(plain)  # "how many Syrian children did Jordan take"
    within = counted.end() if counted and named and named[-1].start >= counted.end() else 0
    asked: list[Named] = []
    topics: list[Named] = []
    for one in named:
        topic = one.end <= within or _is_topic(plain, one, kind)
        (topics if topic else asked).append(one)
    if kind in (Kind.STATEMENT, Kind.COMPARE):
        asked, topics = _alike(plain, asked, topics)
    if any(gives_account(plain, one) for one in asked):
        accounts = [one for one in asked if gives_account(plain, one)]
        asked, topics = accounts, [*topics, *(one for one in asked if one not in accounts)]
    if kind in (Kind.STATEMENT, Kind.COMPARE) and len(asked) > 1:
        parted = _subjects if kind is Kind.STATEMENT else _side_by_side
        asked, objects = parted(plain, asked)
        topics = [*topics, *objects]
    if kind is Kind.STATEMENT and not asked:  # "what is said of it by X": whoever is named last
        asked, topics = topics[-1:], topics[:-1] if topics and topics[-1].person else topics
        asked = [one for one in asked if one.person]
    return asked, topics


def _is_topic(plain: str, one: Named, kind: Kind) -> bool:
    """Whether somebody named is talked about, by what stands around the name; else asked."""
    about, of = wording.ABOUT.search(plain), wording.OF.search(plain)
    before = plain[: one.start]
    delegate = is_delegate(plain, one)
    compared = kind is Kind.COMPARE and wording.BEFORE_COMPARED.match(before)
    if compared or gives_account(plain, one):
        return False
    if kind.many:
        return kind is Kind.LIST or not (delegate and wording.OFFICE_BEFORE.search(before))
    text_of = not one.person and wording.TEXT_AFTER.match(plain[one.end :])
    if text_of or (about is not None and one.start >= about.end()):
        return True
    after_of = of is not None and one.start >= of.end() and not wording.VIEW_OF.search(before)
    return not delegate and (after_of or bool(wording.TOPIC_BEFORE.search(before)))


def _alike(plain: str, asked: list[Named], topics: list[Named]) -> tuple[list[Named], list[Named]]:
    """Bodies named side by side are both asked ("in the Turkish and Moroccan remarks") or both
    talked about ("the border between Chad and Niger").
    """
    for one in [one for one in asked if not is_delegate(plain, one)]:
        beside = next(
            (t for t in topics if wording.TOGETHER.fullmatch(plain[t.end : one.start])), None
        )
        if beside and wording.SPEECH_AFTER.match(plain[one.end :]):
            asked.insert(asked.index(one), beside)
            topics.remove(beside)
        elif beside:
            asked.remove(one)
            topics.append(one)
    return asked, topics


def _subjects(plain: str, asked: list[Named]) -> tuple[list[Named], list[Named]]:
    """Of several named, those who speak ("what did X announce for Y"), and those spoken of."""
    first = next(
        (
            i
            for i, one in enumerate(asked)
            if (one.entries and is_delegate(plain, one))
            or ((one.entries or not one.person) and wording.DID.search(plain[: one.start]))
        ),
        None,
    )
    if first is None:
        return asked, []
    objects = [
        one
        for last, one in zip(asked[first:], asked[first + 1 :], strict=False)
        if (not is_delegate(plain, one) or wording.SPOKEN_TO.search(plain[last.end : one.start]))
        and not set(one.entries) & set(last.entries)  # "Moyo of Zimbabwe" is one
        and not wording.TOGETHER.fullmatch(plain[last.end : one.start])
    ]
    return [one for one in asked if one not in objects], objects


def _side_by_side(plain: str, asked: list[Named]) -> tuple[list[Named], list[Named]]:
    """Those named first and together, which are compared, and those spoken of: "France and Chad on
    Niger's wells". All of them where none are together.
    """
    many = 1
    while many < len(asked) and wording.TOGETHER.fullmatch(
        plain[asked[many - 1].end : asked[many].start]
    ):
        many += 1
    return (asked[:many], asked[many:]) if many > 1 else (asked, [])


def together(plain: str, asked: list[Named]) -> bool:
    """Whether those asked are named side by side and apart: "France and Chad", not one's minister
    beside the country.
    """
    return all(
        wording.TOGETHER.fullmatch(plain[one.end : other.start])
        and not set(one.entries) & set(other.entries)
        for one, other in pairwise(asked)
    )


def gives_account(plain: str, one: Named) -> bool:
    """Whether the account of somebody named is wanted: "according to X", "in X's view"."""
    before, after = plain[: one.start], plain[one.end :]
    if wording.IN_VIEW_BEFORE.search(before) and wording.IN_VIEW_AFTER.match(after):
        return True
    if one.person and not before.strip():
        return bool(wording.LABEL_AFTER.match(after))
    return bool(wording.ACCORDING.search(before))


def is_delegate(plain: str, one: Named) -> bool:
    """Whether whoever is named speaks: a person, or a body with a delegate beside its name."""
    return bool(
        one.person
        or gives_account(plain, one)
        or wording.OFFICE_BEFORE.search(plain[: one.start])
        or wording.OFFICE_AFTER.match(plain[one.end :])
    )


def of_office(one: Named, plain: str) -> Named:
    """Of several speakers of a body, those whose office the question names beside it."""
    if one.person or not one.entries:
        return one
    after = wording.HIGH_OFFICE_AFTER.match(plain[one.end :])
    high = after or wording.HIGH_OFFICE_BEFORE.search(plain[: one.start])
    if high:  # "the Russian president" is not whoever else spoke for Russia
        office = {stem(word) for word in words(high["office"])}
        holders = tuple(entry for entry in one.entries if office <= _office_stems(entry))
        if not holders and high["office"] in wording.FOREIGN:  # "Secretary for Relations with …"
            ranked = [e for e in one.entries if wording.OF_RANK & _office_stems(e)]
            holders = tuple(ranked) if len(ranked) == 1 else ()
        label = f"the {one.label}{high[0]}" if after else f"the {high[0]}{one.label}"
        return replace(one, entries=holders, spoke=bool(holders), label=label)
    theirs = tuple(e for e in one.entries if not OVER_ASSEMBLY.search(e.speaker.role or ""))
    one = replace(one, entries=theirs or one.entries)  # its President speaks for no country
    one = _at_the_head(one, plain)
    if len(one.entries) < 2:
        return one
    near = set(
        words(f"{plain[max(0, one.start - 40) : one.start]} {plain[one.end : one.end + 40]}")
    )
    if not any(HAS_TITLE.fullmatch(word) for word in near - wording.ANY_DELEGATE):
        return one
    near = {stem(word) for word in near}
    shared = {entry: len(near & _office_stems(entry)) for entry in one.entries}
    most = max(shared.values())
    if not most:
        return one
    return replace(one, entries=tuple(e for e in one.entries if shared[e] == most))


def _at_the_head(one: Named, plain: str) -> Named:
    """Of several speakers of a body, those who head it, where its head is asked for."""
    before = wording.AT_THE_HEAD_BEFORE.search(plain[: one.start])
    if not (before or wording.AT_THE_HEAD_AFTER.match(plain[one.end :])):
        return one
    heads = (e for e in one.entries if wording.HEADS_A_BODY.match(e.speaker.role or ""))
    return replace(one, entries=tuple(heads) or one.entries)


def _office_stems(entry: SpeakerEntry) -> set[str]:
    return set(terms(entry.speaker.role or ""))


def nobodys_name(text: str, plain: str, named: list[Named], directory: Directory) -> str | None:
    """The subject of "what did X say" where X looks like a name and nobody bears it."""
    found = wording.SUBJECT.search(plain) or wording.ACCOUNT.search(plain)
    if (
        not found
        or wording.PART_OF_WORLD.match(plain)
        or any(
            found.start("subject") <= one.start < found.end("subject") or gives_account(plain, one)
            for one in named
        )
    ):
        return None
    subject = re.sub("['’]s?$", "", text[found.start("subject") : found.end("subject")].strip())
    parts = [word for word in words(subject) if word not in STOP_WORDS]
    strange = [
        word for word in parts if not directory.is_plain(word) and stem(word) not in wording.ASKING
    ]
    if wording.OFFICE_OF_BODY.fullmatch(subject):  # "the president of the World Bank"
        return subject
    if wording.CAPITALIZED.search(text, 1):  # it uses capitals, so a name would have them
        plain_parts = [word for word in subject.split() if fold(word) not in STOP_WORDS]
        proper = all(word[0].isupper() or HAS_TITLE.search(word) for word in plain_parts)
        name = subject[:1].isupper() and bool(strange)
        office = len(parts) > 1 and all(word[0].isupper() for word in plain_parts)
        return subject if proper and (name or (office and not set(parts) <= wording.MANY)) else None
    general = set(parts) & wording.MANY or fold(subject).startswith("the ")
    return subject if strange and strange == parts and not general else None
