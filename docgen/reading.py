"""How one file is understood, in the light of what the ledger and config/ say today."""

import hashlib
from collections.abc import Callable, Mapping

from docgen.errors import DocgenError
from docgen.intake.context import Context
from docgen.intake.grid import Sheet
from docgen.intake.learned import with_learned
from docgen.intake.read_file import rank_of, read_file
from docgen.intake.workbook import Unopened
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.roster import roster_of
from docgen.model.snapshot import Record
from docgen.model.submission import Submission
from docgen.model.value import text_of
from docgen.rooms import Rooms

Read = Callable[[Drop, Rooms], Submission]


def read(drop: Drop, rooms: Rooms) -> Submission:
    """Understand a file, in the light of the team as it is known; nothing is changed."""
    opened = rooms.opened.take(drop.sha256, lambda: _open(drop, rooms))
    return read_file(drop, opened, _context(rooms))


def try_to_read(drop: Drop, rooms: Rooms, reading: Read = read) -> Submission | None:
    """Read a file; None when it reveals a bug of ours, which is reported and stops no other."""
    try:
        return reading(drop, rooms)
    except DocgenError:
        raise
    except Exception as error:
        if rooms.report is None:
            raise
        rooms.report(error, drop.name)
        return None


def read_or_report(drop: Drop, rooms: Rooms, reading: Read) -> Submission:
    """A bug of ours that one file reveals sends that file back."""
    surprise = Unopened(why="surprise")
    return try_to_read(drop, rooms, reading) or read_file(drop, surprise, _context(rooms))


def rank_read(drop: Drop, rooms: Rooms) -> int:
    """Say when a file is to be taken in; what was opened for it is kept until it is read."""
    opened = rooms.opened.look(drop.sha256, lambda: _open(drop, rooms))
    return rank_of(opened, forms(rooms).values())


def team_print(rooms: Rooms) -> str:
    """Return what changes when the team does: a file that awaits it is then read again."""
    told = [(one.identity, sorted(one.values.items())) for one in _team(rooms)]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def forms(rooms: Rooms) -> Mapping[str, Form]:
    """Return the forms of config/, with the headers that the office has answered once."""
    return with_learned(rooms.settings.forms, rooms.ledger.learned())


def forms_print(rooms: Rooms) -> str:
    """Return what changes when the forms do, or what was answered of headers.

    A file that was read otherwise is then read again.
    """
    told, learned = rooms.settings.forms_print, rooms.ledger.learned()
    return hashlib.sha256(repr((told, learned)).encode()).hexdigest() if learned else told


def _open(drop: Drop, rooms: Rooms) -> tuple[Sheet, ...] | Unopened:
    return Unopened(why="large") if drop.too_large else rooms.guard.open(drop.content)


def _context(rooms: Rooms) -> Context:
    """Gather what reading needs: the team is asked anew, the file before may have changed it."""
    return Context(
        forms=forms(rooms),
        office=rooms.settings.office,
        roster=roster_of(_team(rooms)),
        premises=_premises(rooms),
    )


def _premises(rooms: Rooms) -> tuple[str, ...]:
    """What the form that has one row for each information office says of them."""
    offices = [one for one in rooms.settings.forms.values() if one.describes_offices]
    records = (row for form in offices for row in rooms.ledger.snapshot(form.id).of(form.id))
    codes = ("office", "address", "phone")
    return tuple(text for row in records for code in codes if (text := text_of(row.values, code)))


def _team(rooms: Rooms) -> tuple[Record, ...]:
    form = next((form.id for form in rooms.settings.forms.values() if form.describes_people), "")
    return rooms.ledger.snapshot(form).of(form)
