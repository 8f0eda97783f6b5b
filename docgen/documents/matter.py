"""What one document is about: the findings, the records and the people it tells. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from docgen.documents.evolution import has_begun
from docgen.documents.figures import period_text
from docgen.documents.measured import forms_of
from docgen.documents.orders import Order
from docgen.documents.origins import origins_behind
from docgen.documents.own_words import own_analyses
from docgen.documents.people import Naming, naming_of, team_of
from docgen.documents.persons import own_findings, own_records
from docgen.documents.reach import Reach
from docgen.model.assessment import Assessment, Contradiction, FrameworkResult
from docgen.model.document import DocumentKind, Scope
from docgen.model.finding import Finding
from docgen.model.form import Form
from docgen.model.measure.logs import Completeness
from docgen.model.measure.register import Syntheses
from docgen.model.origin import Origin
from docgen.model.revision import Approval, Revision
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.table import Averages, Breakdown, CrossTable, Evolution, Table
from docgen.model.value import placed_on, text_of
from docgen.model.verdict import Days, Verdict

_YEARS_BEHIND_A_FIGURE = 3
_ASIDE = Verdict.NOT_APPLICABLE


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """Everything that one document tells.

    Attributes:
        listed: records of the document's own year, plan or person, by form, in reading order.
        behind: records its figures may come from, team included, by form.
        before: records of the whole year before, of the forms that are compared with it.
        lists: records of each list that looks beyond what is listed anyway, by its name.
        tables: records of each table that looks back over several years, and those that stand
            beside the lines of another one, by its name.
        warnings: what a careful reader of any figure must know.
        contradictions: of the records, in the documents that tell a whole framework.
        analyses: the referent's own words on this document and its period.
        awaited: forms it is made of, of which not one row is known.
        cited: the latest revisions of the documents that it lists.
        approvals: those that its figures count.
        since: first day of the rows behind its figures.

    """

    order: Order
    settings: Settings
    results: tuple[FrameworkResult, ...]
    findings: tuple[Finding, ...]
    listed: Mapping[str, tuple[Record, ...]]
    behind: Mapping[str, tuple[Record, ...]]
    before: Mapping[str, tuple[Record, ...]]
    lists: Mapping[str, tuple[Record, ...]]
    tables: Mapping[str, tuple[Record, ...]]
    naming: Naming
    warnings: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]
    analyses: tuple[Record, ...]
    awaited: tuple[Form, ...]
    cited: tuple[Revision, ...]
    approvals: tuple[Approval, ...]
    since: date

    def origins(self) -> Iterable[Origin]:
        """Yield where everything listed, counted or left out was read."""
        for told in (self.listed, self.lists, self.tables):
            yield from (record.origin for records in told.values() for record in records)
        team = [f.id for f in self.settings.forms.values() if f.describes_people]
        yield from (record.origin for form in team for record in self.behind.get(form, ()))
        yield from origins_behind(self.findings)
        yield from (origin for one in self.contradictions for origin in one.origins)


def gather(
    order: Order,
    snapshot: Snapshot,
    assessment: Assessment,
    settings: Settings,
    published: Iterable[Revision] = (),
) -> Matter:
    """Gather what a document is about from all that is known, judged and published."""
    results = assessment.results
    if order.kind.scope is Scope.FRAMEWORK:
        results = tuple(r for r in results if r.framework.id == order.period)
    told = {f.requirement.id: f for result in results for f in result.findings}
    named = order.kind.requirements
    wanted = tuple(told) if named is None else named
    findings = _findings(order, [told[one] for one in wanted if one in told])
    sight = _Sight(order, snapshot, settings)
    reach = Reach(sight)
    forms = _forms_listed(order.kind, findings)
    return Matter(
        order=order,
        settings=settings,
        results=results,
        findings=findings,
        listed={form: sight.listed(form) for form in forms},
        behind=sight.behind(findings),
        before={form: sight.before(form) for form in _forms_compared(order.kind)},
        lists={
            name: reach.of_list(one) for name, one in order.kind.lists.items() if one.reaches_beyond
        },
        tables=reach.of_tables(order.kind.tables),
        naming=naming_of(snapshot, settings),
        warnings=() if order.kind.scope is Scope.PERSON else assessment.warnings,
        contradictions=assessment.contradictions if order.kind.scope is Scope.FRAMEWORK else (),
        analyses=own_analyses(order, snapshot, settings.analyses),
        awaited=_awaited(_forms_awaited(order.kind, findings), snapshot, settings),
        cited=tuple(one for one in published if one.document in order.kind.cites),
        approvals=_approvals(findings, snapshot),
        since=sight.recent,
    )


def forms_of_table(table: Table) -> str:
    """Return the form whose records a table is made of."""
    return table.form if isinstance(table, CrossTable) else table.of.form


def _findings(order: Order, told: Iterable[Finding]) -> tuple[Finding, ...]:
    if order.kind.scope is Scope.PERSON:
        return own_findings(told, order.person) if order.person else ()
    return tuple(_of_this_plan(order, one) for one in told if not _counts_it(order, one))


def _counts_it(order: Order, finding: Finding) -> bool:
    """Whether a requirement counts approvals of this very document, which they would change."""
    measure = finding.requirement.measure
    return isinstance(measure, Syntheses) and measure.document == order.kind.id


def _forms_listed(kind: DocumentKind, findings: Iterable[Finding]) -> dict[str, None]:
    tables = kind.tables.values()
    declared = [forms_of_table(one) for one in tables if not isinstance(one, Evolution)]
    declared += [one.form for one in kind.lists.values() if not one.reaches_beyond]
    return dict.fromkeys([*kind.forms, *declared, *_forms_of(findings)])


def _approvals(findings: Iterable[Finding], snapshot: Snapshot) -> tuple[Approval, ...]:
    """Return the approvals that a requirement counts."""
    measures = [finding.requirement.measure for finding in findings]
    counted = {one.document for one in measures if isinstance(one, Syntheses)}
    return tuple(one for one in snapshot.approvals if one.document in counted)


def _awaited(forms: Iterable[str], snapshot: Snapshot, settings: Settings) -> tuple[Form, ...]:
    return tuple(settings.forms[one] for one in dict.fromkeys(forms) if not snapshot.of(one))


def _forms_awaited(kind: DocumentKind, findings: Iterable[Finding]) -> list[str]:
    """Return the forms a document is made of, but for what does not concern the office."""
    concerned = [one for one in findings if one.subjects or one.verdict is not _ASIDE]
    return [*_forms_listed(kind, concerned), *_forms_beyond(kind)]


def _forms_beyond(kind: DocumentKind) -> list[str]:
    """Return the forms of the lists and tables that look beyond what is listed anyway."""
    lists = [one for one in kind.lists.values() if one.reaches_beyond]
    forms = [one.form for one in lists]
    forms += [one.absent_from.form for one in lists if one.absent_from]
    for table in kind.tables.values():
        if isinstance(table, Evolution):
            forms.append(table.of.form)
        elif isinstance(table, Breakdown) and table.join:
            forms.append(table.join.form)
    return forms


def _forms_compared(kind: DocumentKind) -> dict[str, None]:
    tables = (one for one in kind.tables.values() if isinstance(one, Breakdown | Averages))
    return dict.fromkeys(one.of.form for one in tables if one.year_before)


def _of_this_plan(order: Order, finding: Finding) -> Finding:
    """In the report of one plan, judge that plan alone where a measure is taken plan by plan."""
    measure = finding.requirement.measure
    measured_by_plan = isinstance(measure, Completeness) and measure.plan_in is not None
    if order.kind.scope is not Scope.PLAN or not measured_by_plan or order.period is None:
        return finding
    own = [one for one in finding.subjects if period_text(one.period) == order.period]
    if len(own) != 1:
        return finding
    (plan,) = own
    return replace(
        finding,
        subjects=(plan,),
        verdict=plan.verdict,
        reason=plan.reason,
        value=plan.value,
        required=plan.required,
        unit=plan.unit,
        period=plan.period,
    )


def _forms_of(findings: Iterable[Finding]) -> list[str]:
    return [
        form
        for finding in findings
        if (measure := finding.requirement.measure)
        for form in forms_of(measure)
    ]


class _Sight:
    """What of all that is known concerns one document."""

    def __init__(self, order: Order, snapshot: Snapshot, settings: Settings) -> None:
        self.order = order
        self.snapshot = snapshot
        self.forms = settings.forms
        self.roster = team_of(snapshot, settings)

    def listed(self, id_: str) -> tuple[Record, ...]:
        """Return the records of the document's subject, in the order a reader expects."""
        order, form = self.order, self.forms[id_]
        records = self._own(form)
        if order.days:
            records = self._within(records, form, order.days)
            records = [r for r in records if has_begun(r, form, order.as_of)]
            records = [r for r in records if _has_happened(r, form)]
        if order.kind.plan_in and order.kind.plan_in[0] == id_:
            code = order.kind.plan_in[1]
            records = [r for r in records if text_of(r.values, code) == (order.period or "")]
        if order.kind.scope is Scope.PERSON:
            records = self._within(records, form, Days(first=self.recent, last=date.max))
        return tuple(sorted(records, key=lambda one: _reading_order(one, form)))

    def behind(self, findings: Iterable[Finding]) -> dict[str, tuple[Record, ...]]:
        """Return the records that figures may come from: whole civil years, so that the passing of
        the months alone takes none away.
        """  # noqa: D205 - one sentence
        findings = tuple(findings)
        forms = _forms_of(findings)
        if any(one.kind == "person" for finding in findings for one in finding.subjects):
            forms += [form.id for form in self.forms.values() if form.describes_people]
        days = Days(first=self.recent, last=self.order.days.last if self.order.days else date.max)
        return {id_: self._all_within(id_, days) for id_ in dict.fromkeys(forms)}

    def before(self, id_: str) -> tuple[Record, ...]:
        """Return the records of the year before, those of its last months too."""
        if self.order.days is None:
            return ()
        year = self.order.days.first.year - 1
        form = self.forms[id_]
        records = self._all_within(id_, Days(first=date(year, 1, 1), last=date(year, 12, 31)))
        return tuple(r for r in records if _has_happened(r, form))

    @property
    def recent(self) -> date:
        """First day of the rows that figures may come from."""
        return date(self.order.as_of.year - _YEARS_BEHIND_A_FIGURE, 1, 1)

    def within(self, id_: str, days: Days) -> tuple[Record, ...]:
        """Return the records of some days, and those without a date, in reading order."""
        form = self.forms[id_]
        found = self._within(self._own(form), form, days)
        return tuple(sorted(found, key=lambda one: _reading_order(one, form)))

    def _all_within(self, id_: str, days: Days) -> tuple[Record, ...]:
        form = self.forms[id_]
        return tuple(self._within(self._own(form), form, days))

    def _within(self, records: Iterable[Record], form: Form, days: Days) -> list[Record]:
        """Keep those dated within; what has no date belongs to every period."""
        return [r for r in records if (day := day_of(r, form)) is None or day in days]

    def _own(self, form: Form) -> Sequence[Record]:
        """Return all records of a form; in a person's sheet, only theirs."""
        records = self.snapshot.of(form.id)
        if self.order.kind.scope is not Scope.PERSON:
            return records
        person = self.order.person
        return own_records(records, form, person, self.roster) if person else ()


def _has_happened(record: Record, form: Form) -> bool:
    progress = form.progress
    off = (*progress.planned, *progress.cancelled) if progress else ()
    return progress is None or record.values.get(progress.field) not in off


def day_of(record: Record, form: Form) -> date | None:
    """Return the day that places a record in time: the last one of a year or of a month."""
    return placed_on(record.values, form.dated_by)


def _reading_order(record: Record, form: Form) -> tuple[str, str, str, int]:
    """By day where there is one, then as the spreadsheet has them."""
    day, origin = day_of(record, form), record.origin
    return day.isoformat() if day else "", origin.file, origin.sheet, origin.row
