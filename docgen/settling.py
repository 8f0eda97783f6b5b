"""What the first flow does once fates are written: files laid, answered, gone from the inbox."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen import durable
from docgen.errors import DocgenError, WorkspaceError
from docgen.inbox.answers import answer
from docgen.inbox.release import release
from docgen.inbox.settle import clear_returned, lay_ahead, settle
from docgen.model.drop import Drop, Place
from docgen.model.receipt import Outcome, Receipt
from docgen.rooms import Rooms

Taken = tuple[Drop, Receipt]
_Laid = Path | DocgenError | None
"""Where a file rests now, if anywhere, or what kept it from its place."""


def settle_all(taken: Sequence[Taken], rooms: Rooms) -> list[Receipt | DocgenError | None]:
    """Lay files and their answers where they belong, then free the inbox, last of all.

    Args:
        taken: each file with what is answered.
        rooms: where everything is.

    Returns:
        For each, its receipt; what kept it from its place; or None when somebody has it open:
        it leaves the inbox later.

    """
    if len(taken) > 1:
        lay_ahead(rooms.inbox, _kept_there(taken, rooms))
    laid = [_lay(drop, receipt, rooms) for drop, receipt in taken]
    ends = _free_all(taken, laid, rooms)
    done = [drop for (drop, _), end in zip(taken, ends, strict=True) if isinstance(end, Receipt)]
    if done:
        rooms.ledger.finish(*done)
    return ends


def _kept_there(taken: Sequence[Taken], rooms: Rooms) -> Iterator[tuple[Drop, str]]:
    """Give the accepted files that are kept in acceptes/, each with its answer."""
    for drop, receipt in taken:
        kept = _leaves_accepted(drop, receipt) and not _is_secret(receipt, rooms)
        if kept and not drop.too_large:
            yield drop, _told(drop, receipt, rooms)


def _lay(drop: Drop, receipt: Receipt, rooms: Rooms) -> _Laid:
    told, secret = _told(drop, receipt, rooms), _is_secret(receipt, rooms)
    try:
        laid = settle(rooms.inbox, drop, receipt.outcome, told, secret=secret)
        if _leaves_accepted(drop, receipt):
            clear_returned(rooms.inbox, drop, rooms.ledger.was_returned)
    except WorkspaceError:
        raise
    except DocgenError as error:
        return error
    return laid


def _free_all(
    taken: Sequence[Taken], laid: Sequence[_Laid], rooms: Rooms
) -> list[Receipt | DocgenError | None]:
    try:
        with durable.folders_at_once():
            return [_free(one, at, rooms) for one, at in zip(taken, laid, strict=True)]
    except OSError:  # a power cut may undo it: it is looked at again
        return [at if isinstance(at, DocgenError) else None for at in laid]


def _free(one: Taken, laid: _Laid, rooms: Rooms) -> Receipt | DocgenError | None:
    drop, receipt = one
    if isinstance(laid, DocgenError):
        return laid
    return receipt if release(rooms.inbox, drop, laid) else None


def _leaves_accepted(drop: Drop, receipt: Receipt) -> bool:
    return receipt.outcome is Outcome.ACCEPTED and drop.place is not Place.LIVING


def _told(drop: Drop, receipt: Receipt, rooms: Rooms) -> str:
    forms = rooms.settings.forms.values()
    titles = {form.id: form.title for form in forms}
    fields = {form.id: {one.code: one.title for one in form.columns} for form in forms}
    away = _is_secret(receipt, rooms) and drop.place is not Place.LIVING
    return answer(receipt, titles, fields=fields, secret=away)


def _is_secret(receipt: Receipt, rooms: Rooms) -> bool:
    known = rooms.settings.forms
    return any(known[one.form].confidential for one in receipt.sheets if one.form in known)
