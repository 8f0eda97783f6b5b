"""A colour, and how well one reads on another."""

import re
from dataclasses import dataclass
from typing import Self

_WRITTEN = re.compile(r"#?([0-9A-Fa-f]{6})")
_MOST = 255
_FLOOR, _SLOPE, _OFFSET, _POWER = 0.04045, 12.92, 0.055, 2.4  # sRGB, as WCAG 2.2 has it
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_GLARE = 0.05
_STEPS = 256


@dataclass(frozen=True, slots=True, order=True)
class Colour:
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def read(cls, written: str) -> Self | None:
        """Read « #0F5257 » or « 0F5257 »; None for anything else."""
        found = _WRITTEN.fullmatch(written.strip())
        return cls(*bytes.fromhex(found[1])) if found else None

    @property
    def hexadecimal(self) -> str:
        """Six digits, in capitals, as Word writes them."""
        return f"{self.red:02X}{self.green:02X}{self.blue:02X}"

    def contrast(self, other: "Colour") -> float:
        """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, § 1.4.3)."""
        low, high = sorted((self.luminance, other.luminance))
        return (high + _GLARE) / (low + _GLARE)

    def mixed(self, other: "Colour", share: float) -> "Colour":
        """Return this colour with a share of another, from 0 to 1."""
        pairs = zip(self.channels, other.channels, strict=True)
        return Colour(*(round(mine + (theirs - mine) * share) for mine, theirs in pairs))

    def darkened(self, on: "Colour", ratio: float) -> "Colour":
        """Return the nearest shade, towards black, that has a contrast on a pale colour."""
        shades = (self.mixed(BLACK, step / _STEPS) for step in range(_STEPS))
        return next((one for one in shades if one.contrast(on) >= ratio), BLACK)

    @property
    def channels(self) -> tuple[int, int, int]:
        """Red, green and blue."""
        return self.red, self.green, self.blue

    @property
    def luminance(self) -> float:
        """Relative luminance, from 0 for black to 1 for white."""
        parts = zip(_WEIGHTS, self.channels, strict=True)
        return sum(weight * _linear(channel / _MOST) for weight, channel in parts)


def _linear(part: float) -> float:
    if part <= _FLOOR:
        return part / _SLOPE
    return float(((part + _OFFSET) / (1 + _OFFSET)) ** _POWER)


BLACK, WHITE = Colour(0, 0, 0), Colour(_MOST, _MOST, _MOST)
