"""Who takes the side that a question asks for, and by which words.

Comes in: a Question, hits and what is quoted of them. Goes out: the sentences by which they take
it, and the rows of those who do not. Does not know: how likely a hit belongs, or the verbs of a
side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from rag.forms import towards
from rag.forms.targets import both_asked, sided_with, target_of
from rag.forms.towards import Target
from rag.holdings.passages import all_said_with, sentences_of, stems_of_title, told_sentences
from rag.questions.denial import LACKS, dismissed, turns_down
from rag.questions.proposed import Proposed, backed, proposed
from rag.questions.question import Question
from rag.questions.stance import (
    OPPOSITE,
    STANCES,
    Asked,
    Stance,
    asked_stance,
    becomes_otherwise,
    contradicts,
    is_backed_by_none,
    is_open,
    may_name,
    shows,
    speaks_of_end,
    takes_side,
    up_to_another,
)
from rag.questions.wording import ONLY_IF, stemmed
from rag.records import Remark
from rag.retrieval.retrieve import Hit
from rag.retrieval.rewording import names_alike
from rag.words import all_stems, level, stem, terms, words

# How likely whoever shows nothing of the stance asked for belongs at least; in all lists, or in
# those where at least that share of the members so sure do show it.
UNSHOWN = {Stance.CALLING: (0.35, 0.0), Stance.FOR: (0.25, 0.6), Stance.AGAINST: (0.25, 0.6)}
_OF_MATTER = 2  # terms from which on a matter is told from what shares a word with it
_OF_DEEDS = stemmed("military ground large-scale large scale ongoing current new")
_DISAGREED = re.compile(r"\bdisagree[sd]? with (?:the )?$")
_ON_IT = re.compile(r"(?:['’]s?)? (?:about|on|over) ")
_OF_THEIRS = re.compile(r"['’]s? \w| for \w+ing\b")  # behind whoever does what is praised
_DOING = stemmed("use using commit committing carry carrying make making do doing")
_OF_TEXT = stemmed("draft text resolution document amendment proposal idea notion")
# "Who stood up for the sale?", and words by which whoever does calls it right.
_DEFENDED = re.compile(
    r"\b(?:defend\w*|justif\w+|st(?:ood|ands?) up for|st(?:ick|icking|uck) up for|"
    r"in defen[cs]e of) (?:(?:the|an?|any) )?$"
)
_RIGHTFUL = stemmed("legitimate lawful legal valid justified justifiable rightful right necessary")
# How somebody puts a text before a meeting, or something that is to be done.
_PUTS = re.compile(
    r"\b(?:introduc(?:ed|ing)|presented|presenting|tabled|submitted|sponsor(?:ed|ing)?) "
)
_PROPOSES = re.compile(
    r"\bpropos(?:ed|es|ing) (?:that|an?) (?!.*\b(?:alternative|instead|rather|not|no)\b)"
)
_AT_WHOM = re.compile(r"\b(?:fir|launch|aim|direct)(?:ed|ing) (?:at|into|on|against) (?:the )?$")
# For what it asks whom somebody blamed.
_FAILURE_OF = re.compile(
    r" for (?:the |its |their )?(?:[a-z]+ )??(?:(?:failure|collapse|breakdown|demise|end|stalemate|"
    r"deadlock|impasse|unravelling|failing) (?:of|in)|(?:death|destruction|ruin) of(?= (?:[\w-]+ )*"
    r"(?:agreement|accord|pact|treat(?:y|ie)|deal|process|truce|ceasefire|talk|negotiation)s?\b)) "
    r"(?:the )?(?P<what>[^?]+?)\W*$"
)
_OF_WHAT = frozenset("on of".split())  # behind a thing: what it is on
_BEHIND = 5  # words in which that is told
_MOST_TELLING = 2  # sentences quoted by which somebody takes a side
Runs = dict[int, tuple[tuple[int, int], ...]]  # the first sentences that tell it, by hits' rows


def runs_that(hits: Iterable[Hit], tells: Callable[[Remark, str], bool]) -> Runs:
    """The first sentences of hits that tell what is wanted."""
    runs = {
        hit.row: tuple(span for span, text in told_sentences(hit.remark) if tells(hit.remark, text))
        for hit in hits
    }
    return {row: told[:_MOST_TELLING] for row, told in runs.items() if told}


def side_asked(question: Question, hits: Iterable[Hit]) -> SideAsked | None:
    """The side that a question asks for; None where it asks for none, or telling of it takes it."""
    asked = asked_stance(question.text)
    if asked is None or dismissed(question.text):  # who denied that it is so is not against it
        return None
    if ONLY_IF.search(question.plain):  # for it with a "not": "will not back it unless"
        return None
    target = target_of(question, asked, (hit.remark.text for hit in hits))
    if asked.telling and complained_of(question) and not (target and target.proper):
        return None
    if target and not (target.proper or target.dated):
        target = replace(target, names=names_alike(target.names))
    return SideAsked(question, asked, target)


def complained_of(question: Question) -> frozenset[str]:
    """The terms of what it asks who complained of, if several: telling of money is no complaint."""
    matter = frozenset(one for one in question.terms if not one.startswith("complain"))
    return matter if len(matter) >= _OF_MATTER else frozenset()


def _is_of_another(thing: str, matter: Collection[str], sentence: str) -> bool:
    """Whether a sentence tells what else a thing is on: "a levy on fuel", no "levy on travel"."""
    said = words(sentence)
    behind = (said[at + 1 :] for at, one in enumerate(said) if stem(one) == thing)
    return any(
        one[:1] and one[0] in _OF_WHAT and set(terms(" ".join(one[1:_BEHIND]))).isdisjoint(matter)
        for one in behind
    )


def _proposes(matter: AbstractSet[str], sentence: str) -> bool:
    """Whether a sentence proposes something, and neither its end nor a look at it."""
    found = _PROPOSES.search(level(sentence))
    return found is not None and not speaks_of_end(matter, sentence)


@dataclass(frozen=True)
class SideAsked:
    """The side that a question asks for; ``target``: towards whom or what, where that is told."""

    question: Question
    asked: Asked
    target: Target | None

    @property
    def stance(self) -> Stance:
        """For it, against it, or calling for it."""
        return self.asked.stance

    def is_plain_in(self, hits: Iterable[Hit]) -> bool:
        """Whether any hit plainly takes it towards somebody, or what they say of a thing."""
        plainly = self.towards_somebody or self.on_it is not None
        return plainly and bool(self.taken(hits))

    @property
    def towards_somebody(self) -> bool:
        """Whether it is taken towards somebody by name."""
        return self.target is not None and self.target.proper

    def taken(self, hits: Iterable[Hit]) -> Runs:
        """The sentences by which hits take it towards somebody, or on a matter of several words."""
        if self.charge:
            return runs_that(hits, self._charges)
        if self.on_it:
            return runs_that(hits, self._disagrees)
        if self.target and (self.target.harmed or self.target.dated):
            condemned = self.target.is_condemned
            return runs_that(hits, lambda _, sentence: condemned(sentence))
        takes = self._towards_them() if self.towards_somebody else self._on_the_matter()
        if takes is None:
            return {}
        near = (hit for hit in hits if self._may_be_on(hit.remark))
        return runs_that(near, takes)

    def _may_be_on(self, remark: Remark) -> bool:
        """Whether a remark may name whom or what it is asked about."""
        text = remark.text
        if self.target and (self.target.right or self.target.may_be_in(text)):
            return True
        matter = self._of_matter(remark, self.question.terms)
        return not self.towards_somebody and may_name(matter, level(text))

    def _of_matter(self, remark: Remark, matter: Sequence[str]) -> Sequence[str]:
        """The terms of a matter; of one that the title has, what kind of thing it is: "such a levy"
        there is the "levy on air travel", "the levy" the "air levy".
        """
        told = [one for one in matter if one not in STANCES]
        if len(told) < _OF_MATTER or not stems_of_title(remark.record).issuperset(told):
            return matter
        asked = list(map(stem, words(self.question.plain)))
        at = [asked.index(one) for one in told if one in asked]
        in_a_row = len(at) == len(told) and at[-1] - at[0] == len(told) - 1
        return told[-1:] if in_a_row else told[:1]

    @cached_property
    def charge(self) -> frozenset[str]:
        """The stems of what it asks who accused somebody of, if it does."""
        if not (self.question.accusers and self.target and self.towards_somebody):
            return frozenset()
        names = {term for one in self.target.names for term in terms(one)}
        told = frozenset(self.question.terms) - self.question.topic_names - STANCES.keys() - names
        return told - _DOING or told

    def defending(self, hits: Iterable[Hit]) -> Runs:
        """The sentences by which hits call right what it asks who defended, no person or State."""
        named = self.target is not None and self.target.proper
        if named or not _DEFENDED.search(self.question.plain, 0, self.asked.end):
            return {}
        told = set(terms(self.question.plain[self.asked.end :]))
        matter = told - STANCES.keys() - self.question.topic_names
        if not matter:
            return {}

        def defends(remark: Remark, sentence: str) -> bool:
            on_it = [one for one in sentences_of(remark) if matter <= set(terms(one))]
            if sentence not in on_it or _RIGHTFUL.isdisjoint(all_stems(sentence)):
                return False
            denied = any(not LACKS.isdisjoint(all_stems(one)) for one in on_it)
            return not (denied or shows(Stance.AGAINST, on_it) or shows(Stance.CALLING, on_it))

        return runs_that(hits, defends)

    def failing(self, hits: Iterable[Hit]) -> Runs:
        """The sentences by which hits accuse whom it asks who blamed for the failure of a thing,
        and that are on this; none where it asks something else.
        """
        target = self.target
        failed = _FAILURE_OF.search(self.question.plain, self.asked.end)
        if target is None or failed is None or not self.charge:
            return {}
        of_it = frozenset(terms(failed["what"])) & self.charge

        def blames(_: Remark, sentence: str) -> bool:
            on_it = not of_it.isdisjoint(terms(sentence))
            return on_it and towards.is_accused(target.names, sentence)

        return runs_that(hits, blames)

    def _charges(self, remark: Remark, sentence: str) -> bool:
        """Whether a sentence has that whole charge, of somebody named and not sided with."""
        target = self.target
        if target is None or remark.speaker is None or not self.charge <= set(terms(sentence)):
            return False
        said = [text for one in all_said_with(remark) for text in sentences_of(one)]
        taken = towards.stances_towards(target.names, said)
        sided = Stance.FOR in taken or any(map(target.granted, said))
        named = any(map(target.mentioned, said))
        return named and not sided and not turns_down(self.charge, sentence)

    def _towards_them(self) -> Callable[[Remark, str], bool] | None:
        them, stance = self.target, self.stance
        if them is None:
            return None
        if them.right and stance is Stance.FOR:
            return lambda _, one: them.granted(one)
        return lambda _, one: them.whole and stance in towards.stances_towards(them.names, [one])

    def _on_the_matter(self) -> Callable[[Remark, str], bool] | None:
        matter = self.target if self.target and self._is_all_of(self.target) else None
        several = len(self.question.terms) >= _OF_MATTER
        if not (matter or several):
            return None

        def takes(remark: Remark, sentence: str) -> bool:
            if matter and towards.takes_side_on(matter, self.stance, sentence):
                return True
            every = self.question.terms
            said = self._of_matter(remark, every)
            if said is not every and _is_of_another(said[0], every, sentence):
                return False
            return several and takes_side(self.stance, said, sentence)

        return takes

    def _is_all_of(self, matter: Target) -> bool:
        """Whether it is asked who takes it on a matter, and of no more of that."""
        said = {term for one in matter.names for term in terms(one)} | matter.at | _OF_DEEDS
        said |= self.question.topic_names
        return not set(self.question.terms) - said - STANCES.keys()

    def taken_in_leads(self, leads: Iterable[Hit], hits: Sequence[Hit], taken: Runs) -> Runs:
        """Sentences of ``leads`` by which those take it towards somebody who else do not."""
        if not self.towards_somebody:
            return {}
        in_full = {hit.row for hit in hits}
        settled = {hit.remark.speaker for hit in hits if hit.row in taken}
        return self.taken(
            hit for hit in leads
            if hit.row not in in_full and hit.remark.speaker and hit.remark.speaker not in settled
        )  # fmt: skip

    @cached_property
    def proposed(self) -> Proposed | None:
        """What is to be done that it asks who is against; None where it asks no such thing."""
        if self.stance is not Stance.AGAINST:
            return None
        named = [one.names for one in self.question.topics]
        return proposed(self.question.text, self.asked.end, named)

    @cached_property
    def _backed(self) -> Proposed | None:
        if self.stance is Stance.AGAINST:
            return None
        named = [one.names for one in self.question.topics]
        return backed(self.question.plain, self.asked.end, named)

    @cached_property
    def on_it(self) -> Target | None:
        """With whom it asks who disagreed about something; None where it asks no such thing."""
        plain, at = self.question.plain, self.asked.end
        if self.stance is not Stance.AGAINST or not _DISAGREED.search(plain, 0, at):
            return None
        them = (one for one in self.question.topics if one.start == at)
        return next(
            (Target(one.names, proper=True) for one in them if _ON_IT.match(plain, one.end)), None
        )

    def _disagrees(self, remark: Remark, sentence: str) -> bool:
        """Whether a sentence is on what it asks who disagreed with somebody about, of a remark that
        is against them.
        """
        whom = self.on_it
        names = {term for one in whom.names for term in terms(one)} if whom else set[str]()
        matter = set(self._matter) - STANCES.keys() - names
        if whom is None or matter.isdisjoint(terms(sentence)):
            return False
        said = sentences_of(remark)
        against = any(towards.is_accused(whom.names, one) for one in said)
        return against and Stance.FOR not in towards.stances_towards(whom.names, said)

    @cached_property
    def _sided_with(self) -> frozenset[str]:
        return sided_with(self.question, self.asked)

    @cached_property
    def _both(self) -> tuple[Target, ...]:
        return both_asked(self.question, self.asked)

    def _is_on_one_side(self, remark: Remark) -> bool:
        """Whether a remark takes the side towards one of two alone, or is theirs."""
        if not self._both:
            return False
        names = {level(name) for one in self._both for name in one.names}
        if not names.isdisjoint(map(level, remark.bodies)):
            return True
        said = sentences_of(remark)
        return towards.sides_with_one(self.stance, self._both, said)

    def _is_at_one(self, remark: Remark) -> bool:
        """Whether a remark is for whom it asks who disagreed with, and not against them."""
        whom, said = self.on_it, sentences_of(remark)
        return whom is not None and towards.stances_towards(whom.names, said) == {Stance.FOR}

    def _charges_them(self, remark: Remark) -> bool:
        """Whether a remark tells of a misdeed of whom it asks who agrees with on a matter."""
        whom = self._sided_with
        return bool(whom) and any(towards.tells_misdeed(whom, one) for one in sentences_of(remark))

    def _puts_it(self, remark: Remark) -> bool:
        """Whether a remark puts before the meeting what it asks who is against."""
        matter = set(self._matter) - STANCES.keys() - _OF_TEXT
        if self.stance is not Stance.AGAINST or not matter:
            return False
        return any(
            (_PUTS.search(level(text)) or _proposes(matter, text))
            and 2 * len(matter.intersection(terms(text))) > len(matter)
            for text in sentences_of(remark)
        )

    @cached_property
    def _whose(self) -> frozenset[str]:
        """The names of who did what it asks who is for ("Chad's help with the boats"), or at whom
        what it asks who is against was done ("the rockets fired at Chad").
        """
        plain, at = self.question.plain, self.asked.end
        for one in self.question.topics if self.target is None else ():
            theirs = self.stance is Stance.FOR and one.start == at
            done_to = self.stance is Stance.AGAINST and _AT_WHOM.search(plain, at, one.start)
            if (theirs and _OF_THEIRS.match(plain, one.end)) or done_to:
                return one.names
        return frozenset()

    def _faults_them(self, remark: Remark) -> bool:
        """Whether a remark has something against those, and is not for them, or has no word of
        what was done to them.
        """
        said = sentences_of(remark) if self._whose else []
        if not any(towards.is_accused(self._whose, one) for one in said):
            return False
        if self.stance is Stance.FOR:
            return Stance.FOR not in towards.stances_towards(self._whose, said)
        return self._content.isdisjoint(terms(remark.text))

    def is_wanted(self, remark: Remark) -> bool:
        """Whether a remark is for what is to be done that it asks who is against."""
        said = sentences_of(remark)
        return self.proposed is not None and self.proposed.is_wanted(said)

    def _is_unwanted(self, remark: Remark) -> bool:
        """Whether a remark is against what is to be done that it asks who is for, or tells that
        nobody is for it, or only somebody else.
        """
        said, backed = sentences_of(remark), self._backed
        if backed and (backed.wrong or backed.is_unwanted(said)):
            every = (text for one in all_said_with(remark) for text in sentences_of(one))
            if not backed.wrong:
                return backed.is_unwanted(every)
            return not backed.is_wanted(
                one for one in every if not (one in said and self._is_for_none(one))
            )
        return any(map(self._is_for_none, said)) and not any(
            takes_side(self.stance, self.question.terms, one) for one in said
        )

    def _is_for_none(self, sentence: str) -> bool:
        """Whether a sentence tells that nobody is for it, or only somebody else."""
        return self.stance is Stance.FOR and is_backed_by_none(self._content, sentence)

    def may_be_taken(self, remark: Remark) -> bool:
        """Whether a remark may take it: it names them, and does not take the other side."""
        if self.target is None:
            return not self.is_wanted(remark)
        sentences = sentences_of(remark)
        named = self.target.mentioned(remark.text)
        other = towards.takes_other_side(self.target, self.stance, sentences)
        return named and not other and not self.is_taken_otherwise(remark)

    def is_taken_otherwise(self, remark: Remark) -> bool:
        """Whether a remark has something against somebody whom it asks who is for."""
        if self.target is None or not self.towards_somebody or self.stance is not Stance.FOR:
            return False
        names = self.target.names
        return any(towards.is_accused(names, one) for one in sentences_of(remark))

    def not_taken(
        self,
        remarks: Mapping[int, Remark],
        said: Mapping[int, Sequence[str]],
        telling: AbstractSet[int],
    ) -> set[int]:
        """The rows of those whose sentences take another side, or, towards somebody, none; of
        those who want what others are asked to be against, all that they say. Whoever is
        ``telling`` on a matter by other words than its own takes a side on it.
        """
        wanted = {
            row
            for row, remark in remarks.items()
            if (row not in telling and (self.is_wanted(remark) or self._puts_it(remark)))
            or self._is_unwanted(remark)
            or self._is_at_one(remark)
            or self._charges_them(remark)
            or self._is_on_one_side(remark)
            or self._faults_them(remark)
        }
        if self.target is None:
            matter = [one for one in self._matter if one not in self.question.topic_names]
            others = {
                row
                for row, one in said.items()
                if self._is_other(self._of_matter(remarks[row], matter), one)
            }
            theirs = {remarks[row].speaker for row in others} - {None}
            others |= {row for row, one in remarks.items() if one.speaker in theirs} - telling
            return wanted | others
        on = self.target.on
        mention = {
            row
            for row, one in remarks.items()
            if self.target.mentioned(one.text) and (not on or on.intersection(terms(one.text)))
        }
        others = towards.otherwise(self.target, self.stance, {row: said[row] for row in mention})
        matter = [one for one in self._matter if one not in STANCES]
        others |= {row for row in mention if becomes_otherwise(self.stance, matter, said[row])}
        by_other_words = set[int]() if self.towards_somebody else telling
        theirs = {remarks[row].speaker for row in others if not self.towards_somebody} - {None}
        others |= {row for row in mention if remarks[row].speaker in theirs} - telling
        return wanted | others | (said.keys() - mention - by_other_words)

    @cached_property
    def _content(self) -> frozenset[str]:
        """The terms of the matter without verbs of a side and whom it names."""
        return frozenset(self._matter) - STANCES.keys() - self.question.topic_names

    @property
    def _matter(self) -> Sequence[str]:
        """The terms of what it asks who takes a side on, not of what else they may have done."""
        plain = self.question.plain
        alone = up_to_another(plain, self.asked.end)
        told = set(terms(alone[self.asked.end :])) if alone != plain else set(self.question.terms)
        return [one for one in self.question.terms if one in told] or self.question.terms

    def _is_other(self, matter: Sequence[str], sentences: Sequence[str]) -> bool:
        """Whether sentences take another side on a matter, or show only the other."""
        matter = matter or self.question.terms
        if contradicts(self.stance, matter, sentences):
            return True
        other = self.stance is Stance.FOR and shows(OPPOSITE[self.stance], sentences)
        taken = other and any(takes_side(self.stance, matter, one) for one in sentences)
        return other and not (taken or shows(self.stance, sentences))

    def unshown(
        self, said: Mapping[int, Sequence[str]], belong: Mapping[int, float]
    ) -> AbstractSet[int]:
        """The rows of who show nothing of it and do not surely ``belong``, or do not tell of it, or
        leave it open.
        """
        least, share = UNSHOWN[self.stance]
        todo = self.proposed
        untold = {
            row
            for row, one in said.items()
            if (todo and not todo.is_told_of(one)) or self._is_left_open(one)
        }
        told = said.keys() - untold
        shown = {row for row in told if shows(self.stance, said[row])}
        surest = {row for row in told if belong[row] >= least}
        if len(surest & shown) >= share * len(surest) and (surest or not share):
            return untold | (told - surest - shown)
        return untold

    def _is_left_open(self, sentences: Iterable[str]) -> bool:
        """Whether all sentences on what it asks who takes a side on take none."""
        matter = set(self._matter) - STANCES.keys()
        on_it = [one for one in sentences if not matter.isdisjoint(terms(one))]
        return bool(on_it) and all(map(is_open, on_it))

    def is_shown_by_nobody(self, said: Mapping[int, Sequence[str]]) -> bool:
        """Whether it is for or against a thing, and nobody's sentences have a word of it."""
        if self.proposed:
            return not any(map(self.proposed.is_told_of, said.values()))
        sides = self.stance is not Stance.CALLING
        return sides and not any(shows(self.stance, sentences) for sentences in said.values())
