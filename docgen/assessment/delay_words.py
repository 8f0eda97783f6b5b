"""How a delay was judged, in French that anyone can recompute with a calendar."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from docgen.assessment.delay_case import Delay
from docgen.model.evidence import Punctuality
from docgen.model.form import Form
from docgen.model.measure.logs import InTime
from docgen.model.office import HolidayCalendar
from docgen.wording import dates, lists, numbers

_CALENDARS = {
    HolidayCalendar.FRANCE: "France",
    HolidayCalendar.ALSACE_MOSELLE: "Alsace-Moselle",
}


def told(measure: InTime, delay: Delay, form: Form) -> str:
    """Tell one record: « reçu le …, échéance le …, répondu le … : dans les délais »."""
    came = _dated(form, measure.since, delay.received)
    due = f"échéance le {dates.short(delay.due)}"
    nothing = f"rien au {dates.short(delay.as_of)}"
    end = _dated(form, *delay.ended_by) if delay.ended_by else nothing
    match delay.state:
        case Punctuality.IN_TIME:
            return f"{came}, {due}, {end} : dans les délais"
        case Punctuality.LATE:
            by = lists.plural(delay.late_by, "jour ouvrable", "jours ouvrables")
            return f"{came}, {due}, {end} : hors délai{f' de {by}' if delay.late_by else ''}"
        case Punctuality.OPEN:
            return f"{came} : en cours jusqu'au {dates.short(delay.due)}"


def how_many(measure: InTime, counts: Mapping[str, int]) -> str:
    """Tell the figures of one year."""
    decided = counts["in_time"] + counts["late"]
    if not counts["total"]:
        return lists.plural(0, measure.noun)
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


def formula(measure: InTime, counts: Mapping[str, int], calendar: HolidayCalendar) -> str:
    """Tell how the percentage is worked out, and how a deadline is."""
    decided = counts["in_time"] + counts["late"]
    percent = f" = {numbers.percent(_share(counts), None)}" if decided else ""
    waiting = f", sans compter {counts['open']} en cours" if counts["open"] else ""
    days = lists.plural(measure.length, "jour ouvrable", "jours ouvrables")
    return (
        f"Dans les délais : {counts['in_time']} sur {decided}{waiting}{percent}. "
        f"Échéance : fin du dernier de {days} après le jour de réception, du lundi au samedi, "
        f"sans les jours fériés ({_CALENDARS[calendar]})."
    )


def _share(counts: Mapping[str, int]) -> Fraction:
    return Fraction(counts["in_time"], counts["in_time"] + counts["late"])


def _dated(form: Form, code: str, day: date) -> str:
    """« Répondu le » → « répondu le 06/05/2024 »; « Date de réponse » → the same with « le »."""
    title = form.column(code).title.lower().removesuffix(" le")
    return f"{title} le {dates.short(day)}"
