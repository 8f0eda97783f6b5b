"""Months as columns: a summary, which says neither what was done nor on which day. Pure."""

from docgen.intake.grid import address
from docgen.intake.places import Place, error
from docgen.intake.recognise import Layout
from docgen.intake.shapes.periods import period_of
from docgen.model.form import Column, Kind
from docgen.model.problem import Problem
from docgen.wording import lists

_FEWEST = 3
_MOST_SHOWN = 4


def months_across(layout: Layout) -> Problem | None:
    """Say that months head the columns of a sheet that lacks others; None where they do not.

    The hours of a month are not shared out among its days: a row is asked for each thing done.
    """
    row = layout.sheet.rows[layout.header_row]
    columns = [
        index
        for index, _ in layout.unknown
        if index < len(row) and (said := period_of(row[index], layout.form)) and said.month
    ]
    if not layout.missing or len(columns) < _FEWEST:
        return None
    first, last = (address(layout.header_row, index) for index in (columns[0], columns[-1]))
    wanted = [f"« {_asked(layout, one).title} »" for one in layout.form.columns if one.required]
    remark = error(
        "FEU_MOIS_EN_COLONNES",
        f"Les mois sont en colonnes ({first}:{last}) : nous ne savons ni ce qui a été fait, ni "
        "quel jour.",
        f"Écrivez {layout.form.noun} par ligne, avec {lists.capped(wanted, _MOST_SHOWN)}.",
    )
    place = Place(sheet=layout.sheet.name, row=layout.header_row, column=columns[0])
    return place.problem(remark)


def _asked(layout: Layout, column: Column) -> Column:
    """A date or a period in one cell is what people write, where the form knows one."""
    return next((one for one in layout.makers(column) if one.kind is Kind.SPAN), column)
