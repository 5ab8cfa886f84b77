"""A question understood: its kind, whom it asks, whom it is about, what value it wants."""

from __future__ import annotations

import time
import unicodedata

import pytest
from fakes import BRIDGES, WELLS, release
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.answer import Kind
from rag.errors import QuestionError
from rag.holdings.directory import Directory
from rag.questions.question import LONGEST, Question, Value, checked, understand
from rag.reading import read
from rag.words import stem

DIRECTORY = Directory([read(WELLS), read(BRIDGES)])


def _asked(text: str) -> Question:
    return understand(text, DIRECTORY)


def test_a_question_asked_again_is_the_same_and_keeps_nothing_of_before() -> None:
    once = _asked("What did Chad say about tolls?")
    once.kept["told"] = "before"
    assert _asked(once.text) == once
    assert not _asked(once.text).kept


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("who raised leaks? all of them pls", "who raised leaks"),
        ("Who raised leaks? I need the full list of donors, with amounts if possible.", None),
        ("leaks: who raised them - list all", "leaks: who raised them"),
    ],
)
def test_that_all_are_wanted_makes_a_list_and_is_no_part_of_what_is_asked(
    text: str, left: str | None
) -> None:
    question = _asked(text)
    assert (question.text, question.kind) == (left or "Who raised leaks", Kind.LIST)


@pytest.mark.parametrize(
    "text",
    [
        "Compare Kenya with Ghana on leaks",
        "compare Kenya's position with that of Ghana on leaks",
        "Compare Kenya and Ghana on the draft",
        "please contrast Kenya to Ghana on leaks",
        "How do the views of Kenya and Ghana differ on leaks?",
        "Where did Kenya and Ghana disagree about leaks?",
        "what is the difference between Kenya's and Ghana's positions on leaks?",
    ],
)
def test_whoever_is_compared_is_asked(text: str) -> None:
    question = _asked(text)
    assert question.kind is Kind.COMPARE
    assert [one.label for one in question.asked] == ["Kenya", "Ghana"]
    assert not question.topics


def _who(question: Question) -> list[set[str]]:
    return [{entry.speaker.name for entry in one.entries} for one in question.asked]


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("By whom were the pipes in Kenya raised?", "who raised the pipes in Kenya?"),
        (
            "by whom was Kenya blamed or attacked in the debate",
            "who blamed or attacked Kenya in the debate?",
        ),
        (
            "The plan was opposed as a waste by which countries?",
            "which countries opposed The plan as a waste?",
        ),
        ("by which delegates were leaky pipes condemned", "which delegates condemned leaky pipes?"),
        ("What was said by whom?", "What was said by whom?"),
        ("What did Kenya say about its vote?", "How did Kenya explain its vote?"),
        ("Was Kenya mentioned by Norway?", "Did Norway mention Kenya?"),
        ("Were the tolls condemned by anyone?", "Did anyone condemn the tolls?"),
        ("Was Kenya accused of theft by Norway?", "Did Norway accuse Kenya of theft?"),
        ("who thanked WHO", "who thanked World Health Organization"),
        ("who attacked Moyo in the debate?", "who criticized Moyo in the debate?"),
        ("who attacked Kenya?", "who attacked Kenya?"),
        ("who opposes the ICC?", "who opposed the International Criminal Court?"),
        ("Which eyewitness said so?", "Which speaker said so?"),
        ("Which witnesses spoke?", "Which witnesses spoke?"),
        ("Which witness spoke?", "Which witness spoke?"),
        ("WHO thanked Kenya?", "WHO thanked Kenya?"),
        ("raids on wards, WHO count?", "raids on wards, World Health Organization count?"),
        (
            "How was the change proposed by Kenya voted down?",
            "How was the amendment proposed by Kenya voted down?",
        ),
        ("Who praised the change proposed by Kenya?", "Who praised the change proposed by Kenya?"),
        ("By whom was it said that pipes leak?", "By whom was it said that pipes leak?"),
        (
            "why did Kenya vote against the pipes?",
            "How did Kenya explain its vote against the pipes?",
        ),
        ("why did kenya abstain", "How did kenya explain its abstention?"),
        ("why did kenya veto the text", "How did kenya explain its vote against the text?"),
        (
            "kenya's reasons for voting no on the toll?",
            "How did kenya explain its vote no on the toll?",
        ),
        (
            "How did Kenya and Ghana each account for how they voted?",
            "How did Kenya and Ghana each explain its vote?",
        ),
        ("what reasons did kenya give for abstaining", "How did kenya explain its abstention?"),
        (
            "difference between kenyas and ghanas reasons for abstaining",
            "How did kenyas and ghana explain its abstention?",
        ),
        (
            "Compare the reasons Kenya and Ghana gave for voting against",
            "How did Kenya and Ghana explain its vote against?",
        ),
        ("What was Kenya’s explanation of its no vote?", "How did Kenya explain its vote no?"),
        ("Why did Kenya call for a vote?", "Why did Kenya call for a vote?"),
        ("Why did the vote fail?", "Why did the vote fail?"),
        ("What was the reason for the vote?", "What was the reason for the vote?"),
        ("How did Kenya justify voting rights?", "How did Kenya justify voting rights?"),
        ("critics of the toll said what?", "critics of the toll said what?"),
        ("opening speech: what did she say?", "opening speech: what did she say?"),
        (
            "Moyo's speech: what did Kenya's towns want, and did they get it?",
            "Moyo's speech: what did Kenya's towns want, and did they get it?",
        ),
        ("Who represented the Lakes Union?", "Who represented the Lakes Union?"),
        ("What was Kenya's reason for haste?", "What was Kenya's reason for haste?"),
        ("Who represents Kenya at the Council?", "Who is the delegate of Kenya?"),
        ("Who voted in favour among African States?", "Which African countries voted in favour?"),
        ("Who spoke of wells and is from Africa?", "Which African speakers spoke of wells?"),
        (
            "Which countries spoke of wells, and are in the Security Council?",
            "Which countries spoke of wells, and are in the Security Council?",
        ),
        (
            "Which countries spoke of wells and are members of the Council?",
            "Which Council speakers spoke of wells?",
        ),
        ("Which countries abstained from Asia?", "Which countries in Asia abstained?"),
        ("compare north and south Korea", "compare north Korea and south Korea"),
        ("How do Kenya and Ghana differ over leaks?", "Compare Kenya and Ghana on leaks."),
        ("What do Kenya and Ghana agree on?", "Compare Kenya and Ghana."),
        ("Who called for two States?", "Who called for a two-State solution?"),
        ("How many voted for the text?", "How many countries voted for the text?"),
        ("How many vetoed the text?", "How many vetoed the text?"),
        ("Who supported two States with wells?", "Who supported two States with wells?"),
        ("What did Kenya and Ghana have in common on leaks?", "Compare Kenya and Ghana on leaks."),
        (
            "How did Kenya and Ghana agree to stop leaks?",
            "How did Kenya and Ghana agree to stop leaks?",
        ),
        ("Which Security Council members raised it?", "Which council countries raised it?"),
        ("What did members of the Council say?", "What did council countries say?"),
        ("Did any council member object?", "Did any council country object?"),
        ("Which members raised it?", "Which speakers raised it?"),
        ("which members of the bench spoke?", "which members of the bench spoke?"),
        ("What divides the Council members?", "What divides the Council members?"),
        ("backers of the toll?", "Which speakers backed the toll?"),
        ("Critics of Kenya's plan", "Which speakers opposed Kenya's plan?"),
        ("the Moyo briefing - what did she say on wells", "what did Moyo say on wells"),
        ("Moyo's speech: why does she want wells?", "why does Moyo want wells?"),
        ("WHO SPOKE OF WELLS", "WHO SPOKE OF WELLS"),
        ("who wants wells?", "who wanted wells?"),
        ("Who says it rusts, and who is denying it?", "Who said it rusts, and who denied it?"),
        ("Which countries are accusing Kenya?", "Which countries accused Kenya?"),
        ("which coastal country blames it?", "which coastal country blamed it?"),
        ("Which security demands were made?", "Which security demands were made?"),
        ("who was blamed by Kenya", "who was blamed by Kenya"),
        ("who did not want the toll?", "who opposed the toll?"),
        ("Which countries don't agree with it?", "Which countries opposed it?"),
        ("who did not want to speak?", "who did not want to speak?"),
        ("who doesn't recognise the toll?", "who would not recognise the toll?"),
        ("Who had the last word?", "Who spoke last?"),
        ("who wasn't convinced by the pictures?", "who doubted the pictures?"),
        ("Who is not sure that the dam holds?", "Who doubted the dam holds?"),
        ("who did not believe the pictures?", "who doubted the pictures?"),
        ("who was sure of it?", "who was sure of it?"),
        ("how many ministers came from the Gulf?", "How many gulf ministers spoke?"),
        ("who from Africa spoke", "Which african delegations spoke?"),
        ("which ministers are from Africa?", "which ministers are from Africa?"),
        ("who doesn't think Kenya can pay?", "who disagreed that Kenya can pay?"),
        (
            "Which countries didn't really think tolls help",
            "Which countries disagreed that tolls help",
        ),
        ("who did not think of tolls?", "who did not think of tolls?"),
        ("who never wanted tolls?", "who said that they never wanted tolls?"),
        ("who didn't choose this war", "who said that they didn't choose this war"),
        ("who never mentioned tolls?", "who never mentioned tolls?"),
        ("How many co-sponsors did the draft have?", "How many countries sponsored the draft?"),
        ("who didn't vote yes?", "who did not vote yes?"),
        ("who thinks tolls do more harm than good?", "who warned against tolls?"),
        ("which countries said that tolls could backfire", "which countries warned against tolls"),
        ("who is against sanctioning Kenya?", "who is against sanctions against Kenya?"),
        ("who is against sanctioning the sale?", "who is against sanctioning the sale?"),
        (
            "who spoke of punishing Kenya economically?",
            "who spoke of sanctions against Kenya?",
        ),
        ("who rejected or opposed the toll?", "who opposed the toll?"),
        ("who praised or opposed the toll?", "who praised or opposed the toll?"),
        ("who said no to the toll?", "who opposed the toll?"),
        ("which countries say yes to tolls", "which countries supported tolls"),
        ("who cited a figure for the deaths?", "who said how many people were killed?"),
        ("who wells or tides hurt the most", "who wells or tides hurt the most"),
        (
            "which delegations said they would vote for the draft or support it?",
            "which delegations supported the draft?",
        ),
        (
            "who said they will back the text on wells or vote in favour of it?",
            "who supported the text on wells?",
        ),
        ("who said they would vote for it?", "who said they would vote for it?"),
        ("who will vote for the draft?", "who supported the draft?"),
        (
            "which countries are going to vote against the draft on wells",
            "which countries opposed the draft on wells",
        ),
        ("who will vote for the mayor?", "who will vote for the mayor?"),
        ("who wants the harbour plan?", "who supported the harbour plan?"),
        ("which speakers want a plan?", "which speakers want a plan?"),
        ("who wants the plan dropped?", "who wanted the plan dropped?"),
        ("who ran the two panels?", "who chaired the two panels?"),
        ("who was in the chair for panel one?", "who chaired panel one?"),
        ("who ran the campaign?", "who ran the campaign?"),
        ("who said sitting out the vote was wrong?", "who said abstaining was wrong?"),
        ("who sat out the vote on wells?", "who abstained on wells?"),
        ("who did not support the draft?", "who did not support the draft?"),
        ("How did the wells vote go?", "How did the vote on the wells go?"),
        ("How did the final vote go?", "How did the final vote go?"),
        ("How did the United States vote?", "How did the United States vote?"),
        ("How did the Gulf states vote?", "How did the Gulf states vote?"),
        ("What was the Kenyan vote?", "What was the Kenyan vote?"),
        ("who was for it?", "who voted in favour?"),
        ("Which countries said no?", "Which countries voted against?"),
        ("who was against the toll?", "who was against the toll?"),
        ("Kenya backed the toll because?", "Why did Kenya back the toll?"),
        ("how come Kenya said no to the toll", "Why did Kenya say no to the toll?"),
        ("What made Kenya oppose the toll?", "Why did Kenya oppose the toll?"),
        ("On what ground did Kenya reject the toll?", "Why did Kenya reject the toll?"),
        ("why didn't Kenya back the toll?", "Why did Kenya not back the toll?"),
        ("Towns backed the toll because?", "Towns backed the toll because?"),
        ("who took people in?", "who sheltered people?"),
        ("who took wells in?", "who took wells in?"),
        ("who got their people out?", "who evacuated their nationals?"),
        ("who got their wells out?", "who got their wells out?"),
        ("How much did Kenya give?", "How much aid did Kenya give?"),
        ("How much did Kenya put up?", "How much aid did Kenya give?"),
        ("How much has Kenya chipped in for wells?", "How much has Kenya given for wells?"),
        ("How much did Kenya give for wells?", "How much did Kenya give for wells?"),
        ("Which speakers explicitly talked of wells?", "Which speakers talked of wells?"),
        ("who has openly backed tolls?", "who has backed tolls?"),
        ("list those that directly blamed Kenya", "list those that blamed Kenya"),
        ("Did any speaker clearly back tolls?", "Did any speaker back tolls?"),
        ("who spoke directly about wells?", "who spoke about wells?"),
        ("who dug them directly?", "who dug them directly?"),
        (
            "Who said that theirs is a port that ships pass, i.e. a transit country?",
            "Who said that theirs is a transit country?",
        ),
        (
            "Who were the panellists of the first discussion?",
            "Who were the panellists of the first panel discussion?",
        ),
    ],
)
def test_a_question_is_read_the_plain_way(text: str, active: str) -> None:
    assert _asked(text).text == active


@pytest.mark.parametrize(
    ("text", "asked", "topics"),
    [
        ("What did Malaysia say about Myanmar?", ["Malaysia"], ["Myanmar"]),
        ("What did the representative of Malaysia say of Myanmar?", ["Malaysia"], ["Myanmar"]),
        ("What did Moyo say about Zimbabwe?", ["Moyo"], ["Zimbabwe"]),
        ("What did Malaysia say about Moyo?", ["Malaysia"], ["Moyo"]),
        ("What did Ghana say about Malaysia's delegation?", ["Ghana"], ["Malaysia"]),
        ("Who spoke about Myanmar?", [], ["Myanmar"]),
        ("Which countries spoke about Myanmar?", [], ["Myanmar"]),
        ("What was said about Myanmar?", [], ["Myanmar"]),
        ("How did Ghana and Ireland differ on pipes?", ["Ghana", "Ireland"], []),
        ("How do Ghana and Ireland differ on Malaysia's dam?", ["Ghana", "Ireland"], ["Malaysia"]),
        ("Compare the rain in the Ghanaian and Irish remarks", ["Ghanaian", "Irish"], []),
        ("Moyo on the border between Ghana and Ireland", ["Moyo"], ["Ghana", "Ireland"]),
        ("Who did Moyo blame for the rust?", ["Moyo"], []),
        ("How big is the area flooded by Ghana?", [], ["Ghana"]),
        ("What was said by Ghana?", ["Ghana"], []),
        ("How many Irish sailors were lost?", [], ["Irish"]),
        ("Which Irish pumps did Ghana buy?", ["Ghana"], ["Irish"]),
        ("which irish pumps did speakers praise", [], ["irish"]),
        ("Which Irish arguments were given?", ["Irish"], []),
        ("How deep is the Irish well?", [], ["Irish"]),
        ("How much money was found for Ireland?", [], ["Ireland"]),
        ("When did the judges tell Ireland to stop?", [], ["Ireland"]),
    ],
)
def test_those_asked_are_told_from_those_talked_about(
    text: str, asked: list[str], topics: list[str]
) -> None:
    question = _asked(text)
    assert [one.label for one in question.asked] == asked
    assert [one.label for one in question.topics] == topics


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("What majority do the wells need?", Value.NUMBER),
        ("By what majority were the wells approved?", None),
        ("How many wells were dug?", Value.NUMBER),
        ("What is the return on each dollar put into wells?", Value.NUMBER),
        ("What does every euro put into wells bring?", Value.NUMBER),
        ("What did the price of salt use to be?", Value.NUMBER),
        ("What share of water was lost?", Value.NUMBER),
        ("What does a well cost?", Value.NUMBER),
        ("What was the death toll at the well?", Value.NUMBER),
        ("Which toll did she give?", Value.NUMBER),
        ("On which day was it dug?", Value.DATE),
        ("How big is the well?", Value.NUMBER),
        ("How long did it take?", Value.NUMBER),
        ("the Chadian figure for wells", Value.NUMBER),
        ("turnout in the vote?", Value.NUMBER),
        ("When were they dug?", Value.DATE),
        ("What dates does the plan cover?", Value.DATE),
        ("Which years does the plan cover?", Value.DATE),
        ("At what hour did it end?", Value.DATE),
        ("Since which year have they been dug?", Value.DATE),
        ("Which document went to schools?", Value.DOCUMENT),
        ("What is the symbol of the text?", Value.DOCUMENT),
        ("Which old Council resolution did she cite?", Value.DOCUMENT),
        ("doc number of the note?", Value.DOCUMENT),
        ("What was the tally of wells?", Value.NUMBER),
        ("hectares of trees planted?", Value.NUMBER),
        ("What would the new deep wells in the plan cost?", Value.NUMBER),
        ("date Chad dug the wells", Value.DATE),
        ("deadline for the wells?", Value.DATE),
        ("What is the date of the statement?", Value.DATE),
        ("How large a share of wells is dry?", Value.NUMBER),
        ("Which share of wells is dry?", Value.NUMBER),
        ("What part of the town is dry?", Value.NUMBER),
        ("To what was the fee cut?", Value.NUMBER),
        ("To what was the letter addressed?", None),
        ("By which month is it due?", Value.DATE),
        ("What did Moyo ask for when opening the wells?", None),
        ("What did the resolution say about wells?", None),
        ("When Ghana asked, who answered?", None),
        ("Why do they weep when wells run dry?", None),
        ("What was dug and when?", Value.DATE),
        ("What did Moyo say about wells?", None),
    ],
)
def test_the_wording_tells_the_value_wanted(text: str, value: Value | None) -> None:
    assert _asked(text).value is value


@pytest.mark.parametrize(
    "text",
    [
        "What did Moyo say?",
        "Moyo on wells",
        "What did the minister of Zimbabwe say about wells?",
        *(
            f"Which countries did Zimbabwe {act}?"
            for act in "accuse blame thank praise commend denounce admit acknowledge demand".split()
        ),
        "What did Zimbabwe insist on?",
        "What did Zimbabwe complain of?",
        "What figures did Zimbabwe give for May?",
        "Which examples has Zimbabwe's delegate cited?",
        *(
            f"Zimbabwean {said} of rust"
            for said in "complaints accusations allegations pleas objections warnings".split()
        ),
    ],
)
def test_whoever_is_asked_for_words_is_asked_for_speech(text: str) -> None:
    question = _asked(text)
    assert question.speech
    assert _who(question) == [{"Prisca Moyo"}]


def test_what_is_given_in_words_is_no_matter_of_its_own() -> None:
    assert _asked("What figures did Moyo cite?").bare
    assert _asked("What figures did Moyo cite for wells?").terms == (stem("wells"),)


def test_what_somebody_is_accused_of_is_what_it_is_about() -> None:
    assert _asked("Whom did Moyo accuse of wasting water?").terms == (stem("waste"), stem("water"))
    assert _asked("Whom did Moyo accuse?").terms == (stem("accuse"),)
    of_all = _asked("Who accused Zimbabwe of wasting water?").terms
    assert set(of_all) == {*map(stem, ("zimbabwe", "waste", "water"))}
    assert stem("accuse") in _asked("Who accused Zimbabwe?").terms


@pytest.mark.parametrize("who", ["Zimbabwe", "Zimbabwe's delegate", "Moyo"])
def test_whether_somebody_took_a_side_is_about_what_it_is_towards(who: str) -> None:
    asked = _asked(f"Did {who} support rusting pumps?")
    assert asked.terms == (stem("rust"), stem("pump"))
    assert asked.speech
    assert stem("support") in _asked(f"What support did {who} get?").terms
    for side in ("for", "against", "in favour of", "ok with"):
        asked = _asked(f"Is {who} {side} rusting pumps?")
        assert asked.terms == (stem("rust"), stem("pump"))
        assert asked.speech


@pytest.mark.parametrize(
    "text",
    [
        "What was Zimbabwe accused of?",
        "Is Zimbabwe to blame?",
        "How many Zimbabweans were reported killed?",
        "How many Zimbabweans are said to be missing?",
        "How many Zimbabweans were told to leave?",
    ],
)
def test_what_is_done_to_somebody_is_not_asked_as_their_words(text: str) -> None:
    assert not _asked(text).speech


def test_of_a_bodys_speakers_the_office_named_beside_it_is_meant() -> None:
    text = (
        "GA/1\n\nAssembly Debates Rain\n\n"
        "ANA MOYO, Minister for Justice of Kenya, said that it rained.\n"
        "IDA BALA, Permanent Representative of Kenya, said that it rained more."
    )
    directory = Directory([read(text)])
    assert _who(understand("What did Kenya say about rain?", directory)) == [
        {"Ana Moyo", "Ida Bala"}
    ]
    meant = understand("What did Kenya's Minister for Justice say about rain?", directory)
    assert set().union(*_who(meant)) == {"Ana Moyo"}


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u00a0\u2009"])
def test_an_empty_question_is_refused_by_field(text: str) -> None:
    with pytest.raises(QuestionError, match="must not be empty") as caught:
        checked(text)
    assert caught.value.field == "question"


def test_a_question_of_1000_characters_is_read_and_one_more_refused() -> None:
    for text in ("w" * LONGEST, f"{'w' * (LONGEST - 2)} \n  w"):
        assert checked(text) == text
    with pytest.raises(QuestionError, match="1001 characters; at most 1000") as caught:
        checked("w" * (LONGEST + 1), "previous")
    assert caught.value.field == "previous"


def test_marks_without_end_cost_no_more_than_any_text() -> None:
    start = time.thread_time()
    assert _asked(f"who spoke {'(' * 5000} of wells").kind is Kind.WHO
    assert time.thread_time() - start < 2  # 8 where each mark is a place to begin at


def test_blanks_around_and_between_words_do_not_count() -> None:
    assert _asked("  wells \n " + " " * LONGEST + "dug ") == _asked("wells dug")


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("What did Peter Smith say about wells?", "Peter Smith"),
        ("what did peter smith say about wells?", "peter smith"),
        ("What did Moyo say about wells?", None),
        ("What did Qatar say about wells?", None),
        ("What did the pump say?", None),
        ("Was something about it said?", None),
        ("Did nobody say it?", None),
        ("wells", None),
        ("what did the kremlin say?", None),
        ("what did members say?", None),
        ("What did the IMF chief say about wells?", "the IMF chief"),
        ("what reasons did the imf chief give on wells?", "the imf chief"),
        ("What did the Prosecutor of the Lakes Court say?", "the Prosecutor of the Lakes Court"),
        ("What reasons did the pump give?", None),
        ("What figures did the Lusaka Ministry of Wells give?", None),
        ("What figures did Peter Smith give?", "Peter Smith"),
        ("What did the owner of pumps Peter Smith say?", "Peter Smith"),
        ("What did Jan de Wit say about wells?", "Jan de Wit"),
        ("Peter Smith's plea to the Council", "Peter Smith"),
        (
            "How did the Prosecutor of the Great Southern Lakes Court defend it?",
            "the Prosecutor of the Great Southern Lakes Court",
        ),
    ],
)
def test_a_name_that_nobody_bears_is_told(text: str, unknown: str | None) -> None:
    assert _asked(text).unknown == unknown


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What did Moyo and Narnia say about wells?", ["Moyo", "Narnia"]),
        ("What did Mr. Zog and Moyo say?", ["Mr. Zog", "Moyo"]),
        ("What did Moyo, Narnia and Qatar say about wells?", ["Moyo", "Narnia", "Qatar"]),
        ("Compare Qatar and Peter Smith on wells", ["Qatar", "Peter Smith"]),
        ("Compare Narnia and Qatar on wells", ["Narnia", "Qatar"]),
        ("Qatar vs. Narnia on wells", ["Qatar", "Narnia"]),
        ("How do Qatar and Narnia differ on wells?", ["Qatar", "Narnia"]),
        ("What did Qatar and the Friends of Wells say?", ["Qatar"]),
        ("What did Qatar and Save the Wells say?", ["Qatar"]),
        ("What did Qatar say about Narnia and Gondor?", ["Qatar"]),
        ("Compare Qatar on Narnia and Gondor", ["Qatar"]),
        ("Did Qatar and Narnia trade?", ["Qatar"]),
        ("What did Qatar and Addis say?", ["Qatar"]),
    ],
)
def test_whoever_is_asked_beside_another_may_be_nobody(text: str, asked: list[str]) -> None:
    question = _asked(text)
    assert [one.label for one in question.asked] == asked
    assert (question.kind is Kind.COMPARE) == (len(asked) > 1)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Is it true that ½ was lost… what did Peter Smith say of it?", "Peter Smith"),
        (unicodedata.normalize("NFD", "What did José Márquez say of it?"), "José Márquez"),
    ],
)
def test_a_name_that_nobody_bears_is_told_whole(text: str, unknown: str) -> None:
    found = _asked(text).unknown
    assert found is not None
    assert unicodedata.normalize("NFC", found) == unknown


def test_the_terms_are_what_it_is_about_without_names_and_asking_words() -> None:
    terms = _asked("What did Prisca Moyo of Zimbabwe say about the pumps and rusting?").terms
    assert set(terms) == {stem("pumps"), stem("rusting")}


def test_a_term_twice_counts_once() -> None:
    assert _asked("wells, wells and a well").terms == (stem("well"),)


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("Who said “Nobody owns the rain”?", "Nobody owns the rain"),
        ('Who said "Nobody owns the rain"?', "Nobody owns the rain"),
        ("Who spoke of «the rain and wind»?", "the rain and wind"),
        ("Who used the word “rain”?", "rain"),
        ("Who spoke of “rain”?", None),
        ("Did Ghana really say “rain”?", "rain"),
        ("What did Ghana say about “rain”?", None),
        ("Who spoke of rain?", None),
        ("Who voted against “The wells of the north”?", None),  # what a text is called
        ("Who tabled the draft entitled “The wells of the north”?", None),
        ("Why did Ghana abstain on “The wells of the north”?", None),
        ("Who voted against the Assembly resolution “The wells of the north”?", None),
        ("Who introduced the draft “The wells of the north”?", None),
        ("Who called the draft “a hole in the ground”?", "a hole in the ground"),
    ],
)
def test_words_in_quotation_marks_are_a_quotation_from_three_words(
    text: str, quotation: str | None
) -> None:
    assert [one.text for one in _asked(text).quotations] == ([quotation] if quotation else [])


_WORDS = sorted({*WELLS.split(), *"who what how many said did compare list about of on".split()})


@settings(max_examples=60)
@given(st.one_of(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12), st.lists(st.text())))
def test_any_text_is_understood_the_same_way_each_time(words: list[str]) -> None:
    text = unicodedata.normalize("NFC", " ".join(words))
    question = _asked(text)
    assert question == _asked(text)
    assert question.text == " ".join(text.split())
    for one in (*question.asked, *question.topics):
        assert 0 <= one.start < one.end <= len(question.text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("What did the Zimbabwean president say?", set()),
        ("What did the prime minister of Ireland say?", set()),
        ("What did the Secretary of State of Ireland say?", {"Martha Reed"}),
        ("What did the Zimbabwean minister say?", {"Prisca Moyo"}),
    ],
)
def test_a_high_office_is_its_holders_alone(text: str, speakers: set[str]) -> None:
    found = _asked(text).asked
    assert {entry.speaker.name for one in found for entry in one.entries} == speakers


OFFICES = release(
    "GA/12019",
    "Statements",
    "The Prime Minister of Norway said that wells dried.",
    "The Deputy Prime Minister and Minister for Ports of Ireland said that ports silted.",
    "The President of Estonia said that pumps leaked.",
    "ADA ROJAS, President of Peru, said that dams burst.",
    "LUZ VEGA (Peru) said that dams held.",
    "The Minister for Roads of the Dominican Republic said that roads sank.",
)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("What did the Norwegian premier say?", {"The Prime Minister of Norway"}),
        ("What did Norway's PM say?", {"The Prime Minister of Norway"}),
        ("What did the Norwegian head of government say?", {"The Prime Minister of Norway"}),
        ("What did Estonia's head of state say?", {"The President of Estonia"}),
        ("What did the Estonian premier say?", set()),
        (
            "What did the Irish Tánaiste say?",
            {"The Deputy Prime Minister and Minister for Ports of Ireland"},
        ),
        ("What did the Irish prime minister say?", set()),
        ("What did the Peruvian ambassador say?", {"Luz Vega"}),
        ("What did Peru's UN ambassador say?", {"Luz Vega"}),
        ("What did the permanent representative of Peru say?", {"Luz Vega"}),
        ("What did Peru's president say?", {"Ada Rojas"}),
        (
            "What did the Dominican minister say?",
            {"The Minister for Roads of the Dominican Republic"},
        ),
        (
            "What did the Dominicans say?",
            {"The Minister for Roads of the Dominican Republic"},
        ),
    ],
)
def test_an_office_or_people_is_found_by_what_it_is_called(text: str, speakers: set[str]) -> None:
    found = understand(text, Directory([read(OFFICES)])).asked
    assert {entry.speaker.name for one in found for entry in one.entries} == speakers


def test_an_office_that_a_record_prints_so_is_left_as_it_is_called() -> None:
    said = release("GA/12020", "Statements", "LI MEI, Premier of China, said that wells dried.")
    asked = understand("What did the Chinese premier say?", Directory([read(said)]))
    assert [entry.speaker.name for one in asked.asked for entry in one.entries] == ["Li Mei"]


@pytest.mark.parametrize("text", ["Who spoke?", "List all speakers", "Which countries spoke?"])
def test_all_who_spoke_are_a_list_about_nothing_else(text: str) -> None:
    asked = _asked(text)
    assert (asked.kind, asked.bare) == (Kind.LIST, True)


def test_a_foreign_minister_is_found_by_whatever_the_office_is_called() -> None:
    said = release(
        "GA/12010",
        "Statements",
        "ANA BAKO, Secretary for Relations with States of Kenya, spoke.",
        "BEN COLE, Minister for Trade of Peru, spoke.",
        "CARL DORN, Minister for Fish of Peru, spoke.",
    )
    directory = Directory([read(said)])
    for text, names in (
        ("What did Kenya's foreign minister say?", {"Ana Bako"}),
        ("What did the president of Kenya say?", set()),
        ("What did Peru's foreign minister say?", set()),  # which of the two?
    ):
        asked = understand(text, directory).asked
        assert {entry.speaker.name for one in asked for entry in one.entries} == names


def test_a_text_of_somebodys_is_talked_about_and_they_are_not_asked() -> None:
    asked = _asked("What does Kenya's draft resolution ask for?")
    assert ([one.label for one in asked.topics], asked.asked) == (["Kenya"], ())


@pytest.mark.parametrize("whom", ["The representative of Kenya", "Kenya's delegate"])
def test_a_delegate_is_whoever_speaks_for_the_country_by_name_or_not(whom: str) -> None:
    text = release(
        "GA/1",
        "ANA MOYO (Kenya) said that it rained.",
        "KOFI ADDO (Ghana) said that it did not.",
        "The representative of Kenya said no.",
    )
    asked = understand(f"What did {whom} say of rain?", Directory([read(text)]))
    (speakers,) = _who(asked)
    assert speakers == {"Ana Moyo", "The representative of Kenya"}


@pytest.mark.parametrize(
    "text",
    ["What did Moyo accuse Addo of?", "What did Moyo accuse the Ghanaian envoy of?"],
)
def test_who_is_accused_is_not_asked(text: str) -> None:
    question = _asked(text)
    assert [one.label for one in question.asked] == ["Moyo"]
    assert len(question.topics) == 1


def test_the_sg_is_the_secretary_general() -> None:
    assert _asked("What did the SG say?").text == "What did the Secretary-General say?"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("What did the head of the Harbour Fund say?", {"Ida Holm"}),
        ("What did the Harbour Fund's chief say?", {"Ida Holm"}),
        ("What did the Harbour Fund say?", {"Eva Farr", "Ida Holm"}),
    ],
)
def test_the_head_of_a_body_is_who_heads_it(text: str, speakers: set[str]) -> None:
    told = release(
        "GA/5",
        "EVA FARR, Goodwill Ambassador of the Harbour Fund, said that it rained.",
        "IDA HOLM, Executive Director of the Harbour Fund, said that it snowed.",
    )
    asked = understand(text, Directory([read(told)])).asked
    assert {entry.speaker.name for one in asked for entry in one.entries} == speakers


def test_that_a_thing_goes_on_says_nothing_of_it() -> None:
    assert _asked("How many wells remain dry?").terms == ("well", "dri")
    assert _asked("What remains?").terms == ("remain",)


@pytest.mark.parametrize(
    "text",
    [
        "What did Moyo say about talks?",
        "What did Moyo say on the talks with Ghana?",
        "Which countries want talks?",
    ],
)
def test_talks_are_what_it_is_about(text: str) -> None:
    assert "talk" in _asked(text).terms


@pytest.mark.parametrize("text", ["Who talks about wells?", "Who talks the most?"])
def test_who_talks_is_not(text: str) -> None:
    assert "talk" not in _asked(text).terms


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("How many delegations took part in the debate?", "How many delegations spoke?"),
        ("How many people took the floor?", "How many speakers took the floor?"),
        ("How many briefed the Council?", "How many briefers were there?"),
        ("How many people took in boats?", "How many people took in boats?"),
        ("How many countries took part?", "How many countries spoke?"),
        (
            "How many countries took part in the fund?",
            "How many countries took part in the fund?",
        ),
        (
            "Who wants Ghana thrown out of the Council?",
            "Who wanted Ghana expelled from the Council?",
        ),
        ("Who's for kicking Ghana out of the UN?", "Who's for expelling Ghana from the UN?"),
        ("Who was thrown out of the house?", "Who was thrown out of the house?"),
        ("What were the key messages on wells?", "What was said about wells?"),
        (
            "Raids by Ghana's gangs - what was said about them in May?",
            "What was said about Raids by Ghana's gangs in May?",
        ),
        ("leaks in the wells, what did speakers say", "What was said about leaks in the wells?"),
        ("Ghana: what was said?", "Ghana: what was said?"),
        ("Ghana on wells - what did they say?", "Ghana on wells - what did they say?"),
        ("the quip about buckets, who made it?", "Who made the quip about buckets?"),
        ("wells are hungry mouths - who said that", "Who said wells are hungry mouths?"),
        ("Who spoke of wells and who said that?", "Who spoke of wells and who said that?"),
        ("How many were for Ghana's amendment?", "How many countries voted for Ghana's amendment?"),
        ("How many were for the feast?", "How many were for the feast?"),
        ("Which countries did not vote either way?", "Which countries abstained?"),
        ("Who stayed neutral in the vote?", "Who abstained in the vote?"),
        ("Who took no side?", "Who abstained?"),
        ("Who did not choose a side in the vote?", "Who abstained in the vote?"),
        ("Who neither backed nor opposed the draft?", "Who abstained the draft?"),
        ("Who took no side in the war?", "Who took no side in the war?"),
        ("Who stayed neutral in the war?", "Who stayed neutral in the war?"),
        (
            "Who spoke that does not represent a country?",
            "Which speakers from outside governments spoke?",
        ),
        (
            "who spoke at the talks that wasnt there for a government?",
            "Which speakers from outside governments spoke at the talks?",
        ),
        ("Which speakers were not countries?", "Which speakers from outside governments spoke?"),
        (
            "Who spoke for an organization or a company rather than a country?",
            "Which speakers from outside governments spoke?",
        ),
        ("Who did not vote for the government?", "Who did not vote for the government?"),
    ],
)
def test_a_question_is_read_in_the_words_that_are_understood(text: str, meant: str) -> None:
    assert _asked(text).text == meant


@pytest.mark.parametrize(
    ("text", "kind", "terms"),
    [
        ("who spoke?", Kind.LIST, ()),
        ("who said what?", Kind.LIST, ()),
        ("which countries were there?", Kind.LIST, ()),
        ("who gave in?", Kind.WHO, ()),
        ("which countries gave in?", Kind.WHO, ()),
        ("Which countries?", Kind.LIST, ()),
        ("who did what?", Kind.WHO, ()),
        ("who called?", Kind.WHO, ()),
        ("who put people first?", Kind.WHO, ("put", "peopl", "first")),
    ],
)
def test_who_did_a_thing_is_not_who_spoke(text: str, kind: Kind, terms: tuple[str, ...]) -> None:
    asked = _asked(text)
    assert (asked.kind, asked.terms) == (kind, terms)


@pytest.mark.parametrize("what", ["reporters", "the delegates", "other countries", "its statement"])
def test_what_is_talked_of_may_be_called_as_those_who_speak_are(what: str) -> None:
    asked = _asked(f"What did Moyo say about {what}?")
    assert asked.terms
    assert not asked.bare
    assert _asked("What did Moyo say about it?").bare
    assert not _asked("What did Moyo say about getting people out?").bare


@pytest.mark.parametrize("text", ["who " * 240, "who spoke " + "and that " * 110])
def test_words_over_and_over_are_read_at_once(text: str) -> None:
    began = time.perf_counter()
    _asked(text)
    assert time.perf_counter() - began < 2


def test_whoever_is_a_party_to_a_treaty_has_ratified_it() -> None:
    assert _asked("Is Kenya a State party to the Lake Treaty?").text == (
        "Has Kenya ratified the Lake Treaty?"
    )
    assert _asked("Is Kenya a party to the talks?").text == "Is Kenya a party to the talks?"
