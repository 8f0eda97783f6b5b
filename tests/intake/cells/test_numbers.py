from datetime import date, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.numbers import read_money, read_number, read_share, read_value
from docgen.intake.cells.read import BLANK, Raw, Read, Shown
from docgen.wording.numbers import euros, number
from tests.intake.cells.readings import is_refusal, is_told


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (7, "7"),
        (7.5, "7.5"),
        (0.1, "0.1"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("0.333", "0.333"),
        ("1,198", "1.198"),
        ("1 006*", "1006"),
        ("1006 **", "1006"),
        ("2\u00a0295", "2295"),
        ("15\u202f258", "15258"),
        ("1\u2009198,50", "1198.5"),
        ("1.198,00", "1198"),
        ("1.198.000", "1198000"),
        ("-5", "-5"),
        ("−5", "-5"),
    ],
)
def test_a_number_is_read_exactly(raw: Raw, value: str) -> None:
    for read in (read_number(raw), read_money(raw)) if raw != "1,198" else (read_number(raw),):
        assert (read.value, read.remarks) == (Fraction(value), ())


@pytest.mark.parametrize(
    "raw",
    [
        "1 198,00 €",
        "1198,00€",
        "1.198,00 €",
        "€ 1 198",
        "1198 euros",
        "1\u202f198,00\u00a0€",
        "1198 EUR",
    ],
)
def test_an_amount_may_have_its_currency(raw: str) -> None:
    read = read_money(raw)

    assert (read.value, read.remarks) == (Fraction(1198), ())


@pytest.mark.parametrize("raw", ["960 € HT", "960,00 € TTC", "960 ht"])
def test_taxes_are_left_out_of_an_amount_and_said(raw: str) -> None:
    read = read_money(raw)

    assert read.value == 960
    assert is_told(read, "MONTANT_TAXES")


@pytest.mark.parametrize("raw", ["1,198.00", "1.198", "1,198,000", "12.500"])
def test_a_number_that_reads_two_ways_is_refused(raw: str) -> None:
    for read in (read_number(raw), read_money(raw)):
        assert is_refusal(read, "NOMBRE_ILLISIBLE")
        assert "deux façons" in read.remarks[0].message


def test_an_amount_with_thousandths_is_refused() -> None:
    """« 1,198 € » is more likely an English one thousand than a price to a tenth of a cent."""
    assert is_refusal(read_money("1,198 €"), "NOMBRE_ILLISIBLE")


@pytest.mark.parametrize(
    "raw",
    [
        "12,5 %",
        "douze",
        "plus de 650",
        "1 19 8",
        "12,",
        "1e5",
        "12 k€",
        "gratuit",
        "1" * 5_000,
        True,
        date(2024, 3, 1),
        time(1, 0),
        float("nan"),
        float("inf"),
    ],
)
def test_what_is_not_a_number_is_refused(raw: Raw) -> None:
    assert is_refusal(read_number(raw), "NOMBRE_ILLISIBLE")
    assert is_refusal(read_money(raw), "NOMBRE_ILLISIBLE")


def test_a_currency_in_a_plain_number_is_refused() -> None:
    assert is_refusal(read_number("12 €"), "NOMBRE_ILLISIBLE")


def test_a_blank_number_is_blank() -> None:
    assert read_number("—") == read_money(None) == BLANK


@given(st.integers(-(10**12), 10**12))
def test_a_written_number_reads_back(cents: int) -> None:
    value = Fraction(cents, 100)

    assert read_number(number(value)).value == value
    assert read_number(number(value, 2)).value == value
    assert read_money(euros(value)).value == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_cell_keeps_every_digit_it_shows(cell: float) -> None:
    value = read_number(cell).value

    assert isinstance(value, Fraction)
    assert float(value) == cell


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (22318, Fraction(22318)),
        ("22\u202f318*", Fraction(22318)),
        ("18\u202f240,50\u00a0€", Fraction("18240.5")),
        ("plus de 650", "plus de 650"),
        ("entre 15 et 20", "entre 15 et 20"),
        ("~ 1200", "~ 1200"),
        ("85 %", "85 %"),
        ("nc", "nc"),
    ],
)
def test_a_value_is_a_number_where_the_whole_cell_is_one(raw: Raw, value: str | Fraction) -> None:
    read = read_value(raw)

    assert (read.value, read.remarks) == (value, ())


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_a_value_that_is_a_number_is_read_as_a_number_is(count: int) -> None:
    assert read_value(f"{count}") == read_number(count) == read_value(count)


@pytest.mark.parametrize("raw", ["1.198", date(2025, 3, 12)])
def test_a_value_that_is_no_words_and_no_sure_number_is_refused(raw: Raw) -> None:
    assert is_refusal(read_value(raw), "NOMBRE_ILLISIBLE")


@pytest.mark.parametrize("raw", ["12³", "12 ¹", "12*²", "12 †"])
def test_a_mark_of_a_footnote_is_no_digit(raw: str) -> None:
    assert read_number(raw).value == 12


def test_a_raised_digit_within_a_number_is_no_digit_either() -> None:
    assert is_refusal(read_number("1²3"), "NOMBRE_ILLISIBLE")


@pytest.mark.parametrize(
    ("value", "text", "read"),
    [
        (1198.0, "1198 €", 1198),
        (12.5, "12,5 EUR", Fraction(25, 2)),
        (-3.0, "-3 €", -3),
    ],
)
def test_an_amount_shown_in_euros_is_one(value: float, text: str, read: Fraction) -> None:
    assert read_money(Shown(value=value, text=text)) == Read(value=Fraction(read))


@pytest.mark.parametrize("text", ["12 k€", "12 $", "12%", "12 €/pers"])
def test_an_amount_shown_in_another_unit_is_asked_for(text: str) -> None:
    assert is_refusal(read_money(Shown(value=12.0, text=text)), "NOMBRE_ILLISIBLE")


@pytest.mark.parametrize("text", ["650 visiteurs", "650 €", "env. 650", "650 mètres", "650 km"])
def test_what_is_counted_does_not_change_a_number(text: str) -> None:
    shown = Shown(value=650.0, text=text)

    assert read_number(shown) == read_value(shown) == Read(value=Fraction(650))


@pytest.mark.parametrize("text", ["80%", "12 k", "12 milliers", "12 M€", "4/5", "12 millions"])
def test_a_unit_that_changes_a_number_is_kept_as_written_or_asked_for(text: str) -> None:
    shown = Shown(value=12.0 if text.startswith("12") else 0.8, text=text)

    assert is_refusal(read_number(shown), "NOMBRE_ILLISIBLE")
    assert read_value(shown) == Read(value=text)


@pytest.mark.parametrize(
    ("value", "text", "share"),
    [(0.8, "80%", "0.8"), (0.5, "0,5 ETP", "0.5"), (28.0, "28 h", "0.8")],
)
def test_a_share_is_what_its_format_shows(value: float, text: str, share: str) -> None:
    assert read_share(Shown(value=value, text=text), Fraction(35)).value == Fraction(share)


def test_a_share_typed_without_its_format_in_mind_is_out_of_bounds() -> None:
    """80 in a cell that shows percent is « 8000% », and the person sees it."""
    shown = Shown(value=80.0, text="8000%")

    assert is_refusal(read_share(shown, Fraction(35)), "NOMBRE_HORS_BORNES")
