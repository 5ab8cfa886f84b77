"""What happens around every route: headers, figures, limits, and a last resort.

Comes in: a request on its way to a route. Goes out: its response on the way back.
Does not know: what the routes do.
"""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request

from web.problems import crowded, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from web.meters import Meters
    from web.problems import Problem

    Draw = Callable[[Request, Problem], Response]

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",  # a record may be replaced at any time; ask again
}
_PROBES = frozenset({"/healthz", "/readyz", "/metrics"})
_CROWD = 256  # requests at once; the next is told to come back rather than kept waiting
_ENVELOPE = 16_384  # bytes that a multipart body may have beside its file
_SEVERAL = {"/library": 8}  # where a body may be as long as so many records

_log = logging.getLogger("onrecord.web")


class SecurityHeaders:
    """Puts the security headers on every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers as the response starts."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)


class Unchanged:
    """Answers 304 where a browser holds the very page: one whose ETag it names."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; leave the body away where it is held."""
        known = Headers(scope=scope).get("if-none-match") if scope["type"] == "http" else None
        if not known:
            return await self.app(scope, receive, send)
        held = False

        async def lighter(message: Message) -> None:
            nonlocal held
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                tag = headers.get("etag")
                held = message["status"] == 200 and tag in [one.strip() for one in known.split(",")]
                if held:
                    message["status"] = 304
                    del headers["content-length"]
            elif held and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        return await self.app(scope, receive, lighter)


class Watch:
    """Counts and times requests, turns away a crowd, and answers where the app failed."""

    def __init__(self, app: ASGIApp, meters: Meters, draw: Draw) -> None:
        self.app = app
        self.meters = meters
        self.draw = draw
        self.inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and note how it went."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, status = perf_counter(), 0

        async def noting(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        self.inside += 1
        try:
            if self.inside > _CROWD and scope["path"] not in _PROBES:
                return await self.draw(Request(scope), crowded())(scope, receive, noting)
            await self.app(scope, receive, noting)
        except Exception as error:
            _log.exception("%s %s failed", scope["method"], scope["path"])
            if status:
                raise  # half a response is out; only cutting it off is honest
            await self.draw(Request(scope), problem_of(error))(scope, receive, noting)
        finally:
            self.inside -= 1
            route = getattr(scope.get("route"), "path", None) or "none"
            self.meters.count(scope["method"], route, status, perf_counter() - began)


class BodyLimit:
    """Stops reading a body that is longer than a record may be."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app = app
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; its body ends in a 413 where it is too long."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        declared = Headers(scope=scope).get("content-length", "")
        seen = int(declared) if declared.isdecimal() else 0
        most = self.most * _SEVERAL.get(scope["path"], 1)

        async def limited() -> Message:
            nonlocal seen
            _check(seen, most)
            message = await receive()
            if not declared:
                seen += len(message.get("body", b""))
                _check(seen, most)
            return message

        return await self.app(scope, limited, send)


def _check(size: int, most: int) -> None:
    if size > most + _ENVELOPE:
        raise HTTPException(413, f"A body may have at most {most:,} bytes.")
