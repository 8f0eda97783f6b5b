"""What a refilled chart says, read back from its XML, its workbook, and a Word file around it."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml import etree
from lxml.etree import _Element as Element
from openpyxl import load_workbook

from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.documents.word.charts.refill import Refilled
from docgen.documents.word.parts.names import NAMESPACES

_NAMES = NAMESPACES | {
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "c16": "http://schemas.microsoft.com/office/drawing/2014/chart",
}
_RELATIONS = NAMESPACES["r"]
_DRAWING = (
    "<w:drawing {names}><wp:inline><wp:extent cx='5000000' cy='2500000'/>"
    "<wp:docPr id='1' name='Graphique 1' descr='Visites'/><wp:cNvGraphicFramePr/><a:graphic>"
    "<a:graphicData uri='{c}'><c:chart r:id='{rid}'/></a:graphicData></a:graphic>"
    "</wp:inline></w:drawing>"
)


def chart_data(categories: Sequence[str], **series: Sequence[str | int | None]) -> ChartData:
    """Say what to show: `chart_data(["Bourg"], Heures=["7.5"])`."""
    return ChartData(
        categories=tuple(categories),
        series=tuple(
            ChartSeries(
                name=name,
                values=tuple(None if value is None else Fraction(value) for value in values),
            )
            for name, values in series.items()
        ),
    )


def find(chart: bytes, path: str) -> list[Element]:
    """Return the elements that an XPath finds."""
    found = etree.fromstring(chart).xpath(path, namespaces=_NAMES)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, Element)]


def values(chart: bytes, path: str, name: str = "val") -> list[str]:
    """Return an attribute of each element that an XPath finds."""
    return [one.get(name, "") for one in find(chart, path)]


def series(chart: bytes) -> list[Element]:
    """Return the series, in the order of their columns."""
    return sorted(find(chart, "//c:ser"), key=lambda one: int(_of(one, "c:order/@val")[0]))


def caches(chart: bytes) -> ChartData:
    """Return what the drawing shows."""
    every = series(chart)
    return ChartData(
        categories=_texts(every[0], "c:cat"),
        series=tuple(
            ChartSeries(
                name=_texts(one, "c:tx")[0],
                values=tuple(Fraction(text) if text else None for text in _texts(one, "c:val")),
            )
            for one in every
        ),
    )


def sheet(workbook: bytes | None) -> ChartData:
    """Return what the workbook holds."""
    assert workbook is not None
    header, *rows = load_workbook(BytesIO(workbook)).worksheets[0].iter_rows(values_only=True)
    return ChartData(
        categories=tuple(str(row[0] or "") for row in rows),
        series=tuple(
            ChartSeries(
                name=str(name or ""),
                values=tuple(None if row[n] is None else _exact(row[n]) for row in rows),
            )
            for n, name in enumerate(header)
            if n
        ),
    )


def words(workbook: bytes | None) -> list[object]:
    """Return whatever stands in the cells."""
    assert workbook is not None
    rows = load_workbook(BytesIO(workbook)).worksheets[0].iter_rows(values_only=True)
    return [value for row in rows for value in row if value is not None]


def through_formulas(refilled: Refilled) -> ChartData:
    """Return what the cells hold that the formulas of the drawing point to."""
    assert refilled.workbook is not None
    book = load_workbook(BytesIO(refilled.workbook))

    def cells(one: Element, where: str) -> list[object]:
        name, _, area = _of(one, f"{where}//c:f/text()")[0].partition("!")
        found = book[name][area.replace("$", "")]
        return [cell.value for (cell,) in found] if isinstance(found, tuple) else [found.value]

    every = series(refilled.chart)
    return ChartData(
        categories=tuple(str(text or "") for text in cells(every[0], "c:cat")),
        series=tuple(
            ChartSeries(
                name=str(cells(one, "c:tx")[0] or ""),
                values=tuple(None if v is None else _exact(v) for v in cells(one, "c:val")),
            )
            for one in every
        ),
    )


def docx(refilled: Refilled) -> bytes:
    """Put a refilled chart into a Word document."""
    document = Document()
    package = document.part.package
    name, kind = PackURI("/word/charts/chart1.xml"), _TYPE % "drawingml.chart+xml"
    chart = Part(name, kind, refilled.chart, package)
    if refilled.workbook:
        name, kind = PackURI("/word/embeddings/Feuille1.xlsx"), _TYPE % "spreadsheetml.sheet"
        workbook = Part(name, kind, refilled.workbook, package)
        chart.load_rel(f"{_RELATIONS}/package", workbook, "rId3")
    rid = document.part.relate_to(chart, f"{_RELATIONS}/chart")
    names = " ".join(f"xmlns:{prefix}='{NAMESPACES[prefix]}'" for prefix in ("w", "wp", "a", "r"))
    names += f" xmlns:c='{NAMESPACES['c']}'"
    drawing = _DRAWING.format(names=names, c=NAMESPACES["c"], rid=rid)
    document.add_paragraph().add_run().element.append(parse_xml(drawing))
    packed = BytesIO()
    document.save(packed)
    return packed.getvalue()


_TYPE = "application/vnd.openxmlformats-officedocument.%s"


def _texts(one: Element, where: str) -> tuple[str, ...]:
    count = int(_of(one, f"{where}//c:ptCount/@val")[0])
    told = dict(
        zip(_of(one, f"{where}//c:pt/@idx"), _of(one, f"{where}//c:pt/c:v/text()"), strict=True)
    )
    return tuple(told.get(str(n), "") for n in range(count))


def _of(one: Element, path: str) -> list[str]:
    found = one.xpath(path, namespaces=_NAMES)
    assert isinstance(found, list)
    return [str(text) for text in found]


def _exact(value: object) -> Fraction:
    return Fraction(Decimal(str(value)))
