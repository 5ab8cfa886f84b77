"""Templates, rendered: everything put into them is escaped.

Comes in: a template's name and values. Goes out: HTML. Does not know: requests.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from rag.countries import groups_named
from rag.records import day, record_id
from web.addresses import question_url
from web.answers import LESS_SURE, STATUS_MEANS
from web.assets import FOLDER, version_of
from web.evaluation import SIDE, EvaluationView
from web.people import body_url, each_of, heading, person_url
from web.phrases import count, span
from web.pictures import Strip
from web.views import titled, voice

HERE = Path(__file__).parent
PLACES = {  # where every page leads to
    "/": "Ask",
    "/library": "Library",
    "/people": "People",
    "/countries": "Countries",
    "/subject": "Subjects",
    "/verify": "Verify",
}
_SHEETS = ("site.css", "reading.css")
PAGES = "pages"  # the tag of routes that draw pages
METHODS = ["GET", "HEAD"]  # of a page that is looked at
_MARK = re.compile(r"\s*\[(\d+)\]")
_PLACE = re.compile(r"\b([A-Z][\w./-]*/[\w./-]+) ¶(\d+)")  # GA/11955 ¶38


class Renderer:
    """The templates of the web room, read once."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            one.__name__: one for one in (day, marks, places, count, span, groups_named)
        }
        self.version = version_of(FOLDER)
        self._environment.globals |= {
            "titled": titled, "voice": voice, "status_means": STATUS_MEANS, "less_sure": LESS_SURE,
            "person_url": person_url, "body_url": body_url, "question_url": question_url,
            "each_of": each_of, "heading": heading, "strips": Strip.of,
            "static": self.static, "places": PLACES,
        }  # fmt: skip

    def static(self, name: str) -> str:
        """The address of a static file as it is now."""
        return f"/static/{self.version}/{name}"

    def report(self, view: EvaluationView) -> str:
        """The figures of an evaluation as one file that needs no other."""
        sheets = "\n".join((FOLDER / one).read_text("utf-8") for one in _SHEETS)
        template = self._environment.get_template("evaluation.html")
        return template.render(view=view, side=SIDE, layout="_report.html", sheets=sheets)

    def page(self, template: str, status: int = 200, **values: object) -> HTMLResponse:
        """The page that a template makes of the values."""
        html = self._environment.get_template(template).render(values)
        tag = hashlib.sha256(html.encode()).hexdigest()[:20]
        return HTMLResponse(html, status, {"ETag": f'W/"{tag}"'})


def marks(text: str) -> list[tuple[str, int | None]]:
    """An answer's text cut at its [1] marks: each piece with the mark that follows it, if any."""
    pieces = _MARK.split(text)
    numbers = [int(number) for number in pieces[1::2]]
    return list(zip(pieces[::2], [*numbers, None], strict=True))


def places(text: str) -> list[tuple[str, str | None]]:
    """A text cut at the paragraphs it names (``GA/11955 ¶38``), each with its address."""
    pieces: list[tuple[str, str | None]] = []
    at = 0
    for found in _PLACE.finditer(text):
        pieces.append((text[at : found.start()], None))
        pieces.append((found[0], f"/read/{record_id(found[1])}#p{found[2]}"))
        at = found.end()
    return [*pieces, (text[at:], None)]
