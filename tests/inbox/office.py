"""A person who drops files, and the little a test needs around one."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from docgen.inbox.answers import answer
from docgen.inbox.collect import Clock
from docgen.inbox.scan import Sighting, stamp_of
from docgen.model.drop import Drop, Place
from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TITLES = {"formations": "Heures de formation"}


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.slept_s = 0.0

    @property
    def now(self) -> datetime:
        """Noon, and the seconds that were slept."""
        return NOON + timedelta(seconds=self.slept_s)

    def clock(self) -> Clock:
        """The clock that rooms are given."""
        return Clock(now=lambda: self.now, steady_s=lambda: self.slept_s, sleep=self.sleep)

    def sleep(self, seconds: float) -> None:
        """Let seconds pass at once."""
        self.slept_s += seconds


def lay(inbox: Path, name: str, content: bytes = b"content") -> Sighting:
    """Lay a file in the inbox, saved a minute ago, and see it."""
    path = inbox / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    saved = NOON.timestamp() - 60
    os.utime(path, (saved, saved))
    return see(inbox, name)


def see(inbox: Path, name: str) -> Sighting:
    """See a file of the inbox as it lies there now; nobody has it open."""
    path = inbox / name
    folder = path.parent.relative_to(inbox).as_posix().removeprefix(".")
    return Sighting(where=str(path), folder=folder, inside=True, stamp=stamp_of(path))


def drop_of(
    name: str,
    content: bytes = b"content",
    folder: str = "",
    *,
    at: datetime = NOON,
    source: str | None = None,
    place: Place = Place.INBOX,
) -> Drop:
    """The drop that such a file makes; it lies in its folder of the inbox unless told."""
    return Drop(
        name=name,
        folder=folder,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=at,
        place=place,
        source=f"{folder}/{name}".lstrip("/") if source is None else source,
    )


def receipt(outcome: Outcome, problems: Iterable[Problem] = (), **sheet: int) -> Receipt:
    """An answer to « suivi.xlsx »."""
    read = SheetReceipt(sheet="Mars", form="formations", columns={})
    sheets = (replace(read, **sheet),) if sheet else ()  # type: ignore[arg-type] # counts alone
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


def answer_to(drop: Drop, outcome: Outcome) -> str:
    """What a person reads beside that file."""
    told = replace(receipt(outcome), file=drop.name, sha256=drop.sha256)
    return answer(told, TITLES)


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
