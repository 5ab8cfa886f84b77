"""Bytes of a source to its text, or a reason why not."""

from __future__ import annotations

import unicodedata

from rag.errors import ReadingError, TooLargeError


def decode(data: bytes, limit: int) -> str:
    """UTF-8 bytes (a byte-order mark is allowed) to text with line feeds as line ends.

    Raises TooLargeError over ``limit`` bytes, ReadingError for what is empty, binary or not UTF-8.
    """
    if len(data) > limit:
        raise TooLargeError(
            f"it has {len(data):,} bytes; at most {limit:,} are read "
            "(ONRECORD_MAX_RECORD_BYTES sets the limit)"
        )
    if b"\x00" in data or data.startswith(b"%PDF"):
        raise ReadingError("it is a binary file, not text; save the record as UTF-8 text")
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
        raise ReadingError("it is a binary file, not text; save the record as UTF-8 text")
    return text
