"""What a condition leaves out of a document is not in its file either."""

import pytest

from docgen.documents.fill import fill
from tests.documents import word


@pytest.mark.parametrize(("shown", "kept"), [(True, 1), (False, 0)])
def test_a_picture_that_a_condition_leaves_out_is_not_in_the_file(
    *, shown: bool, kept: int
) -> None:
    document = word.opened(word.template("{%p if avec_photo %}"))
    picture = document.add_picture(word.picture())
    picture._inline.docPr.set("descr", "Le bureau")  # noqa: SLF001 - python-docx has no such setter
    document.add_paragraph("{%p endif %}")

    parts = word.parts(fill(word.saved(document), word.plan(avec_photo=shown)))

    assert len([one for one in parts if one.startswith("word/media/")]) == kept
    assert parts["word/_rels/document.xml.rels"].count(b'/image"') == kept


def test_a_picture_used_twice_stays_when_it_is_shown_once() -> None:
    document = word.opened(word.template("{%p if avec_photo %}"))
    for end in ("{%p endif %}", "Fin."):
        picture = document.add_picture(word.picture())
        picture._inline.docPr.set("descr", "Le bureau")  # noqa: SLF001 - likewise
        document.add_paragraph(end)

    parts = word.parts(fill(word.saved(document), word.plan(avec_photo=False)))

    assert len([one for one in parts if one.startswith("word/media/")]) == 1
