"""Puts a file where it belongs once its fate is written, with the answer beside it.

The source goes last, and only if it still holds what was taken in: killed anywhere, the same
steps can be run again, and nothing is lost.
"""

import hashlib
from pathlib import Path

from docgen import durable
from docgen.inbox.answers import answer
from docgen.inbox.arrivals import ACCEPTED, RECEIVED, RETURNED, TO_MEND
from docgen.inbox.collect import Waiting
from docgen.model.drop import Drop
from docgen.model.receipt import Outcome, Receipt


def settle(
    inbox: Path,
    waiting: Waiting,
    drop: Drop,
    receipt: Receipt,
    titles: dict[str, str],
) -> None:
    """Lay a file and its answer in acceptes/AAAA-MM/ or a-corriger/, then free the inbox."""
    text = answer(receipt, titles).encode("utf-8-sig")
    if receipt.outcome is Outcome.RETURNED:
        place = inbox / RETURNED / drop.folder
        target = _free(place, drop, mine=waiting.path)
        durable.write(target.with_name(f"{target.name}{TO_MEND}"), text)
    else:
        place = inbox / ACCEPTED / f"{drop.received_at:%Y-%m}" / drop.folder
        target = _free(place, drop, mine=waiting.path)
        durable.write(target.with_name(f"{target.name}{RECEIVED}"), text)
    if receipt.outcome is not Outcome.DUPLICATE and target != waiting.path:
        durable.write(target, drop.content)
    if waiting.inside and target != waiting.path:
        _release(waiting.path, drop.sha256)


def _free(place: Path, drop: Drop, mine: Path) -> Path:
    """Return a path of that name that is free, holds the same content, or is the file itself."""
    stem, dot, ending = drop.name.rpartition(".")
    number = 1
    target = place / drop.name
    while target.exists() and target != mine and _sha256(target) != drop.sha256:
        number += 1
        target = place / (f"{stem} ({number}).{ending}" if dot else f"{drop.name} ({number})")
    return target


def _release(path: Path, sha256: str) -> None:
    """Remove a source that still holds what was taken in; a newer version stays."""
    try:
        if _sha256(path) == sha256:
            durable.remove(path)
            path.with_name(f"{path.name}{TO_MEND}").unlink(missing_ok=True)
    except OSError:
        return  # somebody has it open: its content is known, the next run removes it


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
