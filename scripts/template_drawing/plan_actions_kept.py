"""What became of each action of a plan: carried over, paid, counted, judged, year by year."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Line,
    Looped,
    Row,
    each,
    heading,
    line,
    source,
    table,
    when,
    write,
)
from template_drawing.sections import NO_DATA
from template_drawing.voices import MARK

_YEARS = "annee in tableaux.par_axe.colonnes"
_STATE = (
    "{% for y in a.annees or [] if y.annee | string == annee | string %}"
    "{{ y.etat }}{% else %}—{% endfor %}"
)
_AMOUNTS = ("budget", "depense")
_FIELDS = {
    "Engagement": "engagement",
    "Moyens": "moyens",
    "Budget": "budget",
    "Dépensé": "depense",
    "Origine": "origine",
    "État": "etat",
    "Remarques": "remarques",
}


def carried_over(document: Document) -> None:
    """Name the actions that one year left to the next, with the reason that the plan gives."""
    heading(document, 1, "Actions reportées, et pourquoi")
    with (
        when(document, "fiches.actions", NO_DATA),
        when(document, "listes.reportees", "Aucune action n'est passée d'une année à l'autre."),
    ):
        write(
            document,
            line(
                "Annonce de tableau",
                "Sont reportées les actions qu'une année n'a pas finies et qu'une année suivante "
                "reprend. La raison vient de la colonne « Remarques » du plan.",
            ),
        )
        table(
            document,
            "Actions reportées : leur état chaque année, la raison, la personne",
            [
                Column("Action", 5.0),
                Column("{{ annee }}", 1.5, "Cellule état", loop=_YEARS),
                Column("Pourquoi", 4.2),
                Column("Responsable", 2.6),
            ],
            "{%tr for a in listes.reportees %}",
            [
                ["{{ a.nom }}", line("Repère", "{{ a.axe }}")],
                Looped(_YEARS, _STATE),
                [
                    "{%p if a.remarques %}",
                    line("Cellule", "{{ a.remarques }}"),
                    "{%p else %}",
                    line("Cellule", ("à compléter : la raison", MARK)),
                    "{%p endif %}",
                ],
                "{{ a.responsable }}",
            ],
            "{%tr endfor %}",
        )


def money(document: Document) -> None:
    """Compare what was meant to be spent and what was, axis by axis."""
    heading(document, 1, "Bilan financier")
    here = "tableaux.budget"
    with (
        when(document, f"{here}.lignes", NO_DATA),
        when(
            document,
            f"{here}.total.budget or {here}.total.depense",
            "Aucun montant n'est noté : remplissez « Budget » et « Dépensé » dans le plan.",
        ),
    ):
        table(
            document,
            "Budget et dépenses, par axe",
            [
                Column("Axe", 7.2),
                Column("Budget", 3.0, "Cellule nombre"),
                Column("Dépensé", 3.0, "Cellule nombre"),
                Column("Reste ou dépassement", 3.4, "Cellule nombre"),
            ],
            f"{{%tr for l in {here}.lignes %}}",
            _amounts("l", "Cellule", "Cellule nombre"),
            "{%tr endfor %}",
            _amounts(f"{here}.total", "Cellule forte", "Cellule forte nombre"),
            total=True,
        )
        write(
            document,
            line(
                "Repère",
                "Somme des montants notés. Un reste peut venir d'une action qui n'a pas commencé, "
                "ou d'une dépense qui n'est pas encore écrite : voir « Ce qui manque aux "
                "actions ». Un signe moins : le budget est dépassé.",
            ),
        )


def quantity(document: Document) -> None:
    """Tell what was counted of each action that counts something."""
    heading(document, 1, "Bilan quantitatif : ce qui a été compté")
    _told(
        document,
        "a.indicateur or a.resultat",
        "Aucun résultat n'est noté : remplissez « Indicateur » et « Résultat » dans le plan.",
        "Indicateur et résultat de chaque action",
        (("Indicateur", "indicateur"), ("Résultat", "resultat")),
    )


def quality(document: Document) -> None:
    """Tell what each action changed, as the office saw it."""
    heading(document, 1, "Bilan qualitatif : ce que cela a changé")
    _told(
        document,
        "a.efficacite",
        "Aucun effet n'est noté : remplissez « Efficacité » dans le plan.",
        "Efficacité constatée de chaque action",
        (("Efficacité constatée", "efficacite"),),
    )


def actions(document: Document) -> None:
    """Tell each action under its axis, with its state of each year and all that is known of it."""
    heading(document, 1, "Chaque action, et son état chaque année")
    axes = "fiches.actions | map(attribute='axe') | unique(true)"
    with when(document, "fiches.actions", NO_DATA), each(document, f"axe in {axes}"):
        heading(document, 2, "{{ axe }}")
        table(
            document,
            "Actions de l'axe et leur état chaque année",
            [
                Column("Action", 7.6),
                Column("{{ annee }}", 1.3, "Cellule état", loop=_YEARS),
                Column("Responsable", 2.2),
                Column("Échéance", 2.1),
            ],
            "{%tr for a in fiches.actions | selectattr('axe', 'equalto', axe) %}",
            [
                [
                    "{{ a.nom }}",
                    line("Repère", "{{ a.objectif }}"),
                    *_told_together("Engagement", "Moyens", "Budget", "Dépensé"),
                    *_told_together("Origine", "État", "Remarques"),
                    source("a"),
                ],
                Looped(_YEARS, _STATE),
                "{{ a.responsable }}",
                "{{ a.echeance }}",
            ],
            "{%tr endfor %}",
        )


def _amounts(of: str, title: str, number: str) -> Row:
    known = " and ".join(f"{of}.{one} is not none" for one in _AMOUNTS)
    left = f"{{{{ ({of}.budget - {of}.depense) | euros if {known} else '—' }}}}"
    return [
        line(title, f"{{{{ {of}.titre }}}}"),
        *(line(number, f"{{{{ {of}.{one} | euros }}}}") for one in _AMOUNTS),
        line(number, left),
    ]


def _told(
    document: Document,
    wanted: str,
    otherwise: str,
    name: str,
    columns: tuple[tuple[str, str], ...],
) -> None:
    first, *_ = (field for _, field in columns)
    some = f"fiches.actions | selectattr('{first}') | list"
    width = 9.6 / len(columns)
    with when(document, "fiches.actions", NO_DATA), when(document, some, otherwise):
        table(
            document,
            name,
            [Column("Action", 7.0), *(Column(title, width) for title, _ in columns)],
            f"{{%tr for a in fiches.actions if {wanted} %}}",
            ["{{ a.nom }}", *(f"{{{{ a.{field} }}}}" for _, field in columns)],
            "{%tr endfor %}",
        )


def _told_together(*titles: str) -> tuple[str | Line, ...]:
    """Tell fields of the action `a` on one line, those that it has, each after its title."""
    fields = {title: _FIELDS[title] for title in titles}
    some = " or ".join(f"a.{field}" for field in fields.values())
    told = ", ".join(
        f"'{title}\u00a0: ' ~ {_written(field)} if a.{field} else ''"
        for title, field in fields.items()
    )
    return (
        f"{{%p if {some} %}}",
        line("Repère", f"{{{{ [{told}] | select | join(' · ') }}}}"),
        "{%p endif %}",
    )


def _written(field: str) -> str:
    return f"(a.{field} | euros)" if field in _AMOUNTS else f"a.{field}"
