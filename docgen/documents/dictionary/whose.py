"""What every document says of the office, of itself, of its person and of its files. Pure."""

from docgen.documents.dictionary.leaves import day, group, number, picture, series, share, text
from docgen.documents.dictionary.rows import source
from docgen.documents.shapes import Group, Series, Shape


def office() -> Group:
    """Describe `office`."""
    return group(
        "L'office, tel que office.yaml le dit",
        nom=text("Nom de l'office"),
        adresse=text("Adresse"),
        telephone=text("Téléphone"),
        courriel=text("Courriel"),
        referent=text("Nom du référent qualité"),
        site=text("Adresse du site"),
        logo=picture("Le logo, s'il y en a un"),
    )


def document() -> Group:
    """Describe `document`."""
    return group(
        "Ce document",
        id=text("Nom court du document"),
        titre=text("Titre"),
        periode=text("Année, plan, référentiel ou personne"),
        arrete_le=text("Jour d'arrêté, en toutes lettres"),
        arrete_court=text("Jour d'arrêté, en chiffres"),
        cette_annee=text("Année racontée (document annuel)"),
        annee_precedente=text("Année d'avant, aux mêmes jours (document annuel)"),
    )


def person() -> Group:
    """Describe `personne`, whose fields are all absent where nobody is concerned."""
    return group(
        "La personne d'une fiche individuelle ; ailleurs, chaque champ est absent",
        nom=text("Nom"),
        **_situation(),
        depuis=day("Dans l'équipe depuis le"),
        situations=series(
            "Ses situations successives",
            du=day("Premier jour"),
            au=day("Dernier jour ; absent tant qu'elle dure"),
            **_situation(),
            source=group("D'où vient la situation", **source()),
        ),
    )


def files() -> Series:
    """Describe `fichiers`."""
    return series(
        "Les tableaux dont le document est tiré",
        nom=text("Nom du fichier"),
        feuilles=text("Feuilles lues"),
        lignes=number("Nombre de lignes lues"),
        empreinte=text("Début de la somme SHA-256 du fichier reçu"),
    )


def _situation() -> dict[str, Shape]:
    return {
        "fonction": text("Fonction"),
        "categorie": text("Catégorie"),
        "temps_de_travail": share("Temps de travail"),
    }
