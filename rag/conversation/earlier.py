"""The question before a follow-up: as asked, whom it names, what it is about, and where it looks.

Comes in: an earlier question that stands alone. Goes out: an Earlier, and other questions put
as it is or within its places. Does not know: how answers are found, or what the follow-up asks.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rag.answer import Kind
from rag.conversation import leaning
from rag.countries import demonyms, with_article
from rag.holdings.directory import Directory, Named
from rag.questions import voting, wording
from rag.questions.period import Away, away, month_number
from rag.questions.question import Question, Value, understand
from rag.questions.wording import A_YEAR, MONTHS, any_case
from rag.words import fold, level, terms, words

_FEW_RECORDS = 2  # told by their symbols where a question names a meeting
# The groups of leaning.PLACE by which of them rule each other out.
_KIND_OF_PLACE: dict[str | None, str] = {
    "when": "meeting", "month": "meeting", "body": "meeting", "part": "part",
}  # fmt: skip
_THINK_OF = re.compile(r"\b(?:think|thinks|thought|make|made) (?:of|about)\b")
_REPLY_ABOUT = re.compile(
    r"^(?:what was the reply to|who answered|what did .+? reply to) .+? about\b"
)
_GOING_ON = re.compile(r"(?<=\bgoing )on\b")
_BLANK = "xx"  # as long as "on", so that places stay
# The question without the meeting it names, and the symbols of its records; none where it names
# none.
Narrowed = Callable[[str], tuple[str, Sequence[str]]]
# What somebody wanted or put forward: "what changes did Chad want" are Chad's changes.
_OWNED_THING = any_case(
    rf"^{wording.LED_BY}(?:what|which) (?P<thing>[\w-]+s) (?:did|does|has|had) .+? "
    r"(?:want|propose|submit|table|demand|make|suggest|seek|present)\w*\b"
)
# "Where was the pact signed?" is about the pact.
_DONE_TO_A_THING = any_case(
    rf"^{wording.LED_BY}(?:where|when|how|since when) (?:was|were|is|are|will|has|have|had) "
    r"(?P<what>(?:the|its|their|this|that) [^?]+?) (?:(?:be|been|being|first|finally) )*"
    rf"{leaning.PARTICIPLE}\W*$"
)
# "How many boats did Chad say were lost at sea?" is about boats lost at sea.
_SAID_TO_BE_DONE = any_case(
    rf"^{wording.LED_BY}how (?:many|much) (?P<noun>[\w'’ -]+?) (?:did|does|do|has|have) .+? "
    rf"{wording.SAYING} (?:that )?(?:(?:were|was|are|is|had|have|has|it|they)(?: been)? )"
    r"(?P<done>[^?]+?)\W*$"
)
_OF_A_MEETING = re.compile(
    rf"^{wording.LED_BY}(?:which|what) {wording.MEETING}s?\b|"
    r"^who (?:spoke(?: first| last)?|(?:is|was) the (?:president|chair))\W*$|"
    rf"\b(?:opened|closed|chaired|moderated|suspended) (?:the|that) {wording.MEETING}\W*$"
)
_TEXT_ALONE = any_case(  # "on an oral amendment"
    r"(?:^|\bon )(?:the|an?) (?P<text>(?:[\w-]+ ){0,2}?(?:amendment|draft resolution|draft|motion|"
    r"proposal))\W*$"
)
# For whom somebody spoke is no subject: "what did Chad say on behalf of the Group".
_FOR_OTHERS = any_case(
    r"^(?P<asks>(?:what|how|why) .+?) (?:(?:when )?speaking )?(?:on behalf|in the name) of [^?]+?"
    r"(?=\W*$| (?:about|on) )"
)
_DAY = re.compile(r"\d{1,2} [A-Z]")
# What belongs to a verb: "set up shelters", "took in refugees".
_PARTICLE = (
    r"(?: (?:up|out|off|down|away|back|forward|aside|over)|"
    r"(?:(?<=took)|(?<=taken)|(?<=takes)|(?<=let)) in)?"
)
_MODAL = "will|would|can|could|should|must|may|might"  # "who will vote for the draft?"
# What an earlier question is about, where it has no "about": what stands after its verb.
_SUBJECT_AFTER = re.compile(
    rf"^{wording.POLITE}*(?:who|which (?:[\w-]+ (?={wording.BODIES}\b))?[\w-]+)"
    rf"(?: (?:all|else|has|have|had|also|already|ever|actually|really|never|did|not|{_MODAL}))* "
    rf"(?!(?:ha(?:s|ve|d) (?:[a-z]+ )?)?(?:vot|abst)|spoke|said|(?:is|are|was|were|{_MODAL})\b)"
    r"(?:(?:dis)?agreed with [^?]+? (?:about|on|over) |"
    rf"[a-z-]+(?: (?:them|it|him|her)sel(?:f|ves))?{_PARTICLE}"
    r"(?: (?:for|to|against|with|on|of|from|about))? )(?P<subject>.+)$"
)
# "Wants Chad thrown out": what is wanted is that it be.
_WANTED = re.compile(r"\b(?:wants?|wanted) $")
_DONE_TO = re.compile(
    r"^(?P<whom>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) "
    r"(?P<done>[a-z]+(?:ed|own|ought|ade|eld))\b"
)
_OUT_OF = re.compile(r"^(?P<whom>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) out of ")
# "Wants the wells dug", "wants the mills to be shut".
_DONE_AT_END = re.compile(rf"(?: to be)? {leaning.PARTICIPLE}(?: (?:down|up|out|off))?$")
# "Called for Chad to be thrown out", "demanded that Chad be thrown out".
_CALLED_TO_BE = any_case(
    r"\b(?:(?:call|ask|push|press|plead)(?:s|ed|ing)? for (?P<whom>[^?]+?) to|"
    r"(?:demand|insist|ask|urg|propos|suggest|want)\w* that (?P<that>[^?]+?)(?: must| should)?)"
    rf" be (?P<done>{leaning.PARTICIPLE}[^?]*?)\W*$"
)
_BETWEEN = frozenset("the a an of in for to on at by with from as and or under over into".split())
# "Did the Chadian minister deny …": whose verb it is.
_DID = any_case(r"\b(?:did|does|do|has|have|had) (?:the )?$")
_VERB_BEHIND = re.compile(
    rf"(?:['’]s?)?(?: (?:(?:foreign|prime) )?{wording.DELEGATE})? (?P<verb>[a-z]+)\b"
)
_WENT = re.compile(r" (?:go|end(?: up)?|fare|do|turn out|come out|split|divide|break down)$")
_WHY = re.compile(rf"^{wording.LED_BY}why\b")
_AND_WHY = any_case(r",? and why\W*$")
_BY_ACCOUNT = any_case(r"\b(?:according to|in the (?:words|view) of) ")
_SPOKE = re.compile(wording.SPOKE)
_AN_ORGAN = any_case(rf"(?:the )?{wording.ORGAN}\W*")
_OF_A_TIME = any_case(
    rf"(?:in|at|on|during) the (?P<when>{leaning.WHEN}) (?:{wording.MEETING}|vote|one)"
)
# Who said of themselves, or of a thing, that it is so, has or will do something, up to what.
_SAID_SO = any_case(
    r"^(?P<lead>(?:who|which|what|how many)\b[^,]*? said (?:that )?"
    r"(?!(?:anything|something|nothing|so)\b)(?:[\w'’-]+ ){1,4}?"
    r"(?:(?:is|are|was|were)|(?P<has>has|have|had)|(?P<will>will|would|can|could|must|should)))"
    r"(?: (?:also|already|been))? (?P<what>(?(has)|(?(will)|(?:an?|the|no) ))[\w'’“\"-].*)$"
)
_SAID_TO_BE = any_case(
    r"^(?:who|which [\w-]+)(?: else)? (?:said|says|denie[ds]|claim(?:s|ed)|th(?:inks?|ought)) "
    r"(?:that )?(?P<claim>(?P<whom>[\w'’-]+(?: [\w'’-]+){0,2}?) (?:is|are|was|were) [^?]*\w)\W*$"
)
_IS = any_case(r" (?:is|are|was|were) (?P<being>(?![a-z]*thing\b)[a-z]{2,}ing\b)?")
_PRONOUNS = frozenset("it he she they this that these those there".split())
_CALLED_SO = any_case(
    r"^(?P<lead>(?:who|which [\w-]+)(?: (?:else|all|has|have|also))* "
    r"(?:called (?:it|this|that|the [\w'’-]+)(?= (?:an?|the) )|described (?P<whom>[^?]+?) as)) "
    r"(?!(?:for|on|upon|to|of|in)\b)[\w'’“\"-].*$"
)
_DONE = re.compile(rf"{leaning.PARTICIPLE}(?: (?:for|to|in|on|with|of|against|from)\b)?")
_A_KIND_OF_STATE = re.compile(r"an? [\w-]+ (?P<head>country|state|nation|member|party)\b")
_ONE_OF = any_case(r"(?:an?|the|no) ")
_ONE_WORD = re.compile(r"(?:an?|the) [\w-]+")
_IN_ALL = re.compile(r",? (?:in (?:all|total)|altogether|overall)$")

# What somebody put forward, and what no more than names the statement it was said in.
_IN_PUTTING = any_case(
    r"\b(?:in|when|while) (?:presenting|introducing|tabling|submitting|proposing|moving|"
    r"(?:it|they|he|she) (?:presented|introduced|tabled|submitted|proposed|moved)) "
    r"(?:its|their|his|her) (?P<thing>[^,?]+?)\W*$"
)
_IN_A_STATEMENT = any_case(
    r"^what (?:did|does|had|has) [^?]+? (?:say|said) in (?:(?:the )?exercise of )?"
    r"(?:its|their|his|her|the|a|an) (?:right of reply|explanation of (?:its |the )?"
    r"(?:vote|position))\W*$"
)


@dataclass(frozen=True)
class Earlier:
    """An earlier question."""

    text: str
    bare: Question  # understood without the places it names
    where: str  # these: " in GA/12404"
    narrowed: Narrowed
    among: Earlier | None = None  # the one before that, of whose list it asks some

    @classmethod
    def of(cls, text: str, directory: Directory, narrowed: Narrowed) -> Earlier:
        """What an earlier question asked; a meeting that it tells in words by its symbol."""
        rest, symbols = narrowed(text)
        told = 0 < len(symbols) <= _FEW_RECORDS and words(rest)
        rest, places = (rest, [f" in {' and '.join(symbols)}"]) if told else (text, [])
        places += [
            one[0]
            for one in leaning.PLACE.finditer(rest)
            if not (told and _KIND_OF_PLACE.get(one.lastgroup) == "meeting")  # it is named
        ]
        bare = _FOR_OTHERS.sub(r"\g<asks>", leaning.PLACE.sub("", rest))
        asked = understand(bare if words(bare) else rest, directory)
        return cls(text, asked, "".join(places), narrowed)

    @cached_property
    def plain(self) -> str:
        """The bare question's text, levelled."""
        return level(self.bare.text)

    @cached_property
    def named(self) -> Named | None:
        """Whom it names first, of those who speak; by whose account it asks, where it says so."""
        every = [one for one in (*self.bare.asked, *self.bare.topics) if one.entries]
        account = _BY_ACCOUNT.search(self.bare.text)
        theirs = (one for one in every if account is None or one.start >= account.end())
        return next(theirs, None)

    @property
    def label(self) -> str | None:
        """What it calls whom it names first; a country by its name, for whoever is of it."""
        one, text = self.named, self.bare.text
        if self.claim:
            return None  # whom that is said of
        if one is None:
            return self.bare.unknown
        of = () if one.person else demonyms().get(fold(one.label), ())
        if len(of) == 1:
            return with_article(of[0])
        printed = text[one.start : one.end] == one.label and one.label[:4].lower() != "the "
        the = printed and text[: one.start].endswith("the ")
        return f"the {one.label}" if the else one.label

    @cached_property
    def claim(self) -> str:
        """What it asks who said is so: ``Mali is dry`` of "who said Mali is dry?"; else ""."""
        told = _SAID_TO_BE.match(self.bare.text) if self.bare.kind.many else None
        return "" if told is None or level(told["whom"]) in _PRONOUNS else told["claim"]

    @property
    def subject_at(self) -> int | None:
        """Where it begins to say what it is about, if it is worded so."""
        found = _SUBJECT_AFTER.match(self.plain)
        if found and _WANTED.search(self.plain[: found.start("subject")]):
            return None if found["subject"].startswith("to ") else found.start("subject")
        about = (
            _REPLY_ABOUT.match(self.plain)
            or _THINK_OF.search(self.plain)
            or wording.ABOUT.search(_GOING_ON.sub(_BLANK, self.plain))
        )
        return about.end() + 1 if about else found.start("subject") if found else None

    @property
    def subject(self) -> str:
        """What it is about, in its own words; "" where it only says whom or asks about a vote."""
        if leaning.ITS_HOURS.match(self.plain) or wording.FIRST_OR_LAST.search(self.plain):
            return ""
        if self.claim:
            return _IS.sub(lambda one: f" {one['being'] or 'being '}", self.claim, count=1)
        thing = self._thing_told_of
        if thing is not None:
            return thing
        if self.subject_at is not None:
            subject = _AND_WHY.sub("", self.bare.text[self.subject_at :]).strip(" ?.!")
            if _WANTED.search(self.plain[: self.subject_at]):
                subject = _DONE_TO.sub(r"\g<whom> being \g<done>", subject)
                subject = _OUT_OF.sub(r"\g<whom> leaving ", subject)
            briefed = _AN_ORGAN.fullmatch(subject) and not wording.ABOUT.search(self.plain)
            # "who briefed the Council", "who paid in", "which body's officials spoke"
            nothing = briefed or not terms(subject) or _SPOKE.fullmatch(level(subject))
            return "" if nothing else subject
        held = set(self.bare.terms) - voting.VOTING - leaning.AGREEING
        topic = [word.strip("?.,;:!\"“”'") for word in self.bare.topic.split()]
        account = leaning.BY_ACCOUNT.search(self.bare.text)
        told_by = set(words(account[0])) if account else set[str]()
        topic = [word for word in topic if told_by.isdisjoint(words(word))]
        verb = self._verb_of_asked
        if verb and verb in topic:  # "how much money [has the minister promised] for wells"
            begin, end = self._asks_at(topic, verb)
            del topic[begin:end]
        holding = [i for i, word in enumerate(topic) if held & set(terms(word))]
        kept = dict.fromkeys(holding)
        for last, place in pairwise((-1, *holding)):  # "the wells of the north"
            between = topic[last + 1 : place]
            if last >= 0 and all(level(word) in _BETWEEN for word in between):
                kept |= dict.fromkeys(range(last + 1, place))
            elif between and level(between[-1]) == "the":
                kept[place - 1] = None
        kept |= dict.fromkeys(self._of_names(topic, kept))
        return " ".join(topic[place] for place in sorted(kept))

    @property
    def _thing_told_of(self) -> str | None:
        """What was done to, said to be done, wanted or put forward; "" where it only names the
        statement that it asks for.
        """
        text = self.bare.text
        to_be = _CALLED_TO_BE.search(text)
        if to_be:
            return f"{to_be['whom'] or to_be['that']} being {to_be['done']}"
        done, told = _DONE_TO_A_THING.match(text), _SAID_TO_BE_DONE.match(text)
        if done:
            return done["what"]
        if told:
            return f"{told['noun']} {told['done']}"
        owned = _IN_PUTTING.search(text) or _OWNED_THING.match(text)
        if owned and self.label:
            return f"{self.label}'s {owned['thing']}"
        return "" if _IN_A_STATEMENT.match(text) else None

    def _of_names(self, topic: Sequence[str], kept: Collection[int]) -> Iterator[int]:
        """Where the names stand, whole, of which some words are kept: "the United States"."""
        for one in self.bare.topics:
            name = one.label.split()
            for start in range(len(topic) - len(name) + 1):
                whole = range(start, start + len(name))
                if not set(whole).isdisjoint(kept) and fold(" ".join(name)) == fold(
                    " ".join(topic[place] for place in whole)
                ):
                    yield from whole

    @staticmethod
    def _asks_at(topic: Sequence[str], verb: str) -> tuple[int, int]:
        """Where words say that somebody did what the verb says: "has the minister promised"."""
        end = topic.index(verb)
        dids = (place for place in range(end, -1, -1) if _DID.fullmatch(f"{topic[place]} "))
        return next(dids, end), end + 1

    @property
    def _verb_of_asked(self) -> str:
        """What whoever is asked is asked to have done: "deny" in "did Chad deny it"."""
        one, text = next(iter(self.bare.asked), None), self.bare.text
        behind = _VERB_BEHIND.match(text, one.end) if one else None
        return behind["verb"] if one and behind and _DID.search(text[: one.start]) else ""

    @property
    def voted_on(self) -> str:
        """The text put to the vote that it names: ``the amendment on wells``; "" for none."""
        text = leaning.A_TEXT.search(self.plain)
        named = self.bare.text[text.start() :].strip(" ?.!") if text else ""
        return _WENT.sub("", named)

    @property
    def of_a_meeting(self) -> bool:
        """Whether it asks which meeting it was, or when one began or ended."""
        return bool(_OF_A_MEETING.search(self.plain) or leaning.ITS_HOURS.match(self.plain))

    @property
    def text_alone(self) -> str:
        """The text that it asks about, by no more than what kind it is: ``the oral amendment``."""
        named = self.bare.text if self.of_a_vote else self.subject
        found = _TEXT_ALONE.search(named)
        return f"the {found['text']}" if found else ""

    @property
    def on(self) -> str:
        """`` on wells``, where it is about something."""
        return f" on {self.subject}" if self.subject else ""

    @property
    def about(self) -> str:
        """`` about wells``, where it is worded so."""
        return f" about {self.subject}" if self.subject_at is not None else ""

    @property
    def asks_how_it_went(self) -> bool:
        """Whether it asks how a vote went."""
        return bool(voting.asks_outcome(self.plain))

    @property
    def is_claim(self) -> bool:
        """Whether it asks why a thing is so, or whether it is by somebody's account."""
        return bool(_WHY.match(self.plain) or leaning.BY_ACCOUNT.search(self.bare.text))

    @property
    def is_count(self) -> bool:
        """Whether it asks how many or how much."""
        return self.bare.value is Value.NUMBER

    @property
    def year(self) -> int | None:
        """The year it names."""
        year = A_YEAR.search(self.text)
        return int(year[0]) if year else None

    @property
    def asks_how_one_voted(self) -> bool:
        """Whether it asks how those whom it names voted."""
        return bool(voting.HOW_ONE_VOTED.match(self.plain))

    @property
    def asks_who_voted(self) -> bool:
        """Whether it asks who voted how."""
        return bool(voting.WHO_VOTED.match(self.plain))

    @property
    def of_a_vote(self) -> bool:
        """Whether it asks how a vote went, or who voted how."""
        return self.asks_how_it_went or self.asks_who_voted or self.asks_how_one_voted

    def about_another(self, rest: str) -> str:
        """The earlier question about something else."""
        bare = self.bare
        so = self.said_so(rest)
        if so:
            return so
        counted = leaning.HOW_MANY_WERE.match(bare.text)
        if any(one.entries for one in bare.asked):
            return f"What did {self.label} say about {rest}?"
        if bare.asked and bare.speech and bare.kind is Kind.STATEMENT:  # who did not speak
            return f"What did {bare.asked[0].label} say about {rest}?"
        if counted:
            behind = " are there?" if _IN_ALL.search(rest) else bare.text[counted.end("noun") :]
            return f"How many {_IN_ALL.sub('', rest)}{behind}"
        if self.subject_at is not None and bare.kind.many:
            wanted = _WANTED.search(self.plain[: self.subject_at])
            done = _DONE_AT_END.search(self.subject) if wanted else None
            return f"{bare.text[: self.subject_at]}{rest}{done[0] if done else ''}?"
        ask = {Kind.WHO: "Who spoke about", Kind.LIST: "Which speakers mentioned"}
        return f"{ask.get(bare.kind, 'What was said about')} {rest}?"

    def said_so(self, rest: str, is_: str | None = None) -> str | None:
        """Who said another thing of the same: ``Which countries said they are a mill State?`` for
        "a mill" behind "which countries said they are a lake State"; None where that is worded
        otherwise, or ``is_``, as the other thing is told, is no word for it ("has" for "are").
        """
        told = self.bare.text.rstrip(" ?.!") if self.bare.kind.many else ""
        found = _CALLED_SO.match(told)
        if found and is_ is None:
            return f"{found['lead']} {rest}?"
        found = _SAID_SO.match(told)
        if found is None:
            return None
        has, will = bool(found["has"]), bool(found["will"])
        if is_ and (has, will) != (is_.startswith("ha"), is_ in {"will", "would"}):
            return None
        if not (has or will) and not _ONE_OF.match(rest):
            return None
        goes_on = _DONE.match(level(rest))
        verb = _DONE.match(level(found["what"])) if has or will else None
        kind, one = _A_KIND_OF_STATE.match(level(found["what"])), _ONE_WORD.fullmatch(level(rest))
        lead, head = found["lead"], f" {kind['head']}" if kind and one else ""
        if verb and not goes_on:  # "have destroyed mills", "and a dam"
            lead += f" {verb[0]}"
        elif will:
            lead += f" {found['what'].split()[0]}" if _ONE_WORD.match(level(rest)) else ""
        return f"{lead} {rest}{head}?"

    def within(self, text: str) -> str:
        """A question within the places of this one, as far as it names none of that kind."""
        own = {_KIND_OF_PLACE.get(one.lastgroup) for one in leaning.PLACE.finditer(f" {text}")}
        elsewhere = leaning.EVERYWHERE.search(text) or (self.where and self.narrowed(text)[1])
        own |= {"meeting"} if elsewhere else set()
        kept = [
            one[0]
            for one in leaning.PLACE.finditer(self.where)
            if _KIND_OF_PLACE.get(one.lastgroup) not in own
        ]
        bare = text.rstrip(" ?.!")
        return f"{bare}{''.join(kept)}?" if kept else text

    def place(self, text: str) -> str | None:
        """The place or time that a text is, as a question says it; a month of the year that this
        one names, a year after it. None where it is none.
        """
        of_a_time = _OF_A_TIME.fullmatch(text)
        text = f"in {of_a_time['when']}" if of_a_time else text
        at = "on" if _DAY.match(text) else "in"
        if leaning.EVERYWHERE.fullmatch(f" {text}"):
            return f" {text}"
        for said in (f" {text}", f" {at} {text}"):
            month = leaning.MONTH_ALONE.fullmatch(said)
            if month:
                year = self.year
                return f" in {month['month'].capitalize()}{f' {year}' if year else ''}"
            if "".join(one[0] for one in leaning.PLACE.finditer(said)) == said:
                return said
        far = away(text)
        return self._later(far) if far else None

    def _later(self, far: Away) -> str | None:
        """`` in June 2022``: so long after or before the time that it names."""
        if self.year is None or far.unit not in {"year", "month"}:
            return None
        if far.unit == "year":
            return f" in {self.year + far.count}"
        month = re.search(rf"\b(?:{MONTHS})\b", self.text, re.IGNORECASE)
        number = month_number(month[0]) if month else None
        if number is None:
            return None
        years, place = divmod(number - 1 + far.count, 12)
        return f" in {month_name[place + 1]} {self.year + years}"
