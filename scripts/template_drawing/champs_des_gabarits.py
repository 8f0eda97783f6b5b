"""The list of every field: not a template of the office, but drawn with the same looks."""

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn

from template_drawing.blocks import Column, each, heading, line, table, write
from template_drawing.looks import blank
from template_drawing.sections import contents, label


def draw() -> Document:
    """Draw the template of the list of fields."""
    document = blank("Les champs des gabarits")
    write(
        document,
        line("Surtitre", "{{ office.nom }}"),
        line("Title", "{{ document.titre }}"),
        label("Exemples arrêtés au", ("{{ document.arrete_le }}", "Verdict")),
    )
    _manual(document)
    _contents(document)
    _filters(document)
    with each(document, "g in gabarits"):
        _chapter(document)
    return document


def _contents(document: Document) -> None:
    """List the titles on a page of their own, in two columns: many short names."""
    document.add_section(WD_SECTION.NEW_PAGE)
    contents(document)
    document.add_section(WD_SECTION.NEW_PAGE)
    for section, columns in zip(document.sections, (1, 2, 1), strict=True):
        laid = section._sectPr.find(qn("w:cols"))  # noqa: SLF001 - python-docx knows no columns
        laid.set(qn("w:num"), str(columns))


def _manual(document: Document) -> None:
    heading(document, 1, "Mode d'emploi")
    write(
        document,
        "Copiez une balise de la première colonne et collez-la dans votre gabarit, dans Word : "
        "docgen y mettra la donnée. Une donnée absente s'écrit « — ».",
        line(
            "List Bullet",
            "Une liste se répète : sa première et sa dernière balise entourent ce qui se répète, "
            "chacune seule dans sa ligne de tableau. Les champs écrits en retrait ne vont qu'entre "
            "les deux.",
        ),
        line(
            "List Bullet",
            "Hors d'un tableau, écrivez « p » à la place de « tr », et laissez la balise seule "
            "dans son paragraphe. Avec « tc », ce sont des cases qui se répètent.",
        ),
        line(
            "List Bullet",
            "Un filtre suit une barre et change l'écriture : ceux qui conviennent à un champ sont "
            "en petit sous sa nature.",
        ),
        line(
            "List Bullet",
            "« (confidentiel) » : ce que des visiteurs ont pu écrire n'est pas montré ici.",
        ),
    )


def _filters(document: Document) -> None:
    heading(document, 1, "Les filtres")
    table(
        document,
        "Les filtres, ce à quoi ils conviennent, un exemple",
        [
            Column("À copier", 5.0),
            Column("Ce qu'il écrit", 5.4),
            Column("Convient à", 3.4),
            Column("Exemple", 2.8),
        ],
        "{%tr for f in filtres %}",
        "{%tr for x in f.exemples %}",
        [
            line("Cellule forte", "{{ x.balise }}"),
            "{{ f.sens if loop.first else '' }}",
            "{{ f.natures if loop.first else '' }}",
            "{{ x.texte }}",
        ],
        "{%tr endfor %}",
        "{%tr endfor %}",
    )


def _chapter(document: Document) -> None:
    heading(document, 1, "{{ g.titre }}")
    write(
        document,
        line(
            "Normal serré",
            "Gabarit : ",
            ("{{ g.gabarit }}", "Verdict"),
            " · document ",
            ("{{ g.id }}", "Verdict"),
            ". {{ g.portee }}{% if g.exemple %} Exemples tirés de « {{ g.exemple }} ».{% endif %}",
        ),
    )
    with each(document, "p in g.parties"):
        heading(document, 2, "{{ p.nom }}")
        write(document, line("Annonce de tableau", "{{ p.sens }}."))
        _fields(document)


def _fields(document: Document) -> None:
    table(
        document,
        "Les champs : ce qu'il faut copier, ce que c'est, sa nature, un exemple",
        [
            Column("À copier", 6.2),
            Column("Ce que c'est", 4.1),
            Column("Nature, filtres", 2.9),
            Column("Exemple", 3.4),
        ],
        "{%tr for c in p.champs %}",
        [
            line("Cellule forte", "{{ c.retrait }}{{ c.balise }}"),
            "{{ c.sens }}",
            [
                "{{ c.nature }}",
                "{%p if c.filtres %}",
                line("Repère", "{{ c.filtres }}"),
                "{%p endif %}",
            ],
            "{{ c.exemple }}",
        ],
        "{%tr endfor %}",
    )
