"""Write the spreadsheets of the invented office: `python scripts/make_examples.py`.

They land in docgen/example/, untidy as real ones are, and whole: only « Formations à reprendre »
is meant to be returned. Totals are worked out here. A second run gives the same bytes.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path

import example_audits as audits
import example_counter as counter
import example_figures as figures
import example_office as office
import example_papers as papers
import example_partners as partners
import example_service as service
import example_voices as voices
import example_words as words
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

_FOLDER = Path(__file__).parent.parent / "docgen" / "example"
_OFFICE = "Office de tourisme du Val d'Orbelle"
_SAVED_AT = datetime(2026, 10, 5, 9, 30)  # noqa: DTZ001 - docProps and zip hold local, naive times
_NARROWEST, _WIDEST = 10, 42
_FEWEST_HEADERS = 3
_LINE, _TITLE_LINE = 15, 19  # points
_HOURS_IN = {"": Fraction(1), "h": Fraction(1), "j": Fraction(7), "min": Fraction(1, 60)}

_THIN = Side(style="thin", color="B7B7B7")
_HEADER_FILL = PatternFill("solid", start_color="DCE6E1")

_Rows = list[list[str]]
_Value = str | float | date | time | timedelta


@dataclass(frozen=True, slots=True)
class _Typed:
    """What Excel makes of a typed text."""

    value: _Value
    shown_as: str = "General"


def main() -> None:
    """Write every example and say which."""
    training, plan = _rows(office.TRAINING), _rows(office.PLAN)
    spreadsheets = {
        "Équipe 2026": {"Équipe": _titled("Équipe 2026", _rows(office.TEAM))},
        "Formations 2023-2026": {
            "Formations": _titled("Formations 2023-2026", training) + _below_training(training),
            "Notes": _rows(office.NOTES),
        },
        "Plan d'actions 2024-2026": {
            "Plan d'actions": _titled("PLAN D'ACTIONS 2024-2026", plan) + _below_plan(plan),
        },
        "Bureaux d'information": {
            "BIT": _titled("Carte d'identité de nos bureaux", _rows(office.OFFICES)),
        },
        "Écoute des visiteurs 2025-2026": {
            "Réclamations": _titled("Registre des réclamations", _rows(service.COMPLAINTS)),
            "Retours": _titled("Questionnaires, suggestions, remarques", _rows(service.FEEDBACK)),
        },
        "Réunions 2024-2026": {"Réunions": _titled("Réunions", _rows(service.MEETINGS))},
        "Questionnaires et avis 2024-2026": {
            "2024": _titled("Ce que disent nos visiteurs", _rows(voices.VOICES_2024)),
            "2025": _titled("Ce que disent nos visiteurs", _rows(voices.VOICES_2025)),
            "2026": _rows(voices.VOICES_2026) + _rows(service.WITH_SOMEBODY)[1:],
        },
        "Indicateurs 2023-2026": {
            "Par année": _titled("Nos chiffres", _rows(figures.BY_YEAR)),
            "Communication": _rows(figures.OUTREACH),
            "Mois 2026": _titled("Visiteurs, mois par mois", _rows(figures.BY_MONTH)),
            "Site 2026": _rows(figures.WEBSITE),
        },
        "Registre documentaire": {
            "Pièces": _titled("Registre des pièces", _rows(papers.PAPERS)),
            "Instances": _titled("Qui siège où", _rows(papers.BODIES)),
            "Envois": _rows(papers.DISPATCHES),
        },
        "Qualité 2024-2026": {
            "Dispositifs": _titled("Comment nous écoutons", _rows(papers.WAYS)),
            "Analyses": _titled("Les mots de la référente", _rows(words.ANALYSES)),
            "Améliorations": _titled("Ce que l'écoute a changé", _rows(words.IMPROVEMENTS)),
        },
        "Prestataires du territoire": {
            "Prestataires": _titled("Prestataires du Val d'Orbelle", _rows(partners.PARTNERS)),
        },
        "Besoins de formation 2026-2027": {
            "Besoins": _titled("Besoins de formation", _rows(words.WISHES)),
        },
        "Audits 2024-2026": {
            "Notes": _titled("Nos audits, bureau par bureau", _rows(audits.audits()))
        },
        "Ouvertures 2024-2026": {"Ouvertures": _rows(counter.openings())},
        "Comptoirs 2024-2026": {
            "Remises": _titled("Remise systématique du questionnaire", _rows(counter.hand_outs())),
            "Demandes": _titled("Demandes reçues", _rows(counter.REQUESTS)),
            "Main courante": _titled("Main courante", _rows(counter.DAY_BOOK)),
            "Contrôles": _titled("Contrôles et relevés", _rows(counter.CHECKS)),
            "Disponibilités": _rows(counter.vacancies()),
        },
        "Suivi du personnel 2024-2026": {
            "Entretiens": _titled("Entretiens annuels", _rows(audits.REVIEWS)),
            "Organismes": _titled("Organismes de formation", _rows(audits.TRAINING_BODIES)),
        },
        "Éditions et opérations 2024-2026": {
            "Éditions": _titled("Nos éditions et leur stock", _rows(audits.EDITIONS)),
            "Opérations": _titled("Opérations de promotion", _rows(audits.OPERATIONS)),
        },
        "Formations à reprendre": {"Formations": _rows(office.FAULTY)},
    }
    files = {f"{name}.xlsx": _workbook(sheets) for name, sheets in spreadsheets.items()}
    files["Visites prestataires 2024-2026.csv"] = _csv(_rows(office.VISITS))
    for name, content in files.items():
        (_FOLDER / name).write_bytes(content)
        print(name)


def _rows(table: str) -> _Rows:
    lines = table.strip().split("\n")
    return [[cell.strip(" ") for cell in line[1:-1].split("|") if line] for line in lines]


def _titled(title: str, rows: _Rows) -> _Rows:
    return [[_OFFICE], [title], [], *rows]


def _below_training(rows: _Rows) -> _Rows:
    hours = sum(_hours(row[5]) for row in rows[1:])
    cost = sum(int(row[8].removesuffix(" €") or 0) for row in rows[1:])
    total = ["Total", "", "", "", "", f"{float(hours)}".replace(".", ","), "", "", f"{cost} €"]
    return [total, [], ["* dont une demi-journée à distance"]]


def _hours(typed: str) -> Fraction:
    """Work out the hours of a duration as written; a day is worth seven."""
    text = typed.strip("'[]*").replace("½ journée", "0,5 j").replace(",", ".")
    if ":" in text:
        hours, minutes = text.split(":")
        return int(hours) + Fraction(int(minutes), 60)
    number, _, unit = text.partition(" ")
    return Fraction(number) * _HOURS_IN[unit]


def _below_plan(rows: _Rows) -> _Rows:
    """Count the filled cells of each year, then each state, as the office prints them."""
    wanted = {
        "Objectifs": None,
        "Réalisation": "Réalisé",
        "En cours de réalisation": "En cours",
        "Non réalisé cause COVID": "Non réalisé cause COVID",
        "Non réalisé": "Non réalisé",
    }
    years = [[row[column] for row in rows[1:]] for column in (4, 5, 6)]
    return [[]] + [
        ["", "", "", label, *(str(sum(_counts(cell, state) for cell in year)) for year in years)]
        for label, state in wanted.items()
    ]


def _counts(cell: str, state: str | None) -> bool:
    return cell == state if state else bool(cell)


def _csv(rows: _Rows) -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)
    return file.getvalue().encode("cp1252")


def _workbook(sheets: dict[str, _Rows]) -> bytes:
    drawn = Workbook()
    drawn.remove(drawn.worksheets[0])
    for name, rows in sheets.items():
        _draw(drawn.create_sheet(name), rows)
    drawn.properties.creator = _OFFICE
    drawn.properties.created = drawn.properties.modified = _SAVED_AT
    file = io.BytesIO()
    # Not Workbook.save: it would write the time of the day into docProps.
    ExcelWriter(drawn, zipfile.ZipFile(file, "w")).save()
    return _dated(file)


def _dated(file: io.BytesIO) -> bytes:
    """Zip again, every part dated of the same day."""
    dated = io.BytesIO()
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(dated, "w") as archive:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, _SAVED_AT.timetuple()[:6])
            archive.writestr(entry, parts.read(name), zipfile.ZIP_DEFLATED)
    return dated.getvalue()


def _draw(sheet: Worksheet, rows: _Rows) -> None:
    header = next((i for i, row in enumerate(rows, 1) if len(row) >= _FEWEST_HEADERS), 0)
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if text not in {"", "^"}:
                _fill(sheet, number, column, _as_typed(text))
    for number in range(1, header):
        _style_title(sheet, number, len(rows[header - 1]))
    if header:
        _style_table(sheet, header, rows)
    _set_sizes(sheet, header, rows)
    _merge_down(sheet, rows)
    _set_page(sheet, header)


def _fill(sheet: Worksheet, row: int, column: int, typed: _Typed) -> None:
    cell = sheet.cell(row, column)
    cell.value = typed.value
    cell.number_format = typed.shown_as


def _as_typed(text: str) -> _Typed:
    for pattern, read, shown_as in _TYPINGS:
        if found := re.fullmatch(pattern, text):
            return _Typed(read(*found.groups()), shown_as)
    return _Typed(text.replace("⏎", "\n"))


def _day(day: str, month: str, year: str) -> date:
    return date(int(year), int(month), int(day))


def _time(hours: str, minutes: str) -> time:
    return time(int(hours), int(minutes))


def _duration(hours: str, minutes: str) -> timedelta:
    return timedelta(hours=int(hours), minutes=int(minutes))


def _share(percent: str) -> float:
    return int(percent) / 100


def _number(text: str) -> float:
    return float(text.replace(",", "."))


_TYPINGS: tuple[tuple[str, Callable[..., _Value], str], ...] = (
    (r"'(.*)", str, "General"),
    (r"(\d\d)/(\d\d)/(\d{4})", _day, "dd/mm/yyyy"),
    (r"\[(\d+):(\d\d)]", _duration, "[h]:mm"),
    (r"(\d+):(\d\d)", _time, "hh:mm"),
    (r"(\d+) %", _share, "0%"),
    (r"(\d+) €", int, '#,##0\\ "€"'),
    (r"(\d+(?:,\d+)?)", _number, "General"),
)


def _style_title(sheet: Worksheet, row: int, width: int) -> None:
    sheet.merge_cells(None, row, 1, row, width)
    sheet.cell(row, 1).font = Font(name="Calibri", bold=True, size=14)
    sheet.row_dimensions[row].height = _TITLE_LINE


def _style_table(sheet: Worksheet, header: int, rows: _Rows) -> None:
    for number, row in enumerate(rows[header - 1 :], header):
        is_list = len(row) == len(rows[header - 1])
        for column in range(1, len(row) + 1):
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(vertical="top", wrap_text=is_list)
            if is_list:
                cell.border = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
            if number == header or row[0] == "Total" or (row[0] == "" and not is_list):
                cell.font = Font(name="Calibri", bold=True)
            if number == header:
                cell.fill = _HEADER_FILL


def _set_sizes(sheet: Worksheet, header: int, rows: _Rows) -> None:
    """Give every column the width of its longest line, every row the height of its lines."""
    table = [row for row in rows if len(row) == len(rows[max(header - 1, 0)])]
    lengths = [
        max(len(line) for cell in cells for line in cell.split("⏎"))
        for cells in zip(*table, strict=True)
    ]
    widths = [min(max(length + 3, _NARROWEST), _WIDEST) for length in lengths]
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, 1):
        if row in table:
            lines = max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
            sheet.row_dimensions[number].height = _LINE * lines


def _lines(cell: str, width: int) -> int:
    """Estimate how many lines a cell takes; letters are narrower than the unit of widths."""
    return sum(len(line) // (width + 5) + 1 for line in cell.split("⏎"))


def _merge_down(sheet: Worksheet, rows: _Rows) -> None:
    for column, first, last in _runs(rows):
        sheet.merge_cells(None, first, column, last, column)


def _runs(rows: _Rows) -> Iterator[tuple[int, int, int]]:
    """Yield column, first row, last row of each cell that the rows below continue."""
    for column in range(max(len(row) for row in rows)):
        texts = [row[column] if column < len(row) else "" for row in rows]
        starts = [number for number, text in enumerate(texts) if text != "^"]
        for first, after in zip(starts, [*starts[1:], len(texts)], strict=True):
            if after - first > 1:
                yield column + 1, first + 1, after


def _set_page(sheet: Worksheet, header: int) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if header:
        sheet.freeze_panes = f"A{header + 1}"
        sheet.print_title_rows = f"{header}:{header}"


if __name__ == "__main__":
    main()
