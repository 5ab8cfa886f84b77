"""Which record, meeting and part of one a question names ("in GA/12404", "in the Gaza debate").

Comes in: a question, and the records or remarks searched. Goes out: those left, and the question
without the words that name a record or a meeting; or the record that is named and not held.
Does not know: speakers.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812
from datetime import timedelta

from rag.holdings.ballots import ballots
from rag.holdings.passages import stems_of
from rag.holdings.selection import Selection
from rag.questions.occasion import (
    COUNCIL_SYMBOLS,
    by_time,
    left_out,
    names_meeting,
    of_body,
    tidied,
    without,
)
from rag.questions.period import MONTH, month_number, of_then
from rag.questions.voting import DECIDED_IN_TITLE, asks_of_vote
from rag.questions.wording import (
    A_YEAR,
    MEETING,
    MONTHS,
    ORGAN,
    POLITE,
    QUOTATION,
    SAYING,
    THE_PARAGRAPH,
    YEAR,
    any_case,
)
from rag.records import Record, Section, once
from rag.words import even, fold, level, stem, terms, words

# Families of press releases, as their symbols begin.
_FAMILIES = frozenset(
    "afr bio dc dev dsg ec ecosoc env ga hr iha l ngo obv org pal pi pop ref sag sc sea sg soc tad "
    "unep wom".split()
)
_SYMBOL = any_case(
    r"(?<![\w/-])(?:(?P<family>[A-Z]{1,6})(?:[/-][A-Z]{1,4}){0,2}(?:/\d{1,6}|-\d{3,6})|"
    r"[AS](?:/\w+)*/[PS][VR]\.\d+)(?![\w/-])"
)
_VETO = stem("veto")
_MONTH_STEMS = frozenset(terms(" ".join(month_name[1:])))
_ON = any_case(r",? ?(?:on|of) ")
_DAY = (
    rf"(?:(?P<day>\d\d?) (?P<month>{MONTHS}),? (?P<year>{YEAR})|"
    rf"(?P<month2>{MONTHS}) (?P<day2>\d\d?),? (?P<year2>{YEAR}))"
)
_MEETING_OF = any_case(rf"\bmeeting (?:held )?(?:of|on) (?:the )?{_DAY}\b")
_COMMITTEES = {
    "first": "GA/DIS", "second": "GA/EF", "third": "GA/SHC",
    "fourth": "GA/SPD", "fifth": "GA/AB", "sixth": "GA/L",
}  # fmt: skip
_IN_COMMITTEE = any_case(
    rf",? ?\b(?:in|at|before|during) the (?P<nth>{'|'.join(_COMMITTEES)}) committee"
    rf"(?:['’]s)?(?: {MEETING})?\b"
)
_IN_COMMITTEE_LAST = any_case(rf"{_IN_COMMITTEE.pattern}\W*$")  # beside a day, it adds nothing
# A meeting by what it was on: "in the Liberia debate", "the emergency session on Liberia", "at the
# Summit of the Future", "when the Assembly voted on the truce".
_ON_A_PARAGRAPH = rf" (?:on|about|over) {THE_PARAGRAPH}"
_GATHERING = rf"(?:{MEETING}|briefing|dialogue|summit|segment|(?:vote|voting)(?!{_ON_A_PARAGRAPH}))"
_NO_MATTER = (
    r"(?!(?:what|who|which|how|why|when|did|do|does|was|were|is|are|has|have|had|say|said|that|and|"
    r"in|at|from|during|chair)\b)"
)
_MATTER = rf"{_NO_MATTER}[\w'’-]++(?: {_NO_MATTER}[\w'’-]++){{0,7}}?"
_ABOUT = r" (?:on|over|about|concerning|regarding|of)(?: the)? "
_ENDS = (
    r"(?=\W*$| ?[,;:?]| (?:what|who|which|how|why|did|was|in|at)\b|"
    rf" (?:{SAYING}\b(?! of\b)|(?:warned|spoke|talked|complained) of\b))"
)
_FIRST = r"(?P<first>opening|start|beginning|first day|outset)"
_WHEN_IT = rf",? ?(?<!happened )(?<! do )\b(?:when|where) the {ORGAN}"
_ON_A_SUBJECT = (
    any_case(
        rf",? ?\b(?:in|at|during|from|over) the (?:{_FIRST} of the )?(?:{ORGAN}(?:['’]s)? )?"
        rf"(?P<what>(?:{_NO_MATTER}[\w'’-]+ ){{0,4}}?)(?P<met>{_GATHERING})\b"
        rf"(?:{_ABOUT}(?P<on>{_MATTER}){_ENDS}|(?! of\b))(?:,? (?:of|in) the {ORGAN}\b)?"
    ),
    any_case(
        rf",? ?\b(?:when|where) the {ORGAN} "
        rf"(?:voted|met|debated|discussed|adopted|considered|took up)(?: (?:on|over|about))?(?: "
        rf"the)? (?P<on>{_MATTER}){_ENDS}"
    ),
    any_case(
        rf",? ?\bwhen (?:the )?(?P<on>{_MATTER}) (?:was|were) "
        rf"(?:adopted|put to (?:the|a) vote|debated|discussed|voted on){_ENDS}"
    ),
    any_case(
        rf"{_WHEN_IT} (?:(?:voted down|rejected|defeated|endorsed|approved|"
        r"failed to (?:adopt|pass)) (?:the )?(?:text (?:on|about) (?:the )?)?|"
        rf"(?=condemned|deplored|demanded|called (?:for|on)))(?P<decided>{_MATTER}){_ENDS}"
    ),
)
_IN_A_BODY = any_case(
    rf"^(?:in|at|before) (?:the )?{ORGAN}\b,?(?! on\b)|"
    rf"(?<=ons|ies|tes|ers|hat|who) (?:in|at) (?:the )?{ORGAN}(?: {MEETING})?"
    r"(?= (?!on\b|of\b)[a-z])|"
    r"(?<=say|aid|ote|ted|eak|oke|ain|hat|ied) "
    rf"(?:in|at|before|to) (?:the )?{ORGAN}(?=\W*$|,? (?:on|about|in|when|over)\b)|"
    rf",? (?:in|at|before) (?:the )?{ORGAN}(?=\W*$)"
)
# What the Council or the Assembly did, or its members: "did the Council adopt", "which Council
# members abstained".
_OF_A_BODY = any_case(
    rf"\b(?:did|has|had) (?:the )?{ORGAN} (?:ever |also |actually )?(?:vote|adopt|approve|reject|"
    r"pass|decide|veto|take a vote|agree)\w*\b|"
    rf"\b(?:which|what|how many) {ORGAN} (?:members?|countries|states)\b|"
    rf"\bmembers? of (?:the )?{ORGAN} (?:abstained|voted|opposed|vetoed|backed|supported)\b|"
    rf"\b(?:when|what (?:date|day)) (?:was|is) (?:the )?{ORGAN} {MEETING}\b"
)
# There is a veto in the Council alone.
_WITH_VETO = any_case(
    rf"\W*(?:when|what (?:date|day)) (?:was|is|did) (?:the )?(?:(?!{ORGAN})[\w-]+ ){{0,3}}?"
    rf"(?:{MEETING}|vote)\b.*\bveto(?:e[ds])?\b"
)
# What is left of a question that names more than one meeting, or compares.
_SEVERAL = any_case(
    r"\b(?:compare\w*|differ\w*|both|each|respectively)\b|"
    rf"\b(?:and|than|with|to) (?:(?:what|again|also|later|it|they|he|she|said) )*(?:in|at|during|"
    rf"from) the\b|\b(?:in|at) the {ORGAN}\b"
)
_ON_VOTES = any_case(  # not on how any is explained
    r"^(?!.*\bexpla(?:in|nation)).*\b(?:vot|abst|in favou?r|against|result|outcome)"
)
# The latest of the meetings held, or of those on a subject, or the first of them.
_BY_ORDER = any_case(
    rf"(?:^{POLITE}*(?:(?:what|when|where) (?:is|was|were) |summari[sz]e )?|"
    r"\b(?:at|in|during|from) )(?:the )?"
    r"(?P<order>latest|newest|(?:most )?recent|last|(?P<first>oldest|earliest)) "
    rf"(?P<what>(?:{ORGAN} )?(?:{_NO_MATTER}[\w'’-]+ ){{0,2}}?)"
    rf"(?:{MEETING}|briefing|record|release)\b(?:{_ABOUT}(?P<on>{_MATTER}){_ENDS})?"
)
# Words that tell no meeting from another.
OF_ANY_MEETING = frozenset(
    terms(
        "debate meeting session discussion briefing general assembly security council united "
        "nations resolution draft day year morning afternoon open first last same previous later"
    )
)
_LEAD = 8  # paragraphs from whose beginnings a meeting's subject is told, where no headline does
_MAINLY = 0.7  # share of all paragraphs that name a subject, so that their meeting was on it
_AT_LEAST = 4  # such paragraphs
_LARGELY = 0.25  # the same share of a meeting's own, so that it was on it among other things
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "1": 1, "2": 2, "3": 3, "4": 4, "one": 1, "two": 2, "three": 3, "four": 4, "last": -1,
}  # fmt: skip
_NTH = "|".join(_ORDINALS)
_PART = "panel|dialogue|meeting|segment|round"
_NUMBERED = re.compile(
    rf"\b(?:(?P<nth>{_NTH}) (?:\w+ )?(?P<part>{_PART})|"
    rf"(?P<part2>{_PART}) (?:\w+ )?(?P<nth2>{_NTH}))\b"
)
_OF_ITS_PANELS = any_case(rf"\b(?:{_NTH}) (?:\w+ )?(?:panel|dialogue|segment|round)\b")
_WITHIN = (
    r"\b(?:in|during|under|from|at|exercising|in (?:the )?exercise of)"
    r"(?: (?:the|their|his|her))? "
)
# Outside the panels of a meeting that has some.
_PLENARY = re.compile(rf"{_WITHIN}(?:plenary|general debate)\b")
_OF_PANELS = {"panel", "panels", "dialogue", "dialogues", "round", "roundtable"}
_AT_A_PLACE = re.compile(
    r" (?:in|across|inside) (?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\W*$"
)
_OF_SPEECHES = re.compile(r" (?:remarks|address|addresses|speeches)$")
_GENERAL = {"statements", "summary", "action"}  # titles that name no part a person would mean


def in_records(text: str, records: Sequence[Record]) -> tuple[str, Sequence[Record]]:
    """The question without the records it names by symbol or day, and these; all where none."""
    rest, named, names = text, set[str](), called(text, records)
    for name in sorted(names, key=len, reverse=True):
        left = without(rest, name, alone=True)
        if left:
            rest, told = left
            named |= {one.id for one in of_body(told, names[name])}
    for find in (_of_a_day, _of_committee, _by_order, _on_a_subject, _in_a_body):
        if not named:
            rest, named = find(text, records)
        elif find is _of_committee and _IN_COMMITTEE_LAST.search(rest):
            rest = find(rest, [one for one in records if one.id in named])[0]
    found = [one for one in records if one.id in named]
    if not found or (len(found) == len(records) > 1):
        return text, records
    return (rest if words(rest) else text), found


def _of_a_day(text: str, records: Sequence[Record]) -> tuple[str, set[str]]:
    """The rest and the records, by days without a year ("the 27 oct debate", no "7 Oct attack")."""
    plain, named, rest = text.lower(), set[str](), text
    for record in records if any(map(str.isdigit, plain)) else ():
        for day in _days(record):
            left = without(text, day, alone=True) if day in plain else None
            if left and (names_meeting(left[1]) or _ON.match(left[1])):
                rest, named = left[0], named | {record.id}
    return rest, named


def _of_committee(text: str, records: Sequence[Record]) -> tuple[str, set[str]]:
    """The rest and the records, by a Main Committee of the Assembly ("in the Second Committee")."""
    found = _IN_COMMITTEE.search(text)
    family = _COMMITTEES[found["nth"].lower()] if found else None
    held = {one.id for one in records if family and one.symbol.startswith(f"{family}/")}
    return (left_out(text, found), held) if found and held else (text, set())


def _by_order(text: str, records: Sequence[Record]) -> tuple[str, set[str]]:
    """The rest and the latest or first record of those on a subject: "at the last wells debate"."""
    found = _BY_ORDER.search(text)
    if found is None or _SEVERAL.search(text):
        return text, set()
    wanted = set(terms(f"{found['what']} {found['on'] or ''}")) - OF_ANY_MEETING
    of_organ = of_body(found["what"], records)
    held = meetings_on(wanted, of_organ) if wanted else of_organ
    dated = sorted((one for one in held if one.about_when), key=by_time)
    if not dated:
        return text, set()
    rest = tidied(f"{text[: found.start('order')]} {text[found.end('order') :]}")
    if words(found[0]) == words(text):  # it says no more
        rest = "Summarize the meeting"
    return rest, {dated[0 if found["first"] else -1].id}


def _on_a_subject(text: str, records: Sequence[Record]) -> tuple[str, set[str]]:
    """The rest and the records, by what a meeting was on ("in the Liberia debate"): its headlines,
    else its lead, have all that is said of it; else nearly all is there that names it. Of the time
    named. What a meeting decided tells it where one meeting alone fits.
    """
    several = len(set(A_YEAR.findall(text))) > 1
    for pattern in _ON_A_SUBJECT if not several else ():
        for found in pattern.finditer(text):
            if _OF_ITS_PANELS.search(found[0]):
                continue  # a part of a meeting
            said = found.groupdict()
            decided = said.get("decided")
            if decided and asks_of_vote(level(text)):
                continue  # a vote is told by what it was on
            ends = {found.end(): said.get("on") or decided or ""}
            if said.get("what"):  # "the wells debate about pipes" may be one on wells
                ends.setdefault(found.end("met"), "")
            for end, on in ends.items():
                subject = f"{said.get('what') or ''} {on}"
                rest, held = _met_on(subject, text, (found.start(), end), records)
                if decided:
                    held = _one_alone(decided, held)
                if said.get("first") and all(one.about_when for one in held):
                    held = sorted(held, key=lambda one: str(one.about_when))[:1]
                if held:
                    return rest, {one.id for one in held}
    return text, set()


def _one_alone(decided: str, held: Sequence[Record]) -> Sequence[Record]:
    """The one of some records that what its meeting decided fits well, one word by headlines alone,
    and whose lead does not say that it failed to; none where several are.
    """
    wanted = set(terms(decided)) - OF_ANY_MEETING
    fits = _led if len(wanted) > 1 else _headlined
    found = [one for one in held if wanted <= fits(one) and DECIDED_IN_TITLE.search(one.title)]
    if len(found) != 1:
        return ()
    verb = next(iter(words(decided)), "")
    failed = re.compile(rf"\b(?:fail(?:ed|ing|s)? to|did not|not) (?:[a-z]+ )?{stem(verb)}")
    leads = (level(one.text) for one in found[0].paragraphs if one.section.summary)
    return () if any(map(failed.search, leads)) else found


def _met_on(
    subject: str, text: str, span: tuple[int, int], records: Sequence[Record]
) -> tuple[str, Sequence[Record]]:
    """The records of meetings on a subject that a part of a question names, and the rest of it."""
    told = text[slice(*span)]
    rest = tidied(f"{text[: span[0]]} {text[span[1] :]}")
    wanted = set(terms(subject)) - OF_ANY_MEETING - _MONTH_STEMS
    wanted = {one for one in wanted if not one.isdigit()}
    then = _of_time_and_body(text, told, records)
    dated = bool(A_YEAR.search(told)) and len(then) < len(records)
    voted, of_vote = "vot" in told.lower(), bool(_ON_VOTES.search(rest))
    if (voted and not dated and of_vote) or _SEVERAL.search(rest):
        return text, ()  # of several votes, the one on that is asked about
    voted = voted or (of_vote and len(then) < len(records))
    return rest, meetings_on(wanted, then, voted=voted) if wanted else then if dated else ()


def _in_a_body(text: str, records: Sequence[Record]) -> tuple[str, set[str]]:
    """The rest and the records, by the Council or the Assembly, where one in it did something."""
    found, did = _IN_A_BODY.search(text), _OF_A_BODY.search(text)
    named = found or did
    held = of_body(named[0], records) if named else records
    if _WITH_VETO.match(text):
        held = _with_veto(records) or records
    rest = left_out(text, found) if found else text
    if len(held) == len(records) or _SEVERAL.search(rest):
        return text, set()
    return rest, {one.id for one in held}


def _with_veto(records: Sequence[Record]) -> Sequence[Record]:
    """The meetings at which a veto was cast, by headlines, else by leads; else the Council's."""
    council = [one for one in records if one.symbol.startswith(COUNCIL_SYMBOLS)]
    headlined, led = ([one for one in council if _VETO in of(one)] for of in (_headlined, _led))
    return headlined or led or council


def _of_time_and_body(text: str, said: str, records: Sequence[Record]) -> Sequence[Record]:
    """Those of the year or month and of the body that a question names, where there are any."""
    time = MONTH.search(text) or re.search(rf"\b(?P<year>{YEAR})\b", text)
    named = {"month": None} | time.groupdict() if time else {}
    then = of_then(named, records) if named else records
    return of_body(said, then or records)


def meetings_on(
    wanted: set[str], records: Sequence[Record], *, voted: bool = False
) -> Sequence[Record]:
    """The records whose meeting was, or voted, on what some stems say."""
    for subject in (_led,) if voted else (_headlined, _led):
        held = [one for one in records if wanted <= subject(one)]
        decided = [one for one in held if voted and DECIDED_IN_TITLE.search(one.title)]
        if held:
            return [one for one in decided if wanted <= _headlined(one)] or decided or held
    naming = [_naming(one, frozenset(wanted)) for one in records]
    least = max(_AT_LEAST, _MAINLY * sum(naming))
    return [one for one, times in zip(records, naming, strict=True) if times >= least]


def taken_up(
    wanted: frozenset[str], records: Sequence[Record], *, named: bool = False
) -> Sequence[Record]:
    """The records whose meeting was on what some stems say: their headlines, or one in four of
    their paragraphs, have them; where none has, those whose lead does; where that is none, or it
    need but be ``named``, all that name it.
    """
    often = [(one, _naming(one, wanted), len(one.paragraphs)) for one in records]
    on = [
        one
        for one, times, of in often
        if wanted <= _headlined(one) or times >= max(_AT_LEAST, _LARGELY * of)
    ]
    on = on or [one for one in records if wanted <= _led(one)]
    return [one for one, times, _ in often if times] if named or not on else on


@once
def _led(record: Record) -> frozenset[str]:
    """The stems of a record's headlines and of its first paragraphs."""
    lead = " ".join(paragraph.text for paragraph in record.paragraphs[:_LEAD])
    return _headlined(record) | frozenset(terms(lead))


def _naming(record: Record, wanted: frozenset[str]) -> int:
    return sum(wanted <= stems for stems in stems_of(record))


@once
def _headlined(record: Record) -> frozenset[str]:
    return frozenset(terms(" ".join((record.title, *record.subtitles))))


def not_held(text: str, records: Sequence[Record]) -> str | None:
    """What a question calls a record that is not among those; None where it names none.

    A symbol that a record's text has itself is a document that is talked about.
    """
    symbols, day = list(_SYMBOL.finditer(text)), _MEETING_OF.search(text)
    if not symbols and not day:
        return None
    held = {name for one in records for name in names_of(one)}
    families = _FAMILIES | {re.split(r"[/-]", one.id.lower())[0] for one in records}
    for found in symbols:
        is_record = found["family"] is None or found["family"].lower() in families
        talked_about = (p.text for one in records for p in one.paragraphs)
        if (
            is_record
            and found[0].lower() not in held
            and not any(found[0] in t for t in talked_about)
        ):
            return found[0].upper()
    if day:
        month = month_name[month_number(day["month"] or day["month2"]) or 1]
        named = f"{int(day['day'] or day['day2'])} {month} {day['year'] or day['year2']}"
        if named.lower() not in held:
            return f"a meeting of {named}"
    return None


def without_its_place(text: str, record: Record) -> tuple[str, str]:
    """A question of many without a place at its end that at least half of a record's paragraphs
    name, and that place: its meeting is on it, so that not all say so ("… a ceasefire in Gaza").
    As it is, and nothing, where it has none.
    """
    found = _AT_A_PLACE.search(text)
    if found is None or QUOTATION.search(even(text)):
        return text, ""
    named = set(terms(found["place"]))
    held = [named <= stems for stems in stems_of(record)]
    on_it = named and 2 * sum(held) >= len(held)
    return (f"{text[: found.start()]}?", found["place"]) if on_it else (text, "")


def speaking_in_part(text: str, record: Record) -> str:
    """A question who spoke in a part of a meeting, for who made what its title calls their words:
    "made opening remarks".
    """
    titles = (fold(one.title or "") for one in record.sections)
    named = "|".join(re.escape(one) for one in titles if _OF_SPEECHES.search(one))
    made = rf"\b(?:made|gave|delivered|offered) (?:(?:the|an?|some) )?(?P<title>{named})\b"
    return re.sub(made, r"spoke in the \g<title>", text, flags=re.IGNORECASE) if named else text


def in_part(text: str, remarks: Selection) -> Selection:
    """The remarks in the part of a meeting that a question names; all where none of them is."""
    plain = level(text)
    sections = _sections(plain, remarks)
    if not sections:
        return remarks
    if asks_of_vote(plain):
        cast = (one for record in remarks.records for one in ballots(record))
        if not any(one.remark.paragraph.section in sections for one in cast):
            return remarks
    return remarks.only(lambda one: one.paragraph.section in sections)


def called(text: str, records: Sequence[Record]) -> dict[str, list[Record]]:
    """The names of records that stand in a text, in small letters, each with those it names."""
    plain = text.lower()
    found: dict[str, list[Record]] = {}
    numbered = any(map(str.isdigit, plain))
    for record in records:
        if not numbered and record.symbol[-1:].isdigit():
            continue  # all its names have a number in them
        dated = record.about_when is not None and str(record.about_when.year) in plain
        for name in names_of(record) if dated else names_of(record)[:2]:
            if name in plain:
                found.setdefault(name, []).append(record)
    return found


@once
def names_of(record: Record) -> tuple[str, ...]:
    """What a question may call a record, in small letters: its symbol, its id, its day."""
    names = [record.symbol.lower(), record.id.lower()]
    for date in _dates(record):
        names += [f"{date.day}{mark}{date.month}{mark}{date.year}" for mark in "./"]
        names += [f"{date:%d/%m/%Y}", f"{date:%d.%m.%Y}", date.isoformat()]
        names += [f"{one}{mark}{date.year}" for one in _days_of(date) for mark in (" ", ", ")]
    return tuple(dict.fromkeys(names))


def _dates(record: Record) -> tuple[Date, ...]:
    """The day of a record; of one that prints none, those on which it may have begun."""
    if record.date or not record.goes_on:
        return tuple(filter(None, (record.date,)))
    return tuple(record.goes_on - timedelta(days) for days in range(1, 4))


@once
def _days(record: Record) -> tuple[str, ...]:
    """What a question may call a record's day, without its year."""
    return tuple(day for date in _dates(record) for day in _days_of(date))


def _days_of(date: Date) -> tuple[str, ...]:
    months = [f"{date:%B}".lower(), f"{date:%b}".lower()]
    months += ["sept"] * (date.month == 9)
    endings = {} if date.day in range(11, 14) else {1: "st", 2: "nd", 3: "rd"}
    numbers = (str(date.day), f"{date.day}{endings.get(date.day % 10, 'th')}")
    return tuple(
        day
        for name in months
        for one in numbers
        for day in (f"{one} {name}", f"{one} of {name}", f"{name} {one}")
    )


def _sections(plain: str, remarks: Selection) -> set[Section]:
    found, plenary = _NUMBERED.search(plain), _PLENARY.search(plain)
    sections = remarks.sections if found or plenary else ()
    if found:
        nth = _ORDINALS[found["nth"] or found["nth2"]]
        part = found["part"] or found["part2"]
        of_kind = [one for one in sections if part in fold(one.title or "").split()]
        place = nth - 1 if nth > 0 else nth
        if len(of_kind) > 1 and -len(of_kind) <= place < len(of_kind):
            return {of_kind[place]}
    if plenary:
        outside = {
            one
            for one in sections
            if not one.summary and _OF_PANELS.isdisjoint(fold(one.title or "").split())
        }
        if 0 < len(outside) < sum(not one.summary for one in sections):
            return outside
    return {
        one
        for title, some in remarks.titled.items()
        if title in plain and title not in _GENERAL
        if re.search(_WITHIN + re.escape(title) + r"\b", plain)
        for one in some
    }
