"""Requirements as a template meets them, and how ready the office is. Pure."""

from docgen.documents.dictionary.leaves import day, group, number, series, text, texts, yes_no
from docgen.documents.dictionary.registered import grades, pieces
from docgen.documents.dictionary.subjects import sample, subjects
from docgen.documents.shapes import Group, Series, Shape


def findings(timed: Series, *, confidential: bool) -> Group:
    """Describe one requirement.

    Args:
        timed: the records whose delay is measured.
        confidential: the rows that were counted may be named by what visitors said.

    """
    return group(
        "Une exigence",
        id=text("Nom court dans docgen"),
        ref=text("Référence officielle, ou nom court"),
        titre=text("Titre"),
        chapitre=text("Nom court du chapitre"),
        chapitre_titre=text("Titre du chapitre"),
        rubrique=text("Rubrique du chapitre ; absente quand il n'y en a pas"),
        nature=text("mesurée, documentaire ou observée"),
        obligatoire=yes_no("Oui quand un seuil ne s'ouvre pas sans elle"),
        coefficient=number("Son poids dans la préparation"),
        enonce=text("Ce qui est demandé"),
        source=text("Où l'exigence est écrite"),
        verdict=text("Verdict, en mots"),
        signe=text("Verdict, en un signe"),
        raison=text("Pourquoi ce verdict"),
        mesure=text("Ce qui est mesuré, et ce qui est requis"),
        lectures=texts("Comment l'exigence a été lue"),
        action=text("Ce qu'il reste à faire ; vide quand il n'y a rien"),
        responsable=text("Qui répond de l'exigence (office.yaml), sinon le référent"),
        pour_le=day("Pour quand ; absent quand il n'y a rien à faire"),
        declare=text("Heures des lignes retenues, avant tout plafond"),
        justifie=text("Heures des lignes retenues qui nomment leur justificatif"),
        pieces=pieces(),
        notes_audit=grades(),
        sujets=subjects(timed, confidential=confidential),
        echantillon=sample(confidential=confidential),
        par_periode=_by_period(),
    )


def summary() -> Series:
    """Describe `resume`."""
    return series(
        "Combien d'exigences pour chaque verdict",
        signe=text("Verdict, en un signe"),
        verdict=text("Verdict, en mots"),
        nombre=number("Nombre d'exigences"),
    )


def readiness() -> Group:
    """Describe `preparation`."""
    return group(
        "La préparation à l'audit, jamais son résultat",
        **_score(),
        seuils=series(
            "Les seuils du référentiel",
            libelle=text("Nom du seuil"),
            requis=text("Ce qui est requis"),
            mesure=text("Ce qui est mesuré"),
            atteint=text("« oui » ou « non »"),
            defauts=texts("Les exigences obligatoires qui ne sont pas tenues"),
            en_attente=texts("Les exigences obligatoires qui ne sont pas encore jugées"),
        ),
    )


def chapters(finding: Group) -> Series:
    """Describe `chapitres`, which tell the requirements again."""
    return series(
        "Les chapitres du référentiel",
        id=text("Nom court du chapitre"),
        titre=text("Titre"),
        **_score(),
        exigences=Series(item=finding, meaning="Les exigences du chapitre"),
    )


def frameworks() -> Series:
    """Describe `referentiels`."""
    return series(
        "Les référentiels que le document juge",
        id=text("Nom court"),
        titre=text("Titre"),
        version=text("Version"),
        statut=text("En vigueur, en fin de validité, partiel, brouillon"),
        reserves=text("Ce qu'il faut savoir d'un référentiel incomplet ; absent sinon"),
        repetitions=series(
            "Les lignes qui en reprennent une autre",
            id=text("La ligne"),
            reprend=text("L'exigence qui répond pour elle"),
        ),
    )


def _score() -> dict[str, Shape]:
    return {
        "points": number("Exigences conformes"),
        "possible": number("Exigences jugées"),
        "jugees": number("Nombre d'exigences jugées"),
        "applicables": number("Nombre d'exigences qui concernent l'office"),
        "reserve": text("Dit quand moins de la moitié des exigences sont jugées ; sinon absent"),
        "texte": text("Les deux en une phrase, avec la part"),
    }


def _by_period() -> Group:
    cells = series(
        "Ce que chaque période donne",
        texte=text("La valeur"),
        nombre=number("La même, pour un graphique"),
        signe=text("Le signe de son verdict"),
    )
    line: dict[str, Shape] = {
        "titre": text("Le nom de la ligne"),
        "valeurs": cells,
        "total": text("Le total, pour des heures"),
    }
    return group(
        "Une ligne par personne, une colonne par période",
        colonnes=texts("Les périodes"),
        lignes=Series(item=group("Une ligne", **line), meaning="Les lignes du tableau"),
        total=group("La dernière ligne", **line),
    )
