"""Attribution: whether each paragraph's speakers are those a person found by reading.

Comes in: truth tables (TSV, a row a non-empty line of the official text) and records. Goes out:
the share of paragraphs right in speaker, affiliation and on whose behalf, and those that are not.
Does not know: how the speakers were found.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from eval.lines import paragraphs_of_lines
from eval.measures import Figure, figure
from eval.names import people, same_body, same_name
from rag.errors import OnRecordError
from rag.reading import read
from rag.reading.roll import apart
from rag.records import Paragraph, Record, Speaker

_UNNUMBERED = {"HEADER", "HEADING", "CLOSING"}
_COLUMNS = {"line", "section", "speaker", "also_named"}


class TruthError(OnRecordError):
    """A truth table cannot be used, alone or on a record; the message names the file."""


@dataclass(frozen=True)
class Row:
    """Who speaks in one line; ``affiliations`` and ``on_behalf_of`` are None where the table does
    not tell.

    ``also_named`` has for each speaker another name that the record gives, or "-".
    """

    line: int
    section: str
    speakers: tuple[str, ...]
    affiliations: tuple[str, ...] | None
    also_named: tuple[str, ...]
    on_behalf_of: tuple[str, ...] | None

    @property
    def numbered(self) -> bool:
        """Whether the table takes the line for a paragraph."""
        return self.section not in _UNNUMBERED

    def names(self, index: int) -> tuple[str, ...]:
        """What speaker ``index`` may be called."""
        return (self.speakers[index], *self.also_named[index : index + 1])


@dataclass(frozen=True)
class Judged:
    """A line's paragraph judged; without one (the reader lost it) nothing of it is right."""

    row: Row
    paragraph: Paragraph | None

    @property
    def speaker_right(self) -> bool:
        """The speakers found and those of the table are one to one the same."""
        return self.paragraph is not None and _paired(
            [self.row.names(index) for index in range(len(self.row.speakers))],
            [speaker.name for speaker in _speakers(self.paragraph)],
        )

    @property
    def affiliation_right(self) -> bool | None:
        """Likewise their countries or organizations, each once; None where the table does not
        tell.
        """
        if self.row.affiliations is None:
            return None
        return self.paragraph is not None and _same_bodies(
            self.row.affiliations,
            [one for who in _speakers(self.paragraph) for one in _bodies(who.affiliation or "")],
        )

    @property
    def on_behalf_of_right(self) -> bool | None:
        """Likewise on whose behalf; None where the table does not tell."""
        if self.row.on_behalf_of is None:
            return None
        return self.paragraph is not None and _same_bodies(
            self.row.on_behalf_of,
            [body for remark in self.paragraph.remarks for body in remark.on_behalf_of],
        )


@dataclass(frozen=True)
class Attributed:
    """A record judged paragraph by paragraph."""

    name: str
    judged: tuple[Judged, ...]

    @property
    def speaker(self) -> Figure | None:
        """The share of paragraphs whose speakers are right."""
        return figure(float(one.speaker_right) for one in self.judged)

    @property
    def affiliation(self) -> Figure | None:
        """The share of paragraphs whose affiliations are right, where the table tells."""
        return _share(one.affiliation_right for one in self.judged)

    @property
    def on_behalf_of(self) -> Figure | None:
        """The share of paragraphs right in on whose behalf, where the table tells."""
        return _share(one.on_behalf_of_right for one in self.judged)

    @property
    def wrong(self) -> tuple[str, ...]:
        """A line for each paragraph that is not right in all."""
        return tuple(_told(self.name, one) for one in self.judged if _wrong(one))


def attribute_text(truth: Path, text: str) -> Attributed:
    """A truth table against a record's official text, read now; lines are matched by wording.

    A line that became no paragraph counts as wrong where somebody speaks in it.
    """
    record = read(text)
    placed = paragraphs_of_lines(text, record)
    judged = [_judged(row, placed, record) for row in read_truth(truth) if row.numbered]
    return Attributed(record.symbol, tuple(one for one in judged if one.paragraph or _spoken(one)))


def attribute_record(truth: Path, record: Record) -> Attributed:
    """A truth table against a record at hand without its lines, such as the digest: by number."""
    rows = [row for row in read_truth(truth) if row.numbered]
    if len(rows) != len(record.paragraphs):
        counts = f"{len(rows)} paragraphs, {record.symbol} as held has {len(record.paragraphs)}"
        raise TruthError(f"{truth} tells of {counts}")
    name = f"{record.symbol}, the digest" if record.digest else record.symbol
    return Attributed(name, tuple(map(Judged, rows, record.paragraphs)))


def attribute_held(
    truths: Iterable[Path], records: Sequence[Record]
) -> tuple[tuple[Attributed, ...], tuple[str, ...]]:
    """The truth tables whose records are held, and why some of those cannot be compared."""
    held = {record.id: record for record in records}
    found: list[Attributed] = []
    left_out: list[str] = []
    for path in truths:
        if path.stem in held:
            try:
                found.append(attribute_record(path, held[path.stem]))
            except TruthError as error:
                left_out.append(str(error))
    return tuple(found), tuple(left_out)


def attribute_folder(truths: Iterable[Path], folder: Path) -> tuple[Attributed, ...]:
    """The truth tables whose records' texts are in a folder."""
    texts = ((path, folder / f"{path.stem}.txt") for path in truths)
    return tuple(
        attribute_text(path, text.read_text("utf-8-sig")) for path, text in texts if text.is_file()
    )


def together(parts: Sequence[Attributed]) -> Attributed:
    """All paragraphs of several records as one."""
    return Attributed("all", tuple(one for part in parts for one in part.judged))


def read_truth(path: Path) -> tuple[Row, ...]:
    """The rows of a truth table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if lacking := sorted(_COLUMNS - set(rows.fieldnames or ())):
            raise TruthError(f"{path}: no column {', '.join(lacking)}")
        return tuple(_row(path, fields) for fields in rows)


def _row(path: Path, fields: Mapping[str, str | None]) -> Row:
    cells = {name: (cell or "").strip() for name, cell in fields.items() if name}
    if not cells["line"].isdecimal():
        raise TruthError(f"{path}: a line is counted by a number, not {cells['line']!r}")
    speakers = people(cells["speaker"])
    return Row(
        line=int(cells["line"]),
        section=cells["section"],
        speakers=speakers,
        affiliations=_affiliations(cells.get("affiliation"), speakers),
        also_named=tuple(part.strip() for part in cells["also_named"].split(";") if part.strip()),
        on_behalf_of=_parts(cells["on_behalf_of"]) if "on_behalf_of" in cells else None,
    )


def _affiliations(cell: str | None, speakers: tuple[str, ...]) -> tuple[str, ...] | None:
    if cell is None:
        return None
    return _bodies(cell) if speakers else ()


def _share(right: Iterable[bool | None]) -> Figure | None:
    return figure(None if one is None else float(one) for one in right)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip() not in {"", "-"})


def _judged(row: Row, placed: Mapping[int, int], record: Record) -> Judged:
    number = placed.get(row.line)
    return Judged(row, record.paragraph(number) if number else None)


def _speakers(paragraph: Paragraph) -> tuple[Speaker, ...]:
    heard = (one.speaker for one in paragraph.remarks if one.speaker)
    return tuple(dict.fromkeys(one for speaker in heard for one in apart(speaker)))


def _bodies(cell: str) -> tuple[str, ...]:
    """The affiliations of speakers; "-", which is no body's name, where there is none."""
    return _parts(cell) or ("-",)


def _paired(wanted: Sequence[Sequence[str]], found: Sequence[str]) -> bool:
    """Whether each name found is another one wanted, and none is left."""
    left = list(found)
    for names in wanted:
        same = [one for one in left if any(same_name(name, one) for name in names)]
        if not same:
            return False
        left.remove(same[0])
    return not left


def _same_bodies(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether the two name the same countries and organizations, however often each."""
    return all(any(same_body(a, b) for b in found) for a in wanted) and all(
        any(same_body(a, b) for a in wanted) for b in found
    )


def _wrong(one: Judged) -> bool:
    return not one.speaker_right or False in {one.affiliation_right, one.on_behalf_of_right}


def _spoken(one: Judged) -> bool:
    return bool(one.row.speakers)


def _told(name: str, one: Judged) -> str:
    if one.paragraph is None:
        return f"{name} line {one.row.line}: no paragraph, but {'; '.join(one.row.speakers)}"
    speakers = _speakers(one.paragraph)
    said = "; ".join(f"{one.name} ({one.affiliation or '-'})" for one in speakers) or "nobody"
    pairs = zip_longest(one.row.speakers, one.row.affiliations or (), fillvalue="?")
    wanted = "; ".join(f"{who} ({body})" for who, body in pairs) or "nobody"
    behalf = "; ".join(body for part in one.paragraph.remarks for body in part.on_behalf_of)
    if said == wanted and one.on_behalf_of_right is False:
        said, wanted = f"on behalf of {behalf or '-'}", "; ".join(one.row.on_behalf_of or ()) or "-"
    return f"{name} ¶{one.paragraph.number}: {said}, not {wanted}"
