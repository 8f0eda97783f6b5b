"""From verdicts to readiness, and what concerns the office at all."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from docgen.assessment.assess import assess
from docgen.assessment.facts import Facts
from docgen.assessment.finding_of import Judged
from docgen.assessment.readiness import gates
from docgen.model.finding import Finding
from docgen.model.measure.sources import Threshold
from docgen.model.requirement import Gate, Nature
from docgen.model.roster import roster_of
from docgen.model.settings import Settings
from docgen.model.verdict import Verdict
from tests.builders import action, day, member, settings, snapshot, training

_DAY = day("31/12/2025")


def test_what_is_not_judged_is_in_neither_number() -> None:
    records = [action(2023, 2024, 2025), action(2025, complete=False)]

    (result,) = assess(snapshot(records), _with("QT-009", "QT-010", "QT-104"), _DAY).results

    assert (result.score.points, result.score.possible) == (Decimal(1), Decimal(2))
    assert (result.score.judged, result.score.applicable) == (2, 3)
    (gate,) = result.gates
    assert (gate.measured, gate.passed) == (result.score.ratio, False)


def test_without_a_row_what_is_measured_has_no_readiness_and_is_not_met() -> None:
    (result,) = assess(snapshot([]), _with("QT-009", "QT-022", "QT-035", "QT-077"), _DAY).results

    assert result.score.ratio is None
    assert result.gates[0].passed is None
    assert {one.verdict for one in result.findings} == {Verdict.NOT_ASSESSABLE}


def test_an_empty_workspace_meets_nothing_and_says_how_little_is_judged() -> None:
    (result,) = assess(snapshot([]), settings(), _DAY).results

    assert result.score.points == 0
    assert result.score.is_half_empty
    assert result.gates[0].passed is False
    assert not {one.verdict for one in result.findings} & {Verdict.MET, Verdict.WATCH}


def test_every_requirement_is_answered_exactly_once() -> None:
    (result,) = assess(snapshot([]), settings(), day("31/12/2025")).results

    wanted = [one.id for one in settings().frameworks[0].requirements]
    assert [one.requirement.id for one in result.findings] == wanted


def test_chapters_are_counted_apart() -> None:
    asked = _with("QT-009", "QT-010", "QT-035", "QT-077")

    (result,) = assess(snapshot([action(2023, 2024, 2025)]), asked, _DAY).results

    assert [(c.id, int(c.score.points), int(c.score.possible)) for c in result.chapters] == [
        ("B", 2, 2),
        ("D", 0, 0),
        ("H", 0, 0),
    ]


def test_a_condition_on_the_office_puts_a_requirement_aside_with_the_reason() -> None:
    base = settings()
    framework = base.frameworks[0]
    one = replace(framework.requirements[0], applies_if={"statut": ("régie",)})
    changed = replace(base, frameworks=(replace(framework, requirements=(one,)),))

    (finding,) = assess(snapshot([]), changed, day("31/12/2025")).results[0].findings

    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.reason == (
        "ne concerne que les offices qui répondent « régie » à "
        "« Quel est le statut de l'office ? » (ici : association)"
    )


def test_an_observation_is_never_met_without_a_recorded_grade() -> None:
    base = settings()
    framework = base.frameworks[0]
    kinds = {
        Nature.OBSERVATION: Verdict.NOT_OBSERVED,
        Nature.PIECE: Verdict.UNPROVEN,
    }
    for nature, verdict in kinds.items():
        one = replace(framework.requirements[0], nature=nature, measure=None, pieces=None)
        changed = replace(base, frameworks=(replace(framework, requirements=(one,)),))

        (finding,) = assess(snapshot([]), changed, day("31/12/2025")).results[0].findings

        assert finding.verdict is verdict


def test_rows_of_somebody_who_is_no_longer_in_the_team_are_told() -> None:
    """A changed name must not make hours vanish without a word."""
    records = [member("Claire Duval"), training("7", "12/03/2025", who="Claire Fontaine")]

    judged = assess(snapshot(records), settings(), day("31/12/2025"))

    assert len(judged.warnings) == 1
    assert "« Claire Fontaine » n'est pas dans l'équipe ; 1 ligne" in judged.warnings[0]


def test_rows_that_wait_for_a_decision_are_told() -> None:
    held = replace(training("7", "12/03/2025"), awaits=True)

    judged = assess(snapshot([member(), held]), settings(), day("31/12/2025"))

    assert "1 ligne disparue de « formations.xlsx »" in judged.warnings[0]


@pytest.mark.parametrize(
    ("reached", "told", "passed"),
    [
        (Fraction("0.84996"), "0.8499", False),
        (Fraction("0.85"), "0.8500", True),
        (Fraction("0.85006"), "0.8501", True),
    ],
)
def test_a_gate_is_held_against_the_exact_share(
    reached: Fraction, told: str, passed: object
) -> None:
    framework = settings().frameworks[0]
    facts = Facts(
        snapshot=snapshot([]), forms={}, roster=roster_of(()), office=settings().office, as_of=_DAY
    )
    gate = Gate(id="g", title="Global", at_least=Threshold(always=Fraction("0.85")))
    finding = Finding(requirement=framework.requirements[0], verdict=Verdict.MET, reason="")

    (one,) = gates(
        replace(framework, gates=(gate,)), [Judged(finding=finding, share=reached)], facts
    )

    assert (one.measured, one.passed) == (Decimal(told), passed)


def _with(*ids: str) -> Settings:
    """The shipped mark, with some of its requirements alone."""
    base = settings()
    framework = base.frameworks[0]
    asked = tuple(one for one in framework.requirements if one.id in ids)
    return replace(base, frameworks=(replace(framework, requirements=asked),))
