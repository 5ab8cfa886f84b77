"""The delegation of a State whose report experts consider speaks as one."""

from __future__ import annotations

from rag.reading import read

_HEAD = "WOM/1234\n1 March 2024\nExperts Ask About Wells in Chad and How They Are Kept\n"


def _who(*lines: str) -> list[list[str | None]]:
    paragraphs = read(_HEAD + "\n".join(lines)).paragraphs
    speakers = [[remark.speaker for remark in one.remarks] for one in paragraphs]
    return [[who.name if who else None for who in several] for several in speakers]


def test_it_answers_for_its_state_and_experts_without_a_name_are_nobody() -> None:
    assert _who(
        "The Committee considered the fourth report of Chad.",
        "LENA HOLM, Committee Expert, asked about courts.  Another Expert asked about prisons.",
        "The delegation said in response that courts were open.",
        "A Committee Expert inquired how many there were.  In reply, the delegation said six.",
    ) == [
        [None],
        ["Lena Holm", None],
        ["The delegation of Chad"],
        [None, "The delegation of Chad"],
    ]


def test_it_is_nobodys_where_no_state_is_told_and_own_delegations_are_the_speakers() -> None:
    head = "WOM/1234\n1 March 2024\nExperts Ask About Wells and How They Are Kept\n"
    lines = "LENA HOLM, Committee Expert, asked why.\nThe delegation said that courts were open."
    assert read(head + lines).paragraphs[1].remarks[0].speaker is None
    debate = ["ADA MENSAH (Ghana) said yes.", "Her delegation would vote for it, she said."]
    assert _who(*debate) == [["Ada Mensah"], ["Ada Mensah"]]


def test_another_states_delegation_speaks_where_it_says_something() -> None:
    told = ["LENA HOLM (Sweden) said no.", "The delegation of Mali said that it would agree."]
    assert _who(*told) == [["Lena Holm"], ["The representative of Mali"]]
    informed = "The delegation of Mali later informed the Secretariat that it had meant to agree."
    assert _who(told[0], informed)[1] != ["The representative of Mali"]


def test_a_member_is_of_their_ministry_and_of_the_state_whose_report_is_considered() -> None:
    lines = (
        "The Committee considered the fourth report of Chad.",
        "LENA HOLM, Committee Expert, asked about courts.",
        "Another member of the delegation, from the Ministry of Wells, said that they were open.",
        "ADA MORA, Director of the Census Institute of Chad, said that there were six.",
        "Courts were free, a further member of the delegation remarked, and quick.",
        "Committee Experts asked about prisons.",
    )
    paragraphs = read(_HEAD + "\n".join(lines)).paragraphs[2:]
    speakers = [one.remarks[0].speaker for one in paragraphs]
    assert [who and (who.name, who.role, who.affiliation) for who in speakers] == [
        (
            "The representative of the Ministry of Wells",
            "Representative",
            "Ministry of Wells",
        ),
        ("Ada Mora", "Director of the Census Institute", "Chad"),
        ("The delegation of Chad", "Delegation", "Chad"),
        None,
    ]


def test_an_expert_without_a_name_is_nobody_whatever_the_verb() -> None:
    expert = "LENA HOLM, Committee Expert and Rapporteur for Chad, asked about courts."
    for told in (
        "An Expert, noting that rain fell, asked for figures.",
        "One Expert was worried about wells.",
        "Experts then raised questions under articles 1 to 6.",
        "The dialogue then moved to articles 7 to 9.",
        "The Committee’s next public meeting will be on Friday.",
    ):
        assert _who("The Committee considered the report of Chad.", expert, told)[2] == [None]
    said = "The Experts were many, she said, and an expert asked her why, she added."
    assert _who("The Committee considered the report of Chad.", expert, said)[2] == ["Lena Holm"]


def test_the_rapporteur_is_the_one_by_name() -> None:
    lines = (
        "The Committee considered the fourth report of Chad.",
        "LENA HOLM, Committee Expert and Rapporteur for Chad, asked about courts.",
        "Ada Mora, Minister for Wells of Chad, said that courts were open.",
        "In follow-up questions, the Rapporteur observed that they were few.",
    )
    assert _who(*lines)[-1] == ["Lena Holm"]
    unknown = (lines[0], lines[1].replace(" and Rapporteur for Chad", ""), *lines[2:])
    assert _who(*unknown)[-1] == [None]


def test_officials_of_the_delegation_are_of_the_state() -> None:
    lines = (
        "The Committee considered the fourth report of Chad.",
        "LENA HOLM, Committee Expert, asked about courts.",
        "The Commissioner of Police, Ada Mora, said that they were open.",
        "Jan Roy, Principal Secretary in the Ministry of Labour, said that there were six.",
        "Eva Sol, of the National Police, told the Committee that two were closed.",
        "Ida Ray of the Ministry of Wells told the Committee that rain fell.",
        "Ben Poe, Head of the Wells Foundation, said that money was short.",
    )
    paragraphs = read(_HEAD + "\n".join(lines)).paragraphs[2:]
    speakers = [one.remarks[0].speaker for one in paragraphs]
    assert [who and (who.role, who.affiliation) for who in speakers] == [
        ("Commissioner of Police", "Chad"),
        ("Principal Secretary in the Ministry of Labour", "Chad"),
        ("National Police", "Chad"),
        ("Ministry of Wells", "Chad"),
        ("Head", "Wells Foundation"),
    ]
