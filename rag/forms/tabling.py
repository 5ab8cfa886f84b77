"""Who put a text before a meeting: who introduced, tabled or drafted a resolution or an amendment.

Comes in: a Question, the remarks searched. Goes out: the sentences that tell it, in order; whom
they name. Does not know: search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from rag.countries import country_code, country_names, listed, names_of_states
from rag.forms.own_votes import BY_FATE, named_so, on_same_text, on_texts
from rag.holdings.ballots import documents_in, is_draft, takes_up, takes_up_one
from rag.holdings.directory import Named
from rag.holdings.passages import Told, remark_sentences, stated
from rag.holdings.selection import Selection
from rag.questions import voting
from rag.questions.question import Question
from rag.questions.wording import POLITE, TEXT, WHOEVER, stemmed
from rag.records import Remark
from rag.words import even, level, terms

_PUT = rf"(?:{voting.PUT}|drafted|authored|(?:co-?)?sponsored|wrote)"
_THEIRS = r"(?:(?:the|an?|its|his|her|their|two|three|several|some|this|that|today[’']s) )*"
_SPONSORS = r"(?:co-?)?sponsors?"
_A_TEXT = rf"{_THEIRS}(?:[\w-]+ ){{0,3}}?(?:(?P<text>{TEXT})s?\b|[\w./]*l\.\d|s/\d{{4}}/\d)"
_ASKS = re.compile(
    rf"(?:{WHOEVER}{_PUT}|^{POLITE}*(?:by whom (?:was|were)(?=.* {_PUT}\b)|"
    rf"(?:who|which [\w-]+) (?:is|are|was|were) (?:(?:the )?{_SPONSORS} of|behind))) {_A_TEXT}|"
    rf"{WHOEVER}(?:(?:sa(?:id|ys?)|told \w+|declared|announced|mentioned) (?:that )?"
    r"(?:(?:they|it|he|she) |their (?:own )?countr(?:y|ies) )(?:(?:have|had|has) )?)?"
    rf"(?:(?:are|were|is|was|be|been) (?:among )?(?:the |an? )?{_SPONSORS}|co-?sponsored)\b"
    rf"(?=\W*$|(?: of)? (?:it|this|that)\W*$|"
    rf"(?: of)? {_THEIRS}(?:[\w'’-]+ ){{0,4}}?(?P<text2>{TEXT})\b)|"
    rf"{WHOEVER}(?:(?:also|later) )?(?P<joined>joined|signed on)\b.*\b{_SPONSORS}\b|"
    rf"{WHOEVER}put {_THEIRS}(?:[\w-]+ ){{0,3}}?(?P<text3>{TEXT})s? forward\b|"
    rf"^{POLITE}*(?:who|which [\w-]+) (?:is|are|was|were|held|had|has) (?:the )?(?:pen|"
    rf"pen-?holders?)\b(?=\W*$|(?: of| for| on) {_THEIRS}(?:[\w-]+ ){{0,3}}?(?P<text4>{TEXT})s?\b)"
)
_TEXTS = "text", "text2", "text3", "text4"  # names under which it is asked what was put
_IN_THE_HALL = re.compile(r"\b(?:introduced|presented)\b")  # by whoever speaks
_OPENING = 300  # characters in which whoever puts a text before a meeting says so
# "Chad's Minister, whose country drafted the text, said".
_WHOSE_DRAFT = (
    rf"\bwhose (?:country|delegation|government) (?:(?:had|has|also) )*(?:{voting.PUT}|drafted|"
    rf"penned|wrote|authored) {_THEIRS}(?:[\w-]+ ){{0,2}}?(?P<drafted>{TEXT})s?\b"
)
_IS_WHOSE_DRAFT = re.compile(_WHOSE_DRAFT)
# Of a text of one's own: "introducing the text", "had tabled two amendments", "co-sponsored it".
_OWN = re.compile(
    r"(?<!\bthe )(?<!\bthis )\b(?:introduc|tabl|submitt|present|propos)(?:ing|ed) "
    rf"{_THEIRS}(?:[\w-]+ ){{0,2}}?(?P<text>{TEXT})s?\b|"
    rf"\b(?P<text2>{TEXT})s? (?:that|which) (?:his|her|their|its) "
    r"(?:country|delegation|government)\b[^.;]{0,40}?"
    rf"\b(?:{voting.PUT}|put)\b|"
    rf"{_WHOSE_DRAFT}|"
    # by its number, or its title: "introduced “L.9”", "introducing “Wells” (document A/C.1/79/L.9)"
    r"\b(?:introduc|tabl|submitt|present)(?:ing|ed) (?:his|her|their|its) "
    r"(?:country|delegation|government)['’]s (?:\w+ )?(?:alternative|version)\b|"
    r"\b(?:introduc|tabl|submitt|present)(?:ing|ed) \"(?:l\.\d|[^\"]{3,160}\" \(document )|"
    r"^\"?l\.\d+\"?[^.;]{0,100} was (?:tabled|introduced|submitted) by the "
    r"(?:delegate|representative|observer) of\b"
)
_OF_SPONSORS = re.compile(r"\b(?:co-?)?sponsor")
OWN_SPONSOR = re.compile(
    rf"\b(?:co-?)?sponsor(?:ed|ing) {_THEIRS}(?:[\w-]+ ){{0,2}}?(?P<text>{TEXT})s?\b|"
    r"\bco-?sponsored (?:and|it\b)|"
    r"\b(?:decided|chosen|chose|wished|pleased|proud) to (?:co-?)?sponsor\b|"
    rf"\b(?:is|was|as|a) (?:an? |the )?{_SPONSORS} of\b|\bco-?sponsor(?: of|ship)\b|"
    rf", (?:also |itself )?an? (?:\w+ )?{_SPONSORS},|"
    rf"\bjoin(?:ed|ing|s) (?:the |its |as )?(?:an? )?(?:list of |group of )?{_SPONSORS}\b"
)
# In the record's own words: "the draft, submitted by Chad".
_PUT_BY = re.compile(
    rf"\b(?P<text>{TEXT})s?\b(?:[^.;]|\.(?=\w)){{0,200}}?\b(?:{voting.PUT}|drafted) by\b"
)
# Behind "submitted by": "Mali and the Niger"; in what one of them says: "also on behalf of Mali".
_A_NAME = r"[A-Z][\w’'-]*(?: (?:of (?:the )?|and (?=[A-Z]))?[A-Z][\w’'-]*)*"
_NAMES = rf"(?:the )?{_A_NAME}(?:(?:, and|,| and) (?:the )?{_A_NAME})*"
_BY_WHOM = re.compile(
    rf" (?:(?:the )?(?:representative|delegation|delegate)s? of )?(?P<names>{_NAMES})"
)
_ALSO_FOR = re.compile(
    rf"\b(?:also (?:speaking )?(?:on behalf of|for)|on behalf (?:also )?of) (?P<names>{_NAMES})"
)
_ITS_SPONSORS = re.compile(
    rf"\bsponsor(?:ed (?:also )?by|s (?:are|were|include)) (?:also )?(?P<names>{_NAMES})"
)
_THE = re.compile(r"\bthe (?=[A-Z])")
_JOINED = re.compile(rf"\b(?:joined|join|added|signed on)\b[^.;]*\b{_SPONSORS}\b")
_NAMES_A_TEXT = re.compile(rf"\b{TEXT}\b")
_ON_A_TEXT = re.compile(rf"\b(?:{TEXT}|vot(?:e|ing))\b")
_ON_ITS_TEXT = re.compile(
    rf"\b(?:(?:the|this|that|today[’']s) (?:[\w-]+ ){{0,2}}?{TEXT}(?! \d)|paragraph \d+|"
    r"(?:wording|language) (?:that|in|of|on)|(?:mechanism|body|measures?) proposed)\b"
)
# Where somebody names no text: how they say that they voted on it.
_ON_ITS_VOTE = re.compile(
    r"\b(?:abstain(?:ed|ing) (?:from|on|in|because)|"
    r"vot(?:ed|ing) (?:in favou?r|against|for|yes|no))\b"
)
# What a question has beside a text that asks what somebody makes of it.
_OF_OPINION = stemmed(
    "think thought view opinion position stance take trouble problem issue objection object "
    "against concern concerned criticism criticize misgiving reservation doubt dislike like happy "
    "unhappy disagree agree difficulty feel feeling have had wrong complaint complain reason want "
    "find"
)
_SHORTEST = 2  # letters of what is part of a word: "de-alerting"
_MOST = 3  # sentences told of what somebody said on a text
_NEAR_IT = 200  # characters before a name in which stands what its bearer put forward
_NOT_OWN = re.compile(r"\b(?:not|opportunity to|to be) \W*$")


def tabled(question: Question, remarks: Selection) -> list[Told]:
    """What each who put the text before the meeting says of it, and the record of who did."""
    plain = question.plain
    asked = _ASKS.match(plain) if question.kind.many else None
    if asked is None:
        return []
    amendment = _of_amendment(asked)
    own, narrated = (OWN_SPONSOR if _OF_SPONSORS.search(asked[0]) else _OWN), _PUT_BY
    if asked["joined"]:
        own = narrated = _JOINED
    symbols = documents_in(question.text)
    wanted = set(question.terms) - voting.VOTING - voting.OF_PUTTING - set(terms(" ".join(symbols)))
    fate = BY_FATE.search(even(question.text))
    wanted -= {*terms(fate[0])} if fate else set()
    for one in question.topics:  # "the Canadian amendment": whose it is, not what on
        wanted -= set(terms(one.label)) if voting.WHOSE_TEXT.match(plain, one.end) else set()
    by_sponsors = own is OWN_SPONSOR
    found = _told(remarks.in_full, own, narrated, amendment=amendment)
    of_one = _of_the_named(question, symbols, remarks)
    leads = [] if by_sponsors and found else _leads(remarks, named=of_one is not None)
    if by_sponsors:  # whoever puts it forward sponsors it, above all where they name others who do
        put = _told(remarks.in_full, _OWN, narrated, amendment=amendment)
        known = {one.speaker for one, _ in found}
        put = [one for one in put if one[0].speaker not in known]
        found = [*(o for o in put if not found or any(_naming_sponsors(o[0]))), *found]
    beside = _told(leads, own, narrated, amendment=amendment)
    if of_one:
        found = [one for one in found if of_one(one[0])]
        beside = [one for one in beside if of_one(one[0])]
    near = _nearest(wanted, found, of_one=by_sponsors)
    if by_sponsors:
        near = list(chain.from_iterable(map(_with_sponsors, near)))
    if not near:
        return _nearest(wanted, beside)
    if _IN_THE_HALL.search(asked[0]):
        return near
    records = {one.record.id for one, _ in near}
    return [*near, *(one for one in beside if one[0].record.id in records)]


def _of_the_named(
    question: Question, symbols: Sequence[str], remarks: Selection
) -> Callable[[Remark], bool] | None:
    """What tells whether a remark is on the text that a question names: by its symbol, else by its
    place, by whose it is or by what became of it; None where it names none of several.
    """
    if symbols:
        return partial(_names, symbols)
    several = len(remarks.records) == 1 and len(on_texts(remarks.records[0])) > 1
    cast = named_so(even(question.text), remarks.records[0]) if several else ()
    on = [paragraph for one in cast for paragraph in on_same_text(one)]
    return (lambda remark: remark.paragraph in on) if on else None


def _naming_sponsors(remark: Remark) -> Iterator[tuple[int, int]]:
    """The sentences of a remark that name who sponsors a text."""
    for span in remark_sentences(remark):
        if _ITS_SPONSORS.search(even(remark.paragraph.slice(*span))):
            yield span


def _with_sponsors(told: Told) -> list[Told]:
    """A sentence by which a text is put, with those of its speaker that name who else sponsors it,
    where these do not tell of another text.
    """
    remark, span = told
    others = (one for one in _naming_sponsors(remark) if one > span)
    apart = voting.AMENDMENT.search(level(remark.paragraph.slice(*span))) is None
    return [
        told,
        *(
            (remark, one)
            for one in others
            if apart == (voting.AMENDMENT.search(level(remark.paragraph.slice(*one))) is None)
        ),
    ]


def _of_amendment(asked: re.Match[str]) -> bool:
    """Whether it is asked who put an amendment, by the word for what was put."""
    return voting.is_amendment(next(filter(None, map(asked.group, _TEXTS)), None))


def _nearest(wanted: set[str], found: Sequence[Told], *, of_one: bool = False) -> list[Told]:
    """Those told with most of what is wanted, with those of "the text" of a record (``of_one``)."""
    shares = [_share(wanted, *one) for one in found]
    most = max(shares, default=0)
    if not most and wanted:
        return []
    return [
        one
        for one, share in zip(found, shares, strict=True)
        if share == most or not wanted or (of_one and is_of_the_one(*one))
    ]


def _leads(remarks: Selection, *, named: bool) -> list[Remark]:
    """Leads that tell of who put a text, or whose country drafted it, where it is ``named`` or one
    alone is taken up and nothing else tells it.
    """
    said = remarks.in_full
    told = {one.record.id for one in said if not one.speaker and _puts(one)}
    held = set(said)
    return [
        one
        for one in remarks
        if one.in_summary and one not in held
        if named or (one.record.id not in told and takes_up_one(one.record))
        if (_IS_WHOSE_DRAFT.search(level(one.text)) if one.speaker else _puts(one))
    ]


def _puts(remark: Remark) -> bool:
    """Whether somebody is named by whom a text is put."""
    return any(_named_in(remark, one) for one in remark_sentences(remark))


def put_by(question: Question, told: Iterable[Told]) -> list[str]:
    """The countries named by whom the text was put, with those whose speakers say it of theirs."""
    asked = _ASKS.match(question.plain) if question.kind.many else None
    if asked is None or asked["joined"]:
        return []
    amendment = _of_amendment(asked)
    told = sorted(told, key=lambda one: one[0].speaker is not None)
    sponsors = bool(_OF_SPONSORS.search(asked[0]))
    named = [_named_in(*one, amendment=amendment, sponsors=sponsors) for one in told]
    each: dict[str | None, str] = {}
    for (remark, span), names in zip(told, named, strict=True) if any(named) else ():
        own = remark.speaker.affiliation if remark.speaker and _is_own(remark, span) else None
        for name in filter(None, (own, *names)):
            each.setdefault(country_code(name) or name, name)
    return list(each.values())


def _is_own(remark: Remark, span: tuple[int, int]) -> bool:
    """Whether a speaker says that a text is theirs."""
    plain = level(remark.paragraph.slice(*span))
    return bool(_OWN.search(plain) or OWN_SPONSOR.search(plain))


def _named_in(
    remark: Remark, span: tuple[int, int], *, amendment: bool | None = None, sponsors: bool = False
) -> list[str]:
    """The States by whom a sentence says a text is put, an amendment or another, or (None) any;
    with ``sponsors`` who else is told to sponsor it.
    """
    sentence = even(remark.paragraph.slice(*span))
    beside = _ITS_SPONSORS.finditer(sentence) if sponsors else ()
    named = [name for one in beside for name in _states_in(one["names"])]
    if remark.speaker is None:
        puts = _PUT_BY.finditer(level(sentence))
        ends = (one.end() for one in puts if amendment in (None, voting.is_amendment(one["text"])))
        runs = (found for at in ends if (found := _BY_WHOM.match(sentence, at)))
        return [*(name for one in runs for name in _states_in(one["names"])), *named]
    own = _OWN.search(level(sentence))
    if own is None:
        return named
    ours = list(names_of_states(sentence[slice(*own.span())]) if own["text2"] else ())
    ours += filter(None, [remark.speaker.affiliation] if own["drafted"] else ())
    also = _ALSO_FOR.search(sentence)
    return [*ours, *(_states_in(also["names"]) if also else ()), *named]


def _states_in(names: str) -> list[str]:
    return [one for one in listed(_THE.sub("", names)) if country_code(one)]


def putting(remark: Remark, *, amendment: bool) -> tuple[int, int] | None:
    """The sentence in which a speaker puts a text, or an amendment, of theirs before a meeting."""
    return _saying(_OWN, remark, amendment=amendment) if remark.speaker else None


def is_of_the_one(remark: Remark, span: tuple[int, int]) -> bool:
    """Whether a sentence tells of "the text" where no more than one is taken up."""
    named = voting.TEXT_ON.search(level(remark.paragraph.slice(*span)))
    return not named and takes_up_one(remark.record)


def said_on_text(question: Question, remarks: Selection, *, named: bool = True) -> list[Told]:
    """What those asked say on a text that they need not name; ``named``: if asked by that word."""
    wanted = {term for term in question.terms if len(term) > _SHORTEST} - voting.VOTING
    plain = question.plain
    if named and not _ON_A_TEXT.search(plain):
        return []
    theirs = stated(remarks.by(question.asked))
    if not wanted - _OF_OPINION:
        if voting.on_amendment(plain):
            return _naming(voting.AMENDMENT, theirs)
        asked = _NAMES_A_TEXT.search(plain)
        return _naming(_ON_ITS_TEXT, theirs) or _naming(_ON_ITS_VOTE, theirs) if asked else []
    spans = [(one, remark_sentences(one)) for one in theirs if wanted <= taken_up(one)]
    return [(one, (said[0][0], said[:_MOST][-1][1])) for one, said in spans]


def _naming(on: re.Pattern[str], remarks: Iterable[Remark]) -> list[Told]:
    """The first sentences of remarks that name a text, each with the one behind it."""
    told: list[Told] = []
    for one in remarks:
        spans = remark_sentences(one)
        naming = [i for i, span in enumerate(spans) if on.search(level(one.paragraph.slice(*span)))]
        told += [(one, (spans[i][0], spans[min(i + 1, len(spans) - 1)][1])) for i in naming[:1]]
    return told[:_MOST]


def telling_of_text(one: Named, remarks: Selection, *, amendment: bool) -> Iterator[Remark]:
    """The remarks that say that a text is somebody's: "Chad's draft", "the text put by Chad"."""
    near = remarks.holding([stem for form in one.forms for stem in terms(form)])
    return (remark for remark in near if _tells_of_text(one, remark, amendment=amendment))


def _tells_of_text(one: Named, remark: Remark, *, amendment: bool) -> bool:
    plain = level(remark.text)
    if not (voting.AMENDMENT if amendment else voting.OF_TEXT).search(plain):
        return False
    for form in one.forms:
        behind = voting.TEXT_OF_COUNTRY if form in country_names() else voting.TEXT_OF_THEIRS
        for found in re.finditer(rf"\b{re.escape(form)}\b", plain):
            start, end = found.span()
            said = (
                behind.match(plain, end)
                or voting.PUT_TEXT.match(plain, end)
                or voting.TEXT_PUT_BY.search(plain[max(0, start - _NEAR_IT) : start])
                or voting.TEXT_OF.search(plain, 0, start)
            )
            if said and voting.is_amendment(said["text"]) == amendment:
                return True
    return False


def taken_up(remark: Remark) -> set[str]:
    """The stems of what is told before a remark, back to where its section takes up a text."""
    record = remark.record
    titles = (record.title, *record.subtitles) if takes_up_one(record) else ()
    of_titles, told = set(terms(" ".join(titles))), set[str]()
    for paragraph in reversed(remark.paragraph.section.paragraphs):
        narrated = not any(one.speaker for one in paragraph.remarks)
        if narrated and paragraph.number < remark.paragraph.number:
            told.update(terms(paragraph.text))
            if takes_up(paragraph):
                return told | of_titles
    return of_titles


def _told(
    remarks: Iterable[Remark], own: re.Pattern[str], narrated: re.Pattern[str], *, amendment: bool
) -> list[Told]:
    """The sentences by which speakers put a text of theirs, and the record tells who did."""
    told: list[Told] = []
    record: list[Told] = []
    for one in remarks:
        span = _saying(own if one.speaker else narrated, one, amendment=amendment)
        if span:
            (told if one.speaker else record).append((one, span))
    return [*record, *told] if own is OWN_SPONSOR else [*told, *record]


def _names(symbols: Iterable[str], remark: Remark) -> bool:
    """Whether a remark names a document by its symbol, be it in full ("A/C.1/53/L.19")."""
    return any(is_draft(one, each) for one in documents_in(remark.text) for each in symbols)


def _share(wanted: set[str], remark: Remark, span: tuple[int, int]) -> int:
    """How much of what is asked about a sentence, its paragraph and its record are told with."""
    sentence, title = remark.paragraph.slice(*span), remark.record.title
    texts = (
        sentence,
        remark.paragraph.text,
        "" if voting.TEXT_ON.search(level(sentence)) else title,
    )
    return sum(
        weight * len(wanted & set(terms(text)))
        for weight, text in zip((4, 2, 1), texts, strict=True)
    )


def _saying(pattern: re.Pattern[str], remark: Remark, *, amendment: bool) -> tuple[int, int] | None:
    """The first sentence of a remark that matches, on an amendment or on another text."""
    for start, end in remark_sentences(remark):
        if remark.speaker and start - remark.start > _OPENING and pattern is _OWN:
            return None
        sentence = level(remark.paragraph.slice(start, end))
        for found in pattern.finditer(sentence):
            text = next(filter(None, found.groups()), None)
            if voting.is_amendment(text) == amendment and not _NOT_OWN.search(
                sentence[: found.start()]
            ):
                return start, end
    return None
