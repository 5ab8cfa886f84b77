"""A web page to the text of the release it shows, one paragraph a line.

Comes in: the bytes of an HTML page. Goes out: lines, without the site's navigation around them.
Does not know: what a record is made of, beyond how its symbol, date and closing line look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import etree, html

from rag.errors import ReadingError
from rag.reading.layout import CLOSING, is_front_matter

_ELSEWHERE = (
    "//script|//style|//noscript|//template|//nav|//aside|//form|//button|//select|//svg|//iframe|"
    "//*[@hidden]|//*[@aria-hidden='true']|//*[@role='navigation']|//*[@role='search']|"
    "//*[@role='banner']|//*[@role='contentinfo']|//*[@role='complementary']|"
    "//header[not(ancestor::main or ancestor::article)]|"
    "//footer[not(ancestor::main or ancestor::article)]"
)
_MAIN = "//main|//article|//*[@role='main']"
_BLOCKS = frozenset(
    "address article blockquote body caption dd details div dl dt fieldset figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th "
    "thead tr ul".split()
)
_MOST = 0.9  # share of the paragraphs' text that an element holds which is the page's main one
_LINKS = 0.8  # share of a block's text in links from which it leads elsewhere and says nothing


def html_text(data: bytes) -> str:
    """The text of the release that a page shows; ReadingError where there is none."""
    try:
        data.decode()
    except UnicodeDecodeError:
        parser = html.HTMLParser(remove_comments=True)  # what the page itself declares
    else:
        parser = html.HTMLParser(remove_comments=True, encoding="utf-8")
    try:
        page = html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ReadingError("it is a web page without content; save the page whole") from error
    title = _clean("".join(page.xpath("(//h1)[1]//text()")))
    for element in page.xpath(_ELSEWHERE):
        if element.getparent() is not None:
            element.drop_tree()
    lines = list(_lines(_main(page)))
    if title in lines:  # above the title stands what leads elsewhere, and the symbol and date
        at = lines.index(title)
        lines = [line for line in lines[:at] if is_front_matter(line)] + lines[at:]
    closed = [*takewhile(lambda line: not CLOSING.match(line), lines)]
    return "\n".join(closed if _holds_symbol(closed) else lines)


def _holds_symbol(lines: list[str]) -> bool:
    return any(is_front_matter(line) for line in lines)


def _main(page: html.HtmlElement) -> html.HtmlElement:
    """The innermost element that holds nearly all the paragraphs, and the symbol."""
    whole = _said(page)
    inner = [one for one in page.xpath(_MAIN) if _said(one) >= _MOST * whole]
    found = [one for one in inner if _holds_symbol(list(_lines(one)))]
    body = page.find(".//body")
    return found[-1] if found else body if body is not None else page


def _said(element: html.HtmlElement) -> int:
    return sum(len(text) for text in element.xpath(".//p//text()"))


def _lines(element: html.HtmlElement) -> Iterator[str]:
    """The text of each block that holds no other block, links that lead elsewhere left out."""
    words: list[str] = []
    linked = 0

    def line() -> Iterator[str]:
        nonlocal linked
        text = _clean("".join(words))
        elsewhere = linked > _LINKS * len(text) and not is_front_matter(text)
        words.clear()
        linked = 0
        if text and not elsewhere:
            yield text

    for event, one in etree.iterwalk(element, events=("start", "end")):
        block = one.tag in _BLOCKS
        if block:
            yield from line()
        if one.tag == "br" and event == "start":
            words.append(" ")
        text = one.text if event == "start" else (one.tail if one is not element else None)
        if text:
            words.append(text)
            holder = one if event == "start" else one.getparent()
            if holder is not None and any(
                up.tag == "a" for up in (holder, *holder.iterancestors("a"))
            ):
                linked += len(_clean(text))
    yield from line()


def _clean(text: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip()
