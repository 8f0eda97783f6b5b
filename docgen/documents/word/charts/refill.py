"""A chart that somebody drew in Word, with other data in it. Pure.

Colours, fonts, axes, titles and number formats stay as they were drawn. Series and points that
the drawing lacks are drawn like the last one, in the next colour; those it has too many go, and
with them all that was said of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.charts.axes import mend_axis_ids, name_categories
from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.documents.word.charts.ids import tell_apart
from docgen.documents.word.charts.kinds import require_known
from docgen.documents.word.charts.points import adjust_points
from docgen.documents.word.charts.series import fill, line_up, number_format
from docgen.documents.word.charts.stale import forget
from docgen.documents.word.charts.workbook import Column, workbook
from docgen.documents.word.charts.xml import drop, grow, points_of, series_of
from docgen.documents.word.parts.names import tag
from docgen.wording.numbers import round_half_up

_PRINTED = 2
_EXACT = 6
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GENERAL = "General"


@dataclass(frozen=True, kw_only=True, slots=True)
class Refilled:
    """A chart with its new data.

    Attributes:
        chart: the chart part; `c:externalData` keeps the relation it had.
        workbook: the .xlsx that this relation must lead to; None when the chart has none.

    """

    chart: bytes
    workbook: bytes | None


def refill(chart: bytes, data: ChartData) -> Refilled:
    """Show other data in a chart.

    Where no number format was chosen, numbers above 1 have the two decimals that documents
    print; else six, and the format decides what is seen.

    Args:
        chart: a chart part of a Word document.
        data: what to show; without any category or series, the chart is empty.

    Raises:
        ValueError: this chart cannot show it; the message is a French clause that says why.

    """
    root = _parse(chart)
    plot_area = root.find(f"{tag('c:chart')}/{tag('c:plotArea')}")
    area = require_known(plot_area, len(data.series))
    drawn, shown = len(series_of(area)), _shown(data)
    lined = line_up(area, len(shown.series))
    columns = _columns(shown, lined, exact=_has_formats(area))
    for n, (series, column) in enumerate(zip(lined, columns, strict=True)):
        points = points_of(series)
        fill(series, n, shown.categories, column)
        adjust_points(series, points, len(shown.categories))
    name_categories(area)
    mend_axis_ids(area)
    tell_apart(lined)
    forget(root, area, drawn)
    if not data.series or data.alone:
        drop([*root.iter(tag("c:legend"))])  # it would name a series that nobody gave, or only one
    return Refilled(
        chart=etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        workbook=workbook(shown.categories, columns) if _is_editable(root) else None,
    )


def _parse(chart: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(chart, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(
            "ce graphique est abîmé ; supprimez-le et dessinez-le de nouveau"
        ) from error


def _shown(data: ChartData) -> ChartData:
    """Return what can be written: texts that XML allows, one blank line where there is nothing."""
    categories = data.categories or ("",)
    series = data.series or (ChartSeries(name="", values=(None,) * len(categories)),)
    return ChartData(
        categories=tuple(_writable(one) for one in categories),
        series=tuple(
            ChartSeries(name=_writable(one.name), values=one.values or (None,)) for one in series
        ),
    )


def _writable(text: str) -> str:
    return _NOT_IN_XML.sub("", text)


def _columns(data: ChartData, lined: Sequence[Element], *, exact: bool) -> list[Column]:
    return [
        Column(
            name=one.name,
            values=_rounded(one.values, exact=exact),
            number_format=number_format(series),
        )
        for one, series in zip(data.series, lined, strict=True)
    ]


def _rounded(
    values: Sequence[Fraction | int | None],
    *,
    exact: bool,
) -> tuple[Decimal | None, ...]:
    known = [abs(Fraction(value)) for value in values if value is not None]
    decimals = _EXACT if exact or max(known, default=Fraction(0)) <= 1 else _PRINTED
    return tuple(
        None if value is None else round_half_up(Fraction(value), decimals).normalize()
        for value in values
    )


def _has_formats(area: Element) -> bool:
    """Whether somebody chose how numbers are written, for values, labels or an axis."""
    codes = [one.text for one in area.iterfind(f".//{tag('c:val')}//{tag('c:formatCode')}")]
    codes += [one.get("formatCode") for one in area.iter(tag("c:numFmt"))]
    return any(code not in {None, "", _GENERAL} for code in codes)


def _is_editable(root: Element) -> bool:
    """Whether the chart has a workbook; what is in the file is then what it shows."""
    external = root.find(tag("c:externalData"))
    if external is None:
        return False
    drop(external.findall(tag("c:autoUpdate")))
    grow(external, "c:autoUpdate", val="0")
    return True
