"""Files that cannot be taken: one clear answer, and nothing changes."""

import pytest

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
"""
_FAULTY = """
| Heures de formation | | | |
| | | | |
| Agent           | Date       | Organisme | Heures       |
| Claire Fontaine | 12/03/2024 | CCI       | 7            |
| Claire Fontane  | 13/03/2024 | CCI       | 7            |
| Claire Fontaine | 31/02/2024 | CCI       | 7            |
| Claire Fontaine | 15/03/2024 | CCI       | une matinée ? |
"""


def test_every_fault_of_a_file_is_told_at_once_with_its_cell(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM)})
    desk("intake")
    before = desk.snapshot()

    desk.drop({"formations 2024.xlsx": workbook(Mars=_FAULTY)})
    answer = desk("intake", "--json")

    (receipt,) = answer.json["receipts"]
    errors = {(p["code"], p["cell"]) for p in receipt["problems"] if p["severity"] == "error"}
    assert answer.code == 1
    assert receipt["outcome"] == "returned"
    assert errors == {
        ("ENT_COLONNE_MANQUANTE", "A3:D3"),
        ("PERSONNE_INCONNUE", "A5"),
        ("DATE_IMPOSSIBLE", "B6"),
        ("DUREE_ILLISIBLE", "D7"),
    }
    assert desk.snapshot() == before


def test_a_program_reads_each_problem_and_the_causes_as_a_person_does(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM)})
    desk("intake")
    faults = "\n".join(f"| Claire Fontaine | 31/02/2024 | Langues {n} | 7 |" for n in range(40))
    table = f"| Agent | Date | Intitulé | Heures |\n{faults}"

    desk.drop({"f.xlsx": workbook(Mars=table)})
    (receipt,) = desk("intake", "--json").json["receipts"]

    first, *_ = receipt["problems"]
    assert len(receipt["problems"]) == 40
    assert (first["subject"], first["proposal"], first["count"]) == ("Claire Fontaine", None, 1)
    (group,) = receipt["groups"]
    assert (group["code"], group["count"]) == ("DATE_IMPOSSIBLE", 40)
    assert group["text"].startswith("Feuille « Mars », colonne « Date », 40 cellules : B2 à B41 (")


def test_the_answer_lies_beside_the_returned_file(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "équipes/Été (v2).xlsx": b"PK\x03\x04 cut"})

    assert desk("intake").code == 1

    returned = desk.workspace / "inbox" / "a-corriger" / "équipes"
    assert sorted(path.name for path in returned.iterdir()) == [
        "Été (v2).xlsx",
        "Été (v2).xlsx - à corriger.txt",
    ]
    assert (returned / "Été (v2).xlsx").read_bytes() == b"PK\x03\x04 cut"
    assert not (desk.workspace / "inbox" / "équipes" / "Été (v2).xlsx").exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("vide.xlsx", b"", "FIC_VIDE"),
        ("coupé.xlsx", b"PK\x03\x04 and then nothing", "FIC_ABIME"),
        ("rapport.pdf", b"%PDF-1.7 ...", "FIC_FORMAT_INCONNU"),
        ("page.xls", b"<html><table><tr><td>Agent</td></tr></table></html>", "FIC_FORMAT_INCONNU"),
        ("mots.csv", b"bonjour;tout le monde\n", "ENT_INTROUVABLE"),
        ("octets.bin", bytes(range(256)), "FIC_FORMAT_INCONNU"),
    ],
)
def test_a_file_that_is_no_table_is_answered_in_french(
    desk: Desk,
    name: str,
    content: bytes,
    code: str,
) -> None:
    desk.drop({name: content})

    answer = desk("intake", "--json")

    (problem,) = answer.json["receipts"][0]["problems"]
    assert (answer.code, problem["code"]) == (1, code)
    assert "Traceback" not in answer.err


def test_a_file_from_elsewhere_is_copied_and_never_moved(desk: Desk) -> None:
    elsewhere = desk.workspace.parent / "mon équipe.xlsx"
    elsewhere.write_bytes(workbook(Equipe=_TEAM))

    assert desk("intake", str(elsewhere)).code == 0

    assert elsewhere.exists()
    assert len(desk.snapshot().of("equipe")) == 1


def test_locks_and_partial_downloads_are_left_alone(desk: Desk) -> None:
    names = ["~$equipe.xlsx", ".~lock.equipe.ods#", "equipe.xlsx.part", "Thumbs.db", "x.tmp"]
    desk.drop(dict.fromkeys(names, b"PK"))

    answer = desk("intake", "--json")

    assert answer.json == {"receipts": []}
    assert all((desk.workspace / "inbox" / name).exists() for name in names)
