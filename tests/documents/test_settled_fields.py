"""The fields of whole documents, as the engine has them settled and as Word would open them."""

from io import BytesIO
from pathlib import Path

import docx
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.word.fields.paging import anchors, paged
from docgen.documents.word.fields.settled_fields import settle_fields
from docgen.documents.word.parts.names import tag
from tests.documents import ooxml, sample, word
from tests.documents.ooxml import document, field, header, named, p, title

STANDARD = r'TOC \o "1-3" \h \z \u'
SCRAPS = [
    "mot",
    *map(ooxml.mark, ("begin", "separate", "end")),
    *map(ooxml.begin, (STANDARD, "REF A", "SEQ T")),
    *map(field, (STANDARD, r'TOC \c "T"', "REF A", "PAGEREF A", r"SEQ T \s 1", "STYLEREF 1")),
    *map(ooxml.simple, ("TOC", "REF a", "SEQ T")),
    *(named(name, "b", number=1) for name in ("A", "_Toc1")),
    '<w:bookmarkStart w:id="1" w:name="B"/>',
    '<w:bookmarkEnd w:id="1"/>',
    f'<w:hyperlink w:anchor="A">{ooxml.r("lien")}</w:hyperlink>',
    f"<w:r><w:pict><w:txbxContent>{title('boîte')}</w:txbxContent></w:pict></w:r>",
]
PARAGRAPHS = st.builds(
    lambda scraps, style, look: p(*scraps, style=style, look=look),
    st.lists(st.sampled_from(SCRAPS), max_size=4),
    st.sampled_from([None, "Titre1", "TM1"]),
    st.sampled_from(["", "<w:sectPr/>", "<w:pageBreakBefore/>"]),
)
BLOCKS = PARAGRAPHS | st.builds(
    "<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>".format, *[PARAGRAPHS] * 2
)


def test_a_contents_lists_captions_already_counted_and_references_already_written() -> None:
    caption = p("Tableau ", field("SEQ Tableau", "1"), " – ", field("REF Mot", "ancien"))
    part = document(
        p(field(r'TOC \c "Tableau"')),
        caption,
        p(named("Mot", "neuf")),
        caption,
        p(field("REF Non")),
    )
    head = header(p('<w:fldSimple w:instr="TITLE" w:dirty="true"/>'))

    missing = settle_fields(part, ooxml.styles(), {"Title": "Bilan"}, others=[head])

    lines = [text for _, text, _ in ooxml.lines(part)]
    assert lines == ["Tableau 1 – neuf", "Tableau 2 – neuf"]
    assert missing == ("Non",)
    assert ooxml.texts(head) == ["Bilan"]
    assert b"dirty" not in ooxml.serialised(head)


def test_a_document_without_fields_is_left_as_it_is() -> None:
    part, styles = document(title("Un"), p("texte")), ooxml.styles()
    before = ooxml.serialised(part), ooxml.serialised(styles)

    missing = settle_fields(part, styles, {"Title": "Bilan"})

    assert missing == ()
    assert (ooxml.serialised(part), ooxml.serialised(styles)) == before


@given(st.lists(BLOCKS, max_size=8))
def test_whatever_marks_stand_in_a_document_it_stays_one_that_word_opens(blocks: list[str]) -> None:
    part = document(*blocks)
    before = [len(list(part.iter(tag(name)))) for name in ("w:tbl", "w:sectPr")]

    settle_fields(part, ooxml.styles(), {})

    assert [len(list(part.iter(tag(name)))) for name in ("w:tbl", "w:sectPr")] == before
    assert all(cell[-1].tag == tag("w:p") for cell in part.iter(tag("w:tc")))
    assert all(len(box) for box in part.iter(tag("w:txbxContent")))
    names = [name.lower() for name in ooxml.names(part)]
    assert len(names) == len(set(names)) == len(list(part.iter(tag("w:bookmarkEnd"))))
    assert {target for _, _, target in ooxml.lines(part) if target.startswith("_Toc9")} <= {
        *ooxml.names(part)
    }


def test_word_would_open_what_was_settled_and_numbered(tmp_path: Path) -> None:
    word_file = docx.Document(BytesIO(sample.template("dossier-audit")))
    body = word_file.element.body
    for one in list(body)[:-1]:
        body.remove(one)
    _draw(body)
    root, styles = word_file.element, word_file.styles.element
    settle_fields(root, styles, {})
    settled = word.saved(word_file)
    path = tmp_path / "essai.docx"
    path.write_bytes(paged(settled, dict.fromkeys(anchors(settled), 7), count=9))

    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)

    assert [str(error) for error in audit.errors] == []
    text = etree.fromstring(word.parts(path.read_bytes())["word/document.xml"])
    assert ooxml.shown(text, "PAGEREF") == ["7"] * 7
    assert len(anchors(settled)) == 7


def _draw(body: etree._Element) -> None:
    caption = p(named("_Ref1", "Tableau ", field("SEQ Tableau", "1"), number=3), " – Heures")
    blocks = [
        p(field(STANDARD)),
        p(field(r'TOC \h \z \c "Tableau"')),
        *[title("Chapitre"), title("Section & suite", 2), p(field("REF _Ref1")), caption] * 2,
        p(named("Ici", "ici", number=8), field("PAGEREF Ici"), field("NUMPAGES")),
    ]
    drawn = document(*blocks)[0]
    for place, one in enumerate(list(drawn)[:-1]):
        body.insert(place, parse_xml(etree.tostring(one)))
    for style in body.iter(tag("w:pStyle")):
        style.set(tag("w:val"), style.get(tag("w:val"), "").replace("Titre", "Heading"))
