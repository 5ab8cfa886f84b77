"""One turn of a conversation: a question, the one before it, and what the records say to either.

Comes in: a follow-up, the Earlier question, a directory, a Lookup. Goes out: whom it means, names
for pronouns, questions put to the same places or on the same subject. Does not know: which way of
leaning it is worded in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rag.answer import Kind
from rag.conversation import leaning
from rag.conversation.earlier import Earlier, Narrowed
from rag.countries import country_code, demonyms, with_article
from rag.holdings.directory import Directory, Named
from rag.questions import meetings, voting, wording
from rag.questions.period import Away, Then
from rag.questions.question import Question, understand
from rag.questions.stance import Stance, asked_stance
from rag.questions.wording import any_case
from rag.words import enumerated, first_small, fold, level, stem, terms, words

# Something told of before: "when was that report issued?"
_POINTED_AT = re.compile(r"\b(?:that|this|those|these|the same) (?:[\w-]+ )??(?P<what>[\w-]+)\b")
_VOTES_AND_TEXTS = frozenset(
    map(stem, ("veto", "vote", "draft", "resolution", "text", "amendment"))
)
# Whose view is asked, whoever is named before: "what must Israel do in her view?"
_IN_THE_VIEW = re.compile(
    r",? (?:in (?P<whose>his|her|their) (?:own )?"
    r"(?:view|opinion|eyes|telling|account|words|reading)|"
    r"according to (?P<whom>him|her|them))(?=\W*$)"
)
_AND_ALSO = re.compile(r",? (?:and |or )?(?:the )?")  # between names in a row
_IN_THERE = re.compile(r"^(?:in|at) (?=(?:the )?[A-Z])")
_OF_ONE = any_case(r"\b(?:does|has|is|was) (?:the )?$")
_OFFICE_BEHIND = re.compile(rf" {wording.DELEGATE}\b")
_IN_COUNTRY = any_case(r"^(.*\bin )(?:the )?$")
# "And Chad, what did it say of pumps?", "and Chad, did it reply?"
_NAME_FIRST = any_case(
    r"^(?:and|but|so)? ?(?P<who>[^,?]+), "
    r"(?P<asks>(?:(?:what|how|why|when|where|who|which)\b[^,?]* )?"
    r"(?:did|does|do|has|have|had|is|was|will|would)) (?:s?he|it|they)\b(?P<rest> [^?]*\w\W*)$"
)
_ONE_FROM = any_case(
    rf"^(?:and|but|or|what about|how about) (?:the )?{wording.SOMEBODY} "
    r"(?:from|of|for) (?P<body>[^,?]+?)\W*$"
)
_ONE_OF_BODY = any_case(rf"\b(?:the )?{wording.SOMEBODY} (?:from|of) (?:the )?$")
_A_PERSON = re.compile(rf"^ (?:{wording.SOMEBODY}|lot)\b")
_THING_OF = re.compile(rf"['’]s? (?!(?:[\w-]+ )?{wording.DELEGATE}\b)[a-z]")  # "Chad's wells"
# What else is asked about, and no more: "about wells?"
_ABOUT_ALONE = any_case(
    r"^(?P<on>(?:about|regarding|concerning) (?!(?:how|what|which|who|whom|whose|when|where|why|it|"
    r"that|this|them|him|her)\b)[\w’'-]+(?: [\w’'-]+){0,4}\W*$)"
)
# "Anyone else on pumps?", "did others mention pumps?"
_ELSE_ON = any_case(
    rf"^{wording.LED_BY}(?:anyone|anybody|who|any others?|others?)(?: else)? "
    r"(?:on|about|regarding)(?= \S)(?! (?:that|this|it)\W*$)"
)
_SOMEBODY_ELSE = any_case(r"\b(?:somebody|someone) else\b")
# Whoever of those at that meeting did it: "who there mentioned pumps?"
_WHO_THERE = any_case(
    rf"^(?P<who>{wording.LED_BY}(?:who|which [\w-]+|(?:did|has|have|does) (?:anyone|anybody|"
    r"any [\w-]+))(?: else)?) there (?P<did>(?!(?:is|are|was|were|will|would|should|to)\b)"
    r"(?![^?]*\b(?:it|them|that|this|those|these|him|her)\W*$)[a-z]+ [^?]*?)\W*$"
)
_WHICH_OTHERS = any_case(
    rf"^{wording.LED_BY}(?:(?:which|what) other (?:speakers?|delegat(?:ions?|es?)|people)|"
    r"which others)(?= [a-z]+ [a-z])"
)
_DID_OTHERS = any_case(
    rf"^{wording.LED_BY}(?P<did>did|do|have|has|does) (?:(?:any|some|the) )?"
    r"(?:others?|other (?:speakers?|countr(?:y|ies)|delegations?|delegates?|members?|states?))\b"
)
# What was meant instead: "no, I meant Bhutan", "sorry, not Jordan, Egypt", "Egypt, not Jordan".
_SORRY = (
    r"(?:(?:no|(?:i['’]?m |i am )?(?:so )?sorry|oops|wait|actually|pardon|apologies|"
    r"my (?:mistake|bad)|hm+|ah|oh)[,.!:;]* )*"
)
_MEANT = (
    r"(?P<meant>[^?]+?)(?:,? (?:sorry|please|(?:and )?not (?:the )?(?P<{}>[^,?]{{2,40}}?)))*\W*$"
)
_CORRECTED = re.compile(
    rf"^{_SORRY}(?:(?:i (?:really |actually )?(?:meant|mean)(?: to say)?|make that|i was asking "
    r"about)|not (?!(?:quite|really|sure|yet|exactly|only|at all|that|so)\b)(?:the )?"
    rf"(?P<wrong>[^,?]{{2,40}}?)(?:,? but|,)) {_MEANT.format('wrong2')}"
)
_INSTEAD = re.compile(rf"^{_SORRY}(?P<meant>[^,?]{{2,40}}), not (?:the )?(?P<wrong>[^,?]+?)\W*$")
_SORRY_FIRST = re.compile(f"^{_SORRY}")
_SORRY_LAST = any_case(r",? (?:sorry|my mistake|i meant?)\W*$")
# How many others went a way: "how many others abstained?"
_HOW_MANY_OTHERS = any_case(
    r"\b(?P<many>how many) other(?:s|(?= [a-z]+s)) ?(?=(?:[a-z]+ )?(?:voted|abstained)\b)"
)
_AND_THE_QUOTE = any_case(
    r"(?<=[\w.?!])(?<! he)(?<! she)(?<! they)(?<! it) (?:please )?(?:give|show|quote) "
    r"(?:me )?(?:the |its |his |her |their )?"
    r"(?:exact )?(?:quote|words)\W*$"
)
# A question that ends in what it asks of: "what did she warn against?"
_ASKS_OF_WHAT = re.compile(
    r"^(?:what|who|whom|which)\b.* (?:against|for|about|of|on|to|with|at|over|from)\W*$"
)
_OF_THAT_YEAR = re.compile(r"\b(?P<lead>of|in) (?:that|the same) year\b")
# What is given: how much of it is asked of nothing that was talked of before.
_GIVING = re.compile(rf"\b{leaning.GIVING}\b")
# What somebody is asked to have spoken of stands by itself: "did she mention Chad?".
_OF_ANOTHER = re.compile(
    r"\b(?:did|does|do|has|have) (?:[\w.'’-]+ ){1,6}?"
    r"(?:mention|discuss|name|raise|cite|bring up|refer to|critici[sz]e|condemn|blame|accuse|"
    r"denounce|attack|praise|thank|"
    r"(?:talk|speak|say|think) (?:about|of)|say (?:anything )?(?:about|on))\b"
)
_ONE_PERSON = frozenset("he she him his her".split())
_A_WOMAN = frozenset({"she", "her"})
# Who took up what somebody had said.
_SPOKE_TO = re.compile(
    rf"{wording.WHOEVER}(?:(?:dis)?agree[ds]? with|answer(?:s|ed)|(?:repl(?:y|ie[ds])|"
    r"respond(?:s|ed)?|object(?:s|ed)?) to|contradict(?:s|ed)?|echoe[ds]|second(?:s|ed)|"
    r"rebut(?:s|ted)|refute[ds]|interrupt(?:s|ed))\b"
)
# "What help did they offer?", of whoever was asked.
_THEY_SAY = re.compile(
    rf"\b(?:did|do|does|have|has|had|would) they (?:really |also |ever |then )?"
    rf"(?:{wording.SAYING}|(?:offer|promise|pledge|announce|demand|cite|give|given|use|put forward|"
    r"call for|ask for|insist|complain|admit|accuse|blame|thank|praise|vote|abstain)(?:e?d)?\b)"
)
# "Was that backed by others?": who agreed, or did not.
_BY_OTHERS = re.compile(
    rf"^{wording.LED_BY}(?:was|is|has|were) (?:that|this|it|(?:that|this) (?:view|claim|point|call|"
    r"position)) (?:been )?(?:(?P<backed>supported|backed|echoed|shared|endorsed|seconded)|opposed|"
    r"rejected|disputed|contested|challenged|contradicted|questioned) by "
    r"(?:anyone|anybody|any others?|others|other \w+|any \w+|someone|somebody)(?: else)?\W*$"
)
# "And the number of children?" is how many they are.
_NUMBER_OF = re.compile(
    r"^(?:and |but |so |what about )*the (?:total )?number of (?P<whom>[^?]+?)\W*$"
)
_ANSWERED = re.compile(r"^what was the reply to\b")
# "Does Chad agree with it?", "did Chad contradict her?"
_AGREES_WITH_THAT = any_case(
    r"^(?P<does>(?:and |but )?(?:do|does|did) [^?]+?) "
    r"(?:(?P<agree>agree)|disagree|contradict(?= )|dispute(?= )) ?"
    r"(?:with )?(?:it|that|this|him|her|them)(?: view| point| claim)?\W*$"
)


@dataclass(frozen=True)
class Cited:
    """Whom and what record an earlier answer cites first; ``mostly`` that one, of several."""

    name: str | None = None
    record: str | None = None
    mostly: bool = False
    alone: bool = False  # whether it cites nobody else
    names: tuple[str, ...] = ()  # of all whom it cites, in order
    against: bool | None = False  # whether the first whom it cites speaks against it; None: unclear
    told: tuple[frozenset[str], ...] = ()  # the stems of each paragraph that it quotes
    women: tuple[str, ...] = ()  # of all whom it cites, those whom their record calls "she"
    value: str = ""  # the first value that it tells, if it tells one
    asking: bool = False  # whether what it quotes first puts a question


@dataclass(frozen=True)
class Standing:
    """A question that stands alone."""

    text: str
    place: bool = False  # where its answer stands is all that is asked
    time: bool = False  # when that was, which its words may tell
    spot: bool = False  # where it, or ``what`` it tells of, was
    what: str = ""
    who: bool = False  # who says it
    own: bool = False  # in what words of theirs
    utmost: str = ""  # the "most" or the "least" of the values that it tells
    besides: tuple[str, ...] = ()  # the earlier questions whose answers it leaves out ("who else")
    among: str | None = None  # the one of whose speakers it asks ("which of them")
    part: str | None = None  # those of them of a part of the world
    outside: str | None = None  # those of none
    whom: str | None = None  # one of them, if they are
    looser: tuple[str, ...] = ()  # what it may mean where that is not answered
    near: str | None = None  # the earlier question whose answer may quote it
    lacking: str | None = None  # the record that it is put to, which is not held
    to: str | None = None  # to whom it asks for a reply
    listed: str | None = None  # by whose list ``whom`` answers it, if nothing else does
    having: str = ""  # the words without which nothing that it finds is an answer
    counted: bool = False  # how many those ``among`` whom are

    @property
    def of_part(self) -> bool:
        """Whether it asks which of those ``among`` whom are of a part of the world."""
        return bool(self.part or self.outside)

    @property
    def of_some(self) -> bool:
        """Whether it asks of some of those ``among`` whom alone, as they are listed."""
        return bool(self.of_part or self.whom or self.counted)


@dataclass(frozen=True)
class Lookup:
    """What is asked of the records while a follow-up is read."""

    cited: Callable[[str], Cited]  # by an earlier answer
    narrowed: Narrowed = lambda text: (text, ())  # which records a question names
    mentions: Callable[[str], bool] = lambda _: False  # whether they have a word
    answered: Callable[[Sequence[str]], str] = lambda texts: texts[0]  # which reading they answer
    then: Callable[[str, Away, Collection[str]], Then | None] = lambda *_: None
    several: bool = True  # whether more records than one are searched
    stood: dict[str, Standing] = field(default_factory=dict)  # what each earlier one means so far

    def whole_of(self, text: str) -> str:
        """The list of which an earlier question asked those of a part of the world; else itself."""
        meant = self.stood.get(text)
        return self.whole_of(meant.among) if meant and meant.of_part and meant.among else text


# "What about Chad, did he?": what stands before it asks the same.
_DID_THEY = any_case(
    r"^(?P<who>(?:(?:and|or|but),? |(?:and )?(?:what|how) about )[^,?]+), "
    r"(?:did|does|has|had|was|is) (?:s?he|they|it)(?: too| as well)?(?=\W*$)"
)


class Turn:
    """A question that may lean on the one before it."""

    def __init__(self, text: str, before: Earlier, directory: Directory, lookup: Lookup) -> None:
        text = _worded_plainly(_corrected(text, before, directory))
        text = _name_in_place(_by_body(text, directory), directory)
        if before.year:
            text = _OF_THAT_YEAR.sub(rf"\g<lead> {before.year}", text)
        side = leaning.SIDES.match(level(text))
        voted = before.asks_who_voted or before.asks_how_it_went
        stance = asked_stance(before.bare.text) if side and (side["not"] or side["thing"]) else None
        if side and stance and stance.stance is Stance.AGAINST:
            text = "Who opposed it?" if side["thing"] else text
            side = None  # who did not want what others opposed is on their side
        if side and not (side["to"] or voted) and (before.label or before.bare.kind.many):
            text = f"Who {'dis' if side['against'] else ''}agreed{side['whom'] or ''}?"
        self.text, self.plain = text, level(text)
        self.before, self.directory, self.lookup = before, directory, lookup

    def reworded(self, text: str, before: Earlier | None = None) -> Turn:
        """Another question in the place of this one, be it behind another earlier one."""
        return Turn(text, before or self.before, self.directory, self.lookup)

    @cached_property
    def cited(self) -> Cited:
        """Whom the answer to the earlier question cites."""
        return self.lookup.cited(self.before.text)

    def names_place(self, text: str) -> bool:
        """Whether a text names where it is put to: a meeting, a time, all of them."""
        named = leaning.PLACE.search(f" {text}") or leaning.EVERYWHERE.search(text)
        return bool(named or self.lookup.narrowed(text)[1])

    def of_the_same(self, rest: str) -> str:
        """What somebody named said of the subject of the earlier question, or of its list."""
        before = self.before
        subject = before.subject or (before.among.subject if before.among else "")
        return f"What did {rest} say{f' about {subject}' if subject else ''}?"

    def with_name(self, text: str) -> tuple[str, bool]:
        """A question with the name that a pronoun in it stands for, and whether it has one."""
        plain, before = level(text), self.before
        view = _IN_THE_VIEW.search(plain)
        whose = self._name_of(view["whose"] or view["whom"]) if view else None
        if view and whose:
            return f"{text[: view.start()]}, according to {whose}?", True
        pronoun = leaning.SOMEBODY.search(plain)
        if pronoun is None or not self.means_somebody(text, plain, pronoun):
            return text, False
        if before.subject and leaning.WHO_MENTIONED.match(plain):
            if pronoun[0] == "them":
                return text, False  # what it is about
            if pronoun[0] in _ONE_PERSON and before.bare.kind is Kind.COMPARE:  # none of the two
                return f"{text[: pronoun.start()]}{before.subject}{text[pronoun.end() :]}", True
        person = before.named and before.named.person
        thing = pronoun[0] == "its" and (person or before.named is None)
        name = None if thing or (pronoun[0] == "it" and person) else self._name_of(pronoun[0])
        if name is None:
            return text, False
        whose = "'s" if pronoun["whose"] else ""
        name = in_a_sentence(name) if pronoun.start() else name
        return f"{text[: pronoun.start()]}{name}{whose}{text[pronoun.end() :]}", True

    @property
    def name(self) -> str | None:
        """Whom the earlier question names as the one heard, or its answer cites first."""
        before = self.before
        if meetings.BESIDE_IN_ORDER.match(before.plain):
            return self.cited.name
        named = None if wording.MENTIONED.search(before.plain) and not before.bare.asked else before
        return (named and named.label) or self.cited.name

    def _name_of(self, pronoun: str) -> str | None:
        """Whom a pronoun stands for: of several of a country, "she" is whom the answer cites."""
        named, before = self.before.named, self.before.bare
        both = dict.fromkeys(one.entries for one in before.asked if one.entries)
        if pronoun in leaning.MANY_OF_THEM and len(both) > 1 and not before.kind.many:
            return enumerated(
                [next(a.label for a in before.asked if a.entries == one) for one in both]
            )
        spoke_to = self.took_up
        person = named and named.person and not spoke_to
        who_said = before.kind.many and not before.asked and not person
        women = self.cited.women if who_said and pronoun in _ONE_PERSON else ()
        if women and len(self.cited.names) > 1:
            she = pronoun in _A_WOMAN
            return next((one for one in self.cited.names if (one in women) == she), self.name)
        if who_said and pronoun in _ONE_PERSON and (self.cited.alone or spoke_to):
            return self.cited.name  # whoever did what is asked, not whom that is towards
        counted = leaning.HOW_MANY_WERE.match(before.text)
        if self.before.is_count and (counted or not before.asked) and pronoun in _ONE_PERSON:
            return self.cited.name or self.name  # whoever tells how many, none of those counted
        several = {
            one.speaker.name for one in (named.entries if named else ()) if one.speaker.named
        }
        one_of_them = pronoun in _ONE_PERSON and len(several) > 1
        return self.cited.name if one_of_them and self.cited.name in several else self.name

    @property
    def took_up(self) -> bool:
        """Whether the earlier question asks who took up what somebody had said."""
        return bool(_SPOKE_TO.match(self.before.plain))

    @property
    def of_nobody(self) -> bool:
        """Whether the earlier question asks who did a thing to others, and nobody is found."""
        before = self.before
        if self.cited.name or not before.bare.kind.many or before.bare.asked:
            return False
        return before.named is not None and (self.took_up or not before.named.person)

    def words(self, found: re.Match[str], group: str) -> str:
        """What a group of a match has, as typed."""
        return self.text[found.start(group) : found.end(group)]

    @property
    def points(self) -> bool:
        """Whether it points at something by a word of what the earlier answer quotes."""
        at = {stem(one["what"]) for one in _POINTED_AT.finditer(self.plain)}
        voted = self.before.of_a_vote and not at.isdisjoint(_VOTES_AND_TEXTS)
        return voted or not all(map(at.isdisjoint, self.cited.told))

    def within(self, text: str) -> Standing:
        """A question within the places of the earlier one."""
        return Standing(self.before.within(text))

    def within_or_not(self, text: str, *looser: str) -> Standing:
        """A question within the places of the earlier one; elsewhere, or as others have it, where
        the record is silent there.
        """
        within = self.before.within(text)
        return Standing(within, looser=(*((text,) if within != text else ()), *looser))

    def there(self, text: str) -> Standing:
        """A question within the earlier one's places, or at the meeting that its answer cites."""
        where = self.before.where
        part = any(one["part"] for one in leaning.PLACE.finditer(where))
        record = None if part or (where and not self.cited.mostly) else self.cited.record
        if record is None:
            return self.within(text)
        return Standing(f"{text.rstrip(' ?.!')} in {record}?")

    def is_name(self, text: str) -> bool:
        """Whether a text is no more than somebody's name: "Malaysia?"."""
        return _is_name(text, self.directory)

    def is_matter(self, text: str) -> bool:
        """Whether a text, typed without capitals, is plain words: no name or office."""
        every = words(text)
        office = wording.AN_OFFICE.search(level(text))
        if not every or text != text.lower() or office or "us" in every:
            return False
        bodies = any(country_code(one.label) for one in self.directory.named_in(text))
        return not bodies and all(map(self.directory.is_plain, every))

    def takes_sides_only(self) -> bool:
        """Whether it asks who agrees or how one voted, and neither of whom nor on what."""
        own = set(terms(self.text)) - wording.ASKING
        sides = bool(own) and own <= voting.VOTING | leaning.AGREEING
        return sides and not self.directory.named_in(self.text)

    def about_the_same(self, text: str) -> str:
        """A question that names no subject, with the earlier one's."""
        before = self.before
        asked = understand(leaning.PLACE.sub("", text), self.directory)
        named = (*(one.label for one in asked.topics), before.label or "")
        own = set(asked.terms) - {term for name in named for term in terms(name)}
        if self._is_of_itself(level(text)) or self._is_about_themselves(asked):
            return text
        sides = voting.VOTING | leaning.AGREEING
        of_nothing_else = set(terms(before.subject)) <= set(terms(before.label or ""))
        of_another = asked.topics and _OF_ANOTHER.search(level(text))
        of_another = of_another or (asked.topics and leaning.WHO_MENTIONED.match(level(text)))
        of_another = of_another or _ASKS_OF_WHAT.match(level(text))
        if of_nothing_else or of_another or own - sides or leaning.ELSE.search(level(text)):
            return text
        voted = own & voting.VOTING and not own & leaning.AGREEING
        of_text = before.of_a_vote or leaning.TEXTS.search(before.plain)
        told = voted and wording.ABOUT.search(level(text))  # "what did she say about the veto?"
        if (told or voting.HOW_ONE_VOTED.match(level(text))) and not of_text:
            return text  # the vote need not be on what they talked of
        asks, by, whom = text.rstrip(" ?.!").partition(", according to ")
        what = f"on {before.voted_on or before.subject}" if voted else f"about {before.subject}"
        return f"{asks} {what}{by}{whom}?"

    def _is_about_themselves(self, asked: Question) -> bool:
        """Whether the subject of the earlier question is no more than whoever is asked now."""
        whom = self.directory.named_in(self.before.subject)
        theirs = {entry for one in asked.asked for entry in one.entries}
        return any(
            not theirs.isdisjoint(one.entries)
            and set(terms(self.before.subject)) <= set(terms(one.label))
            for one in whom
        )

    @staticmethod
    def _is_of_itself(plain: str) -> bool:
        """Whether it has its own matter: a text, what was given, who spoke next."""
        texts = leaning.TEXTS.search(plain)
        text = texts and (texts["the"] or not leaning.SOMEBODY.search(plain))
        given = _GIVING.search(plain) and not wording.GIVES_WORDS.search(plain)
        return bool(text or given or meetings.BESIDE_IN_ORDER.match(plain))

    def means_somebody(self, text: str, plain: str, pronoun: re.Match[str]) -> bool:
        """Whether a pronoun means someone of an earlier question: nobody is named before it."""
        before = text[: pronoun.start()]
        if self.directory.named_in(before):
            return False
        if pronoun[0] == "its":
            return set(terms(before)) <= wording.ASKING
        if pronoun[0] not in leaning.MANY_OF_THEM:
            return True
        one = self.before.bare.asked and not self.before.bare.kind.many
        if one and pronoun[0] == "they" and _THEY_SAY.search(plain):
            return True
        asks = wording.WHO.match(plain) or wording.LIST.search(plain)
        return not asks and set(terms(before)) <= wording.ASKING

    def _of_another_place(self, named: Sequence[Named]) -> str | None:
        """The earlier question of how many, how much or when in a country, in another one."""
        bare = self.before.bare
        where = bare.topics[0] if len(bare.topics) == 1 else None
        country = _country_of(named[0])
        if not (country and where and bare.value and country_code(where.label)):
            return None
        head = _IN_COUNTRY.match(bare.text[: where.start])
        return f"{head[1]}{country}{bare.text[where.end :]}" if head else None

    def _is_known(self, word: str) -> bool:
        """Whether the records have a word, so that it is no stranger's name."""
        return self.directory.is_plain(word) or self.lookup.mentions(word)

    def asked_of(self, rest: str) -> str:
        """The earlier question, asked of whoever a text names; about it, where it names nobody."""
        before, bare = self.before, self.before.bare
        rest = _IN_THERE.sub("", rest)  # "and in Chad?"
        voted = before.asks_how_one_voted  # whoever did not speak may have
        asked = next((one for one in bare.asked if one.entries or voted), None)
        named = self.directory.named_in(rest)
        stranger = rest[:1].isupper() and not any(map(self._is_known, words(rest)))
        if not named and not (stranger and asked):
            return before.about_another(rest)
        stance = asked_stance(bare.text) if asked is None and bare.kind.many else None
        if stance and _THING_OF.search(rest) and not before.asks_who_voted:
            return f"{bare.text[: stance.end]}{rest}?"
        in_turn = bare.kind.many or _ANSWERED.match(before.plain)
        if asked is None and in_turn and bare.topics and not before.claim:
            asked, rest = bare.topics[0], rest[named[0].start : named[0].end]
        if asked is None:
            if before.asks_who_voted or before.asks_how_it_went:
                who = (_country_of(named[0]) if named else None) or rest
                on = f" on {before.voted_on}" if before.voted_on else before.on
                return f"How did {who} vote{on}?"
            return self._of_another_place(named) or self.of_the_same(rest)
        begin, end = self._row_of(asked)
        start = _ONE_OF_BODY.sub("", bare.text[:begin])
        rest = _fitting(rest, named, start, bare.text[end:])
        named = self.directory.named_in(rest) if named else named
        if named and wording.OFFICE_BEFORE.search(level(start)):
            rest = rest[named[0].start : named[0].end]
        if start.endswith("the "):
            country = named and named[0].entries and country_code(rest.removeprefix("the "))
            start = start.removesuffix("the ") if country else start
            rest = with_article(rest) if country else rest.removeprefix("the ")
        behind = _A_PERSON.sub("", bare.text[end:])  # "the Swiss lady"
        return f"{start}{rest}{behind}"

    def _row_of(self, asked: Named) -> tuple[int, int]:
        """Where those are asked who stand in a row with one; that one alone, where compared."""
        bare, start, end = self.before.bare, asked.start, asked.end
        if wording.COMPARE.search(self.before.plain):
            return start, end
        row = start, end
        for one in bare.asked:
            joined = one.start >= row[1] and _AND_ALSO.fullmatch(bare.text[row[1] : one.start])
            row = (row[0] if joined else one.start, one.end)
            if row[0] <= asked.start and row[1] >= asked.end:
                start, end = row
        return start, end


def _worded_plainly(text: str) -> str:
    """A follow-up in words that the ways of leaning know."""
    text = _DID_THEY.sub(r"\g<who>", _AND_THE_QUOTE.sub("", text))
    text = _ABOUT_ALONE.sub(r"And \g<on>", text)
    text = _WHO_THERE.sub(r"\g<who> \g<did> there?", text)
    text = _ELSE_ON.sub("Who else spoke about", text)
    text = _SOMEBODY_ELSE.sub("anyone else", text)
    text = _WHICH_OTHERS.sub("Who else", text)
    text = _DID_OTHERS.sub(r"\g<did> anyone else", text)
    text = _AGREES_WITH_THAT.sub(
        lambda one: f"{one['does']} {'agree' if one['agree'] else 'disagree'}?", text
    )
    others = _BY_OTHERS.match(level(text))
    if others:
        return "Who agreed?" if others["backed"] else "Who disagreed?"
    number = _NUMBER_OF.match(level(text))
    if number:
        return f"How many {text[slice(*number.span('whom'))]}?"
    return _HOW_MANY_OTHERS.sub(r"\g<many> ", text)


def _name_in_place(text: str, directory: Directory) -> str:
    """A follow-up with whom it names first where it says "it": ``And what did Chad say?`` for "and
    Chad, what did it say?".
    """
    found = _NAME_FIRST.match(text)
    if not (found and _is_name(found["who"], directory)):
        return text
    return f"And {found['asks']} {found['who']}{found['rest']}"


def _by_body(text: str, directory: Directory) -> str:
    """A follow-up of "the woman from the Fund" as one of the Fund, where that is heard."""
    found = _ONE_FROM.match(text)
    return f"And {found['body']}?" if found and _is_name(found["body"], directory) else text


def _corrected(text: str, before: Earlier, directory: Directory) -> str:
    """What was meant instead, as what is asked too; the earlier question with it, where that has
    what was not meant.
    """
    plain = level(text)
    found = _CORRECTED.match(plain) or _INSTEAD.match(plain)
    if found is None:
        first, last = _SORRY_FIRST.match(plain), _SORRY_LAST.search(plain)
        name = text[first.end() if first else 0 : last.start() if last else None]
        return f"And {name.strip(' ?.!')}?" if name != text and _is_name(name, directory) else text
    meant, bare = text[slice(*found.span("meant"))], before.bare.text
    wrong = found["wrong"] or found.groupdict().get("wrong2")
    wrong = "" if leaning.SOMEBODY.fullmatch(wrong or "") else wrong  # "not her, Ms. Moyo"
    at = re.search(rf"\b(?:the )?{re.escape(wrong)}\b", level(bare)) if wrong else None
    if at:
        return before.within(f"{bare[: at.start()]}{meant}{bare[at.end() :]}")
    return text if found.re is _INSTEAD else f"And {meant}?"


def _is_name(text: str, directory: Directory) -> bool:
    """Whether a text is no more than somebody's name: "Malaysia?"."""
    named = directory.named_in(text)
    return len(named) == 1 and {"the"}.issuperset(
        words(text[: named[0].start] + text[named[0].end :])
    )


def _fitting(rest: str, named: Sequence[Named], before: str, behind: str) -> str:
    """Whom a text names as the question may put it: a country for its people behind "does"."""
    country = _country_of(named[0]) if named and not named[0].person else None
    if country and _OF_ONE.search(before):
        return country
    if country and _OFFICE_BEHIND.match(level(behind)) and not before.endswith("the "):
        people = rest.removeprefix("the ")
        one = people.removesuffix("s")
        return one if fold(one) in demonyms() else people  # "American" of the Americans
    return rest


def _country_of(one: Named) -> str | None:
    """The country that a name or what its people are called means; None where it is none."""
    spoken = [entry.speaker.affiliation or "" for entry in one.entries[:1]]
    people = demonyms().get(fold(one.label)) or demonyms().get(fold(one.label).removesuffix("s"))
    names = (one.label, *(people or ()), *spoken)
    return next((with_article(name) for name in names if country_code(name)), None)


def in_a_sentence(name: str) -> str:
    """A speaker's name where no sentence begins: "the representative of Chad"."""
    return first_small(name) if name.startswith("The ") else name


def all_but(name: str) -> str:
    """What a question who else did so begins with: ``Besides the representative of Chad, ``."""
    return f"Besides {in_a_sentence(name)}, "
