"""Headers settled by what stands below them. Pure.

Slips of the pen are taken, columns of people that are counted are known as such, idle doubles left.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.intake.headers import Header, nearly, titles_of
from docgen.intake.likeness.content import Contents
from docgen.intake.likeness.slips import slip_of
from docgen.intake.recognise import Layout
from docgen.model.form import Kind

_COUNTED = re.compile(r"\b(?:n ?° ?)?\d{1,2}(?:er|ère|e|ème|nd|nde)?\b", re.IGNORECASE)
_MOST_HEADERS = 60
"""Of those that nobody knows; a table has fewer."""


def settle(layout: Layout, contents: Contents) -> Layout:
    """Take the headers that nearly are a title and whose cells agree; tell doubles apart."""
    return _with_slips(_without_idle(_with_counted(layout), contents), contents)


def _with_counted(layout: Layout) -> Layout:
    """Know « Agent 1 » and « Agent 2 » as two columns of agents: neither is to be lost."""
    titles = titles_of(layout.form)
    found = [
        nearly(index, written, column)
        for index, written in layout.unknown[:_MOST_HEADERS]
        if (column := titles.find(_COUNTED.sub(" ", written))) and column.kind is Kind.PEOPLE
    ]
    if not found:
        return layout
    first = {header.column.code: header for header in (*found[::-1], *layout.headers)}
    taken = {header.index for header in found}
    new = (header for header in found if first[header.column.code] is header)
    doubles = (header for header in found if first[header.column.code] is not header)
    return replace(
        layout,
        headers=tuple(sorted((*layout.headers, *new), key=lambda one: one.index)),
        rivals=(*layout.rivals, *((first[one.column.code], one) for one in doubles)),
        unknown=tuple(one for one in layout.unknown if one[0] not in taken),
    )


def _without_idle(layout: Layout, contents: Contents) -> Layout:
    """Of two headers for one column, leave the one whose cells are blank or something else."""
    if not layout.rivals:
        return layout
    taken: dict[int, Header] = {}
    rivals: list[tuple[Header, Header]] = []
    outdone: list[tuple[Header, Header]] = []
    for first, rival in layout.rivals:
        kept = taken.get(first.index, first)
        if _is_idle(layout, rival, contents):
            outdone.append((kept, rival))
        elif _is_idle(layout, kept, contents):
            outdone.append((rival, kept))
            taken[first.index] = rival
        else:
            rivals.append((kept, rival))
    headers = tuple(taken.get(header.index, header) for header in layout.headers)
    return replace(layout, headers=headers, rivals=tuple(rivals), outdone=tuple(outdone))


def _is_idle(layout: Layout, header: Header, contents: Contents) -> bool:
    row, index = layout.header_row, header.index
    return not contents.cells(row, index) or not contents.fit(row, index, header.column)


def _with_slips(layout: Layout, contents: Contents) -> Layout:
    found = tuple(_one_to_one(_slips(layout, contents)))
    if not found:
        return layout
    taken = {header.index for header in found}
    return replace(
        layout,
        headers=tuple(sorted((*layout.headers, *found), key=lambda one: one.index)),
        unknown=tuple(one for one in layout.unknown if one[0] not in taken),
    )


def _slips(layout: Layout, contents: Contents) -> Iterator[Header]:
    seen = {header.column.code for header in layout.headers}
    for index, written in layout.unknown[:_MOST_HEADERS]:
        column = slip_of(written, layout.form)
        if column is None or column.code in seen:
            continue
        if contents.fit(layout.header_row, index, column):
            yield nearly(index, written, column)


def _one_to_one(found: Iterable[Header]) -> Iterator[Header]:
    """Two headers that nearly are one title say nothing of which is it."""
    found = tuple(found)
    claims = Counter(header.column.code for header in found)
    return (header for header in found if claims[header.column.code] == 1)
