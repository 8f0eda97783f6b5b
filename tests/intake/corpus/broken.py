"""Writes what is no workbook any more, what is none at all, and what asks for a password."""

from pathlib import Path

from tests.intake.corpus.book import Book, Writer
from tests.intake.corpus.calc import libreoffice
from tests.intake.corpus.excel import excel
from tests.intake.corpus.plain_texts import excel_csv

_FIXTURES = Path(__file__).parent / "fixtures"


def kept(name: str) -> Writer:
    """Write the file that was kept under that name: only its makers can make it."""
    return lambda _: (_FIXTURES / name).read_bytes()


def cut_short(book: Book) -> bytes:
    """Stop in the middle of the .xlsx, as an interrupted copy does."""
    content = excel(book)
    return content[: len(content) // 2]


def ods_cut_short(book: Book) -> bytes:
    """Stop in the middle of the .ods."""
    content = libreoffice(book)
    return content[: len(content) // 2]


def nothing(_: Book) -> bytes:
    """Write an empty file."""
    return b""


def web_page(book: Book) -> bytes:
    """Write the table of a web page, which many services export as « .xls »."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell.text}</td>" for cell in row) + "</tr>"
        for row in book.pages[0].rows
    )
    return f"<html><body><table>{rows}</table></body></html>".encode()


def picture(_: Book) -> bytes:
    """Write the photograph of a register."""
    return b"\x89PNG\r\n\x1a\n" + bytes(200)


def open_quote(book: Book) -> bytes:
    """Write a .csv with a quote that opens a cell and never closes."""
    lines = excel_csv(book).split(b"\r\n")
    return b"\r\n".join([*lines[:2], lines[2].replace(b";", b';"', 1), *lines[3:]])
