"""Who is meant by a text, worked out once for each stretch of days without a change. Pure."""

from bisect import bisect_right
from datetime import date

from docgen.intake.people import recognise_people
from docgen.model.roster import Roster

_MOST_KEPT = 20_000
_Names = tuple[str, ...]


class Names:
    """Recognises the people of a team where nothing needs to be said of it.

    Args:
        roster: the team.

    """

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._turns = roster.turns
        self._meant: dict[tuple[str, int], _Names] = {}

    def meant(self, written: str, day: date | None) -> _Names:
        """Return the names of everybody meant that day; () when anything is to be said."""
        key = written, -1 if day is None else bisect_right(self._turns, day)
        names = self._meant.get(key)
        if names is None:
            names = self._recognised(written, day)
            if len(self._meant) < _MOST_KEPT:
                self._meant[key] = names
        return names

    def _recognised(self, written: str, day: date | None) -> _Names:
        """An empty team knows nobody, which is said."""
        named = recognise_people(written, day, self._roster)
        return () if named.remarks else named.names
