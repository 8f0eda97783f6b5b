"""What a sheet is: its headers say it, and where they are not enough, what stands below. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from docgen.intake.cells.read import Raw
from docgen.intake.context import Context
from docgen.intake.grid import Row, Sheet, is_blank
from docgen.intake.likeness.content import Contents
from docgen.intake.likeness.proposals import Proposals, proposals
from docgen.intake.likeness.settle import settle
from docgen.intake.likeness.words import in_common
from docgen.intake.recognise import (
    Layout,
    candidates,
    closed_values_read,
    first_rows,
    is_plausible,
    read_as,
    recognise,
    score,
)
from docgen.intake.row_kinds import is_year
from docgen.model.form import Form

_ROWS_TRIED = 3
_SHEETS_TRIED = 8
_FEWEST_TITLES = 2
_LONGEST_TITLE = 60
_OF_A_HEADER = 3.0
_MOST_OF_A_PROPOSAL = 1.5
_OF_A_LACK = 0.5
_ENOUGH = 2.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Near:
    """What a person most likely meant where no form was recognised."""

    layout: Layout
    proposals: Proposals

    @property
    def is_under_other_names(self) -> bool:
        """Whether each column that lacks may be one of the headers that nobody knows."""
        likely = {first.column.code for first, *_ in self.proposals.values()}
        layout = self.layout
        return bool(layout.headers) and all(
            likely & {lacked.code, *(one.code for one in layout.makers(lacked))}
            for lacked in layout.missing
        )


def understand(sheet: Sheet, context: Context) -> Layout | None:
    """Find the form that a sheet follows, and its columns; None for a stray sheet."""
    contents = Contents(sheet, context)
    forms = context.forms.values()
    best = recognise(sheet, forms)
    found = _as_good(best, forms) if best else _misspelt(sheet, forms, contents)
    settled = [settle(layout, contents) for layout in found]
    if len(settled) == 1 and _is_contradicted(settled[0], contents):
        return _likelier(settled[0], forms, contents)
    if len(settled) < 2:  # noqa: PLR2004 - a tie
        return next(iter(settled), None)
    return _of_a_tie(settled, contents)


def nearest_form(sheets: Iterable[Sheet], context: Context) -> Near | None:
    """Find what stray sheets most likely hold; None when nothing comes close."""
    found = (
        (_likelihood(near), near)
        for sheet in islice(sheets, _SHEETS_TRIED)
        for contents in (Contents(sheet, context),)
        for layout in _settled_candidates(sheet, context.forms.values(), contents)
        for near in (Near(layout=layout, proposals=proposals(layout, contents)),)
    )
    likelihood, near = max(found, key=lambda one: one[0], default=(0.0, None))
    return near if likelihood >= _ENOUGH else None


def _as_good(best: Layout, forms: Iterable[Form]) -> list[Layout]:
    """What was recognised, then the other forms that the same headers fit as well."""
    others = (read_as(best, form) for form in forms if form is not best.form)
    ties = (one for one in others if score(one) == score(best) and is_plausible(one))
    return [best, *ties]


def _is_contradicted(layout: Layout, contents: Contents) -> bool:
    """Whether a table that lacks something is no longer known without what its cells refuse."""
    return bool(layout.missing) and not is_plausible(_as_its_cells_say(layout, contents))


def _as_its_cells_say(layout: Layout, contents: Contents) -> Layout:
    """Leave aside the headers whose cells are something else: « 9h-12h » is no mark."""
    row = layout.header_row
    fit = tuple(h for h in layout.headers if contents.fit(row, h.index, h.column))
    return replace(layout, headers=fit)


def _likelier(best: Layout, forms: Iterable[Form], contents: Contents) -> Layout:
    """Take the form that its cells and the sheet's name speak for; as it was, where none does.

    Something lacks there too: the file is returned, and the right column is asked for.
    """
    others = (settle(read_as(best, form), contents) for form in forms if form is not best.form)
    lacking = (one for one in others if one.headers and one.missing)
    return max([best, *lacking], key=lambda one: _spoken_for(one, contents))


def _spoken_for(layout: Layout, contents: Contents) -> float:
    said = _as_its_cells_say(layout, contents)
    near = Near(layout=said, proposals=proposals(said, contents))
    return _likelihood(near) + in_common(layout.sheet.name, layout.form.title)


def _of_a_tie(tied: list[Layout], contents: Contents) -> Layout:
    """What is lacking decides, where it may be under another name; else the other form is told."""
    ranks = [(_rank(layout, contents), layout) for layout in tied]
    best = max(rank for rank, _ in ranks)
    first, *others = [layout for rank, layout in ranks if rank == best]
    return replace(first, also=tuple(layout.form.title for layout in others))


def _rank(layout: Layout, contents: Contents) -> tuple[float, ...]:
    near = Near(layout=layout, proposals=proposals(layout, contents))
    return score(layout), float(closed_values_read(layout)), _likelihood(near)


def _misspelt(sheet: Sheet, forms: Iterable[Form], contents: Contents) -> list[Layout]:
    found = [one for one in _settled_candidates(sheet, forms, contents) if is_plausible(one)]
    best = max((score(layout) for layout in found), default=0)
    return [layout for layout in found if score(layout) == best]


def _settled_candidates(
    sheet: Sheet,
    forms: Iterable[Form],
    contents: Contents,
) -> Iterator[Layout]:
    rows = [(n, row) for n, row in first_rows(sheet) if _may_be_titles(row)][:_ROWS_TRIED]
    for form in forms:
        for layout in candidates(sheet, rows, form):
            yield settle(layout, contents)


def _may_be_titles(row: Row) -> bool:
    """Short texts, all different; a year may stand among them, a day or an amount may not."""
    filled = [raw for raw in row if not is_blank(raw)]
    texts = {raw for raw in filled if _is_title(raw)}
    others = [raw for raw in filled if raw not in texts]
    return _FEWEST_TITLES <= len(texts) == len(filled) - len(others) and all(map(is_year, others))


def _is_title(raw: Raw) -> bool:
    return isinstance(raw, str) and len(raw) <= _LONGEST_TITLE and any(map(str.isalpha, raw))


def _likelihood(near: Near) -> float:
    """Weigh the headers known, those that may be a column, each once, and what is lacking."""
    layout = near.layout
    best: dict[str, float] = {}
    for first, *_ in near.proposals.values():
        weight = min(first.score, _MOST_OF_A_PROPOSAL)
        best[first.column.code] = max(best.get(first.column.code, 0), weight)
    lacked = sum(1 for column in layout.missing if column.code not in best)
    return _OF_A_HEADER * len(layout.headers) + sum(best.values()) - _OF_A_LACK * lacked
