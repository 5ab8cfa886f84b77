"""The operator's pages: what the library holds, how it is changed, and how far a change is.

Comes in: forms with the operator's token. Goes out: pages, and jobs started. Does not know: how
a record is read or kept, or what other pages show.
"""

from collections.abc import AsyncIterator
from http import HTTPStatus
from pathlib import PurePosixPath

from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.responses import RedirectResponse, Response

from rag.errors import LibraryEmptyError, NotHeldError
from rag.records import Record, record_id
from rag.service import Service
from web.intake import Source, adding, removing
from web.jobs import Work
from web.problems import FieldError, RefusedError
from web.rendering import METHODS, PAGES
from web.state import Bare, Ready, state_of
from web.views import LibraryView

_MOST = 100  # files and addresses in one form

router = APIRouter(prefix="/library", tags=[PAGES], include_in_schema=False)


def _changeable(request: Request) -> None:
    """RefusedError, before a body is read, where nobody may change the library, or 429 for a client
    that guesses at the token.
    """
    state = state_of(request)
    if not state.settings.token:
        raise RefusedError(
            HTTPStatus.FORBIDDEN, "This library cannot be changed over the web: no token is set."
        )
    state.gate.check(request)


_CHANGES = [Depends(_changeable)]


@router.api_route("", methods=METHODS)
def library(request: Request, service: Ready, _: Bare) -> Response:
    """What is held, and the form to add to it."""
    return _library(request, service)


@router.post("", dependencies=_CHANGES)
async def add(request: Request, service: Ready, _: Bare) -> Response:
    """Start adding the files and addresses of the form."""
    async with request.form(max_files=_MOST, max_fields=10) as form:
        refusal = _refusal(request, form)
        if refusal:
            return await run_in_threadpool(_library, request, service, refusal, form)
        most = state_of(request).settings.max_record_bytes
        sources = [*_addresses(form), *[one async for one in _files(form, most)]]
    if not 1 <= len(sources) <= _MOST:
        wrong = f"Give up to {_MOST} at once." if sources else "Choose a file, or give an address."
        fault = FieldError("files", wrong)
        return await run_in_threadpool(_library, request, service, fault, form)
    title = f"Adding {sources[0].name}" if len(sources) == 1 else f"Adding {len(sources)} sources"
    return _started(request, title, adding(service, sources, most))


@router.api_route("/remove/{record}", methods=METHODS, dependencies=_CHANGES)
def ask_to_remove(request: Request, service: Ready, record: str, _: Bare) -> Response:
    """Ask whether a record is to go."""
    return _removal(request, service.record(record_id(record)))


@router.post("/remove/{record}", dependencies=_CHANGES)
async def remove(request: Request, service: Ready, record: str, _: Bare) -> Response:
    """Start taking a record out."""
    held = await run_in_threadpool(service.record, record_id(record))
    async with request.form(max_files=0, max_fields=10) as form:
        refusal = _refusal(request, form)
    if refusal:
        return _removal(request, held, refusal)
    return _started(request, f"Taking out {held.symbol}", removing(service, held.id))


@router.api_route("/jobs/{job_id}", methods=METHODS)
def job(request: Request, job_id: str, _: Bare) -> Response:
    """How far a job is, and what came of it."""
    state = state_of(request)
    found = state.jobs.get(job_id)
    if found is None:
        raise NotHeldError("No such change is known; it may be long over. See the library.")
    return state.renderer.page("job.html", job=found)


def _library(
    request: Request,
    service: Service,
    fault: FieldError | None = None,
    given: FormData | None = None,
) -> Response:
    """The page; where something is wrong with a form, with what was ``given`` in it."""
    state = state_of(request)
    given = given or FormData()
    try:
        held = LibraryView.of(service)
    except LibraryEmptyError:
        held = LibraryView((), ())
    return state.renderer.page(
        "library.html",
        _status(fault),
        library=held,
        fault=fault,
        changeable=bool(state.settings.token),
        most=state.settings.max_record_bytes,
        running=state.jobs.running,
        addresses=str(given.get("addresses") or ""),
        again=any(isinstance(one, UploadFile) and one.filename for one in given.getlist("files")),
    )


def _removal(request: Request, record: Record, fault: FieldError | None = None) -> Response:
    page = state_of(request).renderer.page
    return page("remove.html", _status(fault), record=record, fault=fault)


def _status(fault: FieldError | None) -> HTTPStatus:
    if fault is None:
        return HTTPStatus.OK
    wrong = fault.field == "token"
    return HTTPStatus.FORBIDDEN if wrong else HTTPStatus.UNPROCESSABLE_ENTITY


def _refusal(request: Request, form: FormData) -> FieldError | None:
    """What is wrong with the token given in a form, if anything."""
    given = form.get("token")
    if not isinstance(given, str) or not given.strip():
        return FieldError("token", "Changing the library needs the operator’s token.")
    if not state_of(request).gate.admits(request, given.strip().encode()):
        return FieldError("token", "This is not the operator’s token.")
    return None


def _started(request: Request, title: str, work: Work) -> Response:
    started = state_of(request).jobs.start(title, work)
    return RedirectResponse(f"/library/jobs/{started.id}", HTTPStatus.SEE_OTHER)


def _addresses(form: FormData) -> list[Source]:
    given = str(form.get("addresses") or "").splitlines()
    return [Source(address) for address in dict.fromkeys(map(str.strip, given)) if address]


async def _files(form: FormData, most: int) -> AsyncIterator[Source]:
    """The files of a form; of each no more is read than shows that it is too long."""
    for file in form.getlist("files"):
        if isinstance(file, UploadFile) and file.filename:
            name = PurePosixPath(file.filename.replace("\\", "/")).name
            yield Source(name, await file.read(most + 1))
