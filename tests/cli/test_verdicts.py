"""Whoever types `docgen check` sees at a glance what holds, what is missing, what is awaited."""

import pytest

from docgen.cli.verdicts import show_assessment
from docgen.model.assessment import Assessment
from docgen.model.evidence import PieceState
from docgen.model.finding import Finding
from docgen.model.requirement import Nature
from docgen.model.verdict import Verdict
from tests.cli.told import (
    contradiction,
    finding,
    forecast,
    gate,
    grade,
    judged,
    person,
    piece,
    repetition,
    requirement,
)


class Screen:
    """What is printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, assessment: Assessment, *, detailed: bool = False) -> str:
        """Show what was judged, and read it."""
        show_assessment(assessment, detailed=detailed, as_json=False)
        return self._capsys.readouterr().out.replace("\u00a0", " ")


@pytest.fixture
def screen(capsys: pytest.CaptureFixture[str]) -> Screen:
    return Screen(capsys)


def _unproven(number: int, **more: object) -> Finding:
    own = requirement(f"P-{number}", title=f"Pièce {number}", nature=Nature.PIECE)
    return finding(own, Verdict.UNPROVEN, "aucune pièce n'est enregistrée", **more)


def test_each_requirement_stands_once_in_its_chapter_with_its_verdict(screen: Screen) -> None:
    met = finding(requirement("X-1", "B", title="Un plan"), Verdict.MET)
    aside = finding(requirement("X-2", "A", title="Une vitrine"), Verdict.NOT_APPLICABLE, "public")

    said = screen(judged([met, aside]))

    assert "B  Engagements en interne : 3 sur 4 (75 %)\n  ✓ conforme  X-1  Un plan" in said
    assert "– Non concerné : 1 exigence" in said
    assert said.count("X-1") == said.count("X-2") == 1


def test_a_ratio_never_goes_without_how_little_is_judged(screen: Screen) -> None:
    said = screen(judged([finding(requirement("X-1"), Verdict.MET)]))

    half = "moins de la moitié des exigences sont jugées"
    assert f"A  Accueil : 1 sur 2 (50 %) ; {half} (2 sur 9)" in said
    assert f"Préparation à l'audit : 4 sur 6 (66,67 %) ; {half} (6 sur 13)" in said
    assert "Ce n'est pas le résultat de l'audit." in said


def test_missing_pieces_are_told_together_chapter_by_chapter(screen: Screen) -> None:
    old = piece("P1 Charte", PieceState.OUT_OF_DATE)

    said = screen(judged([*(_unproven(n) for n in range(60)), _unproven(60, pieces=(old,))]))

    assert "? À prouver : 61 exigences, les pièces sont à inscrire au registre" in said
    assert "P-12  Pièce 12" in said
    assert "P-60  Pièce 60 (périmée : P1 Charte)" in said
    assert "aucune pièce n'est enregistrée" not in said
    assert "plus bas : 61 « à prouver »" in said


def test_observations_await_a_visit_together(screen: Screen) -> None:
    seen = [finding(requirement(f"O-{n}"), Verdict.NOT_OBSERVED, "personne") for n in range(44)]

    said = screen(judged(seen))

    assert "○ Non mesuré : 44 exigences, une visite doit le dire" in said


def test_a_gap_is_told_person_by_person_with_what_comes_next(screen: Screen) -> None:
    own = finding(
        requirement("X-1"), Verdict.UNMET, subjects=(person(forecast=forecast()), person("Zoé Roy"))
    )

    said = screen(judged([own]))

    assert (
        "  ✗ Yanis Benhaddou : 42 h sur 75 h ; il manque 33 h\n"
        "    Au 31/12/2026 : 35 h sur 75 h si rien n'est fait.\n"
        "  ✗ Zoé Roy : 42 h"
    ) in said


def test_a_gate_names_the_mandatory_requirements_that_do_not_hold(screen: Screen) -> None:
    met = finding(requirement("X-1"), Verdict.MET)

    lacking = screen(judged([met], gates=[gate("CI-01", "CI-02")]))
    unsaid = screen(judged([met], gates=[gate(passed=None, required=None)]))
    waits = screen(judged([met], gates=[gate(passed=None, waiting=("CI-03",))]))

    assert (
        "✗ Ensemble : 66,67 %, au moins 85 % requis ; obligatoires, non tenues : CI-01, CI-02"
        in lacking
    )
    assert (
        "∅ Ensemble : 66,67 %, au moins 85 % requis ; obligatoires, pas encore jugées : CI-03"
        in (waits)
    )
    assert "∅ Ensemble : 66,67 %, le seuil dépend d'un fait qu'office.yaml ne dit pas" in unsaid


def test_contradictions_come_last_ten_of_a_kind(screen: Screen) -> None:
    met = finding(requirement("X-1"), Verdict.MET)

    said = screen(judged([met], contradictions=[contradiction(n) for n in range(13)]))

    assert said.endswith(
        "    - La visite 9 est notée deux fois.\n"
        "    … et 3 autres\n"
        "    → Retirez l'une des deux lignes.\n"
    )
    assert "Visites notées deux fois (13)" in said


def test_a_requirement_that_is_named_is_told_with_its_pieces_and_grades(screen: Screen) -> None:
    own = finding(
        requirement("X-1"),
        Verdict.UNPROVEN,
        "une pièce manque",
        pieces=(piece("volet plan", PieceState.MISSING), piece("P2", PieceState.READY)),
        grades=(grade(),),
    )

    said = screen(judged([own]), detailed=True)

    assert "  ? une pièce manque" in said
    assert "  ? volet plan : manquante" in said
    assert "P2" not in said
    assert "Bureau du lac : S, 66 % des points, le 20/05/2026 (audit blanc)" in said
    assert "avant : I le 02/04/2025" in said
    assert "docgen explain X-1" in said


def test_the_head_says_what_a_reader_must_know_of_the_framework(screen: Screen) -> None:
    met = finding(requirement("QT-022"), Verdict.MET)

    said = screen(judged([met], caution="Il manque la moitié.", repetitions=(repetition(),)))

    assert said.startswith(
        "Une marque d'essai, au 31/10/2026\n"
        "version 1, partiel, valable jusqu'au 31/12/2026\n"
        "! Il manque la moitié.\n"
        "1 exigence (et 1 répétition) : ✓ conforme 1\n"
    )
