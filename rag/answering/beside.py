"""Whether a figure is told beside the one asked for: of another time, of another subject, of the
contrary (the north for the south), a wish beside what is so, the whole where its part is asked.

Comes in: a figure in its sentence, what is sought, the question. Goes out: whether it is. Does not
know: how well it fits.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rag.answering.clauses import clause_of, clause_told
from rag.questions import wording
from rag.questions.figures import ONES, Figure, Unit, figures
from rag.questions.kinds import SPANS, in_other_words, told_among
from rag.questions.sought import IN_ALL
from rag.questions.ties import Sought
from rag.questions.wording import A_YEAR, YEAR, stemmed
from rag.words import STOP_WORDS, all_stems, even, level, stem, terms, words

_HEDGED = r"(?:only |just |some |about )?$"
_AGAINST = re.compile(rf"\b(?:against|compared (?:with|to)|from) {_HEDGED}")
_FROM = re.compile(rf"\bfrom {_HEDGED}")
_NOW = re.compile(
    r"\b(?:now|today|currently|at present|so far|to date|already|most recent|latest|stands? at|"
    r"(?:is|are) left)\b"
)
_ASKS_PAST = re.compile(r"\b(?:did|was|were|had|[a-z]+ed)\b")
_WISHED = re.compile(
    r"\b(?:would|wants?|wanted|wish\w*|hopes?|hoped|aims?|aimed|targets?|goals?|should|could|"
    rf"propos\w+|needs?|needed|(?:ask|call)(?:s|ed) for|will|plan\w*|by {YEAR}|must|ought)\b"
)
_PARTS = re.compile(r"; |,? (?:while|whereas) ")
_OWN_SUBJECT = re.compile(
    r"(?:and |but )?(?:[Tt]he|[Aa]n?|[A-Z][\w'-]+) (?!(?:same|year|others?|rest)\b)"
)
_PRONOUN = re.compile(
    r"(?:it|its|they|their|he|his|she|her|this|that|these|those|which)\b", re.IGNORECASE
)
_PART_OF = re.compile(
    rf"(?:per cent|thirds?|quarters?|fifths?|tenths?|half|\d|\b(?:{ONES})) of "
    r"(?:(?:the|its|their|all|those|[A-Z][\w ]*['’]s?) )+$",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r" of (?!them\b|these\b|those\b|whom\b|which\b)")
_TO = re.compile(rf"\bto {_HEDGED}")
_CHANGES = re.compile(r"\b(?:to (?:how|what)|by how|rais|increas|ris|reduc|cut|grow|expand|double)")
_THE_REST = re.compile(r"\bthe (?:rest|remainder|remaining)\b[^,;.]*")
_OF_THE = re.compile(r"\b(?:Of|Out of)(?: (?:all|the|its|their|these|those))* $")
_OF_SO_MANY = re.compile(r" of (?:(?:all|the|its|their|those) )*")  # "4 of 9 were lost"
_OF_ALL = re.compile(r"\b(?:Of|Out of) [^,;]*$")
_HOW_MANY_OF = re.compile(r"\bhow (?:much|many) of (?!(?:it|that|this)\b)")
_LEFT = stemmed("remain remains remaining remained open outstanding pending left unresolved")
# How often a figure comes again: "90 a year".
PER_TIME = re.compile(
    r"(?: [\w-]+){0,4}? (?:(?:per|an?|each|every) (?:hour|day|week|month|year)\b|"
    r"(?:hour|dai|week|month|year)ly\b|annually\b)"
)
_IN_ONE = re.compile(r"\bin an? [a-z]+$")
_LAST_TIME = re.compile(r"\b(?:last|previous) (?:day|week|month|year)\b")
# What excludes one another, of where and of which of them a figure is, and whose: no way that
# somebody goes.
_A_SIDE = (
    r"(?<!\bto )(?<!\btowards )\b(?P<side>{0})(?:ern(?: (?P<of>[A-Z]\w+))?|(?<=\b[iI]n the {1})|"
    r"(?<=\b[oO]f the {1})|(?<=\bfrom the {1}))\b(?! bank\b)(?: of (?:the )?(?P<whose>[A-Z]\w+))?"
)
_CONTRARIES = (
    re.compile(_A_SIDE.format("north|south", ".{5}")),
    re.compile(_A_SIDE.format("east|west", ".{4}")),
    re.compile(r"\b(?P<side>rural|urban)\b(?P<of>)(?P<whose>)"),
)
# What became of those counted, and its contrary; what is left of a fund, and what it lacks.
_OPPOSITES = tuple(
    re.compile(rf"\b(?:(?P<one>{one})|(?P<other>{other}))\b")
    for one, other in (
        (
            r"(?:beyond|past) (?:rescue|repair|saving|help)|lost|loss(?:es)?|destroyed|ruined",
            r"surviv(?:ed?|es|ing)|alive|lived(?! in\b)|saved?|rescued|spared|intact|unharmed",
        ),
        (r"deficits?|shortfalls?|short(?= of\b|\W*$)", r"surplus(?:es)?"),
        (
            r"clos(?:ed?|ing|ures?)|shut(?: down)?|out of (?:service|action|order|use)",
            r"(?:re)?open(?!ed (?:fire|its|a|the)\b)|functioning|functional|operational|working",
        ),
    )
)
_BEGINS_WITH_PAST = re.compile(
    r"(?i:(?:.*? that )?(?:before|until|earlier|initially|originally|previously|formerly|once)\b|"
    rf"(?:.*? that )?(?:in|by) [^,]*{A_YEAR.pattern})"
)
_PAST = re.compile(
    r"\b(?:before|ago|earlier|previous(?:ly)?|prior|former(?:ly)?|once|initial(?:ly)?|original(?:ly)?|"
    r"first|used to|last|then|down from|up from|had been only)\b"
)
# What those did not do whom a question asks of, and words by one of which a clause tells the same.
_ASKS_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|cannot|(?P<of_thing>without|no))\b"
    r"(?! (?:more|less|fewer|later) than\b)|n['’]t\b)(?P<what>[^?]+)"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|nor|no|none|cannot|without|yet to|fail\w*|refus\w*|unable|lack\w*|lost|"
    r"limit\w*|cut\w*|prevent\w*|depriv\w*|den(?:y|ied|ies)|un\w+ed|beyond|others?|rest|stopped|"
    r"ceased|left out)\b|n['’]t\b"
)
_OF_WHAT = re.compile(r" of (?:the|its|their|his|her|[A-Z][\w]*['’]s?) [a-z]")
_RETURNED, _EACH_COIN = (re.compile(one) for one in (wording.RETURNED, wording.EACH_COIN))
_COSTS = stemmed("cost costs paid pay pays price worth share part number amount")


def is_beside(found: re.Match[str], asked: Sought, question: str) -> bool:
    """Whether a figure is told beside the one that a question asks for."""
    others = [one.found for one in figures(found.string) if one.found.span() != found.span()]
    plain = level(question)
    apart = asked.by and _is_of_a_thing_not_asked(found, asked)
    if _RETURNED.search(plain):
        apart = not _EACH_COIN.search(level(found.string))
    if apart or (asked.earlier and not _tells_what_was(found)):
        return True
    if _is_of_the_contrary(found, question) or _is_of_every_time(found, plain):
        return True
    if _is_of_those_who_did(found, others, asked, plain):
        return True
    if not others:
        return False
    if any(_is_of_the_opposite(found, others, plain, pair) for pair in _OPPOSITES):
        return True
    to_be = asked.to_come or _WISHED.search(plain)
    return (
        (not to_be and _is_of_another_time(found, others, asked, plain))
        or (not to_be and _is_wished(found, others, plain))
        or _is_of_another_subject(found, others, asked, question)
        or _is_of_the_whole(found, others, asked, plain)
        or _is_of_another_part(found, others, asked)
        or _tells_of_several(others, plain)
    )


def _tells_what_was(found: re.Match[str]) -> bool:
    """Whether a figure is told of an earlier time: "from 40 to 19", "30 in 2019"."""
    grew = _FROM.search(found.string[: found.start()])
    then = A_YEAR.search(found.string, found.end()) or _BEGINS_WITH_PAST.match(found.string)
    return bool(grew or then or _PAST.search(level(clause_told(found))))


def _tells_of_several(others: Sequence[re.Match[str]], plain: str) -> bool:
    """Whether another figure counts several of what is asked of as the one: "took two wars and 90
    lives", where it is asked how many died in the war.
    """
    counted = (one.after[-1] for one in map(Figure, others) if one.after)
    asked = f" {' '.join(words(plain))} "
    return any(f" the {one[:-1]} " in asked for one in counted if one.endswith("s"))


def _is_of_a_thing_not_asked(found: re.Match[str], asked: Sought) -> bool:
    """Whether it is a share of something ("four fifths of its waters"), in a clause without
    anything asked, where it is asked by how much a thing grew.
    """
    of_what = _OF_WHAT.match(found.string, found.end())
    return bool(of_what) and not asked.in_text(clause_told(found))


def _is_of_the_contrary(found: re.Match[str], question: str) -> bool:
    """Whether its clause, or else its sentence, tells only the contrary of what is asked, of the
    same place: "in the northern hills" where the southern are asked of.
    """
    for contraries in _CONTRARIES:
        asked = _sides_in(even(question), contraries)
        told = asked and (
            _sides_in(clause_told(found), contraries) or _sides_in(found.string, contraries)
        )
        if told and told.keys().isdisjoint(asked):
            return len({*asked.values(), *told.values()} - {""}) <= 1
    return False


def _sides_in(text: str, contraries: re.Pattern[str]) -> dict[str, str]:
    """Which of some contraries a text tells, and of what, where it says so by a name."""
    return {one["side"]: one["of"] or one["whose"] or "" for one in contraries.finditer(text)}


def _is_of_those_who_did(
    found: re.Match[str], others: Sequence[re.Match[str]], asked: Sought, plain: str
) -> bool:
    """Whether its clause tells that they did what it asks who did not: "31 still live there"; or it
    is the whole of them.
    """
    negated = _ASKS_NOT.search(plain)
    what = set(terms(negated["what"])) - asked.noun if negated else set()
    clause = level(clause_told(found))
    if not (negated and what) or _NOT_SO.search(clause):
        return False
    if negated["of_thing"] and not any(_NOT_SO.search(level(clause_told(o))) for o in others):
        return False  # "cut the water of 90 people"
    done = 2 * len(told_among(what, _stems(clause))) >= len(what)
    return done or bool(_OF_ALL.search(found.string[: found.start()]))


def is_of_the_side(found: re.Match[str], question: str) -> bool:
    """Whether a figure is told to be of those who are lost, saved, closed or short, as is asked."""
    plain, told = level(question), list(figures(found.string))
    return any(
        len(wanted := _sides_of(plain, pair)) == 1
        and _nearest_of(found, pair, [one.found for one in told]) in wanted
        for pair in _OPPOSITES
    )


def _sides_of(plain: str, pair: re.Pattern[str]) -> set[str | None]:
    """Which of a pair a question asks of: "not saved" is lost."""
    wanted = {one.lastgroup for one in pair.finditer(plain)}
    if not (wanted and _ASKS_NOT.search(plain)):
        return wanted
    return {side for side in ("one", "other") if side not in wanted}


def _is_of_the_opposite(
    found: re.Match[str], others: Sequence[re.Match[str]], plain: str, pair: re.Pattern[str]
) -> bool:
    """Whether it is of the opposite of what is asked, or another figure of what is: "12 set out;
    nine arrived alive".
    """
    wanted = _sides_of(plain, pair)
    if len(wanted) != 1:
        return False
    every = sorted((found, *others), key=lambda one: one.start())
    sides = {one.start(): _nearest_of(one, pair, every) for one in every}
    own = sides[found.start()]
    asked = [at for at, side in sides.items() if side in wanted]
    if own or not any(sides.values()):
        return bool(own) and own not in wanted
    if asked:  # "90 died, 12 of them children"
        return found.start() < min(asked)
    return not (_ASKS_NOT.search(plain) and _NOT_SO.search(level(clause_told(found))))


def _nearest_of(
    found: re.Match[str], pair: re.Pattern[str], figures_told: Sequence[re.Match[str]]
) -> str | None:
    """Which of a pair is told nearest to a figure in its clause, first before it; None for none."""
    (start, end), text = clause_of(found), found.string
    earlier = [one.end() for one in figures_told if one.end() <= found.start()]
    if earlier and _OF_SO_MANY.fullmatch(text, earlier[-1], found.start()):
        return None
    later = [one.start() for one in figures_told if one.start() >= found.end()]
    later = [at for at in later if not _OF_SO_MANY.fullmatch(text, found.end(), at)]
    start, end = max([start, *earlier]), min([end, *later])
    before = [one.lastgroup for one in pair.finditer(text, start, found.start())]
    behind = (one.lastgroup for one in pair.finditer(text, found.end(), end))
    return before[-1] if before else next(behind, None)


def _is_of_every_time(found: re.Match[str], plain: str) -> bool:
    """Whether it is of each year or the like where that of the last is asked, which its sentence
    does not tell of.
    """
    again = PER_TIME.match(found.string, found.end()) if _LAST_TIME.search(plain) else None
    if again is None or _IN_ONE.search(again[0]) or PER_TIME.search(plain):
        return False
    return _LAST_TIME.search(level(found.string)) is None


def _is_of_another_time(
    found: re.Match[str], others: Collection[re.Match[str]], asked: Sought, plain: str
) -> bool:
    """Whether it is what something grew to where it is asked what that was before; or of another
    year than is asked, or than now, which another figure of the sentence is told of.
    """
    sentence = found.string
    before = [one for one in others if _FROM.search(sentence[: one.start()])]
    if before and asked.earlier:
        return not _FROM.search(sentence[: found.start()])
    if not asked.years:
        past = A_YEAR.search(clause_told(found)) and not (asked.earlier or _ASKS_PAST.search(plain))
        return bool(past) and any(map(_NOW.search, map(clause_told, others)))
    then = [one for one in others if _year_of(one, [found, *others]) in asked.years]
    year = _year_of(found, others)
    compared = any(_AGAINST.search(sentence[: one.start()]) for one in then)
    return bool(then) and year not in asked.years and (bool(year) or compared)


def _year_of(found: re.Match[str], others: Collection[re.Match[str]]) -> str:
    """The year told behind a figure, before the next of them; "" where none is."""
    sentence = found.string
    ends = [one.start() for one in others if one.start() >= found.end()]
    told = A_YEAR.search(sentence, found.end(), min(ends, default=len(sentence)))
    return told[0] if told else ""


def _is_wished(found: re.Match[str], others: Collection[re.Match[str]], plain: str) -> bool:
    """Whether its clause tells what is wanted or would be, and another's what is so now."""
    if not _WISHED.search(clause_told(found)):
        return False
    before = [one for one in others if _FROM.search(found.string[: one.start()])]
    if before and not _CHANGES.search(plain) and _TO.search(found.string[: found.start()]):
        return True  # "would raise it from 40 to 90"
    return any(_NOW.search(told) and not _WISHED.search(told) for told in map(clause_told, others))


def _is_of_another_subject(
    found: re.Match[str], others: Collection[re.Match[str]], asked: Sought, question: str
) -> bool:
    """Whether another of two parts of a sentence ("…; …", "…, while …") has a figure and more that
    is asked, and its own part nothing else that is, of a subject of its own.
    """
    sentence = found.string
    here = _part_of_sentence(found)
    own = sentence[slice(*here)]
    if here == (0, len(sentence)) or _PRONOUN.match(own.lstrip()):
        return False
    initials = {one.lower() for one in re.findall(r"\b[A-Z]{2,}\b", even(question))}
    which = (asked.terms | initials) - asked.noun - SPANS - _COSTS
    told = which & _stems(own)
    for one in others:
        there = _part_of_sentence(one)
        if there == here or (there < here and not _OWN_SUBJECT.match(own)):
            continue
        if told < which & _stems(sentence[slice(*there)]):
            return True
    return False


def _stems(text: str) -> set[str]:
    """The stems of the words of a text."""
    return set(all_stems(text))


def _part_of_sentence(found: re.Match[str]) -> tuple[int, int]:
    """Where the part of a sentence between semicolons, or "while", begins and ends."""
    sentence = found.string
    cuts = [cut.span() for cut in _PARTS.finditer(sentence)]
    start = max((end for _, end in cuts if end <= found.start()), default=0)
    return start, min((at for at, _ in cuts if at >= found.end()), default=len(sentence))


def _is_of_the_whole(
    found: re.Match[str], others: Sequence[re.Match[str]], asked: Sought, plain: str
) -> bool:
    """Whether it is the whole ("2 per cent of 90 smiths", "of the 90 smiths, 12 …") where its part
    is asked, by what is told of that alone: beside what ``short`` knows by the order of figures.
    """
    if IN_ALL.search(plain):
        return False
    sentence, before = found.string, found.string[: found.start()]
    which = asked.terms - asked.noun - STOP_WORDS
    _, end = clause_of(found)
    if _PART_OF.search(before):
        behind = _stems(sentence[found.end() : end])
        return bool(asked.verb) and not in_other_words(asked.verb).isdisjoint(behind)
    later = [one for one in others if one.start() > found.start()]
    if _OF_THE.search(before):
        cut = min((one.start() for one in later), default=end)
        if _HOW_MANY_OF.search(plain):
            return True
        counted = {stem(word) for word in Figure(found).after}
        return bool(later and which - counted) and not asked.in_text(sentence[:cut]) - counted
    shared = any(_is_share_of(one, found, which) for one in later)
    return Unit.SHARE not in asked.units and shared


def _is_of_another_part(
    found: re.Match[str], others: Sequence[re.Match[str]], asked: Sought
) -> bool:
    """Whether it is of some ("12 went home", "12 of them") where it is asked of the rest of them,
    or of all.
    """
    sentence, clause = found.string, clause_told(found)
    rest = _THE_REST.search(sentence)
    of_rest = asked.in_text(rest[0]) - asked.noun if rest else frozenset[str]()
    if of_rest and of_rest.isdisjoint(asked.in_text(clause)):
        return True
    left = (asked.terms - asked.noun) & _LEFT
    whole = any(_OF_THE.search(sentence[: one.start()]) for one in others)
    return bool(whole and left) and left.isdisjoint(_stems(clause))


def _is_share_of(share: re.Match[str], whole: re.Match[str], which: frozenset[str]) -> bool:
    """Whether one figure is a share of another, by what is asked and told of that share alone:
    "90 smiths were asked, and 60 per cent are poor".
    """
    if Figure(share).unit is not Unit.SHARE or _OF_OTHERS.match(share.string, share.end()):
        return False
    told = which & _stems(clause_told(share))
    return bool(told) and told.isdisjoint(_stems(clause_told(whole)))
