"""Pictures, charts and links: what a page shows that lies in a part of its own."""

import hashlib
from io import BytesIO

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.charts.figures import ChartData
from docgen.documents.word.parts.legal import CHART, DRAWN_TEXT, LINK, printed, unmask
from docgen.documents.word.parts.names import NAMESPACES, tag
from docgen.documents.word.parts.package import Package, parsed
from docgen.documents.word.parts.trees import drop, finder, marks
from docgen.documents.word.printing.rich import Drawn, Page, UnsuitableError
from docgen.documents.word.reading.elsewhere import CHART_TEXTS

_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_NO_PICTURE = "une image n'est ni un PNG, ni un JPEG, ni un GIF"
_EMU_PER_MM = 36_000
_LARGEST_MM = 165
_HIGHEST_MM = 240
_DRAWING, _CHART, _ID = tag("w:drawing"), tag("c:chart"), tag("r:id")
_DESCRIPTION, _EXTENT = tag("wp:docPr"), f"*/{tag('wp:extent')}"
_CHART_PART = "word/charts/chart{}.xml"
_WORKBOOK_PART = "word/embeddings/Microsoft_Excel_Sheet{}.xlsx"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LINKED = finder(f"//@r:id[starts-with(., '{LINK}')]/..")
_CHARTS = finder("//c:chart[@r:id]")
_INLINE = """\
<w:drawing xmlns:w="{w}" xmlns:wp="{wp}" xmlns:a="{a}" xmlns:pic="{pic}" xmlns:r="{r}">\
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>\
<wp:docPr id="0" name="{name}" descr="{alt}"/><wp:cNvGraphicFramePr>\
<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>\
<a:graphicData uri="{pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/>\
</pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch>\
</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
</wp:inline></w:drawing>"""


class Studio:
    """Puts pictures, charts and links into one part of a file."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._used: set[str] = set()

    def link(self, url: str) -> str:
        """Return the id of a link to an address."""
        return self._package.relate(self._part, "hyperlink", url, is_external=True)

    def picture(self, drawn: Drawn) -> Element:
        """Return a picture, ready to stand in a run; the same one twice is kept once."""
        kind, ending, width, height = _measured(drawn.content)
        width, height = _fitted(width, height, drawn.width_mm)
        name = f"word/media/docgen-{hashlib.sha256(drawn.content).hexdigest()[:16]}.{ending}"
        if name not in self._package.parts:
            self._package.add(name, drawn.content, kind)
        told = {"cx": width, "cy": height, "name": "Image", "alt": printed(drawn.alt)}
        id_ = self._package.relate(self._part, "image", name)
        return etree.fromstring(_INLINE.format(**NAMESPACES, **told, id=id_))

    def finish_links(self, root: Element, xml: str, page: Page) -> None:
        """Give each computed address its relation."""
        if LINK not in xml:
            return
        for link in _LINKED(root):
            number = int((link.get(_ID) or "").removeprefix(LINK))
            link.set(_ID, self.link(page.urls[number]))

    def finish_charts(self, root: Element, xml: str, page: Page) -> None:
        """Give each chart its own data and texts; one that a loop repeats becomes several."""
        if "\ufdd6" not in xml and f"<?{CHART_TEXTS}" not in xml:
            return
        relations = {one.id: one.target for one in self._package.relations(self._part)}
        originals = {name: self._package.parts.get(name, b"") for name in relations.values()}
        for chart in _CHARTS(root):
            drawing = next(chart.iterancestors(_DRAWING), None)
            target = relations.get(chart.get(_ID) or "", "")
            if drawing is not None and originals.get(target):
                self._finish(chart, drawing, target, originals[target], page)

    def _finish(
        self, chart: Element, drawing: Element, target: str, original: bytes, page: Page
    ) -> None:
        data, texts = _data_of(drawing, page), _texts_of(drawing, page)
        if data is None and not texts:
            return
        part = self._own(target)
        if part != target:
            chart.set(_ID, self._package.relate(self._part, "chart", part))
        content = _with_texts(original, texts)
        if data is not None:
            from docgen.documents.word.charts.height import fitted_height  # noqa: PLC0415 - charts are rare
            from docgen.documents.word.charts.refill import refill  # noqa: PLC0415 - likewise

            try:
                refilled = refill(content, data)
            except ValueError as error:
                raise UnsuitableError(str(error)) from error
            for size in drawing.iterfind(_EXTENT):
                height = int(size.get("cy") or 0)
                size.set("cy", str(fitted_height(content, refilled.chart, height)))
            content = refilled.chart
            if refilled.workbook is not None:
                self._put_workbook(part, content, refilled.workbook)
        self._package.parts[part] = content

    def _own(self, target: str) -> str:
        """Return the part of one chart: the template's own first, then copies of it."""
        if target not in self._used:
            self._used.add(target)
            return target
        part = self._package.free_name(_CHART_PART)
        self._package.add(part, b"", _CHART_TYPE)
        folder, _, name = target.rpartition("/")
        known = self._package.parts.get(f"{folder}/_rels/{name}.rels")
        if known is not None:
            self._package.parts[f"word/charts/_rels/{part.rpartition('/')[2]}.rels"] = known
        return part

    def _put_workbook(self, part: str, chart: bytes, workbook: bytes) -> None:
        """Lay the figures of a chart beside it, where « Modifier les données » finds them."""
        name = self._package.free_name(_WORKBOOK_PART)
        self._package.add(name, workbook, _WORKBOOK_TYPE)
        for one in parsed(chart).iter(tag("c:externalData")):
            self._package.redirect(part, one.get(_ID) or "", "package", name)


def _data_of(drawing: Element, page: Page) -> ChartData | None:
    for one in drawing.iter(_DESCRIPTION):
        for key in ("descr", "title"):
            told = one.get(key) or ""
            if found := CHART.search(told):
                one.set(key, CHART.sub("", told).strip())
                return page.charts[int(found[1])]
    return None


def _texts_of(drawing: Element, page: Page) -> tuple[str, ...]:
    for one, _, said in marks(drawing, CHART_TEXTS):
        drop(one)
        return page.texts[int(said)]
    return ()


def _with_texts(chart: bytes, texts: tuple[str, ...]) -> bytes:
    if not texts:
        return chart
    told = chart.decode()
    filled = DRAWN_TEXT.sub(lambda found: str(printed(texts[int(found[1])])), told)
    return unmask(filled).encode()


def _fitted(width: int, height: int, wanted_mm: float | None) -> tuple[int, int]:
    """Return the size of a picture on the page, in EMU, in proportion."""
    if wanted_mm is not None and not wanted_mm >= 1:  # so that what is no number is refused too
        raise UnsuitableError("la largeur d'une image se compte en millimètres, à partir de 1")
    scale = min(
        (width / _EMU_PER_MM if wanted_mm is None else wanted_mm) * _EMU_PER_MM / width,
        _LARGEST_MM * _EMU_PER_MM / width,
        _HIGHEST_MM * _EMU_PER_MM / height,
    )
    return max(round(width * scale), 1), max(round(height * scale), 1)


def _measured(content: bytes) -> tuple[str, str, int, int]:
    """Return the type, the ending and the size of a picture, in EMU."""
    from docx.image.exceptions import (  # noqa: PLC0415 - pictures are rare
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.image.image import Image  # noqa: PLC0415 - pictures are rare

    try:
        image = Image.from_file(BytesIO(content))
        kind, width, height = image.content_type, int(image.width), int(image.height)
    except (
        InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError,
        ArithmeticError, LookupError, ValueError,
    ) as error:  # fmt: skip
        raise UnsuitableError(_NO_PICTURE) from error
    if kind not in _ENDINGS or not (width > 0 and height > 0):
        raise UnsuitableError(_NO_PICTURE)
    return kind, _ENDINGS[kind], width, height
