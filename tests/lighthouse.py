"""Runs Lighthouse against the pages of the bundled sample: ``make lighthouse``.

Comes in: a ``lighthouse`` command (npm) on the PATH or named by ``LIGHTHOUSE``, or the address of a
server as argument. Goes out: a line a page; 1 where a score is under 95. No part of ``make test``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browsing import CHROMIUM, serving

from rag.sample import SAMPLE
from rag.service import open_service
from rag.settings import Settings
from web import create_app

LEAST = 95
CATEGORIES = ("performance", "accessibility", "best-practices")
PAGES = {
    "ask": "/",
    "answer": "/?q=How+many+victims+has+Zimbabwe+repatriated%3F",
    "read": "/read/GA-11955",
}


@contextmanager
def sample() -> Iterator[str]:
    """A server with the bundled sample."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), models=Path(folder) / "models")
        service = open_service(settings)
        service.ingest(SAMPLE.read_bytes())
        with serving(create_app(service, settings)) as address:
            yield address


def scores(command: str, url: str) -> dict[str, int]:
    """The scores of a page, 0 to 100."""
    done = subprocess.run(
        [command, url, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}",
         "--chrome-flags=--headless --no-sandbox --disable-gpu"],
        env=os.environ | {"CHROME_PATH": CHROMIUM or ""},
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    found = json.loads(done.stdout)["categories"]
    return {name: round(100 * found[name]["score"]) for name in CATEGORIES}


def report(command: str, address: str) -> bool:
    """Print the scores of each page; whether all are good enough."""
    good = True
    for name, path in PAGES.items():
        found = scores(command, address + path)
        good = good and min(found.values()) >= LEAST
        line = ", ".join(f"{what} {score}" for what, score in found.items())
        sys.stdout.write(f"{name}: {line}\n")
    return good


def main() -> int:
    """Run it, if Lighthouse is at hand."""
    command = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not command:
        sys.stderr.write("Lighthouse is not at hand: npm install -g lighthouse\n")
        return 1
    if sys.argv[1:]:
        return 0 if report(command, sys.argv[1]) else 1
    with sample() as address:
        return 0 if report(command, address) else 1


if __name__ == "__main__":
    sys.exit(main())
