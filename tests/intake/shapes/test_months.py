"""Months as columns are a summary: asked for row by row, never shared out."""

import pytest

from tests.intake.reading import codes, sheet, told

MONTHS = "| Janvier | Février | Mars |"


@pytest.mark.parametrize(
    "head",
    ["| Agent | Intitulé", "| Agent", "| Agent | Organisme"],
)
def test_people_in_rows_and_months_in_columns_are_not_guessed(head: str) -> None:
    table = f"{head} {MONTHS}\n| Marc Duval {'| Anglais ' * (head.count('|') - 1)}| =7 | =3 | |"

    submission = sheet(table)

    first = "ABC"[head.count("|")]
    last = "CDE"[head.count("|")]
    errors = [one for one in submission.problems if one.code == "FEU_MOIS_EN_COLONNES"]
    assert [(one.cell, one.row) for one in errors] == [(f"{first}1", 1)]
    assert f"({first}1:{last}1)" in errors[0].message
    assert "ENT_COLONNE_MANQUANTE" not in codes(submission)
    assert submission.is_returned


def test_a_month_is_proposed_for_no_column() -> None:
    asked, *unused = sheet(
        f"| Agent | Intitulé {MONTHS}\n| Marc Duval | Anglais | =7 | =3 | |"
    ).problems

    assert "« Agent », « Date », « Intitulé »" in asked.remedy
    assert [one.remedy for one in unused] == [""] * len(unused)


def test_dates_may_head_the_months() -> None:
    submission = sheet("""
    | Agent | Intitulé | @2024-01-01 | @2024-02-01 | @2024-03-01 |
    | Marc Duval | Anglais | =7 | =3 | |
    """)

    assert told(submission)[0] == ("FEU_MOIS_EN_COLONNES", "C1")


def test_a_month_in_an_unused_column_of_a_whole_table_is_nothing() -> None:
    submission = sheet("""
    | Agents | Date | Prestataire | Durée | Janvier | Février | Mars |
    | Marc Duval | @2024-01-12 | Cave | =2 | X | | |
    """)

    assert codes(submission) == ["ENT_INCONNUE"] * 3
