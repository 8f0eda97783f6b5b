"""Every kind of workbook that Excel or LibreOffice writes, recognised by what is inside."""

import io
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from docgen.intake.opening.kinds import OLE, ZIP
from docgen.intake.workbook import Unopened, open_workbook
from docgen.model.submission import Submission
from tests.intake.parts import MAIN, SHEET, package, parts_of, with_parts
from tests.intake.reading import codes, read, values
from tests.intake.xls import Value, ole, xls
from tests.sheets import ods, workbook

VISITS = """
| Date | Agents | Prestataire | Durée |
| @2024-03-12 | Marc Duval | Cave | []36:00 |
"""
STRICT = {
    MAIN.encode(): b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
TYPES = "[Content_Types].xml"
FILLER = bytes(4096)


def test_a_workbook_in_the_strict_variant_is_read() -> None:
    assert_read(read(_strict(workbook(Visites=VISITS))))


def test_a_day_may_be_written_as_a_text_in_the_strict_variant() -> None:
    parts = parts_of(_strict(workbook(Visites=VISITS)))
    day = b'<c r="A2" t="d"><v>2024-03-12</v></c>'
    start, end = (parts[SHEET].index(mark) for mark in (b'<c r="A2"', b'<c r="B2"'))

    submission = read(package(parts | {SHEET: parts[SHEET][:start] + day + parts[SHEET][end:]}))

    assert_read(submission)


def test_a_template_is_read_as_the_workbook_that_it_is() -> None:
    parts = parts_of(workbook(Visites=VISITS))
    template = parts[TYPES].replace(b"sheet.main+xml", b"template.main+xml")
    assert template != parts[TYPES]

    assert_read(read(package(parts | {TYPES: template}), name="visites.xltx"))


def test_days_counted_since_1904_are_the_same_days() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    for row in (
        ["Date", "Agents", "Prestataire", "Durée"],
        [date(2024, 3, 12), "Marc Duval", "Cave", timedelta(hours=36)],
    ):
        book.worksheets[0].append(row)
    file = io.BytesIO()
    book.save(file)
    assert b'date1904="1"' in parts_of(file.getvalue())["xl/workbook.xml"]

    assert_read(read(file.getvalue()))


@pytest.mark.parametrize("since_1904", [False, True])
def test_an_old_workbook_counts_its_days_from_either_year(*, since_1904: bool) -> None:
    rows: list[list[Value]] = [
        ["Date", "Agents", "Prestataire", "Durée"],
        [date(2024, 3, 12), "Marc Duval", "Cave", timedelta(hours=36)],
    ]

    assert_read(read(xls("Visites", rows, since_1904=since_1904), name="visites.xls"))


def test_a_workbook_with_a_macro_sheet_of_excel_4_is_read_by_the_second_reader() -> None:
    content = _with_macro_sheet(workbook(Visites=VISITS))

    assert_read(read(content, name="visites.xlsm"), "FEU_MASQUEE")


def test_the_second_reader_takes_no_workbook_that_lacks_a_sheet() -> None:
    parts = parts_of(_with_macro_sheet(workbook(Visites=VISITS, Autre="| Date |")))
    del parts["xl/worksheets/sheet2.xml"]

    assert open_workbook(package(parts)) == Unopened(why="damaged")


def test_a_lone_value_on_a_hidden_sheet_disturbs_nobody() -> None:
    book = load_workbook(io.BytesIO(workbook(Visites=VISITS, Calculs="| Date |")))
    book["Calculs"]["XFD1048576"] = 1
    book["Calculs"].sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)

    assert_read(read(file.getvalue()), "FEU_MASQUEE")


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (package({"word/document2.xml": b"<w/>"}), "a.docx", "document de texte"),
        (b"{\\rtf1 bonjour}", "a.rtf", "document de texte"),
        (ole("WordDocument", FILLER), "a.doc", "document de texte"),
        (package({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a.odt", "de texte"),
        (package({"ppt/presentation.xml": b"<p/>"}), "a.pptx", "diaporama"),
        (ole("__properties_version1.0", FILLER), "a.msg", "courriel"),
        (b"%PDF-1.7", "a.pdf", "PDF"),
        (b"\xff\xd8\xff\xe0", "a.jpg", "image"),
        (package({"a.xlsx": workbook(A="| a |")}), "a.zip", "archive"),
        (b"Rar!\x1a\x07", "a.rar", "archive"),
        (package({"Index/Document.iwa": b"x"}), "a.numbers", "Numbers"),
        (b'{"url": "https://docs.google.com/x"}', "a.gsheet", "raccourci"),
        (b"<html><table>", "a.xls", "« .xls » contient une page web"),
        (b"\n<?xml version='1.0'?><Workbook/>", "a.xls", "page web"),
        (bytes(range(256)) * 9, "a.dat", "« .dat » contient autre chose"),
    ],
)
def test_each_kind_of_file_that_is_no_table_is_told_by_its_name(
    content: bytes, name: str, told: str
) -> None:
    submission = read(content, name=name)

    assert codes(submission) == ["FIC_FORMAT_INCONNU"]
    assert told in submission.problems[0].message
    assert submission.problems[0].remedy


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b";;;\r\n;;;"])
def test_nothing_is_one_sentence(content: bytes) -> None:
    assert codes(read(content, name="a.csv")) == ["FIC_VIDE"]


def test_a_file_of_zeros_alone_was_never_written() -> None:
    assert codes(read(bytes(5000))) == ["FIC_ABIME"]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (workbook(A=VISITS), "visites.xlsm"),
        (workbook(A=VISITS), "visites"),
        (workbook(A=VISITS), "visites.v2"),
        (ods(A=VISITS), "VISITES.ODS"),
    ],
)
def test_a_name_that_tells_no_lie_is_not_remarked(content: bytes, name: str) -> None:
    assert "FIC_EXTENSION" not in codes(read(content, name=name))


@given(st.sampled_from([b"", ZIP, OLE, b"\xff\xfe", b"a;b\n"]), st.binary(max_size=300))
def test_any_bytes_are_opened_or_refused(start: bytes, rest: bytes) -> None:
    opened = open_workbook(start + rest)

    assert isinstance(opened, tuple | Unopened)
    assert not isinstance(opened, Unopened) or opened.why in {
        "empty",
        "damaged",
        "kind",
        "password",
        "quotes",
    }


def assert_read(submission: Submission, *others: str) -> None:
    """Check the visit that each kind of workbook holds."""
    assert codes(submission) == [*others, "DUREE_EXCESSIVE"] or codes(submission) == [
        "DUREE_EXCESSIVE",
        *others,
    ]
    assert values(submission, "date") == [date(2024, 3, 12)]
    assert values(submission, "hours") == [Fraction(36)]


def _strict(content: bytes) -> bytes:
    parts = parts_of(content)
    for usual, strict in STRICT.items():
        parts = {name: part.replace(usual, strict) for name, part in parts.items()}
    return package(parts)


def _with_macro_sheet(content: bytes) -> bytes:
    """Add what Excel writes for a macro sheet of 1992: a sheet of a kind of its own."""
    parts = parts_of(content)
    link = (
        b'<Relationship Id="rIdM" Target="macrosheets/sheet1.xml" '
        b'Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"/>'
    )
    sheet = (
        b'<sheet name="Macro1" sheetId="99" state="hidden" r:id="rIdM" xmlns:r="'
        b'http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    )
    rels, book = "xl/_rels/workbook.xml.rels", "xl/workbook.xml"
    return with_parts(
        content,
        {
            rels: parts[rels].replace(b"</Relationships>", link + b"</Relationships>"),
            book: parts[book].replace(b"</sheets>", sheet + b"</sheets>"),
            "xl/macrosheets/sheet1.xml": b"<xm:macrosheet xmlns:xm='x'/>",
        },
    )
