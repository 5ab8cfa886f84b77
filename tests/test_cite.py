"""References: what a bibliography program reads out of them is what the record says."""

from __future__ import annotations

import json

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware
from fakes import air_record, sea_record

from rag.answer import Citation
from rag.records import Speaker
from web.cite import Reference, Style, attributed, written

BASE = "https://onrecord.example"
HOLM = "Ida Holm (Norway), on behalf of the Nordic countries"
PLACE = "27 September 2017, digest, not the official text"


@pytest.fixture
def quote() -> Reference:
    paragraph = sea_record().paragraph(5)
    start = paragraph.text.index("“We count")
    citation = Citation(1, paragraph, start, paragraph.text.index("”") + 1)
    return Reference(BASE, paragraph.record, paragraph, citation)


def entry(*references: Reference):
    library = bibtexparser.parse_string(
        written(references, Style.BIBTEX), append_middleware=[LatexDecodingMiddleware()]
    )
    assert library.failed_blocks == []
    (found,) = library.entries
    return {name: field.value for name, field in found.fields_dict.items()}, found


def test_bibtex_is_read_back_by_a_parser(quote):
    fields, found = entry(quote)
    assert (found.entry_type, found.key) == ("misc", f"GA-100-p5-{quote.citation.start}")
    assert fields["title"].strip("{}") == "Assembly Takes Up Empty Nets, <b>Boldly</b>"
    assert fields["author"].strip("{}") == "United Nations"
    assert (fields["year"], fields["month"], fields["day"]) == ("2017", "9", "27")
    assert f"¶5. {HOLM}: “We count every fish,”" in fields["note"]
    assert "Digest, not the official text" in fields["note"]
    assert f"url = {{{quote.url}}}" in written([quote], Style.BIBTEX)


def test_bibtex_survives_whatever_a_record_holds():
    paragraph = sea_record().paragraph(5)
    braces = Reference(BASE, sea_record(), paragraph, Citation(1, paragraph, 0, 30))
    object.__setattr__(braces.record, "title", "50 % of {all $1 & #2_a \\b ~c^ nets} Łódź 雨")
    fields, _ = entry(braces)
    assert "50 % of" in fields["title"]
    assert "Łódź 雨" in fields["title"]


def test_csl_json_holds_the_fields_a_reference_manager_reads(quote):
    (item,) = json.loads(written([quote], Style.CSL))
    assert item["type"] == "document"
    assert item["author"] == [{"literal": "United Nations"}]
    assert item["issued"] == {"date-parts": [[2017, 9, 27]]}
    assert item["number"] == "GA/100"
    assert item["section"] == "¶5"
    assert item["URL"] == f"{BASE}{quote.citation.url}"


def test_a_record_without_a_date_has_none():
    (item,) = json.loads(written([Reference(BASE, air_record())], Style.CSL))
    assert "issued" not in item
    assert "section" not in item
    assert "year" not in written([Reference(BASE, air_record())], Style.BIBTEX)


def cited(number: int, words: str) -> Reference:
    """The reference to words of the record's paragraph of that number."""
    paragraph = sea_record().paragraph(number)
    start = paragraph.text.index(words)
    return Reference.of(BASE, Citation(1, paragraph, start, start + len(words)))


def test_a_line_of_text_is_speaker_words_symbol_paragraph_date_and_link(quote):
    start, end = quote.citation.start, quote.citation.end
    assert written([quote], Style.TEXT) == (
        f"{HOLM}: “We count every fish,” (GA/100 ¶5, {PLACE}), "
        f"{BASE}/read/GA-100?mark=5:{start}-{end}#p5\n"
    )


def test_markdown_is_the_same_line_and_nothing_of_a_record_is_markup(quote):
    start, end = quote.citation.start, quote.citation.end
    link = f"[GA/100 ¶5]({BASE}/read/GA-100?mark=5:{start}-{end}#p5)"
    assert written([quote], Style.MARKDOWN) == (
        f"{HOLM}: “We count every fish,” ({link}, {PLACE})\n"
    )
    record = written([Reference(BASE, sea_record())], Style.MARKDOWN)
    assert "\\<b\\>Boldly" in record


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (5, "138 harbours had been closed",
         f"{HOLM}, as reported: 138 harbours had been closed"),
        (5, "“We count every fish,” she said",
         f"{HOLM}, as reported: “We count every fish,” she said"),
        (5, "every fish", f"{HOLM}: “every fish”"),
        (8, "The Assembly then adjourned.", "The record: The Assembly then adjourned."),
    ],
)  # fmt: skip
def test_only_a_speakers_own_words_are_put_in_quotation_marks(style, number, words, said):
    reference = cited(number, words)
    text = written([reference], style)
    if style is Style.BIBTEX:
        text = entry(reference)[0]["note"]
    if style is Style.CSL:
        text = json.loads(text)[0]["note"]
    assert said in text
    assert text.count("“") == said.count("“")


def test_a_paragraph_is_cited_with_all_who_speak_in_it():
    reference = Reference(BASE, sea_record(), sea_record().paragraph(4))
    assert reference.whose == "Ana Brook (President of the Assembly); Luis Cárdenas (Peru)"
    assert reference.url == f"{BASE}/read/GA-100#p4"
    assert reference.said == reference.whose


def test_the_same_citation_is_written_once(quote):
    assert written([quote, quote], Style.BIBTEX) == written([quote], Style.BIBTEX)


def test_narrative_is_nobodys():
    assert attributed(None) == ""
    assert attributed(Speaker("The representative of Peru", None, "Peru")) == (
        "The representative of Peru"
    )
