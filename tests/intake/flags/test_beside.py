"""What a file shows is looked at while its values are read, and no longer than these are."""

import io
import threading

import pytest
from openpyxl import Workbook

from docgen.intake.flags.read_flags import flags_beside, read_flags

_HIDDEN = range(2, 5)


def test_flags_read_beside_are_those_read_alone() -> None:
    content = _book()

    with flags_beside(content, ["Visites"]) as flags:
        read = flags()

    assert read == read_flags(content, ["Visites"])
    assert read["Visites"].hidden_rows == [(_HIDDEN[0] - 1, _HIDDEN[-1] - 1)]


def test_a_file_that_is_refused_leaves_no_look_behind() -> None:
    before = threading.active_count()

    with pytest.raises(RuntimeError, match="refused"), flags_beside(_book(), ["Visites"]):
        raise RuntimeError("refused")

    assert threading.active_count() == before


def test_what_is_no_package_is_read_when_it_is_asked_for() -> None:
    with flags_beside(b"no workbook", ["Visites"]) as flags:
        assert flags() == {}


def _book() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Visites"
    for row in range(1, 2_000):
        sheet.append([row, "Accueil"])
    for row in _HIDDEN:
        sheet.row_dimensions[row].hidden = True
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
