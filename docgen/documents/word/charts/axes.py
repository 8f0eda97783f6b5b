"""Axes of a chart whose series are others than those it was drawn with. Pure."""

from collections.abc import Iterable, Sequence

from lxml.etree import _Element as Element

from docgen.documents.word.charts.xml import AXES, drop, plots_of, value_of
from docgen.documents.word.parts.names import tag

_MOST = 2**31 - 1
_OF_DATES = ("baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit")


def drop_idle_axes(area: Element, idle: Sequence[Element]) -> None:
    """Take out groups of series that are left empty, and the axes that nothing uses any more.

    What was drawn on the secondary axes moves to the primary ones when these would be left
    alone: the secondary axis of categories is hidden.
    """
    axes = {value_of(axis, "c:axId"): axis for axis in area.iterchildren(*AXES)}
    primary = _primary(area, axes)
    drop(idle)
    used = {one for plot in plots_of(area) for one in _ids(plot)}
    if used and not used & set(primary):
        kinds = {_kind(axes[one]): one for one in primary}
        for plot in plots_of(area):
            for element in plot.findall(tag("c:axId")):
                worn = axes.get(element.get("val", ""))
                element.set("val", kinds.get(_kind(worn), element.get("val", "")))
        used = {one for plot in plots_of(area) for one in _ids(plot)}
    drop(axis for one, axis in axes.items() if one not in used)


def name_categories(area: Element) -> None:
    """Make an axis of dates one of names: what is written below it are texts."""
    for axis in area.findall(tag("c:dateAx")):
        axis.tag = tag("c:catAx")
        drop(one for name in _OF_DATES for one in axis.findall(tag(f"c:{name}")))


def mend_axis_ids(area: Element) -> None:
    """Write identifiers of axes as Word does: some writers take negative ones."""
    elements = [*area.iter(tag("c:axId"), tag("c:crossAx"))]
    known = {element.get("val", "") for element in elements}
    kept = {one for one in known if one.isdigit() and int(one) <= _MOST}
    mended = {one: one for one in kept}
    for one in sorted(known - kept):
        mended[one] = _free(one, mended.values())
    for element in elements:
        element.set("val", mended[element.get("val", "")])


def _primary(area: Element, axes: Iterable[str]) -> list[str]:
    """Return the axes of the group that uses the first axis of the chart."""
    first = next(iter(axes), "")
    return next((ids for ids in map(_ids, plots_of(area)) if first in ids), [])


def _ids(plot: Element) -> list[str]:
    return [one.get("val", "") for one in plot.findall(tag("c:axId"))]


def _kind(axis: Element | None) -> str:
    if axis is None:
        return ""
    return tag("c:catAx") if axis.tag == tag("c:dateAx") else str(axis.tag)


def _free(text: str, taken: Iterable[str]) -> str:
    number = int(text) % (_MOST + 1) if text.lstrip("-").isdigit() else 1
    while str(number) in taken:
        number = number % _MOST + 1
    return str(number)
