"""What a chart remembers of the data it was drawn with, and must forget. Pure."""

from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.charts.xml import (
    C15,
    C16,
    C16R3,
    CHART_ORDER,
    drop,
    grow,
    number_of,
    plots_of,
    points_of,
    put,
    series_of,
    value_of,
)
from docgen.documents.word.parts.names import tag

_OF_CELLS = {
    "categoryFilterExceptions",
    "datalabelsRange",
    "datapointuniqueidmap",
    "showDataLabelsRange",
}
_FIELDS_OF_CELLS = {"CELLRANGE", "CELLREF"}


def forget(root: Element, area: Element, drawn: int) -> None:
    """Drop whatever points to cells of the old workbook, or to series that are no more.

    Args:
        root: `c:chartSpace`, refilled.
        area: its `c:plotArea`.
        drawn: how many series it had in the template.

    """
    drop([*root.findall(tag("c:pivotSource")), *root.iter(tag("c:pivotFmts"))])
    _forget_filters(root)
    _forget_cells(root)
    for title in [*root.iter(tag("c:title"))]:
        _keep_words(title)
    for chart in root.findall(tag("c:chart")):
        _trim_legend(chart, area)
        _leave_gaps(chart)
        _leave_untitled(chart, drawn)


def _forget_filters(root: Element) -> None:
    """Forget series and categories that were hidden, and labels taken from cells."""
    names = {one: one.tag.rpartition("}")[2] for one in root.iter(f"{C15}*", f"{C16}*")}
    drop(one for one, name in names.items() if name in _OF_CELLS or name.startswith("filtered"))
    # How cells that say #N/A are drawn: our cells never do, and validators refuse the element.
    drop(root.iter(f"{C16R3}*"))


def _forget_cells(root: Element) -> None:
    """Forget labels, margins of error and pies of a pie that were told cell by cell."""
    drop(one for one in root.iter(tag("c:dLbl")) if _tells_cells(one))
    drop(one for one in root.iter(tag("c:errBars")) if value_of(one, "c:errValType") == "cust")
    drop(root.iter(tag("c:custSplit")))
    for one in root.iter(tag("c:splitType")):
        one.set("val", "auto" if one.get("val") == "cust" else one.get("val", "auto"))


def _tells_cells(label: Element) -> bool:
    fields = {one.get("type") for one in label.iter(tag("a:fld"))}
    return bool(
        fields & _FIELDS_OF_CELLS
        or label.find(f"{tag('c:tx')}/{tag('c:strRef')}") is not None
        or label.find(f".//{C15}dlblFTEntry") is not None
    )


def _keep_words(title: Element) -> None:
    """Write a title that came from a cell as the words that it shows."""
    linked = title.find(f"{tag('c:tx')}/{tag('c:strRef')}")
    if linked is None:
        return
    words = linked.findtext(f".//{tag('c:v')}") or ""
    looks = title.find(tag("c:txPr"))
    rich = etree.Element(tag("c:rich"))
    if looks is None:
        grow(rich, "a:bodyPr")
        grow(rich, "a:p")
    else:
        rich.extend(deepcopy(child) for child in looks)
        drop([looks])
    for paragraph in rich.findall(tag("a:p")):
        drop(paragraph.findall(tag("a:endParaRPr")))
        grow(grow(paragraph, "a:r"), "a:t", words)
    holder = linked.getparent()
    if holder is not None:
        holder.replace(linked, rich)


def _trim_legend(chart: Element, area: Element) -> None:
    """Drop what is said of lines of the legend that no longer exist."""
    series = series_of(area)
    by_point = all(value_of(plot, "c:varyColors") == "1" for plot in plots_of(area))
    lines = points_of(series[0]) if by_point and len(series) == 1 else len(series)
    lines += sum(1 for _ in area.iter(tag("c:trendline")))
    drop(one for one in chart.iter(tag("c:legendEntry")) if number_of(one, "c:idx") >= lines)


def _leave_gaps(chart: Element) -> None:
    """Let what is not known leave a gap: it is not zero."""
    blanks = chart.find(tag("c:dispBlanksAs"))
    if blanks is None:
        blanks = etree.Element(tag("c:dispBlanksAs"))
        put(chart, blanks, CHART_ORDER)
    if blanks.get("val", "zero") == "zero":
        blanks.set("val", "gap")


def _leave_untitled(chart: Element, drawn: int) -> None:
    """Keep a chart of several series without its title when one alone is left.

    Word would write the name of the one series above it.
    """
    if drawn > 1 and chart.find(tag("c:title")) is None:
        drop(chart.findall(tag("c:autoTitleDeleted")))
        deleted = etree.Element(tag("c:autoTitleDeleted"), {"val": "1"})
        put(chart, deleted, CHART_ORDER)
