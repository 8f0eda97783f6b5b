"""A file somebody dropped: complete, read once, hashed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Place(StrEnum):
    """Where a file lay when it was read."""

    INBOX = "inbox"
    TO_MEND = "to mend"
    """Among those that went back."""
    LIVING = "living"
    """Where it stays, people go on saving it, and each version is read."""
    ELSEWHERE = "elsewhere"
    """Out of the inbox: it is copied, never moved."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    """One received file.

    Attributes:
        name: file name with its ending, without folder.
        folder: folder below the inbox, "" for the inbox itself and for files from elsewhere.
        sha256: of `content`, 64 hexadecimal digits; of the file itself when it is too large.
        received_at: aware, UTC.
        source: its path below the inbox, as the disk writes it, with forward slashes; None for a
            file from elsewhere.
        too_large: docgen does not hold such a file in memory; `content` is then empty.

    """

    name: str
    folder: str
    content: bytes
    sha256: str
    received_at: datetime
    place: Place = Place.ELSEWHERE
    source: str | None = None
    too_large: bool = False
