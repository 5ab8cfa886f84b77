"""In what capacity somebody speaks: holding an office, briefing the meeting, for a body.

Comes in: what a question calls them, the remarks searched. Goes out: the remarks of those who speak
so, and how each began; what is told of an officer who did not speak. Does not know: search, how a
question is worded beyond that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

import regex

from rag.agencies import AGENCIES
from rag.answer import Kind
from rag.countries import country_code
from rag.forms.meeting import also_spoken, begun
from rag.holdings.passages import Told, beginnings, by_record, sentences_of, stated, told_sentences
from rag.holdings.persons import country_of, for_a_delegation, for_a_state
from rag.holdings.presidency import over_assembly
from rag.holdings.selection import Selection
from rag.questions import capacity, meetings, wording
from rag.questions.capacity import OF_GOVERNMENT, OF_STATE, Capacity
from rag.questions.place import meetings_on
from rag.questions.question import Question
from rag.questions.wording import FOREIGN
from rag.reading.genre import ADVERBS, VERB
from rag.reading.offices import is_state
from rag.records import Remark, Speaker
from rag.words import even, level, terms, words

_OPENING = 300  # characters in which a remark says by what right it is made
_HEADS = frozenset(terms("prime president secretary-general"))  # whose deputies are none
_SECOND = re.compile(r"\b(?:deputy|vice|assistant|under)\b")
_AIDE_OF = re.compile(r"[\w-]+'s ")  # "Minister's aide" is no minister
_APART = re.compile(r",? (?:and|or) ")  # "presidents and prime ministers": several offices
_THEIRS = "|".join(name for one in AGENCIES.items() if one[0] != "ICRC" for name in one)
_OF_CIVIL_SOCIETY = re.compile(r"\b(?:civil society|non-governmental)\b", re.IGNORECASE)
_OF_UNITED_NATIONS = re.compile(
    rf"\bUnited Nations\b|\bWorld (?:Health|Food|Bank)|\b(?:{_THEIRS})\b|"
    r"\bInternational Telecommunications? Union|"
    r"^(?:Committee|Working Group|Convention) on |^Committee for |\bSanctions Committee$|"
    r"\bExpert Mechanism\b|"
    r"\b(?:Economic (?:and Social )?Commission for|Department of Economic)\b|^(?:Committee|ACABQ)$"
)
# Bodies of States, and parts of a State's government: neither of the United Nations nor apart from
# governments.
_OF_GOVERNMENTS = re.compile(
    r"\b(?:European|African|Inter-Parliamentary|Eurasian Economic|Pan-African) (?:Union|Council|"
    r"Parliament|Commission)\b|\bCouncil of Europe\b|\bLeague of Arab\b|\bCommonwealth\b|"
    r"\bOrgani[sz]ation (?:of|for)\b|\b(?:Caribbean|Pacific|East African|Andean) Community\b|"
    r"\b(?:Cooperation|Pacific Islands) (?:Council|Forum)\b|\bSovereign\b|"
    r"\bAssociation of Southeast\b|\bMinist(?:er|ry)\b"
)
_BRIEFED_ON = re.compile(
    r"\bbrief(?:ed|ing) (?:(?:the )?(?:(?:Security |General )?Council|Assembly|Committee|members|"
    r"delegat\w+|meeting) )?(?:on|about)\b"
)
_BRIEFING = re.compile(r"(?<!press )\bbrief(?:s|ed|ings?)?\b", re.IGNORECASE)
_SURVIVOR = re.compile(r"\b(?:survivor|victim)\b")
_AS_SURVIVOR = re.compile(
    r"\b(?:as|was|am|being) (?:(?:a|an|the) )?(?:[\w-]+ ){0,3}(?:victim|survivor)\b"
)
# How a record calls whoever speaks.
_OWN = r"(?:own )?(?:country|delegation|Government|nation|people|national capacity)\b"
_SHE = regex.compile(
    rf"\b(?:[Ss]he {ADVERBS}{VERB}|[Hh]er {_OWN}|hers (?:is|was)\b|Mr?s\. \p{{Lu}})"
)
_HE = regex.compile(rf"\b(?:[Hh]e {ADVERBS}{VERB}|[Hh]is {_OWN}|his (?:is|was)\b|Mr\. \p{{Lu}})")
_AS_OBSERVER = re.compile(r"[^.:]{0,120}?\b(?:as|capacity as) (?:an )?observer\b")
_DELEGATE = re.compile(r"\b(?:representative|ambassador|delegate|charge d'affaires)\b")
# Bodies that are no States, as questions call them: apart from governments, of the United Nations,
# or any.
_BODIES = (
    (capacity.CIVIL_SOCIETY, False),
    (capacity.UNITED_NATIONS, True),
    (capacity.ORGANIZATIONS, None),
)

Speaks = Callable[[Remark], bool]


def speaking_as(asked: Capacity, remarks: Selection) -> Selection | None:
    """Whoever's remarks speak so; None where nobody does and others may tell what is asked."""
    if asked.of:
        remarks = speaking_as(Capacity(asked.of), remarks) or remarks.only(lambda _: False)
    known = _known(asked, remarks)
    speaks = known or _in_office(asked.who)
    but = Capacity(asked.but) if asked.but else None
    out = (_known(but, remarks) or _in_office(but.who)) if but else None
    theirs = remarks.only(
        lambda one: one.speaker is not None and speaks(one) and not (out and out(one))
    )
    of_them = rf"\b{re.escape(asked.who)} (?:(?:who|have|has|had|also) )*{wording.SAYING}\b"
    by_others = asked.asks and (
        re.fullmatch(capacity.SURVIVORS, asked.who)
        if known
        else not re.search(of_them, level(asked.asks))  # whoever said so spoke
    )
    return theirs if theirs or not by_others else None


def _known(asked: Capacity, remarks: Selection) -> Speaks | None:
    """Whether a remark is made in a capacity that is no office, or in any of several such."""
    alone = _of_kind(asked, remarks)
    each = [] if alone else [_of_kind(Capacity(one), remarks) for one in _APART.split(asked.who)]
    kinds = [one for one in each if one]
    return (lambda one: any(kind(one) for kind in kinds)) if len(kinds) == len(each) > 1 else alone


def roster(
    asked: Capacity, question: Question, remarks: Selection, theirs: Selection
) -> list[Told]:
    """How each of ``theirs`` began, or tells their capacity; of bodies, also those only listed."""
    if re.fullmatch(capacity.IN_CAPACITY, asked.who):
        return list(_saying_in(asked.who, theirs))
    if re.fullmatch(capacity.WOMEN, asked.who):
        return list(called_she(theirs))
    of_kind = _of_bodies(asked.who)
    told = beginnings(begun(question, theirs))
    return told + (also_spoken(remarks, of_kind) if of_kind else [])


def _of_kind(asked: Capacity, remarks: Selection) -> Speaks | None:
    """Whether a remark is made by one of a kind; None where it is an office that is asked for."""
    of_kind = _of_bodies(asked.who)
    if of_kind:
        apart = bool(re.fullmatch(capacity.CIVIL_SOCIETY, asked.who))
        return lambda one: (
            any(map(of_kind, one.bodies))
            or (apart and _OF_CIVIL_SOCIETY.search(_role(one)) is not None)
        )
    for called, speaks in (
        (capacity.HEADS_OF, partial(_heading, asked.who)),
        (capacity.DIPLOMATS, lambda: _is_diplomat),
        (capacity.OUTSIDE, lambda: _is_for_no_state),
        (capacity.OBSERVERS, partial(_any_of, lambda: filter(_is_observer, remarks))),
        (capacity.BRIEFERS, partial(_any_of, lambda: _briefing(asked.on, remarks))),
        (capacity.PANELLISTS, partial(_any_of, lambda: _on_panel(asked.who, remarks))),
        (capacity.PANEL_CHAIRS, partial(_any_of, lambda: _on_panel(asked.who, remarks))),
        (capacity.SURVIVORS, partial(_any_of, lambda: _surviving(remarks))),
        (
            capacity.IN_CAPACITY,
            partial(_any_of, lambda: (one for one, _ in _saying_in(asked.who, remarks))),
        ),
        (capacity.WOMEN, partial(_any_of, lambda: (one for one, _ in called_she(remarks)))),
    ):
        if re.fullmatch(called, asked.who):
            return speaks()
    return None


def _any_of(whose: Callable[[], Iterable[Remark]]) -> Speaks:
    """Whether a remark is by a speaker of some remarks, in the same record."""
    found = {(one.record.id, one.speaker) for one in whose()}
    return lambda one: (one.record.id, one.speaker) in found


def _of_bodies(who: str) -> Callable[[str], bool] | None:
    """Whether a body is of the kind asked for; None where no bodies are."""
    for called, un in _BODIES:
        if re.fullmatch(called, who):
            return lambda body: _is_of_nations(body, un)
    return None


def _is_of_nations(body: str, un: bool | None) -> bool:
    """Whether a body is no State; ``un``: of the United Nations, or neither theirs nor States'."""
    of_governments = _OF_GOVERNMENTS.search(body)  # the European Union is no State, be it seated so
    if (is_state(body) and not of_governments) or (un is False and of_governments):
        return False
    return un is None or bool(_OF_UNITED_NATIONS.search(body)) == un


def _role(remark: Remark) -> str:
    return (remark.speaker and remark.speaker.role) or ""


def _heading(who: str) -> Speaks:
    """Whether somebody is head of a State, of a government, or of either."""
    state, government = "state" in who, "government" in who
    ways = [OF_STATE] * (state or not government) + [OF_GOVERNMENT] * (government or not state)

    def heads(remark: Remark) -> bool:
        role = _role(remark)
        second = _SECOND.search(level(role).partition(" and ")[0])
        return bool(country_of(remark) and not second and any(way.search(role) for way in ways))

    return heads


def _in_office(who: str) -> Speaks:
    """Whether somebody holds an office asked for: "ministers of justice"."""
    offices = [set(terms(one)) for one in _APART.split(who)]
    second = bool(_SECOND.search(who))

    def holds(remark: Remark) -> bool:
        role = _AIDE_OF.sub("", even(_role(remark)))
        held = set(terms(role))
        if any(name in level(role) for name in FOREIGN):
            held.update(terms("foreign minister"))
        return any(
            office <= held and (second or not _is_second(office, role)) for office in offices
        )

    return holds


def _is_second(office: set[str], role: str) -> bool:
    """Whether somebody is but a deputy in an office: "Vice-Minister" is no foreign minister."""
    parts = (one for one in role.split(" and ") if office & set(terms(one)))
    deputy = _SECOND.search(level(next(parts, role)))
    return bool(deputy and (office & _HEADS or len(office) > 1))


# Whoever presides over the Council sits there for a State.
_OVER_COUNCIL = re.compile(r"\bCouncil President\b|\bPresident of the (?:Security )?Council\b")


def _is_diplomat(remark: Remark) -> bool:
    """Whether somebody speaks for a State by no other office than that."""
    role = _role(remark)
    told = not role or _DELEGATE.search(level(role)) or _OVER_COUNCIL.search(role)
    return for_a_state(remark) and bool(told)


def _is_for_no_state(remark: Remark) -> bool:
    """Whether somebody speaks for no State, nor presides over the Assembly."""
    return not (any(map(is_state, remark.bodies)) or over_assembly(remark.speaker))


def _is_observer(remark: Remark) -> bool:
    """Whether somebody speaks as an observer, by name, office or by how they are introduced."""
    called = f"{remark.speaker.name} {remark.speaker.role}" if remark.speaker else ""
    said = _AS_OBSERVER.match(level(remark.text))
    return bool(said) or "observer" in called.lower()


def _briefing(on: str, remarks: Selection) -> Iterator[Remark]:
    """Who briefed: by the heading, else by their words, else whoever speaks for no delegation."""
    about = set(terms(on))
    statements = by_record(one for one in remarks.in_full if one.speaker)
    if about and (told := [one for one in stated(remarks) if _briefs_on(about, one)]):
        yield from told
        return
    for record in meetings_on(about, remarks.records) if about else remarks.records:
        here = statements.get(record.id, [])
        under = [one for one in here if _BRIEFING.search(one.paragraph.section.title or "")]
        said = [one for one in here if _BRIEFING.search(one.text[:_OPENING])]
        yield from under or said or (one for one in here if not for_a_delegation(one))


def _briefs_on(about: set[str], remark: Remark) -> bool:
    """Whether a sentence tells that its speaker briefs on a thing: "then briefed on the portal"."""
    return any(
        (said := _BRIEFED_ON.search(text)) and about <= set(terms(text[said.end() :]))
        for text in (sentences_of(remark) if _BRIEFING.search(remark.text) else ())
    )


def _on_panel(asked: str, remarks: Selection) -> Iterator[Remark]:
    """The remarks of those whose name stands where it is told who was on a panel, or led it; of the
    first of a record's panels, or the second, where that is asked.
    """
    leads = re.fullmatch(capacity.PANEL_CHAIRS, asked)
    nth = next((one for one in words(asked) if one in wording.ORDINALS), None)
    for said in by_record(remarks).values():
        named = [(one, one.speaker) for one in said if one.speaker and one.speaker.named]
        panels: list[list[Remark]] = []
        for told in map(_panel_told, (one for one in said if one.speaker is None)):
            led = " ".join(one["who"] for one in meetings.LED_BY.finditer(told))
            sat = set(words(led if leads else meetings.LED_BY.sub(" ", told)))
            panels.append([one for one, who in named if sat.issuperset(words(who.name))])
        panels = list(filter(None, panels))
        at = wording.PLACES_IN_ORDER[nth] if nth and len(panels) > 1 else None
        yield from chain.from_iterable(panels if at is None else panels[at : at + 1])


def _panel_told(remark: Remark) -> str:
    """The sentences of a remark that tell who was on a panel."""
    each = sentences_of(remark)
    return " ".join(text for text in each if meetings.PANEL_TOLD.search(level(text)))


def _saying_in(who: str, remarks: Iterable[Remark]) -> Iterator[Told]:
    """The sentences that tell that whoever speaks does so "in her national capacity"."""
    own = re.sub(capacity.IN_CAPACITY, r"\g<own>", who)
    said = re.compile(rf"\bin (?:an?|his|her|their|my)(?: own)? {own} capacity\b")
    for one in remarks:
        told = told_sentences(one) if one.speaker else ()
        yield from ((one, span) for span, text in told if said.search(level(text)))


def called_she(remarks: Iterable[Remark]) -> Iterator[Told]:
    """Of each whom their record calls "she" more often than "he", the first sentence that does."""
    each: dict[tuple[str, Speaker], list[Remark]] = {}
    for one in remarks:
        if one.speaker:
            each.setdefault((one.record.id, one.speaker), []).append(one)
    for said in each.values():
        told = [((one, span), even(text)) for one in said for span, text in told_sentences(one)]
        she = [sentence for sentence, text in told if _SHE.search(text)]
        if len(she) > sum(bool(_HE.search(text)) for _, text in told):
            yield she[0]


def _surviving(remarks: Selection) -> Iterator[Remark]:
    """The remarks of those who are, or say at once that they are, survivors."""
    for one in remarks:
        if _SURVIVOR.search(level(_role(one))) or _AS_SURVIVOR.search(level(one.text[:_OPENING])):
            yield one


_OFFICE_OF = re.compile(
    r"(?:the )?(?:(?P<body>.+)['’]s (?P<office>[\w -]+)|"
    r"(?P<office2>[\w -]+?) of (?:the )?(?P<body2>.+))$",
    re.IGNORECASE,
)
_WHAT = re.compile(rf"^{wording.POLITE}*what\b")


def relayed(question: Question, remarks: Selection) -> list[Told] | None:
    """The sentences with an officer who did not speak, by whoever speaks for their country."""
    plain = question.plain
    if not (question.speech and question.kind is Kind.STATEMENT and _WHAT.match(plain)):
        return None
    told = [
        (remark, span, set(terms(text)))
        for one in question.asked
        if not one.entries and (found := _OFFICE_OF.match(one.label))
        for remark in stated(remarks.only(_of(found["body"] or found["body2"])))
        for span, text in told_sentences(remark)
        if _its_own(found["office"] or found["office2"], text)
    ]
    shared = [(one, span) for one, span, stems in told if stems & set(question.terms)]
    if shared or wording.ABOUT.search(plain):
        return shared or None
    return [(one, span) for one, span, _ in told] or None


def _of(body: str) -> Callable[[Remark], bool]:
    """Whether a remark is made for a country."""
    code = country_code(body)
    return lambda remark: code is not None and country_of(remark) == code


def _its_own(office: str, sentence: str) -> bool:
    """Whether a sentence has an office, and not as that of another body."""
    found = re.search(rf"\b{re.escape(office)}\b(?P<of> of (?:the )?\w)?", sentence, re.IGNORECASE)
    return found is not None and not (found["of"] or "x")[-1].isupper()
