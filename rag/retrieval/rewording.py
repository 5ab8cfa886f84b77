"""A question in the words of the records searched: short forms in full, near synonyms as printed.

Comes in: a Question, a library, the rows searched. Goes out: the same question, with the words that
these rows lack exchanged for others that they have. Does not know: whether they answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np

from embeddings import Allowed, Marks
from rag.agencies import SHORT_FORMS
from rag.countries import with_article
from rag.holdings.directory import Named
from rag.holdings.library import Library
from rag.questions import wording
from rag.questions.question import Question, names_some
from rag.questions.synonyms import LOOSELY, PRINTED_FOR
from rag.questions.whereabouts import capitals_in, is_capital
from rag.words import level, terms

_SHORT_FORM = re.compile(rf"\b({'|'.join(SHORT_FORMS)})s?\b", re.IGNORECASE)
_TWO_NAMES = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_LESS = re.compile(r"\bpauses?$")  # what is no other word for a thing, but less of it
_MOST_WAYS = 3  # to put a question otherwise in which a list is looked for
_OF_ONE_WORD = re.compile(rf"^whose\b|\b{wording.A_SAYING}\b")  # no other says the same
_OF_TEXT = re.compile(rf" {wording.TEXT}s?\b")  # "the truce resolution" is one by that name
_AT_A_PLACE = re.compile(
    r"(?<!sanctions )(?<!penalties )\b"
    r"(?:in|at|to|on|from|near|around|outside|over|of|said about) $"
)
_RARER = 8  # times as many rows have what is printed instead of what is said
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(PRINTED_FOR, key=len, reverse=True))})\b")


def in_words_of(library: Library, question: Question, base: Allowed) -> Question:
    """The question with misspelt terms put right, short forms and near synonyms that the rows
    searched lack as they print them, surnames without given names that they lack, and, for names
    that no record uses of those it talks about ("the Kremlin"), one that they do use.
    """
    question = _by_surname(library, _as_printed(library, question, base), base)
    names = {term: one for one in question.topics if one.spoke for term in terms(one.label)}
    spelt = (library.spelt(term) for term in question.terms)
    held: list[str] = []
    for term in spelt:
        if term not in names or library.words.holds(term):
            held.append(term)
        elif question.asked:
            held += _as_called(library, names[term], base)
    about = [term for term in held if term not in wording.ARTICLES] or held
    return replace(question, terms=tuple(dict.fromkeys(about)))


def _as_called(library: Library, one: Named, base: Allowed) -> Sequence[str]:
    """The terms of the name by which most rows searched call somebody; none where none does."""
    named = [every for form in sorted(one.forms) if (every := terms(form))]
    rows = [int(library.words.counts(every, base).min()) for every in named]
    most = max(rows, default=0)
    return named[rows.index(most)] if most else []


def names_alike(names: Iterable[str]) -> frozenset[str]:
    """Names of a matter, and how records may print them."""
    said = frozenset(names)
    alike = (other for one in said - LOOSELY for other in PRINTED_FOR.get(level(one), ()))
    return said.union(other for other in alike if not _LESS.search(other))


def also_printed(library: Library, question: Question, base: Allowed) -> Iterator[Question]:
    """The question, where it asks for a list, with near synonyms that the rows searched have beside
    what it says: of whoever speaks of it, some use one word and some the other.
    """
    plain = question.plain
    if question.kind.many and not (_OF_ONE_WORD.search(plain) or wording.MENTIONED.search(plain)):
        yield from islice(_in_other_words(library, question, base), _MOST_WAYS)


def _in_other_words(library: Library, question: Question, base: Allowed) -> Iterator[Question]:
    """The same with each near synonym, but of what is a name or not quite told by it."""
    plain = question.plain
    for found, printed in _as_may_be_printed(question):
        name = question.text[found.start()].isupper() and printed[0].islower()
        loosely = name or found[0] in LOOSELY or _OF_TEXT.match(plain, found.end())
        if loosely or not _rows_with(library, _counted(found[0]), base):
            continue
        for one in printed:
            said = set(terms(one)) <= set(question.terms) or _LESS.search(one)
            if not said and _rows_printing(library, one, base):
                yield _exchanged(question, found, one)


@cache
def printed_for(term: str) -> tuple[frozenset[str], ...]:
    """The stems of each near synonym of a stem, be it said or printed."""
    alike = ({said, *printed} for said, printed in PRINTED_FOR.items())
    each = ({frozenset(terms(one)) for one in every} for every in alike)
    return tuple(one for every in each if {term} in every for one in every)


def _as_printed(library: Library, question: Question, base: Allowed) -> Question:
    """The question with what it says otherwise than the rows searched as they print it."""
    for found, printed in reversed(list(_as_may_be_printed(question))):
        rows = _rows_with(library, _counted(found[0]), base)
        if rows and question.kind.many and found[0] not in LOOSELY:
            continue  # a list is looked for by both
        for one in printed:
            if _RARER * rows < _rows_printing(library, one, base):
                question = _exchanged(question, found, one)
                break
    return question


def _as_may_be_printed(question: Question) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """What a question says otherwise, and not as part of a name, and how records may print it."""
    named = [*question.asked, *(one for one in question.topics if not is_capital(one.label))]
    for found, printed in _otherwise(question.text):
        said = _counted(found[0])
        if said and not names_some(found, named) and set(said) <= set(question.terms):
            yield found, printed


def _rows_with(library: Library, stems: Sequence[str], base: Allowed) -> int:
    """How many of the rows searched have all of some terms."""
    if len(stems) == 1:
        return int(library.words.counts(stems, base)[0])
    return int(np.count_nonzero(_having(library, stems, base)))


def _rows_printing(library: Library, said: str, base: Allowed) -> int:
    """How many of the rows searched have some words one behind the other."""
    stems = terms(said)
    if len(stems) == 1:
        return _rows_with(library, stems, base)
    plain = level(said).removeprefix("the ").removesuffix("s")
    rows = np.flatnonzero(_having(library, stems, base)).tolist()
    return sum(plain in level(library.windows[row].text) for row in rows)


def _having(library: Library, stems: Sequence[str], base: Allowed) -> Marks:
    return np.asarray(library.words.presence(stems).all(axis=0) & base.marks)


def _otherwise(text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """What a text says that records may print otherwise, in order, and how they may."""
    ways: list[tuple[re.Match[str], tuple[str, ...]]] = [
        (found, (SHORT_FORMS[found[1].upper()],)) for found in _SHORT_FORM.finditer(text)
    ]
    ways += ((found, PRINTED_FOR[found[0]]) for found in _SAID.finditer(level(text)))
    ways += (
        (found, (with_article(country),))
        for found, country in capitals_in(text)
        if not _AT_A_PLACE.search(text, 0, found.start())
    )
    yield from sorted(ways, key=lambda way: way[0].start())


def _counted(text: str) -> list[str]:
    """The terms of a text that a question has among its own: none that ask."""
    return [one for one in terms(text) if one not in wording.ASKING]


def _exchanged(question: Question, found: re.Match[str], printed: str) -> Question:
    """The question with other words for some of its text."""
    said, whole = _counted(found[0]), _counted(printed)
    longer = len(printed) - len(found[0])
    leading = len(printed) - len(printed.removeprefix("the "))
    new = [t for one in question.terms for t in (whole if one == said[0] else [one])]
    return replace(
        question,
        text=question.text[: found.start()] + printed + question.text[found.end() :],
        terms=tuple(one for one in new if one in whole or one not in said),
        asked=tuple(_moved(one, found.start(), longer, leading) for one in question.asked),
        topics=tuple(_moved(one, found.start(), longer, leading) for one in question.topics),
    )


def _by_surname(library: Library, question: Question, base: Allowed) -> Question:
    """Without given names that no row has beside a surname: "Charles Taylor" as "Mr. Taylor"."""
    for found in _TWO_NAMES.finditer(question.text):
        if names_some(found, question.named):
            continue
        both = terms(found[0])
        held = library.words.counts(both, base).astype(bool).tolist()
        if held == [False, True]:
            left = tuple(term for term in question.terms if term != both[0])
            question = replace(question, terms=left)
    return question


def _moved(one: Named, place: int, by: int, leading: int) -> Named:
    """With its place in a text that grew at ``place``, the first ``leading`` before the name."""
    start, end = (at + by * (at > place) for at in (one.start, one.end))
    return replace(one, start=start + leading * (start == place), end=end)
