"""Of what kind a question is: who, a list, a comparison, a theme or a statement.

Comes in: a question, and those it names. Goes out: its Kind, and the part of the world whose
countries it asks of. Does not know: whose words are wanted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answer import Kind
from rag.countries import EITHER_PART, PLACES, country_code
from rag.english import is_english
from rag.holdings.directory import Named
from rag.questions import wording
from rag.questions.stance import asked_stance
from rag.questions.whom import gives_account
from rag.questions.wording import A_DAY, BODIES, BODY, DELEGATE, POLITE, SPOKE, STATES, any_of

# What is told of those asked about, by whoever: "were reported killed", "are said to be missing".
_SAID_OF = re.compile(
    r"\b(?:was|were|is|are|been) (?:reported|said|claimed|stated|believed|thought) "
    r"(?:to (?:be|have)|as|(?:[a-z]+ed|dead|hurt|missing|slain|lost|held|taken))\b|"
    r"\b(?:was|were|been|being) (?:told|ordered|asked|urged|advised|warned) (?:(?:not )?to|of|by)\b"
)
_DONE_TO = re.compile(r"\b(?:was|were|is|are|been|be) (?:[\w'’-]+ ){1,4}?[a-z]+ed\b|\bto blame\b")
# Between "what" and a title and name: "what worried Ambassador Moyo" asks for no ambassador.
_WHAT_DID = re.compile(rf"^{POLITE}*(?:what|which) [a-z]+ $")
# Behind a name: whom he or she met, or blamed.
_WHOM_THEY = re.compile(
    r"(?:[,:;]| [-–—]) ?(?:and |so )?whom? (?:did|does|has|have|had|would|will) (?:he|she|they)\b"
)
# Before the name of whoever said or did it: "who did …", "with which countries does …".
_BEFORE_WHOM = r"(?:(?:to|with|in|from|of|on|against|for|at|about|among|under) )?"
_DOING = r"(?:did|does|do|has|had|would|will|may|might|can|could|should|must)"
_WHOM = re.compile(
    rf"^{POLITE}*{_BEFORE_WHOM}(?:whom? (?:{_DOING}|have)|"
    rf"(?:which|what|how many) (?:[\w-]+ ){{0,2}}?(?:{BODY}|{BODIES}|{DELEGATE}) "
    rf"(?:{_DOING}|is|was|were)) "
    rf"(?:the )?(?:{DELEGATE} (?:of|for|from) (?:the )?)?$"
)
# Behind whom it is done by: "which countries was it tabled by?", "… has Chad's backing?".
_BY_WHOM = re.compile(r"\b(?:by|from)\W*$")
# Support for a thing, worries about it: whose, where nobody is named.
_NOUN_LED = re.compile(
    rf"^{POLITE}*(?:the )?(?:(?:any|all|most) )?"
    r"(?:support|backing|opposition|pushback|objections?|resistance|praise|thanks|criticism|"
    r"condemnation|worr(?:y|ies)|concerns?|calls?|pledges?|promises|demands?|doubts?) "
    r"(?:for|to|against|on|about|over|that)\b"
)
_OWNED = re.compile(r"\b(?:of|by|from) (?:the )?$")
_HOW_MANY_STATES = re.compile(
    rf"^{POLITE}*how many (?:of (?:the|these|those) |other |different )*"
    rf"(?:{STATES}|(?:[a-z]+ )?(?:ngos|organi[sz]ations|agencies|groups|leaders)\b)"
)
_BOUND_THEMSELVES = re.compile(
    r" (?:(?:have|has|had) )?(?:pledged|promised|committed|undertaken|undertook)(?: themselves)? "
    r"(?:not )?to\b(?! (?:give|pay|send|provide|contribute|support)\b)"
)
# What States do at a meeting, so that its speakers are all who did.
_BY_SPEAKING = re.compile(
    rf"\b(?:{SPOKE}|vot\w+|abst\w+|there|present|attend\w*|agree[sd]?|disagree[sd]?|promis\w+|"
    r"pledg\w+|commit\w*|offer\w*|discuss\w*|refer\w*|thank\w*|named?|touch\w*|address\w*|"
    r"against|in favou?r)\b"
)
_WHOEVER = re.compile(wording.WHOEVER)
_ON_A_DAY = re.compile(rf"\bon (?:the )?{A_DAY}")
_THEME = re.compile(
    r"\bwhat (?:was|were|is|has been|got|else was) "
    + any_of("said proposed discussed raised mentioned suggested the")
    + r"|\b(?:how|what) (?:was|were|did (?:the )?"
    + any_of(r"speakers delegates members participants delegations countries panel(?:l?ists)?")
    + r")\b|\bany mention\b|came up|across the meeting|"
    r"\b(?:did|do) (?:\w+ )?(?:speakers|delegates|delegations|members|participants|countries)\b"
)
_RETURNED = re.compile(rf"\b(?:{wording.RETURNED})")
# Whoever compared two things is asked, not the two: "who compared Chad to the Sahara?"
_WHO_COMPARED = re.compile(
    rf"^{POLITE}*(?:who|(?:which|what) [\w-]+)(?: all| else)? (?:compared|contrasted)\b"
)


def kind_of(plain: str, named: list[Named]) -> Kind:
    """The kind of a folded question, by its wording and those that it names."""
    accounts = [one for one in named if gives_account(plain, one)]
    if accounts:  # "who began it according to X": X's account is wanted, not who says so
        return Kind.STATEMENT if len(accounts) == 1 else Kind.COMPARE
    if (named and _is_of_whom(plain, named[0])) or _counts_doers(plain):
        return Kind.STATEMENT  # "who did X blame": X's words are wanted
    compared = wording.COMPARE.search(plain) and not _is_of_both(plain)
    if _asks_for_all(plain, named) and not (named and compared):
        return Kind.LIST
    if compared and len(named) > 1 and not _WHO_COMPARED.match(plain):
        return Kind.COMPARE
    of_one = any(one.person and _WHAT_DID.match(plain[: one.start]) for one in named)
    if wording.WHO.search(plain) and not of_one:
        return Kind.WHO
    theme = not named and _THEME.search(plain) and not _RETURNED.search(plain)
    return Kind.THEME if theme else Kind.STATEMENT


def _is_of_both(plain: str) -> bool:
    """Whether it asks who takes a side towards two: "who condemned both Chad and Mali?"."""
    side = asked_stance(plain) if _WHOEVER.match(plain) else None
    return side is not None and plain.startswith("both ", side.end)


def _is_of_whom(plain: str, first: Named) -> bool:
    """Whether it asks whom somebody named does something to, or did."""
    then = _WHOM_THEY.search(plain)
    if then and first.end <= then.start():
        return True
    done_by = _BY_WHOM.search(plain) or plain.startswith(("'", "’"), first.end)
    return bool(_WHOM.match(plain[: first.start]) and not done_by)


def _counts_doers(plain: str) -> bool:
    """Whether it asks how many States did what is more than to speak, vote or take a side."""
    states = _HOW_MANY_STATES.match(plain)
    if states is None:
        return False
    deed = plain[states.end() :]
    if _BOUND_THEMSELVES.match(deed):
        return True
    stance = asked_stance(f"who {deed.strip()}") and not _ON_A_DAY.search(deed)
    told = asks_for_words(deed) or stance or _BY_SPEAKING.search(deed)
    return bool(deed.strip(" ?.!") and not told)


def asks_for_words(plain: str) -> bool:
    """Whether what somebody said is asked for, rather than what they did or what was done."""
    plain = _SAID_OF.sub(" ", plain)
    act = wording.SPEECH_ACT.search(plain) and not _DONE_TO.search(plain)
    given = wording.GIVES_WORDS.search(plain)
    return bool(act or given or re.search(rf"\b{wording.SAYING}\b", plain))


def is_stranger(text: str, named: Sequence[Named]) -> bool:
    """Whether a question asks who somebody is, by a name that nobody who spoke bears."""
    found = wording.WHO_IS.match(text)
    if found is None or asked_stance(text):  # "who was critical of the Fund?"
        return False
    if any(one.end == found.end("name") and not country_code(one.label) for one in named):
        return True
    if is_english(found["name"]):
        return False
    return not any(word.islower() and is_english(word) for word in found["before"].split())


def _asks_for_all(plain: str, named: list[Named]) -> bool:
    if _NOUN_LED.match(plain):  # "opposition to tolls", not "… of Chad"
        return not any(_OWNED.search(plain[: one.start]) for one in named)
    given = not named and wording.GIVEN.match(plain)
    of_part = wording.PART_OF_WORLD.match(plain)
    return bool(wording.LIST.search(plain) or of_part or given)


def part_named(plain: str) -> re.Match[str] | None:
    """Where a question names the part of the world, or one country of it, of which it asks."""
    return wording.PART_OF_WORLD.match(plain) or wording.ONE_OF_PART.match(plain)


def part_of_world(plain: str) -> str | None:
    """The part of the world whose countries a question asks of, or two: "arab or african"."""
    one = wording.ONE_OF_PART.match(plain)
    if one:
        return one["part"] or one["region"]
    found = wording.PART_OF_WORLD.match(plain)
    if found is None:
        return None
    if found["permanent"]:
        return "permanent"
    said = wording.A_PART.findall(found["place"] or found["part"] or found["group"])
    return EITHER_PART.join(PLACES.get(one, one) for one in said)


def is_seated(plain: str) -> bool:
    """Whether, of those of a part of the world, members of the Council are asked for."""
    found = wording.PART_OF_WORLD.match(plain)
    if found is None or not found["part"]:
        return False
    return "council" in found[0].replace(found["part"], "", 1)
