"""The report on one plan of actions: axes, years, states, money, what was counted and changed."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Line,
    Looped,
    Row,
    each,
    heading,
    line,
    table,
    when,
    write,
)
from template_drawing.charts import COUNTS, lying_bars
from template_drawing.looks import blank
from template_drawing.pictured import key_figures
from template_drawing.plan_actions_kept import actions, carried_over, money, quality, quantity
from template_drawing.sections import (
    NO_DATA,
    contents,
    cover,
    files,
    gaps,
    page_break,
    readings,
    requirement,
    subjects,
    summary,
    warnings,
)
from template_drawing.voices import analysis, awaited, conclusion, history

_YEARS = "annee in tableaux.par_axe.colonnes"

_FEW = 6
_LACKING = (
    ("sans_intitule", "Sans intitulé"),
    ("jamais_programmees", "Programmées aucune année"),
    ("sans_responsable", "Sans responsable"),
    ("sans_moyens", "Sans moyens"),
    ("sans_echeance", "Sans échéance"),
    ("sans_budget", "Sans budget"),
    ("sans_resultat", "Sans résultat compté"),
    ("sans_efficacite", "Sans efficacité constatée"),
)


def draw() -> Document:
    """Draw the template of `bilan-plan-actions`."""
    document = blank("Bilan du plan d'actions")
    cover(document)
    _essentials(document)
    contents(document)
    page_break(document)
    _by_axis(document)
    _states(document)
    carried_over(document)
    money(document)
    quantity(document)
    quality(document)
    _lacks(document)
    heading(document, 1, "Ce qu'il reste à faire")
    gaps(document)
    analysis(document)
    _conclusion(document)
    actions(document)
    heading(document, 1, "Exigences")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        subjects(document, "Sujet")
    readings(document)
    history(document)
    files(document)
    return document


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    write(
        document,
        "Ce bilan compte les actions du plan{% if document.periode %} {{ document.periode }}"
        "{% endif %} par axe et par année, dit où elles en sont, ce qu'elles "
        "ont coûté, ce qu'elles ont donné, et ce qui leur manque.",
    )
    with when(document, "fiches.actions"):
        key_figures(
            document,
            [
                ("{{ fiches.actions | length }}", "Actions du plan"),
                ("{{ tableaux.par_axe.lignes | length }}", "Axes"),
                ("{{ listes.reportees | length }}", "Reportées"),
                (
                    "{{ tableaux.budget.total.budget | nombre }} €",
                    "Budget prévu",
                ),
                (
                    "{{ tableaux.budget.total.depense | nombre }} €",
                    "Dépensé",
                ),
            ],
        )
    summary(document)
    awaited(document)
    warnings(document)


def _by_axis(document: Document) -> None:
    heading(document, 1, "Actions programmées, par axe et par année")
    axes = "tableaux.par_axe"
    with when(document, f"{axes}.lignes", NO_DATA):
        table(
            document,
            "Nombre d'actions programmées, par axe et par année",
            [
                Column("Axe", 8.4),
                Column("{{ annee }}", 1.7, "Cellule nombre", loop=_YEARS),
                Column("Actions", 2.0, "Cellule nombre"),
            ],
            f"{{%tr for ligne in {axes}.lignes %}}",
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
        lying_bars(
            document,
            f"Actions programmées, par axe et par année. {{{{ {axes} | graphique }}}}",
            "Actions programmées, par axe et par année",
            ["Axe 1", "Axe 2", "Axe 3", "Axe 4", "Axe 5"],
            {"2024": [4, 3, 3, 3, 2], "2025": [4, 4, 4, 4, 3], "2026": [3, 3, 4, 5, 3]},
            COUNTS,
        )


def _states(document: Document) -> None:
    heading(document, 1, "Où en sont les actions, année par année")
    states = "tableaux.par_etat"
    with when(document, f"{states}.lignes", NO_DATA):
        table(
            document,
            "Nombre d'actions dans chaque état, par année",
            [
                Column("État", 8.4),
                Column("{{ annee }}", 2.2, "Cellule nombre", loop=f"annee in {states}.colonnes"),
            ],
            f"{{%tr for ligne in {states}.lignes %}}",
            ["{{ ligne.titre }}", Looped("n in ligne.valeurs", "{{ n }}")],
            "{%tr endfor %}",
            [
                _strong(f"{{{{ {states}.total.titre }}}}"),
                Looped(f"n in {states}.total.valeurs", _strong("{{ n }}", " nombre")),
            ],
            total=True,
        )
        write(
            document,
            line(
                "Repère",
                "Objectifs : toutes les actions programmées dans l'année, quel que soit leur état. "
                "C'est la somme des lignes du dessus.",
            ),
        )
        lying_bars(
            document,
            f"Actions dans chaque état, par année. {{{{ {states} | graphique }}}}",
            "Actions dans chaque état, par année",
            ["prévu", "réalisé", "en cours", "non réalisé cause COVID", "non réalisé"],
            {"2024": [0, 14, 1, 0, 0], "2025": [1, 13, 3, 0, 2], "2026": [6, 4, 8, 0, 0]},
            COUNTS,
        )


def _lacks(document: Document) -> None:
    """Say how many actions lack what; name them while they are few, else only where they stand."""
    heading(document, 1, "Ce qui manque aux actions")
    with when(document, "fiches.actions", NO_DATA):
        table(
            document,
            "Ce qui manque, à combien d'actions, et auxquelles",
            [
                Column("Ce qui manque", 3.8),
                Column("Actions", 2.4, "Cellule nombre"),
                Column("Lesquelles", 10.4),
            ],
            *(_lack(f"listes.{key}", title) for key, title in _LACKING),
        )


def _lack(lack: str, title: str) -> Row:
    every = "fiches.actions | length"
    rows = f"{lack} | map(attribute='source.ligne') | list | liste"
    books = f"{lack} | map(attribute='source.fichier') | unique | list | liste"
    where = (
        f"{{{{ 'Toutes' if {lack} | length == {every} else 'Plusieurs' }}}} : lignes "
        f"{{{{ {rows} }}}}, {{{{ {books} }}}}."
    )
    return [
        line("Cellule forte", title),
        f"{{{{ {lack} | length }}}} sur {{{{ {every} }}}}",
        [
            f"{{%p if not {lack} %}}",
            "—",
            f"{{%p elif {lack} | length > {_FEW} %}}",
            where,
            "{%p else %}",
            f"{{%p for a in {lack} %}}",
            "{{ a.nom }} (ligne {{ a.source.ligne }})",
            "{%p endfor %}",
            "{%p endif %}",
        ],
    ]


def _conclusion(document: Document) -> None:
    told = (
        "Le plan {{ document.periode }} compte {{ fiches.actions | length | pluriel('action') }} "
        "en {{ tableaux.par_axe.lignes | length | pluriel('axe') }}. "
        "{{ listes.reportees | length | pluriel('action') }} "
        "{{ 'est reportée' if listes.reportees | length < 2 else 'sont reportées' }} d'une année "
        "sur l'autre ; {{ listes.sans_responsable | length }} n'ont pas de responsable, "
        "{{ listes.sans_moyens | length }} pas de moyens, {{ listes.sans_echeance | length }} pas "
        "d'échéance. Dépensé : {{ tableaux.budget.total.depense | euros }}, pour un budget de "
        "{{ tableaux.budget.total.budget | euros }}."
    )
    conclusion(
        document,
        [
            "{%p if fiches.actions %}",
            told,
            "{%p else %}",
            "Aucune action n'est encore connue : le plan est à établir.",
            "{%p endif %}",
        ],
    )


def _strong(text: str, kind: str = "") -> Line:
    return line(f"Cellule forte{kind}", text)
