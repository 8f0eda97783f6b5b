"""The five contradictions that a framework may look for."""

from fractions import Fraction

import pytest

from docgen.model.coherence import (
    Announced,
    Check,
    Lacking,
    OutOfContract,
    ToldTwice,
    Unregistered,
)
from docgen.model.measure.sources import Source
from tests.config.shelf import Shelf
from tests.config.trial import (
    FORM,
    REGISTERED,
    TRIAL,
    coherence_written,
    trial_of,
    write_coherence,
)

BY_PERSON = "{formulaire: essais, par: agent}"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (
            "incomplet: {de: essais, champs: {texte: un texte}}",
            Lacking(source=Source(form="essais"), fields={"words": "un texte"}),
        ),
        (
            (
                f"deux_fois: {{de: [{BY_PERSON}, {{formulaire: visites, par: agent}}],"
                " memes: [prestataire]}"
            ),
            ToldTwice(
                sources=(
                    Source(form="essais", who="people"),
                    Source(form="visites", who="people"),
                ),
                alike=("provider",),
            ),
        ),
        (
            f"hors_presence: {{de: {BY_PERSON}}}",
            OutOfContract(sources=(Source(form="essais", who="people"),)),
        ),
        (
            (
                "annonce: {de: essais, champ: texte, a_propos_de: synthèse, exigence: T-1,"
                " par_an: 2, mots: {annuelle: 1, semestrielle: 2}}"
            ),
            Announced(
                source=Source(form="essais"),
                field="words",
                about="synthèse",
                requirement="T-1",
                words={"annuelle": Fraction(1), "semestrielle": Fraction(2)},
                at_least_a_year=Fraction(2),
            ),
        ),
        (
            (
                "annonce: {de: essais, champ: texte, exigence: T-1, sous_jours: 3,"
                " mots: {une semaine: 7}}"
            ),
            Announced(
                source=Source(form="essais"),
                field="words",
                about="",
                requirement="T-1",
                words={"une semaine": Fraction(7)},
                at_most_days=Fraction(3),
            ),
        ),
    ],
)
def test_a_contradiction_is_kept_as_it_is_written(shelf: Shelf, written: str, kept: Check) -> None:
    assert coherence_written(shelf, written) == kept


def test_a_yes_is_held_against_the_register_that_its_column_names(shelf: Shelf) -> None:
    write_coherence(shelf, "non_enregistre: {de: essais, champ: agree}")
    shelf.change(FORM, "type: oui_non}", f"type: oui_non, {REGISTERED}}}")

    check = trial_of(shelf).coherences[0].check

    assert check == Unregistered(source=Source(form="essais"), said_in="accredited")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "incomplet: {de: essais, champs: {textes: un texte}}",
            "« textes » : « essais » n'a pas de champ « textes » ; vouliez-vous écrire « texte » ?",
        ),
        (
            "incomplet: {de: essais, champs: {}}",
            "« champs » : nommez ici au moins un champ, par exemple {responsable: un responsable}",
        ),
        (
            "hors_presence: {de: essais}",
            "« de » : ajoutez « par: », le champ qui nomme la personne",
        ),
        (
            "hors_presence: {de: {formulaire: essais, par: texte}}",
            "« par » : nommez ici un champ de « type: personnes | nom »",
        ),
        (
            f"deux_fois: {{de: {BY_PERSON}, memes: [prestataires]}}",
            (
                "« memes » : ce champ n'existe pas ; noms possibles : le, a, fini, agent, site,"
                " rendus, remis, resultat, texte, agree"
            ),
        ),
        (
            "non_enregistre: {de: essais, champ: agree}",
            "« champ » : dans « essais », ajoutez « verifie_par: » à cette colonne",
        ),
        (
            "non_enregistre: {de: essais, champ: texte}",
            "« champ » : nommez ici un champ de « type: oui_non »",
        ),
        (
            "annonce: {de: essais, champ: texte, exigence: T-11, par_an: 2, mots: {a: 1}}",
            "« exigence » : l'exigence « T-11 » n'existe pas ; vouliez-vous écrire « T-1 » ?",
        ),
        (
            "annonce: {de: essais, champ: texte, exigence: T-1, mots: {a: 1}}",
            "« exigence » : dites ce qui est exigé : « par_an: » ou « sous_jours: », l'un des deux",
        ),
        (
            "annonce: {de: essais, champ: texte, exigence: T-1, par_an: 2, mots: {}}",
            "« mots » : écrivez ici au moins une promesse, par exemple {annuelle: 1}",
        ),
        (
            "annonce: {de: essais, champ: texte, exigence: T-1, par_an: 2, mots: {a: souvent}}",
            "« a » : écrivez un nombre plus grand que zéro, par exemple 150 ou 7,5",
        ),
        (
            f"hors_presence: {{de: {BY_PERSON}}}, incomplet: {{de: essais, champs: {{le: le}}}}",
            (
                "« coherences » : dites une contradiction et une seule : incomplet, deux_fois, "
                "hors_presence, non_enregistre ou annonce"
            ),
        ),
        (
            "incomplets: {de: essais, champs: {le: le}}",
            "« incomplets » : cette clé n'existe pas ; vouliez-vous écrire « incomplet » ?",
        ),
    ],
)
def test_a_slip_in_a_contradiction_is_told(shelf: Shelf, written: str, told: str) -> None:
    write_coherence(shelf, written)

    assert shelf.mistakes() == [f"{TRIAL}, ligne 9, {told}"]
