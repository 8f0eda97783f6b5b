"""How the quality manual speaks: facts that may be missing, the office's own words, lists."""

from collections.abc import Sequence

from docx.document import Document

from template_drawing.blocks import Column, Line, Looped, each, line, source, table, when, write
from template_drawing.voices import MARK

_MANDATE = (
    "{% if m.depuis %}depuis {{ m.depuis }}{% endif %}"
    "{% if m.depuis and m.jusqu_au %}, {% endif %}"
    "{% if m.jusqu_au %}jusqu'à {{ m.jusqu_au }}{% endif %}"
    "{% if not m.depuis and not m.jusqu_au %}—{% endif %}"
)


def fact(field: str, written: str = "", style: str = "Cellule") -> Line:
    """Print a field, or mark it as missing.

    Args:
        field: « b.telephone ».
        written: how it is printed, when a filter is wanted: « b.habitants | nombre ».
        style: of the paragraph.

    """
    return line(
        style,
        f"{{% if {field} and {field} != 'à compléter' %}}{{{{ {written or field} }}}}{{% else %}}",
        ("à compléter", MARK),
        "{% endif %}",
    )


def wanting(what: str) -> Line:
    """Ask for a text: the mark in its own looks, what is wanted in plain letters."""
    return line("Normal", ("À compléter", MARK), f" : {what}")


def facts(document: Document, name: str, rows: Sequence[tuple[str, Line]]) -> None:
    """Lay out facts, each beside its name."""
    table(
        document,
        name,
        [Column("Repère", 4.6), Column("Ce que l'on en sait", 12.0)],
        *([line("Cellule forte", title), told] for title, told in rows),
    )


def own_words(document: Document, heading: str, wanted: str, *otherwise: str | Line) -> None:
    """Print what the office wrote under a heading, the latest of it; else ask for it.

    Args:
        document: where it goes.
        heading: of the form « Analyses », whatever its case.
        wanted: what to write there, after « À compléter : ».
        otherwise: what stands there as long as nothing was written, above the mark.

    """
    with each(document, f'a in analyses if (a.rubrique | lower) == "{heading.lower()}"'):
        with when(document, "loop.last"):
            write(document, line("Normal", "{{ a.texte | paragraphes }}"), source("a"))
        write(
            document,
            "{%p else %}",
            *otherwise,
            wanting(f"{wanted} (tableau « Analyses », rubrique « {heading} »)."),
        )


def bullets(*texts: str) -> list[Line]:
    """Make one bullet of each text."""
    return [line("List Bullet", text) for text in texts]


def by_year(document: Document, name: str, of: str, title: str) -> None:
    """Tell the lines of an evolution: a column for each year, and where each one is heading.

    Args:
        document: where it goes.
        name: what the table holds.
        of: what has `colonnes` and `lignes`: « tableaux.visiteurs », or a group of it.
        title: of the first column.

    """
    table(
        document,
        name,
        [
            Column(title, 5.0),
            Column("{{ y }}", 2.2, "Cellule nombre", loop=f"y in {of}.colonnes"),
            Column("Tendance", 3.4),
        ],
        f"{{%tr for l in {of}.lignes %}}",
        [
            [
                "{{ l.titre }}",
                "{%p if (l.unite | lower) not in (l.titre | lower) %}",
                line("Repère", "{{ l.unite }}"),
                "{%p endif %}",
            ],
            _values(),
            "{{ l.tendance or '—' }}",
        ],
        "{%tr endfor %}",
    )


def members(document: Document, name: str, loop: str) -> None:
    """Name the members of bodies, what they stand for, since when and until when."""
    table(
        document,
        name,
        [
            Column("Instance", 4.2),
            Column("Membre", 4.2),
            Column("Au titre de", 5.2),
            Column("Mandat", 3.0),
        ],
        f"{{%tr for {loop} %}}",
        [
            "{% vm %}{{ m.instance }}",
            "{{ m.membre }}",
            "{{ m.qualite }}",
            _MANDATE,
        ],
        "{%tr endfor %}",
    )


def _values() -> Looped:
    told = line("Cellule nombre", "{{ v.texte }}")
    note = ("{%p if v.note %}", line("Repère", "{{ v.note }}"), "{%p endif %}")
    return Looped("v in l.valeurs", [told, *note])
