"""The same event told again, in one form or in two."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from docgen.assessment.coherence_checks.seen import Dated, Seen, by_place, dated, where
from docgen.assessment.facts import Facts
from docgen.assessment.rows import is_cancelled, is_planned
from docgen.model.coherence import ToldTwice
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.value import Value
from docgen.wording import dates, letters, lists

_Alike = tuple[Hashable, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Telling:
    """Rows of one form, person and day that say the same of what must be alike.

    Attributes:
        said: the values that must be alike, in order; None where a row leaves one blank, or where
            its form does not ask.

    """

    form: Form
    said: _Alike
    records: tuple[Record, ...]

    def is_like(self, other: "_Telling") -> bool:
        """Whether two forms may tell the same event: what both of them say is the same."""
        both = zip(self.said, other.said, strict=True)
        return all(one is None or another is None or one == another for one, another in both)


def told_twice(check: ToldTwice, facts: Facts) -> Iterator[Seen]:
    """Yield each event that several rows tell: a person, a day, and what must be alike.

    What one form leaves blank does not tell its row from the row of another form. Only what has
    happened is compared.
    """
    for (name, day), rows in _by_person_and_day(check, facts).items():
        for records in _events(_tellings(check, rows)):
            rows_told = by_place(records)
            places = lists.and_list(where(record.origin) for record in rows_told)
            count = lists.plural(len(rows_told), "fois")
            yield Seen(
                sentence=f"{name}, le {dates.short(day)}, noté {count} : {places}.",
                origins=tuple(record.origin for record in rows_told),
            )


def _by_person_and_day(check: ToldTwice, facts: Facts) -> dict[tuple[str, date], list[Dated]]:
    found: dict[tuple[str, date], list[Dated]] = {}
    for row in dated(check.sources, facts):
        off = is_cancelled(row.record, row.form) or is_planned(row.record, row.form)
        if row.day <= facts.as_of and not off:
            found.setdefault((row.person.name, row.day), []).append(row)
    return {key: told for key, told in found.items() if len(told) > 1}


def _tellings(check: ToldTwice, rows: Iterable[Dated]) -> list[_Telling]:
    found: dict[tuple[str, _Alike], list[Dated]] = {}
    for row in rows:
        said = tuple(_plain(row.record.values.get(code)) for code in check.alike)
        found.setdefault((row.form.id, said), []).append(row)
    return [
        _Telling(form=told[0].form, said=said, records=tuple(row.record for row in told))
        for (_, said), told in found.items()
    ]


def _events(tellings: list[_Telling]) -> Iterator[list[Record]]:
    """Put together the tellings that may be of one event; yield those of several rows."""
    by_form: dict[str, list[int]] = {}
    for number, telling in enumerate(tellings):
        by_form.setdefault(telling.form.id, []).append(number)
    groups = [{number} for number in range(len(tellings))]
    for own, others in combinations(by_form.values(), 2):
        for one, another in product(own, others):
            if tellings[one].is_like(tellings[another]):
                joined = [group for group in groups if one in group or another in group]
                groups = [group for group in groups if group not in joined]
                groups.append(set().union(*joined))
    for group in groups:
        records = [record for number in group for record in tellings[number].records]
        if len(records) > 1:
            yield records


def _plain(value: Value | None) -> Hashable:
    return letters.same_words(value) if isinstance(value, str) else value
