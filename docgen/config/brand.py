"""From `marque` in office.yaml to the looks of the documents; colours that nobody could read go."""

from fractions import Fraction

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.reading import Reading
from docgen.config.schemas.office import BrandText
from docgen.model.colour import WHITE, Colour
from docgen.model.office import UNBRANDED, Brand
from docgen.wording import numbers

_TEXT, _MARK = 4.5, 3.0  # contrasts on white: of a text, of a shape (WCAG 2.2, § 1.4.3 and 1.4.11)
_BLOCK: Spot = ("marque",)


def read_brand(reading: Reading, text: BrandText | None) -> Brand:
    """Read the looks of the office; mistakes go to the page of office.yaml."""
    if text is None:
        return UNBRANDED
    _refuse_blanks(reading)
    _check(reading, "couleur", text.colour, _TEXT)
    _check(reading, "couleur_secondaire", text.second_colour, _MARK)
    return Brand(
        logo=text.logo,
        colour=text.colour,
        second_colour=text.second_colour,
        font=text.font,
        title_font=text.title_font,
    )


def _refuse_blanks(reading: Reading) -> None:
    """A colour without quotes is a comment for YAML: it would be forgotten in silence."""
    written = reading.page.at(_BLOCK)
    for key in ("couleur", "couleur_secondaire"):
        if isinstance(written, dict) and key in written and written[key] is None:
            said = f'cette clé est vide ; mettez la couleur entre guillemets : {key}: "#0F5257"'
            reading.refuse((*_BLOCK, key), said)


def _check(reading: Reading, key: str, colour: Colour | None, wanted: float) -> None:
    if colour is None or (has := colour.contrast(WHITE)) >= wanted:
        return
    shade = colour.darkened(WHITE, wanted)
    reading.refuse(
        (*_BLOCK, key),
        f"{quoted('#' + colour.hexadecimal)} se lirait mal sur du blanc (contraste {_ratio(has)}, "
        f"il faut {_ratio(wanted)}) ; la nuance plus foncée la plus proche est "
        f"{quoted('#' + shade.hexadecimal)}",
    )


def _ratio(contrast: float) -> str:
    """Write « 3,2 », rounded down: what does not reach a limit must not look as if it did."""
    return numbers.number(Fraction(int(contrast * 10), 10))
