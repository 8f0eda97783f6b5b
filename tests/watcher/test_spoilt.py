"""Spoilt files among sound ones: each is answered, and what goes back leaves nothing behind."""

import hashlib

from docgen.model.receipt import Outcome
from docgen.model.snapshot import Record
from tests.intake.hostile.dice import Dice
from tests.intake.hostile.mutations import mutated
from tests.intake.hostile.sound import sound_files
from tests.intake.hostile.workbooks import deadly, far_cell, looping
from tests.watcher.office import Office, one, trainings

SPOILT = 40


def test_a_file_that_goes_back_leaves_nothing_in_the_ledger(office: Office) -> None:
    contents = {"deadly.xlsx": deadly(), "far.xlsx": far_cell("XFD1048576")}
    contents["loop.xls"] = looping(next(c for n, c in sound_files().items() if n.endswith(".xls")))
    for turn in range(SPOILT):
        dice = Dice(f"ledger {turn}")
        name = dice.pick(sorted(sound_files()))
        contents[f"{turn} {name}"] = mutated(sound_files()[name], dice)
    for name, content in contents.items():
        office.lay(name, content)
    office.lay("formations.xlsx", trainings(one("Accueil")))

    receipts = {receipt.file: receipt for receipt in office.take_all()}

    back = {name for name in contents if receipts[name].outcome is Outcome.RETURNED}
    assert len(back) > SPOILT // 4
    assert all(receipts[name].problems for name in back)
    kept = {record.origin.sha256 for record in _records(office)}
    assert kept.isdisjoint(hashlib.sha256(contents[name]).hexdigest() for name in back)
    assert receipts["formations.xlsx"].outcome is Outcome.ACCEPTED
    assert "Accueil" in office.titles()


def _records(office: Office) -> list[Record]:
    snapshot = office.snapshot()
    return [record for form in office.config.forms for record in snapshot.of(form)]
