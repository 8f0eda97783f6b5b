"""What helps the referent with the Word templates: the list of fields, the proofs."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from docgen.assessment.assess import assess
from docgen.documents.dictionary import shape_of
from docgen.documents.field_list import field_list
from docgen.documents.orders import end_of_last_month, orders
from docgen.documents.tell import tell
from docgen.model.document import DocumentPlan, Proof
from docgen.rooms import Rooms


def list_fields(rooms: Rooms, today: date, wanted: frozenset[str] = frozenset()) -> bytes:
    """Write the Word file of all that templates may say, with samples as of last month."""
    return field_list(
        rooms.settings, _plans(rooms, today, wanted), end_of_last_month(today), wanted
    )


def proofread(rooms: Rooms, today: date, wanted: frozenset[str] = frozenset()) -> Iterator[Proof]:
    """Find all the mistakes of each template; a copy with comments is laid beside it.

    Args:
        rooms: where everything is.
        today: the templates are tried as of the end of the last complete month.
        wanted: ids of the documents whose templates are read; all when empty.

    """
    kinds = [one for one in rooms.settings.documents if not wanted or one.id in wanted]
    for template in dict.fromkeys(kind.template for kind in kinds):
        used = [kind for kind in kinds if kind.template == template]
        shapes = [shape_of(kind, rooms.settings) for kind in used]
        plans = _plans(rooms, today, frozenset(kind.id for kind in used))
        yield rooms.shelf.proof(template, shapes, plans)


def _plans(rooms: Rooms, today: date, wanted: frozenset[str]) -> Iterator[DocumentPlan]:
    snapshot, settings = rooms.ledger.snapshot(), rooms.settings
    judged = cache(lambda on: assess(snapshot, settings, on))
    for one in orders(settings, snapshot, end_of_last_month(today), wanted):
        yield tell(one, snapshot, judged(one.as_of), settings, template=b"")
