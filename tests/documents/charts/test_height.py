"""Lying bars keep their thickness, however many lines there are."""

import pytest

from docgen.documents.word.charts.height import fitted_height
from docgen.documents.word.charts.refill import refill
from tests.documents.charts import drawn
from tests.documents.charts.reading import chart_data

MM = 36_000
STANDING = drawn.bars()
LYING = STANDING.replace(b'barDir val="col"', b'barDir val="bar"').replace(
    b'gapWidth val="219"/><c:overlap val="-27"/>', b'gapWidth val="100"/><c:overlap val="0"/>'
)
AROUND = (4 + 7 + 6 + 10) * MM  # edges, the legend below, the axis, the title


def _given(lines: int, series: int = 1) -> bytes:
    names = [f"Commune {n}" for n in range(lines)]
    return refill(LYING, chart_data(names, **{f"S{n}": [1] * lines for n in range(series)})).chart


@pytest.mark.parametrize(("lines", "plot"), [(6, 90), (8, 120), (3, 45), (1, 15)])
def test_the_plot_is_as_tall_as_its_lines_want(lines: int, plot: int) -> None:
    fitted = fitted_height(_given(6), _given(lines), AROUND + 90 * MM)

    assert fitted == AROUND + plot * MM


def test_a_chart_never_outgrows_its_page() -> None:
    assert fitted_height(_given(6), _given(100), AROUND + 90 * MM) == 210 * MM


def test_two_bars_on_a_line_want_half_as_much_again_as_one_and_its_gap() -> None:
    fitted = fitted_height(_given(4, series=1), _given(4, series=2), AROUND + 40 * MM)

    assert fitted == AROUND + 60 * MM


def test_bars_that_stand_and_curves_keep_their_height() -> None:
    more = chart_data([str(n) for n in range(30)], Heures=[1] * 30)

    for chart in (STANDING, drawn.line(), drawn.pie(), drawn.combo()):
        assert fitted_height(chart, refill(chart, more).chart, 70 * MM) == 70 * MM


def test_a_chart_drawn_taller_than_most_may_stay_so() -> None:
    assert fitted_height(_given(6), _given(12), 230 * MM) == 230 * MM


def test_a_chart_too_low_for_what_surrounds_its_bars_is_left_alone() -> None:
    assert fitted_height(_given(6), _given(12), 10 * MM) == 10 * MM
