"""What the tests in Chromium share: how it is started, the screens, and a server to look at."""

from __future__ import annotations

import os
import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pdfplumber
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect

# The shell starts and draws in half the time: it has no window to keep.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, _NAMES)), None)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
ARTEFACTS = Path(__file__).resolve().parent.parent / "artefacts" / "pages"  # git ignores it
expect.set_options(timeout=15_000)  # a machine may be busy
SCREENS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The address at which the app answers, on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@contextmanager
def visit(browser: Browser, address: str, expected: tuple[str, ...] = (), **how) -> Iterator[Page]:
    """A page of a fresh profile, on which any complaint of the browser's is a failure, but for
    those that hold one of the ``expected`` words.
    """
    context = browser.new_context(base_url=address, **how)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    _picture(page)
    context.close()
    unexpected = [one for one in complaints if not any(word in one for word in expected)]
    assert not unexpected, unexpected


def _picture(page: Page) -> None:
    """Keep what the test saw last, by test and address, for whoever wants to look."""
    test = os.environ["PYTEST_CURRENT_TEST"].split("::", 1)[1].rsplit(" ", 1)[0]
    address = urlsplit(page.url)._replace(scheme="", netloc="").geturl()
    name = re.sub(r"[^\w.-]+", "-", f"{test}-{address}").strip("-")
    page.screenshot(path=ARTEFACTS / f"{name[:200]}.png")


def on_paper(page: Page) -> tuple[str, list[list[dict]]]:
    """The text of the page as it is printed, and of each sheet the letters with their places."""
    with pdfplumber.open(BytesIO(page.pdf(format="A4"))) as sheets:
        return "\n".join(one.extract_text() for one in sheets.pages), [
            one.chars for one in sheets.pages
        ]


def check_access(page: Page) -> None:
    """axe-core finds nothing to complain about: in light on a wide screen, in dark on a phone's."""
    assert page.viewport_size
    narrow = page.viewport_size["width"] <= SCREENS["phone"]["width"]
    page.emulate_media(color_scheme="dark" if narrow else "light")
    found = Axe().run(page)
    assert found.violations_count == 0, f"{page.url}: {found.generate_report()}"
    _picture(page)
