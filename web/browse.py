"""The pages around a question: who spoke, whether a quote is real, a subject over time, how good
the answers are, and references to take away.

Comes in: a request. Goes out: HTML, or a reference as a file. Does not know: how pages are laid
out, how references are written.
"""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request
from rapidfuzz import fuzz, process
from starlette.responses import RedirectResponse, Response

from rag.answer import Citation
from rag.errors import NotHeldError, VerbatimError
from rag.records import record_id
from web.check import CheckView
from web.cite import Reference, Style, written
from web.evaluation import SIDE, EvaluationView
from web.people import BodiesView, PeopleView, PersonView, person_url, slug
from web.pictures import SubjectView
from web.problems import FieldError, FieldsError, NowhereError
from web.rendering import METHODS, PAGES
from web.schemas import (
    CiteAnswerRequest,
    CiteRequest,
    IndexRequest,
    Number,
    VerifyPageRequest,
)
from web.state import ADMITTED, Ready, Seen, site_of, state_of
from web.views import voice

_LIKE = 75  # how like a name is to one that may be meant, of 100

router = APIRouter(tags=[PAGES], include_in_schema=False)


@router.api_route("/people", methods=METHODS)
def people(request: Request, service: Ready, asked: Annotated[IndexRequest, Query()]) -> Response:
    """Everyone who spoke."""
    view = PeopleView.of(service.speakers(q=asked.q))
    page = state_of(request).renderer.page
    return page("people.html", view=view, asked=asked, records=service.records)


@router.api_route("/people/{name}", methods=METHODS)
def person(request: Request, service: Ready, name: str) -> Response:
    """What a speaker said, across the records."""
    entries, address = service.speakers(), f"/people/{slug(name)}"
    view = PersonView.find(entries, address)
    if view is None:
        raise _unknown(
            "speaker", address, {person_url(one.speaker): voice(one.speaker) for one in entries}
        )
    lasting = f"{site_of(request)}{address}"
    return state_of(request).renderer.page("person.html", view=view, lasting=lasting)


@router.api_route("/countries", methods=METHODS)
def countries(
    request: Request, service: Ready, asked: Annotated[IndexRequest, Query()]
) -> Response:
    """The countries and organizations that were spoken for."""
    view = BodiesView.of(service.speakers())
    view = view.named(asked.q) if asked.q else view
    page = state_of(request).renderer.page
    return page("countries.html", view=view, asked=asked, records=service.records)


@router.api_route("/countries/{name}", methods=METHODS)
def country(request: Request, service: Ready, name: str) -> Response:
    """What was said for a country or an organization, across the records."""
    index, address = BodiesView.of(service.speakers()), f"/countries/{slug(name)}"
    body = index.find(address)
    if body is None:
        raise _unknown(
            "country or organization", address, {one.url: one.name for one in index.bodies}
        )
    if body.url != address:
        return RedirectResponse(body.url, HTTPStatus.TEMPORARY_REDIRECT)
    lasting = f"{site_of(request)}{body.url}"
    return state_of(request).renderer.page("country.html", body=body, lasting=lasting)


@router.api_route("/subject", methods=METHODS, dependencies=[ADMITTED])
def subject(request: Request, service: Ready, asked: Annotated[IndexRequest, Query()]) -> Response:
    """How many speakers of each record touch on a subject; LibraryEmptyError."""
    service.library  # noqa: B018 (an empty one raises)
    view = SubjectView.of(service, asked.q) if asked.q else None
    return state_of(request).renderer.page("subject.html", view=view, asked=asked)


@router.api_route("/verify", methods=METHODS, dependencies=[ADMITTED])
def verify(
    request: Request, service: Ready, asked: Annotated[VerifyPageRequest, Query()]
) -> Response:
    """A form for a quote; with one, whether it is real."""
    view = None
    if asked.quote:
        verification = service.verify(asked.quote, asked.speaker)
        view = CheckView(asked.quote, asked.speaker, verification)
    return state_of(request).renderer.page("verify.html", view=view, asked=asked)


@router.api_route("/evaluation", methods=METHODS)
def evaluation(request: Request, _: Seen) -> Response:
    """How good the answers are, as the last ``onrecord eval`` on this library found."""
    state = state_of(request)
    view = EvaluationView.read(state.settings.evaluation)
    return state.renderer.page("evaluation.html", view=view, side=SIDE)


@router.api_route("/cite", methods=METHODS, dependencies=[ADMITTED])
def cite_answer(
    request: Request, service: Ready, asked: Annotated[CiteAnswerRequest, Query()]
) -> Response:
    """References for the citations of an answer; NotHeldError where it has none."""
    answer = service.ask(asked.q, asked.filters, asked.limit, asked.previous)
    if not answer.citations:
        raise NotHeldError(f"the answer cites nothing: {answer.text}")
    references = [Reference.of(site_of(request), one) for one in answer.citations]
    return _file(references, asked.style, "answer")


@router.api_route("/cite/{record}", methods=METHODS)
def cite_record(
    request: Request, service: Ready, record: str, asked: Annotated[CiteRequest, Query()]
) -> Response:
    """A reference for a record."""
    reference = Reference(site_of(request), service.record(record_id(record)))
    return _file([reference], asked.style, reference.key)


@router.api_route("/cite/{record}/{number}", methods=METHODS)
def cite(
    request: Request,
    service: Ready,
    record: str,
    number: Number,
    asked: Annotated[CiteRequest, Query()],
) -> Response:
    """A reference for a paragraph, or for words in it."""
    paragraph = service.paragraph(record_id(record), number)
    citation = None
    if asked.start is not None or asked.end is not None:
        start = asked.start or 0
        end = len(paragraph.text) if asked.end is None else asked.end
        try:
            citation = Citation(1, paragraph, start, end)
        except VerbatimError as error:
            raise FieldsError(FieldError("end", f"gives no run of words: {error}")) from error
    reference = Reference(site_of(request), paragraph.record, paragraph, citation)
    return _file([reference], asked.style, reference.key)


def _file(references: list[Reference], style: Style, name: str) -> Response:
    """The references as a file to keep; plain ones are shown."""
    kept = "inline" if style in (Style.TEXT, Style.MARKDOWN) else "attachment"
    return Response(
        written(references, style),
        media_type=style.media_type,
        headers={"Content-Disposition": f'{kept}; filename="{name}.{style.ending}"'},
    )


def _unknown(what: str, path: str, known: dict[str, str]) -> NowhereError:
    """Nobody is found at that address; the nearest of the ``known`` ones are, with their names."""
    wanted = _spoken(path)
    names = {url: _spoken(url) for url in known}
    near = process.extract(wanted, names, scorer=fuzz.WRatio, score_cutoff=_LIKE, limit=5)
    links = tuple((known[url], url) for _, _, url in near)
    return NowhereError(f"No {what} is found at {path[:200]}.", links)


def _spoken(path: str) -> str:
    """The name at the end of an address, as words."""
    return path.rsplit("/", 1)[1].replace("-", " ")
