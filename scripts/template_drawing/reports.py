"""What the three yearly reports have in common: how they open, compare years, and end."""

from collections.abc import Sequence

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Line,
    Piece,
    Row,
    heading,
    line,
    narrow_table,
    table,
    verdict,
    when,
    write,
)
from template_drawing.charts import lying_bars, narrow
from template_drawing.sections import NO_DATA, files, readings
from template_drawing.voices import MARK, analysis, awaited, conclusion, history

BEFORE = "{{ document.annee_precedente }}"
THIS = "{{ document.cette_annee }}"
RUNS = "document.cette_annee != document.periode"
COUNTS = "0"
_SMALL_CM = 12.5
_JUDGED = "ecarts | rejectattr('verdict', 'equalto', 'non évaluable') | list"
_NOTHING_LEFT = (
    f"{{% if {_JUDGED} %}}La période est finie : ce qui manque ne se rattrape plus."
    "{% elif ecarts %}Rien ne peut encore être jugé : déposez d'abord les tableaux que ce document "
    "attend.{% else %}Rien à faire : aucune exigence n'est en défaut.{% endif %}"
)
_EACH = "{%p for e in exigences %}"


def incomplete(document: Document) -> None:
    """Say at once which spreadsheets are wanted; the end of the document tells more of them."""
    with when(document, "attendus"):
        write(
            document,
            line("Encart titre", "Ce document n'est pas encore complet"),
            line(
                "Encart",
                "Il attend : {{ attendus | map(attribute='titre') | list | liste }}.",
            ),
            line("Espace"),
        )


def to_do(document: Document) -> None:
    """Say what is left to do, who acts, by when: one row for each requirement."""
    heading(document, 1, "Ce qu'il reste à faire")
    left = "exigences | selectattr('action') | list"
    with (
        when(document, "exigences", NO_DATA),
        when(document, left, _NOTHING_LEFT),
    ):
        table(
            document,
            "Ce qu'il reste à faire, qui agit, pour quand",
            [
                Column("Exigence", 4.9),
                Column("À faire", 6.6),
                Column("Qui", 2.8),
                Column("Pour le", 2.3),
            ],
            "{%tr for e in exigences if e.action %}",
            [
                ["{{ e.ref }} – {{ e.titre }}", line("Cellule", *verdict("e"))],
                "{{ e.action }}",
                "{{ e.responsable or '—' }}",
                "{{ e.pour_le }}",
            ],
            "{%tr endfor %}",
        )


def compared(
    document: Document,
    here: str,
    field: str,
    figures: Sequence[tuple[str, str, float]],
) -> None:
    """Count by one field, with a total, beside the year before.

    Args:
        document: where it goes.
        here: the table, « tableaux.par_theme ».
        field: what its lines are.
        figures: (title, what follows the line: « heures | heures », width in cm).

    """
    narrow_table(
        document,
        f"{field}, d'une année à l'autre",
        [
            Column(field, 5.0),
            *(Column(title, width, "Cellule nombre") for title, _, width in figures),
        ],
        f"{{%tr for l in {here}.lignes %}}",
        ["{{ l.titre }}", *(f"{{{{ l.{told} }}}}" for _, told, _ in figures)],
        "{%tr endfor %}",
        [
            line("Cellule forte", f"{{{{ {here}.total.titre }}}}"),
            *(
                line("Cellule forte nombre", f"{{{{ {here}.total.{told} }}}}")
                for _, told, _ in figures
            ),
        ],
        total=True,
    )


def small_bars(
    document: Document,
    here: str,
    told: str,
    figure: str,
    number_format: str,
    *,
    lines: Sequence[str] = ("Orbelle-le-Pont", "Saint-Aubrac-les-Sources", "Col de la Vernède"),
) -> None:
    """Draw one figure of a table, beside the year before when it is known.

    Args:
        document: where it goes.
        here: the table, with `annee_precedente`.
        told: what the chart shows: « Heures de formation par thème ».
        figure: « heures ».
        number_format: of the figure, as Excel writes it.
        lines: names to look at while the template is open in Word.

    """
    with when(document, f"{here}.lignes | selectattr('{figure}') | list"):
        lying_bars(
            document,
            f"{told}. {{{{ {here} | graphique({figure}=document.cette_annee, "
            f"avant_{figure}=document.annee_precedente) }}}}",
            f"{told}{{% if {here}.compare %}}, d'une année à l'autre{{% endif %}}",
            lines,
            {"2026": [42, 29, 21][: len(lines)], "2025": [36, 31, 12][: len(lines)]},
            number_format,
        )
        narrow(document, _SMALL_CM)


def rows_table(
    document: Document, name: str, rows: str, columns: Sequence[Column], row: Row
) -> None:
    """Print one row of a table for each row of a list; `row` names the fields of `f`."""
    table(document, name, columns, f"{{%tr for f in {rows} %}}", row, "{%tr endfor %}")


def or_to_complete(value: str, asked: str) -> tuple[Piece, Piece]:
    """Print a value, or the mark of what somebody has yet to write."""
    return (
        f"{{% if {value} %}}{{{{ {value} }}}}{{% endif %}}",
        (f"{{% if not {value} %}}À compléter : {asked}{{% endif %}}", MARK),
    )


def standing() -> tuple[str | Line, ...]:
    """Tell each verdict again, as a conclusion does."""
    return (
        _EACH,
        line(
            "List Bullet",
            "{{ e.titre }} : ",
            *verdict("e"),
            "{% if e.mesure not in ('', '—') %}, {{ e.mesure }}{% endif %}.",
        ),
        "{%p endfor %}",
    )


def closing(document: Document, headings: Sequence[str], said: Sequence[str | Line]) -> None:
    """Add what people say of the figures: the referent's analysis, a conclusion, what is awaited.

    Args:
        document: where it goes.
        headings: rubrics of the analysis.
        said: the prepared conclusion; verdicts follow it.

    """
    analysis(document, *headings)
    conclusion(document, (*said, *standing()))
    awaited(document)


def ending(document: Document) -> None:
    """Add how requirements were read, the history of revisions, the files."""
    readings(document)
    history(document)
    files(document)
