"""`docgen templates fields`: what somebody who writes a template asks for."""

from pathlib import Path

import pytest

from docgen.assessment.assess import assess
from docgen.documents.dictionary import shape_of
from docgen.documents.orders import orders
from docgen.documents.tell import tell
from docgen.wiring.rooms import open_rooms
from tests.builders import day
from tests.documents import word
from tests.documents.conforming import mismatches
from tests.journeys.conftest import Desk
from tests.journeys.test_again import examples

NAME = "champs-des-gabarits.docx"


@pytest.fixture
def office(desk: Desk) -> Desk:
    desk.drop(examples())
    assert desk("intake").code == 0
    return desk


def test_the_list_of_fields_lies_in_the_workspace_beside_the_folders(office: Desk) -> None:
    answer = office("templates", "fields")

    assert (answer.code, answer.err) == (0, "")
    path = office.workspace / NAME
    assert answer.out.strip() == f"Les champs des gabarits : {path}"
    written = word.text(path.read_bytes())
    assert "{%tr for f in fiches.formations %}" in written
    assert "Inès Carpentier" in written
    assert office.documents().keys() == {"LISEZMOI.txt"}


def test_the_fields_of_one_document_go_where_somebody_says(office: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mes champs.docx"

    answer = office("templates", "fields", "fiche-agent", "--out", str(path))

    assert answer.code == 0
    assert "Fiche individuelle" in word.text(path.read_bytes())
    assert "Bilan de la formation" not in word.text(path.read_bytes())


def test_a_list_needs_neither_data_nor_templates(desk: Desk) -> None:
    for path in (desk.workspace / "templates").iterdir():
        path.unlink()

    answer = desk("templates", "fields")

    assert answer.code == 0
    assert "{{ document.titre }}" in word.text((desk.workspace / NAME).read_bytes())


def test_a_document_that_does_not_exist_is_told_with_the_nearest_name(desk: Desk) -> None:
    answer = desk("templates", "fields", "fiche-agents")

    assert answer.code == 2
    assert "Vouliez-vous dire « fiche-agent » ?" in answer.err
    assert not (desk.workspace / NAME).exists()


@pytest.mark.parametrize("folder", ["templates", "outbox", "inbox"])
def test_a_list_never_lies_among_what_docgen_keeps(desk: Desk, folder: str) -> None:
    path = desk.workspace / folder / "bilan-formation.docx"
    before = path.read_bytes() if path.exists() else None

    answer = desk("templates", "fields", "--out", str(path))

    assert answer.code == 3
    assert "rien n'a été écrit" in answer.err
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_list_that_cannot_be_written_is_told_in_words(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("")

    answer = desk("templates", "fields", "--out", str(tmp_path / "fichier" / NAME))

    assert answer.code == 3
    assert "ne peut pas être écrit" in answer.err


def test_the_example_office_meets_the_fields_of_the_dictionary_and_no_other(office: Desk) -> None:
    with open_rooms(office.workspace, writing=False) as rooms:
        settings, known = rooms.settings, rooms.ledger.snapshot()

    found = [
        mismatch
        for order in orders(settings, known, day("31/10/2026"))
        for mismatch in mismatches(
            tell(order, known, assess(known, settings, order.as_of), settings, b"").context,
            shape_of(order.kind, settings),
            order.name,
        )
    ]

    assert found == []
