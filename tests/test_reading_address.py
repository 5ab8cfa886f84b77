"""Addresses: what is fetched, and what is refused with which reason."""

from __future__ import annotations

import ipaddress
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rag.errors import ReadingError, TooLargeError
from rag.reading import address
from rag.reading.address import fetch, is_public

LIMIT = 10_000


class Site(BaseHTTPRequestHandler):
    """A host with a page, redirections, and pages that misbehave."""

    def do_GET(self) -> None:
        path = self.path
        if path == "/page":
            self._send("text/html; charset=utf-8", b"<html>wells</html>")
        elif path == "/moved":
            self._redirect("/page")
        elif path == "/round":
            self._redirect("/round")
        elif path == "/inside":
            self._redirect("http://169.254.169.254/latest")
        elif path == "/file":
            self._redirect("file:///etc/passwd")
        elif path == "/picture":
            self._send("image/png", b"\x89PNG")
        elif path == "/huge":
            self._send("text/plain", b"a" * (LIMIT + 1))
        elif path == "/endless":
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                while True:
                    self.wfile.write(b"word " * 1000)
        else:
            self.send_error(404)

    def _send(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with _served() as url:
        yield url


def here(one: address.IPAddress) -> bool:
    """As ``is_public``, with this machine's own site taken for a public one."""
    return one == ipaddress.ip_address("127.0.0.1") or is_public(one)


@pytest.mark.parametrize("page", ["/page", "/moved"])
def test_a_page_is_fetched_also_where_it_has_moved(site: str, page: str) -> None:
    assert fetch(site + page, LIMIT, here) == b"<html>wells</html>"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("/none", "404"),
        ("/round", "more than 5 times"),
        ("/inside", "private, local or reserved"),
        ("/file", "scheme is file"),
        ("/picture", "image/png, not a document"),
    ],
)
def test_a_page_that_is_no_document_is_refused_with_the_reason(
    site: str, page: str, reason: str
) -> None:
    with pytest.raises(ReadingError, match=reason):
        fetch(site + page, LIMIT, here)


@pytest.mark.parametrize("page", ["/huge", "/endless"])
def test_no_more_is_read_than_the_limit(site: str, page: str) -> None:
    with pytest.raises(TooLargeError, match="10,000 bytes"):
        fetch(site + page, LIMIT, here)


def test_a_document_that_trickles_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "_SECONDS", 0.0)
    with pytest.raises(ReadingError, match="not over after"):
        fetch(site + "/page", LIMIT, here)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost:80/", "http://[::1]/", "http://10.1.2.3/x",
     "http://192.168.0.1/", "http://169.254.169.254/", "http://[fe80::1]/", "http://0.0.0.0/",
     "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://100.64.0.1/",
     "http://224.0.0.1/"],
)  # fmt: skip
def test_what_is_not_public_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(ReadingError, match="private, local or reserved"):
        fetch(url, LIMIT)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.org/x", "scheme is ftp"),
        ("press.example", "scheme is missing"),
        ("http:///x", "no plain address"),
        ("http://user:secret@example.org/", "no plain address"),
        ("http://example.org:99999/", "no address"),
        ("http://nowhere.invalid/", "not known"),
    ],
)
def test_what_is_no_address_is_refused(url: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        fetch(url, LIMIT)
