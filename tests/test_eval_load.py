import socket
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import psutil
import pytest

from eval.load import LoadError, ask_at_once, serving


class Desk(ThreadingHTTPServer):
    """Answers after 20 ms with the status that a question names; notes who asked what."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Clerk)
        self.asked, self.callers, self.noting = [], set(), threading.Lock()


class Clerk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        question = parse_qs(urlsplit(self.path).query)["question"][0]
        with self.server.noting:
            self.server.asked.append(question)
            self.server.callers.add(self.client_address)
        time.sleep(0.02)
        self.send_response(int(question.split()[0]))
        self.send_header("Retry-After", "1")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


@contextmanager
def desk():
    server = Desk()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_askers_ask_at_once_each_on_a_line_of_its_own():
    with desk() as (server, url):
        load = ask_at_once(url, ["200 a", "200 b & c"], 8, 0.5)
    assert load.askers == 8
    assert load.answered == len(server.asked) > 8
    assert (load.turned_away, load.failed) == (0, 0)
    assert set(server.asked) == {"200 a", "200 b & c"}
    assert len(server.callers) == 8
    assert load.rate == pytest.approx(load.answered / load.seconds)
    assert 20 <= load.latency.p50 <= load.latency.p95 <= load.latency.p99 < load.seconds * 1000
    # Each waits for its own answer only: together they are faster than one after the other.
    assert load.answered * 0.02 > load.seconds


def test_who_is_turned_away_stays_away_as_long_as_told():
    with desk() as (server, url):
        load = ask_at_once(url, ["503 busy", "429 busy", "200 free"], 1, 1.8)
    told = Counter(one.split()[0] for one in server.asked)
    assert load.turned_away == told["503"] + told["429"] == 2  # at 0 s and at 1 s
    assert load.answered == told["200"] == 0
    assert load.failed == 0
    assert load.latency is None


def test_what_fails_is_counted_apart():
    with desk() as (_, url):
        load = ask_at_once(url, ["500 broken", "404 gone", "200 fine"], 2, 0.3)
    assert load.failed > 0
    assert load.answered > 0
    nobody = ask_at_once(url, ["200 x"], 1, 0.3)
    assert (nobody.answered, nobody.turned_away) == (0, 0)
    assert nobody.failed > 0


SERVER = """
import sys, time
from http.server import HTTPServer, BaseHTTPRequestHandler
began = time.monotonic()
class Clerk(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if time.monotonic() > began + 0.3 else 503)
        self.end_headers()
HTTPServer(("127.0.0.1", int(sys.argv[1])), Clerk).serve_forever()
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_server_is_waited_for_and_ended():
    port = free_port()
    with serving([sys.executable, "-c", SERVER, str(port)], port) as server:
        assert server.ready_s > 0.3
        assert server.url.endswith(f":{port}")
        process = psutil.Process(server.process)
        assert process.is_running()
    assert not process.is_running()


def test_a_server_that_ends_by_itself_is_told():
    ends = serving([sys.executable, "-c", "raise SystemExit(3)"], free_port())
    with pytest.raises(LoadError, match="did not become ready"), ends:
        pass
