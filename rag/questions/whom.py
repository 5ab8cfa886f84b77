"""Whom a question asks, and who is only talked about: by what stands around the names in it.

Comes in: a folded question, those named in it. Goes out: those whose words are wanted, the others;
of a body's speakers those whose office it names; a name that nobody bears. Does not know: what is
asked of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from rag.agencies import SHORT_FORMS
from rag.answer import Kind
from rag.countries import capitals
from rag.holdings.directory import Directory, Named, nobody
from rag.holdings.entries import SpeakerEntry
from rag.holdings.persons import PRIVATE, is_guest
from rag.holdings.presidency import over_assembly
from rag.questions.capacity import OF_GOVERNMENT, OF_STATE
from rag.questions.wording import (
    ABOUT,
    ACCOUNT,
    ASKING,
    ASKS,
    AUXILIARY,
    COMPARE,
    FOREIGN,
    GIVES_WORDS,
    LED_BY,
    MANY,
    MENTIONED,
    OFFICE_AFTER,
    OFFICE_BEFORE,
    PART_OF_WORLD,
    SAYING,
    TEXT_AFTER,
    TOGETHER,
    any_case,
    any_of,
)
from rag.reading.names import PARTICLES
from rag.reading.offices import HAS_TITLE
from rag.words import STOP_WORDS, all_stems, fold, level, stem, terms, words

# Whoever speaks for a country, whatever the office printed beside the name.
_ANY_DELEGATE = frozenset(
    "representative representatives delegate delegates delegation ambassador ambassadors envoy "
    "speaker speakers".split()
)
# Whose view is asked for: "position of Poland on".
_VIEW_OF = re.compile(
    r"\b(?:position|view|stance|take|opinion|statement|reaction|remark|word|speech|message)s? "
    r"(?:of|by|from) (?:the )?$"
)
_OF = re.compile(rf"\b{SAYING}\b(?:(?! by ).)*?\b(?:of|for)\b")
_TOPIC_BEFORE = re.compile(
    r"\b"
    + any_of(
        "about regarding concerning against in to towards? over when after before between on "
        "within with like inside outside across throughout fled flee fleeing leave leaving left "
        "enter entered entering reach reached reaching hit hitting struck crossed"
    )
    + r"\s+(?:the\s+)?$"
)
# Before who did a thing, and does not tell it: "the area annexed by Chad".
_DONE_BY = re.compile(
    r"\b(?!(?:sa(?:id|y)|told|made|given|raised|mentioned|quoted|cited|stated|put|described|argued|"
    r"claimed|reported|asked|proposed|tabled|submitted|expressed|voiced|delivered|outlined|offered|"
    r"announced|presented|suggested|called|pledged|promised|requested|sought|advanced|used|"
    r"provided|shared|listed|named|noted|explained|defended|spoken|read|counted|estimated|"
    r"[\w-]*co-?sponsored|introduced|drafted|backed|supported)\b)"
    r"[a-z]{2,}(?:ed|en|wn|ht|ne|ck|lt|nt|ld) by (?:the )?$"
)
# Beside a country: who is from there, be it for no delegation.
_PERSON = (
    rf"(?:{PRIVATE}|experts?|directors?|members?|(?:wo)?m[ae]n|guys?|lady|girl|boy|chiefs?|leaders?|"
    r"heads?|persons?|people|guests?|mayors?|presidents?|organi[sz]ers?|youth|ngos?|petitioners?)"
)
_PERSON_BEHIND = re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,3}}?{_PERSON}\b")
_PERSON_BEFORE = re.compile(rf"\bfrom (?:the )?$|\b{_PERSON} (?:of|in) (?:the )?$")
_HOW_MANY_BEFORE = re.compile(r"\bhow (?:many|much)(?: of the)? $")
_NOUN_BEHIND = re.compile(
    r" (?:[a-z-]+ )?[a-z-]+s? (?:(?:were|was|are|is|has|have|had|been|will|would|died|fled|went|"
    r"got|lost|remain\w*|came|left)\b)"
)
# Before whom a sum is for: "how much was spent for Chad".
_SO_MUCH_FOR = re.compile(
    rf"^{LED_BY}(?:how (?:much|many)|what (?:sum|amount)|(?:what (?:is|was) )?(?:the )?(?:cost|"
    r"price|bill))\b[^?]* for (?:the )?$"
)
# Before and behind whose thing is asked about: "which Chadian wells did they close", "how deep is
# the Chadian well"; not "which Chadian proposals".
_WHOSE_THING = re.compile(rf"^{LED_BY}(?:(?:which|what)|how \w+ (?:is|was|are|were) the) $")
_THING = re.compile(
    r" (?!(?:[\w-]+ )?(?:positions?|views?|arguments?|claims?|proposals?|statements?|remarks?|"
    r"words?|reasons?|demands?|concerns?|requests?|points?|stance|speech|idea|criticisms?|"
    rf"complaints?)\b)(?:[a-z-]+,? ){{0,3}}?[a-z-]+(?:\W*$|,? (?:.*, )?(?:{AUXILIARY}|[a-z]+)\b )"
)
# Before who is told something, by others: "what did the judges tell Chad".
_TOLD = re.compile(
    rf"\b(?:{AUXILIARY}) (?!you\b)(?:(?:the|an?) )?(?:[\w-]+ ){{1,3}}?(?:tell|ask|urge|warn|accuse|"
    r"remind|order|instruct|call (?:up)?on|demand of) (?:the )?$"
)
# Before whoever is spoken to or against: "what did Moyo accuse Addo of".
_SPOKEN_TO = re.compile(
    r"\b(?:"
    + any_of(
        r"accus\w* blam\w* critici[sz]\w* thank\w* prais\w* commend\w* denounc\w* condemn\w* "
        r"reproach\w* challeng\w* attack\w* rebuk\w* answer\w* remind\w* warn\w* urg\w* ask\w* "
        r"tell told"
    )
    + r"|(?:reply|replied|respond\w*|sa(?:y|id)) to|call(?:ed)? (?:up)?on) (?:the )?$"
)
# What stands before whose account is wanted: "according to the Holy See".
_ACCORDING = re.compile(
    r"\b(?:according to|in the (?:view|words|opinion|account|eyes) of|in the opinion of|as told "
    r"by|per)\s+(?:(?:the\s+)?[\w-]+(?: [\w-]+)?,? and (?:to )?)?(?:the\s+)?$"
)
# Behind a country, who is there to be cited by anybody: "according to Chadian sources".
_ITS_SOURCES = re.compile(
    r"^(?:['’]s?)? (?:own )?(?:(?:state|local|official|military|security|defen[cs]e|news|hospital|"
    r"armed|government|intelligence) )*(?:sources?|army|military|troops|forces|navy|police|media|"
    r"press|newspapers?|television|reports?|reporting|intelligence|hospitals?|statistics|records)\b"
)
# Behind whose account is wanted, named first: "Moyo: who broke the truce?"; not "who thanked her?".
_LABEL_AFTER = re.compile(
    r"^ ?(?:[:;]|[-–—]) ?(?:and |so )?who(?:m|se)?\b"
    r"(?!.*\b(?:him|her|his|she|he|it|them|their|they|else|idea)\b)"
)
# The same behind the name: "in Moyo's view".
_IN_VIEW_BEFORE = re.compile(r"\b(?:in|by) (?:the )?$")
_IN_VIEW_AFTER = re.compile(r"^['’]s? (?:own )?(?:view|words|opinion|account|eyes|telling)\b")
_OF_THE = re.compile(r",? (?:of|for|from|at) (?:the )?")
# The office of a body that nobody here speaks for; not the Council's or the meeting's own.
_OFFICE_OF_BODY = re.compile(
    r"(?:[Tt]he )?(?:(?:[Dd]eputy|[Vv]ice)[- ])?(?:[Pp]resident|[Hh]ead|[Cc]hief|[Dd]irector|"
    r"[Cc]hair\w*|[Pp]rosecutor|[Ss]ecretary(?:[- ][Gg]eneral)?|[Mm]anaging [Dd]irector|"
    r"[Dd]irector[- ][Gg]eneral|[Pp]rime [Mm]inister|[Mm]inister) of "
    r"(?:the )?(?!(?:UN |United Nations )?(?:Security |General )?"
    r"(?:Council|Assembly|Committee|Commission)\b)[A-Z][\w’'-]+(?: (?:of |for |the "
    r")*[A-Z][\w’'-]+)*"
)
# "How many convoys did the": what is counted, up to whose.
_COUNTED_OF = re.compile(
    rf"^{LED_BY}how (?:many|much) [^?,]+? (?:did|does|do|has|have|had|will) (?:the )?"
)
# Before whom somebody is compared with: "compare Chad with …".
_BEFORE_COMPARED = re.compile(
    r"^(?:please |can you |could you )*(?:compare|contrast)\b[^,;]*?\b(?:with|to|against) "
    r"(?:the )?(?:(?:position|view|stance|statement|remark)s? of (?:the )?|those of (?:the )?|"
    r"that of (?:the )?)?$"
)
_SPEECH_AFTER = re.compile(r"^(?:'s|s'|')? (?:remarks|statements?|speech(?:es)?|interventions?)\b")
_HIGH = (
    r"(?P<former>(?:former|previous|ex)[ -])?"
    r"(?P<office>(?:deputy |vice[- ]?)?(?:president|prime minister|foreign minister|"
    r"foreign secretary|chancellor|premier|secretary of state|king|queen|emir)|"
    r"head of (?:state|government))"
)
_HIGH_OFFICE_AFTER = re.compile(rf"^(?:'s|s'|')?\s+{_HIGH}\b")
_HIGH_OFFICE_BEFORE = re.compile(rf"\b{_HIGH}\s+(?:of|for)\s+(?:the\s+)?$")
_HEADS = {"head of state": OF_STATE, "head of government": OF_GOVERNMENT}
_WITH_DEPUTIES = frozenset({"president", "prime minister"})
_DEPUTY = any_case(r"\b(?:deputy|vice)[- ](?:president|prime minister)\b")
# An ambassador, and what is more than one.
_AMBASSADOR = r"(?:ambassador|permanent representative)"
_AMBASSADOR_BEFORE = re.compile(
    rf"\b{_AMBASSADOR}(?: to the (?:un|united nations))? (?:of|for|from) (?:the )?$"
)
_AMBASSADOR_AFTER = re.compile(rf"(?:'s|s'|')? (?:(?:un|united nations) )?{_AMBASSADOR}\b")
_HIGHER = re.compile(
    r"\bMinister\b(?![- ]Counsell?or)|\b(?:Chancellor|Secretary of State|King|Queen|Emir|Prince)\b|"
    r"\b(?<!Council )President\b(?! of the (?:Security )?(?:Council|(?:General )?Assembly)\b)"
)
# "The head of UNODC", "UNODC's chief": whoever's office heads a body, not a part of it.
_AT_THE_HEAD = r"(?:head|chief|boss|leader)"
_AT_THE_HEAD_BEFORE = re.compile(rf"\b{_AT_THE_HEAD} (?:of|at) (?:the )?$")
_AT_THE_HEAD_AFTER = re.compile(rf"(?:'s|s'|')? {_AT_THE_HEAD}\b")
_HEADS_A_BODY = re.compile(
    r"(?:(?:Acting|Executive|Managing) )?(?:Director(?:-General)?|Secretary(?:-General)?|President|"
    r"Commissioner(?:-General)?|Administrator|High Commissioner|Under-Secretary-General|Head|Chief|"
    r"Chair\w*)\b"
    r"(?!.*\b(?:Division|Branch|Section|Unit|Department|Programme|Operations|Regional)\b)"
)
# Before and behind whose rank is asked for, and by which office it is held; no higher than that.
_RANKS: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[str], bool]], ...] = (
    (_AT_THE_HEAD_BEFORE, _AT_THE_HEAD_AFTER, lambda role: bool(_HEADS_A_BODY.match(role))),
    (_AMBASSADOR_BEFORE, _AMBASSADOR_AFTER, lambda role: not _HIGHER.search(role)),
)
# Stems of what whoever holds an office that each country calls otherwise is called.
_OF_RANK = frozenset({stem("minister"), stem("secretary")})
_MENTIONS = re.compile(rf"{MENTIONED.pattern}$")  # before whose office is mentioned
DOES = re.compile(rf"\b(?:{AUXILIARY})\s+(?:the\s+)?$")
# What they did, right behind who did it: "when did Chad [also] seize the wells".
_DID = re.compile(r" (?:(?:first|last|also|ever|again|[a-z]+ly) )*(?P<verb>[a-z]{2,})\b")
_SUBJECT = re.compile(  # not "is Chad to report"
    rf"^{LED_BY}(?:(?:what|how|why|where|when|did|does|was|is)\b.*?\b)?"
    r"(?:did|does|do|was|is|were|has|have)"
    r"\s+(?P<subject>(?:(?!(?:what|who|how|did)\b)[^\s?…,]+\s+){1,9}?)(?<!\bto\s)"
    rf"(?={SAYING}\b(?!\s+{SAYING}\b))"
)
# The same by what they said: "Ana Moyo's plea to the Council".
_WORDS_OF = re.compile(
    r"^(?P<subject>(?:[A-Z][\w.-]+ ){1,3}[A-Z][\w.-]+)['’]s? (?:speech|remarks|plea|"
    r"statement|address|message|testimony|briefing|comments|words|appeal|warning|views?)"
    r"(?= (?:to|in|at|before|on|about|regarding)\b|\W*$)"
)
_CAPITALIZED = re.compile(r"[A-Z][a-z]")
# Who speaks, be it several with commas between: "what did Chad, Mali and Niger say".
_SPEAKERS = re.compile(rf"\b(?:did|does|do|has|have|had)\b(?P<subject>[^?…]*?)(?={SAYING}\b)")
# A name beside another's, before or behind it: "Chad and Narnia", "Mr. Zog vs. Chad".
_A_NAME = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z]){0,2}"
_JOINED = r"(?:,|,? and|,? or| &| vs\.?| versus| with) (?:the )?"
_NAME_BEHIND = re.compile(rf"{_JOINED}(?P<name>{_A_NAME})(?![\w’'-]| [A-Z]| (?:of|for|the)\b)")
_NAME_BEFORE = re.compile(
    rf"(?:^|\s)(?P<name>(?!(?i:{ASKS}|compare|contrast)\b){_A_NAME}){_JOINED}$"
)
_ANYTHING = frozenset("anything something nothing somebody nobody".split())
_NO_PART_OF_NAME = STOP_WORDS | PARTICLES | _ANYTHING
_NAME_AT_END = re.compile(
    r"^(?:the )?(?!the )(?:[a-z-]+ ){1,3}(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)$"
)


def with_bodies(text: str, named: Sequence[Named]) -> list[Named]:
    """Those named, an office and its body as one: "the Secretary-General of the Arab League"."""
    found: list[Named] = []
    for one in named:
        last = found[-1] if found else None
        between = level(text[last.end : one.start]) if last else ""
        if last and (last.person if _OF_THE.fullmatch(between) else between == "'s "):
            office, body = (last, one) if last.person else (one, last)
            theirs = {entry.speaker for entry in body.entries}
            both = tuple(entry for entry in office.entries if entry.speaker in theirs)
            if both:
                label = text[last.start : one.end]
                found[-1] = replace(
                    office, start=last.start, end=one.end, entries=both, label=label
                )
                continue
        found.append(one)
    return found


def with_strangers(
    text: str, plain: str, named: Sequence[Named], directory: Directory
) -> list[Named]:
    """Those named, and whoever it asks for words or compares beside them by a name that nobody
    bears: "what did Chad and Narnia say".
    """
    found, subject, about = list(named), _SPEAKERS.search(plain), ABOUT.search(plain)
    compared = COMPARE.search(plain)
    for one in named:
        speaks = subject and subject.start("subject") <= one.start < subject.end("subject")
        if not (speaks or compared) or (about and one.start >= about.end()):
            continue
        beside = (_NAME_BEHIND.match(text, one.end), _NAME_BEFORE.search(text[: one.start]))
        for name in filter(None, beside):
            start, end = name.span("name")
            taken = any(start < other.end and other.start < end for other in found)
            if not taken and _is_strangers(name["name"], directory):
                found.append(nobody(text, start, end))
    return sorted(found, key=lambda one: one.start)


def _is_strangers(name: str, directory: Directory) -> bool:
    """Whether no word of a name in capitals is a plain one, and no capital begins so ("Addis")."""
    if any(map(directory.is_plain, words(name))):
        return False
    return not any(capital.startswith(fold(name)) for capital in capitals())


def asked_and_topics(plain: str, named: list[Named], kind: Kind) -> tuple[list[Named], list[Named]]:
    """Of those named, whose words a question of a kind wants, and who is only talked about."""
    counted = _COUNTED_OF.match(plain)  # "how many Syrian children did Jordan take"
    within = counted.end() if counted and named and named[-1].start >= counted.end() else 0
    asked: list[Named] = []
    topics: list[Named] = []
    for one in named:
        topic = one.end <= within or _is_topic(plain, one, kind)
        (topics if topic else asked).append(one)
    if kind in (Kind.STATEMENT, Kind.COMPARE):
        asked, topics = _alike(plain, asked, topics)
    if any(gives_account(plain, one) for one in asked):
        accounts = [one for one in asked if gives_account(plain, one)]
        asked, topics = accounts, [*topics, *(one for one in asked if one not in accounts)]
    if kind in (Kind.STATEMENT, Kind.COMPARE) and len(asked) > 1:
        parted = _subjects if kind is Kind.STATEMENT else _side_by_side
        asked, objects = parted(plain, asked)
        topics = [*topics, *objects]
    if kind is Kind.STATEMENT and not asked:  # "what is said of it by X": whoever is named last
        asked, topics = topics[-1:], topics[:-1] if topics and topics[-1].person else topics
        asked = [one for one in asked if one.person]
    return asked, topics


def _is_topic(plain: str, one: Named, kind: Kind) -> bool:
    """Whether somebody named is talked about, by what stands around the name; else asked."""
    about, of = ABOUT.search(plain), _OF.search(plain)
    before = plain[: one.start]
    delegate = is_delegate(plain, one)
    compared = kind is Kind.COMPARE and _BEFORE_COMPARED.match(before)
    if compared or gives_account(plain, one):
        return False
    if kind.many:
        office = OFFICE_BEFORE.search(before) if delegate and kind is not Kind.LIST else None
        return office is None or _MENTIONS.search(before[: office.start()]) is not None
    text_of = not one.person and TEXT_AFTER.match(plain[one.end :])
    if text_of or (about is not None and one.start >= about.end()):
        return True
    if not delegate and _is_beside(before, plain[one.end :]):
        return True
    after_of = of is not None and one.start >= of.end() and not _VIEW_OF.search(before)
    return not delegate and (after_of or bool(_TOPIC_BEFORE.search(before)))


def _is_beside(before: str, behind: str) -> bool:
    """Whether a name between them, no delegate's, only says who did a thing, of whom so many are
    told ("how many Chadian wells") or whose a thing is, whom a sum is for or who is told something.
    """
    if _DONE_BY.search(before) or _SO_MUCH_FOR.match(before) or _TOLD.search(before):
        return True
    counted = _HOW_MANY_BEFORE.search(before) and _NOUN_BEHIND.match(behind)
    return bool(counted or (_WHOSE_THING.match(before) and _THING.match(behind)))


def _alike(plain: str, asked: list[Named], topics: list[Named]) -> tuple[list[Named], list[Named]]:
    """Bodies side by side are both asked ("Turkish and Moroccan remarks") or both talked about."""
    for one in [one for one in asked if not is_delegate(plain, one)]:
        beside = next((t for t in topics if TOGETHER.fullmatch(plain[t.end : one.start])), None)
        if beside and _SPEECH_AFTER.match(plain[one.end :]):
            asked.insert(asked.index(one), beside)
            topics.remove(beside)
        elif beside:
            asked.remove(one)
            topics.append(one)
    return asked, topics


def _subjects(plain: str, asked: list[Named]) -> tuple[list[Named], list[Named]]:
    """Of several named, those who speak ("what did X announce for Y"), and those spoken of."""
    first = next(
        (
            i
            for i, one in enumerate(asked)
            if (one.entries and is_delegate(plain, one))
            or ((one.entries or not one.person) and DOES.search(plain[: one.start]))
        ),
        None,
    )
    if first is None:
        return asked, []
    objects = [
        one
        for last, one in zip(asked[first:], asked[first + 1 :], strict=False)
        if (not is_delegate(plain, one) or _SPOKEN_TO.search(plain[last.end : one.start]))
        and not set(one.entries) & set(last.entries)  # "Moyo of Zimbabwe" is one
        and not TOGETHER.fullmatch(plain[last.end : one.start])
    ]
    return [one for one in asked if one not in objects], objects


def _side_by_side(plain: str, asked: list[Named]) -> tuple[list[Named], list[Named]]:
    """Those named first and together, and those spoken of: "France and Chad on Niger's wells"."""
    many = 1
    while many < len(asked) and TOGETHER.fullmatch(plain[asked[many - 1].end : asked[many].start]):
        many += 1
    return (asked[:many], asked[many:]) if many > 1 else (asked, [])


def together(plain: str, asked: list[Named]) -> bool:
    """Whether those asked are named side by side and apart, not a minister beside the country."""
    return all(
        TOGETHER.fullmatch(plain[one.end : other.start])
        and not set(one.entries) & set(other.entries)
        for one, other in pairwise(asked)
    )


def what_they_did(plain: str, asked: Sequence[Named]) -> str | None:
    """The stem of what bodies that it asks of did: "when did Chad seize the wells"."""
    if not asked or any(one.person for one in asked) or not DOES.search(plain[: asked[0].start]):
        return None
    did = _DID.match(plain, asked[-1].end)
    return stem(did["verb"]) if did and did["verb"] not in STOP_WORDS else None


def gives_account(plain: str, one: Named) -> bool:
    """Whether the account of somebody named is wanted: "according to X", "in X's view"."""
    before, after = plain[: one.start], plain[one.end :]
    if _IN_VIEW_BEFORE.search(before) and _IN_VIEW_AFTER.match(after):
        return True
    if one.person and not before.strip():
        return bool(_LABEL_AFTER.match(after))
    sources = not one.person and _ITS_SOURCES.match(after)
    return bool(_ACCORDING.search(before) and not sources)


def is_delegate(plain: str, one: Named) -> bool:
    """Whether whoever is named speaks: a person, or a body with a delegate beside its name."""
    return bool(
        one.person
        or gives_account(plain, one)
        or OFFICE_BEFORE.search(plain[: one.start])
        or OFFICE_AFTER.match(plain[one.end :])
    )


def of_office(one: Named, plain: str) -> Named:
    """Of several speakers of a body, those whose office the question names beside it."""
    after = _HIGH_OFFICE_AFTER.match(plain[one.end :])
    high = after or _HIGH_OFFICE_BEFORE.search(plain[: one.start])
    if one.person or not (one.entries or (high and high["former"])):
        return one
    if high:  # "the Russian president" is not whoever else spoke for Russia
        office = set(all_stems(high["office"]))
        holders = tuple(e for e in one.entries if _holds(e, high["office"], office))
        if not holders and high["office"] in FOREIGN:  # "Secretary for Relations with …"
            ranked = [e for e in one.entries if _OF_RANK & _office_stems(e)]
            holders = tuple(ranked) if len(ranked) == 1 else ()
        holders = () if high["former"] else holders
        label = f"the {one.label}{high[0]}" if after else f"the {high[0]}{one.label}"
        return replace(one, entries=holders, spoke=bool(holders), label=label)
    theirs = tuple(e for e in one.entries if not over_assembly(e.speaker))
    one = replace(one, entries=theirs or one.entries)
    one = _of_rank(_without_guests(one, plain), plain)
    if len(one.entries) < 2:
        return one
    near = set(
        words(f"{plain[max(0, one.start - 40) : one.start]} {plain[one.end : one.end + 40]}")
    )
    if not any(HAS_TITLE.fullmatch(word) for word in near - _ANY_DELEGATE):
        return one
    near = {stem(word) for word in near}
    shared = {entry: len(near & _office_stems(entry)) for entry in one.entries}
    most = max(shared.values())
    if not most:
        return one
    return replace(one, entries=tuple(e for e in one.entries if shared[e] == most))


def _without_guests(one: Named, plain: str) -> Named:
    """A State that is asked for, without those who are only from there: it did not speak where
    nobody else did. Whoever a question calls a person from there may be one of them.
    """
    guests = tuple(e for e in one.entries if is_guest(e.speaker))
    behind, before = plain[one.end :], plain[: one.start]
    if not guests or _PERSON_BEHIND.match(behind) or _PERSON_BEFORE.search(before):
        return one
    theirs = tuple(e for e in one.entries if e not in guests)
    return replace(one, entries=theirs, spoke=bool(theirs), guests=guests)


def _of_rank(one: Named, plain: str) -> Named:
    """Of several speakers of a body, those who head it, or its ambassadors, where asked for."""
    for before, after, is_held in _RANKS:
        if before.search(plain[: one.start]) or after.match(plain[one.end :]):
            theirs = tuple(e for e in one.entries if is_held(e.speaker.role or ""))
            one = replace(one, entries=theirs or one.entries)
    return one


def _holds(entry: SpeakerEntry, called: str, office: set[str]) -> bool:
    """Whether somebody holds a high office, and not as a deputy where that is not asked for."""
    role = entry.speaker.role or ""
    if called in _HEADS:
        return bool(_HEADS[called].search(role))
    deputy = called in _WITH_DEPUTIES and _DEPUTY.search(role)
    return office <= _office_stems(entry) and not deputy


def _office_stems(entry: SpeakerEntry) -> set[str]:
    return set(terms(entry.speaker.role or ""))


def nobodys_name(text: str, plain: str, named: list[Named], directory: Directory) -> str | None:
    """The subject of "what did X say" where X looks like a name and nobody bears it."""
    gives = GIVES_WORDS.search(plain)
    found = _SUBJECT.search(plain) or gives or ACCOUNT.search(plain) or _WORDS_OF.match(text)
    if (
        not found
        or PART_OF_WORLD.match(plain)
        or any(
            found.start("subject") <= one.start < found.end("subject") or gives_account(plain, one)
            for one in named
        )
    ):
        return None
    subject = re.sub("['’]s?$", "", text[found.start("subject") : found.end("subject")].strip())
    parts = [word for word in words(subject) if word not in _NO_PART_OF_NAME]
    strange = [word for word in parts if not directory.is_plain(word) and stem(word) not in ASKING]
    of_body = _OFFICE_OF_BODY.fullmatch(subject)  # "the president of the World Bank"
    if of_body or _is_office_of_agency(parts):
        return subject
    if directory.is_office(re.sub("^[Tt]he ", "", subject)):
        return None  # several hold it: any of them
    if found is gives and strange != parts:
        return None  # "the Chadian Ministry of Wells", as others tell
    if _CAPITALIZED.search(text, 1):  # it uses capitals, so a name would have them
        alone = _NAME_AT_END.search(subject)
        subject = alone["name"] if alone else subject  # "the rebel chief Ana Moyo"
        plain_parts = [word for word in subject.split() if fold(word) not in _NO_PART_OF_NAME]
        proper = all(word[0].isupper() or HAS_TITLE.search(word) for word in plain_parts)
        name = subject[:1].isupper() and bool(strange)
        office = len(parts) > 1 and all(word[0].isupper() for word in plain_parts)
        return subject if proper and (name or (office and not set(parts) <= MANY)) else None
    general = set(parts) & MANY or fold(subject).startswith("the ")
    return subject if strange and strange == parts and not general else None


def _is_office_of_agency(parts: Sequence[str]) -> bool:
    """Whether folded words are a body by its short form and an office: "ICC chief prosecutor"."""
    in_office = all(HAS_TITLE.fullmatch(one) for one in parts[1:])
    return len(parts) > 1 and in_office and parts[0].upper() in SHORT_FORMS
