"""As many series as there is data for, each with its name, categories and values. Pure."""

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.charts import workbook as sheet
from docgen.documents.word.charts.axes import drop_idle_axes
from docgen.documents.word.charts.colours import main_colour, next_colour, repaint
from docgen.documents.word.charts.workbook import Column
from docgen.documents.word.charts.xml import (
    SERIES_ORDER,
    drop,
    grow,
    number_of,
    plots_of,
    put,
    series_of,
)
from docgen.documents.word.parts.names import tag


def line_up(area: Element, wanted: int) -> list[Element]:
    """Keep the first series, or repeat the last one, until there are as many as wanted.

    A series that is added is drawn like the last one, in the next colour.

    Args:
        area: `c:plotArea`, with at least one series.
        wanted: 1 or more.

    """
    drawn = series_of(area)
    drop(drawn[wanted:])
    idle = [plot for plot in plots_of(area) if plot.find(tag("c:ser")) is None]
    if idle:
        drop_idle_axes(area, idle)
    lined = drawn[:wanted]
    while len(lined) < wanted:
        lined.append(_one_more(lined))
    return lined


def number_format(series: Element) -> str:
    """Return how the referent had the values of a series written."""
    code = series.findtext(f"{tag('c:val')}//{tag('c:formatCode')}")
    return code or "General"


def fill(series: Element, n: int, categories: Sequence[str], column: Column) -> None:
    """Write the data of the n-th series, and where they stand in the workbook."""
    rows = len(categories)
    for name in ("tx", "cat", "val"):
        drop(series.findall(tag(f"c:{name}")))
    put(series, _texts("c:tx", sheet.name_ref(n), [column.name]), SERIES_ORDER)
    put(series, _texts("c:cat", sheet.categories_ref(rows), categories), SERIES_ORDER)
    put(series, _values(sheet.values_ref(n, rows), column), SERIES_ORDER)


def _one_more(lined: Sequence[Element]) -> Element:
    last = lined[-1]
    added = deepcopy(last)
    for name in ("c:idx", "c:order"):
        number = max(number_of(one, name) for one in lined) + 1
        for element in added.findall(tag(name)):
            element.set("val", str(number))
    drop(added.findall(tag("c:trendline")))
    drop(added.findall(f"{tag('c:dLbls')}/{tag('c:dLbl')}"))
    if not _varied(last):
        drop(added.findall(tag("c:dPt")))
        if main_colour(added):
            used = {main_colour(one) for one in lined}
            repaint(added, next_colour(number_of(added, "c:idx"), used))
    last.addnext(added)
    return added


def _varied(series: Element) -> bool:
    """Whether points have a colour each, as in a ring, and the series has none."""
    plot = series.getparent()
    return plot is not None and plot.tag == tag("c:doughnutChart")


def _texts(name: str, where: str, texts: Sequence[str]) -> Element:
    told = etree.Element(tag(name))
    reference = grow(told, "c:strRef")
    grow(reference, "c:f", where)
    cache = grow(reference, "c:strCache")
    grow(cache, "c:ptCount", val=str(len(texts)))
    for n, text in enumerate(texts):
        if text:
            grow(grow(cache, "c:pt", idx=str(n)), "c:v", text)
    return told


def _values(where: str, column: Column) -> Element:
    told = etree.Element(tag("c:val"))
    reference = grow(told, "c:numRef")
    grow(reference, "c:f", where)
    cache = grow(reference, "c:numCache")
    grow(cache, "c:formatCode", column.number_format)
    grow(cache, "c:ptCount", val=str(len(column.values)))
    for n, value in enumerate(column.values):
        if value is not None:
            grow(grow(cache, "c:pt", idx=str(n)), "c:v", f"{value:f}")
    return told
