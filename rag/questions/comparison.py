"""Questions that compare two or more without the word: whether they agree, who was the harsher.

Comes in: a question, and what tells whether words are names of speakers. Goes out: the same
question as a plain comparison. Does not know: any record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from rag.questions.wording import POLITE, any_case

_VIEW = (
    r"(?:view|position|stance|statement|remark|opinion|approach|attitude|concern|reading|"
    r"assessment|criticism|call|demand|account|take|line|word|answer|response|reaction|argument|"
    r"version|experience|plan|policy|case)(?:e?s|ies)?"
)
_BOTH = rf"(?:the )?(?:{_VIEW} of (?:the )?)?(?P<who>.+? and .+?)(?:['’]s?)?(?: {_VIEW})?"
_TOWARDS = (
    r"(?:on|about|over|regarding|concerning|as to|as regards|with regard to|"
    r"when it comes to|towards?|against)"
)
_PREPOSITION = rf"(?:in|{_TOWARDS})"
_ON_IT = rf" {_PREPOSITION} (?P<what>.+?)\W*$"
_ON_IT_OR_THAT = rf"(?: (?:{_PREPOSITION}|that|whether) (?P<what>[^?]+?))?\W*$"
_REALLY = r"(?:(?:really|actually|both|ever|also|fully|broadly|at all) )*"
# How two differ on something, or agree.
_OF_BOTH = (
    (
        rf"^(?:how|where|on what|in what (?:way|respect)s?) (?:do|does|did) {_BOTH} "
        rf"(?:differ|disagree|diverge|compare|contrast|clash|agree)d?{_ON_IT}"
    ),
    rf"^(?:what (?:is|was|are|were) )?(?:the )?differences? between {_BOTH}{_ON_IT}",
    rf"^what (?:do|does|did) {_BOTH} (?:ha(?:ve|d) in common|(?:dis)?agree on)(?:{_ON_IT}|\W*$)",
    rf"^(?:what (?:is|was) )?(?:the )?common ground (?:of|between) {_BOTH}(?:{_ON_IT}|\W*$)",
)
# "How does Chad's view of wells differ from Peru's?", "what is the difference between Chad's and
# Peru's view of wells?", "Chad against Peru on wells": of two by name.
_ONE = rf"(?:the )?(?P<one>[^,?]+?)(?:['’]s?)?(?: {_VIEW})?"
_OTHER = rf"(?:the )?(?P<other>[^,?]+?)(?:['’]s?)?(?: (?:ones?|{_VIEW}))?"
_TO_BE_COMPARED = (
    r"(?:differ(?:ent|s)?|diverge|depart|part|compare[ds]?|contrast|square|set) "
    r"(?:from|to|with|against)"
)
_OF_IT = rf"(?:(?:of|to|{_PREPOSITION}) )"
# "Does Chad agree with Peru on wells?", "is Chad nearer to Peru than to Fiji on it?", "was Chad
# harder on Fiji than Peru?", "who was harder on Fiji, Chad or Peru?", "wells: Chad vs Peru": of
# those named, each by name.
_HARDER = (
    r"(?:(?:more|less|most|least|as) (?:\w+ly )?[\w-]+|(?!(?:(?:n?ev|oth|und|ov|lead|memb|pow|"
    r"fight|speak|minist|numb|aft|furth|ord|bord|wat)er|rather|whether|together)\b)\w+er)"
)
_OF_ONE_MIND = r"(?:of (?:the same|one|a like) mind|on the same (?:page|side|line))"
_OF_EACH = (
    (
        rf"^how (?:do|does|did|is|was|are|were) {_ONE} {_OF_IT}(?P<what>[^?]+?) {_TO_BE_COMPARED} "
        rf"(?:that of )?{_OTHER}\W*$"
    ),
    (
        rf"^how (?:do|does|did|is|was|are|were) {_ONE} {_TO_BE_COMPARED} "
        rf"(?:that of )?{_OTHER} {_OF_IT}(?P<what>[^?]+?)\W*$"
    ),
    (
        rf"^(?:what(?:['’]s| is| was| are| were) )?(?:the )?differences? between {_ONE} and "
        rf"{_OTHER} {_OF_IT}(?P<what>[^?]+?)\W*$"
    ),
    rf"^{_ONE} against {_OTHER} {_OF_IT}(?P<what>[^?]+?)\W*$",
    (
        rf"^(?:(?:where|how far|on what) )?(?:do|does|did) (?P<one>[^,?]+? and [^,?]+?) {_REALLY}"
        rf"(?:dis)?agree(?: with each other)?{_ON_IT_OR_THAT}"
    ),
    (
        rf"^(?:do|does|did|is|was|are|were|has|have) (?P<one>[^,?]+?) {_REALLY}"
        r"(?:(?:dis)?agree[sd]?|concur(?:red)?|sided?|in (?:dis|full )?agreement|at odds|in line|"
        r"clash(?:ed)?|differ(?:ed)?|diverged?|broken?|part(?:ed)? (?:ways|company)) "
        rf"(?:with|from) (?P<other>.+?){_ON_IT_OR_THAT}"
    ),
    # "is Chad of one mind with Peru about it?", "does Chad think the same as Peru of it?"
    (
        rf"^(?:is|are|was|were) (?P<one>[^,?]+?) {_REALLY}{_OF_ONE_MIND} (?:as|with) "
        rf"(?P<other>[^?]+?){_ON_IT_OR_THAT}"
    ),
    (
        rf"^(?:is|are|was|were) (?P<one>[^,?]+? and [^,?]+?) {_REALLY}{_OF_ONE_MIND}"
        rf"{_ON_IT_OR_THAT}"
    ),
    (
        rf"^(?:do|does|did) (?P<one>[^,?]+?) {_REALLY}(?:(?:think|say|want|take|hold) the same"
        r"(?: (?:thing|line|view|position))? (?:as|with)|see eye to eye with|see (?:it|things) "
        rf"(?:the same way as|like)) (?P<other>[^?]+?){_ON_IT_OR_THAT}"
    ),
    # "Chad compared with Peru on tolls", "on the one hand Chad, on the other Peru: tolls".
    (
        r"^on (?:the )?one (?:hand|side),? (?P<one>[^,:?]+?),? (?:and |but )?on the other"
        r"(?: hand| side)?,? (?P<other>[^,:?]+?)(?:,|:| [-–—]) ?"
        r"(?:(?:is|are|was|were) (?:it|this|that|they) )?(?P<what>[^?]+?)\W*$"
    ),
    (
        rf"^{_ONE},? (?:as )?(?:compared|contrasted|set) (?:with|to|against) "
        rf"{_OTHER} {_PREPOSITION} (?P<what>(?!how (?:many|much)\b).+?)\W*$"
    ),
    (
        rf"^(?:do|does|did) (?P<one>[^,?]+?) {_REALLY}(?:share|echo|endorse|reject|dispute) "
        rf"(?P<other>[^?]+?)['’]s? {_VIEW} (?:of|that|{_PREPOSITION}) (?P<what>.+?)\W*$"
    ),
    (
        rf"^(?:is|was|are|were) (?P<one>[^,?]+?) (?:closer|nearer) to (?P<other>[^,?]+?) "
        rf"than (?:to )?(?P<third>[^,?]+?){_ON_IT}"
    ),
    (
        rf"^(?:is|was|are|were|do|does|did) (?P<one>[^,?]+?) (?:any )?(?:[a-z]+ )?{_HARDER} "
        rf"(?:of|for|with|{_TOWARDS}) (?P<what>[^,?]+?) (?:than|as) (?P<other>[^,?]+?)"
        r"(?: (?:is|was|do|does|did|are|were))?\W*$"
    ),
    (
        rf"^{POLITE}*(?:who|which(?: \w+| of (?:them|the two))?)\b (?:[a-z]+ )?{_HARDER} "
        rf"(?:of|for|with|{_TOWARDS}) (?P<what>[^,?:]+?)"
        r"(?:,|:| [-–—]) ?(?P<one>[^,?]+?) or (?P<other>[^,?]+?)\W*$"
    ),
    (
        rf"^{POLITE}*whose {_VIEW} (?:of|{_PREPOSITION}) (?P<what>[^,?:]+?) "
        rf"(?:is|was|are|were) {_HARDER}"
        r"(?:,|:| [-–—]) ?(?P<one>[^,?]+?)(?:['’]s?)? or (?P<other>[^,?]+?)(?:['’]s?)?\W*$"
    ),
    (
        r"^(?P<what>[^,?:]{3,80}?)(?:,|:| [-–—]) ?(?P<one>[^,?:]+?) "
        r"(?:vs?\.?|versus|compared (?:to|with)) (?P<other>[^,?]+?)\W*$"
    ),
)
_BETWEEN_BOTH, _BETWEEN_EACH = (tuple(map(any_case, some)) for some in (_OF_BOTH, _OF_EACH))


def as_comparison(text: str, are_names: Callable[[str], bool]) -> str | None:
    """``Compare X and Y on Z.`` for how X and Y differ on Z, whether they agree, or which of them
    was the harsher; None where a question asks no such thing. ``are_names``: whether a text is
    names of speakers or States and no more.
    """
    both = first_match(_BETWEEN_BOTH, text)
    if both:
        return _compare([both["who"]], both["what"])
    each = first_match(_BETWEEN_EACH, text)
    if each is None:
        return None
    found = each.groupdict()
    who = [one for name in ("one", "other", "third") if (one := found.get(name))]
    return _compare(who, found["what"]) if all(map(are_names, who)) else None


def _compare(who: Iterable[str], what: str | None) -> str:
    return f"Compare {' and '.join(who)}{f' on {what}' if what else ''}."


def first_match(patterns: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    """The match of the first of some patterns that matches a text's beginning."""
    return next((found for one in patterns if (found := one.match(text))), None)
