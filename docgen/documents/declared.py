"""The rows, tables and lists that documents.yaml declares for one document. Pure."""

from collections.abc import Mapping, Sequence

from docgen.documents.averages import averages
from docgen.documents.breakdowns import breakdown
from docgen.documents.by_calendar import ByCalendar
from docgen.documents.evolution import evolution
from docgen.documents.groups import ByValue, sorted_out
from docgen.documents.matter import Matter, day_of
from docgen.documents.rows import source_story
from docgen.documents.selections import covered, said, selected
from docgen.documents.tables import cross_table, rows_story, state_table
from docgen.model.document import Told
from docgen.model.form import Form
from docgen.model.origin import Place
from docgen.model.snapshot import Record
from docgen.model.table import (
    Averages,
    Breakdown,
    CrossTable,
    Evolution,
    Selection,
    StateTable,
    Table,
)


def declared(matter: Matter) -> dict[str, Told]:
    """Tell `fiches`, `tableaux`, `listes` and `neants`."""
    kind, forms, counts_for = matter.order.kind, matter.settings.forms, _counts_for(matter)
    return {
        "fiches": {
            form: rows_story(_chosen(matter, Selection(form=form)), forms[form], counts_for)
            for form in kind.forms
        },
        "tableaux": {name: _table(matter, name, one) for name, one in kind.tables.items()},
        "listes": {
            name: rows_story(_listed(matter, name, one), forms[one.form], counts_for)
            for name, one in kind.lists.items()
        },
        "neants": [
            _nil_story(record, forms[form])
            for told in (matter.before, matter.listed)
            for form, records in told.items()
            for record in records
            if forms[form].says_nil(record.values)
        ],
    }


def _nil_story(record: Record, form: Form) -> Told:
    """Tell a row that says that nothing happened: its year and what it speaks of."""
    day = day_of(record, form)
    beside = form.nil.beside if form.nil else ()
    told = [str(day.year) if day else None, *(said(record, form, code) for code in beside)]
    return {"quoi": ", ".join(one for one in told if one), **source_story(record.origin)}


def _table(matter: Matter, name: str, table: Table) -> Told:
    forms = matter.settings.forms
    match table:
        case CrossTable():
            return cross_table(matter.listed[table.form], forms[table.form], table)
        case Breakdown():
            now, then = _chosen(matter, table.of), _year_before(matter, table)
            calendar, beside = _calendar(matter, table), _beside(matter, name, table)
            return breakdown(now, then, forms[table.of.form], table, calendar, beside)
        case Evolution():
            form, order = forms[table.of.form], matter.order
            return evolution(matter.tables[name], form, table, order.last_year, order.as_of)
        case StateTable():
            return state_table(_chosen(matter, table.of), forms[table.of.form], table)
        case Averages():
            now, then = _chosen(matter, table.of), _year_before(matter, table)
            return averages(now, then, forms[table.of.form], table)


def _listed(matter: Matter, name: str, of: Selection) -> Sequence[Record]:
    return matter.lists[name] if of.reaches_beyond else _chosen(matter, of)


def _beside(matter: Matter, name: str, table: Breakdown) -> dict[str, Told] | None:
    """Tell the rows of another form that go with each line, by the key of the line."""
    if table.join is None:
        return None
    form = matter.settings.forms[table.join.form]
    by, counts_for = ByValue(form, table.join.field), _counts_for(matter)
    together = sorted_out(matter.tables[name], by.key)
    return {key: rows_story(records, form, counts_for) for key, records in together.items()}


def _calendar(matter: Matter, table: Breakdown) -> ByCalendar | None:
    """Return the parts of the year that are told, empty ones too where a log covers them."""
    if table.by is None:
        return None
    form, flow = matter.settings.forms[table.of.form], matter.settings.office.flow_periods
    known = covered(matter.listed[form.id], form, table.of)
    return ByCalendar(table.by, table.rows, flow, matter.order.days_so_far if known else None)


def _chosen(matter: Matter, selection: Selection) -> list[Record]:
    return _selected(matter, matter.listed[selection.form], selection)


def _year_before(matter: Matter, table: Breakdown | Averages) -> list[Record] | None:
    """Return what to compare with; None when nothing at all is known of those days."""
    days = matter.order.days_before
    if not table.year_before or days is None:
        return None
    form = matter.settings.forms[table.of.form]
    known = [r for r in matter.before[form.id] if (d := day_of(r, form)) is not None and d in days]
    return _selected(matter, known, table.of) if covered(known, form, table.of) else None


def _selected(matter: Matter, records: Sequence[Record], of: Selection) -> list[Record]:
    return selected(records, matter.settings.forms[of.form], of, matter.order.as_of)


def _counts_for(matter: Matter) -> Mapping[Place, list[str]]:
    """Return, for each row that was counted, the requirements it was counted for."""
    counted: dict[Place, dict[str, None]] = {}
    for finding in matter.findings:
        ref = finding.requirement.official_ref or finding.requirement.id
        for subject in finding.subjects:
            for row in subject.evidence:
                counted.setdefault(row.origin.place, {})[ref] = None
    return {place: list(refs) for place, refs in counted.items()}
