"""Questions put as instructions, as agents put them."""

import pytest

from rag.questions.instruction import asked_plainly, of_the_draft


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I need a list of everyone who spoke of wells.", "List everyone who spoke of wells."),
        (
            "could you give me the full list of the countries that spoke of wells?",
            "Which countries spoke of wells?",
        ),
        ("I'd like to know who dug wells", "Who dug wells?"),
        ("Please identify which panellist spoke of wells.", "Which panellist spoke of wells?"),
        (
            "Identify the speaker who spoke of wells and state the reason given.",
            "Which speaker spoke of wells?",
        ),
        (
            "In the debate on wells, kindly indicate who wants funds, name both, and state why.",
            "In the debate on wells, who wants funds?",
        ),
        ("Which delegate opposed it? Please quote the sentence.", "Which delegate opposed it?"),
        (
            "Did Moyo want a toll? Looking for her own words from the March debate.",
            "Did Moyo want a toll from the March debate?",
        ),
        ("the toll: who spoke of it?", "Who spoke of the toll?"),
        ("what was Chad's defence?", "What did Chad say?"),
        ("Who, besides Chad, said Mali may dig?", "Who, besides Chad, said Mali may dig?"),
        ("List all countries that dug wells.", "Which countries dug wells?"),
        ("Name every delegation which dug wells", "Which delegations dug wells?"),
        ("Please tell me all the States who dug wells", "Which States dug wells?"),
        ("countries that dug wells", "Which countries dug wells?"),
        ("Name the country that hosts the well", "Which country hosts the well?"),
        ("envoy who spoke of his own well", "envoy who spoke of his own well"),
        ("I need to know what countries dug wells", "Which countries dug wells?"),
        ("can you tell me which States dug wells?", "Which States dug wells?"),
        ("which States dug wells, please?", "Which States dug wells?"),
        ("Tell me who dug wells, thanks", "Who dug wells?"),
        ("could you please tell me how many wells are dry?", "How many wells are dry?"),
        ("tell me what Moyo said about wells", "What did Moyo say about wells?"),
        ("what Chad proposed for wells", "What did Chad propose for wells?"),
        ("what chad said on wells", "What did chad say on wells?"),
        ("What has Moyo announced?", "What did Moyo announce?"),
        ("What share of Chadians said so?", "What share of Chadians said so?"),
        ("what delegate said so?", "what delegate said so?"),
        ("who took in villagers?", "Who hosted villagers?"),
        ("which States would take Malians in?", "Which States would host Malians?"),
        ("who took in the whole of it?", "who took in the whole of it?"),
        ("who spoke in Chad?", "who spoke in Chad?"),
        ("How many wells are dry, says Moyo?", "How many wells are dry, according to Moyo?"),
        (
            "Which wells did Chad seal, as Mali said?",
            "Which wells did Chad seal, according to Mali?",
        ),
        (
            "How many fled, as told by the delegate of Mali?",
            "How many fled, according to the delegate of Mali?",
        ),
        (
            "Under which document symbol was the resolution on taps adopted?",
            "What is the symbol of the resolution adopted on taps?",
        ),
        ("In which document is Chad's toll?", "In which document is Chad's toll?"),
        (
            "In which document is the Chadian amendment?",
            "What is the symbol of the Chadian amendment?",
        ),
        ("Compare Chad with Mali on why they abstained.", "Why did Chad and Mali abstain?"),
        (
            "Contrast Chad and Mali on why each voted against the toll",
            "Why did Chad and Mali vote against the toll?",
        ),
        ("As Moyo put it, who broke the pact?", "According to Moyo, who broke the pact?"),
        ("how many fled, as she said?", "How many fled, according to her?"),
        (
            "Since when has Chad shut the pier, as the Council was told in May 2024?",
            "Since when has Chad shut the pier at the Council's meeting in May 2024?",
        ),
        (
            "As the lakes debate heard, how many fled?",
            "How many fled at the lakes debate?",
        ),
        (
            "Who was as sad as the Council was told?",
            "Who was as sad as the Council was told?",
        ),
        ("Who broke the pact, as you said?", "Who broke the pact, as you said?"),
        ("Did Chad say the same as Mali said?", "Did Chad say the same as Mali said?"),
        ("When did Chad, as Council President, open the pier?", "When did Chad open the pier?"),
        ("did Chad say anything about tides?", "Did Chad mention tides?"),
        (
            "Did Chad say anything on behalf of the Lakes Group?",
            "Did Chad say anything on behalf of the Lakes Group?",
        ),
        ("Did Bako say “Stop, says the fox”?", "Did Bako say “Stop, says the fox”?"),
        ("What did the briefers tell the Council?", "What did the briefers tell the Council?"),
        ("What did Chad say Mali told the Council?", "What did Chad say Mali told the Council?"),
        ("and slavery, who mentioned it?", "Who mentioned slavery?"),
        ("What were Chad's arguments on the toll?", "What did Chad say about the toll?"),
        ("What did Moyo tell the Council about wells?", "What did Moyo say about wells?"),
        ("what did Moyo say about it, word for word?", "What did Moyo say about it?"),
        ("who else brought them up?", "Who else mentioned them?"),
        (
            "Which States want the draft on wells voted down?",
            "Which States opposed the draft on wells?",
        ),
        ("who wants Chad's amendment adopted?", "Who supported Chad's amendment?"),
        ("Who said they would turn down Chad's text?", "Who opposed Chad's text?"),
        ("Who tried to justify the raid on wells?", "Who defended the raid on wells?"),
        ("Did anyone else bring that up?", "Did anyone else mention that?"),
        ("what about pumps, who mentioned that?", "Who mentioned pumps?"),
        ("and the pumps, who brought them up?", "Who mentioned the pumps?"),
        ("Really, who said that?", "Really, who said that?"),
        ("question: who abstained on it?", "question: who abstained on it?"),
        ("Determine how many wells were dug.", "How many wells were dug?"),
        ("Who urged States to name the culprits?", "Who urged States to name the culprits?"),
        ("Who asked us to map and list each well?", "Who asked us to map and list each well?"),
        ("What did Moyo identify as the cause?", "What did Moyo identify as the cause?"),
        ("Who is Ada Moyo and what did she say of wells?", "What did Ada Moyo say of wells?"),
        ("who's moyo, and which wells did he dig", "Which wells did moyo dig?"),
        ("Who is Moyo?", "Who is Moyo?"),
        ("Who rejected calls for a truce?", "Who opposed a truce?"),
        ("Who rejected the draft?", "Who rejected the draft?"),
        ("who had a go at the draft", "Who criticized the draft?"),
        ("Which speakers took a swipe at Chad?", "Which speakers criticized Chad?"),
        ("Explain the vote.", "Explain the vote."),
        ("thanks or praise for Chad's efforts - list them", "Who thanked Chad's efforts?"),
        ("praise for the efforts of Chad: which delegations", "Which delegations praised Chad?"),
        ("blame put on Chad - by whom", "Who blamed Chad?"),
        ("blame placed on the mill - who did it", "Who blamed the mill?"),
        ("criticism of Chad in the debate", "Who criticized Chad in the debate?"),
        ("criticism of the mill", "criticism of the mill"),
    ],
)
def test_what_is_asked_first_is_asked_as_a_question(text: str, plain: str) -> None:
    assert asked_plainly(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Is it true that Chad backed the text?", "Chad backed the text?"),
        ("is it true that Chad voted against it?", "Did Chad vote against it?"),
        ("Did Chad vote with Peru on the text?", "How did Chad and Peru vote on the text?"),
        ("did Chad vote the same way as the Peruvians", "How did Chad and the Peruvians vote?"),
        ("did the issue of wells come up at all?", "Who mentioned wells?"),
        ("Did wells get raised?", "Who mentioned wells?"),
        ("Was anything said about wells?", "What was said about wells?"),
        ("has anything been said on the toll", "What was said about the toll?"),
        ("Was there anything said about wells?", "What was said about wells?"),
        ("did anything about wells come up?", "What was said about wells?"),
        ("Did anything come up on wells?", "What was said about wells?"),
        ("Was anything done about wells?", "Was anything done about wells?"),
        ("Was Chad mentioned during the debate?", "Who mentioned Chad during the debate?"),
        ("Was Chad mentioned by Peru?", "Was Chad mentioned by Peru?"),
        ("Did Chad vote with reluctance, or not?", "Did Chad vote with reluctance, or not?"),
        ("Has Chad taken the floor?", "Did Chad speak?"),
        ("was Chad heard at all?", "Did Chad speak?"),
        ("Did we hear from Chad during the debate?", "Did Chad speak during the debate?"),
        ("did anyone from Chad address the Council", "Did Chad speak?"),
        ("Is there a statement by Chad?", "Did Chad speak?"),
        ("Did Chad intervene?", "Did Chad speak?"),
        ("Was a shot heard?", "Was a shot heard?"),
        ("was chad heard?", "Did chad speak?"),
        ("Was Africa represented?", "Which countries in Africa spoke?"),
        ("Was there anything from Chad on wells?", "What did Chad say about wells?"),
        (
            "Who spoke for Chad, and what did Peru say?",
            "Who spoke for Chad, and what did Peru say?",
        ),
        ("Neither Chad nor Peru spoke, right?", "Did Chad or Peru speak?"),
        ("Did Chad and Peru both back wells?", "Did Chad and Peru back wells?"),
        ("Any mention of the wells?", "Who mentioned the wells?"),
        ("Was Chad criticised?", "Who criticised Chad?"),
        ("Was the text adopted?", "Was the text adopted?"),
        ("Did anybody use the phrase deep wells?", "Who used the phrase deep wells?"),
        ("Who spoke for Chad, and what figures did he give?", "What figures did Chad give?"),
        (
            "Which minister represented Chad and how many wells were dug?",
            "According to Chad, how many wells were dug?",
        ),
        ("Where does Chad stand on wells?", "What did Chad say about wells?"),
        ("Who voted for it, in their own words?", "Who said that they voted for it?"),
        ("Did Chad intervene in the war?", "Did Chad intervene in the war?"),
        ("Did Chad make a statement on wells?", "Did Chad make a statement on wells?"),
    ],
)
def test_what_it_asks_of_whom_it_names(text: str, plain: str) -> None:
    assert asked_plainly(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Please list the criticisms the delegate of Chad made of Peru.",
            "What criticisms did the delegate of Chad make of Peru?",
        ),
        (
            "Enumerate the demands put forward by Chad in the debate",
            "What demands did Chad put forward in the debate?",
        ),
        ("List all concerns raised by Peru", "What concerns did Peru raise?"),
        ("List the countries that Chad described", "List the countries that Chad described"),
        ("List delegations that made pledges", "Which delegations made pledges?"),
        (
            "List the resolutions on Peru that were put to a vote.",
            "List the resolutions on Peru that were put to a vote.",
        ),
        (
            "Name the ambassadors from Africa who described hunger.",
            "Name the ambassadors from Africa who described hunger.",
        ),
        (
            "List the sanctions on Peru’s oil described by Chad.",
            "List the sanctions on Peru’s oil described by Chad.",
        ),
        ("List the wells described in the report", "List the wells described in the report"),
    ],
)
def test_what_one_said_is_no_list_of_speakers(text: str, plain: str) -> None:
    assert asked_plainly(text) == plain


def test_it_is_the_draft_where_nothing_was_asked_before() -> None:
    assert of_the_draft("Was it adopted?") == "Was the draft resolution adopted?"
    assert of_the_draft("did it pass") == "did the draft resolution pass?"
    assert of_the_draft("Was it cold?") == "Was it cold?"
