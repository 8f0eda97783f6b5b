"""Lines that are parts of the calendar: years, half-years, months, flow periods. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from docgen.documents.groups import BLANK
from docgen.model.office import FlowPeriod
from docgen.model.snapshot import Record
from docgen.model.table import Calendar
from docgen.model.verdict import Days
from docgen.wording import dates

OUTSIDE = "hors période"
"""Title of the line of the days that no flow period of office.yaml holds; before the blank ones."""

_AFTER_ALL = "~"
_TITLES = {
    Calendar.YEAR: "Année",
    Calendar.HALF_YEAR: "Semestre",
    Calendar.MONTH: "Mois",
    Calendar.FLOW: "Période",
}
_DAY = timedelta(days=1)

Part = tuple[str, str]
"""A part of the calendar: its key, which sorts as the calendar does, and its title."""


class ByCalendar:
    """One line for each part of the calendar that a day of some record falls in.

    Args:
        by: which parts.
        code: of the date.
        flow: the flow periods of the office.
        shown: days whose parts have a line even without a record; None where nothing is known.

    """

    def __init__(
        self,
        by: Calendar,
        code: str,
        flow: Sequence[FlowPeriod],
        shown: Days | None,
    ) -> None:
        self._code = code
        self._shown = shown
        self._part = _parting(by, flow)
        self.title = _TITLES[by]

    def key(self, record: Record) -> str:
        """Return the part that the day of a record falls in."""
        day = self._day(record)
        return "" if day is None else self._part(day)[0]

    def key_before(self, record: Record) -> str:
        """Return the same part of the year after."""
        day = self._day(record)
        return "" if day is None else self._part(dates.years_before(day, -1))[0]

    def titles(self, records: Iterable[Record], before: Iterable[Record]) -> Mapping[str, str]:
        """Name the parts, in the order of the calendar."""
        now = [self._day(record) for record in records]
        then = [self._day(record) for record in before]
        days = [*_each(self._shown), *now, *(d and dates.years_before(d, -1) for d in then)]
        parts = {self._part(day) if day else ("", BLANK) for day in days}
        return dict(sorted(parts, key=lambda part: (part[0] == "", part[0])))

    def _day(self, record: Record) -> date | None:
        day = record.values.get(self._code)
        return day if isinstance(day, date) else None


def _each(days: Days | None) -> Iterator[date]:
    day = days.first if days else date.max
    while days and day <= days.last:
        yield day
        day += _DAY


def _parting(by: Calendar, flow: Sequence[FlowPeriod]) -> Callable[[date], Part]:
    match by:
        case Calendar.YEAR:
            return lambda day: (f"{day.year:04d}", str(day.year))
        case Calendar.HALF_YEAR:
            return _half_year
        case Calendar.MONTH:
            return lambda day: (f"{day.year:04d}-{day.month:02d}", dates.month_year(day))
        case Calendar.FLOW:
            return lambda day: _flow_period(day, flow)


def _half_year(day: date) -> Part:
    first = day.month <= 6  # noqa: PLR2004 - June
    half = "1er" if first else "2e"
    return f"{day.year:04d}-{half}", f"{half} semestre {day.year}"


def _flow_period(day: date, flow: Sequence[FlowPeriod]) -> Part:
    """Two periods of one name are one line, at the place of the one that begins first."""
    name = next((one.name for one in flow if one.holds(day)), None)
    if name is None:
        return _AFTER_ALL, OUTSIDE
    month, begins = min(one.first for one in flow if one.name == name)
    return f"{month:02d}-{begins:02d} {name}", name
