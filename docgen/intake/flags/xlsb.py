"""Flags of .xlsb, from the records of each sheet ([MS-XLSB])."""

import struct
from collections.abc import Callable, Collection, Mapping

from docgen.intake.flags.binary_numbers import packed
from docgen.intake.flags.error_names import numbered
from docgen.intake.flags.package import Package
from docgen.intake.flags.records import records_of_xlsb
from docgen.intake.flags.sheet_flags import SheetFlags, UnreadableFlagsError
from docgen.intake.flags.xlsx import BELOW_ZERO
from docgen.intake.flags.xlsx_styles import Styles, styles_of

_ROW, _PACKED, _ERROR, _REAL = 0, 2, 3, 5
_FORMULA_NUMBER, _FORMULA_ERROR = 9, 11
_COLUMNS, _MERGE, _SHEET = 60, 176, 156
_FORMAT, _STYLE, _STYLES, _STYLES_END = 44, 47, 617, 618
_PLACE_OF_ROW_FLAGS, _ROW_IS_HIDDEN = 11, 0x10
_PLACE_OF_COLUMN_FLAGS, _COLUMN_IS_HIDDEN = 16, 0x01
_VALUE = 8
"""Where the value of a cell begins, after its column and its style."""
_STYLE_BITS = 0xFFFFFF


def flags_of_xlsb(package: Package, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    """Return the flags of the sheets of these names.

    Raises:
        UnreadableFlagsError: a part is missing or damaged.

    """
    try:
        return _flags_of_book(package, wanted)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise UnreadableFlagsError from error


def _flags_of_book(package: Package, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    book = package.book()
    related = package.related(book)
    part = next((target for kind, target in related.values() if kind == "styles"), None)
    styles = _styles(_whole(package, part)) if part and package.holds(part) else Styles()
    parts = _sheets(_whole(package, book), related)
    return {name: _flags(_whole(package, parts[name]), styles) for name in wanted if name in parts}


def _whole(package: Package, part: str) -> bytes:
    return b"".join(package.blocks(part))


def _sheets(book: bytes, related: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
    """Return name → part."""
    parts = {}
    for kind, body in records_of_xlsb(book):
        if kind == _SHEET:
            relation, at = _text(body, 8)
            name, _ = _text(body, at)
            if relation in related:
                parts[name] = related[relation][1]
    return parts


def _styles(part: bytes) -> Styles:
    codes: dict[int, str] = {}
    used: list[int] = []
    counting = False
    for kind, body in records_of_xlsb(part):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = _text(body, 2)[0]
        elif kind in {_STYLES, _STYLES_END}:
            counting = kind == _STYLES
        elif kind == _STYLE and counting:
            used.append(struct.unpack_from("<H", body, 2)[0])
    return styles_of(used, codes)


def _text(body: bytes, at: int) -> tuple[str, int]:
    """Read a text, and where it ends."""
    (length,) = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le"), end


def _flags(part: bytes, styles: Styles) -> SheetFlags:
    reading = _SheetReading(styles)
    for kind, body in records_of_xlsb(part):
        if take := reading.takers.get(kind):
            take(kind, body)
    return reading.flags


class _SheetReading:
    """Follows the records of one sheet; cells stand in the row that was named last."""

    def __init__(self, styles: Styles) -> None:
        self.flags = SheetFlags()
        self.takers: Mapping[int, Callable[[int, bytes], None]] = {
            _ROW: self._row_begins,
            _COLUMNS: self._columns,
            _MERGE: self._merge,
            **dict.fromkeys((_ERROR, _FORMULA_ERROR), self._error),
            **dict.fromkeys((_PACKED, _REAL, _FORMULA_NUMBER), self._number),
        }
        self._styles = styles
        self._row = -1

    def _row_begins(self, _: int, body: bytes) -> None:
        self.flags.check_size()
        (self._row,) = struct.unpack_from("<I", body)
        if body[_PLACE_OF_ROW_FLAGS] & _ROW_IS_HIDDEN:
            self.flags.hide_rows(self._row, self._row)

    def _columns(self, _: int, body: bytes) -> None:
        first, last = struct.unpack_from("<II", body)
        if body[_PLACE_OF_COLUMN_FLAGS] & _COLUMN_IS_HIDDEN:
            self.flags.hidden_columns.append((first, last))

    def _merge(self, _: int, body: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<IIII", body)
        self.flags.merged.append((top, left, bottom, right))

    def _error(self, _: int, body: bytes) -> None:
        (column,) = struct.unpack_from("<I", body)
        self.flags.texts[self._row, column] = numbered(body[_VALUE])

    def _number(self, kind: int, body: bytes) -> None:
        column, style = struct.unpack_from("<II", body)
        style &= _STYLE_BITS
        if style in self._styles.units:
            self.flags.formats[self._row, column] = self._styles.units[style]
        elif style in self._styles.moments:
            packs = kind == _PACKED
            value = packed(body, _VALUE) if packs else struct.unpack_from("<d", body, _VALUE)[0]
            if value < 0:
                self.flags.texts[self._row, column] = BELOW_ZERO
