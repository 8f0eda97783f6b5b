"""Where hours will stand: the window that moves, what is planned, what lapses soon."""

from datetime import date
from decimal import Decimal

import pytest

from docgen.model.finding import Subject
from docgen.model.forecast import Drop, Forecast
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import judge, member, only, training, visit


@pytest.mark.parametrize(
    ("as_of", "at"),
    [
        ("01/01/2025", date(2025, 12, 31)),
        ("30/12/2025", date(2025, 12, 31)),
        ("31/12/2025", date(2026, 12, 31)),
    ],
)
def test_a_rolling_window_is_foretold_for_the_next_31_december(as_of: str, at: date) -> None:
    rows = [member(), training("10", "01/06/2024")]

    assert forecast(rows, as_of).at == at


def test_the_window_moves_and_old_hours_drop_out() -> None:
    """On 31/12/2026 the window is 2024-2026: the 90 h of 2023 are out, 60 + 30 remain."""
    rows = [
        member(),
        training("90", "12/03/2023", accredited=True),
        training("60", "12/03/2024", accredited=True),
        training("30", "12/03/2025", accredited=False),
    ]

    told = forecast(rows, "31/12/2025")

    assert (told.if_nothing.value, told.if_nothing.missing) == (Decimal(90), Decimal(60))
    assert told.if_nothing.parts[0].missing == Decimal(15)
    assert told.drops == (
        Drop(day=date(2026, 3, 12), hours=Decimal(90)),
        Drop(day=date(2027, 3, 12), hours=Decimal(60)),
    )
    assert plain(told.sentence) == (
        "Il manquera 60 h à Claire Fontaine le 31/12/2026, dont 15 h (organismes agréés) ; "
        "rien n'est prévu d'ici là. 60 h sortent de la fenêtre le 12/03/2027."
    )


def test_what_is_planned_by_then_is_foretold_beside_what_is_done() -> None:
    """12,5 h are planned by 31/12/2026; what is later, off, or overdue is not counted."""
    rows = [
        member(),
        training("100", "12/03/2024", accredited=True),
        training("12.5", "12/03/2026", accredited=True, state="prévu"),
        training("50", "12/04/2026", accredited=True, state="annulé"),
        training("50", "12/03/2027", accredited=True),
        training("50", "12/03/2025", accredited=True, state="prévu"),
    ]

    told = forecast(rows, "31/12/2025")

    assert told.if_nothing.missing == Decimal(50)
    assert told.as_planned.missing == Decimal("37.5")
    assert plain(told.sentence).startswith(
        "Il manquera 50 h à Claire Fontaine le 31/12/2026 ; avec ce qui est prévu, 37 h 30."
    )


def test_a_plan_that_is_enough_leaves_nothing_missing() -> None:
    rows = [
        member(),
        training("100", "12/03/2025", accredited=True),
        training("50", "12/03/2026", accredited=True),
    ]

    assert plain(forecast(rows, "31/12/2025").sentence) == (
        "Il manquera 50 h à Claire Fontaine le 31/12/2026 ; avec ce qui est prévu, rien."
    )


def test_the_largest_of_the_later_drops_is_told_the_earliest_of_two() -> None:
    rows = [
        member(),
        training("90", "10/01/2023", accredited=True),
        training("20", "10/02/2024", accredited=True),
        training("60", "10/03/2024", accredited=True),
        training("60", "10/04/2024", accredited=True),
        training("70", "10/04/2025", accredited=True),
    ]

    told = forecast(rows, "31/12/2025")

    assert plain(told.sentence) == (
        "Rien ne manquera à Claire Fontaine le 31/12/2026. "
        "60 h sortent de la fenêtre le 10/03/2027."
    )


@pytest.mark.parametrize(
    ("done", "leaves"),
    [
        ("31/12/2023", date(2026, 12, 31)),
        ("29/02/2024", date(2027, 3, 1)),
        ("28/02/2024", date(2027, 2, 28)),
        ("01/03/2024", date(2027, 3, 1)),
    ],
)
def test_hours_leave_on_the_first_day_whose_window_does_not_hold_them(
    done: str,
    leaves: date,
) -> None:
    rows = [member(), training("10", done)]
    told = forecast(rows, "30/06/2026")

    assert told.drops[0].day == leaves
    eve = f"{leaves.day - 1:02d}/{leaves:%m/%Y}" if leaves.day > 1 else "28/02/2027"
    assert only(judge("QT-022", rows, eve)).value == Decimal(10)
    assert not only(judge("QT-022", rows, f"{leaves:%d/%m/%Y}")).value


def test_a_civil_year_is_foretold_while_it_runs_and_never_drops_hours() -> None:
    rows = [member(), visit("5", "10/03/2025"), visit("4", "10/11/2025")]

    past, _, running = judge("QT-077", [*rows, visit("1", "10/03/2023")], "30/06/2025").subjects

    assert past.forecast is None
    assert running.forecast
    assert (running.forecast.at, running.forecast.drops) == (date(2025, 12, 31), ())
    assert plain(running.forecast.sentence) == (
        "Il manquera 9 h à Claire Fontaine le 31/12/2025 ; avec ce qui est prévu, 5 h."
    )


def test_nothing_is_foretold_of_somebody_whom_nobody_will_judge_then() -> None:
    rows = [member(until="30/09/2025"), training("10", "10/03/2025")]

    assert only(judge("QT-022", rows, "30/06/2025")).forecast is None


def test_the_end_of_a_situation_that_is_written_changes_what_will_be_required() -> None:
    """Half time from 01/07/2026: (366 + 365 + 181 + 184 × 0,5) ÷ 1096 × 150 = 137,41."""
    rows = [member(), member(since="01/07/2026", share="1/2"), training("10", "10/03/2025")]

    assert forecast(rows, "31/12/2025").if_nothing.required == Decimal("137.41")


@pytest.mark.parametrize(
    ("done", "verdict"),
    [
        # Judged on 31/12/2025, the days watched are 01/01/2026 to 01/03/2026.
        ("01/01/2023", Verdict.WATCH),
        ("01/03/2023", Verdict.WATCH),
        ("02/03/2023", Verdict.MET),
    ],
)
def test_what_lapses_within_60_days_is_watched(done: str, verdict: Verdict) -> None:
    rows = [member(), training("150", done, accredited=True)]

    assert judged(rows).verdict is verdict


def test_the_first_day_that_falls_short_is_told() -> None:
    """160 h: the 5 h that leave on 10/01/2026 are to spare, the 30 h of 20/01/2026 are not."""
    rows = [
        member(),
        training("5", "10/01/2023", accredited=True),
        training("30", "20/01/2023", accredited=True),
        training("125", "20/06/2024", accredited=True),
    ]

    subject = judged(rows)

    assert subject.forecast
    assert subject.forecast.lapses == date(2026, 1, 20)
    assert plain(subject.reason) == (
        "160 h sur 150 h ; il manquera 25 h le 20/01/2026 si rien de plus n'est fait ; "
        "rien n'est prévu"
    )


@pytest.mark.parametrize(
    ("hours", "on", "told"),
    [
        ("25", "19/01/2026", "ce qui est prévu suffit"),
        ("25", "20/01/2026", "ce qui est prévu suffit"),
        ("25", "21/01/2026", "ce qui est prévu ne suffit pas"),
        ("24", "19/01/2026", "ce qui est prévu ne suffit pas"),
    ],
)
def test_a_plan_is_enough_when_it_comes_in_time(hours: str, on: str, told: str) -> None:
    rows = [
        member(),
        training("30", "20/01/2023", accredited=True),
        training("125", "20/06/2024", accredited=True),
        training(hours, on, accredited=True, state="prévu"),
    ]

    subject = judged(rows)

    assert subject.verdict is Verdict.WATCH
    assert subject.reason.endswith(told)


def test_somebody_who_leaves_within_60_days_is_watched_up_to_the_last_day() -> None:
    done = training("150", "10/01/2023", accredited=True)

    leaves, stays = (judged([member(until=on), done]) for on in ("09/01/2026", "10/01/2026"))

    assert (leaves.verdict, stays.verdict) == (Verdict.MET, Verdict.WATCH)


def test_a_new_row_of_the_team_on_the_way_is_no_departure() -> None:
    rows = [
        member(),
        member(since="15/01/2026", share="4/5"),
        training("150", "10/01/2023", accredited=True),
    ]

    assert judged(rows).verdict is Verdict.WATCH


def test_a_requirement_tells_who_is_to_be_watched() -> None:
    finding = judge("QT-022", [member(), training("150", "10/01/2023", accredited=True)])

    assert finding.verdict is Verdict.WATCH
    assert finding.reason == "à surveiller : Claire Fontaine"


def judged(rows: list[Record]) -> Subject:
    """Judge the front desk on 31/12/2025."""
    return only(judge("QT-022", rows, "31/12/2025"))


def forecast(rows: list[Record], as_of: str) -> Forecast:
    """Return what is foretold of the one person of the front desk."""
    told = only(judge("QT-022", rows, as_of)).forecast
    assert told
    return told


def plain(text: str) -> str:
    """Write spaces that do not break as spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
