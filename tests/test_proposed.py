"""What a question asks who is against, as something to be done; on invented sentences."""

from __future__ import annotations

import pytest

from rag.questions.proposed import Proposed, backed, proposed, said_of_ban
from rag.questions.stance import Stance, asked_stance


def _of(text: str) -> Proposed | None:
    asked = asked_stance(text)
    assert asked is not None
    return proposed(text, asked.end, [{"Chad"}] if "Chad" in text else [])


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Who opposed reopening the port?", "reopen"),
        ("Who is against Chad leaving the port?", "leav"),
        ("Who objected to Chad being suspended from the Council?", "suspend"),
        ("Who opposed the Chadian push to expel Peru?", "expel"),
        ("Did anyone oppose the call for Chad to dredge the port?", "dredg"),
        ("Who was against a truce?", "truce"),
        ("Who is against condemning Chad?", "condemn"),
    ],
)
def test_what_is_opposed_is_to_be_done(text: str, deed: str) -> None:
    found = _of(text)
    assert found is not None
    assert deed in found.deed


@pytest.mark.parametrize(
    "text",
    [
        "Who opposed the levy?",
        "Who opposed the truce monitors?",
        "Who opposed the spring sale?",
        "Who blamed dredging the port?",
        "Who warned against dredging the port?",
    ],
)
def test_a_thing_and_what_is_only_blamed_are_not(text: str) -> None:
    assert _of(text) is None


@pytest.mark.parametrize(
    ("text", "sentence", "wanted"),
    [
        ("Who opposed reopening the port?", "The port must be opened now, he said.", True),
        ("Who opposed reopening the port?", "She sought the reopening of the port.", True),
        ("Who opposed reopening the port?", "He rejected calls to reopen the port.", False),
        ("Who opposed reopening the port?", "The port must not be reopened.", False),
        ("Who opposed reopening the port?", "Those who want the port open are fools.", False),
        ("Who opposed reopening the port?", "He called for the market to be opened.", False),
        ("Who opposed reopening the port?", "The port lay open.", False),
        ("Who opposed reopening the port?", "He called opening the port foul.", False),
        ("Who opposed the push to expel Chad?", "He backed the call to suspend Chad.", True),
        ("Who opposed the push to expel Chad?", "He urged Chad to stop and to leave.", False),
        ("Who is against condemning Chad?", "He condemned Chad.", True),
        ("Who is against condemning Chad?", "He regretted the lack of condemnation.", False),
        ("Who is against condemning Chad?", "He regretted a lack of condemnation of Chad.", True),
        ("Who is against condemning Chad?", "He refused to condemn Chad.", False),
        ("Who was against a truce?", "He called for an end to the truce.", False),
        ("Who opposed recognizing Chad?", "He urged Peru to reverse its recognizing Chad.", False),
        ("Who was against a truce?", "He urged them to end the raids and keep a truce.", True),
    ],
)
def test_who_calls_for_it_backs_it_or_does_it_wants_it(
    text: str, sentence: str, *, wanted: bool
) -> None:
    found = _of(text)
    assert found is not None
    assert found.is_wanted([sentence]) is wanted


@pytest.mark.parametrize(
    ("text", "sentence", "unwanted"),
    [
        ("Who is for reopening the port?", "The port must not be reopened.", True),
        ("Who is for reopening the port?", "The port must be reopened.", False),
        ("Who is for reopening the port?", "The port must not stay shut.", False),
        ("Who is in favour of fining anglers?", "Anglers should not be fined.", True),
        ("Who is in favour of fining anglers?", "Captains should not be fined.", False),
        ("Who supports the recognition of Chad?", "It is no recognition of Chad.", True),
        ("Who supports the recognition of Chad?", "Peru must reverse its recognizing Chad.", True),
        ("Who supports a truce?", "This does not lessen the need for a truce.", False),
        ("Who supports a truce?", "There is no need for a truce.", True),
        ("Who supports a probe?", "He hailed work on crimes against Chad and the probe.", False),
        ("Who supports a truce?", "He urged aid without delay and called for a truce.", False),
        ("Who is for quitting the port?", "They must end it by quitting the port.", False),
        ("Who is for quitting the port?", "They must stop the raids, quit the port.", False),
        ("Who supports the annexation of Chad?", "He did not see Peru’s annexation of Chad.", True),
        ("Who supports the siege of Chad?", "He called for an end to the siege of Chad.", True),
        ("Who supports the siege of Chad?", "The siege of Chad must go on.", False),
        ("Who supports the siege of Chad?", "He urged an end to the long cruel siege.", True),
    ],
)
def test_who_is_only_against_it_does_not_want_it(
    text: str, sentence: str, *, unwanted: bool
) -> None:
    asked = asked_stance(text)
    assert asked is not None
    found = backed(text, asked.end, [{"Chad"}] if "Chad" in text else [])
    assert found is not None
    assert found.is_unwanted([sentence]) is unwanted


@pytest.mark.parametrize(
    ("sentence", "wanted", "told"),
    [
        ("States defend themselves against raids, and condemned Chad.", True, False),
        ("He did not condemn Chad.", False, True),
        ("She was against condemning Chad.", False, True),
        ("She was appalled by Chad.", False, False),
    ],
)
def test_who_condemns_somebody_is_not_against_it(
    sentence: str, *, wanted: bool, told: bool
) -> None:
    found = _of("Who is against condemning Chad?")
    assert found is not None
    assert found.is_wanted([sentence]) is wanted
    assert found.is_told_of([sentence]) is told


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Its people supported integration into Chad.", True),
        ("He supported the integrity of Chad.", False),
        ("He supported the annexed towns.", False),
    ],
)
def test_a_wrong_has_kinder_names_and_is_not_its_victims(sentence: str, *, wanted: bool) -> None:
    found = backed("the annexation of the towns", 0, [])
    assert found is not None
    assert found.is_wanted([sentence]) is wanted


def test_whoever_also_opposes_it_does_not_want_it() -> None:
    found = _of("Who opposed reopening the port?")
    assert found is not None
    assert not found.is_wanted(["The port must be opened.", "The port must not be reopened."])


def test_what_is_known_by_several_words_is_opposed_in_one_of_them() -> None:
    truce, dredging = _of("Who was against a truce?"), _of("Who opposed dredging the port?")
    assert truce is not None
    assert dredging is not None
    assert truce.is_told_of(["He condemned the ceasefire."])
    assert not truce.is_told_of(["The ceasefire held.", "He condemned the raid."])
    assert dredging.is_told_of(["The port had silted up."])
    recognizing = _of("Who opposed recognizing Chad?")
    assert recognizing is not None
    assert recognizing.is_told_of(["Peru did not recognize the port."])
    evicting = _of("Who opposed evicting Chad?")
    assert evicting is not None
    assert evicting.is_told_of(["Chad must not be driven out."])
    condemning = _of("Who is against condemning Chad?")
    assert condemning is not None
    assert not condemning.is_told_of(["She condemned it."])
    assert condemning.is_told_of(["She called it shameful to condemn Chad."])
    assert not dredging.is_told_of(["He condemned the raid."])


@pytest.mark.parametrize(
    ("sentence", "wanted", "unwanted"),
    [
        ("Fees must be outlawed.", True, False),
        ("He disagreed with the view that fees should stay lawful.", True, False),
        ("He rejected the idea that fees should not be banned.", True, False),
        ("The Council should not hesitate to prohibit fees.", True, False),
        ("Fees should not be criminalized.", False, True),
        ("Fees should be permitted.", False, True),
        ("He did not share the view that fees should be prohibited.", False, True),
        ("He saw no need to ban fees.", False, True),
        ("The law does not prohibit fees.", False, False),
        ("Those who want to ban fees forget the poor.", False, False),
        ("Criminals who live off fees should be tried.", False, False),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "Who wants fees to be outlawed?",
        "Who called for a ban on fees?",
        "Who is against banning fees?",
    ],
)
def test_what_is_to_be_banned_is_not_to_stay_lawful(
    text: str, sentence: str, *, wanted: bool, unwanted: bool
) -> None:
    asked = asked_stance(text)
    assert asked is not None
    found = proposed(text, asked.end, []) or backed(text, asked.end, [])
    assert found is not None
    assert (found.is_wanted([sentence]), found.is_unwanted([sentence])) == (wanted, unwanted)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Who thinks fees should be criminalized?", Stance.FOR),
        ("Who said that fees should stay legal?", Stance.AGAINST),
        ("Who said that fees should be paid?", None),
    ],
)
def test_who_thinks_that_a_thing_should_be_banned(text: str, side: Stance | None) -> None:
    found = said_of_ban(text)
    assert (found and found[1]) is side
    assert not found or found[0].is_wanted(["Fees should be outlawed."])


def test_who_opposes_a_ban_by_its_effects_tells_of_it() -> None:
    banned = _of("Who is against a ban on fees?")
    assert banned is not None
    assert banned.is_told_of(["A ban on fees would enrich thieves."])


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Who called for the occupation of the island?", True),
        ("Who called for an end to the occupation of the island?", False),
        ("Who demanded the lifting of the siege?", False),
    ],
)
def test_an_end_to_a_wrong_is_no_wrong(text: str, *, is_wrong: bool) -> None:
    asked = asked_stance(text)
    assert asked
    assert (backed(text, asked.end, []) is not None) is is_wrong
