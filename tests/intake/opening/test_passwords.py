"""A password that a person chose is asked to be taken away; Excel's own is no password."""

import io
from datetime import date

import docx
import pytest
from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]
from openpyxl import load_workbook

from tests.intake.parts import package, parts_of
from tests.intake.reading import codes, read, values
from tests.intake.xls import Value, xls
from tests.sheets import ods, workbook

VISITS = """
| Date | Agents | Prestataire | Durée |
| @2024-03-12 | Marc Duval | Cave | =2 |
"""
ROWS: list[list[Value]] = [
    ["Date", "Agents", "Prestataire", "Durée"],
    [date(2024, 3, 12), "Marc Duval", "Cave", 2.0],
]
OF_EXCEL, OF_SOMEBODY = "VelvetSweatshop", "fontaine2024"


@pytest.mark.parametrize("name", ["visites.xlsx", "visites.xls"])
def test_what_excel_opens_without_asking_is_read(name: str) -> None:
    submission = read(_sealed(name, OF_EXCEL), name=name)

    assert codes(submission) == []
    assert values(submission, "date") == [date(2024, 3, 12)]


@pytest.mark.parametrize("name", ["visites.xlsx", "visites.xls"])
def test_the_password_of_somebody_is_asked_to_be_taken_away(name: str) -> None:
    assert codes(read(_sealed(name, OF_SOMEBODY), name=name)) == ["FIC_MOT_DE_PASSE"]


def test_what_lies_under_the_password_of_excel_may_be_no_workbook() -> None:
    letter = io.BytesIO()
    docx.Document().save(letter)

    sealed = _sealed_package(letter.getvalue(), OF_EXCEL)

    assert codes(read(sealed, name="a.docx")) == ["FIC_FORMAT_INCONNU"]


def test_an_encrypted_workbook_of_libreoffice_is_told() -> None:
    parts = parts_of(ods(Visites=VISITS))
    secret = (
        b'<manifest:encryption-data manifest:checksum="x"><manifest:algorithm/>'
        b"</manifest:encryption-data></manifest:file-entry>"
    )
    entry = b'media-type="text/xml"/>'
    manifest = parts["META-INF/manifest.xml"].replace(entry, entry[:-2] + b">" + secret)
    assert secret in manifest

    content = package(
        parts | {"META-INF/manifest.xml": manifest, "content.xml": b"\x8f\x02\x99" * 99}
    )

    assert codes(read(content, name="visites.ods")) == ["FIC_MOT_DE_PASSE"]


def test_an_archive_whose_parts_are_locked_is_told() -> None:
    content = bytearray(workbook(Visites=VISITS))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)

    assert codes(read(bytes(content))) == ["FIC_MOT_DE_PASSE"]


def test_a_protected_sheet_and_structure_are_no_obstacle() -> None:
    book = load_workbook(io.BytesIO(workbook(Visites=VISITS)))
    book["Visites"].protection.set_password(OF_SOMEBODY)
    book["Visites"].protection.enable()
    book.security.lockStructure = True
    book.security.set_workbook_password(OF_SOMEBODY)
    file = io.BytesIO()
    book.save(file)

    assert codes(read(file.getvalue())) == []


def _sealed(name: str, password: str) -> bytes:
    if name.endswith(".xls"):
        return xls("Visites", ROWS, password=password)
    return _sealed_package(workbook(Visites=VISITS), password)


def _sealed_package(content: bytes, password: str) -> bytes:
    sealed = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, sealed)
    return sealed.getvalue()
