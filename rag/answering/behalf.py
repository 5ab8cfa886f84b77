"""Who spoke on whose behalf: for a group, or for a body as its own delegate.

Comes in: a Question, the remarks searched. Goes out: an Answer, or None where it asks something
else; and the remarks left where it asks for words said on somebody's behalf.
Does not know: how it is read for whom a remark speaks.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import count, islice

import regex
from rapidfuzz import fuzz

from rag.answer import BY_FORM, Answer, Citation, Passage, Scope, Verdict
from rag.answering.phrases import absent, limited, said, who
from rag.countries import country_code
from rag.holdings.floor import spoke_for
from rag.holdings.passages import Span, about, remark_sentences, told_sentences
from rag.holdings.persons import Key, people, persons
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.wording import AUXILIARY, MANY
from rag.records import Remark
from rag.words import STOP_WORDS, even, first_large, fold, level, stem, terms, words

_UN = re.compile(r"\bun\b", re.IGNORECASE)
_FEW = 5  # names that fit a line, and passages shown beside an absence
_SPEAK = (
    r"(?:sp[eo]ak(?:s|ing)?|spoken?|talk(?:s|ed|ing)?|t(?:ake|ook|aking) the floor|"
    r"(?:make|made|give|gave|deliver(?:ed)?|read)(?: out)? (?:a |the )?statements?)(?: also)?"
)
_WHICH = rf"(?:who(?:m|se)?|(?:which|what)(?: (?!(?:{AUXILIARY})\b)[\w-]+){{1,2}}?)"
_NOT_OWN = (  # "rather than just their own country"
    r"(?:,? (?:too|also|as well|(?:rather than|instead of|and not|not|beyond|besides|other than|"
    r"apart from|except) (?:just |only |merely |simply )?(?:for )?(?:(?:their|its|his|her) own"
    r"(?: (?:country|state|nation|government|delegation))?|(?P<not_own>itself|themselves))))?"
)
_FOR_GROUP = (
    rf"(?:{_SPEAK} on behalf of (?P<group>.+?)|{_SPEAK} (?P<for>in the name of) (?P<group>.+?)|"
    rf"{_SPEAK} on (?:the )?(?P<group>(?:(?!\bbehalf).)+?)(?:'s?)? behalf|"
    rf"(?:{_SPEAK} (?P<for>for)|(?P<for>represent(?:s|ed|ing)?)) (?P<group>.+?)){_NOT_OWN}\W*$"
)
_WHO_SPOKE = regex.compile(
    rf"^\W*(?:and |so )?(?:{_WHICH}|how many (?:[\w-]+ )?[\w-]+s|(?:name|list)(?: [\w-]+){{1,4}}?|"
    rf"(?:{AUXILIARY}) (?:any|some)(?:one|body| [\w-]+))"
    rf"(?: (?:all|else|that|also|{AUXILIARY}))*? {_FOR_GROUP}"
)
_FOR_WHOM = regex.compile(
    rf"^\W*(?:and |so )?(?:(?:on {_WHICH} behalf|(?:on behalf of|for) {_WHICH}) (?:{AUXILIARY}) "
    rf"(?P<who>.+?) {_SPEAK}|"
    rf"{_WHICH} (?:{AUXILIARY}) (?P<who>.+?) "
    rf"(?:{_SPEAK} (?:on behalf of|for)|represent(?:ing)?|belong to|work for|lead|head|run))\W*$"
)
_WHETHER = regex.compile(
    rf"^\W*(?:and |so )?(?:{AUXILIARY}) (?P<who>.+?) (?:also )?{_FOR_GROUP}", regex.IGNORECASE
)
_WORDS_FOR = regex.compile(
    r"\bon behalf of (?P<group>.+)|\bon (?P<group>[^,]+?)'s? behalf\b|"
    rf"\b{_SPEAK} for (?P<any>an? .+)"
)
# Any group, not one by its name; and what stands beside a name for those who make up the group.
_SOME_GROUP = (
    r"(?:(?:a|an|any|some|other|another|several|regional|larger|which|what) )*"
    r"(?:(?:groups?|blocs?|organi[sz]ations?)(?: of (?:states|countries))?|"
    r"(?:states|countries|others|whom?|someone(?: else)?|anyone(?: else)?))"
)
_ANY_GROUP = re.compile(
    rf"{_SOME_GROUP}(?: or (?:of |for |on behalf of )?{_SOME_GROUP})?|"
    r"more than (?:just |only )?(?:their|its|his|her) own(?: country| state| nation)?"
)
_A_GROUP = re.compile(r"\b(?:group|bloc|alliance|coalition|countries|states|nations)\b")
_AN_OFFICIAL = re.compile(  # for whom somebody reads, no group
    r"^(?!.*\b(?:Group|Forum|Friends|Network|Alliance)\b).*\b(?:President|Secretary-General|"
    r"Secretary|Minister|Commissioner|Coordinator|Rapporteur|Representative|Envoy|Director|Chair(?:man|woman|person)?|King|Queen)"
    r"(?:$| (?:of|for|on|to) (?:the )?[A-Z])"
)
_POINTED_AT = re.compile(r"(?:that|this|those|these)\b")  # a group told of, not named
_ON = re.compile(r" (?:on|about|regarding|concerning|in the debate on) ")
_BETWEEN_GROUPS = re.compile(r",? and (?:the )?|, (?:the )?")
_MONTHS = frozenset(term for name in month_name[1:] for term in terms(f"{name} {name[:3]}"))
_MEMBERS = frozenset("countries states nations group bloc members delegation".split())
# What is left of a group's name when its members are called by the rest: "the Gulf countries".
_OF_A_GROUP = frozenset(
    terms(
        "group organisation organization council cooperation league community union forum network "
        "association conference alliance states countries nations"
    )
)
_FRIEND = stem("friends")
_OF_MEMBERS = _OF_A_GROUP | frozenset(terms("bloc members delegations governments monarchies"))
# Without "on behalf of": a name, or one of these, and it is a group that is spoken for.
_KIND_OF_GROUP = re.compile(
    r"\b(?:groups?|movement|union|bloc|community|forum|alliance|league|network|countries|g-?77)\b"
)
_SAYS_SO = re.compile(
    r"\bbehalf\b|\bspeak\w*(?: also)? for\b|\bin (?:his|her|its|their)(?: \w+)? capacity\b",
    re.IGNORECASE,
)


def _groups(remark: Remark) -> tuple[str, ...]:
    return remark.on_behalf_of


def _spoken_for(remarks: Selection) -> Iterator[str]:
    """All groups for which remarks are made, or somebody listed without words spoke."""
    yield from (name for one in remarks for name in _groups(one))
    listed = (one for record in remarks.records for one in spoke_for(record))
    yield from (name for one, groups in listed if one.remark in remarks for name in groups)


def _no_officials(remark: Remark) -> list[str]:
    """The groups for which a remark is made: no person by their office."""
    return [one for one in _groups(remark) if not _AN_OFFICIAL.search(one)]


@dataclass(frozen=True)
class _Group:
    """Whom a name means, by its folded forms; ``own``: their own delegates speak for them too."""

    label: str
    forms: frozenset[str]
    own: bool = False

    @cached_property
    def names(self) -> frozenset[tuple[str, ...]]:
        """The terms of each form."""
        return frozenset(filter(None, map(_terms, self.forms)))

    def spoken_for(self, remark: Remark) -> list[str]:
        """Those meant for whom a remark speaks, as printed."""
        return self.among([*_groups(remark), *(remark.bodies if self.own else ())])

    def among(self, bodies: Iterable[str]) -> list[str]:
        """Those meant of some, as printed."""
        return [body for body in bodies if _terms(body) in self.names]


_Speaks = Callable[[Remark], Sequence[str]]  # for whom, of those asked about
# Each who speaks, and for whom, with a remark of each record.
_Told = Mapping[tuple[Key, tuple[str, ...]], Sequence[Remark]]


@dataclass(frozen=True)
class _Asked:
    """Who of ``theirs`` spoke for a group, or any (None); or for whom somebody (``label``) did."""

    group: _Group | None
    theirs: Selection
    label: str | None = None
    speaks: _Speaks = _groups


def on_behalf(question: Question, remarks: Selection, scope: Scope, limit: int) -> Answer | None:
    """Who spoke on whose behalf, where a question asks that; at most ``limit`` citations."""
    asked = _asked(question, remarks)
    if asked is None:
        return None
    told = _told(asked.theirs, asked.speaks)
    if not told:
        return _listed(question, asked, scope, limit) or _absence(question, asked, remarks, scope)
    whether = "Yes" if asked.group else _bodies(asked.theirs, asked.speaks)
    every = [[(one.paragraph, *_says_so(one)) for one in theirs] for theirs in told.values()]
    return _answer(question, every, whether if asked.label else _names(told), scope, limit)


def said_on_behalf(question: Question, remarks: Selection) -> Selection:
    """The remarks made on behalf of whom words are asked for; all where there are none."""
    found = _WORDS_FOR.search(level(even(question.text)))
    if not found:
        return remarks
    if _ANY_GROUP.match(found["any"] or found["group"]):
        return remarks.only(lambda one: bool(_groups(one))) or remarks
    group = _group(question, found.span("group"), remarks, more=True) if found["group"] else None
    return (remarks.only(lambda one: bool(group.spoken_for(one))) if group else None) or remarks


def _asked(question: Question, remarks: Selection) -> _Asked | None:
    plain = level(even(question.text))
    for_whom, who_spoke = _FOR_WHOM.match(plain), _WHO_SPOKE.match(plain)
    found = for_whom or who_spoke or _WHETHER.match(plain)
    if not found:
        return None
    label, theirs = _by(question, found, remarks) if found is not who_spoke else (None, remarks)
    if for_whom or _is_any(found["group"]):
        person = label and any(one.person for one in question.named)
        own = person and not any(map(_groups, theirs))
        speaks = (lambda one: one.bodies) if own else _groups
        if speaks is _groups and not for_whom and _A_GROUP.search(found["group"]):
            speaks = _no_officials
        return _Asked(None, theirs, label, speaks) if theirs else None
    group = _group_asked(question, found, found.span("group"), remarks)
    on = _ON.search(plain, *found.span("group"))
    if on and not (group and any(map(group.spoken_for, remarks))):
        span, subject = (found.start("group"), on.start()), set(terms(plain[on.end() :]))
        named = _group_asked(question, found, span, remarks)
        there = theirs.only(lambda one: subject <= about(one.paragraph))
        if named and any(map(named.spoken_for, there)):
            group, theirs = named, there
        elif named and not found["for"] and not any(map(named.spoken_for, remarks)):
            group = named  # nobody did, on anything
    return _Asked(group, theirs, label, group.spoken_for) if group and theirs else None


def _is_any(group: str) -> bool:
    """Whether any group is meant: nothing but a day follows."""
    found = _ANY_GROUP.match(group)
    left = terms(group[found.end() :]) if found else [group]
    return all(term.isdigit() or term in _MONTHS for term in left)


def _group_asked(
    question: Question, found: regex.Match[str], span: tuple[int, int], remarks: Selection
) -> _Group | None:
    """The group that somebody spoke for; None where it is no group but a State or a thing."""
    if _ANY_GROUP.match(found["group"]) or _POINTED_AT.match(found["group"]):
        return None
    group = _group(question, span, remarks)
    if group is None or not any(map(group.spoken_for, remarks)):
        group = _each_of(question, span, remarks) or group
    if group and found["not_own"]:
        return replace(group, own=False)
    if group is None or not found["for"]:
        return group
    name = re.sub(r"^the ", "", group.label, flags=re.IGNORECASE)
    known = group.own or len(group.forms) > 1 or name[:1].isupper()
    kind = known or _KIND_OF_GROUP.search(level(name))
    return group if kind and not country_code(name) else None


def _each_of(question: Question, span: tuple[int, int], remarks: Selection) -> _Group | None:
    """Several groups that a question names ("A, B and C") as one; None where any is none."""
    start, end = span
    cuts = [found.span() for found in _BETWEEN_GROUPS.finditer(question.text, start, end)]
    begins, ends = [start, *(cut for _, cut in cuts)], [*(cut for cut, _ in cuts), end]
    groups = [_group(question, part, remarks) for part in zip(begins, ends, strict=True)]
    if not cuts or not all(group and group.names for group in groups):
        return None
    told = [group for group in groups if group]
    forms = frozenset(form for group in told for form in group.forms)
    label = question.text[start:end].strip(" ?.!,")
    return _Group(label, forms, own=any(group.own for group in told))


def _group(
    question: Question, span: tuple[int, int], remarks: Selection, *, more: bool = False
) -> _Group | None:
    """The group that a part of the question names. None where words follow the name that say what
    is asked about, unless there may be ``more``: what is said on behalf of a State may then be
    anybody's.
    """
    start, end = span
    label = question.text[start:end].strip(" ?.!,")
    start += len("the ") if label.lower().startswith("the ") else 0
    named = next((one for one in question.named if one.start == start), None)
    after = [word for word in words(question.text[named.end : end]) if word != "s"] if named else []
    if named and (named.entries or not named.spoke) and (more or set(after) <= _MEMBERS):
        forms = frozenset({fold(named.label)}) if named.person else named.forms
        others_may = more and any(map(country_code, named.forms))
        return _Group(label, forms, own=not named.person and not others_may)
    wanted = _terms(label)
    begun = {  # "Group of Friends" of "Group of Friends of Mediation"
        fold(name)
        for name in _spoken_for(remarks)
        if wanted and _terms(name)[: len(wanted)] == wanted
    }
    own = False
    if wanted and not begun:
        begun, own = _called(frozenset(wanted), remarks)
    listed = named and named.spoke and not named.entries  # as having spoken, without a word
    names_more = after[:1] == ["and"] and named and not named.entries  # "Group of 77 and China"
    says_more = after and after[0] in STOP_WORDS and not names_more
    if not wanted or (not begun and (listed or says_more)):
        return None
    return _Group(label, frozenset(begun | {fold(label)}), own)


def _called(wanted: frozenset[str], remarks: Iterable[Remark]) -> tuple[set[str], bool]:
    """The one group spoken for that is called by who is in it ("the Gulf countries", "the friends'
    group on wells"), else the one body that has delegates of its own, and whether it is that.
    """
    wanted -= _OF_MEMBERS
    for own in (False, True):
        names = {name for one in remarks for name in (one.bodies if own else _groups(one))}
        found = {_terms(name): fold(name) for name in names if _is_called(wanted, _terms(name))}
        if found:
            speaks = own or any(_terms(body) in found for one in remarks for body in one.bodies)
            return (set(found.values()), speaks) if len(found) == 1 else (set(), False)
    return set(), False


def _is_called(wanted: frozenset[str], name: tuple[str, ...]) -> bool:
    """Whether a group's name has what is wanted, and else no more than what any group has; one of
    friends may tell more of what they are for.
    """
    of_friends = _FRIEND in wanted and len(wanted) > 1
    return (
        bool(wanted) and wanted <= set(name) and (of_friends or set(name) - wanted <= _OF_A_GROUP)
    )


def _by(question: Question, found: regex.Match[str], remarks: Selection) -> tuple[str, Selection]:
    """Whose speaking is asked about, and what they say."""
    start, end = found.span("who")
    label = first_large(question.text[start:end])
    if set(words(label)) <= MANY | STOP_WORDS:  # "which groups did delegates speak for?"
        return label, remarks
    named = [one for one in question.named if start <= one.start < end]
    shared = set(named[0].entries).intersection(*(one.entries for one in named)) if named else ()
    return label, remarks.by(shared)


@lru_cache(maxsize=1 << 14)
def _terms(name: str) -> tuple[str, ...]:
    return terms(_UN.sub("United Nations", name))


def _told(remarks: Iterable[Remark], speaks: _Speaks) -> _Told:
    spoken = [(one, one.speaker) for one in remarks if one.speaker and speaks(one)]
    spoken.sort(key=lambda one: one[0].in_summary)  # statements go before it
    person = persons(dict.fromkeys(speaker for _, speaker in spoken))
    found: dict[tuple[Key, tuple[str, ...]], dict[str, Remark]] = {}
    for one, speaker in spoken:
        key = person[next(iter(people(speaker)))]
        whom = tuple(term for body in speaks(one) for term in _terms(body))
        found.setdefault((key, whom), {}).setdefault(one.record.id, one)
    return {key: list(of_records.values()) for key, of_records in found.items()}


def _names(told: _Told) -> str:
    """Each who speaks by the fullest name printed."""
    printed: dict[Key, list[str]] = {}
    for (key, _), theirs in told.items():
        printed.setdefault(key, []).extend(who(one.speaker) for one in theirs)
    names = [max(forms, key=len) for forms in printed.values()]
    more = len(names) - _FEW
    return "; ".join(names[:_FEW]) + (f" and {more} more" if more > 0 else "")


def _bodies(remarks: Iterable[Remark], speaks: _Speaks) -> str:
    """Those for whom somebody speaks, one name each."""
    named = {_terms(body): body for one in remarks for body in speaks(one)}
    return "; ".join(named.values())


def _listed(question: Question, asked: _Asked, scope: Scope, limit: int) -> Answer | None:
    """Who is listed as having spoken for a group, without words of theirs; None where nobody is."""
    found = [
        one
        for record in asked.theirs.records
        for one, groups in spoke_for(record)
        if one.remark in asked.theirs and (asked.group is None or asked.group.among(groups))
    ]
    if asked.label or not found:
        return None
    bodies = "; ".join(dict.fromkeys(body for one in found for body in one.bodies))
    spans = dict.fromkeys((one.remark.paragraph, one.start, one.end) for one in found)
    return _answer(question, [[span] for span in spans], bodies, scope, limit)


def _answer(
    question: Question, every: Iterable[Sequence[Span]], short: str, scope: Scope, limit: int
) -> Answer:
    numbers = count(1)
    told = [said([Citation(next(numbers), *one) for one in spans]) for spans in every]
    claims, left_out, lines = limited(told, limit)
    return Answer(
        question=question.text,
        kind=question.kind,
        verdict=Verdict.ANSWERED,
        text="\n".join([f"{short}.", *lines]),
        confidence=BY_FORM,
        scope=scope,
        short=short,
        claims=claims,
        left_out=left_out,
    )


def _says_so(remark: Remark) -> tuple[int, int]:
    """The sentence that says for whom a remark speaks, else its first."""
    told = (span for span, text in told_sentences(remark) if _SAYS_SO.search(text))
    return next(told, remark_sentences(remark)[0])


def _absence(question: Question, asked: _Asked, remarks: Selection, scope: Scope) -> Answer:
    """The silence, with for whom there are words: of those asked, or of all, the likest first."""
    group = asked.group.label if asked.group else "a group"
    if asked.label:
        own = _bodies(asked.theirs, lambda one: _groups(one) or one.bodies)
        says = f"{asked.label} spoke, but not on behalf of {group}: for {own or 'nobody'}."
        others = asked.group and _told(remarks, asked.group.spoken_for)
        says += f" For {group}: {_names(others)}." if others else ""
    else:
        else_ = " else" if "else" in words(question.text) else ""
        says = f"Nobody{else_} is recorded as speaking on behalf of {group}."
        spoken = {_terms(name): name for name in _spoken_for(remarks)}
        near = sorted(spoken.values(), key=lambda name: -fuzz.token_set_ratio(name, group))
        says += f" Spoken for here: {'; '.join(near[:_FEW])}." if near else ""
    verdict = Verdict.SPOKE_NOT_ON_THIS if asked.label else Verdict.NOT_A_SPEAKER
    mentions = islice(_mentions(asked.group, remarks), _FEW) if asked.group else ()
    return absent(question, verdict, says, scope, mentions)


def _mentions(group: _Group, remarks: Iterable[Remark]) -> Iterator[Passage]:
    """The sentences that name a group, in order."""
    name = re.compile(rf"\b(?:{'|'.join(map(re.escape, group.forms))})\b")
    for one in remarks:
        for span, text in told_sentences(one) if name.search(level(one.text)) else ():
            if name.search(level(text)):
                yield Passage(one, *span, 1.0)
