"""What number formats show: those that offices choose, and those that programs write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.flags.displayed import format_of
from docgen.intake.flags.number_formats import read_format, shows_moments

_ACCOUNTS = '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ('0.0" j"', 7.5, "7,5 j"),
        ('0.0" j"', 7.55, "7,55 j"),
        ('0.00"h"', 7.5, "7,5h"),
        ("0.0\\ \\j", 7.5, "7,5 j"),
        ('0" min"', 450.0, "450 min"),
        ('General" j"', 7.5, "7,5 j"),
        ('#,##0.00\\ "€"', 1198.5, "1198,5 €"),
        ("#,##0.00\\ [$€-40C]", 1198.5, "1198,5 €"),
        ('[$-40C]0.0" h"', 7.5, "7,5 h"),
        ('[Red]0" j"', 2.0, "2 j"),
        ("0%", 0.8, "80%"),
        ("0.00%", 0.07, "7%"),
        ("0\\ %", 0.125, "12,5 %"),
        ('0"%"', 80.0, "80%"),
        ('0"/5"', 4.0, "4/5"),
        ('0" sur 10"', 8.0, "8 sur 10"),
        ('"env. "0', 650.0, "env. 650"),
        ('0"h"00', 730.0, "7h30"),
        ('0"h"00', 705.0, "7h05"),
        ('0" j";[Red]-0" j"', -2.0, "-2 j"),
        ('[=1]0" jour";0" jours"', 1.0, "1 jour"),
        ('[=1]0" jour";0" jours"', 2.0, "2 jours"),
        ('[<1]0%;0" j"', 0.5, "50%"),
        (_ACCOUNTS, 12.0, "12 €"),
        (_ACCOUNTS, -12.0, "-12 €"),
        (_ACCOUNTS, 0.0, "0 €"),
    ],
)
def test_a_number_is_written_with_the_words_of_its_format(
    code: str, value: float, text: str
) -> None:
    read = read_format(code)

    assert read is not None
    assert read.text_of(value) == text


@pytest.mark.parametrize(
    "code",
    [
        *("General", "0", "0.00", "#,##0.00", "@", "", ";;;", "0.00E+00", "# ?/?", "??/??"),
        *("dd/mm/yyyy", "hh:mm", "[h]:mm", "[mm]:ss", 'd" janvier "yyyy', "h AM/PM", '"', "\\"),
        *(
            "_-* #,##0.00_-",
            "(0)",
            '0" "',
            "00 00 00 00 00",
            "[$-40C]d mmmm yyyy;@",
            "[Red]0",
            "-0",
        ),
    ],
)
def test_most_formats_add_nothing_to_a_number(code: str) -> None:
    assert read_format(code) is None


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ('0"h"00', 7.5),
        ('0"h"00', -730.0),
        ('0, "k€"', 12000.0),
        ('0;-0;"néant"', 0.0),
        ('0" j"', float("nan")),
        ('0" j"', float("inf")),
    ],
)
def test_a_number_stays_bare_where_its_format_would_change_it(code: str, value: float) -> None:
    read = read_format(code)

    assert read is not None
    assert read.text_of(value) is None


@pytest.mark.parametrize("code", ["dd/mm/yyyy", "hh:mm", "[h]:mm", '[$-40C]d" "mmmm;@', "[ss].00"])
def test_formats_of_dates_and_durations_are_told(code: str) -> None:
    assert shows_moments(code)


@pytest.mark.parametrize("code", ['0.0" jours"', "General", "0%", "[Red]0", '0" h"'])
def test_formats_of_numbers_are_no_moments(code: str) -> None:
    assert not shows_moments(code)


@given(st.text(alphabet='0#?.,;"\\_*[]$€-%/@ jhmsdy<>=1E+G', max_size=40), st.floats())
def test_any_format_and_any_number_give_an_answer(code: str, value: float) -> None:
    read = read_format(code)

    assert shows_moments(code) in {True, False}
    assert read is None or isinstance(read.text_of(value), str | None)


@pytest.mark.parametrize(
    ("shown", "value", "text"),
    [
        ("7,5 j", "7.5", "7,5 j"),
        ("8 j", "7.5", "7,5 j"),
        ("1 198,50 €", "1198.5", "1198,5 €"),
        ("1.198,50 €", "1198.5", "1198,5 €"),
        ("€1,198.50", "1198.5", "€1198,5"),
        ("4/5", "4", "4/5"),
        ("7h30", "730", "7h30"),
        ("-2 j", "-2", "-2 j"),
        ("−2 j", "-2", "-2 j"),
    ],
)
def test_the_unit_is_found_in_what_was_displayed(shown: str, value: str, text: str) -> None:
    read = format_of(shown, value)

    assert read is not None
    assert read.text_of(float(value)) == text


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        *(("7,5", "7.5"), ("1 198,50", "1198.5"), ("", "7.5"), ("4/5", "0.8"), ("7,5 j", "")),
        *(("12 k€", "12000"), ("mardi 12", "45363"), ("7h30", "7.5"), ("j" * 100 + "7", "7")),
    ],
)
def test_what_was_displayed_is_not_believed_where_it_says_another_number(
    shown: str, value: str
) -> None:
    assert format_of(shown, value) is None


def test_percent_is_what_the_kind_of_the_cell_says() -> None:
    read = format_of("80,00 %", "0.8", is_share=True)

    assert read is not None
    assert read.text_of(0.8) == "80 %"


@given(
    shown=st.text(max_size=30),
    value=st.text(alphabet="0123456789.-e", max_size=8),
    is_share=st.booleans(),
)
def test_any_displayed_text_gives_an_answer(shown: str, value: str, *, is_share: bool) -> None:
    read = format_of(shown, value, is_share=is_share)

    assert read is None or isinstance(read.text_of(1.5), str | None)
