"""A file with thousands of faults gets a short answer, and is not kept thousands of times over."""

from docgen.inbox.answers import answer
from docgen.ledger.receipts import to_text
from docgen.model.problem import Problem, Severity
from docgen.model.receipt import returned
from tests.intake.reading import drop_of, read

_ROWS = 3_000
_HEAD = "Agent;Date;Intitulé;Heures\n"
_FAULTY = "".join(f"Claire Fontaine;12/13/2024;Titre {n};x{n}\n" for n in range(_ROWS))
_SOUND = "".join(f"Claire Fontaine;12/03/2024;Stage {n};1\n" for n in range(_ROWS))
_CONTENT = (_HEAD + _FAULTY + _SOUND).encode()
"""Half of each column can be read: the cells that cannot are each a slip of the pen."""


def test_thousands_of_faults_are_counted_and_a_thousand_of_each_kind_kept() -> None:
    errors = _errors(_CONTENT)

    assert len(errors) == 2_000
    assert sum(one.count for one in errors) == 2 * _ROWS


def test_a_column_of_something_else_is_one_point_however_many_cells() -> None:
    errors = _errors((_HEAD + _FAULTY).encode())

    receipt = returned(drop_of(b"", "suivi.csv"), errors)
    assert [one.code for one in errors].count("ENT_CONTENU") == 1
    assert "3\u202f000 cases ne se lisent pas (« x0 » en D2)" in errors[0].message
    assert "3\u202f001 points à corriger" in receipt.reason
    assert len(answer(receipt, {})) < 2_000


def test_the_answer_is_short_and_says_how_many() -> None:
    receipt = returned(drop_of(_CONTENT, "suivi.csv"), _errors(_CONTENT))
    told = answer(receipt, {})

    assert "6\u202f000 points à corriger" in receipt.reason
    assert "3\u202f000 cellules : D2 à D1001… (et 2\u202f000 autres)" in told
    assert len(told) < 2_000
    assert len(to_text(receipt)) < 1_000_000


def _errors(content: bytes) -> tuple[Problem, ...]:
    problems = read(content, name="suivi.csv").problems
    return tuple(one for one in problems if one.severity is Severity.ERROR)
