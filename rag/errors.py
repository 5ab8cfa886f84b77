"""The errors of On Record, as one tree: each says what is wrong and what to do about it."""

from __future__ import annotations


class OnRecordError(Exception):
    """Whatever the product itself raises; the message is meant for a person."""


class ReadingError(OnRecordError):
    """A source cannot be read as a record."""


class TooLargeError(ReadingError):
    """A source is longer than the settings allow."""


class QuestionError(OnRecordError):
    """A question, or a filter beside it, cannot be asked; ``field`` names the culprit."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class NotHeldError(OnRecordError):
    """A record or paragraph that the library does not hold; ``near`` names what comes near."""

    def __init__(self, message: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(message + (f" Near: {', '.join(near)}." if near else ""))
        self.near = near


class LibraryError(OnRecordError):
    """The library on disk cannot be used as it is."""


class LibraryBusyError(LibraryError):
    """Another process is changing the library."""


class LibraryOutdatedError(LibraryError):
    """The library was made by another version of the product; it can be made anew."""


class LibraryEmptyError(LibraryError):
    """There is no library yet, or it holds no record."""


class ModelError(OnRecordError):
    """The model cannot be found, or is not the one it should be."""


class SettingsError(OnRecordError):
    """A setting is unknown or out of range."""


class VerbatimError(OnRecordError, ValueError):
    """A citation that is not the record's text, or a claim without a citation."""
