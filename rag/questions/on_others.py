"""What leans on whoever did or said the same: "who else did?", "was she the only one?"

Comes in: the earlier question, as an Earlier, or a Turn. Goes out: that question asked of those
besides whom it brought up, or None where it is worded otherwise. Does not know: the other ways of
leaning.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag.english import is_english
from rag.questions import leaning, wording
from rag.questions.earlier import Earlier
from rag.questions.turn import Standing, Turn, in_a_sentence
from rag.words import first_small, level

# Whether somebody did it alone: "was she the only one?", "is Chad alone in that?", "were there
# others?"
_WHOM = r"(?:he|she|it|they|that|this|(?P<who>(?!there\b)[^,?]+?))"
_IN_IT = r"(?: in (?:that|this|it|saying (?:that|this|so|it)|doing (?:that|this|so|it)))?"
_ALONE = re.compile(
    rf"^{wording.LED_BY}(?:(?:was|is|were|are) {_WHOM} (?:(?:really |quite )?alone|the only "
    r"(?:one|speaker|country|state|delegate|delegation|member|person)s?(?: (?:who|that|to) "
    rf"(?:sa(?:y|id)|th(?:ink|ought)|d(?:o|id)) (?:that|this|so|it))?){_IN_IT}|"
    r"(?:was|is) (?:that|this|it) (?:only|just) (?:him|her|them|(?P<only>[^,?]+?))|"
    r"(?:were|are|was|is) there (?:(?:any|some) )?(?:others?|(?:any|some)(?:one|body) else)"
    rf"{_IN_IT})\W*$"
)
# Whether somebody did a thing, up to what: "did the Chadian delegate ask for …".
_DID = re.compile(r"^(?:so |and |but )*did (?:the )?$", re.IGNORECASE)
_OFFICE = re.compile(rf"(?:['’]s?)?(?: (?:(?:foreign|prime) )?{wording.DELEGATE})?(?= )")
_PAST = {
    "say": "said", "speak": "spoke", "think": "thought", "tell": "told", "give": "gave",
    "make": "made", "take": "took", "bring": "brought", "put": "put", "see": "saw", "go": "went",
    "come": "came", "get": "got", "have": "had", "do": "did", "lay": "laid", "find": "found",
    "hold": "held", "set": "set", "send": "sent", "pay": "paid", "call": "called",
    "stand": "stood", "meet": "met", "leave": "left", "know": "knew", "keep": "kept",
    "write": "wrote", "show": "showed", "lead": "led", "draw": "drew", "rise": "rose",
    "deny": "denied", "justify": "justified", "identify": "identified", "reply": "replied",
    "refer": "referred", "admit": "admitted", "commit": "committed", "plan": "planned",
    "let": "let", "cut": "cut", "quit": "quit", "withdraw": "withdrew", "begin": "began",
}  # fmt: skip
# Whether anybody else tells how many or how much: "who else gave a toll?"
_A_FIGURE = re.compile(
    rf"^{wording.LED_BY}(?:(?:who|(?:did|has|have) (?:anyone|anybody|any \w+)) (?P<else>else)|"
    r"(?P<others>which others?)|who|which \w+) "
    rf"(?:{wording.GIVES}|had|has|put|told of) "
    r"(?:(?:an?|any|another|other|different|more|some|their own|such|one|death|casualty)(?: |$))*"
    rf"{wording.FIGURE}s?"
    r"(?: (?:for|of|on) (?:it|that|this|them))?(?: too| as well)?\W*$"
)
_HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
_DID_WHO = re.compile(r"how (?:many|much)\b[^?,]*?\b(?P<did>did )", re.IGNORECASE)
_VERB = re.compile(r"(?:['’]s?)? (?P<verb>[a-z]+)")


def past(verb: str) -> str:
    """What somebody did who did "verb": ``asked``; ``did dig``, where its past is not known."""
    if verb in _PAST:
        return _PAST[verb]
    regular = f"{verb}d" if verb.endswith("e") else f"{verb}ed"
    return regular if is_english(regular) else f"did {verb}"


def asks_whether_alone(plain: str, before: Earlier) -> bool:
    """Whether a text asks whether whoever did it did so alone: whom it names is who was asked."""
    found = _ALONE.match(plain)
    who = found and (found["who"] or found["only"])
    return bool(found) and (not who or level(who) in level(before.text))


def other_figures(turn: Turn) -> Standing | None:
    """Who tells how many or how much it is, behind a question of that: ``else``, besides whoever
    was heard.
    """
    found, before = _A_FIGURE.match(turn.plain), turn.before
    if found is None or not before.is_count or before.bare.kind.many:
        return None
    asked = leaning.BY_ACCOUNT.sub("", before.bare.text).strip(" ?.!")
    if not _HOW_MANY.match(asked):
        return None
    others = found["else"] or found["others"]
    theirs = leaning.BY_ACCOUNT.search(before.bare.text) or _DID_WHO.match(asked)
    heard = before.label if theirs and before.named in before.bare.asked else None
    heard = heard or (turn.cited.name if turn.cited.alone else None)
    who = f"Besides {in_a_sentence(heard)}, who" if others and heard else "Who"
    told = turn.within(f"{who} said {first_small(_in_order(asked, turn))}?")
    return replace(told, besides=(before.text,)) if others else told


def _in_order(asked: str, turn: Turn) -> str:
    """``how many wells Chad did dig`` for "how many wells did Chad dig"."""
    did = _DID_WHO.match(asked)
    behind = [one for one in turn.directory.named_in(asked) if did and one.start >= did.end()]
    verb = _VERB.match(asked, behind[0].end) if behind else None
    if did is None or verb is None:
        return asked
    who = asked[did.end() : verb.start()]
    return f"{asked[: did.start('did')]}{who} {past(verb['verb'])}{asked[verb.end() :]}"


def who_did(before: Earlier) -> str | None:
    """Who did that of which the earlier question asks whether somebody named did it: ``who asked
    for a fund``; None where it asks something else.
    """
    bare = before.bare
    one = bare.asked[0] if len(bare.asked) == 1 else None
    if one is None or not one.entries or not _DID.match(bare.text[: one.start]):
        return None
    office = _OFFICE.match(bare.text, one.end)
    verb, _, rest = bare.text[office.end() if office else one.end :].strip(" ?.!").partition(" ")
    if not (rest and verb.isalpha() and verb.islower()) or leaning.SOMEBODY.search(level(rest)):
        return None
    return f"who {past(verb)} {rest}"
