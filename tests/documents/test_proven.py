"""Hours declared beside hours proven, and the rows drawn for the auditor."""

from dataclasses import replace
from decimal import Decimal

from docgen.documents.proven import declared_hours, proven_hours, sample
from docgen.model.document import Told
from docgen.model.finding import Finding
from docgen.model.snapshot import Record
from tests.builders import findings, member, settings, training, visit

FORMS = settings().forms
ID = "QT-022"


def _proof(one: Record, piece: str = "attestation") -> Record:
    return replace(one, values={**one.values, "proof": piece})


def _finding(*rows: Record) -> Finding:
    return findings([member(), *rows], "31/12/2025")[ID]


def _drawn(*rows: Record) -> list[Told]:
    return sample(_finding(*rows), FORMS, frozenset())


def test_hours_are_proven_when_their_row_names_a_piece() -> None:
    finding = _finding(
        _proof(training("21", "10/03/2025", accredited=True)),
        training("14", "11/03/2025", accredited=True),
        visit("3", "12/03/2025"),
    )

    (subject,) = finding.subjects
    assert declared_hours(subject) == Decimal(38)
    assert proven_hours(subject, finding.requirement) == Decimal(21)


def test_without_hours_nothing_is_declared_nor_proven() -> None:
    meetings = findings([member()], "31/12/2025")["QT-028"]

    assert {declared_hours(one) for one in meetings.subjects} == {None}


def test_five_rows_are_drawn_with_their_pieces() -> None:
    rows = [_proof(training("7", f"{n:02}/03/2025"), f"pièce {n}") for n in range(1, 13)]

    drawn = _drawn(*rows)

    assert len(drawn) == 5
    assert all(str(one["piece"]).startswith("pièce ") for one in drawn if isinstance(one, dict))
    assert all(one["sujet"] == "Claire Fontaine" for one in drawn if isinstance(one, dict))


def test_the_draw_does_not_depend_on_the_order_nor_on_the_place_of_the_rows() -> None:
    rows = [training("7", f"{n:02}/03/2025") for n in range(1, 13)]
    moved = [replace(one, origin=replace(one.origin, row=one.origin.row + 4)) for one in rows[::-1]]

    def said(drawn: list[Told]) -> list[object]:
        return [one["quoi"] for one in drawn if isinstance(one, dict)]

    assert said(_drawn(*rows)) == said(_drawn(*moved))
