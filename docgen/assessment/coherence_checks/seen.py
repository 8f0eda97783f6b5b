"""What a contradiction is made of, and how its rows are named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docgen.assessment.facts import Facts
from docgen.assessment.found import Found, found
from docgen.model.form import Form
from docgen.model.measure.sources import Source
from docgen.model.origin import Origin
from docgen.model.roster import Match, Person
from docgen.model.snapshot import Record
from docgen.model.value import text_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """One contradiction: what contradicts what, in French, and the rows, in order."""

    sentence: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """A row of somebody in the team, on a day."""

    record: Record
    form: Form
    person: Person
    day: date


def known(source: Source, facts: Facts) -> Iterator[Found]:
    """Yield the records of a source that exist on the as-of date, undated ones among them."""
    return (one for one in found(source, facts) if one.is_known(facts.as_of))


def dated(sources: Iterable[Source], facts: Facts) -> list[Dated]:
    """Return the rows of sources, of any day, that name somebody of the team for sure, each once.

    A source that does not say which field names the person is read where its form names people.
    """
    rows: dict[tuple[int, str], Dated] = {}
    for source in sources:
        for one in found(source, facts):
            for person in _people(one, source, facts):
                if one.day:
                    row = Dated(record=one.record, form=one.form, person=person, day=one.day)
                    rows.setdefault((id(one.record), person.name), row)
    return list(rows.values())


def by_place(records: Iterable[Record]) -> list[Record]:
    """Order records by where they were read."""
    return sorted(records, key=lambda one: place(one.origin))


def place(origin: Origin) -> tuple[str, str, int, str]:
    """Return what orders rows: file, sheet, line."""
    return origin.file, origin.sheet, origin.row, origin.sha256


def where(origin: Origin) -> str:
    """Name a row: « formations.xlsx, « 2025 », ligne 12 »."""
    sheet = f", « {origin.sheet} »" if origin.sheet else ""
    return f"{origin.file}{sheet}, ligne {origin.row}"


def name_of(record: Record, form: Form) -> str:
    """Name a record by the last text of its identity, the most telling, else by its place."""
    texts = (text_of(record.values, code) for code in reversed(form.identity))
    named = next((text for text in texts if text), "")
    return f"« {named} »" if named else where(record.origin)


def _people(one: Found, source: Source, facts: Facts) -> Iterator[Person]:
    naming = (column.code for column in one.form.columns if column.one_record_each)
    written = one.record.values.get(source.who or next(naming, ""))
    for name in written if isinstance(written, tuple) else (written,):
        meant = facts.roster.recognise(name, one.day) if isinstance(name, str) else None
        if meant and meant.match is Match.EXACT:
            yield meant.people[0]
