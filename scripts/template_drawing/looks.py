"""The looks of every template: page, styles, language, colours, header and footer."""

from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm
from docx.text.paragraph import Paragraph

WIDTH = 9412
"""Between the margins, in twentieths of a point."""

_PARTS = Path(__file__).with_name("parts")
_MARGIN = Cm(2.2)
_DRAWN_ON = datetime(2026, 1, 1, tzinfo=UTC)  # any day will do, as long as it never moves
_UNWANTED = ("stylesWithEffects", "customXml", "thumbnail", "webSettings")
# Of the theme that python-docx starts from: what Word's menus offer must be what we use.
_RETHEMED = {
    'typeface="Cambria"': 'typeface="Calibri"',
    "1F497D": "0F5257",
    "4F81BD": "0F5257",
    "EEECE1": "E6EFEF",
    "C0504D": "B4642B",  # further series of charts: each 3 to 1 on white at least
    "9BBB59": "5B7C99",
    "8064A2": "8C4A6B",
    "4BACC6": "85892C",
    "F79646": "747A7B",
}


def blank(title: str) -> Document:
    """Start a template: python-docx's own, stripped of its looks and given ours."""
    document = docx.Document()
    _drop_unwanted(document)
    _replace(document.styles.element, "styles.xml")
    _replace(document.part.numbering_part.element, "numbering.xml")
    _replace(document.settings.element, "settings.xml")
    _fill_part(document.part, "fontTable", "fontTable.xml")
    _fill_part(document.part.package, "extended-properties", "app.xml")
    _retheme(document)
    _lay_out(document)
    _head_and_foot(document)
    _describe(document, title)
    return document


def _drop_unwanted(document: Document) -> None:
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _UNWANTED:
                del owner.rels[key]


def _replace(root: BaseOxmlElement, file: str) -> None:
    """Give a part's root the children that stand in `file` instead of its own."""
    for child in list(root):
        root.remove(child)
    for child in list(parse_xml((_PARTS / file).read_bytes())):
        root.append(child)


def _fill_part(owner: Part | OpcPackage, kind: str, file: str) -> None:
    _related(owner, kind)._blob = (_PARTS / file).read_bytes().strip()  # noqa: SLF001 - no setter


def _related(owner: Part | OpcPackage, kind: str) -> Part:
    parts = (r.target_part for r in owner.rels.values() if r.reltype.endswith(f"/{kind}"))
    return next(iter(parts))


def _retheme(document: Document) -> None:
    theme = _related(document.part, "theme")
    text = theme.blob.decode()
    for theirs, ours in _RETHEMED.items():
        text = text.replace(theirs, ours)
    theme._blob = text.encode()  # noqa: SLF001 - no setter


def _lay_out(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)


def _head_and_foot(document: Document) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ office.nom }}\t{{ document.titre }}"
    foot = section.footer.paragraphs[0]
    foot.add_run("Arrêté au {{ document.arrete_court }}\tPage\u00a0")
    add_field(foot, "PAGE")
    foot.add_run("\u00a0/\u00a0")
    add_field(foot, "NUMPAGES")


def add_field(paragraph: Paragraph, instruction: str, shown: str = "1") -> None:
    """Add a field that Word computes: begin, instruction, a first result, end."""
    for inner in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{shown}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>"))  # noqa: SLF001


def _describe(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = "docgen"
    properties.created = properties.modified = _DRAWN_ON
    properties.language = "fr-FR"
    properties.comments = properties.keywords = properties.category = ""
