"""Reading: a source to a Record. One file a format; ``read`` is the front door."""

from rag.reading.address import fetch
from rag.reading.coverage import read_coverage as read
from rag.reading.source import text_of

__all__ = ["fetch", "read", "text_of"]
