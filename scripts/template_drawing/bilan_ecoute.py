"""The yearly report on what visitors said: how much, how well, complaints, what came of it."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Looped,
    each,
    heading,
    line,
    narrow_table,
    table,
    when,
    write,
)
from template_drawing.charts import MEANS, lying_bars, narrow
from template_drawing.feedback import complaints, ideas, improvements, themes, voices
from template_drawing.looks import blank
from template_drawing.pictured import key_figures
from template_drawing.reports import (
    BEFORE,
    COUNTS,
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
    subjects,
    summary,
    warnings,
)

_ALL = "tableaux.par_canal_et_bureau"
_MARKS = "tableaux.notes"
_OVERALL = "tableaux.satisfaction.lignes"
_LACKING = (
    ("sans_bureau", "Retours sans bureau", "fiches.ecoute"),
    ("questionnaires_sans_note", "Questionnaires sans aucune note", "listes.questionnaires"),
    ("sans_theme", "Réclamations, suggestions et remarques sans thème", "listes.a_analyser"),
    ("sans_suite", "Suggestions et remarques sans suite donnée", "listes.a_suivre"),
    ("reclamations_sans_objet", "Réclamations sans objet", "listes.reclamations"),
    ("reclamations_sans_numero", "Réclamations sans numéro", "listes.reclamations"),
)


def draw() -> Document:
    """Draw the template of `bilan-ecoute`."""
    document = blank("Bilan de l'écoute des visiteurs")
    cover(document)
    contents(document)
    page_break(document)
    _essentials(document)
    to_do(document)
    _volumes(document)
    _marks(document)
    complaints(document)
    voices(document)
    ideas(document, "remarques_orales", "Remarques orales")
    ideas(document, "suggestions", "Suggestions")
    themes(document)
    improvements(document)
    _requirements(document)
    closing(
        document,
        ("Forces", "Faiblesses", "Décisions"),
        (
            "{%p if fiches.ecoute %}",
            _heard(),
            "{%p endif %}",
        ),
    )
    _lacks(document)
    ending(document)
    return document


def _heard() -> str:
    recurrent = "tableaux.themes_recurrents.lignes"
    return (
        f"En {THIS}, l'office a entendu {{{{ {_ALL}.total.fiches | pluriel('retour') }}}}"
        f"{{% for l in {_OVERALL} if l.moyenne %}}, avec une satisfaction globale de "
        "{{ l.moyenne | nombre(1) }} sur {{ tableaux.satisfaction.sur }}{% endfor %}."
        f"{{% if {recurrent} %}} Les thèmes qui reviennent le plus : "
        f"{{{{ {recurrent}[:3] | map(attribute='titre') | list | liste }}}}.{{% endif %}}"
    )


def _overall() -> str:
    return f"{{% for l in {_OVERALL} %}}{{{{ l.moyenne | nombre(1) }}}}{{% else %}}—{{% endfor %}}"


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    incomplete(document)
    with when(document, "fiches.ecoute", NO_DATA):
        key_figures(
            document,
            [
                (f"{{{{ {_ALL}.total.fiches }}}}", "Retours de visiteurs"),
                (_overall(), "Satisfaction globale, sur {{ tableaux.satisfaction.sur }}"),
                ("{{ listes.reclamations | length }}", "Réclamations"),
                ("{{ listes.a_suivre | length }}", "Suggestions et remarques"),
            ],
        )
        write(
            document,
            f"En {THIS}, l'office a noté "
            f"{{{{ {_ALL}.total.fiches | pluriel('retour') }}}} de visiteurs, dont "
            "{{ listes.reclamations | length | pluriel('réclamation') }}, "
            "{{ listes.suggestions | length | pluriel('suggestion') }} et "
            "{{ listes.remarques_orales | length | pluriel('remarque orale', 'remarques orales') "
            "}}.",
            f"{{%p if {_ALL}.compare %}}",
            f"En {BEFORE} : {{{{ {_ALL}.total.avant.fiches | pluriel('retour') }}}}.",
            "{%p endif %}",
        )
    with each(document, "n in neants"):
        write(
            document,
            line("Repère", "Rien à signaler, selon le tableau : {{ n.quoi }} ({{ n.lieu }})."),
        )
    summary(document)
    warnings(document)


def _volumes(document: Document) -> None:
    heading(document, 1, "Combien de retours, et d'où")
    with when(document, f"{_ALL}.lignes", NO_DATA):
        small_bars(
            document,
            _ALL,
            "Retours par canal",
            "fiches",
            COUNTS,
            lines=("questionnaire", "avis en ligne", "remarque orale"),
        )
        _by_channel_and_office(document)
    for name, title, field in (
        ("par_bureau", "Par bureau", "Bureau"),
        ("par_flux", "Par période de flux", "Période"),
        ("par_semestre", "Par semestre", "Semestre"),
    ):
        heading(document, 2, title)
        with when(document, f"tableaux.{name}.lignes", NO_DATA):
            compared(
                document,
                f"tableaux.{name}",
                field,
                (
                    ("Retours", "fiches", 1.9),
                    ("Part", "part | pourcent", 1.6),
                    (f"En {BEFORE}", "avant.fiches", 2.6),
                    ("Écart", "ecart.fiches | ecart", 1.6),
                ),
            )


def _by_channel_and_office(document: Document) -> None:
    table(
        document,
        "Nombre de retours, par canal et par bureau",
        [
            Column("Canal", 3.4),
            Column("{{ b }}", 2.5, "Cellule nombre", loop=f"b in {_ALL}.colonnes"),
            Column("Total", 1.6, "Cellule nombre"),
            Column(f"En {BEFORE}", 2.0, "Cellule nombre"),
            Column("Écart", 1.5, "Cellule nombre"),
        ],
        f"{{%tr for l in {_ALL}.lignes %}}",
        [
            "{{ l.titre }}",
            Looped("n in l.valeurs", "{{ n }}"),
            line("Cellule forte nombre", "{{ l.fiches }}"),
            "{{ l.avant.fiches }}",
            "{{ l.ecart.fiches | ecart }}",
        ],
        "{%tr endfor %}",
        [
            line("Cellule forte", f"{{{{ {_ALL}.total.titre }}}}"),
            Looped(f"n in {_ALL}.total.valeurs", line("Cellule forte nombre", "{{ n }}")),
            line("Cellule forte nombre", f"{{{{ {_ALL}.total.fiches }}}}"),
            line("Cellule forte nombre", f"{{{{ {_ALL}.total.avant.fiches }}}}"),
            line("Cellule forte nombre", f"{{{{ {_ALL}.total.ecart.fiches | ecart }}}}"),
        ],
        total=True,
    )


def _marks(document: Document) -> None:
    heading(document, 1, "Satisfaction, thème par thème")
    with when(document, f"{_MARKS}.lignes", NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                f"Moyennes sur {{{{ {_MARKS}.sur }}}}, quelle que soit l'échelle de départ. "
                f"{{{{ {_MARKS}.fiches | pluriel('retour') }}}} "
                f"{{{{ {_MARKS}.fiches | accord('porte', 'portent') }}}} au moins une note.",
            ),
        )
        _means(document)
        _mean_table(document)
        write(
            document,
            line(
                "Repère",
                f"* Moins de {{{{ {_MARKS}.peu }}}} réponses : à lire avec prudence.",
            ),
        )


def _means(document: Document) -> None:
    compared_too = f"{{% if {_MARKS}.lignes | selectattr('avant.moyenne') | list %}}"
    with when(document, f"{_MARKS}.lignes | selectattr('moyenne') | list"):
        lying_bars(
            document,
            f"Moyenne de chaque thème sur {{{{ {_MARKS}.sur }}}}. {{{{ {_MARKS} | graphique("
            "moyenne=document.cette_annee, avant_moyenne=document.annee_precedente) }}",
            f"Moyenne de chaque thème sur {{{{ {_MARKS}.sur }}}}{compared_too}, d'une année à "
            "l'autre{% endif %}",
            ["Accueil", "Information", "Locaux", "Satisfaction globale"],
            {"2026": [9, 8, 7, 8], "2025": [8, 8, 6, 7]},
            MEANS,
        )
        narrow(document, 13.5)


def _mean_table(document: Document) -> None:
    mark = "{{% if {of}.peu and {of}.reponses %}}\u00a0*{{% endif %}}"
    narrow_table(
        document,
        "Moyenne de chaque thème et nombre de réponses",
        [
            Column("Thème", 4.6),
            Column(f"Moyenne /{{{{ {_MARKS}.sur }}}}", 2.2, "Cellule nombre"),
            Column("Réponses", 1.9, "Cellule nombre"),
            Column(f"Moyenne en {BEFORE}", 2.7, "Cellule nombre"),
            Column("Réponses", 1.9, "Cellule nombre"),
            Column("Écart", 1.5, "Cellule nombre"),
        ],
        f"{{%tr for l in {_MARKS}.lignes %}}",
        [
            "{{ l.titre }}",
            line("Cellule forte nombre", "{{ l.moyenne | nombre(1) }}" + mark.format(of="l")),
            "{{ l.reponses }}",
            "{{ l.avant.moyenne | nombre(1) }}" + mark.format(of="l.avant"),
            "{{ l.avant.reponses }}",
            "{{ l.ecart | ecart }}",
        ],
        "{%tr endfor %}",
    )


def _requirements(document: Document) -> None:
    heading(document, 1, "Exigences")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        subjects(document, "Sujet", figure_cm=2.2)


def _lacks(document: Document) -> None:
    heading(document, 1, "Ce qui manque dans les tableaux")
    with when(document, "fiches.ecoute", NO_DATA):
        for key, title, every in _LACKING:
            name = "{{ a.recu }}, {{ a.canal }}{% if a.numero %} n° {{ a.numero }}{% endif %}"
            lacking(document, f"listes.{key}", every, title, name)
