"""How people ask who spoke on whose behalf, and how records say that somebody did.

Comes in: nothing. Goes out: compiled patterns over folded text, word lists. Does not know: any
record.
"""

from __future__ import annotations

import re
from calendar import month_name

import regex

from rag.questions.wording import AUXILIARY
from rag.words import terms

_SPEAK = (
    r"(?:sp[eo]ak(?:s|ing)?|spoken?|talk(?:s|ed|ing)?|t(?:ake|ook|aking) the floor|"
    r"(?:make|made|give|gave|deliver(?:ed)?|read)(?: out)? (?:a |the )?statements?)(?: also)?"
)
_WHICH = rf"(?:who(?:m|se)?|(?:which|what)(?: (?!(?:{AUXILIARY})\b)[\w-]+){{1,2}}?)"
_NOT_OWN = (  # "rather than just their own country"
    r"(?:,? (?:too|also|as well|(?:rather than|instead of|and not|not|beyond|besides|other than) "
    r"(?:just |only |merely |simply )?(?:for )?(?:their|its|his|her) own"
    r"(?: (?:country|state|nation|government|delegation))?))?"
)
_FOR_GROUP = (
    rf"(?:{_SPEAK} on behalf of (?P<group>.+?)|{_SPEAK} (?P<for>in the name of) (?P<group>.+?)|"
    rf"{_SPEAK} on (?:the )?(?P<group>(?:(?!\bbehalf).)+?)(?:'s?)? behalf|"
    rf"(?:{_SPEAK} (?P<for>for)|(?P<for>represent(?:s|ed|ing)?)) (?P<group>.+?)){_NOT_OWN}\W*$"
)
WHO_SPOKE = regex.compile(
    rf"^\W*(?:and |so )?(?:{_WHICH}|how many (?:[\w-]+ )?[\w-]+s|(?:name|list)(?: [\w-]+){{1,4}}?|"
    rf"(?:{AUXILIARY}) (?:any|some)(?:one|body| [\w-]+))"
    rf"(?: (?:all|else|that|also|{AUXILIARY}))*? {_FOR_GROUP}"
)
FOR_WHOM = regex.compile(
    rf"^\W*(?:and |so )?(?:(?:on {_WHICH} behalf|(?:on behalf of|for) {_WHICH}) (?:{AUXILIARY}) "
    rf"(?P<who>.+?) {_SPEAK}|"
    rf"{_WHICH} (?:{AUXILIARY}) (?P<who>.+?) "
    rf"(?:{_SPEAK} (?:on behalf of|for)|represent(?:ing)?))\W*$"
)
WHETHER = regex.compile(
    rf"^\W*(?:and |so )?(?:{AUXILIARY}) (?P<who>.+?) (?:also )?{_FOR_GROUP}", regex.IGNORECASE
)
WORDS_FOR = regex.compile(
    r"\bon behalf of (?P<group>.+)|\bon (?P<group>[^,]+?)'s? behalf\b|"
    rf"\b{_SPEAK} for (?P<any>an? .+)"
)
# Any group, not one by its name; and what stands beside a name for those who make up the group.
_GROUP = (
    r"(?:(?:a|an|any|some|other|another|several|regional|larger|which|what) )*"
    r"(?:(?:groups?|blocs?|organi[sz]ations?)(?: of (?:states|countries))?|"
    r"(?:states|countries|others|whom?|someone(?: else)?|anyone(?: else)?))"
)
ANY_GROUP = re.compile(
    rf"{_GROUP}(?: or (?:of |for |on behalf of )?{_GROUP})?|"
    r"more than (?:just |only )?(?:their|its|his|her) own(?: country| state| nation)?"
)
A_GROUP = re.compile(r"\b(?:group|bloc|alliance|coalition|countries|states|nations)\b")
AN_OFFICIAL = re.compile(  # for whom somebody reads, no group
    r"^(?!.*\b(?:Group|Forum|Friends|Network|Alliance)\b).*\b(?:President|Secretary-General|"
    r"Secretary|Minister|Commissioner|Coordinator|Rapporteur|Representative|Envoy|Director|Chair(?:man|woman|person)?|King|Queen)"
    r"(?:$| (?:of|for|on|to) (?:the )?[A-Z])"
)
POINTED_AT = re.compile(r"(?:that|this|those|these)\b")  # a group told of, not named
ON = re.compile(r" (?:on|about|regarding|concerning|in the debate on) ")
BETWEEN_GROUPS = re.compile(r",? and (?:the )?|, (?:the )?")
MONTHS = frozenset(term for name in month_name[1:] for term in terms(f"{name} {name[:3]}"))
MEMBERS = frozenset("countries states nations group bloc members delegation".split())
# Without "on behalf of": a name, or one of these, and it is a group that is spoken for.
KIND_OF_GROUP = re.compile(
    r"\b(?:groups?|movement|union|bloc|community|forum|alliance|league|network|countries|g-?77)\b"
)
SAYS_SO = re.compile(
    r"\bbehalf\b|\bspeak\w*(?: also)? for\b|\bin (?:his|her|its|their)(?: \w+)? capacity\b",
    re.IGNORECASE,
)
