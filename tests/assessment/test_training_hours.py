"""QT-022 and QT-023: cases worked by hand, with a pocket calculator and a calendar."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import judge, member, only, training, visit


@pytest.mark.parametrize(
    ("team", "required", "accredited"),
    [
        # Full time over the whole window, 1096 days: 150 × 1096 ÷ 1096.
        ([member()], "150", "75"),
        # 80 % over the whole window: 150 × 0,8.
        ([member(share="4/5")], "120", "60"),
        # 731 days at 50 % (2024 is a leap year), 365 at 100 %: 150 × 730,5 ÷ 1096 = 99,977…
        ([member(share="1/2"), member(since="01/01/2025")], "99.98", "49.99"),
        # From 01/07/2024: 184 + 365 days: 150 × 549 ÷ 1096 = 75,136…; half of it 37,568…
        ([member(since="01/07/2024")], "75.14", "37.57"),
        # Summers (122 days, 01/06-30/09) of 2023, 2024, 2025: 150 × 366 ÷ 1096 = 50,091…
        (
            [member(since=f"01/06/{y}", until=f"30/09/{y}") for y in (2023, 2024)]
            + [member(since="01/06/2025", until="31/12/2025")],
            "62.68",  # the last one lasts 214 days: 150 × 458 ÷ 1096 = 62,682…
            "31.34",
        ),
    ],
    ids=["full time", "80 %", "50 then 100 %", "hired 01/07/2024", "seasons"],
)
def test_the_hours_required_follow_presence_and_working_time(
    team: list[Record],
    required: str,
    accredited: str,
) -> None:
    finding = judge("QT-022", [*team, training("1", "01/08/2025")])

    subject = only(finding)
    assert subject.required == Decimal(required)
    assert subject.parts[0].required == Decimal(accredited)


@pytest.mark.parametrize(
    ("accredited", "others", "verdict", "value", "missing"),
    [
        # 80 accredited + at most 75 others = 155.
        ("80", "100", Verdict.MET, "155", "0"),
        # 60 + 75 = 135: 15 short in all, and 15 short of accredited hours.
        ("60", "100", Verdict.UNMET, "135", "15"),
        # Accredited hours may fill everything.
        ("150", None, Verdict.MET, "150", "0"),
        # Just missed by a hundredth of an hour: 74,99 + 75.
        ("74.99", "100", Verdict.UNMET, "149.99", "0.01"),
        # 74,995 rounds half up to 75,00.
        ("74.995", "75", Verdict.MET, "150", "0"),
        # Enough accredited, not enough in all.
        ("80", "60", Verdict.UNMET, "140", "10"),
    ],
)
def test_other_hours_fill_at_most_the_half_that_is_free(
    accredited: str,
    others: str | None,
    verdict: Verdict,
    value: str,
    missing: str,
) -> None:
    rows = [member(), training(accredited, "10/03/2024", accredited=True)]
    if others:
        rows.append(training(others, "11/03/2024", accredited=False))

    subject = only(judge("QT-022", rows))

    assert subject.verdict is verdict
    assert subject.value == Decimal(value)
    assert subject.missing == Decimal(missing)


def test_missing_accredited_hours_are_told_apart() -> None:
    rows = [
        member(),
        training("60", "10/03/2024", accredited=True),
        training("100", "11/03/2024", accredited=False),
    ]

    subject = only(judge("QT-022", rows))

    assert subject.parts[0].missing == Decimal(15)
    assert subject.reason == (
        "135\u00a0h sur 150\u00a0h ; il manque 15\u00a0h (dont organismes agréés : 15\u00a0h)"
    )
    assert subject.formula == (
        "Requis : 150\u00a0h. Retenu : 60\u00a0h (organismes agréés) + 75\u00a0h d'autres heures "
        "(sur 100\u00a0h, plafond atteint) = 135\u00a0h."
    )


def test_the_other_reading_of_the_half_is_told_where_it_differs() -> None:
    """80 of 180 hours done are 44 %: met by the hours required, not by the hours done."""
    rows = [
        member(),
        training("80", "10/03/2024", accredited=True),
        training("100", "11/03/2024", accredited=False),
    ]

    subject = only(judge("QT-022", rows))

    assert any("44\u00a0%" in note and "non atteint" in note for note in subject.notes)


def test_the_window_goes_from_the_day_after_the_same_date_three_years_before() -> None:
    rows = [
        member(),
        training("10", "31/12/2022", accredited=True),
        training("20", "01/01/2023", accredited=True),
        training("30", "31/12/2025", accredited=True),
        training("40", "01/01/2026", accredited=True),
    ]

    subject = only(judge("QT-022", rows, as_of="31/12/2025"))

    assert (subject.period.first.isoformat(), subject.period.last.isoformat()) == (
        "2023-01-01",
        "2025-12-31",
    )
    assert subject.value == Decimal(50)


def test_a_window_that_ends_on_29_february_begins_on_1_march() -> None:
    subject = only(judge("QT-022", [member(), training("1", "15/02/2024")], as_of="29/02/2024"))

    assert subject.period.first.isoformat() == "2021-03-01"


def test_hours_count_only_on_days_in_the_category() -> None:
    rows = [
        member(since="01/07/2024"),
        training("10", "30/06/2024", accredited=True),
        training("20", "01/07/2024", accredited=True),
    ]

    subject = only(judge("QT-022", rows))

    assert subject.value == Decimal(20)
    assert subject.left_out[0].reason == (
        "le 30/06/2024, la personne n'était pas dans la catégorie concernée"
    )


def test_somebody_with_less_hindsight_than_the_window_is_in_progress() -> None:
    rows = [member(since="01/07/2024"), training("10", "02/07/2024", accredited=True)]

    assert only(judge("QT-022", rows)).verdict is Verdict.IN_PROGRESS


def test_a_seasonal_who_came_before_the_window_has_hindsight() -> None:
    rows = [
        member(since="01/06/2022", until="30/09/2022"),
        member(since="01/06/2025", until="31/12/2025"),
        training("10", "02/07/2025", accredited=True),
    ]

    assert only(judge("QT-022", rows)).verdict is Verdict.UNMET


def test_somebody_who_left_is_not_judged_and_keeps_figures() -> None:
    rows = [member(until="30/06/2025"), training("10", "02/07/2024", accredited=True)]

    subject = only(judge("QT-022", rows))

    assert subject.verdict is Verdict.NOT_APPLICABLE
    assert subject.reason == "parti(e) le 30/06/2025"
    assert subject.value == Decimal(10)


def test_somebody_who_moved_to_another_service_is_judged_there() -> None:
    rows = [
        member(since="01/01/2015"),
        member(since="01/01/2025", category="autre"),
        training("40", "02/07/2025", accredited=True),
    ]

    front, back = (only(judge(one, rows)) for one in ("QT-022", "QT-023"))

    assert front.verdict is Verdict.NOT_APPLICABLE
    assert front.reason == "n'est plus dans la catégorie concernée (« autre » désormais)"
    assert back.verdict is Verdict.MET  # 75 × 365 ÷ 1096 = 24,977…
    assert back.required == Decimal("24.98")


@pytest.mark.parametrize(
    ("state", "on", "counts"),
    [
        (None, "31/12/2025", True),
        ("réalisé", "01/06/2025", True),
        ("prévu", "01/06/2025", False),
        ("annulé", "01/06/2025", False),
    ],
)
def test_only_what_has_happened_counts(state: str | None, on: str, counts: bool) -> None:  # noqa: FBT001
    rows = [
        member(),
        training("5", "01/01/2025", accredited=True),
        training("10", on, accredited=True, state=state),
    ]

    subject = only(judge("QT-022", rows))

    assert subject.value == Decimal(15 if counts else 5)
    assert bool(subject.left_out) is not counts


def test_visits_and_study_trips_fill_the_free_half() -> None:
    rows = [
        member(),
        training("75", "10/03/2024", accredited=True),
        training("40", "11/03/2024", accredited=None, kind="éductour"),
        visit("35", "12/03/2024"),
    ]

    assert only(judge("QT-022", rows)).verdict is Verdict.MET


def test_the_same_visit_in_two_forms_counts_once_the_longer() -> None:
    rows = [
        member(),
        visit("3", "12/03/2024"),
        training("4", "12/03/2024", kind="visite"),
    ]

    subject = only(judge("QT-022", rows))

    assert subject.value == Decimal(4)
    assert subject.left_out[0].reason == "la même visite est comptée dans « Heures de formation »"
    assert subject.notes[0].startswith("Visite du 12/03/2024 : 3\u00a0h dans « Visites")


def test_two_visits_of_one_day_in_one_form_both_count() -> None:
    rows = [member(), visit("2", "12/03/2024"), visit("3", "12/03/2024", to="Moulin")]

    assert only(judge("QT-022", rows)).value == Decimal(5)


def test_unknown_accreditation_counts_in_the_free_half_and_is_listed() -> None:
    rows = [member(), training("80", "10/03/2024", accredited=None)]

    subject = only(judge("QT-022", rows))

    assert subject.value == Decimal(75)
    assert subject.parts[0].value == Decimal(0)
    assert subject.notes[-1].startswith("« Organisme agréé » non renseigné : 1 ligne (80\u00a0h)")


def test_long_absences_are_neutral_only_where_the_office_says_so() -> None:
    """2024 away: 366 of 1096 days; 150 × 730 ÷ 1096 is 99,908."""
    rows = [member(leave=("01/01/2024", "31/12/2024")), training("1", "10/03/2025")]

    counted = only(judge("QT-022", rows))
    neutral = only(judge("QT-022", rows, absences_neutral=True))

    assert counted.required == Decimal(150)
    assert neutral.required == Decimal("99.91")
    assert any("150\u00a0h seraient requises" in note for note in neutral.notes)


@pytest.mark.parametrize(
    ("hours", "verdict"),
    [("75", Verdict.MET), ("74.99", Verdict.UNMET)],
)
def test_other_services_need_75_accredited_hours(hours: str, verdict: Verdict) -> None:
    rows = [
        member(category="administratif"),
        training(hours, "10/03/2024", accredited=True),
        training("200", "10/04/2024", accredited=False),
    ]

    subject = only(judge("QT-023", rows))

    assert subject.verdict is verdict
    assert subject.left_out[0].reason == "organisme agréé : non"


def test_no_record_of_anybody_is_neither_a_pass_nor_a_fail() -> None:
    assert judge("QT-022", [member()]).verdict is Verdict.NOT_ASSESSABLE
    assert judge("QT-022", []).verdict is Verdict.NOT_ASSESSABLE


def test_somebody_without_a_row_while_others_have_some_is_short_of_everything() -> None:
    rows = [member(), member("Marc Duval"), training("150", "10/03/2024", accredited=True)]

    verdicts = {one.name: one.verdict for one in judge("QT-022", rows).subjects}

    assert verdicts == {"Claire Fontaine": Verdict.MET, "Marc Duval": Verdict.UNMET}


def test_the_requirement_counts_the_people_who_meet_it() -> None:
    rows = [member(), member("Marc Duval"), training("150", "10/03/2024", accredited=True)]

    finding = judge("QT-022", rows)

    assert (finding.value, finding.required) == (Decimal(1), Decimal(2))
    assert finding.unit == "personnes"
    assert finding.verdict is Verdict.UNMET
    assert finding.reason == "il manque encore des heures à Marc Duval"


def test_a_study_trip_fills_the_free_half_even_with_an_accredited_body() -> None:
    rows = [
        member(),
        training("75", "10/03/2024", accredited=True, kind="éductour"),
        training("75", "11/03/2024", accredited=False),
    ]

    subject = only(judge("QT-022", rows))

    assert (subject.verdict, subject.missing) == (Verdict.UNMET, Decimal(75))
    assert only(judge("QT-023", [member(category="autre"), *rows[1:]])).value == Decimal(0)


def test_somebody_away_the_whole_window_is_not_judged() -> None:
    rows = [member(leave=("01/01/2020", "31/12/2025")), training("1", "10/03/2025")]

    subject = only(judge("QT-022", rows, absences_neutral=True))

    assert subject.verdict is Verdict.NOT_APPLICABLE
    assert subject.reason == "absent(e) toute la période"


def test_an_absence_without_an_end_lasts_until_the_next_row_of_the_team() -> None:
    """Away 2024, back on 01/01/2025: 150 × (365 + 365) ÷ 1096 is 99,908."""
    away = member(since="01/01/2020", leave=("01/01/2024", "31/12/2024"))
    open_ended = replace(away, values={k: v for k, v in away.values.items() if k != "leave_to"})
    rows = [open_ended, member(since="01/01/2025"), training("1", "10/03/2025")]

    assert only(judge("QT-022", rows, absences_neutral=True)).required == Decimal("99.91")


def test_printed_figures_add_up_for_a_reader_with_a_calculator() -> None:
    """99,98 h required and 77,98 h counted must not print a gap of 21 h 59."""
    rows = [
        member(share="1/2"),
        member(since="01/01/2025"),
        training("28", "10/03/2024", accredited=True),
        training("200", "11/03/2024", accredited=False),
    ]

    subject = only(judge("QT-022", rows))

    assert subject.reason == (
        "77\u00a0h\u00a059 sur 99\u00a0h\u00a059 ; il manque 22\u00a0h "
        "(dont organismes agréés : 21\u00a0h\u00a059)"
    )
    assert subject.formula.startswith(
        "Requis : 150\u00a0h × (731 jours à 50\u00a0% + 365 jours à 100\u00a0%) "
        "÷ 1\u202f096 jours = 99\u00a0h\u00a059."
    )


def test_working_time_is_told_precisely_enough_to_recompute() -> None:
    subject = only(judge("QT-022", [member(share="30/35"), training("1", "10/03/2024")]))

    assert "à 85,71\u00a0%" in subject.formula


def test_nobody_in_the_category_is_not_a_lack_of_data() -> None:
    finding = judge("QT-023", [member(), training("1", "10/03/2024")])

    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.reason == "personne n'est dans la catégorie concernée"


def test_before_anybody_has_arrived_nobody_can_be_out_of_the_category() -> None:
    rows = [member(since="01/03/2026"), training("1", "10/03/2024")]

    finding = judge("QT-023", rows, "31/12/2025")

    assert finding.verdict is Verdict.NOT_ASSESSABLE
    assert finding.reason == "« Équipe » ne nomme personne du 01/01/2023 au 31/12/2025"


def test_what_cannot_be_assessed_carries_no_figure() -> None:
    subject = only(judge("QT-022", [member()]))

    assert (subject.value, subject.missing, subject.parts) == (None, None, ())


def test_a_sheet_without_a_column_for_the_nature_speaks_of_trainings() -> None:
    """The default of a closed list holds where the column is absent, or hours would vanish."""
    row = training("75", "10/03/2024", accredited=True)
    bare = replace(row, values={k: v for k, v in row.values.items() if k != "kind"})

    assert only(judge("QT-022", [member(), bare])).parts[0].value == Decimal(75)
    assert only(judge("QT-023", [member(category="autre"), bare])).verdict is Verdict.MET
