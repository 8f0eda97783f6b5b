"""Titles of columns as they are typed: typos, capitals, units, breaks, and pairs never confused."""

from tests.intake.corpus.around import stacked
from tests.intake.corpus.case import BOTH, Case, refused
from tests.intake.corpus.writings import (
    all_titles,
    as_number_of_days,
    as_number_of_minutes,
    column,
    reordered,
    retitled,
    with_column,
    without_column,
)

_TYPOS = (
    Case(
        table="ecoute",
        name="with « Comentaire »",
        mess=retitled(Commentaire="Comentaire"),
        writers=BOTH,
        told=(("ENT_PROCHE", "F1"),),
    ),
    Case(
        table="visites",
        name="with « Observatons »",
        mess=retitled(Observations="Observatons"),
        told=(("ENT_PROCHE", "F1"),),
    ),
    Case(
        table="formations",
        name="with « Intitullé »",
        mess=retitled(Intitulé="Intitullé"),
        writers=(*BOTH, "csv of Excel"),
        told=(("ENT_PROCHE", "C1"),),
    ),
    Case(
        table="visites",
        name="with « Prestataires visités »",
        mess=retitled(Prestataire="Prestataires visités"),
    ),
    Case(
        table="visites",
        name="with « Prestatire »",
        mess=retitled(Prestataire="Prestatire"),
        told=(("ENT_PROCHE", "C1"),),
    ),
    Case(
        table="formations", name="with « Heure(s) »", mess=retitled(Heures="Heure(s)"), writers=BOTH
    ),
    Case(
        table="formations",
        name="with « Lieu(x) » unused",
        mess=with_column("Nature", "Lieu(x)", "Orbelle"),
        said=("ENT_INCONNUE",),
    ),
)
_WRITINGS = (
    Case(
        table="formations", name="with titles in capitals", mess=all_titles(str.upper), writers=BOTH
    ),
    Case(table="visites", name="with titles in small letters", mess=all_titles(str.lower)),
    Case(
        table="formations",
        name="with line breaks in its titles",
        mess=retitled(
            **{"Organisme agréé": "Organisme\nagréé\n(O/N)", "Heures": "Nombre\nd'heures"}
        ),
        writers=(*BOTH, "csv of Excel", "csv of Google Sheets"),
    ),
    Case(
        table="formations",
        name="with no-break spaces in its titles",
        mess=all_titles(lambda title: f"\u00a0{title.replace(' ', chr(0x202F))} \u00a0"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with colons and stars after its titles",
        mess=all_titles(lambda title: f"{title} * :"),
    ),
    Case(
        table="equipe",
        name="without accents in its titles",
        mess=retitled(Prénom="Prenom", Catégorie="Categorie", **{"À compter du": "A compter du"}),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with its columns in another order",
        mess=reordered(
            *("Coût", "Date", "Nature", "Heures", "Organisme agréé", "Agent", "Intitulé"),
            "Organisme",
        ),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with synonyms for its titles",
        mess=retitled(
            Agent="Participant",
            Intitulé="Formation suivie",
            Heures="Nb d'heures",
            Organisme="Org. de formation",
            Nature="Type d'action",
            **{"Organisme agréé": "Qualiopi"},
        ),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with synonyms for its titles",
        mess=retitled(
            Agents="Qui", Prestataire="Structure visitée", Durée="Temps passé", Commune="Ville"
        ),
        writers=BOTH,
    ),
    Case(
        table="distributions",
        name="with synonyms for its titles",
        mess=retitled(
            Bureau="BIT", Distribués="Nb de questionnaires remis", Rendus="Questionnaires rendus"
        ),
    ),
    Case(
        table="formations",
        name="with words around its titles",
        mess=retitled(Date="Date de la formation", Heures="Nombre d'heures (h)", Coût="Coût (€)"),
        writers=BOTH,
    ),
)
_UNITS = (
    Case(
        table="formations",
        name="with « Durée (h) »",
        mess=retitled(Heures="Durée (h)"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with « Durée en minutes »",
        mess=stacked(column("Durée", as_number_of_minutes), retitled(Durée="Durée en minutes")),
        writers=BOTH,
    ),
    Case(
        table="stages",
        name="with « Durée (en jours) »",
        mess=stacked(column("Durée", as_number_of_days), retitled(Durée="Durée (en jours)")),
        writers=BOTH,
    ),
)
_PAIRS = (
    Case(
        table="formations",
        name="beside « Heures prévues »",
        mess=with_column("Intitulé", "Heures prévues", "=8", "=4", "=4", "=8", "=12"),
        writers=BOTH,
        said=("ENT_INCONNUE",),
    ),
    Case(
        table="formations",
        name="beside « Salaire »",
        mess=stacked(retitled(Agent="Salarié"), with_column("Coût", "Salaire", "=2100")),
        said=("ENT_INCONNUE",),
    ),
    Case(
        table="equipe",
        name="beside « Date de naissance »",
        mess=with_column("Prénom", "Date de naissance", "@1990-05-02"),
        writers=BOTH,
        said=("ENT_INCONNUE",),
    ),
    Case(
        table="formations",
        name="beside « Coût TTC »",
        mess=stacked(retitled(Coût="Coût"), with_column("Coût", "Coût TTC", "=720")),
        said=("ENT_INCONNUE",),
    ),
    Case(
        table="formations",
        name="beside « Nb participants »",
        mess=with_column("Heures", "Nb participants", "=1", "=2", "=2"),
        said=("ENT_INCONNUE",),
    ),
    Case(
        table="demandes",
        name="beside « Date de sortie » of a letter",
        mess=with_column("Canal", "Date de sortie", "@2024-03-14"),
        said=("ENT_INCONNUE",),
    ),
)
_ANSWERS = (
    refused(
        "formations",
        "without its hours",
        without_column("Heures"),
        ("ENT_COLONNE_MANQUANTE", "A1:G1"),
    ),
    refused(
        "formations",
        "with hours planned and none done",
        retitled(Heures="Heures prévues"),
        ("ENT_COLONNE_MANQUANTE", "A1:H1"),
    ),
    refused(
        "visites",
        "with two columns for one thing",
        with_column("Durée", "Temps passé", "=3"),
        ("ENT_DOUBLE", "E1"),
    ),
    refused(
        "formations",
        "with « Stage suivi »",
        retitled(Intitulé="Stage suivi"),
        ("ENT_COLONNE_MANQUANTE", "A1:H1"),
    ),
    refused(
        "visites",
        "with « Presta rencontré »",
        retitled(Prestataire="Presta rencontré"),
        ("ENT_COLONNE_MANQUANTE", "A1:F1"),
    ),
    refused(
        "visites",
        "with « Effectué par »",
        retitled(Agents="Effectué par"),
        ("ENT_COLONNE_MANQUANTE", "A1:F1"),
    ),
    refused(
        "distributions",
        "with the titles of nobody",
        all_titles(lambda title: f"Rubrique {len(title)}"),
        ("ENT_INTROUVABLE", None),
    ),
    refused(
        "formations",
        "with the titles of nobody",
        all_titles(lambda title: f"Rubrique {len(title)}"),
        ("ENT_INTROUVABLE", None),
    ),
    Case(
        table="visites",
        name="with a column that has no title",
        mess=with_column("Durée", "", "a", "b", "c", "d", "e"),
        writers=BOTH,
        told=(("ENT_SANS_TITRE", "E1"),),
    ),
)

TITLES = (*_TYPOS, *_WRITINGS, *_UNITS, *_PAIRS, *_ANSWERS)
