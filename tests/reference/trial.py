"""An office to judge, and a log of one column of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from docgen.model.form import Column, Form, Kind, NilReturn
from docgen.model.office import Office
from docgen.model.roster import Person, Situation, roster_of
from docgen.model.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Trial:
    """An office to judge."""

    snapshot: Snapshot
    forms: Mapping[str, Form]
    office: Office
    as_of: date

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody who is or was in the team."""
        return roster_of(self.snapshot.of("equipe")).people

    def on(self, person: Person, day: date) -> Situation | None:
        """The situation of a person on a day."""
        return self.days_of(person).get(day)

    def days_of(self, person: Person) -> Mapping[date, Situation]:
        """Every day of work of a person, from ten years before the as-of date to five after it."""
        if person.name not in self._days:
            earliest = self.as_of - timedelta(days=3660)
            latest = self.as_of + timedelta(days=1830)
            self._days[person.name] = {
                first + timedelta(days=n): one
                for one in person.situations
                for first in [max(one.start, earliest)]
                for n in range((min(one.until or latest, latest) - first).days + 1)
            }
        return self._days[person.name]

    @cached_property
    def _days(self) -> dict[str, Mapping[date, Situation]]:
        return {}


def column(code: str, kind: Kind, **more: object) -> Column:
    """A column with nothing particular."""
    plain = Column(code=code, field=code, title=code.title(), kind=kind, choices={}, words={})
    return replace(plain, **more)  # type: ignore[arg-type]


LOG = Form(
    id="journal",
    title="Journal",
    one_row="une ligne",
    columns=(
        column("date", Kind.DATE, clock="time"),
        column("time", Kind.CLOCK),
        column("answered", Kind.DATE, clock="answered_time"),
        column("answered_time", Kind.CLOCK),
        column("acknowledged", Kind.DATE),
        column("kind", Kind.CHOICE, choices={"a": (), "b": (), "c": ()}, default="a"),
        column("office", Kind.TEXT),
        column("people", Kind.PEOPLE, one_record_each=True),
        column("heading", Kind.TEXT),
        column("languages", Kind.TEXT),
        column("figure", Kind.VALUE),
        column("returned", Kind.VALUE),
        column("agreed", Kind.YES_NO),
        column("nothing", Kind.YES_NO),
    ),
    identity=("date", "heading"),
    dated_by="date",
    nil=NilReturn(
        field="nothing", words=("Néant",), within=("heading",), beside=("kind", "office")
    ),
)
"""A log that holds one column of each kind, whatever the forms that docgen carries become."""
