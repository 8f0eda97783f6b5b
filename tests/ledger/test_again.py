"""The same content again: under another name, after a newer version, with other forms."""

from docgen.ledger.store import Ledger
from docgen.model.receipt import Outcome
from tests.ledger.desk import (
    FORMS,
    bare,
    counts,
    dropped,
    expected,
    facts,
    give_back,
    later,
    read,
    take,
    take_living,
    training,
)

OLD, NEW = training("Accueil", "7"), training("Accueil", "6")


def test_content_taken_in_is_known_under_any_name(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", OLD)

    known = ledger.known(dropped("autre nom.xlsx", [OLD]).sha256, "forms of 2026")

    assert known is not None
    assert (known.name, known.day.isoformat()) == ("formations.xlsx", "2026-03-02")


def test_content_is_read_anew_once_the_forms_have_changed(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", OLD)

    assert ledger.known(dropped("formations.xlsx", [OLD]).sha256, "forms of 2027") is None


def test_reading_anew_under_another_name_makes_no_other_file(ledger: Ledger) -> None:
    """Else a row would stay for ever: the copy would still hold it."""
    rows = [training(f"Formation {n}") for n in range(20)]
    take(ledger, "formations.xlsx", *rows)

    anew = take(ledger, "autre nom.xlsx", *rows, read_with="forms of 2027")
    shorter = take(ledger, "formations.xlsx", *rows[1:], read_with="forms of 2027")

    assert counts(anew) == (0, 0, 20, 0)
    assert counts(shorter) == (0, 0, 19, 1)
    assert facts(ledger) == expected(*rows[1:])


def test_reading_an_older_file_anew_does_not_make_it_the_latest(ledger: Ledger) -> None:
    take(ledger, "agents.xlsx", OLD)
    take(ledger, "direction.xlsx", NEW)

    receipt = take(ledger, "agents.xlsx", OLD, read_with="forms of 2027")

    (problem,) = receipt.problems
    assert problem.message.endswith(
        "de « direction.xlsx » ne disent pas la même chose ; l'autre, plus récent, l'emporte."
    )
    assert counts(receipt) == (0, 0, 1, 0)
    assert facts(ledger) == expected(NEW)


def test_a_version_that_a_newer_one_replaced_stays_known_with_any_forms(ledger: Ledger) -> None:
    """Else an old copy, dropped once the forms have changed, would undo every correction."""
    take(ledger, "formations.xlsx", OLD)
    take(ledger, "formations v2.xlsx", NEW)

    known = ledger.known(dropped("formations.xlsx", [OLD]).sha256, "forms of 2027")

    assert known is not None
    assert known.name == "formations.xlsx"


def test_a_living_file_that_comes_back_to_what_it_was_says_something_new(ledger: Ledger) -> None:
    """The latest save wins, although another file spoke between the two."""
    take_living(ledger, "registre.xlsx", OLD)
    take(ledger, "agents.xlsx", NEW)
    take_living(ledger, "registre.xlsx", training("Accueil", "5"))

    receipt = take_living(ledger, "registre.xlsx", OLD)

    assert counts(receipt) == (0, 1, 0, 0)
    assert facts(ledger) == expected(OLD)


def test_a_living_file_read_anew_with_other_forms_does_not_become_the_latest(
    ledger: Ledger,
) -> None:
    take_living(ledger, "registre.xlsx", OLD)
    take(ledger, "agents.xlsx", NEW)

    take_living(ledger, "registre.xlsx", OLD, read_with="forms of 2027")

    assert facts(ledger) == expected(NEW)


def test_a_returned_file_is_known_until_it_is_taken(ledger: Ledger) -> None:
    drop = dropped("formations.xlsx", [OLD])

    give_back(ledger, drop)
    before = ledger.was_returned(drop.sha256)
    ledger.record(drop, read(drop, {"formations": [OLD]}), "forms of 2026", FORMS)

    assert before
    assert not ledger.was_returned(drop.sha256)


def test_a_receipt_is_kept_until_the_file_is_settled(ledger: Ledger) -> None:
    drop = dropped("formations.xlsx", [OLD])
    ledger.begin(drop)
    receipt = ledger.record(drop, read(drop, {"formations": [OLD]}), "forms of 2026", FORMS)

    (left,) = ledger.unfinished()
    ledger.finish(drop)

    assert (left.drop, left.outcome, left.receipt) == (bare(drop), Outcome.ACCEPTED, receipt)
    assert ledger.unfinished() == []


def test_a_file_that_was_not_understood_yet_is_not_forgotten(ledger: Ledger) -> None:
    drop = dropped("formations.xlsx", [OLD], folder="marie")

    ledger.begin(drop)
    ledger.begin(later(drop, days=3))

    (left,) = ledger.unfinished()
    assert (left.drop, left.outcome, left.receipt) == (bare(drop), None, None), "as it was that day"
    assert ledger.original(drop.sha256) == drop.content


def test_to_finish_a_file_is_not_to_finish_its_namesake(ledger: Ledger) -> None:
    """The same content, dropped in two places, is answered in both."""
    one, other = dropped("a.xlsx", [OLD]), dropped("b.xlsx", [OLD])
    for drop in (one, other):
        give_back(ledger, drop)

    ledger.finish(one)

    assert [left.drop for left in ledger.unfinished()] == [bare(other)]
