"""Flags of .ods, in the words of LibreOffice."""

from datetime import timedelta

from docgen.intake.cells.read import Shown, Uncalculated
from docgen.intake.grid import Sheet
from docgen.intake.workbook import open_workbook
from tests.intake.flags.drawn import filled, only_sheet, packed
from tests.sheets import ods

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "table", "text", "style")
)
_CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def _sheet(rows: str, columns: str = "") -> Sheet:
    return only_sheet(_ods(f'<table:table table:name="Mars">{columns}{rows}</table:table>'))


def _ods(tables: str, before: str = "") -> bytes:
    content = (
        f'<office:document-content {_SPACES} {_CALC} office:version="1.3">{before}<office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<manifest:manifest xmlns:manifest="urn:x"/>'
    return packed(
        {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content.encode()}
    )


def _number(value: str, shown: str, kind: str = "float") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}" '
        f'calcext:value-type="{kind}"><text:p>{shown}</text:p></table:table-cell>'
    )


def _error(shown: str, repeated: str = "") -> str:
    return (
        f'<table:table-cell {repeated} table:formula="of:=1/0" office:value-type="string" '
        f'office:string-value="" calcext:value-type="error"><text:p>{shown}</text:p>'
        "</table:table-cell>"
    )


def _time(length: str) -> str:
    return (
        f'<table:table-cell office:value-type="time" office:time-value="{length}" '
        f'calcext:value-type="time"><text:p>…</text:p></table:table-cell>'
    )


_EMPTY = "<table:table-cell/>"
_TWO_EMPTY = '<table:table-cell table:number-columns-repeated="2"/>'
_TEXT = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def _row(*cells: str, said: str = "") -> str:
    return f"<table:table-row {said}>{''.join(cells)}</table:table-row>"


def test_errors_formulas_and_units_stand_in_their_cells() -> None:
    sheet = _sheet(
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        + _row(_TWO_EMPTY, _error("#DIV/0!"), _error("Err:502"), _number("7.5", "7,5 j"))
        + _row(
            _TWO_EMPTY,
            _number("0.8", "80,00 %", "percentage"),
            _number("1198.5", "1 198,50 €", "currency"),
            '<table:table-cell table:formula="of:=1+1"/>',
            '<table:table-cell table:formula="of:=T(A1)" office:value-type="string" '
            'office:string-value="" calcext:value-type="string"/>',
        )
    )

    assert filled(sheet) == {
        "C3": "#DIV/0!",
        "D3": "Err:502",
        "E3": Shown(value=7.5, text="7,5 j"),
        "C4": Shown(value=0.8, text="80 %"),
        "D4": Shown(value=1198.5, text="1198,5 €"),
        "E4": Uncalculated(),
    }


def test_durations_of_any_length() -> None:
    cells = [_time(one) for one in ("PT36H00M00S", "PT07H30M00S", "-PT01H30M00S", "P1DT12H")]

    sheet = _sheet(_row(_EMPTY, *cells, _time("PT00H20M00.000000S")))

    assert filled(sheet) == {
        "B1": timedelta(hours=36),
        "C1": timedelta(hours=7.5),
        "D1": timedelta(hours=-1.5),
        "E1": timedelta(hours=36),
        "F1": timedelta(minutes=20),
    }


def test_rows_and_columns_that_are_collapsed_or_filtered_are_hidden() -> None:
    columns = (
        "<table:table-column/>"
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        "<table:table-column/>"
    )
    sheet = _sheet(
        _row(_TEXT)
        + _row(_TEXT, said='table:visibility="filter"')
        + _row(_TEXT, said='table:visibility="collapse" table:number-rows-repeated="3"')
        + _row(_TEXT, said='table:visibility="visible"')
        + _row(_TEXT, said='table:visibility="filter"'),
        columns,
    )

    assert sheet.hidden_rows == ((1, 4), (6, 6))
    assert sheet.hidden_columns == ((1, 2),)


def test_merged_cells_are_known_by_their_corners() -> None:
    sheet = only_sheet(ods(Mars="| | |\n| a | b |\n| ^ | c |\n| d | < |"))

    assert sheet.merged == ((1, 0, 2, 0), (3, 0, 3, 1))


def test_a_repeated_error_stands_in_each_cell() -> None:
    sheet = _sheet(
        _row(_error("#N/A", 'table:number-columns-repeated="2"'), _TEXT)
        + _row(_error("#REF!"), said='table:number-rows-repeated="2"')
    )

    assert filled(sheet) == {"A1": "#N/A", "B1": "#N/A", "C1": "x", "A2": "#REF!", "A3": "#REF!"}


def test_an_error_repeated_down_to_the_last_row_is_not_held_in_memory() -> None:
    content = _ods(
        '<table:table table:name="Mars">'
        + _row(_TEXT)
        + _row(_error("#N/A"), said='table:number-rows-repeated="100000"')
        + "</table:table>"
    )

    sheet = only_sheet(content)

    assert sheet.unchecked
    assert filled(sheet) == {"A1": "x"}


def test_what_a_comment_says_is_no_part_of_its_cell() -> None:
    note = "<office:annotation><text:p>3 j</text:p></office:annotation><text:p>7,5 j</text:p>"
    cell = (
        '<table:table-cell office:value-type="float" office:value="7.5" '
        f'calcext:value-type="float">{note}</table:table-cell>'
    )

    assert filled(_sheet(_row(cell, _EMPTY))) == {"A1": Shown(value=7.5, text="7,5 j")}


def test_the_cells_of_a_history_move_nothing() -> None:
    history = (
        '<table:tracked-changes><table:cell-content-change><table:table-cell table:formula="=1"/>'
        "</table:cell-content-change></table:tracked-changes>"
    )
    table = f'<table:table table:name="Mars">{_row(_TEXT, _error("#N/A"))}</table:table>'

    assert filled(only_sheet(_ods(history + table))) == {"A1": "x", "B1": "#N/A"}


def test_a_hidden_sheet_stays_hidden_and_the_next_one_keeps_its_flags() -> None:
    styles = (
        '<office:automatic-styles><style:style style:name="no" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    hidden = (
        f'<table:table table:name="A" table:style-name="no">{_row(_error("#N/A"))}</table:table>'
    )
    seen = f'<table:table table:name="B">{_row(_EMPTY, _error("#REF!"))}</table:table>'

    opened = open_workbook(_ods(hidden + seen, styles))

    assert isinstance(opened, tuple)
    assert [(one.hidden, filled(one)) for one in opened] == [(True, {}), (False, {"B1": "#REF!"})]


def test_a_number_beyond_all_numbers_costs_no_sheet() -> None:
    sheet = _sheet(_row(_TEXT, _number("1e9999999", "7,5 j"), _error("#N/A")))

    assert filled(sheet)["A1"] == "x"
