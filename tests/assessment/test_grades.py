"""What audits say: an observation is judged by its grades, and by nothing else."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.measure.logs import CountByYear
from docgen.model.measure.sources import Period, Span
from docgen.model.requirement import Nature, Requirement
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.assessment.marks import (
    MARKS,
    config,
    demand,
    grade,
    judged,
    office,
    piece,
    requirement,
    result,
)
from tests.builders import action

SEEN = requirement("QT-104", Nature.OBSERVATION)
_PLANNED = CountByYear(
    form="actions", years_in="years", period=Period(span=Span.CIVIL), at_least=Fraction(1)
)
MEASURED = requirement("QT-104", Nature.MEASURE, measure=_PLANNED)
GRADED = replace(MEASURED, or_graded=True)


def test_without_a_grade_it_is_not_observed() -> None:
    finding = judged([], SEEN)

    assert finding.verdict is Verdict.NOT_OBSERVED
    assert finding.reason == "seule une visite peut le dire, et aucune note n'est enregistrée"


@pytest.mark.parametrize(
    ("worth", "verdict"),
    [
        ("oui", Verdict.MET),
        ("TS", Verdict.MET),
        ("s", Verdict.MET),
        ("I", Verdict.UNMET),
        ("TI", Verdict.UNMET),
        ("non", Verdict.UNMET),
        ("non mesuré", Verdict.NOT_OBSERVED),
        ("B+", Verdict.NOT_ASSESSABLE),
    ],
)
def test_a_grade_is_worth_what_the_framework_says(worth: str, verdict: Verdict) -> None:
    assert judged([grade(worth)], SEEN).verdict is verdict


def test_a_grade_that_the_framework_does_not_know_is_named() -> None:
    finding = judged([grade("B+")], SEEN)

    assert finding.reason.endswith("le référentiel ne connaît pas la note « B+ »")


def test_the_worst_office_counts_and_all_are_told() -> None:
    rows = [
        grade("TI", "01/02/2024", office="Le Pont"),
        grade("S", "12/03/2026", office="Le Pont"),
        grade("I", "13/03/2026", office="Vialas", kind="visite mystère"),
    ]

    finding = judged(rows, SEEN, "31/12/2026")

    assert finding.verdict is Verdict.UNMET
    assert finding.reason == (
        "Le Pont : S (audit blanc du 12/03/2026, TI avant) ; "
        "Vialas : I (visite mystère du 13/03/2026)"
    )


def test_the_latest_grade_of_an_office_counts_with_the_one_before() -> None:
    rows = [grade("oui", "01/02/2023"), grade("I", "01/02/2024"), grade("S", "01/02/2025")]

    finding = judged(rows, SEEN)

    (one,) = finding.grades
    assert (one.grade, one.before and one.before[1]) == ("S", "I")
    assert (one.share, one.holds) == (Decimal("0.67"), True)
    assert finding.verdict is Verdict.MET


def test_a_grade_of_a_day_to_come_does_not_exist_yet() -> None:
    rows = [grade("oui", "31/12/2025"), grade("non", "01/01/2026")]

    assert judged(rows, SEEN, "31/12/2025").verdict is Verdict.MET
    assert judged(rows, SEEN, "01/01/2026").verdict is Verdict.UNMET


def test_of_one_day_the_kind_that_stands_last_in_the_form_counts() -> None:
    rows = [grade("oui", kind="audit complet"), grade("non", kind="audit blanc")]

    assert judged(rows, SEEN).verdict is Verdict.MET
    assert judged(rows[::-1], SEEN).verdict is Verdict.MET


def test_of_two_grades_of_one_audit_the_worse_counts() -> None:
    rows = [grade("oui"), grade("non")]

    assert judged(rows, SEEN).verdict is Verdict.UNMET
    assert judged(rows[::-1], SEEN).verdict is Verdict.UNMET


def test_an_office_may_be_written_in_any_way() -> None:
    rows = [grade("non", "01/02/2024", office="VIALAS"), grade("oui", office="Vialas")]

    (one,) = judged([office("Vialas"), *rows], SEEN).grades

    assert (one.office, one.grade) == ("Vialas", "oui")


def test_an_office_without_a_grade_is_named() -> None:
    rows = [office("Le Pont"), office("Vialas"), grade("oui", office="Le Pont")]

    assert judged(rows, SEEN).reason.endswith(" ; sans note : Vialas")
    assert "sans note" not in judged([*rows, grade("oui")], SEEN).reason


def test_a_grade_of_a_lone_office_need_not_name_it() -> None:
    rows = [office("Le Pont"), grade("TI", "01/02/2024"), grade("S", office="Le Pont")]

    finding = judged(rows, SEEN)

    assert finding.verdict is Verdict.MET
    assert finding.reason == "Le Pont : S (audit blanc du 12/03/2025, TI avant)"


def test_a_grade_of_all_offices_counts_until_each_one_got_its_own() -> None:
    offices = [office("Le Pont"), office("Vialas")]
    whole, own = grade("TI", "01/02/2024"), grade("S", office="Le Pont")

    partly = judged([*offices, whole, own], SEEN)
    wholly = judged([*offices, whole, own, grade("S", office="Vialas")], SEEN)
    again = judged([*offices, whole, own, grade("S", "01/04/2025")], SEEN)

    assert [(one.office, one.grade) for one in partly.grades] == [("", "TI"), ("Le Pont", "S")]
    assert partly.verdict is Verdict.UNMET
    assert wholly.verdict is Verdict.MET
    assert [(one.office, one.grade) for one in again.grades] == [("", "S")]


def test_a_grade_of_a_closed_office_is_told_and_never_judged() -> None:
    rows = [office("Le Pont"), grade("S", office="Le Pont"), grade("TI", office="Vialas")]
    settings = config(SEEN)

    finding = judged(rows, SEEN)

    assert finding.verdict is Verdict.MET
    assert finding.reason.endswith(
        "Vialas : TI (audit blanc du 12/03/2025) – ce bureau n'est plus au tableau des bureaux"
    )
    assert result(rows, settings).score.points == Decimal("0.67")
    assert judged(rows[::2], SEEN).verdict is Verdict.NOT_OBSERVED


def test_what_was_not_measured_is_told_with_its_justification() -> None:
    finding = judged([grade("non mesuré", remark="pas de toilettes")], SEEN)

    assert finding.reason == "non mesuré (audit blanc du 12/03/2025) – pas de toilettes"


def test_what_was_not_measured_stands_neither_for_nor_against() -> None:
    rows = [
        grade("oui", "01/02/2024", office="Le Pont"),
        grade("non mesuré", "01/02/2025", office="Le Pont"),
        grade("non mesuré", office="Vialas"),
    ]

    finding = judged(rows, SEEN)

    assert finding.verdict is Verdict.MET
    assert [one.grade for one in finding.grades] == ["oui", "non mesuré"]


def test_a_grade_never_overrides_a_measure_but_is_told_when_it_contradicts() -> None:
    rows = [action(2023, 2024, 2025), grade("non", office="Vialas")]

    finding = judged(rows, MEASURED)

    assert finding.verdict is Verdict.MET
    assert finding.reason.endswith(
        " ; une note dit le contraire : Vialas : non (audit blanc du 12/03/2025)"
    )
    assert len(finding.grades) == 1


def test_a_grade_that_agrees_adds_nothing_to_the_reason() -> None:
    planned = action(2023, 2024, 2025)

    assert "note" not in judged([planned, grade("oui")], MEASURED).reason


def test_a_grade_never_proves_a_piece() -> None:
    finding = judged([grade("oui")], requirement("QT-104"))

    assert finding.verdict is Verdict.UNPROVEN
    assert "une note dit le contraire : oui" in finding.reason


def test_where_no_record_measures_it_a_grade_may_answer() -> None:
    assert judged([grade("S")], GRADED).verdict is Verdict.MET
    assert judged([grade("non")], GRADED).verdict is Verdict.UNMET
    assert judged([grade("S")], MEASURED).verdict is Verdict.NOT_ASSESSABLE
    assert judged([], GRADED).verdict is Verdict.NOT_ASSESSABLE


def test_where_records_measure_it_they_answer() -> None:
    finding = judged([action(2023, 2024), grade("oui")], GRADED)

    assert finding.verdict is Verdict.UNMET
    assert "une note dit le contraire" in finding.reason


def test_a_year_without_a_record_does_not_let_a_grade_hide_the_other_years() -> None:
    planned = action(2025, columns=(2025,))

    finding = judged([planned, grade("TS")], GRADED)

    assert {one.verdict for one in finding.subjects} == {Verdict.NOT_ASSESSABLE, Verdict.MET}
    assert finding.verdict is Verdict.NOT_ASSESSABLE
    assert finding.reason.endswith(" ; note d'audit : TS (audit blanc du 12/03/2025)")


def test_an_observation_that_asks_for_a_piece_needs_both() -> None:
    one = replace(SEEN, pieces=demand())

    assert judged([grade("oui")], one).verdict is Verdict.UNPROVEN
    assert judged([piece(cites="QT-104")], one).verdict is Verdict.NOT_OBSERVED
    assert judged([grade("oui"), piece(cites="QT-104")], one).verdict is Verdict.MET


_days = st.sampled_from(["01/02/2024", "12/03/2025", "01/02/2026"])
_grades = st.builds(
    grade,
    st.sampled_from([*MARKS, "B+"]),
    _days,
    office=st.sampled_from([None, "Le Pont", "Vialas"]),
    kind=st.sampled_from(["auto-évaluation", "visite mystère", "audit complet"]),
)
_rows = st.lists(_grades, max_size=6)
_not_measured = st.builds(
    grade, st.just("non mesuré"), _days, office=st.sampled_from(["Le Pont", "Florac"])
)


@given(_rows, st.randoms(use_true_random=False))
def test_the_order_of_the_grades_changes_nothing(rows: list[Record], chance: object) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    before, after = judged(rows, SEEN), judged(shuffled, SEEN)

    assert (before.verdict, before.reason) == (after.verdict, after.reason)


@given(_rows, _not_measured, st.sampled_from([SEEN, GRADED, MEASURED]))
def test_what_was_not_measured_never_changes_the_ratio(
    rows: list[Record], more: Record, one: Requirement
) -> None:
    settings = config(one, replace(SEEN, id="QT-105"))
    records = [*rows, grade("S", of="QT-105")]

    before, after = result(records, settings), result([*records, more], settings)

    assert before.score.ratio == after.score.ratio
