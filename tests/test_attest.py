"""A quotation in a question: whose it is, whose it is not, and that it is nobody's."""

from __future__ import annotations

import re

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.answer import Kind, Verdict
from rag.answering.attest import AS_REPORTED, _listed
from rag.answering.verify import Match
from rag.questions.filters import Filters
from rag.service import Service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ('Did Moyo say "a pump without a neighbour rusts"?', "The record has these words from Pri"),
        ("Did Moyo say “A pump without a neighbor rusts”?", "The record has nearly these words"),
        ('Did Reed say "a pump without a neighbour rusts"?', "The record has these words from Pri"),
        ('Is it true that "Nobody owns the rain" was said?', "The record has these words from Ana"),
    ],
)
def test_a_quotation_is_attested(service: Service, text: str, begins: str) -> None:
    answer = service.ask(text)
    assert (answer.kind, answer.verdict) == (Kind.QUOTE, Verdict.ANSWERED)
    assert answer.text.startswith(begins)
    assert answer.claims


def test_a_country_within_a_quotation_is_nobody_whose_words_are_asked(tmp_path) -> None:
    said = "ANA BAKO (Kenya) said: “Peru is not an island of the lake.”"
    answer = shelve(tmp_path, release("GA/9", said)).ask('"Peru is not an island" - whose words?')
    assert answer.text.startswith("The record has these words from Ana Bako (Kenya).")


def test_whoever_has_no_name_stands_within_a_sentence_in_small_letters(tmp_path) -> None:
    said = "The representative of Peru said: “The lake is no island at all.”"
    answer = shelve(tmp_path, release("GA/9", said)).ask('Who said "The lake is no island"?')
    assert answer.text.startswith("The record has these words from the representative of Peru.")
    assert answer.short == "The representative of Peru"


def test_of_several_words_asked_for_in_turn_each_is_looked_for(tmp_path) -> None:
    text = release(
        "GA/9",
        "ANA BAKO (Kenya) spoke of a mud lake.",
        "EVA FARR (Peru) spoke of mud lakes.",
        "IDA HOLM (Norway) spoke of mire.",
    )
    asked = 'Who used the words "mud lake", "mire" or "mud lakes"?'
    told = shelve(tmp_path, text).ask(asked).short
    assert told is not None
    assert {"Kenya", "Peru", "Norway"} == set(re.findall(r"\((\w+)\)", told))


def test_a_quotation_put_first_is_doubted_too(service: Service) -> None:
    answer = service.ask('"Kenya broke every pump and the wells must close" - who said it?')
    assert (answer.kind, answer.claims) == (Kind.QUOTE, ())
    assert answer.text.startswith("The record does not have these words.")


def test_a_quotation_with_a_name_alone_is_doubted(service: Service) -> None:
    answer = service.ask('"a pump without any spanner rusts badly" - Moyo?')
    assert answer.kind is Kind.QUOTE


def test_the_wrong_speaker_is_named_as_such(service: Service) -> None:
    answer = service.ask('Did Reed say "a pump without a neighbour rusts"?')
    assert "not from Reed." in answer.text
    assert [one.speaker.name for one in answer.citations if one.speaker] == ["Prisca Moyo"]


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ('Did Farr say "tides turn at night"?', "as those of Farr."),
        ('Did Carl Dorn say "boats leak by day"?', "as those of Carl Dorn."),
        ('Did Holm say "tides turn at night"?', "not from Holm."),
        ('Did Cole say "nets tear in snow"?', "not from Cole."),
        ('Did Zimbabwe say "rain is late"?', "not from Zimbabwe."),
        ('Did Moyo say "wells are deep"?', "not from Moyo."),
    ],
)
def test_words_given_as_another_s_are_that_one_s(tmp_path, question: str, whose: str) -> None:
    told = release(
        "GA/9",
        "ANA BAKO (Kenya) quoted the expert, Eva Farr, as follows: “Tides turn at night.”  She "
        "recalled that Carl Dorn had said: “Boats leak by day, and no one asks why.”",
        "IDA HOLM (Norway), replying to Ms. Cole, said: “Nets tear in snow.”",
        "JAN BERG (Togo), thanking Zimbabwe for its draft, said: “Rain is late.”",
        "LENA ODE (Mali) recalled that Ms. Moyo had opposed the text.  Chad’s envoy had said: "
        "“Wells are deep.”",
        "ADA MOYO (Zimbabwe) said that it rained.",
    )
    answer = shelve(tmp_path, told).ask(question)
    assert whose in answer.text
    assert answer.citations


def test_words_of_another_are_told_as_theirs_to_whoever_verifies(tmp_path) -> None:
    told = release(
        "GA/9",
        "ANA BAKO (Kenya) cited Eva Farr’s words: “Tides turn at night.”",
        "The representative of Senegal said that small States, long ignored, asked: “Who pays?”",
        "IDA HOLM (United States) said that it rained.",
    )
    service = shelve(tmp_path, told)
    found = service.verify("tides turn at night", "Eva Farr")
    assert (found.verdict, found.relayed) == (Match.MISATTRIBUTED, True)
    assert not service.verify("who pays", "United States").relayed


def test_asked_who_said_it_the_speaker_stands_first(service: Service) -> None:
    assert service.ask('Who said "Nobody owns the rain"?').short == "Ana Brook (General Assembly)"


@pytest.mark.parametrize(
    ("text", "begins", "quote"),
    [
        ('Did Moyo say "rusts"?', "The record has this word from Prisca", "“A pump"),
        ('Did Kenya use the word "rusts"?', "The record has this word from Prisca", "“A pump"),
        ('Who used the word "Masons"?', "The record has this word from Tomás", "Masons from"),
        ('did ghana say "leaking pipes"', "The record has these words from Kofi", "KOFI ADDO"),
    ],
)
def test_a_word_is_attested_as_it_is_and_shown_in_its_sentence(
    service: Service, text: str, begins: str, quote: str
) -> None:
    answer = service.ask(text)
    assert answer.text.startswith(begins)
    assert answer.citations[0].quote.startswith(quote)


def test_a_word_of_nobody_is_not_nearly_anothers(service: Service) -> None:
    answer = service.ask('Did Moyo say "rusty"?')
    assert (answer.verdict, answer.claims) == (Verdict.NOT_IN_RECORDS, ())
    assert answer.text.startswith("The record does not have this word.")


def test_places_that_find_no_room_are_counted(service: Service) -> None:
    whole = service.ask('Who used the word "the"?')
    answer = service.ask('Who used the word "the"?', limit=2)
    assert len(answer.citations) == 2
    assert f"Not shown: {len(whole.citations) - 2} further places." in answer.text


def test_of_many_who_have_a_word_the_first_are_named() -> None:
    assert _listed(["A", "B"]) == "A and B"
    assert _listed(["A", "B", "C", "D", "E", "F"]) == "A, B, C, D, E and F"
    assert _listed([*"ABCDEFGH"]) == "A, B, C, D, E and 3 more"


def test_one_typed_small_is_told_as_printed(service: Service) -> None:
    assert "not from John Reed." in service.ask('did john reed say "rusts"').text


@pytest.mark.parametrize(
    "text",
    [
        'Did Moyo say "wells are the work of the devil"?',
        'Who said "wells are the work of the devil"?',
        'Moyo said "wells are the work of the devil", right?',
        "I read that “wells are the work of the devil” was said.",
        'Is the quote "wells are the work of the devil" real?',
    ],
)
def test_words_of_nobody_are_not_found(service: Service, text: str) -> None:
    answer = service.ask(text)
    silent = (Kind.QUOTE, Verdict.NOT_IN_RECORDS, ())
    assert (answer.kind, answer.verdict, answer.claims) == silent
    assert "does not have these words" in answer.text


@pytest.mark.parametrize(
    ("quote", "altered"),
    [
        ("the pump without a neighbour rusts", "(“A”, not “the”)"),
        ("a pump without its own neighbour rusts", "(“a”, not “its own”)"),
    ],
)
def test_a_quote_altered_in_small_words_is_near_and_told_as_printed(
    service: Service, quote: str, altered: str
) -> None:
    answer = service.ask(f'Did Moyo say "{quote}"?')
    assert answer.verdict is Verdict.ANSWERED
    assert altered.lower() in answer.text.splitlines()[0].lower()
    assert "““" not in answer.text
    assert [one.quote for one in answer.citations] == ["A pump without a neighbour rusts"]


@pytest.mark.parametrize(
    ("quote", "altered"),
    [
        ("a pump without a clever neighbour rusts", "(without “clever”)"),
        ("a pump with a neighbour rusts", "(“without”, not “with”)"),
    ],
)
def test_a_quote_turned_by_a_word_is_not_found_but_what_is_nearest_is_shown(
    service: Service, quote: str, altered: str
) -> None:
    answer = service.ask(f'Did Moyo say "{quote}"?')
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    assert "Nearest: Prisca Moyo (Zimbabwe) (GA/12001 ¶4)" in answer.text
    assert altered in answer.text
    assert [one.text for one in answer.passages] == ["A pump without a neighbour rusts"]


def test_only_what_is_searched_attests(service: Service) -> None:
    answer = service.ask('Who said "Nobody owns the rain"?', Filters(record="SC-880"))
    assert answer.verdict is Verdict.NOT_IN_RECORDS


def test_a_phrase_set_in_quotation_marks_is_a_subject_all_the_same(service: Service) -> None:
    answer = service.ask('What did Moyo say about "the deep wells of dry districts"?')
    assert (answer.kind, answer.verdict) == (Kind.STATEMENT, Verdict.ANSWERED)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            'Did Moyo say "a pump without a neighbour rusts", and Reed "Nobody owns the rain"?',
            ["from Prisca Moyo (Zimbabwe).", "from Ana Brook (General Assembly), not from Reed."],
        ),
        (
            'Were "Nobody owns the rain" and "wells are the work of the devil" said? Is it true?',
            ["from Ana Brook (General Assembly).", "does not have these words."],
        ),
    ],
)
def test_each_of_several_quotations_is_attested(
    service: Service, text: str, says: list[str]
) -> None:
    answer = service.ask(text)
    assert [one.number for one in answer.citations] == list(range(1, len(answer.citations) + 1))
    verdicts = [line for line in answer.text.splitlines() if line.startswith("“")]
    assert all(word in line for word, line in zip(says, verdicts, strict=True))


@pytest.mark.parametrize(
    "question",
    [
        'Can I quote Moyo as saying that "a pump without a neighbour rests"?',
        '"A pump without a neighbour rests" - is that a real quote by Moyo?',
        'may i use the quote "a pump without a neighbour rests"',
    ],
)
def test_whoever_speaks_of_a_quote_asks_whether_it_is_one(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.verdict is Verdict.NOT_IN_RECORDS
    assert "(“rusts”, not “rests”)" in answer.text


def test_single_quotation_marks_are_quotation_marks(service: Service) -> None:
    answer = service.ask("Did Moyo say 'a pump without a neighbour rests'?")
    assert "(“rusts”, not “rests”)" in answer.text
    assert service.ask("What did Moyo say of pumps' and wells' depths?").kind is not Kind.QUOTE


def test_what_comes_nearest_is_shown_with_the_words_that_differ_at_its_end(
    service: Service,
) -> None:
    answer = service.ask('Did Moyo say "a pump without a neighbour sleeps"?')
    assert "(“rusts”, not “sleeps”)" in answer.text


def test_words_that_are_reported_are_said_to_be_nobodys_own(service: Service) -> None:
    spoken = service.ask('Did Moyo say "a pump without a neighbour rusts"?')
    reported = service.ask('did ghana say "leaking pipes lost 35 per cent"')
    assert AS_REPORTED not in spoken.text
    assert AS_REPORTED in reported.text


def test_anothers_words_are_told_with_what_is_printed_otherwise(service: Service) -> None:
    answer = service.ask('Did Reed say "a pump without any neighbour rusts"?')
    assert "has nearly these words from Prisca Moyo (Zimbabwe), not from Reed" in answer.text
    assert "(“a”, not “any”)" in answer.text


def test_of_words_put_together_it_is_told_that_none_is_the_one_s_who_is_asked(
    service: Service,
) -> None:
    quote = "a pump without a neighbour rusts … nobody owns the rain"
    assert "None of them is from Reed." in service.ask(f'Did Reed say "{quote}"?').text
    assert "None of them" not in service.ask(f'Did Moyo say "{quote}"?').text


KIN = release(
    "GA/9",
    "ANA BAKO (Kenya) quoted the poet, Eva Farr, who said: “Tides turn at night.”  She repeated "
    "remarks by her predecessor who said that smiths would “rust in their mills”.  She spoke not "
    "because she wished to be a smith.",
    "IDA HOLM (Norway) said: “We would also like to stop seeing the north drain our wells.”  As "
    "many had “stood at the mercy of a dry well”, she wept.  She cited a plan as “the end of "
    "rust”.",
)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ('Did Eva Farr say "tides turn at night"?', "as those of Eva Farr."),
        ('Did Kenya say "tides turn at night"?', "They are given there as somebody else’s."),
        ('Did Bako\'s predecessor say "rust in their mills"?', "as those of Bako's predecessor."),
        ('Did Holm\'s mother say "stood at the mercy"?', "not from Holm's mother."),
        ('Did Holm\'s statement say "stood at the mercy"?', "these words from Ida Holm (Norway)."),
    ],
)
def test_words_are_those_of_whom_a_speaker_cites(tmp_path, question: str, says: str) -> None:
    assert says in shelve(tmp_path, KIN).ask(question).text


def test_what_a_speaker_calls_a_thing_that_is_cited_is_their_own(tmp_path) -> None:
    answer = shelve(tmp_path, KIN).ask('Did Holm say "the end of rust"?')
    assert answer.citations
    assert "somebody else" not in answer.text


def test_of_two_runs_put_together_what_is_nearest_is_told(tmp_path) -> None:
    answer = shelve(tmp_path, KIN).ask('Did Holm say "we would like to see the north drain it"?')
    assert "in different places" not in answer.text
    spliced = 'Did Holm say "we would also like to the north drain our wells"?'
    answer = shelve(tmp_path, KIN).ask(spliced)
    assert "in different places, not as one quote. Nearest: Ida Holm" in answer.text
    assert "(with “stop seeing”)" in answer.text


def test_a_few_of_a_quote_s_words_are_not_nearly_it(tmp_path) -> None:
    answer = shelve(tmp_path, KIN).ask('Did Bako say "I am a smith"?')
    assert answer.verdict is Verdict.NOT_IN_RECORDS


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ('Did Norway say "stood at the mercy of a dry well"?', "stood at the mercy"),
        ('Did Norway say that she "stood at the mercy of a dry well"?', "As many had “stood"),
    ],
)
def test_words_asked_for_in_a_frame_are_shown_in_theirs(
    tmp_path, question: str, quote: str
) -> None:
    answer = shelve(tmp_path, KIN).ask(question)
    assert answer.citations[0].quote.startswith(quote)
