"""Which rows may be the headers of which form, told from their words alone. Pure.

Every row of a sheet's beginning would else be read as the headers of every form. What is left out
here could not be told: `Titles` knows no header but by one of its meanings.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, islice

from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import MOST_HEADERS, header_text, meanings, titles_of
from docgen.model.form import Form

_FEWEST = 2
_MOST_TEXTS = 20_000
_MOST_KEPT = 8

_Rows = Sequence[tuple[int, Row]]
_NONE: frozenset[str] = frozenset()


def likely_rows(rows: _Rows, forms: Sequence[Form]) -> Mapping[str, _Rows]:
    """Return, for each form, by its id, the rows that may hold two of its headers.

    Args:
        rows: (index from 0, row).
        forms: those that a sheet may follow.

    """
    words = _words_of(forms)
    found: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for number, row in rows:
        filled = islice((raw for raw in row if not is_blank(raw)), MOST_HEADERS)
        known = [ids for raw in filled if (ids := words[header_text(raw)])]
        if len(known) >= _FEWEST:
            for form, headers in Counter(chain.from_iterable(known)).items():
                if headers >= _FEWEST:
                    found[form].append((number, row))
    return found


class _Words(dict[str, frozenset[str]]):
    """Which forms may know a header, found out once for each text.

    Args:
        forms: all of them, kept to be told from others.

    """

    def __init__(self, forms: Sequence[Form]) -> None:
        super().__init__()
        self.forms = tuple(forms)
        self._by_meaning: dict[str, set[str]] = defaultdict(set)
        for form in forms:
            for meaning in titles_of(form).meanings:
                self._by_meaning[meaning].add(form.id)

    def __missing__(self, text: str) -> frozenset[str]:
        told = (self._by_meaning.get(one, _NONE) for one in meanings(text))
        found = frozenset(chain.from_iterable(told))
        if len(self) < _MOST_TEXTS:
            self[text] = found
        return found


def _words_of(forms: Sequence[Form]) -> _Words:
    """The same forms are asked for at each file."""
    key = tuple(map(id, forms))
    if key not in _KEPT:
        if len(_KEPT) == _MOST_KEPT:
            _KEPT.clear()
        _KEPT[key] = _Words(forms)
    return _KEPT[key]


_KEPT: dict[tuple[int, ...], _Words] = {}
