"""Answers: a citation is a run of its paragraph by one speaker, a claim stands on a citation."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from rag.answer import Answer, Citation, Claim, Kind, Passage, Scope, Verdict, passage_url
from rag.errors import VerbatimError
from rag.records import Paragraph, Record, Remark, Section, Speaker, Status

TEXT = "“Wells are deep”, she said. Kenya’s delegate said pipes leak. The Council rose."
ADA = Speaker("Ada Mensah", "Minister for Water", "Ghana")
KENYA = Speaker("The representative of Kenya", "Representative", "Kenya", named=False)
HERS, HIS = TEXT.index("Kenya"), TEXT.index("The Council")


def _paragraph(source_url: str | None = None) -> Paragraph:
    remarks = (Remark(0, HERS, ADA, ("African Group",)), Remark(HERS, HIS, KENYA))
    paragraph = Paragraph(1, TEXT, (*remarks, Remark(HIS, len(TEXT))))
    Record("GA/12345", "Wells", (Section("Statements", (paragraph,)),), source_url=source_url)
    return paragraph


PARAGRAPH = _paragraph()
CITATION = Citation(1, PARAGRAPH, 0, 27)
SCOPE = Scope(("GA/12345",), 3)
ANSWER = Answer(
    "Are wells deep?", Kind.STATEMENT, Verdict.ANSWERED, "Yes [1]", 0.8, SCOPE,
    claims=(Claim("Yes", (CITATION,)),),
)  # fmt: skip


def test_a_citation_quotes_its_paragraph_to_the_letter() -> None:
    assert CITATION.quote == TEXT[:27] == "“Wells are deep”, she said."


def test_a_citation_cannot_be_given_a_quote_of_its_own() -> None:
    with pytest.raises(TypeError):
        Citation(1, PARAGRAPH, 0, 27, quote="Wells are shallow")  # type: ignore[call-arg]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (9, 3), (-3, 4), (0, len(TEXT) + 1)])
def test_a_citation_that_is_no_run_of_its_paragraph_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(VerbatimError, match=r"GA-12345#p1"):
        Citation(1, PARAGRAPH, start, end)


@pytest.mark.parametrize(
    ("start", "end"), [(0, len(TEXT)), (HERS - 1, HERS + 1), (HIS - 3, HIS + 1)]
)
def test_a_citation_that_runs_over_two_speakers_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(VerbatimError, match="two speakers"):
        Citation(1, PARAGRAPH, start, end)


@pytest.mark.parametrize(
    ("start", "end", "speaker", "groups"),
    [
        (0, HERS, ADA, ("African Group",)),
        (HERS, HIS, KENYA, ()),
        (HIS, len(TEXT), None, ()),
    ],
)
def test_a_citation_names_whoever_says_it_and_on_whose_behalf(
    start: int, end: int, speaker: Speaker | None, groups: tuple[str, ...]
) -> None:
    citation = Citation(1, PARAGRAPH, start, end)
    assert citation.speaker is speaker
    assert citation.remark.on_behalf_of == groups


@pytest.mark.parametrize(
    ("start", "end", "status"),
    [
        (0, 16, Status.QUOTED),
        (16, HERS, Status.REPORTED),
        (HERS, HIS, Status.REPORTED),
        (HIS, len(TEXT), Status.NARRATIVE),
    ],
)
def test_a_citation_tells_own_words_from_reported_ones_and_from_narrative(
    start: int, end: int, status: Status
) -> None:
    assert Citation(1, PARAGRAPH, start, end).status is status


def test_a_citations_address_opens_its_paragraph_with_the_quote_marked() -> None:
    assert CITATION.url == "/read/GA-12345?mark=1:0-27#p1"
    assert CITATION.url == passage_url(PARAGRAPH, 0, 27)


def test_a_citation_points_into_the_official_page_where_that_is_known() -> None:
    citation = Citation(1, _paragraph("https://example.org/ga12345"), 0, 27)
    page, fragment = str(citation.source_url).split("#:~:text=")
    assert page == "https://example.org/ga12345"
    assert unquote(fragment) == citation.quote
    assert not set(fragment) & set(" ,&“”")


def test_a_hyphen_is_escaped_in_the_address_of_the_official_page() -> None:
    text = "Wells are well-made and deep."
    paragraph = Paragraph(1, text, (Remark(0, len(text), ADA),))
    Record("GA/1", "Wells", (Section(None, (paragraph,)),), source_url="https://example.org/a-b")
    address = Citation(1, paragraph, 10, 19).source_url
    assert address == "https://example.org/a-b#:~:text=well%2Dmade"


def test_a_citation_points_nowhere_where_the_official_page_is_not_known() -> None:
    assert CITATION.source_url is None


def test_a_claim_without_a_citation_cannot_be_made() -> None:
    with pytest.raises(VerbatimError, match="claim without a citation: 'Wells are deep'"):
        Claim("Wells are deep", ())


@pytest.mark.parametrize("verdict", [one for one in Verdict if one is not Verdict.ANSWERED])
def test_an_absence_has_no_claims(verdict: Verdict) -> None:
    with pytest.raises(VerbatimError, match="absence has none"):
        replace(ANSWER, verdict=verdict)
    assert not replace(ANSWER, verdict=verdict, claims=()).answered


def test_an_answer_without_a_claim_cannot_be_made() -> None:
    with pytest.raises(VerbatimError, match="an answer has claims"):
        replace(ANSWER, claims=())
    assert ANSWER.answered


def test_citations_come_by_number_each_once() -> None:
    other = Citation(2, PARAGRAPH, HERS, HIS)
    answer = replace(ANSWER, claims=(Claim("b", (other, CITATION)), Claim("a", (CITATION,))))
    assert answer.citations == (CITATION, other)


def test_an_absence_has_no_citations() -> None:
    assert replace(ANSWER, verdict=Verdict.NOT_IN_RECORDS, claims=()).citations == ()


def test_a_passage_is_a_run_of_its_paragraph_to_the_letter() -> None:
    passage = Passage(PARAGRAPH.remarks[1], HERS, HERS + 5, 0.4)
    assert passage.text == "Kenya"
    assert passage.paragraph is PARAGRAPH


@pytest.mark.parametrize(
    ("start", "end"), [(0, 5), (HERS - 1, HIS), (HERS, HIS + 3), (HERS, HERS), (HIS, HERS)]
)
def test_a_passage_outside_its_remark_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(VerbatimError, match=r"GA-12345#p1\[\d+:\d+\] is no run of its remark"):
        Passage(PARAGRAPH.remarks[1], start, end, 0.4)


def test_verdicts_and_kinds_are_the_words_that_other_programs_rely_on() -> None:
    assert {*Verdict} == {"answered", "spoke_not_on_this", "not_a_speaker", "not_in_records"}
    assert {*Kind} == {"statement", "who", "list", "compare", "quote", "theme"}
    assert {*Status} == {"quoted", "reported", "narrative"}


def test_a_digests_words_are_not_looked_for_on_the_official_page() -> None:
    paragraph = Paragraph(1, "A dry well.", (Remark(0, 11),))
    page = "https://example.org/a"
    Record("GA/1", "Wells", (Section(None, (paragraph,)),), source_url=page, digest=True)
    assert Citation(1, paragraph, 2, 10).source_url == page


def test_the_official_page_is_searched_for_single_blanks() -> None:
    paragraph = Paragraph(1, "One.  Two.", (Remark(0, 10),))
    Record("GA/1", "Wells", (Section(None, (paragraph,)),), source_url="https://example.org/a")
    assert str(Citation(1, paragraph, 0, 10).source_url).endswith("#:~:text=One.%20Two.")
