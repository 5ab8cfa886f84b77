"""Addresses: what is fetched, and what is refused with which reason."""

from __future__ import annotations

import ipaddress
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rag.errors import ReadingError, TooLargeError
from rag.reading import address
from rag.reading.address import fetch, is_public

LIMIT = 10_000


MOVED = {
    "/moved": "/page",
    "/round": "/round",
    "/inside": "http://169.254.169.254/latest",
    "/file": "file:///etc/passwd",
    "/lost": "http://[oops/",
    "/slow-rounds": "/slow-rounds",
}
PAGES = {
    "/page": (b"Content-Type: text/html; charset=utf-8", b"<html>wells</html>"),
    "/picture": (b"Content-Type: image/png", b"\x89PNG"),
    "/huge": (b"Content-Type: text/plain", b"a" * (LIMIT + 1)),
    "/unmeasured": (b"Content-Length: abc", b"wells"),
    "/cut": (b"Content-Length: 100", b"wells"),
}
TRICKLES = {
    "/slow-headers": b"HTTP/1.0 200 OK\r\nServer: ",
    "/slow-body": b"HTTP/1.0 200 OK\r\n\r\n",
    "/slow-pieces": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3000\r\n",
}


class Site(BaseHTTPRequestHandler):
    """A host with a page, redirections, and pages that misbehave."""

    def do_GET(self) -> None:
        with suppress(OSError):  # they hang up on what misbehaves
            if self.path in MOVED:
                time.sleep(0.3 if "slow" in self.path else 0)
                self.wfile.write(b"HTTP/1.0 302 Found\r\nLocation: ")
                self.wfile.write(MOVED[self.path].encode() + b"\r\n\r\n")
            elif self.path in PAGES:
                header, body = PAGES[self.path]
                self.wfile.write(b"HTTP/1.0 200 OK\r\n" + header + b"\r\n\r\n" + body)
            elif self.path in TRICKLES:
                self.wfile.write(TRICKLES[self.path])
                self._say(b"w", times=200, pause=0.05)
            elif self.path == "/host":
                self.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + self.headers["Host"].encode())
            elif self.path == "/endless":
                self.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n")
                self._say(b"word " * 1000, times=1_000_000)
            else:
                self.send_error(404)

    def _say(self, words: bytes, times: int, pause: float = 0) -> None:
        for _ in range(times):
            self.wfile.write(words)
            time.sleep(pause)

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
        ("/lost", "redirected to no address"),
        ("/unmeasured", "abc bytes, which is no number"),
        ("/cut", "broke off"),
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


@pytest.mark.parametrize("page", ["/slow-headers", "/slow-body", "/slow-pieces", "/slow-rounds"])
def test_a_document_that_trickles_is_given_up(
    site: str, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "_SECONDS", 1.0)
    began = time.monotonic()
    with pytest.raises(ReadingError, match="not over after 1 seconds"):
        fetch(site + page, LIMIT, here)
    assert 0.9 < time.monotonic() - began < 2.0


def test_a_host_that_is_silent_is_given_up_sooner(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "_SECONDS_SILENT", 0.1)
    with pytest.raises(ReadingError, match="does not answer"):
        fetch(site + "/slow-rounds", LIMIT, here)


def test_a_host_in_other_letters_is_asked_by_its_name_in_ascii(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = site.rsplit(":", 1)[1]
    monkeypatch.setattr(address, "_vetted", lambda *_: "127.0.0.1")
    told = fetch(f"http://brünnen.example:{port}/host", LIMIT).decode()
    assert told == f"xn--brnnen-4ya.example:{port}"


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost:80/", "http://[::1]/", "http://10.1.2.3/x",
     "http://192.168.0.1/", "http://169.254.169.254/", "http://[fe80::1]/", "http://0.0.0.0/",
     "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://100.64.0.1/",
     "http://224.0.0.1/", "http://[fec0::1]/", "http://[64:ff9b::7f00:1]/",
     "http://[64:ff9b:1::808:808]/", "http://[2002:7f00:1::]/", "http://[::127.0.0.1]/",
     "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/"],
)  # fmt: skip
def test_what_is_not_public_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(ReadingError, match="private, local or reserved"):
        fetch(url, LIMIT)


@pytest.mark.parametrize(
    "one", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_what_is_public_may_be_fetched_through_a_gateway_too(one: str) -> None:
    assert is_public(ipaddress.ip_address(one))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.org/x", "scheme is ftp"),
        ("press.example", "scheme is missing"),
        ("http:///x", "no plain address"),
        ("http://user:secret@example.org/", "no plain address"),
        ("http://example.org:99999/", "no address"),
        ("http://nowhere.invalid/", "not known"),
        ("http://[oops/", "no address"),
        (f"http://{'a' * 70}é.example/", "no address"),
    ],
)
def test_what_is_no_address_is_refused(url: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        fetch(url, LIMIT)
