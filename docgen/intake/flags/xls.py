"""Flags of .xls, from the records of its one stream ([MS-XLS])."""

import codecs
import struct
from collections.abc import Callable, Collection, Mapping

from docgen.intake.flags.binary_numbers import packed
from docgen.intake.flags.compound import stream_of
from docgen.intake.flags.error_names import numbered
from docgen.intake.flags.records import records_of_xls
from docgen.intake.flags.sheet_flags import SheetFlags, UnreadableFlagsError
from docgen.intake.flags.xlsx import BELOW_ZERO
from docgen.intake.flags.xlsx_styles import Styles, styles_of

_STREAMS = ("Workbook", "Book")
_NEWEST = 0x600
_ROW_IS_HIDDEN, _COLUMN_IS_HIDDEN = 0x20, 0x01
_NO_NUMBER, _IN_ERROR = b"\xff\xff", 2


def flags_of_xls(content: bytes, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    """Return the flags of the sheets of these names.

    Raises:
        UnreadableFlagsError: a part is missing or damaged.

    """
    try:
        return _flags_of_book(stream_of(content, _STREAMS), wanted)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise UnreadableFlagsError from error


def _flags_of_book(stream: bytes, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    book = _Book(stream)
    styles = styles_of(book.used, book.codes)
    return {name: _flags(stream, at, styles) for name, at in book.sheets.items() if name in wanted}


class _Book:
    """What the records before the sheets say: where each begins, and how cells are shown."""

    def __init__(self, stream: bytes) -> None:
        self.sheets: dict[str, int] = {}
        self.codes: dict[int, str] = {}
        self.used: list[int] = []
        self._writing, self._is_new = "cp1252", True
        for kind, body in records_of_xls(stream):
            self._take(kind, body)

    def _take(self, kind: int, body: bytes) -> None:
        match kind:
            case 0x809:
                self._is_new = struct.unpack_from("<H", body)[0] >= _NEWEST
            case 0x42:
                self._writing = f"cp{struct.unpack_from('<H', body)[0]}"
            case 0x85:
                self.sheets[self._text(body, 6, "B")] = struct.unpack_from("<I", body)[0]
            case 0x41E:
                place = struct.unpack_from("<H", body)[0]
                self.codes[place] = self._text(body, 2, "H" if self._is_new else "B")
            case 0xE0:
                self.used.append(struct.unpack_from("<H", body, 2)[0])
            case 0x2F:
                raise UnreadableFlagsError
            case _:
                pass

    def _text(self, body: bytes, at: int, counted_as: str) -> str:
        """Read a text, whose length stands before it; since 1997 a byte says how it is written."""
        (length,) = struct.unpack_from(f"<{counted_as}", body, at)
        at += struct.calcsize(counted_as)
        if not self._is_new:
            return body[at : at + length].decode(self._known_writing(), "replace")
        wide = body[at] & 1
        letters = body[at + 1 : at + 1 + length * (1 + wide)]
        return letters.decode("utf-16-le" if wide else "latin-1")

    def _known_writing(self) -> str:
        try:
            return codecs.lookup(self._writing).name
        except LookupError:
            return "cp1252"


def _flags(stream: bytes, at: int, styles: Styles) -> SheetFlags:
    reading = _SheetReading(styles)
    for kind, body in records_of_xls(stream, at):
        if take := reading.takers.get(kind):
            take(body)
    return reading.flags


class _SheetReading:
    """Follows the records of one sheet; each cell says where it stands."""

    def __init__(self, styles: Styles) -> None:
        self.flags = SheetFlags()
        self.takers: Mapping[int, Callable[[bytes], None]] = {
            0x208: self._row,
            0x7D: self._columns,
            0xE5: self._merges,
            0x205: self._yes_or_error,
            0x06: self._formula,
            0x203: self._real,
            0x27E: self._packed,
            0xBD: self._several,
        }
        self._styles = styles

    def _row(self, body: bytes) -> None:
        self.flags.check_size()
        (row,) = struct.unpack_from("<H", body)
        if body[12] & _ROW_IS_HIDDEN:
            self.flags.hide_rows(row, row)

    def _columns(self, body: bytes) -> None:
        first, last, _, _, said = struct.unpack_from("<5H", body)
        if said & _COLUMN_IS_HIDDEN:
            self.flags.hidden_columns.append((first, last))

    def _merges(self, body: bytes) -> None:
        (count,) = struct.unpack_from("<H", body)
        for place in range(count):
            top, bottom, left, right = struct.unpack_from("<4H", body, 2 + 8 * place)
            self.flags.merged.append((top, left, bottom, right))

    def _yes_or_error(self, body: bytes) -> None:
        if body[7]:
            self._error(body, body[6])

    def _formula(self, body: bytes) -> None:
        """Its result: a number, or else what it is and its code."""
        if body[12:14] != _NO_NUMBER:
            self._real(body)
        elif body[6] == _IN_ERROR:
            self._error(body, body[8])

    def _error(self, body: bytes, code: int) -> None:
        row, column = struct.unpack_from("<HH", body)
        self.flags.texts[row, column] = numbered(code)

    def _real(self, body: bytes) -> None:
        row, column, style, value = struct.unpack_from("<HHHd", body)
        self._number(row, column, style, value)

    def _packed(self, body: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", body)
        self._number(row, column, style, packed(body, 6))

    def _several(self, body: bytes) -> None:
        row, first = struct.unpack_from("<HH", body)
        for place, at in enumerate(range(4, len(body) - 2, 6)):
            (style,) = struct.unpack_from("<H", body, at)
            self._number(row, first + place, style, packed(body, at + 2))

    def _number(self, row: int, column: int, style: int, value: float) -> None:
        if style in self._styles.units:
            self.flags.formats[row, column] = self._styles.units[style]
        elif value < 0 and style in self._styles.moments:
            self.flags.texts[row, column] = BELOW_ZERO
