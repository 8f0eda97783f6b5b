"""Fingerprints follow what is said, not how it is written."""

import subprocess
import sys

import pytest

from docgen.config import load_settings
from tests.config.shelf import MARK, SHIPPED, TRAINING, Shelf


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
        ("documents.yaml", "fiches: [pieces] ", "fiches: [bit] "),
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
