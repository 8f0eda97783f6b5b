"""A file somebody dropped: complete, read once, hashed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    """One received file.

    Attributes:
        name: file name with its ending, without folder.
        folder: folder below the inbox, "" for the inbox itself and for files from elsewhere.
        sha256: of `content`, 64 hexadecimal digits.
        received_at: aware, UTC.

    """

    name: str
    folder: str
    content: bytes
    sha256: str
    received_at: datetime
