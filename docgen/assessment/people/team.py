"""The rows of the team form, situation by situation."""

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.assessment.facts import Facts
from docgen.assessment.people.presence import stretches
from docgen.model.evidence import Evidence
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.roster import Person, Situation
from docgen.model.snapshot import Record
from docgen.model.verdict import Days
from docgen.wording import dates

_Place = tuple[str, str, str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Team:
    """The form that says who is in the team, and its rows by the place they were read at."""

    form: Form
    rows: Mapping[_Place, Record]

    def row_of(self, situation: Situation) -> Record:
        """Return the row that tells of a situation."""
        return self.rows[place_of(situation.origin)]

    def tells(self, situation: Situation, reason: str) -> Evidence:
        """Cite the row of a situation, and say why it counts."""
        return Evidence.of(self.row_of(situation), reason)

    def is_silent(self, people: tuple[Person, ...], days: Days) -> str:
        """Say that nobody at all is in the team on any day of a period; "" when somebody is."""
        if any(stretches(one, (), days, without_absences=False) for one in people):
            return ""
        return f"« {self.form.title} » ne nomme personne {period(days)}"


def team_of(facts: Facts) -> Team | None:
    """Return the team; None where no form describes people."""
    form = next((one for one in facts.forms.values() if one.describes_people), None)
    if form is None:
        return None
    rows = {place_of(one.origin): one for one in facts.snapshot.of(form.id)}
    return Team(form=form, rows=rows)


def period(days: Days) -> str:
    """Write « du 01/01/2025 au 31/12/2025 », « au 31/12/2025 » for one day."""
    if days.first == days.last:
        return f"au {dates.short(days.last)}"
    return f"du {dates.short(days.first)} au {dates.short(days.last)}"


def place_of(origin: Origin) -> _Place:
    """Return what tells a row of a file from all others."""
    return origin.sha256, origin.file, origin.sheet, origin.row
