"""The shapes of requests, with the names that other programs rely on.

Comes in: a request's fields. Goes out: the same, checked; unknown ones are refused.
Does not know: routes.
"""

import re
from datetime import date as Date  # noqa: N812 (the field below is called date)
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from rag.questions.filters import Filters
from rag.questions.question import LONGEST
from rag.records import record_id
from rag.service import MOST_CITATIONS
from web.cite import Style

SORTABLE = ("speaker", "office", "country", "behalf", "citation")  # columns of a list answer
_SORTS = frozenset(sign + name for name in SORTABLE for sign in ("", "-"))

_NUMBER = re.compile(r"\s*-?[0-9]+\s*")


def _blank_is_none(value: object) -> object:
    """A field that a form sends empty is one not given."""
    return None if isinstance(value, str) and not value.strip() else value


def _iso_date(value: object) -> object:
    if value is None or isinstance(value, Date):
        return value
    try:
        return Date.fromisoformat(str(value).strip())
    except ValueError as error:
        raise PydanticCustomError("date", "must be a date such as 2017-09-27") from error


def _plain_number(value: object) -> object:
    """A whole number as anybody writes it: not ``true``, ``1_0`` or ``38.0``."""
    if isinstance(value, bool) or (isinstance(value, str) and not _NUMBER.fullmatch(value)):
        raise PydanticCustomError("number", "must be a whole number")
    return value


def _known_sort(value: object) -> object:
    """A column to sort by; a made-up one sorts nothing."""
    return value if value in _SORTS else None


def _text(most: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most)


Question = Annotated[str, _text(LONGEST)]
Quote = Annotated[str, _text(10_000)]
Name = Annotated[Annotated[str, _text(300)] | None, BeforeValidator(_blank_is_none)]
Day = Annotated[Date | None, BeforeValidator(_iso_date), BeforeValidator(_blank_is_none)]
_PLAIN = BeforeValidator(_plain_number)  # the last, so that the schema has the bounds
Number = Annotated[int, _PLAIN]
Limit = Annotated[int, Field(ge=1, le=MOST_CITATIONS), _PLAIN]
Previous = Annotated[tuple[Question, ...], Field(max_length=20)]


class Fields(BaseModel):
    """Fields of a request; unknown ones are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Fields):
    """No fields at all."""


class Narrowed(Fields):
    """The filters that a question or a search can have."""

    record: Name = None
    speaker: Name = None
    affiliation: Name = None
    section: Name = None
    since: Day = None
    until: Day = None

    @field_validator("until")
    @classmethod
    def _in_order(cls, until: Date | None, info: ValidationInfo) -> Date | None:
        since = info.data.get("since")
        if since and until and until < since:
            raise PydanticCustomError("order", "must not be earlier than the day to begin with")
        return until

    @property
    def filters(self) -> Filters:
        """The filters as the service takes them; a record's symbol counts as its id."""
        return Filters(
            record=record_id(self.record) if self.record else None,
            speaker=self.speaker,
            affiliation=self.affiliation,
            section=self.section,
            since=self.since,
            until=self.until,
        )


class AskRequest(Narrowed):
    """A question, of which records, how many citations at most (none: as the question needs), and
    the earlier questions of the conversation.
    """

    question: Question
    limit: Limit | None = None
    previous: Previous = ()


class SearchRequest(Narrowed):
    """Words to find passages by."""

    q: Question
    limit: Limit = 10


class HomeRequest(Narrowed):
    """What the form asks. Unknown parameters are kept and named to the reader, not refused:
    sites that pass a link on add their own to it.
    """

    model_config = ConfigDict(extra="allow")

    q: Annotated[Question | None, BeforeValidator(_blank_is_none)] = None
    previous: Previous = ()
    limit: Annotated[Limit | None, BeforeValidator(_blank_is_none)] = None
    sort: Annotated[str | None, BeforeValidator(_known_sort)] = None  # of a list

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of parameters that mean nothing here."""
        return tuple(self.model_extra or ())


class Looked(Fields):
    """What a page shows; what else stands in the address is ignored."""

    model_config = ConfigDict(extra="ignore")


class ReadRequest(Looked):
    """What to mark in a record (``38:104-180``), or words to find there and which hit to show."""

    mark: str | None = None
    find: Name = None
    hit: Annotated[int, Field(ge=1), _PLAIN] = 1


class IndexRequest(Looked):
    """A name to look for in an index, or a subject."""

    q: Name = None


class VerifyPageRequest(Looked):
    """A quote to check, if any, and who is said to have said it."""

    quote: Annotated[Quote | None, BeforeValidator(_blank_is_none)] = None
    speaker: Name = None


class CiteRequest(Looked):
    """The words to cite in a paragraph, if any (``text[start:end]``), and in which style."""

    start: Annotated[int, Field(ge=0), _PLAIN] | None = None
    end: Annotated[int, Field(ge=0), _PLAIN] | None = None
    style: Style = Field(Style.TEXT, alias="as")


class CiteAnswerRequest(HomeRequest):
    """A question whose answer's citations are wanted, and in which style."""

    q: Question
    style: Style = Field(Style.TEXT, alias="as")


class SuggestRequest(Fields):
    """What is typed so far (blanks at its end count), and in the field of which filter, if any."""

    q: Annotated[str, StringConstraints(max_length=LONGEST)]
    kind: Literal["speaker", "affiliation", "record"] | None = None


class SpeakersRequest(Fields):
    """Whose list of speakers, and a name to look for."""

    record: Name = None
    q: Name = None


class VerifyRequest(Fields):
    """A quote, and who is said to have said it."""

    quote: Quote
    speaker: Name = None
