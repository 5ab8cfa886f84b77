"""How people and their agents put a question as an instruction: "please identify which panellist
spoke of wells, name the wells, and state why".

Comes in: a question. Goes out: what it asks first, as a question. Does not know: any record.
"""

from __future__ import annotations

import re

from rag.questions.wording import BODY, DELEGATE
from rag.words import first_large

_DO = (
    r"(?:(?:please|kindly|can you|could you) )*"
    r"(?:identify|determine|find(?: out)?|indicate|specify|establish|tell us|report)"
)
# "Identify the speaker who …": which speaker did.
_THE_ONE = re.compile(
    rf"(?P<lead>^|, ){_DO} (?:the )?(?P<one>{DELEGATE}|{BODY}) (?:who|that|which) ", re.IGNORECASE
)
_WHICH = re.compile(
    rf"(?P<lead>^|, ){_DO} (?=(?:who|whose|which|what|how|why|when|where)\b)", re.IGNORECASE
)
_TELL = (
    r"(?:name|state|give|specify|describe|explain|list|indicate|provide|quote|cite|identify|note|"
    r"mention|summari[sz]e|include)"
)
# What else is to be told: behind who did it, it is told by the same words.
_AND_TELL = re.compile(
    rf"(?:[,;.?] (?:and |then |also )*(?:please )?{_TELL}|,? and (?:also |please )*"
    r"(?:state|give|specify|explain|describe|indicate|provide|quote))"
    r" (?:the|both|all|each|any|its|their|his|her|what|which|why|how|when|where|who)\b[^?]*\??$",
    re.IGNORECASE,
)
# What is said to a machine and asks nothing of the records.
_TO_A_MACHINE = re.compile(
    r"^(?:please )?(?:ignore|disregard|forget|override) (?:all |any )?(?:of )?(?:the |your |my )?"
    r"(?:previous|prior|above|earlier|other|system) (?:instruction|prompt|rule)s?\b"
    r"(?: (?:and|then)|[,.;:])*\s*(?=\w)",
    re.IGNORECASE,
)
# "Who is Ada Moyo and what did she say?": whoever answers is told by name and office.
_WHO_IS_AND = re.compile(
    r"^who(?:['’]s| is| was) (?P<who>[^,?]{3,80}?),? and "
    r"(?P<asks>(?:what|how|why|when|where|which) (?:\w+ )?(?:did|does|do|has|had|is|was) )"
    r"(?:he|she|they)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
# "Is it true that Chad backed it?" asks what it did.
_IS_IT_TRUE = re.compile(
    r"^(?:is|was|isn['’]t) it (?:really |actually |also )?"
    r"(?:true|correct|right|accurate|the case|so) that "
    r"(?P<what>(?P<who>[^,?]+?) (?P<votes>vote|abstain|veto)e?d\b)?",
    re.IGNORECASE,
)
# "Did Chad vote with Peru?": how both of them did.
_VOTED_WITH = re.compile(
    r"^did (?P<one>[^,?]+?) vote "
    r"(?:together with|with|alongside|like|(?:in )?the same (?:way )?as) "
    r"(?P<other>[^,?]+?)(?P<on> (?:on|in|at|over|during) [^?]*)?\W*$",
    re.IGNORECASE,
)
# "Did Chad come up?": who mentioned it.
_CAME_UP = re.compile(
    r"^(?:did|was|were|has|have) (?:the (?:issue|topic|question|subject|matter) of )?"
    r"(?P<what>[^,?]+?) (?:ever |even |also )?"
    r"(?:c[ao]me up|get (?:a mention|mentioned)|(?:been )?(?:mentioned|brought up))"
    r"(?: (?:at all|here|anywhere))?(?P<on> (?:in|at|during) [^?]*)?\W*$",
    re.IGNORECASE,
)
_ASKS_WHO = re.compile(r"(?:^|, )(?:who|which|whose)\b", re.IGNORECASE)


def asked_plainly(text: str) -> str:
    """What an instruction asks first, as a question; as it is where it is none: "Which speaker
    spoke of wells?" for "Identify the speaker who spoke of wells and state the reason", "What did
    Moyo say?" for "Who is Moyo and what did she say?".
    """
    plain = _TO_A_MACHINE.sub("", text)
    plain = _IS_IT_TRUE.sub(
        lambda found: f"did {found['who']} {found['votes']}" if found["what"] else "", plain
    )
    plain = _VOTED_WITH.sub(r"how did \g<one> and \g<other> vote\g<on>?", plain)
    plain = _CAME_UP.sub(r"who mentioned \g<what>\g<on>?", plain)
    plain = _THE_ONE.sub(r"\g<lead>which \g<one> ", plain)
    plain = _WHICH.sub(r"\g<lead>", plain)
    plain = _WHO_IS_AND.sub(r"\g<asks>\g<who>\g<rest>", plain)
    if _ASKS_WHO.search(plain):
        told = _AND_TELL.search(plain)
        plain = f"{plain[: told.start()]}?" if told and told.start() else plain
    return text if plain == text else first_large(plain)
