"""Follow-up questions ("And Malaysia?", "What else did she say?") made to stand alone.

Comes in: a question and the earlier ones of the conversation. Goes out: the question as it is
looked up, and whether it only asks where the earlier answer stands.
Does not know: how answers are found; whom an earlier one cited is asked of the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rag import wording
from rag.answer import Kind
from rag.directory import Directory
from rag.question import Question, understand
from rag.words import level, terms, words

# The name of whom the answer to an earlier question cites first; None where it cites nobody.
CitedBy = Callable[[str], str | None]


@dataclass(frozen=True)
class Standing:
    """A question that stands alone. ``place``: where its answer stands is all that is asked;
    ``besides``: the earlier question whose answer it leaves out ("who else").
    """

    text: str
    place: bool = False
    besides: str | None = None


def standing(text: str, previous: Sequence[str], directory: Directory, cited: CitedBy) -> Standing:
    """The question that a follow-up means; as it is where it leans on nothing earlier."""
    text = " ".join(text.split())
    earlier = next((one for one in reversed(previous) if one.strip()), None)
    if earlier is None or not text:
        return Standing(text)
    if len(previous) > 1:
        earlier = standing(earlier, previous[:-1], directory, cited).text
    plain = level(text)
    if wording.WHERE_WAS_THAT.match(plain):
        return Standing(earlier, place=True)
    if wording.WHY.match(plain):
        return Standing(f"{earlier.rstrip(' ?.!')}, and why?")
    before = understand(earlier, directory)
    also = wording.AND_WHAT_OF.match(plain)
    if also:
        return Standing(_turned(before, text[also.start("rest") : also.end("rest")], directory))
    if _is_name(text, directory):
        return Standing(_turned(before, text.strip(" ?."), directory))
    filled = _filled(text, plain, before, directory, cited)
    besides = wording.MORE.match(plain) or wording.ELSE.search(plain)
    about = set(understand(filled, directory).terms) if besides else set()
    of_the_same = not about or about & set(before.terms)
    return Standing(filled, besides=earlier if besides and of_the_same else None)


def _filled(text: str, plain: str, before: Question, directory: Directory, cited: CitedBy) -> str:
    """The question with what its pronouns stand for."""
    if wording.MORE.match(plain):
        name = _label(before) or cited(before.text)
        return f"What else did {name} say?" if name else text
    pronoun = wording.SOMEBODY.search(plain)
    if pronoun and _leans(text, plain, pronoun.start(), pronoun[0], directory):
        if pronoun[0] in wording.MANY_OF_THEM and before.kind is Kind.LIST:
            return before.text  # the list says what each of them said
        name = _label(before) or cited(before.text)
        if name:
            possessive = "'s" if pronoun["whose"] else ""
            text = f"{text[: pronoun.start()]}{name}{possessive}{text[pronoun.end() :]}"
    that = wording.ABOUT_THAT.search(level(text))
    if that:
        text = f"{text[: that.start('that')]}{_topic(before)}{text[that.end('that') :]}"
    return text


def _leans(text: str, plain: str, at: int, pronoun: str, directory: Directory) -> bool:
    """Whether a pronoun means someone of an earlier question: nobody, and for "they" nothing, is
    named before it.
    """
    if directory.named_in(text[:at]):
        return False
    if pronoun not in wording.MANY_OF_THEM:
        return True
    asks = wording.WHO.match(plain) or wording.LIST.search(plain)
    return not asks and set(terms(text[:at])) <= wording.ASKING


def _is_name(text: str, directory: Directory) -> bool:
    """Whether a text is no more than somebody's name: "Malaysia?"."""
    named = directory.named_in(text)
    return len(named) == 1 and not words(text[: named[0].start] + text[named[0].end :])


def _turned(before: Question, rest: str, directory: Directory) -> str:
    """The earlier question, asked of somebody else or about something else."""
    asked = next((one for one in before.asked if one.entries), None)
    named = directory.named_in(rest)
    stranger = rest[:1].isupper() and not any(map(directory.is_plain, words(rest)))
    if named or (stranger and asked):
        if asked is None and before.kind in (Kind.WHO, Kind.LIST) and before.topics:
            asked, rest = before.topics[0], rest[named[0].start : named[0].end]
        if asked is None:
            return f"What did {rest} say about {_topic(before)}?"
        if named and wording.OFFICE_BEFORE.search(level(before.text[: asked.start])):
            rest = rest[named[0].start : named[0].end]
        return f"{before.text[: asked.start]}{rest}{before.text[asked.end :]}"
    if asked is not None:
        return f"What did {asked.label} say about {rest}?"
    ask = {Kind.WHO: "Who spoke about", Kind.LIST: "Which speakers mentioned"}
    return f"{ask.get(before.kind, 'What was said about')} {rest}?"


def _label(before: Question) -> str | None:
    named = [one for one in (*before.asked, *before.topics) if one.entries]
    return named[0].label if named else None


def _topic(before: Question) -> str:
    """The words of a question that say what it is about, as they stand there."""
    held = set(before.terms)
    kept = [word.strip("?.,;:!\"“”'") for word in before.topic.split() if held & set(terms(word))]
    return " ".join(kept) or before.topic
