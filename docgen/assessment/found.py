"""The records that a source means, each with its day."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.assessment.citing import names_one_of
from docgen.assessment.facts import Facts
from docgen.assessment.rows import fits
from docgen.model.form import Form
from docgen.model.measure.sources import Source
from docgen.model.snapshot import Record
from docgen.model.value import placed_from, placed_on, text_of

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


def found(source: Source, facts: Facts) -> tuple[Found, ...]:
    """Return every record that a source means, whatever its day, but rows that say « Néant »."""
    return facts.once(("found", _print(source)), lambda: _found(source, facts))


def _print(source: Source) -> Hashable:
    """Return what tells a source from any other: measures often name the same records."""
    where = tuple(source.where.items())
    return source.form, where, source.filled, source.dated_by, source.who, source.cites


def _found(source: Source, facts: Facts) -> tuple[Found, ...]:
    form = facts.forms[source.form]
    code = source.dated_by or form.dated_by
    return tuple(
        Found(
            record=record,
            form=form,
            source=source,
            day=placed_on(record.values, code),
            first=placed_from(record.values, code),
        )
        for record in facts.snapshot.of(form.id)
        if _is_meant(record, form, source)
    )


def is_nil(record: Record, form: Form) -> bool:
    """Whether a row says that nothing happened."""
    return form.nil is not None and record.values.get(form.nil.field) is True


def _is_meant(record: Record, form: Form, source: Source) -> bool:
    if is_nil(record, form) or not fits(record, form, source.where):
        return False
    if not all(_is_filled(record.values, code) for code in source.filled):
        return False
    return not source.cites or names_one_of(text_of(record.values, _CITED_IN), source.cites)


def _is_filled(values: Mapping[str, object], code: str) -> bool:
    return values.get(code) not in (None, ())
