"""The yearly training report: where everybody stands, what was followed, what comes next."""

from docx.document import Document

from template_drawing.blocks import Column, each, heading, line, table, verdict, when, write
from template_drawing.charts import HOURS, lying_bars, narrow
from template_drawing.looks import blank
from template_drawing.pictured import key_figures
from template_drawing.reports import (
    BEFORE,
    THIS,
    closing,
    compared,
    ending,
    incomplete,
    small_bars,
    to_do,
)
from template_drawing.sections import (
    NO_DATA,
    contents,
    cover,
    lacking,
    page_break,
    requirement,
    summary,
    warnings,
)
from template_drawing.trainings import DONE, ahead, evaluations, trainings

_ALL = "tableaux.par_nature.total"
_ROLLING = "e.par_periode.colonnes | length == 1"
_OWN = f"s.periode == document.periode or {_ROLLING}"
_COST = "cout | euros"
_LACKING = (
    ("listes.sans_justificatif", DONE, "Sans justificatif"),
    ("listes.sans_agrement", DONE, "Sans dire si l'organisme est agréé"),
    ("listes.sans_theme", DONE, "Sans thème"),
    (f"{DONE} | selectattr('cout') | rejectattr('financeur') | list",
     f"{DONE} | selectattr('cout') | list", "Payées, sans financeur"),
    ("listes.sans_evaluation", DONE, "Sans évaluation"),
)  # fmt: skip


def draw() -> Document:
    """Draw the template of `bilan-formation`."""
    document = blank("Bilan de la formation")
    cover(document)
    contents(document)
    page_break(document)
    _essentials(document)
    to_do(document)
    _people(document)
    _year(document)
    _money(document)
    ahead(document)
    evaluations(document)
    trainings(document)
    closing(
        document,
        ("Ce qui a marché", "Ce qui reste à faire", "Pour l'année suivante"),
        (
            f"{{%p if {DONE} %}}",
            f"En {THIS}, {_followed(_ALL)}.",
            "{%p endif %}",
            "{%p if listes.besoins_suivants or listes.prevues %}",
            _next(),
            "{%p endif %}",
        ),
    )
    _lacks(document)
    ending(document)
    return document


def _next() -> str:
    needs, planned = "listes.besoins_suivants | length", "listes.prevues | length"
    return (
        f"Pour la suite, {{{{ {needs} | pluriel('besoin') }}}} "
        f"{{{{ {needs} | accord('est noté', 'sont notés') }}}} pour l'année suivante et "
        f"{{{{ {planned} | pluriel('formation') }}}} "
        f"{{{{ {planned} | accord('est encore prévue', 'sont encore prévues') }}}}."
    )


def _followed(of: str) -> str:
    return (
        f"{{{{ {of}.personnes | pluriel('personne') }}}} "
        f"{{{{ {of}.personnes | accord('a', 'ont') }}}} suivi "
        f"{{{{ {of}.fiches | pluriel('formation') }}}}, soit {{{{ {of}.heures | heures }}}} en "
        f"tout, pour {{{{ {of}.{_COST} }}}}"
    )


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    incomplete(document)
    with when(document, DONE, NO_DATA):
        key_figures(
            document,
            [
                (f"{{{{ {_ALL}.fiches }}}}", "Formations suivies"),
                (f"{{{{ {_ALL}.personnes }}}}", "Personnes formées"),
                (f"{{{{ {_ALL}.heures | heures }}}}", "Heures de formation"),
                (f"{{{{ {_ALL}.cout | nombre(0) }}}}\u00a0€", "Coût"),
            ],
        )
        write(
            document,
            f"En {THIS}, {_followed(_ALL)}. Une formation suivie à plusieurs compte une fois ; ses "
            "heures comptent pour chacun, son coût une seule fois.",
            "{%p if tableaux.par_nature.compare %}",
            f"En {BEFORE}, {_followed(_ALL + '.avant')}.",
            "{%p endif %}",
        )
    summary(document)
    warnings(document)


def _people(document: Document) -> None:
    heading(document, 1, "Où en est chacun")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        with when(document, "e.sujets"):
            _standing(document)
            _hours(document)
        with each(document, f"s in e.sujets if {_OWN}"), each(document, "n in s.notes"):
            write(document, line("Liste de repères", "{{ s.nom }}, {{ s.periode }} : {{ n }}"))


def _standing(document: Document) -> None:
    write(
        document,
        line(
            "Annonce de tableau",
            f"{{% for s in e.sujets if {_OWN} %}}{{% if loop.first %}}"
            "Période : {{ s.periode }}. {% endif %}{% endfor %}"
            "Fait : les heures des lignes qui comptent. Justifié : celles qui nomment leur pièce. "
            "Retenu : ce qui reste une fois les plafonds appliqués.",
        ),
    )
    table(
        document,
        "Ce que chacun doit, a fait, a justifié, et ce qui lui reste",
        [
            Column("Personne", 3.9),
            Column("Requis", 1.6, "Cellule nombre"),
            Column("Fait", 1.6, "Cellule nombre"),
            Column("Retenu", 1.6, "Cellule nombre"),
            Column("Dont agréé", 1.9, "Cellule nombre"),
            Column("Justifié", 1.6, "Cellule nombre"),
            Column("Reste", 1.6, "Cellule nombre"),
            Column("Verdict", 2.9),
        ],
        f"{{%tr for s in e.sujets if {_OWN} %}}",
        [
            [
                line("Cellule forte", "{{ s.nom }}"),
                "{%p if s.verdict == 'non concerné' %}",
                line("Repère", "{{ s.raison }}"),
                "{%p endif %}",
            ],
            "{{ s.requis }}",
            "{{ s.declare }}",
            "{{ s.valeur }}",
            [
                "{%p for p in s.parties %}",
                "{{ p.valeur }}",
                line("Cellule détail nombre", "sur {{ p.requis }}"),
                "{%p else %}",
                "—",
                "{%p endfor %}",
            ],
            "{{ s.justifie }}",
            line("Cellule forte nombre", "{{ s.manque }}"),
            line("Cellule", *verdict("s")),
        ],
        "{%tr endfor %}",
    )


def _hours(document: Document) -> None:
    """Show what each person has beside what is required."""
    judged = "e.sujets | rejectattr('verdict', 'equalto', 'non concerné') | list"
    with when(
        document,
        f"({judged} | selectattr('nombres.valeur') | list) and {_ROLLING}",
    ):
        lying_bars(
            document,
            "{{ e.titre }}, heures retenues et heures requises. {{ " + judged + " | graphique("
            "nombres_valeur='Heures retenues', nombres_requis='Heures requises', titres='nom') }}",
            "{{ e.titre }} : heures retenues et heures requises",
            ["Inès Carpentier", "Maëlle Le Guern", "Noémie Chastanier", "Théo Rouvière"],
            {"Heures retenues": [126, 116, 82, 44], "Heures requises": [150, 120, 75, 58]},
            HOURS,
        )
        narrow(document, 13.5)


def _year(document: Document) -> None:
    heading(document, 1, "Les formations de l'année")
    for name, title, field, shown in (
        ("par_theme", "Par thème", "Thème", "Heures de formation par thème"),
        ("par_nature", "Par nature", "Nature", "Heures de formation par nature"),
        ("par_organisme", "Par organisme", "Organisme", ""),
    ):
        here = f"tableaux.{name}"
        heading(document, 2, title)
        with when(document, f"{here}.lignes", NO_DATA):
            if shown:
                small_bars(document, here, shown, "heures", HOURS)
            compared(
                document,
                here,
                field,
                (
                    ("Formations", "fiches", 2.1),
                    ("Personnes", "personnes", 2.0),
                    ("Heures", "heures | heures", 2.0),
                    (f"Heures en {BEFORE}", "avant.heures | heures", 2.6),
                    ("Écart", "ecart.heures | ecart('heures')", 2.2),
                ),
            )


def _money(document: Document) -> None:
    heading(document, 1, "Coût et financement")
    here = "tableaux.par_financeur"
    with (
        when(document, f"{here}.lignes", NO_DATA),
        when(document, f"{here}.total.cout", "Aucun coût n'est noté dans les tableaux."),
    ):
        write(
            document,
            line(
                "Annonce de tableau",
                "Une formation suivie à plusieurs compte une fois. « Non renseigné » : la "
                "formation n'a rien coûté, ou le tableau ne dit pas qui la finance.",
            ),
        )
        compared(
            document,
            here,
            "Financeur",
            (
                ("Formations", "fiches", 2.1),
                ("Heures", "heures | heures", 2.0),
                ("Coût", _COST, 2.6),
                (f"Coût en {BEFORE}", "avant.cout | euros", 2.8),
            ),
        )


def _lacks(document: Document) -> None:
    heading(document, 1, "Ce qui manque dans les tableaux")
    with when(document, DONE, NO_DATA):
        for lack, every, title in _LACKING:
            lacking(document, lack, every, title, "{{ a.fin }}, {{ a.intitule }}")
