"""The quality manual: the people of the office, those it listens to, those who watch over it."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Looped,
    heading,
    line,
    source,
    table,
    verdict,
    when,
    write,
)
from template_drawing.manual_words import bullets, fact, members, own_words, wanting
from template_drawing.sections import MEASURE

_IN_THE_GROUP = "m in fiches.gouvernance if 'qualité' in (m.instance | lower)"


def human_resources(document: Document) -> None:
    """Tell what each expects, how everybody learns, when the team meets."""
    heading(document, 1, "Les ressources humaines")
    heading(document, 2, "Ce que chacun attend")
    own_words(
        document,
        "Ressources humaines",
        "ce que la direction attend de l'équipe, ce que l'équipe attend de la direction, les "
        "entretiens annuels et l'accueil des nouveaux",
        *bullets(
            "La direction attend une équipe formée, unie, qui propose et qui décide.",
            "L'équipe attend des missions claires, une parole écoutée, un travail reconnu.",
            "Ensemble : bien travailler, et que le visiteur le sente.",
        ),
    )
    heading(document, 2, "Se former et connaître le territoire")
    with when(document, "exigences", "Aucune exigence de formation n'est suivie."):
        table(
            document,
            "Formation et visites, par catégorie de personnel",
            [
                Column("Ce que l'office s'engage à faire", 8.2),
                Column("Où il en est", 4.6),
                Column("Verdict", 3.8),
            ],
            "{%tr for e in exigences %}",
            [
                [line("Cellule forte", "{{ e.titre }}"), line("Repère", "{{ e.enonce }}")],
                MEASURE,
                line("Cellule", *verdict("e")),
            ],
            "{%tr endfor %}",
        )
        write(document, line("Repère", "Le détail est dans les bilans de formation et de visites."))
    heading(document, 2, "Se réunir")
    with when(document, "tableaux.reunions.lignes", "Aucune réunion n'est encore notée."):
        write(document, line("Caption", "Réunions tenues, par année et par type"))
        _counts(document, "tableaux.reunions", "Réunions tenues, par année et par type")


def _counts(document: Document, of: str, name: str) -> None:
    """Count by year, each kind in its column."""
    table(
        document,
        name,
        [
            Column("Année", 2.4),
            Column("{{ c }}", 2.2, "Cellule nombre", loop=f"c in {of}.colonnes"),
            Column("Total", 1.8, "Cellule nombre"),
        ],
        f"{{%tr for l in {of}.lignes %}}",
        [
            "{{ l.titre }}",
            Looped("v in l.valeurs", line("Cellule nombre", "{{ v }}")),
            line("Cellule forte nombre", "{{ l.fiches }}"),
        ],
        "{%tr endfor %}",
    )


def listening(document: Document) -> None:
    """Tell by which means visitors are heard, how often, how fast, and what came of it."""
    heading(document, 1, "L'écoute des visiteurs")
    write(
        document,
        "L'office recueille les avis par plusieurs voies, dit en combien de temps il répond, et "
        "se sert de chaque retour pour progresser. Ce que disent les visiteurs reste confidentiel.",
    )
    heading(document, 2, "Leur donner la parole")
    with when(document, "fiches.dispositifs", "Aucun dispositif d'écoute n'est encore décrit."):
        table(
            document,
            "Dispositifs d'écoute",
            [
                Column("Méthode de collecte", 4.4),
                Column("Fréquence", 3.2),
                Column("Délai annoncé", 3.2),
                Column("Traitement et suivi", 5.8),
            ],
            "{%tr for d in fiches.dispositifs %}",
            [
                [
                    line("Cellule forte", "{{ d.methode }}"),
                    "{%p if d.bureau %}",
                    line("Repère", "{{ d.bureau }}"),
                    "{%p endif %}",
                ],
                fact("d.frequence"),
                fact("d.delai"),
                [fact("d.suivi"), source("d")],
            ],
            "{%tr endfor %}",
        )
    heading(document, 2, "Ce qu'ils nous ont dit")
    with when(document, "tableaux.ecoute.lignes", "Aucun retour n'est encore noté."):
        write(document, line("Caption", "Retours reçus, par année et par canal"))
        _counts(document, "tableaux.ecoute", "Retours reçus, par année et par canal")
    heading(document, 2, "Leur satisfaction")
    _satisfaction(document)


def _satisfaction(document: Document) -> None:
    ratings = "tableaux.satisfaction"
    with when(document, f"{ratings}.lignes", "Aucune note n'est encore connue."):
        write(
            document,
            line(
                "Caption",
                f"Notes moyennes sur {{{{ {ratings}.sur | nombre }}}}, toutes années réunies",
            ),
        )
        table(
            document,
            "Notes moyennes des visiteurs, toutes années réunies",
            [
                Column("Ce qui est noté", 9.0),
                Column("Moyenne", 3.4, "Cellule nombre"),
                Column("Réponses", 3.4, "Cellule nombre"),
            ],
            f"{{%tr for l in {ratings}.lignes %}}",
            [
                "{{ l.titre }}",
                "{{ l.moyenne | nombre(1) }}{% if l.peu %} *{% endif %}",
                "{{ l.reponses }}",
            ],
            "{%tr endfor %}",
        )
        write(
            document,
            line(
                "Repère",
                f"* moins de {{{{ {ratings}.peu }}}} réponses : à lire avec prudence. Le bilan de "
                "l'écoute compare les années.",
            ),
        )


def quality_group(document: Document) -> None:
    """Tell who sits in the quality group, when it met, what it decides."""
    heading(document, 1, "Le groupe qualité")
    write(
        document,
        "Le groupe qualité réunit l'office et ceux qui comptent pour l'accueil : élus, "
        "prestataires, habitants. Il lit les bilans, cherche la cause de ce qui revient souvent, "
        "décide des corrections et vérifie leur effet.",
    )
    sits = "fiches.gouvernance | map(attribute='instance') | map('lower') | join(' ')"
    write(document, f"{{%p if 'qualité' in ({sits}) %}}")
    members(document, "Membres du groupe qualité", _IN_THE_GROUP)
    write(
        document,
        "{%p else %}",
        wanting("les membres du groupe qualité (tableau « Gouvernance »)."),
        "{%p endif %}",
    )
    with when(document, "listes.reunions_qualite", "Aucune réunion du groupe qualité n'est notée."):
        table(
            document,
            "Réunions du groupe qualité",
            [Column("Date", 2.4), Column("Ordre du jour", 7.8), Column("Compte rendu", 6.4)],
            "{%tr for r in listes.reunions_qualite | reverse %}",
            ["{{ r.date }}", ["{{ r.ordre_du_jour }}", source("r")], "{{ r.compte_rendu }}"],
            "{%tr endfor %}",
        )
