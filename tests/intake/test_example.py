"""The spreadsheets of the example office are understood, and the faulty one is answered whole."""

from functools import cache
from pathlib import Path

import pytest

from docgen.model.problem import Severity
from docgen.model.roster import Roster, roster_of
from docgen.model.snapshot import Record
from docgen.model.submission import Submission
from tests.intake.reading import NOBODY, ROOT, read

EXAMPLE = ROOT / "docgen" / "example"
WITH_SOMEBODY = 3  # feedback that names a visitor, planted to be seen
FAULTY = "Formations à reprendre.xlsx"


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("Équipe 2026.xlsx", 13),
        ("Bureaux d'information.xlsx", 3),
        ("Plan d'actions 2024-2026.xlsx", 24),
        ("Formations 2023-2026.xlsx", 98),
        ("Visites prestataires 2024-2026.csv", 106),
        ("Écoute des visiteurs 2025-2026.xlsx", 53),
        ("Réunions 2024-2026.xlsx", 40),
        ("Questionnaires et avis 2024-2026.xlsx", 147),
        ("Indicateurs 2023-2026.xlsx", 96),
        ("Registre documentaire.xlsx", 91),
        ("Qualité 2024-2026.xlsx", 29),
        ("Prestataires du territoire.xlsx", 53),
        ("Besoins de formation 2026-2027.xlsx", 16),
        ("Audits 2024-2026.xlsx", 184),
        ("Comptoirs 2024-2026.xlsx", 370),
        ("Ouvertures 2024-2026.xlsx", 1628),
        ("Suivi du personnel 2024-2026.xlsx", 22),
        ("Éditions et opérations 2024-2026.xlsx", 18),
    ],
)
def test_the_sound_files_are_taken_without_a_warning(name: str, entries: int) -> None:
    submission = _example(name)

    assert len(submission.entries) == entries
    warned = [one.code for one in submission.problems if one.severity is not Severity.INFO]
    assert set(warned) <= {"VISITEUR_CITE"}
    assert len(warned) == (WITH_SOMEBODY if name.startswith("Questionnaires") else 0)


def test_the_faulty_file_gets_one_answer_that_names_every_cell() -> None:
    submission = _example(FAULTY)

    assert [(one.code, one.severity, one.cell, one.value) for one in submission.problems] == [
        ("ENT_COLONNE_MANQUANTE", Severity.ERROR, "A1:G1", None),
        ("PERSONNE_INCONNUE", Severity.ERROR, "A3", "Inès Charpentier"),
        ("DATE_IMPOSSIBLE", Severity.ERROR, "B4", "31/02/2026"),
        ("DUREE_ILLISIBLE", Severity.ERROR, "E5", "à voir"),
    ]
    assert all(problem.remedy for problem in submission.problems)
    assert submission.is_returned


@cache
def _team() -> Roster:
    team = read(Path(EXAMPLE / "Équipe 2026.xlsx").read_bytes(), NOBODY)
    return roster_of(
        Record(form=one.form, identity=one.identity, values=one.values, origin=one.origin)
        for one in team.entries
    )


def _example(name: str) -> Submission:
    return read((EXAMPLE / name).read_bytes(), _team(), name)
