from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from docgen.documents.filters import FILTERS, as_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "—"),
        (True, "oui"),
        (False, "non"),
        (date(2026, 3, 1), "01/03/2026"),
        (Fraction(15, 2), "7,5"),
        (Decimal("1198.50"), "1\u202f198,5"),
        (0.1, "0,1"),
        ("Dupont & Fils", "Dupont & Fils"),
        (["Inès", "Théo", "Zoé"], "Inès, Théo et Zoé"),
        (["Inès", None], "Inès et —"),
    ],
)
def test_a_value_is_written_as_a_french_reader_expects(value: object, text: str) -> None:
    assert as_text(value) == text


def test_a_whole_number_stays_bare_so_that_a_year_is_a_year() -> None:
    assert as_text(2025) == "2025"


def test_a_record_has_no_writing_of_its_own() -> None:
    with pytest.raises(TypeError):
        as_text({"agent": "Inès"})


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("heures", Fraction(15, 2), "7\u00a0h\u00a030"),
        ("heures", 150, "150\u00a0h"),
        ("nombre", 1234, "1\u202f234"),
        ("euros", Fraction(1198), "1\u202f198,00\u00a0€"),
        ("pourcent", Fraction(17, 20), "85\u00a0%"),
        ("date_courte", date(2026, 3, 1), "01/03/2026"),
        ("date_longue", date(2026, 3, 1), "1er mars 2026"),
        ("liste", ["a", "b", "c"], "a, b et c"),
        ("liste", [], "—"),
    ],
)
def test_each_filter_writes_its_own_kind_of_value(name: str, value: object, text: str) -> None:
    assert FILTERS[name](value) == text


@pytest.mark.parametrize("name", ["heures", "nombre", "euros", "date_courte", "date_longue"])
def test_a_filter_lets_absence_and_french_through(name: str) -> None:
    assert FILTERS[name](None) == "—"
    assert FILTERS[name]("vers 10 h") == "vers 10 h"


@pytest.mark.parametrize(("name", "value"), [("heures", date(2026, 3, 1)), ("date_longue", 7)])
def test_a_filter_refuses_a_value_that_is_not_its_kind(name: str, value: object) -> None:
    with pytest.raises(TypeError):
        FILTERS[name](value)


@pytest.mark.parametrize(
    ("count", "counted", "agreed"),
    [(0, "0 action", "action"), (1, "1 action", "action"), (47, "47 actions", "actions")],
)
def test_a_word_agrees_with_its_count(count: int, counted: str, agreed: str) -> None:
    assert FILTERS["pluriel"](count, "action") == counted
    assert FILTERS["accord"](count, "action") == agreed
