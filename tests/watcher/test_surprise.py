"""A bug of ours that one file reveals: that file goes back, the others are taken."""

from pathlib import Path

import pytest

from docgen import reading
from docgen.intake.read_file import read_file
from docgen.model.receipt import Outcome
from docgen.model.submission import Submission
from docgen.watcher.rounds import Rounds
from docgen.wiring.rooms import open_rooms, seeing
from docgen.wiring.starter import make_workspace
from tests.sheets import workbook

_TEAM = "| Nom | Prénom | Catégorie | À compter du |\n| Fontaine | Claire | Accueil | 01/01/2020 |"
_TRAINING = "| Agent | Date | Intitulé | Heures |\n| Claire Fontaine | 12/03/2026 | Tri | 7 |"

_ANOTHER = _TRAINING.replace("Tri", "Vélo")


def test_a_file_that_reveals_a_bug_goes_back_and_stops_no_other(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = tmp_path / "office"
    make_workspace(office, example=False)
    (office / "inbox" / "équipe.xlsx").write_bytes(workbook(Equipe=_TEAM))
    (office / "inbox" / "étrange.xlsx").write_bytes(workbook(Formations=_TRAINING))
    (office / "inbox" / "formations.xlsx").write_bytes(
        workbook(Formations=_TRAINING.replace("Tri", "Vélo"))
    )
    config = office / "config" / "office.yaml"
    config.write_text(f"{config.read_text('utf-8')}secondes_de_calme: 0,05\n", "utf-8")
    real = read_file

    def stumble(*given: object) -> Submission:
        drop, opened, context = given
        if drop.name == "étrange.xlsx" and isinstance(opened, tuple):  # type: ignore[attr-defined] # a drop
            raise ZeroDivisionError
        return real(drop, opened, context)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(reading, "read_file", stumble)
    with open_rooms(office, writing=True) as rooms:
        receipts = {one.file: one for one in Rounds(rooms, seeing(rooms.inbox)).take_all()}

    outcomes = {name: one.outcome for name, one in receipts.items()}
    assert outcomes["étrange.xlsx"] is Outcome.RETURNED
    assert [one.code for one in receipts["étrange.xlsx"].problems] == ["FIC_IMPREVU"]
    assert outcomes["équipe.xlsx"] is outcomes["formations.xlsx"] is Outcome.ACCEPTED
    (account,) = (office / "var" / "erreurs").iterdir()
    assert "ZeroDivisionError" in account.read_text("utf-8")
