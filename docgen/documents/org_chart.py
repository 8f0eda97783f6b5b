"""Who reports to whom, drawn from the rows of the team. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from docgen.model.document import Told
from docgen.model.roster import Person, Roster
from docgen.model.snapshot import Record
from docgen.model.value import Values, text_of
from docgen.wording import letters

_REPORTS_TO = "reports_to"
_TOLD = {
    "bureau": "office",
    "role_qualite": "quality_role",
    "suppleant": "deputy",
    "langues": "languages",
}


def org_chart(roster: Roster, rows: Iterable[Record], as_of: date) -> list[Told]:
    """Tell those present, each followed by those who report to them.

    Somebody who reports to nobody present stands at the top; in a circle, the first one does.
    """
    known = {one.origin.place: one.values for one in rows}
    present = {
        person.name: (person, known.get(situation.origin.place, {}))
        for person in roster.people
        if (situation := person.on(as_of))
    }
    above = {name: _manager(values, roster, present) for name, (_, values) in present.items()}
    chart = _Chart(present, above, as_of)
    return list(chart.lines())


class _Chart:
    """The team, from the top down.

    Args:
        present: name → the person and the row of their situation.
        above: name → the name of who they report to; "" at the top.

    """

    def __init__(
        self,
        present: Mapping[str, tuple[Person, Values]],
        above: Mapping[str, str],
        as_of: date,
    ) -> None:
        self.present = present
        self.above = above
        self.as_of = as_of
        self.placed: set[str] = set()

    def lines(self) -> Iterator[Told]:
        """Yield everybody once."""
        tops = [name for name in self.above if not self.above[name]]
        for name in (*tops, *self.above):
            yield from self._below(name, 0)

    def _below(self, name: str, rank: int) -> Iterator[Told]:
        if name in self.placed:
            return
        self.placed.add(name)
        team = [one for one, manager in self.above.items() if manager == name]
        yield {
            **self._told(name),
            "rang": rank,
            "rattache_a": self.above[name] or None,
            "equipe": [self._told(one) for one in team],
        }
        for one in team:
            yield from self._below(one, rank + 1)

    def _told(self, name: str) -> dict[str, Told]:
        person, values = self.present[name]
        now = person.on(self.as_of)
        fields = {field: text_of(values, code) or None for field, code in _TOLD.items()}
        return {"nom": name, "fonction": (now.job or None) if now else None, **fields}


def _manager(values: Values, roster: Roster, present: Iterable[str]) -> str:
    """Return who somebody reports to, as the team form names them; "" for nobody present."""
    written = text_of(values, _REPORTS_TO)
    if not written:
        return ""
    known = roster.recognise(written, None).people
    names = [one.name for one in known] or [
        name for name in present if letters.plain(written) in letters.plain(name).split()
    ]
    return names[0] if len(names) == 1 and names[0] in set(present) else ""
