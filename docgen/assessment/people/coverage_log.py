"""The records that a coverage rests on, over one period, and whom each of them names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from docgen.assessment.entries import Entries, about, entries, only_done, silent
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found, found
from docgen.assessment.people.coverage_pieces import by_their_life
from docgen.assessment.people.offices import offices_of
from docgen.assessment.people.team import place_of
from docgen.assessment.people.who import offices_in, people_in
from docgen.assessment.periods import Window
from docgen.model.form import Form
from docgen.model.measure.sources import Period, Source, Span, Whom
from docgen.model.measure.team import Coverage

_AT_ANY_TIME = Period(span=Span.NOW)


@dataclass(frozen=True, kw_only=True, slots=True)
class CoverageLog:
    """All records of a period.

    Attributes:
        whole: those that name somebody, and those that do not.
        names: identity of a record found → whom it names.
        unsaid: why the period is silent about somebody of whom the team form keeps a date, and
            nothing else speaks; "" where a log speaks of the period.
        spoken: those of whom the date kept in the team form speaks for the period.

    """

    whole: Entries
    names: Mapping[int, frozenset[str]]
    unsaid: str = ""
    spoken: frozenset[str] = frozenset()

    def of(self, name: str) -> Entries:
        """Keep the records that name one person, or one office."""

        def own(told: Iterable[Found]) -> tuple[Found, ...]:
            return tuple(one for one in told if name in self.names[id(one)])

        silence = self.whole.silence
        if self.unsaid:
            silence = "" if name in self.spoken else f"{self.unsaid} pour {name}"
        return replace(
            self.whole,
            silence=silence,
            rows=own(self.whole.rows),
            to_come=own(self.whole.to_come),
            undated=own(self.whole.undated),
            cancelled=own(self.whole.cancelled),
            aside=tuple(one for one in self.whole.aside if name in self.names[id(one[0])]),
            unsure=tuple(
                (one, why) for one, why in self.whole.unsure if name in self.names[id(one)]
            ),
            not_counted=tuple(
                (one, why) for one, why in self.whole.not_counted if name in self.names[id(one)]
            ),
        )


def log_of(measure: Coverage, facts: Facts, window: Window) -> CoverageLog:
    """Gather the records of all the sources, and find whom they name."""
    day = min(window.days.last, facts.as_of)
    whole = by_their_life(_all_of(measure, facts, window), facts, day)
    named = _naming(measure, facts, day)
    aside = (one for one, _ in (*whole.aside, *whole.not_counted, *whole.unsure))
    every = (*whole.rows, *whole.to_come, *whole.undated, *whole.cancelled, *aside)
    kept = [one for one in measure.sources if _is_a_cell(one, facts)]
    return CoverageLog(
        whole=whole,
        names={id(one): named(one) for one in every},
        unsaid=_unsaid(measure, facts, window, kept),
        spoken=frozenset(_spoken(facts, window, kept, named)),
    )


def never_filled(measure: Coverage, facts: Facts) -> str:
    """Say that no record at all has what is asked for: that is no data; "" when one has."""
    said = [_never_filled(measure, facts, source) for source in measure.sources]
    return said[0] if said and all(said) else ""


def _unsaid(measure: Coverage, facts: Facts, window: Window, kept: Sequence[Source]) -> str:
    """Say that no log speaks of a period; "" where one does, or no date of the team is asked."""
    if not kept:
        return ""
    for one in measure.sources:
        period = measure.period if _is_dated(one, facts) else _AT_ANY_TIME
        if one not in kept and not entries((one,), period, window, facts).silence:
            return ""
    return silent([facts.forms[one.form] for one in measure.sources], about(window.days))


def _spoken(
    facts: Facts,
    window: Window,
    kept: Sequence[Source],
    named: Callable[[Found], frozenset[str]],
) -> Iterator[str]:
    """Yield those whose date in the team form is of the period, or older: nothing came after.

    A later one has taken the place of whatever was written before.
    """
    latest: dict[str, date] = {}
    dated = ((one, one.day) for source in kept for one in found(source, facts) if one.day)
    for one, day in dated:
        for name in named(one):
            latest[name] = max(day, latest.get(name, day))
    yield from (name for name, day in latest.items() if day <= window.days.last)


def _is_a_cell(source: Source, facts: Facts) -> bool:
    """Whether a source is a date of the team form, which the next one overwrites."""
    return facts.forms[source.form].describes_people and source.dated_by is not None


def blank_list(measure: Coverage, facts: Facts, own: Entries) -> str:
    """Say that the row of somebody in the team leaves the list blank; "" when it is filled.

    Nobody knows what a blank holds: only a word such as « aucune » says that it holds nothing.
    """
    team = next((f for f in facts.forms.values() if f.describes_people), None)
    code = measure.listed_in
    sources = [one for one in measure.sources if team and one.form == team.id]
    if team is None or code is None or not sources:
        return ""
    rows = [one for one in own.rows if one.form.describes_people]
    is_left_out = not rows and any(code in one.filled for one in sources)
    is_blank = any(one.record.values.get(code) in (None, ()) for one in rows)
    return f"« {_title(team, code)} » n'est pas renseigné" if is_left_out or is_blank else ""


def _all_of(measure: Coverage, facts: Facts, window: Window) -> Entries:
    """Sort the records by the period; those of a form without a date are of any period."""
    dated = [one for one in measure.sources if _is_dated(one, facts)]
    timeless = [one for one in measure.sources if not _is_dated(one, facts)]
    logs = [
        only_done(entries(sources, period, window, facts))
        for sources, period in ((dated, measure.period), (timeless, _AT_ANY_TIME))
        if sources
    ]
    return Entries(
        rows=tuple(one for log in logs for one in log.rows if _is_placed(one)),
        to_come=tuple(one for log in logs for one in log.to_come),
        undated=tuple(
            one
            for log in logs
            for one in (*log.undated, *(row for row in log.rows if not _is_placed(row)))
            if _is_unreadable(one)
        ),
        nil=tuple(one for log in logs for one in log.nil),
        silence=logs[0].silence if logs and all(log.silence for log in logs) else "",
        cancelled=tuple(one for log in logs for one in log.cancelled),
        not_counted=tuple(one for log in logs for one in log.not_counted),
        unsure=tuple(
            (one, why)
            for log in logs
            for one, why in log.unsure
            if _is_placed(one) or _is_unreadable(one)
        ),
    )


def _is_dated(source: Source, facts: Facts) -> bool:
    return bool(source.dated_by or facts.forms[source.form].dated_by)


def _is_placed(one: Found) -> bool:
    """Whether a row that is asked for one of its dates has it: without, nothing happened."""
    return one.day is not None or one.source.dated_by is None


def _is_unreadable(one: Found) -> bool:
    """Whether the date asked for is written, and is none; that of the form is owed in any case."""
    return one.source.dated_by is None or one.dated_by in one.record.values


def _naming(measure: Coverage, facts: Facts, day: date) -> Callable[[Found], frozenset[str]]:
    """Return what tells whom a record names.

    A row of the team without a date of its own is of somebody while it holds on the day.
    """
    if measure.each is Whom.OFFICE:
        known = offices_of(facts)
        lone = frozenset(known.values()) if len(known) == 1 else frozenset()
        return lambda one: _offices_named(one, known, lone)
    valid = {place_of(now.origin) for person in facts.roster.people if (now := person.on(day))}
    return lambda one: (
        frozenset()
        if _is_a_situation(one) and place_of(one.record.origin) not in valid
        else people_in(one.record.values.get(one.source.who or ""), one.day, facts.roster)
    )


def _offices_named(
    one: Found,
    known: Mapping[str, str],
    lone: frozenset[str],
) -> frozenset[str]:
    """Return the offices that a record names; of one office alone, it need not be named."""
    value = one.record.values.get(one.source.who or "")
    return lone if value is None else offices_in(value, known)


def _is_a_situation(one: Found) -> bool:
    return one.form.describes_people and not one.dated_by


def _never_filled(measure: Coverage, facts: Facts, source: Source) -> str:
    form = facts.forms[source.form]
    records = facts.snapshot.of(form.id)
    asked = (*source.filled, source.dated_by, measure.listed_in)
    blank = [
        code
        for code in asked
        if code and not any(record.values.get(code) not in (None, ()) for record in records)
    ]
    if blank:
        return f"« {_title(form, blank[0])} » n'est rempli nulle part dans « {form.title} »"
    if source.cites and not found(source, facts):
        return f"« {form.title} » ne cite nulle part cette exigence"
    return ""


def _title(form: Form, code: str) -> str:
    column = form.by_code.get(code)
    return column.title if column else code
