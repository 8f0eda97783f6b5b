"""Which columns an unknown header may be, for a person to choose from. Pure.

Its words, what stands below it and what the form still lacks speak together: « Presta rencontré »
begins as « Prestataire », and the names below « Effectué par » are those of the team. What is
proposed here is never taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.intake.likeness.content import Contents
from docgen.intake.likeness.measures import (
    FIGURES,
    counts_time,
    measures_something_else,
    title_to_write,
)
from docgen.intake.likeness.words import in_common
from docgen.intake.recognise import Layout
from docgen.intake.shapes.periods import period_of
from docgen.model.form import Column, Form, Kind
from docgen.wording import titles

_MOST_PROPOSED = 3
_MOST_HEADERS = 20
_LONGEST_HEADER = 120
_ENOUGH = 0.5
_NOT_FAR_BEHIND = 0.65
_LACKED = 0.3
_STANDS_FOR_LACKED = 0.15
_SPANS_LACKED = 0.35
"""A date or a period says it whole, whichever of the two it is."""
_TOLD_BY_NAME = 0.5
"""Half of the words, or half of the cells where they name the team."""
_A_NUMBER = "numero"
_FREE = {Kind.TEXT, Kind.NAME, Kind.VALUE}


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A column that a header may be.

    Attributes:
        score: 0 and more, a half being the least proposed.
        title: what to write in place of the header, for its cells to mean the same.

    """

    column: Column
    score: float
    title: str


Proposals = Mapping[int, tuple[Proposal, ...]]
"""By the place of the header, the likeliest first."""


def proposals(layout: Layout, contents: Contents) -> Proposals:
    """Say for each unknown header which columns it may be; a month or a year is none."""
    wanted = _wanted(layout)
    found = {
        index: _best([_weighed(layout, contents, index, written, one) for one in wanted.items()])
        for index, written in layout.unknown[:_MOST_HEADERS]
        if len(written) <= _LONGEST_HEADER and not period_of(written, layout.form)
    }
    return {index: those for index, those in found.items() if those}


def _wanted(layout: Layout) -> Mapping[str, float]:
    """Codes of the columns that no header names yet → how much the sheet lacks them."""
    seen = {header.column.code for header in layout.headers}
    lacked = {column.code for column in layout.missing}
    return {
        column.code: _lacked(column, lacked)
        for column in layout.form.columns
        if column.code not in seen and not column.by_year
    }


def _lacked(column: Column, lacked: set[str]) -> float:
    if column.code in lacked:
        return _LACKED
    if column.stands_for not in lacked:
        return 0
    return _SPANS_LACKED if column.kind is Kind.SPAN else _STANDS_FOR_LACKED


def _best(weighed: list[Proposal]) -> tuple[Proposal, ...]:
    weighed.sort(key=lambda one: -one.score)
    least = max(_ENOUGH, weighed[0].score * _NOT_FAR_BEHIND) if weighed else 0
    return tuple(one for one in weighed[:_MOST_PROPOSED] if one.score >= least)


def _weighed(
    layout: Layout,
    contents: Contents,
    index: int,
    written: str,
    wanted: tuple[str, float],
) -> Proposal:
    code, lacked = wanted
    column = layout.form.column(code)
    title = title_to_write(written, column, layout.form)
    row, held = layout.header_row, 0.0
    if title and not measures_something_else(written, column):
        held = _held(layout.form, contents, (row, index), written, column, lacked)
    return Proposal(column=column, score=held, title=title or column.title)


def _held(
    form: Form,
    contents: Contents,
    place: tuple[int, int],
    written: str,
    column: Column,
    lacked: float,
) -> float:
    named = _named(written, column)
    if named < _TOLD_BY_NAME and not _may_be_shown(form, column, lacked):
        return 0
    if not _may_hold(form, column, contents, place) or not contents.fit(*place, column):
        return 0
    shown = float(contents.evidence(*place, column.kind))
    tells_little = column.kind is Kind.PEOPLE or column.kind in FIGURES
    if tells_little and max(named, shown) < _TOLD_BY_NAME:
        return 0
    return named + shown + lacked


def _named(written: str, column: Column) -> float:
    if counts_time(written, column):
        return 1
    return max(in_common(written, title) for title in (column.title, *column.synonyms))


def _may_hold(form: Form, column: Column, contents: Contents, place: tuple[int, int]) -> bool:
    """Sentences are no number, figures no words; visitors' words are never sought in short cells.

    Their own names may stand there.
    """
    if column.kind not in _FREE:
        return True
    numbers_it = any(_A_NUMBER in titles.words(one) for one in (column.title, *column.synonyms))
    if contents.are_prose(*place):
        return _A_NUMBER not in titles.words(column.title)
    are_figures = column.kind is not Kind.VALUE and contents.are_figures(*place)
    return not form.confidential and (numbers_it or not are_figures)


def _may_be_shown(form: Form, column: Column, lacked: float) -> bool:
    """Whether the cells may be enough, the header being no help."""
    if column.kind in _FREE and not lacked:
        return column.code in _telling(form)
    return lacked > 0 or column.kind is Kind.PEOPLE


def _telling(form: Form) -> set[str]:
    """Codes of what makes a row itself, its number and the like aside."""
    return set(form.identity_else) - set(form.identity) or set(form.identity)
