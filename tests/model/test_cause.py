"""Problems of one cause are told once, however many there are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.cause import causes, few_of_each
from docgen.model.cause_words import told
from docgen.model.problem import Problem, Severity

_UNREADABLE = "« {} » n'est pas une durée que nous savons lire."
_GESTURE = "Écrivez la durée en {}, par exemple 3,5 ou 3h30."


def _hours(
    row: int, value: str, *, subject: str | None = None, proposal: str | None = None
) -> Problem:
    return Problem(
        code="DUREE_ILLISIBLE",
        severity=Severity.ERROR,
        message=_UNREADABLE.format(value),
        remedy=_GESTURE.format(f"D{row}"),
        sheet="Mars",
        row=row,
        column="Durée",
        cell=f"D{row}",
        value=value,
        subject=subject,
        proposal=proposal,
    )


def _row(row: int, code: str = "LIG_DOUBLON", severity: Severity = Severity.WARNING) -> Problem:
    message = f"La ligne {row} est identique à la ligne {row - 1} : elle est comptée une fois."
    return Problem(code=code, severity=severity, message=message, sheet="Mars", row=row)


def _lines(*problems: Problem) -> list[str]:
    return [line for cause in causes(problems) for line in told(cause)]


def test_a_cell_is_placed_by_its_sheet_its_column_and_the_name_of_its_row() -> None:
    (line,) = _lines(_hours(12, "3.h30", subject="Mme Lefèvre", proposal="3h30"))

    assert line == (
        "Feuille « Mars », cellule D12 (colonne « Durée », ligne de « Mme Lefèvre ») : « 3.h30 » "
        "n'est pas une durée que nous savons lire. Écrivez la durée en D12, par exemple 3,5 ou "
        "3h30. Valeur proposée : « 3h30 »."
    )


def test_a_value_is_proposed_unless_the_words_say_it_already() -> None:
    asked = replace(_hours(12, "7..5", proposal="7,5"), message="Est-ce « 7,5 » ?")

    (line,) = _lines(asked)

    assert line.endswith("Est-ce « 7,5 » ? Écrivez la durée en D12, par exemple 3,5 ou 3h30.")


def test_many_cells_of_one_value_are_one_line_with_one_gesture() -> None:
    problems = [_hours(n, "trois", subject=f"Agent {n % 5}") for n in (7, 9, 10, 11, 12)]

    where, what = _lines(*problems)

    assert where == (
        "Feuille « Mars », colonne « Durée », 5 cellules : D7, D9 à D12 (lignes de « Agent 2 », "
        "« Agent 4 », « Agent 0 »… (et 1 autre))."
    )
    assert what == (
        "« trois » n'est pas une durée que nous savons lire. Écrivez la durée dans ces cellules, "
        "par exemple 3,5 ou 3h30."
    )


def test_several_values_of_one_cause_are_listed_each_with_its_cells_and_proposal() -> None:
    *_, values = _lines(
        _hours(7, "trois"), _hours(8, "7..5", proposal="7,5"), _hours(9, "trois"), _hours(10, "x")
    )

    assert values == (
        "Valeurs : « trois » en D7, D9 ; « 7..5 » en D8 (plutôt « 7,5 » ?) ; « x » en D10."
    )


def test_two_unknown_names_of_one_cell_are_both_told() -> None:
    one = replace(_hours(7, "Jo, Lu"), code="PERSONNE_INCONNUE", message="Qui est « Jo » ?")

    *_, values = _lines(one, replace(one, message="Qui est « Lu » ?"))

    assert values == "Valeurs : « Jo » en D7 ; « Lu » en D7."


def test_rows_are_counted_where_no_cell_is_meant() -> None:
    rows = [replace(_row(n), subject=f"Agent {n}") for n in (3, 4, 5, 9)]

    where, what = _lines(*rows)

    assert where == (
        "Feuille « Mars », 4 lignes : 3 à 5, 9 (« Agent 3 », « Agent 4 », « Agent 5 »… (et 1 "
        "autre))."
    )
    assert what.startswith("La ligne 3 est identique")
    assert _lines(rows[0])[0].startswith("Feuille « Mars », ligne 3 (« Agent 3 ») : La ligne 3 est")
    assert _lines(_row(3))[0].startswith("Feuille « Mars » : La ligne 3 est identique")


def test_what_one_value_was_meant_to_be_is_not_said_of_the_others() -> None:
    guess = "Vouliez-vous écrire « réalisé » ? Choisissez parmi : prévu, réalisé."
    slip = replace(_hours(7, "realsé", proposal="réalisé"), remedy=guess)
    other = replace(_hours(8, "fini"), remedy="Choisissez parmi : prévu, réalisé.")

    _, what, values = _lines(slip, other)

    assert what.endswith("savons lire. Choisissez parmi : prévu, réalisé.")
    assert values == "Valeurs : « realsé » en D7 (plutôt « réalisé » ?) ; « fini » en D8."


def test_what_the_message_names_is_not_said_twice() -> None:
    problem = Problem(
        code="FEU_MASQUEE",
        severity=Severity.INFO,
        message="La feuille « Mars » est masquée : elle n'a pas été lue.",
        sheet="Mars",
    )

    assert _lines(problem) == ["La feuille « Mars » est masquée : elle n'a pas été lue."]


def test_causes_come_worst_first_then_in_the_order_of_the_file() -> None:
    found = causes(
        [
            _row(9, "C", Severity.INFO),
            _row(8, "B"),
            _hours(12, "x"),
            _row(2, "D"),
            replace(_hours(7, "x"), column="Date"),
        ]
    )

    assert [(one.first.code, one.first.row) for one in found] == [
        ("DUREE_ILLISIBLE", 12),
        ("DUREE_ILLISIBLE", 7),
        ("B", 8),
        ("D", 2),
        ("C", 9),
    ]


@pytest.mark.parametrize("count", [1_000, 1_001, 100_000])
def test_of_very_many_alike_a_thousand_are_kept_and_all_are_counted(count: int) -> None:
    kept = few_of_each(_hours(n, f"x{n}") for n in range(2, count + 2))

    (cause,) = causes(kept)
    head, *more = told(cause)
    assert len(kept) == 1_000
    assert cause.count == count
    assert sum(map(len, (head, *more))) < 700
    assert f"{count:,} cellules : D2 à D1001".replace(",", "\u202f") in head
    left = f"{count - 1_000:,}".replace(",", "\u202f")
    assert f"… (et {left} autre" in head or count == 1_000


def test_the_same_thing_said_of_every_row_is_kept_once_however_often() -> None:
    one = Problem(code="EQUIPE_ABSENTE", severity=Severity.ERROR, message="Pas d'équipe.")

    assert few_of_each([one] * 100_000) == (one,)


_PROBLEMS = st.lists(
    st.builds(
        _hours,
        st.integers(1, 30),
        st.sampled_from(["trois", "x", "« y »", "a » b", "1{cell}", "\u202e7"]),
    ),
    max_size=40,
)


@given(_PROBLEMS)
def test_gathering_loses_nobody(problems: list[Problem]) -> None:
    found = causes(problems)

    assert sorted(map(repr, problems)) == sorted(repr(p) for c in found for p in c.problems)


@given(_PROBLEMS, st.integers(1, 10))
def test_keeping_few_counts_all_that_differ_and_may_be_done_again(
    problems: list[Problem], most: int
) -> None:
    few = few_of_each(problems, most)

    assert sum(one.count for one in few) >= len(set(problems))
    assert few_of_each(few, most) == few
