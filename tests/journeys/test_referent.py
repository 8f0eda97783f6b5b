"""What the referent changes without anybody: a template, a document, the looks of the office."""

from pathlib import Path

import pytest

from tests.documents import word
from tests.journeys.conftest import Desk
from tests.journeys.test_again import examples

_NEW = """\
  - id: memo-visites
    titre: Mémo des visites
    gabarit: memo-visites.docx
    portee: annee
    listes: {faites: {de: visites, quand: fait}}
"""


@pytest.fixture
def office(desk: Desk) -> Desk:
    """The example office, its documents written."""
    desk.drop(examples())
    assert desk("intake").code == 0
    assert desk("build").code == 0
    return desk


def _template(office: Desk, name: str) -> Path:
    return office.workspace / "templates" / name


def _changed(office: Desk) -> dict[str, str]:
    """Build, and return what changed by path."""
    told = office("build", "--json").json["documents"]
    return {one["path"]: one["changes"] for one in told if one["changed"]}


def test_a_paragraph_and_a_field_added_in_word_are_in_every_copy(office: Desk) -> None:
    path = _template(office, "bilan-visites.docx")
    path.write_bytes(word.with_paragraph(path.read_bytes(), "Ici, {{ office.nom }} visite."))

    changed = _changed(office)

    reports = {name: said for name, said in changed.items() if name.startswith("bilan-visites-")}
    assert len(reports) == 2
    assert set(reports.values()) == {"gabarit modifié"}
    listing = {name for name in changed if name.startswith(("bordereau", "registre"))}
    assert set(changed) == reports.keys() | listing
    for name in reports:
        text = word.text((office.workspace / "outbox" / name).read_bytes())
        assert "Ici, Notre office de tourisme visite." in text
        assert "gabarit modifié" in text


def test_a_document_is_a_template_and_five_lines(office: Desk) -> None:
    path = office.workspace / "config" / "documents.yaml"
    head, analyses, rest = path.read_text("utf-8").partition("\n# Les analyses du référent")
    path.write_text(f"{head}\n{_NEW}{analyses}{rest}", "utf-8")
    _template(office, "memo-visites.docx").write_bytes(
        word.template(
            "{{ document.titre }}, {{ document.periode }}",
            "{{ listes.faites | length | pluriel('visite') }}, révision {{ document.revision }}",
        )
    )

    changed = _changed(office)

    memos = [name for name in changed if name.startswith("memo-visites-")]
    assert len(memos) == 2
    text = word.text((office.workspace / "outbox" / memos[0]).read_bytes())
    assert "Mémo des visites, 20" in text
    assert "visites, révision 1" in text
    assert office("templates", "check").code == 0


def test_a_mistake_in_the_new_words_is_told_and_the_document_stays(office: Desk) -> None:
    path = _template(office, "bilan-visites.docx")
    before = office.documents()
    path.write_bytes(word.with_paragraph(path.read_bytes(), "{{ office.non }}"))

    answer = office("build")

    assert answer.code == 3
    assert "sous « Tableaux utilisés »" in answer.err
    assert "le champ « non » n'existe" in answer.err
    after = office.documents()
    reports = [name for name in before if name.startswith("bilan-visites-")]
    assert all(after[name] == before[name] for name in reports)


def test_the_colour_of_the_office_is_in_its_documents(office: Desk) -> None:
    path = office.workspace / "config" / "office.yaml"
    path.write_text(f'{path.read_text("utf-8")}marque: {{couleur: "#7A1F3D"}}\n', "utf-8")

    changed = _changed(office)

    name = next(one for one in changed if one.startswith("bilan-visites-"))
    parts = word.parts((office.workspace / "outbox" / name).read_bytes())
    assert b"7A1F3D" in parts["word/theme/theme1.xml"]
    assert b"7A1F3D" in parts["word/styles.xml"]
