"""Which files have stopped changing, from one look to the next. Pure: time is handed in.

A file is ready when two looks, far enough apart, saw it the same and nobody has just opened it.
What was answered stays answered until the file changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.inbox.scan import Sighting

_PROVEN_WHOLE = (".xlsx", ".xlsm", ".xltx", ".xlsb", ".ods")
"""Packages with a checksum for each part: a cut one is known for what it is."""
_LONGER_WITHOUT_PROOF = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Ready:
    """A file to take in; `still_s`: for how many seconds it has been seen the same."""

    sighting: Sighting
    still_s: float


@dataclass(kw_only=True, slots=True)
class _Watched:
    """A file from look to look; changed in place, there may be ten thousand of them."""

    sighting: Sighting
    since_s: float
    ready_s: float
    answered: bool = False
    is_put_off: bool = False


class Quiet:
    """What is known of each file from look to look; forgotten as soon as it has gone."""

    def __init__(self, quiet_s: float) -> None:
        self._quiet_s = quiet_s
        self._now_s = 0.0
        self._files: dict[str, _Watched] = {}

    def look(self, seen: Iterable[Sighting], now_s: float) -> list[Ready]:
        """Compare with the looks before; return what is ready, in the order of the look.

        Args:
            seen: everything that lies there now.
            now_s: seconds on a clock that never goes back.

        """
        self._now_s = now_s
        self._files = {one.where: self._again(one, now_s) for one in seen}
        free = self._free()
        ready = [file for file in free if now_s >= file.ready_s]
        longest_s = max((now_s - file.ready_s for file in ready), default=0.0)
        if len(ready) < len(free) and longest_s < self._quiet_s * _LONGER_WITHOUT_PROOF:
            ready = [] if self._coming() else ready  # dropped together: taken together
        return [Ready(sighting=one.sighting, still_s=now_s - one.since_s) for one in ready]

    def answer(self, sighting: Sighting) -> None:
        """Leave a file alone until it changes."""
        if known := self._same(sighting):
            known.answered = True

    def put_off(self, sighting: Sighting, until_s: float) -> None:
        """Leave a file alone for a while, or until it changes."""
        if known := self._same(sighting):
            known.ready_s, known.is_put_off = until_s, True

    def ask_again(self) -> None:
        """Every file of the inbox may have another answer now; one from elsewhere was answered."""
        for file in self._files.values():
            file.answered = file.answered and not file.sighting.inside

    def next_look_s(self) -> float | None:
        """Return when the next file may be ready; None when nothing will be by itself."""
        return min((file.ready_s for file in self._coming() or self._free()), default=None)

    def is_calm(self) -> bool:
        """Whether no file is on its way, as far as the last look knows."""
        return not self._coming()

    def coming(self) -> list[Sighting]:
        """Return the files on their way, which may be ready soon."""
        return [file.sighting for file in self._coming()]

    def unanswered(self) -> list[Sighting]:
        """Return the files that still wait, for whatever reason."""
        return [file.sighting for file in self._files.values() if not file.answered]

    def _free(self) -> list[_Watched]:
        files = self._files.values()
        return [file for file in files if not (file.answered or file.sighting.open_by)]

    def _coming(self) -> list[_Watched]:
        """Files that may be ready soon; one that was put off keeps nobody waiting."""
        return [file for file in self._free() if file.ready_s > self._now_s and not file.is_put_off]

    def _again(self, seen: Sighting, now_s: float) -> _Watched:
        known = self._files.get(seen.where)
        if known is None or known.sighting.stamp != seen.stamp:
            return _Watched(sighting=seen, since_s=now_s, ready_s=now_s + self._needed_s(seen))
        known.sighting = seen
        return known

    def _needed_s(self, seen: Sighting) -> float:
        """A package proves itself whole; anything else must be still for longer."""
        proven = seen.where.casefold().endswith(_PROVEN_WHOLE)
        return self._quiet_s * (1 if proven else _LONGER_WITHOUT_PROOF)

    def _same(self, sighting: Sighting) -> _Watched | None:
        known = self._files.get(sighting.where)
        return known if known and known.sighting.stamp == sighting.stamp else None
