"""A trial: the question sets asked of one library, and who it says spoke.

Comes in: runs and judged records. Goes out: one value that the reports are made from.
Does not know: how it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from eval.attribution import Attributed
from eval.outcome import Outcome
from eval.run import Run


@dataclass(frozen=True)
class Trial:
    """``about`` says what the library holds, such as whether a record is the digest.

    ``left_out`` says what could not be judged, and why.
    """

    name: str
    about: str
    runs: tuple[Run, ...]
    attributed: tuple[Attributed, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes of all sets."""
        return tuple(outcome for run in self.runs for outcome in run.outcomes)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out, with the questions that were not asked by their ids."""
        names = [question.id for run in self.runs for question in run.skipped]
        if not names:
            return self.left_out
        skipped = f"{len(names)} questions skipped, their records are not held: {', '.join(names)}"
        return (skipped, *self.left_out)

    @property
    def columns(self) -> tuple[tuple[str, tuple[Outcome, ...]], ...]:
        """Each set by its name and, where there are several, all together."""
        sets = tuple((run.name, run.outcomes) for run in self.runs)
        return sets if len(sets) == 1 else (*sets, ("all", self.outcomes))
