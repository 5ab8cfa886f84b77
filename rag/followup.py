"""Follow-up questions ("And Malaysia?", "What else did she say?") made to stand alone.

Comes in: a question and the earlier ones of the conversation. Goes out: the question as it is
looked up, and whether it only asks where the earlier answer stands. Record, day, part and subject
are the earlier question's, unless it names its own.
Does not know: how answers are found; whom an earlier one cites, and which records it names, is
asked of the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rag import wording
from rag.answer import Kind
from rag.directory import Directory, Named
from rag.place import YEAR
from rag.question import Question, understand
from rag.words import level, terms, words

_PAST = {"vote": "voted", "abstain": "abstained"}
_FEW_RECORDS = 2  # told by their symbols where a question names a meeting
_SHORT = 5  # words of a subject that fits behind "how many"
_COUNT = {"two": 2, "three": 3}


@dataclass(frozen=True)
class Cited:
    """Whom the answer to an earlier question cites first, and the record it cites first."""

    name: str | None = None
    record: str | None = None


CitedBy = Callable[[str], Cited]
# The question without the meeting it names, and the symbols of its records; none where it names
# none.
Narrowed = Callable[[str], tuple[str, Sequence[str]]]


@dataclass(frozen=True)
class Standing:
    """A question that stands alone. ``place``: where its answer stands is all that is asked;
    ``besides``: the earlier question whose answer it leaves out ("who else").
    """

    text: str
    place: bool = False
    besides: str | None = None


@dataclass(frozen=True)
class _Earlier:
    """The earlier question: as asked, and understood without the places it names."""

    text: str
    bare: Question
    where: str  # those places: " in GA/12404"
    narrowed: Narrowed

    @cached_property
    def named(self) -> Named | None:
        """Whom it names first, of those who speak."""
        found = (one for one in (*self.bare.asked, *self.bare.topics) if one.entries)
        return next(found, None)

    @property
    def label(self) -> str | None:
        """What it calls whom it names first."""
        one, text = self.named, self.bare.text
        if one is None:
            return self.bare.unknown
        printed = text[one.start : one.end] == one.label and one.label[:4].lower() != "the "
        the = printed and text[: one.start].endswith("the ")
        return f"the {one.label}" if the else one.label

    @property
    def subject_at(self) -> int | None:
        """Where it begins to say what it is about, if it is worded so."""
        plain = level(self.bare.text)
        about = wording.ABOUT.search(plain)
        found = wording.SUBJECT_AFTER.match(plain)
        return about.end() + 1 if about else found.start("subject") if found else None

    @property
    def subject(self) -> str:
        """What it is about, in its own words; "" where it only says whom or asks about a vote."""
        owned = wording.OWNED_THING.match(self.bare.text)
        if owned and self.label:
            return f"{self.label}'s {owned['thing']}"
        if self.subject_at is not None:
            return self.bare.text[self.subject_at :].strip(" ?.!")
        held = set(self.bare.terms) - wording.VOTING - wording.AGREEING
        topic = self.bare.topic.split()
        kept = [word.strip("?.,;:!\"“”'") for word in topic if held & set(terms(word))]
        return " ".join(kept)

    @property
    def about(self) -> str:
        """`` about wells``, where it is worded so."""
        return f" about {self.subject}" if self.subject_at is not None else ""

    @property
    def is_of_vote(self) -> bool:
        """Whether it asks who voted how."""
        plain = level(self.bare.text)
        return bool(wording.WHO_VOTED.match(plain) or wording.HOW_ONE_VOTED.match(plain))

    def dated(self, month: str) -> str:
        """`` in October 2022``: a month of the year it names."""
        year = re.search(rf"\b{YEAR}\b", self.text)
        return f" in {month.capitalize()}{f' {year[0]}' if year else ''}"

    def later(self, years: str | None) -> str | None:
        """`` in 2023``: so many years (one) after that it names; None where it names none."""
        year = re.search(rf"\b{YEAR}\b", self.text)
        more = 1 if years is None else _COUNT.get(years) or int(years)
        return f" in {int(year[0]) + more}" if year else None


def standing(  # noqa: C901, PLR0911 (one return a way of leaning)
    text: str,
    previous: Sequence[str],
    directory: Directory,
    cited: CitedBy,
    narrowed: Narrowed = lambda text: (text, ()),
) -> Standing:
    """The question that a follow-up means; as it is where it leans on nothing earlier."""
    text = wording.COURTESY.sub("", " ".join(text.split())) if any(previous) else text
    text = " ".join(text.split())
    asked = next((one for one in reversed(previous) if one.strip()), None)
    if asked is None or not text:
        return Standing(text)
    if len(previous) > 1:
        asked = standing(asked, previous[:-1], directory, cited, narrowed).text
    plain = level(text)
    if wording.WHERE_WAS_THAT.match(plain):
        return Standing(asked, place=True)
    before = _earlier(asked, directory, narrowed)
    if wording.WHY.match(plain) or wording.WHO_SAID.match(plain):
        return Standing(_why(before) if wording.WHY.match(plain) else asked)
    if wording.WHICH_ONES.match(plain):
        return Standing(wording.HOW_MANY.sub("Which ", asked))
    if wording.WHO_ELSE.match(plain):
        return Standing(_who_else(before), besides=asked)
    compared = wording.COMPARED_WITH.match(plain)
    if compared and before.label:
        other = text[compared.start("rest") : compared.end("rest")]
        on = f" on {before.subject}" if before.subject else ""
        return Standing(_within(f"Compare {before.label} and {other}{on}?", before))
    replied = wording.REPLIED.match(plain)
    if replied and directory.named_in(text[replied.start("who") : replied.end("who")]):
        who = text[replied.start("who") : replied.end("who")]
        about = "" if directory.named_in(before.subject) else before.about  # of whoever replies
        return Standing(_there(f"What did {who} say{about}?", before, cited))
    reply = wording.THE_REPLY.match(plain)
    if reply and before.label:
        asks = "Who answered" if reply["who"] else "What was the reply to"
        return Standing(_there(f"{asks} {before.label}{before.about}?", before, cited))
    also = wording.AND_WHAT_OF.match(plain)
    if also or _is_name(text, directory) or _is_place(text):
        rest = text[also.start("rest") : also.end("rest")] if also else text.strip(" ?.")
        only_about = bool(also and also["on"])
        return Standing(_turned(before, rest, directory, cited, only_about=only_about))
    on = wording.ANYTHING_ON.match(plain) or wording.EXACT_WORDS.match(plain)
    if on and (before.label or not on["rest"]):
        rest = text[on.start("rest") : on.end("rest")] if on["rest"] else ""
        return Standing(_within(_about_another(before, rest), before) if rest else asked)
    filled = _filled(text, plain, before, directory, cited)
    besides = wording.MORE.match(plain) or wording.ELSE.search(plain)
    about = set(understand(filled, directory).terms) if besides else set()
    of_the_same = not about or about & set(understand(asked, directory).terms)
    if besides and not of_the_same and before.named and wording.WHO.match(level(filled)):
        return Standing(f"Besides {before.label}, {filled[:1].lower()}{filled[1:]}")
    return Standing(filled, besides=asked if besides and of_the_same else None)


def _earlier(text: str, directory: Directory, narrowed: Narrowed) -> _Earlier:
    rest, symbols = narrowed(text)
    if 0 < len(symbols) <= _FEW_RECORDS and words(rest):
        places = [f" in {' and '.join(symbols)}"]
    else:
        rest, places = text, []
    places += [one[0] for one in wording.PLACE.finditer(rest)]
    bare = wording.PLACE.sub("", rest)
    asked = understand(bare if words(bare) else rest, directory)
    return _Earlier(text, asked, "".join(places), narrowed)


def _within(text: str, before: _Earlier) -> str:
    """A question within the places of the earlier one, as far as it names none of that kind."""
    own = {_KIND_OF_PLACE.get(found.lastgroup) for found in wording.PLACE.finditer(text)}
    own |= {"meeting"} if before.where and before.narrowed(text)[1] else set()
    kept = [
        one[0]
        for one in wording.PLACE.finditer(before.where)
        if _KIND_OF_PLACE.get(one.lastgroup) not in own
    ]
    bare = text.rstrip(" ?.!")
    return f"{bare}{''.join(kept)}?" if kept else text


# The groups of wording.PLACE by which of them rule each other out.
_KIND_OF_PLACE: dict[str | None, str] = {
    "when": "meeting", "month": "meeting", "body": "meeting", "part": "part",
}  # fmt: skip


def _there(text: str, before: _Earlier, cited: CitedBy) -> str:
    """A question within the places of the earlier one, or else at the meeting that its answer
    cites.
    """
    record = None if before.where else cited(before.text).record
    return f"{text.rstrip(' ?.!')} in {record}?" if record else _within(text, before)


def _why(before: _Earlier) -> str:
    asked = next((one for one in before.bare.asked if one.entries), None)
    if asked and wording.HOW_ONE_VOTED.match(level(before.bare.text)):
        on = f" on {before.subject}" if before.subject else ""
        return _within(f"How did {asked.label} explain voting or abstaining{on}?", before)
    return f"{before.text.rstrip(' ?.!')}, and why?"


def _who_else(before: _Earlier) -> str:
    """The earlier question, asked of those besides whom it brought up."""
    who = wording.WHO_FIRST.match(before.bare.text)
    if who and before.bare.kind in (Kind.WHO, Kind.LIST):
        other = f"Which other {who['body']}" if who["body"] else "Who else"
        return _within(f"{other}{before.bare.text[who.end() :]}", before)
    if wording.HOW_ONE_VOTED.match(level(before.bare.text)) and before.bare.asked:
        cast = wording.CAST_SO.match(before.bare.text, before.bare.asked[-1].end)
        if cast:
            voted = _PAST[cast["cast"].lower()]
            return _within(f"Who else {voted}{cast['way']}?", before)
    about = before.subject
    return _within(f"Who else spoke about {about}?" if about else "Who else spoke?", before)


def _filled(text: str, plain: str, before: _Earlier, directory: Directory, cited: CitedBy) -> str:
    """The question with what its pronouns stand for, and where it leans, of the same."""
    if wording.MORE.match(plain):
        name = before.label or cited(before.text).name
        return _within(f"What else did {name} say?", before) if name else text
    of_them = wording.HOW_MANY_OF_THEM.match(plain)
    counted = wording.HOW_MANY_WERE.match(before.text)
    if of_them and counted:
        return f"How many of the {counted['noun']} {counted['done']}{text[of_them.end() :]}"
    lead = wording.AND_SO.match(plain)
    leans = bool(lead) or _takes_sides_only(text, directory)
    if lead:
        text = text[lead.end() :]
        text, plain = f"{text[:1].upper()}{text[1:]}", plain[lead.end() :]
    explained = wording.EXPLAINED_THAT.match(plain)
    if explained and before.is_of_vote:
        who = text[explained.start("who") : explained.end("who")]
        on = f" on {before.subject}" if before.subject else ""
        return _within(f"How did {who} explain its vote{on}?", before)
    pronoun = wording.SOMEBODY.search(plain)
    if pronoun and _leans(text, plain, pronoun.start(), pronoun[0], directory):
        if pronoun[0] in wording.MANY_OF_THEM and before.bare.kind is Kind.LIST:
            return before.text  # the list says what each of them said
        name = before.label or cited(before.text).name
        if name and not (pronoun[0] == "it" and before.named and before.named.person):
            leans = True
            possessive = "'s" if pronoun["whose"] else ""
            text = f"{text[: pronoun.start()]}{name}{possessive}{text[pronoun.end() :]}"
    none = wording.HOW_MANY_NO_NOUN.match(level(text))
    if none and leans and 0 < len(before.subject.split()) <= _SHORT:
        text = f"How many {before.subject} {text[none.end() :]}"
    that = wording.ABOUT_THAT.search(level(text))
    if that and before.subject:
        text = f"{text[: that.start('that')]}{before.subject}{text[that.end('that') :]}"
        return _within(text, before)
    if leans and wording.PUT_FORWARD.match(level(text)):
        return _there(text, before, cited)
    return _within(_about_the_same(text, before, directory), before) if leans else text


def _takes_sides_only(text: str, directory: Directory) -> bool:
    """Whether a question asks who agrees or how one voted, and neither of whom nor on what."""
    own = set(terms(text)) - wording.ASKING
    sides = bool(own) and own <= wording.VOTING | wording.AGREEING
    return sides and not directory.named_in(text)


def _about_the_same(text: str, before: _Earlier, directory: Directory) -> str:
    """A question that names no subject, with the earlier one's."""
    asked = understand(wording.PLACE.sub("", text), directory)
    named = (*(one.label for one in asked.topics), before.label or "")
    own = set(asked.terms) - {term for name in named for term in terms(name)}
    sides = wording.VOTING | wording.AGREEING
    of_nothing_else = set(terms(before.subject)) <= set(terms(before.label or ""))
    if of_nothing_else or own - sides or wording.ELSE.search(level(text)):
        return text
    voted = own & wording.VOTING and not own & wording.AGREEING
    return f"{text.rstrip(' ?.!')} {'on' if voted else 'about'} {before.subject}?"


def _leans(text: str, plain: str, at: int, pronoun: str, directory: Directory) -> bool:
    """Whether a pronoun means someone of an earlier question: nobody, and for "they" nothing, is
    named before it.
    """
    if directory.named_in(text[:at]):
        return False
    if pronoun not in wording.MANY_OF_THEM:
        return True
    asks = wording.WHO.match(plain) or wording.LIST.search(plain)
    return not asks and set(terms(text[:at])) <= wording.ASKING


def _is_name(text: str, directory: Directory) -> bool:
    """Whether a text is no more than somebody's name: "Malaysia?"."""
    named = directory.named_in(text)
    return len(named) == 1 and not words(text[: named[0].start] + text[named[0].end :])


def _is_place(text: str) -> bool:
    """Whether a text is no more than a place or a time: "in the first panel", "a year later"."""
    bare = text.strip(" ?.")
    return bool(
        wording.ONLY_PLACE.match(text)
        or wording.MONTH_ALONE.fullmatch(f" {bare}")
        or wording.LATER.fullmatch(level(bare))
    )


def _place_of(rest: str, before: _Earlier) -> str | None:
    """The place or time that a text is, as a question says it; None where it is none."""
    at = "on" if wording.DAY.match(rest) else "in"
    for text in (f" {rest}", f" {at} {rest}"):
        month = wording.MONTH_ALONE.fullmatch(text)
        if month:
            return before.dated(month["month"])
        place = wording.PLACE.fullmatch(text)
        if place:
            return place[0]
    later = wording.LATER.fullmatch(level(rest))
    return before.later(later["years"]) if later else None


def _turned(
    before: _Earlier, rest: str, directory: Directory, cited: CitedBy, *, only_about: bool = False
) -> str:
    """The earlier question, asked of somebody else, about something else or elsewhere."""
    bare = before.bare
    rest = wording.ONLY_PLACE.sub(lambda one: one[0][one.end("only") :], rest)
    place = _place_of(rest, before)
    if place:
        return _within(_ended(f"{bare.text.rstrip(' ?.!')}{place}"), before)
    if wording.THE_VOTE.fullmatch(level(rest)):
        on = wording.A_TEXT.search(level(bare.text))
        return _within(f"What was the vote{f' on {on[0]}' if on else ''}?", before)
    if wording.WHO_VOTED.match(level(bare.text)) and wording.A_WAY.fullmatch(level(rest)):
        return _within(f"Who voted {rest}?", before)
    on = wording.AND_ON.search(rest)
    who = rest[: on.start()] if on else ""
    somebody = wording.SOMEBODY.fullmatch(level(who))
    if somebody:
        who = before.label or cited(before.text).name or ""
    if on and (somebody or _is_name(who, directory)):
        return _within(f"What did {who} say about {on['on']}?", before)
    if only_about:
        return _within(_about_another(before, rest), before)
    return _within(_asked_of(before, rest, directory), before)


def _asked_of(before: _Earlier, rest: str, directory: Directory) -> str:
    bare = before.bare
    voted = wording.HOW_ONE_VOTED.match(level(bare.text))  # whoever did not speak may have
    asked = next((one for one in bare.asked if one.entries or voted), None)
    named = directory.named_in(rest)
    stranger = rest[:1].isupper() and not any(map(directory.is_plain, words(rest)))
    if not named and not (stranger and asked):
        return _about_another(before, rest)
    if asked is None and bare.kind in (Kind.WHO, Kind.LIST) and bare.topics:
        asked, rest = bare.topics[0], rest[named[0].start : named[0].end]
    if asked is None:
        if wording.WHO_VOTED.match(level(bare.text)):
            return f"How did {rest} vote{f' on {before.subject}' if before.subject else ''}?"
        return f"What did {rest} say{f' about {before.subject}' if before.subject else ''}?"
    start = bare.text[: asked.start]
    if named and wording.OFFICE_BEFORE.search(level(start)):
        rest = rest[named[0].start : named[0].end]
    if start.endswith("the "):
        rest = rest.removeprefix("the ")
    return f"{start}{rest}{bare.text[asked.end :]}"


def _about_another(before: _Earlier, rest: str) -> str:
    bare = before.bare
    counted = wording.HOW_MANY_WERE.match(bare.text)
    if any(one.entries for one in bare.asked):
        return f"What did {before.label} say about {rest}?"
    if counted:
        return f"How many {rest}{bare.text[counted.end('noun') :]}"
    if before.subject_at is not None and bare.kind in (Kind.WHO, Kind.LIST):
        return f"{bare.text[: before.subject_at]}{rest}?"
    ask = {Kind.WHO: "Who spoke about", Kind.LIST: "Which speakers mentioned"}
    return f"{ask.get(bare.kind, 'What was said about')} {rest}?"


def _ended(text: str) -> str:
    return text if text.endswith("?") else f"{text}?"
