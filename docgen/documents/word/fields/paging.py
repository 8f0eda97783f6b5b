"""The page numbers of a finished document, once somebody has laid its pages out.

Only the parts that tell a page change; the others are copied byte for byte.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.seal import seal
from docgen.documents.word.fields.bookmarks import NAME, START
from docgen.documents.word.fields.contents_codes import ALL_LEVELS, levels_without_page, with_pages
from docgen.documents.word.fields.contents_entries import ANCHOR, LINK, PLACEHOLDER, page_runs
from docgen.documents.word.fields.contents_places import find_span
from docgen.documents.word.fields.field_codes import parse_code
from docgen.documents.word.fields.field_results import set_code, write_result
from docgen.documents.word.fields.fields import SIMPLE_FIELD, Field, read_fields
from docgen.documents.word.fields.headings import style_of
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import read_styles

_TYPES: Final = "[Content_Types].xml"
_OVERRIDE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_TELLING: Final = (".main+xml", ".footnotes+xml", ".endnotes+xml")
_STYLES: Final = ".styles+xml"
_FIELDS: Final = (b"fldChar", b"fldSimple")
_PARAGRAPH = tag("w:p")


def anchors(docx: bytes) -> tuple[str, ...]:
    """Return the bookmarks whose page the contents and the text ask for, each once.

    Those that do not exist are left out. Headers and footers count pages by themselves.

    Raises:
        zipfile.BadZipFile: `docx` is not a zip.
        lxml.etree.XMLSyntaxError: one of its parts is not well-formed.

    """
    parts = _parsed(_read(docx))
    known = _bookmarks(parts)
    wanted = (name.lower() for part in parts.values() for name in _wanted(read_fields(part)))
    return tuple(dict.fromkeys(known[name] for name in wanted if name in known))


def paged(docx: bytes, pages: Mapping[str, int], *, count: int | None = None) -> bytes:
    """Return a finished document with the number of its page in each line of its contents.

    A bookmark that `pages` lacks gets a placeholder, so that the contents has its final length.
    References to pages in the text, and in notes, are written likewise. A document that tells no
    page comes back as it is.

    Args:
        docx: a whole document.
        pages: bookmark → the number printed on its page, from 1.
        count: how many pages there are; None leaves what the text says of it.

    Raises:
        zipfile.BadZipFile: `docx` is not a zip.
        lxml.etree.XMLSyntaxError: one of its parts is not well-formed.

    """
    content = _read(docx)
    parts = _parsed(content)
    known = _bookmarks(parts)
    given = {name.lower(): str(page) for name, page in pages.items()}
    numbers = {name: given.get(name, PLACEHOLDER) for name in known}
    levels = _levels_of_lines(content) if parts else {}
    changed = {
        name: etree.tostring(
            part.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True
        )
        for name, part in parts.items()
        if _number(part, numbers, levels, count)
    }
    return seal(_zipped({**content, **changed})) if changed else docx


def _read(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(content: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return packed.getvalue()


def _parsed(content: Mapping[str, bytes]) -> dict[str, Element]:
    """Return the trees of the text and its notes; none when no field stands in any of them."""
    names = [one for one in _of_type(content, *_TELLING) if one in content]
    if not any(field in content[name] for name in names for field in _FIELDS):
        return {}
    return {name: _tree(content[name]) for name in names}


def _of_type(content: Mapping[str, bytes], *types: str) -> list[str]:
    """Return the names of the parts of some types, in the order of the package."""
    overrides = _tree(content[_TYPES]).iterfind(_OVERRIDE) if _TYPES in content else ()
    return [
        one.get("PartName", "").removeprefix("/")
        for one in overrides
        if one.get("ContentType", "").endswith(types)
    ]


def _tree(part: bytes) -> Element:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _bookmarks(parts: Mapping[str, Element]) -> dict[str, str]:
    """Return the names of all bookmarks, as keys in lower case."""
    marks = (mark for part in parts.values() for mark in part.iter(START))
    return {mark.get(NAME, "").lower(): mark.get(NAME, "") for mark in marks}


def _wanted(fields: Sequence[Field]) -> Iterator[str]:
    for found in fields:
        if found.kind == "TOC":
            yield from (link.get(ANCHOR, "") for link in _links(found))
        elif found.kind == "PAGEREF":
            yield from parse_code(found.code).arguments[:1]


def _links(contents: Field) -> Iterator[Element]:
    if contents.begin.tag == SIMPLE_FIELD:
        yield from contents.begin.iter(LINK)
        return
    for paragraph in find_span(contents).paragraphs:
        yield from (link for link in paragraph.iter(LINK) if link.get(ANCHOR))


def _levels_of_lines(content: Mapping[str, bytes]) -> dict[str, int]:
    """Return the level of the lines of each style, 1 to 9."""
    names = [one for one in _of_type(content, _STYLES) if one in content]
    sheets = [read_styles(_tree(content[name])) for name in names]
    return {
        style: level
        for sheet in sheets
        for level in ALL_LEVELS
        if (style := sheet.named(f"toc {level}")) is not None
    }


def _number(
    part: Element, numbers: Mapping[str, str], levels: Mapping[str, int], count: int | None
) -> bool:
    """Write the numbers of one part; return whether it tells any."""
    fields = read_fields(part)
    told = False
    for found in fields:
        if found.kind == "PAGEREF":
            told |= _refer(found, numbers)
        elif found.kind == "NUMPAGES" and count is not None:
            write_result(found, str(count))
            told = True
    numbered = {
        next(found.begin.iterancestors(LINK), None) for found in fields if found.kind == "PAGEREF"
    }
    for found in fields:
        if found.kind == "TOC" and found.begin.tag != SIMPLE_FIELD:
            links = [link for link in _links(found) if link not in numbered]
            _extend(found, links, numbers, levels)
            told = True
    return told


def _refer(found: Field, numbers: Mapping[str, str]) -> bool:
    code = parse_code(found.code)
    number = numbers.get(code.arguments[0].lower()) if code.arguments else None
    if number is None or "p" in code.switches:
        return False
    write_result(found, number)
    return True


def _extend(
    found: Field, links: Sequence[Element], numbers: Mapping[str, str], levels: Mapping[str, int]
) -> None:
    """Add its page to each line of a contents that wants one and has none."""
    code = parse_code(found.code)
    skipped = levels_without_page(found.code)
    for link in links:
        paragraph = next(link.iterancestors(_PARAGRAPH), None)
        level = levels.get("" if paragraph is None else style_of(paragraph) or "", 1)
        number = numbers.get(link.get(ANCHOR, "").lower())
        if number is not None and level not in skipped:
            link.extend(page_runs(link.get(ANCHOR, ""), number, code, link))
    set_code(found, with_pages(found.code))
