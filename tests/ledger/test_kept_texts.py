"""What is written quickly is what is read back."""

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from docgen.ledger.claims import restored
from docgen.ledger.kept_texts import Texts
from docgen.model.origin import RowCells
from docgen.model.value import ByYear, Value

SCALARS = st.one_of(
    st.text(max_size=8),
    st.booleans(),
    st.dates(),
    st.fractions(),
    st.sampled_from([True, Fraction(1), date(2024, 3, 12), "1"]),
)
YEARS = st.lists(st.tuples(st.integers(2000, 2030), st.none() | SCALARS), max_size=3)
VALUES = st.one_of(
    SCALARS,
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
    st.builds(lambda cells: ByYear(cells=tuple(cells)), YEARS),
)
CODES = st.sampled_from(["people", "end", "title", "hours", 'a"b', "é"])


@given(st.lists(st.dictionaries(CODES, VALUES), max_size=6))
def test_the_values_of_rows_are_read_back(rows: list[Mapping[str, Value]]) -> None:
    texts = Texts()

    written = [texts.of_values(values) for values in rows]

    kept = [restored(json.loads(text)) for text in written]
    assert repr(kept) == repr([dict(sorted(row.items())) for row in rows])  # True is not 1


@given(
    st.lists(st.dictionaries(CODES, st.text("ABZ", min_size=1, max_size=2)), max_size=3),
    st.lists(st.integers(1, 10**6), max_size=3),
)
def test_the_cells_of_rows_are_read_back(columns: list[dict[str, str]], rows: list[int]) -> None:
    texts = Texts()

    for letters in columns:
        for row in rows:
            cells = RowCells(letters, row)
            told = {code: f"{column}{row}" for code, column in letters.items()}

            assert cells == told
            assert dict(cells) == told
            assert json.loads(texts.of_cells(cells)) == told
            assert texts.of_cells(cells) == texts.of_cells(told)
