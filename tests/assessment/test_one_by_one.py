"""What is said of a requirement that judges people, or offices, one by one."""

from datetime import date

import pytest

from docgen.assessment.roll_up import sum_up
from docgen.model.finding import Subject
from docgen.model.requirement import Requirement
from docgen.model.verdict import Days, Verdict
from tests.builders import settings

_YEAR = Days(first=date(2025, 1, 1), last=date(2025, 12, 31))


def subject(name: str, verdict: Verdict, unit: str = "h", kind: str = "person") -> Subject:
    return Subject(
        kind=kind,
        name=name,
        period=_YEAR,
        running=False,
        verdict=verdict,
        reason="ce qu'il y a",
        unit=unit,
    )


def any_requirement() -> Requirement:
    return settings().frameworks[0].requirements[0]


@pytest.mark.parametrize(
    ("kind", "unit", "reason"),
    [
        ("person", "h", "il manque encore des heures à Claire, Marc"),
        ("person", "entretiens", "il manque encore des entretiens à Claire, Marc"),
        ("office", "fiches de poste", "il manque encore des fiches de poste à Claire, Marc"),
        ("office", "%", "il manque encore quelque chose à Claire, Marc"),
    ],
)
def test_what_is_missing_is_named_by_its_unit(kind: str, unit: str, reason: str) -> None:
    subjects = [
        subject("Claire", Verdict.UNMET, unit, kind),
        subject("Léa", Verdict.MET, unit, kind),
        subject("Marc", Verdict.UNMET, unit, kind),
    ]

    finding = sum_up(any_requirement(), subjects)

    assert (finding.verdict, finding.reason) == (Verdict.UNMET, reason)


@pytest.mark.parametrize(
    ("kind", "reason"), [("person", "2 personnes en règle"), ("office", "2 bureaux en règle")]
)
def test_those_who_have_it_all_are_counted(kind: str, reason: str) -> None:
    subjects = [subject(name, Verdict.MET, "h", kind) for name in ("Claire", "Léa")]

    assert sum_up(any_requirement(), subjects).reason == reason
