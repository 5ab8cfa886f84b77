"""Follow-up questions ("And Malaysia?", "What else did she say?") made to stand alone.

Comes in: a question and the earlier ones of the conversation. Goes out: the question as it is
looked up, and whether it only asks where the earlier answer stands. Record, day, part and subject
are the earlier question's, unless it names its own.
Does not know: how answers are found; whom an earlier one cites, and which records it names, is
asked of the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from rag.answer import Kind
from rag.conversation import leaning, on_answer, on_count, on_list, on_place, on_vote, on_whom
from rag.conversation.earlier import Earlier, Narrowed
from rag.conversation.turn import Lookup, Standing, Turn
from rag.countries import with_article
from rag.holdings.directory import Directory
from rag.questions import meetings, wording
from rag.questions.occasion import asks_first
from rag.questions.question import LONGEST, Question, understand
from rag.questions.stance import Stance, asked_stance
from rag.questions.wording import YEAR, any_case
from rag.words import enumerated, first_large, first_small, level, words

_MOST_BEFORE = 20  # earlier questions of a conversation that a follow-up may lean on
_SEVERAL = 2
_SHORT = 5  # words of a subject that fits behind "how many"
_LONG = 8  # words of a subject that a pronoun may stand for
# One of several things of a kind: "and the Saudi one?" behind "the American amendment".
_THE_OTHER_ONE = re.compile(r"the (?P<which>[\w'’-]+(?: [\w'’-]+)?) ones?")
# "And the one in May 2021?" asks of that meeting.
_THE_MEETING = any_case(
    rf"^(?:(?:at|in|during) )?the (?:{wording.MEETING}|one) "
    rf"(?=(?:in|from|of) (?:[a-z]+ )?{YEAR}\W*$)"
)
# Of several asked one after the other, or listed: "did any of them mention pipes?"
_ANY_OF_THEM = any_case(
    rf"^{wording.LED_BY}(?:did|does|do|has|have) (?:any|either|some|all|both)(?: one)? of "
    r"(?=(?:them|these|those|the (?:two|three|four|five))\b)"
)
# Of two asked one after the other: "does either want pumps?", "did both mention pipes?"
_EITHER_DID = any_case(
    rf"^{wording.LED_BY}(?P<did>did|does|do|has|have|had) (?:either|both|neither)"
    r"(?: (?:side|country|speaker|delegation|delegate|state)s?)? (?P<rest>(?!of\b)[a-z][^?]*?)\W*$"
)
_WHICH_ONE_DID = any_case(
    rf"^{wording.LED_BY}which (?:one of them|one) "
    rf"(?=(?:{wording.SAYING}|[a-z]+ed|(?:is|was|comes|came) from|represents)\b)"
)
_IS_ANY_FROM = any_case(
    rf"^{wording.LED_BY}(?:(?:is|are|was|were) )?(?:any|one|some)(?: one)? of "
    rf"(?:them|these|those) (?=(?:from|in)\b|(?:an? )?(?:{wording.PARTS})\b)"
)
_ARE_THEY = any_case(  # "are they African?"
    rf"^{wording.LED_BY}(?:are|were) (?:they|these|those)(?: (?:all|both|any of them))? "
    rf"(?=(?:from|in)\b|(?:{wording.PARTS})\b)"
)
_AND_WHICH_DID = any_case(  # of a list: "and which asked for pipes?", "who also asked for pipes?"
    r"^(?:(?:and|but|or),? )?(?:which|(?:who|those (?:who|that))(?= also)) (?![a-z]+ only\b)"
    r"(?=(?:(?:also|then) )?(?:said|says|spoke|told|thought|took|gave|sent|brought|made|"
    r"went|wants?|did(?:n['’]?t)?|have|has|"
    r"(?:are|were) (?!(?:they|these|those|there|the)\b)|[a-z]{2,}ed)\b)"
)
# Of whoever was talked of some time ago, "back to Chad": what they say.
_BACK_TO = re.compile(
    r"^(?:ok(?:ay)?,? )?(?:going |coming )?back to (?P<who>[^:,;?]+?)(?:[:,;] (?P<asks>.+))?\??$"
)
_ELSE_THAN = any_case(  # "who else than Chad dug wells?"
    r"^(?:and )?(?P<who>who|which [\w-]+s) else (?:than|but|besides|except|apart from) (?=\w)"
)
_BESIDES = re.compile(r"^Besides (?P<who>[^?]+?), (?:who|which)\b")  # who else did what one did
_THAT = frozenset("it that this them".split())
_WHOEVER = frozenset("he she".split())
_THEIRS = frozenset("his hers theirs its".split())  # "and hers?"
_OF_PEOPLE = re.compile(r".* (?:them|the (?:two|three|four|five))")  # no things: "which of these"
# "And Chad on pipes?", "and he about the fund?"
_AND_ON = re.compile(r" (?:about|on|regarding|concerning) (?P<on>.+)$")
# What somebody is asked to have put forward stands by itself.
_PUT_FORWARD = re.compile(
    r"^what (?:else )?(?:did|does|has|had|would) .+? (?:propose[sd]?|suggest(?:ed)?|demand(?:ed)?|"
    r"announce[sd]?|promised?|pledge[sd]?|offer(?:ed)?|recommend(?:ed)?|want(?:ed)?|ask(?:ed)? for|"
    r"call(?:ed)? for)(?: instead| then| next)?\W*$"
)
# What they put forward, as others may be for it or against it.
_PROPOSED = any_case(
    r"^what (?:else )?(?:did|does|has|had) (?P<who>.+?) "
    r"(?:propose[sd]?|suggest(?:s|ed)?|put forward)"
    r"(?P<rest> (?!instead|then|next)\w[^?]*?)?\W*$"
)
# "How old were they?" is about what was told of before.
_HOW_IT_IS = re.compile(
    rf"^{wording.LED_BY}how [a-z]+ (?:is|are|was|were) (?:it|that|this|they|these|those|he|she)\b"
)
# Where and when a thing is to be: whoever is for that is for the thing.
_A_DETAIL = re.compile(
    rf"^{wording.LED_BY}(?:where|when|(?:on |in )?(?:what|which) (?:date|day|month|year|city)|"
    r"how (?:long|soon))\b"
)
# "How many had it received?" counts what was asked about.
_HOW_MANY_NO_NOUN = re.compile(
    rf"^{wording.LED_BY}how many (?=(?:had|has|have|did|does|do|were|was|are|is)\b)"
)
# What an earlier question counts, up to what became of it.
_COUNTED_NOUN = any_case(
    rf"^{wording.LED_BY}how many "
    r"(?P<noun>(?:[a-z-]+ ){0,2}?(?:[a-z-]*[^us\W]s|people|children|women|men))"
    r"(?= (?:left|fled|died|are|were|was|have|has|had|did|do|does|will|would|[a-z]+ed)\b)"
)
# The word that was asked about, pointed at: "who else used that word?"
_THAT_WORD = re.compile(
    r"\b(?:use[ds]?|using|sa(?:y|id)|utter(?:ed)?|employ(?:ed)?) (?P<the>(?:the(?= same)|that|this)"
    r"(?: same)?) (?P<term>word|term|phrase|expression)(?=\W*$)"
)
# The subject of an earlier question: "who criticized that?", "who else wants one?"
_ABOUT_THAT = re.compile(
    r"(?<!\bis)(?<!\bwas)(?<!\bare)(?<!\bwere)(?<!\bdid)(?<!\bdoes)(?<!\bsaid)(?<!\bsay)(?<!^who) "
    r"(?P<that>it|that|this|one|the same(?: (?:subject|topic|issue|matter|thing|point))?|"
    r"(?:that|this) (?:subject|topic|issue|matter|point|proposal|idea)|(?<!of )(?:them|these|"
    r"those))(?=\s*\??$| (?:in|at|during|too|as well|later|afterwards|first|since|instead)\b)"
)
# The same in what others said of it: "who else said that it must stop?"
_SAID_THAT_IT = re.compile(
    r"\b(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|argued?|insist(?:ed)?|warned|stressed|agreed?) "
    r"(?:that )?(?P<that>it)(?= (?:must|should|can(?:not)?|could|would|will|is|was|"
    r"has|have|had|may|might|needs?|ought)\b)"
)
# What is called for is that the thing be no more: who "else" is against "it" is against the thing.
_BE_NO_MORE = any_case(
    r"(?:(?:abolish|scrapp|end|ban|limit|restrict|lift|remov|dismantl|clos|stopp|halt|repeal)ing|"
    r"(?:the |an? )?(?:abolition|end|ban|limitation|lifting|removal|closure|repeal) (?:of|to|on)) "
    r"(?P<thing>.+)"
)
_THAT_KIND = re.compile(r"\b(?P<that>(?:that|this|the same) (?P<what>[a-z]+))(?=\W*$)")
# What was done to the subject of an earlier question: "where was it adopted?"
_DONE_TO_IT = re.compile(
    rf"^{wording.LED_BY}(?:where|when|why|(?:for )?how(?: much| long)?|since when|by whom|"
    r"(?:in|on|at|by) (?:what|which) [a-z]+)(?: exactly)? (?:was|were|is|are|will|has|have|had) "
    r"(?P<it>it|they|these|those|that|this)(?= (?:(?:be|been|being|first|finally) )*"
    rf"{leaning.PARTICIPLE})"
)
_MANY_THINGS = re.compile(r"\b(?:the|these|those|its|their) (?:[\w-]+ )*?[a-z-]+[^su\W]s\b")
_TEXT_FIRST = any_case(
    r"^(?:did|does|was|is|has|will|would) "
    r"(?P<text>(?:the|[A-Z][\w’'-]+['’]s?) (?:[\w-]+ ){0,2}?"
    r"(?:amendment|draft resolution|draft|resolution|text|proposal|motion))\b"
)
_AND_SO = re.compile(r"(?:and|but|so|then|also),? +")
_COURTESY = any_case(r"^(?:thanks|thank you|ok|okay|great|i see)\b[.,!]* (?=\S)")
# "And the second?" behind "what was the first amendment about?"
_PLACES = "|".join((*wording.ORDINALS, "last"))
_IN_ITS_PLACE = re.compile(
    rf"^{wording.LED_BY}(?:(?:what|how) about )?the (?P<nth>{_PLACES})(?: one)?\W*$"
)
_IN_A_PLACE = any_case(rf"\b(?:{_PLACES})(?= [a-z]|\W*$)(?! (?:to|time)\b)")


def standing(text: str, previous: Sequence[str], directory: Directory, lookup: Lookup) -> Standing:
    """The question that a follow-up means; as it is where it leans on nothing earlier."""
    earlier: list[str] = []  # as they stand alone
    besides: tuple[str, ...] = ()  # what the last of them leaves out
    among: str | None = None  # and the list of which it asks some
    for one in [one for one in previous if one.strip()][-_MOST_BEFORE:]:
        found = _standing(one, earlier, among, directory, lookup)
        if found.counted:
            continue  # what is counted is talked of as before
        alone = lookup.answered((found.text, *found.looser)) if found.looser else found.text
        besides, among = found.besides, None if found.of_some else found.among
        earlier.append(alone if len(alone) <= LONGEST else one)
        lookup.stood.setdefault(earlier[-1], found)
    meant = _standing(text, earlier, among, directory, lookup)
    repeats = bool(earlier) and meant.text == earlier[-1] and not meant.besides
    if not repeats or meant.among:
        return meant
    as_before = lookup.stood[earlier[-1]]
    return replace(
        meant,
        besides=besides,
        among=earlier[-1] if meant.counted and as_before.among else as_before.among,
        near=meant.near or as_before.near,
        part=as_before.part,
        outside=as_before.outside,
        whom=as_before.whom,
    )


def _standing(
    text: str, earlier: Sequence[str], among: str | None, directory: Directory, lookup: Lookup
) -> Standing:
    """What a follow-up means behind questions that stand alone, the last of some of the list
    ``among``.
    """
    typed = " ".join(text.split())
    text = _besides_named(typed, directory)
    besides = text != typed
    text = " ".join(_COURTESY.sub("", text).split()) if earlier else text
    if not earlier or not text:
        return Standing(leaning.ANYONE_ELSE.sub(r"\g<who>", text))
    text = on_list.named_in_order(text, earlier, directory, lookup)
    last = earlier[-1]
    text = _ANY_OF_THEM.sub("Which of ", text)
    text = _WHICH_ONE_DID.sub("Which of them ", _IS_ANY_FROM.sub("Which of them is ", text))
    if understand(last, directory).kind.many:
        text = _ARE_THEY.sub("Which of them are ", _AND_WHICH_DID.sub("Which of them ", text))
        text = on_list.only_some(text)
    of_them = leaning.WHICH_OF_THEM.match(level(text))
    in_turn = on_list.the_others(text, earlier, directory, lookup)
    in_turn = in_turn or _of_those_in_turn(text, of_them, earlier, directory, lookup)
    if in_turn:
        return in_turn
    if of_them or leaning.AND_OF_PLACE.match(level(text)):
        lists = (one for one in reversed(earlier) if understand(one, directory).kind.many)
        last = next(lists, last)  # of the list given last
    last = on_count.counted_by(text, last, lookup)
    text, last = on_list.of_the_whole(text, last, lookup)
    before = Earlier.of(last, directory, lookup.narrowed)
    if among and last == earlier[-1]:
        before = replace(before, among=Earlier.of(among, directory, lookup.narrowed))
    nth = _IN_ITS_PLACE.match(level(text))
    if nth and _IN_A_PLACE.search(before.text):
        return Standing(_IN_A_PLACE.sub(nth["nth"], before.text, count=1))
    before = _heard_on_it(text, before, earlier, lookup.narrowed, directory) or before
    before = _proposed_before(text, before, earlier, lookup.narrowed, directory) or before
    text, before = _on_what_was_spoken_of(text, before, earlier, directory, lookup)
    back = _BACK_TO.match(level(text))
    if back and directory.named_in(text[back.start("who") : back.end("who")]):
        return _back(text, back, before)
    found = _meant(_of_a_meeting(Turn(text, before, directory, lookup), earlier[:-1]))
    plain = level(text)
    if besides and found.text == text:
        found = replace(found, text=before.within(text))
    more = leaning.ELSE.search(plain) or leaning.MORE.match(plain) or leaning.SIDES.match(plain)
    if found.besides and more:
        alike = takewhile(
            lambda one: _is_alike(before.bare, understand(one, directory)), earlier[-2::-1]
        )
        found = replace(found, besides=(*found.besides, *alike))
    return found


def _besides_named(text: str, directory: Directory) -> str:
    """Who else than somebody named did it, as who did besides them."""
    found = _ELSE_THAN.match(text)
    named = directory.named_in(text[found.end() :])[:1] if found else []
    if not (found and named and words(text[found.end() :][: named[0].start]) in ([], ["the"])):
        return text
    end = found.end() + named[0].end
    return f"Besides {text[found.end() : end]}, {first_small(found['who'])}{text[end:]}"


def _heard_on_it(
    text: str, before: Earlier, earlier: Sequence[str], narrowed: Narrowed, directory: Directory
) -> Earlier | None:
    """The last earlier question on the same, for who else behind one on nothing."""
    if not leaning.ELSE.search(level(text)) or before.bare.terms:
        return None
    asked = understand(leaning.ANYONE_ELSE.sub(r"\g<who>", text), directory)
    every = (Earlier.of(one, directory, narrowed) for one in earlier[-2::-1])
    on_it = (one for one in every if not set(asked.terms).isdisjoint(one.bare.terms))
    return next(on_it, None)


def _of_a_meeting(turn: Turn, earlier: Sequence[str]) -> Turn:
    """A question of the meeting told of, behind the last earlier question of one meeting."""
    of_it = turn.lookup.several and on_place.asks_of_the_meeting(turn.plain)
    if not of_it or on_place.is_of_one_meeting(turn) or leaning.SOMEBODY.search(turn.plain):
        return turn
    every = (
        Turn(
            turn.text,
            Earlier.of(one, turn.directory, turn.lookup.narrowed),
            turn.directory,
            turn.lookup,
        )
        for one in reversed(earlier)
    )
    return next((one for one in every if on_place.is_of_one_meeting(one)), turn)


def _proposed_before(
    text: str, before: Earlier, earlier: Sequence[str], narrowed: Narrowed, directory: Directory
) -> Earlier | None:
    """The last earlier question on what is to be, not on where and when, for who is for it."""
    plain = level(text)
    sided = leaning.SIDES.match(plain) or (asked_stance(text) and _ABOUT_THAT.search(plain))
    if not sided or before.label or not _A_DETAIL.match(before.plain):
        return None
    every = (Earlier.of(one, directory, narrowed) for one in earlier[-2::-1])
    return next((one for one in every if not _A_DETAIL.match(one.plain)), None)


def _on_what_was_spoken_of(
    text: str, before: Earlier, earlier: Sequence[str], directory: Directory, lookup: Lookup
) -> tuple[str, Earlier]:
    """What is said of "it" behind who spoke next or how old they are, with the last earlier
    question that has a subject; "he" is whoever spoke next.
    """
    if not (_is_of_no_thing(before.plain) and _ABOUT_THAT.search(level(text))):
        return text, before
    pronoun = leaning.SOMEBODY.search(level(text))
    if pronoun and pronoun[0] in _WHOEVER:
        text, _ = Turn(text, before, directory, lookup).with_name(text)
    every = (Earlier.of(one, directory, lookup.narrowed) for one in earlier[-2::-1])
    of_a_thing = (one for one in every if not _is_of_no_thing(one.plain))
    return text, next(of_a_thing, before)


def _is_of_no_thing(plain: str) -> bool:
    """Whether a question names nothing that "it" may stand for: who spoke next, how old it is."""
    return bool(meetings.BESIDE_IN_ORDER.match(plain) or _HOW_IT_IS.match(plain))


def _of_those_in_turn(
    text: str,
    of_them: re.Match[str] | None,
    earlier: Sequence[str],
    directory: Directory,
    lookup: Lookup,
) -> Standing | None:
    """What is asked of several asked one after the other: which did, whether they agree."""
    agree = on_whom.DO_THEY_AGREE.match(level(text))
    either = None if agree else _EITHER_DID.match(text)
    if not agree and not either and not (of_them and _OF_PEOPLE.fullmatch(of_them["all"])):
        return None
    if on_count.asks_of_people(level(text)):
        return None
    several = on_list.asked_in_turn(earlier, directory, lookup)
    before = Earlier.of(earlier[-1], directory, lookup.narrowed)
    if len(several) < _SEVERAL or (agree and before.bare.kind is Kind.COMPARE):
        return None
    if agree:
        on = text[slice(*agree.span("on"))] if agree["on"] else before.subject
        voted = not on or before.asks_how_one_voted
        return on_list.of_those_asked(several[-2:], on or "", before, voted=voted)
    if either:
        return _of_either(either, several[-2:], before)
    two = of_them and "two" in of_them["all"]
    rest = text[of_them.start("rest") :].strip(" ?.") if of_them else ""
    return on_list.of_those_asked(several[-2:] if two else several, rest, before)


def _of_either(either: re.Match[str], two: Iterable[str], before: Earlier) -> Standing:
    """A question of both of two, where it asks either, both or neither of them: what neither did
    is asked as what both did.
    """
    names = enumerated([one if one.startswith("the ") else with_article(one) for one in two])
    did = {"does": "do", "has": "have"}.get(either["did"].lower(), either["did"].lower())
    return Standing(before.within(f"{did.capitalize()} {names} {either['rest']}?"))


def _is_alike(one: Question, other: Question) -> bool:
    """Whether two questions are on the same; of the same, where one is on nothing."""
    if one.terms:
        return not set(one.terms).isdisjoint(other.terms)
    whose, theirs = (
        {entry for each in some.asked for entry in each.entries} for some in (one, other)
    )
    return not whose.isdisjoint(theirs)


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


def _meant(turn: Turn) -> Standing:
    """What it means, by the first way of leaning that it is worded in."""
    return on_answer.beside(turn, on_place.kept(turn, _found(turn)))


def _found(turn: Turn) -> Standing:
    """What it means by the first way of leaning that it is worded in, in whatever record."""
    ways: tuple[Callable[[Turn], Standing | None], ...] = (
        partial(on_place.at_another_time, read=_read_alone),
        on_place.of_its_hours,
        on_whom.for_whom,
        on_whom.next_in_turn,
        on_vote.of_their_fate,
        on_vote.of_its_text,
        on_vote.of_the_tally,
        on_whom.other_figures,
        on_count.of_those_told,
        on_count.by_whom,
        on_count.whether_told,
        on_count.of_the_values,
        on_answer.repeated,
        on_answer.added,
        on_list.of_the_list,
        on_list.one_of_them,
        on_list.of_no_more,
        on_list.of_a_part,
        on_list.of_another_kind,
        on_count.counted_too,
        on_count.of_what_was_said,
        on_whom.sided,
        on_whom.on_a_claim,
        on_whom.denied,
        on_whom.others_than_listed,
        on_whom.who_else,
        on_whom.compared,
        on_whom.replied,
        on_whom.of_whoever_did,
        on_whom.did_too,
        _of_the_meeting,
        _there_too,
        _done_to_it,
        on_answer.anything_on,
        _for_what_they_put,
        _turned,
        on_whom.more_of_one,
    )
    return next((one for way in ways if (one := way(turn))), None) or _filled(turn)


def _read_alone(turn: Turn) -> str:
    """What a part of a question means, asked by itself ("and Chad", "what did she say")."""
    whole = re.match(rf"(?:{wording.ASKS})\b", turn.plain)
    return (_filled if whole else _found)(turn).text


def _turned(turn: Turn) -> Standing | None:
    """The earlier question, asked of somebody else, about something else or elsewhere."""
    also = leaning.AND_WHAT_OF.match(turn.plain)
    if not (also or turn.is_name(turn.text) or on_place.is_place(turn.text)):
        return None
    rest = turn.words(also, "rest") if also else turn.text.strip(" ?.")
    if also and level(rest) in _THEIRS:
        return Standing(turn.before.text)  # of nobody else
    rest = leaning.ONLY_PLACE.sub(lambda one: one[0][one.end("only") :], rest)
    then = _THE_MEETING.sub("", rest)
    at_large = then != rest and on_place.is_place(then)
    rest = then if at_large else rest
    about = bool(also and (also["on"] or turn.is_matter(rest)))
    text = (
        on_place.elsewhere(turn, rest)
        or on_vote.of_the_vote(turn, rest)
        or _another_one(turn, rest)
    )
    vote = None if text else on_vote.on_another_text(turn, rest, about=about)
    if vote:
        return turn.within_or_not(vote)
    text = text or on_place.in_place(turn, rest) or _somebody_on(turn, rest)
    text = text or on_whom.on_their_part(turn, rest)
    if text is None and about and turn.before.bare.kind is Kind.COMPARE:
        text = f"Compare {on_whom.compared_names(turn)} on {rest}?"
    if text is None and about:
        return _of_the_same_list(turn, turn.within_or_not(turn.before.about_another(rest)))
    mentioned = wording.MENTIONED.search(turn.before.plain) and turn.before.bare.kind.many
    named = turn.directory.named_in(rest)
    if text is None and mentioned and not any(one.entries for one in named):
        return turn.within(turn.before.about_another(rest))  # who mentioned that one
    listed = None if text else on_list.of_those_listed(turn, rest)
    found = listed or turn.within(text or _asked_of_whoever_spoke(turn, rest))
    if at_large and text and turn.before.bare.asked and turn.before.label:
        said = f"What did {turn.before.label} say{turn.before.place(rest) or ''}?"
        found = replace(found, looser=(said,))
    return found if listed or text or named else _of_the_same_list(turn, found)


def _of_the_same_list(turn: Turn, found: Standing) -> Standing:
    """A question of another thing, of those of whose list some were asked for before."""
    among = turn.before.among if turn.before.bare.kind.many else None
    return replace(found, among=among.text) if among else found


def _asked_of_whoever_spoke(turn: Turn, rest: str) -> str:
    """The earlier question of another; what they said of the same, where it asks who blamed
    somebody and nobody blamed them, and of a country whose officer did not speak.
    """
    text, named, before = turn.asked_of(rest), turn.directory.named_in(rest), turn.before
    if not any(one.entries for one in named):
        return text
    put = understand(text, turn.directory).asked
    nobody = bool(put) and not any(one.entries for one in put)
    sided = before.bare.kind.many and (asked_stance(before.bare.text) or turn.took_up)
    theirs = {one.label for one in before.bare.topics}.isdisjoint(one.label for one in named)
    if sided and theirs and before.subject and not before.of_a_vote:
        nobody = nobody or turn.lookup.cited(before.within(text)).name is None
    return turn.of_the_same(rest) if nobody else text


def _another_one(turn: Turn, rest: str) -> str | None:
    """The earlier question of another of a kind: "the Saudi one" for "the American draft"."""
    other = _THE_OTHER_ONE.fullmatch(level(rest))
    asked = turn.before.bare.text
    if other is None:
        return None
    which = rest[slice(*other.span("which"))]
    nth = leaning.ORDINAL.fullmatch(which)
    before = [one.span() for one in leaning.ORDINAL.finditer(asked)] if nth else []
    if not nth and turn.directory.named_in(which):
        named = turn.directory.named_in(asked)
        the = [one for one in named if asked[: one.start].lower().endswith("the ")]
        before = [(one.start, one.end) for one in the or named]
    if not before:
        return None
    start, end = before[-1]
    return f"{asked[:start]}{which}{asked[end:]}"


def _somebody_on(turn: Turn, rest: str) -> str | None:
    """``Chad on wells`` as a question; None where a text is something else."""
    on = _AND_ON.search(rest)
    if on is None:
        return None
    same = level(on["on"]) in _THAT and turn.before.subject
    who: str | None = rest[: on.start()]
    if leaning.SOMEBODY.fullmatch(level(rest[: on.start()])):
        who = turn.name
    elif not turn.is_name(rest[: on.start()]):
        who = None
    return f"What did {who} say about {same or on['on']}?" if who else None


def _there_too(turn: Turn) -> Standing | None:
    """A question of the meeting told of, without those shown where it asks who else."""
    there = on_place.there_too(turn)
    return on_whom.besides(turn, there) if there else None


def _done_to_it(turn: Turn) -> Standing | None:
    """When, where or how something was done to what the earlier question is about."""
    done, subject = _DONE_TO_IT.match(turn.plain), turn.before.subject
    if not (done and subject) or len(subject.split()) > _LONG or level(subject) in _THAT:
        return None
    many = _MANY_THINGS.match(f"the {level(subject)}")
    if bool(many) != (done["it"] in {"they", "these", "those"}):
        return None
    asks = f"{turn.text[: done.start('it')]}{subject}{turn.text[done.end('it') :]}"
    asks = first_large(_AND_SO.sub("", asks, count=1))
    return turn.there(asks) if turn.before.where else Standing(asks)


def _for_what_they_put(turn: Turn) -> Standing | None:
    """Who else is for what somebody proposed, or against it."""
    before, that = turn.before, _ABOUT_THAT.search(turn.plain)
    put = _PROPOSED.match(before.bare.text)
    if not (that and put and asked_stance(turn.text)):
        return None
    theirs = f"{before.label or put['who']}'s proposal{put['rest'] or ''}"
    asks = f"{turn.text[: that.start('that')]}{theirs}{turn.text[that.end('that') :]}"
    return replace(turn.within(asks), besides=(before.text,))


def _filled(turn: Turn) -> Standing:
    """The question with what its pronouns stand for; without those shown, for who else."""
    turn = _with_that_word(turn)
    ways = (on_whom.more, on_count.of_a_count, on_vote.of_a_vote, on_vote.of_a_side, _said_of_it)
    for way in ways:
        text = way(turn)
        if text:
            return on_whom.besides(turn, Standing(text))
    return on_whom.besides(turn, _in_full(turn))


def _or_as_listed(turn: Turn, found: Standing) -> Standing:
    """What somebody says of what a list is about; as they are listed, where that finds nothing."""
    asked = understand(found.text, turn.directory)
    if not turn.before.bare.kind.many or asked.kind.many or len(asked.asked) != 1:
        return found
    return replace(found, whom=asked.asked[0].label, listed=turn.before.text)


def _of_its_kind(text: str, before: Earlier) -> re.Match[str] | None:
    """What is pointed at, by its kind: "that fund", behind "the relief fund"."""
    that = _THAT_KIND.search(level(text))
    return that if that and level(before.subject).endswith(f" {that['what']}") else None


def _with_that_word(turn: Turn) -> Turn:
    """A question with the word that the earlier one is about: "who else used that word?"."""
    word, subject = _THAT_WORD.search(turn.plain), turn.before.subject
    if not (word and subject):
        return turn
    text = f"{turn.text[: word.start('the')]}the {word['term']} “{subject}”?"
    return turn.reworded(text)


def _said_of_it(turn: Turn) -> str | None:
    """Who else said something of what somebody was asked about: "who said that it must stop?"."""
    before = turn.before
    it = _SAID_THAT_IT.search(turn.plain) if before.label and before.about else None
    if it is None or len(before.subject.split()) > _LONG:
        return None
    asks = f"{turn.text[: it.start('that')]}{before.subject}{turn.text[it.end('that') :]}"
    return before.within(asks)


def _called_off(what: str, text: str) -> str:
    """The thing of which others want no more, where it is asked who is against it as well."""
    no_more, side = _BE_NO_MORE.match(what), asked_stance(text)
    against = side is not None and side.stance is Stance.AGAINST
    return no_more["thing"] if no_more and against else what


def _pointed_at(text: str, that: str, before: Earlier) -> str | None:
    """What "it", "that" or "them" stands for in a question; None where that is nothing."""
    of_text = _TEXT_FIRST.match(before.bare.text)  # "did the draft name Chad?", "who backs it?"
    if of_text and that == "it":
        return of_text["text"]
    counted = _COUNTED_NOUN.match(before.text) if before.is_count else None
    if counted and that in leaning.MANY_OF_THEM:
        return counted["noun"]
    # "Did Chad speak?", "who mentioned it?"
    mentioned = leaning.WHO_MENTIONED.match(level(text))
    what = before.text_alone or before.subject or (before.label if mentioned else None)
    return what or before.voted_on


def _of_the_meeting(turn: Turn) -> Standing | None:
    """What is asked of the meeting of which the earlier question asks: "who opened it?"."""
    it = _ABOUT_THAT.search(turn.plain)
    if not (it and it["that"] == "it" and turn.before.of_a_meeting):
        return None
    whole = f"{turn.text[: it.start('that')]}the meeting{turn.text[it.end('that') :]}"
    return turn.there(asks_first(whole))  # "who opened the meeting"


def _in_full(turn: Turn) -> Standing:
    """The question with names for its pronouns and, where it leans, of the same."""
    text, plain, before = turn.text, turn.plain, turn.before
    lead = _AND_SO.match(plain)
    leans = bool(lead) or turn.takes_sides_only()
    if lead:
        text, plain = first_large(text[lead.end() :]), plain[lead.end() :]
    pronoun = leaning.SOMEBODY.search(plain)
    all_ = on_list.of_them_all(turn, text) if pronoun else None
    if all_:
        return all_
    typed, besides = text, _BESIDES.match(before.text)
    text, named = turn.with_name(text)
    leans = leans or named
    if leans and leaning.TAKES_A_SIDE.match(plain) and (before.label or before.bare.kind.many):
        return on_whom.siding(turn, text, named=named)
    none = _HOW_MANY_NO_NOUN.match(level(text))
    counted = _COUNTED_NOUN.match(before.text)
    noun = counted["noun"] if counted else before.subject
    if none and leans and level(noun) not in _THAT and 0 < len(noun.split()) <= _SHORT:
        text = f"How many {noun} {text[none.end() :]}"
    that = _ABOUT_THAT.search(level(text)) or _of_its_kind(text, before)
    what = _pointed_at(text, that["that"], before) if that else None
    what = _called_off(what, text) if what and leaning.ELSE.search(plain) else what
    if that and what:
        side = asked_stance(text) if before.label else None
        text = f"{text[: that.start('that')]}{what}{text[that.end('that') :]}"
        against = side is not None and side.stance is Stance.AGAINST
        found = replace(turn.within(text), besides=(before.text,) if against else ())
        return _or_as_listed(turn, found)
    if _PUT_FORWARD.match(level(text)) and (leans or turn.directory.named_in(text)):
        return turn.there(text)
    if leans:
        asked = () if named else understand(text, turn.directory).asked
        alone = (turn.within(text).text,) if asked else ()  # of another, on the same or at all
        if named and besides and pronoun:  # "she" may be whoever was heard before those
            whose = "'s" if pronoun["whose"] else ""
            other = f"{typed[: pronoun.start()]}{besides['who']}{whose}{typed[pronoun.end() :]}"
            alone = (turn.within(turn.about_the_same(other)).text,)
        return replace(turn.within(turn.about_the_same(text)), looser=alone)
    return on_whom.by_the_same(turn, text) or Standing(text)
