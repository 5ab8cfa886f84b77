"""Questions and answers among speakers: who put a question, and what was answered.

Comes in: a question, and the remarks searched. Goes out: the sentences that answer whoever asked
about something; whether a remark puts a question or says that it answers.
Does not know: search.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rag.countries import country_code
from rag.directory import Directory, Named, SpeakerEntry
from rag.passages import Told, remark_sentences, stated
from rag.records import Record, Remark, Speaker, once
from rag.selection import Selection
from rag.wording import WHOEVER
from rag.words import even, fold, level, terms, words

# What was answered to whom, and by whom: "what was the reply to Chad on wells".
_REPLY = r"(?:answer|reply|response)s?"
_REPLIED = r"(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|say in (?:reply|response))"
_TO_THEIRS = r"(?: to)? (?:the )?(?:(?:question|query|concern|point)s? (?:of|by|from) (?:the )?)?"
_TO = rf"{_TO_THEIRS}(?!(?:about|on|regarding|concerning|over|in|at) )(?P<to>.+?)"
_THEIRS = r"(?:['’]s?)?(?: (?:questions?|quer(?:y|ies)|concerns?|complaints?|points?|remarks?))?"
_ON = r"(?: (?:about|on|regarding|concerning|over) (?P<on>.+?))?"
_OF_THEIRS = r"(?:the )?(?:questions? (?:of|by|from) (?:the )?)?"
_ANSWERED = rf"\b(?:{_REPLY}|{_REPLIED}|addressed|taken up|told)\b"
_BY = r"(?: (?:of|from|by) (?:the )?(?P<who>.+?))?"
_TO_WHOM = rf"(?:{_TO}{_THEIRS})?{_ON}"
_WHO_REPLIED = rf"(?:who|which [\w-]+) {_REPLIED}{_TO_WHOM}"
_REPLIES_TO = tuple(
    re.compile(rf"^(?:and |so |but )*{asks}\W*$")
    for asks in (
        rf"what (?:was|were|is) (?:the |their |his |her )?{_REPLY}{_BY}{_TO_WHOM}",
        rf"what {_REPLY} did (?:the )?(?P<to>.+?) (?:get|receive|have){_BY}{_ON}",
        rf"what did (?:the )?(?P<to>.+?) (?:get|receive) (?:as|for|by way of) an? {_REPLY}{_ON}",
        rf"(?:what|how) did (?:the )?(?P<who>.+?) {_REPLIED}{_TO_WHOM}",
        rf"what did (?:the )?(?P<who>.+?) (?:say to|tell) (?:the )?(?P<to>.+?){_THEIRS}{_ON}",
        _WHO_REPLIED,
        rf"how (?:was|were) {_OF_THEIRS}(?P<to>.+?){_THEIRS}{_ON} {_ANSWERED}",
        rf"what (?:was|were) (?:the )?(?P<to>.+?) told{_ON}{_BY}",
    )
)
_AT_THE_END = re.compile(r" (?:at|in|towards?) the (?:end|close|meeting|debate)(?=\W*$)")
# A question of both: "what did Chad ask about wells, and what was the answer?"
_ASKED_AND_ANSWERED = re.compile(
    r"^(?P<asked>.*?\b(?:who|what|which|how|did|why)\b.+?),? (?:and|but) "
    r"(?P<answered>(?:then )?(?:what|how|who|which|the) .*?"
    rf"(?P<plainly>{_ANSWERED}|\b(?:rul(?:ed?|ing)|decided?|react|respond|say (?:to|in reply))\b|"
    r"(?<=did) .+? (?P<says>say|explain)(?=\W*$)).*?)\W*$"
)
_ASKS_ANYTHING = re.compile(r"\b(?:ask|want(?:ed)? to know|wonder|question|enquire|inquire)")
# Who put a question, not: who asked for something.
_WHO_ASKED = re.compile(
    rf"{WHOEVER}(?:asked(?! for\b)|questioned|enquired|inquired|wondered|wanted to know|"
    r"(?:put|had|raised|posed) (?:a |the |any )?(?:\w+ )?questions?(?! of\b| to (?:a|the) vote))\b"
)
# What somebody asked, be it about something.
_WHAT_ASKED = re.compile(
    r"^(?:and |so |but )*what (?:did|does|has|had) (?:the )?(?P<who>.+?) "
    r"(?:ask(?:ed)?|want(?:ed)? to know|wonder(?:ed)?|[ei]nquired?|question(?:ed)?)"
    rf"(?: (?!(?:for|to|that|whether|if)\b)(?:(?!\b(?:to|for|about|on|regarding)\b).)+?)?{_ON}\W*$"
)
# Whom it was put to: "who put questions to the Rapporteur on wells?"
_WHO_ASKED_WHOM = re.compile(
    rf"{_WHO_ASKED.pattern}(?: (?:to|of))? (?:the )?"
    r"(?P<whom>(?:(?!\b(?:about|whether|how|why|what|if|for|that|to)\b).)+?)"
    r"(?: (?:an?y? |some )?(?:\w+ )?(?:questions?|something|anything|things))?\W*$"
)
_WH = r"(why|when|how many|how much|where)\b"
_ASKS_WHAT = re.compile(rf"^(?:and |so |but )*{_WH}")
_ASKED_WHAT = re.compile(
    rf"\b(?:asked|wondered|wanted to know|enquired|inquired|(?:asked for )?information on) {_WH}"
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
    r"\b(?:[Rr]eply(?:ing)?|[Rr]eplied|[Rr]espond(?:ing|ed)|[Aa]nswer(?:ing|ed)|[Ii]n response|"
    r"[Ii]n reply|unanswered|[Tt]o (?:that|those|these|the) questions?|[Tt]aking up the questions?|"
    r"To the (?:delegate|representative|observer|expert)s? of|"
    r"[Oo]n (?:that|the) (?:question|point)|[Tt]urning to (?:that|the) question)\b"
)
# Whom it says to answer.
_TO_WHOM_IT_SAYS = re.compile(
    r"\b(?:[Rr]epl(?:ying|ied)|[Rr]espond(?:ing|ed)|[Aa]nswer(?:ing|ed)|[Ii]n (?:reply|response)) "
    r"(?:to )?(?P<to>[^,.;]*\b(?:representative|delegate|observer|expert|counterpart)s?\b[^,.;]*)"
)
# What stands behind such words, of whom is answered.
_WHOM = re.compile(
    r"(?:[^.;]*?\b(?:representatives|delegates|observers|experts) of [^.;]*? and )?[^,.;]*"
)
_OPENING = 220  # characters in which a remark says that it answers
_AFTER = 30  # paragraphs after a question in which it is answered
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


def asks_who_asked(text: str) -> bool:
    """Whether a question asks who put one."""
    return bool(_WHO_ASKED.match(level(text)))


def puts_question(text: str) -> bool:
    """Whether words put a question to somebody."""
    return bool(_PUTS.search(even(text)))


def answers(remark: Remark) -> bool:
    """Whether a remark says at its beginning that it answers."""
    return bool(_ANSWERS.search(even(remark.text[:_OPENING])))


def asked_and_answered(text: str) -> tuple[str, str] | None:
    """The two questions of one that asks what somebody said, and what was answered to it; None
    where it asks no such thing.
    """
    found = _ASKED_AND_ANSWERED.match(level(text))
    if found is None or _ASKED_AND_ANSWERED.match(found["answered"]):
        return None  # more than two
    if found["says"] and not _ASKS_ANYTHING.search(found["asked"]):
        return None  # "what did Chad say, and what did Mali say?" are two
    asked, answered = (text[slice(*found.span(part))] for part in ("asked", "answered"))
    return f"{asked}?", f"{answered}?"


def replies_of(one: Named, others: Sequence[Named], remarks: Selection) -> list[Told]:
    """What somebody says in reply to any of some others, by name: to the next sentence."""
    told: list[Told] = []
    for other in others:
        for remark, (start, end) in _answering(other, _Replier.of("", [one]), remarks):
            behind = (stop for _, stop in remark_sentences(remark) if stop > end)
            told.append((remark, (start, next(behind, end))))
    return told


def answered_elsewhere(text: str, remark: Remark, about: Collection[str]) -> list[Told]:
    """What was answered to a remark that asks what a question does ("when", "why"), on what
    ``about`` has the stems of; nothing where it asks something else.
    """
    asks = _ASKS_WHAT.match(level(text))
    if asks is None:
        return []
    asking, shared = False, 0  # the words that ask so are those nearest to the question
    for span in remark_sentences(remark):
        sentence = remark.paragraph.slice(*span)
        asked = _ASKED_WHAT.search(level(sentence))
        same, size = bool(asked and asked[1] == asks[1]), len(set(about) & set(terms(sentence)))
        if size > shared or (size == shared and same):
            asking, shared = same, size
    return _answer(remark, _Replier.of("", ()), frozenset(about)) if asking else []


def asked_by(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What somebody asked, where a question asks that and no more; nothing where it asks something
    else or they put no question of the kind.
    """
    found = _WHAT_ASKED.match(level(text))
    whom = _entries(text[found.start("who") : found.end("who")], directory) if found else []
    about = frozenset(terms(found["on"] or "")) if found else frozenset[str]()
    puts = _questions(remarks.by(whom), about, by_name=not about)
    return [
        (one, span)
        for one in puts
        for span in remark_sentences(one)
        if puts_question(one.paragraph.slice(*span))
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
    entries = _of_office(whom, directory) or _called(whom, directory)
    theirs = stated(remarks.by(entries))
    told: list[Told] = []
    for record in dict.fromkeys(one.paragraph.record for one in theirs):
        here = [one for one in theirs if one.paragraph.record is record]
        first, last = here[0].paragraph.number, here[-1].paragraph.number
        speakers = {one.speaker for one in here}
        replies = any(map(answers, here[1:])) or not any(_is_of_state(one) for one in here)
        last = last if last > first else first + _AFTER
        told += (
            (one, _putting(one))
            for paragraph in record.paragraphs
            for one in paragraph.remarks
            if one.speaker
            and one.speaker not in speakers
            and id(one) in remarks.ids
            and first <= one.paragraph.number <= last
            and puts_question(one.text)
            and (replies or _addresses(one, entries))
        )
    return told


def _called(whom: str, directory: Directory) -> list[SpeakerEntry]:
    """The speakers that somebody is called by, and no more."""
    named = directory.named_in(whom)
    rest = whom
    for one in reversed(named):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    alone = _OF_SPEAKING.issuperset(terms(rest))
    return [entry for one in named for entry in one.entries] if alone else []


def _is_of_state(remark: Remark) -> bool:
    return country_code((remark.speaker and remark.speaker.affiliation) or "") is not None


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


def _entries(name: str, directory: Directory) -> list[SpeakerEntry]:
    return [entry for one in directory.named_in(name) for entry in one.entries]


def of_repliers(text: str, directory: Directory, remarks: Selection) -> Selection:
    """Where a question asks who answered somebody, the remarks of others that say to answer; all
    of them where it asks something else.
    """
    asked = re.match(rf"{_WHO_REPLIED}\W*$", _AT_THE_END.sub("", level(text)))
    to = (
        _called(text[asked.start("to") : asked.end("to")], directory)
        if asked and asked["to"]
        else ()
    )
    return remarks.without(to).only(answers) if to else remarks


def answered_to(text: str, directory: Directory, remarks: Selection) -> list[Told]:
    """What was answered, where a question asks for it ("what was the reply to Chad on wells");
    nothing where it asks something else, or nothing of the kind is found.
    """
    plain = _AT_THE_END.sub("", level(text))
    asked = next((found for one in _REPLIES_TO if (found := one.match(plain))), None)
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
    named = directory.named_in(said.get("who", ""))
    replier = _Replier.of(said.get("who", ""), named)
    if not (to or about) or not replier.any_of(remarks):
        return []
    told: dict[tuple[int, int, int], Told] = {}
    for question in _questions(remarks.by(to) if to else remarks, about, by_name=bool(to)):
        for one, (start, end) in _answer(question, replier, about):
            told.setdefault((id(one), start, end), (one, (start, end)))
    if told or len(whom) != 1:
        return list(told.values())
    rest = f"{said['to'][: whom[0].start]} {said['to'][whom[0].end :]}"
    if not _OF_SPEAKING.issuperset(terms(rest)):
        return []  # what is answered to is more than somebody
    return _answering(whom[0], replier, remarks) or _next_answers(remarks.by(to), replier)


def _next_answers(said: Selection, replier: _Replier) -> list[Told]:
    """How each remark begins that says to answer, next after those that somebody made, be it with
    no question in them.
    """
    told: dict[int, Told] = {}
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
                told[id(other)] = (other, (spans[0][0], spans[-1][1]))
    return list(told.values())


def _parties(remark: Remark) -> set[Speaker | str | None]:
    """Whoever a remark is by, and for whom."""
    speaker = remark.speaker
    return {speaker, speaker.affiliation} - {None} if speaker else set()


def _answering(whom: Named, replier: _Replier, remarks: Selection) -> list[Told]:
    """The sentences that say to answer somebody whose question the records do not print:
    "Responding to a question by the representative of Chad, Ms. Holm said …".
    """
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, whom.forms))})\b")
    theirs = {id(remark) for remark in whom.remarks}

    def says_so(sentence: str) -> bool:
        plain = even(sentence)
        clauses = (_WHOM.match(plain, one.end()) for one in _ANSWERS.finditer(plain))
        return any(names.search(fold(one[0])) for one in clauses if one)

    return [
        (one, span)
        for one in remarks
        if one.speaker and id(one) not in theirs and _ANSWERS.search(one.text)
        if not replier.theirs or replier.is_one(one)
        for span in remark_sentences(one)
        if says_so(one.paragraph.slice(*span))
    ]


@dataclass(frozen=True)
class _Replier:
    """Whoever is to answer: those named, else by the words of an office; anybody where neither."""

    said: bool
    theirs: frozenset[int]
    office: frozenset[str]

    @classmethod
    def of(cls, name: str, named: Sequence[Named]) -> _Replier:
        office = frozenset() if named else frozenset(word[:_STEM] for word in words(name))
        theirs = frozenset(id(remark) for one in named for remark in one.remarks)
        return cls(bool(named or name), theirs, office)

    def any_of(self, remarks: Iterable[Remark]) -> bool:
        """Whether any remark is theirs, or anybody may be the one."""
        return any(map(self.is_one, remarks)) if self.said else True

    def is_one(self, remark: Remark) -> bool:
        """Whether a remark is theirs."""
        role = remark.speaker.role if remark.speaker else ""
        told = {word[:_STEM] for word in words(f"{role} {remark.text[:_TITLE]}")}
        return id(remark) in self.theirs or bool(self.office and self.office <= told)


def _questions(remarks: Selection, about: frozenset[str], *, by_name: bool) -> list[Remark]:
    """The remarks that put a question, those about something where any is; else, by whoever is
    named, each of them.
    """
    puts = [
        one
        for one in remarks
        if one.speaker and not one.paragraph.section.summary and puts_question(one.text)
    ]
    near = [one for one in puts if about & set(terms(one.text))]
    return near or (puts if by_name else [])


def _answer(question: Remark, replier: _Replier, about: frozenset[str]) -> list[Told]:
    """The sentences of the remarks behind a question that answer it best."""
    behind = question.paragraph.record.paragraphs[question.paragraph.number - 1 :][:_AFTER]
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
    wanted = about | (_rare(question.paragraph.record) & set(terms(question.text)))
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


def _putting(question: Remark) -> tuple[int, int]:
    """The sentence in which a remark puts its question."""
    spans = remark_sentences(question)
    asks = (span for span in spans if puts_question(question.paragraph.slice(*span)))
    return next(asks, spans[0])


@once
def _rare(record: Record) -> frozenset[str]:
    """The stems that few of a record's paragraphs have."""
    counts = Counter(stem for one in record.paragraphs for stem in set(terms(one.text)))
    most = max(3, _RARE * len(record.paragraphs))
    return frozenset(stem for stem, count in counts.items() if count <= most)


def _taking_up(wanted: frozenset[str], answer: Remark) -> list[Told]:
    """The sentences of an answer from the first to the last that has a word of the question, and
    the very last if that is the next; its opening where none has.
    """
    spans = remark_sentences(answer)
    shares = [
        i for i, (a, b) in enumerate(spans) if wanted & set(terms(answer.paragraph.slice(a, b)))
    ]
    kept = spans[shares[0] : shares[-1] + 1] if shares else spans[:_MOST]
    if shares and shares[-1] == len(spans) - 2:
        kept = spans[shares[0] :]
    return [(answer, (kept[0][0], kept[-1][1]))]
