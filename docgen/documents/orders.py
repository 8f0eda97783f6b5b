"""Which documents a build writes, each for its period and as of its day. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docgen.model.document import DocumentKind, Scope
from docgen.model.finding import Days
from docgen.model.settings import Settings
from docgen.model.snapshot import Snapshot
from docgen.model.value import text_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """One document to tell.

    Attributes:
        period: « 2025 », « 2023-2025 », a framework's id; None for the whole office.
        days: for a year, the days whose records are listed.

    """

    kind: DocumentKind
    period: str | None
    as_of: date
    days: Days | None = None

    @property
    def name(self) -> str:
        """`ID` or `ID-PERIOD`: the file name without its ending."""
        return self.kind.id if self.period is None else f"{self.kind.id}-{self.period}"


def orders(
    settings: Settings,
    snapshot: Snapshot,
    as_of: date,
    wanted: frozenset[str] = frozenset(),
) -> Iterator[Order]:
    """Yield what to write, in the order of documents.yaml; `wanted` ids only, all when empty."""
    for kind in settings.documents:
        if wanted and kind.id not in wanted:
            continue
        match kind.scope:
            case Scope.OFFICE:
                yield Order(kind=kind, period=None, as_of=as_of)
            case Scope.YEAR:
                yield from _years(kind, settings.office.since, as_of)
            case Scope.PLAN:
                yield from _plans(kind, snapshot, as_of)
            case Scope.FRAMEWORK:
                for framework in settings.frameworks:
                    yield Order(kind=kind, period=framework.id, as_of=as_of)


def without_subject(
    lying: Iterable[str],
    settings: Settings,
    snapshot: Snapshot,
    as_of: date,
) -> list[str]:
    """Return the documents of plans that nobody states any more: they must not be handed over.

    Reports of earlier years stay; so does whatever documents.yaml no longer knows.
    """
    due = {order.name for order in orders(settings, snapshot, as_of)}
    by_plan = [kind.id for kind in settings.documents if kind.scope is Scope.PLAN]
    return [
        name
        for name in lying
        if name not in due and any(name == one or name.startswith(f"{one}-") for one in by_plan)
    ]


def end_of_last_month(today: date) -> date:
    """Return the last day of the last complete month: the as-of date of a default build."""
    return date.fromordinal(today.replace(day=1).toordinal() - 1)


def _years(kind: DocumentKind, since: date | None, as_of: date) -> Iterator[Order]:
    """Yield the last complete year, as of its last day, and the running one if it has begun."""
    begun = (as_of.month, as_of.day) != (12, 31)
    for year in (as_of.year - 1, as_of.year) if begun else (as_of.year,):
        last = date(year, 12, 31)
        if since and last < since and year != as_of.year:
            continue
        yield Order(
            kind=kind,
            period=str(year),
            as_of=min(last, as_of),
            days=Days(first=date(year, 1, 1), last=last),
        )


def _plans(kind: DocumentKind, snapshot: Snapshot, as_of: date) -> Iterator[Order]:
    """Yield one document a plan; without any plan, one that says so."""
    form, field = kind.plan_in or ("", "")
    plans = sorted({text_of(record.values, field) for record in snapshot.of(form)})
    for plan in plans or [""]:
        yield Order(kind=kind, period=plan or None, as_of=as_of)
