"""A confidential sheet without what names its visitors, before anything of it is read. Pure."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_text, spelled
from docgen.intake.context import Context
from docgen.intake.discretion.known import NOTHING, Known, Own, known_of
from docgen.intake.discretion.mask import mask, secrets_in
from docgen.intake.discretion.own_words import own_columns
from docgen.intake.discretion.spans import Secret
from docgen.intake.grid import Row
from docgen.intake.headers import Header
from docgen.intake.lines import read_kind
from docgen.intake.places import Place, warning
from docgen.intake.recognise import Layout
from docgen.model.form import Kind
from docgen.model.problem import Problem
from docgen.wording import letters, lists

_FREE = {Kind.TEXT, Kind.NAME}
_PRINT_LENGTH = 20
_SHORT_PHONE = 9
_LONGEST_KEPT = 40


@dataclass(kw_only=True, slots=True)
class _Reading:
    """What has been found in a sheet so far."""

    layout: Layout
    context: Context
    known: Known
    headers: tuple[Header, ...]
    problems: list[Problem] = field(default_factory=list)
    prints: dict[tuple[int, int], str] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)


def without_visitors(layout: Layout, context: Context) -> tuple[Layout, tuple[Problem, ...]]:
    """Mask what names a visitor in the cells that are read; say in which cells.

    A sheet of any other form is returned as it is.
    """
    if not layout.form.confidential:
        return layout, ()
    known = known_of(context.office, context.roster, context.premises)
    headers = tuple(one for one in layout.headers if one.column.kind is not Kind.PEOPLE)
    reading = _Reading(layout=layout, context=context, known=known, headers=headers)
    rows = (*layout.sheet.rows[: layout.header_row + 1], *_discreet_rows(reading))
    unknown = tuple((index, mask(written, known)) for index, written in layout.unknown)
    sheet = replace(layout.sheet, rows=rows)
    masked = replace(layout, sheet=sheet, unknown=unknown, prints=reading.prints)
    return masked, tuple(reading.problems)


def _discreet_rows(reading: _Reading) -> Iterator[Row]:
    rows, columns = reading.layout.sheet.rows, own_columns(reading.layout)
    for index in range(reading.layout.header_row + 1, len(rows)):
        own, cells = columns.of(rows, index, reading.known), list(rows[index])
        for header in reading.headers:
            raw = spelled(cells[header.index]) if header.index < len(cells) else None
            if raw is None or not (isinstance(raw, str) or _may_be_phone(raw, header)):
                continue
            text = as_text(raw)
            masked = Secret.PHONE.value if text is not raw and not isinstance(raw, str) else ""
            masked = masked or _masked(reading, text, own)
            if masked != text and not _is_understood(raw, header, reading):
                cells[header.index] = masked
                _tell(reading, index, header, text, masked)
        yield tuple(cells)


def _masked(reading: _Reading, text: str, own: Own) -> str:
    """A log says the same short words again and again: they are looked at once."""
    if own is not NOTHING or len(text) > _LONGEST_KEPT:
        return mask(text, reading.known, own)
    if text not in reading.seen:
        reading.seen[text] = mask(text, reading.known)
    return reading.seen[text]


def _may_be_phone(raw: Raw, header: Header) -> bool:
    """« 0612345678 » typed in a spreadsheet is the number 612345678."""
    number = isinstance(raw, int | float) and not isinstance(raw, bool)
    text = as_text(raw) if number and header.column.kind in _FREE else ""
    return len(text) == _SHORT_PHONE and text.isdigit() and text[0] in "67"


def _is_understood(raw: Raw, header: Header, reading: _Reading) -> bool:
    """A value of a closed list, a date or a mark names nobody; what is none of them may."""
    if header.column.kind in _FREE:
        return False
    return not read_kind(raw, header.column, reading.context.office, header.unit).remarks


def _tell(reading: _Reading, row: int, header: Header, text: str, masked: str) -> None:
    told = hashlib.sha256((letters.plain(text) or text).encode("utf-8", "replace")).hexdigest()
    reading.prints[row, header.index] = told[:_PRINT_LENGTH]
    found = lists.and_list(one.value for one in secrets_in(masked))
    place = Place(
        sheet=reading.layout.sheet.name, row=row, column=header.index, title=header.written
    )
    remark = warning(
        "VISITEUR_CITE",
        f"Cette case semble citer un visiteur ({found}) : ces mots ne seront repris dans aucun "
        "document.",
        "Remplacez-les dans votre tableau si vous le pouvez.",
    )
    reading.problems.append(place.problem(remark))
