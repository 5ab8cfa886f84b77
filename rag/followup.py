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
from rag.directory import Directory, Named
from rag.question import Question, understand
from rag.words import level, terms

# The name of whom the answer to an earlier question cites first; None where it cites nobody.
CitedBy = Callable[[str], str | None]


@dataclass(frozen=True)
class Standing:
    """A question that stands alone. ``place``: where its answer stands is all that is asked."""

    text: str
    place: bool = False


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
    before = understand(earlier, directory)
    also = wording.AND_WHAT_OF.match(plain)
    if also:
        return Standing(_turned(before, text[also.start("rest") : also.end("rest")], directory))
    pronoun = wording.SOMEBODY.search(plain)
    if pronoun and not directory.named_in(text[: pronoun.start()]):
        name = _label(before) or cited(earlier)
        if name:
            possessive = "'s" if pronoun["whose"] else ""
            text = f"{text[: pronoun.start()]}{name}{possessive}{text[pronoun.end() :]}"
    that = wording.ABOUT_THAT.search(level(text))
    if that:
        text = f"{text[: that.start('that')]}{_topic(before)}{text[that.end('that') :]}"
    return Standing(text)


def _turned(before: Question, rest: str, directory: Directory) -> str:
    """The earlier question, asked of somebody else or about something else."""
    asked = next((one for one in before.asked if one.entries), None)
    if directory.named_in(rest):
        if asked is None:
            return f"What did {rest} say about {_topic(before)}?"
        start = asked.start - len(_title_before(before.text, asked))
        return f"{before.text[:start]}{rest}{before.text[asked.end :]}"
    if asked is not None:
        return f"What did {asked.label} say about {rest}?"
    ask = {Kind.WHO: "Who spoke about", Kind.LIST: "Which speakers mentioned"}
    return f"{ask.get(before.kind, 'What was said about')} {rest}?"


def _title_before(text: str, named: Named) -> str:
    found = wording.TITLE_BEFORE.search(text[: named.start])
    return found[0] if found else ""


def _label(before: Question) -> str | None:
    named = [one for one in (*before.asked, *before.topics) if one.entries]
    return named[0].label if named else None


def _topic(before: Question) -> str:
    """The words of a question that say what it is about, as they stand there."""
    held = set(before.terms)
    kept = [word.strip("?.,;:!\"“”'") for word in before.topic.split() if held & set(terms(word))]
    return " ".join(kept) or before.topic
