"""What the columns of a sheet that are never read say of each visitor. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_seen
from docgen.intake.discretion.contacts import last_digits
from docgen.intake.discretion.known import NOTHING, Known, Own
from docgen.intake.discretion.words import plain, words
from docgen.intake.grid import Row
from docgen.intake.recognise import Layout
from docgen.wording import letters

_LONGEST_CELL = 200
_FEWEST_LETTERS = 3
_FEWEST_DIGITS = 6
_POSTCODE_DIGITS = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnColumns:
    """Columns, from 0, that are left out and name a visitor; a column may be of several kinds.

    Attributes:
        merged: (row, column) of a merged cell → the row that holds what it says.

    """

    names: tuple[int, ...]
    addresses: tuple[int, ...]
    merged: Mapping[tuple[int, int], int]

    def of(self, rows: tuple[Row, ...], row: int, known: Known) -> Own:
        """Gather what these columns say in one row."""
        names = [as_seen(one) for one in self._cells(rows, row, self.names)]
        places = [as_seen(one) for one in self._cells(rows, row, self.addresses)]
        kept = [one for one in names if not known.is_member(one)]
        if not kept and not places:
            return NOTHING
        return Own(
            names=frozenset(word for one in kept for word in _names(one)),
            addresses=frozenset(word for one in places for word in _places(one, known)),
            phones=frozenset(d for one in kept if len(d := last_digits(one)) >= _FEWEST_DIGITS),
        )

    def _cells(self, rows: tuple[Row, ...], row: int, columns: tuple[int, ...]) -> Iterator[Raw]:
        for column in columns:
            cells = rows[self.merged.get((row, column), row)]
            if column < len(cells) and cells[column] is not None:
                yield cells[column]


def own_columns(layout: Layout) -> OwnColumns:
    """Find the left-out columns whose titles announce a name, a contact or an address."""
    asked = words("colonnes de noms") | words("colonnes de téléphones")
    names = tuple(i for i, written in layout.unknown if asked & _title_words(written))
    asked = words("colonnes d adresses")
    places = tuple(i for i, written in layout.unknown if asked & _title_words(written))
    return OwnColumns(names=names, addresses=places, merged=_merged(layout, {*names, *places}))


def _title_words(written: str) -> frozenset[str]:
    return frozenset(letters.plain(written[:_LONGEST_CELL]).split())


def _merged(layout: Layout, columns: set[int]) -> Mapping[tuple[int, int], int]:
    last_row = len(layout.sheet.rows) - 1
    return {
        (row, left): first
        for first, left, last, _ in layout.sheet.merged
        if left in columns
        for row in range(first, min(last, last_row) + 1)
    }


def _names(written: str) -> Iterator[str]:
    """Words of a name, or of an e-mail address before its « @ »."""
    for part in letters.plain(written[:_LONGEST_CELL].split("@", 1)[0]).split():
        if _is_telling(part):
            yield part


def _places(written: str, known: Known) -> Iterator[str]:
    for part in letters.plain(written[:_LONGEST_CELL]).split():
        is_code = part.isdigit() and len(part) == _POSTCODE_DIGITS
        if (is_code or _is_telling(part)) and not known.is_ours(part):
            yield part


def _is_telling(word: str) -> bool:
    """Whether a word says who or where, and is none of everyday's."""
    common = ("mots courants", "particules", "civilités", "lieux", "voies", "voies douteuses")
    return (
        len(word) >= _FEWEST_LETTERS
        and not any(sign.isdigit() for sign in word)
        and not any(plain(word) in words(heading) for heading in common)
    )
