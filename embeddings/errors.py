"""What can go wrong below the product: messages meant for a person."""

from __future__ import annotations


class EngineError(Exception):
    """An encoder or an index cannot be used as it is."""


class ModelError(EngineError):
    """The model cannot be found, or is not the one it should be."""
