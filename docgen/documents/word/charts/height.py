"""How tall a chart of lying bars must be for its lines: each bar keeps its thickness. Pure.

Other charts keep the height that they were drawn with.
"""

from fractions import Fraction
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.charts.xml import number_of, plots_of, points_of, series_of, value_of
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import parsed

_MM: Final = 36_000
"""In EMU, the unit of sizes in a page."""

_LEAST, _MOST = 18 * _MM, 210 * _MM  # an A4 page keeps room for a heading and a caption
_EDGES, _LEGEND, _AXIS, _TITLE = 4 * _MM, 7 * _MM, 6 * _MM, 10 * _MM
_USUAL_GAP = 150  # between two lines, in hundredths of a bar, when the drawing does not say
_ACROSS: Final = frozenset("lr")


def fitted_height(drawn: bytes, filled: bytes, height: int) -> int:
    """Return the height of a chart that shows more lines or fewer than it was drawn with.

    Args:
        drawn: the chart part of the template.
        filled: the same with its data.
        height: that of the template, in EMU.

    """
    before, after = parsed(drawn), parsed(filled)
    bars_before, bars_after = _thicknesses(before), _thicknesses(after)
    plot = height - _around(before)
    if plot <= 0 or not bars_before or not bars_after:
        return height
    wanted = round(plot * bars_after / bars_before) + _around(after)
    return max(min(wanted, max(_MOST, height)), min(_LEAST, height))


def _thicknesses(chart: Element) -> Fraction:
    """Count how many bars would fill the height of the plot, gaps included; 0 when none lie."""
    area = chart.find(f"{tag('c:chart')}/{tag('c:plotArea')}")
    if area is None or not (drawn := series_of(area)):
        return Fraction(0)
    plots = [*plots_of(area)]
    if len(plots) != 1 or value_of(plots[0], "c:barDir") != "bar":
        return Fraction(0)
    return points_of(drawn[0]) * _line(plots[0], len(drawn))


def _line(plot: Element, series: int) -> Fraction:
    """Return the height of one line, in bars: those that stand side by side, and the gap."""
    said = plot.find(tag("c:gapWidth")) is not None
    gap = number_of(plot, "c:gapWidth") if said else _USUAL_GAP
    apart = 100 - number_of(plot, "c:overlap")
    return 1 + Fraction((series - 1) * apart + gap, 100)


def _around(chart: Element) -> int:
    """Return the height that the bars cannot have: edges, legend, axis below, title."""
    legends = chart.iterfind(f"{tag('c:chart')}/{tag('c:legend')}")
    beyond = sum(_LEGEND for one in legends if value_of(one, "c:legendPos", "r") not in _ACROSS)
    axes = chart.iterfind(f"{tag('c:chart')}/{tag('c:plotArea')}/{tag('c:valAx')}")
    beyond += sum(_AXIS for one in axes if value_of(one, "c:delete", "0") not in ("1", "true"))
    titles = chart.iterfind(f"{tag('c:chart')}/{tag('c:title')}")
    return _EDGES + beyond + sum(_TITLE for _ in titles)
