"""Pieces, grades and contradictions: their fields. Pure."""

from docgen.documents.dictionary.leaves import day, series, text, yes_no
from docgen.documents.dictionary.rows import source
from docgen.documents.shapes import Series


def pieces() -> Series:
    """Describe `pieces`."""
    return series(
        "Les pièces demandées, celles qui manquent comprises",
        nom=text("Référence et titre"),
        concerne=text("La personne ou le bureau qu'elle concerne"),
        etat=text("à jour, à renouveler, périmée ou manquante"),
        signe=text("Le même, en un signe"),
        date=day("Date de la pièce"),
        jusqu_au=day("Dernier jour où elle vaut"),
        lieu=text("Où le registre l'écrit"),
    )


def grades() -> Series:
    """Describe `notes_audit`."""
    return series(
        "Les notes du dernier audit, bureau par bureau",
        bureau=text("Le bureau ; absent pour l'ensemble"),
        audit=text("Le type d'audit"),
        date=day("Jour de l'audit"),
        note=text("La note"),
        tenu=yes_no("Oui quand l'exigence est tenue"),
        constat=text("Ce qu'a écrit l'auditeur"),
        note_avant=text("La note de l'audit d'avant"),
        date_avant=day("Jour de l'audit d'avant"),
        lieu=text("Où la note est écrite"),
    )


def forecasts() -> Series:
    """Describe `previsions`."""
    return series(
        "Ce qui manquera à la fin de chaque période si rien de plus n'est fait",
        ref=text("Référence de l'exigence"),
        titre=text("Titre de l'exigence"),
        nom=text("À qui"),
        libelle=text("La mesure dont il s'agit, quand l'exigence en a plusieurs"),
        le=day("Dernier jour de la période"),
        phrase=text("Ce qui manquera, et ce qui est prévu"),
    )


def contradictions(*, confidential: bool) -> Series:
    """Describe `contradictions`."""
    return series(
        "Ce que les tableaux disent de contradictoire",
        titre=text("De quoi il s'agit"),
        si_non=text("Ce qu'il faut faire"),
        cas=series(
            "Chaque contradiction",
            phrase=text("Ce qui contredit quoi", confidential=confidential),
            lignes=series("Les lignes en cause", **source()),
        ),
    )
