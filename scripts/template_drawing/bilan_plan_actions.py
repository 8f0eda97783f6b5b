"""The report on one action plan, whose number of years varies."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Line,
    Looped,
    each,
    heading,
    line,
    source,
    table,
    when,
    write,
)
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

_YEARS = "annee in tableaux.par_axe.colonnes"
_FEW = 12
_LACKING = (
    ("sans_intitule", "Sans intitulé"),
    ("jamais_programmees", "Programmées aucune année"),
    ("sans_responsable", "Sans responsable"),
    ("sans_moyens", "Sans moyens"),
    ("sans_echeance", "Sans échéance"),
)


def draw() -> Document:
    """Draw the template of `bilan-plan-actions`."""
    document = blank("Bilan du plan d'actions")
    cover(document)
    heading(document, 1, "L'essentiel")
    write(
        document,
        "Ce bilan compte les actions du plan {{ document.periode }} par axe et par année, donne "
        "l'état de chacune et nomme ce qui leur manque.",
    )
    summary(document)
    warnings(document)
    _by_axis(document)
    _actions(document)
    _lacking(document)
    heading(document, 1, "Ce qu'il reste à faire")
    gaps(document)
    heading(document, 1, "Exigences")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        subjects(document, "Sujet")
    readings(document)
    files(document)
    return document


def _by_axis(document: Document) -> None:
    heading(document, 1, "Actions programmées, par axe et par année")
    table_of_axes = "tableaux.par_axe"
    with when(document, f"{table_of_axes}.lignes", NO_DATA):
        table(
            document,
            "Nombre d'actions programmées, par axe et par année",
            [
                Column("Axe", 8.4),
                Column("{{ annee }}", 1.7, "Cellule nombre", loop=_YEARS),
                Column("Actions", 2.0, "Cellule nombre"),
            ],
            f"{{%tr for ligne in {table_of_axes}.lignes %}}",
            [
                "{{ ligne.titre }}",
                Looped("n in ligne.valeurs", "{{ n }}"),
                "{{ ligne.fiches }}",
            ],
            "{%tr endfor %}",
            [
                _strong("{{ tableaux.par_axe.total.titre }}"),
                Looped("n in tableaux.par_axe.total.valeurs", _strong("{{ n }}", " nombre")),
                _strong("{{ tableaux.par_axe.total.fiches }}", " nombre"),
            ],
            total=True,
        )
        write(
            document,
            line(
                "Repère",
                "Une action compte dans chaque année où elle est programmée ; "
                "la dernière colonne compte chaque action une seule fois.",
            ),
        )


def _actions(document: Document) -> None:
    heading(document, 1, "Actions et états")
    axes = "fiches.actions | map(attribute='axe') | unique(true)"
    with when(document, "fiches.actions", NO_DATA), each(document, f"axe in {axes}"):
        heading(document, 2, "{{ axe }}")
        table(
            document,
            "Actions de l'axe et leur état chaque année",
            [
                Column("Action", 6.0),
                Column("{{ annee }}", 1.3, "Cellule état", loop=_YEARS),
                Column("Responsable", 2.4),
                Column("Échéance", 2.4),
            ],
            "{%tr for a in fiches.actions | selectattr('axe', 'equalto', axe) %}",
            [
                [
                    "{{ a.nom }}",
                    *_detail("Objectif", "objectif"),
                    *_detail("Engagement", "engagement"),
                    *_detail("Moyens", "moyens"),
                    *_detail("Budget", "budget", " | euros"),
                    *_detail("État", "etat"),
                    *_detail("Efficacité", "efficacite"),
                    *_detail("Remarques", "remarques"),
                    source("a"),
                ],
                Looped(
                    _YEARS,
                    "{% for y in a.annees or [] if y.annee | string == annee | string %}"
                    "{{ y.etat }}{% else %}—{% endfor %}",
                ),
                "{{ a.responsable }}",
                "{{ a.echeance }}",
            ],
            "{%tr endfor %}",
        )


def _lacking(document: Document) -> None:
    heading(document, 1, "Ce qui manque aux actions")
    with when(document, "fiches.actions", NO_DATA):
        for key, title in _LACKING:
            _one_lack(document, f"listes.{key}", title)


def _one_lack(document: Document, lack: str, title: str) -> None:
    """Say how many; name them while they are few, else only where they stand."""
    every = "fiches.actions | length"
    name = "{{ a.nom }} (ligne {{ a.source.ligne }})"
    write(
        document,
        line("Sujet", f"{title} : {{{{ {lack} | length }}}} sur {{{{ {every} }}}}"),
        f"{{%p if not {lack} %}}",
        line("Absence", "aucune action"),
        f"{{%p elif {lack} | length == {every} %}}",
        line(
            "Repère",
            f"Toutes les actions du plan. Lignes {{{{ {lack} | map(attribute='source.ligne') "
            f"| list | liste }}}}, {{{{ {lack} | map(attribute='source.fichier') | unique "
            "| list | liste }}.",
        ),
        f"{{%p elif {lack} | length > {_FEW} %}}",
        line(
            "Repère",
            f"{{% for a in {lack} %}}{name}{{% if not loop.last %}} ; {{% endif %}}{{% endfor %}}",
        ),
        "{%p else %}",
        f"{{%p for a in {lack} %}}",
        line("List Bullet", name),
        "{%p endfor %}",
        "{%p endif %}",
    )


def _detail(label: str, field: str, written: str = "") -> tuple[str | Line, ...]:
    """Tell a field of the action `a` on a line of its own, where it has one."""
    return (
        f"{{%p if a.{field} %}}",
        line("Repère", f"{label} : {{{{ a.{field}{written} }}}}"),
        "{%p endif %}",
    )


def _strong(text: str, kind: str = "") -> Line:
    return line(f"Cellule forte{kind}", text)
