"""Flags of .xlsx: as openpyxl and XlsxWriter write them, and in the writings of other programs."""

import io
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # ships no types
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from docgen.intake.cells.read import Raw, Shown, Uncalculated
from docgen.intake.cells.texts import read_text
from docgen.intake.flags.flagged import flagged
from docgen.intake.flags.sheet_flags import SheetFlags
from docgen.intake.flags.telling import telling_rows
from docgen.intake.grid import Sheet, address, column_letters
from docgen.intake.workbook import open_workbook
from tests.intake.cells.readings import codes
from tests.intake.flags.drawn import (
    SHEET,
    drawn,
    filled,
    only_sheet,
    packed,
    parts_of,
    put,
    put_error,
)

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
LINKS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_LINKS = b"http://purl.oclc.org/ooxml/officeDocument/relationships"


def _everything(sheet: Worksheet) -> None:
    """Columns A and B, rows 1 and 2 stay empty: addresses must be absolute."""
    put(sheet, "C3", "Durée")
    put(sheet, "C4", 7.5, '0.0" j"')
    put(sheet, "D4", 0.8, "0%")
    put_error(sheet, "E4", "#N/A")
    put(sheet, "C5", "=C4*2")
    put(sheet, "D5", -1, "dd/mm/yyyy")
    put(sheet, "E5", -7.5)
    put(sheet, "F5", 1.25, "hh:mm")
    put(sheet, "H9", "=1/0")
    for row in (4, 7, 8):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["D"].hidden = True


EVERYTHING: Mapping[str, Raw] = {
    "C3": "Durée",
    "C4": Shown(value=7.5, text="7,5 j"),
    "D4": Shown(value=0.8, text="80%"),
    "E4": "#N/A",
    "C5": Uncalculated(),
    "D5": "########",
    "E5": -7.5,
    "F5": datetime(1900, 1, 1, 6),  # noqa: DTZ001 - cells have no time zone
    "H9": Uncalculated(),
}


def _assert_everything(sheet: Sheet) -> None:
    assert filled(sheet) == EVERYTHING
    assert sheet.hidden_rows == ((3, 3), (6, 7))
    assert sheet.hidden_columns == ((3, 3),)
    assert not sheet.unchecked


def test_all_flags_stand_in_their_cells() -> None:
    _assert_everything(only_sheet(drawn(_everything)))


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        *(("#VALUE!", "#VALEUR!"), ("#NAME?", "#NOM?"), ("#NUM!", "#NOMBRE!"), ("#NULL!", "#NUL!")),
        *(("#N/A", "#N/A"), ("#REF!", "#REF!"), ("#DIV/0!", "#DIV/0!")),
    ],
)
def test_an_error_is_named_as_a_french_spreadsheet_shows_it(kept: str, shown: str) -> None:
    content = drawn(lambda sheet: put_error(sheet, "B2", kept))

    assert filled(only_sheet(content)) == {"B2": shown}
    assert codes(read_text(shown)) == ["CEL_FORMULE_ERREUR"]


def _strict(parts: dict[str, bytes]) -> dict[str, bytes]:
    return {n: p.replace(MAIN, STRICT).replace(LINKS, STRICT_LINKS) for n, p in parts.items()}


def _prefixed(parts: dict[str, bytes]) -> dict[str, bytes]:
    part = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", parts[SHEET])
    return parts | {SHEET: part.replace(b"xmlns=", b"xmlns:x=")}


def _renamed(parts: dict[str, bytes]) -> dict[str, bytes]:
    moved = {name.replace("worksheets/sheet1", "Feuilles/une"): p for name, p in parts.items()}
    return {n: p.replace(b"worksheets/sheet1", b"Feuilles/une") for n, p in moved.items()}


def _single_quotes(parts: dict[str, bytes]) -> dict[str, bytes]:
    return parts | {SHEET: parts[SHEET].replace(b'"', b"'")}


def _spaced_out(parts: dict[str, bytes]) -> dict[str, bytes]:
    """As some libraries indent, and put spaces around equal signs."""
    part = re.sub(rb'(\w)="', rb'\1 = "', parts[SHEET])
    return parts | {SHEET: part.replace(b"><", b">\n  <")}


def _other_order(parts: dict[str, bytes]) -> dict[str, bytes]:
    part = re.sub(rb'<c (r="\w+")( s="\d+")?( t="\w+")?', rb"<c\3\2 \1", parts[SHEET])
    return parts | {SHEET: part}


@pytest.mark.parametrize(
    "rewrite", [_strict, _prefixed, _renamed, _single_quotes, _spaced_out, _other_order]
)
def test_the_same_flags_in_the_writing_of_another_program(
    rewrite: Callable[[dict[str, bytes]], dict[str, bytes]],
) -> None:
    before = parts_of(drawn(_everything))

    rewritten = rewrite(before)

    assert rewritten != before
    _assert_everything(only_sheet(packed(rewritten)))


def test_cells_that_do_not_say_where_they_stand_follow_each_other() -> None:
    parts = parts_of(drawn(lambda sheet: _row(sheet, "A1", "B1", "A2", "B2")))
    bare = re.sub(rb' r="\w+"', b"", parts[SHEET])

    sheet = only_sheet(packed(parts | {SHEET: bare}))

    assert bare != parts[SHEET]
    assert filled(sheet) == dict.fromkeys(("A1", "B1", "A2", "B2"), Uncalculated())


def _row(sheet: Worksheet, *places: str) -> None:
    for place in places:
        put(sheet, place, "=1+1")


def test_a_formula_that_shows_an_empty_text_is_empty() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    sheet.write_formula("A1", '=IF(B1="","",1)', None, "")
    sheet.write_formula("A2", "=B1*2", None, 14)
    sheet.write_formula("A3", "=NA()", None, "#N/A")
    sheet.write_formula("A4", '=T("x")', None, "x")
    book.close()
    parts = parts_of(file.getvalue())
    text = parts[SHEET].replace(b'<c r="A1">', b'<c r="A1" t="str">')

    assert filled(only_sheet(packed(parts))) == {
        "A1": Uncalculated(),
        "A2": 14,
        "A3": "#N/A",
        "A4": "x",
    }
    assert filled(only_sheet(packed(parts | {SHEET: text}))) == {
        "A2": 14,
        "A3": "#N/A",
        "A4": "x",
    }


def test_shared_and_array_formulas_without_a_result() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["B2"] = ArrayFormula("B2:C3", "=D2:E3*2")
        put(sheet, "A5", 1)

    parts = parts_of(drawn(draw))
    shared = parts[SHEET].replace(b"</sheetData>", b'<row r="6"><c r="A6">%s</c></row></sheetData>')
    shared = shared.replace(b"%s", b'<f t="shared" si="0"/><v/>')

    found = filled(only_sheet(packed(parts | {SHEET: shared})))

    assert found == {"A5": 1} | dict.fromkeys(("B2", "C2", "B3", "C3", "A6"), Uncalculated())


def test_rows_that_a_filter_leaves_out_are_hidden() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    for row in range(6):
        sheet.write(row, 0, row)
    sheet.autofilter("A1:A6")
    sheet.filter_column("A", "x == 2 or x == 3")
    for row in (1, 4, 5):
        sheet.set_row(row, options={"hidden": True})
    book.close()

    assert only_sheet(file.getvalue()).hidden_rows == ((1, 1), (4, 5))


def test_a_duration_above_a_day_in_a_file_of_either_calendar() -> None:
    for since_1904 in (False, True):
        file = io.BytesIO()
        book = xlsxwriter.Workbook(file, {"date_1904": since_1904})
        sheet = book.add_worksheet()
        sheet.write("B3", 1.5, book.add_format({"num_format": "[h]:mm"}))
        book.close()

        assert filled(only_sheet(file.getvalue())) == {"B3": timedelta(hours=36)}


def test_the_sheets_of_a_workbook_keep_their_own_flags() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    for name in ("Un & un", "« Deux »", "Caché", "Trois"):
        book.add_worksheet(name)
    for place, sheet in enumerate(book.worksheets()):
        sheet.write_formula(place, place, "=NA()", None, "#N/A")
    book.get_worksheet_by_name("Caché").hide()
    book.close()

    opened = open_workbook(file.getvalue())

    assert isinstance(opened, tuple)
    assert [(one.name, list(filled(one))) for one in opened] == [
        ("Un & un", ["A1"]),
        ("« Deux »", ["B2"]),
        ("Caché", []),
        ("Trois", ["D4"]),
    ]


def test_a_flag_far_below_the_values_costs_no_memory() -> None:
    read = Sheet(name="Mars", rows=(("x",),))

    near = flagged(read, SheetFlags(uncalculated={(899_999, 16_383)}))
    far = flagged(read, SheetFlags(uncalculated={(row, 16_383) for row in range(100)}))

    assert filled(near) == {"A1": "x", "XFD900000": Uncalculated()}
    assert sum(len(row) for row in near.rows) == 16_385
    assert (far.rows, far.unchecked) == (read.rows, True)


def _long_sheet() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    sheet = book.add_worksheet("Long")
    for row in range(30_000):
        if row == 20_000:
            sheet.set_row(row, options={"hidden": True})
        sheet.write_row(row, 1, ["Formation " * 4, row, "formation"])
        if row in _FAULTY_ROWS:
            sheet.write_formula(row, 5, "=NA()", None, "#N/A")
    book.close()
    return file.getvalue()


_FAULTY_ROWS = (0, 15_000, 15_001, 29_999)


def test_a_long_sheet_tells_the_rows_that_have_something_to_tell() -> None:
    content = _long_sheet()

    sheet = only_sheet(content)

    texts = {place: raw for place, raw in filled(sheet).items() if place.startswith("F")}
    assert texts == {f"F{row + 1}": "#N/A" for row in _FAULTY_ROWS}
    assert sheet.hidden_rows == ((20_000, 20_000),)


def test_runs_of_rows_without_any_sign_are_not_read() -> None:
    part = parts_of(_long_sheet())[SHEET]
    blocks = (part[at : at + 10_000] for at in range(0, len(part), 10_000))

    kept = b"".join(telling_rows(blocks, units=(), has_moments=True))

    assert len(kept) < len(part) / 20
    assert kept.count(b't="e"') == len(_FAULTY_ROWS)


@given(st.integers(1, 3_000))
def test_no_sign_is_lost_between_two_pieces(size: int) -> None:
    part = parts_of(drawn(_everything))[SHEET]
    blocks = (part[at : at + size] for at in range(0, len(part), size))

    kept = b"".join(telling_rows(blocks, units={1, 2, 3, 4}, has_moments=True))

    signs = (b't="e"', b"<f>", b"hidden=", b"<v>-")
    assert [kept.count(one) for one in signs] == [part.count(one) for one in signs]
    assert kept.startswith(part[:100])
    assert kept.endswith(part[-100:])


_KINDS = st.sampled_from(["", "text", "number", "negative", "error", "formula", "days", "share"])
_GRIDS = st.lists(st.lists(_KINDS, max_size=6), max_size=8)


def _expected(kind: str) -> Raw:
    known: Mapping[str, Raw] = {
        "text": "Anglais",
        "number": 7.0,
        "negative": "########",
        "error": "#REF!",
        "formula": Uncalculated(),
        "days": Shown(value=1.5, text="1,5 j"),
        "share": Shown(value=0.5, text="50%"),
    }
    return known[kind]


def _by_openpyxl(
    grid: list[list[str]], rows: set[int], columns: set[int], corner: tuple[int, int]
) -> bytes:
    def draw(sheet: Worksheet) -> None:
        for place, kind in _placed(grid, corner):
            if kind == "error":
                put_error(sheet, place, "#REF!")
            else:
                put(sheet, place, *_CONTENT[kind])
        for row in rows:
            sheet.row_dimensions[row + 1].hidden = True
        for column in columns:
            sheet.column_dimensions[column_letters(column)].hidden = True

    return drawn(draw)


def _by_xlsxwriter(
    grid: list[list[str]], rows: set[int], columns: set[int], corner: tuple[int, int]
) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("Feuille")
    for place, kind in _placed(grid, corner):
        if kind == "error":
            sheet.write_formula(place, "=A1048576", None, "#REF!")
        elif kind == "formula":
            sheet.write_formula(place, "=1+1", None, "")
        else:
            value, shown_as = _CONTENT[kind]
            sheet.write(place, value, book.add_format({"num_format": shown_as}))
    for row in rows:
        sheet.set_row(row, options={"hidden": True})
    for column in columns:
        sheet.set_column(column, column, options={"hidden": True})
    book.close()
    return file.getvalue()


_CONTENT: Mapping[str, tuple[object, str]] = {
    "text": ("Anglais", "General"),
    "number": (7, "0.00"),
    "negative": (-0.25, "hh:mm"),
    "formula": ("=1+1", "General"),
    "days": (1.5, '0.0" j"'),
    "share": (0.5, "0%"),
}


def _placed(grid: list[list[str]], corner: tuple[int, int]) -> list[tuple[str, str]]:
    return [
        (address(row + corner[0], column + corner[1]), kind)
        for row, kinds in enumerate(grid)
        for column, kind in enumerate(kinds)
        if kind
    ]


@pytest.mark.parametrize("write", [_by_openpyxl, _by_xlsxwriter])
@settings(max_examples=60, deadline=None)
@given(
    grid=_GRIDS,
    rows=st.sets(st.integers(0, 12), max_size=6),
    columns=st.sets(st.integers(0, 12), max_size=4),
    corner=st.tuples(st.integers(0, 4), st.integers(0, 30)),
)
@example(grid=[["error"]], rows={0}, columns={0}, corner=(4, 27))
def test_the_flags_read_are_the_flags_written(
    write: Callable[[list[list[str]], set[int], set[int], tuple[int, int]], bytes],
    grid: list[list[str]],
    rows: set[int],
    columns: set[int],
    corner: tuple[int, int],
) -> None:
    sheet = only_sheet(write(grid, rows, columns, corner))

    assert filled(sheet) == {place: _expected(kind) for place, kind in _placed(grid, corner)}
    assert _spread(sheet.hidden_rows) == rows
    assert _spread(sheet.hidden_columns) == columns


def _spread(ranges: tuple[tuple[int, int], ...]) -> set[int]:
    return {one for first, last in ranges for one in range(first, last + 1)}
