"""A register of complaints that lives: dropped again and again, under other names."""

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_HEAD = "| N° | Reçu le | Canal | Bureau | Détail | Thème | Répondu le | Suite donnée |"
_BEFORE = (
    "| 1 | 12/03/2025 | Réclamation | Orbelle | trop long | | | |",
    "| 2 | 14/03/2025 | Plainte | Orbelle | porte close | | | |",
    "| | 15/03/2025 | Remarque orale | Orbelle | bus en retard | | | |",
)
_AFTER = (
    "| 1 | 12/03/2025 | Réclamation | Orbelle | trop long | Attente | 14/03/2025 | renfort |",
    "| 2 | 14/03/2025 | Plainte | Orbelle | porte close | Horaires | 17/03/2025 | affiche |",
    "| | 15/03/2025 | Remarque orale | Orbelle | bus en retard | Bus | | signalé |",
)


def _register(*rows: str) -> bytes:
    return workbook(Registre="\n".join([_HEAD, *rows]))


def test_answers_filled_in_under_another_name_change_records_and_add_none(desk: Desk) -> None:
    desk.drop({"Réclamations mars.xlsx": _register(*_BEFORE)})
    desk("intake")

    desk.drop({"Registre au 31 mars.xlsx": _register(*_AFTER)})
    (receipt,) = desk("intake", "--json").json["receipts"]

    (sheet,) = receipt["sheets"]
    assert (sheet["added"], sheet["changed"], sheet["withdrawn"]) == (0, 3, 0)
    assert receipt["problems"] == []
    records = desk.snapshot().of("ecoute")
    assert [one.values["follow_up"] for one in records] == ["renfort", "affiche", "signalé"]


def test_a_register_that_grows_month_after_month_counts_each_row_once(desk: Desk) -> None:
    desk.drop({"Réclamations janvier.xlsx": _register("| | 2025 | | | Néant | | | |")})
    desk("intake")
    desk.drop({"Réclamations mars.xlsx": _register(*_BEFORE)})
    desk("intake")

    desk.drop({"Réclamations avril.xlsx": _register(*_AFTER, _BEFORE[0].replace("| 1 |", "| 3 |"))})
    (receipt,) = desk("intake", "--json").json["receipts"]

    (sheet,) = receipt["sheets"]
    assert (sheet["added"], sheet["changed"]) == (1, 3)
    records = desk.snapshot().of("ecoute")
    assert sum(1 for one in records if one.values.get("nothing") is not True) == 4


def test_a_new_year_begins_its_numbers_again(desk: Desk) -> None:
    desk.drop({"Réclamations 2025.xlsx": _register(*_BEFORE)})
    desk("intake")

    desk.drop({"Réclamations 2026.xlsx": _register(_BEFORE[0].replace("2025", "2026"))})
    (receipt,) = desk("intake", "--json").json["receipts"]

    assert receipt["sheets"][0]["added"] == 1
    assert len(desk.snapshot().of("ecoute")) == 4
