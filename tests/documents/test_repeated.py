"""Notes, comments and old shapes that stand in a loop."""

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element as Element

from docgen.documents.fill import fill
from docgen.model.document import Told
from tests.documents import word

MAIN, NOTES = "word/document.xml", "word/footnotes.xml"
FORMATIONS: Told = [{"titre": "Accueil"}, {"titre": "Caisse"}, {"titre": "Vélo"}]
SHAPE = (
    '<w:r {0} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:'
    'office"><w:object><v:shapetype id="_x0000_t75"/><v:shape id="_x0000_i1025" o:spid="_s1" '
    'type="#_x0000_t75"/><o:OLEObject ShapeID="_x0000_i1025"/></w:object></w:r>'
)


@pytest.mark.parametrize("said", ["Selon {{ nom }}", "Selon Orbelle"])
def test_each_iteration_has_its_note(said: str) -> None:
    note = f'<w:footnote w:id="1"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:footnote>'
    reference = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'
    template = _looped(reference, notes=f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>")

    filled = word.parts(fill(template, word.plan(formations=FORMATIONS, nom="Orbelle")))

    asked = [one.get(qn("w:id")) for one in _all(filled[MAIN], "w:footnoteReference")]
    given = [one.get(qn("w:id")) for one in _all(filled[NOTES], "w:footnote")]
    assert asked == given == ["1", "2", "3"]
    assert [one.text for one in _all(filled[NOTES], "w:t")] == ["Selon Orbelle"] * 3


def test_a_comment_is_said_once() -> None:
    document = word.opened(_looped(""))
    paragraph = document.paragraphs[1]
    document.add_comment(paragraph.runs, "À revoir", author="Inès")

    filled = word.parts(fill(word.saved(document), word.plan(formations=FORMATIONS)))

    for mark in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        assert len(_all(filled[MAIN], mark)) == 1


def test_old_shapes_have_names_of_their_own_and_share_their_kind() -> None:
    template = _looped(SHAPE.format(nsdecls("w")))

    page = parse_xml(word.parts(fill(template, word.plan(formations=FORMATIONS)))[MAIN])

    names = page.xpath("//@id")
    assert len(names) == len(set(names)) == 4
    assert page.xpath("//*[@ShapeID]/@ShapeID") == [one for one in names if "i1025" in one]


def _looped(run: str, notes: str = "") -> bytes:
    """Draw a loop over trainings, with a run in it."""
    document = docx.Document()
    for text in ("{%p for f in formations %}", "{{ f.titre }}", "{%p endfor %}"):
        document.add_paragraph(text)
    if run:
        document.paragraphs[1]._p.append(parse_xml(run))  # noqa: SLF001
    if notes:
        part = Part(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            notes.encode(),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return word.saved(document)


def _all(part: bytes, name: str) -> list[Element]:
    return list(parse_xml(part).iter(qn(name)))
