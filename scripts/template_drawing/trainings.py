"""The trainings of the yearly report, one by one: followed, planned, cancelled, wanted."""

from docx.document import Document

from template_drawing.blocks import Column, heading, line, source, when, write
from template_drawing.reports import RUNS, rows_table
from template_drawing.sections import NO_DATA

DONE = "fiches.formations"
"""The trainings that were followed in the period."""


def ahead(document: Document) -> None:
    """Tell what is planned, what was cancelled, what people need, this year and the next."""
    heading(document, 1, "Ce qui est prévu, ce qui a été annulé")
    heading(document, 2, "Formations prévues")
    write(
        document,
        line(
            "Annonce de tableau",
            f"{{% if {RUNS} %}}Du {{{{ document.arrete_le }}}} à la fin de l'année suivante : "
            "c'est le plan connu à ce jour.{% else %}Ce qui était prévu dans l'année et n'est "
            "noté ni réalisé ni annulé.{% endif %}",
        ),
    )
    with when(document, "listes.prevues", "Aucune formation n'est notée comme prévue."):
        _planned(document, "Formations prévues", "listes.prevues")
    heading(document, 2, "Formations annulées ou reportées")
    with when(document, "listes.annulees", "Aucune formation n'est notée comme annulée."):
        _planned(document, "Formations annulées ou reportées", "listes.annulees")
    heading(document, 1, "Les besoins de formation")
    _needs(document, "Besoins de {{ document.periode }}", "besoins")
    _needs(document, "Besoins de l'année suivante", "besoins_suivants")


def _planned(document: Document, name: str, rows: str) -> None:
    rows_table(
        document,
        name,
        rows,
        [
            Column("Date", 2.4),
            Column("Personnes", 3.8),
            Column("Intitulé", 6.2),
            Column("Heures", 1.7, "Cellule nombre"),
            Column("Coût prévu", 2.3, "Cellule nombre"),
        ],
        [
            _days(),
            "{{ f.agent }}",
            [
                "{{ f.intitule }}",
                source("f", "{% if f.organisme %}{{ f.organisme }} · {% endif %}"),
            ],
            "{{ f.heures | heures }}",
            "{{ f.cout | euros }}",
        ],
    )


def _needs(document: Document, title: str, name: str) -> None:
    heading(document, 2, title)
    with when(document, f"listes.{name}", NO_DATA):
        rows_table(
            document,
            title,
            f"listes.{name}",
            [
                Column("Personnes", 3.6),
                Column("Besoin", 5.2),
                Column("Heures", 1.6, "Cellule nombre"),
                Column("Priorité", 1.9),
                Column("Suite donnée", 4.3),
            ],
            [
                "{{ f.agent }}",
                [
                    "{{ f.besoin }}",
                    line("Repère", "{{ [f.theme, f.origine] | select | join(' · ') or '—' }}"),
                    source("f"),
                ],
                "{{ f.heures | heures }}",
                "{{ f.priorite }}",
                "{{ f.suite }}",
            ],
        )


def evaluations(document: Document) -> None:
    """Tell what the trainings were good for."""
    rated = f"{DONE} | selectattr('evaluation') | list"
    heading(document, 1, "Ce que les formations ont apporté")
    with (
        when(document, DONE, NO_DATA),
        when(document, rated, "Aucune évaluation n'est notée dans les tableaux."),
    ):
        write(
            document,
            line(
                "Annonce de tableau",
                f"{{{{ {rated} | length | pluriel('formation évaluée', 'formations évaluées') }}}} "
                f"sur {{{{ {DONE} | length }}}}.",
            ),
        )
        rows_table(
            document,
            "Formations évaluées",
            rated,
            [Column("Formation", 6.4), Column("Personnes", 4.0), Column("Évaluation", 6.2)],
            [
                ["{{ f.intitule }}", source("f", "{{ f.fin }} · ")],
                "{{ f.agent }}",
                "{{ f.evaluation }}",
            ],
        )


def _days() -> list[str]:
    return [
        "{%p if f.debut and f.debut != f.fin %}",
        "du {{ f.debut }}",
        "au {{ f.fin }}",
        "{%p else %}",
        "{{ f.fin }}",
        "{%p endif %}",
    ]


def trainings(document: Document) -> None:
    """List the trainings of the period, each with its row."""
    heading(document, 1, "Liste des formations suivies")
    with when(document, DONE, NO_DATA):
        rows_table(
            document,
            "Formations suivies dans la période",
            DONE,
            [
                Column("Date", 2.3),
                Column("Personne", 2.8),
                Column("Intitulé", 6.4),
                Column("Agréé", 1.3, "Cellule centrée"),
                Column("Heures", 1.5, "Cellule nombre"),
                Column("Justificatif", 2.3),
            ],
            [
                [*_days(), "{%p if f.statut %}", line("Repère", "{{ f.statut }}"), "{%p endif %}"],
                "{{ f.agent }}",
                [
                    "{{ f.intitule }}",
                    "{%p if f.organisme or f.nature %}",
                    line("Repère", "{{ [f.organisme, f.nature] | select | join(' · ') }}"),
                    "{%p endif %}",
                    source("f"),
                ],
                "{{ f.organisme_agree }}",
                "{{ f.heures | heures }}",
                "{{ f.justificatif }}",
            ],
        )
    with when(document, "fiches.visites"):
        write(
            document,
            "S'y ajoutent {{ fiches.visites | length | pluriel('visite') }} de prestataires, qui "
            "comptent aussi parmi les heures de formation : leur liste est dans le bilan des "
            "visites.",
        )
