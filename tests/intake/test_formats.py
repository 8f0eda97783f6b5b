"""Every kind of file that an office keeps, from its bytes to its records, through the guard."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from docgen.intake.context import Context
from docgen.intake.guard import Guard
from docgen.intake.read_file import rank_of, read_file
from docgen.intake.workbook import open_workbook
from docgen.model.drop import Drop
from docgen.model.problem import Severity
from docgen.model.submission import Submission
from tests.intake.reading import TEAM, codes, read, settings, team, told, values
from tests.intake.xlsb import xlsb
from tests.sheets import csv_file, ods, workbook

FIXTURES = Path(__file__).parent / "fixtures"
VISITS = """
| Nos visites de l'été 2024, à l'office de tourisme |

| Date | Agents | Prestataire | Durée |
| @2024-03-12 | Marc Duval | Cave « L'Orée » | =3.5 |
| 13/03/2024 | Léa Duval | Musée | 1h30 |
| Total | | | =5 |
"""
AS_TEXT = VISITS.replace("@2024-03-12", "12/03/2024").replace("=3.5", "3,5").replace("=5", "5")
MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    with Guard() as one:
        yield one


def test_a_spreadsheet_of_excel(guard: Guard) -> None:
    assert_read(_through(guard, workbook(Visites=VISITS)))


def test_a_spreadsheet_with_macros(guard: Guard) -> None:
    assert_read(_through(guard, _with_macros(workbook(Visites=VISITS))))


def test_a_spreadsheet_of_libreoffice(guard: Guard) -> None:
    assert_read(_through(guard, ods(Visites=VISITS), name="visites.ods"))


def test_a_binary_spreadsheet_of_excel(guard: Guard) -> None:
    rows: list[list[str | float | None]] = [
        ["Nos visites"],
        [],
        ["Date", "Agents", "Prestataire", "Durée"],
        ["12/03/2024", "Marc Duval", "Cave « L'Orée »", 3.5],
        ["13/03/2024", "Léa Duval", "Musée", "1h30"],
        ["Total", None, None, 5.0],
    ]

    assert_read(_through(guard, xlsb("Visites", rows), name="visites.xlsb"))


def test_an_old_spreadsheet_that_libreoffice_wrote(guard: Guard) -> None:
    """Dates, durations over merged cells, quotes, a total: as a real .xls holds them."""
    submission = _through(guard, (FIXTURES / "visites.xls").read_bytes(), name="visites.xls")

    assert values(submission, "hours") == [Fraction(7, 2), Fraction(5, 2), Fraction(3, 2)]
    assert values(submission, "date") == [date(2024, 3, 12), date(2024, 3, 14), date(2024, 3, 15)]
    assert values(submission, "people") == ["Marc Duval", "Marc Duval", "Léa Duval"]
    assert told(submission) == [("CEL_FUSIONNEE", "B4:B5"), ("LIG_TOTAL", None)]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_text_file_in_any_encoding_and_with_any_separator(
    guard: Guard, separator: str, encoding: str
) -> None:
    assert_read(_through(guard, csv_file(AS_TEXT, separator, encoding), name="visites.csv"))


def test_the_name_of_a_file_does_not_matter_its_content_does(guard: Guard) -> None:
    submission = _through(guard, csv_file(AS_TEXT), name="visites.xlsx")

    assert_read(submission, "FIC_EXTENSION")
    assert submission.problems[0].severity is Severity.WARNING
    assert "« .xlsx » mais contient du texte simple" in submission.problems[0].message


def test_a_workbook_under_the_name_of_another_kind_is_read_and_told(guard: Guard) -> None:
    submission = _through(guard, workbook(Visites=VISITS), name="visites.xls")

    assert codes(submission) == ["LIG_TOTAL", "FIC_EXTENSION"]
    assert submission.problems[1].severity is Severity.INFO


def test_a_text_of_one_line_or_of_line_breaks_alone() -> None:
    assert codes(read(b"Date;Agents;Prestataire;Dur\xe9e", name="a.csv")) == ["FEU_VIDE"]
    assert codes(read(b"\r\n\r\n", name="a.csv")) == ["FIC_VIDE"]
    assert codes(read("\r\n".encode("utf-16"), name="a.csv")) == ["FIC_VIDE"]


def test_quotes_hold_separators_and_line_breaks() -> None:
    content = 'Date;Agents;Prestataire;Durée\n12/03/2024;"Marc Duval\nLéa Duval";"A ; B";2\n'

    submission = read(content.encode(), name="a.csv")

    assert values(submission, "provider") == ["A ; B", "A ; B"]
    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]


def test_quotes_typed_by_hand_within_a_line_are_no_obstacle() -> None:
    content = 'Date;Agents;Prestataire;Durée\n12/03/2024;Marc Duval;"Orée" et fils;2\n'

    assert codes(read(content.encode(), name="a.csv")) == []


def test_a_quote_that_never_closes_swallows_no_row() -> None:
    content = (
        "Date;Agents;Prestataire;Durée;Observations\n"
        "12/03/2024;Marc Duval;Cave;2;bien\n"
        '13/03/2024;Marc Duval;Cave;2;"très bien\n'
        "14/03/2024;Marc Duval;Cave;2;bien\n"
    )

    submission = read(content.encode(), name="a.csv")

    assert codes(submission) == ["FIC_GUILLEMETS"]
    assert "ligne 3" in submission.problems[0].message


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.xlsx", "FIC_VIDE"),
        (b" \r\n ", "a.csv", "FIC_VIDE"),
        (b"%PDF-1.7 ...", "a.pdf", "FIC_FORMAT_INCONNU"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "FIC_FORMAT_INCONNU"),
        (b"<HTML><table><tr>", "export.xls", "FIC_FORMAT_INCONNU"),
        (b"<?xml version='1.0'?><Workbook/>", "export.xls", "FIC_FORMAT_INCONNU"),
        (b"a;b\r\n\x00;d", "a.csv", "FIC_FORMAT_INCONNU"),
        (b"PK\x05\x06" + b"\x00" * 18, "a.zip", "FIC_FORMAT_INCONNU"),
        (b"PK\x03\x04 and then nothing", "a.xlsx", "FIC_ABIME"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "a.xls", "FIC_ABIME"),
    ],
)
def test_what_is_no_spreadsheet_is_one_clear_error(content: bytes, name: str, code: str) -> None:
    submission = read(content, name=name)

    assert codes(submission) == [code]
    assert submission.problems[0].remedy


def test_a_word_document_and_a_zip_are_not_taken_for_workbooks() -> None:
    assert codes(read(_zip({"word/document.xml": b"<w/>"}), name="a.docx")) == [
        "FIC_FORMAT_INCONNU"
    ]
    text = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}
    assert codes(read(_zip(text), name="a.odt")) == ["FIC_FORMAT_INCONNU"]


def test_a_web_page_named_xls_is_told_from_a_kind_nobody_knows() -> None:
    page, drawing = read(b"<html>", name="a.xls"), read(b"<html>", name="a.svg")

    assert "« .xls » contient une page web" in page.problems[0].message
    assert "« .svg »" in drawing.problems[0].message


def test_a_protected_workbook_asks_for_its_password_to_be_taken_away() -> None:
    """Its wrapping is an old kind of file, whose directory says so, even when it is broken."""
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage\0".encode("utf-16-le") * 40

    assert codes(read(content)) == ["FIC_MOT_DE_PASSE"]


@pytest.mark.parametrize("kept", [30, 500, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_damaged(kept: float) -> None:
    content = workbook(Visites=VISITS)

    submission = read(content[: int(kept if kept > 1 else kept * len(content))])

    assert codes(submission) == ["FIC_ABIME"]


def test_a_file_that_would_fill_the_memory_once_unpacked_is_not_unpacked() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/sharedStrings.xml", "w") as part:
            for _ in range(401):
                part.write(b" " * 1024**2)

    assert codes(read(file.getvalue())) == ["FIC_TROP_GROS"]


def test_the_team_goes_before_the_logs_and_unknown_files_go_last() -> None:
    forms = tuple(settings().forms.values())
    files = [b"", workbook(V=VISITS), workbook(E=TEAM)]

    ranks = [rank_of(open_workbook(content), forms) for content in files]

    assert sorted(ranks) == ranks[::-1]
    assert ranks[2] == 1


def assert_read(submission: Submission, *others: str) -> None:
    """Check the two visits that every kind of file holds, and what else is said."""
    assert codes(submission) == [*others, "LIG_TOTAL"]
    assert values(submission, "hours") == [Fraction(7, 2), Fraction(3, 2)]
    assert values(submission, "date") == [date(2024, 3, 12), date(2024, 3, 13)]
    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]
    assert values(submission, "provider") == ["Cave « L'Orée »", "Musée"]
    assert [entry.origin.row for entry in submission.entries] == [4, 5]


def _through(guard: Guard, content: bytes, name: str = "visites.xlsx") -> Submission:
    drop = Drop(
        name=name,
        folder="",
        content=content,
        sha256="0" * 64,
        received_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    context = Context(forms=settings().forms, office=settings().office, roster=team())
    return read_file(drop, guard.open(content), context)


def _with_macros(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        read_parts = {name: parts.read(name) for name in parts.namelist()}
    types = "[Content_Types].xml"
    assert PLAIN in read_parts[types]
    return _zip(read_parts | {types: read_parts[types].replace(PLAIN, MACROS)})


def _zip(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_a_decimal_comma_that_cuts_a_cell_of_a_comma_file_is_an_error() -> None:
    sound = "Claire Fontaine,12/03/2024,Accueil,4,CNFPT"
    cut = sound.replace(",4,", ",3,5,")
    titles = "Agent,Date,Intitulé,Heures,Organisme"

    submission = read(f"{titles}\r\n{sound}\r\n{cut}\r\n{cut}".encode(), name="a.csv")

    assert told(submission)[0] == ("LIG_DECALEE", "F3")
    assert "6 cases pour 5 titres (de même pour 1 autre ligne)" in submission.problems[0].message


def test_an_untitled_column_of_a_comma_file_is_no_cut() -> None:
    rows = ["Agent,Date,Intitulé,Heures,", "Claire Fontaine,12/03/2024,Accueil,4,vu"]

    assert told(read("\r\n".join(rows).encode(), name="a.csv")) == [("ENT_SANS_TITRE", "E1")]
