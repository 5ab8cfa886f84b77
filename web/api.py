"""The JSON routes: what other programs rely on.

Comes in: checked requests. Goes out: the replies of replies.py. Does not know: pages.
"""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from rag.errors import ReadingError, TooLargeError
from rag.records import Record, record_id
from web.meters import timed
from web.problems import FieldError, FieldsError, MalformedError, RefusedError
from web.replies import (
    AnswerReply,
    OfferReply,
    ParagraphReply,
    PassageReply,
    RecordDetailReply,
    RecordReply,
    RecordsReply,
    SearchReply,
    SpeakerReply,
    SpeakersReply,
    StatusReply,
    VerifyReply,
)
from web.schemas import (
    AskRequest,
    Number,
    SearchRequest,
    SpeakersRequest,
    SuggestRequest,
    VerifyRequest,
)
from web.state import ADMITTED, Bare, Ready, state_of
from web.suggest import offer


class _Router(APIRouter):
    """Answers HEAD wherever GET; the schema of the routes leaves that out."""

    def add_api_route(self, *given: Any, **named: Any) -> None:
        super().add_api_route(*given, **named)
        if named["methods"] == ["GET"]:
            named |= {"methods": ["HEAD"], "include_in_schema": False}
            super().add_api_route(*given, **named)


router = _Router()


def operator(request: Request) -> None:
    """Let only the operator pass: RefusedError without the token, or with a wrong one."""
    state = state_of(request)
    if not state.settings.token:
        raise RefusedError(HTTPStatus.FORBIDDEN, "This library cannot be changed over HTTP.")
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise RefusedError(HTTPStatus.UNAUTHORIZED, "Changing the library needs a bearer token.")
    if not state.gate.admits(request, given.strip(" \t").encode("latin-1")):
        raise RefusedError(HTTPStatus.FORBIDDEN, "This is not the operator's token.")


def _ask(service: Ready, asked: AskRequest, response: Response) -> AnswerReply:
    answer = service.ask(asked.question, asked.filters, asked.limit, asked.previous)
    timed(response, answer)
    return AnswerReply.of(answer)


@router.post("/ask", dependencies=[ADMITTED])
def ask(service: Ready, asked: AskRequest, response: Response, _: Bare) -> AnswerReply:
    """Answer a question, with citations, or say in which way the records are silent."""
    return _ask(service, asked, response)


@router.get("/ask", dependencies=[ADMITTED])
def ask_by_address(
    service: Ready, asked: Annotated[AskRequest, Query()], response: Response
) -> AnswerReply:
    """Answer a question whose fields are query parameters."""
    return _ask(service, asked, response)


@router.get("/search", dependencies=[ADMITTED])
def search(service: Ready, asked: Annotated[SearchRequest, Query()]) -> SearchReply:
    """Passages near a query, without an answer."""
    found = service.search(asked.q, asked.filters, asked.limit)
    return SearchReply(q=asked.q, passages=[PassageReply.of(passage) for passage in found])


@router.get("/records")
def records(service: Ready, _: Bare) -> RecordsReply:
    """What is in the library."""
    return RecordsReply(records=[RecordReply.of(record) for record in service.records])


@router.get("/records/{record}")
def record_detail(service: Ready, record: str, _: Bare) -> RecordDetailReply:
    """One record: its sections and its paragraphs."""
    return RecordDetailReply.of(service.record(record_id(record)))


@router.get("/records/{record}/paragraphs/{number}")
def paragraph(service: Ready, record: str, number: Number, _: Bare) -> ParagraphReply:
    """One paragraph, and who speaks in it."""
    return ParagraphReply.of(service.paragraph(record_id(record), number))


@router.get("/speakers")
def speakers(service: Ready, asked: Annotated[SpeakersRequest, Query()]) -> SpeakersReply:
    """Who spoke, where."""
    record = record_id(asked.record) if asked.record else None
    found = service.speakers(record, asked.q)
    return SpeakersReply(speakers=[SpeakerReply.of(entry) for entry in found])


@router.get("/suggest")
def suggest(service: Ready, asked: Annotated[SuggestRequest, Query()]) -> OfferReply:
    """Names that complete what is being typed."""
    return OfferReply.model_validate(offer(service, asked.q, asked.kind))


@router.post("/verify", dependencies=[ADMITTED])
def verify(service: Ready, asked: VerifyRequest, _: Bare) -> VerifyReply:
    """Whether a quote is the record's, to the letter, and the named speaker's."""
    return VerifyReply.of(service.verify(asked.quote, asked.speaker))


@router.post("/records", dependencies=[Depends(operator)], status_code=HTTPStatus.CREATED)
async def add_record(
    request: Request, service: Ready, response: Response, _: Bare
) -> RecordDetailReply:
    """Add the record in the uploaded ``file``, or at the public address ``{"url": …}``, or replace
    the one of the same symbol.
    """
    held = await run_in_threadpool(lambda: {record.id for record in service.records})
    if request.headers.get("content-type", "").lower().startswith("application/json"):
        record = await _fetched(service, await _address(request))
    else:
        data = await _uploaded(request, state_of(request).settings.max_record_bytes)
        record = await run_in_threadpool(service.ingest, data)
    if record.id in held:
        response.status_code = HTTPStatus.OK
    response.headers["Location"] = f"/records/{record.id}"
    return RecordDetailReply.of(record)


@router.delete(
    "/records/{record}", dependencies=[Depends(operator)], status_code=HTTPStatus.NO_CONTENT
)
def remove_record(service: Ready, record: str, _: Bare) -> None:
    """Take a record out of the library."""
    service.remove(record_id(record))


@router.get("/healthz")
def healthz() -> StatusReply:
    """The server lives."""
    return StatusReply(status="ok")


@router.get("/readyz")
def readyz(service: Ready) -> StatusReply:
    """The service is open and holds a library; 503 until then."""
    return StatusReply(status="ready", records=len(service.library.records))


@router.get("/metrics", include_in_schema=False)
def metrics(request: Request) -> Response:
    """Figures for Prometheus."""
    meters = state_of(request).meters
    return Response(meters.render(), media_type=meters.content_type)


async def _fetched(service: Ready, url: str) -> Record:
    try:
        return await run_in_threadpool(service.ingest_address, url)
    except TooLargeError:
        raise
    except ReadingError as error:
        raise FieldsError(FieldError("url", str(error))) from error


async def _address(request: Request) -> str:
    """The address in a JSON body; MalformedError, FieldsError where there is none."""
    try:
        body = await request.json()
    except (ValueError, RecursionError) as error:
        raise MalformedError from error
    names = list(body) if isinstance(body, dict) else []
    unknown = [FieldError(str(name), "is not known here") for name in names if name != "url"]
    if unknown or "url" not in names:
        missing = FieldError("file", "is required, as multipart/form-data; or url, as JSON")
        raise FieldsError(*(unknown or [missing]))
    if not isinstance(body["url"], str):
        raise FieldsError(FieldError("url", "must be text"))
    return body["url"]


async def _uploaded(request: Request, most: int) -> bytes:
    """The bytes of the one file in the form."""
    async with request.form(max_files=1) as form:
        file = form.get("file")
        unknown = [FieldError(name, "is not known here") for name in form if name != "file"]
        if unknown:
            raise FieldsError(*unknown)
        if not isinstance(file, UploadFile):
            raise FieldsError(FieldError("file", "is required, as multipart/form-data"))
        data = await file.read()
    if len(data) > most:
        raise TooLargeError(f"A record may have at most {most:,} bytes, not {len(data):,}.")
    return data
