"""The times of the year that an office compares."""

from collections.abc import Iterable
from datetime import date, timedelta

from docgen.config.mistakes import quoted
from docgen.config.reading import Reading
from docgen.config.schemas.office import FlowPeriodText
from docgen.model.office import FlowPeriod

_A_LEAP_YEAR = tuple(date(2024, 1, 1) + timedelta(days=number) for number in range(366))


def read_flow_periods(reading: Reading, texts: Iterable[FlowPeriodText]) -> tuple[FlowPeriod, ...]:
    """Read the periods, and refuse one that has a day in common with another above it.

    The same name may come twice: a middle season in spring and one in autumn.
    """
    periods: list[FlowPeriod] = []
    for place, text in enumerate(texts):
        period = FlowPeriod(name=text.name, first=text.first, last=text.last)
        other = next((one for one in periods if _meet(one, period)), None)
        if other:
            said = (
                f"{quoted(period.name)} et {quoted(other.name)} ont des jours en commun ; "
                "changez les dates de l'une des deux"
            )
            reading.refuse(("periodes_de_flux", place), said)
        periods.append(period)
    return tuple(periods)


def _meet(one: FlowPeriod, other: FlowPeriod) -> bool:
    return any(one.holds(day) and other.holds(day) for day in _A_LEAP_YEAR)
