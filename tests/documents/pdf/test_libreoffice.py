"""The true LibreOffice: what no stand-in can promise. `make pdf` installs it and runs these."""

import os
from io import BytesIO

import pytest
from pypdf import PdfReader

from docgen.documents.pdf.press import Press
from docgen.documents.pdf.programs import find_libreoffice
from docgen.errors import DocgenError
from docgen.model.document import Printed, Unprinted
from tests.documents.pdf.charted import charted
from tests.documents.pdf.papers import NUMBERING, manuscript, paper, told_pages

ENVIRONMENT = dict(os.environ)  # noqa: TID251 - LibreOffice is where this machine has it


def is_there() -> bool:
    """Whether this machine has LibreOffice."""
    try:
        find_libreoffice(ENVIRONMENT.get("PATH", ""))
    except DocgenError:
        return False
    return True


pytestmark = pytest.mark.skipif(
    not is_there(), reason="LibreOffice is not on this machine: `make pdf` installs it"
)


def print_all(*contents: bytes, **environment: str) -> list[Printed]:
    """Print documents, in an environment of one's own."""
    press = Press({**ENVIRONMENT, **environment}, NUMBERING)
    batch = [manuscript(f"Été n° {number}.docx", one) for number, one in enumerate(contents)]
    made = list(press.print_all(batch))
    assert [one.why for one in made if isinstance(one, Unprinted)] == []
    return sorted(
        (one for one in made if isinstance(one, Printed)),
        key=lambda one: one.manuscript.path,
    )


def test_a_pdf_is_tagged_titled_and_reads_as_its_document() -> None:
    (made,) = print_all(paper(title="Bilan de l'écoute"))

    pdf = PdfReader(BytesIO(made.pdf), strict=True)
    root = pdf.root_object
    assert "'/Marked': True" in str(root["/MarkInfo"])
    assert "/StructTreeRoot" in root
    assert "'/DisplayDocTitle': True" in str(root["/ViewerPreferences"])
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Bilan de l'écoute"
    assert "Sans sommaire." in pdf.pages[0].extract_text()


def test_two_printings_are_the_same_file_wherever_and_beside_whatever() -> None:
    content, other = paper("Équipe", title="un"), paper(title="deux")

    (alone,) = print_all(content, TZ="Europe/Paris", LC_ALL="fr_FR.UTF-8")
    _, among = print_all(other, content, TZ="Asia/Tokyo", LC_ALL="C")

    assert alone.pdf == among.pdf
    assert alone.content == among.content


def test_every_page_number_of_forty_pages_is_that_of_the_pdf() -> None:
    headings = [f"Chapitre {letter}" for letter in "ABCDEFGHIJKLM"]

    (made,) = print_all(paper(*headings, pages_each=3))

    pages = [one.extract_text() for one in PdfReader(BytesIO(made.pdf)).pages]
    assert len(pages) == 40
    told = told_pages(made.content)
    assert told == [2 + 3 * number for number in range(13)]
    for heading, page in zip(headings, told, strict=True):
        assert pages[page - 1].startswith(heading)
        assert f"{heading} page{headings.index(heading) + 1}={page}" in pages[0]


def test_the_headings_are_the_outline_of_the_pdf() -> None:
    (made,) = print_all(paper("Équipe", "Visites"))

    outline = PdfReader(BytesIO(made.pdf)).outline
    assert [one.title for one in outline if not isinstance(one, list)] == ["Équipe", "Visites"]


def test_a_chart_counts_in_french() -> None:
    (made,) = print_all(charted(), LC_ALL="en_US.UTF-8")

    text = PdfReader(BytesIO(made.pdf)).pages[0].extract_text()
    assert "4,25" in text
    assert "4.25" not in text


def test_a_package_that_is_no_word_document_stops_no_other() -> None:
    broken = paper(title="cassé")
    broken = broken.replace(b"word/document.xml", b"word/decument.xml")
    press = Press(ENVIRONMENT)

    made = list(
        press.print_all([manuscript("a.docx", broken), manuscript("b.docx", paper(title="bon"))]),
    )

    assert {one.manuscript.path: isinstance(one, Printed) for one in made} == {
        "a.docx": False,
        "b.docx": True,
    }
