"""On Record: ask the record, and get an answer that stands on it.

``open_service`` opens a library; a Service asks, searches, verifies and keeps records.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rag.service import Service, open_service
    from rag.settings import Settings, read_settings

__all__ = ["Service", "Settings", "open_service", "read_settings"]


def __getattr__(name: str) -> object:
    """The names above, imported when asked for: who needs none of them waits for none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    room = "settings" if "ettings" in name else "service"
    return getattr(import_module(f"rag.{room}"), name)
