"""What the cells of each column say, kept from one file to the next. Pure.

Nothing is kept but what depends on config/ alone: the same cell under the same title says the same.
"""

from collections.abc import Callable

from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import clear_text
from docgen.intake.glance.cells import BLANK, Clear, Once
from docgen.intake.headers import Header, header_text
from docgen.intake.lines import read_cell
from docgen.intake.nil_rows import says_nil
from docgen.intake.total_labels import may_be_total
from docgen.model.form import Column, Form, Kind
from docgen.model.office import Office

_MOST_COLUMNS = 32
_TEXTS = {Kind.TEXT, Kind.NAME, Kind.PEOPLE}

_Cells = Once[Raw, Clear | None]
_Key = tuple[int, int, int, str, str | None]
_Rules = tuple[Column, Form, Office]


def cells_of(header: Header, form: Form, office: Office) -> _Cells:
    """Return what the cells under a header say; None for one that may have to be spoken of."""
    rules = header.column, form, office
    key = id(header.column), id(form), id(office), header.written, header.unit
    kept = _KEPT.get(key)
    if kept is None:
        if len(_KEPT) == _MOST_COLUMNS:
            _KEPT.clear()
        kept = _KEPT[key] = rules, Once(_clear(header, form, office))
    return kept[1]


_KEPT: dict[_Key, tuple[_Rules, _Cells]] = {}
"""With the rules themselves, so that no others take their place."""


def _clear(header: Header, form: Form, office: Office) -> Callable[[Raw], Clear | None]:
    """Return how to read the cells of a column; None for one that may have to be spoken of."""
    title, code, nil = header.written.casefold(), header.column.code, form.nil
    nil_words = nil.words if nil and code in nil.within else ()
    is_text = header.column.kind in _TEXTS and not header.column.clock

    def read(raw: Raw) -> Clear | None:
        if header_text(raw).casefold() == title or (nil_words and says_nil(raw, nil_words)):
            return None
        if may_be_total(raw):
            return None
        text = clear_text(raw) if is_text else None
        if text is not None:  # the long way to the same answer costs more than all the rest
            return Clear(text)
        reads = read_cell(raw, header, office)
        if len(reads) > 1 or reads[code].remarks:
            return None
        value = reads[code].value
        return BLANK if value is None else Clear(value)

    return read
