"""What goes wrong, as values: the one place where an exception becomes a status and words.

Comes in: whatever a route raises. Goes out: a Problem, or problem+json (RFC 9457) made of one.
Does not know: pages (they draw a Problem themselves).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.responses import Response

from rag.errors import (
    LibraryError,
    ModelError,
    NotHeldError,
    QuestionError,
    ReadingError,
    TooLargeError,
)
from rag.words import first_large
from web.phrases import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SHOWN = 80  # characters of a name that a caller made up
_WAIT = {"Retry-After": "5"}
_SOON = {"Retry-After": "2"}
_NOT_JSON = "cannot be read as JSON"
_TOO_MANY = re.compile(r"Too many (file|field)s\D+(\d+)")  # as the framework says it of a form
_MESSAGES = {
    "missing": "is required",
    "extra_forbidden": "is not known here",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "string_unicode": "must be valid Unicode text",
    "string_type": "must be text",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing_size": "is too large",
    "finite_number": "must be a whole number",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "too_long": "must have at most {max_length} entries",
    "tuple_type": 'must be a list: in JSON ["…"], in an address the name again for each entry',
    "enum": "must be one of {expected}",
    "literal_error": "must be one of {expected}",
    "json_invalid": _NOT_JSON,
    "model_attributes_type": "must be a JSON object, sent as application/json",
}


# A folder or file; the library's, at the start of what is wrong with it.
_FOLDER = re.compile(r"^(?:\S*[/\\].*?|\S+)(?= (?:is|was|cannot|has|holds)\b)")
_PATH = re.compile(r"(?<!\w)(?:~|\.{1,2}|[A-Za-z]:)?[/\\][^\s'\",;:]+")


class NotReadyError(Exception):
    """The service is not open yet; the message says what it waits for."""


class CrowdedError(Exception):
    """More ask at once than can be answered soon."""


class NowhereError(NotHeldError):
    """Nobody and nothing is found at an address; ``links``: names that may be meant, and theirs."""

    def __init__(self, message: str, links: tuple[tuple[str, str], ...]) -> None:
        super().__init__(message, tuple(url for _, url in links))
        self.links = links


class RefusedError(Exception):
    """The request lacks the operator's token (401), or may not do this (403)."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


class FieldsError(Exception):
    """Fields of a request that no model checks are wrong."""

    def __init__(self, *errors: FieldError) -> None:
        super().__init__("; ".join(f"{error.field} {error.message}" for error in errors))
        self.errors = errors


class MalformedError(Exception):
    """A body is not what it is said to be; without a message: not JSON."""

    def __init__(self, message: str = _NOT_JSON) -> None:
        super().__init__(message)


@dataclass(frozen=True)
class FieldError:
    """A field of the request and what is wrong with it."""

    field: str
    message: str


@dataclass(frozen=True)
class Problem:
    """One failure as a caller sees it."""

    status: int
    detail: str
    errors: tuple[FieldError, ...] = ()
    near: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()  # what comes near for a reader: names and addresses
    headers: Mapping[str, str] = field(default_factory=dict)
    again: bool = False  # whether a page may look again by itself, after its Retry-After

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase

    def as_dict(self) -> dict[str, Any]:
        """The members of RFC 9457, and ours where there are any."""
        members: dict[str, Any] = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.errors:
            members["errors"] = [{"field": e.field, "message": e.message} for e in self.errors]
        if self.status == HTTPStatus.NOT_FOUND:
            members["near"] = list(self.near)
        return members


# What stands for something else than a fault of ours, which is logged where nobody handles it.
FORESEEN = (
    CrowdedError,
    FieldsError,
    LibraryError,
    MalformedError,
    ModelError,
    NotHeldError,
    NotReadyError,
    QuestionError,
    ReadingError,
    RefusedError,
)


def problem_of(error: Exception) -> Problem:  # noqa: C901, PLR0911 (a table)
    """The problem that an exception stands for; anything unforeseen is a 500 without detail."""
    match error:
        case RequestValidationError():
            return _of_validation(error)
        case FieldsError():
            return _of_fields(error.errors)
        case MalformedError():
            return _of_fields((FieldError("body", str(error)),), 400)
        case QuestionError():
            return _of_fields((FieldError(error.field, str(error)),))
        case NotHeldError():
            links = error.links if isinstance(error, NowhereError) else ()
            return Problem(404, first_large(str(error)), near=error.near, links=links)
        case RefusedError():
            challenge = {"WWW-Authenticate": "Bearer"} if error.status == 401 else {}
            return Problem(error.status, str(error), headers=challenge)
        case TooLargeError():
            return Problem(413, str(error))
        case ReadingError():
            return _of_fields((FieldError("file", str(error)),))
        case NotReadyError() | LibraryError() | ModelError():
            return Problem(503, _placeless(error), headers=_WAIT, again=True)
        case CrowdedError():
            return crowded()
        case HTTPException(status_code=400):
            return problem_of(_of_body(error))
        case HTTPException():
            return Problem(error.status_code, error.detail, headers=error.headers or {})
    return Problem(500, "Something went wrong here, and it has been logged.")


def _placeless(error: Exception) -> str:
    """What is wrong, without where anything lies on disk: that is nobody's business who asks."""
    told = str(error)
    told = _FOLDER.sub("The library", told) if isinstance(error, LibraryError) else told
    return _PATH.sub("…", told)


def not_found(path: str, known: Iterable[str], places: Mapping[str, str]) -> Problem:
    """No route has that path: the nearest that exist are named, and to a reader the nearest of the
    ``places`` that pages lead to, by name.
    """
    near = get_close_matches(path, sorted(set(known)), n=3, cutoff=0.5)
    nearest = get_close_matches(path, list(places), n=3, cutoff=0.5)
    links = tuple((places[one], one) for one in nearest)
    return Problem(404, f"There is no page {_clean(path)}.", near=tuple(near), links=links)


def not_allowed(method: str, path: str, allowed: Iterable[str]) -> Problem:
    """A path that is there, but not for that method: those it is there for are named."""
    takes = ", ".join(sorted(allowed))
    detail = f"{_clean(path)} does not take {_clean(method)}, only {takes}."
    return Problem(405, detail, headers={"Allow": takes})


def crowded() -> Problem:
    """More requests at once than are worth queueing."""
    return Problem(429, "More are asking than can be answered soon.", headers=_SOON, again=True)


def problem_json(problem: Problem) -> Response:
    """The problem as application/problem+json; markup in it is escaped, whoever shows it."""
    body = json.dumps(problem.as_dict())
    for mark in "<>&":
        body = body.replace(mark, f"\\u{ord(mark):04x}")
    return Response(
        body, problem.status, headers=problem.headers, media_type="application/problem+json"
    )


def _of_validation(error: RequestValidationError) -> Problem:
    details = error.errors()
    errors = tuple(FieldError(_field(one["loc"]), _message(one)) for one in details)
    malformed = any(one["type"] == "json_invalid" for one in details)
    return _of_fields(errors, status=400 if malformed else 422)


def _of_body(error: HTTPException) -> MalformedError:
    """What the framework cannot take apart, in our words."""
    many = _TOO_MANY.match(error.detail)
    if many:
        return MalformedError(f"must have at most {count(int(many[2]), many[1])}")
    if "exceeded maximum size" in error.detail:
        return MalformedError("has a field that is too long")
    form = isinstance(error.__context__, MultiPartException)
    return MalformedError("cannot be read as a form" if form else _NOT_JSON)


def _of_fields(errors: tuple[FieldError, ...], status: int = 422) -> Problem:
    detail = "; ".join(f"{error.field}: {error.message}" for error in errors)
    return Problem(status, detail, errors=errors)


def _field(loc: tuple[str | int, ...]) -> str:
    place, *names = loc
    named = [name for name in names if isinstance(name, str)]
    return _clean(".".join(named) or str(place))


def _message(detail: Mapping[str, Any]) -> str:
    known = _MESSAGES.get(detail["type"])
    return known.format(**detail.get("ctx", {})) if known else str(detail["msg"])


def _clean(name: str) -> str:
    """A name that a caller made up, fit to be shown: no lone surrogates, not too long."""
    name = name.encode(errors="replace").decode()
    return name if len(name) <= _SHOWN else name[: _SHOWN - 1] + "…"
