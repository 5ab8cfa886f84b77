"""Follow-up questions ("And Malaysia?", "What else did she say?") made to stand alone.

Comes in: a question and the earlier ones of the conversation. Goes out: the question as it is
looked up, and whether it only asks where the earlier answer stands. Record, day, part and subject
are the earlier question's, unless it names its own.
Does not know: how answers are found; whom an earlier one cites, and which records it names, is
asked of the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from rag.answer import Kind
from rag.countries import country_code, with_article
from rag.holdings.directory import Directory
from rag.questions import leaning, voting, wording
from rag.questions.earlier import Earlier, Narrowed
from rag.questions.later import AWAY_LAST, Away, Then, away
from rag.questions.question import LONGEST, Value, understand
from rag.questions.stance import Stance, asked_stance
from rag.words import first_large, first_small, level, terms, words

_PAST = {"vote": "voted", "abstain": "abstained"}
_BEHIND_CAST = {"favour": " of", "favor": " of", "for": "", "against": ""}  # else " on"
_MOST_BEFORE = 20  # earlier questions of a conversation that a follow-up may lean on
_SHORT = 5  # words of a subject that fits behind "how many"


@dataclass(frozen=True)
class Cited:
    """Whom the answer to an earlier question cites first, and the record it cites first;
    ``mostly``: of several searched it cites mostly that one.
    """

    name: str | None = None
    record: str | None = None
    mostly: bool = False
    alone: bool = False  # whether it cites nobody else
    names: tuple[str, ...] = ()  # of all whom it cites, in order
    against: bool = False  # whether the first whom it cites speaks against something, not for it


@dataclass(frozen=True)
class Lookup:
    """What is asked of the records while a follow-up is read: whom an earlier answer cites, which
    records a question names, whether they have a word, which reading of a question they answer,
    and which of them is of another time than one.
    """

    cited: Callable[[str], Cited]
    narrowed: Narrowed = lambda text: (text, ())
    mentions: Callable[[str], bool] = lambda _: False
    answered: Callable[[Sequence[str]], str] = lambda texts: texts[0]
    then: Callable[[str, Away, Collection[str]], Then | None] = lambda *_: None
    several: bool = True  # whether more records than one are searched


@dataclass(frozen=True)
class Standing:
    """A question that stands alone. ``place``: where its answer stands is all that is asked, or
    ``time``: when that was, which its words may tell; ``who``: who says it; ``own``: in what words
    of theirs; ``besides``: the earlier questions whose answers it leaves out ("who else"),
    ``among``: the one of whose speakers it asks ("which of them"), ``part``: those of them of a
    part of the world and no more, ``whom``: one of them, if they are. ``looser``: what it may mean
    where that is not answered, with less of the earlier question; ``lacking``: the record that it
    is put to, which is not held.
    """

    text: str
    place: bool = False
    time: bool = False
    who: bool = False
    own: bool = False
    besides: tuple[str, ...] = ()
    among: str | None = None
    part: str | None = None
    whom: str | None = None
    looser: tuple[str, ...] = ()
    lacking: str | None = None


def standing(text: str, previous: Sequence[str], directory: Directory, lookup: Lookup) -> Standing:
    """The question that a follow-up means; as it is where it leans on nothing earlier."""
    earlier: list[str] = []  # as they stand alone
    for one in [one for one in previous if one.strip()][-_MOST_BEFORE:]:
        found = _standing(one, earlier, directory, lookup)
        alone = lookup.answered((found.text, *found.looser)) if found.looser else found.text
        earlier.append(alone if len(alone) <= LONGEST else one)
    return _standing(text, earlier, directory, lookup)


def _standing(text: str, earlier: Sequence[str], directory: Directory, lookup: Lookup) -> Standing:
    """The same, behind questions that stand alone."""
    text = " ".join(text.split())
    text = " ".join(leaning.COURTESY.sub("", text).split()) if earlier else text
    if not earlier or not text:
        return Standing(leaning.ANYONE_ELSE.sub(r"\g<who>", text))
    text = _named_in_order(text, earlier, directory, lookup)
    last = earlier[-1]
    text = leaning.ANY_OF_THEM.sub("Which of ", text)
    of_them = leaning.WHICH_OF_THEM.match(level(text))
    if of_them:
        several = _asked_in_turn(earlier, directory, lookup)
        if len(several) > 1 and leaning.OF_PEOPLE.fullmatch(of_them["all"]):
            some = several[-2:] if "two" in of_them["all"] else several
            rest = text[of_them.start("rest") :].strip(" ?.")
            return _of_those_asked(some, rest, Earlier.of(last, directory, lookup.narrowed))
        lists = (one for one in reversed(earlier) if understand(one, directory).kind.many)
        last = next(lists, last)  # of the list given last
    before = Earlier.of(last, directory, lookup.narrowed)
    back = leaning.BACK_TO.match(level(text))
    if back and directory.named_in(text[back.start("who") : back.end("who")]):
        return _back(text, back, before)
    found = _FollowUp(text, before, directory, lookup).standing()
    if found.besides and (leaning.ELSE.search(level(text)) or leaning.SIDES.match(level(text))):
        about = set(before.bare.terms)
        alike = takewhile(
            lambda one: not about.isdisjoint(understand(one, directory).terms), earlier[-2::-1]
        )
        found = replace(found, besides=(*found.besides, *alike))
    return found


def _named_in_order(text: str, earlier: Sequence[str], directory: Directory, lookup: Lookup) -> str:
    """A question with the name of one of those listed last for their place: "the second one"."""
    plain = level(text)
    of_a_kind = leaning.NTH_ALONE.fullmatch(plain) and leaning.ORDINAL.search(level(earlier[-1]))
    nth = None if of_a_kind else leaning.NTH.search(plain)  # "the first panel", "the second one"
    listed = (one for one in reversed(earlier) if understand(one, directory).kind.many)
    names = lookup.cited(last).names if nth and (last := next(listed, None)) else ()
    place = wording.PLACES_IN_ORDER[nth["nth"]] if nth else 0
    if nth is None or not names or place >= len(names):
        return text
    return f"{text[: nth.start()]}{names[place]}{text[nth.end() :]}"


def _asked_in_turn(earlier: Sequence[str], directory: Directory, lookup: Lookup) -> tuple[str, ...]:
    """Those who were asked about one after the other, last of all, in order ("what did Chad say?",
    "and Mali?"); behind a list, those of whom the same was asked.
    """
    names: list[str] = []
    about: str | None = None
    before = [Earlier.of(one, directory, lookup.narrowed) for one in reversed(earlier)]
    listed = any(one.bare.kind.many for one in before)
    together = before[0].bare.asked
    if len(together) > 1 and not before[0].bare.kind.many:  # "what did Chad and Mali say?"
        return tuple(one.label for one in together)
    for one in before:
        alone = one.label is not None and bool(one.bare.asked) and not one.bare.kind.many
        if not alone or (listed and about not in {None, one.subject}):
            break
        about = one.subject
        names += [one.label] if one.label and one.label not in names else []
    return tuple(reversed(names))


def _of_those_asked(some: Sequence[str], rest: str, before: Earlier) -> Standing:
    """What those who were asked about say on what is asked of them; how they voted."""
    names = f"{', '.join(some[:-1])} and {some[-1]}"
    if voting.VOTING.issuperset(terms(rest)):
        return Standing(before.within(f"How did {names} vote{before.on}?"))
    return Standing(before.within(f"Compare {names} on {rest}?"))


def _worded_plainly(text: str) -> str:
    """A follow-up in words that the ways of leaning know: what was meant instead as what is asked
    too.
    """
    text = leaning.AND_THE_QUOTE.sub("", text)
    text = leaning.ELSE_ON.sub("Who else spoke about", text)
    text = leaning.WHICH_OTHERS.sub("Who else", text)
    text = leaning.DID_OTHERS.sub(r"\g<did> anyone else", text)
    number = leaning.NUMBER_OF.match(level(text))
    if number:
        return f"How many {text[slice(*number.span('whom'))]}?"
    meant = leaning.CORRECTED.match(level(text))
    if meant:
        return f"And {text[slice(*meant.span('meant'))]}?"
    return text


class _FollowUp:
    """A question that may lean on the one before it."""

    def __init__(self, text: str, before: Earlier, directory: Directory, lookup: Lookup) -> None:
        text = _worded_plainly(text)
        if before.year:
            text = leaning.OF_THAT_YEAR.sub(rf"\g<lead> {before.year}", text)
        side = leaning.SIDES.match(level(text))
        voted = before.asks_who_voted or before.asks_how_it_went
        if side and not (side["to"] or voted) and (before.label or before.bare.kind.many):
            text = f"Who {'dis' if side['against'] else ''}agreed{side['whom'] or ''}?"
        self._text, self._plain = text, level(text)
        self._before, self._directory, self._lookup = before, directory, lookup

    def standing(self) -> Standing:
        """What it means, by the first way of leaning that it is worded in."""
        return self._kept(self._found())

    def _found(self) -> Standing:
        """The same, wherever that is."""
        ways = (
            self._at_another_time,
            self._for_whom,
            self._repeated,
            self._added,
            self._of_the_list,
            self._of_a_part,
            self._counted_too,
            self._denied,
            self._who_else,
            self._compared,
            self._replied,
            self._did_too,
            self._there_too,
            self._anything_on,
            self._turned,
            self._more_of_one,
        )
        return next((one for way in ways if (one := way())), None) or self._filled()

    @cached_property
    def _cited(self) -> Cited:
        return self._lookup.cited(self._before.text)

    def _kept(self, found: Standing) -> Standing:
        """A question that leans, at the meeting that the earlier answer is mostly from, unless
        either names a place of its own; elsewhere, where it is silent there.
        """
        placed = self._before.where or found.place or found.who or found.lacking
        if placed or not self._lookup.several:
            return found
        if not self._leans(found):
            return found
        cited = self._cited
        if not (cited.mostly and cited.record) or self._names_place(found.text):
            return found
        asked = understand(found.text, self._directory).asked
        heard = {m.paragraph.record.symbol for one in asked for m in one.remarks}
        if heard and cited.record not in heard:
            return found  # they spoke elsewhere only
        every = (found.text, *found.looser)
        there = tuple(f"{one.rstrip(' ?.!')} in {cited.record}?" for one in every)
        return replace(found, text=there[0], looser=(*there[1:], *every))

    def _leans(self, found: Standing) -> bool:
        """Whether it means more than it says, or says hardly more than whom it asks."""
        if leaning.MORE.match(self._plain) or (found.besides and found.text != self._text):
            return False  # what else is said may be so anywhere
        if found.text != self._text:
            return True
        asked = understand(self._text, self._directory)
        return not asked.topics and leaning.OF_NO_SUBJECT.issuperset(asked.terms)

    def _names_place(self, text: str) -> bool:
        named = leaning.PLACE.search(f" {text}") or leaning.EVERYWHERE.search(text)
        return bool(named or self._lookup.narrowed(text)[1])

    def _at_another_time(self) -> Standing | None:
        """The same at a meeting so long before or after the one told of; what else is asked of
        then.
        """
        found = AWAY_LAST.match(self._plain)
        far = away(found["away"]) if found else None
        held = self._then(far) if far else None
        if found is None or held is None:
            return None
        asks = leaning.LEADS_ON.sub("", self._words(found, "asks"))
        if self._names_place(asks):
            return None
        text = self._before.bare.text
        if asks:
            anywhere = replace(self._before, where="")
            then = _FollowUp(f"{asks}?", anywhere, self._directory, self._lookup)
            whole = re.match(rf"(?:{wording.ASKS})\b", level(asks))
            text = (then._filled() if whole else then._found()).text
        if held.symbol is None:
            said = not asks or re.search(rf"\b{wording.SAYING}\b|\bvote", level(asks))
            place = self._before.place(self._words(found, "away"))
            return None if place or not said else Standing(text, lacking=held.name)
        return Standing(f"{text.rstrip(' ?.!')} in {held.symbol}?")

    def _then(self, far: Away) -> Then | None:
        """The record so far in time from the one that the earlier answer is told by."""
        symbols = self._lookup.narrowed(self._before.text)[1]
        symbol = symbols[0] if len(symbols) == 1 else self._cited.record
        asked = self._before.bare.asked
        heard = {m.paragraph.record.symbol for one in asked for m in one.remarks}
        return self._lookup.then(symbol, far, heard) if symbol else None

    def _for_whom(self) -> Standing | None:
        """On whose behalf, or for which country, whoever was heard spoke."""
        before = self._before.bare
        if leaning.WHERE_FROM.match(self._plain) and self._cited.name:
            return self._within(f"Which country does {self._cited.name} represent?")
        if not leaning.FOR_WHOM.match(self._plain):
            return None
        heard = before.speech or (before.kind.many and self._cited.alone)
        name = (self._cited.name if before.kind.many else self._name) if heard else None
        return self._within_or_not(f"On whose behalf did {name} speak?") if name else None

    def _repeated(self) -> Standing | None:
        """Of the earlier answer: where it stands, why, who said it, which ones it counts."""
        asked, plain = self._before.text, self._plain
        time = leaning.OF_ITS_TIME.match(plain) or self._asks_when_that_was()
        if time or leaning.WHERE_WAS_THAT.match(plain):
            held = leaning.HELD.search(plain) and not self._before.subject  # the meeting was
            event = time and not (held or leaning.OF_SAYING.search(plain))
            return Standing(asked, place=True, time=bool(event))
        if leaning.WHY.match(plain):
            before, voted = self._before, self._before.asks_how_one_voted
            said = f"What did {before.label} say{before.about}?" if voted and before.label else None
            return Standing(_why(before), looser=(before.within(said),) if said else ())
        how = leaning.HOW_MUCH.match(plain)
        if how and (how["how"] or not self._before.bare.kind.many):
            return Standing(_how_much(self._before, how))
        if leaning.HOW_VOTED_ON.match(plain):
            return self._within(self._the_vote())
        counted = leaning.HOW_MANY.match(asked)
        if leaning.WHICH_ONES.match(plain) or (counted and leaning.WHO.match(plain)):
            return Standing(leaning.HOW_MANY.sub("Which ", asked))
        who = self._asks_who_that_was()
        figure = self._before.is_count and leaning.WHICH_FIGURE.match(plain)
        who_said = figure or leaning.WHO_SAID.match(plain) or leaning.WHO.match(plain)
        first = who or bool(leaning.WHO_SAID.match(plain) and not self._before.bare.kind.many)
        return Standing(asked, who=first) if first or who_said else None

    def _added(self) -> Standing | None:
        """The earlier question with what is asked behind it ("with which organization?")."""
        asked, found = self._before.text, leaning.FRAGMENT.match(self._plain)
        if found and not leaning.SOMEBODY.search(found["rest"]):
            return Standing(f"{asked.rstrip(' ?.!')}, {found['rest']}?")
        own = leaning.IN_OWN_WORDS.match(self._plain)
        return Standing(asked, own=True) if own else None

    def _asks_when_that_was(self) -> re.Match[str] | None:
        """Whether it asks when that was, by name, which the earlier question is about."""
        found = leaning.WHEN_WAS.match(self._plain)
        named = set(terms(found["what"])) if found else set()
        return found if named and named <= set(terms(self._before.subject)) else None

    def _asks_who_that_was(self) -> bool:
        """Whether it asks who said what the earlier answer tells: of a body, who spoke."""
        found, before = leaning.WHO_WAS_THAT.match(self._plain), self._before
        if found is None or before.bare.kind.many:
            return False
        if found["spoke"] and (before.named is None or before.named.person):
            return False
        if found["of"] and self._cited.name is None:
            return False  # nobody was heard
        theirs = {e for one in self._directory.named_in(found["of"] or "") for e in one.entries}
        return not found["of"] or any(theirs & set(one.entries) for one in before.bare.asked)

    def _of_the_list(self) -> Standing | None:
        """Of those whom the earlier answer lists; how many they are."""
        if not self._before.bare.kind.many:
            return None
        if leaning.HOW_MANY_ARE_THEY.match(self._plain):
            who = leaning.WHO_FIRST.match(self._before.bare.text)
            if who is None or who["body"]:
                return Standing(self._before.text)
            whom = "" if self._before.asks_who_voted else " speakers"
            return self._within(f"How many{whom}{self._before.bare.text[who.end() :]}")
        found = leaning.WHICH_OF_THEM.match(self._plain)
        if found is None:
            return None
        many = "How many" if found["all"].startswith("how") else "Which"
        part = leaning.OF_PART.fullmatch(found["rest"])
        if part:
            return self._of_part(many, part)
        text = self._of_its_own(f"{many} speakers{self._words(found, 'rest')}")
        return replace(self._within(text), among=self._before.text)

    def _of_its_own(self, text: str) -> str:
        """A question of some of a list with what the list is about for "its" and "it"."""
        found, subject = leaning.ITS_OR_IT.search(text), self._before.subject
        if found is None or not subject:
            return text
        own = "'s" if found["its"] else ""
        return f"{text[: found.start()]}{subject}{own}{text[found.end() :]}"

    def _of_a_part(self) -> Standing | None:
        """Of those whom the earlier answer lists, those of a part of the world: "and African?"."""
        also = leaning.AND_WHAT_OF.match(self._plain)
        part = leaning.AND_OF_PLACE.match(self._plain)
        many = "How many" if part and part["many"] else "Which"
        part = part or (leaning.A_PART.fullmatch(also["rest"].strip(" ?.")) if also else None)
        counted = leaning.HOW_MANY_SPOKE.match(self._before.plain)
        listed = counted or self._before.bare.kind.many
        return self._of_part(many, part) if part and listed else None

    def _of_part(self, many: str, found: re.Match[str]) -> Standing | None:
        """Those of the earlier list who are of a part of the world; None where it is no list."""
        counted = leaning.HOW_MANY_SPOKE.match(self._before.plain)
        whoever = counted or leaning.ALL_WHO.match(self._before.plain)
        if whoever is None:
            return None
        said = found.groupdict()
        of = f"{(said.get('part') or '').title()} countries"
        if said.get("place"):
            of = f"countries in {said['place'].title()}"
        elif said.get("group"):
            of = f"members of the {said['group'].title()}"
        rest = "spoke?" if counted else self._before.bare.text[whoever.end() :]
        text = f"{many} {of.strip()} {rest}"
        part = understand(text, self._directory).part
        if understand(self._before.text, self._directory).part:
            return self._within(text)  # of all, not of those of another part
        return replace(self._within(text), among=self._before.text, part=part)

    def _did_too(self) -> Standing | None:
        """The earlier question of somebody else: "did Chad too?", "why did Chad?"."""
        found = leaning.DID_TOO.match(self._plain)
        who = self._words(found, "who") if found else ""
        if found is None or not self._is_name(who) or (found["why"] and found["so"]):
            return None
        before = self._before
        if found["agree"] and before.label and not before.bare.kind.many:
            agree = found["agree"]
            asked = self._within(f"Did {who} {agree} with {before.label}{before.about}?")
            return replace(asked, looser=(self._within(f"What did {who} say{before.about}?").text,))
        if before.bare.kind.many and not before.bare.asked:  # "who backed Mali?", "did Chad?"
            vote = before.asks_who_voted
            if vote and found["why"]:
                return self._within(f"How did {who} explain its vote{before.on}?")
            turned = f"How did {who} vote{before.on}?" if vote else self._of_the_same(who)
        else:
            turned = self._asked_of(who)
        return self._within(f"{turned.rstrip(' ?.!')}, and why?" if found["why"] else turned)

    def _there_too(self) -> Standing | None:
        """A question of the meeting that the earlier answer tells of."""
        meeting = leaning.THAT_MEETING.search(self._plain)
        found = meeting or leaning.THERE.search(self._plain)
        if found is None:
            return None
        rest = f"{self._text[: found.start()]}{self._text[found.end() :]}"
        text, filled = self._with_name(rest)
        named = filled or self._directory.named_in(self._text)
        many = wording.WHO.match(self._plain) and not leaning.IS_THERE.search(self._plain)
        leans = meeting or named or many or understand(self._text, self._directory).bare
        return self._there(text) if leans else None

    def _denied(self) -> Standing | None:
        """Who said that what was told is not so: others than who told it."""
        subject = self._before.subject
        if not subject or not leaning.DENIED.match(self._plain):
            return None
        return replace(self._within(f"Who denied {subject}?"), besides=(self._before.text,))

    def _who_else(self) -> Standing | None:
        agreed = leaning.AGREED_WITH.match(self._before.text)
        if agreed and leaning.TAKES_A_SIDE.match(self._plain):  # with whom, and on what, as before
            return Standing(f"Who {agreed['how']}d {agreed['rest']}", besides=(self._before.text,))
        stance = asked_stance(self._before.bare.text) if self._before.bare.kind.many else None
        if stance and leaning.DISAGREES.match(self._plain):
            other = "defended" if stance.stance is Stance.AGAINST else "opposed"
            return self._within(f"Who {other} {self._before.bare.text[stance.end :]}")
        subject = self._before.subject
        label, side = self._before.label, leaning.SIDES.match(self._plain)
        if side and side["to"] and subject:  # "who objects to it?"
            return replace(self._within(f"Who opposed {subject}?"), besides=(self._before.text,))
        if subject and label and leaning.WHAT_OTHERS_SAID.match(self._plain):
            others = self._within(f"Besides {label}, who spoke about {subject}?")
            return replace(others, besides=(self._before.text,))
        if leaning.WHO_ELSE.match(self._plain):
            return Standing(_of_others(self._before), besides=(self._before.text,))
        return None

    @property
    def _compared_names(self) -> str:
        return " and ".join(one.label for one in self._before.bare.asked)

    def _compared(self) -> Standing | None:
        before = self._before
        compared = leaning.COMPARED_WITH.match(self._plain)
        found = compared or leaning.DIFFERS.match(self._plain)
        other = self._words(found, "rest") if found else ""
        if before.label and other and (compared or self._directory.named_in(other)):
            return self._within(f"Compare {before.label} and {other}{before.on}?")
        agree = leaning.DO_THEY_AGREE.match(self._plain)
        if agree and before.bare.kind is Kind.COMPARE:
            on = self._words(agree, "on") if agree["on"] else ""
            if on:
                return self._within(f"Compare {self._compared_names} on {on}?")
            return Standing(before.text)
        return None

    def _replied(self) -> Standing | None:
        """What somebody said to it, or what was answered, at the same meeting."""
        before = self._before
        replied = leaning.REPLIED.match(self._plain)
        who = self._words(replied, "who") if replied else ""
        if self._directory.named_in(who):
            subject = before.subject
            for one in reversed(self._directory.named_in(subject)):  # of whoever replies
                rest = re.sub(r"^['’]s?\b", "", subject[one.end :])
                subject = f"{subject[: one.start]}{rest}"
            about = f" about {' '.join(subject.split())}" if before.about and terms(subject) else ""
            said = f"What did {who} say"
            found = self._there(f"{said}{about}?")
            return replace(found, looser=(self._there(f"{said}?").text,))
        reply = leaning.THE_REPLY.match(self._plain)
        somebody = replied and leaning.SOMEBODY.fullmatch(level(who))
        anybody = replied and leaning.ANYBODY.fullmatch(level(who))
        of_office = replied and not (somebody or anybody or level(who) == "it")
        asked = somebody and leaning.ASKED.search(before.plain)  # "he" is whoever was asked
        name = self._name if reply or of_office or asked or anybody else None
        if name is None:
            return None
        asks = f"What did {who} reply to" if of_office else "What was the reply to"
        if reply and reply["who"]:
            asks = "Who answered"
        return self._there(f"{asks} {name}{before.about}?")

    def _turned(self) -> Standing | None:
        """The earlier question, asked of somebody else, about something else or elsewhere."""
        also = leaning.AND_WHAT_OF.match(self._plain)
        if not (also or self._is_name(self._text) or _is_place(self._text)):
            return None
        rest = self._words(also, "rest") if also else self._text.strip(" ?.")
        rest = leaning.ONLY_PLACE.sub(lambda one: one[0][one.end("only") :], rest)
        about = bool(also and (also["on"] or self._is_matter(rest)))
        text = self._elsewhere(rest) or self._of_the_vote(rest) or self._another_one(rest)
        vote = None if text else self._on_another_text(rest, about=about)
        if vote:
            return self._within_or_not(vote)
        text = text or self._in_place(rest) or self._somebody_on(rest)
        if text is None and about and self._before.bare.kind is Kind.COMPARE:
            text = f"Compare {self._compared_names} on {rest}?"
        if text is None and about:
            return self._within_or_not(_about_another(self._before, rest))
        mentioned = wording.MENTIONED.search(self._before.plain) and self._before.bare.kind.many
        named = self._directory.named_in(rest)
        if text is None and mentioned and not any(one.entries for one in named):
            return self._within(_about_another(self._before, rest))  # who mentioned that one
        listed = None if text else self._of_those_listed(rest)
        return listed or self._within(text or self._asked_of_whoever_spoke(rest))

    def _asked_of_whoever_spoke(self, rest: str) -> str:
        """The earlier question, asked of another; where it was asked of an officer, and another's
        did not speak, of their country.
        """
        text, named = self._asked_of(rest), self._directory.named_in(rest)
        put = understand(text, self._directory).asked
        nobody = bool(put) and not any(one.entries for one in put)
        return self._of_the_same(rest) if nobody and any(one.entries for one in named) else text

    def _of_those_listed(self, rest: str) -> Standing | None:
        """What one who may be on the list asked for before says; None where it is asked for
        another's list ("who criticised Chad?", "and Mali?").
        """
        before, named = self._before, self._directory.named_in(rest)
        topics = before.bare.topics
        if not before.bare.kind.many or before.bare.asked or not before.subject:
            return None
        if len(named) != 1 or not named[0].entries or named[0].person:
            return None
        if topics and (country_code(topics[0].label) or not country_code(named[0].label)):
            return None
        return Standing(before.within(self._of_the_same(rest)), among=before.text, whom=rest)

    def _of_the_same(self, rest: str) -> str:
        """What whoever a text names said of the earlier question's subject, if it has one."""
        subject = self._before.subject
        return f"What did {rest} say{f' about {subject}' if subject else ''}?"

    def _elsewhere(self, rest: str) -> str | None:
        """The earlier question at another place or time; None where a text names none."""
        place = self._before.place(rest)
        return f"{self._before.bare.text.rstrip(' ?.!')}{place}?" if place else None

    def _another_one(self, rest: str) -> str | None:
        """The earlier question of another thing of a kind: "and the Saudi one?" behind "the
        American amendment".
        """
        other = leaning.THE_OTHER_ONE.fullmatch(level(rest))
        asked = self._before.bare.text
        if other is None:
            return None
        which = rest[slice(*other.span("which"))]
        nth = leaning.ORDINAL.fullmatch(which)
        before = [one.span() for one in leaning.ORDINAL.finditer(asked)] if nth else []
        if not nth and self._directory.named_in(which):
            named = self._directory.named_in(asked)
            the = [one for one in named if asked[: one.start].lower().endswith("the ")]
            before = [(one.start, one.end) for one in the or named]
        if not before:
            return None
        start, end = before[-1]
        return f"{asked[:start]}{which}{asked[end:]}"

    def _in_place(self, rest: str) -> str | None:
        """The earlier question of the place that a text names, for the one at its end."""
        there = leaning.IN_A_PLACE.match(rest)
        last = leaning.PLACE_LAST.search(self._before.bare.text) if there else None
        if there is None or last is None or last["lead"] != there["lead"]:
            return None
        return f"{self._before.bare.text[: last.start()]}{rest}?"

    def _on_another_text(self, rest: str, *, about: bool) -> str | None:
        """The earlier question of a vote, put to another text, or to the one ``about`` something;
        None where it asked of no vote.
        """
        before, is_text = self._before, leaning.A_TEXT.fullmatch(level(rest))
        if not (about or is_text):
            return None
        if before.asks_how_it_went:
            return f"What was the vote on {rest}?"
        if before.asks_how_one_voted and before.bare.asked:
            return f"How did {before.bare.asked[0].label} vote on {rest}?"
        cast = leaning.VOTED_SO.search(before.bare.text) if before.asks_who_voted else None
        if cast is None:
            return None
        did = leaning.CAST_ON.sub("", before.bare.text[: cast.end()])
        on = _BEHIND_CAST.get(did.lower().split()[-1], " on")
        return f"{did}{on} {rest if is_text else f'the text on {rest}'}?"

    def _of_the_vote(self, rest: str) -> str | None:
        """The vote, or who went another way; None where a text is none."""
        before = self._before
        if leaning.THE_VOTE.fullmatch(level(rest)):
            return self._the_vote()
        voted = before.asks_who_voted or before.asks_how_it_went
        way = voted and leaning.A_WAY.fullmatch(level(rest))
        return _of_the_way(before, None if "abst" in level(rest) else level(rest)) if way else None

    def _the_vote(self) -> str:
        """How the vote on the text asked about before went."""
        on = leaning.A_TEXT.search(self._before.plain)
        return f"What was the vote{f' on {on[0]}' if on else ''}?"

    def _somebody_on(self, rest: str) -> str | None:
        """``Chad on wells`` as a question; None where a text is something else."""
        on = leaning.AND_ON.search(rest)
        if on is None:
            return None
        who: str | None = rest[: on.start()]
        if leaning.SOMEBODY.fullmatch(level(rest[: on.start()])):
            who = self._name
        elif not self._is_name(rest[: on.start()]):
            who = None
        return f"What did {who} say about {on['on']}?" if who else None

    def _anything_on(self) -> Standing | None:
        """Whether whoever was asked says anything on something; the exact words."""
        found = leaning.ANYTHING_ON.match(self._plain) or leaning.EXACT_WORDS.match(self._plain)
        if found is None:
            return None
        if not found["rest"]:
            return Standing(self._before.text, own=True)
        if self._before.label is None:
            return None
        about = _about_another(self._before, self._words(found, "rest"))
        return replace(self._within(about), own=found.re is leaning.EXACT_WORDS)

    def _filled(self) -> Standing:
        """The question with what its pronouns stand for; without those shown, where it asks who
        else.
        """
        for way in (self._more, self._of_a_count, self._of_a_vote, self._of_a_side):
            text = way()
            if text:
                return self._besides(Standing(text))
        return self._besides(self._in_full())

    def _besides(self, found: Standing) -> Standing:
        """The question without what was shown of the same, where it asks for more or who else."""
        if not (leaning.MORE.match(self._plain) or leaning.ELSE.search(self._plain)):
            return found
        before = self._before
        about = set(understand(found.text, self._directory).terms)
        same = not about or about & set(understand(before.text, self._directory).terms)
        who, anyone = wording.WHO.match(level(found.text)), found.text
        if not who:  # "did anyone else"
            anyone = leaning.ANYONE_ELSE.sub(r"\g<who>", anyone)
            who = wording.WHO.match(level(anyone))
        if same and anyone == found.text:
            return replace(found, besides=(before.text,))
        besides = (before.text,) if same else ()
        if who and before.named in before.bare.asked:
            return Standing(f"Besides {before.label}, {first_small(anyone)}", besides=besides)
        anyone = leaning.ANYONE_ELSE.sub(r"\g<who>", anyone)
        return replace(found, text=anyone, besides=besides)

    def _more_of_one(self) -> Standing | None:
        """What else somebody named said: at the meeting told of, else anywhere."""
        asked = leaning.WHAT_ELSE.match(self._plain)
        if asked is None or not self._directory.named_in(self._words(asked, "who")):
            return None
        there = self._there(self._text)
        return replace(there, looser=(self._text,) if there.text != self._text else ())

    def _more(self) -> str | None:
        if not leaning.MORE.match(self._plain):
            return None
        name = self._name
        return self._before.within(f"What else did {name} say?") if name else self._text

    def _counted_too(self) -> Standing | None:
        """The count asked for before of another deed or kind of people, or of what happened."""
        too, before = leaning.COUNTED_TOO.match(self._plain), self._before.text
        if leaning.HOW_MANY_OF_THEM.match(self._plain):
            return None
        counted, event = leaning.HOW_MANY_WERE.match(before), leaning.WHAT_HAPPENED.match(before)
        text = None
        if too and counted and leaning.DONE_TO_PEOPLE.match(counted["done"]):
            _, _, where = counted["done"].partition(" ")
            deed = f"{too['done']} {where}".strip() if too["done"] else counted["done"]
            text = f"How many {too['who'] or counted['noun']} were {deed}?"
        elif too and event:
            done = too["done"] or "there"
            text = f"How many {too['who'] or 'people'} were {done}{event['there']}?"
        whole = too and too["done"] and leaning.HOW_MANY.match(self._text)
        alone = (self._text,) if whole else ()
        return self._within_or_not(text, *alone) if text else None

    def _of_a_count(self) -> str | None:
        """How many of those counted before."""
        before = self._before.text
        of_them = leaning.HOW_MANY_OF_THEM.match(self._plain)
        counted = leaning.HOW_MANY_WERE.match(before)
        if of_them and counted:
            rest = self._text[of_them.end() :]
            verb = "" if leaning.IS.match(rest) else " were"
            return f"How many of the {counted['noun']} {counted['done']}{verb}{rest}"
        return None

    def _of_a_vote(self) -> str | None:
        """How somebody explains the vote asked about before."""
        found, before = leaning.EXPLAINED_THAT.match(self._plain), self._before
        if found and (before.asks_who_voted or before.asks_how_one_voted):
            return before.within(
                f"How did {self._words(found, 'who')} explain its vote{before.on}?"
            )
        return None

    def _of_a_side(self) -> str | None:
        """Who voted the other way: "and who was against?"."""
        side = leaning.WHO_WAS_OF_A_SIDE.match(self._plain)
        if side and (self._before.asks_who_voted or self._before.asks_how_it_went):
            return self._before.within(_of_the_way(self._before, side["way"]))
        return None

    def _in_full(self) -> Standing:
        """The question with names for its pronouns and, where it leans, of the same."""
        text, plain, before = self._text, self._plain, self._before
        lead = leaning.AND_SO.match(plain)
        leans = bool(lead) or self._takes_sides_only()
        if lead:
            text, plain = first_large(text[lead.end() :]), plain[lead.end() :]
        pronoun = leaning.SOMEBODY.search(plain)
        many = pronoun and pronoun[0] in leaning.MANY_OF_THEM and before.bare.kind is Kind.LIST
        if many and pronoun and self._means_somebody(text, plain, pronoun):
            return Standing(before.text)  # the list says what each of them said
        text, named = self._with_name(text)
        leans = leans or named
        if leans and leaning.TAKES_A_SIDE.match(plain) and (before.label or before.bare.kind.many):
            return self._siding(text, named=named)
        none = leaning.HOW_MANY_NO_NOUN.match(level(text))
        if none and leans and 0 < len(before.subject.split()) <= _SHORT:
            text = f"How many {before.subject} {text[none.end() :]}"
        that = leaning.ABOUT_THAT.search(level(text))
        # "Did Chad speak?", "who mentioned it?"
        mentioned = leaning.WHO_MENTIONED.match(level(text))
        what = before.subject or (before.label if mentioned else None)
        if that and what:
            text = f"{text[: that.start('that')]}{what}{text[that.end('that') :]}"
            return self._within(text)
        if leaning.PUT_FORWARD.match(level(text)) and (leans or self._directory.named_in(text)):
            return self._there(text)
        if leans:
            return self._within(self._about_the_same(text))
        return self._by_the_same(text) or Standing(text)

    def _siding(self, text: str, *, named: bool) -> Standing:
        """Who agreed or disagreed, with whoever was asked before where nobody is ``named``: others
        than those; or on the subject at all. Behind a list, on its subject.
        """
        text = re.sub(r" with (?:it|that|this)(?=\W*$)", "", text)
        if self._before.label is None:
            found = self._within(self._about_the_same(text))
            return replace(found, besides=(self._before.text,))
        whom = text if named else f"{text.rstrip(' ?.!')} with {self._before.label}?"
        found = self._within(self._about_the_same(whom))
        looser, subject = [self._about_the_same(text)], self._before.subject
        if "disagreed" not in text:
            looser = []  # whoever speaks of it need not agree
        elif subject and self._cited.against:  # whoever disagrees with that is for it
            looser = [f"Who defended {subject}?"]
        elif subject:
            looser.insert(0, f"Who opposed {subject}?")
        wider = tuple(map(self._before.within, looser))
        return replace(found, besides=(self._before.text,), looser=wider)

    def _with_name(self, text: str) -> tuple[str, bool]:
        """A question with the name that a pronoun in it stands for, and whether it has one."""
        plain, before = level(text), self._before
        view = leaning.IN_THE_VIEW.search(plain)
        whose = self._name_of(view["whose"] or view["whom"]) if view else None
        if view and whose:
            return f"{text[: view.start()]}, according to {whose}?", True
        pronoun = leaning.SOMEBODY.search(plain)
        if pronoun is None or not self._means_somebody(text, plain, pronoun):
            return text, False
        if pronoun[0] == "them" and before.subject and leaning.WHO_MENTIONED.match(plain):
            return text, False  # what it is about
        person = before.named and before.named.person
        thing = pronoun[0] == "its" and (person or before.named is None)
        name = None if thing or (pronoun[0] == "it" and person) else self._name_of(pronoun[0])
        if name is None:
            return text, False
        whose = "'s" if pronoun["whose"] else ""
        return f"{text[: pronoun.start()]}{name}{whose}{text[pronoun.end() :]}", True

    def _by_the_same(self, text: str) -> Standing | None:
        """What somebody else said, of the same, where it asks for no more ("what did Chad say?");
        how many or how much, of whoever was asked.
        """
        asked, before = understand(text, self._directory), self._before
        if asked.bare and asked.asked and leaning.WHAT_ONE_SAID.match(level(text)):
            turned = self._about_the_same(text)
            if turned == text or not before.subject:
                return None
            return replace(self._within(turned), looser=(before.within(text),))
        if asked.bare and asked.asked and before.where and not self._names_place(text):
            elsewhere = () if wording.WHETHER.match(level(text)) else (text,)
            return replace(self._within(text), looser=elsewhere)
        counts = asked.value is Value.NUMBER and asked.kind is Kind.STATEMENT and not asked.asked
        name = before.label if counts and before.bare.kind is Kind.STATEMENT else None
        if name is None or leaning.HOW_MANY_WERE.match(before.text) or before.is_count:
            return None
        bare = text.rstrip(" ?.!")
        return replace(self._within(f"{bare}, according to {name}?"), looser=(text,))

    @property
    def _name(self) -> str | None:
        """Whom the earlier question names, or its answer cites first, as where those named are only
        asked to be mentioned.
        """
        before = self._before
        named = None if wording.MENTIONED.search(before.plain) and not before.bare.asked else before
        return (named and named.label) or self._cited.name

    def _name_of(self, pronoun: str) -> str | None:
        """Whom a pronoun stands for: of several of a country, "she" is whom the answer cites."""
        named, before = self._before.named, self._before.bare
        who_said = before.kind.many and not before.asked and not (named and named.person)
        if who_said and pronoun in leaning.ONE_PERSON and self._cited.alone:
            return self._cited.name  # whoever did what is asked, not whom that is towards
        several = {
            one.speaker.name for one in (named.entries if named else ()) if one.speaker.named
        }
        one_of_them = pronoun in leaning.ONE_PERSON and len(several) > 1
        return self._cited.name if one_of_them and self._cited.name in several else self._name

    def _words(self, found: re.Match[str], group: str) -> str:
        """What a group of a match has, as typed."""
        return self._text[found.start(group) : found.end(group)]

    def _within(self, text: str) -> Standing:
        """A question within the places of the earlier one."""
        return Standing(self._before.within(text))

    def _within_or_not(self, text: str, *looser: str) -> Standing:
        """The same; elsewhere, or as others have it, where it is silent there."""
        within = self._before.within(text)
        return Standing(within, looser=(*((text,) if within != text else ()), *looser))

    def _there(self, text: str) -> Standing:
        """A question within the places of the earlier one, or else at the meeting that its answer
        cites.
        """
        record = None if self._before.where else self._cited.record
        if record is None:
            return self._within(text)
        return Standing(f"{text.rstrip(' ?.!')} in {record}?")

    def _is_name(self, text: str) -> bool:
        """Whether a text is no more than somebody's name: "Malaysia?"."""
        named = self._directory.named_in(text)
        return len(named) == 1 and {"the"}.issuperset(
            words(text[: named[0].start] + text[named[0].end :])
        )

    def _is_matter(self, text: str) -> bool:
        """Whether a text, typed without capitals, is plain words: no name or office."""
        every = words(text)
        office = wording.AN_OFFICE.search(level(text))
        if not every or text != text.lower() or office or "us" in every:
            return False
        bodies = any(country_code(one.label) for one in self._directory.named_in(text))
        return not bodies and all(map(self._directory.is_plain, every))

    def _takes_sides_only(self) -> bool:
        """Whether it asks who agrees or how one voted, and neither of whom nor on what."""
        own = set(terms(self._text)) - wording.ASKING
        sides = bool(own) and own <= voting.VOTING | leaning.AGREEING
        return sides and not self._directory.named_in(self._text)

    def _about_the_same(self, text: str) -> str:
        """A question that names no subject, with the earlier one's."""
        before = self._before
        asked = understand(leaning.PLACE.sub("", text), self._directory)
        named = (*(one.label for one in asked.topics), before.label or "")
        own = set(asked.terms) - {term for name in named for term in terms(name)}
        sides = voting.VOTING | leaning.AGREEING
        of_nothing_else = set(terms(before.subject)) <= set(terms(before.label or ""))
        of_another = asked.topics and leaning.OF_ANOTHER.search(level(text))
        of_another = of_another or leaning.ASKS_OF_WHAT.match(level(text))
        if of_nothing_else or of_another or own - sides or leaning.ELSE.search(level(text)):
            return text
        voted = own & voting.VOTING and not own & leaning.AGREEING
        asks, by, whom = text.rstrip(" ?.!").partition(", according to ")
        what = f"on {before.voted_on or before.subject}" if voted else f"about {before.subject}"
        return f"{asks} {what}{by}{whom}?"

    def _means_somebody(self, text: str, plain: str, pronoun: re.Match[str]) -> bool:
        """Whether a pronoun means someone of an earlier question: nobody, and for "they" nothing,
        is named before it.
        """
        before = text[: pronoun.start()]
        if self._directory.named_in(before):
            return False
        if pronoun[0] == "its":
            return set(terms(before)) <= wording.ASKING
        if pronoun[0] not in leaning.MANY_OF_THEM:
            return True
        asks = wording.WHO.match(plain) or wording.LIST.search(plain)
        return not asks and set(terms(before)) <= wording.ASKING

    def _is_known(self, word: str) -> bool:
        """Whether the records have a word, so that it is no stranger's name."""
        return self._directory.is_plain(word) or self._lookup.mentions(word)

    def _asked_of(self, rest: str) -> str:
        """The earlier question, asked of whoever a text names; about it, where it names nobody."""
        before, bare = self._before, self._before.bare
        voted = before.asks_how_one_voted  # whoever did not speak may have
        asked = next((one for one in bare.asked if one.entries or voted), None)
        named = self._directory.named_in(rest)
        stranger = rest[:1].isupper() and not any(map(self._is_known, words(rest)))
        if not named and not (stranger and asked):
            return _about_another(before, rest)
        if asked is None and bare.kind.many and bare.topics:
            asked, rest = bare.topics[0], rest[named[0].start : named[0].end]
        if asked is None:
            if before.asks_who_voted:
                return f"How did {rest} vote{before.on}?"
            return self._of_the_same(rest)
        start = bare.text[: asked.start]
        if named and wording.OFFICE_BEFORE.search(level(start)):
            rest = rest[named[0].start : named[0].end]
        if start.endswith("the "):
            country = named and named[0].entries and country_code(rest.removeprefix("the "))
            start = start.removesuffix("the ") if country else start
            rest = with_article(rest) if country else rest.removeprefix("the ")
        behind = leaning.A_PERSON.sub("", bare.text[asked.end :])  # "the Swiss lady"
        return f"{start}{rest}{behind}"


def _why(before: Earlier) -> str:
    asked = next((one for one in before.bare.asked if one.entries), None)
    if asked and before.asks_how_one_voted:
        return before.within(f"How did {asked.label} explain voting or abstaining{before.on}?")
    if leaning.ASKS_WHY.match(before.plain):
        return before.text
    return f"{before.text.rstrip(' ?.!')}, and why?"


def _of_the_way(before: Earlier, way: str | None) -> str:
    """Who voted another way, or abstained (no ``way``), on what the earlier question names."""
    cast, on = (
        (f"voted {way}", " of" if way.endswith("r") and way != "for" else "")
        if way
        else ("abstained", " on")
    )
    found = leaning.VOTED_SO.search(before.bare.text)
    rest = before.bare.text[found.end() :].rstrip(" ?.!") if found else f" {before.voted_on}"
    return f"Who {cast}{on}{rest}?" if words(rest) else f"Who {cast}?"


def _how_much(before: Earlier, found: re.Match[str]) -> str:
    """The earlier question, of how many or how much it was: of the other, where it asked of one."""
    many = "many" if found["number"] else None
    how = found["how"] or ("much" if found["sum"] else many)
    also = leaning.AND_HOW_MUCH.search(before.text)
    asked = (before.text[: also.start()] if also else before.text).rstrip(" ?.!")
    first = None if also else leaning.HOW_MANY_OR_MUCH.search(asked)
    if before.is_count and (how is None or how == (also or first or {"how": how})["how"]):
        return before.text
    if first and how == "many":  # how many they were of whom it asks how much
        return f"{asked[: first.start('how')]}many{asked[first.end('how') :]}?"
    did = leaning.DID_ONE.match(level(asked))
    if did and how == "much":
        rest = asked[did.end() :]
        return f"How much {first_small(rest)}?"
    return f"{asked}, and how {how or 'many'}?"


def _of_others(before: Earlier) -> str:
    """The earlier question, asked of those besides whom it brought up."""
    who = leaning.WHO_FIRST.match(before.bare.text)
    if who and before.bare.kind.many:
        other = f"Which other {who['body']}" if who["body"] else "Who else"
        return before.within(f"{other}{before.bare.text[who.end() :]}")
    if before.asks_how_one_voted and before.bare.asked:
        cast = leaning.CAST_SO.match(before.bare.text, before.bare.asked[-1].end)
        if cast:
            return before.within(f"Who else {_PAST[cast['cast'].lower()]}{cast['way']}?")
    asked = next(iter(before.bare.asked), None)
    if asked and (before.asks_how_one_voted or leaning.EXPLAINED_ANY.search(before.bare.text)):
        return before.within(f"Who voted with {asked.label}?")
    explained = leaning.EXPLAINED_VOTE.search(before.bare.text)
    if explained:
        cast_ = "abstained" if explained["abstained"] else f"voted{explained['way'] or ''}"
        return before.within(f"Who else {cast_}?")
    about = before.subject
    return before.within(f"Who else spoke about {about}?" if about else "Who else spoke?")


def _back(text: str, back: re.Match[str], before: Earlier) -> Standing:
    """A question of whoever was talked of some time ago: "back to Chad: what did they say?"."""
    who = text[back.start("who") : back.end("who")]
    if not back["asks"]:
        about = f"{before.about}?"
        return Standing(f"What did {who} say{about}", looser=(f"What did {who} say?",))
    asks = text[back.start("asks") : back.end("asks")]
    pronoun = leaning.SOMEBODY.search(level(asks))
    if pronoun:
        asks = f"{asks[: pronoun.start()]}{who}{asks[pronoun.end() :]}"
    return Standing(first_large(asks))


def _is_place(text: str) -> bool:
    """Whether a text is no more than a place or a time: "in the first panel", "a year later"."""
    bare = text.strip(" ?.")
    return not re.search(rf",? (?:{wording.ASKS})\b", bare, re.IGNORECASE) and bool(
        leaning.ONLY_PLACE.match(text)
        or leaning.EVERYWHERE.fullmatch(f" {bare}")
        or leaning.MONTH_ALONE.fullmatch(f" {bare}")
        or away(bare)
    )


def _about_another(before: Earlier, rest: str) -> str:
    """The earlier question about something else."""
    bare = before.bare
    counted = leaning.HOW_MANY_WERE.match(bare.text)
    if any(one.entries for one in bare.asked):
        return f"What did {before.label} say about {rest}?"
    if counted:
        return f"How many {rest}{bare.text[counted.end('noun') :]}"
    if before.subject_at is not None and bare.kind.many:
        return f"{bare.text[: before.subject_at]}{rest}?"
    ask = {Kind.WHO: "Who spoke about", Kind.LIST: "Which speakers mentioned"}
    return f"{ask.get(bare.kind, 'What was said about')} {rest}?"
