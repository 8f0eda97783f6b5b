"""Rows that name a total behind a name or a date: « Noémie | 31/03/2026 | Total Noémie | 7 ». Pure.

Where such a row lacks what a record must say it is a total; else the lines above it tell.
"""

from collections.abc import Callable

from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import Header
from docgen.intake.places import Place, warning
from docgen.intake.recognise import Layout
from docgen.intake.total_labels import is_bare, may_be_total
from docgen.model.form import Kind
from docgen.model.problem import Problem
from docgen.wording import letters

_ADDED = {Kind.HOURS, Kind.NUMBER, Kind.MONEY}
_LONGEST_SHOWN = 40


def label_behind(layout: Layout, row: Row, is_somebody: Callable[[str], bool]) -> int | None:
    """Return the column of the cell that names a total where a record has its title, if any."""
    told = [(header, raw) for header in layout.headers if (raw := _raw_at(row, header)) is not None]
    if not any(may_be_total(raw) for _, raw in told) or not any(_is_added(h) for h, _ in told):
        return None
    named = " ".join(str(raw) for header, raw in told if header.column.kind is Kind.PEOPLE)
    people = {*letters.plain(named).split()}
    for header, raw in told:
        is_own = header.column.kind is Kind.TEXT and header.column.code in layout.form.identity
        words = letters.plain(str(raw)) if is_own and may_be_total(raw) else ""
        if is_bare(words, lambda one: people.issuperset(one.split()) or is_somebody(one)):
            return header.index
    return None


def lacks_something(layout: Layout, row: Row) -> bool:
    """Whether a row leaves blank what each record of this sheet must say."""
    there = [header.column for header in layout.headers if _raw_at(row, header) is not None]
    seen = {code for column in there for code in (column.code, column.stands_for)}
    required = (c for c in layout.form.columns if c.required and not c.fills_down)
    return any(c.code not in seen and c not in layout.missing for c in required)


def doubtful_total(layout: Layout, index: int, label: int) -> Problem:
    """Say that a row, counted as a record, names a total that its figures are not."""
    raw = layout.sheet.rows[index][label]
    shown = "Cette case" if layout.form.confidential else f"« {str(raw)[:_LONGEST_SHOWN]} »"
    remark = warning(
        "LIG_TOTAL_DOUTEUX",
        f"{shown} nomme un total, mais ses chiffres ne sont pas la somme des lignes lues : cette "
        "ligne est comptée comme les autres.",
        f"Si c'est un total, effacez toute la ligne {index + 1} ; sinon, précisez {{cell}}.",
    )
    return Place(sheet=layout.sheet.name, row=index, column=label, raw=raw).problem(remark)


def _is_added(header: Header) -> bool:
    return header.column.kind in _ADDED


def _raw_at(row: Row, header: Header) -> object:
    raw = row[header.index] if header.index < len(row) else None
    return None if is_blank(raw) else raw
