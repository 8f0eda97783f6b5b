"""What Word keeps in two places: the text of a content control, the headings of a document."""

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.documents.fill import fill
from docgen.model.document import Told
from tests.documents import word

MAIN = "word/document.xml"
BOUND = '<w:dataBinding w:xpath="/Properties[1]/Company[1]" w:storeItemID="{1}"/>'
FORMATIONS: Told = [{"titre": "Accueil"}, {"titre": "Caisse"}]
OUTLINE = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    "<HeadingPairs/><TitlesOfParts><vt:vector><vt:lpstr>{{ f.titre }}</vt:lpstr></vt:vector>"
    "</TitlesOfParts><Company>{{ nom }}</Company></Properties>"
)


@pytest.mark.parametrize("tie", [BOUND, "<w:showingPlcHdr/>"])
def test_a_control_shows_what_its_tag_says_and_not_the_property_it_was_bound_to(tie: str) -> None:
    template = _controlled("Office : {{ nom }}", tie)

    filled = fill(template, word.plan(nom="Orbelle"))

    assert "Office : Orbelle" in word.text(filled)
    assert tie[:10].encode() in word.parts(template)[MAIN]
    assert tie[:10].encode() not in word.parts(filled)[MAIN]


def test_a_control_without_a_tag_stays_bound() -> None:
    template = _controlled("Orbelle", BOUND)

    filled = fill(template, word.plan())

    assert b"w:dataBinding" in word.parts(filled)[MAIN]


def test_the_headings_that_word_lists_among_the_properties_are_no_tags() -> None:
    document = word.opened(
        word.template("{% for f in formations %}", "{{ f.titre }}", "{% endfor %}")
    )
    part = Part(
        PackURI("/docProps/app.xml"),
        CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
        OUTLINE.encode(),
        document.part.package,
    )
    package = document.part.package
    for key in [k for k, one in package.rels.items() if "extended" in one.reltype]:
        package.rels.pop(key)
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)

    filled = fill(word.saved(document), word.plan(formations=FORMATIONS, nom="Orbelle"))

    properties = word.parts(filled)["docProps/app.xml"].decode()
    assert word.text(filled).split() == ["Accueil", "Caisse"]
    assert "TitlesOfParts" not in properties
    assert "<Company>Orbelle" in properties


def _controlled(text: str, tie: str) -> bytes:
    document = docx.Document()
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtPr>{tie}<w:text/></w:sdtPr><w:sdtContent>"
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, parse_xml(control))
    return word.saved(document)
