"""The looks of the office: what office.yaml may say of them, and what it may not."""

import pytest

from docgen.model.colour import Colour
from docgen.model.office import UNBRANDED, Brand
from tests.config.shelf import Shelf

OFFICE = "office.yaml"
BEFORE = "temps_plein: 35"


def test_an_office_says_its_logo_its_colours_and_its_fonts(shelf: Shelf) -> None:
    _say(
        shelf,
        "site: https://orbelle.example\nmarque:\n  logo: logo orbelle.PNG\n"
        '  couleur: "#0F5257"\n  couleur_secondaire: B4642B\n  police: Calibri\n'
        "  police_titres: Gill Sans MT",
    )

    office = shelf.load().office

    assert office.website == "https://orbelle.example"
    assert office.brand == Brand(
        logo="logo orbelle.PNG",
        colour=Colour(15, 82, 87),
        second_colour=Colour(180, 100, 43),
        font="Calibri",
        title_font="Gill Sans MT",
    )


@pytest.mark.parametrize("said", ["", "marque:", "marque: {}"])
def test_each_of_them_may_be_left_out(shelf: Shelf, said: str) -> None:
    _say(shelf, said)

    assert shelf.load().office.brand == UNBRANDED


def test_a_brand_is_part_of_the_fingerprint(shelf: Shelf) -> None:
    before = shelf.load().print
    _say(shelf, "marque: {police: Arial}")

    assert shelf.load().print != before


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{couleur: bleu}", "« bleu » n'est pas une couleur ; écrivez six signes entre guillemets"),
        ('{couleur: "#FFF"}', "« #FFF » n'est pas une couleur"),
        (
            '{couleur: "#FFCC00"}',
            "(contraste 1,5, il faut 4,5) ; la nuance plus foncée la plus proche est « #8F7300 »",
        ),
        (
            '{couleur_secondaire: "#FFCC00"}',
            "se lirait mal sur du blanc (contraste 1,5, il faut 3) ;",
        ),
        ('{couleur: "#777777"}', "(contraste 4,4, il faut 4,5) ; la nuance plus foncée"),
        ("{police: «Arial»}", "n'est pas un nom de police ; par exemple Calibri ou Arial"),
        ("{logo: images/logo.png}", "écrivez le nom seul d'une image PNG, JPEG ou GIF"),
        ("{logo: logo.svg}", "écrivez le nom seul d'une image PNG, JPEG ou GIF"),
        (
            "{logos: logo.png}",
            "« logos » : cette clé n'existe pas ; vouliez-vous écrire « logo » ?",
        ),
    ],
)
def test_what_cannot_be_used_is_told_in_words(shelf: Shelf, said: str, told: str) -> None:
    line = _say(shelf, f"marque: {said}")

    (mistake,) = shelf.mistakes()

    assert mistake.startswith(f"office.yaml, ligne {line + 1}, ")
    assert told in mistake


def test_a_colour_without_quotes_is_not_forgotten_in_silence(shelf: Shelf) -> None:
    _say(shelf, "marque:\n  couleur: #0F5257\n  police: Arial")

    (mistake,) = shelf.mistakes()

    assert 'mettez la couleur entre guillemets : couleur: "#0F5257"' in mistake


def _say(shelf: Shelf, lines: str) -> int:
    """Add lines to office.yaml; return the line above them."""
    return shelf.change(OFFICE, BEFORE, f"{BEFORE}\n{lines}\n#")
