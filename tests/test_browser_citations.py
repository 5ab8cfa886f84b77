"""Two hundred citations of the real records in Chromium: each opens at its words, in view."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import SCREENS, serving, visit
from fakes import shelve
from playwright.sync_api import Browser

from rag.answer import Citation
from rag.holdings.passages import remark_sentences
from rag.records import Record
from rag.service import Service
from rag.settings import Settings
from web import create_app

pytestmark = pytest.mark.browser

SEED = 20260
WANTED = 200
# The marked words, once they have come to rest on the screen; null while they have not.
SEEN = """() => {
  const mark = document.querySelector("mark");
  if (!mark) return null;
  const box = mark.getBoundingClientRect();
  const [first] = mark.getClientRects();
  const [x, y] = [first.left + first.width / 2, first.top + first.height / 2];
  const top = document.elementFromPoint(x, y);
  const fits = box.height <= innerHeight * 0.7;
  const seen = box.top >= 0 && (fits ? box.bottom : first.bottom) <= innerHeight;
  return seen && top && mark.contains(top) ? mark.textContent : null;
}"""


@pytest.fixture(scope="module")
def service(records: Path, tmp_path_factory: pytest.TempPathFactory) -> Service:
    """The real service over all records; what it shows needs no model, so words stand in for it."""
    texts = [path.read_text("utf-8") for path in sorted(records.glob("*.txt"))]
    return shelve(tmp_path_factory.mktemp("records"), *texts)


@pytest.fixture(scope="module")
def address(service: Service) -> Iterator[str]:
    with serving(create_app(service, Settings())) as address:
        yield address


def picked(records: tuple[Record, ...]) -> list[Citation]:
    """One to three sentences of one remark each, from anywhere in any record."""
    pick = random.Random(SEED)
    remarks = [m for record in records for p in record.paragraphs for m in p.remarks]
    found: list[Citation] = []
    while len(found) < WANTED:
        remark = pick.choice(remarks)
        spans = remark_sentences(remark)
        if spans:
            first = pick.randrange(len(spans))
            last = min(len(spans) - 1, first + pick.randrange(3))
            found.append(Citation(1, remark.paragraph, spans[first][0], spans[last][1]))
    return found


def test_each_of_two_hundred_opens_at_its_words(
    browser: Browser, address: str, service: Service
) -> None:
    citations = picked(service.records)
    assert len({one.paragraph.record.id for one in citations}) == len(service.records)
    missed = []
    with visit(browser, address) as page:
        for place, citation in enumerate(citations):
            if place % (WANTED // 2) == 0:
                page.set_viewport_size(list(SCREENS.values())[place // (WANTED // 2)])
            page.goto(citation.url, wait_until="domcontentloaded")
            seen = next(
                (
                    words
                    for _ in range(250)
                    if (words := page.evaluate(SEEN)) or page.wait_for_timeout(20)
                ),
                None,
            )
            if seen != citation.quote:
                missed.append((citation.url, seen))
    assert missed == []
