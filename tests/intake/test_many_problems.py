"""A file with thousands of faults gets a short answer, and is not kept thousands of times over."""

from docgen.inbox.answers import answer
from docgen.ledger.receipts import to_text
from docgen.model.receipt import returned
from tests.intake.reading import drop_of, read

_ROWS = 3_000
_CONTENT = (
    "Agent;Date;Intitulé;Heures\n"
    + "".join(f"Claire Fontaine;12/13/2024;Titre {n};x{n}\n" for n in range(_ROWS))
).encode()


def test_thousands_of_faults_are_counted_and_a_thousand_of_each_kind_kept() -> None:
    problems = read(_CONTENT, name="suivi.csv").problems

    assert len(problems) == 2_000
    assert sum(one.count for one in problems) == 2 * _ROWS


def test_the_answer_is_short_and_says_how_many() -> None:
    problems = read(_CONTENT, name="suivi.csv").problems

    receipt = returned(drop_of(_CONTENT, "suivi.csv"), problems)
    told = answer(receipt, {})

    assert "6\u202f000 points à corriger" in receipt.reason
    assert "3\u202f000 cellules : D2 à D1001… (et 2\u202f000 autres)" in told
    assert len(told) < 2_000
    assert len(to_text(receipt)) < 1_000_000
