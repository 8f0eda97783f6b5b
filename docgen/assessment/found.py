"""The records that a source means, each with its day."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.proofs.citing import names_one_of
from docgen.assessment.rows import fits, is_later, later_than, left_blank
from docgen.model.form import Form
from docgen.model.measure.sources import Source
from docgen.model.snapshot import Record
from docgen.model.value import placed_from, placed_on, text_of
from docgen.wording import moments, numbers

_CITED_IN = "requirements"
"""Code of the field of the register of pieces that names requirements."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A record that a source means.

    Attributes:
        day: the last one of the moment it is dated of; None where the record has no date, or none
            that can be read.
        first: the first one of that moment.

    """

    record: Record
    form: Form
    source: Source
    day: date | None
    first: date | None

    @property
    def dated_by(self) -> str:
        """Code of the date that places it in time; "" when nothing does."""
        return self.source.dated_by or self.form.dated_by or ""

    def is_known(self, as_of: date) -> bool:
        """Whether it exists on a day: from the first day of its moment on, or without a date."""
        return self.first is None or self.first <= as_of

    @property
    def when(self) -> str:
        """What it is dated of: « 31/03/2025 », « mars 2025 »; "" without a date."""
        return moments.in_words(self._moment)

    @property
    def of_when(self) -> str:
        """The same after « daté »: « du 31/03/2025 », « de mars 2025 »."""
        return moments.of_it(self._moment)

    @property
    def _moment(self) -> str:
        value = self.record.values.get(self.dated_by)
        if isinstance(value, date):
            return value.isoformat()
        return value if self.day and isinstance(value, str) else ""


def found(source: Source, facts: Facts) -> tuple[Found, ...]:
    """Return every record that a source means, whatever its day, but rows that say « Néant »."""
    return facts.once(("found", _print(source)), lambda: _found(source, facts))


def _print(source: Source) -> Hashable:
    """Return what tells a source from any other: measures often name the same records."""
    where, least = tuple(source.where.items()), tuple(source.at_least.items())
    return source.form, where, source.filled, source.dated_by, source.who, source.cites, least


def _found(source: Source, facts: Facts) -> tuple[Found, ...]:
    return tuple(one for one in _named(source, facts) if not _why_not(one, facts.as_of))


def not_counted(source: Source, facts: Facts) -> tuple[tuple[Found, str], ...]:
    """Return the records that a source names, but for a figure or a date, with the reason."""
    told = ((one, _why_not(one, facts.as_of)) for one in _named(source, facts))
    return tuple((one, why) for one, why in told if why)


def unsure(source: Source, facts: Facts) -> tuple[tuple[Found, str], ...]:
    """Return the records that a source may mean: why nobody can tell, in French."""
    return facts.once(("unsure", _print(source)), lambda: _unsure(source, facts))


def _unsure(source: Source, facts: Facts) -> tuple[tuple[Found, str], ...]:
    form = facts.forms[source.form]
    told = (
        (_placed(record, form, source), left_blank(record, form, source.where))
        for record in facts.snapshot.of(form.id)
        if source.where and _is_meant(record, form, source)
    )
    return tuple((one, why) for one, why in told if why and not _why_not(one, facts.as_of))


def _named(source: Source, facts: Facts) -> Iterator[Found]:
    form = facts.forms[source.form]
    return (
        _placed(record, form, source)
        for record in facts.snapshot.of(form.id)
        if fits(record, form, source.where) and _is_meant(record, form, source)
    )


def _placed(record: Record, form: Form, source: Source) -> Found:
    code = source.dated_by or form.dated_by
    return Found(
        record=record,
        form=form,
        source=source,
        day=placed_on(record.values, code),
        first=placed_from(record.values, code),
    )


def _why_not(one: Found, as_of: date) -> str:
    """Say which date is still to come, or which figure is too low; "" when nothing is."""
    titles = {code: column.title for code, column in one.form.by_code.items()}
    for code in one.source.filled:
        if is_later(one.record, code, as_of):
            return f"« {titles.get(code, code)} » : {later_than(one.record, code, as_of)}"
    for code, least in one.source.at_least.items():
        value = one.record.values.get(code)
        if isinstance(value, Fraction) and value < least:
            told = f"« {titles.get(code, code)} » : {numbers.number(value)}"
            return f"{told}, il en faut {numbers.number(least)}"
    return ""


def _is_meant(record: Record, form: Form, source: Source) -> bool:
    """Whether a record is meant as far as the values that let it in are left aside."""
    if form.says_nil(record.values):
        return False
    if not all(_is_filled(record.values, code) for code in source.filled):
        return False
    return not source.cites or names_one_of(text_of(record.values, _CITED_IN), source.cites)


def _is_filled(values: Mapping[str, object], code: str) -> bool:
    return values.get(code) not in (None, ())
