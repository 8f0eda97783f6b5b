"""What audits say of a requirement, office by office: the latest grade of each.

A grade is never worked out here: it is the auditor's. « Non mesuré » is no grade: it neither
replaces one that was given, nor stands against those of other offices.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.proofs.citing import names_one_of
from docgen.assessment.proofs.piece_slots import office_names
from docgen.model.evidence import GradeResult
from docgen.model.form import Form
from docgen.model.requirement import Framework, Mark, Requirement
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.wording import letters, numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class _Line:
    """One line of the form that holds grades.

    Attributes:
        mark: what its grade is worth; None when the framework does not know that grade.
        rank: of its kind of audit, by the order of the form's choices; -1 for none of them.

    """

    record: Record
    day: date
    grade: str
    mark: Mark | None
    kind: str
    rank: int

    @property
    def is_measured(self) -> bool:
        """Whether it is a grade, even one that the framework does not know."""
        return self.mark is None or self.mark.share is not None


def grades_of(
    requirement: Requirement,
    framework: Framework,
    facts: Facts,
) -> tuple[GradeResult, ...]:
    """Return the latest grade of each office by the as-of date, by name of the office.

    Of two audits of one day, the kind that stands later in the form's choices counts; of two
    grades of one audit, the worse. A line that names no office is about all those that the form
    of offices has: it counts for the ones that got no grade of their own later.
    """
    by_office: dict[str, list[_Line]] = {}
    for line in facts.once(("grades", framework.id), lambda: _lines(framework, facts)):
        values = line.record.values
        if names_one_of(text_of(values, "requirement"), requirement.references):
            office = letters.same_words(text_of(values, "office"))
            by_office.setdefault(office, []).append(line)
    names = {letters.same_words(name): name for name in office_names(facts)}
    results = [
        _result(lines, names.get(office), is_elsewhere=bool(names and office not in ("", *names)))
        for office, lines in _shared(by_office, list(names)).items()
    ]
    return tuple(sorted(results, key=lambda one: (letters.plain(one.office), one.office)))


def judged_of(grades: Iterable[GradeResult]) -> tuple[GradeResult, ...]:
    """Return the grades that decide: those of offices that the form of offices has."""
    return tuple(one for one in grades if not one.is_elsewhere)


def _shared(
    by_office: Mapping[str, list[_Line]],
    offices: Sequence[str],
) -> Mapping[str, list[_Line]]:
    """Give the lines that name no office to the only one; else to those that they decide for."""
    whole = by_office.get("", [])
    if not whole or not offices:
        return by_office
    named = {office: lines for office, lines in by_office.items() if office}
    if len(offices) == 1:
        return {**named, offices[0]: [*named.get(offices[0], ()), *whole]}
    shared = {one: [*named.get(one, ()), *whole] for one in offices}
    own = {one: lines for one, lines in shared.items() if _latest(lines) not in whole}
    closed = {one: lines for one, lines in named.items() if one not in offices}
    return {**closed, **own, **({} if len(own) == len(offices) else {"": whole})}


def _latest(lines: Sequence[_Line]) -> _Line:
    """Return the line that counts; one that is not measured only where no other is."""
    return max(lines, key=lambda one: (one.is_measured, *_by_weight(one)))


def mark_of(framework: Framework, grade: str) -> Mark | None:
    """Return what a grade is worth, in capitals or not; None when the framework has no such."""
    by_name: Mapping[str, Mark] = {name.casefold(): one for name, one in framework.marks.items()}
    return framework.marks.get(grade) or by_name.get(grade.strip().casefold())


def worst_share(grades: Sequence[GradeResult], framework: Framework) -> Fraction | None:
    """Return the share of the worst office, those not measured aside; None when none is."""
    return min(_shares(judged_of(grades), framework), default=None)


def _shares(grades: Sequence[GradeResult], framework: Framework) -> Iterator[Fraction]:
    for one in grades:
        mark = mark_of(framework, one.grade)
        if mark is not None and mark.share is not None:
            yield mark.share


def _lines(framework: Framework, facts: Facts) -> tuple[_Line, ...]:
    """Return the lines that exist on the as-of date."""
    form = next((one for one in facts.forms.values() if one.describes_audits), None)
    read = [_line(record, form, framework) for record in facts.snapshot.of(form.id)] if form else []
    return tuple(line for line in read if line and line.day <= facts.as_of)


def _line(record: Record, form: Form, framework: Framework) -> _Line | None:
    """Read a line; None when no date tells whether it exists yet, or when it has no grade."""
    day, grade = record.values.get("date"), text_of(record.values, "grade").strip()
    if not isinstance(day, date) or not grade:
        return None
    column = form.by_code.get("kind")
    kind = text_of(record.values, "kind") or (column.default if column else None) or ""
    ranks = list(column.choices) if column else []
    return _Line(
        record=record,
        day=day,
        grade=grade,
        mark=mark_of(framework, grade),
        kind=kind,
        rank=ranks.index(kind) if kind in ranks else -1,
    )


def _result(lines: Sequence[_Line], name: str | None, *, is_elsewhere: bool) -> GradeResult:
    latest = _latest(lines)
    measured = [one for one in lines if one.is_measured] or lines
    before = [one for one in measured if one.day < latest.day]
    last = max(before, key=_by_weight, default=None)
    values = latest.record.values
    share = latest.mark.share if latest.mark else None
    return GradeResult(
        office=text_of(values, "office").strip() if name is None else name,
        kind=latest.kind,
        day=latest.day,
        grade=latest.grade,
        share=None if share is None else numbers.round_half_up(share),
        holds=latest.mark is not None and latest.mark.holds,
        remark=text_of(values, "finding"),
        origin=latest.record.origin,
        values=values,
        before=None if last is None else (last.day, last.grade),
        is_elsewhere=is_elsewhere,
    )


def _by_weight(line: _Line) -> tuple[date, int, Fraction, str, str]:
    """Order lines: the latest last, and of one audit the worse one."""
    share = line.mark.share if line.mark else None
    worse = -share if share is not None else Fraction(1)
    return line.day, line.rank, worse, line.grade, line.record.identity
