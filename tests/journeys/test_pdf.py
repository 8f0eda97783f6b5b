"""`docgen build --pdf`: the documents are printed too, and no other command ever prints."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from docgen.documents.pdf import programs
from docgen.documents.pdf.programs import find_libreoffice
from docgen.errors import DocgenError
from tests.documents.pdf.stand_in import StandIn, make_stand_in
from tests.documents.word import parts
from tests.journeys.conftest import Desk
from tests.journeys.test_again import row, trainings
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Hélène | Accueil   | 01/01/2020   |
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """LibreOffice, played by a small program."""
    made = make_stand_in(tmp_path / "programmes")
    monkeypatch.setenv("PATH", str(made.folder), prepend=":")
    return made


@pytest.fixture
def without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "USUAL_PLACES", ())


def stems(desk: Desk, ending: str) -> set[str]:
    """The current documents of the outbox with an ending."""
    return {path.stem for path in (desk.workspace / "outbox").glob(f"*{ending}")}


def test_every_document_has_its_pdf_beside_it_from_one_call(desk: Desk, program: StandIn) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM)})
    desk("intake")

    answer = desk("build", "--pdf", "--json")

    assert (answer.code, answer.err) == (0, "")
    for one in answer.json["documents"]:
        assert one["pdf"] == one["path"].replace(".docx", ".pdf")
    assert stems(desk, ".pdf") == stems(desk, ".docx")
    (names,) = program.calls()
    assert "fiche-agent-helene-fontaine.docx" in names
    assert len(names) == len(stems(desk, ".docx"))


def test_what_is_printed_already_is_not_printed_again(desk: Desk, program: StandIn) -> None:
    first = desk("build", "--pdf")
    before = desk.documents()

    again = desk("build", "--pdf")

    assert (first.code, again.code) == (0, 0)
    assert len(program.calls()) == 1
    assert desk.documents() == before
    assert first.out.splitlines()[-1].endswith("PDF faits.")
    assert again.out.splitlines()[-1] == "Les PDF étaient déjà à jour."


def test_no_other_command_calls_libreoffice(desk: Desk, program: StandIn) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM)})
    for command in (("watch", "--once"), ("build",), ("check",), ("status",), ("rebuild",)):
        desk(*command)

    assert program.calls() == []
    assert stems(desk, ".pdf") == set()


def test_only_the_documents_asked_for_are_printed(desk: Desk, program: StandIn) -> None:
    desk("build")

    desk("build", "dossier-audit", "--pdf")

    assert stems(desk, ".pdf") == {"dossier-audit-qualite-tourisme"}
    assert program.calls() == [["dossier-audit-qualite-tourisme.docx"]]


def test_a_set_as_of_a_day_is_printed_in_its_own_folder(desk: Desk, program: StandIn) -> None:
    desk("build", "--as-of", "31/12/2025", "dossier-audit", "--pdf")
    again = desk("build", "--as-of", "31/12/2025", "dossier-audit", "--pdf", "--json")

    (document,) = again.json["documents"]
    assert document["pdf"] == "au-2025-12-31/dossier-audit-qualite-tourisme.pdf"
    assert not document["changed"]
    assert (desk.workspace / "outbox" / document["pdf"]).is_file()
    assert len(program.calls()) == 1


@pytest.mark.usefixtures("program")
def test_the_pdf_of_a_former_revision_does_not_stay_beside_the_new_one(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM)})
    desk("intake")
    desk("build", "--pdf")
    hours = {"heures.xlsx": trainings(row(1).replace("Claire", "Hélène"))}
    desk.drop(hours)
    desk("intake")

    answer = desk("build", "dossier-audit", "--json")

    (document,) = answer.json["documents"]
    assert (document["revision"], document["pdf"]) == (2, None)
    earlier = {path.name for path in (desk.workspace / "outbox" / "revisions").iterdir()}
    assert earlier == {
        "dossier-audit-qualite-tourisme-r1.docx",
        "dossier-audit-qualite-tourisme-r1.pdf",
    }


def test_one_document_that_fails_is_named_and_stops_no_other(desk: Desk, program: StandIn) -> None:
    program.whims(visites="crash")

    answer = desk("build", "--pdf", "--json")

    assert answer.code == 3
    failed = {one["path"] for one in answer.json["documents"] if one["pdf"] is None}
    assert failed == {name for name in failed if "bilan-visites" in name} != set()
    for path in failed:
        told = f"« {path} » n'a pas pu être imprimé en PDF : LibreOffice s'est arrêté"
        assert told in answer.err
    assert len(stems(desk, ".pdf")) == len(stems(desk, ".docx")) - len(failed)
    assert answer.err.splitlines()[-1].startswith("Ouvrez dans LibreOffice chaque document cité")


def test_a_broken_template_keeps_no_other_document_from_being_printed(
    desk: Desk, program: StandIn
) -> None:
    (desk.workspace / "templates" / "dossier-audit.docx").write_bytes(b"no template")
    program.whims(visites="refuse")

    answer = desk("build", "--pdf")

    assert answer.code == 3
    assert "dossier-audit.docx" in answer.err
    assert "« bilan-visites-" in answer.err
    written = stems(desk, ".docx")
    assert stems(desk, ".pdf") == {stem for stem in written if "visites" not in stem} != set()


@pytest.mark.usefixtures("without_libreoffice")
def test_without_libreoffice_the_word_documents_are_written_and_one_sentence_says_so(
    desk: Desk,
) -> None:
    answer = desk("build", "--pdf")

    assert answer.code == 3
    told, gesture = answer.err.splitlines()
    assert told.startswith(
        "LibreOffice est introuvable sur ce poste : les PDF n'ont pas été faits."
    )
    assert gesture.startswith("Installez LibreOffice")
    assert "documents écrits dans" in answer.out
    assert stems(desk, ".docx")
    assert stems(desk, ".pdf") == set()


def test_what_somebody_put_in_the_place_of_a_pdf_is_kept_and_told(
    desk: Desk, program: StandIn
) -> None:
    desk("build")
    mine = desk.workspace / "outbox" / "dossier-audit-qualite-tourisme.pdf"
    mine.write_bytes(b"made in Word")

    answer = desk("build", "dossier-audit", "--pdf")

    assert len(program.calls()) == 1
    assert "le PDF qui s'y trouvait est gardé : revisions/" in answer.out
    (kept,) = (desk.workspace / "outbox" / "revisions").iterdir()
    assert kept.read_bytes() == b"made in Word"


def test_the_journal_knows_a_document_as_it_was_printed(desk: Desk, program: StandIn) -> None:
    """Page numbers change the documents that have contents, hence one line more for each."""
    desk("build", "--pdf")
    journal = (desk.workspace / "var" / "journal.jsonl").read_text("utf-8")

    desk("build", "--pdf")

    written = {n: one for n, one in desk.documents().items() if n.endswith(".docx")}
    numbered = [n for n, one in written.items() if b" TOC " in parts(one)["word/document.xml"]]
    assert numbered
    assert journal.count('"publication"') == len(program.calls()[0]) + len(numbered)
    assert (desk.workspace / "var" / "journal.jsonl").read_text("utf-8") == journal


def test_the_true_libreoffice_prints_the_documents_of_an_office(desk: Desk) -> None:
    try:
        find_libreoffice("")
    except DocgenError:
        pytest.skip("LibreOffice is not on this machine: `make pdf` installs it")
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM)})
    desk("intake")

    answer = desk("build", "fiche-agent", "dossier-audit", "--pdf")

    assert answer.code == 0
    sheet = desk.documents()["fiche-agent-helene-fontaine.pdf"]
    read = PdfReader(BytesIO(sheet), strict=True)
    assert "Hélène Fontaine" in "".join(page.extract_text() for page in read.pages)
    assert str(read.root_object["/Lang"]) == "fr-FR"
    assert desk("build", "--pdf", "fiche-agent").out.endswith("Les PDF étaient déjà à jour.\n")
