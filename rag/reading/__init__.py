"""Reading: a source to a Record. One file a format; ``read`` is the front door."""

from rag.reading.coverage import read_coverage as read
from rag.reading.source import decode

__all__ = ["decode", "read"]
