"""Who put a question, to whom, and what was answered: in a dialogue, and to a statement.

Comes in: a question, the directory, the remarks searched. Goes out: the sentences that ask, or that
answer whoever asked about something. Does not know: search.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from rag.holdings.directory import Directory, Named
from rag.holdings.entries import SpeakerEntry, remarks_of
from rag.holdings.passages import (
    Told,
    by_record,
    once_each,
    remark_sentences,
    said_before,
    sentences_of,
    stated,
    stems_of_title,
    told_sentences,
)
from rag.holdings.persons import country_of
from rag.holdings.selection import Selection, telling
from rag.questions.comparison import first_match
from rag.questions.question import Question
from rag.questions.stance import STANCES
from rag.questions.whom import of_office
from rag.questions.wording import LED_BY, REPLIED, REPLY, WHOEVER
from rag.records import Record, Remark, Speaker, once
from rag.words import even, fold, level, terms, words

_ON = r"(?: (?:about|on|regarding|concerning|over) (?P<on>.+?))?"
# What is doubted, not asked: "questioned the need for it".
_ITS_WORTH = (
    r"(?:(?:the|its|his|her|their|[\w-]+['’]s) )?(?:[\w-]+ )?(?:legality|legitimacy|validity|"
    r"lawfulness|need|necessity|value|wisdom|worth|usefulness|utility|motives?|credibility|impartiality|"
    r"neutrality|sincerity|timing|accuracy|veracity|relevance|effectiveness|existence)\b"
)
# Who put a question, not: who asked for something.
_WHO_ASKED = re.compile(
    rf"{WHOEVER}(?:asked(?! for\b)|questioned(?! {_ITS_WORTH})|enquired|inquired|wondered|"
    r"wanted to know|(?:put|had|raised|posed) (?:a |the |any )?(?:\w+ )?"
    r"questions?(?! of\b| to (?:a|the) vote))\b"
)
# What somebody asked, be it about something.
_WHAT_ASKED = re.compile(
    rf"^{LED_BY}what (?:did|does|has|had) (?:the )?(?P<who>.+?) "
    r"(?:ask(?:ed)?|want(?:ed)? to know|wonder(?:ed)?|[ei]nquired?|question(?:ed)?)"
    rf"(?: (?!(?:for|to|that|whether|if)\b)(?:(?!\b(?:to|for|about|on|regarding)\b).)+?)?{_ON}\W*$"
)
# Whom it was put to: "who put questions to the Rapporteur on wells?"
_WHO_ASKED_WHOM = re.compile(
    rf"{_WHO_ASKED.pattern}(?: (?:to|of))? (?:the )?"
    r"(?P<whom>(?:(?!\b(?:about|whether|how|why|what|if|for|that|to)\b).)+?)"
    r"(?: (?:an?y? |some )?(?:\w+ )?(?:questions?|something|anything|things))?\W*$"
)
_OF_SPEAKING = frozenset(terms("representative delegate observer expert"))
_OF_ANY = frozenset(terms("expert experts panellist panellists briefer speaker official"))
_PUTS = re.compile(  # no request: "asked that …", "asked them to …"
    r"\bask(?:ed|s|ing)\b(?! for (?!clarif|inform|detail|figures|data|examples|instances|"
    r"an? update)| that\b| (?!wh|how|if\b|about\b)(?:[\w'’-]+ ){1,5}?to (?!say|tell|expl|clarif|"
    r"elab|comment|descr|share|give|provide|outline|address|specif|list|name|expand))|"
    r"\b(?:wondered|enquired|inquired|queried|questioned)\b|"
    r"\b(?:wanted|wished|would like) to know\b|\b(?:requested|sought) (?:[\w'’]+ ){0,3}?(?:clarif|"
    r"inform|detail|data|views?\b|comments?\b|advice|opinions?\b)|"
    r"\b(?:posed|put|raised) (?:a |the |several |some |two |three )?(?:\w+ )?questions?\b|\?"
)
_ANSWERS = re.compile(
    r"\b(?:(?<!right of )[Rr]eply(?:ing)?|"
    r"(?:[Ee]xercis\w+|[Ii]n)(?: of)?(?: (?:the|that|h[ie][sr]|its))? right\b"
    r"(?! (?:to|direction|of (?!reply)))|[Rr]eplied|"
    r"[Rr]espond(?:ing|ed)|[Aa]nswer(?:ing|ed)|[Rr]etort(?:ing|ed)|[Ii]n response|"
    r"[Ii]n reply|unanswered|[Tt]o (?:that|those|these|the) questions?|[Tt]aking up the questions?|"
    r"To the (?:delegate|representative|observer|expert)s? of|"
    r"[Oo]n (?:that|the) (?:question|point)|[Tt]urning to (?:that|the) question)\b"
)
# At the beginning of what is said on what was just said.
_ON_THAT = re.compile(
    r"(?:(?:In|By way of) (?:an? |his |her )?(?:comment|reply|response|answer|reaction|rejoinder) "
    r"(?:on|to)|Commenting on|Responding to|Replying to|Answering|Reacting to|Echoing|Seconding|"
    r"Rejecting|Dismissing|To|On) (?:that|this|those|these)\b"
)
_AT_ONCE = 220  # characters in which a remark says that it answers
_WITHIN = 30  # paragraphs after a question in which it is answered


def asks_who_asked(text: str) -> bool:
    """Whether a question asks who put one."""
    return bool(_WHO_ASKED.match(level(text)))


def puts_question(text: str) -> bool:
    """Whether words put a question to somebody."""
    return bool(_PUTS.search(even(text)))


def answers(remark: Remark) -> bool:
    """Whether a remark says at its beginning that it answers."""
    return bool(_ANSWERS.search(even(remark.text[:_AT_ONCE])))


def who_asked_what(text: str, directory: Directory) -> tuple[list[Named], frozenset[str]]:
    """Whose question a question asks for ("what did Chad ask about wells?"), and on what."""
    found = _WHAT_ASKED.match(level(text))
    if found is None:
        return [], frozenset()
    whom = directory.named_in(text[found.start("who") : found.end("who")])
    return whom, frozenset(terms(found["on"] or ""))


def asked_by(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What somebody asked, where a question asks that and no more."""
    whom, about = who_asked_what(text, directory)
    if not whom:
        return []
    theirs = remarks.by(whom)
    puts = questions(theirs, about, by_name=not about)
    return list(telling(puts, puts_question))


def asked_whom(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """The first sentence by which each puts a question to whom it asks who did."""
    found = _WHO_ASKED_WHOM.match(level(text))
    if found is None:
        return []
    whom = text[found.start("whom") : found.end("whom")]
    entries = _of_office(whom, directory) or called(whom, directory)
    theirs = stated(remarks.by(entries))
    told: list[Told] = []
    for here in by_record(theirs).values():
        first, last = here[0].paragraph.number, here[-1].paragraph.number
        speakers = {one.speaker for one in here}
        replies = any(map(answers, here[1:])) or not any(map(country_of, here))
        last = last if last > first else first + _WITHIN
        told += (
            (one, _putting(one))
            for paragraph in here[0].record.paragraphs
            for one in paragraph.remarks
            if one.speaker
            and one.speaker not in speakers
            and one in remarks
            and first <= one.paragraph.number <= last
            and puts_question(one.text)
            and (replies or _addresses(one, entries))
        )
    return told


def called(whom: str, directory: Directory) -> list[SpeakerEntry]:
    """The speakers that somebody is called by, and no more."""
    named = directory.named_in(whom)
    alone = names_no_more(whom, named)
    return [entry for one in named for entry in one.entries] if alone else []


def names_no_more(text: str, named: Sequence[Named]) -> bool:
    """Whether a text is no more than the names in it, be it of a delegate."""
    for one in reversed(named):
        text = f"{text[: one.start]} {text[one.end :]}"
    return _OF_SPEAKING.issuperset(terms(text))


def _addresses(question: Remark, entries: Sequence[SpeakerEntry]) -> bool:
    """Whether the sentence in which a remark puts its question names any of some speakers."""
    sentence = set(terms(question.paragraph.slice(*_putting(question))))
    called = (
        name for one in entries for name in (*one.names, one.speaker.affiliation or "") if name
    )
    return any(set(terms(name)) <= sentence for name in called)


def _of_office(name: str, directory: Directory) -> list[SpeakerEntry]:
    """The speakers whose office, body and name have all that somebody is called by."""
    wanted = set(terms(name)) - _OF_ANY
    return [
        entry
        for entry in directory.entries
        if wanted and wanted <= {*terms(entry.speaker.title or ""), *terms(entry.speaker.name)}
    ]


def questions(remarks: Selection, about: frozenset[str], *, by_name: bool) -> list[Remark]:
    """The remarks that put a question about something; else, by whoever is named, each of them."""
    putting = {one for record in remarks.records for one in _all_putting(record)}
    puts = [one for one in remarks if one in putting]
    near = [one for one in puts if about & set(terms(one.text))]
    return near or (puts if by_name else [])


@once
def _all_putting(record: Record) -> tuple[Remark, ...]:
    """The remarks of a record, its summary left out, that put a question."""
    return tuple(
        one
        for paragraph in record.paragraphs
        if not paragraph.section.summary
        for one in paragraph.remarks
        if one.speaker and puts_question(one.text)
    )


def _putting(question: Remark) -> tuple[int, int]:
    """The sentence in which a remark puts its question."""
    asks = (span for span, text in told_sentences(question) if puts_question(text))
    return next(asks, remark_sentences(question)[0])


_TO_THEIRS = r"(?: to)? (?:the )?(?:(?:question|query|concern|point)s? (?:of|by|from) (?:the )?)?"
_TO = rf"{_TO_THEIRS}(?!(?:about|on|regarding|concerning|over|in|at) )(?P<to>.+?)"
_THEIRS = r"(?:['’]s?)?(?: (?:questions?|quer(?:y|ies)|concerns?|complaints?|points?|remarks?))?"
_OF_THEIRS = r"(?:the )?(?:questions? (?:of|by|from) (?:the )?)?"
_ANSWERED = rf"\b(?:{REPLY}|{REPLIED}|addressed|taken up|told)\b"
_BY = r"(?: (?:of|from|by) (?:the )?(?P<who>.+?))?"
_TO_WHOM = rf"(?:{_TO}{_THEIRS})?{_ON}"
_ALL_PRESENT = (  # who is told all that is said
    r"(?:the )?(?:(?:un|security|general|\w+) )?(?:council|assembly|committee|commission|meeting|"
    r"conference|members|delegates|delegations|states|countries)\b"
)
_WHO_REPLIED = rf"(?:who|which [\w-]+) {REPLIED}{_TO_WHOM}"
_REPLIES_TO = tuple(
    re.compile(rf"^{LED_BY}{asks}\W*$")
    for asks in (
        rf"what (?:was|were|is) (?:the |their |his |her )?{REPLY}{_BY}{_TO_WHOM}",
        rf"what {REPLY} did (?:the )?(?P<to>.+?) (?:get|receive|have){_BY}{_ON}",
        rf"(?:what|how) did (?:the )?(?P<who>.+?) {REPLIED}{_TO_WHOM}",
        rf"what did (?:the )?(?P<who>.+?) (?:say to|tell) (?:the )?(?P<to>.+?){_THEIRS}{_ON}",
        _WHO_REPLIED,
        rf"how (?:was|were) {_OF_THEIRS}(?P<to>.+?){_THEIRS}{_ON} {_ANSWERED}",
        rf"what (?:was|were) (?!{_ALL_PRESENT})(?:the )?(?P<to>.+?) told{_ON}{_BY}",
    )
)
_WHO_OR_WHAT_REPLY = re.compile(
    rf"^(?:{_WHO_REPLIED}|what (?:was|were) the {REPLY} to (?:the )?(?P<whom>.+?)"
    r"(?: (?:about|on|regarding|concerning|over) .+?)?)\W*$"
)
_AT_THE_END = re.compile(r" (?:at|in|towards?) the (?:end|close|meeting|debate)(?=\W*$)")
_WH = r"(why|when|how many|how much|where)\b"
_ASKS_WHAT = re.compile(rf"^{LED_BY}{_WH}")
_ASKED_WHAT = re.compile(
    rf"\b(?:asked|wondered|wanted to know|enquired|inquired|(?:asked for )?information on) {_WH}"
)
_RIGHT_OF_REPLY = re.compile(r"\bexercis\w+ (?:of )?(?:the|his|her|their|its) right of reply\b")
_OPENING = 200  # characters in which a remark says that it is one
# Whom it says to answer.
_TO_WHOM_IT_SAYS = re.compile(
    r"\b(?:[Rr]epl(?:ying|ied)|[Rr]espond(?:ing|ed)|[Aa]nswer(?:ing|ed)|[Ii]n (?:reply|response)) "
    r"(?:to )?(?P<to>[^,.;]*(?:\b(?:representative|delegate|observer|expert|counterpart)s?\b|"
    r"['’]s? (?:remark|statement|comment|claim|allegation|accusation)s?\b)[^,.;]*)"
)
# What stands behind such words, of whom is answered.
_WHOM = re.compile(
    r"(?:[^.;]*?\b(?:representatives|delegates|observers|experts) of [^.;]*? and )?[^,.;]*"
)
# Who agreed with somebody, by no more than their name, and how that is told: of them by name, or
# in the next remark at once ("Echoing that", "she agreed").
_VIEW = (
    r"(?:views?|opinions?|positions?|stance|line|concerns?|sentiments?|appeals?|calls?|pleas?|"
    r"points?|words|demands?|requests?|proposals?|suggestions?|criticisms?|regrets?|warnings?|"
    r"objections?|doubts?|assessments?|praise)"
)
_WHO_AGREED = re.compile(
    rf"{WHOEVER}(?:(?:agree[ds]?|concur(?:s|red)?|was of (?:the same|one) (?:view|mind|opinion)) "
    r"(?:with|as) |(?:echoe[ds]|second(?:s|ed)|share[ds]) )(?:the )?"
    rf"(?P<whom>(?:(?!\b(?:about|on|that|over)\b).)+?)(?:(?:['’]s?)? {_VIEW})?\W*$"
)
_AGREED_WITH = re.compile(
    r"\b(?:agree(?:d|ing|s)? with|concur(?:red|ring|s)? with|echo(?:ed|ing|es)|second(?:ed|ing|s)|"
    r"shar(?:ed|ing|es)|the same(?: (?:view|mind|line|opinion|position))? as) (?:the )?"
    r"(?P<whom>[^,.;:]*)"
)
_AGREED = re.compile(
    r"(?<!\bnot )(?<!\bnever )\b(?:agreed|concurred|"
    r"(?:was|were) of (?:the same|one|that|a similar) (?:view|mind|opinion)|"
    r"(?:said|did|urged|demanded|wanted|thought) (?:much |exactly |just )?(?:the same|likewise)|"
    rf"(?:took|held|shared|voiced|expressed|made) (?:the same|a similar) {_VIEW}|"
    r"(?:echo|second|shar)(?:ed|ing) (?:that|this|those|these)|"
    r"(?:support|back|endors|repeat|reiterat|join|align|associat)(?:e?d|ing)"
    r"(?: (?:himself|herself|itself|themselves))?(?: (?:in|with|to))? "
    rf"(?:that|this|those|these) {_VIEW}|second(?:ed|ing) (?:it|him|her))"
    r"(?! (?:to|that|on|upon|with|as)\b)"
)
# That, and nothing of their own: "said the same", "echoed that demand, as did Chad".
_SAYS_THE_SAME = re.compile(
    rf"(?<!\bhad )(?<!\bbe )(?<!\bbeen )(?:{_AGREED.pattern})(?: {_VIEW})?"
    r"(?:\W*$|,? (?:as|so) (?:did|were|had)\b)"
)
_THE_SAME_AS = re.compile(  # the same, of whoever is named
    r"\b(?:agreed with|concurred with|the same(?: (?:view|mind|line|opinion|position))? as) "
    r"(?:the )?(?:(?:representative|delegate|delegation|speaker)s? (?:of|from|for) (?:the )?)?"
    r"(?P<whom>[^,.;:]*)"
)
_AS_DID = re.compile(r"\b(?:as (?:did|had|were)|so (?:did|were)|joined by|together with)\b.*")
_NEXT = 2  # remarks of others behind it that put no question themselves
_TITLE = 40  # characters at its beginning in which an office is printed
_STEM = 5  # letters by which the words of an office are known
_RARE = 0.08  # of a record's paragraphs: stems of more of them tell no answer from another
_MOST = 3  # sentences told of an answer that shares no word with the question
# What tells an answer: each stem asked about, the rare ones of the question (so many at most), that
# it says so, that it is by whoever is to answer, that it comes next, that they spoke before the
# question was put; that it asks itself, and that it says to answer others.
_ABOUT, _MOST_SHARED, _SAYS_SO, _BY_WHOM, _IS_NEXT, _ASKS, _OTHERS = 2, 4, 2, 3, 2, -3, -4
_SPOKE_BEFORE = 2
_LEAST = 4  # of one that has none of the stems asked about; so near the best, another is told too
_NEAR = 1


def replies_of(one: Named, others: Sequence[Named], remarks: Selection) -> list[Told]:
    """What somebody says in reply to any of some others, by name: to the next sentence."""
    told: list[Told] = []
    for other in others:
        for remark, (start, end) in _answering(other, _Replier.of("", [one]), remarks):
            behind = (stop for _, stop in remark_sentences(remark) if stop > end)
            told.append((remark, (start, next(behind, end))))
    return told


def commented(question: Question, remarks: Selection) -> list[Told]:
    """What those asked say at once on what was just said ("In a comment on that, …"), where that
    has all that is asked about; where they, or others with them, agree to it, behind that.
    """
    about = set(question.terms) - STANCES.keys() - question.topic_names
    if not (about and question.asked) or question.value or question.kind.many:
        return []
    names, theirs = _naming(question.asked), set(remarks_of(question.asked))
    told: list[Told] = []
    for one in stated(remarks.by(question.asked)):
        last = _just_said(one)
        if last and _ON_THAT.match(even(one.text)) and _is_on(about, last):
            told.append((one, remark_sentences(one)[0]))
    agreeing = (_agreeing_at_once(record).items() for record in remarks.records)
    for one, last in chain.from_iterable(agreeing):
        first = remark_sentences(one)[0]
        others = _AS_DID.search(fold(one.paragraph.slice(*first)))
        if (one in theirs or (others and names.search(others[0]))) and _is_on(about, last):
            told += [*_taking_up(frozenset(about), last), (one, first)]
    return once_each(told)


def _is_on(about: Collection[str], remark: Remark) -> bool:
    """Whether a remark, with its record's title, has all that is asked about."""
    said = set(terms(remark.text))
    return not said.isdisjoint(about) and said | stems_of_title(remark.record) >= set(about)


@once
def _agreeing_at_once(record: Record) -> Mapping[Remark, Remark]:
    """What begins in a record by saying the same as somebody else right before, with that."""
    return {
        one: last
        for one in record.remarks
        if (spans := remark_sentences(one))
        and _SAYS_THE_SAME.search(level(one.paragraph.slice(*spans[0])))
        and (last := _just_said(one))
    }


def _just_said(remark: Remark) -> Remark | None:
    """What somebody else said right before a remark, in the same section."""
    last = said_before(remark)
    section = remark.paragraph.section
    others = last and last.speaker != remark.speaker and last.paragraph.section is section
    return last if others else None


def agreed_in(
    remark: Remark, theirs: Collection[Remark], about: Collection[str]
) -> tuple[int, int] | None:
    """Where a remark agrees with any of some others: with what was just said, or, on what it is
    ``about``, with whoever says one; None where it does not.
    """
    record = remark.record
    if _agreeing_at_once(record).get(remark) in theirs:
        return remark_sentences(remark)[0]
    agreeing = _agreeing_by_name(record).get(remark, ())
    here = (one.speaker for one in theirs if agreeing and one.record is record)
    names = [level(one.affiliation) for one in here if one and one.affiliation]
    for span, whom, stems in agreeing:
        if any(map(whom.startswith, names)) and not stems.isdisjoint(about):
            return span
    return None


@once
def _agreeing_by_name(
    record: Record,
) -> Mapping[Remark, Sequence[tuple[tuple[int, int], str, frozenset[str]]]]:
    """Where the remarks of a record say that they agree with somebody by name: the sentence's
    place, whom it begins to name, and its stems.
    """
    found: dict[Remark, list[tuple[tuple[int, int], str, frozenset[str]]]] = {}
    for one in record.remarks:
        for span, sentence in told_sentences(one):
            whom = _THE_SAME_AS.search(level(sentence))
            if whom:
                told = span, whom["whom"], frozenset(terms(sentence))
                found.setdefault(one, []).append(told)
    return found


def answered_elsewhere(text: str, remark: Remark, about: Collection[str]) -> list[Told]:
    """What was answered to a remark that asks what a question does ("when", "why")."""
    asks = _ASKS_WHAT.match(level(text))
    if asks is None:
        return []
    asking, shared = False, 0  # the words that ask so are those nearest to the question
    for sentence in sentences_of(remark):
        asked = _ASKED_WHAT.search(level(sentence))
        same, size = bool(asked and asked[1] == asks[1]), len(set(about) & set(terms(sentence)))
        if size > shared or (size == shared and same):
            asking, shared = same, size
    return _answer(remark, _Replier.of("", ()), frozenset(about)) if asking else []


def of_repliers(text: str, directory: Directory, remarks: Selection) -> Selection:
    """Where it asks who answered somebody, the remarks of others in reply to them; else all."""
    asked = _WHO_OR_WHAT_REPLY.match(_AT_THE_END.sub("", level(text)))
    to_whom = asked and (asked["to"] or asked["whom"])
    if asked is None or not to_whom:
        return remarks
    whom = directory.named_in(text[slice(*asked.span("to" if asked["to"] else "whom"))])
    if not whom:
        return remarks
    to = [entry for one in whom for entry in one.entries]
    names = _naming(whom)
    theirs, replying = remarks.by(to), set[Remark]()
    begun, last = False, None  # the rights of reply of a section, who spoke last
    for one in (m for m in remarks if m.speaker):
        section = one.paragraph.section
        begun = (begun and last is not None and last.paragraph.section is section) or bool(
            _RIGHT_OF_REPLY.search(one.text[:_OPENING])
        )
        next_to = last is not None and answers(one) and last in theirs
        if (last and next_to and not _answers_others(one, last)) or (
            begun and names.search(fold(one.text))
        ):
            replying.add(one)
        last = one
    others = remarks.without(to)
    searched = asked["whom"] and not replying  # what a reply may be, though none is told to be one
    return others if searched else others.only(lambda one: one in replying)


def answered_to(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What was answered, where a question asks for it: "what was the reply to Chad on wells"."""
    plain = _AT_THE_END.sub("", level(text))
    asked = first_match(_REPLIES_TO, plain)
    if asked is None:
        return []
    said = {
        name: text[asked.start(name) : asked.end(name)]
        for name, has in asked.groupdict().items()
        if has
    }
    about = frozenset(terms(said.get("on", "")))
    whom = directory.named_in(said.get("to", ""))
    to = [entry for one in whom for entry in one.entries]
    who = said.get("who", "")
    named = [of_office(one, level(who)) for one in directory.named_in(who)]
    replier = _Replier.of(who, named)
    if not (to or about) or not replier.any_of(remarks):
        return []
    put = questions(remarks.by(to) if to else remarks, about, by_name=bool(to))
    told = once_each(each for question in put for each in _answer(question, replier, about))
    if told or len(whom) != 1:
        return told
    if not names_no_more(said["to"], whom):
        return []  # what is answered to is more than somebody
    return _answering(whom[0], replier, remarks) or _next_answers(remarks.by(to), replier)


def asked_in_answers(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What somebody asked, by its answer alone: "Responding to a question by Chad on …"."""
    whom, about = who_asked_what(text, directory)
    return [
        (one, span)
        for named in whom
        for one, span in _answering(named, _Replier.of("", ()), remarks)
        if about <= set(terms(one.paragraph.slice(*span)))
    ]


def agreeing(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """The sentences by which others say to agree with whom a question asks who agreed with, be it
    "Echoing that" right behind their words.
    """
    asked = _WHO_AGREED.match(level(text))
    whom = text[slice(*asked.span("whom"))] if asked else ""
    named = directory.named_in(whom)
    if len(named) != 1 or not names_no_more(whom, named):
        return []
    names, theirs = _naming(named), set(remarks_of(named))
    others = remarks.only(lambda one: one.speaker is not None and one not in theirs)

    def says_so(remark: Remark, sentence: str) -> bool:
        plain = level(sentence)
        if any(names.search(one["whom"]) for one in _AGREED_WITH.finditer(plain)):
            return True
        last = said_before(remark) if _AGREED.search(plain) else None
        return last in theirs and remark.text.startswith(sentence)

    return [
        (one, span)
        for one in others
        for span, sentence in told_sentences(one)
        if says_so(one, sentence)
    ]


def _next_answers(said: Selection, replier: _Replier) -> list[Told]:
    """How each remark begins that says to answer, next after those that somebody made."""
    told: dict[Remark, Told] = {}
    for one in stated(said):
        here = one.paragraph.section.paragraphs
        behind = [
            other
            for paragraph in here
            if one.paragraph.number <= paragraph.number <= one.paragraph.number + _NEXT
            for other in paragraph.remarks
            if other.speaker and _parties(one).isdisjoint(_parties(other))
            if (paragraph.number, other.start) > (one.paragraph.number, one.start)
        ]
        for other in behind[:_NEXT]:
            theirs = not replier.theirs or replier.is_one(other)
            if theirs and answers(other) and not _answers_others(other, one):
                spans = remark_sentences(other)[:_MOST]
                told[other] = (other, (spans[0][0], spans[-1][1]))
    return list(told.values())


def _parties(remark: Remark) -> set[Speaker | str | None]:
    """Whoever a remark is by, and for whom."""
    speaker = remark.speaker
    return {speaker, speaker.affiliation} - {None} if speaker else set()


def _answering(whom: Named, replier: _Replier, remarks: Selection) -> list[Told]:
    """The sentences that say to answer somebody: "Responding to a question by Chad, Ms. Holm …"."""
    names = _naming([whom])
    theirs = set(whom.remarks)
    answering = frozenset[Remark]().union(*map(_answering_somebody, remarks.records))

    def says_so(sentence: str) -> bool:
        plain = even(sentence)
        clauses = (_WHOM.match(plain, one.end()) for one in _ANSWERS.finditer(plain))
        return any(names.search(fold(one[0])) for one in clauses if one)

    others = (one for one in remarks if one in answering and one not in theirs)
    repliers = (one for one in others if not replier.theirs or replier.is_one(one))
    return list(telling(repliers, says_so))


@once
def _answering_somebody(record: Record) -> frozenset[Remark]:
    """What speakers say in a record with words that say to answer."""
    return frozenset(one for one in record.remarks if one.speaker and _ANSWERS.search(one.text))


def _naming(whom: Iterable[Named]) -> re.Pattern[str]:
    """Any of the names by which some may be called, in a folded text."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(form) for one in whom for form in one.forms)})\b")


@dataclass(frozen=True)
class _Replier:
    """Whoever is to answer: those named, else by the words of an office; anybody where neither."""

    said: bool
    theirs: frozenset[Remark]
    office: frozenset[str]

    @classmethod
    def of(cls, name: str, named: Sequence[Named]) -> _Replier:
        office = frozenset() if named else frozenset(word[:_STEM] for word in words(name))
        theirs = frozenset(remarks_of(named))
        return cls(bool(named or name), theirs, office)

    def any_of(self, remarks: Iterable[Remark]) -> bool:
        """Whether any remark is theirs, or anybody may be the one."""
        return any(map(self.is_one, remarks)) if self.said else True

    def is_one(self, remark: Remark) -> bool:
        """Whether a remark is theirs."""
        if remark in self.theirs:
            return True
        if not self.office:
            return False
        role = remark.speaker.role if remark.speaker else ""
        return self.office <= {word[:_STEM] for word in words(f"{role} {remark.text[:_TITLE]}")}


def _answer(question: Remark, replier: _Replier, about: frozenset[str]) -> list[Told]:
    """The sentences of the remarks behind a question that answer it best."""
    first = question.paragraph.number - 1
    behind = question.record.paragraphs[first : first + _WITHIN]
    others = [
        one
        for paragraph in behind
        for one in paragraph.remarks
        if (one.speaker is not None or replier.is_one(one))
        and one.speaker != question.speaker
        and (one.paragraph is not question.paragraph or one.start > question.start)
    ]
    others = [one for one in others if not replier.theirs or replier.is_one(one)]
    before = {
        one.speaker
        for paragraph in question.paragraph.section.paragraphs
        if paragraph.number < question.paragraph.number
        for one in paragraph.remarks
    }
    wanted = about | (_rare(question.record) & set(terms(question.text)))
    scores: dict[int, int] = {}
    told = [i for i, one in enumerate(others) if answers(one) or not puts_question(one.text)]
    for place, one in enumerate(others):
        here = set(terms(one.text))
        score = (
            _ABOUT * len(about & here)
            + min(_MOST_SHARED, len((wanted - about) & here))
            + _SAYS_SO * answers(one)
            + _BY_WHOM * replier.is_one(one)
            + _IS_NEXT * (place in told[:_NEXT])
            + _SPOKE_BEFORE * (one.speaker in before)
            + _ASKS * (place not in told)
            + _OTHERS * _answers_others(one, question)
        )
        if about & here or score >= _LEAST:
            scores[place] = score
    best = max(scores.values(), default=0)
    return [
        told
        for place, score in scores.items()
        if score >= best - _NEAR
        for told in _taking_up(wanted, others[place])
    ]


def _answers_others(remark: Remark, question: Remark) -> bool:
    """Whether a remark says whom it answers, and nowhere whoever put a question."""
    asker = question.speaker
    named = f"{asker.name} {asker.affiliation or ''}" if asker else ""
    theirs = set(terms(named)) - _OF_SPEAKING
    told = [set(terms(one["to"])) for one in _TO_WHOM_IT_SAYS.finditer(even(remark.text))]
    return bool(told) and not any(theirs & one for one in told)


@once
def _rare(record: Record) -> frozenset[str]:
    """The stems that few of a record's paragraphs have."""
    counts = Counter(stem for one in record.paragraphs for stem in set(terms(one.text)))
    most = max(3, _RARE * len(record.paragraphs))
    return frozenset(stem for stem, count in counts.items() if count <= most)


def _taking_up(wanted: frozenset[str], answer: Remark) -> list[Told]:
    """An answer from the first to the last sentence with a word of the question, or its opening."""
    spans = remark_sentences(answer)
    shares = [
        i for i, (a, b) in enumerate(spans) if wanted & set(terms(answer.paragraph.slice(a, b)))
    ]
    kept = spans[shares[0] : shares[-1] + 1] if shares else spans[:_MOST]
    if shares and shares[-1] == len(spans) - 2:
        kept = spans[shares[0] :]
    return [(answer, (kept[0][0], kept[-1][1]))]
