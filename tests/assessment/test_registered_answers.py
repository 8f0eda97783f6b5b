"""An agent's « oui » is held against the register of accredited bodies, on the day."""

from decimal import Decimal

import pytest

from docgen.model.finding import Subject
from docgen.model.snapshot import Record
from tests.assessment.registering import body, training_by, with_register
from tests.builders import findings, member, only


def judged(rows: list[Record], requirement: str = "QT-022") -> Subject:
    """Judge the one person of a requirement on 31/12/2025."""
    return only(findings(rows, "31/12/2025", with_register())[requirement])


@pytest.mark.parametrize(
    ("said", "on", "accredited"),
    [
        (True, "31/12/2024", 10),
        (None, "31/12/2024", 10),
        (False, "31/12/2024", 0),
        (True, "01/01/2025", 0),
        (None, "01/01/2025", 0),
        (False, "01/01/2025", 0),
        (True, "01/01/2024", 10),
        (True, "31/12/2023", 0),
    ],
)
def test_the_register_decides_for_the_day(
    said: bool | None,  # noqa: FBT001 - a cell
    on: str,
    accredited: int,
) -> None:
    rows = [member(), body(), training_by("Cap Tourisme", "10", on, accredited=said)]

    subject = judged(rows)

    assert subject.parts[0].value == Decimal(accredited)
    assert subject.value == Decimal(10)


@pytest.mark.parametrize("written", ["cap tourisme", "TOURISME Cap", "C.A.P.T.", "Cap-T"])
def test_a_body_is_known_by_its_other_writings(written: str) -> None:
    rows = [
        member(),
        body(aliases="Cap-T ; C.A.P.T.\nCap Touristique"),
        training_by(written, "10", "10/03/2024", accredited=None),
    ]

    assert judged(rows).parts[0].value == Decimal(10)


@pytest.mark.parametrize(("said", "accredited"), [(True, 10), (None, 0), (False, 0)])
def test_a_body_that_the_register_does_not_know_is_what_the_row_says(
    said: bool | None,  # noqa: FBT001 - a cell
    accredited: int,
) -> None:
    rows = [member(), body(), training_by("Autre", "10", "10/03/2024", accredited=said)]

    assert judged(rows).parts[0].value == Decimal(accredited)


def test_an_accreditation_renewed_or_without_an_end_holds() -> None:
    rows = [
        member(),
        body(first=None, number="91 01"),
        body(first="01/06/2025", last=None),
        training_by("Cap Tourisme", "1", "10/03/2023", accredited=None),
        training_by("Cap Tourisme", "2", "31/05/2025", accredited=True),
        training_by("Cap Tourisme", "4", "01/06/2025", accredited=None),
    ]

    assert judged(rows).parts[0].value == Decimal(5)


@pytest.mark.parametrize(
    ("row", "said_yes", "blank"),
    [
        (body(first=None, last=None), 10, 0),
        (body(first=None, last=None, number="91 01"), 10, 10),
        (body(first=None, last=None, qualiopi=True), 10, 0),
        (body(first=None, last=None, qualiopi=False), 0, 0),
        (body(first=None, last=None, number="91 01", qualiopi=False), 10, 10),
        (body(first=None), 10, 0),
        (body(last=None, qualiopi=False), 10, 10),
        (body(first=None, last="01/01/2024"), 0, 0),
    ],
)
def test_a_body_that_is_merely_listed_makes_no_training_accredited(
    row: Record, said_yes: int, blank: int
) -> None:
    for said, hours in ((True, said_yes), (None, blank), (False, 0)):
        given = training_by("Cap Tourisme", "10", "10/03/2024", accredited=said)

        assert judged([member(), row, given]).parts[0].value == Decimal(hours)


def test_an_empty_register_changes_nothing() -> None:
    rows = [member(), training_by("Cap Tourisme", "10", "10/03/2025", accredited=True)]

    subject = judged(rows)

    assert subject.parts[0].value == Decimal(10)
    assert subject.evidence[0].reason == ""


def test_what_the_register_changed_is_told() -> None:
    rows = [
        member(),
        body(),
        training_by("Cap Tourisme", "10", "10/03/2024", accredited=None),
        training_by("Cap Tourisme", "7", "10/03/2025", accredited=True),
    ]

    subject = judged(rows)

    by_register, refused = (one.replace("\u00a0", " ") for one in subject.notes[:2])
    assert by_register == "1 ligne (10 h) : organisme agréé d'après « Organismes »."
    assert refused == (
        "1 ligne (7 h) : dit « organisme agréé », mais « Organismes » ne le confirme pas à "
        "cette date."
    )
    assert [one.origin for one in subject.evidence] == [row.origin for row in rows[2:]]


def test_a_row_left_out_says_that_the_register_did_it() -> None:
    rows = [
        member(category="autre"),
        body(),
        training_by("Cap Tourisme", "10", "10/03/2024", accredited=True),
        training_by("Cap Tourisme", "7", "10/03/2025", accredited=True),
    ]

    subject = judged(rows, "QT-023")

    assert subject.value == Decimal(10)
    assert subject.left_out[0].reason == (
        "organisme agréé : non (dit « organisme agréé », mais « Organismes » ne le confirme "
        "pas à cette date)"
    )
