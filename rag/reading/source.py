"""Bytes of a source to its text, one paragraph a line, or a reason why not.

Comes in: the bytes of a text, a web page, a PDF or a Word document; which one is told from them.
Goes out: text. Does not know: records.
"""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
import zipfile

from rag.errors import ReadingError, TooLargeError

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def text_of(data: bytes, limit: int) -> str:
    """The text of a source, with line feeds as line ends.

    Raises TooLargeError over ``limit`` bytes, ReadingError for what is empty, of another kind,
    damaged, or text that is not UTF-8 (a byte-order mark is allowed).
    """
    if len(data) > limit:
        raise TooLargeError(
            f"it has {len(data):,} bytes; at most {limit:,} are read "
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
    odd = sum(unicodedata.category(char) == "Cc" and char not in "\n\t\f" for char in text)
    if odd > len(text) / 100:
        raise ReadingError(
            "it is a binary file of a kind that is not read; give text, HTML, PDF or DOCX"
        )
    return text
