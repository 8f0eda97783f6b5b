"""What the sources of a measure say of one period, as of a day."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from docgen.assessment.facts import Facts
from docgen.assessment.found import Found, found, not_counted, unsure
from docgen.assessment.periods import Window
from docgen.assessment.rows import fits
from docgen.model.form import Form
from docgen.model.measure.sources import Period, Source, Span
from docgen.model.snapshot import Record
from docgen.model.value import placed_from, placed_on, text_of
from docgen.model.verdict import Days
from docgen.wording import dates, lists


@dataclass(frozen=True, kw_only=True, slots=True)
class Entries:
    """The records that the sources mean, each once, and whether their logs cover the period.

    Attributes:
        rows: those of the period, none that begins after the as-of date.
        to_come: those that the period holds later, or that are only planned.
        cancelled: those that will not be.
        not_counted: those of the period that a date to come, or a low figure, leaves out: why.
        unsure: those of the period that leave blank what would let them in: why.
        undated: those whose date should say whether the period holds them, and does not.
        nil: rows of the period that say that nothing of what is meant happened.
        aside: those that no longer hold, or are replaced, each with the reason, in French.
        silence: why the logs say nothing of the period, in French; "" when they do.

    """

    rows: tuple[Found, ...]
    to_come: tuple[Found, ...]
    undated: tuple[Found, ...]
    nil: tuple[Record, ...]
    silence: str
    cancelled: tuple[Found, ...] = ()
    aside: tuple[tuple[Found, str], ...] = ()
    not_counted: tuple[tuple[Found, str], ...] = ()
    unsure: tuple[tuple[Found, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reach:
    """The days that count; `everything`: any day, and none at all."""

    days: Days
    as_of: date
    everything: bool

    def is_past(self, first: date | None, last: date | None) -> bool:
        """Whether a moment has begun, and its last day, or the as-of date in it, counts."""
        if first is None or last is None:
            return self.everything
        return first <= self.as_of and (self.everything or min(last, self.as_of) in self.days)

    def is_to_come(self, first: date | None, last: date | None) -> bool:
        if first is None or last is None:
            return False
        return first > self.as_of and (self.everything or last in self.days)


def entries(
    sources: Sequence[Source],
    period: Period,
    window: Window,
    facts: Facts,
) -> Entries:
    """Sort the records of the sources by one period: « à ce jour » also takes in the undated."""
    everything = period.span is Span.NOW
    reach = _Reach(days=window.days, as_of=facts.as_of, everything=everything)
    inside = _each_once(one for source in sources for one in found(source, facts))
    nil = _nil(sources, reach, facts)
    is_told = bool(nil) or any(_covers(source, reach, facts) for source in sources)
    forms = [facts.forms[source.form] for source in sources]
    meant = {id(one.record) for one in inside}
    return Entries(
        rows=tuple(one for one in inside if reach.is_past(one.first, one.day)),
        to_come=tuple(one for one in inside if reach.is_to_come(one.first, one.day)),
        undated=() if everything else tuple(one for one in inside if _is_undated(one)),
        nil=nil,
        silence="" if is_told else silent(forms, about(window.days)),
        not_counted=_beside(sources, reach, facts, not_counted, meant),
        unsure=_beside(sources, reach, facts, unsure, meant),
    )


def only_done(log: Entries, judged: Iterable[str] = ()) -> Entries:
    """Set aside what rows themselves say is planned or cancelled.

    Args:
        log: what the sources say.
        judged: codes of the fields that the measure looks at itself.

    """
    asked = set(judged)
    planned = [one for one in log.rows if _state_is(one, "planned", asked)]
    cancelled = [one for one in (*log.rows, *log.to_come) if _state_is(one, "cancelled", asked)]
    off = {id(one) for one in cancelled}
    aside = off | {id(one) for one in planned}
    return replace(
        log,
        rows=tuple(one for one in log.rows if id(one) not in aside),
        to_come=tuple(one for one in (*planned, *log.to_come) if id(one) not in off),
        cancelled=tuple(cancelled),
        unsure=tuple((one, why) for one, why in log.unsure if not _is_off(one, asked)),
    )


def silent(forms: Iterable[Form], when: str) -> str:
    """Say that logs are silent about a period, and how to say that nothing happened."""
    named = {form.id: form for form in forms}.values()
    verb = "ne disent" if len(named) > 1 else "ne dit"
    titles = lists.and_list(f"« {form.title} »" for form in named)
    words = [form.nil.words[0] for form in named if form.nil]
    hint = f" (écrire « {words[0]} » s'il n'y a rien eu)" if words else ""
    return f"{titles} {verb} rien {when}{hint}"


def about(days: Days) -> str:
    """Write « de 2025 », « au 31/12/2025 », « du 16/03/2022 au 15/03/2025 »."""
    return f"de {days.first.year}" if is_year(days) else _from_to(days)


def during(days: Days) -> str:
    """Write « en 2025 », « au 31/12/2025 », « du 16/03/2022 au 15/03/2025 »."""
    return f"en {days.first.year}" if is_year(days) else _from_to(days)


def is_year(days: Days) -> bool:
    """Whether a period is one civil year."""
    year = days.first.year
    return days == Days(first=date(year, 1, 1), last=date(year, 12, 31))


def _each_once(told: Iterable[Found]) -> tuple[Found, ...]:
    """Keep a record that several sources mean as the first of them means it."""
    kept: dict[int, Found] = {}
    for one in told:
        kept.setdefault(id(one.record), one)
    return tuple(kept.values())


def _beside(
    sources: Iterable[Source],
    reach: _Reach,
    facts: Facts,
    beside: Callable[[Source, Facts], Iterable[tuple[Found, str]]],
    meant: Container[int],
) -> tuple[tuple[Found, str], ...]:
    """Return what no source takes, each record once, where its date does not leave it out."""
    told: dict[int, tuple[Found, str]] = {}
    for source in sources:
        for one, why in beside(source, facts):
            may_be = reach.is_past(one.first, one.day) or _is_undated(one)
            if may_be and id(one.record) not in meant:
                told.setdefault(id(one.record), (one, why))
    return tuple(told.values())


def _from_to(days: Days) -> str:
    last = f"au {dates.short(days.last)}"
    return last if days.first == days.last else f"du {dates.short(days.first)} {last}"


def _is_undated(one: Found) -> bool:
    """Whether the date is owed: that of the form always is, another one only where it is begun."""
    return one.day is None and (one.source.dated_by is None or one.dated_by in one.record.values)


def _is_off(one: Found, judged: set[str]) -> bool:
    return any(_state_is(one, kind, judged) for kind in ("planned", "cancelled"))


def _state_is(one: Found, kind: str, judged: set[str]) -> bool:
    progress = one.form.progress
    if progress is None or progress.field in judged | one.source.where.keys():
        return False
    wanted = progress.planned if kind == "planned" else progress.cancelled
    return text_of(one.record.values, progress.field) in wanted


def _covers(source: Source, reach: _Reach, facts: Facts) -> bool:
    """Whether a log has a row of the period about anything.

    The day from which a row of the team holds says nothing of its other dates.
    """
    form = facts.forms[source.form]
    of_a_log = () if form.describes_people else (form.dated_by,)
    return any(
        reach.is_past(placed_from(record.values, code), placed_on(record.values, code))
        for record in facts.snapshot.of(form.id)
        if not form.says_nil(record.values)
        for code in (source.dated_by or form.dated_by, *of_a_log)
    )


def _nil(sources: Iterable[Source], reach: _Reach, facts: Facts) -> tuple[Record, ...]:
    """Return the rows that say that nothing of what is meant happened."""
    kept = {
        id(record): record
        for source in sources
        for form in [facts.forms[source.form]]
        for record in facts.snapshot.of(form.id)
        for code in [source.dated_by or form.dated_by]
        if _is_nil_of(record, form, source)
        and reach.is_past(placed_from(record.values, code), placed_on(record.values, code))
    }
    return tuple(kept.values())


def _is_nil_of(record: Record, form: Form, source: Source) -> bool:
    """Whether a row denies what is meant: no suggestion is no complaint."""
    told = {code: wanted for code, wanted in source.where.items() if code in record.values}
    return form.says_nil(record.values) and fits(record, form, told)
