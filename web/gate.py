"""Who may change the library: the operator's token, and how often it may be guessed.

Comes in: requests with what they give as the token. Goes out: whether it is the operator's; 429
where a client was wrong too often of late. Does not know: where a token stands in a request.
"""

from __future__ import annotations

import hmac
import threading
import time
from collections import deque
from http import HTTPStatus
from math import ceil
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

_WRONG = 5  # tokens that a client may get wrong …
_WITHIN = 60.0  # … in so many seconds
_CLIENTS = 4096  # remembered at most; of more, those who were wrong longest ago are forgotten


class Gate:
    """The one place where a token is looked at, for every door."""

    def __init__(self, token: str | None, now: Callable[[], float] = time.monotonic) -> None:
        self._token, self._now = (token or "").strip().encode(), now
        self._lock = threading.Lock()
        self._wrong: dict[str, deque[float]] = {}  # who was wrong last stands last

    def check(self, request: Request) -> None:
        """HTTPException (429) for a client that was wrong too often; before a body is read."""
        with self._lock:
            times = self._wrong.get(_client(request))
            left = times[0] + _WITHIN - self._now() if times and len(times) == _WRONG else 0
        if left > 0:
            raise HTTPException(
                HTTPStatus.TOO_MANY_REQUESTS,
                "Too many wrong tokens; try again later.",
                {"Retry-After": str(ceil(left))},
            )

    def admits(self, request: Request, given: bytes) -> bool:
        """Whether that is the operator's token; told in a time that gives nothing away."""
        self.check(request)
        right = bool(self._token) and hmac.compare_digest(given, self._token)
        if not right:
            with self._lock:
                client = _client(request)
                times = self._wrong.pop(client, deque(maxlen=_WRONG))
                times.append(self._now())
                self._wrong[client] = times
                if len(self._wrong) > _CLIENTS:
                    del self._wrong[next(iter(self._wrong))]
        return right


def _client(request: Request) -> str:
    return request.client.host if request.client else ""
