"""Delays, stepped day by day, with public holidays worked out by hand."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from docgen.model.measure.logs import Clock, InTime
from docgen.model.measure.sources import Source
from docgen.model.office import HolidayCalendar, Office
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.reference.common import Opinion, cents, fits, is_kept, lacking, unsure_by
from tests.reference.periods import Window, too_early, windows
from tests.reference.trial import Trial

_DAY = timedelta(days=1)
_SUNDAY = 6
_PARIS = ZoneInfo("Europe/Paris")
_Instant = tuple[date, Fraction | None]


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
    source = Source(form=form.id, where=measure.where, dated_by=measure.since)
    maybe = [
        record
        for day, record in unsure_by(source, trial)
        if day and window.first <= day <= min(window.last, trial.as_of)
    ]
    states = [_state(measure, trial, row) for row in rows]
    in_time, late = states.count("in time"), states.count("late")
    unread = states.count("unread")
    value = cents(Fraction(100 * in_time, in_time + late)) if in_time + late else None
    if is_covered and not rows:
        value = Decimal(100)
    required = cents(100 * measure.at_least)
    told = len(rows) - unread
    verdict = _verdict(measure, trial, window, is_covered, in_time, late, told, unread)
    others = [_state(measure, trial, record) for record in maybe]
    for state in set(others):
        more = others.count(state)
        good, bad = in_time + more * (state == "in time"), late + more * (state == "late")
        then = _verdict(measure, trial, window, is_covered, good, bad, told + more, unread)
        if then != verdict:
            verdict = Verdict.NOT_ASSESSABLE
            break
    if verdict is Verdict.NOT_ASSESSABLE:
        value = None
    return Opinion(
        name=trial.office.name,
        first=window.first,
        last=window.last,
        verdict=verdict,
        value=value,
        required=required,
        missing=None if value is None else lacking(required, value),
    )


def _verdict(  # noqa: PLR0911, PLR0913, PLR0917
    measure: InTime,
    trial: Trial,
    window: Window,
    is_covered: bool,  # noqa: FBT001
    in_time: int,
    late: int,
    total: int,
    unread: int,
) -> Verdict:
    if too_early(window, trial):
        return Verdict.NOT_APPLICABLE
    if not is_covered:
        return Verdict.NOT_ASSESSABLE
    worlds = {
        in_time + good >= measure.at_least * (in_time + late + unread) for good in range(unread + 1)
    }
    without = in_time >= measure.at_least * (in_time + late)
    if unread and (without or True in worlds) and not (without and worlds == {True}):
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
    began = _at(measure, record, measure.since)
    ends = [(d, code) for code in codes if isinstance(d := record.values.get(code), date)]
    ended = [(d, _at(measure, record, code)) for d, code in ends if received <= d <= as_of]
    if ended:
        in_time = any(_is_in_time(measure, trial, (received, began), end) for end in ended)
        return "in time" if in_time else "late"
    if as_of <= _last_day(measure, trial, received, began):
        return "open"
    return "unread" if any(day < received for day, _ in ends) else "late"


def _is_in_time(measure: InTime, trial: Trial, start: _Instant, end: _Instant) -> bool:
    """To the hour where both hours are known; else the whole of the last day is in time."""
    (received, began), (ended, at) = start, end
    last = _step(measure, received, trial.office)
    if began is None or at is None:
        return ended <= last
    if measure.clock is Clock.HOURS:
        return _moment(ended, at) - _moment(received, began) <= timedelta(hours=measure.length)
    if not is_counted(received, measure.clock, trial.office):
        return ended <= last
    return (ended, at) <= (last, began)


def _last_day(measure: InTime, trial: Trial, received: date, began: Fraction | None) -> date:
    if measure.clock is Clock.HOURS and began is not None:
        due = _moment(received, began) + timedelta(hours=measure.length)
        return due.astimezone(_PARIS).date()
    return _step(measure, received, trial.office)


def _step(measure: InTime, received: date, office: Office) -> date:
    """Day by day; the day of receipt is not counted, and 24 hours are one day."""
    by_the_hour = measure.clock in {Clock.HOURS, Clock.OFFICE_HOURS}
    day, left = received, measure.length // 24 if by_the_hour else measure.length
    while left:
        day += _DAY
        left -= is_counted(day, measure.clock, office)
    return day


def _at(measure: InTime, record: Record, code: str) -> Fraction | None:
    """Hours since midnight, which only a delay in hours looks at."""
    if measure.clock in {Clock.WORKING_DAYS, Clock.OFFICE_DAYS}:
        return None
    match record.values.get(measure.times.get(code, "")):
        case Fraction() as hours:
            return hours
        case str() as text if ":" in text:
            return Fraction(int(text[:2])) + Fraction(int(text[3:]), 60)
        case _:
            return None


def _moment(day: date, hours: Fraction) -> datetime:
    """What the clock shows in France, as an instant that is the same everywhere."""
    minutes = int(hours * 60)
    shown = datetime.combine(day, time(minutes // 60, minutes % 60), _PARIS)
    return shown.astimezone(UTC)
