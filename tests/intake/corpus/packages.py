"""Rewrites the parts of an .xlsx into what other programs, or other settings, make of it."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, timedelta

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
    """Write the « Strict Open XML » that Excel also saves: its days are texts of ISO 8601."""
    return _rewritten(excel(book), _strictly, _with_iso_days)


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


def with_bold_words(book: Book) -> bytes:
    """Write an .xlsx where one word of each text is bold: a text is then made of several."""
    bold = re.compile(r"<si><t[^>]*>(\w+) ([^<]*)</t></si>")
    runs = r'<si><r><rPr><b/></rPr><t>\1</t></r><r><t xml:space="preserve"> \2</t></r></si>'
    return _rewritten(excel(book), lambda text: bold.sub(runs, text))


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


def _with_iso_days(parts: _Parts) -> _Parts:
    styles = parts["xl/styles.xml"].decode()
    days = re.findall(r'<numFmt numFmtId="(\d+)" formatCode="dd/mm/yyyy"', styles)
    formats = re.search(r"<cellXfs .*?</cellXfs>", styles, re.DOTALL)
    used = re.findall(r'<xf numFmtId="(\d+)"', formats[0]) if formats else []
    dated = "|".join(str(place) for place, number in enumerate(used) if number in days)
    cell = re.compile(rf'<c r="(\w+)" s="({dated})"><v>(\d+)</v></c>')
    return {
        name: cell.sub(_iso_day, part.decode()).encode()
        if dated and name.startswith("xl/worksheets/sheet")
        else part
        for name, part in parts.items()
    }


def _iso_day(found: re.Match[str]) -> str:
    day = date(1899, 12, 30) + timedelta(days=int(found[3]))
    return f'<c r="{found[1]}" s="{found[2]}" t="d"><v>{day.isoformat()}</v></c>'


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
