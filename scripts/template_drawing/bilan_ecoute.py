"""The yearly report on what visitors said: how much, how well, complaints, what is missing."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Looped,
    each,
    heading,
    line,
    source,
    table,
    verdict,
    when,
    write,
)
from template_drawing.charts import MEANS, lying_bars
from template_drawing.looks import blank
from template_drawing.sections import (
    NO_DATA,
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

_ALL = "tableaux.par_canal_et_bureau"
_THEMES = "tableaux.par_theme"
_COMPLAINTS = "tableaux.reclamations_par_theme"
_MARKS = "tableaux.notes"
_BEFORE = "{{ document.annee_precedente }}"
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
    _essentials(document)
    heading(document, 1, "Ce qu'il reste à faire")
    gaps(document)
    _volumes(document)
    _marks(document)
    _complaints(document)
    _themes(document)
    _ideas(document, "remarques_orales", "Remarques orales")
    _ideas(document, "suggestions", "Suggestions")
    heading(document, 1, "Exigences")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        subjects(document, "Sujet", figure_cm=2.2)
    _lacks(document)
    readings(document)
    files(document)
    return document


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    with when(document, "fiches.ecoute", NO_DATA):
        write(
            document,
            "En {{ document.cette_annee }}, l'office a noté "
            f"{{{{ {_ALL}.total.fiches | pluriel('retour') }}}} de visiteurs, dont "
            f"{{{{ listes.reclamations | length | pluriel('réclamation') }}}}, "
            f"{{{{ listes.suggestions | length | pluriel('suggestion') }}}} et "
            "{{ listes.remarques_orales | length | pluriel('remarque orale', 'remarques orales') "
            "}}.",
            f"{{%p if {_ALL}.compare %}}",
            f"En {_BEFORE} : {{{{ {_ALL}.total.avant.fiches | pluriel('retour') }}}}.",
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
    heading(document, 1, "Retours par canal et par bureau")
    with when(document, f"{_ALL}.lignes", NO_DATA):
        table(
            document,
            "Nombre de retours, par canal et par bureau",
            [
                Column("Canal", 3.4),
                Column("{{ b }}", 2.5, "Cellule nombre", loop=f"b in {_ALL}.colonnes"),
                Column("Total", 1.6, "Cellule nombre"),
                Column(f"En {_BEFORE}", 2.0, "Cellule nombre"),
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
        _compared(document, "tableaux.par_bureau", "Retours de chaque bureau", "Bureau", "Retours")


def _compared(document: Document, here: str, caption: str, field: str, counted: str) -> None:
    """Count by one field, beside the year before."""
    write(document, line("Caption", caption))
    table(
        document,
        caption,
        [
            Column(field, 7.4),
            Column(counted, 2.4, "Cellule nombre"),
            Column("Part", 1.8, "Cellule nombre"),
            Column(f"En {_BEFORE}", 2.8, "Cellule nombre"),
            Column("Écart", 1.8, "Cellule nombre"),
        ],
        f"{{%tr for l in {here}.lignes %}}",
        [
            "{{ l.titre }}",
            "{{ l.fiches }}",
            "{{ l.part | pourcent }}",
            "{{ l.avant.fiches }}",
            "{{ l.ecart.fiches | ecart }}",
        ],
        "{%tr endfor %}",
        [
            line("Cellule forte", f"{{{{ {here}.total.titre }}}}"),
            *(
                line("Cellule forte nombre", f"{{{{ {here}.total.{told} }}}}")
                for told in ("fiches", "part | pourcent", "avant.fiches", "ecart.fiches | ecart")
            ),
        ],
        total=True,
    )


def _marks(document: Document) -> None:
    heading(document, 1, "Satisfaction, thème par thème")
    mark = "{{% if {of}.peu and {of}.reponses %}}\u00a0*{{% endif %}}"
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
        table(
            document,
            "Moyenne de chaque thème et nombre de réponses",
            [
                Column("Thème", 5.4),
                Column(f"Moyenne /{{{{ {_MARKS}.sur }}}}", 2.3, "Cellule nombre"),
                Column("Réponses", 1.9, "Cellule nombre"),
                Column(f"Moyenne en {_BEFORE}", 2.6, "Cellule nombre"),
                Column("Réponses", 1.9, "Cellule nombre"),
                Column("Écart", 1.6, "Cellule nombre"),
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
        write(
            document,
            line(
                "Repère",
                f"* Moins de {{{{ {_MARKS}.peu }}}} réponses : à lire avec prudence.",
            ),
        )


def _means(document: Document) -> None:
    compared = f"{{% if {_MARKS}.lignes | selectattr('avant.moyenne') | list %}}"
    with when(document, f"{_MARKS}.lignes | selectattr('moyenne') | list"):
        lying_bars(
            document,
            f"Moyenne de chaque thème sur {{{{ {_MARKS}.sur }}}}. {{{{ {_MARKS} | graphique("
            "moyenne=document.cette_annee, avant_moyenne=document.annee_precedente) }}",
            f"Moyenne de chaque thème sur {{{{ {_MARKS}.sur }}}}{compared}, d'une année à l'autre"
            "{% endif %}",
            ["Accueil", "Information", "Locaux", "Satisfaction globale"],
            {"2026": [9, 8, 7, 8], "2025": [8, 8, 6, 7]},
            MEANS,
        )


def _complaints(document: Document) -> None:
    heading(document, 1, "Réclamations")
    with (
        each(document, "e in exigences if e.sujets | selectattr('comptes') | list"),
        each(document, "s in e.sujets if s.periode == document.periode"),
    ):
        write(
            document,
            line("Normal", ("{{ e.ref }} – {{ e.titre }} : ", "Étiquette"), *verdict("s")),
            line("Normal serré", "{{ s.raison }}"),
            line("Normal serré", "{{ s.formule }}"),
        )
        _counts(document)
        _delays(document)
    nothing = "{{ 'Aucune réclamation notée.' if fiches.ecoute or neants else 'aucune donnée' }}"
    with when(document, "listes.reclamations", nothing):
        _compared(document, _COMPLAINTS, "Réclamations par thème", "Thème", "Réclamations")
        _compared(
            document,
            "tableaux.reclamations_par_objet",
            "Qui les réclamations concernent",
            "Objet",
            "Réclamations",
        )


def _counts(document: Document) -> None:
    with when(document, "s.comptes.total"):
        write(document, line("Caption", "Réclamations reçues, et réponses"))
        table(
            document,
            "Réclamations reçues, dans les délais, hors délai et en cours",
            [
                Column("Reçues", 2.6, "Cellule nombre"),
                Column("Dans les délais", 3.4, "Cellule nombre"),
                Column("Hors délai", 3.0, "Cellule nombre"),
                Column("En cours", 3.0, "Cellule nombre"),
                Column("Part dans les délais", 4.4, "Cellule nombre"),
            ],
            [
                "{{ s.comptes.total }}",
                "{{ s.comptes.dans_les_delais }}",
                "{{ s.comptes.hors_delai }}",
                "{{ s.comptes.en_cours }}",
                line("Cellule forte nombre", "{{ s.valeur }}"),
            ],
        )


def _delays(document: Document) -> None:
    with when(document, "s.delais"):
        write(document, line("Caption", "Réclamation par réclamation"))
        table(
            document,
            "Délai de réponse à chaque réclamation",
            [
                Column("N°", 0.9),
                Column("Reçue le", 1.9),
                Column("Objet, thème", 5.6),
                Column("Échéance", 1.9),
                Column("Réponse", 1.9),
                Column("Jours ouvrables", 1.9, "Cellule nombre"),
                Column("Délai", 2.8),
            ],
            "{%tr for d in s.delais %}",
            [
                "{{ d.fiche.numero }}",
                "{{ d.recu }}",
                [
                    "{{ [d.fiche.objet, d.fiche.theme] | select | join(', ') or '—' }}",
                    line(
                        "Repère",
                        "{{ d.source.fichier }}, feuille « {{ d.source.feuille }} », "
                        "ligne {{ d.source.ligne }}, {{ d.cellules }}",
                    ),
                ],
                "{{ d.echeance }}",
                "{{ d.fin }}",
                "{{ d.jours }}",
                [line("Cellule", *verdict("d"))],
            ],
            "{%tr endfor %}",
        )


def _themes(document: Document) -> None:
    heading(document, 1, "Thèmes récurrents")
    with when(document, f"{_THEMES}.lignes", NO_DATA):
        table(
            document,
            "Réclamations, suggestions et remarques orales, par thème",
            [
                Column("Thème", 4.8),
                Column("{{ c }}", 2.4, "Cellule nombre", loop=f"c in {_THEMES}.colonnes"),
                Column("Total", 1.6, "Cellule nombre"),
                Column(f"En {_BEFORE}", 2.2, "Cellule nombre"),
                Column("Écart", 1.4, "Cellule nombre"),
            ],
            f"{{%tr for l in {_THEMES}.lignes %}}",
            [
                "{{ l.titre }}",
                Looped("n in l.valeurs", "{{ n }}"),
                line("Cellule forte nombre", "{{ l.fiches }}"),
                "{{ l.avant.fiches }}",
                "{{ l.ecart.fiches | ecart }}",
            ],
            "{%tr endfor %}",
            [
                line("Cellule forte", f"{{{{ {_THEMES}.total.titre }}}}"),
                Looped(f"n in {_THEMES}.total.valeurs", line("Cellule forte nombre", "{{ n }}")),
                line("Cellule forte nombre", f"{{{{ {_THEMES}.total.fiches }}}}"),
                line("Cellule forte nombre", f"{{{{ {_THEMES}.total.avant.fiches }}}}"),
                line("Cellule forte nombre", f"{{{{ {_THEMES}.total.ecart.fiches | ecart }}}}"),
            ],
            total=True,
        )


def _ideas(document: Document, key: str, title: str) -> None:
    heading(document, 1, title)
    with when(document, f"listes.{key}", NO_DATA):
        table(
            document,
            f"{title} et suite donnée",
            [
                Column("Date", 1.9),
                Column("Bureau", 3.7),
                Column("Thème", 2.3),
                Column("Suite donnée", 8.6),
            ],
            f"{{%tr for r in listes.{key} %}}",
            [
                "{{ r.recu }}",
                "{{ r.bureau }}",
                "{{ r.theme }}",
                ["{{ r.suite }}", source("r")],
            ],
            "{%tr endfor %}",
        )


def _lacks(document: Document) -> None:
    heading(document, 1, "Ce qui manque")
    with when(document, "fiches.ecoute", NO_DATA):
        for key, title, every in _LACKING:
            name = "{{ a.recu }}, {{ a.canal }}{% if a.numero %} n° {{ a.numero }}{% endif %}"
            lacking(document, f"listes.{key}", every, title, name)
