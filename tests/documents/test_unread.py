"""A file of templates/ that Word, or docgen, cannot open."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from docgen.documents.fill import fill
from docgen.documents.shelf import Shelf
from docgen.errors import TemplateError
from tests.documents import word

OLD = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


def _odt() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as odt:
        odt.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "why", "remedy"),
    [
        (b"", "est vide", "remettez celui d'origine"),
        (OLD, "est dans l'ancien format de Word (.doc)", "enregistrez-le au format .docx"),
        (
            OLD + "EncryptedPackage".encode("utf-16-le"),
            "est protégé par un mot de passe",
            "retirez le mot de passe",
        ),
        (_odt(), "est un document LibreOffice (.odt)", "enregistrez-le au format .docx"),
        (b"PK", "n'est pas un document Word (.docx), ou il est abîmé", "celui d'origine"),
    ],
)
def test_a_file_that_is_no_word_document_is_told_for_what_it_is(
    content: bytes, why: str, remedy: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(content, word.plan())

    assert caught.value.message == f"Le gabarit « essai.docx » {why}."
    assert remedy in caught.value.remedy


def test_a_template_that_was_renamed_is_looked_for(tmp_path: Path) -> None:
    for name in ("bilan-été.docx", "~$bilan-ete.docx", "fiche.docx"):
        (tmp_path / name).write_bytes(b"PK")

    with pytest.raises(TemplateError) as caught:
        Shelf(tmp_path).template("bilan-ete.docx")

    assert "« bilan-ete.docx » n'est pas dans le dossier templates/" in caught.value.message
    assert caught.value.remedy.startswith("S'il s'appelle maintenant « bilan-été.docx »")


def test_a_template_that_nothing_looks_like_is_to_be_put_back(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        Shelf(tmp_path).template("bilan-ete.docx")

    assert caught.value.remedy.startswith("Remettez-le à sa place")
