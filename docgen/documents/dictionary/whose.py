"""What every document says of the office, of itself, of its person and of its files. Pure."""

from docgen.documents.dictionary.leaves import (
    day,
    group,
    number,
    picture,
    series,
    share,
    text,
    texts,
    yes_no,
)
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
        arrete=day("Jour d'arrêté, à comparer avec une autre date"),
        arrete_le=text("Jour d'arrêté, en toutes lettres"),
        arrete_court=text("Jour d'arrêté, en chiffres"),
        cette_annee=text("Année racontée (document annuel)"),
        annee_precedente=text("Année d'avant, aux mêmes jours (document annuel)"),
        revision=number("Numéro de révision ; absent pour un jeu arrêté à un jour choisi"),
        etat=text("Projet à relire, ou approuvé le … par … ; absent si rien n'est à approuver"),
        approuve=yes_no("Oui quand cette révision est approuvée"),
        destinataires=texts("À qui le document est remis, selon documents.yaml"),
        historique=series(
            "Les révisions, la plus récente d'abord",
            revision=number("Numéro de révision"),
            date=day("Jour d'arrêté"),
            quoi=text("Ce que la révision a changé"),
            etat=text("Projet, ou approuvée le … par …"),
        ),
        empreinte=text("Empreinte de tous les fichiers dont le document est tiré"),
    )


def documents() -> Series:
    """Describe `documents`."""
    return series(
        "Les documents cités (documents_cites de documents.yaml), dans leur dernière révision",
        id=text("Nom court du document"),
        titre=text("Titre"),
        periode=text("Année, plan, référentiel ou personne"),
        revision=number("Numéro de révision"),
        arrete=day("Jour d'arrêté"),
        etat=text("Projet, ou approuvé le … par …"),
        destinataires=texts("À qui il est remis"),
        fichier=text("Nom du fichier"),
    )


def analyses() -> Series:
    """Describe `analyses`."""
    return series(
        "Les mots du référent sur ce document et sa période",
        rubrique=text("Rubrique"),
        texte=text("Texte"),
        auteur=text("Auteur"),
        date=day("Date"),
        source=group("D'où vient le texte", **source()),
    )


def awaited() -> Series:
    """Describe `attendus`."""
    return series(
        "Les tableaux dont le document est fait, et dont aucune ligne n'est connue",
        titre=text("Titre du tableau"),
        une_ligne=text("Ce qu'est une ligne"),
    )


def duties() -> Series:
    """Describe `responsabilites`."""
    return series(
        "Qui répond de quoi",
        nom=text("Nom de la personne"),
        exigences=series(
            "Les exigences dont elle répond",
            ref=text("Référence officielle, ou nom court"),
            titre=text("Titre"),
            verdict=text("Verdict, en mots"),
            signe=text("Verdict, en un signe"),
        ),
    )


def people() -> Series:
    """Describe `personnes`."""
    return series(
        "Les personnes que les exigences jugent, par ordre alphabétique",
        nom=text("Nom"),
        chiffres=series(
            "Ses chiffres, exigence par exigence",
            ref=text("Référence officielle de l'exigence, ou nom court"),
            titre=text("Titre de l'exigence"),
            periode=text("Période jugée"),
            en_cours=yes_no("Oui tant que la période n'est pas finie"),
            requis=text("Ce qui est requis, avec son unité"),
            valeur=text("Ce qui est retenu, avec son unité"),
            manque=text("Ce qui manque, avec son unité"),
            declare=text("Heures des lignes retenues, avant tout plafond"),
            justifie=text("Heures des lignes retenues qui nomment leur justificatif"),
            verdict=text("Verdict, en mots"),
            signe=text("Verdict, en un signe"),
        ),
    )


def org_chart() -> Series:
    """Describe `organigramme`."""
    return series(
        "L'équipe présente, chacun suivi de ceux qui lui sont rattachés",
        **_place_in_team(),
        rang=number("0 en haut de l'organigramme"),
        rattache_a=text("Nom du responsable"),
        equipe=series("Ceux qui lui sont rattachés", **_place_in_team()),
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


def _place_in_team() -> dict[str, Shape]:
    return {
        "nom": text("Nom"),
        "fonction": text("Fonction"),
        "bureau": text("Bureau"),
        "role_qualite": text("Rôle dans la démarche qualité"),
        "suppleant": text("Qui la remplace"),
        "langues": text("Langues parlées"),
    }


def _situation() -> dict[str, Shape]:
    return {
        "fonction": text("Fonction"),
        "categorie": text("Catégorie"),
        "temps_de_travail": share("Temps de travail"),
    }
