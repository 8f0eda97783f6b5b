"""Rows that a new version of a file no longer holds."""

from docgen.ledger.store import Ledger
from tests.ledger.desk import (
    FORMS,
    Row,
    codes,
    counts,
    dropped,
    expected,
    facts,
    member,
    read,
    take,
    training,
)

MANY = tuple(training(f"Formation {n}") for n in range(20))


def _waiting(ledger: Ledger) -> int:
    return sum(1 for record in ledger.snapshot().of("formations") if record.awaits)


def test_a_few_rows_that_vanish_no_longer_count_and_are_listed(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)

    receipt = take(ledger, "formations (1).xlsx", *MANY[:-2])

    (problem,) = receipt.problems
    assert counts(receipt) == (0, 0, 18, 2)
    assert facts(ledger) == expected(*MANY[:-2])
    assert problem.code == "LIG_RETIREE"
    assert problem.message == (
        "2 lignes de la version précédente (« formations.xlsx ») ne sont plus dans ce fichier : "
        "elles ne comptent plus. Ligne 20 (Claire Fontaine, 12/01/2026, Formation 18), ligne 21 "
        "(Claire Fontaine, 12/01/2026, Formation 19)."
    )


def test_one_row_that_vanishes_is_told_in_the_singular(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)

    (problem,) = take(ledger, "formations.xlsx", *MANY[:-1]).problems

    assert "1 ligne de la version précédente" in problem.message
    assert "n'est plus dans ce fichier : elle ne compte plus." in problem.message
    assert problem.remedy == "Remettez-la dans le fichier si elle a disparu par erreur."


def test_more_than_a_tenth_at_once_waits_and_says_so(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)

    receipt = take(ledger, "formations.xlsx", *MANY[:-3])

    (problem,) = receipt.problems
    assert counts(receipt) == (0, 0, 17, 0)
    assert problem.code == "RETRAIT_EN_ATTENTE"
    assert "3 lignes sur 20" in problem.message
    assert facts(ledger) == expected(*MANY)
    assert _waiting(ledger) == 3


def test_a_message_names_no_more_rows_than_it_has_room_for(ledger: Ledger) -> None:
    titles = [f"Une formation dont le titre est vraiment très long, la {n}e" for n in range(40)]
    name = f"{'suivi ' * 40}.xlsx"
    take(ledger, name, *(training(title) for title in titles))

    (problem,) = take(ledger, name, training(titles[0])).problems

    assert len(problem.message) <= 240
    assert problem.message.startswith("39 lignes sur 40 de la version précédente (« suivi ")


def test_a_row_that_comes_back_no_longer_waits(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)
    take(ledger, "formations.xlsx", *MANY[:10])

    receipt = take(ledger, "formations.xlsx", *MANY[:19])

    assert codes(receipt) == ["RETRAIT_EN_ATTENTE"]
    assert _waiting(ledger) == 1


def test_what_waits_goes_on_waiting_however_long_the_file_becomes(ledger: Ledger) -> None:
    more = tuple(training(f"Autre {n}") for n in range(100))
    take(ledger, "formations.xlsx", *MANY)
    take(ledger, "formations.xlsx", *MANY[:15])

    receipt = take(ledger, "formations.xlsx", *MANY[:15], *more)

    assert codes(receipt) == ["RETRAIT_EN_ATTENTE"]
    assert counts(receipt) == (100, 0, 15, 0)
    assert _waiting(ledger) == 5


def test_a_year_that_the_new_version_does_not_cover_stays(ledger: Ledger) -> None:
    old = tuple(training(f"Formation {n}", on="2025-06-02") for n in range(20))
    take(ledger, "formations.xlsx", *old, *MANY)

    receipt = take(ledger, "formations.xlsx", *MANY)

    assert codes(receipt) == []
    assert facts(ledger) == expected(*old, *MANY)


def test_a_row_that_another_file_holds_stays(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)
    take(ledger, "registre.xlsx", MANY[0])

    receipt = take(ledger, "formations.xlsx", *MANY[1:])

    assert counts(receipt) == (0, 0, 19, 0)
    assert codes(receipt) == [], "nothing stops counting: there is nothing to say"
    assert facts(ledger) == expected(*MANY)


def test_rows_that_other_files_hold_are_not_too_many(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)
    take(ledger, "registre.xlsx", *MANY, training("Autre"))

    receipt = take(ledger, "formations.xlsx", MANY[0])

    assert codes(receipt) == []
    assert _waiting(ledger) == 0


def test_what_only_the_gone_row_said_is_gone_with_it(ledger: Ledger) -> None:
    detailed = {**MANY[0], "theme": "Langues"}
    take(ledger, "registre.xlsx", MANY[0])
    take(ledger, "formations.xlsx", detailed, *MANY[1:])

    receipt = take(ledger, "formations.xlsx", *MANY[1:])

    assert counts(receipt) == (0, 1, 19, 0)
    assert facts(ledger) == expected(*MANY)


def test_another_file_withdraws_nothing(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY)

    receipt = take(ledger, "formations de mars.xlsx", training("Seule"))

    assert counts(receipt) == (1, 0, 0, 0)
    assert facts(ledger) == expected(*MANY, training("Seule"))


def test_the_same_name_in_another_folder_withdraws_nothing(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", *MANY, folder="marie")

    receipt = take(ledger, "formations.xlsx", training("Seule"), folder="théo")

    assert codes(receipt) == []


def test_a_person_who_leaves_the_team_file_is_withdrawn_although_it_has_no_date(
    ledger: Ledger,
) -> None:
    team = [member(f"Agent {n}") for n in range(20)]
    take(ledger, "equipe.xlsx", *team, form="equipe")

    receipt = take(ledger, "equipe.xlsx", *team[1:], form="equipe")

    assert counts(receipt) == (0, 0, 19, 1)
    assert facts(ledger, "equipe") == expected(*team[1:])


def test_an_emptied_file_withdraws_nothing_by_itself(ledger: Ledger) -> None:
    team = [member(f"Agent {n}") for n in range(3)]
    take(ledger, "equipe.xlsx", *team, form="equipe")

    receipt = take(ledger, "equipe.xlsx", form="equipe")

    assert codes(receipt) == ["RETRAIT_EN_ATTENTE"]
    assert facts(ledger, "equipe") == expected(*team)


def test_a_sheet_added_to_a_workbook_leaves_its_versions_together(ledger: Ledger) -> None:
    """Else the rows corrected from then on would count twice, for ever."""
    take(ledger, "suivi 2026.xlsx", *MANY)
    drop = dropped("suivi 2026.xlsx", MANY[1:])
    sheets: dict[str, tuple[Row, ...]] = {"formations": MANY[1:], "equipe": (member("Léa"),)}

    receipt = ledger.record(drop, read(drop, sheets), "forms of 2026", FORMS)

    assert counts(receipt) == (1, 0, 19, 1)
    assert facts(ledger) == expected(*MANY[1:])


def test_a_sheet_taken_out_of_a_workbook_withdraws_nothing(ledger: Ledger) -> None:
    drop = dropped("suivi.xlsx", MANY)
    sheets: dict[str, tuple[Row, ...]] = {"formations": MANY, "equipe": (member("Léa"),)}
    ledger.record(drop, read(drop, sheets), "forms of 2026", FORMS)

    receipt = take(ledger, "suivi.xlsx", *MANY[1:])

    assert codes(receipt) == ["LIG_RETIREE"]
    assert facts(ledger, "equipe") == expected(member("Léa"))
