"""What holds of every reader, whatever a cell contains."""

from collections.abc import Callable
from datetime import UTC
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.intake.cells.choices import read_choice, read_yes_no
from docgen.intake.cells.dates import read_clock, read_date, read_span
from docgen.intake.cells.hours import read_hours
from docgen.intake.cells.moments import read_moment
from docgen.intake.cells.numbers import read_money, read_number, read_share, read_value
from docgen.intake.cells.read import BLANK, Raw, Read, Shown, Uncalculated
from docgen.intake.cells.texts import read_text
from docgen.model.problem import Severity
from tests.intake.cells.readings import LONGEST_MESSAGE, is_refusal

Reader = Callable[[Raw], Read]

READERS: dict[str, Reader] = {
    "text": read_text,
    "date": read_date,
    "first day": lambda raw: read_span(raw)[0],
    "last day": lambda raw: read_span(raw)[1],
    "clock": read_clock,
    "hours": lambda raw: read_hours(raw, Fraction(7)),
    "number": read_number,
    "money": read_money,
    "moment": read_moment,
    "value": read_value,
    "share": lambda raw: read_share(raw, Fraction(35)),
    "choice": lambda raw: read_choice(raw, {"prévu": ("X", "✓"), "réalisé": ("Fait",)}),
    "yes or no": lambda raw: read_yes_no(raw, number_means_yes=True),
}

# Texts made of the signs that the grammars know, so that some come close to a reading.
_NEAR_TEXTS = st.text(
    alphabet="0123456789 .,:/-hjminàéduet½%€*'’\n\u00a0\u202fmars2024", max_size=30
)
_ANY_TEXT = st.text(alphabet=st.characters(), max_size=60)
_RAWS: st.SearchStrategy[Raw] = st.one_of(
    st.none(),
    _ANY_TEXT,
    _NEAR_TEXTS,
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(timezones=st.sampled_from([None, UTC])),
    st.times(),
    st.timedeltas(),
    st.just(Uncalculated()),
    st.builds(
        Shown,
        value=st.floats(allow_nan=False, allow_infinity=False),
        text=st.one_of(_ANY_TEXT, _NEAR_TEXTS),
    ),
)


@pytest.mark.parametrize("name", READERS)
@given(raw=_RAWS)
@example(raw=10**5_000)
@example(raw="9" * 10_000)
@example(raw="\ud800")
@example(raw="12 et " * 30)
def test_any_cell_gives_a_reading_that_can_be_said(name: str, raw: Raw) -> None:
    """Blank, or a value, or one refusal with its gesture: never an exception, never silence."""
    read = READERS[name](raw)

    refused = any(remark.severity is Severity.ERROR for remark in read.remarks)
    assert read == BLANK or (read.value is None) is refused or read.remarks
    assert not (refused and read.value is not None)
    for remark in read.remarks:
        assert len(remark.message) <= LONGEST_MESSAGE
        assert len(remark.remedy) <= LONGEST_MESSAGE
        assert "\n" not in remark.message
        assert remark.proposal is None or _is_read(name, remark.proposal)
        assert remark.remedy or not refused


def _is_read(name: str, proposal: str) -> bool:
    read = READERS[name](proposal)
    return read.value is not None and not read.remarks


@pytest.mark.parametrize("name", [name for name in READERS if name not in {"text", "value"}])
@pytest.mark.parametrize(
    "raw",
    ["mot " * 2_500, "7" * 10_000, "« {cell} » " * 1_000, "9" * 190 + " € HT", "9" * 150 + " j"],
)
def test_a_very_long_cell_is_refused_in_few_words(name: str, raw: str) -> None:
    read = READERS[name](raw)

    assert read.value is None
    assert len(read.remarks) == 1
    assert len(read.remarks[0].message) <= LONGEST_MESSAGE


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("raw", [None, "", " \u00a0\u202f", "-", "–", "—", " / "])
def test_a_blank_cell_is_blank_for_every_reader(name: str, raw: Raw) -> None:
    assert READERS[name](raw) == BLANK


@pytest.mark.parametrize("name", READERS)
def test_a_formula_in_error_is_said_by_every_reader(name: str) -> None:
    read = READERS[name]("#DIV/0!")

    assert [remark.code for remark in read.remarks] == ["CEL_FORMULE_ERREUR"]
    assert "« #DIV/0! »" in read.remarks[0].message


@pytest.mark.parametrize("name", READERS)
def test_a_formula_that_nobody_calculated_is_said_by_every_reader(name: str) -> None:
    assert is_refusal(READERS[name](Uncalculated()), "CEL_FORMULE_NON_CALCULEE")
