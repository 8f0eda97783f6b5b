"""What must hold. Written in config/referentiels/*.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Nature(StrEnum):
    """How a requirement is proven."""

    MEASURE = "mesure"
    PIECE = "piece"
    OBSERVATION = "observation"


class Span(StrEnum):
    """The periods a measure is taken over."""

    ROLLING = "glissante"
    CIVIL = "civile"
    PLAN = "plan"
    """The years of one action plan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """`years` is the length of a rolling or civil period; a plan carries its own."""

    span: Span
    years: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Records of one form, those whose fields hold one of the given values.

    Attributes:
        where: field code → values that let a record in, as texts (« oui », « visite »).

    """

    form: str
    where: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A share of the quantity that only some records may fill.

    Attributes:
        label: French words, « dont organismes agréés ».
        share: of the hours required (not of the hours done).

    """

    label: str
    where: Mapping[str, tuple[str, ...]]
    share: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class SumPerPerson:
    """Hours of each person over a period, against a quantity prorated to their presence.

    Attributes:
        sum_of: code of the field that is added up, in hours.
        who: code of the field that names the person.
        categories: who is judged.
        by_presence: the quantity follows the days present in these categories.
        by_working_time: and the share of full time of each of those days.
        parts: what is not in a part fills at most the rest.
        once: sources that may tell the same event; (person, date) counts once, the longer.

    """

    sum_of: str
    sources: tuple[Source, ...]
    who: str
    categories: tuple[str, ...]
    period: Period
    by_presence: bool
    by_working_time: bool
    at_least: Fraction
    parts: tuple[Part, ...] = ()
    once: tuple[Source, ...] = ()


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Completeness:
    """Share of the records that hold every one of the given fields.

    Attributes:
        where: field code → values that let a record in, as texts.
        fields: code → what to call it when it is missing, « un responsable ».
        named_by: codes that name a record to a reader, the first present wins.
        plan_in: code of the field that says which plan a record belongs to; None when records
            are judged by the civil year they are dated of.
        noun: what a record is called, in the singular: « action ».

    """

    form: str
    where: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, str]
    named_by: tuple[str, ...]
    plan_in: str | None
    noun: str
    period: Period
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Otherwise:
    """Other dates that end a delay, for the records that hold one of the given values."""

    where: Mapping[str, tuple[str, ...]]
    until: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class InTime:
    """Share of the records that were dealt with in time, by civil year of their receipt.

    Attributes:
        where: field code → values that let a record in, as texts.
        since: code of the date that the delay runs from; that day is not counted.
        until: codes of the dates that end it; the first in time counts.
        otherwise: dates that end it as well, for some records.
        working_days: length, Monday to Saturday without public holidays.
        noun: what a record is called, in the singular: « réclamation ».

    """

    form: str
    where: Mapping[str, tuple[str, ...]]
    since: str
    until: tuple[str, ...]
    otherwise: Otherwise | None
    working_days: int
    noun: str
    period: Period
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class EachMonth:
    """Civil months with enough records.

    Attributes:
        where: field code → values that let a record in, as texts.
        at_least: records that a month needs.
        noun: what a record is called, in the singular: « réunion ».

    """

    form: str
    where: Mapping[str, tuple[str, ...]]
    at_least: int
    noun: str
    period: Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Syntheses:
    """Half-years of a civil year with an approved report that holds the referent's analysis.

    Attributes:
        document: id of the report.

    """

    document: str
    at_least: int
    period: Period


Measure = SumPerPerson | CountByYear | Completeness | InTime | EachMonth | Syntheses


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """A field of a form that should name the document behind each record."""

    form: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Requirement:
    """One requirement of a framework.

    Attributes:
        id: `QT-022`, permanent, never used again.
        official_ref: its number in the official grid; "" when unknown.
        statement: in our own words.
        source: where it was read.
        applies_if: fact of the office → values for which the requirement applies.
        readings: how we read the text where it is silent, in French sentences.
        remedy: what to do when unmet; may hold {manque}, {echeance}.

    """

    id: str
    official_ref: str
    chapter: str
    title: str
    statement: str
    source: str
    nature: Nature
    applies_if: Mapping[str, tuple[str, ...]]
    measure: Measure | None
    proofs: tuple[Proof, ...]
    readings: tuple[str, ...]
    remedy: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """A share of the points below which the mark is not granted."""

    id: str
    title: str
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Framework:
    """A mark, in one version.

    Attributes:
        chapters: id → title, in order.
        valid_until: last day included; None when open.

    """

    id: str
    title: str
    version: str
    status: str
    valid_until: date | None
    gates: tuple[Gate, ...]
    chapters: Mapping[str, str]
    requirements: tuple[Requirement, ...]
