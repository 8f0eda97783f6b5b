"""Reads a file while it must stay quiet, so that it is understood by the time it may be taken.

Nothing is changed by reading; a file that goes on changing was read in vain.
"""

from collections.abc import Sequence
from contextlib import suppress

from docgen.inbox.collect import receive
from docgen.inbox.scan import Sighting
from docgen.inbox.whole import is_whole
from docgen.model.drop import Drop
from docgen.model.submission import Submission
from docgen.reading import forms_print, read, team_print
from docgen.rooms import Rooms

Key = tuple[str, str, str, str, str, str]


class Ahead:
    """What was understood of the last file read ahead, and in the light of which team and forms."""

    def __init__(self) -> None:
        self._seen: Sighting | None = None
        self._read: tuple[Key, Submission] | None = None

    def prepare(self, coming: Sequence[Sighting], rooms: Rooms) -> None:
        """Read the one file that is on its way, once; several at once are left for later."""
        if len(coming) != 1 or coming[0] == self._seen:
            return
        self._seen = coming[0]
        drop = receive(coming[0], rooms.clock.now())
        if drop and is_whole(drop.name, drop.content):
            with suppress(Exception):  # whatever it is will be met again when the file is taken
                self._read = _key(drop, rooms), read(drop, rooms)

    def reading(self, drop: Drop, rooms: Rooms) -> Submission:
        """Give what was understood ahead, when all is as it was then; else read the file."""
        done, self._read, self._seen = self._read, None, None
        if done and done[0] == _key(drop, rooms):
            return done[1]
        return read(drop, rooms)


def _key(drop: Drop, rooms: Rooms) -> Key:
    day = drop.received_at.date().isoformat()
    return drop.sha256, drop.folder, drop.name, day, team_print(rooms), forms_print(rooms)
