"""Static files under an address that changes with them, so that browsers may keep them for good.

Comes in: a folder. Goes out: its files; ``/static/<version>/site.css`` is never asked for twice,
``/static/site.css`` is checked each time. Does not know: what the files are.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.staticfiles import StaticFiles

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import Scope

FOLDER = Path(__file__).parent / "static"
_FOR_GOOD = "public, max-age=31536000, immutable"


def version_of(folder: Path) -> str:
    """A name for the present state of all files: scripts name one another by relative address."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


class Assets(StaticFiles):
    """The files of a folder, also under their version."""

    def __init__(self, folder: Path, version: str) -> None:
        super().__init__(directory=folder)
        self._version = version

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file; for good where the address names the present version."""
        rest = Path(path).parts
        if rest[:1] != (self._version,):
            return await super().get_response(path, scope)
        response = await super().get_response(str(Path(*rest[1:])), scope)
        response.headers["Cache-Control"] = _FOR_GOOD
        return response
