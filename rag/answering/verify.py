"""Is this quote real? Exact, near, said by another, stitched from several, or not found.

Comes in: a quote and, where claimed, its speaker. Goes out: a Verification with citations.
Does not know: questions.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from embeddings import Rows, best
from rag.answer import Citation
from rag.answering.relayed import cites_another, cites_one_of
from rag.countries import country_code
from rag.holdings.library import Library
from rag.holdings.passages import Span, remark_sentences
from rag.questions.stance import STANCES
from rag.quotation import SAID, quoted_spans
from rag.records import Paragraph, Remark, Status
from rag.sentences import sentence_spans
from rag.words import STOP_WORDS, even, stem, terms, words

NEAR = 88.0  # rapidfuzz partial_ratio from which a run is nearly the quote; with no word of
_ALIKE = 80.0  # substance more or less, from here on. Less near, it is the nearest there is.
_OTHER_WORDS = 6  # words of substance of which one may be another
_LEFT_OUT = 60  # characters that a quote may leave out of a remark without a mark
# Between marks, an aside; what turns it or what is said around it is none.
_AN_ASIDE = re.compile(r"\s*[,—–(-].*[,—–)-]\s*", re.DOTALL)
_TURNS = re.compile(r"\b(?:if|unless|only|except|but|(?:deny|denie|refus|fail|reject)\w*)\b")
# Between two halves of what is quoted, who says it and no more: "The rain," he said, "is ours".
_WHO_SAYS = re.compile(
    rf'[,.;?!]?" (?:(?:he|she|they|the [^",.;]{{1,60}}?|[A-Z][^",.;]{{1,60}}?) (?:\w+ly )?{SAID}|'
    rf'{SAID} (?:he|she|they|the [^",.;]{{1,60}}|[A-Z][^",.;]{{1,60}}))[,.:]? +"'
)
SHORT = 2  # words, which only stand as they are or not at all
_PIECE = 4  # words a piece of a stitched quote has at least
_FACTS = re.compile(r"\d[\d.,]*\d|\d|\bno\b|(?P<denies>\bnot\b|\bnever\b|\bcannot\b|n't\b)")
# Before a run that it denies: not of "not only …, but", nor of "no doubt".
_DENIED = re.compile(
    r"(?:(?:\b(?:(?<!why )not|never|cannot)|n't) "
    r"(?:(?!only|just|merely|simply|and|or|but|nor)\w+ )?|\bno )$"
)
_NOT_DENIED = re.compile(
    r"(?:only|just|merely|simply|doubt|matter|longer|and|or|but)\b|(?:\w+ )?(?:not|never)\b"
)
_TURNING = frozenset("with without neither nor none nothing nobody".split())
_LEVEL = 5.0  # of that ratio: so near the nearest, another run is told too
_LIKELIEST = 2000  # windows, by their words, in whose paragraphs a run like a quote is sought,
_SHARED = 0.5  # of a quote's words of substance a sentence has that comes nearest by these alone,
_FEWEST = 2  # and so many at least, in one of so many
_TRIED = 20  # windows, by their words, where no speaker is claimed, and then all of them;
_LONGER = 10  # it is no more than so many times as long where it has no more of them
_EASY = 100  # fewer where it has more characters than this, so that no quote costs more
_SLIP = 82.0  # rapidfuzz ratio from which a word is another form of one, or a slip of the pen
_ELLIPSIS = re.compile(r"\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*")
# Up to eight words between a run and the mark before it, or behind it.
_A_WORD = r"[\w'-]+(?:[.,]\d+)*"
_WORDS_BEFORE = re.compile(rf"(?:(?<=[.,;:!?\"()\[\]] )|(?<=[\"(\[])|^)(?:{_A_WORD} ){{1,8}}$")
_WORDS_BEHIND = re.compile(rf"(?: {_A_WORD}){{1,8}}(?=[.,;:!?\"()\[\]]|$)")
_SENTENCES = re.compile(r'(?<=[.!?])["\']? ["\']?')


class Match(StrEnum):
    """How a quote stands to the records."""

    EXACT = "exact"
    NEAR = "near"
    MISATTRIBUTED = "misattributed"
    STITCHED = "stitched"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class Verification:
    """The verdict on a quote and where its words stand, and in how many further places; of one not
    found, what comes nearest. ``relayed``: whoever says them gives them as somebody else's, or,
    where they are not the claimed speaker's, as theirs; ``others``: of a stitched one, no part is
    the claimed speaker's; ``elsewhere``: of one nearly theirs, where others have it to the word.
    """

    verdict: Match
    matches: tuple[Citation, ...]
    nearest: tuple[Citation, ...] = ()
    left_out: int = 0
    relayed: bool = False
    others: bool = False
    elsewhere: tuple[Citation, ...] = ()

    @property
    def reported(self) -> bool:
        """Whether its words are nobody's own wherever they stand: in no quotation marks there."""
        return bool(self.matches) and all(one.status is Status.REPORTED for one in self.matches)

    @property
    def of_another(self) -> bool:
        """Whether its words are given as somebody else's wherever they stand."""
        return bool(self.matches) and all(map(cites_another, self.matches))


def verify(
    library: Library, quote: str, remarks: Sequence[Remark] | None, names: Iterable[str] = ()
) -> Verification:
    """Look a quote up, blanks and print variants aside; ``remarks`` are the claimed speaker's, who
    goes by those ``names``, folded.

    All places of an exact one are found; of a word or two, no near ones.
    """
    found = _looked_up(library, quote, remarks)
    if found.verdict is Match.STITCHED and remarks is not None:
        theirs = set(remarks)
        return replace(found, others=theirs.isdisjoint(one.remark for one in found.matches))
    if found.verdict in {Match.EXACT, Match.NEAR}:
        return replace(found, relayed=found.of_another)
    if found.verdict is not Match.MISATTRIBUTED:
        return found
    relaying = tuple(one for one in found.matches if cites_one_of(one, names))
    return replace(found, matches=relaying, relayed=True) if relaying else found


def _looked_up(library: Library, quote: str, remarks: Sequence[Remark] | None) -> Verification:
    wanted = _plain(quote).strip(' ".,')
    found = [_with_denial(one) for one in _exact(library, wanted)]
    if found:
        whole = [one for one in found if len(_cited([one])) == 1]
        if not whole:  # its words run from one speaker's into another's
            return Verification(Match.STITCHED, _cited(found))
        judged = _judged(whole, remarks, Match.EXACT)
        if judged.verdict is not Match.EXACT:
            own = _own(wanted, remarks)
            nearly = own is not None and own.verdict is Match.NEAR
            return replace(own, elsewhere=judged.matches) if own and nearly else own or judged
        said = tuple(one for one in judged.matches if _plain(one.quote) == wanted)
        return replace(judged, matches=said) if said else replace(judged, verdict=Match.NEAR)
    return _own(wanted, remarks) or _nearly(library, wanted, remarks)


def _with_denial(run: Span) -> Span:
    """A run with the "not" that stands right before it, from which a quote of more than a word or
    two has cut it off.
    """
    paragraph, start, end = run
    text = even(paragraph.text).lower()
    if len(text[start:end].split()) <= SHORT or _NOT_DENIED.match(text, start):
        return run
    denied = _DENIED.search(text, 0, start)
    return (paragraph, denied.start(), end) if denied else run


def _own(wanted: str, remarks: Sequence[Remark] | None) -> Verification | None:
    """Of a quote that the claimed speaker nearly said, where; None where they did not."""
    if len(wanted.split()) <= SHORT:
        return None
    near, _ = _nearest(((one.paragraph, one.start, one.end) for one in remarks or ()), wanted)
    like = None if near else _of_like_words(wanted, remarks or ())
    near = [like] if like and _is_nearly(wanted, _plain(like[0].slice(*like[1:]))) else near
    return Verification(_how(near, wanted), _cited(near)) if near else None


def _how(near: Sequence[Span], wanted: str) -> Match:
    """Whether runs that nearly are a quote are that but for who says it, between two halves."""
    printed = [even(paragraph.slice(start, end)) for paragraph, start, end in near]
    broken = (_WHO_SAYS.search(one) and not alterations(wanted, one) for one in printed)
    return Match.EXACT if all(broken) else Match.NEAR


def _is_nearly(wanted: str, printed: str) -> bool:
    """Whether a quote is nearly a whole run that is printed."""
    same = _same_facts(wanted, printed) and _same_facts(printed, wanted)
    return (
        same and _in_order(wanted, printed) and fuzz.ratio(wanted, printed.strip(' ".,')) >= _ALIKE
    )


def _nearly(library: Library, wanted: str, remarks: Sequence[Remark] | None) -> Verification:
    """Of a quote that stands nowhere as it is, how near the records come to it."""
    if len(wanted.split()) <= SHORT:
        return Verification(Match.NOT_FOUND, ())
    stitched = _pieces(library, _ELLIPSIS.split(wanted))
    if stitched:
        return Verification(Match.STITCHED, _cited(stitched))
    many = _LIKELIEST * _EASY // max(_EASY, len(wanted))
    rows, _ = best(library.words.scores(terms(wanted)), many)
    near, alike = _nearest(((one, 0, len(one.text)) for one in _paragraphs(library, rows)), wanted)
    if near:
        return _judged(near, remarks, _how(near, wanted))
    sentences = _pieces(library, _SENTENCES.split(wanted))
    halves = sentences or _halves(library, wanted)
    whole, beside_it = _from_half_to_half(halves)
    broken = bool(_WHO_SAYS.fullmatch(beside_it))
    if whole and (broken or (not sentences and _is_an_aside(beside_it.lower()))):
        return _judged([whole], remarks, Match.EXACT if broken else Match.NEAR)
    if halves:
        return Verification(Match.STITCHED, _cited(halves))
    nearest = nearest_of(wanted, remarks or ())
    if not (nearest or alike):
        likeliest = (library.windows[row].remark for row in rows[:_TRIED])
        alike = _of_like_words(wanted, likeliest, share=1.0)
    return Verification(Match.NOT_FOUND, (), nearest or _cited([alike] if alike else []))


def nearest_of(quote: str, remarks: Sequence[Remark]) -> tuple[Citation, ...]:
    """What comes nearest to a quote, of all that its claimed speaker says."""
    wanted = _plain(quote).strip(' ".,')
    _, alike = _nearest(((one.paragraph, one.start, one.end) for one in remarks), wanted)
    alike = alike or _of_like_words(wanted, remarks)
    return _cited([alike] if alike else [])


def _of_like_words(wanted: str, remarks: Iterable[Remark], share: float = _SHARED) -> Span | None:
    """The shortest quotation or sentence with the most of a quote's words, in whatever order."""
    quoted = set(terms(wanted))
    best_run, most = None, (max(_FEWEST, share * len(quoted)), -len(wanted) * _LONGER)
    for remark in remarks:
        for start, end in _sayings(remark):
            shared = quoted.intersection(terms(remark.paragraph.slice(start, end)))
            if (len(shared), start - end) > most:
                best_run, most = (remark.paragraph, start, end), (len(shared), start - end)
    return best_run


def _sayings(remark: Remark) -> Iterator[tuple[int, int]]:
    """Where the sentences of a remark and the quotations in them stand, and theirs."""
    text = remark.paragraph.text
    yield from remark_sentences(remark)
    for a, b in quoted_spans(remark.text):
        start, end = remark.start + a + 1, remark.start + b
        end -= text[end - 1] in '”"'
        yield from ((start + one, start + other) for one, other in sentence_spans(text[start:end]))


def alterations(quote: str, printed: str) -> list[tuple[str, str]]:
    """Where a quote's words differ from the print: its words, and those that are printed."""
    printed = _WHO_SAYS.sub(" ", even(printed))
    return [(_bare(said), _bare(held)) for same, said, held in beside(quote, printed) if not same]


def beside(quote: str, printed: str) -> list[tuple[bool, str, str]]:
    """A quote's words beside those printed, run by run, and whether they are the same."""
    said, held = quote.split(), printed.split()
    plain = list(map(_bare, said)), list(map(_bare, held))
    steps = SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_opcodes()
    return [
        (step == "equal", " ".join(said[a:b]), " ".join(held[c:d])) for step, a, b, c, d in steps
    ]


def _bare(run: str) -> str:
    """As ``_plain``, each word without the marks around it."""
    return " ".join(word.strip('".,;:!?') for word in _plain(run).split())


def _judged(found: list[Span], remarks: Sequence[Remark] | None, verdict: Match) -> Verification:
    found = sorted(found, key=lambda run: run[0].section.summary)  # statements first
    if remarks is None:
        return Verification(verdict, _cited(found))
    theirs = set(remarks)
    own = [one for one in found if one[0].remark_at(one[1]) in theirs]
    return (
        Verification(verdict, _cited(own))
        if own
        else Verification(Match.MISATTRIBUTED, _cited(found))
    )


def _cited(found: Sequence[Span]) -> tuple[Citation, ...]:
    """Citations of the runs; one that spans two speakers becomes one of each."""
    parts = (
        (paragraph, max(start, remark.start), min(end, remark.end))
        for paragraph, start, end in found
        for remark in paragraph.remarks
        if start < remark.end and end > remark.start
    )
    return tuple(Citation(number, *part) for number, part in enumerate(parts, 1))


def _plain(text: str) -> str:
    """Evened, blanks single, small letters: what quotes are compared in."""
    return _spaced(unicodedata.normalize("NFC", text))[0].strip()


@lru_cache(maxsize=8192)
def _spaced(text: str) -> tuple[str, array[int]]:
    """As ``_plain``, with the offset in ``text`` of each character."""
    kept: list[str] = []
    places = array("I")
    for place, char in enumerate(even(text)):
        if char.isspace() and (not kept or kept[-1] == " "):
            continue
        kept.append(" " if char.isspace() else (char.lower() if len(char.lower()) == 1 else char))
        places.append(place)
    return "".join(kept), places


def _exact(library: Library, wanted: str) -> Iterator[Span]:
    if not wanted:
        return
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    for paragraph in _holding(library, wanted):
        text, places = _spaced(paragraph.text)
        if wanted not in text:
            continue
        for found in pattern.finditer(text):
            yield paragraph, places[found.start()], places[found.end() - 1] + 1


def _holding(library: Library, wanted: str) -> Iterable[Paragraph]:
    """The paragraphs with the rarest word of a run, its first and last aside, which may be cut."""
    inner = terms(" ".join(wanted.split()[1:-1]))
    if not inner:
        return (one for record in library.records for one in record.paragraphs)
    rarest = max(inner, key=library.words.idf)
    return _paragraphs(library, np.flatnonzero(library.words.presence([rarest])[0]))


def _paragraphs(library: Library, rows: Rows) -> Iterable[Paragraph]:
    """The paragraphs that the windows in some rows are of, in the order of the records."""
    found = {one.key: one for one in (library.windows[row].remark.paragraph for row in rows)}
    return sorted(found.values(), key=lambda one: (one.record.id, one.number))


def _nearest(runs: Iterable[Span], wanted: str) -> tuple[list[Span], Span | None]:
    """The runs that nearly are the quote, the nearest first; and the nearest by its letters."""
    near: list[tuple[float, Span]] = []
    alike: tuple[float, Span] | None = None
    for paragraph, begin, finish in runs:
        text, places = _spaced(paragraph.slice(begin, finish))
        if len(text) < len(wanted) * 0.6:
            continue
        found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_ALIKE)
        if not found or found.dest_end <= found.dest_start:
            continue
        start, end = _whole_words(text, found.dest_start, found.dest_end)
        start, end = _trimmed(wanted, text, *_widened(wanted, text, start, end))
        run = (paragraph, begin + places[start], begin + places[end - 1] + 1)
        printed = text[start:end]
        both = found.score >= NEAR or _same_facts(printed, wanted)
        denied = _DENIED.search(text, 0, start)
        whole = 3 * len(printed.split()) >= 2 * len(wanted.split())  # "I am a smith": no "a smith"
        same = both and whole and _same_facts(wanted, printed) and _in_order(wanted, printed)
        if same and not denied:
            near.append((found.score, run))
        if alike is None or found.score > alike[0]:
            start, end = _to_marks(text, start, end)
            alike = (found.score, (paragraph, begin + places[start], begin + places[end - 1] + 1))
    near.sort(key=lambda one: -one[0])
    level = [run for score, run in near if score >= near[0][0] - _LEVEL]
    return level, alike and alike[1]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A run drawn out to the ends of the words it cuts, without blanks and marks at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    if start > 1 and text[start - 1] == "'" and text[start - 2].isalnum():  # "don't"
        return _whole_words(text, start - 2, end)
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _widened(wanted: str, text: str, start: int, end: int) -> tuple[int, int]:
    """A run with the words beside it that make it more like the quote."""
    while True:
        now = fuzz.ratio(wanted, text[start:end])
        before = text.rfind(" ", 0, max(0, start - 1)) + 1
        after = text.find(" ", end + 1)
        longer = (before, end), (start, len(text) if after < 0 else after)
        best = max(longer, key=lambda run: fuzz.ratio(wanted, text[run[0] : run[1]]))
        if fuzz.ratio(wanted, text[best[0] : best[1]]) <= now:
            return _whole_words(text, start, end)
        start, end = best


def _trimmed(wanted: str, text: str, start: int, end: int) -> tuple[int, int]:
    """A run without the words at its ends that only make it less like the quote."""
    while " " in text[start:end]:
        now = fuzz.ratio(wanted, text[start:end])
        shorter = (text.index(" ", start, end) + 1, end), (start, text.rindex(" ", start, end))
        best = max(shorter, key=lambda run: fuzz.ratio(wanted, text[run[0] : run[1]]))
        if fuzz.ratio(wanted, text[best[0] : best[1]]) <= now:
            break
        start, end = _whole_words(text, *best)
    return start, end


def _to_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A run drawn out by a few words to the marks around it, so that no "not" is cut off."""
    before = _WORDS_BEFORE.search(text, 0, start)
    after = _WORDS_BEHIND.match(text, end)
    return (before.start() if before else start), (after.end() if after else end)


def _same_facts(quote: str, printed: str) -> bool:
    """Whether a quote has the figures, the "not" and nearly the words of what is printed."""
    if _facts(quote) != _facts(printed):
        return False
    held = words(printed)
    said = [word for word in words(quote) if word not in STOP_WORDS or word in _TURNING]
    other = [
        word
        for word in said
        if word not in held
        and not _FACTS.fullmatch(word)
        and not process.extractOne(word, held, scorer=fuzz.ratio, score_cutoff=_SLIP)
    ]
    turned = any(word in _TURNING or stem(word) in STANCES or country_code(word) for word in other)
    return len(other) <= len(said) // _OTHER_WORDS and not turned


def _in_order(quote: str, printed: str) -> bool:
    """Whether the words of substance that two runs share stand in one order: else it is turned."""
    said, held = (terms(_FACTS.sub(" ", one)) for one in (quote, printed))
    both = (Counter(said) & Counter(held)).total()
    return both == LCSseq.similarity(said, held)


def _facts(text: str) -> list[str]:
    """The figures in a text and each "not", in whatever word."""
    return sorted("not" if one["denies"] else one[0] for one in _FACTS.finditer(text))


def _pieces(library: Library, pieces: Sequence[str]) -> list[Span]:
    """Where each of several pieces stands, but for short ones; none where one stands nowhere."""
    long = [piece.strip(' ".,!?') for piece in pieces if len(piece.split()) >= _PIECE]
    found = [next(_exact(library, piece), None) for piece in long]
    return [one for one in found if one] if len(found) > 1 and all(found) else []


def _halves(library: Library, wanted: str) -> list[Span]:
    """Two runs of different places that together make the quote, or none."""
    parts = wanted.split()

    def found(some: list[str]) -> Span | None:
        return next(_exact(library, " ".join(some)), None)

    # What begins a quote is found up to some word and no further: bisection finds that word.
    cuts = range(_PIECE, len(parts) - _PIECE + 1)
    cut = _PIECE - 1 + bisect_left(cuts, 1, key=lambda cut: found(parts[:cut]) is None)
    first = found(parts[:cut]) if cut >= _PIECE else None
    rest = list(_exact(library, " ".join(parts[cut:]))) if first else []
    if first is None or not rest:
        return []
    near = (one for one in rest if one[0] is first[0] and one[1] >= first[2])
    return [first, next(near, rest[0])]


def _from_half_to_half(pieces: Sequence[Span]) -> tuple[Span | None, str]:
    """The run from a piece to the next, as one speaker has them, and what is between."""
    if len(pieces) != 2 or pieces[0][0] is not pieces[1][0]:
        return None, ""
    (paragraph, start, cut), (_, again, end) = pieces
    theirs = cut < again and paragraph.remark_at(start) is paragraph.remark_at(end - 1)
    return (paragraph, start, end) if theirs else None, even(paragraph.text[cut:again])


def _is_an_aside(beside: str) -> bool:
    """Whether what stands between two halves turns nothing: "the rain, yes, the rain is ours"."""
    turns = _FACTS.search(beside) or _TURNS.search(beside) or not _TURNING.isdisjoint(words(beside))
    return len(beside) <= _LEFT_OUT and not turns and _AN_ASIDE.fullmatch(beside) is not None
