"""Whom a requirement judges, with what was counted, left out, late. Pure."""

from dataclasses import replace

from docgen.documents.dictionary.leaves import day, group, number, series, text, texts, yes_no
from docgen.documents.dictionary.rows import source
from docgen.documents.shapes import Group, Series, Shape


def subjects(timed: Series, *, confidential: bool) -> Series:
    """Describe `sujets`: one person, one office or the team, over one period."""
    return series(
        "Une ligne par personne ou par équipe, et par période",
        nom=text("Qui"),
        periode=text("Période jugée"),
        en_cours=yes_no("Oui tant que la période n'est pas finie"),
        verdict=text("Verdict, en mots"),
        signe=text("Verdict, en un signe"),
        raison=text("Pourquoi ce verdict"),
        valeur=text("Ce qui est retenu, avec son unité"),
        requis=text("Ce qui est requis, avec son unité"),
        manque=text("Ce qui manque, avec son unité"),
        nombres=group(
            "Les mêmes, pour un graphique",
            valeur=number("Ce qui est retenu"),
            requis=number("Ce qui est requis"),
            declare=number("Heures des lignes retenues"),
            justifie=number("Heures justifiées"),
        ),
        declare=text("Heures des lignes retenues, avant tout plafond"),
        justifie=text("Heures des lignes retenues qui nomment leur justificatif"),
        formule=text("Le calcul, en mots"),
        libelle=text("La mesure dont il s'agit, quand l'exigence en a plusieurs"),
        prevision=text("Où l'on en sera à la fin de la période ; absent quand elle est finie"),
        parties=_parts(),
        comptes=_counts(),
        delais=timed,
        notes=texts("Ce qu'il faut savoir du calcul"),
        preuves=_evidence(confidential=confidential),
        ecartees=_left_out(confidential=confidential),
    )


def sample(*, confidential: bool) -> Series:
    """Describe `echantillon`."""
    return series(
        "Cinq lignes tirées au sort parmi celles qui comptent, pour les vérifier",
        sujet=text("Pour qui elle compte"),
        quoi=text("La ligne, en quelques mots", confidential=confidential),
        quantite=text("Pour combien d'heures"),
        piece=text("Le justificatif qu'elle nomme"),
        **_where(),
    )


def delays(row: Group) -> Series:
    """Describe `delais`; `row` is what is known of the records."""
    return series(
        "Les lignes dont on mesure le délai",
        fiche=row,
        recu=day("Jour de réception"),
        echeance=day("Dernier jour du délai"),
        fin=day("Jour de la réponse ou de la suite"),
        jours=number("Jours mis à répondre"),
        signe=text("Le délai, en un signe"),
        verdict=text("Dans les délais, hors délai, ou en cours jusqu'au …"),
        source=group("D'où vient la ligne", **source()),
        cellules=text("Les cases des dates"),
    )


def _parts() -> Series:
    return series(
        "Les parties de ce qui est requis",
        libelle=text("Nom de la partie"),
        valeur=text("Ce qui est retenu"),
        requis=text("Ce qui est requis"),
        manque=text("Ce qui manque"),
    )


def _counts() -> Group:
    counts = group(
        "Combien sont dans les délais ; absent pour ce qui n'est pas un délai",
        total=number("Nombre en tout"),
        dans_les_delais=number("Dans les délais"),
        hors_delai=number("Hors délai"),
        en_cours=number("Pas encore échus"),
    )
    return replace(counts, optional=True)


def _evidence(*, confidential: bool) -> Series:
    return series(
        "Les lignes qui comptent",
        quoi=text("La ligne, en quelques mots", confidential=confidential),
        raison=text("Pourquoi elle compte, quand cela ne va pas de soi"),
        quantite=text("Pour combien d'heures"),
        piece=text("Le justificatif qu'elle nomme"),
        **_where(),
    )


def _left_out(*, confidential: bool) -> Series:
    return series(
        "Les lignes qui ne comptent pas",
        quoi=text("La ligne, en quelques mots", confidential=confidential),
        raison=text("Pourquoi elle ne compte pas"),
        **_where(),
    )


def _where() -> dict[str, Shape]:
    return {"cellules": text("Les cases regardées"), **source()}
