"""Rewrites the parts of an .xlsx into what other programs, or other settings, make of it."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from tests.intake.corpus.book import Book
from tests.intake.corpus.excel import by_openpyxl, excel

_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
_STRICT = (
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)
_DIMENSION = re.compile(r"<dimension [^>]*/>")
_EMPTY_ROWS = 1000
_Parts = Mapping[str, bytes]


def with_macros(book: Book) -> bytes:
    """Write an .xlsm."""
    return _rewritten(excel(book), lambda text: text.replace(_MAIN, _MACROS))


def as_template(book: Book) -> bytes:
    """Write an .xltx."""
    return _rewritten(excel(book), lambda text: text.replace(_MAIN, _TEMPLATE))


def strict(book: Book) -> bytes:
    """Write the « Strict Open XML » that Excel also saves."""
    return _rewritten(excel(book), _strictly)


def without_dimension(book: Book) -> bytes:
    """Write an .xlsx that does not say how large its sheets are."""
    return _rewritten(excel(book), lambda text: _DIMENSION.sub("", text))


def with_wrong_dimension(book: Book) -> bytes:
    """Write an .xlsx that pretends that its sheets hold one cell."""
    return _rewritten(excel(book), lambda text: _DIMENSION.sub('<dimension ref="A1"/>', text))


def google(book: Book) -> bytes:
    """Write an .xlsx as Google Sheets does: texts in the cells, no size, a thousand empty rows."""
    return _rewritten(by_openpyxl(book), _googled, _shared_strings)


def without_styles(book: Book) -> bytes:
    """Write an .xlsx without its styles: days become bare numbers."""
    return _zipped({n: p for n, p in _parts(excel(book)).items() if n != "xl/styles.xml"})


def with_empty_rows(book: Book) -> bytes:
    """Write an .xlsx whose formatted rows go far below the data."""
    return _rewritten(excel(book), _padded)


def with_broken_colours(book: Book) -> bytes:
    """Write an .xlsx whose colours no strict reader would take."""
    return _rewritten(
        excel(book),
        lambda text: (
            text.replace(
                "<fills ", '<colors><mruColors><color rgb="oups"/></mruColors></colors><fills '
            )
            if "<styleSheet" in text
            else text
        ),
    )


def recoloured_paths(book: Book) -> bytes:
    """Write an .xlsx whose parts have backslashes in their names, as some exports do."""
    parts = _parts(excel(book))
    return _zipped({name.replace("/", "\\"): part for name, part in parts.items()})


def _strictly(text: str) -> str:
    for usual, other in _STRICT:
        text = text.replace(usual, other)
    return text


def _padded(text: str) -> str:
    if "<sheetData>" not in text:
        return text
    last = max(map(int, re.findall(r'<row r="(\d+)"', text)), default=0)
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" s="0"/><c r="B{n}" s="0"/><c r="C{n}" s="0"/></row>'
        for n in range(last + 1, last + 1 + _EMPTY_ROWS)
    )
    return text.replace("</sheetData>", f"{rows}</sheetData>")


def _googled(text: str) -> str:
    return _padded(_DIMENSION.sub("", text))


def _shared_strings(parts: _Parts) -> _Parts:
    """Move each shared text into the cells that show it."""
    shared = parts.get("xl/sharedStrings.xml", b"").decode()
    texts = re.findall(r"<si>(.*?)</si>", shared, re.DOTALL)
    inlined = {
        name: re.sub(
            r'<c r="([A-Z]+\d+)"((?: s="\d+")?) t="s"><v>(\d+)</v></c>',
            lambda found: (
                f'<c r="{found[1]}"{found[2]} t="inlineStr"><is>{texts[int(found[3])]}</is></c>'
            ),
            part.decode(),
        ).encode()
        for name, part in parts.items()
        if name.startswith("xl/worksheets/")
    }
    return {**parts, **inlined}


def _rewritten(
    content: bytes,
    change: Callable[[str], str],
    move: Callable[[_Parts], _Parts] = lambda parts: parts,
) -> bytes:
    parts = move(_parts(content))
    return _zipped(
        {
            name: change(part.decode()).encode() if name.endswith((".xml", ".rels")) else part
            for name, part in parts.items()
        }
    )


def _parts(content: bytes) -> _Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: _Parts) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
