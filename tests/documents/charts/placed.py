"""A chart in a document, with all the parts that Word puts beside it."""

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.documents.word.charts.refill import refill
from tests.documents.charts import drawn

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COLOURS = "application/vnd.ms-office.chartcolorstyle+xml"
_COLOUR_KIND = "http://schemas.microsoft.com/office/2011/relationships/chartColorStyle"
_COLOUR_STYLE = (
    b'<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle"'
    b' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" meth="cycle" id="10">'
    b'<a:schemeClr val="accent1"/></cs:colorStyle>'
)
_DRAWING = (
    '<w:r {0}><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="5400000" cy="2700000"/><wp:docPr id="{3}" name="Graphique {3}" descr="{1}"/>'
    "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{2}"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_TITLE = (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{}</a:t></a:r><a:r><a:t>{}</a:t></a:r></a:p>"
    '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
)


def place(
    document: Document, alt: str, *, chart: bytes = b"", title: str = "", number: int = 1
) -> None:
    """Put a chart at the end of a document.

    Args:
        document: where.
        alt: its alternative text.
        chart: the part, as Word draws it; bars when not given.
        title: its title, which Word writes in two pieces.
        number: of the part, and of the drawing.

    """
    package = document.part.package
    content = _titled(chart or drawn.bars(), title)
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, content, package)
    sheet = PackURI(f"/word/embeddings/Feuille{number}.xlsx")
    part.relate_to(
        Part(PackURI(f"/word/charts/colors{number}.xml"), _COLOURS, _COLOUR_STYLE, package),
        _COLOUR_KIND,
    )
    workbook = refill(drawn.bars(), _DRAWN).workbook or b""
    used = part.relate_to(Part(sheet, _SHEET, workbook, package), f"{_OFFICE}/package")
    part._blob = content.replace(b'r:id="rId3"', f'r:id="{used}"'.encode())  # noqa: SLF001 - no setter
    relation = document.part.relate_to(part, f"{_OFFICE}/chart")
    run = _DRAWING.format(nsdecls("w", "wp", "a", "r"), alt, relation, number)
    document.add_paragraph()._p.append(parse_xml(run))  # noqa: SLF001 - python-docx has no charts


_DRAWN = ChartData(categories=("A",), series=(ChartSeries(name="B", values=(1,)),))


def _titled(chart: bytes, title: str) -> bytes:
    """Give a chart a title, cut in two as Word does."""
    if not title:
        return chart
    half = len(title) // 2
    told = _TITLE.format(title[:half], title[half:]).encode()
    before, _, after = chart.partition(b"<c:autoTitleDeleted")
    _, _, rest = after.partition(b"/>")
    return before + told + rest
