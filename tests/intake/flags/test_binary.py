"""Flags of .xlsb and .xls."""

import struct
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.read import Raw, Shown
from docgen.intake.flags.binary_numbers import packed
from docgen.intake.flags.read_flags import read_flags
from docgen.intake.workbook import open_workbook
from tests.intake.flags.drawn import filled, only_sheet
from tests.intake.xlsb import Fault, Looks, Styled, Value, xlsb

OLD = Path(__file__).parents[1] / "fixtures" / "drapeaux.xls"


def test_all_flags_of_a_binary_workbook() -> None:
    rows: list[list[Value]] = [
        [],
        [None, None, "Durée"],
        [None, None, Styled(7.5, 1), Styled(0.8, 2), Fault(0x2A)],
        [None, None, Styled(1.5, 3), Styled(-1.0, 4), -7.5],
        [None, None, "x", Styled(30 / 24, 5), Fault(0x07)],
        [None, None, "y"],
    ]
    looks = Looks(
        formats=('0.0" j"', "0%", "[h]:mm", "dd/mm/yyyy", "hh:mm"),
        hidden_rows={0, 3, 4},
        hidden_columns={3},
        merged=[(4, 5, 2, 2)],
    )

    sheet = only_sheet(xlsb("Visites", rows, looks))

    assert filled(sheet) == {
        "C2": "Durée",
        "C3": Shown(value=7.5, text="7,5 j"),
        "D3": Shown(value=0.8, text="80%"),
        "E3": "#N/A",
        "C4": timedelta(hours=36),
        "D4": "########",
        "E4": -7.5,
        "C5": "x",
        "D5": datetime(1900, 1, 1, 6),  # noqa: DTZ001 - cells have no time zone
        "E5": "#DIV/0!",
        "C6": "y",
    }
    assert sheet.hidden_rows == ((0, 0), (3, 4))
    assert sheet.hidden_columns == ((3, 3),)
    assert sheet.merged == ((4, 2, 5, 2),)
    assert not sheet.unchecked


OLD_CELLS: Mapping[str, Raw] = {
    "B3": "Durée",
    "B4": Shown(value=7.5, text="7,5 j"),
    "C4": Shown(value=0.8, text="80%"),
    "D4": Shown(value=450, text="450 min"),
    "E4": Shown(value=451, text="451 min"),
    "B5": datetime(1900, 1, 1, 6),  # noqa: DTZ001 - as above
    "C5": timedelta(hours=36),
    "D5": "########",
    "E5": -7.5,
    "B6": "#N/A",
    "C6": "#DIV/0!",
    "D6": Shown(value=15.0, text="15 j"),
    "B7": "x",
    "B8": "y",
    "B10": "z",
    "B11": "fusion",
}


def test_all_flags_of_an_old_workbook() -> None:
    """Written by xlwt, with two results of formulas set by hand."""
    opened = open_workbook(OLD.read_bytes())

    assert isinstance(opened, tuple)
    first, second = opened
    assert filled(first) == OLD_CELLS
    assert first.hidden_rows == ((6, 7), (9, 9))
    assert first.hidden_columns == ((3, 3),)
    assert first.merged == ((10, 1, 12, 2),)
    assert filled(second) == {"A1": Shown(value=1.5, text="1,5 h")}


@given(st.integers(0, 2**32 - 1), st.integers(0, OLD.stat().st_size - 5))
def test_any_damage_to_an_old_workbook_ends_in_flags_or_in_none(bits: int, at: int) -> None:
    content = bytearray(OLD.read_bytes())
    content[at : at + 4] = struct.pack("<I", bits)

    assert set(read_flags(bytes(content), ["Visites"])) <= {"Visites"}


@pytest.mark.parametrize("kept", [0, 8, 100, 511, 513, 2000, 4000, 5000])
def test_an_old_workbook_cut_short_has_no_flags(kept: int) -> None:
    assert read_flags(OLD.read_bytes()[:kept], ["Visites"]) == {}


@given(st.integers(-(2**29), 2**29 - 1), st.booleans())
def test_whole_numbers_and_hundredths_are_packed_on_four_bytes(
    whole: int,
    hundredths: bool,  # noqa: FBT001 - drawn
) -> None:
    body = struct.pack("<I", (whole << 2 | 0b10 | hundredths) & 0xFFFFFFFF)

    assert packed(body, 0) == (whole / 100 if hundredths else whole)


def test_other_numbers_are_packed_as_the_first_half_of_a_double() -> None:
    bits = struct.unpack("<Q", struct.pack("<d", 7.5))[0] >> 32

    assert packed(struct.pack("<I", bits), 0) == 7.5
