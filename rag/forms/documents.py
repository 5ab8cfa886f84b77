"""Which documents are named: resolutions, articles of the Charter, treaties and such.

Comes in: a Question, the remarks searched. Goes out: the sentences that name such documents, and
what they are called there; a question with a draft's other name ("L.7", "the draft resolution").
Does not know: search, how a document is told in a text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.forms.titles import ARTICLE, RESOLUTION, SYMBOL, Sought, fullest, titles_in
from rag.holdings.ballots import SYMBOL as DRAFT
from rag.holdings.ballots import ballots
from rag.holdings.directory import Named
from rag.holdings.passages import Told, about, once_each, told_sentences
from rag.holdings.selection import Selection
from rag.questions.question import Question
from rag.questions.voting import DECIDED_IN_TITLE, OF_TEXT, VOTING, is_amendment
from rag.questions.wording import MEETING, POLITE, TEXT, YEAR
from rag.records import Record, Remark, Speaker, once
from rag.words import even, level, terms

_TREATIES = "convention covenant treaty protocol statute charter agreement accord pact memorandum"
_DECLARED = "declaration final_act compact plan_of_action agenda"
_LAWS, _RULES = "act law", "rule principle guideline"
# What each noun of a question asks for (``titles.Sought.kinds``).
_KINDS = {
    noun: frozenset(kinds.split())
    for noun, kinds in (
        ("resolution", RESOLUTION),
        ("article|chapter|provision", ARTICLE),
        ("treat(?:y|ie)", _TREATIES),
        ("convention", "convention covenant"),
        ("agreement|accord|deal", "agreement accord memorandum pact compact"),
        ("pact|compact", "pact compact"),
        ("protocol", "protocol"),
        ("covenant", "covenant"),
        ("charter", "charter"),
        ("declaration", "declaration final_act"),
        ("law|act", _LAWS),
        ("rule|principle|guideline|standard", _RULES),
        ("instrument|text", f"{_TREATIES} {_DECLARED} {_RULES} {RESOLUTION}"),
        ("document", f"{_TREATIES} {_DECLARED} {_RULES} {_LAWS} {RESOLUTION} {SYMBOL}"),
    )
}
_KIND = rf"(?:{'|'.join(_KINDS)})s?(?: (?:symbol|number)s?)?"
_UN = r"(?:un |united nations )?"
_WHICH = (
    r"(?:(?:un|united nations|international|legal|relevant|previous|earlier|past|other|specific|"
    r"different|existing|binding|regional|peace|individual) )*"
)
# "Which treaties did Chad say Mali had broken?", and a sentence that tells so of one.
_KEPT_OR_NOT = (
    r"(?:respect|violat|breach|br[eo]ak|broke|contraven|honour|observ|obey|uph[eo]ld|abid|compl[yi]|"
    r"flout|ignor|trampl|bound)\w*"
)
_IS_KEPT_OR_NOT = re.compile(rf"\b{_KEPT_OR_NOT}", re.IGNORECASE)
_HELD_TO = (
    r"(?P<held>(?:sa(?:y|id)|argue[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|stress(?:es|ed)?|accused?) "
    rf"(?:that )?.{{1,60}}? {_KEPT_OR_NOT})(?: (?:on|by|to|with)\b(?=\W*$|,| in\b))?"
)
_NAMED = (
    r"(?:mention|cit|nam|quot|invok|referenc|recall|refer|brought|bring|rais|evok|reli|rely|point)"
    r"(?:e?d|s|ing|es|e)?(?: up| to| on)?"
)
_LEFT = (
    r"(?:,? (?:explicitly|specifically|directly|by name|here|so far|at all|"
    rf"(?:in|during|at) (?:it|(?:this|the) (?:{MEETING}|record))|"
    r"(?:and )?by whom|and who (?:named|cited|mentioned) \w+))*"
)
_PHRASE = 120  # characters of what a question says of its occasion or its subject
_ASKS = re.compile(
    rf"^(?!.*\b(?:nobody|no one|none|not|never)\b){POLITE}*"
    r"(?:which|what|how many|(?:(?:list|name|give|show)(?: me)? )?"
    rf"(?:(?:all|every|each|of|the) ?)+) {_WHICH}"
    rf"(?P<organ>{_UN}(?:security council|council|general assembly|assembly) )?{_WHICH}"
    rf"(?P<kinds>{_KIND}(?:(?:,| and| or|, and) {_WHICH}{_KIND})*)"
    rf"(?: (?:of|from|in) (?:the )?(?P<charter>{_UN}charter)|"
    r" (?:on|about|concerning) (?P<subject>[\w'’ -]+?))?"
    r"(?: (?:were|was|are|is|get|got|have been|has been|that|being|ever)\b.*?|"
    rf" (?:did|does|do|has|have)\b.*?)? (?:{_NAMED}|{_HELD_TO})"
    rf"(?P<by> by .{{1,{_PHRASE}}}?)?{_LEFT}"
    rf"(?:(?:,? (?:in|at|during|after|before) .{{1,{_PHRASE}}}?)??"
    rf"(?: (?:on|about|regarding|concerning) (?P<on>.{{1,{_PHRASE}}}?))?|"
    rf" (?:when|while|as) .{{1,{_PHRASE}}}?){_LEFT}\W*$"
)
_BY_WHOM = re.compile(r"\bwho(?:m)?\b")
_COUNT = re.compile(rf"^{POLITE}*how many\b")
# Behind a text, who decided on it: "the draft the Assembly voted on".
_VOTED_ON = (
    r" (?:(?:that|which) )?(?:the )?(?:security |general )?(?:assembly|council|committee|members|"
    r"states|they) (?:adopted|rejected|passed|approved|voted (?:on|down|for|against))\b.*"
)
# "What is the symbol of the draft on wells?", "which document was the amendment?"
_SYMBOL_OF = re.compile(
    rf"^{POLITE}*(?:(?:(?:what|which)(?:['’]?s| is| was| are| were) )?"
    r"(?:the )?(?:un |official |document )*(?:symbol|(?:document|draft|reference) number|"
    rf"number(?= of the (?:\w+ ){{0,2}}?{OF_TEXT.pattern}(?:{_VOTED_ON}|\W*$)))s? (?:number )?"
    r"(?:\([^)]*\) )?(?:of|for) (?P<of>.+)|"
    r"(?:under|by|as) (?:what|which) (?:un |official )?(?:document|symbol)(?: symbol| number)? "
    r"(?:was|is|were|had) (?P<put>.+?) (?:circulated|issued|submitted|tabled|published|known)\b.*|"
    r"(?:what|which) (?:(?:document|symbol)(?: symbol| number)?|number) (?:was|is) "
    r"(?P<which>the .+)|"
    r"(?:what|which) (?:document )?(?:symbol|number) (?:did|does|has|had) (?P<has>the .+?)"
    r"(?: (?:have|bear|carry|get))?\W*)$"
)
# The number that a text got when it was adopted, and a question for that.
_NUMBER_OF = re.compile(r"\bnumber (?:of|for) (?!.*\bdrafts?\b).*\bresolution\b")
_ADOPTED_AS = re.compile(rf"\b[Aa]dopt(?:ed|s|ing) resolution (?P<number>\d+(?:/\d+| ?\({YEAR}\)))")
# "The draft", "Chad's amendment", "the resolution adopted that day", "the text that passed".
_DECIDED = (
    r"(?: (?:(?:that|which) )?(?:(?:was|were|got|had been|has been|is) )?"
    r"(?:adopted|rejected|voted on|pass(?:ed)?|approved|carried|failed|defeated)\b.*)?"
)
_GOT = re.compile(r"(?:(?<=that )|(?<=which ))got(?= [a-z]+ed\b)")  # "the draft that got rejected"
_A_TEXT = re.compile(rf"(?:the |this |that )?(?:[\w'’-]+ ){{0,3}}?{TEXT}{_DECIDED}\W*$")
# "What is the title of the resolution on wells?", "what was the amendment called?"
_TITLED = r"(?:titled|entitled|called|named)"
_WITH_TITLE = rf"(?:{TEXT}|decision|(?:political )?declaration)"
_WITH_TITLES = re.compile(rf"\b{_WITH_TITLE}\b")
_A_TITLE = (
    rf"(?:the |this |that )?(?:[\w'’-]+ ){{0,3}}?{_WITH_TITLE}"
    r"(?: (?:on|about|concerning|that|which|adopted|rejected|put|tabled|by)\b[^?]*?)??"
)
_TITLE_OF = re.compile(
    rf"^{POLITE}*(?:(?:what(?:['’]?s| is| was) )?(?:the )?(?:full |official |exact )*"
    rf"(?:title|name) of (?P<of>{_A_TITLE})|"
    rf"(?:what|how) (?:is|was) (?P<put>{_A_TITLE}) {_TITLED})\W*$"
)
# "What is the treaty called?", "what's the name of the convention on wells?"
_A_CERTAIN = r"(?:the|that|this|its|their|(?:[\w-]+ )?[\w-]+['’]s?) (?:[\w'’-]+ ){0,4}?"
_NAME_OF = re.compile(
    rf"^{POLITE}*(?:(?:and |so )?what(?:['’]?s| is| was| were| are)? {_A_CERTAIN}(?P<put>{_KIND})"
    rf"(?: [^?]{{1,{_PHRASE}}}?)? (?:called|named)(?: (?:that|which)\b[^?]*)?|"
    r"(?:(?:and |so )?what(?:['’]?s| is| was) )?(?:the )?(?:full |official |exact )*name of "
    rf"{_A_CERTAIN}(?P<of>{_KIND})\b[^?]*?)\W*$"
)
_HAS_TITLE = re.compile(
    rf"\b(?P<text>{_WITH_TITLE}|l\.\d+)\b(?:(?!\b{_WITH_TITLE}\b)(?:[^.;“\"]|\.(?=\w)|[”\"],))"
    rf"{{0,120}}?\b(?:en)?titled,? "
    r"[“\"](?P<title>[^”\"]+)[”\"]"
)
_BY_SYMBOL = Sought(frozenset({SYMBOL}))
_FEW = 3  # speakers quoted of each document, where it is not asked who they are


@dataclass(frozen=True)
class _Asked:
    """Which documents a question asks for: ``on``: the stems of what they are to be about;
    ``every``: with all who name them; ``held``: as kept or broken; ``what``, ``by``: where it says
    which, and by whom named.
    """

    sought: Sought
    on: frozenset[str]
    every: bool
    held: bool
    what: tuple[int, int]
    by: tuple[int, int]


def asks_documents(question: Question) -> bool:
    """Whether a question asks which documents are named."""
    return _asked(question.text) is not None


def asks_by_number(question: Question) -> bool:
    """Whether it asks for documents by number: a text without one names none."""
    asked = _asked(question.text)
    return asked is not None and asked.sought.kinds <= {RESOLUTION, ARTICLE}


def naming(question: Question, remarks: Selection) -> list[Told]:
    """The sentences that name documents asked for: the first of each, then its other speakers'."""
    asked = _asked(question.text)
    if asked is None or question.unknown:
        return []
    theirs = [one for one in question.asked if not _is_within(one, asked.what)]  # "the Charter"
    theirs = theirs or [one for one in question.topics if _is_within(one, asked.by)]
    if theirs:
        remarks = remarks.by(theirs)
    found = [
        (one, span, title)
        for one in remarks.in_full
        if asked.on <= about(one.paragraph)
        for span, text in told_sentences(one)
        if not asked.held or _IS_KEPT_OR_NOT.search(text)
        for title in titles_in(text, asked.sought)
    ]
    whole = fullest([title for *_, title in found])
    speaking: dict[frozenset[str], dict[Speaker | None, Told]] = {}
    for one, span, title in found:
        speaking.setdefault(whole[title.key].key, {}).setdefault(one.speaker, (one, span))
    each = [list(told.values())[: None if asked.every else _FEW] for told in speaking.values()]
    told = [some[0] for some in each] + [one for some in each for one in some[1:]]
    told.sort(key=lambda one: one[0].speaker is None)  # what somebody says goes before narrative
    return once_each(told)


def bearing_symbol(question: Question, remarks: Selection) -> list[Told]:
    """The sentences with the symbol asked for that share most, else those on the one draft."""
    what = _whose_symbol(question.text)
    adopted = _adopted(what, remarks) if what and _asks_number(question.text) else []
    if adopted:
        return adopted
    every = set(terms(what or ""))
    wanted = every - VOTING or every  # not by "draft" alone
    found = [
        (len(wanted & set(terms(text))), one, span)
        for one in (remarks.in_full if wanted else ())
        if "/" in one.text
        for span, text in told_sentences(one)
        if any(titles_in(text, _BY_SYMBOL))
    ]
    put = _put_to_vote(what, remarks) if what and every <= VOTING else frozenset()
    if put:  # no other document that is named beside one
        found = [
            one for one in found if put.intersection(DRAFT.findall(one[1].paragraph.slice(*one[2])))
        ]
    most = max((shared for shared, *_ in found), default=0)
    if not found and what:
        return _voted_on(what, question, remarks)
    if 2 * most > len(wanted):
        return [(one, span) for shared, one, span in found if shared == most]
    of_draft = OF_TEXT.search(what or "")
    drafts = {
        name: (one, span)
        for _, one, span in reversed(found)
        if of_draft and one.speaker is None and not wanted.isdisjoint(about(one.paragraph))
        for name in DRAFT.findall(one.paragraph.slice(*span))
    }
    return list(drafts.values()) if len(drafts) == 1 else []


def _asks_number(text: str) -> bool:
    """Whether a question asks for the number of a resolution, not of a draft."""
    return _NUMBER_OF.search(level(even(text))) is not None


def _adopted(what: str, remarks: Selection) -> list[Told]:
    """The sentence that tells as which the one resolution was adopted that may be meant."""
    wanted = set(terms(what)) - VOTING
    found = {
        number: (one, span)
        for one in remarks
        if one.speaker is None and wanted <= about(one.paragraph)
        for span, told in told_sentences(one)
        for number in _ADOPTED_AS.findall(told)
    }
    return list(found.values()) if len(found) == 1 else []


def _voted_on(what: str, question: Question, remarks: Selection) -> list[Told]:
    """A sentence with the symbol of the one text put to a vote that may be meant."""
    if not _A_TEXT.match(what):
        return []
    wanted = set(terms(what)) - VOTING - question.names
    drafts = _put_to_vote(what, remarks)
    told = [
        (len(drafts.symmetric_difference(DRAFT.findall(text))), (one, span))
        for one in remarks
        if one.speaker is None and wanted <= about(one.paragraph)
        for span, text in told_sentences(one)
        if not drafts.isdisjoint(DRAFT.findall(text))
    ]
    alone = min(told, key=lambda one: one[0], default=None)  # that names no other
    return [alone[1]] if alone and len(drafts) == 1 else []


def _put_to_vote(what: str, remarks: Selection) -> frozenset[str]:
    """The symbols of the texts put to a vote, amendments or others."""
    kind = _WITH_TITLES.search(what)
    amendment = is_amendment(kind and kind[0])
    return frozenset(
        one.draft
        for record in remarks.records
        for one in ballots(record)
        if one.draft and one.on_amendment == amendment
    )


def titled(question: Question, remarks: Selection) -> list[Told]:
    """The sentence that tells the title asked for: of several, those told with most of it."""
    asked = _TITLE_OF.match(level(even(question.text)))
    if asked is None:
        return []
    what = asked["of"] or asked["put"]
    kind = _WITH_TITLES.search(what)
    amendment = is_amendment(kind and kind[0])
    wanted = set(terms(what)) - VOTING
    found: dict[str, list[Told]] = {}
    for one in remarks:
        for span, text in told_sentences(one):
            for title, on_amendment in _titles_told(text):
                if on_amendment == amendment:
                    found.setdefault(title, []).append((one, span))
    if not wanted:  # whichever text
        alone = len(remarks.records) == 1
        return [_of_narrative(told) for told in found.values()] if alone else []
    shares = {
        title: max(_shared(wanted, title, one) for one, _ in told) for title, told in found.items()
    }
    most = max(shares.values(), default=(0, 0))
    enough = 2 * most[0] > len(wanted) or wanted <= question.names
    return [_of_narrative(found[title]) for title in found if enough and shares[title] == most]


def _shared(wanted: set[str], title: str, told: Remark) -> tuple[int, int]:
    """How much of what is wanted a title is told with, and has itself."""
    record = told.record
    decided = record.title if DECIDED_IN_TITLE.search(record.title) else ""
    beside = set(terms(f"{title} {told.paragraph.text} {decided}"))
    return len(wanted & beside), len(wanted & set(terms(title)))


def _titles_told(text: str) -> Iterator[tuple[str, bool]]:
    """The titles of texts that a sentence tells, as printed, each with whether an amendment's."""
    for found in _HAS_TITLE.finditer(level(text)):
        yield text[slice(*found.span("title"))].rstrip(" ,.;"), is_amendment(found["text"])


def _of_narrative(told: Sequence[Told]) -> Told:
    """The first that the record tells in its own words, where one does."""
    return min(told, key=lambda one: one[0].speaker is not None)


def names_one(question: Question, remark: Remark) -> bool:
    """Whether a remark names a document of the kind that a question asks for."""
    asked = _asked(question.text)
    return asked is not None and any(titles_in(remark.text, asked.sought))


def documents_in(question: Question, texts: Iterable[str]) -> str | None:
    """The documents asked for as some texts print them, with their number if it asks how many."""
    if _whose_symbol(question.text):
        texts = [*texts]
        numbered = next(filter(None, map(_ADOPTED_AS.search, texts)), None)
        if numbered and _asks_number(question.text):
            return numbered["number"]
        symbols = (one.printed for text in texts for one in titles_in(text, _BY_SYMBOL))
        return "; ".join(dict.fromkeys(symbols)) or None
    if _TITLE_OF.match(level(even(question.text))):
        each = (f"“{title}”" for text in texts for title, _ in _titles_told(text))
        return "; ".join(dict.fromkeys(each)) or None
    if name := _NAME_OF.match(level(even(question.text))):
        return _only_title(Sought(_kinds_of(name["put"] or name["of"])), texts)
    asked = _asked(question.text)
    if asked is None:
        return None
    whole = fullest([title for text in texts for title in titles_in(text, asked.sought)])
    every = list(dict.fromkeys(one.printed for one in whole.values()))
    count = f"{len(every)}: " if _COUNT.match(question.plain) else ""
    return f"{count}{'; '.join(every)}" if every else None


def _only_title(sought: Sought, texts: Iterable[str]) -> str | None:
    """The title of the one document that the first text with any names."""
    told = ([*titles_in(text, sought)] for text in texts)
    whole = fullest(next(filter(None, told), []))
    each = dict.fromkeys(one.printed for one in whole.values())
    return next(iter(each)) if len(each) == 1 else None


def _kinds_of(said: str) -> frozenset[str]:
    """What the nouns of a question ask for."""
    kinds = (those for noun, those in _KINDS.items() if re.search(rf"\b(?:{noun})", said))
    return frozenset[str]().union(*kinds)


def _whose_symbol(text: str) -> str | None:
    """That of which a question asks for the symbol; None where it asks something else."""
    asked = _SYMBOL_OF.match(level(even(text)))
    what = asked and (asked["of"] or asked["put"] or asked["which"] or asked["has"])
    return _GOT.sub("was", what) if what else None


@lru_cache(maxsize=1024)
def _asked(text: str) -> _Asked | None:
    plain = level(even(text))
    asks = _ASKS.match(plain)
    if asks is None:
        return None
    council = "council" in asks["organ"] if asks["organ"] else None
    return _Asked(
        Sought(_kinds_of(asks["kinds"]), council, bool(asks["charter"])),
        on=frozenset(terms(f"{asks['subject'] or ''} {asks['on'] or ''}")),
        every=bool(_BY_WHOM.search(plain)),
        held=asks["held"] is not None,
        what=(asks.start("kinds"), max(map(asks.end, ("kinds", "charter", "subject")))),
        by=asks.span("by"),
    )


def _is_within(one: Named, span: tuple[int, int]) -> bool:
    return span[0] <= one.start < span[1]


_DRAFTED = "resolution|decision|amendment"
_OPEN, _CLOSE = r"[\"“‘']?", r"[\"”’']?"
_DRAFT_TOLD = re.compile(
    rf"\b(?P<kind>{_DRAFTED})s? (?:contained in |in )?(?:the )?(?:document )?{_OPEN}"
    rf"(?P<symbol>{DRAFT.pattern})",
    re.IGNORECASE,
)
_DRAFT_NAMED = re.compile(
    rf"(?:\bthe )?(?:\b(?:draft|proposed) )?(?:\b(?:{_DRAFTED}|text|draft) )?"
    rf"{_OPEN}(?P<symbol>{DRAFT.pattern}){_CLOSE}",
    re.IGNORECASE,
)
_OF_A_KIND = re.compile(
    rf"\b(?:the|this|that) (?:(?:draft|proposed) )?(?P<kind>{_DRAFTED}|draft|text)\b"
    rf"(?! (?:on|titled|entitled|{_OPEN}{DRAFT.pattern}))",
    re.IGNORECASE,
)


@once
def _of_their_kind(record: Record) -> Mapping[str, str]:
    """The one draft of each kind of which a record tells no other, by its number ("L.7")."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for paragraph in record.paragraphs:
        for found in _DRAFT_TOLD.finditer(even(paragraph.text)):
            told[_number_of(found["symbol"])][level(found["kind"])] += 1
    of_kind: defaultdict[str, list[str]] = defaultdict(list)
    for number, kinds in told.items():
        of_kind[kinds.most_common(1)[0][0]].append(number)
    return {kind: one for kind, (one, *others) in of_kind.items() if not others}


def _number_of(symbol: str) -> str:
    return symbol[symbol.index("L.") :]


def by_kind(text: str, record: Record) -> str | None:
    """A question with "the draft resolution" for a draft's symbol, if it is alone of its kind."""
    found = _DRAFT_NAMED.search(text)
    if found is None:
        return None
    kinds = {number: kind for kind, number in _of_their_kind(record).items()}
    kind = kinds.get(_number_of(found["symbol"]))
    if kind is None:
        return None
    named = kind if kind == "amendment" else f"draft {kind}"
    return f"{text[: found.start()]}the {named}{text[found.end() :]}"


def by_symbol(text: str, record: Record) -> str | None:
    """A question with a draft's symbol for "the draft resolution", if there is no other."""
    found = _OF_A_KIND.search(text)
    if found is None:
        return None
    kind = level(found["kind"])
    number = _of_their_kind(record).get("resolution" if kind in {"draft", "text"} else kind)
    return f"{text[: found.start()]}{number}{text[found.end() :]}" if number else None
