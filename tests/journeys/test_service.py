"""`docgen watch`, `status` and `rebuild` as a person meets them."""

import pytest

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
"""
_HEAD = "| Agent | Date | Intitulé | Heures |"
_GOOD = workbook(Formations=f"{_HEAD}\n| Claire Fontaine | 02/02/2026 | Accueil | 7 |")
_FAULTY = workbook(Formations=f"{_HEAD}\n| Claire Fontaine | 31/02/2026 | Tri | 7 |")


@pytest.mark.parametrize("command", ["watch", "status", "rebuild"])
def test_every_command_explains_itself_in_french(desk: Desk, command: str) -> None:
    answer = desk.run(command, "--help")

    assert answer.code == 0
    assert answer.out.startswith(f"Utilisation : docgen {command}")
    for english in ("Usage", "Options:", "Show this", "RANGE", "FLOAT"):
        assert english not in answer.out


@pytest.mark.parametrize(
    ("poll", "said"),
    [
        ("0", "il faut"),
        ("-1", "il faut"),
        ("0,05", "il faut"),
        ("3601", "il faut"),
        ("inf", "il faut"),
        ("nan", "« nan » n'est pas un nombre."),
        ("vite", "« vite » n'est pas un nombre."),
        ("", "« » n'est pas un nombre."),
    ],
)
def test_a_span_that_is_none_is_refused_in_french(desk: Desk, poll: str, said: str) -> None:
    answer = desk("watch", "--poll", poll)

    assert answer.code == 2
    assert "« --poll »" in answer.err
    assert said in answer.err.replace("«  »", "« »")


def test_a_span_may_be_written_with_a_comma(desk: Desk) -> None:
    assert desk("watch", "--once", "--poll", "0,5").code == 0


@pytest.mark.parametrize("command", ["watch", "status", "rebuild"])
def test_without_a_workspace_a_person_must_act_first(desk: Desk, command: str) -> None:
    answer = desk.run("-C", str(desk.workspace.parent), command)

    assert answer.code == 3
    assert "n'est pas un espace de travail docgen" in answer.err


def test_a_new_office_is_well_and_says_that_nothing_has_happened(desk: Desk) -> None:
    answer = desk("status")

    assert answer.code == 0
    assert answer.out == (
        "À corriger\n  rien à corriger\n\n"
        "En attente dans la boîte de dépôt\n  rien n'attend\n\n"
        "Derniers fichiers reçus\n  aucun\n\n"
        "Santé\n"
        "  Dernier passage : jamais\n"
        "  Documents mis à jour : jamais\n"
        "  ✓ La boîte de dépôt est à sa place.\n"
        "  ✓ Aucune veille n'est en marche.\n"
        "  ✓ Il reste de la place pour le registre.\n"
    )


def test_status_tells_what_went_back_what_waits_and_what_came_in(desk: Desk) -> None:
    desk.drop({"équipe.xlsx": workbook(Equipe=_TEAM)})
    desk.drop({"fautif.xlsx": _FAULTY, "bon.xlsx": _GOOD})
    assert desk("watch", "--once").code == 1
    desk.drop({"nouveau.xlsx": _GOOD})

    told = desk("status").out

    lines = told.splitlines()
    assert lines[1] == "  a-corriger/fautif.xlsx"
    assert "1 point à corriger" in lines[2]
    assert "(reçu le " in lines[2]
    assert lines[3].startswith("    - Feuille « Formations », cellule B2 ")
    assert "  nouveau.xlsx" in lines
    assert "    sera lu au prochain passage" in lines
    received = [line for line in lines if "xlsx" in line and " à " in line.split("xlsx")[0]]
    assert [line.split()[-1] for line in received[-3:]] == [
        "fautif.xlsx",
        "bon.xlsx",
        "équipe.xlsx",
    ]
    assert any(
        line.startswith("  Documents mis à jour : ") and "document" in line for line in lines
    )


def test_status_as_json_has_the_promised_keys(desk: Desk) -> None:
    desk.drop({"équipe.xlsx": workbook(Equipe=_TEAM), "fautif.xlsx": _FAULTY})
    desk("watch", "--once")
    desk.drop({"nouveau.xlsx": _GOOD})

    told = desk("status", "--json").json

    assert set(told) == {
        "now",
        "health",
        "last_scan",
        "last_build",
        "waiting",
        "to_correct",
        "awaiting_decision",
        "receipts",
    }
    assert told["health"]["ok"] is True
    assert [check["id"] for check in told["health"]["checks"]] == ["inbox", "watch", "disk"]
    assert set(told["health"]["checks"][0]) == {"id", "ok", "message"}
    assert set(told["last_build"]) == {"at", "documents"}
    assert told["last_build"]["documents"] > 0
    (waiting,), (mend,) = told["waiting"], told["to_correct"]
    assert set(waiting) == set(mend) == {"file", "reason", "since", "problems"}
    assert (waiting["file"], waiting["since"], waiting["problems"]) == ("nouveau.xlsx", None, [])
    assert mend["file"] == "a-corriger/fautif.xlsx"
    assert len(mend["problems"]) == 1
    first = told["receipts"][0]
    assert set(first) == {"file", "folder", "sha256", "received_at", "outcome", "reason"}
    assert {one["outcome"] for one in told["receipts"]} == {"accepted", "returned"}


def test_an_inbox_that_is_away_needs_somebody(desk: Desk) -> None:
    (desk.workspace / "inbox").rename(desk.workspace / "away")

    human, program = desk("status"), desk("status", "--json")

    assert (human.code, program.code) == (1, 1)
    assert "  ✗ Le dossier de dépôt" in human.out
    assert program.json["health"]["ok"] is False


def test_once_without_its_inbox_says_so_without_a_traceback(desk: Desk) -> None:
    (desk.workspace / "inbox").rename(desk.workspace / "away")

    answer = desk("watch", "--once")

    assert answer.code == 3
    assert "Le dossier de dépôt" in answer.err
    assert "Traceback" not in answer.err + answer.out


def test_a_rebuild_tells_what_it_did_and_documents_stay_as_they_are(desk: Desk) -> None:
    desk.drop({"équipe.xlsx": workbook(Equipe=_TEAM), "bon.xlsx": _GOOD, "fautif.xlsx": _FAULTY})
    desk("watch", "--once")
    before = desk.snapshot()

    rebuilt, again = desk("rebuild"), desk("rebuild")

    assert (rebuilt.code, rebuilt.err) == (0, "")
    assert rebuilt.out == (
        "Le registre est refait : 3 fichiers relus, 2 fiches.\nIl dit la même chose que l'ancien.\n"
    )
    assert again.out == rebuilt.out
    assert desk.snapshot() == before
    assert not any(one["changed"] for one in desk("build", "--json").json["documents"])
    assert len(list((desk.workspace / "var").glob("ledger-avant-*.sqlite3"))) == 2


def test_a_rebuild_names_what_is_lost(desk: Desk) -> None:
    desk.drop({"équipe.xlsx": workbook(Equipe=_TEAM), "bon.xlsx": _GOOD})
    desk("intake")
    sha256 = next(one["sha256"] for one in desk("status", "--json").json["receipts"])
    (desk.workspace / "var" / "originals" / sha256[:2] / sha256).unlink()

    answer = desk("rebuild")

    assert answer.code == 1
    assert "bon.xlsx : le fichier reçu n'est plus dans var/originals" in answer.out
    assert "Il ne dit pas tout à fait la même chose que l'ancien" in answer.out


def test_a_rebuild_without_a_journal_says_what_to_do(desk: Desk) -> None:
    answer = desk("rebuild")

    assert answer.code == 3
    assert "Il n'y a pas de journal" in answer.err
    assert "inbox/acceptes" in answer.err
