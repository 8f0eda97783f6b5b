"""Which columns an unknown header may be, for a person to choose from. Pure.

Its words, what stands below it and what the form still lacks speak together: « Presta rencontré »
begins as « Prestataire », and the names below « Effectué par » are those of the team. What is
proposed here is never taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.intake.likeness.content import Contents
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
    """A column that a header may be; `score` is 0 and more, a half being the least proposed."""

    column: Column
    score: float


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
    named = max(in_common(written, title) for title in (column.title, *column.synonyms))
    if named < _TOLD_BY_NAME and not _may_be_shown(layout.form, column, lacked):
        return Proposal(column=column, score=0)
    row = layout.header_row
    is_prose = contents.are_prose(row, index)
    if not _may_hold(layout.form, column, is_prose) or not contents.fit(row, index, column):
        return Proposal(column=column, score=0)
    shown = float(contents.evidence(row, index, column.kind))
    if column.kind is Kind.PEOPLE and max(named, shown) < _TOLD_BY_NAME:
        return Proposal(column=column, score=0)
    return Proposal(column=column, score=named + shown + lacked)


def _may_hold(form: Form, column: Column, is_prose: bool) -> bool:  # noqa: FBT001 - what was seen
    """Sentences are no number; what visitors say is never looked for in short cells.

    Their own names may stand there.
    """
    if column.kind not in _FREE:
        return True
    if is_prose:
        return _A_NUMBER not in titles.words(column.title)
    return not form.confidential


def _may_be_shown(form: Form, column: Column, lacked: float) -> bool:
    """Whether the cells may be enough, the header being no help."""
    if column.kind in _FREE and not lacked:
        return column.code in _telling(form)
    return lacked > 0 or column.kind is Kind.PEOPLE


def _telling(form: Form) -> set[str]:
    """Codes of what makes a row itself, its number and the like aside."""
    return set(form.identity_else) - set(form.identity) or set(form.identity)
