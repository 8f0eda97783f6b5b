"""What to write, and what was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Scope(StrEnum):
    """What one copy of a document covers. The words are those of documents.yaml."""

    OFFICE = "office"
    YEAR = "annee"
    PLAN = "plan"
    FRAMEWORK = "referentiel"


@dataclass(frozen=True, kw_only=True, slots=True)
class CrossTable:
    """How many records of a form for each value of `rows` and each year of `years_in`."""

    form: str
    rows: str
    years_in: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LackingList:
    """The records of a form that lack a field."""

    form: str
    lacks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentKind:
    """One entry of documents.yaml.

    Attributes:
        template: file name in templates/.
        plan_in: for `Scope.PLAN`, the form and the code of the field that names the plan.
        requirements: ids of the requirements it tells, in order.
        forms: forms whose records of the period it may list.

    """

    id: str
    title: str
    template: str
    scope: Scope
    plan_in: tuple[str, str] | None = None
    requirements: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    tables: Mapping[str, CrossTable] = field(default_factory=dict)
    lists: Mapping[str, LackingList] = field(default_factory=dict)


# What a template may meet: French keys, frozen by convention, nothing but plain values.
Told = None | bool | int | str | date | Fraction | list["Told"] | dict[str, "Told"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentPlan:
    """One document to write.

    Attributes:
        name: `ID` or `ID-PERIOD`, also its file name without ending.
        period: « 2025 », « 2023-2025 », a framework's id; None for the whole office.
        context: what the template is filled with.
        says: fingerprint of what the document says, whatever the day it is built on.

    """

    id: str
    name: str
    title: str
    period: str | None
    template: str
    as_of: date
    context: Mapping[str, Told]
    says: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One document, written."""

    plan: DocumentPlan
    content: bytes
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """Where a document lies in the outbox.

    Attributes:
        path: below the outbox, with forward slashes.
        revision: 1 for the first; 0 outside the series of revisions.
        changed: whether this build wrote it.

    """

    id: str
    period: str | None
    path: str
    sha256: str
    revision: int
    as_of: date
    changed: bool
