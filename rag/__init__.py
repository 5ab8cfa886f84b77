"""On Record: ask the record, and get an answer that stands on it.

``open_service`` opens a library; a Service asks, searches, verifies and keeps records.
"""

from rag.service import Service, open_service
from rag.settings import Settings, read_settings

__all__ = ["Service", "Settings", "open_service", "read_settings"]
