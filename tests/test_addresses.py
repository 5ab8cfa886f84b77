"""The addresses of a question: what is kept, what is dropped, what is passed on."""

from __future__ import annotations

from fakes import FakeService

from web.addresses import address, json_address, lasting, tags
from web.schemas import HomeRequest


def asked(**fields: object) -> HomeRequest:
    return HomeRequest(**fields)


FULL = {"q": "Who & why?", "record": "GA/100", "since": "2017-09-01", "previous": ("Before?",)}


def test_an_address_holds_what_is_asked_and_nothing_that_is_not():
    assert address(asked()) == "/"
    assert address(asked(q="Who?", speaker="  ", utm="x")) == "/?q=Who%3F"
    full = "/?record=GA%2F100&since=2017-09-01&q=Who+%26+why%3F&previous=Before%3F"
    assert address(asked(**FULL)) == full


def test_a_field_can_be_changed_or_dropped():
    assert address(asked(q="Who?"), sort="speaker") == "/?q=Who%3F&sort=speaker"
    assert address(asked(q="Who?", sort="speaker"), sort=None) == "/?q=Who%3F"


def test_a_made_up_order_sorts_nothing():
    assert asked(q="Who?", sort="colour").sort is None
    assert asked(q="Who?", sort="-country").sort == "-country"


def test_earlier_questions_are_passed_on_only_where_this_one_leans_on_them():
    leaning = asked(q="And Peru?", previous=("What did Norway say?",))
    assert "previous" in lasting(leaning, "What did Peru say?")
    assert lasting(leaning, None) == "/?q=And+Peru%3F"


def test_programs_find_the_same_answer_by_their_own_names():
    assert json_address(asked(q="Who?", sort="speaker", record="SC/7")) == (
        "/ask?record=SC%2F7&question=Who%3F"
    )


def test_each_filter_is_a_tag_whose_address_is_all_but_it():
    records = FakeService().records
    by_label = {tag.label: tag for tag in tags(asked(**FULL), records)}
    assert list(by_label) == ["Record", "From"]
    assert by_label["Record"].value == "GA/100"
    assert by_label["From"].value == "1 September 2017"
    assert "record" not in by_label["Record"].url
    assert "since=2017-09-01" in by_label["Record"].url
    assert list(tags(asked(q="Who?"), records)) == []
