"""What is asked, of whom, and what about.

Comes in: a person's words. Goes out: a Question: its kind, whom it asks, what about.
Does not know: what the records answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from enum import StrEnum

from rag.answer import Kind
from rag.countries import PLACES, country_code, is_of
from rag.english import is_english
from rag.errors import QuestionError
from rag.holdings.directory import Directory, Named, SpeakerEntry, unnamed
from rag.holdings.presidency import OVER_ASSEMBLY
from rag.questions import wording
from rag.questions.recast import recast
from rag.questions.stance import STANCES, asked_stance
from rag.questions.whom import (
    asked_and_topics,
    gives_account,
    is_delegate,
    nobodys_name,
    of_office,
    together,
    with_bodies,
)
from rag.records import Remark
from rag.words import even, first_large, level, stem, terms, words

LONGEST = 1000  # characters


class Value(StrEnum):
    """The kind of bare value a question wants first."""

    NUMBER = "number"
    DATE = "date"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks, and those of whom the question asks whether they are theirs."""

    text: str
    asked: tuple[Named, ...]


@dataclass(frozen=True)
class Question:
    """``asked`` are those whose words are wanted, ``topics`` those who are only talked about.

    ``bare``: it says no more than whom. ``accusers``: it asks who accused somebody of a thing.
    ``speech``: it asks for somebody's words, so that only theirs can answer. ``terms`` are the
    stems of the words that say what it is about, the names of those asked and asking words left
    out.
    """

    text: str
    kind: Kind
    asked: tuple[Named, ...]
    topics: tuple[Named, ...]
    terms: tuple[str, ...]
    speech: bool
    bare: bool = False
    accusers: bool = False
    value: Value | None = None
    quotations: tuple[Quotation, ...] = ()
    part: str | None = None  # the part of the world whose countries it asks of
    at: str = ""  # the place that its meeting is on, and that it asks of
    seated: bool = False  # of these, those who sit in the Security Council
    topic: str = ""  # the text without the names of those asked: what it is about
    unknown: str | None = None  # a name that is asked for its words, and that nobody bears,
    like: tuple[SpeakerEntry, ...] = ()  # and those whose names are like it
    left_out: tuple[Named, ...] = ()  # of a list
    outside: str | None = None  # the part of the world whose countries are left out
    among: frozenset[str] | None = None  # the ISO codes of the countries it asks of

    @property
    def of_some(self) -> bool:
        """Whether it asks of some countries alone."""
        return not (self.part is None and self.among is None and self.outside is None)

    def asks_of(self, remark: Remark) -> bool:
        """Whether a remark is made for a country that it asks of; where it asks of all, any is."""
        if not self.of_some:
            return True
        if remark.speaker and OVER_ASSEMBLY.search(remark.speaker.role or ""):
            return False  # its President speaks for no country
        day = remark.paragraph.record.about_when
        return any(self.asks_of_body(one, day) for one in remark.bodies)

    def asks_of_body(self, body: str, day: Date | None) -> bool:
        """The same of a country or body, on a day."""
        of_part = self.part is None or is_of(body, self.part, day)
        of_part = of_part and (not self.seated or is_of(body, "council", day))
        if self.outside:
            of_part = of_part and bool(country_code(body)) and not is_of(body, self.outside, day)
        return of_part and (self.among is None or country_code(body) in self.among)


_SHORTEST_QUOTATION = 3  # words, but for a question that asks for its very words


def checked(text: str, field: str = "question") -> str:
    """A question as typed; QuestionError where it is none, or longer than LONGEST without the
    blanks around and between its words.
    """
    size = len(" ".join(text.split()))
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise QuestionError(field, "is not UTF-8 text")
    if not size:
        raise QuestionError(field, "must not be empty: ask something")
    if size > LONGEST:
        raise QuestionError(field, f"has {size} characters; at most {LONGEST} are read")
    return text


def understand(text: str, directory: Directory) -> Question:
    """A question as the rest of the product sees it."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    text = recast(text, directory)
    text, outside = _without_part_left_out(text)
    text, left_out = _without_those_left_out(text, directory)
    every = wording.ALL_OF_THEM.search(text)
    text = text[: every.start()] if every and every.start() else text
    plain = level(text)
    group = wording.PART_OF_WORLD.match(plain)  # "the Arab States" are no body here
    named = [one for one in directory.named_in(text) if not group or one.start >= group.end()]
    named = with_bodies(text, named)
    kind = _kind(plain, named)
    kind = Kind.LIST if every and kind is Kind.WHO else kind
    if kind is Kind.WHO and not any(one.entries for one in named) and _is_stranger(text, named):
        kind = Kind.STATEMENT  # what is said of them; no speaker is who they are
    asked, topics = asked_and_topics(plain, named, kind)
    if (
        kind is Kind.STATEMENT
        and len({one.entries for one in asked}) > 1
        and (wording.COMPARE.search(plain) or together(plain, asked))
    ):
        kind = Kind.COMPARE
    if kind is Kind.STATEMENT and not asked and wording.OVERALL.search(plain):
        kind = Kind.THEME
    ends = {"last"} if wording.FIRST_OR_LAST.search(plain) else set()  # "first" is no term
    bare = not set(_terms(text, named, plain)) - ends
    if kind is Kind.WHO and bare and not named:
        kind = Kind.LIST  # "who spoke?": all who did
    their = filter(None, (wording.DELEGATE_BEHIND.match(plain, one.end) for one in topics))
    whose = {term for one in their for term in terms(one[0])}  # "the Russian envoy"
    about = tuple(term for term in _terms(text, asked, plain) if term not in whose)
    promised = not wording.OF_PROMISING.isdisjoint(about)
    speech = any(is_delegate(plain, one) for one in asked) or (
        bool(asked) and (promised or _asks_for_words(_without(plain, asked)))
    )
    accusers = kind.many and bool(wording.ACCUSED_OF.search(plain))
    if (asked and speech) or accusers:  # of theft: reported, X only says that it was theft
        acts = tuple(one for one in about if one not in wording.SPEECH_ACTS)
        about = acts if acts or wording.WHAT_ABOUT.match(plain) else about
    side = _side_asked(plain, asked)
    if side:  # "did X support tolls": whatever X says of tolls tells
        speech, about = True, tuple(one for one in about if one != side) or about
    unknown = nobodys_name(text, plain, named, directory)
    return Question(
        text=text,
        kind=kind,
        asked=tuple(of_office(one, plain) for one in asked),
        topics=tuple(topics),
        terms=about,
        bare=bare,
        speech=speech,
        accusers=accusers,
        part=_part(plain),
        seated=_is_seated(plain),
        value=_value(plain),
        quotations=tuple(_quotations(text, named, asked)),
        topic=_topic(text, asked, plain),
        unknown=unknown,
        like=directory.like(unknown) if unknown else (),
        left_out=left_out,
        outside=outside,
    )


def _without_part_left_out(text: str) -> tuple[str, str | None]:
    """A question without the words that leave out the countries of a part of the world, and that
    part.
    """
    plain = level(text)
    found = next(filter(None, (one.search(plain) for one in wording.PART_LEFT_OUT)), None)
    if found is None or re.match(r" [A-Z]", text[found.end() :]):  # "the Asian Development Bank"
        return text, None
    behind = text[found.end() :]
    alone = len(found["head"]) > 1 and not behind.strip(" ?.!")  # "Which speakers are not Arab?"
    spoke = " spoke" if alone else ""
    rest = f"{text[: found.end('head')]}{spoke} {behind}"
    rest = " ".join(rest.split()).replace(" ?", "?")
    return first_large(rest), PLACES.get(found["part"], found["part"])


def _without_those_left_out(text: str, directory: Directory) -> tuple[str, tuple[Named, ...]]:
    """A question of who or of a list without the words that leave somebody or something out, and
    whom: "Besides Chad, who …", "besides wells, who …", "who other than Chad …". A thing of
    somebody's leaves nobody out.
    """
    plain = level(text)
    found = wording.BESIDES.search(plain)
    if found is None:
        return text, ()
    named = [one for one in directory.named_in(text) if one.start >= found.end()]
    head = found["head"] or found["all"]
    if head is None:
        ends = wording.BEHIND_BESIDES.search(plain, found.end())
        inside = [one for one in named if ends and one.end <= ends.start()]
        out = [one for one in inside if wording.OWN_DELEGATE.match(plain, one.end)]
        rest = text[ends.end() :] if ends else ""
    else:
        out, end = _side_by_side_from(found.end(), plain, named)
        rest = f"{text[: len(head)]} {text[end:].strip(' ,')}" if out else ""
    rest = " ".join(rest.split())
    if not _kind(level(rest), directory.named_in(rest)).many:
        return text, ()
    return rest, tuple(out)


def _side_by_side_from(start: int, plain: str, named: Iterable[Named]) -> tuple[list[Named], int]:
    """Those named from a place on, one beside the other, and where they end; nobody where a thing
    of theirs is named.
    """
    found: list[Named] = []
    end = start
    for one in named:
        own = wording.OWN_DELEGATE.match(plain, one.end)
        if not wording.BETWEEN_LEFT_OUT.fullmatch(plain[end : one.start]):
            break
        if own is None:
            return [], start
        found.append(one)
        end = own.end()
    return found, end


def _quotations(text: str, named: Sequence[Named], asked: Sequence[Named]) -> Iterator[Quotation]:
    """Each quotation with whom it is asked of: of a second one, those named since the first."""
    last = 0
    quoted = [found.span() for found in wording.QUOTATION.finditer(even(text))]
    named, asked = (
        [one for one in some if not any(start <= one.start < end for start, end in quoted)]
        for some in (named, asked)
    )
    for found in wording.QUOTATION.finditer(even(text)):
        head = level(text[: found.start()])
        if wording.TITLE_BEFORE.search(head):
            continue
        by_word = wording.IN_WORDS.search(head)
        if len(found[1].split()) >= _SHORTEST_QUOTATION or by_word:
            near = tuple(one for one in named if last < one.start < found.start()) if last else ()
            before = tuple(one for one in asked if one.start < found.start())
            yield Quotation(found[1], near or before or tuple(asked))
            last = found.end()


def _kind(plain: str, named: list[Named]) -> Kind:
    accounts = [one for one in named if gives_account(plain, one)]
    if accounts:  # "who began it according to X": X's account is wanted, not who says so
        return Kind.STATEMENT if len(accounts) == 1 else Kind.COMPARE
    if (named and _is_of_whom(plain, named[0])) or _counts_doers(plain):
        return Kind.STATEMENT  # "who did X blame": X's words are wanted
    if _asks_for_all(plain, named) and not (named and wording.COMPARE.search(plain)):
        return Kind.LIST
    if wording.COMPARE.search(plain) and len(named) > 1:
        return Kind.COMPARE
    of_one = any(one.person and wording.WHAT_DID.match(plain[: one.start]) for one in named)
    if wording.WHO.search(plain) and not of_one:
        return Kind.WHO
    return Kind.THEME if not named and wording.THEME.search(plain) else Kind.STATEMENT


def _is_of_whom(plain: str, first: Named) -> bool:
    """Whether it asks whom somebody named does something to, or did."""
    then = wording.WHOM_THEY.search(plain)
    if then and first.end <= then.start():
        return True
    done_by = wording.BY_WHOM.search(plain) or plain.startswith(("'", "’"), first.end)
    return bool(wording.WHOM.match(plain[: first.start]) and not done_by)


def _counts_doers(plain: str) -> bool:
    """Whether it asks how many States did something but speak, vote or take a side: whoever spoke
    are not all who did.
    """
    states = wording.HOW_MANY_STATES.match(plain)
    if states is None:
        return False
    deed = plain[states.end() :]
    told = (
        _asks_for_words(deed)
        or asked_stance(f"who {deed.strip()}")
        or wording.BY_SPEAKING.search(deed)
    )
    return bool(deed.strip(" ?.!") and not told)


def _without(plain: str, named: Sequence[Named]) -> str:
    """A question with "it" for some names: the United States state nothing by their name."""
    for one in sorted(named, key=lambda one: -one.start):
        plain = f"{plain[: one.start]}it{plain[one.end :]}"
    return plain


def _asks_for_words(plain: str) -> bool:
    """Whether what somebody said is asked for, rather than what they did or what was done."""
    plain = wording.SAID_OF.sub(" ", plain)
    act = wording.SPEECH_ACT.search(plain) and not wording.DONE_TO.search(plain)
    return bool(act or re.search(rf"\b{wording.SAYING}\b", plain))


def _side_asked(plain: str, asked: Sequence[Named]) -> str | None:
    """The stem of the verb where it asks whether somebody took that side; None where it asks no
    such thing.
    """
    if not asked or wording.WHETHER.match(plain) is None:
        return None
    own = wording.OWN_DELEGATE.match(plain, asked[-1].end)
    behind = words(plain[own.end() if own else asked[-1].end :])
    verb = stem(behind[0]) if behind else ""
    return verb if verb in STANCES else None


def _is_stranger(text: str, named: Sequence[Named]) -> bool:
    """Whether a question asks who somebody is, by a name that nobody who spoke bears."""
    found = wording.WHO_IS.match(text)
    if found is None:
        return False
    if any(one.end == found.end("name") and not country_code(one.label) for one in named):
        return True
    if is_english(found["name"]):
        return False
    return not any(word.islower() and is_english(word) for word in found["before"].split())


def _asks_for_all(plain: str, named: list[Named]) -> bool:
    if wording.NOUN_LED.match(plain):  # "opposition to tolls", not "… of Chad"
        return not any(wording.OWNED.search(plain[: one.start]) for one in named)
    given = not named and wording.GIVEN.match(plain)
    return bool(wording.LIST.search(plain) or _part(plain) or given)


def _topic(text: str, named: list[Named], plain: str) -> str:
    """The text without names and the offices beside them."""
    kept = list(unnamed(text, named))
    for one in named:
        leads = wording.OFFICE_BEFORE.search(plain[: one.start])
        if leads:
            kept[leads.start() : one.start] = " " * (one.start - leads.start())
        office = wording.OFFICE_AFTER.match(plain[one.end :])
        if office:
            kept[one.end : one.end + office.end()] = " " * office.end()
    return " ".join("".join(kept).split()) or text


def _terms(text: str, named: list[Named], plain: str) -> tuple[str, ...]:
    found = dict.fromkeys(terms(wording.NO_MATTER.sub(" ", level(_topic(text, named, plain)))))
    group = wording.PART_OF_WORLD.match(plain)  # whose words, not about what
    whose = terms(group[0]) if group else ()
    counted = {word for one in wording.SO_MANY_FOLD.findall(plain) for word in terms(one)}
    about = tuple(
        word for word in found if word in counted or (word not in wording.ASKING | {*whose})
    )
    about = tuple(word for word in about if word not in wording.GOING_ON) or about
    said = wording.SAID_THAT.match(plain) if not (about or named) else None
    return tuple(dict.fromkeys(terms(said["what"]))) if said else about


def _part(plain: str) -> str | None:
    """The part of the world whose countries a question asks of."""
    found = wording.PART_OF_WORLD.match(plain)
    if found is None:
        return None
    if found["place"]:
        return PLACES[found["place"]]
    return "permanent" if found["permanent"] else found["part"] or found["group"]


def _is_seated(plain: str) -> bool:
    """Whether, of those of a part of the world, members of the Council are asked for."""
    found = wording.PART_OF_WORLD.match(plain)
    if found is None or not found["part"]:
        return False
    return "council" in found[0].replace(found["part"], "", 1)


def _value(plain: str) -> Value | None:
    for pattern, value in (
        (wording.DOCUMENT, Value.DOCUMENT),
        (wording.NUMBER, Value.NUMBER),
        (wording.DATE, Value.DATE),
    ):
        if pattern.search(plain):
            return value
    return None
