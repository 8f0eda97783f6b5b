"""The XML of a chart: where things stand in it, and in which order. Pure."""

from collections.abc import Iterable, Iterator
from typing import Final

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

C15: Final = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
C16: Final = "{http://schemas.microsoft.com/office/drawing/2014/chart}"
C16R3: Final = "{http://schemas.microsoft.com/office/drawing/2017/03/chart}"
"""What Word has added to charts, year by year."""

AXES: Final = tuple(tag(f"c:{name}") for name in ("catAx", "dateAx", "serAx", "valAx"))

SERIES_ORDER: Final = (
    *("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion"),
    *("dPt", "dLbls", "trendline", "errBars", "cat", "val", "smooth", "shape", "extLst"),
)
CHART_ORDER: Final = (
    *("title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall"),
    *("plotArea", "legend", "plotVisOnly", "dispBlanksAs", "showDLblsOverMax", "extLst"),
)


def put(parent: Element, child: Element, order: tuple[str, ...]) -> None:
    """Put a child where the schema wants it, after those of its own name.

    `order` names the children in the order of the schema, without prefix.
    """
    own = child.tag.rpartition("}")[2]
    later = {tag(f"c:{name}") for name in order[order.index(own) + 1 :]}
    place = next((n for n, one in enumerate(parent) if one.tag in later), len(parent))
    parent.insert(place, child)


def grow(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    """Append a child: `grow(cache, "c:ptCount", val="3")`."""
    child = SubElement(parent, tag(name), attributes)
    child.text = text
    return child


def drop(elements: Iterable[Element]) -> None:
    """Take elements out; an `extLst` or `ext` that is left empty goes too."""
    for element in [*elements]:
        parent = element.getparent()
        if parent is None:
            continue
        parent.remove(element)
        if not len(parent) and parent.tag in {tag("c:ext"), tag("c:extLst")}:
            drop([parent])


def value_of(parent: Element, name: str, default: str = "") -> str:
    """Return `val` of a child."""
    child = parent.find(tag(name))
    return default if child is None else child.get("val", default)


def number_of(parent: Element, name: str) -> int:
    """Return `val` of a child as a number; 0 when there is none."""
    text = value_of(parent, name, "0")
    return int(text) if text.lstrip("-").isdigit() else 0


def plots_of(area: Element) -> Iterator[Element]:
    """Yield the groups of series that are drawn alike: `c:barChart`, `c:lineChart`."""
    for child in area.iterchildren(tag("c:*")):
        if str(child.tag).endswith("Chart"):
            yield child


def series_of(area: Element) -> list[Element]:
    """Return every series, in the order of the columns of the sheet."""
    found = [one for plot in plots_of(area) for one in plot.findall(tag("c:ser"))]
    return sorted(found, key=lambda one: number_of(one, "c:order"))


def points_of(series: Element) -> int:
    """Return how many points a series has, known or not."""
    counts = series.findall(f"{tag('c:val')}//{tag('c:ptCount')}")
    return max((int(one.get("val", "0")) for one in counts), default=0)
