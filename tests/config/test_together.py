"""All mistakes of all files come at once, and nothing is told twice over."""

import pytest

from tests.config.shelf import ACTIONS, MARK, TEAM, TRAINING, VISITS, Shelf


def test_twelve_mistakes_over_three_files_come_in_one_message(shelf: Shelf) -> None:
    lines = [
        shelf.change(TRAINING, "[agent, fin, intitule]", "[agent, fin, titre_du_stage]"),
        shelf.change(TRAINING, "    type: personnes", "    typ: personnes"),
        shelf.change(TRAINING, "    type: duree", "    type: durée"),
        shelf.change(TRAINING, "numero_vaut_oui: oui", "numero_vaut_oui: vrai"),
        shelf.change(MARK, "2026-12-31", "2026-13-31"),
        shelf.change(MARK, "85 %", "85"),
        shelf.change(MARK, "nombre_par_annee: annees", "nombre_par_annee: anees"),
        shelf.change(
            MARK,
            "nature: mesure\n    mesure:\n      completude",
            "nature: mesures\n    mesure:\n      completude",
        ),
        shelf.change(MARK, "chapitre: H", "chapitre: Z"),
        shelf.change("office.yaml", "nom: ", "nomm: "),
        shelf.change("office.yaml", "temps_plein: 35", "temps_plein: beaucoup"),
        shelf.change("office.yaml", "[qualite-tourisme]", "[qualite-tourisme, autre/marque]"),
    ]

    told = shelf.mistakes()

    files = [TRAINING] * 4 + ["office.yaml"] * 3 + [MARK] * 5
    expected = sorted(zip(files, lines[:4] + lines[9:] + lines[4:9], strict=True))
    assert [one.split(", ")[:2] for one in told] == [[file, f"ligne {n}"] for file, n in expected]


def test_a_form_that_cannot_be_read_does_not_make_its_mentions_mistakes(shelf: Shelf) -> None:
    line = shelf.change(VISITS, "titre: Visites", "titre: Visites: toutes")

    (told,) = shelf.mistakes()

    assert told.startswith(f"{VISITS}, ligne {line} : un deux-points est de trop")


def test_a_broken_column_does_not_hide_the_field_it_names(shelf: Shelf) -> None:
    shelf.change(TRAINING, "    type: personnes", "    type: personne")

    (told,) = shelf.mistakes()

    assert "vouliez-vous écrire « personnes » ?" in told


def test_a_broken_mark_does_not_make_documents_mistaken(shelf: Shelf) -> None:
    shelf.change(MARK, "exigences:", "exigences")

    (told,) = shelf.mistakes()

    assert told.startswith(MARK)


def test_a_broken_office_does_not_make_the_mark_mistaken(shelf: Shelf) -> None:
    shelf.change(MARK, 'du public ?", reponses: [oui, non]', 'du public ?", reponses: oui')
    shelf.change("office.yaml", "faits:", "faits")

    (told,) = shelf.mistakes()

    assert told.startswith("office.yaml")


def test_a_condition_on_a_known_fact_is_kept(shelf: Shelf) -> None:
    condition = "  - concerne_si: {statut: [association, public]}\n    id: QT-010"
    shelf.change(MARK, "  - id: QT-010", condition)

    (framework,) = shelf.load().frameworks

    assert framework.requirements[9].applies_if == {"statut": ("association", "public")}


def test_a_mark_that_is_not_active_is_checked_but_not_returned(shelf: Shelf) -> None:
    text = (shelf.folder / MARK).read_text(encoding="utf-8")
    shelf.write("referentiels/avant.yaml", text.replace("id: qualite-tourisme", "id: avant"))
    settings = shelf.load()
    line = shelf.change("referentiels/avant.yaml", "chapitre: H", "chapitre: Z")

    (told,) = shelf.mistakes()

    assert [one.id for one in settings.frameworks] == ["qualite-tourisme"]
    assert told.startswith(f"referentiels/avant.yaml, ligne {line}, « chapitre »")


def test_two_active_marks_cannot_share_an_id(shelf: Shelf) -> None:
    text = (shelf.folder / MARK).read_text(encoding="utf-8")
    shelf.write("referentiels/avant.yaml", text.replace("id: qualite-tourisme", "id: avant"))
    shelf.change("office.yaml", "[qualite-tourisme]", "[qualite-tourisme, avant]")

    told = shelf.mistakes()

    assert len(told) == text.count("  - id: QT-") + text.count("  - {id: QT-")
    line = text[: text.index("  - id: QT-001")].count("\n") + 1
    assert f"« QT-001 » est déjà pris dans {MARK}, ligne {line}" in told[0]


def test_a_document_tells_only_the_requirements_of_active_marks(shelf: Shelf) -> None:
    text = (shelf.folder / MARK).read_text(encoding="utf-8")
    other = text.replace("id: qualite-tourisme", "id: apres").replace("QT-", "DE-")
    shelf.write("referentiels/apres.yaml", other)
    shelf.change("documents.yaml", "[QT-009, QT-010]", "[QT-009, DE-009]")

    (plan,) = [one for one in shelf.load().documents if one.id == "bilan-plan-actions"]

    assert plan.requirements == ("QT-009",)


def test_active_marks_come_in_the_order_of_the_office(shelf: Shelf) -> None:
    text = (shelf.folder / MARK).read_text(encoding="utf-8")
    other = text.replace("id: qualite-tourisme", "id: apres").replace("QT-", "DE-")
    shelf.write("referentiels/apres.yaml", other)
    shelf.change("office.yaml", "[qualite-tourisme]", "[qualite-tourisme, apres]")

    assert [one.id for one in shelf.load().frameworks] == ["qualite-tourisme", "apres"]


@pytest.mark.parametrize("name", ["office.yaml", "documents.yaml"])
def test_a_missing_file_is_named(shelf: Shelf, name: str) -> None:
    (shelf.folder / name).unlink()

    assert f"{name} : ce fichier manque dans le dossier config ; remettez-le" in shelf.mistakes()


def test_an_empty_folder_is_told_file_by_file(shelf: Shelf) -> None:
    for path in shelf.folder.rglob("*.yaml"):
        path.unlink()

    told = shelf.mistakes()

    names = [one.split(" : ")[0] for one in told]
    assert names == ["documents.yaml", "formulaires", "office.yaml", "referentiels"]


@pytest.mark.parametrize("content", ["", "# rien\n", "---\n", "bonjour", "- a\n- b\n"])
def test_a_file_that_says_nothing_of_use_is_refused(shelf: Shelf, content: str) -> None:
    shelf.write("office.yaml", content)

    (told,) = shelf.mistakes()

    assert told.startswith("office.yaml, ligne 1 : ")


def test_only_one_form_describes_the_team(shelf: Shelf) -> None:
    text = (shelf.folder / TEAM).read_text(encoding="utf-8")
    shelf.write(
        "formulaires/renfort.yaml", text.replace("formulaire: equipe", "formulaire: renfort")
    )

    (told,) = shelf.mistakes()

    assert told.startswith("formulaires/renfort.yaml, ligne 8, « decrit_les_personnes » : ")
    assert told.endswith(f"{TEAM}, ligne 8, décrit déjà les personnes ; gardez-en un")


def test_every_line_is_short_and_french(shelf: Shelf) -> None:
    endless = "x" * 400
    shelf.change(ACTIONS, "champ: axe", f"champ: {endless}")
    shelf.change(MARK, "id: QT-009", f"id: {endless}")
    shelf.change("office.yaml", "personnes: noms", f"{endless}: noms")

    told = shelf.mistakes()

    assert len(told) >= 3
    assert all(len(one) <= 240 for one in told)
