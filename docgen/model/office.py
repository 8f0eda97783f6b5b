"""What config/office.yaml says of the office."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import PurePath


class HolidayCalendar(StrEnum):
    """Which public holidays the office keeps. The words are those of office.yaml."""

    FRANCE = "france"
    ALSACE_MOSELLE = "alsace-moselle"
    """Good Friday and 26 December as well."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FlowPeriod:
    """Some days of each year, « haute saison ».

    Attributes:
        first: month and day, included.
        last: month and day, included; before `first` when the period goes over New Year.

    """

    name: str
    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """The office that docgen serves, and the choices it has made.

    Attributes:
        since: first day of the quality approach; periods ended before it are not judged.
        hours_per_day: what « 1 j » is worth in a spreadsheet.
        full_time_hours: weekly hours of a full-time post, to read « 28h ».
        initials_only: documents name staff by initials.
        absences_neutral: days of long absence lower the hours required.
        holidays: public holidays that no delay counts.
        frameworks: ids of the frameworks that are judged and documented.
        ledger: folder of the ledger; None for var/ in the workspace.
        quiet_s: seconds a dropped file must stay unchanged before it is read.
        facts: what conditions of requirements ask about (status, services sold …).
        answerable: chapter or requirement → who answers for it.
        flow_periods: how the year goes for visitors, in the order of office.yaml.

    """

    name: str
    address: str
    phone: str
    email: str
    referent: str
    since: date | None
    hours_per_day: Fraction
    full_time_hours: Fraction
    initials_only: bool
    absences_neutral: bool
    holidays: HolidayCalendar
    frameworks: tuple[str, ...]
    ledger: PurePath | None
    quiet_s: Fraction
    facts: Mapping[str, str]
    answerable: Mapping[str, str] = field(default_factory=dict)
    flow_periods: tuple[FlowPeriod, ...] = ()
