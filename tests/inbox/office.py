"""A person who drops files, and the little a test needs around one."""

import hashlib
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from docgen.inbox.collect import Clock, Waiting
from docgen.model.drop import Drop
from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TITLES = {"formations": "Heures de formation"}


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = NOON.timestamp()
        self.slept_s = 0.0

    def clock(self) -> Clock:
        """The clock that rooms are given."""
        return Clock(now=lambda: datetime.fromtimestamp(self.now, UTC), sleep=self._sleep)

    def _sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept_s += seconds


def lay(inbox: Path, name: str, content: bytes = b"content", *, ago_s: float = 60) -> Waiting:
    """Lay a file in the inbox, saved a minute ago unless told."""
    path = inbox / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    saved = NOON.timestamp() - ago_s
    os.utime(path, (saved, saved))
    folder = path.parent.relative_to(inbox).as_posix().removeprefix(".")
    return Waiting(path=path, folder=folder, inside=True)


def drop_of(
    name: str, content: bytes = b"content", folder: str = "", *, at: datetime = NOON
) -> Drop:
    """The drop that such a file makes."""
    return Drop(
        name=name,
        folder=folder,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=at,
    )


def receipt(outcome: Outcome, problems: Iterable[Problem] = (), **sheet: int) -> Receipt:
    """An answer to « suivi.xlsx »."""
    sheets = (SheetReceipt(sheet="Mars", form="formations", columns={}, **sheet),) if sheet else ()
    return Receipt(
        file="suivi.xlsx",
        sha256="0" * 64,
        outcome=outcome,
        reason={
            Outcome.ACCEPTED: "Ce fichier a bien été pris en compte. Merci !",
            Outcome.RETURNED: "Ce fichier n'a pas été pris : 1 point à corriger.",
            Outcome.DUPLICATE: "Ce fichier est identique à « x.xlsx » : rien n'a été ajouté.",
            Outcome.WAITING: "",
        }[outcome],
        sheets=sheets,
        problems=tuple(problems),
    )


def problem(
    message: str,
    severity: Severity = Severity.ERROR,
    *,
    remedy: str = "",
    sheet: str | None = None,
    column: str | None = None,
    cell: str | None = None,
) -> Problem:
    """Something to say of « suivi.xlsx »."""
    return Problem(
        code="X",
        severity=severity,
        message=message,
        remedy=remedy,
        sheet=sheet,
        column=column,
        cell=cell,
    )


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
