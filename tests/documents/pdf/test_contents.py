"""The page numbers of a contents are those of the PDF, on a document of forty pages."""

import re
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from docgen.documents.fill import fill
from docgen.documents.pdf.press import Numbering, Press
from docgen.documents.word.fields import paging
from docgen.model.document import Printed, Told
from tests.documents import word
from tests.documents.pdf.papers import manuscript
from tests.documents.pdf.test_libreoffice import ENVIRONMENT, is_there

_LINE = re.compile(r"^(Partie \d+(?:\.\d)?, [^.]*?)[\s.]+(\d+)$")

pytestmark = pytest.mark.skipif(
    not is_there(), reason="LibreOffice is not on this machine: `make pdf` installs it"
)


@pytest.fixture(scope="module")
def printed() -> Printed:
    """Print a long document that loops have made, with its contents on the first pages."""
    press = Press(ENVIRONMENT, Numbering(anchors=paging.anchors, paged=paging.paged))
    (made,) = press.print_all([manuscript("long.docx", _long())])
    assert isinstance(made, Printed)
    return made


def _long() -> bytes:
    document = docx.Document()
    document.add_paragraph("[[SOMMAIRE]]")
    document.add_paragraph("{%p for p in parties %}")
    document.add_heading(
        "Partie {{ p.n }}, l'été & <l'hiver>", 1
    ).paragraph_format.page_break_before = True
    for tag in ("{%p for s in p.sections %}", "{{ s.texte | paragraphes }}", "{%p endfor %}"):
        document.add_paragraph(tag)
    heading = document.add_heading("Partie {{ s.n }}, à suivre", 2)
    document.paragraphs[-3]._p.addprevious(heading._p)  # noqa: SLF001 - python-docx only appends
    document.add_paragraph("{%p endfor %}")
    return fill(word.saved(document), word.plan(parties=[_part(n) for n in range(1, 17)]))


def _part(number: int) -> Told:
    line = f"La partie {number} parle de l'accueil des visiteurs, longuement. " * 5
    sections: list[Told] = [
        {"n": f"{number}.{n}", "texte": "\n".join([line] * (4 + (number * n) % 9))}
        for n in range(1, 5)
    ]
    return {"n": number, "sections": sections}


def _contents(printed: Printed) -> dict[str, int]:
    """Read each line of the contents of the Word file."""
    lines = (one.strip() for one in word.text(printed.content).split("\n"))
    return {
        found[1]: int(found[2]) for one in lines if (found := _LINE.match(one.replace("\t", " ")))
    }


def _pages(printed: Printed) -> list[str]:
    """Read each page of the PDF as one line."""
    pages = PdfReader(BytesIO(printed.pdf)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def test_the_document_is_long_enough_to_prove_something(printed: Printed) -> None:
    assert len(_pages(printed)) >= 40
    assert len(_contents(printed)) == 16 * 5


def test_every_number_of_the_contents_is_the_page_of_the_pdf(printed: Printed) -> None:
    contents, pages = _contents(printed), _pages(printed)
    first = min(contents.values())

    wrong = {
        heading: page
        for heading, page in contents.items()
        if heading not in pages[page - 1]
        or any(heading in text for text in pages[first - 1 : page - 1])
    }

    assert wrong == {}


def test_the_contents_of_the_pdf_tells_the_same_numbers(printed: Printed) -> None:
    contents = _contents(printed)
    front = " ".join(_pages(printed)[: min(contents.values()) - 1])

    missing = [
        heading
        for heading, page in contents.items()
        if not re.search(rf"{re.escape(heading)}[\s.]*{page}(?!\d)", front)
    ]

    assert missing == []


def test_opening_it_in_word_asks_nothing(printed: Printed) -> None:
    text = b"".join(word.parts(printed.content).values())

    assert b"updateFields" not in text
    assert b"w:dirty" not in text
