"""Frees the inbox of what was taken in: last of all, and never of a newer version.

A file is set aside under another name first, then looked at, then removed: whoever saves a new
version at that very instant makes a file of the old name, which nobody touches.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from docgen import durable
from docgen.inbox.arrivals import (
    ASIDE,
    RECEIVED,
    TO_MEND,
    aside_name,
    beside,
    is_entered,
    is_living,
    is_returned,
    numbered,
    readable,
)
from docgen.model.drop import Drop, Place


def release(inbox: Path, drop: Drop, laid: Path | None) -> bool:
    """Remove a dropped file that still holds what was taken in.

    Args:
        inbox: the folder of the drops.
        drop: the file.
        laid: where it rests now.

    Returns:
        False when somebody has it open: its content is known, a later run removes it.

    """
    if drop.source is None or drop.place is Place.LIVING:
        return True
    path = inbox / drop.source
    try:
        if not path.is_file() or (laid and laid.exists() and path.samefile(laid)):
            return True
        if drop.too_large and not (laid and laid.is_file() and durable.sha256(laid) == drop.sha256):
            return False  # nobody holds a copy: it is moved, or it stays
        if durable.sha256(path) == drop.sha256:
            durable.remove(path.with_name(beside(readable(path.name), TO_MEND)))
            _remove_as_seen(path, drop.sha256)
    except OSError:
        return not path.exists()
    return True


def put_back(inbox: Path) -> None:
    """Give its name back to what a kill left aside; its content is known, or newer.

    An answer whose file somebody has taken away goes too.
    """
    for root, folders, names in os.walk(inbox):
        below = Path(root).relative_to(inbox).as_posix().removeprefix(".")
        folders[:] = [one for one in folders if is_entered(f"{below}/{one}".lstrip("/"))]
        for name in names:
            if name.endswith(ASIDE):
                path = Path(root, name)
                with suppress(OSError):  # held for a moment: the next look tries again
                    durable.move(path, _free(path.with_name(name.removesuffix(ASIDE))))
        if is_returned(below) or is_living(below):
            _sweep(Path(root), names)


def _sweep(folder: Path, names: Iterable[str]) -> None:
    """Remove the answers that no file of the folder has any more."""
    answered = {beside(readable(name), ending) for name in names for ending in (TO_MEND, RECEIVED)}
    for name in names:
        if readable(name).endswith((TO_MEND, RECEIVED)) and readable(name) not in answered:
            with suppress(OSError):
                durable.remove(folder / name)


def _remove_as_seen(path: Path, sha256: str) -> None:
    aside = path.with_name(aside_name(readable(path.name)))
    durable.move(path, aside)
    if durable.sha256(aside) == sha256:
        durable.remove(aside)
    else:
        durable.move(aside, _free(path))


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(numbered(path.name, number))
    return free
