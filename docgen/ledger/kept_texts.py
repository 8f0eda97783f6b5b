"""Values and cells as the ledger keeps them: JSON without spaces, what comes back written once."""

import json
from collections.abc import Mapping

from docgen.model.origin import RowCells
from docgen.model.value import Value, Values, to_json

_MOST_KEPT = 20_000
_quote = json.encoder.encode_basestring
"""What `_encode` does with a text, without asking what it is."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Texts:
    """Writes the rows of one file: they share their fields, their columns, most of their values."""

    def __init__(self) -> None:
        self._fields: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        self._values: dict[int, tuple[Value, str]] = {}
        self._columns: dict[int, tuple[Mapping[str, str], list[str]]] = {}

    def of_values(self, values: Values) -> str:
        """Write the values of a row, in the order of their codes."""
        codes = tuple(values)
        fields = self._fields.get(codes)
        if fields is None:
            fields = [(code, f"{_encode(code)}:") for code in sorted(codes)]
            self._fields[codes] = fields
        told = [
            start + (_quote(value) if isinstance(value, str) else self._other(value))
            for code, start in fields
            for value in (values[code],)
        ]
        return f"{{{','.join(told)}}}"

    def of_cells(self, cells: Mapping[str, str]) -> str:
        """Write where the values of a row were read."""
        if not isinstance(cells, RowCells):
            return _encode(dict(cells))
        known = self._columns.get(id(cells.columns))
        if known is None:
            known = cells.columns, _around_the_row(cells.columns)
            self._columns[id(cells.columns)] = known
        return str(cells.row).join(known[1])

    def _other(self, value: Value) -> str:
        """Rows share the very object of a day or a number; it is kept, so that it stays alone."""
        known = self._values.get(id(value))
        if known is not None:
            return known[1]
        text = _encode(to_json(value))
        if len(self._values) < _MOST_KEPT:
            self._values[id(value)] = value, text
        return text


def _around_the_row(columns: Mapping[str, str]) -> list[str]:
    """Return what stands before, between and after the row numbers: « {"end":"B », « "} »."""
    starts = [f"{_encode(code)}:{_encode(letters)[:-1]}" for code, letters in columns.items()]
    return ["{" + starts[0], *(f'",{start}' for start in starts[1:]), '"}'] if starts else ["{}"]
