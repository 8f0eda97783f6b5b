"""Charts as Word keeps them: a drawing, its figures, the small workbook that they stand in.

docgen finds them by their alternative text, as it finds those that somebody draws in Word.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.documents.word.charts.refill import refill
from template_drawing.blocks import set_pieces
from template_drawing.looks import WIDTH, add_field

HOURS = '0.0"\u00a0h"'
MEANS = "0.0"

COUNTS = "0"

_PARTS = Path(__file__).with_name("parts")
_BARS, _CURVES = _PARTS / "bars.xml", _PARTS / "curves.xml"
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMU_PER_TWIP = 635
_HALF_WIDTH, _CURVE_HEIGHT = Cm(7.9), Cm(3.9)
_BAR, _AROUND, _GAP = Cm(0.38), Cm(1.1), 0.6  # as bars.xml has its gap
_DRAWING = """\
<w:drawing {names}><wp:inline distT="0" distB="0" distL="0" distR="0">\
<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="Graphique {number}" \
descr="{told}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{uri}">\
<c:chart xmlns:c="{uri}" r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>"""
_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def lying_bars(
    document: Document,
    told: str,
    caption: str,
    lines: Sequence[str],
    series: Mapping[str, Sequence[int]],
    number_format: str,
) -> None:
    """Draw bars, one line below the other, and a numbered caption under them.

    Args:
        document: where they go.
        told: alternative text: a sentence, then the tag that fills the chart.
        caption: what the chart shows, after « Graphique 1 – ».
        lines: names to look at while the template is open in Word.
        series: name → a figure for each line, to look at likewise.
        number_format: of the figures at the end of the bars, as Excel writes it.

    """
    shown = ChartData(
        categories=tuple(lines),
        series=tuple(ChartSeries(name=name, values=tuple(v)) for name, v in series.items()),
    )
    height = round(_AROUND + len(lines) * (len(series) + _GAP) * _BAR)
    bars = _BARS.read_text("utf-8").replace("NUMBER_FORMAT", number_format.replace('"', "&quot;"))
    _draw(document, told, bars, shown, (WIDTH * _EMU_PER_TWIP, height))
    _caption(document, caption)


def curves(document: Document, told: str, series: Mapping[str, Sequence[int]]) -> None:
    """Draw a small chart of one curve for each line, along the years: two stand side by side.

    Args:
        document: where it goes.
        told: alternative text: a sentence, then the tag that fills the chart.
        series: name → a figure for each year, to look at while the template is open in Word.

    """
    most = max(map(len, series.values()))
    shown = ChartData(
        categories=tuple(str(2026 - most + n) for n in range(most)),
        series=tuple(ChartSeries(name=name, values=tuple(v)) for name, v in series.items()),
    )
    _draw(document, told, _CURVES.read_text("utf-8"), shown, (_HALF_WIDTH, _CURVE_HEIGHT))
    document.paragraphs[-1].paragraph_format.keep_with_next = False


def _draw(
    document: Document, told: str, chart: str, shown: ChartData, size: tuple[int, int]
) -> None:
    placed = document.add_paragraph(style="Normal")
    placed.paragraph_format.keep_with_next = True
    placed.paragraph_format.space_before, placed.paragraph_format.space_after = Pt(6), Pt(0)
    relation = document.part.relate_to(_part(document, chart, shown), f"{_RELATIONS}/chart")
    width, height = size
    xml = _DRAWING.format(
        names=nsdecls("w", "wp", "a", "r"),
        width=width,
        height=height,
        number=_number(document),
        told=told.replace("&", "&amp;").replace('"', "&quot;"),
        uri=_URI,
        relation=relation,
    )
    placed.add_run()._r.append(parse_xml(xml))  # noqa: SLF001 - python-docx draws no chart


def narrow(document: Document, width_cm: float) -> None:
    """Make the drawing that was added last as wide as that, however wide the page is."""
    *_, extent = document.element.xpath("//wp:inline/wp:extent")
    extent.set("cx", str(int(Cm(width_cm))))


def _part(document: Document, chart_: str, shown: ChartData) -> Part:
    """Make the two parts of a chart."""
    number, package = _number(document), document.part.package
    drawn = refill(chart_.encode(), shown)
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, drawn.chart, package)
    name = PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
    chart.relate_to(Part(name, _WORKBOOK, drawn.workbook or b"", package), f"{_RELATIONS}/package")
    return chart


def _number(document: Document) -> int:
    return len(document.element.xpath("//wp:docPr")) + 1


def _caption(document: Document, text: str) -> None:
    """Write « Graphique 1 – … » as Word's own menu does; unlike a table's, it stands below."""
    paragraph = document.add_paragraph(style="Caption")
    laid = paragraph.paragraph_format
    laid.keep_with_next = False
    laid.space_before, laid.space_after = Pt(2), Pt(10)
    laid.alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph.add_run("Graphique\u00a0")
    add_field(paragraph, "SEQ Graphique \\* ARABIC")
    set_pieces(paragraph, (f" – {text}",))
