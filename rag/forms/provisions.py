"""What a text put to a meeting says: its terms, as the record itself tells them.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell such terms. Does not
know: search, and what speakers say of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rag.holdings.directory import Named
from rag.holdings.passages import Told, stated, told_sentences, told_text, with_most
from rag.holdings.selection import Selection
from rag.questions.occasion import is_of_body
from rag.questions.question import Question
from rag.questions.voting import AMENDMENT, OF_THE_MEETING, PUT, TEXT_OF_COUNTRY, VOTING
from rag.questions.wording import POLITE, stemmed
from rag.records import Remark
from rag.words import level, terms

_TEXT = (
    r"(?:(?:draft )?(?:resolution|decision|amendment|declaration|text|communique|"
    r"(?:outcome|final) document)|draft|presidential statement)"
)
_ORGAN = (
    r"(?:(?:(?:general|security|economic and social|human rights|[1-9]\d*-member|first|second|"
    r"third|fourth|fifth|sixth) )*(?:assembly|council|committee|commission|conference|forum))"
)
_BODY = rf"(?:{_ORGAN}|body|organ)"
_STATES = (
    r"(?:(?:un )?member states|members|states|governments|countries|(?:world )?leaders|they|it)"
)
# What the terms of a text do, by the stems of their verbs.
_VERBS = (
    "demand call urg request decid declar condemn deplor reaffirm affirm stress emphasi[sz] "
    "encourag invit appeal authori[sz] extend renew establish support welcom recogni[sz] recall "
    "express not underlin underscor agre commit pledg proclaim endors acknowledg instruct impos "
    "lift creat resolv"
).split()
_VERB = rf"(?:(?:{'|'.join(_VERBS)})(?:e|ed|es|d|ing|s)?|under[ft]ook|undertake|set up|ask(?:ed)?)"
_ADVERBS = (
    r"(?:(?:\w+ly|also|further|furthermore|today|this \w+|in particular|then|thus|again|have|has|"
    r"had|,? ?(?:among other things|inter alia),)? )*"
)
_WOULD = rf"{_ADVERBS}(?:would )?{_ADVERBS}"
_LED = r"(?:(?:the|its|other|further|that|those|these|this|an?|same|one of|first|second|of) )*"
_TELLS = re.compile(
    rf"\b(?:by|under|through) {_LED}(?:terms|provisions|{_TEXT})\b[^;]*?"
    rf"\b(?:{_BODY}|it|they) {_WOULD}{_VERB}\b|"
    rf"\bby which (?:it|they|the {_BODY}) {_WOULD}{_VERB}\b|"
    rf"\b{_TEXT}(?: \([^()]*\)| {PUT} by (?:the )?[\w ]{{2,40}})?,? "
    r"(?:(?:that|which) )?(?:would (?:\w+ )?have|asks|calls|demands|"
    r"urges|requests|sets out|commits|condemns|decides|asking|calling|demanding|urging|requesting|"
    r"committing|condemning|deciding)\b|"
    r"(?<!\bat )(?<!\bof )(?<!\bto )(?<!\bin )(?<!\bbefore )(?<!\bthat )"
    rf"\bthe {_BODY} {_WOULD}{_VERB}\b|"
    rf", the {_BODY} {_WOULD}{_VERB}\W*$"
)
_GOES_ON = re.compile(  # behind a sentence that tells terms, or names the text
    r"^(?:(?:further|also|in addition|moreover|in particular|finally|by (?:other|further) terms|"
    r"[a-z]+ing [^.;]*?),? )?"
    rf"(?:the (?:{_TEXT}|{_BODY})|it|they|(?:un )?member states|members) {_WOULD}{_VERB}\b"
)
_A_TEXT = re.compile(rf"\b{_TEXT}\b")
_PROCEDURE = re.compile(
    r"^\[|\b(?:agenda|credentials|majority|adjourn\w*|postpone\w*|defer\w*|rule \d+|fail\w* to|"
    r"retain\w*|procedural vote|interactive dialogue|recommends that)\b"
)
_REJECTED = re.compile(r"\b(?:defeated|rejected|failed|voted down|turned down)\b")

# How people ask: "what does the draft call for?", "what did States agree in the declaration?"
_SAYS = (
    rf"(?:{_VERB}|say|state|contain|include|provide|stipulate|set out|want|require|cover|promise|"
    r"vow|seek|propose|change|add(?:ed)?|insert(?:ed)?|do|done|mention|mandate)"
)
_NOT_SAID = r"(?!(?:say|says|said|think|thinks|speakers?|delegat\w+|who|whom|whose|about|on|of)\b)"
_THE_TEXT = (
    r"(?:the|this|that|its|their|today's|an?|(?:the )?[\w-]+['’]s?) "
    rf"(?:{_NOT_SAID}[\w'’.-]+ ){{0,4}}?{_TEXT}\b"
)
_OF_IT = (
    r"(?:,? (?:which |that )?(?:on|about|titled|adopted|rejected|put|tabled|was|were|they|it)\b"
    r"[^?]*?)?"
)
# "What would Chad have had to do under the text?", "what was it told to do?"
_TOLD_TO = (
    r"what(?: else| exactly)* (?:would|did|does|do|will|was|were|is|are|has|had) {} "
    r"(?:(?:have|has|had|be|been|also) )*(?:told|asked|required|ordered|obliged|urged|expected|"
    r"supposed|bound|instructed|called (?:up)?on|to do|need to do)\b[^?]*?"
)
_UNDER = rf"(?:in|under|through|by|according to) (?:the terms of )?{_THE_TEXT}"
_ASKS = re.compile(
    rf"^{POLITE}*(?:(?!(?:what|which|who)\b)[^?,]{{3,60}}, (?=what\b))?(?:"
    rf"what(?: else| exactly)* (?:does|did|do|would|will|had|has) {_THE_TEXT}{_OF_IT} "
    rf"(?:also |have )*{_SAYS}\b|"
    r"(?:what|which [\w'’ -]{1,60}?)(?: exactly)? (?:did|does|would|do|will|have|has) "
    rf"(?:the )?(?:(?P<organ>{_ORGAN})|{_STATES}) {_ADVERBS}{_SAYS}\b[^?]*?"
    rf"\b(?:in|under|through|by|with|via) {_THE_TEXT}|"
    rf"what(?: else| exactly)* (?:is|was|were|are) (?:(?:in|(?:{_VERB}) (?:in|by|under))|"
    r"(?:the )?(?:(?:main|key|chief) )?(?:terms|provisions|contents?|demands|points|gist) "
    rf"(?:of|in)) {_THE_TEXT}|"
    rf"{_TOLD_TO.format('(?P<whom>[^?]{1,60}?)')} {_UNDER}|"
    rf"{_UNDER}{_OF_IT},? {_TOLD_TO.format('(?P<whom2>[^?]{1,60}?)')}\W*$|"
    rf"(?P<whether>(?:does|did|would) {_THE_TEXT} (?:have |also |even )*{_SAYS}\b)|"
    rf"what (?:did|would) the (?P<organ2>{_ORGAN}) {_ADVERBS}(?!decide\b|agree\b){_VERB}\b"
    r"(?! (?:in|at) the (?:past|previous|last|earlier)\b))"
)
_OF_ASKING = stemmed(
    "say state contain include provide stipulate set want require cover promise vow seek propose "
    "change add insert do mention mandate term provision content demand point gist key main chief "
    "text draft resolution decision amendment declaration document statement presidential outcome "
    "final tell told oblige order expect suppose bind instruct need adopted rejected new vetoed "
    "failed general security political member government country leader organ body"
)
_VERB_FORMS = re.compile(rf"{_VERB}")
_DEMANDS = stemmed("demand call urge request ask")
_TOLD = (  # before whom a text tells to do something
    r"\b(?:that|on|upon|(?:urg|ask|request|demand|requir|call|invit|order|oblig|instruct)\w*) "
    r"(?:the )?"
)
_OF_WHOM = re.compile(r"\b(?<!according )(?:of|from|on|about|against|towards?|to|for) (?:the )?$")


@dataclass(frozen=True)
class _Term:
    """A sentence that tells what a text says, its stems, and those of what named a text so far."""

    told: Told
    stems: frozenset[str]
    of_text: frozenset[str]


def provisions(question: Question, remarks: Selection) -> list[Told]:
    """The terms of a text asked for: on its subject, or with its verb; all, if it names no more."""
    plain = question.plain
    asked = None if question.kind.many else _ASKS.match(plain)
    if asked is None:
        return []
    whom = max(asked.span("whom"), asked.span("whom2"))  # told to do something
    others = (one for one in question.asked if not whom[0] <= one.start < whom[1])
    if any(_speaks(plain, one) for one in others):
        return []
    organ = asked["organ"] or asked["organ2"] or ""
    amendment = bool(AMENDMENT.search(plain))
    either = not amendment and bool(_REJECTED.search(plain))  # what failed may have been one
    told = [
        one
        for record in remarks.records
        if is_of_body(record.symbol, organ)
        for one in _told_in([each for each in record.remarks if each in remarks])
        if either or bool(AMENDMENT.search(level(told_text(one.told)))) == amendment
    ]
    stems = set(terms(question.text))
    verbs = {one for one in stems if _VERB_FORMS.match(one)}
    verbs |= _DEMANDS if verbs & _DEMANDS else set()
    every = question.named
    names = {term for one in every for term in terms(question.text[one.start : one.end])}
    wanted = stems - verbs - names - VOTING - OF_THE_MEETING - _OF_ASKING
    their = [one for one in every if whom[0] <= one.start < whom[1]]
    if their:
        theirs = [one for one in told if _tells(their, one)]
        told = _most(told, wanted) or theirs or _most(told, names | question.names)
    elif wanted:
        of_it = _most(told, wanted) or [one for one in told if wanted <= one.of_text]
        told = [one for one in of_it if not asked["whether"] or wanted <= one.stems]
    elif len(remarks.records) > 1 and not question.named:
        return []  # of whichever text
    told = _most(told, names | question.names) or told
    told = _most(told, verbs) or told
    kept = set(stated(one.told[0] for one in told))
    return [one.told for one in told if one.told[0] in kept]


def _tells(whom: Iterable[Named], one: _Term) -> bool:
    """Whether a term tells any of those named to do something."""
    plain = level(told_text(one.told))
    forms = (form for each in whom for form in (level(each.label), *each.forms))
    return any(re.search(rf"{_TOLD}{re.escape(form)}\b(?!['’]s)", plain) for form in forms)


def _speaks(plain: str, one: Named) -> bool:
    """Whether a question asks for the words of somebody, whom no text tells of, nor is theirs."""
    before, behind = plain[: one.start], plain[one.end :]
    return not (_OF_WHOM.search(before) or TEXT_OF_COUNTRY.match(behind))


def _most(told: list[_Term], wanted: set[str]) -> list[_Term]:
    """Those that share most with what is wanted; none where none shares anything."""
    shared = [len(wanted & one.stems) for one in told]
    return with_most(told, shared) if any(shared) else []


def _told_in(remarks: list[Remark]) -> Iterator[_Term]:
    """The sentences of a record's own that tell what a text says, in order."""
    near = -2  # the last paragraph that names a text, or tells of one
    of_text: frozenset[str] = frozenset()
    for remark in remarks:
        if remark.speaker is not None:
            continue
        number = remark.paragraph.number
        for span, text in told_sentences(remark):
            plain = level(text)
            tells = _TELLS.search(plain) or (number - near <= 1 and _GOES_ON.match(plain))
            names_text = _A_TEXT.search(plain)
            if names_text:
                of_text |= frozenset(terms(text))
            if tells and not _PROCEDURE.search(plain):
                yield _Term((remark, span), frozenset(terms(text)), of_text)
            if tells or names_text:
                near = number
