"""What the second flow does with each document: told, placed in its series, filled, delivered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from docgen.assessment.assess import assess
from docgen.documents.orders import Order
from docgen.documents.people import naming_of
from docgen.documents.restated import restated
from docgen.documents.series import in_series, revision_of
from docgen.documents.shelf import Shelf, Write
from docgen.documents.tell import tell
from docgen.errors import DocgenError
from docgen.ledger.store import Ledger
from docgen.model.document import Delivery, DocumentPlan
from docgen.model.revision import Past, Revision
from docgen.model.settings import Settings
from docgen.model.snapshot import Snapshot
from docgen.outbox.deliver import Outbox


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """What writing takes."""

    settings: Settings
    ledger: Ledger
    shelf: Shelf
    outbox: Outbox
    now: Callable[[], datetime]


class Writing:
    """Tells documents and delivers them, wave after wave: some list the revisions of others.

    Args:
        desk: what it takes.
        snapshot: all that is known.
        as_of: a chosen day, whose set stands outside the series of revisions.

    """

    def __init__(self, desk: Desk, snapshot: Snapshot, as_of: date | None) -> None:
        self.desk = desk
        self.snapshot = snapshot
        self.as_of = as_of
        self.naming = naming_of(snapshot, desk.settings)
        self.judged = cache(lambda on: assess(snapshot, desk.settings, on))
        self.written: list[tuple[Delivery, DocumentPlan]] = []
        self.set_so_far: list[Delivery] = []
        self.untold: list[DocgenError] = []

    def write(self, wave: tuple[Order, ...]) -> Iterator[Iterator[Delivery]]:
        """Yield how each document of a wave is delivered; the ledger is told at its end."""
        is_due = (lambda _: True) if self.as_of else self.desk.outbox.is_due
        for plan, write in self.desk.shelf.ahead(self._told(wave), is_due):
            yield self._deliver(plan, write)
        self.note()

    def note(self) -> None:
        """Tell the ledger what was written since it was last told."""
        told, self.written = self.written, []
        written, plans = [one for one, _ in told], [plan for _, plan in told]
        self.desk.ledger.note_publications(self.desk.now(), written, plans)

    def refusals(self) -> Iterator[Iterator[Delivery]]:
        """Yield what kept documents from being told, for the end."""
        yield from (_refuse(error) for error in self.untold)

    def _told(self, wave: Iterable[Order]) -> Iterator[DocumentPlan]:
        """Tell each document; what keeps one from being told is for the end."""
        pasts = self.desk.ledger.pasts()
        published = self._published(pasts)
        for order in wave:
            try:
                yield self._placed(order, pasts, published)
            except DocgenError as error:
                self.untold.append(error)

    def _placed(
        self, order: Order, pasts: Mapping[str, Past], published: tuple[Revision, ...]
    ) -> DocumentPlan:
        """Tell one document, with its place in its series."""
        settings, kind = self.desk.settings, order.kind
        template = self.desk.shelf.marks(kind.template)
        told = self.judged(order.as_of)
        plan = tell(order, self.snapshot, told, settings, template, published)
        if self.as_of:
            return plan
        if not self.desk.outbox.says(plan):
            plan = replace(plan, shown=self.desk.shelf.shown(plan))
        past = pasts.get(plan.name, Past())
        number = self.desk.outbox.number(plan, past.latest)
        return in_series(plan, kind, past, number, settings.forms, self.naming)

    def _published(self, pasts: Mapping[str, Past]) -> tuple[Revision, ...]:
        """Return what other documents may list: this set, or what lies in the outbox."""
        if self.as_of:
            return tuple(revision_of(one) for one in self.set_so_far)
        latest = (pasts[name].latest for name in self.desk.outbox.lying(pasts))
        return tuple(one for one in latest if one)

    def _deliver(self, plan: DocumentPlan, write: Write) -> Iterator[Delivery]:
        outbox = self.desk.outbox
        if self.as_of:
            self.set_so_far.append(outbox.deliver_as_of(self.as_of, plan, write(plan)))
            yield self.set_so_far[-1]
            return
        self.written.append((outbox.deliver(plan, write, restated), plan))
        yield self.written[-1][0]


def _refuse(error: DocgenError) -> Iterator[Delivery]:
    yield from ()
    raise error
