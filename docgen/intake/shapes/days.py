"""Days without their month or year: a separator, a title or the sheet's name says it. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from docgen.intake.cells.dates import read_date, read_span
from docgen.intake.cells.read import Raw, Remark
from docgen.intake.cells.texts import as_text
from docgen.intake.grid import Row, address, is_blank
from docgen.intake.headers import Header
from docgen.intake.places import Place, error, info, warning
from docgen.intake.recognise import Layout
from docgen.intake.shapes.periods import Period, period_of
from docgen.intake.shapes.told import above_headers, name_of
from docgen.model.form import Kind
from docgen.model.problem import Problem
from docgen.wording import dates, lists
from docgen.wording.dates import MONTHS

_DAYS = {Kind.DATE, Kind.SPAN}
_MOST_SHOWN = 5
_WHOLE = re.compile(r"\d{1,4} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Source:
    """What says a year or a month; `row` and `column` from 0, or -1 for the sheet's name."""

    row: int
    column: int
    period: Period

    @property
    def words(self) -> str:
        place = "nom de la feuille" if self.row < 0 else address(self.row, self.column)
        return f"« {self.period.words} » ({place})"


@dataclass(kw_only=True, slots=True)
class _Completing:
    """What has been found so far, down the rows.

    Attributes:
        base: what holds for the whole sheet.
        months: rows, from 0, where « mars 2024 » became its first day → the month.
        separator: the last one met; None above the first.
        alone: periods that stand alone where a day should, and say none.
        divides: whether one of them has days of its own below: then all are separators.
        done: (sources, the cells they completed: place, what was written, the day).
        strays: separators, with the days below them that are of another month.

    """

    layout: Layout
    base: tuple[_Source, ...]
    months: Mapping[int, Period]
    rows: dict[int, Row] = field(default_factory=dict)
    separator: _Source | None = None
    alone: set[int] = field(default_factory=set)
    divides: bool = False
    used: set[int] = field(default_factory=set)
    done: dict[tuple[_Source, ...], list[tuple[Place, date]]] = field(default_factory=dict)
    strays: dict[_Source, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def complete_days(layout: Layout) -> tuple[Layout, tuple[Problem, ...]]:
    """Write whole the days that the sheet says in two places; say which, and from where."""
    headers = _dated(layout)
    if not headers:
        return layout, ()
    first = min(headers, key=lambda header: header.index)
    months = _months_as_days(layout, first)
    completing = _Completing(layout=layout, base=tuple(_base(layout)), months=months)
    for index in range(layout.header_row + 1, len(layout.sheet.rows)):
        row = layout.sheet.rows[index]
        raw = row[first.index] if first.index < len(row) else None
        if completing.separator is None and _is_whole(raw) and index not in months:
            continue
        _look_at(completing, index, row, headers)
    divided = completing.divides and completing.alone
    if not (completing.rows or divided or completing.strays or completing.problems):
        return layout, ()
    return _completed(completing), tuple(_say(completing))


def _months_as_days(layout: Layout, header: Header) -> Mapping[int, Period]:
    """Find the months that a spreadsheet made days of: « mars 2024 », kept as 01/03/2024.

    There are two at least, each alone on its row, the first one above all records; each record
    stands under its month, and a month may have none. A single one may be a record that was begun;
    so may any, where a day is all that a record needs.
    """
    stands = {header.column.code, header.column.stands_for}
    if all(one.code in stands for one in layout.form.columns if one.required):
        return {}
    alone: dict[int, Period] = {}
    below: set[int] = set()
    last = -1
    for index, row in layout.sheet.filled_rows(layout.header_row + 1):
        day = _day(row[header.index], header) if header.index < len(row) else None
        if day and day.day == 1 and sum(1 for raw in row if not is_blank(raw)) == 1:
            last, alone[index] = index, Period(year=day.year, month=day.month)
        elif day and last in alone and _agrees(day, alone[last]):
            below.add(last)
        elif day or last < 0:
            return {}
    return alone if len(alone) > 1 and below else {}


def _is_whole(raw: Raw) -> bool:
    """Whether a cell says a day wholly, at first sight: most do, and need no more looking at."""
    return isinstance(raw, date) or (isinstance(raw, str) and _WHOLE.search(raw) is not None)


def _dated(layout: Layout) -> list[Header]:
    """The columns of the day that places a record: an answer may well come the year after."""
    dated = layout.form.dated_by
    makers = {one.code for one in layout.form.columns if dated and one.stands_for == dated}
    return [
        header
        for header in layout.headers
        if header.column.code in {dated, *makers} and header.column.kind in _DAYS
    ]


def _base(layout: Layout) -> Iterator[_Source]:
    for told in (*name_of(layout), *above_headers(layout)):
        if told.label is None or told.label.kind in {*_DAYS, Kind.MOMENT}:
            period = period_of(told.raw, layout.form)
            if period:
                yield _Source(row=told.row, column=told.column, period=period)


def _look_at(completing: _Completing, index: int, row: Row, headers: Sequence[Header]) -> None:
    filled = [(i, raw) for i, raw in enumerate(row) if not is_blank(raw)]
    if len(filled) == 1:
        column, raw = filled[0]
        month = completing.months.get(index)
        period = month or period_of(raw, completing.layout.form)
        if period:
            completing.separator = _Source(row=index, column=column, period=period)
            if any(h.index == column and (month or _day(raw, h) is None) for h in headers):
                completing.alone.add(index)
            return
    for header in headers:
        raw = row[header.index] if header.index < len(row) else None
        if not is_blank(raw):
            _complete(completing, index, header, raw)


def _complete(completing: _Completing, index: int, header: Header, raw: Raw) -> None:
    day = _day(raw, header)
    if day is None and (completing.separator or completing.base):
        day = _from_context(completing, index, header, raw)
    separator = completing.separator
    if day and separator and _agrees(day, separator.period):
        completing.divides = True
    elif day and separator:
        cell = address(index, header.index)
        completing.strays.setdefault(separator, []).append(cell)


def _from_context(completing: _Completing, index: int, header: Header, raw: Raw) -> date | None:
    place = Place(
        sheet=completing.layout.sheet.name,
        row=index,
        column=header.index,
        title=header.written,
        raw=raw,
    )
    for needs_month in (False, True):
        sources = _sources(completing, needs_month=needs_month)
        text = _written_whole(raw, header, sources, needs_month=needs_month) if sources else None
        if text is None:
            continue
        if quarrel := _quarrel(sources, needs_month=needs_month):
            completing.problems.append(place.problem(_disagree(*quarrel, as_text(raw))))
            return None
        return _write(completing, place, header, text, sources)
    return None


def _sources(completing: _Completing, *, needs_month: bool) -> list[_Source]:
    """All that say the year; with the month, all that say either, and both are said."""
    every = [*([completing.separator] if completing.separator else []), *completing.base]
    found = [s for s in every if s.period.year or (needs_month and s.period.month)]
    has_year = any(source.period.year for source in found)
    has_month = any(source.period.month for source in found)
    return found if has_year and (has_month or not needs_month) else []


def _written_whole(
    raw: Raw,
    header: Header,
    sources: Sequence[_Source],
    *,
    needs_month: bool,
) -> str | None:
    """Add to « 12 » or « du 12 au 14/03 » what it lacks, if that makes a day of it."""
    year = next((s.period.year for s in sources if s.period.year), None)
    month = next((s.period.month for s in sources if s.period.month), None)
    text = as_text(raw).strip().rstrip("/.- ")
    if needs_month:
        writings = [f"{text} {MONTHS[(month or 1) - 1]} {year}"]
    else:
        writings = [f"{text}/{year}", f"{text} {year}"]
    return next((one for one in writings if _day(one, header)), None)


def _write(
    completing: _Completing,
    place: Place,
    header: Header,
    text: str,
    sources: Sequence[_Source],
) -> date | None:
    row = completing.rows.get(place.row, completing.layout.sheet.rows[place.row])
    completing.rows[place.row] = (*row[: header.index], text, *row[header.index + 1 :])
    day = _day(text, header)
    if day:
        completing.done.setdefault(tuple(sources), []).append((place, day))
        completing.used.update(source.row for source in sources)
    return day


def _quarrel(sources: Sequence[_Source], *, needs_month: bool) -> tuple[_Source, _Source] | None:
    for i, one in enumerate(sources):
        for other in sources[i + 1 :]:
            years = {one.period.year, other.period.year} - {None}
            months = {one.period.month, other.period.month} - {None}
            if len(years) > 1 or (needs_month and len(months) > 1):
                return other, one
    return None


def _day(raw: Raw, header: Header) -> date | None:
    read = read_span(raw)[1] if header.column.kind is Kind.SPAN else read_date(raw)
    return read.value if isinstance(read.value, date) else None


def _agrees(day: date, period: Period) -> bool:
    return day.month == (period.month or day.month) and day.year == (period.year or day.year)


def _completed(completing: _Completing) -> Layout:
    layout = completing.layout
    rows = list(layout.sheet.rows)
    for index, row in completing.rows.items():
        rows[index] = row
    below = {row for row in completing.used if row > layout.header_row}
    alone = completing.alone if completing.divides else ()
    separators = layout.separators.union(below, alone)
    sheet = replace(layout.sheet, rows=tuple(rows))
    return replace(layout, sheet=sheet, separators=separators)


def _say(completing: _Completing) -> Iterator[Problem]:
    yield from completing.problems
    for sources, days in completing.done.items():
        yield _say_done(sources, days)
    for separator, cells in completing.strays.items():
        yield _say_stray(completing.layout, separator, cells)


def _say_done(sources: Iterable[_Source], days: Sequence[tuple[Place, date]]) -> Problem:
    place, day = days[0]
    also = f", et de même pour {lists.plural(len(days) - 1, 'autre')}" if len(days) > 1 else ""
    said = lists.and_list(source.words for source in sources)
    message = f"« {as_text(place.raw)[:30]} » compris le {dates.long(day)}, d'après {said}{also}."
    return place.problem(info("DATE_COMPLETEE", message))


def _disagree(one: _Source, other: _Source, written: str) -> Remark:
    return error(
        "DATE_CONTRAIRE",
        f"« {written[:30]} » n'est pas une date entière, et deux endroits la complètent "
        f"autrement : {one.words} et {other.words}.",
        "Écrivez la date entière en {cell}, ou corrigez l'un des deux.",
    )


def _say_stray(layout: Layout, separator: _Source, cells: Sequence[str]) -> Problem:
    shown = lists.capped(cells, _MOST_SHOWN)
    of_others = "des dates ne sont pas" if len(cells) > 1 else "une date n'est pas"
    remark = warning(
        "LIG_SEPARATEUR_FAUX",
        f"Sous « {separator.period.words} », {of_others} de cette période : {shown}.",
        "Corrigez la date, ou mettez la ligne sous la bonne période.",
    )
    return Place(sheet=layout.sheet.name, row=separator.row, column=separator.column).problem(
        remark
    )
