"""One record as text, web page, PDF and Word document: the same paragraphs and speakers."""

from __future__ import annotations

import html
import io
from collections.abc import Callable
from pathlib import Path

import matplotlib as mpl
import pytest
from docx import Document
from fakes import HOLLOW
from fpdf import FPDF
from fpdf.encryption import AccessPermission
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus import SimpleDocTemplate, Spacer

from rag.errors import ReadingError
from rag.reading import read, read_address, read_bytes, text_of
from rag.reading.docx import docx_text
from rag.reading.pdf import pdf_text
from rag.records import Record
from rag.words import even

LIMIT = 20_000_000
FONT = Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSerif.ttf"
WELLS = """GA/12001
4 May 2021
Assembly Weighs How to Keep Wells Open
Speakers in the Assembly today asked who would pay for wells, and how soon, as drought spread from the highlands to the coast for a third year.
Statements
PRISCA MOYO (Zimbabwe) said that 212 wells had been dug in the dry districts since 2017. “We dug them by hand,” she said. Half of them would be lined with stone before the next rains, so that cattle could not spoil the water of the villages.
BJÖRN LAJČÁK (Norway), speaking for the Wells Group, warned that well-digging without repair was money in sand. Pumps had stood idle for a year in 15-odd places for want of one valve.
The representative of Chad asked for maps. Without them, he said, drillers went by hearsay."""  # noqa: E501

Make = Callable[[list[str]], bytes]


def is_heading(line: str) -> bool:
    return len(line.split()) <= 12


def as_html(lines: list[str]) -> bytes:
    body = "\n".join(
        f"<h3>{html.escape(line)}</h3>" if is_heading(line) else f"<p>{html.escape(line)}</p>"
        for line in lines
    )
    return f"""<!DOCTYPE html><html><head><title>Press</title><style>p {{}}</style></head><body>
<header><a href="/">Home</a><h2>Meetings Coverage</h2></header>
<nav><ul><li><a href="/s">Security Council</a></li></ul></nav>
<div class="menu"><ul><li><a href="/n">The day's news, in short and in full.</a></li></ul></div>
<div>{body}<p>For information media. Not an official record.</p></div>
<div><h3>Related</h3><p>Another meeting heard of another matter and rose at noon today.</p></div>
<footer><p>Copyright and terms of use, which apply to all of this site.</p></footer>
<script>document.write("<p>Scripts are not read, however long they are.</p>")</script>
</body></html>""".encode()


def as_docx(lines: list[str]) -> bytes:
    document, file = Document(), io.BytesIO()
    for line in lines:
        if is_heading(line):
            document.add_heading(line, 2)
        else:
            document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def test_a_cell_of_a_word_table_that_spans_rows_is_read_once() -> None:
    document, file = Document(), io.BytesIO()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Wells"
    table.cell(0, 1).text, table.cell(1, 1).text = "Chad", "Mali"
    document.save(file)
    assert docx_text(file.getvalue()).split("\n") == ["Wells", "Chad", "Mali"]


def as_pdf(lines: list[str]) -> bytes:
    """Paragraphs set apart by space, with a running head and page numbers."""
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    styles, file = getSampleStyleSheet(), io.BytesIO()
    styles["Normal"].fontName = styles["Heading3"].fontName = "Serif"

    def edges(canvas, document) -> None:
        canvas.setFont("Serif", 8)
        canvas.drawString(60, 810, "Press release, page after page")
        canvas.drawString(300, 20, str(document.page))

    story = [
        part
        for line in lines
        for part in (
            Printed(html.escape(line), styles["Heading3" if is_heading(line) else "Normal"]),
            Spacer(1, 6),
        )
    ]
    SimpleDocTemplate(file).build(story, onFirstPage=edges, onLaterPages=edges)
    return file.getvalue()


def as_indented_pdf(lines: list[str]) -> bytes:
    """Justified, paragraphs told by their indented first line alone."""
    pdf = FPDF()
    pdf.add_font("Serif", fname=FONT)
    pdf.set_font("Serif", size=11)
    pdf.add_page()
    with pdf.text_columns(text_align="JUSTIFY") as column:
        for line in lines:
            indent = 0 if is_heading(line) else 8
            with column.paragraph(first_line_indent=indent) as part:
                part.write(line)
    return bytes(pdf.output())


def told(record: Record) -> list[tuple[str, list[str]]]:
    """Each paragraph's text, blanks made alike, and its speakers."""
    return [
        (
            " ".join(even(one.text).replace("\u00ad", "").split()),
            [
                f"{remark.speaker.name}, {remark.speaker.affiliation}" if remark.speaker else "-"
                for remark in one.remarks
            ],
        )
        for one in record.paragraphs
    ]


@pytest.mark.parametrize("make", [as_html, as_docx, as_pdf, as_indented_pdf])
def test_a_record_reads_the_same_in_every_format(make: Make) -> None:
    text = read(WELLS)
    made = read(text_of(make(WELLS.split("\n")), LIMIT))
    assert told(made) == told(text)
    assert len(made.paragraphs) == 4
    assert (made.symbol, made.title, made.date) == (text.symbol, text.title, text.date)
    assert [one.title for one in made.sections] == [one.title for one in text.sections]


@pytest.mark.parametrize("make", [as_html, as_docx, as_pdf])
@pytest.mark.parametrize("name", ["GA-11955", "GA-12548", "SC-15701", "GA-12631"])
def test_a_real_record_reads_the_same_in_every_format(records: Path, name: str, make: Make) -> None:
    text = (records / f"{name}.txt").read_text("utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    assert told(read(text_of(make(lines), LIMIT))) == told(read(text))


def test_a_page_in_another_encoding_is_read_as_it_declares() -> None:
    page = as_html(WELLS.split("\n")).decode()
    page = page.replace("<head>", '<head><meta charset="iso-8859-2">')
    assert told(read(text_of(page.encode("iso-8859-2", "xmlcharrefreplace"), LIMIT))) == told(
        read(WELLS)
    )


def test_markup_within_a_paragraph_leaves_its_words_together() -> None:
    lines = as_html(WELLS.split("\n")).decode()
    marked = lines.replace("PRISCA MOYO", "<strong>PRISCA</strong> <a href='/m'>MOYO</a>")
    assert told(read(text_of(marked.encode(), LIMIT))) == told(read(WELLS))


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    pdf = FPDF(format=(90, 200))
    pdf.add_font("Serif", fname=FONT)
    pdf.set_font("Serif", size=11)
    pdf.add_page()
    for line in ("The wells of the drought dis-", "tricts; districts of well-", "diggers"):
        pdf.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    assert "drought districts; districts of well-diggers" in pdf_text(bytes(pdf.output()))


def as_pages(pages: list[list[str]], head: str = "", foot: str = "", size: int = 11) -> str:
    """The text of a PDF of these lines, with a running head and foot that may hold a number."""
    pdf = FPDF()
    pdf.set_auto_page_break(auto=False)
    for number, lines in enumerate(pages, 11):
        pdf.add_page()
        for text, at in ((head, 8), (foot, 290)):
            pdf.set_font("Helvetica", size=size)
            pdf.text(20, at, text.format(number))
        pdf.set_font("Helvetica", size=11)
        for i, line in enumerate(lines):
            pdf.text(20, 25 + 5 * i, line)
    return " ".join(pdf_text(bytes(pdf.output())).split())


@pytest.mark.parametrize("pages", [1, 2, 5])
@pytest.mark.parametrize("size", [8, 11])
def test_lines_alike_but_for_their_figures_stay_at_the_edges_of_pages(
    pages: int, size: int
) -> None:
    votes = [[f"Vote {7 * n + 3 * i}: yes {11 * n + i}." for i in range(8)] for n in range(pages)]
    told = " ".join(line for page in votes for line in page)
    head = "Press release, page {}" if size == 8 or pages > 2 else ""
    assert as_pages(votes, head, "{}", size) == told


def test_a_figure_alone_on_the_last_line_of_a_page_is_no_page_number() -> None:
    pages = [["It was dug in", "2019."], ["No more was said of it until", "2021."], ["Or since."]]
    assert as_pages(pages) == " ".join(line for page in pages for line in page)


def test_small_print_at_the_head_of_a_page_stays_where_the_text_of_others_begins() -> None:
    pdf = FPDF()
    for size in (11, 8):
        pdf.add_page()
        pdf.set_font("Helvetica", size=size)
        pdf.text(20, 25, f"These wells are told of in letters of {size}.")
        pdf.set_font("Helvetica", size=11)
        pdf.text(20, 40, "Of the others nothing is told at all.")
    assert "letters of 8." in pdf_text(bytes(pdf.output()))


def test_a_pdf_of_pictures_says_that_it_has_no_text() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    with pytest.raises(ReadingError, match="without text"):
        text_of(bytes(pdf.output()), LIMIT)


def test_a_locked_pdf_is_refused_as_locked() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption("owner", "user", permissions=AccessPermission.none())
    with pytest.raises(ReadingError, match="locked"):
        text_of(bytes(pdf.output()), LIMIT)


def test_a_damaged_word_file_is_refused_as_damaged() -> None:
    data = as_docx(WELLS.split("\n"))
    with pytest.raises(ReadingError, match="damaged Word file"):
        text_of(data.replace(b"word/document.xml", b"word/d0cument.xml", 1), LIMIT)


def test_a_word_file_that_is_none_inside_is_refused_as_any_other() -> None:
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(HOLLOW, LIMIT)


@pytest.mark.parametrize("fault", [AttributeError, RecursionError])
def test_whatever_a_library_raises_is_a_reason_and_is_logged(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object) -> str:
        raise fault

    monkeypatch.setattr("rag.reading.docx.docx_text", breaks)
    caplog.set_level("INFO", "onrecord.reading")
    with pytest.raises(ReadingError, match="damaged, or of a kind that cannot be read"):
        read_bytes(as_docx(["Wells"]), LIMIT)
    assert fault.__name__ in caplog.text
    monkeypatch.setattr("rag.reading.address.fetch", breaks)
    with pytest.raises(ReadingError, match="damaged, or of a kind that cannot be read"):
        read_address("http://example.org/", LIMIT)


@pytest.mark.parametrize("end", [MemoryError, KeyboardInterrupt])
def test_what_is_no_fault_of_the_file_passes(
    end: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ends(_: bytes) -> str:
        raise end

    monkeypatch.setattr("rag.reading.docx.docx_text", ends)
    with pytest.raises(end):
        read_bytes(as_docx(["Wells"]), LIMIT)
