"""A PDF to the text of the release in it, one paragraph a line.

Comes in: the bytes of a PDF with a text layer. Goes out: lines: the printed lines of each paragraph
put together again, running heads and page numbers left out. Does not know: what a record is.

Where paragraphs are set apart by space, a printed line ends one where more space follows than
between other lines. Elsewhere, and at the foot of a page, it does where the next line's first word
would still have fitted on it, or an indented line follows.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from rag.errors import ReadingError

_MOST_PAGES = 2000
_PAGE_NUMBER = re.compile(r"^\W*(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?\W*$", re.IGNORECASE)
_EDGE = 3  # printed lines at the head and foot of a page that may repeat from page to page
_REPEATED = 0.5  # share of the pages that show a line at their edge from which it is no text
_FIGURE = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_APART = 2.0  # times the letters' height: how far a page's number is from the text
_SMALLER = 0.85  # times the size of most letters
_FEWEST_PAGES = 3  # for a line to be called repeated
_WIDER = 1.25  # times the usual pitch of lines: from there on a gap parts two paragraphs
_INDENT = 0.5  # times the letters' height
_SHORT = 0.6  # of the width: a line that ends before it without a stop is a heading
_BLANK = 0.3  # the same: the width of a blank
_NAME = re.compile(r"[^\W\d_a-z]{2,}[ -]")
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]*]*$")


@dataclass(frozen=True)
class _Line:
    """A printed line: its text, its box and its letters' size; points, from the page's top left."""

    text: str
    page: int
    left: float
    right: float
    top: float
    size: float
    first_word: float  # its width

    @property
    def alike(self) -> set[str]:
        """What other pages may repeat of it as a running head: its text, or that with a figure that
        counts the pages as how far it is ahead of them.
        """
        counted = (
            f"{self.text[: found.start()]}{int(found[0]) - self.page:+}{self.text[found.end() :]}"
            for found in _FIGURE.finditer(self.text)
        )
        return {self.text, *counted}


def pdf_text(data: bytes) -> str:
    """The text of a PDF; ReadingError where it is damaged, locked or only pictures."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > _MOST_PAGES:
                raise ReadingError(f"it has {len(pdf.pages)} pages; at most {_MOST_PAGES} are read")
            pages = []
            for number, page in enumerate(pdf.pages):
                pages.append(list(_printed(page, number)))
                page.close()  # which keeps each of its letters until then
    except (PDFException, PdfminerException, ValueError, KeyError, TypeError) as error:
        raise ReadingError(
            "it is a damaged or locked PDF; print it to a new PDF or save its text"
        ) from error
    lines = list(_without_edges(pages))
    if not lines:
        raise ReadingError("it is a PDF without text (a scan?); recognize its text first (OCR)")
    return "\n".join(_paragraphs(lines))


def _printed(page: pdfplumber.page.Page, number: int) -> Iterator[_Line]:
    for one in page.extract_text_lines(return_chars=True, strip=True):
        letters = [char for char in one["chars"] if not char["text"].isspace()]
        text = " ".join(one["text"].split())
        if not letters or not text:
            continue
        size = median(char["size"] for char in letters)
        first = letters[: len(text.split(" ", 1)[0])]
        yield _Line(
            text,
            number,
            float(one["x0"]),
            float(one["x1"]),
            float(one["bottom"]) - size,
            size,
            float(first[-1]["x1"] - first[0]["x0"]),
        )


def _without_edges(pages: Sequence[Sequence[_Line]]) -> Iterator[_Line]:
    """All lines but page numbers and running heads: what the edges of many pages repeat at the same
    height, and what stands in smaller letters above where the text of any page begins.
    """
    usual = _SMALLER * _usual_size([line for page in pages for line in page])
    begins = min((line.top for page in pages for line in page if line.size >= usual), default=0.0)
    shown: dict[str, list[_Line]] = {}
    for line in (line for page in pages for line in _edge(page)):
        for text in line.alike:
            shown.setdefault(text, []).append(line)
    least = max(_FEWEST_PAGES, _REPEATED * len(pages))
    for page in pages:
        at_edge = {id(line) for line in _edge(page)}
        for line in page:
            head = line.size < usual and line.top + line.size <= begins
            repeated = any(_times(line, shown[text]) >= least for text in line.alike & shown.keys())
            if not (head or (id(line) in at_edge and (repeated or _is_number(line, page)))):
                yield line


def _times(line: _Line, alike: Sequence[_Line]) -> int:
    """On how many pages one of the lines stands as high as a line."""
    return len({one.page for one in alike if abs(one.top - line.top) < line.size})


def _is_number(line: _Line, page: Sequence[_Line]) -> bool:
    """Whether a line is its page's number wherever others have none: the outermost one, and apart
    from the text.
    """
    if not _PAGE_NUMBER.match(line.text):
        return False
    rest = [abs(one.top - line.top) for one in page if one is not line]
    return line in (page[0], page[-1]) and min(rest, default=_APART) >= _APART * line.size


def _usual_size(lines: Sequence[_Line]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return max(letters, key=lambda size: letters[size]) if letters else 0.0


def _edge(page: Sequence[_Line]) -> list[_Line]:
    return [*page[:_EDGE], *page[-_EDGE:]]


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    page = _Setting.of(lines)
    vocabulary = {word for line in lines for word in re.findall(r"[^\W\d_]+", line.text)}
    words = lines[0].text
    for line, following in pairwise(lines):
        if page.ends(line, following):
            yield words
            words = following.text
        else:
            words = _joined(words, following.text, vocabulary)
    yield words


@dataclass(frozen=True)
class _Setting:
    """How the lines are set: where full ones end, how far apart they are, what parts paragraphs."""

    margin: float
    pitch: float  # in heights of the letters
    spaced: bool  # whether space parts paragraphs

    @classmethod
    def of(cls, lines: Sequence[_Line]) -> _Setting:
        rights = sorted(line.right for line in lines)
        margin = rights[-1 - len(rights) // 20]  # the fullest lines but for a few that run over
        together = [
            (line, after)
            for line, after in pairwise(lines)
            if line.page == after.page and after.top > line.top and _like(line, after)
        ]
        pitch = median([_gap(*pair) for pair in together]) if together else 1.2
        short = [pair for pair in together if _fits(*pair, margin)]
        apart = sum(_gap(*pair) > _WIDER * pitch for pair in short)
        return cls(margin, pitch, apart > 0.5 * len(short))

    def ends(self, line: _Line, following: _Line) -> bool:
        """Whether a paragraph ends with a line."""
        if not _like(line, following):
            return True
        ended = bool(_ENDED.search(line.text))
        if line.page != following.page:
            # The space between is not to be seen. That a full line ends a sentence and a paragraph
            # is rarer than that it ends a sentence alone, unless a name in capitals follows.
            if not ended:
                return line.right < _SHORT * self.margin
            return bool(_NAME.match(following.text)) or _fits(line, following, self.margin)
        if self.spaced:
            return _gap(line, following) > _WIDER * self.pitch
        indented = ended and following.left > line.left + _INDENT * line.size
        return indented or _fits(line, following, self.margin)


def _like(line: _Line, following: _Line) -> bool:
    return abs(line.size - following.size) < 0.1 * line.size


def _gap(line: _Line, following: _Line) -> float:
    return (following.top - line.top) / line.size


def _fits(line: _Line, following: _Line, margin: float) -> bool:
    """Whether the next line's first word would have fitted on a line."""
    return line.right + 0.5 * _BLANK * line.size + following.first_word < margin


def _joined(words: str, more: str, vocabulary: set[str]) -> str:
    """Two lines as one; a word broken at the end of the first is whole again."""
    if words.endswith("\u00ad"):
        return words[:-1] + more
    broken = re.search(r"([^\W_]+)-$", words)
    if not broken:
        return f"{words} {more}"
    rest = re.match(r"[^\W\d_]+", more)
    whole = rest is not None and rest[0].islower() and broken[1] + rest[0] in vocabulary
    return words[:-1] + more if whole else words + more
