"""Files that kill, hang or swell what reads them without care; none is larger than its idea."""

import io
import struct
import zipfile

from openpyxl import Workbook

from tests.intake.parts import MAIN, SHEET, package, parts_of, sheet_xml, with_parts, without_part
from tests.sheets import ods, workbook

SOUND = workbook(Feuille="| Date | Agents |\n| @2024-03-12 | Marc Duval |")
_FIRST = b'<row r="1"><c r="A1" t="inlineStr"><is><t>Agent</t></is></c></row>'
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TEXTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_MIB = 1024**2


def far_cell(cell: str) -> bytes:
    """Draw one value, alone, very far from A1."""
    book = Workbook()
    book.worksheets[0]["A1"] = "Agent"
    book.worksheets[0][cell] = 1
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def deadly() -> bytes:
    """Write a value in the last cell of all, which nothing names: its place must be counted."""
    far = b'<row r="1048576">' + b"<c/>" * 16_383 + b"<c><v>1</v></c></row>"
    return with_sheet(b'<row r="1"><c><v>1</v></c></row>' + far)


def blank_rows(count: int) -> bytes:
    """Format rows as a whole, as a click on their numbers and a colour do."""
    rows = (b'<row r="%d" s="1" customFormat="1" ht="15"/>' % row for row in range(2, count + 2))
    return with_sheet(_FIRST + b"".join(rows))


def styled_blanks(count: int) -> bytes:
    """Paint three cells a row that hold nothing."""
    cells = b'<c r="A%d" s="1"/><c r="B%d" s="1"/><c r="C%d" s="1"/>'
    rows = (b'<row r="%d">' % row + cells % (row, row, row) + b"</row>" for row in range(2, count))
    return with_sheet(_FIRST + b"".join(rows))


def again_and_again(count: int, sheets: int) -> bytes:
    """Show one long sheet under many tabs: small in the file, and each time read anew."""
    content = styled_blanks(count)
    book = parts_of(content)["xl/workbook.xml"]
    start, end = book.index(b"<sheets>"), book.index(b"</sheets>")
    tab = book[start + len(b"<sheets>") : end]
    tabs = (tab.replace(b'"Feuille"', b'"Feuille %d"' % number) for number in range(sheets))
    drawn = book[:start] + b"<sheets>" + b"".join(tabs) + book[end:]
    return with_parts(content, {"xl/workbook.xml": drawn})


def wide(columns: int) -> bytes:
    """Fill one row to its last column."""
    cells = b"".join(b"<c><v>%d</v></c>" % column for column in range(columns))
    return with_sheet(_FIRST + b'<row r="2">' + cells + b"</row>")


def long_cell(letters: int) -> bytes:
    """Write one cell that no spreadsheet would let anybody type."""
    return with_sheet(_inline(b"a" * letters))


def deep(levels: int) -> bytes:
    """Nest tags within tags."""
    return with_sheet(b"<row>" * levels + b"</row>" * levels)


def laughs() -> bytes:
    """Define ten words that say ten times the one before: ten thousand million in all."""
    words = "".join(f'<!ENTITY w{level} "{f"&w{level - 1};" * 10}">' for level in range(1, 10))
    xml = f'<!DOCTYPE x [<!ENTITY w0 "ha">{words}]>'.encode()
    return with_parts(SOUND, {SHEET: xml + sheet_xml(_inline(b"&w9;"))})


def swollen(mebibytes: int) -> bytes:
    """Pack a table of texts that is a thousand times larger than it looks."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for name, content in parts_of(SOUND).items():
            if name != "xl/sharedStrings.xml":
                written.writestr(name, content)
        with written.open("xl/sharedStrings.xml", "w") as part:
            part.write(b"<sst>")
            for _ in range(mebibytes):
                part.write(b"<si><t>" + b"a" * (_MIB - 16) + b"</t></si>")
            part.write(b"</sst>")
    return file.getvalue()


def lying(mebibytes: int) -> bytes:
    """Swell, and say in the list of parts that it is small."""
    content = bytearray(swollen(mebibytes))
    name = b"xl/sharedStrings.xml"
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(name))
    struct.pack_into("<I", content, at + 24, 1000)
    return bytes(content)


def shared(mebibytes: int, times: int) -> bytes:
    """Show one huge text in many cells: small in the file, and in each cell a copy."""
    cells = b'<c t="s"><v>0</v></c>' * times
    text = b"a" * (mebibytes * _MIB)
    table = f'<sst xmlns="{MAIN}"><si><t>'.encode() + text + b"</t></si></sst>"
    return with_parts(_with_texts(b"<row>" + cells + b"</row>"), {"xl/sharedStrings.xml": table})


def without_texts() -> bytes:
    """Take away the table of texts that the cells point to."""
    content = _with_texts(b'<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>')
    return without_part(content, "xl/sharedStrings.xml")


def far_in_ods() -> bytes:
    """Write a value under a million blank rows, and to the right of a thousand blank cells."""
    parts = parts_of(ods(Feuille="| Agent |\n| Durée |"))
    blank = (
        b'<table:table-row table:number-rows-repeated="1000000"><table:table-cell/>'
        b"</table:table-row>"
    )
    first, row, rest = parts["content.xml"].rpartition(b"<table:table-row>")
    aside = b'<table:table-cell table:number-columns-repeated="1000"/>'
    return package({**parts, "content.xml": first + blank + row + aside + rest})


def halved(content: bytes) -> bytes:
    """Cut the sheet of an .xlsb in the middle, within a sound archive."""
    parts = parts_of(content)
    part = "xl/worksheets/sheet1.bin"
    return package({**parts, part: parts[part][: len(parts[part]) // 2]})


def repeated(rows: int, columns: int) -> bytes:
    """Say in one tag that a value of an .ods stands everywhere."""
    parts = parts_of(ods(Feuille="| Agent | Durée |"))
    xml = parts["content.xml"]
    tag = b"<table:table-row>"
    many = tag.replace(b">", b' table:number-rows-repeated="%d">' % rows)
    xml = xml.replace(tag, many).replace(
        b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="%d" ' % columns
    )
    return package({**parts, "content.xml": xml})


def crowded(parts: int) -> bytes:
    """Add thousands of parts that nobody asked for."""
    return with_parts(SOUND, {f"xl/media/{number}.png": b"" for number in range(parts)})


def sly() -> bytes:
    """Name parts as paths out of the folder where somebody might unpack them."""
    others = {"../../../../etc/passwd": b"x", "/etc/shadow": b"x", "C:\\Windows\\x.dll": b"x"}
    return with_parts(SOUND, others)


def doll() -> bytes:
    """Put a workbook within an archive within an archive."""
    return package({"b.zip": package({"a.xlsx": SOUND})})


def looping(content: bytes) -> bytes:
    """Make each sector of an .xls follow itself, for ever."""
    looped = bytearray(content)
    for sector in range(1, 128):
        struct.pack_into("<I", looped, 512 + 4 * sector, sector)
    return bytes(looped)


def with_sheet(rows: bytes) -> bytes:
    """Put rows of XML in the place of those of a sound workbook."""
    return with_parts(SOUND, {SHEET: sheet_xml(rows)})


def _with_texts(rows: bytes) -> bytes:
    """A workbook whose texts stand in a table of their own, as Excel writes them."""
    table = f'<sst xmlns="{MAIN}"><si><t>Date</t></si><si><t>Agents</t></si></sst>'
    parts = parts_of(with_sheet(rows))
    rels, types = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    link = f'<Relationship Id="rIdT" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
    kind = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TEXTS}"/>'
    return package(
        {
            **parts,
            rels: parts[rels].replace(b"</Relationships>", f"{link}</Relationships>".encode()),
            types: parts[types].replace(b"</Types>", f"{kind}</Types>".encode()),
            "xl/sharedStrings.xml": table.encode(),
        }
    )


def _inline(text: bytes) -> bytes:
    return b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + text + b"</t></is></c></row>"
