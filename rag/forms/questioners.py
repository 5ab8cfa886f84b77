"""Who put a question, to whom, and what they asked; which remarks ask and which answer.

Comes in: a question, the directory, the remarks searched. Goes out: the sentences that ask.
Does not know: what was answered, search.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.holdings.directory import Directory, Named
from rag.holdings.entries import SpeakerEntry
from rag.holdings.passages import Told, by_record, remark_sentences, stated, told_sentences
from rag.holdings.persons import country_of
from rag.holdings.selection import Selection
from rag.questions.wording import LED_BY, WHOEVER
from rag.records import Record, Remark, once
from rag.words import even, level, terms

ON = r"(?: (?:about|on|regarding|concerning|over) (?P<on>.+?))?"
# Who put a question, not: who asked for something.
# What is doubted, not asked: "questioned the need for it".
_ITS_WORTH = (
    r"(?:(?:the|its|his|her|their|[\w-]+['’]s) )?(?:[\w-]+ )?(?:legality|legitimacy|validity|"
    r"lawfulness|need|necessity|value|wisdom|worth|usefulness|utility|motives?|credibility|impartiality|"
    r"neutrality|sincerity|timing|accuracy|veracity|relevance|effectiveness|existence)\b"
)
_WHO_ASKED = re.compile(
    rf"{WHOEVER}(?:asked(?! for\b)|questioned(?! {_ITS_WORTH})|enquired|inquired|wondered|"
    r"wanted to know|(?:put|had|raised|posed) (?:a |the |any )?(?:\w+ )?"
    r"questions?(?! of\b| to (?:a|the) vote))\b"
)
# What somebody asked, be it about something.
_WHAT_ASKED = re.compile(
    rf"^{LED_BY}what (?:did|does|has|had) (?:the )?(?P<who>.+?) "
    r"(?:ask(?:ed)?|want(?:ed)? to know|wonder(?:ed)?|[ei]nquired?|question(?:ed)?)"
    rf"(?: (?!(?:for|to|that|whether|if)\b)(?:(?!\b(?:to|for|about|on|regarding)\b).)+?)?{ON}\W*$"
)
# Whom it was put to: "who put questions to the Rapporteur on wells?"
_WHO_ASKED_WHOM = re.compile(
    rf"{_WHO_ASKED.pattern}(?: (?:to|of))? (?:the )?"
    r"(?P<whom>(?:(?!\b(?:about|whether|how|why|what|if|for|that|to)\b).)+?)"
    r"(?: (?:an?y? |some )?(?:\w+ )?(?:questions?|something|anything|things))?\W*$"
)
OF_SPEAKING = frozenset(terms("representative delegate observer expert"))
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
ANSWERS = re.compile(
    r"\b(?:[Rr]eply(?:ing)?|[Rr]eplied|[Rr]espond(?:ing|ed)|[Aa]nswer(?:ing|ed)|[Ii]n response|"
    r"[Ii]n reply|unanswered|[Tt]o (?:that|those|these|the) questions?|[Tt]aking up the questions?|"
    r"To the (?:delegate|representative|observer|expert)s? of|"
    r"[Oo]n (?:that|the) (?:question|point)|[Tt]urning to (?:that|the) question)\b"
)
_OPENING = 220  # characters in which a remark says that it answers
ANSWERED_WITHIN = 30  # paragraphs after a question in which it is answered


def asks_who_asked(text: str) -> bool:
    """Whether a question asks who put one."""
    return bool(_WHO_ASKED.match(level(text)))


def puts_question(text: str) -> bool:
    """Whether words put a question to somebody."""
    return bool(_PUTS.search(even(text)))


def answers(remark: Remark) -> bool:
    """Whether a remark says at its beginning that it answers."""
    return bool(ANSWERS.search(even(remark.text[:_OPENING])))


def who_asked_what(text: str, directory: Directory) -> tuple[list[Named], frozenset[str]]:
    """Whose question a question asks for ("what did Chad ask about wells?") and the stems of what
    it is about; nobody where it asks something else.
    """
    found = _WHAT_ASKED.match(level(text))
    if found is None:
        return [], frozenset()
    whom = directory.named_in(text[found.start("who") : found.end("who")])
    return whom, frozenset(terms(found["on"] or ""))


def asked_by(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What somebody asked, where a question asks that and no more; nothing where it asks something
    else or they put no question of the kind.
    """
    whom, about = who_asked_what(text, directory)
    if not whom:
        return []
    theirs = remarks.by(entry for one in whom for entry in one.entries)
    puts = questions(theirs, about, by_name=not about)
    return [
        (one, span) for one in puts for span, text in told_sentences(one) if puts_question(text)
    ]


def asked_whom(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """Who put a question to somebody, where it asks that and no more: the first sentence that puts
    one of each remark between theirs, of those that name them only, where they do not say that they
    answer; nothing where it asks something else.
    """
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
        last = last if last > first else first + ANSWERED_WITHIN
        told += (
            (one, _putting(one))
            for paragraph in here[0].paragraph.record.paragraphs
            for one in paragraph.remarks
            if one.speaker
            and one.speaker not in speakers
            and id(one) in remarks.ids
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
    return OF_SPEAKING.issuperset(terms(text))


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
    """The remarks that put a question, those about something where any is; else, by whoever is
    named, each of them.
    """
    putting = {id(one) for record in remarks.records for one in _all_putting(record)}
    puts = [one for one in remarks if id(one) in putting]
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
