"""The bytes of every file received, kept for good under the hash of their content."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from docgen import durable
from docgen.model.drop import Drop


def keep(folder: Path, drops: Iterable[Drop]) -> None:
    """Keep the bytes of received files; what is too large to be read was not received whole."""
    places = {_place(folder, drop.sha256): drop for drop in drops if not drop.too_large}
    durable.write_all(
        {
            path: drop.content
            for path, drop in places.items()
            if not path.exists() or durable.sha256(path) != drop.sha256
        }
    )


def read(folder: Path, sha256: str) -> bytes | None:
    """Return the bytes of a received file; None when they are lost or damaged."""
    path = _place(folder, sha256)
    content = path.read_bytes() if path.exists() else b""
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def _place(folder: Path, sha256: str) -> Path:
    return folder / "originals" / sha256[:2] / sha256
