"""The bundled question sets, and which of them rules and weights may be made from.

Comes in: nothing. Goes out: names and paths. Does not know: what stands in them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"
TRUTHS = _DATA / "truth"
# Paragraphs of further records, chosen and labelled by reading before the reader was run on them.
OTHER_TRUTHS = TRUTHS / "others"
# Releases invented in the ways of other organs and decades, text and table, by writers who did not
# know the reader; the first nine (see docs/decisions/0015) were looked at while it was mended.
INVENTED_TRUTHS = TRUTHS / "invented"


class QuestionSet(NamedTuple):
    """A set of questions, each put to its own record or, ``whole``, to all there are."""

    name: str
    path: Path
    whole: bool = False


def _set(name: str, called: str | None = None) -> QuestionSet:
    return QuestionSet(called or name, _DATA / f"{name}.jsonl")


A, B, C = (_set(f"ga-11955-{letter}", letter) for letter in "abc")
# On GA/11955, of which the sample is a digest, written apart: a is looked at and trained on; of b
# the figures weighed in a choice, and two questions were looked at; c came when all was made, by
# somebody who had seen neither product nor code, and only its figures are looked at.
ON_SAMPLE = (A, B, C)
# Looked at, trained and fitted on, each record judged by what was made without it (but GA/11955,
# which all fits know). "-dev": hard on purpose.
OPEN = tuple(
    map(
        _set,
        "ga-11955-dev ga-12404 ga-12458 ga-12548 ga-12566 ga-12631 sc-14854 sc-15588 sc-15701 "
        "sc-16023".split(),
    )
)
# Neither looked at question by question nor fitted on; no other questions of their records
# (but ASKED).
HELD_BACK = tuple(map(_set, "ga-12491 sc-15046 sc-15462 sc-16126".split()))
# On all fourteen, as people type: hurried (a, b, c), half of them carefully (d, e), in the asker's
# own words throughout (f, g); for documents by name (h); what texts say, who is for and against,
# who denies (i, j). Nothing is trained or fitted on them; rules were made looking at a, c, d, f, h,
# i, j, k, one question of g, those of l on three records, of m on six, the lists of n on four and
# one more, those of o, and all of p and q, on four each, of r and s on seven; else of b (almost), e
# and l to s only the figures are looked at. A third of k and all of l ask for values (0039), half
# of m to s for lists and who, a quarter of q and r for values (0040, 0041, 0043 to 0047).
ASKED = tuple(_set(f"asked-{letter}") for letter in "abcdefghijklmnopqrs")
# Put to all fourteen at once: half of them lean on earlier questions of a conversation, the others
# tell a meeting in words or want several; rules were made looking at the first and one question of
# the second.
CONVERSATIONS = tuple(_set(f"talk-{letter}")._replace(whole=True) for letter in "ab")
# On thirty-seven of INVENTED_TRUTHS: no adapter, weight or rule knew these records; rules came
# since, looking at all but the fourth. The last three are by who wrote the records too.
OF_INVENTED = tuple(
    _set(f"asked-of-invented{part}")
    for part in ("", "-b", "-c", "-d", "-e", "-f", "-g", "-h", "-i")
)
# Lists asked in twos to fours that look alike and have other members (for and against, done and
# asked for, their own and others'), on the four held back and on five of OF_INVENTED; only figures
# are looked at (docs/decisions/0028).
CONTRASTS, INVENTED_CONTRASTS = _set("contrasts-held"), _set("contrasts-invented")
# Put to all fourteen at once: somebody who spoke is asked about an everyday subject, in a quarter
# one that goes with their country, of which they have no word (docs/decisions/0043).
EVERYDAY = _set("everyday")._replace(whole=True)
# Comparisons on all fourteen, and on twelve of INVENTED_TRUTHS, in half of which one of two says
# nothing on it; the odd ones are not looked at (docs/decisions/0049).
COMPARISONS, INVENTED_COMPARISONS = _set("comparisons"), _set("comparisons-invented")
# Questions that train the encoder's adapter (``eval.tune``): right paragraphs only, no facts; on
# official texts, and on records invented for it so that it sees more subjects.
TRAINING = tuple(sorted((_DATA / "training").rglob("*.jsonl")))
INVENTED = tuple(sorted((_DATA / "training" / "invented").glob("*.txt")))
