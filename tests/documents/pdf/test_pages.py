"""A PDF that is whole, and the page of each bookmark."""

import pytest

from docgen.documents.pdf.pages import is_whole, read_pages
from tests.documents.pdf.stand_in import canned


def test_each_bookmark_has_its_page() -> None:
    pdf = canned({"5FToc9": 1, "5FRef5Fa": 4}, count=5)

    pages = read_pages(pdf, ["_Toc9", "_Ref_a", "_Toc404"])

    assert pages.of == {"_Toc9": 1, "_Ref_a": 4}
    assert pages.count == 5


@pytest.mark.parametrize(
    ("bookmark", "written"),
    [("Pièce_é", "Pi25C325A8ce5F25C325A9"), ("b.c", "b2Ec"), ("a-b", "a-b"), ("_Toc1", "_Toc1")],
)
def test_names_are_found_as_libreoffice_writes_them(bookmark: str, written: str) -> None:
    """The last one is of no version yet: a name that needs no change must be found too."""
    pdf = canned({written: 2}, count=2)

    assert read_pages(pdf, [bookmark]).of == {bookmark: 2}


def test_a_whole_pdf_is_whole() -> None:
    assert is_whole(canned({}, count=1))


@pytest.mark.parametrize("cut", [0, 1, 10, 99, -1, -40])
def test_a_pdf_cut_short_is_not(cut: int) -> None:
    assert not is_whole(canned({}, count=3)[:cut] if cut != -1 else b"no pdf %%EOF")
