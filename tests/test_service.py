"""The product's face: answers that repeat, filters that narrow or are refused, records kept."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
from fakes import BRIDGES, WELLS, WordEncoder, release, shelve

from rag.answer import Verdict
from rag.errors import (
    LibraryEmptyError,
    ModelError,
    NotHeldError,
    QuestionError,
    ReadingError,
    TooLargeError,
)  # fmt: skip
from rag.holdings.shelf import Shelf
from rag.questions.filters import Filters
from rag.service import Service, open_service
from rag.settings import Settings

QUESTIONS = [
    "How many wells had been dug in the dry districts?",
    "What did Moyo say about opera singers?",
    "What did Brazil say about wells?",
    "Who won the football championship?",
    "Compare what Ghana and the Netherlands said about leaking pipes",
    "What was said about rivers?",
]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES)


@pytest.fixture
def own(tmp_path: Path) -> Service:
    """A service to change."""
    return shelve(tmp_path / "lib", WELLS)


class TestAsk:
    @pytest.mark.parametrize("question", QUESTIONS)
    def test_the_same_question_has_the_same_answer_on_every_run(
        self, service: Service, tmp_path: Path, question: str
    ):
        answer = service.ask(question)
        afresh = shelve(tmp_path, BRIDGES, WELLS)  # in another order, from scratch
        for other in (service.ask(question), afresh.ask(question)):
            assert (other.text, other.verdict, other.confidence, other.short) == (
                answer.text, answer.verdict, answer.confidence, answer.short
            )  # fmt: skip
            assert [p.text for p in other.passages] == [p.text for p in answer.passages]

    def test_threads_that_ask_at_once_get_the_same_answers(self, service: Service):
        expected = [service.ask(question).text for question in QUESTIONS]
        found: list[list[str]] = []

        def ask() -> None:
            found.append([service.ask(question).text for question in QUESTIONS])

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [expected] * 4

    def test_the_answer_tells_what_was_searched_and_how_long_it_took(self, service: Service):
        answer = service.ask("What did Moyo say about wells?")
        assert answer.scope.records == ("GA/12001", "SC/880")
        assert answer.scope.statements == 12
        assert answer.scope.speakers_matched == ("Prisca Moyo",)
        assert answer.took_ms > 0
        assert all(spent >= 0 for spent in answer.stages.values())
        assert sum(answer.stages.values()) <= answer.took_ms + 0.01

    @pytest.mark.parametrize("limit", [0, 51, -1])
    def test_a_limit_out_of_range_is_refused_by_field(self, service: Service, limit: int):
        for call in (service.ask, service.search):
            with pytest.raises(QuestionError, match=f"1 to 50, not {limit}") as caught:
                call("wells", limit=limit)
            assert caught.value.field == "limit"

    @pytest.mark.parametrize("question", ["", " \n ", "w" * 1001])
    def test_no_question_and_one_too_long_are_refused_by_field(
        self, service: Service, question: str
    ):
        for call, field in ((service.ask, "question"), (service.search, "q")):
            with pytest.raises(QuestionError) as caught:
                call(question)
            assert caught.value.field == field

    def test_what_the_product_makes_longer_is_not_too_long(self, service: Service):
        put_right = f"What did {'the govt and ppl ' * 55}\n  say about wells?"
        assert service.ask(put_right).question == put_right  # as asked
        decomposed = "\u0958" * 600  # each becomes two characters
        assert service.ask(f"What did Moyo say of {decomposed}?").question
        before = [f"What did {'x' * 900} say about it and what else did she say"] * 2
        assert service.ask("And Malaysia?", previous=before).question == "And Malaysia?"
        with pytest.raises(QuestionError) as caught:
            service.ask("And Malaysia?", previous=["w" * 1001])
        assert caught.value.field == "previous"

    def test_where_no_record_lies_within_the_filters_nobody_is_said_not_to_have_spoken(
        self, service: Service
    ):
        late = Filters(record="GA/12001", since=date(2199, 1, 1))
        found = service.ask("What did Zimbabwe say about wells?", late)
        assert found.verdict is Verdict.NOT_IN_RECORDS
        assert "no record lies within" in found.text

    @pytest.mark.parametrize("question", ["\0", "💧" * 500, "a'b\"c<d>&", "\u202ewells"])
    def test_odd_characters_are_answered_like_any_other(self, service: Service, question: str):
        assert service.ask(question).verdict in Verdict

    def test_half_a_character_is_refused_by_field(self, service: Service):
        with pytest.raises(QuestionError) as caught:
            service.ask("\ud800 wells")
        assert caught.value.field == "question"

    def test_without_a_library_it_says_so(self, tmp_path: Path):
        with pytest.raises(LibraryEmptyError, match="onrecord ingest"):
            shelve(tmp_path).ask("wells")
        assert shelve(tmp_path).records == ()
        assert not shelve(tmp_path).exists


class TestFilters:
    @pytest.mark.parametrize(
        ("filters", "keys"),
        [
            (Filters(record="SC/880"), {"SC-880"}),
            (Filters(record="sc-880"), {"SC-880"}),
            (Filters(since=date(2022, 1, 1)), {"SC-880"}),
            (Filters(since=date(2022, 6, 9)), {"SC-880"}),
            (Filters(until=date(2021, 5, 4)), {"GA-12001"}),
            (Filters(since=date(2021, 5, 4), until=date(2022, 6, 9)), {"GA-12001", "SC-880"}),
            (Filters(since=date(2022, 6, 10)), set()),
            (Filters(since=date(2022, 1, 1), until=date(2021, 1, 1)), set()),
        ],
    )
    def test_records_and_dates_inclusive_narrow(self, service: Service, filters, keys):
        question = "rivers wells bridges pipes stones"
        found = service.search(question, filters, 50)
        assert {one.paragraph.record.id for one in found} == keys
        scope = service.ask(question, filters).scope
        assert {symbol.replace("/", "-") for symbol in scope.records} == keys
        assert (scope.since, scope.until) == (filters.since, filters.until)

    def test_whether_somebody_took_a_side_what_they_said_of_it_tells(self, service: Service):
        """That they took it, the record need not print."""
        answer = service.ask("Did Ireland reject hedges?")
        assert answer.answered
        assert "hedges" in answer.citations[0].quote
        assert service.ask("Did Ireland reject opera?").verdict is Verdict.SPOKE_NOT_ON_THIS

    def test_a_record_without_a_date_is_in_no_span_of_dates(self, tmp_path: Path):
        undated = shelve(tmp_path, release("GA/1", "IDA HOLM (Norway) said that nets were fine."))
        assert undated.search("nets")
        assert undated.search("nets", Filters(since=date(1900, 1, 1))) == ()

    @pytest.mark.parametrize(
        ("filters", "names"),
        [
            (Filters(speaker="Kofi Addo"), {"Kofi Addo"}),
            (Filters(speaker="addo"), {"Kofi Addo"}),
            (Filters(speaker="Nunez"), {"Elena Núñez"}),
            (Filters(speaker="Ghana"), {"Kofi Addo"}),
            (Filters(affiliation="Ghana"), {"Kofi Addo"}),
            (Filters(affiliation="ireland"), {"Martha Reed"}),
            (Filters(speaker="Reed"), {"John Reed", "Martha Reed"}),
            (Filters(speaker="Reed", affiliation="Canada"), {"John Reed"}),
        ],
    )
    def test_speaker_and_affiliation_narrow(self, service: Service, filters, names):
        found = service.search("rivers wells bridges pipes lakes", filters, 50)
        assert {one.remark.speaker.name for one in found} == names
        answer = service.ask("rivers wells bridges pipes lakes", filters, 50)
        assert {one.speaker.name for one in answer.citations} <= names

    @pytest.mark.parametrize("section", ["Statements", "statements", "STATEMENTS"])
    def test_a_section_narrows(self, service: Service, section: str):
        found = service.search("rivers wells rain bridges", Filters(section=section), 50)
        assert {one.paragraph.section.title for one in found} == {"Statements"}

    @pytest.mark.parametrize(
        ("filters", "field", "message"),
        [
            (Filters(speaker="Peter Smith"), "speaker", "Peter Smith"),
            (Filters(affiliation="Atlantis"), "affiliation", "Atlantis"),
            (Filters(section="Closing"), "section", "Opening Remarks"),
            (Filters(section="Briefing", record="GA/12001"), "section", "Briefing"),
            (Filters(speaker=" "), "speaker", "nobody"),
        ],
    )
    def test_a_filter_that_names_nothing_is_refused_by_field(
        self, service: Service, filters, field: str, message: str
    ):
        for call in (service.ask, service.search):
            with pytest.raises(QuestionError, match=message) as caught:
                call("rivers", filters)
            assert caught.value.field == field

    def test_a_record_not_held_is_refused_with_what_comes_near(self, service: Service):
        for call in (service.ask, service.search):
            with pytest.raises(NotHeldError) as caught:
                call("rivers", Filters(record="GA/12002"))
            assert caught.value.near == ("GA-12001",)

    def test_narrowed_to_a_record_its_speakers_alone_are_known(self, service: Service):
        answer = service.ask("What did Vega say about bridges?", Filters(record="GA/12001"))
        assert answer.verdict is Verdict.NOT_A_SPEAKER

    def test_a_name_that_nobody_bears_brings_up_those_that_are_like_it(self, tmp_path):
        text = release(
            "GA/12006",
            "Statements",
            "SERGIY MARCHENKO (Chad) spoke of harbours and of the wells beside them.",
        )
        answer = shelve(tmp_path, text).ask("What did Martschenka say about wells?")
        assert answer.verdict is Verdict.NOT_A_SPEAKER
        assert [one.name for one in answer.choices] == ["Sergiy Marchenko"]
        assert answer.text.startswith("That may be Sergiy Marchenko (Chad).")

    def test_who_did_not_is_told_by_no_words(self, service: Service):
        answer = service.ask("Who did not speak of wells?")
        assert answer.verdict is Verdict.NOT_IN_RECORDS
        assert answer.text.startswith("Records tell who did")


class TestSearch:
    def test_passages_come_best_first_and_no_more_than_asked_for(self, service: Service):
        found = service.search("leaking pipes and rivers", limit=3)
        assert len(found) == 3
        scores = [one.score for one in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
        assert found[0].paragraph.key in {"GA-12001#p5", "GA-12001#p10"}

    def test_a_passage_is_a_run_of_its_remark(self, service: Service):
        for one in service.search("rivers", limit=50):
            assert one.text == one.paragraph.text[one.start : one.end]


class TestSpeakers:
    def test_all_who_spoke_are_listed_once(self, service: Service):
        names = [entry.speaker.name for entry in service.speakers()]
        assert len(names) == len(set(names)) == 10
        assert "Kofi Addo" in names

    def test_of_one_record_only_its_own_paragraphs_are_listed(self, service: Service):
        (addo,) = [e for e in service.speakers("SC/880") if e.speaker.name == "Kofi Addo"]
        assert [one.key for one in addo.paragraphs] == ["SC-880#p3"]
        assert len(service.speakers("SC/880")) == 3

    @pytest.mark.parametrize(
        ("q", "names"),
        [
            ("reed", {"John Reed", "Martha Reed"}),
            ("núñez", {"Elena Núñez"}),
            ("minister", {"Prisca Moyo"}),
            ("Dutch", {"The representative of the Netherlands"}),
            ("  ", None),
            ("nobody of that name", set()),
        ],
    )
    def test_they_are_found_by_name_office_or_body(self, service: Service, q, names):
        found = {entry.speaker.name for entry in service.speakers(q=q)}
        assert found == ({e.speaker.name for e in service.speakers()} if names is None else names)

    def test_of_a_record_not_held_it_says_so(self, service: Service):
        with pytest.raises(NotHeldError):
            service.speakers("GA/9")


class TestKeeping:
    def test_a_record_taken_in_can_be_asked_at_once(self, own: Service):
        record = own.ingest(BRIDGES.encode())
        assert record.id == "SC-880"
        assert own.ask("How many bridges had been rebuilt?").short == "nine"
        assert own.paragraph("SC/880", 2).text.startswith("TOMÁS VEGA")

    def test_a_record_again_replaces_the_one_held(self, own: Service):
        own.ingest(WELLS.replace("412", "413").encode())
        assert [one.id for one in own.records] == ["GA-12001"]
        assert own.ask("How many wells had been dug in the dry districts?").short == "413"

    def test_what_is_taken_in_is_given_back_as_it_is_held(self, own: Service):
        again = release("GA/12001", "ANA BROOK (Ghana) said that it rained.")
        assert own.ingest(again.encode()).date == own.record("GA/12001").date

    @pytest.mark.parametrize(
        ("data", "error"),
        [
            (b"", ReadingError),
            (b"\x00\x01", ReadingError),
            ("Größe".encode("latin-1"), ReadingError),
            (b"Just a note about wells that is no record at all.", ReadingError),
            (b"w" * 5_000_001, TooLargeError),
        ],
    )
    def test_what_cannot_be_read_leaves_the_library_as_it_was(self, own: Service, data, error):
        before = own.library.version
        with pytest.raises(error):
            own.ingest(data)
        assert own.library.version == before
        assert own.ask("How many wells had been dug in the dry districts?").short == "412"

    def test_an_encoder_that_fails_leaves_the_library_as_it_was(self, tmp_path: Path):
        class Failing(WordEncoder):
            def encode(self, texts, begins=None, done=None):
                if len(texts) > 2:
                    raise MemoryError
                return super().encode(texts, begins, done)

        shelve(tmp_path, WELLS)
        failing = Service(Shelf(tmp_path), Failing(), Settings(data=tmp_path))
        with pytest.raises(MemoryError):
            failing.ingest(BRIDGES.encode())
        assert [one.id for one in failing.records] == ["GA-12001"]
        assert failing.ask("How many wells had been dug in the dry districts?").short == "412"

    def test_a_record_taken_out_is_no_longer_answered_from(self, own: Service):
        own.ingest(BRIDGES.encode())
        assert own.remove("ga/12001") == "GA/12001"
        assert [one.id for one in own.records] == ["SC-880"]
        assert own.ask("How many wells had been dug in the dry districts?").short is None
        with pytest.raises(NotHeldError):
            own.record("GA/12001")

    def test_taking_out_what_is_not_held_is_refused(self, own: Service):
        with pytest.raises(NotHeldError, match="GA/9"):
            own.remove("GA/9")

    def test_with_the_last_record_taken_out_nothing_is_held(self, own: Service):
        own.remove("GA/12001")
        assert own.records == ()

    def test_an_emptied_library_can_be_asked_and_filled_again(self, own: Service):
        own.remove("GA/12001")
        try:
            answered = own.ask("How many wells had been dug?").answered
        except LibraryEmptyError:
            answered = False
        assert not answered
        own.ingest(BRIDGES.encode())
        assert own.ask("How many bridges had been rebuilt?").short == "nine"

    def test_what_another_process_took_in_is_answered_from(self, own: Service, tmp_path: Path):
        assert len(own.records) == 1
        shelve(tmp_path / "lib", BRIDGES)
        assert own.ask("How many bridges had been rebuilt?").short == "nine"


class TestOpening:
    def test_a_model_that_is_not_there_is_refused_as_the_products_error(self, tmp_path: Path):
        with pytest.raises(ModelError, match="neither a carried model"):
            open_service(Settings(data=tmp_path, model=str(tmp_path)))

    def test_weights_of_another_hash_are_refused(self, tmp_path: Path):
        (tmp_path / "model.safetensors").write_bytes(b"weights")
        settings = Settings(data=tmp_path, model=str(tmp_path), model_sha256="0" * 64)
        with pytest.raises(ModelError, match="hash to"):
            open_service(settings)


def test_what_a_record_is_about_is_told_by_its_lead(service):
    answer = service.ask("What is GA/12001 about?")
    assert answer.answered
    assert answer.citations[0].paragraph.key == "GA-12001#p1"
    assert answer.question == "What is GA/12001 about?"


def test_all_who_spoke_are_listed_and_none_is_lost_to_the_limit(service):
    answer = service.ask("Who spoke in GA/12001?")
    whole = {one.speaker.name for one in answer.citations if one.speaker}
    assert len(whole) == answer.scope.speakers
    short = service.ask("Who spoke in GA/12001?", limit=2)
    assert "Not shown" in short.text


def test_a_slip_of_the_pen_is_put_right_and_shown_so(tmp_path: Path) -> None:
    answer = shelve(tmp_path, WELLS).ask("Who watched rivers by sattelites?")
    assert answer.question == "Who watched rivers by sattelites?"
    assert answer.rewritten == "Who watched rivers by satellites?"


class TestPlaceAndTime:
    @pytest.fixture
    def both(self, tmp_path: Path) -> Service:
        return shelve(tmp_path, WELLS, BRIDGES)

    def test_a_record_that_is_not_held_is_answered_by_saying_so(self, both: Service):
        answer = both.ask("What did Ghana say in SC/881?")
        assert answer.verdict is Verdict.NOT_IN_RECORDS
        assert answer.text.startswith(
            "SC/881 is not among the records here, so nothing was searched."
        )
        assert answer.text.endswith(" Near: SC/880.")
        assert answer.scope.records == ()

    def test_a_time_named_is_searched_alone(self, both: Service):
        answer = both.ask("What did Ghana say in 2022?")
        assert {one.paragraph.record.symbol for one in answer.citations} == {"SC/880"}
        assert both.ask("What did Ghana say about leaking pipes in 2022?").answered is False

    def test_a_time_of_which_nothing_is_held_is_told(self, both: Service):
        answer = both.ask("What did Ghana say in 1999?")
        assert answer.verdict is Verdict.NOT_IN_RECORDS
        assert answer.text.startswith("A record of 1999 is not among the records here")
        assert both.ask("What did Ghana say about leaking pipes in 1999?").answered

    @pytest.mark.parametrize(
        "question",
        [
            "Did Ghana speak about leaking pipes in May 1999?",
            "What did Ghana say about leaking pipes in May 1999?",
            "Who spoke of leaking pipes in May 1999?",
            "Did Ghana mention bridges in August 1999?",
        ],
    )
    def test_a_month_that_is_not_held_is_not_left_out(self, both: Service, question: str):
        answer = both.ask(question)
        assert answer.verdict is Verdict.NOT_IN_RECORDS
        month = question.split()[-2]
        assert answer.text.startswith(f"A record of {month} 1999 is not among the records here")

    def test_a_time_may_be_what_is_asked_about(self, both: Service):
        more = WELLS.replace("GA/12001", "GA/90").replace("4 May 2021", "7 March 2019")
        both.ingest(more.replace("Moyo", "Vogel").replace("MOYO", "VOGEL").encode())
        answer = both.ask("What did Prisca Moyo say about wells dug since March 2019?")
        assert {one.paragraph.record.symbol for one in answer.citations} == {"GA/12001"}


def test_a_library_that_is_gone_is_not_answered_from(tmp_path: Path) -> None:
    service = shelve(tmp_path, WELLS)
    assert service.ask("Who spoke of wells?").answered
    for file in tmp_path.iterdir():
        file.unlink()
    with pytest.raises(LibraryEmptyError):
        service.ask("Who spoke of wells?")


def test_a_capital_or_a_mark_is_no_rewording(service: Service) -> None:
    assert service.ask("who spoke about glaciers").rewritten is None
    asked = service.ask("list all speakers who spoke about glaciers")
    assert asked.rewritten == "Which speakers spoke about glaciers?"
