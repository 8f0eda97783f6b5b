"""Which documents a build writes, each for its period and as of its day. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.documents.people import file_slugs, naming_of, team_of
from docgen.model.document import DocumentKind, Scope
from docgen.model.roster import Person
from docgen.model.settings import Settings
from docgen.model.snapshot import Snapshot
from docgen.model.value import text_of
from docgen.model.verdict import Days
from docgen.wording import dates


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """One document to tell.

    Attributes:
        period: « 2025 », « 2023-2025 », a framework's id, a person's name as documents print it;
            None for the whole office.
        days: for a year, the days whose records are listed.
        person: whose sheet it is.
        slug: what stands for the period in the file name, where the period cannot.

    """

    kind: DocumentKind
    period: str | None
    as_of: date
    days: Days | None = None
    person: Person | None = None
    slug: str | None = None

    @property
    def name(self) -> str:
        """`ID` or `ID-PERIOD`: the file name without its ending."""
        told = self.slug or self.period
        return self.kind.id if told is None else f"{self.kind.id}-{told}"

    @property
    def last_year(self) -> int:
        """The civil year of the document, or of the day it is told on."""
        return self.days.first.year if self.days else self.as_of.year

    @property
    def days_so_far(self) -> Days | None:
        """The days of the year that the as-of date has reached."""
        if self.days is None:
            return None
        return Days(first=self.days.first, last=min(self.days.last, self.as_of))

    @property
    def days_before(self) -> Days | None:
        """The same days a year earlier, to compare with."""
        now = self.days_so_far
        if now is None:
            return None
        first, last = (dates.years_before(day, 1) for day in (now.first, now.last))
        return Days(first=first, last=last)


def orders(
    settings: Settings,
    snapshot: Snapshot,
    as_of: date,
    wanted: frozenset[str] = frozenset(),
) -> Iterator[Order]:
    """Yield what to write, in the order of documents.yaml; `wanted` ids only, all when empty."""
    for kind in settings.documents:
        if not wanted or kind.id in wanted:
            yield from _of_kind(kind, settings, snapshot, as_of)


def waves(due: Iterable[Order]) -> list[tuple[Order, ...]]:
    """Put documents in waves: one that lists others comes after all of them."""
    orders_ = tuple(due)
    depths = _depths({order.kind.id: order.kind.cites for order in orders_})
    return [
        tuple(order for order in orders_ if depths[order.kind.id] == depth)
        for depth in sorted(set(depths.values()))
    ]


def _depths(cites: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Tell how many waves come before each document; config/ refuses circles."""
    depths: dict[str, int] = {}

    def depth(id_: str) -> int:
        if id_ not in depths:
            known = [depth(one) for one in cites[id_] if one in cites]
            depths[id_] = max(known, default=-1) + 1
        return depths[id_]

    for id_ in cites:
        depth(id_)
    return depths


def without_subject(
    lying: Iterable[str],
    settings: Settings,
    snapshot: Snapshot,
    as_of: date,
) -> list[str]:
    """Return the documents whose subject is gone: a plan nobody states, a person who has left.

    They must not be handed over. Reports of earlier years stay; so does whatever documents.yaml
    no longer knows.
    """
    due = {order.name for order in orders(settings, snapshot, as_of)}
    gone = [name for name in lying if name not in due]
    return [name for name in gone if _scope_of(name, settings) in {Scope.PLAN, Scope.PERSON}]


def end_of_last_month(today: date) -> date:
    """Return the last day of the last complete month: the as-of date of a default build."""
    return date.fromordinal(today.replace(day=1).toordinal() - 1)


def _of_kind(
    kind: DocumentKind,
    settings: Settings,
    snapshot: Snapshot,
    as_of: date,
) -> Iterator[Order]:
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
        case Scope.PERSON:
            yield from _people(kind, settings, snapshot, as_of)


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


def _people(
    kind: DocumentKind,
    settings: Settings,
    snapshot: Snapshot,
    as_of: date,
) -> Iterator[Order]:
    """Yield one document for each person present; without anybody, one that says so."""
    team = team_of(snapshot, settings)
    naming = naming_of(snapshot, settings)
    slugs = file_slugs(naming.in_text(person.name) for person in team.people)
    present = [person for person in team.people if person.on(as_of)]
    for person in present:
        name = naming.in_text(person.name)
        yield Order(kind=kind, period=name, as_of=as_of, person=person, slug=slugs[name])
    if not present:
        yield Order(kind=kind, period=None, as_of=as_of)


def _scope_of(name: str, settings: Settings) -> Scope | None:
    """Return the scope of the document that lies under a name; None when no kind claims it."""
    claims = [
        kind for kind in settings.documents if name == kind.id or name.startswith(f"{kind.id}-")
    ]
    return max(claims, key=lambda kind: len(kind.id)).scope if claims else None
