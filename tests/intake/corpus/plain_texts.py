"""Writes the first sheet of a book as a text, in the way of each program that does."""

import csv
import io
from datetime import date, datetime, time, timedelta

from tests import sheets
from tests.intake.corpus.book import Book, Cell


def excel_csv(book: Book) -> bytes:
    """« CSV (séparateur : point-virgule) » of a French Excel: cp1252, without narrow spaces."""
    return _text(book, ";").replace("\u202f", "\u00a0").encode("cp1252")


def excel_csv_utf8(book: Book) -> bytes:
    """« CSV UTF-8 » of a French Excel: with a mark at its head."""
    return _text(book, ";").encode("utf-8-sig")


def google_csv(book: Book) -> bytes:
    """What Google Sheets downloads: UTF-8, commas, quotes around « 7,5 »."""
    return _text(book, ",").encode()


def unicode_text(book: Book) -> bytes:
    """« Texte Unicode » of Excel: UTF-16, tabs."""
    return _text(book, "\t").encode("utf-16")


def tabbed(book: Book) -> bytes:
    """A .tsv in UTF-8."""
    return _text(book, "\t").encode()


def wide_csv(book: Book) -> bytes:
    """« CSV » of a sheet whose formats go far beyond its data: rows of separators alone."""
    lines = [f"{line};;;" for line in _text(book, ";").splitlines()]
    return "\r\n".join([*lines, *[";" * 9] * 200]).encode("utf-8-sig")


def old_mac_csv(book: Book) -> bytes:
    """A .csv whose lines end as they did on old Macintoshes."""
    return _text(book, ";").replace("\r\n", "\r").encode()


def mac_csv(book: Book) -> bytes:
    """« CSV (Macintosh) » of Excel: the accents of Mac OS Roman."""
    return _text(book, ";").encode("mac-roman")


def big_endian_text(book: Book) -> bytes:
    """UTF-16 with its bytes the other way round."""
    return b"\xfe\xff" + _text(book, "\t").encode("utf-16-be")


def all_quoted_csv(book: Book) -> bytes:
    """A .csv whose every cell stands in quotes, as databases write them."""
    return _text(book, ";", csv.QUOTE_ALL).encode()


def separated_csv(book: Book) -> bytes:
    """A .csv that says its own separator in its first line, as Excel understands it."""
    return b"sep=;\r\n" + _text(book, ";").encode("cp1252")


def _text(book: Book, separator: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, lineterminator="\r\n", quoting=quoting)  # type: ignore[arg-type]
    wide = max(len(row) for row in book.pages[0].rows)
    for row in book.pages[0].rows:
        writer.writerow([*(shown(cell) for cell in row), *[""] * (wide - len(row))])
    return file.getvalue()


def shown(cell: Cell) -> str:
    """What a French spreadsheet shows of a cell."""
    value = sheets.cell(cell.text)
    match value:
        case str():
            return value
        case sheets.Fault():
            return value.shown
        case float():
            return f"{value:.15g}".replace(".", ",")
        case date() | time() | timedelta():
            return _moment(value)
        case _:
            return ""


def _moment(value: date | time | timedelta) -> str:
    match value:
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60}:{minutes % 60:02}"
