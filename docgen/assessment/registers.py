"""Registers of names that may say yes, each from a day to another: accredited training bodies."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model.form import Registered
from docgen.model.snapshot import Record
from docgen.model.value import Values, placed_on, text_of
from docgen.wording import letters

_BETWEEN_NAMES = re.compile(r"[,;\n]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Register:
    """What the rows of a register say.

    Attributes:
        stays: name, whatever its order, case and accents → its first and last days.

    """

    stays: Mapping[str, tuple[tuple[date, date], ...]]

    def says(self, name: str, day: date) -> bool | None:
        """Whether a name may say yes on a day; None when the register does not know it."""
        stays = self.stays.get(letters.same_words(name))
        if not name or stays is None:
            return None
        return any(first <= day <= last for first, last in stays)


def register_of(registered: Registered, rows: Iterable[Record]) -> Register:
    """Read the rows of a register; a blank first or last day leaves that end open."""
    stays: dict[str, list[tuple[date, date]]] = {}
    for row in rows:
        first = placed_on(row.values, registered.first) or date.min
        last = placed_on(row.values, registered.last) or date.max
        for name in dict.fromkeys(_names(row.values, registered.names)):
            stays.setdefault(name, []).append((first, last))
    return Register(stays={name: tuple(days) for name, days in stays.items()})


def _names(values: Values, codes: tuple[str, ...]) -> Iterator[str]:
    """Yield the name as a whole, then each of its other writings."""
    name, *others = (text_of(values, code) for code in codes)
    split = (writing for text in others for writing in _BETWEEN_NAMES.split(text))
    for one in (name, *split):
        if words := letters.same_words(one):
            yield words
