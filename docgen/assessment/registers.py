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
class Stay:
    """What one row of a register says of a name.

    Attributes:
        is_shown: by more than a yes: it is enough to fill a blank.
        is_denied: the row is a mere no.

    """

    first: date
    last: date
    is_shown: bool = True
    is_denied: bool = False

    def holds(self, day: date) -> bool:
        """Whether the name may say yes on a day."""
        return not self.is_denied and self.first <= day <= self.last


@dataclass(frozen=True, kw_only=True, slots=True)
class Register:
    """What the rows of a register say; those that say nothing are not here.

    Attributes:
        stays: name, whatever its order, case and accents → what its rows say.

    """

    stays: Mapping[str, tuple[Stay, ...]]

    def says(self, name: str, day: date) -> bool | None:
        """Whether a name may say yes on a day; None when the register does not know it."""
        stays = self._of(name)
        return any(one.holds(day) for one in stays) if stays else None

    def shows(self, name: str, day: date) -> bool:
        """Whether it says yes by so much that a blank becomes a yes."""
        return any(one.is_shown and one.holds(day) for one in self._of(name))

    def _of(self, name: str) -> tuple[Stay, ...]:
        return self.stays.get(letters.same_words(name), ()) if name else ()


def register_of(registered: Registered, rows: Iterable[Record]) -> Register:
    """Read the rows of a register; a blank first or last day leaves that end open."""
    stays: dict[str, list[Stay]] = {}
    for row in rows:
        if stay := _stay(registered, row.values):
            for name in dict.fromkeys(_names(row.values, registered.names)):
                stays.setdefault(name, []).append(stay)
    return Register(stays={name: tuple(told) for name, told in stays.items()})


def _stay(registered: Registered, values: Values) -> Stay | None:
    """Read one row; None when nothing in it shows anything."""
    first, last = placed_on(values, registered.first), placed_on(values, registered.last)
    days = (first or date.min, last or date.max)
    shown = [values[code] for code in registered.shown_by if code in values]
    if not registered.shown_by or any(not isinstance(one, bool) for one in shown):
        return Stay(first=days[0], last=days[1])
    if True in shown or first or last:
        return Stay(first=days[0], last=days[1], is_shown=False)
    return Stay(first=days[0], last=days[1], is_shown=False, is_denied=True) if shown else None


def _names(values: Values, codes: tuple[str, ...]) -> Iterator[str]:
    """Yield the name as a whole, then each of its other writings."""
    name, *others = (text_of(values, code) for code in codes)
    split = (writing for text in others for writing in _BETWEEN_NAMES.split(text))
    for one in (name, *split):
        if words := letters.same_words(one):
            yield words
