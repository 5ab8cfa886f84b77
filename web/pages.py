"""The pages, drawn on the server: the form, the answer, the record, and what went wrong.

Comes in: a request. Goes out: HTML; problem+json where a program asks. Does not know: how an
answer is found.
"""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from rag.errors import LibraryEmptyError, OnRecordError
from rag.records import record_id
from web import api, browse, operate
from web.meters import timed
from web.problems import NotReadyError, Problem, not_found, problem_json, problem_of
from web.reader import ReadView
from web.rendering import METHODS, PAGES
from web.schemas import HomeRequest, ReadRequest
from web.state import Ready, State, state_of
from web.views import AnswerView, HomeView, LibraryView

router = APIRouter(tags=[PAGES], include_in_schema=False)


@router.api_route("/", methods=METHODS)
def home(request: Request, service: Ready, asked: Annotated[HomeRequest, Query()]) -> Response:
    """The form; with ``q``, the answer under it."""
    page = state_of(request).renderer.page
    library = LibraryView.of(service)
    if asked.q is None:
        return page("home.html", asked=asked, library=library, view=HomeView.of(library))
    answer = service.ask(asked.q, asked.filters, previous=asked.previous)
    view = AnswerView.of(answer, _json_url(asked))
    response = page("answer.html", asked=asked, library=library, view=view)
    timed(response, answer)
    return response


@router.api_route("/read/{record}", methods=METHODS)
def read(
    request: Request, service: Ready, record: str, asked: Annotated[ReadRequest, Query()]
) -> Response:
    """A record with its paragraphs numbered and speakers shown; ``mark`` is marked in it, or the
    words of ``find``.
    """
    view = ReadView.of(service.record(record_id(record)), asked.mark, asked.find, asked.hit)
    return state_of(request).renderer.page("read.html", view=view)


async def draw_error(request: Request, error: Exception) -> Response:
    """The response for an exception."""
    if isinstance(error, LibraryEmptyError) and _wants_page(request):
        state = state_of(request)
        return state.renderer.page("empty.html", 503, running=state.jobs.running)
    if isinstance(error, HTTPException) and _is_unknown(request, error):
        return draw_problem(request, not_found(request.url.path, _paths()))
    return draw_problem(request, problem_of(error))


def draw_problem(request: Request, problem: Problem) -> Response:
    """The problem as a page for a browser on a page's address, as JSON for all others."""
    if not _wants_page(request):
        return problem_json(problem)
    state = state_of(request)
    library = _library(state) if problem.status < HTTPStatus.INTERNAL_SERVER_ERROR else None
    near = _near(library, problem)
    page = state.renderer.page
    response = page("error.html", problem.status, problem=problem, near=near, library=library)
    response.headers.update(problem.headers)
    return response


def _json_url(asked: HomeRequest) -> str:
    """Where a program finds the same answer."""
    given = asked.model_dump(mode="json", exclude_none=True, exclude={"q", *asked.unknown})
    return f"/ask?{urlencode({'question': asked.q, **given}, doseq=True)}"


def _paths() -> list[str]:
    """All addresses, as their routes write them."""
    routers = (router, browse.router, operate.router, api.router)
    return [getattr(route, "path", "") for one in routers for route in one.routes]


def _is_unknown(request: Request, error: HTTPException) -> bool:
    return error.status_code == HTTPStatus.NOT_FOUND and "route" not in request.scope


def _wants_page(request: Request) -> bool:
    """Whether a browser asks, and not for one of the JSON routes."""
    route = request.scope.get("route")
    is_page = route is None or PAGES in getattr(route, "tags", ())
    return is_page and "text/html" in request.headers.get("accept", "")


def _library(state: State) -> LibraryView | None:
    """The library for a page that has gone wrong already; None where it cannot be read either."""
    try:
        return LibraryView.of(state.ready)
    except (NotReadyError, OnRecordError):
        return None


def _near(library: LibraryView | None, problem: Problem) -> list[tuple[str, str | None]]:
    """What comes near, each with its address where it is a record held or a path."""
    held = {record.id for record in library.records} if library else set()

    def address(name: str) -> str | None:
        if name.startswith("/"):
            return None if "{" in name else name
        return f"/read/{record_id(name)}" if record_id(name) in held else None

    return [(name, address(name)) for name in problem.near]
