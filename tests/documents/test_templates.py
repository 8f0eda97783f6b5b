"""The Word templates that docgen ships, filled with all there is and with nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.fill import fill
from docgen.model.document import Told
from tests.documents import sample, told, word

ROOT = Path(__file__).parents[2]
FINE_SPACES = str.maketrans("\u00a0\u202f", "  ")
# What a template has no use for: another one tells it.
UNTOLD = {
    "bilan-formation": {"chapitres", "preparation", "responsabilites", "tableaux", "visites"}
    | {"exigences", "ecarts", "empreinte", "rubrique", "fichier", "feuille", "annee", "nom"}
    | {"compte_pour", "personnes", "referentiels", "previsions"},
    "bilan-plan-actions": {"chapitres", "preparation", "formations", "visites", "pieces"}
    | {"responsabilites"}
    | {"formule", "preuves", "ecartees", "plan", "par_periode"}
    | {"nature", "referentiels", "contradictions", "previsions"},
    "dossier-audit": {"fiches", "tableaux", "listes", "nature", "responsabilites"},
}


@pytest.mark.parametrize("id_", UNTOLD)
def test_every_text_of_the_data_is_in_the_document(id_: str) -> None:
    plan = sample.plan(id_)

    read = _flat(word.text(fill(sample.template(id_), plan)))

    told = sample.texts(_without(dict(plan.context), UNTOLD[id_]))
    assert [text for text in told if _flat(text) not in read] == []


@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
@pytest.mark.parametrize("id_", sample.NAMES)
def test_neither_tag_nor_python_is_left(id_: str, *, full: bool) -> None:
    filled = fill(sample.template(id_), sample.plan(id_, full=full))

    assert not re.search(r"\{\{|\{%|\}\}|%\}|\bNone\b|\bFraction\b|\[\]", word.text(filled))


@pytest.mark.parametrize("id_", sample.NAMES)
def test_a_document_with_nothing_to_tell_says_so(id_: str) -> None:
    filled = fill(sample.template(id_), sample.plan(id_, full=False))

    read = word.text(filled)
    assert read.count("aucune donnée") >= 4 or "Ce que ce document attend" in read
    assert "Office de tourisme" in read


@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
@pytest.mark.parametrize("id_", sample.NAMES)
def test_every_cell_ends_with_a_paragraph_and_every_row_fills_its_grid(
    id_: str, *, full: bool
) -> None:
    filled = fill(sample.template(id_), sample.plan(id_, full=full))

    body = parse_xml(word.parts(filled)["word/document.xml"])
    assert all(cell[-1].tag == qn("w:p") for cell in body.iter(qn("w:tc")))
    for table in body.iter(qn("w:tbl")):
        columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        assert {len(row.findall(qn("w:tc"))) for row in table.iter(qn("w:tr"))} == {columns}


@pytest.mark.parametrize("years", range(1, 7))
def test_the_table_by_axis_has_one_column_a_year_and_bare_numbers(years: int) -> None:
    id_ = "bilan-plan-actions"

    filled = fill(sample.template(id_), sample.plan(id_, years=years))

    header, *lines = _table(filled, "Axe")
    assert header == ["Axe", *map(str, range(2023, 2023 + years)), "Actions"]
    assert len(lines) == 6
    assert all(cell.isdigit() for line in lines for cell in line[1:])
    assert lines[-1][0] == "Total"
    assert int(lines[-1][-1]) == 47 == sum(int(line[-1]) for line in lines[:-1])


def test_each_action_stands_under_its_axis_with_its_state_of_each_year() -> None:
    id_ = "bilan-plan-actions"

    filled = fill(sample.template(id_), sample.plan(id_))

    tables = [t for t in _tables(filled) if t[0][:2] == ["Action", "2023"]]
    tables = [t for t in tables if t[0][-1] == "Échéance"]
    assert sum(len(table) - 1 for table in tables) == 47
    assert tables[0][1][1:4] == ["prévu", "réalisé", "en cours"]


def test_what_every_action_lacks_is_told_in_one_line() -> None:
    id_ = "bilan-plan-actions"

    read = _flat(word.text(fill(sample.template(id_), sample.plan(id_))))

    assert "Sans responsable 47 sur 47 Toutes : lignes 3, 4, 5," in read
    assert "Sans échéance 0 sur 47 —" in read


def test_the_report_on_visits_counts_by_commune_and_names_what_is_missing() -> None:
    filled = fill(sample.template("bilan-visites"), sample.plan("bilan-visites"))

    header, *lines = _table(filled, "Commune")
    assert header[-2:] == ["Visites en 2025, au 31/10", "Écart"]
    assert [[_flat(cell) for cell in line] for line in lines] == [
        ["Orbelle", "1", "1", "5 h", "0", "+1"],
        ["Vernède", "0", "0", "0 h", "1", "−1"],
        ["non renseigné", "1", "1", "3 h", "0", "+1"],
        ["Total", "2", "1", "8 h", "1", "+1"],
    ]
    read = _flat(word.text(filled))
    assert "Sans commune : 1 sur 2 13/05/2026, Dupont & Fils <sarl> (visites.xlsx" in read
    assert "Visites notées parmi les formations" in read


def test_the_report_on_feedback_tells_each_complaint_and_never_what_it_says() -> None:
    filled = fill(sample.template("bilan-ecoute"), sample.plan("bilan-ecoute"))

    header, *lines = _table(filled, "N°")
    assert header == [
        "N°",
        "Reçue le",
        "Objet, thème",
        "Échéance",
        "Réponse",
        "Jours ouvrables",
        "Délai",
    ]
    assert [(line[1], *(_flat(cell) for cell in line[3:])) for line in lines] == [
        ("02/03/2026", "05/03/2026", "04/03/2026", "2", "✓ dans les délais"),
        ("02/04/2026", "07/04/2026", "30/04/2026", "23", "✗ hors délai"),
        ("29/10/2026", "02/11/2026", "—", "—", "… en cours jusqu'au 02/11/2026"),
    ]
    assert told.COMPLAINT not in word.text(filled)


def test_few_answers_are_marked_and_shown_all_the_same() -> None:
    filled = fill(sample.template("bilan-ecoute"), sample.plan("bilan-ecoute"))

    _, *lines = [line for t in _tables(filled) if "Moyenne" in t[0][1] for line in t]
    assert [_flat(" ".join(line)) for line in lines] == [
        "Accueil 8,0 * 1 — 0 —",
        "Satisfaction globale 5,8 * 2 — 0 —",
    ]


def test_a_sheet_tells_one_person_what_is_left_and_what_is_planned() -> None:
    read = _flat(word.text(fill(sample.template("fiche-agent"), sample.plan("fiche-agent"))))

    assert "Claire Fontaine" in read
    assert "Conseillère en séjour & boutique" in read
    assert "Marc Duval" not in read
    assert "Visites de prestataires : Programmer 3 h de visites avant le 31/12/2026." in read
    assert "(1 personne)" not in read
    assert "12/12/2026 Accueillir en deux langues" in read


@pytest.mark.parametrize("id_", sample.NAMES)
def test_tables_repeat_their_header_and_no_row_is_forbidden_to_split(id_: str) -> None:
    """LibreOffice loses the rows that follow one that may not split."""
    template = parse_xml(word.parts(sample.template(id_))["word/document.xml"])

    headers = [
        len(table.findall(f".//{qn('w:tblHeader')}")) for table in template.iter(qn("w:tbl"))
    ]

    assert headers
    assert set(headers) == {1}
    assert template.find(f".//{qn('w:cantSplit')}") is None


@pytest.mark.parametrize("id_", sample.NAMES)
def test_a_template_speaks_french_and_never_asks_to_update_fields(id_: str) -> None:
    parts = word.parts(sample.template(id_))

    assert b'w:lang w:val="fr-FR"' in parts["word/styles.xml"]
    assert b"updateFields" not in parts["word/settings.xml"]
    assert b"NUMPAGES" in parts["word/footer1.xml"]


def test_the_shipped_templates_are_those_that_the_script_draws(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "make_templates.py"

    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)

    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    carried = ROOT / "docgen" / "documents" / "champs-des-gabarits.docx"
    shipped = {f"{id_}.docx": sample.template(id_) for id_ in sample.NAMES}
    assert drawn == {**shipped, carried.name: carried.read_bytes()}


@pytest.mark.parametrize("id_", sample.NAMES)
def test_word_opens_the_document_without_a_complaint(id_: str, tmp_path: Path) -> None:
    path = tmp_path / f"{id_}.docx"
    path.write_bytes(fill(sample.template(id_), sample.plan(id_)))

    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)

    assert [str(error) for error in audit.errors] == []


def _table(filled: bytes, first: str) -> list[list[str]]:
    return next(table for table in _tables(filled) if table[0][0] == first)


def _tables(filled: bytes) -> list[list[list[str]]]:
    body = parse_xml(word.parts(filled)["word/document.xml"])
    return [
        [
            ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))]
            for row in table.iter(qn("w:tr"))
        ]
        for table in body.iter(qn("w:tbl"))
    ]


def _without(told: Told, keys: set[str]) -> Told:
    match told:
        case dict():
            return {key: _without(value, keys) for key, value in told.items() if key not in keys}
        case list():
            return [_without(item, keys) for item in told]
        case _:
            return told


def _flat(text: str) -> str:
    """Lines and fine spaces are a matter of setting."""
    return " ".join(text.translate(FINE_SPACES).split())
