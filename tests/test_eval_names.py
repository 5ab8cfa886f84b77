import pytest

from eval.names import is_speaker, people, same_body, same_name
from rag.records import Speaker


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("SERGIY KYSLYTSYA", "Sergiy Kyslytsya", True),
        ("Miroslav Lajčák", "MIROSLAV LAJCAK", True),
        ("Linda Thomas\u2011Greenfield", "Linda Thomas-Greenfield", True),
        ("Alya al-Thani", "Alya al Thani", True),
        ("The representative of the Netherlands", "The Representative of Netherlands", True),
        ("Juan M. Ferres", "Juan M Ferres", True),
        ("Sir John Smith", "John Smith", True),
        ("Sheikha Noora bint Ali", "Noora Bint Ali", True),
        ("Sir John Smith", "Sir Joan Smith", False),
        ("John Smith", "Joan Smith", False),
        ("John Smith", "Smith", False),
    ],
)
def test_names_are_compared_without_print_variants_and_styles(one, other, same):
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Türkiye", "TURKIYE", True),
        ("State of Palestine (Permanent Observer)", "State of Palestine", True),
        ("United Nations", "United Nations Children’s Fund", True),
        ("the Council of Europe", "Council of Europe", True),
        ("Guinea", "Equatorial Guinea", False),
        ("Republic of Korea", "Democratic People’s Republic of Korea", False),
        ("Nations", "United Nationals", False),
        ("Lawyers Hub", "Microsoft", False),
        ("", "Microsoft", False),
    ],
)
def test_bodies_are_the_same_by_name_or_organizations_one_within_the_other(one, other, same):
    assert same_body(one, other) is same
    assert same_body(other, one) is same


def test_an_office_is_whoever_speaks_for_that_body():
    elkarim = Speaker("Abd Elkarim", affiliation="Sudan")
    assert is_speaker("The representative of the Sudan", elkarim)
    assert is_speaker("Abd Elkarim", elkarim)
    assert not is_speaker("The representative of South Sudan", elkarim)
    assert not is_speaker("Noa Furman", elkarim)


def test_a_speaker_for_two_is_each_of_them():
    both = Speaker(
        "The representatives of France and Panama", affiliation="France; Panama", named=False
    )
    assert is_speaker("The representative of Panama", both)
    assert not is_speaker("The representative of Peru", both)


def test_a_cell_holds_none_one_or_several_people():
    assert people("-") == people("") == ()
    assert people("Ada; The representative of Peru") == ("Ada", "The representative of Peru")
