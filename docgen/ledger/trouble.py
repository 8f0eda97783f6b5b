"""What keeps the ledger from working and that a person can mend, in French words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docgen import durable
from docgen.errors import WorkspaceError

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_REASONS = {
    sqlite3.SQLITE_FULL: "le disque est plein",
    sqlite3.SQLITE_READONLY: "l'accès est refusé en écriture",
    sqlite3.SQLITE_PERM: "l'accès est refusé",
    sqlite3.SQLITE_CANTOPEN: "l'accès est refusé",
    sqlite3.SQLITE_IOERR: "le disque ne répond pas",
}
_LAST_BYTE = 0xFF


@contextmanager
def in_words(folder: Path) -> Iterator[None]:
    """Turn what a disk or a damaged file does into a WorkspaceError; our own bugs pass through.

    Args:
        folder: var/, to be named to the person.

    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & _LAST_BYTE
        if code in _DAMAGED:
            raise _damaged(folder) from error
        if code in _BUSY:
            raise _busy(folder) from error
        if code not in _REASONS:
            raise
        raise _unusable(folder, _REASONS[code]) from error
    except OSError as error:
        raise _unusable(folder, durable.why_not(error)) from error


def _damaged(folder: Path) -> WorkspaceError:
    return WorkspaceError(
        f"Le registre est abîmé ({folder / 'ledger.sqlite3'}).",
        "Lancez docgen rebuild : il le refait à partir des fichiers reçus et du journal, et garde "
        "l'ancien à côté. Rien n'est perdu.",
    )


def _busy(folder: Path) -> WorkspaceError:
    return WorkspaceError(
        f"Le registre est occupé par un autre programme ({folder / 'ledger.sqlite3'}).",
        "Attendez qu'il ait fini, ou fermez-le, puis recommencez.",
    )


def _unusable(folder: Path, why: str) -> WorkspaceError:
    return WorkspaceError(
        f"Le registre ne peut pas être utilisé dans « {folder} » : {why}.",
        "Vérifiez que ce dossier est sur un disque local, que vous y avez accès et qu'il y reste "
        "de la place, puis recommencez : rien n'est perdu.",
    )
