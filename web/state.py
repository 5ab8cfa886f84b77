"""What the app holds while it runs, and how a route gets at it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Annotated, cast

from fastapi import Depends, Query, Request

from rag.service import Service
from rag.settings import Settings
from web.admission import Admission
from web.gate import Gate
from web.jobs import Jobs
from web.meters import Meters
from web.problems import NotReadyError
from web.rendering import Renderer
from web.schemas import Looked, Nothing


@dataclass
class State:
    """Settings, figures, templates, jobs, the gate; the service once open, else why it is not."""

    settings: Settings
    meters: Meters
    renderer: Renderer
    service: Service | None
    waiting_for: str = "The library is being opened."
    jobs: Jobs = field(default_factory=Jobs)
    gate: Gate = field(init=False)
    admission: Admission = field(init=False)

    def __post_init__(self) -> None:
        given = self.settings
        self.gate = Gate(given.token)
        self.admission = Admission(given.places, given.queue, given.patience, self.meters)

    @property
    def ready(self) -> Service:
        """The service; NotReadyError until it is open."""
        if self.service is None:
            raise NotReadyError(self.waiting_for)
        return self.service


def state_of(request: Request) -> State:
    """The state of the app that answers the request."""
    return cast("State", request.app.state.onrecord)


async def service_of(request: Request) -> Service:
    """The open service; NotReadyError until then."""
    return state_of(request).ready


def site_of(request: Request) -> str:
    """What the addresses of this app begin with for whoever asks."""
    return str(request.base_url).rstrip("/")


async def admitted(request: Request) -> AsyncIterator[None]:
    """A place among those at work while the route runs, where something is asked; CrowdedError."""
    if request.method != "POST" and not request.url.query:
        yield  # a form to look at
        return
    async with state_of(request).admission.place():
        yield


Ready = Annotated[Service, Depends(service_of)]
ADMITTED = Depends(admitted, scope="function")  # of routes that ask; left before the reply is sent
Seen = Annotated[Looked, Query()]  # on a page: what links gather is ignored
Bare = Annotated[Nothing, Query()]  # on a route without query parameters, all are refused
