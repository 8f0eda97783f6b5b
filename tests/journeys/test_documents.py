"""What comes out of the outbox: whole, valid, and the same each time."""

import io
import zipfile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped] # no types

from tests.journeys.conftest import Desk
from tests.journeys.test_again import examples, row, trainings
from tests.outline import outline
from tests.sheets import workbook

_AWKWARD = "Dupont & Fils <sarl> « l'été » 🙂"


@pytest.fixture
def built(desk: Desk) -> Desk:
    desk.drop(examples())
    assert desk("intake").code == 0
    assert desk("build", "--as-of", "31/10/2026").code == 0
    return desk


def words(built: Desk) -> dict[str, bytes]:
    return {name: c for name, c in built.documents().items() if name.endswith(".docx")}


def test_every_document_passes_an_independent_validator(built: Desk) -> None:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    for name, content in words(built).items():
        path = built.workspace / "outbox" / name
        result = validator.validate(path)
        assert result.is_valid, (name, [str(error) for error in result.errors][:5], len(content))


def test_no_tag_and_no_none_is_left(built: Desk) -> None:
    for name, content in words(built).items():
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part in package.namelist():
                if part.endswith(".xml"):
                    text = package.read(part).decode()
                    assert "{{" not in text, (name, part)
                    assert "{%" not in text, (name, part)
                    assert ">None<" not in text, (name, part)


def test_awkward_signs_come_out_whole(desk: Desk) -> None:
    team = """
    | Nom      | Prénom | Catégorie | À compter du |
    | Fontaine | Claire | Accueil   | 01/01/2020   |
    """
    sheet = f"""
    | Agent | Date | Intitulé | Heures | Organisme |
    | Claire Fontaine | 12/03/2025 | {_AWKWARD} | 7 | {_AWKWARD} |
    """
    desk.drop({"equipe.xlsx": workbook(Equipe=team), "formations.xlsx": workbook(F=sheet)})
    desk("intake")

    desk("build", "--as-of", "31/10/2026")

    for name in ("bilan-formation-2025", "dossier-audit-qualite-tourisme"):
        assert _AWKWARD in outline(desk.documents()[f"au-2026-10-31/{name}.docx"]), name


def test_a_workspace_without_data_builds_documents_that_say_so(desk: Desk) -> None:
    answer = desk("build", "--json")

    assert answer.code == 0
    assert {one["id"] for one in answer.json["documents"]} == {
        "bilan-formation",
        "bilan-visites",
        "bilan-ecoute",
        "bilan-activite",
        "bilan-plan-actions",
        "dossier-audit",
        "fiche-agent",
        "manuel-qualite",
        "bordereau",
        "registre-documentaire",
    }
    for name, content in words(desk).items():
        assert "aucune donnée" in outline(content).casefold(), name


def test_evidence_leads_back_to_the_row_of_the_spreadsheet(desk: Desk) -> None:
    team = """
    | Nom      | Prénom | Catégorie | À compter du |
    | Fontaine | Claire | Accueil   | 01/01/2020   |
    """
    desk.drop({"equipe.xlsx": workbook(Equipe=team), "heures.xlsx": trainings(row(1), row(2))})
    desk("intake")

    (requirement,) = desk("check", "QT-022", "--as-of", "31/12/2025", "--json").json["requirements"]

    (subject,) = requirement["subjects"]
    (first, second) = sorted(subject["evidence"], key=lambda one: one["row"])
    assert (first["file"], first["sheet"], first["row"]) == ("heures.xlsx", "Formations", 2)
    assert second["cells"]["hours"] == "D3"


def test_a_document_edited_by_hand_stays_until_there_is_something_new_to_say(desk: Desk) -> None:
    desk.drop(examples())
    desk("intake")
    desk("build")
    path = desk.workspace / "outbox" / "dossier-audit-qualite-tourisme.docx"
    path.write_bytes(b"edited by hand")

    desk("build")
    kept = path.read_bytes()
    desk.drop({"plus.xlsx": trainings("| Inès Carpentier | 12/03/2026 | Accueil | 7 |")})
    desk("intake")
    answer = desk("build", "dossier-audit", "--json")

    assert kept == b"edited by hand"
    (document,) = answer.json["documents"]
    assert (document["revision"], document["changed"]) == (2, True)
    earlier = [p.read_bytes() for p in (desk.workspace / "outbox" / "revisions").iterdir()]
    assert earlier == [b"edited by hand"]


def test_a_change_that_alters_no_word_of_a_document_makes_no_revision(desk: Desk) -> None:
    desk("build")
    office = desk.workspace / "config" / "office.yaml"
    changed = office.read_text("utf-8").replace("temps_plein: 35", "temps_plein: 36")
    office.write_text(changed, "utf-8")

    answer = desk("build", "--json")

    assert {(one["changed"], one["revision"]) for one in answer.json["documents"]} == {(False, 1)}


def test_the_row_behind_the_hours_required_is_told_too(desk: Desk) -> None:
    desk.drop(examples())
    desk("intake")
    desk("build")

    text = outline(desk.documents()["bilan-formation-2025.docx"])

    assert "Équipe 2026.xlsx ¦" in text


def test_a_training_to_come_is_not_listed_as_done(desk: Desk) -> None:
    desk.drop(examples())
    desk("intake")
    desk("build", "--as-of", "31/10/2026")

    text = outline(desk.documents()["au-2026-10-31/bilan-formation-2026.docx"])

    done = text[text.index("Heading 1 | Liste des formations suivies") :]
    assert "/12/2026" not in done[: done.index("Heading 1 | Analyse du référent")]
    assert "/12/2026" in text[text.index("Heading 2 | Formations prévues") :]


def test_a_document_edited_by_hand_outlives_a_change_that_alters_no_word(desk: Desk) -> None:
    desk("build")
    path = desk.workspace / "outbox" / "dossier-audit-qualite-tourisme.docx"
    path.write_bytes(b"edited by hand")
    office = desk.workspace / "config" / "office.yaml"
    changed = office.read_text("utf-8").replace("temps_plein: 35", "temps_plein: 36")
    office.write_text(changed, "utf-8")

    answer = desk("build", "dossier-audit", "--json")

    (document,) = answer.json["documents"]
    assert (document["changed"], document["revision"]) == (False, 1)
    assert path.read_bytes() == b"edited by hand"
