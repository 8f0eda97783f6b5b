"""A week at the office: files are edited, renamed, returned, mended; what counts is their end."""

from collections.abc import Callable
from pathlib import Path

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
| Marquès  | Hélène | Accueil   | 01/01/2020   |
"""
_SEASONAL = f"{_TEAM}| Lenoir   | Zoé    | Accueil   | 01/05/2026   |\n"

_HEAD = "| Agent | Date | Intitulé | Heures |"
_TRAININGS = (
    ("| Claire Fontaine | 02/02/2026 | Accueil | 7 |",),
    ("| Claire Fontaine | 02/02/2026 | Accueil | 7 |", "| Hélène Marquès | 03/02/2026 | Tri | 3 |"),
    ("| Claire Fontaine | 02/02/2026 | Accueil | 6 |", "| Hélène Marquès | 03/02/2026 | Tri | 3 |"),
    (
        "| Claire Fontaine | 02/02/2026 | Accueil | 6 |",
        "| Hélène Marquès | 03/02/2026 | Tri | 3h30 |",
    ),
    (
        "| Claire Fontaine | 02/02/2026 | Accueil | 6 |",
        "| Hélène Marquès | 03/02/2026 | Tri | 3h30 |",
        "| Claire Fontaine | 05/02/2026 | Conte | 2 |",
        "| Zoé Lenoir | 04/05/2026 | Caisse | 4 |",
    ),
)

_LOG = "| N° | Reçu le | Canal | Objet | Thème | Détail | Répondu le | Suite donnée |"
_JANUARY = "| 1 | 05/01/2026 | Réclamation | OT | Accueil | Attente | | |"
_ANSWERED = "| 1 | 05/01/2026 | Réclamation | OT | Accueil | Attente | 07/01/2026 | Excuses |"
_FEBRUARY = "| 2 | 09/02/2026 | Réclamation | OT | Horaires | Fermé | | |"
_MARCH = "| 3 | 02/03/2026 | Remarque orale | OT | Locaux | Froid | | Chauffage revu |"

_VISITS = "| Date | Agents | Prestataire | Durée |"
_FAULTY = "| 31/02/2026 | Hélène Marquès | Moulin | 2 |"
_MENDED = "| 27/02/2026 | Hélène Marquès | Moulin | 2 |"


def _trainings(day: int) -> bytes:
    return workbook(Formations="\n".join([_HEAD, *_TRAININGS[day]]))


def _log(*rows: str) -> bytes:
    return workbook(Registre="\n".join([_LOG, *rows]))


def _visits(row: str) -> bytes:
    return workbook(Visites=f"{_VISITS}\n{row}")


def _season() -> bytes:
    return workbook(Formations=f"{_HEAD}\n| Zoé Lenoir | 11/05/2026 | Vélo | 3 |")


def test_after_a_week_the_records_are_those_of_the_final_files_alone(
    desk: Desk,
    another_desk: Callable[[], Desk],
) -> None:
    week: tuple[dict[str, bytes], ...] = (
        {
            "Équipe.xlsx": workbook(Equipe=_TEAM),
            "suivis/Formations.xlsx": _trainings(0),
            "Réclamations janvier.xlsx": _log(_JANUARY),
        },
        {"suivis/Formations.xlsx": _trainings(1), "Visites.xlsx": _visits(_FAULTY)},
        {"suivis/Formations.xlsx": _trainings(2), "Saison.xlsx": _season()},
        {
            "suivis/Formations.xlsx": _trainings(3),
            "Réclamations février.xlsx": _log(_ANSWERED, _FEBRUARY),
            "a-corriger/Visites.xlsx": _visits(_MENDED),
        },
        {"suivis/Formations.xlsx": _trainings(4)},
        {"Équipe.xlsx": workbook(Equipe=_SEASONAL)},
        {"Registre des réclamations - mars.xlsx": _log(_ANSWERED, _FEBRUARY, _MARCH)},
    )
    codes = [_day(desk, files) for files in week]

    final = another_desk()
    final.drop({"Équipe.xlsx": workbook(Equipe=_SEASONAL)})
    final.drop({"suivis/Formations.xlsx": _trainings(4), "Saison.xlsx": _season()})
    final.drop({"Visites.xlsx": _visits(_MENDED)})
    final.drop({"Registre des réclamations - mars.xlsx": _log(_ANSWERED, _FEBRUARY, _MARCH)})
    assert final("watch", "--once").code == 0

    assert desk.snapshot() == final.snapshot()
    assert codes == [0, 1, 1, 0, 1, 0, 0]
    assert _lying(desk) == ["LISEZMOI.txt", "suivis/Formations.xlsx"]


def test_after_a_week_the_ledger_can_be_made_anew(desk: Desk) -> None:
    for files in (
        {"Équipe.xlsx": workbook(Equipe=_TEAM), "suivis/Formations.xlsx": _trainings(0)},
        {"suivis/Formations.xlsx": _trainings(1), "Réclamations.xlsx": _log(_JANUARY, _FEBRUARY)},
        {"suivis/Formations.xlsx": _trainings(0), "Réclamations.xlsx": _log(_ANSWERED)},
        {"Visites.xlsx": _visits(_FAULTY)},
    ):
        _day(desk, files)
    assert desk("confirm", "--withdraw").code == 0
    desk("build")
    before, documents = desk.snapshot(), desk.documents()
    (desk.workspace / "var" / "ledger.sqlite3").unlink()

    rebuilt = desk("rebuild")

    assert (rebuilt.code, rebuilt.err) == (0, "")
    assert desk.snapshot() == before
    assert not any(one["changed"] for one in desk("build", "--json").json["documents"])
    assert desk.documents() == documents
    assert desk("intake", "--json").json["receipts"] == []


def _day(desk: Desk, files: dict[str, bytes]) -> int:
    """Save files as people do, and let docgen look once."""
    for name, content in files.items():
        path = desk.workspace / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return desk("watch", "--once").code


def _lying(desk: Desk) -> list[str]:
    """What still lies in the inbox, but for what docgen laid there itself."""
    inbox = desk.workspace / "inbox"
    paths = (path.relative_to(inbox).as_posix() for path in inbox.rglob("*") if path.is_file())
    return sorted(one for one in paths if not one.startswith("acceptes/") and " - " not in one)


def test_a_team_without_a_date_of_entry_is_told_its_missing_column(desk: Desk) -> None:
    """And such a file in the journal keeps nothing from being made anew."""
    team = "| Nom | Prénom | Catégorie | Venue |\n| Fontaine | Claire | Accueil | 01/01/2020 |"
    desk.drop({"Équipe.xlsx": workbook(Equipe=team)})

    (receipt,) = desk("intake", "--json").json["receipts"]

    (problem,) = (one for one in receipt["problems"] if one["severity"] == "error")
    assert problem["code"] == "ENT_COLONNE_MANQUANTE"
    assert "« À compter du »" in problem["message"]
    assert desk("rebuild").code == 0


def test_an_answer_leaves_with_its_file(desk: Desk) -> None:
    desk.drop({"note.pdf": b"%PDF-1.7", "suivis/carnet.pdf": b"%PDF-1.4"})
    desk("intake")
    for name in ("a-corriger/note.pdf", "suivis/carnet.pdf"):
        (desk.workspace / "inbox" / name).unlink()

    desk("intake")

    left = (desk.workspace / "inbox").rglob("*.txt")
    assert [path.name for path in left] == ["LISEZMOI.txt"]


def test_a_file_returned_before_any_team_was_known_gets_its_true_reasons(desk: Desk) -> None:
    unknown = f"{_HEAD}\n| Claire Duboi | 02/02/2026 | Accueil | sept |"
    desk.drop({"Formations.xlsx": workbook(Formations=unknown)})
    desk("intake")
    desk.drop({"Équipe.xlsx": workbook(Equipe=_TEAM)})

    desk("intake")

    note = desk.workspace / "inbox" / "a-corriger" / "Formations.xlsx - à corriger.txt"
    told = note.read_text("utf-8-sig")
    assert "Claire Duboi" in told
    assert "L'équipe n'est pas encore connue" not in told


def test_a_first_version_that_goes_back_follows_no_good_one(desk: Desk) -> None:
    desk.drop({"Équipe.xlsx": workbook(Equipe=_TEAM), "suivis/Visites.xlsx": _visits(_FAULTY)})
    first = _reason(desk)
    _day(desk, {"suivis/Visites.xlsx": _visits(_MENDED)})
    _day(desk, {"suivis/Visites.xlsx": _visits(_FAULTY.replace("Moulin", "Four"))})

    note = desk.workspace / "inbox" / "suivis" / "Visites.xlsx - à corriger.txt"

    assert "dernière version correcte" not in first
    assert "Sa dernière version correcte compte toujours." in note.read_text("utf-8-sig")


def test_a_file_from_elsewhere_is_answered_once(desk: Desk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "Équipe.xlsx"
    elsewhere.write_bytes(workbook(Equipe=_TEAM))

    receipts = desk("intake", str(elsewhere), "--json").json["receipts"]

    assert [one["outcome"] for one in receipts] == ["accepted"]


def test_a_register_that_leaves_the_inbox_for_good_says_so(desk: Desk) -> None:
    desk.drop({"Réclamations.xlsx": _log(_JANUARY)})
    desk("intake")

    (note,) = (desk.workspace / "inbox" / "acceptes").rglob("*.txt")

    assert "gardé dans le registre de l'office" in note.read_text("utf-8-sig")
    assert not list((desk.workspace / "inbox").rglob("*.xlsx"))


def _reason(desk: Desk) -> str:
    receipts = desk("intake", "--json").json["receipts"]
    return next(str(one["reason"]) for one in receipts if one["outcome"] == "returned")
