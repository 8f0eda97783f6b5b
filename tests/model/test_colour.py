import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.colour import BLACK, WHITE, Colour

COLOURS = st.builds(Colour, *(st.integers(0, 255),) * 3)


@pytest.mark.parametrize(
    ("written", "ratio"),
    [
        # 0.2126 × 0.00478 + 0.7152 × 0.08438 + 0.0722 × 0.09531 = 0.06825; 1.05 / 0.11825
        ("#0F5257", 8.88),
        # 0.2126 × 0.45641 + 0.7152 × 0.12744 + 0.0722 × 0.02416 = 0.18992; 1.05 / 0.23992
        ("B4642B", 4.376),
        ("#000000", 21),
        ("#FFFFFF", 1),
    ],
)
def test_the_contrast_on_white_is_that_of_the_accessibility_rules(
    written: str, ratio: float
) -> None:
    colour = Colour.read(written)

    assert colour is not None
    assert colour.contrast(WHITE) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("written", ["bleu", "#FFF", "#12345G", "", "1234567"])
def test_what_is_no_colour_is_not_read(written: str) -> None:
    assert Colour.read(written) is None


@given(COLOURS)
def test_a_colour_is_written_as_it_is_read(colour: Colour) -> None:
    assert Colour.read(f"#{colour.hexadecimal}") == colour


@given(COLOURS, st.floats(1, 21))
def test_a_darker_shade_is_the_nearest_that_one_can_read(colour: Colour, ratio: float) -> None:
    shade = colour.darkened(WHITE, ratio)

    assert shade == BLACK or shade.contrast(WHITE) >= ratio
    assert shade.contrast(WHITE) >= colour.contrast(WHITE)
    assert colour.contrast(WHITE) < ratio or shade == colour
