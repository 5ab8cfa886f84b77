"""What a release tells itself: how the meeting went, who else spoke, what many or somebody
unnamed said.

Comes in: text, evened by ``rag.words.even``. Goes out: whether it is narrative of some kind.
Does not know: who has the floor.
"""

from __future__ import annotations

import regex

from rag.reading.genre import ASKED, DELEGATE, PLAYED, REPORTED, REPORTED_LAST, SAID, SPEAKS, VERB
from rag.reading.offices import TITLE
from rag.sentences import sentence_spans
from rag.words import fold

_BODY = (
    r"(?:General )?(?:Assembly|Council|Committee|Commission|Conference|Board|Meeting|Forum|Group|"
    r"Body|Panel)"
)
_ALSO_SPEAKING = (
    r"Also (?:speaking|participating|delivering|making|taking (?:part|the floor)|addressing|"
    r"contributing)\b"
)
# "Speaking in explanation of vote were the representatives of": a list, and nobody's words.
_LISTED = regex.compile(
    rf"(?:{_ALSO_SPEAKING}|(?:Speaking|Participating|"
    rf"(?:Posing|Asking|Raising) questions|(?:Taking|Delivering|Making) (?:the floor|a "
    rf"statement|statements))\b)(?:(?! (?!was\b|were\b){VERB})[^.]){{0,300}}? (?:was|were)\b"
    r"(?= (?:(?:also|the|an?) )*+(?:[Rr]epresentatives?|[Dd]elegates?|[Oo]bservers?|\p{Lu}|"
    r"[\p{L}-]+ (?:of|from)\b))(?!.*, who )"
)
# "A representative of the Water Board also spoke.", and no more.
_SPOKE_TOO = regex.compile(
    r"(?:(?:(?:The|An?|Other) )?(?:\p{Ll}+ )?"
    r"(?:[Rr]epresentatives?|[Dd]elegates?|[Dd]elegations?|[Mm]issions|[Oo]bservers?|"
    r"[Ss]peakers?)\b|The \p{Lu}[^,.]*? of )"
    r"[^.]*? "
    r"(?:(?:also|then|again) )*(?:spoke|(?:took|requested|asked for) the floor|took part|"
    r"participated|(?<!\band(?: \p{Ll}+)? )exercised (?:the|their|his|her) rights? of reply|"
    r"(?:made|delivered) (?:a |further )?(?:\p{Ll}+ )?statements?)"
    r"(?: (?:also|again|today|as well|once more|(?:for )?a second time))*+"
    r"(?:, (?:\p{Ll}+ing|joined by|as did) [^.]*)?"
    r"(?: (?:(?:in|on) (?:the )?(?:exercise|explanation|right|debate|discussion|points?)\b|"
    r"for (?:further |general )?statements\b|to (?:explain|reply|respond|exercise)\b)"
    r"(?![^.]*\b(?:the former|he|she|they)\b)[^.]*)?\."
    r"(?!\S)"
)
_SAYS_WHAT = regex.compile(rf"\b(?:{SAID}|{ASKED}|{SPEAKS}|answered|retorted|countered)")
# What a body is said to do that is no step of a meeting.
_NO_STEP = (
    r"(?!(?:failed|remained|ignored|seemed|appeared|lacked|deserved|proved|stayed|allowed|existed|"
    r"succeeded|faced|played|owed|lost|kept|stood|paid(?! tribute)|has|have|"
    r"(?:was|were|had) (?:(?:long|still) )?(?:right|wrong|silent|slow|created|founded|meant|born|"
    r"too|not|never|ready|needed))\b)"
)
_ANYBODY = (
    r"(?:representative|delegate|speaker|observer|(?:Committee )?[Ee]xpert|petitioner|briefer|"
    r"panellist|ambassador|envoy|official|participant|discussant|(?:Committee )?[Mm]ember|"
    r"magistrate|inspector|(?:\p{Ll}+ )?correspondent|reporter|journalist)"
)
_PEOPLE = (
    r"(?:speakers|delegates|delegations|representatives|members|participants|panellists|States|"
    r"countries|ministers|officials|ambassadors|envoys|leaders|petitioners)"
)
_NARRATIVE = regex.compile(
    rf"(?:{_ALSO_SPEAKING}|"
    r"(?:Civil society|Non-governmental organizations|Youth)(?: (?:representatives|organizations|"
    r"groups|delegates))? (?:(?:also|then) )*(?:spoke|took the floor|participated|took part)\b|"
    r"(?:The )?[Ff]ollowing (?:[\p{L}-]+ ){1,6}?(?:spoke|participated|took (?:the floor|part)|"
    r"(?:made|delivered) (?:a )?statements?)\b|"
    r"(?:The )?[Rr]epresentatives of\b.*\b(?:spoke|participated|statements?|took part)\b|"
    r"Representatives of (?:several|many|some|various|numerous|other|a number of)\b|"
    r"(?:In|During) the (?:ensuing|subsequent|interactive) |"
    r"(?:Many|Several|Some|Numerous|Most|Other|Others|Various|A number of|Dozens of|Both)\b"
    rf"[^.]{{0,60}}?(?:{_PEOPLE}|{VERB})|"
    r"(?:Speakers|Delegates|Delegations|Member States|Council members|Participants|Panellists)\b|"
    rf"The (?:last|first|next|remaining|final|other) (?:[\p{{L}}-]+ ){{0,2}}?{_PEOPLE}\b|"
    r"(?:The|Today's) (?:[\p{L}'-]+ ){0,4}?(?:meeting|panel discussion|session) "
    r"(?:began|was|were|rose|ended|opened|closed|heard)|"
    r"(?:In the (?:morning|afternoon|evening)|At the outset), (?:[Mm]embers|[Dd]elegates|"
    r"[Dd]elegations|Member States)\b|"
    r"(?:In the (?:morning|afternoon|evening)|At the outset|Earlier|Next|Then)\b[^.]* (?:the )?"
    r"(?:Assembly|Council|Committee|Commission)\b|"
    rf"(?:The|Its|That) (?:[\p{{L}}-]+ )*?{_BODY}(?:'s)?"
    r"(?:,? (?:(?:then|also|next), )?(?:at|on|upon|following) (?:the|an?) (?:request|proposal|"
    rf"motion|suggestion|recommendation|invitation) [^.;]{{1,160}},)? {_NO_STEP}"
    r"(?:first |second |third |next |[\p{L}-]+ )?"
    r"(?:then |also |next |will |today |had before it |next |further )*"
    rf"(?:{VERB}|will|panel|meeting)|"
    r"By (?:a |an |other |further )?(?:recorded |roll-call )?(?:vote|terms)|By the terms|"
    r"(?:The|A) (?:draft )?(?:resolution|text|decision|amendment|report|motion)s? "
    r"(?:would|is (?:contained|expected|sponsored|to be|before))\b|"
    r"[^.]*\b(?:made|delivered) (?:a )?statements?(?: in exercise)?)"
)
_SYMBOLS = r"(?:[^.]|\.(?=\S))*"  # within a sentence: "A/C.1/53/L.41" ends none
_TURNS_TO = regex.compile(
    rf"{_SYMBOLS}, the (?:{_BODY}|forum) (?:then |also |next |today )*{VERB}|"
    rf"(?:Again |Also |Then )?[Ww]ithout a vote, (?:the {_BODY}|members|it|delegations) "
    rf"(?:then |also )*{VERB}"
)
# A panel or the like is told of: what it is, who is on it.
_PANEL = regex.compile(
    r"(?:(?:Co-)?[Cc]haired|(?:Co-)?[Mm]oderated|Facilitated|Led|Hosted) by\b|"
    r"(?:The|A|This|That) (?:[\p{L}'-]+ ){0,4}?(?:panel|discussion|debate|dialogue|event|"
    r"round table|segment) (?:discussion |debate |also |then |was ){0,2}"
    r"(?:featured|heard|included|comprised|consisted|gathered|brought|chaired|moderated|opened|"
    rf"titled|addressed|focused)\b|\p{{Lu}}[^.;]* {PLAYED}"
)
_ON_PANEL = regex.compile(
    r"(?:The |Its )?(?:[\p{L}-]+ ){0,2}?(?:[Pp]anell?ists|[Bb]riefers|[Pp]resenters|[Dd]iscussants)"
    r"(?: (?:on|of) [^.;,]{1,60})? (?:were|included|comprised)\b(?! \p{Ll}+ed\b| heard\b)|"
    r"(?:It|The panel|The discussion)(?: also)? (?:featured|heard|included|comprised)"
    r"(?= [^.;]{0,80}\b(?:panel|present|brief|statement|remark|intervention|speaker|discussant)|"
    r":? \p{Lu})"
)
# How the meeting went: what was put to it, what became of it, whom it elected.
_PROCEDURE = regex.compile(
    r"\*|\([\p{Ll} ]+\)\W*$|"
    r"There (?:was|were|being|having been) no (?:(?:further|other|more) )?"
    r"(?:speakers?|objections?|comments?|requests?|proposals?)\b|"
    r"(?:(?:The|A|An|Operative|Preambular) )?(?:[\p{L}-]+ ){0,3}?"
    r"(?:[Vv]ote|text|draft|floor|[Pp]aragraph|resolution|amendment|motion|decision)s?\b"
    r"(?:(?! that\b)(?:[^.;,]|\.(?=\S))){0,160}? "
    r"(?:reads as|(?:was|were) (?:\p{Ll}+ly |then |thus |thereupon |also )*+"
    r"(?:adopted|approved|retained|rejected|requested|introduced by|"
    r"put to (?:a |the )?(?:\p{Ll}+ )?vote|"
    r"presented|submitted|tabled|(?:co-)?sponsored|circulated|issued|amended|revised|"
    r"read out|opened|closed|given to|withdrawn|deferred|as follows|defeated|carried))\b|"
    r"The (?:proposal|request)\b(?:(?! that\b)[^.;,]){0,120}? was "
    r"(?:\p{Ll}+ly |then |thereupon )*+"
    r"(?:adopted|approved|rejected|put to)\b|Put to (?:a|the) vote, |"
    r"The (?:results?|outcome) of the vote|"
    r"It (?:also|then) (?:decided|adopted|approved|took note|"
    r"took up|elected|heard|deferred|rejected|agreed to|retained|concluded|turned)\b|"
    rf"Before (?:it|the {_BODY}) (?:was|were) (?:also )?(?:an?|the|two|three|several)\b|"
    rf"The (?:Acting |Vice-)?(?:Chair\p{{L}}*|CHAIR\p{{Lu}}*|President|PRESIDENT|Secretary)"
    rf"(?: of the {_BODY})? (?:then |also )*+(?:announced|said|drew|informed|declared|reminded|"
    r"suspended|adjourned|opened|closed|invited|ruled|proposed|stated|thanked|read|asked|gave|"
    r"appealed|called)\b|"
    r"[^.;]* (?:joined|(?:was|were) added) as (?:co-?)?sponsors\b|"
    rf"(?:The |A )?(?:{_ANYBODY}s?|delegations?)\b[^.;]* (?:(?:was|were) (?:not present|absent)|"
    r"acted as tellers)\b|"
    r"[^.]*\b(?:delegations?|delegates|representatives) (?:left|walked out of|filed out of) the "
    r"(?:Hall|(?:Council )?Chamber)\b|"
    r"[^.]*\b(?:President|Chair\p{L}*)\b[^.]*\b"
    r"(?:took|assumed|resumed|vacated) the [Cc]hair(?: (?:in place of|from) "
    r"(?:(?:Mrs?|Ms|Dr)\. ?)?[^.]{1,60})?\.|"
    r"Explanations? (?:of (?:vote|position) )?(?:after|before) the vote (?:was|were) also\b|"
    r"[\p{L} -]{3,60} (?:was|were) (?:then |also |next )*+(?:posed|asked|raised|made) by\b|"
    r"(?:\p{Lu}[\p{L}.'-]*+ (?:\([^()]*+\) |and )?){1,8}(?:(?:was|were) (?:then |also )*+(?:re-)?"
    r"(?:elected|appointed|nominated) (?:as |to |by |the )*+(?:\p{Lu}\p{L}*+|acclamation)|"
    r"(?:then |also )*+(?:introduced|withdrew|tabled|requested) (?:an?|the) (?:\p{Ll}+ )?"
    r"(?:amendment|(?:recorded|separate|roll-call) vote|motion|draft (?:resolution|decision|text))"
    r")\b"
)
# "…, on a proposal by Chad's delegate, who argued that time was short, the Committee closed it".
_BACK_TO_MEETING = regex.compile(
    rf"[,;] (?=(?:(?:the {_BODY}|members|delegations|it|the (?:text|motion|draft|amendment)) )?"
    r"(?:(?:then|also|thus|thereupon|was) )*+(?:adopted|approved|retained|rejected|closed|decided|"
    r"deleted|deferred|postponed|suspended|adjourned|amended|took|held|voted|agreed|turned|"
    r"carried|defeated|withdrawn|rose)\b)"
)
# Many report: "In the debate, some countries said". Without a verb it is what one says of many.
_PLURAL = regex.compile(
    r"In the ensuing|(?:[^.,]*, )?(?:(?:[Mm]any|[Ss]everal|[Ss]ome|[Oo]thers?|[Nn]umerous|[Mm]ost)"
    rf"(?: [\p{{L}}-]+){{0,6}}? {_PEOPLE}|[Oo]thers|Many|Several|Some|Most|"
    rf"Speakers|Delegates|(?:Committee )?Experts|Council members|Member States)"
    rf"[ ,]+(?:\p{{Ll}}+ly )?(?:also )?{VERB}"
)

# "The President of the Assembly said", "UNICEF called for": somebody else, whom no rule names.
_SUBJECT = regex.compile(
    r"(?:(?:The|An?) )?(?:\p{Lu}[\p{L}'-]*|\p{Ll}+)"
    rf"(?: (?:of|the|for|from|and|\p{{Lu}}[\p{{L}}.'-]*)){{0,9}}+ (?:also |then )?{SAID}"
)
# "The Director of the Family said", "On trafficking, another expert asked"; but "the expert said"
# is whoever is speaking.
_THE_SAME = regex.compile(rf"The {_ANYBODY} (?:also |then )?{SAID}")
_SOMEONE = regex.compile(
    r"(?:(?:On|As for|Concerning|Regarding) [^,.]{1,80}, |(?P<aside>\p{Lu}[^,.]{1,80}, ))?"
    rf"(?:(?:the (?!{_ANYBODY} (?!of|from|for))|an? |one |another )"
    rf"(?:\p{{L}}+ )?(?P<office>{TITLE}|{_ANYBODY})(?: (?:of|for|from) [^,.]{{1,80}}?)?)"
    rf"(?:, [^,]{{1,80}},)? (?:also |then )?(?:{SAID}|{ASKED})",
    regex.IGNORECASE,
)
# "The representative of one of the sponsors said": somebody, whoever that is.
_SOME_DELEGATE = (
    rf"(?:The|An?) {DELEGATE} (?:of|for|from) [^,.;:\"]{{2,90}}? (?:then |also )?"
    rf"(?:{SAID}|{ASKED}|{SPEAKS}|(?:supported|opposed|welcomed|rejected)\b)"
)
# Within somebody's statement: "The CHAIRMAN asked", "Another expert wondered", "The moderator then
# closed the panel".
_BREAKS_OFF = regex.compile(
    rf"(?:The (?:Acting )?(?:CHAIR\p{{Lu}}*|PRESIDENT|SECRETARY)|(?:One|Another) {_ANYBODY}) "
    rf"(?:then |also )?(?:{SAID}|{ASKED}|gave\b|invited\b|informed\b|suspended\b)|"
    r"The (?:[Mm]oderator|[Ff]acilitator|Chair(?:person|man|woman)?|President) "
    r"(?:then |next |also )*(?:opened|closed|suspended|adjourned|concluded) the (?:[\p{L}-]+ )?"
    r"(?:panel|meeting|session|debate|discussion|dialogue|floor|segment|event|round table)\b|"
    rf"{_SOME_DELEGATE}"
)
_ANOTHER = regex.compile(
    rf"(?:[^,.]{{1,40}}, )?(?:[Oo]ne|[Aa]nother|[Aa]n?(?: second| third)?) {_ANYBODY} "
    rf"(?:then |also )?(?:{SAID}|{ASKED}|{SPEAKS}|(?:wanted|wished) to know\b|"
    rf"[ei]nquired\b)|{_SOME_DELEGATE}(?!.*{REPORTED_LAST.pattern})"
)
_UNNAMED = regex.compile(
    r"\b(?:(?:many|several|some|numerous|most|others)(?: (?:other )?(?:speakers|delegates|"
    rf"delegations|members|representatives))?|speakers|delegates|delegations) (?:also )?{VERB}"
)
_SPEAKS = regex.compile(rf"{_ANYBODY}|moderator|facilitator|chair\p{{L}}*|president|secretary")
_BEGINS = 2000  # characters of a paragraph in which it shows whether the meeting is told of


def lists_speakers(plain: str) -> bool:
    """Whether a paragraph only says who spoke: "Also speaking were", "X also took the floor"."""
    found = _SPOKE_TOO.match(plain[:_BEGINS])
    return bool(_LISTED.match(plain) or (found and not REPORTED.search(plain, found.end())))


def lists_more(plain: str) -> bool:
    """Whether a sentence behind a list of speakers only says who else spoke, or on what."""
    return lists_speakers(plain) or _SAYS_WHAT.search(plain) is None


def lists_panel(plain: str) -> bool:
    """Whether a sentence only says who is on a panel: "The panellists were"."""
    return _ON_PANEL.match(plain) is not None


def tells_of_meeting(plain: str) -> bool:
    """Whether a paragraph tells what the meeting did, or what many or somebody unnamed said."""
    begins = plain[:_BEGINS]
    told = (_NARRATIVE, _PROCEDURE, _PANEL, _ON_PANEL, _TURNS_TO)
    return (
        lists_speakers(plain)
        or any(pattern.match(begins) for pattern in told)
        or bool(_UNNAMED.search(plain[: _first_end(plain)]) or _SUBJECT.match(plain))
    )


def _first_end(plain: str) -> int:
    """Where the first sentence ends."""
    return next((end for _, end in sentence_spans(plain)), 0)


def back_to_meeting(plain: str, at: int) -> int | None:
    """Where from ``at`` on a sentence tells of the meeting again; None where it does not."""
    found = _BACK_TO_MEETING.search(plain, at)
    return found.end() if found else None


def is_of_many(plain: str) -> bool:
    """Whether it begins with what many say: "Others warned"."""
    return _PLURAL.match(plain) is not None


def is_anothers(plain: str, role: str | None, *, goes_on: bool) -> bool:
    """Whether it begins with what somebody says by an office that is no part of ``role``.

    ``goes_on``: it reports by "she said" too, so that an office later on is only talked about.
    """
    found = _someone(plain)
    if found is None or (found["aside"] and goes_on and not found["office"].isupper()):
        return False  # "In 2015, the Minister said that, she recalled"
    return fold(found["office"]) not in fold(role or "")


def is_the_speakers(plain: str, role: str | None) -> bool:
    """Whether it begins with what whoever is speaking, in that ``role``, says: "The expert added",
    "The Minister said".
    """
    found = _someone(plain)
    by_office = found is not None and fold(found["office"]) in fold(role or "")
    return by_office or _THE_SAME.match(plain) is not None


def _someone(plain: str) -> regex.Match | None:
    """Somebody by office in the subject's place: in small letters ("a doctor") only such as speak
    at meetings.
    """
    found = _SOMEONE.match(plain)
    small = found is not None and found["office"].islower()
    return None if found and small and not _SPEAKS.fullmatch(found["office"]) else found


def is_another(first: str) -> bool:
    """Whether a first sentence is somebody's of whom no more is told: "Another expert noted"."""
    return _ANOTHER.match(first) is not None


def breaks_off(sentence: str) -> bool:
    """Whether a sentence within somebody's statement is the chair's or somebody unnamed's."""
    return _BREAKS_OFF.match(sentence) is not None and not REPORTED.search(sentence)
