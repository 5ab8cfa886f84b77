"""The app: routes, what stands around them, and the opening of the service.

Comes in: settings, and a service or none. Goes out: an app that answers from the first second,
and is ready once the service is open. Does not know: what its routes do.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from functools import partial
from typing import TYPE_CHECKING

import uvicorn
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from rag.errors import OnRecordError
from rag.service import open_service
from rag.settings import read_settings
from web import api, browse, operate, pages
from web.assets import FOLDER, Assets
from web.meters import Meters, figures_shared
from web.middleware import BodyLimit, SecurityHeaders, Unchanged, Watch
from web.pages import draw_error, draw_problem
from web.problems import FORESEEN
from web.rendering import Renderer
from web.state import State

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rag.service import Service
    from rag.settings import Settings

_RETRY = 5.0  # seconds until the next try to open the service
_SILENT = 30  # seconds after which a worker that gives no sign is replaced
# One of each kind that works something out of the records once.
_FIRST = (
    "What was said?",
    "Which countries called for peace?",
    "Who voted against the resolution?",
    "Which countries pledged money?",
)

_log = logging.getLogger("onrecord.web")


def create_app(service: Service | None, settings: Settings) -> FastAPI:
    """An app over the service; without one, the app opens its own as it starts."""
    state = State(settings, Meters(), Renderer(), service)
    app = FastAPI(
        title="On Record",
        lifespan=_lifespan,
        docs_url=None,  # these two would load scripts from elsewhere
        redoc_url=None,
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6),
            Middleware(Unchanged),
            Middleware(Watch, meters=state.meters, draw=draw_problem),
            Middleware(BodyLimit, most=settings.max_record_bytes),
        ],
    )
    app.state.onrecord = state
    for error in (
        RequestValidationError,
        HTTPException,
        *FORESEEN,
    ):
        app.add_exception_handler(error, draw_error)
    app.include_router(pages.router)
    app.include_router(browse.router)
    app.include_router(operate.router)
    app.include_router(api.router)
    app.mount("/static", Assets(FOLDER, state.renderer.version), name="static")
    return app


def serve(settings: Settings) -> None:
    """Serve until interrupted, with as many processes as the settings say."""
    run = partial(uvicorn.run, host=settings.host, port=settings.port, server_header=False)
    if settings.workers == 1:
        run(create_app(None, settings))
        return
    with figures_shared():
        os.environ.update(settings.environment)
        run(
            "web.app:worker",
            factory=True,
            workers=settings.workers,
            timeout_worker_healthcheck=_SILENT,
        )


def worker() -> FastAPI:
    """The app of one process among several, which are told their settings by the environment.
    It opens the service first, since the others answer meanwhile.
    """
    settings, service = read_settings(), None
    with contextlib.suppress(OnRecordError):  # the app tries again, and says why it is not ready
        service = _opened(settings)
        _warm(service)
    return create_app(service, settings)


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    opening = asyncio.create_task(_open(app.state.onrecord))
    yield
    opening.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await opening


async def _open(state: State) -> None:
    """Open the service, however often it takes: a library may be made while the server waits."""
    while state.service is None:
        try:
            state.service = await run_in_threadpool(_opened, state.settings)
            await run_in_threadpool(_warm, state.service)
        except OnRecordError as error:
            _wait_for(state, str(error))
        except Exception:  # noqa: BLE001 (whatever it is, the server stays up and says so)
            _log.exception("the service cannot be opened")
            _wait_for(state, "The library cannot be opened; the log says why.")
        if state.service is None:
            await asyncio.sleep(_RETRY)


def _opened(settings: Settings) -> Service:
    """An open service with its library read, so that the first question need not wait for it;
    without a library yet, it can still be given its first record.
    """
    service = open_service(settings)
    _log.info("open, with %d records", len(service.records))
    return service


def _warm(service: Service) -> None:
    """Ask, ready already, so that nobody else waits for what the first questions make."""
    try:
        for question in _FIRST if service.records else ():
            service.ask(question)
    except Exception:  # noqa: BLE001 (nobody asked: whoever does next is told)
        _log.exception("the first questions cannot be answered")


def _wait_for(state: State, reason: str) -> None:
    if state.waiting_for != reason:
        _log.warning("not ready: %s", reason)
        state.waiting_for = reason
