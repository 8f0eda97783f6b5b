"""Files that were opened to be ranked, kept until they are read: none is opened twice."""

from collections.abc import Callable

from docgen.intake.grid import Sheet
from docgen.intake.workbook import Unopened

_MOST_CELLS = 500_000

_Opened = tuple[Sheet, ...] | Unopened


class Opened:
    """Remembers what was opened and not asked for again, as much of it as memory hardly feels."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Opened, int]] = {}

    def look(self, sha256: str, opens: Callable[[], _Opened]) -> _Opened:
        """Open a file that will be asked for again.

        Args:
            sha256: of its content.
            opens: opens it.

        """
        if sha256 in self._kept:
            return self._kept[sha256][0]
        opened = opens()
        cells = _cells(opened)
        if cells + sum(size for _, size in self._kept.values()) <= _MOST_CELLS:
            self._kept[sha256] = opened, cells
        return opened

    def holds(self, sha256: str) -> bool:
        """Whether a file was opened and not asked for since."""
        return sha256 in self._kept

    def take(self, sha256: str, opens: Callable[[], _Opened]) -> _Opened:
        """Give a file that was opened, and forget it; open it when it was not."""
        kept = self._kept.pop(sha256, None)
        return kept[0] if kept else opens()


def _cells(opened: _Opened) -> int:
    if isinstance(opened, Unopened):
        return 1
    return sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in opened if sheet.rows)
