"""Bytes of a source to its text, one paragraph a line, or a reason why not.

Comes in: the bytes of a text, a web page, a PDF or a Word document; which one is told from them.
Goes out: text. Does not know: records.

A plain text whose lines are broken at some column has its paragraphs put together again: a line
ends one where a blank line or an indented one follows, or where the next line's first word would
still have fitted on it.
"""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rag.errors import ReadingError, TooLargeError
from rag.reading.layout import ENDED
from rag.words import even

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0d-\x1f\x7f-\x9f]")  # but tab, line and form feed
_WIDEST = 100  # columns: a text with longer lines than a few is not broken at any
_NARROWEST = 40  # columns of a line that may have been broken
_OVERLONG = 0.02  # share of the lines that may be longer (addresses)
_BROKEN = 0.3  # share of the lines followed by another that go on in it, in small letters
_SHORT = 0.75  # of the width: a line that leaves room and goes on with a capital is one by itself
_INDENT = 2  # columns
_FEWEST = 3  # lines that go on, below which nothing is told from them
_HYPHEN = re.compile(r"(?<=\w)[-\u00ad]$")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def text_of(data: bytes, limit: int) -> str:
    """The text of a source, with line feeds as line ends.

    Raises TooLargeError over ``limit`` bytes, ReadingError for what is empty, of another kind,
    damaged, or text that is not UTF-8 (a byte-order mark is allowed).
    """
    if len(data) > limit:
        raise TooLargeError(
            f"it is too long: at most {limit:,} bytes are read "
            "(ONRECORD_MAX_RECORD_BYTES sets the limit)"
        )
    if is_pdf(data):
        from rag.reading.pdf import pdf_text  # noqa: PLC0415 (a fifth of a second)

        return pdf_text(data)
    if is_docx(data):
        from rag.reading.docx import docx_text  # noqa: PLC0415

        return docx_text(data)
    if is_html(data):
        from rag.reading.html import html_text  # noqa: PLC0415

        return html_text(data)
    return _plain(data)


def is_pdf(data: bytes) -> bool:
    """Whether bytes begin as a PDF does."""
    return b"%PDF-" in data[:1024]


def is_docx(data: bytes) -> bool:
    """Whether bytes are a zipped folder with a Word document in it."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            return "word/document.xml" in folder.namelist()
    except zipfile.BadZipFile:
        return False


def is_html(data: bytes) -> bool:
    """Whether bytes begin as a web page does."""
    return bool(_HTML.match(data.removeprefix(codecs.BOM_UTF8)[:4096]))


def _plain(data: bytes) -> str:
    if b"\x00" in data:
        raise ReadingError(
            "it is a binary file of a kind that is not read; give text, HTML, PDF or DOCX"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError(
            f"it is not UTF-8 (byte {error.start}); save it again with UTF-8 encoding"
        ) from error
    if not text.strip():
        raise ReadingError("it is empty; give the record's text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROL.findall(text)) > len(text) / 100:
        raise ReadingError(
            "it is a binary file of a kind that is not read; give text, HTML, PDF or DOCX"
        )
    return unbroken(text)


def unbroken(text: str) -> str:
    """A text with its paragraphs in one line each, where its lines are broken at some column."""
    lines = text.split("\n")
    widths = sorted(len(line.rstrip()) for line in lines if line.strip())
    width = widths[int(-1 - _OVERLONG * len(widths))] if widths else 0
    if width > _WIDEST or not _is_broken(lines):
        return text
    return "\n".join(_joined(lines, width))


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether many lines go on in the next one."""
    pairs = [(one.strip(), after.strip()) for one, after in pairwise(lines)]
    followed = [pair for pair in pairs if pair[1] and len(pair[0]) >= _NARROWEST]
    goes_on = sum(after[0].islower() and not ENDED.search(even(one)) for one, after in followed)
    return goes_on >= max(_FEWEST, _BROKEN * len(followed))


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    words = lines[0].rstrip()
    for line, after in pairwise(lines):
        if _ends(line, after, width):
            yield words
            words = after.rstrip()
        else:
            blank = "" if _HYPHEN.search(words) else " "
            words = f"{words}{blank}{after.strip()}"
    yield words


def _ends(line: str, after: str, width: int) -> bool:
    """Whether a paragraph ends with a line."""
    if not line.strip() or not after.strip():
        return True
    if len(after) - len(after.lstrip()) >= len(line) - len(line.lstrip()) + _INDENT:
        return True
    filled = len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0])
    if filled > width or after.lstrip()[0].islower():
        return False
    return bool(ENDED.search(even(line.rstrip()))) or filled < _SHORT * width
