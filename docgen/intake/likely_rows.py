"""Which rows may be the headers of which form, told from their words alone. Pure.

Every row of a sheet's beginning would else be read as the headers of every form. What is left out
here could not be told: `Titles` knows no header but by one of its meanings.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import MOST_HEADERS, Titles, header_text, meanings
from docgen.model.form import Form

_FEWEST = 2
_MOST_KEPT = 8

_Rows = Sequence[tuple[int, Row]]
_Index = Mapping[str, frozenset[str]]


def likely_rows(rows: _Rows, forms: Sequence[Form]) -> Mapping[str, _Rows]:
    """Return, for each form, by its id, the rows that may hold two of its headers.

    Args:
        rows: (index from 0, row).
        forms: those that a sheet may follow.

    """
    index = _index_of(forms)
    found: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for number, row in rows:
        for form, headers in _headers_by_form(row, index).items():
            if headers >= _FEWEST:
                found[form].append((number, row))
    return found


def _headers_by_form(row: Row, index: _Index) -> Counter[str]:
    written = [header_text(raw) for raw in row if not is_blank(raw)]
    known = Counter[str]()
    for text in written[:MOST_HEADERS]:
        known.update({form for meaning in meanings(text) for form in index.get(meaning, ())})
    return known


def _index_of(forms: Sequence[Form]) -> _Index:
    """The same forms are asked for at each file; the forms themselves are kept, to be compared."""
    key = tuple(map(id, forms))
    if key not in _KEPT:
        if len(_KEPT) == _MOST_KEPT:
            _KEPT.clear()
        _KEPT[key] = (tuple(forms), _made(forms))
    return _KEPT[key][1]


def _made(forms: Iterable[Form]) -> _Index:
    found: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        for meaning in Titles(form).meanings:
            found[meaning].add(form.id)
    return {meaning: frozenset(ids) for meaning, ids in found.items()}


_KEPT: dict[tuple[int, ...], tuple[tuple[Form, ...], _Index]] = {}
