"""Flags of .xlsx, .xlsm and .xltx, strict ones too, from the XML of each sheet."""

import re
from collections.abc import Collection, Iterable, Mapping

from docgen.intake.flags.error_names import french
from docgen.intake.flags.markup import Attributes, Markup, bare, whole
from docgen.intake.flags.package import Package
from docgen.intake.flags.sheet_flags import Cell, SheetFlags, UnreadableFlagsError
from docgen.intake.flags.telling import telling_rows
from docgen.intake.flags.xlsx_styles import Styles, read_styles

_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TEXTS = frozenset(["str", "inlineStr", "s"])
_TRUE = frozenset(["1", "true"])
BELOW_ZERO = "########"
"""What a spreadsheet shows of a date or a time before the first one."""
_MOST_OF_AN_ARRAY = 10_000


def flags_of_xlsx(package: Package, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    """Return the flags of the sheets of these names.

    Raises:
        UnreadableFlagsError: a part is missing or damaged.

    """
    book = package.book()
    related = package.related(book)
    parts = _sheets(package, book, related)
    styles = next((target for kind, target in related.values() if kind == "styles"), None)
    read = read_styles(package, styles) if styles and package.holds(styles) else Styles()
    return {name: _flags(package, parts[name], read) for name in wanted if name in parts}


def _sheets(
    package: Package,
    book: str,
    related: Mapping[str, tuple[str, str]],
) -> Mapping[str, str]:
    """Return name → part, of the sheets that the workbook lists."""
    parts: dict[str, str] = {}

    def opened(element: str, attributes: Attributes) -> None:
        said = bare(attributes)
        if element == "sheet" and said.get("id") in related:
            parts[said.get("name", "")] = related[said["id"]][1]

    Markup(opened).read(package.blocks(book))
    return parts


def _flags(package: Package, part: str, styles: Styles) -> SheetFlags:
    reading = _SheetReading(styles)
    rows = telling_rows(package.blocks(part), styles.units, has_moments=bool(styles.moments))
    Markup(reading.opened, reading.closed).read(rows)
    return reading.flags


class _SheetReading:
    """Follows the elements of one sheet. Rows and cells may leave out where they stand."""

    def __init__(self, styles: Styles) -> None:
        self.flags = SheetFlags()
        self._styles = styles
        self._row, self._column = -1, -1
        self._kind, self._style, self._value = "n", 0, ""
        self._formula: Attributes | None = None

    def opened(self, name: str, attributes: Attributes) -> None:
        match name:
            case "c":
                self._begin_cell(attributes)
            case "f":
                self._formula = dict(attributes)
            case "row":
                self._begin_row(attributes)
            case "col" if attributes.get("hidden") in _TRUE:
                first, last = whole(attributes.get("min")), whole(attributes.get("max"))
                self.flags.hidden_columns.append((first - 1, last - 1))
            case _:
                pass

    def closed(self, name: str, text: str) -> None:
        if name == "v":
            self._value = text.strip()
        elif name == "c":
            self._end_cell()

    def _begin_row(self, attributes: Attributes) -> None:
        self.flags.check_size()
        said = whole(attributes.get("r"))
        self._row, self._column = said - 1 if said else self._row + 1, -1
        if attributes.get("hidden") in _TRUE:
            self.flags.hide_rows(self._row, self._row)

    def _begin_cell(self, attributes: Attributes) -> None:
        self._column += 1
        if "r" in attributes:
            self._row, self._column = place_of(attributes["r"])
        self._kind, self._style = attributes.get("t", "n"), whole(attributes.get("s"))
        self._value, self._formula = "", None

    def _end_cell(self) -> None:
        cell = self._row, self._column
        if self._kind == "e":
            self.flags.texts[cell] = french(self._value)
        elif self._formula is not None and not self._value and self._kind not in _TEXTS:
            self.flags.uncalculated.update({cell, *_array(self._formula)})
        elif self._kind == "n" and self._value:
            self._number(cell)

    def _number(self, cell: Cell) -> None:
        if self._value.startswith("-") and self._style in self._styles.moments:
            self.flags.texts[cell] = BELOW_ZERO
        elif self._style in self._styles.units:
            self.flags.formats[cell] = self._styles.units[self._style]


def _array(formula: Attributes) -> Iterable[Cell]:
    """One formula for a block of cells is written in the first of them."""
    if formula.get("t") != "array" or "ref" not in formula:
        return
    first, _, last = formula["ref"].partition(":")
    top, left = place_of(first)
    bottom, right = place_of(last or first)
    if (bottom - top + 1) * (right - left + 1) > _MOST_OF_AN_ARRAY:
        raise UnreadableFlagsError
    for row in range(top, bottom + 1):
        yield from ((row, column) for column in range(left, right + 1))


def place_of(address: str) -> Cell:
    """Return the row and the column of « D12 », from 0.

    Raises:
        UnreadableFlagsError: it is no address.

    """
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise UnreadableFlagsError
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1
