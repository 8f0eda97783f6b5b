"""Puts a file where it belongs once its fate is written, with the answer beside it.

The source goes last, and only if it still holds what was taken in: killed anywhere, the same
steps can be run again, and nothing is lost.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen import durable
from docgen.errors import DocgenError
from docgen.inbox.answers import answer
from docgen.inbox.arrivals import (
    ACCEPTED,
    RECEIVED,
    RETURNED,
    TO_MEND,
    beside,
    numbered,
    readable,
)
from docgen.inbox.collect import Waiting
from docgen.model.drop import Drop
from docgen.model.receipt import Outcome, Receipt


def settle(
    inbox: Path,
    waiting: Waiting,
    drop: Drop,
    receipt: Receipt,
    titles: dict[str, str],
) -> Path:
    """Lay a file and its answer in acceptes/AAAA-MM/ or a-corriger/, and say where.

    Raises:
        DocgenError: when that folder cannot be written.

    """
    text = answer(receipt, titles).encode("utf-8-sig")
    month = f"{drop.received_at.astimezone(ZoneInfo('Europe/Paris')):%Y-%m}"
    returned = receipt.outcome is Outcome.RETURNED
    place = inbox / RETURNED if returned else inbox / ACCEPTED / month
    with _writable(place):
        target = _free(place / drop.folder, drop, mine=waiting.path)
        told = target.with_name(beside(target.name, TO_MEND if returned else RECEIVED))
        if receipt.outcome is Outcome.DUPLICATE:
            # The first answer says what was read: a second drop of the file must not hide it.
            if not (target.exists() and told.exists()):
                _put(told, text)
            return target
        _put(told, text)
        if not _same_file(target, waiting.path):
            _put(target, drop.content)
    return target


def clear_returned(inbox: Path, drop: Drop, was_returned: Callable[[str], bool]) -> None:
    """Take away the faulty version that an accepted one replaces, unless somebody is mending it.

    Args:
        inbox: the folder of the drops.
        drop: the accepted file.
        was_returned: whether a content of that SHA-256 went back; its bytes are then kept.

    """
    old = inbox / RETURNED / drop.folder / drop.name
    told = old.with_name(beside(old.name, TO_MEND))
    with _writable(old.parent):
        if old.is_file() and not was_returned(_sha256(old)):
            return
        for path in (told, old):
            if path.is_file():
                durable.remove(path)


def release(waiting: Waiting, drop: Drop, laid: Path) -> bool:
    """Free the inbox of a source that still holds what was taken in; a newer version stays.

    Returns:
        False when somebody has it open: its content is known, a later run removes it.

    """
    if not waiting.inside or _same_file(laid, waiting.path):
        return True
    try:
        if _sha256(waiting.path) == drop.sha256:
            durable.remove(waiting.path.with_name(beside(readable(waiting.path.name), TO_MEND)))
            durable.remove(waiting.path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _free(place: Path, drop: Drop, mine: Path) -> Path:
    """Return a path of that name that is free, holds the same content, or is the file itself."""
    number = 1
    target = place / drop.name
    while target.exists() and not _same_file(target, mine) and not _holds(target, drop.sha256):
        number += 1
        target = place / numbered(drop.name, number)
    return target


def _same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file: some disks do not tell case or accents apart."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _holds(path: Path, sha256: str) -> bool:
    return path.is_file() and _sha256(path) == sha256


def _put(path: Path, content: bytes) -> None:
    """Write a file that does not hold this already."""
    if not (path.is_file() and path.read_bytes() == content):
        durable.write(path, content)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def _writable(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DocgenError(
            f"docgen ne peut pas ranger un tableau dans « {place} » : {durable.why_not(error)}.",
            "Vérifiez vos droits sur ce dossier et la place sur le disque, puis recommencez : "
            "rien n'est perdu.",
        ) from error
