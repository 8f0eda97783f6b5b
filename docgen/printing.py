"""What `docgen build --pdf` adds to the second flow: what was published is printed too."""

from collections.abc import Callable, Iterable, Iterator

from docgen.documents.pdf.press import Press
from docgen.errors import DocgenError, all_at_once, kept_for_the_end
from docgen.model.document import Delivery, Manuscript, Printed, Unprinted
from docgen.rooms import Rooms


def print_out(
    rooms: Rooms,
    press: Press,
    delivered: Iterable[Delivery],
    tick: Callable[[], None] = lambda: None,
) -> Iterator[Delivery]:
    """Print in PDF what was delivered, in one batch; what is printed already stays as it is.

    Args:
        rooms: where everything is.
        press: what prints.
        delivered: documents of one build.
        tick: called as the work goes on.

    Yields:
        each document that was printed, as it now lies there.

    Raises:
        DocgenError: there is no LibreOffice; or, once the others are printed, what stands in the
            way of each one that could not be.

    """
    troubles: list[DocgenError] = []
    waiting = {one.path: (one, asked) for one, asked in _awaiting(rooms, delivered, troubles)}
    printed: list[Delivery] = []
    try:
        for made in press.print_all([asked for _, asked in waiting.values()], tick):
            with kept_for_the_end(troubles):
                printed.append(_lay(waiting[made.manuscript.path][0], made, rooms))
                yield printed[-1]
    finally:  # page numbers have changed their bytes; a set as of a day is in no journal
        numbered = [one for one in printed if one.revision]
        rooms.ledger.note_publications(rooms.clock.now(), numbered)
    if troubles:
        raise all_at_once(troubles)


def _awaiting(
    rooms: Rooms,
    delivered: Iterable[Delivery],
    troubles: list[DocgenError],
) -> Iterator[tuple[Delivery, Manuscript]]:
    for one in delivered:
        with kept_for_the_end(troubles):
            if asked := rooms.outbox.prints.awaiting(one):
                yield one, asked


def _lay(one: Delivery, made: Printed | Unprinted, rooms: Rooms) -> Delivery:
    if isinstance(made, Printed):
        return rooms.outbox.prints.lay(one, made)
    raise DocgenError(
        f"« {one.path} » n'a pas pu être imprimé en PDF : {made.why}.",
        "Ouvrez dans LibreOffice chaque document cité, pour voir ce qui ne va pas, puis relancez "
        "docgen build --pdf.",
    )
