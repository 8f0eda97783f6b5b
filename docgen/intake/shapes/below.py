"""Another table further down the same sheet. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from docgen.intake.grid import is_blank
from docgen.intake.headers import header_text
from docgen.intake.recognise import Layout, recognise
from docgen.model.form import Form
from docgen.wording import letters

_FEWEST_TITLES = 3
_FEWEST_APART = 2
_LONGEST_TITLE = 120
_MOST_TRIES = 5


class Below:
    """Finds where another table begins below the one of a layout."""

    def __init__(self, layout: Layout, forms: Mapping[str, Form]) -> None:
        self._layout = layout
        self._forms = forms
        self._tries = 0

    def begins(self, row: int, last_record: int) -> Layout | None:
        """Return the table whose headers stand in a row, from 0; None when they are no headers.

        Args:
            row: that may hold its headers.
            last_record: the last row of the table above; what lies between belongs to the new one.

        """
        self._tries += 1
        if self._tries > _MOST_TRIES:
            return None
        rows = self._layout.sheet.rows
        left = (*((),) * (last_record + 1), *rows[last_record + 1 :])
        merged = tuple(one for one in self._layout.sheet.merged if one[0] > last_record)
        sheet = replace(self._layout.sheet, rows=left, merged=merged)
        found = recognise(sheet, self._forms.values())
        if found is None or found.top not in {row - 1, row}:
            return None
        return replace(found, above=last_record + 1)

    def may_begin(self, row: int) -> bool:
        """Whether most cells of a row are titles that a form knows: two apart, three else."""
        above = self._layout.sheet.rows[row - 1]
        fewest = _FEWEST_APART if all(is_blank(raw) for raw in above) else _FEWEST_TITLES
        filled = [raw for raw in self._layout.sheet.rows[row] if not is_blank(raw)]
        first = (raw.strip().casefold() for raw in filled[:2] if isinstance(raw, str))
        if self._exact_titles.isdisjoint(first):
            return False
        if not all(isinstance(raw, str) and len(raw) <= _LONGEST_TITLE for raw in filled):
            return False
        known = sum(1 for raw in filled if letters.key(header_text(raw)) in self._titles)
        return known >= fewest and 2 * known > len(filled)

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(letters.key(title) for title in _titles(self._forms.values()))

    @cached_property
    def _exact_titles(self) -> frozenset[str]:
        """To look at each row of a .csv costs little where most begin with no title."""
        return frozenset(title.casefold() for title in _titles(self._forms.values()))


def _titles(forms: Iterable[Form]) -> Iterator[str]:
    for form in forms:
        for column in form.columns:
            yield from (column.title, *column.synonyms)
