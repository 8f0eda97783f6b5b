"""What a file adds and changes: each fact counts once, however many files state it."""

from fractions import Fraction

from docgen.ledger.store import Ledger
from tests.ledger.desk import codes, counts, expected, facts, take, training

MORNING, AFTERNOON = training("Accueil", "3"), training("Accueil", "4")


def test_each_row_of_a_new_file_is_a_record(ledger: Ledger) -> None:
    receipt = take(ledger, "formations.xlsx", training("Accueil"), training("Anglais"))

    assert counts(receipt) == (2, 0, 0, 0)
    assert facts(ledger) == expected(training("Accueil"), training("Anglais"))


def test_a_longer_copy_adds_only_what_is_new(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", training("Accueil"))

    receipt = take(ledger, "registre.xlsx", training("Accueil"), training("Anglais"))

    assert counts(receipt) == (1, 0, 1, 0)
    assert codes(receipt) == []


def test_new_values_replace_the_earlier_ones(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", training("Accueil", "7"))

    receipt = take(ledger, "formations (1).xlsx", training("Accueil", "14"))

    assert counts(receipt) == (0, 1, 0, 0)
    assert codes(receipt) == [], "a version of the same file contradicts nobody"
    assert facts(ledger) == expected(training("Accueil", "14"))


def test_a_value_blanked_in_a_new_version_is_gone(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", training("Accueil", more={"theme": "Langues"}))

    take(ledger, "formations.xlsx", training("Accueil"))

    assert facts(ledger) == expected(training("Accueil"))


def test_columns_that_complete_one_another_make_one_record(ledger: Ledger) -> None:
    take(ledger, "heures.xlsx", training("Accueil", more={"theme": "Langues"}))

    receipt = take(ledger, "coûts.xlsx", training("Accueil", more={"cost": Fraction(250)}))

    assert codes(receipt) == []
    assert facts(ledger) == expected(
        training("Accueil", more={"theme": "Langues", "cost": Fraction(250)})
    )


def test_where_two_files_disagree_the_latest_wins_and_both_cells_are_named(
    ledger: Ledger,
) -> None:
    take(ledger, "agents.xlsx", training("Accueil", "7"))

    receipt = take(ledger, "direction.xlsx", training("Accueil", "6"))

    (problem,) = receipt.problems
    assert problem.code == "FICHIERS_EN_DESACCORD"
    assert problem.cell == "D2"
    assert problem.message == (
        "« Heures » : la cellule D2 de ce fichier et la cellule D2 de « agents.xlsx » ne disent "
        "pas la même chose ; ce fichier, plus récent, l'emporte."
    )
    assert facts(ledger) == expected(training("Accueil", "6"))


def test_the_record_comes_from_the_latest_file_that_states_it(ledger: Ledger) -> None:
    take(ledger, "agents.xlsx", training("Accueil"))
    take(ledger, "direction.xlsx", training("Anglais"), training("Accueil"))

    (record,) = [r for r in ledger.snapshot().of("formations") if r.values["title"] == "Accueil"]

    assert (record.origin.file, record.origin.row) == ("direction.xlsx", 3)


def test_morning_and_afternoon_are_two_records_in_every_file(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", MORNING, AFTERNOON)

    receipt = take(ledger, "registre.xlsx", AFTERNOON, MORNING)

    assert counts(receipt) == (0, 0, 2, 0)
    assert facts(ledger) == expected(MORNING, AFTERNOON)


def test_a_file_with_the_afternoon_alone_leaves_the_morning(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", MORNING, AFTERNOON)

    receipt = take(ledger, "après-midi.xlsx", AFTERNOON)

    assert counts(receipt) == (0, 0, 1, 0)
    assert facts(ledger) == expected(MORNING, AFTERNOON)


def test_a_corrected_afternoon_stays_the_afternoon(ledger: Ledger) -> None:
    """The file states the second of two records: its correction must not fall on the first."""
    take(ledger, "formations.xlsx", MORNING, AFTERNOON)
    take(ledger, "après-midi.xlsx", AFTERNOON)

    take(ledger, "après-midi.xlsx", training("Accueil", "5"))

    assert facts(ledger) == expected(MORNING, training("Accueil", "5"))


def test_the_order_of_rows_says_nothing(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", MORNING, AFTERNOON)

    receipt = take(ledger, "formations.xlsx", training("Accueil", "5"), MORNING)

    assert counts(receipt) == (0, 1, 1, 0)
    assert facts(ledger) == expected(MORNING, training("Accueil", "5"))
