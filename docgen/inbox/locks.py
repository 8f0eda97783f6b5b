"""Who has a file open, from the small file that Excel or LibreOffice lays beside it meanwhile."""

import os
from collections.abc import Iterable
from pathlib import Path

from docgen.inbox.arrivals import lock_names

_FRESH_FOR_S = 600.0
_MOST_BYTES = 512
_SOMEBODY = "quelqu'un"


def open_by(name: str, locks: Iterable[os.DirEntry[str]], now_s: float) -> str | None:
    """Name the person who has just opened a file; None when nobody has, or not lately.

    A lock holds a file back for ten minutes at most: a spreadsheet left open all day is read at
    each save, and the lock that a crash left behind holds nothing back for ever.

    Args:
        name: of the file.
        locks: the locks that lie in its folder.
        now_s: seconds since the epoch.

    """
    own = (lock for lock in locks if lock.name in lock_names(name))
    return next((_owner(Path(lock.path)) for lock in own if _is_fresh(lock, now_s)), None)


def _is_fresh(lock: os.DirEntry[str], now_s: float) -> bool:
    try:
        return abs(now_s - lock.stat().st_mtime) < _FRESH_FOR_S
    except OSError:
        return False


def _owner(lock: Path) -> str:
    try:
        with lock.open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError:
        return _SOMEBODY  # Excel keeps its lock to itself
    told = _in_excel(content) if lock.name.startswith("~$") else _in_libreoffice(content)
    return "".join(letter for letter in told if letter.isprintable()).strip() or _SOMEBODY


def _in_excel(content: bytes) -> str:
    """One byte for the length, then the name in the letters of Windows."""
    return content[1 : 1 + content[0]].decode("cp1252", "replace") if content else ""


def _in_libreoffice(content: bytes) -> str:
    """« name,user,machine,date,profile; »: the name is blank when nobody filled it in."""
    fields = content.decode("utf-8", "replace").split(",")
    return next((field for field in fields[:2] if field.strip()), "")
