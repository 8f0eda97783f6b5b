"""Headers on two rows: « Formation » over « Date début » and « Date fin ». Pure."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, Sheet, is_blank
from docgen.intake.headers import Header, Titles, header_text, read_headers
from docgen.model.form import Kind
from docgen.wording import letters

_LONGEST_TITLE = 120
_YEARS = range(1990, 2101)
_MEASURED = {Kind.HOURS, Kind.MONEY, Kind.NUMBER, Kind.RATING, Kind.SHARE, Kind.VALUE}
_ASPECTS = frozenset(
    f"{word}{end}"
    for word in ("prevu", "realise", "effectue", "programme", "reel", "theorique", "demande")
    for end in ("", "s", "e", "es", "le", "les")
)
"""What cuts a figure in two, plainly written: each of them would be the column itself."""
_UNIT = re.compile(
    r"\(?\s*(?:en\s+)?(?:h|hrs?|heures?|j|jrs?|jours?|mn|min|minutes?|€|euros?|ht|ttc|/\s*\d{1,3})"
    r"\s*\)?|\([^)]*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two rows that may be one row of headers; `row` is the lower one, from 0.

    Attributes:
        cells: column → (what stands over it, what stands in it); "" for nothing.

    """

    row: int
    cells: Mapping[int, tuple[str, str]]

    @property
    def adds_units(self) -> bool:
        """Whether the lower row says nothing but units: « (h) », « € »."""
        below = [under for _, under in self.cells.values() if under]
        return bool(below) and all(_UNIT.fullmatch(under) for under in below)

    @property
    def grouped(self) -> frozenset[int]:
        """Columns of a lower row that only cuts titles in several: « Heures » over two words."""
        parents = Counter(above for above, under in self.cells.values() if under)
        below = frozenset(index for index, (_, under) in self.cells.items() if under)
        cuts = bool(parents) and "" not in parents and min(parents.values()) > 1
        return below if cuts and len(below) < len(self.cells) else frozenset()


def pairs(sheet: Sheet, rows: Sequence[tuple[int, Row]]) -> Iterator[Pair]:
    """Yield each two neighbouring rows that hold nothing but words and years."""
    for (top, upper), (low, lower) in pairwise(rows):
        if low == top + 1 and _may_be_titles(upper) and _may_be_titles(lower):
            yield pair(sheet, top)


def pair(sheet: Sheet, top: int) -> Pair:
    """Put each cell of a row under what spans it in the row above, whose place is `top`."""
    upper, lower = sheet.rows[top], sheet.rows[top + 1]
    return Pair(row=top + 1, cells=dict(_cells(sheet, top, upper, lower)))


def are_titles(row: Row) -> bool:
    """Whether a row holds nothing but words and years, and something."""
    return _may_be_titles(row)


def read_pair(
    one: Pair,
    titles: Titles,
) -> tuple[tuple[Header, ...], tuple[tuple[int, str], ...]]:
    """Read two rows as one: joined, else by the lower word, else by the upper one over a unit.

    « Heures » is a unit under « Durée », and a title of its own under « Formation ».
    """
    headers: list[Header] = []
    unknown: list[tuple[int, str]] = []
    for index, (above, below) in one.cells.items():
        written = f"{above} / {below}" if above and below else above or below
        found = next(_meanings(above, below, titles), None)
        if found:
            headers.append(replace(found, index=index, written=written))
        else:
            unknown.append((index, written))
    return tuple(headers), tuple(unknown)


def _meanings(above: str, below: str, titles: Titles) -> Iterator[Header]:
    """Yield the likeliest first; only what is measured has « Heures » for a unit."""
    if not (above and below):
        yield from read_headers((above or below,), titles)[0]
        return
    yield from read_headers((f"{above} {below}",), titles)[0]
    if _UNIT.fullmatch(below):
        measured = read_headers((f"{above} ({below.strip('() ')})",), titles)[0]
        is_certain = below.startswith("(")
        yield from (one for one in measured if is_certain or one.column.kind in _MEASURED)
    yield from read_headers((below,), titles)[0]
    told = read_headers((above,), titles)[0]
    if _UNIT.fullmatch(below):
        yield from told
    if letters.plain(below) in _ASPECTS:
        yield from (one for one in told if one.column.kind in _MEASURED)


def _cells(sheet: Sheet, top: int, upper: Row, lower: Row) -> Iterator[tuple[int, tuple[str, str]]]:
    """A blank cell of the upper row belongs to what is written before it, if something is below."""
    spans = _spans(sheet, top)
    above, until = "", -1
    for index in range(max(len(upper), len(lower))):
        over, under = _text(upper, index), _text(lower, index)
        if over:
            above, until = over, spans.get(index, index)
        elif index > until and not under:
            above = ""
        if over or under:
            yield index, (above if under else over, under)


def _spans(sheet: Sheet, top: int) -> Mapping[int, int]:
    return {left: right for first, left, _, right in sheet.merged if first == top}


def _text(row: Row, index: int) -> str:
    raw: Raw = row[index] if index < len(row) else None
    return "" if is_blank(raw) else header_text(raw)


def _may_be_titles(row: Row) -> bool:
    filled = [raw for raw in row if not is_blank(raw)]
    return bool(filled) and all(_is_title(raw) for raw in filled)


def _is_title(raw: Raw) -> bool:
    if isinstance(raw, str):
        return len(raw) <= _LONGEST_TITLE and any(sign.isalnum() or sign in "€/" for sign in raw)
    return isinstance(raw, int | float) and not isinstance(raw, bool) and raw in _YEARS
