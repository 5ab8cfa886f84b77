"""Whether a quote is real: exact, near, another's, stitched or not found; print variants aside."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import numpy as np
import pytest
from fakes import BRIDGES, CHAIR, NORD, WELLS, paragraph, release, shelve
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from embeddings import Rows, WordIndex, best
from rag.answering import verify as verifying
from rag.answering.verify import Match, verify
from rag.errors import QuestionError
from rag.holdings.library import Holding, Library, Version
from rag.records import Record, Remark, Section
from rag.service import Service
from rag.settings import Settings
from rag.words import terms
from web import create_app


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES)


def _two_voices(service: Service) -> tuple[Library, tuple[Remark, ...]]:
    """A library of one paragraph in which two speakers use the same words."""
    spoken = paragraph(
        1,
        (CHAIR, "Ana Brook said that the nets were far too fine.  "),
        (NORD, "Ida Holm agreed that the nets were far too fine."),
    )
    record = Record("GA/1", "Nets", (Section(None, (spoken,)),))
    held, holding = service.library, Holding(record, 1)
    rows = [terms(holding.window(place).text) for place in range(len(holding))]
    words = WordIndex.build(rows)
    library = Library(Version(0, 1), (0,), (holding,), held.vectors, held.tokens, words)
    return library, spoken.remarks


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("Nobody owns the rain", "Nobody owns the rain"),
        ("“Nobody owns the rain,”", "Nobody owns the rain"),
        ('"nobody OWNS the rain."', "Nobody owns the rain"),
        ("  Nobody \n owns\u00a0the   rain ", "Nobody owns the rain"),
        ("fed his country's rivers", "fed his country’s rivers"),
        ("after the war. Masons from both banks", "after the war.  Masons from both banks"),
        ("document A/RES/70/9", "document A/RES/70/9"),
    ],
)
def test_a_quote_is_exact_whatever_its_blanks_case_and_marks(
    service: Service, quote: str, printed: str
) -> None:
    found = service.verify(quote)
    assert found.verdict is Match.EXACT
    assert [one.quote for one in found.matches] == [printed]


def test_an_exact_quote_is_found_in_every_paragraph_that_has_it(service: Service) -> None:
    found = service.verify("412 wells had been dug in the dry districts")
    keys = [one.paragraph.key for one in found.matches]
    assert keys == [
        "GA-12001#p4",
        "GA-12001#p2",
    ]  # statements first
    assert [one.number for one in found.matches] == [1, 2]


@settings(max_examples=60)
@given(st.data())
def test_any_run_of_words_of_one_remark_is_exact(service: Service, data: st.DataObject) -> None:
    remarks = [m for one in service.records for p in one.paragraphs for m in p.remarks]
    remark = data.draw(st.sampled_from(remarks))
    words = remark.text.split()
    start = data.draw(st.integers(0, len(words) - 3))
    end = data.draw(st.integers(start + 3, len(words)))
    found = service.verify(" ".join(words[start:end]))
    assert found.verdict is Match.EXACT
    assert remark.paragraph.key in {one.paragraph.key for one in found.matches}


@pytest.mark.parametrize("speaker", ["Ana Brook", "Brook", "General Assembly"])
def test_said_by_the_one_named_it_is_exact(service: Service, speaker: str) -> None:
    assert service.verify("Nobody owns the rain", speaker).verdict is Match.EXACT


@pytest.mark.parametrize("speaker", ["Kofi Addo", "Ghana", "Kenya"])
def test_said_by_another_it_is_misattributed_and_shows_who_said_it(
    service: Service, speaker: str
) -> None:
    found = service.verify("Nobody owns the rain", speaker)
    assert found.verdict is Match.MISATTRIBUTED
    assert [one.speaker.name for one in found.matches if one.speaker] == ["Ana Brook"]


@pytest.mark.parametrize(
    "quote",
    [
        "leaking pipes lost 35 per cent of all water in his capital",
        "satelites now watched 90 rivers",
        "said that one bridge was the cheapest embassy",
    ],
)
def test_a_quote_changed_a_little_is_near_and_shows_the_print(service: Service, quote: str) -> None:
    found = service.verify(quote)
    assert found.verdict is Match.NEAR
    (match,) = found.matches
    assert match.quote in match.paragraph.text


def test_a_near_quote_of_anothers_is_misattributed(service: Service) -> None:
    found = service.verify("satelites now watched 90 rivers", "Kofi Addo")
    assert found.verdict is Match.MISATTRIBUTED


def test_one_that_stands_elsewhere_is_near_where_the_one_claimed_said_nearly_the_same(
    tmp_path: Path,
) -> None:
    nets = release(
        "GA/12012",
        "Statements",
        "ANA BAKO (Kenya) warned that the nets could be for any one of us.",
        "IDA HOLM (Norway) warned that the nets could be for any of us.",
        "EVA FARR (Peru) spoke of boats.",
    )
    service, quote = shelve(tmp_path, nets), "the nets could be for any one of us"
    assert service.verify(quote, "Kenya").verdict is Match.EXACT
    near = service.verify(quote, "Norway")
    assert (near.verdict, [one.paragraph.number for one in near.matches]) == (Match.NEAR, [2])
    assert service.verify(quote, "Peru").verdict is Match.MISATTRIBUTED


def test_a_near_quote_is_sought_first_with_the_one_claimed(service: Service) -> None:
    library, (first, second) = _two_voices(service)
    for claimed in (first, second):
        found = verify(library, "that these nets were far too fine", [claimed])
        assert found.verdict is Match.NEAR
        assert [one.remark for one in found.matches] == [claimed]


@pytest.mark.parametrize(
    ("quote", "keys"),
    [
        (
            "Each well was looked after by a council of neighbours. He asked for engineers.",
            ["GA-12001#p4", "SC-880#p3"],
        ),
        (
            "Each well was looked after. He asked for engineers.",
            ["GA-12001#p4", "SC-880#p3"],
        ),
        (
            "412 wells had been dug … passed document A/RES/70/9 on to every school",
            ["GA-12001#p2", "GA-12001#p4"],
        ),
        (
            "a bridge was the cheapest [...] and that they were melting",
            ["SC-880#p3", "GA-12001#p8"],
        ),
    ],
)
def test_a_quote_put_together_from_several_places_is_stitched(
    service: Service, quote: str, keys: list[str]
) -> None:
    found = service.verify(quote)
    assert found.verdict is Match.STITCHED
    assert [one.paragraph.key for one in found.matches] == keys


@pytest.mark.parametrize(
    "quote",
    [
        "opera singers sang all night in the hall of mirrors",
        "412 wells had been dug … and opera singers sang all night long",
        "…",
        ".",
        "“”",
    ],
)
def test_what_no_record_has_is_not_found(service: Service, quote: str) -> None:
    found = service.verify(quote)
    assert (found.verdict, found.matches) == (Match.NOT_FOUND, ())


@pytest.mark.parametrize("quote", ["", "  ", "\u00a0"])
def test_an_empty_quote_is_refused_by_field(service: Service, quote: str) -> None:
    with pytest.raises(QuestionError) as caught:
        service.verify(quote)
    assert caught.value.field == "quote"


@pytest.mark.parametrize("speaker", ["Peter Smith", "Qatar", " "])
def test_said_to_be_of_somebody_nobody_heard_it_is_anothers(service: Service, speaker: str) -> None:
    found = service.verify("Nobody owns the rain", speaker)
    assert found.verdict is Match.MISATTRIBUTED
    assert [one.paragraph.key for one in found.matches] == ["GA-12001#p3"]


@pytest.mark.parametrize("quote", ["5 per cent of the water", "12 wells had been dug"])
def test_a_figure_cut_off_is_no_exact_quote(service: Service, quote: str) -> None:
    assert service.verify(quote).verdict is not Match.EXACT


def test_the_first_to_use_the_words_said_them(service: Service) -> None:
    library, (chair, _) = _two_voices(service)
    assert verify(library, "the nets were far too fine", [chair]).verdict is Match.EXACT


def test_the_second_to_use_the_words_in_a_paragraph_said_them_too(service: Service) -> None:
    library, (_, nord) = _two_voices(service)
    assert verify(library, "the nets were far too fine", [nord]).verdict is Match.EXACT


def test_a_quote_that_runs_over_two_speakers_is_nobodys_exact_words(service: Service) -> None:
    library, _ = _two_voices(service)
    assert verify(library, "far too fine.  Ida Holm agreed", None).verdict is not Match.EXACT


def test_a_capital_i_with_a_dot_is_itself(tmp_path) -> None:
    text = WELLS.replace("JOHN REED (Canada) said that", "JOHN REED (Canada) said at İzmir that")
    assert shelve(tmp_path, text).verify("said at İzmir that glaciers").verdict is Match.EXACT


def test_a_quote_typed_in_decomposed_letters_is_itself(service: Service) -> None:
    quote = unicodedata.normalize("NFD", "ELENA NÚÑEZ, Executive Director of")
    assert service.verify(quote).verdict is Match.EXACT


@pytest.mark.parametrize(
    "quote",
    [
        "A pump without a master rusts",
        "A bell without a neighbour rusts",
        "a pump with a neighbour",
    ],
)
def test_a_quote_with_another_word_of_substance_is_not_nearly_real(
    service: Service, quote: str
) -> None:
    assert service.verify(quote).verdict is not Match.NEAR


def test_a_near_quote_is_shown_in_whole_words(service: Service) -> None:
    (match,) = service.verify("A pump witout a neighbor rusts").matches
    text, end = match.paragraph.text, match.end
    assert not text[match.start - 1].isalnum()
    assert not text[end : end + 1].isalnum()


def test_a_speaker_whom_the_record_names_by_office_only_is_known_by_it(tmp_path: Path) -> None:
    said = "The Prime Minister of Norway said that gulls had counted every boat in the harbour."
    service = shelve(tmp_path, release("SC/9", "Statements", said))
    (speaker,) = (entry.speaker.name for entry in service.speakers())
    assert speaker == "The Prime Minister of Norway"
    assert service.verify("gulls had counted every boat", speaker).verdict is Match.EXACT


def test_all_who_nearly_said_so_are_told(tmp_path) -> None:
    text = release(
        "GA/1",
        "IDA HOLM (Norway) said that today it is the river, tomorrow it may be any of us.",
        "KOFI ADDO (Ghana) said that today it is the river; tomorrow it may be any one of us.",
        "JOHN REED (Canada) said that the river may be nobody’s tomorrow.",
    )
    found = shelve(tmp_path, text).verify("today it is the river; tomorrow, it may be any of us")
    assert found.verdict is Match.NEAR
    assert [one.speaker.affiliation for one in found.matches] == ["Norway", "Ghana"]


def test_runs_of_words_of_any_paragraph_are_found_where_they_stand(service: Service) -> None:
    for record in service.records:
        for one in record.paragraphs:
            parts = one.text.split()
            for size in (1, 2, 4, 9):
                for at in range(0, len(parts) - size, size):
                    found = service.verify(" ".join(parts[at : at + size]))
                    assert found.verdict in (Match.EXACT, Match.STITCHED)
                    assert one.key in {match.paragraph.key for match in found.matches}


def test_of_a_word_that_stands_everywhere_the_places_not_told_are_counted(tmp_path) -> None:
    lines = [f"IDA HOLM (Norway) said that well {n} was dry." for n in range(60)]
    service = shelve(tmp_path, release("GA/1", *lines))
    found = service.verify("well")
    assert (len(found.matches), found.left_out) == (50, 10)
    app = TestClient(create_app(service, Settings()))
    assert app.post("/verify", json={"quote": "well"}).json()["left_out"] == 10
    assert "in 10 further places" in app.get("/verify?quote=well").text


@pytest.mark.parametrize(
    "quote",
    [
        "one bridge was the cheapest embassy and that two bridges were a city of this country",
        "that the rain, as all of us in this hall have always known, is ours",
    ],
)
def test_a_long_quote_may_have_another_word_or_lack_an_aside(tmp_path: Path, quote: str) -> None:
    text = release(
        "GA/9",
        "ANA BAKO (Kenya) said that one bridge was the cheapest embassy and that two bridges were "
        "a city of this region.",
        "IDA HOLM (Norway) said that the rain, yes, every drop of the rain, as all of us in this "
        "hall have always known, is ours.",
    )
    found = shelve(tmp_path, text).verify(quote)
    (match,) = found.matches
    assert found.verdict is Match.NEAR
    assert match.quote in match.paragraph.text


@pytest.mark.parametrize(
    "said",
    [
        "her town would pay for all of the wells, but never, for the boats of the lake.",
        "her town would pay for all of the wells only if the north paid for the boats of the lake.",
        "her town would pay for all of the wells of the coast for the boats of the lake.",
    ],
)
def test_what_turns_a_sentence_or_is_no_aside_is_not_left_out(tmp_path: Path, said: str) -> None:
    service = shelve(tmp_path, release("GA/9", f"ANA BAKO (Kenya) said that {said}"))
    found = service.verify("her town would pay for all of the wells for the boats of the lake")
    assert found.verdict is not Match.NEAR


def test_sentences_in_another_order_are_stitched(tmp_path: Path) -> None:
    said = "the rain was a gift to all.  The harbours of the coast were closed in spring."
    service = shelve(tmp_path, release("GA/9", f"ANA BAKO (Kenya) said that {said}"))
    for quote in (
        "The harbours of the coast were closed in spring. The rain was a gift to all.",
        "harbours of the coast were closed the rain was a gift to all",
    ):
        assert service.verify(quote).verdict is Match.STITCHED


@pytest.mark.parametrize("other", ["oppose", "reject", "Peru"])
def test_a_word_that_takes_another_side_or_names_another_is_not_near(
    tmp_path: Path, other: str
) -> None:
    said = "her town would support the long draft resolution on harbours submitted by Norway."
    service = shelve(tmp_path, release("GA/9", f"ANA BAKO (Kenya) said that {said}"))
    quote = said.replace("Norway" if other == "Peru" else "support", other)
    assert service.verify(quote).verdict is not Match.NEAR


def test_a_near_run_has_all_words_that_the_quote_has_at_its_ends(tmp_path: Path) -> None:
    said = "ANA BAKO (Kenya) said that her town was a source, transit and market town for nets."
    service = shelve(tmp_path, release("GA/9", said))
    (match,) = service.verify("her town was a source and market town for nets").matches
    assert match.quote == "her town was a source, transit and market town for nets"


def test_what_is_nearest_is_not_cut_off_from_a_not_or_from_its_end(tmp_path: Path) -> None:
    said = "ANA BAKO (Kenya) said: “I do not want your pity, I want the logbook of the mate.”"
    service = shelve(tmp_path, release("GA/9", said))
    (nearest,) = service.verify("want your help, I want his notebook of the mate").nearest
    assert nearest.quote == "I do not want your pity, I want the logbook of the mate"


@pytest.mark.parametrize(
    ("said", "quote", "printed"),
    [
        ("Not all boats pay the toll.", "all boats pay the toll", "Not all boats pay the toll"),
        ("No toll can ever be fair.", "toll can ever be fair", "No toll can ever be fair"),
        ("This is not a toll we like.", "a toll we like", "not a toll we like"),
        ("We must never again pay a toll.", "pay a toll", "never again pay a toll"),
        ("Not only all boats pay, but rafts.", "all boats pay", None),
        ("There is no doubt that all boats pay.", "all boats pay", None),
        ("Why not let all boats pay?", "let all boats pay", None),
        ("No toll was fair.", "toll was", None),
    ],
)
def test_words_cut_off_from_their_not_are_no_exact_quote(
    tmp_path: Path, said: str, quote: str, printed: str | None
) -> None:
    record = release("GA/9", f"ANA BAKO (Kenya) said: “{said}”")
    found = shelve(tmp_path, record).verify(quote, "Kenya")
    assert [one.quote for one in found.matches] == [printed or quote]
    assert found.verdict is (Match.NEAR if printed else Match.EXACT)


def test_where_the_words_stand_without_a_not_too_they_are_exact(tmp_path: Path) -> None:
    said = "ANA BAKO (Kenya) said: “Not all boats pay the toll.  All boats pay the toll in Lom.”"
    found = shelve(tmp_path, release("GA/9", said)).verify("all boats pay the toll", "Kenya")
    assert found.verdict is Match.EXACT
    assert [one.quote for one in found.matches] == ["All boats pay the toll"]


@pytest.mark.parametrize("denied", ["do not", "don’t"])
def test_what_stands_behind_a_not_is_not_nearly_said(tmp_path: Path, denied: str) -> None:
    said = f"ANA BAKO (Kenya) said: “We {denied} seek the ruin of the lake.”"
    service = shelve(tmp_path, release("GA/9", said))
    found = service.verify("We seek the ruin of the lake")
    assert found.verdict is Match.NOT_FOUND
    assert [one.quote for one in found.nearest] == [f"We {denied} seek the ruin of the lake"]


def test_a_not_of_the_sentence_before_denies_nothing(tmp_path: Path) -> None:
    said = "ANA BAKO (Kenya) said: “I could not.  The harbour was closed all the long winter.”"
    found = shelve(tmp_path, release("GA/9", said)).verify(
        "The harbour is closed all the long winter"
    )
    assert found.verdict is Match.NEAR


def test_what_opens_a_paragraph_is_anothers_of_whomever_it_is_claimed(tmp_path: Path) -> None:
    said = release(
        "GA/9", "ANA BAKO (Kenya) said that nets tore in storms.", "CARL DORN (Peru) rose."
    )
    found = shelve(tmp_path, said).verify("ANA BAKO (Kenya) said that nets tore", speaker="Peru")
    assert found.verdict is Match.MISATTRIBUTED


def test_the_longer_a_quote_the_fewer_windows_are_held_against_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []

    def counted(scores: NDArray[np.float32], many: int) -> tuple[Rows, NDArray[np.float32]]:
        held.append(many)
        return best(scores, many)

    monkeypatch.setattr(verifying, "best", counted)
    said = "her town would mend the long nets of each boat in the harbour before the storms came."
    service = shelve(tmp_path, release("GA/9", f"ANA BAKO (Kenya) said that {said}"))
    assert service.verify(said.replace("long", "longest")).verdict is Match.NEAR
    service.verify(f"{said[:-1]} {'and then again ' * 50}")
    assert held[1] * len(said) * 5 < held[0] * 750


_SAYS = release(
    "GA/9",
    "ANA BAKO (Kenya) regretted the delay.  “The rain will not wait for us,” she said, “the wells "
    "will not wait for it.”  The lake was low.",
    "IDA HOLM (Norway) stressed: “Fishers will be safe when sailors are safe.”  A broken net can "
    "not be lent and therefore must never be sold.  She added: “We must avoid the multiplication "
    "of harbours.”",
)


def test_what_is_broken_by_who_says_it_is_one_quote(tmp_path: Path) -> None:
    service = shelve(tmp_path, _SAYS)
    quote = "The rain will not wait for us, the wells will not wait for it"
    found = service.verify(quote, speaker="Kenya")
    assert found.verdict is Match.EXACT
    assert "” she said, “" in found.matches[0].quote
    assert service.verify(quote, speaker="Norway").verdict is Match.MISATTRIBUTED


def test_two_quotations_with_more_between_them_than_who_says_it_are_stitched(
    tmp_path: Path,
) -> None:
    told = release(
        "GA/10",
        "ANA BAKO (Kenya) warned: “The rain will not wait for us,” she said, stating that the lake "
        "is “the lake of all who fish”.",
    )
    found = shelve(tmp_path, told).verify("The rain will not wait for us the lake of all who fish")
    assert found.verdict is Match.STITCHED


def test_of_what_is_stitched_it_is_told_that_none_is_the_claimed_ones(tmp_path: Path) -> None:
    service = shelve(tmp_path, _SAYS)
    quote = "The rain will not wait for us … the lake was low"
    assert [service.verify(quote, one).others for one in ("Kenya", "Norway")] == [False, True]
    app = TestClient(create_app(service, Settings()))
    claimed = {"quote": quote, "speaker": "Norway"}
    assert app.post("/verify", json=claimed).json()["others"] is True
    assert "None of them is of the speaker given." in app.get("/verify", params=claimed).text


@pytest.mark.parametrize("speaker", ["Norway", None])
def test_halves_turned_round_are_not_found_but_shown_as_they_stand(
    tmp_path: Path, speaker: str | None
) -> None:
    found = shelve(tmp_path, _SAYS).verify("Sailors will be safe when fishers are safe", speaker)
    assert found.verdict is Match.NOT_FOUND
    assert [one.quote for one in found.nearest] == ["Fishers will be safe when sailors are safe"]


def test_of_other_words_the_nearest_of_the_one_claimed_are_shown(tmp_path: Path) -> None:
    found = shelve(tmp_path, _SAYS).verify("we should avoid multiplying harbours", "Norway")
    assert found.verdict is Match.NOT_FOUND
    assert [one.quote for one in found.nearest] == ["We must avoid the multiplication of harbours."]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("can never be lent", Match.NEAR), ("can be lent", Match.NOT_FOUND)],
)
def test_one_not_may_stand_for_another(tmp_path: Path, said: str, verdict: Match) -> None:
    found = shelve(tmp_path, _SAYS).verify(f"A broken net {said} and must never be sold", "Norway")
    assert found.verdict is verdict
