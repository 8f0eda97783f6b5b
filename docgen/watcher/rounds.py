"""One look at the inbox after another, and what is ready taken in: by hand or for ever."""

from collections.abc import Callable, Iterable, Iterator

from docgen.inbox.quiet import Quiet, Ready
from docgen.inbox.scan import Sighting
from docgen.model.receipt import Outcome, Receipt, waiting
from docgen.pipeline import Rooms, resume, take_in, team_first
from docgen.watcher.ahead import Ahead

Look = Callable[[], list[Sighting]]

_TRIES_BEFORE_LAST = 10
_LONGEST_WAIT_S = 60.0


class Rounds:
    """Looks, remembers what has stopped changing, and takes it in, the team first.

    Args:
        rooms: where everything is.
        look: sees what lies there.
        patience_s: a cut file that has been still for so long counts as damaged; by default ten
            times the quiet that any file must show.

    """

    def __init__(self, rooms: Rooms, look: Look, patience_s: float | None = None) -> None:
        self._rooms = rooms
        self._look = look
        quiet_s = float(rooms.settings.office.quiet_s)
        self._quiet = Quiet(quiet_s)
        self._ahead = Ahead()
        self._patience_s = quiet_s * _TRIES_BEFORE_LAST if patience_s is None else patience_s

    def look(self) -> list[Ready]:
        """Look once; return what is ready to be taken in."""
        return self._quiet.look(self._look(), self._rooms.clock.steady_s())

    def prepare(self) -> None:
        """Use the quiet that a file must show to read it ahead."""
        self._ahead.prepare(self._quiet.coming(), self._rooms)

    def take(self, ready: Iterable[Ready]) -> Iterator[Receipt]:
        """Take files in, the team first; yield an answer for each that has a new one."""
        for one in team_first(ready, self._rooms):
            receipt = self._take(one)
            if receipt:
                yield receipt

    def take_all(self) -> Iterator[Receipt]:
        """Look until nothing more comes by itself; files that are held back are told last."""
        clock = self._rooms.clock
        until_s = clock.steady_s() + _LONGEST_WAIT_S
        yield from resume(self._rooms)
        while True:
            for receipt in self.take(self.look()):
                until_s = clock.steady_s() + _LONGEST_WAIT_S
                yield receipt
            next_s = self._quiet.next_look_s()
            if next_s is None or clock.steady_s() >= until_s:
                break
            clock.sleep(max(next_s - clock.steady_s(), 0.0))
        self._rooms.ledger.note_last("scan", self._rooms.clock.now(), {})
        for held in self._quiet.unanswered():
            yield waiting(held.path.name, _why(held))

    def ask_again(self) -> None:
        """Look anew at what was answered: the rules have changed."""
        self._quiet.ask_again()

    def next_look_s(self) -> float | None:
        """Return when a file may be ready by itself; None when nothing waits."""
        return self._quiet.next_look_s()

    def is_calm(self) -> bool:
        """Whether no file is on its way; one that somebody has open, or a cut one, is not."""
        return self._quiet.is_calm()

    def _take(self, ready: Ready) -> Receipt | None:
        """Take a file in; one that cannot be read yet is left alone for a while, in silence."""
        lying, now_s = ready.sighting, self._rooms.clock.steady_s()
        receipt = take_in(
            lying,
            self._rooms,
            patient=ready.still_s >= self._patience_s,
            reading=self._ahead.reading,
        )
        if receipt and receipt.outcome is Outcome.WAITING:
            self._quiet.put_off(lying, now_s + max(self._patience_s - ready.still_s, 1.0))
            return None
        self._quiet.answer(lying)
        if receipt and _changes_team(receipt, self._rooms):
            self._quiet.ask_again()
        return receipt


def _changes_team(receipt: Receipt, rooms: Rooms) -> bool:
    forms = rooms.settings.forms
    return any(
        forms[sheet.form].describes_people and (sheet.added or sheet.changed or sheet.withdrawn)
        for sheet in receipt.sheets
        if sheet.form in forms
    )


def _why(held: Sighting) -> str:
    if held.open_by:
        return f"Ce fichier est ouvert par {held.open_by} : il sera repris une fois fermé."
    return ""
