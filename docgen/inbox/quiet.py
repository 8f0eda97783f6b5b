"""Which files have stopped changing, from one look to the next. Pure: time is handed in.

A file is ready when two looks, far enough apart, saw it the same and nobody has just opened it.
What was answered stays answered until the file changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from docgen.inbox.scan import Sighting

_PROVEN_WHOLE = frozenset([".xlsx", ".xlsm", ".xltx", ".xlsb", ".ods"])
"""Packages with a checksum for each part: a cut one is known for what it is."""
_LONGER_WITHOUT_PROOF = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Ready:
    """A file to take in; `still_s`: for how many seconds it has been seen the same."""

    sighting: Sighting
    still_s: float


@dataclass(frozen=True, kw_only=True, slots=True)
class _Watched:
    sighting: Sighting
    since_s: float
    answered: bool = False
    not_before_s: float = 0.0


class Quiet:
    """What is known of each file from look to look; forgotten as soon as it has gone."""

    def __init__(self, quiet_s: float) -> None:
        self._quiet_s = quiet_s
        self._now_s = 0.0
        self._files: dict[Path, _Watched] = {}

    def look(self, seen: Iterable[Sighting], now_s: float) -> list[Ready]:
        """Compare with the looks before; return what is ready, in the order of the look.

        Args:
            seen: everything that lies there now.
            now_s: seconds on a clock that never goes back.

        """
        self._now_s = now_s
        self._files = {one.path: self._again(one, now_s) for one in seen}
        ready = [file for file in self._free() if now_s >= self._ready_at_s(file)]
        longest_s = max((now_s - self._ready_at_s(file) for file in ready), default=0.0)
        if self._coming() and longest_s < self._quiet_s * _LONGER_WITHOUT_PROOF:
            return []  # files dropped together are taken together, the team first
        return [Ready(sighting=one.sighting, still_s=now_s - one.since_s) for one in ready]

    def answer(self, sighting: Sighting) -> None:
        """Leave a file alone until it changes."""
        self._set(sighting, answered=True)

    def put_off(self, sighting: Sighting, until_s: float) -> None:
        """Leave a file alone for a while, or until it changes."""
        self._set(sighting, not_before_s=until_s)

    def ask_again(self) -> None:
        """Every file may have another answer now: the team, the forms or the rules changed."""
        self._files = {path: replace(one, answered=False) for path, one in self._files.items()}

    def next_look_s(self) -> float | None:
        """Return when the next file may be ready; None when nothing will be by itself."""
        return min(
            (self._ready_at_s(file) for file in self._coming() or self._free()), default=None
        )

    def is_calm(self) -> bool:
        """Whether no file is on its way, as far as the last look knows."""
        return not self._coming()

    def unanswered(self) -> list[Sighting]:
        """Return the files that still wait, for whatever reason."""
        return [file.sighting for file in self._files.values() if not file.answered]

    def _free(self) -> list[_Watched]:
        files = self._files.values()
        return [file for file in files if not (file.answered or file.sighting.open_by)]

    def _coming(self) -> list[_Watched]:
        """Files that may be ready soon; one that was put off keeps nobody waiting."""
        return [
            file
            for file in self._free()
            if self._ready_at_s(file) > self._now_s and not file.not_before_s
        ]

    def _again(self, seen: Sighting, now_s: float) -> _Watched:
        before = self._files.get(seen.path)
        if before is None or before.sighting.stamp != seen.stamp:
            return _Watched(sighting=seen, since_s=now_s)
        return replace(before, sighting=seen)

    def _ready_at_s(self, file: _Watched) -> float:
        ending = PurePath(file.sighting.path.name).suffix.casefold()
        longer = 1 if ending in _PROVEN_WHOLE else _LONGER_WITHOUT_PROOF
        return max(file.since_s + self._quiet_s * longer, file.not_before_s)

    def _set(self, sighting: Sighting, **change: float | bool) -> None:
        known = self._files.get(sighting.path)
        if known and known.sighting.stamp == sighting.stamp:
            self._files[sighting.path] = replace(known, **change)  # type: ignore[arg-type] # the two fields above
