"""Who is near a list and not of the kind asked for: an agency where States are, one without the
figure, one who denies it.

Comes in: a Question, hits and what is quoted of them. Goes out: the rows of those less sure. Does
not know: which side somebody takes on a matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import takewhile

import numpy as np

from rag.countries import country_code, names_of_states, state_named, states_in
from rag.forms.exchange import asks_who_asked, puts_question
from rag.forms.own import tells_of_own
from rag.forms.own_votes import votes_told
from rag.forms.targets import FOR_THEIR_PART, did_wrong, is_put_to
from rag.forms.towards import (
    DONE_TO,
    Target,
    accuses_only,
    is_accused,
    is_harm_condemned,
    is_harmed,
)
from rag.holdings.ballots import Way, ballots
from rag.holdings.directory import Named, nobody
from rag.holdings.library import Library
from rag.holdings.passages import (
    all_said_with,
    remark_sentences,
    sentences_of,
    stems_of_title,
)
from rag.holdings.persons import for_a_delegation, for_a_state
from rag.questions import wording
from rag.questions.denial import has_akin, turns_down
from rag.questions.figures import Unit, figures, nouns_in
from rag.questions.kinds import ANYBODY, fates, of_same_deed
from rag.questions.proposed import said_of_ban
from rag.questions.question import Question
from rag.questions.sought import sought
from rag.questions.stance import STANCES, Stance, asked_stance
from rag.questions.ties import Sought, Tie
from rag.records import Remark
from rag.retrieval.mentioned import names_in, rows_naming, rows_of_capitals, rows_written
from rag.retrieval.quoted import Quoted, Shown, rows_where
from rag.retrieval.rewording import printed_for
from rag.words import STOP_WORDS, TOKEN, even, level, stem, terms, words

_IN_YEAR = re.compile(r"\b(?:in|since|until|by) ((?:1[89]|20)\d\d)\b")
_DAY = re.compile(rf"\b{wording.A_DAY}")
_IN_A_PLACE = re.compile(r"\b(?:in|across|inside|to) (?:the )?((?:[A-Z][\w'-]+ ?){1,3})")
ON_A_MATTER = 0.03  # share of a record's passages that mention what it is on, at least (0032)
# One thing that somebody is accused of, by a word or two that name it ("of water theft").
_ACCUSED_OF_ONE = re.compile(
    r"\baccus(?:es?|ed|ing)\b.{2,60}? of (?P<what>(?:(?!\w+ing\b)[\w-]{3,} )?[\w-]{5,})\W*$"
)
_LABELS = 5  # words from a label up to what is so called: "illegal, unjust and sham sales"
_DISSOCIATED = re.compile(r"\bdis(?:as)?sociat")  # nobody does so by another word
_TOGETHER = re.compile(r"\b[\w-]{3,}(?:, [\w-]{3,})+,? (?:and|&) [\w-]{3,}")
_SEVERAL = 3  # of these, from which on they are asked for together
_OF_LATIN = re.compile("um$")  # "the forum", "fora"
_WHICH_DELEGATIONS = re.compile(
    r"\b(?:which|what|any) (?:(?:\w+ ){0,2}?(?:delegations?|delegates?)|(?:council )?members)\b"
)
# What those asked for are to have in their words: a resolution's number, a share, a figure.
_CITED = (
    r"\b(?:cite[ds]?|gave|give[ns]?|quote[ds]?|mention(?:ed|s)?|use[ds]?|name[ds]?|offer(?:ed|s)?|"
    r"provide[ds]?|shared?|put|told of|had|refer(?:red|s)? to)(?! forward)(?: (?!public|political|"
    r"key|leading|forward)[\w-]+){0,4}? (?!(?<= a )number\b)"
)
_CITED_BY_NUMBER = re.compile(
    rf"{_CITED}(?:resolutions?|documents?)\b(?:.*\bby (?:number|symbol)\b| numbers?\b)"
)
_CITED_SHARE = re.compile(rf"{_CITED}(?:percentages?|per ?cents?)\b")
_CITED_FIGURE = re.compile(
    rf"{_CITED}(?:figures?|statistics|numbers?|estimates?|death tolls?)"
    r"(?= (?:for|of|on|about)\b|\W*$)"
)
_CITED_SUM = re.compile(
    rf"{_CITED}(?:(?:sum|amount) of money|(?:cash|money|aid|euro|dollar) (?:figure|sum|amount)|"
    r"figure in (?:euros|dollars))\b"
)
_NUMBERED = re.compile(r"\b[Rr]esolutions? (?:\d|[A-Z]/)|\b[AS]/RES/\d")
_PER_CENT = re.compile(r"\bper ?cent\b|%")
# Of a list: what those asked tell of themselves.
_OF_THEIR_OWN = re.compile(
    r"\b(?:(?:their|its) own|they (?:themselves |all )?(?:have|had|are|were|will|"
    r"would|team|host|train|give|gave|offer|run)|their (?:countr(?:y|ies)|territor(?:y|ies)|"
    r"students|citizens|nationals|soil|governments?))\b|"
    # As in: which States are themselves taking in boats; which States themselves host camps.
    rf"\b(?:{wording.BODIES}|are|were|have|had|will|would|do|did) (?:all )?themselves [a-z]+\b"
)
# The same by its verb: what States do themselves, and tell of.
_DID_THEMSELVES = re.compile(
    rf"^{wording.POLITE}*(?:which|what) (?:[\w-]+ )?{wording.BODIES}"
    r"(?: (?:who|that|all|have|had|also|said|say|they|will|would|it|are|were))* "
    + wording.any_of(
        r"offer(?:s|ed|ing)? announc(?:e|ed|ing) pledg(?:e|ed|ing) promis(?:e|ed|ing) "
        r"g(?:ave|ive|iven|iving) donat(?:e|ed|ing) contribut(?:e|ed|ing) host(?:s|ed|ing)? "
        r"sen(?:t|d|ding) deploy(?:ed|ing)? deliver(?:ed|ing)? evacuat(?:e|ed|ing) "
        r"repatriat(?:e|ed|ing) open(?:ed|ing)? ratif(?:y|ied|ying) sign(?:ed|ing)? "
        r"impos(?:e|ed|ing) introduc(?:e|ed|ing) launch(?:ed|ing)? establish(?:ed|ing)? "
        r"provid(?:e|ed|ing) train(?:ed|ing)? financ(?:e|ed|ing) fund(?:ed|ing)? "
        r"t(?:ake|ook|aken|aking)_in"
    )
    + r"\b"
)
# Words that narrow a thing to one of its kinds, in a question and as others say the same: who
# called for "an immediate truce" called for no permanent one.
_NARROWING = tuple(
    (
        # Not "any, be it permanent or brief", nor the permanent members and their seats.
        re.compile(
            rf"(?<!\bor )\b(?:{asked})\b(?! or (?!(?:{asked}|{alike})\b))"
            r"(?! (?:members?|missions?|representatives?|observers?|seats?)\b)"
        ),
        re.compile(rf"\b(?:{asked}|{alike})\b"),
    )
    for asked, alike in (
        (
            "permanent|lasting|durable|enduring",
            "permanently|definitive|long-?(?:standing|term)|sustain(?:ed|able)|for good",
        ),
        (
            "immediate",
            "immediately|urgent(?:ly)?|swift(?:ly)?|prompt(?:ly)?|now|at once|without delay",
        ),
        ("temporary", "temporarily|interim|pauses?|provisional|brief|short"),
        ("unconditional", "unconditionally|without (?:any )?(?:pre)?conditions?"),
        (
            "independent|impartial",
            "independently|impartial(?:ly|ity)|neutral|international|credible|transparent",
        ),
    )
)
_BESIDE = 50  # characters around such a word in which the thing stands
# What they have or have done, and what only says that others should: "urged all to ratify it".
_HAVE_DONE = re.compile(
    rf"^{wording.POLITE}*(?:which|what) (?:[\w-]+ )?{wording.BODIES}"
    r"(?: (?:who|that|all|already|also|said|told|reported|stated|they|it))* "
    r"(?:(?:are|were) (?:said|reported|named|known)\b[^?]{0,50}? (?:to|as) )?"
    r"(?:have|has|had|having|operate|run|adopted|ratified|enacted|established|created|signed|"
    r"opened|criminali[sz]ed|introduced|launched)\b"
    r"(?! (?:said|called|urged|asked|mentioned|spoken|raised|demanded|warned|proposed|expressed|"
    r"condemned|criticised|criticized|welcomed|supported)\b)"
)
# Three that are alike: what is demanded of anybody, who is called on by name to do something, and
# what is called for and not yet there (below); each has verbs that the others must not have.
_DEMANDED = re.compile(
    r"\b(?:call(?:ed|s|ing)? (?:up)?on|call(?:ed|s|ing)? for|urg(?:e|ed|es|ing)|encourag\w+|"
    r"appeal(?:ed|s|ing)? (?:to|for)|invit(?:e|ed|es|ing)|should|must|need(?:ed|s)? to)\b"
)

# Who is called on to do something, in a question and in sentences: "urged Chad to", "Chad must".
_URGES = (
    r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)? to|"
    r"demand(?:s|ed|ing)?(?: that)?|press(?:es|ed|ing)?|implor(?:e[sd]?|ing)|exhort(?:s|ed|ing)?|"
    r"want(?:s|ed)?|request(?:s|ed|ing)?|order(?:s|ed|ing)?|invit(?:e[sd]?|ing)|"
    r"t(?:old|ells?)|encourag(?:e[sd]?|ing))"
)
_MUST = r"(?:must|should|has to|have to|needs? to|ought to)\b"
_WHO_CALLED_ON = re.compile(rf"{wording.WHOEVER}{_URGES} (?:the )?")
_TO_DO_IT = re.compile(rf" (?:to (?!do with\b)[a-z]|{_MUST})")
_CALLED_ON = re.compile(rf"{_URGES} (?P<whom>[^.;]{{2,80}}?) to\b")
_TOLD_TO = re.compile(rf"(?P<whom>[A-Z][\w' -]{{2,60}}) {_MUST}")
_ON_IT = 2  # terms by which a sentence that tells of a condition is on a matter
# What it asks who blamed, be it nobody: "blamed the rain for it".
_BLAMED = re.compile(r"\bblam\w+ (?:the )?(?P<what>[\w'’-]+(?: [\w'’-]+){0,3}?) for ")
# That some of a kind are named: "terrorist groups by name", "particular companies".
_BY_NAME = re.compile(
    r"\b[a-z][\w-]+s by name\b|\b(?:particular|specific) (?:[\w-]+ ){0,3}?"
    r"(?:groups?|organi[sz]ations?|companies|company|firms?|banks?|militias?|networks?|brands?)\b"
)
_OF_KINDS = wording.stemmed(
    "groups organizations companies firms banks militias networks terrorists armed"
)
# The name of something within a sentence, and what is so printed of the meeting's own.
_A_NAME = re.compile(r"(?<=[a-z,;(] )\(?[A-Z][\w'’/-]+(?: [A-Z][\w'’/-]+)*|\([A-Z]{2,}\b")
_OF_THE_MEETING = re.compile(
    r"\b(?:United Nations|Assembly|Council|Committee|Secretar|Governments?|States?$|Member|"
    r"Convention|Protocol|Plan|Charter|Agenda|Goals?|Resolution|Mrs?\b|Ms\b|President|Minister|"
    r"Groups?\b|Friends|Fund|Programme|Office|Department)"
)
# How a condition is told.
_CONDITION = re.compile(
    r"\b(?:unless|only (?:if|when|with|after|once|under|where|through)|without|until|provided|"
    r"conditions?|conditional\w*|as long as|so long as|if|hinges?|depend\w*|prerequisite|"
    r"precondition|subject to|requires?)\b"
)

# Of whom or what the sentence before names.
_CARRIED_ON = re.compile(r"(?:[\"“‘]?(?:It|They|This|That|These|Those|Such)|Its|Their) ")
# Before where or to whom a thing was done.
_BEHIND = re.compile(
    r"(?<!government )(?<!due )(?<!because )(?<!demanded )(?<!demanding )"
    r"\b(?:in|of|on|against|to|towards|for|with|from|at|into|over|within|between) "
    r"(?:the )?(?:(?:[\w'.-]+,? ){1,4}and (?:the )?)?(?:\w+ )?$"
)
# Behind whoever did it: a deed of arms, up to whom that is done to.
_THEIR_DEED_TO = re.compile(rf"['’]s?(?: [\w-]+){{0,2}}? {DONE_TO}")
_OWNING = re.compile(r"['’]s?$")
_NEXT_CLAUSE = re.compile(r"; |,? (?:and|but) (?:that|(?:s?he|it|they) (?=[a-z]+(?:ed|s)\b)) ?")
# How those voted who are asked for by something else: "who fears it but abstained all the same?"
_AND_VOTED = re.compile(
    r"\w (?:but|yet|and) (?:(?:still|then|nevertheless|nonetheless|who|they|all the same) )*"
    r"(?:abstain|(?P<against>vote[ds]? against))"
)
# The same where that is what they are asked for by.
_VOTED_SO = re.compile(
    rf"{wording.WHOEVER}(?:sa(?:id|ys?) (?:that )?(?:they|it|he|she) )?"
    r"(?:(?:would|will|had|have|has) (?:also )?)?(?:(?P<favour>vote[ds]? (?:for|in favou?r|yes)\b)|"
    r"(?P<against>vote[ds]? (?:against|no)\b)|(?P<abstaining>abstain(?:s|ed)?\b))"
)
_WAYS = {"favour": Way.IN_FAVOUR, "against": Way.AGAINST, "abstaining": Way.ABSTAINING}

# How what there is is taken up ("welcomed the release"), how what is not yet ("called for it"), and
# what may be either ("supported it").
_TAKEN_UP = (
    r"(?:welcom|commend|prais|hail|applaud|celebrat|thank|congratulat)\w*|"
    r"(?:not(?:e[ds]?|ing)|recall\w*|recogni[sz]\w*|acknowledg\w*)\b(?! that\b)"
)
_CALLED_FOR = (
    r"(?:call|urg|demand|appeal|request|advocat|plead|insist|want|must|should|need|ask|invit|press|"
    r"push|exhort|implor|recommend|propos|suggest|requir)\w*"
)
_EITHER_WAY = (
    r"(?:support|back|endors|encourag|hop(?:e|ing)|optimis|seek|essential|important|crucial|vital|"
    r"necess|condition|reiterat|remain)\w*"
)
_A_CALL = re.compile(rf"\b(?:{_CALLED_FOR})")
# What somebody has done or has already, of which others call for more.
_HAS_DONE = (
    r"cit(?:es|ed|ing)\b|(?:ha[sd]|have) (?:(?:also|already|since|now|[a-z]+ly) )*"
    r"(?!(?:stress|under(?:sc|l)|emphas|highlight|express|voic|argu|affirm|declar|join|vot|favou?r))"
    r"(?=[a-z]+(?:ed|ilt)\b)|"
    r"(?:his|her) country['’]s (?=(?:ratif|access|adopt|establish|creat|sign)[a-z]+\b)"
)
_ACTS = {  # asked for, by whether it is a call: the other act, and the one that is wanted
    True: (
        re.compile(rf"\b(?:{_TAKEN_UP}|{_HAS_DONE})"),
        re.compile(rf"\b(?:{_CALLED_FOR}|{_EITHER_WAY})"),
    ),
    False: (re.compile(rf"\b(?:{_CALLED_FOR})"), re.compile(rf"\b(?:{_TAKEN_UP}|{_EITHER_WAY})")),
}


def unfit(question: Question, library: Library, shown: Shown) -> set[int]:
    """The rows of those who are not of the kind asked for: without a figure or label that others
    have, who put no question, who tell of others' things
    where their own are asked for, or of another matter or place, or who speak for no delegation.
    """
    plain, label = question.plain, label_of(question)
    found = _without_figures(question, shown)
    if label:
        found |= _unless_all(shown, lambda one: not label <= _words_or_title(one.remark))
    found |= _of_other_kinds(question, shown)
    found |= _without_all_of_them(question, shown)
    if _DISSOCIATED.search(plain):
        found |= _unless_all(shown, lambda one: not _DISSOCIATED.search(level(one.remark.text)))
    if _BY_NAME.search(even(question.text)):
        kind = set(question.terms) | _OF_KINDS
        found |= _unless_all(shown, lambda one: not _names_one(one.remark, kind))
    found |= _without_mark(plain, shown) | _of_other_matters(question, library, shown)
    if asks_who_asked(question.text):
        found |= rows_where(shown, lambda one: not puts_question(one.remark.text))
    if _HAVE_DONE.match(plain):
        wanted = set(question.terms)
        found |= rows_where(shown, lambda one: _is_demanded(one, wanted))
    if _OF_THEIR_OWN.search(plain) or _DID_THEMSELVES.match(plain):
        found |= rows_where(shown, lambda one: not _is_of_own(one))
    if question.at:
        found |= rows_where(shown, lambda one: _is_elsewhere(one, question.at))
    if _WHICH_DELEGATIONS.search(plain):
        found |= _unless_all(shown, lambda one: not for_a_delegation(one.remark))
    return found


def turning_down(question: Question, shown: Shown) -> set[int]:
    """The rows of those who have the accusation or label that is asked for only to call it false:
    whoever says that "charges of theft are baseless" calls nothing theft.
    """
    charge = frozenset(question.terms) if question.accusers else label_of(question)

    def has_it_false(quoted: Quoted) -> bool:
        have = [one for one in quoted.sentences if charge <= set(terms(one))]
        return bool(have) and all(turns_down(charge, one) for one in have)

    return rows_where(shown, has_it_false) if charge else set()


def _without_all_of_them(question: Question, shown: Shown) -> set[int]:
    """The rows of who have no sentence with all of several things asked for together, where one of
    somebody's has them all, but for names: "prevention, protection and partnership".
    """
    together = _TOGETHER.search(question.plain)
    wanted = set(terms(together[0])) if together else set[str]()
    if len(wanted) < _SEVERAL or wanted & question.topic_names:
        return set()
    lacking = {
        row: min(len(wanted - set(terms(text))) for text in sentences_of(one.remark))
        for row, one in shown.items()
    }
    if 0 not in lacking.values():
        return set()
    return {row for row, lacks in lacking.items() if lacks}


def of_no_state(question: Question, shown: Shown) -> set[int]:
    """The rows of those who speak for no State, where States are asked for."""
    if not wording.WHICH_STATES.match(question.plain):
        return set()
    return rows_where(shown, lambda one: bool(one.remark.speaker) and not for_a_state(one.remark))


def done_otherwise(question: Question, shown: Shown) -> set[int]:
    """The rows of those who only welcome or note what others call for, or call for what others
    welcome, in every sentence that has most of what it is: another act, of the same thing.
    """
    asked = asked_stance(question.text)
    if asked is None:
        return set()
    calling = asked.stance is Stance.CALLING
    if not calling and not _ACTS[True][0].search(question.plain[: asked.end]):
        return set()
    matter = set(question.terms) - STANCES.keys()
    other, wanted = _ACTS[calling]
    return rows_where(shown, lambda one: _is_only(other, wanted, matter, one))


def _is_only(
    other: re.Pattern[str], wanted: re.Pattern[str], matter: AbstractSet[str], one: Quoted
) -> bool:
    """Whether all sentences with most of a matter have another act before it, none the wanted."""
    said = [level(text) for text in sentences_of(one.remark)]
    held = [len(matter & set(terms(text))) for text in said]
    on_it = [text for text, many in zip(said, held, strict=True) if many and many == max(held)]
    return bool(on_it) and all(_stands_before(other, wanted, matter, text) for text in on_it)


def _stands_before(
    other: re.Pattern[str], wanted: re.Pattern[str], matter: AbstractSet[str], plain: str
) -> bool:
    """Whether the last act before each word of a matter is the other, and none behind is wanted."""
    places = [one.start() for one in TOKEN.finditer(plain) if stem(one[0]) in matter]
    if not places or wanted.search(plain, places[-1]):
        return False
    ends = [(one.end(), True) for one in other.finditer(plain)]
    ends += [(one.end(), False) for one in wanted.finditer(plain)]
    last = (max((end for end in ends if end[0] <= at), default=(0, False)) for at in places)
    return all(is_other for _, is_other in last)


def _unless_all(shown: Shown, holds: Callable[[Quoted], bool]) -> set[int]:
    """The rows of those of whom something holds; none, where it holds of all."""
    found = rows_where(shown, holds)
    return found if len(found) < len(shown) else set()


def untold(question: Question, shown: Shown) -> set[int]:
    """The rows of those who tell it of another than whom it asks about, without the condition that
    it asks with, or who voted or think otherwise than it asks for.
    """
    found = _of_another(question, shown) | _voted_otherwise(question.plain, shown)
    found |= _against_another_deed(question, shown) | _of_other_view(question.text, shown)
    accused = _accused(question)
    if accused:
        of_what = set(question.terms) - question.names if question.accusers else set[str]()
        found |= _accusing_nobody_else(accused, shown, of_what)
    blamed = _BLAMED.search(question.plain) if question.accusers and not accused else None
    if blamed:
        found |= _unless_all(shown, partial(_names_none, terms(blamed["what"])))
    if wording.ONLY_IF.search(question.plain):
        matter = set(question.terms)
        found |= _unless_all(shown, lambda one: not _tells_condition(one.remark, matter))
    return found


def _names_none(of_it: Collection[str], one: Quoted) -> bool:
    """Whether a remark has none of some terms, nor another of their family."""
    said = terms(one.remark.text)
    return not any(has_akin(term, said) for term in of_it)


def _of_other_view(text: str, shown: Shown) -> set[int]:
    """The rows of those who think otherwise than it asks of what should be banned."""
    banned, side = said_of_ban(text) or (None, None)
    if banned is None:
        return set()
    otherwise = banned.is_unwanted if side is Stance.FOR else banned.is_wanted
    return rows_where(shown, lambda one: otherwise(sentences_of(one.remark)))


def _against_another_deed(question: Question, shown: Shown) -> set[int]:
    """The rows of those who accuse whoever did a deed to another of nothing ("who condemned Chad's
    attack on Mali?"), and accuse that other or a State, tell of a deed done to the doer, or neither
    name the doer nor condemn such a deed.
    """
    asked = asked_stance(question.text)
    doer = _named_at(question, asked.end) if asked and asked.stance is Stance.AGAINST else None
    deed = _THEIR_DEED_TO.match(question.plain, doer.end) if doer else None
    other = _named_at(question, deed.end()) if deed else None
    if doer is None or other is None:
        return set()
    whom = Target(doer.names, proper=True)

    def is_against_another(one: Quoted) -> bool:
        said = sentences_of(one.remark)
        if any(is_accused(whom.names, s) and not is_harmed(whom.names, s) for s in said):
            return False
        if any(map(whom.mentioned, said)):
            accused = any(is_accused(names, s) for s in said for names in others_in(s))
            return accused or any(map(whom.is_harmed_alone, said))
        return not any(is_harm_condemned(other.names, text) for text in said)

    def others_in(text: str) -> Iterable[frozenset[str]]:
        yield other.names
        yield from (one.names for one in _states_of(text) if not one.mentioned(doer.label))

    return rows_where(shown, is_against_another)


def _voted_otherwise(plain: str, shown: Shown) -> set[int]:
    """The rows of those who did not vote as it asks beside something else, or voted otherwise than
    it asks for.
    """
    found = set[int]()
    voted = _AND_VOTED.search(plain)
    if voted:
        way = Way.AGAINST if voted["against"] else Way.ABSTAINING
        found |= rows_where(shown, lambda one: not _went(way, one.remark))
    so = _VOTED_SO.match(plain)
    if so:
        way = _WAYS[so.lastgroup or ""]
        found |= rows_where(shown, lambda one: _went_otherwise(way, one.remark))
    return found


def _went_otherwise(way: Way, remark: Remark) -> bool:
    """Whether a vote of whoever speaks in a record went another way, and none that one."""
    others = (other for other in Way if other is not way)
    return any(_went(other, remark) for other in others) and not _went(way, remark)


def _went(way: Way, remark: Remark) -> bool:
    """Whether whoever speaks voted one way, by their own words in the record or by a list in it."""
    theirs = all_said_with(remark) if remark.speaker else []
    names = {
        country_code(name)
        for ballot in ballots(remark.record)
        for votes in ballot.votes
        if votes.way is way
        for name in votes.names
    } - {None}
    by_name = any(country_code(body) in names for body in remark.bodies)
    return by_name or bool(votes_told((way,), theirs))


def _tells_condition(remark: Remark, matter: AbstractSet[str]) -> bool:
    """Whether a sentence that has two terms of a matter tells of a condition."""
    return any(
        len(matter & set(terms(text))) >= min(_ON_IT, len(matter))
        and _CONDITION.search(level(text))
        for text in sentences_of(remark)
    )


def _of_another(question: Question, shown: Shown) -> set[int]:
    """The rows of those who call on another State to do something, or on no State by name, who are
    that State, or who are for measures against another.
    """
    them = _whom_called_on(question)
    if them:
        named = {term for name in them.names for term in terms(name)}
        todo = set(question.terms) - named - STANCES.keys()
        found = rows_where(shown, lambda one: _is_of_another(_called_on, them, one, todo))
        if any(map(country_code, them.names)):
            found |= rows_where(shown, lambda one: not _may_call_on(them, one.remark))
        return found
    put_to = (one for one in question.topics if is_put_to(question.text, one.start))
    whom = next((Target(one.names, proper=True) for one in put_to), None)
    return rows_where(shown, lambda one: bool(whom and _is_of_another(_put_to, whom, one)))


def _whom_called_on(question: Question) -> Target | None:
    """Whom a question asks who called on to do something, by name."""
    plain = question.plain
    called = _WHO_CALLED_ON.match(plain)
    if called is None:
        return None
    whom = _named_at(question, called.end())
    names, end = (whom.names, whom.end) if whom else (frozenset[str](), len(plain))
    return Target(names, proper=True) if _TO_DO_IT.match(plain, end) else None


def _named_at(question: Question, at: int) -> Named | None:
    """Whom a question names from a place on, be it nobody of the records, by a name with a capital;
    None for a capital that stands for a State.
    """
    name = wording.NAME.match(question.text, at)
    known = next((one for one in question.topics if one.start == at), None)
    if known or name is None or state_named(name[0]):
        return known
    return nobody(question.text, at, at + len(_OWNING.sub("", name[0])))


def _may_call_on(them: Target, remark: Remark) -> bool:
    """Whether a remark of others may call on somebody: a call in it names them, or begins with
    "its" or the like where another sentence does.
    """
    if any(map(them.mentioned, remark.bodies)):
        return False
    said = sentences_of(remark)
    calls = [text for text in said if _A_CALL.search(level(text))]
    carried_on = any(map(_CARRIED_ON.match, calls)) and them.mentioned(remark.text)
    return carried_on or any(map(them.mentioned, calls))


def _is_of_another(
    of_whom: Callable[[str], Iterable[str]],
    them: Target,
    quoted: Quoted,
    matter: AbstractSet[str] = frozenset(),
) -> bool:
    """Whether what sentences quoted on a matter name so is another State, and never those."""
    on_it = (one for one in quoted.sentences if not matter or matter & set(terms(one)))
    named = [one for text in on_it for one in of_whom(text)]
    return any(map(states_in, named)) and not _may_be(them, named)


def _may_be(them: Target, named: Iterable[str]) -> bool:
    """Whether any of those named is somebody, or bears no name ("the group")."""
    return any(them.mentioned(one) or one.islower() for one in named)


def _called_on(sentence: str) -> list[str]:
    """Whom a sentence calls on, or says what they are to do."""
    text = even(sentence)
    return [one["whom"] for way in (_CALLED_ON, _TOLD_TO) for one in way.finditer(text)]


def _put_to(sentence: str) -> list[str]:
    """The States against which a sentence tells of measures, by their names."""
    text = even(sentence)
    return [one for one in names_of_states(text) if is_put_to(text, text.find(one))]


def _accusing_nobody_else(accused: Named, shown: Shown, of_what: AbstractSet[str]) -> set[int]:
    """The rows of the accused themselves, of those who accuse only one who accuses them, and, where
    it is asked who accused them ``of_what``, of those who name them at most as where or to whom
    that was done and accuse another of it; of a State also those who so accuse it nowhere in their
    record.
    """
    whom = Target(accused.names, proper=True)
    theirs = set(accused.remarks)
    accusers = {
        country_code(body)
        for one in shown.values()
        for body in one.remark.bodies
        if any(is_accused(whom.names, text) for text in sentences_of(one.remark))
    }
    rivals = {code for code in accusers if code}

    def accuses_only_these(others: AbstractSet[str], one: Quoted) -> bool:
        said = sentences_of(one.remark)
        return one.remark in theirs or accuses_only(others, whom, said)

    found = rows_where(shown, partial(accuses_only_these, rivals))
    if not of_what:
        return found
    own = {country_code(accused.label)}
    every = rivals.union(*(states_in(one.remark.text) for one in shown.values())) - own

    def on_it(one: Quoted) -> list[str]:
        return [text for text in one.sentences if not of_what.isdisjoint(terms(text))]

    def outright(one: Quoted) -> bool:
        return any(_names(whom, text) for text in on_it(one))

    def is_done_by_others(one: Quoted) -> bool:
        said = [text for text in on_it(one) if whom.mentioned(text)]
        return bool(said) and all(map(_told_of_others, said))

    def _told_of_others(sentence: str) -> bool:
        parts = _NEXT_CLAUSE.split(even(sentence))
        told = [text for text in parts if not of_what.isdisjoint(terms(text))]
        return all(
            not whom.mentioned(text) and any(_names(one, text) for one in _states_of(text))
            for text in told
        )

    def is_of_others(one: Quoted) -> bool:
        carried_on = any(map(_CARRIED_ON.match, one.sentences))
        said = sentences_of(one.remark) if carried_on else on_it(one)
        named = any(_names(whom, text) for text in said or one.sentences)
        return not named and not _accuses_anywhere(whom, one.remark)

    others = rows_where(shown, lambda one: accuses_only(every, whom, on_it(one)))
    if own - {None}:
        others |= rows_where(shown, partial(accuses_only_these, every))
        found |= rows_where(shown, is_of_others) | rows_where(shown, is_done_by_others)
    return found | (others - rows_where(shown, outright))


def _accuses_anywhere(whom: Target, remark: Remark) -> bool:
    """Whether whoever speaks in a remark accuses somebody in any remark of its record."""
    return any(
        is_accused(whom.names, text)
        for one in all_said_with(remark)
        if whom.may_be_in(one.text)
        for text in sentences_of(one)
    )


def _states_of(text: str) -> Iterable[Target]:
    """The States that a text names."""
    return (Target(frozenset([name]), proper=True) for name in names_of_states(text))


def _names(whom: Target, sentence: str) -> bool:
    """Whether a sentence names somebody not just behind "in", "against" or the like."""
    plain = level(sentence)
    names = "|".join(re.escape(level(name)) for name in whom.names)
    found = (one.start() for one in re.finditer(rf"\b(?:{names})", plain))
    return any(not _BEHIND.search(plain[:at]) for at in found)


def _accused(question: Question) -> Named | None:
    """Whom it asks who accused, or says to have done wrong or to have measures against."""
    text, asked = question.text, asked_stance(question.text)
    if question.accusers:
        return _named_at(question, asked.end) if asked else None
    said = wording.SAID_THAT.match(level(text))
    against = asked is not None and asked.stance is Stance.AGAINST

    def is_accused_in_it(one: Named) -> bool:
        if asked and against:
            return one.start == asked.end and bool(FOR_THEIR_PART.match(level(text), one.end))
        wrong = bool(said) and did_wrong(text, one.start, one.end)
        return wrong or is_put_to(text, one.start)

    return next(filter(is_accused_in_it, question.topics), None)


def _is_elsewhere(quoted: Quoted, place: str) -> bool:
    """Whether the sentences quoted tell of what is in another country, and never of that place."""
    said = list(map(even, quoted.sentences))
    return not any(place in one for one in said) and any(
        states_in(found[1]) for one in said for found in _IN_A_PLACE.finditer(one)
    )


def label_of(question: Question) -> set[str]:
    """The stems of what it asks who called something, or of the one word that it accuses of."""
    asked = wording.CALLED_SO.match(question.plain)
    if asked is None:
        accused = _ACCUSED_OF_ONE.search(question.plain) if question.accusers else None
        return set(terms(accused["what"])) if accused else set()
    label = set(terms(asked["label"]))
    if asked["alike"]:  # "compared Lakeside to Venice"
        names = wording.NAME.findall(question.text, *asked.span("what"))
        label.update(terms(" ".join(names)))
    return label


def _names_one(remark: Remark, kind: AbstractSet[str]) -> bool:
    """Whether a sentence with a word for some kind of thing has the name of one, be it no State's,
    its speaker's or the meeting's own.
    """
    speaker = remark.speaker
    own = set(terms(f"{speaker.name} {speaker.title}")) if speaker else set[str]()
    own |= stems_of_title(remark.record)
    for sentence in sentences_of(remark):
        if kind.isdisjoint(terms(sentence)):
            continue
        names = (found[0] for found in _A_NAME.finditer(even(sentence)))
        if any(
            not (state_named(name) or set(terms(name)) <= own or _OF_THE_MEETING.search(name))
            for name in names
        ):
            return True
    return False


def _words_or_title(remark: Remark) -> set[str]:
    """The stems of what is said, and of what the meeting is on, which goes without saying."""
    return {*terms(remark.text), *stems_of_title(remark.record)}


def is_labelled(label: Collection[str], things: Collection[str], sentence: str) -> bool:
    """Whether a sentence has a label right before one of some things: "condemned the sham sale"."""
    of_many = {_OF_LATIN.sub("a", one) for one in things}
    said = list(filter(lambda one: one != "and", words(sentence)))
    return any(
        stem(word) in label
        and any(
            stem(one) in {*things, *of_many}
            for one in takewhile(lambda one: one not in STOP_WORDS, said[at + 1 : at + _LABELS])
        )
        for at, word in enumerate(said)
    )


def _is_of_own(quoted: Quoted) -> bool:
    """Whether what is quoted, or a sentence beside it, tells of the speaker's own country."""
    spans = remark_sentences(quoted.remark)
    beside = (
        span
        for before, span, after in zip((None, *spans), spans, (*spans[1:], None), strict=False)
        if any(quoted.holds(one) for one in (before, span, after) if one)
    )
    return any(tells_of_own(quoted.remark, quoted.paragraph.slice(*span)) for span in beside)


def _is_demanded(quoted: Quoted, wanted: set[str]) -> bool:
    """Whether each sentence quoted that has a term only says that others should do so."""
    about = [one for one in map(level, quoted.sentences) if wanted & set(terms(one))]

    def is_demand(sentence: str) -> bool:
        demand = _DEMANDED.search(sentence)
        before = set(terms(sentence[: demand.start()])) if demand else wanted
        return not wanted & before and not tells_of_own(quoted.remark, sentence)

    return bool(about) and all(map(is_demand, about))


def _without_figures(question: Question, shown: Shown) -> set[int]:
    """The rows of those who lack a figure asked with that another has, but for dates."""
    plain = question.plain
    of_things = set(wording.ANY_YEAR.findall(plain)) - set(_IN_YEAR.findall(plain))
    of_things.update(word for day in _DAY.findall(plain) for word in day.split())
    asked = list(filter(str.isdigit, set(question.terms) - of_things))
    told = {row: terms(one.remark.text) for row, one in shown.items()} if asked else {}
    found: set[int] = set()
    for figure in asked:
        lacking = {row for row, said in told.items() if figure not in said}
        found |= lacking if len(lacking) < len(shown) else set()
    return found


def _without_mark(plain: str, shown: Shown) -> set[int]:
    """The rows of those who lack the number, share, sum or figure asked for that another has."""
    has = next((has for asked, has in _MARKS if asked.search(plain)), None)
    if has:
        return _unless_all(shown, lambda one: not has(one))
    wanted = counted(plain)
    if wanted:
        by_name = {row for row, one in shown.items() if tells(wanted, one.sentences, by_name=True)}
        if by_name:
            return shown.keys() - by_name
        return _unless_all(shown, lambda one: not tells(wanted, one.sentences))
    return set()


def _has_sum(one: Quoted) -> bool:
    """Whether somebody's words have a figure of money."""
    return any(figure.unit is Unit.MONEY for figure in figures(even(one.remark.text)))


# What asks for a mark, and whether one that is quoted has it; the first that does tells.
_MARKS: tuple[tuple[re.Pattern[str], Callable[[Quoted], bool]], ...] = (
    (_CITED_BY_NUMBER, lambda one: bool(_NUMBERED.search(even(one.remark.text)))),
    (_CITED_SHARE, lambda one: bool(_PER_CENT.search(one.remark.text))),
    (_CITED_SUM, _has_sum),
    (_CITED_FIGURE, lambda one: any(map(_has_figure, one.texts))),
)


def _of_other_kinds(question: Question, shown: Shown) -> set[int]:
    """The rows of those who nowhere have what is asked about beside the word that narrows it, or
    another for that.
    """
    narrowed = [(found, way) for asked, way in _NARROWING if (found := asked.search(question.text))]
    if not narrowed:
        return set()
    ways = [way for _, way in narrowed]
    besides = STANCES.keys() | {term for found, _ in narrowed for term in terms(found[0])}
    matter = [one for one in question.terms if one not in besides]
    named = [{each} for one in matter for each in of_same_deed(one)]
    named += [set(each) for one in matter for each in printed_for(one)]

    def is_of_another(one: Quoted) -> bool:
        told = (level(text) for text in sentences_of(one.remark))
        beside = (_beside(found) for text in told for way in ways for found in way.finditer(text))
        return not any(every <= said for said in beside for every in named)

    return _unless_all(shown, is_of_another) if named else set()


def _beside(found: re.Match[str]) -> set[str]:
    """The stems of what stands around some words."""
    start, end = found.start() - _BESIDE, found.end() + _BESIDE
    return set(terms(found.string[max(0, start) : end]))


def _has_figure(text: str) -> bool:
    return next(figures(even(text)), None) is not None


def counted(plain: str) -> Sought | None:
    """What a question asks who said how many or how much of; None where it asks something else."""
    counted = wording.SAID_HOW_MANY.search(plain)
    return sought(counted["counted"]) if counted else None


def tells(wanted: Sought, sentences: Iterable[str], *, by_name: bool = False) -> bool:
    """Whether some sentences have a figure of what is wanted, in a sentence that is about it;
    ``by_name``: where that is no word for anybody, with its noun right behind.
    """
    said: set[str] = set()
    by_noun = by_name and wanted.noun.isdisjoint(ANYBODY)
    for one in map(even, sentences):
        said |= nouns_in(one)
        about = wanted.in_text(one) or wanted.fates & fates(one)
        ties = {wanted.tie(figure, said) for figure in figures(one)} if about else set[Tie | None]()
        if ties & ({Tie.NOUN} if by_noun else set(Tie)):
            return True
    return False


def _of_other_matters(question: Question, library: Library, shown: Shown) -> set[int]:
    """The rows of those who do not mention what is named, in records where hardly any does."""
    namings = [rows_naming(library, one) for one in question.topics if not one.person]
    capitals = rows_of_capitals(library, question)
    named = names_in(question, library)
    namings += [capitals[one] if one in capitals else rows_written(library, [one]) for one in named]
    if not namings:
        return set()
    rows = np.array(list(shown))
    every, starts = library.whole(rows)
    records = [one.paragraph.record for one in shown.values()]
    each = {one.id: one for one in records}
    passages = {id_: library.selection_of((one,)).allowed.marks for id_, one in each.items()}
    found: set[int] = set()
    for naming in namings:
        naming_it = np.logical_or.reduceat(naming[every], starts)
        on_it = {id_: np.mean(naming[marks]) >= ON_A_MATTER for id_, marks in passages.items()}
        others = rows[~(naming_it | [on_it[one.id] for one in records])].tolist()
        found |= set(others if len(others) < len(rows) else ())
    return found
