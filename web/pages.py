"""The pages, drawn on the server: the form, the answer, the record, and what went wrong.

Comes in: a request. Goes out: HTML; problem+json where a program asks. Does not know: how an
answer is found.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.routing import APIRoute
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response

from rag.answer import Answer
from rag.errors import LibraryEmptyError, OnRecordError
from rag.records import record_id
from rag.service import Service
from web import api, browse, operate
from web.addresses import LABELS, address, lasting, tags
from web.answers import AnswerView
from web.listing import Listing
from web.meters import timed
from web.problems import (
    FieldError,
    FieldsError,
    NotReadyError,
    Problem,
    not_allowed,
    not_found,
    problem_json,
    problem_of,
)
from web.reader import ReadView
from web.rendering import METHODS, PAGES, PLACES
from web.schemas import HomeRequest, ReadRequest
from web.state import ADMITTED, Ready, State, site_of, state_of
from web.takeaway import as_markdown, as_text
from web.views import HomeView, LibraryView

Asked = Annotated[HomeRequest, Query()]
Written = Callable[[AnswerView, str, str], str]
# Fields that are called otherwise on some page than on the form.
_CALLED = {
    "/subject": {"q": "The subject"},
    "/people": {"q": "The name"},
    "/countries": {"q": "The name"},
}
_AWAY = (("text", "/answer.txt"), ("Markdown", "/answer.md"))  # how an answer can be copied

router = APIRouter(tags=[PAGES], include_in_schema=False)


@router.api_route("/", methods=METHODS, dependencies=[ADMITTED])
def home(request: Request, service: Ready, asked: Asked) -> Response:
    """The form; with ``q``, the answer under it."""
    page = state_of(request).renderer.page
    library = LibraryView.of(service)
    narrowed = tuple(tags(asked, library.records))
    if asked.q is None:
        view: HomeView | AnswerView = HomeView.of(library)
        return page("home.html", asked=asked, library=library, tags=narrowed, view=view)
    answer = _answer(service, asked, asked.q)
    view = AnswerView.of(answer, asked)
    url = lasting(asked, answer.rewritten)
    response = page(
        "answer.html",
        asked=asked,
        library=library,
        tags=narrowed,
        view=view,
        listing=Listing.of(view.groups, asked),
        borderline=Listing.of(view.borderline, asked),
        url=url,
        lasting=f"{site_of(request)}{url}",
        away=[(label, address(asked, path, sort=None)) for label, path in _AWAY],
        cited=[address(asked, "/cite", sort=None) + f"&as={one}" for one in ("bibtex", "csl")],
    )
    timed(response, answer)
    return response


@router.api_route("/answer.txt", methods=METHODS, dependencies=[ADMITTED])
def answer_as_text(request: Request, service: Ready, asked: Asked) -> Response:
    """The answer as plain text with its citations."""
    return _taken(request, service, asked, as_text, "text/plain")


@router.api_route("/answer.md", methods=METHODS, dependencies=[ADMITTED])
def answer_as_markdown(request: Request, service: Ready, asked: Asked) -> Response:
    """The answer as Markdown with its citations."""
    return _taken(request, service, asked, as_markdown, "text/markdown")


def _taken(
    request: Request, service: Ready, asked: HomeRequest, written: Written, media_type: str
) -> Response:
    if asked.q is None:
        raise FieldsError(FieldError("q", "is required"))
    view = AnswerView.of(_answer(service, asked, asked.q), asked)
    url = lasting(asked, view.answer.rewritten)
    return Response(written(view, url, site_of(request)), media_type=media_type)


def _answer(service: Service, asked: HomeRequest, question: str) -> Answer:
    return service.ask(question, asked.filters, asked.limit, asked.previous)


@router.api_route("/read/{record}", methods=METHODS)
def read(
    request: Request, service: Ready, record: str, asked: Annotated[ReadRequest, Query()]
) -> Response:
    """A record with its paragraphs numbered and speakers shown; ``mark`` is marked in it, or the
    words of ``find``.
    """
    view = ReadView.of(service.record(record_id(record)), asked.mark, asked.find, asked.hit)
    page = state_of(request).renderer.page
    return page("read.html", view=view, lasting=f"{site_of(request)}/read/{view.record.id}")


async def draw_error(request: Request, error: Exception) -> Response:
    """The response for an exception; what looks at the library does so beside the event loop."""
    if isinstance(error, LibraryEmptyError) and _wants_page(request):
        state = state_of(request)
        return state.renderer.page("empty.html", 503, running=state.jobs.running)
    path = request.url.path
    if isinstance(error, HTTPException) and _is_unknown(request, error):
        problem = not_found(path, _paths(), PLACES)
    elif isinstance(error, HTTPException) and error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        problem = not_allowed(request.method, path, _methods(path))
    else:
        problem = problem_of(error)
    if _is_passing(problem) or not _wants_page(request):  # without waiting for a thread
        return draw_problem(request, problem)
    return await run_in_threadpool(draw_problem, request, problem)


def draw_problem(request: Request, problem: Problem) -> Response:
    """The problem as a page for a browser on a page's address, as JSON for all others."""
    if not _wants_page(request):
        return problem_json(problem)
    state = state_of(request)
    library = None if _is_passing(problem) else _library(state)
    if request.method not in METHODS:  # what was sent is not sent again by itself
        problem = replace(problem, again=False)
    asked = _asked(request)
    response = state.renderer.page(
        "error.html",
        problem.status,
        problem=problem,
        labels=LABELS | _CALLED.get(request.url.path, {}),
        links=problem.links or _links(library, problem),
        asking=request.url.path == "/",
        library=library,
        asked=asked,
        tags=tuple(tags(asked, library.records)) if asked and library else (),
    )
    response.headers.update(problem.headers)
    return response


def _is_passing(problem: Problem) -> bool:
    """Whether it may be over soon, or is the server's own: the library is left alone."""
    return problem.again or problem.status >= HTTPStatus.INTERNAL_SERVER_ERROR


def _paths() -> list[str]:
    """The addresses to go to, as their routes write them; an answer's copies are none."""
    return [route.path for route in _routes() if "." not in route.path]


def _methods(path: str) -> set[str]:
    """What can be done at an address that is there; where no route has it, it is a file's."""
    routes = (route for route in _routes() if route.path_regex.match(path))
    return {method for route in routes for method in route.methods or ()} or set(METHODS)


def _routes() -> Iterator[APIRoute]:
    routers = (router, browse.router, operate.router, api.router)
    routes = (route for one in routers for route in one.routes)
    return (route for route in routes if isinstance(route, APIRoute))


def _is_unknown(request: Request, error: HTTPException) -> bool:
    return error.status_code == HTTPStatus.NOT_FOUND and "route" not in request.scope


def _wants_page(request: Request) -> bool:
    """Whether a browser asks, and not for one of the JSON routes."""
    route = request.scope.get("route")
    is_page = route is None or PAGES in getattr(route, "tags", ())
    return is_page and "text/html" in request.headers.get("accept", "")


def _asked(request: Request) -> HomeRequest | None:
    """What was asked where that went wrong, for the form to keep: of what cannot be read, the
    question as it was typed.
    """
    if request.url.path != "/":
        return None
    given = request.query_params
    try:
        return HomeRequest.model_validate({**given, "previous": given.getlist("previous")})
    except ValidationError:
        return HomeRequest.model_construct(q=given.get("q"))


def _library(state: State) -> LibraryView | None:
    """The library for a page that has gone wrong already; None where it cannot be read either."""
    try:
        return LibraryView.of(state.ready)
    except (NotReadyError, OnRecordError):
        return None


def _links(library: LibraryView | None, problem: Problem) -> tuple[tuple[str, str], ...]:
    """The records held that come near, each with its address."""
    held = {record.id: record for record in library.records} if library else {}
    near = (held[record_id(name)] for name in problem.near if record_id(name) in held)
    return tuple((f"{one.symbol}: {one.title}", f"/read/{one.id}") for one in near)
