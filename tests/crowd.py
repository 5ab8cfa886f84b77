"""Many askers at once, each with a connection of its own, as a program that uses the API asks."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlsplit

HEADERS = {"Content-Type": "application/json"}


@dataclass
class Heard:
    """What askers heard: statuses, seconds that each answer and each refusal took."""

    seconds: float
    statuses: Counter[int] = field(default_factory=Counter)
    answered: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)  # what is no reply, or no honest one

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.answered) / self.seconds


def ask_together(
    address: str, questions: Sequence[str], askers: int, seconds: float, rest: float = 0.05
) -> Heard:
    """Askers who each ask one question after another; one refused rests a little, then asks on."""
    heard, lock = Heard(seconds), threading.Lock()
    end = time.monotonic() + seconds

    def one(number: int) -> None:
        host = urlsplit(address)
        connection = HTTPConnection(host.hostname, host.port, timeout=60)
        at = number * 7
        while time.monotonic() < end:
            began = time.perf_counter()
            try:
                sent = json.dumps({"question": questions[at % len(questions)]})
                connection.request("POST", "/ask", sent, HEADERS)
                reply = connection.getresponse()
                body = json.loads(reply.read())
            except (OSError, ValueError) as error:
                with lock:
                    heard.broken.append(repr(error))
                connection.close()
                continue
            took = time.perf_counter() - began
            with lock:
                heard.statuses[reply.status] += 1
                if reply.status == 200 and body["answered"] == bool(body["citations"]):
                    heard.answered.append(took)
                elif reply.status == 429 and int(reply.headers["Retry-After"]) > 0:
                    heard.refused.append(took)
                else:
                    heard.broken.append(f"{reply.status} {body}")
            if reply.status != 200:
                time.sleep(rest)
            at += 1
        connection.close()

    threads = [threading.Thread(target=one, args=(n,)) for n in range(askers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return heard
