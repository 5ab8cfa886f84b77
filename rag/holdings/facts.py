"""What is worked out of a record's text and kept with it: finding it anew takes longer than reading
all the rest of what is kept.

Comes in: a record, then what was kept of it. Goes out: bytes, then the same facts without the work.
Does not know: where they are kept.
"""

from __future__ import annotations

from pydantic import TypeAdapter

from rag.holdings.floor import others_heard
from rag.holdings.glossary import short_forms
from rag.holdings.passages import sentence_cuts
from rag.records import Record, once
from rag.words import TOKEN, even, fold

_Pairs = tuple[tuple[str, str], ...]
_Cuts = tuple[tuple[tuple[int, int], ...], ...]
_FACTS = TypeAdapter(tuple[str, _Pairs, tuple[str, ...], _Cuts])


@once
def plain_words(record: Record) -> str:
    """Words that a record prints in small letters, between blanks: of the language, no names."""
    text = even("\n".join(paragraph.text for paragraph in record.paragraphs))
    return " ".join(sorted({fold(word) for word in TOKEN.findall(text) if word.islower()}))


def facts_of(record: Record) -> bytes:
    """The facts, for keeping."""
    return _FACTS.dump_json(
        (plain_words(record), short_forms(record), others_heard(record), sentence_cuts(record))
    )


def remember(record: Record, facts: bytes) -> None:
    """Give a record the facts that were kept of it."""
    plain, short, heard, cuts = _FACTS.validate_json(facts)
    plain_words.remember(record, plain)
    short_forms.remember(record, short)
    others_heard.remember(record, heard)
    sentence_cuts.remember(record, cuts)
