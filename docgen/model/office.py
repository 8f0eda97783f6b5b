"""What config/office.yaml says of the office."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import PurePath

from docgen.model.colour import Colour


class HolidayCalendar(StrEnum):
    """Which public holidays the office keeps. The words are those of office.yaml."""

    FRANCE = "france"
    ALSACE_MOSELLE = "alsace-moselle"
    """Good Friday and 26 December as well."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FlowPeriod:
    """A time of the year with its own flow of visitors: the high season.

    Attributes:
        first: its first (month, day), every year.
        last: its last (month, day); before `first` when it goes over New Year.

    """

    name: str
    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        """Whether a day belongs to it, whatever the year."""
        place = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= place <= self.last
        return place >= self.first or place <= self.last


@dataclass(frozen=True, kw_only=True, slots=True)
class Brand:
    """What makes the documents look like the office; None leaves what the template has.

    Attributes:
        logo: name of a file of templates/images.
        colour: of titles and bands; dark enough for a text on white.
        second_colour: of marks and further series; dark enough to be seen on white.
        font: of the text.
        title_font: of titles; that of the text when it is not said.

    """

    logo: str | None = None
    colour: Colour | None = None
    second_colour: Colour | None = None
    font: str | None = None
    title_font: str | None = None


UNBRANDED = Brand()


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """The office that docgen serves, and the choices it has made.

    Attributes:
        since: first day of the quality approach; periods ended before it are not judged.
        awarded: day the mark was awarded, from which its cycles are counted; None before that.
        open_weekdays: days of the week that the office works, Monday is 0.
        hours_per_day: what « 1 j » is worth in a spreadsheet.
        full_time_hours: weekly hours of a full-time post, to read « 28h ».
        initials_only: documents name staff by initials.
        absences_neutral: days of long absence lower the hours required.
        holidays: public holidays that no delay counts.
        frameworks: ids of the frameworks that are judged and documented.
        ledger: folder of the ledger; None for var/ in the workspace.
        quiet_s: seconds a dropped file must stay unchanged before it is read.
        flow_periods: times of the year that the office compares; no day belongs to two of them.
        answerable: id of a chapter or of a requirement → who answers for it; else the referent.
        website: its address; "" when there is none.
        facts: what conditions of requirements ask about (status, services sold …).

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
    flow_periods: tuple[FlowPeriod, ...] = ()
    answerable: Mapping[str, str] = field(default_factory=dict)

    def flow_period_of(self, day: date) -> str | None:
        """Return the name of the period that a day belongs to; None when it belongs to none."""
        return next((one.name for one in self.flow_periods if one.holds(day)), None)

    website: str = ""
    brand: Brand = UNBRANDED
    awarded: date | None = None
    open_weekdays: frozenset[int] = frozenset(range(5))
