"""The yearly training report."""

from docx.document import Document

from template_drawing.blocks import Column, each, heading, line, source, table, when, write
from template_drawing.charts import HOURS, lying_bars
from template_drawing.looks import blank
from template_drawing.sections import (
    NO_DATA,
    cover,
    files,
    gaps,
    readings,
    requirement,
    subjects,
    summary,
    warnings,
)


def draw() -> Document:
    """Draw the template of `bilan-formation`."""
    document = blank("Bilan de la formation")
    cover(document)
    heading(document, 1, "L'essentiel")
    write(
        document,
        "Ce bilan donne, pour {{ document.periode }}, les heures de formation et de visites de "
        "chaque personne, telles qu'elles sont écrites dans les tableaux de l'office, "
        "et ce qu'il reste à faire.",
    )
    summary(document)
    warnings(document)
    heading(document, 1, "Ce qu'il reste à faire")
    gaps(document)
    heading(document, 1, "Les heures de chacun")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        _hours(document)
        subjects(document, "Personne")
    _trainings(document)
    _visits(document)
    readings(document)
    files(document)
    return document


def _hours(document: Document) -> None:
    """Show what each person has beside what is required, where there is one period to show."""
    judged = "rejectattr('verdict', 'equalto', 'non concerné')"
    write(document, f"{{%p set juges = e.sujets | {judged} | list %}}")
    with when(
        document,
        "juges | selectattr('nombres.valeur') | list and e.par_periode.colonnes | length == 1",
    ):
        lying_bars(
            document,
            "{{ e.titre }}, heures retenues et heures requises. {{ juges | graphique("
            "nombres_valeur='Heures retenues', nombres_requis='Heures requises', titres='nom') }}",
            "{{ e.titre }} : heures retenues et heures requises",
            ["Inès Carpentier", "Maëlle Le Guern", "Noémie Chastanier", "Théo Rouvière"],
            {"Heures retenues": [126, 116, 82, 44], "Heures requises": [150, 120, 75, 58]},
            HOURS,
        )


def _trainings(document: Document) -> None:
    heading(document, 1, "Formations de la période")
    with when(document, "fiches.formations", NO_DATA):
        table(
            document,
            "Formations de la période",
            [
                Column("Date", 2.5),
                Column("Personne", 2.4),
                Column("Intitulé", 4.8),
                Column("Organisme", 2.2),
                Column("Agréé", 1.2, "Cellule centrée"),
                Column("Heures", 1.4, "Cellule nombre"),
                Column("Justificatif", 2.3),
            ],
            "{%tr for f in fiches.formations %}",
            [
                [
                    "{%p if f.debut and f.debut != f.fin %}",
                    "du {{ f.debut }}",
                    "au {{ f.fin }}",
                    "{%p else %}",
                    "{{ f.fin }}",
                    "{%p endif %}",
                    "{%p if f.statut %}",
                    line("Repère", "{{ f.statut }}"),
                    "{%p endif %}",
                ],
                "{{ f.agent }}",
                [
                    "{{ f.intitule }}",
                    source("f", "{% if f.nature %}{{ f.nature }} · {% endif %}"),
                ],
                "{{ f.organisme }}",
                "{{ f.organisme_agree }}",
                "{{ f.heures | heures }}",
                "{{ f.justificatif }}",
            ],
            "{%tr endfor %}",
        )


def _visits(document: Document) -> None:
    heading(document, 1, "Visites de prestataires")
    with when(document, "fiches.visites", NO_DATA):
        table(
            document,
            "Visites de prestataires de la période",
            [
                Column("Date", 2.0),
                Column("Personne", 2.8),
                Column("Prestataire", 5.4),
                Column("Durée", 1.6, "Cellule nombre"),
                Column("Observations", 4.8),
            ],
            "{%tr for v in fiches.visites %}",
            [
                "{{ v.date }}",
                "{{ v.agent }}",
                [
                    "{{ v.prestataire }}",
                    "{%p if v.commune or v.categorie %}",
                    line("Repère", "{{ [v.commune, v.categorie] | select | join(', ') }}"),
                    "{%p endif %}",
                    source("v"),
                ],
                "{{ v.heures | heures }}",
                "{{ v.observations }}",
            ],
            "{%tr endfor %}",
        )
