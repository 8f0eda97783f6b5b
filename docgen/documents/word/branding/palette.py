"""What each place of a theme becomes with the colours of an office. Pure."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Final

from docgen.model.colour import WHITE, Colour
from docgen.model.office import Brand

_PALE: Final = 0.9  # how much white there is in the tint
_LEGIBLE: Final = 4.5  # contrast of a text, WCAG 2.2 § 1.4.3
_MOST: Final = 255
_SLOTS: Final[Mapping[str, str]] = {
    "text2": "dk2", "dark2": "dk2",
    "background2": "lt2", "light2": "lt2",
    "accent1": "accent1", "accent2": "accent2",
}  # fmt: skip
"""How styles name a place of the theme, and how the theme itself does."""


def palette(brand: Brand) -> dict[str, Colour]:
    """Return the places of the theme that a brand colours.

    `lt2` is a tint of the colour, and `dk2` the colour itself, darkened as little as it must be to
    be read on that tint.
    """
    slots: dict[str, Colour] = {}
    if brand.colour is not None:
        tint = brand.colour.mixed(WHITE, _PALE)
        legible = brand.colour.darkened(tint, _LEGIBLE)
        slots = {"accent1": brand.colour, "dk2": legible, "lt2": tint}
    if brand.second_colour is not None:
        slots["accent2"] = brand.second_colour
    return slots


def shown(slots: Mapping[str, Colour], place: str, tint: str, shade: str) -> Colour | None:
    """Return the colour that a style shows; None when its place is none of those coloured.

    Args:
        slots: as `palette` gives them.
        place: `w:themeColor` or `w:themeFill`, « accent1 ».
        tint: `w:themeTint`, two hexadecimal digits; "" for none.
        shade: `w:themeShade`, likewise.

    """
    colour = slots.get(_SLOTS.get(place, ""))
    if colour is None:
        return None
    hue, light, saturation = rgb_to_hls(
        colour.red / _MOST, colour.green / _MOST, colour.blue / _MOST
    )
    if tint:
        light = light * _part(tint) + 1 - _part(tint)
    if shade:
        light *= _part(shade)
    return Colour(*(round(one * _MOST) for one in hls_to_rgb(hue, light, saturation)))


def _part(digits: str) -> float:
    """Read a tint or a shade; what is no such thing changes nothing."""
    try:
        return min(int(digits, 16), _MOST) / _MOST
    except ValueError:
        return 1.0
