"""Words that whoever says them gives as somebody else's, and as whose: cited, or said by another.

Comes in: a Citation; a Question and what is quoted or searched. Goes out: whether they are, as
whose, and the sentences that tell what somebody said who is not heard on it. Does not know: how
quotes are looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import numpy as np

from rag.agencies import AGENCIES
from rag.answer import Citation, Kind
from rag.answering.phrases import who_within
from rag.countries import country_code, states_in
from rag.holdings.entries import remarks_of
from rag.holdings.library import Library
from rag.holdings.passages import Told, remark_sentences, stated, told_sentences
from rag.holdings.persons import country_of
from rag.holdings.selection import Selection
from rag.questions import wording
from rag.questions.question import Question
from rag.quotation import quoted_spans
from rag.reading.names import HONORIFIC
from rag.records import Remark
from rag.retrieval.mentioned import rows_holding
from rag.retrieval.quoted import Quoted
from rag.words import even, fold, level, terms, words

# What stands, in one sentence, before words that a speaker gives as another's, whose name is the
# verb's subject or whom they cite: cited Moyo's words: "", the expert, Eva Moyo, said: "".
_AS_ANOTHERS = (
    r'(?:\b(?:cit|quot|echo|recall|repeat)\w* [^".]{{0,80}}?\b{0}\b'
    r"(?:,? who (?:had |has |once )?said\b)?"
    r'(?:(?!\b(?:said|told|stated|declared|stressed|added|warned)\b)[^"])'
    r"{{0,100}}|(?:^|[,;:] |\bthat )(?:(?!\b(?:of|to|with|for|from|by|after|as|thanking|who)\b)"
    r'[\w.-]+,? ){{0,6}}?{0}(?:, [^",]{{0,90}},)? (?:(?:had|has|also|then) )?'
    r'(?:said|told|stated|warned|noted|asked|called|described)\b[^"]{{0,40}})"[^"]*$'
)
# The same of anybody, named or not: quoting the poet: "", recalling a proverb that "", by his
# mother who said "", he was told that ""; not: cited a plan as "", quoting him, he called it "".
_NO_OWN = (
    r"(?:(?!\b(?:he|she|they|delegate|representative) (?:\w+ly )?"
    r'(?:said|told|stated|added|stressed|declared)\b)[^".])*'
)
_OF_ANOTHER = re.compile(
    rf"(?:\b(?:cit|quot)(?:e[sd]?|ing)\b{_NO_OWN}[:,]|"
    r"\bquoting (?:from )?(?:the )?(?:paragraphs?|articles?|sections?|lines?|pages?|verses?)\b"
    r'[^".]{0,80}, (?:he|she|they) (?:said|stated|noted|recalled)(?: that)?[:,]?|'
    r'\b(?:cit|quot|echo|repeat|recall|invok)\w* [^".]{0,80}?'
    rf"\b(?:words|remarks?|comments?|statements?|messages?|saying|proverb|adage|motto)\b{_NO_OWN}|"
    r"(?<![,;:])(?<!\bthose)(?<!\ball) who (?:had |has |have |once |famously )?"
    r'(?:said|wrote|told|warned)\b[^".]{0,40}|\bin the words of [^".]{0,80}|'
    r"(?<!members )(?<!council )(?<!assembly )(?<!committee )(?<!delegates )"
    r'\b(?:is|are|was|were|been) told (?:(?!by\b)[\w\'-]+ ){0,4}that) *"[^"]*$'
)
_OPENS = re.compile(r"(?<=[.!?”\"]) {1,2}(?=[A-Z“\"])")  # between sentences
# Who said so in a speaker's words: "Mr. Falk's envoy also asserted that", "recalling that Falk had
# declared that"; nobody whom "he" or "the delegation" may mean, who is the speaker.
_ONE_OF_OWN = (
    r"he|she|they|it|i|we|you|who|which|that|this|these|those|there|his|her|its|their|our|my|and|"
    r"or|but|also|then|to|as|if|when|while|since|until|because|where|how|what|why|former|latter|"
    r"members?|council|assembly|committee|delegations?|speakers?|countr\w+"
)
_SAYS_SO = re.compile(
    r"(?:^|\b(?:recall|remind|not|add|stat|point)\w* (?:\w+ )?that )"
    rf"(?P<whose>(?:(?!(?:{_ONE_OF_OWN})\b)[\w.'-]+ ){{1,7}}?)"
    r"(?:(?:also|then|further|once|again|had|has|have|[a-z]+ly) ){0,2}(?:said|says|told|stated|"
    r"states|asserted|asserts|claimed|claims|declared|declares|argued|argues|concluded|concludes|"
    r"insisted|insists|announced|wrote|admitted|warned|alleged)"
    r"(?: (?:him|her|them|us|the \w+(?: \w+)?))?(?: that (?!(?:he|she|they) )|[:,]? ?(?=\"))"
)
# A name, as printed, that stands there as the one cited: "Ada Falk’s words", "Ada Falk, who said".
_WHOM_CITED = re.compile(
    r"((?:[A-Z][\w.-]+ )*[A-Z][\w.-]+)(?:'s? (?:\w+ )?(?:words|remarks?|comments?|statements?)\b|"
    r", who (?:had |has |once |famously )*(?:said|wrote|told|warned)\b|, (?:he |she )?said\b)"
)
# Whose words a whole sentence hands on: "Citing Ada Falk, he underscored that".
_HANDS_ON = re.compile(
    r"(?:According to|Citing|Quoting) (?:(?:figures|data|reports?|estimates|statistics|numbers|"
    r"findings|words) (?:from|of|by) )?(?:the )?"
    r"(?P<whose>[A-Z][\w.'-]*(?: (?:(?:of|for|on|the|and) )*[A-Z][\w.'-]*)*), "
)
_SPEAKS_AGAIN = re.compile(r"[,\"] (?:(?:he|she|they) \w|(?:but|and|while) )")
_SPEAKER = re.compile(rf"(?:the )?(?:[a-z]+ )?{wording.DELEGATE}")
_TITLED = re.compile(rf"^(?:{HONORIFIC}|President|Prime Minister|Pope|[Tt]he)\s+(?=[A-Z])")
_WHO_SAID = re.compile(
    rf"^{wording.POLITE}*(?:and |so )?who (?:else )?(?:said|says|stated|told|claimed|claims|"
    r"asserted|asserts|declared|argued|argues|concluded|insisted|alleged|denie[sd]|asked|wondered)\b"
)


def cites_another(match: Citation) -> bool:
    """Whether whoever says these words gives them as somebody else's, whoever that is."""
    told = (
        run
        for start, end in remark_sentences(match.remark)
        if start <= match.start < end
        for _, run in _said_so(match.remark, start, end)
    )
    within = any(start <= match.start and match.end <= end for start, end in told)
    runs_on = "”" in match.quote.rstrip('”".,')  # into words outside the quotation marks
    return within or (not runs_on and _OF_ANOTHER.search(_leading_to(match)) is not None)


def cites_one_of(match: Citation, names: Iterable[str]) -> bool:
    """Whether whoever says these words gives them as another's, who goes by one of those names."""
    told = _leading_to(match)
    return any(re.search(_AS_ANOTHERS.format(re.escape(name)), told) for name in names)


def _leading_to(match: Citation) -> str:
    """What stands before words in the sentence that leads to them, folded."""
    before = match.paragraph.text[match.remark.start : match.start]
    opening = max(before.rfind("“"), before.rfind('"'))
    start = max((one.end() for one in _OPENS.finditer(before, 0, max(opening, 0))), default=0)
    return fold(before[start:])


def _said_so(remark: Remark, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Who else is told, by a name, to have said so in a sentence, as printed, and what, where."""
    printed = remark.paragraph.slice(start, end)
    plain = level(printed)
    found = _SAYS_SO.search(plain)
    if found is None or _SPEAKER.fullmatch(found["whose"].strip()):
        return
    whose, speaker = printed[slice(*found.span("whose"))].strip(), remark.speaker
    own = f"{speaker.name} {speaker.role or ''}" if speaker else ""
    own = " ".join((own, *remark.bodies, *remark.on_behalf_of))
    if speaker is None or not set(terms(own)).isdisjoint(terms(whose)):
        return
    if country_of(remark) not in states_in(whose):
        again = _SPEAKS_AGAIN.search(plain, found.end())
        yield whose, (start + found.end(), start + again.start() if again else end)


def _relayed(remark: Remark, start: int, end: int) -> Iterator[tuple[str | None, tuple[int, int]]]:
    """Where a sentence gives words as somebody else's, and whose, where that is told by a name."""
    yield from _said_so(remark, start, end)
    text = even(remark.paragraph.slice(start, end))
    for one in _quotes_in(remark, start, text):
        if _OF_ANOTHER.search(_leading_to(one)):
            cited = _WHOM_CITED.search(text, 0, one.start - 1 - start)
            yield cited and cited[1], (one.start, one.end)


def _quotes_in(remark: Remark, start: int, text: str) -> Iterator[Citation]:
    """What stands in quotation marks in a sentence of a remark, which begins there and so reads."""
    for a, b in quoted_spans(text):
        if b > a + 1:
            yield Citation(1, remark.paragraph, start + a + 1, start + b)


def according_to(question: Question, best: Quoted) -> str | None:
    """``Mr. Falk’s envoy, according to the delegate of Chad``, where it asks who said what the best
    of what is quoted gives as somebody else's; None where it is the speaker's own.
    """
    asked = set(question.terms)
    if not (asked and _WHO_SAID.match(question.plain)):
        return None
    sentences = [
        span
        for span in remark_sentences(best.remark)
        if any(start < span[1] and span[0] < end for start, end in best.runs)
    ]
    text = best.remark.paragraph.slice
    nearest = max(sentences, key=lambda one: len(asked.intersection(terms(text(*one)))))
    for whose, run in _relayed(best.remark, *nearest):
        named = not asked.isdisjoint(terms(whose or ""))
        if not named and 2 * len(asked.intersection(terms(text(*run)))) >= len(asked):
            return f"{whose or 'Somebody else'}, according to {who_within(best.remark.speaker)}"
    return None


def told_by_others(question: Question, library: Library, remarks: Selection) -> list[Told]:
    """The sentences in which others give words of the one person asked who is not heard on it, or
    of nobody known, and which have all that it asks about.
    """
    one = question.asked[0] if len(question.asked) == 1 else None
    called = question.unknown or (one.label if one and not country_code(one.label) else "")
    names = {fold(_TITLED.sub("", called))} if called else set[str]()
    if one and names <= one.forms:  # not a surname's bearers
        names |= one.forms
    if question.kind is not Kind.STATEMENT or question.value or not names:
        return []
    about = set(question.terms).difference(terms(called), *map(terms, names))
    of_agency = ({fold(short), fold(full)} for short, full in AGENCIES.items())
    forms = names.union(*(both for both in of_agency if both & names))
    rows = np.logical_or.reduce([rows_holding(library, terms(form)) for form in forms])
    theirs = remarks_of(question.asked)
    return [
        (remark, span)
        for remark in stated(remarks.marked(rows))
        if remark not in theirs
        for span, text in told_sentences(remark)
        if about <= set(terms(text))
        and (_is_handed_on(forms, text) or _is_said_by(names, remark, span))
    ]


def _is_handed_on(names: Iterable[str], text: str) -> bool:
    """Whether a sentence begins by telling that it hands on the words of one of some names."""
    found = _HANDS_ON.match(even(text))
    whose = words(fold(found["whose"])) if found else []
    return any(
        whose[-len(name) :] == name and whose[: -len(name)][-1:] not in (["of"], ["the"])
        for name in map(words, names)
    )


def _is_said_by(names: Iterable[str], remark: Remark, span: tuple[int, int]) -> bool:
    """Whether a sentence gives words as those of somebody who goes by one of some names."""
    start, end = span
    whose = [words(fold(whose)) for whose, _ in _relayed(remark, start, end) if whose]
    if any(one[-len(name) :] == name for name in map(words, names) for one in whose):
        return True
    quotes = _quotes_in(remark, start, remark.paragraph.slice(start, end))
    return any(cites_one_of(one, names) for one in quotes)
