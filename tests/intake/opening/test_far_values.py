"""How far values reach is known before the reader makes room for them, and never underrated."""

import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.intake.grid import address
from docgen.intake.opening.extent import Extent
from docgen.intake.opening.far_cells import refuse_far_cells
from docgen.intake.opening.refusal import RefusedError, Unopened
from docgen.intake.opening.repeated_cells import refuse_far_repeats
from docgen.intake.workbook import open_workbook
from tests.intake.hostile.workbooks import far_cell, far_in_ods, with_sheet
from tests.intake.parts import parts_of, with_parts
from tests.intake.reading import read
from tests.intake.xlsb import xlsb
from tests.sheets import ods

MOST = 5_000_000
FILLED = (
    '<c r="{}"><v>1</v></c>',
    '<c r="{}" s="1" t="str"><v>a</v></c>',
    '<c s="1" r="{}" t="inlineStr"><is><t>a</t></is></c>',
    '<c r="{}"><f>1+1</f><v>2</v></c>',
    "<c r='{}'><v>1</v></c>",
)
BLANK = ('<c r="{}"/>', '<c r="{}" s="1"/>', '<c r="{}" s="1"></c>')
PLACES = st.tuples(st.integers(0, 1_048_575), st.integers(0, 16_383))
CELLS = st.lists(st.tuples(PLACES, st.sampled_from(FILLED + BLANK)), max_size=12)


@given(CELLS)
@example([((1_048_575, 3), FILLED[0])])
@example([((199_999, 0), FILLED[0]), ((0, 25), FILLED[1])])
@example([((190_000, 26), FILLED[2])])
def test_a_sheet_is_refused_when_its_values_span_too_much(
    cells: list[tuple[tuple[int, int], str]],
) -> None:
    cells = sorted(dict(cells).items())
    taken = [place for place, tag in cells if tag in FILLED]
    rows, columns = ([one[at] for one in taken] for at in (0, 1))
    size = (max(rows, default=-1) + 1) * (max(columns, default=-1) + 1)

    answer = _answer(_drawn(cells))

    if size > MOST and _is_away(taken):
        assert answer
        assert answer.why == "far"
        assert answer.cell in {address(*place) for place in taken}
    else:
        assert answer is None


def test_a_dense_sheet_is_large_and_no_value_of_it_is_blamed() -> None:
    extent = Extent("Feuille")
    extent.count(6_000_000)
    extent.reach(999_999, 5)

    with pytest.raises(RefusedError) as refused:
        extent.refuse_if_huge()

    assert refused.value.answer == Unopened(why="large")


@pytest.mark.parametrize(
    ("lone", "named"), [((900_000, 2), "C900001"), ((3, 9_000), address(3, 9_000))]
)
def test_the_value_that_stands_apart_is_named_not_the_end_of_the_table(
    lone: tuple[int, int], named: str
) -> None:
    extent = Extent("Feuille")
    extent.count(10_000)
    for row in range(1_000):
        extent.reach(row, 0)
        extent.reach(row, 9)
    extent.reach(*lone)

    with pytest.raises(RefusedError) as refused:
        extent.refuse_if_huge()

    assert refused.value.answer.cell == named


def test_the_answer_names_sheet_and_cell() -> None:
    (problem,) = read(far_cell("XFD1048576")).problems

    assert (problem.code, problem.sheet, problem.cell) == (
        "FEU_PLAGE_GEANTE",
        "Sheet",
        "XFD1048576",
    )
    assert "« Sheet »" in problem.message
    assert "XFD1048576" in problem.message


def test_a_tag_cut_by_the_end_of_a_block_is_not_missed() -> None:
    """Blocks are of one mebibyte: the far cell stands at each place around their border."""
    for shift in range(0, 60, 7):
        filling = b" " * (1024**2 - 200 + shift)
        cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        content = with_sheet(b'<row r="1"><c r="A1"><v>1</v></c></row>' + filling + cell)

        assert open_workbook(content) == Unopened(why="far", sheet="Feuille", cell="XFD1048576")


def test_the_blank_ends_that_libreoffice_repeats_reach_nowhere() -> None:
    parts = parts_of(ods(Feuille="| Agent | Durée |\n| Marc Duval | =2 |"))
    blank = '<table:table-cell table:number-columns-repeated="16382"/>'
    xml = parts["content.xml"].decode()
    xml = xml.replace("</table:table-row>", f"{blank}</table:table-row>").replace(
        "</table:table>",
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>',
    )
    content = with_parts(ods(Feuille="| Agent |"), {"content.xml": xml.encode()})

    opened = open_workbook(content)

    assert isinstance(opened, tuple)
    assert opened[0].rows == (("Agent", "Durée"), ("Marc Duval", 2.0))


def test_the_last_value_of_an_ods_is_named() -> None:
    with (
        zipfile.ZipFile(io.BytesIO(far_in_ods())) as archive,
        pytest.raises(RefusedError) as refused,
    ):
        refuse_far_repeats(archive)

    assert refused.value.answer == Unopened(why="far", sheet="Feuille", cell="ALM1000002")


@pytest.mark.parametrize("lone", [(1_048_575, 16_383), (900_000, 300)])
def test_the_last_value_of_an_xlsb_is_named(lone: tuple[int, int]) -> None:
    content = xlsb("Été", [["Agent"] * 3] * 3, lone=lone)

    assert open_workbook(content) == Unopened(why="far", sheet="Été", cell=address(*lone))


def test_an_xlsb_within_reason_is_read_to_its_last_value() -> None:
    opened = open_workbook(xlsb("Été", [["Agent"]], lone=(9_999, 99)))

    assert isinstance(opened, tuple)
    assert opened[0].rows[9_999][99] == 1.0


def _is_away(taken: list[tuple[int, int]]) -> bool:
    """Within 199 999 rows of 26 columns, hardly more than the most, nothing is looked at."""
    return any(row >= 199_999 or column >= 26 for row, column in taken)


def _answer(content: bytes) -> Unopened | None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        try:
            refuse_far_cells(archive)
        except RefusedError as refusal:
            return refusal.answer
    return None


def _drawn(cells: list[tuple[tuple[int, int], str]]) -> bytes:
    rows = "".join(
        f'<row r="{row + 1}">{tag.format(address(row, column))}</row>'
        for (row, column), tag in cells
    )
    return with_sheet(rows.encode())
