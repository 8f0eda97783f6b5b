"""Everything a measure looks at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model.form import Form
from docgen.model.office import Office
from docgen.model.roster import Roster
from docgen.model.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """The records, who is in the team, the office's choices, and the day it is judged."""

    snapshot: Snapshot
    forms: Mapping[str, Form]
    roster: Roster
    office: Office
    as_of: date
