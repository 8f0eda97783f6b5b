"""Logs of feedback as offices keep them: what is counted, what is not, and what never shows."""

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_FORM = "| Horodateur | Canal | Satisfaction globale /5 |"


def test_answers_of_one_morning_are_told_apart_by_their_time(desk: Desk) -> None:
    rows = [f"| @2025-07-01 09:0{minute} | Questionnaire | =5 |" for minute in range(6)]
    rows += [f"| 02/07/2025 10:0{minute} | Questionnaire | 1 |" for minute in range(2)]
    desk.drop({"Réponses.xlsx": workbook(Reponses="\n".join([_FORM, *rows]))})

    (receipt,) = desk("intake", "--json").json["receipts"]

    assert receipt["sheets"][0]["added"] == 8
    assert [one["code"] for one in receipt["problems"] if one["severity"] != "info"] == []


def test_rows_that_say_that_nothing_happened_are_no_complaints(desk: Desk) -> None:
    log = """
    | N° | Reçu le    | Canal       | Détail                                            | Anonyme |
    |    | 31/01/2025 | Réclamation | Néant                                             | non     |
    |    | 28/02/2025 | Réclamation | Aucune réclamation en février                     |         |
    |    | 31/03/2025 | Réclamation | Pas de réclamation ce mois-ci                     |         |
    | 1  | 31/05/2025 | Réclamation | Aucune réclamation possible auprès du loueur, dit |         |
    """
    desk.drop({"Réclamations.xlsx": workbook(Registre=log)})
    desk("intake")

    (finding,) = desk("check", "QT-035", "--as-of", "31/12/2025", "--json").json["requirements"]

    assert finding["counts"] == {"total": 1, "in_time": 0, "late": 1, "open": 0}


def test_a_name_that_stands_alone_in_a_confidential_log_is_quoted_nowhere(desk: Desk) -> None:
    log = """
    | N° | Date       | Type de retour | Nom     | Commentaire |
    | 1  | 12/03/2025 | Réclamation    | DURAND  | Attente     |
    |    |            |                | MARTINEAU |           |
    """
    desk.drop({"Réclamations.xlsx": workbook(Registre=log)})

    told = desk("intake", "--json").out
    notes = [path.read_text("utf-8-sig") for path in (desk.workspace / "inbox").rglob("*.txt")]
    ledger = (desk.workspace / "var" / "ledger.sqlite3").read_bytes()
    wal = desk.workspace / "var" / "ledger.sqlite3-wal"
    kept = [told, *notes, ledger.decode("latin-1")]
    kept += [wal.read_bytes().decode("latin-1")] if wal.exists() else []

    assert '"accepted"' in told
    assert not [one for one in kept if "MARTINEAU" in one or "DURAND" in one]
