"""Who is in the team, since when, and which person a written name means. All pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from fractions import Fraction
from functools import cached_property
from itertools import zip_longest

from docgen.model.origin import Origin
from docgen.model.snapshot import Record
from docgen.model.value import Values, text_of
from docgen.wording import letters


@dataclass(frozen=True, kw_only=True, slots=True)
class Situation:
    """What one row of the team form says, from a day on.

    Attributes:
        until: last day included; None while it lasts.
        category: accueil, autre, administratif.
        working_time: share of full time, 1 is full.

    """

    start: date
    until: date | None
    category: str
    working_time: Fraction
    job: str
    origin: Origin

    def covers(self, day: date) -> bool:
        """Whether the situation holds on that day."""
        return self.start <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person, with situations that follow one another without overlap.

    Attributes:
        name: as the team form writes it, first name first.
        absences: first and last days of long absences.

    """

    name: str
    last_name: str
    first_name: str
    aliases: tuple[str, ...]
    situations: tuple[Situation, ...]
    absences: tuple[tuple[date, date | None], ...] = ()

    def on(self, day: date) -> Situation | None:
        """Return the situation of that day; None when not in the team."""
        return next((one for one in self.situations if one.covers(day)), None)


class Match(Enum):
    """How sure a name is."""

    EXACT = auto()
    """Full name, in any order, without accents or case; or a declared other name."""
    GUESSED = auto()
    """First name, last name or initials, carried by one person only that day."""
    AMBIGUOUS = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Recognition:
    """Which person a written name means: one for EXACT and GUESSED, several or none else."""

    match: Match
    people: tuple[Person, ...] = ()


class Roster:
    """Everybody who is or was in the team."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people: tuple[Person, ...] = tuple(people)
        self._by_full_name: Mapping[str, Recognition] = {
            words: _settle(Match.EXACT, people) for words, people in _index(self.people).items()
        }
        self._by_short_name: Mapping[str, tuple[Person, ...]] = _short_index(self.people)

    def recognise(self, written: str, day: date | None) -> Recognition:
        """Find who is meant by a name written in a log, on the day the row speaks of."""
        words = letters.same_words(written)
        exact = self._by_full_name.get(words)
        if exact:
            return exact
        alike = self._by_short_name.get(words, ())
        return _settle(Match.GUESSED, tuple(p for p in alike if day is None or p.on(day)))

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """Days on which somebody comes or has gone; in between, the same people are there."""
        situations = [one for person in self.people for one in person.situations]
        gone = (one.until for one in situations if one.until and one.until < date.max)
        comes = {one.start for one in situations}
        return tuple(sorted(comes | {until + timedelta(days=1) for until in gone}))

    @property
    def names(self) -> tuple[str, ...]:
        """All names, to suggest the nearest one."""
        return tuple(person.name for person in self.people)


def follow_one_another(situations: Iterable[Situation]) -> tuple[Situation, ...]:
    """Order situations and end each one on the eve of the next.

    Of two rows that begin on one day, one holds, and it is the same whatever their order.
    """
    by_start = {one.start: one for one in sorted(situations, key=_by_content)}
    ordered = sorted(by_start.values(), key=lambda one: one.start)
    return tuple(
        _end_before(one, following) for one, following in zip_longest(ordered, ordered[1:])
    )


def _by_content(one: Situation) -> tuple[date, Fraction, str]:
    return one.until or date.max, one.working_time, one.category


def _end_before(one: Situation, following: Situation | None) -> Situation:
    if following is None:
        return one
    eve = following.start - timedelta(days=1)
    return Situation(
        start=one.start,
        until=eve if one.until is None else min(one.until, eve),
        category=one.category,
        working_time=one.working_time,
        job=one.job,
        origin=one.origin,
    )


def roster_of(records: Iterable[Record]) -> Roster:
    """Build the team from the records of the form that describes people."""
    rows: dict[str, list[Record]] = {}
    for record in records:
        rows.setdefault(letters.same_words(text_of(record.values, "person")), []).append(record)
    people = [_person(group) for group in rows.values()]
    return Roster(sorted(people, key=lambda p: (letters.plain(p.last_name), letters.plain(p.name))))


def _person(rows: list[Record]) -> Person:
    rows = sorted(rows, key=lambda row: str(row.values.get("from", "")))
    latest = rows[-1].values
    name = text_of(latest, "person")
    first, last = _name_parts(latest, name)
    return Person(
        name=name,
        last_name=last,
        first_name=first,
        aliases=tuple(alias for row in rows for alias in _aliases(row.values)),
        situations=follow_one_another(s for row in rows if (s := _situation(row))),
        absences=tuple(_absences(rows)),
    )


def _situation(row: Record) -> Situation | None:
    start = row.values.get("from")
    until = row.values.get("to")
    share = row.values.get("working_time")
    if not isinstance(start, date):
        return None
    return Situation(
        start=start,
        until=until if isinstance(until, date) else None,
        category=text_of(row.values, "category"),
        working_time=share if isinstance(share, Fraction) else Fraction(1),
        job=text_of(row.values, "job"),
        origin=row.origin,
    )


def _absences(rows: list[Record]) -> Iterator[tuple[date, date | None]]:
    """Yield long absences; one without an end lasts until the eve of the next row."""
    starts = [start for row in rows if isinstance(start := row.values.get("from"), date)]
    for row in rows:
        first, last = row.values.get("leave_from"), row.values.get("leave_to")
        if not isinstance(first, date):
            continue
        back = min((start for start in starts if start > first), default=None)
        if isinstance(last, date) or back is None:
            yield first, last if isinstance(last, date) else None
        else:
            yield first, back - timedelta(days=1)


def _name_parts(values: Values, name: str) -> tuple[str, str]:
    """First and last name; in one cell, capitals show the last name, else the first word leads."""
    first, last = text_of(values, "first_name"), text_of(values, "last_name")
    if first or last:
        return first, last
    words = name.split()
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    if capitals and len(capitals) < len(words):
        return " ".join(word for word in words if word not in capitals), " ".join(capitals)
    return (words[0], " ".join(words[1:])) if words else ("", "")


def _aliases(values: Values) -> tuple[str, ...]:
    written = text_of(values, "aliases").replace(";", ",").replace("\n", ",").split(",")
    return tuple(alias for one in written if (alias := one.strip()))


def _index(people: Iterable[Person]) -> Mapping[str, tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = {}
    for person in people:
        for name in {letters.same_words(one) for one in (person.name, *person.aliases)}:
            found[name] = (*found.get(name, ()), person)
    return found


def _short_index(people: Iterable[Person]) -> Mapping[str, tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = {}
    for person in people:
        for name in _short_names(person):
            found[name] = (*found.get(name, ()), person)
    return found


def _short_names(person: Person) -> set[str]:
    """First name, last name, « Claire F. », « C. Fontaine », « CF »."""
    first, last = person.first_name, person.last_name
    if not (first and last):
        return set()
    initials = "".join(part[0] for part in first.replace("-", " ").split()) + last[0]
    short = (first, last, f"{first} {last[0]}", f"{first[0]} {last}", initials, " ".join(initials))
    return {letters.same_words(one) for one in short}


def _settle(match: Match, people: tuple[Person, ...]) -> Recognition:
    if len(people) == 1:
        return Recognition(match=match, people=people)
    return Recognition(match=Match.AMBIGUOUS if people else Match.UNKNOWN, people=people)
