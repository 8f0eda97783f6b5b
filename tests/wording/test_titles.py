"""Titles of columns, as offices write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import letters, titles

_TITLES = st.sampled_from(
    ["Nb d'heures", "Durée", "Nom et prénom", "À compter du", "Reçu le", "N° de fiche", "Œuvres"],
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Date de\nvisite", "Date de visite"),
        ("Nombre\u00a0d’heures", "Nombre d'heures"),
        ("NBRE D'HEURES :", "Nb d'heures"),
        ("Nbr participants", "Nombre de participants"),
        ("N° fiche", "Numéro de fiche"),
        ("No", "N°"),
        ("Heure(s)", "Heures"),
        ("Lieu(x) *", "Lieu"),
        ("Durée (en heures)", "Durée"),
        ("Salarié(e)s", "Salariés"),
        ("Agent·e·s", "Agents"),
        ("Agent.e", "Agent"),
        ("3. Prestataire", "Prestataire"),
        ("2) La structure visitée :", "Structure visitée"),
        ("Visite – date", "Date de la visite"),
    ],
)
def test_a_title_means_the_same_however_it_is_written(written: str, meant: str) -> None:
    assert titles.key(written) == titles.key(meant)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Participants", "Nb participants"),
        ("Absence du", "Absence au"),
        ("Début", "Fin"),
        ("Note", "N°"),
        ("Montant HT", "Montant TTC"),
    ],
)
def test_what_tells_two_titles_apart_is_kept(one: str, other: str) -> None:
    assert titles.key(one) != titles.key(other)


@given(_TITLES, st.data())
def test_case_accents_and_spaces_never_matter(title: str, data: st.DataObject) -> None:
    spaces = st.sampled_from([" ", "  ", "\u00a0", "\n", "\u202f"])
    written = "".join(
        data.draw(spaces if sign == " " else st.sampled_from([sign.upper(), sign.lower()]))
        for sign in title
    )

    assert titles.key(f" {written} :") == titles.key(title)
    assert titles.key(letters.plain(written)) == titles.key(title)
    assert titles.words(written) == titles.words(title)
