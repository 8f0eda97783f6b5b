"""Points of a series that wear a colour or a label of their own. Pure."""

from copy import deepcopy

from lxml.etree import _Element as Element

from docgen.documents.word.charts.colours import main_colour, next_colour, repaint
from docgen.documents.word.charts.xml import SERIES_ORDER, drop, number_of, put
from docgen.documents.word.parts.names import tag


def adjust_points(series: Element, drawn: int, wanted: int) -> None:
    """Drop what is said of points beyond the data; colour those that were not drawn.

    A point gets a colour of its own only where every point drawn has one: where Word colours
    them by itself, or one alone stands out, the new ones look after themselves.

    Args:
        series: one that may be filled already.
        drawn: how many points it had in the template.
        wanted: how many it has now.

    """
    points = {number_of(one, "c:idx"): one for one in series.findall(tag("c:dPt"))}
    every = drawn > 0 and points.keys() >= set(range(drawn))
    beyond = [one for n, one in points.items() if n >= wanted]
    labels = series.findall(f"{tag('c:dLbls')}/{tag('c:dLbl')}")
    drop([*beyond, *(one for one in labels if number_of(one, "c:idx") >= wanted)])
    if every:
        for n in range(max(points) + 1, wanted):
            points[n] = _one_more(series, points, n)


def _one_more(series: Element, points: dict[int, Element], n: int) -> Element:
    added = deepcopy(points[max(points)])
    for element in added.findall(tag("c:idx")):
        element.set("val", str(n))
    drop(added.findall(tag("c:explosion")))
    if main_colour(added):
        repaint(added, next_colour(n, {main_colour(one) for one in points.values()}))
    put(series, added, SERIES_ORDER)
    return added
