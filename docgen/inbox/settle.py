"""Puts a file where it belongs once its fate is written, with the answer beside it.

The answer is laid after the file, and each one names the content it answers: where it lies
already, the rest was done. So the same steps can be run again after any kill.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen import durable
from docgen.errors import DocgenError
from docgen.inbox.answers import is_about
from docgen.inbox.arrivals import ACCEPTED, RECEIVED, RETURNED, TO_MEND, beside, numbered
from docgen.model.drop import Drop, Place
from docgen.model.receipt import Outcome


def settle(inbox: Path, drop: Drop, outcome: Outcome, answer: str, *, secret: bool) -> Path | None:
    """Lay a file and its answer in acceptes/AAAA-MM/ or a-corriger/, a living one's beside it.

    Args:
        inbox: the folder of the drops.
        drop: the file.
        outcome: accepted, returned or duplicate.
        answer: what a person reads; it names the content.
        secret: an accepted file of that kind rests in the ledger alone.

    Returns:
        Where the file lies now, None when it was not laid anywhere.

    Raises:
        DocgenError: when that folder cannot be written.

    """
    if drop.place is Place.LIVING:
        return _beside(inbox, drop, outcome, answer)
    returned = outcome is Outcome.RETURNED
    place = inbox / RETURNED if returned else _of_the_month(inbox, drop)
    with _writable(place):
        if outcome is Outcome.DUPLICATE:
            _lay_duplicate(place / drop.folder, drop, answer)
            return None
        return _lay(inbox, place / drop.folder, drop, answer, kept=returned or not secret)


def lay_ahead(inbox: Path, accepted: Iterable[tuple[Drop, str]]) -> None:
    """Lay accepted files with their answers where places are free, the disk waiting twice for all.

    A head start: `settle` then finds all of it there, and lays what is not. The files come first,
    for an answer that lies there says that its file does.

    Args:
        inbox: the folder of the drops.
        accepted: files that are kept there, each with its answer, in the order of `settle`.

    """
    files: dict[Path, bytes] = {}
    answers: dict[Path, bytes] = {}
    names: set[str] = set()
    for drop, answer in accepted:
        target = _of_the_month(inbox, drop) / drop.folder / drop.name
        told = target.with_name(beside(target.name, RECEIVED))
        wanted = {str(target).casefold(), str(told).casefold()}
        if names & wanted or target.exists() or told.exists():
            break  # from here on, which number a name gets hangs on those before
        names |= wanted
        files[target], answers[told] = drop.content, _encoded(answer)
    with suppress(OSError):  # `settle` meets it again, and says of which file
        durable.write_all(files)
        durable.write_all(answers)


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
        if old.is_file() and not was_returned(durable.sha256(old)):
            return
        for path in (told, old):
            if path.is_file():
                durable.remove(path)


def _of_the_month(inbox: Path, drop: Drop) -> Path:
    return inbox / ACCEPTED / f"{drop.received_at.astimezone(ZoneInfo('Europe/Paris')):%Y-%m}"


def _beside(inbox: Path, drop: Drop, outcome: Outcome, answer: str) -> Path:
    """Answer a living file where it lies; the answer to its version before goes."""
    path = inbox / str(drop.source)
    returned = outcome is Outcome.RETURNED
    now, before = (TO_MEND, RECEIVED) if returned else (RECEIVED, TO_MEND)
    with _writable(path.parent):
        _put(path.with_name(beside(drop.name, now)), answer)
        durable.remove(path.with_name(beside(drop.name, before)))
    return path


def _lay(inbox: Path, folder: Path, drop: Drop, answer: str, *, kept: bool) -> Path | None:
    ending = TO_MEND if folder.is_relative_to(inbox / RETURNED) else RECEIVED
    lying = inbox / drop.source if drop.source else None
    number = 1
    while True:
        target = folder / (drop.name if number == 1 else numbered(drop.name, number))
        told = target.with_name(beside(target.name, ending))
        if drop.too_large and not (target.exists() or (lying and lying.exists())):
            return None  # it was laid, and has been mended since
        if _says(told, answer) and (not drop.too_large or _holds(target, drop.sha256)):
            return target if kept else None
        if _may_hold(target, drop, lying) and (kept or not told.exists()):
            break
        number += 1
    if kept:
        _fill(target, drop, lying, moving=ending is TO_MEND)
    _put(told, answer)
    return target if kept else None


def _lay_duplicate(folder: Path, drop: Drop, answer: str) -> None:
    """The first answer says what was read: a second drop of the file must not hide it.

    Nor may it hide the answer to another file of that name.
    """
    number, told = 1, folder / beside(drop.name, RECEIVED)
    while told.exists() and not is_about(_text(told), drop.sha256):
        number += 1
        told = folder / beside(numbered(drop.name, number), RECEIVED)
    if not told.exists():
        _put(told, answer)


def _fill(target: Path, drop: Drop, lying: Path | None, *, moving: bool) -> None:
    """Put the file at its place; one that goes back is moved as it is.

    Whoever still writes in it then goes on writing in the very file that is to be mended.
    """
    if _holds(target, drop.sha256) or (lying and _same_file(target, lying)):
        return
    if moving and lying and _holds(lying, drop.sha256) and not target.exists():
        try:
            durable.move(lying, target)
        except PermissionError:
            pass  # open elsewhere, on Windows: a copy is laid, the file leaves once it is closed
        else:
            return
    if not drop.too_large:
        durable.write(target, drop.content)


def _may_hold(target: Path, drop: Drop, lying: Path | None) -> bool:
    """Whether a place is free, holds the same content, or is the file itself."""
    return (
        not target.exists()
        or (lying is not None and _same_file(target, lying))
        or _holds(target, drop.sha256)
    )


def _same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file: some disks do not tell case or accents apart."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _holds(path: Path, sha256: str) -> bool:
    return path.is_file() and durable.sha256(path) == sha256


def _says(path: Path, answer: str) -> bool:
    return path.is_file() and path.read_bytes() == _encoded(answer)


def _put(path: Path, answer: str) -> None:
    if not _says(path, answer):
        durable.write(path, _encoded(answer))


def _text(answer: Path) -> str:
    return answer.read_text("utf-8-sig", errors="replace") if answer.is_file() else ""


def _encoded(answer: str) -> bytes:
    """With the mark that makes the oldest Notepad show accents."""
    return answer.encode("utf-8-sig")


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
