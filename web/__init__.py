"""The web door: pages for people, JSON for programs, over one service.

Comes in: an open service, or settings to open one with. Goes out: an app, or a running server.
Does not know: how an answer is found.
"""

from web.app import create_app, serve

__all__ = ["create_app", "serve"]
