"""The words of the genre: who speaks for a body, and verbs of saying and doing, as patterns.

Comes in: nothing. Goes out: regular expressions, and parts of them, for text evened by
``rag.words.even``.
Does not know: grammar.
"""

from __future__ import annotations

import regex

DELEGATE = (
    r"(?:(?:Deputy )?Permanent )?(?:Representative|representative|delegate|speaker|[Oo]bserver|"
    r"ambassador|Ambassador|envoy|counterpart)"
)
ADVERBS = (
    r"(?:(?:also|then|however|further|again|likewise|similarly|meanwhile|too|next|later|first|"
    r"therefore|nonetheless|nevertheless|additionally|\p{Ll}+ly)[, ]+)*+"
)
VERB = (
    r"(?:(?!(?:need|proceed|indeed|speed|exceed|succeed)\b)\p{Ll}+ed|said|told|spoke|drew|gave|took|"
    r"put|made|went|saw|held|was|were|led|met|sought|set|felt|found|thought|laid|brought|began|read|"
    r"cast|kept|rose|stood|paid|sent|saying|asks|says|wrote|chose|hit|cut|shed|sounded|struck|"
    r"heard|dwelt|dealt|lent|undertook|withdrew|threw|shot|bore|drove|swore|tore|won|broke)\b"
)
# What a country alone is said to do where its delegate does it: nothing it does at home.
SPEAKS = (
    r"(?:said|told|stressed|noted|urged|emphasi[sz]ed|warned|added|underlined|underscored|stated|"
    r"reiterated|recalled|declared|affirmed|argued|pointed|voiced|expressed|called for|called on|"
    r"insisted|maintained|observed|cautioned|highlighted|regretted|appealed|echoed|asked|proposed|"
    r"joined (?:[\p{L}-]+ ){1,5}in \p{Ll}+ing)\b"
)
# "She went on to say", not: "what she called a farce".
REPORTED = regex.compile(rf"(?<!\b[Ww]hat )\b(?:[Hh]e|[Ss]he|[Tt]hey) {ADVERBS}{VERB}")
# "…, she recalled.": all of a sentence is somebody's who is told of at its end.
REPORTED_LAST = regex.compile(rf", (?:he|she|they) {ADVERBS}{VERB}[^,;]{{0,30}}[.?!]?\"?$")
# "…, served as lead discussants": no words of theirs.
PLAYED = (
    r"(?:acted|served) as (?:the |an? )?(?:\p{Ll}+ )?"
    r"(?:tellers|moderators?|facilitators?|discussants?|panell?ists?|respondents?|chairs?)\b"
)
# What opens a paragraph as somebody's words.
SAID = r"(?:said|told|stressed|noted|called for|called on|urged|emphasized|warned|added)\b"
ASKED = r"(?:asked|replied|responded|acknowledged|explained|wondered|thanked|announced)\b"
LONGEST_END = 200  # characters looked at for what leads to a name


def ends(pattern: regex.Pattern, before: str) -> bool:
    """Whether what stands before a name ends so; only its end is looked at, for speed."""
    return bool(pattern.search(before, max(0, len(before) - LONGEST_END)))
