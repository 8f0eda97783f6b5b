"""The yearly report on the visits to providers."""

from docx.document import Document

from template_drawing.blocks import Column, each, heading, line, source, table, when, write
from template_drawing.charts import HOURS, lying_bars
from template_drawing.looks import blank
from template_drawing.sections import (
    NO_DATA,
    by_period,
    cover,
    files,
    gaps,
    lacking,
    readings,
    requirement,
    subjects,
    summary,
    warnings,
)

_ALL = "tableaux.par_commune.total"
_LACKING = (
    ("sans_commune", "Sans commune"),
    ("sans_categorie", "Sans catégorie"),
    ("sans_observations", "Sans observations"),
)


def draw() -> Document:
    """Draw the template of `bilan-visites`."""
    document = blank("Bilan des visites de prestataires")
    cover(document)
    _essentials(document)
    heading(document, 1, "Ce qu'il reste à faire")
    gaps(document)
    heading(document, 1, "Les heures de chacun")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        by_period(document, "Personne", "Heures retenues, par personne et par année")
        write(document, line("Caption", "Le détail de {{ document.cette_annee }}"))
        subjects(document, "Personne", "s.periode == document.periode")
    _by_field(document, "par_commune", "Visites par commune", "Commune", has_chart=True)
    _by_field(document, "par_categorie", "Visites par catégorie", "Catégorie")
    _providers(document)
    _visits(document)
    _lacks(document)
    readings(document)
    files(document)
    return document


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    with when(document, "fiches.visites", NO_DATA):
        write(
            document,
            "En {{ document.cette_annee }}, l'office a noté "
            f"{{{{ {_ALL}.fiches | pluriel('visite') }}}} chez "
            f"{{{{ {_ALL}.prestataires | pluriel('prestataire') }}}}, soit "
            f"{{{{ {_ALL}.heures | heures }}}} d'agents : une visite faite à plusieurs compte une "
            "fois, et ses heures comptent pour chacun.",
            "{%p if tableaux.par_commune.compare %}",
            "En {{ document.annee_precedente }} : "
            f"{{{{ {_ALL}.avant.fiches | pluriel('visite') }}}}, "
            f"{{{{ {_ALL}.avant.prestataires | pluriel('prestataire') }}}}, "
            f"{{{{ {_ALL}.avant.heures | heures }}}}.",
            "{%p endif %}",
        )
    summary(document)
    warnings(document)


def _by_field(
    document: Document, name: str, title: str, field: str, *, has_chart: bool = False
) -> None:
    heading(document, 1, title)
    here = f"tableaux.{name}"
    nobody_says = f"Aucune visite ne dit sa {field.lower()} : complétez cette colonne du tableau."
    with (
        when(document, f"{here}.lignes", NO_DATA),
        when(document, f"listes.sans_{name[4:]} | length < fiches.visites | length", nobody_says),
    ):
        if has_chart:
            _hours(document, here, field.lower())
        table(
            document,
            title,
            [
                Column(field, 5.4),
                Column("Visites", 1.7, "Cellule nombre"),
                Column("Prestataires", 2.5, "Cellule nombre"),
                Column("Heures", 2.2, "Cellule nombre"),
                Column("Visites en {{ document.annee_precedente }}", 2.8, "Cellule nombre"),
                Column("Écart", 1.6, "Cellule nombre"),
            ],
            f"{{%tr for l in {here}.lignes %}}",
            [
                "{{ l.titre }}",
                "{{ l.fiches }}",
                "{{ l.prestataires }}",
                "{{ l.heures | heures }}",
                "{{ l.avant.fiches }}",
                "{{ l.ecart.fiches | ecart }}",
            ],
            "{%tr endfor %}",
            [
                line("Cellule forte", f"{{{{ {here}.total.titre }}}}"),
                *(
                    line("Cellule forte nombre", f"{{{{ {here}.total.{told} }}}}")
                    for told in (
                        "fiches",
                        "prestataires",
                        "heures | heures",
                        "avant.fiches",
                        "ecart.fiches | ecart",
                    )
                ),
            ],
            total=True,
        )


def _hours(document: Document, here: str, field: str) -> None:
    """Show the hours of each line, beside those of the year before when they are known."""
    with when(document, f"{here}.lignes | selectattr('heures') | list"):
        lying_bars(
            document,
            f"Heures de visite par {field}. {{{{ {here} | graphique(heures=document.cette_annee, "
            "avant_heures=document.annee_precedente) }}",
            f"Heures de visite par {field}{{% if {here}.compare %}}, d'une année à l'autre"
            "{% endif %}",
            ["Col de la Vernède", "Orbelle-le-Pont", "Saint-Aubrac-les-Sources", "non renseigné"],
            {"2026": [42, 29, 21, 4], "2025": [36, 31, 12, 6]},
            HOURS,
        )


def _providers(document: Document) -> None:
    heading(document, 1, "Prestataires visités")
    with when(document, "tableaux.par_prestataire.lignes", NO_DATA):
        table(
            document,
            "Prestataires visités dans la période",
            [
                Column("Prestataire", 8.4),
                Column("Visites", 2.0, "Cellule nombre"),
                Column("Heures", 2.4, "Cellule nombre"),
                Column("Dernière visite", 3.4, "Cellule nombre"),
            ],
            "{%tr for l in tableaux.par_prestataire.lignes %}",
            ["{{ l.titre }}", "{{ l.fiches }}", "{{ l.heures | heures }}", "{{ l.derniere }}"],
            "{%tr endfor %}",
            [
                line("Cellule forte", "{{ tableaux.par_prestataire.total.titre }}"),
                line("Cellule forte nombre", "{{ tableaux.par_prestataire.total.fiches }}"),
                line(
                    "Cellule forte nombre", "{{ tableaux.par_prestataire.total.heures | heures }}"
                ),
                "",
            ],
            total=True,
        )


def _visits(document: Document) -> None:
    heading(document, 1, "Liste des visites")
    with when(document, "fiches.visites", NO_DATA):
        _visit_table(document, "Visites de la période", "fiches.visites", "v.date", "v.prestataire")
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
            "v.fin",
            "v.intitule",
        )


def _visit_table(document: Document, name: str, rows: str, day: str, what: str) -> None:
    of_visit = what == "v.prestataire"
    place = "{{ [v.commune, v.categorie] | select | join(', ') }}"
    table(
        document,
        name,
        [
            Column("Date", 2.0),
            Column("Personnes", 3.4),
            Column("Prestataire", 6.0),
            Column("Durée", 1.6, "Cellule nombre"),
            Column("Compte pour", 3.0),
        ],
        f"{{%tr for v in {rows} %}}",
        [
            f"{{{{ {day} }}}}",
            "{{ v.agent }}",
            [
                f"{{{{ {what} }}}}",
                *(
                    (
                        "{%p if v.commune or v.categorie %}",
                        line("Repère", place),
                        "{%p endif %}",
                        "{%p if v.observations %}",
                        line("Repère", "{{ v.observations }}"),
                        "{%p endif %}",
                    )
                    if of_visit
                    else ()
                ),
                source("v"),
            ],
            "{{ v.heures | heures }}",
            "{{ v.compte_pour | liste }}",
        ],
        "{%tr endfor %}",
    )


def _lacks(document: Document) -> None:
    heading(document, 1, "Ce qui manque")
    with when(document, "fiches.visites", NO_DATA):
        for key, title in _LACKING:
            lacking(
                document,
                f"listes.{key}",
                "fiches.visites",
                title,
                "{{ a.date }}, {{ a.prestataire }}",
            )
        write(document, line("Sujet", "Lignes qui ne comptent pas, et pourquoi"))
        found = "namespace(any=false)"
        write(
            document,
            f"{{%p set found = {found} %}}",
            "{%p for e in exigences %}",
            "{%p for s in e.sujets if s.periode == document.periode %}",
            "{%p for p in s.ecartees %}",
            "{%p set found.any = true %}",
            line(
                "List Bullet",
                "{{ p.quoi }}, {{ s.nom }} : {{ p.raison }} ({{ p.fichier }}, ligne {{ p.ligne }})",
            ),
            "{%p endfor %}",
            "{%p endfor %}",
            "{%p endfor %}",
            "{%p if not found.any %}",
            line("Absence", "aucune ligne"),
            "{%p endif %}",
        )
