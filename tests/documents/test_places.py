"""Where a mistake stands, counted as whoever has the template open in Word counts."""

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.finishing.rules import is_untold
from docgen.documents.word.parts.names import NAMESPACES, tag
from docgen.documents.word.parts.places import Place, paragraphs
from tests.documents import ooxml
from tests.documents.ooxml import p

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
    '<wp:docPr id="1" name="Zone de texte 1"/><w:txbxContent>{0}</w:txbxContent></wp:inline>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def test_what_word_writes_twice_stands_in_one_place() -> None:
    page = ooxml.document(p("Ancre", BOX.format(p("dedans"))))

    found = [place for paragraph, place in _places(page) if _says(paragraph, "dedans")]

    assert len(found) == 2
    assert found[0] == found[1]
    assert found[0].inside == "une zone de texte"


def test_a_table_after_a_box_with_a_table_is_the_second_one() -> None:
    page = ooxml.document(p(BOX.format(_table(p("dedans")) + p(""))), _table(p("après")))

    (place,) = (place for paragraph, place in _places(page) if _says(paragraph, "après"))

    assert (place.table, place.row, place.column) == (2, 1, 1)


def test_the_rows_of_a_table_in_a_cell_are_not_those_of_the_table_around_it() -> None:
    inner = _table(p("un"), p("deux"), p("trois")) + p("")
    page = ooxml.document(_table(p("titre"), inner, p("fin")))

    (place,) = (place for paragraph, place in _places(page) if _says(paragraph, "fin"))

    assert (place.table, place.row, place.column) == (1, 3, 1)


def test_a_box_says_its_text_to_whoever_cannot_see_it() -> None:
    page = ooxml.document(p(BOX.format(p("dedans"))))
    (shown,) = page.iter(tag("wp:docPr"))

    assert not is_untold(shown)


def test_a_picture_in_a_box_needs_an_alternative_text() -> None:
    page = ooxml.document(p(BOX.format(p("dedans"))))
    (shown,) = page.iter(tag("wp:docPr"))
    shown.addnext(etree.Element(tag("a:blip"), nsmap={"a": NAMESPACES["a"]}))

    assert is_untold(shown)


def _places(page: Element) -> list[tuple[Element, Place]]:
    return list(paragraphs(page, "word/document.xml", frozenset()))


def _says(paragraph: Element, text: str) -> bool:
    """Whether a paragraph itself, not a box that hangs from it, says a text."""
    return text in (one.text for one in paragraph.iterfind(f"{tag('w:r')}/{tag('w:t')}"))


def _table(*cells: str) -> str:
    rows = "".join(f"<w:tr><w:tc>{one}</w:tc></w:tr>" for one in cells)
    return f"<w:tbl>{rows}</w:tbl>"
