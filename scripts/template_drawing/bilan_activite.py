"""The yearly report on the activity: figures by office and year, trends, meetings."""

from collections.abc import Iterator
from contextlib import contextmanager

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn

from template_drawing.blocks import Column, Looped, each, heading, line, table, when, write
from template_drawing.charts import curves
from template_drawing.looks import blank
from template_drawing.pictured import key_figures
from template_drawing.sections import (
    NO_DATA,
    contents,
    cover,
    files,
    gaps,
    lacking,
    page_break,
    readings,
    requirement,
    subjects,
    summary,
    warnings,
)
from template_drawing.voices import analysis, awaited, conclusion, history

_ALL = "tableaux.par_bureau.lignes"
_WAYS = (("hausse", "En hausse"), ("baisse", "En baisse"), ("stable", "Stables"))
_FIGURE = "{{ [a.indicateur, a.ventilation, a.bureau, a.periode] | select | join(', ') }}"
_LACKING = (
    ("sans_provenance", "fiches.indicateurs", "Chiffres sans source", _FIGURE),
    ("sans_unite", "fiches.indicateurs", "Chiffres sans unité", _FIGURE),
    ("sans_ordre_du_jour", "fiches.reunions", "Réunions sans ordre du jour", "{{ a.nom }}"),
    ("sans_compte_rendu", "fiches.reunions", "Réunions sans compte rendu", "{{ a.nom }}"),
)


def draw() -> Document:
    """Draw the template of `bilan-activite`."""
    document = blank("Bilan d'activité")
    cover(document)
    _essentials(document)
    contents(document)
    page_break(document)
    _in_pictures(document)
    _by_office(document)
    _offices(document)
    _meetings(document)
    _lacks(document)
    heading(document, 1, "Ce qu'il reste à faire")
    gaps(document)
    analysis(document)
    _conclusion(document)
    heading(document, 1, "Exigences")
    with when(document, "exigences", NO_DATA), each(document, "e in exigences"):
        requirement(document, 2)
        subjects(document, "Qui")
    readings(document)
    history(document)
    files(document)
    return document


def _essentials(document: Document) -> None:
    heading(document, 1, "L'essentiel")
    write(
        document,
        "Ce bilan réunit les chiffres de l'activité de {{ document.cette_annee }}, bureau par "
        "bureau, à côté de ceux des années d'avant. Une tendance compare les deux dernières années "
        "complètes.",
    )
    with when(document, _ALL):
        key_figures(
            document,
            [
                (f"{{{{ {_ALL} | length }}}}", "Chiffres suivis"),
                *((_count(way), name) for way, name in _WAYS),
                ("{{ fiches.reunions | length }}", "Réunions tenues"),
            ],
        )
    summary(document)
    awaited(document)
    warnings(document)


def _count(way: str) -> str:
    return f"{{{{ {_ALL} | selectattr('sens', 'equalto', '{way}') | list | length }}}}"


def _in_pictures(document: Document) -> None:
    """Draw a small chart for each figure that has a trend, two side by side."""
    heading(document, 1, "L'évolution en images")
    groups = "tableaux.par_indicateur.groupes"
    with when(
        document,
        f"{_ALL} | selectattr('sens') | list",
        "Pas encore de tendance : il faut le même chiffre deux années de suite.",
    ):
        write(
            document,
            line(
                "Annonce de tableau",
                "Une image par chiffre, une courbe par bureau ; chaque axe part de zéro. "
                "{% if document.cette_annee != document.periode %}Le dernier point est celui d'une "
                "année qui n'est pas finie.{% endif %}",
            ),
        )
    with _side_by_side(document):
        _pictures(document, groups)


@contextmanager
def _side_by_side(document: Document) -> Iterator[None]:
    """Let what is added inside flow in two columns."""
    for columns in (2, 1):
        section = document.add_section(WD_SECTION.CONTINUOUS)
        section.different_first_page_header_footer = False
        laid = section._sectPr.find(qn("w:cols"))  # noqa: SLF001 - python-docx knows no columns
        laid.set(qn("w:num"), str(columns))
        if columns > 1:
            yield


def _pictures(document: Document, groups: str) -> None:
    with each(document, f"g in {groups} if g.lignes | selectattr('sens') | list"):
        write(
            document,
            line("Sujet", "{{ g.titre }}"),
            line(
                "Annonce de tableau",
                "{% for l in g.lignes if l.tendance %}{% if g.lignes | length > 1 %}{{ l.titre }} "
                ": {% endif %}{{ l.tendance }}{% if not loop.last %} ; {% endif %}{% endfor %}",
            ),
        )
        curves(
            document,
            "{{ g.titre }}, une courbe par bureau. {{ g | graphique }}",
            {"Orbelle": [20, 21, 22], "Saint-Aubrac": [9, 10, 10], "Vernède": [6, 7, 7]},
        )


def _by_office(document: Document) -> None:
    heading(document, 1, "Les chiffres, bureau par bureau")
    groups = "tableaux.par_bureau.groupes"
    with when(document, groups, NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                "Un chiffre est repris comme il est écrit ; « — » : on n'en sait rien. Sous le "
                "nom, son unité ; sous une valeur, d'où elle vient quand elle est une somme.",
            ),
        )
        with each(document, f"g in {groups}"):
            heading(document, 2, "{{ g.titre | capitalize if g.titre == 'ensemble' else g.titre }}")
            _evolution(document, "g", "Chiffre", "Chiffres du bureau, année par année")


def _evolution(document: Document, of: str, first: str, name: str) -> None:
    """Set the lines of an evolution out: a column for each year, then the trend."""
    table(
        document,
        name,
        [
            Column(first, 5.0),
            Column("{{ annee }}", 2.2, "Cellule nombre", loop=f"annee in {of}.colonnes"),
            Column("Tendance", 3.6),
        ],
        f"{{%tr for l in {of}.lignes %}}",
        [
            ["{{ l.titre }}", "{%p if l.unite %}", line("Repère", "{{ l.unite }}"), "{%p endif %}"],
            Looped(
                "v in l.valeurs",
                [
                    line("Cellule nombre", "{{ v.texte }}"),
                    "{%p if v.note %}",
                    line("Cellule détail nombre", "{{ v.note }}"),
                    "{%p endif %}",
                ],
            ),
            "{{ l.tendance or '—' }}",
        ],
        "{%tr endfor %}",
    )


def _offices(document: Document) -> None:
    """Tell what the identity cards of the offices say of the years."""
    heading(document, 1, "Les bureaux d'information")
    with when(document, "fiches.bit", NO_DATA):
        table(
            document,
            "Les bureaux : adresse, téléphone, habitants, services",
            [
                Column("Bureau", 3.6),
                Column("Adresse, téléphone", 5.0),
                Column("Habitants", 2.0, "Cellule nombre"),
                Column("Services", 6.0),
            ],
            "{%tr for b in fiches.bit %}",
            [
                line("Cellule forte", "{{ b.bureau }}"),
                ["{{ b.adresse }}", line("Repère", "{{ b.telephone or '—' }}")],
                "{{ b.habitants | nombre }}",
                "{{ b.services }}",
            ],
            "{%tr endfor %}",
        )
    for name, title in (("visiteurs", "Visiteurs"), ("recettes", "Chiffre d'affaires")):
        with when(document, f"tableaux.{name}.lignes"):
            write(document, line("Caption", f"{title}, selon la carte d'identité des bureaux"))
            _evolution(document, f"tableaux.{name}", "Bureau", f"{title} de chaque bureau")


def _meetings(document: Document) -> None:
    heading(document, 1, "Les réunions")
    here = "tableaux.reunions"
    with when(document, "fiches.reunions", NO_DATA):
        table(
            document,
            "Réunions tenues, par type",
            [
                Column("Type", 7.0),
                Column("{{ document.cette_annee }}", 3.0, "Cellule nombre"),
                Column("{{ document.annee_precedente }}", 3.0, "Cellule nombre"),
                Column("Écart", 2.0, "Cellule nombre"),
            ],
            f"{{%tr for l in {here}.lignes %}}",
            [
                "{{ l.titre }}",
                "{{ l.fiches }}",
                "{{ l.avant.fiches }}",
                "{{ l.ecart.fiches | ecart }}",
            ],
            "{%tr endfor %}",
            [
                line("Cellule forte", f"{{{{ {here}.total.titre }}}}"),
                *(
                    line("Cellule forte nombre", f"{{{{ {here}.total.{told} }}}}")
                    for told in ("fiches", "avant.fiches", "ecart.fiches | ecart")
                ),
            ],
            total=True,
        )
        table(
            document,
            "Chaque réunion : date, type, ordre du jour, compte rendu",
            [
                Column("Date", 2.2),
                Column("Type", 3.0),
                Column("Ordre du jour", 8.0),
                Column("Compte rendu", 3.4),
            ],
            "{%tr for r in fiches.reunions %}",
            [
                "{{ r.date }}",
                "{{ r.type }}",
                ["{{ r.ordre_du_jour }}", line("Repère", "{{ r.source.lieu }}")],
                "{{ r.compte_rendu or 'absent' }}",
            ],
            "{%tr endfor %}",
        )


def _lacks(document: Document) -> None:
    heading(document, 1, "Ce qui manque")
    with when(document, "fiches.indicateurs or fiches.reunions", NO_DATA):
        for key, every, title, name in _LACKING:
            with when(document, every):
                lacking(document, f"listes.{key}", every, title, name)


def _conclusion(document: Document) -> None:
    rising, falling = (
        f"{_ALL} | selectattr('sens', 'equalto', '{way}') | map(attribute='titre') | unique(true) "
        "| list"
        for way in ("hausse", "baisse")
    )
    conclusion(
        document,
        [
            f"{{%p if {rising} %}}",
            f"En hausse dans un bureau au moins : {{{{ {rising} | liste }}}}.",
            "{%p endif %}",
            f"{{%p if {falling} %}}",
            f"En baisse dans un bureau au moins : {{{{ {falling} | liste }}}}.",
            "{%p endif %}",
            "{%p if fiches.reunions %}",
            "{{ fiches.reunions | length | pluriel('réunion') }} en {{ document.cette_annee }}.",
            "{%p else %}",
            "Aucune réunion n'est notée pour {{ document.cette_annee }}.",
            "{%p endif %}",
        ],
    )
