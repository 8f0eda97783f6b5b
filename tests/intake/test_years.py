"""A date without its year is an error; the year of its neighbours is proposed, never taken."""

import pytest

from docgen.model.problem import Problem
from tests.intake.reading import read
from tests.sheets import workbook

_HEADERS = "| Agent | Date | Intitulé | Heures |\n"


def _problem(*dates: str, sheet: str = "Feuille") -> Problem:
    rows = "\n".join(f"| Claire Fontaine | {one} | Titre {n} | 7 |" for n, one in enumerate(dates))
    problems = read(workbook(**{sheet: _HEADERS + rows})).problems
    return next(one for one in problems if one.code == "DATE_SANS_ANNEE")


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("12/03", "12/03/2025"),
        ("12 mars", "12 mars 2025"),
        ("du 12 au 14 mars", "du 12 au 14 mars 2025"),
        ("mardi 12/03", None),
    ],
)
def test_the_year_of_all_the_other_dates_is_proposed(written: str, proposed: str | None) -> None:
    problem = _problem("05/02/2025", written, "@2025-06-02")

    assert problem.proposal == proposed
    assert proposed is None or problem.remedy.endswith("2025.")


def test_two_years_propose_nothing() -> None:
    assert _problem("05/02/2024", "12/03", "02/06/2025").proposal is None


def test_a_name_of_the_sheet_that_says_more_than_the_year_proposes_it() -> None:
    """One that says nothing else completes the date, and no problem is left."""
    assert _problem("12/03", sheet="Relevé Dupuis 2023").proposal == "12/03/2023"
    assert _problem("12/03", sheet="2023-2024").proposal is None
    assert _problem("12/03").proposal is None
