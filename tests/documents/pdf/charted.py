"""A Word document with a chart of its own, drawn by hand in as few words as LibreOffice needs."""

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from tests.documents.pdf.papers import saved

_CHART = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/>
<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/>
<c:order val="0"/><c:tx><c:v>Notes</c:v></c:tx><c:dLbls><c:showLegendKey val="0"/>
<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>
<c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strLit><c:ptCount val="1"/>
<c:pt idx="0"><c:v>Accueil</c:v></c:pt></c:strLit></c:cat><c:val><c:numLit>
<c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>4.25</c:v></c:pt>
</c:numLit></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx>
<c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx>
<c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea>
</c:chart></c:chartSpace>"""
_DRAWING = """<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<wp:inline><wp:extent cx="4000000" cy="2500000"/><wp:docPr id="1" name="Notes" descr="Notes"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{rid}"/>
</a:graphicData></a:graphic></wp:inline></w:drawing>"""
_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def charted() -> bytes:
    """A document with one bar, whose label is 4,25 in French."""
    word = Document()
    part = Part(PackURI("/word/charts/chart1.xml"), _TYPE, _CHART.encode(), word.part.package)
    rid = word.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    drawing = parse_xml(_DRAWING.format(rid=rid))
    word.add_paragraph().add_run()._r.append(drawing)  # noqa: SLF001 - python-docx draws no chart
    return saved(word)
