"""What one document is about: the findings, the records and the people it tells. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from docgen.documents.figures import period_text
from docgen.documents.orders import Order
from docgen.documents.people import Naming
from docgen.model.document import Scope
from docgen.model.finding import Assessment, Days, Finding, FrameworkResult
from docgen.model.form import Form, Kind
from docgen.model.origin import Origin
from docgen.model.requirement import Completeness, SumPerPerson
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import text_of

_YEARS_BEHIND_A_FIGURE = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """Everything that one document tells.

    Attributes:
        listed: records of the document's own year or plan, by form, in reading order.
        behind: records its figures may come from, team included, by form.
        warnings: what a careful reader of any figure must know.

    """

    order: Order
    settings: Settings
    results: tuple[FrameworkResult, ...]
    findings: tuple[Finding, ...]
    listed: Mapping[str, tuple[Record, ...]]
    behind: Mapping[str, tuple[Record, ...]]
    naming: Naming
    warnings: tuple[str, ...]

    def origins(self) -> Iterable[Origin]:
        """Yield where everything listed, counted or left out was read."""
        yield from (record.origin for records in self.listed.values() for record in records)
        team = [f.id for f in self.settings.forms.values() if f.describes_people]
        yield from (record.origin for form in team for record in self.behind.get(form, ()))
        for finding in self.findings:
            for subject in finding.subjects:
                yield from (row.origin for row in subject.evidence)
                yield from (row.origin for row in subject.left_out)


def gather(
    order: Order,
    snapshot: Snapshot,
    assessment: Assessment,
    settings: Settings,
) -> Matter:
    """Gather what a document is about from all that is known and judged."""
    results = assessment.results
    if order.kind.scope is Scope.FRAMEWORK:
        results = tuple(r for r in results if r.framework.id == order.period)
    told = {f.requirement.id: f for result in results for f in result.findings}
    wanted = order.kind.requirements or tuple(told)
    findings = tuple(_of_this_plan(order, told[one]) for one in wanted if one in told)
    return Matter(
        order=order,
        settings=settings,
        results=results,
        findings=findings,
        listed={
            form: _listed(order, settings.forms[form], snapshot)
            for form in dict.fromkeys([*order.kind.forms, *_forms_of(findings)])
        },
        behind=_behind(order, findings, snapshot, settings),
        naming=Naming(
            _names(snapshot, settings.forms),
            initials_only=settings.office.initials_only,
        ),
        warnings=assessment.warnings,
    )


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
        for form in (
            [source.form for source in measure.sources]
            if isinstance(measure, SumPerPerson)
            else [measure.form]
        )
    ]


def _listed(order: Order, form: Form, snapshot: Snapshot) -> tuple[Record, ...]:
    """Return the records of the document's year or plan, in the order a reader expects."""
    records = snapshot.of(form.id)
    if order.days:
        days = Days(first=order.days.first, last=min(order.days.last, order.as_of))
        records = tuple(r for r in records if (day := _day(r, form)) is None or day in days)
        records = tuple(r for r in records if _has_happened(r, form))
    if order.kind.plan_in and order.kind.plan_in[0] == form.id:
        code = order.kind.plan_in[1]
        records = tuple(r for r in records if text_of(r.values, code) == (order.period or ""))
    return tuple(sorted(records, key=lambda one: _reading_order(one, form)))


def _has_happened(record: Record, form: Form) -> bool:
    progress = form.progress
    off = (*progress.planned, *progress.cancelled) if progress else ()
    return progress is None or record.values.get(progress.field) not in off


def _behind(
    order: Order,
    findings: Iterable[Finding],
    snapshot: Snapshot,
    settings: Settings,
) -> dict[str, tuple[Record, ...]]:
    """Return the records that figures may come from: whole civil years, so that the passing of
    the months alone takes none away.
    """  # noqa: D205 - one sentence
    first = date(order.as_of.year - _YEARS_BEHIND_A_FIGURE, 1, 1)
    last = order.days.last if order.days else date.max
    findings = tuple(findings)
    forms = _forms_of(findings)
    if any(one.kind == "person" for finding in findings for one in finding.subjects):
        forms += [form.id for form in settings.forms.values() if form.describes_people]
    return {
        form: tuple(
            record
            for record in snapshot.of(form)
            if (day := _day(record, settings.forms[form])) is None or first <= day <= last
        )
        for form in dict.fromkeys(forms)
    }


def _names(snapshot: Snapshot, forms: Mapping[str, Form]) -> Iterable[str]:
    """Yield every name of a person, also of those who are no longer in the team."""
    for form in forms.values():
        codes = ["person"] if form.describes_people else []
        codes += [column.code for column in form.columns if column.kind is Kind.PEOPLE]
        for record in snapshot.of(form.id):
            yield from (name for code in codes if (name := text_of(record.values, code)))


def _day(record: Record, form: Form) -> date | None:
    day = record.values.get(form.dated_by or "")
    return day if isinstance(day, date) else None


def _reading_order(record: Record, form: Form) -> tuple[str, str, str, int]:
    """By day where there is one, then as the spreadsheet has them."""
    day, origin = _day(record, form), record.origin
    return day.isoformat() if day else "", origin.file, origin.sheet, origin.row
