"""An address to the bytes of the document there, fetched from public hosts only.

Comes in: an http or https address that somebody typed. Goes out: bytes, or a reason why not.
Does not know: what is in them.

A host is looked up once and the connection made to the very address that was checked, so that no
second look-up can lead elsewhere; each redirection is checked likewise. Whoever answers by a byte
at a time, in the headers or after them, is given up when the time for the whole is over.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from io import BufferedReader, RawIOBase
from time import monotonic
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, parse_url
from urllib3.util.ssl_match_hostname import CertificateError

from rag.errors import ReadingError, TooLargeError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_MOST_REDIRECTIONS = 5
_SECONDS = 60.0  # for the whole document
_SECONDS_SILENT = 15.0
_PIECE = 1 << 16
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")
_DOCUMENTS = ("text/", "application/")
_HEADERS = {
    "User-Agent": "OnRecord/0.1",
    "Accept": "text/html, text/plain, application/pdf, application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.document;q=0.9",
    "Accept-Encoding": "identity",
}


def is_public(address: IPAddress) -> bool:
    """Whether an address is one of the open Internet's, and so is each that it stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast
    if address.ipv4_mapped:
        return is_public(address.ipv4_mapped)
    closed = not address.is_global or address.is_multicast or address.is_site_local
    return not closed and address not in _NAT64_LOCAL and all(map(is_public, _within(address)))


def _within(address: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """The addresses of the older kind that a gateway may send on to."""
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64 or address in _COMPATIBLE:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def fetch(url: str, most: int, allowed: Callable[[IPAddress], bool] = is_public) -> bytes:
    """The document at an address, of ``most`` bytes; ReadingError with the reason if not."""
    until = monotonic() + _SECONDS
    for _ in range(_MOST_REDIRECTIONS + 1):
        parts = _parts(url)
        address = _vetted(parts, allowed)
        with closing(_connection(parts, address, until)) as connection:
            with _reasons(f"{parts.host} does not answer; try again later", until):
                response = _answer(connection, parts, until)
            with closing(response), _reasons(f"{parts.host} broke off; try again later", until):
                where = response.headers.get("Location")
                if response.status not in range(300, 400) or not where:
                    return _body(response, most)
        url = _joined(url, where)
    raise ReadingError(f"it is redirected more than {_MOST_REDIRECTIONS} times")


def _parts(url: str) -> Url:
    """The parts of an address, all of them in ASCII."""
    try:
        parts = parse_url(url)
    except HTTPError as error:
        raise ReadingError(f"it is no address: {error}") from error
    if parts.scheme not in {"http", "https"}:
        raise ReadingError(f"its scheme is {parts.scheme or 'missing'}; give an http or https one")
    if not parts.host or parts.auth or parts.port == 0:
        raise ReadingError("it is no plain address of a host and a page")
    return parts


def _joined(url: str, where: str) -> str:
    try:
        return urljoin(url, where)
    except ValueError as error:
        raise ReadingError(f"it is redirected to no address: {error}") from error


def _vetted(parts: Url, allowed: Callable[[IPAddress], bool]) -> str:
    """The address to connect to; ReadingError where the host has one that is not allowed."""
    host = (parts.host or "").strip("[]")
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ReadingError(f"the host {host} is not known") from error
    addresses = [str(one[4][0]).split("%")[0] for one in found]
    if not all(allowed(ipaddress.ip_address(one)) for one in addresses):
        raise ReadingError(
            f"{host} is a private, local or reserved address; only public ones are fetched"
        )
    return addresses[0]


class _Arriving(RawIOBase):
    """What arrives at a socket until a time: each wait is no longer than what is left of it."""

    def __init__(self, source: socket.socket, until: float) -> None:
        self._source, self._until = source, until
        self._raw = source.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, into: memoryview) -> int | None:  # type: ignore[override]
        self._source.settimeout(_wait(self._until))
        return self._raw.readinto(into)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Answer(HTTPResponse):
    """An answer whose headers and body arrive until a time."""

    def __init__(self, sock: socket.socket, *more: object, until: float, **named: object) -> None:
        super().__init__(sock, *more, **named)  # type: ignore[arg-type]
        self.fp.close()
        self.fp = BufferedReader(_Arriving(sock, until))


def _wait(until: float) -> float:
    """The seconds to wait for a host that is silent; TimeoutError where none are left."""
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    return min(left, _SECONDS_SILENT)


@contextmanager
def _reasons(otherwise: str, until: float) -> Iterator[None]:
    """A failure of the connection as a ReadingError: the time is over, or what is given."""
    try:
        yield
    except (HTTPError, HTTPException, OSError, CertificateError) as error:
        late = f"it is not over after {_SECONDS:.0f} seconds"
        raise ReadingError(late if monotonic() >= until else otherwise) from error


def _connection(parts: Url, address: str, until: float) -> HTTPConnection:
    """A connection to an address, not yet made, to ask it for a page of a host."""
    connection: HTTPConnection
    if parts.scheme == "https":
        connection = HTTPSConnection(
            address, parts.port or 443, server_hostname=parts.host, assert_hostname=parts.host
        )
    else:
        connection = HTTPConnection(address, parts.port or 80)
    connection.response_class = partial(_Answer, until=until)  # type: ignore[assignment]
    return connection


def _answer(connection: HTTPConnection, parts: Url, until: float) -> BaseHTTPResponse:
    connection.timeout = _wait(until)
    headers = _HEADERS | {"Host": parts.netloc or ""}
    connection.request("GET", parts.request_uri, headers=headers, preload_content=False)
    return connection.getresponse()


def _body(response: BaseHTTPResponse, most: int) -> bytes:
    if response.status != HTTPStatus.OK:
        raise ReadingError(f"the host answers {response.status} ({response.reason or 'no reason'})")
    kind = response.headers.get("Content-Type", "text/").split(";")[0].strip().lower()
    if not kind.startswith(_DOCUMENTS):
        raise ReadingError(f"it is {kind}, not a document; give text, HTML, PDF or DOCX")
    too_large = TooLargeError(
        f"it has more than {most:,} bytes (ONRECORD_MAX_RECORD_BYTES sets the limit)"
    )
    length = response.headers.get("Content-Length") or "0"
    if not length.isdecimal():
        raise ReadingError(f"the host says that it has {length} bytes, which is no number")
    if int(length) > most:
        raise too_large
    data = bytearray()
    for piece in response.stream(_PIECE, decode_content=True):
        data += piece
        if len(data) > most:
            raise too_large
    return bytes(data)
