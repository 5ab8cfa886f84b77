"""Follow-ups made to stand alone: another speaker, a pronoun, a place; and what leans on none."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes import BRIDGES, WELLS, release, shelve

from rag.conversation.followup import standing
from rag.conversation.turn import Cited, Lookup, Standing
from rag.holdings.directory import Directory
from rag.questions.period import Then


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    return shelve(tmp_path_factory.mktemp("lib"), WELLS, BRIDGES).library.directory


def nobody(_question: str) -> Cited:
    return Cited()


AFRICAN = "What did African countries say about glaciers?"
MOYO = "What did Moyo say about wells?"
OFFICE = "What did the representative of Malaysia say?"
WHO = "Who spoke about glaciers?"


@pytest.mark.parametrize(
    ("text", "previous", "meant"),
    [
        ("And Ghana?", MOYO, "What did Ghana say about wells?"),
        ("what about the Netherlands?", MOYO, "What did the Netherlands say about wells?"),
        ("How about glaciers?", MOYO, "What did Moyo say about glaciers?"),
        ("what about Ghana, did she?", MOYO, "What did Ghana say about wells?"),
        ("and Ghana, did they too?", MOYO, "What did Ghana say about wells?"),
        ("And Ghana?", WHO, "What did Ghana say about glaciers?"),
        ("and rivers", WHO, "Who spoke about rivers?"),
        ("And the one in May 2021?", "Who spoke first?", "Who spoke first in May 2021?"),
        ("What else did she say?", MOYO, "What else did Moyo say?"),
        ("Did he mention pumps?", MOYO, "Did Moyo mention pumps?"),
        ("What was her view of pumps?", MOYO, "What was Moyo's view of pumps?"),
        ("What did Ghana say about that?", MOYO, "What did Ghana say about wells?"),
        ("How many wells are there?", MOYO, "How many wells are there, according to Moyo?"),
        ("What did Ghana say about pipes?", MOYO, "What did Ghana say about pipes?"),
        ("And what did Reed say?", MOYO, "What did Reed say about wells?"),
        ("And about pumps?", MOYO, "What did Moyo say about pumps?"),
        ("About pumps?", MOYO, "What did Moyo say about pumps?"),
        (
            "And in Kenya?",
            "How many wells are dry, according to Moyo?",
            "How many wells are dry in Kenya, according to Moyo?",
        ),
        (
            "And Ghana?",
            "Who voted for the text but had reservations?",
            "How did Ghana vote on the text, and why?",
        ),
        ("And Ghana, what did it say about pumps?", MOYO, "What did Ghana say about pumps?"),
        ("and Ghana, what does it want?", MOYO, "What does Ghana want?"),
        ("And the woman from Ghana?", MOYO, "What did Ghana say about wells?"),
        ("Who sided with Moyo?", MOYO, "Who agreed with Moyo about wells?"),
        ("Did anyone stand with Ghana?", MOYO, "Who agreed with Ghana about wells?"),
        (
            "What did she say about the veto?",
            MOYO,
            "What did Moyo say about the veto?",
        ),
        (
            "And Ghana?",
            "What did Malaysia say on behalf of the African Group?",
            "What did Ghana say?",
        ),
        ("Who backed it?", "Who moved an oral amendment?", "Who backed the oral amendment?"),
        (
            "Who backed it?",
            "What was the vote on an oral amendment?",
            "Who backed the oral amendment?",
        ),
        (
            "Who let them in?",
            "How many grain trucks entered Ghana?",
            "Who let grain trucks in?",
        ),
        (
            "How many were freed?",
            "What did Moyo say about the hostages?",
            "How many hostages did Moyo say were freed?",
        ),
        ("Why?", "Why did Ghana abstain?", "Why did Ghana abstain?"),
        (
            "What did Ghana reply?",
            "What was the reply to Moyo about pumps?",
            "What did Ghana say about pumps?",
        ),
        ("Who disagreed?", "Who said Ghana is dry?", "Who denied that Ghana is dry?"),
        ("And Malaysia?", "Who said Ghana is dry?", "What did Malaysia say about Ghana being dry?"),
        (
            "And Malaysia?",
            "Who said Ghana is damming rivers?",
            "What did Malaysia say about Ghana damming rivers?",
        ),
        (
            "How many were women?",
            "How many victims of floods are there?",
            "How many of the victims of floods were women?",
        ),
        ("Who else than Ghana dug wells?", MOYO, "Besides Ghana, who dug wells?"),
        ("when did it start?", "Which meeting was about wells?", "when did the meeting start?"),
        ("Who opened it?", "When did the meeting end?", "Who spoke first in the meeting?"),
        ("When did it start?", "What did Moyo say about the war?", "When did it start?"),
        ("Compare with Ghana", MOYO, "Compare Moyo and Ghana on wells?"),
        ("How does Ghana's position differ?", MOYO, "Compare Moyo and Ghana on wells?"),
        (
            "With which organization was that?",
            MOYO,
            "What did Moyo say about wells, with which organization?",
        ),
        (
            "and according to Ghana?",
            "How many wells are dry, according to Moyo?",
            "How many wells are dry, according to Ghana?",
        ),
        (
            "and in Peru as a whole?",
            "How many people fled from Lima?",
            "How many people fled in Peru as a whole?",
        ),
        (
            "And in the north?",
            "How many wells in Lima are dry?",
            "How many wells in the north are dry?",
        ),
        (
            "And in Kenya?",
            "How many wells in Lima are dry?",
            "How many wells in Kenya are dry?",
        ),
        (
            "And the Kenyans?",
            "What share of wells are dry in Ghana?",
            "What share of wells are dry in Kenya?",
        ),
        (
            "And the Kenyans?",
            "What does Ghana think of wells?",
            "What does Kenya think of wells?",
        ),
        (
            "And the Kenyans?",
            "Which Ghanaian minister spoke of wells?",
            "Which Kenyan minister spoke of wells?",
        ),
        (
            "and how long according to Ghana?",
            "How long have wells been dry according to Moyo?",
            "How long have wells been dry, according to Ghana?",
        ),
        (
            "And in what was it the first country in the world?",
            "When did Ghana dig wells?",
            "In what was Ghana the first country in the world?",
        ),
        ("Who contradicted her?", MOYO, "Who disagreed with Moyo about wells?"),
        (
            "Who was against that?",
            "Which council members want Ghana thrown out of the fund?",
            "Who was against Ghana being thrown out of the fund?",
        ),
        (
            "Did Ghana give a reason too?",
            "Why did Moyo abstain?",
            "How did Ghana explain its abstention?",
        ),
        ("Was that a quote?", MOYO, MOYO),
        ("In her own words?", MOYO, MOYO),
        ("who told us that?", MOYO, MOYO),
        ("Do they agree?", "Compare Moyo and Ghana on wells", "Compare Moyo and Ghana on wells"),
        (
            "Do they agree on pipes?",
            "Compare Moyo and Ghana on wells",
            "Compare Moyo and Ghana on pipes?",
        ),
        ("and on pipes?", "Compare Moyo and Ghana on wells", "Compare Moyo and Ghana on pipes?"),
        ("no, I meant Ghana", MOYO, "What did Ghana say about wells?"),
        (
            "no, not her, Ghana",
            "What did Moyo say about her wells?",
            "What did Ghana say about her wells?",
        ),
        ("Who echoed that?", MOYO, "Who agreed with Moyo about wells?"),
        (
            "What did Ghana say about that?",
            "Did fog sink boats, according to Moyo?",
            "What did Ghana say about fog sink boats?",
        ),
        (
            "What did Ghana say to that?",
            "Why do pumps break, according to Moyo?",
            "What did Ghana say about pumps break?",
        ),
        ("not Moyo but Ghana", MOYO, "What did Ghana say about wells?"),
        ("not Moyo, Ghana", MOYO, "What did Ghana say about wells?"),
        (
            "and the Germans?",
            "What did the Ghanaian lady say about wells?",
            "What did the Germans say about wells?",
        ),
        ("did she blame Ghana?", MOYO, "did Moyo blame Ghana?"),
        ("who talked about it?", "Did Ghana speak?", "who talked about Ghana?"),
        ("did anyone else mention pumps?", OFFICE, "Besides Malaysia, did anyone mention pumps?"),
        ("did anyone else mention pumps?", WHO, "did anyone mention pumps?"),
        ("Did anyone else mention them?", MOYO, "Besides Moyo, did anyone mention wells?"),
        ("who else mentioned them?", MOYO, "who else mentioned wells?"),
        ("who else mentioned her?", MOYO, "Besides Moyo, who else mentioned Moyo?"),
        ("did others mention them?", MOYO, "Besides Moyo, did anyone mention wells?"),
        ("which other speakers mentioned wells?", MOYO, "Who else mentioned wells?"),
        ("anyone else on pumps?", WHO, "Who spoke about pumps?"),
        ("and the other wells?", MOYO, "What did Moyo say about the other wells?"),
        ("on whose behalf?", MOYO, "On whose behalf did Moyo speak?"),
        ("Speaking for whom?", MOYO, "On whose behalf did Moyo speak?"),
        ("and for whom?", MOYO, "On whose behalf did Moyo speak?"),
        ("for whom?", "How many wells did Ghana dig?", "How many wells did Ghana dig, for whom?"),
        ("quote it exactly", MOYO, MOYO),
        ("exact wording please", MOYO, MOYO),
        ("Verbatim?", MOYO, MOYO),
        ("direct quote?", MOYO, MOYO),
        ("what were her words exactly?", MOYO, MOYO),
        ("how many exactly?", MOYO, "What did Moyo say about wells, and how many?"),
        ("the exact quote", MOYO, MOYO),
        ("and the exact words on pumps?", MOYO, "What did Moyo say about pumps?"),
        (
            "thanks, and the number?",
            MOYO,
            "What did Moyo say about wells, and how many or how much?",
        ),
        ("and the amount?", MOYO, "What did Moyo say about wells, and how much?"),
        ("the figure?", "How much did Ghana pay?", "How much did Ghana pay?"),
        ("what numbers did he give?", MOYO, "what numbers did Moyo give about wells?"),
        ("what help did he give?", MOYO, "what help did Moyo give?"),
        ("and the number?", "How much did Ghana pay?", "How many did Ghana pay?"),
        ("and how much?", "How many did Ghana pay?", "How many did Ghana pay, and how much?"),
        (
            "and the amount?",
            "What did Ghana pay, and how many?",
            "What did Ghana pay, and how much?",
        ),
        ("and the amount of water?", MOYO, "What did Moyo say about the amount of water?"),
        (
            "what must Ghana do in her view?",
            MOYO,
            "what must Ghana do about wells, according to Moyo?",
        ),
        ("what did she warn against?", MOYO, "what did Moyo warn against?"),
        ("why not?", MOYO, "What did Moyo say about wells, and why?"),
        ("who gave that figure?", "How many wells are dry?", "How many wells are dry?"),
        ("who gave the lower number?", "How many wells are dry?", "How many wells are dry?"),
        ("and the abstentions?", "How many voted for the text?", "Who abstained on the text?"),
        ("and abstentions?", "How many voted for the text?", "Who abstained on the text?"),
        ("and in favour?", "How many voted for the text?", "Who voted in favour of the text?"),
        (
            "and the second one?",
            "Who moderated the first panel?",
            "Who moderated the second panel?",
        ),
        (
            "and the Malaysian one?",
            "What was the vote on the Ghanaian amendment?",
            "What was the vote on the Malaysian amendment?",
        ),
        ("Did any of them mention pumps?", WHO, "Which speakers mention pumps?"),
        ("did anyone push back on that?", WHO, "Who disagreed about glaciers?"),
        ("What did the others say about it?", MOYO, "Besides Moyo, who spoke about wells?"),
        ("So who did then?", MOYO, "Who spoke about wells?"),
        ("Which countries did?", MOYO, "Which countries spoke about wells?"),
        ("How does that compare to Ghana?", MOYO, "Compare Moyo and Ghana on wells?"),
        ("And compared with what Ghana said?", MOYO, "Compare Moyo and Ghana on wells?"),
        ("Compare Moyo with Ghana", WHO, "Compare Moyo with Ghana"),
        ("Who disagreed?", MOYO, "Who disagreed with Moyo about wells?"),
        ("Who disagreed with that?", MOYO, "Who disagreed with Moyo about wells?"),
        ("And who agreed to the ceasefire?", MOYO, "Who agreed to the ceasefire?"),
        ("Did Ghana agree?", MOYO, "Did Ghana agree with Moyo about wells?"),
        ("What did Ghana say back?", MOYO, "What did Ghana say about wells?"),
        ("And Ghana?", "What was the reply to Malaysia?", "What was the reply to Ghana?"),
        ("What had Ghana said?", "What did Moyo say about Ghana?", "What had Ghana said?"),
        ("And the dam?", "Who wants the mills closed down?", "Who wanted the dam closed down?"),
        ("Who opposed it?", "Who moved the adjournment, and why?", "Who opposed the adjournment?"),
        ("How much would it cost?", MOYO, "How much would it cost, according to Moyo?"),
        ("Where do they come from?", MOYO, "Where do wells come from?"),
        (
            "And Chad's attack on Mali?",
            "Who condemned Mali's attack on Chad?",
            "Who condemned Chad's attack on Mali?",
        ),
        (
            "Who opposed it?",
            "Who wants the tax extended to boats?",
            "Who opposed the tax extended to boats?",
        ),
        (
            "How long will it last?",
            "What does Ghana want?",
            "How long will it last, according to Ghana?",
        ),
        ("And Ghana's?", MOYO, "What did Ghana say about wells?"),
        ("Ghana?", MOYO, "What did Ghana say about wells?"),
        ("did anyone deny it?", MOYO, "Who denied wells?"),
        ("Who rejected that?", MOYO, "Who rejected wells?"),
        ("did anyone dismiss that claim?", MOYO, "Who denied wells?"),
        ("Who denied it?", OFFICE, "Who denied it?"),
        ("who denied the pipes?", MOYO, "who denied the pipes?"),
        ("and the number of pumps?", MOYO, "How many pumps, according to Moyo?"),
        (
            "and the number of children?",
            "How many Ghanaians were killed?",
            "How many children were killed?",
        ),
        ("And Ghana?", "Who briefed the Council?", "What did Ghana say?"),
        ("And Ghana?", "Who briefed the miners?", "What did Ghana say about the miners?"),
        (
            "Which of them asked for pumps?",
            "What did Moyo, Ghana and Malaysia say?",
            "Compare Moyo, Ghana and Malaysia on pumps?",
        ),
        (
            "Which of them voted against?",
            "How did Ghana and Malaysia vote on pumps?",
            "How did Ghana and Malaysia vote on pumps?",
        ),
        ("Which of them called for its end?", WHO, "Which speakers called for glaciers's end?"),
        ("Which of them saved it?", "Who named the lake?", "Which speakers saved the lake?"),
        ("Which of them said it was so?", WHO, "Which speakers said it was so?"),
        ("And Peter Smith?", MOYO, "What did Peter Smith say about wells?"),
        ("Sorry, not Moyo, Ghana.", MOYO, "What did Ghana say about wells?"),
        ("Not Moyo but Ghana, sorry.", MOYO, "What did Ghana say about wells?"),
        ("Oops, I mean Ghana, not Moyo.", MOYO, "What did Ghana say about wells?"),
        ("Ghana, not Moyo.", MOYO, "What did Ghana say about wells?"),
        ("I'm sorry, I meant Ghana.", MOYO, "What did Ghana say about wells?"),
        ("Ghana I mean", MOYO, "What did Ghana say about wells?"),
        ("Ghana, sorry.", MOYO, "What did Ghana say about wells?"),
        ("My mistake, not wells, pumps.", MOYO, "What did Moyo say about pumps?"),
        ("Pumps, not pipes?", MOYO, "Pumps, not pipes?"),
        ("Sorry, not glaciers, pumps.", WHO, "Who spoke about pumps?"),
        ("How many abstained?", MOYO, "How many abstained?"),
        ("And how many States voted for it?", MOYO, "How many States voted in favour?"),
        ("What was the vote?", MOYO, "What was the vote?"),
        ("How did she vote?", MOYO, "How did Moyo vote?"),
        (
            "How did Ghana vote?",
            "Who spoke about the draft on wells?",
            "How did Ghana vote?",
        ),
        (
            "How many voted against it?",
            "What did Moyo say about the resolution on wells?",
            "How many voted against the resolution on wells?",
        ),
        (
            "How many other States abstained?",
            "Why did Ghana abstain on the text?",
            "How many States abstained on the text?",
        ),
        (
            "Which countries were they?",
            "How many voted against the text?",
            "Which voted against the text?",
        ),
        ("What countries are those?", "How many countries spoke?", "Which countries spoke?"),
        ("And who spoke of Malaysia?", WHO, "Who spoke of Malaysia?"),
        (
            "And which presidents?",
            "Which ministers spoke of wells?",
            "Which presidents spoke of wells?",
        ),
        ("And which ministers?", "Which women spoke?", "Which ministers spoke?"),
        ("Which of them are African?", "Which women spoke?", "Which African countries spoke?"),
        ("and which African ones?", WHO, "Which African countries spoke about glaciers?"),
        ("are they African?", WHO, "Which African countries spoke about glaciers?"),
        ("did any African states do so?", WHO, "Which African countries spoke about glaciers?"),
        ("Did anybody from Africa?", WHO, "Which countries in Africa spoke about glaciers?"),
        ("any in Africa?", "Which States have wells?", "Which countries in Africa have wells?"),
        (
            "which ones from the Pacific?",
            WHO,
            "Which countries in the Pacific spoke about glaciers?",
        ),
        (
            "Which of them are African?",
            "Who was against tolls?",
            "Which African countries were against tolls?",
        ),
        ("which mentioned pumps?", WHO, "Which speakers mentioned pumps?"),
        ("those that also mentioned pumps", WHO, "Which speakers also mentioned pumps"),
        (
            "are there any Asian ones among them?",
            WHO,
            "Which Asian countries spoke about glaciers?",
        ),
        (
            "which of them sit in the Security Council?",
            WHO,
            "Which members of the Council spoke about glaciers?",
        ),
        (
            "and the African ones?",
            "How many countries asked for pumps?",
            "Which African countries asked for pumps?",
        ),
        ("who also mentioned pumps?", WHO, "Which speakers also mentioned pumps?"),
        ("And who proposed it?", "Who will vote for the draft?", "Who proposed the draft?"),
        ("who opposed it?", "Who co-sponsored the draft?", "who opposed the draft?"),
        (
            "and the others, what did they want instead?",
            "Who praised glaciers?",
            "Who spoke about glaciers?",
        ),
        (
            "did they mention pumps?",
            "What did Moyo and Ghana say?",
            "did Moyo and Ghana mention pumps?",
        ),
        ("And which African members did?", WHO, "Which African countries spoke about glaciers?"),
        (
            "Did Ghana give the same figure?",
            "How many wells are dry, according to Moyo?",
            "How many wells are dry, according to Ghana?",
        ),
        (
            "What figure did Ghana give?",
            "How many wells are dry, according to Moyo?",
            "How many wells are dry, according to Ghana?",
        ),
        ("And the representative of Ghana?", OFFICE, "What did the representative of Ghana say?"),
        ("Did Ghana?", "Who criticized Malaysia?", "What did Ghana say about Malaysia?"),
        ("Did Ghana say the same?", MOYO, "What did Ghana say about wells?"),
        ("Who disagreed?", "Who criticized the toll?", "Who defended the toll?"),
        ("Who disagrees?", "Who backed the toll?", "Who opposed the toll?"),
        ("Did anyone else?", WHO, "Who else spoke about glaciers?"),
        ("and the number?", WHO, "How many speakers spoke about glaciers?"),
        ("the number?", "Who voted for wells?", "How many voted for wells?"),
        ("How many was that?", WHO, "How many speakers spoke about glaciers?"),
        ("how many countries in total?", WHO, "How many speakers spoke about glaciers?"),
        ("so that's how many?", WHO, "How many speakers spoke about glaciers?"),
        ("count them, please", WHO, "How many speakers spoke about glaciers?"),
        ("how many?", "Who sided with the miners?", "How many speakers sided with the miners?"),
        ("how many?", "Who sent miners?", "Who sent miners, and how many?"),
        ("Who disagreed?", "Who called for the toll?", "Who opposed the toll?"),
        ("who objects?", "Who called for the toll?", "Who opposed the toll?"),
        ("list them all", WHO, WHO),
        ("What about wells?", "Did Moyo mention pumps?", "What did Moyo say about wells?"),
        ("tell me more", MOYO, "What else did Moyo say?"),
        ("Why?", MOYO, "What did Moyo say about wells, and why?"),
        ("but why is that so?", WHO, "Who spoke about glaciers, and why?"),
        ("Why did Ghana say so?", MOYO, "Why did Ghana say so?"),
        ("And has Ghana paid?", MOYO, "Has Ghana paid?"),
        ("Who said that they would pay?", MOYO, "Who said that they would pay?"),
        (
            "How many villages lost their pumps?",
            MOYO,
            "How many villages lost their pumps, according to Moyo?",
        ),
        (
            "and what did they say about pumps?",
            "How many Kenyan wells are dry?",
            "What did Kenya say about pumps?",
        ),
        (
            "And what did its delegate say about pumps?",
            "How many wells did Ghana dig?",
            "What did Ghana's delegate say about pumps?",
        ),
        (
            "And what did its delegate say about pumps?",
            "What did Moyo say about wells?",
            "What did its delegate say about pumps?",
        ),
        (
            "What did they say?",
            "Which countries spoke about wells?",
            "Which countries spoke about wells?",
        ),
    ],
)
def test_a_follow_up_is_made_to_stand_alone(
    directory: Directory, text: str, previous: str, meant: str
) -> None:
    found = standing(text, [previous], directory, Lookup(nobody))
    assert (found.text, found.place) == (meant, False)


@pytest.mark.parametrize(
    ("text", "previous", "meant"),
    [
        (
            "and what did Canada say?",
            "Did Ghana back the United States?",
            "What did Canada say about the United States?",
        ),
        (
            "and at the meeting in May 2021?",
            "What did Ghana say about pipes in June 2022?",
            "What did Ghana say about pipes in May 2021?",
        ),
    ],
)
def test_a_question_made_whole_reads_as_one(
    directory: Directory, text: str, previous: str, meant: str
) -> None:
    found = standing(text, [previous], directory, Lookup(nobody))
    assert found.text == meant


def test_what_one_of_a_list_says_of_it_may_be_what_lists_them(directory: Directory) -> None:
    found = standing("What did Canada think of it?", [WHO], directory, Lookup(nobody))
    assert (found.text, found.listed, found.whom) == (
        "What did Canada think of glaciers?", WHO, "Canada",
    )  # fmt: skip


def test_of_them_are_those_of_the_list_given_last(directory: Directory) -> None:
    before = ["Who criticized Malaysia?", "Did Ghana?"]
    found = standing("Which of them spoke about wells?", before, directory, Lookup(nobody))
    assert found.among == "Who criticized Malaysia?"


def test_he_who_did_what_was_asked_is_whom_the_answer_cites(directory: Directory) -> None:
    for alone, name in ((True, "Ada Moyo"), (False, "Malaysia")):
        lookup = Lookup(lambda _, alone=alone: Cited("Ada Moyo", alone=alone))
        found = standing("What else did she say?", ["Who criticized Malaysia?"], directory, lookup)
        assert found.text == f"What else did {name} say?"


def test_whoever_explained_a_vote_voted_so(directory: Directory) -> None:
    before = ["How did Ghana explain its abstention?"]
    found = standing("Did anyone else?", before, directory, Lookup(nobody))
    assert found.text == "Who else abstained?"


IN = "What did Moyo say about wells in GA/12001?"
CALLED = "Who called for a fund in GA/12001?"
ABSTAINED = "Which countries abstained in SC/880?"


@pytest.mark.parametrize(
    ("text", "previous", "meant"),
    [
        ("And Ghana?", IN, "What did Ghana say about wells in GA/12001?"),
        ("And in SC/880?", IN, "What did Moyo say about wells in SC/880?"),
        ("and SC/880", IN, "What did Moyo say about wells in SC/880?"),
        ("And in 2022?", IN, "What did Moyo say about wells in 2022?"),
        ("And on 9 June 2022?", IN, "What did Moyo say about wells on 9 June 2022?"),
        ("And in the second panel?", MOYO, "What did Moyo say about wells in the second panel?"),
        ("What about pumps?", IN, "What did Moyo say about pumps in GA/12001?"),
        ("Did she call for a fund?", IN, "Did Moyo call for a fund in GA/12001?"),
        ("What did she say in SC/880?", IN, "What did Moyo say in SC/880 about wells?"),
        ("What else did she say?", IN, "What else did Moyo say in GA/12001?"),
        ("tell me more", IN, "What else did Moyo say in GA/12001?"),
        ("Why?", IN, "What did Moyo say about wells in GA/12001, and why?"),
        ("Who disagreed with her?", IN, "Who disagreed with Moyo about wells in GA/12001?"),
        ("Did anyone disagree?", IN, "Who disagreed with Moyo about wells in GA/12001?"),
        ("anyone think otherwise?", IN, "Who disagreed with Moyo about wells in GA/12001?"),
        ("Which countries share that view?", IN, "Who agreed with Moyo about wells in GA/12001?"),
        ("Who else?", IN, "Who else spoke about wells in GA/12001?"),
        ("Who else?", CALLED, "Who else called for a fund in GA/12001?"),
        ("And who else said that?", CALLED, "Who else called for a fund in GA/12001?"),
        ("Any others?", ABSTAINED, "Which other countries abstained in SC/880?"),
        ("And Canada?", CALLED, "What did Canada say about a fund in GA/12001?"),
        ("Who opposed it?", CALLED, "Who opposed a fund in GA/12001?"),
        ("And who voted against?", ABSTAINED, "Who voted against in SC/880?"),
        ("Who voted in favour?", ABSTAINED, "Who voted in favour in SC/880?"),
        ("And on pumps?", ABSTAINED, "Which countries abstained on the text on pumps in SC/880?"),
        ("And on pumps in all records?", IN, "What did Moyo say about pumps in all records?"),
        ("And in all records?", IN, "What did Moyo say about wells in all records?"),
        ("Who spoke in all of these?", IN, "Who spoke in all of these?"),
        (
            "And the Ghanaian amendment?",
            "How many voted in favour of the wells resolution in SC/880?",
            "How many countries voted in favour of the Ghanaian amendment in SC/880?",
        ),
        (
            "and how many abstained?",
            "How did Ghana vote on the Kenyan amendment in SC/880?",
            "How many abstained on the Kenyan amendment in SC/880?",
        ),
        (
            "who voted against?",
            "What was the vote on the Kenyan amendment in SC/880?",
            "Who voted against the Kenyan amendment in SC/880?",
        ),
        (
            "and against?",
            "Who voted for the fund in SC/880?",
            "Who voted against the fund in SC/880?",
        ),
        ("And Kenya?", ABSTAINED, "How did Kenya vote in SC/880?"),
        ("And Kenya?", "How did Ghana vote in SC/880?", "How did Kenya vote in SC/880?"),
        (
            "Why?",
            "How did Ghana vote in SC/880?",
            "How did Ghana explain its vote in SC/880?",
        ),
        (
            "And the vote?",
            "Who submitted the draft resolution in SC/880?",
            "What was the vote on the draft resolution in SC/880?",
        ),
        (
            "How many of them were masons?",
            "How many divers were hurt at the dam in 2021?",
            "How many of the divers hurt at the dam in 2021 were masons?",
        ),
        ("And women?", "How many men were hurt in 2021?", "How many women were hurt in 2021?"),
        ("Who said that?", "How many men were hurt in 2021?", "How many men were hurt in 2021?"),
        ("And a levy?", CALLED, "Who called for a levy in GA/12001?"),
        ("And in favour?", "Who voted against in SC/880?", "Who voted in favour in SC/880?"),
        (
            "What did Ghana say in that year?",
            "What did Moyo say about wells in 2021?",
            "What did Ghana say in 2021?",
        ),
        ("back to work", IN, "back to work"),
        ("Only in 2022?", IN, "What did Moyo say about wells in 2022?"),
        ("Thanks. And Ghana?", IN, "What did Ghana say about wells in GA/12001?"),
        (
            "And in the first panel?",
            "What was said about wells in the second panel of GA/12001?",
            "What was said about wells in the first panel of GA/12001?",
        ),
        ("and in sc/880", "what did moyo say in ga/12001?", "what did moyo say in sc/880?"),
        (
            "And Ghana?",
            "What did Moyo say in 2021 and in 2022?",
            "What did Ghana say in 2021 and in 2022?",
        ),
        (
            "And Ghana?",
            "How did Moyo act from 2021 to 2022?",
            "How did Ghana act from 2021 to 2022?",
        ),
        ("Who spoke about wells in SC/880?", IN, "Who spoke about wells in SC/880?"),
        ("Who spoke?", IN, "Who spoke?"),
        (
            "who else spoke about wells?",
            "Who spoke about wells in GA/12001?",
            "who else spoke about wells in GA/12001?",
        ),
        ("how much did Ghana promise?", IN, "how much did Ghana promise in GA/12001?"),
        ("What did Ghana say about pipes?", IN, "What did Ghana say about pipes?"),
    ],
)
def test_record_day_part_and_subject_are_kept_unless_it_names_its_own(
    directory: Directory, text: str, previous: str, meant: str
) -> None:
    assert standing(text, [previous], directory, Lookup(nobody)).text == meant


def test_places_are_kept_over_several_steps(directory: Directory) -> None:
    found = standing("And Ghana?", [IN, "And in SC/880?"], directory, Lookup(nobody))
    assert found.text == "What did Ghana say about wells in SC/880?"


def test_who_else_leaves_out_whom_the_earlier_answer_showed(directory: Directory) -> None:
    assert standing("Who else?", [CALLED], directory, Lookup(nobody)).besides == (CALLED,)


def test_a_pronoun_means_whom_the_earlier_answer_cites(directory: Directory) -> None:
    asked: list[str] = []

    def cited(question: str) -> Cited:
        asked.append(question)
        return Cited("Ana Reed")

    found = standing("What else did she say?", [WHO], directory, Lookup(cited))
    assert (found.text, asked) == ("What else did Ana Reed say?", [WHO])


def test_a_pronoun_for_nobody_is_left(directory: Directory) -> None:
    text = "What did she say?"
    assert standing(text, [WHO], directory, Lookup(lambda _: Cited())).text == text


@pytest.mark.parametrize(
    "text",
    [
        "source?",
        "in which paragraph?",
        "Where was that?",
        "where did she say that",
        "In which meeting was that said?",
    ],
)
def test_asked_where_the_earlier_question_is_answered_again(
    directory: Directory, text: str
) -> None:
    assert standing(text, [MOYO], directory, Lookup(nobody)) == Standing(MOYO, place=True)


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (MOYO, "In which city was that?", {"spot": True}),
        (MOYO, "where did that happen", {"spot": True}),
        (MOYO, "where is that summit to be held?", {"spot": True, "what": "summit"}),
        ("How many divers were lost?", "and where was that?", {"spot": True}),
        ("How many divers were lost?", "where was that said?", {}),
        ("How many divers did Moyo say were lost?", "where was that?", {}),
        ("When will the fund be launched?", "Where?", {"spot": True}),
        (MOYO, "Where?", {}),
        (MOYO, "Where is it?", {"spot": True}),
        (MOYO, "Where will it be?", {"spot": True}),
        (MOYO, "Where is that?", {}),
    ],
)
def test_the_place_of_what_was_told_is_not_where_it_was_said(
    directory: Directory, before: str, text: str, told: dict[str, Any]
) -> None:
    found = standing(text, [before], directory, Lookup(nobody))
    assert found == Standing(before, place=True, **told)


def test_a_conversation_is_followed_step_by_step(directory: Directory) -> None:
    found = standing("And the Netherlands?", [MOYO, "And Ghana?"], directory, Lookup(nobody))
    assert found.text == "What did the Netherlands say about wells?"


@pytest.mark.parametrize("previous", [[], ["", "  "]])
def test_without_an_earlier_question_it_stays_as_it_is(
    directory: Directory, previous: list[str]
) -> None:
    assert standing("And  Ghana?", previous, directory, Lookup(nobody)) == Standing("And Ghana?")


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("Who else spoke of glaciers?", True),
        ("any other speakers on glaciers?", True),
        ("Who else spoke of wells?", False),  # nothing of that was shown
        ("Who spoke of glaciers?", False),
    ],
)
def test_what_was_shown_is_left_out_of_what_else_there_is(
    directory: Directory, text: str, besides: bool
) -> None:
    found = standing(text, [WHO], directory, Lookup(nobody))
    asked = text if besides else text.replace(" else", "")
    assert found == Standing(asked, besides=(WHO,) if besides else ())


@pytest.mark.parametrize(
    ("text", "previous", "meant"),
    [
        (
            "And in June?",
            "What did Moyo say about wells in May 2021?",
            "What did Moyo say about wells in June 2021?",
        ),
        (
            "And in the June vote?",
            "How did Ghana vote in May 2021?",
            "How did Ghana vote in June 2021?",
        ),
        (
            "and a year later?",
            "What did Moyo say about wells in May 2021?",
            "What did Moyo say about wells in 2022?",
        ),
        ("two years later?", "What did Moyo say in 2021?", "What did Moyo say in 2023?"),
        (
            "And in the Council?",
            "What did Ghana say in May 2021?",
            "What did Ghana say in the Council?",
        ),
        ("And on UNIFIL?", MOYO, "What did Moyo say about UNIFIL?"),
        ("and at the June 2021 meeting?", MOYO, "What did Moyo say about wells in June 2021?"),
        ("How did the others react?", MOYO, "What was the reply to Moyo about wells?"),
        (
            "and how many from Europe?",
            "How many countries spoke?",
            "How many countries in Europe spoke?",
        ),
        (
            "And in Lakeside?",
            "What did pumps cost in Hilltown?",
            "What did pumps cost in Lakeside?",
        ),
        ("and from Europe?", "Who praised wells?", "Which countries in Europe praised wells?"),
        ("and who was against?", "Who voted for wells?", "Who voted against wells?"),
        (
            "and against?",
            "How did the wells vote go?",
            "Who voted against the text on the wells?",
        ),
        ("and Ghana?", "How did the wells vote go?", "How did Ghana vote on the wells?"),
        (
            "and Ghana?",
            "How did the vote on the amendment go?",
            "How did Ghana vote on the amendment?",
        ),
        ("Was it passed?", "Who voted for wells?", "Was the resolution on wells passed?"),
        (
            "what does it say?",
            "How did the vote on the amendment go?",
            "What does the amendment say?",
        ),
        (
            "And in the Council in June 2021?",
            "What did Ghana say in May 2021?",
            "What did Ghana say in the Council in June 2021?",
        ),
        (
            "How many of them were children?",
            "What did Moyo say about those killed?",
            "How many of those killed were children, according to Moyo?",
        ),
        (
            "How many of them were women?",
            "How many were drowned according to Moyo and Addo?",
            "How many of those drowned were women, according to Moyo?",
        ),
        (
            "How many of them were women?",
            "How many people fled Hilltown?",
            "How many of the people who fled Hilltown were women?",
        ),
        (
            "and who voted for it?",
            "Which countries voted against the wells resolution?",
            "Who voted for the wells resolution?",
        ),
        (
            "who abstained?",
            "Which countries voted against the wells resolution?",
            "Who abstained on the wells resolution?",
        ),
        ("in favour?", "Who abstained on the text?", "Who voted in favour of the text?"),
        ("How much?", "Did Ghana pay for wells?", "How much did Ghana pay for wells?"),
        ("How much?", "How much did Ghana pay?", "How much did Ghana pay?"),
        ("and how many?", "Who has wells?", "Who has wells, and how many?"),
        ("Why?", "Why did the wells dry up?", "Why did the wells dry up?"),
        ("Did she mention Malaysia?", MOYO, "Did Moyo mention Malaysia?"),
        ("what did she say about Malaysia", MOYO, "what did Moyo say about Malaysia"),
        (
            "How many were children?",
            "How many sailors were lost at sea?",
            "How many of the sailors lost at sea were children?",
        ),
        ("How many were injured?", "How many sailors were lost?", "How many sailors were injured?"),
        (
            "and wounded?",
            "How many sailors were lost at sea?",
            "How many sailors were wounded at sea?",
        ),
        ("And killed?", "How many people are in Ghent?", "How many people were killed in Ghent?"),
        (
            "and wounded?",
            "How many men are still in Port Aru?",
            "How many men were wounded in Port Aru?",
        ),
        ("And killed?", "How many refugees are there?", "How many people were killed?"),
        ("And freed?", "How many hostages are there?", "How many hostages were freed?"),
        (
            "and children?",
            "How many sailors were lost at sea?",
            "How many children were lost at sea?",
        ),
        (
            "and how many of them children?",
            "How many sailors were lost at sea?",
            "How many of the sailors lost at sea were children?",
        ),
        (
            "How many of them did they dig?",
            "What did Moyo say about wells?",
            "How many wells did Moyo dig?",
        ),
        (
            "How many of them survived?",
            "How many sailors were taken to Ghent?",
            "How many of the sailors taken to Ghent survived?",
        ),
        (
            "How many were killed?",
            "What happened at Lakeside on 5 May?",
            "How many people were killed at Lakeside on 5 May?",
        ),
        ("And For?", "Who voted against the wells?", "Who voted for the wells?"),
        ("How many?", "Did Ghana send troops?", "Did Ghana send troops, and how many?"),
        ("Why did this debate matter to Ghana?", MOYO, "Why did this debate matter to Ghana?"),
        ("And Ghana on pumps?", MOYO, "What did Ghana say about pumps?"),
        ("and she about pumps?", MOYO, "What did Moyo say about pumps?"),
        ("Anything on pumps?", MOYO, "What did Moyo say about pumps?"),
        ("give me the exact words on pumps", MOYO, "What did Moyo say about pumps?"),
        (
            "Did it abstain?",
            "What did Ghana say about wells in 2021?",
            "Did Ghana abstain in 2021?",
        ),
        ("Did it pass?", "What did Ghana say about wells?", "Did it pass on wells?"),
        (
            "How many had it received?",
            "What did Ghana say about pumps?",
            "How many pumps had Ghana received?",
        ),
        ("What did Ghana say about them?", MOYO, "What did Ghana say about wells?"),
        ("Who criticized that?", MOYO, "Who criticized wells?"),
        ("who else wants one?", "What did Moyo say about a fund?", "who else wants a fund?"),
        (
            "which ones?",
            "How many countries voted against in SC/880?",
            "Which countries voted against in SC/880?",
        ),
        (
            "who?",
            "How many countries voted against in SC/880?",
            "Which countries voted against in SC/880?",
        ),
        (
            "who is against it?",
            "What changes did Ghana want in the text?",
            "who is against Ghana's changes?",
        ),
        (
            "How did Kenya explain that?",
            "How many States abstained in SC/880?",
            "How did Kenya explain its vote in SC/880?",
        ),
        ("And what about wells, who spoke?", MOYO, "What about wells, who spoke?"),
        ("Who else has visited Chad?", MOYO, "Besides Moyo, who else has visited Chad?"),
        (
            "compare that with Ghana",
            "Sum up what Moyo said about wells",
            "Compare Moyo and Ghana on wells?",
        ),
        (
            "What had Ghana said on that?",
            "What did Malaysia say in its right of reply?",
            "What did Ghana say that Malaysia replied to?",
        ),
        (
            "What did Ghana think of that?",
            "What did Malaysia say in presenting its amendment?",
            "What did Ghana think of Malaysia's amendment?",
        ),
        (
            "Which others criticised it?",
            "Who called for abolishing the toll?",
            "Who else criticised the toll?",
        ),
        (
            "Who opposed it?",
            "Who called for abolishing the toll?",
            "Who opposed abolishing the toll?",
        ),
        (
            "Who else said that it must be shut?",
            "What did Moyo say about the old well?",
            "Who else said that the old well must be shut?",
        ),
    ],
)
def test_people_lean_on_what_was_asked_in_many_ways(
    directory: Directory, text: str, previous: str, meant: str
) -> None:
    assert standing(text, [previous], directory, Lookup(nobody)).text == meant


def test_what_is_replied_or_proposed_is_said_at_the_meeting_cited(directory: Directory) -> None:
    def cited(_question: str) -> Cited:
        return Cited("Prisca Moyo", "GA/12001")

    for text, meant in (
        ("What did Ghana reply?", "What did Ghana say about wells in GA/12001?"),
        ("What did she propose?", "What did Moyo propose in GA/12001?"),
        ("And what was the answer?", "What was the reply to Moyo about wells in GA/12001?"),
        ("Who answered?", "Who answered Moyo about wells in GA/12001?"),
        ("What else did Ghana say?", "What else did Ghana say in GA/12001?"),
        ("Whom did she thank there?", "Whom did Moyo thank in GA/12001?"),
    ):
        assert standing(text, [MOYO], directory, Lookup(cited)).text == meant


def test_there_is_the_place_that_was_asked_about_where_somebody_went(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", "GA/12001"))
    before = ["What did Moyo say about Lakeside?"]
    for text, meant in (
        ("When did she travel there?", "When did Moyo travel to Lakeside?"),
        ("When was she there?", "When was Moyo in Lakeside?"),
        ("Whom did she thank there?", "Whom did Moyo thank in GA/12001?"),
    ):
        assert standing(text, before, directory, lookup).text == meant


def test_who_else_went_a_way_did_so_in_the_same_vote(directory: Directory) -> None:
    def read(text: str, *before: str) -> str:
        return standing(text, before, directory, Lookup(nobody)).text

    voted = "How did Ghana vote on the wells draft?"
    assert read("and Ghana?", "Who abstained on the wells draft?") == voted
    else_ = "Besides Ghana, who abstained on the wells draft?"
    assert read("who else abstained?", voted) == else_


def test_what_is_replied_to_what_is_said_of_oneself_is_on_the_rest(directory: Directory) -> None:
    found = standing("How did Ghana reply?", ["Who spoke about Ghana's wells?"], directory,
                     Lookup(lambda _: Cited("Prisca Moyo", "GA/12001")))  # fmt: skip
    assert found.text == "What did Ghana say about wells in GA/12001?"
    assert found.looser == ("What did Ghana say in GA/12001?",)
    charge = "What did Moyo accuse Ghana of?"
    found = standing("How did Ghana reply?", [charge], directory, Lookup(nobody))
    assert found.text == "What did Ghana reply to Moyo?"
    found = standing("How did Ghana reply?", ["Who blamed Ghana?"], directory, Lookup(nobody))
    assert found.text == "What did Ghana say about the accusations?"
    assert found.looser == ("What did Ghana say?",)
    found = standing("How did Ghana reply?", [MOYO], directory, Lookup(nobody))
    assert found.looser == ("How did Ghana respond to Moyo?", "What did Ghana say?")


def test_what_it_costs_is_asked_of_nobody_else(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Ada Moyo"))
    for before in (MOYO, WHO, "What was the reply to Malaysia?"):
        found = standing("How much would it cost?", [before], directory, lookup)
        assert found == Standing("How much would it cost, according to Ada Moyo?")


def test_how_a_country_voted_is_not_asked_of_who_spoke_for_it(tmp_path: Path) -> None:
    spoke = release("GA/12004", "ADA KORR (Benin), also speaking for Togo, spoke of wells.")
    directory = shelve(tmp_path, spoke).library.directory
    found = standing("And Togo?", ["Who abstained on the text?"], directory, Lookup(nobody))
    assert found.text == "How did Togo vote on the text?"


def test_whoever_was_replied_to_may_reply_in_turn(directory: Directory) -> None:
    before = [MOYO, "What did Ghana reply?"]
    for text in ("And what did she answer?", "What did Moyo say to that?"):
        found = standing(text, before, directory, Lookup(nobody))
        assert found.text == "What did Moyo reply to Ghana?"


def test_he_who_answered_somebody_is_not_whom_he_answered(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Ada Moyo"))
    replied = "What did Ada Moyo reply to Malaysia?"
    for asked in ("Who answered Malaysia?", "Who disagreed with Malaysia?"):
        found = standing("What did she say?", [asked], directory, lookup)
        assert (found.text, found.looser[0]) == (replied, "What did Ada Moyo say?")
    asked = "Who disagreed with Malaysia about wells?"
    found = standing("What did she say?", [asked], directory, lookup)
    assert (found.text, found.looser[0]) == ("What did Ada Moyo say about wells?", replied)
    for asked in ("Who answered Malaysia?", "Who thanked Malaysia?"):  # nobody did
        assert standing("What did he say?", [asked], directory, Lookup(nobody)).text == asked


def test_whether_somebody_brought_it_up_too_is_what_they_said_of_it(directory: Directory) -> None:
    found = standing("Did Ghana bring that up too?", [MOYO], directory, Lookup(nobody))
    assert found.text == "What did Ghana say about wells?"


def test_why_of_those_who_did_a_thing_is_asked_of_them_alone(directory: Directory) -> None:
    assert standing("why?", [WHO], directory, Lookup(nobody)).among == WHO
    assert standing("why?", [MOYO], directory, Lookup(nobody)).among is None


def test_in_total_asks_the_earlier_number_and_nobody(directory: Directory) -> None:
    asked = "How many wells were dug in Kenya?"
    found = standing("and in total?", [asked], directory, Lookup(nobody))
    assert found.text == "How many wells were dug in Kenya in total?"


def test_what_for_is_why(directory: Directory) -> None:
    meant = "What did Moyo say about wells, and why?"
    for text in ("What for?", "How come?"):
        assert standing(text, [MOYO], directory, Lookup(nobody)).text == meant


def test_a_meeting_known_by_its_symbol_has_no_month_beside_it(directory: Directory) -> None:
    def narrowed(text: str) -> tuple[str, list[str]]:
        told = " in the wells debate"
        return (text.replace(told, ""), ["GA/12001"]) if told in text else (text, [])

    earlier = "What did Moyo say about pumps in the wells debate in May 2021?"
    found = standing("And Ghana?", [earlier], directory, Lookup(nobody, narrowed))
    assert found.text == "What did Ghana say about pumps in GA/12001?"


def test_a_meeting_told_in_words_is_kept_by_its_symbol(directory: Directory) -> None:
    def narrowed(text: str) -> tuple[str, list[str]]:
        told = " in the wells debate"
        return (text.replace(told, ""), ["GA/12001"]) if told in text else (text, [])

    earlier = "What did Moyo say about pumps in the wells debate?"
    for text, meant in (
        ("And Ghana?", "What did Ghana say about pumps in GA/12001?"),
        ("And in SC/880?", "What did Moyo say about pumps in SC/880?"),
        ("What did Ghana say in the wells debate?", "What did Ghana say in the wells debate?"),
    ):
        assert standing(text, [earlier], directory, Lookup(nobody, narrowed)).text == meant


def test_questions_that_all_lean_on_those_before_are_each_read_once(directory: Directory) -> None:
    start = time.thread_time()
    found = standing("Who else?", [CALLED, *["Who else?"] * 19], directory, Lookup(nobody))
    assert found.besides[-1] == CALLED
    assert time.thread_time() - start < 10  # a minute where each is read again for each behind it


@pytest.mark.parametrize(
    ("against", "looser"),
    [
        (False, ("Who opposed wells in GA/12001?", "Who disagreed about wells in GA/12001?")),
        (True, ("Who defended wells in GA/12001?",)),
    ],
)
def test_who_disagrees_takes_the_other_side_where_nobody_says_so(
    directory: Directory, *, against: bool, looser: tuple[str, ...]
) -> None:
    lookup = Lookup(lambda _: Cited(against=against))
    assert standing("Who disagreed?", [IN], directory, lookup).looser == looser


def test_nobody_is_for_or_against_why_a_thing_is_so(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", against=True))
    found = standing(
        "Who disagreed?", ["Why do pumps break, according to Moyo?"], directory, lookup
    )
    assert found.text == "Who disagreed with Moyo about pumps break?"
    assert found.looser == ()


@pytest.mark.parametrize(
    "text",
    [
        "by when?",
        "When was that?",
        "Since what year?",
        "on what date",
        "as of what date?",
        "as of when?",
        "when was it held?",
        "when did it take place?",
        "when were the wells?",
    ],
)
def test_asked_when_that_was_the_words_of_the_earlier_answer_may_tell(
    directory: Directory, text: str
) -> None:
    assert standing(text, [MOYO], directory, Lookup(nobody)) == Standing(
        MOYO, place=True, time=True
    )


def test_a_meeting_asked_of_without_a_subject_is_what_was_held(directory: Directory) -> None:
    found = standing("When was it held?", ["What did Moyo say?"], directory, Lookup(nobody))
    assert (found.place, found.time) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "According to whom?",
        "Whose figures are these?",
        "Where does that number come from?",
        "what's the source?",
        "What is the source for those figures?",
    ],
)
def test_asked_who_said_that_the_speaker_comes_first(directory: Directory, text: str) -> None:
    assert standing(text, [MOYO], directory, Lookup(nobody)).who


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("And nuclear weapons?", "Which States said they are concerned about grain?"),
        ("And host talks?", "Which States said they are ready to mediate?"),
        ("And Hamas?", "Which countries said they are a dry country?"),
        ("And a crime?", "Who called water theft modern piracy?"),
    ],
)
def test_what_is_no_other_thing_that_they_are_is_none(
    directory: Directory, text: str, before: str
) -> None:
    meant = standing(text, [before], directory, Lookup(nobody)).text
    wrong = ("are nuclear", "are host", "are Hamas", "called water a")
    assert not any(one in meant for one in wrong)


@pytest.mark.parametrize(
    "text", ["who else there mentioned it?", "who there disagreed?", "did anyone there reply?"]
)
def test_there_stays_where_what_is_done_leans_on_what_was_said(
    directory: Directory, text: str
) -> None:
    assert "there?" not in standing(text, [MOYO], directory, Lookup(nobody)).text


@pytest.mark.parametrize("text", ["and the second?", "What about the second one?"])
def test_the_second_is_what_was_asked_of_the_first(directory: Directory, text: str) -> None:
    assert (
        standing(text, ["Who spoke first?"], directory, Lookup(nobody)).text == "Who spoke second?"
    )
    before = ["What was the first amendment about?"]
    asked = standing(text, before, directory, Lookup(nobody)).text
    assert asked == "What was the second amendment about?"


def test_asked_who_said_that_of_whom_it_asks_the_list_stands(directory: Directory) -> None:
    assert not standing("Who said that?", [WHO], directory, Lookup(nobody)).who


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("What did the second one say about wells?", "What did Ana Reed say about wells?"),
        ("What did the last one say about wells?", "What did Ana Reed say about wells?"),
        ("What did the last speaker say?", "What did the last speaker say?"),
        ("What did the fifth one say about wells?", "What did the fifth one say about wells?"),
    ],
)
def test_one_of_those_listed_is_named_by_their_place(
    directory: Directory, text: str, meant: str
) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", names=("Prisca Moyo", "Ana Reed")))
    assert standing(text, [WHO], directory, lookup).text == meant


def test_another_place_in_a_list_is_asked_for_the_same(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", names=("Prisca Moyo", "Ana Reed")))
    previous = ["Who briefed the Council?", "the first one"]
    assert standing("And the second one?", previous, directory, lookup).text == (
        "What did Ana Reed say?"
    )
    previous[1:] = ["What did the first one say about wells?"]
    assert standing("And the second one?", previous, directory, lookup).text == (
        "What did Ana Reed say about wells?"
    )
    previous = ["Who briefed the Council?", "Who moderated the first panel?"]
    assert standing("And the second one?", previous, directory, lookup).text == (
        "Who moderated the second panel?"
    )


def test_where_somebody_is_from_is_whom_they_represent(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo"))
    for text in ("Where is she from?", "which country?"):
        found = standing(text, [MOYO], directory, lookup)
        assert found.text == "Which country does Prisca Moyo represent?"
    assert standing("where was that from?", [MOYO], directory, lookup).place
    counted = ["How many people fled the lake?"]
    assert "represent" not in standing("which country?", counted, directory, lookup).text


def test_of_two_asked_one_after_the_other_which_is_told_by_comparing_them(
    directory: Directory,
) -> None:
    previous = ["What did Moyo say about wells?", "And Ghana?"]
    found = standing("Which of the two asked for pumps?", previous, directory, Lookup(nobody))
    assert found.text == "Compare Moyo and Ghana on pumps?"


def test_those_asked_in_turn_are_them(directory: Directory) -> None:
    previous = ["What did Moyo say about wells?", "and Ghana?", "and Malaysia?"]
    lookup = Lookup(nobody)
    for text, meant in (
        ("which of them mentioned pipes?", "Compare Moyo, Ghana and Malaysia on pipes?"),
        ("which of them called for pipes?", "Which of Moyo, Ghana and Malaysia called for pipes?"),
        ("did any of them ask for pipes?", "Compare Moyo, Ghana and Malaysia on pipes?"),
        ("which of the two named pipes?", "Compare Ghana and Malaysia on pipes?"),
    ):
        assert standing(text, previous, directory, lookup).text == meant


def test_whether_those_asked_in_turn_agree_compares_them(directory: Directory) -> None:
    previous = ["What did Moyo say about wells?", "and Ghana?"]
    found = standing("Do the two agree?", previous, directory, Lookup(nobody))
    assert found.text == "Compare Moyo and Ghana on wells?"


@pytest.mark.parametrize(
    "text", ["And who did not want them?", "Who isn't in favour?", "who didn't back them?"]
)
def test_who_is_not_for_a_thing_is_against_it(directory: Directory, text: str) -> None:
    found = standing(text, ["Who was in favour of pipes?"], directory, Lookup(nobody))
    assert found.text == "Who opposed pipes?"


@pytest.mark.parametrize(
    ("previous", "meant"),
    [
        ("Who wants Ghana thrown out?", "Who opposed throwing Ghana out?"),
        ("Who called for the wells to be dug?", "Who opposed the wells being dug?"),
        ("Who called for the wells to be opened?", "Who opposed opening the wells?"),
        ("Who urged Ghana to dig wells?", "Who opposed the call for Ghana to dig wells?"),
        ("Who demanded that Ghana dig?", "Who opposed the call that Ghana dig?"),
        ("Who wants pumps out of Ghana?", "Who opposed pumps leaving Ghana?"),
        ("Who called for a toll?", "Who opposed a toll?"),
    ],
)
def test_what_some_want_others_oppose_and_they_do_not(
    directory: Directory, previous: str, meant: str
) -> None:
    found = standing("did anyone disagree?", [previous], directory, Lookup(nobody))
    assert found.text == meant
    assert found.besides == (previous,)


def test_who_objects_to_what_somebody_said_against_a_thing_is_for_it(directory: Directory) -> None:
    found = standing(
        "Who objected to that?", [IN], directory, Lookup(lambda _: Cited(against=True))
    )
    assert found.text.startswith("Who disagreed with Moyo")
    assert found.looser == ("Who defended wells in GA/12001?",)
    found = standing("Who objected to that?", [IN], directory, Lookup(nobody))
    assert found.text.startswith("Who opposed wells")


@pytest.mark.parametrize("text", ["Who opposed that view?", "who took issue with her position?"])
def test_who_opposes_a_view_disagrees_with_whose_it_is(directory: Directory, text: str) -> None:
    found = standing(text, [MOYO], directory, Lookup(nobody))
    assert found.text == "Who disagreed with Moyo about wells?"


def test_who_is_against_it_is_not_who_said_it(directory: Directory) -> None:
    found = standing("Who disagreed with putting it in context?", [MOYO], directory, Lookup(nobody))
    assert found.text == "Who disagreed with putting wells in context?"
    assert found.besides == (MOYO,)


def test_where_it_is_unclear_on_which_side_one_is_the_other_is_not_asked_for(
    directory: Directory,
) -> None:
    found = standing("Who disagreed?", [IN], directory, Lookup(lambda _: Cited(against=None)))
    assert found.text.startswith("Who disagreed with ")
    assert not found.looser


@pytest.mark.parametrize("between", [(), ("where would that meeting be held?",)])
def test_what_somebody_proposed_is_what_others_support(
    directory: Directory, between: tuple[str, ...]
) -> None:
    proposed = "What did Moyo propose to mend the wells?"
    found = standing("Did anyone support that?", [proposed, *between], directory, Lookup(nobody))
    assert found.text == "Did anyone support Moyo's proposal to mend the wells?"
    assert found.besides == (proposed,)


def test_whoever_is_disagreed_with_is_not_among_those_who_do(directory: Directory) -> None:
    for text in ("did anyone dispute that?", "who denied it?"):
        assert standing(text, [WHO], directory, Lookup(nobody)).besides == (WHO,)
    previous = [MOYO, "And Ghana?"]
    found = standing("Who disagreed?", previous, directory, Lookup(nobody))
    assert found.besides == ("What did Ghana say about wells?", MOYO)


def test_what_repeats_a_question_leaves_out_the_same(directory: Directory) -> None:
    previous = [MOYO, "who denied it?"]
    for text in ("which paragraph?", "verbatim?"):
        found = standing(text, previous, directory, Lookup(nobody))
        assert (found.text, found.besides) == ("Who denied wells?", (MOYO,))
    assert standing("which paragraph?", [MOYO], directory, Lookup(nobody)).besides == ()


def test_whoever_told_a_figure_is_not_who_else_spoke(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", alone=True))
    previous = ["How many wells are dry?"]
    found = standing("who else spoke of rivers?", previous, directory, lookup)
    assert found.text == "Besides Prisca Moyo, who else spoke of rivers?"
    nameless = Lookup(lambda _: Cited("The representative of Ghana", alone=True))
    found = standing("who else spoke of rivers?", previous, directory, nameless)
    assert found.text == "Besides the representative of Ghana, who else spoke of rivers?"
    several = Lookup(lambda _: Cited("Prisca Moyo"))
    found = standing("who else spoke of rivers?", previous, directory, several)
    assert found.text == "who spoke of rivers?"


def test_who_spoke_is_whoever_was_heard_not_whoever_spoke_near_them(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Ana Reed"))
    before = ["What did Ghana say about wells?"]
    for text in ("who spoke?", "who spoke for it?", "who represented Ghana?"):
        assert standing(text, before, directory, lookup).who
    for text in ("who spoke before Ghana?", "who represented Malaysia?"):
        assert not standing(text, before, directory, lookup).who


def test_a_time_is_told_by_its_records_the_nearest_first(directory: Directory) -> None:
    lookup = Lookup(
        lambda _: Cited("Prisca Moyo", "GA/12001"), then=lambda *_: Then(("SC/880", "SC/881"), "")
    )
    for text in ("and a year later?", "what had she said a year later?"):
        found = standing(text, [MOYO], directory, lookup)
        assert found.text.endswith(" about wells in SC/880?")
        assert [one[-8:] for one in found.looser] == [" SC/881?"]
    none = replace(lookup, then=lambda *_: Then((), "a record of about May 2022"))
    assert (
        standing("a year later?", [MOYO], directory, none).lacking == "a record of about May 2022"
    )
    text = "what was built a year later?"
    assert standing(text, [MOYO], directory, none).lacking is None


def test_of_one_record_no_earlier_answer_tells_the_meeting(directory: Directory) -> None:
    def cited(_question: str) -> Cited:
        raise AssertionError

    found = standing("And Ghana?", [MOYO, "And Ghana?"], directory, Lookup(cited, several=False))
    assert found.text == "What did Ghana say about wells?"


@pytest.mark.parametrize(
    ("text", "previous", "meant"),
    [
        ("What did the next speaker say?", MOYO, "Who spoke after Moyo?"),
        ("Who spoke next?", MOYO, "Who spoke after Moyo?"),
        ("Who spoke after her?", MOYO, "Who spoke after Moyo?"),
        ("and the previous speaker?", MOYO, "Who spoke before Moyo?"),
        ("What did the speaker before her say?", MOYO, "Who spoke before Moyo?"),
        ("Does Ghana agree with it?", MOYO, "Did Ghana agree with Moyo about wells?"),
        ("Did anyone contradict her?", MOYO, "Who disagreed with Moyo about wells?"),
        ("and the Europeans?", AFRICAN, "What did European countries say about glaciers?"),
        ("and in Asia?", AFRICAN, "What did countries in Asia say about glaciers?"),
        ("And after that?", "Who spoke after Moyo?", "Who spoke after Kofi Addo?"),
        ("What did that delegate say?", "Who spoke after Moyo?", "What did Kofi Addo say?"),
        ("And the next speaker?", WHO, "Who spoke after Kofi Addo?"),
        ("Were they adopted?", "What did Ghana say about the amendments?", None),
        ("who rejected those amendments?", MOYO, "who rejected those amendments?"),
        ("what has she given Ghana?", MOYO, "what has Moyo given Ghana?"),
        (
            "How many exactly?",
            "Who called for deeper wells?",
            "How many speakers called for deeper wells?",
        ),
        ("and any African country?", WHO, "Which African countries spoke about glaciers?"),
        ("anyone from Africa?", WHO, "Which countries in Africa spoke about glaciers?"),
        ("And the Africans?", WHO, "Which African countries spoke about glaciers?"),
        ("on whom?", "Did Ghana impose tolls?", "Did Ghana impose tolls, on whom?"),
        (
            "and how many did Ghana take?",
            "How many sailors left Chad?",
            "How many sailors did Ghana take?",
        ),
        ("And in Ghana?", "How much did Moyo give to wells?", "How much did Ghana give to wells?"),
        ("who else used that word?", WHO, "who else used the word “glaciers”?"),
        ("who took the same line?", MOYO, "Who agreed with Moyo about wells?"),
        ("for whom?", "Did Ghana want wells?", "Did Ghana want wells, for whom?"),
        (
            "and on pumps?",
            "Who disagreed with Moyo about wells?",
            "Who disagreed with Moyo about pumps?",
        ),
        ("And Ghana?", "Who agreed with Moyo about wells?", "What did Ghana say about wells?"),
        ("And Iran?", "What did Moyo say about Hamas?", "What did Moyo say about Iran?"),
        ("And Iran?", MOYO, "What did Iran say about wells?"),
        ("And the second on pumps?", WHO, "What did Ana Reed say about pumps?"),
        ("What did the second say about pumps?", WHO, "What did Ana Reed say about pumps?"),
    ],
)
def test_it_leans_on_whoever_was_heard_or_stands_by_what_it_names(
    directory: Directory, text: str, previous: str, meant: str | None
) -> None:
    lookup = Lookup(lambda _: Cited("Kofi Addo", names=("Kofi Addo", "Ana Reed")))
    found = standing(text, [previous], directory, lookup).text
    assert found == (meant or "Were the amendments adopted?")


def test_a_part_of_the_world_is_asked_of_the_list_given_last(directory: Directory) -> None:
    found = standing("anyone from Africa?", [WHO, MOYO], directory, Lookup(nobody))
    assert found.text == "Which countries in Africa spoke about glaciers?"
    assert found.among == WHO


@pytest.mark.parametrize("text", ["Is that her own words?", "Were those her exact words?"])
def test_whether_they_are_her_own_words_shows_them(directory: Directory, text: str) -> None:
    assert standing(text, [MOYO], directory, Lookup(nobody)).own


@pytest.mark.parametrize(
    "text",
    ["what was her name?", "her full name?", "what's their name", "which minister was that?"],
)
def test_a_name_is_asked_of_whoever_was_heard(directory: Directory, text: str) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", alone=True))
    found = standing(text, ["What did Zimbabwe say about wells?"], directory, lookup)
    assert found == Standing("What did Zimbabwe say about wells?", who=True)


@pytest.mark.parametrize(
    "text", ["what was her job?", "what is her title", "what post did she hold"]
)
def test_an_office_is_asked_of_whoever_was_heard(directory: Directory, text: str) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", alone=True))
    found = standing(text, ["What did Zimbabwe say about wells?"], directory, lookup)
    assert found.text == "Who is Prisca Moyo?"


@pytest.mark.parametrize("text", ["what was Ghana's comeback", "and Ghana's reply to that?"])
def test_a_comeback_is_what_the_one_named_replied_to_whoever_was_heard(
    directory: Directory, text: str
) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", "GA/12001"))
    found = standing(text, [MOYO], directory, lookup)
    assert found.text == "What did Ghana reply to Moyo in GA/12001?"
    assert standing("what was Moyo's comeback?", [MOYO], directory, lookup).text != found.text


@pytest.mark.parametrize("text", ["for what reason?", "and the reasons?", "what was her reason?"])
def test_reasons_are_why(directory: Directory, text: str) -> None:
    found = standing(text, [MOYO], directory, Lookup(nobody))
    assert found.text == "What did Moyo say about wells, and why?"


def test_who_else_is_asked_besides_whoever_was_heard_on_that(directory: Directory) -> None:
    """Not besides whoever answered them."""
    previous = [MOYO, "What did Ghana say in GA/12001?"]
    found = standing("did anyone else complain of dry wells?", previous, directory, Lookup(nobody))
    assert found.text == "Besides Moyo, did anyone complain of dry wells?"


AMENDED = "Who introduced amendments on wells?"
DRAFT = "Who sponsored the draft on wells?"


@pytest.mark.parametrize(
    ("text", "previous", "meant"),
    [
        ("was it adopted?", AMENDED, "Were the amendments adopted?"),
        ("was it adopted?", DRAFT, "Was the draft on wells adopted?"),
        ("when was it put to the vote?", DRAFT, "When was the draft on wells put to the vote?"),
        ("who drew it up?", "What happened to the draft?", "who drew it up?"),
        ("who vetoed it?", "What happened to the draft?", "who vetoed the draft?"),
        ("what help did they offer?", MOYO, "what help did Moyo offer?"),
        ("what help did they get?", MOYO, "what help did they get?"),
        ("was that backed by others?", MOYO, "Who agreed with Moyo about wells?"),
        ("was this view challenged by anyone else?", MOYO, "Who disagreed with Moyo about wells?"),
        ("who said the opposite?", MOYO, "Who disagreed with Moyo about wells?"),
        ("did somebody else mention them?", MOYO, "Besides Moyo, did anyone mention wells?"),
        ("and hers?", MOYO, MOYO),
        ("and Ghana about it?", MOYO, "What did Ghana say about wells?"),
        ("summarise that", MOYO, MOYO),
        ("in one sentence please", MOYO, MOYO),
        ("tell me more about that", MOYO, "What else did Moyo say?"),
        ("how many was that?", MOYO, "What did Moyo say about wells, and how many?"),
        ("did she say why?", MOYO, "What did Moyo say about wells, and why?"),
        ("what about the others?", WHO, "Who else spoke about glaciers?"),
        ("how was that received?", MOYO, "What was the reply to Moyo about wells?"),
        ("and in Africa?", "How many wells are there?", "How many wells are there in Africa?"),
        ("and in Peru?", "How many wells did Ghana dig?", "How many wells did Peru dig?"),
        ("what did it say?", "Did Ghana deny it?", "what did Ghana say?"),
        ("and before that?", MOYO, "Who spoke before Moyo?"),
        ("who backed it?", "Did Ghana's amendment name pumps?", "who backed Ghana's amendment?"),
        ("how many were in favour?", "Who vetoed it?", "how many were in favour?"),
        ("Who else did and why?", "Did Ghana abstain?", "Who else abstained, and why?"),
        ("what about pumps?", "What did Chad say about wells?", "What did Chad say about pumps?"),
        (
            "what did Malaysia say about it?",
            "Compare Moyo and Ghana on the International Fund for Pumps",
            "what did Malaysia say about the International Fund for Pumps?",
        ),
        (
            "which one mentioned pipes?",
            "What did Moyo and Ghana say about wells?",
            "Compare Moyo and Ghana on pipes?",
        ),
        (
            "do they differ on pipes?",
            "What did Moyo and Ghana say about wells?",
            "Compare Moyo and Ghana on pipes?",
        ),
        # how many it is of what was said, as whoever said it has it
        ("how many dried up?", MOYO, "How many dried up, according to Moyo on wells?"),
        (
            "and how many of them are dry?",
            MOYO,
            "How many of them are dry, according to Moyo on wells?",
        ),
        ("how many of them?", MOYO, "How many wells, according to Moyo?"),
        ("how many of them were there?", MOYO, "How many wells, according to Moyo?"),
        (
            "how many are there?",
            "What did Moyo say about the boats?",
            "How many boats, according to Moyo?",
        ),
        (
            "how many are there?",
            "What did Moyo say about fog?",
            "How many are there, according to Moyo on fog?",
        ),
        (
            "how many did they say were hurt?",
            "What did Ghana say about the storm?",
            "How many were hurt, according to Ghana on the storm?",
        ),
        (
            "how many people do they serve?",
            MOYO,
            "How many people do they serve, according to Moyo on wells?",
        ),
        ("how many did she dig?", MOYO, "How many wells did Moyo dig?"),
        (
            "how many did they save?",
            "What did Ghana say about Ghent?",
            "How many did they save, according to Ghana on Ghent?",
        ),
        (
            "how many were hurt?",
            "What did Moyo say about the dead?",
            "how many were hurt, according to Moyo?",
        ),
        # a verb with what belongs to it is no part of what it is about
        (
            "who only asked for them?",
            "Which states have set up shelters?",
            "who only asked for shelters?",
        ),
        ("who wants it shut?", "Who brought up the mill?", "who wants it shut?"),
        ("and quays?", "Who took in boats?", "Who took in quays?"),
        (
            "what does Moyo call that?",
            "How much has Ghana pledged for the wells?",
            "what does Moyo call the wells?",
        ),
        (
            "what does Moyo call that?",
            "How many boats did Ghana say were lost at sea?",
            "what does Moyo call boats lost at sea?",
        ),
        # the same fund, and others there
        (
            "Who backs that fund?",
            "What did Moyo say about the rain fund?",
            "Who backs the rain fund?",
        ),
        (
            "which others spoke for it?",
            "Who associated themselves with the Lakes Group?",
            "Who else spoke for the Lakes Group?",
        ),
    ],
)
def test_a_follow_up_reads_as_a_question(
    directory: Directory, text: str, previous: str, meant: str
) -> None:
    assert standing(text, [previous], directory, Lookup(nobody)).text == meant


@pytest.mark.parametrize(
    "text", ["was Ghana one of them?", "Is Ghana among those?", "does the list include Ghana?"]
)
def test_whether_somebody_is_on_the_list_is_looked_up_in_it(
    directory: Directory, text: str
) -> None:
    found = standing(text, [WHO], directory, Lookup(nobody))
    assert found == Standing("What did Ghana say about glaciers?", among=WHO, whom="Ghana")
    voted = standing(text, ["Who voted against the text?"], directory, Lookup(nobody))
    assert voted.text == "How did Ghana vote on the text?"


def test_those_listed_are_asked_for_more_by_name(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", names=("Prisca Moyo", "The Minister of Peru")))
    found = standing("What else did they say?", ["Who spoke about glaciers?"], directory, lookup)
    assert found.text == "What else did Prisca Moyo and the Minister of Peru say?"
    assert found.besides == ("Who spoke about glaciers?",)


def test_where_two_differ_on_a_text_is_no_question_of_their_votes(directory: Directory) -> None:
    earlier = ["What did Ghana say on the draft?", "And Kenya?"]
    found = standing("Where do the two differ?", earlier, directory, Lookup(nobody))
    assert found.text == "Compare Ghana and Kenya on the draft?"


THERE = Cited("Prisca Moyo", "GA/12001", mostly=True, alone=True, told=(frozenset({"report"}),))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("who there mentioned pumps?", "who mentioned pumps in GA/12001?"),
        ("and who there brought up pipes?", "and who brought up pipes in GA/12001?"),
        ("which speakers there asked for a fund?", "which speakers asked for a fund in GA/12001?"),
        ("did anyone there mention Peru?", "did anyone mention Peru in GA/12001?"),
        ("who else there spoke of dikes?", "Besides Moyo, who else spoke of dikes in GA/12001?"),
        ("who there is from Africa?", "who there is from Africa?"),
        ("when did the meeting start?", "when did the meeting start in GA/12001?"),
        ("when did that meeting end?", "when did the meeting end in GA/12001?"),
        ("when did it end?", "when did it end on wells in GA/12001?"),
    ],
)
def test_who_did_it_there_is_asked_of_the_meeting_told_of(
    directory: Directory, text: str, meant: str
) -> None:
    assert standing(text, [MOYO], directory, Lookup(lambda _: THERE)).text == meant


@pytest.mark.parametrize(
    ("text", "looser"),
    [
        ("how many were hurt?", ("How many were hurt, according to Moyo?", "how many were hurt?")),
        ("how many did they heal?", ("How many did they heal, according to Moyo?",)),
        ("how many were there?", ()),
    ],
)
def test_only_what_was_done_is_counted_without_what_was_spoken_of(
    directory: Directory, text: str, looser: tuple[str, ...]
) -> None:
    about_fog = "What did Moyo say about fog?"
    assert standing(text, [about_fog], directory, Lookup(nobody)).looser == looser


def test_what_else_she_said_is_of_the_meeting_told_of_first(directory: Directory) -> None:
    found = standing("what else did she say?", [WHO], directory, Lookup(lambda _: THERE))
    assert found.text == "what else did Prisca Moyo say in GA/12001?"
    assert found.looser == ("what else did Prisca Moyo say?",)
    assert found.besides == (WHO,)
    several = Lookup(lambda _: Cited("Prisca Moyo", "GA/12001"))
    found = standing("what else did she say?", [WHO], directory, several)
    assert found.text == "what else did Prisca Moyo say?"


@pytest.mark.parametrize("before", [WHO, f"{MOYO[:-1]} in May 2021?"])
def test_whether_it_is_so_is_asked_of_the_meeting_told_of(
    directory: Directory, before: str
) -> None:
    lookup = Lookup(lambda _: THERE)
    found = standing("is it charity?", [before], directory, lookup)
    assert found.text.startswith("is it charity in ")
    assert found.looser == ("is it charity?",)
    other = standing("is it known that boats sank?", [before], directory, lookup)
    assert other.text == "is it known that boats sank?"


def test_there_is_the_last_meeting_told_of(directory: Directory) -> None:
    lookup = Lookup(lambda one: THERE if one == MOYO else Cited("Kofi Addo", "SC/880"))
    found = standing("who there mentioned pumps?", [MOYO, WHO], directory, lookup)
    assert found.text == "who mentioned pumps in GA/12001?"


def test_there_is_the_one_meeting_of_a_time_that_was_told_of(directory: Directory) -> None:
    lookup = Lookup(lambda _: THERE)
    found = standing("who there mentioned pumps?", [f"{MOYO[:-1]} in May 2021?"], directory, lookup)
    assert found.text == "who mentioned pumps in GA/12001?"
    several = Lookup(lambda _: Cited("Prisca Moyo", "GA/12001"))
    found = standing("who spoke there?", [f"{MOYO[:-1]} in May 2021?"], directory, several)
    assert found.text == "who spoke in May 2021?"


def test_there_is_nowhere_where_several_meetings_were_told_of(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Kofi Addo", "SC/880"))
    found = standing("who there mentioned pumps?", [WHO], directory, lookup)
    assert found == Standing("who mentioned pumps?")


def test_what_is_pointed_at_by_its_name_is_of_the_meeting_and_the_words_told(
    directory: Directory,
) -> None:
    lookup = Lookup(lambda _: THERE)
    found = standing("When was that report issued?", [MOYO], directory, lookup)
    assert found.text == "When was that report issued in GA/12001?"
    assert found.looser == ("When was that report issued?",)
    assert found.near == MOYO
    other = standing("When was that treaty signed?", [MOYO], directory, lookup)
    assert other.text == "When was that treaty signed?"
    assert other.near is None


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("and how many boats?", True),
        ("for how many people?", True),
        ("how many reports are there?", True),
        ("how many boats are there?", False),
        ("and why?", False),
        ("how many?", False),
        ("who mentioned that report?", False),
    ],
)
def test_a_value_that_goes_on_from_what_was_told_may_stand_beside_it(
    directory: Directory, text: str, near: bool
) -> None:
    before = "Who spoke about lakes?"
    found = standing(text, [before], directory, Lookup(lambda _: THERE))
    assert (found.near == before) is near


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("where was it signed?", "What did Moyo say about the pact?", "Where was the pact signed?"),
        ("and when was it paid for?", "Who backed the plan?", "When was the plan paid for?"),
        ("how were they dug?", MOYO, "How were wells dug?"),
        ("for how much were they sold?", MOYO, "For how much were wells sold?"),
        ("when was it dug?", MOYO, "when was it dug?"),
        ("who endorsed it later?", "Where was the pact signed?", "who endorsed the pact later?"),
    ],
)
def test_what_was_done_to_it_is_asked_of_the_subject(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    assert standing(text, [before], directory, Lookup(nobody)).text == meant


def test_a_month_with_its_meeting_is_one_place(directory: Directory) -> None:
    earlier = "Compare Moyo and Ghana on wells at the May 2021 Council meeting"
    found = standing("And Kenya?", [earlier], directory, Lookup(nobody))
    assert found.text == "Compare Kenya and Ghana on wells at the May 2021 Council meeting?"


KILLED = "How many Ghanaians were killed in Chad?"


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("and displaced?", KILLED, "How many Ghanaians were displaced in Chad?"),
        (
            "and displaced?",
            "How many of the Ghanaians killed in Chad were kids?",
            "How many Ghanaians were displaced in Chad?",
        ),
        ("and killed?", "How many Ghanaians were told to go?", "How many Ghanaians were killed?"),
        ("by whom?", KILLED, "By whom were Ghanaians killed in Chad?"),
        ("what did he ask for?", KILLED, "what did Prisca Moyo ask for in GA/12001?"),
        ("and mills in all?", "How many wells are dry?", "How many mills are there?"),
    ],
)
def test_a_people_that_is_counted_is_not_who_speaks(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", "GA/12001"))
    assert standing(text, [before], directory, lookup).text == meant


@pytest.mark.parametrize(
    ("text", "utmost"),
    [
        ("who gave the higher one?", "most"),
        ("which is the higher figure?", "most"),
        ("the lower?", "least"),
        ("and the lowest?", "least"),
        ("whose figure is bigger?", "most"),
        ("who gave the smaller figure?", "least"),
        ("who gave the other figure?", ""),
        ("who disputed that?", ""),
        ("does anyone question that figure?", ""),
        ("who disagrees?", ""),
    ],
)
def test_of_the_values_told_the_furthest_may_be_asked_for(
    directory: Directory, text: str, utmost: str
) -> None:
    before = "What share of wells is dry?"
    assert standing(text, [before], directory, Lookup(nobody)) == Standing(before, utmost=utmost)
    assert standing("the lower?", [MOYO], directory, Lookup(nobody)).utmost == ""


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Did Moyo and Ghana speak?", "Did Kenya speak?"),
        ("Did Peru and Ghana ask for a fund?", "Did Kenya ask for a fund?"),
        ("What did Moyo and Ghana say about wells?", "What did Kenya say about wells?"),
        ("Compare Moyo and Ghana on wells", "Compare Kenya and Ghana on wells"),
    ],
)
def test_another_stands_for_all_who_were_asked_in_a_row(
    directory: Directory, before: str, meant: str
) -> None:
    assert standing("And Kenya?", [before], directory, Lookup(nobody)).text == meant


@pytest.mark.parametrize(
    ("some", "meant"),
    [
        ("which of them had already paid in?", "What did Ghana say about the fund?"),
        ("which of them have built some?", "What did Ghana say about the fund?"),
        ("which of them had paid for pumps?", "What did Ghana say about pumps?"),
    ],
)
def test_one_of_a_list_is_asked_of_what_the_list_is_on(
    directory: Directory, some: str, meant: str
) -> None:
    earlier = ["Who spoke about the fund?", some]
    assert standing("And Ghana?", earlier, directory, Lookup(nobody)).text == meant


SAID = "Which countries said they are a dry country?"


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("and a wet?", SAID, "Which countries said they are a wet country?"),
        ("which of them is also a donor?", SAID, "Which countries said they are a donor country?"),
        ("which of them has a mill?", SAID, "Which speakers have a mill?"),
        (
            "and a dam?",
            "Which States said they have built wells?",
            "Which States said they have built a dam?",
        ),
        (
            "and mended pipes?",
            "Which States said they have built wells?",
            "Which States said they have mended pipes?",
        ),
        ("and a curse?", "Who called the dam a gift?", "Who called the dam a curse?"),
        ("and dams?", "Who called for wells?", "Who called for dams?"),
        ("and a mill?", "Who said they will open a dam?", "Who said they will open a mill?"),
    ],
)
def test_a_list_of_who_said_so_goes_on_in_its_form(
    directory: Directory, text: str, before: str, meant: str
) -> None:
    assert standing(text, [before], directory, Lookup(nobody)).text == meant


def test_what_is_asked_of_some_of_a_list_goes_on_to_be(directory: Directory) -> None:
    earlier = [SAID, "which of them is also a donor?"]
    found = standing("and a lender?", earlier, directory, Lookup(nobody))
    assert found.text == "Which countries said they are a lender country?"
    assert found.among == SAID


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("How many wells are dry?", "How many wells are dry, according to Ghana?"),
        ("How many wells, according to Moyo?", "How many wells, according to Ghana?"),
        (MOYO, "did Ghana give a number?"),
    ],
)
def test_whether_somebody_gave_a_number_is_how_many_by_their_account(
    directory: Directory, before: str, meant: str
) -> None:
    found = standing("did Ghana give a number?", [before], directory, Lookup(nobody))
    assert found.text == meant
    if before != MOYO:
        found = standing("didn't Ghana give another number?", [before], directory, Lookup(nobody))
        assert found.text == meant


def test_whether_whoever_was_asked_gave_a_number_is_of_what_they_were_asked(
    directory: Directory,
) -> None:
    found = standing("did she give a number?", [MOYO], directory, Lookup(nobody))
    assert found.text == "did Moyo give a number about wells?"


def test_by_whose_account_it_is_asked_is_meant_be_it_misspelt(directory: Directory) -> None:
    before = "Since when has Ghana closed its wells, according to Prisca Mayo?"
    found = standing("what did she ask for?", [before], directory, Lookup(nobody))
    assert found.text == "what did Prisca Mayo ask for?"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("what was the poet's line?", "poet"),
        ("what was the proverb?", "proverb"),
        ("and what is his motto?", "motto"),
    ],
)
def test_the_words_of_whoever_was_quoted_are_asked_for(
    directory: Directory, text: str, what: str
) -> None:
    found = standing(text, [WHO], directory, Lookup(nobody))
    assert found == Standing(WHO, own=True, what=what)
    assert not standing("what was Ghana's line?", [WHO], directory, Lookup(nobody)).own


@pytest.mark.parametrize(
    ("text", "meant", "part", "outside"),
    [
        ("Only the Africans.", "Which African countries spoke about glaciers?", "african", None),
        (
            "just the Gulf states, please",
            "Which Gulf countries spoke about glaciers?",
            "gulf",
            None,
        ),
        ("Only those from Asia?", "Which countries in Asia spoke about glaciers?", "asian", None),
        (
            "And without the Europeans?",
            "Which non-European countries spoke about glaciers?",
            None,
            "european",
        ),
        (
            "other than the EU members?",
            "Which non-EU countries spoke about glaciers?",
            None,
            "eu",
        ),
        ("only the ministers", "Which speakers are ministers?", None, None),
        (
            "The European ones only.",
            "Which European countries spoke about glaciers?",
            "european",
            None,
        ),
        ("Any women among them?", "Which speakers are women?", None, None),
        (
            "narrow that to those from Africa",
            "Which countries in Africa spoke about glaciers?",
            "african",
            None,
        ),
        ("Only the wells.", "Only the wells.", None, None),
    ],
)
def test_a_list_is_narrowed_to_some_of_a_kind(
    directory: Directory, text: str, meant: str, part: str | None, outside: str | None
) -> None:
    found = standing(text, [WHO], directory, Lookup(nobody))
    assert (found.text, found.part, found.outside) == (meant, part, outside)
    assert (found.among == WHO) == (meant != text)


@pytest.mark.parametrize(
    "text",
    ["Which of them is from Ghana?", "which one is from Ghana?", "Is any of them from Ghana?"],
)
def test_whoever_of_a_list_is_of_a_country_is_looked_up_in_it(
    directory: Directory, text: str
) -> None:
    found = standing(text, [WHO], directory, Lookup(nobody))
    assert found == Standing("What did Ghana say about glaciers?", among=WHO, whom="Ghana")


LISTED = Lookup(
    lambda _: Cited("Prisca Moyo", names=("Prisca Moyo", "The representative of Ghana"))
)


@pytest.mark.parametrize(
    ("text", "meant", "among"),
    [
        ("did they mention pumps?", "Which speakers mentioned pumps", WHO),
        ("have they all asked for pumps?", "Which speakers have asked for pumps", WHO),
        ("what did they say about pumps?", "Which speakers spoke about pumps", WHO),
        (
            "what do they have in common?",
            "what do Prisca Moyo and the representative of Ghana have in common?",
            None,
        ),
        (
            "what did they say?",
            "what did Prisca Moyo and the representative of Ghana say?",
            None,
        ),
    ],
)
def test_they_are_all_who_are_listed(
    directory: Directory, text: str, meant: str, among: str | None
) -> None:
    assert standing(text, [WHO], directory, LISTED) == Standing(meant, among=among)


@pytest.mark.parametrize(
    "text",
    [
        "who spoke only about pumps?",
        "and which only spoke about pumps?",
        "who spoke about pumps only",
    ],
)
def test_who_did_no_more_than_one_thing_is_on_no_list_of_another(
    directory: Directory, text: str
) -> None:
    found = standing(text, [WHO], directory, LISTED)
    assert found.text.lower().endswith(" spoke about pumps?")
    assert found.besides == (WHO,)
    assert not standing(text, ["Who spoke about pumps?"], directory, LISTED).besides


def test_what_is_counted_is_talked_of_as_before(directory: Directory) -> None:
    lookup = Lookup(nobody)
    assert standing("how many?", [WHO], directory, lookup).counted
    found = standing("and the African ones?", [WHO, "how many?"], directory, lookup)
    assert (found.among, found.part) == (WHO, "african")


@pytest.mark.parametrize("text", ["and from Asia?", "and Asia?", "what about Asian ones?"])
def test_those_of_another_part_are_of_the_whole_list(directory: Directory, text: str) -> None:
    before = [WHO, "which of them are in Africa?"]
    found = standing(text, before, directory, Lookup(nobody))
    assert (found.among, found.part) == (WHO, "asian")
    again = standing(text, [*before, "are any of them Arab?"], directory, Lookup(nobody))
    assert again == found
    assert found.text.endswith(" spoke about glaciers?")


@pytest.mark.parametrize(
    ("last", "meant", "whom"),
    [
        ("What did Moyo say exactly?", "about glaciers", "the representative of Ghana"),
        ("What did Moyo say about wells?", "about wells", None),
    ],
)
@pytest.mark.parametrize(
    "text", ["And the other one?", "What about the others?", "and the rest?", "Now the other ones."]
)
def test_the_others_are_the_rest_of_the_list(
    directory: Directory, text: str, last: str, meant: str, whom: str | None
) -> None:
    found = standing(text, [WHO, last], directory, LISTED)
    assert found.text == f"What did the representative of Ghana say {meant}?"
    assert found.whom == whom
    assert standing(text, [last], directory, LISTED).whom is None  # of no list


def test_the_rest_of_a_long_list_is_asked_without_whoever_was_heard(directory: Directory) -> None:
    names = tuple(f"The Minister of Region {place}" for place in range(5))
    lookup = Lookup(lambda _: Cited("Prisca Moyo", names=("Prisca Moyo", *names)))
    for last, meant in (
        ("What did Moyo say?", "Besides Moyo, which speakers spoke about glaciers?"),
        (MOYO, "Besides Moyo, which speakers mentioned wells?"),
    ):
        found = standing("And the others?", [WHO, last], directory, lookup)
        assert found == Standing(meant, among=WHO)


@pytest.mark.parametrize(
    ("before", "value", "meant"),
    [
        (
            "How many wells are dry, according to Moyo?",
            "more than 400",
            "Besides Moyo, who said 400 wells are dry?",
        ),
        (
            "What death toll did Moyo give?",
            "forty",
            "Besides Moyo, who gave a death toll of forty?",
        ),
    ],
)
def test_who_else_gave_that_figure_is_asked_with_it(
    directory: Directory, before: str, value: str, meant: str
) -> None:
    lookup = Lookup(lambda _: Cited("Prisca Moyo", alone=True, value=value))
    for text in (
        "Who else gave that figure?",
        "Did anyone else cite the same number?",
        "Who gave the same figure?",
    ):
        found = standing(text, [before], directory, lookup)
        assert (found.text, found.besides) == (meant, (before,))
        assert found.having == value.removeprefix("more than ")


def test_she_is_the_woman_of_those_listed_and_he_the_man(directory: Directory) -> None:
    names = ("Kofi Addo", "Prisca Moyo", "Jon Reed")
    lookup = Lookup(lambda _: Cited("Kofi Addo", alone=True, names=names, women=("Prisca Moyo",)))
    for text, meant in (
        ("What did she ask for?", "What did Prisca Moyo ask for?"),
        ("What did he ask for?", "What did Kofi Addo ask for?"),
    ):
        assert standing(text, [WHO], directory, lookup).text == meant


def test_she_may_be_whoever_was_heard_before_the_others(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Jon Reed", alone=True, names=("Jon Reed",)))
    before = "Besides Moyo, who said 400 wells are dry?"
    found = standing("What did she say about pumps?", [before], directory, lookup)
    assert found.text == "What did Jon Reed say about pumps?"
    assert found.looser == ("What did Moyo say about pumps?",)


def test_a_figure_that_somebody_gave_may_be_of_another_thing(directory: Directory) -> None:
    before = "How many wells are dry, according to Moyo?"
    found = standing("What figure did Ghana give?", [before], directory, Lookup(nobody))
    assert found.looser == ("What figure did Ghana give?",)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Does either want pumps?", "Do Moyo and Ghana want pumps?"),
        ("and did both mention pipes?", "Did Moyo and Ghana mention pipes?"),
        ("Has neither delegation dug wells?", "Have Moyo and Ghana dug wells?"),
        ("Did either of them mention pipes?", "Compare Moyo and Ghana on pipes?"),
    ],
)
def test_either_is_of_the_two_asked_in_turn(directory: Directory, text: str, meant: str) -> None:
    before = [MOYO, "And Ghana?"]
    assert standing(text, before, directory, Lookup(nobody)).text == meant
    assert standing(text, [WHO], directory, Lookup(nobody)).text != meant


def test_the_hours_are_of_the_meeting_that_was_talked_of(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Moyo", "GA/12001", mostly=True))
    for text in ("When did the meeting start?", "How long did that meeting last?"):
        asked = text.replace("that", "the").rstrip("?")
        assert standing(text, [MOYO], directory, lookup).text == f"{asked} in GA/12001?"
    assert standing("When did the meeting on fish start?", [MOYO], directory, lookup).text == (
        "When did the meeting on fish start?"
    )
    alone = replace(lookup, several=False)
    assert standing("When did it end?", ["When did the meeting start?"], directory, alone).text == (
        "When did the meeting end?"
    )


def test_that_vote_is_of_the_meeting_that_voted(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited(None, "SC/880", mostly=True))
    found = standing("Who called that veto sad?", ["Who vetoed the draft?"], directory, lookup)
    assert found.text == "Who called that veto sad in SC/880?"
    assert found.looser == ("Who called that veto sad?",)
    assert standing("Who called that veto sad?", [MOYO], directory, lookup).text == (
        "Who called that veto sad?"
    )


def test_who_asked_is_of_a_question_that_was_quoted(directory: Directory) -> None:
    before = "How many wells were dug?"
    asking = Lookup(lambda _: Cited("Moyo", asking=True))
    assert standing("Who asked?", [before], directory, asking) == Standing(before, who=True)
    assert standing("Who asked?", [before], directory, Lookup(nobody)) == Standing("Who asked?")


def test_nobody_is_against_what_is_counted(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("Moyo", against=False))
    before = "How many wells did Moyo say were dug?"
    assert not standing("Who disputed that?", [before], directory, lookup).looser
    assert standing("Who disputed that?", [MOYO], directory, lookup).looser


def test_who_else_than_somebody_is_who_besides_them(directory: Directory) -> None:
    found = standing("Who else than Ghana dug wells?", [], directory, Lookup(nobody))
    assert found.text == "Besides Ghana, who dug wells?"
    before = "What did Ghana say about wells in May 2021?"
    found = standing("Who else but Ghana dug wells?", [before], directory, Lookup(nobody))
    assert found.text == "Besides Ghana, who dug wells in May 2021?"


def test_of_some_of_a_list_who_voted_so_they_are_counted(directory: Directory) -> None:
    before = [WHO, "Which of them had voted in favour?"]
    found = standing("How many is that?", before, directory, Lookup(nobody))
    assert (found.counted, found.among) == (True, "Which speakers had voted in favour?")


def test_what_whoever_spoke_last_said_is_on_nothing_else(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited("The representative of Kenya", "SC/880", mostly=True))
    found = standing("What did he say?", ["Who spoke last?"], directory, lookup)
    assert found.text == "What did the representative of Kenya say in SC/880?"


def test_who_spoke_is_of_the_meeting_that_was_asked_for(directory: Directory) -> None:
    lookup = Lookup(lambda _: Cited(None, "SC/880", mostly=True))
    before = ["Which meeting was about bridges?", "When did it start?"]
    assert standing("Who spoke?", before, directory, lookup).text == "Who spoke in SC/880?"
    found = standing("When did it end?", [*before, "Who spoke?"], directory, lookup)
    assert found.text == "When did the meeting end in SC/880?"


def test_how_old_they_are_is_about_what_was_told_of_before(directory: Directory) -> None:
    before = ["What did Ghana say about the two divers?", "How old were they?"]
    found = standing("Who else spoke about them?", before, directory, Lookup(nobody))
    assert found.text == "Who else spoke about the two divers?"
    before = ["What did Ghana say about wells?", "How old are wells?"]
    found = standing("Who else spoke about them?", before, directory, Lookup(nobody))
    assert "wells" in found.text


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("When will the fund be launched?", "By whom will the fund be launched?"),
        ("Where was the pact signed in GA/12001?", "By whom was the pact signed in GA/12001?"),
        ("When did the fund begin?", "When did the fund begin?"),
        (MOYO, MOYO),
    ],
)
def test_by_whom_a_thing_was_done_that_was_asked_when(
    directory: Directory, before: str, meant: str
) -> None:
    assert standing("By whom?", [before], directory, Lookup(nobody)).text == meant


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        (MOYO, "How many people, according to Moyo on wells?"),
        (
            "Who paid for wells?",
            "How many people, according to the representative of Chad on wells?",
        ),
        ("Who spoke?", "How many people?"),
    ],
)
def test_how_many_people_are_those_told_of_by_the_one_cited(
    directory: Directory, before: str, meant: str
) -> None:
    lookup = Lookup(lambda _: Cited("The representative of Chad", alone=True))
    assert standing("How many people?", [before], directory, lookup).text == meant
    several = Lookup(lambda _: Cited("The representative of Chad"))
    found = standing("How many people?", [before], directory, several)
    assert (found.text == meant) == (before != "Who paid for wells?")
