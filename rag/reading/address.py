"""An address to the bytes of the document there, fetched from public hosts only.

Comes in: an http or https address that somebody typed. Goes out: bytes, or a reason why not.
Does not know: what is in them.

A host is looked up once and the connection made to the very address that was checked, so that no
second look-up can lead elsewhere; each redirection is checked likewise.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from http import HTTPStatus
from time import monotonic
from urllib.parse import SplitResult, urljoin, urlsplit

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from rag.errors import ReadingError, TooLargeError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_MOST_REDIRECTIONS = 5
_SECONDS = 60.0  # for the whole document
_SECONDS_SILENT = 15.0
_PIECE = 1 << 16
_DOCUMENTS = ("text/", "application/")
_HEADERS = {
    "User-Agent": "OnRecord/0.1",
    "Accept": "text/html, text/plain, application/pdf, application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.document;q=0.9",
    "Accept-Encoding": "identity",
}


def is_public(address: IPAddress) -> bool:
    """Whether an address is one of the open Internet's: not private, loopback or link-local."""
    mapped = getattr(address, "ipv4_mapped", None)
    if mapped is not None:
        return is_public(mapped)
    return address.is_global and not address.is_multicast


def fetch(url: str, most: int, allowed: Callable[[IPAddress], bool] = is_public) -> bytes:
    """The document at an address, of ``most`` bytes; ReadingError with the reason if not."""
    until = monotonic() + _SECONDS
    for _ in range(_MOST_REDIRECTIONS + 1):
        parts = _parts(url)
        response = _open(parts, _vetted(parts, allowed))
        try:
            if response.status in range(300, 400) and response.headers.get("Location"):
                url = urljoin(url, response.headers["Location"])
                continue
            return _body(response, most, until)
        except (HTTPError, OSError) as error:
            raise ReadingError(f"{parts.hostname} broke off; try again later") from error
        finally:
            response.close()
    raise ReadingError(f"it is redirected more than {_MOST_REDIRECTIONS} times")


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ReadingError(f"it is no address: {error}") from error
    if parts.scheme not in {"http", "https"}:
        raise ReadingError(f"its scheme is {parts.scheme or 'missing'}; give an http or https one")
    if not parts.hostname or parts.username or parts.password or port == 0:
        raise ReadingError("it is no plain address of a host and a page")
    return parts


def _vetted(parts: SplitResult, allowed: Callable[[IPAddress], bool]) -> str:
    """The address to connect to; ReadingError where the host has one that is not allowed."""
    host = parts.hostname or ""
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


def _open(parts: SplitResult, address: str) -> BaseHTTPResponse:
    timeout = Timeout(connect=_SECONDS_SILENT, read=_SECONDS_SILENT)
    pool: HTTPConnectionPool
    if parts.scheme == "https":
        pool = HTTPSConnectionPool(
            address,
            parts.port or 443,
            timeout=timeout,
            server_hostname=parts.hostname,
            assert_hostname=parts.hostname,
        )
    else:
        pool = HTTPConnectionPool(address, parts.port or 80, timeout=timeout)
    page = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = _HEADERS | {"Host": parts.netloc}
    try:
        return pool.urlopen(
            "GET", page, headers=headers, redirect=False, retries=False, preload_content=False
        )
    except (HTTPError, OSError) as error:
        raise ReadingError(f"{parts.hostname} does not answer; try again later") from error


def _body(response: BaseHTTPResponse, most: int, until: float) -> bytes:
    if response.status != HTTPStatus.OK:
        raise ReadingError(f"the host answers {response.status} ({response.reason or 'no reason'})")
    kind = response.headers.get("Content-Type", "text/").split(";")[0].strip().lower()
    if not kind.startswith(_DOCUMENTS):
        raise ReadingError(f"it is {kind}, not a document; give text, HTML, PDF or DOCX")
    too_large = TooLargeError(
        f"it has more than {most:,} bytes (ONRECORD_MAX_RECORD_BYTES sets the limit)"
    )
    if int(response.headers.get("Content-Length") or 0) > most:
        raise too_large
    data = bytearray()
    for piece in response.stream(_PIECE, decode_content=True):
        data += piece
        if len(data) > most:
            raise too_large
        if monotonic() > until:
            raise ReadingError(f"it is not over after {_SECONDS:.0f} seconds")
    return bytes(data)
