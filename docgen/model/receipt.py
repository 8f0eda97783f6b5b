"""The answer to one dropped file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from docgen.model.cause import few_of_each
from docgen.model.drop import Drop
from docgen.model.problem import Problem, Severity
from docgen.wording import dates, lists


class Outcome(StrEnum):
    """Where the content of a dropped file ended; exactly one of the four."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    DUPLICATE = "duplicate"
    WAITING = "waiting"


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetReceipt:
    """What one sheet did to the ledger, in numbers of records, and how it was understood.

    Attributes:
        columns: header as written → field code.
        headers: the A1 range of the headers of each table that was read.
        given: field code → where its value was taken, when no column holds it.

    """

    sheet: str
    form: str
    columns: Mapping[str, str]
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    headers: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What became of one dropped file.

    Attributes:
        reason: one French sentence; why it was returned, what it duplicates, what it waits for.

    """

    file: str
    sha256: str
    outcome: Outcome
    reason: str
    sheets: tuple[SheetReceipt, ...] = ()
    problems: tuple[Problem, ...] = ()


def returned(drop: Drop, problems: tuple[Problem, ...], *, taken_before: bool = False) -> Receipt:
    """Answer that a file goes back, with every reason.

    Args:
        drop: the file.
        problems: all that was found in it.
        taken_before: an earlier version of this living file was taken in.

    """
    errors = sum(one.count for one in problems if one.severity is Severity.ERROR)
    todo = lists.plural(errors, "point à corriger", "points à corriger")
    return Receipt(
        file=drop.name,
        sha256=drop.sha256,
        outcome=Outcome.RETURNED,
        reason=f"Ce fichier n'a pas été pris : {todo}.{_AS_BEFORE if taken_before else ''}",
        problems=few_of_each(problems),
    )


def accepted(
    drop: Drop,
    sheets: Iterable[SheetReceipt],
    problems: tuple[Problem, ...],
) -> Receipt:
    """Answer that a file was taken in, and what it changed."""
    return Receipt(
        file=drop.name,
        sha256=drop.sha256,
        outcome=Outcome.ACCEPTED,
        reason="Ce fichier a bien été pris en compte. Merci !",
        sheets=tuple(sheets),
        problems=few_of_each(problems),
    )


def duplicate(drop: Drop, name: str, day: date) -> Receipt:
    """Answer that the same content was already taken in."""
    return Receipt(
        file=drop.name,
        sha256=drop.sha256,
        outcome=Outcome.DUPLICATE,
        reason=f"Ce fichier est identique à « {name} », reçu le {dates.short(day)} : "
        "rien n'a été ajouté.",
    )


def waiting(name: str, reason: str = "") -> Receipt:
    """Answer that a file is still being written, or cannot be read yet."""
    return Receipt(
        file=name,
        sha256="",
        outcome=Outcome.WAITING,
        reason=reason or _NOT_YET,
    )


_AS_BEFORE = " Sa dernière version correcte compte toujours."
_NOT_YET = "Ce fichier est encore en cours d'écriture, ou ouvert ailleurs : il sera repris."
