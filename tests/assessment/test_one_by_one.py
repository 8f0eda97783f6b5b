"""What is said of a requirement that judges people, or offices, one by one."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.assessment.outlooks import outlook
from docgen.assessment.roll_up import sum_up
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.requirement import Requirement
from docgen.model.verdict import Days, Verdict
from tests.builders import settings

_YEAR = Days(first=date(2025, 1, 1), last=date(2025, 12, 31))
_NEXT = Days(first=date(2026, 1, 1), last=date(2026, 12, 31))


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
        ("office", "%", "pas encore en règle : Claire, Marc"),
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
    ("verdict", "missing", "soon", "expected"),
    [
        (Verdict.IN_PROGRESS, 2, True, Verdict.WATCH),
        (Verdict.IN_PROGRESS, 2, False, Verdict.MET),  # there is time yet
        (Verdict.IN_PROGRESS, 0, True, Verdict.MET),
        (Verdict.UNMET, 2, False, Verdict.WATCH),  # this year can no longer be met
        (Verdict.MET, 0, True, Verdict.MET),
    ],
)
def test_a_year_that_soon_falls_short_is_watched_though_the_others_are_met(
    verdict: Verdict, missing: int, expected: Verdict, *, soon: bool
) -> None:
    then = outlook(2 - missing, 2)
    forecast = Forecast(at=_NEXT.last, if_nothing=then, as_planned=then, sentence="", soon=soon)
    runs = replace(subject("Claire", verdict, "h"), period=_NEXT, running=True, forecast=forecast)

    finding = sum_up(any_requirement(), [subject("Claire", Verdict.MET, "h"), runs])

    assert finding.verdict is expected
    assert (finding.reason == "à surveiller : Claire") == (expected is Verdict.WATCH)


@pytest.mark.parametrize(
    ("kind", "reason"), [("person", "2 personnes en règle"), ("office", "2 bureaux en règle")]
)
def test_those_who_have_it_all_are_counted(kind: str, reason: str) -> None:
    subjects = [subject(name, Verdict.MET, "h", kind) for name in ("Claire", "Léa")]

    assert sum_up(any_requirement(), subjects).reason == reason
