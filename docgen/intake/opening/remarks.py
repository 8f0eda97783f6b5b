"""What to say of how a file was opened: a name that lies, accents that may be misread. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from docgen.intake.cells.texts import as_seen
from docgen.intake.grid import Sheet
from docgen.intake.opening.kinds import Kind
from docgen.intake.places import Place, info, warning
from docgen.model.problem import Problem

_ENDINGS = {
    Kind.XLSX: ("xlsx", "xlsm", "xltx", "xltm"),
    Kind.XLSB: ("xlsb",),
    Kind.XLS: ("xls", "xlt"),
    Kind.ODS: ("ods", "ots"),
    Kind.TEXT: ("csv", "tsv", "txt", "tab"),
}
_KNOWN = {ending for endings in _ENDINGS.values() for ending in endings}
_CALLED = {
    Kind.XLSX: "un classeur Excel (.xlsx)",
    Kind.XLSB: "un classeur Excel binaire (.xlsb)",
    Kind.XLS: "un ancien classeur Excel (.xls)",
    Kind.ODS: "un classeur LibreOffice (.ods)",
}


def remarks(name: str, opened: Sequence[Sheet]) -> Iterator[Problem]:
    """Say what surprises in the name of a file, and where its accents are in doubt."""
    kind = next((sheet.kind for sheet in opened if sheet.kind), None)
    ending = PurePath(name).suffix.removeprefix(".").casefold()
    if kind and ending in _KNOWN and ending not in _ENDINGS[Kind(kind)]:
        yield _misnamed(ending, Kind(kind))
    for sheet in opened:
        if sheet.doubtful:
            yield _misread(sheet)


def _misnamed(ending: str, kind: Kind) -> Problem:
    """A text under the name of a workbook surprises; a workbook under another's is a detail."""
    if kind is Kind.TEXT:
        remark = warning(
            "FIC_EXTENSION",
            f"Le fichier s'appelle « .{ending} » mais contient du texte simple : il a été lu "
            "comme un fichier .csv.",
            "Vérifiez le résultat, ou enregistrez-le en « Classeur Excel (.xlsx) ».",
        )
    else:
        told = f"Le fichier s'appelle « .{ending} » mais c'est {_CALLED[kind]} : il a été lu ainsi."
        remark = info("FIC_EXTENSION", told)
    return replace(Place(sheet="", row=0).problem(remark), row=None)


def _misread(sheet: Sheet) -> Problem:
    """Show the word where it stands; the first cell when a line break cuts it."""
    cells = (
        (row, column)
        for row, cells in enumerate(sheet.rows)
        for column, raw in enumerate(cells)
        if isinstance(raw, str) and sheet.doubtful in raw
    )
    row, column = next(cells, (0, 0))
    raw = sheet.rows[row][column] if sheet.rows and sheet.rows[row] else None
    remark = warning(
        "FIC_ENCODAGE",
        f"Certains accents ont peut-être été mal lus, par exemple « {as_seen(sheet.doubtful)} ».",
        "Si {cell} n'est pas ce que vous avez écrit, enregistrez le fichier en « CSV UTF-8 » ou "
        "en .xlsx.",
    )
    return Place(sheet=sheet.name, row=row, column=column, raw=raw).problem(remark)
