"""The twins have the totals they announce; counted here without any of docgen's own reading."""

import io
import re
from collections.abc import Sequence
from fractions import Fraction

from python_calamine import CalamineSheet, CalamineWorkbook

from tests.twins import offices_twin, plan_twin

HEADER_ROW, FIRST_ACTION, ACTIONS = 3, 4, 47


def test_the_plan_has_its_actions_by_axis_and_year() -> None:
    actions = _sheet(plan_twin()).to_python()[FIRST_ACTION : FIRST_ACTION + ACTIONS]

    starts = [index for index, row in enumerate(actions) if row[0]]
    axes = [actions[a:b] for a, b in zip(starts, [*starts[1:], ACTIONS], strict=True)]

    assert [len(axis) for axis in axes] == [12, 7, 5, 15, 8]
    assert [_by_year(axis) for axis in axes] == [
        [11, 11, 11],
        [7, 5, 3],
        [5, 5, 5],
        [12, 11, 11],
        [6, 6, 3],
    ]
    assert _by_year(actions) == [41, 38, 33]


def test_one_action_has_no_title_and_another_is_never_scheduled() -> None:
    actions = _sheet(plan_twin()).to_python()[FIRST_ACTION : FIRST_ACTION + ACTIONS]

    untitled = [index for index, row in enumerate(actions) if not row[3]]
    unscheduled = [index for index, row in enumerate(actions) if not any(row[4:7])]

    assert len(untitled) == len(unscheduled) == 1
    assert untitled != unscheduled


def test_the_plan_is_laid_out_as_the_real_one() -> None:
    sheet = _sheet(plan_twin())

    rows = sheet.to_python(skip_empty_area=False)

    assert rows[HEADER_ROW] == [
        *("Axes", "Objectifs", "Engagement / Outils", "Actions"),
        *(2023, 2024, 2025, "Remarques"),
    ]
    assert [row[3:7] for row in rows[-5:]] == [
        ["Objectifs", 41, 38, 33],
        ["Réalisation", 0, 0, 0],
        ["En cours de réalisation", 41, 38, 33],
        ["Non réalisé cause COVID", 0, 0, 0],
        ["Non réalisé", 0, 0, 0],
    ]
    assert sorted(sheet.merged_cell_ranges or []) == [
        ((0, 0), (0, 7)),
        ((1, 0), (1, 7)),
        ((4, 0), (15, 0)),
        ((16, 0), (22, 0)),
        ((23, 0), (27, 0)),
        ((28, 0), (42, 0)),
        ((43, 0), (50, 0)),
    ]


def test_the_offices_have_their_totals() -> None:
    rows = _sheet(offices_twin()).to_python(skip_empty_area=False)

    offices = rows[3:9]

    assert len(rows) == 11
    assert sum(_figure(row[3]) for row in offices) == 24438
    assert sum(_figure(row[5]) for row in offices) == Fraction("24533.55")


def test_the_figures_of_the_offices_are_as_untidy_as_the_real_ones() -> None:
    rows = _sheet(offices_twin()).to_python()

    written = "".join(str(cell) for row in rows[3:9] for cell in row)

    assert {"\u00a0", "\u202f", "*", "€"} <= set(written)
    assert [bool(any(row)) for row in rows[9:]] == [False, True]


def _sheet(content: bytes) -> CalamineSheet:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as read:
        return read.get_sheet_by_index(0)


def _by_year(actions: Sequence[Sequence[object]]) -> list[int]:
    return [sum(1 for row in actions if row[year] == "X") for year in (4, 5, 6)]


def _figure(written: object) -> Fraction:
    return Fraction(re.sub(r"[^\d,]", "", str(written)).replace(",", "."))
