"""The same thing twice in a file, and what makes two rows the same record."""

import pytest

from tests.intake.reading import codes, sheet, told, values

HEADERS = "| Agent | Date | Intitulé | Heures | Organisme |"
ROW = "| Marc Duval | @2024-03-12 | Accueil en anglais | =7 | CCI |"


def test_rows_that_lack_a_column_are_not_said_to_be_the_same() -> None:
    submission = sheet("""
    | Date | Effectué par | Prestataire | Durée |
    | @2024-03-12 | Claire Fontaine | Cave | =2 |
    | @2024-03-12 | Marc Duval | Cave | =2 |
    """)

    assert codes(submission) == ["ENT_COLONNE_MANQUANTE", "ENT_INCONNUE"]


def test_two_equal_rows_count_once_with_a_warning() -> None:
    submission = sheet(f"{HEADERS}\n{ROW}\n{ROW}")

    assert len(submission.entries) == 1
    assert codes(submission) == ["LIG_DOUBLON"]
    assert submission.problems[0].row == 3


def test_two_rows_equal_but_for_case_and_accents_count_once() -> None:
    submission = sheet(
        f"{HEADERS}\n{ROW}\n| DUVAL Marc | 12/03/2024 | ACCUEIL EN ANGLAIS | 7h | cci |"
    )

    assert len(submission.entries) == 1
    assert codes(submission) == ["LIG_DOUBLON"]


def test_morning_and_afternoon_both_count_with_a_warning() -> None:
    submission = sheet(
        f"{HEADERS}\n{ROW}\n| Marc Duval | @2024-03-12 | Accueil en anglais | =2 | CCI |"
    )

    assert values(submission, "hours") == [7, 2]
    assert codes(submission) == ["LIG_PROCHE"]


def test_a_row_met_again_on_another_sheet_says_which() -> None:
    submission = sheet(f"{HEADERS}\n{ROW}", Copie=f"{HEADERS}\n{ROW}")

    (problem,) = submission.problems
    assert problem.sheet == "Copie"
    assert problem.message.startswith("La ligne 2 est identique à la ligne 2 de la feuille « Feui")


def test_one_of_three_names_met_again_counts_once() -> None:
    submission = sheet(f"""
    {HEADERS}
    | Marc Duval, Léa Duval | @2024-03-12 | Anglais | =7 | |
    | Léa Duval | @2024-03-12 | Anglais | =7 | |
    """)

    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]
    assert codes(submission) == ["LIG_DOUBLON"]


@pytest.mark.parametrize(
    "row",
    [
        "| DUVAL Marc | 12/03/2024 | accueil en ANGLAIS | =8 | |",
        "| Marco | le 12 mars 2024 | Accueil  en anglais. | =8 | |",
        "| Marc | @2024-03-12 | Accueil en « anglais » | =8 | |",
    ],
)
def test_a_repair_of_spelling_does_not_make_another_record(row: str) -> None:
    before, after = sheet(f"{HEADERS}\n{ROW}"), sheet(f"{HEADERS}\n{row}")

    assert [entry.identity for entry in before.entries] == [
        entry.identity for entry in after.entries
    ]


def test_more_hours_than_a_day_holds_are_a_warning() -> None:
    submission = sheet(f"""
    {HEADERS}
    | Marc Duval | @2024-03-12 | Anglais | =7 | |
    | Marc Duval | @2024-03-12 | Espagnol | =3.5 | |
    | Léa Duval | @2024-03-12 | Espagnol | =10 | |
    """)

    assert told(submission) == [("DUREE_EXCESSIVE", "D3")]
    assert "10\u00a0h\u00a030 pour Marc Duval le 12/03/2024" in submission.problems[0].message
    assert not submission.is_returned


def test_a_training_of_several_days_may_last_as_many() -> None:
    submission = sheet(f"""
    {HEADERS}
    | Marc Duval | du 12 au 14/03/2024 | Anglais | =21 | |
    | Léa Duval | du 12 au 14/03/2024 | Anglais | =210 | |
    """)

    assert told(submission) == [("DUREE_EXCESSIVE", "D3")]
    assert "en 3 jours" in submission.problems[0].message


def test_what_was_cancelled_lengthens_no_day() -> None:
    submission = sheet("""
    | Agent | Date | Intitulé | Heures | Statut |
    | Marc Duval | @2024-03-12 | Anglais | =7 | réalisé |
    | Marc Duval | @2024-03-12 | Espagnol | =7 | annulée |
    """)

    assert codes(submission) == []


def test_a_day_far_ahead_is_doubtful() -> None:
    """« 2062 » for 2026 would be kept and never counted."""
    submission = sheet(f"{HEADERS}\n| Marc Duval | @2062-03-12 | Anglais | =7 | |")

    assert told(submission) == [("DATE_LOINTAINE", "B2")]
