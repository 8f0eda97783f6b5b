"""Days without month or year: a separator, a title or the name of the sheet completes them."""

from datetime import date

import pytest

from docgen.model.submission import Submission
from tests.intake.reading import codes, read, sheet, told, values
from tests.sheets import csv_file, workbook

HEAD = "| Agents | Date | Prestataire | Durée |"
HEAD_BY_DAY = "| Date | Agents | Prestataire | Durée |"


def _named(name: str, table: str) -> Submission:
    return read(workbook(**{name: table}))


@pytest.mark.parametrize(
    "separator", ["Mars 2024", "MARS 2024 | < | < | <", "@2024-03-01", "03/2024"]
)
@pytest.mark.parametrize("day", ["=12", "12", "12/03", "mardi 12", "12 mars"])
def test_a_separator_completes_the_days_below_it(separator: str, day: str) -> None:
    submission = sheet(f"""
    {HEAD}
    | {separator} |
    | Marc Duval | {day} | Cave | =2 |
    """)

    (entry,) = submission.entries
    assert entry.values["date"] == date(2024, 3, 12)
    assert entry.origin.cells["date"] == "B3"
    assert told(submission) == [("DATE_COMPLETEE", "B3")]
    assert "« mars 2024 » (A2)" in submission.problems[0].message


def test_a_month_and_a_year_may_come_from_two_places() -> None:
    submission = _named(
        "2024",
        f"""
        {HEAD}
        | Janvier | < | < | < |
        | Marc Duval | =12 | Cave | =2 |
        | MARS |
        | Marc Duval | =12 | Cave | =2 |
        | Léa Duval | 13 | Cave | =2 |
        """,
    )

    assert values(submission, "date") == [date(2024, 1, 12), date(2024, 3, 12), date(2024, 3, 13)]
    assert told(submission) == [("DATE_COMPLETEE", "B3"), ("DATE_COMPLETEE", "B5")]
    assert "« mars » (A4) et « 2024 » (nom de la feuille)" in submission.problems[1].message
    assert "1 autre" in submission.problems[1].message


@pytest.mark.parametrize(
    "title",
    [
        "Mars 2024",
        "Visites de prestataires – mars 2024",
        "Mois de mars 2024",
        "Année 2024",
        "=2024",
    ],
)
def test_a_title_completes_every_row(title: str) -> None:
    submission = sheet(f"| {title} |\n{HEAD}\n| Marc Duval | 12/03 | Cave | =2 |")

    assert values(submission, "date") == [date(2024, 3, 12)]
    assert codes(submission) == ["DATE_COMPLETEE"]


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [("du 12 au 14", 12, 14), ("12-14", 12, 14), ("12 au 14/03", 12, 14), ("12", 12, 12)],
)
def test_a_period_is_completed_at_both_ends(written: str, start: int, end: int) -> None:
    submission = _named(
        "Mars 2024",
        f"| Agent | Date | Intitulé | Heures |\n| Marc Duval | {written} | Anglais | =7 |",
    )

    (entry,) = submission.entries
    assert entry.values.get("start", entry.values["end"]) == date(2024, 3, start)
    assert entry.values["end"] == date(2024, 3, end)


def test_two_places_that_disagree_complete_nothing() -> None:
    submission = _named("2023", f"{HEAD}\n| Mars 2024 |\n| Marc Duval | 12 | Cave | =2 |")

    problem = submission.problems[0]
    assert told(submission) == [("DATE_CONTRAIRE", "B3"), ("LIG_NOTE", "A2")]
    assert "« 2023 » (nom de la feuille) et « mars 2024 » (A2)" in problem.message
    assert submission.entries == ()


@pytest.mark.parametrize(
    ("name", "written", "code"),
    [
        ("Mars", "12", "DATE_ILLISIBLE"),
        ("Saison 2023-2024", "12/03", "DATE_SANS_ANNEE"),
        ("Créé en 1998", "12/03", "DATE_SANS_ANNEE"),
        ("2024", "31/02", "DATE_SANS_ANNEE"),
        ("Mars 2024", "bientôt", "DATE_ILLISIBLE"),
    ],
)
def test_what_does_not_make_a_day_is_not_guessed(name: str, written: str, code: str) -> None:
    submission = _named(name, f"{HEAD}\n| Marc Duval | {written} | Cave | =2 |")

    assert told(submission) == [(code, "B2")]


def test_a_separator_that_its_rows_contradict_is_told() -> None:
    submission = sheet(f"""
    {HEAD}
    | Mars 2024 |
    | Marc Duval | @2024-03-02 | Cave | =2 |
    | Marc Duval | @2024-04-02 | Cave | =2 |
    | Avril 2024 |
    | Marc Duval | 05/04/2024 | Cave | =2 |
    """)

    assert len(submission.entries) == 3
    assert told(submission)[0] == ("LIG_SEPARATEUR_FAUX", "A2")
    assert submission.problems[0].message.endswith(": B4.")


@pytest.mark.parametrize("month", ["Juillet 2024", "JUILLET", "07/2024"])
def test_a_separator_may_stand_in_the_column_of_whole_days(month: str) -> None:
    submission = sheet(f"""
    | Date | Bureau | Distribués |
    | {month} | | |
    | @2024-07-02 | Orbelle | =42 |
    """)

    assert values(submission, "date") == [date(2024, 7, 2)]
    assert codes(submission) == []


def test_months_without_any_day_below_are_no_separators() -> None:
    submission = sheet("""
    | Ouvert le | Bureau |
    | juillet 2024 | Orbelle |
    | août 2024 | |
    """)

    assert ("DATE_ILLISIBLE", "A3") in told(submission)


@pytest.mark.parametrize("first", ["@2024-03-01", "01/03/2024"])
def test_a_month_that_became_its_first_day_is_a_separator(first: str) -> None:
    submission = sheet(f"""
    {HEAD_BY_DAY}
    | {first} |
    | @2024-03-12 | Marc Duval | Cave | =2 |
    | @2024-04-01 |
    | @2024-04-01 | Marc Duval | Cave | =2 |
    | @2024-04-13 | Léa Duval | Cave | =2 |
    """)

    assert values(submission, "date") == [date(2024, 3, 12), date(2024, 4, 1), date(2024, 4, 13)]
    assert told(submission) == []


def test_the_first_days_of_a_calendar_are_no_separators() -> None:
    submission = sheet(f"""
    {HEAD_BY_DAY}
    | @2024-01-01 |
    | @2024-01-02 | Marc Duval | Cave | =2 |
    | @2024-03-04 | Marc Duval | Cave | =2 |
    | @2024-05-01 |
    | @2024-05-02 | Marc Duval | Cave | =2 |
    """)

    assert codes(submission) == ["CEL_VIDE"] * 6


def test_a_day_alone_on_its_row_is_no_separator() -> None:
    submission = sheet("""
    | Date | Bureau | Distribués |
    | @2024-07-01 | | |
    | @2024-07-02 | Orbelle | =42 |
    """)

    assert told(submission)[0] == ("CEL_VIDE", "C2")


def test_an_answer_is_not_completed_by_the_month_of_what_it_answers() -> None:
    submission = _named(
        "Décembre 2024",
        "| Date | Canal | Répondu le |\n| 28 | suggestion | 3 |",
    )

    assert ("DATE_ILLISIBLE", "C2") in told(submission)
    assert submission.is_returned


def test_whole_dates_need_no_other_word() -> None:
    table = f"{HEAD}\n| Marc Duval | 12/03/2024 | Cave | 2 |"

    assert codes(_named("2023", table)) == []
    assert codes(read(csv_file(table), name="essai.csv")) == []


DATED = "| Date | Agents | Prestataire | Durée |"


def test_months_that_the_spreadsheet_made_dates_divide_the_rows() -> None:
    submission = sheet(f"""
    {DATED}
    | @2024-03-01 | | | |
    | @2024-03-12 | Marc Duval | Cave | =2 |
    | @2024-04-01 | | | |
    | @2024-05-01 | | | |
    | @2024-05-01 | Marc Duval | Musée | =2 |
    | @2024-06-01 | | | |
    """)

    assert values(submission, "provider") == ["Cave", "Musée"]
    assert codes(submission) == []
    assert [one.cells for one in submission.sheets[0].aside] == ["2:2", "4:4", "5:5", "7:7"]


def test_a_first_of_a_month_alone_among_other_months_is_an_unfinished_record() -> None:
    submission = sheet(f"""
    {DATED}
    | @2024-03-12 | Marc Duval | Cave | =2 |
    | @2024-04-01 | | | |
    | @2024-05-13 | Marc Duval | Musée | =2 |
    """)

    assert {("CEL_VIDE", "B3"), ("CEL_VIDE", "C3")} <= {*told(submission)}
