"""A Word document to the text of the release in it, one paragraph a line.

Comes in: the bytes of a DOCX file. Goes out: lines, those of tables among them, in order.
Does not know: what a record is.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as Opened
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Cell
from lxml import etree

from rag.errors import ReadingError

_DAMAGES = (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.LxmlError)
_MOST_UNPACKED = 50  # times the file's size: more is a bomb, not a release


def docx_text(data: bytes) -> str:
    """The text of a Word document; ReadingError where it cannot be opened."""
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        unpacked = sum(part.file_size for part in folder.infolist())
    if unpacked > _MOST_UNPACKED * len(data):
        raise ReadingError("it is a Word file that unpacks to far more than it holds; not read")
    try:
        return "\n".join(_lines(Document(io.BytesIO(data))))
    except _DAMAGES as error:
        raise ReadingError("it is a damaged Word file; save it again as DOCX") from error


def _lines(holder: Opened | _Cell) -> Iterator[str]:
    for one in holder.iter_inner_content():
        if isinstance(one, Table):
            cells = {cell._tc: cell for row in one.rows for cell in row.cells}  # noqa: SLF001
            for cell in cells.values():  # one that spans rows or columns once
                yield from _lines(cell)
        else:
            yield from one.text.split("\n")
