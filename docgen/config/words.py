"""The closed lists of words that belong to config/ alone."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from docgen.config.blocks import refusal
from docgen.config.mistakes import listed, quoted
from docgen.wording.nearest import nearest

Words = TypeVar("Words", bound=StrEnum)


class Prorata(StrEnum):
    """What lowers the quantity required of a person."""

    PRESENCE = "presence"
    WORKING_TIME = "quotite"


class ShareOf(StrEnum):
    """What a share is a share of."""

    REQUIRED = "requis"


class StaffNames(StrEnum):
    """How documents name the staff."""

    NAMES = "noms"
    INITIALS = "initiales"


class LongAbsences(StrEnum):
    """Whether days of long absence lower the hours required."""

    COUNTED = "comptees"
    NEUTRAL = "neutralisees"


class Fallback(StrEnum):
    """What answers where no record lets a requirement be measured."""

    GRADE = "note"


class Weekday(StrEnum):
    """The days of the week."""

    MONDAY = "lundi"
    TUESDAY = "mardi"
    WEDNESDAY = "mercredi"
    THURSDAY = "jeudi"
    FRIDAY = "vendredi"
    SATURDAY = "samedi"
    SUNDAY = "dimanche"

    @property
    def number(self) -> int:
        """Its place in the week; Monday is 0."""
        return list(Weekday).index(self)


def among(words: type[Words]) -> Callable[[object], Words]:
    """Return the reader of one word of a closed list."""

    def read(value: object) -> Words:
        allowed = [str(word) for word in words]
        if isinstance(value, str) and value in allowed:
            return words(value)
        raise refusal(not_allowed(value, allowed))

    return read


def not_allowed(value: object, allowed: list[str]) -> str:
    """Say which value of a closed list was probably meant, and the whole list."""
    wrong = quoted(value) if isinstance(value, str) else "cette forme"
    if not allowed:
        return f"{wrong} n'est pas possible ici : cette colonne n'a pas de liste de valeurs"
    near = nearest(value, allowed) if isinstance(value, str) else None
    meant = (
        f"vouliez-vous écrire {quoted(near)} ? Valeurs possibles" if near else "valeurs possibles"
    )
    return f"{wrong} n'est pas possible ici ; {meant} : {listed(allowed)}"
