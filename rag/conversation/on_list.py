"""What leans on a list: "which of them?", "and African?", "the second one".

Comes in: a Turn. Goes out: the question that it means, or None where it is worded otherwise.
Does not know: the other ways of leaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer import Kind
from rag.conversation import leaning, on_vote
from rag.conversation.earlier import Earlier
from rag.conversation.on_whom import past
from rag.conversation.turn import Lookup, Standing, Turn, all_but, in_a_sentence
from rag.countries import PLACES, country_code, with_article
from rag.holdings.directory import Directory
from rag.questions import voting, wording
from rag.questions.capacity import capacity_of
from rag.questions.question import understand
from rag.questions.stance import asked_stance
from rag.questions.wording import any_case
from rag.words import enumerated, first_large, first_small, level, terms

_ITS_OR_IT = re.compile(r"\b(?:(?P<its>its)(?= [a-z])|it(?=\W*$))")
_WHO = any_case("^who(?= )")
# "Which of them is": "which speakers are"; "who was against it": "which countries were".
_IS = any_case(r"^ (?P<one>is|was|has)\b")
_OF_SEVERAL = {"is": "are", "was": "were", "has": "have"}
_HAS = re.compile(r"\b(?:has|have|had) $")
_ALL_WHO = re.compile(
    rf"^{wording.POLITE}*(?:which women|how many {wording.BODIES}) |{wording.WHOEVER}"
)
_OF_PART = re.compile(  # of the rest of it: of which part of the world or group they are
    r" (?:(?:(?:are|were|is|come|comes|came|sit|lie)(?P<out>n't| not)?(?: based)? )?"
    rf"{wording.OF_PLACE}|"
    rf"(?:are|were|is)(?P<none>n't| not)? (?:the |an? )?(?P<part>{wording.PARTS})"
    r"(?: (?:countr(?:y|ies)|states?|ones?|members?(?: of the (?:security )?council)?))?|"
    rf"(?:are|were|is|belong|sit|sat) (?:in|on|to|members of) the (?:(?:un )?security )?"
    rf"(?P<group>{wording.PARTS}))\W*$"
)
_HOW_MANY_SPOKE = re.compile(
    r"^how many (?:countries|states|speakers|people|delegations|members) "
    rf"(?:{wording.SPOKE}|(?:were|are) there)\W*$"
)
# One of those just cited, by their place: "the second one", "what did the second say?"
_NTH = re.compile(
    rf"\bthe (?P<nth>{'|'.join(wording.PLACES_IN_ORDER)})"
    r"(?: (?:one|of (?:them|these|those))\b|(?= (?:say|think|want|on|about)\b))"
)
# One of those listed and no more: "and the second one?"
_NTH_ALONE = re.compile(
    r"(?:and |but |so |what about |how about )*the (?:first|second|third|fourth|fifth|last) "
    r"(?:one|of (?:them|these|those))\W*"
)
# Whether somebody is on the list: "was Chad one of them?"
_ONE_OF_THEM = re.compile(
    rf"^{wording.LED_BY}(?:was|is|were|are) (?P<who>[^,?]+?) (?:also )?"
    r"(?:(?:one|part|some) of|among|in) (?:them|those|these|that list|the list)\W*$|"
    rf"^{wording.LED_BY}(?:does|do|did) (?:that|this|it|the list|they|those) include "
    r"(?P<whom>[^,?]+?)\W*$"
)
# Speaking of a thing: "which of them mentioned pipes?" compares them on pipes.
_SPEAKING_OF = any_case(
    r"^(?:did )?(?:mention(?:s|ed)?|name[sd]?|rais(?:e|es|ed)|discuss(?:es|ed)?|address(?:es|ed)?|"
    r"(?:ask(?:s|ed)?|call(?:s|ed)?) for|(?:sp(?:eaks?|oke)|talk(?:s|ed)?) (?:of|about|on)|"
    r"(?:refer(?:s|red)?|point(?:s|ed)?) to|brought up|touched on|"
    r"sa(?:ys?|id) (?:anything|something) (?:about|on)) (?=\w)"
)
_DID = any_case(r"^(?:\w+ed|was|were|is|are)\b")
# What some of them are, have or will do besides: "which of them is also a donor?"
_SO = re.compile(r" (?P<is>is|are|was|were|has|have|had|will|would) (?:also |too )?(?=[a-z])")
# Of whom else of the list: "which of them is from Chad?"
_OF_A_COUNTRY = re.compile(
    r" (?:(?:is|are|was|were|comes?|came) (?:the (?:one|delegate|representative) )?"
    r"(?:from|for|of)|represent(?:s|ed)?|sp(?:eaks?|oke) for) (?P<who>[^,?]+?)\W*$"
)
# Some of those listed, by what they are: "only the ministers", "without the Europeans", "the Arab
# ones only", "any women among them?"
_LEADS = r"^(?:(?:and|but|so|no|ok|okay|now),? )*(?:please )?"
_KIND = r"(?:those(?: who are)? )?(?:the )?(?P<non>non-)?(?P<what>[^,?]+?)(?: ones?)?"
_PLEASE = r"(?:,? (?:please|then|(?:of|among) (?:them|these|those)))*\W*$"
_BUT_FOR = rf"(?P<out>without|not|exclude|leave out|besides|{wording.LEAVING_OUT})"
_JUST = (
    r"(?:(?:list|name|give me|show me) )?(?:only|just)|i only (?:want|need|mean)|"
    r"(?:limit|restrict|narrow) (?:it|that|this|them|the list)(?: down)? to|among"
)
_ONLY = tuple(
    any_case(f"{_LEADS}{one}{_PLEASE}")
    for one in (
        rf"(?:{_JUST}|{_BUT_FOR}) {_KIND}",
        rf"{_KIND} only",
        rf"(?:(?:are|were) there )?any {_KIND} (?:of|among) (?:them|these|those)",
    )
)
# The rest of a list of which some were asked about: "and the other one?"
_THE_OTHERS = re.compile(
    rf"^(?:now |then )?{wording.LED_BY}(?:(?:what|how) about |what (?:did|does|do) )?(?:the )?"
    rf"(?:(?:other|remaining)(?: (?:ones?|two|three|four|{wording.BODIES}))?|others|rest)"
    r"(?: of (?:them|these|those))?"
    r"(?: (?:say|think)(?: (?:about|on|of) (?:it|that|this))?)?\W*$"
)
# Others of the same: "and which presidents?" behind "which ministers spoke?"
_AND_WHICH = any_case(r"^(?:and|or|but) (?:which|what) (?P<who>[a-z][\w -]*?s)(?: did| do)?\W*$")
_SPEAKERS_LAST = re.compile(rf"\b(?:{wording.BODIES}|{wording.DELEGATE})$")
_PART_ALONE = re.compile(
    rf"(?P<part>(?:from|in|of) (?:the )?(?:{wording.PLACE_NAMES})|(?:{wording.PARTS}))s?"
    rf"(?: {leaning.STATES})?"
)
_SEVERAL = 2
# "Did they mention pipes?", "have they all asked for pipes?", of those listed.
_DID_THEY = any_case(
    rf"^{wording.LED_BY}(?P<did>did|do|have|had|will|would) they (?:(?:all|both|each|also|ever|"
    r"too) )*(?P<rest>[a-z]+ [^?]+)"
)
# What speakers do, and boats do not.
_OF_SPEAKERS = any_case(
    rf"(?:{wording.SAYING}|mention|name|condemn|criticise|criticize|blame|thank|praise|welcome|support|"
    r"oppose|reject|ask|call|want|demand|vote|agree|disagree|quote|cite|accuse|defend|warn|abstain)\b"
)
_WHAT_DID_THEY_SAY = any_case(
    rf"^{wording.LED_BY}what (?:did|do|have) they (?:all |both |each )?(?:say|said|think)"
    r"(?: anything)? (?:about|on|of|regarding|concerning) (?P<rest>[^?]+)"
)
# Who did this and not what others are listed for: "and who asked only for pipes?"
_ONLY_THAT = any_case(
    rf"^{wording.LED_BY}(?P<who>who|which(?: {leaning.STATES})?) (?:only (?P<did>[a-z]+) |"
    r"(?P<did2>[a-z]+) only |(?=.* only\W*$))(?P<rest>.+?)(?: only)?\W*$"
)
_AND_PLACE = any_case(
    rf"^(?:(?:and|or|what about|how about) )+(?=(?:the )?(?:{wording.PLACE_NAMES})\W*$)"
)
_FEW = 4  # of a list, who are asked by their names
_A_PART = re.compile(
    rf"(?:the |any )?(?:(?P<part>{wording.PARTS})(?:s| {leaning.STATES})?|"
    rf"(?P<alone>{wording.PLACE_NAMES}))"
)


def of_the_list(turn: Turn) -> Standing | None:
    """Of those whom the earlier answer lists; how many they are."""
    if not turn.before.bare.kind.many:
        return _of_those_who_voted(turn)
    if leaning.HOW_MANY_ARE_THEY.match(turn.plain):
        return _counted(turn)
    found = leaning.WHICH_OF_THEM.match(turn.plain)
    if found is None:
        return None
    many = "How many" if found["all"].startswith("how") else "Which"
    part = _OF_PART.fullmatch(found["rest"])
    one = None if part or many == "How many" else _of_a_country(turn, found)
    if part or one:
        return _of_part(turn, many, part) if part else one
    said = turn.words(found, "rest")
    text = _of_its_own(turn, f"{many} speakers{_of_several(said)}")
    so = _SO.match(found["rest"]) if many == "Which" else None
    what = said[so.end() :].rstrip(" ?.!") if so else ""
    text = (so and turn.before.said_so(what, so["is"])) or text
    return replace(turn.within(text), among=(turn.before.among or turn.before).text)


def _counted(turn: Turn) -> Standing:
    """How many those are whom the earlier answer lists, or who voted so."""
    before = turn.before
    who, voted = leaning.WHO_FIRST.match(before.bare.text), before.asks_who_voted
    some = turn.lookup.stood.get(before.text)  # they are of another list
    voted = voted and not (some and some.among)
    counted = Standing(before.text)
    if who and not who["body"]:
        whom = "" if voted else " speakers"
        counted = turn.within(f"How many{whom}{_of_several(before.bare.text[who.end() :])}")
    return replace(counted, among=None if voted else before.text, counted=True)


def _of_a_country(turn: Turn, found: re.Match[str]) -> Standing | None:
    """What the one of them said who is of a country, for "which of them is from Chad?"."""
    of, said = _OF_A_COUNTRY.fullmatch(found["rest"]), turn.words(found, "rest")
    who = said[slice(*of.span("who"))] if of else ""
    if not turn.is_name(who):
        return None
    among = (turn.before.among or turn.before).text
    return replace(turn.within(turn.of_the_same(who)), among=among, whom=who)


def _of_those_who_voted(turn: Turn) -> Standing | None:
    """Of those whom a vote names that was asked how it went, who are those against it."""
    found = leaning.WHICH_OF_THEM.match(turn.plain)
    voted = on_vote.of_the_vote(turn, "against") if turn.before.asks_how_it_went else None
    if not (found and voted):
        return None
    return replace(turn.within(f"Which speakers{turn.words(found, 'rest')}"), among=voted)


def one_of_them(turn: Turn) -> Standing | None:
    """What somebody said, if they are on the list given before; of a vote, how they voted."""
    found, before = _ONE_OF_THEM.match(turn.plain), turn.before
    who = turn.words(found, "who" if found["who"] else "whom") if found else ""
    if not before.bare.kind.many or not turn.is_name(who):
        return None
    if before.asks_who_voted:
        on = f" on {before.voted_on}" if before.voted_on else before.on
        return turn.within(f"How did {who} vote{on}?")
    return replace(turn.within(turn.of_the_same(who)), among=before.text, whom=who)


def only_some(text: str) -> str:
    """What is asked of some of a list, by what they are, as a question of them: ``Which of them are
    ministers?`` for "only the ministers".
    """
    every = (one.match(level(text)) for one in _ONLY)
    found = next((one for one in every if one), None)
    if found is None:
        return text
    what, out = found["what"], bool(found.groupdict().get("out")) != bool(found["non"])
    part = _PART_ALONE.fullmatch(what)
    if not part and (out or capacity_of(f"Which speakers are {what}?") is None):
        return text
    return f"Which of them are {'not ' if out else ''}{part['part'] if part else what}?"


def the_others(
    text: str, earlier: Sequence[str], directory: Directory, lookup: Lookup
) -> Standing | None:
    """What those of the last list say of whom nobody was asked since, on what was asked since or on
    what the list is about; None where none of them was asked about, or none is left.
    """
    if not _THE_OTHERS.match(level(text)):
        return None
    asked: list[Earlier] = []
    for one in reversed(earlier):
        before = Earlier.of(one, directory, lookup.narrowed)
        if before.bare.kind.many:
            return _left_of(before, asked, directory, lookup)
        if not before.bare.asked:
            return None
        asked.append(before)
    return None


def _left_of(
    listed: Earlier, asked: Sequence[Earlier], directory: Directory, lookup: Lookup
) -> Standing | None:
    """``the_others`` of one list, by what was ``asked`` since, the last of all first."""
    heard = {entry for one in asked for each in one.bare.asked for entry in each.entries}
    names = lookup.cited(listed.text).names
    theirs = [{e for each in directory.named_in(one) for e in each.entries} for one in names]
    left = [in_a_sentence(n) for n, own in zip(names, theirs, strict=True) if not own & heard]
    if not left or len(left) == len(names):
        return None
    since = "" if asked[0].subject == listed.subject else asked[0].subject
    about = f" about {since}" if since else listed.about
    all_ = enumerated(left)
    if len(left) > _FEW:
        who = all_but(asked[0].label or "")
        asks = first_small(_WHO.sub("which speakers", listed.bare.text))
        asks = f"which speakers mentioned {since}?" if since else asks
        return Standing(listed.within(f"{who}{asks}"), among=listed.text)
    found = Standing(listed.within(f"What did {all_} say{about}?"))
    return found if since else replace(found, among=listed.text, whom=all_)


def _of_its_own(turn: Turn, text: str) -> str:
    """A question of some of a list with what the list is about for "its" and "it"."""
    found, subject = _ITS_OR_IT.search(text), turn.before.subject
    if found is None or not subject:
        return text
    own = "'s" if found["its"] else ""
    return f"{text[: found.start()]}{subject}{own}{text[found.end() :]}"


def of_a_part(turn: Turn) -> Standing | None:
    """Of those whom the earlier answer lists, those of a part of the world: "and African?"."""
    also = leaning.AND_WHAT_OF.match(turn.plain)
    body = turn.words(also, "rest") if also else ""
    heard = [entry for one in turn.directory.named_in(body) for entry in one.entries]
    if heard and turn.is_name(body) and not any(country_code(b) for b in heard[0].speaker.bodies):
        return None  # the Union itself, which spoke
    part = leaning.AND_OF_PLACE.match(turn.plain)
    many = "How many" if part and part["many"] else "Which"
    part = part or (_A_PART.fullmatch(also["rest"].strip(" ?.")) if also else None)
    counted = _HOW_MANY_SPOKE.match(turn.before.plain)
    listed = counted or turn.before.bare.kind.many
    return _of_part(turn, many, part) if part and listed else None


def _of_part(turn: Turn, many: str, found: re.Match[str]) -> Standing | None:
    """Those of the earlier list who are of a part of the world; what those of another say."""
    among, whole = turn.before.text, turn.lookup.whole_of(turn.before.text)
    if whole != among:  # worded without the part asked for before
        before = Earlier.of(whole, turn.directory, turn.lookup.narrowed)
        turn = turn.reworded(turn.text, before)
    counted = _HOW_MANY_SPOKE.match(turn.before.plain)
    whoever = counted or _ALL_WHO.match(turn.before.plain)
    asked = wording.WHAT_THEY_SAY.match(turn.before.plain)
    part_asked = wording.PART_OF_WORLD.match(turn.before.plain) if asked else None
    said = found.groupdict()
    if said.get("alone") and not part_asked:
        return None
    place = said.get("place") or said.get("alone")
    out = said.get("out") or said.get("none")
    group = said.get("part") or said.get("group") or ""
    group = group.upper() if len(group) < _FEW else group.title()
    of = f"{'non-' if out else ''}{group} countries"
    if place:
        the = "the " if f" the {place}" in found[0] else ""
        of = f"countries {'outside' if out else 'in'} {the}{place.title()}"
    elif said.get("group"):
        of = f"members of the {group}"
    part = PLACES[place] if place else said.get("part") or said.get("group")
    if asked and part_asked:
        bare = turn.before.bare.text
        return turn.within(f"{bare[: asked.end()]} {of.strip()}{bare[part_asked.end() :]}")
    subject = turn.before.subject
    if whoever is None and not subject:
        return None
    rest = f"spoke about {subject}?"
    if whoever:
        has = _HAS.search(whoever[0])  # "which countries have wells?"
        rest = f"{has[0] if has else ''}{turn.before.bare.text[whoever.end() :]}"
    rest = "spoke?" if counted else rest
    text = f"{many} {of.strip()}{_of_several(f' {rest}')}"
    if understand(turn.before.text, turn.directory).part:
        return turn.within(text)  # of all, not of those of another part
    standing = replace(turn.within(text), among=among)
    return replace(standing, outside=part) if out else replace(standing, part=part)


def of_them_all(turn: Turn, text: str) -> Standing | None:
    """What "they" are asked who are listed: which of them did so, or what each of a few says."""
    plain, listed = level(text), turn.before.bare.kind
    they = leaning.SOMEBODY.search(plain)
    if they is None or they[0] not in leaning.MANY_OF_THEM or not listed.many:
        return None
    if not turn.means_somebody(text, plain, they):
        return None
    asked = _of_those_who_did(turn, text) or _of_each(turn, text, they)
    # the list says what each of them said
    return asked or (Standing(turn.before.text) if listed is Kind.LIST else None)


def _of_those_who_did(turn: Turn, text: str) -> Standing | None:
    """Which of several listed did what they are asked about: "did they mention pipes?"."""
    found = _DID_THEY.match(text) or _WHAT_DID_THEY_SAY.match(text)
    if found is None or set(terms(found["rest"])) <= wording.ASKING | leaning.AGREEING:
        return None
    if len(turn.lookup.cited((turn.before.among or turn.before).text).names) < _SEVERAL:
        return None
    did, rest = found.groupdict().get("did"), found["rest"]
    if did and wording.MENTIONED.search(turn.before.plain) and not _OF_SPEAKERS.match(rest):
        return None  # "they" may be the boats that all of them mentioned
    verb, _, behind = rest.partition(" ")
    if did is None:
        rest = f"spoke about {rest}"
    elif did.lower() == "did":
        rest = f"{past(verb)} {behind}"
    else:
        rest = rest if did.lower() == "do" else f"{did.lower()} {rest}"
    return of_the_list(turn.reworded(f"Which of them {rest}"))


def _of_each(turn: Turn, text: str, they: re.Match[str]) -> Standing | None:
    """What each of a few listed says: "what did they have in common?"."""
    names = [
        with_article(one) if country_code(one) else in_a_sentence(one) for one in turn.cited.names
    ]
    listed = turn.before.bare.kind is Kind.LIST
    if they["whose"] or not (1 if listed else _SEVERAL) <= len(names) <= _FEW:
        return None
    if listed and set(terms(text)) <= wording.ASKING:
        return None
    return turn.there(f"{text[: they.start()]}{enumerated(names)}{text[they.end() :]}")


def of_no_more(turn: Turn) -> Standing | None:
    """Who did one thing alone, without those listed for another: "who asked only for pipes?"."""
    found = _ONLY_THAT.match(turn.text)
    if found is None or not turn.before.bare.kind.many:
        return None
    who = "which speakers" if found["who"].lower() == "which" else found["who"]
    asks = " ".join(filter(None, (who, found["did"], found["did2"], f"{found['rest']}?")))
    about = set(understand(asks, turn.directory).terms)
    lists = (turn.before, turn.before.among)
    other = next((one for one in lists if one and not about <= set(one.bare.terms)), None)
    return replace(turn.within(first_large(asks)), besides=(other.text,)) if other else None


def _of_several(rest: str) -> str:
    """What "who" is asked to be or have done, as of several: `` were against tolls``."""
    return _IS.sub(lambda one: f" {_OF_SEVERAL[one['one'].lower()]}", rest)


def of_the_whole(text: str, last: str, lookup: Lookup) -> tuple[str, str]:
    """A question of another part of the world, and the whole list, behind one of a part of it:
    "and Asia?".
    """
    whole, plain = lookup.whole_of(last), level(text)
    leans = leaning.AND_WHAT_OF.match(plain) or leaning.AND_OF_PLACE.match(plain)
    if whole == last or not leans:
        return text, last
    return _AND_PLACE.sub("and from ", text), whole


def of_another_kind(turn: Turn) -> Standing | None:
    """The earlier list of others: "and which presidents?" behind "which ministers spoke?"."""
    found, whoever = _AND_WHICH.match(turn.plain), _ALL_WHO.match(turn.before.plain)
    if not (found and whoever and turn.before.bare.kind.many):
        return None
    who, rest = turn.words(found, "who"), turn.before.bare.text[whoever.end() :]
    if not _SPEAKERS_LAST.search(level(who)) and capacity_of(f"Which {who} spoke?") is None:
        return None  # "and which resolutions?"
    return turn.within(f"Which {who} {rest}")


def of_those_listed(turn: Turn, rest: str) -> Standing | None:
    """What one says who may be on the list asked for before; not of another's list."""
    before, named = turn.before, turn.directory.named_in(rest)
    topics = before.bare.topics
    subject = before.subject or (before.among and before.among.subject)
    if not before.bare.kind.many or before.bare.asked or not subject:
        return None
    if len(named) != 1 or not named[0].entries or named[0].person:
        return None
    if voting.VOTED_WITH_RESERVE.match(before.plain):
        text = leaning.A_TEXT.search(before.plain)
        return turn.within(f"How did {rest} vote{f' on {text[0]}' if text else ''}, and why?")
    if before.asks_who_voted:
        return None  # how they did
    alike = topics and bool(country_code(topics[0].label)) == bool(country_code(named[0].label))
    if topics and (alike or wording.MENTIONED.search(before.plain)):
        return None  # whom that was said of, too
    return Standing(before.within(turn.of_the_same(rest)), among=before.text, whom=rest)


def named_in_order(text: str, earlier: Sequence[str], directory: Directory, lookup: Lookup) -> str:
    """A question with the name of one of those listed last for their place: "the second one"."""
    plain = level(text)
    of_a_kind = _NTH_ALONE.fullmatch(plain) and leaning.ORDINAL.search(level(earlier[-1]))
    nth = None if of_a_kind else _NTH.search(plain)  # "the first panel", "the second one"
    listed = (one for one in reversed(earlier) if understand(one, directory).kind.many)
    names = lookup.cited(last).names if nth and (last := next(listed, None)) else ()
    place = wording.PLACES_IN_ORDER[nth["nth"]] if nth else 0
    if nth is None or not names or place >= len(names):
        return text
    return f"{text[: nth.start()]}{names[place]}{text[nth.end() :]}"


def asked_in_turn(earlier: Sequence[str], directory: Directory, lookup: Lookup) -> tuple[str, ...]:
    """Those who were asked about one after the other; behind a list, asked the same."""
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


def of_those_asked(
    some: Sequence[str], rest: str, before: Earlier, *, voted: bool = True
) -> Standing:
    """What those say who were asked about; how they ``voted``, if on nothing else."""
    names = enumerated(some)
    if voted and voting.VOTING.issuperset(terms(rest)):
        return Standing(before.within(f"How did {names} vote{before.on}?"))
    if _DID.match(rest) and asked_stance(f"who {rest}"):
        return Standing(before.within(f"Which of {names} {rest}?"))
    on = _SPEAKING_OF.sub("", rest)
    return Standing(before.within(f"Compare {names} on {on or rest}?"))
