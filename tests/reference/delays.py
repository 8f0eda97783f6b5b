"""Delays, stepped day by day, with public holidays worked out by hand."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from docgen.model.measure.logs import Clock, InTime
from docgen.model.office import HolidayCalendar, Office
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.reference.common import (
    Opinion,
    Window,
    cents,
    fits,
    is_kept,
    lacking,
    too_early,
    windows,
)
from tests.reference.trial import Trial

_DAY = timedelta(days=1)
_SUNDAY = 6


def easter(year: int) -> date:
    """Easter Sunday, by the rule of Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    j, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * j - k - h + m + 32) % 7
    n = (h - m + r + 90) // 25
    return date(year, n, (h - m + r + n + 19) % 32)


def is_holiday(day: date, calendar: HolidayCalendar) -> bool:
    """The eleven of the whole country; Good Friday and 26 December in Alsace and Moselle."""
    fixed = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
    after_easter = {1, 39, 50}
    if calendar is HolidayCalendar.ALSACE_MOSELLE:
        fixed.add((12, 26))
        after_easter.add(-2)
    return (day.month, day.day) in fixed or (day - easter(day.year)).days in after_easter


def is_counted(day: date, clock: Clock, office: Office) -> bool:
    """Whether a day is one of those that a delay is counted in."""
    if clock is Clock.HOURS:
        return True
    if is_holiday(day, office.holidays):
        return False
    if clock is Clock.WORKING_DAYS:
        return day.weekday() != _SUNDAY
    return day.weekday() in office.open_weekdays


def delays(measure: InTime, trial: Trial) -> list[Opinion]:
    """One opinion for each civil year of receipt."""
    return [_year(measure, trial, window) for window in windows(measure.period, trial)]


def _year(measure: InTime, trial: Trial, window: Window) -> Opinion:
    form = trial.forms[measure.form]
    rows, is_covered, _ = is_kept(form, measure.where, measure.since, window, trial)
    states = [_state(measure, trial, row) for row in rows]
    in_time, late = states.count("in time"), states.count("late")
    value = cents(Fraction(100 * in_time, in_time + late)) if in_time + late else None
    if is_covered and not rows:
        value = Decimal(100)
    required = cents(100 * measure.at_least)
    return Opinion(
        name=trial.office.name,
        first=window.first,
        last=window.last,
        verdict=_verdict(measure, trial, window, is_covered, in_time, late, len(rows)),
        value=value,
        required=required,
        missing=None if value is None else lacking(required, value),
    )


def _verdict(  # noqa: PLR0913, PLR0917
    measure: InTime,
    trial: Trial,
    window: Window,
    is_covered: bool,  # noqa: FBT001
    in_time: int,
    late: int,
    total: int,
) -> Verdict:
    if too_early(window, trial):
        return Verdict.NOT_APPLICABLE
    if not is_covered:
        return Verdict.NOT_ASSESSABLE
    if total and not in_time + late:
        return Verdict.IN_PROGRESS
    if in_time >= measure.at_least * (in_time + late):
        return Verdict.MET
    can_be_made_up = window.runs and measure.at_least < 1
    return Verdict.IN_PROGRESS if can_be_made_up else Verdict.UNMET


def _state(measure: InTime, trial: Trial, record: Record) -> str:
    form, as_of = trial.forms[measure.form], trial.as_of
    codes = list(measure.until)
    if measure.otherwise and fits(record, form, measure.otherwise.where):
        codes += measure.otherwise.until
    received = record.values[measure.since]
    assert isinstance(received, date)
    due = _due(measure, received, trial.office)
    ended = [d for code in codes if isinstance(d := record.values.get(code), date) and d <= as_of]
    if ended:
        return "in time" if min(ended) <= due else "late"
    return "open" if as_of <= due else "late"


def _due(measure: InTime, received: date, office: Office) -> date:
    """The last day in time; the day of receipt is not counted."""
    day, left = received, measure.length
    while left:
        day += _DAY
        left -= is_counted(day, measure.clock, office)
    return day
