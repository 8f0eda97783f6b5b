"""Reads a file that has stopped changing, once and wholly."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from docgen.inbox.arrivals import home_folder, is_living, is_returned, readable
from docgen.inbox.scan import Sighting, stamp_of
from docgen.model.drop import Drop, Place

_LARGEST_BYTES = 100 * 1024**2


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """What waiting needs.

    Attributes:
        now: what time it is, aware.
        steady_s: seconds on a clock that never goes back.
        sleep: let seconds pass.

    """

    now: Callable[[], datetime]
    steady_s: Callable[[], float]
    sleep: Callable[[float], None]


def receive(seen: Sighting, now: datetime) -> Drop | None:
    """Read a file as it was seen; None when it has changed since, has gone, or cannot be read.

    Args:
        seen: where it lies, and what it looked like.
        now: when it is received, aware.

    """
    too_large = seen.stamp[0] > _LARGEST_BYTES
    try:
        with seen.path.open("rb") as file:
            content = b"" if too_large else file.read(seen.stamp[0] + 1)
            digest = hashlib.file_digest(file, "sha256") if too_large else hashlib.sha256(content)
        if stamp_of(seen.path) != seen.stamp:
            return None
    except OSError:
        return None
    return Drop(
        name=readable(seen.path.name),
        folder=home_folder(readable(seen.folder)),
        content=content,
        sha256=digest.hexdigest(),
        received_at=now,
        source=f"{seen.folder}/{seen.path.name}".lstrip("/") if seen.inside else None,
        place=_place(seen),
        too_large=too_large,
    )


def _place(seen: Sighting) -> Place:
    if not seen.inside:
        return Place.ELSEWHERE
    if is_living(seen.folder):
        return Place.LIVING
    return Place.TO_MEND if is_returned(seen.folder) else Place.INBOX
