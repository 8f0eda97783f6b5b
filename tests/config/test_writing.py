"""A file that is not readable YAML is told in one French sentence, with the line."""

import pytest

from tests.config.shelf import MARK, TRAINING, Shelf

BROKEN = [
    ("titre: a: b", "un deux-points est de trop"),
    ("titre: 'Heures", "un guillemet ouvert ici n'est pas refermé"),
    ('titre: "Heures', "un guillemet ouvert ici n'est pas refermé"),
    (r'titre: "a\q"', "une barre « \\ » ne va pas entre ces guillemets"),
    ("titre: [Heures", "un crochet ou une accolade ouverts ici"),
    ("titre: {Heures", "un crochet ou une accolade ouverts ici"),
    ("titre: 'L'heure'", "cette ligne ne suit pas les précédentes"),
    ("titre: {manque} heures", "cette ligne ne suit pas les précédentes"),
    ("titre", "le deux-points manque"),
    ("titre: @heures", "une valeur ne peut pas commencer par ce signe"),
    ("titre: - Heures", "mettez le tiret sur une nouvelle ligne"),
    ("\ttitre: Heures", "une tabulation s'est glissée ici"),
    ("titre: Heures\a", "un signe invisible n'est pas lisible"),
    ("titre: &a Heures", "le signe « & » ne peut pas commencer une valeur"),
    ("titre: *a", "le signe « * » ne peut pas commencer une valeur"),
    ("titre: !a Heures", "le signe « ! » ne peut pas commencer une valeur"),
    ("---\ntitre: Heures", ""),
    ("? [a]\n: b", "une clé doit être un mot"),
    ('"": b', "une clé doit être un mot"),
    ("titre: " + "[" * 30 + "]" * 30, "trop de niveaux"),
    ("titre: " + "[" * 100_000, "trop de niveaux"),
]


@pytest.mark.parametrize(("written", "said"), BROKEN, ids=[one[:12] for one, _ in BROKEN])
def test_broken_writing_is_told_with_its_line(shelf: Shelf, written: str, said: str) -> None:
    line = shelf.change(TRAINING, "titre: Heures de formation", written)

    (told,) = shelf.mistakes()

    assert told.startswith(f"{TRAINING}, ligne {line} : {said}")


def test_a_file_made_of_two_is_refused_at_the_second(shelf: Shelf) -> None:
    line = shelf.change(TRAINING, "colonnes:", "---\ncolonnes:")

    (told,) = shelf.mistakes()

    assert told == f"{TRAINING}, ligne {line} : une ligne « --- » est de trop ; retirez-la"


def test_a_french_decimal_between_braces_is_explained(shelf: Shelf) -> None:
    line = shelf.change(MARK, "au_moins: 85 %", "au_moins: 8,5 %")

    first, second = shelf.mistakes()

    assert first.startswith(f"{MARK}, ligne {line}, « 5 % » : cette clé n'existe pas")
    assert "une virgule sépare deux clés" in first
    assert second.endswith("écrivez un pourcentage de 1 % à 100 %, par exemple 85 %")


@pytest.mark.parametrize("content", [b"\xff\xfea\x00", b"\x81\x8d", b"PK\x03\x04\x00\x00"])
def test_a_file_that_is_not_text_is_refused(shelf: Shelf, content: bytes) -> None:
    shelf.write("office.yaml", content)

    (told,) = shelf.mistakes()

    assert told.startswith("office.yaml")
    assert "UTF-8" in told


def test_a_twin_key_is_told_beside_the_other_mistakes(shelf: Shelf) -> None:
    first = shelf.change(TRAINING, "    requis: oui", "    requis: oui\n    requis: {a: [b]}")
    second = shelf.change(TRAINING, "    type: duree", "    type: durée")

    told = shelf.mistakes()

    assert told[0] == (
        f"{TRAINING}, ligne {first + 1}, « requis » : "
        f"cette clé est déjà écrite ligne {first} ; gardez-en une seule"
    )
    assert told[1].startswith(f"{TRAINING}, ligne {second}, « type »")
