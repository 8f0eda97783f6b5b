"""One look at the inbox after another, and what is ready taken in: by hand or for ever."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from docgen.errors import in_spite_of_each
from docgen.inbox.quiet import Quiet, Ready
from docgen.inbox.scan import Sighting
from docgen.model.receipt import Outcome, Receipt, waiting
from docgen.pipeline import rank, resume, take_in
from docgen.rooms import Rooms
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
        self._until_s = 0.0
        self._patience_s = quiet_s * _TRIES_BEFORE_LAST if patience_s is None else patience_s

    def look(self) -> list[Ready]:
        """Look once; return what is ready to be taken in."""
        return self._quiet.look(self._look(), self._rooms.clock.steady_s())

    def prepare(self) -> None:
        """Use the quiet that a file must show to read it ahead."""
        self._ahead.prepare(self._quiet.coming(), self._rooms)

    def take(self, ready: Iterable[Ready]) -> Iterator[Receipt]:
        """Take files in, the team first; yield an answer for each that has a new one."""
        return (receipt for receipt in self.steps(ready) if receipt)

    def steps(self, ready: Iterable[Ready]) -> Iterator[Receipt | None]:
        """Take files in, the team first; yield each new answer, and None after any other step.

        Raises:
            DocgenError: once the others are taken in, what kept one of them from its place.

        """
        ordered: list[tuple[int, Ready]] = []
        files = list(ready)
        for one in files:
            ordered.append((rank(one.sighting, self._rooms) if len(files) > 1 else 0, one))
            yield None
        ordered.sort(key=lambda ranked: ranked[0])
        yield from in_spite_of_each(self._take(one) for _, one in ordered)

    def take_all(self) -> Iterator[Receipt]:
        """Look until nothing more comes by itself; files that are held back are told last.

        Raises:
            DocgenError: at the end, what kept a file from its place.

        """
        parts = chain((resume(self._rooms),), self._batches(), (self._held(),))
        yield from in_spite_of_each(parts)

    def ask_again(self) -> None:
        """Look anew at what was answered: the rules have changed."""
        self._quiet.ask_again()

    def next_look_s(self) -> float | None:
        """Return when a file may be ready by itself; None when nothing waits."""
        return self._quiet.next_look_s()

    def is_calm(self) -> bool:
        """Whether no file is on its way; one that somebody has open, or a cut one, is not."""
        return self._quiet.is_calm()

    def _batches(self) -> Iterator[Iterator[Receipt]]:
        """Look again as long as something comes, a minute at most after the last answer."""
        clock = self._rooms.clock
        self._until_s = clock.steady_s() + _LONGEST_WAIT_S
        while True:
            yield self._heard(self.take(self.look()))
            next_s = self._quiet.next_look_s()
            if next_s is None or clock.steady_s() >= self._until_s:
                return
            clock.sleep(max(next_s - clock.steady_s(), 0.0))

    def _heard(self, receipts: Iterator[Receipt]) -> Iterator[Receipt]:
        for receipt in receipts:
            self._until_s = self._rooms.clock.steady_s() + _LONGEST_WAIT_S
            yield receipt

    def _held(self) -> Iterator[Receipt]:
        self._rooms.ledger.note_last("scan", self._rooms.clock.now(), {})
        for held in self._quiet.unanswered():
            yield waiting(held.path.name, _why(held))

    def _take(self, ready: Ready) -> Iterator[Receipt | None]:
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
            yield None
            return
        self._quiet.answer(lying)
        if receipt and _changes_team(receipt, self._rooms):
            self._quiet.ask_again()
        yield receipt


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
