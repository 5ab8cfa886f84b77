"""What is asked, of whom, and what about.

Comes in: a person's words. Goes out: a Question: its kind, whom it asks, what about.
Does not know: what the records answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812
from enum import StrEnum

from rag.answer import Kind
from rag.countries import PLACES, country_code, is_of
from rag.english import is_english
from rag.errors import QuestionError
from rag.holdings.directory import Directory, Named, unnamed
from rag.holdings.entries import SpeakerEntry
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
from rag.questions.wording import (
    BODIES,
    BODY,
    DELEGATE,
    EXCEPT,
    LEAVING_OUT,
    LED_BY,
    PARTS,
    PLACE_NAMES,
    POLITE,
    SPOKE,
    STATES,
    TOGETHER,
    any_of,
)
from rag.records import Remark
from rag.words import even, first_large, level, stem, terms, words

LONGEST = 1000  # characters
_SHORTEST_QUOTATION = 3  # words, but for a question that asks for its very words
_ACTS = "accuse blame thank praise commend denounce insist complain admit acknowledge"
_SPEECH_ACTS = frozenset(map(stem, _ACTS.split()))
_ACCUSED_OF = re.compile(
    r"\b(?:accus(?:es?|ed|ing)\b.{2,60}? of|"
    r"(?:blam(?:es?|ed|ing)|denounc(?:es?|ed|ing))\b.{2,60}? for|"
    r"(?:lays?|laid|puts?|pin(?:s|ned)?) (?:the )?blame (?:on|at)\b.{2,60}? for) \w"
)
# What is told of those asked about, by whoever: "were reported killed", "are said to be missing".
_SAID_OF = re.compile(
    r"\b(?:was|were|is|are|been) (?:reported|said|claimed|stated|believed|thought) "
    r"(?:to (?:be|have)|as|(?:[a-z]+ed|dead|hurt|missing|slain|lost|held|taken))\b"
)
_DONE_TO = re.compile(r"\b(?:was|were|is|are|been|be) (?:[\w'’-]+ ){1,4}?[a-z]+ed\b|\bto blame\b")
# Between "what" and a title and name: "what worried Ambassador Moyo" asks for no ambassador.
_WHAT_DID = re.compile(rf"^{POLITE}*(?:what|which) [a-z]+ $")
# Behind a name: whom he or she met, or blamed.
_WHOM_THEY = re.compile(
    r"(?:[,:;]| [-–—]) ?(?:and |so )?whom? (?:did|does|has|have|had|would|will) (?:he|she|they)\b"
)
# "Besides Chad, who …", "who other than Chad …", "who …, apart from Chad?": who is left out.
_APART_FROM = rf"(?:besides|in addition to|{EXCEPT}) (?:the )?"
_BESIDES = re.compile(
    rf"^{POLITE}*{_APART_FROM}|"
    rf"^(?P<head>{POLITE}*(?:who|(?:which|what) (?:[\w-]+ )?(?:{BODY}|{DELEGATE})|"
    rf"(?:did|has|have) (?:any(?:one|body)|any (?:{BODY}|{DELEGATE})))),? {_APART_FROM}|"
    rf"^(?P<all>.*(?=, )|.*\belse\b.*?),? {_APART_FROM}(?=[^,?]*\W*$)"
)
# Where the question begins behind it; what stands between those left out; and behind each, unless a
# thing of theirs is.
_BEHIND_BESIDES = re.compile(r",\s*(?=(?:who|which|what|list|name|did|do|does|has|have|any|all)\b)")
_BETWEEN_LEFT_OUT = re.compile(
    rf"(?:{TOGETHER.pattern})?(?:the )?(?:{DELEGATE} (?:of|for|from) (?:the )?)?"
)
_OWN_DELEGATE = re.compile(rf"['’]s? (?:own )?(?:{DELEGATE}|delegation)\b|(?!['’]s? \w)(?:['’]s?)?")
# Before the name of whoever said or did it: "who did …", "with which countries does …".
_BEFORE_WHOM = r"(?:(?:to|with|in|from|of|on|against|for|at|about|among|under) )?"
_DOING = r"(?:did|does|do|has|had|would|will|may|might|can|could|should|must)"
_WHOM = re.compile(
    rf"^{POLITE}*{_BEFORE_WHOM}(?:whom? (?:{_DOING}|have)|"
    rf"(?:which|what|how many) (?:[\w-]+ ){{0,2}}?(?:{BODY}|{BODIES}|{DELEGATE}) "
    rf"(?:{_DOING}|is|was|were)) "
    rf"(?:the )?(?:{DELEGATE} (?:of|for|from) (?:the )?)?$"
)
# Behind whom it is done by: "which countries was it tabled by?", "… has Chad's backing?".
_BY_WHOM = re.compile(r"\b(?:by|from)\W*$")
# Support for a thing, worries about it: whose, where nobody is named.
_NOUN_LED = re.compile(
    rf"^{POLITE}*(?:the )?(?:(?:any|all|most) )?"
    r"(?:support|backing|opposition|pushback|objections?|resistance|praise|thanks|criticism|"
    r"condemnation|worr(?:y|ies)|concerns?|calls?|pledges?|promises|demands?|doubts?) "
    r"(?:for|to|against|on|about|over|that)\b"
)
_OWNED = re.compile(r"\b(?:of|by|from) (?:the )?$")
_HOW_MANY_STATES = re.compile(
    rf"^{POLITE}*how many (?:of (?:the|these|those) |other |different )*{STATES}"
)
# What States do at a meeting, so that its speakers are all who did.
_BY_SPEAKING = re.compile(
    rf"\b(?:{SPOKE}|vot\w+|abst\w+|there|present|attend\w*|agree[sd]?|disagree[sd]?|promis\w+|"
    r"pledg\w+|commit\w*|offer\w*|discuss\w*|refer\w*|thank\w*|named?|touch\w*|address\w*|"
    r"against|in favou?r)\b"
)
# "Which countries outside the European Union", "…, except the Arab ones", "non-Arab countries":
# of which part of the world nobody is asked for.
_OUT = (
    r"(?:the |any |all )?(?:(?:members?|member states|countries) (?:of|in|from) (?:the )?)?"
    rf"(?P<part>(?!council\b){PARTS}|{PLACE_NAMES})"
    rf"(?:s\b| (?:member )?(?:{STATES}|ones|members|delegat(?:es|ions)|speakers))?\b(?!['’-])"
    rf"(?! (?:{DELEGATE}|union|group|league|bank|fund|court|commission|parliament)\b)"
)
_BUT = rf"(?:besides|{LEAVING_OUT})"
_PART_LEFT_OUT = (
    re.compile(rf"(?P<head>[a-z]),? {_BUT} {_OUT}(?:,|(?=\W*$| (?:who|that)\b))"),
    re.compile(
        rf"(?P<head>\b(?:who|{BODIES}|{DELEGATE}))(?:,| (?:from|that are|who are))? "
        rf"(?:{_BUT}|outside(?: of)?|not (?:in|from|of)|(?:(?:that|who|which) )?"
        rf"(?:are|were|is|was)(?: not|n't)(?: in| from| of| part of)?) {_OUT},?"
    ),
    re.compile(rf"^(?P<head>)(?:{_BUT}|outside(?: of)?) {_OUT},(?= (?:who|which|what|did)\b)"),
    re.compile(rf"(?P<head>\b)non[ -](?!permanent)(?P<part>{PARTS}) (?=(?:{STATES}|{DELEGATE}\b))"),
)
_THEME = re.compile(
    r"\bwhat (?:was|were|is|has been|got|else was) "
    + any_of("said proposed discussed raised mentioned suggested the")
    + r"|\b(?:how|what) (?:was|were|did (?:the )?"
    + any_of(r"speakers delegates members participants delegations countries panel(?:l?ists)?")
    + r")\b|\bany mention\b|came up|across the meeting|"
    r"\b(?:did|do) (?:\w+ )?(?:speakers|delegates|delegations|members|participants|countries)\b"
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
    r"\b(?:how (?:many|much|often)|how (?:big|large|long|old)(?= (?:is|was|were|are|do|does|did|"
    r"has|have|will|would|the)\b)|number of|percentage|total of|count|turnout|"
    r"(?<!old )(?<!public )(?<!key )(?<!leading )figures?(?= (?:for|on)\b|\W*$)|what "
    + any_of("share percentage proportion number amount figure sum per_cent")
    + r")\b|"
    r"\bwhat (?:does|did|do|would|will|has|have) (?:(?!say|said|think|about|of)[\w-]+,? ){1,6}?"
    r"cost(?![\w-])|"
    r"\bwhat (?:is|was|are|were) the (?:\w+ ){0,2}?"
    r"(?:cost|price|toll|rate|budget|population|total|number|percentage|share)"
    r"(?= (?:of|in|at)\b|\W*$)"
)
_DATE = re.compile(
    r"\b(?:when|which year|since when|by when|how long ago|"
    r"(?:on|by|until|since|from) which (?:day|date|month)|what "
    + any_of("years? dates? yrs? days? period time hour month")
    + r")\b"
)
_DOCUMENT = re.compile(
    r"\b(?:symbol|document (?:number|symbol)|resolution number|(?:which|what) "
    r"(?:document|resolution))\b"
)
# Before a text's name in quotation marks: "voted no on “The Syrian Golan”", "the draft entitled …".
_TITLE_BEFORE = re.compile(
    r"\b(?:(?:en)?titled|(?:vot(?:e|es|ed|ing)|abstain\w*|abstentions?|resolutions?|drafts?|texts?|"
    r"items?|motions?|amendments?)(?: [\w-]+){0,3} (?:on|about|against|for|of|called|named))\W*$"
)
# Before a word in quotation marks: whether or by whom that very word is said.
_IN_WORDS = re.compile(
    rf"^{POLITE}*(?:(?:did|does|has|have) .*\b(?:say|said|utter(?:ed)?|call(?:ed)?|describe[d]? "
    r"[^\"]*as|speak|spoken|mention(?:ed)?|use[d]?)\b"
    r"(?: (?:it|this|that|him|her|them|of|the|an?|exact|very|words?|terms?|phrase|expression|about|"
    r"literally))*|"
    r"who .*\b(?:said|used|uttered|called it)(?: (?:the|an?|exact|very))*"
    r"(?: (?:words?|terms?|phrase|expression))?) ?$"
)
# What is no matter asked about: and spoke; outside the panels.
_NO_MATTER = re.compile(
    r"\b(?:t(?:ake|ook|aken) part|participate[ds]?)\b|"
    r"\b(?:in|at|during) (?:the )?plenary(?: (?:session|meeting|debate|segment))?\b|"
    r"\b(?:(?<=whose )|(?<=which ))envoys?\b"
)
# Stems of words that say only that a thing goes on: left out beside others.
_GOING_ON = frozenset(map(stem, "still remain remains remaining currently presently yet".split()))
# "The two-State solution", "a three-party deal": of so many of a kind, which asks nothing.
_SO_MANY_FOLD = re.compile(r"\b(?:one|two|three|four|five|six)-[a-z]+\b")
# Behind what is asked, that it wants all of them.
_ALL_OF_THEM = re.compile(
    r"(?<![\s?.,;:(])(?:\s*+[?.,;:(]|\s++[–—-]\s)[\s?.,;:(–—-]*+"
    r"(?:(?:pls|please|i|we|need|want|give me|list|and) )*"
    r"(?:all of (?:them|those)|every ?(?:one|body)|(?:the |a )?(?:full|complete|whole) list|"
    r"(?:them )?all(?: the)?(?: names)?)(?: of [\w-]+)?"
    r"(?:,? (?:pls|please|if possible|with \w+|\w+ and \w+))*\W*$",
    re.IGNORECASE,
)


# "Which of Chad, Peru and Fiji asked for a truce?"
_WHICH_OF = re.compile(rf"^{POLITE}*(?:which|who)(?: ones?)? (?:of|among|out of) (?:the )?")
_GOES_ON_DOING = re.compile(r"[,;:]? [a-z]+\b")
_SEVERAL = 2


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
    those = _which_of_these(text, directory)
    if those:
        return replace(understand(those[0], directory), among=those[1])
    text, left_out = _without_those_left_out(text, directory)
    every = _ALL_OF_THEM.search(text)
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
    if kind is Kind.STATEMENT and not asked and _OVERALL.search(plain):
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
    accusers = kind.many and bool(_ACCUSED_OF.search(plain))
    if (asked and speech) or accusers:  # of theft: reported, X only says that it was theft
        acts = tuple(one for one in about if one not in _SPEECH_ACTS)
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


def _which_of_these(text: str, directory: Directory) -> tuple[str, frozenset[str]] | None:
    """A question of which of some countries, of any, and these: "which of Chad, Peru and Fiji asked
    for a truce?"; None where it is no such question.
    """
    plain = level(text)
    found = _WHICH_OF.match(plain)
    named = [one for one in directory.named_in(text) if found and one.start >= found.end()]
    these, end = _side_by_side_from(found.end(), plain, named) if found else ([], 0)
    codes = [country_code(text[one.start : one.end]) for one in these]
    if len(codes) < _SEVERAL or not all(codes) or not _GOES_ON_DOING.match(plain, end):
        return None
    return f"Which countries{text[end:]}", frozenset(filter(None, codes))


def _without_part_left_out(text: str) -> tuple[str, str | None]:
    """A question without the words that leave out the countries of a part of the world, and that
    part.
    """
    plain = level(text)
    found = next(filter(None, (one.search(plain) for one in _PART_LEFT_OUT)), None)
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
    found = _BESIDES.search(plain)
    if found is None:
        return text, ()
    named = [one for one in directory.named_in(text) if one.start >= found.end()]
    head = found["head"] or found["all"]
    if head is None:
        ends = _BEHIND_BESIDES.search(plain, found.end())
        inside = [one for one in named if ends and one.end <= ends.start()]
        out = [one for one in inside if _OWN_DELEGATE.match(plain, one.end)]
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
        own = _OWN_DELEGATE.match(plain, one.end)
        if not _BETWEEN_LEFT_OUT.fullmatch(plain[end : one.start]):
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
        if _TITLE_BEFORE.search(head):
            continue
        by_word = _IN_WORDS.search(head)
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
    of_one = any(one.person and _WHAT_DID.match(plain[: one.start]) for one in named)
    if wording.WHO.search(plain) and not of_one:
        return Kind.WHO
    return Kind.THEME if not named and _THEME.search(plain) else Kind.STATEMENT


def _is_of_whom(plain: str, first: Named) -> bool:
    """Whether it asks whom somebody named does something to, or did."""
    then = _WHOM_THEY.search(plain)
    if then and first.end <= then.start():
        return True
    done_by = _BY_WHOM.search(plain) or plain.startswith(("'", "’"), first.end)
    return bool(_WHOM.match(plain[: first.start]) and not done_by)


def _counts_doers(plain: str) -> bool:
    """Whether it asks how many States did something but speak, vote or take a side: whoever spoke
    are not all who did.
    """
    states = _HOW_MANY_STATES.match(plain)
    if states is None:
        return False
    deed = plain[states.end() :]
    told = _asks_for_words(deed) or asked_stance(f"who {deed.strip()}") or _BY_SPEAKING.search(deed)
    return bool(deed.strip(" ?.!") and not told)


def _without(plain: str, named: Sequence[Named]) -> str:
    """A question with "it" for some names: the United States state nothing by their name."""
    for one in sorted(named, key=lambda one: -one.start):
        plain = f"{plain[: one.start]}it{plain[one.end :]}"
    return plain


def _asks_for_words(plain: str) -> bool:
    """Whether what somebody said is asked for, rather than what they did or what was done."""
    plain = _SAID_OF.sub(" ", plain)
    act = wording.SPEECH_ACT.search(plain) and not _DONE_TO.search(plain)
    given = wording.GIVES_WORDS.search(plain)
    return bool(act or given or re.search(rf"\b{wording.SAYING}\b", plain))


def _side_asked(plain: str, asked: Sequence[Named]) -> str | None:
    """The stem of the verb where it asks whether somebody took that side; None where it asks no
    such thing.
    """
    if not asked or wording.WHETHER.match(plain) is None:
        return None
    own = _OWN_DELEGATE.match(plain, asked[-1].end)
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
    if _NOUN_LED.match(plain):  # "opposition to tolls", not "… of Chad"
        return not any(_OWNED.search(plain[: one.start]) for one in named)
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
    found = dict.fromkeys(terms(_NO_MATTER.sub(" ", level(_topic(text, named, plain)))))
    group = wording.PART_OF_WORLD.match(plain)  # whose words, not about what
    whose = terms(group[0]) if group else ()
    given = wording.GIVES_WORDS.search(plain) if named else None
    whose = (*whose, *(terms(given["given"]) if given else ()))
    counted = {word for one in _SO_MANY_FOLD.findall(plain) for word in terms(one)}
    about = tuple(
        word for word in found if word in counted or (word not in wording.ASKING | {*whose})
    )
    about = tuple(word for word in about if word not in _GOING_ON) or about
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
        (_DOCUMENT, Value.DOCUMENT),
        (_NUMBER, Value.NUMBER),
        (_DATE, Value.DATE),
    ):
        if pattern.search(plain):
            return value
    return None
