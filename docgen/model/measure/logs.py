"""What the rows of a log must show, period by period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from docgen.model.measure.sources import Period, Source, Threshold


@dataclass(frozen=True, kw_only=True, slots=True)
class CountByYear:
    """Number of records whose column of the civil year is filled.

    Attributes:
        years_in: code of the by-year field.

    """

    form: str
    years_in: str
    period: Period
    at_least: Fraction


class Counted(StrEnum):
    """What is counted. The words are those of the frameworks."""

    ROWS = "nombre"
    DATES = "dates_distinctes"
    """Two rows of one day count once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """Number of records, or of their distinct dates.

    Attributes:
        spread: in how many flow periods of the office they must fall at least; 0 for no matter.
        by_office: code of the field that names the office, each judged apart; None for all
            offices together.
        noun: what is counted, in the singular: « jour de remise ».

    """

    counted: Counted
    sources: tuple[Source, ...]
    spread: int
    by_office: str | None
    noun: str
    period: Period
    at_least: Threshold


@dataclass(frozen=True, kw_only=True, slots=True)
class Completeness:
    """Share of the records that hold every one of the given fields.

    Attributes:
        where: field code → values that let a record in, as texts.
        fields: code → what to call it when it is missing, « un responsable ».
        named_by: codes that name a record to a reader, the first present wins.
        plan_in: code of the field that says which plan a record belongs to; None when records
            are judged by the civil year they are dated of, or all together as of the day.
        noun: what a record is called, in the singular: « action ».
        grace: jours ouvrables that a record has from its own date to become complete.

    """

    form: str
    where: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, str]
    named_by: tuple[str, ...]
    plan_in: str | None
    noun: str
    period: Period
    at_least: Fraction
    grace: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Bound:
    """A figure of a record against a limit; one of the two limits is None."""

    field: str
    at_most: Fraction | None = None
    at_least: Fraction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """Share of the records that fulfil a condition.

    Attributes:
        fulfils: field code → values that fulfil it; {} when the figure alone decides.
        bound: a figure that fulfils it; None when the values alone decide.
        noun: what a record is called, in the singular: « relevé ».

    """

    source: Source
    fulfils: Mapping[str, tuple[str, ...]]
    bound: Bound | None
    noun: str
    period: Period
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Ratio:
    """One figure added up over another: questionnaires returned over those handed out.

    Attributes:
        over: code of the figure that is added up above; `under`: below.
        noun: what the figures count, in the singular: « questionnaire ».

    """

    source: Source
    over: str
    under: str
    noun: str
    period: Period
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class EachValue:
    """Every value wanted has a record over the period.

    Attributes:
        field: code of the field that holds the value.
        values: those wanted by name.
        and_others: also every value that some record held before the period was over.
        noun: what a value is, in the singular: « rubrique ».

    """

    source: Source
    field: str
    values: tuple[str, ...]
    and_others: bool
    noun: str
    period: Period


class Step(StrEnum):
    """Pieces of a civil year. The words are those of the frameworks."""

    MONTH = "chaque_mois"
    HALF_YEAR = "chaque_semestre"


@dataclass(frozen=True, kw_only=True, slots=True)
class Each:
    """Civil months, or half-years, with enough records.

    A record that speaks of a longer time than a step (a year, for a month) is in no step.

    Attributes:
        where: field code → values that let a record in, as texts.
        at_least: records that a step needs.
        noun: what a record is called, in the singular: « réunion ».

    """

    form: str
    where: Mapping[str, tuple[str, ...]]
    at_least: int
    noun: str
    period: Period
    step: Step = Step.MONTH


@dataclass(frozen=True, kw_only=True, slots=True)
class DaysCovered:
    """Share of some days of a civil year that have a record.

    Attributes:
        days_of: the days are those of its records; None for the days of the week below.
        weekdays: Monday is 0.
        flow: names of the flow periods the days must fall in; () for the whole year.
        noun: what a record is called, in the singular: « relevé ».

    """

    source: Source
    days_of: Source | None
    weekdays: tuple[int, ...]
    flow: tuple[str, ...]
    noun: str
    period: Period
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Otherwise:
    """Other dates that end a delay, for the records that hold one of the given values."""

    where: Mapping[str, tuple[str, ...]]
    until: tuple[str, ...]


class Clock(StrEnum):
    """What a delay is counted in. The words are those of the frameworks."""

    WORKING_DAYS = "jours_ouvrables"
    """Monday to Saturday, without public holidays."""
    OFFICE_DAYS = "jours_ouvres"
    """Those of office.yaml, without public holidays."""
    HOURS = "heures"
    """By the clock, every day; without a time of day, in days of 24 hours."""
    OFFICE_HOURS = "heures_ouvrees"
    """24 hours are one day of `OFFICE_DAYS`, to the same hour."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InTime:
    """Share of the records that were dealt with in time, by civil year of their receipt.

    Attributes:
        where: field code → values that let a record in, as texts.
        since: code of the date that the delay runs from; that day is not counted.
        until: codes of the dates that end it; the first in time counts.
        otherwise: dates that end it as well, for some records.
        clock: what the delay is counted in.
        length: how many of them; hours are a multiple of 24.
        times: code of a date → code of the time of day beside it, where the form keeps one.
        noun: what a record is called, in the singular: « réclamation ».

    """

    form: str
    where: Mapping[str, tuple[str, ...]]
    since: str
    until: tuple[str, ...]
    otherwise: Otherwise | None
    clock: Clock
    length: int
    noun: str
    period: Period
    at_least: Fraction
    times: Mapping[str, str] = field(default_factory=dict)
