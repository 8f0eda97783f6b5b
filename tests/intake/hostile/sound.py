"""A dozen tables of the example office, in every kind of file that docgen reads."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from docgen.intake.cells.read import Raw, Shown, Uncalculated
from docgen.intake.grid import Row
from docgen.intake.workbook import Unopened, open_workbook
from tests.intake.reading import ROOT
from tests.intake.xls import Value, xls
from tests.intake.xlsb import xlsb
from tests.sheets import csv_file, ods, workbook

_TABLES = 12
_ROWS = 25


@cache
def sound_files() -> dict[str, bytes]:
    """Return the content of each file by its name."""
    books = sorted((ROOT / "docgen" / "example").glob("*.xlsx"))[:_TABLES]
    files: dict[str, bytes] = {}
    for book in books:
        files |= _in_every_kind(book.stem, _rows(book))
    return files


def _rows(book: Path) -> Sequence[Row]:
    opened = open_workbook(book.read_bytes())
    if isinstance(opened, Unopened):
        raise TypeError(book)
    return opened[0].rows[:_ROWS]


def _in_every_kind(name: str, rows: Sequence[Row]) -> dict[str, bytes]:
    table = "\n".join(f"| {' | '.join(map(_drawn, row))} |" if row else "" for row in rows)
    texts = "\n".join(f"| {' | '.join(map(_typed, row))} |" if row else "" for row in rows)
    return {
        f"{name}.xlsx": workbook(Feuille=table),
        f"{name}.ods": ods(Feuille=table),
        f"{name}.xls": xls("Feuille", [[_old(cell) for cell in row] for row in rows]),
        f"{name}.xlsb": xlsb("Feuille", [[_binary(cell) for cell in row] for row in rows]),
        f"{name}.csv": csv_file(texts),
        f"{name} (UTF-8).csv": csv_file(texts, ",", "utf-8-sig"),
        f"{name}.txt": csv_file(texts, "\t", "utf-16"),
    }


def _drawn(cell: Raw) -> str:
    match cell:
        case datetime() | time():
            shown = f"@{cell:%Y-%m-%d %H:%M}" if isinstance(cell, datetime) else f"%{cell:%H:%M}"
        case date():
            shown = f"@{cell.isoformat()}"
        case timedelta():
            minutes = int(cell.total_seconds()) // 60
            shown = f"[]{minutes // 60}:{minutes % 60:02}"
        case float():
            shown = f"={cell}"
        case _:
            shown = _written(str(cell or ""))
    return shown


def _typed(cell: Raw) -> str:
    match cell:
        case date():
            return f"{cell:%d/%m/%Y}"
        case float():
            return f"{cell:g}".replace(".", ",")
        case timedelta():
            return f"{cell.total_seconds() / 3600:g} h"
        case _:
            return _written(str(cell or ""))


def _written(text: str) -> str:
    shown = text.replace("|", "/").replace("\r", "").replace("\n", "⏎").strip(" ")
    shown = "".join(letter for letter in shown if letter.encode("cp1252", "ignore"))
    return f"'{shown}" if shown[:1] in {"=", "@", "%", "[", "!", "^", "<", "'"} else shown


def _old(cell: Raw) -> Value:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, time | bool):
        return str(cell)
    return None if isinstance(cell, Shown | Uncalculated) else cell or None


def _binary(cell: Raw) -> str | float | None:
    return cell if isinstance(cell, str | float) else str(cell or "")
