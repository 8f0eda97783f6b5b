"""A build that has nothing new to say."""

from collections.abc import Mapping
from datetime import date

import pytest

from docgen.documents import shelf
from docgen.documents.fill import fill
from docgen.model.document import DocumentPlan
from docgen.pipeline import publish
from tests.watcher.office import Office, team, trainings

TODAY = date(2026, 11, 3)


@pytest.fixture
def fillings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of each document whose template is truly filled, in turn."""
    names: list[str] = []

    def counting(template: bytes, plan: DocumentPlan, pictures: Mapping[str, bytes]) -> bytes:
        names.append(plan.name)
        return fill(template, plan, pictures)

    monkeypatch.setattr(shelf, "fill", counting)
    return names


def test_with_nothing_changed_no_template_is_filled(empty: Office, fillings: list[str]) -> None:
    empty.lay("equipe.xlsx", team())
    empty.lay("formations.xlsx", trainings("| Claire Fontaine | 12/03/2026 | Accueil | 7 |"))
    empty.take_all()
    with empty.rooms() as rooms:
        written = [*publish(rooms, TODAY)]
        filled = sorted(fillings)
        fillings.clear()

        again = [*publish(rooms, TODAY)]

    assert len(filled) == len(written) > 5
    assert fillings == []
    assert [one.path for one in again] == [one.path for one in written]
    assert not any(one.changed for one in again)


def test_with_one_document_gone_its_template_alone_is_filled(
    empty: Office, fillings: list[str]
) -> None:
    empty.lay("equipe.xlsx", team())
    empty.take_all()
    with empty.rooms() as rooms:
        gone, *_ = publish(rooms, TODAY)
        (empty.folder / "outbox" / gone.path).unlink()
        fillings.clear()

        [*publish(rooms, TODAY)]

    assert [f"{name}.docx" for name in fillings] == [gone.path]
