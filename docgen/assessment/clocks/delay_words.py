"""How a delay was judged, in French that anyone can recompute with a calendar."""

from collections.abc import Mapping
from fractions import Fraction

from docgen.assessment.clocks.deadlines import days_of
from docgen.assessment.clocks.delay_case import Delay
from docgen.assessment.clocks.instants import Instant
from docgen.model.evidence import Punctuality
from docgen.model.form import Form
from docgen.model.measure.logs import Clock, InTime
from docgen.model.office import HolidayCalendar, Office
from docgen.wording import dates, hours, lists, numbers

_CALENDARS = {
    HolidayCalendar.FRANCE: "France",
    HolidayCalendar.ALSACE_MOSELLE: "Alsace-Moselle",
}
_DAYS = {
    Clock.WORKING_DAYS: ("jour ouvrable", "jours ouvrables"),
    Clock.OFFICE_DAYS: ("jour ouvré", "jours ouvrés"),
    Clock.HOURS: ("jour", "jours"),
    Clock.OFFICE_HOURS: ("jour ouvré", "jours ouvrés"),
}
_A_FEW = 2


def told(measure: InTime, delay: Delay, form: Form) -> str:
    """Tell one record: « reçu le …, échéance le …, répondu le … : dans les délais »."""
    came = _dated(form, measure.since, delay.received)
    if delay.is_unread:
        return f"{came} : illisible, {misdated(form, delay)}"
    due = f"échéance le {delay.due.french}"
    nothing = f"rien au {dates.short(delay.as_of)}"
    end = _dated(form, *delay.ended_by) if delay.ended_by else nothing
    match delay.state:
        case Punctuality.IN_TIME:
            return f"{came}, {due}, {end} : dans les délais"
        case Punctuality.LATE:
            return f"{came}, {due}, {end} : hors délai{_late_by(measure, delay)}"
        case Punctuality.OPEN:
            return f"{came} : en cours jusqu'au {delay.due.french}"


def misdated(form: Form, delay: Delay) -> str:
    """Say that an end is dated before the receipt: « « Répondu le » est avant la réception »."""
    return f"« {form.column(delay.misdated).title} » est avant la réception"


def how_many(measure: InTime, counts: Mapping[str, int], *, is_nil: bool = False) -> str:
    """Tell the figures of one year; `is_nil`: a row says that there was nothing."""
    decided = counts["in_time"] + counts["late"]
    if not counts["total"]:
        none = lists.plural(0, measure.noun)
        return f"{none} : le registre le dit" if is_nil else none
    parts = []
    if decided:
        parts.append(
            f"{lists.plural(counts['in_time'], measure.noun)} sur {decided} dans les délais"
        )
    if counts["late"]:
        parts.append(f"{counts['late']} hors délai")
    if counts["open"]:
        parts.append(f"{lists.plural(counts['open'], measure.noun)} en cours")
    return " ; ".join(parts)


def formula(measure: InTime, counts: Mapping[str, int], office: Office) -> str:
    """Tell how the percentage is worked out, and how a deadline is."""
    decided = counts["in_time"] + counts["late"]
    percent = f" = {numbers.percent(_share(counts), None)}" if decided else ""
    waiting = f", sans compter {counts['open']} en cours" if counts["open"] else ""
    return (
        f"Dans les délais : {counts['in_time']} sur {decided}{waiting}{percent}. "
        f"Échéance : {_rule(measure, office)}."
    )


def _rule(measure: InTime, office: Office) -> str:
    """Tell how a deadline is found."""
    days = lists.plural(days_of(measure), *_DAYS[measure.clock])
    holidays = f"sans les jours fériés ({_CALENDARS[office.holidays]})"
    open_days = _week(office.open_weekdays)
    match measure.clock:
        case Clock.WORKING_DAYS:
            last = f"fin du dernier de {days} après le jour de réception"
            return f"{last}, du lundi au samedi, {holidays}"
        case Clock.OFFICE_DAYS:
            last = f"fin du dernier de {days} après le jour de réception"
            return f"{last}, {open_days}, {holidays}"
        case Clock.HOURS:
            after = f"{lists.plural(measure.length, 'heure')} après la réception"
            without = f"sans l'une des deux heures, fin {_day_after(days_of(measure))}"
            return f"{after}, à l'heure de Paris ; {without}"
        case Clock.OFFICE_HOURS:
            after = lists.plural(measure.length, "heure ouvrée", "heures ouvrées")
            return (
                f"{after} après la réception, soit {days}, {open_days}, {holidays}, à la même "
                "heure ; sans l'une des deux heures, ou pour une réception un jour non ouvré, fin "
                "du dernier de ces jours"
            )


def _day_after(days: int) -> str:
    return "du lendemain" if days == 1 else f"du {days}e jour qui suit"


def _week(weekdays: frozenset[int]) -> str:
    """« du lundi au vendredi », « les mardi et jeudi »."""
    ordered = sorted(weekdays)
    names = [dates.WEEKDAYS[one] for one in ordered]
    if len(ordered) > _A_FEW and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"du {names[0]} au {names[-1]}"
    return f"{'le' if len(names) == 1 else 'les'} {lists.and_list(names)}"


def _late_by(measure: InTime, delay: Delay) -> str:
    """Tell by how much: hours where the clock decided, else whole days; nothing under one day."""
    if delay.late_hours is not None and (measure.clock is Clock.HOURS or not delay.late_by):
        return f" de {hours.hours(delay.late_hours)}"
    days = lists.plural(delay.late_by, *_DAYS[measure.clock])
    return f" de {days}" if delay.late_by else ""


def _share(counts: Mapping[str, int]) -> Fraction:
    return Fraction(counts["in_time"], counts["in_time"] + counts["late"])


def _dated(form: Form, code: str, instant: Instant) -> str:
    """« Répondu le » → « répondu le 06/05/2024 »; « Date de réponse » → the same with « le »."""
    title = form.column(code).title.lower().removesuffix(" le")
    return f"{title} le {instant.french}"
