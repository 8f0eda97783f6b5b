"""The visits of the yearly report, one by one."""

from docx.document import Document

from template_drawing.blocks import Column, heading, line, source, when, write
from template_drawing.reports import rows_table
from template_drawing.sections import NO_DATA


def visits(document: Document) -> None:
    """List the visits of the period, each with its row; then those among the trainings."""
    heading(document, 1, "Liste des visites")
    with when(document, "fiches.visites", NO_DATA):
        _visit_table(document, "Visites de la période", "fiches.visites", "f.date", "f.prestataire")
    with when(document, "listes.dans_les_formations"):
        write(
            document,
            line("Sujet", "Visites notées parmi les formations"),
            line(
                "Repère",
                "La colonne « Compte pour » dit si leurs heures sont retenues. Elles n'entrent pas "
                "dans les totaux par commune, par catégorie et par prestataire.",
            ),
        )
        _visit_table(
            document,
            "Visites notées parmi les formations",
            "listes.dans_les_formations",
            "f.fin",
            "f.intitule",
        )


def _visit_table(document: Document, name: str, rows: str, day: str, what: str) -> None:
    of_visit = what == "f.prestataire"
    place = "{{ [f.commune, f.categorie] | select | join(', ') }}"
    beside = (
        "{%p if f.commune or f.categorie %}",
        line("Repère", place),
        "{%p endif %}",
        "{%p if f.observations %}",
        line("Repère", "{{ f.observations }}"),
        "{%p endif %}",
    )
    rows_table(
        document,
        name,
        rows,
        [
            Column("Date", 2.0),
            Column("Personnes", 3.4),
            Column("Prestataire", 7.0),
            Column("Durée", 1.6, "Cellule nombre"),
            Column("Compte pour", 2.6),
        ],
        [
            f"{{{{ {day} }}}}",
            "{{ f.agent }}",
            [f"{{{{ {what} }}}}", *(beside if of_visit else ()), source("f")],
            "{{ f.heures | heures }}",
            "{{ f.compte_pour | liste }}",
        ],
    )
