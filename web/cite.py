"""References to take away: BibTeX, CSL-JSON, Markdown, or a line of text.

Comes in: a record, one of its paragraphs, or a citation. Goes out: text in the style asked for:
only a speaker's own words stand in quotation marks, other words are said to be reported.
Does not know: requests.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Block, Entry, Field
from pylatexenc.latexencode import UnicodeToLatexEncoder

from rag.answer import Citation
from rag.countries import groups_named
from rag.quotation import own_words
from rag.records import Paragraph, Record, Speaker, day
from web.views import place_of

_AUTHOR = "United Nations"
_DIGEST = "digest, not the official text"
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_AS_LATEX = UnicodeToLatexEncoder(unknown_char_policy="keep", unknown_char_warning=False)


class Style(StrEnum):
    """The styles a reference can be had in."""

    BIBTEX = "bibtex"
    CSL = "csl"
    MARKDOWN = "markdown"
    TEXT = "text"

    @property
    def media_type(self) -> str:
        """Its type, as HTTP names it."""
        return _FILES[self][0]

    @property
    def ending(self) -> str:
        """How the name of its file ends."""
        return _FILES[self][1]


_FILES = {
    Style.BIBTEX: ("application/x-bibtex; charset=utf-8", "bib"),
    Style.CSL: ("application/vnd.citationstyles.csl+json", "json"),
    Style.MARKDOWN: ("text/markdown; charset=utf-8", "md"),
    Style.TEXT: ("text/plain; charset=utf-8", "txt"),
}


def attributed(speaker: Speaker | None) -> str:
    """``Ida Holm (Norway)``; empty for narrative."""
    if speaker is None:
        return ""
    place = place_of(speaker)
    return f"{speaker.name} ({place})" if place else speaker.name


@dataclass(frozen=True)
class Reference:
    """A record, or a paragraph or a quote in it, as seen at ``base``, the address of this site."""

    base: str
    record: Record
    paragraph: Paragraph | None = None
    citation: Citation | None = None

    @classmethod
    def of(cls, base: str, citation: Citation) -> Self:
        """The reference to what a citation quotes."""
        return cls(base, citation.paragraph.record, citation.paragraph, citation)

    @property
    def key(self) -> str:
        """``GA-11955-p38-104``: what a bibliography calls it."""
        parts = [self.record.id]
        if self.paragraph:
            parts.append(f"p{self.paragraph.number}")
        if self.citation:
            parts.append(str(self.citation.start))
        return "-".join(parts)

    @property
    def url(self) -> str:
        """Its address."""
        if self.citation:
            return f"{self.base}{self.citation.url}"
        return f"{self.base}/read/{self.paragraph.key if self.paragraph else self.record.id}"

    @property
    def whose(self) -> str:
        """Who speaks, and on whose behalf; of a paragraph with several, all of them."""
        if self.citation:
            behalf = groups_named(self.citation.remark.on_behalf_of)
            who = attributed(self.citation.speaker)
            return f"{who}, on behalf of {behalf}" if behalf else who
        remarks = self.paragraph.remarks if self.paragraph else ()
        return "; ".join(dict.fromkeys(filter(None, (attributed(m.speaker) for m in remarks))))

    @property
    def said(self) -> str:
        """``Ida Holm (Norway): “…”``, ``Ida Holm (Norway), as reported: …``, ``The record: …``;
        without words, who speaks; without speakers, the record's title.
        """
        one = self.citation
        if one is None:
            return self.whose or self.record.title
        own = own_words(one.remark, one.start, one.end)
        if own:
            return f"{self.whose}: {own}"
        how = f"{self.whose}, as reported" if one.speaker else "The record"
        return f"{how}: {' '.join(one.quote.split())}"

    @property
    def place(self) -> str:
        """``GA/11955 ¶38``."""
        paragraph = f" ¶{self.paragraph.number}" if self.paragraph else ""
        return f"{self.record.symbol}{paragraph}"

    @property
    def text(self) -> str:
        """A line of text that can be printed as it stands, with the address."""
        return f"{self.said} ({self._source(self.place)}), {self.url}"

    @property
    def markdown(self) -> str:
        """A line of Markdown, the address a link."""
        return f"{plain(self.said)} ({self._source(f'[{plain(self.place)}]({self.url})')})"

    def _source(self, place: str) -> str:
        parts = (place, day(self.record.date), _DIGEST if self.record.digest else "")
        return ", ".join(part for part in parts if part)

    @property
    def note(self) -> str:
        """What a bibliography cannot say in a field of its own."""
        said = self.said if self.citation else self.whose
        digest = _DIGEST.capitalize() if self.record.digest else ""
        return ". ".join(part for part in (said, digest) if part)


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def written(references: Sequence[Reference], style: Style) -> str:
    """The references in that style, each once."""
    held = list({one.key: one for one in references}.values())
    return _WRITERS[style](held)


def _bibtex(references: Sequence[Reference]) -> str:
    entries: list[Block] = [Entry("misc", one.key, _bibtex_fields(one)) for one in references]
    return str(write_string(Library(entries)))


def _bibtex_fields(one: Reference) -> list[Field]:
    date = one.record.date
    said = {
        "title": one.record.title,
        "number": one.record.symbol,
        "note": f"¶{one.paragraph.number}. {one.note}" if one.paragraph else one.note,
        "year": str(date.year) if date else "",
        "month": str(date.month) if date else "",
        "day": str(date.day) if date else "",
    }
    fields = {name: _AS_LATEX.unicode_to_latex(value) for name, value in said.items() if value}
    # Braces keep a body from being read as a person, and a title's capitals; an address stands as
    # it is.
    fields |= {"author": f"{{{_AUTHOR}}}", "title": f"{{{fields['title']}}}", "url": one.url}
    return [Field(name, value) for name, value in fields.items()]


def _csl(references: Sequence[Reference]) -> str:
    items = [_csl_item(one) for one in references]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _csl_item(one: Reference) -> dict[str, object]:
    date = one.record.date
    item = {
        "id": one.key,
        "type": "document",
        "title": one.record.title,
        "author": [{"literal": _AUTHOR}],
        "publisher": _AUTHOR,
        "number": one.record.symbol,
        "issued": {"date-parts": [[date.year, date.month, date.day]]} if date else None,
        "section": f"¶{one.paragraph.number}" if one.paragraph else None,
        "note": one.note,
        "URL": one.url,
    }
    return {name: value for name, value in item.items() if value}


def _markdown(references: Sequence[Reference]) -> str:
    return "\n\n".join(one.markdown for one in references) + "\n"


def _text(references: Sequence[Reference]) -> str:
    return "".join(f"{one.text}\n" for one in references)


_WRITERS: dict[Style, Callable[[Sequence[Reference]], str]] = {
    Style.BIBTEX: _bibtex,
    Style.CSL: _csl,
    Style.MARKDOWN: _markdown,
    Style.TEXT: _text,
}
