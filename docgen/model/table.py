"""What documents.yaml asks to be counted and listed: tables and lists of records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class When(StrEnum):
    """Whether what a record tells has happened on the as-of date."""

    DONE = "fait"
    PLANNED = "prevu"
    CANCELLED = "annule"


@dataclass(frozen=True, kw_only=True, slots=True)
class CrossTable:
    """How many records of a form for each value of `rows` and each year of `years_in`."""

    form: str
    rows: str
    years_in: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """That no row of another form names what a record does.

    Attributes:
        form: the other form, of things done.
        field: code of the field of the other form.
        own: code of the field of the records that are selected.
        years: within so many civil years, up to the year of the document; None for always.

    """

    form: str
    field: str
    own: str
    years: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Lapse:
    """That what a record tells holds no longer, or not for long.

    Attributes:
        field: code of the date on which it holds for the last time.
        within_days: still holds, but for no more than so many days after the as-of date; None for
            what holds no longer.

    """

    field: str
    within_days: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """Some records of a form: those that fulfil every condition given.

    Attributes:
        where: field code → values that let a record in, as texts.
        lacks: codes of fields that are all blank.
        next_year: those of the year after that of the document.
        carried_over: code of the states by year: not done in one year, and there in a later one.

    """

    form: str
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lacks: tuple[str, ...] = ()
    when: When | None = None
    next_year: bool = False
    carried_over: str | None = None
    absent_from: Absence | None = None
    lapse: Lapse | None = None

    @property
    def reaches_beyond(self) -> bool:
        """Whether it tells what the year of a document has not seen happen, or what nothing names.

        Such records concern the document only once they are selected.
        """
        beyond = self.when in {When.PLANNED, When.CANCELLED} or self.next_year
        apart = (self.absent_from, self.carried_over, self.lapse)
        return beyond or any(one is not None for one in apart)


class Reckoning(StrEnum):
    """What is made of one field over several records. The words are those of documents.yaml."""

    SUM = "somme"
    DISTINCT = "distincts"
    """How many different values."""
    LATEST = "dernier"
    """The latest date."""
    SUM_PER_ROW = "somme_par_ligne"
    """What a row of a spreadsheet says counts once, however many people it names."""


class Calendar(StrEnum):
    """How days are put together. The words are those of documents.yaml."""

    YEAR = "annee"
    HALF_YEAR = "semestre"
    MONTH = "mois"
    FLOW = "flux"
    """The periods of office.yaml: high season, school holidays …"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One figure of each line of a table."""

    reckoning: Reckoning
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Join:
    """The rows of another form that say in one field what a line of a table stands for."""

    form: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Breakdown:
    """One line for each value of `rows`, with a total line.

    Attributes:
        by: `rows` is a date, and a line is one year, half-year, month or flow period.
        columns: code of a second field, whose values count the records of a line apart.
        figures: name in the template → what is reckoned beside the number of records.
        most_first: lines in the order of their number of records.
        year_before: each figure stands beside that of the year before.
        at_least: with fewer rows than this, a value has no line; the total counts them all.
        join: rows of the document's year that are told beside each line.

    """

    of: Selection
    rows: str
    by: Calendar | None = None
    columns: str | None = None
    figures: Mapping[str, Figure] = field(default_factory=dict)
    most_first: bool = False
    year_before: bool = False
    at_least: int = 1
    join: Join | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Averages:
    """One line for each rating: its mean, and how many answers it comes from.

    Attributes:
        fields: codes of the ratings, in the order they are told.
        out_of: the best mark of the scale that is printed.
        few: with fewer answers than this, a mean is marked as fragile.

    """

    of: Selection
    fields: tuple[str, ...]
    out_of: Fraction
    few: int
    year_before: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class StateTable:
    """How many records stand in each state, year by year.

    Attributes:
        states: code of the choice that a record makes for each year.

    """

    of: Selection
    states: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Evolution:
    """One line for each figure, one column for each year.

    Attributes:
        value: code of the figure: of a column by year, or of rows that each speak of one moment.
        groups: code of the field that puts lines together.
        years: how many of the last years; None for all.

    """

    of: Selection
    value: str
    rows: str
    groups: str | None = None
    years: int | None = None


Table = CrossTable | Breakdown | Averages | StateTable | Evolution
