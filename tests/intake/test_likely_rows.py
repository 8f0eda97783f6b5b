"""Rows that hold two headers of a form are never left out, whatever they hold."""

from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import Titles, read_headers
from docgen.intake.likely_rows import likely_rows
from tests.intake.reading import settings

FORMS = tuple(settings().forms.values())
TITLES = sorted({t for one in FORMS for c in one.columns for t in (c.title, *c.synonyms)})
AROUND = ("", " (jours)", " en heures", " /5", " 2024", " en 2024", " 2023-2024", "s", " *", " ?")
CELLS = st.one_of(
    st.builds(str.__add__, st.sampled_from(TITLES), st.sampled_from(AROUND)),
    st.sampled_from(TITLES),
    st.sampled_from(["2024", "en 2024", "Objectif", "oui", "x" * 130]),
    st.sampled_from([None, 2024, 2024.0, 7.5, True]),
    st.text(max_size=12),
    st.dates(),
)


@given(st.lists(st.lists(CELLS, max_size=8).map(tuple), max_size=4))
def test_a_row_of_headers_is_likely(rows: list[Row]) -> None:
    numbered = [(n, row) for n, row in enumerate(rows) if any(not is_blank(raw) for raw in row)]

    likely = likely_rows(numbered, FORMS)

    for form in FORMS:
        titles = Titles(form)
        found = [one for one in numbered if len(read_headers(one[1], titles)[0]) > 1]
        assert [one for one in found if one not in likely.get(form.id, ())] == []
