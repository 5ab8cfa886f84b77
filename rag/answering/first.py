"""What stands first in an answer: the bare value, the names, or how many they are.

Comes in: a Question, the Sides of Evidence. Goes out: a text, None where the evidence gives none.
Does not know: what is quoted beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

import regex

from rag.answer import Kind, Scope
from rag.answering.given import bound_by, parts_of
from rag.answering.phrases import who, who_from_there, who_within
from rag.answering.relayed import according_to
from rag.answering.values import MOST_TOLD, is_not_of_un, value_told, values_told
from rag.countries import country_code, demonyms, state_named, states_in
from rag.forms.documents import documents_in
from rag.forms.doers import deed_asked, doers_told, is_by_words, is_own, made_asked
from rag.forms.elections import elected_in
from rag.forms.figured import cost_in, figures_in
from rag.forms.pledges import order_of_sums
from rag.forms.tabling import put_by
from rag.holdings.entries import remarks_of
from rag.holdings.persons import country_of, people, persons, speaks_for_no_state
from rag.questions import meetings, voting, wording
from rag.questions.question import Question, Value
from rag.questions.sought import sought
from rag.questions.stance import asked_stance
from rag.questions.ties import Sought
from rag.reading.offices import HAS_TITLE, TITLE, is_state
from rag.records import Remark, Speaker
from rag.retrieval.quoted import Quoted
from rag.retrieval.rules import Side
from rag.words import all_stems, even, level, stem, terms, tidy, words

_DOER = 160  # characters before a deed in which whoever did it is named
_OWN_DEED = re.compile(
    r"\b(?:he|she|I|we|(?:his|her|its|our|my) [\w-]+)(?: [\w-]+){0,2} $", re.IGNORECASE
)
_DONE_BY = re.compile(r" by (?:the )?([A-Z][\w-]+(?: (?:of )?[A-Z][\w-]+)*)")
_A_WORD = re.compile(r"[\w-]+")
_TELLING = 3  # of those quoted, who may tell who did a deed
_OF_WHOM = re.compile(rf"\b{wording.BODIES}\b")
_LEVEL = 0.7  # log-odds: two to one; nearer than that, two speakers are both named
# "Who is the envoy for wells?", and a name as it stands behind an office: "…, Ada Moyo,".
_WHO_HOLDS = re.compile(r"^(?:and |so )?who(?:'s| is| was) (?:the )?(?P<office>[^?]+?)\W*$")
# Whom by an office or what happened to them, not by what they said: "the boy killed in Lom".
_SOMEBODY = "boy child girl hostage man prisoner soldier victim woman"
_WHO_IS_THE = regex.compile(
    rf"(?:and |so )?who(?:'s| is| was) the (?!.*\b(?:who|that|which|to|{wording.SAYING})\b)"
    rf"[^?]*?\b(?:(?P<title>(?:\w+-)?{TITLE})|{'|'.join(_SOMEBODY.split())})\b"
)
# Before whom somebody else is something with: "the co-chair of the panel with Chad".
_WITH = re.compile(r"\b(?:with|alongside) (?:the )?$")
_A_DELEGATE = re.compile("(?:permanent )?representative|delegate|ambassador|envoy|observer")
_HOLDER = re.compile(
    r", (?P<name>(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)(?=[,;.]|$| (?:and|to|who)\b)"
)
_OFFICE_OF = re.compile(r"(?:[ -](?:of|for|to|on|the|and|in|at|[A-Z][\w’'-]*))*")  # behind a title
_LONGEST_OFFICE, _SPECIAL = 90, 25  # characters of an office, and before its title
_MANY = 12  # countries that a list begins with


def stands_first(
    question: Question, sides: Sequence[Side], scope: Scope, sure: float
) -> str | None:
    """The bare values or names wanted first; ``sure``: how likely the evidence answers."""
    texts = [text for side in sides for one in side.quoted for text in one.texts]
    named = None
    if not parts_of(question):
        told = ((one.remark, run) for side in sides[:1] for one in side.quoted for run in one.runs)
        named = documents_in(question, texts) or cost_in(question, texts)
        named = named or figures_in(question, texts) or elected_in(question, texts)
        named = named or "; ".join(put_by(question, told))
        named = named or (_by_sums(question, sides[0].quoted) if sides else None)
    if named or not (sides and sides[0].quoted):
        return named or None
    best = sides[0].quoted
    if meetings.CALLED.match(question.plain):
        by = filter(None, (meetings.CALLED_BY.search(even(text)) for text in texts))
        return next((found["who"] or found["whose"] for found in by), None)
    if question.kind is Kind.WHO:
        beside = _is_with_another(question, best[0].remark)
        return None if beside else according_to(question, best[0]) or _who(question, best)
    if question.kind is Kind.LIST:
        if wording.WHICH_ACTED.match(question.plain):
            return None  # whoever tells of a deed did not do it
        return _told_number(question, best) or _how_many(question, best, scope)
    return None if is_not_of_un(question, best[0]) else value_told(question, sides, sure)


def _by_sums(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """Those who gave the most, or the least, in that order; None where it does not ask who did."""
    ordered = order_of_sums(question, [" ".join(one.texts) for one in quoted])
    return f"{ordered}: {_names(quoted)}" if ordered and question.kind.many else None


def _is_with_another(question: Question, remark: Remark) -> bool:
    """Whether a remark is theirs with whom somebody else is or did what a question asks for."""
    plain = question.plain
    named = question.named
    return remark in remarks_of(one for one in named if _WITH.search(plain[: one.start]))


def _who(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """Those who said so; of a panel, as printed, who led it. None where nobody is told to."""
    plain = question.plain
    speaker = quoted[0].remark.speaker
    office = _office_of_one_named(question, speaker) if speaker else None
    holder = _holder_told_of(plain, quoted[0]) or (office and f"{who(speaker)}, {office}")
    if holder:
        return holder
    by_office = _WHO_IS_THE.match(plain)
    if speaker and (by_office or wording.WHO_IS.match(question.text)):
        return _whom(question, quoted, (by_office["title"] or "") if by_office else None)
    if speaker:  # whoever tells of a deed did not do it
        deed = deed_asked(question.text)
        if deed and not is_by_words(deed, " ".join(quoted[0].texts)):
            return _who_did(question, deed, quoted)
        of_another = wording.WHO_ACTED.match(plain) or wording.WHOSE_COUNTRY.match(plain)
        silent = of_another or _names_another(question, quoted[0])
        return _made_by(question, quoted[0]) or (None if silent else _names(quoted))
    if not meetings.MODERATED.search(plain):
        return None
    runs = (text for one in quoted for text in one.texts)
    return (
        "; ".join(tidy(found["who"]) for run in runs for found in meetings.LED_BY.finditer(run))
        or None
    )


def _whom(question: Question, quoted: Sequence[Quoted], title: str | None) -> str | None:
    """Who somebody is of whom a question asks that, by those quoted who are it; None where they
    did not speak: they are told of by others. ``title``: of the office by which it asks, "" of
    none ("the boy"); None where it asks by a name.
    """
    theirs = remarks_of(question.asked)
    best = quoted[0].remark.speaker
    of_them = title and (_A_DELEGATE.fullmatch(title) or title in level(who(best)))
    if best and question.bare and not best.named and of_them:
        return f"{who(best)}, not named in the record"
    holding = [one for one in quoted if one.remark in theirs or _holds(title, question, one)]
    if title is not None:
        return _names(holding) if holding else None
    told_of = question.asked or question.topics or asked_stance(question.text)
    return _names(quoted) if holding or told_of else None


def _holds(title: str | None, question: Question, one: Quoted) -> bool:
    """Whether somebody has the title that a question asks for of nobody it names, or speaks for the
    organization that it names.
    """
    speaker = one.remark.speaker
    if not title or question.asked or speaker is None:
        return False
    body = speaker.affiliation
    of_body = body and not is_state(body) and level(body) in question.plain
    return bool(of_body) or level(speaker.role or "").startswith(title)


def _who_did(question: Question, deed: AbstractSet[str], quoted: Sequence[Quoted]) -> str | None:
    """Who did a deed: whom those quoted name; where the best tells its own, each who does."""
    harmed = states_in(question.text)
    own = [one for one in quoted if _is_their_own(deed, harmed, one)]
    for one, doer, is_theirs in _doers(question, deed, quoted[:_TELLING]):
        if is_theirs:
            return _names([one, *(other for other in own if other is not one)])
        return f"{doer}, according to {who_within(one.remark.speaker)}"
    return _names(own) if own[:1] == [*quoted[:1]] else None


def _made_by(question: Question, best: Quoted) -> str | None:
    """Whom the best of those quoted names, no speaker of theirs, for what else is asked who did."""
    made = made_asked(question.text)
    for _, doer, is_theirs in _doers(question, made, [best]) if made else ():
        return None if is_theirs else f"{doer}, according to {who_within(best.remark.speaker)}"
    return None


def _doers(
    question: Question, deed: AbstractSet[str], quoted: Sequence[Quoted]
) -> Iterator[tuple[Quoted, str, bool]]:
    """Whom those quoted name for a deed, with who does, and whether it is their own."""
    about, harmed = set(question.terms) - deed, states_in(question.text)
    for one in quoted:
        theirs = {*map(state_named, one.remark.bodies)}
        bodies = {*map(level, one.remark.bodies)}
        for sentence in one.sentences:
            for doer in doers_told(deed, about, sentence):
                if not (states_in(doer) & harmed or about.intersection(terms(doer))):
                    yield one, doer, bool(states_in(doer) & theirs or level(doer) in bodies)


def _is_their_own(deed: AbstractSet[str], harmed: AbstractSet[str], one: Quoted) -> bool:
    """Whether somebody tells a deed of their own, by no name of those who suffer it."""
    suffers = any(state_named(body) in harmed for body in one.remark.bodies)
    return not suffers and any(is_own(deed, told) for told in one.sentences)


def _holder_told_of(plain: str, best: Quoted) -> str | None:
    """Who holds the office asked for, where somebody else has their name behind that office."""
    asks = _WHO_HOLDS.match(plain)
    office = set(terms(asks["office"])) if asks and HAS_TITLE.search(asks["office"]) else set()
    office -= set(terms(" ".join(land for land in words(plain) if land in demonyms())))
    speaker = best.remark.speaker
    if not office or (speaker and office <= set(terms(speaker.role or ""))):
        return None
    for found in (one for text in best.texts for one in _HOLDER.finditer(text)):
        before = found.string[max(0, found.start() - _LONGEST_OFFICE) : found.start()]
        title = max(HAS_TITLE.finditer(before), key=lambda one: one.start(), default=None)
        if title is None or HAS_TITLE.search(found["name"]) or states_in(found["name"]):
            continue
        held = set(terms(before[max(0, title.start() - _SPECIAL) :]))
        if office <= held and _OFFICE_OF.fullmatch(before, title.end()):
            return found["name"]
    return None


def _names_another(question: Question, best: Quoted) -> bool:
    """Whether whoever tells of a deed names another for it: they need not have done it."""
    plain = question.plain
    if asked_stance(question.text):
        return False
    own = {*map(state_named, best.remark.bodies)}
    if wording.WHICH_DID.match(plain):
        return not {one for text in best.texts for one in states_in(text)} <= own
    who_did = wording.WHO_DID.match(plain)
    did = (who_did["did"] or who_did["did2"]) if who_did else ""
    deed = stem(did)
    told = list(_before_deed(deed, best.texts)) if did else []
    if any(not states_in(before) <= own for before in told):
        return True
    names = set(words(best.remark.speaker.name)) if best.remark.speaker else set()
    others = [before for before in told if not (states_in(before) or names & set(words(before)))]
    if others:
        return not wording.BY_WORDS.match(did)
    untold = not any(deed in all_stems(text) for text in best.texts)
    return not told and untold and wording.DONE.match(did) is not None


def _before_deed(deed: str, texts: Iterable[str]) -> Iterator[str]:
    """What stands before each word of a deed, where its doer may be, or by whom it was done."""
    for text in texts:
        for found in _A_WORD.finditer(even(text)):
            if stem(found[0].lower()) != deed:
                continue
            by = _DONE_BY.match(text, found.end())
            before = text[max(0, found.start() - _DOER) : found.start()].rpartition(" that ")[2]
            if by or not _OWN_DEED.search(before):
                yield by[1] if by else before


def _office_of_one_named(question: Question, speaker: Speaker) -> str | None:
    """The office of whom a question asks who they are, by name."""
    asks = wording.WHO_IS.match(question.text) if question.bare else None
    named = asks and speaker.named and set(words(asks["name"])) <= set(words(speaker.name))
    return speaker.role if named else None


def _told_number(question: Question, quoted: Sequence[Quoted]) -> str | None:
    """How many States (or others) did something, where speakers tell so: "171 have acceded"."""
    by_each = question.kind.many and wording.SAID_HOW_MANY.search(question.plain)
    if question.value is not Value.NUMBER or by_each:
        return None
    asked = sought(question.text)
    generic = not asked.noun or bool(wording.OF_SPEAKERS & asked.noun)
    if generic and not (asked.verb and (asked.noun or asked.way)):
        return None
    firm = [
        one
        for one in (quoted if generic else quoted[:1])
        if (not generic or _tells_deed(asked, one))
        and (said := bound_by(question, one))
        and (said.firm or _tells_voters(asked, one))
    ]
    return values_told(question, firm) if firm else None


def _tells_deed(asked: Sought, one: Quoted) -> bool:
    """Whether the verb by which a question counts is quoted, or, of a vote, how many voted."""
    in_verb = asked.verb in all_stems(" ".join(one.texts))
    return _tells_voters(asked, one) or (in_verb and not asked.way)


def _tells_voters(asked: Sought, one: Quoted) -> bool:
    voted = "vote" in asked.terms | {asked.verb}
    return voted and any(map(voting.SO_MANY_VOTED.search, one.texts))


def _how_many(question: Question, quoted: Sequence[Quoted], scope: Scope) -> str | None:
    """How many are listed: of the speakers there are, or, of those who spoke at all, as such."""
    plain = question.plain
    speakers = [who for one in quoted for who in _asked_of(question, one.remark)]
    listed = set(persons(speakers).values())
    if question.among and listed:
        codes = {code for one in quoted if (code := country_of(one.remark))}
        told = dict.fromkeys(one.affiliation or one.name for one in speakers)
        return f"{len(codes & question.among)} of {len(question.among)}: {', '.join(told)}"
    if not question.bare or not listed or wording.WHAT_THEY_SAY.match(plain):
        return _share(speakers, scope, plain) if listed else None
    if wording.FIRST_OR_LAST.search(plain):
        return _names(quoted)
    beside = ", and those listed without their words" if len(speakers) < len(quoted) else ""
    if wording.OF_STATES.search(plain):
        bodies = [one.affiliation for one in speakers if one.affiliation]
        states = {code: body for body in bodies if (code := country_code(body))}
        return f"{_counted(list(states.values()))}{beside}" if states else None
    if question.value is Value.NUMBER:
        return f"{len(listed)} speaker{'' if len(listed) == 1 else 's'}{beside}"
    return _share(speakers, scope, plain)


def _counted(states: Sequence[str]) -> str:
    """``3 countries: Chad, Mali, Peru``: how many, and the first of them."""
    more = f" and {len(states) - _MANY} more" if len(states) > _MANY else ""
    many = "country" if len(states) == 1 else "countries"
    return f"{len(states)} {many}: {', '.join(states[:_MANY])}{more}"


def _asked_of(question: Question, remark: Remark) -> list[Speaker]:
    """Of those whose words a remark is, those that a question asks of."""
    each = people(remark.speaker) if remark.speaker else {}
    day = remark.record.about_when
    return [one for key, one in each.items() if question.asks_of_one(key, day)]


def _share(speakers: Sequence[Speaker], scope: Scope, plain: str) -> str:
    """``9 of 54 speakers: Chad, Sudan (2), Ana Bako (World Bank)``: how many, and for whom;
    ``2 countries, 3 of 54 speakers: Chad, Sudan (2)``, where countries are asked for.
    """
    told = {key: one for speaker in speakers for key, one in people(speaker).items()}
    each = dict.fromkeys(persons(speakers).values())
    named = Counter(
        one.affiliation
        if one.affiliation and is_state(one.affiliation) and not speaks_for_no_state(one)
        else who_from_there(one)
        for one in map(told.__getitem__, each)
    )
    shown = [f"{name} ({n})" if n > 1 else name for name, n in islice(named.items(), _MANY)]
    left = sum(islice(named.values(), _MANY, None))
    more = f" and {left} more" if left else ""
    asked = _OF_WHOM.search(plain) if len(named) < len(each) else None
    states = asked and wording.OF_STATES.match(asked[0]) and all(map(country_code, named))
    counted = f"{len(named)} countr{'y' if len(named) == 1 else 'ies'}, " if states else ""
    return f"{counted}{len(each)} of {scope.speakers} speakers: {', '.join(shown)}{more}"


def _names(quoted: Sequence[Quoted]) -> str:
    """The first few, or all who are level with the best, and how many more are shown."""
    every = dict.fromkeys(who(one.remark.speaker) for one in quoted if one.remark.speaker)
    level = dict.fromkeys(
        who(one.remark.speaker)
        for one in quoted
        if one.remark.speaker and one.score >= quoted[0].score - _LEVEL
    )
    shown = list(level if len(level) > MOST_TOLD else every)[: max(MOST_TOLD, len(level))]
    more = len(every) - len(shown)
    return "; ".join(shown) + (f" and {more} more" if more else "")
