"""What cells repeat, handed from one process to another once. Pure."""

from dataclasses import replace
from datetime import date

from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, Sheet
from docgen.intake.workbook import Unopened

_REPEATED = frozenset([str, date])
"""Numbers are left alone: 0.0 and -0.0 are equal, and written otherwise."""


def said_once(opened: tuple[Sheet, ...] | Unopened) -> tuple[Sheet, ...] | Unopened:
    """Let equal texts and equal days be one and the same object: half as much goes over the line.

    Whoever receives them has them once as well.
    """
    if isinstance(opened, Unopened):
        return opened
    known: dict[Raw, Raw] = {}
    return tuple(replace(sheet, rows=_shared(sheet.rows, known)) for sheet in opened)


def _shared(rows: tuple[Row, ...], known: dict[Raw, Raw]) -> tuple[Row, ...]:
    one = known.setdefault
    return tuple(
        [tuple([one(c, c) if c.__class__ in _REPEATED else c for c in row]) for row in rows]
    )
