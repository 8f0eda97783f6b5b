"""Which styles of an .xlsx show numbers with a unit, and which show dates or times."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docgen.intake.flags.markup import Attributes, Markup, bare, whole
from docgen.intake.flags.number_formats import NumberFormat, read_format, shows_moments
from docgen.intake.flags.package import Package

_PERCENT = {9: "0%", 10: "0.00%"}
_MOMENTS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Formats that every program knows by number; their codes stand in no file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Styles:
    """Styles by the number that cells carry."""

    units: Mapping[int, NumberFormat] = field(default_factory=dict)
    moments: frozenset[int] = frozenset()


def styles_of(used: Iterable[int], codes: Mapping[int, str]) -> Styles:
    """Sort styles by what they show.

    Args:
        used: the number of the format of each style, in order.
        codes: the formats that the file defines itself.

    """
    known = _PERCENT | dict(codes)
    written = [(style, known[one]) for style, one in enumerate(used) if one in known]
    units = {style: read for style, code in written if (read := read_format(code))}
    moments = {style for style, code in written if shows_moments(code)}
    moments |= {style for style, one in enumerate(used) if one not in known and one in _MOMENTS}
    return Styles(units=units, moments=frozenset(moments))


def read_styles(package: Package, part: str) -> Styles:
    """Read the part that defines styles."""
    codes: dict[int, str] = {}
    used: list[int] = []
    within: list[str] = []

    def opened(name: str, attributes: Attributes) -> None:
        within.append(name)
        said = bare(attributes)
        if name == "numFmt" and "cellXfs" not in within and "dxf" not in within:
            codes[whole(said.get("numFmtId"))] = said.get("formatCode", "")
        elif name == "xf" and "cellXfs" in within:
            used.append(whole(said.get("numFmtId")))

    def closed(name: str, _: str) -> None:
        if name:
            within.pop()

    Markup(opened, closed).read(package.blocks(part))
    return styles_of(used, codes)
