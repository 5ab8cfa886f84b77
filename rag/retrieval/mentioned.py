"""Who and what is mentioned by name: by which rows, by whom, and names that nobody mentions.

Comes in: a library, a Question. Goes out: marks of rows, sentences. Does not know: how near a
passage is to a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np

from embeddings import Allowed, Marks
from rag.agencies import SHORT_FORMS
from rag.answer import Kind
from rag.countries import capitals_of, country_code
from rag.english import is_english
from rag.forms.towards import Target
from rag.holdings.directory import Named
from rag.holdings.entries import remarks_of
from rag.holdings.library import Library
from rag.holdings.passages import Told, told_sentences, told_text, unrepeated
from rag.holdings.persons import for_a_state
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.question import Question, names_some
from rag.questions.synonyms import SAME_MATTER
from rag.questions.whereabouts import by_capital, capitals_in
from rag.records import Speaker
from rag.words import even, fold, level, placed_terms, stem, terms, words

# What short forms stand for, in full.
_IN_FULL = {level(full): short for short, full in SHORT_FORMS.items()}
_A_FULL_NAME = re.compile(rf"(?:{'|'.join(map(re.escape, _IN_FULL))})\b")
# Before a name, what adds nothing to mentioning it: "the war in Chad".
_AFFAIRS = (
    r"(?:(?:war|conflict|fighting|situation|crisis|question|issue|case|events|developments)s? "
    r"(?:in|of|over|on|regarding|concerning) (?:the )?)?"
)
# The same of what kind of thing it is: "the southern city of", "the militant group".
_OF_A_KIND = re.compile(
    r"(?:[\w-]+ ){0,2}(?:city|town|village|port|district|province|region|island|camp|crossing|"
    r"month|festival|group|movement|militia|militants|organi[sz]ation|network|company|firm|ship|"
    r"vessel) (?:of |called |named )?(?:the )?(?=[A-Z])"
)
# Who mentioned a thing, of all who speak: not "African countries", not "refused to mention".
_ALL_WHO_MENTIONED = re.compile(
    rf"^{wording.POLITE}*(?:(?:did|has|have) )?(?:who|any(?:one|body)|(?:which|what|any) "
    rf"(?:{wording.BODY}|{wording.DELEGATE})|(?:(?:list|name|give me|show me) )?"
    rf"(?:(?:all|every|the|those) )*"
    rf"(?:{wording.BODY}|{wording.DELEGATE}|those|everyone|everybody) (?:who|that))"
    rf"(?: (?:all|else|also|has|have|had|first))* "
    rf"{wording.MENTIONED.pattern}{_AFFAIRS}"
)
_FIRST = re.compile(r"\bfirst\b(?! (?:committee|world|phase|time|nations?)\b)")
_USED_THE_WORD = re.compile(rf"\b{wording.A_SAYING} (?:the )?$")
_A_WORD = re.compile(r"[\w'’-]+")
_WHOSE = re.compile(r".*['’]s? \w")  # a name and what is its: not it is mentioned, but that
_A_PHRASE = re.compile(r".+")
# What was said on something by its name: "what was said about the Hague Conference?"
_NAMED_SUBJECT = re.compile(
    rf"^(?:[Ww]hat|[Aa]nything|[Hh]ow)\b.*\b(?:about|on|regarding|concerning) (?:the "
    rf")?({wording.NAME.pattern})"
    r"(?:['’]s?)?\W*$"
)
FEW_TERMS = 3  # of what it is asked who mentioned, at most
_INITIALS = 3  # of a name, by which it may be called, at least
_KEYWORDS = 3  # typed alone, with no sentence around them
_WHOSE_DELEGATE = (
    r"\b{0}'s (?:[\w-]+ )?(?=represent|delegat|minister|president|ambassador|envoy|speaker)|"
    r"\b[A-Z][\w'-]* (?:of|for|from) (?:the )?{0}(?=,| said\b)|"
    r"\b(?:representatives?|delegates?|observers?|ministers?|president|ambassador|envoy) "
    r"(?:of|for|from) (?:the )?{0}(?=,| said\b)"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")  # behind a name, whose delegate it is

# No other word is used for it.
_ON_THE_VETO = re.compile(
    r"\b(?:about|on|of|regarding|concerning) (?:the )?(?:(?:right|power|use) of (?:the )?)?"
    r"veto(?:es)?(?: (?:power|right)s?)?\W*$"
)


def named_rows(library: Library, question: Question) -> Marks | None:
    """Which rows are by, or mention, anyone a question names; None where it names no one."""
    return by_or_about(library, question.named)


def rows_called(library: Library, question: Question) -> dict[str, Marks]:
    """The rows that mention whom a question talks about, for each of its terms that names them."""
    found: dict[str, Marks] = {}
    for one in question.topics:
        told = set(terms(one.label)).intersection(question.terms)
        if told:
            rows = rows_naming(library, one)
            found |= {term: found.get(term, rows) | rows for term in told}  # of both Sudans
    return rows_of_capitals(library, question) | found


def rows_of_capitals(library: Library, question: Question) -> dict[str, Marks]:
    """For each term that is a capital ("about Tehran"), the rows that have it or its country."""
    named = ((stem(fold(found[0])), country) for found, country in capitals_in(question.text))
    return {
        term: rows_holding(library, [term]) | rows_holding(library, terms(country))
        for term, country in named
        if term in question.terms
    }


def rows_naming(library: Library, one: Named) -> Marks:
    """Which rows mention somebody by one of their names."""
    marks = np.zeros(len(library.windows), np.bool_)
    for form in one.forms:
        rows = library.words.holding(terms(form))
        if " " in form and not one.entries:  # "Republic of China" is no republic beside China
            said = [form in fold(library.windows[row].text) for row in rows]
            rows = rows[np.array(said, np.bool_)]
        marks[rows] = True
    for capital in capitals_of(one.label):
        marks[library.words.holding(terms(capital))] = True
    return marks


def rows_of(library: Library, named: Iterable[Named]) -> Marks:
    """Which rows are said by any of those named."""
    return library.allowed(remarks_of(named)).marks


def by_or_about(library: Library, named: Sequence[Named]) -> Marks | None:
    """Which rows are by, or mention, any of those named; None where nobody is."""
    if not named:
        return None
    marks = rows_of(library, named)
    for one in named:
        marks |= rows_naming(library, one)
    return marks


def of_account(question: Question, library: Library) -> Marks:
    """The rows that mention by whose account it asks, or who, no State, is asked for a value."""
    account = wording.ACCOUNT.search(question.plain)
    marks = rows_holding(library, terms(account["subject"]) if account else [])
    for one in question.asked if question.value else ():
        if not (one.spoke or country_code(one.label)):
            marks |= rows_naming(library, one)
    return marks


def mentioning(question: Question, library: Library, remarks: Selection) -> list[Told]:
    """Each one's first sentence that has the name that it asks who mentioned, and no more."""
    plain, one = question.plain, mentioned_alone(question)
    name = _name_mentioned(question)
    if one:
        target, marks = Target(one.forms | {one.label}, proper=True), rows_naming(library, one)
    elif name and (stems := _named_stems(name[0])) and wording.NO_MORE.match(plain, name.end()):
        short = _IN_FULL.get(level(name[0]))  # "artificial intelligence" is AI too
        others = [*filter(None, [short]), *wording.ALSO_CALLED.get(level(name[0]), ())]
        initials = "".join(re.findall(r"\b[A-Z]", name[0]))
        others += [initials] if len(initials) >= _INITIALS else []
        several = len(words(name[0])) > 1
        names = {name[0]} if several else set(library.written(stems[0]))
        marks = rows_written(library, stems)
        for other in others:
            marks = marks | rows_written(library, terms(other))
        target = Target(frozenset(names.union(others)), proper=True)
    else:
        return []
    theirs = set(one.remarks if one else ())
    states = wording.WHICH_STATES.match(plain)
    told: list[Told] = []
    own: list[Told] = []
    for remark in remarks.marked(marks):
        if remark.speaker is None or (one and _is_part(one, remark.speaker)):
            continue
        if states and not for_a_state(remark):
            continue
        is_own = remark in theirs
        said = (
            span
            for span, text in told_sentences(remark)
            if target.mentioned(_besides_speaker(text, one) if one and is_own else text)
        )
        (own if is_own else told).extend((remark, span) for span in islice(said, 1))
    told = _in_capitals(name, told) or told or own
    told = unrepeated(told, lambda one: one[0])
    return _first_of_all(told) if _FIRST.search(plain) else told


def _first_of_all(told: Iterable[Told]) -> list[Told]:
    """Of each record the first of what is told, its statements before its summary."""
    ordered = sorted(told, key=lambda one: (one[0].in_summary, one[0].paragraph.number, one[1]))
    first: dict[str, Told] = {}
    for one in ordered:
        first.setdefault(one[0].record.id, one)
    return list(first.values())


def _besides_speaker(text: str, one: Named) -> str:
    """A sentence without the country of whoever says it ("Kenya's representative")."""
    bare, dropped = _IN_BRACKETS.subn("", text, count=1)
    name = re.escape(one.label.removeprefix("the "))
    return bare if dropped else re.sub(_WHOSE_DELEGATE.format(name), "", even(bare), count=1)


def mentioned_alone(question: Question) -> Named | None:
    """The one whom it asks who mentioned, and no more; None where it asks something else."""
    begins = _all_who_mentioned(question)
    wanted = (one for one in question.topics if one.start == begins)
    plain = question.plain
    return next((one for one in wanted if wording.NO_MORE.match(plain, one.end)), None)


def _in_capitals(name: re.Match[str] | None, told: Sequence[Told]) -> list[Told]:
    """Where a name is typed in capitals ("SWIFT"), those who have it so."""
    if name is None or not name[0].isupper():
        return []
    as_typed = re.compile(rf"\b{re.escape(name[0])}\b")
    return [one for one in told if as_typed.search(told_text(one))]


def names_nothing(question: Question, library: Library, base: Allowed) -> bool:
    """Whether it asks who mentioned something, or what was said on it, by a name that no passage
    has; or whether anybody mentioned it by a word that none has; or is no more than such a name; or
    asks who did it, and says of nothing what.
    """
    plain = question.plain
    if question.kind is Kind.WHO and question.bare and not (question.asked or question.topics):
        return True
    alone = not (question.asked or question.topics) and not question.kind.many
    if alone and len(words(plain)) <= _KEYWORDS:
        foreign = [term for word in words(plain) if not is_english(word) for term in terms(word)]
        if foreign:
            return not (rows_written(library, foreign) & base.marks).any()
    mentioned = wording.MENTIONED.search(plain)
    if mentioned and wording.WHETHER_ANY.match(plain) and not question.topics:
        asked = set(terms(plain[mentioned.end() :]))
        said = [term for term in question.terms if term in asked]
        names = set(said).intersection(names_in(question, library))
        # "The Orion ferry", be it a ship.
        said = [term for term in said if not names or term in names]
        if 0 < len(said) <= FEW_TERMS and not library.words.counts(said, base).all():
            return True
    name = _name_mentioned(question) or _NAMED_SUBJECT.search(question.text)
    if name is None or names_some(name, question.topics):
        return False
    every = _named_stems(name[name.lastindex or 0])
    if every == ["un"]:
        return False  # whoever speaks there need not name it
    spelt = [term for term in every if library.spelt(term) in question.terms]
    stems = spelt or every  # without a given name
    written = rows_written(library, stems)
    country = by_capital().get(stems[0]) if len(stems) == 1 else None
    if country:  # "Tehran": Iran is named
        written = written | rows_holding(library, terms(country))
    return bool(stems) and not (written & base.marks).any()


def never_name(question: Question, library: Library) -> bool:
    """Whether those asked are asked about countries alone that they, and titles, never name."""
    asked = [one for one in question.asked if one.entries]
    topics = [one for one in question.topics if not one.person]
    if not (asked and topics and question.speech) or question.kind is not Kind.STATEMENT:
        return False
    if not set(question.terms) <= {term for one in topics for term in terms(one.label)}:
        return False  # about more than them
    theirs = rows_of(library, asked)
    titles = fold(" ".join({m.record.title for one in asked for m in one.remarks}))
    forms = {form for one in topics for form in (*one.forms, *capitals_of(one.label))}
    said = [rows_holding(library, terms(form)) for form in forms]
    return not any(form in titles for form in forms) and not any(
        (rows & theirs).any() for rows in said
    )


def never_speak_of_veto(question: Question, library: Library) -> bool:
    """Whether those asked are asked about the veto alone, and never speak of one."""
    asked = [one for one in question.asked if one.entries]
    if not (asked and question.speech and _ON_THE_VETO.search(question.plain)):
        return False
    theirs = rows_of(library, asked)
    every = (rows_holding(library, terms(said)) for said in ("veto", "negative vote"))
    return not any((rows & theirs).any() for rows in every)


def _named_stems(name: str) -> Sequence[str]:
    """The stems of a name, without the article of an Arabic one, which not all print."""
    every = terms(name)
    return [one for one in every if one not in wording.ARTICLES] or every


def _all_who_mentioned(question: Question) -> int | None:
    """Where what begins that it asks who mentioned, whoever they be."""
    verb = _ALL_WHO_MENTIONED.match(question.plain) if question.kind.many else None
    kind = _OF_A_KIND.match(question.text, verb.end()) if verb else None
    return kind.end() if kind else verb and verb.end()


def _name_mentioned(question: Question) -> re.Match[str] | None:
    """The name that it asks who mentioned, or the words that it asks who used."""
    begins = _all_who_mentioned(question)
    if begins is None:
        return None
    plain = question.plain
    if _USED_THE_WORD.search(plain, 0, begins):
        ends = (found.end() for found in _A_WORD.finditer(plain, begins))
        whole = next((end for end in ends if wording.NO_MORE.match(plain, end)), begins)
        return _A_PHRASE.match(question.text, begins, whole)
    full = _A_FULL_NAME.match(plain, begins) or wording.NAME.match(question.text, begins)
    whose = full and _WHOSE.match(question.text[full.start() : full.end() + 2])
    return None if whose else full


def rows_written(library: Library, stems: Sequence[str]) -> Marks:
    """The rows that have each part of a name, however they write it, or another word for it."""
    ways = [library.written(one) | {SAME_MATTER.get(one, one)} for one in stems]
    rows = [library.words.presence(sorted(each)).any(axis=0) for each in ways]
    return np.asarray(np.logical_and.reduce(rows))


def stems_of_named(question: Question) -> set[str]:
    """The stems of all names by which whomever a question names may be called."""
    named = question.named
    return {term for one in named for name in (one.label, *one.forms) for term in terms(name)}


def names_in(question: Question, library: Library) -> list[str]:
    """The stems of names in a question, of no person, country or body; none if alternatives."""
    text = _IN_BRACKETS.sub(lambda told: " " * len(told[0]), question.text)
    if "or" in words(text):
        return []
    taken = stems_of_named(question)

    def is_name(start: int, word: str) -> bool:
        plain = library.directory.is_plain(word) or not word.isalpha()
        return not plain and (text[start].isupper() or not is_english(word))

    return [
        term
        for start, end, term in placed_terms(text)
        if term in question.terms
        and term not in taken
        and library.words.holds(term)
        and is_name(start, level(text[start:end]))
    ]


def rows_holding(library: Library, stems: Sequence[str]) -> Marks:
    """Which rows hold all of some terms; none where there are none."""
    marks = np.zeros(len(library.windows), np.bool_)
    marks[library.words.holding(stems)] = True
    return marks


def _is_part(one: Named, speaker: Speaker) -> bool:
    """Whether what somebody is called is part of a speaker's own name."""
    own = set(words(speaker.name))
    return any(own.issuperset(form.split()) for form in one.forms)
