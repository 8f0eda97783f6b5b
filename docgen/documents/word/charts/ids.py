"""Identifiers by which Word knows series and points from one another. Pure."""

from collections.abc import Iterator, Sequence
from itertools import count

from lxml.etree import _Element as Element

from docgen.documents.word.charts.xml import C16, number_of
from docgen.documents.word.parts.names import tag

_UNIQUE = f"{tag('c:extLst')}/{tag('c:ext')}/{C16}uniqueId"
_NUMBERED = len("{00000000")


def tell_apart(lined: Sequence[Element]) -> None:
    """Give a new identifier to each series and point that has another one's.

    A label keeps that of its point, as Word writes it.
    """
    own = [one for series in lined for one in _own(series)]
    known = {one.get("val", "") for one in own}
    seen: set[str] = set()
    for one in own:
        name = one.get("val", "")
        if name in seen:
            name = next(new for new in _like(name) if new not in known)
            one.set("val", name)
        known.add(name)
        seen.add(name)
    for series in lined:
        _follow(series)


def _own(series: Element) -> Iterator[Element]:
    """Yield the identifiers of a series, of its points, and of labels of other points."""
    yield from series.iterfind(_UNIQUE)
    points = series.findall(tag("c:dPt"))
    for point in points:
        yield from point.iterfind(_UNIQUE)
    pointed = {number_of(point, "c:idx") for point in points}
    for label in series.iterfind(f"{tag('c:dLbls')}/{tag('c:dLbl')}"):
        if number_of(label, "c:idx") not in pointed:
            yield from label.iterfind(_UNIQUE)


def _follow(series: Element) -> None:
    names = {
        number_of(point, "c:idx"): one.get("val", "")
        for point in series.findall(tag("c:dPt"))
        for one in point.iterfind(_UNIQUE)
    }
    for label in series.iterfind(f"{tag('c:dLbls')}/{tag('c:dLbl')}"):
        for one in label.iterfind(_UNIQUE):
            one.set("val", names.get(number_of(label, "c:idx"), one.get("val", "")))


def _like(name: str) -> Iterator[str]:
    """Yield identifiers of the same chart: Word counts in the first eight digits."""
    for number in count():
        yield f"{{{number:08X}{name[_NUMBERED:]}"
