"""An office as printed to role and affiliation: ``Minister for Justice of Luxembourg``.

Comes in: the words beside a name. Goes out: an Office. Does not know: whose office it is.
"""

from __future__ import annotations

from calendar import month_name
from dataclasses import dataclass
from functools import lru_cache

import regex

from rag.countries import BODY, country_code, demonyms
from rag.reading.genre import DELEGATE
from rag.reading.names import WORDS
from rag.words import even, fold

TITLE = (
    r"(?:president|minister|secretary|secretary-general|representative|delegate|director|"
    r"ambassador|observer|head|chair|chairs|chairperson|chairman|chairwoman|chief|coordinator|"
    r"commissioner|envoy|officer|spokesman|spokeswoman|founder|co-founder|activist|journalist|advocate|actress|actor|"
    r"professor|survivor|member|adviser|advisor|rapporteur|expert|judge|prosecutor|leader|"
    r"spokesperson|editor|author|student|researcher|fellow|manager|king|queen|prince|princess|"
    r"emir|amir|sheikh|chancellor|deputy|governor|mayor|administrator|specialist|analyst|lawyer|"
    r"attorney|speaker|lecturer|correspondent|economist|scientist|writer|artist|doctor|nurse|"
    r"pastor|bishop|archbishop|rabbi|imam|vice-president|vice-minister|under-secretary|undersecretary|"
    r"under-secretary-general|counsel|counsellor|registrar|executive|premier|commander|"
    r"president-elect|facilitator|moderator|youth|witness|resident|senator|parliamentarian|"
    r"superintendent|ombudsman|ombudsperson|rector|comptroller|controller|"
    r"(?:programme|program|project|policy|team|regional|country) lead)"
)
HAS_TITLE = regex.compile(
    rf"(?<![\p{{L}}-])(?:[\p{{L}}]+-)?{TITLE}(?:-general|-elect)?(?![\p{{L}}])", regex.IGNORECASE
)
_SHORT_FORM = regex.compile(r"\s*\(\s*[^()]*\p{Lu}{2}[^()]*\)")
_ABBREVIATED = regex.compile(
    r" (?:of|for|at) the (\p{Lu}[\p{L}-]*(?: (?:of|for|the|and|on|\p{Lu}[\p{L}-]*))*) \(\p{Lu}{2}"
)
_TO_NATIONS = regex.compile(r"(?<=\w) to the United Nations(?: (?:at|in) \p{Lu}\p{L}+)?$")
_AT = regex.compile(r"(?<!Nations Office) at (?:the )?(?=\p{Lu}[^,]*$)")
# "trauma surgeon at Lakeside Hospital": what somebody is, without a title, and where.
_WORK = regex.compile(
    r"(?!\w+ing |.* who )(?P<work>\p{Ll}[\p{Ll}' -]{2,60}?)(?: at| with|,) (?:the )?(?=\p{Lu})"
)
# "a midwife", not "the Red Cross" or "eThekwini".
_SOMEBODY = regex.compile(r"(?:an? |the )?+(?=[\p{Ll}\d][\p{Ll}\d'-]*+(?:[ ,]|$))")
_FROM = regex.compile(r" from (?:the )?(?=\p{Lu}[^,]*$)")
_OF_NO_MORE = regex.compile(
    r"(?:of|from|with) [\p{Ll}\p{Pd} ]*(?=\p{Lu})"
)  # "of the charity Lantern"
_DELEGATION = regex.compile(r"Delegation (?:of|for) ")  # headed for somebody
_OF_SUBJECT = regex.compile(
    r" (?:for|of) \p{Lu}[^,]{0,80}? of the (?=\p{Lu})"
)  # "for Transport of the Bank", "of Emergency Programmes of the Fund"
_FOR_PLACE = regex.compile(
    r"\b(?:(?:High|Special|Personal) (?:Representative|Envoy)|Rapporteur)$"
)  # of no State
_OF_STATE = regex.compile(r"(?:Secretary|Minister|Counsellor|Head)s? of State$")
# What for, not whose.
_FOR_SUBJECT = regex.compile(r"(?:[Mm]inister|(?<!Special )Rapporteur) for (?:the )?$")
_ENDS_IN_BODY = regex.compile(rf"{BODY.pattern}$")  # the Sovereign Order | of Malta
_AND_CHAIR = regex.compile(
    r" ?, and (?=(?:Council )?(?:President|Chair)\b)|"
    r" and (?=(?:Security )?Council President\b|President of the (?:Security )?Council\b)|"
    # "Minister of Chad and head of the delegation", "Expert from Chad and Rapporteur for Mali"
    r",? and (?=(?:[Dd]eputy |[Aa]cting )?[Hh]ead of (?:the|its|his|her) [Dd]elegation\b(?! of\b)|"
    r"(?!Special )(?:\p{Lu}[\p{L}-]+ )?Rapporteur(?: for\b| on\b|$))"
)
_OWN_MINISTRY = regex.compile(  # "Head of the Unit at Chad's Ministry of Health"
    r",? (?:at|in|of|from|with) (?:the )?(?P<state>\p{Lu}[\p{L}-]+(?: (?:(?:and|of|the) )*"
    r"\p{Lu}[\p{L}-]+){0,4})'s? (?P<office>Ministry .+)"
)
_PLACE = regex.compile(r"(?<=\)) in \p{Lu}[\w .'-]+$")
_AT_PLACE = regex.compile(r" in \p{Lu}[\w'-]+$")  # "at Lakeside Hospital in Nairobi"
_OF_COUNTRY = regex.compile(r" \((?P<state>[^()]+)\)$")  # "Vice-Chair of the Board (Peru)"
# "Director of the non-governmental organization Women of the Plain": all that follows is its name.
_KIND_OF_BODY = regex.compile(
    r"(?:^(?:(?:of|from) )?(?:the |an? )?|"
    r"(?:, |,? (?:of|for|at|from|with) )(?:the |an? )?(?:(?!and )[\p{Ll}-]+ ){0,2}?)"
    r"(?:(?:non-governmental|civil society|human rights|advocacy|humanitarian|women's|youth) "
    r"(?:(?!and )[\p{Ll}-]+ )?){1,3}?"
    r"(?:organi[sz]ation|group|network|coalition|movement),? (?=\p{Lu})|"
    r" of the (?:association|organi[sz]ation|foundation|movement|network|party|collective) "
    r"(?=\p{Lu})"
)
_CHARGED = regex.compile(r" (?:in charge of|responsible for|with responsibility for) .+$")
_MONTH = regex.compile(rf" for (?:the month of )?(?:{'|'.join(month_name[1:])})$")
_ITS_OFFICIAL = regex.compile(
    r"(?:Under|Assistant)-Secretary-General|of the Secretary-General|"
    r"(?:Special|Resident|Humanitarian) Coordinator"
)
_UNITED_NATIONS = regex.compile(
    r"(?:Secretary-General(?!ship)|United Nations (?:Special|High|Resident|Humanitarian)|"
    r"(?:Special|Personal) (?:Envoy|Representative|Coordinator|Rapporteur|Adviser)|"
    r"(?:Resident|Humanitarian) Coordinator|Deputy Special|President of the Security|"
    r"Independent Expert on|Emergency Relief Coordinator)"
)
_OTHER_SECRETARY_GENERAL = regex.compile(
    r"(?<![-\w])(?:Assistant |Deputy )?Secretary-General of (?:the )?(?!United Nations)\p{Lu}"
)
_HIGH_COMMISSION = regex.compile(
    r"(?:\p{Lu}\p{L}+ ){0,2}(?P<body>Office of the High Commissioner for \p{Lu}.*)"
)
_OF = regex.compile(r" (?:of|for|from|at|to|with|on behalf of) (?:the )?(?=\p{Lu}|former )")
_FORMAL = regex.compile(
    r"(?:former|Former|Federal|Democratic|People's|Republic|State|Federated|United|Islamic|Kingdom|"
    r"Commonwealth|Plurinational|Bolivarian|Hashemite|Grand|Principality|Union|Lao|Co-operative)\b"
)
# The name of an organization by its last word: what else stands after a comma may be a subject.
_IS_BODY = regex.compile(
    r"^(?!.* and )(?:.*\b)?(?:Agency|Alliance|Association|Authority|Bank|Board|Centre|Center|"
    r"Coalition|Commission|Committee|Community|Council|Federation|Forum|Foundation|Fund|Group|"
    r"Initiative|Institute|League|Network|Organization|Programme|Secretariat|Society|Union|"
    r"University)$|^(?:University|Institute|College|School|Academy|Centre|Center) (?:of|for) "
)
# Behind a title that is part of a body's name: "Expert Mechanism", "Executive Board".
_OF_A_BODY = regex.compile(rf" (?:Mechanism|Panel|Caucus|{BODY.pattern})\b")
# An office that a country has, without what it is for.
_PLAIN_OFFICE = regex.compile(
    r"(?:(?:Deputy|Vice|Prime|First|Acting|Foreign|Interior|Home|Defen[cs]e|Finance|Health|Justice|"
    r"Environment|Trade|Energy|Climate|Federal|Crown|Special|Permanent|High)[ -])*"
    rf"{TITLE}(?:-General| of State)?(?:$|,)",
    regex.IGNORECASE,
)
# "Chad's Minister for Wells", "UNICEF's Director".
_OWNED = regex.compile(
    rf"^(?:the )?(?P<owner>{WORDS}(?: of (?:the )?{WORDS})?)(?:(?<=s)'|(?<!s)'s) (?=\p{{L}})"
)
_MEMBER_STATE = regex.compile(r"(?:European Union|Holy See|(?:State of )?Palestine|African Union)$")


@dataclass(frozen=True)
class Office:
    """A role (``Minister for Justice``) and whom it is held for (``Luxembourg``)."""

    role: str | None
    affiliation: str | None


@lru_cache(maxsize=4096)
def split_office(text: str) -> Office:
    """Role and affiliation of an office; a name without any title word is an affiliation."""
    whose = _with_its_owner(text)
    if whose:
        return whose
    named = _abbreviated(text)
    of_government = text.find(" of the Government of ")
    if of_government >= 0:  # "member of the Government of Chad in charge of wells"
        text = text[:of_government] + _CHARGED.sub("", text[of_government:])
    text = _TO_NATIONS.sub("", _SHORT_FORM.sub("", _PLACE.sub("", text)).strip(" ,;"))
    plain = even(text)
    if not plain:
        return Office(None, None)
    if not HAS_TITLE.search(plain):
        return _untitled(text)
    role, kind, body = _cut(_KIND_OF_BODY, text)
    if kind and (not role or HAS_TITLE.search(even(role))):
        return Office(role or None, _bare(body))
    first, also, other = _cut(_AND_CHAIR, text)
    if also:
        office = split_office(first)
        return Office(f"{office.role} and {other}", office.affiliation)
    return _titled(text, named)


def _with_its_owner(text: str) -> Office | None:
    """An office with the State or body that has it, behind it in brackets or before it."""
    placed = _OF_COUNTRY.search(text)
    if placed and is_state(placed["state"]):
        return Office(text[: placed.start()], placed["state"])
    owned = _OWNED.match(even(text))
    if owned is None or HAS_TITLE.search(owned["owner"]):
        return None
    if not (is_state(owned["owner"]) or owned["owner"].isupper()):
        return None
    role = split_office(text[owned.end() :]).role
    is_delegate = role and role.islower() and regex.fullmatch(DELEGATE, role)
    owner = text[slice(*owned.span("owner"))]
    return Office("Representative" if is_delegate else role, owner)


def _untitled(text: str) -> Office:
    """What somebody is without a title ("a midwife from Ghana"), or a body's name."""
    plain = even(text)
    work, somebody = _WORK.match(plain), _SOMEBODY.match(plain)
    if work:
        return Office(text[: work.end("work")], _bare(text[work.end() :]))
    of = _OF_NO_MORE.match(plain)
    body = regex.sub(r" [Dd]elegation$", "", text)
    if body != text and is_state(body):
        return Office(None, _bare(body))
    if of or somebody is None:
        return Office(None, _bare(text[of.end() if of else 0 :]))
    role, comma, state = text[somebody.end() :].rpartition(", ")
    if comma and is_state(state):  # "parish priest of Arica, Chile"
        return Office(role, state)
    home = _FROM.search(plain)
    body = text[home.end() :] if home else ""
    if home and (is_state(body) or _IS_BODY.search(even(body))):
        return Office(text[somebody.end() : home.start()], body)
    return _in_state(text[somebody.end() :])


def _abbreviated(text: str) -> str | None:
    """The body whose short form stands beside it: "Chief and Head of the Water Office (WO)" is of
    the Water Office.
    """
    found = _ABBREVIATED.search(even(text))
    if found is None:
        return None
    body = found[1]
    titles = list(HAS_TITLE.finditer(body))
    cut = regex.search(r" (?:of|for|at) the ", body, pos=titles[-1].end()) if titles else None
    return str(body[cut.end() :] if cut else body)


def _titled(text: str, abbreviated: str | None) -> Office:
    """An office that has a title word; a body whose short form stands beside it is its own."""
    plain = even(text)
    own = _OWN_MINISTRY.search(plain)
    if own and is_state(own["state"]):
        ministry = text[slice(*own.span("office"))]
        return Office(f"{text[: own.start()]} at the {ministry}", text[slice(*own.span("state"))])
    state = None if _ITS_OFFICIAL.search(plain) else _state(text)
    if state is not None:
        return state
    if _UNITED_NATIONS.search(plain) and not _OTHER_SECRETARY_GENERAL.search(plain):
        role = regex.sub(r" of (?:the )?United Nations$", "", text)
        return Office(role, abbreviated or "United Nations")
    return _of_commission(text) or _of_people(text) or _organization(text)


def _of_commission(text: str) -> Office | None:
    """``Director, New York Office of the High Commissioner for X``: the Office is the body."""
    found = _HIGH_COMMISSION.search(even(text))
    if found is None:
        return None
    role = regex.sub(r"[ ,]*(?:\b(?:of|at|in) (?:the )?)?$", "", text[: found.start()])
    return Office(role, _bare(text[found.start("body") :])) if HAS_TITLE.search(role) else None


def _cut(pattern: regex.Pattern, text: str) -> tuple[str, bool, str]:
    found = pattern.search(even(text))
    return (text[: found.start()], True, text[found.end() :]) if found else (text, False, "")


def is_state(name: str) -> bool:
    """Whether a name is a country's, or of one of the few bodies that sit like one."""
    return bool(_MEMBER_STATE.search(even(name))) or country_code(name) is not None


def _state(text: str) -> Office | None:
    """An office that ends "of COUNTRY": the longest such ending that is a country's name."""
    said, text = text, regex.sub(r" [Dd]elegation$", "", text)
    heads = "" if text == said else " of Delegation"  # "Head of the Chad delegation"
    plain = even(text)
    for cut in _OF.finditer(plain):
        tail = text[cut.end() :]
        formal = _FORMAL.match(tail) and not _OF_STATE.search(plain[: cut.end() + 5])
        if _ENDS_IN_BODY.search(plain[: cut.start()]):
            continue
        whole = formal or not _OF.search(f" {even(tail)}")
        role = text[: cut.start()].rstrip(" ,")
        head, comma, begun = role.rpartition(", ")
        if comma and _FORMAL.match(begun) and is_state(f"{begun}{cut[0]}{tail}"):
            return Office(head, f"{begun}{text[cut.start() :]}")  # "Lake University, Republic of X"
        if cut[0].startswith(" for") and _FOR_PLACE.search(even(role)):
            continue
        if whole and "," not in tail and is_state(tail):
            return Office(f"{role}{heads if role.endswith('Head') else ''}", _bare(tail))
        body, about, subject = tail.partition(" for ")
        if about and role and is_state(body) and HAS_TITLE.search(even(role)):
            return Office(f"{role} for {subject}", _bare(body))
    return None


def _of_people(text: str) -> Office | None:
    """``French President``, ``United States Secretary of State``: whose office stands before it."""
    plain = even(text)
    for cut in regex.finditer(r"(?<=[\p{L}.]) (?=\p{Lu})", plain):
        head, role = plain[: cut.start()], text[cut.end() :]
        if _PLAIN_OFFICE.match(even(role)):
            people = demonyms().get(fold(head)) or (
                (text[: cut.start()],) if is_state(head) else ()
            )
            if people:
                return Office(role, _bare(people[0]))
    return None


def _organization(text: str) -> Office:
    """``Director of the Policy Division, Entity X`` → Entity X; ``Head of Y`` → Y."""
    plain = even(text)
    if _MONTH.search(plain) or regex.search(r"\bHigh Representative for ", plain):
        return Office(text, None)
    head, comma, tail = text.rpartition(", ")
    if (
        comma
        and tail[:1].isupper()
        and not HAS_TITLE.search(even(tail))
        and (_whole(head) or _IS_BODY.search(even(tail)) or is_state(tail))
    ):
        inner = _state(f"x of {tail}") or _state(f"x {tail}")
        return Office(head, inner.affiliation if inner else _bare(tail))
    titles = [one for one in HAS_TITLE.finditer(plain) if not _OF_A_BODY.match(plain, one.end())]
    titles = titles or list(HAS_TITLE.finditer(plain))
    at = _AT.search(plain, titles[-1].end())
    if at:
        body = text[at.end() :]
        place = _AT_PLACE.search(even(body))
        if place and not BODY.search(even(body[: place.start()])):
            body = body[: place.start()]
        return Office(text[: at.start()], _bare(body))
    for cut in _OF.finditer(plain, titles[-1].end() - 1):
        if _OF_STATE.search(plain) or _FOR_SUBJECT.search(plain[: cut.end()]):
            break
        if _DELEGATION.match(plain, cut.end()):
            continue
        subject = _OF_SUBJECT.match(plain, cut.start())
        if subject and _is_of_subject(plain, cut, subject):
            return Office(
                text[: subject.end()].removesuffix(" of the "), _bare(text[subject.end() :])
            )
        return Office(text[: cut.start()], _bare(text[cut.end() :]))
    return _in_state(text)


def _in_state(text: str) -> Office:
    """``paramount chief in Malawi``: of the State where they are, if of nothing else."""
    role, within, state = text.rpartition(" in ")
    alone = within and " of " not in role  # "officer of a programme in Chad"
    return Office(role, _bare(state)) if alone and is_state(state) else Office(text, None)


def _is_of_subject(plain: str, cut: regex.Match, subject: regex.Match) -> bool:
    """Whether what an office is "for", or "of" where a body follows, is a subject: "Director of
    Ferries of the Harbour Fund", not "of Doctors of the World".
    """
    between = plain[cut.end() : subject.end()].removesuffix(" of the ")
    whose = cut[0].startswith(" for") or BODY.search(plain, subject.end())
    return bool(whose) and not (BODY.search(between) or is_state(between))


def _whole(head: str) -> bool:
    """Whether what stands before the last comma is a whole office, not half a list of subjects."""
    subject = regex.search(r"\b(?:for|of) (\p{Lu}[\p{L}' -]*)$", even(head))
    return (
        subject is None
        or is_state(subject[1])
        or bool(
            regex.search(
                r"\b(?:Division|Department|Section|Branch|Unit|Office|Affairs|Nations)$", head
            )
        )
    )


def _bare(name: str) -> str:
    return regex.sub(r"^the ", "", name).strip()
