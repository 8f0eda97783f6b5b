"""Verdicts made by hand: what commands show does not depend on how it was judged."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from docgen.model.assessment import (
    Assessment,
    ChapterResult,
    Contradiction,
    FrameworkResult,
    GateResult,
    Score,
)
from docgen.model.coherence import Announced, Coherence
from docgen.model.evidence import Evidence, GradeResult, LeftOut, PieceResult, PieceState
from docgen.model.finding import Finding, Subject
from docgen.model.forecast import Drop, Forecast, Outlook, PartResult
from docgen.model.measure.sources import Source
from docgen.model.origin import Origin
from docgen.model.requirement import Framework, Nature, Repetition, Requirement
from docgen.model.verdict import Days, Verdict
from tests.builders import settings

if TYPE_CHECKING:
    from docgen.model.value import Value

AS_OF = date(2026, 10, 31)


def requirement(
    id_: str,
    chapter: str = "A",
    *,
    title: str = "Une exigence",
    nature: Nature = Nature.OBSERVATION,
    **more: object,
) -> Requirement:
    """A requirement that measures nothing unless told so."""
    base: dict[str, object] = {
        "official_ref": "",
        "statement": "L'office le fait.",
        "source": "ligne 1",
        "applies_if": {},
        "measure": None,
        "proofs": (),
        "readings": (),
        "remedy": "",
    }
    told = {"id": id_, "chapter": chapter, "title": title, "nature": nature}
    return Requirement(**{**base, **told, **more})  # type: ignore[arg-type]


def trained(id_: str = "QT-022") -> Requirement:
    """A requirement of the shipped framework."""
    return next(one for one in settings().frameworks[0].requirements if one.id == id_)


def finding(of: Requirement, verdict: Verdict, reason: str = "", **more: object) -> Finding:
    """How a requirement stands."""
    return Finding(requirement=of, verdict=verdict, reason=reason, **more)  # type: ignore[arg-type]


def origin(row: int, file: str = "Formations.xlsx", sheet: str = "2026") -> Origin:
    """A row whose hours stand in column F."""
    return Origin(file=file, sha256="a" * 64, sheet=sheet, row=row, cells={"hours": f"F{row}"})


def worked(row: int, hours: str, *, part: str = "", proof: str | None = None) -> Evidence:
    """A training that counts."""
    values: dict[str, Value] = {"end": date(2026, 3, row), "title": f"Stage {row}"}
    if proof:
        values["proof"] = proof
    return Evidence(
        form="formations",
        origin=origin(row),
        values=values,
        amount=Decimal(hours),
        part=part,
    )


def set_aside(row: int, reason: str) -> LeftOut:
    """A training that does not count."""
    values: dict[str, Value] = {"end": date(2026, 3, row), "title": f"Stage {row}"}
    return LeftOut(form="formations", origin=origin(row), values=values, reason=reason)


def person(name: str = "Yanis Benhaddou", **more: object) -> Subject:
    """Somebody who lacks hours over three years."""
    base: dict[str, object] = {
        "kind": "person",
        "name": name,
        "period": Days(first=date(2023, 11, 1), last=AS_OF),
        "running": False,
        "verdict": Verdict.UNMET,
        "reason": "42 h sur 75 h ; il manque 33 h",
        "unit": "h",
        "value": Decimal(42),
        "required": Decimal(75),
        "missing": Decimal(33),
    }
    return Subject(**{**base, **more})  # type: ignore[arg-type]


def forecast() -> Forecast:
    """Hours that leave the window before the end of the year."""
    part = PartResult(label="agréées", value=Decimal(1), required=Decimal(2), missing=Decimal(1))
    return Forecast(
        at=date(2026, 12, 31),
        if_nothing=Outlook(
            value=Decimal(35), required=Decimal(75), missing=Decimal(40), parts=(part,)
        ),
        as_planned=Outlook(value=Decimal(49), required=Decimal(75), missing=Decimal(26)),
        drops=(Drop(day=date(2026, 11, 12), hours=Decimal(7)),),
        lapses=date(2026, 11, 12),
        sentence="Au 31/12/2026 : 35 h sur 75 h si rien n'est fait.",
    )


def piece(name: str, state: PieceState, about: str = "", until: date | None = None) -> PieceResult:
    """A piece of the register."""
    missing = state is PieceState.MISSING
    return PieceResult(
        name=name,
        about=about,
        state=state,
        effective=None if missing else date(2025, 1, 15),
        until=until,
        origin=None if missing else origin(4, "Pièces.xlsx", "Registre"),
    )


def grade(office: str = "Bureau du lac") -> GradeResult:
    """A grade, better than the time before."""
    return GradeResult(
        office=office,
        kind="audit blanc",
        day=date(2026, 5, 20),
        grade="S",
        share=Decimal("0.66"),
        holds=True,
        remark="L'affichage est ancien",
        origin=origin(9, "Audits.xlsx", "Notes"),
        values={},
        before=(date(2025, 4, 2), "I"),
    )


def contradiction(number: int = 1, coherence: str = "deux-fois", row: int = 3) -> Contradiction:
    """A visit that was told twice."""
    return Contradiction(
        coherence=coherence,
        title="Visites notées deux fois",
        sentence=f"La visite {number} est notée deux fois.",
        remedy="Retirez l'une des deux lignes.",
        origins=(origin(row),),
    )


def announced(of: str) -> Coherence:
    """A promise that is held against a requirement."""
    check = Announced(
        source=Source(form="dispositifs"),
        field="follow_up",
        about="synthèse",
        requirement=of,
        words={"annuelle": Fraction(1)},
        at_least_a_year=Fraction(2),
    )
    return Coherence(id="promesse", title="Promesse", remedy="", check=check)


def score(points: str, possible: str, judged: int, applicable: int) -> Score:
    """Points over possible points."""
    return Score(
        points=Decimal(points), possible=Decimal(possible), judged=judged, applicable=applicable
    )


def framework(requirements: Iterable[Requirement], **more: object) -> Framework:
    """A mark with two chapters."""
    base: dict[str, object] = {
        "id": "essai",
        "title": "Une marque d'essai",
        "version": "1",
        "status": "partiel",
        "valid_until": date(2026, 12, 31),
        "gates": (),
        "chapters": {"A": "Accueil", "B": "Engagements en interne"},
        "requirements": tuple(requirements),
    }
    return Framework(**{**base, **more})  # type: ignore[arg-type]


def judged(
    findings: Iterable[Finding],
    *,
    contradictions: Iterable[Contradiction] = (),
    gates: Iterable[GateResult] = (),
    **more: object,
) -> Assessment:
    """Everything judged, little of it in chapter A and all of it in chapter B."""
    told = tuple(findings)
    mark = framework((one.requirement for one in told), **more)
    readiness = {"A": score("1", "2", 2, 9), "B": score("3", "4", 4, 4)}
    chapters = tuple(
        ChapterResult(id=id_, title=title, score=readiness[id_], requirements=own)
        for id_, title in mark.chapters.items()
        if (own := tuple(f.requirement.id for f in told if f.requirement.chapter == id_))
    )
    result = FrameworkResult(
        framework=mark,
        findings=told,
        chapters=chapters,
        score=score("4", "6", 6, 13),
        gates=tuple(gates),
    )
    return Assessment(as_of=AS_OF, results=(result,), contradictions=tuple(contradictions))


def gate(
    *lacking: str,
    passed: bool | None = False,
    required: str | None = "0.85",
    waiting: tuple[str, ...] = (),
) -> GateResult:
    """The gate of the whole framework."""
    return GateResult(
        id="global",
        title="Ensemble",
        required=None if required is None else Decimal(required),
        measured=Decimal("0.6667"),
        passed=passed,
        lacking=lacking,
        waiting=waiting,
    )


def repetition(id_: str = "QT-069", repeats: str = "QT-022") -> Repetition:
    """A line that says again what another one says."""
    return Repetition(id=id_, chapter="B", repeats=repeats, source="ligne 212")
