"""What one needs to know to read a file, beside the file itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.model.form import Form
from docgen.model.office import Office
from docgen.model.roster import Roster


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """The forms, the office's conventions, and who is in the team when the file is read.

    Attributes:
        premises: names, addresses, phones of the office's bureaux: none of them is a visitor's.

    """

    forms: Mapping[str, Form]
    office: Office
    roster: Roster
    premises: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FileMark:
    """What every record of a file remembers of it."""

    name: str
    sha256: str
