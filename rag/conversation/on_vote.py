"""What leans on a vote: "who was against?", "and on pumps?", "why?"

Comes in: a Turn. Goes out: the question that it means, or None where it is worded otherwise.
Does not know: the other ways of leaning.
"""

from __future__ import annotations

import re

from rag.conversation import leaning
from rag.conversation.earlier import Earlier
from rag.conversation.turn import Standing, Turn, all_but
from rag.questions import wording
from rag.questions.wording import any_case
from rag.words import first_large, first_small, level, words

_BEHIND_CAST = {"favour": " of", "favor": " of", "for": "", "against": ""}  # else " on"
_EXPLAINED_THAT = re.compile(
    rf"^{wording.LED_BY}how did (?P<who>.+?) (?:explain|justify|defend) (?:that|this|it)\W*$"
)
# What became of texts asked about before: "were they adopted?"
_THEIR_FATE = re.compile(
    rf"^{wording.LED_BY}(?P<asks>(?:when|why|how|where) )?"
    r"(?P<were>were|are|have|did|was|is|has) (?:they|it|that|this) "
    r"(?P<done>(?:all |both |ever |also )*"
    r"(?:(?:been )?(?:adopted|rejected|approved|passed|accepted|withdrawn|defeated|"
    r"put to (?:the|a) vote|voted (?:on|down))|pass|fail)\b(?! (?:it|the|them|that|this)\b).*)$"
)
# What stands in the text that was voted on: "what did it demand?"
_ITS_TERMS = re.compile(
    rf"^{wording.LED_BY}what (?P<does>did|does|do|would|will) (?:it|that|this) "
    r"(?P<do>(?:actually |really |also )?(?:say|demand|ask for|ask|call for|want|require|decide|"
    r"propose|contain|do|condemn|urge|reaffirm|declare|request|provide))\W*$"
)
_ASKS_WHY = re.compile(rf"^{wording.LED_BY}why\b|.*,? and why\W*$")
_A_WAY = re.compile(r"in favou?r|for|against|(?:the )?abst(?:ain(?:ed|ing|ers?)?|entions?)")
_WHO_WAS_OF_A_SIDE = re.compile(
    rf"^{wording.LED_BY}(?:(?:who|which(?: ones?| countries| states)?) (?:all )?"
    r"(?:was|were|is|are|voted|said|went) )?"
    r"(?P<way>against|for|in favou?r|yes|no)(?: (?:to )?(?:it|that))?\W*"
    r"(?:(?:and )?(?:which ones?|who|name them)\W*)?$|"
    rf"^{wording.LED_BY}(?:who|which(?: ones?| countries| states)?) (?:all |else )?abstained"
    r"(?: on (?:it|that))?\W*$"
)
# Which way those voted of whom an earlier question asks, up to what they voted on.
_VOTED_SO = any_case(
    r"\b(?:voted|votes|vote) (?:for|against|in favou?r(?: of)?|yes|no)"
    r"(?: (?:and|or) (?:for|against))?\b(?: (?:on|to))?|"
    r"\babstain(?:ed)?\b(?: (?:on|from|in)(?: voting on| the vote on)?)?"
)
_CAST_ON = any_case(r" (?:of|to|(?:on|from|in)(?: voting on| the vote on)?)$")
# How many went a way, or how the vote went, and no more of whom.
_THE_TALLY = re.compile(
    rf"^{wording.LED_BY}(?:how many (?:(?:[\w-]+ )?{wording.BODIES} )?"
    r"(?:(?:have |had )?(?:voted|abstained)\b|"
    r"(?:were|was|are|stood) (?:against|in favou?r)(?=\W*$))|"
    r"what(?: was| is|['’]s) the (?:vote|tally|result of the vote)(?=\W*$))"
)
_CAST_AT_END = re.compile(r"(?:against|in favou?r|for|abstained|vote|tally)(?P<it> it)?\W*$")
_ON_WHAT = re.compile(r" (?:on|about) [^?.!]+")
_THE_VOTE = re.compile(r"(?:the |its )?(?:final )?(?:vote|votes|voting|ballot|result|outcome)")


def on_another_text(turn: Turn, rest: str, *, about: bool) -> str | None:
    """The earlier question of a vote, put to another text, or to the one ``about`` a thing."""
    before, is_text = turn.before, leaning.A_TEXT.fullmatch(level(rest))
    if not (about or is_text):
        return None
    if before.asks_how_it_went:
        return f"What was the vote on {rest}?"
    if before.asks_how_one_voted and before.bare.asked:
        return f"How did {before.bare.asked[0].label} vote on {rest}?"
    cast = _VOTED_SO.search(before.bare.text) if before.asks_who_voted else None
    if cast is None:
        return None
    did = _CAST_ON.sub("", before.bare.text[: cast.end()])
    on = _BEHIND_CAST.get(did.lower().split()[-1], " on")
    return f"{did}{on} {rest if is_text else f'the text on {rest}'}?"


def of_the_vote(turn: Turn, rest: str) -> str | None:
    """The vote, or who went another way; None where a text is none."""
    before = turn.before
    if _THE_VOTE.fullmatch(level(rest)):
        return the_vote(turn)
    voted = before.asks_who_voted or before.asks_how_it_went
    way = voted and _A_WAY.fullmatch(level(rest))
    return _of_the_way(before, None if "abst" in level(rest) else level(rest)) if way else None


def of_the_tally(turn: Turn) -> Standing | None:
    """How many went a way, or how the vote went, behind what somebody said: nobody's account of it,
    and on what was talked of only where that is a text.
    """
    before = turn.before
    if before.of_a_vote or not _THE_TALLY.match(turn.plain):
        return None
    asks = first_large(re.sub(f"^{wording.LED_BY}", "", turn.text, flags=re.IGNORECASE))
    cast, text = _CAST_AT_END.search(level(asks)), leaning.A_TEXT.search(before.plain)
    asks = asks[: cast.start("it") if cast and cast["it"] else None].rstrip(" ?.!")
    if not (cast and text):
        return turn.within(f"{re.sub(' for$', ' in favour', asks)}?")
    behind = _ON_WHAT.match(before.bare.text, text.end())
    on = f"{before.bare.text[slice(*text.span())]}{behind[0] if behind else ''}"
    return turn.within(f"{asks}{_BEHIND_CAST.get(asks.split()[-1].lower(), ' on')} {on}?")


def of_their_fate(turn: Turn) -> Standing | None:
    """What became of what the earlier question is about: "were they adopted?"."""
    found = _THEIR_FATE.match(turn.plain)
    texts = leaning.TEXTS.search(turn.before.plain) if found else None
    if found and not texts and turn.before.of_a_vote and found["were"] not in {"were", "are"}:
        asked = f"{found['asks'] or ''}{found['were']} {_voted_on(turn.before)}"
        return turn.within(f"{first_large(asked)} {turn.words(found, 'done')}")
    if not (found and texts):
        return None
    many = texts["text"].endswith("s")
    were = found["were"]
    if not many and were in {"were", "are", "have"}:
        return None
    were = {"was": "were", "is": "are", "has": "have"}.get(were, were) if many else were
    the = (not many and turn.before.voted_on) or f"the {texts['text']}"
    were = first_large(f"{found['asks'] or ''}{were} {the}")
    return turn.within(f"{were} {turn.words(found, 'done')}")


def of_its_text(turn: Turn) -> Standing | None:
    """What the text asked for or says that was voted on: "what did it demand?"."""
    found = _ITS_TERMS.match(turn.plain)
    if not (found and turn.before.of_a_vote):
        return None
    what = _voted_on(turn.before)
    return turn.within(f"What {found['does']} {what} {turn.words(found, 'do')}?")


def _voted_on(before: Earlier) -> str:
    """What was voted on, as a text: ``the resolution on wells``."""
    return before.voted_on or f"the resolution{before.on}"


def the_vote(turn: Turn) -> str:
    """How the vote on the text asked about before went."""
    on = leaning.A_TEXT.search(turn.before.plain)
    return f"What was the vote{f' on {on[0]}' if on else ''}?"


def of_a_vote(turn: Turn) -> str | None:
    """How somebody explains the vote asked about before."""
    found, before = _EXPLAINED_THAT.match(turn.plain), turn.before
    if found and (before.asks_who_voted or before.asks_how_one_voted):
        return before.within(f"How did {turn.words(found, 'who')} explain its vote{before.on}?")
    return None


def of_a_side(turn: Turn) -> str | None:
    """Who voted the other way: "and who was against?"."""
    side, before = _WHO_WAS_OF_A_SIDE.match(turn.plain), turn.before
    if side and (before.asks_who_voted or before.asks_how_it_went or before.asks_how_one_voted):
        asks = _of_the_way(before, side["way"])
        one = before.label if leaning.ELSE.search(turn.plain) else None
        return before.within(f"{all_but(one)}{first_small(asks)}" if one else asks)
    return None


def why(before: Earlier) -> str:
    """The earlier question, of why that is; of a vote, how it is explained."""
    asked = next((one for one in before.bare.asked if one.entries), None)
    if asked and before.asks_how_one_voted:
        return before.within(f"How did {asked.label} explain its vote{before.on}?")
    if before.asks_how_it_went:
        return before.within(f"Who explained their vote{before.on}?")
    if _ASKS_WHY.match(level(before.text)):
        return before.text
    return f"{before.text.rstrip(' ?.!')}, and why?"


def _of_the_way(before: Earlier, way: str | None) -> str:
    """Who voted another way, or abstained (no ``way``), on what the earlier question names."""
    cast = f"voted {way}" if way else "abstained"
    on = _BEHIND_CAST.get(cast.rsplit(maxsplit=1)[-1], " on")
    found = _VOTED_SO.search(before.bare.text)
    text = before.voted_on or (f"the text{before.on}" if before.subject else "")
    rest = before.bare.text[found.end() :].rstrip(" ?.!") if found else f" {text}"
    return f"Who {cast}{on}{rest}?" if words(rest) else f"Who {cast}?"
