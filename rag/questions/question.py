"""What is asked, of whom, and what about.

Comes in: a person's words. Goes out: a Question: its kind, whom it asks, what about.
Does not know: what the records answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812
from enum import StrEnum
from functools import cached_property
from typing import Any

from rag.answer import Kind
from rag.countries import country_code, is_of
from rag.errors import QuestionError
from rag.holdings.directory import Directory, Named, unnamed
from rag.holdings.entries import SpeakerEntry
from rag.holdings.persons import Key, people
from rag.holdings.presidency import over_assembly
from rag.questions import wording
from rag.questions.kind import (
    asks_for_words,
    is_seated,
    is_stranger,
    kind_of,
    part_named,
    part_of_world,
)
from rag.questions.left_out import (
    OWN_DELEGATE,
    which_of_these,
    without_part_left_out,
    without_those_left_out,
)
from rag.questions.recast import recast
from rag.questions.stance import AT_EASE_WITH, STANCES
from rag.questions.whom import (
    asked_and_topics,
    is_delegate,
    nobodys_name,
    of_office,
    together,
    what_they_did,
    with_bodies,
    with_strangers,
)
from rag.questions.wording import BODIES, LED_BY, POLITE, SPOKE, TEXT, any_case, any_of, stemmed
from rag.records import Remark
from rag.words import all_stems, even, level, stem, terms, words

LONGEST = 1000  # characters
_SHORTEST_QUOTATION = 3  # words, but for a question that asks for its very words
_ACTS = "accuse blame thank praise commend denounce insist complain admit acknowledge"
_SPEECH_ACTS = stemmed(_ACTS)
_ACCUSED_OF = re.compile(
    r"\b(?:accus(?:es?|ed|ing)\b.{2,60}? of|"
    r"(?:(?:blam|denounc|critici[sz])(?:es?|ed|ing)|(?:condemn|reproach)\w*)\b.{2,60}? for|"
    r"(?:lays?|laid|puts?|pin(?:s|ned)?) (?:the )?blame (?:on|at)\b.{2,60}? for) "
    rf"(?!{wording.THEIR_PART})\w"
)
# The same though something is named: "what was said about the fighting in Chad", "overview of …".
_OVERALL = re.compile(
    r"\bwhat (?:was|were|is|has been|got|else was) "
    + any_of("said discussed raised mentioned suggested")
    + rf"|^{LED_BY}what (?:did|do|have) (?:the |other )?"
    + any_of(
        "speakers delegates members participants delegations countries panel(?:l?ists)? states"
    )
    + r" (?:say|said|think|thought)\b"
    r"|^(?:an? |the |give (?:me )?(?:an? |the )?|can you |please |pls )*"
    r"(?:overview|summar(?:y|i[sz]e)|recap|sum up|outline)\b|"
    r"\bhow did (?:it|this|that|they) (?:all )?come up\b"
)
_NUMBER = re.compile(
    r"\b(?:what|which) (?:death )?tolls? (?:did|does|do|has|had|have|is|was|of)\b|"
    r"\b(?:at what age|how (?:many|much|often)|"
    rf"how {wording.BIG}(?= (?:is|was|were|are|do|does|did|"
    r"has|have|had|will|would|the)\b| an? [a-z])|"
    rf"how far (?:did|does|do|has|have|had) (?=[^?]*\b{wording.ROSE_OR_FELL}\b)|"
    r"to what (?:did|does|do|was|were|is|are|has|have|will) "
    r"(?=.*\b(?:cut|reduced?|lowered?|raised?|increased?|fall|fallen|rise|risen|grown?|drop)\b)|"
    r"(?:what|which) part of|which (?:share|percentage|proportion)|"
    r"number of|percentage|"
    r"(?:what|which) (?:[\w-]+ )?rate(?= (?:of|did|does|do|is|was|has|will|would)\b)|"
    r"total of|count|turnout|tally|"
    r"(?<!old )(?<!public )(?<!key )(?<!leading )figures?(?= (?:for|on)\b|\W*$)|what "
    + any_of("share percentage proportion number amount figure sum per_cent")
    + r")\b|"
    rf"{wording.MAJORITY_NEEDED}|"
    r"\bwhat (?:does|did|do|would|will|has|have) "
    r"(?:(?!(?:say|said|think|make|about)\b)[\w-]+,? ){1,9}?cost(?![\w-])|"
    rf"^{POLITE}*(?:the )?(?:percentage|proportion|share|amount|sum|tonnage|tons|tonnes|hectares|"
    r"acres|litres|barrels) of\b|"
    r"\bwhat (?:is|was|are|were|did) the (?:\w+ ){0,2}?"
    r"(?:cost|price|toll|rate|budget|population|total|number|percentage|share)"
    r"(?= (?:of|in|at)\b|\W*$|[^?]* (?:now|today|before|currently)\W*$)|"
    r"\bwhat (?:is|was|are|were) the (?:fine|fee|fare)s? (?:for|of)\b|"
    rf"\b{wording.RETURNED}"
)
_DATE = re.compile(
    rf"^{POLITE}*(?:the )?(?:exact )?(?:date|deadline|day|month|year)\b|"
    r"\bdeadlines? (?:for|to|of)\b|\bwhat(?: is| was|'?s) the (?:exact )?(?:date|deadline)\b|"
    r"\b(?:when(?! (?!beijing)[a-z]+ing\b)|which (?:year|month)|since when|by when|how long ago|"
    r"(?:on|by|until|since|from) which (?:day|date)|(?<=at )which (?:hour|time)|what "
    + any_of("years? dates? yrs? days? period time hour month")
    + rf")\b|{wording.SPAN_OF_YEARS}"
)
# "When Chad asked, who answered?", "why weep when it rains?": a circumstance, no date.
_WHEN_BESIDES = re.compile(
    r"^when\b[^?,]*, (?:what|who|whom|which|why|how|did|does|do|was|is)\b|"
    r"^(?:(?:and|so|but) )?(?:what|why|who|whose|whom|which|how)\b(?:(?!,| and | or )[^?])*\bwhen\b"
)
_DOCUMENT = re.compile(
    r"\b(?:symbol|(?:doc(?:ument)?|resolution|draft|paper|report) (?:number|symbol|no)\b|"
    r"(?:which|what) (?:(?!(?:did|do|does|is|was|are|were|has|have|had|will|would|the|an?|in|of|"
    r"about|on|to|for|by|and|or|with)\b)[\w'-]+ ){0,4}?(?:document|resolution)\b)"
)
# Before a text's name in quotation marks: "voted no on “The Syrian Golan”", "the draft entitled …".
_TITLE_BEFORE = re.compile(
    r"\b(?:(?:en)?titled|(?:vot(?:e|es|ed|ing)|abstain\w*|abstentions?|resolutions?|drafts?|texts?|"
    r"items?|motions?|amendments?)(?: [\w-]+){0,3} (?:on|about|against|for|of|called|named))\W*$|"
    # "The resolution 'The Syrian Golan'": no "who called the resolution 'a farce'".
    r"^(?!.*\b(?:call|term|describ|brand|dub|label|deem|said|says?)\w* "
    rf"(?:[\w-]+ ){{0,4}}{TEXT}\W*$).*\b{TEXT}\W*$"
)
# Before a word in quotation marks: whether or by whom that very word is said.
_IN_WORDS = re.compile(
    rf"^{POLITE}*(?:(?:did|does|has|have) .*\b(?:say|said|utter(?:ed)?|call(?:ed)?|describe[d]? "
    r"[^\"]*as|speak|spoken|mention(?:ed)?|use[d]?)\b"
    r"(?: (?:it|this|that|him|her|them|of|the|an?|exact|very|words?|terms?|phrase|expression|about|"
    r"literally))*|who .*\b(?:said|used|uttered|called it)(?: (?:the|an?|exact|very))*"
    r"(?: (?:words?|terms?|phrase|expression))?) ?$"
)
# Between two such words, of which any is asked for.
_OR_THE_WORDS = re.compile(r"(?:,| or| and| the| words?| terms?| phrases?| expressions?)+ ?")
# The Union's own delegate is of it, as are its members'.
_UNION, _OF_UNION = "european union", frozenset({"european union", "eu"})
_MEMBERS = any_case(rf"\b(?:members?|{wording.STATES})")
# What is no matter asked about: and spoke; outside the panels.
_NO_MATTER = re.compile(
    r"\b(?:t(?:ake|ook|aken) part|participate[ds]?)\b|"
    rf"\b(?:in|at|during) (?:the )?plenary(?: (?:{wording.MEETING}|segment))?\b|"
    r"(?<=\bspoke )in the (?:(?:opening|closing) remarks|keynote address(?:es)?)\b|"
    r"\b(?:(?<=whose )|(?<=which ))envoys?\b"
)
# Who is asked for, up to what they did; and what those did who spoke, or were there to speak.
_WHO_DID = re.compile(rf"^{POLITE}*(?:who|(?:which|what|how many) {wording.A_KIND}{BODIES})\b")
_WHO_SPOKE = re.compile(
    rf"\b(?:{SPOKE}|sp(?:eak|eaks|eaking)|talk(?:s|ed|ing)?|sa(?:y|ys|id)|floor|part|there|here|"
    r"present|attend\w*|particip\w+|represent\w*|statements?|remarks?|came(?=\W*$)|"
    r"speakers?|delegat\w+|participants|panel|panell?ists?|ministers?|ambassadors?|officials?)\b"
)
# Behind "about": who or what is talked of, be it called by a word for those who speak.
_TALKED_OF = re.compile(
    r"\b(?:about|regarding|concerning) (?:(?:the|its|their|his|her|our|any|some|other|local) )*"
    r"(?P<what>(?:reporters?|reporting|reports?|delegat(?:es?|ions?)|speakers?|representatives?|"
    r"ministers?|ambassadors?|statements?|comments?|remarks?|countries|states|people|persons|"
    r"organi[sz]ations?|figures?|lists?|names?)(?: and [a-z]+)?|"
    r"[a-z]+ing [^?,]+?)\W*$"
)
# Of several, what each has its own of: "why did Chad and Mali leave?"
_EACH_IN_ITS_WAY = re.compile(rf"^{LED_BY}(?:how|why|what) (?:{wording.AUXILIARY})\b")
# Stems of words that say only that a thing goes on: left out beside others.
_GOING_ON = stemmed("still remain remains remaining currently presently yet")
# "The two-State solution", "a three-party deal": of so many of a kind, which asks nothing.
# "Is Chad for the levy?", "is Peru ok with it?".
_IS_IT = re.compile(rf"{wording.POLITE}*(?:is|are|was|were) (?:the )?")
_STOOD = re.compile(
    r" (?:for|against|behind|opposed to|in (?:favou?r|support) of|"
    rf"{AT_EASE_WITH}|on board with) "
)
_SO_MANY_FOLD = re.compile(r"\b(?:one|two|three|four|five|six)-[a-z]+\b")
# Behind what is asked, that it wants all of them.
_ALL_OF_THEM = any_case(
    r"(?<![\s?.,;:(])(?:\s*+[?.,;:(]|\s++[–—-]\s)[\s?.,;:(–—-]*+"
    r"(?:(?:pls|please|i|we|need|want|give me|list|and) )*"
    r"(?:all of (?:them|those)|every ?(?:one|body)|(?:the |a )?(?:full|complete|whole) list|"
    r"(?:them )?all(?: the)?(?: names)?)(?: of [\w-]+)?"
    r"(?:,? (?:pls|please|if possible|with \w+|\w+ and \w+))*\W*$"
)


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
    """What is asked, of whom, and what about."""

    text: str
    kind: Kind
    asked: tuple[Named, ...]  # those whose words are wanted
    topics: tuple[Named, ...]  # those who are only talked about
    terms: tuple[str, ...]  # the stems of what it is about, without those asked and asking words
    speech: bool  # somebody's words are asked for: only theirs can answer
    bare: bool = False  # it says no more than whom
    accusers: bool = False  # it asks who accused somebody of a thing
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
    those: frozenset[Key] | None = None  # the speakers it asks of, as listed before or not listed

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """All whom it names: those asked, and those talked about."""
        return (*self.asked, *self.topics)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the names of all these."""
        return _stems_of(self.named)

    @cached_property
    def topic_names(self) -> frozenset[str]:
        """The stems of the names of those talked about."""
        return _stems_of(self.topics)

    @cached_property
    def plain(self) -> str:
        """The text levelled, as patterns read it."""
        return level(self.text)

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What others work out of it once, under their own keys, for as long as it is asked."""
        return {}

    @property
    def of_some(self) -> bool:
        """Whether it asks of some countries alone."""
        return not (self.part is None and self.among is None and self.outside is None)

    def asks_of(self, remark: Remark) -> bool:
        """Whether a remark is made for a country that it asks of; where it asks of all, any is."""
        if not self.of_some:
            return True
        if over_assembly(remark.speaker):
            return False
        day = remark.record.about_when
        return any(self.asks_of_body(one, day) for one in remark.bodies)

    def asks_of_one(self, key: Key, day: Date | None) -> bool:
        """Whether it asks of one of those who speak, be it together, by their key."""
        return self.asks_of_body(key[1], day) and (self.those is None or key in self.those)

    def is_by_those(self, remark: Remark) -> bool:
        """Whether a remark is made by nobody, or by any of the speakers if it asks of some."""
        by = people(remark.speaker) if remark.speaker else None
        return self.those is None or by is None or not self.those.isdisjoint(by)

    def asks_of_body(self, body: str, day: Date | None) -> bool:
        """Whether it asks of a country or body, on a day."""
        own = level(body) == _UNION and self.part in _OF_UNION and not _MEMBERS.search(self.text)
        of_part = self.part is None or own or is_of(body, self.part, day)
        of_part = of_part and (not self.seated or is_of(body, "council", day))
        if self.outside:
            of_part = of_part and bool(country_code(body)) and not is_of(body, self.outside, day)
        return of_part and (self.among is None or country_code(body) in self.among)


def _stems_of(named: Iterable[Named]) -> frozenset[str]:
    return frozenset(term for one in named for term in terms(one.label))


def names_some(found: re.Match[str], named: Iterable[Named]) -> bool:
    """Whether a part of a question's text names some of those."""
    return any(one.start < found.end() and found.start() < one.end for one in named)


def checked(text: str, field: str = "question") -> str:
    """A question as typed; QuestionError where it is none, or, blanks apart, too long."""
    size = len(" ".join(text.split()))
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise QuestionError(field, "is not UTF-8 text")
    if not size:
        raise QuestionError(field, "must not be empty: ask something")
    if size > LONGEST:
        raise QuestionError(field, f"has {size} characters; at most {LONGEST} are read")
    return text


def understand(text: str, directory: Directory) -> Question:
    """A question as the rest of the product sees it; each time anew, as it keeps things."""
    return replace(directory.reading(text, _understood))


def _understood(directory: Directory, text: str) -> Question:
    text = " ".join(unicodedata.normalize("NFC", text).split())
    text = recast(text, directory)
    text, outside = without_part_left_out(text)
    those = which_of_these(text, directory)
    if those:
        return _picked_from(understand(those[0], directory), those[1], text)
    text, left_out = without_those_left_out(text, directory)
    every = _ALL_OF_THEM.search(text)
    text = text[: every.start()] if every and every.start() else text
    plain = level(text)
    group = part_named(plain)  # "the Arab States" are no body here
    named = [one for one in directory.named_in(text) if not group or one.start >= group.end()]
    named = with_strangers(text, plain, with_bodies(text, named), directory)
    kind = kind_of(plain, named)
    kind = Kind.LIST if every and kind is Kind.WHO else kind
    if kind is Kind.WHO and not any(one.entries for one in named) and is_stranger(text, named):
        kind = Kind.STATEMENT  # what is said of them; no speaker is who they are
    asked, topics = asked_and_topics(plain, named, kind)
    ends = {"last"} if wording.FIRST_OR_LAST.search(plain) else set()  # "first" is no term
    bare = not set(_terms(text, named, plain)) - ends
    if kind is Kind.STATEMENT:
        kind = _kind_of_statement(plain, asked)
    elif kind.many and bare and not named:
        kind = _kind_of_bare(plain, kind)
    accusers = kind.many and bool(_ACCUSED_OF.search(plain))
    about = _terms_about(text, asked, topics, plain)
    speech = _asks_for_theirs(asked, about, plain)
    about = _without_acts(about, plain) if speech or accusers else about
    side = _side_asked(plain, asked)
    if side:  # "did X support tolls": whatever X says of tolls tells
        speech, about = True, tuple(one for one in about if one not in side) or about
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
        part=part_of_world(plain),
        seated=is_seated(plain),
        value=value_wanted(plain),
        quotations=tuple(_quotations(text, named, asked)),
        topic=_topic(text, asked, plain),
        unknown=unknown,
        like=directory.like(unknown) if unknown else (),
        left_out=left_out,
        outside=outside,
    )


def _kind_of_bare(plain: str, kind: Kind) -> Kind:
    """A list where it asks who spoke, or for all there are; of who did what nothing tells, who."""
    if _WHO_SPOKE.search(plain):
        return Kind.LIST
    did = _WHO_DID.match(plain)
    return Kind.WHO if did and terms(plain[did.end() :]) else kind


def _kind_of_statement(plain: str, asked: list[Named]) -> Kind:
    """Whether it is a statement, or a comparison of those asked, or, of nobody, a theme."""
    several = len({one.entries for one in asked}) > 1
    beside = several and together(plain, asked)
    if beside and value_wanted(plain) is Value.DATE and what_they_did(plain, asked):
        beside = asks_for_words(_without(plain, asked))  # of what both did, anybody may tell
    if several and (wording.COMPARE.search(plain) or beside):
        return Kind.COMPARE
    return Kind.THEME if not asked and _OVERALL.search(plain) else Kind.STATEMENT


def done_by_both(question: Question) -> bool:
    """Whether it asks when, where or to which several did a thing, which others may tell."""
    plain = question.plain
    if question.kind is not Kind.COMPARE or question.speech or _EACH_IN_ITS_WAY.match(plain):
        return False
    return what_they_did(plain, question.asked) is not None


def _picked_from(question: Question, these: Sequence[Named], text: str) -> Question:
    """A question of those whom it picks from: of countries, whoever speaks for them."""
    codes = frozenset(country_code(text[one.start : one.end]) for one in these)
    if None not in codes:
        return replace(question, among=frozenset(filter(None, codes)))
    keys = (entry.keys for one in these for entry in one.entries)
    return replace(question, those=frozenset[Key]().union(*keys))


def _terms_about(
    text: str, asked: Sequence[Named], topics: Sequence[Named], plain: str
) -> tuple[str, ...]:
    """The stems of what it is about, without an office behind a name: "the Russian envoy"."""
    offices = filter(None, (wording.DELEGATE_BEHIND.match(plain, one.end) for one in topics))
    whose = {term for one in offices for term in terms(one[0])}
    return tuple(term for term in _terms(text, asked, plain) if term not in whose)


def _asks_for_theirs(asked: Sequence[Named], about: Iterable[str], plain: str) -> bool:
    """Whether it asks for the words of those asked: what they said or promised, or by an office."""
    if any(is_delegate(plain, one) for one in asked):
        return True
    promised = not wording.OF_PROMISING.isdisjoint(about)
    return bool(asked) and (promised or asks_for_words(_without(plain, asked)))


def _without_acts(about: tuple[str, ...], plain: str) -> tuple[str, ...]:
    """Terms without an act of speech beside others: X only says that it was theft."""
    left = tuple(one for one in about if one not in _SPEECH_ACTS)
    return left if left or wording.WHAT_ABOUT.match(plain) else about


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
        if _TITLE_BEFORE.search(head):
            continue
        joined = last and _OR_THE_WORDS.fullmatch(level(text[last : found.start()]))
        by_word = _IN_WORDS.search(head) or joined
        if len(found[1].split()) >= _SHORTEST_QUOTATION or by_word:
            near = tuple(one for one in named if last < one.start < found.start()) if last else ()
            before = tuple(one for one in asked if one.start < found.start())
            yield Quotation(found[1], near or before or tuple(asked))
            last = found.end()


def _without(plain: str, named: Sequence[Named]) -> str:
    """A question with "it" for some names: the United States state nothing by their name."""
    for one in sorted(named, key=lambda one: -one.start):
        plain = f"{plain[: one.start]}it{plain[one.end :]}"
    return plain


def _side_asked(plain: str, asked: Sequence[Named]) -> frozenset[str]:
    """The stems of the words by which it asks whether somebody took a side; none where it asks
    something else.
    """
    if not asked:
        return frozenset()
    own = OWN_DELEGATE.match(plain, asked[-1].end)
    end = own.end() if own else asked[-1].end
    stood = _STOOD.match(plain, end) if _IS_IT.fullmatch(plain[: asked[-1].start]) else None
    if stood:
        return frozenset(all_stems(stood[0]))
    behind = words(plain[end:])[:1] if wording.WHETHER.match(plain) else []
    return frozenset(filter(STANCES.__contains__, map(stem, behind)))


def _topic(text: str, named: Sequence[Named], plain: str) -> str:
    """The text without names and the offices beside them."""
    kept = list(unnamed(text, named))
    for one in named:
        before, behind = plain[: one.start], plain[one.end :]
        leads = wording.OFFICE_BEFORE.search(before) or wording.SOMEBODY_BEFORE.search(before)
        if leads:
            kept[leads.start() : one.start] = " " * (one.start - leads.start())
        office = wording.OFFICE_AFTER.match(behind) or wording.SOMEBODY_AFTER.match(behind)
        if office:
            kept[one.end : one.end + office.end()] = " " * office.end()
    return " ".join("".join(kept).split()) or text


def _terms(text: str, named: Sequence[Named], plain: str) -> tuple[str, ...]:
    found = dict.fromkeys(terms(_NO_MATTER.sub(" ", level(_topic(text, named, plain)))))
    group = part_named(plain)  # whose words, not about what
    whose = terms(group[0]) if group else ()
    given = wording.GIVES_WORDS.search(plain) if named else None
    whose = (*whose, *(terms(given["given"]) if given else ()))
    counted = {word for one in _SO_MANY_FOLD.findall(plain) for word in terms(one)}
    counted.update(terms("talks") if wording.TALKS.search(plain) else ())
    asking = wording.ASKING.union(whose)
    about = tuple(word for word in found if word in counted or word not in asking)
    about = tuple(word for word in about if word not in _GOING_ON) or about
    if about:
        return about
    said = _TALKED_OF.search(plain) or (None if named else wording.SAID_THAT.match(plain))
    who = None if named or said else _WHO_DID.match(plain)
    what = tuple(dict.fromkeys(terms(said["what"] if said else plain[who.end() :] if who else "")))
    deed = who and len(what) > 1 and not _WHO_SPOKE.search(plain, who.end())
    return what if said or deed else ()  # "who called?" says too little


def value_wanted(plain: str) -> Value | None:
    """The kind of value that a levelled question, or a part of one, wants first."""
    if _WHEN_BESIDES.search(plain):
        plain = plain.replace("when ", "while ")
    for pattern, value in (
        (_DOCUMENT, Value.DOCUMENT),
        (_NUMBER, Value.NUMBER),
        (_DATE, Value.DATE),
    ):
        if pattern.search(plain):
            return value
    return None
