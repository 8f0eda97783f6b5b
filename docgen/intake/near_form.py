"""What is said of a file that follows no form: the nearest one, what it lacks, and where. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from docgen.intake.context import Context
from docgen.intake.discretion.sheets import without_visitors
from docgen.intake.likeness.told import unknown
from docgen.intake.places import Place, warning
from docgen.intake.recognise import Layout
from docgen.intake.understand import Near
from docgen.model.problem import Problem, Severity
from docgen.wording import lists

_MOST_NAMED = 4
_MOST_OFFERED = 3
_LONGEST_TITLE = 24
_LONGEST_FORM = 40


def nearly_recognised(near: Near, context: Context) -> Iterator[Problem]:
    """Say which form it looks most like, then of each unknown header which column it may be."""
    layout, _ = without_visitors(near.layout, context)
    yield _not_found(layout)
    yield from unknown(layout, near.proposals)


def left_aside(near: Near, context: Context) -> Iterator[Problem]:
    """Say of a sheet that is left aside, others being read, which form it may well follow."""
    layout, _ = without_visitors(near.layout, context)
    title, row = layout.form.title[:_LONGEST_FORM], layout.header_row + 1
    remark = warning(
        "FEU_INCONNUE",
        f"La feuille « {layout.sheet.name} » est laissée de côté : trop peu de ses titres sont "
        f"reconnus. C'est peut-être un tableau « {title} ».",
        f"Si c'est cela, écrivez {_lacking(layout)} en ligne {row}, à la place de vos titres.",
    )
    yield replace(Place(sheet=layout.sheet.name, row=layout.header_row).problem(remark), row=None)
    yield from unknown(layout, near.proposals)


def _not_found(layout: Layout) -> Problem:
    row, title = layout.header_row + 1, layout.form.title[:_LONGEST_FORM]
    return Problem(
        code="ENT_INTROUVABLE",
        severity=Severity.ERROR,
        message="Trop peu de titres de colonnes sont reconnus. Le tableau le plus proche est "
        f"« {title} » (ligne {row}) : il y manque {_lacking(layout)}.",
        remedy=f"Écrivez ces titres en ligne {row} ({layout.range}), à la place des vôtres s'ils "
        "disent la même chose ; si c'est un autre tableau, écrivez les siens.",
        sheet=layout.sheet.name or None,
        row=row,
        cell=layout.range,
    )


def _lacking(layout: Layout) -> str:
    """Name the columns that are needed; where none lacks, some that would show what it is."""
    seen = {header.column.code for header in layout.headers}
    others = [column for column in layout.form.columns if column.code not in seen][:_MOST_OFFERED]
    titles = [f"« {one.title[:_LONGEST_TITLE]} »" for one in layout.missing or others]
    if len(titles) > _MOST_NAMED:
        return lists.capped(titles, _MOST_NAMED)
    return lists.and_list(titles) if layout.missing else f"par exemple {' ou '.join(titles)}"
