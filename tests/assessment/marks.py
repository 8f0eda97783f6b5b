"""Requirements, pieces and grades of a small framework: a test names only what matters."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from docgen.assessment.assess import assess
from docgen.assessment.facts import Facts
from docgen.assessment.measured import measured
from docgen.model.assessment import Assessment, FrameworkResult
from docgen.model.finding import Finding, Subject
from docgen.model.form import Column, Form, Kind
from docgen.model.measure import Measure
from docgen.model.requirement import Framework, Mark, Nature, PieceDemand, Requirement
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from tests.builders import day, record, settings, snapshot

MARKS = {
    "oui": Mark(share=Fraction(1), holds=True),
    "TS": Mark(share=Fraction(1), holds=True),
    "S": Mark(share=Fraction(2, 3), holds=True),
    "I": Mark(share=Fraction(1, 3), holds=False),
    "TI": Mark(share=Fraction(0), holds=False),
    "non": Mark(share=Fraction(0), holds=False),
    "non mesuré": Mark(share=None, holds=False),
}
AUDITS = Form(
    id="audits",
    title="Notes d'audit",
    one_row="une note",
    identity=("requirement", "kind", "date", "office"),
    dated_by="date",
    columns=tuple(
        Column(code=code, field=code, title=code, kind=Kind.TEXT, choices=choices, words={})
        for code, choices in {
            "requirement": {},
            "grade": {},
            "finding": {},
            "kind": {
                "auto-évaluation": (),
                "audit blanc": (),
                "visite mystère": (),
                "audit complet": (),
            },
            "date": {},
            "office": {},
            "auditor": {},
        }.items()
    ),
    describes_audits=True,
)


def requirement(
    reference: str = "QT-016",
    nature: Nature = Nature.PIECE,
    **changes: Any,  # noqa: ANN401 - any field of a requirement
) -> Requirement:
    """One requirement of chapter B that applies to every office."""
    shipped = settings().frameworks[0].requirements[0]
    bare = replace(
        shipped, id=reference, nature=nature, measure=None, pieces=None, chapter="B", section=""
    )
    return replace(bare, **changes)


def subjects_of(measure: Measure, facts: Facts) -> tuple[Subject, ...]:
    """Judge each subject of a measure over each of its periods, as a requirement does."""
    own = requirement("X-1", nature=Nature.MEASURE, measure=measure)
    return measured(own, facts, ()).subjects


def demand(**changes: Any) -> PieceDemand:  # noqa: ANN401 - any field of a demand
    """What the register must hold."""
    return PieceDemand(**changes)


def piece(
    reference: str = "PRO-03",
    cites: str = "QT-016",
    *,
    on: str | None = "01/03/2024",
    until: str | None = None,
    about: str | None = None,
    parts: str | None = None,
) -> Record:
    """One piece of the register, « PRO-03 – Procédure d'accueil »."""
    return record(
        "pieces",
        reference=reference,
        title="Procédure d'accueil",
        requirements=cites,
        date=day(on) if on else None,
        valid_until=day(until) if until else None,
        about=about,
        parts=parts,
    )


def grade(
    worth: str,
    on: str = "12/03/2025",
    *,
    of: str = "QT-104",
    office: str | None = None,
    kind: str = "audit blanc",
    remark: str | None = None,
) -> Record:
    """One line of an audit."""
    return record(
        "audits",
        requirement=of,
        grade=worth,
        date=day(on),
        office=office,
        kind=kind,
        finding=remark,
    )


def office(name: str) -> Record:
    """One information office."""
    return record("bit", office=name)


def config(
    *requirements: Requirement,
    facts: Mapping[str, str] | None = None,
    office: Mapping[str, Any] | None = None,
    **framework: Any,  # noqa: ANN401 - any field of a framework
) -> Settings:
    """Settings with one framework that holds the given requirements alone."""
    base = settings()
    marked: Framework = replace(
        base.frameworks[0],
        requirements=requirements,
        marks=MARKS,
        **framework,
    )
    return replace(
        base,
        forms={**base.forms, "audits": AUDITS, "pieces": _register()},
        frameworks=(marked,),
        office=replace(base.office, facts=dict(facts or {}), **(office or {})),
    )


def told(records: Iterable[Record], config: Settings, as_of: str = "31/12/2025") -> Assessment:
    """Judge everything."""
    return assess(snapshot(records), config, day(as_of))


def result(
    records: Iterable[Record], config: Settings, as_of: str = "31/12/2025"
) -> FrameworkResult:
    """Judge the one framework."""
    (one,) = told(records, config, as_of).results
    return one


def judged(
    records: Iterable[Record],
    one: Requirement,
    as_of: str = "31/12/2025",
) -> Finding:
    """Judge one requirement alone."""
    (finding,) = result(records, config(one), as_of).findings
    return finding


def _register() -> Form:
    return replace(settings().forms["pieces"], describes_pieces=True)
