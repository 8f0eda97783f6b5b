"""What is kept can be read back."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.value import ByYear, Value, from_json, to_json

_scalars = st.one_of(st.text(min_size=1), st.booleans(), st.dates(), st.fractions())
_years = st.lists(
    st.tuples(st.integers(1950, 2100), st.none() | _scalars),
    unique_by=lambda cell: cell[0],
).map(lambda cells: ByYear(cells=tuple(cells)))
_values = st.one_of(_scalars, st.lists(st.text()).map(tuple), _years)


@given(_values)
def test_a_value_comes_back_as_it_was(value: Value) -> None:
    assert from_json(to_json(value)) == value


def test_the_same_figure_is_kept_the_same_way() -> None:
    assert to_json(Fraction("7.50")) == to_json(Fraction(15, 2)) == {"number": "15/2"}
    assert to_json(date(2024, 3, 12)) == {"date": "2024-03-12"}


@pytest.mark.parametrize("raw", [None, 3, {"hours": "7"}, {"years": [["x"]]}, {"years": [[1, {}]]}])
def test_anything_else_is_refused(raw: object) -> None:
    with pytest.raises(ValueError, match="not a stored"):
        from_json(raw)  # type: ignore[arg-type] # that is the point


def test_a_plan_knows_its_years_filled_or_not() -> None:
    plan = ByYear(cells=((2023, "prévu"), (2024, None)))

    assert (plan.years, plan.filled, plan.get(2023), plan.get(2025)) == (
        (2023, 2024),
        (2023,),
        "prévu",
        None,
    )
