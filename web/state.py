"""What the app holds while it runs, and how a route gets at it."""

from dataclasses import dataclass, field
from typing import Annotated, cast

from fastapi import Depends, Query, Request

from rag.service import Service
from rag.settings import Settings
from web.gate import Gate
from web.jobs import Jobs
from web.meters import Meters
from web.problems import NotReadyError
from web.rendering import Renderer
from web.schemas import Nothing


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

    def __post_init__(self) -> None:
        self.gate = Gate(self.settings.token)

    @property
    def ready(self) -> Service:
        """The service; NotReadyError until it is open."""
        if self.service is None:
            raise NotReadyError(self.waiting_for)
        return self.service


def state_of(request: Request) -> State:
    """The state of the app that answers the request."""
    return cast("State", request.app.state.onrecord)


def service_of(request: Request) -> Service:
    """The open service; NotReadyError until then."""
    return state_of(request).ready


Ready = Annotated[Service, Depends(service_of)]
Bare = Annotated[Nothing, Query()]  # on a route without query parameters, all are refused
