"""One look at the inbox after another, and what is ready taken in: by hand or for ever."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from docgen.errors import DocgenError, in_spite_of_each
from docgen.inbox.quiet import Quiet, Ready
from docgen.inbox.scan import Sighting
from docgen.model.drop import Drop
from docgen.model.receipt import Receipt, waiting
from docgen.pipeline import arrived, rank, resume, take_in
from docgen.rooms import Rooms
from docgen.watcher.ahead import Ahead

Look = Callable[[], list[Sighting]]

_TRIES_BEFORE_LAST = 10
_LONGEST_WAIT_S = 60.0
_MOST_AT_ONCE = 50
_MOST_BYTES_AT_ONCE = 5 * 1024**2

_Arrival = tuple[Ready, Drop]


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
        """Take files in, the team first; yield each new answer, and None once a step is over.

        Raises:
            DocgenError: once the others are taken in, what kept one of them from its place.

        """
        ordered: list[tuple[int, Ready]] = []
        files = list(ready)
        for one in files:
            ordered.append((rank(one.sighting, self._rooms) if len(files) > 1 else 0, one))
            yield None
        ordered.sort(key=lambda ranked: ranked[0])
        yield from in_spite_of_each(self._take(some) for some in _alike(ordered))

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

    def _take(self, some: Iterable[Ready]) -> Iterator[Receipt | None]:
        """Take files in, as many at once as were opened already."""
        arrivals: list[_Arrival] = []
        for ready in some:
            patient = ready.still_s >= self._patience_s
            found = arrived(ready.sighting, self._rooms, patient=patient)
            if isinstance(found, Drop):
                arrivals.append((ready, found))
            else:
                self._leave(ready, found)
                yield None
        yield from in_spite_of_each(chain.from_iterable(map(self._take_in, self._groups(arrivals))))

    def _groups(self, arrivals: Iterable[_Arrival]) -> Iterator[list[_Arrival]]:
        """Give those that were opened together; any other may take long, and goes alone."""
        together: dict[str, _Arrival] = {}
        for ready, drop in arrivals:
            if self._rooms.opened.holds(drop.sha256) and drop.sha256 not in together:
                together[drop.sha256] = ready, drop
                continue
            if together:
                yield list(together.values())
                together = {}
            yield [(ready, drop)]
        if together:
            yield list(together.values())

    def _take_in(self, group: Sequence[_Arrival]) -> Iterator[Iterable[Receipt | None]]:
        ends = take_in([drop for _, drop in group], self._rooms, self._ahead.reading)
        for (ready, _), end in zip(group, ends, strict=True):
            yield self._answered(ready, end)
        yield (None,)

    def _answered(self, ready: Ready, end: Receipt | DocgenError) -> Iterator[Receipt]:
        if isinstance(end, DocgenError):
            raise end
        self._quiet.answer(ready.sighting)
        if _changes_team(end, self._rooms):
            self._quiet.ask_again()
        yield end

    def _leave(self, ready: Ready, why: Receipt | None) -> None:
        """Leave alone what was answered; what cannot be read yet only for a while, in silence."""
        if why is None:
            self._quiet.answer(ready.sighting)
            return
        now_s = self._rooms.clock.steady_s()
        wait_s = max(self._patience_s - ready.still_s, 1.0)
        self._quiet.put_off(ready.sighting, now_s + wait_s)


def _alike(ordered: Iterable[tuple[int, Ready]]) -> Iterator[list[Ready]]:
    """Cut into parts of one rank, so that the team is known to those after it; none is long."""
    part: list[Ready] = []
    last, size = 0, 0
    for rank_, ready in ordered:
        size += ready.sighting.stamp[0]
        if part and (rank_ != last or len(part) == _MOST_AT_ONCE or size > _MOST_BYTES_AT_ONCE):
            yield part
            part, size = [], ready.sighting.stamp[0]
        part.append(ready)
        last = rank_
    if part:
        yield part


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
