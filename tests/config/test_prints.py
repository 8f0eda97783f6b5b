"""Fingerprints follow what is said, not how it is written."""

import subprocess
import sys

import pytest

from docgen.config import load_settings
from tests.config.shelf import MARK, SHIPPED, TRAINING, Shelf
from tests.config.trial import TRIAL, requirement, write_trial


def prints(shelf: Shelf) -> tuple[str, str]:
    settings = shelf.load()
    return settings.forms_print, settings.print


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Heures de formation", "titre: 'Heures de formation' # un mot"),
        ("identite: [agent, fin, intitule]", "identite:\n  - agent\n  - fin\n  - intitule"),
        ("    code: people\n    titre: Agent\n", "    titre: Agent\n    code: people\n"),
        ("    requis: oui\n", "    requis: oui\n\n"),
    ],
)
def test_another_way_to_write_the_same_changes_nothing(shelf: Shelf, old: str, new: str) -> None:
    before = prints(shelf)

    shelf.change(TRAINING, old, new)

    assert prints(shelf) == before


def test_a_synonym_changes_both(shelf: Shelf) -> None:
    before = prints(shelf)

    shelf.change(TRAINING, "[Agents,", "[Agents, Élève,")

    assert all(new != old for new, old in zip(prints(shelf), before, strict=True))


def test_what_a_day_is_worth_changes_both(shelf: Shelf) -> None:
    before = prints(shelf)

    shelf.change("office.yaml", "heures_par_jour: 7", "heures_par_jour: 7,5")

    assert all(new != old for new, old in zip(prints(shelf), before, strict=True))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MARK, "au_moins: 150", "au_moins: 140"),
        (MARK, "- {id: B, titre: Engagements en interne}\n", ""),
        ("office.yaml", "personnes: noms", "personnes: initiales"),
        ("documents.yaml", "fiches: [pieces, audits, organismes] ", "fiches: [bit] "),
    ],
)
def test_what_reading_does_not_depend_on_changes_one(
    shelf: Shelf,
    file: str,
    old: str,
    new: str,
) -> None:
    forms, whole = prints(shelf)
    if "titre: Engagements" in old:
        other = "  - {id: H, titre: Relations avec les socio-professionnels}\n"
        shelf.change(file, other, f"{other}  {old}")
        shelf.change(file, f"  {old}", new)
    else:
        shelf.change(file, old, new)

    after = prints(shelf)

    assert after[0] == forms
    assert after[1] != whole


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TRIAL, "volets: [a]", "volets: [b]"),
        (TRIAL, "validite: 2 ans", "validite: 3 ans"),
        (TRIAL, "grande: 2", "grande: 3"),
        (TRIAL, "De quelle taille ?", "De quelle taille donc ?"),
        (TRIAL, "si_non: Un geste.", "si_non: Un autre geste."),
        (TRIAL, "reprend: T-1", "reprend: T-1, source: là"),
        ("office.yaml", "personnes: noms", "personnes: noms\njours_ouvres: [lundi]"),
        ("office.yaml", "personnes: noms", "personnes: noms\nmarque_obtenue_le: 2024-03-15"),
    ],
)
def test_everything_that_is_judged_by_is_in_the_print(
    shelf: Shelf, file: str, old: str, new: str
) -> None:
    count = "nombre: {fait: taille, grande: 2, petite: 1}, de: essais, nom: e, periode: a_ce_jour"
    pieces = "pieces: {volets: [a], validite: 2 ans}"
    entries = requirement(f"mesure: {{{count}}}, {pieces}")
    repetition = "  - {id: T-2, chapitre: A, reprend: T-1}\n"
    lacking = "incomplet: {de: essais, champs: {texte: un texte}}"
    coherence = f"coherences: [{{id: c, titre: t, si_non: Un geste., {lacking}}}]\n"
    write_trial(shelf, entries + repetition + coherence)
    forms, whole = prints(shelf)

    shelf.change(file, old, new)

    after = prints(shelf)
    assert after[0] == forms
    assert after[1] != whole


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_prints_do_not_depend_on_the_run(seed: str) -> None:
    code = (
        "import sys; from pathlib import Path; from docgen.config import load_settings; "
        "sys.stdout.write(load_settings(Path(sys.argv[1])).print)"
    )

    told = subprocess.run(
        [sys.executable, "-c", code, str(SHIPPED)],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(SHIPPED.parent)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout == load_settings(SHIPPED).print
