"""Rows of spreadsheets on the screen: where each one stands, what it counts for, what proves it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from docgen.documents.measured import fields_looked_at
from docgen.documents.proven import declared_hours, piece_of, proven_hours
from docgen.documents.rows import cells_of, row_name
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.requirement import Requirement
from docgen.wording import hours, lists, numbers

_Row = TypeVar("_Row", Evidence, LeftOut)

_HOURS = "h"
_INDENT = 4


def kept_rows(
    subject: Subject,
    requirement: Requirement,
    forms: Mapping[str, Form],
) -> Iterator[RenderableType]:
    """Yield the rows that count, sheet by sheet, and their sum."""
    rows = subject.evidence
    if not rows:
        return
    yield Text(f"  {lists.plural(len(rows), 'ligne retenue', 'lignes retenues')} :")
    columns = _Columns(subject, requirement)
    for place, own in _by_sheet(rows):
        yield Text(f"    {place}", style="dim")
        table = columns.table()
        for row in own:
            table.add_row(*columns.cells(row, forms[row.form]))
        yield Padding(table, (0, 0, 0, _INDENT), expand=False)
    yield from (Text(f"  {line}") for line in _sums(subject, requirement))


def rows_left_out(rows: Sequence[LeftOut], forms: Mapping[str, Form]) -> Iterator[RenderableType]:
    """Yield the rows that do not count, each with its reason."""
    if not rows:
        return
    yield Text(f"  {lists.plural(len(rows), 'ligne laissée', 'lignes laissées')} de côté :")
    for place, own in _by_sheet(rows):
        yield Text(f"    {place}", style="dim")
        table = _empty("Ligne", "Ce qu'elle dit", "Pourquoi")
        for row in own:
            table.add_row(str(row.origin.row), row_name(forms[row.form], row.values), row.reason)
        yield Padding(table, (0, 0, 0, _INDENT), expand=False)


class _Columns:
    """The columns that the rows of a subject need: none that would be empty."""

    def __init__(self, subject: Subject, requirement: Requirement) -> None:
        self._requirement = requirement
        self._looked_at = fields_looked_at(requirement.measure)
        rows = subject.evidence
        self._unit = subject.unit
        self._has_amounts = any(row.amount is not None for row in rows)
        self._has_ends = any(row.part or row.reason for row in rows)
        self._has_pieces = any(one.form == row.form for one in requirement.proofs for row in rows)

    def table(self) -> Table:
        titles = ["Ligne", "Cases", "Ce qu'elle dit"]
        titles += ["Compte pour"] * self._has_ends + ["Pièce"] * self._has_pieces
        table = _empty(*titles)
        if self._has_amounts:
            table.add_column(_amount_title(self._unit), justify="right", no_wrap=True)
        return table

    def cells(self, row: Evidence, form: Form) -> Iterator[str]:
        yield str(row.origin.row)
        yield cells_of(row.origin, self._looked_at | {form.dated_by})
        yield row_name(form, row.values)
        if self._has_ends:
            yield row.reason or row.part.removeprefix("dont ")
        if self._has_pieces:
            yield piece_of(row, self._requirement) or "aucune"
        if self._has_amounts:
            yield "" if row.amount is None else numbers.number(row.amount, 2)


def _sums(subject: Subject, requirement: Requirement) -> Iterator[str]:
    """Add up what the rows show, as a reader does."""
    amounts = [row.amount for row in subject.evidence if row.amount is not None]
    total = sum(amounts, Decimal(0))
    if subject.unit == _HOURS and amounts:
        yield f"Somme des lignes : {_in_both(total)}."
        for label in dict.fromkeys(row.part for row in subject.evidence if row.part):
            own = (row.amount for row in subject.evidence if row.part == label and row.amount)
            yield f"  {label} : {_in_both(sum(own, Decimal(0)))}."
        yield from _proven(subject, requirement)
    elif amounts and total == subject.value:
        yield f"Somme des lignes : {numbers.number(total)}."


def _proven(subject: Subject, requirement: Requirement) -> Iterator[str]:
    declared, proven = declared_hours(subject), proven_hours(subject, requirement)
    if requirement.proofs and declared is not None and proven is not None:
        yield (
            f"Heures déclarées : {hours.hours(declared)} ; "
            f"prouvées par une pièce : {hours.hours(proven)}."
        )


def _in_both(amount: Decimal) -> str:
    """« 101,75 h, soit 101 h 45 »: as a calculator shows it, and as a clock does."""
    shown = hours.hours(amount)
    plain = f"{numbers.number(amount, 2)}{numbers.NO_BREAK}h"
    return f"{plain}, soit {shown}"


def _amount_title(unit: str) -> str:
    return "Heures" if unit == _HOURS else f"{unit[:1].upper()}{unit[1:]}"


def _empty(*titles: str) -> Table:
    """A table without lines: the number of a row first, never cut."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for place, title in enumerate(titles):
        table.add_column(title, justify="left" if place else "right", no_wrap=not place)
    return table


def _sheet(origin: Origin) -> str:
    return f"{origin.file}, feuille « {origin.sheet} »" if origin.sheet else origin.file


def _by_sheet(rows: Iterable[_Row]) -> Iterator[tuple[str, list[_Row]]]:
    """Bring the rows of one sheet together, in its order."""
    ordered = sorted(rows, key=lambda row: (_sheet(row.origin), row.origin.row))
    for place, own in groupby(ordered, key=lambda row: _sheet(row.origin)):
        yield place, list(own)
