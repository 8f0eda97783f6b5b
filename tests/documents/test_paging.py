from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.fields.contents import write_contents
from docgen.documents.word.fields.paging import anchors, paged
from docgen.documents.word.parts.names import tag
from tests.documents import ooxml, word
from tests.documents.ooxml import document, field, named, p, title

STANDARD = r'TOC \o "1-3" \h \z \u'
PAGES = {"_Toc900000001": 3, "_Toc900000002": 12}
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def test_each_line_gets_the_number_of_its_page() -> None:
    docx = _finished(p(field(STANDARD)), title("Un"), title("Deux", 2))

    numbered = paged(docx, PAGES)

    assert ooxml.lines(_text(numbered)) == [
        ("TM1", "Un\t3", "_Toc900000001"),
        ("TM2", "Deux\t12", "_Toc900000002"),
    ]
    assert ooxml.codes(_text(numbered)) == [
        STANDARD,
        r"PAGEREF _Toc900000001 \h",
        r"PAGEREF _Toc900000002 \h",
    ]


def test_a_page_not_known_yet_has_a_placeholder_as_wide_as_a_number() -> None:
    docx = _finished(p(field(STANDARD)), title("Un"), title("Deux"))

    numbered = paged(docx, {"_Toc900000002": 12})

    assert ooxml.shown(_text(numbered), "PAGEREF") == ["888", "12"]


@given(
    st.lists(st.tuples(st.text("abc 1\t&", min_size=1), st.integers(1, 3)), max_size=4),
    st.dictionaries(st.sampled_from([*PAGES, "Ici"]), st.integers(1, 999)),
    st.dictionaries(st.sampled_from([*PAGES, "Ici"]), st.integers(1, 999)),
    st.none() | st.integers(1, 500),
)
def test_numbers_given_later_replace_those_given_before(
    headings: list[tuple[str, int]],
    first: Mapping[str, int],
    pages: Mapping[str, int],
    count: int | None,
) -> None:
    docx = _finished(
        p(field(STANDARD)),
        *(title(text, level) for text, level in headings),
        p(named("Ici", "x", number=77), field("PAGEREF ici"), field("NUMPAGES")),
    )

    once = paged(docx, pages, count=count)

    assert paged(paged(docx, {}), pages, count=count) == once
    assert paged(paged(docx, first, count=count), pages, count=count) == once


def test_pages_told_in_the_text_and_in_notes_are_written_too() -> None:
    note = ooxml.header(p(field("PAGEREF Ici", "9")))
    docx = _finished(
        p(named("Ici", "x")),
        p(
            field(r"PAGEREF ici \h"),
            "/",
            field("NUMPAGES"),
            field(r"PAGEREF Ici \p"),
            field("PAGE"),
        ),
        more={"word/footnotes.xml": (f"{OFFICE}.footnotes+xml", etree.tostring(note))},
    )

    numbered = paged(docx, {"Ici": 4}, count=40)

    assert ooxml.texts(_text(numbered)) == ["x", "4/40??"]
    assert ooxml.texts(etree.fromstring(word.parts(numbered)["word/footnotes.xml"])) == ["4"]


def test_the_count_of_pages_is_left_when_nobody_tells_it() -> None:
    docx = _finished(p(field("NUMPAGES")), p(field("PAGEREF Absent")))

    assert paged(docx, {}) == docx


@pytest.mark.parametrize("block", [p("texte"), p(field("REF a")), p(field("PAGE"))])
def test_a_document_that_tells_no_page_comes_back_as_it_is(block: str) -> None:
    docx = _finished(block)

    assert paged(docx, {"a": 1}, count=None) is docx
    assert anchors(docx) == ()


def test_every_other_part_is_copied_byte_for_byte() -> None:
    odd = b"<?xml version='1.0'?>\n<a  b = 'c'/>"
    docx = _finished(p(field(STANDARD)), title("Un"), more={"word/odd.xml": ("text/xml", odd)})

    before, after = word.parts(docx), word.parts(paged(docx, PAGES))

    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert list(after) == sorted(after, key=lambda name: (name[0] != "[", name))


def test_bookmarks_whose_page_is_wanted_are_told_once_and_only_if_they_exist() -> None:
    docx = _finished(
        p(field(STANDARD)),
        title("Un"),
        p(named("Ici", "x", number=77), field("PAGEREF ICI"), field("PAGEREF Absent")),
        p(field("PAGEREF _Toc900000001")),
    )

    assert anchors(docx) == ("_Toc900000001", "Ici")
    assert anchors(paged(docx, PAGES)) == ("_Toc900000001", "Ici")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (r'TOC \o "1-2" \n \h', ["Un", "Deux"]),
        (r'TOC \o "1-2" \n "2-2" \h', ["Un\t3", "Deux"]),
        (r'TOC \o "1-2" \p " … "', ["Un … 3", "Deux … 12"]),
    ],
)
def test_a_template_may_want_no_page_number_or_other_dots(code: str, told: list[str]) -> None:
    docx = _finished(p(field(code)), title("Un"), title("Deux", 2))

    numbered = paged(docx, PAGES)

    assert [text for _, text, _ in ooxml.lines(_text(numbered))] == told


def _finished(*blocks: str, more: Mapping[str, tuple[str, bytes]] | None = None) -> bytes:
    """Return a whole document, with other parts: name → (content type, content)."""
    main, styles = document(*blocks), ooxml.styles()
    write_contents(main, styles)
    parts = {
        "word/document.xml": (f"{OFFICE}.document.main+xml", etree.tostring(main)),
        "word/styles.xml": (f"{OFFICE}.styles+xml", etree.tostring(styles)),
        **(more or {}),
    }
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{type_}"/>'
        for name, (type_, _) in parts.items()
    )
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f"{types}</Types>",
        )
        for name, (_, content) in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def _text(docx: bytes) -> Element:
    main = etree.fromstring(word.parts(docx)["word/document.xml"])
    assert main.tag == tag("w:document")
    return main
